"""The lists of rooms and calendars: sittings, rooms, who and what is booked, bookings from elsewhere."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from judgedesk.app.bookings import SourceLine
from judgedesk.app.hearings import strings
from judgedesk.ui.models.rows import Column
from judgedesk.ui.views.calendars_read import Calendars, Seat, Thing, present
from judgedesk.ui.views.finding_names import languages_said
from judgedesk.ui.views.testimony_words import TestimonyWords

Read = Callable[[], Calendars | None]


class CalendarLists(QObject):
    """Columns of each list, and the words in them."""

    def __init__(self, says: TestimonyWords, read: Read, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._says, self._read = says, read

    def columns(self, name: str) -> list[Column]:
        """Of ``sittings``, ``rooms``, ``resources`` or ``bookings``."""
        made = {"sittings": self._sittings, "rooms": self._rooms, "resources": self._resources}
        return made.get(name, self._bookings)()

    def promised(self, one: Seat) -> str:
        """Whether a sitting is promised by everybody, or what is missing."""
        lacks = [self._says.lacking(each) for each in strings(one.record.get("missing"))]
        if lacks:
            return self.tr("missing: {0}").format(", ".join(lacks))
        return self.tr("not promised yet") if one.record.get("confirmed") is False else self.tr("confirmed")

    def whose(self, one: Thing) -> str:
        """Whether a room is the court's own."""
        if one.record.get("remote") is True:
            kind = self.tr("remote end of a link")
        else:
            kind = self.tr("shared with others") if one.record.get("own") is False else self.tr("this court's")
        return ", ".join(part for part in (kind, str(one.record.get("court") or "")) if part)

    def speaks(self, one: Thing) -> str:
        """Languages, dialects, sex, community, qualification of whoever is booked."""
        record = one.record
        parts = [languages_said(strings(record.get("languages"))), ", ".join(strings(record.get("dialects")))]
        parts += [dict(self._says.sexes()).get(str(record["sex"]), str(record["sex"]))] if record.get("sex") else []
        parts += [str(record.get(name) or "") for name in ("community", "qualification")]
        parts += [self.tr("a spare one")] if record.get("spare") is True else []
        return " · ".join(part for part in parts if part)

    def _sittings(self) -> list[Column]:
        def book_room(one: Seat) -> str:
            read = self._read()
            return read.book.room(str(one.record.get("room", ""))) if read is not None else ""

        def who(one: Seat) -> str:
            read = self._read()
            return present(one.record, read.book) if read is not None else ""

        return [
            Column(lambda: self.tr("Day"), lambda one: self._says.dated_long(one.record["date"]), 150),
            Column(lambda: self.tr("Hours"), lambda one: f"{one.record['from']}–{one.record['to']}", 118),
            Column(lambda: self.tr("Room"), book_room, share=2, least=110),
            Column(lambda: self.tr("Present"), who, share=3, quiet=True, spare=1),
            Column(lambda: self.tr("Promised"), self.promised, share=2, least=110,
                   warn=lambda one: bool(one.record.get("missing")) or one.record.get("confirmed") is False),
            Column(lambda: self.tr("Hearings"), lambda one: str(len(one.hearings) or ""), 76, number=True, spare=2),
        ]  # fmt: skip

    def _rooms(self) -> list[Column]:
        return [
            Column(lambda: self.tr("Room"), lambda one: one.called, share=2),
            Column(lambda: self.tr("Whose"), self.whose, share=2),
            Column(lambda: self.tr("Equipment"), self._equipment, share=2),
            Column(lambda: self.tr("Free"), lambda one: self._says.free(one.record), share=2, quiet=True),
            Column(lambda: self.tr("Bookings"), lambda one: str(one.busy or ""), 76, number=True),
        ]

    def _equipment(self, one: Thing) -> str:
        return ", ".join(self._says.booked(each) for each in strings(one.record.get("equipment")))

    def _resources(self) -> list[Column]:
        return [
            Column(lambda: self.tr("What"), lambda one: self._says.booked(str(one.record.get("kind"))), 120),
            Column(lambda: self.tr("Name"), lambda one: one.called, share=1),
            Column(lambda: self.tr("Speaks, is"), self.speaks, share=2),
            Column(lambda: self.tr("Free"), lambda one: self._says.free(one.record), share=2, quiet=True),
            Column(lambda: self.tr("Bookings"), lambda one: str(one.busy or ""), 76, number=True),
        ]

    def _bookings(self) -> list[Column]:
        def called(one: SourceLine) -> str:
            read = self._read()
            return read.called(one.who) if read is not None else one.who

        return [
            Column(lambda: self.tr("Whose"), called, share=2),
            Column(lambda: self.tr("Calendar"), lambda one: one.source, share=3),
            Column(lambda: self.tr("Bookings"), lambda one: str(one.number), 84, number=True),
            Column(lambda: self.tr("First day"), lambda one: self._says.dated(one.first), 110),
            Column(lambda: self.tr("Last day"), lambda one: self._says.dated(one.last), 110),
        ]
