"""The offence packs of this installation and of this court."""

from collections.abc import Mapping
from pathlib import Path

from judgedesk.domain.errors import UserError
from judgedesk.domain.evidence import Count
from judgedesk.law.concurrence import together
from judgedesk.law.holidays import Calendar, load_holidays
from judgedesk.law.indicators import Indicator, Indicators, load_indicators
from judgedesk.law.instruments import Instrument, load_instruments
from judgedesk.law.liberty import Liberty, load_liberty
from judgedesk.law.measures import Measure, Measures, load_measures
from judgedesk.law.model import Element, Offence, Packs
from judgedesk.law.packs import load_packs
from judgedesk.law.questions import QuestionPacks, load_questions
from judgedesk.law.related import Question, Related, RelatedPacks, WarningDuty, load_related
from judgedesk.law.states import State, load_states
from judgedesk.places import court, resources


def folders(kind: str) -> list[Path]:
    """Where packs of a kind lie: the program's, then the court's own, whose rows replace those of the same id."""
    own = court("law", kind)
    return [resources("law", kind), *([own] if own.is_dir() else [])]


def packs() -> Packs:
    """All packs, read once.

    Raises:
        UserError: ``law.bad_pack`` with file, line and reason.
    """
    return load_packs(folders("offences"))


def offence(identifier: str) -> Offence:
    """An offence by id; `law.unknown_offence` otherwise."""
    return packs().offence(identifier)


_charged: dict[tuple[object, ...], tuple[Offence, ...]] = {}


def charged(count: Count) -> Offence:
    """What a count charges, as one offence: of a cumulative classification the rows of every provision that has some.

    Raises:
        UserError: ``law.unknown_offence``.
    """
    if not (count.cumulative or count.continued):
        return offence(count.offence)
    known = packs().offences
    parts = (offence(count.offence), *(known[one] for one in count.cumulative if one in known))
    more = tuple(cited(one) for one in count.cumulative if one not in known)
    key = (*map(id, parts), *more, count.continued)
    if key not in _charged:
        # Its parts are kept beside it, so that no other can have their numbers meanwhile.
        _charged[key] = (together(parts, more, continued=count.continued), *parts)
    return _charged[key][0]


def cited(identifier: str) -> str:
    """How an offence of any pack is cited; its id where none has it."""
    one = packs().offences.get(identifier) or related().related.get(identifier)
    return one.provision if one is not None else identifier


def indicators() -> Indicators:
    """All indicator packs, read once.

    Raises:
        UserError: ``law.bad_pack`` with file, line and reason.
    """
    return load_indicators(folders("indicators"))


def related() -> RelatedPacks:
    """All packs of related offences, read once.

    Raises:
        UserError: ``law.bad_pack`` with file, line and reason.
    """
    return load_related(folders("related"), packs().offences)


def measures() -> Measures:
    """All packs of protective measures, read once.

    Raises:
        UserError: ``law.bad_pack`` with file, line and reason.
    """
    return load_measures(folders("measures"))


def questions() -> QuestionPacks:
    """All packs of questions, read once: what may not be asked, and questions to begin with.

    Raises:
        UserError: ``law.bad_pack`` with file, line and reason.
    """
    return load_questions(folders("questions"))


def holidays() -> Mapping[str, Calendar]:
    """Days off by state (ISO 3166-1 alpha-2); a state that is not certain is not there.

    Raises:
        UserError: ``law.bad_pack`` with file, line and reason.
    """
    return load_holidays(folders("holidays"))


def anything(
    identifier: str,
) -> Offence | Element | Related | Indicator | Question | WarningDuty | Measure | Instrument | State:
    """Whatever of the packs bears an id.

    Raises:
        UserError: ``law.unknown_element``, ``law.bad_pack``.
    """
    known, beside = packs(), related()
    for found in (
        known.offences, known.elements, beside.related, indicators().indicators, beside.questions, beside.duties,
        measures().measures, instruments(), states(),
    ):  # fmt: skip
        if identifier in found:
            return found[identifier]
    raise UserError("law.unknown_element", element=identifier)


def instruments() -> Mapping[str, Instrument]:
    """All instruments of legal assistance, in the order in which they are offered, read once.

    Raises:
        UserError: ``law.bad_pack`` with file, line and reason.
    """
    return load_instruments(folders("instruments"))


def states() -> Mapping[str, State]:
    """Other states as partners of legal assistance, by code, read once.

    Raises:
        UserError: ``law.bad_pack`` with file, line and reason.
    """
    return load_states(folders("states"))


def liberty() -> Liberty:
    """All packs of the clocks of liberty, read once.

    Raises:
        UserError: ``law.bad_pack`` with file, line and reason.
    """
    return load_liberty(folders("liberty"))
