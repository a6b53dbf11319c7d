"""Passages to be ticked: those something rests on, out of those that are tagged."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QVBoxLayout, QWidget

from judgedesk.app.grid import Passage
from judgedesk.ui.models.rows import Column, Rows
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.widgets.lines import in_lines
from judgedesk.ui.widgets.passages import Index
from judgedesk.ui.widgets.stances import SIGNS, paint_stance
from judgedesk.ui.widgets.table import Table

_ROW, _BOX, _LEFT = 58, 14, 34


def passage_said(passage: Passage) -> str:
    """A passage in a line: ``● t. II k. 21: “…”``."""
    return f"{SIGNS[passage.tag.stance]} {passage.cite}: {_quoted(passage)}"


def _quoted(passage: Passage) -> str:
    quote = " ".join(passage.tag.quote.split()) or passage.name
    return QCoreApplication.translate("Passages", "“{quote}”").format(quote=quote)


class _Painter(QStyledItemDelegate):
    """A box at the left, two lines of the words, where they stand."""

    def __init__(self, ticks: "PassageTicks", rows: Rows, theme: Theme) -> None:
        super().__init__(ticks)
        self._ticks, self._rows, self._theme = ticks, rows, theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One passage."""
        colours, px = self._theme.colours, self._theme.px
        passage: Passage = self._rows.rows[index.row()]
        ticked = passage.tag.id in self._ticks.chosen
        area = QRectF(option.rect)
        painter.save()
        painter.setClipRect(area)
        if option.state & QStyle.StateFlag.State_Selected and option.state & QStyle.StateFlag.State_Active:
            painter.fillRect(area, QColor(colours.selection))
        self._box(painter, QRectF(area.left() + px(10), area.top() + px(8), px(_BOX), px(_BOX)), ticked)
        inner = area.adjusted(px(_LEFT), px(6), -px(10), -px(5))
        painter.setFont(self._theme.font())
        painter.setPen(QColor(colours.ink if ticked or not self._ticks.chosen else colours.quiet))
        lines = in_lines(_quoted(passage), QFontMetrics(self._theme.font()), int(inner.width()), 2)
        painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, lines)
        painter.setFont(self._theme.font(12))
        painter.setPen(QColor(colours.quiet))
        foot = QRectF(inner.left(), inner.bottom() - px(16), inner.width(), px(16))
        sign = QPointF(foot.left() + px(5), foot.center().y())
        paint_stance(painter, sign, px(9), passage.tag.stance, QColor(colours.quiet))
        about = f"{passage.cite} · {self._ticks.about(passage)}"
        about = painter.fontMetrics().elidedText(about, Qt.TextElideMode.ElideRight, int(foot.width()) - px(15))
        painter.drawText(
            foot.adjusted(px(15), 0, 0, 0), Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, about
        )
        painter.setPen(QColor(colours.hairline))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        painter.restore()

    def _box(self, painter: QPainter, box: QRectF, ticked: bool) -> None:
        colours = self._theme.colours
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colours.accent if ticked else colours.field), 1.2))
        painter.setBrush(QColor(colours.accent if ticked else colours.white))
        painter.drawRoundedRect(box, 3, 3)
        if ticked:
            painter.setPen(QPen(QColor(colours.on_accent), max(1.6, box.width() / 8)))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            side = box.width()
            tick = ((0.24, 0.52), (0.43, 0.72), (0.78, 0.30))
            painter.drawPolyline(QPolygonF([QPointF(box.left() + x * side, box.top() + y * side) for x, y in tick]))


