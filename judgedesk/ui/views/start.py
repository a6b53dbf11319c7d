"""The start: open a case, make a new one, or look round the demo case."""

from functools import partial
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
from judgedesk.ui.views.recentlist import RecentList
from judgedesk.ui.views.restore import RestoreForm
from judgedesk.ui.views.unlock import UnlockForm
from judgedesk.ui.widgets.banner import Banner

_WIDTH = 480
_CAN_BE_READ = ("case.locked", "case.write_protected", "case.network_drive")
"""What keeps a case from being written and not from being read."""
_DAMAGED = ("case.damaged", "case.keys_damaged")


class StartView(QWidget):
    """Three forms in one place, cases opened before, and the demo case.

    Signals:
        opened(Case): a case was opened or made.
        demo_wanted(), tour_wanted(): the user wants the demo case, or to be guided through it.
    """

    opened = Signal(object)
    demo_wanted = Signal()
    tour_wanted = Signal()

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
        self._to_open, self._to_new, self._to_restore = QPushButton(self), QPushButton(self), QPushButton(self)
        for button in (self._to_open, self._to_new, self._to_restore):
            button.setProperty("kind", "chip")
            button.setCheckable(True)
            button.setAutoExclusive(True)
        self._to_open.setChecked(True)
        self.unlock = UnlockForm(bridge, theme, self)
        self.new = NewCaseForm(bridge, theme, self)
        self.restore = RestoreForm(bridge, theme, self)
        self.restore.restored.connect(self._restored)
        self.recent = RecentList(bridge, theme, self)
        self.recent.chosen.connect(self.ask_for)
        self.recent.refused.connect(self._refused)
        self._forms = QStackedWidget(self)
        self.banner = Banner(theme, words, self, closable=False)
        self._demo = QPushButton(self)
        self._demo.clicked.connect(self.demo_wanted)
        self._guided = QPushButton(self)
        self._guided.clicked.connect(self.tour_wanted)
        turns = ((self._to_open, self.unlock), (self._to_new, self.new), (self._to_restore, self.restore))
        for button, form in turns:
            button.toggled.connect(partial(self._turn, form))
        for opens in (self.unlock, self.new):
            opens.opened.connect(self.opened)
        for form in (self.unlock, self.new, self.restore):
            self._forms.addWidget(form)
            form.refused.connect(self._refused)
            form.edited.connect(self.banner.clear)
        self._lay_out(theme)
        self._turn(self.unlock, True)
        self.retranslate()

    def _lay_out(self, theme: Theme) -> None:
        chips = QHBoxLayout()
        chips.setSpacing(theme.px(8))
        chips.addWidget(self._to_open)
        chips.addWidget(self._to_new)
        chips.addWidget(self._to_restore)
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
        buttons = QVBoxLayout()
        buttons.setSpacing(theme.px(6))
        buttons.addWidget(self._demo)
        buttons.addWidget(self._guided)
        demo.addLayout(buttons)
        self._sheet = sheet = QWidget(self)
        self._resize()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(0, theme.px(56), 0, theme.px(24))
        column.setSpacing(theme.px(4))
        column.addWidget(self._name)
        column.addWidget(self._line)
        column.addSpacing(theme.px(20))
        column.addLayout(chips)
        column.addSpacing(theme.px(8))
        column.addWidget(card)
        column.addSpacing(theme.px(16))
        column.addWidget(self.recent)
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
        for button in (self._demo, self._guided):
            button.setEnabled(not text)
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
        self._to_restore.setText(self.tr("Restore a backup"))
        self._demo.setText(self.tr("Open the demo case"))
        self._guided.setText(self.tr("With a guided tour, five minutes"))
        self._demo_line.setText(self._demo_said())

    def _demo_said(self) -> str:
        return self.tr("To look round first: a demo case, with everybody and everything in it invented.")

    def _resize(self) -> None:
        self._sheet.setFixedWidth(self._theme.px(_WIDTH))

    def _turn(self, chosen: QWidget, wanted: bool) -> None:
        """Brings a form to the front; the card is as tall as that one needs."""
        if not wanted:
            return
        self.banner.clear()
        for form in (self.unlock, self.new, self.restore):
            wide = QSizePolicy.Policy.Preferred if form is chosen else QSizePolicy.Policy.Ignored
            form.setSizePolicy(wide, wide)
        self._forms.setCurrentWidget(chosen)
        if isinstance(chosen, NewCaseForm | RestoreForm):
            chosen.begin()

    def _restored(self, case: Path) -> None:
        self.ask_for(case)
        self.banner.show_text(self.tr("The backup is back as a case."), self.tr("Its passphrases are those it had."))

    def _refused(self, error: UserError) -> None:
        opening = self._forms.currentWidget() is self.unlock
        if opening and error.code in _CAN_BE_READ:
            self.banner.show_error(error, self.tr("Open for reading"), self.unlock.open_for_reading)
        elif opening and error.code in _DAMAGED:
            self.banner.show_error(error, self.tr("Restore a backup"), partial(self._to_restore.setChecked, True))
        else:
            self.banner.show_error(error)
