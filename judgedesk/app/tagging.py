"""Tying passages to elements, and what a judge finds of an element."""

import uuid
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from judgedesk.app import folios, motions_moved, ocr, recordings
from judgedesk.app.casefile import Case
from judgedesk.app.law import charged, indicators
from judgedesk.app.reading import citation_form, cite, part_of, parts_with_documents
from judgedesk.app.stretches import words_between
from judgedesk.domain.changes import Changes
from judgedesk.domain.documents import Page
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
    "found_tables": "tables", "table_rows": "tables",
    "saved_searches": "searches",
}  # fmt: skip
_NAMED = 20
"""So many tags of an act are named in the log."""


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


def check_target(count: Count, element: str, defendant: str, victim: str, *, ticks: bool = True) -> None:
    """Refuse an element, defendant or victim that the count does not have. With `ticks` an indicator is as good."""
    known = element in {row.id for row in charged(count).elements}
    if not known and not (ticks and element in indicators().indicators):
        raise UserError("element.unknown", element=element, count=count.label)
    check_pair(count, defendant, victim)


def check_pair(count: Count, defendant: str, victim: str) -> None:
    """Refuse a defendant or victim that the count does not have."""
    if defendant not in count.defendants:
        raise UserError("count.no_defendant", person=defendant, count=count.label)
    if victim not in count.victims:
        raise UserError("count.no_victim", person=victim, count=count.label)


def add_tag(case: Case, new: NewTag) -> tuple[str, Changes]:
    """Tie a passage to an element; returns the tag's id.

    Raises:
        UserError: ``count.unknown``, ``element.unknown``, ``page.unknown``, ``tag.empty``, ``case.read_only``, …
    """
    made, changes = add_tags(case, [new])
    return made[0], changes


def add_tags(case: Case, new: Sequence[NewTag]) -> tuple[list[str], Changes]:
    """Tie passages of one document to elements and persons as one act; returns the ids of the tags.

    Raises:
        UserError: as `add_tag`; ``tag.empty`` where there is none.
    """
    if not new or len({one.document for one in new}) > 1:
        raise UserError("tag.empty")
    part = part_of(case, new[0].document)
    for one in new:
        check_target(known_count(case.file.reading(), one.count), one.element, one.defendant, one.victim)
    made = [f"t-{uuid.uuid4().hex[:12]}" for _ in new]

    def work(connection: Connection) -> list[Change | None]:
        position = rows.next_position(connection, "tags")
        tags = [_made(case, connection, identifier, one) for identifier, one in zip(made, new, strict=True)]
        return [
            rows.put(connection, "tags", evidence.tag_row(tag, position + number)) for number, tag in enumerate(tags)
        ]

    elements = {one.element for one in new}
    facts = _facts(case, new[0].document, new[0].page, elements.pop() if len(elements) == 1 else "")
    rows.perform(case.file, part, "tag.added", ",".join(made[:_NAMED]), facts, work)
    return made, Changes(frozenset({"tags"}), tuple(made))


