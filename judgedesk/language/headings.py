"""How the papers of a file begin: headings, covers, letterheads, dates and printed page numbers at the edges of a page.

The words are data: ``resources/intake/headings.yaml``. Everything is compared folded (`judgedesk.language.fold`), so
that OCR's accents and the capitals of a heading make no difference.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any, NamedTuple

from judgedesk.language.fold import fold
from judgedesk.language.stamps import read_stamp
from judgedesk.places import resources

_HEAD, _FOOT = 4000, 600
_TOP, _LETTERHEAD, _EDGE = 14, 7, 3
_LINE_WORDS, _LINE_LETTERS, _TITLE = 14, 110, 120
_PLACE = 45  # letters before the date in "Warszawa, dnia 3 maja 2024 r."
_PLACE_WORDS = 4
_SENTENCE = re.compile(r"\w{3,}[.;,]$")  # ends as a sentence does, not as "2024 r."
_LEADER = re.compile(r"\.{4,}|(?:\. ){4,}")
_NUMERIC = re.compile(
    r"(?<![\d.])(?:(?P<d>\d{1,2})\s?[./-]\s?(?P<m>\d{1,2})\s?[./-]\s?(?P<y>\d{4})"
    r"|(?P<y2>\d{4})-(?P<m2>\d{1,2})-(?P<d2>\d{1,2}))(?![\d])"
)
_AFTER_DATE = re.compile(r"\s*(?:r\.?|roku|р\.?|року|г\.?|года)?[\s.,;]*")
_DASHED = re.compile(r"\s*[-–—]\s*(\d{1,4})\s*[-–—]\s*")


class Heading(NamedTuple):
    """A heading found: `kind` as in the data, `title` as it stands on the page; `plain`: it could also begin an
    ordinary sentence.
    """

    kind: str
    title: str
    plain: bool


@dataclass(frozen=True, slots=True)
class Signs:
    """What the edges of a page tell about where a paper begins.

    Attributes:
        heading: the first one near the top.
        cover: the line that makes it a cover or a divider; ''.
        letterhead: the first line an authority's head stands in; ''.
        date: ISO date of the paper; ''.
        dated: whether that date stands in a line of its own with a place, as letters have it.
        page: number printed on the page; None without one.
        last: the number of pages printed beside it.
        words: how many words its first 4,000 characters hold.
        first_line: its first line that is no folio.
    """

    heading: Heading | None
    cover: str
    letterhead: str
    date: str
    dated: bool
    page: int | None
    last: int | None
    words: int
    first_line: str


class _Phrase(NamedTuple):
    words: tuple[str, ...]
    kind: str


_Phrases = Mapping[str, Sequence[_Phrase]]


@dataclass(frozen=True, slots=True)
class _Known:
    headings: _Phrases
    covers: _Phrases
    letterheads: _Phrases
    pages: Sequence[re.Pattern[str]]
    months: Mapping[str, int]
    dates: Sequence[re.Pattern[str]]


@cache
def _known() -> _Known:
    import yaml

    loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    data = yaml.load(resources("intake", "headings.yaml").read_bytes(), Loader=loader)  # noqa: S506 - a safe loader
    kinds = [(kind, text) for kind, languages in data["headings"].items() for text in _texts(languages)]
    months = {_folded(name): place for names in data["months"].values() for place, name in enumerate(names, 1)}
    month = "|".join(sorted(map(re.escape, months), key=len, reverse=True))
    return _Known(
        headings=_phrases(kinds),
        covers=_phrases(("cover", text) for text in _texts(data["covers"])),
        letterheads=_phrases(("letterhead", text) for text in _texts(data["letterheads"])),
        pages=[_page_pattern(text) for text in _texts(data["pages"])],
        months=months,
        dates=[
            re.compile(rf"\b(?P<d>\d{{1,2}}) (?P<m>{month}) (?P<y>\d{{4}})\b"),
            re.compile(rf"\b(?P<m>{month}) (?P<d>\d{{1,2}})(?: ?(?:st|nd|rd|th))? (?P<y>\d{{4}})\b"),
            re.compile(r"\bngay (?P<d>\d{1,2}) thang (?P<m>\d{1,2}) nam (?P<y>\d{4})\b"),
        ],
    )


def _texts(languages: Mapping[str, Iterable[str]]) -> list[str]:
    return [text for texts in languages.values() for text in texts]


def _folded(text: str) -> str:
    return " ".join(fold(text).split())


def _phrases(texts: Iterable[tuple[str, str]]) -> _Phrases:
    found: dict[str, list[_Phrase]] = {}
    for kind, text in texts:
        words = tuple(_folded(text).split())
        found.setdefault(words[0], []).append(_Phrase(words, kind))
    return {first: sorted(known, key=lambda phrase: -len(phrase.words)) for first, known in found.items()}


def _page_pattern(text: str) -> re.Pattern[str]:
    pattern = re.escape(_folded(text.replace("{n}", "1111").replace("{m}", "2222")))
    return re.compile(pattern.replace("1111", r"(?P<n>\d{1,4})").replace("2222", r"(?P<m>\d{1,4})"))


# -- lines ------------------------------------------------------------------------------------------------------------


def signs(text: str) -> Signs:
    """What the edges of a page say. Only its first and last lines are looked at."""
    lines, foot = _lines(text[:_HEAD]), _lines(text[max(_HEAD, len(text) - _FOOT) :])
    top = lines[:_TOP]
    heading = _heading(top)
    letterhead = next((line for line in top[:_LETTERHEAD] if _fits(_known().letterheads, line)), "")
    cover = next((line for line in top[:_LETTERHEAD] if len(line) <= 80 and _fits(_known().covers, line)), "")
    when, dated = _date(top, heading)
    page, last = _page((*(foot or lines)[-_EDGE:], *lines[:_EDGE]))
    return Signs(
        heading=heading,
        cover=cover[:_TITLE],
        letterhead=letterhead[:_TITLE],
        date=when,
        dated=dated,
        page=page,
        last=last,
        words=len(text[:_HEAD].split()),
        first_line=next((line[:_TITLE] for line in lines if _page([line]) == (None, None)), ""),
    )


def _lines(text: str) -> list[str]:
    lines = [line.strip() for line in text.splitlines()]
    return [_together(line) for line in lines if line and read_stamp(line[:_LINE_LETTERS]) is None]


def _together(line: str) -> str:
    """A heading set in spaced letters, ``P O S T A N O W I E N I E``, as a word."""
    pieces = line.split(" ")
    letters = [piece for piece in pieces if piece]
    if len(letters) < 4 or sum(len(piece) for piece in letters) > 1.3 * len(letters):
        return line
    words = re.split(r"\s{2,}", line)
    return " ".join(word.replace(" ", "") for word in words)


def _fits(phrases: _Phrases, line: str) -> _Phrase | None:
    """The longest phrase that a line begins with."""
    words = _folded(line[: 2 * _LINE_LETTERS]).split()
    for phrase in phrases.get(words[0], ()) if words else ():
        if tuple(words[: len(phrase.words)]) == phrase.words:
            return phrase
    return None


def _heading(top: Sequence[str]) -> Heading | None:
    for place, line in enumerate(top):
        words = line.split()
        if not line[:1].isupper() or len(words) > _LINE_WORDS or len(line) > _LINE_LETTERS or _LEADER.search(line):
            continue
        phrase = _fits(_known().headings, line)
        title = line
        if place + 1 < len(top):
            joined = f"{line} {top[place + 1]}"
            longer = _fits(_known().headings, joined)
            begun = _folded(line).split()
            if longer is not None and len(longer.words) > len(begun):
                phrase, title = longer, joined
        if phrase is None:
            continue
        capitals = "".join(words[: len(phrase.words)]).isupper()
        sentence = _SENTENCE.search(line) is not None and not capitals
        if sentence and len(phrase.words) == 1:
            continue
        plain = sentence or (len(phrase.words) == 1 and not capitals and len(words) > 3)
        return Heading(phrase.kind, title[:_TITLE].strip(" .,:;"), plain)
    return None


# -- dates and page numbers -------------------------------------------------------------------------------------------


def _date(top: Sequence[str], heading: Heading | None) -> tuple[str, bool]:
    """The date of the paper: that of a dated line before that of the heading before any other near the top."""
    found = ""
    for line in top:
        when, start, end = date_in(line)
        if not when:
            continue
        if _is_place(line[:start]) and _AFTER_DATE.fullmatch(line[end:]):
            return when, True
        found = found or when
    if heading is not None:
        found = date_in(heading.title)[0] or found
    return found, False


def _is_place(before: str) -> bool:
    """Whether a line says only where before it says when: ``Warszawa, dnia``, ``м. Львів,``, ``Berlin, den``."""
    words = before.split()
    if not 0 < len(words) <= _PLACE_WORDS or len(before) > _PLACE or any(c.isdigit() for c in before):
        return False
    return (len(words) == 1 or "," in before) and any(c.isupper() for c in before)


def date_in(line: str) -> tuple[str, int, int]:
    """The first date of a line, ISO, with its start and end in the line; ('', 0, 0) without one."""
    for match in _NUMERIC.finditer(line):
        parts = [match[name] or match[f"{name}2"] for name in "ymd"]
        when = _valid(*map(int, parts))
        if when:
            return when, *match.span()
    folded = _folded(line)
    for pattern in _known().dates if any(c.isdigit() for c in folded) else ():
        found = pattern.search(folded)
        if found is not None:
            month = _known().months.get(found["m"]) or int(found["m"])
            when = _valid(int(found["y"]), month, int(found["d"]))
            if when:
                return when, *_span(line, found[0])
    return "", 0, 0


def _span(line: str, folded_date: str) -> tuple[int, int]:
    """Where the words of a date stand in the line as it is written."""
    first, last = folded_date.split()[0], folded_date.split()[-1]
    start, end = line.casefold().find(first), line.find(last)
    return max(0, start), end + len(last) if end >= 0 else len(line)


def _valid(year: int, month: int, day: int) -> str:
    try:
        return date(year, month, day).isoformat() if 1900 <= year <= 2100 else ""
    except ValueError:
        return ""


def _page(edges: Iterable[str]) -> tuple[int | None, int | None]:
    """The printed number of a page, and of how many."""
    for line in edges:
        if len(line) > 60:
            continue
        dashed = _DASHED.fullmatch(line)
        if dashed:
            return int(dashed[1]), None
        folded = _folded(line)
        for pattern in _known().pages:
            match = pattern.fullmatch(folded)
            if match is not None:
                last = match.groupdict().get("m")
                return int(match["n"]), int(last) if last else None
    return None, None


# -- where papers begin -----------------------------------------------------------------------------------------------

_ENOUGH = 3.0


class Start(NamedTuple):
    """A page on which a paper begins, by its place in the scan, and why: ``heading``, ``cover``, ``date``,
    ``letterhead``, ``blank`` (a blank page before it), ``number`` (printed numbers begin anew), ``first`` of the scan.
    """

    place: int
    reasons: tuple[str, ...]


def starts(pages: Sequence[Signs | None]) -> list[Start]:
    """Where papers begin in a scanned volume; None stands for a blank page. The first page that isn't blank is one."""
    found: list[Start] = []
    before: Signs | None = None
    for index, page in enumerate(pages):
        if page is None:
            continue
        blank = index > 0 and pages[index - 1] is None
        told = _told(page, before, blank=blank)
        if before is None:
            told.setdefault("first", _ENOUGH)
        if before is None or sum(told.values()) >= _ENOUGH:
            found.append(Start(index, tuple(reason for reason, weight in told.items() if weight > 0)))
        before = page
    return found


def _told(page: Signs, before: Signs | None, *, blank: bool) -> dict[str, float]:
    """What speaks for a paper's beginning on a page, and what against it."""
    told: dict[str, float] = {}
    if page.heading is not None:
        told["heading"] = 2.0 if page.heading.plain else _ENOUGH
    if page.cover and page.words <= 80:
        told["cover"] = _ENOUGH
    if page.dated:
        told["date"] = 1.5
    if page.letterhead:
        told["letterhead"] = 1.5
    if blank:
        told["blank"] = 1.0
    ended = before is not None and before.last is not None and before.page == before.last
    if page.page == 1 or (ended and page.page is None):
        told["number"] = 2.0
    if page.page is not None and page.page > 1:
        told["continued"] = -4.0
    if before is not None and page.page != 1 and _same_head(page, before):
        told["running head"] = -_ENOUGH
    return told


def _same_head(page: Signs, before: Signs) -> bool:
    """Whether a page bears the heading of the page before once more, as records do on each page."""
    if page.heading is None or before.heading is None or page.date != before.date:
        return False
    if page.letterhead and page.letterhead != before.letterhead:
        return False
    return _folded(page.heading.title) == _folded(before.heading.title)
