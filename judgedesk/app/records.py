"""Structured records in and out: the format ``judgedesk-records/1``. Applied all or none; twice changes nothing."""

import json
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, TypeAlias

from judgedesk.app import (
    open_words,
    protected,
    reading,
    records_counts,
    records_known,
    records_out,
    records_people,
    records_private,
    records_requests,
    records_tables,
    records_trial,
    saved,
    seals,
)
from judgedesk.app.ages import said_of_ages, with_ages
from judgedesk.app.casefile import Case
from judgedesk.app.detention import check_records as check_detentions
from judgedesk.app.hearings_check import check_records
from judgedesk.app.records_form import check_form, naming
from judgedesk.app.service import check_records as check_services
from judgedesk.app.tagging import check_target, spoken_at
from judgedesk.domain import facts
from judgedesk.domain import notes as note_marks
from judgedesk.domain.documents import DocumentState
from judgedesk.domain.errors import UserError
from judgedesk.domain.evidence import (
    Count,
    Finding,
    FindingState,
    Person,
    Stance,
    Tag,
    place_of_box,
    place_of_time,
)
from judgedesk.domain.roles import Compartment
from judgedesk.language.quotes import locate
from judgedesk.store import audit, evidence, exchanged, intents, notes, rows
from judgedesk.store import documents as store
from judgedesk.store.database import Connection
from judgedesk.store.rows import Change, Row

FORMAT = "judgedesk-records/1"
LOOSE = (
    "events", "compelled_acts", "measures", "rooms", "resources", "sittings", "testimony", "requests",
    "assessments", "charge_facts", "duties", "questionings", "deadlines", "hearings", "plans", "bookings", "outlines",
    "contradictions", "detentions", "services",
)  # fmt: skip
"""Kinds kept whole, in the caller's own words."""

_BY_FILE = "records.applied"
Put: TypeAlias = tuple[str, Row]
Json: TypeAlias = dict[str, Any]
_UNCOMPARED = {"tags": ("author", "at", "position", "page_hash"), "findings": ("at", "position")}


@dataclass(slots=True)
class RecordReport:
    """How many records were new, changed, and as they stood."""

    added: int = 0
    changed: int = 0
    unchanged: int = 0


@dataclass(slots=True)
class _Work:
    """What a file comes to, before anything is written, and how the act is named."""

    kind: str
    about: str
    facts: dict[str, str]
    report: RecordReport = field(default_factory=RecordReport)
    puts: dict[Compartment, list[Put]] = field(default_factory=lambda: {part: [] for part in Compartment})
    drops: list[Put] = field(default_factory=list)
    shielded: set[str] = field(default_factory=set)
    """Persons who become protected, or cease to be: that is done by a record and undone by another, never by undo."""
    now_protected: set[str] = field(default_factory=set)
    positions: dict[str, int] = field(default_factory=dict)


def apply(
    case: Case, untrusted: Any, kind: str = _BY_FILE, about: str = "", named: Mapping[str, str] | None = None
) -> RecordReport:
    """Write a file's records, all or none, as one act of a `kind`, `about` whom, with the facts it is `named` by.

    Raises:
        UserError: ``records.invalid``, ``tag.not_on_page`` with the nearest passage, ``element.unknown``,
            ``count.unknown``, ``document.unknown``, ``keys.not_yours``, ``case.read_only``, …
    """
    check_form(untrusted)
    records_known.check_plain(untrusted)
    if not case.writable:
        raise UserError("case.read_only", path=str(case.path))
    work = _Work(kind=kind, about=about, facts={"act": uuid.uuid4().hex} | dict(named or {}))
    people = _persons(case, untrusted.get("persons", []), work)
    if kind == _BY_FILE:  # a package may take out the person and, in another step, the tags
        records_counts.check_left(case, untrusted.get("counts", []), untrusted.get("tags", []))
    counts = _counts(case, untrusted.get("counts", []), people, work)
    _tags(case, untrusted.get("tags", []), counts, work)
    _findings(case, untrusted.get("findings", []), counts, work)
    _notes(case, untrusted, counts, people, work)
    _loose(case, untrusted, people, work)
    _write(case, work)
    if work.now_protected and case.file.holds(Compartment.SEALED):  # else they are new, and their names unknown
        open_words.forget_in_log(case)
    saved.seal_betraying(case)
    protected.refresh(case.file)
    return work.report


