"""What is under way, above the status line: the import, the OCR queue, the watched folders. Never in the way."""

from collections import deque
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from judgedesk.app.intake import ImportProgress
from judgedesk.app.ocr_queue import OcrStatus
from judgedesk.app.watching import Offered
from judgedesk.ui.shell.importing import Turn
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.widgets.elided import Elided

_LINES = 4
_RATED = 10.0
"""Seconds over which the import's rate is taken."""


class _Column(QWidget):
    """A heading, a bar, four lines that are always there so that nothing moves, and buttons."""

    def __init__(self, theme: Theme, barred: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.heading = Elided("heading", self)
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 1000)
        self.lines = [Elided("quiet", self) for _ in range(_LINES)]
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(theme.px(8))
        self.buttons.setAlignment(Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addWidget(self.heading)
        column.addWidget(self.bar)
        kept = self.bar.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self.bar.setSizePolicy(kept)
        self.bar.setVisible(barred)
        for line in self.lines:
            column.addWidget(line)
        column.addSpacing(theme.px(4))
        column.addLayout(self.buttons)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def say(self, heading: str, lines: Sequence[str], done: float = 0.0) -> None:
        """Sets the words and how much of the bar is filled, 0 to 1."""
        self.heading.setText(heading)
        self.bar.setValue(round(1000 * done))
        for label, text in zip(self.lines, [*lines, *[""] * _LINES], strict=False):
            label.setText(text)


class _Low(QScrollArea):
    """As high as what is in it, but never so high that the work has no room: then it scrolls."""

    def __init__(self, inside: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setWidgetResizable(True)
        self.setWidget(inside)
        self._inside = inside

    def sizeHint(self) -> QSize:
        """What is in it, at most two fifths of the window."""
        tall = self._inside.sizeHint().height()
        return QSize(0, min(tall, self.window().height() * 2 // 5))

    def minimumSizeHint(self) -> QSize:
        """The same: whatever else there is gives way."""
        return self.sizeHint()


class IntakePanel(QFrame):
    """Signals: `stopped()`, `paused()` (or resumed), `offers_wanted()`, `folders_wanted()`, `left()` on Esc."""

    stopped = Signal()
    paused = Signal()
    offers_wanted = Signal()
    folders_wanted = Signal()
    left = Signal()

    def __init__(self, theme: Theme, words: Words, writable: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "statusline")
        self._theme, self._words, self._writable = theme, words, writable
        self._progress: ImportProgress | None = None
        self._rated: deque[tuple[float, int]] = deque()
        self._note = ""
        self._turns: Sequence[Turn] = ()
        self._status: OcrStatus | None = None
        self._remedies: Sequence[str] = ()
        self._offered: Sequence[Offered] = ()
        self._folders: Sequence[str] = ()
        self._import, self._ocr = _Column(theme, True, self), _Column(theme, True, self)
        self._watch = _Column(theme, False, self)
        self._stop, self._pause, self._look, self._choose = (QPushButton(self) for _ in range(4))
        self._stop.clicked.connect(self.stopped)
        self._pause.clicked.connect(self.paused)
        self._look.clicked.connect(self.offers_wanted)
        self._choose.clicked.connect(self.folders_wanted)
        self._why = QLabel(self)
        self._why.setProperty("kind", "quiet")
        self._why.setWordWrap(True)
        self._lay_out(theme)
        self.retranslate()
        self.hide()

    def _lay_out(self, theme: Theme) -> None:
        self._import.buttons.addWidget(self._stop)
        self._ocr.buttons.addWidget(self._pause)
        self._watch.buttons.addWidget(self._look)
        self._watch.buttons.addWidget(self._choose)
        inside = QWidget(self)
        row = QHBoxLayout()
        row.setSpacing(theme.px(32))
        for column, share in ((self._import, 5), (self._ocr, 5), (self._watch, 4)):
            row.addWidget(column, share)
        whole = QVBoxLayout(inside)
        whole.setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(12))
        whole.setSpacing(theme.px(8))
        whole.addLayout(row)
        whole.addWidget(self._why)
        self._area = _Low(inside, self)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._area)

    # -- what is shown ------------------------------------------------------------------------------------------

    def show_progress(self, progress: ImportProgress) -> None:
        """How far the import is."""
        if self._rated and progress.seconds < self._rated[-1][0]:
            self._rated.clear()
        self._rated.append((progress.seconds, progress.pages_done))
        while progress.seconds - self._rated[0][0] > _RATED and len(self._rated) > 2:
            self._rated.popleft()
        self._progress = progress
        self._say_import()

    def show_note(self, note: str) -> None:
        """What came of the last import."""
        self._progress, self._note = None, note
        self._rated.clear()
        self._say_import()

    def show_turns(self, turns: Sequence[Turn]) -> None:
        """What is imported after the import under way."""
        self._turns = list(turns)
        self._say_import()

    def show_reading(self, status: OcrStatus) -> None:
        """How far OCR is."""
        self._status = status
        self._say_ocr()

    def show_remedies(self, remedies: Sequence[str]) -> None:
        """What this machine lacks for OCR and how to get it."""
        self._remedies = remedies
        self._say_ocr()

    def show_watched(self, folders: Sequence[str], offered: Sequence[Offered]) -> None:
        """The watched folders, and what came into them."""
        self._folders, self._offered = folders, offered
        self._say_watched()

    def take_keyboard(self) -> None:
        """Gives the keyboard to the first button that can be pressed."""
        for button in (self._stop, self._pause, self._look, self._choose):
            if button.isEnabled() and button.isVisible():
                button.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    # -- words --------------------------------------------------------------------------------------------------

    def retranslate(self) -> None:
        """Words of the panel."""
        self.setAccessibleName(self.tr("What is under way"))
        self._import.bar.setAccessibleName(self.tr("Progress of the import"))
        self._ocr.bar.setAccessibleName(self.tr("Progress of OCR"))
        self._stop.setText(self.tr("Stop the import"))
        self._stop.setToolTip(self.tr("What is whole stays. The same import goes on where it stopped.") + " (Ctrl+.)")
        self._look.setText(self.tr("Look"))
        self._look.setAccessibleName(self.tr("Look at the new files in watched folders"))
        self._choose.setText(self.tr("Watched folders…"))
        self._say_import()
        self._say_ocr()
        self._say_watched()

    def _say_import(self) -> None:
        progress = self._progress
        self._stop.setEnabled(progress is not None)
        if progress is None:
            idle = self._note or self.tr("Nothing is being imported.")
            self._import.say(self.tr("Import"), [idle])
            return
        number, words = self._words.number, self._words
        files = self.tr("Import: {0} of {1} files").format(number(progress.files_done), number(progress.files))
        pages = self.tr("%n page(s)", "", progress.pages_done)
        if progress.pages:
            said = self.tr("{0} of at least {1} pages") if progress.at_least else self.tr("{0} of {1} pages")
            pages = said.format(number(progress.pages_done), number(progress.pages))
        left = self.tr("time left not known yet")
        if progress.seconds_left is not None:
            left = words.time_left(progress.seconds_left, progress.at_least)
        lines = [
            pages + " · " + words.megabytes(progress.bytes_done, progress.bytes),
            " · ".join(part for part in (words.rate(self._rate()), left) if part),
            self.tr("Now: {0}").format(progress.current) if progress.current else "",
            self._after_said(),
        ]
        self._import.say(files, lines, progress.bytes_done / (progress.bytes or 1))

    def _rate(self) -> float:
        if len(self._rated) < 2:
            return 0.0
        (before, less), (now, more) = self._rated[0], self._rated[-1]
        return (more - less) / max(0.001, now - before)

    def _after_said(self) -> str:
        if not self._turns:
            return self.tr("Nothing waits after this.")
        first = self._turns[0]
        names = self.tr("another try for what failed") if first.again else _named(first.paths)
        if len(self._turns) > 1:
            return self.tr("After this: {0}, and %n more", "", len(self._turns) - 1).replace("{0}", names)
        return self.tr("After this: {0}").format(names)

    def _say_ocr(self) -> None:
        status = self._status
        self._pause.setEnabled(status is not None)
        stands = status is not None and (status.paused or status.problem is not None)
        self._pause.setText(self.tr("Resume OCR") if stands else self.tr("Pause OCR"))
        self._pause.setToolTip("Shift+F4")
        trouble = status.problem if status is not None and status.waiting else None
        self._why.setVisible(trouble is not None)
        if trouble is not None:
            text = self._words.error(trouble)
            parts = [text.what, text.why, *(self._remedies or [text.next])]
            self._why.setText(" ".join(part for part in parts if part))
        if status is None:
            why = "" if self._writable else self.tr("This case is open for reading only; its scans wait.")
            self._ocr.say(self.tr("OCR"), [why])
            return
        done = status.done + status.failed
        self._ocr.say(self._ocr_heading(status), self._ocr_lines(status), done / ((done + status.waiting) or 1))

    def _ocr_heading(self, status: OcrStatus) -> str:
        if not status.waiting:
            return self.tr("OCR: no page waits")
        if status.problem is not None:
            return self.tr("OCR stands still, %n page(s) wait", "", status.waiting)
        if status.paused:
            return self.tr("OCR paused, %n page(s) wait", "", status.waiting)
        return self.tr("OCR: %n page(s) wait", "", status.waiting)

    def _ocr_lines(self, status: OcrStatus) -> list[str]:
        read = self.tr("%n page(s) read since the case was opened", "", status.done)
        if status.failed:
            read += " · " + self.tr("%n could not be read", "", status.failed)
        if not status.waiting or status.paused or status.problem is not None:
            return [read]
        left = self._words.time_left(status.seconds_left) if status.seconds_left is not None else ""
        return [
            read,
            " · ".join(part for part in (self._words.rate(status.pages_per_second), left) if part)
            or self.tr("time left not known yet"),
            self.tr("Now: {0}").format(status.current) if status.running and status.current else "",
            self.tr("What you open is read first."),
        ]

    def _say_watched(self) -> None:
        self._choose.setEnabled(self._writable)
        offered = self._words.offers(self._offered)
        self._look.setEnabled(bool(self._offered))
        if not self._folders:
            self._watch.say(self.tr("Watched folders"), [self.tr("No folder is watched."),
                            self.tr("New files in one are offered here, never taken.")])  # fmt: skip
            return
        names = ", ".join(Path(folder).name for folder in self._folders)
        gone = sum(one.why == "gone" for one in self._offered)
        lines = [offered or self.tr("Nothing new."), names]
        if gone:
            lines.append(self.tr("%n folder(s) not there now", "", gone))
        self._watch.say(self.tr("Watched folders"), lines)


def _named(paths: Sequence[Path]) -> str:
    return ", ".join(path.name for path in paths[:2]) + (" …" if len(paths) > 2 else "")
