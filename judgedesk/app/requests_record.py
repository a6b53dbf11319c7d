"""What a request to another state is made of, and the record it is kept as.

The record lies open to everybody who opens the case: people stand in it by id, texts call them by pseudonym. What of
it concerns sealed documents lies beside it in the sealed part.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from types import MappingProxyType
from typing import Any, Final, Literal, TypeAlias

from judgedesk.app import kept, law
from judgedesk.app.casefile import Case
from judgedesk.domain.errors import UserError
from judgedesk.domain.roles import Compartment
from judgedesk.law.instruments import Field, Instrument
from judgedesk.store import answered, evidence

KIND: Final = answered.OPEN
SEALED_KIND: Final = answered.SEALED
"""Links to sealed documents, in the sealed part, under the request's id."""
GAP: Final = "[……]"
"""Where somebody has to write; a field that holds one is not complete."""
EVENTS: Final = (
    "sent", "received", "acknowledged", "recognised", "informed", "answered", "refused", "partly_executed", "executed",
    "secured", "served", "reminded", "escalated", "withdrawn", "supplemented", "no_longer_needed", "returned",
)  # fmt: skip
"""What can happen to a request, beside the events that the clocks of its instrument name."""

Json: TypeAlias = dict[str, Any]
Value: TypeAlias = str | tuple[str, ...] | bool
Direction: TypeAlias = Literal["out", "in"]


