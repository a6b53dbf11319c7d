"""A label that gives way: where there is no room its text ends in …, and the pointer shows the whole."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from judgedesk.ui.widgets.lines import in_lines


class Elided(QLabel):
    """A line of text, or a few, that may be shortened; `kind` as for other labels."""

    def __init__(self, kind: str, parent: QWidget | None = None, lines: int = 1) -> None:
        super().__init__(parent)
        self._lines = lines
        self.setProperty("kind", kind)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)

    def minimumSizeHint(self) -> QSize:
        """Room for a word."""
        whole = self.sizeHint()
        return QSize(min(self.fontMetrics().averageCharWidth() * 8, whole.width()), whole.height())

    def sizeHint(self) -> QSize:
        """As wide as its words, and always as high as its lines."""
        one = super().sizeHint()
        return QSize(one.width(), max(one.height(), self._lines * self.fontMetrics().lineSpacing()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints as much as there is room for."""
        shown = in_lines(self.text(), self.fontMetrics(), self.width(), self._lines)
        self.setToolTip(self.text() if shown.replace("\n", " ") != self.text() else "")
        painter = QPainter(self)
        painter.setPen(self.palette().windowText().color())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
