"""Documents: everything that was imported, in the order of the file."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QPushButton, QStackedLayout, QVBoxLayout, QWidget

from judgedesk.app import sensitive
from judgedesk.app.casefile import Case
from judgedesk.app.disclosure import Disclosures, said
from judgedesk.app.reading import DocumentLine, documents
from judgedesk.domain.changes import Changes
from judgedesk.domain.documents import DocumentState
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.models.rows import Column, Rows
from judgedesk.ui.shell.commands import Command
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.filing import Filing
from judgedesk.ui.views.filing_folders import FoldersCard
from judgedesk.ui.views.filing_offers import OffersCard
from judgedesk.ui.views.filing_volume import VolumeCard
from judgedesk.ui.widgets.disclosebar import DiscloseBar
from judgedesk.ui.widgets.emptystate import EmptyState
from judgedesk.ui.widgets.said import kind_said, state_said
from judgedesk.ui.widgets.sections import SectionHead
from judgedesk.ui.widgets.sensitivecard import SensitiveCard
from judgedesk.ui.widgets.table import Runs, Table, runs_of

_Shown = tuple[Sequence[DocumentLine], Runs, int, frozenset[int], Disclosures]
"""Lines in their order, which rows of them are selected, the row with the keyboard (-1 for none), which documents hold
something marked as sensitive, and what was disclosed at the trial.
"""

_STANDS = 6
"""The column that is shown once the trial has begun."""


class DocumentsView(QWidget):
    """The list of documents, a filter, and the card that imports what was dropped or chosen.

    Signals:
        open_page(document, page, spans): the user wants to read it.
        file_wanted(paths, volume, sealed): the user wants these files imported.
        choose_wanted(), folder_wanted(): the user wants to choose files, or a folder, to import.
        section_wanted(name): the user wants another section, such as the folios.
    """

    open_page = Signal(int, int, list)
    file_wanted = Signal(list, str, bool)
    choose_wanted = Signal()
    folder_wanted = Signal()
    section_wanted = Signal(str)

    view_name = "documents"

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAcceptDrops(case.writable)
        self._bridge, self._case, self._words = bridge, case, words
        self._stale = True
        self._count = 0
        self._marked: frozenset[int] = frozenset()
        self._disclosed: Disclosures | None = None
        self._filter = QLineEdit(self)
        self._filter.setClearButtonEnabled(True)
        self._filter.textChanged.connect(self._load)
        self._filter.returnPressed.connect(self._enter_table)
        self._files, self._folder, self._file_as = QPushButton(self), QPushButton(self), QPushButton(self)
        self._files.clicked.connect(self.choose_wanted)
        self._folder.clicked.connect(self.folder_wanted)
        self._file_as.clicked.connect(self._ask_volume)
        for button in (self._files, self._folder, self._file_as):
            button.setVisible(case.writable)
        self._head = SectionHead(theme, "documents", self)
        self._head.act(self._files, self._folder)
        self._head.narrow(self._file_as, self._filter)
        self._head.wanted.connect(self.section_wanted)
        self._rows = Rows(self._columns(), theme, self)
        self._rows.sort_wanted.connect(self._load)
        self.table = Table(self._rows, theme, self)
        self.table.select_several()
        self.table.opened.connect(self._open)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._weigh())
        self._empty = EmptyState(self)
        self.filing = Filing(theme, case, self)
        self.offers, self.folders = OffersCard(theme, words, self), FoldersCard(bridge, theme, case, self)
        self.volumes = VolumeCard(bridge, theme, case, self)
        self.marking = SensitiveCard(bridge, theme, case, self)
        self.marking.failed.connect(bridge.failed)
        self.filing.watch_wanted.connect(self.folders.watch)
        for source in (self.filing, self.offers):
            source.confirmed.connect(self.file_wanted)
        self.disclose = DiscloseBar(bridge, theme, case, words, self)
        self.disclose.failed.connect(bridge.failed)
        self.disclose.left.connect(self._take_keyboard)
        self.table.setColumnHidden(_STANDS, True)
        for card in self._cards():
            card.left.connect(self._take_keyboard)
        self._stack = QStackedLayout()
        self._theme = theme
        self._lay_out(theme)
        theme.changed.connect(self._resize)
        self._resize()
        self.retranslate()

    def _cards(self) -> tuple[Filing, OffersCard, FoldersCard, VolumeCard, SensitiveCard]:
        return self.filing, self.offers, self.folders, self.volumes, self.marking

    def _columns(self) -> list[Column]:
        number = self._words.number
        return [
            Column(lambda: self.tr("Volume"), lambda d: d.volume, 76, key=lambda d: volume_order(d.volume)),
            Column(lambda: self.tr("Folios"), _folios, 104, quiet=True),
            Column(lambda: self.tr("Name"), lambda d: d.name, key=lambda d: self._words.order(d.name), least=190),
            Column(lambda: self.tr("Kind"), lambda d: kind_said(d.kind), 96, quiet=True, key=lambda d: d.kind),
            Column(lambda: self.tr("Pages"), lambda d: number(d.pages), 80, number=True, key=lambda d: d.pages),
            Column(lambda: self.tr("Tags"), lambda d: number(d.tags) if d.tags else "", 72, number=True,
                   key=lambda d: d.tags),
            Column(lambda: self.tr("At the trial"), self._stands, 170, quiet=True),
            Column(lambda: self.tr("State"), self._state, 190, quiet=True, key=lambda d: str(d.state),
                   warn=lambda d: d.state == "failed"),
        ]  # fmt: skip

    def _lay_out(self, theme: Theme) -> None:
        body, empty = QWidget(self), self._empty
        inner = QVBoxLayout(body)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(self.table)
        self._stack.addWidget(body)
        self._stack.addWidget(empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(20), theme.px(14), theme.px(20), theme.px(20))
        column.setSpacing(theme.px(12))
        column.addWidget(self._head)
        for card in self._cards():
            column.addWidget(card)
        column.addWidget(self.disclose)
        column.addLayout(self._stack, 1)

    def commands(self) -> list[Command]:
        """Filtering and filing anew; importing is the window's own."""
        return [
            Command("documents.volume", lambda: self.tr("Volume of the selected documents…"), self._ask_volume, "F2",
                    self._may_file),
            Command("documents.mark", lambda: self.tr("Mark the selected documents as sensitive…"), self._ask_marking,
                    "Shift+F2", self._may_file),
            Command("documents.disclosed", lambda: self.tr("Read today at the trial"), self._ask_disclosed, "Ctrl+D",
                    self._may_disclose),
            Command("documents.filter", lambda: self.tr("Filter the list of documents"), self._to_filter, "Ctrl+F"),
            Command("documents.section", lambda: self.tr("Next section of the documents"), self._head.next_section,
                    "F7"),
        ]  # fmt: skip

    def panes(self) -> list[QWidget]:
        """What F6 goes through."""
        return [self._filter, self.table]

    def activate(self) -> None:
        """Loads what is stale and takes the keyboard."""
        if self._stale:
            self._load()
        self._take_keyboard()

    def refresh(self, changes: Changes) -> None:
        """Documents or their tags changed."""
        if changes.kinds & {"documents", "tags", "records"}:
            self._stale = True
            if self.isVisible():
                self._load()

    def offer(self, paths: Sequence[Path]) -> None:
        """Asks under which volume these files are to be filed."""
        self.filing.offer(paths)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files may be dropped here."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Dropped files are offered for import."""
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.offer(paths)

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Words that stand here."""
        self._filter.setPlaceholderText(self.tr("Filter by name or volume"))
        self._filter.setAccessibleName(self.tr("Filter documents by name or volume"))
        self.table.setAccessibleName(self.tr("Documents of the file"))
        self._files.setText(self.tr("Import files…"))
        self._files.setToolTip("Ctrl+I")
        self._folder.setText(self.tr("Import a folder…"))
        self._folder.setToolTip("Ctrl+Shift+I")
        self._file_as.setText(self.tr("Volume…"))
        self._file_as.setAccessibleName(self.tr("Volume of the selected documents…"))
        self._file_as.setToolTip("F2")
        self._say()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The filter gives way in a narrow window."""
        super().resizeEvent(event)
        self._resize()

    def _resize(self) -> None:
        px = self._theme.px
        self._filter.setFixedWidth(max(px(120), min(px(280), self.width() - px(640))))

    def _take_keyboard(self) -> None:
        (self.table if self._count else self._empty).setFocus(Qt.FocusReason.OtherFocusReason)

    def _to_filter(self) -> None:
        self._filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._filter.selectAll()

    def _enter_table(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self.table.choose_row(0)

    def _load(self) -> None:
        row, rows = self.table.currentIndex().row(), self._rows.rows
        here = rows[row].id if 0 <= row < len(rows) else 0
        wanted = self._filter.text().strip()
        self._bridge.read(self._fetch, wanted, self._chosen(), here, done=self._show, key="documents.list")

    def _fetch(self, wanted: str, chosen: Sequence[DocumentLine], here: int) -> _Shown:
        lines = self._rows.in_order(documents(self._case, contains=wanted))
        picked = {line.id for line in chosen}
        runs = runs_of(row for row, line in enumerate(lines) if line.id in picked)
        marked = frozenset(mark.document for mark in sensitive.marked(self._case))
        row = next((row for row, line in enumerate(lines) if line.id == here), -1)
        return lines, runs, row, marked, Disclosures(self._case)

    def _show(self, shown: _Shown) -> None:
        lines, runs, row, self._marked, self._disclosed = shown
        self._stale = False
        if self.table.isColumnHidden(_STANDS) == bool(self._disclosed):
            self.table.setColumnHidden(_STANDS, not self._disclosed)
            self.table.fit()
        at = self.table.currentIndex().row()
        self._rows.show(lines)
        self.table.choose_row(row if row >= 0 else max(0, min(at, len(lines) - 1)))
        self.table.select_runs(runs)
        self._count = len(lines)
        waiting = self._empty.hasFocus()
        self._stack.setCurrentIndex(0 if lines else 1)
        if waiting:
            self._take_keyboard()
        self._say()
        self._weigh()

    def _chosen(self) -> Sequence[DocumentLine]:
        return [line for first, last in self.table.selected_runs() for line in self._rows.rows[first : last + 1]]

    def _may_file(self) -> bool:
        return self._case.writable and self.table.selectionModel().hasSelection()

    def _weigh(self) -> None:
        self._file_as.setEnabled(self._may_file())

    def _ask_volume(self) -> None:
        self.volumes.offer(self._chosen())

    def _ask_marking(self) -> None:
        lines = self._chosen()
        names = ", ".join(line.name for line in lines[:3])
        self.marking.offer_documents([line.id for line in lines], names + (" …" if len(lines) > 3 else ""))

    def _say(self) -> None:
        wanted = self._filter.text().strip()
        pages = sum(line.pages for line in self._rows.rows)
        counted = self.tr("%n document(s)", "", self._count), self.tr("%n page(s)", "", pages)
        self._head.say(" · ".join(counted) if self._count else "")
        self._filter.setVisible(bool(self._count or wanted))
        self._file_as.setVisible(bool(self._count) and self._case.writable)
        if wanted:
            self._empty.say(
                self.tr("No document is called that"),
                self.tr("The filter looks at names and volumes. To look inside documents, use the box above."),
                self.tr("Show all documents"),
                self._filter.clear,
            )
            return
        may = self._case.writable
        self._empty.say(
            self.tr("The documents of the file will stand here"),
            self.tr("Drop files or a folder here: PDF, scans, Word, text, mail. Originals stay as they are.")
            if may
            else self.tr("Nothing has been imported yet, and this case is open for reading only."),
            self.tr("Import files… (Ctrl+I)") if may else "",
            self.choose_wanted.emit if may else None,
        )

    def _stands(self, line: DocumentLine) -> str:
        return said(self._disclosed.of_document(line.id), self._words.language) if self._disclosed else ""

    def _ask_disclosed(self) -> None:
        lines = self._chosen()
        if len(lines) == 1:
            self.disclose.mark("read", lines[0].name, document=lines[0].id)

    def _may_disclose(self) -> bool:
        return self._may_file() and len(self._chosen()) == 1

    def _state(self, line: DocumentLine) -> str:
        if line.waiting and line.state == DocumentState.READY:
            said = self.tr("%n page(s) wait for OCR", "", line.waiting)
        else:
            said = state_said(line)
        sensitive = self.tr("sensitive")
        return f"{said} · {sensitive}" if line.id in self._marked else said

    def _open(self, row: int) -> None:
        line = self._rows.rows[row]
        if line.pages:
            self.open_page.emit(line.id, 1, [])


def _folios(line: DocumentLine) -> str:
    ends = [folio for folio in (line.folio_first, line.folio_last) if folio]
    return "–".join(dict.fromkeys(ends))


def volume_order(volume: str) -> tuple[int, str]:
    """Roman and Arabic volume numbers in their own order, other labels after them."""
    values = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
    if volume.isdigit():
        return int(volume), volume
    if volume and all(letter in values for letter in volume):
        numbers = [values[letter] for letter in volume]
        return sum(-n if any(n < m for m in numbers[i + 1 :][:1]) else n for i, n in enumerate(numbers)), volume
    return 1 << 20, volume
