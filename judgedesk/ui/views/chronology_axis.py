"""The time axis: which ticks stand at a scale, and in which row what is named along the time. No Qt."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from judgedesk.language.fuzzy_dates import MONTHS

_DAY, _WEEK, _MONTH, _QUARTER = 20.0, 4.5, 1.05, 0.32
"""From so many px a day on (at 100 %) days, weeks, months, quarters are marked; below only years."""


@dataclass(frozen=True, slots=True)
class Tick:
    """A line at the beginning of `day`; `major` ones head the time until the next."""

    day: date
    text: str
    major: bool


def ticks(first: date, last: date, scale: float, language: str) -> list[Tick]:
    """Ticks from one day to another at a scale (px a day at 100 %)."""
    by_month = scale >= _WEEK
    made = [Tick(day, _headed(day, language, by_month), True) for day in _months(first, last, 1 if by_month else 12)]
    if scale >= _WEEK:
        step = 1 if scale >= _DAY else 7
        days = range(max(1, first.toordinal() - 31), last.toordinal() + 1)
        minor = [day for day in map(date.fromordinal, days) if step == 1 or day.day in (8, 15, 22)]
        return made + [Tick(day, str(day.day), False) for day in minor]
    if scale >= _QUARTER:
        step = 1 if scale >= _MONTH else 3
        names = MONTHS.get(language, MONTHS["en"])
        return made + [Tick(day, names[day.month - 1][:3], False) for day in _months(first, last, step)]
    return made


def _headed(day: date, language: str, by_month: bool) -> str:
    names = MONTHS.get(language, MONTHS["en"])
    return f"{names[day.month - 1]} {day.year}" if by_month else str(day.year)


def _months(first: date, last: date, step: int) -> Iterator[date]:
    """First days of every `step`-th month from before one day to another."""
    number = first.year * 12 + (first.month - 1) // step * step
    while number < 10_000 * 12 and (day := date(number // 12, number % 12 + 1, 1)) <= last:
        yield day
        number += step


def rows_of(spans: Sequence[tuple[float, float]], most: int) -> list[int]:
    """A row for each stretch, in their order, so that none touches another; -1 where `most` rows don't suffice."""
    ends: list[float] = []
    found = []
    for begin, end in spans:
        row = next((at for at, taken in enumerate(ends) if taken <= begin), len(ends))
        if row >= most:
            found.append(-1)
            continue
        if row == len(ends):
            ends.append(end)
        ends[row] = end
        found.append(row)
    return found
