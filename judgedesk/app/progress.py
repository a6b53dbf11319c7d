"""How far an import is, and how long it will take: honest, and "at least" until everything is counted."""

import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import BinaryIO, Protocol

from judgedesk.app.sources import Source
from judgedesk.domain.errors import UserError
from judgedesk.ingest.messages import TRADE, Finished, Said, checked
from judgedesk.jobs.crew import Crew, Limits

_EVERY = 0.15
_SETTLED = 2.0
"""Seconds before a rate is spoken of."""

_BYTES_A_PAGE = 400_000
"""As many bytes take about as long to hash, encrypt and sync as one page to read and index (measured)."""

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


class Count:
    """Counts the pages of files before their turn, in a child of its own; where it can't, by their size."""

    def __init__(self, files: Sequence[Source]) -> None:
        self._files = list(files)
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._work, name="count pages", daemon=True)
        self.pages = 0
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
                self.pages += _pages(crew, source, self._stop)
        self.done = True


def _pages(crew: Crew[Said], source: Source, stop: threading.Event) -> int:
    if source.path.suffix.lower() != ".pdf":
        return max(1, source.size // _TEXT_PAGE) if source.path.suffix.lower() in (".txt", ".md") else 1
    try:
        with source.path.open("rb") as stream:
            said = crew.ask({"do": "count", "kind": "pdf"}, _Plain(stream, source.size), cancel=stop)
    except (OSError, UserError):
        return 1
    return said.pages if isinstance(said, Finished) else 1


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
        self._inside = 0
        self._progress = progress
        self._arrivals: Done | None = None
        self._count = Count(files) if progress is not None and counted and len(files) > 1 else None
        self._counted: tuple[float, float] | None = None
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
        self._inside += len(sizes)
        self._bytes += sum(sizes)

    def say(self, source: Source | None) -> None:
        """Tell how far it is; `source` is the file just taken."""
        if source is not None:
            self._name = source.name
        now = time.monotonic()
        if self._progress is None or self._arrivals is None or now - self._last < _EVERY:
            return
        self._last = now
        done = self._arrivals
        pages = self._count.pages + self._inside if self._count is not None else None
        whole = self._count is not None and self._count.done
        self._progress(
            ImportProgress(
                files_done=done.files_done,
                files=self._files,
                pages_done=done.pages_done,
                bytes_done=done.bytes_done,
                bytes=self._bytes,
                seconds=now - self.began,
                seconds_left=self._left(now - self.began, done, pages),
                current=self._name,
                pages=None if pages is None else max(pages, done.pages_done),
                at_least=not whole,
            )
        )

    def _left(self, seconds: float, done: Done, pages: int | None) -> float | None:
        """By the work done, where so many bytes weigh as much as a page; counting took its share while it lasted."""
        worked = done.pages_done + done.bytes_done / _BYTES_A_PAGE
        if self._count is not None and self._count.done and self._counted is None:
            self._counted = seconds, worked
        since, before = self._counted or (0.0, 0.0)
        if seconds - since < _SETTLED:
            since = before = 0.0
        if seconds - since < _SETTLED or worked - before < 1:
            return None
        left = max(0, (pages or 0) - done.pages_done) + max(0, self._bytes - done.bytes_done) / _BYTES_A_PAGE
        return (seconds - since) * left / (worked - before)
