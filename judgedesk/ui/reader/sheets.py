"""What lies on the desk: a picture of a page, or stored text set as a sheet of paper."""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from itertools import accumulate
from typing import Protocol

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPen, QTextLayout, QTextOption

from judgedesk.app.reading import PageView
from judgedesk.ui.reader.charmap import CharMap
from judgedesk.ui.reader.shown import ShownText

A4 = QSizeF(595.28, 841.89)
"""Points."""
PAPER = QSizeF(552.0, 780.0)
"""A sheet of set text: the lines of an A4 page with less white beside them, so that letters are larger in a view."""
TABLED = ("sheet", "archive", "mailbox")
"""Kinds of documents whose pages are rows: workbooks, and lists of what lies in a file."""
_MARGIN, _TOP = 44.0, 64.0
_ROOM = PAPER.width() - 2 * _MARGIN
_SIZE, _ROWS = 14, 12
_LEADING = 1.4
_PARAGRAPH, _ROW_GAP = 7.0, 3.0
_BETWEEN, _CELL, _WIDEST = 14.0, 420.0, 4000.0
"""Between two columns; the widest column and the widest sheet."""
_RULE = 0.35
_ROW = 22.5
_KEPT = 600
"""Paragraphs of a sheet whose lines are kept ready to be drawn."""
_LINE, _A_LINE = 23.0, 74
"""About the height of a line of set text, points, and letters in it."""


class Sheet(Protocol):
    """One page. Lengths are points; `paint` is called with the painter at its top left and scaled to points."""

    size: QSizeF
    letters: CharMap
    reading: float
    """The width that is fitted to a view where it is not that of most pages; 0: it is."""

    def paint(self, painter: QPainter, ink: QColor, quiet: QColor) -> None:
        """Draws what is written on it; the paper is there already."""
        ...


class PictureSheet:
    """A page as rendered. The last picture stays, scaled, until a sharper one has come."""

    def __init__(self, size: QSizeF, letters: CharMap) -> None:
        self.size = size
        self.letters = letters
        self.reading = 0.0
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


def families_of(font: QFont) -> tuple[str, ...]:
    """The letters of a font by name: what one thread may tell another of it."""
    return tuple(font.families() or [font.family()])


