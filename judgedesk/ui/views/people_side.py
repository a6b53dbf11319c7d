"""The left side of the place of persons: search, roles, the switch of names, the list, and what can be begun."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from judgedesk.app.casefile import Case
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.people_list import PeopleList, PeopleRows
from judgedesk.ui.views.people_names import NamesSwitch
from judgedesk.ui.views.people_read import Listed
from judgedesk.ui.views.people_said import ROLES, roles_said
from judgedesk.ui.widgets.chips import ChipRow, Choice

_MOST_ROLES = 6
"""So many chips of roles at most; the others are reached through a menu."""


class PeopleSide(QFrame):
    """Signals: `narrowed()` other persons are wanted; `new_wanted()`; `pages_wanted()`."""

    narrowed = Signal()
    new_wanted = Signal()
    pages_wanted = Signal()

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "pane")
        self._theme, self._case, self._words = theme, case, words
        self._listed: Listed | None = None
        self.role = ""
        self.names = NamesSwitch(bridge, theme, case, self)
        self.search = QLineEdit(self)
        self.roles = ChipRow(theme, _MOST_ROLES, optional=True, parent=self)
        self.rows = PeopleRows(theme, self)
        self.list = PeopleList(self.rows, theme, self)
        self.title, self.none = QLabel(self), QLabel(self)
        self.new, self.pages = QPushButton(self), QPushButton(self)
        self.title.setProperty("kind", "title")
        self.none.setProperty("kind", "quiet")
        self.none.setWordWrap(True)
        self.pages.setProperty("kind", "flat")
        self._column = QVBoxLayout(self)
        above: tuple[QWidget, ...] = (self.title, self.search, self.roles, self.names, self.none)
        for widget in above:
            self._column.addWidget(widget)
        self._column.addWidget(self.list, 1)
        self._column.addWidget(self.new)
        self._column.addWidget(self.pages)
        self.search.textChanged.connect(self.narrowed)
        self.search.returnPressed.connect(self.take_keyboard)
        self.roles.chosen.connect(self.narrow_to)
        self.new.clicked.connect(self.new_wanted)
        self.pages.clicked.connect(self.pages_wanted)
        theme.changed.connect(self._resize)
        self._resize()
        self.retranslate()

    def show_people(self, listed: Listed, wanted: str) -> None:
        """Another list; the wanted person is chosen."""
        self._listed = listed
        self.rows.true_names = self.names.on
        self.list.show_lines(listed.shown, wanted)
        self.retranslate()

    def narrow_to(self, role: str) -> None:
        """Only persons of a role; '' for all."""
        self.role = role
        self.narrowed.emit()

    def take_keyboard(self) -> None:
        """Puts it on the list."""
        target: QWidget = self.list if self.rows.rows else self.new
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def to_search(self) -> None:
        """Puts it where a name is typed."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Words that stand here."""
        listed = self._listed
        number = len(listed.everybody) if listed is not None else 0
        self.title.setText(self.tr("%n person(s)", "", number) if number else self.tr("Persons"))
        self.search.setPlaceholderText(self.tr("Name, in any form or script (Ctrl+F)"))
        self.search.setAccessibleName(self.tr("Find a person by name"))
        self.roles.setAccessibleName(self.tr("Persons of one role"))
        known = listed.roles if listed is not None else {}
        offered: Sequence[str] = [role for role in (*ROLES, *sorted(known.keys() - set(ROLES))) if role in known]
        self.roles.offer(
            [Choice(role, roles_said(role), self._words.number(known[role])) for role in offered], self.role,
            self.tr("All roles…"),
        )  # fmt: skip
        self.none.setText(self.tr("Nobody is called so. An empty line shows everybody."))
        self.none.setVisible(listed is not None and bool(listed.everybody) and not listed.shown)
        self.new.setText(self.tr("New person…"))
        self.new.setToolTip(self.tr("Enter a person (Ctrl+Shift+N)"))
        self.new.setVisible(self._case.writable)
        self.pages.setText(self.tr("Pages that name the protected…"))
        self.pages.setToolTip(self.tr("Open pages that name protected persons (Ctrl+L)"))
        self.pages.setVisible(self.names.may)

    def _resize(self) -> None:
        px = self._theme.px
        self._column.setContentsMargins(px(14), px(14), px(14), px(10))
        self._column.setSpacing(px(8))
        self.list.setMinimumHeight(px(40))
        self.setMinimumWidth(px(210))
