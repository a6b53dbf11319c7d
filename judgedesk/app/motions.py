"""Motions for evidence: whose, what they are to show, by what evidence, and what became of them.

The grounds of a refusal are data (`trial_grounds`). A motion that names a sealed document lies in the sealed part.
"""

import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final, Literal, TypeAlias, get_args

from judgedesk.app import kept, motions_moved, reading
from judgedesk.app.casefile import Case
from judgedesk.app.wording import QT_TRANSLATE_NOOP
from judgedesk.domain.changes import Changes
from judgedesk.domain.errors import UserError
from judgedesk.domain.roles import Compartment
from judgedesk.law.trial_grounds import Caution, cautions, grounds
from judgedesk.store import evidence

KIND: Final = "motions"
Decision: TypeAlias = Literal["open", "granted", "refused"]
DECISIONS: Final[tuple[Decision, ...]] = get_args(Decision)
ROLES: Final[Mapping[str, str]] = {
    "court": QT_TRANSLATE_NOOP("cli", "the court of its own motion"),
    "prosecutor": QT_TRANSLATE_NOOP("cli", "prosecutor"),
    "accused": QT_TRANSLATE_NOOP("cli", "accused"),
    "defence": QT_TRANSLATE_NOOP("cli", "defence counsel"),
    "injured": QT_TRANSLATE_NOOP("cli", "injured party"),
    "proxy": QT_TRANSLATE_NOOP("cli", "proxy of the injured party"),
}
"""Who moves, where no person is named."""
KINDS: Final[Mapping[str, str]] = {
    "witness": QT_TRANSLATE_NOOP("cli", "hearing of a witness"),
    "expert": QT_TRANSLATE_NOOP("cli", "expert opinion"),
    "document": QT_TRANSLATE_NOOP("cli", "document"),
    "recording": QT_TRANSLATE_NOOP("cli", "sound or picture recording"),
    "object": QT_TRANSLATE_NOOP("cli", "exhibit"),
    "inspection": QT_TRANSLATE_NOOP("cli", "inspection"),
    "abroad": QT_TRANSLATE_NOOP("cli", "legal assistance abroad"),
    "other": QT_TRANSLATE_NOOP("cli", "other evidence"),
}
DECIDED: Final[Mapping[Decision, str]] = {
    "open": QT_TRANSLATE_NOOP("cli", "not decided"),
    "granted": QT_TRANSLATE_NOOP("cli", "motion granted"),
    "refused": QT_TRANSLATE_NOOP("cli", "motion refused"),
}
_PARTS: Final = (Compartment.CASE, Compartment.SEALED)
_MOST: Final = 4000


@dataclass(frozen=True, slots=True)
class Motion:
    """One motion.

    Attributes:
        who: id of a person, or one of `ROLES`.
        thesis: the circumstance it is to prove, in the mover's words.
        kind: one of `KINDS`.
        means: the evidence in words, beside the documents and persons.
        documents, persons: ids.
        filed, decided: days, ``YYYY-MM-DD``; '' where not known.
        grounds: of a refusal, ids of ``refused``.
        folio: where the motion lies in the file.
    """

    id: str
    who: str
    thesis: str
    kind: str = "other"
    means: str = ""
    documents: tuple[int, ...] = ()
    persons: tuple[str, ...] = ()
    filed: str = ""
    folio: str = ""
    decision: Decision = "open"
    grounds: tuple[str, ...] = ()
    decided: str = ""
    note: str = ""

    @property
    def cautions(self) -> tuple[Caution, ...]:
        """What the law says against its grounds."""
        return tuple(one for one in cautions() if not set(one.grounds).isdisjoint(self.grounds))


def motions(case: Case) -> list[Motion]:
    """All that the user's keys open, by the day filed, those without one last."""
    found = [from_record(raw) for part in _PARTS for raw in kept.all_of(case, KIND, part)]
    return sorted(found, key=lambda one: one.filed or "9")


def motion(case: Case, identifier: str) -> Motion:
    """One by id; ``motion.unknown`` otherwise."""
    found = next((one for one in motions(case) if one.id == identifier), None)
    if found is None:
        raise UserError("motion.unknown", id=identifier[:60])
    return found


def put_down(case: Case, given: Motion) -> tuple[str, Changes]:
    """Enter a motion (without an id) or change one; answers its id. One that names a sealed document from now on, or
    does no longer, goes into the other part, as one act that can be undone.

    Raises:
        UserError: ``motion.no_thesis``, ``motion.unknown_who``, ``motion.bad_kind``, ``motion.bad_ground``,
            ``motion.too_long``, ``person.unknown``, ``document.unknown``, ``measure.bad_date``,
            ``measure.names_protected``, ``keys.not_yours``, ``case.read_only``.
    """
    if given.id:
        motion(case, given.id)
    fresh = replace(given, id=given.id or f"em-{uuid.uuid4().hex[:10]}", thesis=given.thesis.strip())
    return fresh.id, _put(case, fresh, "motion.changed" if given.id else "motion.entered")


