"""What must hold of every offence of every pack, and of any offence a court may write."""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from itertools import product
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from judgedesk.law.coverage import coverage, findings_truth, penalties_for
from judgedesk.law.expressions import (
    AllOf,
    AnyOf,
    Constant,
    Expression,
    If,
    Leaf,
    NOf,
    Not,
    evaluate,
    leaves,
)
from judgedesk.law.model import Days, Element, Fact, Offence, Text, family_order
from judgedesk.law.packs import load_packs
from judgedesk.places import resources

PACKS = load_packs([resources("law", "offences")])
OFFENCES = list(PACKS.offences.values())

Ages = Mapping[Fact, bool | None]
RANK = {"open": 0, "disputed": 1, "covered": 2}
STATES = ["proved", "contested", "not_proved", "no_evidence", "not_applicable"]
BANDS: list[dict[Fact, bool]] = [
    {"under_21": False, "child": False, "under_14": False},
    {"under_21": True, "child": False, "under_14": False},
    {"under_21": True, "child": True, "under_14": False},
    {"under_21": True, "child": True, "under_14": True},
]
"""Every age a person can have, the oldest first."""
TRUTHS = st.sampled_from([True, False, None])


@st.composite
def ages(draw: st.DrawFn) -> dict[Fact, bool | None]:
    """Somebody of one of several ages: disputed is what differs among them."""
    possible = sorted(draw(st.sets(st.integers(0, 3), min_size=1)))
    ranging = BANDS[possible[0] : possible[-1] + 1]
    return {fact: ranging[0][fact] if len({one[fact] for one in ranging}) == 1 else None for fact in BANDS[0]}


def branches(facts: Ages) -> list[dict[Fact, bool]]:
    return [one for one in BANDS if all(facts[fact] in (None, value) for fact, value in one.items())]


# Any offence: six rows, one of them a sub-alternative of another, one of them short-lived; three rows of age.

DAY = date(2020, 6, 1)
TAGS = ["xx.1.act.a", "xx.1.act.b", "xx.1.act.c", "xx.1.means.d", "xx.1.means.e", "xx.1.mode.f"]
FACTS: dict[str, Fact] = {"xx.1.victim.u14": "under_14", "xx.1.victim.u18": "child", "xx.1.victim.u21": "under_21"}


def row(id: str, **more: Any) -> Element:
    name = Text(id, id)
    plain = dict.fromkeys(("meaning", "parent", "fact", "when", "valid_from", "valid_to"))
    fixed = {"id": id, "pack": "xx.1", "kind": id.split(".")[2], "label": name, "short": name, "term": id}
    return Element(**{**plain, **fixed, "source": "s", "checked": "memory", **more})  # type: ignore[arg-type]


ROWS = (
    *(row(id, parent=TAGS[1] if id == TAGS[2] else None, valid_to=DAY if id == TAGS[4] else None) for id in TAGS),
    *(row(id, fact=fact) for id, fact in FACTS.items()),
)
LEAVES = st.sampled_from([*TAGS, *FACTS]).map(Leaf)


def operators(parts: st.SearchStrategy[Expression]) -> st.SearchStrategy[Expression]:
    lists = st.lists(parts, min_size=1, max_size=4).map(tuple)
    return st.one_of(
        lists.map(AllOf),
        lists.map(AnyOf),
        lists.flatmap(lambda some: st.integers(1, len(some)).map(lambda n: NOf(n, some))),
        parts.map(Not),
        st.tuples(parts, parts, parts).map(lambda three: If(*three)),
    )


EXPRESSIONS: st.SearchStrategy[Expression] = st.recursive(
    LEAVES | st.booleans().map(Constant), operators, max_leaves=10
)
ANY_OFFENCE = EXPRESSIONS.map(
    lambda logic: replace(PACKS.offence("un.pp3"), id="xx.1", logic=logic, elements=ROWS, valid_from=None)
)
OFFENCE = st.sampled_from(OFFENCES) | ANY_OFFENCE


def days(offence: Offence) -> st.SearchStrategy[Days]:
    """Periods about the days on which something in the offence changes."""
    turns = {day for element in (*offence.elements, *offence.penalties, offence) for day in _ends(element)}
    near = sorted({day + timedelta(days=n) for day in turns or {DAY} for n in (-1, 0, 1)})
    some = st.sampled_from(near)
    return st.tuples(st.none() | some, st.none() | some).map(
        lambda two: (two[1], two[0]) if None not in two and two[0] > two[1] else two  # type: ignore[operator]
    )


def _ends(part: Any) -> Iterator[date]:
    yield from (day for day in (part.valid_from, part.valid_to) if day is not None)


