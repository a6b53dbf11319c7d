"""Results as a list: places kept for all of them, read as they come into view; between them a line for each document.

Rows are what the list shows; a hit is counted from 0 without the lines of documents.
"""

from bisect import bisect_right
from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from judgedesk.app.finding import Hit
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.views.finding_ask import PAGE, Group

ROW, LINE = 82, 32
"""Heights of a hit and of the line of a document, px at 100 %."""
Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class Hits(QAbstractTableModel):
    """All results of a search, most of them not read yet.

    Signals:
        wanted(int): the results from this one on are to be read.
    """

    wanted = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._total, self._page = 0, PAGE
        self._hits: dict[int, Hit] = {}
        self._asked: set[int] = set()
        self._groups: Sequence[Group] = ()
        self._lines: list[int] = []

    def begin(self, total: int, hits: Sequence[Hit], groups: Sequence[Group] = (), page: int = PAGE) -> None:
        """Another search: so many results, the first of them, and how many come at a time."""
        if self._lines:  # a view forgets the heights of rows only when there are none
            self.beginResetModel()
            self._total, self._groups, self._lines = 0, (), []
            self.endResetModel()
        self.beginResetModel()
        self._total, self._page, self._groups = total, page, groups
        self._lines = [group.first + at for at, group in enumerate(groups)]
        self._hits = dict(enumerate(hits))
        self._asked = {0}
        self.endResetModel()

    def fill(self, offset: int, hits: Sequence[Hit]) -> None:
        """Takes results that were asked for."""
        self._hits.update(enumerate(hits, offset))
        if hits:
            last = min(offset + len(hits), self._total) - 1
            self.dataChanged.emit(self.index(self.row_of(offset), 0), self.index(self.row_of(last), 0))

    def hit(self, at: int) -> Hit | None:
        """A result; None while it has not come, and it is then asked for."""
        hit = self._hits.get(at)
        offset = at - at % self._page
        if hit is None and 0 <= at < self._total and offset not in self._asked:
            self._asked.add(offset)
            self.wanted.emit(offset)
        return hit

    def forget(self, offset: int) -> None:
        """What was asked for did not come: it may be asked for again."""
        self._asked.discard(offset)

    @property
    def total(self) -> int:
        """How many results there are."""
        return self._total

    @property
    def lines(self) -> Sequence[int]:
        """The rows that are lines of documents."""
        return self._lines

    def group(self, row: int) -> Group | None:
        """The document whose line a row is; None for a hit."""
        at = bisect_right(self._lines, row) - 1
        return self._groups[at] if at >= 0 and self._lines[at] == row else None

    def at(self, row: int) -> int:
        """Which hit stands in a row; -1 for the line of a document."""
        before = bisect_right(self._lines, row)
        return -1 if before and self._lines[before - 1] == row else row - before

    def row_of(self, at: int) -> int:
        """Where a hit stands."""
        return at + bisect_right(self._groups, at, key=lambda group: group.first)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Every result has its place from the start."""
        return 0 if parent.isValid() else self._total + len(self._lines)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """One."""
        return 0 if parent.isValid() else 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        """The keyboard goes past the lines of documents."""
        there = index.isValid() and self.group(index.row()) is None
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable if there else Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a row."""
        if not index.isValid() or role not in (
            Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole,
        ):  # fmt: skip
            return None
        group = self.group(index.row())
        if group is not None:
            first = self._hits.get(group.first)
            return " · ".join(self.line_said(group, first)) if first else None
        hit = self.hit(self.at(index.row()))
        if hit is None:
            return None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{hit.cite}, {hit.name}: {hit.snippet}"
        return f"{hit.name}, {hit.page}" if role == Qt.ItemDataRole.ToolTipRole else hit.cite

    def line_said(self, group: Group, first: Hit) -> tuple[str, ...]:
        """The line of a document: its name, its volume where it has one, how many hits are in it."""
        volume = (self.tr("volume {volume}").format(volume=first.volume),) if first.volume else ()
        return (first.name, *volume, self.tr("%n hit(s)", "", group.hits))


class HitList(QTableView):
    """The list.

    Signals:
        chosen(int): the keyboard's place came to this hit.
        opened(int): this hit is to be read: Enter or a click.
    """

    chosen = Signal(int)
    opened = Signal(int)

    def __init__(self, hits: Hits, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._hits = theme, hits
        self.setModel(hits)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.clicked.connect(self._clicked)
        hits.modelReset.connect(self._make_lines)
        theme.changed.connect(self._resize)
        self._resize()

    @property
    def current(self) -> int:
        """The hit at the keyboard's place; -1 for none."""
        index = self.currentIndex()
        return self._hits.at(index.row()) if index.isValid() else -1

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tells of the hit that has the keyboard."""
        super().currentChanged(current, previous)
        if current.isValid() and self._hits.at(current.row()) >= 0:
            self.chosen.emit(self._hits.at(current.row()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes into the page."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current >= 0:
            self.opened.emit(self.current)
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What has the keyboard stays in view where it was."""
        here = self.visualRect(self.currentIndex())
        seen = self.currentIndex().isValid() and 0 <= here.top() < event.oldSize().height()
        super().resizeEvent(event)
        if seen:
            self.scrollTo(self.currentIndex())

    def choose_hit(self, at: int, quietly: bool = False) -> None:
        """Puts the keyboard's place on a hit; `quietly` without telling of it."""
        if not 0 <= at < self._hits.total:
            return
        index = self._hits.index(self._hits.row_of(at), 0)
        told = self.blockSignals(quietly)
        self.setCurrentIndex(index)
        self.blockSignals(told)
        if self._hits.group(index.row() - 1) is not None:
            self.scrollTo(self._hits.index(index.row() - 1, 0))  # with the line of its document
            self.scrollTo(index)

    def seen(self) -> range:
        """The rows in view."""
        first, last = self.rowAt(0), self.rowAt(self.viewport().height() - 1)
        return range(max(0, first), (last if last >= 0 else self._hits.rowCount() - 1) + 1)

    def _clicked(self, index: QModelIndex) -> None:
        at = self._hits.at(index.row())
        if at >= 0:
            self.opened.emit(at)

    def _make_lines(self) -> None:
        header = self.verticalHeader()
        header.blockSignals(True)  # one look at all of them instead of one for each
        header.setDefaultSectionSize(self._theme.px(ROW))
        for row in self._hits.lines:
            header.resizeSection(row, self._theme.px(LINE))
        header.blockSignals(False)
        self.updateGeometries()

    def _resize(self) -> None:
        self.verticalHeader().setMinimumSectionSize(1)
        self._make_lines()
        self.verticalScrollBar().setSingleStep(self._theme.px(40))
        ground = self._theme.colours.card
        self.setStyleSheet(f"QTableView, QTableView:focus {{ border: none; border-radius: 0; background: {ground}; }}")
