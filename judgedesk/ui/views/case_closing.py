"""The end of the case: finality and how long it is kept, the copy for the archive, erasing a person's data."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from judgedesk.app import erasure, retention
from judgedesk.app.casefile import Case
from judgedesk.app.erasure import Erasure, Part
from judgedesk.app.retention import Archived
from judgedesk.domain.changes import Changes
from judgedesk.domain.errors import UserError
from judgedesk.domain.roles import Role
from judgedesk.ui.bridge import Bridge, Job
from judgedesk.ui.shell.commands import Command
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.case_read import ClosingRead, archive, read_closing, read_erasure
from judgedesk.ui.views.case_section import CaseSection
from judgedesk.ui.views.case_words import part_of_erasure, why_it_stays
from judgedesk.ui.views.log import local_time
from judgedesk.ui.widgets.choice import Choice
from judgedesk.ui.widgets.confirm import ask
from judgedesk.ui.widgets.dayfield import DayField
from judgedesk.ui.widgets.field import Field
from judgedesk.ui.widgets.paths import choose_folder

CLOSERS = (Role.JUDGE, Role.PROSECUTOR)


class ClosingView(CaseSection):
    """Three cards: closing, the archive, erasure."""

    view_name = "closing"
    depends_on = frozenset({"case", "persons", "alerts"})

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(bridge, theme, case, words, parent)
        self._read: ClosingRead | None = None
        self._job: Job | None = None
        self._archived: Archived | None = None
        self.preview: Erasure | None = None
        self._done = self._follow = False
        self.final, self.until = DayField(self), DayField(self)
        self.person = Choice(theme, self)
        self._final, self._until = Field(self.final, theme), Field(self.until, theme)
        self._person = Field(self.person, theme)
        self.close_button, self.archive_button = self.button(self.close_case), self.button(self.ask_archive)
        self.look_button, self.erase_button = self.button(self.look), self.button(self.erase)
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.hide()
        self._state, self._clock, self._keeps = self.line("heading"), self.line("warn"), self.line("small")
        self._archive, self._copy, self._drill = self.line("heading"), self.line(), self.line("small")
        self._erasing, self._limits = self.line("heading"), self.line("small")
        self.goes, self.stays, self.copies = self.line(), self.line(), self.line()
        self._build()
        for field in (self.final, self.until):
            field.textChanged.connect(self._weigh)
            field.returnPressed.connect(self.close_case)
        self.person.activated.connect(lambda _at: self.look())
        self.area.verticalScrollBar().rangeChanged.connect(lambda _least, _most: self._show_preview())
        self.retranslate()

    def _build(self) -> None:
        days = QWidget(self)
        row = QHBoxLayout(days)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._theme.px(12))
        row.addWidget(self._final, 1, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._until, 1, Qt.AlignmentFlag.AlignTop)
        self._days = days
        self._found = QWidget(self)
        column = QVBoxLayout(self._found)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._theme.px(10))
        for line in (self.goes, self.stays, self.copies):
            column.addWidget(line)
        self._found.hide()
        self._cards = (
            self.card(self._state, self._clock, days, self._keeps, self.in_a_row(self.close_button)),
            self.card(self._archive, self._copy, self.bar, self.in_a_row(self.archive_button), self._drill),
            self.card(self._erasing, self._limits, self._person, self._found,
                      self.in_a_row(self.look_button, self.erase_button)),
        )  # fmt: skip
        self.lay_out_cards(*self._cards)

    # -- what the window asks -----------------------------------------------------------------------------------

    def commands(self) -> list[Command]:
        """Closing, the archive, erasure."""
        return [
            Command("closing.close", lambda: self.tr("Note that the judgment is final"), self.close_case, "Ctrl+Return",
                    self._may_close_now),
            Command("closing.archive", lambda: self.tr("Make a copy for the archive…"), self.ask_archive, "Ctrl+E",
                    lambda: self._case.writable and self._job is None),
            Command("closing.look", lambda: self.tr("See what erasing the person would take"), self.look, "F2",
                    self._may_erase),
            Command("closing.erase", lambda: self.tr("Erase the person's data…"), self.erase, "Ctrl+Delete",
                    lambda: self._may_erase() and self.preview is not None and not self._done),
            self.to_next(),
        ]  # fmt: skip

    def panes(self) -> list[QWidget]:
        """What F6 goes through."""
        return list(self._cards)

    # -- loading ------------------------------------------------------------------------------------------------

    def _load(self) -> None:
        self._bridge.read(read_closing, self._case, self._words.language, done=self._show,
                          failed=self.trouble.show_error, key=("case.closing", id(self)))  # fmt: skip

    def _is_busy(self) -> bool:
        return bool(self.final.hasFocus() or self.until.hasFocus())

    def _show(self, found: ClosingRead) -> None:
        self._stale, self._read = False, found
        if found.closed is not None and not self._is_busy():
            self.final.setText(found.closed.final)
            self.until.setText(found.closed.until)
        chosen = self.person.currentData()
        self.person.clear()
        for one in found.persons:
            self.person.addItem(one.label, one.id)
        self.person.setCurrentIndex(max(-1, self.person.findData(chosen)) if chosen else -1)
        self._say()

    def _take_keyboard(self) -> None:
        (self.final if self._may_close() else self.archive_button).setFocus(Qt.FocusReason.OtherFocusReason)

    # -- closing ------------------------------------------------------------------------------------------------

    def _may_close(self) -> bool:
        return self._case.writable and self._case.role in CLOSERS

    def _may_close_now(self) -> bool:
        return self._may_close() and self.final.day is not None and (
            not self.until.text().strip() or self.until.day is not None
        )  # fmt: skip

    def close_case(self) -> None:
        """Notes the day of finality, and until when the case is kept where that is known."""
        final, until = self.final.day, self.until.day
        if self._may_close_now() and final is not None:
            self.trouble.clear()
            self._bridge.write(retention.close_case, self._case, final.isoformat(), until.isoformat() if until else "",
                               done=self._closed, failed=self.trouble.show_error)  # fmt: skip

    def _closed(self, _changes: Changes) -> None:
        self.close_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.noted.emit(self.tr("Noted. Undo takes it back."))
        self._load()

    # -- the archive --------------------------------------------------------------------------------------------

    def ask_archive(self) -> None:
        """Asks for a folder and makes the copy in it."""
        if self._case.writable and self._job is None:
            choose_folder(self, self.tr("Where is the copy for the archive to lie?"), self.archive_to)

    def archive_to(self, folder: Path) -> None:
        """Makes a verified copy in a new folder inside this one."""
        self.trouble.clear()
        self.bar.setRange(0, 0)
        self._archived = None
        self._job = self._bridge.start(archive, self._case, folder, self._words.language, progress=self._copied,
                                       done=self._made, failed=self._not_made)  # fmt: skip
        self._say()

    def _copied(self, told: tuple[int, int]) -> None:
        done, total = told
        self.bar.setRange(0, max(1, total))
        self.bar.setValue(done)
        number = self._words.number
        self._copy.setText(self.tr("Copying and checking: {0} of {1} files").format(number(done), number(total)))

    def _made(self, made: Archived) -> None:
        self._job, self._archived = None, made
        self._say()

    def _not_made(self, error: UserError) -> None:
        self._job = None
        self._say()
        self.trouble.show_error(error)

    # -- erasure ------------------------------------------------------------------------------------------------

    def _may_erase(self) -> bool:
        held = "identities" not in self._case.withheld
        return self._case.writable and self._case.role in CLOSERS and held and bool(self.person.currentData())

    def look(self) -> None:
        """Reads what would go and what would stay."""
        self.preview, self._done = None, False
        self._say()
        if self._may_erase():
            self.trouble.clear()
            self._bridge.read(read_erasure, self._case, self.person.currentData(), done=self._looked,
                              failed=self.trouble.show_error, key=("case.erasure", id(self)))  # fmt: skip

    def _looked(self, found: Erasure) -> None:
        if found.person == self.person.currentData():
            self.preview, self._follow = found, True
            self._say()

    def _show_preview(self) -> None:
        """The lines that came got their places."""
        if self._follow:
            self._follow = False
            self.area.ensureWidgetVisible(self.erase_button)

    def erase(self) -> None:
        """Asks, and erases; only what was shown before."""
        found = self.preview
        if found is None or self._done or not self._may_erase():
            return
        ask(self._theme, self, self.tr("Erase the data of {0}?").format(found.label),
            self.tr("What goes is listed in the window. It can't be undone, and backups made before still hold it."),
            self.tr("Erase"), self.tr("Cancel"), lambda: self._erase(found.person))  # fmt: skip

    def _erase(self, person: str) -> None:
        self.erase_button.setEnabled(False)
        self._bridge.write(_erased, self._case, person, done=self._gone, failed=self._refused)

    def _gone(self, answer: tuple[Erasure, Changes]) -> None:
        self.preview, self._done = answer[0], True
        self._say()
        self.noted.emit(self.tr("Erased: {0}").format(answer[0].label))

    def _refused(self, error: UserError) -> None:
        self._say()
        self.trouble.show_error(error)

    # -- words --------------------------------------------------------------------------------------------------

    def retranslate(self) -> None:
        """Words that stand here."""
        self._final.say(self.tr("Judgment final since"), self.tr("A day, as 2026-03-01 or 1 March 2026."))
        self._until.say(self.tr("Kept until"), self.tr("By the office's plan of files; empty while it is not known."))
        self._person.say(self.tr("Person"))
        self.person.setPlaceholderText(self.tr("Choose a person"))
        self.archive_button.setText(self.tr("Make a copy for the archive…"))
        self.archive_button.setToolTip("Ctrl+E")
        self.look_button.setText(self.tr("See what would go"))
        self.look_button.setToolTip("F2")
        self.erase_button.setText(self.tr("Erase…"))
        self.erase_button.setToolTip("Ctrl+Delete")
        self.close_button.setToolTip("Ctrl+Return")
        self.bar.setAccessibleName(self.tr("How far the copy has come"))
        self._keeps.setText(self.tr("Nothing is deleted and the case stays open for work. An alert names the day."))
        self._archive.setText(self.tr("Copy for the archive"))
        self._drill.setText(
            self.tr("A copy is worth what its restoring has shown. Once a year, restore it beside the case "
                    "(judgedesk restore COPY NEW), open it with your passphrase and let it be checked.")
        )  # fmt: skip
        self._erasing.setText(self.tr("Erasing a person's data"))
        self._limits.setText(
            self.tr("Only the working copy forgets the person; the court's file stays as it is. The record keeps the "
                    "pseudonym, and the log keeps who did what and when.")
        )  # fmt: skip
        self._say()

    def _weigh(self) -> None:
        self.close_button.setEnabled(self._may_close_now())

    def _say(self) -> None:
        found = self._read
        closed = found.closed if found is not None else None
        if closed is None:
            self._state.setText(self.tr("The case is open"))
        else:
            self._state.setText(self.tr("Closed by {0}: final since {1}").format(closed.by, closed.final))
        self.close_button.setText(self.tr("Note it") if closed is None else self.tr("Change it"))
        self._clock.setText("\n".join(found.alerts) if found is not None else "")
        self._clock.setVisible(bool(self._clock.text()))
        for widget in (self._days, self.close_button):
            widget.setVisible(self._may_close())
        self._weigh()
        self._say_archive()
        self._say_erasure()
        self.head.say("")

    def _say_archive(self) -> None:
        self.bar.setVisible(self._job is not None)
        self.archive_button.setEnabled(self._case.writable and self._job is None)
        made = self._archived
        if self._job is not None:
            self._copy.setText(self.tr("Copying and checking…"))
        elif made is None:
            self._copy.setText(
                self.tr("A verified copy, still encrypted, with a plain list of its documents under pseudonyms and the "
                        "hash of every file.")
            )  # fmt: skip
        else:
            said = self.tr("Copied and checked: %n document(s)", "", made.documents)
            if not made.report.ok:
                said = self.tr("The copy has %n problem(s): make another", "", len(made.report.problems))
            self._copy.setText(f"{said} · {made.copy.parent}")

    def _say_erasure(self) -> None:
        found, may = self.preview, self._case.writable and self._case.role in CLOSERS
        held = may and "identities" not in self._case.withheld
        self._cards[2].setVisible(held)
        self.look_button.setEnabled(self._may_erase())
        self.erase_button.setEnabled(found is not None and not self._done)
        self._found.setVisible(found is not None)
        if found is None:
            return
        goes = self.tr("Erased:") if self._done else self.tr("What goes:")
        self.goes.setText("\n".join([goes, *self._lines(found.erased)]))
        self.stays.setText("\n".join([self.tr("What stays, and why:"), *self._lines(found.stays)]))
        copies = [f"  · {local_time(at)}  {path}" for at, path in found.backups]
        none = self.tr("The log knows of no backup. Copies made outside the program are not known to it.")
        named = self.tr("These backups still hold all of it; whoever keeps them decides on them:")
        self.copies.setText("\n".join([named, *copies]) if copies else none)

    def _lines(self, parts: tuple[Part, ...]) -> list[str]:
        number = self._words.number
        said = [(f"  · {part_of_erasure(one.what)}: {number(one.number)}", why_it_stays(one.why)) for one in parts]
        return [f"{line} ({why})" if why else line for line, why in said]


def _erased(case: Case, person: str) -> tuple[Erasure, Changes]:
    """Every view reads anew: names, questions and acts are gone."""
    done = erasure.erase(case, person)
    return done, Changes(frozenset({"persons", "records", "saved", "case"}), (person,))
