"""Checklists: a judge's duties to each injured party, and what counterbalances testimony not tested live."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from judgedesk.app import checklists as app
from judgedesk.app import grid, law
from judgedesk.app.casefile import Case
from judgedesk.app.checklists import DutyLine, Untested
from judgedesk.domain.errors import UserError
from judgedesk.domain.evidence import Person
from judgedesk.law.measures import Item
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.shell.commands import Command
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.checklists_untested import UntestedNote
from judgedesk.ui.views.protection_section import ProtectionSection
from judgedesk.ui.widgets.chips import ChipRow, Choice
from judgedesk.ui.widgets.dayfield import DayField
from judgedesk.ui.widgets.field import Field
from judgedesk.ui.widgets.ticklist import Tick, TickList


@dataclass(frozen=True, slots=True)
class Lists:
    """Witnesses and injured parties with their checklists; `notes` only for who holds chambers."""

    people: Sequence[Person]
    duties: Mapping[str, Sequence[DutyLine]]
    notes: Mapping[str, Untested]
    counterbalances: tuple[Item, ...]

    def seen_to(self, person: str) -> int:
        """How many duties to a person are ticked."""
        return sum(bool(line.on) for line in self.duties.get(person, ()))


def read_lists(case: Case) -> Lists:
    """Reads them."""
    people = [one for one in grid.persons(case) if {"victim", "witness"} & set(one.roles)]
    injured = [one for one in people if "victim" in one.roles]
    return Lists(
        [*injured, *(one for one in people if one not in injured)],
        {one.id: app.duties(case, one.id) for one in injured},
        {one.person: one for one in app.untested(case)},
        tuple(law.measures().counterbalances.values()),
    )


class ChecklistsView(ProtectionSection):
    """Duties at the left, notes on untested testimony at the right."""

    view_name = "checklists"
    depends_on = frozenset({"records", "persons", "untested"})

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(bridge, theme, case, words, parent)
        self._lists: Lists | None = None
        self._mine = "findings" not in case.withheld
        self.people = ChipRow(theme, most=12, parent=self)
        self.duties = TickList(theme, lambda: self.tr("Duty"), aside=lambda: self.tr("Seen to"), parent=self)
        self.date, self.note = DayField(self), QLineEdit(self)
        self.untested = UntestedNote(theme, words, case.writable, self)
        self._head, self._none = QLabel(self), QLabel(self)
        self._build()
        self._connect()
        self.retranslate()

    def _build(self) -> None:
        px = self._theme.px
        self._head.setProperty("kind", "heading")
        self._none.setProperty("kind", "quiet")
        self._none.setWordWrap(True)
        self._fields = {"date": Field(self.date, self._theme), "note": Field(self.note, self._theme)}
        line = QHBoxLayout()
        line.setSpacing(px(8))
        line.addWidget(self._fields["date"], 1, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._fields["note"], 3, Qt.AlignmentFlag.AlignTop)
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, px(16), 0)
        column.setSpacing(px(8))
        column.addWidget(self._head)
        column.addWidget(self._none)
        column.addWidget(self.duties, 1)
        column.addLayout(line)
        body = QWidget(self)
        inner = QVBoxLayout(body)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(px(10))
        inner.addWidget(self.people)
        inner.addWidget(self.with_side(left, self.untested, 470), 1)
        self.lay_out(body)
        self.untested.setVisible(self._mine)

    def _connect(self) -> None:
        self.people.chosen.connect(self._choose)
        self.duties.turned.connect(self._turn)
        self.duties.moved.connect(self._show_line)
        self.date.returnPressed.connect(self._keep_line)
        self.note.returnPressed.connect(self._keep_line)
        self.untested.changed.connect(self._keep_note)

    # -- what the window asks -----------------------------------------------------------------------------------

    def commands(self) -> list[Command]:
        """What can be done here."""
        return [
            Command(
                "checklists.next", lambda: self.tr("Checklists of the next person"), lambda: self._step(1), "Ctrl+Right"
            ),
            Command(
                "checklists.previous",
                lambda: self.tr("Checklists of the previous person"),
                lambda: self._step(-1),
                "Ctrl+Left",
            ),
            Command(
                "checklists.note",
                lambda: self.tr("Day and note of the chosen duty"),
                self._to_note,
                "F2",
                lambda: self._case.writable and self._line() is not None,
            ),
            Command("protection.section", lambda: self.tr("Next section of protection"), self.head.next_section, "F7"),
        ]

    def panes(self) -> list[QWidget]:
        """What F6 goes through."""
        return [self.people, self.duties, self.date, self.untested.reason, self.untested.list]

    def state(self) -> str:
        """What Alt+← comes back to."""
        return self.focus.person

    def restore(self, person: str) -> None:
        """Goes back to it."""
        self._choose(person)

    # -- loading ------------------------------------------------------------------------------------------------

    def activate(self) -> None:
        """Another section may have chosen another person."""
        super().activate()
        self._fill()

    def _load(self) -> None:
        self._bridge.read(
            read_lists, self._case, done=self._show, failed=self.trouble.show_error, key=("checklists", id(self))
        )

    def _show(self, found: Lists) -> None:
        self._stale, self._lists = False, found
        self._stack.setCurrentIndex(0 if found.people else 1)
        self._fill()

    def _fill(self) -> None:
        lists = self._lists
        if lists is None or not lists.people:
            return
        ids = [one.id for one in lists.people]
        if self.focus.person not in ids:
            self.focus.person = ids[0]
        self.people.offer(
            [Choice(one.id, one.label, self._of(lists, one.id)) for one in lists.people],
            self.focus.person,
            self.tr("all persons…"),
        )
        who = self.focus.person
        label = next(one.label for one in lists.people if one.id == who)
        lines = lists.duties.get(who, ())
        self.duties.show_ticks(
            [Tick(one.item.id, self.said.of(one.item.label), bool(one.on) or None, self._seen(one)) for one in lines]
        )
        self.duties.setVisible(bool(lines))
        for field in self._fields.values():
            field.setVisible(bool(lines) and self._case.writable)
        self._none.setVisible(not lines)
        self._head.setText(self.tr("Duties to {0}").format(label))
        self._none.setText(self.tr("{0} is not an injured party.").format(label))
        self._show_line()
        if self._mine:
            self.untested.show_entry(lists.notes.get(who, Untested(who)), label, lists.counterbalances)
        seen = lists.seen_to(who)
        self.head.say(self.tr("%n of {total} noted as seen to", "", seen).format(total=len(lines)) if lines else "")

    def _of(self, lists: Lists, person: str) -> str:
        lines = lists.duties.get(person)
        return f"{lists.seen_to(person)}/{len(lines)}" if lines else ""

    def _seen(self, line: DutyLine) -> str:
        return " · ".join(part for part in (self.said.day(line.on) if line.on else "", line.note) if part)

    def _line(self) -> DutyLine | None:
        tick, lists = self.duties.tick(), self._lists
        if tick is None or lists is None:
            return None
        return next((one for one in lists.duties.get(self.focus.person, ()) if one.item.id == tick.id), None)

    def _show_line(self) -> None:
        line = self._line()
        if line is None:
            return
        self.date.setText(line.on or self.focus.day.isoformat())
        self.note.setText(line.note)

    def _choose(self, person: str) -> None:
        self.focus.person = person
        self._fill()

    def _step(self, step: int) -> None:
        ids = [one.id for one in self._lists.people] if self._lists is not None else []
        if self.focus.person in ids:
            self._choose(ids[(ids.index(self.focus.person) + step) % len(ids)])

    # -- ticking ------------------------------------------------------------------------------------------------

    def _turn(self, item: str, value: bool | None) -> None:
        line = self._line()
        if line is not None and self._case.writable:
            on = self.focus.day.isoformat() if value else None
            self._bridge.write(
                app.set_duty, self._case, self.focus.person, item, on, line.note if value else "", failed=self._refused
            )

    def _to_note(self) -> None:
        self.date.setFocus(Qt.FocusReason.OtherFocusReason)
        self.date.selectAll()

    def _keep_line(self) -> None:
        line, day = self._line(), self.date.day
        if line is None or not self._case.writable:
            return
        if day is None:
            self.trouble.show_error(UserError("measure.bad_date", given=self.date.text()[:40]))
            return
        self.trouble.clear()
        self._bridge.write(
            app.set_duty,
            self._case,
            self.focus.person,
            line.item.id,
            day.isoformat(),
            self.note.text().strip(),
            failed=self._refused,
        )
        self.duties.setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep_note(self, entry: Untested) -> None:
        blank = entry == Untested(entry.person)
        if blank:
            self._bridge.write(app.set_untested, self._case, None, entry.person, failed=self._refused)
        else:
            self._bridge.write(app.set_untested, self._case, entry, failed=self._refused)

    def _refused(self, error: UserError) -> None:
        self.trouble.show_error(error)
        self._load()

    def _take_keyboard(self) -> None:
        there = self._lists is None or bool(self._lists.people)
        if not there:
            self._empty.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            (self.duties if self.duties.isVisible() else self.people).setFocus(Qt.FocusReason.OtherFocusReason)

    # -- words --------------------------------------------------------------------------------------------------

    def retranslate(self) -> None:
        """Words that stand here."""
        self.people.setAccessibleName(self.tr("Persons"))
        self.duties.setAccessibleName(
            self.tr("Duties to the injured party; Space ticks as of the day that is looked at")
        )
        self._fields["date"].say(self.tr("Seen to on"))
        self._fields["note"].say(self.tr("Note (F2; Enter keeps it)"))
        self.duties.ticks.retranslate()
        self._empty.say(
            self.tr("Checklists will stand here"),
            self.tr(
                "A judge's duties to each injured party, and what counterbalances testimony that was not tested live. "
                "Enter an injured party or a witness first."
            ),
            begin=("people",),
        )
        self._fill()
