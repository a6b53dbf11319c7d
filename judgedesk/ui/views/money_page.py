"""The page on which a table stands, with a frame round it."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from judgedesk.ui.shell.theme import Theme

Box = tuple[float, float, float, float]


class TablePage(QWidget):
    """Shows a page fitted into what there is."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._image: QImage | None = None
        self._scale, self._box, self._said = 1.0, (0.0, 0.0, 0.0, 0.0), ""
        self.setMinimumSize(theme.px(180), theme.px(160))

    def show_page(self, made: tuple[QImage, float] | None, box: Box, said: str) -> None:
        """The picture and its pixels a point, the frame in points; `said` where there is no picture."""
        self._image, self._scale = made if made is not None else (None, 1.0)
        self._box, self._said = box, said
        self.setAccessibleName(said)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The sheet, and the frame over it."""
        painter = QPainter(self)
        colours = self._theme.colours
        painter.fillRect(self.rect(), QColor(colours.desk))
        if self._image is None:
            painter.setPen(QColor(colours.quiet))
            painter.setFont(self._theme.font())
            how = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.rect().adjusted(8, 8, -8, -8), how, self._said)
            return
        room = self.rect().adjusted(8, 8, -8, -8)
        fit = min(room.width() / self._image.width(), room.height() / self._image.height())
        wide, high = self._image.width() * fit, self._image.height() * fit
        sheet = QRectF(room.x() + (room.width() - wide) / 2, room.y(), wide, high)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(sheet, self._image)
        x0, y0, x1, y1 = (side * self._scale * fit for side in self._box)
        if x1 > x0:
            painter.setPen(QPen(QColor(self._theme.sheet.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(sheet.x() + x0 - 3, sheet.y() + y0 - 3, x1 - x0 + 6, y1 - y0 + 6))
