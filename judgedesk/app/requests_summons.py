"""By when a summons to an accused abroad has to be there: counted back from the hearing, before and after sending."""

from datetime import date, datetime
from typing import Final

from judgedesk.app import law
from judgedesk.app.casefile import Case
from judgedesk.app.deadlines import moment
from judgedesk.app.requests_check import facts_of
from judgedesk.app.requests_record import Request
from judgedesk.app.requests_warn import days_in
from judgedesk.domain.errors import UserError
from judgedesk.law.model import Text
from judgedesk.law.request_clocks import LONGEST_SUMMONS, summons_by

_SERVING: Final = ("serve",)
_ARRIVED: Final = ("received", "served", "executed")
DECLARED: Final = Text(
    "Summons to an accused has to be there, by the declaration of the state (1959 Convention art. 7 (3))",
    "Wezwanie oskarżonego musi dotrzeć, według deklaracji państwa (art. 7 ust. 3 konwencji z 1959 r.)",
)
UNDECLARED: Final = Text(
    f"Summons to an accused should be there: the declaration of the state is unknown, {LONGEST_SUMMONS} days are the"
    " most the 1959 Convention allows (art. 7 (3)); ask the EJN contact point",
    f"Wezwanie oskarżonego powinno dotrzeć: deklaracja państwa nie jest znana, {LONGEST_SUMMONS} dni to najdłuższy"
    " termin z art. 7 ust. 3 konwencji z 1959 r.; zapytaj punkt kontaktowy EJN",
)


def summons_due(case: Case, request: Request, today: date | datetime) -> tuple[date, Text] | None:
    """The last day on which a summons to an accused can reach the other state, and on what it rests; None where none
    is sent, no hearing is named, or it arrived.
    """
    if request.direction == "in" or request.need not in _SERVING or any(map(request.last, _ARRIVED)):
        return None
    hearing = _hearing(request, today.date() if isinstance(today, datetime) else today)
    state = law.states().get(request.state)
    if hearing is None or state is None or state.bound("cets30", hearing) is False:
        return None
    if facts_of(case, request)["suspect"] is not True:
        return None
    try:
        day, known = summons_by(hearing, state.summons_days)
    except UserError:
        return None
    return day, DECLARED if known else UNDECLARED


def _hearing(request: Request, today: date) -> date | None:
    """The first day to come that the form names as one of a hearing, or as its deadline."""
    instrument = law.instruments().get(request.instrument)
    fields = instrument.fields.values() if instrument is not None else ()
    begun = moment(request.created) or today
    named = [day for one in fields if one.fill == "deadline" for day in days_in(request.fields.get(one.id, ""))]
    start = begun.date() if isinstance(begun, datetime) else begun
    return min((day for day in named if day >= min(start, today)), default=None)
