"""Dates and times as they stand in a text.

Values: a day is ``2022-03-12``, a month ``2022-03``, a year ``2022``, a day of an unnamed year ``--03-12``, a range
``2022-03-12/2022-03-14`` (ISO 8601), and a date whose day and month could be either ``2022-04-03|2022-03-04``, the
day-first reading first. A time is ``14:30``. Days that no calendar has are not offered.
"""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from judgedesk.language.found import Found, Taken, word_list

_EARLIEST, _LATEST = 1850, 2100
_CENTURY_FROM = 40  # two digits above it are of the twentieth century
_SPACE = "[ \u00a0\u202f\n\r\t]{1,3}"
_MAYBE = "[ \u00a0\u202f]{0,2}"
_DASH = "[-\u2013\u2014]"
_YEAR = r"[12]\d{3}"
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
# Patterns begin with the digit itself and look back after it: so the search runs from digit to digit.
_DIGIT = r"\d(?<![\d./-]\d)"

_NUMERIC = re.compile(
    rf"(?P<d>{_DIGIT}\d?){_MAYBE}(?P<s>[./-]){_MAYBE}(?P<m>\d{{1,2}}){_MAYBE}(?P=s){_MAYBE}"
    r"(?P<y>\d{4}|\d{2})(?!\d|[./-]\d)"
)
_YEAR_FIRST = re.compile(rf"(?P<y>{_DIGIT}\d{{3}})(?P<s>[./-])(?P<m>\d\d)(?P=s)(?P<d>\d\d)(?!\d|[./-]\d)")
_ROMAN_MONTH = re.compile(
    rf"(?P<d>{_DIGIT}\d?)[. \u00a0-]{{1,2}}(?P<m>[XVI]{{1,4}})[. \u00a0-]{{1,2}}(?P<y>{_YEAR})(?!\d)"
)
_VIETNAMESE = re.compile(
    rf"[Nn]gày{_SPACE}(?P<d>\d{{1,2}}){_SPACE}tháng{_SPACE}(?P<m>\d{{1,2}})(?:{_SPACE}năm{_SPACE}(?P<y>{_YEAR}))?(?!\d)"
)
_YEAR_ALONE = re.compile(rf"(?P<y>[12](?<![\d./-][12])\d{{3}})(?!\d)(?P<r>{_MAYBE}(?:r\.|rok[uy]?\b|року|года))?")
_YEAR_BEFORE = re.compile(rf"\b(?:in|since|during){_SPACE}$", re.IGNORECASE)
_GOES_ON = re.compile(r"[-/%.,]\d")
_SHORT_YEAR_BEFORE = re.compile(
    r"\b(?:dni[ua]|dn\.|dat[aąy]|ur\.|urodz\w{0,6}|dated?|on)[: \u00a0]{1,3}$", re.IGNORECASE
)
_SHORT_YEAR_AFTER = re.compile(rf"{_MAYBE}r\.")
_STATUTE_BEFORE = re.compile(
    r"\b(?:(?:ustaw|rozporz|konwencj|dyrektyw|kodeks|regulation|directive|convention|ordonan)\w{0,12}|law|act|legea)"
    r"(?:[ \n][\w/().]{1,12}){0,2}[ \n](?:z(?:[ \n]dnia)?|of|din)[ \n]$|Dz\. ?U\. (?:z )?$",
    re.IGNORECASE,
)
_BEFORE = 60

_NAME = r"(?P<m>[^\W\d_]{3,13})(?!\w)"
_DAY_MONTH = re.compile(
    rf"(?P<f>\d(?<![\d./,-]\d)\d?)(?:(?:{_MAYBE}{_DASH}{_MAYBE}|\.?{_SPACE}do{_SPACE})(?P<d>\d{{1,2}}))?"
    rf"(?:st|nd|rd|th|\.)?{_SPACE}(?:of{_SPACE})?{_NAME}(?:\.?,?{_SPACE}(?:of{_SPACE})?(?P<y>{_YEAR})(?!\d))?"
)
_MONTH_AHEAD = re.compile(
    rf"(?<!\w){_NAME}(?:\.?{_SPACE}(?P<d>\d{{1,2}})(?:st|nd|rd|th)?)?\.?,?{_SPACE}(?:of{_SPACE})?$"
)

_TIME = re.compile(
    r"(?P<h>\d(?<![\d.,:/-]\d)\d?)(?:(?P<s>[.:])(?P<n>[0-5]\d)(?::[0-5]\d)?)?"
    r"(?!\d|[.,:/-]\d)(?P<a>[ \u00a0]?[ap]\.?m\b\.?)?",
    re.IGNORECASE,
)
_HOUR_BEFORE = re.compile(r"\bgodz(?:\.|in\w{1,3})?[ \u00a0]{1,2}(?:\d\d?[.:]\d\d ?[-\u2013] ?)?$", re.IGNORECASE)
_AT_BEFORE = re.compile(
    r"\b(?:at|um|ora|orele|о)[ \u00a0]$|\d[.:]\d\d[ \u00a0]?[-\u2013\u2014][ \u00a0]?$", re.IGNORECASE
)


def dates(text: str) -> Iterator[Found]:
    """All dates of a text but those by which statutes are named, not in order."""
    taken = Taken(len(text))
    for found in _all_dates(text):
        fresh = taken.claim(found.start, found.end)
        if fresh and found.value and not _STATUTE_BEFORE.search(text, max(0, found.start - _BEFORE), found.start):
            yield found


