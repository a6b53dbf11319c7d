"""What is known of a person beyond name, roles and needs, and how old somebody is on a given day.

`Details` may be read by everybody who opens the case; `Identity` tells who somebody is, and of a protected person it
lies in the sealed compartment.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from datetime import date
from enum import StrEnum
from typing import Any, Final

LINES: Final = (15, 18)
"""Birthdays on which another law of hearings begins: KPK 185a and 185b end at 15, 171 § 3 at 18."""


class Sex(StrEnum):
    """As far as it decides who is booked for a hearing."""

    FEMALE = "f"
    MALE = "m"
    OTHER = "x"


class Capacity(StrEnum):
    """As what somebody acts for another."""

    DEFENCE = "defence"
    PROXY = "proxy"
    STATUTORY = "statutory"
    GUARDIAN = "guardian_ad_litem"
    TRUSTED = "trusted"


@dataclass(frozen=True, slots=True)
class Relation:
    """What this person is to another (`to`, an id), in words: ``mother``, ``employed by``."""

    to: str
    what: str


@dataclass(frozen=True, slots=True)
class Represented:
    """For whom (`person`, an id) somebody acts, and as what."""

    person: str
    capacity: Capacity


@dataclass(frozen=True, slots=True)
class Custody:
    """Since when somebody is deprived of liberty, until when, and how far the remand order reaches. Days or ''."""

    since: str = ""
    until: str = ""
    remand_until: str = ""

    def on(self, day: str) -> bool:
        """Whether it lasts on a day."""
        return self.since <= day and (not self.until or day <= self.until)


@dataclass(frozen=True, slots=True)
class Examination:
    """An examination of somebody's age: asked for, received (days or ''); between which ages in years the person was
    on the day `of` it (the day of receipt where none is given). None: it says nothing of that side.
    """

    kind: str
    asked: str = ""
    received: str = ""
    of: str = ""
    youngest: float | None = None
    oldest: float | None = None

    @property
    def day(self) -> str:
        """The day of which its result speaks."""
        return self.of or self.received


@dataclass(frozen=True, slots=True)
class Merged:
    """A record that became part of another one: its id and what it was called."""

    id: str
    pseudonym: str = ""


@dataclass(frozen=True, slots=True)
class Details:
    """What anybody may know. `presumption_ended`: the day from which somebody of disputed age is no longer presumed to
    be a minor, '' while the presumption holds. `sworn` and `qualification` are an interpreter's or an expert's.
    """

    sex: str = ""
    dialects: tuple[str, ...] = ()
    community: str = ""
    relations: tuple[Relation, ...] = ()
    represents: tuple[Represented, ...] = ()
    sworn: bool = False
    qualification: str = ""
    custody: Custody | None = None
    examinations: tuple[Examination, ...] = ()
    presumption_ended: str = ""
    merged: tuple[Merged, ...] = ()


@dataclass(frozen=True, slots=True)
class Name:
    """One spelling of a name: script (ISO 15924, ``Cyrl``) and language (ISO 639-1), each '' where not said."""

    text: str
    script: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class Number:
    """A number that identifies somebody: ``passport``, ``PESEL``."""

    kind: str
    number: str


@dataclass(frozen=True, slots=True)
class Birth:
    """Another day of birth that is stated of somebody, and by what."""

    born: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class Identity:
    """What tells who somebody is or where: never in `case.db` of a protected person."""

    names: tuple[Name, ...] = ()
    phones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    numbers: tuple[Number, ...] = ()
    addresses: tuple[str, ...] = ()
    workplace: str = ""
    custody_place: str = ""
    births: tuple[Birth, ...] = ()


DETAIL_FIELDS: Final = tuple(field.name for field in fields(Details))
IDENTITY_FIELDS: Final = tuple(field.name for field in fields(Identity))
_ITEMS: Mapping[str, type[Any]] = {
    "relations": Relation, "represents": Represented, "examinations": Examination, "merged": Merged, "names": Name,
    "numbers": Number, "births": Birth,
}  # fmt: skip
NO_DETAILS: Final = Details()
NO_IDENTITY: Final = Identity()


def details_from(content: Mapping[str, Any], before: Details = NO_DETAILS) -> Details:
    """Details from JSON that was held against the schema; what it leaves out stays as it was."""
    return Details(**_values(content, DETAIL_FIELDS, before)) if content else before


def identity_from(content: Mapping[str, Any], before: Identity = NO_IDENTITY) -> Identity:
    """The same for what identifies somebody."""
    return Identity(**_values(content, IDENTITY_FIELDS, before)) if content else before


def to_json(known: Details | Identity) -> dict[str, Any]:
    """What is known, as JSON; what is empty is left out."""
    return {
        field.name: _plain(getattr(known, field.name))
        for field in fields(known)
        if getattr(known, field.name) not in ("", (), None, False)
    }


def _values(content: Mapping[str, Any], names: Iterable[str], before: object) -> dict[str, Any]:
    return {name: _made(name, content[name]) if name in content else getattr(before, name) for name in names}


def _made(name: str, value: Any) -> Any:
    if name == "custody":
        return Custody(**value) if value else None
    if name == "represents":
        return tuple(Represented(one["person"], Capacity(one["capacity"])) for one in value)
    if name in _ITEMS:
        return tuple(_ITEMS[name](**one) for one in value)
    return tuple(value) if isinstance(value, list) else value


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    if isinstance(value, StrEnum):
        return value.value
    if hasattr(value, "__dataclass_fields__"):
        known = {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
        return {name: one for name, one in known.items() if one not in ("", None)}
    return value


# -- age ----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Branch:
    """One possibility of somebody's age on a day, in whole years from `youngest` to `oldest` (None: open).

    `source` is ``born`` (the recorded day of birth), ``stated`` (another one, by `words`) or ``examined`` (of the kind
    in `words`). `turns` are the birthdays of `LINES` where a day of birth is known.
    """

    source: str
    youngest: int | None
    oldest: int | None
    words: str = ""
    turns: tuple[tuple[int, date], ...] = ()

    def below(self, years: int) -> bool | None:
        """Whether somebody is below an age in this branch; None where it may be either."""
        if self.oldest is not None and self.oldest < years:
            return True
        if self.youngest is not None and self.youngest >= years:
            return False
        return None


@dataclass(frozen=True, slots=True)
class AgeOn:
    """How old somebody is on a day. Without a branch nothing is known; `withheld`: not to this user.

    `presumed_minor`: the age is disputed, being under 18 is not ruled out, and the presumption has not ended
    (Directive 2011/36/EU art. 13(2), 2012/29/EU art. 24(2)).
    """

    day: date
    branches: tuple[Branch, ...]
    disputed: bool
    presumed_minor: bool
    withheld: bool = False

    @property
    def years(self) -> int | None:
        """Years of age, where they are not disputed."""
        return self.branches[0].youngest if self.branches and not self.disputed else None

    def below(self, years: int) -> bool | None:
        """Whether the person is below an age; None: disputed or unknown."""
        said = {branch.below(years) for branch in self.branches}
        return said.pop() if len(said) == 1 else None

    def turning(self, until: date) -> list[tuple[int, date]]:
        """Which of `LINES` are reached after the day and no later than another, in any branch."""
        found = {turn for branch in self.branches for turn in branch.turns if self.day < turn[1] <= until}
        return sorted(found, key=lambda turn: turn[1])


def years_between(born: date, day: date) -> int:
    """Whole years of age on a day; a birthday on 29 February falls on 1 March in common years."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def birthday(born: date, years: int) -> date:
    """The day on which an age is reached: it begins with that day."""
    try:
        return born.replace(year=born.year + years)
    except ValueError:
        return date(born.year + years, 3, 1) if born.year + years <= date.max.year else date.max


