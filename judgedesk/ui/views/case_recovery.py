"""The recovery key: made, shown once, put on paper, taken back."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from judgedesk.app import recovery
from judgedesk.app.casefile import Case
from judgedesk.app.recovery import Paper
from judgedesk.app.wording import translated
from judgedesk.domain.errors import UserError
from judgedesk.domain.roles import Role
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.shell.commands import Command
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.case_print import put_on
from judgedesk.ui.views.case_section import CaseSection
from judgedesk.ui.views.log import local_time
from judgedesk.ui.widgets.confirm import ask
from judgedesk.ui.widgets.letters import Letters
from judgedesk.ui.widgets.paths import choose_target
from judgedesk.ui.widgets.printing import choose_printer

MAKERS = (Role.JUDGE, Role.PROSECUTOR)


class RecoveryView(CaseSection):
    """Who has a key on paper; below it the letters, as long as they are shown.

    Signals:
        made_changed(): a key was put into force or made void.
    """

    made_changed = Signal()

    view_name = "recovery"

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(bridge, theme, case, words, parent)
        self._made: dict[str, str] | None = None
        self.paper: Paper | None = None
        self._papered = False
        self._state, self._what, self._kept = self.line("heading"), self.line(), self.line("small")
        self.make_button, self.void_button = self.button(self.make, "primary"), self.button(self.void)
        self._shown, self._warning = self.line("heading"), self.line("warn")
        self.letters = Letters(theme, self)
        self.print_button, self.write_button = self.button(self.print_it), self.button(self.ask_file)
        self.keep_button, self.leave_button = self.button(self.keep, "primary"), self.button(self.leave)
        self._others = self.line("quiet")
        acts = self.in_a_row(self.make_button, self.void_button)
        papers = self.in_a_row(self.print_button, self.write_button)
        ends = self.in_a_row(self.keep_button, self.leave_button)
        self._about = self.card(self._state, self._what, self._kept, acts, self._others)
        self._sheet = self.card(self._shown, self.letters, self._warning, papers, ends)
        self.lay_out_cards(self._about, self._sheet)
        self.retranslate()

    # -- what the window asks -----------------------------------------------------------------------------------

    def commands(self) -> list[Command]:
        """Making, putting on paper, into force, taking back."""
        shown = self._is_busy
        return [
            Command("recovery.make", lambda: self.tr("Make a recovery key…"), self.make, "Ctrl+N", self._may_make),
            Command("recovery.print", lambda: self.tr("Print the recovery key…"), self.print_it, "Ctrl+P", shown),
            Command("recovery.write", lambda: self.tr("Write the recovery key to a file…"), self.ask_file, "Ctrl+E",
                    shown),
            Command("recovery.keep", lambda: self.tr("The recovery key is on paper: put it into force"), self.keep,
                    "Ctrl+Return", shown),
            Command("recovery.void", lambda: self.tr("Make your recovery key void…"), self.void, "Ctrl+Delete",
                    self._may_void),
            self.to_next(),
        ]  # fmt: skip

    def panes(self) -> list[QWidget]:
        """What F6 goes through."""
        return [self._about, self._sheet]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc forgets the letters."""
        if event.key() == Qt.Key.Key_Escape and self._is_busy():
            self.leave()
            return
        super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Letters that nobody put into force are forgotten with the view, as when the window locks."""
        self._forget()
        super().hideEvent(event)

    # -- loading ------------------------------------------------------------------------------------------------

    def _load(self) -> None:
        self._bridge.read(recovery.made, self._case, done=self._show, failed=self.trouble.show_error,
                          key=("case.recovery", id(self)))  # fmt: skip

    def _is_busy(self) -> bool:
        return self.paper is not None

    def _show(self, made: dict[str, str]) -> None:
        if self._made is not None and self._made != made:
            self.made_changed.emit()
        self._stale, self._made = False, made
        self._say()

    # -- acting -------------------------------------------------------------------------------------------------

    def _may_make(self) -> bool:
        return self._case.writable and self._case.role in MAKERS and self.paper is None

    def _may_void(self) -> bool:
        return self._may_make() and bool(self._made) and self._case.user in (self._made or {})

    def make(self) -> None:
        """Draws letters that open nothing yet."""
        if self._may_make():
            self.trouble.clear()
            self._bridge.write(recovery.draw, self._case, done=self._drawn, failed=self.trouble.show_error)

    def _drawn(self, paper: Paper) -> None:
        if not self.isVisible():
            return
        self.paper, self._papered = paper, False
        self.letters.show_groups(paper.groups)
        self._say()
        self.letters.setFocus(Qt.FocusReason.OtherFocusReason)

    def print_it(self) -> None:
        """Asks for a printer and prints; the log says so first."""
        if self.paper is not None:
            choose_printer(self, self.tr("Print the recovery key"), self.print_on)

    def print_on(self, printer: QPrinter) -> None:
        """Prints the letters shown, if the log takes it."""
        paper = self.paper
        if paper is not None:
            self._bridge.write(recovery.allow_printing, self._case, paper, self._words.language,
                               done=lambda _none: self._print(printer, paper),
                               failed=self.trouble.show_error)  # fmt: skip

    def _print(self, printer: QPrinter, paper: Paper) -> None:
        half = len(paper.groups) // 2
        rows = ["  ".join(paper.groups[:half]), "  ".join(paper.groups[half:])]
        heading = translated("Recovery key", self._words.language, "cli")
        try:
            put_on(printer, heading, recovery.lines(paper, self._words.language), rows)
        except UserError as error:
            self.trouble.show_error(error)
            return
        self._on_paper(self.tr("Sent to the printer"))

    def ask_file(self) -> None:
        """Asks where the letters are to be written."""
        if self.paper is not None:
            kinds = {".docx": self.tr("Word document"), ".txt": self.tr("Plain text")}
            choose_target(self, self.tr("Write the recovery key"), self.tr("recovery key"), kinds, self.write_to)

    def write_to(self, path: Path) -> None:
        """Writes the letters to a file, to be printed and deleted."""
        paper = self.paper
        if paper is not None:
            said = self.tr("Written: {0}. Delete it once it is printed.").format(path.name)
            self._bridge.write(recovery.write, self._case, paper, path, self._words.language,
                               done=lambda _none: self._on_paper(said), failed=self.trouble.show_error)  # fmt: skip

    def _on_paper(self, said: str) -> None:
        self._papered = True
        self.trouble.clear()
        self.noted.emit(said)
        self._say()
        self.keep_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def keep(self) -> None:
        """From now on the letters open the case."""
        if self.paper is not None:
            self._bridge.write(recovery.keep, self._case, self.paper, done=self._in_force,
                               failed=self.trouble.show_error)  # fmt: skip

    def _in_force(self, _none: object) -> None:
        self._forget()
        self.noted.emit(self.tr("The recovery key opens the case from now on."))
        self._load()
        self.make_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Forgets the letters; nothing changed."""
        self._forget()
        self._say()
        self.make_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _forget(self) -> None:
        self.paper, self._papered = None, False
        self.letters.show_groups(())
        self._sheet.hide()

    def void(self) -> None:
        """Asks, and makes one's own paper void."""
        if self._may_void():
            lines = self.tr("The letters on your paper open nothing any more. A lost passphrase can then be replaced "
                            "by nobody unless another judge or prosecutor has a recovery key.")  # fmt: skip
            ask(self._theme, self, self.tr("Make the recovery key void?"), lines, self.tr("Make it void"),
                self.tr("Cancel"), self._take_back)  # fmt: skip

    def _take_back(self) -> None:
        self._bridge.write(recovery.remove, self._case, self._case.user, done=lambda _none: self._load(),
                           failed=self.trouble.show_error)  # fmt: skip

    def _take_keyboard(self) -> None:
        button = self.make_button if self.paper is None else self.letters
        button.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- words --------------------------------------------------------------------------------------------------

    def retranslate(self) -> None:
        """Words that stand here."""
        for button, text, key in (
            (self.void_button, self.tr("Make it void…"), "Ctrl+Delete"),
            (self.print_button, self.tr("Print…"), "Ctrl+P"),
            (self.write_button, self.tr("Write to a file…"), "Ctrl+E"),
            (self.keep_button, self.tr("It is on paper: put it into force"), "Ctrl+Return"),
            (self.leave_button, self.tr("Leave it"), "Esc"),
        ):
            button.setText(text)
            button.setToolTip(key)
        self._say()

    def _say(self) -> None:
        made, maker = self._made or {}, self._case.role in MAKERS
        mine = made.get(self._case.user, "")
        if not maker:
            self._state.setText(self.tr("Recovery keys are made by judges and prosecutors"))
        elif mine:
            self._state.setText(self.tr("Your recovery key was made on {0}").format(local_time(mine)))
        else:
            self._state.setText(self.tr("You have no recovery key"))
        self._what.setText(
            self.tr("A recovery key is 32 letters on paper. Whoever holds the paper and the case folder opens all that "
                    "its maker opens, and can give a new passphrase to anybody who holds no more keys than they do.")
        )  # fmt: skip
        self._kept.setText(
            self.tr("Without it a lost passphrase is lost for good. Keep the paper under lock, apart from the "
                    "computer. A newer key makes the older one void; so does removing its maker.")
        )  # fmt: skip
        self.make_button.setText(self.tr("Make a new one…") if mine else self.tr("Make a recovery key…"))
        self.make_button.setToolTip("Ctrl+N")
        self.make_button.setVisible(self._may_make())
        self.void_button.setVisible(self._may_void())
        others = [f"{name}, {local_time(at)}" for name, at in made.items() if name != self._case.user]
        self._others.setText(self.tr("Others' recovery keys: {0}").format("; ".join(others)) if others else "")
        self._others.setVisible(bool(others))
        self._shown.setText(self.tr("Shown once. It opens nothing until you put it into force."))
        self._warning.setText(
            self.tr("Copying by hand is safest. A printer's queue, or a file, holds the letters unencrypted: printing "
                    "and writing are noted in the log.")
        )  # fmt: skip
        self._sheet.setVisible(self.paper is not None)
        self.head.say(self.tr("%n recovery key(s) in force", "", len(made)) if made else "")
