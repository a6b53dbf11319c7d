"""Papers of a hearing or of a day, each by one key: where to, then written through the one door."""

import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from judgedesk.app import calendars, writing
from judgedesk.app.casefile import Case
from judgedesk.app.hearings import Hearing
from judgedesk.app.outgoing import Recipient
from judgedesk.app.paper_kinds import SEALED
from judgedesk.app.writing import Written
from judgedesk.domain.changes import Changes
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.models.rows import Column, Rows
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import LANGUAGES, Words
from judgedesk.ui.widgets.choice import Choice
from judgedesk.ui.widgets.factlines import Fact, FactLines
from judgedesk.ui.widgets.field import Field
from judgedesk.ui.widgets.paths import choose_target
from judgedesk.ui.widgets.table import Table
from judgedesk.ui.widgets.templatewords import template_said

HEARING, SITTING, DAY = "hearing", "sitting", "day"
CALENDAR: Final = "calendar"


@dataclass(frozen=True, slots=True)
class Offered:
    """A paper, the key that writes it, and what it is about: one hearing, its sitting, or its day."""

    key: str
    template: str
    about: str

    @property
    def sealed(self) -> bool:
        """For holders of the key to identities alone."""
        return self.template in SEALED

    def about_of(self, one: Hearing) -> str:
        """The id that it is written about."""
        return {HEARING: one.id, SITTING: one.slot.sitting or one.slot.day.isoformat()}.get(
            self.about, one.slot.day.isoformat()
        )


PAPERS: Final = (
    Offered("N", "notice_hearing", HEARING),
    Offered("S", "summons", HEARING),
    Offered("I", "interpreter_order", HEARING),
    Offered("L", "request_remote", HEARING),
    Offered("C", "custody_transfer", SITTING),
    Offered("P", "separation_plan", DAY),
    Offered("D", "door_notice", SITTING),
    Offered("R", "running_sheet", DAY),
    Offered("B", "day_card", DAY),
)


def paper_of(key: str) -> Offered | None:
    """The paper that a key writes."""
    return next((one for one in PAPERS if one.key == key), None)


class PaperWriter(QObject):
    """Asks where to, and writes.

    Signals:
        written(Written, str): a paper, and its template; for a calendar a path with no gaps.
        refused(UserError, again): nothing was written; `again` writes it with a reason, or is None.
    """

    written = Signal(object, str)
    refused = Signal(object, object)

    def __init__(self, bridge: Bridge, case: Case, parent: QWidget) -> None:
        super().__init__(parent)
        self._bridge, self._case, self._window = bridge, case, parent

    def ask(self, template: str, about: str, language: str, recipient: str) -> None:
        """Asks where the paper is to lie."""
        choose_target(
            self._window,
            self.tr("Write the paper"),
            template_said(template),
            {".docx": self.tr("Word document")},
            lambda path: self.write(template, about, path, language, recipient),
        )

    def write(self, template: str, about: str, path: Path, language: str, recipient: str, override: str = "") -> None:
        """Writes it; a sealed paper goes to named staff, what hangs on a door to anybody."""
        whom = Recipient.AUTHORITY if template in SEALED else recipient
        whom = Recipient.PUBLIC if template == "door_notice" else whom

        def again(reason: str) -> None:
            self.write(template, about, path, language, recipient, reason)

        self._bridge.start(
            _write, self._case, template, about, path, language, str(whom), override,
            done=lambda made: self.written.emit(made[0], template),
            failed=lambda error: self.refused.emit(error, again),
        )  # fmt: skip

    def ask_calendar(self, name: str, language: str, recipient: str) -> None:
        """Asks where the calendar is to lie."""
        choose_target(
            self._window,
            self.tr("Write the calendar"),
            name,
            {".ics": self.tr("Calendar")},
            lambda path: self.write_calendar(path, language, recipient),
        )

    def write_calendar(self, path: Path, language: str, recipient: str) -> None:
        """Writes accepted hearings for other calendars."""
        self._bridge.start(
            _calendar, self._case, path, language, recipient,
            done=lambda _number: self.written.emit(Written(path, ()), CALENDAR),
            failed=lambda error: self.refused.emit(error, None),
        )  # fmt: skip


def _write(case: Case, template: str, about: str, path: Path, language: str, recipient: str, override: str, *,
           progress: Callable[[Any], None], cancel: threading.Event) -> tuple[Written, Changes]:  # fmt: skip
    made = writing.write(case, template, about, path, language, recipient, override)
    return made, made.changes


