"""The card that marks what is hard to look at: as what, how much of it, and whether its words are veiled as well."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from judgedesk.app import sensitive
from judgedesk.app.casefile import Case
from judgedesk.domain.changes import Changes
from judgedesk.domain.errors import UserError
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.widgets.chips import Chip, ChipRow, Choice

_PAGE, _DOCUMENTS, _IMPORT = "page", "documents", "import"


class SensitiveCard(QFrame):
    """Hidden until something is to be marked. Nothing is proposed: the kind is chosen by hand.

    Signals:
        left(): it goes away, so that the keyboard is not lost with it.
        failed(UserError): nothing was marked.
    """

    left = Signal()
    failed = Signal(object)

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._bridge, self._theme, self._case = bridge, theme, case
        self._documents: Sequence[int] = ()
        self._page = 0
        self._named = ""
        self.what, self.about = QLabel(self), QLabel(self)
        self.what.setProperty("kind", "heading")
        self.about.setProperty("kind", "quiet")
        self.about.setWordWrap(True)
        self.kinds, self.scopes = ChipRow(theme, parent=self), ChipRow(theme, parent=self)
        self.kinds.chosen.connect(self._weigh)
        self.text = Chip(Choice("text", ""), theme, self)
        self.go, self.cancel = QPushButton(self), QPushButton(self)
        self.go.setProperty("kind", "primary")
        self.cancel.setProperty("kind", "flat")
        self.go.clicked.connect(self.confirm)
        self.cancel.clicked.connect(self.withdraw)
        self._lay_out(theme)
        self.hide()

    def _lay_out(self, theme: Theme) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.px(8))
        for button in (self.go, self.cancel):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(12))
        column.setSpacing(theme.px(8))
        for widget in (self.what, self.about, self.kinds, self.scopes, self.text):
            column.addWidget(widget)
        column.addLayout(buttons)

    def offer_page(self, document: int, page: int, named: str) -> None:
        """Asks about a page, `named` as it is cited."""
        self._documents, self._page, self._named = [document], page, named
        self._ask()

    def offer_documents(self, documents: Sequence[int], named: str) -> None:
        """Asks about whole documents."""
        self._documents, self._page, self._named = list(documents), 0, named
        self._ask()

    def confirm(self) -> None:
        """Marks it."""
        if not (self._documents and self.kinds.current):
            return
        self._bridge.write(_mark, self._case, self._documents, self._page, self.scopes.current, self.kinds.current,
                           self.text.isChecked(), failed=self._fail)  # fmt: skip
        self.withdraw()

    def withdraw(self) -> None:
        """Goes away and changes nothing."""
        self._documents = ()
        self.left.emit()
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter marks, Esc goes away."""
        if event.key() == Qt.Key.Key_Escape:
            self.withdraw()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self.cancel.hasFocus():
            self.confirm()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange and self._documents:
            self._say(self.kinds.current, self.scopes.current)
        super().changeEvent(event)

    def _ask(self) -> None:
        self.text.setChecked(False)
        self._say("", _PAGE if self._page else _DOCUMENTS)
        self.show()
        self.kinds.findChildren(Chip)[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _say(self, kind: str, scope: str) -> None:
        self.what.setText(self.tr("Mark as sensitive"))
        how = self.tr("It opens veiled and has no thumbnails; U shows it for now. The evidence is not changed.")
        self.about.setText(f"{self._named} · {how}")
        self.kinds.offer([Choice(one, kind_said(one)) for one in sensitive.KINDS], kind)
        self.kinds.setAccessibleName(self.tr("What it shows"))
        scopes = [Choice(_PAGE, self.tr("This page"))] if self._page else []
        whole = self.tr("The whole document") if len(self._documents) == 1 else self.tr("These documents")
        scopes += [Choice(_DOCUMENTS, whole), Choice(_IMPORT, self.tr("Everything of the same import"))]
        self.scopes.offer(scopes, scope)
        self.scopes.setAccessibleName(self.tr("How much of it"))
        self.text.choice = Choice("text", self.tr("Veil the words as well"))
        self.text.setText(self.text.choice.text)
        self.text.setAccessibleName(self.text.choice.text)
        self.text.updateGeometry()
        self.go.setText(self.tr("Mark"))
        self.go.setToolTip("Enter")
        self.cancel.setText(self.tr("Not now"))
        self.cancel.setToolTip("Esc")
        self._weigh()

    def _weigh(self, _kind: str = "") -> None:
        self.go.setEnabled(bool(self.kinds.current))

    def _fail(self, error: UserError) -> None:
        self.failed.emit(error)


def _mark(case: Case, documents: Sequence[int], page: int, scope: str, kind: str, text: bool) -> Changes:
    if scope == _PAGE:
        return sensitive.mark(case, documents[0], page, kind, text=text)
    if scope == _IMPORT:
        documents = list(dict.fromkeys(one for known in documents for one in sensitive.imported_with(case, known)))
    return sensitive.mark_all(case, documents, kind, text=text)


def kind_said(kind: str) -> str:
    """What marked material shows, in a word."""
    translate = QCoreApplication.translate
    return {
        "violence": translate("SensitiveCard", "violence"),
        "intimate": translate("SensitiveCard", "intimate"),
        "child": translate("SensitiveCard", "child"),
        "other": translate("SensitiveCard", "other"),
    }.get(kind, kind)
