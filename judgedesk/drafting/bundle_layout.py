"""Pages a bundle has of its own: index, list of what is not in it, stored text as pages, a page in place of another.

All are sheets of A4 as operators, with links as rectangles; the stamp comes into a margin outside of them.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from judgedesk.drafting.bundle_font import Face
from judgedesk.drafting.bundle_ink import numbers, shown

WIDE, HIGH = 595.276, 841.89
_LEFT, _RIGHT, _TOP, _BOTTOM = 56.0, 539.0, 792.0, 44.0
_DATE, _FOLIOS, _GAP = 336.0, 404.0, 10.0
_TEXT, _LEADING = 9.2, 12.4
_LINES: Final = int((_TOP - 42 - _BOTTOM) / _LEADING)
_MOST_LINES: Final = 3
_BLUE, _GREY, _PALE = "0.07 0.27 0.53 rg", "0.42 g", "0.8 G"


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the index: a section where `number` is empty, else a document; `page` is where it begins, from 1.

    `level` is 0, or deeper for what was attached to the document above.
    """

    title: str
    page: int
    number: str = ""
    date: str = ""
    folios: str = ""
    level: int = 0


@dataclass(frozen=True, slots=True)
class Front:
    """What stands before the documents, in words of the bundle's language.

    `words` has ``index``, ``document``, ``date``, ``folios``, ``page``, ``left``, ``more``.
    `left` are pairs of what is not in the bundle and why. `jump` is where the last line of `about` leads, 0: nowhere.
    """

    matter: str
    title: str
    about: Sequence[str]
    rows: Sequence[Row]
    left: Sequence[tuple[str, str]]
    words: Mapping[str, str]
    jump: int = 0


@dataclass(slots=True)
class Own:
    """A sheet: its operators, and links as x0, y0, x1, y1, number of the page."""

    content: str = ""
    links: list[list[float]] = field(default_factory=list)


