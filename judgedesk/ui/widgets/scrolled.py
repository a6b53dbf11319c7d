"""What scrolls up and down where there is no room for it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


def scrolled(inside: QWidget) -> QScrollArea:
    """A scroll area as wide as what it holds, that takes no keyboard of its own."""
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inside)
    return area


class Squeezed(QScrollArea):
    """Gives what it holds its own height, down to the least that can stand; it scrolls only below that."""

    def __init__(self, inside: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._inside = inside
        self.setWidget(inside)

    def minimumSizeHint(self) -> QSize:
        """As narrow as what it holds, and low."""
        return QSize(self._inside.minimumSizeHint().width(), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fits what it holds."""
        super().resizeEvent(event)
        room, inside = self.viewport().size(), self._inside
        inside.resize(room)  # it may put parts away when it gets low
        layout = inside.layout()
        least = layout.totalMinimumHeightForWidth(room.width()) if layout is not None else 0
        inside.resize(room.width(), max(room.height(), least))
