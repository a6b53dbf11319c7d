"""What a request is called where people read of it: by what instrument it goes where, under which file number."""

from typing import Final

from judgedesk.app import law
from judgedesk.app.requests_record import Request
from judgedesk.domain.facts import Precision, When
from judgedesk.language.fuzzy_dates import said
from judgedesk.law.model import Text

_TO: Final = Text("{instrument} to {state}", "{instrument} → {state}")
_FROM: Final = Text("{instrument} from {state}", "{instrument} ← {state}")
_NUMBERED: Final = Text("{called} ({number})", "{called} ({number})")
_DRAFT: Final = Text("draft of {day}", "projekt z {day}")


def called(request: Request, language: str = "en") -> str:
    """``European Investigation Order to Romania (V Ko 12/26)``; of a draft without a number the day it was begun.

    Args:
        request: of this case.
        language: ``en`` or ``pl``.
    """
    instrument, state = law.instruments().get(request.instrument), law.states().get(request.state)
    way = _FROM if request.direction == "in" else _TO
    named = way.in_language(language).format(
        instrument=instrument.title.in_language(language) if instrument is not None else request.instrument,
        state=state.name.in_language(language) if state is not None else request.state,
    )
    number = request.reference or request.their_reference or _begun(request, language)
    return _NUMBERED.in_language(language).format(called=named, number=number) if number else named


def _begun(request: Request, language: str) -> str:
    if not request.created:
        return ""
    day = said(When(request.created[:10], Precision.DAY), language)
    return _DRAFT.in_language(language).format(day=day) if not request.versions else day
