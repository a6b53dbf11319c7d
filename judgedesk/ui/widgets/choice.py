"""A list to choose one of, with the arrow that the stylesheet cannot draw."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF, QWheelEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter, QWidget

from judgedesk.ui.shell.theme import Theme


class Choice(QComboBox):
    """A combo box whose arrow follows the theme. The wheel scrolls the page, not the choice."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the box, its words as far as there is room, and the arrow."""
        px, colours = self._theme.px, self._theme.colours
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        room = self.width() - px(11 + 24 + 11) - 4
        option.currentText = self.fontMetrics().elidedText(option.currentText, Qt.TextElideMode.ElideRight, room)
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colours.quiet if self.isEnabled() else colours.hairline), 1.5))
        half, x, y = px(4), self.width() - px(16), self.height() / 2
        painter.drawPolyline(
            QPolygonF([QPointF(x - half, y - half / 2), QPointF(x, y + half / 2), QPointF(x + half, y - half / 2)])
        )

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leaves the wheel to what lies behind."""
        event.ignore()
