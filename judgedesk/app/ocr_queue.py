"""The OCR queue: pages without text, read one by one, what somebody opens first.

It is derived from the store: a page waits as long as its source is ``none``. So nothing is lost by a kill, a restart or
a page taken back, and no page is read twice.
"""

import os
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass

from judgedesk.app.casefile import Case
from judgedesk.app.faults import reachable
from judgedesk.app.ocr import Engine, checked_languages, usual_languages
from judgedesk.app.ocr import engine as installed
from judgedesk.app.ocr_order import Order
from judgedesk.app.ocr_pages import LIMITS, PageReader, Place, Result
from judgedesk.app.reading import cite, parts_with_documents
from judgedesk.domain.changes import Changes
from judgedesk.domain.documents import split_page_id
from judgedesk.domain.errors import UserError
from judgedesk.domain.roles import Compartment
from judgedesk.ingest.messages import Said, checked
from judgedesk.jobs.crew import Crew
from judgedesk.store import layers

_POLL_SECONDS = 5.0
_IDLE_SECONDS = 30.0
_RATED = 40  # pages over which the rate is taken
_PAUSED = "ocr paused"


@dataclass(frozen=True, slots=True)
class OcrStatus:
    """How far the queue is. `done` and `failed` count pages since it was started, `waiting` those left in the case.

    `pages_per_second` is 0 and `seconds_left` None until there is a rate to speak of. `current` names the page begun
    last. `problem` is why it stands still, and stays until `resume`.
    """

    waiting: int
    done: int
    failed: int
    paused: bool
    running: bool
    pages_per_second: float
    seconds_left: float | None
    current: str
    problem: UserError | None = None


