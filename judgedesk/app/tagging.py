"""Tying passages to elements, and what a judge finds of an element."""

import uuid
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from judgedesk.app import folios, ocr, recordings
from judgedesk.app.casefile import Case
from judgedesk.app.law import offence
from judgedesk.app.reading import citation_form, cite, part_of, parts_with_documents
from judgedesk.domain.changes import Changes
from judgedesk.domain.errors import UserError
from judgedesk.domain.evidence import (
    Count,
    Finding,
    FindingState,
    Stance,
    Tag,
    box_in,
    place_of_box,
    place_of_time,
    time_in,
)
from judgedesk.domain.roles import Compartment
from judgedesk.language.quotes import locate
from judgedesk.store import audit, evidence, rows
from judgedesk.store import documents as store
from judgedesk.store.casefile import CaseFile
from judgedesk.store.database import Connection
from judgedesk.store.rows import Act, Change

__all__ = ["Act"]

_KINDS = {"tags": "tags", "findings": "findings", "persons": "persons", "counts": "counts", "identities": "persons",
    "folio_marks": "documents", "meta": "documents", "segments": "segments",
    "saved_searches": "searches",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class NewTag:
    """A passage to be tied to an element; `start` and `end` (excluded) are code points of the page's stored text."""

    document: int
    page: int
    start: int
    end: int
    element: str
    count: str
    defendant: str
    victim: str
    stance: Stance = Stance.SUPPORTS
    note: str = ""
    place: str = ""


def known_count(connection: Connection, identifier: str) -> Count:
    """A count by id; ``count.unknown`` otherwise."""
    for count in evidence.counts(connection):
        if count.id == identifier:
            return count
    raise UserError("count.unknown", count=identifier)


def check_target(count: Count, element: str, defendant: str, victim: str) -> None:
    """Refuse an element, defendant or victim that the count does not have."""
    if element not in {row.id for row in offence(count.offence).elements}:
        raise UserError("element.unknown", element=element, count=count.label)
    if defendant not in count.defendants:
        raise UserError("count.no_defendant", person=defendant, count=count.label)
    if victim not in count.victims:
        raise UserError("count.no_victim", person=victim, count=count.label)


def add_tag(case: Case, new: NewTag) -> tuple[str, Changes]:
    """Tie a passage to an element; returns the tag's id.

    Raises:
        UserError: ``count.unknown``, ``element.unknown``, ``page.unknown``, ``tag.empty``, ``case.read_only``, …
    """
    part = part_of(case, new.document)
    check_target(known_count(case.file.reading(), new.count), new.element, new.defendant, new.victim)
    identifier = f"t-{uuid.uuid4().hex[:12]}"

    def work(connection: Connection) -> list[Change | None]:
        page = store.page(connection, new.document, new.page)
        if page is None:
            raise UserError("page.unknown", document=str(new.document), page=new.page, pages=0)
        quote = _passage(page.text, new.start, new.end, new.place)
        tag = Tag(
            id=identifier,
            document=new.document,
            page=new.page,
            start=new.start,
            end=new.end,
            quote=quote,
            page_hash=store.page_hash(page.text),
            element=new.element,
            count=new.count,
            defendant=new.defendant,
            victim=new.victim,
            stance=new.stance,
            note=new.note,
            author=case.user,
            at=audit.now(),
            place=new.place,
        )
        return [rows.put(connection, "tags", evidence.tag_row(tag, rows.next_position(connection, "tags")))]

    facts = _facts(case, new.document, new.page, new.element)
    rows.perform(case.file, part, "tag.added", identifier, facts, work)
    return identifier, Changes(frozenset({"tags"}), (identifier,))


def _facts(case: Case, document: int, page: int, element: str) -> dict[str, str]:
    """What an undo is named by."""
    connection = case.file.reading(part_of(case, document))
    known, found = store.get(connection, document), store.page(connection, document, page)
    where = cite(known.volume, found.folio, known.name, page, citation_form(case)) if known and found else ""
    return {"cite": where, "element": element}


def _passage(text: str, start: int, end: int, place: str = "") -> str:
    """The words of a passage. A part of a page that is no text, or of a recording, may have none."""
    quote = text[start:end] if 0 <= start < end <= len(text) else ""
    if place:
        check_place(place)
    elif not quote.strip():
        raise UserError("tag.empty")
    return quote


def check_place(place: str) -> None:
    """Refuse a place that is neither a part of a page nor a stretch of a recording: ``tag.bad_place``."""
    try:
        box, stretch = box_in(place), time_in(place)
        known = place_of_box(box) if box else place_of_time(*stretch) if stretch else ""
    except (ValueError, TypeError, AttributeError):
        known = ""
    if known != place:
        raise UserError("tag.bad_place")


def _tag_place(case: Case, tag_id: str) -> tuple[Compartment, dict[str, Any]]:
    for part in parts_with_documents(case):
        row = rows.find(case.file.reading(part), "tags", {"id": tag_id})
        if row is not None:
            return part, row
    raise UserError("tag.unknown", tag=tag_id)


def change_tag(case: Case, tag_id: str, **fields: Any) -> Changes:
    """Change stance, note, element, count, defendant, victim, start, end or place of a tag.

    Raises:
        UserError: ``tag.unknown``, ``element.unknown``, ``tag.empty``, …
    """
    part, before = _tag_place(case, tag_id)
    changed = replace(evidence.tag_from(before), **fields)
    check_target(known_count(case.file.reading(), changed.count), changed.element, changed.defendant, changed.victim)

    def work(connection: Connection) -> list[Change | None]:
        fresh = changed
        if fields.keys() & {"document", "page", "start", "end", "place"}:
            page = store.page(connection, changed.document, changed.page)
            text = page.text if page else ""
            quote = _passage(text, changed.start, changed.end, changed.place)
            fresh = replace(changed, quote=quote, page_hash=store.page_hash(text))
        return [rows.put(connection, "tags", evidence.tag_row(fresh, before["position"]))]

    facts = _facts(case, changed.document, changed.page, changed.element)
    rows.perform(case.file, part, "tag.changed", tag_id, facts, work)
    return Changes(frozenset({"tags"}), (tag_id,))


def remove_tag(case: Case, tag_id: str) -> Changes:
    """Take a tag away.

    Raises:
        UserError: ``tag.unknown``, ``case.read_only``.
    """
    part, before = _tag_place(case, tag_id)
    facts = _facts(case, before["document"], before["page"], before["element"])

    def work(connection: Connection) -> list[Change | None]:
        return [rows.drop(connection, "tags", before)]

    rows.perform(case.file, part, "tag.removed", tag_id, facts, work)
    return Changes(frozenset({"tags"}), (tag_id,))


def tags_on_page(case: Case, document: int, page: int) -> list[Tag]:
    """Tags of a page in reading order, each where its quotation stands now."""
    connection = case.file.reading(part_of(case, document))
    found = store.page(connection, document, page)
    text = found.text if found else ""
    tags = evidence.tags(connection, "document = ? AND page = ?", (document, page))
    return sorted((anchored(tag, text) for tag in tags), key=lambda tag: (tag.start, tag.end, tag.id))


def anchored(tag: Tag, text: str) -> Tag:
    """The tag at the place of its quotation in the page as it is now, which may have been read anew since."""
    if tag.page_hash == store.page_hash(text) or not tag.quote:
        return tag
    place = locate(text, tag.quote, tag.start)
    return replace(tag, start=place[0], end=place[1]) if place else replace(tag, start=0, end=0)


def set_finding(
    case: Case,
    count: str,
    defendant: str,
    victim: str,
    element: str,
    state: FindingState | None,
    reason: str | None = None,
) -> Changes:
    """Record, change or (with None) take back the user's own finding of an element. It lies in chambers.

    Without `reason` the reason given before stays. What was shared with the panel is, once changed, one's own again.

    Raises:
        UserError: ``keys.not_yours``, ``count.unknown``, ``element.unknown``, …
    """
    case.file.need(Compartment.CHAMBERS)
    check_target(known_count(case.file.reading(), count), element, defendant, victim)
    identifier = evidence.finding_id(count, defendant, victim, element, case.user)

    def work(connection: Connection) -> list[Change | None]:
        before = rows.find(connection, "findings", {"id": identifier})
        if state is None:
            return [rows.drop(connection, "findings", {"id": identifier})]
        position = before["position"] if before else rows.next_position(connection, "findings")
        known = evidence.finding_from(case.file, before) if before else None
        given = reason if reason is not None else known.reason if known else ""
        if known and (known.state, known.reason) == (state, given):
            return []
        finding = Finding(count, defendant, victim, element, state, given, case.user, audit.now())
        return [rows.put(connection, "findings", evidence.finding_row(case.file, finding, position))]

    facts = {"element": element, "victim": victim}
    rows.perform(case.file, Compartment.CHAMBERS, "finding.set", identifier, facts, work)
    return Changes(frozenset({"findings"}), (identifier,))


def _changes(made: list[Change]) -> Changes:
    kinds = frozenset(_KINDS.get(change.table, "records") for change in made)
    return Changes(kinds, tuple(str(change.row.get("id", "")) for change in made))


def undo(case: Case) -> Changes:
    """Take back the user's own newest act.

    Raises:
        UserError: ``undo.nothing``, ``undo.changed_since``, ``case.read_only``.
    """
    return _followed(case, _whole(case, rows.undo, rows.next_undo))


def redo(case: Case) -> Changes:
    """Do again what was undone last.

    Raises:
        UserError: ``redo.nothing``, ``undo.changed_since``, ``case.read_only``.
    """
    return _followed(case, _whole(case, rows.redo, rows.next_redo))


def _whole(
    case: Case, step: Callable[[CaseFile], tuple[Act, list[Change]]], following: Callable[[CaseFile], Act | None]
) -> list[Change]:
    """One step and what belongs to it: an act on two compartments has a part in each, by the same fact ``act``."""
    act, made = step(case.file)
    while act.facts.get("act") and (other := following(case.file)) and other.facts.get("act") == act.facts["act"]:
        made += step(case.file)[1]
    return made


def _followed(case: Case, made: list[Change]) -> Changes:
    """What was changed, after all that follows from it was brought into line."""
    folios.follow(case, made)
    ocr.follow(case, made)
    if any(change.table == "meta" for change in made):
        recordings.link_transcripts(case)
    return _changes(made)


def undo_label(case: Case) -> Act | None:
    """What `undo` would take back: kind and facts to name it by."""
    return rows.next_undo(case.file)


def redo_label(case: Case) -> Act | None:
    """What `redo` would do again."""
    return rows.next_redo(case.file)