class Sheets:
    """Draws with two faces of one font, regular and bold."""

    def __init__(self, regular: Face, bold: Face) -> None:
        self._faces = {"/R": regular, "/B": bold}

    def stamp(self, left: str, right: str, notes: Sequence[str]) -> dict[str, Any]:
        """A stamp as `bundle_ink.stamped` takes it."""
        return {"left": self._set("/R", left), "right": self._set("/B", right),
                "notes": [self._set("/R", one) for one in notes]}  # fmt: skip

    def _set(self, font: str, text: str) -> list[Any]:
        face = self._faces[font]
        return [[[run.codes, run.shapeless] for run in face.runs(text)], round(face.width(text), 4)]

    def text(self, font: str, size: float, at: tuple[float, float], text: str) -> str:
        """A line of text."""
        return shown(font, size, at, [[run.codes, run.shapeless] for run in self._faces[font].runs(text)])

    def wrapped(self, font: str, size: float, text: str, room: float) -> list[str]:
        """A paragraph in lines no wider than some points; a longer word is cut."""
        face, lines, most = self._faces[font], list[str](), room / size
        line: str | None = None
        used, blank = 0.0, face.width(" ")
        for word in text.split(" "):
            wide = face.width(word)
            if wide > most:
                if line is not None and line.strip():
                    lines.append(line)
                pieces = _cut(face, word, most)
                lines += pieces[:-1]
                line, word = None, pieces[-1]
                wide = face.width(word)
            if line is None:
                line, used = word, wide
            elif used + blank + wide > most:
                lines.append(line)
                line, used = word, wide
            else:
                line, used = f"{line} {word}", used + blank + wide
        return [*lines, line or ""]

    def _short(self, font: str, size: float, text: str, room: float, most: int) -> list[str]:
        lines = self.wrapped(font, size, " ".join(text.split()), room)
        if len(lines) > most:
            lines = [*lines[: most - 1], lines[most - 1][: max(1, len(lines[most - 1]) - 2)] + "…"]
        return lines

    # -- index ---------------------------------------------------------------------------------------------------------

    def front(self, front: Front) -> list[Own]:
        """The index, then the list of what is not in the bundle. How many sheets it takes depends on no page number."""
        at = _Cursor(self, front)
        at.begin()
        for row in front.rows:
            self._section(at, row) if not row.number else self._document(at, row)
        if front.left:
            self._left(at, front)
        at.end()
        return at.sheets

    def _section(self, at: "_Cursor", row: Row) -> None:
        lines = self._short("/B", 10.5, row.title, _RIGHT - _LEFT - 60, 2)
        at.room(20 + 13 * len(lines) + 18)
        at.down(10)
        top = at.y
        at.draw(f"0.945 0.955 0.97 rg {numbers(_LEFT - 6, top - 13 * len(lines) - 3, _RIGHT - _LEFT + 12)}"
                f" {numbers(13 * len(lines) + 5)} re f")  # fmt: skip
        for line in lines:
            at.down(13)
            at.draw("BT 0.1 g", self.text("/B", 10.5, (_LEFT, at.y + 2.5), line), "ET")
        self._page_number(at, top - 13 + 2.5, "/B", 10.5, row.page)
        at.down(6)
        at.link(top, row.page)

    def _document(self, at: "_Cursor", row: Row) -> None:
        left = _LEFT + 26 + 12 * row.level
        titles = self._short("/R", 9.3, row.title, _DATE - _GAP - left, _MOST_LINES)
        folios = self._short("/R", 8.3, row.folios, _RIGHT - 40 - _FOLIOS, _MOST_LINES)
        high = 11.6 * max(len(titles), len(folios)) + 5.5
        at.room(high)
        top = at.y
        first = top - 11.6
        at.draw("BT", _GREY, self.text("/R", 8.3, (_LEFT, first), row.number), "0.1 g")
        for number, line in enumerate(titles):
            at.draw(self.text("/R", 9.3, (left, first - 11.6 * number), line))
        at.draw("0.25 g", self.text("/R", 8.3, (_DATE, first), row.date))
        for number, line in enumerate(folios):
            at.draw(self.text("/R", 8.3, (_FOLIOS, first - 11.6 * number), line))
        at.draw("ET")
        self._page_number(at, first, "/R", 9.3, row.page)
        at.down(high)
        at.draw(f"q 0.3 w {_PALE} {numbers(_LEFT, at.y + 1.2)} m {numbers(_RIGHT, at.y + 1.2)} l S Q")
        at.link(top, row.page)

    def _page_number(self, at: "_Cursor", y: float, font: str, size: float, page: int) -> None:
        told = str(page)
        wide = self._faces[font].width(told) * size
        at.draw(f"BT {_BLUE}", self.text(font, size, (_RIGHT - wide, y), told), "0 g ET")

    def _left(self, at: "_Cursor", front: Front) -> None:
        at.heads = False
        at.room(70)
        at.down(30)
        at.draw("BT 0.1 g", self.text("/B", 12, (_LEFT, at.y), front.words["left"]), "ET")
        at.down(8)
        for what, why in front.left:
            names = self._short("/R", 9, what, 210, 4)
            reasons = self._short("/R", 9, why, _RIGHT - _LEFT - 226, 6)
            high = 11.4 * max(len(names), len(reasons)) + 5
            at.room(high)
            at.draw("BT 0.1 g")
            for number, line in enumerate(names, 1):
                at.draw(self.text("/R", 9, (_LEFT, at.y - 11.4 * number), line))
            for number, line in enumerate(reasons, 1):
                at.draw("0.25 g", self.text("/R", 9, (_LEFT + 226, at.y - 11.4 * number), line))
            at.down(high)
            at.draw(f"ET q 0.3 w {_PALE} {numbers(_LEFT, at.y + 1)} m {numbers(_RIGHT, at.y + 1)} l S Q")

    # -- text and places ---------------------------------------------------------------------------------------------

    def pages_of(self, text: str, head: str, under: str) -> list[Own]:
        """Stored text as sheets, at least one; `head` and `under` stand above it."""
        lines: list[str] = []
        for line in text.expandtabs(4).replace("\f", "\n").splitlines() or [""]:
            lines += self.wrapped("/R", _TEXT, _printable(line), _RIGHT - _LEFT) if line.strip() else [""]
        found = []
        for first in range(0, max(1, len(lines)), _LINES):
            parts = [self._headed(head, under), "BT 0 g"]
            for number, line in enumerate(lines[first : first + _LINES], 1):
                if line.strip():
                    parts.append(self.text("/R", _TEXT, (_LEFT, _TOP - 34 - number * _LEADING), line))
            found.append(Own(" ".join((*parts, "ET"))))
        return found

    def _headed(self, head: str, under: str) -> str:
        title = self._short("/B", 10, head, _RIGHT - _LEFT, 1)[0]
        below = self._short("/R", 8, under, _RIGHT - _LEFT, 1)[0]
        return " ".join((
            "BT 0.1 g", self.text("/B", 10, (_LEFT, _TOP - 4), title), _GREY,
            self.text("/R", 8, (_LEFT, _TOP - 17), below),
            f"ET q 0.45 w {_PALE} {numbers(_LEFT, _TOP - 26)} m {numbers(_RIGHT, _TOP - 26)} l S Q",
        ))  # fmt: skip

    def instead(self, head: str, lines: Sequence[str]) -> Own:
        """A sheet that stands for a page that is not shown: what it is, and why."""
        parts = [f"q 0.8 w 0.75 G {numbers(_LEFT + 20, 420, _RIGHT - _LEFT - 40, 170)} re S Q", "BT 0.1 g"]
        y = 558.0
        for line in self._short("/B", 13, head, _RIGHT - _LEFT - 90, 2):
            parts.append(self.text("/B", 13, (_LEFT + 45, y), line))
            y -= 18
        y -= 6
        for told in lines:
            parts.append("0.25 g")
            for line in self._short("/R", 9.5, told, _RIGHT - _LEFT - 90, 5):
                parts.append(self.text("/R", 9.5, (_LEFT + 45, y), line))
                y -= 13
            y -= 3
        return Own(" ".join((*parts, "ET")))


