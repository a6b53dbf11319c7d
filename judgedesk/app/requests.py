"""Requests to other states: chosen, begun from the case, changed, translated; what a person typed is never overwritten.

Checking lies in `requests_check`, what happens after sending in `requests_follow`, requests from abroad in
`requests_incoming`, the paper in `requests_paper`.
"""

import uuid
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from judgedesk.app import kept, law
from judgedesk.app.casefile import Case
from judgedesk.app.requests_check import facts_of
from judgedesk.app.requests_fill import Proposal, proposals
from judgedesk.app.requests_keep import write_request
from judgedesk.app.requests_record import (
    KIND,
    Cell,
    Direction,
    Overruled,
    Request,
    Told,
    field_of,
    hash_of,
    request_of,
    requests,
)
from judgedesk.app.requests_values import value_for
from judgedesk.app.requests_warn import KINDS
from judgedesk.app.tagging import check_target, known_count
from judgedesk.domain.changes import Changes
from judgedesk.domain.errors import UserError
from judgedesk.law.choosing import Option, choose
from judgedesk.law.instruments import FACTS, NEEDS, Field, Instrument, instrument_of
from judgedesk.law.states import state_of

__all__ = [
    "KIND", "Cell", "Request", "amend", "answer_ground", "begun", "change", "clear_field", "fill", "new",
    "open_instruments", "overrule", "refill", "remove", "request_of", "requests", "set_field", "set_text", "stale",
    "take_over", "value_for",
]  # fmt: skip

_FREE = (
    "motion_by", "authority", "channel", "reference", "their_reference", "return_by", "source_language", "need",
    "count",
)  # fmt: skip
_AFTER_SENDING = ("their_reference", "return_by", "authority")
"""What may be noted of a request that was sent."""
_OF_ACCUSED = ("hear_accused", "bank_data", "freeze", "confiscate", "surrender")
_OF_ONE = ("hear_accused", "surrender")


def open_instruments(case: Case, need: str, state: str, on: date | None = None) -> tuple[Option, ...]:
    """Every instrument towards a state on a day (today): open ones first, each with reasons, channels, languages.

    Raises:
        UserError: ``law.unknown_state``, ``request.unknown_need``, ``law.bad_pack``.
    """
    _check_need(need)
    facts = facts_of(case, Request("", "", state, need=need))
    return choose(law.instruments(), state_of(law.states(), state), need, on or date.today(), facts)


def new(case: Case, instrument: str, state: str, *, need: str, **given: Any) -> tuple[str, Changes]:
    """Begin a request, filled from the case at once; returns its id. `given`: as `begun` takes it.

    Raises:
        UserError: as `begun`; ``measure.names_protected``, ``case.read_only``.
    """
    made = begun(case, instrument, state, need=need, **given)
    return made.id, write_request(case, made, "request.begun")


def begun(
    case: Case, instrument: str, state: str, *, need: str, count: str | None = None,
    cells: Iterable[Cell | Mapping[str, str]] = (), persons: Iterable[str] = (), language: str = "en",
    supplements: str = "", direction: Direction = "out", motion_by: str = "",
) -> Request:  # fmt: skip
    """A request as it begins; nothing is written yet.

    Args:
        case: open.
        instrument: id of an instrument of the packs.
        state: the other state, ISO 3166-1 alpha-2.
        need: one of `judgedesk.law.instruments.NEEDS`.
        count: the count whose facts it tells; else that of the first cell, else all.
        cells: cells of the grid to which the answer returns.
        persons: ids or pseudonyms of those whom it concerns; else, by the need, the injured parties of the cells, or
            the accused of the cells or of the count.
        language: in which its texts are written, ``en`` or ``pl``.
        supplements: id of the request that it supplements.
        direction: ``in`` for one from abroad, which is not filled.
        motion_by: on whose motion, or that the court acts of its own.

    Raises:
        UserError: ``law.unknown_instrument``, ``law.unknown_state``, ``request.unknown_need``,
            ``request.own_language``, ``person.unknown``, ``count.unknown``, ``element.unknown``, ``office.bad``.
    """
    known = instrument_of(law.instruments(), instrument)
    state_of(law.states(), state)
    _check_need(need)
    _check_language(language)
    asked = tuple(_cell(case, one) for one in cells)
    who = tuple(dict.fromkeys(kept.person_of(case, one).id for one in persons))
    of = count or (asked[0].count if asked else "")
    charged = known_count(case.file.reading(), of).defendants if of else ()
    who = who or _meant(need, asked, charged)
    made = Request(
        f"q-{uuid.uuid4().hex[:12]}", instrument, state, direction=direction, need=need, count=of, cells=asked,
        persons=who, source_language=language, supplements=supplements, created=date.today().isoformat(),
        motion_by=motion_by.strip(),
    )  # fmt: skip
    return _filled(case, made, known) if direction == "out" else made


def fill(case: Case, identifier: str) -> tuple[Proposal, ...]:
    """What the case has for each field now, with where it comes from; nothing is changed.

    Raises:
        UserError: ``request.unknown``, ``law.unknown_instrument``, ``office.bad``.
    """
    request = request_of(case, identifier)
    return proposals(case, request, _instrument(request))


