"""The documents of a case and their pages: lists, text, pictures, the place of every letter."""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from judgedesk.app.casefile import Case
from judgedesk.app.sources import natural, volume_order
from judgedesk.domain.documents import Document, DocumentState
from judgedesk.domain.errors import UserError
from judgedesk.domain.folios import DEFAULT_FORM, FORMS, cited
from judgedesk.domain.roles import Compartment
from judgedesk.store import documents as store
from judgedesk.store import folios, layers
from judgedesk.store.database import Connection


@dataclass(frozen=True, slots=True)
class DocumentLine:
    """A document in a list. `waiting` pages have no text yet."""

    id: int
    name: str
    volume: str
    kind: str
    pages: int
    state: DocumentState
    folio_first: str
    folio_last: str
    tags: int
    waiting: int
    sealed: bool
    parent: int | None = None


@dataclass(frozen=True, slots=True)
class PageView:
    """A page to be read. `pages` is the document's number of pages, `cite` the court's citation of this page.

    `layers` are the texts there are of it: ``text``, the file's own, and ``ocr``; `source` names the one shown, whose
    `language` (ISO 639-1, '' where not known) and `confidence` (0 to 1) these are. `reason` is an error code: why the
    page has no text, or not all of it.
    """

    document: int
    name: str
    number: int
    pages: int
    text: str
    hash: str
    source: str
    folio: str
    volume: str
    width: float
    height: float
    rotation: int
    kind: str
    cite: str
    layers: tuple[str, ...] = ()
    language: str = ""
    confidence: float | None = None
    reason: str = ""


def cite(volume: str, folio: str, name: str, page: int, form: str = DEFAULT_FORM) -> str:
    """The court's form where the folio is known (``t. II k. 123v``, see `domain.folios.FORMS`), else the stored name
    and page.
    """
    return cited(volume, folio, form) if folio else f"{name}, {page}"


def citation_form(case: Case) -> str:
    """How folios are cited in this case: one of `domain.folios.FORMS`."""
    row = case.file.reading().execute("SELECT value FROM meta WHERE key = ?", (folios.FORM,)).fetchone()
    return row[0] if row is not None and row[0] in FORMS else DEFAULT_FORM


def parts_with_documents(case: Case) -> list[Compartment]:
    """Compartments open to the user that hold documents."""
    return [part for part in case.file.parts if part is not Compartment.CHAMBERS]


def part_of(case: Case, document: int) -> Compartment:
    """Where a document lies.

    Raises:
        UserError: ``document.unknown``; ``keys.not_yours`` for a sealed one without the key.
    """
    known = store.get(case.file.reading(), document)
    if known is None:
        raise UserError("document.unknown", document=str(document))
    if known.state is DocumentState.SEALED:
        case.file.need(Compartment.SEALED)
        return Compartment.SEALED
    return Compartment.CASE


def connection_of(case: Case, document: int) -> Connection:
    """This thread's reading connection to the compartment of a document."""
    return case.file.reading(part_of(case, document))


def listed(case: Case) -> list[Document]:
    """All documents in file order; a sealed one as itself for those who hold the key, else as its placeholder."""
    found = {document.id: document for document in store.listed(case.file.reading())}
    if case.file.holds(Compartment.SEALED):
        for document in store.listed(case.file.reading(Compartment.SEALED), sealed=True):
            found[document.id] = document
    return [found[identifier] for identifier in sorted(found)]


def resolve(case: Case, named: str | int) -> Document:
    """The one document meant by a stored name, a SHA-256 or an id; a number given as such is an id. Where one document
    is called by the number of another, the words are refused and not guessed at.

    Raises:
        UserError: ``document.unknown``, ``document.ambiguous``.
    """
    found: dict[int, Document] = {}
    number = int(named) if str(named).isdecimal() and len(str(named)) < 12 else -1
    for part in reversed(parts_with_documents(case)):
        connection = case.file.reading(part)
        called = [] if isinstance(named, int) else store.ids_called(connection, named)
        for identifier in (*called, number):
            document = store.get(connection, identifier, sealed=part is Compartment.SEALED)
            if document is not None and document.state is not DocumentState.ARRIVING:
                found.setdefault(identifier, document)
    if not found:
        raise UserError("document.unknown", document=str(named))
    if len(found) > 1:
        raise UserError("document.ambiguous", document=str(named), names=_told_apart(found.values()))
    return next(iter(found.values()))


