"""Dockets and proposals as JSON, for the pipe between the desk and the child that plans. What is read is checked."""

import dataclasses
import types
import typing
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, TypeVar, cast

from judgedesk.domain.hearings import Docket, ObjectiveValues, Proposal

T = TypeVar("T")

LONGEST = 2000
_MOST = 500_000
_LARGEST = 1 << 40


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a search is.

    Attributes:
        objective: what the best plan so far is worth.
        bound: what nothing can beat.
        share: of the budget that is spent, 0 to 1.
        best: the plan itself, without reasons, where it is a new one.
    """

    objective: ObjectiveValues
    bound: ObjectiveValues
    share: float
    best: Proposal | None = None


def docket_json(docket: Docket) -> dict[str, Any]:
    """A docket as plain JSON."""
    return cast("dict[str, Any]", _plain(docket))


def docket_of(untrusted: object) -> Docket:
    """A docket out of its JSON. Raises ValueError."""
    return _typed(Docket, untrusted)


def proposal_json(proposal: Proposal) -> dict[str, Any]:
    """A proposal as plain JSON."""
    return cast("dict[str, Any]", _plain(proposal))


def proposal_of(untrusted: object) -> Proposal:
    """A proposal out of its JSON. Raises ValueError."""
    return _typed(Proposal, untrusted)


def progress_json(progress: Progress) -> dict[str, Any]:
    """Progress as plain JSON."""
    return cast("dict[str, Any]", _plain(progress))


def progress_of(untrusted: object) -> Progress:
    """Progress out of its JSON. Raises ValueError."""
    found = _typed(Progress, untrusted)
    if not 0 <= found.share <= 1:
        raise ValueError("share")
    return found


def _plain(value: object) -> object:
    """Dataclasses as objects, sets as sorted lists, days as {"day": …} so that they are no words."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {field.name: _plain(getattr(value, field.name)) for field in dataclasses.fields(value)}
    if isinstance(value, frozenset):
        return sorted(value)
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    if isinstance(value, StrEnum):
        return value.value
    return {"day": value.isoformat()} if isinstance(value, date) else value


def _typed(kind: type[T], untrusted: object) -> T:
    try:
        return cast("T", _read(kind, untrusted))
    except (KeyError, TypeError, IndexError) as error:
        raise ValueError(kind.__name__) from error


def _read(kind: Any, untrusted: object) -> object:
    if dataclasses.is_dataclass(kind):
        return _object(kind, untrusted)
    origin = typing.get_origin(kind)
    if origin in (typing.Union, types.UnionType):
        return _either(typing.get_args(kind), untrusted)
    if origin is tuple:
        return _tuple(typing.get_args(kind), untrusted)
    if origin is frozenset:
        return frozenset(_tuple((*typing.get_args(kind), ...), untrusted))
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return kind(cast("str", untrusted))
    if kind is date and isinstance(untrusted, dict) and isinstance(untrusted.get("day"), str):
        return date.fromisoformat(untrusted["day"])
    if kind is float and type(untrusted) in (int, float):
        return float(cast("float", untrusted))
    if type(untrusted) is not kind:
        raise ValueError("type")
    if isinstance(untrusted, str) and len(untrusted) > LONGEST:
        raise ValueError("length")
    if isinstance(untrusted, str):
        untrusted.encode("utf-8")
    if isinstance(untrusted, int) and abs(untrusted) > _LARGEST:
        raise ValueError("number")
    return untrusted


def _object(kind: Any, untrusted: object) -> object:
    if not isinstance(untrusted, Mapping):
        raise ValueError("object")
    hints = typing.get_type_hints(kind)
    if set(untrusted) != {field.name for field in dataclasses.fields(kind)}:
        raise ValueError("names")
    return kind(**{name: _read(hints[name], value) for name, value in untrusted.items()})


def _either(kinds: tuple[Any, ...], untrusted: object) -> object:
    for kind in kinds:
        if kind is type(None):
            if untrusted is None:
                return None
            continue
        try:
            return _read(kind, untrusted)
        except (ValueError, TypeError, KeyError):
            continue
    raise ValueError("none of them")


def _tuple(kinds: tuple[Any, ...], untrusted: object) -> tuple[Any, ...]:
    if not isinstance(untrusted, list) or len(untrusted) > _MOST:
        raise ValueError("list")
    if len(kinds) == 2 and kinds[1] is Ellipsis:
        return tuple(_read(kinds[0], one) for one in untrusted)
    return tuple(_read(kind, one) for kind, one in zip(kinds, untrusted, strict=True))
