"""Which rows an offence needs together: ALL, ANY, NOT, IF, N_OF over row ids, in three truth values.

In a pack an expression is written as nested YAML: a row id; ``true`` or ``false``; ``{all: […]}``; ``{any: […]}``;
``{not: …}``; ``{if: …, then: …, else: …}``; ``{n_of: 2, of: […]}``; ``{ref: id of a named expression}``.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, NoReturn, Protocol, TypeAlias

Truth: TypeAlias = bool | None
At: TypeAlias = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Constant:
    """Always the same."""

    value: bool


@dataclass(frozen=True, slots=True)
class Leaf:
    """The truth of one row."""

    id: str


@dataclass(frozen=True, slots=True)
class AllOf:
    """True when every part is."""

    parts: tuple["Expression", ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """True when one part is."""

    parts: tuple["Expression", ...]


@dataclass(frozen=True, slots=True)
class Not:
    """True when its part is false."""

    part: "Expression"


@dataclass(frozen=True, slots=True)
class If:
    """`then` where the condition is true, `other` where it is false; unknown unless both agree where it is unknown."""

    condition: "Expression"
    then: "Expression"
    other: "Expression"


@dataclass(frozen=True, slots=True)
class NOf:
    """True when at least `n` parts are."""

    n: int
    parts: tuple["Expression", ...]


Expression: TypeAlias = Constant | Leaf | AllOf | AnyOf | Not | If | NOf


class Scope(Protocol):
    """What a parser asks of the pack around it; `at` is the place inside the pack file."""

    def leaf(self, id: str, at: At) -> Leaf:
        """The row named `id`, refused when it is unknown."""
        ...

    def named(self, id: str, at: At) -> Expression:
        """The named expression, refused when it is unknown or leads back to itself."""
        ...

    def refuse(self, at: At, en: str, pl: str) -> NoReturn:
        """Stops reading with the reason in both languages."""
        ...


def parse(raw: Any, scope: Scope, at: At) -> Expression:
    """Reads an expression whose shape the schema has accepted."""
    if isinstance(raw, bool):
        return Constant(raw)
    if isinstance(raw, str):
        return scope.leaf(raw, at)
    if "ref" in raw:
        return scope.named(raw["ref"], (*at, "ref"))
    if "not" in raw:
        return Not(parse(raw["not"], scope, (*at, "not")))
    if "if" in raw:
        condition, then, other = (parse(raw[key], scope, (*at, key)) for key in ("if", "then", "else"))
        return If(condition, then, other)
    key = next(key for key in ("all", "any", "of") if key in raw)
    parts = tuple(parse(part, scope, (*at, key, index)) for index, part in enumerate(raw[key]))
    if key == "all":
        return AllOf(parts)
    if key == "any":
        return AnyOf(parts)
    if raw["n_of"] > len(parts):
        scope.refuse(
            (*at, "n_of"),
            f"asks for {raw['n_of']} of only {len(parts)} parts",
            f"wymaga {raw['n_of']} z zaledwie {len(parts)} części",
        )
    return NOf(raw["n_of"], parts)


def written(expression: Expression) -> Any:
    """The expression as a pack has it: ids, true and false, objects of one operator."""
    match expression:
        case Constant(value):
            return value
        case Leaf(id):
            return id
        case Not(part):
            return {"not": written(part)}
        case AllOf(parts):
            return {"all": [written(part) for part in parts]}
        case AnyOf(parts):
            return {"any": [written(part) for part in parts]}
        case NOf(n, parts):
            return {"n_of": n, "of": [written(part) for part in parts]}
        case If(condition, then, other):
            return {"if": written(condition), "then": written(then), "else": written(other)}


def evaluate(expression: Expression, truth: Callable[[str], Truth]) -> Truth:
    """Kleene's strong three-valued truth of `expression`; None is *not known*.

    The order of parts never matters, and an answer of True or False stays when an unknown row becomes known.
    """
    match expression:
        case Constant(value):
            return value
        case Leaf(id):
            return truth(id)
        case Not(part):
            inner = evaluate(part, truth)
            return None if inner is None else not inner
        case AllOf(parts):
            return _at_least(len(parts), [evaluate(part, truth) for part in parts])
        case AnyOf(parts):
            return _at_least(1, [evaluate(part, truth) for part in parts])
        case NOf(n, parts):
            return _at_least(n, [evaluate(part, truth) for part in parts])
        case If(condition, then, other):
            chosen = evaluate(condition, truth)
            if chosen is not None:
                return evaluate(then if chosen else other, truth)
            first, second = evaluate(then, truth), evaluate(other, truth)
            return first if first == second else None


def _at_least(n: int, values: list[Truth]) -> Truth:
    certain = values.count(True)
    if certain >= n:
        return True
    return None if certain + values.count(None) >= n else False


def leaves(expression: Expression) -> Iterator[str]:
    """Ids of the rows an expression names, conditions included, in its order; one may come twice."""
    match expression:
        case Constant():
            return
        case Leaf(id):
            yield id
        case Not(part):
            yield from leaves(part)
        case If(condition, then, other):
            for part in (condition, then, other):
                yield from leaves(part)
        case AllOf(parts) | AnyOf(parts) | NOf(_, parts):
            for part in parts:
                yield from leaves(part)


def depth(expression: Expression) -> int:
    """How many expressions lie one inside the other."""
    match expression:
        case Not(part):
            parts: tuple[Expression, ...] = (part,)
        case If(condition, then, other):
            parts = (condition, then, other)
        case AllOf(parts) | AnyOf(parts) | NOf(_, parts):
            pass
        case _:
            return 1
    return 1 + max(map(depth, parts))


def without(expression: Expression, gone: Callable[[str], bool]) -> Expression | None:
    """The expression when some rows are not asked at all; None when nothing is left to ask.

    A row that is gone is neither needed nor an alternative; N_OF asks for no more parts than are left.
    Inside a condition it counts as false: what is not in force switches nothing.
    """
    match expression:
        case Constant():
            return expression
        case Leaf(id):
            return None if gone(id) else expression
        case Not(part):
            left = without(part, gone)
            return None if left is None else Not(left)
        case If(condition, then, other):
            branches = [without(branch, gone) for branch in (then, other)]
            if branches == [None, None]:
                return None
            first, second = (Constant(True) if branch is None else branch for branch in branches)
            return If(_as_false(condition, gone), first, second)
        case AllOf(parts):
            left_parts = _left(parts, gone)
            return AllOf(left_parts) if left_parts else None
        case AnyOf(parts):
            left_parts = _left(parts, gone)
            return AnyOf(left_parts) if left_parts else None
        case NOf(n, parts):
            left_parts = _left(parts, gone)
            return NOf(min(n, len(left_parts)), left_parts) if left_parts else None


def _left(parts: tuple[Expression, ...], gone: Callable[[str], bool]) -> tuple[Expression, ...]:
    return tuple(left for part in parts if (left := without(part, gone)) is not None)


def _as_false(expression: Expression, gone: Callable[[str], bool]) -> Expression:
    match expression:
        case Constant():
            return expression
        case Leaf(id):
            return Constant(False) if gone(id) else expression
        case Not(part):
            return Not(_as_false(part, gone))
        case If(condition, then, other):
            return If(_as_false(condition, gone), _as_false(then, gone), _as_false(other, gone))
        case AllOf(parts):
            return AllOf(tuple(_as_false(part, gone) for part in parts))
        case AnyOf(parts):
            return AnyOf(tuple(_as_false(part, gone) for part in parts))
        case NOf(n, parts):
            return NOf(n, tuple(_as_false(part, gone) for part in parts))
