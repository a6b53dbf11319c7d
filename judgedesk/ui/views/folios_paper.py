"""The card that names a part of a volume and sets its pages."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QIntValidator, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from judgedesk.app.splitting import Segment
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.views.folios_split_read import kind_said
from judgedesk.ui.widgets.choice import Choice
from judgedesk.ui.widgets.field import Field

KINDS = (
    "", "contract", "cover", "hearing_record", "indictment", "inspection_record", "invoice", "judgment", "letter",
    "list", "note", "notice", "opinion", "order", "reasons", "record", "search_record", "trial_record",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Described:
    """What somebody wrote: of the part with that id, or of a new one where it is ''."""

    id: str
    first: int
    last: int
    title: str
    kind: str
    date: str


class PaperCard(QFrame):
    """Hidden until a part is to be described. `saved(Described)`; `left()` when it goes away."""

    saved = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._theme = theme
        self._id = ""
        self.title, self.date = QLineEdit(self), QLineEdit(self)
        self.first, self.last = QLineEdit(self), QLineEdit(self)
        self.kind = Choice(theme, self)
        for _kind in KINDS:
            self.kind.addItem("")
        self._save, self._leave = QPushButton(self), QPushButton(self)
        self._save.setProperty("kind", "primary")
        self._leave.setProperty("kind", "flat")
        self._save.clicked.connect(self._done)
        self._leave.clicked.connect(self.withdraw)
        for edit in (self.title, self.date, self.first, self.last):
            edit.textChanged.connect(self._weigh)
        self._fields = {edit: Field(edit, theme) for edit in (self.title, self.date, self.first, self.last, self.kind)}
        self._lay_out(theme)
        self._retranslate()
        self.hide()

    def _lay_out(self, theme: Theme) -> None:
        named, placed = QHBoxLayout(), QHBoxLayout()
        widths: Mapping[QWidget, int] = {self.first: 74, self.last: 74, self.kind: 180, self.date: 120}
        for row, edits in ((named, (self.title, self.kind)), (placed, (self.first, self.last, self.date))):
            row.setSpacing(theme.px(10))
            for edit in edits:
                if edit in widths:
                    self._fields[edit].setFixedWidth(theme.px(widths[edit]))
                row.addWidget(self._fields[edit], 0 if edit in widths else 1)
        placed.addStretch(1)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.px(8))
        buttons.addWidget(self._save)
        buttons.addWidget(self._leave)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(16), theme.px(10), theme.px(16), theme.px(10))
        column.setSpacing(theme.px(8))
        column.addLayout(named)
        column.addLayout(placed)
        column.addLayout(buttons)

    def describe(self, part: Segment, pages: int) -> None:
        """Asks about a part of a document of so many pages; one with the id '' is new."""
        self._id = part.id
        for edit, page in ((self.first, part.first), (self.last, part.last)):
            edit.setValidator(QIntValidator(1, pages, self))
            edit.setText(str(page))
        self.title.setText(part.title)
        self.date.setText(part.date)
        self.kind.setCurrentIndex(KINDS.index(part.kind) if part.kind in KINDS else 0)
        self._weigh()
        self.show()
        self.title.setFocus(Qt.FocusReason.OtherFocusReason)
        self.title.selectAll()

    def withdraw(self) -> None:
        """Goes away and changes nothing."""
        if not self.isHidden():
            self.hide()
            self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter saves, Esc goes away."""
        if event.key() == Qt.Key.Key_Escape:
            self.withdraw()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self._leave.hasFocus():
            self._done()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _done(self) -> None:
        if not self._save.isEnabled():
            return
        said = Described(self._id, int(self.first.text()), int(self.last.text()), self.title.text().strip(),
                         KINDS[self.kind.currentIndex()], self.date.text().strip())  # fmt: skip
        self.withdraw()
        self.saved.emit(said)

    def _weigh(self) -> None:
        pages = [int(edit.text() or 0) if edit.hasAcceptableInput() else 0 for edit in (self.first, self.last)]
        self._save.setEnabled(0 < pages[0] <= pages[1] and bool(self.title.text().strip()))

    def _retranslate(self) -> None:
        self._fields[self.first].say(self.tr("First page"))
        self._fields[self.last].say(self.tr("Last page"))
        self._fields[self.title].say(self.tr("Title"))
        self._fields[self.kind].say(self.tr("Kind of paper"))
        self._fields[self.date].say(self.tr("Date"))
        self.date.setPlaceholderText("2024-03-12")
        self._save.setText(self.tr("Save and accept"))
        self._save.setToolTip("Enter")
        self._leave.setText(self.tr("Leave as it is"))
        self._leave.setToolTip("Esc")
        for at, kind in enumerate(KINDS):
            self.kind.setItemText(at, kind_said(kind) or self.tr("not said"))
