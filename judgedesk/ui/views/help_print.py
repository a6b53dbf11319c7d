"""A page of the manual on paper: as a PDF, or on a printer. It holds nothing of a case."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QEventLoop, QMarginsF, QRectF, QSizeF, Qt, QUrl
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QImage,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPalette,
    QPdfWriter,
    QTextDocument,
)

from judgedesk.domain.errors import UserError
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.views.help_page import dress

_MARGIN = 16
"""Of the paper, mm."""
_INCH = 96
"""Pixels of the 100 % design to an inch of paper."""
_SCALE = 0.78
"""Text on paper is smaller than on the screen."""


class _Paper(QTextDocument):
    """Its pictures are those it is given; nothing else is loaded."""

    def __init__(self, pictures: dict[str, QImage], wide: int) -> None:
        super().__init__()
        self._pictures, self._wide = pictures, wide
        self.setDocumentMargin(0)

    def loadResource(self, _kind: int, name: QUrl | str) -> Any:
        """A picture of the page, as wide as the sheet lets it be; anything else is nothing."""
        image = self._pictures.get(name.toString() if isinstance(name, QUrl) else name)
        if image is None:
            return None
        return image.scaledToWidth(self._wide, Qt.TransformationMode.SmoothTransformation)


def write_pdf(markdown: str, title: str, look: Theme, pictures: dict[str, QImage], path: Path) -> Path:
    """Write a page as a PDF of A4 sheets; answers the file. For a worker thread; `look` is a light theme.

    Raises:
        UserError: ``disk.unwritable``.
    """
    if not path.parent.is_dir():
        raise UserError("disk.unwritable", path=str(path))
    writer = QPdfWriter(str(path))
    writer.setTitle(title)
    writer.setCreator("JudgeDesk")
    writer.setResolution(300)
    writer.setPageLayout(QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait,
                                     QMarginsF(_MARGIN, _MARGIN, _MARGIN, _MARGIN),
                                     QPageLayout.Unit.Millimeter))  # fmt: skip
    if not _draw(writer, writer.resolution(), markdown, look, pictures):
        raise UserError("disk.unwritable", path=str(path))
    return path


def put_on_paper(device: QPagedPaintDevice, resolution: int, name: str, markdown: str, look: Theme,
                 pictures: dict[str, QImage]) -> None:  # fmt: skip
    """Draw a page on a printer.

    Raises:
        UserError: ``print.failed`` where it takes nothing.
    """
    if not _draw(device, resolution, markdown, look, pictures):
        raise UserError("print.failed", printer=name or "?")


def _draw(device: QPagedPaintDevice, resolution: int, markdown: str, look: Theme, pictures: dict[str, QImage]) -> bool:
    _dispatcher = QEventLoop()  # a worker has none, and a long document's layout wants one for its timer
    scale = resolution / _INCH
    room = device.pageLayout().paintRectPixels(resolution)
    page = QSizeF(room.width() / scale, room.height() / scale)
    document = _Paper(pictures, round(page.width()) - 8)
    dress(document, markdown, look, _SCALE, dense=True)
    document.setPageSize(page)
    inked = QAbstractTextDocumentLayout.PaintContext()
    inked.palette.setColor(QPalette.ColorRole.Text, QColor(look.colours.ink))  # the desk's own may be light on dark
    painter = QPainter()
    if not painter.begin(device):
        return False
    try:
        for number in range(document.pageCount()):
            if number and not device.newPage():
                return False
            painter.save()
            painter.scale(scale, scale)
            painter.translate(0, -number * page.height())
            clip = QRectF(0, number * page.height(), page.width(), page.height())
            painter.setClipRect(clip)
            inked.clip = clip
            document.documentLayout().draw(painter, inked)
            painter.restore()
    finally:
        painter.end()
    return True
