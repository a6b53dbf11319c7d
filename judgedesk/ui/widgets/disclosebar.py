"""One key in court: it was read today. Then one question, the folio of the record, which Esc leaves open."""

from datetime import date
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from judgedesk.app import disclosure
from judgedesk.app.casefile import Case
from judgedesk.app.wording import translated
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words


class DiscloseBar(QWidget):
    """Hidden until something was entered.

    Signals:
        left(): the question was answered or skipped.
        failed(UserError): nothing was entered.
    """

    left = Signal()
    failed = Signal(object)

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge, self._theme, self._case, self._words = bridge, theme, case, words
        self._state, self._called = "read", ""
        self._about: dict[str, Any] = {}
        self.line, self._said = QLineEdit(self), QLabel(self)
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        self._said.setWordWrap(True)
        self.line.setMaxLength(40)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        row.addWidget(self._said, 1)
        row.addWidget(self.line)
        self.line.returnPressed.connect(self._give)
        theme.changed.connect(self._measure)
        self._measure()
        self.hide()
        self._retranslate()

    def mark(self, state: str, called: str, **about: int | str) -> None:
        """Enters a state of today; `about`: document or testimony. The folio is asked of what was read or deemed so."""
        self._state, self._called, self._about = state, called, about
        self.hide()
        self._bridge.write(disclosure.record, self._case, state, on=date.today().isoformat(), **self._about,
                           done=lambda _made: self._ask(), failed=self.failed.emit)  # fmt: skip

    def _ask(self) -> None:
        if self._state == "to_read":
            return
        self.line.clear()
        self._retranslate()
        self.show()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _give(self) -> None:
        folio = self.line.text().strip()
        if folio:
            self._bridge.write(disclosure.record, self._case, self._state, on=date.today().isoformat(), folio=folio,
                               **self._about, failed=self.failed.emit)  # fmt: skip
        self._leave()

    def _leave(self) -> None:
        self.hide()
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves the folio open."""
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _measure(self) -> None:
        self.line.setFixedWidth(self._theme.px(120))

    def _retranslate(self) -> None:
        names = {name: translated(text, self._words.language, "cli") for name, text in disclosure.NAMES.items()}
        entered = f"{self._called}: {names[disclosure.checked_state(self._state)]}."
        asked = self.tr("Folio of the record? Enter keeps it, Esc leaves it open.")
        self._said.setText(f"{entered} {asked}")
        self.line.setAccessibleName(self.tr("Folio of the record of the trial"))
        self.line.setPlaceholderText(self.tr("k."))
