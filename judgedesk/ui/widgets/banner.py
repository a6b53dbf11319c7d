"""A calm line for what went wrong: what happened, why we stopped, what to do. Never a dialog."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from judgedesk.domain.errors import UserError
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words


class Banner(QFrame):
    """Hidden until something is shown; stays until closed or cleared."""

    def __init__(self, theme: Theme, words: Words, parent: QWidget | None = None, closable: bool = True) -> None:
        super().__init__(parent)
        self.setProperty("kind", "banner")
        self._words = words
        self._error: UserError | None = None
        self._run: Callable[[], None] | None = None
        self._what, self._rest = QLabel(self), QLabel(self)
        self._what.setProperty("kind", "heading")
        for label in (self._what, self._rest):
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            label.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._action = QPushButton(self)
        self._action.clicked.connect(self._act)
        self._close = QPushButton("×", self)
        self._close.setProperty("kind", "flat")
        self._close.setFixedWidth(theme.px(28))
        self._close.clicked.connect(self.clear)
        self._close.setVisible(closable)
        self._lay_out(theme)
        self.retranslate()
        self.hide()

    def _lay_out(self, theme: Theme) -> None:
        text = QVBoxLayout()
        text.setSpacing(theme.px(2))
        text.addWidget(self._what)
        text.addWidget(self._rest)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(12), theme.px(8), theme.px(8), theme.px(8))
        row.setSpacing(theme.px(12))
        row.addLayout(text, 1)
        row.addWidget(self._action, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)

    def show_error(self, error: UserError, action: str = "", run: Callable[[], None] | None = None) -> None:
        """Words a failure; `action` names a button that does the next step."""
        self._error = error
        text = self._words.error(error)
        self.show_text(text.what, text.why, text.next, action, run)
        self._error = error

    def show_text(self, what: str, why: str = "", next: str = "", action: str = "",
                  run: Callable[[], None] | None = None) -> None:  # fmt: skip
        """Shows a sentence, its reason and the next step."""
        self._error = None
        self._run = run
        self._what.setText(what)
        rest = " ".join(part for part in (why, next) if part)
        self._rest.setText(rest)
        self._rest.setVisible(bool(rest))
        self._action.setText(action)
        self._action.setVisible(bool(action))
        self.setAccessibleName(" ".join(part for part in (what, rest) if part))
        self.show()

    def clear(self) -> None:
        """Takes the line away."""
        self._error = None
        self._run = None
        self.hide()

    def changeEvent(self, event: QEvent) -> None:
        """Says the same in another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Words that stand here by themselves."""
        self._close.setAccessibleName(self.tr("Close this message"))
        self._close.setToolTip(self.tr("Close this message"))
        if self._error is not None:
            self.show_error(self._error, self._action.text(), self._run)

    def _act(self) -> None:
        if self._run is not None:
            self._run()
