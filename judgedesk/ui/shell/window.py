"""The window: the start or the desk of an open case, and the commands that hold in both."""

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QCloseEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from judgedesk.app import demo, locking
from judgedesk.app.casefile import Case, open_case
from judgedesk.app.intake import ImportProgress
from judgedesk.domain.errors import UserError
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.models.rows import Rows
from judgedesk.ui.shell.commands import Command, Commands
from judgedesk.ui.shell.desk import Desk
from judgedesk.ui.shell.lock import Lock
from judgedesk.ui.shell.report import Report
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import LANGUAGES, Words
from judgedesk.ui.views.locked import LockedView
from judgedesk.ui.views.log import local_time
from judgedesk.ui.views.start import StartView

_LOCK_AFTER = (5, 10, 30)
"""Minutes that the palette offers."""


class Start(QWidget):
    """The start view with a bridge and a table of commands of its own."""

    def __init__(self, bridge: Bridge, theme: Theme, words: Words, parent: QWidget) -> None:
        super().__init__(parent)
        self.bridge = bridge
        self.view = StartView(bridge, theme, words, self)
        self.commands = Commands(self)
        layout = QStackedLayout(self)
        layout.addWidget(self.view)


class Window(QWidget):
    """Holds one case at a time. The bridge on whose writer thread a case was opened serves it until it is closed."""

    def __init__(self, theme: Theme, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme, self._words = theme, words
        self._closing: list[threading.Thread] = []
        self._layout = QStackedLayout(self)
        self._layout.setStackingMode(QStackedLayout.StackingMode.StackOne)
        self.desk: Desk | None = None
        self.lock = Lock(self)
        self.locked = LockedView(theme, words, self)
        self._layout.addWidget(self.locked)
        self.lock.locked.connect(self._show_locked)
        self.lock.unlocked.connect(self._show_unlocked)
        self.lock.refused.connect(self.locked.refuse)
        self.locked.unlock.connect(self.lock.open)
        self.report = Report(theme, self)
        self.start = self._new_start()
        self.resize(1440, 900)
        self.setMinimumSize(960, 600)
        self._name()

    def ask_for(self, path: Path | None) -> None:
        """Shows the start and asks for a case's passphrase."""
        self._layout.setCurrentWidget(self.start)
        self.start.view.ask_for(path)

    def open(self, path: Path, user: str, passphrase: str) -> None:
        """Opens a case whose passphrase is known already."""
        self.ask_for(path)
        self.start.bridge.write(open_case, path, user, passphrase, done=self.show_case,
                                failed=self.start.view.banner.show_error)  # fmt: skip

    def show_case(self, case: Case) -> None:
        """Puts the desk of a case in front; the one before is closed."""
        old_desk, old_start = self.desk, self.start
        self.desk = Desk(old_start.bridge, self._theme, case, self._words, self._general(), self)
        self._layout.addWidget(self.desk)
        self._layout.setCurrentWidget(self.desk)
        for old in (old_desk, old_start):
            if old is not None:
                self._layout.removeWidget(old)
                old.hide()
                old.deleteLater()
        if old_desk is not None:
            self._put_away(old_desk)
        self.start = self._new_start()
        self.lock.watch(self.desk, self.start.bridge)
        self.desk.log_of_reading.sealed.unlogged.connect(self.desk.status.show_note)
        self._tell_attempts()
        self.report.raise_()
        self._name()

    def _tell_attempts(self) -> None:
        """What somebody tried in vain since the user was last let in."""
        if self.desk is None or (tried := self.desk.case.attempts) is None:
            return
        said = self.tr("%n wrong passphrase(s) for you since you opened the case last", "", tried.number)
        latest = self.tr("The latest: {0}.").format(local_time(tried.last))
        self.desk.banner.show_text(said, latest, self.tr("If it was not you, tell whoever is responsible."))

    def _show_locked(self) -> None:
        if self.desk is not None:
            self.desk.names.hide_names()
            self._layout.setCurrentWidget(self.locked)
            self.locked.ask(self.desk.case.user)

    def _show_unlocked(self) -> None:
        self.locked.let_in()
        if self.desk is not None:
            self._layout.setCurrentWidget(self.desk)
            self._tell_attempts()

    def showEvent(self, event: QShowEvent) -> None:
        """Input to the window keeps it from locking itself."""
        super().showEvent(event)
        if (handle := self.windowHandle()) is not None:
            handle.installEventFilter(self.lock)

    def _new_start(self) -> Start:
        bridge = Bridge(self)
        bridge.bug.connect(self.report.show_bug)
        start = Start(bridge, self._theme, self._words, self)
        start.view.opened.connect(self.show_case)
        start.view.demo_wanted.connect(self._demo)
        back = Command("case.back", lambda: self.tr("Back to the open case"), self._back_to_desk, "Esc")
        start.commands.register([*self._general(), back])
        self._layout.addWidget(start)
        return start

    def _put_away(self, desk: Desk) -> None:
        """Closes a case without holding up the window."""
        if desk is self.desk:
            self.lock.forget()
        for rows in desk.findChildren(Rows):
            rows.show(())  # the lists of a large case do not wait for a search for garbage
        if "ledger" in vars(desk):
            desk.ledger.forget()
        closing = threading.Thread(target=desk.bridge.close, args=(desk.case.close,), name="closing")
        self._closing.append(closing)
        closing.start()

    def _demo(self) -> None:
        view = self.start.view
        view.show_busy(self.tr("Building the demo case…"))

        def told(progress: ImportProgress) -> None:
            said = self.tr("Building the demo case: {0} of {1} documents").format(progress.files_done, progress.files)
            view.show_busy(said)

        def refused(error: UserError) -> None:
            view.show_busy("")
            view.banner.show_error(error)

        self.start.bridge.start(_build_demo, progress=told, done=self.show_case, failed=refused)

    def _general(self) -> list[Command]:
        theme, zoom = self._theme, self._theme.step_zoom
        commands = [
            Command("case.open", lambda: self.tr("Open another case…"), lambda: self.ask_for(None), "Ctrl+O"),
            Command("case.new", lambda: self.tr("New case…"), self._ask_new, "Ctrl+N"),
            Command("case.lock", lambda: self.tr("Lock now"), self.lock.now, "Ctrl+Alt+L",
                    lambda: self.desk is not None),
            *(self._lock_after(minutes) for minutes in _LOCK_AFTER),
            Command("theme.light", lambda: self.tr("Light colours"), lambda: theme.choose("light")),
            Command("theme.dark", lambda: self.tr("Dark colours"), lambda: theme.choose("dark")),
            Command("theme.contrast", lambda: self.tr("High contrast"), lambda: theme.choose("contrast")),
            Command("zoom.in", lambda: self.tr("Everything larger"), lambda: zoom(1), "Ctrl++; Ctrl+="),
            Command("zoom.out", lambda: self.tr("Everything smaller"), lambda: zoom(-1), "Ctrl+-"),
            Command("zoom.reset", lambda: self.tr("Ordinary size"), lambda: theme.set_zoom(100), "Ctrl+0"),
        ]  # fmt: skip
        for code, name in LANGUAGES.items():
            commands.append(self._language(code, name))
        commands.append(Command("window.close", lambda: self.tr("Close JudgeDesk"), self._close, "Ctrl+Q"))
        return commands

    def _language(self, code: str, name: str) -> Command:
        return Command(f"language.{code}", lambda: self.tr("Language: {0}").format(name),
                       lambda: self._words.choose(code), "", lambda: self._words.language != code)  # fmt: skip

    def _lock_after(self, minutes: int) -> Command:
        return Command(f"lock.after.{minutes}", lambda: self.tr("Lock after {0} minutes without input").format(minutes),
                       lambda: self._set_lock(minutes), "",
                       lambda: self.desk is not None and self.desk.case.writable)  # fmt: skip

    def _set_lock(self, minutes: int) -> None:
        if self.desk is not None:
            self.desk.bridge.write(locking.set_minutes, self.desk.case, minutes)
            self.lock.set_minutes(minutes)

    def _ask_new(self) -> None:
        self._layout.setCurrentWidget(self.start)
        self.start.view.ask_new()

    def _back_to_desk(self) -> None:
        if self.desk is not None:
            self._layout.setCurrentWidget(self.desk)

    def _close(self) -> None:
        self.close()

    def _name(self) -> None:
        title = "JudgeDesk" if self.desk is None else self.tr("{0} – JudgeDesk").format(self.desk.case.title)
        self.setWindowTitle(title)
        self.setAccessibleName(title)

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The report keeps to its corner."""
        super().resizeEvent(event)
        self.report.place()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closes the case: what was begun is written, an import stops at its next whole document."""
        self.hide()
        if self.desk is not None:
            self._put_away(self.desk)
        self.start.bridge.close()
        for closing in self._closing:
            closing.join()
        self._closing.clear()
        super().closeEvent(event)


def _build_demo(*, progress: Callable[[ImportProgress], None], cancel: Any) -> Case:
    """The demo case, opened; it is small, so it is not cancelled."""
    return demo.build(progress=progress)[0]