class SetText:
    """Stored text set in lines, with the folio where a court stamps it, as numbers alone: it may be made and let go of
    on any thread, which a font or a layout of Qt may not. Cells between tabs stand in columns; a page of a workbook
    becomes as wide as its rows.
    """

    def __init__(self, text: str, families: Sequence[str], folio: str, tabled: bool = False) -> None:
        self.families, self.folio, self.tabled = families, folio, tabled
        self.paragraphs = text.split("\n")
        font = self.font()
        metrics = QFontMetricsF(font)
        self.step = metrics.height() * _LEADING
        self.stops = column_stops(self.paragraphs, metrics, tabled)
        self.room = room_for(self.stops, tabled)
        self.tops = array("d")
        boxes = array("f", bytes(16 * len(text)))
        height = self._set(boxes, font)
        self.size = QSizeF(self.room + 2 * _MARGIN, max(PAPER.height(), height + _TOP))
        self.letters = CharMap(text, boxes)

    def font(self) -> QFont:
        """Its font, of the thread that asks."""
        font = QFont(list(self.families))
        font.setPixelSize(_ROWS if self.tabled else _SIZE)  # a pixel of the unscaled painter is a point of the sheet
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font

    def _set(self, boxes: "array[float]", font: QFont) -> float:
        """Writes the boxes of all letters."""
        y, at = _TOP, 0
        for number, paragraph in enumerate(self.paragraphs):
            layout = self.layout(number, font)
            _fill(boxes, at, paragraph, layout, y)
            self.tops.append(y)
            y += self._high(layout)
            at += len(paragraph) + 1
        self.tops.append(y)
        return y

    def layout(self, number: int, font: QFont) -> QTextLayout:
        """The lines of a paragraph, of the thread whose font it is."""
        layout = QTextLayout(self.paragraphs[number], font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setUseDesignMetrics(True)
        if stops := self.stops.get(number):
            option.setTabArray(stops)
        layout.setTextOption(option)
        top = 0.0
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(self.room)
            line.setPosition(QPointF(_MARGIN, top))
            top += self.step
        layout.endLayout()
        return layout

    def _high(self, layout: QTextLayout) -> float:
        """What a paragraph takes, with the gap below it."""
        if not layout.text().strip():
            return 0.55 * self.step * layout.lineCount()
        return self.step * layout.lineCount() + (_ROW_GAP if self.tabled else _PARAGRAPH)


class TextSheet:
    """Set text as a sheet of paper; made, painted and let go of on one thread."""

    def __init__(self, text: SetText) -> None:
        self._text = text
        self._font = text.font()
        self._laid: dict[int, QTextLayout] = {}
        self.size, self.letters, self.reading = text.size, text.letters, PAPER.width()

    def paint(self, painter: QPainter, ink: QColor, quiet: QColor) -> None:
        """Draws the paragraphs that are not clipped away, and the folio."""
        text = self._text
        seen = painter.clipBoundingRect() if painter.hasClipping() else QRectF(QPointF(), self.size)
        first = max(0, bisect_right(text.tops, seen.top()) - 1)
        last = min(len(text.paragraphs), bisect_left(text.tops, seen.bottom()))
        if len(self._laid) > _KEPT:
            self._laid.clear()
        for number in range(first, last):
            if number not in self._laid:
                self._laid[number] = text.layout(number, self._font)
            if text.tabled and number in text.stops:
                self._rule(painter, text.tops[number + 1] - _ROW_GAP, quiet)
            painter.setPen(ink)
            self._laid[number].draw(painter, QPointF(0, text.tops[number]))
        if text.folio:
            stamp = QFont(self._font)
            stamp.setItalic(True)
            painter.setFont(stamp)
            painter.setPen(quiet)
            where = QRectF(_MARGIN / 2, 22, self.size.width() - _MARGIN, 30)
            painter.drawText(where, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, text.folio)

    def _rule(self, painter: QPainter, y: float, quiet: QColor) -> None:
        line = QColor(quiet)
        line.setAlphaF(_RULE)
        painter.setPen(QPen(line, 0.5))
        painter.drawLine(QPointF(_MARGIN, y), QPointF(_MARGIN + self._text.room, y))


def column_stops(paragraphs: Sequence[str], metrics: QFontMetricsF, tabled: bool) -> dict[int, list[float]]:
    """Where columns begin, for each paragraph with tabs: rows that follow one another share them, on a page of a
    workbook all rows. Nothing for rows that don't fit beside each other on a sheet that is not to grow.
    """
    rows = [number for number, paragraph in enumerate(paragraphs) if "\t" in paragraph]
    blocks: list[list[int]] = []
    for number in rows:
        if blocks and (tabled or blocks[-1][-1] == number - 1):
            blocks[-1].append(number)
        else:
            blocks.append([number])
    found: dict[int, list[float]] = {}
    for block in blocks:
        widths: list[float] = []
        for number in block:
            for at, cell in enumerate(paragraphs[number].split("\t")):
                wide = min(metrics.horizontalAdvance(cell), _CELL) + _BETWEEN if cell else _BETWEEN
                if at == len(widths):
                    widths.append(wide)
                elif wide > widths[at]:
                    widths[at] = wide
        stops = list(accumulate(widths))
        if tabled or stops[-1] <= _ROOM:
            found |= dict.fromkeys(block, stops)
    return found


def room_for(stops: Mapping[int, Sequence[float]], tabled: bool) -> float:
    """The width of lines, points."""
    widest = max((each[-1] for each in stops.values()), default=0.0) if tabled else 0.0
    return min(_WIDEST, max(_ROOM, widest))


def expected_height(letters: int, lines: int, tabled: bool = False) -> float:
    """About how high a sheet of text will be, points, before it is set."""
    if tabled:
        return max(PAPER.height(), 2 * _TOP + lines * _ROW)
    rows = lines + 0.8 * letters / _A_LINE
    return max(PAPER.height(), 2 * _TOP + rows * _LINE + lines * _PARAGRAPH)


def sheet_of(page: PageView, letters: CharMap | None, font: QFont, laid: SetText | None = None) -> Sheet:
    """A page as it lies on the desk: its picture where it has one, with `letters` in their places, else its text:
    `laid`, where that was set from this very text.
    """
    if letters is None:
        if laid is None or laid.letters.text != page.text:
            laid = SetText(page.text, families_of(font), page.folio, page.kind in TABLED)
        return TextSheet(laid)
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
