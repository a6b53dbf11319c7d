"""What lies on the desk: a picture of a page, or stored text set as a sheet of paper."""

from array import array
from typing import Protocol

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QTextLayout, QTextOption

from judgedesk.app.reading import PageView
from judgedesk.ui.reader.charmap import CharMap
from judgedesk.ui.reader.shown import ShownText

A4 = QSizeF(595.28, 841.89)
"""Points."""
_MARGIN, _TOP = 66.0, 78.0
_SIZE = 14
_LEADING = 1.4
_PARAGRAPH = 7.0
_LINE, _A_LINE = 23.0, 74
"""About the height of a line of set text, points, and letters in it."""


class Sheet(Protocol):
    """One page. Lengths are points; `paint` is called with the painter at its top left and scaled to points."""

    size: QSizeF
    letters: CharMap

    def paint(self, painter: QPainter, ink: QColor, quiet: QColor) -> None:
        """Draws what is written on it; the paper is there already."""
        ...


class PictureSheet:
    """A page as rendered. The last picture stays, scaled, until a sharper one has come."""

    def __init__(self, size: QSizeF, letters: CharMap) -> None:
        self.size = size
        self.letters = letters
        self.scale = 0.0
        self._picture: QImage | None = None

    @property
    def picture(self) -> QImage | None:
        """What has come so far."""
        return self._picture

    def show(self, picture: QImage, scale: float) -> None:
        """Takes a picture rendered at `scale` pixels a point."""
        self._picture, self.scale = picture, scale

    def take_over(self, other: "PictureSheet") -> None:
        """Shows what has come of the same page before."""
        self._picture, self.scale = other._picture, other.scale

    def forget(self) -> None:
        """Nothing has come: the paper is blank."""
        self._picture, self.scale = None, 0.0

    def paint(self, painter: QPainter, ink: QColor, quiet: QColor) -> None:
        """Draws the picture over the paper."""
        if self._picture is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(QRectF(QPointF(0, 0), self.size), self._picture)


class TextSheet:
    """Stored text set in the serif on paper, with the folio where a court stamps it."""

    def __init__(self, text: str, font: QFont, folio: str) -> None:
        self._font = QFont(font)
        self._font.setPixelSize(_SIZE)  # a pixel of the unscaled painter is a point of the sheet
        self._font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        self._folio = folio
        self._laid: list[tuple[QTextLayout, float]] = []
        boxes = array("f", bytes(16 * len(text)))
        height = self._set(ShownText(text).text, boxes)
        self.size = QSizeF(A4.width(), max(A4.height(), height + _TOP))
        self.letters = CharMap(text, boxes)

    def _set(self, text: str, boxes: "array[float]") -> float:
        y, at = _TOP, 0
        for paragraph in text.split("\n"):
            layout = self._layout(paragraph)
            top = y
            y = self._lines(layout, y) + (_PARAGRAPH if paragraph.strip() else 0.0)
            self._laid.append((layout, top))
            _fill(boxes, at, paragraph, layout, top)
            at += len(paragraph) + 1
        return y

    def _layout(self, paragraph: str) -> QTextLayout:
        layout = QTextLayout(paragraph, self._font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setUseDesignMetrics(True)
        layout.setTextOption(option)
        return layout

    def _lines(self, layout: QTextLayout, y: float) -> float:
        """Breaks a paragraph into lines from `y` on; answers where the next may begin."""
        step = QFontMetricsF(self._font).height() * _LEADING
        top = 0.0
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(A4.width() - 2 * _MARGIN)
            line.setPosition(QPointF(_MARGIN, top))
            top += step
        layout.endLayout()
        return y + top * (1.0 if layout.text().strip() else 0.55)

    def paint(self, painter: QPainter, ink: QColor, quiet: QColor) -> None:
        """Draws the paragraphs and the folio."""
        painter.setPen(ink)
        for layout, top in self._laid:
            layout.draw(painter, QPointF(0, top))
        if self._folio:
            stamp = QFont(self._font)
            stamp.setItalic(True)
            painter.setFont(stamp)
            painter.setPen(quiet)
            where = QRectF(_MARGIN / 2, 22, A4.width() - _MARGIN, 30)
            painter.drawText(where, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, self._folio)


def expected_height(letters: int, lines: int) -> float:
    """About how high a sheet of text will be, points, before it is set."""
    rows = lines + 0.8 * letters / _A_LINE
    return max(A4.height(), 2 * _TOP + rows * _LINE + lines * _PARAGRAPH)


def sheet_of(page: PageView, letters: CharMap | None, font: QFont) -> Sheet:
    """A page as it lies on the desk: its picture where it has one, with `letters` in their places, else its text."""
    if letters is None:
        return TextSheet(page.text, font, page.folio)
    size = QSizeF(page.width, page.height) if page.width > 0 and page.height > 0 else A4
    return PictureSheet(size, letters)


def _fill(boxes: "array[float]", at: int, paragraph: str, layout: QTextLayout, top: float) -> None:
    """Writes the box of every letter of a paragraph that begins at place `at`."""
    units = ShownText(paragraph)
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        first = units.from_qt(line.textStart())
        last = units.from_qt(line.textStart() + line.textLength())
        above, below = top + line.y(), top + line.y() + line.height()
        edges = [_x(line.cursorToX(units.to_qt(place))) for place in range(first, last + 1)]
        for place in range(first, last):
            left, right = sorted(edges[place - first : place - first + 2])
            boxes[4 * (at + place) : 4 * (at + place) + 4] = array("f", (left, above, right, below))


def _x(answer: object) -> float:
    """PySide answers `cursorToX` with the x, or with the x and the position."""
    value = answer[0] if isinstance(answer, tuple) else answer
    return float(value) if isinstance(value, int | float) else 0.0
