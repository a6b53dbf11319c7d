"""Readers at work: threads that each keep a confined child busy, and how a document is read to its end."""

import threading
from collections.abc import Callable, Mapping
from typing import Any

from judgedesk.app.arrivals import Arrivals, Unit
from judgedesk.app.landing import PartIn
from judgedesk.app.lots import LOT_BYTES, LOT_FILES, refusal_said
from judgedesk.domain.documents import TextSource
from judgedesk.domain.errors import UserError
from judgedesk.ingest.extraction import Extraction
from judgedesk.ingest.messages import Facts, Opened, Pages, PartBegins, PartBytes, PartEnds, ReadPage, Said
from judgedesk.jobs.crew import Crew, Outcome
from judgedesk.store.originals import Damaged, Encryption

_STARTS = 3


class Readers:
    """Threads that each keep one child busy with the units put before them."""

    def __init__(self, crew: Crew[Said], arrivals: Arrivals, stop: threading.Event) -> None:
        self._crew, self._arrivals, self._stop = crew, arrivals, stop
        self._turn = threading.Condition()
        self._waiting: list[Unit] = []
        self._busy = 0
        self._done = False
        self._error: BaseException | None = None
        self._threads = [threading.Thread(target=self._work, name=f"reader {n}", daemon=True) for n in range(crew.size)]
        for thread in self._threads:
            thread.start()

    def put(self, unit: Unit) -> None:
        """Add a unit; waits while enough are waiting already, unless all is to stop."""
        with self._turn:
            self._waiting.append(unit)
            self._turn.notify_all()
            while self._enough() and self._error is None and not self._stop.is_set():
                self._turn.wait(0.1)
            if self._error is not None:
                raise self._error

    def _enough(self) -> bool:
        """Small files wait by the lot, that readers have work while the next lot is made; of large ones a few."""
        number = len(self._waiting)
        large = sum(unit.original.size for unit in self._waiting) > LOT_BYTES
        return number > 4 * self._crew.size and (number > LOT_FILES or large)

    def wait(self, tick: Callable[[], None]) -> None:
        """Wait until nothing is being read and nothing waits; the readers stay."""
        with self._turn:
            while (self._waiting or self._busy) and self._error is None and not self._stop.is_set():
                self._turn.wait(0.25)
                tick()
            if self._error is not None and not self._stop.is_set():
                raise self._error

    def finish(self, tick: Callable[[], None]) -> None:
        """Wait until every unit is done."""
        with self._turn:
            self._done = True
            self._turn.notify_all()
        for thread in self._threads:
            while thread.is_alive():
                thread.join(0.25)
                tick()
        if self._error is not None and not self._stop.is_set():
            raise self._error

    def _next(self) -> Unit | None:
        with self._turn:
            self._turn.wait_for(lambda: self._waiting or self._done)
            if not self._waiting or self._error is not None:
                return None
            unit = self._waiting.pop(0)
            self._busy += 1
            self._turn.notify_all()
            return unit

    def _idle(self) -> None:
        with self._turn:
            self._busy -= 1
            self._turn.notify_all()

    def _work(self) -> None:
        try:
            while not self._stop.is_set():
                unit = self._next()
                if unit is None:
                    return
                with unit:
                    reader_outcome(self._crew, self._arrivals, unit, self._stop)
                self._idle()
        except BaseException as error:
            with self._turn:
                self._error = self._error or error
                self._turn.notify_all()


def reader_outcome(crew: Crew[Said], arrivals: Arrivals, unit: Unit, stop: threading.Event) -> None:
    """Have a unit read to its end. What could not be read of it is set down page by page, never left out."""
    reading = _Reading(arrivals, unit)
    try:
        with reading:
            outcome = crew.run(reading.unit, unit.original, reading.heard, cancel=stop, again=reading.again)
    except Damaged:
        outcome = Outcome("failed", "original.changed")
    except UserError as error:
        if error.code != "child.garbage":
            raise
        outcome = Outcome("failed", error.code)
    if outcome.state == "cancelled" or stop.is_set():
        return
    if outcome.state == "failed" and unit.next_page > 1:
        reading.set_down_the_rest(outcome.code)
        outcome = Outcome("done")
    arrivals.end(unit, outcome)


