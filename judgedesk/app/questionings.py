"""How often somebody was questioned, by whom, why again, and whether it was recorded."""

import uuid
from dataclasses import dataclass
from typing import Any

from judgedesk.app import kept
from judgedesk.app.casefile import Case
from judgedesk.domain.changes import Changes
from judgedesk.domain.errors import UserError

KIND = "questionings"


@dataclass(frozen=True, slots=True)
class Questioning:
    """One questioning. `by` is the authority, `interviewer` who asked, `measure` the one it was held under."""

    id: str
    person: str
    on: str
    by: str
    why: str = ""
    interviewer: str = ""
    recorded: bool | None = None
    measure: str = ""
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Exposure:
    """All questionings of a person, the earliest first."""

    person: str
    questionings: tuple[Questioning, ...]

    @property
    def times(self) -> int:
        """How often."""
        return len(self.questionings)

    @property
    def interviewers(self) -> tuple[str, ...]:
        """Different people who asked, as far as they are named."""
        return tuple(dict.fromkeys(one.interviewer for one in self.questionings if one.interviewer))

    @property
    def unrecorded(self) -> int:
        """How many are not said to have been recorded."""
        return sum(one.recorded is not True for one in self.questionings)


def questionings(case: Case, person: str | None = None) -> list[Questioning]:
    """All, or those of a person, by day."""
    found = [_from(raw) for raw in kept.all_of(case, KIND)]
    return sorted((one for one in found if person is None or one.person == person), key=lambda one: (one.on, one.id))


def exposure(case: Case, person: str) -> Exposure:
    """What a person went through."""
    return Exposure(person, tuple(questionings(case, person)))


def add(case: Case, new: Questioning) -> tuple[str, Changes]:
    """Record a questioning; its id is given here. One that follows another says why the person was asked again.

    Raises:
        UserError: ``person.unknown``, ``measure.bad_date``, ``questioning.no_reason``, ``measure.names_protected``,
            ``case.read_only``.
    """
    person = kept.person_of(case, new.person)
    kept.day_of(new.on)
    kept.check_words(case, (new.by, new.why, new.interviewer))
    earlier = [one for one in questionings(case, person.id) if one.on <= new.on]
    if earlier and not new.why.strip():
        raise UserError("questioning.no_reason", person=person.label, times=len(earlier))
    identifier = f"b-{uuid.uuid4().hex[:12]}"
    record = {
        "id": identifier, "person": person.id, "on": new.on, "by": new.by, "why": new.why.strip(),
        "interviewer": new.interviewer, "recorded": new.recorded, "measure": new.measure, "tags": list(new.tags),
    }  # fmt: skip
    return identifier, kept.put(case, KIND, record, "questioning.added", {"person": person.id})


def remove(case: Case, identifier: str) -> Changes:
    """Take an entry away; ``questioning.unknown`` where there is none."""
    return kept.drop(case, KIND, identifier, "questioning.removed", UserError("questioning.unknown"))


def _from(raw: dict[str, Any]) -> Questioning:
    words = {name: str(raw.get(name, "")) for name in ("person", "on", "by", "why", "interviewer", "measure")}
    recorded, tags = raw.get("recorded"), raw.get("tags")
    return Questioning(
        str(raw["id"]),
        recorded=recorded if isinstance(recorded, bool) else None,
        tags=tuple(map(str, tags)) if isinstance(tags, list) else (),
        **words,
    )
