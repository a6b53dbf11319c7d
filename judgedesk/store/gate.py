"""Who writes next: one at a time, and a person's verb before the import's next batch."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager


class WriterGate:
    """A re-entrant lock with two queues: `urgent` callers pass before the others."""

    def __init__(self) -> None:
        self._free = threading.Condition()
        self._holder: int | None = None
        self._depth = 0
        self._urgent_waiting = 0

    @contextmanager
    def entered(self, *, urgent: bool = True) -> Iterator[None]:
        """Hold the gate; the same thread may enter again."""
        me = threading.get_ident()
        with self._free:
            if self._holder == me:
                self._depth += 1
            else:
                self._wait(urgent)
                self._holder, self._depth = me, 1
        try:
            yield
        finally:
            with self._free:
                self._depth -= 1
                if not self._depth:
                    self._holder = None
                    self._free.notify_all()

    def _wait(self, urgent: bool) -> None:
        self._urgent_waiting += urgent
        try:
            while self._holder is not None or (not urgent and self._urgent_waiting):
                self._free.wait()
        finally:
            self._urgent_waiting -= urgent
