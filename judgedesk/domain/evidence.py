"""Persons, counts, tags and findings: how evidence is tied to the elements of an offence."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from math import isfinite
from types import MappingProxyType
from typing import Literal, TypeAlias

from judgedesk.domain.people import NO_DETAILS, NO_IDENTITY, Details, Identity
from judgedesk.domain.people import years_between as years_between


class Stance(StrEnum):
    """Which way a passage speaks."""

    SUPPORTS = "supports"
    CONTRADICTS = "contradicts"
    CONTEXT = "context"


class FindingState(StrEnum):
    """What a judge finds of an element; set by a person only."""

    PROVED = "proved"
    CONTESTED = "contested"
    NOT_PROVED = "not_proved"
    NO_EVIDENCE = "no_evidence"
    NOT_APPLICABLE = "not_applicable"


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody of the case. For a protected person `name`, `aliases`, `born`, `address` and `identity` lie in the
    sealed compartment and are empty where its key is absent.
    """

    id: str
    roles: tuple[str, ...]
    pseudonym: str
    protected: bool
    languages: tuple[str, ...]
    needs: tuple[str, ...]
    age_disputed: bool
    name: str = ""
    aliases: tuple[str, ...] = ()
    born: str = ""
    address: str = ""
    details: Details = NO_DETAILS
    identity: Identity = NO_IDENTITY
    shown: str = field(default="", compare=False)
    """What lists call the person while true names are switched on; empty otherwise."""

    @property
    def hidden(self) -> bool:
        """Whether anything is known to this user that would tell who the person is."""
        return bool(self.name or self.aliases or self.born or self.address or self.identity != NO_IDENTITY)

    @property
    def called(self) -> tuple[str, ...]:
        """Every name that is open to this user: name, aliases, other spellings."""
        names = (self.name, *self.aliases, *(one.text for one in self.identity.names))
        return tuple(dict.fromkeys(name for name in names if name))

    @property
    def label(self) -> str:
        """What lists call the person: the pseudonym where there is one, unless true names are switched on."""
        return self.shown or self.pseudonym or self.name or self.id

    def answers_to(self, typed: str) -> bool:
        """Whether lists call the person so, with names or without; case aside."""
        return typed.casefold() in {self.label.casefold(), self.name.casefold(), self.both.casefold()}

    @property
    def both(self) -> str:
        """Name and pseudonym, as lists have them while true names are switched on."""
        return f"{self.name} ({self.pseudonym})"


@dataclass(frozen=True, slots=True)
class Period:
    """Dates of the act (both included), `YYYY-MM-DD`."""

    start: str
    end: str

    def dates(self) -> tuple[date, date]:
        """The two days."""
        return date.fromisoformat(self.start), date.fromisoformat(self.end)


Below: TypeAlias = Literal["child", "under_14", "under_21"]
"""What a law may ask of a victim's age at the act."""
ADULTHOOD = 18
AGE_LINES: Mapping[Below, int] = MappingProxyType({"under_14": 14, "under_21": 21})
"""Ages in years, beside 18, below which some law treats a victim otherwise."""


@dataclass(frozen=True, slots=True)
class Ages:
    """Who was below one age: by victim, and by defendant and victim where the dates differ; None: disputed."""

    victims: Mapping[str, bool | None]
    pairs: Mapping[tuple[str, str], bool | None]

    def knows(self, victim: str) -> bool:
        """Whether anything is said of a victim."""
        return victim in self.victims

    def of(self, defendant: str, victim: str) -> bool | None:
        """Whether the victim was below it at what this defendant is accused of."""
        return self.pairs.get((defendant, victim), self.victims.get(victim, False))


@dataclass(frozen=True, slots=True)
class Formerly:
    """A place of which the findings are read at another count since: a count by the id it had, and of it one defendant
    and victim; both '' for the whole count.
    """

    count: str
    defendant: str = ""
    victim: str = ""


