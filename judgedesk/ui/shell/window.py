"""The window: the start or the desk of an open case, and the commands that hold in both."""

import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent
from PySide6.QtGui import QCloseEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from judgedesk.app.languages import TERMS
from judgedesk.domain.errors import UserError
from judgedesk.ui import warm
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.models.rows import Rows
from judgedesk.ui.shell.commands import Command, Commands
from judgedesk.ui.shell.lock import Lock
from judgedesk.ui.shell.report import Report
from judgedesk.ui.shell.starthelp import StartHelp
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import LANGUAGES, Words
from judgedesk.ui.views.locked import LockedView
from judgedesk.ui.views.start import StartView
from judgedesk.ui.warm import open_and_warm

if TYPE_CHECKING:  # what a desk needs takes a second to load: it is loaded beside the start, in a worker
    from judgedesk.app.casefile import Case
    from judgedesk.app.intake import ImportProgress
    from judgedesk.ui.shell.desk import Desk
    from judgedesk.ui.shell.standing import StandingBar

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
        self.help = StartHelp(bridge, theme, words, layout, self.view, self.commands.all)
        self.open_help = self.help.open


class Window(QWidget):
    """Holds one case at a time. The bridge on whose writer thread a case was opened serves it until it is closed."""

    def __init__(self, theme: Theme, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._words = theme, words
        theme.hold(self)
        self._closing: list[threading.Thread] = []
        self._layout = QStackedLayout(self)
        self._layout.setStackingMode(QStackedLayout.StackingMode.StackOne)
        self.desk: Desk | None = None
        self.standing: StandingBar | None = None
        self._guided = False
        self.lock = Lock(self)
        self.locked = LockedView(theme, words, self)
        self._layout.addWidget(self.locked)
        self.lock.locked.connect(self._show_locked)
        self.lock.unlocked.connect(self._show_unlocked)
        self.lock.refused.connect(self.locked.refuse)
        self.locked.unlock.connect(self.lock.open)
        self.report = Report(theme, self)
        self.report.write_wanted.connect(self._write_report)
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
        self.start.bridge.write(open_and_warm, path, user, passphrase, done=self.show_case,
                                failed=self.start.view.banner.show_error)  # fmt: skip

    def show_case(self, case: "Case") -> None:
        """Puts the desk of a case in front, as it stood when it was left; the one before is closed."""
        from judgedesk.app import desk_state

        show = partial(self._show_desk, case)
        self.start.bridge.read(desk_state.kept, case, desk_state.LAYOUT, done=show, failed=lambda _error: show({}))

    def _show_desk(self, case: "Case", kept: dict[str, Any]) -> None:
        from judgedesk.ui.shell import layout
        from judgedesk.ui.shell.desk import Desk

        layout.put_geometry(self, kept.get("geometry"))
        old_desk, old_start = self.desk, self.start
        self.desk = Desk(old_start.bridge, self._theme, case, self._words, self._general(), self, kept=kept)
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
        self._put_bar(self.desk)
        self.desk.log_of_reading.sealed.unlogged.connect(self.desk.status.show_note)
        self._tell_attempts()
        self.tell_language()
        if self._guided:
            self._guided = False
            self.desk.guide()
        self.report.raise_()
        self._name()

    def _put_bar(self, desk: "Desk") -> None:
        """Over the desk stands why its case can't be written or reached, as long as that is so."""
        from judgedesk.ui.shell.standing import StandingBar

        self.standing = StandingBar(desk, self._theme, self.start.bridge, lambda: self.lock.closed)
        self.standing.write_wanted.connect(self._open_for_writing)
        if isinstance(column := desk.layout(), QVBoxLayout):
            column.insertWidget(1, self.standing)
        if not desk.case.writable:
            desk.commands.unavailable.connect(self.standing.refuse)

    def _may_be_written(self) -> bool:
        return self.desk is not None and self.standing is not None and self.standing.may_write

    def _open_for_writing(self) -> None:
        """The case that is open for reading, for writing, where it stands; the desk is made anew."""
        if self.desk is None or self.desk.case.writable:
            return
        from judgedesk.app.casefile import open_for_writing

        desk = self.desk
        stands = desk.panes.layout.now()
        self.start.bridge.write(open_for_writing, desk.case, failed=desk.show_error,
                                done=lambda case: self._show_desk(case, stands))  # fmt: skip

    def _tell_attempts(self) -> None:
        """What somebody tried in vain since the user was last let in."""
        if self.desk is None or (tried := self.desk.case.attempts) is None:
            return
        from judgedesk.ui.views.log import local_time

        said = self.tr("%n wrong passphrase(s) for you since you opened the case last", "", tried.number)
        latest = self.tr("The latest: {0}.").format(local_time(tried.last))
        self.desk.banner.show_text(said, latest, self.tr("If it was not you, tell whoever is responsible."))

    def _show_locked(self) -> None:
        if self.desk is not None:
            self.desk.names.hide_names()
            self.desk.panes.veil(True)
            self._layout.setCurrentWidget(self.locked)
            self.locked.ask(self.desk.case.user)

    def _show_unlocked(self) -> None:
        self.locked.let_in()
        if self.desk is not None:
            self._layout.setCurrentWidget(self.desk)
            self.desk.panes.veil(False)
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
        start.view.tour_wanted.connect(self._tour)
        back = Command("case.back", lambda: self.tr("Back to the open case"), self._back_to_desk, "Esc")
        start.commands.register([*self._general(), *start.help.commands(), back])
        self._layout.addWidget(start)
        return start

    def _put_away(self, desk: "Desk") -> None:
        """Closes a case without holding up the window."""
        if desk is self.desk:
            self.lock.forget()
        if not self.lock.closed:
            desk.panes.layout.note()
        for rows in desk.findChildren(Rows):
            rows.show(())  # the lists of a large case do not wait for a search for garbage
        if "ledger" in desk.centre.places:
            desk.ledger.forget()
        closing = threading.Thread(target=desk.bridge.close, args=(desk.case.close,), name="closing")
        self._closing.append(closing)
        closing.start()

    def _tour(self) -> None:
        """The demo case, and the guided tour in it."""
        self._layout.setCurrentWidget(self.start)
        self._guided = True
        self._demo()

    def _demo(self) -> None:
        view = self.start.view
        view.show_busy(self.tr("Building the demo case…"))

        def told(progress: "ImportProgress") -> None:
            said = self.tr("Building the demo case: {0} of {1} documents").format(progress.files_done, progress.files)
            view.show_busy(said)

        def refused(error: UserError) -> None:
            self._guided = False
            view.show_busy("")
            view.banner.show_error(error)

        self.start.bridge.start(_build_demo, progress=told, done=self.show_case, failed=refused)

    def _general(self) -> list[Command]:
        theme, zoom = self._theme, self._theme.step_zoom
        commands = [
            Command("case.open", lambda: self.tr("Open another case…"), lambda: self.ask_for(None), "Ctrl+O"),
            Command("case.new", lambda: self.tr("New case…"), self._ask_new, "Ctrl+N"),
            Command("tour.demo", lambda: self.tr("Guided tour in the demo case"), self._tour),
            Command("case.write", lambda: self.tr("Open for writing"), self._open_for_writing, "Ctrl+Alt+W",
                    self._may_be_written),
            Command("case.lock", lambda: self.tr("Lock now"), self.lock.now, "Ctrl+Alt+L",
                    lambda: self.desk is not None),
            *(self._lock_after(minutes) for minutes in _LOCK_AFTER),
            Command("theme.light", lambda: self.tr("Light colours"), lambda: theme.choose("light")),
            Command("theme.dark", lambda: self.tr("Dark colours"), lambda: theme.choose("dark")),
            Command("theme.system", lambda: self.tr("Colours of the system"), lambda: theme.choose("system")),
            Command("theme.contrast", lambda: self.tr("High contrast"), lambda: theme.choose("contrast")),
            Command("zoom.in", lambda: self.tr("Everything larger"), lambda: zoom(1), "Ctrl++; Ctrl+="),
            Command("zoom.out", lambda: self.tr("Everything smaller"), lambda: zoom(-1), "Ctrl+-"),
            Command("zoom.reset", lambda: self.tr("Ordinary size"), lambda: theme.set_zoom(100), "Ctrl+0"),
        ]  # fmt: skip
        commands.append(
            Command(
                "problem.report", lambda: self.tr("Report a problem…"), lambda: self.report.show_problem(self._words)
            )
        )
        for code, name in LANGUAGES.items():
            commands.append(self._language(code, name))
        commands.append(Command("window.close", lambda: self.tr("Close JudgeDesk"), self._close, "Ctrl+Q"))
        return commands

    def _write_report(self, path: Path, text: str) -> None:
        bridge = self.desk.bridge if self.desk is not None else self.start.bridge
        failed = self.desk.show_error if self.desk is not None else self.start.view.banner.show_error
        bridge.write(partial(path.write_text, text, encoding="utf-8"), failed=failed)

    def _language(self, code: str, name: str) -> Command:
        return Command(f"language.{code}", lambda: self.tr("Language: {0}").format(name),
                       lambda: self._speak(code), "", lambda: self._words.chosen != code)  # fmt: skip

    def _speak(self, code: str) -> None:
        self._words.choose(code)
        self.tell_language()

    def tell_language(self) -> None:
        """Says that the chosen language has terms only, and where it is listed what falls back."""
        if self._words.chosen not in TERMS:
            return
        name = LANGUAGES[self._words.chosen]
        what = self.tr("{0}: only the terms of the court are translated").format(name)
        why = self.tr("Whatever else the window says is in English.")
        if self.desk is None:
            self.start.view.banner.show_text(what, why, self.tr("An open case lists it under Case, Languages."))
        else:
            listed = partial(self.desk.go, "languages")
            self.desk.banner.show_text(what, why, "", self.tr("What is not translated"), listed)

    def _lock_after(self, minutes: int) -> Command:
        return Command(f"lock.after.{minutes}", lambda: self.tr("Lock after {0} minutes without input").format(minutes),
                       lambda: self._set_lock(minutes), "",
                       lambda: self.desk is not None and self.desk.case.writable)  # fmt: skip

    def _set_lock(self, minutes: int) -> None:
        if self.desk is not None:
            from judgedesk.app import locking

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


def _build_demo(*, progress: Callable[["ImportProgress"], None], cancel: Any) -> "Case":
    """The demo case, opened; it is small, so it is not cancelled."""
    from judgedesk.app import demo

    case = demo.build(progress=progress)[0]
    warm.load()
    return case
