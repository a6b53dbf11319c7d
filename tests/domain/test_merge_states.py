"""Two people's work brought together: nothing is lost, and it does not matter who takes in whose."""

import random
from itertools import pairwise

import pytest

from judgedesk.domain.merge import Key, Versions, canonical, conflicts, differing, gone, is_gone, merged, ordered, told

State = dict[Key, Versions]
NOTHING: Key = ("", "")


class Side:
    """A desk with records, on which somebody adds, edits, deletes, chooses and takes in. As a desk does, it keeps what
    was known at the last exchange and which version it held then; `state` is what follows from that and from what is
    there now.
    """

    def __init__(self, name: str, base: dict[Key, str]) -> None:
        self.name, self.here = name, dict(base)
        self.known: dict[Key, tuple[Versions, str]] = {}
        self.given: dict[Key, set[str]] = {key: {value} for key, value in base.items()}
        self.deleted: set[Key] = set()
        self._number = 0

    @property
    def state(self) -> State:
        found = {}
        for key in self.here.keys() | self.known.keys():
            value = self.here.get(key, gone(key[1]))
            base = self.known.get(key)
            found[key] = base[0].edited(base[1], value) if base else Versions.first(value)
        return found

    def act(self, dice: random.Random) -> None:
        self._number += 1
        waiting = conflicts(self.state)
        if waiting and dice.random() < 0.3:
            self.choose(dice.choice(waiting), dice)
        elif self.here and dice.random() < 0.25:
            key = dice.choice(ordered(self.here))
            del self.here[key]
            self.deleted.add(key)
        else:
            back = dice.choice([*ordered(self.deleted), NOTHING]) if dice.random() < 0.1 else NOTHING
            key = (
                back if back != NOTHING else dice.choice([*ordered(self.here), ("tags", f"{self.name}{self._number}")])
            )
            self.set(key, canonical({"id": key[1], "note": dice.choice("abcd"), "stance": dice.choice("sc")}))

    def choose(self, key: Key, dice: random.Random) -> None:
        versions = self.state[key]
        value = dice.choice(sorted(versions.standing))
        versions = versions.chosen(value)
        self.known[key] = (versions, versions.holding(value))
        self.set(key, value)

    def set(self, key: Key, value: str) -> None:
        if is_gone(value):
            self.here.pop(key, None)
            self.deleted.add(key)
        else:
            self.here[key] = value
            self.given.setdefault(key, set()).add(value)

    def send(self) -> State:
        """What goes out is known from then on."""
        state = self.state
        for key, versions in state.items():
            self.known[key] = (versions, versions.holding(self.here.get(key, gone(key[1]))))
        return state

    def take(self, other: State) -> None:
        mine = self.state
        for key, versions in merged(mine, other).items():
            value = versions.in_force(self.here.get(key, gone(key[1])) if key in mine else None)
            self.known[key] = (versions, versions.holding(value))
            self.here.pop(key, None)
            if not is_gone(value):
                self.here[key] = value


def history(seed: int) -> None:
    dice = random.Random(seed)
    base = {("tags", f"b{number}"): canonical({"id": f"b{number}"}) for number in range(6)}
    one, other = Side("x", base), Side("y", base)
    old: list[State] = []
    for _ in range(dice.randint(3, 40)):
        side, there = dice.sample([one, other], 2)
        if dice.random() < 0.2:
            old.append(there.send())
            side.take(dice.choice(old))
        else:
            side.act(dice)
    sent = one.send(), other.send()
    there, back = merged(*sent), merged(*reversed(sent))
    assert told(there) == told(back)
    assert list(there) == list(back)
    deleted = one.deleted | other.deleted
    given = {key: one.given.get(key, set()) | other.given.get(key, set()) for key in there}
    assert there.keys() == sent[0].keys() | sent[1].keys()
    for key, versions in there.items():
        living = {value for value in versions.standing if not is_gone(value)}
        # No record is lost but by a deletion somebody made; nothing is made up.
        assert living or key in deleted
        assert living <= given[key]
        for side in (one, other):
            # What a desk has in force stands, or somebody who knew it did something else.
            value = side.here.get(key)
            assert value is None or value in living or side.known[key][1] in versions.before
    for side, its in zip((other, one), sent, strict=True):
        side.take(its)
    assert told(one.state) == told(other.state) == told(there), "the same on both desks"
    for side, its in ((one, sent[1]), (other, sent[0]), (one, there), *((one, each) for each in old)):
        side.take(its)
        assert told(side.state) == told(there), "taking in again, or something older, changes nothing"


