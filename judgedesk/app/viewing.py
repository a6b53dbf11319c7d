"""How pages are shown: their sizes before they are read, turned or straightened, beside a translation.

What a person turns is a note beside the page and can be undone. The original is never touched.
"""

from dataclasses import dataclass

from judgedesk.app.casefile import Case
from judgedesk.app.reading import connection_of, listed, page, part_of, parts_with_documents
from judgedesk.domain.changes import Changes
from judgedesk.domain.documents import DocumentState, page_id
from judgedesk.domain.errors import UserError
from judgedesk.domain.roles import Compartment
from judgedesk.ingest.messages import Picture
from judgedesk.store import documents, layers, rows
from judgedesk.store import viewing as notes

TURNED, PAIRED = "page.turned", "document.paired"
_LEAST = 0.2
"""Degrees: less is not seen."""


@dataclass(frozen=True, slots=True)
class PageSize:
    """Of a page, points, as displayed; 0 where it has none, being text of so many `letters` in so many `lines`, which
    are `rows` on a page of a workbook.
    """

    width: float
    height: float
    letters: int
    lines: int
    rows: bool = False


@dataclass(frozen=True, slots=True)
class Companion:
    """A document that may lie beside another. `paired`: a person said that one is the translation of the other."""

    document: int
    name: str
    pages: int
    paired: bool
    kin: bool


def sizes(case: Case, document: int) -> list[PageSize]:
    """Sizes of all pages of a document in order.

    Raises:
        UserError: ``document.unknown``, ``keys.not_yours``.
    """
    connection = connection_of(case, document)
    known = documents.get(connection, document)
    rows_of = known is not None and known.kind in ("sheet", "archive", "mailbox")
    found = connection.execute(
        "SELECT width, height, CASE WHEN width > 0 THEN 0 ELSE length(text) END,"
        " CASE WHEN width > 0 THEN 0 ELSE length(text) - length(replace(text, char(10), '')) + 1 END"
        " FROM pages WHERE id > ? AND id < ? ORDER BY id",
        (page_id(document, 0), page_id(document + 1, 0)),
    )
    return [PageSize(row[0] or 0.0, row[1] or 0.0, row[2] or 0, row[3] or 0, rows_of) for row in found]


def way_of(case: Case, document: int, number: int) -> tuple[int, float]:
    """How a page is shown: quarters of a turn clockwise, and degrees besides."""
    return notes.find(connection_of(case, document), document, number)


def ways(case: Case, document: int) -> dict[int, tuple[int, float]]:
    """All pages of a document that are not shown as they lie in the file."""
    return notes.of_document(connection_of(case, document), document)


def show_turned(case: Case, document: int, number: int, quarters: int, skew: float) -> Changes:
    """Show a page turned by `quarters` of a circle clockwise and `skew` degrees besides, from now on and for all.

    Raises:
        UserError: ``document.unknown``, ``page.unknown``, ``keys.not_yours``, ``case.read_only``.
    """
    known = page(case, document, number)
    part = part_of(case, document)
    # The log of the case says nothing of which document: it may be sealed one day.
    rows.perform(
        case.file, part, TURNED, "", {"cite": known.cite},
        lambda connection: [notes.put(connection, document, number, quarters % 4, round(skew, 2))],
    )  # fmt: skip
    return Changes(frozenset({"records"}), (f"{document}:{number}",))


def straightened(case: Case, document: int, number: int, seen: Picture) -> tuple[int, float]:
    """How a page has to be turned for its lines to be level: as OCR found, else measured on `seen`, a picture of it.
    (0, 0) where it is level, or nothing can be told.
    """
    connection = connection_of(case, document)
    read = next((one for one in layers.of_page(connection, page_id(document, number)) if one.layer == layers.OCR), None)
    if read is not None and read.text:
        return read.rotation // 90 % 4, read.skew if abs(read.skew) >= _LEAST else 0.0
    from PIL import Image

    from judgedesk.ingest import upright

    grey = Image.frombuffer("RGBX", (seen.width, seen.height), seen.pixels, "raw", "RGBX", seen.stride, 1).convert("L")
    skew = upright.look(grey).skew
    return 0, skew if abs(skew) >= _LEAST else 0.0


# -- side by side -----------------------------------------------------------------------------------------------------


def translation_of(case: Case, document: int) -> int | None:
    """What lies beside a document by a person's word: its translation, or what it is the translation of."""
    for part in parts_with_documents(case):
        for one, other in notes.pairs(case.file.reading(part)).items():
            if document in (one, other):
                return other if one == document else one
    return None


def pair(case: Case, translation: int, original: int | None) -> Changes:
    """Say that a document is the translation of another; None: of none.

    Raises:
        UserError: ``document.unknown``, ``viewing.itself``, ``keys.not_yours``, ``case.read_only``.
    """
    if translation == original:
        raise UserError("viewing.itself")
    parts = {part_of(case, one) for one in (translation, original) if one is not None}
    part = Compartment.SEALED if Compartment.SEALED in parts else Compartment.CASE
    names = {document.id: document.name for document in listed(case)}
    told = {"name": names.get(translation, ""), "other": names.get(original, "") if original is not None else ""}
    rows.perform(
        case.file, part, PAIRED, "", told, lambda connection: [notes.put_pair(connection, translation, original)]
    )
    return Changes(frozenset({"records"}), (str(translation),))


def companions(case: Case, document: int) -> list[Companion]:
    """Documents that may lie beside one: its translation, its family, then all others with pages in file order."""
    from judgedesk.app.families import family_of

    paired, family = translation_of(case, document), family_of(case, document)
    kin = {member.document for member in family.members} if family is not None else set()
    open_now = [one for one in listed(case) if one.pages and one.state is DocumentState.READY and one.id != document]
    found = [Companion(one.id, one.name, one.pages, one.id == paired, one.id in kin) for one in open_now]
    return sorted(found, key=lambda one: (not one.paired, not one.kin))
