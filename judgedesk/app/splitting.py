"""A scanned volume split into the papers it consists of: proposed from the edges of its pages, decided by a person.

Proposals are no acts; whatever a person decides is one and can be undone. The original and its pages stay as they are.
"""

import uuid
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace
from datetime import date as calendar_date
from typing import Any

from judgedesk.app.casefile import Case
from judgedesk.app.reading import cite, part_of
from judgedesk.domain.changes import Changes
from judgedesk.domain.documents import Document, DocumentState
from judgedesk.domain.errors import UserError
from judgedesk.language.headings import Signs, signs, starts
from judgedesk.store import documents, rows
from judgedesk.store import segments as store
from judgedesk.store.database import Connection
from judgedesk.store.rows import Change
from judgedesk.store.segments import MOVED, Segment, SegmentState, segment_row

__all__ = ["Segment", "SegmentState"]

_CHANGED = frozenset({"segments"})
_TITLE, _KIND = 200, 40


def segments(case: Case, document: int, *, rejected: bool = False) -> list[Segment]:
    """The parts of a document in page order, proposed and accepted ones, on demand also those rejected.

    Raises:
        UserError: ``document.unknown``, ``keys.not_yours``.
    """
    known = store.of_document(case.file.reading(part_of(case, document)), document)
    return [segment for segment in known if rejected or segment.state is not SegmentState.REJECTED]


def propose(case: Case, document: int) -> list[Segment]:
    """Propose the parts of a document anew and return `segments`. What a person decided stays, and nothing is proposed
    again that was accepted, moved or rejected.

    Raises:
        UserError: ``document.unknown``, ``document.arriving``, ``keys.not_yours``, ``case.read_only``.
    """
    known = _document(case, document)
    part = part_of(case, document)
    texts = store.texts(case.file.reading(part), document)
    fresh = _proposals(known, [None if text is None else signs(text) for text in texts])
    with case.file.writing(part, urgent=False) as connection:
        decided = [segment for segment in store.of_document(connection, document) if segment.decided]
        store.drop_proposed(connection, document)
        for segment in _beside(fresh, decided):
            rows.put(connection, "segments", segment_row(segment))
    return segments(case, document)


def _document(case: Case, document: int) -> Document:
    known = documents.get(case.file.reading(part_of(case, document)), document)
    if known is None:
        raise UserError("document.unknown", document=str(document))
    if known.state is DocumentState.ARRIVING:
        raise UserError("document.arriving")
    return known


def _proposals(known: Document, seen: Sequence[Signs | None]) -> list[Segment]:
    found = []
    begun = starts(seen)
    for place, start in enumerate(begun):
        page = seen[start.place]
        assert page is not None
        after = begun[place + 1].place if place + 1 < len(begun) else len(seen)
        found.append(
            Segment(
                id=f"s-{known.id}-{start.place + 1}",
                document=known.id,
                first=start.place + 1 if place else 1,  # blank pages before the first paper belong to it
                last=after,
                title=_title(page) or known.name,
                kind=page.heading.kind if page.heading else "cover" if "cover" in start.reasons else "",
                date=page.date,
                reasons=start.reasons,
            )
        )
    return found


def _title(page: Signs) -> str:
    lines = [page.heading.title if page.heading else "", page.cover, page.letterhead, page.first_line]
    return next((line for line in lines if line), "")[:_TITLE]


def _beside(fresh: Iterable[Segment], decided: Sequence[Segment]) -> list[Segment]:
    """Proposals as far as they leave alone what a person decided.

    A paper that was rejected belongs to the one before it, which its pages therefore don't end.
    """
    known = {segment.id for segment in decided}
    accepted = [segment for segment in decided if segment.state is not SegmentState.REJECTED]
    kept: list[Segment] = []
    for segment in fresh:
        if segment.id in known or any(other.first == segment.first for other in decided):
            if kept and kept[-1].last == segment.first - 1:
                kept[-1] = replace(kept[-1], last=segment.last)
            continue
        covering = [other.last for other in accepted if other.first <= segment.first <= other.last]
        begins = max(covering, default=segment.first - 1) + 1
        if begins <= segment.last:
            kept.append(replace(segment, first=begins))
    return [_short_of(segment, accepted) for segment in kept]


