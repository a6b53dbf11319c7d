"""Which offences stand beside the one charged: a chip each, the others behind a menu or found by typing."""

import re
import textwrap

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from judgedesk.app.comparison import Comparison, Neighbour
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.comparison_read import MOST, matching, offence_said
from judgedesk.ui.widgets.chips import Chip, Choice, Flow

_LONGEST = 30
"""Letters of a title on its chip; the column below has room for all of it."""
_FOUND = 5
"""So many found by typing are offered as chips."""


class OffenceChips(QWidget):
    """The chosen ones, filled; pressed, one goes. `chosen(object)`: ids, in the order of the pack; `refused()`: there
    is no room for a further one.
    """

    chosen = Signal(object)
    refused = Signal()

    def __init__(self, theme: Theme, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._words = theme, words
        self._whole: Comparison | None = None
        self._ids: tuple[str, ...] = ()
        self._typed = ""
        self._flow = Flow(self, theme)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        theme.changed.connect(self._fill)

    def show_offences(self, whole: Comparison, ids: tuple[str, ...], typed: str) -> None:
        """Takes what can be chosen, what is, and what was typed to find others."""
        if (whole.neighbours, ids, typed) != (self._whole.neighbours if self._whole else None, self._ids, self._typed):
            self._whole, self._ids, self._typed = whole, ids, typed
            self._fill()

    def take_first(self) -> None:
        """Chooses the first that was found by typing."""
        if found := self._found():
            self._toggle(found[0].id)

    def retranslate(self) -> None:
        """Words that stand here."""
        self.setAccessibleName(self.tr("Offences beside the one charged"))
        self._fill()

    def _found(self) -> list[Neighbour]:
        if self._whole is None or not self._typed.strip():
            return []
        return matching(self._whole, self._typed, self._words, self._ids)

    def _fill(self) -> None:
        self._flow.clear()
        whole = self._whole
        if whole is None:
            return
        shown = [one for one in whole.neighbours if one.id in self._ids]
        for one in [*shown, *self._found()[:_FOUND]]:
            article = re.split(r" §|,", one.provision)[0]
            title = textwrap.shorten(self._words.of(one.title), _LONGEST, placeholder="…")
            chip = Chip(Choice(one.id, title, article, hint=offence_said(one, self._words)),
                        self._theme, self)  # fmt: skip
            chip.setChecked(one.id in self._ids)
            chip.clicked.connect(lambda _on=False, one=one: self._toggle(one.id))
            self._flow.addWidget(chip)
            chip.show()
        if rest := len(whole.neighbours) - len(shown):
            more = Chip(Choice("", self.tr("%n other offence(s)…", "", rest)), self._theme, self)
            more.setCheckable(False)
            more.clicked.connect(lambda: self.menu(more))
            self._flow.addWidget(more)
            more.show()
        self.updateGeometry()

    def _toggle(self, identifier: str) -> None:
        if self._whole is None:
            return
        ids = {*self._ids} ^ {identifier}
        if len(ids) > MOST:
            self._fill()
            self.refused.emit()
            return
        self._ids = tuple(one.id for one in self._whole.neighbours if one.id in ids)
        self._fill()
        self.chosen.emit(self._ids)

    def menu(self, under: QWidget) -> None:
        """All of them, the chosen ones ticked."""
        if self._whole is None:
            return
        menu = QMenu(self)
        menu.setAccessibleName(self.accessibleName())
        menu.setToolTipsVisible(True)
        for one in self._whole.neighbours:
            action = menu.addAction(f"{self._words.of(one.title)} · {one.provision}")
            action.setToolTip(self._words.of(one.differs))
            action.setCheckable(True)
            action.setChecked(one.id in self._ids)
            action.triggered.connect(lambda _on=False, one=one: self._toggle(one.id))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(under.mapToGlobal(QPoint(0, under.height())))
