"""A crew: some children at one trade, their limits, and what becomes of a unit whose child dies at it."""

import re
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, Literal, TypeVar

from judgedesk.domain.errors import Fact, UserError
from judgedesk.jobs.child import Child, GoneError
from judgedesk.jobs.frames import BLOB_BYTES, BadFrameError, Frame
from judgedesk.jobs.ranges import ASKED_BYTES, ByteSource

T = TypeVar("T")
Check = Callable[[str, Mapping[str, object], bytes], T]
Again = Callable[[str], Mapping[str, Any] | None]

_CODE = re.compile(r"[a-z]+(\.[a-z_]+){1,3}")
_POLL_SECONDS = 0.05
_START_SECONDS = 30.0
_UNITS_A_CHILD = 2000
_TRIED_AGAIN = ("child.died", "child.too_big")


@dataclass(frozen=True, slots=True)
class Limits:
    """What one unit may take. Time the parent itself takes to store a message or find a range is not counted."""

    seconds: float = 1800.0
    silence: float = 60.0
    memory_bytes: int = 1 << 30
    message_bytes: int = BLOB_BYTES


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a unit ended: ``done``, ``failed`` with an error code and facts, or ``cancelled``."""

    state: Literal["done", "failed", "cancelled"]
    code: str = ""
    facts: Mapping[str, Fact] = field(default_factory=dict)


class _LostError(Exception):
    """The child of this unit is gone or no longer to be believed."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class Crew(Generic[T]):
    """Up to `size` confined children at one trade, started when needed.

    Args:
        trade: ``package.module:function``, imported in the child only.
        check: turns an untrusted message into something typed; a ValueError means the child lies, and it is killed.
        size: children at most; as many threads may be in `run` at once, others wait their turn.
        limits: what a unit may take.
    """

    def __init__(self, trade: str, check: Check[T], size: int = 2, limits: Limits | None = None) -> None:
        self.trade = trade
        self.size = size
        self.limits = limits or Limits()
        self._check = check
        self._turn = threading.Condition()
        self._idle: list[Child] = []
        self._busy: dict[Child, threading.Event | None] = {}
        self._starting = 0
        self._closed = False
        self._watchdog: threading.Thread | None = None

    def __enter__(self) -> "Crew[T]":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def run(
        self,
        unit: Mapping[str, Any],
        source: ByteSource | None,
        on_message: Callable[[T], None],
        *,
        cancel: threading.Event | None = None,
        affinity: str | None = None,
        again: Again | None = None,
    ) -> Outcome:
        """Have a child do `unit`; blocks until it is done, failed or cancelled. Thread-safe.

        `on_message` runs in this thread and holds the child up as long as it takes; what it or `source` raises ends
        the child and comes out here. A unit whose child dies, or is killed for its memory, is tried once more in a
        fresh child, and its messages then come again from the start. With `again`, that function decides instead: it
        gets the code of each loss (``child.died``, ``child.too_slow``, ``child.too_big``, ``child.garbage``) and
        returns the unit to go on with, or None. `affinity` prefers the child that last worked on the same thing.
        """
        tried = 0
        while True:
            try:
                return self._once(unit, source, on_message, cancel, affinity, fresh=tried > 0)
            except _LostError as lost:
                code = lost.code
            if code == "job.cancelled":
                return Outcome("cancelled")
            tried += 1
            once_more = unit if tried == 1 and code in _TRIED_AGAIN else None
            following = once_more if again is None else again(code)
            if following is None:
                return Outcome("failed", code)
            unit = following

    def ask(
        self,
        unit: Mapping[str, Any],
        source: ByteSource | None,
        *,
        cancel: threading.Event | None = None,
        affinity: str | None = None,
    ) -> T:
        """`run` for a unit with exactly one answer.

        Raises:
            UserError: the unit's code, or ``job.cancelled``.
        """
        heard: list[T] = []

        def note(message: T) -> None:
            heard[:] = [message]

        outcome = self.run(unit, source, note, cancel=cancel, affinity=affinity)
        if outcome.state == "cancelled":
            raise UserError("job.cancelled")
        if outcome.state == "failed":
            raise UserError(outcome.code, **outcome.facts)
        if not heard:
            raise UserError("child.garbage")
        return heard[-1]

    def close(self) -> None:
        """End every child; units still running come back as cancelled. Idempotent."""
        with self._turn:
            self._closed = True
            idle, self._idle = self._idle, []
            for child in self._busy:
                child.kill("job.cancelled")
            self._turn.notify_all()
        for child in idle:
            child.bury()
        watchdog = self._watchdog
        if watchdog is not None and watchdog is not threading.current_thread():
            watchdog.join()

    def _once(
        self,
        unit: Mapping[str, Any],
        source: ByteSource | None,
        on_message: Callable[[T], None],
        cancel: threading.Event | None,
        affinity: str | None,
        fresh: bool,
    ) -> Outcome:
        child = self._hire(cancel, affinity, fresh)
        keep = False
        try:
            child.begin_unit(affinity)
            outcome = self._pump(child, unit, source, on_message)
            keep = outcome.code != "child.error"
        except GoneError:
            raise _LostError(child.verdict or "child.died") from None
        except BadFrameError:
            raise _LostError(child.verdict or "child.garbage") from None
        finally:
            self._release(child, keep)
        return outcome

    def _pump(
        self, child: Child, unit: Mapping[str, Any], source: ByteSource | None, on_message: Callable[[T], None]
    ) -> Outcome:
        child.send("unit", {"unit": dict(unit), "size": None if source is None else source.size})
        while True:
            untrusted = child.receive(self.limits.message_bytes)
            if untrusted.name == "need" and source is not None:
                offset, length = _range(untrusted, source.size)
                child.send("bytes", blob=source.read(offset, length))
            elif untrusted.name == "said":
                child.heard()
                on_message(self._checked(untrusted))
            elif untrusted.name == "failed":
                outcome = _failure(untrusted)
                if outcome.code == "child.too_big":  # it noticed by itself that its memory was not enough
                    raise _LostError(outcome.code)
                return outcome
            elif untrusted.name == "done":
                return Outcome("done")
            else:
                raise BadFrameError("unexpected")

    def _checked(self, untrusted: Frame) -> T:
        kind, fields = untrusted.fields.get("kind"), untrusted.fields.get("fields")
        if not isinstance(kind, str) or not isinstance(fields, dict):
            raise BadFrameError("message")
        try:
            return self._check(kind, fields, untrusted.blob)
        except ValueError as error:
            raise BadFrameError("message") from error

    def _hire(self, cancel: threading.Event | None, affinity: str | None, fresh: bool) -> Child:
        """An idle child, or a new one when there is room; waits otherwise."""
        with self._turn:
            while True:
                if self._closed or (cancel is not None and cancel.is_set()):
                    raise _LostError("job.cancelled")
                if len(self._busy) + self._starting < self.size:
                    break
                self._turn.wait(_POLL_SECONDS)
            full = len(self._busy) + self._starting + len(self._idle) >= self.size
            spare = self._chosen(affinity, full) if self._idle else None
            if spare is not None and not fresh:
                self._idle.remove(spare)
                self._watch(spare, cancel)
                return spare
            if full:
                spare = self._idle.pop(0)
            self._starting += 1
        if full and spare is not None:
            spare.bury()
        return self._started(cancel)

    def _chosen(self, affinity: str | None, full: bool) -> Child | None:
        """Who works on: the one that knows the thing; else a new one while there is room; else the longest idle."""
        if affinity is None:
            return self._idle[-1]
        for child in self._idle:
            if child.affinity == affinity:
                return child
        return self._idle[0] if full else None

    def _started(self, cancel: threading.Event | None) -> Child:
        try:
            child = Child(self.trade)
        except OSError:
            with self._turn:
                self._starting -= 1
            raise _LostError("child.not_started") from None
        with self._turn:
            self._starting -= 1
            self._watch(child, cancel)
            if self._closed:
                child.kill("job.cancelled")
        ready = False
        try:
            child.send("begin", {"memory_bytes": self.limits.memory_bytes})
            ready = child.receive().name == "ready"
        except (GoneError, BadFrameError):
            pass
        finally:
            if not ready:
                self._release(child, keep=False)
        if not ready:
            raise _LostError("job.cancelled" if child.verdict == "job.cancelled" else "child.not_started")
        return child

    def _release(self, child: Child, keep: bool) -> None:
        if keep and child.verdict is None and child.units < _UNITS_A_CHILD:
            keep = (child.resident_bytes() or 0) <= self.limits.memory_bytes // 2
        else:
            keep = False
        with self._turn:
            self._busy.pop(child, None)
            keep = keep and not self._closed and child.verdict is None
            if keep:
                self._idle.append(child)
            self._turn.notify_all()
        if not keep:
            child.kill("child.died")
            child.bury()

    def _watch(self, child: Child, cancel: threading.Event | None) -> None:
        """Put `child` under the watchdog's eye; called with the lock held."""
        child.spent = child.quiet = 0.0
        self._busy[child] = cancel
        if self._watchdog is None:
            self._watchdog = threading.Thread(target=self._guard, name=f"watch {self.trade}", daemon=True)
            self._watchdog.start()
        self._turn.notify_all()

    def _guard(self) -> None:
        while True:
            with self._turn:
                while not self._busy and not self._closed:
                    self._turn.wait()
                if self._closed and not self._busy:
                    return
                busy = list(self._busy.items())
            for child, cancel in busy:
                verdict = self._verdict(child, cancel)
                if verdict is not None:
                    with self._turn:
                        if child in self._busy:
                            child.kill(verdict)
            time.sleep(_POLL_SECONDS)

    def _verdict(self, child: Child, cancel: threading.Event | None) -> str | None:
        if self._closed or (cancel is not None and cancel.is_set()):
            return "job.cancelled"
        spent, quiet = child.clocks()
        if not child.units:
            return "child.too_slow" if spent > _START_SECONDS else None
        if spent > self.limits.seconds or quiet > self.limits.silence:
            return "child.too_slow"
        if (child.resident_bytes() or 0) > self.limits.memory_bytes:
            return "child.too_big"
        return None


def _range(untrusted: Frame, size: int) -> tuple[int, int]:
    offset, length = untrusted.fields.get("offset"), untrusted.fields.get("length")
    if type(offset) is not int or type(length) is not int:
        raise BadFrameError("need")
    if not (offset >= 0 and 0 < length <= ASKED_BYTES and offset + length <= size):
        raise BadFrameError("need")
    return offset, length


def _failure(untrusted: Frame) -> Outcome:
    code, facts = untrusted.fields.get("code"), untrusted.fields.get("facts")
    if not isinstance(code, str) or len(code) > 64 or not _CODE.fullmatch(code):
        raise BadFrameError("code")
    if not isinstance(facts, dict) or len(facts) > 20:
        raise BadFrameError("facts")
    if not all(name.isidentifier() and len(name) <= 64 and _plain(value) for name, value in facts.items()):
        raise BadFrameError("fact")
    return Outcome("failed", code, facts)


def _plain(untrusted: object) -> bool:
    if isinstance(untrusted, str):
        return len(untrusted) <= 500 and untrusted.isprintable()
    if type(untrusted) is int:
        return abs(untrusted) < 2**63
    return untrusted is None or isinstance(untrusted, bool | float)
