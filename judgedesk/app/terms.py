"""A list of terms for many searches at once: pasted lines, or the first column of a file."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from judgedesk.app.asking import Asked, Options, asked
from judgedesk.app.casefile import Case
from judgedesk.domain.errors import UserError
from judgedesk.ingest.encodings import guessed, marked, unmarked_utf16
from judgedesk.ingest.messages import TRADE, Pages, Said, checked
from judgedesk.jobs.crew import Crew, Limits
from judgedesk.jobs.ranges import BytesSource
from judgedesk.language.fold import index_text

MOST: Final = 2_000
"""Terms of a list."""

FILES: Final = (".txt", ".csv", ".tsv", ".xlsx", ".xlsm", ".xls", ".ods")

_MOST_BYTES = 16 << 20
_LIMITS = Limits(seconds=60, silence=30, memory_bytes=1 << 30)
# A line that holds one of these was written as a question; any other that is none is a name, a number, an address.
_OPERATORS = re.compile(r"[\"„“”‟«»＂*~()\[\]]|\b(?:AND|OR|NOT)\b|(?<!\S)[-+\u2212]\S|(?<!\w)\w+:\S")
_RANGE = re.compile(r"  A(\d+):[A-Z]+\d+$")


@dataclass(frozen=True, slots=True)
class Term:
    """One line of a list: its number (from 1), what stands there, and what that means or why it means nothing."""

    line: int
    text: str
    meant: Asked | None
    problem: UserError | None = None


def lines_of(text: str) -> list[tuple[int, str]]:
    """The lines of a pasted text that hold anything, each with its number from 1."""
    return [(number, line.strip()) for number, line in enumerate(text.splitlines(), 1) if line.strip()]


def lines_in(path: Path) -> list[tuple[int, str]]:
    """The lines of a text file, or the first column of a sheet, that hold anything, each with its number from 1.

    Sheets are read by a confined child.

    Raises:
        UserError: ``batch.unknown_ending``, ``batch.too_big``, ``path.unknown``, and why a sheet can't be read.
    """
    if path.suffix.lower() not in FILES:
        raise UserError("batch.unknown_ending", ending=path.suffix or "?", known=", ".join(FILES))
    try:
        with path.open("rb") as stream:
            content = stream.read(_MOST_BYTES + 1)
    except OSError as error:
        raise UserError("path.unknown", path=str(path)) from error
    if len(content) > _MOST_BYTES:
        raise UserError("batch.too_big", path=path.name, most=_MOST_BYTES >> 20)
    if path.suffix.lower() == ".txt":
        return lines_of(_decoded(content))
    return _first_column(content, path.stem)


def terms_of(case: Case, lines: Iterable[tuple[int, str]], options: Options | None = None) -> list[Term]:
    """What each line means: all its words, in any order; a line with quotation marks or operators is a question.

    A line that means nothing is listed with the reason.

    Raises:
        UserError: ``batch.empty``, ``batch.too_many``.
    """
    given = list(lines)
    if not given:
        raise UserError("batch.empty")
    if len(given) > MOST:
        raise UserError("batch.too_many", number=len(given), most=MOST)
    known: dict[str, Term] = {}
    found = []
    for number, text in given:
        if text not in known:
            known[text] = _term(case, number, text, options)
        found.append(Term(number, text, known[text].meant, known[text].problem))
    return found


def _term(case: Case, number: int, text: str, options: Options | None) -> Term:
    try:
        return Term(number, text, asked(case, text, options))
    except UserError as error:
        refused = error
    if not _OPERATORS.search(text):
        # Signs between the words mean nothing in a list of names: “Jan Kowalski – kierowca”, “Müller & Söhne”.
        plain = " ".join(piece.strip("&|!^/\\:;,.-–—'’`+=?%#@<>{}") for piece in text.split() if index_text(piece))
        try:
            return Term(number, text, asked(case, plain, options))
        except UserError as error:
            refused = error
    return Term(number, text, None, refused)


def _decoded(content: bytes) -> str:
    encoding, start = marked(content[:4])
    encoding = encoding or unmarked_utf16(content[: 64 << 10])
    if not encoding:
        try:
            return content.decode("utf-8")
        except UnicodeDecodeError:
            encoding = guessed(content)
    return content[start:].decode(encoding, "replace")


def _first_column(content: bytes, name: str) -> list[tuple[int, str]]:
    """The first cells of all rows of all sheets. A page begins with a line that names its range; tabs part cells."""
    texts: list[str] = []

    def heard(message: Said) -> None:
        if isinstance(message, Pages):
            texts.extend(page.text for page in message.pages)

    with Crew(TRADE, checked, size=1, limits=_LIMITS) as crew:
        unit = {"do": "extract", "kind": "sheet", "name": name, "from_page": 1}
        outcome = crew.run(unit, BytesSource(content), heard)
    if outcome.state != "done":
        raise UserError(outcome.code or "child.died", **dict(outcome.facts))
    found = []
    for text in texts:
        head, *rows = text.split("\n")
        begins = _RANGE.search(head)
        if begins is not None:  # comments and shapes stand on pages of their own, without a range
            cells = enumerate((row.split("\t", 1)[0].strip() for row in rows), int(begins[1]))
            found += [(number, cell) for number, cell in cells if cell]
    return found
