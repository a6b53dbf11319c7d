"""The page side by side: on paper and as text, or its two texts. One selection, one word pointed at for all."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QSplitter, QVBoxLayout, QWidget

from judgedesk.ui.reader.leaf import AS_FILED, Way
from judgedesk.ui.reader.marks import Mark
from judgedesk.ui.reader.paperview import PaperView
from judgedesk.ui.reader.readwords import ReadWords, Span
from judgedesk.ui.reader.sheets import PictureSheet, Sheet
from judgedesk.ui.reader.strip import Strip
from judgedesk.ui.reader.textpane import TextPane
from judgedesk.ui.shell.theme import Theme

VIEWS = ("page", "text", "both", "layers")
"""On paper, as text, both side by side, and the two texts of a page side by side."""
_SHARES = {"page": (1, 0, 0), "text": (0, 1, 0), "both": (62, 38, 0), "layers": (0, 1, 1)}


@dataclass(frozen=True, slots=True)
class Place:
    """Where a page is put: its number, the strip it stands on (None: it lies alone), how it is turned; with `at_end`
    its end comes into view. One that `stays` is the same page with another text, one that `glides` was scrolled to:
    nothing moves.
    """

    number: int = 1
    strip: Strip | None = None
    way: Way = AS_FILED
    at_end: bool = False
    stays: bool = False
    glides: bool = False


class TextColumn(QWidget):
    """A text with a line above that says which of the two it is; the line shows only beside the other."""

    def __init__(self, pane: TextPane, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._head = QLabel(self)
        self._head.setProperty("kind", "small")
        self._head.setContentsMargins(theme.px(22), theme.px(6), theme.px(8), theme.px(6))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(pane, 1)
        self.setFocusProxy(pane)
        self.say("")

    def say(self, text: str) -> None:
        """Sets the line; none for an empty text."""
        self._head.setText(text)
        self._head.setVisible(bool(text))


class Panes(QSplitter):
    """Paper, text, and the other text of the page.

    Signals:
        selected(int, int): the selection or the caret of the text shown.
        turn(int, bool), typed(str), added(str), removing(), chosen(Mark): as from the paper.
    """

    selected = Signal(int, int)
    turn = Signal(int, bool)
    typed = Signal(str)
    added = Signal(str)
    removing = Signal()
    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._view = "page"
        self._words = ReadWords()
        self._text = ""
        self._following = False
        self._sizes: dict[str, list[int]] = {}
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        self.paper, self.text, self.other = PaperView(theme, self), TextPane(theme, self), TextPane(theme, self)
        self.shown_column, self.other_column = TextColumn(self.text, theme, self), TextColumn(self.other, theme, self)
        for widget in (self.paper, self.shown_column, self.other_column):
            self.addWidget(widget)
        self._connect()
        self.set_view("page")

    def _connect(self) -> None:
        for pane in (self.paper, self.text):
            pane.turn.connect(self.turn)
            pane.typed.connect(self.typed)
            pane.added.connect(self.added)
            pane.removing.connect(self.removing)
        self.paper.chosen.connect(self.chosen)
        self.other.turn.connect(self.turn)
        self.paper.selected.connect(self._selected_on_paper)
        self.text.selected.connect(self._selected_in_text)
        self.paper.pointed.connect(lambda place: self._point(self.text, place, self.paper.caret))
        for one, other in ((self.text, self.other), (self.other, self.text)):
            one.verticalScrollBar().valueChanged.connect(lambda _value, one=one, other=other: self._follow(one, other))
        self.text.pointed.connect(lambda place: self._point(self.paper, place, self.text.caret))

    # -- what is shown ------------------------------------------------------------------------------------------

    @property
    def view(self) -> str:
        """One of `VIEWS`."""
        return self._view

    def set_view(self, name: str) -> None:
        """Shows the page that way; the widths somebody gave the panes are kept."""
        if name != self._view:
            self._sizes[self._view] = self.sizes()
        focused = any(pane.hasFocus() for pane in (self.paper, self.text, self.other))
        self._view = name
        self.paper.setVisible(name in ("page", "both"))
        self.shown_column.setVisible(name != "page")
        self.other_column.setVisible(name == "layers")
        self.setSizes(self._sizes.get(name) or [10 * share for share in _SHARES[name]])
        for pane in (self.paper, self.text):
            pane.point_out(None)
        if focused:
            self.take_keyboard()

    def take_keyboard(self) -> None:
        """Puts the keyboard on the page."""
        pane = self.paper if self._view in ("page", "both") else self.text
        pane.setFocus(Qt.FocusReason.OtherFocusReason)

    def lay(self, sheet: Sheet, text: str, words: ReadWords, place: Place) -> None:
        """Puts another page there."""
        self._words, self._text = words, text
        self.text.lay(text, words)
        old, bars = self.paper.sheet, (self.paper.verticalScrollBar(), self.paper.horizontalScrollBar())
        places, stays = [bar.value() for bar in bars], place.stays
        if stays and sheet is not old and isinstance(sheet, PictureSheet) and isinstance(old, PictureSheet):
            sheet.take_over(old)
        self.paper.lay(sheet, place.at_end, words, number=place.number, strip=place.strip, way=place.way,
                       stays=stays or place.glides)  # fmt: skip
        if stays:
            for bar, value in zip(bars, places, strict=True):
                bar.setValue(value)

    def zoom(self, steps: int) -> None:
        """Zooms in or out a step of a tenth: the page, or the letters where only text is shown."""
        if self._view in ("page", "both"):
            self.paper.set_zoom(self.paper.percent / 100 * 1.1**steps)
        else:
            for pane in (self.text, self.other):
                pane.grow(steps)

    def fit(self) -> None:
        """The page takes the width there is; letters of text are as large as they were at first."""
        self.paper.fit_width()
        for pane in (self.text, self.other):
            pane.grow(0)

    def lay_texts(self, shown: tuple[str, Sequence[Span]], other: tuple[str, str, Sequence[Span]], first: bool) -> None:
        """Puts the two texts of the page side by side.

        Args:
            shown: what stands above the text shown, and where it differs from the other.
            other: the same of the other text, which comes second.
            first: whether the text shown stands at the left.
        """
        self.shown_column.say(shown[0])
        self.text.set_apart(shown[1])
        self.other_column.say(other[0])
        self.other.lay(other[1])
        self.other.set_apart(other[2])
        self.insertWidget(2 if first else 1, self.other_column)

    def forget_texts(self) -> None:
        """The page has one text only, or is shown otherwise."""
        self.shown_column.say("")
        self.other_column.say("")
        self.text.set_apart(())
        self.other.lay("")

    def mark(self, marks: Sequence[Mark], found: Sequence[Span]) -> None:
        """Shows these marks and found words on paper and in the text."""
        self.paper.mark(marks, found)
        self.text.mark(marks, found)

    def select(self, start: int, end: int, reveal: bool = True) -> None:
        """Selects a passage in both, without telling of it."""
        self.paper.select(start, end, reveal)
        self.text.select(start, end)

    # -- selection and pointer ----------------------------------------------------------------------------------

    def _selected_on_paper(self, start: int, end: int) -> None:
        self.text.select(start, end)
        self._point(self.text, -1, self.paper.caret)
        self.selected.emit(start, end)

    def _selected_in_text(self, start: int, end: int) -> None:
        self.paper.select(start, end)
        self._point(self.paper, -1, self.text.caret)
        self.selected.emit(start, end)

    def _follow(self, one: TextPane, other: TextPane) -> None:
        """Two texts of a page scroll together."""
        if self._view != "layers" or self._following:
            return
        here, there = one.verticalScrollBar(), other.verticalScrollBar()
        self._following = True
        there.setValue(round(here.value() / max(1, here.maximum()) * there.maximum()))
        self._following = False

    def _point(self, pane: PaperView | TextPane, place: int, caret: int) -> None:
        """Shows in the other pane the word under the pointer, else that at the caret."""
        if self._view == "both":
            pane.point_out(self._words.span_at(self._text, place if place >= 0 else caret))
