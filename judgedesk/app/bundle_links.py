"""Citations within the pages of a bundle: found in their texts, and led to the page of the bundle that they mean.

A citation is a folio in a form of courts (``t. III k. 412v``, ``k. 12, 13v``) or, where a document has no folios, its
stored name and a page (``statement.pdf, 3``). A folio without a volume means that of the page it stands on where this
has it, else the only one there is; where it could be one of several, it leads nowhere.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from judgedesk.app.bundle_sheets import Sheet
from judgedesk.app.sources import volume_label
from judgedesk.domain.folios import Folio
from judgedesk.drafting.bundle_layout import Sheets
from judgedesk.language.stamps import volume_number

_VOLUME: Final = (
    r"(?:\b(?:t|tom|tomu|vol|volume|bd|band|sv|т|том)\b\.?[\s\u00a0]*(?P<volume>[IVXLC]{1,8}|\d{1,3})\b[\s\u00a0,]*)?"
)
_LEAF: Final = r"\d{1,6}[\s\u00a0]?(?:[a-q](?![a-z]))?(?:[\s\u00a0]?(?:v|R|зв\.?|verso)(?!\w))?(?![\w/]|\.\d)"
_CITED = re.compile(
    rf"{_VOLUME}(?<![\w.])(?:k|karta|karty|kart|fol|bl|f|str|а\.с)\.?[\s\u00a0]*(?=\d)(?P<leaves>{_LEAF}"
    rf"(?:[\s\u00a0]*(?:,|;|-|–|\bi\b|\boraz\b|\band\b|\bund\b|și|i)[\s\u00a0]*{_LEAF})*)",
    re.IGNORECASE,
)
_ONE = re.compile(_LEAF, re.IGNORECASE)
_VERSO = re.compile(r"(?:v|r|зв\.?|verso)$")
_NAMED = re.compile(r", (\d{1,5})(?!\d)")
_MOST_OF_A_NAME: Final = 260
_MOST: Final = 2000
"""Citations on a page."""

Key = tuple[str, str]
"""A volume's label and a folio; or a document's name and a page."""


@dataclass(frozen=True, slots=True)
class Cited:
    """A citation in a text, from one character to another, and what it means. `named`: a name and a page."""

    start: int
    end: int
    key: Key
    named: bool = False


def citations(text: str, endings: Mapping[str, Sequence[str]]) -> Iterator[Cited]:
    """Citations in a text. `endings`: names of documents by their last letters, as `Places.endings`."""
    for number, match in enumerate(_CITED.finditer(text)):
        if number > _MOST:
            return
        volume = match["volume"] or ""
        for at, leaf in enumerate(_ONE.finditer(text, *match.span("leaves"))):
            folio = Folio.parse(_VERSO.sub("v", "".join(leaf[0].split()).lower()))
            if folio is not None:
                yield Cited(leaf.start() if at else match.start(), leaf.end(), (_label(volume), str(folio)))
    for match in _NAMED.finditer(text):
        before = text[max(0, match.start() - _MOST_OF_A_NAME) : match.start()]
        name = next((one for one in endings.get(before[-_TAIL:], ()) if before.endswith(one)), "")
        if name:
            yield Cited(match.start() - len(name), match.end(), (name, str(int(match[1]))), True)


_TAIL: Final = 5


def _label(volume: str) -> str:
    """A volume by its number, however it is written: ``III`` and ``3`` are one."""
    return str(volume_number(volume_label(volume)) or volume.casefold()) if volume else ""


@dataclass(slots=True)
class Places:
    """Which pages of the bundle bear which folio, or are which page of which document."""

    folios: dict[str, dict[str, int]] = field(default_factory=dict)
    named: dict[Key, int] = field(default_factory=dict)
    endings: dict[str, list[str]] = field(default_factory=dict)

    def add(self, sheet: Sheet, number: int) -> None:
        """A page of the bundle; the first that bears a folio counts."""
        if not sheet.page:
            return
        volume, folio, name = sheet.bears
        if folio:
            self.folios.setdefault(folio, {}).setdefault(_label(volume), number)
        if name and self.named.setdefault((name, str(sheet.page)), number) == number:
            known = self.endings.setdefault(name[-_TAIL:], [])
            if name not in known:
                known.append(name)
                known.sort(key=len, reverse=True)

    def page(self, cited: Cited, sheet: Sheet) -> int:
        """The page of the bundle that a citation on a sheet means; 0 where it is none, or not certain."""
        if cited.named:
            return self.named.get(cited.key, 0)
        volume, folio = cited.key
        known = self.folios.get(folio, {})
        if volume:
            return known.get(volume, 0)
        here = known.get(_label(sheet.bears[0]), 0) if sheet.bears[1] else 0
        return here or (next(iter(known.values())) if len(known) == 1 else 0)


@dataclass(slots=True)
class Led:
    """Links of a page of the bundle, each as x0, y0, x1, y1 and the number of the page it leads to: in points on a
    sheet drawn here, over the unit square on a scan. `words`: on another original page, what is to be found there, how
    many times it stands before, and the number.
    """

    links: list[list[float]] = field(default_factory=list)
    over: list[list[float]] = field(default_factory=list)
    words: list[list[str | int]] = field(default_factory=list)


def led(sheets: Sequence[Sheet], draw: Sheets) -> Iterator[Led]:
    """The links of every page, the first page first."""
    places = Places()
    for number, sheet in enumerate(sheets, 1):
        places.add(sheet, number)
    for number, sheet in enumerate(sheets, 1):
        found = Led()
        if sheet.own is not None:
            for paragraph in sheet.own.paragraphs():
                for cited, page in _leading(" ".join(line.text for line in paragraph), places, sheet, number):
                    found.links += [[*box, page] for box in draw.boxes(paragraph, cited.start, cited.end)]
        elif sheet.texts:
            for cited, page in _leading(sheet.texts[0], places, sheet, number):
                if sheet.boxed is not None:
                    found.over += [[*box, page] for box in sheet.boxed(cited.start, cited.end)]
                else:
                    found.words += _words(sheet.texts[0], cited, page)
        yield found


def _leading(text: str, places: Places, sheet: Sheet, number: int) -> Iterator[tuple[Cited, int]]:
    for cited in citations(text, places.endings):
        page = places.page(cited, sheet)
        if page and page != number:
            yield cited, page


def _words(text: str, cited: Cited, page: int) -> Iterator[list[str | int]]:
    """What is to be found on a page, line by line: nothing is found over the end of one."""
    at = cited.start
    for piece in text[cited.start : cited.end].split("\n"):
        if piece.strip():
            yield [piece, text.count(piece, 0, at), page]
        at += len(piece) + 1
