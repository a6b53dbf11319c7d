"""Files made to harm: every one gets its text or a line with the reason, and the import goes on to the next."""

import io
import os
import resource
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest
from outside import USER, new_case, opened, run, sound, start
from reportlab.pdfgen.canvas import Canvas

from judgedesk.app import finding, intake, reading
from judgedesk.app import ledger as ledgers
from judgedesk.jobs.crew import Limits
from judgedesk.store.parts import MOST_LEVELS

CORPUS = os.environ.get("JUDGEDESK_CORPUS")


def pdf(path: Path, *pages: str) -> None:
    canvas = Canvas(str(path), invariant=1)
    for page in pages:
        canvas.drawString(72, 700, page)
        canvas.showPage()
    canvas.save()


def word(path: Path, document_xml: bytes) -> None:
    """A Word package whose main part is exactly these bytes."""
    types = (
        '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.'
        'wordprocessingml.document.main+xml"/></Types>'
    )
    rels = (
        '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
        'officeDocument" Target="word/document.xml"/></Relationships>'
    )
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", types)
        package.writestr("_rels/.rels", rels)
        package.writestr("word/document.xml", document_xml)


def nested(depth: int) -> bytes:
    """A zip in a zip in a zip."""
    content = b"the innermost"
    for _ in range(depth):
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
            package.writestr("inner.zip", content)
        content = out.getvalue()
    return content


