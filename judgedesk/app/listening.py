"""Listening to a recording: decoded a little ahead of what is heard, until its end or until it is stopped."""

import threading
import time
from array import array
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass

from judgedesk.app import loudspeaker
from judgedesk.app.casefile import Case
from judgedesk.app.sound import Heard, Sound
from judgedesk.domain.errors import UserError

_STEP = 0.05
"""Seconds written to the device at once: as long as a stop takes at most."""
_IDLE = 60.0
_PATIENCE = 0.5
"""Seconds a piece that is being decoded may take after a stop, before its child is ended."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """What is to be heard: from `first` to `last` (None: to the end) in seconds of the recording, at a speed of 0.5
    to 2.
    """

    first: float
    last: float | None = None
    speed: float = 1.0


@dataclass(frozen=True, slots=True)
class News:
    """Of the stretch with a ticket: the second that is heard, whether that was the last one, or why it is not heard."""

    ticket: int
    at: float
    ended: bool = False
    error: UserError | None = None


class Listener:
    """Plays what it is told of one recording, one stretch at a time; `run` does it, in a thread of its own."""

    def __init__(self, case: Case, document: int) -> None:
        self._case, self._document = case, document
        self._order = threading.Condition()
        self._next: Stretch | None = None
        self._ticket, self._over = 0, False

    def play(self, stretch: Stretch) -> int:
        """Plays a stretch from now on instead of any other; its ticket, 0 where this listener is at its end."""
        with self._order:
            if self._over:
                return 0
            self._ticket += 1
            self._next = stretch
            self._order.notify()
            return self._ticket

    def pause(self) -> None:
        """Falls silent. No news come any more of what was played."""
        with self._order:
            self._ticket += 1
            self._next = None

    def end(self) -> None:
        """Falls silent for good."""
        self.pause()
        with self._order:
            self._over = True

    def run(self, *, progress: Callable[[News], None], cancel: threading.Event) -> None:
        """Until `cancel`, or until nothing was asked for in a minute: then the child that decodes is let go."""
        sound: Sound | None = None
        try:
            while (order := self._ordered(cancel)) is not None:
                stretch, ticket = order
                try:
                    sound = sound or Sound(self._case, self._document)
                    self._play(sound, stretch, ticket, progress, cancel)
                except UserError as error:
                    progress(News(ticket, stretch.first, ended=True, error=error))
        finally:
            with self._order:
                self._over = True
            if sound is not None:
                sound.close()

    def _play(
        self, sound: Sound, stretch: Stretch, ticket: int, progress: Callable[[News], None], cancel: threading.Event
    ) -> None:
        def stopped() -> bool:
            return cancel.is_set() or self._ticket != ticket

        at = listen(sound, stretch, progress=lambda now: progress(News(ticket, now)), stopped=stopped)
        if not stopped():
            progress(News(ticket, at, ended=True))

    def _ordered(self, cancel: threading.Event) -> tuple[Stretch, int] | None:
        until = time.monotonic() + _IDLE
        with self._order:
            while self._next is None:
                if self._over or cancel.is_set() or time.monotonic() > until:
                    self._over = True
                    return None
                self._order.wait(_STEP)
            stretch, self._next = self._next, None
            return stretch, self._ticket


def listen(
    sound: Sound, stretch: Stretch, *, progress: Callable[[float], None], stopped: Callable[[], bool] = lambda: False
) -> float:
    """Play a stretch; comes back when it was heard, or at once when it is stopped.

    Args:
        sound: the recording.
        stretch: what of it.
        progress: told some times a second which second of the recording is heard.
        stopped: asked all the time whether to stop.

    Returns:
        The second that was heard last.

    Raises:
        UserError: ``sound.no_library``, ``sound.no_device``, ``sound.device_lost``, ``recording.no_sound``,
            ``recording.damaged``, …
    """
    rate, ended = loudspeaker.rate(), threading.Event()

    def decode(at: float, channels: int) -> "Future[Heard]":
        return pool.submit(sound.piece, at, stretch.speed, rate, channels, ended)

    with ThreadPoolExecutor(1, thread_name_prefix="sound") as pool:
        ahead = decode(stretch.first, 0)
        try:
            heard = _awaited(ahead, stopped)
            if heard is None:
                return stretch.first
            with loudspeaker.opened(rate, heard.channels) as device:
                written = _Written(device, stretch, rate, heard.channels, progress)
                while heard is not None and not stopped():
                    if not heard.ended:
                        ahead = decode(written.after(heard), heard.channels)
                    if written.play(heard, stopped) or heard.ended:
                        break
                    heard = _awaited(ahead, stopped)
                if not stopped():
                    device.drain()
                return written.told(all_heard=not stopped())
        finally:
            _settle(ahead, ended)


def _awaited(ahead: "Future[Heard]", stopped: Callable[[], bool]) -> Heard | None:
    """The piece, or None where listening was stopped meanwhile."""
    while not stopped():
        try:
            return ahead.result(_STEP)
        except TimeoutError:
            if ahead.done():
                raise
    return None


def _settle(ahead: "Future[Heard]", ended: threading.Event) -> None:
    """Lets the child finish a piece nobody will hear, so that it is there for the next; not for long."""
    until = time.monotonic() + _PATIENCE
    while not ahead.done() and time.monotonic() < until:
        time.sleep(0.01)
    ended.set()


class _Written:
    """What went to the device so far."""

    def __init__(
        self,
        device: loudspeaker.Loudspeaker,
        stretch: Stretch,
        rate: int,
        channels: int,
        progress: Callable[[float], None],
    ) -> None:
        self._device, self._stretch, self._progress = device, stretch, progress
        self._rate, self._frame = rate, 2 * channels
        last = float("inf") if stretch.last is None else max(0.0, stretch.last - stretch.first)
        self._most = last if last == float("inf") else round(last / stretch.speed * rate)
        self._count = 0

    def after(self, heard: Heard) -> float:
        """Where in the recording a piece ends that is played next."""
        return self._second(self._count + len(heard.samples) // self._frame)

    def play(self, heard: Heard, stopped: Callable[[], bool]) -> bool:
        """Plays a piece; answers whether the stretch is over."""
        samples, step = _native(heard.samples), max(1, int(_STEP * self._rate)) * self._frame
        for start in range(0, len(samples), step):
            if stopped():
                return False
            room = int(min(step, (self._most - self._count) * self._frame, len(samples) - start))
            if room <= 0:
                return True
            self._device.write(samples[start : start + room])
            self._count += room // self._frame
            self._progress(self.told())
        return self._count >= self._most

    def told(self, all_heard: bool = False) -> float:
        """The second of the recording that is heard now: what is written is heard a moment later."""
        behind = 0.0 if all_heard else self._device.latency * self._rate
        return self._second(max(0.0, self._count - behind))

    def _second(self, count: float) -> float:
        return self._stretch.first + count / self._rate * self._stretch.speed


def _native(samples: bytes) -> bytes:
    """Little-endian samples as this machine has them."""
    own = array("h", samples)
    if array("h", b"\x01\x00")[0] != 1:
        own.byteswap()
    return own.tobytes()


def is_silence(error: UserError) -> bool:
    """Whether an error says that this machine can't play now, and nothing about the recording."""
    return error.code.startswith("sound.")
