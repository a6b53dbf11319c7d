"""A new passphrase, typed twice, with how hard it is to guess in words."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from judgedesk.domain.passphrases import Strength, strength
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.widgets.field import Field, passphrase_edit


class PassphrasePair(QWidget):
    """`changed()` at every letter; `entered()` by Enter in either line."""

    changed = Signal()
    entered = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known: Sequence[str] = ()
        self.first, self.second = passphrase_edit(self), passphrase_edit(self)
        self._fields = Field(self.first, theme), Field(self.second, theme)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(12))
        for field in self._fields:
            row.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
        for edit in (self.first, self.second):
            edit.textChanged.connect(self._weigh)
            edit.returnPressed.connect(self.entered)
        self.retranslate()

    @property
    def text(self) -> str:
        """The passphrase; '' while the two differ."""
        return self.first.text() if self.first.text() == self.second.text() else ""

    def know(self, *texts: str) -> None:
        """What whoever guesses knows: names, the case's title."""
        self._known = texts

    def clear(self) -> None:
        """Forgets both."""
        self.first.clear()
        self.second.clear()

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Words that stand here."""
        self._say()

    def _weigh(self) -> None:
        self._say()
        self.changed.emit()

    def _say(self) -> None:
        first, second = self._fields
        first.say(self.tr("New passphrase"), self._strength())
        if not self.second.text():
            hint = self.tr("So that a slip of a key locks nobody out.")
        elif self.text:
            hint = self.tr("Both are the same.")
        else:
            hint = self.tr("The two differ so far.")
        second.say(self.tr("The same once more"), hint)

    def _strength(self) -> str:
        return {
            Strength.NONE: self.tr("Five words that have nothing to do with each other are hard to guess."),
            Strength.WEAK: self.tr("Weak: a thief of the computer could guess it. Add words."),
            Strength.FAIR: self.tr("Fair: guessing it takes many machines. One more word would do."),
            Strength.STRONG: self.tr("Strong: nobody guesses it."),
        }[strength(self.first.text(), self._known)]