class OcrQueue:
    """Reads what waits, on threads of its own, until it is closed; close it before the case.

    Args:
        case: open.
        engine: who reads; tesseract without it.
        languages: to begin with where a document's are not known, ``pol+eng``.
        jobs: pages read at a time; as many as there are cores without it.
        documents: only these, in this order.
        until_empty: end when nothing waits, whether or not the queue is paused.
        on_change: told of every page read, on the thread that read it.

    Raises:
        UserError: ``ocr.language_missing``.
    """

    def __init__(
        self,
        case: Case,
        *,
        engine: Engine | None = None,
        languages: str | None = None,
        jobs: int | None = None,
        documents: Sequence[int] | None = None,
        until_empty: bool = False,
        on_change: Callable[[Changes], None] | None = None,
    ) -> None:
        self._case, self._given, self._languages = case, engine, languages
        self._look_for_engine()
        self._size = jobs or cores()
        self._documents, self._until_empty, self._on_change = documents, until_empty, on_change
        self._order = Order(case, documents)
        self._words: dict[Compartment, set[str]] = {part: set() for part in Compartment}
        self._turn = threading.Condition()
        self._choosing = threading.Lock()
        self._crew: Crew[Said] | None = None
        self._threads: list[threading.Thread] = []
        self._stop = threading.Event()
        self._closed = self._halted = False
        self._paused = not until_empty and _is_paused(case)
        self._yielding = 0
        self._in_hand: set[int] = set()
        self._waiting = self._done = self._failed = 0
        self._read: dict[Compartment, list[int]] = {}
        self._finished: deque[float] = deque(maxlen=_RATED)
        self._counted = self._worked = time.monotonic()
        self._current = ""
        self._problem: UserError | None = None
        self.error: BaseException | None = None
        """A mistake of ours that ended a thread."""

    # -- what the window and the command line do --------------------------------------------------------------------

    def start(self) -> None:
        """Begin, or count only where it is paused. Without an engine it stands still, with the problem in `status`.

        Raises:
            UserError: ``case.read_only``.
        """
        if not self._case.writable:
            raise UserError("case.read_only", path=str(self._case.path))
        self._count()
        if not self._engine.languages:
            self._look_for_engine()  # it may have been installed meanwhile
        if not self._engine.languages:
            self._problem = UserError("ocr.no_engine", waiting=self._waiting)
            return
        with self._turn:
            self._threads = [thread for thread in self._threads if thread.is_alive()]
            self._halted = False
            for number in range(len(self._threads), 0 if self._closed else self._size):
                thread = threading.Thread(target=self._work, name=f"ocr {number}", daemon=True)
                self._threads.append(thread)
                thread.start()

    def _look_for_engine(self) -> None:
        self._engine = self._given or installed()
        self._begin_with = usual_languages(self._engine)
        if self._languages and self._engine.languages:
            self._begin_with = checked_languages(self._languages, self._engine)

    def pause(self) -> None:
        """Take no new page; those in hand are finished. The case remembers it."""
        with self._case.file.writing(Compartment.CASE) as connection:
            connection.execute("INSERT OR REPLACE INTO meta (key, value) VALUES (?, '1')", (_PAUSED,))
        with self._turn:
            self._paused = True

    def resume(self) -> None:
        """Go on after `pause` or a problem."""
        with self._case.file.writing(Compartment.CASE) as connection:
            connection.execute("DELETE FROM meta WHERE key = ?", (_PAUSED,))
        with self._turn:
            self._paused, self._problem = False, None
            self._finished.clear()
            self._order.leave_nothing_out()
            self._turn.notify_all()
        self.start()

    def first(self, document: int, page: int) -> None:
        """Somebody opened a page: it is read next, then what follows it in its document, then what is before it."""
        self._order.first(document, page)
        self.look()

    def look(self) -> None:
        """Something may wait that did not before. The queue looks by itself every few seconds."""
        with self._turn:
            self._turn.notify_all()

    @contextmanager
    def making_way(self) -> Iterator[None]:
        """While an import runs: one page at a time, so that the import has the machine."""
        with self._turn:
            self._yielding += 1
        try:
            yield
        finally:
            with self._turn:
                self._yielding -= 1
                self._turn.notify_all()

    def status(self) -> OcrStatus:
        """How far it is; asks no database."""
        with self._turn:
            rate = self._rate()
            return OcrStatus(
                waiting=self._waiting,
                done=self._done,
                failed=self._failed,
                paused=self._paused,
                running=bool(self._in_hand),
                pages_per_second=rate,
                seconds_left=self._waiting / rate if rate else None,
                current=self._current,
                problem=self._problem,
            )

    def close(self) -> None:
        """End it now: pages in hand go on waiting. Idempotent."""
        with self._turn:
            if self._closed:
                return
            self._closed = True
            self._stop.set()
            crew, self._crew = self._crew, None
            self._turn.notify_all()
        if crew is not None:
            crew.close()
        for thread in self._threads:
            thread.join()
        with suppress(UserError):
            self._record()

    def wait(self, seconds: float) -> bool:
        """Wait for the threads to end, as they do with `until_empty`, at most some time. Whether they have."""
        until = time.monotonic() + seconds
        for thread in self._threads:
            thread.join(max(0.0, until - time.monotonic()))
        return not any(thread.is_alive() for thread in self._threads)

    # -- a thread ---------------------------------------------------------------------------------------------------

    def _work(self) -> None:
        reader = PageReader(self._case, self._engine, self._begin_with, self._words, self._stop)
        try:
            with reachable(self._case.path):
                while (taken := self._next()) is not None:
                    place, crew = taken
                    result: Result = "cancelled"
                    try:
                        result = self._read_one(reader, place, crew)
                    finally:
                        self._put_down(place, result)
                    self._tell(place, result)
        except UserError as error:
            self._halt(error)
        except BaseException as error:
            self._halt(None)
            self.error = error
            if not self._until_empty:
                raise
        finally:
            reader.close()

    def _read_one(self, reader: PageReader, place: Place, crew: Crew[Said]) -> Result:
        try:
            return reader.read(place, crew)
        except UserError as error:
            if error.code != "ocr.language_missing":
                raise
            self._order.leave_out(place.document)
            with self._turn:
                self._problem = error
            return "cancelled"

    def _next(self) -> tuple[Place, Crew[Said]] | None:
        """The page to be read next; waits while there is none, or while others have their turn."""
        while True:
            with self._choosing:
                place = None
                if self._may_take():
                    place = self._order.next(self._in_hand)
                    found = self._take(place)
                    if found is not None:
                        return found
                if time.monotonic() - self._counted > _POLL_SECONDS:
                    self._count()
            with self._turn:
                if self._closed or self._halted or (self._until_empty and place is None and not self._yielding):
                    return None
                self._let_idle_go()
                self._turn.wait(_POLL_SECONDS)

    def _may_take(self) -> bool:
        with self._turn:
            if self._closed or self._halted or self._paused:
                return False
            return len(self._in_hand) < (1 if self._yielding else self._size)

    def _take(self, place: Place | None) -> tuple[Place, Crew[Said]] | None:
        if place is None:
            return None
        document, page = split_page_id(place.page)
        row = (
            self._case.file.reading(place.part)
            .execute("SELECT name FROM documents WHERE id = ?", (document,))
            .fetchone()
        )
        with self._turn:
            if self._closed or self._paused:
                return None
            if self._crew is None:
                self._crew = Crew(self._engine.trade, checked, size=self._size, limits=LIMITS)
            self._in_hand.add(place.page)
            self._current = cite("", "", row[0] if row else "", page)
            return place, self._crew

    def _put_down(self, place: Place, result: Result) -> None:
        """Out of hand and counted in one: nobody sees a page that is neither."""
        with self._turn:
            self._in_hand.discard(place.page)
            self._worked = time.monotonic()
            if result in ("read", "failed"):
                self._waiting = max(0, self._waiting - 1)
                self._done += result == "read"
                self._failed += result == "failed"
                self._finished.append(self._worked)
                numbers = self._read.setdefault(place.part, [0, 0])
                numbers[result == "failed"] += 1
            self._turn.notify_all()

    def _tell(self, place: Place, result: Result) -> None:
        if self._on_change is not None and result in ("read", "failed"):
            kinds = {"documents", "tags"} if self._is_tagged(place) else {"documents"}
            self._on_change(Changes(frozenset(kinds), (str(place.document),)))

    def _is_tagged(self, place: Place) -> bool:
        """Whether tags stand on a page, whose place may be another now."""
        query = "SELECT 1 FROM tags WHERE document = ? AND page = ? LIMIT 1"
        return self._case.file.reading(place.part).execute(query, split_page_id(place.page)).fetchone() is not None

    def _halt(self, problem: UserError | None) -> None:
        with self._turn:
            self._halted = True
            if problem is not None and not self._closed:
                self._problem = self._problem or problem
            self._turn.notify_all()

    def _let_idle_go(self) -> None:
        """Children that have nothing to do hold memory; they are started again in a tenth of a second."""
        if self._crew is not None and not self._in_hand and time.monotonic() - self._worked > _IDLE_SECONDS:
            self._crew.close()
            self._crew = None

    # -- numbers ----------------------------------------------------------------------------------------------------

    def _count(self) -> None:
        waiting = count_waiting(self._case, self._documents)
        with self._turn:
            self._waiting, self._counted = waiting, time.monotonic()

    def _rate(self) -> float:
        if len(self._finished) < 5:
            return 0.0
        return (len(self._finished) - 1) / max(1e-3, self._finished[-1] - self._finished[0])

    def _record(self) -> None:
        for part, (read, failed) in self._read.items():
            with self._case.file.writing(part) as connection:
                self._case.file.record(connection, part, "ocr.read", "", {"pages": read, "failed": failed})


def count_waiting(case: Case, documents: Sequence[int] | None = None) -> int:
    """How many pages wait for OCR, over the compartments open to the user."""
    wanted = documents if documents is not None else (None,)
    parts = parts_with_documents(case)
    return sum(layers.waiting_count(case.file.reading(part), one) for part in parts for one in wanted)


def cores() -> int:
    """Cores that this process may use; no more than 16, for every reader takes some 200 MB."""
    number = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return max(1, min(16, number))


def _is_paused(case: Case) -> bool:
    row = case.file.reading().execute("SELECT 1 FROM meta WHERE key = ?", (_PAUSED,)).fetchone()
    return row is not None
