"""Exchange with another desk: a package written, one that came looked at and taken in, and what waits for a choice."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from judgedesk.app.casefile import Case
from judgedesk.app.exchange import Taken
from judgedesk.app.exchange_review import Review
from judgedesk.app.exchange_write import Choice, Foreseen, Public, Written
from judgedesk.domain.changes import Changes
from judgedesk.domain.errors import UserError
from judgedesk.ui.bridge import Bridge, Job
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views import exchange_facts as facts
from judgedesk.ui.views import exchange_read as read
from judgedesk.ui.views.exchange_card import ExchangeCard
from judgedesk.ui.views.exchange_form import ExchangeForm
from judgedesk.ui.views.exchange_list import ExchangeList
from judgedesk.ui.views.exchange_read import Item, Office
from judgedesk.ui.views.papers_section import PaperSection
from judgedesk.ui.widgets.chips import ChipRow
from judgedesk.ui.widgets.chips import Choice as Chip
from judgedesk.ui.widgets.factlines import Fact, FactLines
from judgedesk.ui.widgets.field import Field, passphrase_edit
from judgedesk.ui.widgets.paths import choose_files, choose_target
from judgedesk.ui.widgets.scrolled import scrolled
from judgedesk.ui.widgets.tickbox import TickBox

SEND, CAME, WAITS, KNOWN = "send", "came", "waits", "known"


class ExchangeView(PaperSection):
    """The section. Keys 1, 2… choose between the values of a record, 0 leaves both; T makes a passage a tag."""

    view_name = "exchange"

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(bridge, theme, case, words, parent)
        self._office: Office | None = None
        self._path: Path | None = None
        self._review: Review | None = None
        self._coming: list[Item] = []
        self._job: Job | None = None
        self.which = ChipRow(theme, parent=self)
        self.form = ExchangeForm(bridge, theme, case, self)
        self.open_button, self.take, self.back, self.stop, self.forget = (QPushButton(self) for _ in range(5))
        self.take.setProperty("kind", "primary")
        self.passphrase, self.as_party = passphrase_edit(self), TickBox(theme, self)
        self._opens = Field(self.passphrase, theme)
        self.keys = QLabel(self)
        self.table = ExchangeList(theme, words, self)
        self.card = ExchangeCard(theme, self)
        self.facts = FactLines(theme, self)
        self._build()
        self._connect()
        self.retranslate()

    def _build(self) -> None:
        px = self._theme.px
        self.keys.setProperty("kind", "small")
        self.keys.setWordWrap(True)
        bar = QHBoxLayout()
        bar.setSpacing(px(8))
        self._bar = QWidget(self)
        self._bar.setLayout(bar)
        bar.setContentsMargins(0, 0, 0, 0)
        bar.addWidget(self.open_button, 0, Qt.AlignmentFlag.AlignBottom)
        bar.addWidget(self._opens, 1)
        bar.addWidget(self.as_party, 0, Qt.AlignmentFlag.AlignBottom)
        acts = QHBoxLayout()
        acts.setSpacing(px(8))
        for button in (self.take, self.stop, self.back, self.forget):
            acts.addWidget(button)
        acts.addStretch(1)
        came = QWidget(self)
        column = QVBoxLayout(came)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        column.addWidget(self._bar)
        column.addWidget(self.table, 1)
        column.addWidget(self.keys)
        column.addLayout(acts)
        self._left = QStackedWidget(self)
        self._left.addWidget(scrolled(self.form))
        self._left.addWidget(came)
        whole = QWidget(self)
        rows = QVBoxLayout(whole)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(px(12))
        rows.addWidget(self.which)
        rows.addWidget(self._left, 1)
        side = QWidget(self)
        beside = QVBoxLayout(side)
        beside.setContentsMargins(px(14), 0, 0, 0)
        beside.addWidget(self.card, 3)
        beside.addWidget(self.facts, 2)
        self.lay_out(self.with_side(whole, side, 430))
        self._stack.setCurrentIndex(0)
        self.stop.hide()
        self.card.hide()

    def _connect(self) -> None:
        self.which.chosen.connect(lambda _one: self._turn())
        self.form.changed.connect(self._look_ahead)
        self.form.key_wanted.connect(
            lambda: choose_files(self, self.tr("Open the recipient's key"), lambda found: self.open_key(found[0]))
        )
        self.form.own_wanted.connect(
            lambda: choose_target(self, self.tr("Write my public key"), self.tr("key"), {".pub": self.tr("Public key")},
                                  self.keep_key)
        )  # fmt: skip
        self.form.write_wanted.connect(
            lambda: choose_target(self, self.tr("Write the package"), self.tr("package"),
                                  {".jdx": self.tr("Exchange package")}, self.write)
        )  # fmt: skip
        self.form.stopped.connect(self.cancel)
        self.open_button.clicked.connect(
            lambda: choose_files(self, self.tr("Open a package"), lambda found: self.review(found[0]))
        )
        self.as_party.toggled.connect(lambda _on: self._again())
        self.passphrase.returnPressed.connect(self._again)
        self.take.clicked.connect(self.take_in)
        self.forget.clicked.connect(self.forget_desk)
        self.table.forget_wanted.connect(self.forget_desk)
        self.back.clicked.connect(self.take_back)
        self.stop.clicked.connect(self.cancel)
        self.table.selectionModel().currentRowChanged.connect(lambda *_rows: self._show_item())
        self.table.opened.connect(lambda _row: self._leave_or_open())
        self.table.chosen.connect(self.choose)
        self.table.convert_wanted.connect(self.convert)
        self.card.chosen.connect(self.choose)
        self.card.convert_wanted.connect(self.convert)

    # -- words ----------------------------------------------------------------------------------------------------

    def retranslate(self) -> None:
        """Words that stand here."""
        self.which.setAccessibleName(self.tr("What is to be done"))
        self.which.offer(
            [Chip(SEND, self.tr("Write a package")), Chip(CAME, self.tr("A package that came")),
             Chip(WAITS, self.tr("Waits for a choice")), Chip(KNOWN, self.tr("Known desks"))],
            self.which.current or SEND,
        )  # fmt: skip
        self.open_button.setText(self.tr("Open a package…"))
        self._opens.say(self.tr("Passphrase of the package"), "")
        self.passphrase.setPlaceholderText(self.tr("only where it was made with one"))
        self.as_party.setText(self.tr("comes from a party"))
        self.take.setText(self.tr("Take it in"))
        self.back.setText(self.tr("Take back what came last"))
        self.stop.setText(self.tr("Stop"))
        self.forget.setText(self.tr("Take off the list (Delete)"))
        self.table.setAccessibleName(self.tr("What comes, and what waits"))
        self.facts.setAccessibleName(self.tr("What is to be known about it"))
        self._say()

    def _say(self) -> None:
        mode = self.mode
        self._left.setCurrentIndex(0 if mode == SEND else 1)
        self._bar.setVisible(mode == CAME)
        self.take.setVisible(mode == CAME and self._job is None)
        self.take.setEnabled(self._review is not None and self._case.writable)
        self.back.setVisible(mode == CAME)
        self.forget.setVisible(mode == KNOWN)
        self.forget.setEnabled(self._case.writable and bool(self.table.items.rows))
        self.back.setEnabled(self._case.writable and self._job is None)
        self.keys.setText({
            CAME: self.tr("1 keeps the value here, 2 the one that comes, 0 both for now · Delete leaves a line out"),
            WAITS: self.tr("1 keeps the value here, 2 the other · T makes a party's passage a tag of yours"),
        }.get(mode, ""))  # fmt: skip
        said = {
            SEND: self.tr("Signed and encrypted; nobody on the way can read or change it"),
            CAME: self.tr("Nothing is taken in by looking"),
            WAITS: self.tr("%n line(s) wait", "", len(self.table.items.rows)),
            KNOWN: self.tr("%n desk(s) known by key", "", len(self.table.items.rows)),
        }
        self.head.say(said[mode])

    # -- writing a package ----------------------------------------------------------------------------------------

    @property
    def mode(self) -> str:
        """What is being done: `SEND`, `CAME`, `WAITS` or `KNOWN`."""
        return self.which.current or SEND

    def show_mode(self, mode: str) -> None:
        """Turns to it."""
        self.which.choose(mode)

    def _turn(self) -> None:
        self.trouble.clear()
        self._list([])
        if self.mode == SEND:
            self._look_ahead()
        elif self.mode == CAME:
            self._show_review(self._review)
        elif self.mode == KNOWN:
            self._read_known()
        else:
            self._read_waiting()
        self._say()
        self._take_keyboard()

    def _look_ahead(self) -> None:
        self.form.weigh()
        choice = self.form.choice
        self._bridge.read(read.ahead, self._case, choice, done=partial(self._show_ahead, choice),
                          failed=self._nothing_ahead, key=("exchange.ahead", id(self)))  # fmt: skip

    def _show_ahead(self, choice: Choice, ahead: Foreseen) -> None:
        if self.mode == SEND:
            own = facts.own_facts(self._office.own) if self._office is not None else ()
            self._show_facts([*facts.ahead_facts(choice, ahead, self._words), *own])

    def _nothing_ahead(self, error: UserError) -> None:
        if self.mode == SEND:
            text = self._words.error(error)
            self._show_facts([Fact(self.tr("Nothing can go yet"), f"{text.what} {text.why}")])

    def _show_facts(self, found: list[Fact]) -> None:
        self.facts.show_facts(found)

    def open_key(self, path: Path) -> None:
        """Takes a recipient's public key."""
        self.trouble.clear()
        self._bridge.read(read.key_of, path, done=self.form.show_key, failed=self.trouble.show_error)

    def keep_key(self, path: Path) -> None:
        """Writes the user's own public key."""
        self._bridge.write(
            read.keep_key, self._case, path, failed=self.trouble.show_error,
            done=lambda kept: self.noted.emit(self.tr("Public key written to {0}").format(kept.name)),
        )  # fmt: skip

    def write(self, path: Path, override: str = "") -> None:
        """Writes the package, with progress; it can be stopped."""
        lock: Public | str | None = self.form.opener
        if self._job is not None or lock is None:
            return
        self.trouble.clear()
        self.form.show_working(True)
        self._job = self._bridge.start(
            read.send, self._case, path, self.form.choice, lock, override, progress=self._progress,
            done=self._written, failed=partial(self._failed, lambda why: self.write(path, why)),
        )  # fmt: skip

    def cancel(self) -> None:
        """Stops what is under way; nothing is written or taken in then, but for documents that are here already."""
        if self._job is not None:
            self._job.cancel()

    def _progress(self, stage: tuple[str, int, int]) -> None:
        name, done, of = stage
        said = {
            "checking": self.tr("Checking: {0} of {1}"),
            "writing": self.tr("Writing: {0} of {1}"),
            "reading": self.tr("Reading the documents: {0} of {1}"),
        }.get(name, "{0} / {1}")
        self.head.say(said.format(self._words.number(done), self._words.number(of)))

    def _ended(self) -> None:
        self._job = None
        self.form.show_working(False)
        self.stop.hide()
        self._say()

    def _written(self, made: Written) -> None:
        self._ended()
        self.form.passphrase.clear()
        self.form.label.setModified(False)  # it went with the package: no draft any more
        self._show_facts(list(facts.written_facts(made, self._words)))
        self.noted.emit(self.tr("Package written to {0}").format(made.path.name))

    def _failed(self, again: object, error: UserError) -> None:
        self._ended()
        if read.stopped(error):
            self.noted.emit(self.tr("Stopped"))
        else:
            self.trouble.show_error(error, again=again)  # type: ignore[arg-type]  # a call or None

    # -- one that came --------------------------------------------------------------------------------------------

    def review(self, path: Path) -> None:
        """Looks at a package; nothing is taken in by that."""
        if self._job is not None:
            return
        self._path, self._review = path, None
        self.trouble.clear()
        self.show_working()
        self._job = self._bridge.start(read.look, self._case, path, self.passphrase.text(), self.as_party.isChecked(),
                                       progress=self._progress, done=self._reviewed,
                                       failed=partial(self._failed, None))  # fmt: skip

    def show_working(self) -> None:
        """It can be stopped while it lasts."""
        self.stop.show()
        self.take.hide()

    def _again(self) -> None:
        if self._path is not None:
            self.review(self._path)

    def _reviewed(self, answer: tuple[Review, list[Item]]) -> None:
        self._ended()
        self._review, self._coming = answer
        self.table.forget()
        self._show_review(self._review)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_review(self, found: Review | None) -> None:
        self._say()
        if found is None:
            text = self.tr(
                "Open a package: who sent it, what is new and what differs is shown before anything comes in."
            )
            self._show_facts([Fact("", text)])
            return
        self._show_facts(list(facts.review_facts(found, self._words)))
        self._list(self._coming)

    def take_in(self) -> None:
        """Takes the package in, as chosen."""
        if self._path is None or self._review is None or self._job is not None:
            return
        self.trouble.clear()
        self.show_working()
        self._job = self._bridge.start(
            read.take, self._case, self._path, self.passphrase.text(), dict(self.table.choices), set(self.table.leave),
            self.as_party.isChecked(), progress=self._progress, done=self._taken, failed=partial(self._failed, None),
        )  # fmt: skip

    def _taken(self, answer: tuple[Taken, Changes]) -> None:
        self._ended()
        self._path = self._review = None
        self.passphrase.clear()
        self._list([])
        self._show_facts(list(facts.taken_facts(answer[0], self._words)))
        self.noted.emit(self.tr("The package was taken in"))
        self._say()
        self.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_back(self) -> None:
        """Takes back what was taken in last, as one step."""
        self.trouble.clear()
        said = self.tr("Taken back; the documents stay")
        self._bridge.write(read.take_back, self._case, failed=self.trouble.show_error,
                           done=lambda _changes: self.noted.emit(said))  # fmt: skip

    # -- lines ----------------------------------------------------------------------------------------------------

    def _list(self, found: list[Item]) -> None:
        self.table.may_leave = self.mode == CAME
        self.table.show_items(found)
        self._show_item()

    def _show_item(self) -> None:
        one = self.table.item
        if self.mode == KNOWN:
            self._show_facts(list(facts.desk_facts(one.desk if one is not None else None)))
        told = one is not None and self.mode != SEND and (one.conflict is not None or one.passage is not None)
        self.card.setVisible(told)
        if one is not None and told:
            numbers = {"mine": 0, "theirs": 1}
            self.card.show_item(one, numbers.get(self.table.choices.get(one.key, ""), -1), self.mode == CAME)

    def choose(self, number: int) -> None:
        """Chooses a value of the record that is looked at: 0 the one here, -1 none yet."""
        one = self.table.item
        if one is None or one.conflict is None or not (number == -1 or number in self.card.numbers):
            return
        if self.mode == WAITS:
            if number >= 0:
                self._bridge.write(read.decide, self._case, one.conflict, number, failed=self.trouble.show_error)
            return
        self.table.choices[one.key] = {0: "mine", -1: "both"}.get(number, "theirs")
        self.table.items.retranslate()
        self._show_item()

    def convert(self) -> None:
        """Makes the passage that is looked at a tag of the user's own."""
        one = self.table.item
        if one is not None and one.submitted is not None and not one.submitted.made:
            self._bridge.write(read.convert, self._case, one.submitted, failed=self.trouble.show_error)

    def _leave_or_open(self) -> None:
        one = self.table.item
        if one is not None and one.submitted is not None and one.submitted.document:
            self.open_page.emit(one.submitted.document, int(one.submitted.tag["page"]), [])

    # -- the section ----------------------------------------------------------------------------------------------

    def _read_waiting(self) -> None:
        self._bridge.read(read.waiting, self._case, done=self._show_waiting, key=("exchange.waiting", id(self)))

    def _show_waiting(self, found: list[Item]) -> None:
        if self.mode != WAITS:
            return
        self._list(found)
        self._say()
        text = "" if found else self.tr("Nothing waits: no record has two values, and no party named a passage.")
        self._show_facts([Fact("", text)])

    def _read_known(self) -> None:
        self._bridge.read(read.known_desks, self._case, done=self._show_known, key=("exchange.known", id(self)))

    def _show_known(self, found: list[Item]) -> None:
        if self.mode == KNOWN:
            self._list(found)
            self._say()
            self._show_item()

    def forget_desk(self) -> None:
        """Takes the desk that is looked at off the list; its next key is kept anew."""
        one = self.table.item
        if one is not None and one.desk is not None:
            self.trouble.clear()
            self._bridge.write(read.forget_desk, self._case, one.key, failed=self.trouble.show_error)

    def _load(self) -> None:
        self._stale = False
        self._bridge.read(read.about, self._case, done=self._know, key=("exchange.about", id(self)))
        if self.mode == WAITS:
            self._read_waiting()
        elif self.mode == KNOWN:
            self._read_known()

    def _know(self, found: Office) -> None:
        self._office = found
        self.form.offer(found.volumes)
        if self.mode == SEND:
            self._look_ahead()

    def _is_busy(self) -> bool:
        return self._job is not None

    def panes(self) -> list[QWidget]:
        """What F6 goes through."""
        return [self.form] if self.mode == SEND else [self.table]

    def _take_keyboard(self) -> None:
        first = self.form.which if self.mode == SEND else self.table if self.table.items.rows else self.open_button
        if self.mode in (WAITS, KNOWN):
            first = self.table
        first.setFocus(Qt.FocusReason.OtherFocusReason)