def _calendar(case: Case, path: Path, language: str, recipient: str, *, progress: Callable[[Any], None],
              cancel: threading.Event) -> int:  # fmt: skip
    return calendars.write_calendar(case, path, language, recipient)


class PaperBox(QWidget):
    """For whom and in which language, a line for each paper with its key, and what was written last.

    Signals: `wanted(template)`.
    """

    wanted = Signal(str)

    def __init__(self, theme: Theme, case: Case, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._words = theme, words
        self._identities = "identities" not in case.withheld
        self._done: tuple[Written, str] | None = None
        self.offered = [one for one in PAPERS if self._identities or not one.sealed]
        self.recipients, self.languages = Choice(theme, self), Choice(theme, self)
        self._whom, self._tongue = Field(self.recipients, theme), Field(self.languages, theme)
        named = Column(lambda: self.tr("Paper"), lambda one: template_said(one.template))
        self.rows = Rows([named, Column(lambda: self.tr("Key"), lambda one: one.key, 40, quiet=True)], theme, self)
        self.table = Table(self.rows, theme, self)
        self.table.horizontalHeader().hide()
        self.facts = FactLines(theme, self)
        self._lay_out()
        self.rows.show(self.offered)
        self.retranslate()
        self.table.wrap_words()
        self.table.verticalHeader().sectionResized.connect(lambda *_: self._measure())
        self.table.opened.connect(self._write)
        self.table.clicked.connect(lambda index: self._write(index.row()))
        theme.changed.connect(self._measure)

    def _lay_out(self) -> None:
        px = self._theme.px
        asked = QHBoxLayout()
        asked.setSpacing(px(8))
        for field, box, stretch in ((self._whom, self.recipients, 3), (self._tongue, self.languages, 2)):
            box.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            asked.addWidget(field, stretch)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addLayout(asked)
        column.addWidget(self.table)
        column.addWidget(self.facts)
        self.facts.hide()
        self._measure()

    def _measure(self) -> None:
        self.table.setFixedHeight(self.table.verticalHeader().length() + self._theme.px(4))
        self.facts.setFixedHeight(self._theme.px(110))

    def _write(self, row: int) -> None:
        if 0 <= row < len(self.offered):
            self.wanted.emit(self.offered[row].template)

    @property
    def recipient(self) -> str:
        """For whom."""
        return self.recipients.currentData() or Recipient.SERVED

    @property
    def language(self) -> str:
        """In which language."""
        return self.languages.currentData() or self._words.language

    def show_written(self, written: Written | None, template: str = "") -> None:
        """Says what was written, and where somebody has to write in it."""
        self._done = (written, template) if written is not None else None
        self.facts.setVisible(written is not None)
        self.facts.show_facts(list(self._facts()))

    def _facts(self) -> Iterator[Fact]:
        if self._done is None:
            return
        written, _template = self._done
        yield Fact(self.tr("Written"), written.path.name, "heading")
        if written.annex is not None:
            yield Fact(self.tr("Confidential, to be kept apart"), written.annex.name, "heading")
        if written.withheld:
            yield Fact("", self.tr("The address annex was not written: your keys do not open identities."), "warn")
        gaps = len(written.gaps)
        yield Fact(self.tr("%n place(s) to be filled in by hand", "", gaps) if gaps else "",
                   "\n".join(f"• {gap}" for gap in written.gaps))  # fmt: skip

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Words that stand here."""
        said = {
            Recipient.SERVED: self.tr("Parties and others"),
            Recipient.AUTHORITY: self.tr("Court or authority"),
            Recipient.PUBLIC: self.tr("Anybody"),
        }
        shown: Sequence[Recipient] = [one for one in said if self._identities or one is not Recipient.AUTHORITY]
        for box, lines, current in (
            (self.recipients, [(one.value, said[one]) for one in shown], self.recipient),
            (self.languages, list(LANGUAGES.items()), self.language),
        ):
            box.clear()
            for value, text in lines:
                box.addItem(text, value)
            box.setCurrentIndex(max(0, box.findData(str(current))))
        self._whom.say(self.tr("For whom"))
        self._tongue.say(self.tr("In which language"))
        self.recipients.setAccessibleName(self.tr("For whom"))
        self.languages.setAccessibleName(self.tr("In which language"))
        self.table.setAccessibleName(self.tr("Papers; Enter or the key writes one"))
        self.facts.setAccessibleName(self.tr("What was written"))
        self.rows.retranslate()
        self.facts.show_facts(list(self._facts()))