def _told_apart(found: Iterable[Document]) -> str:
    """Documents with number and SHA-256: ``12 (7; 4f2a…)``. What stands for the hash of a sealed one is not shown."""
    return ", ".join(f"{one.name} ({one.id}{'; ' + one.sha256 if len(one.sha256) == 64 else ''})" for one in found)


def documents(case: Case, *, contains: str = "") -> list[DocumentLine]:
    """Documents by volume and folio, narrowed to names or volumes that contain some text."""
    counts: dict[int, dict[str, int]] = {}
    tags: dict[int, int] = {}
    for part in parts_with_documents(case):
        connection = case.file.reading(part)
        counts |= store.page_counts(connection)
        tags |= dict(tuple(row) for row in connection.execute("SELECT document, count(*) FROM tags GROUP BY document"))
    wanted = contains.casefold()
    known = {document.id: document for document in listed(case)}
    return [
        DocumentLine(
            id=document.id,
            name=document.name,
            volume=document.volume,
            kind=document.kind,
            pages=document.pages,
            state=document.state,
            folio_first=document.folio_first,
            folio_last=document.folio_last,
            tags=tags.get(document.id, 0),
            waiting=counts.get(document.id, {}).get("none", 0),
            sealed=document.sealed or document.state is DocumentState.SEALED,
            parent=document.parent,
        )
        for document in sorted(known.values(), key=lambda document: _by_folio(document, known))
        if wanted in document.name.casefold() or wanted in document.volume.casefold()
    ]


def _by_folio(document: Document, known: Mapping[int, Document]) -> tuple[list[tuple[int, int, str]], int, int, int]:
    """The order in which the papers lie: volume, folio where one is stamped, else as they came; what was found inside
    a file follows it.
    """
    outermost = document
    while outermost.parent is not None and outermost.parent in known:
        outermost = known[outermost.parent]
    folio = re.match(r"\d+", outermost.folio_first)
    first = int(folio[0]) if folio else 1 << 30
    return natural(volume_order(outermost.volume)), first, outermost.id, document.id


def page(case: Case, document: int, number: int) -> PageView:
    """One page.

    Raises:
        UserError: ``document.unknown``, ``page.unknown``, ``keys.not_yours``.
    """
    connection = connection_of(case, document)
    known = store.get(connection, document)
    found = store.page(connection, document, number)
    if known is None or known.state is DocumentState.ARRIVING:
        raise UserError("document.unknown", document=str(document))
    if found is None:
        raise UserError("page.unknown", document=known.name, page=number, pages=known.pages)
    row = connection.execute("SELECT language, confidence, reason FROM pages WHERE id = ?", (found.id,)).fetchone()
    return PageView(
        document=known.id,
        name=known.name,
        number=found.number,
        pages=known.pages,
        text=found.text,
        hash=store.page_hash(found.text),
        source=found.source.value,
        folio=found.folio,
        volume=known.volume,
        width=found.width,
        height=found.height,
        rotation=found.rotation,
        kind=known.kind,
        cite=cite(known.volume, found.folio, known.name, found.number, citation_form(case)),
        layers=layers.names_of_page(connection, found.id),
        language=row[0],
        confidence=row[1],
        reason=row[2],
    )


def reason_of(document: Document) -> UserError | None:
    """Why a document has no text, as an error to be worded; None when it has."""
    if not document.reason:
        return None
    facts: dict[str, str | int | float | bool | None] = json.loads(document.reason_facts or "{}")
    return UserError(document.reason, **facts)


def nearest(text: str, quote: str, words: int = 12) -> str:
    """The passage of a page that shares most words with a quote, for the message that refuses the quote."""
    from judgedesk.language.fold import fold

    spread: Sequence[str] = text.split()
    wanted = {fold(word) for word in quote.split()}
    best, at = -1, 0
    for start in range(max(1, len(spread) - words + 1)):
        shared = sum(fold(word) in wanted for word in spread[start : start + words])
        if shared > best:
            best, at = shared, start
    return " ".join(spread[at : at + words])
