"""What happens to a request: sent, received there, answered, supplemented."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from judgedesk.app import kept, law, reading
from judgedesk.app import requests as acts
from judgedesk.app.casefile import Case
from judgedesk.app.deadlines import moment
from judgedesk.app.requests_check import check_of
from judgedesk.app.requests_keep import write_request
from judgedesk.app.requests_record import (
    EVENTS,
    KIND,
    SEALED_KIND,
    Event,
    Limit,
    Request,
    Version,
    content_hash,
    record_of,
    request_of,
)
from judgedesk.domain.changes import Changes
from judgedesk.domain.errors import UserError
from judgedesk.domain.roles import Compartment
from judgedesk.law.instruments import Instrument


def sent(
    case: Case, identifier: str, on: str, *, by: str = "", reference: str = "", authority: str = "", note: str = ""
) -> Changes:
    """Say that a request was sent on a day, by which channel: what it says becomes a version that nothing changes.

    Raises:
        UserError: ``request.unknown``, ``request.sent``, ``request.incomplete`` with the fields that are missing,
            ``request.warned`` with the warnings nobody set aside, ``measure.bad_date``, ``case.read_only``.
    """
    request = request_of(case, identifier)
    if request.frozen:
        raise UserError("request.sent", request=identifier)
    moment_said = _checked_moment(on)
    found = check_of(case, request, today=date.fromisoformat(moment_said[:10]))
    if found.missing:
        raise UserError("request.incomplete", fields=", ".join(one.field for one in found.missing))
    if found.standing:
        raise UserError("request.warned", warnings=", ".join(one.id for one in found.standing))
    languages = (request.source_language, *sorted({code for by_ in request.texts.values() for code in by_}))
    version = Version(moment_said, content_hash(request), request.written, languages, request.fields, request.texts)
    fresh = replace(
        request, versions=(*request.versions, version), amending=False, reference=reference or request.reference,
        authority=authority or request.authority,
        events=(*request.events, Event("sent", moment_said, by, reference, note)),
    )  # fmt: skip
    return write_request(case, fresh, "request.sent", request, undoable=False)


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
        raise UserError("request.unknown_event", event=kind[:40], known=", ".join(events_of(instrument)))
    at = _checked_moment(on)
    first = request.last("sent") if request.direction == "out" else None
    if request.direction == "out" and first is None:
        raise UserError("request.not_sent", request=identifier)
    if first is not None and at[:10] < request.versions[0].at[:10]:
        raise UserError("request.before_sent", on=at, sent=request.versions[0].at)
    event = Event(kind, at, by.strip(), reference.strip(), note.strip())
    fresh = replace(request, events=(*request.events, event))
    if reference.strip() and request.direction == "out":
        fresh = replace(fresh, their_reference=reference.strip())
    return write_request(case, fresh, "request.event", request)


def events_of(instrument: Instrument | None) -> tuple[str, ...]:
    """What can happen to a request of an instrument."""
    own = [name for one in instrument.clocks for name in (one.after, one.met_by) if name] if instrument else []
    return tuple(dict.fromkeys((*EVENTS, *own)))


def supplement(case: Case, identifier: str) -> tuple[str, Changes]:
    """Begin a request that supplements one that was sent: it takes over what that said, and asks only what is new.

    Raises:
        UserError: ``request.unknown``, ``request.not_sent``, ``case.read_only``.
    """
    first = request_of(case, identifier)
    if not first.versions:
        raise UserError("request.not_sent", request=identifier)
    made, changes = acts.new(
        case, first.instrument, first.state, need=first.need, count=first.count or None, cells=first.cells,
        persons=first.persons, language=first.source_language, supplements=first.id,
    )  # fmt: skip
    begun = request_of(case, made)
    instrument = law.instruments()[first.instrument]
    anew = {one.id for one in instrument.fields.values() if one.fill in ("earlier", "questions", "exhibits", "urgency")}
    fields = {name: value for name, value in first.fields.items() if name not in anew}
    fields |= {name: value for name, value in begun.fields.items() if name in anew}
    sources = {name: said for name, said in {**begun.sources, **first.sources}.items() if name in fields}
    sources = {name: said for name, said in sources.items() if name in anew or name in first.sources}
    texts = {name: by for name, by in first.texts.items() if name in fields and name not in anew}
    fresh = replace(begun, fields=fields, sources=sources, texts=texts, motion_by=first.motion_by,
                    authority=first.authority, answers=first.answers)  # fmt: skip
    changes |= write_request(case, fresh, "request.supplement_begun", begun)
    on = date.today().isoformat()
    return made, changes | record_event(case, first.id, "supplemented", on, reference="", note=made)


def reply_imported(
    case: Case, identifier: str, documents: Iterable[int | str], on: str | None = None, *, limits: str | None = None,
    whole: bool = True, note: str = "", return_by: str = "",
) -> Changes:  # fmt: skip
    """Link documents of the case that came as an answer; conditions on their use follow them wherever they are shown.

    Args:
        case: open for writing.
        identifier: of the request.
        documents: ids, names or hashes of documents that were imported.
        on: the day on which they came; today.
        limits: the conditions; None: those of the instrument; '': none.
        whole: whether the request is executed by it, else in part.
        note: words.
        return_by: day by which originals go back.

    Raises:
        UserError: ``request.unknown``, ``request.not_sent``, ``document.unknown``, ``measure.bad_date``,
            ``measure.names_protected``, ``keys.not_yours``, ``case.read_only``.
    """
    request = request_of(case, identifier)
    if request.direction == "out" and not request.versions:
        raise UserError("request.not_sent", request=identifier)
    found = [reading.resolve(case, one) for one in documents]
    text = _limits_text(request) if limits is None else limits.strip()
    at = _checked_moment(on or date.today().isoformat())
    plain = tuple(one.id for one in found if not one.sealed and one.id not in request.documents)
    sealed = tuple(one.id for one in found if one.sealed and one.id not in request.sealed_documents)
    event = Event("executed" if whole else "partly_executed", at, note=note.strip())
    events = (*request.events, event) if request.direction == "out" else request.events
    fresh = replace(
        request, documents=(*request.documents, *plain), events=events,
        limits=(*request.limits, Limit(text, plain)) if text and plain else request.limits,
        return_by=kept.day_of(return_by).isoformat() if return_by else request.return_by,
    )  # fmt: skip
    changes = Changes()
    if sealed:
        beside = {
            "id": request.id, "documents": [*request.sealed_documents, *sealed],
            "limits": [
                {"text": one.text, "documents": list(one.documents)}
                for one in (*request.sealed_limits, *([Limit(text, sealed)] if text else []))
            ],
        }  # fmt: skip
        changes = kept.put(case, SEALED_KIND, beside, "request.reply", {}, Compartment.SEALED)
    return changes | write_request(case, fresh, "request.reply", request)


def _limits_text(request: Request) -> str:
    instrument = law.instruments().get(request.instrument)
    limits = instrument.use_limits if instrument is not None else None
    return limits.in_language(request.source_language) if limits is not None else ""


def note_written(case: Case, request: Request, sha256: str) -> Changes:
    """Remember the hash of a complete paper of a request that is not sent yet."""
    return kept.put(case, KIND, record_of(replace(request, written=sha256)), "request.written", {"sha256": sha256})


def _checked_moment(text: str) -> str:
    if moment(text) is None:
        raise UserError("measure.bad_date", given=text[:40])
    return text
