"""The bar at the top: which case, one box that finds and commands, the last act by name, and in what role."""

from dataclasses import replace

import shiboken6
from PySide6.QtCore import QEvent, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from judgedesk.app.casefile import Case
from judgedesk.language.stamps import citation
from judgedesk.ui.shell.commands import Commands
from judgedesk.ui.shell.navigation import WIDTH
from judgedesk.ui.shell.palette import Offer, Palette
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.widgets.keycap import Keycap
from judgedesk.ui.widgets.said import role_said

TALL = 47
_FOLIO = "folio"
"""Stands for going to a folio where others name a command."""
_BOX = 560
_BOX_SHARE = 0.4
"""Of a narrow window the box takes so much, so that the last act can be named."""
_REST_MS = 150
"""Typing rests so long before what is typed is counted."""


class Box(QLineEdit):
    """One line for finding and for commands. Enter takes the chosen line of the palette.

    Words search the file; ``>`` before them leaves only commands; ``t3 k412v`` goes to the page that bears the folio.
    """

    search = Signal(str)
    run = Signal(str)
    folio = Signal(str)
    rested = Signal(str)
    """Typing of words to be found has rested; ``""`` when others are typed that are not to be counted."""

    def __init__(self, theme: Theme, commands: Commands, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._commands = theme, commands
        self._palette: Palette | None = None
        self._before: QWidget | None = None
        self._counted = ("", "")
        self._cap = Keycap("Ctrl+K", self)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(lambda: self.rested.emit(self._wanted()))
        self.setMaxLength(2000)
        self.textEdited.connect(self._edited)

    def attach(self, palette: Palette) -> None:
        """The list that shows what Enter would do."""
        self._palette = palette
        palette.taken.connect(self._take)

    def ask(self) -> None:
        """Takes the keyboard and shows every command."""
        if not self.hasFocus():
            self._before = QApplication.focusWidget()
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()
        self.offer(everything=True)

    def offer(self, everything: bool = False) -> None:
        """Lists what the typed words would do."""
        if self._palette is None:
            return
        parent = self._palette.parentWidget()
        corner = self.mapTo(parent, QPoint(0, 0)) if parent is not None else QPoint(0, 0)
        self._palette.show_offers(self._offers(everything), QRect(corner, self.size()))

    def show_count(self, question: str, said: str) -> None:
        """What would be found, or why nothing can be, beside the question it was asked for."""
        self._counted = (question, said)
        if self._palette is not None and question == self._wanted():
            self._palette.reword(self._offers())

    def _edited(self) -> None:
        self.offer()
        self._rest.start()

    def _wanted(self) -> str:
        """The words to be found; nothing where a command is meant."""
        typed = self.text().strip()
        return "" if typed.startswith(">") else typed

    def _offers(self, everything: bool = False) -> list[Offer]:
        typed = "" if everything else self.text().strip()
        only = typed.startswith(">")
        wanted = typed.removeprefix(">").strip()
        commands = [one for one in self._commands.matching(wanted) if one.run != self.ask]
        offers = [Offer(one.id, one.text(), one.key_text) for one in commands]
        if typed and not only:
            note = self._counted[1] if self._counted[0] == wanted else ""
            said = (self.tr("Find “{0}”") if note else self.tr("Find “{0}” in the file")).format(wanted)
            offers = [Offer("", said, self.tr("Enter"), note), *offers[:6]]
            if citation(wanted) is not None:
                # A bare number may as well be a word that is looked for.
                at = 1 if wanted.isdecimal() else 0
                offers.insert(at, Offer(_FOLIO, self.tr("Go to folio {0}").format(wanted), ""))
                offers[:2] = [replace(one, keys=key) for one, key in
                              zip(offers[:2], (self.tr("Enter"), ""), strict=True)]  # fmt: skip
        return offers

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move in the list, Enter takes, Esc leaves."""
        palette = self._palette
        key = event.key()
        if palette is not None and key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            if palette.isVisible():
                palette.move_by(1 if key == Qt.Key.Key_Down else -1)
            else:
                self.offer(everything=not self.text().strip())
            return
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            chosen = palette.chosen() if palette is not None else None
            self._take(chosen or Offer("", "", ""))
            return
        if key == Qt.Key.Key_Escape and palette is not None and palette.isVisible():
            palette.hide()
            self._give_back()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The list goes with the keyboard."""
        if self._palette is not None:
            self._palette.hide()
        super().focusOutEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keeps the key at the right edge."""
        super().resizeEvent(event)
        self._cap.adjustSize()
        right = self.width() - self._cap.width() - self._theme.px(8)
        self._cap.move(right, (self.height() - self._cap.height()) // 2)
        self.setTextMargins(0, 0, self._cap.width() + self._theme.px(4), 0)

    def _take(self, offer: Offer) -> None:
        if self._palette is not None:
            self._palette.hide()
        wanted = self.text().strip()
        if offer.command == _FOLIO:
            self.folio.emit(wanted)
        elif offer.command:
            self.clear()
            self.run.emit(offer.command)
            if self.hasFocus():
                self._give_back()
        elif wanted and not wanted.startswith(">"):
            self.search.emit(wanted)

    def _give_back(self) -> None:
        """The keyboard goes where it was before it was called here."""
        before, self._before = self._before, None
        if before is not None and shiboken6.isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)


class TopBar(QFrame):
    """Case, box, undo, role. `undo` when the named act is to be taken back."""

    undo = Signal()

    def __init__(self, theme: Theme, commands: Commands, case: Case, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "topbar")
        self._theme, self._case = theme, case
        self._act = ""
        self._title, self._role = QLabel(self), QLabel(self)
        self._title.setProperty("kind", "heading")
        self._role.setProperty("kind", "role")
        self.box = Box(theme, commands, self)
        self._undo = QPushButton(self)
        self._undo.setProperty("kind", "undo")
        self._undo.clicked.connect(self.undo)
        self._cap = Keycap("Ctrl+Z", self)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._title, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(self.box, 10)
        self._row.addStretch(1)
        self._row.addWidget(self._undo, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(self._cap, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addSpacing(theme.px(8))
        self._row.addWidget(self._role, 0, Qt.AlignmentFlag.AlignVCenter)
        theme.changed.connect(self._resize)
        self._resize()
        self.retranslate()

    def show_act(self, act: str) -> None:
        """Names what undo would take back; empty when there is nothing."""
        self._act = act
        self.retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shortens the case's title where the window is narrow."""
        super().resizeEvent(event)
        self._fit()

    def retranslate(self) -> None:
        """Words of the bar."""
        self.box.setPlaceholderText(self.tr("Find in the file or run a command"))
        self.box.setAccessibleName(self.tr("Find in the file or run a command"))
        self._role.setText(role_said(self._case.role))
        self._role.setToolTip(self._case.user)
        self._role.setAccessibleName(self._case.user + ", " + role_said(self._case.role))
        self._undo.setVisible(bool(self._act))
        self._cap.setVisible(bool(self._act))
        self._fit()

    def _fit(self) -> None:
        px = self._theme.px
        wide = max(px(WIDTH) - px(16), min(px(360), self.width() // 4))
        metrics = self._title.fontMetrics()
        title = self._case.title
        needed = metrics.horizontalAdvance(title) + px(12)
        self._title.setFixedWidth(max(px(WIDTH) - px(3), min(wide, needed)))
        self._title.setText(metrics.elidedText(title, Qt.TextElideMode.ElideRight, self._title.width() - px(8)))
        self._title.setToolTip(title)
        self.box.setMaximumWidth(min(px(_BOX), round(self.width() * _BOX_SHARE)))
        said = self.tr("Undo: {0}").format(self._act)
        taken = self._title.width() + self.box.maximumWidth() + self._role.sizeHint().width()
        room = self.width() - taken - self._cap.sizeHint().width() - px(16 + 16 + 8 + 24)
        self._undo.setText(in_two_lines(said, self._undo.fontMetrics(), max(px(120), room)))
        self._undo.setAccessibleName(said)
        self._undo.setToolTip(said)

    def _resize(self) -> None:
        px = self._theme.px
        self.setFixedHeight(px(TALL))
        self.box.setMinimumWidth(px(220))
        self._row.setContentsMargins(px(16), 0, px(16), 0)
        self._row.setSpacing(0)
        self._fit()


def in_two_lines(text: str, metrics: QFontMetrics, room: int) -> str:
    """A text that is too wide for a line (px) in two of about the same width, broken between words; what is too wide
    even so is cut at its end.
    """
    if metrics.horizontalAdvance(text) <= room:
        return text
    words = text.split(" ")
    breaks = [(" ".join(words[:at]), " ".join(words[at:])) for at in range(1, len(words))]
    first, second = min(breaks, key=lambda two: max(map(metrics.horizontalAdvance, two)), default=(text, ""))
    if max(map(metrics.horizontalAdvance, (first, second))) > room:
        fitting = [two for two in breaks if metrics.horizontalAdvance(two[0]) <= room]
        first, second = fitting[-1] if fitting else (first, second)
    lines = (metrics.elidedText(one, Qt.TextElideMode.ElideRight, room) for one in (first, second) if one)
    return "\n".join(lines)
