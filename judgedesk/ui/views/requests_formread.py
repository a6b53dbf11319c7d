"""What the form of a request shows; read on a reader thread."""

from collections.abc import Mapping
from dataclasses import dataclass

from judgedesk.app import law
from judgedesk.app.casefile import Case
from judgedesk.app.requests_check import Check, check_of
from judgedesk.app.requests_fill import Proposal, proposals
from judgedesk.app.requests_incoming import OurGround, refusal_grounds
from judgedesk.app.requests_record import Request, requests
from judgedesk.law.instruments import Instrument
from judgedesk.ui.views.requests_read import labels


@dataclass(frozen=True, slots=True)
class Form:
    """A request with its instrument, its check, what the case has for it, and languages it can be held in."""

    request: Request
    instrument: Instrument
    check: Check
    proposals: Mapping[str, Proposal]
    people: Mapping[str, str]
    languages: tuple[str, ...]
    state: str
    ours: tuple[OurGround, ...] | None


def read_form(case: Case, wanted: str, language: str) -> Form | None:
    """Reads a request, the last one for none named; None where there is none that has a form."""
    found, instruments = requests(case), law.instruments()
    known = [one for one in found if one.instrument in instruments]
    request = next((one for one in known if one.id == wanted), known[-1] if known else None)
    if request is None:
        return None
    instrument = instruments[request.instrument]
    state = law.states().get(request.state)
    accepted = state.accepts(instrument.id) if state is not None else None
    codes = dict.fromkeys(("en", "pl", *(accepted.languages or () if accepted is not None else ()),
                           *(code for by in request.texts.values() for code in by)))  # fmt: skip
    made = {one.field: one for one in proposals(case, request, instrument)}
    languages = tuple(code for code in codes if code != request.source_language)
    return Form(request, instrument, check_of(case, request, language), made, labels(case), languages,
                state.name.in_language(language) if state is not None else request.state,
                refusal_grounds(case, request.id, language) if request.direction == "in" else None)  # fmt: skip
