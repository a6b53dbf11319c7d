"""What stands where a marked page is not shown: a plain ground with the word, and lines instead of words."""

import re

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter

_SIGN = re.compile(r"\S")
_LEAST = 7
"""Pixels; the word is set no smaller."""


def blanked(text: str) -> str:
    """The text with a line in place of every sign: as long as it was, so that places in it stay where they are."""
    return _SIGN.sub("_", text)


def veiled_said() -> str:
    """The word."""
    return QCoreApplication.translate("Veil", "Veiled")


def paint_veil(painter: QPainter, area: QRectF, ground: str, ink: str, font: QFont, word: str) -> None:
    """A plain ground, the word in its middle as large as there is room for."""
    painter.fillRect(area, QColor(ground))
    face = QFont(font)
    size = max(_LEAST, font.pixelSize())
    face.setPixelSize(size)
    painter.setFont(face)
    wide = painter.fontMetrics().horizontalAdvance(word)
    if wide > 0.9 * area.width():
        face.setPixelSize(max(_LEAST, int(size * 0.9 * area.width() / wide)))
        painter.setFont(face)
    painter.setPen(QColor(ink))
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, word)
