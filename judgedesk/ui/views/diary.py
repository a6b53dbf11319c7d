"""The office diary: who and what is taken when, by this case and by others, and without what for."""

from collections.abc import Callable
from datetime import date, datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QStackedWidget, QVBoxLayout, QWidget

from judgedesk.app import diary as app
from judgedesk.app.casefile import Case
from judgedesk.app.diary import Published
from judgedesk.app.diary_desk import Exchanged
from judgedesk.app.readiness import KINDS
from judgedesk.app.wording import translated
from judgedesk.domain.changes import Changes
from judgedesk.domain.errors import UserError
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.models.rows import Column, Rows
from judgedesk.ui.shell.commands import Command
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words, day_in
from judgedesk.ui.views.diary_form import CREATE, LINK, TAKE, WRITE, DiaryForm
from judgedesk.ui.views.diary_read import Line, Office, exchanged, linked_by, published, read_office
from judgedesk.ui.views.liberty_section import LibertySection
from judgedesk.ui.widgets.factlines import Fact, FactLines
from judgedesk.ui.widgets.table import Table

_CARD, _FORM = range(2)


class DiaryView(LibertySection):
    """The busy times at the left; at the right what the diary is, or a form."""

    view_name = "diary"
    share = 0.34

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(bridge, theme, case, words, parent)
        self.now: Callable[[], datetime] = datetime.now
        self._read: Office | None = None
        self._said: Published | Exchanged | None = None
        self.rows = Rows(self._columns(), theme, self)
        self.table = Table(self.rows, theme, self)
        self.facts, self.form = FactLines(theme, self), DiaryForm(theme, words, self)
        self.put, self.write, self.take = QPushButton(self), QPushButton(self), QPushButton(self)
        self.put.setProperty("kind", "primary")
        self._side = QStackedWidget(self)
        card = QWidget(self)
        beside = QVBoxLayout(card)
        beside.setContentsMargins(theme.px(16), 0, 0, 0)
        beside.addWidget(self.facts)
        for page in (card, self.form):
            self._side.addWidget(page)
        self.head.act(self.take, self.write, self.put)
        self.lay_out(self.with_side(self.table, self._side, 380))
        self.put.clicked.connect(self.publish)
        self.write.clicked.connect(lambda: self.begin(WRITE))
        self.take.clicked.connect(lambda: self.begin(TAKE))
        self.form.confirmed.connect(self._confirm)
        self.form.left.connect(self._leave)
        self.retranslate()

    def _columns(self) -> list[Column]:
        def whose(line: Line) -> str:
            if line.twice:
                return self.tr("taken twice")
            return self.tr("this case") if line.own else self.tr("another case")

        return [
            Column(lambda: self.tr("Day"), lambda line: self._day(line.day), 168),
            Column(lambda: self.tr("Hours"), lambda line: line.hours, 132),
            Column(lambda: self.tr("Taken by"), whose, 140, warn=lambda line: line.twice),
            Column(lambda: self.tr("Who or what"), lambda line: line.name, share=3),
            Column(
                lambda: self.tr("As what"), lambda line: self.kind(line.kind), share=2, quiet=True, least=100, spare=1
            ),
        ]

    def _day(self, day: str) -> str:
        return day_in(date.fromisoformat(day), "ddd d MMM yyyy", self._words.language)

    def kind(self, kind: str) -> str:
        """What something is in the diary."""
        named = {
            "room": self.tr("room"), "judge": self.tr("judge"), "lay_judge": self.tr("lay judge"),
            "prosecutor": self.tr("prosecutor"), "counsel": self.tr("counsel"), "expert": self.tr("expert"),
            "clerk": self.tr("clerk"), "panel": self.tr("panel"), "resource": self.tr("equipment"),
            "recorder": self.tr("recorder"),
        }  # fmt: skip
        return named.get(kind) or translated(KINDS.get(kind, kind), self._words.language, "cli")

    # -- what the window asks -----------------------------------------------------------------------------------

    def commands(self) -> list[Command]:
        """What can be done here."""
        bound, free = self._may_bound, self._may_link
        return [
            Command("diary.publish", lambda: self.tr("Publish the accepted hearings to the diary"), self.publish,
                    "Ctrl+Return", bound),
            Command("diary.link", lambda: self.tr("Link the case to a diary…"), lambda: self.begin(LINK), "Ctrl+L",
                    free),
            Command("diary.create", lambda: self.tr("Make a new diary…"), lambda: self.begin(CREATE), "Ctrl+N", free),
            Command("diary.write", lambda: self.tr("Write the diary for another desk…"), lambda: self.begin(WRITE),
                    "Ctrl+E", bound),
            Command("diary.take", lambda: self.tr("Take what another desk wrote…"), lambda: self.begin(TAKE), "Ctrl+T",
                    bound),
            Command("diary.unlink", lambda: self.tr("Take the case out of the diary"), self.unlink, "Ctrl+Delete",
                    bound),
            Command("liberty.section", lambda: self.tr("Next section of remand"), self.head.next_section, "F7"),
        ]  # fmt: skip

    def panes(self) -> list[QWidget]:
        """What F6 goes through."""
        return [self.table, self.form.folder]

    def state(self) -> int:
        """What Alt+← comes back to."""
        return self.table.currentIndex().row()

    def restore(self, row: int) -> None:
        """Goes back to it."""
        self.table.choose_row(row)

    # -- loading ------------------------------------------------------------------------------------------------

    def _load(self) -> None:
        self._bridge.read(read_office, self._case, self.now(), done=self._show, failed=self.trouble.show_error,
                          key=("diary", id(self)))  # fmt: skip

    def _is_busy(self) -> bool:
        return self._side.currentIndex() == _FORM

    def _show(self, found: Office) -> None:
        self._stale, self._read = False, found
        row, waiting = self.table.currentIndex().row(), self._empty.hasFocus()
        self.rows.show(found.lines)
        self.table.choose_row(max(0, min(row, len(found.lines) - 1)))
        self._stack.setCurrentIndex(0 if found.link is not None or self._is_busy() else 1)
        self._say()
        if waiting:
            self._take_keyboard()

    # -- acts ---------------------------------------------------------------------------------------------------

    def _may_bound(self) -> bool:
        return self._case.writable and self._read is not None and self._read.link is not None

    def _may_link(self) -> bool:
        return self._case.writable and self._read is not None and self._read.link is None

    def publish(self) -> None:
        """Puts the accepted hearings into the diary."""
        if self._may_bound():
            self._bridge.write(published, self._case, done=self._told, failed=self.trouble.show_error)

    def unlink(self) -> None:
        """The case lets go of the diary."""
        if self._may_bound():
            self._said = None
            self._bridge.write(app.unlink, self._case, failed=self.trouble.show_error)

    def begin(self, mode: str) -> None:
        """The form for one of its kinds."""
        if not (self._may_link() if mode in (LINK, CREATE) else self._may_bound()) or self._read is None:
            return
        self._stack.setCurrentIndex(0)
        self._side.setCurrentIndex(_FORM)
        self.form.begin(mode, str(self._read.link.path) if self._read.link is not None else "")
        self._say()

    def _confirm(self, said: dict[str, str]) -> None:
        trouble = self.form.trouble.show_error
        if said["mode"] in (LINK, CREATE):
            self._bridge.write(linked_by, self._case, said, done=lambda _made: self._leave(), failed=trouble)
        else:
            self._bridge.write(exchanged, self._case, said, done=self._exchanged, failed=trouble)

    def _exchanged(self, made: tuple[Exchanged, Changes]) -> None:
        self._said = made[0]
        self._leave()

    def _told(self, made: tuple[Published, Changes]) -> None:
        self._said = made[0]
        self._load()

    def _leave(self) -> None:
        self._side.setCurrentIndex(_CARD)
        self._load()
        self._take_keyboard()

    def _take_keyboard(self) -> None:
        there = self._read is None or self._read.link is not None
        (self.table if there else self._empty).setFocus(Qt.FocusReason.OtherFocusReason)

    # -- words --------------------------------------------------------------------------------------------------

    def retranslate(self) -> None:
        """Words that stand here."""
        self.table.setAccessibleName(self.tr("Busy times"))
        self.facts.setAccessibleName(self.tr("The diary"))
        self.put.setText(self.tr("Publish"))
        self.put.setToolTip("Ctrl+Return")
        self.write.setText(self.tr("For another desk…"))
        self.write.setToolTip("Ctrl+E")
        self.take.setText(self.tr("Take…"))
        self.take.setToolTip("Ctrl+T")
        self.rows.retranslate()
        self._say()

    def _say(self) -> None:
        read = self._read
        for button in (self.put, self.write, self.take):
            button.setVisible(self._may_bound() and not self._is_busy())
        number = len(read.lines) if read is not None else 0
        self.head.say(self.tr("%n busy time(s) from today on", "", number) if number else "")
        self._empty.say(
            self.tr("The diary of the office will stand here"),
            self.tr("Rooms, interpreters, equipment and judges of all its cases, with hours and without content: "
                    "a hearing planned here then keeps clear of those planned in other cases."),
            self.tr("Link the case to a diary…") if self._may_link() else "", lambda: self.begin(LINK),
        )  # fmt: skip
        if read is not None and read.link is not None:
            self.facts.show_facts(self._facts(read))

    def _facts(self, read: Office) -> list[Fact]:
        assert read.link is not None
        clashes, left = read.clashes, len(self._said.left_out) if isinstance(self._said, Published) else 0
        trouble = read.seen.trouble
        away = self._words.error(trouble).what if isinstance(trouble, UserError) else ""
        waits = self.tr("What is booked meanwhile goes there as soon as the diary can be reached.") if away else ""
        late = self.tr("Accepted hearings are not in the diary as they stand now.") if read.outdated else ""
        stale = self.tr("Shown is what was seen on {0}.").format(read.seen.at[:16].replace("T", " ")) if away else ""
        twice = self.tr("%n time(s) of this case is taken by another one as well", "", clashes) if clashes else ""
        out = self.tr("%n left out, as its name tells of a person or the file", "", left) if left else ""
        return [
            Fact("", read.link.name, "heading"),
            Fact("", away, "warn"),
            Fact("", stale if read.seen.at else ""),
            Fact("", twice, "warn"),
            Fact("", late, "warn"),
            Fact(self.tr("Last in step"), self._moment(read.step)),
            Fact("", waits),
            Fact("", out, "warn"),
            Fact(self.tr("Just done"), self._said_of(self._said)),
            Fact(self.tr("Lies at"), str(read.link.path)),
            Fact(self.tr("What goes there"),
                 self.tr("Rooms, equipment and those who act by office, each with day and hours, by itself whenever a "
                         "hearing is booked or changed. Never who is heard or accused, no file number, no content.")),
        ]  # fmt: skip

    def _moment(self, at: str) -> str:
        if not at:
            return self.tr("not yet")
        there = datetime.fromisoformat(at).astimezone()
        return f"{day_in(there.date(), 'd MMM yyyy', self._words.language)}, {there:%H:%M}"

    def _said_of(self, made: Published | Exchanged | None) -> str:
        if isinstance(made, Published):
            return self.tr("%n busy time(s) published", "", made.blocks)
        if isinstance(made, Exchanged):
            return self.tr("%n case(s) changed by the exchange", "", made.changed)
        return ""
