"""Checklists: a judge's duties to each injured party, and what counterbalances testimony that was not tested live.

Duties lie open to everybody of the case. What somebody thinks of the weight of untested testimony is their own, in
chambers.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, TypeAlias, get_args

from judgedesk.app import kept, law, passages
from judgedesk.app.casefile import Case
from judgedesk.domain.changes import Changes
from judgedesk.domain.errors import UserError
from judgedesk.domain.roles import Compartment
from judgedesk.law.measures import Item
from judgedesk.store import audit, notes, rows
from judgedesk.store.database import Connection
from judgedesk.store.rows import Change

DUTIES, UNTESTED = "duties", "untested"
Weight: TypeAlias = Literal["sole", "decisive", "significant", "none"]
WEIGHTS: tuple[Weight, ...] = get_args(Weight)


@dataclass(frozen=True, slots=True)
class DutyLine:
    """One duty towards one injured party. `on` is empty as long as nobody ticked it."""

    item: Item
    on: str
    by: str
    note: str


@dataclass(frozen=True, slots=True)
class Untested:
    """Testimony that replaces a live hearing; see Al-Khawaja and Schatschaschwili.

    Attributes:
        reason: why the witness is absent; `efforts` what was done to have the person heard.
        weight: what it carries; empty: not said.
        counterbalances: ids of the checklist that hold.
        questions_offered: whether the defence could put questions; None: not said. So with the next two.
        corroboration: tags of other evidence that supports it.
    """

    person: str
    reason: str = ""
    efforts: str = ""
    weight: str = ""
    counterbalances: tuple[str, ...] = ()
    questions_offered: bool | None = None
    counsel_present: bool | None = None
    recording_played: bool | None = None
    corroboration: tuple[str, ...] = ()
    note: str = field(default="")


def duties(case: Case, person: str) -> list[DutyLine]:
    """All duties towards somebody, ticked or not, in the order of the packs."""
    ticked = _ticked(kept.one(case, DUTIES, person))
    return [
        DutyLine(item, *(str(ticked.get(item.id, {}).get(name, "")) for name in ("on", "by", "note")))
        for item in law.measures().duties.values()
    ]


def set_duty(case: Case, person: str, item: str, on: str | None, note: str = "") -> Changes:
    """Tick a duty as seen to on a day, or (with None) untick it.

    Raises:
        UserError: ``person.unknown``, ``duty.unknown``, ``measure.bad_date``, ``measure.names_protected``,
            ``case.read_only``.
    """
    who = kept.person_of(case, person)
    if item not in law.measures().duties:
        raise UserError("duty.unknown", item=item[:60])
    kept.check_words(case, (note,))
    ticked = _ticked(kept.one(case, DUTIES, who.id))
    if on is None:
        ticked.pop(item, None)
    else:
        ticked[item] = {"on": kept.day_of(on).isoformat(), "by": case.user, "note": note}
    return kept.put(case, DUTIES, {"id": who.id, "done": ticked}, "duty.set", {"person": who.id, "item": item})


def untested(case: Case) -> list[Untested]:
    """The user's own notes on untested testimony; none for who does not hold chambers."""
    found = notes.notes(case.file, UNTESTED).items()
    return [_untested(json.loads(identifier)[0], said) for identifier, said in found]


def set_untested(case: Case, entry: Untested | None, person: str = "") -> Changes:
    """Record or change the user's own note on a witness's untested testimony; with None take that on `person` back.

    Raises:
        UserError: ``keys.not_yours``, ``person.unknown``, ``untested.bad``, ``tag.unknown``, ``case.read_only``.
    """
    case.file.need(Compartment.CHAMBERS)
    who = kept.person_of(case, entry.person if entry is not None else person)
    content = content_of(entry) if entry is not None else {}
    tags = entry.corroboration if entry is not None else ()
    found = {passage.tag.id for passage in passages.of_tags(case, tags)}
    for tag in tags:
        if tag not in found:
            raise UserError("tag.unknown", tag=tag)
    identifier = json.dumps([who.id, case.user], ensure_ascii=False)
    key = {"kind": UNTESTED, "id": identifier}

    def work(connection: Connection) -> list[Change | None]:
        before = rows.find(connection, "records", key)
        if entry is None:
            return [rows.drop(connection, "records", key)]
        position = before["position"] if before else rows.next_position(connection, "records")
        fresh = {**content, "at": audit.now()}
        return [rows.put(connection, "records", notes.note_row(case.file, UNTESTED, identifier, fresh, position))]

    rows.perform(case.file, Compartment.CHAMBERS, "untested.set", identifier, {"person": who.id}, work)
    return Changes(frozenset({"untested"}), (who.id,))


def entry_of(record: Mapping[str, Any]) -> Untested:
    """A record ``untested``, whose form was checked, as an entry."""
    given: dict[str, Any] = {name: tuple(value) if isinstance(value, list) else value for name, value in record.items()}
    return Untested(**given)


def content_of(entry: Untested) -> dict[str, Any]:
    """What is kept of an entry.

    Raises:
        UserError: ``untested.bad``.
    """
    if entry.weight and entry.weight not in WEIGHTS:
        raise UserError("untested.bad", given=entry.weight[:60])
    for item in entry.counterbalances:
        if item not in law.measures().counterbalances:
            raise UserError("untested.bad", given=item[:60])
    return {
        "reason": entry.reason.strip(), "efforts": entry.efforts.strip(), "weight": entry.weight, "note": entry.note,
        "counterbalances": list(dict.fromkeys(entry.counterbalances)), "questions_offered": entry.questions_offered,
        "counsel_present": entry.counsel_present, "recording_played": entry.recording_played,
        "corroboration": list(dict.fromkeys(entry.corroboration)),
    }  # fmt: skip


def _untested(person: str, said: Mapping[str, Any]) -> Untested:
    return Untested(
        person, said["reason"], said["efforts"], said["weight"], tuple(said["counterbalances"]),
        said["questions_offered"], said["counsel_present"], said["recording_played"], tuple(said["corroboration"]),
        said["note"],
    )  # fmt: skip


def _ticked(raw: Mapping[str, Any] | None) -> dict[str, dict[str, Any]]:
    done = raw.get("done") if raw else None
    pairs: Iterable[tuple[Any, Any]] = done.items() if isinstance(done, dict) else ()
    return {str(item): entry for item, entry in pairs if isinstance(entry, dict)}
