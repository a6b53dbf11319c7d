"""The program seen from outside: its processes, what they hold open, what they leave on the disk."""

import json
import os
import random
import signal
import subprocess
import sys
import time
import zipfile
from collections.abc import Iterator, Mapping
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import docx
from cases import CHEAP
from reportlab.pdfgen.canvas import Canvas

from judgedesk.app import casefile, finding, reading
from judgedesk.app import ledger as ledgers
from judgedesk.app.casefile import Case
from judgedesk.domain.roles import Role
from judgedesk.store import documents as store
from judgedesk.store.casefile import SUFFIX

ROOT = Path(__file__).resolve().parents[2]
USER, PASSPHRASE = "anna", "trzy sowy na dachu"
QUESTIONS = ("passport", '"at the"', "umowa OR contract", "łódź", "witness NOT hotel")

_STARTED: list[subprocess.Popen[str]] = []

_WORDS = [
    "the", "witness", "said", "passport", "hotel", "contract", "umowa", "gate", "at", "barn", "work", "paid", "wages",
    "debt", "threat", "family", "police", "Łódź", "Kraków", "przesłuchanie", "oskarżony", "pokrzywdzona", "zeznanie",
]  # fmt: skip


# -- files to be imported ---------------------------------------------------------------------------------------------


def files(folder: Path, number: int = 12, pages: int = 30, seed: int = 1) -> Path:
    """PDF, Word and plain text files and an archive with a mail in it, two that can't be read, two duplicates."""
    chosen = random.Random(seed)
    folder.mkdir(parents=True)

    def text(lines: int) -> list[str]:
        return [" ".join(chosen.choices(_WORDS, k=9)) for _ in range(lines)]

    for count in range(number):
        canvas = Canvas(str(folder / f"{count:02} volume.pdf"), invariant=1)
        for _ in range(pages):
            for line, words in enumerate(text(45)):
                canvas.drawString(60, 800 - 16 * line, words)
            canvas.showPage()
        canvas.save()
    for count in range(3):
        (folder / f"note {count}.txt").write_text("\n".join(text(900)), encoding="utf-8")
        document = docx.Document()
        for line in text(120):
            document.add_paragraph(line)
        document.save(str(folder / f"letter {count}.docx"))
    (folder / "again.txt").write_bytes((folder / "note 1.txt").read_bytes())
    (folder / "broken.pdf").write_bytes(b"%PDF-1.7\nnothing\n")
    (folder / "call.mp3").write_bytes(b"ID3\x04" + bytes(4000))
    with zipfile.ZipFile(folder / "box.zip", "w") as box:
        for count in range(4):
            box.writestr(zipfile.ZipInfo(f"inside {count}.txt"), "\n".join(text(300)))
        box.writestr(zipfile.ZipInfo("letter.eml"), mail("\n".join(text(60)), (folder / "letter 0.docx").read_bytes()))
    return folder


def mail(body: str, attached: bytes) -> bytes:
    """A mail with a Word file and a text in its tow."""
    letter = EmailMessage()
    letter["From"], letter["To"], letter["Subject"] = "a@example.org", "b@example.org", "Lists"
    letter["Date"] = "Mon, 14 Mar 2022 10:00:00 +0100"
    letter.set_content(body)
    letter.add_attachment(attached, maintype="application", subtype="octet-stream", filename="as sent.docx")
    letter.add_attachment(body.upper().encode(), maintype="text", subtype="plain", filename="loud.txt")
    letter.set_boundary("=-made-=")
    return letter.as_bytes()


def new_case(folder: Path) -> Path:
    """An empty case."""
    path = folder / f"matter{SUFFIX}"
    casefile.create_case(path, "II K 1/26", USER, Role.JUDGE, PASSPHRASE, CHEAP).close()
    return path


def opened(path: Path, *, write: bool = False) -> Case:
    """The case, unlocked in this process."""
    return casefile.open_case(path, USER, PASSPHRASE, write=write)


def whole(case: Case) -> dict[str, Any]:
    """All that a case says of its documents: ledger, every text, answers to questions."""
    ledger = ledgers.ledger(case)
    texts: dict[str, list[str]] = {}
    for document in reading.documents(case):
        pages = store.pages(reading.connection_of(case, document.id), document.id)
        texts[document.name] = [f"{page.number} {page.source} {page.width} {page.text}" for page in pages]
    answers = {}
    for question in QUESTIONS:
        found = finding.search(case, question, limit=100_000)
        answers[question] = (found.total, [(hit.name, hit.page, hit.score, hit.snippet) for hit in found.hits])
    lines = [{**vars_of(line), "document": None} for line in ledger.files]
    return {"ledger": lines, "totals": vars_of(ledger.totals), "texts": texts, "answers": answers}


