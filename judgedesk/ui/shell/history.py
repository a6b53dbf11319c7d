"""Where the user has been: back and forward, as in a book."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Stop:
    """A place and what was open in it (whatever the place's own `state` answered)."""

    place: str
    state: object = None


class History:
    """Stops in the order they were made. Going somewhere new forgets what lay forward."""

    def __init__(self) -> None:
        self._stops: list[Stop] = []
        self._at = -1

    def go(self, stop: Stop) -> None:
        """Adds a stop after the present one; the same place twice is one stop."""
        if self._at >= 0 and self._stops[self._at] == stop:
            return
        self._stops = [*self._stops[: self._at + 1], stop]
        self._at += 1

    def keep(self, stop: Stop) -> None:
        """Replaces what was noted of the present stop before it is left."""
        if self._at >= 0 and self._stops[self._at].place == stop.place:
            self._stops[self._at] = stop

    def back(self) -> Stop | None:
        """The stop before, or None at the beginning."""
        return self._move(-1)

    def forward(self) -> Stop | None:
        """The stop after, or None at the end."""
        return self._move(1)

    def can(self, steps: int) -> bool:
        """Whether there is a stop so many steps away."""
        return 0 <= self._at + steps < len(self._stops)

    def _move(self, steps: int) -> Stop | None:
        if not self.can(steps):
            return None
        self._at += steps
        return self._stops[self._at]
