"""Outlines of questions for a person to be heard, with the case or one judge's alone.

An outline that lies with the case can be read by everybody who opens it, so nothing of a sealed document and no
protected name gets into it. One that is a judge's alone lies in chambers under the judge's own key.
"""

import uuid
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from judgedesk.app import kept, passages, reading, recordings
from judgedesk.app.casefile import Case
from judgedesk.app.outline_records import (
    KIND,
    STATES,
    Carried,
    Exhibit,
    Json,
    Noted,
    Outline,
    Question,
    State,
    at_counts,
    outline_from,
    outline_record,
)
from judgedesk.app.tagging import check_target, known_count
from judgedesk.domain.changes import Changes
from judgedesk.domain.documents import DocumentState, page_id
from judgedesk.domain.errors import UserError
from judgedesk.domain.roles import Compartment
from judgedesk.store import documents as store
from judgedesk.store import evidence, notes, rows
from judgedesk.store.database import Connection
from judgedesk.store.rows import Change

__all__ = [
    "KIND", "STATES", "Carried", "Exhibit", "Noted", "Outline", "Question", "State", "add_question", "begin", "carry",
    "change_question", "drop_question", "move_question", "note", "of_person", "outline", "outlines", "remove",
    "set_state", "share",
]  # fmt: skip


def outlines(case: Case) -> list[Outline]:
    """Those with the case, then the user's own, each in the order begun. One that was shared is only with the case."""
    shared = [outline_from(raw, mine=False) for raw in kept.all_of(case, KIND)]
    known = {one.id for one in shared}
    own = [outline_from({**said, "id": id}, mine=True) for id, said in notes.notes(case.file, KIND).items()]
    merged = evidence.merged(case.file.reading())
    joined = {old: new for old, who, _, new in evidence.moved(case.file.reading()) if not who}
    own = [at_counts(replace(one, person=merged.get(one.person, one.person)), joined) for one in own]
    return [*shared, *(one for one in own if one.id not in known)]


def outline(case: Case, identifier: str) -> Outline:
    """One of them; ``outline.unknown`` otherwise."""
    for one in outlines(case):
        if one.id == identifier:
            return one
    raise UserError("outline.unknown", outline=identifier[:60])


def of_person(case: Case, person: str, *, mine: bool | None = None) -> Outline | None:
    """The first outline for somebody, among the user's own, those with the case, or (None) all; None without one."""
    return next((one for one in outlines(case) if one.person == person and mine in (None, one.mine)), None)


def begin(case: Case, person: str, *, mine: bool = False) -> tuple[str, Changes]:
    """An empty outline for somebody, with the case or the user's alone; returns its id.

    Raises:
        UserError: ``person.unknown``, ``keys.not_yours``, ``case.read_only``.
    """
    who = kept.person_of(case, person)
    new = Outline(f"o-{uuid.uuid4().hex[:12]}", who.id, mine)
    return new.id, _write(case, new, "outline.begun")


def remove(case: Case, identifier: str) -> Changes:
    """Take an outline away; ``outline.unknown`` where there is none."""
    known = outline(case, identifier)
    if not known.mine:
        return kept.drop(case, KIND, identifier, "outline.removed", UserError("outline.unknown", outline=identifier))
    return _drop_own(case, known)


def share(case: Case, identifier: str) -> Changes:
    """Put an outline that was the user's alone with the case.

    Raises:
        UserError: ``outline.unknown``, ``measure.names_protected``, ``outline.sealed``, ``case.read_only``.
    """
    known = outline(case, identifier)
    if not known.mine:
        return Changes()
    # First there, then gone here: a kill between the two leaves one that is read with the case only.
    return _write(case, replace(known, mine=False), "outline.shared") | _drop_own(case, known)


def add_question(case: Case, identifier: str, new: Question, after: str = "") -> tuple[str, Changes]:
    """Put a question into an outline, behind the one named or at the end; its id is given here.

    Raises:
        UserError: ``outline.unknown``, ``outline.empty``, ``count.unknown``, ``element.unknown``, ``tag.unknown``,
            ``document.unknown``, ``page.unknown``, ``measure.names_protected``, ``outline.sealed``, …
    """
    made, changes = add_questions(case, identifier, [new], after)
    return made[0], changes


def add_questions(case: Case, identifier: str, new: Sequence[Question], after: str = "") -> tuple[list[str], Changes]:
    """Several as one act; as `add_question`."""
    made = [replace(_checked(case, one), id=f"q-{uuid.uuid4().hex[:12]}") for one in new]

    def work(known: Outline) -> Outline:
        ids = [one.id for one in known.questions]
        at = ids.index(after) + 1 if after in ids else len(ids)
        return replace(known, questions=(*known.questions[:at], *made, *known.questions[at:]))

    return [one.id for one in made], _change(case, identifier, "outline.added", work)