def _note(case: Case, work: _Work, part: Compartment, table: str, row: Row) -> None:
    """Plan to write a row, unless it stands so already; existing rows keep their place, author and time."""
    before = rows.find(case.file.reading(part), table, row)
    if before is None:
        work.report.added += 1
        if "position" in row:
            position = work.positions.get(table) or rows.next_position(case.file.reading(part), table)
            row["position"], work.positions[table] = position, position + 1
    else:
        row |= {name: before[name] for name in _UNCOMPARED.get(table, ("position",)) if name in row}
        if rows.stands(before, row):
            work.report.unchanged += 1
            return
        work.report.changed += 1
    work.puts[part].append((table, row))


def _persons(case: Case, records: list[Json], work: _Work) -> dict[str, Person]:
    known = {person.id: person for person in evidence.persons(case.file)}
    for number, record in enumerate(records):
        before = known.get(record["id"])
        person = records_people.person_of(record, before, f"persons[{number}]")
        was = before is not None and before.protected
        identifying = set(record) & records_people.IDENTIFYING
        if (person.protected or was) and (identifying or (person.hidden and not was)):
            case.file.need(Compartment.SEALED)
        if before is not None and person.protected != was:
            work.shielded.add(person.id)
        if person.protected and not was:
            work.now_protected |= {person.id, *(one.id for one in person.details.merged)}
        row, identity = evidence.person_rows(person, 0)
        reported = RecordReport(work.report.added, work.report.changed, work.report.unchanged)
        _note(case, work, Compartment.CASE, "persons", row)
        if identity is not None and case.file.holds(Compartment.SEALED):
            held = rows.find(case.file.reading(Compartment.SEALED), "identities", identity)
            if not rows.stands(held, identity):
                work.puts[Compartment.SEALED].append(("identities", identity))
                if work.report.unchanged > reported.unchanged:
                    work.report.unchanged, work.report.changed = reported.unchanged, reported.changed + 1
        elif before is not None and before.protected and not person.protected:
            work.drops.append(("identities", {"person": person.id}))
        known[person.id] = person
    records_people.check_ties(records, known)
    records_people.check_open_words(case, records, known)
    return known


def _counts(case: Case, records: list[Json], people: Mapping[str, Person], work: _Work) -> dict[str, Count]:
    stored = {count.id: count for count in evidence.counts(case.file.reading())}
    known = dict(stored)
    for number, record in enumerate(records):
        where = f"counts[{number}]"
        with naming(where):
            known[record["id"]] = records_counts.count_of(record, where, stored.get(record["id"]))
    given = {record["id"] for record in records}
    for identifier, count in known.items():
        before = stored.get(identifier)
        fresh = with_ages(case, count, people, before)
        if identifier in given:
            _note(case, work, Compartment.CASE, "counts", evidence.count_row(fresh, 0))
        elif before is not None and said_of_ages(fresh) != said_of_ages(before):
            position = rows.find(case.file.reading(), "counts", {"id": identifier})
            assert position is not None
            work.puts[Compartment.CASE].append(("counts", evidence.count_row(fresh, position["position"])))
        known[identifier] = fresh
    return known


def _tags(case: Case, records: list[Json], counts: Mapping[str, Count], work: _Work) -> None:
    for number, record in enumerate(records):
        with naming(f"tags[{number}]"):
            part, tag = _tag(case, record, counts, f"tags[{number}]")
        _note(case, work, part, "tags", evidence.tag_row(tag, 0))


