"""Writing a paper from a template: which, for whom, in which language; with its address annex in one act."""

import threading
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from judgedesk.app import writing
from judgedesk.app.casefile import Case
from judgedesk.app.outgoing import Recipient
from judgedesk.app.paper_kinds import kind_of
from judgedesk.app.writing import Written
from judgedesk.domain.changes import Changes
from judgedesk.domain.errors import UserError
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import LANGUAGES, Words
from judgedesk.ui.widgets.chips import ChipRow
from judgedesk.ui.widgets.chips import Choice as ChipChoice
from judgedesk.ui.widgets.choice import Choice
from judgedesk.ui.widgets.factlines import Fact, FactLines
from judgedesk.ui.widgets.field import Field
from judgedesk.ui.widgets.leakpanel import Again
from judgedesk.ui.widgets.paths import choose_target
from judgedesk.ui.widgets.templatewords import template_said


class PaperForm(QWidget):
    """Signals: `left()`; `refused(UserError, again)` nothing was written, `again` writes it with a reason."""

    left = Signal()
    refused = Signal(object, object)

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge, self._theme, self._case, self._words = bridge, theme, case, words
        self._identities = "identities" not in case.withheld
        self._about, self._named = "", ""
        self._written: Written | None = None
        self._title, self._pair = QLabel(self), QLabel(self)
        self._title.setProperty("kind", "title")
        self._pair.setProperty("kind", "quiet")
        self._heads = QLabel(self), QLabel(self)
        self.templates = Choice(theme, self)
        self.recipients, self.languages = ChipRow(theme, parent=self), ChipRow(theme, parent=self)
        self._field = Field(self.templates, theme)
        self.go, self.leave = QPushButton(self), QPushButton(self)
        self.go.setProperty("kind", "primary")
        self.leave.setProperty("kind", "flat")
        self.facts = FactLines(theme, self)
        self._lay_out()
        self.templates.activated.connect(lambda _at: self._turn())
        self.recipients.chosen.connect(lambda _one: self._turn())
        self.languages.chosen.connect(lambda _one: self._turn())
        self.go.clicked.connect(self._choose_target)
        self.leave.clicked.connect(self.left)
        self.retranslate()

    def _lay_out(self) -> None:
        px = self._theme.px
        for label in (self._title, self._pair):
            label.setWordWrap(True)
        for head in self._heads:
            head.setProperty("kind", "heading")
        acts = QHBoxLayout()
        acts.setSpacing(px(8))
        acts.addWidget(self.go)
        acts.addWidget(self.leave)
        acts.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), 0, 0, 0)
        column.setSpacing(px(8))
        for part in (self._title, self._field, self._heads[0], self.recipients, self._heads[1], self.languages,
                     self._pair):  # fmt: skip
            column.addWidget(part)
        column.addLayout(acts)
        column.addWidget(self.facts, 1)

    def begin(self, about: str, person: str, named: str) -> None:
        """Asks which paper about a person's record is to be written; `named` says what it is."""
        self._about, self._named, self._written = about, named, None
        self.templates.clear()
        self._bridge.read(_suited, self._case, about, person, done=self._offer,
                          failed=lambda error: self.refused.emit(error, None),
                          key=("paper.templates", id(self)))  # fmt: skip
        self.retranslate()

    def take_keyboard(self) -> None:
        """To the choice of a paper."""
        self.templates.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def recipient(self) -> Recipient:
        """For whom the paper is."""
        return Recipient(self.recipients.current or Recipient.SERVED)

    @property
    def template(self) -> str:
        """The chosen template, or ''."""
        return str(self.templates.currentData() or "")

    def _offer(self, names: Sequence[str]) -> None:
        self.templates.clear()
        for name in names:
            self.templates.addItem(template_said(name), name)
        self._turn()

    def _turn(self) -> None:
        self._written = None
        self.retranslate()

    # -- writing ------------------------------------------------------------------------------------------------

    def _choose_target(self) -> None:
        name = template_said(self.template)
        choose_target(self, self.tr("Write the paper"), name, {".docx": self.tr("Word document")}, self.write)

    def write(self, path: Path) -> None:
        """Writes the paper, and its address annex where one goes with it."""
        self._start((self.template, self._about, path, self._language, self.recipient.value), "")

    def _start(self, chosen: tuple[str, str, Path, str, str], override: str) -> None:
        def again(reason: str) -> None:
            self._start(chosen, reason)

        self.go.setEnabled(False)
        self._bridge.start(_write, self._case, *chosen, override, done=self._done,
                           failed=lambda error: self._failed(error, again))  # fmt: skip

    def _done(self, made: tuple[Written, Changes]) -> None:
        self._written = made[0]
        self.retranslate()

    def _failed(self, error: UserError, again: Again) -> None:
        self.retranslate()
        self.refused.emit(error, again)

    @property
    def _language(self) -> str:
        return self.languages.current or self._words.language

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    # -- words --------------------------------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            for at in range(self.templates.count()):
                self.templates.setItemText(at, template_said(str(self.templates.itemData(at))))
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Words that stand here."""
        self._title.setText(self.tr("Paper about {0}").format(self._named))
        self._field.say(self.tr("Which paper"))
        self._heads[0].setText(self.tr("For whom"))
        self._heads[1].setText(self.tr("In which language"))
        self.recipients.setAccessibleName(self._heads[0].text())
        self.languages.setAccessibleName(self._heads[1].text())
        offered = {
            Recipient.SERVED: self.tr("Parties and others"),
            Recipient.AUTHORITY: self.tr("Court or authority"),
            Recipient.ANNEX: self.tr("Address annex alone"),
        }
        self.recipients.offer(
            [ChipChoice(one.value, said) for one, said in offered.items()
             if self._identities or one is Recipient.SERVED],
            self.recipient.value,
        )  # fmt: skip
        self.languages.offer([ChipChoice(code, said) for code, said in LANGUAGES.items()], self._language)
        self._pair.setText(self._pair_said())
        self.go.setText(self.tr("Write both files…") if self._comes_in_pair and self._identities
                        else self.tr("Write it…"))  # fmt: skip
        self.go.setEnabled(bool(self.template) and self._case.writable)
        self.leave.setText(self.tr("Back"))
        self.leave.setToolTip("Esc")
        self.facts.setAccessibleName(self.tr("What was written"))
        self.facts.show_facts(list(self._facts()))

    @property
    def _comes_in_pair(self) -> bool:
        return bool(self.template) and writing.has_annex(self.template, self.recipient.value)

    def _pair_said(self) -> str:
        if not self.template:
            return self.tr("No paper suits this.")
        if self.recipient is Recipient.ANNEX:
            return self.tr("Only the confidential address annex. It is kept apart from the file.")
        if self._comes_in_pair and self._identities:
            return self.tr("Two files come out together: the paper without addresses, and beside it the confidential "
                           "address annex, which is kept apart from the file.")  # fmt: skip
        if self._comes_in_pair:
            return self.tr("An address annex belongs to this paper. Your keys do not open identities: only the paper "
                           "is written. Ask somebody who holds that key for the annex.")  # fmt: skip
        if self.recipient is Recipient.AUTHORITY:
            return self.tr("With full identities; that it went out is logged.")
        return self.tr("Persons are named as the measure allows; addresses never. It is searched for protected names "
                       "before it is written.")  # fmt: skip

    def _facts(self) -> Iterator[Fact]:
        done = self._written
        if done is None:
            return
        yield Fact(self.tr("Written"), done.path.name, "heading")
        if done.annex is not None:
            yield Fact(self.tr("Confidential, to be kept apart"), done.annex.name, "heading")
        if done.withheld:
            yield Fact("", self.tr("The address annex was not written: your keys do not open identities."), "warn")
        yield Fact(self.tr("%n place(s) to be filled in by hand", "", len(done.gaps)) if done.gaps else "",
                   "\n".join(f"• {gap}" for gap in done.gaps))  # fmt: skip


def _suited(case: Case, about: str, person: str) -> list[str]:
    """Papers made for the record, then those that the person can get whatever the measure."""
    first = writing.templates_for(case, about)
    general = [one for one in writing.templates_for(case, person) if not kind_of(one).measures]
    return [*first, *(one for one in general if one not in first and "measure" in kind_of(one).about)]


def _write(case: Case, template: str, about: str, path: Path, language: str, recipient: str, override: str, *,
           progress: Callable[[Any], None], cancel: threading.Event) -> tuple[Written, Changes]:  # fmt: skip
    made = writing.write(case, template, about, path, language, recipient, override)
    return made, made.changes
