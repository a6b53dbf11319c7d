"""Small pictures of the pages in the list: one at a time, the one asked for last first, from the reader's own child."""

from collections import OrderedDict
from dataclasses import dataclass

from PySide6.QtCore import QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QImage, QPainter

from judgedesk.app import reading
from judgedesk.app.casefile import Case
from judgedesk.app.pictures import Picture
from judgedesk.domain.errors import UserError
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.reader.sharpening import image_of
from judgedesk.ui.reader.sheets import A4, PAPER, TABLED, SetText, TextSheet, families_of
from judgedesk.ui.reader.source import PICTURED, PageSource
from judgedesk.ui.reader.veiled import paint_veil, veiled_said
from judgedesk.ui.shell.theme import Theme

WIDE, HIGH = 44, 62
"""Room of a picture, px at 100 %."""
_KEPT, _WAITING = 400, 32
_TEXT = 3_000
"""Characters of a page without a picture that are set small."""

_Key = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Look:
    """How a page without a picture is set, taken in the window's thread."""

    font: QFont
    ink: str
    quiet: str
    white: str
    veil: tuple[str, str]
    """Ground and ink of what stands for a marked page."""
    word: str


class Thumbs(QObject):
    """Signals: `came()` what is to be drawn has changed."""

    came = Signal()

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, source: PageSource, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge, self._theme, self._case, self._source = bridge, theme, case, source
        self.on = False
        self._pictures: OrderedDict[_Key, QImage | None] = OrderedDict()
        self._wanted: OrderedDict[_Key, None] = OrderedDict()
        self._asked: _Key | None = None
        self._outdated = False
        theme.changed.connect(self.forget)

    def picture(self, document: int, page: int) -> QImage | None:
        """The picture of a page; None while it has not come, and where it has none."""
        key = (document, page)
        if key in self._pictures:
            self._pictures.move_to_end(key)
            return self._pictures[key]
        self._wanted[key] = None
        self._wanted.move_to_end(key)
        while len(self._wanted) > _WAITING:  # what was scrolled past is not waited for
            self._wanted.popitem(last=False)
        self._ask()
        return None

    def forget(self) -> None:
        """Sizes, pages or marks are other ones; what is under way is thrown away when it comes."""
        self._outdated = self._asked is not None
        self._pictures.clear()
        self._wanted.clear()
        self.came.emit()

    def toggle(self) -> None:
        """Shows the pictures, or no longer."""
        self.on = not self.on
        self.came.emit()

    def _ask(self) -> None:
        if self._asked is not None or not self._wanted:
            return
        self._asked, _ = self._wanted.popitem()
        px, sheet = self._theme.px, self._theme.sheet
        veil = (sheet.hairline, sheet.quiet)
        look = _Look(self._theme.serif(), sheet.ink, sheet.quiet, sheet.white, veil, veiled_said())
        self._bridge.read(_taken, self._case, self._source, self._asked, 2 * px(WIDE), look,
                          done=self._take, failed=self._refused)  # fmt: skip

    def _refused(self, _error: UserError) -> None:
        self._take(None)  # the reader says why when the page is opened

    def _take(self, picture: Picture | QImage | None) -> None:
        key, self._asked = self._asked, None
        if key is None:
            return
        if self._outdated:
            self._outdated = False
            self.came.emit()
            self._ask()
            return
        image = image_of(picture) if isinstance(picture, Picture) else picture
        if image is not None:
            wide, high = (round(2 * self._theme.px(side)) for side in (WIDE, HIGH))
            smooth = Qt.TransformationMode.SmoothTransformation
            image = image.scaled(wide, high, Qt.AspectRatioMode.KeepAspectRatio, smooth)
        self._pictures[key] = image
        while len(self._pictures) > _KEPT:
            self._pictures.popitem(last=False)
        self.came.emit()
        self._ask()


def _taken(case: Case, source: PageSource, key: _Key, wide: int, look: _Look) -> Picture | QImage | None:
    """A page as a small picture; one that is only text is set as the reader sets it. Of a marked one there is none."""
    if source.is_marked(*key):
        return _veil(wide, look)
    page = reading.page(case, *key)
    if page.kind in PICTURED:
        return source.picture(*key, wide / (page.width or A4.width()))
    text = TextSheet(SetText(page.text[:_TEXT], families_of(look.font), page.folio, page.kind in TABLED))
    scale = wide / PAPER.width()
    image = QImage(wide, round(PAPER.height() * scale), QImage.Format.Format_RGB32)
    image.fill(QColor(look.white))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(scale, scale)
    painter.setClipRect(QRectF(QPointF(), PAPER))
    text.paint(painter, QColor(look.ink), QColor(look.quiet))
    painter.end()
    return image


def _veil(wide: int, look: _Look) -> QImage:
    image = QImage(wide, round(wide * A4.height() / A4.width()), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    paint_veil(painter, QRectF(image.rect()), *look.veil, look.font, look.word)
    painter.end()
    return image
