"""Ways past the door that somebody could try: names of files, a clerk's archive, templates, what is left behind."""

import io
import os
import re
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from cases import PASSPHRASE, VICTIM, file_of, store_document
from containers import unbroken
from making import core, p, part, run, word, zipped
from reportlab.pdfgen.canvas import Canvas
from test_leak_suite import TEXTS, matcher

from judgedesk.app import ocr, records, redaction, redaction_copy, retention
from judgedesk.app.casefile import Case
from judgedesk.app.intake import import_files
from judgedesk.app.reading import listed
from judgedesk.drafting.outgoing import as_name
from judgedesk.drafting.scrubbing import scrubbed
from judgedesk.drafting.story import story
from judgedesk.places import resources

NAMED = {**VICTIM, "protected": True, "name": "Anna Wrzeszczyk"}


@pytest.fixture
def case(case_with_pages: Case) -> Case:
    records.apply(case_with_pages, file_of(persons=[NAMED]))
    return case_with_pages


@pytest.mark.parametrize(
    "called",
    ["{}.pdf", "odpis_{}_2024.csv", "{}-12.xlsx", "12_{}.ics", "{} (2).docx", "{}", "_{}_.png", "2024-03-12_{}.pdf",
     "II K 12-24 {}.docx", "wezwanie.{}.docx", "a,{},b.csv"],
)  # fmt: skip
def test_no_file_is_called_after_somebody(called: str) -> None:
    names = [(who, called.format(text)) for who, text in TEXTS if unbroken(text) and "/" not in text]
    names += [(who, name.replace(" ", "_")) for who, name in names]
    assert [
        name
        for who, name in names
        if not any(matcher(who).find(one.text, named=True) for one in story([("filename", "", as_name(name))]))
    ] == []


