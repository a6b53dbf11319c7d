"""Writing a request: for whom, in which language, complete or as a draft; with its confidential annex in one act."""

import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from judgedesk.app import requests_paper
from judgedesk.app.casefile import Case
from judgedesk.app.outgoing import Recipient
from judgedesk.app.requests_paper import Written
from judgedesk.domain.errors import UserError
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.widgets.chips import ChipRow, Choice
from judgedesk.ui.widgets.factlines import Fact, FactLines
from judgedesk.ui.widgets.paths import choose_target
from judgedesk.ui.widgets.tickbox import TickBox


class RequestPaper(QWidget):
    """Signals: `left()`; `refused(UserError, again)` nothing was written, `again` writes it with a reason."""

    left = Signal()
    refused = Signal(object, object)

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge, self._case = bridge, case
        self._request, self._called = "", ""
        self._languages: Sequence[str] = ()
        self._written: Written | None = None
        self._title, self._pair = QLabel(self), QLabel(self)
        self._title.setProperty("kind", "title")
        self._pair.setProperty("kind", "quiet")
        self._heads = QLabel(self), QLabel(self)
        self.recipients, self.languages = ChipRow(theme, parent=self), ChipRow(theme, parent=self)
        self.draft = TickBox(theme, self)
        self.go, self.back = QPushButton(self), QPushButton(self)
        self.go.setProperty("kind", "primary")
        self.back.setProperty("kind", "flat")
        self.facts = FactLines(theme, self)
        for label in (self._title, self._pair):
            label.setWordWrap(True)
        for head in self._heads:
            head.setProperty("kind", "heading")
        buttons = QHBoxLayout()
        buttons.addWidget(self.go)
        buttons.addWidget(self.back)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(12), 0, 0, 0)
        column.setSpacing(theme.px(8))
        for part in (self._title, self._heads[0], self.recipients, self._heads[1], self.languages, self.draft,
                     self._pair):  # fmt: skip
            column.addWidget(part)
        column.addLayout(buttons)
        column.addWidget(self.facts, 1)
        self.recipients.chosen.connect(lambda _one: self.retranslate())
        self.languages.chosen.connect(lambda _one: self.retranslate())
        self.go.clicked.connect(self._choose_target)
        self.back.clicked.connect(self.left)
        self.setFocusProxy(self.go)
        self.retranslate()

    def begin(self, request: str, called: str, languages: Sequence[str], ready: bool) -> None:
        """Asks how a request is to be written; a draft is proposed where it is not complete."""
        self._request, self._called, self._languages, self._written = request, called, languages, None
        self.languages.offer([Choice(one, one) for one in languages], languages[0])
        self.draft.setChecked(not ready)
        self.retranslate()

    def _choose_target(self) -> None:
        choose_target(self, self.tr("Write the request"), self._called, {".docx": self.tr("Word document")}, self.write)

    def write(self, path: Path, override: str = "") -> None:
        """Writes the request, and its confidential annex where one goes with it."""
        self.go.setEnabled(False)
        self._bridge.start(
            _write, self._case, self._request, path, self.languages.current, self.recipients.current,
            self.draft.isChecked(), override, done=self._done,
            failed=lambda error: self._failed(error, lambda reason: self.write(path, reason)),
        )  # fmt: skip

    def _done(self, written: Written) -> None:
        self._written = written
        self.retranslate()

    def _failed(self, error: UserError, again: Callable[[str], None]) -> None:
        self.retranslate()
        self.refused.emit(error, again)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Words that stand here."""
        self._title.setText(self.tr("Write: {0}").format(self._called))
        self._heads[0].setText(self.tr("For whom"))
        self._heads[1].setText(self.tr("In which language"))
        self.recipients.setAccessibleName(self._heads[0].text())
        self.languages.setAccessibleName(self._heads[1].text())
        holds = "identities" not in self._case.withheld
        offered = {
            Recipient.SERVED: self.tr("Parties and others"),
            Recipient.AUTHORITY: self.tr("Executing authority"),
            Recipient.ANNEX: self.tr("Confidential annex alone"),
        }
        current = self.recipients.current or Recipient.SERVED.value
        self.recipients.offer([Choice(one.value, said) for one, said in offered.items()
                               if holds or one is Recipient.SERVED], current)  # fmt: skip
        self.draft.setText(self.tr("as a draft, though it is not complete"))
        self._pair.setText(
            {
                Recipient.SERVED.value: self.tr(
                    "Persons are named as the measure allows; addresses never. Where a protected person is concerned, "
                    "the confidential annex comes out beside it and is kept apart from the file."
                ),
                Recipient.AUTHORITY.value: self.tr("With full identities; that it went out is logged."),
            }.get(current, self.tr("Only the confidential annex. It is kept apart from the file."))
        )
        self.go.setText(self.tr("Write it…"))
        self.go.setEnabled(bool(self._request) and self._case.writable)
        self.back.setText(self.tr("Back"))
        self.back.setToolTip("Esc")
        self.facts.setAccessibleName(self.tr("What was written"))
        done = self._written
        annex = done.annex.name if done is not None and done.annex is not None else ""
        withheld = done is not None and bool(done.withheld)
        self.facts.show_facts([
            Fact(self.tr("Written"), done.path.name if done is not None else "", "heading"),
            Fact(self.tr("Confidential, to be kept apart"), annex, "heading"),
            Fact("", self.tr("The annex was not written: your keys do not open identities.") if withheld else "",
                 "warn"),
        ])  # fmt: skip


def _write(case: Case, request: str, path: Path, language: str, recipient: str, draft: bool, override: str, *,
           progress: Callable[[Any], None], cancel: threading.Event) -> Written:  # fmt: skip
    return requests_paper.write(case, request, path, language, recipient, draft=draft, override=override)
