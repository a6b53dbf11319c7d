"""What a user's findings amount to under the law of a count, and which rows nothing is tagged for."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from judgedesk.app.casefile import Case
from judgedesk.app.grid_columns import cells_of, check_pair, states_of
from judgedesk.app.grid_rows import ElementRow, Words, line_of, maybe
from judgedesk.app.law import charged
from judgedesk.app.tagging import known_count
from judgedesk.domain.evidence import Below
from judgedesk.domain.roles import Compartment
from judgedesk.law.compiled import compiled
from judgedesk.law.coverage import finding_truth, findings_truth, possible
from judgedesk.law.expressions import Truth, leaves
from judgedesk.law.model import Element, Facts, Offence

Consent: TypeAlias = Literal["means", "child", "open"]
"""Consent does not matter: a means is found proved; or the victim was a child. ``open``: that is not decided yet."""


@dataclass(frozen=True, slots=True)
class Branch:
    """What the findings amount to if the victim was of one age.

    Attributes:
        ages: below which ages.
        truth: True, False, or None: not decided by the findings there are.
        without: rows the law asks for that have no finding, nor has one of their sub-alternatives; in pack order.
        consent: None where the offence says nothing of consent.
    """

    ages: Mapping[Below, bool]
    truth: Truth
    without: tuple[ElementRow, ...]
    consent: Consent | None


@dataclass(frozen=True, slots=True)
class Standing:
    """What the findings of one defendant towards one victim amount to: the user's own, else the panel's.

    `truth` is that of all branches where they agree, else None; `branches` are several where an age is disputed, the
    oldest victim first.
    """

    truth: Truth
    branches: tuple[Branch, ...]

    @property
    def disputed(self) -> bool:
        """Whether it hangs on a disputed age."""
        return len({branch.truth for branch in self.branches}) > 1


@dataclass(frozen=True, slots=True)
class Untagged:
    """A needed row without a supporting passage, with the passages against it or about it, and the usual means of
    proof of the row, else of its kind.
    """

    element: ElementRow
    contradicts: int
    context: int
    proof: Words | None
    disputed: bool
    """It is needed only if the victim was above the disputed age."""


def standing(case: Case, count: str, defendant: str, victim: str) -> Standing:
    """What the user's findings amount to under the logic of the offence, at the dates of the act.

    Raises:
        UserError: ``keys.not_yours`` without the chambers key, whatever there is; ``count.unknown``,
            ``count.no_defendant``, ``count.no_victim``.
    """
    case.file.need(Compartment.CHAMBERS)
    known = known_count(case.file.reading(), count)
    check_pair(known, defendant, victim)
    law, dates = charged(known), known.period_of(defendant, victim).dates()
    states = states_of(case, count, (defendant, victim))
    force = compiled(law).in_force(dates)
    rows = [element for element, holds in zip(law.elements, force, strict=True) if holds]
    branches = []
    for ages in possible(known.facts(defendant, victim)):
        facts: Facts = dict(ages)
        applies = compiled(law).coverage(dates, facts, [id for id in states if _found(states, id)]).applies
        branches.append(
            Branch(
                ages=ages,
                truth=findings_truth(law, dates, facts, states),
                without=tuple(line_of(row) for row in _without(law, rows, applies, states)),
                consent=_consent(rows, ages, states),
            )
        )
    truths = {branch.truth for branch in branches}
    return Standing(branches[0].truth if len(truths) == 1 else None, tuple(branches))


def _found(states: Mapping[str, str], element: str) -> bool:
    return element in states and finding_truth(states[element]) is True


def _without(
    law: Offence, rows: list[Element], applies: Mapping[str, Truth], states: Mapping[str, str]
) -> list[Element]:
    asked = set(leaves(law.logic))
    said = set(states) | {row.parent for row in rows if row.id in states}
    return [row for row in rows if row.id in asked and not row.fact and applies[row.id] and row.id not in said]


def _consent(rows: list[Element], ages: Mapping[Below, bool], states: Mapping[str, str]) -> Consent | None:
    if not any(row.kind == "consent" for row in rows):
        return None
    if ages["child"]:
        return "child"
    return "means" if any(row.kind == "means" and _found(states, row.id) for row in rows) else "open"


def untagged(case: Case, count: str, defendant: str, victim: str) -> tuple[Untagged, ...]:
    """The needed rows without a supporting passage, every alternative of a group, in pack order. The words for it are
    those of the reader's role: for a judge it is a row nothing is tagged for, and never something to be completed.

    Raises:
        UserError: ``count.unknown``, ``count.no_defendant``, ``count.no_victim``.
    """
    column = cells_of(case, count, defendant, victim)
    law = charged(known_count(case.file.reading(), count))
    asked = set(column.open)
    return tuple(
        Untagged(
            element=line_of(element),
            contradicts=column.contradicts[place],
            context=column.context[place],
            proof=maybe(element.proof or law.proof.get(element.kind)),
            disputed=column.applies[place] == "disputed",
        )
        for place, element in enumerate(law.elements)
        if element.id in asked
    )
