"""A field of plain lines that say when somebody or something is free, checked while they are typed."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from judgedesk.app import free_times
from judgedesk.domain.errors import UserError
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words

_LINES = 5


class FreeTimes(QWidget):
    """Lines, and under them what is wrong with which. `changed()` when something was typed."""

    changed = Signal()

    def __init__(self, theme: Theme, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._words = theme, words
        self.lines = QPlainTextEdit(self)
        self.lines.setTabChangesFocus(True)
        self.wrong = QLabel(self)
        self.wrong.setProperty("kind", "warn")
        self.wrong.setWordWrap(True)
        self.wrong.hide()
        self.setFocusProxy(self.lines)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(2))
        column.addWidget(self.lines)
        column.addWidget(self.wrong)
        self.lines.textChanged.connect(self._typed)
        theme.changed.connect(self._high)
        self._high()
        self.retranslate()

    def show_times(self, record: Mapping[str, Any]) -> None:
        """The free times of a record."""
        blocked = self.lines.blockSignals(True)
        self.lines.setPlainText("\n".join(free_times.written(record, self._words.language)))
        self.lines.blockSignals(blocked)
        self._check()

    def taken(self, field: str) -> dict[str, Any]:
        """The keys of a record that say so. Raises UserError ``entry.times`` at the `field`."""
        found, mistakes = free_times.read(self.lines.toPlainText())
        if mistakes:
            raise UserError("entry.times", field=field)
        return found

    def _typed(self) -> None:
        self._check()
        self.changed.emit()

    def _check(self) -> None:
        _, mistakes = free_times.read(self.lines.toPlainText())
        told = [free_times.said(one, self._words.language) for one in mistakes[:_LINES]]
        self.wrong.setText("\n".join(told))
        self.wrong.setVisible(bool(told))
        self.lines.setAccessibleDescription(" ".join(told))

    def _high(self) -> None:
        self.lines.setFixedHeight(self.lines.fontMetrics().lineSpacing() * _LINES + self._theme.px(14))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The lines take the keyboard."""
        self.lines.setFocus(event.reason())

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Words that stand here."""
        self.lines.setAccessibleName(self.tr("When free, a line for each"))
        examples = (self.tr("Tue, Thu 9-12 from 2027-01-11"), self.tr("not 2027-02-01 – 2027-02-14"))
        self.lines.setPlaceholderText("\n".join((self.tr("always"), "2027-01-11 – 2027-01-13 9-15", *examples)))
        self._check()
