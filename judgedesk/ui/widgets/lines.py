"""Text in few lines."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics


def in_lines(text: str, metrics: QFontMetrics, width: int, most: int) -> str:
    """The text in at most so many lines, broken between words, the last cut with ``…``."""
    lines: list[str] = []
    words = text.split(" ")
    while words and len(lines) < most - 1:
        taken = 1
        while taken < len(words) and metrics.horizontalAdvance(" ".join(words[: taken + 1])) <= width:
            taken += 1
        lines.append(metrics.elidedText(" ".join(words[:taken]), Qt.TextElideMode.ElideRight, width))
        words = words[taken:]
    if words:
        lines.append(metrics.elidedText(" ".join(words), Qt.TextElideMode.ElideRight, width))
    return "\n".join(lines)
