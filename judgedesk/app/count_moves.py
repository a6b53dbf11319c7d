"""What points to a count, pointed to another one: passages, requests, outlines, what parties name, stated facts."""

import json
import uuid
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, TypeAlias

from judgedesk.app import kept, seals
from judgedesk.app.assessments import CHARGES
from judgedesk.app.casefile import Case
from judgedesk.app.exchange_review import SUBMISSIONS
from judgedesk.app.outline_records import KIND as OUTLINES
from judgedesk.app.reading import parts_with_documents
from judgedesk.app.requests_record import KIND as REQUESTS
from judgedesk.domain.documents import DocumentState
from judgedesk.domain.evidence import Count
from judgedesk.domain.roles import Compartment
from judgedesk.store import evidence, intents, rows
from judgedesk.store.rows import Row, all_rows

Json: TypeAlias = dict[str, Any]
Where: TypeAlias = Callable[[str, str, str], str]
"""The count at which something stands now: of a former count, a defendant and a victim; '' where none is named."""
_KINDS: Final = (REQUESTS, OUTLINES, SUBMISSIONS)


@dataclass(slots=True)
class Moves:
    """Rows to be written and dropped by compartment, and how many of each kind go from one count to another."""

    puts: dict[Compartment, list[tuple[str, Row]]] = field(default_factory=lambda: {part: [] for part in Compartment})
    drops: list[tuple[str, Row]] = field(default_factory=list)
    numbers: dict[tuple[str, str, str], int] = field(default_factory=dict)

    def told(self, kind: str, old: str, new: str) -> None:
        """One more of a kind moves."""
        if old != new:
            key = kind, old, new
            self.numbers[key] = self.numbers.get(key, 0) + 1


def need_all_parts(case: Case) -> None:
    """Refuse where passages of sealed documents could not follow.

    Raises:
        UserError: ``case.read_only``, ``keys.not_yours``.
    """
    query = "SELECT 1 FROM documents WHERE state = ? LIMIT 1"
    if case.file.reading().execute(query, (DocumentState.SEALED.value,)).fetchone():
        case.file.need(Compartment.SEALED)


def put_count(case: Case, moves: Moves, count: Count) -> None:
    """Write a count in its place, a new one after the last."""
    before = rows.find(case.file.reading(), "counts", {"id": count.id})
    new = sum(1 for table, _ in moves.puts[Compartment.CASE] if table == "counts")
    position = before["position"] if before else rows.next_position(case.file.reading(), "counts") + new
    moves.puts[Compartment.CASE].append(("counts", evidence.count_row(count, position)))


def move_tags(case: Case, moves: Moves, counts: Iterable[str], where: Where, chosen: Mapping[str, str]) -> None:
    """Passages of some counts; `chosen` says of single ones, by id, at which count they stand."""
    wanted = list(counts)
    query = f"""SELECT * FROM tags WHERE "count" IN ({", ".join("?" * len(wanted))}) ORDER BY position, id"""
    for part in parts_with_documents(case):
        for row in all_rows(case.file.reading(part), query, wanted):
            new = chosen.get(row["id"]) or where(row["count"], row["defendant"], row["victim"])
            if new != row["count"]:
                moves.puts[part].append(("tags", row | {"count": new}))
                moves.told("tags", row["count"], new)


def move_records(case: Case, moves: Moves, counts: Iterable[str], where: Where) -> None:
    """Requests with their cells, questions of outlines, what parties name."""
    wanted, marks = frozenset(counts), ", ".join("?" * len(_KINDS))
    query = f"SELECT * FROM records WHERE kind IN ({marks}) ORDER BY kind, position, id"
    for part in parts_with_documents(case):
        for row in all_rows(case.file.reading(part), query, _KINDS):
            body = json.loads(row["body"])
            fresh = _moved(row["kind"], body, wanted, where, moves)
            if fresh != body:
                moves.puts[part].append(("records", row | {"body": json.dumps(fresh, ensure_ascii=False)}))


def _moved(kind: str, body: Json, wanted: frozenset[str], where: Where, moves: Moves) -> Json:
    if kind == REQUESTS:
        cells = [_at(one, wanted, where, moves, "cells") for one in body.get("cells", ())]
        fresh = body | ({"cells": cells} if cells else {})
        if body.get("count") in wanted:
            fresh["count"] = _of_request(body, cells, where)
            moves.told(kind, body["count"], fresh["count"])
        return fresh
    if kind == SUBMISSIONS:
        return body | {"tags": [_at(one, wanted, where, moves, kind) for one in body.get("tags", ())]}
    person = str(body.get("person", ""))
    questions = [
        one | ({"targets": [_at(goal, wanted, where, moves, kind, person) for goal in one["targets"]]}
               if one.get("targets") else {})
        for one in body.get("questions", ())
    ]  # fmt: skip
    return body | ({"questions": questions} if questions else {})


def _at(one: Json, wanted: frozenset[str], where: Where, moves: Moves, kind: str, person: str = "") -> Json:
    if one.get("count") not in wanted:
        return one
    new = where(one["count"], one.get("defendant", ""), one.get("victim", "") or person)
    moves.told(kind, one["count"], new)
    return one | {"count": new}


def _of_request(body: Json, cells: list[Json], where: Where) -> str:
    """The count of the whole request: that of all its cells, else of all whom it concerns."""
    of_cells = {one["count"] for one in cells}
    found = of_cells or {where(body["count"], "", who) for who in body.get("persons", ())}
    return str(found.pop()) if len(found) == 1 else where(body["count"], "", "")


def charge_facts_at(case: Case, moves: Moves, old: Iterable[str], new: Iterable[str]) -> bool:
    """What is stated of the old counts beside their offences, united and stated of each new one. False where it could
    not be united: one says with violence, another without.
    """
    wanted = list(old)
    known = {str(one["id"]): one for one in kept.all_of(case, CHARGES)}
    stated = [known[one] for one in wanted if one in known]
    if not stated:
        return True
    said = {one["violence"] for one in stated if "violence" in one}
    also = list(dict.fromkeys(offence for one in stated for offence in one.get("also", ())))
    position = rows.next_position(case.file.reading(), "records")
    for number, count in enumerate(new):
        record: Json = {"id": count, "also": also, "violence": max(said) if said else None}
        before = rows.find(case.file.reading(), "records", {"kind": CHARGES, "id": count})
        place = before["position"] if before else position + number
        row = {"kind": CHARGES, "id": count, "body": kept.body_of(record), "position": place}
        moves.puts[Compartment.CASE].append(("records", row))
    gone = set(known) & set(wanted) - set(new)
    moves.drops += [("records", {"kind": CHARGES, "id": count}) for count in sorted(gone)]
    return len(said) < 2


def write(case: Case, moves: Moves, act: str, about: str, facts: Mapping[str, str]) -> None:
    """All of it as one act, which one undo takes back in every compartment."""
    named = dict(facts) | {"act": uuid.uuid4().hex}
    sealed = moves.puts[Compartment.SEALED]
    if sealed:
        case.file.secret(Compartment.SEALED, "intents")
    with case.file.writing(Compartment.CASE) as connection:
        made = [rows.put(connection, *put) for put in moves.puts[Compartment.CASE]]
        made += [rows.drop(connection, *drop) for drop in moves.drops]
        changes = [change for change in made if change is not None]
        if changes:
            rows.log(case.file, connection, Compartment.CASE, act, about, named, changes)
        if sealed:
            intents.declare_rows(case.file, connection, Compartment.SEALED, act, about, named, sealed)
    rows.forget_undone(case.file)
    intents.carry_out(case.file, seals.STEPS)