@dataclass(frozen=True, slots=True)
class Told:
    """A field's text in another language; `of`: hash of the text it translates."""

    text: str
    of: str


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of the grid for which a request was opened."""

    count: str
    defendant: str
    victim: str
    element: str


@dataclass(frozen=True, slots=True)
class Event:
    """What happened on a day (``YYYY-MM-DD``) or at a moment (``YYYY-MM-DDTHH:MM``), and through whom."""

    kind: str
    on: str
    by: str = ""
    ref: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Version:
    """A request as it was sent. `content`: hash of fields and texts; `sha256`: of the last paper written before."""

    at: str
    content: str
    sha256: str
    languages: tuple[str, ...]
    fields: Mapping[str, Value]
    texts: Mapping[str, Mapping[str, Told]]


@dataclass(frozen=True, slots=True)
class Limit:
    """A condition on what documents may be used for. `until`: its last day, or ''; `offences`: those of the counts for
    which they were asked, as these stood when the documents came.
    """

    text: str
    documents: tuple[int, ...]
    until: str = ""
    offences: tuple[str, ...] = ()

    @property
    def record(self) -> "Json":
        """As kept; what is empty is left out."""
        more = {"until": self.until, "offences": list(self.offences)}
        whole: Json = {"text": self.text, "documents": list(self.documents)}
        return whole | {name: said for name, said in more.items() if said}


@dataclass(frozen=True, slots=True)
class Overruled:
    """A warning that somebody set aside, and why."""

    id: str
    reason: str
    by: str
    on: str


@dataclass(frozen=True)
class Request:
    """One request.

    Attributes:
        state: the other state, ISO 3166-1 alpha-2.
        need: one of `judgedesk.law.instruments.NEEDS`, or '' where the record does not say.
        fields: by full id, as far as the instrument knows them; `unknown` holds the others.
        sources: where a field that a person has not typed was filled from, by field.
        texts: by field and language (ISO 639-1).
        answers: by ground of refusal, what a person says to it.
        documents: what came as an answer, or with a request from abroad; `sealed_documents` for who holds their key.
        written: hash of the last complete paper that was written.
        amending: whether it may be changed though a version was sent.
        return_by: day by which originals go back, or ''.
        channel: the way it is to go, as the instrument names its ways, or ''.
        facts: what a person states of the case for the conditions (`judgedesk.law.instruments.FACTS`).
    """

    id: str
    instrument: str
    state: str
    direction: Direction = "out"
    need: str = ""
    fields: Mapping[str, Value] = field(default_factory=dict)
    sources: Mapping[str, str] = field(default_factory=dict)
    texts: Mapping[str, Mapping[str, Told]] = field(default_factory=dict)
    unknown: Mapping[str, Value] = field(default_factory=dict)
    source_language: str = "en"
    count: str = ""
    cells: tuple[Cell, ...] = ()
    persons: tuple[str, ...] = ()
    motion_by: str = ""
    documents: tuple[int, ...] = ()
    versions: tuple[Version, ...] = ()
    events: tuple[Event, ...] = ()
    overruled: tuple[Overruled, ...] = ()
    answers: Mapping[str, str] = field(default_factory=dict)
    supplements: str = ""
    limits: tuple[Limit, ...] = ()
    reference: str = ""
    their_reference: str = ""
    authority: str = ""
    channel: str = ""
    written: str = ""
    amending: bool = False
    return_by: str = ""
    created: str = ""
    facts: Mapping[str, bool] = field(default_factory=dict)
    sealed_documents: tuple[int, ...] = ()
    sealed_limits: tuple[Limit, ...] = ()

    @property
    def frozen(self) -> bool:
        """Whether it was sent and nobody has begun a new version."""
        return bool(self.versions) and not self.amending

    def last(self, kind: str) -> Event | None:
        """The last event of a kind."""
        return next((one for one in reversed(self.events) if one.kind == kind), None)


def requests(case: Case) -> list[Request]:
    """All requests, in the order recorded."""
    reading = _Reading(case)
    return [reading.request(raw) for raw in kept.all_of(case, KIND)]


def request_of(case: Case, identifier: str) -> Request:
    """One request; ``request.unknown`` otherwise."""
    raw = kept.one(case, KIND, identifier)
    if raw is None:
        raise UserError("request.unknown", request=identifier[:60])
    return _Reading(case).request(raw)


def field_of(instrument: Instrument, named: str) -> Field | None:
    """A field by its id, with or without what all ids of the instrument begin with."""
    if named in instrument.fields:
        return instrument.fields[named]
    found = [one for one in instrument.fields.values() if one.id.partition(".")[2] == named]
    return found[0] if len(found) == 1 else None


def hash_of(value: Value) -> str:
    """What a translation is of."""
    return hashlib.sha256("\n".join(lines_of(value)).encode()).hexdigest()[:16]


def lines_of(value: Value | None) -> list[str]:
    """A value as lines of text; none for a mark that is set or not."""
    if value is None or isinstance(value, bool):
        return []
    found = value.splitlines() if isinstance(value, str) else [line for one in value for line in one.splitlines()]
    return [line for line in found if line.strip()]


def content_hash(request: Request) -> str:
    """Hash of all that a version says."""
    raw = record_of(request)
    said = {name: raw.get(name) for name in ("instrument", "state", "need", "fields", "texts", "persons")}
    return hashlib.sha256(json.dumps(said, sort_keys=True, ensure_ascii=False).encode()).hexdigest()


def record_of(request: Request) -> Json:
    """As kept in `case.db`: without what concerns sealed documents."""
    return {
        "id": request.id, "instrument": request.instrument, "state": request.state, "direction": request.direction,
        "need": request.need, "fields": _plain({**request.fields, **request.unknown}),
        "sources": dict(request.sources), "texts": _texts(request.texts), "source_language": request.source_language,
        "count": request.count, "cells": [_slots(one) for one in request.cells], "persons": list(request.persons),
        "motion_by": request.motion_by, "documents": list(request.documents),
        "versions": [
            {"at": one.at, "content": one.content, "sha256": one.sha256, "languages": list(one.languages),
             "fields": _plain(one.fields), "texts": _texts(one.texts), "sent": True}
            for one in request.versions
        ],
        "events": [{name: said for name, said in _slots(one).items() if said} for one in request.events],
        "overruled": [_slots(one) for one in request.overruled], "answers": dict(request.answers),
        "supplements": request.supplements,
        "limits": [one.record for one in request.limits],
        "reference": request.reference, "their_reference": request.their_reference, "authority": request.authority,
        "channel": request.channel,
        "written": request.written, "amending": request.amending or None, "return_by": request.return_by,
        "created": request.created, "facts": dict(request.facts),
    }  # fmt: skip


def texts_in(request: Request) -> list[str]:
    """Every text of it that a person or the program wrote: what must not name anybody protected."""
    found = [line for value in (*request.fields.values(), *request.unknown.values()) for line in lines_of(value)]
    found += [told.text for by in request.texts.values() for told in by.values()]
    found += [text for one in request.events for text in (one.by, one.ref, one.note)]
    found += [one.reason for one in request.overruled] + list(request.answers.values())
    found += [one.text for one in request.limits]
    return [*found, request.reference, request.their_reference, request.authority, request.motion_by]


def said_in(raw: Mapping[str, Any]) -> list[str]:
    """The same of a record that no case holds yet, or of a version."""
    found = [line for value in _mapping(raw.get("fields")).values() for line in lines_of(value_of(value))]
    found += [told.text for by in _mapping(raw.get("texts")).values() for told in _told(by).values()]
    found += [_word(one, name) for one in _mappings(raw.get("events")) for name in ("by", "ref", "note")]
    found += [_word(one, "reason") for one in _mappings(raw.get("overruled"))]
    found += [
        *map(str, _mapping(raw.get("answers")).values()),
        *(_word(one, "text") for one in _mappings(raw.get("limits"))),
    ]
    return [*found, *(_word(raw, name) for name in ("reference", "their_reference", "authority", "motion_by"))]


class _Reading:
    """Reads records, which files made elsewhere may have filled with anything."""

    def __init__(self, case: Case) -> None:
        self._merged = evidence.merged(case.file.reading())
        self._instruments = law.instruments()
        sealed = kept.all_of(case, SEALED_KIND, Compartment.SEALED)
        self._sealed = {str(one["id"]): one for one in sealed}

    def request(self, raw: Mapping[str, Any]) -> Request:
        """One of them."""
        instrument = self._instruments.get(str(raw["instrument"]))
        fields, unknown = dict[str, Value](), dict[str, Value]()
        for name, value in _mapping(raw.get("fields")).items():
            known = field_of(instrument, name) if instrument is not None else None
            read = value_of(value)
            if known is None:
                unknown[name] = read
            elif known.kind == "persons" and not isinstance(read, bool):
                fields[known.id] = tuple(self._merged.get(one, one) for one in _listed(read))
            else:
                fields[known.id] = read
        texts = {}
        for name, by in _mapping(raw.get("texts")).items():
            known = field_of(instrument, name) if instrument is not None else None
            texts[known.id if known is not None else name] = _told(by)
        word = partial(_word, raw)
        found = Request(
            id=str(raw["id"]), instrument=str(raw["instrument"]), state=str(raw["state"]),
            direction="in" if raw.get("direction") == "in" else "out", fields=MappingProxyType(fields),
            unknown=MappingProxyType(unknown), texts=MappingProxyType(texts),
            sources=MappingProxyType({name: str(said) for name, said in _mapping(raw.get("sources")).items()}),
            source_language=_word(raw, "source_language") or "en",
            cells=tuple(Cell(*(_word(one, name) for name in Cell.__slots__)) for one in _mappings(raw.get("cells"))),
            persons=tuple(self._merged.get(one, one) for one in _strings(raw.get("persons"))),
            documents=_numbers(raw.get("documents")), amending=raw.get("amending") is True,
            versions=tuple(map(_version, _mappings(raw.get("versions")))),
            events=tuple(
                Event(*(_word(one, name) for name in Event.__slots__)) for one in _mappings(raw.get("events"))
            ),
            overruled=tuple(
                Overruled(*(_word(one, name) for name in Overruled.__slots__))
                for one in _mappings(raw.get("overruled"))
            ),
            answers=MappingProxyType({name: str(said) for name, said in _mapping(raw.get("answers")).items()}),
            limits=tuple(_limits(raw)),
            facts={name: said for name, said in _mapping(raw.get("facts")).items() if isinstance(said, bool)},
            need=word("need"), count=word("count"),
            motion_by=word("motion_by"), supplements=word("supplements"), reference=word("reference"),
            their_reference=word("their_reference"), authority=word("authority"), written=word("written"),
            channel=word("channel"), return_by=word("return_by"), created=word("created"),
        )  # fmt: skip
        return self._with_sealed(found)

    def _with_sealed(self, request: Request) -> Request:
        beside = self._sealed.get(request.id)
        if beside is None:
            return request
        return replace(
            request, sealed_documents=_numbers(beside.get("documents")), sealed_limits=tuple(_limits(beside))
        )


def value_of(raw: Any) -> Value:
    """A value of a field as kept: words, a list of words, or a mark."""
    if isinstance(raw, bool):
        return raw
    if isinstance(raw, list | tuple):
        return tuple(str(one) for one in raw)
    return str(raw) if isinstance(raw, str | int | float) else ""


def _listed(value: str | tuple[str, ...]) -> tuple[str, ...]:
    found = value.split(",") if isinstance(value, str) else value
    return tuple(one.strip() for one in found if one.strip())


def _version(raw: Mapping[str, Any]) -> Version:
    fields = {name: value_of(value) for name, value in _mapping(raw.get("fields")).items()}
    texts = {name: _told(by) for name, by in _mapping(raw.get("texts")).items()}
    at, content, sha256 = (_word(raw, name) for name in ("at", "content", "sha256"))
    return Version(at, content, sha256, _strings(raw.get("languages")), fields, texts)


def _told(by: Any) -> Mapping[str, Told]:
    return {
        language: Told(_word(said, "text"), _word(said, "of"))
        for language, said in _mapping(by).items()
        if isinstance(said, dict)
    }


def _limits(raw: Mapping[str, Any]) -> list[Limit]:
    return [
        Limit(_word(one, "text"), _numbers(one.get("documents")), _word(one, "until"), _strings(one.get("offences")))
        for one in _mappings(raw.get("limits"))
    ]


def _texts(texts: Mapping[str, Mapping[str, Told]]) -> Json:
    return {name: {code: _slots(told) for code, told in by.items()} for name, by in texts.items()}


def _plain(fields: Mapping[str, Value]) -> Json:
    return {name: list(value) if isinstance(value, tuple) else value for name, value in fields.items()}


def _slots(one: Any) -> Json:
    return {name: getattr(one, name) for name in one.__slots__}


def _word(raw: Mapping[str, Any], name: str) -> str:
    value = raw.get(name)
    return str(value) if isinstance(value, str | int | float) and not isinstance(value, bool) else ""


def _mapping(raw: Any) -> Json:
    return {str(name): value for name, value in raw.items()} if isinstance(raw, dict) else {}


def _mappings(raw: Any) -> list[Json]:
    return [one for one in raw if isinstance(one, dict)] if isinstance(raw, list) else []


def _strings(raw: Any) -> tuple[str, ...]:
    return tuple(str(one) for one in raw) if isinstance(raw, list) else ()


def _numbers(raw: Any) -> tuple[int, ...]:
    found = raw if isinstance(raw, list) else []
    return tuple(one for one in found if isinstance(one, int) and not isinstance(one, bool))
