"""A table of many light rows: lines not boxes, whole rows, Enter opens."""

import re
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QModelIndex, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from judgedesk.ui.models.rows import Rows
from judgedesk.ui.shell.theme import Theme

ROW = 30
"""Height of a row, px at 100 %."""
_LEAST = 160
"""Width of a column that takes a share of what is left, px at 100 %."""
_WISHED = 240
"""What such a column should have before others keep more than their words need, px at 100 %."""
_TIGHT = 88
"""And what it keeps where the table is so narrow that nothing else gives way, px at 100 %."""
_SIGN = 48
"""A narrower column holds a sign, no words, px at 100 %."""
_SAMPLE = 60
"""So many rows from the top say how much room the words of a column need."""
_WRAPPED, _BESIDE, _ABOVE = 150, 30, 14
"""Rows that are made higher for their words, and the room round these, px at 100 %."""
_AT_ONCE, _KNOWN = 25, 5000
"""So many rows below those in view are made higher in one turn; so many heights are remembered."""
_MOST_RUNS = 1000
"""A selection of more pieces than this is let go when the rows are replaced: to put it together would take long."""

_FLAGS = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft

_WORD = re.compile(r"(?:\S )?\S+")
"""A word, with a sign that stands before it."""

Runs = Sequence[tuple[int, int]]
"""Rows as runs of neighbours, the first and last of each."""


