"""The chain of custody of an exhibit: how it came, what was done about it, and whether its bytes are those that came.

A document of the case is an exhibit. What lies inside another keeps its container's name; what is sealed is told under
its own name to who holds the key, and in papers as its placeholder only.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from judgedesk.app import consultation
from judgedesk.app.casefile import Case
from judgedesk.app.reading import part_of, parts_with_documents
from judgedesk.domain.documents import Document, page_id
from judgedesk.domain.errors import UserError
from judgedesk.domain.roles import Compartment
from judgedesk.store import audit, originals
from judgedesk.store import documents as store
from judgedesk.store.audit import Event
from judgedesk.store.originals import Damaged, Original

KIND: Final = "exhibit.checked"
"""The event that an exhibit's bytes were held against those that came."""
_OF_A_DOCUMENT: Final = (
    "document.", "exhibit.", "folio.", "ocr.", "page.", "redaction.", "segments.", "transcript.", "volume.",
)  # fmt: skip
"""Kinds of event that are about documents by their ids, or a page as ``document:page``."""
_PAPERS: Final = ("paper.", "copy.", "print.", "export.", "bundle.")
"""Kinds of event whose payload may list the documents that went into a paper."""


@dataclass(frozen=True, slots=True)
class Receipt:
    """One time the file came: under which path, when (UTC), by whom; '' where the log does not know."""

    path: str
    at: str
    who: str
    duplicate: bool
    container: str


@dataclass(frozen=True, slots=True)
class Step:
    """Something done about an exhibit. `what` is the kind of event, or ``ocr.pages`` for pages that OCR read."""

    at: str
    who: str
    what: str
    detail: str
    event: str = ""


@dataclass(frozen=True, slots=True)
class Custody:
    """Everything known of an exhibit. `sha256` is what came, `sha256_now` what the stored original gives ('' where it
    can't be read), `checked` when that was last done before, `head` the newest event of the log it stands in.
    """

    document: int
    name: str
    volume: str
    kind: str
    size: int
    sealed: bool
    containers: tuple[str, ...]
    received: tuple[Receipt, ...]
    steps: tuple[Step, ...]
    sha256: str
    sha256_now: str
    checked: str
    head: str

    @property
    def unchanged(self) -> bool:
        """Whether the bytes are those that came."""
        return self.sha256 == self.sha256_now


def custody(case: Case, document: Document) -> Custody:
    """The chain of custody of one exhibit; its original is read and hashed. Logged where the case can be written.

    Raises:
        UserError: ``document.unknown``, ``keys.not_yours``.
    """
    consultation.document(case, document.id)
    found = _custody(case, document, _logs(case))
    if case.writable:
        part = Compartment.SEALED if found.sealed else Compartment.CASE
        with case.file.writing(part, aside=True) as connection:
            told = {"sha256": found.sha256, "now": found.sha256_now}
            case.file.record(connection, part, KIND, str(document.id), told)
    return found


def everything(case: Case, documents: Sequence[Document]) -> Iterator[Custody]:
    """The same of several exhibits, without an event for each: the paper that needs them has its own."""
    logs = _logs(case)
    for document in documents:
        yield _custody(case, document, logs)


def _logs(case: Case) -> list[Event]:
    found = [event for part in parts_with_documents(case) for event in audit.events(case.file.reading(part), part)]
    return sorted(found, key=lambda event: (event.at, event.seq))


def _custody(case: Case, document: Document, log: Sequence[Event]) -> Custody:
    part = part_of(case, document.id)
    imports = [event for event in log if event.kind == "import.begun"]
    steps = [step for event in log if (step := _step(case, event, document.id)) is not None]
    checked = [step.at for step in steps if step.what == KIND]
    steps += _ocr(case, part, document.id)
    return Custody(
        document=document.id,
        name=document.name,
        volume=document.volume,
        kind=document.kind,
        size=document.size,
        sealed=part is Compartment.SEALED,
        containers=tuple(_containers(case, document)),
        received=tuple(_receipts(case, part, document.id, imports)),
        steps=tuple(sorted(steps, key=lambda step: step.at)),
        sha256=document.sha256,
        sha256_now=_hash_now(case, part, document.id),
        checked=max(checked, default=""),
        head=audit.head(case.file.reading(part)),
    )


def _receipts(case: Case, part: Compartment, document: int, imports: Sequence[Event]) -> Iterator[Receipt]:
    rows = case.file.reading(part).execute(
        "SELECT path, at, duplicate, parent FROM sightings WHERE document = ? ORDER BY at, id", (document,)
    )
    for path, at, duplicate, parent in rows.fetchall():
        begun = [event for event in imports if event.at <= at]
        yield Receipt(path, at, begun[-1].who if begun else "", bool(duplicate), _name(case, parent))


def _name(case: Case, document: int | None) -> str:
    """A document's name; '' for none, and where it lies in a part that is closed to the user."""
    if document is None:
        return ""
    try:
        known = store.get(case.file.reading(part_of(case, document)), document)
    except UserError:
        return ""
    return known.name if known else ""


def _containers(case: Case, document: Document) -> Iterator[str]:
    """What it was found in, the nearest first."""
    parent = document.parent
    while parent is not None:
        yield _name(case, parent)
        try:
            known = store.get(case.file.reading(part_of(case, parent)), parent)
        except UserError:
            return
        parent = known.parent if known else None


def _step(case: Case, event: Event, document: int) -> Step | None:
    """What an event says of a document; None where it is about something else."""
    page = ""
    if event.kind.startswith(_OF_A_DOCUMENT):
        about = [one.partition(":") for one in event.about.split(",")]
        if str(document) not in (named for named, _, _ in about):
            return None
        page = next(number for named, _, number in about if named == str(document))
    elif event.kind == consultation.KIND:
        pages = [str(one).partition(":") for one in _payload(case, event).get("page", ())]
        seen = [number for named, _, number in pages if named == str(document)]
        if not seen:
            return None
        page = ", ".join(seen)
    elif not (event.kind.startswith(_PAPERS) and document in _payload(case, event).get("documents", ())):
        return None
    return Step(event.at, event.who, event.kind, page, event.id)


def _payload(case: Case, event: Event) -> dict[str, Any]:
    return audit.payload_of(case.file.reading(event.part), event.id) or {}


def _ocr(case: Case, part: Compartment, document: int) -> list[Step]:
    """When OCR read its pages, a step for each day and engine: single pages have no events."""
    rows = case.file.reading(part).execute(
        "SELECT min(at), coalesce(engine, ''), count(*) FROM page_layers WHERE layer = 'ocr' AND page > ? AND page < ?"
        " GROUP BY substr(at, 1, 10), engine",
        (page_id(document, 0), page_id(document + 1, 0)),
    )
    return [Step(at, engine, "ocr.pages", str(number)) for at, engine, number in rows]


def _hash_now(case: Case, part: Compartment, document: int) -> str:
    row = (
        case.file.reading(part)
        .execute("SELECT original, file_key, size FROM documents WHERE id = ?", (document,))
        .fetchone()
    )
    if row is None or row[0] is None:
        return ""
    try:
        with Original(case.path, row[0], row[1], row[2]) as original:
            return originals.sha256_of(original)
    except Damaged:
        return ""


def to_json(found: Custody) -> dict[str, Any]:
    """As the command line prints it."""
    from dataclasses import asdict

    content: dict[str, Any] = json.loads(json.dumps(asdict(found)))
    return content | {"unchanged": found.unchanged}