def vars_of(record: Any) -> dict[str, Any]:
    """Fields of a dataclass with slots."""
    return {name: getattr(record, name) for name in record.__slots__}


def sound(path: Path) -> None:
    """The case opens and nothing in it is damaged."""
    with opened(path, write=True) as case:
        report = casefile.check(case)
    assert report.ok, report.problems


# -- processes --------------------------------------------------------------------------------------------------------


def arguments(verb: str, case: Path, *more: object) -> list[str]:
    """A command line; the passphrase lies beside the case."""
    key = case.parent / "passphrase"
    key.write_text(PASSPHRASE, encoding="utf-8")
    opening = ["--user", USER, "--passphrase-file", str(key), "--json"]
    return [sys.executable, "-m", "judgedesk", verb, str(case), *map(str, more), *opening]


def surroundings(**more: str) -> dict[str, str]:
    """This environment without what would speak for a user."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("JUDGEDESK_")}
    return {**kept, "JUDGEDESK_LANGUAGE": "en", **more}


def start(verb: str, case: Path, *more: object, environment: Mapping[str, str] | None = None) -> subprocess.Popen[str]:
    """A verb as its own process; one that a failing test leaves behind is ended by `end_started`."""
    process = subprocess.Popen(
        arguments(verb, case, *more), cwd=ROOT, env=environment or surroundings(), stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8",
    )  # fmt: skip
    _STARTED.append(process)
    return process


def end_started() -> None:
    """End what still runs of the processes a test started, so that its failure is no other test's."""
    while _STARTED:
        process = _STARTED.pop()
        if process.poll() is None:
            process.kill()
            process.communicate()


def run(verb: str, case: Path, *more: object) -> tuple[int, Any]:
    """A verb to its end: status and its JSON."""
    process = start(verb, case, *more)
    out, err = process.communicate(timeout=300)
    assert "Traceback" not in err, err
    return process.returncode, json.loads(out)


def children(pid: int) -> list[int]:
    """Ids of the live processes below one, as the kernel tells them."""
    parents: dict[int, int] = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdecimal():
            try:
                fields = (entry / "stat").read_text().rpartition(")")[2].split()
            except OSError:
                continue
            if fields[0] != "Z":
                parents[int(entry.name)] = int(fields[1])
    below = {pid}
    grown = True
    while grown:
        fresh = {child for child, parent in parents.items() if parent in below} - below
        below |= fresh
        grown = bool(fresh)
    return sorted(below - {pid})


def kill(pid: int) -> None:
    """End a process that this test started, now."""
    try:
        os.kill(pid, signal.SIGKILL)
    except ProcessLookupError:
        return


def gone(pids: list[int], seconds: float = 10) -> bool:
    """Whether the processes end within some seconds."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if not any(alive(pid) for pid in pids):
            return True
        time.sleep(0.05)
    return False


def alive(pid: int) -> bool:
    """Whether a process runs; a zombie doesn't."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


# -- what lies about --------------------------------------------------------------------------------------------------


def is_regular(path: Path) -> bool:
    """Whether a path leads to a regular file that may be looked at: a child that confines itself hides its own."""
    try:
        return path.is_file()
    except OSError:
        return False


def held_open(pid: int) -> Iterator[tuple[str, Path]]:
    """Where the descriptors of a process lead, each with a path through which it can be read."""
    folder = Path(f"/proc/{pid}/fd")
    try:
        entries = list(folder.iterdir())
    except OSError:
        return
    for entry in entries:
        try:
            yield str(entry.readlink()), entry
        except OSError:
            continue


def forms(words: tuple[str, ...]) -> list[bytes]:
    """The words as they may stand in a file."""
    return [word.encode(encoding) for word in words for encoding in ("utf-8", "utf-16-le", "utf-16-be", "iso8859-2")]


def telling(paths: Iterator[Path], wanted: list[bytes]) -> list[tuple[str, bytes]]:
    """Files that hold any of the wanted bytes, in their content or their name."""
    found = []
    for path in paths:
        try:
            content = os.fsencode(path.name) + b"\0" + (path.read_bytes() if is_regular(path) else b"")
        except OSError:
            continue
        found += [(str(path), form) for form in wanted if form in content]
    return found
