"""The line over a centre that says where one is: place › section › what is open there."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.widgets.elided import Elided

_TALL = 26


class Crumbs(QFrame):
    """`wanted(place)` when a name in the line is pressed. `name_of` says how places and sections are called."""

    wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "bar")
        self._theme = theme
        self.name_of: Callable[[str], str] = lambda _name: ""
        self._shown = ("", "", "")
        self._place, self._section = QPushButton(self), QPushButton(self)
        self._first, self._second = QLabel("›", self), QLabel("›", self)
        self._what = Elided("small", self)
        self._row = QHBoxLayout(self)
        for widget in (self._place, self._first, self._section, self._second):
            self._row.addWidget(widget)
        self._row.addWidget(self._what)
        self._row.addStretch(1)
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
        deep = section != place and bool(self.name_of(section))
        self._place.setText(self.name_of(place))
        self._place.setVisible(bool(place))
        self._section.setText(self.name_of(section) if deep else "")
        self._section.setVisible(deep)
        self._first.setVisible(deep)
        self._second.setVisible(bool(what))
        self._what.setText(what)
        self.setAccessibleName(self.text)

    def _resize(self) -> None:
        px = self._theme.px
        self._row.setContentsMargins(px(20), 0, px(8), 0)
        self._row.setSpacing(px(4))
        self.setFixedHeight(px(_TALL))
