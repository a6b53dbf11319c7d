"""Pages a bundle has of its own: index, list of what is not in it, stored text as pages, a page in place of another.

All are sheets of A4 as operators, with links as rectangles; the stamp comes into a margin outside of them.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from judgedesk.drafting.bundle_font import Face
from judgedesk.drafting.bundle_ink import numbers, shown
from judgedesk.drafting.bundle_shaping import SIGNS, is_complex, leftwards

WIDE, HIGH = 595.276, 841.89
_LEFT, _RIGHT, _TOP, _BOTTOM = 56.0, 539.0, 792.0, 44.0
_DATE, _FOLIOS, _GAP = 336.0, 404.0, 10.0
_TEXT, _LEADING = 9.2, 12.4
_LINES: Final = int((_TOP - 42 - _BOTTOM) / _LEADING)
_MOST_LINES: Final = 3
_PAD: Final = 6.0
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


@dataclass(frozen=True, slots=True)
class Line:
    """A line of stored text on a sheet, with where it begins; `on`: the paragraph goes on from the line before."""

    text: str
    at: tuple[float, float]
    on: bool


@dataclass(frozen=True, slots=True)
class Shown:
    """A picture in stored text: after how many characters, its size in points (0: unknown), and the number of its
    source; or, where that is -1, what is said in its place.
    """

    after: int
    wide: float
    high: float
    source: int = -1
    said: str = ""


@dataclass(slots=True)
class Own:
    """A sheet: its operators, and links as x0, y0, x1, y1, number of the page; of stored text its lines. `pictures`:
    sources of the pictures that its operators call ``/P0``, ``/P1`` …
    """

    content: str = ""
    links: list[list[float]] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    pictures: list[int] = field(default_factory=list)

    def paragraphs(self) -> Iterator[list[Line]]:
        """Lines that belong together, of which none is empty."""
        some: list[Line] = []
        for line in self.lines:
            if some and not line.on:
                yield some
                some = []
            some.append(line)
        if some:
            yield some


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
        return [_told(face, text), round(face.width(text), 4)]

    def width(self, font: str, text: str) -> float:
        """Of a text, in parts of the font size."""
        return self._faces[font].width(text)

    def text(self, font: str, size: float, at: tuple[float, float], text: str) -> str:
        """A line of text."""
        return shown(font, size, at, _told(self._faces[font], text))

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

    def pages_of(self, text: str, head: str, under: str, pictures: Sequence[Shown] = ()) -> list[Own]:
        """Stored text as sheets, at least one, with its pictures; `head` and `under` stand above it."""
        flow, at = _Flow(self, self._headed(head, under)), 0
        for one in (*sorted(pictures, key=lambda one: one.after), None):
            end = one.after if one is not None else len(text)
            for line in text[at:end].expandtabs(4).replace("\f", "\n").splitlines():
                told = _printable(line)
                wrapped = self.wrapped("/R", _TEXT, told, _RIGHT - _LEFT) if line.strip() else [""]
                flow.lines(wrapped, leftwards(told))
            if one is not None:
                flow.picture(one)
                end += text[end : end + 1] == "\n"
            at = end
        return flow.end()

    def boxes(self, paragraph: Sequence[Line], start: int, end: int) -> Iterator[tuple[float, float, float, float]]:
        """Where letters of a paragraph stand, its lines joined by blanks: a rectangle for each line."""
        first, face = 0, self._faces["/R"]
        for line in paragraph:
            begin, stop = max(0, start - first), min(len(line.text), end - first)
            if begin < stop and not is_complex(line.text):
                x, y = line.at
                ahead, wide = face.width(line.text[:begin]), face.width(line.text[begin:stop])
                yield x + ahead * _TEXT, y - 2.5, x + (ahead + wide) * _TEXT, y + _TEXT
            elif begin < stop:  # where letters are put in another order, the whole line leads there
                yield line.at[0], line.at[1] - 2.5, line.at[0] + face.width(line.text) * _TEXT, line.at[1] + _TEXT
            first += len(line.text) + 1

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


class _Flow:
    """Stored text running from sheet to sheet."""

    def __init__(self, draws: Sheets, head: str) -> None:
        self._draws, self._head = draws, head
        self._own, self._parts, self._used = Own(), [head, "BT 0 g"], 0.0
        self._done: list[Own] = []

    def _room(self, points: float) -> None:
        """Go on on another sheet where less than that is left."""
        if self._used + points > _LINES * _LEADING + 0.01:
            self._turn()

    def _turn(self) -> None:
        self._own.content = " ".join((*self._parts, "ET"))
        self._done.append(self._own)
        self._own, self._parts, self._used = Own(), [self._head, "BT 0 g"], 0.0

    def lines(self, wrapped: Sequence[str], left: bool) -> None:
        """A paragraph in lines; `left`: it runs from right to left."""
        for number, line in enumerate(wrapped):
            self._room(_LEADING)
            self._used += _LEADING
            if not line.strip():
                continue
            own = self._own
            x = _RIGHT - self._draws.width("/R", line) * _TEXT if left else _LEFT
            own.lines.append(Line(line, (x, _TOP - 34 - self._used), bool(number and own.lines)))
            self._parts.append(self._draws.text("/R", _TEXT, own.lines[-1].at, line))

    def picture(self, one: Shown) -> None:
        """A picture on a line of its own, no larger than a sheet; or a frame with what is said in its place."""
        if one.source < 0:
            self._frame(one.said)
            return
        wide, high = (one.wide or _RIGHT - _LEFT), (one.high or 300.0)
        share = min(1.0, (_RIGHT - _LEFT) / wide, (_LINES * _LEADING - 2 * _PAD) / high)
        wide, high = wide * share, high * share
        self._room(high + 2 * _PAD)
        y = _TOP - 34 - self._used - _PAD - high
        name = f"/P{len(self._own.pictures)}"
        self._own.pictures.append(one.source)
        self._parts.append(f"ET q {numbers(wide, 0, 0, high, _LEFT, y)} cm {name} Do Q BT 0 g")
        self._used += high + 2 * _PAD

    def _frame(self, said: str) -> None:
        lines = self._draws.wrapped("/R", 8.5, said, 300)
        high = 11.5 * len(lines) + 12
        self._room(high + 2 * _PAD)
        top = _TOP - 34 - self._used - _PAD
        self._parts.append(f"ET q 0.6 w {_PALE} {numbers(_LEFT, top - high, 324, high)} re S Q BT {_GREY}")
        for number, line in enumerate(lines, 1):
            self._parts.append(self._draws.text("/R", 8.5, (_LEFT + 12, top - 4 - 11.5 * number), line))
        self._parts.append("0 g")
        self._used += high + 2 * _PAD

    def end(self) -> list[Own]:
        """All sheets."""
        if self._used or not self._done:
            self._turn()
        return self._done


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


def _told(face: Face, text: str) -> list[list[Any]]:
    placed = is_complex(text)
    return [[run.codes, run.shapeless, *([run.at, run.shapes] if placed else [])] for run in face.runs(text)]


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
        yield letter if letter.isprintable() or letter in SIGNS else " " if letter.isspace() else ""
