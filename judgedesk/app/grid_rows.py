"""Rows of the grid under their bands, as views show them."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Final, TypeAlias

from judgedesk.law.coverage import SIDE_KINDS, RowGroup
from judgedesk.law.model import Element, Offence, Text

Words: TypeAlias = dict[str, str]
"""A text by language: ``en`` and ``pl``."""

BESIDE: Final = "beside"
"""The kind of the band of rows that are shown and never asked for: the injured party, consent, form of commission."""
_BESIDE = Text("Beside the elements", "Poza znamionami")


@dataclass(frozen=True, slots=True)
class ElementRow:
    """An element as a row of the grid."""

    id: str
    kind: str
    label: Words
    short: Words
    term: str
    parent: str | None
    source: str
    checked: str


@dataclass(frozen=True, slots=True)
class Band:
    """Rows of one kind under a heading."""

    kind: str
    heading: Words
    rule: Words | None
    proof: Words | None
    elements: list[ElementRow]


def words_of(text: Text) -> Words:
    """A text of a pack by language."""
    return {"en": text.en, "pl": text.pl}


def maybe(text: Text | None) -> Words | None:
    """The same where a pack may leave the text out."""
    return words_of(text) if text is not None else None


def line_of(element: Element) -> ElementRow:
    """An element as a row."""
    return ElementRow(
        id=element.id,
        kind=element.kind,
        label=words_of(element.label),
        short=words_of(element.short),
        term=element.term,
        parent=element.parent,
        source=element.source,
        checked=element.checked,
    )


def band_of(group: RowGroup) -> Band:
    """A group of the law as a band."""
    return Band(
        kind=group.kind,
        heading=words_of(group.heading),
        rule=maybe(group.rule),
        proof=maybe(group.proof),
        elements=[line_of(element) for element in group.elements],
    )


def beside(law: Offence, shown: Collection[str]) -> Band | None:
    """The rows beside the elements under one heading; None where none of them is shown."""
    elements = [line_of(element) for element in law.elements if element.kind in SIDE_KINDS and element.id in shown]
    return Band(BESIDE, words_of(_BESIDE), None, None, elements) if elements else None
