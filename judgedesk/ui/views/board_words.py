"""How the board says hearings, states, days and plans, in the present language."""

from collections.abc import Iterable
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QObject

from judgedesk.app.hearings import Book, clock
from judgedesk.domain.hearings import Slot
from judgedesk.ui.shell.words import Words, day_in
from judgedesk.ui.views.board_read import Card, Scene, Weighed
from judgedesk.ui.widgets.hearingwords import state_said


class BoardWords(QObject):
    """Words of the board."""

    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words

    def day(self, day: date) -> str:
        """``Mon 11 Jan``."""
        return self._dated(day, "ddd d MMM")

    def weekday(self, day: date) -> str:
        """``Mon 11``."""
        return self._dated(day, "ddd d")

    def dated(self, day: date) -> str:
        """``11 Jan 2027``."""
        return self._dated(day, "d MMM yyyy")

    def span(self, days: tuple[date, ...]) -> str:
        """``11 – 15 January 2027``; nothing where there are no days."""
        if not days:
            return ""
        first, last = days[0], days[-1]
        until = self._dated(last, "d MMMM yyyy")
        if first == last:
            return until
        form = "d" if (first.year, first.month) == (last.year, last.month) else "d MMMM"
        return f"{self._dated(first, form if first.year == last.year else 'd MMMM yyyy')} – {until}"

    def _dated(self, day: date, form: str) -> str:
        return day_in(day, form, self._words.language)

    def short_day(self, day: date) -> str:
        """``12 Jan``."""
        return self._dated(day, "d MMM")

    def hours(self, slot: Slot) -> str:
        """``09:00–10:30``."""
        return f"{clock(slot.start)}–{clock(slot.end)}"

    def state(self, state: str) -> str:
        """A state of a hearing."""
        return state_said(state)

    def kind(self, kind: str) -> str:
        """What is done in it beside plain testimony; nothing for that."""
        translate = QCoreApplication.translate
        return {
            "confrontation": translate("BoardWords", "confrontation"),
            "parade": translate("BoardWords", "identity parade"),
            "reading": translate("BoardWords", "reading out"),
            "visit": translate("BoardWords", "visit to the place"),
        }.get(kind, "")

    def family(self, family: str) -> str:
        """A kind of rows of the law."""
        translate = QCoreApplication.translate
        return {
            "act": translate("BoardWords", "Act"),
            "means": translate("BoardWords", "Means"),
            "purpose": translate("BoardWords", "Purpose"),
            "mens": translate("BoardWords", "Mental element"),
            "agg": translate("BoardWords", "Weighs in sentence"),
            "victim": translate("BoardWords", "Injured party"),
            "consent": translate("BoardWords", "Consent"),
            "mode": translate("BoardWords", "Form"),
            "use": translate("BoardWords", "Use"),
            "prep": translate("BoardWords", "Preparation"),
        }.get(family, family)

    def who(self, card: Card) -> str:
        """``P-4 · once only``."""
        once = self.tr("once only") if card.once else ""
        part = self.tr("part {0}").format(card.slot.part) if card.slot.part > 1 else ""
        return " · ".join(one for one in (card.called, self.kind(card.kind), once, part) if one)

    def marks(self, card: Card) -> list[str]:
        """What is to be known of a card beside who and what: state, pinned, conflict."""
        found = [self.state(card.hearing.state)] if card.hearing.state not in ("confirmed",) else []
        if card.hearing.pinned and card.hearing.live:
            found.append(self.tr("pinned"))
        if card.clash:
            found.append(self.tr("cannot both hold"))
        return found

    def said(self, card: Card, scene: Scene) -> str:
        """A hearing in one line, for screen readers and hints."""
        slot = card.slot
        parts = (self.who(card), self.place(slot, scene.book), ", ".join(card.needs), ", ".join(self.marks(card)))
        return " · ".join(part for part in parts if part)

    # -- plans -------------------------------------------------------------------------------------------------

    def five(self) -> list[str]:
        """What the five numbers of a plan count, in their order."""
        return [
            self.tr("Not placed"),
            self.tr("Days until vulnerable persons are heard, and minutes they wait"),
            self.tr("Out of the order by episode"),
            self.tr("Sitting days used"),
            self.tr("Days of interpreters"),
        ]

    def place(self, slot: Slot, book: Book, ends: bool = True) -> str:
        """``Mon 11 Jan 09:00–10:30, Room 4``; with the first hour only unless `ends`."""
        hours = self.hours(slot) if ends else clock(slot.start)
        return f"{self.day(slot.day)} {hours}, {book.room(slot.room)}"

    def numbers(self, plan: Weighed) -> list[str]:
        """The five numbers of a plan in words."""
        said = [self._words.number(value) for value in plan.worth]
        said[1] = self.tr("{0} (waiting {1} min)").format(said[1], self._words.number(plan.waiting))
        return said

    def moment(self, at: str) -> str:
        """When a plan was made: day and hour, as it is said here."""
        try:
            made = datetime.fromisoformat(at).astimezone()
        except ValueError:
            return at
        return f"{self.dated(made.date())} {made:%H:%M}"

    def joined(self, parts: Iterable[str]) -> str:
        """Parts in one quiet line."""
        return " · ".join(part for part in parts if part)
