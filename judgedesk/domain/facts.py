"""Facts of the chronology and their dates, which are often only known roughly."""

import calendar
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, TypeAlias

Bounds: TypeAlias = tuple[date | None, date | None]
"""Earliest and latest day, both included; None where that side is open."""

ABOUT_DAYS = {3: 7, 2: 31, 1: 183}
"""How far ``about`` reaches to either side, by the parts of the date that are given: a week round a day, a month round
a month, half a year round a year. A convention for the picture and the order; nothing is concluded from it."""

_PARTS = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")


class Precision(StrEnum):
    """How a date is known, in the order in which dates that begin on the same day follow each other."""

    BEFORE = "before"
    DAY = "day"
    RANGE = "range"
    MONTH = "month"
    ABOUT = "about"
    YEAR = "year"
    AFTER = "after"


class FactKind(StrEnum):
    """A fact somebody perceived, or what somebody makes of facts."""

    FACT = "fact"
    ASSESSMENT = "assessment"


_RANK = {precision: rank for rank, precision in enumerate(Precision)}
_FORMS = {Precision.DAY: (3,), Precision.MONTH: (2,), Precision.YEAR: (1,)}


class BadDate(ValueError):
    """A date that does not go with its precision. `field` is ``when``, ``until`` or ``precision``."""

    def __init__(self, field: str, reason: str) -> None:
        super().__init__(reason)
        self.field = field


@dataclass(frozen=True, slots=True)
class When:
    """A date as it is known. `when` and `until` are ``2022``, ``2022-03`` or ``2022-03-12``; `until` ends a range."""

    when: str
    precision: Precision
    until: str = ""

    @property
    def bounds(self) -> Bounds:
        """Earliest and latest day. A date that no calendar has is open on both sides: it is shown, and last."""
        try:
            first, last = span(self.when)
            if self.precision is Precision.RANGE:
                last = span(self.until or self.when)[1]
        except ValueError:
            return None, None
        if self.precision is Precision.BEFORE:
            return None, _moved(first, -1)
        if self.precision is Precision.AFTER:
            return _moved(last, 1), None
        if self.precision is Precision.ABOUT:
            reach = ABOUT_DAYS[parts(self.when)]
            return _moved(first, -reach), _moved(last, reach)
        return first, last

    @property
    def key(self) -> tuple[date, int, date]:
        """What facts are ordered by: the earliest day, or, of what was before a day, that day; then how it is known."""
        earliest, latest = self.bounds
        if earliest is None and latest is None:
            return date.max, len(_RANK), date.max
        return earliest or _moved(latest or date.max, 1), _RANK[self.precision], latest or date.max


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact. `order` is its place among those of the same date, `disputed_by` holds ids of persons or words,
    `outside_scope` the reason why it is listed apart; empty for a fact within the scope.
    """

    id: str
    when: When
    text: str
    persons: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    place: str = ""
    disputed: bool = False
    disputed_by: tuple[str, ...] = ()
    kind: FactKind = FactKind.FACT
    order: int | None = None
    outside_scope: str = ""
    position: int = 0

    @property
    def key(self) -> tuple[Any, ...]:
        """The total order of a chronology: earliest day, precision, place within the day, then as recorded."""
        return *self.when.key, self.order is None, self.order or 0, self.position, self.id


def parts(text: str) -> int:
    """How many parts of a date are given: 1 for ``2022``, 2 for ``2022-03``, 3 for a day.

    Raises:
        ValueError: it is no date.
    """
    found = _PARTS.fullmatch(text)
    if found is None:
        raise ValueError(f"{text!r} is no date: YYYY, YYYY-MM or YYYY-MM-DD")
    return sum(part is not None for part in found.groups())


def span(text: str) -> tuple[date, date]:
    """First and last day of a year, a month or a day.

    Raises:
        ValueError: it is no date of the calendar.
    """
    given = parts(text)
    year, month, day = (int(part) for part in (*text.split("-"), "1", "1")[:3])
    try:
        first = date(year, month, day)
    except ValueError as error:
        raise ValueError(f"{text!r} is no day of the calendar") from error
    if given == 1:
        return first, date(year, 12, 31)
    return first, date(year, month, calendar.monthrange(year, month)[1]) if given == 2 else first


def when_of(record: Mapping[str, Any]) -> When:
    """The date of a record, as it stands. Without a precision its form says it: ``2022-03`` is a month. A range may
    stand in one as ISO 8601 has it, ``2022-03-12/2022-03-14``; without an end it lasts as long as what is named.
    """
    text, until = str(record.get("when", "")), str(record.get("until") or "")
    given = record.get("precision")
    if given in (None, "", Precision.RANGE) and not until:
        text, _, until = text.partition("/")
    if given:
        return When(text, Precision(given), until)
    if until:
        return When(text, Precision.RANGE, until)
    form = text.count("-")
    return When(text, (Precision.YEAR, Precision.MONTH, Precision.DAY)[min(form, 2)])


def check(when: When) -> None:
    """Refuse a date that does not go with its precision.

    Raises:
        BadDate: with the field and what is wrong with it.
    """
    try:
        given, (first, _) = parts(when.when), span(when.when)
    except ValueError as error:
        raise BadDate("when", str(error)) from error
    if given not in _FORMS.get(when.precision, (given,)):
        wanted = {1: "YYYY", 2: "YYYY-MM", 3: "YYYY-MM-DD"}[_FORMS[when.precision][0]]
        raise BadDate("when", f"{when.when!r} is not {wanted}, as the precision {when.precision.value!r} asks")
    if when.precision is not Precision.RANGE:
        if when.until:
            raise BadDate("until", f"only a range has an end, not the precision {when.precision.value!r}")
        return
    try:
        last = span(when.until or when.when)[1]
    except ValueError as error:
        raise BadDate("until", str(error)) from error
    if last < first:
        raise BadDate("until", "ends before it begins")


def fact_of(record: Mapping[str, Any], position: int) -> Fact:
    """A fact from its record. Records kept before these keys had a form may hold anything in them; it is left out."""
    by, order, kind = record.get("disputed_by"), record.get("order"), record.get("kind")
    disputed_by = tuple(map(str, by)) if isinstance(by, list) else ()
    return Fact(
        id=str(record["id"]),
        when=when_of(record),
        text=str(record["text"]),
        persons=tuple(record.get("persons", ())),
        tags=tuple(record.get("tags", ())),
        place=str(record.get("place") or ""),
        disputed=bool(record.get("disputed", False)) or bool(disputed_by),
        disputed_by=disputed_by,
        kind=FactKind.ASSESSMENT if kind == FactKind.ASSESSMENT else FactKind.FACT,
        order=int(order) if isinstance(order, int | float) else None,
        outside_scope=str(record.get("outside_scope") or ""),
        position=position,
    )


def _moved(day: date, days: int) -> date:
    """A day so many days away, within the calendar there is."""
    return date.fromordinal(min(date.max.toordinal(), max(1, day.toordinal() + days)))
