"""A table as pages: laid out cell by cell in a worker, drawn alike on a printer, into a PDF and on the screen.

Lengths are points. Nothing here is a widget, and no call lasts longer than a cell or a page, so that a worker never
holds up the window.
"""

import threading
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QBuffer, QIODevice, QLineF, QMarginsF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QImage,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextLayout,
    QTextOption,
)

from judgedesk.domain.errors import UserError
from judgedesk.drafting.cells import Table, said
from judgedesk.drafting.columns import lies_across, shares, widths

_SHORT, _LONG = 595.0, 842.0
_MARGIN: Final = 42.0
_HEAD, _FOOT = 30.0, 18.0
_PAD: Final = 3.0
_BODY, _SMALL, _TITLE = 8.5, 7.5, 13.0
_LOOKED_AT, _A_DAY = 200, "2026-00-00"
_RESOLUTION: Final = 600
_INK, _QUIET, _LINE, _SHADE = (QColor(name) for name in ("#1f2933", "#586170", "#b9b2a3", "#efece5"))


@dataclass(frozen=True, slots=True)
class Words:
    """What stands on each page: its number with the places ``{0}`` of ``{1}``, and the day of printing."""

    page: str
    date: str


@dataclass(frozen=True, slots=True)
class Strip:
    """Lines of text across the page, `top` from its upper edge; `columns` of a table, or one for the whole width."""

    top: float
    height: float
    columns: tuple[tuple[str, ...], ...]
    size: float
    bold: bool = False
    table: bool = False


@dataclass(frozen=True, slots=True)
class Pages:
    """Laid out pages of `width` × `height`, with the edges of the table's columns."""

    width: float
    height: float
    edges: tuple[float, ...]
    pages: tuple[tuple[Strip, ...], ...]
    head: tuple[str, str]
    words: Words

    @property
    def across(self) -> bool:
        """Whether they lie across."""
        return self.width > self.height

    def text(self, number: int) -> str:
        """What stands on a page, from 0, for who hears it."""
        return "\n".join("  ".join(" ".join(lines) for lines in strip.columns) for strip in self.pages[number])


def laid_out(table: Table, words: Words, cancel: threading.Event | None = None) -> Pages:
    """The table on pages: its head on each, a row broken only where no page holds it.

    Raises:
        UserError: ``job.cancelled``.
    """
    return _Layout(table, words, cancel).pages()


