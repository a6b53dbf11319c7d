"""Everything that goes on beside the user's work: imports, OCR, watched folders, and the panel that shows them."""

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from judgedesk.app.casefile import Case
from judgedesk.app.ocr import Engine
from judgedesk.app.ocr_queue import OcrStatus
from judgedesk.domain.changes import Changes
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.shell.breaks import Breaks
from judgedesk.ui.shell.commands import Command
from judgedesk.ui.shell.importing import Importing
from judgedesk.ui.shell.intakepanel import IntakePanel
from judgedesk.ui.shell.learning import Learning
from judgedesk.ui.shell.offers import Offers
from judgedesk.ui.shell.reading import Reading, remedies
from judgedesk.ui.shell.statusline import StatusLine
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words

_STOPPING_MS = 100


class UnderWay(QObject):
    """Joins what goes on to the status line and the panel above it.

    Signals:
        offers_wanted(), folders_wanted(): the user wants to see new files, or the folders watched.
    """

    offers_wanted = Signal()
    folders_wanted = Signal()

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, words: Words, status: StatusLine, parent: QWidget,
                 engine: Engine | None = None) -> None:  # fmt: skip
        super().__init__(parent)
        self._bridge, self._case, self._words, self._status = bridge, case, words, status
        self._before: QWidget | None = None
        self._remedied = self._resting = False
        self.reading = Reading(bridge, case, engine, self)
        self.importing = Importing(bridge, case, self.reading, self)
        self.offers = Offers(bridge, case, self)
        self.learning = Learning(bridge, case, self._idle, self)
        self._waited = 0
        self.breaks = Breaks(bridge, theme, case, self)
        status.put(self.breaks.line)
        self.panel = IntakePanel(theme, words, case.writable, parent)
        self._connect()

    def _connect(self) -> None:
        panel, status, importing = self.panel, self._status, self.importing
        for shows in (panel, status):
            importing.progress.connect(shows.show_progress)
            importing.ended.connect(shows.show_note)
            self.reading.changed.connect(shows.show_reading)
            shows.offers_wanted.connect(self.offers_wanted)
        importing.queued.connect(self._show_turns)
        importing.ended.connect(self.learning.look)
        self.reading.changed.connect(self._learn_when_read)
        self.reading.changed.connect(self._look_for_remedies)
        self.offers.changed.connect(self._say_offers)
        status.cancelled.connect(importing.stop)
        status.panel_wanted.connect(self.toggle)
        panel.stopped.connect(importing.stop)
        panel.paused.connect(self.reading.toggle)
        panel.folders_wanted.connect(self.folders_wanted)
        panel.left.connect(self.toggle)
        self._words.changed.connect(self._ask_remedies)

    def start(self) -> None:
        """The case has been opened: OCR goes on where it stopped, and watched folders are looked into."""
        self.reading.start()
        self.offers.look()
        self.learning.look()
        self.breaks.start()

    def rest(self) -> None:
        """OCR and enrichment stop where they are; an import is let finish."""
        self._resting = True
        self.reading.rest()
        self.learning.rest()

    @property
    def at_work(self) -> bool:
        """Whether anything still uses the case."""
        return self.importing.running or self.reading.at_work or self.learning.at_work

    def resume(self) -> None:
        """Goes on after `rest`, as soon as what was to stop has stopped."""
        self._resting = False
        self._go_on()

    def _go_on(self) -> None:
        if self._resting:
            return
        if self.reading.at_work or self.learning.at_work:
            QTimer.singleShot(_STOPPING_MS, self, self._go_on)
            return
        self.reading.start()
        self.learning.look()

    def _idle(self) -> bool:
        status = self.reading.status
        return not self.importing.running and (status is None or not status.running or not status.waiting)

    def _learn_when_read(self, status: OcrStatus) -> None:
        if self._waited and not status.waiting:
            self.learning.look()
        self._waited = status.waiting

    def toggle(self) -> None:
        """Opens or closes the panel; the keyboard comes back to where it was."""
        if self.panel.isHidden():
            self._before = QApplication.focusWidget()
            self.panel.show()
            self.panel.take_keyboard()
        else:
            inside = self.panel.isAncestorOf(QApplication.focusWidget() or self.panel)
            self.panel.hide()
            if inside and self._before is not None and self._before.isVisible():
                self._before.setFocus()
            self._before = None
        self._status.show_panel(not self.panel.isHidden())

    def refresh(self, changes: Changes) -> None:
        """Other folders are watched."""
        if "watched" in changes.kinds:
            self.offers.look()

    def commands(self) -> list[Command]:
        """What can be done about it from anywhere."""

        def may() -> bool:
            return self._case.writable

        def pause() -> str:
            status = self.reading.status
            stands = status is not None and (status.paused or status.problem is not None)
            return self.tr("Resume OCR") if stands else self.tr("Pause OCR")

        return [
            Command("import.stop", lambda: self.tr("Stop the import"), self.importing.stop, "Ctrl+.",
                    lambda: self.importing.running),
            Command("intake.panel", lambda: self.tr("Show or close what is under way"), self.toggle, "F4"),
            Command("ocr.pause", pause, self.reading.toggle, "Shift+F4", lambda: self.reading.status is not None),
            Command("import.offered", lambda: self.tr("Look at the new files in watched folders"),
                    self.offers_wanted.emit, "Ctrl+Shift+O", lambda: bool(self.offers.files)),
            Command("import.watched", lambda: self.tr("Watched folders…"), self.folders_wanted.emit, "Ctrl+Shift+W",
                    may),
            *self.breaks.commands(),
        ]  # fmt: skip

    def _show_turns(self) -> None:
        self.panel.show_turns(self.importing.waiting)
        if not self.importing.running and self.offers.files:
            self.offers.look()

    def _say_offers(self) -> None:
        self._status.show_offers(self.offers.fresh)
        self.panel.show_watched([folder.path for folder in self.offers.folders], self.offers.files)

    def _look_for_remedies(self, status: OcrStatus) -> None:
        if status.problem is not None and not self._remedied:
            self._remedied = True
            self._ask_remedies()

    def _ask_remedies(self) -> None:
        if self._remedied:
            self._bridge.read(remedies, self._words.language, done=self.panel.show_remedies, key="intake.remedies")
