"""Between the window and the app: one writer, two readers, and results back in the window's thread."""

import itertools
import queue
import threading
import traceback
from collections import deque
from collections.abc import Callable, Hashable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import shiboken6
from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from judgedesk.app.faults import refusal
from judgedesk.domain.changes import Changes
from judgedesk.domain.errors import UserError

READERS = 2

Done = Callable[[Any], None]
Failed = Callable[[UserError], None]


@dataclass(slots=True)
class _Task:
    """Work for a thread: what to call and who is told, then what came of it."""

    call: Callable[[], Any]
    done: Done | None
    failed: Failed | None
    ticket: int
    key: Hashable = None
    weight: int = 1
    """What it adds to the work that `Bridge.busy` counts."""
    verb: bool = False
    answer: Any = None
    refused: UserError | None = None
    report: str = ""


class Job:
    """Long work on a thread of its own. `cancel` asks it to stop; it answers through `done` all the same."""

    def __init__(self, thread: threading.Thread, stop: threading.Event) -> None:
        self._thread = thread
        self._stop = stop

    def cancel(self) -> None:
        """Asks the work to stop at its next safe point."""
        self._stop.set()

    def wait(self, seconds: float) -> None:
        """Waits for its thread to end."""
        self._thread.join(seconds)

    @property
    def running(self) -> bool:
        """Whether its thread still lives."""
        return self._thread.is_alive()


