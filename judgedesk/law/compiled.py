"""Coverage of very many defendants and victims: an offence is worked out once for each set of dates and ages.

`CompiledOffence.coverage` answers exactly what `coverage.coverage` does. Compiled is what that function does anew for
every pair: which rows are in force, what is left of the logic, which conditions an age has settled. Rows become bits,
so that a set of supported rows is one number, under which an answer once given is kept.
"""

from bisect import bisect_right
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, TypeAlias

from judgedesk.law.coverage import Coverage, State, coverage, not_asked, possible
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
from judgedesk.law.model import Days, Element, Fact, Facts, Offence

_MOST_KEPT: Final = 50_000
"""Answers kept of one offence: more than any count has pairs."""
_MOST_OFFENCES: Final = 64

_Stretch: TypeAlias = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Needed:
    """At least `least` of the rows in `rows` and of the `parts` are needed."""

    least: int
    rows: int
    parts: tuple["_Node", ...] = ()


@dataclass(frozen=True, slots=True)
class _Switch:
    """One of two, by a condition on what is tagged."""

    condition: Expression
    then: "_Node"
    other: "_Node"


_Node: TypeAlias = _Needed | _Switch
_MET: Final = _Needed(0, 0)
_NEVER: Final = _Needed(1, 0)


class _Branch:
    """What an offence asks for while some rows are not in force and the victim is of a known age."""

    def __init__(self, bits: Mapping[str, int], asked: Expression, facts: Mapping[str, bool]) -> None:
        self._bits, self._facts = bits, facts
        self.given = sum(bits[id] for id, holds in facts.items() if holds)
        self.settled = ~sum(bits[id] for id in facts)
        self._node = self._compiled(asked)

    def lacking(self, tagged: int) -> tuple[bool, int]:
        """Whether all that is needed is tagged, and the rows that would still have to be."""
        return self._lacking(self._node, tagged & self.settled | self.given)

    def _lacking(self, node: _Node, tagged: int) -> tuple[bool, int]:
        if isinstance(node, _Switch):
            holds = evaluate(node.condition, lambda id: bool(tagged & self._bits[id]))
            return self._lacking(node.then if holds else node.other, tagged)
        met, lacking = (node.rows & tagged).bit_count(), node.rows & ~tagged
        for part in node.parts:
            satisfied, rows = self._lacking(part, tagged)
            if satisfied:
                met += 1
            else:
                lacking |= rows
        return (True, 0) if met >= node.least else (False, lacking)

    def _compiled(self, expression: Expression) -> _Node:
        match expression:
            case Constant(value):
                return _MET if value else _NEVER
            case Leaf(id):
                return _Needed(1, self._bits[id])
            case Not(part):
                return _MET if evaluate(part, self._facts.get) is not True else _NEVER
            case If(condition, then, other):
                if self._facts.keys() >= set(leaves(condition)):
                    return self._compiled(then if evaluate(condition, self._facts.get) else other)
                return _Switch(condition, self._compiled(then), self._compiled(other))
            case AllOf(parts):
                return self._of(len(parts), parts)
            case AnyOf(parts):
                return self._of(1, parts)
            case NOf(least, parts):
                return self._of(least, parts)

    def _of(self, least: int, parts: tuple[Expression, ...]) -> _Node:
        rows, others = 0, []
        for part in parts:
            # A row that is named twice counts twice: only once as a bit.
            if isinstance(part, Leaf) and not rows & self._bits[part.id]:
                rows |= self._bits[part.id]
            else:
                others.append(self._compiled(part))
        return _Needed(least, rows, tuple(others))


