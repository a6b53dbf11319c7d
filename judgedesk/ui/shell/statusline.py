"""The line at the bottom: what comes in, what is not yet complete, and that nothing leaves this machine."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from judgedesk.app.casefile import Summary
from judgedesk.app.intake import ImportProgress
from judgedesk.app.ocr_queue import OcrStatus
from judgedesk.app.watching import Offered
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.widgets.elided import Elided

TALL = 28


class _Said(Elided):
    """A line of words that opens what is behind it. The button beside it does the same by keyboard."""

    clicked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__("small", parent)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Opens it."""
        self.clicked.emit()


class StatusLine(QFrame):
    """Import at the left while there is one, then OCR and the ledger, the seal at the right.

    Signals:
        cancelled(): Stop was pressed.
        panel_wanted(): the user wants to see, or no longer to see, what is under way.
        offers_wanted(): the user wants to look at the new files of watched folders.
        ledger_wanted(): the user wants the ledger.
    """

    cancelled = Signal()
    panel_wanted = Signal()
    offers_wanted = Signal()
    ledger_wanted = Signal()

    def __init__(self, theme: Theme, words: Words, sealed_open: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "statusline")
        self._theme, self._words, self._sealed_open = theme, words, sealed_open
        self._progress: ImportProgress | None = None
        self._summary: Summary | None = None
        self._reading: OcrStatus | None = None
        self._offered: Sequence[Offered] = ()
        self._panel_open = False
        self._note = ""
        self._import, self._ocr, self._ledger, self._offers = (_Said(self) for _ in range(4))
        self._offline = QLabel(self)
        self._offline.setProperty("kind", "small")
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setRange(0, 1000)
        self._cancel, self._look, self._more = QPushButton(self), QPushButton(self), QPushButton(self)
        for button in (self._cancel, self._look, self._more):
            button.setProperty("kind", "status")
        self._connect()
        self._row = QHBoxLayout(self)
        for widget in (self._import, self._bar, self._cancel, self._ocr, self._ledger, self._offers, self._look):
            self._row.addWidget(widget)
        self._row.addStretch(1)
        self._row.addWidget(self._more)
        self._row.addWidget(self._offline)
        theme.changed.connect(self._resize)
        self._resize()
        self.retranslate()

    def put(self, line: QWidget) -> None:
        """Takes a line of somebody else's in, before the stretch."""
        self._row.insertWidget(self._row.indexOf(self._look) + 1, line)

    def put_last(self, switch: QWidget) -> None:
        """Takes somebody else's switch in, at the right."""
        self._row.addWidget(switch)

    def _connect(self) -> None:
        self._cancel.clicked.connect(self.cancelled)
        for opener in (self._import, self._ocr):
            opener.clicked.connect(self.panel_wanted)
        self._more.clicked.connect(self.panel_wanted)
        self._ledger.clicked.connect(self.ledger_wanted)
        self._offers.clicked.connect(self.offers_wanted)
        self._look.clicked.connect(self.offers_wanted)

    def show_progress(self, progress: ImportProgress) -> None:
        """How far the import is."""
        self._progress = progress
        self._note = ""
        self.retranslate()

    def show_note(self, note: str) -> None:
        """What came of the last thing, in place of the progress; a screen reader says it at once."""
        self._progress = None
        self._note = note
        self.retranslate()
        if note:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, note))

    def show_summary(self, summary: Summary) -> None:
        """The ledger in one line."""
        self._summary = summary
        self.retranslate()

    def show_reading(self, status: OcrStatus) -> None:
        """How far OCR is."""
        self._reading = status
        self.retranslate()

    def show_offers(self, offered: Sequence[Offered]) -> None:
        """What came into the watched folders; empty for nothing."""
        self._offered = offered
        self.retranslate()

    def show_panel(self, shown: bool) -> None:
        """Whether the panel above is open."""
        self._panel_open = shown
        self.retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """All words of the line."""
        running = self._progress is not None
        self._import.setText(self._import_said() if running else self._note)
        self._bar.setVisible(running)
        self._cancel.setVisible(running)
        if self._progress is not None:
            self._bar.setValue(round(1000 * self._progress.bytes_done / (self._progress.bytes or 1)))
        self._bar.setAccessibleName(self.tr("Progress of the import"))
        self._cancel.setText(self.tr("Stop"))
        self._cancel.setAccessibleName(self.tr("Stop the import"))
        self._ocr.setText(self._ocr_said())
        self._ledger.setText(self._ledger_said())
        self._offers.setText("" if running else self._words.offers(self._offered))
        for words in (self._import, self._ocr, self._ledger, self._offers):
            words.setVisible(bool(words.text()))
        self._look.setVisible(bool(self._offers.text()))
        self._look.setText(self.tr("Look"))
        self._look.setAccessibleName(self.tr("Look at the new files in watched folders"))
        self._more.setText(self.tr("Import and OCR") + (" ▾" if self._panel_open else " ▴"))
        opens = self.tr("Close what is under way") if self._panel_open else self.tr("Show what is under way")
        self._more.setAccessibleName(opens)
        self._more.setToolTip(opens + " (F4)")
        sealed = self.tr("sealed part open") if self._sealed_open else self.tr("sealed part closed")
        self._offline.setText(self.tr("Offline") + " · " + sealed)

    def _import_said(self) -> str:
        progress = self._progress
        if progress is None:
            return ""
        number = self._words.number
        if progress.pages and not progress.at_least:
            said = self.tr("Import: {0} of {1} pages").format(number(progress.pages_done), number(progress.pages))
        else:
            said = self.tr("Import: {0} of {1} files").format(number(progress.files_done), number(progress.files))
        if progress.seconds_left is not None:
            said += ", " + self._words.time_left(progress.seconds_left, progress.at_least)
        return said

    def _ocr_said(self) -> str:
        status = self._reading
        if status is None or not status.waiting:
            return ""
        if status.problem is not None:
            return self.tr("OCR stands still, %n page(s) wait", "", status.waiting)
        if status.paused:
            return self.tr("OCR paused, %n page(s) wait", "", status.waiting)
        said = self.tr("OCR: %n page(s) wait", "", status.waiting)
        if status.seconds_left is not None and self._progress is None:
            said += ", " + self._words.time_left(status.seconds_left)
        return said

    def _ledger_said(self) -> str:
        summary = self._summary
        if summary is None or not (summary.documents or summary.unreadable):
            return self.tr("Nothing imported yet") if summary is not None else ""
        number = self._words.number
        parts = [self.tr("{0} of {1} pages searchable").format(number(summary.pages_searchable), number(summary.pages))]
        if self._progress is not None:
            return parts[0]
        if summary.pages_waiting and not self._ocr_said():
            parts.append(self.tr("%n page(s) wait for OCR", "", summary.pages_waiting))
        if summary.files_waiting:
            parts.append(self.tr("%n file(s) wait to be read", "", summary.files_waiting))
        if summary.unreadable:
            parts.append(self.tr("%n unreadable", "", summary.unreadable))
        return " · ".join(parts)

    def _resize(self) -> None:
        px = self._theme.px
        self.setFixedHeight(px(TALL))
        self._bar.setFixedWidth(px(120))
        self._row.setContentsMargins(px(16), 0, px(16), 0)
        self._row.setSpacing(px(12))
