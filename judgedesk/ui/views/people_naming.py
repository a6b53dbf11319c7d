"""Open pages that name protected persons, by document, and the way into the sealed part."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from judgedesk.app import naming, saved, seals
from judgedesk.app.casefile import Case
from judgedesk.app.naming import NamingDocument
from judgedesk.domain.changes import Changes
from judgedesk.domain.errors import UserError
from judgedesk.ui.bridge import Bridge, Job
from judgedesk.ui.models.rows import Column, Rows
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.widgets.banner import Banner
from judgedesk.ui.widgets.elided import Elided
from judgedesk.ui.widgets.emptystate import EmptyState
from judgedesk.ui.widgets.table import Table

_ROOMY = 640
"""Width from which the first pages are listed, px at 100 %."""


class NamingPane(QFrame):
    """Signals: `open_page(document, page)`; `left()` back to the person; `noted(text)` what came of it."""

    open_page = Signal(int, int)
    left = Signal()
    noted = Signal(str)

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge, self._theme, self._case, self._words = bridge, theme, case, words
        self._labels: Mapping[str, str] = {}
        self._job: Job | None = None
        self._looked = False
        self._title, self._about = Elided("title", self), QLabel(self)
        self._title.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._about.setProperty("kind", "quiet")
        self._about.setWordWrap(True)
        self.rows = Rows(self._columns(), theme, self)
        self.table = Table(self.rows, theme, self)
        self.trouble = Banner(theme, words, self)
        self.bar = QProgressBar(self)
        self._empty = EmptyState(self)
        self.seal, self.back = QPushButton(self), QPushButton(self)
        self.ask = _SealCard(theme, self)
        self._build()
        self.table.opened.connect(self._open)
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._weigh())
        self.seal.clicked.connect(self.ask_to_seal)
        self.back.clicked.connect(self.left)
        self.ask.confirmed.connect(self._seal)
        theme.changed.connect(self._resize)
        self._resize()
        self.retranslate()

    def _columns(self) -> list[Column]:
        def persons(one: NamingDocument) -> str:
            return ", ".join(f"{self._labels.get(who, who)} ({number})" for who, number in one.persons.items())

        return [
            Column(lambda: self.tr("Document"), lambda one: one.name, share=3),
            Column(lambda: self.tr("Pages"), lambda one: self._words.number(one.pages), 60, number=True),
            Column(lambda: self.tr("Persons"), persons, share=2),
            Column(lambda: self.tr("First of them"), lambda one: "; ".join(page.cite for page in one.first), share=3,
                   quiet=True),
        ]  # fmt: skip

    def _build(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self.seal)
        head.addWidget(self.back)
        self._column = QVBoxLayout(self)
        self._column.addLayout(head)
        for widget in (self._about, self.trouble, self.ask, self.bar):
            self._column.addWidget(widget)
        self._column.addWidget(self.table, 1)
        self._column.addWidget(self._empty, 1)

    def look(self, labels: Mapping[str, str]) -> None:
        """Looks for such pages."""
        self._labels = labels
        if self._job is not None and self._job.running:
            self._job.cancel()
        self._looked = False
        self.trouble.clear()
        self.bar.setValue(0)
        self.retranslate()
        self._job = self._bridge.start(naming.unsealed_pages_naming, self._case, progress=self._tell,
                                       done=self._show, failed=self._failed)  # fmt: skip

    def take_keyboard(self) -> None:
        """Puts it on the list."""
        target = self.table if self.rows.rows else self.back
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell(self, told: tuple[int, int]) -> None:
        self.bar.setMaximum(told[1])
        self.bar.setValue(told[0])

    def _show(self, found: Sequence[NamingDocument]) -> None:
        self._looked = True
        at = self.table.currentIndex().row()
        self.rows.show(found)
        self.table.choose_row(min(max(at, 0), len(found) - 1))
        self.retranslate()
        if self.isVisible() and not self.ask.isVisible():
            self.take_keyboard()

    def _failed(self, error: UserError) -> None:
        if error.code != "job.cancelled":
            self._looked = True
            self.retranslate()
            self.trouble.show_error(error)

    def chosen(self) -> NamingDocument | None:
        """The document that has the keyboard's place."""
        row = self.table.currentIndex().row()
        return self.rows.rows[row] if 0 <= row < len(self.rows.rows) else None

    def _open(self, row: int) -> None:
        found: NamingDocument = self.rows.rows[row]
        if found.first:
            self.open_page.emit(found.document, found.first[0].page)

    def ask_to_seal(self) -> None:
        """Asks before what can't be undone."""
        found = self.chosen()
        if found is not None and self.seal.isEnabled():
            self.ask.ask(found.name)

    def _seal(self) -> None:
        found = self.chosen()
        if found is not None:
            self._bridge.write(_sealed, self._case, found.document, done=self._sealed, failed=self.trouble.show_error)

    def _sealed(self, _changes: Changes) -> None:
        self.noted.emit(self.tr("Sealed. Older backups still hold the document in the open part."))
        self.look(self._labels)

    def _weigh(self) -> None:
        self.seal.setEnabled(self.chosen() is not None and self._case.writable)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the person."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leaves out the first pages where there is no room for them."""
        super().resizeEvent(event)
        self.table.setColumnHidden(3, self.width() < self._theme.px(_ROOMY))
        self.table.fit()

    def retranslate(self) -> None:
        """Words that stand here."""
        found: Sequence[NamingDocument] = self.rows.rows
        self._title.setText(self.tr("Open pages that name protected persons"))
        self._about.setText(
            self.tr("%n page(s) outside the sealed part", "", sum(one.pages for one in found)) if found else ""
        )
        self._about.setVisible(bool(found))
        self.table.setAccessibleName(self.tr("Documents with open pages that name protected persons"))
        self.seal.setText(self.tr("Seal…"))
        self.seal.setToolTip(self.tr("Move the document into the sealed part; can't be undone (Ctrl+Shift+L)"))
        self.back.setText(self.tr("Back"))
        self.bar.setAccessibleName(self.tr("Progress"))
        self.bar.setVisible(not self._looked)
        nothing = self._looked and not found
        self._empty.setVisible(nothing)
        self.table.setVisible(not nothing)
        self._empty.say(
            self.tr("No open page names a protected person"),
            self.tr("Looked for on all searchable pages, with forms of the names and other scripts. Pages that wait "
                    "for OCR are not among them."),
        )  # fmt: skip
        self._weigh()

    def _resize(self) -> None:
        px = self._theme.px
        self._column.setContentsMargins(px(20), px(14), px(20), px(14))
        self._column.setSpacing(px(8))


