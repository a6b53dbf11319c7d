"""The law over the grid: a line, and under it the versions once somebody asks for them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from judgedesk.app.casefile import Case
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.grid_law import LawLine, LawOfCount, read_law
from judgedesk.ui.views.grid_versions import VersionsCard


class LawPane(QWidget):
    """Follows the chosen cell.

    Signals:
        told(LawOfCount): the law of another count, defendant or victim was read.
        turned(bool): the versions are to be seen, or no longer.
    """

    told = Signal(object)
    turned = Signal(bool)

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge, self._case = bridge, case
        self._of: tuple[str, str, str] = ("", "", "")
        self._overlays: frozenset[str] = frozenset()
        self.law = LawOfCount()
        self.line, self.versions = LawLine(theme, words, self), VersionsCard(theme, words, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(self.line)
        column.addWidget(self.versions)
        self.line.wanted.connect(self.toggle)
        self.versions.left.connect(self.toggle)
        self.versions.switched.connect(self._switch)

    def follow(self, count: str, defendant: str, victim: str) -> None:
        """Reads the law of a count for what this defendant is accused of towards this victim."""
        self._of = count, defendant, victim
        if all(self._of):
            self._bridge.read(read_law, self._case, *self._of, self._overlays, done=self._take,
                              key=("grid.law", id(self)))  # fmt: skip

    def toggle(self) -> None:
        """Shows the versions of the law, or takes them away."""
        opened = self.versions.isHidden()
        self.versions.setVisible(opened)
        self.line.show_law(self.law, opened)
        if opened:
            self.versions.take_keyboard()
        self.turned.emit(opened)

    def _switch(self, overlays: frozenset[str]) -> None:
        self._overlays = overlays
        self.follow(*self._of)

    def _take(self, law: LawOfCount) -> None:
        self.law = law
        self.line.show_law(law, not self.versions.isHidden())
        self.versions.show_law(law)
        self.told.emit(law)
