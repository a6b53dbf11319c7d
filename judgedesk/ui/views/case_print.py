"""Putting a recovery key on a printer: one sheet, big letters, drawn and kept nowhere."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtPrintSupport import QPrinter

from judgedesk.domain.errors import UserError
from judgedesk.ui.widgets.printing import choose_printer

__all__ = ["choose_printer", "put_on"]

_TEXT, _HEADING, _LETTERS = 11, 20, 28
"""Points."""


def put_on(printer: QPrinter, heading: str, lines: Sequence[str], rows: Sequence[str]) -> None:
    """Draws the sheet: heading, lines of text, rows of letters.

    Raises:
        UserError: ``print.failed`` where the printer takes nothing.
    """
    painter = QPainter()
    if not painter.begin(printer):
        raise UserError("print.failed", printer=printer.printerName() or "?")
    try:
        page = printer.pageLayout().paintRectPixels(printer.resolution())
        width, top = float(page.width()), 0.0
        for text, points, after in (
            (heading, _HEADING, 1.0), *((line, _TEXT, 0.4) for line in lines), ("", _TEXT, 1.0),
            *((row, _LETTERS, 0.6) for row in rows),
        ):  # fmt: skip
            family = "monospace" if points == _LETTERS else painter.font().family()
            painter.setFont(QFont(family, points))
            tall = float(painter.fontMetrics().height())
            place = QRectF(0, top, width, 10 * tall)
            flags = Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap
            painter.drawText(place, int(flags), text)
            top += max(tall, painter.boundingRect(place, int(flags), text).height()) + after * tall
    finally:
        painter.end()
