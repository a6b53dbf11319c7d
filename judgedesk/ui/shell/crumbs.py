"""The line over a centre that says where one is: place › section › what is open there.

A view with a head of its own says that itself: over the only pane of the first window, whose navigation says it too,
the line shows for others alone.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.widgets.elided import Elided

_TALL = 30
_WITH_SECTIONS = 46
"""As high as it must be for sections to stand where those of other places do; px at 100 %."""
_ROOM = 640
"""From this width on sections stand in the line; px at 100 %."""


class Crumbs(QFrame):
    """`wanted(place)` when a name in the line is pressed. `name_of` says how places and sections are called."""

    wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "bar")
        self._theme = theme
        self.name_of: Callable[[str], str] = lambda _name: ""
        self._shown = ("", "", "")
        self._alone, self._wide = False, 0
        self._title = QLabel(self)
        self._title.setProperty("kind", "title")
        self._place, self._section = QPushButton(self), QPushButton(self)
        self._first, self._second = QLabel("›", self), QLabel("›", self)
        self._what = Elided("small", self)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._title)
        self._row.addSpacing(theme.px(4))
        for widget in (self._place, self._first, self._section, self._second):
            self._row.addWidget(widget)
        self._row.addWidget(self._what)
        self._row.addStretch(1)
        self._held: QWidget | None = None
        for button in (self._place, self._section):
            button.setProperty("kind", "link")
        for mark in (self._first, self._second):
            mark.setProperty("kind", "small")
        self._place.clicked.connect(lambda: self.wanted.emit(self._shown[0]))
        self._section.clicked.connect(lambda: self.wanted.emit(self._shown[1]))
        theme.changed.connect(self._resize)
        self._resize()

    def put(self, widget: QWidget) -> None:
        """Something that belongs to this pane, at the right."""
        self._row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)

    def stand_alone(self, alone: bool) -> None:
        """Whether this is the only pane of the window with the navigation."""
        self._alone = alone
        self._say()

    def hold(self, sections: QWidget | None) -> None:
        """The sections of a view that has no head of its own, beside the name of its place; None for others."""
        if self._held is not None and self._held is not sections:
            self._held.hide()
        if sections is not None and self._row.indexOf(sections) < 0:
            self._row.insertWidget(self._row.indexOf(self._place), sections, 0, Qt.AlignmentFlag.AlignVCenter)
        self._held = sections
        self._say()

    def fit(self, width: int) -> None:
        """The pane is so wide: in a narrow one the sections give way."""
        self._wide = width
        if self._held is not None and self._heads == self._title.isHidden():
            self._say()

    @property
    def _heads(self) -> bool:
        """Whether it stands as the head of a view: name of the place and its sections."""
        return self._held is not None and self._wide >= self._theme.px(_ROOM)

    def show_place(self, place: str, section: str, what: str) -> None:
        """Where one is: a place of the navigation, a section of it (or the place itself), what is open."""
        self._shown = (place, section, what)
        self._say()

    @property
    def text(self) -> str:
        """The line as it is read out."""
        place, section, what = self._shown
        names = [self.name_of(place), self.name_of(section) if section != place else "", what]
        return " › ".join(name for name in names if name)

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
        super().changeEvent(event)

    def _say(self) -> None:
        place, section, what = self._shown
        heads = self._heads
        deep = section != place and bool(self.name_of(section)) and not heads
        for named in (self._place, self._title):
            named.setText(self.name_of(place))
        self._title.setVisible(heads)
        if self._held is not None:
            self._held.setVisible(heads)
        self._place.setVisible(bool(place) and not heads)
        self._section.setText(self.name_of(section) if deep else "")
        self._section.setVisible(deep)
        self._first.setVisible(deep)
        self._second.setVisible(bool(what) and not heads)
        self._what.setText(what)
        self._what.setVisible(bool(what) and not heads)
        self.setVisible(heads or bool(what) or not self._alone)
        self.setAccessibleName(self.text)
        self._resize()

    def _resize(self) -> None:
        px, heads = self._theme.px, self._heads
        above, below = (px(14), px(6)) if heads else (0, 0)
        self._row.setContentsMargins(px(20), above, px(8), below)
        self._row.setSpacing(px(8 if heads else 4))
        self.setFixedHeight(px(_WITH_SECTIONS if heads else _TALL))
