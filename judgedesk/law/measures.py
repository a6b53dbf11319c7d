"""Protective measures as packs: who is asked, on what conditions, with which deadlines, what has to be booked."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, Literal, NoReturn, TypeAlias, TypeVar

from judgedesk.domain.errors import UserError
from judgedesk.law.clocks import Term
from judgedesk.law.expressions import At, Expression, Leaf, parse
from judgedesk.law.model import Checked, Text
from judgedesk.law.pack_file import PackFile
from judgedesk.law.shelf import Ids, Stamps, days, read, stamps

Stage: TypeAlias = Literal["investigation", "trial"]
Level: TypeAlias = Literal["block", "warn", "note"]
Apart: TypeAlias = Literal["room", "building", "day"]
Must: TypeAlias = Literal["must", "on_motion", "may", "duty"]
Harm: TypeAlias = Literal["life_health", "liberty", "sexual", "violence"]
STAGES: tuple[Stage, ...] = ("investigation", "trial")
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class OfCharge:
    """What a condition asks of the charge, all of it of the same offence; None and empty: not asked.

    `harms` are alternatives; `max_at_least` is the upper limit of imprisonment in months.
    """

    chapters: tuple[str, ...]
    articles: tuple[str, ...]
    harms: tuple[Harm, ...]
    max_at_least: int | None
    intentional: bool | None


@dataclass(frozen=True, slots=True)
class Condition:
    """One thing a measure depends on; exactly one of `age`, `roles`, `charge`, `said`, `without_language` is asked.

    Attributes:
        label: said where it holds, or where it is open.
        missing: said where it does not hold.
        age: (below, at least) in whole years on the day, one of the two.
        said: name of a fact that somebody has to state; `default` holds as long as nobody did (None: open).
        without_language: the person does not speak this one (ISO 639-1).
    """

    id: str
    label: Text
    missing: Text
    age: tuple[int | None, int | None] | None
    roles: tuple[str, ...]
    charge: OfCharge | None
    said: str
    default: bool | None
    without_language: str


@dataclass(frozen=True, slots=True)
class Clock:
    """A deadline: `term` runs from an event (`after`), or has to lie before one (`before`); `met_by` ends it.

    Events are ``motion``, ``decision``, ``hearing``, ``execution``, or whatever a record says was done on a day.
    With `clear` the whole term has to pass between the two. `what` is to be done, `follows` else. It does not run
    where the fact named by `unless` holds of the person.
    """

    id: str
    term: Term
    after: str
    before: str
    met_by: str
    clear: bool
    moves: bool
    level: Level
    what: Text
    follows: Text | None
    source: str
    unless: str = ""


@dataclass(frozen=True, slots=True)
class Booking:
    """What somebody has to book. `kind` is that of a resource record, `equipment` that of a room; else it is said."""

    id: str
    label: Text
    kind: str
    equipment: str


@dataclass(frozen=True, slots=True)
class Bar:
    """What must not be; `check` names the rule of the program that looks for it, if one does."""

    id: str
    label: Text
    check: str
    level: Level


@dataclass(frozen=True, slots=True)
class Item:
    """A line with an id: a paper to make, a ground, an entry of a checklist."""

    id: str
    label: Text


@dataclass(frozen=True, slots=True)
class Charge:
    """What a pack says of offences; a harm is None where it depends on the facts, `max_months` where penalties say."""

    offences: tuple[str, ...]
    article: str
    chapter: str
    harms: Mapping[Harm, bool | None]
    max_months: int | None
    intentional: bool


@dataclass(frozen=True, slots=True)
class Measure:
    """One measure.

    Attributes:
        decides: who decides.
        motion: on whose motion, or of the court's own.
        duty: whether it must be applied where its conditions are met, on motion, or may be; ``duty``: it always holds.
        when: its conditions, over ids of `Condition`.
        assess_first: roles for which the individual assessment and the person's statement come first.
        instead: other measures to look at where this one is not open.
        excludes: measures that cannot stand beside it for the same hearing.
        book_first: bookings without which the hearing must not go ahead.
        once_grounds: only heard once, but for these grounds; empty: not limited.
        apart: how far away the accused has to be, where nothing else is said.
        breach: what follows where it is broken.
    """

    id: str
    pack: str
    jurisdiction: str
    basis: str
    title: Text
    decides: Text
    motion: Text
    duty: Must
    stages: tuple[Stage, ...]
    when: Expression | None
    assess_first: tuple[str, ...]
    instead: tuple[str, ...]
    excludes: tuple[str, ...]
    clocks: tuple[Clock, ...]
    book: tuple[Booking, ...]
    book_first: frozenset[str]
    bars: tuple[Bar, ...]
    once_grounds: tuple[Item, ...]
    papers: tuple[Item, ...]
    apart: Apart | None
    breach: Text | None
    note: Text | None
    verify: Text
    valid_from: date | None
    valid_to: date | None
    source: str
    checked: Checked


@dataclass(frozen=True)
class Measures:
    """Everything read, in pack order."""

    measures: Mapping[str, Measure]
    conditions: Mapping[str, Condition]
    clocks: Mapping[str, Clock]
    charges: Mapping[str, Charge]
    duties: Mapping[str, Item]
    counterbalances: Mapping[str, Item]

    @cached_property
    def held_once(self) -> frozenset[str]:
        """Ids of the measures under which somebody is heard once only."""
        return frozenset(id for id, measure in self.measures.items() if measure.once_grounds)

    def measure(self, id: str) -> Measure:
        """The measure named `id`.

        Raises:
            UserError: ``law.unknown_measure``.
        """
        if id not in self.measures:
            raise UserError("law.unknown_measure", measure=id)
        return self.measures[id]


def load_measures(folders: Sequence[Path]) -> Measures:
    """Reads every ``*.yaml`` file of `folders`; what a later folder says of an id replaces what an earlier one said.

    Raises:
        UserError: ``law.no_folder``, or ``law.bad_pack`` with `file`, `line`, `reason` and `reason_pl`.
    """
    return _load(stamps(folders))


@lru_cache(maxsize=4)
def _load(found: Stamps) -> Measures:
    return read(found, "measure.schema.json", lambda folders: _Reading(folders).measures())


_PARTS = ("conditions", "bookings", "bars", "papers", "grounds", "clocks", "duties", "counterbalances", "measures")


class _Reading:
    """Everything said so far, by kind and id, each with the place where it was said."""

    def __init__(self, folders: list[list[PackFile]]) -> None:
        self._ids = Ids()
        self._raw: dict[str, dict[str, Mapping[str, Any]]] = {part: {} for part in _PARTS}
        self._charges: dict[str, Charge] = {}
        for files in folders:
            self._ids.begin_folder()
            for file in files:
                self._add(file)

    def _add(self, file: PackFile) -> None:
        for part in _PARTS:
            for index, raw in enumerate(file.data.get(part, [])):
                self._ids.claim(file, (part, index), raw["id"])
                self._raw[part][raw["id"]] = raw
        for raw in file.data.get("charges", []):
            self._charges |= dict.fromkeys(raw["offences"], _charge(raw))

    def measures(self) -> Measures:
        """What was read, linked.

        Raises:
            UserError: ``law.bad_pack`` at the first link that leads nowhere.
        """
        self._conditions = {id: _condition(raw) for id, raw in self._raw["conditions"].items()}
        self._clocks = {id: self._clock(id, raw) for id, raw in self._raw["clocks"].items()}
        self._bookings = {
            id: Booking(id, Text(**raw["label"]), raw.get("resource", ""), raw.get("equipment", ""))
            for id, raw in self._raw["bookings"].items()
        }
        self._bars = {
            id: Bar(id, Text(**raw["label"]), raw.get("check", ""), raw.get("level", "note"))
            for id, raw in self._raw["bars"].items()
        }
        self._items = {
            part: {id: Item(id, Text(**raw["label"])) for id, raw in self._raw[part].items()}
            for part in ("papers", "grounds", "duties", "counterbalances")
        }
        return Measures(
            measures=MappingProxyType({id: self._measure(id, raw) for id, raw in self._raw["measures"].items()}),
            conditions=MappingProxyType(self._conditions),
            clocks=MappingProxyType(self._clocks),
            charges=MappingProxyType(self._charges),
            duties=MappingProxyType(self._items["duties"]),
            counterbalances=MappingProxyType(self._items["counterbalances"]),
        )

    def _clock(self, id: str, raw: Mapping[str, Any]) -> Clock:
        file, at = self._ids.places[id]
        if raw["unit"] not in ("days", "weeks", "working_days") and "before" in raw:
            file.refuse((*at, "unit"), "cannot be counted back", "nie da się liczyć wstecz")
        return Clock(
            id=id,
            term=Term(raw["n"], raw["unit"]),
            after=raw.get("after", ""),
            before=raw.get("before", ""),
            met_by=raw.get("met_by", ""),
            clear=raw.get("clear", False),
            moves=raw.get("moves", True),
            level=raw["level"],
            what=Text(**raw["what"]),
            follows=_text(raw, "follows"),
            source=raw["source"],
            unless=raw.get("unless", ""),
        )

    def _linked(self, id: str, raw: Mapping[str, Any], key: str, known: Mapping[str, T]) -> tuple[T, ...]:
        """What a measure names under `key`, by id."""
        file, at = self._ids.places[id]
        for index, name in enumerate(raw.get(key, [])):
            if name not in known:
                file.refuse((*at, key, index), f"unknown id {name}", f"nieznany identyfikator {name}")
        return tuple(known[name] for name in raw.get(key, []))

    def _measure(self, id: str, raw: Mapping[str, Any]) -> Measure:
        file, at = self._ids.places[id]
        valid_from, valid_to = days(file, at, raw)
        for key in ("instead", "excludes"):
            self._linked(id, raw, key, self._raw["measures"])
        first = frozenset(one.id for one in self._linked(id, raw, "book_first", self._bookings))
        return Measure(
            id=id,
            pack=file.data["id"],
            jurisdiction=file.data["jurisdiction"],
            basis=raw["basis"],
            title=Text(**raw["title"]),
            decides=Text(**raw["decides"]),
            motion=Text(**raw["motion"]),
            duty=raw["duty"],
            stages=tuple(raw["stages"]),
            when=parse(raw["when"], _Scope(file, self._conditions), (*at, "when")) if "when" in raw else None,
            assess_first=tuple(raw.get("assess_first", ())),
            instead=tuple(raw.get("instead", ())),
            excludes=tuple(raw.get("excludes", ())),
            clocks=self._linked(id, raw, "clocks", self._clocks),
            book=tuple(dict.fromkeys(
                self._linked(id, raw, "book_first", self._bookings) + self._linked(id, raw, "book", self._bookings)
            )),
            book_first=first,
            bars=self._linked(id, raw, "bars", self._bars),
            once_grounds=self._linked(id, raw, "once_grounds", self._items["grounds"]),
            papers=self._linked(id, raw, "papers", self._items["papers"]),
            apart=raw.get("apart"),
            breach=_text(raw, "breach"),
            note=_text(raw, "note"),
            verify=Text(**file.data["verify"]),
            valid_from=valid_from,
            valid_to=valid_to,
            source=raw["source"],
            checked=raw["checked"],
        )  # fmt: skip


class _Scope:
    """The pack as the parser of expressions sees it: its rows are conditions."""

    def __init__(self, file: PackFile, known: Collection[str]) -> None:
        self._file, self._known = file, known

    def leaf(self, id: str, at: At) -> Leaf:
        if id not in self._known:
            self.refuse(at, f"unknown condition {id}", f"nieznany warunek {id}")
        return Leaf(id)

    def named(self, id: str, at: At) -> Expression:
        self.refuse(at, "has no named expressions", "nie ma nazwanych wyrażeń")

    def refuse(self, at: At, en: str, pl: str) -> NoReturn:
        self._file.refuse(at, en, pl)


def _condition(raw: Mapping[str, Any]) -> Condition:
    age, charge = raw.get("age"), raw.get("charge")
    return Condition(
        id=raw["id"],
        label=Text(**raw["label"]),
        missing=Text(**raw["missing"]),
        age=(age.get("below"), age.get("at_least")) if age is not None else None,
        roles=tuple(raw.get("roles", ())),
        charge=OfCharge(
            tuple(charge.get("chapters", ())),
            tuple(charge.get("articles", ())),
            tuple(charge.get("harms", ())),
            charge.get("max_at_least"),
            charge.get("intentional"),
        )
        if charge is not None
        else None,
        said=raw.get("said", ""),
        default=raw.get("default"),
        without_language=raw.get("without_language", ""),
    )


def _charge(raw: Mapping[str, Any]) -> Charge:
    return Charge(
        offences=tuple(raw["offences"]),
        article=raw["article"],
        chapter=raw["chapter"],
        harms=MappingProxyType(dict(raw["harms"])),
        max_months=raw.get("max_months"),
        intentional=raw["intentional"],
    )


def _text(raw: Mapping[str, Any], key: str) -> Text | None:
    return Text(**raw[key]) if key in raw else None
