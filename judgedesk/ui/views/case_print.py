"""Putting a recovery key on a printer: one sheet, big letters, drawn and kept nowhere."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from judgedesk.domain.errors import UserError

_TEXT, _HEADING, _LETTERS = 11, 20, 28
"""Points."""


def choose_printer(parent: QWidget, title: str, chosen: Callable[[QPrinter], None]) -> None:
    """Asks for a printer, not for a file; `chosen` is called with it unless the user leaves."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(title)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange, on=False)
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintToFile, on=False)
    dialog.accepted.connect(lambda: chosen(printer))
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    dialog.show()


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