class Table(QTableView):
    """Shows a `Rows` model. `opened(row)` is emitted by Enter or a double click."""

    opened = Signal(int)

    def __init__(self, rows: Rows, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = rows
        self._theme = theme
        self._lines = 1
        self._rooms: dict[int, int] = {}
        self._tall: dict[tuple[str, int], int] = {}
        self._below = QTimer(self)
        self._below.setSingleShot(True)
        self._below.setInterval(0)
        self._below.timeout.connect(self._raise_below)
        self._raised = 0
        self.setModel(rows)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsMovable(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionsClickable(any(column.key for column in rows.columns))
        header.sectionClicked.connect(rows.sort)
        header.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.doubleClicked.connect(self._open)
        rows.modelReset.connect(self._measure)
        theme.changed.connect(self._resize)
        self._resize()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the row that has the keyboard."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._open(self.currentIndex())
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Gives the wide column what the others leave."""
        super().resizeEvent(event)
        self._widths()

    def changeEvent(self, event: QEvent) -> None:
        """Headings follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._rows.retranslate()
            self._measure()
        super().changeEvent(event)

    def choose_row(self, row: int) -> None:
        """Puts the keyboard's place on a row."""
        if 0 <= row < self._rows.rowCount():
            self.setCurrentIndex(self._rows.index(row, 0))

    def select_several(self) -> None:
        """Lets several rows be selected at once."""
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        # The headings would look at every row to see whether a whole column is selected: seconds, with many rows.
        self.horizontalHeader().setSelectionModel(QItemSelectionModel(self._rows, self))

    def select_runs(self, runs: Runs) -> None:
        """Selects these rows and no others; too many pieces are let go."""
        if not 0 < len(runs) <= _MOST_RUNS:
            return
        picked = QItemSelection()
        for first, last in runs:
            picked.select(self._rows.index(first, 0), self._rows.index(last, len(self._rows.columns) - 1))
        self.selectionModel().select(picked, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def selected_runs(self) -> Runs:
        """The selected rows from the top."""
        picked = self.selectionModel().selection()
        found = sorted((one.top(), one.bottom()) for one in (picked.at(at) for at in range(picked.size())))
        return list(dict.fromkeys(found))

    def wrap_words(self, lines: int = 2) -> None:
        """Words that find no room in their column go on below, in so many lines at most."""
        self._lines = lines
        self.setWordWrap(True)
        self._measure()

    def fit(self) -> None:
        """Gives out the width anew after columns were hidden or shown."""
        self._widths()

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(index.row())

    def _resize(self) -> None:
        # The least first: it would hold the rows at the size of a larger zoom.
        self.verticalHeader().setMinimumSectionSize(self._theme.px(ROW))
        self.verticalHeader().setDefaultSectionSize(self._theme.px(ROW))
        self._measure()

    def _measure(self) -> None:
        """Other words, or other letters: what they need is worked out once, not at each width."""
        self._rooms.clear()
        self._tall.clear()
        self._widths()

    def _widths(self) -> None:
        px, columns = self._theme.px, self._rows.columns
        self._leave_out()
        shown = [at for at in range(len(columns)) if not self.isColumnHidden(at)]
        least = {at: self._kept(at) for at in shown}
        sharing = [at for at in shown if not columns[at].width]
        room = self.viewport().width()
        asked = {at: max(px(columns[at].least or _LEAST), self._named(at)) for at in sharing}
        fixed = [at for at in shown if at not in asked]
        if sum(least[at] for at in fixed) + sum(max(px(_WISHED), one) for one in asked.values()) > room:
            for at in fixed:
                least[at] = min(least[at], max(self._named(at), self._needed(at)))
        left = room - sum(least[at] for at in fixed)
        if left < sum(asked.values()):
            asked = {at: self._tight(at, one) for at, one in asked.items()}
            words = {at: max(one, min(px(columns[at].least), self._needed(at))) for at, one in asked.items()}
            if self.wordWrap() and sum(words.values()) <= left:
                asked = words  # no word is cut while others have more than they need
        shares = {at: columns[at].share for at in sharing}
        # Who would get too little gets the least there is, and the others share what then is left.
        for at in sorted(shares, key=lambda at: shares[at] / max(1, asked[at])):
            part = max(asked[at], left * shares[at] // max(1, sum(shares.values())))
            left, least[at] = left - part, part
            del shares[at]
        for at in shown:
            self.setColumnWidth(at, least[at])
        if self._lines > 1:
            in_view = (self.verticalScrollBar().value() + self.viewport().height()) // px(ROW) + 1
            self._raise_rows(0, in_view)
            self._below.start()

    def _tight(self, at: int, asked: int) -> int:
        """Where nothing else gives way; a column whose words can't go on below keeps what it asks for itself."""
        own = 0 if self.wordWrap() else self._theme.px(self._rows.columns[at].least)
        return max(min(self._theme.px(_TIGHT), asked), own, self._named(at))

    def _kept(self, at: int) -> int:
        """Width of a column that takes no share: it grows with its words up to a measure, with figures to the last."""
        column = self._rows.columns[at]
        wide = max(self._theme.px(column.width), self._named(at))
        if not column.width or column.width < _SIGN:
            return wide
        return max(wide, self._needed(at) if column.number else min(self._needed(at), wide * 7 // 4))

    def _leave_out(self) -> None:
        """Hides what stands beside the list too, until the other columns have room."""
        columns, room = self._rows.columns, self.viewport().width()
        spare = sorted((at for at, one in enumerate(columns) if one.spare), key=lambda at: columns[at].spare)
        for at in spare:
            self.setColumnHidden(at, False)
        if not spare:
            return
        least = [
            max(self._theme.px(one.least or _LEAST), self._named(at)) if not one.width
            else min(self._kept(at), max(self._named(at), self._needed(at)))
            for at, one in enumerate(columns)
        ]  # fmt: skip
        while spare and sum(wide for at, wide in enumerate(least) if not self.isColumnHidden(at)) > room:
            self.setColumnHidden(spare.pop(), True)

    def _raise_below(self) -> None:
        """Goes on below the rows in view, some in each turn of the window's loop."""
        self._raise_rows(self._raised, self._raised + _AT_ONCE)
        if self._raised < min(_WRAPPED, self._rows.rowCount()):
            self._below.start()

    def _raise_rows(self, first: int, last: int) -> None:
        """Rows as high as their words need; those far below keep a line."""
        px, metrics = self._theme.px, QFontMetrics(self._theme.font())
        most = self._lines * metrics.lineSpacing()
        rooms = {
            at: max(px(_TIGHT), self.columnWidth(at)) - px(_BESIDE)
            for at in range(len(self._rows.columns)) if not self.isColumnHidden(at)
        }  # fmt: skip
        self._raised = min(last, _WRAPPED, self._rows.rowCount())
        for row in range(first, self._raised):
            said = ((self._rows.index(row, at).data() or "", room) for at, room in rooms.items())
            high = max((self._height(text, room, most, metrics) for text, room in said), default=0)
            wanted = max(px(ROW), min(high, most) + px(_ABOVE))
            if self.rowHeight(row) != wanted:
                self.setRowHeight(row, wanted)

    def _height(self, text: str, room: int, most: int, metrics: QFontMetrics) -> int:
        found = self._tall.get((text, room))
        if found is None:
            if "\n" not in text and metrics.horizontalAdvance(text) <= room:
                found = metrics.lineSpacing()
            else:
                found = metrics.boundingRect(QRect(0, 0, room, most), _FLAGS, text).height()
            if len(self._tall) > _KNOWN:  # widths change with every step of a drag
                self._tall.clear()
            self._tall[text, room] = found
        return found

    def _named(self, at: int) -> int:
        """Room for a heading, and for the arrow that shows the order, so that nothing moves when it comes."""
        if self.horizontalHeader().isHidden():
            return 0
        column = self._rows.columns[at]
        said = column.heading() + (" ↓" if column.key is not None else "")
        return QFontMetrics(self._theme.font(weight=600)).horizontalAdvance(said) + self._theme.px(28)

    def _needed(self, at: int) -> int:
        if at not in self._rooms:
            self._rooms[at] = self._asked(at)
        return self._rooms[at]

    def _asked(self, at: int) -> int:
        """Room for the words of the first rows: in one line, or, where they may go on below, for the longest word."""
        metrics = QFontMetrics(self._theme.font())
        rows = range(min(_SAMPLE, self._rows.rowCount()))
        said = {self._rows.index(row, at).data() or "" for row in rows if not self._rows.is_heading(row)}
        px, column = self._theme.px, self._rows.columns[at]
        line = max(map(metrics.horizontalAdvance, said), default=0) + px(_BESIDE)
        if not self.wordWrap() or column.number or line <= px(column.width):
            return line  # a day or an hour is never broken
        words = {word for text in said for word in _WORD.findall(text)}
        return max(map(metrics.horizontalAdvance, words), default=0) + px(_BESIDE)


def runs_of(rows: Iterable[int]) -> Runs:
    """Rows in ascending order as runs of neighbours."""
    found: list[tuple[int, int]] = []
    for row in rows:
        if found and row == found[-1][1] + 1:
            found[-1] = (found[-1][0], row)
        else:
            found.append((row, row))
    return found
