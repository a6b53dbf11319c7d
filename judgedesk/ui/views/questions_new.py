"""The pages that are new to a question, each with its passage."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from judgedesk.ui.models.rows import Column, Rows
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.views.questions_read import NewPage
from judgedesk.ui.widgets.table import Table

_TALL = 50


def page_said(one: NewPage) -> str:
    """A page and its passage in words."""
    return f"{one.cite}, {one.name}: " + one.before + one.words + one.after


class _Painter(QStyledItemDelegate):
    """Where it stands and in what document; below, the words that answer among those around."""

    def __init__(self, rows: Rows, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows, self._theme = rows, theme

    def sizeHint(self, option: QStyleOptionViewItem, index: object) -> QSize:
        """Two lines."""
        return QSize(0, self._theme.px(_TALL))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: object) -> None:
        """Draws a page."""
        one: NewPage = self._rows.rows[index.row()]  # type: ignore[attr-defined]  # Qt's own index
        colours, px = self._theme.colours, self._theme.px
        painter.save()
        area = QRectF(option.rect)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, QColor(colours.selection))
        inner = area.adjusted(px(12), px(6), -px(12), -px(6))
        painter.setFont(self._theme.font(13, 600))
        painter.setPen(QColor(colours.ink))
        painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, one.cite)
        room = inner.adjusted(painter.fontMetrics().horizontalAdvance(one.cite) + px(16), 0, 0, 0)
        painter.setFont(self._theme.font())
        painter.setPen(QColor(colours.quiet))
        name = painter.fontMetrics().elidedText(one.name, Qt.TextElideMode.ElideMiddle, int(room.width()))
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, name)
        self._passage(painter, inner.adjusted(0, px(20), 0, 0), one)
        painter.setPen(QColor(colours.hairline))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        painter.restore()

    def _passage(self, painter: QPainter, area: QRectF, one: NewPage) -> None:
        colours = self._theme.colours
        painter.setFont(self._theme.font())
        metrics = painter.fontMetrics()
        x = area.left()
        for text, found in ((one.before, False), (one.words, True), (one.after, False)):
            room = QRectF(x, area.top(), area.right() - x, metrics.height())
            if not text or room.width() <= 0:
                continue
            side = Qt.TextElideMode.ElideLeft if text is one.before else Qt.TextElideMode.ElideRight
            said = metrics.elidedText(text, side, int(room.width() * (0.5 if text is one.before else 1)))
            if found:
                painter.fillRect(QRectF(x, area.top(), metrics.horizontalAdvance(said), room.height()),
                                 QColor(colours.find))  # fmt: skip
            painter.setPen(QColor(colours.on_find if found else colours.ink))
            painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, said)
            x += metrics.horizontalAdvance(said)


class NewPages(Table):
    """A row a page."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self.pages = Rows([Column(lambda: "", page_said)], theme)
        super().__init__(self.pages, theme, parent)
        self.pages.setParent(self)
        self.setItemDelegate(_Painter(self.pages, theme, self))
        self.horizontalHeader().hide()

    def _resize(self) -> None:
        super()._resize()
        self.verticalHeader().setMinimumSectionSize(self._theme.px(_TALL))
        self.verticalHeader().setDefaultSectionSize(self._theme.px(_TALL))
