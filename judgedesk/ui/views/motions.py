"""The register of motions for evidence: whose, what they are to prove, what became of them and on what ground."""

from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from judgedesk.app import motions, motions_paper, reading
from judgedesk.app.casefile import Case
from judgedesk.app.motions import Motion
from judgedesk.domain.changes import Changes
from judgedesk.domain.errors import UserError
from judgedesk.law.trial_grounds import grounds
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.models.rows import Column, Rows
from judgedesk.ui.shell.commands import Command
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.motions_form import Entered, MotionForm
from judgedesk.ui.views.trial_read import Moved, in_worker, read_motions
from judgedesk.ui.views.trial_section import KeyedTable, TrialSection
from judgedesk.ui.widgets.dayfield import day_of
from judgedesk.ui.widgets.factlines import Fact, FactLines
from judgedesk.ui.widgets.hearingwords import day_said
from judgedesk.ui.widgets.paths import choose_target

_CARD, _FORM = range(2)


class Where(NamedTuple):
    """What Alt+← comes back to."""

    motion: str


def save(case: Case, given: Entered) -> tuple[str, Changes]:
    """Enters a motion whose documents are named as typed."""
    documents = tuple(reading.resolve(case, one).id for one in given.documents)
    return motions.put_down(case, replace(given.motion, documents=documents))


