"""How results are drawn: citation, document, two lines of text, and a small picture of the page where it is wanted."""

from PySide6.QtCore import QObject, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from judgedesk.app.finding import Hit
from judgedesk.ui.reader.shown import ShownText
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.views.finding_ask import Group
from judgedesk.ui.views.finding_hits import ROW, Hits, Index
from judgedesk.ui.views.finding_thumbs import HIGH, WIDE, Thumbs

_LINES = 2


class HitPainter(QStyledItemDelegate):
    """Draws hits and the lines of documents."""

    def __init__(self, hits: Hits, thumbs: Thumbs, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hits, self._thumbs, self._theme = hits, thumbs, theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """All alike."""
        return QSize(self._theme.px(200), self._theme.px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draws one; quiet bars where it has not come yet."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(option.rect)
        group = self._hits.group(index.row())
        if group is not None:
            self._line(painter, area, group)
        else:
            self._hit(painter, area, option.state, self._hits.hit(self._hits.at(index.row())))
        painter.restore()

    def _hit(self, painter: QPainter, area: QRectF, state: QStyle.StateFlag, hit: Hit | None) -> None:
        colours, px = self._theme.colours, self._theme.px
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        under = bool(state & QStyle.StateFlag.State_MouseOver)
        ground = colours.selection if chosen else colours.hover if under else colours.card
        painter.fillRect(area, QColor(ground))
        painter.fillRect(QRectF(area.left(), area.bottom() - 1, area.width(), 1), QColor(colours.hairline))
        if chosen:
            painter.fillRect(QRectF(area.left(), area.top(), px(3), area.height() - 1), QColor(colours.accent))
        inside = area.adjusted(px(14), px(9), -px(12), -px(6))
        if self._thumbs.on:
            self._picture(painter, QRectF(inside.left(), area.top() + px(9), px(WIDE), px(HIGH)), hit)
            inside.setLeft(inside.left() + px(WIDE) + px(10))
        if hit is None:
            for line, wide in enumerate((0.3, 0.9, 0.7)):
                bar = QRectF(inside.left(), inside.top() + line * px(20), inside.width() * wide, px(10))
                painter.fillRect(bar, QColor(colours.hairline))
        else:
            self._head(painter, inside, hit)
            self._snippet(painter, inside.adjusted(0, px(21), 0, 0), hit)

    def _line(self, painter: QPainter, area: QRectF, group: Group) -> None:
        """Name at the left, volume and number of hits at the right."""
        colours, px = self._theme.colours, self._theme.px
        painter.fillRect(area, QColor(colours.paper))
        painter.fillRect(QRectF(area.left(), area.bottom() - 1, area.width(), 1), QColor(colours.hairline))
        first = self._hits.hit(group.first)
        if first is None:
            return
        name, *rest = self._hits.line_said(group, first)
        inside = area.adjusted(px(14), 0, -px(12), -1)
        painter.setFont(self._theme.font(12))
        painter.setPen(QColor(colours.quiet))
        aside = " · ".join(rest)
        painter.drawText(inside, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, aside)
        inside.setRight(inside.right() - painter.fontMetrics().horizontalAdvance(aside) - px(10))
        painter.setFont(self._theme.font(12, 600))
        painter.setPen(QColor(colours.ink))
        shown = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideMiddle, int(inside.width()))
        painter.drawText(inside, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)

    def _picture(self, painter: QPainter, frame: QRectF, hit: Hit | None) -> None:
        """The sheet, as large as the picture has it; an empty one until it comes."""
        colours = self._theme.colours
        picture = self._thumbs.picture(hit.document, hit.page) if hit is not None else None
        sheet = QRectF(frame)
        if picture is not None:
            size = picture.deviceIndependentSize().scaled(frame.size(), Qt.AspectRatioMode.KeepAspectRatio)
            sheet = QRectF(frame.topLeft(), size)
        painter.fillRect(sheet, QColor(self._theme.sheet.white))
        if picture is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(sheet, picture)
        painter.setPen(QPen(QColor(colours.edge), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(sheet)

    def _head(self, painter: QPainter, inside: QRectF, hit: Hit) -> None:
        colours = self._theme.colours
        painter.setFont(self._theme.font(13, 600))
        painter.setPen(QColor(colours.ink))
        cite = painter.fontMetrics().elidedText(hit.cite, Qt.TextElideMode.ElideMiddle, int(inside.width()))
        painter.drawText(inside, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, cite)
        if hit.folio and not self._hits.lines:
            taken = painter.fontMetrics().horizontalAdvance(cite) + self._theme.px(16)
            painter.setFont(self._theme.font())
            painter.setPen(QColor(colours.quiet))
            room = int(inside.width()) - taken
            name = painter.fontMetrics().elidedText(hit.name, Qt.TextElideMode.ElideMiddle, room)
            painter.drawText(inside, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, name)

    def _snippet(self, painter: QPainter, inside: QRectF, hit: Hit) -> None:
        colours = self._theme.colours
        shown = ShownText(hit.snippet.replace("\n", " "))
        layout = QTextLayout(shown.text, self._theme.font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats([self._highlight(shown, start, end) for start, end in hit.spans])
        layout.beginLayout()
        for number in range(_LINES):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(inside.width())
            line.setPosition(QPointF(0, number * self._theme.px(19)))
        layout.endLayout()
        painter.setPen(QColor(colours.ink))
        layout.draw(painter, inside.topLeft())

    def _highlight(self, shown: ShownText, start: int, end: int) -> QTextLayout.FormatRange:
        style = QTextCharFormat()
        style.setBackground(QColor(self._theme.colours.find))
        style.setForeground(QColor(self._theme.colours.on_find))
        style.setFontWeight(QFont.Weight.Medium)
        found = QTextLayout.FormatRange()
        found.start = shown.to_qt(start)
        found.length = shown.to_qt(end) - shown.to_qt(start)
        found.format = style
        return found
