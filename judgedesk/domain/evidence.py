"""Persons, counts, tags and findings: how evidence is tied to the elements of an offence."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


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
    """Somebody of the case. For a protected person `name`, `aliases`, `born` and `address` lie in the sealed
    compartment and are empty where its key is absent.
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

    @property
    def label(self) -> str:
        """What lists call the person: the pseudonym where there is one."""
        return self.pseudonym or self.name or self.id


@dataclass(frozen=True, slots=True)
class Period:
    """Dates of the act (both included), `YYYY-MM-DD`."""

    start: str
    end: str

    def dates(self) -> tuple[date, date]:
        """The two days."""
        return date.fromisoformat(self.start), date.fromisoformat(self.end)


@dataclass(frozen=True, slots=True)
class Count:
    """A charge: one offence, its period, and who is accused of it towards whom.

    `periods` holds the dates of a defendant towards a victim where they differ from the count's.
    `children` says of each victim: a child at the act (True), not (False), or disputed (None); `pairs` says it of a
    defendant and a victim where the dates towards one make the victim a child and towards another do not.
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

    def period_of(self, defendant: str, victim: str) -> Period:
        """Dates of what this defendant is accused of towards this victim."""
        return self.periods.get((defendant, victim), self.period)

    def child(self, defendant: str, victim: str) -> bool | None:
        """Whether the victim was a child at what this defendant is accused of; None when that is disputed."""
        return self.pairs.get((defendant, victim), self.children.get(victim, False))


@dataclass(frozen=True, slots=True)
class Tag:
    """A passage tied to an element. `start` and `end` are code points of the page's stored text, `end` excluded."""

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


@dataclass(frozen=True, slots=True)
class Finding:
    """What one author finds of an element for a count, defendant and victim. Lies in chambers."""

    count: str
    defendant: str
    victim: str
    element: str
    state: FindingState
    reason: str
    author: str
    at: str


def years_between(born: date, day: date) -> int:
    """Whole years of age on a day. A birthday on 29 February falls on 1 March in common years."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def child_at(born: str, period: Period, disputed: bool, adulthood: int = 18) -> bool | None:
    """Whether the person was a child during the act.

    A child on any day of the act counts as a child (the first day decides). None when the age is disputed or the
    date of birth is unknown though the person is called a child by nobody: both branches are then shown.
    """
    if disputed:
        return None
    if not born:
        return False
    return years_between(date.fromisoformat(born), period.dates()[0]) < adulthood
