"""The compiled coverage of many pairs says what the plain one says of each."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st
from test_expressions import RAW, Anything

from judgedesk.law.compiled import CompiledOffence, compiled, days_of_change
from judgedesk.law.coverage import coverage, not_asked
from judgedesk.law.expressions import Leaf, leaves, parse
from judgedesk.law.model import Offence
from judgedesk.law.packs import load_packs
from judgedesk.places import resources

PACKS = load_packs([resources("law", "offences")])
OFFENCES = list(PACKS.offences.values())
TRUTH = st.sampled_from([True, False, None])
FACTS = st.dictionaries(st.sampled_from(["child", "under_14", "under_21"]), TRUTH)
DAYS = st.none() | st.dates(date(1990, 1, 1), date(2035, 1, 1))


def near_changes(offence: Offence) -> st.SearchStrategy[date | None]:
    """Days round those on which the law changed: there a compiled stretch could end a day too early or late."""
    days = [day + timedelta(days=step) for day in days_of_change(offence) for step in (-1, 0, 1)]
    return st.sampled_from(days) | DAYS if days else DAYS


def same(offence: Offence, one: CompiledOffence, period, facts, supported) -> None:
    assert one.coverage(period, facts, supported) == coverage(offence, period, facts, supported)
    gone = not_asked(offence, period)
    assert one.in_force(period) == tuple(element.id not in gone for element in offence.elements)


@settings(max_examples=400, deadline=None)
@given(st.data())
def test_every_pack_has_the_same_coverage_compiled(data) -> None:
    offence = data.draw(st.sampled_from(OFFENCES))
    one = compiled(offence)
    ids = st.sampled_from([element.id for element in offence.elements] + ["xx.unknown"])
    for _ in range(4):
        period = data.draw(st.tuples(near_changes(offence), near_changes(offence)))
        same(offence, one, period, data.draw(FACTS), data.draw(st.frozensets(ids)))


@settings(max_examples=400, deadline=None)
@given(RAW, st.data())
def test_any_logic_has_the_same_coverage_compiled(raw, data) -> None:
    """Rows of every sort: facts, sub-alternatives, some not in force, under a logic no pack has."""
    model = OFFENCES[0].elements[0]
    logic = parse(raw, Anything(), ())
    names = sorted({*leaves(logic), "x.a", "x.b"})
    elements = []
    for name in names:
        fact = data.draw(st.sampled_from([None, None, "child", "under_14", "under_21"]))
        late = data.draw(st.sampled_from([None, None, date(2020, 1, 1)]))
        elements.append(replace(model, id=name, parent=None, fact=fact, when=None, valid_from=late, valid_to=None))
        if data.draw(st.booleans()):
            end = data.draw(st.sampled_from([None, date(2020, 12, 31), date.max]))
            elements.append(replace(elements[-1], id=f"{name}.1", parent=name, fact=None, valid_to=end))
            elements.append(replace(elements[-1], id=f"{name}.2", parent=f"{name}.1", valid_from=None))
    offence = replace(OFFENCES[0], logic=logic, elements=tuple(elements), valid_from=None, valid_to=None)
    one = CompiledOffence(offence)
    ids = st.sampled_from([element.id for element in elements])
    day = st.sampled_from([None, date(2019, 1, 1), date(2020, 1, 1), date(2020, 12, 31), date(2021, 1, 1)])
    for _ in range(3):
        same(offence, one, data.draw(st.tuples(day, day)), data.draw(FACTS), data.draw(st.frozensets(ids)))


def test_a_row_named_twice_counts_twice() -> None:
    logic = parse({"n_of": 2, "of": ["x.a", "x.a", "x.b"]}, Anything(), ())
    elements = tuple(replace(OFFENCES[0].elements[0], id=id, parent=None, valid_from=None) for id in ("x.a", "x.b"))
    offence = replace(OFFENCES[0], logic=logic, elements=elements, valid_from=None)
    assert isinstance(logic.parts[0], Leaf)
    for tagged in ({"x.a"}, {"x.b"}, set()):
        same(offence, CompiledOffence(offence), (None, None), {}, tagged)


def test_an_answer_once_given_is_kept() -> None:
    offence = OFFENCES[0]
    one, period = compiled(offence), (date(2022, 1, 1), date(2022, 2, 1))
    tagged = {offence.elements[0].id}
    assert one.coverage(period, {"child": False}, tagged) is one.coverage(period, {"child": False}, set(tagged))
    assert compiled(offence) is one