def change_question(case: Case, identifier: str, question: str, **fields: object) -> Changes:
    """Change text, translation, targets, tags or exhibits of a question. A new translation is of the text as it is.

    Raises:
        UserError: as `add_question`, and ``outline.no_question``.
    """

    def work(known: Question) -> Question:
        fresh: Question = replace(known, **fields)  # type: ignore[arg-type]
        if "translation" in fields and fresh.translation != known.translation:
            fresh = replace(fresh, translated=fresh.text if fresh.translation.strip() else "")
        return _checked(case, fresh, known)

    return _change_one(case, identifier, question, "outline.changed", work)


def confirm_translation(case: Case, identifier: str, question: str) -> Changes:
    """Somebody says that the translation still fits the text as it is now."""
    return _change_one(
        case, identifier, question, "outline.changed", lambda known: replace(known, translated=known.text)
    )


def drop_question(case: Case, identifier: str, question: str) -> Changes:
    """Take a question out; ``outline.no_question`` where there is none."""

    def work(known: Outline) -> Outline:
        known.question(question)
        return replace(known, questions=tuple(one for one in known.questions if one.id != question))

    return _change(case, identifier, "outline.dropped", work)


def move_question(case: Case, identifier: str, question: str, by: int) -> Changes:
    """Move a question so many places down (negative: up), as far as there are places."""

    def work(known: Outline) -> Outline:
        rest = [one for one in known.questions if one.id != question]
        moved = known.question(question)
        at = min(max(0, known.questions.index(moved) + by), len(rest))
        return replace(known, questions=(*rest[:at], moved, *rest[at:]))

    return _change(case, identifier, "outline.moved", work)


def set_state(case: Case, identifier: str, question: str, state: State, at: datetime | None = None) -> Changes:
    """Say what became of a question, at a moment (now).

    Raises:
        UserError: ``outline.bad_state``, ``outline.unknown``, ``outline.no_question``, ``case.read_only``.
    """
    if state not in STATES:
        raise UserError("outline.bad_state", state=str(state)[:40])
    moment = "" if state == "open" else _moment(at)
    return _change_one(
        case, identifier, question, "outline.state", lambda known: replace(known, state=state, at=moment)
    )


def note(
    case: Case, identifier: str, question: str, text: str, at: datetime | None = None, *,
    recording: int | None = None, second: float | None = None,
) -> Changes:  # fmt: skip
    """Add a note with the time of the hearing (now), and where wanted the second of a recording.

    Raises:
        UserError: ``outline.empty``, ``outline.bad_second``, ``tag.bad_place`` where the document is no recording,
            ``measure.names_protected``, …
    """
    if not text.strip():
        raise UserError("outline.empty")
    if recording is not None:
        if second is None or not 0 <= second < 1_000_000:
            raise UserError("outline.bad_second")
        recordings.check(case, recording)
    made = Noted(_moment(at), text.strip(), recording, second if recording is not None else None)
    return _change_one(
        case, identifier, question, "outline.noted", lambda known: replace(known, notes=(*known.notes, made))
    )


def carry(case: Case, identifier: str, question: str, person: str) -> tuple[str, Changes]:
    """Carry a question over to another person's outline of the same kind, begun where there is none, as one act.

    What arrives is a copy, open and without notes, that names where it came from; the original says to whom it went.
    A translation goes along to a person of the same language only. Returns the id of the outline it went to.

    Raises:
        UserError: ``outline.same_person``, ``person.unknown``, ``outline.unknown``, ``outline.no_question``, …
    """
    known = outline(case, identifier)
    moved, who = known.question(question), kept.person_of(case, person)
    if who.id == known.person:
        raise UserError("outline.same_person", person=who.label)
    there = of_person(case, who.id, mine=known.mine) or Outline(f"o-{uuid.uuid4().hex[:12]}", who.id, known.mine)
    same = who.languages[:1] == kept.person_of(case, known.person).languages[:1]
    copy = replace(
        moved, id=f"q-{uuid.uuid4().hex[:12]}", state="open", at="", notes=(), carried=(),
        translation=moved.translation if same else "", translated=moved.translated if same else "",
        origin=Carried(known.person, known.id, moved.id),
    )  # fmt: skip
    went = replace(moved, carried=(*moved.carried, Carried(who.id, there.id, copy.id)))
    left = replace(known, questions=tuple(went if one.id == question else one for one in known.questions))
    arrived = replace(there, questions=(*there.questions, copy))
    return there.id, _write_all(case, [left, arrived], "outline.carried", {"person": who.id})


# -- checking ---------------------------------------------------------------------------------------------------


def _moment(at: datetime | None) -> str:
    return (at or datetime.now()).isoformat(timespec="seconds")