def refill(case: Case, identifier: str, fields: Sequence[str] | None = None) -> Changes:
    """Fill fields anew from the case (all, or those named), but none that a person has typed.

    Raises:
        UserError: ``request.unknown``, ``request.sent``, ``request.unknown_field``, ``case.read_only``.
    """
    request = _changeable(case, identifier)
    wanted = None if fields is None else {_field(request, one).id for one in fields}
    return write_request(case, _filled(case, request, _instrument(request), wanted), "request.filled", request)


def take_over(case: Case, identifier: str, field: str) -> Changes:
    """Fill one field anew from the case as one act, giving up what a person typed; it stays where the case has nothing.

    Raises:
        UserError: as `refill`.
    """
    request = _changeable(case, identifier)
    fresh = _filled(case, request, _instrument(request), {_field(request, field).id}, typed=True)
    return write_request(case, fresh, "request.filled", request)


def set_field(case: Case, identifier: str, field: str, value: Any) -> Changes:
    """Write a field, by its id with or without the instrument's beginning. Persons are given by id or pseudonym.

    Raises:
        UserError: ``request.unknown``, ``request.sent``, ``request.unknown_field``, and naming the field
            ``request.bad_option``, ``request.bad_person``, ``request.bad_day``, ``request.bad_number``,
            ``request.bad_value``; ``measure.names_protected``, ``case.read_only``.
    """
    request = _changeable(case, identifier)
    return write_request(case, with_field(case, request, field, value), "request.changed", request)


def with_field(case: Case, request: Request, field: str, value: Any) -> Request:
    """A request in which a field says something; nothing is written, and refused as by `set_field`."""
    known = _field(request, field)
    fields = {**request.fields, known.id: value_for(case, known, value)}
    return replace(request, fields=fields, sources={k: v for k, v in request.sources.items() if k != known.id})


def clear_field(case: Case, identifier: str, field: str) -> Changes:
    """Take out what a field says, with its translations; then it can be filled from the case again."""
    request = _changeable(case, identifier)
    known = _field(request, field).id
    left = replace(
        request,
        fields={name: value for name, value in request.fields.items() if name != known},
        sources={name: said for name, said in request.sources.items() if name != known},
        texts={name: by for name, by in request.texts.items() if name != known},
    )
    return write_request(case, left, "request.changed", request)


def set_text(case: Case, identifier: str, field: str, language: str, text: str) -> Changes:
    """Write a field in another language, as a translation of what the field says now; '' takes it out.

    Raises:
        UserError: ``request.bad_language``, and as `set_field`.
    """
    request = _changeable(case, identifier)
    known = _field(request, field)
    if len(language) != 2 or not language.isascii() or not language.islower() or language == request.source_language:
        raise UserError("request.bad_language", language=language[:20])
    by = {code: told for code, told in request.texts.get(known.id, {}).items() if code != language}
    if text.strip():
        by[language] = Told(text.strip(), hash_of(request.fields.get(known.id, "")))
    return write_request(case, replace(request, texts={**request.texts, known.id: by}), "request.translated", request)


def stale(request: Request) -> list[tuple[str, str]]:
    """Fields and languages whose source changed after they were translated."""
    return [
        (name, code)
        for name, by in request.texts.items()
        for code, told in by.items()
        if told.of != hash_of(request.fields.get(name, ""))
    ]


def change(case: Case, identifier: str, **given: Any) -> Changes:
    """Change what a request is for: `need`, `count`, `cells`, `persons`, `motion_by` (on whose motion, or that the
    court acts of its own), `authority`, `reference`, `their_reference`, `return_by`, `source_language`; `facts`: what
    is stated of the case for the conditions (``emergency``), None takes one back.

    Raises:
        UserError: ``request.unknown``, ``request.sent``, ``request.unknown_need``, ``request.unknown_fact``,
            ``person.unknown``, ``count.unknown``, ``measure.bad_date``, ``measure.names_protected``,
            ``case.read_only``.
    """
    unknown = given.keys() - {*_FREE, "cells", "persons", "facts"}
    if unknown:
        raise TypeError(f"no part of a request: {', '.join(sorted(unknown))}")
    request = request_of(case, identifier)
    if request.frozen and given.keys() - set(_AFTER_SENDING):
        raise UserError("request.sent", request=identifier)
    fresh: dict[str, Any] = {name: str(given[name] or "").strip() for name in _FREE if name in given}
    if "need" in fresh:
        _check_need(fresh["need"])
    if fresh.get("count"):
        known_count(case.file.reading(), fresh["count"])
    if "source_language" in fresh:
        _check_language(fresh["source_language"])
    if fresh.get("return_by"):
        fresh["return_by"] = kept.day_of(fresh["return_by"]).isoformat()
    if "cells" in given:
        fresh["cells"] = tuple(_cell(case, one) for one in given["cells"])
    if "persons" in given:
        fresh["persons"] = tuple(dict.fromkeys(kept.person_of(case, one).id for one in given["persons"]))
    if "facts" in given:
        fresh["facts"] = _facts(request, given["facts"])
    return write_request(case, replace(request, **fresh), "request.changed", request)