def _short_of(segment: Segment, accepted: Iterable[Segment]) -> Segment:
    """The segment up to the next one accepted."""
    ends = [other.first - 1 for other in accepted if segment.first < other.first <= segment.last]
    return replace(segment, last=min([segment.last, *ends]))


# -- deciding ---------------------------------------------------------------------------------------------------------


def accept(case: Case, document: int, ids: Collection[str] | None = None) -> Changes:
    """Accept some parts, or (with None) all that are proposed.

    Raises:
        UserError: ``segment.unknown``, ``segment.overlaps``, ``keys.not_yours``, ``case.read_only``.
    """

    def decide(standing: list[Segment]) -> list[Segment]:
        now = {segment.id: segment for segment in standing}
        for segment in _chosen(standing, ids):
            now |= _accepted(now[segment.id], now.values())
        return [segment for segment in now.values() if segment not in standing]

    return _act(case, document, "segments.accepted", decide)


def reject(case: Case, document: int, ids: Collection[str]) -> Changes:
    """Reject some parts: their pages fall to the part before each.

    Raises:
        UserError: ``segment.unknown``, ``keys.not_yours``, ``case.read_only``.
    """

    def decide(standing: list[Segment]) -> list[Segment]:
        changed: dict[str, Segment] = {}
        shown = [segment for segment in standing if segment.state is not SegmentState.REJECTED]
        for segment in sorted(_chosen(standing, ids), key=lambda segment: segment.first):
            if segment not in shown:
                continue
            changed[segment.id] = replace(segment, state=SegmentState.REJECTED)
            for other in shown:
                before = changed.get(other.id, other)
                if before.state is not SegmentState.REJECTED and before.last == segment.first - 1:
                    changed[other.id] = _given(before, last=segment.last)
        return list(changed.values())

    return _act(case, document, "segments.rejected", decide)


def move(case: Case, document: int, segment: str, *, first: int | None = None, last: int | None = None) -> Changes:
    """Move a boundary of a part, which is thereby accepted; the part that lies next to it gives way or follows.

    Raises:
        UserError: ``segment.unknown``, ``segment.bad_range``, ``segment.overlaps`` when a neighbour would vanish, …
    """
    pages = _document(case, document).pages

    def decide(standing: list[Segment]) -> list[Segment]:
        [before] = _chosen(standing, [segment])
        after = replace(before, first=first or before.first, last=last or before.last, state=SegmentState.ACCEPTED)
        _check_range(after.first, after.last, pages)
        changed = _room_for(after, standing, lambda other: True, vanish=False)
        for other in standing:
            if SegmentState.REJECTED in (other.state, before.state) or other.id in changed:
                continue
            if other.last == before.first - 1 and after.first > before.first:
                changed[other.id] = _given(other, last=after.first - 1)
            elif other.first == before.last + 1 and after.last < before.last:
                changed[other.id] = _given(other, first=after.last + 1)
        return list(changed.values())

    return _act(case, document, "segments.moved", decide)


def describe(
    case: Case,
    document: int,
    segment: str,
    *,
    title: str | None = None,
    kind: str | None = None,
    date: str | None = None,
) -> Changes:
    """Name a part, say what kind of paper it is and of which date; it is thereby accepted.

    Raises:
        UserError: ``segment.unknown``, ``segment.no_title``, ``segment.bad_date``, …
    """

    def decide(standing: list[Segment]) -> list[Segment]:
        [before] = _chosen(standing, [segment])
        given: dict[str, Any] = {"title": title, "kind": kind, "date": date}
        said = {name: value for name, value in given.items() if value is not None}
        return list(_accepted(_checked(replace(before, **said)), standing).values())

    return _act(case, document, "segments.described", decide)


