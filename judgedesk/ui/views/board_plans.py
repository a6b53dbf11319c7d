"""Proposals: searched for while one looks on, compared with what is accepted or with another, accepted or left."""

import time

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from judgedesk.app.hearings import Book
from judgedesk.app.hearings_plan import Plan
from judgedesk.app.plan_words import gap
from judgedesk.domain.hearings import Slot
from judgedesk.planning.wire import Progress
from judgedesk.ui.models.rows import Column, Rows
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.views.board_read import Compared, Difference, Scene
from judgedesk.ui.views.board_words import BoardWords
from judgedesk.ui.widgets.choice import Choice
from judgedesk.ui.widgets.factlines import Fact, FactLines
from judgedesk.ui.widgets.table import Table

SECONDS = (10, 30, 60)
"""For how long may be searched."""
_REASONS = 40


class ProposalsPage(QWidget):
    """Signals: `search_wanted(seconds, keep)`; `stop_wanted()`; `compare_wanted(left, right)` ids of plans, '' for what
    is accepted; `accept_wanted(id)`; `forget_wanted(id)`.
    """

    search_wanted = Signal(int, bool)
    stop_wanted = Signal()
    compare_wanted = Signal(str, str)
    accept_wanted = Signal(str)
    forget_wanted = Signal(str)

    def __init__(self, theme: Theme, said: BoardWords, writable: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._said, self._writable = theme, said, writable
        self.compared: Compared | None = None
        self._plans: tuple[Plan, ...] = ()
        self._book: Book | None = None
        self._began: float | None = None
        self._news: Progress | None = None
        self.seconds, self.keep = Choice(theme, self), QCheckBox(self)
        self.search, self.stop = QPushButton(self), QPushButton(self)
        self.running, self.summary = QLabel(self), QLabel(self)
        self.left, self.right = Choice(theme, self), Choice(theme, self)
        self._left_label, self._right_label = QLabel(self), QLabel(self)
        columns = (
            Column(lambda: self.tr("Who"), lambda one: one.called, share=2),
            Column(lambda: self.tr("Stands"), lambda one: self._place(one.moved.before), share=4, quiet=True),
            Column(lambda: self.tr("Would stand"), lambda one: self._place(one.moved.after), share=3,
                   warn=lambda one: one.moved.after is None),
        )  # fmt: skip
        self.rows = Rows(columns, theme, self)
        self.table = Table(self.rows, theme, self)
        self.facts = FactLines(theme, self)
        self.accept, self.leave = QPushButton(self), QPushButton(self)
        self._tick = QTimer(self)
        self._tick.setInterval(500)
        self._tick.timeout.connect(self._say_running)
        self._build()
        self._connect()
        self.retranslate()

    def _build(self) -> None:
        px = self._theme.px
        self.accept.setProperty("kind", "primary")
        self.summary.setProperty("kind", "heading")
        self.running.setProperty("kind", "quiet")
        for seconds in SECONDS:
            self.seconds.addItem("", seconds)
        for label, box in ((self._left_label, self.left), (self._right_label, self.right)):
            label.setBuddy(box)
            label.setProperty("kind", "quiet")
            box.setMinimumWidth(px(150))
            box.setSizeAdjustPolicy(box.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for label in (self.summary, self.running):
            label.setWordWrap(True)
        asked, beside, ends, shown = QHBoxLayout(), QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        for row in (asked, beside, ends, shown):
            row.setSpacing(px(8))
        for widget, stretch in ((self.search, 0), (self.stop, 0), (self.seconds, 0), (self.keep, 0), (self.running, 1)):
            asked.addWidget(widget, stretch)
        for widget, stretch in ((self._left_label, 0), (self.left, 1), (self._right_label, 0), (self.right, 1)):
            beside.addWidget(widget, stretch)
        shown.setSpacing(px(16))
        shown.addWidget(self.table, 3)
        shown.addWidget(self.facts, 2)
        for widget in (self.accept, self.leave):
            ends.addWidget(widget)
        ends.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        column.addLayout(asked)
        column.addLayout(beside)
        column.addWidget(self.summary)
        column.addLayout(shown, 1)
        column.addLayout(ends)
        self.stop.hide()
        for widget in (self.search, self.seconds, self.keep):
            widget.setVisible(self._writable)

    def _connect(self) -> None:
        self.search.clicked.connect(lambda: self.search_wanted.emit(self.seconds.currentData(), self.keep.isChecked()))
        self.stop.clicked.connect(self.stop_wanted)
        for box in (self.left, self.right):
            box.activated.connect(lambda _at: self._ask())
        self.accept.clicked.connect(lambda: self.accept_wanted.emit(self.right.currentData() or ""))
        self.leave.clicked.connect(lambda: self.forget_wanted.emit(self.right.currentData() or ""))
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._show_facts())

    # -- searching ----------------------------------------------------------------------------------------------

    @property
    def is_running(self) -> bool:
        """Whether a plan is being searched for."""
        return self._began is not None

    def begin(self) -> None:
        """A search has begun."""
        self._began, self._news = time.monotonic(), None
        self._tick.start()
        self._say_running()

    def tell(self, news: Progress) -> None:
        """How far it is."""
        self._news = news
        self._say_running()

    def end(self, words: str = "") -> None:
        """It is over; `words` say how, where there is something to say."""
        self._began = None
        self._tick.stop()
        self._say_running()
        self.running.setText(words)

    def _say_running(self) -> None:
        going = self._began is not None
        self.stop.setVisible(going)
        self.search.setVisible(not going and self._writable)
        self.seconds.setEnabled(not going)
        self.keep.setEnabled(not going)
        if self._began is None:
            self.running.setText("")
            return
        spent = self.tr("%n s", "", int(time.monotonic() - self._began))
        if self._news is None:
            self.running.setText(self._said.joined((self.tr("Looking for a first plan"), spent)))
            return
        found = self._news
        far = gap(found.objective, found.bound)
        near = self.tr("within {0} % of the best possible").format(far) if far else self.tr("no plan can be better")
        best = self.tr("best so far: {0} not placed, {1} days").format(found.objective[0], found.objective[3])
        self.running.setText(self._said.joined((best, near, spent)))

    # -- comparing ----------------------------------------------------------------------------------------------

    def show_plans(self, scene: Scene, newest: bool = False) -> None:
        """Plans that can be compared; with `newest` the last one is put beside what is accepted."""
        left, right = self.left.currentData() or "", self.right.currentData() or ""
        self._plans, self._book = scene.plans, scene.book
        ids = ["", *(plan.id for plan in reversed(scene.plans))]
        if newest or right not in ids or not right:
            left, right = "", ids[1] if len(ids) > 1 else ""
        self._offer(self.left, left if left in ids else "")
        self._offer(self.right, right)
        self._ask()

    def _offer(self, box: Choice, current: str) -> None:
        box.clear()
        box.addItem(self.tr("Accepted hearings"), "")
        for number, plan in reversed(list(enumerate(self._plans, 1))):
            accepted = self.tr("accepted") if plan.accepted else ""
            named = self.tr("Proposal {0}").format(number)
            box.addItem(self._said.joined((named, self._said.moment(plan.at), accepted)), plan.id)
        box.setCurrentIndex(max(0, box.findData(current)))

    def _ask(self) -> None:
        self.compare_wanted.emit(self.left.currentData() or "", self.right.currentData() or "")

    def show_compared(self, compared: Compared) -> None:
        """Two plans beside each other."""
        self.compared = compared
        self.rows.show(compared.moved)
        self.retranslate()

    @property
    def may_accept(self) -> bool:
        """Whether a proposal is shown that can be accepted."""
        return self.accept.isVisible() and self.accept.isEnabled()

    def take_keyboard(self) -> None:
        """To what comes next: accepting, stopping or searching."""
        target: QWidget = self.stop if self.is_running else self.search
        if not self.is_running and self.compared is not None and self.compared.right.proposal is not None:
            target = self.table if self.compared.moved else self.accept
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- words --------------------------------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Words that stand here."""
        self.search.setText(self.tr("Propose a plan"))
        self.search.setToolTip("Ctrl+Return")
        self.stop.setText(self.tr("Stop and keep the best"))
        self.keep.setText(self.tr("Move as few as possible"))
        self.seconds.setAccessibleName(self.tr("How long may be searched"))
        for at, seconds in enumerate(SECONDS):
            self.seconds.setItemText(at, self.tr("up to %n s", "", seconds))
        self._left_label.setText(self.tr("Compare"))
        self._right_label.setText(self.tr("and"))
        self.left.setAccessibleName(self.tr("Plan at the left of the comparison"))
        self.right.setAccessibleName(self.tr("Plan at the right of the comparison"))
        self.table.setAccessibleName(self.tr("Who would stand elsewhere"))
        self.facts.setAccessibleName(self.tr("The two plans in numbers, and who has no place"))
        self.accept.setText(self.tr("Accept this plan"))
        self.accept.setToolTip("Ctrl+Shift+Return")
        self.leave.setText(self.tr("Leave it"))
        self.leave.setToolTip(self.tr("Takes the proposal off the list; undo brings it back"))
        self.rows.retranslate()
        compared = self.compared
        proposal = compared.right.proposal if compared is not None else None
        chosen = next((plan for plan in self._plans if compared is not None and plan.id == compared.right.id), None)
        self.accept.setVisible(self._writable and proposal is not None)
        # One thing is next: to accept what was found, else to look for it.
        self.search.setProperty("kind", "" if proposal is not None else "primary")
        self.search.style().polish(self.search)
        self.accept.setEnabled(bool(proposal is not None and proposal.slots) and not (chosen and chosen.accepted))
        self.leave.setVisible(self._writable and proposal is not None and not (chosen and chosen.accepted))
        self.summary.setText(self._summary())
        self._show_facts()

    def _summary(self) -> str:
        compared = self.compared
        if compared is None or compared.right.proposal is None:
            return self.tr("No proposal yet. The program proposes, and nothing changes until somebody accepts.")
        number = next((at for at, plan in enumerate(self._plans, 1) if plan.id == compared.right.id), 0)
        moved = self.tr("%n stand(s) elsewhere", "", len(compared.moved)) if compared.left.id else ""
        named = self.tr("Proposal {0}: {1}").format(number, compared.right.summary)
        return self._said.joined((named, moved))

    def _place(self, slot: Slot | None) -> str:
        return (
            self._said.place(slot, self._book, ends=False)
            if slot is not None and self._book is not None
            else self.tr("nowhere")
        )

    def _show_facts(self) -> None:
        compared = self.compared
        if compared is None:
            self.facts.show_facts([])
            return
        facts = []
        row = self.table.currentIndex().row()
        if 0 <= row < len(compared.moved):
            one: Difference = compared.moved[row]
            facts.append(Fact(self.tr("Why {0}").format(one.called), "\n".join(one.why)))
        unplaced = [" ".join(one.why) or one.called for one in compared.unplaced]
        if compared.right.proposal is not None and unplaced:
            facts.append(
                Fact(self.tr("Without a place: %n", "", len(unplaced)), "\n".join(unplaced[:_REASONS]), "warn")
            )
        left, right = self._said.numbers(compared.left), self._said.numbers(compared.right)
        for name, before, after in zip(self._said.five(), left, right, strict=True):
            facts.append(Fact(name, f"{before} → {after}" if compared.left.id != compared.right.id else after))
        self.facts.show_facts(facts)
