"""The head of a place with sections: those about documents, those of the grid."""

from collections.abc import Collection

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.widgets.chips import ChipRow, Choice
from judgedesk.ui.widgets.elided import Elided

SECTIONS = ("documents", "ledger", "folios", "splitting", "families", "candidates", "redaction")
KEYS = {
    "ledger": "Alt+4",
    "folios": "Ctrl+Shift+F",
    "splitting": "Ctrl+Shift+S",
    "families": "Ctrl+Shift+D",
    "candidates": "Ctrl+Shift+K",
    "redaction": "Ctrl+F9",
}


GRID_KEYS = {
    "grid": "Alt+3",
    "comparison": "Ctrl+Shift+C",
    "indicators": "Ctrl+Shift+V",
    "coverage": "Ctrl+Shift+G",
    "compelled": "Ctrl+F8",
}
"""Sections of the place of the grid, in their order."""


_NOTE = 150
"""Room that the quiet line keeps beside what can be done, px at 100 %."""
_FEW = 180
"""Room in which the sections would stand one below the other: then the quiet line gives way altogether, px at 100 %."""


class SectionHead(QWidget):
    """Title, sections and what can be done at the right; below it a quiet line, and what narrows at the right.

    Signals:
        wanted(str): the user wants another section.
    """

    wanted = Signal(str)

    sections: tuple[str, ...] = SECTIONS
    bare = False
    """Whether only the sections show: the view says the rest itself."""

    def __init__(self, theme: Theme, here: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._here = here
        self._title = QLabel(self)
        self._title.setProperty("kind", "title")
        self._note = Elided("quiet", self, lines=2)
        self._sections = ChipRow(theme, parent=self)
        self._sections.chosen.connect(self._turn)
        self._acts: list[QWidget] = []
        self._chips: list[ChipRow] = []
        self._low = False
        self._theme = theme
        self._top, self._below = QHBoxLayout(), QHBoxLayout()  # each as high in every section
        for row in (self._top, self._below):
            row.setSpacing(theme.px(8))
        self._top.addStrut(theme.px(28))
        self._title.setMinimumHeight(theme.px(26))  # level with the first row of chips, however many there are
        self._top.addWidget(self._title, 0, Qt.AlignmentFlag.AlignTop)
        self._top.addSpacing(theme.px(4))
        self._top.addWidget(self._sections, 1, Qt.AlignmentFlag.AlignVCenter)
        self._below.addStrut(theme.px(30))
        self._below.addWidget(self._note)
        self._below.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(10))
        if self.bare:
            column.addWidget(self._sections)
            self._title.hide()
            self._note.hide()
        else:
            column.addLayout(self._top)
            column.addLayout(self._below)
        self._retranslate()

    def act(self, *widgets: QWidget) -> None:
        """Puts what can be done beside the sections; below them where these would not stand in one line otherwise."""
        for widget in widgets:
            self._acts.append(widget)
            self._top.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)

    def narrow(self, *widgets: QWidget) -> None:
        """Puts what narrows the list beside the quiet line."""
        for widget in widgets:
            self._below.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
            if isinstance(widget, ChipRow):
                self._chips.append(widget)

    def lead(self, *widgets: QWidget) -> None:
        """Puts what the section is turned by where else the quiet line begins."""
        for at, widget in enumerate(widgets):
            self._below.insertWidget(at, widget, 0, Qt.AlignmentFlag.AlignVCenter)

    def offer_only(self, names: Collection[str]) -> None:
        """Leaves out the sections that are not among these."""
        self.sections = tuple(name for name in self.sections if name in names)
        self._retranslate()

    def say(self, note: str) -> None:
        """Sets the quiet line."""
        self._note.setText(note)

    @property
    def here_said(self) -> str:
        """The name of this section."""
        return next((choice.text for choice in self._offered if choice.id == self._here), "")

    def next_section(self) -> None:
        """Asks for the section after this one."""
        self.wanted.emit(self.sections[(self.sections.index(self._here) + 1) % len(self.sections)])

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def event(self, event: QEvent) -> bool:
        """What can be done stands where there is room for it."""
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self._make_room()
        return super().event(event)

    def _make_room(self) -> None:
        acts = sum(self._taken(act) for act in self._acts)
        above = self._taken(self._title) + self._taken(self._sections) + self._theme.px(4)
        items = [self._below.itemAt(at) for at in range(self._below.count())]
        beside = [one.widget() for one in items if one is not None]
        below = sum(self._taken(one) for one in beside if one is not None and one not in (self._note, *self._acts))
        below += min(self._taken(self._note), self._theme.px(_NOTE))
        low = bool(acts) and above + acts > self.width() >= below + acts
        if not low and acts and self.width() - self._taken(self._title) - acts < self._theme.px(_FEW):
            tight = sum(one.minimumSizeHint().width() + self._theme.px(8) for one in beside
                        if one is not None and not one.isHidden() and one not in (self._note, *self._acts))  # fmt: skip
            low = self.width() >= tight + acts
        if low != self._low:
            self._low = low
            for act in self._acts:
                (self._top if low else self._below).removeWidget(act)
                if low:
                    self._below.addWidget(act, 0, Qt.AlignmentFlag.AlignVCenter)
                else:
                    self._top.addWidget(act, 0, Qt.AlignmentFlag.AlignTop)

        fits = below + (acts if self._low else 0) <= self.width()
        for chips in self._chips:  # the quiet line gives way before they wrap
            wide = chips.sizeHint().width() if fits else 0
            if chips.minimumWidth() != wide:
                chips.setMinimumWidth(wide)

    def _taken(self, widget: QWidget) -> int:
        return 0 if widget.isHidden() else widget.sizeHint().width() + self._theme.px(8)

    def _retranslate(self) -> None:
        self._title.setText(self._titled())
        self._offered = [choice for choice in self._named() if choice.id in self.sections]
        self._sections.offer(self._offered, self._here)

    def _titled(self) -> str:
        return self.tr("Documents")

    def _named(self) -> list[Choice]:
        named = {
            "documents": self.tr("List"),
            "ledger": self.tr("Ledger"),
            "folios": self.tr("Folios"),
            "splitting": self.tr("Splitting"),
            "families": self.tr("Duplicates"),
            "candidates": self.tr("Candidates"),
            "redaction": self.tr("Redaction"),
        }
        return [Choice(name, named[name], hint=KEYS.get(name, "Alt+1")) for name in SECTIONS]

    def _turn(self, name: str) -> None:
        if name != self._here:
            self._sections.offer(self._offered, self._here)
            self.wanted.emit(name)


class GridHead(SectionHead):
    """The head of the place of the grid."""

    sections = tuple(GRID_KEYS)

    def _titled(self) -> str:
        return self.tr("Grid")

    def _named(self) -> list[Choice]:
        named = {
            "grid": self.tr("Grid"),
            "comparison": self.tr("Comparison"),
            "indicators": self.tr("Indicators"),
            "coverage": self.tr("Pages and persons"),
            "compelled": self.tr("Compelled acts"),
        }
        return [Choice(name, named[name], hint=key) for name, key in GRID_KEYS.items()]


def section_said(theme: Theme, name: str) -> str:
    """What a section is called in its head, whether or not its view was made; empty where no head has it."""
    kinds: list[type[SectionHead]] = [SectionHead]
    for kind in kinds:
        kinds += kind.__subclasses__()
        if name in kind.sections:
            head = kind(theme, name)
            said = head.here_said
            head.deleteLater()
            return said
    return ""


def head_of(name: str) -> type[SectionHead]:
    """The head under which a section stands."""
    return GridHead if name in GRID_KEYS else SectionHead
