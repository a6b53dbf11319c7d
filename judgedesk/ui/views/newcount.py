"""The form for a count: what is charged, when, who is accused, who is injured."""

import re

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget

from judgedesk.app.casefile import Case
from judgedesk.app.charging import NewCount, Offered, add_count, offences
from judgedesk.domain.errors import UserError
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.widgets.banner import Banner
from judgedesk.ui.widgets.choice import Choice
from judgedesk.ui.widgets.field import Field

_WIDTH = 560


class NewCountForm(QWidget):
    """`ended` when the count is recorded or the user goes back."""

    ended = Signal()

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge, self._case, self._words = bridge, case, words
        self._offered = Offered()
        self._all = False
        self.trouble = Banner(theme, words, self)
        self.label, self.start, self.end = QLineEdit(self), QLineEdit(self), QLineEdit(self)
        self.accused, self.injured = QLineEdit(self), QLineEdit(self)
        self.offence = Choice(theme, self)
        self._title, self._go, self._back = QLabel(self), QPushButton(self), QPushButton(self)
        self.others = QPushButton(self)
        self.others.setProperty("kind", "link")
        self._title.setProperty("kind", "title")
        self._go.setProperty("kind", "primary")
        self._lay_out(theme)
        self._go.clicked.connect(self._record)
        self._back.clicked.connect(self.ended)
        self.others.clicked.connect(self.show_all)
        for edit in self._edits():
            edit.textChanged.connect(self._weigh)
            edit.returnPressed.connect(self._record)
        self._retranslate()

    def _edits(self) -> tuple[QLineEdit, ...]:
        return self.label, self.start, self.end, self.accused, self.injured

    def _lay_out(self, theme: Theme) -> None:
        self._label, self._offence = Field(self.label, theme), Field(self.offence, theme)
        self._start, self._end = Field(self.start, theme), Field(self.end, theme)
        self._accused, self._injured = Field(self.accused, theme), Field(self.injured, theme)
        inside = QWidget(self)
        inside.setMaximumWidth(theme.px(_WIDTH))
        column = QVBoxLayout(inside)
        column.setSpacing(theme.px(14))
        column.addWidget(self._title)
        column.addWidget(self.trouble)
        for pair in ((self._label, self._offence), (self._start, self._end)):
            row = QHBoxLayout()
            row.setSpacing(theme.px(12))
            for field in pair:
                stack = QVBoxLayout()
                stack.setSpacing(0)
                stack.addWidget(field)
                if field is self._offence:
                    stack.addWidget(self.others, 0, Qt.AlignmentFlag.AlignLeft)
                stack.addStretch(1)
                row.addLayout(stack, 3 if field is self._offence else 1)
            column.addLayout(row)
        column.addWidget(self._accused)
        column.addWidget(self._injured)
        buttons = QHBoxLayout()
        buttons.addWidget(self._go)
        buttons.addWidget(self._back)
        buttons.addStretch(1)
        column.addLayout(buttons)
        column.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setMaximumWidth(theme.px(_WIDTH) + theme.px(20))
        scroll.setWidget(inside)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, theme.px(8), 0, 0)
        whole.addWidget(scroll, 1)
        whole.addStretch(1)

    def begin(self) -> None:
        """An empty form with the keyboard in its first field; laws of other states are put away again."""
        for edit in self._edits():
            edit.clear()
        self._all = False
        self._bridge.read(offences, self._case, done=self._take_offences, failed=self.trouble.show_error)
        self.label.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_all(self) -> None:
        """Offers the laws of other states and conventions too."""
        self._all = True
        self._take_offences(self._offered)
        self.offence.setFocus(Qt.FocusReason.OtherFocusReason)
        self.offence.showPopup()

    def _take_offences(self, offered: Offered) -> None:
        self._offered = offered
        chosen = max(0, self.offence.currentIndex())
        self.offence.clear()
        for identifier, title in (*offered.first, *(offered.others if self._all else ())):
            self.offence.addItem(self._words.of(title), identifier)
        self.offence.setCurrentIndex(chosen)
        self.others.setVisible(bool(offered.others) and not self._all)
        self._weigh()

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self._take_offences(self._offered)
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._title.setText(self.tr("New count"))
        self._label.say(self.tr("Number"), self.tr("as in the indictment, e.g. I"))
        self._offence.say(self.tr("Offence"))
        day = self.tr("YYYY-MM-DD")
        self._start.say(self.tr("First day of the act"), day)
        self._end.say(self.tr("Last day of the act"), day)
        self._accused.say(self.tr("Accused"), self.tr("Names, with commas between them."))
        self._injured.say(
            self.tr("Injured parties"),
            self.tr("Pseudonyms, with commas between them. A date of birth in brackets shows who was a child: "
                    "P-1, P-2 (2007-05-02)."),
        )  # fmt: skip
        self.others.setText(self.tr("Other laws…"))
        self.others.setToolTip(self.tr("Offences of other states and conventions"))
        self._go.setText(self.tr("Record the count"))
        self._back.setText(self.tr("Back"))

    def _weigh(self) -> None:
        self._go.setEnabled(all(edit.text().strip() for edit in self._edits()) and self.offence.count() > 0)

    def _record(self) -> None:
        if not self._go.isEnabled():
            return
        new = NewCount(
            label=self.label.text(),
            offence=str(self.offence.currentData()),
            start=self.start.text(),
            end=self.end.text(),
            accused=_listed(self.accused.text()),
            injured=_listed(self.injured.text()),
        )
        self._go.setEnabled(False)
        self._bridge.write(add_count, self._case, new, done=self._recorded, failed=self._refused)

    def _recorded(self, _: object) -> None:
        self.trouble.hide()
        self.ended.emit()

    def _refused(self, error: UserError) -> None:
        self._weigh()
        self.trouble.show_error(error)


def _listed(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in re.split(r"[,;]", text) if part.strip())
