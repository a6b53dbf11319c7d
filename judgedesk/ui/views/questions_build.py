"""The builder: a question as rows that are chosen and filled in, and the text that says the same."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from judgedesk.app.casefile import Case
from judgedesk.domain.changes import Changes
from judgedesk.domain.errors import UserError
from judgedesk.search.building import Row, Rows, text_of
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.shell.commands import Command
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.questions_read import Counted, counted, rows_for
from judgedesk.ui.views.questions_row import RowEdit
from judgedesk.ui.views.questions_values import Offers, read_offers
from judgedesk.ui.views.section import Section
from judgedesk.ui.widgets.chips import ChipRow, Choice
from judgedesk.ui.widgets.questionhead import QuestionHead

_REST_MS = 200
_EMPTY = Row("words")


class BuilderView(Section):
    """Rows above, the question below: whichever is changed, the other follows.

    Signals:
        asked(text): the question is to be asked.
        kept(text): it is to be kept under a name.
    """

    asked = Signal(str)
    kept = Signal(str)

    view_name = "builder"
    head_type = QuestionHead
    depends_on = frozenset({"documents", "records", "persons", "counts", "searches"})

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(bridge, theme, case, words, parent)
        self.in_box: Callable[[], str] = str
        """The question that stands in the box."""
        self._begun: str | None = None
        self._offers: Offers = {}
        self._counted: Counted | None = None
        self.rows: list[RowEdit] = []
        self.joining = ChipRow(theme, parent=self)
        self.text, self.count, self._about = QLineEdit(self), QLabel(self), QLabel(self)
        self.add, self.ask, self.keep = QPushButton(self), QPushButton(self), QPushButton(self)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._typed = QTimer(self)
        self._typed.setSingleShot(True)
        self._typed.setInterval(_REST_MS)
        self._build()
        self._connect()
        self.retranslate()

    def _build(self) -> None:
        px = self._theme.px
        self.ask.setProperty("kind", "primary")
        self.count.setProperty("kind", "heading")
        self._about.setProperty("kind", "quiet")
        self.text.setMaxLength(4000)
        self.count.setWordWrap(True)
        inner = QWidget(self)
        self._list = QVBoxLayout(inner)
        self._list.setContentsMargins(0, 0, px(8), 0)
        self._list.setSpacing(px(8))
        below = QHBoxLayout()
        below.addWidget(self.add)
        below.addStretch(1)
        self._list.addLayout(below)
        self._list.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setWidget(inner)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll = scroll
        body = QWidget(self)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        column.addWidget(self.joining)
        column.addWidget(scroll, 1)
        column.addWidget(self._card())
        self.lay_out(body)

    def _card(self) -> QFrame:
        """The question in words, and what can be done with it."""
        px = self._theme.px
        card = QFrame(self)
        card.setProperty("kind", "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(px(16), px(12), px(16), px(12))
        inside.setSpacing(px(8))
        inside.addWidget(self._about)
        inside.addWidget(self.text)
        line = QHBoxLayout()
        line.setSpacing(px(8))
        line.addWidget(self.count, 1)
        line.addWidget(self.keep)
        line.addWidget(self.ask)
        inside.addLayout(line)
        return card

    def _connect(self) -> None:
        self.add.clicked.connect(lambda: self.add_row())
        self.ask.clicked.connect(self.put)
        self.keep.clicked.connect(self._keep)
        self.joining.chosen.connect(lambda _how: self._rows_changed())
        self.text.textEdited.connect(lambda _text: self._typed.start())
        self._typed.timeout.connect(self._take_text)
        self._rest.timeout.connect(self._count)

    # -- what the window asks -----------------------------------------------------------------------------------

    def commands(self) -> list[Command]:
        """Rows by keyboard."""

        def has() -> bool:
            return bool(self.rows)

        return [
            Command(
                "builder.keep",
                lambda: self.tr("Keep the question under a name…"),
                self._keep,
                "Ctrl+S",
                self.keep.isEnabled,
            ),
            Command("builder.add", lambda: self.tr("Add a row"), self.add_row, "Ctrl+J"),
            Command("builder.remove", lambda: self.tr("Take the row away"), self.remove_row, "Ctrl+R", has),
            Command("builder.up", lambda: self.tr("Move the row up"), lambda: self.move_row(-1), "Ctrl+Up", has),
            Command("builder.down", lambda: self.tr("Move the row down"), lambda: self.move_row(1), "Ctrl+Down", has),
            Command("builder.joining", lambda: self.tr("All of the rows or any of them"), self._join, "Ctrl+L"),
            Command(
                "questions.section", lambda: self.tr("Next section of the questions"), self.head.next_section, "F7"
            ),
        ]

    def panes(self) -> list[QWidget]:
        """What F6 goes through."""
        return [self.joining, *(row.what for row in self.rows[:1]), self.text]

    def activate(self) -> None:
        """Takes up the question in the box, unless it is the one that was taken up before."""
        standing = self.in_box().strip()
        if self._begun is None or (standing and standing != self._begun):
            self._begun = standing
            self.begin(standing)
        super().activate()

    def refresh(self, changes: Changes) -> None:
        """What the case offers has changed; and so may the count have."""
        super().refresh(changes)
        if changes.kinds & {"documents", "tags", "searches"} and self.isVisible():
            self._rest.start()

    # -- rows and text ------------------------------------------------------------------------------------------

    def begin(self, text: str) -> None:
        """Shows a question."""
        self.text.setText(text)
        self._take_text()

    def add_row(self, row: Row = _EMPTY) -> None:
        """Another row below the one that has the keyboard."""
        at = self._here() + 1 if self._here() >= 0 else len(self.rows)
        made = self._insert(at, row)
        self._rows_changed()
        made.take_keyboard()
        QTimer.singleShot(0, self._in_view)

    def remove_row(self, row: RowEdit | None = None) -> None:
        """Takes a row away, the one that has the keyboard if none is named; the last one is emptied."""
        at = self.rows.index(row) if row is not None else self._here()
        if at < 0:
            return
        gone = self.rows.pop(at)
        self._list.removeWidget(gone)
        gone.hide()
        gone.deleteLater()
        if not self.rows:
            self._insert(0, _EMPTY)
        self._rows_changed()
        self.rows[min(at, len(self.rows) - 1)].take_keyboard()

    def move_row(self, by: int) -> None:
        """Moves the row that has the keyboard."""
        at = self._here()
        if at < 0 or not 0 <= at + by < len(self.rows):
            return
        row, focus = self.rows.pop(at), QApplication.focusWidget()
        self.rows.insert(at + by, row)
        self._list.insertWidget(at + by, row)
        self._rows_changed()
        if focus is not None:
            focus.setFocus()

    def put(self) -> None:
        """Asks the question."""
        self._typed.stop()
        if self.text.text().strip():
            self._begun = self.text.text().strip()
            self.asked.emit(self._begun)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter asks; on a button it presses."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
            return
        focus = QApplication.focusWidget()
        if isinstance(focus, QAbstractButton):
            focus.click()
        else:
            self.put()

    def _keep(self) -> None:
        self.kept.emit(self.text.text().strip())

    def _join(self) -> None:
        self.joining.choose("all" if self.joining.current == "any" else "any")

    def _here(self) -> int:
        focus = QApplication.focusWidget()
        return next((at for at, row in enumerate(self.rows) if focus and row.isAncestorOf(focus)), -1)

    def _insert(self, at: int, row: Row) -> RowEdit:
        made = RowEdit(self._theme, row, self._offers, self)
        made.changed.connect(self._rows_changed)
        made.removed.connect(lambda: self.remove_row(made))
        self.rows.insert(at, made)
        self._list.insertWidget(at, made)
        made.show()
        return made

    def _rows_changed(self) -> None:
        """The rows say something: so does the text."""
        for number, row in enumerate(self.rows, 1):
            row.say(number)
        joined = Rows(tuple(row.row() for row in self.rows), self.joining.current == "any")
        try:
            text = text_of(joined)
        except UserError as error:
            self._counted = None
            at = error.facts.get("row")
            self._show_mistake(error, at if isinstance(at, int) else -1)
            return
        self.text.setText(text)
        self._show_mistake(None)
        self._rest.start()

    def _take_text(self) -> None:
        """The text was typed: the rows follow, if it can be understood."""
        text = self.text.text().strip()
        found = Rows((_EMPTY,))
        problem = None
        if text:
            try:
                found = rows_for(text)
            except UserError as error:
                problem = error
                if self.rows and self._readable():
                    self._show_mistake(error)
                    return
                found = Rows((Row("text", text),))
        self._rebuild(found)
        self._show_mistake(problem, 0 if problem else -1)
        if problem is None:
            self._rest.start()

    def _readable(self) -> bool:
        return any(row.row().value or row.row().low is not None for row in self.rows)

    def _rebuild(self, found: Rows) -> None:
        for row in self.rows:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = []
        for at, one in enumerate(found.rows or (_EMPTY,)):
            self._insert(at, one)
        for number, row in enumerate(self.rows, 1):
            row.say(number)
        self._offer_joining("any" if found.any else "all")

    def _in_view(self) -> None:
        focus = QApplication.focusWidget()
        if focus is not None and self._scroll.isAncestorOf(focus):
            self._scroll.ensureWidgetVisible(focus)

    # -- counting -----------------------------------------------------------------------------------------------

    def _count(self) -> None:
        text = self.text.text().strip()
        if not text:
            self._counted = None
            self._say_count()
            return
        rows = tuple(row.row() for row in self.rows)
        self._bridge.read(counted, self._case, text, rows, done=self._show_count, key=("builder.count", id(self)))

    def _show_count(self, answer: Counted) -> None:
        if answer.text != self.text.text().strip():
            return
        self._counted = answer
        self._show_mistake(answer.problem, answer.row)

    def _show_mistake(self, error: UserError | None, at: int = -1) -> None:
        """Says what is wrong at the row, or below where no row is to blame."""
        said = self._words.error(error) if error is not None else None
        words = " ".join((said.why or said.what, said.next)) if said is not None else ""
        for number, row in enumerate(self.rows):
            row.show_mistake(words if number == at else "")
        if 0 <= at < len(self.rows) and self._here() < 0:
            self._scroll.ensureWidgetVisible(self.rows[at])
        self.count.setProperty("kind", "warn" if words else "heading")
        self.count.style().polish(self.count)
        if words:
            self.count.setText(words if at < 0 else self.tr("Row {0} is not clear yet.").format(at + 1))
        else:
            self._say_count()
        self.ask.setEnabled(not words and bool(self.text.text().strip()))
        self.keep.setEnabled(self.ask.isEnabled() and self._case.writable)

    def _say_count(self) -> None:
        if not self.text.text().strip():
            self.count.setText(self.tr("Fill in a row: the question stands here while it is made."))
        elif self._counted is not None and self._counted.problem is None:
            self.count.setText(self.tr("%n page(s)", "", self._counted.pages))

    # -- loading and words --------------------------------------------------------------------------------------

    def _load(self) -> None:
        self._bridge.read(read_offers, self._case, self._words.language, done=self._take_offers,
                          key=("builder.offers", id(self)))  # fmt: skip

    def _take_offers(self, offers: Offers) -> None:
        self._stale = False
        if offers == self._offers:
            return
        self._offers = offers
        here, rows = self._here(), tuple(row.row() for row in self.rows)
        self._rebuild(Rows(rows, self.joining.current == "any"))
        if here >= 0:
            self.rows[min(here, len(self.rows) - 1)].take_keyboard()

    def _take_keyboard(self) -> None:
        if self.rows:
            self.rows[0].take_keyboard()

    def _offer_joining(self, current: str) -> None:
        both = [Choice("all", self.tr("All of the rows"), hint="Ctrl+L"),
                Choice("any", self.tr("Any of the rows"), hint="Ctrl+L")]  # fmt: skip
        self.joining.offer(both, current)

    def retranslate(self) -> None:
        """Words that stand here."""
        self.head.say(self.tr("Rows and text say the same; what is left out is left out of the whole"))
        self._about.setText(self.tr("The question, as it is typed in the box"))
        self.text.setAccessibleName(self.tr("The question, as it is typed in the box"))
        self.add.setText(self.tr("Add a row"))
        self.add.setToolTip("Ctrl+J")
        self.ask.setText(self.tr("Ask"))
        self.ask.setToolTip(self.tr("Find the pages (Enter)"))
        self.keep.setText(self.tr("Keep…"))
        self.keep.setToolTip(self.tr("Keep the question under a name (Ctrl+S)"))
        self.count.setAccessibleName(self.tr("How many pages the question finds"))
        self._offer_joining(self.joining.current or "all")
        if self.rows:
            self._rebuild(Rows(tuple(row.row() for row in self.rows), self.joining.current == "any"))
            self._stale = True
        self._say_count()
