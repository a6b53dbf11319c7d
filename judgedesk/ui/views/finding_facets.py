"""Facets as one list: the facet at the left, a value, how many pages have it. Enter narrows the question to it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from judgedesk.app.casefile import Case
from judgedesk.app.facets import FACETS, Value
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.finding_ask import Narrowing, Question, narrowing
from judgedesk.ui.views.finding_conditions import Standing
from judgedesk.ui.views.finding_names import facet_said, value_said

MOST = 8
"""Values of a facet that are listed before all are asked for."""
_ROW, _NAMES, _NARROW = 24, 82, 220
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class Row:
    """A value, or the line that shows all of the facet. `first` begins a facet, `there` stands in the question."""

    facet: str
    value: Value | None
    text: str
    first: bool = False
    there: Standing | None = None


class Values(QAbstractListModel):
    """What the list shows."""

    def __init__(self, words: Words, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.rows: Sequence[Row] = ()

    def show(self, rows: Sequence[Row]) -> None:
        """Takes other rows."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """All of them."""
        return 0 if parent.isValid() else len(self.rows)

    def number(self, row: Row) -> str:
        """How many pages, as it is written."""
        return self._words.number(row.value.pages) if row.value is not None else ""

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a row."""
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            if row.value is None:
                return f"{facet_said(row.facet)}: {row.text}"
            said = f"{facet_said(row.facet)}: {row.text}, " + self.tr("%n page(s)", "", row.value.pages)
            return said + ", " + self.tr("in the question; Enter takes it out") if row.there else said
        return row.text if role == Qt.ItemDataRole.ToolTipRole else None


