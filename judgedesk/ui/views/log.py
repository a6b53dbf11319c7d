"""The log: who did what to the case and when, as far as one's keys reach."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from judgedesk.app.audit import Event, events
from judgedesk.app.casefile import Case
from judgedesk.app.reading import documents
from judgedesk.app.reports import Filter
from judgedesk.domain.changes import Changes
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.models.rows import Column, Rows
from judgedesk.ui.shell.commands import Command
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.case_section import CaseSection
from judgedesk.ui.widgets.printing import Printing, Wanted
from judgedesk.ui.widgets.said import event_said, paper_said, part_said
from judgedesk.ui.widgets.table import Table


class LogView(CaseSection):
    """Audit events, newest first. Read only; a case always has at least its own creation."""

    view_name = "log"

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(bridge, theme, case, words, parent)
        self.printing = Printing(self, bridge, theme, case, words, self._printed)
        self._names: dict[str, str] = {}
        self._rows = Rows(self._columns(), theme, self)
        self._rows.sort_wanted.connect(self._load)
        self.table = Table(self._rows, theme, self)
        self.lay_out(self.table)
        self.retranslate()

    def _columns(self) -> list[Column]:
        return [
            Column(lambda: self.tr("When"), lambda e: local_time(e.at), 150, quiet=True, key=lambda e: e.at),
            Column(lambda: self.tr("Who"), lambda e: e.who, 120, key=lambda e: self._words.order(e.who)),
            Column(lambda: self.tr("What"), lambda e: event_said(e.kind), share=3, key=lambda e: e.kind),
            Column(lambda: self.tr("About"), self._about, quiet=True, share=2),
            Column(lambda: self.tr("Part"), lambda e: part_said(e.part), 130, quiet=True, key=lambda e: e.part),
        ]

    def commands(self) -> list[Command]:
        """Printing; the next section."""
        return [self.printing.command("log"), self.to_next()]

    def _printed(self) -> tuple[str, Wanted]:
        """The events in the order shown; what is told in chambers goes on no paper."""
        events = self._rows.rows
        return "audit", lambda: Filter(only=tuple(event.hash for event in events))

    def panes(self) -> list[QWidget]:
        """What F6 goes through."""
        return [self.table]

    def _take_keyboard(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self, changes: Changes) -> None:
        """Whatever changed, the log grew."""
        self._stale = True
        if self.isVisible():
            self._load()

    def retranslate(self) -> None:
        """Words that stand here."""
        self.table.setAccessibleName(self.tr("What was done in this case, newest first"))
        self._say()

    def _load(self) -> None:
        self._bridge.read(self._fetch, done=self._show, key="log.list")

    def _fetch(self) -> Sequence[Event]:
        self._names = {str(document.id): document.name for document in documents(self._case)}
        return self._rows.in_order(events(self._case)[::-1])

    def _about(self, event: Event) -> str:
        """Names of users and documents; other records are only known to the program by their ids."""
        if event.kind.startswith("user."):
            return event.about
        if event.kind == "paper.written":
            return paper_said(event.about)
        return self._names.get(event.about, "") if event.kind.startswith("document.") else ""

    def _show(self, found: Sequence[Event]) -> None:
        self._stale = False
        self._rows.show(found)
        self.table.choose_row(0)
        self._say()

    def _say(self) -> None:
        count = len(self._rows.rows)
        said = self.tr("%n event(s), each signed and chained to the one before", "", count)
        self.head.say(said if count else "")


def local_time(at: str) -> str:
    """A stored UTC moment as this office's clock shows it, ``2026-02-08 09:15``."""
    return datetime.fromisoformat(at).astimezone().strftime("%Y-%m-%d %H:%M")
