"""The counts of a list of terms as a matrix: a row a term, a column a document or person."""

from typing import Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QLabel,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from judgedesk.app.batch import Batch, BatchDocument, BatchPerson, BatchTerm
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_NAMES, _COLUMN, _HEAD, _ROW = 280, 118, 46, 32
_STEPS = (1, 5, 20)
"""Pages from which a cell takes the next step of the tint."""
SIDES: Final = ("all", "documents", "persons")
_EMPTY = Batch([], [], [], {}, {})


class Matrix(QAbstractTableModel):
    """Terms that could be looked for; beside each the pages in all, or per document, or per person."""

    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.batch = _EMPTY
        self.side = "documents"
        self._rows: list[int] = []

    def show(self, found: Batch, side: str) -> None:
        """Another batch, or another side of it."""
        self.beginResetModel()
        self.batch, self.side = found, side
        self._rows = [number for number, term in enumerate(found.terms) if term.problem is None]
        self.endResetModel()

    def term(self, row: int) -> BatchTerm:
        """The term of a row."""
        return self.batch.terms[self._rows[row]]

    def column(self, column: int) -> BatchDocument | BatchPerson | None:
        """The document or person of a column; None on the side of all pages."""
        if self.side == "documents":
            return self.batch.documents[column]
        return self.batch.persons[column] if self.side == "persons" else None

    def pages(self, row: int, column: int) -> int | None:
        """Pages behind a cell; None where nothing can be said, since no name of the person is known."""
        of = self.column(column)
        if isinstance(of, BatchDocument):
            return self.batch.cells.get((self._rows[row], of.id), 0)
        if isinstance(of, BatchPerson):
            return None if of.pages is None else self.batch.person_cells.get((self._rows[row], of.id), 0)
        term = self.term(row)
        return term.documents if column else term.pages

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Terms."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Documents, persons, or two: pages and documents in all."""
        if parent.isValid():
            return 0
        return {"documents": len(self.batch.documents), "persons": len(self.batch.persons)}.get(self.side, 2)

    def headerData(self, section: int, way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Terms, and what they are counted in."""
        if role not in (
            Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole
        ):  # fmt: skip
            return None
        if way == Qt.Orientation.Vertical:
            term = self.term(section)
            return term.text if role == Qt.ItemDataRole.DisplayRole else f"{term.text} · {self.pages_said(term.pages)}"
        name = self.name(section)
        aside = self.aside(section)
        return name if role == Qt.ItemDataRole.DisplayRole or not aside else f"{name} · {aside}"

    def name(self, column: int) -> str:
        """What a column counts."""
        of = self.column(column)
        if isinstance(of, BatchDocument):
            return of.name
        if isinstance(of, BatchPerson):
            return of.label
        translate = QCoreApplication.translate
        return translate("Matrix", "Documents") if column else translate("Matrix", "All pages")

    def aside(self, column: int) -> str:
        """Where it lies, and how many of its pages answer anything."""
        of = self.column(column)
        translate = QCoreApplication.translate
        if isinstance(of, BatchDocument):
            volume = translate("Matrix", "vol. {0}").format(of.volume) if of.volume else ""
            sealed = translate("Matrix", "sealed") if of.sealed else ""
            return " · ".join(part for part in (volume, sealed) if part)
        if isinstance(of, BatchPerson):
            return translate("Matrix", "no name known") if of.pages is None else ""
        return ""

    def number(self, pages: int) -> str:
        """A figure; nothing for none."""
        return self._words.number(pages) if pages else ""

    def pages_said(self, pages: int | None) -> str:
        """A count in words."""
        if pages is None:
            return QCoreApplication.translate("Matrix", "not known")
        return QCoreApplication.translate("Matrix", "pages: {0}").format(self._words.number(pages))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The figure; in words for a screen reader and the pointer."""
        if not index.isValid():
            return None
        pages = self.pages(index.row(), index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return "?" if pages is None else self.number(pages)
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            counted = index.column() and self.side == "all"
            said = self._words.number(pages or 0) if counted else self.pages_said(pages)
            return f"{self.term(index.row()).text} · {self.name(index.column())}: {said}"
        return None


class _Painter(QStyledItemDelegate):
    """The figure on its tint; an empty cell is quiet."""

    def __init__(self, model: Matrix, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._model, self._theme = model, theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draws a cell."""
        colours = self._theme.colours
        painter.save()
        area: QRect = option.rect
        pages = self._model.pages(index.row(), index.column())
        step = sum((pages or 0) >= least for least in _STEPS)
        painter.fillRect(area, QColor(colours.heat[step - 1] if step else colours.white))
        painter.setFont(self._theme.font(13))
        painter.setPen(QColor(colours.ink if pages else colours.quiet))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, str(self._model.data(index) or ""))
        painter.setPen(QPen(QColor(colours.hairline), 1))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        painter.drawLine(area.topRight(), area.bottomRight())
        view = self.parent()
        if isinstance(view, QTableView) and view.currentIndex() == index:
            painter.setPen(QPen(QColor(colours.accent), 2 if view.hasFocus() else 1))
            painter.drawRect(area.adjusted(1, 1, -2, -2))
        painter.restore()


class _Heading(QHeaderView):
    """The names of a side, elided; the chosen one in the accent or on the ground of the selection."""

    def __init__(self, model: Matrix, theme: Theme, way: Qt.Orientation, parent: QWidget) -> None:
        super().__init__(way, parent)
        self._model, self._theme = model, theme
        self.setHighlightSections(False)
        self.setSectionsClickable(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def sizeHint(self) -> QSize:
        """As high or wide as names need."""
        return QSize(self._theme.px(_NAMES), self._theme.px(_HEAD))

    def _is_chosen(self, section: int) -> bool:
        view = self.parent()
        if not isinstance(view, QTableView):
            return False
        here = view.currentIndex()
        return (here.column() if self.orientation() == Qt.Orientation.Horizontal else here.row()) == section

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Draws a name."""
        if not rect.isValid():
            return
        painter.save()
        if self.orientation() == Qt.Orientation.Vertical:
            self._term(painter, rect, section)
        else:
            self._column(painter, rect, section)
        painter.setPen(QColor(self._theme.colours.hairline))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.drawLine(rect.topRight(), rect.bottomRight())
        painter.restore()

    def _term(self, painter: QPainter, rect: QRect, row: int) -> None:
        """The term, and at the right how many pages in all."""
        colours, px, term = self._theme.colours, self._theme.px, self._model.term(row)
        painter.fillRect(rect, QColor(colours.selection if self._is_chosen(row) else colours.white))
        inner = rect.adjusted(px(14), 0, -px(10), 0)
        figure = "" if self._model.side == "all" else self._model.number(term.pages) or "–"
        painter.setFont(self._theme.font(13, 600 if term.pages else 400))
        painter.setPen(QColor(colours.ink if term.pages else colours.quiet))
        painter.drawText(inner, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, figure)
        inner.setRight(inner.right() - painter.fontMetrics().horizontalAdvance(figure) - px(10))
        painter.setFont(self._theme.font())
        name = painter.fontMetrics().elidedText(term.text, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, name)

    def _column(self, painter: QPainter, rect: QRect, column: int) -> None:
        colours, px = self._theme.colours, self._theme.px
        painter.fillRect(rect, QColor(colours.card))
        inner = rect.adjusted(px(8), px(6), -px(6), -px(6))
        aside = self._model.aside(column)
        upper = Qt.AlignmentFlag.AlignTop if aside else Qt.AlignmentFlag.AlignVCenter
        painter.setFont(self._theme.font(12, 600))
        painter.setPen(QColor(colours.accent if self._is_chosen(column) else colours.ink))
        name = painter.fontMetrics().elidedText(self._model.name(column), Qt.TextElideMode.ElideMiddle, inner.width())
        painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | upper, name)
        painter.setFont(self._theme.font(12))
        painter.setPen(QColor(colours.quiet))
        aside = painter.fontMetrics().elidedText(aside, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, aside)


class MatrixTable(QTableView):
    """`entered(row, column)` by Enter or a click on a cell; column -1 for the term itself, clicked at its name."""

    entered = Signal(int, int)

    def __init__(self, model: Matrix, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._matrix, self._theme = model, theme
        self.setModel(model)
        self._names = _Heading(model, theme, Qt.Orientation.Vertical, self)
        self._columns = _Heading(model, theme, Qt.Orientation.Horizontal, self)
        self.setVerticalHeader(self._names)
        self.setHorizontalHeader(self._columns)
        self._names.setSectionsClickable(True)
        self.setItemDelegate(_Painter(model, theme, self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setCornerWidget(QWidget(self))
        self._corner, self._total = QLabel(self), QLabel(self)
        for label, side in ((self._corner, Qt.AlignmentFlag.AlignLeft), (self._total, Qt.AlignmentFlag.AlignRight)):
            label.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._total.setWordWrap(True)
        self.clicked.connect(lambda index: self.entered.emit(index.row(), index.column()))
        self._names.sectionClicked.connect(lambda row: self.entered.emit(row, -1))
        self.selectionModel().currentChanged.connect(lambda *_cells: self._mark())
        theme.changed.connect(self.measure)
        model.modelReset.connect(self.measure)
        self.measure()

    def name_corner(self, terms: str, total: str) -> None:
        """What stands over the terms and over their pages in all."""
        self._corner.setText(terms)
        self._total.setText(total)

    def measure(self) -> None:
        """Sizes for the present zoom and side."""
        px, colours = self._theme.px, self._theme.colours
        self.setStyleSheet(
            f"QTableView, QTableView:focus {{ border: 1px solid {colours.hairline}; border-radius: 0;"
            f" background: {colours.paper}; }}"
            f"QTableCornerButton::section {{ background: {colours.card}; border: none; }}"
            f"QLabel {{ font-weight: 600; background: {colours.card}; border-bottom: 1px solid {colours.hairline}; }}"
        )
        self._columns.setFixedHeight(px(_HEAD))
        self._names.setMinimumSectionSize(1)
        self._columns.setMinimumSectionSize(1)
        self._names.setDefaultSectionSize(px(_ROW))
        self._columns.setDefaultSectionSize(px(_COLUMN))
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the names leave room for some columns."""
        super().resizeEvent(event)
        self._place()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the cell."""
        here = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and here.isValid():
            self.entered.emit(here.row(), here.column())
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Headings follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.viewport().update()
            self._mark()
        super().changeEvent(event)

    def _mark(self) -> None:
        self._names.viewport().update()
        self._columns.viewport().update()

    def _place(self) -> None:
        px = self._theme.px
        wide = min(px(_NAMES), max(px(150), self.width() * 2 // 5))
        if self._names.width() != wide:
            self._names.setFixedWidth(wide)
        high = self._columns.height()
        self._corner.setGeometry(1, 1, wide, high)
        self._corner.setContentsMargins(px(14), 0, 0, 0)
        words = self._total.text().split()  # it goes on below, between words
        total = max(map(self._total.fontMetrics().horizontalAdvance, words), default=0) + px(16)
        self._total.setGeometry(1 + wide - total, 1, total, high)
        self._total.setContentsMargins(0, 0, px(10), 0)
        self._total.setVisible(self._matrix.side != "all")
        self._total.raise_()
