"""A box to tick, painted in the palette so that it can be seen in every scheme."""

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from judgedesk.ui.shell.theme import Theme

_BOX, _GAP, _HIGH = 15, 8, 25


class TickBox(QCheckBox):
    """A check box whose words wrap."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        theme.changed.connect(self.updateGeometry)

    def hasHeightForWidth(self) -> bool:
        """Narrower means higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height of the words at a width."""
        room = QRectF(0, 0, max(1, width - self._indent()), 10_000).toRect()
        said = QFontMetrics(self._theme.font()).boundingRect(room, Qt.TextFlag.TextWordWrap, self.text())
        return max(self._theme.px(_HIGH), said.height() + self._theme.px(6))

    def sizeHint(self) -> QSize:
        """All in a line."""
        wide = QFontMetrics(self._theme.font()).horizontalAdvance(self.text()) + self._indent() + 2
        return QSize(wide, self._theme.px(_HIGH))

    def minimumSizeHint(self) -> QSize:
        """The box and a word."""
        return QSize(self._theme.px(120), self._theme.px(_HIGH))

    def hitButton(self, pos: QPoint) -> bool:
        """The words can be pressed too."""
        return True

    def _indent(self) -> int:
        return self._theme.px(_BOX + _GAP)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Box, tick, words, and the ring of the keyboard."""
        px, colours = self._theme.px, self._theme.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(1, (self.height() - px(_BOX)) / 2, px(_BOX), px(_BOX))
        on = self.isChecked()
        edge = colours.focus if self.hasFocus() else colours.accent if on else colours.field
        painter.setPen(QPen(QColor(edge), 2 if self.hasFocus() else 1))
        painter.setBrush(QColor(colours.accent if on else colours.white))
        painter.drawRoundedRect(box, 3, 3)
        if on:
            painter.setPen(QPen(QColor(colours.on_accent), 2))
            points = [(0.22, 0.52), (0.42, 0.74), (0.8, 0.28)]
            side = box.width()
            painter.drawPolyline(QPolygonF([QPointF(box.x() + x * side, box.y() + y * side) for x, y in points]))
        painter.setPen(QColor(colours.ink if self.isEnabled() else colours.quiet))
        painter.setFont(self._theme.font())
        words = QRectF(self._indent(), 0, self.width() - self._indent(), self.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap, self.text())
