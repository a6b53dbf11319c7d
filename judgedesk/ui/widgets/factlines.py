"""Short facts one below the other: a small heading and its text, in what scrolls when there is no room."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from judgedesk.ui.shell.theme import Theme


class Fact(NamedTuple):
    """A heading, which may be empty, its text, and the `kind` of the label: plain, ``small``, ``warn``, ``heading``."""

    heading: str
    text: str
    kind: str = ""


class FactLines(QScrollArea):
    """Shows facts; their text can be selected and copied."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._facts: list[Fact] = []
        self._whole = self._firm = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._inside = QWidget(self)
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(0, 0, theme.px(6), 0)
        self._column.setSpacing(theme.px(2))
        self.setWidget(self._inside)
        theme.changed.connect(self._again)

    def stand_whole(self, firm: bool = True) -> None:
        """As high as the facts are, and what they stand in scrolls; not `firm`: no higher, but lower where it must."""
        self._whole, self._firm = True, firm
        if firm:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrower is higher."""
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """What was taken while hidden is measured now."""
        super().showEvent(event)
        self._fit()

    def _fit(self) -> None:
        if self._whole:
            high = max(1, self._column.totalHeightForWidth(max(1, self.width())))
            self.setMaximumHeight(max(high, self.minimumHeight()) if not self._firm else high)
            if self._firm:
                self.setMinimumHeight(high)

    def _again(self) -> None:
        self.show_facts(self._facts)

    def show_facts(self, facts: Sequence[Fact]) -> None:
        """Takes others; facts without text are left out."""
        self._facts = [fact for fact in facts if fact.text]
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for at, fact in enumerate(self._facts):
            if fact.heading:
                self._add(fact.heading, "small", self._theme.px(8) if at else 0)
            self._add(fact.text, fact.kind, 0)
        self._column.addStretch(1)
        self.setAccessibleDescription(" ".join(f"{fact.heading} {fact.text}".strip() for fact in self._facts))
        self.verticalScrollBar().setValue(0)
        if self.isVisible():
            self._fit()

    def _add(self, text: str, kind: str, above: int) -> None:
        label = QLabel(self._inside)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setText(text)
        label.setWordWrap(True)
        if kind:
            label.setProperty("kind", kind)
        label.setContentsMargins(0, above, 0, 0)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._column.addWidget(label)
        label.show()
