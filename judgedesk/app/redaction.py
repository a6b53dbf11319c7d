"""Boxes to be blacked out in disclosure copies: each with the law it rests on. Undoable; proposals; the log."""

import json
import re
import uuid
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass

from judgedesk.app.casefile import Case
from judgedesk.app.pictures import Reader
from judgedesk.app.reading import citation_form, cite, part_of
from judgedesk.app.wording import QT_TRANSLATE_NOOP, translated
from judgedesk.domain.changes import Changes
from judgedesk.domain.documents import Document, DocumentState
from judgedesk.domain.errors import UserError
from judgedesk.domain.evidence import box_in, place_of_box
from judgedesk.domain.roles import Compartment
from judgedesk.drafting.guard import leaks
from judgedesk.drafting.redaction import touches
from judgedesk.drafting.tables import Table
from judgedesk.law.redaction_bases import Basis, bases
from judgedesk.store import audit, evidence, layers, rows
from judgedesk.store import documents as store
from judgedesk.store.database import Connection
from judgedesk.store.rows import Change

KIND = "redactions"
WRITTEN = "redaction.written"
Box = tuple[float, float, float, float]
"""x0, y0, x1, y1 in fractions of the page as displayed, y downwards."""

_CORNER_LEFT, _CORNER_BOTTOM = 0.6, 0.15
_LONGEST_NOTE = 2_000

__all__ = ["KIND", "WRITTEN", "Basis", "Redaction", "add", "add_all", "bases", "boxes", "redaction_log", "remove"]


@dataclass(frozen=True, slots=True)
class Redaction:
    """A box on a page and its `basis` (an id of `law.redaction_bases`). `note` is for the log and never printed.

    `over_folio`: it may cover the folio stamp.
    """

    id: str
    document: int
    page: int
    box: Box
    basis: str
    note: str = ""
    over_folio: bool = False
    by: str = ""
    at: str = ""


def boxes(case: Case, document: int | None = None) -> list[Redaction]:
    """All boxes, or those on a document, by document, page and place."""
    query = "SELECT body FROM records WHERE kind = ?"
    found = [_redaction(json.loads(row[0])) for row in case.file.reading().execute(query, (KIND,))]
    kept = [one for one in found if document is None or one.document == document]
    return sorted(kept, key=lambda one: (one.document, one.page, one.box[1], one.box[0], one.id))


def _redaction(record: Mapping[str, object]) -> Redaction:
    box = box_in(json.dumps({"box": record["box"]}))
    assert box is not None
    return Redaction(
        id=str(record["id"]), document=int(str(record["document"])), page=int(str(record["page"])), box=box,
        basis=str(record["basis"]), note=str(record.get("note", "")), over_folio=bool(record.get("over_folio")),
        by=str(record.get("by", "")), at=str(record.get("at", "")),
    )  # fmt: skip


def add(
    case: Case, document: int, page: int, box: Sequence[float], basis: str, note: str = "", *, over_folio: bool = False
) -> tuple[str, Changes]:
    """Put a box on a page; returns its id.

    Args:
        case: open for writing.
        document: its id; a PDF or a picture that is not sealed.
        page: from 1.
        box: fractions of the page as displayed.
        basis: id of a basis.
        note: for the log; the provision itself where the basis asks for it.
        over_folio: that the box covers the folio stamp is meant.

    Raises:
        UserError: ``redaction.sealed``, ``redaction.no_pages``, ``redaction.bad_box``, ``redaction.no_basis``,
            ``redaction.no_citation``, ``redaction.covers_folio``, ``redaction.names_protected``,
            ``document.unknown``, ``page.unknown``, ``case.read_only``.
    """
    known = redactable(case, document)
    with Reader(case) as reader:
        record = _record(case, known, page, box, basis, note, over_folio, reader)
    identifier = str(record["id"])
    _put(case, [record], "redaction.added", {"cite": _cite(case, known, page)})
    return identifier, Changes(frozenset({"records"}), (identifier,))