class _Shape:
    """All branches that dates and ages leave open, and the answers given so far."""

    def __init__(self, offence: Offence, period: Days, facts: Facts, bits: Mapping[str, int]) -> None:
        self._offence, self._period, self._facts, self._bits = offence, period, facts, bits
        gone = not_asked(offence, period)
        asked = without(offence.logic, gone.__contains__)
        if asked is not None and gone.issuperset(leaves(offence.logic)):
            asked = None
        self._upwards = _upwards(offence, bits, gone)
        self._branches: list[_Branch] = []
        self._rows = self._looked_at = 0
        if asked is not None:
            self._rows = sum(bits[id] for id in set(leaves(asked)))
            self._looked_at = sum(bits[id] for id in _conditions(asked))
            for ages in possible(facts):
                known = {one.id: ages[one.fact] for one in offence.elements if one.fact}
                self._branches.append(_Branch(bits, asked, known))
        self._kept: dict[int, Coverage] = {}
        self._applies: dict[int, Mapping[str, Truth]] = {}

    def coverage(self, supported: Collection[str]) -> Coverage:
        """The answer for these rows, worked out once."""
        tagged = 0
        for id in supported:
            tagged |= self._upwards.get(id, 0)
        tagged &= self._rows
        known = self._kept.get(tagged)
        if known is None:
            if len(self._kept) >= _MOST_KEPT:
                self._kept.clear()
            known = self._kept[tagged] = self._worked_out(tagged)
        return known

    def _worked_out(self, tagged: int) -> Coverage:
        answers = [branch.lacking(tagged) for branch in self._branches] or [(False, 0)]
        met, lacking = answers[0]
        state: State = "covered" if met else "open"
        if any(other is not met for other, _ in answers):
            state = "disputed"
        missing = tuple(id for id, bit in self._bits.items() if bit & lacking) if lacking else ()
        return Coverage(state, missing, self._applying(tagged))

    def _applying(self, tagged: int) -> Mapping[str, Truth]:
        """Which rows apply. Of all that is tagged it depends on the rows alone that a condition looks at."""
        looked_at = tagged & self._looked_at
        if looked_at not in self._applies:
            supported = [id for id, bit in self._bits.items() if bit & looked_at]
            self._applies[looked_at] = coverage(self._offence, self._period, self._facts, supported).applies
        return self._applies[looked_at]


class CompiledOffence:
    """An offence ready to be asked very often. Threads may share it."""

    def __init__(self, offence: Offence) -> None:
        self.offence = offence
        self._bits = {element.id: 1 << place for place, element in enumerate(offence.elements)}
        self._days = days_of_change(offence)
        self._shapes: dict[tuple[_Stretch, frozenset[tuple[Fact, Truth]]], _Shape] = {}
        self._in_force: dict[_Stretch, tuple[bool, ...]] = {}

    def coverage(self, period: Days, facts: Facts, supported: Collection[str]) -> Coverage:
        """What `coverage.coverage` says of this offence."""
        key = self._stretch(period), frozenset(facts.items())
        shape = self._shapes.get(key)
        if shape is None:
            shape = self._shapes[key] = _Shape(self.offence, period, dict(facts), self._bits)
        return shape.coverage(supported)

    def in_force(self, period: Days) -> tuple[bool, ...]:
        """Which rows are in force on some day of `period`, in pack order."""
        stretch = self._stretch(period)
        if stretch not in self._in_force:
            gone = not_asked(self.offence, period)
            self._in_force[stretch] = tuple(element.id not in gone for element in self.offence.elements)
        return self._in_force[stretch]

    def _stretch(self, period: Days) -> _Stretch:
        """The same for all periods on whose days the same rows are in force."""
        first, last = period
        from_day = bisect_right(self._days, first) if first is not None else -1
        return from_day, bisect_right(self._days, last) if last is not None else len(self._days)


_known: dict[int, CompiledOffence] = {}


def compiled(offence: Offence) -> CompiledOffence:
    """The compiled form of an offence as loaded, made once."""
    # Each holds its offence, so that no other can have its number meanwhile.
    found = _known.get(id(offence))
    if found is None:
        if len(_known) >= _MOST_OFFENCES:
            _known.clear()
        found = _known[id(offence)] = CompiledOffence(offence)
    return found


def days_of_change(offence: Offence) -> list[date]:
    """Days from which the offence or one of its rows is another than the day before, in their order."""
    found: set[date] = set()
    dated: tuple[Offence | Element, ...] = (offence, *offence.elements)
    for one in dated:
        if one.valid_from is not None:
            found.add(one.valid_from)
        if one.valid_to is not None and one.valid_to < date.max:
            found.add(one.valid_to + timedelta(days=1))
    return sorted(found)


def _upwards(offence: Offence, bits: Mapping[str, int], gone: Collection[str]) -> dict[str, int]:
    """A row in force with those above it: a passage on one is one on all of them."""
    parents = {element.id: element.parent for element in offence.elements}
    found: dict[str, int] = {}
    for id in bits:
        rows, step = 0, None if id in gone else id
        while step is not None and step in bits and not rows & bits[step]:
            rows |= bits[step]
            step = parents[step]
        found[id] = rows
    return found


def _conditions(expression: Expression) -> set[str]:
    """Rows named in a condition."""
    match expression:
        case If(condition, then, other):
            return set(leaves(condition)) | _conditions(then) | _conditions(other)
        case Not(part):
            return _conditions(part)
        case AllOf(parts) | AnyOf(parts) | NOf(_, parts):
            return set().union(*(_conditions(part) for part in parts))
        case _:
            return set()
