"""A calm line for what went wrong: what happened, why we stopped, what to do. Never a dialog."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from judgedesk.domain.errors import UserError
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words

if TYPE_CHECKING:  # loaded with the first paper that is stopped
    from judgedesk.ui.widgets.leakpanel import Again, LeakPanel


class Banner(QFrame):
    """Hidden until something is shown; stays until closed or cleared."""

    def __init__(self, theme: Theme, words: Words, parent: QWidget | None = None, closable: bool = True) -> None:
        super().__init__(parent)
        self.setProperty("kind", "banner")
        self._theme, self._words = theme, words
        self._error: UserError | None = None
        self._again: Again | None = None
        self.leak: LeakPanel | None = None
        """The places of a leak; made with the first one."""
        self._run: Callable[[], None] | None = None
        self._what, self._rest = QLabel(self), QLabel(self)
        self._what.setProperty("kind", "heading")
        for label in (self._what, self._rest):
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            label.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._action = QPushButton(self)
        self._action.clicked.connect(self._act)
        self._help = QPushButton(self)
        self._help.setProperty("kind", "link")
        self._help.clicked.connect(self._explain)
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
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(theme.px(12), theme.px(8), theme.px(8), theme.px(8))
        self._column.setSpacing(theme.px(4))
        row = QHBoxLayout()
        row.setSpacing(theme.px(12))
        self._column.addLayout(row)
        row.addLayout(text, 1)
        row.addWidget(self._action, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._help, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)

    def show_error(self, error: UserError, action: str = "", run: Callable[[], None] | None = None,
                   again: "Again | None" = None) -> None:  # fmt: skip
        """Words a failure; `action` names a button that does the next step.

        Where a file was stopped since it would name somebody, every place is listed; `again` writes it with a reason.
        """
        text = self._words.error(error)
        self._tell(text.what, text.why, text.next, action, run)
        self._error, self._again = error, again
        self._help.setVisible(self._opener() is not None)
        if type(error) is not UserError and self._is_leak(error):
            from judgedesk.ui.widgets.leakpanel import LeakPanel

            if self.leak is None:
                self.leak = LeakPanel(self._theme, self._words, self)
                self._column.addWidget(self.leak)
            self.leak.show_leak(error, again and self._written_again)  # type: ignore[arg-type]  # it is a leak
        else:
            self._forget_leak()

    def _is_leak(self, error: UserError) -> bool:
        from judgedesk.app.outgoing import LeakFound

        return isinstance(error, LeakFound)

    def show_text(self, what: str, why: str = "", next: str = "", action: str = "",
                  run: Callable[[], None] | None = None) -> None:  # fmt: skip
        """Shows a sentence, its reason and the next step."""
        self._forget_leak()
        self._tell(what, why, next, action, run)

    def _tell(self, what: str, why: str, next: str, action: str, run: Callable[[], None] | None) -> None:
        self._error = self._again = None
        self._run = run
        self._what.setText(what)
        rest = " ".join(part for part in (why, next) if part)
        self._rest.setText(rest)
        self._rest.setVisible(bool(rest))
        self._action.setText(action)
        self._action.setVisible(bool(action))
        self._help.hide()
        self.setAccessibleName(" ".join(part for part in (what, rest) if part))
        self.show()

    def clear(self) -> None:
        """Takes the line away."""
        self._error = self._again = None
        self._run = None
        self._forget_leak()
        self.hide()

    def _forget_leak(self) -> None:
        if self.leak is not None:
            self.leak.clear()

    def _written_again(self, reason: str) -> None:
        again = self._again
        self.clear()
        if again is not None:
            again(reason)

    def changeEvent(self, event: QEvent) -> None:
        """Says the same in another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Words that stand here by themselves."""
        self._help.setText(self.tr("Help"))
        self._help.setAccessibleName(self.tr("Help on this message"))
        self._help.setToolTip(self.tr("Help on this message"))
        self._close.setAccessibleName(self.tr("Close this message"))
        self._close.setToolTip(self.tr("Close this message"))
        if self._error is not None:
            self.show_error(self._error, self._action.text(), self._run, self._again)

    def _opener(self) -> Callable[[str], None] | None:
        """What opens a page of the manual: the window part this line stands in says it by `open_help`."""
        part = self.parentWidget()
        while part is not None and not callable(getattr(part, "open_help", None)):
            part = part.parentWidget()
        return getattr(part, "open_help", None)

    def _explain(self) -> None:
        from judgedesk.app import manual

        opener = self._opener()
        if opener is not None and self._error is not None:
            opener(manual.help_of(self._error))

    def _act(self) -> None:
        if self._run is not None:
            self._run()


def banner_of(window: QWidget) -> Banner:
    """The banner of the window itself, for what no view says."""
    found = window.findChild(Banner, options=Qt.FindChildOption.FindDirectChildrenOnly)
    assert found is not None
    return found
