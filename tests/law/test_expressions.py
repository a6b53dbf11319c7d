"""Three-valued truth against a two-valued evaluator that tries every possibility."""

from itertools import product
from typing import NoReturn

from hypothesis import given
from hypothesis import strategies as st

from judgedesk.law.expressions import Leaf, evaluate, leaves, parse, without

NAMES = ["x.a", "x.b", "x.c", "x.d", "x.e", "x.f"]
VALUES = st.sampled_from([True, False, None])


class Anything:
    """A scope where every row is known."""

    def leaf(self, id, at):
        return Leaf(id)

    def named(self, id, at):
        raise AssertionError(id)

    def refuse(self, at, en, pl) -> NoReturn:
        raise AssertionError(en)


def operators(parts):
    def counted(some):
        return st.integers(1, len(some)).map(lambda n: {"n_of": n, "of": some})

    lists = st.lists(parts, min_size=1, max_size=3)
    return st.one_of(
        lists.map(lambda some: {"all": some}),
        lists.map(lambda some: {"any": some}),
        lists.flatmap(counted),
        parts.map(lambda one: {"not": one}),
        st.tuples(parts, parts, parts).map(lambda three: dict(zip(("if", "then", "else"), three, strict=True))),
    )


RAW = st.recursive(st.sampled_from(NAMES) | st.booleans(), operators, max_leaves=8)


def brute(raw, facts) -> bool:
    if isinstance(raw, bool):
        return raw
    if isinstance(raw, str):
        return facts[raw]
    if "not" in raw:
        return not brute(raw["not"], facts)
    if "if" in raw:
        return brute(raw["then"], facts) if brute(raw["if"], facts) else brute(raw["else"], facts)
    if "all" in raw:
        return all(brute(part, facts) for part in raw["all"])
    if "any" in raw:
        return any(brute(part, facts) for part in raw["any"])
    return sum(brute(part, facts) for part in raw["of"]) >= raw["n_of"]


def possible(raw, truth) -> set[bool]:
    options = [[truth[name]] if truth[name] is not None else [True, False] for name in NAMES]
    return {brute(raw, dict(zip(NAMES, values, strict=True))) for values in product(*options)}


def mapped(raw, change):
    """The same expression with every part, innermost first, put through `change`."""
    if isinstance(raw, dict):
        raw = {
            key: [mapped(p, change) for p in v] if isinstance(v, list) else v if key == "n_of" else mapped(v, change)
            for key, v in raw.items()
        }
    return change(raw)


def atoms(raw):
    found = []
    mapped(raw, lambda part: found.append(part) if isinstance(part, str | bool) else None)
    return found


def truth_of(raw, truth):
    return evaluate(parse(raw, Anything(), ()), truth.get)


TRUTHS = st.fixed_dictionaries(dict.fromkeys(NAMES, VALUES))


@given(raw=RAW, truth=TRUTHS)
def test_what_is_called_known_holds_in_every_possibility(raw, truth):
    value = truth_of(raw, truth)
    assert value is None or possible(raw, truth) == {value}


@given(raw=RAW.filter(lambda raw: len(atoms(raw)) <= len(NAMES) and not {True, False} & set(atoms(raw))), truth=TRUTHS)
def test_with_every_row_named_once_not_known_means_both_are_possible(raw, truth):
    names = iter(NAMES)
    single = mapped(raw, lambda part: next(names) if isinstance(part, str) else part)
    value = truth_of(single, truth)
    assert possible(single, truth) == ({True, False} if value is None else {value})


@given(raw=RAW, truth=TRUTHS, more=TRUTHS)
def test_learning_more_never_changes_a_known_answer(raw, truth, more):
    known = truth_of(raw, truth)
    learned = {name: more[name] if truth[name] is None else truth[name] for name in NAMES}
    assert known is None or truth_of(raw, learned) is known


@given(raw=RAW, truth=TRUTHS, random=st.randoms(use_true_random=False))
def test_the_order_of_parts_is_nothing(raw, truth, random):
    def shuffled(part):
        if isinstance(part, dict):
            return {key: random.sample(v, len(v)) if isinstance(v, list) else v for key, v in part.items()}
        return part

    assert truth_of(raw, truth) is truth_of(mapped(raw, shuffled), truth)


@given(raw=RAW, gone=st.sets(st.sampled_from(NAMES)))
def test_a_row_that_is_gone_is_not_asked(raw, gone):
    expression = parse(raw, Anything(), ())
    left = without(expression, gone.__contains__)
    assert left is None or not gone & set(leaves(left))
    if not gone & set(leaves(expression)):
        assert left == expression


def test_a_row_that_is_gone_is_no_longer_needed_but_switches_nothing():
    def left(raw, gone):
        expression = without(parse(raw, Anything(), ()), gone.__contains__)
        return expression and evaluate(expression, {"x.a": True, "x.c": True}.get)

    assert left({"all": ["x.a", "x.b"]}, {"x.b"}) is True
    assert left({"any": ["x.b"]}, {"x.b"}) is None
    assert left({"n_of": 2, "of": ["x.a", "x.b"]}, {"x.b"}) is True
    assert left({"if": "x.b", "then": False, "else": "x.c"}, {"x.b"}) is True
