"""Several things chosen out of many: a chip for each, and a menu to add one. Pressing a chip takes it out."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QWidget

from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.widgets.chips import Chip, Choice, Flow

_LONGEST = 44
"""Letters of a chip; the rest stands in its tooltip."""

Option = tuple[str, str]
"""An id and what it is called."""


class _Picked(Chip):
    """A chosen one; Delete takes it out as a press does."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete and Backspace press it too."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)


class Picks(QWidget):
    """Chosen ones in their order. With `grades` each has one of them, asked when it is added.

    Signals:
        changed(): the user added one or took one out.
    """

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._options: list[Option] = []
        self._grades: list[Option] = []
        self._picked: list[tuple[str, str]] = []
        self._add, self._out = "", ""
        self._flow = Flow(self, theme)
        self.more: QPushButton | None = None
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        theme.changed.connect(self._rebuild)

    @property
    def picked(self) -> list[str]:
        """Ids of the chosen ones."""
        return [id for id, _ in self._picked]

    @property
    def graded(self) -> list[tuple[str, str]]:
        """Ids with the grade of each."""
        return list(self._picked)

    def say(self, add: str, out: str) -> None:
        """Names the button that adds; `out` says with {0} what pressing a chip does."""
        self._add, self._out = add, out
        self._rebuild()

    def offer(self, options: Sequence[Option], grades: Sequence[Option] = ()) -> None:
        """What can be chosen; what is chosen stays."""
        self._options, self._grades = list(options), list(grades)
        self._rebuild()

    def show_picked(self, picked: Sequence[str | tuple[str, str]]) -> None:
        """Chooses these, in this order."""
        self._picked = [one if isinstance(one, tuple) else (one, "") for one in picked]
        self._rebuild()

    def add(self, id: str, grade: str = "") -> None:
        """Chooses one more, or gives it another grade."""
        self._picked = [one for one in self._picked if one[0] != id] + [(id, grade)]
        self._rebuild(back=True)
        self.changed.emit()

    def take_out(self, id: str) -> None:
        """No longer chosen."""
        self._picked = [one for one in self._picked if one[0] != id]
        self._rebuild(back=True)
        self.changed.emit()

    def _rebuild(self, back: bool = False) -> None:
        held = back and any(child.hasFocus() for child in self.findChildren(QWidget))
        self._flow.clear()
        named, grades = dict(self._options), dict(self._grades)
        for id, grade in self._picked:
            said = " · ".join(part for part in (named.get(id, id), grades.get(grade, "")) if part)
            shown = said if len(said) <= _LONGEST else f"{said[:_LONGEST]}…"
            chip = _Picked(Choice(id, f"{shown}  ×"), self._theme, self)
            chip.setCheckable(False)
            chip.setAccessibleName(self._out.format(said))
            chip.setToolTip(chip.accessibleName())
            chip.clicked.connect(partial(self._pressed, id))
            self._flow.addWidget(chip)
            chip.show()
        self.more = QPushButton(self._add, self)
        self.more.setProperty("kind", "flat")
        self.more.setAccessibleName(" · ".join(part for part in (self.accessibleName(), self._add) if part))
        self.more.clicked.connect(self._menu)
        self.setFocusProxy(self.more)
        self._flow.addWidget(self.more)
        self.more.show()
        if held:
            self.more.setFocus(Qt.FocusReason.OtherFocusReason)
        self.updateGeometry()

    def _pressed(self, id: str, _checked: bool = False) -> None:
        self.take_out(id)

    def _menu(self) -> None:
        menu = QMenu(self)
        menu.setAccessibleName(self._add)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for id, text in self._options:
            if self._grades:
                under = menu.addMenu(text)
                for grade, said in self._grades:
                    under.addAction(said).triggered.connect(partial(self._added, id, grade))
            elif id not in self.picked:
                menu.addAction(text).triggered.connect(partial(self._added, id, ""))
        if self.more is not None and not menu.isEmpty():
            menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height())))

    def _added(self, id: str, grade: str, _checked: bool = False) -> None:
        self.add(id, grade)
