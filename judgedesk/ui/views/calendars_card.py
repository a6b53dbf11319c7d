"""What is said of the chosen sitting, room, person, thing or calendar."""

from datetime import date

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from judgedesk.app.bookings import SourceLine
from judgedesk.app.hearings import clock, strings
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.calendars_lists import CalendarLists
from judgedesk.ui.views.calendars_read import Calendars, Seat, Thing, present
from judgedesk.ui.views.testimony_words import TestimonyWords
from judgedesk.ui.widgets.factlines import Fact, FactLines


class CalendarCard(QWidget):
    """Facts and a button for the form: `change()`."""

    change = Signal()

    def __init__(self, theme: Theme, words: Words, lists: CalendarLists, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._says, self._lists = TestimonyWords(words, self), lists
        self.facts, self.edit = FactLines(theme, self), QPushButton(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(16), 0, 0, 0)
        column.addWidget(self.facts, 1)
        column.addWidget(self.edit, 0, Qt.AlignmentFlag.AlignLeft)
        self.edit.clicked.connect(self.change)
        self.setFocusProxy(self.facts)
        self.retranslate()

    def show_one(self, one: Seat | Thing | SourceLine | None, calendars: Calendars | None, may: bool) -> None:
        """The chosen line, and what cannot hold in the plan as it stands."""
        self.edit.setVisible(may and isinstance(one, Seat | Thing))
        if calendars is None:
            self.facts.show_facts(())
            return
        if isinstance(one, Seat):
            facts = self._sitting(one, calendars)
        elif isinstance(one, Thing):
            facts = self._thing(one, calendars)
        elif one is not None:
            facts = [
                Fact("", calendars.called(one.who), "heading"),
                Fact(self.tr("From the calendar"), one.source),
                Fact(
                    self.tr("Bookings"), f"{one.number}, {self._says.dated(one.first)} – {self._says.dated(one.last)}"
                ),
            ]
        else:
            facts = []
        wrong = "\n".join(calendars.conflicts)
        self.facts.show_facts([*facts, Fact(self.tr("Cannot hold in the plan"), wrong, "warn")])

    def show_day(self, id: str, on: date, calendars: Calendars) -> None:
        """What is taken of a room, a person or a thing on a day."""
        named = {"busy": self.tr("taken elsewhere"), "sitting": self.tr("sitting"), "hearing": self.tr("hearing")}
        blocks = [one for one in calendars.blocks.get(id, ()) if one.day == on]
        lines = [
            f"{clock(one.start)}–{clock(one.end)} {named[one.kind]}"
            for one in sorted(blocks, key=lambda one: one.start)
        ]
        free = calendars.free.get(id)
        hours = [f"{clock(one.start)}–{clock(one.end)}" for one in free or () if one.day == on]
        says = self.tr("always") if free is None else ", ".join(hours) or self.tr("not on a day of a sitting")
        self.edit.hide()
        self.facts.show_facts(
            [
                Fact("", f"{calendars.called(id)} · {self._says.day(on)}", "heading"),
                Fact(self.tr("Taken"), "\n".join(lines) or self.tr("nothing")),
                Fact(self.tr("Free, as recorded"), says),
            ]
        )

    def _sitting(self, one: Seat, calendars: Calendars) -> list[Fact]:
        record, book = one.record, calendars.book
        heard = []
        for each in sorted(one.hearings, key=lambda each: each.slot.start):
            slot, state = each.slot, each.state
            hours = f"{clock(slot.start)}–{clock(slot.end)}"
            heard.append(f"{hours} {book.named(slot.testimony)} · {self._says.state(state)}")
        return [
            Fact("", self._says.dated_long(record["date"]), "heading"),
            Fact(self.tr("Where and when"), f"{book.room(str(record.get('room')))}, {record['from']}–{record['to']}"),
            Fact(self.tr("Promised"), self._lists.promised(one)),
            Fact(self.tr("Present"), present(record, book).replace(", ", "\n")),
            Fact(self.tr("Heard in it"), "\n".join(heard) or self.tr("nobody yet")),
            Fact(self.tr("Note"), str(record.get("note") or "")),
        ]

    def _thing(self, one: Thing, calendars: Calendars) -> list[Fact]:
        record = one.record
        equipment = ", ".join(self._says.booked(each) for each in strings(record.get("equipment")))
        room = one.kind == "rooms"
        return [
            Fact("", one.called if room else f"{one.called} · {self._says.booked(str(record.get('kind')))}", "heading"),
            Fact(self.tr("Whose"), self._lists.whose(one) if room else ""),
            Fact(self.tr("Equipment"), equipment),
            Fact(self.tr("Speaks, is"), "" if room else self._lists.speaks(one)),
            Fact(self.tr("Promised"), self.tr("yes") if record.get("confirmed") is True else ""),
            Fact(self.tr("Free, as recorded"), self._says.free(record).replace("; ", "\n")),
            Fact(self.tr("Bookings from elsewhere"), str(one.busy or self.tr("none"))),
            Fact(self.tr("Hearings to come"), str(one.used or self.tr("none"))),
            Fact(self.tr("Note"), str(record.get("note") or "")),
        ]

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Words that stand here."""
        self.facts.setAccessibleName(self.tr("What is chosen"))
        self.edit.setText(self.tr("Change…"))
        self.edit.setToolTip("F2")
