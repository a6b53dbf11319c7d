"""Pairs of passages in one person's statements that somebody marked: a contradiction, or one that is explained.

Nothing here proposes whom to believe. A mark that touches a sealed document lies in the sealed part.
"""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal, TypeAlias, get_args

from judgedesk.app import kept, passages, reading
from judgedesk.app.casefile import Case
from judgedesk.app.statements import statements, topic_of
from judgedesk.domain.changes import Changes
from judgedesk.domain.errors import UserError
from judgedesk.domain.roles import Compartment

KIND = "contradictions"
MarkedAs: TypeAlias = Literal["contradiction", "explained"]
MARKS: tuple[MarkedAs, ...] = get_args(MarkedAs)
_PARTS = (Compartment.CASE, Compartment.SEALED)


@dataclass(frozen=True, slots=True)
class Marked:
    """Two passages (`tags`, ids) of a person's statements on a topic, and what somebody said of them, on a day."""

    id: str
    person: str
    tags: tuple[str, str]
    topic: str
    mark: MarkedAs
    note: str
    by: str
    on: str


def marked(case: Case, person: str | None = None) -> list[Marked]:
    """All, or those of a person, in the order first marked, as far as the user's keys show them."""
    found = [_from(raw) for part in _PARTS for raw in kept.all_of(case, KIND, part)]
    return [one for one in found if person in (None, one.person)]


def mark(case: Case, person: str, tags: Sequence[str], as_what: MarkedAs, note: str = "") -> tuple[str, Changes]:
    """Mark a pair, or change what was said of it.

    Raises:
        UserError: ``person.unknown``; ``contradiction.not_a_pair`` unless these are two passages of the person's
            statements; ``contradiction.bad_mark``; ``measure.names_protected``; ``case.read_only``.
    """
    if as_what not in MARKS:
        raise UserError("contradiction.bad_mark", given=str(as_what)[:40])
    who = kept.person_of(case, person)
    pair = sorted(set(tags))
    spoken = {one.tag.id for topic in statements(case, who).topics for passages_of in topic.said for one in passages_of}
    if len(pair) != 2 or not spoken.issuperset(pair):
        raise UserError("contradiction.not_a_pair", person=who.label)
    found = passages.of_tags(case, pair)
    part = Compartment.CASE
    if any(reading.part_of(case, one.tag.document) is Compartment.SEALED for one in found):
        part = Compartment.SEALED
    else:
        kept.check_words(case, (note,))
    before = next((one for one in marked(case, who.id) if sorted(one.tags) == pair), None)
    identifier = before.id if before is not None else f"x-{uuid.uuid4().hex[:12]}"
    record = {
        "id": identifier, "person": who.id, "tags": pair, "topic": topic_of(found[0].tag.element), "mark": as_what,
        "note": note.strip(), "by": case.user, "on": date.today().isoformat(),
    }  # fmt: skip
    return identifier, kept.put(case, KIND, record, f"contradiction.{as_what}", {"person": who.id}, part)


def unmark(case: Case, identifier: str) -> Changes:
    """Take a mark away; ``contradiction.unknown`` where there is none."""
    for part in _PARTS:
        if any(raw["id"] == identifier for raw in kept.all_of(case, KIND, part)):
            return kept.put_all(case, {}, "contradiction.removed", identifier, {}, part, gone=[(KIND, identifier)])
    raise UserError("contradiction.unknown")


def _from(raw: dict[str, Any]) -> Marked:
    first, second = raw["tags"]
    words = {name: str(raw.get(name, "")) for name in ("topic", "note", "by", "on")}
    return Marked(str(raw["id"]), str(raw["person"]), (first, second), mark=raw["mark"], **words)
