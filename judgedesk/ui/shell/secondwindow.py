"""A second window of the same case, for a second screen: a centre with keys of its own."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from judgedesk.ui.shell.centre import Centre
from judgedesk.ui.shell.commands import Command, Commands


class SecondWindow(QWidget):
    """`closed()` when the user closes it. It has no case of its own: it goes with the desk."""

    closed = Signal()

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.commands = Commands(self)
        self.centre: Centre | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def hold(self, centre: Centre, commands: Iterable[Command]) -> None:
        """Shows a centre; `commands` hold in every place of it."""
        self.centre = centre
        self._column.addWidget(centre)
        centre.arrived.connect(lambda _place: self.commands.show_view(centre.commands))
        self.commands.register(commands)

    def place_on_screen(self, beside: QWidget) -> None:
        """On another screen than a window, where there is one."""
        others = [screen for screen in QGuiApplication.screens() if screen is not beside.screen()]
        self.resize(beside.size().boundedTo((others[0] if others else beside.screen()).availableSize()))
        if others:
            self.move(others[0].availableGeometry().topLeft())

    def closeEvent(self, event: QCloseEvent) -> None:
        """Only this window goes."""
        super().closeEvent(event)
        self.closed.emit()
