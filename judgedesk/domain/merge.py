"""Two people's work on the same records brought together without a common ancestor.

What is known of a record is the set of values it was given on any side, and which of them a person chose against. Both
sets only grow when two states are joined, so joining is commutative, associative and idempotent: whoever takes in whose
work, and in whatever order, comes to the same state. A record with more than one standing value is a conflict; all its
values are kept until a person chooses.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, TypeAlias

Key: TypeAlias = tuple[str, str]
"""Kind of record, and its id."""

KINDS = ("persons", "identities", "counts", "tags", "events", "requests", "folios")
"""What can be merged, in the order in which it is taken in: what is referred to comes first."""


def canonical(value: Any) -> str:
    """A value of a record as the one text that stands for it: keys sorted, nothing between."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


@dataclass(frozen=True, slots=True)
class Versions:
    """Every value (`canonical`) a record was given, and those a person chose against."""

    values: frozenset[str]
    rejected: frozenset[str] = frozenset()

    @property
    def standing(self) -> frozenset[str]:
        """Values between which nobody has chosen; all of them where each was chosen against by somebody."""
        return self.values - self.rejected or self.values

    @property
    def in_conflict(self) -> bool:
        """Whether a person has to choose."""
        return len(self.standing) > 1

    def joined(self, other: "Versions") -> "Versions":
        """What both sides know."""
        return Versions(self.values | other.values, self.rejected | other.rejected)

    def chosen(self, value: str) -> "Versions":
        """After a person chose a value, which may be one that was chosen against before; none is forgotten."""
        return replace(self, values=self.values | {value}, rejected=self.values - {value})

    def in_force(self, here: str | None = None) -> str:
        """The value a desk shows: its own while that stands, else the first by the canonical order."""
        return here if here is not None and here in self.standing else min(self.standing)


State: TypeAlias = Mapping[Key, Versions]


def merged(one: State, other: State) -> dict[Key, Versions]:
    """Two states joined, in canonical order."""
    found = {
        key: one[key].joined(other[key]) if key in one and key in other else one[key] if key in one else other[key]
        for key in one.keys() | other.keys()
    }
    return {key: found[key] for key in ordered(found)}


def ordered(keys: Iterable[Key]) -> list[Key]:
    """Records in the order that does not depend on who merges: by kind, then by id."""
    places = {kind: place for place, kind in enumerate(KINDS)}
    return sorted(keys, key=lambda key: (places.get(key[0], len(KINDS)), key[0], key[1]))


def conflicts(state: State) -> list[Key]:
    """Records between whose values a person has to choose."""
    return [key for key in ordered(state) if state[key].in_conflict]


def told(state: State) -> str:
    """A whole state as one text: two states are the same where these are."""
    return canonical([[*key, sorted(state[key].values), sorted(state[key].rejected)] for key in ordered(state)])


def differing(one: Mapping[str, Any], other: Mapping[str, Any]) -> list[str]:
    """Fields in which two values of a record differ, by name."""
    return sorted(name for name in one.keys() | other.keys() if one.get(name) != other.get(name))
