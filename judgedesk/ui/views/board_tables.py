"""The same as tables: every hearing in a list, a row a witness, and after which day each row of a count is gone to."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtWidgets import QWidget

from judgedesk.app.hearings_views import ElementLine, RowLine, WitnessLine
from judgedesk.ui.models.rows import Column, Rows
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.board_read import Card, Scene
from judgedesk.ui.views.board_words import BoardWords
from judgedesk.ui.widgets.table import Table


@dataclass(frozen=True, slots=True)
class ElementShown:
    """A line of the table of elements: a row of the law, or (without `row`) what is said of its kind."""

    line: ElementLine
    row: RowLine | None = None


class HearingTable(Table):
    """Every hearing, the earliest first."""

    def __init__(self, theme: Theme, said: BoardWords, parent: QWidget | None = None) -> None:
        self._scene: Scene | None = None
        columns = (
            Column(lambda: self.tr("Day"), lambda one: said.day(one.slot.day), width=108),
            Column(lambda: self.tr("Hours"), lambda one: said.hours(one.slot), width=118),
            Column(lambda: self.tr("Room"), self._room, share=2, least=110),
            Column(lambda: self.tr("Who"), said.who, share=2, least=110),
            Column(lambda: self.tr("Needs"), lambda one: ", ".join(one.needs), share=3, quiet=True, spare=1),
            Column(lambda: self.tr("State"), lambda one: ", ".join(self._state(said, one)), share=3, least=120,
                   warn=lambda one: one.clash),
        )  # fmt: skip
        self.rows = Rows(columns, theme)
        super().__init__(self.rows, theme, parent)
        self.wrap_words()
        self.rows.setParent(self)

    def _room(self, one: Card) -> str:
        return self._scene.book.room(one.slot.room) if self._scene is not None else one.slot.room

    def _state(self, said: BoardWords, one: Card) -> list[str]:
        return said.marks(one) or [said.state(one.hearing.state)]

    def show_scene(self, scene: Scene) -> None:
        """Takes another board."""
        self._scene = scene
        self.rows.show(scene.cards)

    def hearing(self) -> str:
        """The chosen hearing."""
        row = self.currentIndex().row()
        return self.rows.rows[row].id if 0 <= row < len(self.rows.rows) else ""

    def choose(self, hearing: str) -> None:
        """Puts the keyboard on a hearing."""
        ids = [one.id for one in self.rows.rows]
        if hearing in ids and hearing != self.hearing():
            self.choose_row(ids.index(hearing))


class WitnessTable(Table):
    """A row for everybody who is to be heard."""

    def __init__(self, theme: Theme, said: BoardWords, parent: QWidget | None = None) -> None:
        self._said = said
        self._cards: dict[str, Card] = {}
        columns = (
            Column(lambda: self.tr("Who"), lambda line: line.called, share=2),
            Column(lambda: self.tr("When and where"), self._when, share=4, warn=lambda line: not line.hearings),
            Column(lambda: self.tr("Needs"), self._needs, share=3, quiet=True),
            Column(lambda: self.tr("State"), self._state, share=2, warn=self._clash),
        )  # fmt: skip
        self._scene: Scene | None = None
        self.rows = Rows(columns, theme)
        super().__init__(self.rows, theme, parent)
        self.wrap_words()
        self.rows.setParent(self)

    def show_scene(self, scene: Scene) -> None:
        """Takes another board."""
        self._scene, self._cards = scene, {card.id: card for card in scene.cards}
        self.rows.show(scene.witnesses)

    def hearing(self) -> str:
        """The first hearing of the chosen witness that is to come, else the first."""
        row = self.currentIndex().row()
        found = self._of(self.rows.rows[row]) if 0 <= row < len(self.rows.rows) else []
        return next((card.id for card in found if card.hearing.live), found[0].id if found else "")

    def choose(self, hearing: str) -> None:
        """Puts the keyboard on the witness of a hearing."""
        lines = self.rows.rows
        at = next((at for at, line in enumerate(lines) if any(one.id == hearing for one in line.hearings)), -1)
        if at != self.currentIndex().row():
            self.choose_row(at)

    def _of(self, line: WitnessLine) -> list[Card]:
        return [self._cards[one.id] for one in line.hearings if one.id in self._cards]

    def _when(self, line: WitnessLine) -> str:
        book = self._scene.book if self._scene is not None else None
        said = [f"{self._said.day(card.slot.day)} {self._said.hours(card.slot)}, {book.room(card.slot.room)}"
                for card in self._of(line) if book is not None and card.hearing.state != "cancelled"]  # fmt: skip
        missing = [self.tr("without a place")] if line.unplaced else []
        return "; ".join(said + missing)

    def _needs(self, line: WitnessLine) -> str:
        return ", ".join(dict.fromkeys(need for card in self._of(line) for need in card.needs))

    def _state(self, line: WitnessLine) -> str:
        marks = (self._said.marks(card) or [self._said.state(card.hearing.state)] for card in self._of(line))
        return ", ".join(dict.fromkeys(mark for found in marks for mark in found))

    def _clash(self, line: WitnessLine) -> bool:
        return any(card.clash for card in self._of(line))


class ElementTable(Table):
    """Rows of the law by count and kind; a line above each kind says after which day it is gone to."""

    def __init__(self, theme: Theme, words: Words, said: BoardWords, parent: QWidget | None = None) -> None:
        self._words, self._said = words, said
        self._scene: Scene | None = None
        columns = (
            Column(lambda: self.tr("Row of the law"), self._row, share=4, least=120),
            Column(lambda: self.tr("Who goes to it"), self._who, share=3, least=110),
            Column(lambda: self.tr("Gone to after"), self._first, width=150),
            Column(lambda: self.tr("All heard after"), self._last, width=150, quiet=True, spare=1),
        )
        self.rows = Rows(columns, theme)
        super().__init__(self.rows, theme, parent)
        self.wrap_words()
        self.rows.setParent(self)

    def show_scene(self, scene: Scene) -> None:
        """Takes another board."""
        self._scene = scene
        self.rows.show(list(_shown(scene.elements)))

    def hearing(self) -> str:
        """The first hearing that goes to the chosen row."""
        row = self.currentIndex().row()
        shown = self.rows.rows[row] if 0 <= row < len(self.rows.rows) else None
        wanted = shown.row.testimony if shown is not None and shown.row is not None else ()
        cards = self._scene.cards if self._scene is not None else ()
        return next((card.id for card in cards if card.slot.testimony in wanted), "")

    def _row(self, one: ElementShown) -> str:
        if one.row is None:
            return self.tr("Count {0} · {1}").format(one.line.label, self._said.family(one.line.kind))
        return "    " + self._words.of({"en": one.row.element.label.en, "pl": one.row.element.label.pl})

    def _who(self, one: ElementShown) -> str:
        book = self._scene.book if self._scene is not None else None
        if one.row is None:
            lacking = len(one.line.nobody)
            return self.tr("nobody goes to %n row(s)", "", lacking) if lacking else ""
        if book is None or not one.row.testimony:
            return self.tr("nobody")
        return ", ".join(dict.fromkeys(book.named(id) for id in one.row.testimony))

    def _first(self, one: ElementShown) -> str:
        if one.row is None:
            found = one.line.gone_to
            return self._after(*found) if found is not None else "–"
        return self._said.day(one.row.first) if one.row.first is not None else "–"

    def _last(self, one: ElementShown) -> str:
        if one.row is None:
            found = one.line.finished
            return self._after(*found) if found is not None else "–"
        return self._said.day(one.row.last) if one.row.last is not None else "–"

    def _after(self, number: int, day: date) -> str:
        return self.tr("day {0} · {1}").format(number, self._said.day(day))


def _shown(lines: Sequence[ElementLine]) -> Iterator[ElementShown]:
    for line in lines:
        yield ElementShown(line)
        yield from (ElementShown(line, row) for row in line.rows if row.testimony)