@dataclass(frozen=True, slots=True)
class Count:
    """A charge: one offence, its period, and who is accused of it towards whom.

    `periods` holds the dates of a defendant towards a victim where they differ from the count's.
    `children` says of each victim: a child at the act (True), not (False), or disputed (None); `pairs` says it of a
    defendant and a victim where the dates towards one make the victim a child and towards another do not. `ages` says
    the same of the other ages at which a law draws a line (`AGE_LINES`), by name of the line.
    `cumulative` are further provisions the same act breaks; `continued`: several behaviours are one act; `sequence`
    names the counts that stand in one sequence of offences, and is counted in nothing. `was` says where findings lie
    that were made before counts were joined or split.
    """

    id: str
    label: str
    offence: str
    period: Period
    defendants: tuple[str, ...]
    victims: tuple[str, ...]
    periods: Mapping[tuple[str, str], Period]
    children: Mapping[str, bool | None]
    pairs: Mapping[tuple[str, str], bool | None] = field(default_factory=dict)
    ages: Mapping[Below, "Ages"] = field(default_factory=dict)
    cumulative: tuple[str, ...] = ()
    continued: bool = False
    sequence: str = ""
    was: tuple["Formerly", ...] = ()

    @property
    def offences(self) -> tuple[str, ...]:
        """All that is charged: its own offence, then what the same act breaks beside it."""
        return self.offence, *self.cumulative

    def period_of(self, defendant: str, victim: str) -> Period:
        """Dates of what this defendant is accused of towards this victim."""
        return self.periods.get((defendant, victim), self.period)

    def child(self, defendant: str, victim: str) -> bool | None:
        """Whether the victim was a child at what this defendant is accused of; None when that is disputed."""
        return self.pairs.get((defendant, victim), self.children.get(victim, False))

    def facts(self, defendant: str, victim: str) -> dict[Below, bool | None]:
        """Below which ages the victim was at what this defendant is accused of; None where that is disputed."""
        known: dict[Below, bool | None] = {
            name: ages.of(defendant, victim) for name, ages in self.ages.items() if ages.knows(victim)
        }
        known["child"] = self.child(defendant, victim)
        return known


@dataclass(frozen=True, slots=True)
class Tag:
    """A passage tied to an element. `start` and `end` are code points of the page's stored text, `end` excluded.

    `place` is '' for a passage of text; JSON ``{"box": [x0, y0, x1, y1]}`` for a part of the page (fractions of the
    upright page, y downwards), ``{"time": [from, to]}`` for a stretch of a recording (seconds).
    """

    id: str
    document: int
    page: int
    start: int
    end: int
    quote: str
    page_hash: str
    element: str
    count: str
    defendant: str
    victim: str
    stance: Stance
    note: str
    author: str
    at: str
    place: str = ""


def place_of_box(box: Sequence[float]) -> str:
    """The `place` of a part of a page: left, top, right, bottom in fractions of the upright page.

    Raises:
        ValueError: no four such numbers, or nothing between them.
    """
    left, top, right, bottom = (float(edge) for edge in box)
    if not (0 <= left < right <= 1 and 0 <= top < bottom <= 1):
        raise ValueError(box)
    return json.dumps({"box": [round(edge, 5) for edge in (left, top, right, bottom)]})


def place_of_time(first: float, last: float) -> str:
    """The `place` of a stretch of a recording, in seconds; ValueError where it ends before it begins."""
    if not (isfinite(first) and isfinite(last) and 0 <= first < last):
        raise ValueError((first, last))
    return json.dumps({"time": [round(float(first), 2), round(float(last), 2)]})


def box_in(place: str) -> tuple[float, float, float, float] | None:
    """The part of a page a `place` names, or None."""
    box = json.loads(place).get("box") if place else None
    return tuple(box) if box else None


def time_in(place: str) -> tuple[float, float] | None:
    """The stretch of a recording a `place` names, or None."""
    stretch = json.loads(place).get("time") if place else None
    return tuple(stretch) if stretch else None


@dataclass(frozen=True, slots=True)
class Finding:
    """What one author finds of an element for a count, defendant and victim. Lies in chambers.

    Without an author it is what the panel found together. `shared`: its author lets the others of the panel read it.
    """

    count: str
    defendant: str
    victim: str
    element: str
    state: FindingState
    reason: str
    author: str
    at: str
    shared: bool = False


def child_at(born: str, period: Period, disputed: bool, years: int = ADULTHOOD) -> bool | None:
    """Whether the person was a child during the act, or below another age in `years`.

    A child on any day of the act counts as a child (the first day decides). None when the age is disputed or the
    date of birth is unknown though the person is called a child by nobody: both branches are then shown.
    """
    if disputed:
        return None
    if not born:
        return False
    return years_between(date.fromisoformat(born), period.dates()[0]) < years
