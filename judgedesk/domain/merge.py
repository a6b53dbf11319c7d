"""Two people's work on the same records brought together from their last common state.

Every value a record was given is a version, and knows by its id (a hash of the value and of the versions it was made
from) all that came before it. What is known of a record is a set of versions, of which only the newest, its heads,
still have their value. Joining two states joins the sets, so it is commutative, associative and idempotent: whoever
takes in whose work, and in whatever order, comes to the same state. What one side changed or deleted and the other left
as both knew it, is changed or deleted; where both did something else, there are two heads: a conflict, in which both
are kept until a person chooses. A deletion is a value too, so that an old package does not bring back what is gone.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, TypeAlias

Key: TypeAlias = tuple[str, str]
"""Kind of record, and its id."""

KINDS = ("persons", "identities", "counts", "tags", "events", "requests", "folios", "tables", "table_persons",
         "table_identities")  # fmt: skip
"""What can be merged, in the order in which it is taken in: what is referred to comes first."""
_GONE: Final = "gone"


def canonical(value: Any) -> str:
    """A value of a record as the one text that stands for it: keys sorted, nothing between."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def gone(identifier: str, **about: str) -> str:
    """The value of a record that was deleted."""
    return canonical({**about, "id": identifier, _GONE: True})


def is_gone(value: str) -> bool:
    """Whether a value says that its record was deleted."""
    return json.loads(value).get(_GONE) is True


def version(value: str, made_from: Iterable[str] = ()) -> str:
    """The id of a value made from some versions: 128 bits of a hash, hex. As each id hashes those before it, no
    version can come before itself.
    """
    told = "\n".join([*sorted(made_from), value])
    return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()[:32]


@dataclass(frozen=True, slots=True)
class Versions:
    """What is known of a record: its newest versions by id, with their values (`canonical`), and ids of all before."""

    heads: Mapping[str, str] = field(default_factory=dict)
    before: frozenset[str] = frozenset()

    @classmethod
    def first(cls, value: str) -> "Versions":
        """Of a record that was never exchanged."""
        return cls({version(value): value})

    @property
    def standing(self) -> frozenset[str]:
        """Values between which nobody has chosen."""
        return frozenset(self.heads.values())

    @property
    def in_conflict(self) -> bool:
        """Whether a person has to choose."""
        return len(self.standing) > 1

    def joined(self, other: "Versions") -> "Versions":
        """What both sides know."""
        heads, before = dict(self.heads), self.before | other.before
        for name, value in other.heads.items():
            # One version has two texts where a desk can't see all the record speaks of: the fuller holds.
            heads[name] = max(value, heads.get(name, value), key=lambda text: (len(text), text))
        # Ids that say each other were before come from a forged package only: then nothing is dropped.
        return Versions({name: value for name, value in heads.items() if name not in before} or heads, before)

    def edited(self, held: str, value: str) -> "Versions":
        """After somebody who had the version `held` before them gave the record another value; the other heads stay."""
        if self.heads.get(held) == value:
            return self
        others = {name: text for name, text in self.heads.items() if name != held}
        return Versions({**others, version(value, [held]): value}, self.before | {held})

    def chosen(self, value: str) -> "Versions":
        """After a person chose among all that is known."""
        if set(self.heads.values()) == {value}:
            return self
        return Versions({version(value, self.heads): value}, self.before | set(self.heads))

    def beside(self, held: str, value: str) -> "Versions":
        """With a value that holds on, whatever was made from the version `held`: a conflict, unless all agree."""
        return Versions({**self.heads, version(value, [held]): value}, self.before)

    def in_force(self, here: str | None = None) -> str:
        """The value a desk shows: its own while that stands, else the first by the canonical order."""
        return here if here is not None and here in self.standing else min(self.standing)

    def holding(self, value: str) -> str:
        """The id of the head that has a value."""
        return min(name for name, text in self.heads.items() if text == value)


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
    return canonical([[*key, state[key].heads, sorted(state[key].before)] for key in ordered(state)])


def differing(one: Mapping[str, Any], other: Mapping[str, Any]) -> list[str]:
    """Fields in which two values of a record differ, by name."""
    return sorted(name for name in one.keys() | other.keys() if one.get(name) != other.get(name))
