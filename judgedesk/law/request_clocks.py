"""Deadlines of requests: who has to act, by whose days off, from which event, and what can be done when one ran out.

Each is counted from its own event: receipt, decision, information, not sending.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from types import MappingProxyType
from typing import Final, Literal, TypeAlias

from judgedesk.law.clocks import Term, ends, latest_before
from judgedesk.law.holidays import Calendar
from judgedesk.law.instruments import Instrument, RequestClock
from judgedesk.law.model import Text
from judgedesk.law.states import State

Moment: TypeAlias = date | datetime
Side: TypeAlias = Literal["asking", "asked"]
LONGEST_SUMMONS: Final = 50
"""The most days that art. 7 (3) of the 1959 Convention lets a state ask for."""

_ASKING: Final = ("supplemented", "validated", "withdrawn", "extended")
_ENDED: Final = ("executed", "served")
_MEETS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "acknowledged": ("acknowledged", "recognised", "secured", "partly_executed", *_ENDED),
        "recognised": ("recognised", "partly_executed", *_ENDED),
        "secured": ("secured", *_ENDED),
        "executed": _ENDED,
        "served": _ENDED,
        "answered": ("answered", "supplemented", "withdrawn"),
        "supplemented": ("supplemented", "extended"),
    }
)
"""What meets a deadline beside what it asks for: who has executed a request has also decided on it."""


@dataclass(frozen=True, slots=True)
class Step:
    """What can be done about a deadline: the event that is then noted, to whom one turns, and both in words."""

    event: str
    to: str
    label: Text


_STEPS: Final[Mapping[str, Text]] = MappingProxyType(
    {
        "reminded": Text("Remind the authority", "Ponaglij organ"),
        "escalated": Text("Bring it before {to}", "Zwróć się do: {to}"),
        "withdrawn": Text("Withdraw the request", "Cofnij wniosek"),
        "answered": Text("Answer", "Udziel odpowiedzi"),
        "supplemented": Text("Supplement the request", "Uzupełnij wniosek"),
        "validated": Text("Have it validated", "Uzyskaj zatwierdzenie"),
        "extended": Text("Extend it", "Przedłuż"),
        "acknowledged": Text("Acknowledge receipt", "Potwierdź odbiór"),
        "recognised": Text("Decide", "Wydaj rozstrzygnięcie"),
        "secured": Text("Decide on the provisional measure", "Rozstrzygnij o środku tymczasowym"),
        "executed": Text("Carry it out", "Wykonaj"),
        "served": Text("Serve it", "Doręcz"),
        "refused": Text("Refuse, with the ground", "Odmów, wskazując podstawę"),
        "informed": Text(
            "Tell the authority that asked why it is late and when it will be done",
            "Zawiadom organ wnioskujący o przyczynach zwłoki i przewidywanym terminie",
        ),
    }
)
_TO: Final[Mapping[str, Text]] = MappingProxyType(
    {
        "ejn": Text("the EJN contact point", "punkt kontaktowy EJN"),
        "eurojust": Text("Eurojust, the national member", "Eurojust, przedstawiciel krajowy"),
        "liaison": Text("the liaison magistrate or officer", "sędzia lub oficer łącznikowy"),
        "central": Text("the central authority", "organ centralny"),
        "consul": Text("the consul", "konsul"),
    }
)
_ESCALATE: Final = tuple(_TO)
_TELL: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {"recognised": ("refused", "informed"), **dict.fromkeys(("secured", *_ENDED), ("informed",))}
)
"""What an authority that was asked can do beside the act itself."""
FORMS: Final[Mapping[str, str]] = MappingProxyType({"eu.eio": "eu.eio.b"})
"""The form on which receipt is told, by instrument; it has the clocks and grounds of the authority that was asked."""
REPLY: Final = "pl.reply"
"""The form on which the outcome of any request is told."""


def calendar_for(calendars: Mapping[str, Calendar], state: str) -> Calendar:
    """The days off of a state (ISO 3166-1 alpha-2); none where they are not known.

    Without them a time ends on its nominal day, the earliest on which it can.
    """
    return calendars.get(state) or Calendar(state, "western", frozenset(), 1, (), None, "not known", "unsure")


def side_of(clock: RequestClock) -> Side:
    """Which side has to act: that state's days off count.

    Whoever was informed answers: the asked authority what it received, the asking one what it was told back. A time
    in which nobody has to act (safe conduct, speciality) runs where the person is, with the side that asked.
    """
    if clock.met_by == "answered":
        return "asking" if clock.after == "informed" else "asked"
    return "asking" if not clock.met_by or clock.met_by in _ASKING else "asked"


def clocks_of(
    instruments: Mapping[str, Instrument], instrument: Instrument, *, incoming: bool
) -> tuple[RequestClock, ...]:
    """The clocks by which a request runs. One from abroad runs by the own law where that says the same, and by a
    practical time where nothing sets one for carrying it out.
    """
    if not incoming:
        return instrument.clocks
    form, reply = instruments.get(FORMS.get(instrument.id, "")), instruments.get(REPLY)
    own = form.clocks if form is not None else ()
    plain = {(one.after, one.met_by) for one in own if one.when is None}
    found = (*own, *(one for one in instrument.clocks if (one.after, one.met_by) not in plain))
    ended = any(one.met_by in _ENDED for one in found)
    return found if ended or reply is None or instrument.incoming else (*found, *reply.clocks)


def met_by(clock: RequestClock) -> tuple[str, ...]:
    """Every event that meets a deadline; none for a time in which nobody has to act."""
    return _MEETS.get(clock.met_by, (clock.met_by,)) if clock.met_by else ()


def due(clock: RequestClock, events: Mapping[str, Moment], calendar: Calendar) -> Moment | None:
    """The day, or moment for hours, on which a clock ends; None while the event from which it runs has not happened.

    Args:
        clock: a clock of an instrument.
        events: the day or moment of each kind of event.
        calendar: days off of the state whose authority has to act, from `calendar_for`.

    Raises:
        UserError: ``clock.too_long``; ``clock.no_year`` where the calendar has no rules for a year.
    """
    start = events.get(clock.after)
    return None if start is None else ends(start, clock.term, calendar)


def steps(clock: RequestClock, instrument: Instrument, state: State | None, on: date, *, home: bool) -> Sequence[Step]:
    """What can be done about a deadline, in the order in which to try it.

    Args:
        clock: which ran out, or soon will.
        instrument: whose channels there are.
        state: the other one, where a pack knows it.
        on: the day.
        home: whether the own side has to act. Else it can remind, escalate, and at last withdraw.
    """
    if not clock.met_by:
        return ()
    if home:
        own = [one for one in met_by(clock) if one in _STEPS] if side_of(clock) == "asking" else [clock.met_by]
        more = _TELL.get(clock.met_by, ()) if side_of(clock) == "asked" else ()
        events = [one for one in dict.fromkeys((*own, *more)) if one in _STEPS]
        return tuple(Step(one, "", _STEPS[one]) for one in events)
    if side_of(clock) == "asking":  # the other side asked us, and answers for itself
        return ()
    union = state.bound("eu", on) if state is not None else None
    there = {way.channel for way in instrument.ways} | ({"ejn", "eurojust"} if union else {"liaison"})
    escalated = [one for one in _ESCALATE if one in there]
    return (
        Step("reminded", "", _STEPS["reminded"]),
        *(Step("escalated", to, _to(_TO[to])) for to in escalated),
        Step("withdrawn", "", _STEPS["withdrawn"]),
    )


def summons_by(hearing: date, declared: int | None) -> tuple[date, bool]:
    """By when a summons to an accused has to reach the other state, counted back from the hearing (1959, art. 7 (3)).

    Such a time does not move off days off: what arrives on one is there in time.

    Args:
        hearing: the day of the appearance.
        declared: days by the state's declaration; None: not known, then the longest the Convention allows.

    Returns:
        The last day, and whether it rests on a known declaration.

    Raises:
        UserError: ``clock.too_long``.
    """
    term = Term(LONGEST_SUMMONS if declared is None else declared, "days")
    return latest_before(hearing, term, calendar_for({}, "")), declared is not None


def _to(whom: Text) -> Text:
    label = _STEPS["escalated"]
    return Text(label.en.format(to=whom.en), label.pl.format(to=whom.pl))
