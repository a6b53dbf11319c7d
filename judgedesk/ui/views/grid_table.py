"""The grid as a table that is walked through like a sheet: names stay in view, the arrows jump over what is empty."""

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QLabel, QTableView, QWidget

from judgedesk.app.grid_rows import Band
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.views.grid_heads import BAND, NAMES, BandInView, ElementHeader, PersonHeader
from judgedesk.ui.views.grid_model import GridModel
from judgedesk.ui.views.grid_paint import CellPainter

Index = QModelIndex | QPersistentModelIndex
_COLUMN, _WIDEST, _SUM = 108, 156, 98
_ENSURE = QAbstractItemView.ScrollHint.EnsureVisible
_WAYS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}


class GridTable(QTableView):
    """A table over a `GridModel`.

    Signals:
        chosen(row, column): the keyboard stands on another cell.
        entered(row, column): Enter or a double click.
        typed(key): a letter or figure, in lower case.
    """

    chosen = Signal(int, int)
    entered = Signal(int, int)
    typed = Signal(str)

    def __init__(self, model: GridModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid, self._theme = model, theme
        self._names, self._persons = ElementHeader(model, theme, self), PersonHeader(model, theme, self)
        self.setModel(model)
        self.setHorizontalHeader(self._persons)
        self.setVerticalHeader(self._names)
        self._cells = CellPainter(model, theme, self)
        self.setItemDelegate(self._cells)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._corner = QLabel(self)
        self._corner.setContentsMargins(theme.px(14), 0, 0, 0)
        self._band = BandInView(model, theme, self, self._cells)
        self.verticalScrollBar().valueChanged.connect(self._band.follow)
        self.horizontalScrollBar().valueChanged.connect(self._band.follow)
        self.horizontalScrollBar().valueChanged.connect(self._persons.viewport().update)
        model.dataChanged.connect(lambda *_: self._band.update())
        model.modelReset.connect(self.measure)
        self.doubleClicked.connect(lambda index: self.entered.emit(index.row(), index.column()))
        theme.changed.connect(self.measure)
        self.measure()

    def name_corner(self, text: str) -> None:
        """What stands over the names of the rows."""
        self._corner.setText(text)

    # -- sizes --------------------------------------------------------------------------------------------------

    def measure(self) -> None:
        """Sizes of rows and columns, for the present words, shape and zoom."""
        px, colours = self._theme.px, self._theme.colours
        self._cells.forget()
        self._persons.setFixedHeight(self._persons.tall)
        self._names.setFixedWidth(px(NAMES))
        for row in range(self._grid.rowCount()):
            self.setRowHeight(row, self._names.height_of(row))
        self.setStyleSheet(
            f"QTableView, QTableView:focus {{ border: 1px solid {colours.hairline}; border-radius: 0;"
            f" background: {colours.paper}; }} QTableView::item {{ padding: 0; border: none; }}"
            f"QTableCornerButton::section {{ background: {colours.card}; border: none; }}"
            f"QLabel {{ font-weight: 600; background: {colours.card}; border-bottom: 1px solid {colours.hairline};"
            f" border-right: 1px solid {colours.edge}; }}"
        )
        sums = sum(not self._grid.head(column).victim for column in range(self._grid.columnCount()))
        columns = px(_WIDEST) * (self._grid.columnCount() - sums) + px(_SUM) * sums
        high = self._persons.tall + self._names.length() + 2
        self.setMaximumSize(self._names.width() + columns + 2 + px(14), high + px(14))
        self._share()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Columns share the width there is; the corner keeps its place."""
        super().resizeEvent(event)
        self._share()
        self._band.follow()

    def _share(self) -> None:
        px, count = self._theme.px, self._grid.columnCount()
        sums = [column for column in range(count) if not self._grid.head(column).victim]
        room = (self.viewport().width() - px(_SUM) * len(sums)) // max(1, count - len(sums))
        wide = max(px(_COLUMN), min(room, px(_WIDEST)))
        if self._persons.defaultSectionSize() != wide:
            self._persons.setDefaultSectionSize(wide)
        for column in sums:
            self._persons.resizeSection(column, px(_SUM))
        self._corner.setGeometry(1, 1, self._names.width(), self._persons.height())

    # -- walking ------------------------------------------------------------------------------------------------

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tells which cell has the keyboard; its names are drawn anew."""
        super().currentChanged(current, previous)
        for index in (previous, current):
            if index.isValid():
                self.update(index)
        for part in (self._persons.viewport(), self._names.viewport()):
            part.update()
        if current.isValid():
            self.chosen.emit(current.row(), current.column())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens what stands behind the cell; letters and figures are keys of the panel."""
        index, ctrl = self.currentIndex(), bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        plain = not event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            self.entered.emit(index.row(), index.column())
        elif ctrl and index.isValid() and Qt.Key(event.key()) in _WAYS:
            self._jump(*_WAYS[Qt.Key(event.key())])
        elif plain and event.text().strip() and event.text().isprintable():
            self.typed.emit(event.text().lower())
        else:
            super().keyPressEvent(event)

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Home and End along the row, with Ctrl to the corners; pages by what fits; never onto a heading."""
        way, here = QAbstractItemView.CursorAction, self.currentIndex()
        if not here.isValid() or action not in (way.MoveHome, way.MoveEnd, way.MovePageUp, way.MovePageDown):
            return super().moveCursor(action, modifiers)
        row, column = here.row(), here.column()
        ctrl = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
        if action in (way.MoveHome, way.MoveEnd):
            column = 0 if action == way.MoveHome else self._grid.columnCount() - 1
            if ctrl:
                row = (
                    self._row_towards(0, 1)
                    if action == way.MoveHome
                    else self._row_towards(self._grid.rowCount() - 1, -1)
                )
        else:
            row = self._page(row, -1 if action == way.MovePageUp else 1)
        return self._grid.index(row, column)

    def _page(self, row: int, way: int) -> int:
        """The row a viewport further."""
        room = max(1, self.viewport().height() - self._theme.px(BAND) - self.rowHeight(row))
        wanted = self.rowViewportPosition(row) + self.verticalScrollBar().value() + way * room
        last = self._grid.rowCount() - 1
        at = row
        while (
            0 <= at + way <= last
            and (self.rowViewportPosition(at) + self.verticalScrollBar().value() - wanted) * way < 0
        ):
            at += way
        found = self._row_towards(at, -way)
        return found if found != row else self._row_towards(at, way)

    def _row_towards(self, row: int, way: int) -> int:
        """The first row from here that is no heading; the present one where there is none."""
        while 0 <= row < self._grid.rowCount():
            if not isinstance(self._grid.line(row), Band):
                return row
            row += way
        return self.currentIndex().row()

    def _jump(self, down: int, right: int) -> None:
        """As in a sheet: to the end of what is filled, else over what is empty to the next that is not, or the edge.

        Sideways over totals, too.
        """
        row, column = self.currentIndex().row(), self.currentIndex().column()
        path = []
        while True:
            row, column = row + down, column + right
            if not (0 <= row < self._grid.rowCount() and 0 <= column < self._grid.columnCount()):
                break
            if not isinstance(self._grid.line(row), Band) and (down or self._grid.head(column).victim):
                path.append((row, column))
        if not path:
            return
        here = self.currentIndex()
        filled = [self._grid.filled(*place) for place in path]
        if self._grid.filled(here.row(), here.column()) and filled[0]:
            target = path[filled.index(False) - 1] if False in filled else path[-1]
        else:
            target = path[filled.index(True)] if True in filled else path[-1]
        self.choose(*target)

    def choose(self, row: int, column: int) -> None:
        """Puts the keyboard on a cell, or on the first there is."""
        fits = 0 <= row < self._grid.rowCount() and 0 <= column < self._grid.columnCount()
        if not fits or isinstance(self._grid.line(row), Band):
            row = next((at for at in range(self._grid.rowCount()) if not isinstance(self._grid.line(at), Band)), -1)
            column = self._grid.first_pair
            self.scrollToTop()
        if row >= 0 and self._grid.columnCount():
            index = self._grid.index(row, column)
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.scrollTo(index)

    def show_current(self) -> None:
        """Brings the chosen cell back into view."""
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    def scrollTo(self, index: Index, hint: QAbstractItemView.ScrollHint = _ENSURE) -> None:
        """Keeps the heading of the band in view above the row."""
        above = index.row() - 1
        if above >= 0 and isinstance(self._grid.line(above), Band):
            super().scrollTo(self._grid.index(above, index.column()), hint)
        super().scrollTo(index, hint)
        top, band = self.rowViewportPosition(index.row()), self._grid.band_row(index.row())
        if 0 <= band < index.row() and top < self._theme.px(BAND):
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() - (self._theme.px(BAND) - top))

    def changeEvent(self, event: QEvent) -> None:
        """Names change with the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.measure()
        super().changeEvent(event)
