"""The first place of the desk: what waits for the user's role today; every line leads to where it is settled."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from judgedesk.app.casefile import Case
from judgedesk.app.home import Home, home
from judgedesk.domain.changes import Changes
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.shell.commands import Command
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.home_lines import HomeSection, Line, Told
from judgedesk.ui.views.home_words import HomeWords, Section
from judgedesk.ui.widgets.banner import Banner
from judgedesk.ui.widgets.hearingwords import day_said
from judgedesk.ui.widgets.said import role_said

_WIDE = 900
"""From this width on sections stand in two columns, px at 100 %."""
_REST_MS = 400
"""Changes rest so long before the home is read again: an import brings many."""
_MOST = 5


class HomeView(QWidget):
    """Signals:
    lead_wanted(Stop, about): the user wants a place, as it then is to stand, and what it is to look at.
    command_wanted(id): the user wants a command of the window.
    """

    lead_wanted = Signal(object, dict)
    command_wanted = Signal(str)

    view_name = "home"

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._bridge, self._theme, self._case, self._words = bridge, theme, case, words
        self._takes = False
        self._placed: tuple[int, list[HomeSection]] = (0, [])
        self.found: Home | None = None
        self._says = HomeWords(words, self)
        self._title, self._day = QLabel(self), QLabel(self)
        self._title.setProperty("kind", "title")
        self._day.setProperty("kind", "quiet")
        self.trouble = Banner(theme, words, self)
        self._body = QWidget(self)
        self.sections = [HomeSection(theme, self._body) for _ in range(_MOST)]
        for section in self.sections:
            section.chosen.connect(self._lead)
            section.hide()
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._load)
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        px = self._theme.px
        head = QHBoxLayout()
        head.setSpacing(px(10))
        head.addWidget(self._title)
        head.addWidget(self._day, 1)
        self._grid = QHBoxLayout(self._body)
        self._grid.setContentsMargins(0, 0, px(8), 0)
        self._grid.setSpacing(px(14))
        self._sides = QVBoxLayout(), QVBoxLayout()
        for side in self._sides:
            side.setSpacing(px(14))
            side.addStretch(1)
            self._grid.addLayout(side, 1)
        self.area = QScrollArea(self)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(self._body)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(14), px(12), px(12))
        column.setSpacing(px(12))
        column.addLayout(head)
        column.addWidget(self.trouble)
        column.addWidget(self.area, 1)

    # -- what the window asks -----------------------------------------------------------------------------------

    def commands(self) -> list[Command]:
        """What can be done here."""
        return [Command("home.first", lambda: self.tr("First line of today"), self._take_keyboard, "Ctrl+Home")]

    def panes(self) -> list[QWidget]:
        """What F6 goes through."""
        return [section.lines[0] for section in self.sections if section.lines and section.isVisible()]

    def activate(self) -> None:
        """Loads what is stale and takes the keyboard; another day may have begun."""
        self._takes = True
        self._load()
        self._take_keyboard()

    def refresh(self, changes: Changes) -> None:
        """Something changed; it is read when changes rest."""
        if changes.kinds and self.isVisible():
            self._rest.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two columns where there is room."""
        super().resizeEvent(event)
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language; alerts are worded when they are read."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            if self.isVisible():
                self._load()

    def retranslate(self) -> None:
        """Words that stand here."""
        self._title.setText(self.tr("Today"))
        self._say()

    # -- loading ------------------------------------------------------------------------------------------------

    def _load(self) -> None:
        self._bridge.read(home, self._case, self._words.language, done=self._show, failed=self.trouble.show_error,
                          key=("home", id(self)))  # fmt: skip

    def _show(self, found: Home) -> None:
        self.trouble.clear()
        self.found = found
        self._say()
        if self._takes:
            self._takes = False
            self._take_keyboard()

    def _say(self) -> None:
        found = self.found
        if found is None:
            return
        self._day.setText(f"{day_said(found.today, self._words.language)} · {role_said(found.role)}")
        told: Sequence[Section] = self._says.sections(found, self._case.writable)
        for at, section in enumerate(self.sections):
            section.setVisible(at < len(told))
            if at < len(told):
                section.show_lines(*told[at])
        for line in self._lines():
            if not line.property("led"):
                line.setProperty("led", True)
                line.moved.connect(self._mover(line))
        self._placed = (0, [])
        self._place()

    def _mover(self, line: Line) -> Callable[[int], None]:
        return lambda steps: self._move(line, steps)

    def _place(self) -> None:
        """Sections go down the shorter of two columns, or all down one."""
        shown = [section for section in self.sections if not section.isHidden()]
        columns = 2 if self.width() >= self._theme.px(_WIDE) else 1
        if (columns, shown) == self._placed:
            return
        self._placed = columns, shown
        for section in self.sections:
            for column in self._sides:
                column.removeWidget(section)
        heights = [0, 0]
        for section in shown:
            side = heights.index(min(heights[:columns]))
            heights[side] += 2 + max(1, len(section.lines))
            self._sides[side].insertWidget(self._sides[side].count() - 1, section)
        self._grid.setStretch(1, columns - 1)

    # -- going --------------------------------------------------------------------------------------------------

    def _lines(self) -> list[Line]:
        return [line for section in self.sections if not section.isHidden() for line in section.lines]

    def _move(self, line: Line, steps: int) -> None:
        lines = self._lines()
        if line in lines:
            chosen = lines[max(0, min(len(lines) - 1, lines.index(line) + steps))]
            chosen.setFocus(Qt.FocusReason.OtherFocusReason)
            self.area.ensureWidgetVisible(chosen)

    def _take_keyboard(self) -> None:
        lines = self._lines()
        if lines and not any(line.hasFocus() for line in lines):
            lines[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _lead(self, told: Told) -> None:
        if told.command:
            self.command_wanted.emit(told.command)
        elif told.stop is not None:
            self.lead_wanted.emit(told.stop, dict(told.about))