class _Reading:
    """One unit at the reader: its pages go on to the store in order, those that kill readers as unreadable."""

    def __init__(self, arrivals: Arrivals, unit: Unit) -> None:
        self._arrivals, self._unit = arrivals, unit
        self._extraction = Extraction(unit.kind, unit.next_page, unit.next_part, unit.source.name, arrivals.passwords)
        self._not_started = 0
        self._part: tuple[int, str, Encryption] | None = None

    def __enter__(self) -> "_Reading":
        return self

    def __exit__(self, *_: object) -> None:
        self._let_go()

    @property
    def unit(self) -> Mapping[str, Any]:
        """What the reader is told to do."""
        return self._extraction.unit

    def heard(self, message: Said) -> None:
        """Take one message of the reader."""
        self._extraction.heard(message)
        if isinstance(message, Opened):
            self._unit.expected = message.pages
        elif isinstance(message, Pages) and message.pages:
            if message.pages[0].number != self._unit.next_page:
                raise UserError("child.garbage")
            self._arrivals.put(self._unit, message)
            self._unit.next_page = message.pages[-1].number + 1
        elif isinstance(message, Facts):
            self._arrivals.put(self._unit, message)
        elif isinstance(message, PartBegins | PartBytes | PartEnds):
            self._heard_part(message)

    def _heard_part(self, message: PartBegins | PartBytes | PartEnds) -> None:
        """A part comes in pieces and is written as they come; one at a time and in order, or the child lies."""
        if isinstance(message, PartBegins):
            if self._part is not None or message.part != self._unit.next_part:
                raise UserError("child.garbage")
            self._part = message.part, message.name, Encryption(self._arrivals.case_folder)
            return
        if self._part is None or self._part[0] != message.part:
            raise UserError("child.garbage")
        part, name, encryption = self._part
        with refusal_said():
            if isinstance(message, PartBytes):
                encryption.write(message.content)
                return
            stored = encryption.finish()
        self._part = None
        whole = PartIn(part, name, stored, message.problem)
        if message.problem and not stored.size:
            whole.discard()
            whole = PartIn(part, name, None, message.problem)
        try:
            self._arrivals.put(self._unit, whole)
        except BaseException:
            whole.discard()
            raise
        self._unit.next_part = part + 1

    def _let_go(self) -> None:
        """What came of a part whose reader is gone is of no use: it comes again from its start."""
        if self._part is not None:
            self._part[2].discard()
            self._part = None

    def again(self, code: str) -> Mapping[str, Any] | None:
        """The unit to go on with after a loss. Where no reader will start nothing is wrong with the file.

        Raises:
            UserError: ``child.not_started``.
        """
        if code == "child.not_started":
            self._not_started += 1
            if self._not_started > _STARTS:
                raise UserError(code)
            return self.unit
        self._let_go()
        known, parts = len(self._extraction.lost), len(self._extraction.lost_parts)
        following = self._extraction.again(code)
        for part in self._extraction.lost_parts[parts:]:
            self._arrivals.put(self._unit, PartIn(part, f"{part + 1}", None, "part.unreadable"))
            self._unit.next_part = part + 1
        for page in self._extraction.lost[known:]:
            if self._unit.expected is None or page.number <= self._unit.expected:
                self._arrivals.put(self._unit, Pages((page,)))
                self._unit.next_page = page.number + 1
        return following

    def set_down_the_rest(self, code: str) -> None:
        """Pages that nobody could read stand in the ledger as such; one where their number is not known."""
        unit = self._unit
        last = unit.expected if unit.expected is not None else unit.next_page
        for number in range(unit.next_page, last + 1):
            page = ReadPage(number, "", 0.0, 0.0, 0, TextSource.FAILED, "", code)
            self._arrivals.put(unit, Pages((page,)))
