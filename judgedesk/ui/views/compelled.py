"""Acts that injured parties were compelled to do, with the evidence of the means, for those who decide on them."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from judgedesk.app import compelled as app
from judgedesk.app.casefile import Case
from judgedesk.app.compelled import CompelledAct
from judgedesk.app.grid import Passage
from judgedesk.domain.changes import Changes
from judgedesk.domain.errors import UserError
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.models.rows import Column, Rows
from judgedesk.ui.shell.commands import Command
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.compelled_form import CompelledForm
from judgedesk.ui.views.compelled_read import Read, read_acts, read_offered, read_passages
from judgedesk.ui.views.section import Section
from judgedesk.ui.widgets.charges import family_of
from judgedesk.ui.widgets.chips import ChipRow, Choice
from judgedesk.ui.widgets.factlines import Fact, FactLines
from judgedesk.ui.widgets.notemark import note_here
from judgedesk.ui.widgets.passages import PassageList
from judgedesk.ui.widgets.table import Table

_REST_MS = 60
_WIDTHS = (760, 430)
_CARD, _FORM = range(2)


class Where(NamedTuple):
    """What Alt+← comes back to."""

    act: str
    victim: str


class CompelledView(Section):
    """The acts at the left; at the right the chosen one with its passages, or the form."""

    view_name = "compelled"
    depends_on = frozenset({"documents", "records", "tags", "counts", "persons"})

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(bridge, theme, case, words, parent)
        self._read: Read | None = None
        self._wanted = self._victim = ""
        self.acts = Rows(self._columns(), theme, self)
        self.table = Table(self.acts, theme, self)
        self.victims = ChipRow(theme, most=10, optional=True, parent=self)
        self.new, self.edit = QPushButton(self), QPushButton(self)
        self.facts, self.passages = FactLines(theme, self), PassageList(theme, self)
        self.form = CompelledForm(theme, self)
        self._tied, self._decides = QLabel(self), QLabel(self)
        self._side = QStackedWidget(self)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._build(theme)
        self._connect()
        self.retranslate()

    def _columns(self) -> list[Column]:
        return [
            Column(lambda: self.tr("Injured party"), self._whose, 96),
            Column(lambda: self.tr("What the person did"), lambda one: one.act, share=5),
            Column(lambda: self.tr("Offence"), lambda one: one.offence, share=2, quiet=True),
            Column(lambda: self.tr("Passages"), lambda one: self._words.number(len(one.tags)), 70, number=True,
                   warn=lambda one: not one.tags),
        ]  # fmt: skip

    def _whose(self, one: CompelledAct) -> str:
        return self._read.label(one.victim) if self._read is not None else one.victim

    def _build(self, theme: Theme) -> None:
        px = theme.px
        for label, kind in ((self._tied, "small"), (self._decides, "small")):
            label.setProperty("kind", kind)
            label.setWordWrap(True)
        self.head.act(self.edit, self.new)
        card = QWidget(self)
        beside = QVBoxLayout(card)
        beside.setContentsMargins(px(16), 0, 0, 0)
        beside.setSpacing(px(8))
        beside.addWidget(self.facts, 2)
        beside.addWidget(self._tied)
        beside.addWidget(self.passages, 3)
        for page in (card, self.form):
            self._side.addWidget(page)
        split = self.beside(self.table, self._side, _WIDTHS)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 1)
        self.table.setMinimumWidth(px(260))
        self._side.setMinimumSize(px(260), px(160))
        body = QWidget(self)
        inner = QVBoxLayout(body)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(px(8))
        inner.addWidget(self.victims)
        inner.addWidget(split, 1)
        inner.addWidget(self._decides)
        self.lay_out(body)

    def _connect(self) -> None:
        self.victims.chosen.connect(self._narrow)
        self.table.selectionModel().currentRowChanged.connect(lambda *_rows: self._show_act())
        self.table.opened.connect(lambda _row: self._enter())
        self.new.clicked.connect(self.enter_act)
        self.edit.clicked.connect(self.change_act)
        self.passages.opened.connect(self._open)
        self.passages.left.connect(self._take_keyboard)
        self.form.opened.connect(self._open)
        self.form.confirmed.connect(self._record)
        self.form.left.connect(self._leave_form)
        self.form.wanted.connect(self._read_offered)
        self._rest.timeout.connect(self._read_passages)

    # -- what the window asks -----------------------------------------------------------------------------------

    def commands(self) -> list[Command]:
        """Entering, changing, removing, choosing whose."""
        may_enter, may_change = self._may_enter, self._may_change
        return [
            Command("compelled.new", lambda: self.tr("Enter a compelled act…"), self.enter_act, "Ctrl+N", may_enter),
            Command("compelled.change", lambda: self.tr("Change the act…"), self.change_act, "F2", may_change),
            Command("compelled.remove", lambda: self.tr("Remove the act"), self._remove, "Ctrl+Delete", may_change),
            Command("compelled.next_victim", lambda: self.tr("Acts of the next injured party"), lambda: self._step(1),
                    "Ctrl+Right"),
            Command("compelled.previous_victim", lambda: self.tr("Acts of the previous injured party"),
                    lambda: self._step(-1), "Ctrl+Left"),
            Command("grid.section", lambda: self.tr("Next section of the grid"), self.head.next_section, "F7"),
        ]  # fmt: skip

    def panes(self) -> list[QWidget]:
        """What F6 goes through."""
        return [self.victims, self.table, self.passages, self.form.text]

    def state(self) -> Where:
        """What Alt+← comes back to."""
        act = self._act()
        return Where(act.id if act is not None else "", self._victim)

    def restore(self, where: Where) -> None:
        """Goes back to it."""
        self._wanted = where.act
        self._narrow(where.victim)

    def retranslate(self) -> None:
        """Words that stand here."""
        self.new.setText(self.tr("Enter an act…"))
        self.new.setToolTip("Ctrl+N")
        self.edit.setText(self.tr("Change…"))
        self.edit.setToolTip("F2")
        self.table.setAccessibleName(self.tr("Acts that injured parties were compelled to do"))
        self.facts.setAccessibleName(self.tr("The chosen act"))
        self.acts.retranslate()
        self._fill()
        self._say()

    # -- loading ------------------------------------------------------------------------------------------------

    def _load(self) -> None:
        self._bridge.read(read_acts, self._case, done=self._show, failed=self.trouble.show_error,
                          key=("compelled.acts", id(self)))  # fmt: skip

    def _is_busy(self) -> bool:
        return self._side.currentIndex() == _FORM

    def _show(self, found: Read) -> None:
        self._stale, self._read = False, found
        waiting = self._empty.hasFocus()
        self._fill()
        if waiting:
            self._take_keyboard()
        self._say()

    def _fill(self) -> None:
        read = self._read
        if read is None:
            return
        counted = {person.id: sum(one.victim == person.id for one in read.acts) for person in read.victims}
        shown = [person for person in read.victims if counted[person.id]]
        self._victim = self._victim if counted.get(self._victim) else ""
        self.victims.offer(
            [Choice(one.id, one.label, self._words.number(counted[one.id])) for one in shown],
            self._victim,
            self.tr("all injured parties…"),
        )
        self.victims.setAccessibleName(self.tr("Injured parties"))
        self.victims.setVisible(len(shown) > 1)
        before = self._act()
        wanted = self._wanted or (before.id if before is not None else "")
        self._wanted = ""
        acts = [one for one in read.acts if self._victim in ("", one.victim)]
        self.acts.show(acts)
        same = (at for at, one in enumerate(acts) if one.id == wanted)
        self.table.choose_row(next(same, 0))
        self._stack.setCurrentIndex(0 if read.acts or self._side.currentIndex() == _FORM else 1)
        self._show_act()

    def _act(self) -> CompelledAct | None:
        row = self.table.currentIndex().row()
        found: CompelledAct | None = self.acts.rows[row] if 0 <= row < len(self.acts.rows) else None
        return found

    def _show_act(self) -> None:
        act, read = self._act(), self._read
        if act is None or read is None:
            self.facts.show_facts(())
            self.passages.rows.show_passages(())
            self._tied.setText("")
            return
        self.facts.show_facts(
            [
                Fact("", act.act, "heading"),
                Fact("", " · ".join(part for part in (read.label(act.victim), act.when) if part), "quiet"),
                Fact(self.tr("Offence that comes into question"), act.offence),
                Fact(self.tr("Note"), note_here(act.note)),
                Fact(self.tr("Decision"), act.decision or self.tr("none recorded")),
            ]
        )
        self._rest.start()

    def _read_passages(self) -> None:
        act = self._act()
        if act is not None:
            self._bridge.read(read_passages, self._case, act, done=self._show_passages,
                              key=("compelled.passages", id(self)))  # fmt: skip

    def _show_passages(self, found: tuple[str, Sequence[Passage]]) -> None:
        act, read = self._act(), self._read
        if act is None or read is None or found[0] != act.id:
            return
        shown = found[1]
        kinds = [
            read.charges.elements[one.tag.element].kind for one in shown if one.tag.element in read.charges.elements
        ]
        self.passages.painter_of_rows.family = family_of(kinds[0]) if len(set(kinds)) == 1 else "means"
        self.passages.rows.show_passages(shown)
        said = (
            self.tr("Means evidence: %n passage(s)", "", len(shown))
            if shown
            else self.tr("No passage is tied to it yet")
        )
        if missing := len(act.tags) - len(shown):
            said += " · " + self.tr("%n more not open to you or gone", "", missing)
        self._tied.setText(said)
        self.passages.setAccessibleName(said)

    def _step(self, step: int) -> None:
        if self._read is None:
            return
        ids = ["", *dict.fromkeys(one.victim for one in self._read.acts)]
        self._narrow(ids[(ids.index(self._victim) + step) % len(ids)])

    def _narrow(self, victim: str) -> None:
        """The acts of one injured party, or of all."""
        self._victim = victim
        self._fill()

    # -- entering -----------------------------------------------------------------------------------------------

    def _may_enter(self) -> bool:
        return self._case.writable and self._read is not None and bool(self._read.victims)

    def _may_change(self) -> bool:
        return self._case.writable and self._act() is not None and self._side.currentIndex() == _CARD

    def enter_act(self) -> None:
        """The form for a new act."""
        if self._may_enter():
            self._begin(CompelledAct("", self._victim, ""))

    def change_act(self) -> None:
        """The form for the chosen act."""
        act = self._act()
        if act is not None and self._may_change():
            self._begin(act)

    def _begin(self, act: CompelledAct) -> None:
        if self._read is not None:
            self._stack.setCurrentIndex(0)
            self._side.setCurrentIndex(_FORM)
            self.form.begin(self._read, act)
            self._say()

    def _read_offered(self, victim: str) -> None:
        self._bridge.read(read_offered, self._case, victim, self.form.act.tags, done=self._offer,
                          key=("compelled.offered", id(self)))  # fmt: skip

    def _offer(self, found: tuple[str, Sequence[Passage], Mapping[str, Mapping[str, str]]]) -> None:
        victim, offered, names = found
        self.form.offer(victim, offered, {row: self._words.of(said) for row, said in names.items()})

    def _record(self) -> None:
        said = self.form.said
        if not said.act:
            return
        if said.id:
            fields = {
                name: getattr(said, name) for name in ("victim", "act", "when", "offence", "tags", "note", "decision")
            }
            self._bridge.write(app.change, self._case, said.id, **fields, done=self._recorded,
                               failed=self.trouble.show_error)  # fmt: skip
        else:
            self._bridge.write(app.add, self._case, said, done=self._recorded, failed=self.trouble.show_error)

    def _recorded(self, made: tuple[str, Changes] | Changes) -> None:
        self._wanted = made[0] if isinstance(made, tuple) else self.form.act.id
        self._leave_form()

    def _leave_form(self) -> None:
        self._side.setCurrentIndex(_CARD)
        self._load()
        self._take_keyboard()
        self._say()

    def _remove(self) -> None:
        act = self._act()
        if act is not None and self._may_change():
            self._bridge.write(app.remove, self._case, act.id, failed=self._refused)

    def _refused(self, error: UserError) -> None:
        self.trouble.show_error(error)
        self._load()

    # -- moving about -------------------------------------------------------------------------------------------

    def _enter(self) -> None:
        if self.passages.rows.rowCount():
            self.passages.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.change_act()

    def _open(self, passage: Passage) -> None:
        tag = passage.tag
        self.open_page.emit(tag.document, tag.page, [(tag.start, tag.end)])

    def _take_keyboard(self) -> None:
        there = self._read is not None and bool(self._read.acts)
        (self.table if there else self._empty).setFocus(Qt.FocusReason.OtherFocusReason)

    # -- words --------------------------------------------------------------------------------------------------

    def _say(self) -> None:
        read = self._read
        writing = self._side.currentIndex() == _FORM
        self.new.setVisible(self._case.writable and read is not None and bool(read.acts) and not writing)
        self.edit.setVisible(self._may_change())
        self._decides.setText(
            self.tr("Whether anybody goes unpunished for such an act is for the prosecutor and the court to decide; "
                    "nothing follows from an entry here.")
        )  # fmt: skip
        self.head.say(self.tr("%n act(s) recorded", "", len(read.acts)) if read is not None and read.acts else "")
        if read is None:
            self._empty.say("", "")
            return
        self._empty.say(
            self.tr("Acts that injured parties were compelled to do will stand here"),
            self.tr("Each with the passages on the means by which they were compelled. Whether anybody goes unpunished "
                    "is for the prosecutor and the court to decide.")
            if read.victims else self.tr("Enter a count with an injured party in the grid first."),
            self.tr("Enter an act…") if self._may_enter() else "", self.enter_act,
            begin=() if read.victims else ("grid",),
        )  # fmt: skip