def _made(case: Case, connection: Connection, identifier: str, new: NewTag) -> Tag:
    page = store.page(connection, new.document, new.page)
    if page is None:
        raise UserError("page.unknown", document=str(new.document), page=new.page, pages=0)
    return Tag(
        id=identifier,
        document=new.document,
        page=new.page,
        start=new.start,
        end=new.end,
        quote=_passage(case, page, new.start, new.end, new.place),
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


def _facts(case: Case, document: int, page: int, element: str) -> dict[str, str]:
    """What an undo is named by."""
    connection = case.file.reading(part_of(case, document))
    known, found = store.get(connection, document), store.page(connection, document, page)
    where = cite(known.volume, found.folio, known.name, page, citation_form(case)) if known and found else ""
    return {"cite": where, "element": element}


def _passage(case: Case, page: Page, start: int, end: int, place: str) -> str:
    """The words of a passage: of a stretch of a recording what its transcript says meanwhile. A part of a page, or a
    stretch, may have none.
    """
    quote = page.text[start:end] if 0 <= start < end <= len(page.text) else ""
    if place:
        check_place(place)
    elif not quote.strip():
        raise UserError("tag.empty")
    spoken = spoken_at(case, page.document, place)
    return quote if spoken is None else spoken


def spoken_at(case: Case, document: int, place: str) -> str | None:
    """What is said in the stretch of a recording that a place names; None for all other places.

    Raises:
        UserError: ``tag.bad_place`` where the document is no recording.
    """
    stretch = time_in(place)
    if stretch is None:
        return None
    try:
        recordings.check(case, document)
    except UserError as error:
        raise UserError("tag.bad_place") from error
    return words_between(case, document, *stretch)


def check_place(place: str) -> None:
    """Refuse a place that is neither a part of a page nor a stretch of a recording: ``tag.bad_place``."""
    try:
        box, stretch = box_in(place), time_in(place)
        known = place_of_box(box) if box else place_of_time(*stretch) if stretch else ""
    except (ValueError, TypeError, AttributeError):
        known = ""
    if known != place:
        raise UserError("tag.bad_place")


def _where(case: Case, tag_ids: Sequence[str]) -> dict[Compartment, list[dict[str, Any]]]:
    """The rows of some tags by compartment."""
    found: dict[Compartment, list[dict[str, Any]]] = {}
    for tag_id in tag_ids:
        for part in parts_with_documents(case):
            row = rows.find(case.file.reading(part), "tags", {"id": tag_id})
            if row is not None:
                found.setdefault(part, []).append(row)
                break
        else:
            raise UserError("tag.unknown", tag=tag_id)
    return found


def change_tag(case: Case, tag_id: str, **fields: Any) -> Changes:
    """Change stance, note, element, count, defendant, victim, start, end or place of a tag.

    Raises:
        UserError: ``tag.unknown``, ``element.unknown``, ``tag.empty``, …
    """
    return change_tags(case, [tag_id], **fields)


def change_tags(case: Case, tag_ids: Sequence[str], **fields: Any) -> Changes:
    """Change the same of several tags as one act.

    Raises:
        UserError: as `change_tag`.
    """
    found = _where(case, tag_ids)
    for part, before in found.items():
        fresh = [replace(evidence.tag_from(row), **fields) for row in before]
        for tag in fresh:
            check_target(known_count(case.file.reading(), tag.count), tag.element, tag.defendant, tag.victim)

        def work(
            connection: Connection, before: Sequence[rows.Row] = before, fresh: Sequence[Tag] = fresh
        ) -> list[Change | None]:
            moved = bool(fields.keys() & {"document", "page", "start", "end", "place"})
            return [
                rows.put(
                    connection, "tags", evidence.tag_row(_set_anew(case, connection, tag) if moved else tag, place)
                )
                for tag, place in zip(fresh, (row["position"] for row in before), strict=True)
            ]

        facts = _facts(case, fresh[0].document, fresh[0].page, fresh[0].element)
        rows.perform(case.file, part, "tag.changed", ",".join(tag.id for tag in fresh[:_NAMED]), facts, work)
    return Changes(frozenset({"tags"}), tuple(tag_ids))


def _set_anew(case: Case, connection: Connection, tag: Tag) -> Tag:
    """The tag with the words of the place it stands at now."""
    page = store.page(connection, tag.document, tag.page)
    if page is None:
        raise UserError("page.unknown", document=str(tag.document), page=tag.page, pages=0)
    quote = _passage(case, page, tag.start, tag.end, tag.place)
    return replace(tag, quote=quote, page_hash=store.page_hash(page.text))


def remove_tag(case: Case, tag_id: str) -> Changes:
    """Take a tag away.

    Raises:
        UserError: ``tag.unknown``, ``case.read_only``.
    """
    return remove_tags(case, [tag_id])


def remove_tags(case: Case, tag_ids: Sequence[str]) -> Changes:
    """Take several tags away as one act.

    Raises:
        UserError: as `remove_tag`.
    """
    for part, before in _where(case, tag_ids).items():

        def work(connection: Connection, before: Sequence[rows.Row] = before) -> list[Change | None]:
            return [rows.drop(connection, "tags", row) for row in before]

        facts = _facts(case, before[0]["document"], before[0]["page"], before[0]["element"])
        rows.perform(case.file, part, "tag.removed", ",".join(row["id"] for row in before[:_NAMED]), facts, work)
    return Changes(frozenset({"tags"}), tuple(tag_ids))


def tags_on_page(case: Case, document: int, page: int) -> list[Tag]:
    """Tags of a page in reading order, each where its quotation stands now."""
    connection = case.file.reading(part_of(case, document))
    found = store.page(connection, document, page)
    text = found.text if found else ""
    tags = evidence.tags(connection, "document = ? AND page = ?", (document, page))
    return sorted((anchored(tag, text) for tag in tags), key=lambda tag: (tag.start, tag.end, tag.id))


def anchored(tag: Tag, text: str) -> Tag:
    """The tag at the place of its quotation in the page as it is now, which may have been read anew since."""
    if tag.page_hash == store.page_hash(text) or not tag.quote or time_in(tag.place):
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
    check_target(known_count(case.file.reading(), count), element, defendant, victim, ticks=False)
    identifier = evidence.finding_id(count, defendant, victim, element, case.user)

    def work(connection: Connection) -> list[Change | None]:
        before = evidence.finding_at(case.file, (count, defendant, victim, element), case.user)
        if state is None:
            return [rows.drop(connection, "findings", before)] if before else []
        position = before["position"] if before else rows.next_position(connection, "findings")
        known = evidence.finding_from(case.file, before) if before else None
        given = reason if reason is not None else known.reason if known else ""
        if known and (known.state, known.reason) == (state, given):
            return []
        finding = Finding(count, defendant, victim, element, state, given, case.user, audit.now())
        return [
            *evidence.moved_away(connection, before, identifier),
            rows.put(connection, "findings", evidence.finding_row(case.file, finding, position)),
        ]

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
    motions_moved.check_step(case, following(case.file))
    act, made = step(case.file)
    while act.facts.get("act") and (other := following(case.file)) and other.facts.get("act") == act.facts["act"]:
        made += step(case.file)[1]
    return made


def _followed(case: Case, made: list[Change]) -> Changes:
    """What was changed, after all that follows from it was brought into line."""
    folios.follow(case, made)
    ocr.follow(case, made)
    motions_moved.follow(case, made)
    if any(change.table == "meta" for change in made):
        recordings.link_transcripts(case)
    return _changes(made)


def undo_label(case: Case) -> Act | None:
    """What `undo` would take back: kind and facts to name it by."""
    return rows.next_undo(case.file)


def redo_label(case: Case) -> Act | None:
    """What `redo` would do again."""
    return rows.next_redo(case.file)