class MotionsView(TrialSection):
    """The register at the left; at the right the chosen motion, or the form."""

    view_name = "motions"

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(bridge, theme, case, words, parent)
        self._read: Moved | None = None
        self._wanted = ""
        self.rows = Rows(self._columns(), theme, self)
        self.table = KeyedTable(self.rows, theme, self)
        self.table.wrap_words()
        self.facts = FactLines(theme, self)
        self.form = MotionForm(theme, words, self.says, self)
        self.new, self.change, self.order = QPushButton(self), QPushButton(self), QPushButton(self)
        self._keys = QLabel(self)
        self._side = QStackedWidget(self)
        self._build()
        self._connect()
        self.retranslate()

    def _columns(self) -> list[Column]:
        return [
            Column(lambda: self.tr("Filed"), lambda one: self._day(one.filed), 140, quiet=True),
            Column(lambda: self.tr("Whose motion"), self._whose, share=2),
            Column(lambda: self.tr("To prove"), lambda one: " ".join(one.thesis.split()), share=5),
            Column(lambda: self.tr("Decision"), self._decided, share=3, warn=lambda one: one.decision == "open"),
        ]

    def _day(self, text: str) -> str:
        day = day_of(text)
        return day_said(day, self._words.language) if day is not None else ""

    def _whose(self, one: Motion) -> str:
        named = dict(self.says.roles()).get(one.who)
        return named or (self._read.called(one.who) if self._read is not None else one.who)

    def _decided(self, one: Motion) -> str:
        on = [ground.provision for id, ground in grounds("refused").items() if id in one.grounds]
        return " · ".join(part for part in (self.says.decision(one.decision), ", ".join(on)) if part)

    def _build(self) -> None:
        px = self._theme.px
        self._keys.setProperty("kind", "small")
        self.head.act(self.order, self.change, self.new)
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addWidget(self.table, 1)
        column.addWidget(self._keys)
        card = QWidget(self)
        beside = QVBoxLayout(card)
        beside.setContentsMargins(px(16), 0, 0, 0)
        beside.addWidget(self.facts, 1)
        for page in (card, self.form):
            self._side.addWidget(page)
        self.lay_out(self.with_side(left, self._side, 420))

    def _connect(self) -> None:
        self.table.selectionModel().currentRowChanged.connect(lambda *_rows: self._show_motion())
        self.table.opened.connect(lambda _row: self.edit())
        self.table.typed.connect(self._typed)
        self.new.clicked.connect(self.enter)
        self.change.clicked.connect(lambda: self.edit())
        self.order.clicked.connect(self.write_order)
        self.form.confirmed.connect(self._save)
        self.form.left.connect(self._leave_form)

    # -- what the window asks -----------------------------------------------------------------------------------

    def commands(self) -> list[Command]:
        """What can be done here; single letters hold in the list."""
        may = self.may
        return [
            Command("motions.new", lambda: self.tr("Enter a motion for evidence…"), self.enter, "Ctrl+N",
                    lambda: self._case.writable and not self._is_busy()),
            Command("motions.change", lambda: self.tr("Change the motion…"), self.edit, "F2", may),
            Command("motions.granted", lambda: self.tr("The motion is granted… (G)"), lambda: self.edit("granted"), "",
                    may),
            Command("motions.refused", lambda: self.tr("The motion is refused: ask for the ground (R)"),
                    lambda: self.edit("refused"), "", may),
            Command("motions.order", lambda: self.tr("Order refusing the evidence… (P)"), self.write_order, "Ctrl+P",
                    self.may_order),
            Command("motions.remove", lambda: self.tr("Remove the motion"), self.remove, "Ctrl+Delete", may),
            Command("trial.section", lambda: self.tr("Next section of the trial"), self.head.next_section, "F7"),
        ]  # fmt: skip

    def panes(self) -> list[QWidget]:
        """What F6 goes through."""
        return [self.table, self.form.thesis]

    def state(self) -> Where:
        """What Alt+← comes back to."""
        one = self.motion()
        return Where(one.id if one is not None else "")

    def restore(self, where: Where) -> None:
        """Goes back to it."""
        self._wanted = where.motion
        self._load()

    def may(self) -> bool:
        """Whether the chosen motion can be changed."""
        return self._case.writable and self.motion() is not None and not self._is_busy()

    def may_order(self) -> bool:
        """Whether there is a refusal to write down."""
        one = self.motion()
        return self.may() and one is not None and one.decision == "refused"

    # -- loading ------------------------------------------------------------------------------------------------

    def _load(self) -> None:
        self._bridge.read(read_motions, self._case, done=self._show, failed=self.trouble.show_error,
                          key=("motions", id(self)))  # fmt: skip

    def _is_busy(self) -> bool:
        return self._side.currentIndex() == _FORM

    def _show(self, found: Moved) -> None:
        waiting = self._empty.hasFocus()
        before = self.motion()
        wanted = self._wanted or (before.id if before is not None else "")
        self._stale, self._read, self._wanted = False, found, ""
        self.rows.show(found.motions)
        self.table.choose_row(next((at for at, one in enumerate(found.motions) if one.id == wanted), 0))
        self._stack.setCurrentIndex(0 if found.motions or self._is_busy() else 1)
        self._show_motion()
        self._say()
        if waiting:
            self._take_keyboard()

    def motion(self) -> Motion | None:
        """The motion that has the keyboard."""
        row = self.table.currentIndex().row()
        found: Motion | None = self.rows.rows[row] if 0 <= row < len(self.rows.rows) else None
        return found

    def _show_motion(self) -> None:
        one, read = self.motion(), self._read
        self.facts.show_facts(self._facts(one, read) if one is not None and read is not None else ())
        self._say_buttons()

    def _facts(self, one: Motion, read: Moved) -> list[Fact]:
        known = grounds("refused")
        folio = self.tr("folio {0}").format(one.folio) if one.folio else ""
        filed = " · ".join(part for part in (self._whose(one), self._day(one.filed), folio) if part)
        evidence = [
            one.means,
            *map(read.called, one.persons),
            *(read.documents.get(id, str(id)) for id in one.documents),
        ]
        decided = " · ".join(part for part in (self.says.decision(one.decision), self._day(one.decided)) if part)
        return [
            Fact("", one.thesis, "heading"),
            Fact("", filed),
            Fact(dict(self.says.kinds()).get(one.kind, one.kind), "; ".join(part for part in evidence if part) or "–"),
            Fact(self.tr("Decision"), decided),
            *(Fact(self.tr("Ground"), self.says.ground(known[ground])) for ground in one.grounds),
            *(Fact("", caution.label.in_language(self._words.language), "warn") for caution in one.cautions),
            Fact(self.tr("Note"), one.note),
        ]

    # -- entering -----------------------------------------------------------------------------------------------

    def _typed(self, key: str) -> None:
        if key in ("G", "R"):
            self.edit("granted" if key == "G" else "refused")
        elif key == "P":
            self.write_order()

    def enter(self) -> None:
        """The form for a new motion."""
        if self._case.writable and not self._is_busy():
            self._begin(Motion("", "", "", kind="witness"), "")

    def edit(self, decision: str = "") -> None:
        """The form for the chosen motion; with what became of it."""
        one = self.motion()
        if one is not None and self.may():
            self._begin(one, decision)

    def _begin(self, one: Motion, decision: str) -> None:
        if self._read is not None:
            self.trouble.clear()
            self._stack.setCurrentIndex(0)
            self._side.setCurrentIndex(_FORM)
            self.form.begin(self._read, one, decision)
            self._say_buttons()

    def _save(self, given: object) -> None:
        self._bridge.write(save, self._case, given, done=self._saved, failed=self.form.show_error)

    def _saved(self, made: tuple[str, Changes]) -> None:
        self._wanted = made[0]
        self._leave_form()

    def _leave_form(self) -> None:
        self._side.setCurrentIndex(_CARD)
        self._load()
        self._take_keyboard()

    def remove(self) -> None:
        """Takes the chosen motion away."""
        one = self.motion()
        if one is not None and self.may():
            self._bridge.write(motions.remove, self._case, one.id, failed=self.trouble.show_error)

    def write_order(self) -> None:
        """Asks where the order is to lie."""
        one = self.motion()
        if one is not None and self.may_order():
            choose_target(self, self.tr("Write the order"), self.tr("order-refusing-evidence"),
                          {".docx": self.tr("Word document")}, lambda path: self.write(one.id, path))  # fmt: skip

    def write(self, motion: str, path: Path, override: str = "") -> None:
        """Writes the order; `override`: why it is written though it names somebody."""

        def failed(error: UserError) -> None:
            self.trouble.show_error(error, again=lambda reason: self.write(motion, path, reason))

        self._bridge.start(in_worker, motions_paper.write_order, self._case, motion, path, self._words.language,
                           "served", override, done=lambda _path: self._written(), failed=failed)  # fmt: skip

    def _written(self) -> None:
        self.trouble.clear()
        self.noted.emit(self.tr("Paper written"))

    # -- words --------------------------------------------------------------------------------------------------

    def _take_keyboard(self) -> None:
        there = self._stack.currentIndex() == 0
        (self.table if there else self._empty).setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Words that stand here."""
        self.new.setText(self.tr("Enter a motion…"))
        self.new.setToolTip("Ctrl+N")
        self.change.setText(self.tr("Change…"))
        self.change.setToolTip("F2")
        self.order.setText(self.tr("Order…"))
        self.order.setAccessibleName(self.tr("Order refusing the evidence"))
        self.order.setToolTip("Ctrl+P")
        self.table.setAccessibleName(self.tr("Motions for evidence; G: granted, R: refused"))
        self.facts.setAccessibleName(self.tr("The chosen motion"))
        self._keys.setText(self.tr("G granted · R refused · P order · Enter change"))
        self.rows.retranslate()
        self._show_motion()
        self._say()

    def _say_buttons(self) -> None:
        self.new.setVisible(self._case.writable and bool(self.rows.rows))
        self.change.setVisible(self._case.writable and bool(self.rows.rows))
        self.new.setEnabled(not self._is_busy())
        self.change.setEnabled(self.may())
        self.order.setVisible(self.may_order())
        self._keys.setVisible(self._case.writable)

    def _say(self) -> None:
        may = self._case.writable
        self._empty.say(
            self.tr("Motions for evidence will stand here"),
            self.tr("Whose motion it is, what it is to prove and by what, the decision and its ground."),
            self.tr("Enter a motion… (Ctrl+N)") if may else "", self.enter if may else None,
        )  # fmt: skip
        read = self._read
        if read is None or not read.motions:
            self.head.say("")
            return
        left = sum(one.decision == "open" for one in read.motions)
        parts = [self.tr("%n motion(s)", "", len(read.motions)), self.tr("%n not decided", "", left) if left else ""]
        self.head.say(" · ".join(part for part in parts if part))
