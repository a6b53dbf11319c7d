"""The card of a note for classing an act otherwise: to what, why, and whether the parties were warned."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from judgedesk.app.comparison import Comparison, DutyLine, Reclassification
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.comparison_read import checked_said, offence_said
from judgedesk.ui.widgets.chips import ChipRow, Choice
from judgedesk.ui.widgets.choice import Choice as Menu
from judgedesk.ui.widgets.field import Field

_SAME, _OTHER = "same", "other"


class NoteCard(QFrame):
    """Hidden until it asks.

    Signals:
        confirmed(): it is to be written; the fields say what.
        left(): it goes away.
    """

    confirmed = Signal()
    left = Signal()

    def __init__(self, theme: Theme, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._theme, self._words = theme, words
        self._whole: Comparison | None = None
        self.editing = ""
        """Id of the note that is changed; empty for a new one."""
        self._what, self._duty = QLabel(self), QLabel(self)
        self._what.setProperty("kind", "heading")
        self._duty.setProperty("kind", "small")
        self._duty.setWordWrap(True)
        self.to = Menu(theme, self)
        self.to.setSizeAdjustPolicy(Menu.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.to.setMinimumContentsLength(24)
        self.same = ChipRow(theme, parent=self)
        self.reason, self.act = QLineEdit(self), QLineEdit(self)
        self.on, self.folio = QLineEdit(self), QLineEdit(self)
        self.go, self.cancel = QPushButton(self), QPushButton(self)
        self.go.setProperty("kind", "primary")
        self.cancel.setProperty("kind", "flat")
        self._lay_out()
        self._connect()
        self.hide()

    def _lay_out(self) -> None:
        px = self._theme.px
        self._fields = {
            name: Field(inside, self._theme)
            for name, inside in (
                ("to", self.to), ("same", self.same), ("reason", self.reason), ("act", self.act), ("on", self.on),
                ("folio", self.folio),
            )
        }  # fmt: skip
        fields = QGridLayout()
        fields.setHorizontalSpacing(px(12))
        fields.setVerticalSpacing(px(8))
        places = (("to", 0, 0, 2), ("same", 0, 2, 2), ("reason", 1, 0, 2), ("act", 1, 2, 2), ("on", 0, 4, 1),
                  ("folio", 1, 4, 1))  # fmt: skip
        for name, row, column, wide in places:
            fields.addWidget(self._fields[name], row, column, 1, wide, Qt.AlignmentFlag.AlignTop)
        for column, share in enumerate((3, 3, 2, 2, 2)):
            fields.setColumnStretch(column, share)
        foot = QHBoxLayout()
        foot.setSpacing(px(8))
        foot.addWidget(self._duty, 1)
        foot.addWidget(self.go, 0, Qt.AlignmentFlag.AlignBottom)
        foot.addWidget(self.cancel, 0, Qt.AlignmentFlag.AlignBottom)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(px(16), px(10), px(12), px(10))
        whole.setSpacing(px(8))
        whole.addWidget(self._what)
        whole.addLayout(fields)
        whole.addLayout(foot)

    def _connect(self) -> None:
        self.go.clicked.connect(self.confirmed)
        self.cancel.clicked.connect(self.withdraw)
        self.same.chosen.connect(lambda _one: self._say_duty())
        for line in (self.reason, self.act, self.on, self.folio):
            line.returnPressed.connect(self.confirmed)

    @property
    def same_act(self) -> bool:
        """Whether the act stays the same."""
        return self.same.current != _OTHER

    @property
    def target(self) -> str:
        """Id of the offence named."""
        return str(self.to.currentData() or "")

    @property
    def warned(self) -> dict[str, str] | None:
        """When and where the parties were warned; None where nothing is said of it."""
        on, folio = self.on.text().strip(), self.folio.text().strip()
        return {"on": on, "folio": folio} if on or folio else None

    def ask(self, whole: Comparison, to: str, note: Reclassification | None) -> None:
        """Shows the card for a new note to `to`, or for one that is there; the keyboard in its reason."""
        self._whole, self.editing = whole, note.id if note is not None else ""
        wanted = note.to if note is not None else to
        self.to.clear()
        for one in whole.neighbours:
            self.to.addItem(offence_said(one, self._words), one.id)
        if note is not None and self.to.findData(wanted) < 0:
            self.to.addItem(f"{self._words.of(note.title)}, {note.provision}", wanted)
        self.to.setCurrentIndex(max(0, self.to.findData(wanted)))
        told = note.warned if note is not None else None
        self.reason.setText(note.reason if note is not None else "")
        self.act.setText(note.act if note is not None else "")
        self.on.setText(told.on if told is not None else "")
        self.folio.setText(told.folio if told is not None else "")
        for line in (self.reason, self.act):
            line.setCursorPosition(0)
        self.retranslate(_SAME if note is None or note.same_act else _OTHER)
        self.show()
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

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
            self.retranslate(self.same.current or _SAME)
        super().changeEvent(event)

    def retranslate(self, same: str) -> None:
        """Words that stand here."""
        fields = self._fields
        self._what.setText(
            self.tr("Change the note for reclassification") if self.editing else self.tr("Note for reclassification")
        )
        fields["to"].say(self.tr("To which offence"))
        fields["same"].say(self.tr("The act"))
        fields["reason"].say(self.tr("Why"))
        fields["act"].say(self.tr("The act in words, apart from what it is called"))
        fields["on"].say(self.tr("Parties warned on"))
        fields["folio"].say(self.tr("Record, folio"))
        self.on.setPlaceholderText(self.tr("2026-03-31, or empty"))
        self.folio.setPlaceholderText(self.tr("t. V k. 812"))
        self.same.offer([Choice(_SAME, self.tr("the same act")), Choice(_OTHER, self.tr("another act"))], same)
        self.go.setText(self.tr("Write the note"))
        self.cancel.setText(self.tr("Leave it"))
        self._say_duty()

    def _say_duty(self) -> None:
        duty: DutyLine | None = None
        if self._whole is not None:
            duty = self._whole.duty if self.same_act else self._whole.other_act
        if duty is None:
            self._duty.setText(self.tr("No pack says what the parties are owed: verify in the current text."))
            return
        about = f"{duty.provision}: {self._words.of(duty.text)}"
        caution = self.tr("verify in the current text")
        self._duty.setText(f"{about} ({checked_said(duty.checked)}; {caution})")
