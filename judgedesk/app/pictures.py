"""Page pictures and the place of every letter, made on demand in a confined child from the encrypted original."""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from threading import Lock
from typing import TypeAlias, TypeVar

from judgedesk.app import consultation
from judgedesk.app.casefile import Case
from judgedesk.app.reading import part_of
from judgedesk.app.word_boxes import WordBoxes
from judgedesk.domain.errors import UserError
from judgedesk.domain.roles import Compartment
from judgedesk.ingest.messages import TRADE, Boxes, Characters, Outline, Picture, Said, Tables, Words, checked
from judgedesk.jobs.crew import Crew, Limits
from judgedesk.store import documents as store
from judgedesk.store import layers
from judgedesk.store.originals import Damaged, Original

Rectangle: TypeAlias = tuple[float, float, float, float]
"""x0, y0, x1, y1 in points (1/72 inch) from the top left corner of the page as displayed."""

_LIMITS = Limits(seconds=30, silence=20, memory_bytes=1 << 30)
_MAX_PIXELS = 24_000_000
_T = TypeVar("_T")
_NOTHING = WordBoxes("", b"", 0)

__all__ = ["Picture", "Reader", "Rectangle"]


@dataclass(frozen=True, slots=True)
class _Held:
    """A document that is being looked at."""

    original: Original
    kind: str
    passwords: list[str]


class Reader:
    """Looks at pages of a case. Calls block for as long as the child takes (some 10 ms); use from any thread."""

    def __init__(self, case: Case) -> None:
        self._case = case
        self._crew: Crew[Said] = Crew(TRADE, checked, size=1, limits=_LIMITS)
        self._guard = Lock()
        self._originals: dict[int, _Held] = {}
        case.holders.add(self)

    def __enter__(self) -> "Reader":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """End the child and let go of the originals."""
        self._crew.close()
        self.rest()

    def rest(self) -> None:
        """Let go of the originals and their keys; they are opened again when they are looked at."""
        with self._guard:
            for held in self._originals.values():
                held.original.close()
            self._originals.clear()

    def picture(self, document: int, page: int, scale: float) -> Picture:
        """A page of a PDF or a picture as pixels (red, green, blue, unused); `scale` in pixels a point.

        Raises:
            UserError: ``kind.not_read_yet``, ``page.damaged``, ``page.too_big``, ``child.died``, ``original.changed`` …
        """
        unit = {"do": "picture", "page": page, "scale": scale, "max_pixels": _MAX_PIXELS}
        return self._ask(document, unit, Picture)

    def chars(self, document: int, page: int) -> "array[float]":
        """Boxes of all code points of the text shown, four numbers each (see `Rectangle`)."""
        printed = self._printed(document, page, "")
        if printed is not None:
            return printed.characters()
        boxes: array[float] = array("f")
        boxes.frombytes(self._ask(document, {"do": "characters", "page": page}, Characters).boxes)
        return boxes

    def rectangles(self, document: int, page: int, spans: Sequence[tuple[int, int]]) -> list[list[Rectangle]]:
        """For each span of the text shown its rectangles, one a line of print."""
        printed = self._printed(document, page, "")
        if printed is not None:
            return printed.rectangles(spans)
        asked = {"do": "boxes", "page": page, "spans": [list(span) for span in spans]}
        return [list(span) for span in self._ask(document, asked, Boxes).spans]

    def words(self, document: int, page: int, layer: str = "") -> list[tuple[int, int, Rectangle]]:
        """Words of the text shown, or of one layer (``text``, ``ocr``): start and end in it, and where they stand."""
        printed = self._printed(document, page, layer)
        if printed is not None:
            return printed.words()
        return [
            (word.start, word.end, word.box) for word in self._ask(document, {"do": "words", "page": page}, Words).words
        ]

    def confidences(self, document: int, page: int, layer: str = "") -> list[tuple[int, int, float]]:
        """How sure OCR is of each word (0 to 1), with its start and end; nothing for a text that is the file's own."""
        printed = self._printed(document, page, layer)
        return printed.confidences() if printed is not None else []

    def tables(self, document: int, page: int) -> list[list[list[str | None]]]:
        """Tables found on a page of a PDF as rows of cells (pdfplumber, some 100 ms)."""
        if self._held(document).kind != "pdf":
            raise UserError("kind.not_read_yet", kind=self._held(document).kind)
        found = self._ask(document, {"do": "tables", "page": page}, Tables)
        return [[list(row) for row in table] for table in found.tables]

    def outline(self, document: int) -> tuple[tuple[int, str, int], ...]:
        """Bookmarks of a PDF: level, title and page (0 where none is named); nothing for other kinds."""
        if self._held(document).kind != "pdf":
            return ()
        return self._ask(document, {"do": "outline"}, Outline).entries

    def _printed(self, document: int, page: int, layer: str) -> WordBoxes | None:
        """Where the text stands, by the store; None where its file has to be asked: for its own text."""
        kind = self._held(document).kind
        connection = self._case.file.reading(part_of(self._case, document))
        found = store.page(connection, document, page)
        if found is None:
            known = store.get(connection, document)
            raise UserError(
                "page.unknown", document=known.name if known else "", page=page, pages=known.pages if known else 0
            )
        read = next((one for one in layers.of_page(connection, found.id) if one.layer == layers.OCR), None)
        if not layer and not found.text:
            return _NOTHING
        if read is not None and (
            layer == layers.OCR or (not layer and layers.shows_ocr(found.source, found.text, read))
        ):
            return WordBoxes(read.text, read.words, read.rotation)
        return None if kind == "pdf" and layer != layers.OCR else _NOTHING

    def _ask(self, document: int, unit: dict[str, object], wanted: type[_T]) -> _T:
        held = self._held(document)
        asked = {**unit, "kind": held.kind, "passwords": held.passwords, "key": document}
        try:
            said = self._crew.ask(asked, held.original, affinity=str(document))
        except Damaged as error:
            raise UserError("original.changed") from error
        if not isinstance(said, wanted):
            raise UserError("child.garbage")
        return said

    def _held(self, document: int) -> _Held:
        with self._guard:
            if document in self._originals:
                return self._originals[document]
            part = part_of(self._case, document)
            connection = self._case.file.reading(part)
            row = connection.execute(
                "SELECT original, file_key, size, kind, password FROM documents WHERE id = ?", (document,)
            ).fetchone()
            if row is None or row[0] is None or row[3] not in layers.PICTURED:
                raise UserError("kind.not_read_yet", kind=row[3] if row else "")
            try:
                original = Original(self._case.path, row[0], row[1], row[2])
            except Damaged as error:
                raise UserError("original.changed") from error
            held = _Held(original, row[3], [row[4]] if row[4] else [])
            self._originals[document] = held
            if part is Compartment.SEALED:
                consultation.excerpts(self._case, [document])
            return held
