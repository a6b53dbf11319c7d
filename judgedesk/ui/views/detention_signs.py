"""Signs of a victim that were seen in somebody who was stopped: ticked one by one, never counted."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from judgedesk.language.fold import fold
from judgedesk.law.indicators import Indicator, Indicators
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.widgets.ticklist import Tick, TickList


class SignsPage(QWidget):
    """Signals: `signed(indicator, seen)`; `left()`."""

    signed = Signal(str, bool)
    left = Signal()

    def __init__(self, theme: Theme, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._known: Indicators | None = None
        self._seen: frozenset[str] = frozenset()
        self._whose = ""
        self._title, self._note = QLabel(self), QLabel(self)
        self._title.setProperty("kind", "heading")
        self._note.setProperty("kind", "small")
        for label in (self._title, self._note):
            label.setWordWrap(True)
        self.narrow, self.back = QLineEdit(self), QPushButton(self)
        self.narrow.setProperty("seeks", True)
        self.back.setProperty("kind", "flat")
        self.list = TickList(theme, lambda: self.tr("Sign"), parent=self)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(16), 0, 0, 0)
        column.setSpacing(theme.px(8))
        for part in (self._title, self._note, self.narrow):
            column.addWidget(part)
        column.addWidget(self.list, 1)
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        self.narrow.textChanged.connect(lambda _text: self._fill())
        self.narrow.returnPressed.connect(self.list.setFocus)
        self.list.turned.connect(lambda sign, value: self.signed.emit(sign, bool(value)))
        self.back.clicked.connect(self.left)
        self.retranslate()

    def begin(self, known: Indicators, whose: str, seen: Sequence[str]) -> None:
        """Those of a person; the keyboard where they are narrowed."""
        self._known, self._whose = known, whose
        self.narrow.clear()
        self.show_seen(seen)
        self.retranslate()
        self.narrow.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_seen(self, seen: Sequence[str]) -> None:
        """Others were seen meanwhile."""
        self._seen = frozenset(seen)
        self._fill()

    def _fill(self) -> None:
        if self._known is None:
            return
        wanted = fold(self.narrow.text()).split()
        shown = [one for one in self._known.indicators.values() if all(word in self._words_of(one) for word in wanted)]
        # What was seen stands first, so that it can be taken back without being looked for.
        shown.sort(key=lambda one: one.id not in self._seen)
        said = self._words.language
        self.list.show_ticks([Tick(one.id, one.label.in_language(said), True if one.id in self._seen else None)
                              for one in shown])  # fmt: skip

    def _words_of(self, one: Indicator) -> str:
        return fold(f"{one.label.in_language(self._words.language)} {one.look.in_language(self._words.language)}")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Words that stand here."""
        self._title.setText(self.tr("Signs of a victim: {0}").format(self._whose))
        self._note.setText(self.tr("Tick what was seen; Space turns a sign. How many there are decides nothing: what "
                                   "follows from them is stated by a person."))  # fmt: skip
        self.narrow.setPlaceholderText(self.tr("Words of a sign"))
        self.narrow.setAccessibleName(self.tr("Only signs with these words"))
        self.list.setAccessibleName(self.tr("Signs of a victim; Space: seen"))
        self.list.ticks.retranslate()
        self.back.setText(self.tr("Back to the card"))
        self.back.setToolTip("Esc")
        self._fill()
