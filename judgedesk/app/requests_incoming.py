"""Requests from abroad: entered, held against the same packs, planned, heard, answered on the form for it."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any, Final

from judgedesk.app import hearings_entry, kept, law
from judgedesk.app import requests as acts
from judgedesk.app.casefile import Case
from judgedesk.app.requests_check import Reader
from judgedesk.app.requests_clocks import clocks_of
from judgedesk.app.requests_follow import checked_moment, with_reply
from judgedesk.app.requests_keep import write_request
from judgedesk.app.requests_record import Event, Request, lines_of, request_of, requests
from judgedesk.app.requests_warn import days_in
from judgedesk.app.requests_words import FROM
from judgedesk.domain.changes import Changes
from judgedesk.domain.errors import UserError
from judgedesk.law.instruments import Ground
from judgedesk.law.model import Text
from judgedesk.law.request_clocks import FORMS, REPLY

_JUDGE: Final = Text("judge", "sędzia")
_REGISTRY: Final = Text("registry", "sekretariat")
_RECEIPT: Final = Text("Acknowledge receipt", "Potwierdź odbiór")
_ASK_BACK: Final = Text("Ask for what is missing: {fields}", "Poproś o uzupełnienie: {fields}")
_COMPLETE: Final = Text("Complete by the form's own rules", "Kompletny według zasad formularza")
_WANTED: Final = Text("Deadline asked for: {what}", "Wnioskowany termin: {what}")
_GROUNDS: Final = Text(
    "Go through the grounds of refusal: {open} of {all} not yet looked at",
    "Sprawdź podstawy odmowy: niesprawdzone {open} z {all}",
)
_DECIDE: Final = Text("Decide on recognition or execution", "Rozstrzygnij o uznaniu lub wykonaniu")
_FORMALITY: Final = Text("Formality asked for: {what}", "Wnioskowana formalność: {what}")
_HEAR: Final = Text("Arrange the hearing: {what}", "Przygotuj przesłuchanie: {what}")
_HEARD: Final = Text("Hearing of {who}: {when}", "Przesłuchanie {who}: {when}")
_UNPLACED: Final = Text("no day yet", "jeszcze bez terminu")
_CARRY_OUT: Final = Text("Carry out: {what}", "Wykonaj: {what}")
_UNSAID: Final = Text("what is asked for is not entered yet", "nie wpisano jeszcze, o co się wnosi")
_SEND_BACK: Final = Text("Send the answer", "Przekaż odpowiedź")
_GO_BACK: Final = Text("Originals come back", "Zwrot oryginałów")
_HEARINGS: Final = ("hear_witness", "video_hearing", "phone_hearing", "hear_accused")
_MINUTES: Final = 90
_PSYCHOLOGIST: Final = re.compile(r"psycholog", re.IGNORECASE)
_RECORDED: Final = re.compile(r"record(?:ed|ing)|nagr[ay]|utrwal|rejestrac", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Step:
    """One step of carrying out a request.

    Attributes:
        due: day or moment, or ''.
        done: likewise.
        who: sees to it, in words.
        about: the testimony by which somebody is heard, or ''.
    """

    id: str
    text: str
    due: str
    done: str
    who: str = ""
    about: str = ""


@dataclass(frozen=True, slots=True)
class OurGround:
    """A ground on which a request from abroad is refused. `said`: what the court found on it, or ''."""

    id: str
    text: str
    mandatory: bool
    said: str
    advice: str
    source: str


def enter(
    case: Case, instrument: str, state: str, *, need: str, received: str, their_reference: str = "",
    authority: str = "", fields: Mapping[str, Any] | None = None, documents: Iterable[int | str] = (),
    persons: Iterable[str] = (), language: str = "en",
) -> tuple[str, Changes]:  # fmt: skip
    """Enter a request that came from abroad on a day, or at a moment, with what its form says; returns its id.

    Raises:
        UserError: as `requests.new` and `requests.set_field`; ``measure.bad_date``, ``document.unknown``. Then
            nothing is entered.
    """
    came = checked_moment(received)
    made = acts.begun(case, instrument, state, need=need, persons=persons, language=language, direction="in")
    for name, value in (fields or {}).items():
        made = acts.with_field(case, made, name, value)
    made = replace(
        made, their_reference=their_reference.strip(), authority=authority.strip(),
        events=(Event("received", came, ref=their_reference.strip()),),
    )  # fmt: skip
    beside, found = None, list(documents)
    if found:
        made, beside = with_reply(case, made, found, came)
    return made.id, write_request(case, made, "request.came", beside=beside)


def execution_plan(
    case: Case, identifier: str, language: str = "en", now: date | datetime | None = None
) -> tuple[Step, ...]:
    """The steps of carrying out a request from abroad: who sees to each, by when it is due, when it was done.

    Raises:
        UserError: ``request.unknown``, ``request.not_incoming``, ``law.unknown_instrument``.
    """
    request = _incoming(case, identifier)
    moment = now if now is not None else datetime.now()
    reader = Reader(case, request, language, moment.date() if isinstance(moment, datetime) else moment)
    due = {one.met_by: one.due for one in clocks_of(request, moment)}
    done = {one.kind: one.on for one in request.events}

    def step(id: str, text: Text, event: str, who: Text, **facts: object) -> Step:
        return Step(id, reader.say(text, **facts), due.get(event, ""), done.get(event, ""), reader.say(who))

    missing = [f"{reader.label(reader.instrument.fields[one.field])} ({one.field})" for one in reader.missing()]
    steps = [step("receipt", _RECEIPT, "acknowledged", _REGISTRY)]
    if missing:
        steps.append(step("ask_back", _ASK_BACK, "informed", _REGISTRY, fields="; ".join(missing)))
    else:
        steps.append(Step("complete", reader.say(_COMPLETE), "", done.get("received", ""), reader.say(_REGISTRY)))
    wanted = [*_lines(reader, "urgency"), *_lines(reader, "deadline")]
    if wanted:
        day = min((one.isoformat() for one in days_in(tuple(wanted))), default="")
        steps.append(Step("wanted", reader.say(_WANTED, what=" ".join(wanted)), day, done.get("executed", "")))
    ours = refusal_grounds(case, identifier, language)
    if ours:
        still = sum(not one.said for one in ours)
        steps.append(step("grounds", _GROUNDS, "recognised", _JUDGE, open=still, all=len(ours)))
    decided = step("decide", _DECIDE, "recognised", _JUDGE)
    steps.append(replace(decided, done=decided.done or done.get("refused", "")))
    steps += _carrying_out(case, reader, due.get("executed", ""), done.get("executed", ""))
    steps.append(step("answer", _SEND_BACK, "executed", _REGISTRY))
    if request.return_by:
        steps.append(Step("originals", reader.say(_GO_BACK), request.return_by, done.get("returned", "")))
    return tuple(steps)


def _carrying_out(case: Case, reader: Reader, due: str, done: str) -> list[Step]:
    """The measures and formalities asked for; a hearing with its day, once it is arranged."""
    hear = reader.request.need in _HEARINGS
    who = reader.say(_JUDGE)
    held = _arranged(case, reader) if hear else []
    lines = _lines(reader, "measures") or [reader.say(_UNSAID)]
    measures = [
        Step(f"measure{number}", reader.say(_HEAR if hear else _CARRY_OUT, what=line), due, done, who)
        for number, line in enumerate(lines, 1)
    ]
    formalities = [
        Step(f"formality{number}", reader.say(_FORMALITY, what=line), due, done, who)
        for number, line in enumerate(_lines(reader, "formalities"), 1)
    ]
    return [*measures, *(replace(one, due=due) for one in held), *formalities]


def _arranged(case: Case, reader: Reader) -> list[Step]:
    """Hearings that were made from the request, each with its day where it has one."""
    slots = [one for one in kept.all_of(case, "hearings") if one.get("state") not in ("failed", "cancelled")]
    steps = []
    for record in kept.all_of(case, "testimony"):
        if record.get("request") != reader.request.id:
            continue
        placed = sorted(
            (one for one in slots if one.get("testimony") == record["id"]), key=lambda one: str(one["date"])
        )
        when = ", ".join(f"{one['date']} {one.get('from', '')}".strip() for one in placed) or reader.say(_UNPLACED)
        over = bool(placed) and all(one.get("state") == "held" for one in placed)
        called = reader.content.called(str(record.get("person", "")))
        text = reader.say(_HEARD, who=called, when=when)
        day = str(placed[-1]["date"]) if over else ""
        steps.append(Step(f"hearing:{record['id']}", text, "", day, reader.say(_REGISTRY), str(record["id"])))
    return steps


def _lines(reader: Reader, fill: str) -> list[str]:
    fields = [one for one in reader.instrument.fields.values() if one.fill == fill and one.kind != "line"]
    return [line for one in fields for line in lines_of(reader.value(one))]


def arrange(case: Case, identifier: str, person: str = "", *, minutes: int = _MINUTES) -> tuple[str, Changes]:
    """Make the testimony by which somebody is heard for a request from abroad, to be given a day by the plan.

    What the formalities ask for is booked with it: a psychologist, recording; the link for a video hearing; an
    interpreter where the person does not speak Polish. The formalities themselves stand in its note.

    Args:
        case: open for writing.
        identifier: of the request.
        person: id, pseudonym or name; else whom the request names, if it is one.
        minutes: how long it may take.

    Returns:
        The id of the testimony.

    Raises:
        UserError: ``request.unknown``, ``request.not_incoming``, ``request.no_hearing`` where no hearing is asked for,
            ``request.whom`` where it is not said, or by several names, who is to be heard, ``request.arranged`` where
            that person's hearing is arranged, ``person.unknown``, ``records.invalid``, ``measure.names_protected``,
            ``case.read_only``.
    """
    request = _incoming(case, identifier)
    if request.need not in _HEARINGS:
        raise UserError("request.no_hearing", request=identifier)
    reader = Reader(case, request, request.source_language, date.today())
    named = [one for field in reader.instrument.fields.values() if field.kind == "persons"
             for one in lines_of(reader.value(field))]  # fmt: skip
    concerned = list(dict.fromkeys((*request.persons, *named)))
    if not person and len(concerned) != 1:
        raise UserError("request.whom", request=identifier, number=len(concerned))
    who = kept.person_of(case, person or concerned[0])
    there = [one for one in kept.all_of(case, "testimony") if one.get("request") == request.id]
    if any(one.get("person") == who.id for one in there):
        raise UserError("request.arranged", testimony=str(there[0]["id"]))
    asked = _lines(reader, "formalities")
    foreign = [one for one in who.languages if one != "pl"]
    resources = [{"kind": "interpreter", "language": foreign[0]}] if foreign and "pl" not in who.languages else []
    resources += [{"kind": "psychologist"}] if any(map(_PSYCHOLOGIST.search, asked)) else []
    equipment = ["recording"] if any(map(_RECORDED.search, asked)) else []
    equipment += ["link"] if request.need == "video_hearing" else []
    reference = ", ".join(one for one in (request.state, request.authority, request.their_reference) if one)
    record = {
        "person": who.id, "minutes": minutes, "resources": resources, "equipment": equipment, "request": request.id,
        "note": "\n".join((reference, *asked)),
    }  # fmt: skip
    return hearings_entry.enter(case, "testimony", record)


# -- grounds of refusal ------------------------------------------------------------------------------------------


def refusal_grounds(case: Case, identifier: str, language: str = "en") -> tuple[OurGround, ...]:
    """The grounds on which the own law lets, or makes, a court refuse a request from abroad.

    Raises:
        UserError: ``request.unknown``, ``request.not_incoming``.
    """
    request = _incoming(case, identifier)
    return tuple(
        OurGround(
            one.id, one.label.in_language(language), one.mandatory, request.answers.get(one.id, ""),
            one.answers.in_language(language), one.source,
        )
        for one in _grounds(request)
    )  # fmt: skip


def decide_ground(case: Case, identifier: str, ground: str, text: str) -> Changes:
    """Say what the court found on a ground of refusal; '' takes it back.

    Raises:
        UserError: ``request.unknown``, ``request.not_incoming``, ``request.unknown_ground``,
            ``measure.names_protected``, ``case.read_only``.
    """
    request = _incoming(case, identifier)
    if ground not in {one.id for one in _grounds(request)}:
        raise UserError("request.unknown_ground", ground=ground[:60])
    answers = {name: said for name, said in request.answers.items() if name != ground}
    answers |= {ground: text.strip()} if text.strip() else {}
    return write_request(case, replace(request, answers=answers), "request.changed", request)


def _grounds(request: Request) -> list[Ground]:
    known = law.instruments()
    form = known.get(FORMS.get(request.instrument, REPLY))
    own = form.grounds if form is not None else ()
    return [one for one in own if request.need not in one.not_for]


def _incoming(case: Case, identifier: str) -> Request:
    request = request_of(case, identifier)
    if request.direction != "in":
        raise UserError("request.not_incoming", request=identifier)
    return request


# -- answers -----------------------------------------------------------------------------------------------------


def acknowledge(case: Case, identifier: str) -> tuple[str, Changes]:
    """Begin the receipt for a request from abroad (for an EIO Annex B), with its reference; returns its id.

    Raises:
        UserError: ``request.unknown``, ``request.not_incoming``, ``request.no_form`` where there is no form for it,
            ``request.answer_begun`` where it was begun before.
    """
    return _answer(case, identifier, FORMS.get(request_of(case, identifier).instrument, ""))


def reply(case: Case, identifier: str) -> tuple[str, Changes]:
    """Begin the reply to a request from abroad: outcome, what was done, conditions; returns its id.

    Raises:
        UserError: as `acknowledge`.
    """
    return _answer(case, identifier, REPLY)


def _answer(case: Case, identifier: str, form: str) -> tuple[str, Changes]:
    request = _incoming(case, identifier)
    if form not in law.instruments():
        raise UserError("request.no_form", instrument=request.instrument)
    begun = [one for one in requests(case) if one.supplements == request.id and one.instrument == form]
    open_ones = [one.id for one in begun if not one.versions or form != REPLY]
    if open_ones:
        raise UserError("request.answer_begun", answer=open_ones[0])
    known = acts.begun(
        case, form, request.state, need=request.need, persons=request.persons, language=request.source_language
    )
    fresh = _referring(
        replace(
            known, supplements=request.id, their_reference=request.their_reference, authority=request.authority,
            reference=request.reference,
        ),
        request,
    )  # fmt: skip
    return fresh.id, write_request(case, fresh, "request.answer_begun")


def _referring(answer: Request, request: Request) -> Request:
    """An answer with what the request says of itself: authority, reference, day of receipt."""
    came = request.last("received")
    day = came.on[:10] if came is not None else ""
    both = ", ".join(one for one in (request.authority, request.their_reference, day) if one)
    instrument = law.instruments().get(request.instrument)
    asked = [one.id for one in instrument.fields.values() if one.fill == "measures"] if instrument is not None else []
    said = {
        "eib.a.authority": request.authority, "eib.a.reference": request.their_reference, "eib.a.received": day,
        "rep.authority": both, "rep.object": "\n".join(lines_of(request.fields.get(asked[0])) if asked else []),
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