def overrule(case: Case, identifier: str, warning: str, reason: str) -> Changes:
    """Set a warning of the check aside for a reason. What is missing can't be set aside.

    Raises:
        UserError: ``request.no_reason``, ``request.unknown_warning``, ``request.sent``, ``measure.names_protected``,
            ``case.read_only``.
    """
    if not reason.strip():
        raise UserError("request.no_reason")
    request = _changeable(case, identifier)
    if warning.partition(":")[0] not in KINDS:  # one of another day can be set aside, too: sending looks at its own day
        raise UserError("request.unknown_warning", warning=warning[:60], known=", ".join(sorted(KINDS)))
    made = Overruled(warning, reason.strip(), case.user, date.today().isoformat())
    others = tuple(one for one in request.overruled if one.id != warning)
    return write_request(case, replace(request, overruled=(*others, made)), "request.overruled", request)


def answer_ground(case: Case, identifier: str, ground: str, text: str) -> Changes:
    """Say what answers a ground of refusal; '' takes it back.

    Raises:
        UserError: ``request.unknown_ground``, ``request.sent``, ``measure.names_protected``, ``case.read_only``.
    """
    request = _changeable(case, identifier)
    if ground not in {one.id for one in _instrument(request).grounds}:
        raise UserError("request.unknown_ground", ground=ground[:60])
    answers = {name: said for name, said in request.answers.items() if name != ground}
    answers |= {ground: text.strip()} if text.strip() else {}
    return write_request(case, replace(request, answers=answers), "request.changed", request)


def amend(case: Case, identifier: str) -> Changes:
    """Begin a new version of a request that was sent; the versions sent stay as they are.

    Raises:
        UserError: ``request.unknown``, ``request.not_sent``, ``case.read_only``.
    """
    request = request_of(case, identifier)
    if not request.versions:
        raise UserError("request.not_sent", request=identifier)
    return write_request(case, replace(request, amending=True, written=""), "request.amended", request)


def remove(case: Case, identifier: str) -> Changes:
    """Take away a draft; ``request.sent`` for one that was sent, which stays in the register."""
    request = request_of(case, identifier)
    if request.versions or request.events:
        raise UserError("request.sent", request=identifier)
    return kept.drop(case, KIND, identifier, "request.removed", UserError("request.unknown", request=identifier))


# -- checking ----------------------------------------------------------------------------------------------------


def _changeable(case: Case, identifier: str) -> Request:
    request = request_of(case, identifier)
    if request.frozen:
        raise UserError("request.sent", request=identifier)
    return request


def _meant(need: str, cells: Sequence[Cell], charged: Sequence[str]) -> tuple[str, ...]:
    """Whom a request concerns where nobody says so; one that can only concern one person names nobody of several."""
    if need not in _OF_ACCUSED:
        return tuple(dict.fromkeys(one.victim for one in cells if one.victim))
    found = tuple(dict.fromkeys(one.defendant for one in cells if one.defendant)) or tuple(charged)
    return () if need in _OF_ONE and len(found) > 1 else found


def _instrument(request: Request) -> Instrument:
    return instrument_of(law.instruments(), request.instrument)


def _field(request: Request, named: str) -> Field:
    found = field_of(_instrument(request), named)
    if found is None:
        raise UserError("request.unknown_field", field=named[:60], instrument=request.instrument)
    return found


def _check_need(need: str) -> None:
    if need not in NEEDS:
        raise UserError("request.unknown_need", need=need[:40], known=", ".join(NEEDS))


def _check_language(language: str) -> None:
    if language not in ("en", "pl"):
        raise UserError("request.own_language", language=language[:20])


def _facts(request: Request, given: Mapping[str, bool | None]) -> dict[str, bool]:
    unknown = given.keys() - set(FACTS)
    if unknown:
        raise UserError("request.unknown_fact", fact=", ".join(sorted(unknown))[:60], known=", ".join(FACTS))
    return {name: said for name, said in {**request.facts, **given}.items() if said is not None}


def _cell(case: Case, given: Cell | Mapping[str, str]) -> Cell:
    cell = given if isinstance(given, Cell) else Cell(*(str(given.get(name, "")) for name in Cell.__slots__))
    count = known_count(case.file.reading(), cell.count)
    check_target(count, cell.element, cell.defendant, cell.victim)
    return cell


def _filled(
    case: Case, request: Request, instrument: Instrument, wanted: set[str] | None = None, *, typed: bool = False
) -> Request:
    fields, sources = dict(request.fields), dict(request.sources)
    for one in proposals(case, request, instrument):
        if (typed or not one.typed) and (wanted is None or one.field in wanted):
            fields[one.field] = one.value
            sources[one.field] = one.source.in_language(request.source_language)
    return replace(request, fields=fields, sources=sources)
