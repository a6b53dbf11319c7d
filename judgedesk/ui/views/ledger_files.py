"""The table of the ledger's files: what was expected of each, what there is, and why not more."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from judgedesk.app.ledger import LedgerLine
from judgedesk.domain.documents import DocumentState
from judgedesk.ui.models.rows import Column, Rows
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.documents import volume_order
from judgedesk.ui.views.ledger_book import Shown
from judgedesk.ui.widgets.said import kind_said
from judgedesk.ui.widgets.table import Table

# Columns that are hidden where no file of the case has anything in them, and which sum says so.
_SOMETIMES = {2: "inside", 6: "ocr", 7: "pending", 8: "failed", 9: "blank"}


class LedgerFiles(QWidget):
    """Signals: `opened(document)` by Enter or a double click; `chosen()` the selection is another one;
    `sort_wanted()` another order was chosen.
    """

    opened = Signal(int)
    chosen = Signal()
    sort_wanted = Signal()

    def __init__(self, theme: Theme, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._order: tuple[object, ...] = ()
        self.rows = Rows(self._columns(), theme, self)
        self.rows.sort_wanted.connect(lambda *_: self.sort_wanted.emit())
        self.table = Table(self.rows, theme, self)
        self.table.select_several()
        self.table.opened.connect(self._open)
        self.table.selectionModel().currentRowChanged.connect(self._whole_reason)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self.chosen.emit())
        self._reason = QLabel(self)
        self._reason.setProperty("kind", "quiet")
        self._reason.setWordWrap(True)
        self._reason.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._reason.setMinimumHeight(self._reason.fontMetrics().height() * 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(self.table, 1)
        column.addWidget(self._reason)
        self.setFocusProxy(self.table)
        self.retranslate()

    def _columns(self) -> list[Column]:
        def some(value: int) -> str:
            return self._words.number(value) if value else ""

        order = self._words.order
        return [
            Column(lambda: self.tr("Vol."), lambda f: f.volume, 40, key=lambda f: volume_order(f.volume)),
            Column(lambda: self.tr("File"), lambda f: f.name, key=lambda f: order(f.name), share=3, least=190),
            Column(lambda: self.tr("Found in"), lambda f: f.parent, 96, quiet=True, key=lambda f: order(f.parent)),
            Column(lambda: self.tr("Kind"), lambda f: kind_said(f.kind), 88, quiet=True, key=lambda f: f.kind),
            Column(lambda: self.tr("Pages"), lambda f: some(f.pages), 60, number=True, key=lambda f: f.pages),
            Column(lambda: self.tr("Text"), lambda f: some(f.text), 56, number=True, key=lambda f: f.text),
            Column(lambda: self.tr("OCR"), self._ocr, 122, number=True, key=lambda f: f.ocr_confidence or 2.0),
            Column(lambda: self.tr("Waiting"), self._waiting, 72, number=True, key=lambda f: f.pending),
            Column(lambda: self.tr("Unreadable"), self._unreadable, 84, number=True, key=lambda f: f.failed,
                   warn=lambda f: f.failed or f.state == DocumentState.FAILED),
            Column(lambda: self.tr("Blank"), lambda f: some(f.blank), 56, number=True, key=lambda f: f.blank),
            Column(lambda: self.tr("Reason"), self.why, quiet=True, key=lambda f: f.reason, share=2),
        ]  # fmt: skip

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The line with the keyboard stays in view when a card takes room above."""
        super().resizeEvent(event)
        place = self.table.visualRect(self.table.currentIndex())
        lost = max(0, event.oldSize().height() - event.size().height())
        if place.isValid() and -lost < place.top() < self.table.viewport().height() + lost:
            QTimer.singleShot(0, self, self._keep_in_view)

    def _keep_in_view(self) -> None:
        self.table.scrollTo(self.table.currentIndex())

    # -- what is shown ------------------------------------------------------------------------------------------

    def show_lines(self, shown: Shown) -> None:
        """Replaces the lines; what was selected stays selected where it is still listed, and nothing moves while only
        figures change.
        """
        order = shown.asked.narrowed, shown.asked.text, self.rows.ordered
        at = self.table.verticalScrollBar().value() if order == self._order else -1
        self._order = order
        totals = shown.book.totals
        for column, name in _SOMETIMES.items():
            hidden = not getattr(totals, name) and not (column in (7, 8) and getattr(totals, name + "_files"))
            self.table.setColumnHidden(column, hidden)
        self.table.fit()
        self.rows.show(shown.lines)
        self.table.choose_row(max(0, shown.current))
        self.table.select_runs(shown.rows)
        if at >= 0:
            self.table.verticalScrollBar().setValue(at)
        else:
            self.table.scrollTo(self.table.currentIndex())
        self._whole_reason()
        self.chosen.emit()

    def chosen_lines(self) -> Sequence[LedgerLine]:
        """The selected lines from the top."""
        return [line for first, last in self.table.selected_runs() for line in self.rows.rows[first : last + 1]]

    def current_line(self) -> LedgerLine | None:
        """The line that has the keyboard."""
        row = self.table.currentIndex().row()
        line: LedgerLine | None = self.rows.rows[row] if 0 <= row < len(self.rows.rows) else None
        return line

    def retranslate(self) -> None:
        """Words that stand here."""
        self.table.setAccessibleName(self.tr("Every file that was imported and what became of it"))

    # -- words of a line ----------------------------------------------------------------------------------------

    def why(self, line: LedgerLine) -> str:
        """Why not all of a file can be searched; empty where it can."""
        if not line.reason and line.pending and line.pages:
            return self.tr("%n page(s) without text wait for OCR", "", line.pending)
        return line.reason

    def _ocr(self, line: LedgerLine) -> str:
        """``610 · pl, en · 91 %``."""
        if not line.ocr:
            return ""
        parts = [self._words.number(line.ocr), line.ocr_lang.replace("+", ", ")]
        if line.ocr_confidence is not None:
            parts.append(percent(line.ocr_confidence))
        return " · ".join(part for part in parts if part)

    def _waiting(self, line: LedgerLine) -> str:
        if line.state == DocumentState.PENDING and not line.pages:
            return self.tr("whole file")
        return self._words.number(line.pending) if line.pending else ""

    def _unreadable(self, line: LedgerLine) -> str:
        if line.state == DocumentState.FAILED and not line.pages:
            return self.tr("whole file")
        return self._words.number(line.failed) if line.failed else ""

    def _whole_reason(self) -> None:
        """The reason of the line that has the keyboard in full, where the table has no room for it."""
        line = self.current_line()
        said = (self.why(line) or self._whole(line)) if line is not None else ""
        self._reason.setText(line.name + ": " + said if line is not None and said else "")

    def _whole(self, line: LedgerLine) -> str:
        if line.state == DocumentState.SEALED:
            return self.tr("It is sealed; what is in it is seen with the key to identities only.")
        if line.state == DocumentState.READY and 0 < line.pages == line.text + line.ocr > line.blank:
            return self.tr("Everything in it can be searched.")
        return ""

    def _open(self, row: int) -> None:
        line = self.rows.rows[row]
        if line.document is not None and (line.pages or line.state == "duplicate"):
            self.opened.emit(line.document)


def percent(share: float) -> str:
    """``91 %``."""
    return str(round(100 * share)) + " %"
