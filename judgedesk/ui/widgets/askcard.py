"""A card above a list that asks for one line of text before something is done."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from judgedesk.ui.shell.theme import Theme


class AskCard(QFrame):
    """Hidden until it asks. `what` and `about` say what will be done, `line` takes the answer; Esc takes it away.

    Args:
        theme: sizes.
        wide: width of the line, px at 100 %.
        parent: where it stands.
        extra: what else is to be chosen, between the line and the buttons.

    Signals:
        left(): it goes away, so that the keyboard is not lost with it.
    """

    left = Signal()

    def __init__(self, theme: Theme, wide: int, parent: QWidget | None = None, *extra: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._theme, self._wide = theme, wide
        self.what, self.about, self.label = QLabel(self), QLabel(self), QLabel(self)
        self.what.setProperty("kind", "heading")
        self.about.setProperty("kind", "quiet")
        self.line = QLineEdit(self)
        self.line.returnPressed.connect(self.confirm)
        self.label.setBuddy(self.line)
        self.go, self.cancel = QPushButton(self), QPushButton(self)
        self.go.setProperty("kind", "primary")
        self.cancel.setProperty("kind", "flat")
        self.go.clicked.connect(self.confirm)
        self.cancel.clicked.connect(self.withdraw)
        text = QVBoxLayout()
        text.setSpacing(theme.px(2))
        text.addWidget(self.what)
        text.addWidget(self.about)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(16), theme.px(12), theme.px(12), theme.px(12))
        row.setSpacing(theme.px(8))
        row.addLayout(text, 1)
        for group in ((self.label, self.line), extra):
            for widget in group:
                row.addWidget(widget)
            if group:
                row.addSpacing(theme.px(8))
        row.addWidget(self.go)
        row.addWidget(self.cancel)
        theme.changed.connect(self._resize)
        self._resize()
        self.hide()

    def ask(self) -> None:
        """Shows the card and takes the keyboard."""
        self.retranslate()
        self.show()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.line.selectAll()

    def confirm(self) -> None:
        """The user wants it done; to be said by each card."""
        raise NotImplementedError

    def retranslate(self) -> None:
        """Words that stand here; to be said by each card."""
        raise NotImplementedError

    def withdraw(self) -> None:
        """Goes away."""
        self.left.emit()
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes away."""
        if event.key() == Qt.Key.Key_Escape:
            self.withdraw()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _resize(self) -> None:
        self.line.setFixedWidth(self._theme.px(self._wide))
