"""Two people's work brought together: nothing is lost, and it does not matter who takes in whose."""

import random
from itertools import pairwise

import pytest

from judgedesk.domain.merge import Key, Versions, canonical, conflicts, differing, merged, ordered, told

State = dict[Key, Versions]


class Side:
    """A desk with records, on which somebody adds, edits, chooses and takes in."""

    def __init__(self, name: str, state: State) -> None:
        self.name, self.state = name, dict(state)
        self.here = {key: versions.in_force() for key, versions in state.items()}
        self.given: dict[Key, set[str]] = {key: set(versions.values) for key, versions in state.items()}
        self._number = 0

    def edit(self, dice: random.Random) -> None:
        self._number += 1
        key = dice.choice([*self.state, ("tags", f"{self.name}{self._number}")])
        value = canonical({"id": key[1], "note": dice.choice("abcd"), "stance": dice.choice(["supports", "context"])})
        more = self.state.get(key, Versions(frozenset()))
        if more.in_conflict and dice.random() < 0.5:
            value = dice.choice(sorted(more.values))
            self.state[key] = more.chosen(value)
        else:  # an edit takes the place of the value here; what others gave it stays
            others = more.values - {self.here.get(key, "")}
            self.given.get(key, set()).discard(self.here.get(key, ""))
            self.state[key] = Versions(others | {value}, (more.rejected & others) - {value})
        self.here[key] = value
        self.given.setdefault(key, set()).add(value)

    def take(self, other: State) -> None:
        self.state = merged(self.state, other)
        for key, versions in self.state.items():
            self.given.setdefault(key, set()).update(versions.values)
            self.here[key] = versions.in_force(self.here.get(key))


def history(seed: int) -> None:
    dice = random.Random(seed)
    base = {("tags", f"b{number}"): Versions(frozenset({canonical({"id": f"b{number}"})})) for number in range(6)}
    one, other = Side("x", base), Side("y", base)
    for _ in range(dice.randint(3, 40)):
        side = dice.choice([one, other])
        if dice.random() < 0.15:
            side.take((other if side is one else one).state)
        else:
            side.edit(dice)
    there, back = merged(one.state, other.state), merged(other.state, one.state)
    assert told(there) == told(back)
    assert list(there) == list(back)
    # No tag, and no value that was in force on either side, is lost; nothing is made up.
    assert there.keys() == one.state.keys() | other.state.keys()
    for side in (one, other):
        for key, value in side.here.items():
            assert value in there[key].values
            assert side.state[key].values <= there[key].values
    assert all(there[key].values <= one.given.get(key, set()) | other.given.get(key, set()) for key in there)
    # What both hold alike is no conflict; what differs is one until somebody chose.
    for key in conflicts(there):
        assert len(there[key].standing) > 1
    one.take(other.state)
    other.take(one.state)
    assert told(one.state) == told(other.state) == told(there)
    assert told(merged(there, one.state)) == told(there)


@pytest.mark.parametrize("seed", range(30))
def test_histories_on_two_sides_come_to_the_same_state(seed: int) -> None:
    history(seed)


@pytest.mark.slow
def test_a_thousand_histories_on_two_sides() -> None:
    for seed in range(1000, 2000):
        history(seed)


def test_three_sides_in_any_order() -> None:
    key = ("tags", "t1")
    sides: list[State] = [{key: Versions(frozenset({value}))} for value in ("a", "b", "c")]
    sides[1] = {key: sides[1][key].joined(sides[0][key]).chosen("b")}
    one = told(merged(merged(sides[0], sides[1]), sides[2]))
    assert (
        one == told(merged(sides[2], merged(sides[1], sides[0]))) == told(merged(merged(sides[2], sides[0]), sides[1]))
    )
    assert merged(merged(sides[0], sides[1]), sides[2])[key].standing == {"b", "c"}


def test_a_choice_holds_until_somebody_chooses_the_other() -> None:
    both = Versions(frozenset({"mine"})).joined(Versions(frozenset({"theirs"})))
    assert both.in_conflict and both.in_force("mine") == "mine" and both.in_force("theirs") == "theirs"
    mine, theirs = both.chosen("mine"), both.chosen("theirs")
    assert mine.standing == {"mine"} and mine.values == {"mine", "theirs"}
    assert mine.joined(both).standing == {"mine"}, "an old package raises it again"
    assert mine.joined(theirs).standing == {"mine", "theirs"}, "two people chose differently: neither is dropped"


def test_kinds_come_in_the_order_in_which_they_need_each_other() -> None:
    keys = [("tags", "a"), ("persons", "z"), ("folios", "a"), ("tags", "A"), ("counts", "c")]
    found = ordered(keys)
    assert [key[0] for key in found] == ["persons", "counts", "tags", "tags", "folios"]
    assert all(one <= other for one, other in pairwise([key for key in found if key[0] == "tags"]))
    assert differing({"a": 1, "b": 2}, {"a": 1, "c": 3}) == ["b", "c"]
