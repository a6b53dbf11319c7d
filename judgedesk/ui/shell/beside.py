"""Two panes in one window: the centre, and beside it or below it a second one with places of its own."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QPushButton, QSplitter, QWidget

from judgedesk.ui.shell.centre import Centre
from judgedesk.ui.shell.history import Stop
from judgedesk.ui.shell.theme import Theme

_WIDE = 1060
"""From this width on panes stand side by side, else one below the other; px at 100 %."""


class Beside(QSplitter):
    """Signals:
    activated(): the keyboard went to the other pane, or there is one pane again.
    """

    activated = Signal()

    def __init__(self, centre: Centre, make: Callable[[QWidget], Centre], theme: Theme, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme, self._make = theme, make
        theme.hold(self)
        self.first, self.second = centre, None
        self.active: Centre = centre
        self._close = QPushButton("×", self)
        self._close.setProperty("kind", "flat")
        self._close.clicked.connect(self.close_second)
        self._close.hide()
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        self.addWidget(centre)
        centre.arrived.connect(self._turn_later)
        centre.crumbs.stand_alone(True)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_moved)
        self.retranslate()

    second: Centre | None

    @property
    def panes(self) -> tuple[Centre, ...]:
        """One or two."""
        return (self.first,) if self.second is None else (self.first, self.second)

    def open(self, stop: Stop) -> None:
        """Shows a place in the second pane, which is made when there is none."""
        if self.second is None:
            self.second = self._make(self)
            self.second.arrived.connect(self._turn_later)
            self.second.crumbs.put(self._close)
            self._close.show()
            self.first.crumbs.stand_alone(False)
            self.addWidget(self.second)
            self._turn()
            self.second.show()
            self.setSizes([1000, 1000])
        self.second.to(stop)
        self._activate(self.second)

    def close_second(self) -> None:
        """One pane again."""
        if self.second is None:
            return
        gone, self.second = self.second, None
        self._close.setParent(self)
        self._close.hide()
        self.first.crumbs.stand_alone(True)
        gone.hide()
        gone.deleteLater()
        self._activate(self.first)
        self.first.take_keyboard()

    def to_other(self) -> None:
        """Gives the keyboard to the other pane."""
        other = next((pane for pane in self.panes if pane is not self.active), self.first)
        self._activate(other)
        other.take_keyboard()

    def pane_for_page(self, asking: Centre) -> Centre:
        """Where a page is shown that is asked for in one pane: in the other one if that reads and this one does not."""
        other = next((pane for pane in self.panes if pane is not asking), None)
        reads = other is not None and other.here().place == "finding"
        return other if other is not None and reads and asking.here().place != "finding" else asking

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window one pane stands below the other."""
        super().resizeEvent(event)
        self._turn()

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Words that stand here."""
        self._close.setAccessibleName(self.tr("Close the second pane"))
        self._close.setToolTip(self.tr("Close the second pane ({0})").format("Ctrl+Alt+1"))

    def minimumSizeHint(self) -> QSize:
        """Two panes ask for no more room than one: they turn instead."""
        return self.first.minimumSizeHint()

    def _turn_later(self, _place: str) -> None:
        QTimer.singleShot(0, self, self._turn)

    def _turn(self) -> None:
        needed = sum(pane.minimumSizeHint().width() for pane in self.panes)
        wide = self.width() >= max(needed, self._theme.px(_WIDE))
        self.setOrientation(Qt.Orientation.Horizontal if wide else Qt.Orientation.Vertical)

    def _focus_moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        pane = next((one for one in self.panes if new is not None and one.isAncestorOf(new)), None)
        if pane is not None:
            self._activate(pane)

    def _activate(self, pane: Centre) -> None:
        if pane is not self.active:
            self.active = pane
            self.activated.emit()