def _all_dates(text: str) -> Iterator[Found]:
    for match in _YEAR_FIRST.finditer(text):
        yield from _day(match, int(match["y"]), int(match["m"]), int(match["d"]))
    for match in _NUMERIC.finditer(text):
        yield from _numeric(text, match)
    for match in _ROMAN_MONTH.finditer(text):
        if match["m"] in _ROMAN:
            yield from _day(match, int(match["y"]), _ROMAN.index(match["m"]) + 1, int(match["d"]))
    for match in _VIETNAMESE.finditer(text):
        yield from _day(match, int(match["y"]) if match["y"] else None, int(match["m"]), int(match["d"]))
    yield from _named(text)
    for match in _YEAR_ALONE.finditer(text):
        yield from _by_year(text, match)


def _value(year: int | None, month: int, day: int) -> str | None:
    """A day as ISO 8601; None when there is none such. A day without a year may be 29 February."""
    if year is not None and not _EARLIEST <= year < _LATEST:
        return None
    try:
        date(2000 if year is None else year, month, day)
    except ValueError:
        return None
    return f"--{month:02}-{day:02}" if year is None else f"{year:04}-{month:02}-{day:02}"


def _day(match: re.Match[str], year: int | None, month: int, day: int) -> Iterator[Found]:
    value = _value(year, month, day)
    if value:
        yield Found(match.start(), match.end(), "date", value)


def _numeric(text: str, match: re.Match[str]) -> Iterator[Found]:
    """Points and hyphens put the day first; a stroke may mean either, as in England or in America."""
    first, second, year = int(match["d"]), int(match["m"]), int(match["y"])
    if len(match["y"]) == 2:
        before = _SHORT_YEAR_BEFORE.search(text, max(0, match.start() - 14), match.start())
        if not before and not _SHORT_YEAR_AFTER.match(text, match.end()):
            return
        year += 2000 if year <= _CENTURY_FROM else 1900
    readings = [_value(year, second, first)]
    if match["s"] == "/":
        readings.append(_value(year, first, second))
    known = list(dict.fromkeys(reading for reading in readings if reading))
    if known:
        yield Found(match.start(), match.end(), "date", "|".join(known))


@cache
def _months() -> dict[str, tuple[int, bool, bool]]:
    """Per name of a month in small letters: its number, whether a capital is asked, whether it is a short form."""
    known: dict[str, tuple[int, bool, bool]] = {}
    for language in word_list("months")["languages"].values():
        for short, key in ((False, "months"), (True, "short")):
            for number, forms in enumerate(language.get(key, ()), 1):
                for form in forms:
                    known.setdefault(form.lower(), (number, bool(language.get("capital")), short))
    return known


def _named(text: str) -> Iterator[Found]:
    """A day before the name of a month, with or without a year."""
    for match in _DAY_MONTH.finditer(text):
        month, short = _month(match["m"])
        if not month or (short and not match["y"]):
            continue
        year = int(match["y"]) if match["y"] else None
        last = _value(year, month, int(match["d"] or match["f"]))
        first = _value(year, month, int(match["f"])) if match["d"] and year else None
        end = match.end() if year else match.end("m")
        if last and first and first < last:
            yield Found(match.start(), end, "date", f"{first}/{last}")
        else:
            # What is no day of the calendar is yielded all the same, without a value: no part of it is a date then.
            yield Found(match.start("d" if match["d"] else "f"), end, "date", last or "")


def _by_year(text: str, year: re.Match[str]) -> Iterator[Found]:
    """``March 12, 2022``, ``w marcu 2022``, ``2022 r.``, ``in 2022``."""
    start = year.start()
    if not _EARLIEST <= int(year["y"]) < _LATEST:
        return
    window = text[max(0, start - 34) : start]
    before = _MONTH_AHEAD.search(window) if window.lower() != window.upper() else None  # else it holds no letter
    month, short = _month(before["m"]) if before else (0, False)
    if before and month and (before["d"] or not short):
        value = f"{year['y']}-{month:02}"
        if before["d"]:
            value = _value(int(year["y"]), month, int(before["d"])) or ""
        yield Found(start - len(window) + before.start(), year.end("y"), "date", value)
    elif year["r"] or (_YEAR_BEFORE.search(text, max(0, start - 12), start) and not _GOES_ON.match(text, year.end())):
        yield Found(start, year.end(), "date", year["y"])


def _month(name: str) -> tuple[int, bool]:
    """The number of the month that a word names, 0 for none, and whether by a short form."""
    month, capital, short = _months().get(name.lower(), (0, False, False))
    return (0, False) if capital and not name[0].isupper() else (month, short)


def times(text: str) -> Iterator[Found]:
    """Times of day: with a word before them, with am or pm, or with a colon between two digits each."""
    hours_named = "godz" in text or "GODZ" in text or "Godz" in text
    for match in _TIME.finditer(text):
        hour, start = int(match["h"]), match.start()
        if hour > 23:
            continue
        if match["a"]:
            if not 1 <= hour <= 12:
                continue
            hour = hour % 12 + (12 if "p" in match["a"].lower() else 0)
        elif not (match["s"] == ":" and len(match["h"]) == 2):
            by_hour = hours_named and _HOUR_BEFORE.search(text, max(0, start - 24), start)
            if not by_hour and not (match["n"] and _AT_BEFORE.search(text, max(0, start - 9), start)):
                continue
        yield Found(start, match.end(), "time", f"{hour:02}:{int(match['n'] or 0):02}")
