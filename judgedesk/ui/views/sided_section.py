"""A section with a list or picture at the left and, at the right, what the choice stands for."""

from typing import ClassVar

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from judgedesk.app.casefile import Case
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.section import Section


class SidedSection(Section):
    """Its right side gives way in a narrow window until the user gives the parts their widths."""

    share: ClassVar[float] = 0.36
    """Most of the window's width that the right side takes."""
    narrowest: ClassVar[int] = 280
    """Least width of the right side, px."""

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(bridge, theme, case, words, parent)
        self._split: QSplitter | None = None
        self._wide, self._held = 0, False

    def with_side(self, left: QWidget, side: QWidget, wide: int = 380) -> QSplitter:
        """The list, and at the right what the chosen line stands for; `wide` is the right side's width."""
        px = self._theme.px
        split = self.beside(left, side, (1180 - wide, wide))
        split.setStretchFactor(0, 1)
        split.setStretchFactor(1, 0)
        left.setMinimumWidth(px(260))
        side.setMinimumSize(px(self.narrowest - 10), px(160))
        split.splitterMoved.connect(self._hold)
        self._split, self._wide = split, wide
        return split

    def _hold(self) -> None:
        """The user gave the parts their widths."""
        self._held = True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Until the user says otherwise, the right side gives way in a narrow window."""
        super().resizeEvent(event)
        if self._split is not None and not self._held:
            side = min(
                self._theme.px(self._wide), max(self._theme.px(self.narrowest), round(self.width() * self.share))
            )
            self._split.setSizes([self.width() - side, side])
