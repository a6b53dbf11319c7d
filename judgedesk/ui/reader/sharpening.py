"""Pictures of the pages in view and of those beside them, as sharp as they are shown; the last one is scaled until
zooming rests. One is asked for at a time, the page in hand first.
"""

from collections.abc import Iterator
from dataclasses import dataclass

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
_BESIDE = 1
"""Pages before and behind those in view of which pictures are made beforehand."""
_KEPT = 24_000_000
"""Pixels of pages out of view that are kept, those nearest first."""


class Sharpening(QObject):
    """Keeps pictures of sheets as sharp as the view; `failed(UserError)` when there is none of the page in hand."""

    failed = Signal(object)

    def __init__(self, bridge: Bridge, source: PageSource, paper: PaperView) -> None:
        super().__init__(paper)
        self._bridge, self._source, self._paper = bridge, source, paper
        self._page: PageView | None = None
        self._asked: _Asked | None = None
        self._refused: dict[int, PictureSheet] = {}
        self.lifted = False
        """Whether a marked page is asked for as it is."""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look)
        paper.zoomed.connect(self._zoomed)

    def show(self, page: PageView) -> None:
        """Another page is in hand: asks for its picture at once."""
        self._page = page
        self._refused.clear()
        self.look()

    def anew(self) -> None:
        """What has come of the page in hand is let go and asked for again."""
        self.forget()
        self._asked = None  # what is under way is of another state of the page
        self.look()

    def forget(self) -> None:
        """What has come of the page in hand is let go."""
        sheet = self._paper.sheet
        if isinstance(sheet, PictureSheet):
            sheet.forget()
            self._paper.viewport().update()

    def look(self) -> None:
        """Asks for the picture that is wanted most, and lets go of what is too much."""
        if self._page is None or self._asked is not None:
            return
        for number, sheet in self._wanted():
            scale = self._scale_of(sheet)
            if abs(scale - sheet.scale) > 0.001 and self._refused.get(number) is not sheet:
                self._ask(self._page, number, sheet, scale)
                return
        self._let_go()

    def _ask(self, page: PageView, number: int, sheet: PictureSheet, scale: float) -> None:
        in_hand = number == self._paper.number
        asked = self._asked = _Asked(number, sheet, scale)
        self._bridge.read(self._source.picture, page.document, page.number if in_hand else number, scale,
                          in_hand and self.lifted, done=lambda picture: self._show(asked, picture),
                          failed=lambda error: self._refuse(asked, error))  # fmt: skip

    def _wanted(self) -> Iterator[tuple[int, PictureSheet]]:
        """Sheets in the order in which their pictures are wanted."""
        view, hand = self._paper.in_view(), self._paper.number
        beside = [number for step in range(1, _BESIDE + 1) for number in (view.stop - 1 + step, view.start - step)]
        for number in dict.fromkeys((*([hand] if hand in view else []), *view, *beside, hand)):
            leaf = self._paper.leaves.get(number)
            if leaf is not None and isinstance(leaf.sheet, PictureSheet):
                yield number, leaf.sheet

    def _scale_of(self, sheet: PictureSheet) -> float:
        scale = self._paper.scale * self._paper.devicePixelRatioF()
        area = sheet.size.width() * sheet.size.height() * scale * scale
        return min(scale, scale * (_LARGEST / area) ** 0.5) if area else scale

    def _let_go(self) -> None:
        view = self._paper.in_view()
        middle, kept = (view.start + view.stop - 1) / 2, 0
        for number, leaf in sorted(self._paper.leaves.items(), key=lambda item: abs(item[0] - middle)):
            picture = leaf.sheet.picture if isinstance(leaf.sheet, PictureSheet) else None
            if picture is not None and number not in view and number != self._paper.number:
                kept += picture.width() * picture.height()
                if kept > _KEPT and isinstance(leaf.sheet, PictureSheet):
                    leaf.sheet.forget()

    def _zoomed(self) -> None:
        self._timer.start(_REST_MS)

    def _show(self, asked: "_Asked", picture: Picture) -> None:
        if self._asked is not asked:  # of another state of the page: a veil came down meanwhile
            return
        self._asked = None
        if any(leaf.sheet is asked.sheet for leaf in self._paper.leaves.values()):
            asked.sheet.show(image_of(picture), asked.scale)
            self._paper.viewport().update()
        self.look()

    def _refuse(self, asked: "_Asked", error: UserError) -> None:
        if self._asked is not asked:
            return
        self._asked = None
        self._refused[asked.number] = asked.sheet
        if asked.sheet is self._paper.sheet:
            self.failed.emit(error)
        self.look()


@dataclass(frozen=True, slots=True, eq=False)
class _Asked:
    """A picture that is under way."""

    number: int
    sheet: PictureSheet
    scale: float


def image_of(picture: Picture) -> QImage:
    """A picture as Qt paints it."""
    image = QImage(picture.pixels, picture.width, picture.height, picture.stride, QImage.Format.Format_RGBX8888)
    return image.copy(QRect(0, 0, picture.width, picture.height))
