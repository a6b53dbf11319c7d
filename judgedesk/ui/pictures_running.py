"""The scenes of the clerk's weeks and of the running day."""

from collections.abc import Callable
from datetime import date, datetime

from judgedesk.app import hearings_notes, hearings_running, kept, outlines, readiness
from judgedesk.app.casefile import Case
from judgedesk.app.hearings import hearings
from judgedesk.app.outline_records import Question
from judgedesk.ui.shell.desk import Desk
from judgedesk.ui.views.arranging import ArrangingView
from judgedesk.ui.views.running import RunningView

Steps = list[Callable[[], None]]
_WEEK, _TODAY = date(2027, 1, 8), date(2027, 1, 5)
_NOW = datetime(2027, 1, 12, 10, 52, 40)
"""The demo case's sittings lie in these weeks."""
_PLANNED = (
    ("z1", "s1", "r2", "2027-01-08", "09:00", "11:30", ()),
    ("z2", "s1", "r2", "2027-01-08", "12:00", "14:00", ()),
    ("z4", "s2", "r1", "2027-01-11", "10:00", "11:00", ("i1", "p1")),
    ("z5", "s3", "r2", "2027-01-12", "09:00", "10:00", ()),
    ("z6", "s3", "r2", "2027-01-12", "10:15", "12:15", ("i2",)),
    ("z7", "s3", "r2", "2027-01-12", "12:30", "13:15", ()),
    ("z3", "s4", "r1", "2027-01-13", "09:30", "11:00", ("i1", "p1")),
)


def running_scenes(desk: Desk) -> list[tuple[str, Steps]]:
    """Both sections with something chosen."""
    return [
        ("arranging", [lambda: desk.bridge.write(plan, desk.case), lambda: desk.go("arranging"),
                       lambda: weeks_of(_arranging(desk)), lambda: _arranging(desk).table.choose("h3", "fallback")]),
        ("arranging_form", [lambda: _arranging(desk).close_by_form()]),
        ("running", [lambda: _arranging(desk).form.left.emit(), lambda: desk.go("running"),
                     lambda: look_at(_running(desk))]),
    ]  # fmt: skip


def plan(case: Case) -> None:
    """Puts hearings into the demo case where there are none, some of them held."""
    known = {str(one["id"]) for one in kept.all_of(case, "testimony")}
    if not case.writable or hearings(case) or not known.issuperset(one[0] for one in _PLANNED):
        return
    for number, (testimony, sitting, room, day, start, end, resources) in enumerate(_PLANNED, 1):
        record = {"id": f"h{number}", "testimony": testimony, "part": 1, "sitting": sitting, "room": room, "date": day,
                  "from": start, "to": end, "resources": list(resources), "state": "confirmed"}  # fmt: skip
        kept.put(case, "hearings", record, "hearing.moved", {})
    for item in ("resource.interpreter", "summons"):
        readiness.arrange(case, "h3", item, "2027-01-04", "sekretariat")
    for event, at in (("start", "09:05"), ("pause", "09:30"), ("resume", "09:40"), ("end", "10:12")):
        hearings_running.actual(case, "h4", event, at)
    hearings_running.actual(case, "h5", "start", "10:24")
    hearings_notes.add(case, "h5", "okazano kwit, karta 17", datetime(2027, 1, 12, 10, 41, 7))
    person = str(next(one["person"] for one in kept.all_of(case, "testimony") if one["id"] == "z6"))
    outline, _ = outlines.begin(case, person)
    for text in ("Kto odbierał paszporty?", "Kto prowadził listę potrąceń?"):
        outlines.add_question(case, outline, Question(text))


def _arranging(desk: Desk) -> ArrangingView:
    return next(view for view in desk.findChildren(ArrangingView))


def _running(desk: Desk) -> RunningView:
    return next(view for view in desk.findChildren(RunningView))


def weeks_of(view: ArrangingView) -> None:
    """The first weeks of the trial, as of a day before them."""
    view.today = lambda: _TODAY
    view.day.show_day(_WEEK)
    view.day.chosen.emit(_WEEK)


def look_at(view: RunningView) -> None:
    """A day half gone."""
    view.now = lambda: _NOW
    view.day.show_day(_NOW.date())
    view.day.chosen.emit(_NOW.date())
