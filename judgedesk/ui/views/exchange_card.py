"""One line of what came or waits: the values of a record side by side with a key for each, or what a passage says."""

import re
from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.views.exchange_read import GONE, Item
from judgedesk.ui.views.exchange_words import field_said, kind_said, value_said
from judgedesk.ui.widgets.scrolled import scrolled

_MOST = 9
_PART_ENDS = re.compile(r"(?<=\w)[._](?=\w)")


class ExchangeCard(QWidget):
    """Signals: `chosen(number)`: 0 the value here, 1… one of the others, -1 none yet; `convert_wanted()`."""

    chosen = Signal(int)
    convert_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._item: Item | None = None
        self._choice, self._later = -1, False
        self.title, self.about = QLabel(self), QLabel(self)
        self.title.setProperty("kind", "title")
        self.about.setProperty("kind", "quiet")
        for label in (self.title, self.about):
            label.setWordWrap(True)
        self.buttons: list[QPushButton] = []
        self.convert = QPushButton(self)
        self.convert.clicked.connect(self.convert_wanted)
        self._inside = QWidget(self)
        self._grid = QGridLayout(self._inside)
        self._grid.setContentsMargins(0, 0, theme.px(6), 0)
        self._grid.setHorizontalSpacing(theme.px(12))
        self._grid.setVerticalSpacing(theme.px(8))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        for part in (self.title, self.about):
            column.addWidget(part)
        column.addWidget(scrolled(self._inside), 1)
        column.addWidget(self.convert, 0, Qt.AlignmentFlag.AlignLeft)

    def show_item(self, item: Item, choice: int, later: bool) -> None:
        """Shows it; `choice` is what was chosen so far (-1: nothing), `later`: that may also stay so."""
        self._item, self._choice, self._later = item, choice, later
        self.retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Words that stand here."""
        while (gone := self._grid.takeAt(0)) is not None:
            if (widget := gone.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.buttons = []
        item = self._item
        self.convert.setText(self.tr("Make it a tag of mine (T)"))
        self.convert.setVisible(item is not None and item.submitted is not None and not item.submitted.made)
        if item is None:
            return
        if item.conflict is not None:
            self._conflict(item)
        elif item.passage is not None:
            self._passage(item)

    def _conflict(self, item: Item) -> None:
        assert item.conflict is not None
        self.title.setText(f"{kind_said(item.conflict.kind)} · {item.name}")
        self.about.setText(self.tr("Both values are kept until a person chooses. Undo brings the choice back."))
        others = min(len(item.conflict.theirs), _MOST - 1)
        heads = [self.tr("Here"), *(self._their(n, others) for n in range(others))]
        for column, head in enumerate(heads, 1):
            self._label(head, 0, column, "heading")
        for row, (name, mine, theirs) in enumerate(item.conflict.fields, 1):
            self._label(field_said(name), row, 0, "quiet")
            for column, value in enumerate((mine, *theirs[:others]), 1):
                self._label(value_said(value), row, column, "")
        last = len(item.conflict.fields) + 1
        for number, head in enumerate(heads):
            self._button(self.tr("Keep ({0})").format(number + 1), number, last, number + 1, head)
        if self._later:
            self._button(self.tr("Decide later (0)"), -1, last + 1, 1, self.tr("Neither yet"), 2)
        for column in range(1, len(heads) + 1):
            self._grid.setColumnStretch(column, 1)
        self._grid.setRowStretch(last + 2, 1)

    def _their(self, number: int, of: int) -> str:
        return self.tr("In the package") if of == 1 else self.tr("Other value {0}").format(number + 1)

    def _passage(self, item: Item) -> None:
        passage = item.passage or {}
        one = item.submitted
        if item.kind == GONE:
            self.title.setText(f"{kind_said(item.state)} · {item.name}")
            self.about.setText(
                self.tr("Deleted on the other desk and not touched here: taking in deletes it. Delete keeps it here.")
            )
        else:
            self.title.setText(one.label or one.sender if one is not None else self.tr("Passage of the party"))
            self.about.setText(self.tr("A submission: it stands apart, and the grid does not count it."))
        named = (
            "text",
            "when",
            "name",
            "folio",
            "persons",
            "quote",
            "element",
            "count",
            "defendant",
            "victim",
            "stance",
            "note",
        )
        for row, name in enumerate(name for name in named if passage.get(name)):
            self._label(field_said(name), row, 0, "quiet")
            self._label(value_said(passage[name]), row, 1, "")
        self._grid.setColumnStretch(1, 1)
        self._grid.setRowStretch(len(named), 1)

    def _label(self, text: str, row: int, column: int, kind: str) -> None:
        # Ids have no spaces: they may be broken where a part of them ends.
        label = QLabel(_PART_ENDS.sub("\\g<0>\u200b", text), self._inside)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        if kind:
            label.setProperty("kind", kind)
        self._grid.addWidget(label, row, column)
        label.show()

    def _button(self, text: str, number: int, row: int, column: int, of: str, wide: int = 1) -> None:
        button = QPushButton(("✓ " if number == self._choice else "") + text, self._inside)
        button.setAccessibleName(f"{of}: {text}")
        button.clicked.connect(lambda _checked=False: self.chosen.emit(number))
        self._grid.addWidget(button, row, column, 1, wide, Qt.AlignmentFlag.AlignLeft)
        button.show()
        self.buttons.append(button)

    @property
    def numbers(self) -> Sequence[int]:
        """What can be chosen."""
        if self._item is None or self._item.conflict is None:
            return ()
        return range(min(len(self._item.conflict.theirs), _MOST - 1) + 1)