class _List(Table):
    """Space ticks, Enter opens, Esc leaves; a click on the box ticks."""

    ticked = Signal(int)
    left = Signal()

    def __init__(self, rows: Rows, theme: Theme, parent: QWidget) -> None:
        super().__init__(rows, theme, parent)
        self.horizontalHeader().hide()

    def sizeHint(self) -> QSize:
        """Two passages; it takes what more there is."""
        return QSize(self._theme.px(200), 2 * self._theme.px(_ROW) + 4)

    def minimumSizeHint(self) -> QSize:
        """One of them."""
        return QSize(self._theme.px(120), self._theme.px(_ROW) + 4)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the list."""
        if event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            self.ticked.emit(self.currentIndex().row())
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """On the box it ticks, elsewhere it chooses."""
        super().mousePressEvent(event)
        place = event.position()
        index = self.indexAt(place.toPoint())
        if index.isValid() and place.x() < self._theme.px(_LEFT):
            self.ticked.emit(index.row())

    def _resize(self) -> None:
        super()._resize()
        self.verticalHeader().setMinimumSectionSize(self._theme.px(_ROW))
        self.verticalHeader().setDefaultSectionSize(self._theme.px(_ROW))


class PassageTicks(QWidget):
    """A line that narrows and the list below it.

    Signals:
        changed(): the user ticked or unticked a passage.
        opened(Passage): one is to be read where it stands.
        left(): back to where the user came from.
    """

    changed = Signal()
    opened = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._passages: Sequence[Passage] = ()
        self._labels: dict[str, str] = {}
        self.chosen: frozenset[str] = frozenset()
        """Ids of the tags that are ticked."""
        self.filter = QLineEdit(self)
        self.filter.setClearButtonEnabled(True)
        self.rows = Rows([Column(lambda: self.tr("Passages"), self._spoken)], theme, self)
        self.list = _List(self.rows, theme, self)
        self.list.setItemDelegate(_Painter(self, self.rows, theme))
        self.setFocusProxy(self.list)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        column.addWidget(self.filter)
        column.addWidget(self.list, 1)
        self.filter.textChanged.connect(lambda _text: self._narrow())
        self.list.ticked.connect(self._tick)
        self.list.left.connect(self.left)
        self.list.opened.connect(lambda row: self.opened.emit(self.rows.rows[row]))
        self.retranslate()

    def show_passages(self, passages: Sequence[Passage], chosen: Sequence[str], labels: dict[str, str]) -> None:
        """Takes those that can be ticked, the ticked ones first; `labels` name elements by id."""
        self._labels, self.chosen = labels, frozenset(chosen)
        known = {one.tag.id: one for one in passages}
        order = [one.tag.id for one in self._passages]
        if set(order) == set(known):  # nothing jumps while somebody ticks
            self._passages = [known[one] for one in order]
        else:
            self._passages = sorted(passages, key=lambda one: one.tag.id not in self.chosen)
        self._narrow()

    def begin(self) -> None:
        """Something else rests on them now: the ticked ones go first again."""
        self._passages = ()
        self.filter.clear()

    def about(self, passage: Passage) -> str:
        """What a passage is tagged to."""
        return self._labels.get(passage.tag.element, passage.name)

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Words that stand here."""
        self.filter.setPlaceholderText(self.tr("Filter by words, folio or element"))
        self.filter.setAccessibleName(self.tr("Filter the passages"))
        self.list.setAccessibleName(self.tr("Passages; Space ticks one, Enter opens it"))
        self.list.setToolTip(self.tr("Space ticks a passage, Enter opens it"))

    def _narrow(self) -> None:
        wanted = self.filter.text().casefold().split()
        shown = [one for one in self._passages if all(part in self._text(one) for part in wanted)]
        here = self.list.currentIndex().row()
        self.rows.show(shown)
        self.list.choose_row(max(0, min(here, len(shown) - 1)))

    def _text(self, passage: Passage) -> str:
        return f"{passage.cite} {passage.name} {self.about(passage)} {passage.tag.quote}".casefold()

    def _tick(self, row: int) -> None:
        self.chosen = self.chosen ^ {self.rows.rows[row].tag.id}
        self.list.viewport().update()
        self.changed.emit()

    def _spoken(self, passage: Passage) -> str:
        state = self.tr("ticked") if passage.tag.id in self.chosen else self.tr("not ticked")
        return f"{state}: {passage_said(passage)}"
