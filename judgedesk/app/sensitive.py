"""What is hard to look at, marked by a person: such pages, pictures and recordings open veiled.

A mark says how things are shown, never what they are: the evidence stays as it is, is found, tagged and copied as
before. It has nothing to do with the secrecy of classified material. Nobody but a person marks.
"""

import uuid
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from judgedesk.app import consultation
from judgedesk.app.casefile import Case
from judgedesk.app.reading import citation_form, cite, listed, part_of, parts_with_documents
from judgedesk.domain.changes import Changes
from judgedesk.domain.documents import DocumentState, page_id
from judgedesk.domain.errors import UserError
from judgedesk.domain.roles import Compartment
from judgedesk.store import audit, rows
from judgedesk.store import documents as store
from judgedesk.store import sensitive as marks
from judgedesk.store.database import Connection
from judgedesk.store.rows import Change

KINDS: Final = ("violence", "intimate", "child", "other")
SHOWN: Final = "sensitive.shown"
WHOLE: Final = 0
"""Stands for the page where a whole document is marked."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark on a page, or (`page` 0) on all pages of a document. With `text` its words are veiled as well."""

    document: int
    page: int
    kind: str
    text: bool = False
    by: str = ""
    at: str = ""


def mark(case: Case, document: int, page: int | None, kind: str, *, text: bool = False) -> Changes:
    """Mark a page, or with None a whole document with what was found inside it. A mark there is replaced.

    Raises:
        UserError: ``sensitive.unknown_kind``, ``document.unknown``, ``page.unknown``, ``keys.not_yours``,
            ``case.read_only``.
    """
    if page is None:
        return mark_all(case, [document], kind, text=text)
    return mark_pages(case, document, [page], kind, text=text)


def mark_pages(case: Case, document: int, pages: Iterable[int], kind: str, *, text: bool = False) -> Changes:
    """Mark some pages of a document as one act; raises as `mark`."""
    wanted = sorted(set(pages))
    connection = case.file.reading(part_of(case, document))
    known = store.get(connection, document)
    for page in wanted:
        if known is not None and store.page(connection, document, page) is None:
            raise UserError("page.unknown", document=known.name, page=page, pages=known.pages)
    return _put(case, [(document, page) for page in wanted], kind, text=text)


def mark_all(case: Case, documents: Collection[int], kind: str, *, text: bool = False) -> Changes:
    """Mark whole documents, with what was found inside them, as one act; raises as `mark`."""
    return _put(case, [(document, WHOLE) for document in _with_inside(case, documents)], kind, text=text)


def unmark(case: Case, document: int, page: int | None) -> Changes:
    """Take the mark on a page away, or with None that on a whole document and what was found inside it.

    Raises:
        UserError: ``sensitive.not_marked``; ``sensitive.whole`` where not the page is marked but its whole document;
            ``document.unknown``, ``keys.not_yours``, ``case.read_only``.
    """
    known = mark_of(case, document, page or WHOLE)
    if known is None:
        raise UserError("sensitive.not_marked")
    if known.page != (page or WHOLE):
        raise UserError("sensitive.whole")
    going = [(document, page)] if page else [(one, WHOLE) for one in _with_inside(case, [document])]
    return _drop(case, going)


def unmark_all(case: Case, documents: Collection[int]) -> Changes:
    """Take every mark on these documents, on what was found inside them, and on their pages away as one act."""
    going = _with_inside(case, documents)
    return _drop(case, [(one.document, one.page) for one in marked(case) if one.document in going])


def marked(case: Case, document: int | None = None) -> list[Mark]:
    """All marks the user may know of, or those on a document, by document and page."""
    parts = parts_with_documents(case) if document is None else [part_of(case, document)]
    found = [_mark(body) for part in parts for body in marks.everything(case.file.reading(part), part)]
    return sorted((one for one in found if document in (None, one.document)), key=lambda one: (one.document, one.page))


def mark_of(case: Case, document: int, page: int) -> Mark | None:
    """The mark that holds for a page: its own, else that on its whole document; None where there is none.

    Raises:
        UserError: ``document.unknown``, ``keys.not_yours``.
    """
    part = part_of(case, document)
    connection = case.file.reading(part)
    for number in dict.fromkeys((page, WHOLE)):
        body = marks.find(connection, part, document, number)
        if body is not None:
            return _mark(body)
    return None


def hides_words(case: Case) -> Callable[[int, int], bool]:
    """Answers of a document and page whether its words are veiled; the marks are looked up once."""
    known = {(one.document, one.page): one.text for one in marked(case)}
    return lambda document, page: known.get((document, page), known.get((document, WHOLE), False))


