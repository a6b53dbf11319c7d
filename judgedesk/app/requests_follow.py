"""What happens to a request: sent, received there, answered, supplemented."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime
from types import MappingProxyType
from typing import Final

from judgedesk.app import kept, law, reading, use_limits
from judgedesk.app import requests as acts
from judgedesk.app.casefile import Case
from judgedesk.app.deadlines import moment
from judgedesk.app.requests_check import check_of, named_in_both, some_of
from judgedesk.app.requests_keep import write_request
from judgedesk.app.requests_record import (
    EVENTS,
    KIND,
    Event,
    Limit,
    Request,
    Version,
    content_hash,
    record_of,
    request_of,
)
from judgedesk.domain.changes import Changes
from judgedesk.domain.documents import Document
from judgedesk.domain.errors import UserError
from judgedesk.law.instruments import Instrument, instrument_of
from judgedesk.law.request_clocks import REPLY

_OUTCOMES: Final[Mapping[str, str]] = MappingProxyType(
    {"r_done": "executed", "r_partly": "partly_executed", "r_refused": "refused", "r_postponed": "informed"}
)
"""What a reply says of the request that it answers."""


def sent(
    case: Case, identifier: str, on: str, *, by: str = "", reference: str = "", authority: str = "", note: str = ""
) -> Changes:
    """Say that a request was sent on a day, by which channel: what it says becomes a version that nothing changes.

    Raises:
        UserError: ``request.unknown``, ``request.sent``, ``request.incomplete`` with the fields that are missing,
            ``request.warned`` with the warnings nobody set aside, ``request.not_outgoing``, ``request.before_sent``
            where an earlier version went later, ``measure.bad_date``, ``case.read_only``.
    """
    request = request_of(case, identifier)
    if request.frozen:
        raise UserError("request.sent", request=identifier)
    if request.direction == "in":
        raise UserError("request.not_outgoing", request=identifier)
    moment_said = checked_moment(on)
    if request.versions and moment_said[:10] < request.versions[-1].at[:10]:
        raise UserError("request.before_sent", on=moment_said, sent=request.versions[-1].at)
    found = check_of(case, request, today=date.fromisoformat(moment_said[:10]))
    if found.missing:
        form = instrument_of(law.instruments(), request.instrument).fields
        raise UserError("request.incomplete", **named_in_both([form[one.field] for one in found.missing]))
    if found.standing:
        polish = check_of(case, request, "pl", date.fromisoformat(moment_said[:10]))
        raise UserError(
            "request.warned", warnings=", ".join(one.id for one in found.standing),
            warnings_en=some_of([one.text for one in found.standing]),
            warnings_pl=some_of([one.text for one in polish.standing]),
        )  # fmt: skip
    languages = (request.source_language, *sorted({code for by_ in request.texts.values() for code in by_}))
    version = Version(moment_said, content_hash(request), request.written, languages, request.fields, request.texts)
    fresh = replace(
        request, versions=(*request.versions, version), amending=False, reference=reference or request.reference,
        authority=authority or request.authority,
        events=(*request.events, Event("sent", moment_said, by, reference, note)),
    )  # fmt: skip
    return write_request(case, fresh, "request.sent", request, undoable=False, also=_told_of(case, fresh, moment_said))


def _told_of(case: Case, request: Request, on: str) -> Request | None:
    """The request that the sending of this one answers, or supplements, with what is noted of it."""
    if kept.one(case, KIND, request.supplements) is None:
        return None
    first, instrument = request_of(case, request.supplements), law.instruments().get(request.instrument)
    if instrument is not None and instrument.incoming:
        outcome = _OUTCOMES.get(str(request.fields.get("rep.outcome", "")), "informed")
        kind = outcome if instrument.id == REPLY else "acknowledged"
    elif first.direction == "out" and len(request.versions) == 1:
        kind = "supplemented"
    else:
        return None
    return replace(first, events=(*first.events, Event(kind, on, ref=request.reference, note=request.id)))


def received(case: Case, identifier: str, on: str, *, by: str = "", reference: str = "", note: str = "") -> Changes:
    """Say that the competent authority there received it on a day: most clocks run from then, not from sending."""
    return record_event(case, identifier, "received", on, by=by, reference=reference, note=note)


def record_event(
    case: Case, identifier: str, kind: str, on: str, *, by: str = "", reference: str = "", note: str = ""
) -> Changes:
    """Note what happened to a request on a day, or at a moment.

    Raises:
        UserError: ``request.unknown``, ``request.unknown_event``, ``request.not_sent`` for what can only follow
            sending, ``request.before_sent``, ``measure.bad_date``, ``measure.names_protected``, ``case.read_only``.
    """
    request = request_of(case, identifier)
    instrument = law.instruments().get(request.instrument)
    if kind not in events_of(instrument) or kind == "sent":
        known = ", ".join(one for one in events_of(instrument) if one != "sent")
        raise UserError("request.unknown_event", event=kind[:40], known=known)
    at = _after_sending(request, on)
    event = Event(kind, at, by.strip(), reference.strip(), note.strip())
    fresh = replace(request, events=(*request.events, event))
    if reference.strip() and request.direction == "out":
        fresh = replace(fresh, their_reference=reference.strip())
    return write_request(case, fresh, "request.event", request)


def _after_sending(request: Request, on: str) -> str:
    """A day or moment on which something can have happened to a request that was sent, or came."""
    at = checked_moment(on)
    if request.direction == "out" and not request.versions:
        raise UserError("request.not_sent", request=request.id)
    begun = request.versions[0].at if request.direction == "out" else _came(request)
    if begun and at[:10] < begun[:10]:
        raise UserError("request.before_sent" if request.direction == "out" else "request.before_it_came",
                        on=at, sent=begun)  # fmt: skip
    return at


def _came(request: Request) -> str:
    return next((one.on for one in request.events if one.kind == "received"), "")


def events_of(instrument: Instrument | None) -> tuple[str, ...]:
    """What can happen to a request of an instrument."""
    own = [name for one in instrument.clocks for name in (one.after, one.met_by) if name] if instrument else []
    return tuple(dict.fromkeys((*EVENTS, *own)))


def supplement(case: Case, identifier: str) -> tuple[str, Changes]:
    """Begin a request that supplements one that was sent: it takes over what that said, and asks only what is new.

    Raises:
        UserError: ``request.unknown``, ``request.not_outgoing``, ``request.not_sent``, ``case.read_only``.
    """
    first = request_of(case, identifier)
    if first.direction == "in":
        raise UserError("request.not_outgoing", request=identifier)
    if not first.versions:
        raise UserError("request.not_sent", request=identifier)
    begun = acts.begun(
        case, first.instrument, first.state, need=first.need, count=first.count or None, cells=first.cells,
        persons=first.persons, language=first.source_language, supplements=first.id, motion_by=first.motion_by,
    )  # fmt: skip
    instrument = law.instruments()[first.instrument]
    anew = {one.id for one in instrument.fields.values() if one.fill in ("earlier", "questions", "exhibits", "urgency")}
    fields = {name: value for name, value in first.fields.items() if name not in anew}
    fields |= {name: value for name, value in begun.fields.items() if name in anew}
    sources = {name: said for name, said in {**begun.sources, **first.sources}.items() if name in fields}
    sources = {name: said for name, said in sources.items() if name in anew or name in first.sources}
    texts = {name: by for name, by in first.texts.items() if name in fields and name not in anew}
    fresh = replace(begun, fields=fields, sources=sources, texts=texts, authority=first.authority,
                    answers=first.answers)  # fmt: skip
    return fresh.id, write_request(case, fresh, "request.supplement_begun")


def reply_imported(
    case: Case, identifier: str, documents: Iterable[int | str], on: str | None = None, *, limits: str | None = None,
    until: str = "", whole: bool = True, note: str = "", return_by: str = "",
) -> Changes:  # fmt: skip
    """Link documents of the case that came as an answer; conditions on their use follow them wherever they are shown.

    Args:
        case: open for writing.
        identifier: of the request.
        documents: ids, names or hashes of documents that were imported.
        on: the day on which they came; today.
        limits: the conditions; None: those of the instrument for what is new; '': none. Said of documents that were
            linked before, they come on top of theirs.
        until: the last day of the conditions; '': they have no end.
        whole: whether the request is executed by it, else in part.
        note: words.
        return_by: day by which originals go back.

    Raises:
        UserError: ``request.unknown``, ``request.not_sent``, ``request.before_sent``, ``request.no_documents``,
            ``document.unknown``, ``measure.bad_date``, ``measure.names_protected``, ``keys.not_yours``,
            ``case.read_only``.
    """
    request = request_of(case, identifier)
    fresh, beside = with_reply(case, request, documents, on or date.today().isoformat(), limits=limits, until=until,
                               whole=whole, note=note, return_by=return_by)  # fmt: skip
    return write_request(case, fresh, "request.reply", request, beside=beside)


def with_reply(
    case: Case, request: Request, documents: Iterable[int | str], on: str, *, limits: str | None = None,
    until: str = "", whole: bool = True, note: str = "", return_by: str = "",
) -> tuple[Request, kept.Json | None]:  # fmt: skip
    """A request with its answer, and what of it lies in the sealed part; nothing is written. Given and refused as by
    `reply_imported`.
    """
    at = _after_sending(request, on)
    found = {one.id: one for one in [reading.resolve(case, one) for one in documents]}
    if not found:
        raise UserError("request.no_documents", request=request.id)
    for one in found.values():
        reading.part_of(case, one.id)  # a sealed one has to be open to whoever says that it is an answer
    text = _limits_text(request) if limits is None else limits.strip()
    end = kept.day_of(until).isoformat() if until else ""
    back = kept.day_of(return_by).isoformat() if return_by else request.return_by
    plain = tuple(one.id for one in found.values() if not one.sealed and one.id not in request.documents)
    sealed = tuple(one.id for one in found.values() if one.sealed and one.id not in request.sealed_documents)
    offences = use_limits.offences_now(case, request) if request.direction == "out" else ()
    again = () if limits is None else tuple(found)
    new = _new_limits(text, [one for one in found.values() if one.id in (*plain, *sealed, *again)], end, offences)
    event = Event("executed" if whole else "partly_executed", at, note=note.strip())
    events = (*request.events, event) if request.direction == "out" else request.events
    fresh = replace(
        request, documents=(*request.documents, *plain), events=events,
        limits=_added(request.limits, new[False]), return_by=back,
    )  # fmt: skip
    if not (sealed or new[True]):
        return fresh, None
    beside = {
        "id": request.id, "documents": [*request.sealed_documents, *sealed],
        "limits": [one.record for one in _added(request.sealed_limits, new[True])],
    }  # fmt: skip
    return fresh, beside


def end_limits(case: Case, identifier: str, until: str, text: str | None = None) -> Changes:
    """Say that conditions end, or ended, on a day: with the proceedings, or because the other state consented.

    Args:
        case: open for writing.
        identifier: of the request under which documents came.
        until: their last day.
        text: the wording of those that are meant; None: all.

    Raises:
        UserError: ``request.unknown``, ``request.no_limits``, ``measure.bad_date``, ``case.read_only``.
    """
    request, day = request_of(case, identifier), kept.day_of(until).isoformat()
    if not any(text in (None, one.text) for one in (*request.limits, *request.sealed_limits)):
        raise UserError("request.no_limits", request=identifier)

    def ended(limits: tuple[Limit, ...]) -> tuple[Limit, ...]:
        return tuple(replace(one, until=day) if text in (None, one.text) else one for one in limits)

    beside = {"id": request.id, "documents": list(request.sealed_documents),
              "limits": [one.record for one in ended(request.sealed_limits)]}  # fmt: skip
    fresh = replace(request, limits=ended(request.limits))
    return write_request(case, fresh, "request.limits_end", request, beside=beside if request.sealed_limits else None)


def _new_limits(
    text: str, documents: Iterable[Document], until: str, offences: tuple[str, ...]
) -> Mapping[bool, Limit | None]:
    """A condition on plain documents, and on sealed ones: each is kept where its documents lie."""
    found = list(documents)
    ids = {sealed: tuple(one.id for one in found if one.sealed is sealed) for sealed in (False, True)}
    return {
        sealed: Limit(text, here, until, offences) if text and here else None for sealed, here in ids.items()
    }  # fmt: skip


def _added(limits: tuple[Limit, ...], new: Limit | None) -> tuple[Limit, ...]:
    return limits if new is None or new in limits else (*limits, new)


def _limits_text(request: Request) -> str:
    instrument = law.instruments().get(request.instrument)
    limits = instrument.use_limits if instrument is not None else None
    return limits.in_language(request.source_language) if limits is not None else ""


def note_written(case: Case, request: Request, sha256: str) -> Changes:
    """Remember the hash of a complete paper of a request that is not sent yet."""
    return kept.put(case, KIND, record_of(replace(request, written=sha256)), "request.written", {"sha256": sha256})


def checked_moment(text: str) -> str:
    """A day, or a moment, as events have it; ``measure.bad_date`` otherwise."""
    found = moment(text.strip())
    if found is None:
        raise UserError("measure.bad_date", given=text[:40])
    return found.isoformat(timespec="minutes") if isinstance(found, datetime) else found.isoformat()
