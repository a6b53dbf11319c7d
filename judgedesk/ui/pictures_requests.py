"""The scenes of requests to other states: the register with a timeline, the choice of an instrument, the form."""

from collections.abc import Callable
from datetime import date
from typing import TypeVar

from PySide6.QtWidgets import QWidget

from judgedesk.app import grid, law, requests, requests_check, requests_follow, requests_incoming
from judgedesk.app.casefile import Case
from judgedesk.ui.views.requests import RequestsView
from judgedesk.ui.views.requests_form import RequestView
from judgedesk.ui.views.requests_instrument import InstrumentView
from judgedesk.ui.views.requests_read import Line
from judgedesk.ui.views.requests_section import RequestFocus

Steps = list[Callable[[], None]]
_View = TypeVar("_View", RequestsView, RequestView, InstrumentView)
_DAY = date(2026, 11, 23)
"""The day that the pictures look at: the demo case is written for it."""
_BEGUN = (
    ("eu.eio", "RO", "hear_witness",
     (("sent", "2026-10-02"), ("received", "2026-10-06"), ("acknowledged", "2026-10-16"))),
    ("coe.mla1959", "UA", "documents", (("sent", "2026-11-04"), ("received", "2026-11-12"))),
    ("pl.consul", "MD", "hear_witness", (("sent", "2026-11-16"), ("executed", "2026-11-20"))),
    ("eu.eio", "DE", "video_hearing", ()),
)  # fmt: skip
"""Instrument, state, need, and what happened."""
_ELEMENT = "pl.189a.means.3_deceit"
_CAME: tuple[tuple[str, str, str, str, str, str, dict[str, str]], ...] = (
    ("eu.eio", "DE", "video_hearing", "2026-11-12", "Az. 7 KLs 31/26", "Landgericht Aldersheim",
     {"eio.c.measures": "Przesłuchanie świadka w drodze wideokonferencji"}),
    ("coe.mla1959", "UA", "documents", "2026-11-19", "К-118/26", "Прокуратура міста Озерне", {}),
)  # fmt: skip
"""Requests from abroad: instrument, state, need, day, reference, authority, fields."""


def request_scenes(
    window: QWidget, case: Case, focus: RequestFocus, go: Callable[[str], None]
) -> list[tuple[str, Steps]]:
    """Each section with something in it.

    Args:
        window: in which the sections stand.
        case: whose requests are shown; some are begun where there are none.
        focus: what the sections look at.
        go: brings a section to the front.
    """

    def choose(wanted: Callable[[Line], bool]) -> None:
        view = _of(window, RequestsView)
        view.table.choose_row(next((at for at, one in enumerate(view.rows.rows) if isinstance(one, Line) and
                                    wanted(one)), 1))  # fmt: skip

    def towards(state: str) -> None:
        view = _of(window, InstrumentView)
        view.state_line.setText(state)
        view._to_list()

    def draft() -> None:
        own = [one.id for one in requests.requests(case) if not one.versions and one.direction == "out" and one.created]
        focus.request = own[-1] if own else ""
        go("request")

    def facts() -> None:
        view = _of(window, RequestView)
        view.languages.choose("pl" if view.languages.current != "pl" else "en")
        view.to_field(next((one for one in view._form.instrument.fields if one.endswith("facts")), "")
                      if view._form is not None else "")  # fmt: skip

    def opened() -> None:
        focus.day = _DAY
        enter(case)
        go("requests")

    def back() -> None:
        view = _of(window, RequestsView)
        for form in (view.form, view.came.incoming, view.came.reply):
            form.left.emit()

    def fields() -> None:
        view = _of(window, RequestView)
        view._leave_paper()
        missing = view._form.check.missing if view._form is not None else ()
        view.to_field(missing[0].field if missing else "")

    return [
        ("requests", [opened, lambda: choose(lambda one: one.late)]),
        ("requests_board", [lambda: _of(window, RequestsView).how.choose("board")]),
        (
            "requests_incoming",
            [lambda: _of(window, RequestsView).how.choose("age"), lambda: _of(window, RequestsView).which.choose("in"),
             lambda: choose(lambda one: one.entry.request.direction == "in")],
        ),
        ("request_entered", [lambda: _of(window, RequestsView).enter_incoming()]),
        ("request_reply", [back, lambda: _of(window, RequestsView).which.choose(""),
                           lambda: choose(lambda one: one.late), lambda: _of(window, RequestsView).attach()]),
        ("instrument", [back, lambda: go("instrument"), lambda: towards("RO")]),
        ("request", [draft, fields]),
        ("request_field", [facts]),
        ("request_write", [lambda: _of(window, RequestView).write_paper()]),
    ]  # fmt: skip


def _of(window: QWidget, kind: type[_View]) -> _View:
    return next(iter(window.findChildren(kind)))


def enter(case: Case) -> None:
    """Begins what the pictures show, where no request is begun yet."""
    injured = [one for one in grid.persons(case) if one.protected and "victim" in one.roles]
    counts = grid.counts(case)
    if not case.writable or not injured or not counts or any(one.events for one in requests.requests(case)):
        return
    cell = {"count": counts[0].id, "defendant": counts[0].defendants[0], "victim": injured[0].id, "element": _ELEMENT}
    for instrument, state, need, events in _BEGUN:
        made, _ = requests.new(case, instrument, state, need=need, cells=[cell], persons=[injured[0].id],
                               language="pl")  # fmt: skip
        if events:
            _complete(case, made, injured[0].id)
        for kind, on in events:
            if kind == "sent":
                requests_follow.sent(case, made, on)
            else:
                requests_follow.record_event(case, made, kind, on)
    for instrument, state, need, on, reference, authority, fields in _CAME:
        requests_incoming.enter(case, instrument, state, need=need, received=on, their_reference=reference,
                                authority=authority, fields=fields, language="pl")  # fmt: skip


def _complete(case: Case, made: str, person: str) -> None:
    """Fills in what a request lacks, and sets its warnings aside."""
    fields = law.instruments()[requests.request_of(case, made).instrument].fields
    for _ in range(3):  # what is ticked can make other fields mandatory
        for one in requests_check.check(case, made).missing:
            field = fields[one.field]
            options = [item.id for item in field.options]
            given = {"ticks": options[:1], "choice": options[:1], "persons": [person], "day": _DAY.isoformat()}
            requests.set_field(case, made, one.field, given.get(field.kind, "Podano w załączniku."))
    for warning in requests_check.check(case, made).standing:
        requests.overrule(case, made, warning.id, "uzgodniono z prokuratorem")
