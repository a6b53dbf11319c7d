"""What a verb changed: the only thing windows are told."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Changes:
    """Kinds of record that changed and, where few, which.

    Kinds are the record names: ``documents``, ``tags``, ``findings``, ``persons``, ``counts``, ``records``, ``users``.
    """

    kinds: frozenset[str] = frozenset()
    ids: tuple[str, ...] = field(default=())

    def __or__(self, other: "Changes") -> "Changes":
        """Both changes as one."""
        return Changes(self.kinds | other.kinds, self.ids + other.ids)
