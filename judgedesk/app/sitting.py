"""What a key holder has looked at of the sealed part since the case was opened: each is logged once."""

import threading
from collections.abc import Callable
from typing import Final, TypeAlias

Item: TypeAlias = tuple[str, str]
"""``page`` with ``document:page``, ``document`` or ``person`` with its id."""
PAGE, DOCUMENT, PERSON = "page", "document", "person"
KINDS: Final = (PAGE, DOCUMENT, PERSON)


class Sitting:
    """From opening a case to closing it. Cheap to ask, safe from any thread.

    Attributes:
        reason: why sealed items are looked at.
        names: whether lists call the protected by their names.
        waits: called, in whatever thread it is, when something new waits to be logged.
    """

    def __init__(self) -> None:
        self.reason = ""
        self.names = False
        self.waits: Callable[[], None] = _nobody
        self._guard = threading.Lock()
        self._seen: set[Item] = set()
        self._waiting: list[Item] = []

    def look(self, *items: Item) -> None:
        """Items came before the user's eyes; those that are new in this sitting wait to be logged."""
        with self._guard:
            fresh = [item for item in dict.fromkeys(items) if item not in self._seen]
            self._seen.update(fresh)
            self._waiting += fresh
        if fresh:
            self.waits()

    @property
    def waiting(self) -> int:
        """How many items are not logged yet."""
        return len(self._waiting)

    def take(self) -> list[Item]:
        """What waits; it waits no more."""
        with self._guard:
            taken, self._waiting = self._waiting, []
            return taken

    def give_back(self, items: list[Item]) -> None:
        """What could not be logged waits again."""
        with self._guard:
            self._waiting = items + self._waiting


def _nobody() -> None:
    """Nobody is told."""
