"""The line at the bottom: what is being imported, what is not yet complete, and that nothing leaves this machine."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from judgedesk.app.casefile import Summary
from judgedesk.app.intake import ImportProgress
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.widgets.elided import Elided

TALL = 28


class StatusLine(QFrame):
    """Import at the left while there is one, the ledger after it, the seal at the right. `cancelled` on Cancel."""

    cancelled = Signal()

    def __init__(self, theme: Theme, words: Words, sealed_open: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "statusline")
        self._theme, self._words, self._sealed_open = theme, words, sealed_open
        self._progress: ImportProgress | None = None
        self._summary: Summary | None = None
        self._note = ""
        self._import, self._ledger, self._offline = Elided("small", self), Elided("small", self), QLabel(self)
        self._offline.setProperty("kind", "small")
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setRange(0, 1000)
        self._cancel = QPushButton(self)
        self._cancel.setProperty("kind", "status")
        self._cancel.clicked.connect(self.cancelled)
        self._row = QHBoxLayout(self)
        for widget in (self._import, self._bar, self._cancel, self._ledger):
            self._row.addWidget(widget)
        self._row.addStretch(1)
        self._row.addWidget(self._offline)
        theme.changed.connect(self._resize)
        self._resize()
        self.retranslate()

    def show_progress(self, progress: ImportProgress) -> None:
        """How far the import is."""
        self._progress = progress
        self._note = ""
        self.retranslate()

    def show_note(self, note: str) -> None:
        """What came of the last thing, in place of the progress."""
        self._progress = None
        self._note = note
        self.retranslate()

    def show_summary(self, summary: Summary) -> None:
        """The ledger in one line."""
        self._summary = summary
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
        self._import.setVisible(bool(self._import.text()))
        self._bar.setVisible(running)
        self._cancel.setVisible(running)
        if self._progress is not None:
            total = self._progress.bytes or 1
            self._bar.setValue(round(1000 * self._progress.bytes_done / total))
        self._bar.setAccessibleName(self.tr("Progress of the import"))
        self._cancel.setText(self.tr("Stop"))
        self._cancel.setAccessibleName(self.tr("Stop the import"))
        self._ledger.setText(self._ledger_said())
        sealed = self.tr("sealed part open") if self._sealed_open else self.tr("sealed part closed")
        self._offline.setText(self.tr("Offline") + " · " + sealed)

    def _import_said(self) -> str:
        progress = self._progress
        if progress is None:
            return ""
        number = self._words.number
        said = self.tr("Import: {0} of {1} files, {2} pages").format(
            number(progress.files_done), number(progress.files), number(progress.pages_done)
        )
        if progress.seconds_left is not None:
            said += ", " + self._words.time_left(progress.seconds_left)
        return said

    def _ledger_said(self) -> str:
        summary = self._summary
        if summary is None or not (summary.documents or summary.unreadable):
            return self.tr("Nothing imported yet") if summary is not None else ""
        number = self._words.number
        parts = [self.tr("{0} of {1} pages searchable").format(number(summary.pages_searchable), number(summary.pages))]
        if summary.pages_waiting:
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