def _sealed(case: Case, document: int) -> Changes:
    """Seals a document, and what is kept of questions that would betray it."""
    return seals.seal_document(case.file, document) | saved.seal_betraying(case)


class _SealCard(QFrame):
    """Hidden until it asks. `confirmed()`."""

    confirmed = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._name = ""
        self._what, self._why = QLabel(self), QLabel(self)
        self._what.setProperty("kind", "heading")
        self._why.setProperty("kind", "quiet")
        for label in (self._what, self._why):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.go, self.cancel = QPushButton(self), QPushButton(self)
        self.go.setProperty("kind", "primary")
        self.go.clicked.connect(self._confirm)
        self.cancel.clicked.connect(self._withdraw)
        words = QVBoxLayout()
        words.addWidget(self._what)
        words.addWidget(self._why)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(16), theme.px(12), theme.px(12), theme.px(12))
        row.setSpacing(theme.px(8))
        row.addLayout(words, 1)
        row.addWidget(self.go)
        row.addWidget(self.cancel)
        self.hide()

    def ask(self, name: str) -> None:
        """Asks for one document; the keyboard rests on what changes nothing."""
        self._name = name
        self.retranslate()
        self.show()
        self.cancel.setFocus(Qt.FocusReason.OtherFocusReason)

    def _confirm(self) -> None:
        self.hide()
        self.confirmed.emit()

    def _withdraw(self) -> None:
        self.hide()
        parent = self.parentWidget()
        if isinstance(parent, NamingPane):
            parent.take_keyboard()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes away."""
        if event.key() == Qt.Key.Key_Escape:
            self._withdraw()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Words that stand here."""
        self._what.setText(self.tr("Move “{0}” into the sealed part?").format(self._name))
        self._why.setText(
            self.tr("Its pages, tags and words leave the open part. Only holders of the key to the sealed part will "
                    "see it. This can't be undone, and older backups still hold it.")
        )  # fmt: skip
        self.go.setText(self.tr("Seal"))
        self.cancel.setText(self.tr("Leave open"))