def _checked(case: Case, question: Question, before: Question | None = None) -> Question:
    """The question, with what it newly names known to the case."""
    if not question.text.strip():
        raise UserError("outline.empty")
    targets, tags, exhibits = (before.targets, before.tags, before.exhibits) if before is not None else ((), (), ())
    for target in question.targets:
        if target not in targets:
            count = known_count(case.file.reading(), target.count)
            check_target(count, target.element, count.defendants[0], count.victims[0])
    fresh = [tag for tag in question.tags if tag not in tags]
    known = {passage.tag.id for passage in passages.of_tags(case, fresh)}
    for tag in fresh:
        if tag not in known:
            raise UserError("tag.unknown", tag=tag)
    shown = tuple(one if one in exhibits else _known_exhibit(case, one) for one in question.exhibits)
    return replace(question, text=question.text.strip(), exhibits=shown)


def _known_exhibit(case: Case, exhibit: Exhibit) -> Exhibit:
    document = reading.resolve(case, exhibit.document)
    if document.state is DocumentState.SEALED:
        case.file.need(Compartment.SEALED)
    connection = reading.connection_of(case, document.id)
    if not store.pages_with_ids(connection, [page_id(document.id, exhibit.page)]):
        raise UserError("page.unknown", document=document.name, page=exhibit.page, pages=document.pages)
    return replace(exhibit, document=document.id)


def _check_open(case: Case, new: Outline, before: Outline | None) -> None:
    """Refuse in an outline that lies with the case what must not lie open. What stood in it already stays."""
    texts, documents, tags = _laid_open(new)
    if before is not None:
        texts, documents, tags = (
            now - then for now, then in zip((texts, documents, tags), _laid_open(before), strict=True)
        )
    kept.check_words(case, sorted(texts))
    if not case.file.holds(Compartment.SEALED):
        return
    documents |= {str(passage.tag.document) for passage in passages.of_tags(case, tags)}
    if documents & {str(one.id) for one in reading.listed(case) if one.sealed}:
        raise UserError("outline.sealed")


def _laid_open(known: Outline) -> tuple[set[str], set[str], set[str]]:
    """Words, ids of documents and ids of tags that an outline holds."""
    asked, notes_of = known.questions, [said for one in known.questions for said in one.notes]
    shown = [exhibit for one in asked for exhibit in one.exhibits]
    texts = {text for one in asked for text in (one.text, one.translation)} | {said.text for said in notes_of}
    documents = {str(one.document) for one in shown} | {str(said.recording) for said in notes_of}
    return texts | {one.note for one in shown}, documents, {tag for one in asked for tag in one.tags}


# -- writing ----------------------------------------------------------------------------------------------------


def _change_one(case: Case, identifier: str, question: str, act: str, work: Callable[[Question], Question]) -> Changes:
    def all_of(known: Outline) -> Outline:
        fresh = work(known.question(question))
        return replace(known, questions=tuple(fresh if one.id == question else one for one in known.questions))

    return _change(case, identifier, act, all_of)


def _change(case: Case, identifier: str, act: str, work: Callable[[Outline], Outline]) -> Changes:
    return _write(case, work(outline(case, identifier)), act)


def _write(case: Case, new: Outline, act: str) -> Changes:
    return _write_all(case, [new], act, {"person": new.person})


def _write_all(case: Case, new: Sequence[Outline], act: str, facts: dict[str, str]) -> Changes:
    """Outlines of the same compartment, as one act."""
    ids = tuple(one.id for one in new)
    if new[0].mine:
        case.file.need(Compartment.CHAMBERS)
        contents = [(one.id, outline_record(one)) for one in new]
        rows.perform(case.file, Compartment.CHAMBERS, act, ids[0], facts, lambda there: _own(case, there, contents))
    else:
        before = {one.id: one for one in outlines(case) if not one.mine}
        for one in new:
            _check_open(case, one, before.get(one.id))
        kept.put_all(case, {KIND: [outline_record(one) for one in new]}, act, ids[0], facts)
    return Changes(frozenset({"records"}), ids)


def _own(case: Case, connection: Connection, contents: Iterable[tuple[str, Json]]) -> list[Change | None]:
    made = []
    for identifier, content in contents:
        before = rows.find(connection, "records", {"kind": KIND, "id": identifier})
        position = before["position"] if before else rows.next_position(connection, "records")
        if before is None or notes.note_from(case.file, before) != content:
            row = notes.note_row(case.file, KIND, identifier, content, position)
            made.append(rows.put(connection, "records", row))
    return made


def _drop_own(case: Case, known: Outline) -> Changes:
    key = {"kind": KIND, "id": known.id}
    facts = {"person": known.person}
    part = Compartment.CHAMBERS
    rows.perform(case.file, part, "outline.removed", known.id, facts, lambda there: [rows.drop(there, "records", key)])
    return Changes(frozenset({"records"}), (known.id,))