BODY = b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>%s</w:body></w:document>'
PLAIN = BODY % b"<w:p><w:r><w:t>harmless words</w:t></w:r></w:p>"
BILLION = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">' + b"".join(
    b'<!ENTITY %c "%s">' % (98 + level, b"&%c;" % (97 + level) * 10) for level in range(9)
) + b"]>" + BODY % b"<w:p><w:r><w:t>&j;</w:t></w:r></w:p>"  # fmt: skip
OUTSIDE = b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + BODY % b"<w:p><w:r><w:t>&a;</w:t></w:r></w:p>"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where hostile files lie, among them a good one at the end."""
    place = tmp_path / "files"
    place.mkdir()
    (place / "zz good.txt").write_text("a good ending\n", encoding="utf-8")
    return place


def imported(case: Path, folder: Path, expected: tuple[int, ...] = (0, 3)) -> dict[str, dict[str, Any]]:
    """The ledger by name, after an import that got to its end and left the case sound."""
    status, report = run("import", case, folder)
    assert status in expected, report
    assert "error" not in report, report
    sound(case)
    status, ledger = run("ledger", case)
    assert status == 0
    for line in ledger["files"]:
        assert line["text"] or line["ocr"] or line["pending"] or line["failed"] or line["reason"], line
    assert run("search", case, "ending")[1]["total"] == 1
    return {line["name"]: line for line in ledger["files"]}


def test_archives_and_word_files_that_unpack_without_end(tmp_path: Path, folder: Path) -> None:
    word(folder / "bomb.docx", BODY % (b" " * (300 << 20)))
    word(folder / "billion.docx", BILLION)
    word(folder / "outside.docx", OUTSIDE)
    word(folder / "deep.docx", BODY % (b"<w:p>" * 200_000 + b"</w:p>" * 200_000))
    word(folder / "plain.docx", PLAIN)
    (folder / "cut.docx").write_bytes((folder / "plain.docx").read_bytes()[:-40])
    lines = imported(new_case(tmp_path), folder)
    assert len(lines) == 7
    assert "unpacks to too much" in lines["bomb.docx"]["reason"]
    assert lines["plain.docx"]["text"] == 1
    for name in ("bomb.docx", "billion.docx", "deep.docx", "cut.docx"):
        assert lines[name]["state"] == "failed" and lines[name]["reason"], name
    case = tmp_path / "matter.jdcase"
    assert run("search", case, "root")[1]["total"] == 0
    assert run("search", case, "aaaaaaaaaa*")[1]["total"] == 0


def test_archives_in_archives_are_opened_to_a_depth_and_what_lies_deeper_is_said(tmp_path: Path, folder: Path) -> None:
    (folder / "nested.zip").write_bytes(nested(40))
    with zipfile.ZipFile(folder / "outer.docx", "w") as package:  # an archive whatever its name, around the other
        package.write(folder / "nested.zip", "inner.zip")
    (folder / "last.zip").write_bytes(nested(MOST_LEVELS))
    case = new_case(tmp_path)
    imported(case, folder, expected=(3,))
    found = run("ledger", case)[1]["files"]
    [twin] = [line for line in found if line["state"] == "duplicate"]
    assert (twin["name"], twin["parent"], twin["duplicate_of"]) == ("inner.zip", "outer.docx", "nested.zip")
    assert way_down(found, "outer.docx") == [("archive", "ready")]
    assert way_down(found, "nested.zip") == [*[("archive", "ready")] * (MOST_LEVELS + 1), ("archive", "failed")]
    assert way_down(found, "last.zip") == [*[("archive", "ready")] * MOST_LEVELS, ("text", "ready")]
    assert len(found) == 1 + 1 + 1 + (MOST_LEVELS + 2) + (MOST_LEVELS + 1)
    assert run("search", case, "innermost")[1]["total"] == 1
    [refused] = [line for line in found if line["state"] == "failed"]
    assert "more containers" in refused["reason"] and refused["sha256"]
    assert run("verify", case)[1]["ok"]


def way_down(lines: list[dict[str, Any]], name: str) -> list[tuple[str, str]]:
    """Kind and state of a file and of what lies in it, from the outside in."""
    [line] = [line for line in lines if line["name"] == name and line["state"] != "duplicate"]
    inside = [other["name"] for other in lines if other["parent"] == name and other["state"] != "duplicate"]
    return [(line["kind"], line["state"]), *[step for one in inside for step in way_down(lines, one)]]


def test_names_that_deceive_or_are_none(tmp_path: Path, folder: Path) -> None:
    names = [
        "umowa\u202egpj.txt", "line\nbreak.txt", "\u200bhidden.txt", "-rf.txt", "' OR 1=1 --.txt", "..txt",
        "x" * 240 + ".txt", "ą" * 120 + ".txt", "tab\t.txt", "a\\b.txt", "%s{0}.txt", "CON.txt", "e\u0301.txt", "é.txt",
        "\x1b[31mred.txt", "[link].txt", "ｆｕｌｌ.txt",
    ]  # fmt: skip
    for number, name in enumerate(names):
        (folder / name).write_text(f"content {number}\n", encoding="utf-8")
    Path(os.fsdecode(os.fsencode(str(folder)) + b"/na\xb3a.txt")).write_text(
        "bytes that are no name\n", encoding="utf-8"
    )
    case = new_case(tmp_path)
    lines = imported(case, folder, expected=(0,))
    assert len(lines) == len(names) + 2
    for name in lines:
        assert name.isprintable() or name.replace("\ufffd", "").isprintable()
        assert not set(name) & set("\n\t\x1b\u202e\u200b")
    assert run("search", case, "content")[1]["total"] == len(names)
    assert run("search", case, '"that are no name"')[1]["total"] == 1
    assert run("import", case, folder)[1]["documents"] == 0


@pytest.mark.skipif(os.name != "posix", reason="links, pipes and devices of POSIX")
def test_links_in_a_circle_pipes_and_devices(tmp_path: Path, folder: Path) -> None:
    (folder / "a").symlink_to("b")
    (folder / "b").symlink_to("a")
    (folder / "self").symlink_to("self")
    (folder / "gone.pdf").symlink_to("nowhere.pdf")
    (folder / "up").symlink_to(folder, target_is_directory=True)
    (folder / "all").symlink_to("/", target_is_directory=True)
    (folder / "zero.txt").symlink_to("/dev/zero")
    os.mkfifo(folder / "pipe.txt")
    lines = imported(new_case(tmp_path), folder, expected=(3,))
    assert set(lines) == {"a", "b", "self", "gone.pdf", "zero.txt", "pipe.txt", "zz good.txt"}
    for name in ("zero.txt", "pipe.txt"):
        assert "no ordinary file" in lines[name]["reason"]
    for name in ("a", "b", "self", "gone.pdf"):
        assert "could not be opened" in lines[name]["reason"]


@pytest.mark.skipif(os.name != "posix", reason="links, pipes and devices of POSIX")
@pytest.mark.parametrize("made", ["pipe", "loop", "device"])
def test_something_strange_named_directly(tmp_path: Path, made: str) -> None:
    path = tmp_path / "strange"
    if made == "pipe":
        os.mkfifo(path)
    else:
        path.symlink_to("strange" if made == "loop" else "/dev/zero")
    status, report = run("import", new_case(tmp_path), path)
    if made == "loop":
        assert (status, report["error"]["code"]) == (2, "path.unknown")
    else:
        assert (status, report["failed"][0]["code"]) == (3, "file.not_a_file")


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="nothing is closed to this user")
def test_files_and_folders_closed_to_the_user(tmp_path: Path, folder: Path) -> None:
    (folder / "closed").mkdir()
    (folder / "closed" / "inner.txt").write_text("x", encoding="utf-8")
    (folder / "closed.txt").write_text("x", encoding="utf-8")
    try:
        (folder / "closed").chmod(0)
        (folder / "closed.txt").chmod(0)
        lines = imported(new_case(tmp_path), folder, expected=(3,))
    finally:
        (folder / "closed").chmod(0o700)
    assert {name for name, line in lines.items() if "could not be opened" in line["reason"]} == {"closed", "closed.txt"}


def test_an_unreadable_file_is_tried_again(tmp_path: Path, folder: Path) -> None:
    (folder / "later.txt").symlink_to(tmp_path / "elsewhere.txt")
    case = new_case(tmp_path)
    assert "could not be opened" in imported(case, folder, expected=(3,))["later.txt"]["reason"]
    (tmp_path / "elsewhere.txt").write_text("it came after all\n", encoding="utf-8")
    assert imported(case, folder, expected=(0,))["later.txt"]["text"] == 1


@pytest.mark.timeout(900)
@pytest.mark.parametrize(
    "megabytes", [64, pytest.param(1024, marks=pytest.mark.slow), pytest.param(1025, marks=pytest.mark.slow)]
)
def test_a_huge_file_with_nothing_in_it(tmp_path: Path, folder: Path, megabytes: int) -> None:
    with (folder / "huge.txt").open("wb") as stream:
        stream.truncate(megabytes << 20)
    case = new_case(tmp_path)
    process = start("import", case, folder)
    most = 0
    while process.poll() is None:
        most = max(most, _resident(process.pid))
    assert process.communicate()[1] == ""
    assert process.returncode == 3
    assert most < 400 << 20
    sound(case)
    assert run("ledger", case, "--incomplete")[1]["files"][0]["reason"]


def _resident(pid: int) -> int:
    try:
        return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * resource.getpagesize()
    except (OSError, IndexError):
        return 0


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="memory is watched in /proc")
@pytest.mark.parametrize(
    ("deed", "reason"), [("ABORT", "page.damaged"), ("HANG", "page.too_slow"), ("HOG", "page.too_big")]
)
def test_pages_that_kill_or_hold_up_the_reader(
    tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch, deed: str, reason: str
) -> None:
    monkeypatch.setattr(intake, "TRADE", "tests.faults.bad_reader:serve")
    monkeypatch.setattr(intake, "LIMITS", Limits(seconds=60, silence=1.5, memory_bytes=250 << 20))
    pages = [f"page {number} of a long report" for number in range(1, 31)]
    pages[6] = pages[20] = f"here is the {deed}"
    pdf(folder / "deadly.pdf", *pages)
    pdf(folder / "next.pdf", "page 1 of the next file")
    case = new_case(tmp_path)
    with opened(case, write=True) as found:
        report = intake.import_files(found, [folder], jobs=2)
        assert report.pages_failed == 2
        assert report.pages_text == 28 + 1 + 1
        lines = {line.name: line for line in ledgers.ledger(found).files}
        assert (lines["deadly.pdf"].pages, lines["deadly.pdf"].text, lines["deadly.pdf"].failed) == (30, 28, 2)
        assert lines["next.pdf"].text == 1
        assert finding.search(found, '"of a long report"', limit=100).total == 28
        document = next(one for one in reading.documents(found) if one.name == "deadly.pdf")
        assert [reading.page(found, document.id, number).source for number in (6, 7, 8)] == ["text", "failed", "text"]
        rows = found.file.reading().execute("SELECT reason FROM pages WHERE source = 'failed'").fetchall()
        assert {row[0] for row in rows} == {reason}
        assert found.user == USER
    sound(case)


@pytest.mark.skipif(not (CORPUS and Path(CORPUS, "odd").is_dir()), reason="JUDGEDESK_CORPUS names no folder with odd/")
def test_every_odd_file_gets_text_or_a_reason(tmp_path: Path, folder: Path) -> None:
    odd = Path(str(CORPUS), "odd")
    lines = imported(new_case(tmp_path), folder.parent / "files")
    assert lines["zz good.txt"]["text"] == 1
    case = tmp_path / "matter.jdcase"
    status, report = run("import", case, odd)
    assert status in (0, 3), report
    sound(case)
    ledger = run("ledger", case)[1]
    files = ledger["files"]
    inside = [line for line in files if line["parent"]]
    assert len(files) - len(inside) == 1 + sum(path.is_file() for path in odd.rglob("*"))
    assert ledger["totals"]["inside"] == len(inside)
    assert {line["parent"] for line in inside} <= {line["name"] for line in files if not line["duplicate_of"]}
    for line in files:
        assert line["text"] or line["ocr"] or line["pending"] or line["failed"] or line["reason"], line
    assert run("import", case, odd)[0] == status
