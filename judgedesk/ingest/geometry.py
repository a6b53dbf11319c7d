"""From pdfium's coordinates (user space, y upwards, unrotated) to the page as displayed (points, y downwards)."""

import math

from pypdfium2 import PdfPage

from judgedesk.ingest.messages import Rectangle

_CORNER_WIDTH, _CORNER_HEIGHT = 0.4, 0.15


class Sheet:
    """The visible box of one page and its rotation (PDF 32000-1, 14.11.2 and 7.7.3.3 /Rotate, clockwise)."""

    def __init__(self, page: PdfPage) -> None:
        self.left, self.bottom, self.right, self.top = page.get_bbox()
        self.rotation: int = page.get_rotation()

    def displayed(self, left: float, bottom: float, right: float, top: float) -> Rectangle:
        """A rectangle of user space as (x0, y0, x1, y1) of the displayed page."""
        if self.rotation == 90:
            box = (bottom - self.bottom, left - self.left, top - self.bottom, right - self.left)
        elif self.rotation == 180:
            box = (self.right - right, bottom - self.bottom, self.right - left, top - self.bottom)
        elif self.rotation == 270:
            box = (self.top - top, self.right - right, self.top - bottom, self.right - left)
        else:
            box = (left - self.left, self.top - top, right - self.left, self.top - bottom)
        x0, y0, x1, y1 = (value if math.isfinite(value) and abs(value) < 1e6 else 0.0 for value in box)
        return x0, y0, x1, y1

    def corner(self) -> Rectangle:
        """The top right corner of the displayed page as (left, bottom, right, top) of user space."""
        wide, high = self.right - self.left, self.top - self.bottom
        if self.rotation in (90, 270):
            across, down = wide * _CORNER_HEIGHT, high * _CORNER_WIDTH
        else:
            across, down = wide * _CORNER_WIDTH, high * _CORNER_HEIGHT
        at_left, at_bottom = self.rotation in (90, 180), self.rotation in (180, 270)
        left, right = (self.left, self.left + across) if at_left else (self.right - across, self.right)
        bottom, top = (self.bottom, self.bottom + down) if at_bottom else (self.top - down, self.top)
        return left, bottom, right, top
