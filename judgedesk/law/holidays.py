"""Public holidays of a state by rule: fixed days, days counted from Easter, and since when."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, Literal, TypeAlias

from judgedesk.domain.errors import UserError
from judgedesk.law.expressions import At
from judgedesk.law.model import Checked, Text
from judgedesk.law.pack_file import PackFile
from judgedesk.law.shelf import Stamps, read, stamps

Church: TypeAlias = Literal["western", "eastern"]
LAST = 2099
"""Last year of the rules: after it the two calendars are another number of days apart."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One holiday. Either `month` and `day`, or `easter` days from Easter Sunday; years inclusive, None: no limit."""

    label: Text
    month: int
    day: int
    easter: int | None
    first: int | None
    last: int | None

    def in_year(self, year: int, easter: date) -> date | None:
        """The day in a year, where it is kept then."""
        if (self.first is not None and year < self.first) or (self.last is not None and year > self.last):
            return None
        return easter + timedelta(self.easter) if self.easter is not None else date(year, self.month, self.day)


@dataclass(frozen=True, slots=True)
class Calendar:
    """The days off of one state, by ISO 3166-1 alpha-2.

    Attributes:
        weekend: days of the week on which no deadline ends, Monday is 0.
        first: the first year for which the rules are stated; earlier ones are refused.
    """

    state: str
    church: Church
    weekend: frozenset[int]
    first: int
    rules: tuple[Rule, ...]
    note: Text | None
    source: str
    checked: Checked

    def holidays(self, year: int) -> Mapping[date, Text]:
        """Public holidays of a year.

        Raises:
            UserError: ``clock.no_year`` outside the years for which rules are stated.
        """
        if not self.first <= year <= LAST:
            raise UserError("clock.no_year", state=self.state, year=year, first=self.first)
        easter = western_easter(year) if self.church == "western" else eastern_easter(year)
        found = {day: rule.label for rule in self.rules if (day := rule.in_year(year, easter)) is not None}
        return MappingProxyType(dict(sorted(found.items())))

    def day_off(self, day: date) -> bool:
        """Whether nothing can fall due on a day: a public holiday, or the weekend."""
        return day.weekday() in self.weekend or day in self.holidays(day.year)


def western_easter(year: int) -> date:
    """Easter Sunday in the Gregorian calendar, by the anonymous algorithm (Meeus, Jones, Butcher)."""
    a, (b, c) = year % 19, divmod(year, 100)
    (d, e), g = divmod(b, 4), (b - (b + 8) // 25 + 1) // 3
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    turn = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * turn) // 451
    month, day = divmod(h + turn - 7 * m + 114, 31)
    return date(year, month, day + 1)


def eastern_easter(year: int) -> date:
    """Easter Sunday of the Julian calendar as a day of the Gregorian one (1900 to 2099: thirteen days later)."""
    d = (19 * (year % 19) + 15) % 30
    e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
    month, day = divmod(d + e + 114, 31)
    return date(year, month, day + 1) + timedelta(13)


def load_holidays(folders: Sequence[Path]) -> Mapping[str, Calendar]:
    """Calendars by state; what a later folder says of a state replaces what an earlier one said.

    Raises:
        UserError: ``law.no_folder``, or ``law.bad_pack`` with `file`, `line`, `reason` and `reason_pl`.
    """
    return _load(stamps(folders))


@lru_cache(maxsize=4)
def _load(found: Stamps) -> Mapping[str, Calendar]:
    return read(found, "holidays.schema.json", _joined)


def _joined(folders: list[list[PackFile]]) -> Mapping[str, Calendar]:
    known: dict[str, Calendar] = {}
    for files in folders:
        for file in files:
            for index, raw in enumerate(file.data["calendars"]):
                known[raw["state"]] = _calendar(file, ("calendars", index), raw)
    return MappingProxyType(known)


def _calendar(file: PackFile, at: At, raw: Mapping[str, Any]) -> Calendar:
    return Calendar(
        state=raw["state"],
        church=raw["church"],
        weekend=frozenset(raw["weekend"]),
        first=raw["first"],
        rules=tuple(_rule(file, (*at, "days", index), one) for index, one in enumerate(raw["days"])),
        note=Text(**raw["note"]) if "note" in raw else None,
        source=raw["source"],
        checked=raw["checked"],
    )


def _rule(file: PackFile, at: At, raw: Mapping[str, Any]) -> Rule:
    month, _, day = raw.get("on", "01-01").partition("-")
    try:
        date(2000, int(month), int(day))
    except ValueError:
        file.refuse((*at, "on"), '"on" is not a day', "„on” nie jest dniem")
    return Rule(Text(**raw["label"]), int(month), int(day), raw.get("easter"), raw.get("first"), raw.get("last"))
