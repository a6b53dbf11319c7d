"""Instruments of legal assistance as packs: what they serve, between whom, fields, grounds of refusal, clocks."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, Literal, NoReturn, TypeAlias

from judgedesk.domain.errors import UserError
from judgedesk.law.clocks import Term
from judgedesk.law.expressions import At, Constant, Expression, Leaf, parse
from judgedesk.law.measures import Item, Level
from judgedesk.law.model import Checked, Text
from judgedesk.law.pack_file import PackFile
from judgedesk.law.shelf import Ids, Stamps, days, read, stamps
from judgedesk.law.states import BONDS

NEEDS: tuple[str, ...] = (
    "hear_witness", "video_hearing", "phone_hearing", "hear_accused", "search", "documents", "bank_data",
    "subscriber_data", "traffic_data", "content_data", "preserve", "interception", "freeze", "confiscate", "serve",
    "summon_witness", "transfer_detained", "surrender", "joint_team", "information", "spontaneous", "locate",
)  # fmt: skip
"""What a request can be for."""

Kind: TypeAlias = Literal[
    "line", "text", "day", "number", "choice", "ticks", "state", "authority", "persons", "provisions", "facts",
    "questions", "exhibits", "formalities", "signature",
]  # fmt: skip
Channel: TypeAlias = Literal[
    "direct", "central", "interpol", "liaison", "ejn", "eurojust", "consul", "police", "platform", "service_provider"
]
FACTS: tuple[str, ...] = ("max_3_years", "listed", "emergency", "detained", "own_national", "suspect")
"""Facts of the case that conditions may ask beside the state's bonds and the need (``need.…``)."""


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a form.

    Attributes:
        mandatory: over needs, bonds, facts and ticked options; true: always; None: never, `as_known` where it is to be
            given as far as it is known.
        fill: what of the case it is filled from; empty: typed by a person.
    """

    id: str
    section: str
    label: Text
    help: Text | None
    kind: Kind
    mandatory: Expression | None
    as_known: bool
    options: tuple[Item, ...]
    fill: str
    source: str
    checked: Checked


@dataclass(frozen=True, slots=True)
class Section:
    """A section of a form, with its official letter or number."""

    id: str
    label: Text
    fields: tuple[Field, ...]


@dataclass(frozen=True, slots=True)
class Ground:
    """A ground on which the other state refuses. `check` names the rule of the program that looks at it, if any."""

    id: str
    label: Text
    mandatory: bool
    check: str
    answers: Text
    not_for: tuple[str, ...]
    source: str


@dataclass(frozen=True, slots=True)
class RequestClock:
    """A deadline of a request: `term` runs from an event; `follows` is what can be done when it ran out."""

    id: str
    term: Term
    after: str
    met_by: str
    level: Level
    what: Text
    follows: Text | None
    source: str
    when: Expression | None


@dataclass(frozen=True, slots=True)
class Way:
    """A channel, in the order in which to try them, and when it is the right one."""

    channel: Channel
    label: Text
    when: Expression | None


@dataclass(frozen=True)
class Instrument:
    """One instrument.

    Attributes:
        needs: what it serves; False: expressly not, with the reason in `refusals`.
        when: over bonds of the state, facts of the case and needs (``need.serve``).
        rank: the lower, the earlier it is offered.
        informal: what comes back can't be cited as evidence until it is asked for formally.
        incoming: a form that answers a request from abroad.
        template: name of its template, without language and ending.
    """

    id: str
    title: Text
    basis: str
    needs: Mapping[str, bool]
    refusals: Mapping[str, Text]
    when: Expression | None
    not_open: Text
    rank: int
    informal: bool
    incoming: bool
    sections: tuple[Section, ...]
    grounds: tuple[Ground, ...]
    clocks: tuple[RequestClock, ...]
    ways: tuple[Way, ...]
    annexes: tuple[Text, ...]
    use_limits: Text | None
    template: str
    note: Text | None
    verify: Text
    valid_from: date | None
    valid_to: date | None
    source: str
    checked: Checked

    @cached_property
    def fields(self) -> Mapping[str, Field]:
        """All fields by id, in the order of the form."""
        return MappingProxyType({field.id: field for section in self.sections for field in section.fields})


def load_instruments(folders: Sequence[Path]) -> Mapping[str, Instrument]:
    """Every instrument of ``*.yaml`` in `folders`; a later folder replaces one of the same id as a whole.

    Raises:
        UserError: ``law.no_folder``, or ``law.bad_pack`` with `file`, `line`, `reason` and `reason_pl`.
    """
    return _load(stamps(folders))


def instrument_of(instruments: Mapping[str, Instrument], id: str) -> Instrument:
    """The instrument named `id`; ``law.unknown_instrument`` otherwise."""
    if id not in instruments:
        raise UserError("law.unknown_instrument", instrument=id[:60])
    return instruments[id]


@lru_cache(maxsize=4)
def _load(found: Stamps) -> Mapping[str, Instrument]:
    return read(found, "instrument.schema.json", _instruments)


def _instruments(folders: list[list[PackFile]]) -> Mapping[str, Instrument]:
    ids, known = Ids(), dict[str, Instrument]()
    for files in folders:
        ids.begin_folder()
        for file in files:
            for index, raw in enumerate(file.data["instruments"]):
                at: At = ("instruments", index)
                ids.claim(file, at, raw["id"])
                known[raw["id"]] = _Reading(file, at, raw).instrument()
    return MappingProxyType(dict(sorted(known.items(), key=lambda item: item[1].rank)))


class _Reading:
    """One instrument as written; a scope for its expressions."""

    def __init__(self, file: PackFile, at: At, raw: Mapping[str, Any]) -> None:
        self._file, self._at, self._raw = file, at, raw
        self._options = {
            option["id"]
            for section in raw.get("sections", [])
            for field in section["fields"]
            for option in field.get("options", [])
        }

    def leaf(self, id: str, at: At) -> Leaf:
        """A bond, a fact of the case, a need, or an option that can be ticked."""
        named = id.removeprefix("need.")
        known = named in NEEDS if named != id else id in BONDS or id in FACTS or id in self._options
        if not known:
            self.refuse(at, f"unknown id {id}", f"nieznany identyfikator {id}")
        return Leaf(id)

    def named(self, id: str, at: At) -> Expression:
        """There are no named expressions here."""
        self.refuse(at, f"unknown id {id}", f"nieznany identyfikator {id}")

    def refuse(self, at: At, en: str, pl: str) -> NoReturn:
        """Refuses the file."""
        self._file.refuse(at, en, pl)

    def instrument(self) -> Instrument:
        """The instrument, everything in it known."""
        raw, at = self._raw, self._at
        valid_from, valid_to = days(self._file, at, raw)
        self._needs()
        self._once()
        sections = tuple(self._section((*at, "sections", index), one) for index, one in enumerate(raw["sections"]))
        return Instrument(
            id=raw["id"],
            title=Text(**raw["title"]),
            basis=raw["basis"],
            needs=MappingProxyType(dict.fromkeys(raw["needs"], True) | dict.fromkeys(raw.get("refusals", {}), False)),
            refusals=MappingProxyType({need: Text(**said) for need, said in raw.get("refusals", {}).items()}),
            when=self._expression(raw, "when", at),
            not_open=Text(**raw["not_open"]),
            rank=raw["rank"],
            informal=raw.get("informal", False),
            incoming=raw.get("incoming", False),
            sections=sections,
            grounds=tuple(_ground(one, raw) for one in raw.get("grounds", [])),
            clocks=tuple(self._clock((*at, "clocks", index), one) for index, one in enumerate(raw.get("clocks", []))),
            ways=tuple(
                Way(one["channel"], Text(**one["label"]), self._expression(one, "when", (*at, "ways", index)))
                for index, one in enumerate(raw.get("ways", []))
            ),
            annexes=tuple(Text(**one) for one in raw.get("annexes", [])),
            use_limits=_text(raw, "use_limits"),
            template=raw["template"],
            note=_text(raw, "note"),
            verify=Text(**self._file.data["verify"]),
            valid_from=valid_from,
            valid_to=valid_to,
            source=raw["source"],
            checked=raw["checked"],
        )

    def _needs(self) -> None:
        """Refuses a need nobody knows."""
        said = {"needs": self._raw["needs"], "refusals": self._raw.get("refusals", {})}
        places: list[tuple[At, str]] = [((*self._at, key), need) for key, needs in said.items() for need in needs]
        for index, ground in enumerate(self._raw.get("grounds", [])):
            places += [((*self._at, "grounds", index, "not_for"), need) for need in ground.get("not_for", ())]
        for at, need in places:
            if need not in NEEDS:
                self.refuse(at, f"unknown need {need}", f"nieznana potrzeba {need}")

    def _once(self) -> None:
        """Refuses what bears an id a second time: sections, fields, options, clocks, grounds."""
        said: set[tuple[str, str]] = set()
        for kind, kind_pl, at, id in self._named():
            if (kind, id) in said:
                self.refuse((*self._at, *at, "id"), f"has the {kind} {id} twice", f"ma {kind_pl} {id} dwa razy")
            said.add((kind, id))

    def _named(self) -> Iterator[tuple[str, str, At, str]]:
        """What bears an id: kind in both languages, place, id."""
        for kind, kind_pl in (("clock", "termin"), ("ground", "podstawę odmowy")):
            for index, one in enumerate(self._raw.get(f"{kind}s", [])):
                yield kind, kind_pl, (f"{kind}s", index), one["id"]
        for index, section in enumerate(self._raw["sections"]):
            at: At = ("sections", index)
            yield "section", "sekcję", at, section["id"]
            for place, field in enumerate(section["fields"]):
                yield "field", "pole", (*at, "fields", place), field["id"]
                for step, option in enumerate(field.get("options", [])):
                    yield "option", "możliwość", (*at, "fields", place, "options", step), option["id"]

    def _section(self, at: At, raw: Mapping[str, Any]) -> Section:
        fields = tuple(self._field((*at, "fields", index), raw["id"], one) for index, one in enumerate(raw["fields"]))
        return Section(raw["id"], Text(**raw["label"]), fields)

    def _field(self, at: At, section: str, raw: Mapping[str, Any]) -> Field:
        mandatory = raw.get("mandatory", False)
        as_known = mandatory == "as_known"
        asked = None if as_known else parse(mandatory, self, (*at, "mandatory"))
        return Field(
            id=raw["id"],
            section=section,
            label=Text(**raw["label"]),
            help=_text(raw, "help"),
            kind=raw.get("kind", "text"),
            mandatory=None if asked == Constant(False) else asked,
            as_known=as_known,
            options=tuple(Item(one["id"], Text(**one["label"])) for one in raw.get("options", [])),
            fill=raw.get("fill", ""),
            source=raw.get("source", self._raw["source"]),
            checked=raw.get("checked", self._raw["checked"]),
        )

    def _clock(self, at: At, raw: Mapping[str, Any]) -> RequestClock:
        return RequestClock(
            id=raw["id"],
            term=Term(raw["n"], raw["unit"]),
            after=raw["after"],
            met_by=raw.get("met_by", ""),
            level=raw["level"],
            what=Text(**raw["what"]),
            follows=_text(raw, "follows"),
            source=raw["source"],
            when=self._expression(raw, "when", at),
        )

    def _expression(self, raw: Mapping[str, Any], key: str, at: At) -> Expression | None:
        return parse(raw[key], self, (*at, key)) if key in raw else None


def _ground(raw: Mapping[str, Any], of: Mapping[str, Any]) -> Ground:
    return Ground(
        id=raw["id"],
        label=Text(**raw["label"]),
        mandatory=raw.get("mandatory", False),
        check=raw.get("check", ""),
        answers=Text(**raw["answers"]),
        not_for=tuple(raw.get("not_for", ())),
        source=raw.get("source", of["source"]),
    )


def _text(raw: Mapping[str, Any], key: str) -> Text | None:
    return Text(**raw[key]) if raw.get(key) else None
