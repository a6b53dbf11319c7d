"""What injured parties did under compulsion, with the evidence of the means, for those who decide on it.

Whether somebody goes unpunished is for the prosecutor and the court; nothing follows from an entry by itself.
"""

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from judgedesk.app import kept
from judgedesk.app.casefile import Case
from judgedesk.app.grid import Passage
from judgedesk.app.passages import of_tags
from judgedesk.domain.changes import Changes
from judgedesk.domain.errors import UserError
from judgedesk.domain.roles import Compartment
from judgedesk.store import evidence, rows
from judgedesk.store.database import Connection
from judgedesk.store.rows import Change

KIND = "compelled_acts"
_FIELDS = ("victim", "act", "when", "offence", "tags", "note", "decision")


@dataclass(frozen=True, slots=True)
class CompelledAct:
    """An act of an injured party. `when` and `offence` as somebody writes them; `decision` what was decided on it."""

    id: str
    victim: str
    act: str
    when: str = ""
    offence: str = ""
    tags: tuple[str, ...] = ()
    note: str = ""
    decision: str = ""


def acts(case: Case) -> list[CompelledAct]:
    """All of them, in the order recorded."""
    return [_act(record) for record in kept.all_of(case, KIND)]


def _act(record: Mapping[str, Any]) -> CompelledAct:
    words = {name: str(record.get(name, "")) for name in ("victim", "act", "when", "offence", "note", "decision")}
    return CompelledAct(str(record["id"]), tags=tuple(map(str, record.get("tags", ()))), **words)


def passages(case: Case, act: CompelledAct) -> list[Passage]:
    """The passages an act is tied to, as far as the user's keys open them."""
    return of_tags(case, act.tags)


def add(case: Case, act: CompelledAct) -> tuple[str, Changes]:
    """Record an act; its `id` is given here. Returns the id.

    Raises:
        UserError: ``compelled.incomplete``, ``person.unknown``, ``tag.unknown``, ``case.read_only``.
    """
    identifier = f"n-{uuid.uuid4().hex[:12]}"
    return identifier, _put(case, "compelled.added", identifier, {name: getattr(act, name) for name in _FIELDS})


def change(case: Case, identifier: str, **fields: Any) -> Changes:
    """Change some of what is said of an act.

    Raises:
        UserError: ``compelled.unknown``, and as `add`.
    """
    known = next((act for act in acts(case) if act.id == identifier), None)
    if known is None:
        raise UserError("compelled.unknown")
    return _put(case, "compelled.changed", identifier, {name: getattr(known, name) for name in _FIELDS} | fields)


def remove(case: Case, identifier: str) -> Changes:
    """Take an entry away; `compelled.unknown` where there is none."""

    def work(connection: Connection) -> list[Change | None]:
        made = rows.drop(connection, "records", {"kind": KIND, "id": identifier})
        if made is None:
            raise UserError("compelled.unknown")
        return [made]

    rows.perform(case.file, Compartment.CASE, "compelled.removed", identifier, {}, work)
    return Changes(frozenset({"records"}), (identifier,))


def _put(case: Case, kind: str, identifier: str, said: Mapping[str, Any]) -> Changes:
    victim, act = str(said["victim"]), str(said["act"]).strip()
    if not act:
        raise UserError("compelled.incomplete")
    if victim not in {person.id for person in evidence.persons(case.file)}:
        raise UserError("person.unknown", person=victim)
    tags: Sequence[str] = tuple(dict.fromkeys(said["tags"]))
    known = {passage.tag.id for passage in of_tags(case, tags)}
    for tag in tags:
        if tag not in known:
            raise UserError("tag.unknown", tag=tag)
    record = {"id": identifier, "victim": victim, "act": act, "tags": list(tags)}
    record |= {name: str(said[name]).strip() for name in ("when", "offence", "note", "decision") if said[name]}
    body = kept.body_of(record)

    def work(connection: Connection) -> list[Change | None]:
        before = rows.find(connection, "records", {"kind": KIND, "id": identifier})
        position = before["position"] if before else rows.next_position(connection, "records")
        return [rows.put(connection, "records", {"kind": KIND, "id": identifier, "body": body, "position": position})]

    rows.perform(case.file, Compartment.CASE, kind, identifier, {"victim": victim}, work)
    return Changes(frozenset({"records"}), (identifier,))
