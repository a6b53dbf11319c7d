"""The ledger: every file that came, how much of it can be searched, and why the rest cannot."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QStackedLayout, QVBoxLayout, QWidget

from judgedesk.app.casefile import Case
from judgedesk.app.ledger import Ledger, LedgerLine, LedgerTotals, ledger
from judgedesk.domain.changes import Changes
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.models.rows import Column, Rows
from judgedesk.ui.shell.commands import Command
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.widgets.emptystate import EmptyState
from judgedesk.ui.widgets.head import Head
from judgedesk.ui.widgets.said import kind_said
from judgedesk.ui.widgets.table import Table

_Found = tuple[Sequence[LedgerLine], LedgerTotals]


class LedgerView(QWidget):
    """A table of files with its totals; narrows to the incomplete ones.

    Signals:
        open_page(document, page, spans): the user wants to see the file.
        choose_wanted(): the user wants to import something.
    """

    open_page = Signal(int, int, list)
    choose_wanted = Signal()

    view_name = "ledger"

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._bridge, self._case, self._words = bridge, case, words
        self._stale = True
        self._totals: LedgerTotals | None = None
        self._all, self._open = QPushButton(self), QPushButton(self)
        for button, incomplete in ((self._all, False), (self._open, True)):
            button.setProperty("kind", "chip")
            button.setCheckable(True)
            button.setAutoExclusive(True)
            button.setChecked(not incomplete)
        self._open.toggled.connect(self._load)
        self._head = Head(theme, self._all, self._open)
        self._rows = Rows(self._columns(), theme, self)
        self._rows.sort_wanted.connect(self._load)
        self.table = Table(self._rows, theme, self)
        self.table.opened.connect(self._show_file)
        self.table.selectionModel().currentRowChanged.connect(self._whole_reason)
        self._reason = QLabel(self)
        self._reason.setProperty("kind", "quiet")
        self._reason.setWordWrap(True)
        self._reason.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._empty = EmptyState(self)
        self._stack = QStackedLayout()
        self._lay_out(theme)
        self.retranslate()

    def _columns(self) -> list[Column]:
        def some(value: int) -> str:
            return self._words.number(value) if value else "–"

        return [
            Column(lambda: self.tr("Volume"), lambda f: f.volume, 76, key=lambda f: f.volume),
            Column(lambda: self.tr("File"), lambda f: f.name, key=lambda f: f.name.casefold()),
            Column(lambda: self.tr("Kind"), lambda f: kind_said(f.kind), 88, quiet=True, key=lambda f: f.kind),
            Column(lambda: self.tr("Pages"), lambda f: some(f.pages), 76, number=True, key=lambda f: f.pages),
            Column(lambda: self.tr("With text"), lambda f: some(f.text), 84, number=True, key=lambda f: f.text),
            Column(lambda: self.tr("By OCR"), self._ocr, 84, number=True, key=lambda f: f.ocr),
            Column(lambda: self.tr("Waiting"), lambda f: some(f.pending), 76, number=True, key=lambda f: f.pending),
            Column(lambda: self.tr("Unreadable"), self._unreadable, 92, number=True, key=lambda f: f.failed,
                   warn=lambda f: f.failed or f.state == "failed"),
            Column(lambda: self.tr("Why"), self._why, quiet=True, key=lambda f: f.reason),
        ]  # fmt: skip

    def _lay_out(self, theme: Theme) -> None:
        body = QWidget(self)
        inner = QVBoxLayout(body)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(theme.px(8))
        inner.addWidget(self.table, 1)
        inner.addWidget(self._reason)
        self._reason.setMinimumHeight(self._reason.fontMetrics().height() * 2)
        self._stack.addWidget(body)
        self._stack.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(20), theme.px(14), theme.px(20), theme.px(20))
        column.setSpacing(theme.px(12))
        column.addWidget(self._head)
        column.addLayout(self._stack, 1)

    def commands(self) -> list[Command]:
        """Narrowing."""

        def text() -> str:
            return self.tr("All files or only those not complete")

        return [Command("ledger.narrow", text, self._narrow, "Ctrl+L")]

    def panes(self) -> list[QWidget]:
        """What F6 goes through."""
        return [self._all, self.table]

    def activate(self) -> None:
        """Loads what is stale and takes the keyboard."""
        if self._stale:
            self._load()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self, changes: Changes) -> None:
        """Documents changed."""
        if changes.kinds & {"documents", "records"}:
            self._stale = True
            if self.isVisible():
                self._load()

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Words that stand here."""
        self._all.setText(self.tr("All files"))
        self._open.setText(self.tr("Not complete"))
        self.table.setAccessibleName(self.tr("Every file that was imported and what became of it"))
        self._say()
        if self._totals is not None:
            self._load()

    def _narrow(self) -> None:
        (self._all if self._open.isChecked() else self._open).setChecked(True)

    def _load(self) -> None:
        self._bridge.read(self._fetch, self._open.isChecked(), done=self._show, key="ledger.list")

    def _fetch(self, incomplete: bool) -> _Found:
        found: Ledger = ledger(self._case, incomplete=incomplete, language=self._words.language)
        return self._rows.in_order(found.files), found.totals

    def _show(self, found: _Found) -> None:
        lines, self._totals = found
        self._stale = False
        self._rows.show(lines)
        self.table.choose_row(0)
        self._whole_reason()
        self._stack.setCurrentIndex(0 if lines else 1)
        self._say()

    def _say(self) -> None:
        totals = self._totals
        if totals is None or not totals.files:
            self._head.say(self.tr("Ledger"))
            self._empty.say(
                self.tr("The ledger of the file will stand here"),
                self.tr("Each file gets a line: how many of its pages can be searched, and why the rest cannot."),
                self.tr("Import files… (Ctrl+I)") if self._case.writable else "",
                self.choose_wanted.emit if self._case.writable else None,
            )
            return
        number = self._words.number
        parts = [self.tr("%n file(s)", "", totals.files)]
        with_text = number(totals.text + totals.ocr)
        parts.append(self.tr("{0} of {1} pages searchable").format(with_text, number(totals.pages)))
        if totals.pending:
            parts.append(self.tr("%n page(s) wait for OCR", "", totals.pending))
        if totals.pending_files:
            parts.append(self.tr("%n file(s) wait to be read", "", totals.pending_files))
        if totals.failed_files:
            parts.append(self.tr("%n unreadable", "", totals.failed_files))
        if totals.duplicates:
            parts.append(self.tr("%n duplicate(s) left out", "", totals.duplicates))
        self._head.say(self.tr("Ledger"), " · ".join(parts))
        self._empty.say(
            self.tr("Every file is complete"),
            self.tr("All pages of all files can be searched."),
            self.tr("Show all files"),
            lambda: self._all.setChecked(True),
        )

    def _ocr(self, line: LedgerLine) -> str:
        if not line.ocr:
            return "–"
        pages = self._words.number(line.ocr)
        return f"{pages} · {round(line.ocr_confidence)} %" if line.ocr_confidence else pages

    def _why(self, line: LedgerLine) -> str:
        if not line.reason and line.pending and line.pages:
            return self.tr("%n page(s) without text wait for OCR", "", line.pending)
        return line.reason

    def _whole_reason(self) -> None:
        """The chosen file's reason in full, where the table has no room for it."""
        row = self.table.currentIndex().row()
        why = self._why(self._rows.rows[row]) if 0 <= row < len(self._rows.rows) else ""
        self._reason.setText(self._rows.rows[row].name + ": " + why if why else "")

    def _unreadable(self, line: LedgerLine) -> str:
        if line.state == "failed" and not line.pages:
            return self.tr("whole file")
        return self._words.number(line.failed) if line.failed else "–"

    def _show_file(self, row: int) -> None:
        line = self._rows.rows[row]
        if line.document is not None and line.pages:
            self.open_page.emit(line.document, 1, [])