class Bridge(QObject):
    """Runs app functions off the window's thread.

    Signals:
        changed(Changes): a verb changed something; models that show those kinds refresh.
        failed(UserError): an expected failure nobody else was to be told of.
        unwritten(UserError): a verb was refused, whoever else is told of it.
        bug(str): anything else, as a traceback without messages, so without case text.
    """

    changed = Signal(object)
    failed = Signal(object)
    unwritten = Signal(object)
    bug = Signal(str)
    _told = Signal(object)
    _ended = Signal(int)
    _all_ended = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._told.connect(self._call, Qt.ConnectionType.QueuedConnection)
        self._ended.connect(self._end, Qt.ConnectionType.QueuedConnection)
        self._all_ended.connect(self._forget, Qt.ConnectionType.QueuedConnection)
        self._tickets = itertools.count(1)
        self._tasks: dict[int, _Task] = {}
        self._arrived: deque[int] = deque()
        self._turn = QTimer(self)
        self._turn.setInterval(0)
        self._turn.timeout.connect(self._next)
        self._newest: dict[Hashable, int] = {}
        self._jobs: list[Job] = []
        self.around: Callable[[], AbstractContextManager[None]] = nullcontext
        """Stands round every `read`."""
        self.explain: Callable[[UserError], UserError] = _itself
        """What a refusal means, where more is known of the case than the refusal says; asked in the worker."""
        self._closed = False
        self._open = 0
        self._counting = threading.Lock()
        self._free = threading.Event()
        self._free.set()
        self._writes: queue.SimpleQueue[int | None] = queue.SimpleQueue()
        self._reads: queue.SimpleQueue[int | None] = queue.SimpleQueue()
        self._threads = [threading.Thread(target=self._work, args=(self._writes,), name="writer", daemon=True)]
        for number in range(READERS):
            reader = threading.Thread(target=self._work, args=(self._reads,), name=f"reader-{number}", daemon=True)
            self._threads.append(reader)
        for thread in self._threads:
            thread.start()

    @property
    def busy(self) -> bool:
        """Whether anything asked for is still to be answered in the window's thread."""
        return self._open > 0

    def hold(self) -> None:
        """What is asked for from now on waits until `release`."""
        self._free.clear()

    def release(self) -> None:
        """Goes on with what waits."""
        self._free.set()

    def write(self, function: Callable[..., Any], *args: Any, done: Done | None = None,
              failed: Failed | None = None, **named: Any) -> None:  # fmt: skip
        """Queues a verb on the writer thread; verbs run one at a time in the order they came.

        What it answers goes to `done`; `Changes` in the answer go to every view through `changed`.
        """
        self._writes.put(self._ask(lambda: function(*args, **named), done, failed, verb=True))

    def read(self, function: Callable[..., Any], *args: Any, done: Done | None = None,
             failed: Failed | None = None, key: Hashable = None, **named: Any) -> None:  # fmt: skip
        """Queues a question for a reader thread. A newer one of the same `key` supersedes it: its answer is dropped."""

        def call() -> Any:
            with self.around():
                return function(*args, **named)

        self._reads.put(self._ask(call, done, failed, key))

    def start(self, function: Callable[..., Any], *args: Any, progress: Callable[[Any], None] | None = None,
              done: Done | None = None, failed: Failed | None = None, **named: Any) -> Job:  # fmt: skip
        """Runs long work on its own thread as ``function(*args, progress=…, cancel=Event, **named)``."""
        return self._begin(function, args, named, progress, done, failed, weight=1)

    def keep(self, function: Callable[..., Any], *args: Any, progress: Callable[[Any], None] | None = None,
             failed: Failed | None = None, **named: Any) -> Job:  # fmt: skip
        """Runs what lasts as long as the case is open, called as by `start`. `busy` does not count it: nobody waits
        for it to end.
        """
        return self._begin(function, args, named, progress, None, failed, weight=0)

    def _begin(self, function: Callable[..., Any], args: tuple[Any, ...], named: dict[str, Any],
               progress: Callable[[Any], None] | None, done: Done | None, failed: Failed | None,
               *, weight: int) -> Job:  # fmt: skip
        stop = threading.Event()

        def report(news: Any) -> None:
            if progress is not None and not self._closed:
                self._told.emit(lambda: _tell(progress, news))

        ticket = self._ask(lambda: function(*args, progress=report, cancel=stop, **named), done, failed, weight=weight)
        thread = threading.Thread(target=self._run, args=(ticket,), name="job", daemon=True)
        job = Job(thread, stop)
        self._jobs = [one for one in self._jobs if one.running] + [job]
        thread.start()
        return job

    def close(self, last: Callable[[], None] | None = None, wait: float = 10.0) -> None:
        """Stops jobs and threads; what was queued is still written, then `last` runs on the writer thread.

        Nothing is delivered afterwards. Blocks until all is quiet; may be called from any thread.
        """
        if self._closed:
            return
        for job in self._jobs:
            job.cancel()
        self._closed = True
        self._free.set()
        for job in self._jobs:
            job.wait(wait)
        for _ in range(READERS):
            self._reads.put(None)
        for thread in self._threads[1:]:
            thread.join(wait)
        if last is not None:
            self._writes.put(self._ask(last, None, None))
        self._writes.put(None)
        self._threads[0].join(wait)
        self._all_ended.emit()

    def _ask(self, call: Callable[[], Any], done: Done | None, failed: Failed | None, key: Hashable = None,
             *, weight: int = 1, verb: bool = False) -> int:  # fmt: skip
        """Notes who is to be told. A thread gets the number alone: whoever waits for an answer may be a widget, and the
        last to let go of one destroys it, which only the window's thread may do.
        """
        ticket = next(self._tickets)
        if key is not None:
            self._newest[key] = ticket
        self._count(weight)
        self._tasks[ticket] = _Task(call, done, failed, ticket, key, weight, verb)
        return ticket

    def _work(self, tickets: "queue.SimpleQueue[int | None]") -> None:
        while (ticket := tickets.get()) is not None:
            self._run(ticket)

    def _run(self, ticket: int) -> None:
        self._free.wait()
        self._carry_out(self._tasks[ticket])
        if not self._closed:
            self._ended.emit(ticket)

    def _carry_out(self, task: _Task) -> None:
        """Notes with a task what came of it; one that a newer one overtook is left."""
        if self._stale(task):
            return
        try:
            task.answer = task.call()
        except Exception as error:
            told = refusal(error)
            if told is not None:
                task.refused = _bare(self.explain(told))
            else:
                task.report = trace(error)  # a bug of ours, whatever it is: the window reports it and lives on

    @Slot(object)
    def _call(self, delivered: Callable[[], None]) -> None:
        if not self._closed:
            delivered()

    @Slot(int)
    def _end(self, ticket: int) -> None:
        """One answer each time the event loop comes round: keys and clicks go between them."""
        self._arrived.append(ticket)
        self._turn.start()

    def _next(self) -> None:
        task = self._tasks.pop(self._arrived.popleft(), None)
        if not self._arrived:
            self._turn.stop()
        if task is None or self._closed:
            return
        self._count(-task.weight)
        if task.report:
            self.bug.emit(task.report)
        elif self._stale(task):
            return
        elif task.refused is not None:
            self._refuse(task, task.refused)
        else:
            self._answer(task)

    @Slot()
    def _forget(self) -> None:
        """What ended after the bridge was closed is let go of here, too."""
        self._tasks.clear()

    def _stale(self, task: _Task) -> bool:
        return task.key is not None and self._newest.get(task.key) != task.ticket

    def _count(self, by: int) -> None:
        with self._counting:
            self._open += by

    def _answer(self, task: _Task) -> None:
        if task.done is not None:
            _tell(task.done, task.answer)
        for part in task.answer if isinstance(task.answer, tuple) else (task.answer,):
            if isinstance(part, Changes) and part.kinds:
                self.changed.emit(part)

    def _refuse(self, task: _Task, error: UserError) -> None:
        if task.verb:
            self.unwritten.emit(error)
        if task.failed is not None:
            _tell(task.failed, error)
        else:
            self.failed.emit(error)


def _itself(refused: UserError) -> UserError:
    return refused


def _tell(listener: Callable[[Any], None], news: Any) -> None:
    """Calls a listener unless the widget it belongs to is gone."""
    owner = getattr(listener, "__self__", None)
    if isinstance(owner, QObject) and not shiboken6.isValid(owner):
        return
    listener(news)


def _bare(refused: UserError) -> UserError:
    """A refusal without the frames it came through.

    They hold what was being read and the refusal itself: a circle that only the collector would find, and it sets large
    ones aside. Questions that a newer one overtook come this way many times an hour.
    """
    refused.__cause__ = refused.__context__ = None
    return refused.with_traceback(None)


def trace(error: BaseException) -> str:
    """Where an error arose: types, files, lines. Never its message, which may quote the case."""
    lines = []
    seen: BaseException | None = error
    while seen is not None:
        for frame in traceback.extract_tb(seen.__traceback__):
            parts = Path(frame.filename).parts
            at = parts.index("judgedesk") if "judgedesk" in parts else max(0, len(parts) - 2)
            lines.append(f"{'/'.join(parts[at:])}:{frame.lineno} {frame.name}")
        lines.append(type(seen).__name__)
        seen = seen.__cause__ or seen.__context__
    return "\n".join(lines)
