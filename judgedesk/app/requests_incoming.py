"""Requests from abroad: entered, held against the same packs, planned, answered on the form for it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from types import MappingProxyType
from typing import Any, Final

from judgedesk.app import kept, law
from judgedesk.app import requests as acts
from judgedesk.app.casefile import Case
from judgedesk.app.requests_check import Reader
from judgedesk.app.requests_clocks import clocks_of
from judgedesk.app.requests_follow import reply_imported
from judgedesk.app.requests_keep import write_request
from judgedesk.app.requests_record import Event, Request, lines_of, request_of
from judgedesk.app.requests_words import FROM
from judgedesk.domain.changes import Changes
from judgedesk.domain.errors import UserError
from judgedesk.law.model import Text

_RECEIPTS: Mapping[str, str] = MappingProxyType({"eu.eio": "eu.eio.b"})
_REPLY: Final = "pl.reply"
"""The form on which the outcome of any request is told."""
_RECEIPT: Final = Text("Acknowledge receipt", "Potwierdź odbiór")
_ASK_BACK: Final = Text("Ask for what is missing: {fields}", "Poproś o uzupełnienie: {fields}")
_COMPLETE: Final = Text("Complete by the form's own rules", "Kompletny według zasad formularza")
_DECIDE: Final = Text("Decide on recognition or execution", "Rozstrzygnij o uznaniu lub wykonaniu")
_FORMALITY: Final = Text("Formality asked for: {what}", "Wnioskowana formalność: {what}")
_HEAR: Final = Text("Arrange the hearing: {what}", "Przygotuj przesłuchanie: {what}")
_CARRY_OUT: Final = Text("Carry out: {what}", "Wykonaj: {what}")
_SEND_BACK: Final = Text("Send the answer", "Przekaż odpowiedź")
_HEARINGS: Final = ("hear_witness", "video_hearing", "phone_hearing", "hear_accused")


@dataclass(frozen=True, slots=True)
class Step:
    """One step of carrying out a request. `due`: day or moment, or ''; `done`: likewise."""

    id: str
    text: str
    due: str
    done: str


def enter(
    case: Case, instrument: str, state: str, *, need: str, received: str, their_reference: str = "",
    authority: str = "", fields: Mapping[str, Any] | None = None, documents: Iterable[int | str] = (),
    language: str = "en",
) -> tuple[str, Changes]:  # fmt: skip
    """Enter a request that came from abroad on a day, with what its form says; returns its id.

    Raises:
        UserError: as `requests.new` and `requests.set_field`; ``measure.bad_date``, ``document.unknown``.
    """
    day = kept.day_of(received[:10])
    made, changes = acts.new(case, instrument, state, need=need, language=language, direction="in")
    for name, value in (fields or {}).items():
        changes |= acts.set_field(case, made, name, value)
    known = request_of(case, made)
    fresh = replace(
        known, their_reference=their_reference.strip(), authority=authority.strip(),
        events=(Event("received", received if "T" in received else day.isoformat(), ref=their_reference.strip()),),
    )  # fmt: skip
    changes |= write_request(case, fresh, "request.came", known)
    if documents := list(documents):
        changes |= reply_imported(case, made, documents, received[:10])
    return made, changes


def execution_plan(
    case: Case, identifier: str, language: str = "en", now: date | datetime | None = None
) -> tuple[Step, ...]:
    """The steps of carrying out a request from abroad, with the days by which they are due and were done.

    Raises:
        UserError: ``request.unknown``, ``request.not_incoming``, ``law.unknown_instrument``.
    """
    request = request_of(case, identifier)
    if request.direction != "in":
        raise UserError("request.not_incoming", request=identifier)
    moment = now if now is not None else datetime.now()
    reader = Reader(case, request, language, moment.date() if isinstance(moment, datetime) else moment)
    due = {one.met_by: one.due for one in clocks_of(request, moment)}
    done = {one.kind: one.on for one in request.events}

    def step(id: str, text: Text, event: str, **facts: str) -> Step:
        return Step(id, reader.say(text, **facts), due.get(event, ""), done.get(event, ""))

    missing = [one.field for one in reader.missing()]
    steps = [step("receipt", _RECEIPT, "acknowledged")]
    if missing:
        steps.append(step("ask_back", _ASK_BACK, "informed", fields=", ".join(missing)))
    else:
        steps.append(Step("complete", reader.say(_COMPLETE), "", done.get("received", "")))
    steps.append(step("decide", _DECIDE, "recognised"))
    measures = _lines(reader, "measures")
    hear = request.need in _HEARINGS
    for number, line in enumerate(measures or ["…"], 1):
        steps.append(step(f"measure{number}", _HEAR if hear else _CARRY_OUT, "executed", what=line))
    for number, line in enumerate(_lines(reader, "formalities"), 1):
        steps.append(step(f"formality{number}", _FORMALITY, "executed", what=line))
    return (*steps, step("answer", _SEND_BACK, "executed"))


def _lines(reader: Reader, fill: str) -> list[str]:
    fields = [one for one in reader.instrument.fields.values() if one.fill == fill and one.kind != "line"]
    return [line for one in fields for line in lines_of(reader.value(one))]


def acknowledge(case: Case, identifier: str) -> tuple[str, Changes]:
    """Begin the receipt for a request from abroad (for an EIO Annex B), with its reference; returns its id.

    Raises:
        UserError: ``request.unknown``, ``request.not_incoming``, ``request.no_form`` where there is no form for it.
    """
    return _answer(case, identifier, _RECEIPTS.get(request_of(case, identifier).instrument, ""))


def reply(case: Case, identifier: str) -> tuple[str, Changes]:
    """Begin the reply to a request from abroad: outcome, what was done, conditions; returns its id.

    Raises:
        UserError: as `acknowledge`.
    """
    return _answer(case, identifier, _REPLY)


def _answer(case: Case, identifier: str, form: str) -> tuple[str, Changes]:
    request = request_of(case, identifier)
    if request.direction != "in":
        raise UserError("request.not_incoming", request=identifier)
    if form not in law.instruments():
        raise UserError("request.no_form", instrument=request.instrument)
    made, changes = acts.new(
        case, form, request.state, need=request.need, persons=request.persons, language=request.source_language
    )
    known = request_of(case, made)
    fresh = _referring(replace(known, supplements=request.id, their_reference=request.their_reference), request)
    return made, changes | write_request(case, fresh, "request.answer_begun", known)


def _referring(answer: Request, request: Request) -> Request:
    """An answer with what the request says of itself: authority, reference, day of receipt."""
    came = request.last("received")
    day = came.on[:10] if came is not None else ""
    both = ", ".join(one for one in (request.authority, request.their_reference, day) if one)
    said = {
        "eib.a.authority": request.authority, "eib.a.reference": request.their_reference, "eib.a.received": day,
        "rep.authority": both,
    }  # fmt: skip
    source = FROM["request"].in_language(answer.source_language)
    fresh = {
        name: value
        for name, value in said.items()
        if value and name in law.instruments()[answer.instrument].fields and name not in answer.fields
    }
    return replace(
        answer, fields={**answer.fields, **fresh}, sources={**answer.sources, **dict.fromkeys(fresh, source)}
    )
