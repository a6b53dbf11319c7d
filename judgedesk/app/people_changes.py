"""Entering, changing and removing persons: ordinary records, each an act of its own that can be undone."""

import json
import uuid
from collections.abc import Mapping
from typing import Any

from judgedesk.app import records, seals
from judgedesk.app.casefile import Case
from judgedesk.app.merging import KEYED_BY_PERSON, names_person
from judgedesk.app.people import known
from judgedesk.app.reading import parts_with_documents
from judgedesk.domain.changes import Changes
from judgedesk.domain.errors import UserError
from judgedesk.domain.evidence import Person
from judgedesk.domain.roles import Compartment
from judgedesk.store import evidence, intents, rows

_CHANGED = frozenset({"persons", "counts"})
_PREFIX: Mapping[str, str] = {
    "victim": "v", "defendant": "d", "counsel": "a", "guardian": "g", "expert": "x", "interpreter": "i"
}  # fmt: skip


def add(case: Case, fields: Mapping[str, Any]) -> tuple[str, Changes]:
    """Enter a person, with fields as those of a record; the id is given here.

    Raises:
        UserError: ``person.no_name``, ``records.invalid`` with the field, ``person.names_protected``,
            ``keys.not_yours``, ``case.read_only``.
    """
    if not (fields.get("name") or fields.get("pseudonym")):
        raise UserError("person.no_name")
    taken = {one.id for one in evidence.persons(case.file)}
    taken |= {gone.id for one in evidence.persons(case.file) for gone in one.details.merged}
    prefix = next((_PREFIX[role] for role in fields.get("roles", ()) if role in _PREFIX), "w")
    identifier = next(f"{prefix}{n}" for n in range(1, len(taken) + 2) if f"{prefix}{n}" not in taken)
    label = fields.get("pseudonym") or ("" if fields.get("protected") else fields.get("name")) or identifier
    return identifier, _apply(case, "person.added", identifier, label, fields)


def change(case: Case, identifier: str, fields: Mapping[str, Any]) -> Changes:
    """Change some fields of a person, named as those of a record; what is left out stays.

    Raises:
        UserError: ``person.unknown``, and as `add`.
    """
    before = known(case, identifier)
    if not (fields.get("name", before.name) or fields.get("pseudonym", before.pseudonym)) and not before.protected:
        raise UserError("person.no_name")
    protected = fields.get("protected", before.protected)
    label = before.id if protected and not before.pseudonym else before.label
    return _apply(case, "person.changed", before.id, label, fields)


def _apply(case: Case, kind: str, identifier: str, label: str, fields: Mapping[str, Any]) -> Changes:
    content = {"format": records.FORMAT, "persons": [{**fields, "id": identifier}]}
    records.apply(case, content, kind=kind, about=identifier, named={"cite": label})
    return Changes(_CHANGED, (identifier,))


def remove(case: Case, identifier: str) -> Changes:
    """Take a person away to whom nothing points any more.

    Raises:
        UserError: ``person.unknown``; ``person.in_use`` with what names them; ``keys.not_yours`` for a protected
            one; ``case.read_only``.
    """
    if not case.writable:
        raise UserError("case.read_only", path=str(case.path))
    one = known(case, identifier)
    if one.protected:
        case.file.need(Compartment.SEALED)
    _check_free(case, one)
    facts = {"cite": one.pseudonym or (one.id if one.protected else one.label), "act": uuid.uuid4().hex}
    if one.protected:
        case.file.secret(Compartment.SEALED, "intents")
    with case.file.writing(Compartment.CASE) as connection:
        made = rows.drop(connection, "persons", {"id": one.id})
        if made is not None:
            rows.log(case.file, connection, Compartment.CASE, "person.removed", one.id, facts, [made])
        if one.protected:
            intents.declare_rows(
                case.file, connection, Compartment.SEALED, "person.removed", one.id, facts, (),
                [("identities", {"person": one.id})],
            )  # fmt: skip
    rows.forget_undone(case.file)
    intents.carry_out(case.file, seals.STEPS)
    return Changes(_CHANGED, (one.id,))


def _check_free(case: Case, one: Person) -> None:
    """Refuse where a count, a tag, a record or another person names somebody."""
    counts = [
        count.label for count in evidence.counts(case.file.reading()) if one.id in (*count.defendants, *count.victims)
    ]
    query = "SELECT count(*) FROM tags WHERE defendant = ? OR victim = ?"
    parts = parts_with_documents(case)
    tags = sum(case.file.reading(part).execute(query, (one.id, one.id)).fetchone()[0] for part in parts)
    bodies = case.file.reading().execute("SELECT kind, id, body FROM records")
    records_of_it = sum(
        key == one.id if kind in KEYED_BY_PERSON else names_person(json.loads(body), one.id)
        for kind, key, body in bodies
    )
    people = [other.label for other in evidence.persons(case.file) if other.id != one.id and _tied(other, one.id)]
    if counts or tags or records_of_it or people:
        facts = {"counts": ", ".join(counts) or "–", "people": ", ".join(people) or "–"}
        raise UserError("person.in_use", person=one.label, tags=tags, records=records_of_it, **facts)


def _tied(other: Person, identifier: str) -> bool:
    ties = (*(tie.to for tie in other.details.relations), *(tie.person for tie in other.details.represents))
    return identifier in ties or any(need.endswith(f":{identifier}") for need in other.needs)
