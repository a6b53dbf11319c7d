"""The form of a compelled act: who, what, when, which offence, the means evidence, and what was decided."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from judgedesk.app.compelled import CompelledAct
from judgedesk.app.grid import Passage
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.views.compelled_read import Read
from judgedesk.ui.widgets.choice import Choice as Menu
from judgedesk.ui.widgets.field import Field
from judgedesk.ui.widgets.notemark import with_mark
from judgedesk.ui.widgets.passageticks import PassageTicks


class CompelledForm(QFrame):
    """Signals: `confirmed()` it is to be recorded; `left()` not; `wanted(str)` passages of an injured party are;
    `opened(Passage)` one is to be read.
    """

    confirmed = Signal()
    left = Signal()
    wanted = Signal(str)
    opened = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.act = CompelledAct("", "", "")
        """What is changed; without an id, a new one."""
        self.victim = Menu(theme, self)
        self.text, self.when, self.offence = QLineEdit(self), QLineEdit(self), QLineEdit(self)
        self.note, self.decision = QLineEdit(self), QLineEdit(self)
        self.ticks = PassageTicks(theme, self)
        self._title = QLabel(self)
        self._title.setProperty("kind", "heading")
        self.go, self.back = QPushButton(self), QPushButton(self)
        self.go.setProperty("kind", "primary")
        self.back.setProperty("kind", "flat")
        self._fields = {
            "victim": Field(self.victim, theme), "text": Field(self.text, theme), "when": Field(self.when, theme),
            "offence": Field(self.offence, theme), "note": Field(self.note, theme, with_mark(self.note)),
            "decision": Field(self.decision, theme), "ticks": Field(self.ticks.list, theme, self.ticks),
        }  # fmt: skip
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        px = self._theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), 0, 0, 0)
        column.setSpacing(px(7))
        column.addWidget(self._title)
        for names in (("victim", "when"), ("text",), ("offence", "decision"), ("note",)):
            row = QHBoxLayout()
            row.setSpacing(px(8))
            for name in names:
                row.addWidget(self._fields[name], 1, Qt.AlignmentFlag.AlignTop)
            column.addLayout(row)
        column.addWidget(self._fields["ticks"], 1)
        buttons = QHBoxLayout()
        buttons.addWidget(self.go)
        buttons.addWidget(self.back)
        buttons.addStretch(1)
        column.addLayout(buttons)

    def _connect(self) -> None:
        self.go.clicked.connect(self.confirmed)
        self.back.clicked.connect(self.left)
        self.victim.currentIndexChanged.connect(lambda _at: self._want())
        self.ticks.opened.connect(self.opened)
        self.ticks.left.connect(self.left)
        for line in (self.text, self.when, self.offence, self.note, self.decision):
            line.returnPressed.connect(self.confirmed)
        self.text.textChanged.connect(lambda text: self.go.setEnabled(bool(text.strip())))

    @property
    def person(self) -> str:
        """Id of the injured party chosen."""
        return str(self.victim.currentData() or "")

    @property
    def said(self) -> CompelledAct:
        """What stands in the form."""
        return CompelledAct(
            id=self.act.id, victim=self.person, act=self.text.text().strip(), when=self.when.text().strip(),
            offence=self.offence.text().strip(), tags=tuple(sorted(self.ticks.chosen)),
            note=self.note.text().strip(), decision=self.decision.text().strip(),
        )  # fmt: skip

    def begin(self, read: Read, act: CompelledAct) -> None:
        """A new act, or one that is there; the keyboard in what was done."""
        self.act = act
        self.victim.blockSignals(True)
        self.victim.clear()
        for person in read.victims:
            self.victim.addItem(person.label, person.id)
        if act.victim and self.victim.findData(act.victim) < 0:
            self.victim.addItem(read.label(act.victim), act.victim)
        self.victim.setCurrentIndex(max(0, self.victim.findData(act.victim)))
        self.victim.blockSignals(False)
        for line, text in ((self.text, act.act), (self.when, act.when), (self.offence, act.offence),
                           (self.note, act.note), (self.decision, act.decision)):  # fmt: skip
            line.setText(text)
            line.setCursorPosition(0)
        self.go.setEnabled(bool(act.act.strip()))
        self.ticks.begin()
        self.retranslate()
        self._want()
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def offer(self, victim: str, passages: Sequence[Passage], labels: Mapping[str, str]) -> None:
        """The passages of an injured party; those ticked stay ticked as long as they are there."""
        if victim != self.person:
            return
        known = {one.tag.id for one in passages}
        chosen = self.ticks.chosen or frozenset(self.act.tags)
        self.ticks.show_passages(passages, [one for one in chosen if one in known], dict(labels))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves it."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Words that stand here."""
        fields = self._fields
        self._title.setText(self.tr("Change the act") if self.act.id else self.tr("Enter an act"))
        fields["victim"].say(self.tr("Injured party"))
        fields["when"].say(self.tr("When"))
        fields["text"].say(self.tr("What the person was compelled to do"))
        fields["offence"].say(self.tr("Offence that comes into question"))
        fields["decision"].say(self.tr("Decision, if there is one"))
        fields["note"].say(self.tr("Note"))
        fields["ticks"].say(self.tr("Means evidence: passages tagged for this person"))
        self.when.setPlaceholderText(self.tr("as far as known"))
        self.decision.setPlaceholderText(self.tr("of the prosecutor or the court"))
        self.go.setText(self.tr("Record"))
        self.back.setText(self.tr("Leave it"))

    def _want(self) -> None:
        if self.person:
            self.wanted.emit(self.person)
