"""Splitting: the papers of a scanned volume, proposed by the desk, decided by a person. The file stays whole."""

import threading
from collections.abc import Callable
from typing import Any, NamedTuple

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from judgedesk.app import splitting
from judgedesk.app.casefile import Case
from judgedesk.app.splitting import Segment, SegmentState
from judgedesk.domain.changes import Changes
from judgedesk.domain.errors import UserError
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.models.rows import Column, Rows
from judgedesk.ui.shell.commands import Command
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.folios_glance import Glance
from judgedesk.ui.views.folios_paper import Described, PaperCard
from judgedesk.ui.views.folios_split_read import Part, Split, kind_said, read_split, reasons_said, state_said
from judgedesk.ui.views.section import Section
from judgedesk.ui.widgets.choice import Choice
from judgedesk.ui.widgets.table import Table

_WIDE = 880
"""In a place narrower than this, px at 100 %, the page at a glance is left out."""


class Where(NamedTuple):
    """The document that was in front, and the row."""

    document: int
    row: int


class SplittingView(Section):
    """The papers of the document in front, the card that describes one, and its page at a glance."""

    view_name = "splitting"
    depends_on = frozenset({"segments", "documents", "records"})

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(bridge, theme, case, words, parent)
        self._wanted = 0
        self._row = 0
        self._proposed: set[int] = set()
        self._proposing = False
        self._split: Split | None = None
        self.rows = Rows(_columns(), theme, self)
        self.table = Table(self.rows, theme, self)
        self.glance = Glance(bridge, theme, case, self)
        self.card = PaperCard(theme, self)
        self.documents = Choice(theme, self)
        self.rejected, self._accept_all, self._again = QPushButton(self), QPushButton(self), QPushButton(self)
        self._build(theme)
        self._connect()
        self.retranslate()

    def _build(self, theme: Theme) -> None:
        self.rejected.setProperty("kind", "chip")
        self.rejected.setCheckable(True)
        for button in (self._accept_all, self._again):
            button.setVisible(self._case.writable)
        self.documents.setMinimumWidth(theme.px(260))
        self.head.act(self._accept_all, self._again)
        self.head.narrow(self.rejected, self.documents)
        body = QWidget(self)
        left = QVBoxLayout()
        left.setSpacing(theme.px(8))
        left.addWidget(self.table, 1)
        left.addWidget(self.card)
        inner = QHBoxLayout(body)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(theme.px(16))
        inner.addLayout(left, 1)
        inner.addWidget(self.glance)
        self.lay_out(body)

    def _connect(self) -> None:
        self.documents.activated.connect(lambda _at: self.show_document(self.documents.currentData()))
        self.rejected.clicked.connect(lambda _on: self._load())
        self._accept_all.clicked.connect(self.accept_all)
        self._again.clicked.connect(self.propose)
        self.table.opened.connect(self._open)
        self.table.selectionModel().currentRowChanged.connect(lambda *_rows: self._look())
        self.glance.opened.connect(lambda: self._open(self.table.currentIndex().row()))
        self.card.saved.connect(self._save)
        self.card.left.connect(self._take_keyboard)

    # -- what the window asks -----------------------------------------------------------------------------------

    def commands(self) -> list[Command]:
        """Deciding of parts, naming them, moving their boundaries."""
        chosen, may = self._is_chosen, self._may_write
        return [
            Command("split.accept", lambda: self.tr("Accept this paper"), self.accept, "A", chosen),
            Command("split.accept_all", lambda: self.tr("Accept all that are proposed"), self.accept_all,
                    "Ctrl+Shift+A", may),
            Command("split.reject", lambda: self.tr("Reject this paper: its pages fall to the one before"),
                    self.reject, "X", chosen),
            Command("split.describe", lambda: self.tr("Name this paper, its kind, date and pages…"), self.describe,
                    "F2", chosen),
            Command("split.add", lambda: self.tr("Another paper begins within this one…"), self.add, "Ins", chosen),
            Command("split.first_back", lambda: self.tr("Begins a page earlier"), lambda: self.shift(first=-1),
                    "Ctrl+Left", chosen),
            Command("split.first_forth", lambda: self.tr("Begins a page later"), lambda: self.shift(first=1),
                    "Ctrl+Right", chosen),
            Command("split.last_back", lambda: self.tr("Ends a page earlier"), lambda: self.shift(last=-1),
                    "Ctrl+Shift+Left", chosen),
            Command("split.last_forth", lambda: self.tr("Ends a page later"), lambda: self.shift(last=1),
                    "Ctrl+Shift+Right", chosen),
            Command("split.rejected", lambda: self.tr("Show or hide rejected papers"), self.rejected.click, "Ctrl+L"),
            Command("split.propose", lambda: self.tr("Propose the papers anew"), self.propose, "Ctrl+R", may),
            Command("split.next", lambda: self.tr("Next long document"), lambda: self._step(1), "Ctrl+PgDown"),
            Command("split.previous", lambda: self.tr("Previous long document"), lambda: self._step(-1), "Ctrl+PgUp"),
            Command("documents.section", lambda: self.tr("Next section of the documents"), self.head.next_section,
                    "F7"),
        ]  # fmt: skip

    def panes(self) -> list[QWidget]:
        """What F6 goes through."""
        return [self.documents, self.table]

    def state(self) -> Where:
        """What Alt+← comes back to."""
        return Where(self._wanted, max(0, self.table.currentIndex().row()))

    def restore(self, where: Where) -> None:
        """Goes back to it."""
        self._row = where.row
        self.show_document(where.document)

    def show_document(self, document: int) -> None:
        """Shows the papers of a document."""
        if document != self._wanted:
            self._wanted, self._row = document, 0
            self.card.withdraw()
        self._load()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow place the page gives way to the list."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        document = self._split.document if self._split is not None else None
        wide = self.width() >= self._theme.px(_WIDE)
        self.glance.setVisible(document is not None and document.pictured and wide)
        self._look()

    def retranslate(self) -> None:
        """Words that stand here."""
        self.table.setAccessibleName(self.tr("Papers of the document"))
        self.documents.setAccessibleName(self.tr("Long documents"))
        self.documents.setToolTip(self.tr("Long documents (Ctrl+PgUp, Ctrl+PgDown)"))
        self.rejected.setText(self.tr("Rejected too"))
        self.rejected.setToolTip("Ctrl+L")
        self._accept_all.setText(self.tr("Accept all"))
        self._accept_all.setToolTip("Ctrl+Shift+A")
        self._again.setText(self.tr("Propose anew"))
        self._again.setToolTip("Ctrl+R")
        self._say()
        self._look()

    # -- loading ------------------------------------------------------------------------------------------------

    def refresh(self, changes: Changes) -> None:
        """Marks are records; that on a sealed document comes as one of its document."""
        super().refresh(changes)
        if changes.kinds & {"records", "documents"}:
            self.glance.look_again()

    def _load(self) -> None:
        self._bridge.read(read_split, self._case, self._wanted, rejected=self.rejected.isChecked(), done=self._show,
                          key=("split.list", id(self)))  # fmt: skip

    def _show(self, split: Split) -> None:
        self._stale, self._split = False, split
        row = self.table.currentIndex().row() if self.rows.rows else self._row
        self._wanted = split.document.id if split.document is not None else 0
        self.rows.show(split.parts)
        waiting = self._empty.hasFocus()
        self._stack.setCurrentIndex(0 if split.parts else 1)
        self.table.choose_row(max(0, min(row, len(split.parts) - 1)))
        self._make_room()
        if waiting:
            self._take_keyboard()
        self._say()
        if not split.parts and self._wanted and self._wanted not in self._proposed and not self.rejected.isChecked():
            self.propose()

    def propose(self) -> None:
        """Proposes the papers of the document anew; what was decided stays."""
        if self._wanted and self._case.writable and not self._proposing:
            self._proposed.add(self._wanted)
            self._proposing = True
            self._bridge.start(_propose, self._case, self._wanted, done=self._was_proposed, failed=self._not_proposed)
            self._say()

    def _was_proposed(self, _changes: Changes) -> None:
        self._proposing = False
        self._say()

    def _not_proposed(self, error: UserError) -> None:
        self._proposing = False
        self.trouble.show_error(error)
        self._say()

    # -- deciding -----------------------------------------------------------------------------------------------

    def accept(self) -> None:
        """Accepts the chosen part and goes on to the next."""
        part = self._part()
        if part is not None and part.state is not SegmentState.ACCEPTED:
            self._write(splitting.accept, part.document, [part.id])
        self.table.choose_row(min(self.table.currentIndex().row() + 1, len(self.rows.rows) - 1))

    def accept_all(self) -> None:
        """Accepts everything that is proposed."""
        if self._wanted:
            self._write(splitting.accept, self._wanted, None)

    def reject(self) -> None:
        """Rejects the chosen part."""
        part = self._part()
        if part is not None:
            self._write(splitting.reject, part.document, [part.id])

    def shift(self, first: int = 0, last: int = 0) -> None:
        """Moves where the chosen part begins or ends by so many pages."""
        part = self._part()
        document = self._split.document if self._split is not None else None
        if part is None or document is None:
            return
        if part.first + first < 1:
            self.noted.emit(self.tr("It begins on the first page of the file already"))
        elif part.last + last > document.pages:
            self.noted.emit(self.tr("It ends on the last page of the file already"))
        elif first:
            self._write(splitting.move, part.document, part.id, first=part.first + first)
        else:
            self._write(splitting.move, part.document, part.id, last=part.last + last)

    def describe(self) -> None:
        """Asks for title, kind, date and pages of the chosen part."""
        part = self._part()
        if part is not None and self._split is not None and self._split.document is not None:
            self.card.describe(part, self._split.document.pages)

    def add(self) -> None:
        """Asks for a paper that begins within the chosen one."""
        part = self._part()
        if part is not None and self._split is not None and self._split.document is not None:
            fresh = Segment("", part.document, min(part.first + 1, part.last), part.last, "")
            self.card.describe(fresh, self._split.document.pages)

    def _save(self, said: Described) -> None:
        if not said.id:
            self._write(splitting.add, self._wanted, said.first, said.last, said.title, kind=said.kind, date=said.date)
            return
        part = next((row.segment for row in self.rows.rows if row.segment.id == said.id), None)
        if part is None:
            return
        if (said.first, said.last) != (part.first, part.last):
            self._write(splitting.move, part.document, part.id, first=said.first, last=said.last)
        if (said.title, said.kind, said.date) != (part.title, part.kind, part.date):
            self._write(splitting.describe, part.document, part.id, title=said.title, kind=said.kind, date=said.date)

    def _write(self, verb: Callable[..., Any], *args: Any, **named: Any) -> None:
        self.trouble.clear()
        self._bridge.write(verb, self._case, *args, failed=self.trouble.show_error, **named)

    # -- where one is -------------------------------------------------------------------------------------------

    def _part(self) -> Segment | None:
        row = self.table.currentIndex().row()
        found: Part | None = self.rows.rows[row] if 0 <= row < len(self.rows.rows) else None
        return found.segment if found is not None else None

    def _is_chosen(self) -> bool:
        return self._case.writable and self._part() is not None

    def _may_write(self) -> bool:
        return self._case.writable and bool(self._wanted)

    def _open(self, row: int) -> None:
        if 0 <= row < len(self.rows.rows):
            part: Segment = self.rows.rows[row].segment
            self.open_page.emit(part.document, part.first, [])

    def _look(self) -> None:
        part = self._part()
        if part is not None and not self.glance.isHidden():
            why = reasons_said(part.reasons)
            said = self.tr("Page {0}: {1}").format(part.first, why) if why else self.tr("Page {0}").format(part.first)
            self.glance.show_page(part.document, part.first, said)

    def _step(self, steps: int) -> None:
        at = self.documents.currentIndex() + steps
        if 0 <= at < self.documents.count():
            self.show_document(self.documents.itemData(at))

    def _take_keyboard(self) -> None:
        (self.table if self.rows.rows else self._empty).setFocus(Qt.FocusReason.OtherFocusReason)

    # -- words --------------------------------------------------------------------------------------------------

    def _say(self) -> None:
        split = self._split
        self.documents.clear()
        for one in split.documents if split is not None else ():
            self.documents.addItem(self.tr("{0} · %n page(s)", "", one.pages).format(one.name), one.id)
            if one.id == self._wanted:
                self.documents.setCurrentIndex(self.documents.count() - 1)
        there = split is not None and split.document is not None
        for widget in (self.documents, self.rejected):
            widget.setVisible(there)
        for widget in (self._accept_all, self._again):
            widget.setVisible(there and self._case.writable)
        states = [part.segment.state for part in split.parts] if split is not None else []
        counted = [
            self.tr("%n paper(s) accepted", "", states.count(SegmentState.ACCEPTED)),
            self.tr("%n proposed", "", states.count(SegmentState.PROPOSED)),
        ]
        self.head.say(self.tr("The file stays whole") + " · " + " · ".join(counted) if there else "")
        if self._proposing:
            self._empty.say(self.tr("Looking for covers, headings and dates…"), "")
        elif there:
            self._empty.say(self.tr("No papers were found in this document"),
                            self.tr("Nothing on its pages looks like a cover, a heading or a date of its own."),
                            self.tr("Propose anew") if self._case.writable else "", self.propose)  # fmt: skip
        else:
            self._empty.say(
                self.tr("The papers of long documents will stand here"),
                self.tr("A scanned volume is taken apart into its records, orders and letters; you decide of each."),
                begin=("documents",),
            )


def _columns() -> list[Column]:
    translate = QCoreApplication.translate
    return [
        Column(lambda: translate("Papers", "Pages"), _pages, 64, number=True),
        Column(lambda: translate("Papers", "Folios"), lambda part: part.folios, 120, quiet=True),
        Column(lambda: translate("Papers", "Title"), lambda part: part.segment.title),
        Column(lambda: translate("Papers", "Kind"), lambda part: kind_said(part.segment.kind), 132, quiet=True),
        Column(lambda: translate("Papers", "Date"), lambda part: part.segment.date, 112, quiet=True),
        Column(lambda: translate("Papers", "Decided"), lambda part: state_said(part.segment.state), 98),
        Column(lambda: translate("Papers", "Why here"), lambda part: reasons_said(part.segment.reasons), 130,
               quiet=True),
    ]  # fmt: skip


def _pages(part: Part) -> str:
    return "–".join(dict.fromkeys((str(part.segment.first), str(part.segment.last))))


def _propose(case: Case, document: int, *, progress: Callable[[Any], None], cancel: threading.Event) -> Changes:
    splitting.propose(case, document)
    return Changes(frozenset({"segments"}), (str(document),))