def tags(offence: Offence) -> st.SearchStrategy[frozenset[str]]:
    """Passages on nothing, on a few rows, or on most of them."""
    ids = [element.id for element in offence.elements]
    few = st.frozensets(st.sampled_from(ids), max_size=6)
    return few | few.map(lambda left_out: frozenset(ids) - left_out)


# An evaluator of its own: two values, no short cuts.


def holds(expression: Expression, truth: Mapping[str, bool]) -> bool:
    match expression:
        case Constant():
            return expression.value
        case Leaf():
            return truth[expression.id]
        case Not():
            return not holds(expression.part, truth)
        case If():
            return holds(expression.then if holds(expression.condition, truth) else expression.other, truth)
        case AllOf():
            return False not in [holds(part, truth) for part in expression.parts]
        case AnyOf():
            return True in [holds(part, truth) for part in expression.parts]
        case NOf():
            return [holds(part, truth) for part in expression.parts].count(True) >= expression.n


def completions(truth: Mapping[str, bool | None]) -> Iterator[dict[str, bool]]:
    """Every way in which what is not known may turn out."""
    unknown = [id for id, value in truth.items() if value is None]
    for values in product((True, False), repeat=len(unknown)):
        yield {id: bool(value) for id, value in truth.items()} | dict(zip(unknown, values, strict=True))


@st.composite
def partly_known(draw: st.DrawFn, offence: Offence) -> dict[str, bool | None]:
    ids = sorted(set(leaves(offence.logic)))
    known: dict[str, bool | None] = {id: draw(st.booleans()) for id in ids}
    unknown = draw(st.sets(st.sampled_from(ids), max_size=7)) if ids else set()
    return known | dict.fromkeys(unknown)


@given(data=st.data(), offence=OFFENCE)
def test_what_is_called_known_holds_however_the_unknown_turns_out(data: st.DataObject, offence: Offence) -> None:
    truth = data.draw(partly_known(offence))
    found = {holds(offence.logic, one) for one in completions(truth)}
    value = evaluate(offence.logic, truth.get)
    assert value is None or found == {value}
    ids = list(leaves(offence.logic))
    if len(ids) == len(set(ids)) and not _has_constant(offence.logic):
        assert found == ({True, False} if value is None else {value})


def _has_constant(expression: Expression) -> bool:
    """Constants but for *nothing more is needed* of a branch, which a pack says by `then: true`."""
    match expression:
        case Constant():
            return True
        case Not():
            return _has_constant(expression.part)
        case If():
            return any(_has_constant(part) for part in (expression.condition, expression.then, expression.other))
        case AllOf() | AnyOf() | NOf():
            return any(_has_constant(part) for part in expression.parts)
        case _:
            return False


# Coverage, worked out a second time.


def expected_state(offence: Offence, period: Days, band: Mapping[Fact, bool], supported: Collection[str]) -> str:
    def begun_and_not_ended(part: Any) -> bool:
        first, last = period
        after = part.valid_from is not None and last is not None and part.valid_from > last
        before = part.valid_to is not None and first is not None and part.valid_to < first
        return not after and not before

    by_id = {element.id: element for element in offence.elements}

    def in_force(id: str) -> bool:
        element = by_id[id]
        return begun_and_not_ended(element) and (element.parent not in by_id or in_force(element.parent))

    def has(id: str) -> bool:
        element = by_id[id]
        if element.fact:
            return band[element.fact]
        below = (other.id for other in offence.elements if other.parent == id)
        return in_force(id) and (id in supported or any(has(child) for child in below))

    def needed(part: Expression) -> bool | None:
        """Whether a part has what it needs; None where it asks for nothing in force."""
        match part:
            case Constant():
                return part.value
            case Leaf():
                return has(part.id) if in_force(part.id) else None
            case Not():
                return None if needed(part.part) is None else not certain(part.part)
            case If():
                chosen, left = (part.then, part.other) if switched(part.condition) else (part.other, part.then)
                answer = needed(chosen)
                return answer if answer is not None else None if needed(left) is None else True
            case AllOf():
                answers = [one for one in map(needed, part.parts) if one is not None]
                return all(answers) if answers else None
            case AnyOf():
                answers = [one for one in map(needed, part.parts) if one is not None]
                return any(answers) if answers else None
            case NOf():
                answers = [one for one in map(needed, part.parts) if one is not None]
                return answers.count(True) >= min(part.n, len(answers)) if answers else None

    def switched(condition: Expression) -> bool:
        return holds(condition, {id: in_force(id) and has(id) for id in leaves(condition)})

    def certain(part: Expression) -> bool:
        """Whether age alone makes it so: under NOT a passage decides nothing."""
        asked = _in_force(part, in_force)
        if asked is None:
            return False
        known = {id: has(id) if by_id[id].fact else None for id in leaves(asked)}
        return evaluate(asked, known.get) is True

    asks = any(in_force(id) for id in leaves(offence.logic)) and begun_and_not_ended(offence)
    return "covered" if asks and needed(offence.logic) else "open"