class _Layout:
    """Pages while they are made."""

    def __init__(self, table: Table, words: Words, cancel: threading.Event | None) -> None:
        self.table, self.words, self.cancel = table, words, cancel
        letters = widths(table)
        self.width, self.height = (_LONG, _SHORT) if lies_across(letters) else (_SHORT, _LONG)
        room = self.width - 2 * _MARGIN
        edges = [_MARGIN]
        for part in shares(table, letters):
            edges.append(edges[-1] + room * part)
        self.edges = tuple(edges)
        self.size = _size(table, [right - left - 2 * _PAD for left, right in pairwise(edges)])
        self.done: list[tuple[Strip, ...]] = []
        self.page: list[Strip] = []
        self.top = _MARGIN + _HEAD

    @property
    def bottom(self) -> float:
        return self.height - _MARGIN - _FOOT

    def pages(self) -> Pages:
        table = self.table
        self.lines([table.title], _TITLE, bold=True)
        self.lines(table.before, _BODY)
        self.top += 2 * _PAD
        self.head = self.row_of(table.columns, bold=True)
        self.put(self.head, size=self.size, table=True, bold=True)
        for row in table.rows:
            if self.cancel is not None and self.cancel.is_set():
                raise UserError("job.cancelled")
            self.put(self.row_of([said(cell) for cell in row]), size=self.size, table=True)
        self.head = ()
        self.top += 2 * _PAD
        self.lines(table.after, _BODY)
        self.done.append(tuple(self.page))
        head = (table.before[0] if table.before else "", table.before[-1] if len(table.before) > 1 else "")
        first = " · ".join(part for part in (head[0], table.title) if part)
        return Pages(self.width, self.height, self.edges, tuple(self.done), (first, head[1]), self.words)

    head: tuple[tuple[str, ...], ...] = ()

    def lines(self, texts: Iterable[str], size: float, *, bold: bool = False) -> None:
        for text in texts:
            self.put((tuple(_broken(text, font(size, bold=bold), self.width - 2 * _MARGIN)),), size=size, bold=bold)

    def row_of(self, texts: Sequence[str], *, bold: bool = False) -> tuple[tuple[str, ...], ...]:
        written = font(self.size, bold=bold)
        spans = zip(self.edges, self.edges[1:], strict=False)
        return tuple(
            tuple(_broken(text, written, right - left - 2 * _PAD))
            for text, (left, right) in zip(texts, spans, strict=True)
        )

    def put(
        self, columns: tuple[tuple[str, ...], ...], *, size: float = _BODY, bold: bool = False, table: bool = False
    ) -> None:
        """A row where there is room for it, else on the next page; in pieces where it is longer than any page."""
        line = _line(size)
        while True:
            number = max((len(lines) for lines in columns), default=1)
            fits = int((self.bottom - self.top - 2 * _PAD) // line)
            if number <= fits:
                break
            fresh = len(self.page) <= (1 if self.head else 0)
            if fresh and fits > 0:
                self.strip(tuple(lines[:fits] for lines in columns), size, bold, table)
                columns = tuple(lines[fits:] for lines in columns)
            self.turn()
        self.strip(columns, size, bold, table)

    def strip(self, columns: tuple[tuple[str, ...], ...], size: float, bold: bool, table: bool) -> None:
        height = max((len(lines) for lines in columns), default=1) * _line(size) + (2 * _PAD if table else _PAD)
        self.page.append(Strip(self.top, height, columns, size, bold, table))
        self.top += height

    def turn(self) -> None:
        self.done.append(tuple(self.page))
        self.page, self.top = [], _MARGIN + _HEAD
        if self.head:
            self.strip(self.head, self.size, True, True)


def _size(table: Table, rooms: Sequence[float]) -> float:
    """Of a table with many columns smaller letters, as small as can still be read, before words are broken."""
    words = [max(name.split(), key=len, default="") for name in table.columns]
    days = {at for row in table.rows[:_LOOKED_AT] for at, cell in enumerate(row) if isinstance(cell, date)}
    for size in (_BODY, 8.0, 7.5, 7.0, 6.5):
        bold, plain = (QFontMetricsF(font(size, bold=heavy)) for heavy in (True, False))
        if all(
            bold.horizontalAdvance(word) <= room and (at not in days or plain.horizontalAdvance(_A_DAY) <= room)
            for at, (word, room) in enumerate(zip(words, rooms, strict=True))
        ):
            return size
    return 6.0


def font(size: float, *, bold: bool = False) -> QFont:
    """The font of papers, alike on every device."""
    made = QFont("Arial")
    made.setStyleHint(QFont.StyleHint.SansSerif)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    made.setPointSizeF(size * 72 / 96)  # with a screen's 96 dots an inch a point here is a point of the page
    made.setBold(bold)
    return made


def _line(size: float) -> float:
    return size * 1.3


def _broken(text: str, written: QFont, width: float) -> Iterator[str]:
    """Lines of a text that fit a width."""
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    for part in text.split("\n"):
        if len(part) < 6:
            yield part
            continue
        layout = QTextLayout(part, written)
        layout.setTextOption(option)
        units = part.encode("utf-16-le", "surrogatepass")  # what Qt counts in
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            start, length = line.textStart(), line.textLength()
            yield units[2 * start : 2 * (start + length)].decode("utf-16-le", "replace").rstrip()
        layout.endLayout()


# -- drawing -----------------------------------------------------------------------------------------------------


def paint(painter: QPainter, pages: Pages, number: int) -> None:
    """Draws a page, from 0, on a painter that counts in points."""
    painter.setPen(_QUIET)
    painter.setFont(_device(painter, font(_SMALL)))
    room = pages.width - 2 * _MARGIN
    for at, text in enumerate(pages.head):
        place = QRectF(_MARGIN, _MARGIN + at * _line(_SMALL), room, _line(_SMALL))
        painter.drawText(place, int(Qt.AlignmentFlag.AlignLeft), _cut(text, room))
    place = QRectF(_MARGIN, pages.height - _MARGIN - _line(_SMALL), room, _line(_SMALL))
    painter.drawText(place, int(Qt.AlignmentFlag.AlignLeft), pages.words.date)
    said_number = pages.words.page.format(number + 1, len(pages.pages))
    painter.drawText(place, int(Qt.AlignmentFlag.AlignRight), said_number)
    for strip in pages.pages[number]:
        _strip(painter, pages, strip)


def _cut(text: str, room: float) -> str:
    return QFontMetricsF(font(_SMALL)).elidedText(text, Qt.TextElideMode.ElideRight, room * 0.98)


def _device(painter: QPainter, written: QFont) -> QFont:
    """The same size in units of the page, whatever the device counts in."""
    made = QFont(written)
    dots = painter.device().logicalDpiY() or 96
    made.setPointSizeF(written.pointSizeF() * 96 / dots)
    return made


def _strip(painter: QPainter, pages: Pages, strip: Strip) -> None:
    left, right = pages.edges[0], pages.edges[-1]
    if strip.table:
        if strip.bold:
            painter.fillRect(QRectF(left, strip.top, right - left, strip.height), _SHADE)
        painter.setPen(_LINE)
        bottom = strip.top + strip.height
        painter.drawLine(QLineF(left, bottom, right, bottom))
        if strip.bold:
            painter.drawLine(QLineF(left, strip.top, right, strip.top))
        for edge in pages.edges:
            painter.drawLine(QLineF(edge, strip.top, edge, bottom))
    painter.setPen(_INK)
    painter.setFont(_device(painter, font(strip.size, bold=strip.bold)))
    for column, lines in enumerate(strip.columns):
        at = pages.edges[column] + (_PAD if strip.table else 0)
        end = pages.edges[column + 1] if strip.table else right
        for number, line in enumerate(lines):
            top = strip.top + (_PAD if strip.table else 0) + number * _line(strip.size)
            place = QRectF(at, top, end - at + _PAD, _line(strip.size))
            painter.drawText(place, int(Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextDontClip), line)


def image(pages: Pages, number: int, width: int) -> QImage:
    """A page as a picture of so many pixels across."""
    scale = width / pages.width
    made = QImage(width, max(1, round(pages.height * scale)), QImage.Format.Format_RGB32)
    made.fill(Qt.GlobalColor.white)
    painter = QPainter(made)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    painter.scale(scale, scale)
    paint(painter, pages, number)
    painter.end()
    return made


def pdf(pages: Pages, title: str, cancel: threading.Event | None = None) -> bytes:
    """The pages as a PDF with text that can be searched.

    Raises:
        UserError: ``job.cancelled``.
    """
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_RESOLUTION)
    writer.setTitle(title)
    writer.setCreator("")
    draw(writer, pages, range(len(pages.pages)), _RESOLUTION, cancel)
    buffer.close()
    return bytes(buffer.data().data())


def draw(
    device: QPagedPaintDevice, pages: Pages, numbers: Sequence[int], resolution: int,
    cancel: threading.Event | None = None,
) -> None:  # fmt: skip
    """Draws pages on a device that counts in dots of an inch's `resolution`-th part.

    Raises:
        UserError: ``print.failed`` where it takes nothing; ``job.cancelled``.
    """
    device.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    across = QPageLayout.Orientation.Landscape if pages.across else QPageLayout.Orientation.Portrait
    device.setPageOrientation(across)
    device.setPageMargins(QMarginsF(0, 0, 0, 0))
    painter = QPainter()
    if not painter.begin(device):
        raise UserError("print.failed", printer="?")
    try:
        painter.scale(resolution / 72, resolution / 72)
        for at, number in enumerate(numbers):
            if cancel is not None and cancel.is_set():
                raise UserError("job.cancelled")
            if at:
                device.newPage()
            paint(painter, pages, number)
    finally:
        painter.end()
