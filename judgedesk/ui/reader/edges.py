"""The two ends of a passage, moved by letters and words. A letter is what a reader sees as one."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTextBoundaryFinder, QTimer, Signal

from judgedesk.ui.reader.charmap import next_word, previous_word
from judgedesk.ui.reader.shown import ShownText
from judgedesk.ui.reader.spots import Spot

_AROUND = 96
"""Code points beside a place that are looked at to find whole letters."""
_REST_MS = 350
"""Ends that move on sooner are one act."""


def next_letter(text: str, place: int) -> int:
    """The place behind the letter that begins here, with all its marks."""
    return _boundary(text, place, QTextBoundaryFinder.toNextBoundary)


def previous_letter(text: str, place: int) -> int:
    """The place before the letter that ends here."""
    return _boundary(text, place, QTextBoundaryFinder.toPreviousBoundary)


def _boundary(text: str, place: int, step: Callable[[QTextBoundaryFinder], int]) -> int:
    first = max(0, place - _AROUND)
    around = ShownText(text[first : place + _AROUND])
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Grapheme, around.text)
    finder.setPosition(around.to_qt(place - first))
    found = step(finder)
    return place if found < 0 else first + around.from_qt(found)


def moved(text: str, spot: tuple[int, int], *, end: bool, on: bool, word: bool) -> tuple[int, int]:
    """A passage with one of its ends moved; it never gets empty and never begins or ends with white space.

    Args:
        text: of the page.
        spot: start and end.
        end: whether the end moves, else the start.
        on: whether it moves on in the text, else back.
        word: whether by a word, else by a letter.
    """
    start, stop = spot
    far, near = (next_word, next_letter) if on else (previous_word, previous_letter)
    place = (far if word else near)(text, stop if end else start)
    if end:
        place = _over_space(text, place, on)
        return (start, place) if start < place and text[start:place].strip() else spot
    if word and on:
        place = _to_word(text, start, place)
    place = _to_letter(text, place, on)
    return (place, stop) if place < stop and text[place:stop].strip() else spot


def _over_space(text: str, place: int, on: bool) -> int:
    """An end that would stand behind white space goes on to the next letter, or back to the last."""
    while on and place < len(text) and text[place - 1 : place].isspace():
        place = next_letter(text, place)
    while place > 0 and text[place - 1].isspace():
        place -= 1
    return place


def _to_letter(text: str, place: int, on: bool) -> int:
    """A start that would stand before white space goes back to the letter before, or on to the next."""
    while not on and place > 0 and text[place : place + 1].isspace():
        place = previous_letter(text, place)
    while place < len(text) and text[place].isspace():
        place += 1
    return place


def _to_word(text: str, start: int, behind: int) -> int:
    """Where the word after the one that a start leaves begins; `behind` is the end of the word it stood before."""
    after = next_word(text, behind)
    return max(start, previous_word(text, after)) if after > behind else behind


class Edges(QObject):
    """Collects steps until they rest, so that one undo takes them back. `settled(tags, spot)`: it is to be written."""

    settled = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.tags: tuple[str, ...] = ()
        self.spot = Spot()
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self.settle)

    def show(self, tags: tuple[str, ...], spot: Spot) -> None:
        """These tags are to stand there."""
        if self.tags and tags != self.tags:
            self.settle()
        self.tags, self.spot = tags, spot
        self._rest.start()

    def settle(self) -> None:
        """Writes what has not been written yet."""
        self._rest.stop()
        tags, self.tags = self.tags, ()
        if tags:
            self.settled.emit(tags, self.spot)
