"""Records of one kind kept whole in one part of a case: read, written, dropped as undoable acts."""

import json
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, TypeAlias

from judgedesk.app.casefile import Case
from judgedesk.app.protected import betrayed_by, betrayed_unseen
from judgedesk.domain import notes
from judgedesk.domain.changes import Changes
from judgedesk.domain.days import written_day
from judgedesk.domain.errors import UserError
from judgedesk.domain.evidence import Person
from judgedesk.domain.roles import Compartment
from judgedesk.store import evidence, rows
from judgedesk.store.database import Connection
from judgedesk.store.rows import Change

Json: TypeAlias = dict[str, Any]


def all_of(case: Case, kind: str, part: Compartment = Compartment.CASE) -> list[Json]:
    """All records of a kind, in the order recorded; none of a part whose key the user does not hold."""
    if not case.file.holds(part):
        return []
    query = "SELECT body FROM records WHERE kind = ? ORDER BY position, id"
    return [_typed(row[0]) for row in case.file.reading(part).execute(query, (kind,))]


def one(case: Case, kind: str, identifier: str) -> Json | None:
    """One record, or None."""
    row = rows.find(case.file.reading(), "records", {"kind": kind, "id": identifier})
    return _typed(row["body"]) if row is not None else None


def _typed(body: str) -> Json:
    """A record as forms have it: the mark of its note stands before the words."""
    record: Json = json.loads(body)
    if "note_kind" in record:
        record["note"] = notes.of_record(record)
        del record["note_kind"]
    return record


def put(
    case: Case, kind: str, record: Mapping[str, Any], act: str, facts: Mapping[str, str],
    part: Compartment = Compartment.CASE,
) -> Changes:  # fmt: skip
    """Write a record as one act; what is empty in it is left out.

    Raises:
        UserError: ``case.read_only``, ``keys.not_yours``.
    """
    identifier = str(record["id"])
    return put_all(case, {kind: [record]}, act, identifier, facts, part)


def put_all(
    case: Case, records: Mapping[str, Iterable[Mapping[str, Any]]], act: str, about: str, facts: Mapping[str, str],
    part: Compartment = Compartment.CASE, gone: Iterable[tuple[str, str]] = (),
) -> Changes:  # fmt: skip
    """Write records by kind, and take away those `gone` (kind, id), as one act; what is empty in them is left out.

    Raises:
        UserError: ``case.read_only``, ``keys.not_yours``.
    """
    case.file.need(part)
    written = [(kind, str(record["id"]), body_of(record)) for kind, given in records.items() for record in given]
    dropped = list(gone)

    def work(connection: Connection) -> list[Change | None]:
        made = [rows.drop(connection, "records", {"kind": kind, "id": identifier}) for kind, identifier in dropped]
        position = rows.next_position(connection, "records")
        for kind, identifier, body in written:
            before = rows.find(connection, "records", {"kind": kind, "id": identifier})
            row = {"kind": kind, "id": identifier, "body": body, "position": before["position"] if before else position}
            position += before is None
            made.append(rows.put(connection, "records", row))
        return made

    rows.perform(case.file, part, act, about, facts, work)
    return Changes(frozenset({"records"}), (*(one[1] for one in written), *(one[1] for one in dropped)))


def body_of(record: Mapping[str, Any]) -> str:
    """A record as its row holds it; what is empty is left out."""
    marked = notes.for_record(record)
    full = {name: value for name, value in marked.items() if value not in (None, "", [], {})}
    return json.dumps(full, ensure_ascii=False)


def drop(case: Case, kind: str, identifier: str, act: str, unknown: UserError) -> Changes:
    """Take a record away; `unknown` is raised where there is none."""

    def work(connection: Connection) -> list[Change | None]:
        made = rows.drop(connection, "records", {"kind": kind, "id": identifier})
        if made is None:
            raise unknown
        return [made]

    rows.perform(case.file, Compartment.CASE, act, identifier, {}, work)
    return Changes(frozenset({"records"}), (identifier,))


def person_of(case: Case, identifier: str) -> Person:
    """Somebody of the case by id (also one merged into another), pseudonym or name.

    Raises:
        UserError: ``person.unknown`` where nobody or more than one fits.
    """
    people = evidence.persons(case.file)
    found = [person for person in people if person.id == identifier]
    found = found or [person for person in people if identifier in {gone.id for gone in person.details.merged}]
    found = found or [person for person in people if person.answers_to(identifier)]
    if len(found) != 1:
        raise UserError("person.unknown", person=identifier[:60])
    return found[0]


def day_of(text: str) -> date:
    """A day as written; ``measure.bad_date`` otherwise."""
    try:
        return written_day(text)
    except ValueError as error:
        raise UserError("measure.bad_date", given=text[:40]) from error


def check_unseen(case: Case, texts: Iterable[str]) -> None:
    """Refuse words that name a protected person, as `check_words`, for a user who may not know the names.

    Raises:
        UserError: ``measure.names_somebody``.
    """
    quote = None if case.file.holds(Compartment.SEALED) else betrayed_unseen(case, texts)
    if quote is not None:
        raise UserError("measure.names_somebody", quote=quote)


def check_words(case: Case, texts: Iterable[str]) -> None:
    """Refuse words that name a protected person, or tell where one can be found: these records lie open to everybody
    who opens the case.

    Raises:
        UserError: ``measure.names_protected``.
    """
    if not case.file.holds(Compartment.SEALED):
        return
    found = betrayed_by(evidence.persons(case.file), texts)
    if found is not None:
        raise UserError("measure.names_protected", quote=found[0], label=found[1])