def _record(
    case: Case, known: Document, page: int, box: Sequence[float], basis: str, note: str, over_folio: bool,
    reader: Reader,
) -> dict[str, object]:  # fmt: skip
    """A box as it is stored, where it may stand."""
    found = store.page(case.file.reading(), known.id, page)
    if found is None:
        raise UserError("page.unknown", document=known.name, page=page, pages=known.pages)
    try:
        place = box_in(place_of_box(box))
    except (ValueError, TypeError) as error:
        raise UserError("redaction.bad_box") from error
    assert place is not None
    note = _checked_basis(case, basis, note)
    if not over_folio and found.folio:
        words: list[tuple[str, Box]] = []
        with suppress(UserError):  # what can't be read now is looked at again when it is copied
            words = placed_words(reader, case, known.id, page)
        refuse_over_folio(found.folio, page, [place], words, (found.width, found.height, 0))
    record: dict[str, object] = {"id": f"x-{uuid.uuid4().hex[:12]}", "document": known.id, "page": page,
                                 "box": list(place), "basis": basis, "by": case.file.user,
                                 "at": audit.now()}  # fmt: skip
    return record | ({"note": note} if note else {}) | ({"over_folio": True} if over_folio else {})


def _put(case: Case, records: Sequence[Mapping[str, object]], kind: str, named: Mapping[str, str]) -> None:
    """Store boxes as one act."""

    def work(connection: Connection) -> list[Change | None]:
        first = rows.next_position(connection, "records")
        return [
            rows.put(connection, "records", {
                "kind": KIND, "id": record["id"], "body": json.dumps(record, ensure_ascii=False),
                "position": first + at})
            for at, record in enumerate(records)
        ]  # fmt: skip

    rows.perform(case.file, Compartment.CASE, kind, str(records[0]["id"]), dict(named), work)


def add_all(
    case: Case, document: int, wanted: Iterable[tuple[int, Sequence[float], str]], note: str = ""
) -> tuple[list[str], list[int], Changes]:
    """Put several boxes (page, box, basis) on a document as one act, with one note for all of them.

    Returns:
        Their ids; the pages of those that were left out since they would cover a folio stamp.

    Raises:
        UserError: as `add`.
    """
    known, placed, left = redactable(case, document), list[dict[str, object]](), list[int]()
    with Reader(case) as reader:
        for number, box, basis in wanted:
            try:
                placed.append(_record(case, known, number, box, basis, note, False, reader))
            except UserError as error:
                if error.code != "redaction.covers_folio":
                    raise
                left.append(number)
    if placed:
        _put(case, placed, "redaction.added_all", {"name": known.name})
    identifiers = [str(one["id"]) for one in placed]
    return identifiers, left, Changes(frozenset({"records"} if placed else ()), tuple(identifiers))


def remove(case: Case, identifier: str) -> Changes:
    """Take a box away.

    Raises:
        UserError: ``redaction.unknown``, ``case.read_only``.
    """
    known = next((one for one in boxes(case) if one.id == identifier), None)
    if known is None:
        raise UserError("redaction.unknown", redaction=identifier[:40])
    document = store.get(case.file.reading(), known.document)
    named = {"cite": _cite(case, document, known.page) if document else ""}
    rows.perform(case.file, Compartment.CASE, "redaction.removed", identifier, named,
                 lambda connection: [rows.drop(connection, "records", {"kind": KIND, "id": identifier})])  # fmt: skip
    return Changes(frozenset({"records"}), (identifier,))


def _checked_basis(case: Case, basis: str, note: str) -> str:
    known = bases().get(basis)
    if known is None:
        raise UserError("redaction.no_basis", basis=basis[:60], known=", ".join(bases()))
    note = note.strip()[:_LONGEST_NOTE]
    if known.citation and not note:
        raise UserError("redaction.no_citation")
    if note and case.file.holds(Compartment.SEALED):
        protected = {name: one.label for one in evidence.persons(case.file) if one.protected for name in one.called}
        found = leaks([note], list(protected))
        if found:
            raise UserError("redaction.names_protected", quote=found[0].quote, label=protected[found[0].name])
    return note


def redactable(case: Case, document: int) -> Document:
    """A document that boxes can stand on.

    Raises:
        UserError: ``redaction.sealed``, ``redaction.no_pages``, ``document.unknown``, ``keys.not_yours``.
    """
    if part_of(case, document) is Compartment.SEALED:
        raise UserError("redaction.sealed")
    known = store.get(case.file.reading(), document)
    if known is None or known.state is DocumentState.ARRIVING:
        raise UserError("document.unknown", document=str(document))
    if known.kind not in layers.PICTURED or known.state is not DocumentState.READY:
        raise UserError("redaction.no_pages", document=known.name, kind=known.kind)
    return known