class _Painter(QStyledItemDelegate):
    def __init__(self, theme: Theme, values: Values, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._values = theme, values

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(0, self._theme.px(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        colours, px = self._theme.colours, self._theme.px
        row = self._values.rows[index.row()]
        area = QRectF(option.rect)
        state: QStyle.StateFlag = option.state
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.save()
        if row.first and index.row():
            painter.fillRect(
                QRectF(area.left() + px(14), area.top(), area.width() - px(26), 1), QColor(colours.hairline)
            )
        narrow = area.width() < px(_NARROW)
        names = QRectF(area.left() + px(14), area.top(), px(_NAMES) - px(8), area.height())
        rest = area.adjusted(px(8) if narrow else px(10 + _NAMES), 1, -px(6), -1)
        if state & QStyle.StateFlag.State_Selected and option.widget.hasFocus():
            painter.fillRect(rest, QColor(colours.selection))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rest, QColor(colours.hover))
        painter.setFont(self._theme.font(12))
        painter.setPen(QColor(colours.quiet))
        if row.first and not narrow:
            said = painter.fontMetrics().elidedText(
                facet_said(row.facet), Qt.TextElideMode.ElideRight, int(names.width())
            )
            painter.drawText(names, Qt.AlignmentFlag.AlignLeft | middle, said)
        numbers = rest.adjusted(0, 0, -px(6), 0)
        number = self._values.number(row)
        painter.drawText(numbers, Qt.AlignmentFlag.AlignRight | middle, number)
        words = rest.adjusted(px(6), 0, -px(14) - painter.fontMetrics().horizontalAdvance(number), 0)
        painter.setFont(self._theme.font(13, 600 if row.there else 400))
        painter.setPen(QColor(colours.ink if row.value is not None else colours.accent))
        # Without its name beside it only a volume could be taken for something else.
        text = f"{facet_said(row.facet)} {row.text}" if narrow and row.facet == "volume" else row.text
        text = f"✓ {text}" if row.there else text
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(words.width()))
        painter.drawText(words, Qt.AlignmentFlag.AlignLeft | middle, shown)
        painter.restore()


class FacetList(QListView):
    """Hidden until it is wanted; reads the facets of a question only while it is shown.

    Signals: `added(str)` a condition to be added to the question; `taken_out(Standing)` one to go; `left()` Esc;
    `came()` other facets are there.
    """

    added = Signal(str)
    taken_out = Signal(object)
    left = Signal()
    came = Signal()

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge, self._theme, self._case = bridge, theme, case
        self._question: Question | None = None
        self._narrowing: Narrowing | None = None
        self._standing: Sequence[Standing] = ()
        self._whole: set[str] = set()
        self.values = Values(words, self)
        self.setModel(self.values)
        self.setItemDelegate(_Painter(theme, self.values, self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(lambda index: self.take(index.row()))
        theme.changed.connect(self._resize)
        self._resize()

    @property
    def persons(self) -> Mapping[str, str]:
        """What persons are called, by id, as far as it was read."""
        return self._narrowing.persons if self._narrowing is not None else {}

    def ask(self, question: Question | None) -> None:
        """Asks for the facets of a question; those of the one before stay until they come. None for no question."""
        self._question = question
        if question is None:
            self._narrowing = None
        elif not self.isHidden():
            self._bridge.read(narrowing, self._case, question, done=self._take, key=("finding.facets", id(self)))

    def show_standing(self, standing: Sequence[Standing]) -> None:
        """Marks what stands in the question; the keyboard stays at the same value where it still is there."""
        self._standing = standing
        self.retranslate()

    def showEvent(self, event: QShowEvent) -> None:
        """Reads what it shows."""
        super().showEvent(event)
        self.ask(self._question)

    def _take(self, found: Narrowing) -> None:
        if found.question == self._question:
            self._narrowing = found
            self.came.emit()

    def retranslate(self) -> None:
        """Says the rows anew."""
        self.setAccessibleName(self.tr("What the results have in common"))
        here = self._here()
        top = self.verticalScrollBar().value()
        self.values.show(self._rows())
        rows = self.values.rows
        same = (at for at, row in enumerate(rows) if (row.facet, row.value and row.value.value) == here)
        self.setCurrentIndex(self.values.index(next(same, 0)))
        self.verticalScrollBar().setValue(top)
        self.updateGeometry()

    def height_wanted(self) -> int:
        """So that every row can be seen."""
        rows = self.values.rowCount()
        return rows * self._theme.px(_ROW) + self._theme.px(9) if rows else 0

    def take(self, at: int) -> None:
        """Adds the value of a row to the question, takes it out of it, or lists all of the facet."""
        if not 0 <= at < len(self.values.rows):
            return
        row = self.values.rows[at]
        if row.there is not None:
            self.taken_out.emit(row.there)
        elif row.value is not None:
            self.added.emit(row.value.condition)
        else:
            self._whole ^= {row.facet}
            self.retranslate()
            self.setCurrentIndex(self.values.index(min(at, len(self.values.rows) - 1)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter or Space takes a value, Esc leaves."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.take(self.currentIndex().row())
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _here(self) -> tuple[str, str | None] | None:
        at = self.currentIndex().row()
        if not 0 <= at < len(self.values.rows):
            return None
        row = self.values.rows[at]
        return row.facet, row.value.value if row.value else None

    def _rows(self) -> list[Row]:
        if self._narrowing is None:
            return []
        rows: list[Row] = []
        for facet in FACETS:
            values = self._narrowing.facets.values.get(facet, ())
            shown = values if facet in self._whole or len(values) <= MOST + 1 else values[:MOST]
            mine = [Row(facet, value, value_said(facet, value.value, self._narrowing.persons), at == 0,
                        next((one for one in self._standing if one.name == facet and one.has(value.value)), None))
                    for at, value in enumerate(shown)]  # fmt: skip
            if len(shown) < len(values):
                mine.append(Row(facet, None, self.tr("all %n …", "", len(values))))
            elif facet in self._whole and len(values) > MOST + 1:
                mine.append(Row(facet, None, self.tr("fewer")))
            rows += mine
        return rows

    def _resize(self) -> None:
        px, colours = self._theme.px, self._theme.colours
        self.setStyleSheet(
            f"QListView, QListView:focus {{ background: {colours.card}; border: none;"
            f" border-bottom: 1px solid {colours.hairline}; padding: {px(4)}px 0; }}"
        )