def decide(
    case: Case, identifier: str, decision: str, ground: Iterable[str] = (), on: str = "", note: str | None = None
) -> Changes:
    """Record what became of a motion; ``open`` takes a decision back.

    Raises:
        UserError: ``motion.unknown``, ``motion.bad_decision``, ``motion.no_ground`` for a refusal without one,
            ``motion.bad_ground``, ``motion.before_filed``; as `put_down`.
    """
    before = motion(case, identifier)
    named = next((one for one in DECISIONS if one == decision), None)
    if named is None:
        raise UserError("motion.bad_decision", given=decision[:40], known=", ".join(DECISIONS))
    fresh = replace(
        before, decision=named, grounds=tuple(dict.fromkeys(ground)),
        note=before.note if note is None else note.strip(),
        decided="" if named == "open" else on or date.today().isoformat(),
    )  # fmt: skip
    return _put(case, fresh, f"motion.{named}")


def remove(case: Case, identifier: str) -> Changes:
    """Take a motion away; ``motion.unknown`` where there is none."""
    for part in _PARTS:
        if any(raw["id"] == identifier for raw in kept.all_of(case, KIND, part)):
            return kept.put_all(case, {}, "motion.removed", identifier, {}, part, gone=[(KIND, identifier)])
    raise UserError("motion.unknown", id=identifier[:60])


def _put(case: Case, fresh: Motion, act: str) -> Changes:
    part = check(case, fresh)
    if part is Compartment.CASE:
        kept.check_words(case, words_of(fresh))
    motions_moved.settle(case)
    other = Compartment.SEALED if part is Compartment.CASE else Compartment.CASE
    if any(raw["id"] == fresh.id for raw in kept.all_of(case, KIND, other)):
        return motions_moved.move(case, record_of(fresh), part)
    return kept.put(case, KIND, record_of(fresh), act, {"kind": fresh.kind}, part)


def words_of(one: Motion) -> tuple[str, ...]:
    """What was written in it."""
    return one.thesis, one.means, one.note, one.folio


def check(case: Case, one: Motion, people: Iterable[str] = ()) -> Compartment:
    """Hold a motion against the case, and against `people` who are to come with it; answers the part it lies in.

    Raises:
        UserError: ``motion.…`` as `put_down` and `decide`; ``document.unknown``, ``keys.not_yours``.
    """
    if not one.thesis.strip():
        raise UserError("motion.no_thesis")
    if any(len(text) > _MOST for text in words_of(one)):
        raise UserError("motion.too_long", most=_MOST)
    if one.kind not in KINDS:
        raise UserError("motion.bad_kind", given=one.kind[:40], known=", ".join(KINDS))
    known = {person.id for person in evidence.persons(case.file)} | set(people)
    if one.who not in ROLES and one.who not in known:
        raise UserError("motion.unknown_who", given=one.who[:60], known=", ".join(ROLES))
    for person in one.persons:
        if person not in known:
            raise UserError("person.unknown", person=person[:60])
    _check_decision(one)
    parts = [reading.part_of(case, reading.resolve(case, document).id) for document in one.documents]
    return Compartment.SEALED if Compartment.SEALED in parts else Compartment.CASE


def _check_decision(one: Motion) -> None:
    known = grounds("refused")
    for ground in one.grounds:
        if ground not in known:
            raise UserError("motion.bad_ground", given=ground[:60], known=", ".join(known))
    if one.decision == "refused" and not one.grounds:
        raise UserError("motion.no_ground", known=", ".join(known))
    if one.decision != "refused" and one.grounds:
        raise UserError("motion.ground_without_refusal")
    for day in (one.filed, one.decided):
        if day:
            kept.day_of(day)
    if one.filed and one.decided and one.decided < one.filed:
        raise UserError("motion.before_filed", filed=one.filed, decided=one.decided)


def record_of(one: Motion) -> dict[str, Any]:
    """As it is kept, and as records are dumped."""
    full: dict[str, Any] = {
        "id": one.id, "who": one.who, "thesis": one.thesis, "kind": one.kind, "means": one.means,
        "documents": list(one.documents), "persons": list(one.persons), "filed": one.filed, "folio": one.folio,
        "decision": one.decision, "grounds": list(one.grounds), "decided": one.decided, "note": one.note,
    }  # fmt: skip
    return {name: value for name, value in full.items() if value not in ("", [])}


def from_record(raw: Mapping[str, Any], documents: Iterable[int] | None = None) -> Motion:
    """A record of good form; `documents`: ids of those it names."""
    words = {name: str(raw.get(name, "")) for name in ("means", "filed", "folio", "decided", "note")}
    return Motion(
        id=str(raw["id"]), who=str(raw["who"]), thesis=str(raw["thesis"]), kind=str(raw.get("kind", "other")),
        documents=tuple(raw.get("documents", ()) if documents is None else documents),
        persons=tuple(raw.get("persons", ())), decision=raw.get("decision", "open"),
        grounds=tuple(raw.get("grounds", ())), **words,
    )  # fmt: skip
