"""What the home says, role by role: sections of lines, in the present language."""

from collections.abc import Sequence
from datetime import date
from typing import TypeAlias

from PySide6.QtCore import QObject

from judgedesk.app.alerts import Alert
from judgedesk.app.home import MOST, Coming, Home, OpenRows, Waiting
from judgedesk.app.readiness import Item
from judgedesk.app.requests_titles import NEEDS
from judgedesk.domain.roles import Role
from judgedesk.ui.shell.history import Stop
from judgedesk.ui.shell.words import Words
from judgedesk.ui.views.arranging import Where as ArrangingWhere
from judgedesk.ui.views.coverage import Where as CoverageWhere
from judgedesk.ui.views.finding import Whereabouts
from judgedesk.ui.views.home_lines import Told
from judgedesk.ui.widgets.hearingwords import day_said, hours, stored_day

Section: TypeAlias = tuple[str, str, Sequence[Told], str]
"""Heading, figure, lines, and what stands where there is none."""

_SIGNS = {"block": "■ ", "warn": "▲ ", "note": "· "}


class HomeWords(QObject):
    """Words for `judgedesk.app.home.Home`."""

    def __init__(self, words: Words, parent: QObject) -> None:
        super().__init__(parent)
        self._words = words

    def sections(self, found: Home, writable: bool) -> list[Section]:
        """All sections of a role, the most pressing first."""
        begin = [self._begin(writable)] if not found.documents else []
        if not found.documents and not found.counts and not found.coming_number:
            return begin + ([self._alerts(found)] if found.alerts else [])
        if found.role is Role.CLERK:
            return [*begin, *self._clerk(found), self._alerts(found)][:5]
        if found.role is Role.PROSECUTOR:
            return [*begin, self._requests(found), self._rows(found), self._alerts(found)]
        return [*begin, self._rows(found), self._unopened(found), self._coming(found), self._alerts(found)]

    def _begin(self, writable: bool) -> Section:
        lines = [
            Told(self.tr("Import files…"), "Ctrl I", command="import.files"),
            Told(self.tr("Import a folder…"), "Ctrl Shift I", command="import.folder"),
            Told(self.tr("Enter the counts of the indictment"), "Alt 3", stop=Stop("grid")),
        ]
        tour = Told(self.tr("Look round the demo case first, with a guided tour"), command="tour.demo")
        why = self.tr("Nothing is in this case yet, and it is open for reading only.")
        return self.tr("How to begin"), "", [*lines, tour] if writable else [tour], why

    # -- judge and prosecutor -------------------------------------------------------------------------------------

    def _rows(self, found: Home) -> Section:
        heading = self.tr("Open rows") if found.role is Role.PROSECUTOR else self.tr("Rows with nothing tagged for")
        if not found.counts:
            enter = Told(self.tr("Enter the counts of the indictment"), "Alt 3", stop=Stop("grid"))
            return heading, "", [enter], ""
        told = sorted(found.open_rows, key=lambda one: not one.cells)
        lines = [self._count(one, found.role) for one in told[:MOST]]
        if len(told) > MOST:
            lines.append(self._more(len(told) - MOST, Stop("grid")))
        cells = sum(one.cells for one in told)
        return heading, self.tr("%n cell(s)", "", cells) if cells else "", lines, ""

    def _count(self, one: OpenRows, role: Role) -> Told:
        names = ", ".join(self._words.of(name) for name in one.names)
        if not one.cells:
            text = self.tr("Count {0}: each row has a passage").format(one.label)
        elif role is Role.PROSECUTOR:
            text = self.tr("%n row(s) open", "", one.rows)
            text = self.tr("Count {0}: {1}").format(one.label, text)
        else:
            text = self.tr("nothing tagged for %n row(s)", "", one.rows)
            text = self.tr("Count {0}: {1}").format(one.label, text)
        more = " …" if one.rows > len(one.names) > 0 else ""
        return Told(text, names + more, stop=Stop("grid"), about={"count": one.count})

    def _unopened(self, found: Home) -> Section:
        lines = [
            Told(page.cite, page.name, stop=Stop("finding", Whereabouts("", page.document, page.page)))
            for page in found.pages
        ]
        where = Stop("coverage", CoverageWhere("pages", 0, ""))
        if found.unopened > len(lines):
            lines.append(self._more(found.unopened - len(lines), where))
        number = self.tr("%n page(s)", "", found.unopened) if found.unopened else ""
        return (self.tr("Tagged folios nobody opened"), number, lines,
                self.tr("Every tagged page was opened by somebody, as far as your keys say."))  # fmt: skip

    def _coming(self, found: Home) -> Section:
        lines = [self._hearing(one, Stop("running")) for one in found.coming]
        if found.coming_number > len(lines):
            lines.append(self._more(found.coming_number - len(lines), Stop("hearings")))
        number = self._words.number(found.coming_number) if found.coming_number else ""
        return self.tr("Next hearings"), number, lines, self.tr("No hearing is planned from today on.")

    def _hearing(self, one: Coming, stop: Stop, aside: str = "") -> Told:
        slot = one.hearing.slot
        said = f"{self._day(slot.day)}, {hours(slot.start, slot.end)} · {one.called}"
        return Told(said, aside or one.room, stop=stop, about={"day": slot.day})

    def _day(self, day: date) -> str:
        return day_said(day, self._words.language, year=False)

    # -- prosecutor -----------------------------------------------------------------------------------------------

    def _requests(self, found: Home) -> Section:
        lines = [self._request(one) for one in found.requests[:MOST]]
        if len(found.requests) > MOST:
            lines.append(self._more(len(found.requests) - MOST, Stop("requests")))
        late = sum(one.late for one in found.requests)
        figure = self.tr("%n late", "", late) if late else ""
        return self.tr("Requests by their time"), figure, lines, self.tr("No request to another state is under way.")

    def _request(self, one: Waiting) -> Told:
        request, clock = one.line.request, one.line.next
        title = one.line.title.in_language(self._words.language)
        need = NEEDS[request.need].in_language(self._words.language) if request.need in NEEDS else ""
        known_by = request.reference or need or request.id
        named = " · ".join(part for part in (request.state, title, known_by) if part)
        if one.missing:
            aside = self.tr("%n field(s) missing", "", one.missing)
        elif one.line.stage == "draft":
            aside = self.tr("draft, no field missing")
        elif clock is not None and clock.due:
            due = stored_day(clock.due, self._words.language)
            aside = (self.tr("ran out {0}") if one.late else self.tr("due {0}")).format(due)
        else:
            aside = self.tr("no time runs")
        sign = _SIGNS["warn"] if one.late else ""
        return Told(sign + named, aside, one.late, Stop("request"), {"request": request.id})

    # -- clerk ----------------------------------------------------------------------------------------------------

    def _clerk(self, found: Home) -> list[Section]:
        if not found.week and not found.ahead:
            return [self._unplanned(found)]
        week = [self._arranged(one, self._open_said(one)) for one in found.week]
        undone = [self._item(one, item, found.today) for one, item in found.undone]
        unready = [self._arranged(one, self.tr("Not ready: %n open", "", len(one.first))) for one in found.unready]
        unsent = [self._arranged(one, self._send_by(one)) for one in found.unsent]
        kinds = (
            (self.tr("This week"), week, self.tr("No hearing is planned for this week.")),
            (self.tr("To be arranged by the end of the week"), undone, self.tr("Nothing is due by then.")),
            (self.tr("Cannot be marked ready"), unready,
             self.tr("Nothing keeps the hearings of the next four weeks from being marked ready.")),
            (self.tr("Summonses and notices to be sent"), unsent,
             self.tr("For the next four weeks all summonses are sent.")),
        )  # fmt: skip
        return [(heading, self._words.number(len(lines)) if lines else "", self._first(lines), nothing)
                for heading, lines, nothing in kinds]  # fmt: skip

    def _unplanned(self, found: Home) -> Section:
        """Nothing stands in the next four weeks: what comes later, and where planning begins."""
        if found.coming_number:
            later = self.tr("%n hearing(s) after the next four weeks", "", found.coming_number)
            return self.tr("This week"), "", [Told(later, "Alt 0", stop=Stop("hearings"))], ""
        lines = [
            Told(self.tr("Plan hearings"), "Alt 0", stop=Stop("hearings")),
            Told(self.tr("Enter rooms and when people are free"), "Alt Shift 5", stop=Stop("calendars")),
        ]
        return self.tr("No hearing is planned yet"), "", lines, ""

    def _first(self, lines: list[Told]) -> list[Told]:
        rest = len(lines) - MOST
        return [*lines[:MOST], self._more(rest, Stop("arranging"))] if rest > 0 else lines

    def _arranged(self, one: Coming, aside: str) -> Told:
        day = one.hearing.slot.day
        return self._hearing(one, Stop("arranging", ArrangingWhere(day, one.hearing.id, "")), aside)

    def _item(self, one: Coming, item: Item, today: date) -> Told:
        day, due = one.hearing.slot.day, item.due or one.hearing.slot.day
        stop = Stop("arranging", ArrangingWhere(day, one.hearing.id, item.id))
        late = due < today
        aside = (self.tr("was due {0}") if late else self.tr("due {0}")).format(self._day(due))
        sign = _SIGNS["warn"] if late else ""
        return Told(f"{sign}{one.called}: {item.text}", aside, late, stop, {"day": day})

    def _open_said(self, one: Coming) -> str:
        return self.tr("%n to be arranged", "", len(one.open)) if one.open else self.tr("everything arranged")

    def _send_by(self, one: Coming) -> str:
        due = next((item.due for item in one.open if item.id == "summons"), None)
        return self.tr("by {0}").format(self._day(due)) if due is not None else ""

    # -- everybody ------------------------------------------------------------------------------------------------

    def _alerts(self, found: Home) -> Section:
        lines = [self._alert(one) for one in found.alerts]
        if found.alerts_number > len(lines):
            lines.append(self._more(found.alerts_number - len(lines), Stop("alerts")))
        figure = self._words.number(found.alerts_number) if found.alerts_number else ""
        return self.tr("Alerts"), figure, lines, self.tr("Nothing needs attention today.")

    def _alert(self, one: Alert) -> Told:
        due = stored_day(one.due, self._words.language) if one.due else ""
        return Told(_SIGNS[one.level] + one.text, due, one.level == "block", Stop("alerts", one.id))

    def _more(self, number: int, stop: Stop) -> Told:
        return Told(self.tr("%n more", "", number), stop=stop)
