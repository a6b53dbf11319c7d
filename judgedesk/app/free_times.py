"""When somebody or something is free, typed as plain lines in English or Polish, and written back as such lines.

A line is a day or several (``2027-01-11 9-15``), days of the week (``Tue, Thu 9-15 from 2027-01-11``), an absence of
whole days (``not 2027-02-01 – 2027-02-14``), or ``never``. No line at all means always.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final, TypeAlias

from judgedesk.app.wording import QT_TRANSLATE_NOOP, translated
from judgedesk.domain.facts import Precision
from judgedesk.language import fuzzy_dates
from judgedesk.language.fold import fold

Json: TypeAlias = dict[str, Any]
KEYS: Final = ("available", "weekly", "away")
"""Keys of a record that say when somebody or something is free."""
WEEK: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_MOST_DAYS: Final = 366
_ALL_DAY: Final = ("00:00", "24:00")
_DAYS_SAID: Final[Mapping[str, tuple[str, ...]]] = {
    "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
    "pl": ("pon.", "wt.", "śr.", "czw.", "pt.", "sob.", "niedz."),
}
_NAMED: Final = {
    **{word: day for day, said in zip(WEEK, (
        "mon monday mondays pn pon poniedzialek poniedzialki", "tue tues tuesday tuesdays wt wtorek wtorki",
        "wed wednesday wednesdays sr sroda srode srody", "thu thur thurs thursday thursdays cz czw czwartek czwartki",
        "fri friday fridays pt piatek piatki", "sat saturday saturdays sob sobota sobote soboty",
        "sun sunday sundays nd ndz niedz niedziela niedziele",
    ), strict=True) for word in said.split()}
}  # fmt: skip
_WHOLE: Final = {"daily": WEEK, "codziennie": WEEK, "weekdays": WEEK[:5], "dni robocze": WEEK[:5]}

_DATE = re.compile(
    r"\d{4}-\d{1,2}-\d{1,2}|\d{1,2}\.\s?\d{1,2}\.\s?\d{4}"
    r"|\d{1,2}\.? (?!from|since|until|till)[a-z]{3,} \d{4}(?: r\b\.?)?"
)
_HOUR = r"(\d{1,2})(?:[:.](\d{2}))?"
_HOURS = re.compile(rf"(?:from |od )?{_HOUR} ?(?:-|to|do) ?{_HOUR}")
_DAY = "(?:we? |on )?(?:" + "|".join(sorted((*_NAMED, *_WHOLE), key=len, reverse=True)) + r")\b\.?"
_NOT = re.compile(r"(?:not|away|except|nie(?: ma)?|nieobecn\w*|oprocz|poza) ")
_NEVER, _ALWAYS = ("never", "nigdy"), ("always", "zawsze")
_SPAN = re.compile(r"(?:from |od |on )?@(\d)(?: ?(?:-|to|do|until) ?@(\d))?")
_DATED = re.compile(rf"{_SPAN.pattern}[ ,:;]*(?P<hours>.*)")
_WEEKLY = re.compile(
    rf"(?:every |each |kazd\w+ |on |we? )*(?P<days>{_DAY}(?: ?(?:,|-|and|i|oraz) ?{_DAY})*)[ ,:]*(?P<hours>.*?)"
    r"(?: ?(?:from|since|od) @(?P<since>\d))?(?: ?(?:until|till|to|do) @(?P<until>\d))?"
)

_SAID: Final[Mapping[str, str]] = {
    "line": QT_TRANSLATE_NOOP("errors", "Line {line}: “{detail}” is not understood."),
    "date": QT_TRANSLATE_NOOP("errors", "Line {line}: no calendar has the day “{detail}”."),
    "hours": QT_TRANSLATE_NOOP("errors", "Line {line}: “{detail}” are no hours; write 9-15 or 9:30-12:00."),
    "backwards": QT_TRANSLATE_NOOP("errors", "Line {line}: {detail} ends before it begins."),
    "away_hours": QT_TRANSLATE_NOOP("errors", "Line {line}: absences go by whole days, without “{detail}”."),
    "long": QT_TRANSLATE_NOOP("errors", "Line {line}: more than a year of single days; write days of the week."),
    "never": QT_TRANSLATE_NOOP("errors", "Line {line}: “never” cannot stand beside free times."),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Mistake:
    """A line, counted from 1, that cannot be taken; `code` says why, `detail` what of it."""

    line: int
    code: str
    detail: str = ""


class _Wrong(Exception):
    def __init__(self, code: str, detail: str) -> None:
        super().__init__(code)
        self.code, self.detail = code, detail


def said(one: Mistake, language: str = "en") -> str:
    """What is wrong with a line, in words."""
    return translated(_SAID[one.code], language).format(line=one.line, detail=one.detail)


def read(text: str) -> tuple[Json, list[Mistake]]:
    """Typed lines as the keys `KEYS` of a record, and the lines that could not be taken."""
    found: Json = {"available": [], "weekly": [], "away": []}
    mistakes, never = [], 0
    for number, line in enumerate(text.splitlines(), 1):
        plain = _plain(line)
        if not plain or plain in _ALWAYS:
            continue
        if plain in _NEVER:
            never = number
            continue
        try:
            _take(plain, line.strip(), found)
        except _Wrong as wrong:
            mistakes.append(Mistake(number, wrong.code, wrong.detail[:60]))
    if never and (found["available"] or found["weekly"]):
        mistakes.append(Mistake(never, "never"))
    kept = {key: value for key, value in found.items() if value}
    return kept | ({"available": []} if never else {}), mistakes


def _plain(line: str) -> str:
    """Small letters without accents, one sort of dash, single blanks."""
    folded = "".join(fold(sign).strip() or sign if sign.isalpha() else sign for sign in line)
    return " ".join(re.sub("[–—−]", "-", folded).lower().split()).rstrip(";")


def _take(plain: str, line: str, found: Json) -> None:
    dates: list[date] = []

    def held(match: re.Match[str]) -> str:
        dates.append(_day(match[0]))
        return f"@{len(dates) - 1}"

    coded = _DATE.sub(held, plain)
    if len(dates) > 2:
        raise _Wrong("line", line)
    if (absent := _NOT.match(coded)) is not None:
        found["away"].append(_away(coded[absent.end() :], dates, line))
    elif (dated := _DATED.fullmatch(coded)) is not None:
        first, last = _ends(dated, dates, line)
        hours = _hours(dated["hours"])
        for step in range((last - first).days + 1):
            found["available"] += [[(first + timedelta(step)).isoformat(), *each] for each in hours]
    elif (weekly := _WEEKLY.fullmatch(coded)) is not None:
        found["weekly"] += _weekly(weekly, dates, line)
    else:
        raise _Wrong("line", line)


def _day(text: str) -> date:
    when = fuzzy_dates.read(text)
    if when is None or when.precision is not Precision.DAY:
        raise _Wrong("date", text)
    return date.fromisoformat(when.when)


def _away(rest: str, dates: list[date], line: str) -> list[str]:
    span = _SPAN.match(rest)
    if span is None:
        raise _Wrong("line", line)
    if rest[span.end() :].strip(" ,:;"):
        raise _Wrong("away_hours", rest[span.end() :].strip(" ,:;"))
    return [one.isoformat() for one in _ends(span, dates, line, most=0)]


def _ends(match: re.Match[str], dates: list[date], line: str, most: int = _MOST_DAYS) -> tuple[date, date]:
    first = dates[int(match[1])]
    last = dates[int(match[2])] if match[2] else first
    if last < first:
        raise _Wrong("backwards", line)
    if most and (last - first).days >= most:
        raise _Wrong("long", line)
    return first, last


def _hours(text: str) -> list[tuple[str, str]]:
    """Hours of a day; all of it where none are said."""
    found = []
    for part in re.split(r"(?:,|;| and | i | oraz )", text.strip(" ,:;")) if text.strip(" ,:;") else []:
        match = _HOURS.fullmatch(part.strip(" ."))
        if match is None:
            raise _Wrong("hours", part.strip())
        start, end = (int(match[at]) * 60 + int(match[at + 1] or 0) for at in (1, 3))
        if max(start, end) > 24 * 60 or any(int(match[at] or 0) > 59 for at in (2, 4)):
            raise _Wrong("hours", part.strip())
        if end <= start:
            raise _Wrong("backwards", part.strip())
        found.append((f"{start // 60:02}:{start % 60:02}", f"{end // 60:02}:{end % 60:02}"))
    return found or [_ALL_DAY]


def _weekly(match: re.Match[str], dates: list[date], line: str) -> list[Json]:
    more = {name: dates[int(match[name])].isoformat() for name in ("since", "until") if match[name]}
    if more.get("since", "") > more.get("until", "9"):
        raise _Wrong("backwards", line)
    days = weekdays(match["days"])
    return [{"day": day, "from": start, "to": end, **more} for day in days for start, end in _hours(match["hours"])]


def weekdays(text: str) -> list[str]:
    """Days of the week that are named: ``Tue, Thu``, ``pon.–pt.``, ``weekdays``; empty where one is not known."""
    found: list[str] = []
    for part in re.split(r",| and | i | oraz ", re.sub(r"\. ?-", "-", _plain(text))):
        name = re.sub(r"^(?:we?|on) ", "", part.strip(" ."))
        if name in _WHOLE:
            found += _WHOLE[name]
            continue
        ends = [_NAMED.get(one.strip(" .")) for one in name.split("-")]
        if None in ends or len(ends) > 2:
            return []
        first, last = WEEK.index(str(ends[0])), WEEK.index(str(ends[-1]))
        found += WEEK[first : last + 1] if first <= last else (*WEEK[first:], *WEEK[: last + 1])
    return [day for day in WEEK if day in found]


# -- back to lines -----------------------------------------------------------------------------------------------


def written(record: Mapping[str, Any], language: str = "en", day: Callable[[date], str] = date.isoformat) -> list[str]:
    """The free times of a record as lines that `read` takes; empty for always. `day` writes a day."""
    words = {name: translated(text, language, "cli") for name, text in _WORDS.items()}
    lines = _weekly_lines(record.get("weekly") or (), language, words, day)
    for first, last, hours in _runs(record.get("available") or ()):
        lines.append(" ".join(part for part in (_span_said(first, last, day), hours) if part))
    if "available" in record and not lines:
        lines.append(words["never"])
    spans = [one for one in record.get("away") or () if isinstance(one, list) and len(one) == 2]
    for ends in spans:
        both = [_iso(one) for one in ends]
        if both[0] is not None and both[1] is not None:
            lines.append(f"{words['not']} {_span_said(both[0], both[1], day)}")
    return lines


_WORDS: Final = {
    "never": QT_TRANSLATE_NOOP("cli", "never"),
    "not": QT_TRANSLATE_NOOP("cli", "not"),
    "since": QT_TRANSLATE_NOOP("cli", "from"),
    "until": QT_TRANSLATE_NOOP("cli", "until"),
}


def _iso(text: Any) -> date | None:
    try:
        return date.fromisoformat(str(text))
    except ValueError:
        return None


def _span_said(first: date, last: date, day: Callable[[date], str]) -> str:
    return day(first) if first == last else f"{day(first)} – {day(last)}"


def _hours_said(pairs: Iterable[tuple[str, str]]) -> str:
    found = list(pairs)
    return "" if found == [_ALL_DAY] else ", ".join(f"{start}–{end}" for start, end in found)


def _weekly_lines(rules: Iterable[Json], language: str, words: Json, day: Callable[[date], str]) -> list[str]:
    """Rules of the same hours and time in one line."""
    groups: dict[tuple[str, str, str, str], list[str]] = {}
    for rule in rules:
        key = tuple(str(rule.get(name) or "") for name in ("from", "to", "since", "until"))
        groups.setdefault((key[0], key[1], key[2], key[3]), []).append(str(rule.get("day")))
    lines = []
    for (start, end, since, until), days in groups.items():
        said_days = ", ".join(_DAYS_SAID[language][WEEK.index(one)] for one in WEEK if one in days)
        parts = [said_days, _hours_said([(start, end)])]
        for name, bound in (("since", _iso(since)), ("until", _iso(until))):
            parts += [f"{words[name]} {day(bound)}"] if bound is not None else []
        lines.append(" ".join(part for part in parts if part))
    return lines


def _runs(windows: Iterable[Any]) -> list[tuple[date, date, str]]:
    """Days one after the other with the same hours, as one."""
    by_day: dict[date, list[tuple[str, str]]] = {}
    for one in windows:
        on = _iso(one[0]) if isinstance(one, list) and len(one) == 3 else None
        if on is not None:
            by_day.setdefault(on, []).append((str(one[1]), str(one[2])))
    found: list[tuple[date, date, str]] = []
    for on, pairs in sorted(by_day.items()):
        hours = _hours_said(sorted(pairs))
        if found and found[-1][1] + timedelta(1) == on and found[-1][2] == hours:
            found[-1] = (found[-1][0], on, hours)
        else:
            found.append((on, on, hours))
    return found
