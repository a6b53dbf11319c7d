"""What an offence pack is made of, once it is read: texts, rows, penalties, offences."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias

from judgedesk.domain.errors import UserError
from judgedesk.domain.evidence import Below
from judgedesk.law.expressions import Expression

Kind: TypeAlias = Literal["act", "means", "purpose", "mens", "victim", "consent", "agg", "mode", "use", "prep"]
Checked: TypeAlias = Literal["read", "memory", "unsure"]
Fact: TypeAlias = Below
Facts: TypeAlias = Mapping[Fact, bool | None]
"""What is known of a victim's age at the act; None: disputed."""
AncillaryKind: TypeAlias = Literal[
    "ban", "forfeiture", "compensation", "restitution", "liability", "limitation", "nonpunishment", "other"
]
Duty: TypeAlias = Literal["must", "on_motion", "may", "note"]
Days: TypeAlias = tuple[date | None, date | None]


@dataclass(frozen=True, slots=True)
class Text:
    """One text in the languages of the desk."""

    en: str
    pl: str

    def in_language(self, language: str) -> str:
        """The text in ISO 639-1 `language`; English where there is no other."""
        return self.pl if language == "pl" else self.en


@dataclass(frozen=True, slots=True)
class Element:
    """One row evidence can be tagged to.

    Attributes:
        short: label of a tag chip, at most 24 characters.
        term: the words of the provision in the language of the provision.
        parent: the row of which this is a sub-alternative; a tag here counts there.
        fact: the row's truth is a fact about the victim, never a tag.
        when: the row only concerns a victim of whom this fact holds.
        concepts: what the row is about, whatever its statute calls it; the same words in every pack.
        proof: usual means of proof of this row; None: those of its kind.
        valid_from: first day in force; None: always.
        valid_to: last day in force; None: still, at the pack's `state_of`.
        checked: whether somebody read the source, or wrote from memory, or is unsure.
    """

    id: str
    pack: str
    kind: Kind
    label: Text
    short: Text
    term: str
    meaning: Text | None
    parent: str | None
    fact: Fact | None
    when: Fact | None
    valid_from: date | None
    valid_to: date | None
    source: str
    checked: Checked
    concepts: tuple[str, ...] = ()
    proof: Text | None = None

    def in_force(self, period: Days) -> bool:
        """Whether the row was in force on any day of `period` (inclusive; None: no limit)."""
        return overlaps(self.valid_from, self.valid_to, period)


@dataclass(frozen=True, slots=True)
class Penalty:
    """A range of imprisonment, in months, or its words where months do not say it.

    Attributes:
        or_months: single terms that may be passed instead of the range.
        overlay: the overlay that must be switched on for it to be shown.
        with_any: it stands only where one of these rows is found; empty: always.
    """

    id: str
    label: Text
    min_months: int | None
    max_months: int | None
    or_months: tuple[int, ...]
    words: Text | None
    overlay: str | None
    valid_from: date | None
    valid_to: date | None
    source: str
    checked: Checked
    with_any: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Ancillary:
    """What a judgment may or must add beside the penalty, or what else bears on it: a prompt, never a decision."""

    id: str
    kind: AncillaryKind
    duty: Duty
    label: Text
    note: Text | None
    valid_from: date | None
    valid_to: date | None
    source: str
    checked: Checked


@dataclass(frozen=True, slots=True)
class Overlay:
    """A special statute the user may switch on; off unless somebody does."""

    id: str
    label: Text
    note: Text
    source: str
    checked: Checked


@dataclass(frozen=True, slots=True)
class NotElement:
    """A fact often looked for that the offence does not need: shown as a warning, never as a row."""

    id: str
    label: Text


@dataclass(frozen=True, slots=True)
class Offence:
    """One offence with every row it knows, in pack order (sub-alternatives behind their parent).

    Attributes:
        provision: as cited in its own language.
        logic: which rows are needed together.
        proof: usual means of proof per kind of row.
        verify: the caution shown with every penalty.
        overlays: the special statutes that touch its penalties.
        parts: the offences one act is charged as together (`law.concurrence`); empty for an offence of a pack.
    """

    id: str
    pack: str
    jurisdiction: str
    language: str
    provision: str
    title: Text
    short: Text
    note: Text | None
    verify: Text
    logic: Expression
    elements: tuple[Element, ...]
    penalties: tuple[Penalty, ...]
    overlays: tuple[Overlay, ...]
    not_elements: tuple[NotElement, ...]
    proof: Mapping[Kind, Text]
    valid_from: date | None
    valid_to: date | None
    source: str
    checked: Checked
    state_of: date
    ancillary: tuple[Ancillary, ...] = ()
    parts: tuple["Offence", ...] = ()

    @property
    def bare_provision(self) -> str:
        """The provision without those it is cited with."""
        return self.provision.partition(" w zw. z ")[0]

    def in_force(self, period: Days) -> bool:
        """Whether the offence was in force on any day of `period`."""
        return overlaps(self.valid_from, self.valid_to, period)


@dataclass(frozen=True)
class Packs:
    """Everything read from the offence packs, in pack order; `concepts` name what rows of several packs are about."""

    offences: Mapping[str, Offence]
    elements: Mapping[str, Element]
    concepts: Mapping[str, Text]

    def offence(self, id: str) -> Offence:
        """The offence named `id`.

        Raises:
            UserError: ``law.unknown_offence``.
        """
        if id not in self.offences:
            raise UserError("law.unknown_offence", offence=id)
        return self.offences[id]

    def element(self, id: str) -> Element:
        """The row named `id`.

        Raises:
            UserError: ``law.unknown_element``.
        """
        if id not in self.elements:
            raise UserError("law.unknown_element", element=id)
        return self.elements[id]


def overlaps(valid_from: date | None, valid_to: date | None, period: Days) -> bool:
    """Whether two stretches of days, both inclusive and open where None, share a day."""
    first, last = period
    begins_in_time = valid_from is None or last is None or valid_from <= last
    ends_in_time = valid_to is None or first is None or first <= valid_to
    return begins_in_time and ends_in_time


def family_order(elements: Iterable[Element]) -> tuple[Element, ...]:
    """Elements in their order, each followed by its sub-alternatives."""
    known = {element.id: element for element in elements}
    children: dict[str | None, list[Element]] = {}
    for element in known.values():
        children.setdefault(element.parent if element.parent in known else None, []).append(element)
    ordered: list[Element] = []
    waiting = list(reversed(children.get(None, [])))
    while waiting:
        element = waiting.pop()
        ordered.append(element)
        waiting.extend(reversed(children.get(element.id, [])))
    return tuple(ordered)