@pytest.mark.parametrize("seed", range(30))
def test_histories_on_two_sides_come_to_the_same_state(seed: int) -> None:
    history(seed)


@pytest.mark.slow
def test_a_thousand_histories_on_two_sides() -> None:
    for seed in range(1000, 2000):
        history(seed)


def sides(there: str | None, here: str | None) -> Versions:
    """What comes of a record both desks had as `a`, when each made something else of it (None: left it)."""
    base = Versions.first("a")
    held = base.holding("a")
    first, second = (base if made is None else base.edited(held, made) for made in (there, here))
    return first.joined(second)


def test_what_one_side_left_is_as_the_other_made_it() -> None:
    out = gone("t1")
    assert sides("b", None).standing == {"b"} and sides(None, "b").standing == {"b"}
    assert sides(out, None).standing == {out}, "deleted there, untouched here: deleted"
    assert sides(out, "b").standing == {out, "b"}, "deleted there, changed here: a person chooses"
    assert sides("b", "c").standing == {"b", "c"} and sides(out, out).standing == {out}
    assert sides("b", "b").standing == {"b"}, "the same done twice is no conflict"


def test_what_was_deleted_can_be_entered_again_and_old_packages_bring_nothing_back() -> None:
    base = Versions.first("a")
    out = base.edited(base.holding("a"), gone("t1"))
    assert out.joined(base).standing == {gone("t1")}
    again = out.edited(out.holding(gone("t1")), "a")
    assert again.joined(out).standing == again.joined(base).standing == {"a"}


def test_three_sides_in_any_order() -> None:
    key = ("tags", "t1")
    sides_: list[State] = [{key: Versions.first(value)} for value in ("a", "b", "c")]
    sides_[1] = {key: sides_[1][key].joined(sides_[0][key]).chosen("b")}
    one = told(merged(merged(sides_[0], sides_[1]), sides_[2]))
    assert one == told(merged(sides_[2], merged(sides_[1], sides_[0])))
    assert one == told(merged(merged(sides_[2], sides_[0]), sides_[1]))
    assert merged(merged(sides_[0], sides_[1]), sides_[2])[key].standing == {"b", "c"}


def test_a_choice_holds_until_somebody_chooses_the_other() -> None:
    both = Versions.first("mine").joined(Versions.first("theirs"))
    assert both.in_conflict and both.in_force("mine") == "mine" and both.in_force("theirs") == "theirs"
    mine, theirs = both.chosen("mine"), both.chosen("theirs")
    assert mine.standing == {"mine"}
    assert mine.joined(both).standing == {"mine"}, "an old package raises it again"
    apart = mine.joined(theirs)
    assert apart.standing == {"mine", "theirs"}, "two people chose differently: neither is dropped"
    assert apart.chosen("mine").joined(theirs).joined(apart).standing == {"mine"}, "and one more choice ends it"


def test_ids_that_come_before_each_other_lose_nothing() -> None:
    one, other = Versions({"1": "a"}, frozenset({"2"})), Versions({"2": "b"}, frozenset({"1"}))
    assert one.joined(other).standing == {"a", "b"}


def test_kinds_come_in_the_order_in_which_they_need_each_other() -> None:
    keys = [("tags", "a"), ("persons", "z"), ("folios", "a"), ("tags", "A"), ("counts", "c")]
    found = ordered(keys)
    assert [key[0] for key in found] == ["persons", "counts", "tags", "tags", "folios"]
    assert all(one <= other for one, other in pairwise([key for key in found if key[0] == "tags"]))
    assert differing({"a": 1, "b": 2}, {"a": 1, "c": 3}) == ["b", "c"]
