"""A user's own answers to the questions that tell trafficking from its neighbours. They lie in chambers."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias, get_args

from judgedesk.app import law, passages
from judgedesk.app.casefile import Case
from judgedesk.app.tagging import check_pair, known_count
from judgedesk.domain.changes import Changes
from judgedesk.domain.errors import UserError
from judgedesk.domain.roles import Compartment
from judgedesk.store import audit, notes, rows
from judgedesk.store.database import Connection
from judgedesk.store.rows import Change

KIND = "worksheets"
Answer: TypeAlias = Literal["yes", "no", "unclear"]
ANSWERS: tuple[Answer, ...] = get_args(Answer)


@dataclass(frozen=True, slots=True)
class Answered:
    """One answer with its note and the tags it rests on; `at` is when it was given."""

    question: str
    answer: Answer
    note: str
    tags: tuple[str, ...]
    at: str


def answer(
    case: Case,
    count: str,
    defendant: str,
    victim: str,
    question: str,
    answer: Answer | None,
    note: str = "",
    tags: Sequence[str] = (),
) -> Changes:
    """Record, change or (with None) take back the user's own answer.

    Raises:
        UserError: ``keys.not_yours``, ``count.unknown``, ``count.no_defendant``, ``count.no_victim``,
            ``worksheet.unknown_question``, ``worksheet.bad_answer``, ``tag.unknown``, ``case.read_only``.
    """
    case.file.need(Compartment.CHAMBERS)
    check_pair(known_count(case.file.reading(), count), defendant, victim)
    if question not in law.related().questions:
        raise UserError("worksheet.unknown_question", question=question)
    if answer is not None and answer not in ANSWERS:
        raise UserError("worksheet.bad_answer", answer=str(answer))
    _check_tags(case, tags)
    identifier = _packed(count, defendant, victim, question, case.user)
    key = {"kind": KIND, "id": identifier}
    content: dict[str, Any] = {"answer": answer, "note": note, "tags": list(dict.fromkeys(tags))}

    def work(connection: Connection) -> list[Change | None]:
        before = rows.find(connection, "records", key)
        if answer is None:
            return [rows.drop(connection, "records", key)]
        known = notes.note_from(case.file, before) if before else None
        if known is not None and {**known, "at": ""} == {**content, "at": ""}:
            return []
        position = before["position"] if before else rows.next_position(connection, "records")
        fresh = {**content, "at": audit.now()}
        return [rows.put(connection, "records", notes.note_row(case.file, KIND, identifier, fresh, position))]

    facts = {"question": question, "victim": victim}
    rows.perform(case.file, Compartment.CHAMBERS, "worksheet.answered", identifier, facts, work)
    return Changes(frozenset({"worksheets"}), (identifier,))


def answers(case: Case, count: str, defendant: str, victim: str) -> dict[str, Answered]:
    """The user's own answers by question; none for who does not hold chambers."""
    found = {}
    for identifier, said in notes.notes(case.file, KIND, f"{_packed(count, defendant, victim)[:-1]}, ").items():
        question = json.loads(identifier)[3]
        found[question] = Answered(question, said["answer"], said["note"], tuple(said["tags"]), said["at"])
    return found


def _packed(*parts: str) -> str:
    return json.dumps(parts, ensure_ascii=False)


def _check_tags(case: Case, tags: Sequence[str]) -> None:
    known = {passage.tag.id for passage in passages.of_tags(case, tags)}
    for tag in tags:
        if tag not in known:
            raise UserError("tag.unknown", tag=tag)
