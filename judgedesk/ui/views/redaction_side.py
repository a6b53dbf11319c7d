"""Beside the page: the law a box rests on, what is proposed, and the boxes that stand on the document."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from judgedesk.app.redaction import Basis, Redaction, bases
from judgedesk.app.redaction_suggest import Suggestion
from judgedesk.ui.models.rows import Column, Rows
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.widgets.chips import Flow
from judgedesk.ui.widgets.choice import Choice
from judgedesk.ui.widgets.elided import Elided
from judgedesk.ui.widgets.field import Field
from judgedesk.ui.widgets.measurewords import MeasureWords
from judgedesk.ui.widgets.table import Table
from judgedesk.ui.widgets.ticklist import Tick, TickList


class BoxTable(Table):
    """Boxes of a document. `removing()`: Delete; `moved()`: another row has the keyboard."""

    removing = Signal()
    moved = Signal()

    def __init__(self, rows: Rows, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(rows, theme, parent)
        self.selectionModel().currentRowChanged.connect(lambda *_rows: self.moved.emit())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete removes the box."""
        if event.key() == Qt.Key.Key_Delete:
            self.removing.emit()
            return
        super().keyPressEvent(event)


class RedactionSide(QWidget):
    """Signals: `accepted(str)` ``ticked`` or ``all`` proposals; `removing()` the chosen box; `ticked()`;
    `pointed(str)` a box or proposal is looked at.
    """

    accepted = Signal(str)
    removing = Signal()
    ticked = Signal()
    pointed = Signal(str)

    def __init__(self, theme: Theme, words: Words, writable: bool, all_names: bool,
                 parent: QWidget | None = None) -> None:  # fmt: skip
        super().__init__(parent)
        self._theme, self._words, self._writable, self._all_names = theme, words, writable, all_names
        self._said = MeasureWords(words, self)
        self._found: Sequence[Suggestion] = ()
        self._looking = ""
        self.ticks: set[str] = set()
        self.bases, self.note, self._law = Choice(theme, self), QLineEdit(self), QLabel(self)
        self._law.setProperty("kind", "small")
        self._law.setWordWrap(True)
        self.bases.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.bases.setMinimumContentsLength(12)
        for _basis in ("", *bases()):
            self.bases.addItem("", _basis)
        self._basis_field, self._note_field = Field(self.bases, theme), Field(self.note, theme)
        self.proposals = TickList(theme, lambda: "", parent=self)
        self.rows = Rows(
            [
                Column(lambda: self.tr("Page"), lambda one: self._words.number(one.page), 56, number=True),
                Column(lambda: self.tr("Legal basis, note"), self._basis_said),
            ],
            theme,
        )
        self.boxes = BoxTable(self.rows, theme, self)
        self.rows.setParent(self.boxes)
        self._heads = Elided("heading", self), Elided("heading", self)
        self._hint = QLabel(self)
        self._hint.setProperty("kind", "small")
        self._hint.setWordWrap(True)
        self.accept_ticked, self.accept_all, self.remove = QPushButton(self), QPushButton(self), QPushButton(self)
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        px = self._theme.px
        acts, boxes = QWidget(self), QHBoxLayout()
        acts.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        flow = Flow(acts, self._theme)
        for button in (self.accept_ticked, self.accept_all):
            flow.addWidget(button)
        boxes.addWidget(self._heads[1])
        boxes.addStretch(1)
        boxes.addWidget(self.remove)
        for part in (acts, self.remove):
            part.setVisible(self._writable)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(14), 0, 0, 0)
        column.setSpacing(px(6))
        column.addWidget(self._basis_field)
        column.addWidget(self._law)
        column.addWidget(self._note_field)
        column.addSpacing(px(6))
        column.addWidget(self._heads[0])
        column.addWidget(self._hint)
        column.addWidget(self.proposals, 3)
        column.addWidget(acts)
        column.addSpacing(px(6))
        column.addLayout(boxes)
        column.addWidget(self.boxes, 2)
        for part in (self._basis_field, self._law, self._note_field):
            part.setVisible(self._writable)
        for table in (self.proposals, self.boxes):
            table.setMinimumHeight(px(64))

    def _connect(self) -> None:
        self.bases.currentIndexChanged.connect(lambda _at: self._turn_basis())
        self.accept_ticked.clicked.connect(lambda: self.accepted.emit("ticked"))
        self.accept_all.clicked.connect(lambda: self.accepted.emit("all"))
        self.remove.clicked.connect(self.removing)
        self.boxes.removing.connect(self.removing)
        self.boxes.moved.connect(self._point_box)
        self.boxes.opened.connect(lambda _row: self._point_box(force=True))
        self.proposals.moved.connect(self._point_proposal)
        self.proposals.turned.connect(self._turn)

    # -- what is chosen -----------------------------------------------------------------------------------------

    @property
    def basis(self) -> str:
        """Id of the chosen basis, or ''."""
        return str(self.bases.currentData() or "")

    def take_basis(self) -> None:
        """Asks for the basis, or for its provision where it is chosen."""
        chosen = bases().get(self.basis)
        (self.note if chosen is not None and chosen.citation else self.bases).setFocus(
            Qt.FocusReason.OtherFocusReason)  # fmt: skip

    def box(self) -> Redaction | None:
        """The row of the boxes that has the keyboard."""
        row = self.boxes.currentIndex().row()
        found: Redaction | None = self.rows.rows[row] if 0 <= row < len(self.rows.rows) else None
        return found

    def chosen_proposals(self, which: str) -> list[Suggestion]:
        """All proposals, or the ticked ones; where none is ticked, the one that has the keyboard. They rest on the
        chosen basis where one is chosen.
        """
        at = self.proposals.tick()
        wanted = self.ticks or ({at.id} if at is not None else set())
        return [
            replace(one, basis=self._basis_of(one)) for one in self._found if which == "all" or key_of(one) in wanted
        ]

    def _basis_of(self, one: Suggestion) -> str:
        """The chosen basis; the proposal's own where that one keeps no names and this is one."""
        chosen = bases().get(self.basis)
        return one.basis if chosen is None or (one.kind == "name" and not chosen.names) else chosen.id

    # -- what is shown ------------------------------------------------------------------------------------------

    def show_boxes(self, boxes: Sequence[Redaction], chosen: str) -> None:
        """Boxes of the document; the chosen one keeps the keyboard."""
        row = self.boxes.currentIndex().row()
        blocked = QSignalBlocker(self.boxes)
        self.rows.show(boxes)
        self.boxes.choose_row(next((at for at, one in enumerate(boxes) if one.id == chosen), min(row, len(boxes) - 1)))
        blocked.unblock()
        self._say_counts()

    def show_proposals(self, found: Sequence[Suggestion], looking: str) -> None:
        """Proposals for the document; `looking` says how far they have been looked for."""
        self._found, self._looking = found, looking
        self.ticks &= {key_of(one) for one in found}
        self._show_ticks()
        self._say_counts()

    def choose(self, identifier: str) -> None:
        """Puts the keyboard's place on a box or a proposal, without telling of it."""
        for row, one in enumerate(self.rows.rows):
            if one.id == identifier:
                self.boxes.choose_row(row)
        for row, proposal in enumerate(self._found):
            if key_of(proposal) == identifier:
                self.proposals.choose_row(row)

    def _show_ticks(self) -> None:
        blocked = QSignalBlocker(self.proposals)
        self.proposals.show_ticks([
            Tick(key_of(one), self._proposal_said(one), key_of(one) in self.ticks or None)
            for one in self._found
        ])  # fmt: skip
        blocked.unblock()

    def _turn(self, identifier: str, value: object) -> None:
        (self.ticks.add if value else self.ticks.discard)(identifier)
        self._show_ticks()
        self._say_counts()
        self.ticked.emit()

    def _point_box(self, force: bool = False) -> None:
        one = self.box()
        if one is not None and (force or self.boxes.hasFocus()):
            self.pointed.emit(one.id)

    def _point_proposal(self) -> None:
        at = self.proposals.tick()
        if at is not None and self.proposals.hasFocus():
            self.pointed.emit(at.id)

    # -- words --------------------------------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Words that stand here."""
        self.bases.setItemText(0, self.tr("As suggested; choose one to draw a box"))
        for at, one in enumerate(bases().values(), 1):
            self.bases.setItemText(at, self._named(one))
        self._basis_field.say(self.tr("Legal basis of new boxes"))
        self._note_field.say(self.tr("Note for the log, never printed"))
        self.proposals.setAccessibleName(self.tr("Suggestions; Space ticks, Ctrl+Enter accepts"))
        self.boxes.setAccessibleName(self.tr("Boxes on the document; Enter shows, Delete removes"))
        self.accept_ticked.setToolTip("Ctrl+Enter")
        self.accept_all.setText(self.tr("Accept all"))
        self.accept_all.setToolTip("Ctrl+Shift+Enter")
        self.remove.setText(self.tr("Remove"))
        self.remove.setToolTip("Ctrl+Delete")
        self.rows.retranslate()
        self._show_ticks()
        self._say_law()
        self._say_counts()

    def _turn_basis(self) -> None:
        self._say_law()
        self._show_ticks()

    def _say_law(self) -> None:
        one = bases().get(self.basis)
        needed = one is not None and one.citation
        self.note.setPlaceholderText(self.tr("Statute and article, needed for this basis") if needed else "")
        if one is None:
            self._law.setText(self.tr("What is kept from a party needs a provision. Suggestions bring one, shown after "
                                      "the arrow: check that it fits, or choose another for them here."))  # fmt: skip
        else:
            limits = "" if one.names else self.tr("hides addresses and contact data, not names")
            said = (one.provision, limits, self._said.checked(one.checked))
            self._law.setText(" · ".join(part for part in said if part))

    def _say_counts(self) -> None:
        number = len(self._found)
        ticked = len(self.ticks)
        head = self.tr("%n suggestion(s)", "", number) if number else self.tr("No suggestions")
        self._heads[0].setText(f"{head} · {self._looking}" if self._looking else head)
        self._heads[1].setText(self.tr("%n box(es) on the document", "", len(self.rows.rows)))
        self.accept_ticked.setText(self.tr("Accept ticked ({0})").format(ticked) if ticked else self.tr("Accept this"))
        for button in (self.accept_ticked, self.accept_all):
            button.setEnabled(bool(number))
        self.remove.setEnabled(bool(self.rows.rows))
        self._hint.setText(
            self.tr("Names, addresses and numbers of protected persons, and what looks like a phone, an e-mail or a "
                    "PESEL. They are proposals: look at the page as well.")
            if self._all_names
            else self.tr("Only what looks like a phone, an e-mail or a PESEL: your keys do not open names. Look at "
                         "the page for them.")
        )  # fmt: skip

    def _named(self, one: Basis) -> str:
        said = self._words.of({"en": one.label.en, "pl": one.label.pl})
        return f"{one.code} · {said}"

    def _basis_said(self, one: Redaction) -> str:
        known = bases().get(one.basis)
        named = self._named(known) if known is not None else one.basis
        return f"{named} · {one.note}" if one.note else named

    def _proposal_said(self, one: Suggestion) -> str:
        kinds = {
            "name": self.tr("name"),
            "data": self.tr("address or number"),
            "contact": self.tr("looks like contact data"),
        }
        who = f"{one.person}, {kinds[one.kind]}" if one.person else kinds[one.kind]
        law = bases().get(self._basis_of(one))
        return self.tr("p. {0}: “{1}” · {2} → {3}").format(
            self._words.number(one.page), " ".join(one.quote.split()), who, law.code if law is not None else one.basis
        )


def key_of(one: Suggestion) -> str:
    """Names a proposal as long as the document is looked at."""
    return f"{one.page}:" + ",".join(f"{edge:.5f}" for edge in one.box)