class _Cursor:
    """Where the index is being written."""

    def __init__(self, sheets: Sheets, front: Front) -> None:
        self._draws, self._front = sheets, front
        self.sheets: list[Own] = []
        self.y = 0.0
        self.heads = True
        self._parts: list[str] = []
        self._links: list[list[float]] = []

    def begin(self) -> None:
        """The first sheet, with the title."""
        draws, front = self._draws, self._front
        self.y = _TOP
        self.draw(f"BT {_GREY}", draws.text("/R", 10, (_LEFT, self.y - 2), front.matter), "0.05 g")
        self.down(16)
        for line in draws.wrapped("/B", 21, front.title, _RIGHT - _LEFT)[:3]:
            self.down(26)
            self.draw(draws.text("/B", 21, (_LEFT, self.y), line))
        self.down(8)
        for number, told in enumerate(front.about, 1):
            top = self.y
            leads = front.jump and number == len(front.about)
            for line in draws.wrapped("/R", 9.5, told, _RIGHT - _LEFT)[:2]:
                self.down(13)
                self.draw(_BLUE if leads else "0.3 g", draws.text("/R", 9.5, (_LEFT, self.y), line))
            if leads:
                self.link(top, front.jump)
        self.draw("ET")
        self.down(22)
        self._columns()

    def _columns(self) -> None:
        if not self.heads:
            return
        draws, words = self._draws, self._front.words
        self.draw(f"BT {_GREY}")
        for at, name in ((_LEFT + 26, "document"), (_DATE, "date"), (_FOLIOS, "folios")):
            self.draw(draws.text("/B", 7.5, (at, self.y), words[name]))
        wide = draws._faces["/B"].width(words["page"]) * 7.5
        self.draw(draws.text("/B", 7.5, (_RIGHT - wide, self.y), words["page"]), "ET")
        self.down(5)
        self.draw(f"q 0.9 w 0.25 G {numbers(_LEFT, self.y)} m {numbers(_RIGHT, self.y)} l S Q")
        self.down(3)

    def draw(self, *parts: str) -> None:
        """Add operators."""
        self._parts += parts

    def down(self, points: float) -> None:
        """Go down."""
        self.y -= points

    def link(self, top: float, page: int) -> None:
        """Everything from there to here leads to a page."""
        self._links.append([_LEFT - 6, self.y + 1, _RIGHT + 6, top, page])

    def room(self, points: float) -> None:
        """Go on on another sheet where less than that is left."""
        if self.y - points < _BOTTOM:
            self.end()
            draws = self._draws
            self.y = _TOP
            told = f"{self._front.title} · {self._front.words['more']}"
            line = draws._short("/R", 9, told, _RIGHT - _LEFT, 1)[0]
            self.draw(f"BT {_GREY}", draws.text("/R", 9, (_LEFT, self.y), line), "ET")
            self.down(24)
            self._columns()

    def end(self) -> None:
        """The sheet is full, or the last."""
        self.sheets.append(Own("\n".join(self._parts), self._links))
        self._parts, self._links = [], []


def _cut(face: Face, word: str, most: float) -> list[str]:
    """A long word in pieces, each as long as fits."""
    pieces, first, used = list[str](), 0, 0.0
    for at, letter in enumerate(word):
        wide = face.width(letter)
        if at > first and used + wide > most:
            pieces.append(word[first:at])
            first, used = at, 0.0
        used += wide
    return [*pieces, word[first:]]


def _printable(line: str) -> str:
    return "".join(_letters(line))


def _letters(line: str) -> Iterator[str]:
    for letter in line:
        yield letter if letter.isprintable() or letter == " " else " " if letter.isspace() else ""