def _in_force(part: Expression, in_force: Callable[[str], bool]) -> Expression | None:
    match part:
        case Leaf():
            return part if in_force(part.id) else None
        case Not():
            inner = _in_force(part.part, in_force)
            return None if inner is None else Not(inner)
        case AllOf() | AnyOf() | NOf():
            left = tuple(one for one in (_in_force(some, in_force) for some in part.parts) if one is not None)
            if not left:
                return None
            return NOf(min(part.n, len(left)), left) if isinstance(part, NOf) else type(part)(left)
        case If():
            then, other = _in_force(part.then, in_force), _in_force(part.other, in_force)
            if then is None and other is None:
                return None
            gone = {id: Constant(False) for id in leaves(part.condition) if not in_force(id)}
            return If(_put(part.condition, gone), then or Constant(True), other or Constant(True))
        case _:
            return part


def _put(part: Expression, instead: Mapping[str, Expression]) -> Expression:
    match part:
        case Leaf():
            return instead.get(part.id, part)
        case Not():
            return Not(_put(part.part, instead))
        case If():
            return If(*(_put(one, instead) for one in (part.condition, part.then, part.other)))
        case AllOf() | AnyOf():
            return type(part)(tuple(_put(one, instead) for one in part.parts))
        case NOf():
            return NOf(part.n, tuple(_put(one, instead) for one in part.parts))
        case _:
            return part


@given(data=st.data(), offence=OFFENCE, band=st.sampled_from(BANDS))
def test_coverage_agrees_with_a_second_reckoning(
    data: st.DataObject, offence: Offence, band: Mapping[Fact, bool]
) -> None:
    period, supported = data.draw(days(offence)), data.draw(tags(offence))
    found = coverage(offence, period, band, supported)
    assert found.state == expected_state(offence, period, band, supported)


@given(data=st.data(), offence=OFFENCE, facts=ages())
def test_one_passage_more_never_opens_what_was_covered(data: st.DataObject, offence: Offence, facts: Ages) -> None:
    if _switches_on_tags(offence) and offence not in OFFENCES:
        return
    period, fewer = data.draw(days(offence)), data.draw(tags(offence))
    more = fewer | {data.draw(st.sampled_from([element.id for element in offence.elements]))}
    before, after = (coverage(offence, period, facts, some) for some in (fewer, more))
    assert RANK[after.state] >= RANK[before.state]
    if not _switches_on_tags(offence):
        assert set(after.open) <= set(before.open)


def _switches_on_tags(offence: Offence) -> bool:
    """Whether a passage can decide which branch counts."""
    age = {element.id for element in offence.elements if element.fact}
    waiting = [offence.logic]
    while waiting:
        match waiting.pop():
            case If(condition, then, other):
                if not age.issuperset(leaves(condition)):
                    return True
                waiting += [then, other]
            case AllOf(parts) | AnyOf(parts) | NOf(_, parts):
                waiting += parts
            case Not(part):
                waiting.append(part)
    return False


@given(data=st.data(), offence=OFFENCE, facts=ages())
def test_a_disputed_age_is_what_every_possible_age_gives(data: st.DataObject, offence: Offence, facts: Ages) -> None:
    period, supported = data.draw(days(offence)), data.draw(tags(offence))
    found = coverage(offence, period, facts, supported)
    each = [coverage(offence, period, one, supported) for one in branches(facts)]
    states = {one.state for one in each}
    assert found.state == (states.pop() if len(states) == 1 else "disputed")
    assert found.open == each[0].open
    for id, value in found.applies.items():
        values = {one.applies[id] for one in each}
        assert value == (values.pop() if len(values) == 1 else None)


def findings(offence: Offence) -> st.SearchStrategy[dict[str, str]]:
    ids = [element.id for element in offence.elements]
    return st.dictionaries(st.sampled_from(ids), st.sampled_from(STATES), max_size=12) | st.fixed_dictionaries(
        dict.fromkeys(ids, st.sampled_from(STATES[:3]))
    )


