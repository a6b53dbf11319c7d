"""Which rows of an offence have a passage, which apply, and what a set of human findings amounts to.

Coverage speaks of passages and never of proof; findings play no part in it.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType
from typing import Literal, TypeAlias

from judgedesk.domain.errors import UserError
from judgedesk.domain.evidence import FindingState
from judgedesk.law.expressions import (
    AllOf,
    AnyOf,
    Constant,
    Expression,
    If,
    Leaf,
    NOf,
    Not,
    Truth,
    evaluate,
    leaves,
    without,
)
from judgedesk.law.model import Days, Element, Fact, Facts, Kind, Offence, Penalty, Text

State: TypeAlias = Literal["covered", "open", "disputed"]
Standing: TypeAlias = Literal["at_act", "later"]

GRID_KINDS: tuple[Kind, ...] = ("prep", "act", "means", "purpose", "use", "mens", "agg")
SIDE_KINDS: tuple[Kind, ...] = ("victim", "consent", "mode")
HEADINGS: Mapping[Kind, Text] = MappingProxyType(
    {
        "act": Text("Act", "Czynność"),
        "means": Text("Means", "Sposób"),
        "purpose": Text("Purpose", "Cel"),
        "mens": Text("Mental element", "Strona podmiotowa"),
        "agg": Text("Weighs in sentence", "Wpływa na wymiar kary"),
        "prep": Text("Preparation", "Przygotowanie"),
        "use": Text("Knowing use", "Świadome korzystanie"),
        "victim": Text("Injured party", "Pokrzywdzony"),
        "consent": Text("Consent", "Zgoda"),
        "mode": Text("Form of commission", "Forma popełnienia"),
    }
)


_ONE = Text("one is enough", "wystarczy jedno")
_ONE_OR_NONE: Mapping[Fact, Text] = MappingProxyType(
    {
        "child": Text("one is enough; none for a child", "wystarczy jedno; wobec małoletniego żadne"),
        "under_21": Text("one is enough; none under 21", "wystarczy jedno; wobec osoby poniżej 21 lat żadne"),
        "under_14": Text("one is enough; none under 14", "wystarczy jedno; wobec osoby poniżej 14 lat żadne"),
    }
)


@dataclass(frozen=True, slots=True)
class Coverage:
    """Where passages stand for one count, defendant and victim.

    Attributes:
        state: ``covered`` when every needed row has a supporting passage; ``disputed`` when that depends on whether
            the victim was a child; else ``open``.
        open: rows with nothing tagged that are needed, in pack order, every alternative of a group; where the age is
            disputed, those an adult victim needs.
        applies: every row of the offence; None where it depends on the disputed age.
    """

    state: State
    open: tuple[str, ...]
    applies: Mapping[str, Truth]


@dataclass(frozen=True, slots=True)
class RowGroup:
    """Rows of one kind under their heading, sub-alternatives behind their parent. `rule` says how many are needed."""

    kind: Kind
    heading: Text
    rule: Text | None
    proof: Text | None
    elements: tuple[Element, ...]


@dataclass(frozen=True, slots=True)
class PenaltyInTime:
    """A penalty and where it stands towards the act; to be verified in the current text."""

    penalty: Penalty
    standing: Standing


def coverage(offence: Offence, period: Days, facts: Facts, supported: Collection[str]) -> Coverage:
    """Coverage of `offence` by the rows in `supported`, those with a supporting passage.

    A passage on a sub-alternative counts for its parent. Rows not in force on any day of `period` do not apply.

    Args:
        offence: as loaded.
        period: first and last day of the act, inclusive; None: not known, no limit.
        facts: below which ages the victim was; None where that is disputed, and False where nothing is said.
        supported: ids of rows; unknown ids are ignored.
    """
    branches = [_branch(offence, period, branch, supported) for branch in possible(facts)]
    adult = branches[0]
    applies = {
        id: value if all(other.applies[id] == value for other in branches) else None
        for id, value in adult.applies.items()
    }
    state: State = adult.state if all(other.state == adult.state for other in branches) else "disputed"
    return Coverage(state, adult.open, MappingProxyType(applies))


_LINES: tuple[Fact, ...] = ("under_21", "child", "under_14")
"""From the highest age downwards: who is below one is below those before it."""


def _told(facts: Facts) -> dict[Fact, Truth]:
    told: dict[Fact, Truth] = {}
    below: Truth = False
    for name in reversed(_LINES):
        below = told[name] = facts.get(name, below)
    return told


def possible(facts: Facts) -> list[dict[Fact, bool]]:
    """What a victim's age can have been where it is disputed, the oldest first; never empty.

    Of an age of which nothing is said, what is said of the age below it holds.
    """
    told = _told(facts)
    branches = ({name: at < number for at, name in enumerate(_LINES)} for number in range(len(_LINES) + 1))
    fitting = [one for one in branches if all(told[name] in (None, value) for name, value in one.items())]
    if fitting:
        return fitting
    # Who is said to be a child yet not under 21 is taken as a child.
    lowest = max((at for at, name in enumerate(_LINES) if told[name]), default=-1)
    return [{name: at <= lowest for at, name in enumerate(_LINES)}]


def _branch(offence: Offence, period: Days, ages: Mapping[Fact, bool], supported: Collection[str]) -> Coverage:
    by_id = {element.id: element for element in offence.elements}
    gone = not_asked(offence, period)
    supported = _with_parents(by_id, (id for id in supported if id in by_id and id not in gone))
    tagged = {id: ages[element.fact] if element.fact else id in supported for id, element in by_id.items()}
    asked = without(offence.logic, gone.__contains__)
    if asked is None or gone.issuperset(leaves(offence.logic)):
        return Coverage("open", (), MappingProxyType(dict.fromkeys(by_id, False)))
    facts = {id: ages[element.fact] for id, element in by_id.items() if element.fact}
    satisfied, lacking = _lacking(asked, tagged, facts)
    live, named = _live(asked, tagged), frozenset(leaves(offence.logic))
    conditions = frozenset(leaves(asked)) - frozenset(_needed(asked))
    applies: dict[str, Truth] = {}
    for element in offence.elements:
        fact = element.fact or element.when
        if element.id in gone:
            applies[element.id] = False
        elif fact:
            applies[element.id] = ages[fact]
        elif element.id in named:
            applies[element.id] = element.id in live or element.id in conditions
        else:
            applies[element.id] = applies.get(element.parent or "", True)
    missing = tuple(element.id for element in offence.elements if element.id in lacking)
    return Coverage("covered" if satisfied else "open", missing, MappingProxyType(applies))


def not_asked(offence: Offence, period: Days) -> frozenset[str]:
    """Ids of rows not in force, with the sub-alternatives of such rows; all of them where the offence itself is not."""
    if not offence.in_force(period):
        return frozenset(element.id for element in offence.elements)
    gone: set[str] = set()
    for element in offence.elements:
        if not element.in_force(period) or element.parent in gone:
            gone.add(element.id)
    return frozenset(gone)


def _with_parents(by_id: Mapping[str, Element], ids: Iterable[str]) -> frozenset[str]:
    found: set[str] = set()
    for id in ids:
        step: str | None = id
        while step is not None and step in by_id and step not in found:
            found.add(step)
            step = by_id[step].parent
    return frozenset(found)


def _lacking(expression: Expression, tagged: Mapping[str, bool], facts: Mapping[str, bool]) -> tuple[bool, set[str]]:
    """Whether an expression has the passages it needs, and the rows that would still have to be tagged.

    Under NOT a passage decides nothing (a tag proves nothing, so it can disprove nothing): only facts do.
    """
    match expression:
        case Constant(value):
            return value, set()
        case Leaf(id):
            return tagged[id], set() if tagged[id] else {id}
        case Not(part):
            return evaluate(part, facts.get) is not True, set()
        case If(condition, then, other):
            return _lacking(then if evaluate(condition, tagged.get) else other, tagged, facts)
        case AllOf(parts):
            needed = len(parts)
        case AnyOf(parts):
            needed = 1
        case NOf(needed, parts):
            pass
    answers = [_lacking(part, tagged, facts) for part in parts]
    if sum(satisfied for satisfied, _ in answers) >= needed:
        return True, set()
    return False, set().union(*(lacking for satisfied, lacking in answers if not satisfied))


def _live(expression: Expression, tagged: Mapping[str, bool]) -> set[str]:
    """Rows of the branches that count for this victim."""
    match expression:
        case If(condition, then, other):
            return _live(then if evaluate(condition, tagged.get) else other, tagged)
        case Not(part):
            return _live(part, tagged)
        case AllOf(parts) | AnyOf(parts) | NOf(_, parts):
            return set().union(*(_live(part, tagged) for part in parts))
        case _:
            return set(leaves(expression))


def _needed(expression: Expression) -> set[str]:
    """Rows outside conditions, in whatever branch."""
    match expression:
        case If(_, then, other):
            return _needed(then) | _needed(other)
        case Not(part):
            return _needed(part)
        case AllOf(parts) | AnyOf(parts) | NOf(_, parts):
            return set().union(*(_needed(part) for part in parts))
        case _:
            return set(leaves(expression))


def finding_truth(state: FindingState | str) -> Truth:
    """What a finding says of its row: proved True, not proved False, everything else not known."""
    return {FindingState.PROVED: True, FindingState.NOT_PROVED: False}.get(FindingState(state))


def findings_truth(offence: Offence, period: Days, facts: Facts, findings: Mapping[str, FindingState | str]) -> Truth:
    """What human findings on single rows amount to under the logic of the offence; None is *not known*.

    A row found *not applicable*, like one not in force, is not asked: neither needed nor an alternative. A row with
    sub-alternatives is true when one of them is; once the row itself has a finding, sub-alternatives without one are
    left out. A row without a finding is not known. When nothing is left to ask the answer is None.

    Raises:
        ValueError: a state that is not one of the five.
    """
    by_id, ages = {element.id: element for element in offence.elements}, _told(facts)
    gone = set(not_asked(offence, period))
    for element in offence.elements:
        not_applicable = findings.get(element.id) == FindingState.NOT_APPLICABLE
        if not element.fact and (not_applicable or element.parent in gone):
            gone.add(element.id)
    asked = without(offence.logic, gone.__contains__)
    if asked is None or gone.issuperset(leaves(offence.logic)):
        return None

    def truth(id: str) -> Truth:
        fact = by_id[id].fact
        if fact:
            return ages[fact]
        found_itself = id in findings
        said = [finding_truth(findings[id])] if found_itself else []
        said += [
            truth(element.id)
            for element in offence.elements
            if element.parent == id and element.id not in gone and (not found_itself or element.id in findings)
        ]
        if True in said:
            return True
        return None if None in said or not said else False

    return evaluate(asked, truth)


def penalties_for(
    offence: Offence, date_from: date | None, date_to: date | None, overlays: Collection[str] = ()
) -> tuple[PenaltyInTime, ...]:
    """Penalties in force on any day of the act, then every later version beside them, in pack order.

    A penalty of a special statute comes only when its overlay is named.

    Raises:
        UserError: ``law.unknown_overlay``.
    """
    known = {overlay.id for overlay in offence.overlays}
    for overlay in overlays:
        if overlay not in known:
            raise UserError("law.unknown_overlay", overlay=overlay, offence=offence.id)
    at_act: list[PenaltyInTime] = []
    later: list[PenaltyInTime] = []
    for penalty in offence.penalties:
        if penalty.overlay is not None and penalty.overlay not in overlays:
            continue
        if date_to is not None and penalty.valid_from is not None and penalty.valid_from > date_to:
            later.append(PenaltyInTime(penalty, "later"))
        elif date_from is None or penalty.valid_to is None or penalty.valid_to >= date_from:
            at_act.append(PenaltyInTime(penalty, "at_act"))
    return (*at_act, *later)


def rows(offence: Offence, period: Days, kinds: tuple[Kind, ...] = GRID_KINDS) -> tuple[RowGroup, ...]:
    """Rows in force during `period`, grouped by kind in the order of `kinds`; a kind without rows is left out."""
    gone = not_asked(offence, period)
    return grouped(offence, [element for element in offence.elements if element.id not in gone], kinds)


def grouped(offence: Offence, shown: Sequence[Element], kinds: tuple[Kind, ...] = GRID_KINDS) -> tuple[RowGroup, ...]:
    """Some rows of the offence, grouped like those of `rows`; of several offences charged together one after the other,
    a row they share with the first.
    """
    if offence.parts:
        groups_of = []
        taken: set[str] = set()
        for part in offence.parts:
            own = {element.id for element in part.elements} - taken
            taken |= own
            for group in grouped(part, [element for element in shown if element.id in own], kinds):
                heading = Text(*(f"{words} – {part.bare_provision}" for words in (group.heading.en, group.heading.pl)))
                groups_of.append(replace(group, heading=heading))
        return tuple(groups_of)
    named = frozenset(leaves(offence.logic))
    facts = {element.id: element.fact for element in offence.elements if element.fact}
    groups: list[RowGroup] = []
    for kind in kinds:
        elements = tuple(element for element in shown if element.kind == kind)
        if elements:
            asked = frozenset(element.id for element in offence.elements if element.kind == kind) & named
            rule = _rule(offence.logic, asked, facts)
            groups.append(RowGroup(kind, HEADINGS[kind], rule, offence.proof.get(kind), elements))
    return tuple(groups)


def _rule(logic: Expression, group: frozenset[str], facts: Mapping[str, Fact]) -> Text | None:
    """How many rows of a group the logic asks for: said where it is one of all that it names of the group."""
    match logic:
        case AnyOf(parts) if len(parts) > 1 and group == set(leaves(logic)):
            return _ONE
        case If(Leaf(condition), Constant(True), other) if condition in facts:
            return _ONE_OR_NONE[facts[condition]] if _rule(other, group, facts) else None
        case If(_, _, other):
            return _rule(other, group, facts)
        case AllOf(parts) | AnyOf(parts):
            return next((rule for part in parts if (rule := _rule(part, group, facts))), None)
    return None
