"""Single pages the ledger points at: where the numbering is odd, and where OCR is not sure."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from judgedesk.app.ocr import LowConfidence
from judgedesk.ui.models.rows import Column, Rows
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.documents import volume_order
from judgedesk.ui.views.ledger_book import Odd
from judgedesk.ui.views.ledger_files import percent
from judgedesk.ui.widgets.emptystate import EmptyState
from judgedesk.ui.widgets.table import Table


class _Pages(QWidget):
    """A table of pages; `opened(document, page)` by Enter or a click: nothing else can be done here."""

    opened = Signal(int, int)
    sort_wanted = Signal()

    def __init__(self, columns: Sequence[Column], theme: Theme, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.rows = Rows(columns, theme, self)
        self.rows.sort_wanted.connect(lambda *_: self.sort_wanted.emit())
        self.table = Table(self.rows, theme, self)
        self.table.opened.connect(self._open)
        self.table.clicked.connect(lambda index: self._open(index.row()))
        self.empty = EmptyState(self)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        self.setFocusProxy(self.table)

    def show_pages(self, pages: Sequence[Any]) -> None:
        """Replaces them; the keyboard stays on its row."""
        at = self.table.currentIndex().row()
        self.rows.show(pages)
        self.table.choose_row(max(0, min(at, len(pages) - 1)))
        self._stack.setCurrentIndex(0 if pages else 1)

    def _open(self, row: int) -> None:
        if 0 <= row < len(self.rows.rows):
            self.opened.emit(self.rows.rows[row].document, self.rows.rows[row].page)


class OddFolios(_Pages):
    """Gaps, repeats and steps back in the numbering, each in words."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(self._columns(), theme, parent)
        self.retranslate()

    def _columns(self) -> list[Column]:
        return [
            Column(lambda: self.tr("Volume"), lambda odd: odd.volume, 76, key=lambda odd: volume_order(odd.volume)),
            Column(lambda: self.tr("What is odd"), _said, share=3),
            Column(lambda: self.tr("Document"), lambda odd: odd.name, quiet=True, key=lambda odd: odd.name.casefold()),
            Column(lambda: self.tr("Page"), lambda odd: str(odd.page), 72, number=True),
        ]  # fmt: skip

    def retranslate(self) -> None:
        """Words that stand here."""
        self.table.setAccessibleName(self.tr("What is odd in the numbering of the volumes"))
        self.empty.say(
            self.tr("Nothing is odd in the numbering"),
            self.tr("Gaps, repeats and steps back between folios will stand here, each with its page."),
        )


class UnsurePages(_Pages):
    """Pages of whose text OCR is not sure."""

    def __init__(self, theme: Theme, words: Words, parent: QWidget | None = None) -> None:
        self._words = words
        super().__init__(self._columns(), theme, parent)
        self.retranslate()

    def _columns(self) -> list[Column]:
        number: Callable[[int], str] = self._words.number
        order = self._words.order
        return [
            Column(lambda: self.tr("Volume"), lambda p: p.volume, 76, key=lambda p: volume_order(p.volume)),
            Column(lambda: self.tr("Cited as"), lambda p: p.cite, share=2),
            Column(lambda: self.tr("Document"), lambda p: p.name, quiet=True, key=lambda p: order(p.name), share=2),
            Column(lambda: self.tr("Page"), lambda p: number(p.page), 72, number=True),
            Column(lambda: self.tr("Language"), lambda p: p.language, 90, quiet=True, key=lambda p: p.language),
            Column(lambda: self.tr("Confidence"), _sure, 100, number=True, key=lambda p: p.confidence),
        ]  # fmt: skip

    def retranslate(self) -> None:
        """Words that stand here."""
        self.table.setAccessibleName(self.tr("Pages of whose text OCR is not sure"))
        self.empty.say(
            self.tr("OCR is sure of every page it read"),
            self.tr("Pages of whose text it is not sure will stand here, to be compared with their picture."),
        )


def _said(odd: Odd) -> str:
    return odd.said


def _sure(page: LowConfidence) -> str:
    return percent(page.confidence)
