"""Folio stamps, volumes and citations as people write them, out of text and out of what OCR saw in the corners.

A stamp with its abbreviation (``k. 123v``, ``Bl. 45 R``, ``а.с. 15 зв.``) is sure. A bare number, or one after ``str.``
which also numbers printed pages, is not: `judgedesk.domain.folio_runs` decides over the whole volume.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from judgedesk.domain.folios import Folio, Read

_SIDE = r"(?:v(?:erso)?|rev|R(?:s|ückseite)?|r(?:ecto)?|odwr|зв|об)"
_TAIL = rf"(?:\s?(?P<letter>[a-qA-Q]))?(?:\s?(?P<side>{_SIDE}|V)\.?)?(?:\s*d\.\s?A\.)?"
_GERMAN = r"(?:[Bb]l\.|BL\.|Blatt\b)"
_SURE = (
    rf"(?:[Kk]\.|[Kk]art[ay]\b|KARTA\b|[Ff]ol\.|FOL\.|[Ff]olio\b|{_GERMAN}|[Ff]\.|[Ff]il[aă]\b|[Ll]ist\b"
    r"|[аАaA]\.\s?[сСcC]\.|[аА]рк\.|[аА]ркуш\b|[лЛ]\.\s?[дД]\.|[лЛ]ист\b)"
)
_UNSURE = r"(?:[Ss]tr\.)"
_LINE = re.compile(rf"\s*(?P<mark>{_SURE}|{_UNSURE})?[ \u00a0]*(?P<digits>\d{{1,6}}){_TAIL}\s*")

MAY_HOLD_STAMP = re.compile(r"[kKlLfFсСcCдД]\.[ \u00a0]?\d|(?m:^[^\d\n]{0,12}\d{1,6}[^\d\n]{0,12}$)")
"""What the text of a page with a stamp holds somewhere; quick to look for, says nothing about where."""

# What OCR makes of the abbreviations and of digits.
_SURE_SEEN = (
    r"(?:(?:[kKhHx]|[lI1|]c|[lI|]<)\s?[.,:;·•*-]|[kK](?=\s?\d)|[kK]a[rn][tl]a\b|[fF][o0][lI1|]\s?[.,:;]?"
    r"|[B8][lI1|]\s?[.,:;]|[fF]\s?[.,:;]|[аaАA]\s?[.,]?\s?[сcСC]\s?[.,])"
)
_UNSURE_SEEN = r"(?:[sS5][tl]r\s?[.,:;])"
_SEEN_DIGIT = "0-9lI|!iOoQDSsBZzgqGA"
_SEEN = re.compile(
    rf"(?:^|\s)(?P<mark>{_SURE_SEEN}|{_UNSURE_SEEN})\s*(?P<digits>[{_SEEN_DIGIT}](?:[{_SEEN_DIGIT}]|\s\d){{0,5}})"
    rf"(?:\s?(?P<letter>[a-q]))??(?:\s?(?P<side>{_SIDE}|[vVyY])\.?)?(?:\s*d\.\s?A\.)?[\s.,:;'\"|_~-]*$"
)
_BARE_SEEN = re.compile(r"[\s.,'\"|_~-]*(?P<digits>[0-9lI|OoSB]{1,5})(?P<letter>[a-f])?(?P<side>[vVyY])?[.,]?\s*")
_DIGITS = str.maketrans("lI|!iOoQDSsBZzgqGA", "111110000558229964")

_ZONE_LEFT, _ZONE_BOTTOM = 0.6, 0.15  # of the page's width and height: the corner top right
_BARE_LEFT, _BARE_BOTTOM = 0.75, 0.12
_BACK_RIGHT = 0.3  # the corner top left, where some courts stamp backs
_APART = 0.12  # a bare number stands that far from other words of its line


class SeenWord(NamedTuple):
    """A word of an OCR layer: its text, its box in points from the top left corner of the page, confidence 0 to 1."""

    text: str
    x0: float
    y0: float
    x1: float
    y1: float
    confidence: float = 1.0


def read_stamp(line: str) -> Read | None:
    """The folio of a line that says nothing else: ``k. 123``, ``fol. 12 verso``, ``Bl. 45R``, ``123v``, ``7``."""
    match = _LINE.fullmatch(line)
    if match is None:
        return None
    mark = match["mark"] or ""
    if not mark and line.strip() != line.strip().replace(" ", ""):
        return None
    folio = _folio(match["digits"], match["letter"], match["side"], mark)
    return Read(folio, bool(re.fullmatch(_SURE, mark))) if folio else None


def _folio(digits: str, letter: str | None, side: str | None, mark: str) -> Folio | None:
    number = int(digits)
    if not number:
        return None
    named = side or ""
    german = re.fullmatch(_GERMAN, mark) is not None
    verso = named.lower() in ("v", "y", "verso", "rev", "odwr", "зв", "об") or (german and named[:1] == "R")
    return Folio(number, ord(letter.lower()) - 96 if letter else 0, verso)


# -- what OCR saw ---------------------------------------------------------------------------------------------------


def corner_reads(words: Iterable[SeenWord], width: float, height: float, rotation: int = 0) -> tuple[Read, ...]:
    """Folios that may be stamped in the upper corners of a page read by OCR; where letters could be digits, both.

    Args:
        words: with boxes on the page as displayed, before turning.
        width: of that page, in points.
        height: likewise.
        rotation: degrees clockwise by which it has to be turned to stand upright.
    """
    if width <= 0 or height <= 0:
        return ()
    upright = [_turned(word, width, height, rotation) for word in words]
    if rotation in (90, 270):
        width, height = height, width
    top = [word for word in upright if (word.y0 + word.y1) / 2 < _ZONE_BOTTOM * height]
    found: list[Read] = []
    for line in _lines(top):
        right = [word for word in line if (word.x0 + word.x1) / 2 > _ZONE_LEFT * width]
        left = [word for word in line if word.x1 < _BACK_RIGHT * width]
        marked = _seen(" ".join(word.text for word in right)) or _seen(" ".join(word.text for word in left), whole=True)
        found += marked or _bare(line, width, height)
    sure = list(dict.fromkeys(read for read in found if read.sure))
    if len({read.folio.number for read in sure}) > 2:
        return ()  # a list of folios, not a stamp
    return tuple((sure or list(dict.fromkeys(found)))[:2])


def _turned(word: SeenWord, width: float, height: float, rotation: int) -> SeenWord:
    x0, y0, x1, y1 = word.x0, word.y0, word.x1, word.y1
    if rotation == 90:
        x0, y0, x1, y1 = height - y1, x0, height - y0, x1
    elif rotation == 180:
        x0, y0, x1, y1 = width - x1, height - y1, width - x0, height - y0
    elif rotation == 270:
        x0, y0, x1, y1 = y0, width - x1, y1, width - x0
    return SeenWord(word.text, x0, y0, x1, y1, word.confidence)


def _lines(words: Sequence[SeenWord]) -> list[list[SeenWord]]:
    """Words that stand beside each other, from left to right."""
    lines: list[list[SeenWord]] = []
    for word in sorted(words, key=lambda word: (word.y0 + word.y1, word.x0)):
        middle = (word.y0 + word.y1) / 2
        for line in lines[-3:]:
            if line[0].y0 <= middle <= line[0].y1 or word.y0 <= (line[0].y0 + line[0].y1) / 2 <= word.y1:
                line.append(word)
                break
        else:
            lines.append([word])
    return [sorted(line, key=lambda word: word.x0) for line in lines]


def _seen(text: str, *, whole: bool = False) -> list[Read]:
    match = _SEEN.search(text)
    if match is None or (whole and match.start() > 0):
        return []
    digits = match["digits"].replace(" ", "")
    if not any(c.isdigit() for c in digits):
        return []
    sure = not re.fullmatch(_UNSURE_SEEN, match["mark"])
    mark = "Bl." if match["mark"][0] in "B8" else ""
    ways = [(digits, match["letter"])]
    if match["letter"] is None and len(digits) > 1 and digits[-1] == "g":  # 12g, or 129
        ways.insert(0, (digits[:-1], "g"))
    elif match["letter"] == "b":  # 12b, or 126
        ways.append((digits + "6", None))
    found = [_folio(way.translate(_DIGITS), letter, match["side"], mark) for way, letter in ways]
    return [Read(folio, sure) for folio in found if folio]


def _bare(line: Sequence[SeenWord], width: float, height: float) -> list[Read]:
    """The number that stands alone at the right end of a line."""
    last = line[-1]
    if last.x0 < _BARE_LEFT * width or (last.y0 + last.y1) / 2 > _BARE_BOTTOM * height or last.confidence < 0.3:
        return []
    if len(line) > 1 and last.x0 - line[-2].x1 < _APART * width:
        return []
    match = _BARE_SEEN.fullmatch(last.text)
    if match is None or 2 * sum(c.isdigit() for c in match["digits"]) < len(match["digits"]):
        return []
    folio = _folio(match["digits"].translate(_DIGITS), match["letter"], match["side"], "")
    return [Read(folio, sure=False)] if folio else []


# -- volumes ----------------------------------------------------------------------------------------------------------

_NUMERAL = r"(\d{1,3}|[IVXLCivxlc]{1,8})"
_WORDS = r"tom|volume|volumen|volum|vol|band|bd|svezak|sv|том"
_IN_NAME = re.compile(rf"(?<![^\W_])(?:(?:{_WORDS})[ ._-]*|[tт](?:[._]|\.[ ])?){_NUMERAL}(?![^\W_])", re.IGNORECASE)
_ON_COVER = re.compile(
    rf"(?<!\w)(?:tom|volume|volum|vol\.|band|bd\.|svezak|том)\s*(?:nr\s*)?{_NUMERAL}(?!\w)", re.IGNORECASE
)
_COVER_LINES, _COVER_LINE, _COVER_WORDS, _NAME = 40, 90, 250, 300
_ROMAN = ((100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def roman(number: int) -> str:
    """A volume's number as courts write it."""
    text = ""
    for value, letters in _ROMAN:
        text += letters * (number // value)
        number %= value
    return text


def volume_number(numeral: str) -> int | None:
    """The number behind ``III``, ``iii`` or ``3``; None where it is none."""
    if numeral.isdecimal():
        return int(numeral) or None
    if not numeral:
        return None
    values = [{"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}.get(letter, 0) for letter in numeral.upper()]
    number = sum(-a if a < b else a for a, b in zip(values, [*values[1:], 0], strict=True))
    return number if 0 < number < 400 and roman(number) == numeral.upper() else None


def volume_in(text_or_name: str, *, cover: bool = False) -> str | None:
    """The volume that a file's name or the text of a cover says it is: ``II`` for ``II K 345-26 t.2.pdf``.

    A text (`cover`, or anything of several lines) counts only where it is as short as a cover, and a line of it begins
    or ends so: a volume that is merely cited is none. Two different ones are none either.
    """
    lines = text_or_name.strip().splitlines()
    if not cover and len(lines) <= 1 and len(text_or_name) <= _NAME:
        found = {_label(match[1]) for match in _IN_NAME.finditer(text_or_name)}
    else:
        if len(text_or_name.split()) > _COVER_WORDS:
            return None
        found = {_label(match[1]) for line in lines[:_COVER_LINES] for match in _titles(line.strip())}
    found.discard(None)
    return found.pop() if len(found) == 1 else None


def _titles(line: str) -> list[re.Match[str]]:
    if len(line) > _COVER_LINE:
        return []
    ends = (0, len(line.rstrip(" .,;")))
    return [match for match in _ON_COVER.finditer(line) if match.start() == ends[0] or match.end() == ends[1]]


def _label(numeral: str) -> str | None:
    number = volume_number(numeral)
    return roman(number) if number else None


# -- citations --------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Citation:
    """A folio that is looked for; `volume` is a label such as ``III``, or '' for any."""

    volume: str
    folio: Folio


_CITED = re.compile(
    rf"\s*(?:(?:{_WORDS}|[tт])[\s._-]*{_NUMERAL}(?!\w)|(?P<alone>[IVXLC]{{1,8}}|\d{{1,3}})(?=[\s,/]))?[\s,;/]*(?P<rest>.+)",
    re.IGNORECASE,
)
_DOTLESS = re.compile(r"\s*(k|fol|bl|f|str|а\.?с|a\.?c|арк)\.?(?=[\s\u00a0]*\d)", re.IGNORECASE)


def citation(text: str) -> Citation | None:
    """What ``t3 k412v``, ``t. III k. 412v``, ``Bd. II Bl. 45 R d.A.``, ``k. 412v`` or ``412v`` ask for; else None."""
    match = _CITED.fullmatch(text) if len(text) <= _NAME else None
    if match is None:
        return None
    for numeral, rest in ((match[1] or match["alone"], match["rest"]), (None, text)):
        read = read_stamp(_DOTLESS.sub(r"\1. ", rest, count=1))
        if read is not None:
            label = _label(numeral) if numeral else ""
            return Citation(label, read.folio) if label is not None else None
    return None
