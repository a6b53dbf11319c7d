"""What is selected on the page in hand, what is marked there, and which of several marks is meant."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from judgedesk.app.reading import PageView
from judgedesk.domain.evidence import Tag
from judgedesk.ui.reader.charmap import trimmed
from judgedesk.ui.reader.leaf import AS_FILED, Way
from judgedesk.ui.reader.marks import Mark, marks_at, marks_of
from judgedesk.ui.reader.panes import Panes
from judgedesk.ui.reader.placing import Placing
from judgedesk.ui.reader.source import PICTURED, Loaded, Span
from judgedesk.ui.reader.spots import Spot
from judgedesk.ui.shell.words import Words
from judgedesk.ui.widgets.charges import Charges


class Selecting(QWidget):
    """Signals: `selected()` the selection or caret moved."""

    selected = Signal()

    panes: Panes
    placing: Placing
    _words: Words

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._charges = Charges()
        self._loaded: Loaded | None = None
        self._selection: Span = (0, 0)
        self._hand: tuple[str, ...] = ()

    @property
    def page(self) -> PageView | None:
        """The page in hand."""
        return self._loaded.page if self._loaded else None

    @property
    def tags(self) -> Sequence[Tag]:
        """The tags on it."""
        return self._loaded.tags if self._loaded else ()

    @property
    def selection(self) -> Span | None:
        """The selected passage without white space at its ends; None where nothing is selected."""
        if self.page is None:
            return None
        start, end = trimmed(self.page.text, *self._selection)
        return (start, end) if start < end else None

    @property
    def spot(self) -> Spot:
        """What would be tagged: a part of the page, a stretch of the recording, or the selected passage."""
        if self.placing.spot.place:
            return self.placing.spot
        return Spot(*self.selection) if self.selection is not None else Spot()

    def marks_here(self) -> list[Mark]:
        """Marks around the caret, the one in hand first, then the narrowest; a selection that is marked names that."""
        marks, spot = self._marks(), self.spot
        same = [mark for mark in marks if (mark.spot if not spot.place else (spot.start, spot.end, mark.place)) == spot]
        if not same and not spot.place:
            same = marks_at(marks, self._selection[1] if self.selection is None else self._selection[0])
        return sorted(same, key=lambda mark: mark.tags != self._hand)

    def take(self, mark: Mark) -> None:
        """Takes a mark in hand and selects its passage."""
        self._hand = mark.tags
        self.select_spot(mark.spot)

    def take_next(self) -> None:
        """Of several marks in one place takes the next in hand."""
        here = self.marks_here()
        order = [mark.tags for mark in self._marks() if mark in here]
        if order:
            self._hand = order[(order.index(here[0].tags) + 1) % len(order)]
            self.selected.emit()

    def next_mark(self) -> None:
        """Selects the marked passage that follows, or the page's first."""
        places = self._marked_places()
        if places:
            self.select_spot(next((spot for spot in places if spot > self._here()), places[0]))

    def last_mark(self) -> None:
        """Selects the marked passage before, or the page's last."""
        places = self._marked_places()[::-1]
        if places:
            self.select_spot(next((spot for spot in places if spot < self._here()), places[0]))

    def _here(self) -> Spot:
        return self.placing.spot if self.placing.spot.place else Spot(*self._selection)

    def _marked_places(self) -> list[Spot]:
        return sorted({mark.spot for mark in self._marks()})

    def select_spot(self, spot: Spot) -> None:
        """Selects a passage, a part of the page, or a stretch of the recording."""
        self.placing.choose(spot)
        if spot.place:
            self.panes.select(self._selection[0], self._selection[0], reveal=False)
            self._selection = (self._selection[0], self._selection[0])
            self.selected.emit()
        else:
            self.select(spot.start, spot.end)

    def select(self, start: int, end: int) -> None:
        """Selects a passage in both panes."""
        self._selection = (start, end)
        self.placing.forget()
        self.panes.select(start, end)
        self.selected.emit()

    def _choose_place(self, found: Span) -> None:
        """A tag without words is come to by the part of the page it stands on, where there is only one such."""
        places = {mark.spot for mark in self._marks() if mark.place and (mark.start, mark.end) == found}
        if len(places) == 1:
            self.select_spot(places.pop())

    @property
    def way(self) -> Way:
        """How the page in hand is turned."""
        return self._loaded.way if self._loaded is not None else AS_FILED

    @property
    def is_turned(self) -> bool:
        """Whether it is shown otherwise than it lies in the file."""
        return self.way != AS_FILED

    @property
    def is_pictured(self) -> bool:
        """Whether the page can be read by OCR."""
        return self.page is not None and self.page.kind in PICTURED

    def next_unsure(self) -> None:
        """Selects the next word of which OCR is not sure."""
        self._to_word(self._loaded.words.following(self._selection[0]) if self._loaded else None)

    def last_unsure(self) -> None:
        """Selects the one before."""
        self._to_word(self._loaded.words.before(self._selection[0]) if self._loaded else None)

    def _to_word(self, span: Span | None) -> None:
        if span is not None:
            self.select(*span)
            self.take_keyboard()

    @property
    def is_doubtful(self) -> bool:
        """Whether OCR is not sure of some words of the page."""
        return self._loaded is not None and bool(self._loaded.words.unsure)

    def take_keyboard(self) -> None:
        """Puts the keyboard on the page."""

    def _marks(self) -> list[Mark]:
        return self._marks_of(self._loaded) if self._loaded is not None else []

    def _marks_of(self, loaded: Loaded) -> list[Mark]:
        return marks_of(loaded.tags, self._charges, self._words)

    def _selected(self, start: int, end: int) -> None:
        self._selection, self._hand = (start, end), ()
        self.placing.forget()
        self.selected.emit()