def add(
    case: Case, document: int, first: int, last: int, title: str, *, kind: str = "", date: str = ""
) -> tuple[str, Changes]:
    """Set a part by hand; returns its id. Proposals in its way shrink or go.

    Raises:
        UserError: ``segment.bad_range``, ``segment.overlaps``, ``segment.no_title``, ``segment.bad_date``, …
    """
    _check_range(first, last, _document(case, document).pages)
    identifier = f"s-{uuid.uuid4().hex[:12]}"
    fresh = _checked(Segment(identifier, document, first, last, title, kind, date, SegmentState.ACCEPTED, ("hand",)))

    def decide(standing: list[Segment]) -> list[Segment]:
        return list(_room_for(fresh, standing, _proposed).values())

    return identifier, _act(case, document, "segments.added", decide)


def _act(case: Case, document: int, kind: str, decide: Callable[[list[Segment]], list[Segment]]) -> Changes:
    """Carry out a decision on the segments of a document as one undoable act."""
    known = _document(case, document)
    ids: list[str] = []

    def work(connection: Connection) -> list[Change | None]:
        changed = decide(store.of_document(connection, document))
        ids.extend(segment.id for segment in changed)
        return [rows.put(connection, "segments", segment_row(segment)) for segment in changed]

    facts = {"cite": cite(known.volume, "", known.name, 1), "name": known.name}
    rows.perform(case.file, part_of(case, document), kind, str(document), facts, work)
    return Changes(_CHANGED, tuple(ids))


def _chosen(standing: Sequence[Segment], ids: Collection[str] | None) -> list[Segment]:
    if ids is None:
        return [segment for segment in standing if segment.state is SegmentState.PROPOSED]
    known = {segment.id: segment for segment in standing}
    for identifier in ids:
        if identifier not in known:
            raise UserError("segment.unknown", segment=identifier[:60])
    return [known[identifier] for identifier in dict.fromkeys(ids)]


def _given(segment: Segment, *, first: int | None = None, last: int | None = None) -> Segment:
    """A segment whose boundary follows what a person decided of its neighbour: it is not proposed otherwise again."""
    reasons = tuple(dict.fromkeys((*segment.reasons, MOVED)))
    return replace(segment, first=first or segment.first, last=last or segment.last, reasons=reasons)


def _accepted(segment: Segment, standing: Iterable[Segment]) -> dict[str, Segment]:
    """A part accepted. One that was rejected takes back the pages that fell to the part before it."""
    fresh = replace(segment, state=SegmentState.ACCEPTED)
    return _room_for(fresh, standing, lambda other: _proposed(other) or other.last == fresh.last)


def _proposed(segment: Segment) -> bool:
    return segment.state is SegmentState.PROPOSED


def _room_for(
    fresh: Segment, standing: Iterable[Segment], yields: Callable[[Segment], bool], *, vanish: bool = True
) -> dict[str, Segment]:
    """A part and those that give way to it, by id; pages behind it that a longer one loses stay without a part.

    Raises:
        UserError: ``segment.overlaps`` for one in its way that does not yield, or would vanish (proposals may, with
            `vanish`), or was accepted and would fall in two.
    """
    changed = {fresh.id: fresh}
    for other in standing:
        if other.id == fresh.id or other.state is SegmentState.REJECTED:
            continue
        if other.last < fresh.first or other.first > fresh.last:
            continue
        before, behind, gone = other.first < fresh.first, other.last > fresh.last, vanish and _proposed(other)
        if not yields(other) or not (before or behind or gone) or (before and behind and not _proposed(other)):
            raise UserError("segment.overlaps", title=other.title, first=other.first, last=other.last)
        if before:
            changed[other.id] = _given(other, last=fresh.first - 1)
        elif behind:
            changed[other.id] = _given(other, first=fresh.last + 1)
        else:
            changed[other.id] = replace(other, state=SegmentState.REJECTED)
    return changed


def _check_range(first: int, last: int, pages: int) -> None:
    if not 1 <= first <= last <= pages:
        raise UserError("segment.bad_range", first=first, last=last, pages=pages)


def _checked(segment: Segment) -> Segment:
    title = " ".join(segment.title.split())[:_TITLE]
    if not title:
        raise UserError("segment.no_title")
    if segment.date:
        try:
            calendar_date.fromisoformat(segment.date)
        except ValueError as error:
            raise UserError("segment.bad_date", date=segment.date[:40]) from error
    return replace(segment, title=title, kind=segment.kind.strip()[:_KIND])
