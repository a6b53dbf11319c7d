"""Looking for tables in a document, and saying what their columns are, beside the page they stand on."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from judgedesk.app import tables
from judgedesk.app.casefile import Case
from judgedesk.app.tables_found import Search
from judgedesk.domain.changes import Changes
from judgedesk.domain.errors import UserError
from judgedesk.ui.bridge import Bridge, Job
from judgedesk.ui.models.rows import Column, Rows
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.money_columns import ColumnForm, Confirming
from judgedesk.ui.views.money_page import TablePage
from judgedesk.ui.views.money_read import Offer, look, page_picture, read_kept, readable
from judgedesk.ui.views.money_section import MoneySection
from judgedesk.ui.views.money_words import kind_said
from judgedesk.ui.widgets.choice import Choice
from judgedesk.ui.widgets.table import Table
from judgedesk.ui.widgets.tickbox import TickBox


class TablesView(MoneySection):
    """The section. `waiting(number)`: so many tables were found and wait to be confirmed."""

    view_name = "tables"
    waiting = Signal(int)

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(bridge, theme, case, words, parent)
        self._documents: Sequence[tuple[int, str]] = ()
        self._fresh: Sequence[Offer] = ()
        self._kept: Sequence[Offer] = ()
        self._job: Job | None = None
        self._reading = False
        self.document = Choice(theme, self)
        self.seek, self.stop = QPushButton(self), QPushButton(self)
        self.notes = TickBox(theme, self)
        self.rows = Rows(self._columns(), theme, self)
        self.table = Table(self.rows, theme, self)
        self.page = TablePage(theme, self)
        self.form = ColumnForm(theme, self)
        self._build()
        self.retranslate()

    def _columns(self) -> list[Column]:
        return [
            Column(lambda: self.tr("Table"), lambda one: one.title, least=110),
            Column(
                lambda: self.tr("Document"), lambda one: f"{one.name}, {one.first}–{one.last}", quiet=True, least=96
            ),
            Column(lambda: self.tr("Kind"), lambda one: kind_said(one.kind), 164),
            Column(lambda: self.tr("Rows"), lambda one: str(one.rows), 56, number=True),
            Column(lambda: self.tr("State"), self._state, 164, warn=lambda one: bool(one.wrong)),
        ]

    def _state(self, one: Offer) -> str:
        if not one.kept:
            return self.tr("to be confirmed")
        return self.tr("%n row(s) disagree", "", len(one.wrong)) if one.wrong else self.tr("confirmed")

    def _build(self) -> None:
        px = self._theme.px
        self.document.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.document.setMinimumContentsLength(16)
        self.document.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.stop.hide()
        self.seek.clicked.connect(self.look)
        self.stop.clicked.connect(self._cancel)
        asked = QHBoxLayout()
        asked.setSpacing(px(8))
        for widget, share in ((self.document, 1), (self.notes, 0), (self.seek, 0), (self.stop, 0)):
            asked.addWidget(widget, share)
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        column.addLayout(asked)
        column.addWidget(self.table, 2)
        column.addWidget(self.page, 3)
        side = QWidget(self)
        beside = QVBoxLayout(side)
        beside.setContentsMargins(px(16), 0, 0, 0)
        beside.addWidget(self.form)
        self.lay_out(self.with_side(left, side, 430))
        self._stack.setCurrentIndex(0)
        self.form.hide()
        self.table.selectionModel().currentRowChanged.connect(lambda now, _before: self._chosen(now.row()))
        self.table.opened.connect(self._open)
        self.form.confirmed.connect(self._confirm)
        self.form.removed.connect(self._remove)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What the form says too gives way in a narrow window."""
        super().resizeEvent(event)
        if self._split is not None:
            left = self._split.sizes()[0]
            self.table.setColumnHidden(2, left < self._theme.px(640))
            self.table.setColumnHidden(3, left < self._theme.px(460))
            self.table.fit()

    def retranslate(self) -> None:
        """Words that stand here."""
        self.seek.setText(self.tr("Look for tables"))
        self.stop.setText(self.tr("Stop"))
        self.notes.setText(self.tr("also sums in notes"))
        self.document.setAccessibleName(self.tr("Document to look in"))
        self.table.setAccessibleName(self.tr("Tables"))
        self.seek.setEnabled(self._case.writable and bool(self._documents))

    def _load(self) -> None:
        self._stale = False
        self._bridge.read(readable, self._case, done=self._show_documents, key=("tables.documents", id(self)))
        self._bridge.read(read_kept, self._case, done=self._show_kept, failed=self.trouble.show_error,
                          key=("tables", id(self)))  # fmt: skip

    def _show_documents(self, found: list[tuple[int, str]]) -> None:
        if list(self._documents) != found:
            chosen = self.document.currentText()
            self._documents = found
            self.document.clear()
            self.document.addItems([name for _, name in found])
            self.document.setCurrentIndex(max(0, self.document.findText(chosen)))
        self.seek.setEnabled(self._case.writable and bool(found) and not self._reading)

    def _show_kept(self, found: list[Offer]) -> None:
        self._kept = found
        self._list()

    def _list(self, row: int = 0) -> None:
        both = [*self._fresh, *self._kept]
        self.rows.show(both)
        self.head.say(self.tr("%n table(s) confirmed", "", len(self._kept)))
        self.waiting.emit(len(self._fresh))
        self.form.show_offer(None)
        if both:
            self.table.choose_row(min(row, len(both) - 1))
        else:
            self.page.show_page(None, (0, 0, 0, 0), self.tr("Choose a document and look for its tables."))

    @property
    def chosen(self) -> Offer | None:
        """The table that is looked at."""
        row = self.table.currentIndex().row()
        return self.rows.rows[row] if 0 <= row < len(self.rows.rows) else None

    def _chosen(self, _row: int) -> None:
        one = self.chosen
        self.form.show_offer(one)
        if one is not None:
            self._bridge.read(page_picture, self._case, one.document, one.first, done=partial(self._show_page, one),
                              key=("tables.page", id(self)))  # fmt: skip

    def _show_page(self, one: Offer, made: tuple[QImage, float] | None) -> None:
        said = "\n".join("  ·  ".join(row) for row in one.samples) if made is None else f"{one.name}, {one.first}"
        self.page.show_page(made, one.box, said)

    def _open(self, row: int) -> None:
        one = self.rows.rows[row]
        self.open_page.emit(one.document, one.first, [])

    def look_in(self, document: int) -> None:
        """Looks for the tables of a document."""
        at = next((at for at, (one, _) in enumerate(self._documents) if one == document), -1)
        if at >= 0:
            self.document.setCurrentIndex(at)
            self.look()

    def look(self) -> None:
        """Looks for the tables of the chosen document, with progress; can be stopped."""
        at = self.document.currentIndex()
        if not 0 <= at < len(self._documents) or self._reading:
            return
        self._reading = True
        self.trouble.clear()
        self.seek.setEnabled(False)
        self.stop.show()
        self._job = self._bridge.start(
            look, self._case, self._documents[at][0], self.notes.isChecked(), progress=self._progress,
            done=self._found, failed=self._failed,
        )  # fmt: skip

    def _progress(self, news: tuple[int, int]) -> None:
        done, total = news
        self.head.say(self.tr("Looking for tables: page {0} of {1}").format(done, total))

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _ended(self) -> None:
        self._reading, self._job = False, None
        self.stop.hide()
        self.seek.setEnabled(self._case.writable)

    def _found(self, answer: tuple[list[Offer], Search]) -> None:
        self._ended()
        offers, search = answer
        self._fresh = offers
        self._list()
        if search.unread:
            pages = ", ".join(str(page) for page, _ in search.unread[:20])
            self.trouble.show_text(
                self.tr("Some pages could not be read for tables."), self.tr("Pages: {0}").format(pages)
            )
        elif not offers:
            self.trouble.show_text(self.tr("No table was found in this document."),
                                   self.tr("Sums in notes are looked for where the box is ticked."))  # fmt: skip

    def _failed(self, error: UserError) -> None:
        self._ended()
        self._list()
        if error.code != "job.cancelled":
            self.trouble.show_error(error)

    def _confirm(self, said: Confirming) -> None:
        one = self.chosen
        if one is None:
            return
        if one.found is not None:
            self._bridge.write(tables.confirm, self._case, one.document, one.found, said.roles, kind=said.kind,
                               title=said.title, owner=said.owner, currency=said.currency,
                               done=partial(self._confirmed, one), failed=self.trouble.show_error)  # fmt: skip
        else:
            self._bridge.write(tables.change, self._case, one.kept, roles=said.roles, kind=said.kind,
                               title=said.title, owner=said.owner, currency=said.currency,
                               done=lambda _: None, failed=self.trouble.show_error)  # fmt: skip

    def _confirmed(self, one: Offer, _answer: tuple[str, Changes]) -> None:
        self._fresh = [other for other in self._fresh if other is not one]
        self.noted.emit(self.tr("Table kept; its rows can be cited"))

    def _remove(self) -> None:
        one = self.chosen
        if one is not None and one.kept:
            self._bridge.write(tables.drop, self._case, one.kept, done=lambda _: None, failed=self.trouble.show_error)

    def _is_busy(self) -> bool:
        return False

    def _take_keyboard(self) -> None:
        (self.table if self.rows.rows else self.document).setFocus(Qt.FocusReason.OtherFocusReason)