def _cite(case: Case, document: Document, page: int) -> str:
    found = store.page(case.file.reading(), document.id, page)
    return cite(document.volume, found.folio if found else "", document.name, page, citation_form(case))


# -- the folio stamp --------------------------------------------------------------------------------------------------


def placed_words(reader: Reader, case: Case, document: int, page: int) -> list[tuple[str, Box]]:
    """The words of a page and where they stand, in fractions."""
    found = store.page(case.file.reading(), document, page)
    if found is None or not (found.width and found.height):
        return []
    wide, high = found.width, found.height
    return [
        (found.text[start:end], (x0 / wide, y0 / high, x1 / wide, y1 / high))
        for start, end, (x0, y0, x1, y1) in reader.words(document, page)
    ]


def refuse_over_folio(
    folio: str, page: int, over: Iterable[Box], words: Iterable[tuple[str, Box]], size: tuple[float, float, int]
) -> None:
    """Raises UserError ``redaction.covers_folio`` where one of the boxes covers the stamp in the top right corner."""
    digits = re.match(r"\d+", folio)
    wanted = list(over)
    for text, box in words if digits else ():
        in_corner = (box[0] + box[2]) / 2 > _CORNER_LEFT and (box[1] + box[3]) / 2 < _CORNER_BOTTOM
        stamp = in_corner and digits is not None and re.sub(r"\D", "", text) == digits[0]
        if stamp and any(touches(box, one, size) for one in wanted):
            raise UserError("redaction.covers_folio", page=page, folio=folio)


# -- the log ----------------------------------------------------------------------------------------------------------


def redaction_log(case: Case, language: str = "en") -> Table:
    """Every box with its basis, and below it every copy that was written with its hashes."""

    def say(text: str, **facts: object) -> str:
        return translated(text, language, "cli").format(**facts)

    known = {document.id: document for document in store.listed(case.file.reading())}
    lines = []
    for one in boxes(case):
        document, basis = known.get(one.document), bases().get(one.basis)
        lines.append((
            document.name if document else str(one.document), one.page,
            _cite(case, document, one.page) if document else "",
            basis.provision or one.note if basis else one.basis, basis.label.in_language(language) if basis else "",
            one.note, one.by, one.at,
        ))  # fmt: skip
    columns = [
        say(text)
        for text in (
            QT_TRANSLATE_NOOP("cli", "Document"), QT_TRANSLATE_NOOP("cli", "Page"), QT_TRANSLATE_NOOP("cli", "Cited"),
            QT_TRANSLATE_NOOP("cli", "Provision"), QT_TRANSLATE_NOOP("cli", "Basis"), QT_TRANSLATE_NOOP("cli", "Note"),
            QT_TRANSLATE_NOOP("cli", "Who"), QT_TRANSLATE_NOOP("cli", "When"),
        )
    ]  # fmt: skip
    text = QT_TRANSLATE_NOOP(
        "cli", "{at}, {who}: copy of {document}, {boxes} boxes, SHA-256 of the original {original}, of the copy {copy}"
    )
    after = []
    for copy in copies(case):
        named = known.get(copy.document)
        after.append(
            say(text, at=copy.at, who=copy.who, document=named.name if named else copy.document,
                boxes=sum(copy.by_basis.values()), original=copy.original, copy=copy.copy)
        )  # fmt: skip
    return Table(say(QT_TRANSLATE_NOOP("cli", "Redaction log")), [case.title], columns, lines, after)


@dataclass(frozen=True, slots=True)
class Copy:
    """A copy that was written: how many boxes rest on which basis, and SHA-256 of original and copy."""

    at: str
    who: str
    document: int
    by_basis: Mapping[str, int]
    original: str
    copy: str


def copies(case: Case) -> list[Copy]:
    """Every disclosure copy of an unsealed document, oldest first, from the log."""
    connection, found = case.file.reading(), []
    for event in audit.events(connection, Compartment.CASE, ""):
        if event.kind == WRITTEN:
            told = audit.payload_of(connection, event.id) or {}
            found.append(
                Copy(event.at, event.who, int(event.about), told.get("by_basis", {}), told.get("original", ""),
                     told.get("copy", ""))
            )  # fmt: skip
    return found
