"""Saying by hand who stands in the rows selected: on which side, who, and whether for all rows that are alike."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QWidget

from judgedesk.app.table_persons import NOBODY, SIDES
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.widgets.choice import Choice
from judgedesk.ui.widgets.tickbox import TickBox


class PersonForm(QWidget):
    """Stands under the rows.

    Signals:
        wanted(side, person, alike): the rows selected are to have this person there; '' takes back what was said.
    """

    wanted = Signal(str, str, bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._people: Sequence[tuple[str, str]] = ()
        self._calls = False
        self.title = QLabel(self)
        self.side, self.person = Choice(theme, self), Choice(theme, self)
        self.alike = TickBox(theme, self)
        self.set = QPushButton(self)
        self.title.setProperty("kind", "heading")
        self.side.addItems(["", ""])
        self.side.setCurrentIndex(1)
        for choice, wide in ((self.side, 10), (self.person, 12)):
            choice.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            choice.setMinimumContentsLength(wide)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.px(8))
        grid.setVerticalSpacing(theme.px(6))
        grid.addWidget(self.title, 0, 0, 1, 2)
        grid.addWidget(self.side, 1, 0)
        grid.addWidget(self.person, 1, 1)
        grid.addWidget(self.alike, 2, 0, 1, 2)
        grid.addWidget(self.set, 3, 0)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 3)
        self.set.clicked.connect(self._want)
        self._retranslate()

    def offer(self, people: Sequence[tuple[str, str]], calls: bool) -> None:
        """Takes whom to choose from (id, label), and whether rows are calls rather than payments."""
        self._people, self._calls = people, calls
        kept = self.person.currentIndex()
        self.person.clear()
        self.person.addItems(["", "", *(label for _, label in people)])
        self.person.setCurrentIndex(kept if 0 <= kept < self.person.count() else 0)
        self._retranslate()

    def _want(self) -> None:
        at = self.person.currentIndex()
        person = ("", NOBODY)[at] if 0 <= at < 2 else self._people[at - 2][0]
        self.wanted.emit(SIDES[self.side.currentIndex()], person, self.alike.isChecked())

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.title.setText(self.tr("Who stands in the rows selected"))
        sides = (
            (self.tr("who calls"), self.tr("who is called"))
            if self._calls
            else (self.tr("who pays"), self.tr("who is paid"))
        )
        for at, text in enumerate(sides):
            self.side.setItemText(at, text)
        self.person.setItemText(0, self.tr("as recognised"))
        self.person.setItemText(1, self.tr("nobody of the case"))
        self.side.setAccessibleName(self.tr("Side of the row"))
        self.person.setAccessibleName(self.tr("Person"))
        self.alike.setText(self.tr("also all rows with the same account, number or words"))
        self.set.setText(self.tr("Set the person"))