def age_on(
    day: date, born: str, disputed: bool, details: Details, births: Iterable[Birth] = (), *, withheld: bool = False
) -> AgeOn:
    """How old somebody is on a day, with every branch where that is disputed.

    Args:
        day: any day.
        born: the recorded day of birth, or ''.
        disputed: whether the age is.
        details: examinations, and whether the presumption of minority has ended.
        births: other days of birth that are stated.
        withheld: days of birth are there, but not for this user.
    """
    branches = [_by_birth("born", born, day)] if born else []
    if disputed:
        branches += [_by_birth("stated", one.born, day, one.source) for one in births]
        branches += [found for one in details.examinations if (found := _examined(one, day)) is not None]
    alive = tuple(branch for branch in branches if branch.oldest is None or branch.oldest >= 0)
    ended = details.presumption_ended and details.presumption_ended <= day.isoformat()
    may_be = not alive or any(branch.below(18) is not False for branch in alive)
    return AgeOn(day, alive, disputed, disputed and may_be and not ended, withheld)


def _by_birth(source: str, born: str, day: date, words: str = "") -> Branch:
    known = date.fromisoformat(born)
    years = years_between(known, day)
    return Branch(source, years, years, words, tuple((line, birthday(known, line)) for line in LINES))


def _examined(one: Examination, day: date) -> Branch | None:
    """What an examination of another day says of this one; None while it says nothing."""
    if not one.day or (one.youngest is None and one.oldest is None):
        return None
    passed = (day - date.fromisoformat(one.day)).days / 365.2425
    youngest, oldest = (None if side is None else int((side + passed) // 1) for side in (one.youngest, one.oldest))
    return Branch("examined", youngest, oldest, one.kind)