@given(data=st.data(), offence=OFFENCE, youngest=st.sampled_from(list(FACTS.values())))
def test_who_is_below_one_age_is_below_the_higher_ones(data: st.DataObject, offence: Offence, youngest: Fact) -> None:
    told = next(one for one in reversed(BANDS) if [fact for fact in FACTS.values() if one[fact]][:1] == [youngest])
    period, supported = data.draw(days(offence)), data.draw(tags(offence))
    found = data.draw(findings(offence))
    assert coverage(offence, period, {youngest: True}, supported) == coverage(offence, period, told, supported)
    assert findings_truth(offence, period, {youngest: True}, found) is findings_truth(offence, period, told, found)


@given(data=st.data(), offence=OFFENCE, facts=ages())
def test_what_findings_amount_to_holds_at_every_possible_age(
    data: st.DataObject, offence: Offence, facts: Ages
) -> None:
    period, found = data.draw(days(offence)), data.draw(findings(offence))
    value = findings_truth(offence, period, facts, found)
    each = {findings_truth(offence, period, one, found) for one in branches(facts)}
    assert value is None or each == {value}


@given(data=st.data(), offence=OFFENCE, facts=ages())
def test_a_further_finding_never_changes_a_known_answer(data: st.DataObject, offence: Offence, facts: Ages) -> None:
    period, found = data.draw(days(offence)), data.draw(findings(offence))
    parents = {element.parent for element in offence.elements}
    alone = [e.id for e in offence.elements if e.parent is None and e.id not in parents and e.id not in found]
    if not alone:
        return
    value = findings_truth(offence, period, facts, found)
    further = found | {data.draw(st.sampled_from(alone)): data.draw(st.sampled_from(["proved", "not_proved"]))}
    assert value is None or findings_truth(offence, period, facts, further) is value


@pytest.mark.parametrize("offence", OFFENCES, ids=lambda offence: offence.id)
def test_one_alternative_found_missing_says_nothing_of_the_others(offence: Offence) -> None:
    named = set(leaves(offence.logic))
    for parent in (element for element in offence.elements if element.id in named):
        below = [element.id for element in offence.elements if element.parent == parent.id]
        whole = replace(offence, logic=Leaf(parent.id))
        for one in below:
            value = findings_truth(whole, (None, None), BANDS[0], {one: "not_proved"})
            assert value is (False if len(below) == 1 else None)
        if below:
            assert findings_truth(whole, (None, None), BANDS[0], dict.fromkeys(below, "not_proved")) is False


@given(data=st.data(), offence=OFFENCE, facts=ages(), random=st.randoms(use_true_random=False))
def test_the_order_of_tags_rows_and_parts_is_nothing(
    data: st.DataObject, offence: Offence, facts: Ages, random: Random
) -> None:
    period, found = data.draw(days(offence)), data.draw(findings(offence))
    supported = sorted(data.draw(tags(offence)))
    other = replace(
        offence,
        logic=_shuffled(offence.logic, random),
        elements=family_order(random.sample(offence.elements, len(offence.elements))),
    )
    first = coverage(offence, period, facts, supported)
    second = coverage(other, period, facts, random.sample(supported, len(supported)))
    assert (first.state, set(first.open)) == (second.state, set(second.open))
    assert {**first.applies} == {**second.applies}
    turned = dict(random.sample(sorted(found.items()), len(found)))
    assert findings_truth(other, period, facts, turned) is findings_truth(offence, period, facts, found)


def _shuffled(part: Expression, random: Random) -> Expression:
    match part:
        case Not():
            return Not(_shuffled(part.part, random))
        case If():
            return If(*(_shuffled(one, random) for one in (part.condition, part.then, part.other)))
        case AllOf() | AnyOf() | NOf():
            parts = tuple(_shuffled(one, random) for one in random.sample(part.parts, len(part.parts)))
            return replace(part, parts=parts)
        case _:
            return part


@given(data=st.data(), offence=st.sampled_from(OFFENCES))
def test_a_penalty_stands_at_the_act_later_or_not_at_all(data: st.DataObject, offence: Offence) -> None:
    first, last = data.draw(days(offence))
    overlays = data.draw(st.sets(st.sampled_from([one.id for one in offence.overlays]))) if offence.overlays else set()
    shown = {one.penalty.id: one.standing for one in penalties_for(offence, first, last, overlays)}
    for penalty in offence.penalties:
        begins, ends = penalty.valid_from or date.min, penalty.valid_to or date.max
        standing = None
        if penalty.overlay is None or penalty.overlay in overlays:
            if begins > (last or date.max):
                standing = "later"
            elif ends >= (first or date.min):
                standing = "at_act"
        assert shown.get(penalty.id) == standing
