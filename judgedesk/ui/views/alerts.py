"""What needs somebody on a day: what must not be, warnings, notes; each leads to its place."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from judgedesk.app import alerts as app
from judgedesk.app import deadlines, kept, protection
from judgedesk.app.alerts import Alert
from judgedesk.app.casefile import Case
from judgedesk.ui.bridge import Bridge
from judgedesk.ui.models.rows import Column, Rows
from judgedesk.ui.shell.commands import Command
from judgedesk.ui.shell.theme import Theme
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.protection_section import ProtectionSection
from judgedesk.ui.widgets.chips import ChipRow, Choice, Flow
from judgedesk.ui.widgets.dayfield import DayField
from judgedesk.ui.widgets.factlines import Fact, FactLines
from judgedesk.ui.widgets.table import Table
from judgedesk.ui.widgets.ticklist import wrap_rows

_SIGNS = {"block": "■", "warn": "▲", "note": "·"}
_CONDITIONS = {"conditions", "age", "assessment"}
"""Kinds of alerts that are settled where conditions are shown."""


@dataclass(frozen=True, slots=True)
class Leads:
    """Where an alert is settled: a place of the window, and what is chosen there."""

    place: str
    person: str = ""
    measure: str = ""
    record: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """Alerts of a day, each with where it leads; '' leads nowhere."""

    day: date
    alerts: Sequence[Alert]
    leads: Mapping[str, Leads]

    def number(self, level: str) -> int:
        """How many are so grave."""
        return sum(one.level == level for one in self.alerts)


def read_alerts(case: Case, day: date, language: str) -> Found:
    """Reads them; today they are asked for the present hour."""
    found = app.alerts(case, datetime.now() if day == date.today() else day, language)
    records = {one.id: one for one in protection.applied(case)}
    people = {str(one["id"]): str(one.get("person", "")) for one in kept.all_of(case, "testimony")}
    leads = {}
    for one in found:
        record = records.get(one.about)
        if record is not None:
            place = "measures" if one.kind in _CONDITIONS else "protection"
            leads[one.id] = Leads(place, record.person, record.measure, record.id)
        elif one.about in people:
            leads[one.id] = Leads("questionings" if one.kind == "once" else "measures", people[one.about])
        elif one.kind == "files":
            leads[one.id] = Leads("ledger")
    return Found(day, found, leads)


class AlertsView(ProtectionSection):
    """The list at the left; at the right the chosen one in full."""

    view_name = "alerts"
    depends_on = frozenset({"records", "persons", "counts", "documents"})

    def __init__(self, bridge: Bridge, theme: Theme, case: Case, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(bridge, theme, case, words, parent)
        self._found: Found | None = None
        self._only = self._wanted = ""
        self.rows = Rows(self._columns(), theme, self)
        self.table = Table(self.rows, theme, self)
        self.levels = ChipRow(theme, optional=True, parent=self)
        self.day, self._day_label, self._level = DayField(self), QLabel(self), QLabel(self)
        self.facts = FactLines(theme, self)
        self.go, self.met = QPushButton(self), QPushButton(self)
        self._build()
        self._connect()
        self.retranslate()

    def _columns(self) -> list[Column]:
        def late(one: Alert) -> bool:
            return bool(one.due) and self._found is not None and str(one.due)[:10] < self._found.day.isoformat()

        return [
            Column(
                lambda: self.tr("How grave"),
                lambda one: f"{_SIGNS[one.level]} {self.said.level(one.level)}",
                128,
                warn=lambda one: one.level == "block",
            ),
            Column(lambda: self.tr("Due"), lambda one: self.said.day(one.due) if one.due else "", 124, warn=late),
            Column(lambda: self.tr("What"), lambda one: one.text),
        ]

    def _build(self) -> None:
        px = self._theme.px
        self._day_label.setProperty("kind", "quiet")
        self._day_label.setBuddy(self.day)
        self._level.setProperty("kind", "title")
        self._level.setWordWrap(True)
        self.go.setProperty("kind", "primary")
        self._theme.changed.connect(self._fit_day)
        self._fit_day()
        self.head.narrow(self.levels, self._day_label, self.day)
        self.table.setWordWrap(True)
        row = QWidget(self)
        flow = Flow(row, self._theme)
        flow.addWidget(self.go)
        flow.addWidget(self.met)
        row.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        side = QWidget(self)
        column = QVBoxLayout(side)
        column.setContentsMargins(px(16), 0, 0, 0)
        column.setSpacing(px(10))
        for widget in (self._level, row, self.facts):
            column.addWidget(widget)
        body = QWidget(self)
        inner = QVBoxLayout(body)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(self.with_side(self.table, side, 340), 1)
        self.lay_out(body)

    def _connect(self) -> None:
        self.levels.chosen.connect(self._narrow)
        self.day.chosen.connect(self._choose_day)
        self.table.selectionModel().currentRowChanged.connect(lambda *_rows: self._show_alert())
        self.table.opened.connect(lambda _row: self.lead())
        self.go.clicked.connect(self.lead)
        self.met.clicked.connect(self.meet)

    # -- what the window asks -----------------------------------------------------------------------------------

    def commands(self) -> list[Command]:
        """What can be done here."""
        return [
            Command(
                "alerts.go",
                lambda: self.tr("Go to where the alert is settled"),
                self.lead,
                "Ctrl+J",
                lambda: self._leads() is not None,
            ),
            Command(
                "alerts.met", lambda: self.tr("The deadline was met on the day"), self.meet, "Ctrl+M", self._may_meet
            ),
            Command("alerts.day", lambda: self.tr("Look at another day"), self._to_day, "Ctrl+D"),
            Command("protection.section", lambda: self.tr("Next section of protection"), self.head.next_section, "F7"),
        ]

    def panes(self) -> list[QWidget]:
        """What F6 goes through."""
        return [self.table, self.levels, self.day, self.go]

    def state(self) -> str:
        """What Alt+← comes back to."""
        alert = self.alert()
        return alert.id if alert is not None else ""

    def restore(self, alert: str) -> None:
        """Goes back to it."""
        self._wanted = alert
        self._fill()

    def activate(self) -> None:
        """Another section may have looked at another day."""
        self._stale = self._stale or self._found is None or self._found.day != self.focus.day
        self.day.show_day(self.focus.day)
        super().activate()

    # -- loading ------------------------------------------------------------------------------------------------

    def _load(self) -> None:
        self._bridge.read(
            read_alerts,
            self._case,
            self.focus.day,
            self._words.language,
            done=self._show,
            failed=self.trouble.show_error,
            key=("alerts", id(self)),
        )

    def _show(self, found: Found) -> None:
        self._stale, self._found = False, found
        self._stack.setCurrentIndex(0 if found.alerts else 1)
        self._fill()
        self._say()

    def _fill(self) -> None:
        found = self._found
        if found is None:
            return
        number = self._words.number
        self.levels.offer(
            [Choice(one, f"{_SIGNS[one]} {self.said.level(one)}", number(found.number(one))) for one in _SIGNS],
            self._only,
        )
        before = self.alert()
        wanted = self._wanted or (before.id if before is not None else "")
        self._wanted = ""
        shown = [one for one in found.alerts if self._only in ("", one.level)]
        self.rows.show(shown)
        self._wrap()
        self.table.choose_row(next((at for at, one in enumerate(shown) if one.id == wanted), 0))
        self._show_alert()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Long lines wrap."""
        super().resizeEvent(event)
        self._wrap()

    def _wrap(self) -> None:
        wrap_rows(self.table, self._theme)

    def alert(self) -> Alert | None:
        """The one that has the keyboard."""
        row = self.table.currentIndex().row()
        found: Alert | None = self.rows.rows[row] if 0 <= row < len(self.rows.rows) else None
        return found

    def _leads(self) -> Leads | None:
        alert = self.alert()
        return self._found.leads.get(alert.id) if alert is not None and self._found is not None else None

    def _show_alert(self) -> None:
        alert, leads = self.alert(), self._leads()
        self.go.setVisible(leads is not None)
        self.met.setVisible(self._may_meet())
        if alert is None:
            self._level.setText("")
            self.facts.show_facts(())
            return
        self._level.setText(f"{_SIGNS[alert.level]} {self.said.level(alert.level)}")
        due = self.said.day(alert.due) if alert.due else ""
        if alert.due and "T" in alert.due:
            due = f"{due}, {alert.due[11:16]}"
        self.facts.show_facts([Fact("", alert.text), Fact(self.tr("Due"), due)])
        self.go.setText(self._place_said(leads.place) if leads is not None else "")

    def _place_said(self, place: str) -> str:
        return {
            "protection": self.tr("To the measure on the board (Enter)"),
            "measures": self.tr("To the conditions (Enter)"),
            "questionings": self.tr("To the questionings (Enter)"),
            "ledger": self.tr("To the ledger (Enter)"),
        }[place]

    def _narrow(self, level: str) -> None:
        self._only = level
        self._fill()

    def _choose_day(self, day: date) -> None:
        self.focus.day = day
        self._load()

    # -- leading ------------------------------------------------------------------------------------------------

    def lead(self) -> None:
        """Goes to where the chosen alert is settled."""
        leads = self._leads()
        if leads is None:
            return
        self.focus.person = leads.person or self.focus.person
        self.focus.measure, self.focus.record = leads.measure, leads.record
        self.section_wanted.emit(leads.place)

    def _may_meet(self) -> bool:
        alert = self.alert()
        return self._case.writable and alert is not None and alert.kind == "deadline"

    def meet(self) -> None:
        """Notes that a deadline was met on the day that is looked at."""
        alert = self.alert()
        if alert is not None and self._may_meet():
            self._bridge.write(
                deadlines.meet, self._case, alert.about, self.focus.day.isoformat(), failed=self.trouble.show_error
            )

    def _to_day(self) -> None:
        self.day.setFocus(Qt.FocusReason.OtherFocusReason)
        self.day.selectAll()

    def _take_keyboard(self) -> None:
        there = self._found is None or bool(self._found.alerts)
        (self.table if there else self.day).setFocus(Qt.FocusReason.OtherFocusReason)

    # -- words --------------------------------------------------------------------------------------------------

    def _fit_day(self) -> None:
        self.day.setFixedWidth(self._theme.px(112))

    def changeEvent(self, event: QEvent) -> None:
        """Alerts are worded when they are read."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self._found is not None:
            self._stale = True
            if self.isVisible():
                self._load()

    def retranslate(self) -> None:
        """Words that stand here."""
        self.table.setAccessibleName(self.tr("Alerts, the gravest first; Enter goes to where one is settled"))
        self.facts.setAccessibleName(self.tr("The chosen alert"))
        self.levels.setAccessibleName(self.tr("Only those that are"))
        self._day_label.setText(self.tr("As of"))
        self.day.setAccessibleName(self.tr("Day that is looked at"))
        self.day.setToolTip(self.tr("Day that is looked at ({0})").format("Ctrl+D"))
        self.met.setText(self.tr("It was met on this day"))
        self.met.setToolTip("Ctrl+M")
        self.rows.retranslate()
        self._fill()
        self._say()

    def _say(self) -> None:
        found = self._found
        self._empty.say(
            self.tr("Nothing needs attention on this day"),
            self.tr(
                "Deadlines, conditions that change before a hearing, what is not booked, who must not meet, and files "
                "that could not be read will stand here. Look at another day above."
            ),
        )
        number = found.number("block") + found.number("warn") if found is not None else 0
        said = self.tr("%n alert(s) need attention", "", number) if number else self.tr("nothing that must be seen to")
        self.head.say(said if found is not None and found.alerts else "")
