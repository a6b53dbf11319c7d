"""Notes for classing an act otherwise, with the duty to warn the parties first. They lie in chambers.

The act and its label are kept apart: the same act under another provision is one thing, another act is another.
"""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from judgedesk.app import law
from judgedesk.app.casefile import Case
from judgedesk.app.grid import Words
from judgedesk.app.grid_rows import words_of
from judgedesk.app.tagging import known_count
from judgedesk.domain.changes import Changes
from judgedesk.domain.errors import UserError
from judgedesk.domain.roles import Compartment
from judgedesk.law.related import WarningDuty
from judgedesk.store import audit, evidence, notes, rows
from judgedesk.store.database import Connection
from judgedesk.store.rows import Change

KIND = "reclassifications"


@dataclass(frozen=True, slots=True)
class Warned:
    """When the parties were warned (`YYYY-MM-DD`), and the folio of the record that says so."""

    on: str
    folio: str = ""


@dataclass(frozen=True, slots=True)
class DutyLine:
    """What the parties are owed; to be verified in the current text."""

    id: str
    provision: str
    text: Words
    source: str
    checked: str


@dataclass(frozen=True, slots=True)
class Reclassification:
    """A note. `defendant` and `victim` are '' for all of the count.

    Attributes:
        to: id of the offence the act might be classed as; `provision` and `title` name it.
        same_act: whether the act stays the same and only its label changes.
        act: the act in the user's words: what happened, apart from what it is called.
        warned: None: nothing is noted of a warning.
        duty: None where no pack says what the parties are owed.
        motion: when a motion of the injured party is needed for that offence; None: never.
    """

    id: str
    count: str
    defendant: str
    victim: str
    to: str
    provision: str
    title: Words
    reason: str
    same_act: bool
    act: str
    warned: Warned | None
    duty: DutyLine | None
    motion: Words | None
    at: str


def note_reclassification(
    case: Case,
    count: str,
    defendant: str,
    victim: str,
    to: str,
    reason: str,
    warned: Warned | Mapping[str, str] | None = None,
    *,
    same_act: bool = True,
    act: str = "",
    identifier: str | None = None,
) -> tuple[str, Changes]:
    """Note that an act might be classed otherwise; with `identifier` an earlier note is written anew. Returns its id.

    Raises:
        UserError: ``keys.not_yours``, ``count.unknown``, ``count.no_defendant``, ``count.no_victim``,
            ``reclassification.unknown_target``, ``reclassification.bad_day``, ``reclassification.unknown``,
            ``case.read_only``.
    """
    case.file.need(Compartment.CHAMBERS)
    known = known_count(case.file.reading(), count)
    if defendant and defendant not in known.defendants:
        raise UserError("count.no_defendant", person=defendant, count=known.label)
    if victim and victim not in known.victims:
        raise UserError("count.no_victim", person=victim, count=known.label)
    _named(to)
    told = _warning(warned)
    if identifier is not None and identifier not in notes.notes(case.file, KIND):
        raise UserError("reclassification.unknown", note=identifier)
    chosen = identifier or f"r-{uuid.uuid4().hex[:12]}"
    content: dict[str, Any] = {
        "count": count, "defendant": defendant, "victim": victim, "to": to, "reason": reason, "same_act": same_act,
        "act": act, "warned": [told.on, told.folio] if told else None,
    }  # fmt: skip

    def work(connection: Connection) -> list[Change | None]:
        before = rows.find(connection, "records", {"kind": KIND, "id": chosen})
        position = before["position"] if before else rows.next_position(connection, "records")
        fresh = {**content, "at": audit.now()}
        return [rows.put(connection, "records", notes.note_row(case.file, KIND, chosen, fresh, position))]

    rows.perform(case.file, Compartment.CHAMBERS, "reclassification.noted", chosen, {"to": to}, work)
    return chosen, Changes(frozenset({KIND}), (chosen,))


def drop_reclassification(case: Case, identifier: str) -> Changes:
    """Take a note away.

    Raises:
        UserError: ``keys.not_yours``, ``reclassification.unknown``, ``case.read_only``.
    """
    case.file.need(Compartment.CHAMBERS)
    if identifier not in notes.notes(case.file, KIND):
        raise UserError("reclassification.unknown", note=identifier)

    def work(connection: Connection) -> list[Change | None]:
        return [rows.drop(connection, "records", {"kind": KIND, "id": identifier})]

    rows.perform(case.file, Compartment.CHAMBERS, "reclassification.dropped", identifier, {}, work)
    return Changes(frozenset({KIND}), (identifier,))


def reclassifications(case: Case, count: str | None = None) -> list[Reclassification]:
    """The user's own notes in the order written, of a count or of all; none for who does not hold chambers."""
    offences = {one.id: one.offence for one in evidence.counts(case.file.reading())}
    found = []
    for identifier, said in notes.notes(case.file, KIND).items():
        if count is not None and said["count"] != count:
            continue
        provision, title, motion = _named(said["to"], known=False)
        duty = law.related().duty(offences.get(said["count"], ""), same_act=said["same_act"])
        found.append(
            Reclassification(
                id=identifier,
                count=said["count"],
                defendant=said["defendant"],
                victim=said["victim"],
                to=said["to"],
                provision=provision,
                title=title,
                reason=said["reason"],
                same_act=said["same_act"],
                act=said["act"],
                warned=Warned(*said["warned"]) if said["warned"] else None,
                duty=duty_line(duty),
                motion=motion,
                at=said["at"],
            )
        )
    return found


def duty_line(duty: WarningDuty | None) -> DutyLine | None:
    """A duty as views show it."""
    if duty is None:
        return None
    return DutyLine(duty.id, duty.provision, words_of(duty.text), duty.source, duty.checked)


def _named(to: str, *, known: bool = True) -> tuple[str, Words, Words | None]:
    """Provision, title and need of a motion of an offence; of one that is in no pack any more, its id."""
    related = law.related().related.get(to)
    if related is not None:
        return related.provision, words_of(related.title), words_of(related.motion) if related.motion else None
    offence = law.packs().offences.get(to)
    if offence is not None:
        return offence.provision, words_of(offence.title), None
    if known:
        raise UserError("reclassification.unknown_target", offence=to)
    return to, {"en": to, "pl": to}, None


def _warning(warned: Warned | Mapping[str, str] | None) -> Warned | None:
    if warned is None:
        return None
    told = warned if isinstance(warned, Warned) else Warned(warned.get("on", ""), warned.get("folio", ""))
    try:
        date.fromisoformat(told.on)
    except ValueError as error:
        raise UserError("reclassification.bad_day", day=told.on) from error
    return told
