"""The start: open a case, make a new one, or look round the demo case."""

from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from judgedesk.domain.errors import UserError
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.newcase import NewCaseForm
from judgedesk.ui.views.unlock import UnlockForm
from judgedesk.ui.widgets.banner import Banner

_WIDTH = 480


class StartView(QWidget):
    """Two forms in one place, and the demo case.

    Signals:
        opened(Case): a case was opened or made.
        demo_wanted(): the user wants the demo case.
    """

    opened = Signal(object)
    demo_wanted = Signal()

    def __init__(self, bridge: Bridge, theme: Theme, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme = theme
        self._name, self._line, self._demo_line = QLabel("JudgeDesk", self), QLabel(self), QLabel(self)
        self._name.setProperty("kind", "display")
        self._line.setProperty("kind", "quiet")
        self._line.setWordWrap(True)
        self._demo_line.setProperty("kind", "quiet")
        self._demo_line.setWordWrap(True)
        self._to_open, self._to_new = QPushButton(self), QPushButton(self)
        for button in (self._to_open, self._to_new):
            button.setProperty("kind", "chip")
            button.setCheckable(True)
            button.setAutoExclusive(True)
        self._to_open.setChecked(True)
        self._to_open.toggled.connect(self._turn)
        self.unlock = UnlockForm(bridge, theme, self)
        self.new = NewCaseForm(bridge, theme, self)
        self._forms = QStackedWidget(self)
        self.banner = Banner(theme, words, self, closable=False)
        self._demo = QPushButton(self)
        self._demo.clicked.connect(self.demo_wanted)
        for form in (self.unlock, self.new):
            self._forms.addWidget(form)
            form.opened.connect(self.opened)
            form.refused.connect(self._refused)
            form.edited.connect(self.banner.clear)
        self._lay_out(theme)
        self._turn(True)
        self.retranslate()

    def _lay_out(self, theme: Theme) -> None:
        chips = QHBoxLayout()
        chips.setSpacing(theme.px(8))
        chips.addWidget(self._to_open)
        chips.addWidget(self._to_new)
        chips.addStretch(1)
        card = QFrame(self)
        card.setProperty("kind", "card")
        inner = QVBoxLayout(card)
        inner.setContentsMargins(theme.px(24), theme.px(20), theme.px(24), theme.px(24))
        inner.setSpacing(theme.px(16))
        inner.addWidget(self._forms)
        inner.addWidget(self.banner)
        demo = QHBoxLayout()
        demo.setSpacing(theme.px(16))
        demo.addWidget(self._demo_line, 1)
        demo.addWidget(self._demo, 0, Qt.AlignmentFlag.AlignVCenter)
        self._sheet = sheet = QWidget(self)
        self._resize()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(0, theme.px(96), 0, theme.px(24))
        column.setSpacing(theme.px(4))
        column.addWidget(self._name)
        column.addWidget(self._line)
        column.addSpacing(theme.px(20))
        column.addLayout(chips)
        column.addSpacing(theme.px(8))
        column.addWidget(card)
        column.addSpacing(theme.px(20))
        column.addLayout(demo)
        column.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        holder = QWidget(scroll)
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(sheet)
        row.addStretch(1)
        scroll.setWidget(holder)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)
        theme.changed.connect(self._resize)

    def ask_for(self, path: Path | None) -> None:
        """Asks for the passphrase of a case, or which case."""
        self._to_open.setChecked(True)
        self.unlock.ask_for(path)

    def ask_new(self) -> None:
        """Asks what is needed for a new case."""
        self._to_new.setChecked(True)
        self.new.begin()

    def show_busy(self, text: str) -> None:
        """Says what is being made; empty when nothing is."""
        self._demo.setEnabled(not text)
        self._demo_line.setText(text or self._demo_said())

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Words that stand here."""
        self._line.setText(self.tr("The evidence of a case in one encrypted folder. Nothing leaves this machine."))
        self._to_open.setText(self.tr("Open a case"))
        self._to_new.setText(self.tr("New case"))
        self._demo.setText(self.tr("Open the demo case"))
        self._demo_line.setText(self._demo_said())

    def _demo_said(self) -> str:
        return self.tr("To look round first: a demo case, with everybody and everything in it invented.")

    def _resize(self) -> None:
        self._sheet.setFixedWidth(self._theme.px(_WIDTH))

    def _turn(self, opening: bool) -> None:
        self.banner.clear()
        shown, hidden = (self.unlock, self.new) if opening else (self.new, self.unlock)
        shown.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        hidden.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self._forms.setCurrentWidget(shown)
        if not opening:
            self.new.begin()

    def _refused(self, error: UserError) -> None:
        if error.code == "case.locked" and self._forms.currentWidget() is self.unlock:
            self.banner.show_error(error, self.tr("Open for reading"), self.unlock.open_for_reading)
        else:
            self.banner.show_error(error)