def pages_marked(case: Case, document: int) -> int:
    """On how many pages of a document a mark holds."""
    found = marked(case, document)
    if any(one.page == WHOLE for one in found):
        known = store.get(case.file.reading(part_of(case, document)), document)
        return known.pages if known is not None else 0
    return len(found)


def imported_with(case: Case, document: int) -> list[int]:
    """Documents that came by the same import, this one too, as far as the user may open them.

    Raises:
        UserError: ``document.unknown``.
    """
    known = store.get(case.file.reading(), document)
    if known is None:
        raise UserError("document.unknown", document=str(document))
    begun = [
        row[0] for row in case.file.reading().execute("SELECT at FROM audit WHERE kind = 'import.begun' ORDER BY at")
    ]
    first = max((at for at in begun if at <= known.added), default="")
    after = min((at for at in begun if at > known.added), default="")
    return [
        one.id
        for one in listed(case)
        if one.state is not DocumentState.SEALED and first <= one.added and (not after or one.added < after)
    ]


def note_shown(case: Case, document: int, page: int) -> None:
    """Somebody lifted the veil of a page: an event where their own reading is kept, for a sealed one in its own log.

    Nothing in a case that is open for reading only. Slow: call it from a worker thread.
    """
    known = mark_of(case, document, page)
    if known is None or not case.writable:
        return
    part = part_of(case, document)
    if part is Compartment.SEALED:
        consultation.page(case, document, page)
        consultation.log(case)
    elif case.file.holds(Compartment.CHAMBERS):
        part = Compartment.CHAMBERS
    told = {"document": document, "page": page, "kind": known.kind}
    with case.file.writing(part, urgent=False, aside=True) as connection:
        case.file.record(connection, part, SHOWN, str(page_id(document, page)), told)


def _mark(body: dict[str, Any]) -> Mark:
    return Mark(
        int(body["document"]), int(body["page"]), str(body["kind"]), bool(body.get("text")), str(body.get("by", "")),
        str(body.get("at", "")),
    )  # fmt: skip


def _with_inside(case: Case, documents: Collection[int]) -> list[int]:
    found = dict.fromkeys(documents)
    for document in documents:
        for part in parts_with_documents(case):
            found |= dict.fromkeys(store.inside(case.file.reading(part), document))
    return [document for document in found if document in documents or _is_open(case, document)]


def _is_open(case: Case, document: int) -> bool:
    known = store.get(case.file.reading(), document)
    return known is not None and (known.state is not DocumentState.SEALED or case.file.holds(Compartment.SEALED))


def _put(case: Case, places: Sequence[tuple[int, int]], kind: str, *, text: bool) -> Changes:
    if kind not in KINDS:
        raise UserError("sensitive.unknown_kind", kind=kind[:40], known=", ".join(KINDS))
    given = {"kind": kind, "by": case.user, "at": audit.now()} | ({"text": True} if text else {})

    def change(connection: Connection, part: Compartment, document: int, page: int) -> Change | None:
        before = marks.find(connection, part, document, page)
        if before is not None and (before["kind"], bool(before.get("text"))) == (kind, text):
            return None
        return marks.put(connection, part, {"document": document, "page": page} | given)

    return _act(case, places, "sensitive.marked", change)


def _drop(case: Case, places: Sequence[tuple[int, int]]) -> Changes:
    return _act(case, places, "sensitive.unmarked", marks.drop)


def _act(case: Case, places: Sequence[tuple[int, int]], kind: str, change: Any) -> Changes:
    """One act, with a part in each compartment the places lie in."""
    lies_in: dict[Compartment, list[tuple[int, int]]] = {}
    for document, page in places:
        lies_in.setdefault(part_of(case, document), []).append((document, page))
    facts = {"cite": _cite(case, *places[0]) if len(places) == 1 else "", "number": str(len(places))}
    if len(lies_in) > 1:
        facts = {"cite": "", "number": str(len(places)), "act": uuid.uuid4().hex[:12]}
    for part, here in lies_in.items():

        def work(
            connection: Connection, part: Compartment = part, here: Sequence[tuple[int, int]] = here
        ) -> list[Change | None]:
            return [change(connection, part, document, page) for document, page in here]

        # The log of the case says nothing of which document: it may be sealed one day.
        rows.perform(case.file, part, kind, "", facts, work)
    return Changes(frozenset({"records"}), tuple(marks.key(*place) for place in places))


def _cite(case: Case, document: int, page: int) -> str:
    connection = case.file.reading(part_of(case, document))
    known = store.get(connection, document)
    if known is None:
        return ""
    found = store.page(connection, document, page) if page else None
    if found is None:
        return known.name
    return cite(known.volume, found.folio, known.name, page, citation_form(case))
