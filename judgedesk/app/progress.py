"""How far an import is, and how long it will take: honest, and "at least" until everything is counted."""

import threading
import time
from bisect import bisect_right
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import BinaryIO, Protocol

from judgedesk.app.sources import Source
from judgedesk.domain.errors import UserError
from judgedesk.ingest.messages import TRADE, Opened, Said, Sampled, checked
from judgedesk.jobs.crew import Crew, Limits

_EVERY = 0.15
_SETTLED = 2.0
"""Seconds before a rate is spoken of."""

_PAGE_CHARACTERS = 2_000
_PAGE, _FILE, _PAGE_BYTES = 0.15, 1.2, 400_000
"""Work is told in pages of 2,000 characters: as long as one takes 400,000 bytes to hash, encrypt and sync; a page
without a letter is 0.15 of one, and a file is 1.2 on top of what is in it (measured)."""

_COUNTING = 0.2
"""The part of the machine that counting takes while it lasts (measured on two cores)."""

_AT_WORK = 8
"""Files in hand at most: no reader is further ahead of the files that are whole."""

_TEXT_PAGE = 3_000
_LIMITS = Limits(seconds=20, silence=20, memory_bytes=512 << 20)


@dataclass(frozen=True, slots=True)
class ImportProgress:
    """How far an import is. `seconds_left` is None until enough has gone by to say.

    `pages` is how many there will be as far as counted; while `at_least`, more may come, and the time left is the
    least it can be.
    """

    files_done: int
    files: int
    pages_done: int
    bytes_done: int
    bytes: int
    seconds: float
    seconds_left: float | None
    current: str
    pages: int | None = None
    at_least: bool = False


class Done(Protocol):
    """What an import has done so far."""

    @property
    def files_done(self) -> int:
        """Files that are whole."""

    @property
    def pages_done(self) -> int:
        """Pages written."""

    @property
    def bytes_done(self) -> int:
        """Bytes of the files that are whole."""


@dataclass(frozen=True, slots=True)
class Ahead:
    """What there is up to some file, and with it: bytes, pages, work."""

    bytes: int = 0
    pages: int = 0
    work: float = 0.0

    def and_file(self, size: int, pages: int, characters: int) -> "Ahead":
        """With one more file."""
        work = _FILE + _PAGE * pages + characters / _PAGE_CHARACTERS + size / _PAGE_BYTES
        return Ahead(self.bytes + size, self.pages + pages, self.work + work)


class Count:
    """What files hold, counted before their turn in a child of its own; where it can't, told by their size."""

    def __init__(self, files: Sequence[Source]) -> None:
        self._files = list(files)
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._work, name="count pages", daemon=True)
        self.ahead = [Ahead()]
        self.done = False

    def start(self) -> None:
        """Begin to count."""
        self._thread.start()

    def close(self) -> None:
        """Count no more."""
        self._stop.set()
        if self._thread.ident is not None:
            self._thread.join()

    def _work(self) -> None:
        with Crew(TRADE, checked, size=1, limits=_LIMITS) as crew:
            for source in self._files:
                if self._stop.is_set():
                    return
                self.ahead.append(self.ahead[-1].and_file(source.size, *_held(crew, source, self._stop)))
        self.done = True


