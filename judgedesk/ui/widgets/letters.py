"""The letters of a recovery key in big groups, each with its number."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from judgedesk.ui.shell.theme import Theme

_ACROSS = 4
_TALL = 30
"""Height of the letters, px at 100 %."""


class Letters(QWidget):
    """Shows groups; they can't be copied to the clipboard, which other programs read."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.groups: tuple[str, ...] = ()
        self._theme = theme
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.px(28))
        self._grid.setVerticalSpacing(theme.px(2))
        self._grid.setColumnStretch(_ACROSS, 1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_groups(self, groups: Sequence[str]) -> None:
        """Takes others; none to forget them."""
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.groups = tuple(groups)
        for at, group in enumerate(groups):
            number, letters = QLabel(str(at + 1), self), QLabel(group, self)
            number.setProperty("kind", "small")
            letters.setStyleSheet(f"font: 600 {self._theme.px(_TALL)}px monospace;")
            row, column = 2 * (at // _ACROSS), at % _ACROSS
            self._grid.addWidget(number, row, column)
            self._grid.addWidget(letters, row + 1, column)
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
        super().changeEvent(event)

    def _say(self) -> None:
        self.setAccessibleName(self.tr("Recovery key, letter by letter"))
        self.setAccessibleDescription(", ".join(" ".join(group) for group in self.groups))
