"""What comes with a package, or waits for a person: a line each, and the keys that choose."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from judgedesk.ui.models.rows import Column, Rows
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views import exchange_read as read
from judgedesk.ui.views.exchange_read import Item
from judgedesk.ui.views.exchange_words import kind_said, state_said
from judgedesk.ui.widgets.table import Table


class ExchangeList(Table):
    """Digits choose among the values of a record, T makes a passage a tag, Delete leaves a line out.

    Signals: `chosen(number)`: 0 for the value here, -1 for none yet; `convert_wanted()`; `forget_wanted()`: a desk is
    to be taken off.
    """

    chosen = Signal(int)
    convert_wanted = Signal()
    forget_wanted = Signal()

    def __init__(self, theme: Theme, words: Words, parent: QWidget | None = None) -> None:
        self._words = words
        self.choices: dict[str, str] = {}
        """For ``kind:id``: ``mine``, ``theirs`` or ``both``."""
        self.leave: set[str] = set()
        """``kind:id`` and ``documents:SHA-256`` that are not to come in."""
        self.may_leave = False
        self.items = Rows(
            [
                Column(lambda: self.tr("Kind"), self._kind, 110, quiet=True),
                Column(lambda: self.tr("What"), self._what),
                Column(
                    lambda: self.tr("State"), self._state, 150, warn=lambda one: one.kind in (read.CONFLICT, read.GONE)
                ),
            ],
            theme,
        )
        super().__init__(self.items, theme, parent)
        self.items.setParent(self)

    @property
    def item(self) -> Item | None:
        """The line that has the keyboard."""
        row = self.currentIndex().row()
        return self.items.rows[row] if 0 <= row < len(self.items.rows) else None

    def show_items(self, found: Sequence[Item]) -> None:
        """Shows these; the keyboard stays where it was."""
        at = max(0, self.currentIndex().row())
        self.items.show(found)
        self.choose_row(min(at, len(found) - 1))

    def forget(self) -> None:
        """Nothing is chosen yet."""
        self.choices, self.leave = {}, set()

    def _kind(self, one: Item) -> str:
        if one.kind == read.DOCUMENT:
            return self.tr("Document")
        if one.kind == read.SUBMITTED:
            return self.tr("Submission")
        if one.kind == read.DESK:
            return self.tr("Desk")
        return kind_said(one.state if one.kind in (read.CONFLICT, read.GONE) else one.name)

    def _what(self, one: Item) -> str:
        if one.kind == read.RECORDS:
            return self.tr("%n record(s)", "", one.number)
        return one.name or self.tr("a sealed document")

    def _state(self, one: Item) -> str:
        if one.key in self.leave:
            return self.tr("stays here") if one.kind == read.GONE else self.tr("left out")
        if one.desk is not None:
            return self.tr("since {0}").format(one.desk.at[:10])
        if one.kind == read.GONE:
            return state_said("gone", self._words)
        if one.kind != read.CONFLICT:
            return state_said(one.state, self._words)
        said = {"mine": self.tr("keeps the value here"), "theirs": self.tr("takes the one that comes")}
        return said.get(self.choices.get(one.key, ""), state_said("conflict", self._words))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits, T, Delete."""
        one, text = self.item, event.text()
        if one is not None and text.isdecimal() and one.conflict is not None:
            self.chosen.emit(int(text) - 1)
        elif one is not None and text.casefold() == "t" and one.submitted is not None:
            self.convert_wanted.emit()
        elif one is not None and event.key() == Qt.Key.Key_Delete and one.desk is not None:
            self.forget_wanted.emit()
        elif one is not None and event.key() == Qt.Key.Key_Delete and self.may_leave and one.key:
            self.leave ^= {one.key}
            self.items.retranslate()
        else:
            super().keyPressEvent(event)