def _held(crew: Crew[Said], source: Source, stop: threading.Event) -> tuple[int, int]:
    """Pages and characters of a file."""
    pages, characters = 1, _PAGE_CHARACTERS
    if source.path.suffix.lower() in (".txt", ".md"):
        return max(1, source.size // _TEXT_PAGE), source.size

    def heard(message: Said) -> None:
        nonlocal pages, characters
        if isinstance(message, Opened) and message.pages:
            pages, characters = message.pages, message.pages * _PAGE_CHARACTERS
        elif isinstance(message, Sampled):
            characters = pages * message.characters

    if source.path.suffix.lower() == ".pdf":
        with suppress(OSError, UserError), source.path.open("rb") as stream:
            crew.run({"do": "count", "kind": "pdf"}, _Plain(stream, source.size), heard, cancel=stop)
    return pages, characters


class _Plain:
    """A file that is still outside, served to the child that counts its pages."""

    def __init__(self, stream: BinaryIO, size: int) -> None:
        self._stream, self.size = stream, size

    def read(self, offset: int, length: int) -> bytes:
        """Bytes of it; zeros where it has become shorter meanwhile, which no reader takes for a document."""
        self._stream.seek(offset)
        return self._stream.read(length).ljust(length, b"\0")


class Told:
    """Tells progress, no more than some times a second.

    Args:
        files: those given; files found inside are added by `more`.
        progress: whom to tell; nobody is told, and nothing counted, when it is None.
        counted: whether the files are still outside and may be counted ahead.
    """

    def __init__(
        self, files: Sequence[Source], progress: Callable[[ImportProgress], None] | None, *, counted: bool = True
    ) -> None:
        self.began = time.monotonic()
        self._files, self._bytes = len(files), sum(source.size for source in files)
        self._progress = progress
        self._arrivals: Done | None = None
        self._count = Count(files) if progress is not None and counted and len(files) > 1 else None
        self._ahead = self._count.ahead if self._count is not None else [Ahead()]
        self._late = [] if self._count is not None else [source.size for source in files]
        self._counted: float | None = None
        self._last = 0.0
        self._name = ""

    def follow(self, arrivals: Done) -> None:
        """Whose progress it is."""
        self._arrivals = arrivals
        if self._count is not None:
            self._count.start()

    def close(self) -> None:
        """Nothing more will be told."""
        if self._count is not None:
            self._count.close()

    def more(self, sizes: Sequence[int]) -> None:
        """Files found inside files come on top."""
        self._files += len(sizes)
        self._bytes += sum(sizes)
        self._late += sizes

    def say(self, source: Source | None) -> None:
        """Tell how far it is; `source` is the file just taken."""
        if source is not None:
            self._name = source.name
        now = time.monotonic()
        if self._progress is None or self._arrivals is None or now - self._last < _EVERY:
            return
        self._last = now
        done = self._arrivals
        whole = self._count is not None and self._count.done
        if whole or self._count is None:
            for size in self._late:
                self._ahead.append(self._ahead[-1].and_file(size, 1, _PAGE_CHARACTERS))
            self._late.clear()
        pages = self._ahead[-1].pages if self._count is not None else None
        self._progress(
            ImportProgress(
                files_done=done.files_done,
                files=self._files,
                pages_done=done.pages_done,
                bytes_done=done.bytes_done,
                bytes=self._bytes,
                seconds=now - self.began,
                seconds_left=self._left(now - self.began, done, whole),
                current=self._name,
                pages=None if pages is None else max(pages, done.pages_done),
                at_least=not whole,
            )
        )

    def _left(self, seconds: float, done: Done, whole: bool) -> float | None:
        """By the work done so far; the share of the machine that counting took is not to be paid again."""
        ahead = self._ahead
        worked = _worked(ahead, done)
        if whole and self._counted is None:
            self._counted = seconds
        if seconds < _SETTLED or worked < 1:
            return None
        taken = seconds - _COUNTING * (self._counted or 0.0)
        uncounted = max(0, self._bytes - ahead[-1].bytes)
        left = max(0.0, ahead[-1].work + uncounted / _PAGE_BYTES - worked)
        return taken * left / worked


def _worked(ahead: Sequence[Ahead], done: Done) -> float:
    """Work done: files are taken in their order, so it is as far as their bytes reach, and some pages beyond."""
    place = max(0, bisect_right(ahead, done.bytes_done, key=lambda one: one.bytes) - 1)
    here = ahead[place]
    beyond = max(0.0, (done.bytes_done - here.bytes) / _PAGE_BYTES) + here.work
    pages = done.pages_done - here.pages
    for one in ahead[place + 1 : place + 1 + _AT_WORK]:
        if pages <= 0:
            break
        share = min(1.0, pages / max(1, one.pages - here.pages))
        beyond += share * (one.work - here.work)
        pages -= one.pages - here.pages
        here = one
    return beyond