def files_in(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_the_archive_of_a_clerk_names_nobody(case: Case, reopened: Callable[..., Case], tmp_path: Path) -> None:
    store_document(case, "Wrzeszczykowa.txt", "nothing")
    clerk = reopened(case, "clerk")
    made = retention.archive(clerk, tmp_path / "a")
    judge = reopened(clerk)
    for one in (made, retention.archive(judge, tmp_path / "b")):
        told = one.contents.read_text(encoding="utf-8-sig")
        assert "wrzeszcz" not in told.lower() and "….txt" in told


def test_templates_tell_nothing_of_who_made_them() -> None:
    telling = r"<(?:dc:creator|cp:lastModifiedBy|cp:keywords|dc:description)>([^<]+)<"
    known = sorted(resources("templates").glob("*.docx"))
    assert len(known) > 30
    for path in known:
        with zipfile.ZipFile(path) as package:
            told = package.read("docProps/core.xml").decode()
            assert re.findall(telling, told) == [], path
            assert "docProps/custom.xml" not in package.namelist(), path


@pytest.mark.parametrize("tag", ["creator", "description"])
def test_what_a_template_of_the_court_tells_of_its_maker_is_emptied(tag: str) -> None:
    assert b"Wrzeszczyk" not in b"".join(contents(scrubbed(core(tag)("Anna Wrzeszczyk"))))


def test_company_manager_and_own_properties_are_left_out() -> None:
    told = "<Properties><Company>Wrzeszczyk</Company><Manager>Wrzeszczyk</Manager></Properties>"
    assert b"Wrzeszczyk" not in b"".join(contents(scrubbed(part("docProps/app.xml", told))))
    own = word(p(run("x")), docProps__custom_x="<Properties><property name='Wrzeszczyk'/></Properties>")
    assert b"Wrzeszczyk" not in b"".join(contents(scrubbed(own)))
    assert b"Wrzeszczyk" not in b"".join(contents(scrubbed(zipped({"docProps/thumbnail.jpeg": b"Wrzeszczyk"}))))


def contents(package: bytes) -> list[bytes]:
    with zipfile.ZipFile(io.BytesIO(package)) as opened:
        return [name.encode() + opened.read(name) for name in opened.namelist()]


def test_a_redacted_copy_tells_nothing_beside_its_pages(
    new_case: Callable[..., Case], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ocr, "engine", lambda: ocr.Engine(ocr.TRADE, (), ""))
    case = new_case(tmp_path)
    source = tmp_path / "Wrzeszczyk-statement.pdf"
    canvas = Canvas(str(source), pageCompression=0)
    canvas.setTitle("Wrzeszczyk")
    canvas.setAuthor("Anna Wrzeszczyk")
    canvas.drawString(72, 780, "The witness lives at Lipowa 7.")
    canvas.save()
    assert b"Wrzeszczyk" in source.read_bytes()
    import_files(case, [source], jobs=1)
    document = listed(case)[0].id
    redaction.add(case, document, 1, (0.1, 0.05, 0.9, 0.2), "kpk.184")
    copy = tmp_path / "copy.pdf"
    redaction_copy.write_copy(case, document, copy)
    told = copy.read_bytes()
    assert not [key for key in (b"/Info", b"/Metadata", b"/ID", b"/CreationDate", b"/Producer") if key in told]
    assert b"Wrzeszczyk" not in told and str(tmp_path).encode() not in told


ACTS = """
import sys
from pathlib import Path
from judgedesk.app import casefile, retention
from judgedesk.app.outgoing import release
from judgedesk.app.reports import write_report

place, passphrase, target = Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3])
case = casefile.open_case(place, "judge", passphrase, write=True)
write_report(case, "ledger", target / "ledger.xlsx")
release(case, target / "a.txt", b"nobody")
retention.archive(case, target / "archive")
case.close()
"""
WRITTEN = re.compile(
    r'(?:openat|open|creat)\((?:AT_FDCWD[^,]*, )?"([^"]+)", [^)]*O_(?:WRONLY|RDWR|CREAT)[^)]*\)\s*=\s*\d'
    r'|(?:rename\w*|link\w*|mkdir\w*|mknod\w*|symlink\w*)\((?:AT_FDCWD[^,]*, )?"([^"]+)"[^=]*=\s*0'
)
CALLS = "openat,open,creat,rename,renameat,renameat2,mkdir,mkdirat,link,linkat,symlink,symlinkat,mknod"
TRACE = ("strace", "-f", "-qq", "-s", "400", "-e", f"trace={CALLS}")


def permitted() -> bool:
    if shutil.which("strace") is None:
        return False
    return subprocess.run([*TRACE, "-o", "/dev/null", "true"], capture_output=True, check=False).returncode == 0


@pytest.mark.skipif("not permitted()", reason="strace is not here or may not trace")
def test_nothing_is_written_outside_the_case_and_the_target(case: Case, tmp_path: Path) -> None:
    """As the kernel saw it: papers, the archive; with a folder for temporary files and a home that stay empty."""
    case.close()
    target, spare, home = tmp_path / "out", tmp_path / "spare", tmp_path / "home"
    for folder in (target, spare, home):
        folder.mkdir()
    surroundings = {**os.environ, "TMPDIR": str(spare), "HOME": str(home), "PYTHONDONTWRITEBYTECODE": "1"}
    trace = tmp_path / "trace"
    done = subprocess.run(
        [*TRACE, "-o", str(trace), sys.executable, "-c", ACTS, str(case.path), PASSPHRASE, str(target)],
        env=surroundings, cwd=home, capture_output=True, text=True, timeout=200, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert {"ledger.xlsx", "a.txt", "archive/contents.csv"} <= set(files_in(target))
    written = {Path(one or other) for one, other in WRITTEN.findall(trace.read_text(errors="replace"))}
    assert any(path.is_relative_to(case.path) for path in written)
    allowed = (case.path, target, Path("/dev"))
    assert [path for path in written if not any(path.is_relative_to(folder) for folder in allowed)] == []
    assert (files_in(spare), files_in(home)) == ([], [])
