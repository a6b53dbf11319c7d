"""Who opens the case: keys, roles, grants, passphrases."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from judgedesk.app import casefile
from judgedesk.app.casefile import Case
from judgedesk.domain.changes import Changes
from judgedesk.domain.errors import UserError
from judgedesk.domain.roles import Role
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.models.rows import Column, Rows
from judgedesk.ui.shell.commands import Command
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.case_forms import KeyForm
from judgedesk.ui.views.case_read import UserLine, UsersRead, read_users
from judgedesk.ui.views.case_section import CaseSection
from judgedesk.ui.views.log import local_time
from judgedesk.ui.widgets.confirm import ask
from judgedesk.ui.widgets.factlines import Fact, FactLines
from judgedesk.ui.widgets.said import role_said
from judgedesk.ui.widgets.table import Table

_WIDTHS = (760, 420)
_CARD, _FORM = range(2)
_DAY = len("2026-03-01")


class UsersView(CaseSection):
    """Users at the left; at the right the chosen one, or a form."""

    view_name = "case"

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(bridge, theme, case, words, parent)
        self._read = UsersRead((), ())
        self._working = False
        self.rows = Rows(self._columns(), theme, self)
        self.table = Table(self.rows, theme, self)
        self.facts, self.form = FactLines(theme, self), KeyForm(theme, self)
        self.new, self.own = self.button(self.add), self.button(self.change_own)
        self.give, self.take = self.button(self.grant), self.button(self.revoke)
        self.out = self.button(self.remove)
        self._side = QStackedWidget(self)
        self._build(theme)
        self.table.selectionModel().currentRowChanged.connect(lambda *_rows: self._show_user())
        self.form.confirmed.connect(self._confirmed)
        self.form.left.connect(self._leave_form)
        self.retranslate()

    def _columns(self) -> list[Column]:
        return [
            Column(lambda: self.tr("Name"), lambda one: one.name, share=3),
            Column(lambda: self.tr("Role"), lambda one: role_said(one.role), 90),
            Column(lambda: self.tr("Opens"), self._opens, share=3),
            Column(lambda: self.tr("Last act"), lambda one: local_time(one.last)[:_DAY] if one.last else "", 108,
                   quiet=True),
        ]  # fmt: skip

    def _build(self, theme: Theme) -> None:
        self.head.act(self.own, self.new)
        card = QWidget(self)
        column = QVBoxLayout(card)
        column.setContentsMargins(theme.px(16), 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(self.facts, 1)
        for button in (self.give, self.take, self.out):
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        for page in (card, self.form):
            self._side.addWidget(page)
        split = self.beside(self.table, self._side, _WIDTHS)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 1)
        self.table.setMinimumWidth(theme.px(280))
        self._side.setMinimumSize(theme.px(290), theme.px(160))
        self.lay_out(split)

    # -- what the window asks -----------------------------------------------------------------------------------

    def commands(self) -> list[Command]:
        """Adding, one's own passphrase, grants, taking out."""
        return [
            Command("users.add", lambda: self.tr("Add a user…"), self.add, "Ctrl+N", self._may_add),
            Command("users.passphrase", lambda: self.tr("Change your passphrase…"), self.change_own, "F2",
                    lambda: self._case.writable),
            Command("users.grant", lambda: self.tr("Give the clerk the key to identities"), self.grant, "Ctrl+G",
                    self._may_grant),
            Command("users.revoke", lambda: self.tr("Take the key to identities back"), self.revoke, "Ctrl+R",
                    self._may_revoke),
            Command("users.remove", lambda: self.tr("Remove the user…"), self.remove, "Ctrl+Delete", self._may_remove),
            self.to_next(),
        ]  # fmt: skip

    def panes(self) -> list[QWidget]:
        """What F6 goes through."""
        return [self.table, self._side]

    def state(self) -> str:
        """What Alt+← comes back to."""
        one = self._user()
        return one.name if one is not None else ""

    def restore(self, name: str) -> None:
        """Goes back to it."""
        names = [one.name for one in self._read.users]
        if name in names:
            self.table.choose_row(names.index(name))

    def retranslate(self) -> None:
        """Words that stand here."""
        self.new.setText(self.tr("Add a user…"))
        self.new.setToolTip("Ctrl+N")
        self.own.setText(self.tr("Change your passphrase…"))
        self.own.setToolTip("F2")
        self.give.setText(self.tr("Give the key to identities"))
        self.give.setToolTip("Ctrl+G")
        self.take.setText(self.tr("Take the key to identities back"))
        self.take.setToolTip("Ctrl+R")
        self.out.setText(self.tr("Remove…"))
        self.out.setToolTip("Ctrl+Delete")
        self.table.setAccessibleName(self.tr("Who opens the case"))
        self.facts.setAccessibleName(self.tr("The chosen user"))
        self.rows.retranslate()
        self._say()
        self._show_user()

    # -- loading ------------------------------------------------------------------------------------------------

    def _load(self) -> None:
        self._bridge.read(read_users, self._case, done=self._show, failed=self.trouble.show_error,
                          key=("case.users", id(self)))  # fmt: skip

    def _is_busy(self) -> bool:
        return self._side.currentIndex() == _FORM and not self._working

    def _show(self, found: UsersRead) -> None:
        chosen = self.state()
        self._stale, self._read = False, found
        self.rows.show(found.users)
        names = [one.name for one in found.users]
        self.table.choose_row(names.index(chosen) if chosen in names else 0)
        self._say()
        self._show_user()

    def _user(self) -> UserLine | None:
        row = self.table.currentIndex().row()
        return self._read.users[row] if 0 <= row < len(self._read.users) else None

    def _show_user(self) -> None:
        one = self._user()
        self.give.setVisible(self._may_grant())
        self.take.setVisible(self._may_revoke())
        self.out.setVisible(self._may_remove())
        if one is None:
            self.facts.show_facts(())
            return
        name = self.tr("{0} (you)").format(one.name) if one.me else one.name
        paper = self.tr("made {0}").format(local_time(one.paper)) if one.paper else self.tr("none")
        self.facts.show_facts(
            [
                Fact("", name, "heading"),
                Fact("", role_said(one.role), "quiet"),
                Fact(self.tr("Opens"), self._opens(one)),
                Fact(self.tr("Does not open"), self._closed_to(one)),
                Fact(self.tr("By grant"), self.tr("the key to identities, from a judge") if one.granted else ""),
                Fact(self.tr("Recovery key"), paper if one.role in (Role.JUDGE, Role.PROSECUTOR) else ""),
                Fact(self.tr("Last act in the log"), local_time(one.last) if one.last else self.tr("none yet")),
            ]
        )

    # -- acting -------------------------------------------------------------------------------------------------

    def _may_add(self) -> bool:
        return bool(self._read.roles) and not self._working

    def _may_grant(self) -> bool:
        one = self._user()
        return one is not None and one.may_grant and not one.granted and not self._working

    def _may_revoke(self) -> bool:
        one = self._user()
        return one is not None and one.may_grant and one.granted and not self._working

    def _may_remove(self) -> bool:
        one = self._user()
        return one is not None and one.may_go and not self._working

    def add(self) -> None:
        """The form for somebody new."""
        if self._may_add():
            self._side.setCurrentIndex(_FORM)
            self.form.ask_new(self._read.roles, self._case.title)

    def change_own(self) -> None:
        """The form for one's own passphrase."""
        if self._case.writable and not self._working:
            self._side.setCurrentIndex(_FORM)
            self.form.ask_own(self._case.title, self._case.user)

    def _confirmed(self) -> None:
        form = self.form
        form.set_busy(True)
        if form.new:
            self._write(casefile.add_user, form.name.text().strip(), Role(form.role.currentData()), form.pair.text)
        else:
            self._write(casefile.change_passphrase, form.pair.text)

    def grant(self) -> None:
        """Gives the chosen clerk the key to identities."""
        one = self._user()
        if one is not None and self._may_grant():
            self._write(casefile.grant_identities, one.name)

    def revoke(self) -> None:
        """Takes it back."""
        one = self._user()
        if one is not None and self._may_revoke():
            self._write(casefile.revoke_identities, one.name)

    def remove(self) -> None:
        """Asks, and takes the chosen user out."""
        one = self._user()
        if one is None or not self._may_remove():
            return
        lines = (
            self.tr("{0} can no longer open the case. All keys that they held are made anew, which takes a while in a "
                    "large case; everybody else goes on as before.").format(one.name),
            self.tr("It can't be undone. Copies and backups made before still open with their passphrase: see where "
                    "those lie."),
        )  # fmt: skip
        ask(self._theme, self, self.tr("Remove {0}?").format(one.name), "\n\n".join(lines), self.tr("Remove"),
            self.tr("Cancel"), lambda: self._write(casefile.remove_user, one.name))  # fmt: skip

    def _write(self, work: object, *arguments: object) -> None:
        self._working = True
        self.trouble.clear()
        self._say()
        self._show_user()
        self._bridge.write(work, self._case, *arguments, done=self._done, failed=self._refused)  # type: ignore[arg-type]

    def _done(self, changes: Changes) -> None:
        self._working = False
        self._leave_form()
        self.noted.emit(self.tr("Keys changed for {0}").format(", ".join(changes.ids)))
        self._load()

    def _refused(self, error: UserError) -> None:
        self._working = False
        self.form.set_busy(False)
        self.trouble.show_error(error)
        self._say()
        self._show_user()

    def _leave_form(self) -> None:
        self.form.clear()
        self._side.setCurrentIndex(_CARD)
        self._take_keyboard()
        self._say()

    def _take_keyboard(self) -> None:
        if self._side.currentIndex() == _CARD:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- words --------------------------------------------------------------------------------------------------

    def _parts(self) -> dict[str, str]:
        return {"case": self.tr("the file"), "sealed": self.tr("identities"), "chambers": self.tr("chambers")}

    def _opens(self, one: UserLine) -> str:
        return ", ".join(said for part, said in self._parts().items() if part in one.keys)

    def _closed_to(self, one: UserLine) -> str:
        return ", ".join(said for part, said in self._parts().items() if part not in one.keys)

    def _say(self) -> None:
        self.new.setVisible(bool(self._read.roles))
        self.own.setVisible(self._case.writable)
        for button in (self.new, self.own):
            button.setEnabled(not self._working)
        users = self._read.users
        if self._working:
            self.head.say(self.tr("Keys are being made…"))
        else:
            self.head.say(self.tr("%n user(s) open this case", "", len(users)) if users else "")