def _tag(case: Case, record: Json, counts: Mapping[str, Count], where: str) -> tuple[Compartment, Tag]:
    count = counts.get(record["count"])
    if count is None:
        raise UserError("count.unknown", count=record["count"])
    defendant = record.get("defendant") or (count.defendants[0] if len(count.defendants) == 1 else "")
    victim = record.get("victim") or (count.victims[0] if len(count.victims) == 1 else "")
    check_target(count, record["element"], defendant, victim)
    document = reading.resolve(case, record["document"])
    part = Compartment.SEALED if document.sealed else Compartment.CASE
    if document.state is DocumentState.SEALED:
        case.file.need(Compartment.SEALED)
    page = store.page(case.file.reading(part), document.id, record["page"])
    if page is None:
        raise UserError("page.unknown", document=document.name, page=record["page"], pages=document.pages)
    area = _place(record, where)
    if not (record["quote"] or area):
        raise UserError("records.invalid", field=f"{where}.quote", reason="is empty, and there is no box")
    spoken = spoken_at(case, document.id, area)
    text = page.text if spoken is None else spoken
    place = locate(text, record["quote"], record.get("start", 0)) if record["quote"] else (0, 0)
    if place is None:
        nearest = reading.nearest(text, record["quote"])
        raise UserError(
            "tag.not_on_page",
            tag=record["id"],
            field=f"{where}.quote",
            document=document.name,
            page=record["page"],
            nearest=nearest,
        )
    return part, Tag(
        id=record["id"],
        document=document.id,
        page=record["page"],
        start=place[0] if spoken is None else 0,
        end=place[1] if spoken is None else 0,
        quote=text[place[0] : place[1]],
        page_hash=store.page_hash(page.text),
        element=record["element"],
        count=count.id,
        defendant=defendant,
        victim=victim,
        stance=Stance(record.get("stance", "supports")),
        note=note_marks.of_record(record),
        author=case.user,
        at=audit.now(),
        place=area,
    )


def _place(record: Json, field: str) -> str:
    """The part of a page or of a recording a record names; '' for a passage of text."""
    name = "box" if "box" in record else "time"
    try:
        return (place_of_box if name == "box" else _stretch)(record[name]) if name in record else ""
    except ValueError as error:
        raise UserError("records.invalid", field=f"{field}.{name}", reason="the numbers name no such place") from error


def _stretch(pair: Sequence[float]) -> str:
    return place_of_time(*pair)


def _findings(case: Case, records: list[Json], counts: Mapping[str, Count], work: _Work) -> None:
    if records:
        case.file.need(Compartment.CHAMBERS)
    for number, record in enumerate(records):
        with naming(f"findings[{number}]"):
            count = records_private.count_of(counts, record)
            check_target(count, record["element"], record["defendant"], record["victim"], ticks=False)
        finding = Finding(
            count=record["count"],
            defendant=record["defendant"],
            victim=record["victim"],
            element=record["element"],
            state=FindingState(record["state"]),
            reason=record.get("reason", ""),
            author="" if record.get("common") else case.user,
            at=audit.now(),
            shared=bool(record.get("shared")) and not record.get("common"),
        )
        row = evidence.finding_row(case.file, finding, 0)
        before = rows.find(case.file.reading(Compartment.CHAMBERS), "findings", row)
        cell = (finding.count, finding.defendant, finding.victim, finding.element)
        if before is None and (before := evidence.finding_at(case.file, cell, finding.author)) is not None:
            where = json.loads(before["id"])[:3]  # it lies where its count was before it was joined or split
            there = replace(finding, count=where[0], defendant=where[1], victim=where[2])
            row = evidence.finding_row(case.file, there, 0)
        known = evidence.finding_from(case.file, before) if before else None
        if known and replace(known, at=finding.at) == finding:
            work.report.unchanged += 1
        else:
            _note(case, work, Compartment.CHAMBERS, "findings", row)


def _notes(case: Case, untrusted: Json, counts: Mapping[str, Count], people: Mapping[str, Person], work: _Work) -> None:
    if any(untrusted.get(kind) for kind in records_private.KINDS):
        case.file.need(Compartment.CHAMBERS)
    for kind, identifier, content in records_private.planned(case, untrusted, counts, people):
        before = rows.find(case.file.reading(Compartment.CHAMBERS), "records", {"kind": kind, "id": identifier})
        known = notes.note_from(case.file, before) if before else None
        if known is not None and known == content | {"at": known["at"]}:
            work.report.unchanged += 1
            continue
        row = notes.note_row(case.file, kind, identifier, content | {"at": audit.now()}, 0)
        _note(case, work, Compartment.CHAMBERS, "records", row)


