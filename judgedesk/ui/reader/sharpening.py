"""Pictures of the page in view, as sharp as it is shown; the last one is scaled until zooming rests."""

from PySide6.QtCore import QObject, QRect, QTimer, Signal
from PySide6.QtGui import QImage

from judgedesk.app.pictures import Picture
from judgedesk.app.reading import PageView
from judgedesk.domain.errors import UserError
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.reader.paperview import PaperView
from judgedesk.ui.reader.sheets import PictureSheet
from judgedesk.ui.reader.source import PageSource

_REST_MS = 90
"""How long zooming must rest before a sharper picture is asked for."""
_LARGEST = 12_000_000
"""Pixels; a page larger on the screen is scaled up from this."""


class Sharpening(QObject):
    """Keeps the picture of a sheet as sharp as the view; `failed(UserError)` when there is none."""

    failed = Signal(object)

    def __init__(self, bridge: Bridge, source: PageSource, paper: PaperView) -> None:
        super().__init__(paper)
        self._bridge, self._source, self._paper = bridge, source, paper
        self._page: PageView | None = None
        self.lifted = False
        """Whether a marked page is asked for as it is."""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._ask)
        paper.zoomed.connect(self._zoomed)

    def show(self, page: PageView) -> None:
        """Another page lies there: asks for its picture at once."""
        self._page = page
        self._ask()

    def anew(self) -> None:
        """What has come of the page is let go and asked for again."""
        self.forget()
        self._ask()

    def forget(self) -> None:
        """What has come of the page is let go."""
        sheet = self._paper.sheet
        if isinstance(sheet, PictureSheet):
            sheet.forget()
            self._paper.viewport().update()

    def _zoomed(self) -> None:
        if isinstance(self._paper.sheet, PictureSheet):
            self._timer.start(_REST_MS)

    def _ask(self) -> None:
        sheet, page = self._paper.sheet, self._page
        if not isinstance(sheet, PictureSheet) or page is None:
            return
        scale = self._paper.scale * self._paper.devicePixelRatioF()
        area = sheet.size.width() * sheet.size.height() * scale * scale
        scale = min(scale, scale * (_LARGEST / area) ** 0.5) if area else scale
        if abs(scale - sheet.scale) > 0.001:
            self._bridge.read(self._source.picture, page.document, page.number, scale, self.lifted,
                              done=lambda picture: self._show(sheet, picture, scale),
                              failed=self._refused, key=("reader.picture", id(self)))  # fmt: skip

    def _show(self, sheet: PictureSheet, picture: Picture, scale: float) -> None:
        if sheet is self._paper.sheet:
            sheet.show(image_of(picture), scale)
            self._paper.viewport().update()

    def _refused(self, error: UserError) -> None:
        self.failed.emit(error)


def image_of(picture: Picture) -> QImage:
    """A picture as Qt paints it."""
    image = QImage(picture.pixels, picture.width, picture.height, picture.stride, QImage.Format.Format_RGBX8888)
    return image.copy(QRect(0, 0, picture.width, picture.height))
