"""How fast mail and office files become searchable, against recollindex on the same files.

The files are the truth set's, made anew with other texts as often as needed; none of them waits for OCR.
"""

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [entry for entry in (str(ROOT), *(str(ROOT / "tests" / name) for name in ("", "ingest", "truth")))
                if entry not in sys.path]  # fmt: skip

from cases import CHEAP, PASSPHRASE  # noqa: E402
from table import head, line  # noqa: E402
from truth_mail import insides, letter  # noqa: E402
from truth_office import docx_of  # noqa: E402
from truth_set import lines  # noqa: E402
from truth_sheets import open_package, small_workbook  # noqa: E402
from truth_text import LANGUAGES, paragraphs, things  # noqa: E402

from judgedesk.app import casefile  # noqa: E402
from judgedesk.domain.roles import Role  # noqa: E402
from tests.ingest.office_files import OPEN  # noqa: E402

USER = "bench"


def bench_formats(work: Path, rounds: int, *, short: bool) -> None:
    """Mail, then office files: the whole import of each, and Recoll's, in turn."""
    count = 40 if short else 400
    makers: dict[str, Callable[[Path, int], None]] = {"mail": _mail, "office files": _office}
    for name, make in makers.items():
        folder = work / name.replace(" ", "-")
        folder.mkdir()
        for number in range(count):
            make(folder, number)
        files = [path for path in folder.iterdir() if path.is_file()]
        head(f"{name}: {len(files)} files, {sum(path.stat().st_size for path in files) / 1e6:.1f} MB")
        _race(folder, work, 1 if short else rounds)
        shutil.rmtree(folder)


def _mail(folder: Path, number: int) -> None:
    """A message, every other one with a text, a letter, a sheet and a PDF attached; every fiftieth is a mailbox."""
    language = LANGUAGES[number % 6]
    messages = []
    for place in range(20 if number % 50 == 0 else 1):
        message, _, _ = letter(language, f"bench {number} {place}")
        message.set_content(lines(paragraphs(language, f"bench {number} {place}", 6)))
        if number % 2:
            for name, data, _, _ in insides(language, f"bench {number} {place}"):
                message.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
        messages.append(message.as_bytes())
    if len(messages) == 1:
        (folder / f"{number:04d}.eml").write_bytes(messages[0])
        return
    start = b"From osoba@mail.example Tue Mar  5 08:15:00 2024\n"
    box = b"\n".join(start + raw.replace(b"\r\n", b"\n").replace(b"\nFrom ", b"\n>From ") for raw in messages)
    (folder / f"{number:04d}.mbox").write_bytes(box)


def _office(folder: Path, number: int) -> None:
    """A letter, a sheet, an OpenDocument text and sheet, and a web page."""
    language, seed = LANGUAGES[number % 6], f"bench {number}"
    (folder / f"{number:04d}.docx").write_bytes(docx_of(paragraphs(language, seed, 25)))
    (folder / f"{number:04d}.xlsx").write_bytes(small_workbook(language, seed)[0])
    title = (
        f"<office:document-meta {OPEN}><office:meta><dc:title>{seed}</dc:title></office:meta></office:document-meta>"
    )
    inner = "".join(f"<text:p>{text}</text:p>" for text in paragraphs(language, seed + "odt", 15))
    (folder / f"{number:04d}.odt").write_bytes(open_package("text", inner, meta_xml=title))
    cells = "".join(
        f"<table:table-row><table:table-cell><text:p>{cell}</text:p></table:table-cell></table:table-row>"
        for cell in things(language, seed, 60)
    )
    table = f'<table:table table:name="Arkusz">{cells}</table:table>'
    (folder / f"{number:04d}.ods").write_bytes(open_package("spreadsheet", table, meta_xml=title))
    rows = "".join(f"<tr><td>{cell}</td></tr>" for cell in things(language, seed + "html", 20))
    page = f"<html><head><meta charset=utf-8></head><body><table>{rows}</table><p>{seed}</p></body></html>"
    (folder / f"{number:04d}.html").write_text(page, encoding="utf-8")


def _race(folder: Path, work: Path, rounds: int) -> None:
    best: dict[str, float] = {}
    report: dict[str, object] = {}
    lacking = ""
    for _ in range(rounds):
        report = _imported(folder, work, best)
        if shutil.which("recollindex"):
            lacking = _recoll(folder, work, best)
    line("documents, pages", f"{report['documents']}, {report['pages']}", f"failed {len(_list(report['failed']))}")
    for name, seconds in best.items():
        line(name, f"{seconds:.2f} s")
    if "recollindex" in best:
        line("ratio to recollindex", f"{best['recollindex'] / best['judgedesk import']:.2f}", lacking)
    else:
        line("ratio to recollindex", "skipped", "not installed")


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def _imported(folder: Path, work: Path, best: dict[str, float]) -> dict[str, object]:
    """The import as a user starts it."""
    case, key = work / "formats.jdcase", work / "formats.key"
    casefile.create_case(case, "Benchmark", USER, Role.JUDGE, PASSPHRASE, CHEAP).close()
    key.write_text(PASSPHRASE, encoding="utf-8")
    command = [sys.executable, "-m", "judgedesk", "import", str(case), str(folder), "--user", USER,
               "--passphrase-file", str(key), "--json"]  # fmt: skip
    began = time.perf_counter()
    told = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, check=False).stdout
    _keep(best, "judgedesk import, whole program", time.perf_counter() - began)
    report: dict[str, object] = json.loads(told)
    _keep(best, "judgedesk import", float(str(report["seconds"])))
    shutil.rmtree(case)
    return report


def _recoll(folder: Path, work: Path, best: dict[str, float]) -> str:
    """Its own index in a folder of its own; returns which helpers it lacks, so that what it leaves out is known."""
    place = work / "recoll-formats"
    place.mkdir()
    (place / "recoll.conf").write_text(f"topdirs = {folder}\nloglevel = 1\n", encoding="utf-8")
    environment = {**os.environ, "HOME": str(place), "RECOLL_CONFDIR": str(place)}
    began = time.perf_counter()
    subprocess.run(["recollindex", "-c", str(place), "-z"], env=environment, stdout=subprocess.DEVNULL,
                   stderr=subprocess.DEVNULL, check=False)  # fmt: skip
    _keep(best, "recollindex", time.perf_counter() - began)
    missing = place / "missing"
    lacking = " ".join(missing.read_text(encoding="utf-8").split()) if missing.exists() else ""
    shutil.rmtree(place)
    return f"it lacks {lacking[:160]}" if lacking else ""


def _keep(best: dict[str, float], name: str, seconds: float) -> None:
    best[name] = min(best.get(name, seconds), seconds)