def _loose(case: Case, untrusted: Json, people: Mapping[str, Person], work: _Work) -> None:
    check_records(case, untrusted)
    check_detentions(untrusted)
    check_services(untrusted.get("services", []))
    records_known.check_known(case, untrusted)
    for kind in LOOSE:
        for number, record in enumerate(untrusted.get(kind, []) if kind != "requests" else ()):
            if kind == "events":
                _dated(record, f"events[{number}]")
            body = json.dumps(note_marks.for_record(record), ensure_ascii=False)
            row = {"kind": kind, "id": record["id"], "body": body, "position": 0}
            _note(case, work, Compartment.CASE, "records", row)
    for part, table, row in records_tables.planned(case, untrusted):
        _note(case, work, part, table, row)
    requests = records_requests.planned(case, untrusted, people, by_file=work.kind == _BY_FILE)
    for part, kind, record in (*requests, *records_trial.planned(case, untrusted)):
        body = json.dumps(note_marks.for_record(record), ensure_ascii=False)
        _note(case, work, part, "records", {"kind": kind, "id": record["id"], "body": body, "position": 0})


def _dated(record: Json, where: str) -> None:
    try:
        facts.check(facts.when_of(record))
    except facts.BadDate as error:
        raise UserError("records.invalid", field=f"{where}.{error.field}", reason=str(error)) from error


def _write(case: Case, work: _Work) -> None:
    """Everything in one transaction of `case.db`; what other compartments get goes there as intents first."""
    if not any(work.puts.values()) and not work.drops:
        return
    for part in (Compartment.SEALED, Compartment.CHAMBERS):
        if work.puts[part] or (work.drops and part is Compartment.SEALED):
            case.file.need(part)
            case.file.secret(part, "intents")
    with case.file.writing(Compartment.CASE) as connection:
        made = [rows.put(connection, table, row) for table, row in work.puts[Compartment.CASE]]
        changes = [change for change in made if change is not None]
        # What the log remembers of their names would lie open beside the sealed identity.
        rows.forget(connection, "persons", work.now_protected)
        exchanged.forget_people(connection, work.now_protected)
        shielded = [change for change in changes if change.table == "persons" and change.row["id"] in work.shielded]
        _log(case, work, connection, [change for change in changes if change not in shielded], undoable=True)
        # The row as it was still has the name of who is protected now; only what it became may be told.
        told = [change if change.row["id"] not in work.now_protected else _became(change) for change in shielded]
        _log(case, work, connection, told, undoable=False)
        of_shielded = [put for put in work.puts[Compartment.SEALED] if put[1].get("person") in work.shielded]
        others = [put for put in work.puts[Compartment.SEALED] if put not in of_shielded]
        _declare(case, work, connection, Compartment.SEALED, of_shielded, work.drops, undoable=False)
        _declare(case, work, connection, Compartment.SEALED, others)
        _declare(case, work, connection, Compartment.CHAMBERS, work.puts[Compartment.CHAMBERS])
    rows.forget_undone(case.file)
    intents.carry_out(case.file, seals.STEPS)


def _became(change: Change) -> Change:
    return Change(change.table, None, change.after)


def _log(case: Case, work: _Work, connection: Connection, changes: list[Change], *, undoable: bool) -> None:
    if changes:
        facts = {"records": str(len(changes))} | work.facts
        rows.log(case.file, connection, Compartment.CASE, work.kind, work.about, facts, changes, undoable=undoable)


def _declare(
    case: Case,
    work: _Work,
    connection: Connection,
    part: Compartment,
    puts: list[Put],
    drops: Sequence[Put] = (),
    *,
    undoable: bool = True,
) -> None:
    if puts or drops:
        facts = {"records": str(len(puts) + len(drops))} | work.facts
        intents.declare_rows(case.file, connection, part, work.kind, work.about, facts, puts, drops, undoable=undoable)


def dump(case: Case) -> Json:
    """All records in the same format. What the user's keys don't open is left out and named under ``withheld``."""
    out: Json = {"format": FORMAT, "withheld": list(case.withheld)}
    out |= {"persons": records_out.persons(case), "counts": records_out.counts(case), "tags": records_out.tags(case)}
    if case.file.holds(Compartment.CHAMBERS):
        out["findings"] = records_out.findings(case)
        out["worksheets"] = records_out.worksheets(case)
        out["reclassifications"] = records_out.reclassifications(case)
        out["untested"] = records_out.untested(case)
    for kind in LOOSE:
        query = "SELECT body FROM records WHERE kind = ? ORDER BY position"
        out[kind] = [json.loads(row[0]) for row in case.file.reading().execute(query, (kind,))]
    names = records_out.names_to_cite(case)
    out["requests"] = [records_requests.dumped(case, one, names) for one in out["requests"]]
    out[records_tables.KIND] = records_tables.dumped(case, names)
    return out | records_trial.dumped(case, names)
