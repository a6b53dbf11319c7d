"""A page at a glance beside a list: its picture, small, so that one need not go and come back."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from judgedesk.app.casefile import Case
from judgedesk.app.pictures import Picture
from judgedesk.domain.errors import UserError
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.reader.sharpening import image_of
from judgedesk.ui.reader.sheets import A4
from judgedesk.ui.reader.source import PageSource
from judgedesk.ui.reader.veiled import paint_veil, veiled_said
from judgedesk.ui.shell.theme import Theme

WIDTH = 260
_HEAD = 28
_SCALE = 0.45
"""Pixels a point: enough to tell a heading from a text."""


class Glance(QWidget):
    """Signals: `opened()` when the page is clicked."""

    opened = Signal()

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge, self._theme = bridge, theme
        self._source = PageSource(case)
        self.destroyed.connect(self._source.close)
        self._image: QImage | None = None
        self._veiled = False
        self._page = (0, 0)
        self._said = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_page(self, document: int, page: int, said: str) -> None:
        """Shows a page; `said` stands above. The last picture stays until the next has come."""
        self._said = said
        self.setAccessibleName(said)
        self.update()
        if (document, page) != self._page:
            self._page = (document, page)
            self._ask()

    def look_again(self) -> None:
        """The page may be marked now, or no longer: its picture goes until that is known."""
        self._image = None
        self.update()
        if all(self._page):
            self._ask()

    def _ask(self) -> None:
        scale = _SCALE * self._theme.zoom / 100 * self.devicePixelRatioF()
        self._bridge.read(self._source.glimpse, *self._page, scale, done=self._show, failed=self._refused,
                          key=("glance", id(self)))  # fmt: skip

    def sizeHint(self) -> QSize:
        """Narrower than the list beside it."""
        return QSize(self._theme.px(WIDTH), self._theme.px(400))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Opens the page."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.opened.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The words, and the page below them, on paper."""
        colours, px = self._theme.colours, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setFont(self._theme.font(12))
        painter.setPen(QColor(colours.quiet))
        head = QRectF(0, 0, self.width(), px(_HEAD))
        said = painter.fontMetrics().elidedText(self._said, Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(head, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, said)
        room = QRectF(0, px(_HEAD), self.width() - 1, self.height() - px(_HEAD) - 1)
        if self._veiled:
            sheet = QRectF(room.topLeft(), A4.scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio))
            paint_veil(painter, sheet, colours.hairline, colours.quiet, self._theme.font(12), veiled_said())
        if self._image is None or self._image.isNull():
            return
        share = min(room.width() / self._image.width(), room.height() / self._image.height())
        where = QRectF(room.left(), room.top(), self._image.width() * share, self._image.height() * share)
        painter.fillRect(where, QColor(self._theme.sheet.white))
        painter.drawImage(where, self._image)
        if self._theme.sheet.white.lower() != "#ffffff":
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
            painter.fillRect(where, QColor(self._theme.sheet.white))
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        painter.setPen(QPen(QColor(colours.hairline), 1))
        painter.drawRect(where)

    def _show(self, picture: Picture | None) -> None:
        self._image, self._veiled = (image_of(picture) if picture is not None else None), picture is None
        self.update()

    def _refused(self, _error: UserError) -> None:
        """A page without a picture: the list says what is to be said of it."""
        self._image, self._veiled = None, False
        self.update()
