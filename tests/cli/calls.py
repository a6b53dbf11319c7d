"""How the tests speak to the command line: as a user does, in this process or in one of its own."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import docx
from cases import CHEAP
from reportlab.pdfgen.canvas import Canvas
from scanned import scan_file

from judgedesk.app import casefile
from judgedesk.cli.main import main
from judgedesk.domain.roles import Role

ROOT = Path(__file__).resolve().parents[2]
SPOKEN = {"anna": "trzy sowy na dachu", "karol": "zielona brama", "rita": "stary most"}
ROLES = {"anna": Role.JUDGE, "karol": Role.CLERK, "rita": Role.READER}
QUOTE = "he promised me work in a hotel and took my passport at the gate"


@dataclass(frozen=True)
class Answer:
    """What a verb answered."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The one JSON document on standard output."""
        return json.loads(self.out)

    @property
    def error(self) -> Any:
        """What was wrong, with its code."""
        return self.json["error"]


class NoWindow:
    """The command line without a desk: being asked for one fails the test."""

    def run(self, case: Path | None, user: str, passphrase: str, language: str) -> int:
        raise AssertionError("a window was asked for")

    def take_pictures(self, case: Any, folder: Path, language: str) -> list[Path]:
        raise AssertionError("a window was asked for")


class Desk:
    """A case folder and the users' passphrase files."""

    def __init__(self, case: Path, keys: Path, capture: Any) -> None:
        self.case, self.keys, self._capture = case, keys, capture

    def plain(self, *arguments: object) -> Answer:
        """Run a verb exactly as typed."""
        self._capture.readouterr()
        status = main([str(argument) for argument in arguments], NoWindow())
        said = self._capture.readouterr()
        return Answer(status, said.out, said.err)

    def __call__(self, verb: str, *arguments: object, user: str = "anna", case: Path | None = None) -> Answer:
        """Run a verb on the case as a user, with ``--json``."""
        return self.plain(verb, case or self.case, *arguments, *self.by(user), "--json")

    def by(self, user: str) -> tuple[object, ...]:
        """Who opens the case."""
        return "--user", user, "--passphrase-file", self.keys / user


def in_a_process(*arguments: object, **environment: str) -> Answer:
    """``python -m judgedesk`` as its own process, away from a terminal."""
    done = subprocess.run(
        [sys.executable, "-m", "judgedesk", *map(str, arguments)],
        cwd=ROOT, env=surroundings(**environment), stdin=subprocess.DEVNULL, capture_output=True, text=True,
        encoding="utf-8", timeout=120, check=False,
    )  # fmt: skip
    return Answer(done.returncode, done.stdout, done.stderr)


def surroundings(**more: str) -> dict[str, str]:
    """This environment without anything that would speak for a user."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("JUDGEDESK_")}
    return {**kept, "JUDGEDESK_LANGUAGE": "en", **more}


def write_keys(folder: Path) -> Path:
    """A passphrase file for every user."""
    folder.mkdir(exist_ok=True)
    for user, passphrase in SPOKEN.items():
        (folder / user).write_text(f"{passphrase}\nnot part of it\n", encoding="utf-8")
    return folder


def pdf(path: Path, *pages: str) -> Path:
    """A PDF with a few lines a page."""
    canvas = Canvas(str(path), invariant=1)
    for page in pages:
        for number, line in enumerate(page.splitlines()):
            canvas.drawString(72, 760 - 16 * number, line)
        canvas.showPage()
    canvas.save()
    return path


def word(path: Path, *paragraphs: str) -> Path:
    """A Word document."""
    document = docx.Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    document.save(str(path))
    return path


def file_of_the_case(folder: Path) -> Path:
    """A small file with something of everything: text, a scan, a blank sheet, bytes of no known kind, a duplicate,
    a recording and a PDF that are none.
    """
    first, second = folder / "t1", folder / "tom 2"
    first.mkdir(parents=True)
    second.mkdir()
    pdf(first / "statement-v1.pdf", "Record of the hearing", f"The witness states that {QUOTE}.\nHe never paid us.")
    scan_file(first / "scan.pdf", "Stamped receipt")
    pdf(first / "blank.pdf", "")
    word(first / "letter.docx", "Pismo obrońcy: umowa o pracę została zawarta.", "Oskarżony Żółkiewski zaprzecza.")
    (second / "notatka.txt").write_text("Notatka: paszport zabrano przy bramie.\n", encoding="utf-8")
    (second / "copy.txt").write_text("Notatka: paszport zabrano przy bramie.\n", encoding="utf-8")
    (second / "call.mp3").write_bytes(b"ID3\x04\x00\x00\x00\x00\x00\x00" + bytes(2000))
    (second / "dump.bin").write_bytes(bytes(range(256)) * 8)
    (second / "broken.pdf").write_bytes(b"%PDF-1.7\nnothing else\n")
    return folder


def fresh_case(folder: Path) -> Path:
    """A case with a judge, a clerk and a reader, whose passphrases cost little to try."""
    path = folder / "matter.jdcase"
    with casefile.create_case(path, "II K 1/26", "anna", Role.JUDGE, SPOKEN["anna"], CHEAP) as case:
        for user in ("karol", "rita"):
            casefile.add_user(case, user, ROLES[user], SPOKEN[user], CHEAP)
    return path
