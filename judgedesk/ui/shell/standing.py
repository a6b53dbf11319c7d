"""The bar over a desk whose case can't be written, or can't be reached: who, since when, why, and what to do.

It looks every few seconds. When somebody else has gone it offers the one act that makes the case writable; when a drive
comes back, everything goes on by itself, with all that stands in the forms.
"""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton

from judgedesk.app import faults, locking
from judgedesk.app.locking import Standing
from judgedesk.app.wording import local_time
from judgedesk.domain.changes import Changes
from judgedesk.domain.errors import UserError
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.widgets.elided import Elided

if TYPE_CHECKING:
    from judgedesk.ui.shell.desk import Desk

EVERY_MS = 3000
WRITE_KEYS = "Ctrl+Alt+W"
_NO_WRITING = ("case.", "history.", "pane.", "draft.", "import.stop", "home.", "help.")
"""Commands that change nothing of a case, by the beginning of their ids."""


class StandingBar(QFrame):
    """Hidden while the case can be written. `aside` works while the desk's own bridge is held; `locked` tells whether
    the window is.

    Signals:
        write_wanted(): the user wants to open it for writing.
    """

    write_wanted = Signal()

    def __init__(self, desk: "Desk", theme: Theme, aside: Bridge, locked: Callable[[], bool]) -> None:
        super().__init__(desk)
        self.setProperty("kind", "bar")
        self._desk, self._aside, self._locked = desk, aside, locked
        self._standing: Standing | None = None
        self._away = self._returning = False
        self._said = Elided("heading", self)
        self.write = QPushButton(self)
        self.write.clicked.connect(self.write_wanted)
        keeps = self.write.sizePolicy()
        keeps.setRetainSizeWhenHidden(True)  # the desk below stays where it is when the act is offered
        self.write.setSizePolicy(keeps)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(16), theme.px(6), theme.px(16), theme.px(6))
        row.setSpacing(theme.px(12))
        row.addWidget(self._said)
        row.addStretch(1)
        row.addWidget(self.write)
        self.hide()
        self._look = QTimer(self)
        self._look.setInterval(EVERY_MS)
        self._look.timeout.connect(self.look)
        self._look.start()
        desk.bridge.explain = partial(faults.explained, desk.case.path)
        desk.bridge.failed.connect(self._failed)
        self.retranslate()
        self.look()

    @property
    def text(self) -> str:
        """What it says."""
        return self._said.text()

    @property
    def may_write(self) -> bool:
        """Whether the act that makes it writable can be tried."""
        found = self._standing
        return not self._desk.case.writable and found is not None and found.may_write and not found.gone

    def look(self) -> None:
        """Looks at the case folder now."""
        if not self._returning:
            self._aside.read(locking.standing, self._desk.case, done=self._found, failed=_unseen,
                             key=("standing", id(self)))  # fmt: skip

    def refuse(self, command: str) -> None:
        """Keys were pressed for what a case that is open for reading only doesn't allow: the bar says why again."""
        if not command.startswith(_NO_WRITING):
            self._desk.banner.show_error(UserError("case.read_only", path=""))

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Words of the bar."""
        self.write.setText(self.tr("Open for writing") + "  " + WRITE_KEYS)
        self._say()

    def _failed(self, error: UserError) -> None:
        """Something could not be written: it may be the drive."""
        if error.code in ("case.gone", "disk.unwritable", "case.damaged", "case.read_only"):
            self.look()

    def _found(self, found: Standing) -> None:
        came_back = self._away and not found.gone
        self._standing = found
        if found.gone:
            self._away = True
        self._say()
        if came_back and not self._returning:
            self._return()

    def _say(self) -> None:
        found = self._standing
        said = self._sentence(found) if found is not None else ""
        free = self.may_write and found is not None and found.writer is None and not self._away
        self.write.setVisible(free)
        if said != self._said.text():
            self._said.setText(said)
            self.setAccessibleName(said)
            if said:
                QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))
        self.setVisible(bool(said))

    def _sentence(self, found: Standing) -> str:
        if self._away:
            return self.tr("The drive with the case is away. Connect it again: the desk goes on by itself, and what "
                           "stands in the forms stays there.")  # fmt: skip
        if self._desk.case.writable:
            return ""
        if not found.may_write:
            return self.tr("You can read this case but not change it: your role is that of a reader.")
        if found.writer is not None:
            told = self.tr("Open for reading only: {0} has had the case open for writing at {1} since {2}.")
            return told.format(found.writer.who, found.writer.where, local_time(found.writer.since))
        return self.tr("Open for reading only: nothing can be changed. Nobody else has the case open for writing now.")

    # -- a drive that comes back ----------------------------------------------------------------------------------

    def _return(self) -> None:
        """Opens every file anew; what is asked for meanwhile waits."""
        self._returning = True
        if not self._locked():
            self._desk.bridge.hold()
        self._aside.write(locking.reconnect, self._desk.case, done=self._returned, failed=self._not_yet)

    def _returned(self, changes: Changes) -> None:
        self._returning = self._away = False
        self._say()
        if self._locked():
            return
        self._desk.bridge.release()
        self._desk.underway.rest()
        self._desk.underway.resume()
        self._desk.banner.clear()
        self._desk.drafts.keep_again()
        self._desk.bridge.changed.emit(changes)
        self._desk.status.show_note(self.tr("The drive is back; everything goes on."))

    def _not_yet(self, error: UserError) -> None:
        """It went away once more, or somebody took the case meanwhile."""
        self._returning = False
        if not self._locked():
            self._desk.bridge.release()
        if error.code != "case.gone":
            self._desk.show_error(error)


def _unseen(_error: UserError) -> None:
    """What the folder is like will be seen at the next look."""
