"""Page pictures and the place of every letter, made on demand in a confined child from the encrypted original."""

from array import array
from collections.abc import Sequence
from threading import Lock
from typing import TypeAlias, TypeVar

from judgedesk.app.casefile import Case
from judgedesk.app.reading import part_of
from judgedesk.domain.errors import UserError
from judgedesk.ingest.messages import TRADE, Boxes, Characters, Picture, Said, Tables, Words, checked
from judgedesk.jobs.crew import Crew, Limits
from judgedesk.store.originals import Damaged, Original

Rectangle: TypeAlias = tuple[float, float, float, float]
"""x0, y0, x1, y1 in points (1/72 inch) from the top left corner of the page as displayed."""

_LIMITS = Limits(seconds=30, silence=20, memory_bytes=1 << 30)
_MAX_PIXELS = 24_000_000
_T = TypeVar("_T")

__all__ = ["Picture", "Reader", "Rectangle"]


class Reader:
    """Looks at pages of a case. Calls block for as long as the child takes (some 10 ms); use from any thread."""

    def __init__(self, case: Case) -> None:
        self._case = case
        self._crew: Crew[Said] = Crew(TRADE, checked, size=1, limits=_LIMITS)
        self._guard = Lock()
        self._originals: dict[int, Original] = {}

    def __enter__(self) -> "Reader":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """End the child and let go of the originals."""
        self._crew.close()
        with self._guard:
            for original in self._originals.values():
                original.close()
            self._originals.clear()

    def picture(self, document: int, page: int, scale: float) -> Picture:
        """A PDF page as pixels (red, green, blue, unused); `scale` in pixels a point.

        Raises:
            UserError: ``page.damaged``, ``page.too_big``, ``child.died``, ``original.changed``, …
        """
        unit = {"do": "picture", "page": page, "scale": scale, "max_pixels": _MAX_PIXELS}
        return self._ask(document, unit, Picture)

    def chars(self, document: int, page: int) -> "array[float]":
        """Boxes of all code points of the page's text, four numbers each (see `Rectangle`)."""
        boxes: array[float] = array("f")
        boxes.frombytes(self._ask(document, {"do": "characters", "page": page}, Characters).boxes)
        return boxes

    def rectangles(self, document: int, page: int, spans: Sequence[tuple[int, int]]) -> list[list[Rectangle]]:
        """For each span of the page's text its rectangles, one a line of print."""
        asked = {"do": "boxes", "page": page, "spans": [list(span) for span in spans]}
        return [list(span) for span in self._ask(document, asked, Boxes).spans]

    def words(self, document: int, page: int) -> list[tuple[int, int, Rectangle]]:
        """Words of the page: start and end in its text, and where they stand."""
        return [
            (word.start, word.end, word.box) for word in self._ask(document, {"do": "words", "page": page}, Words).words
        ]

    def tables(self, document: int, page: int) -> list[list[list[str | None]]]:
        """Tables found on a page as rows of cells (pdfplumber, some 100 ms)."""
        found = self._ask(document, {"do": "tables", "page": page}, Tables)
        return [[list(row) for row in table] for table in found.tables]

    def _ask(self, document: int, unit: dict[str, object], wanted: type[_T]) -> _T:
        original = self._original(document)
        try:
            said = self._crew.ask({**unit, "key": document}, original, affinity=str(document))
        except Damaged as error:
            raise UserError("original.changed") from error
        if not isinstance(said, wanted):
            raise UserError("child.garbage")
        return said

    def _original(self, document: int) -> Original:
        with self._guard:
            if document in self._originals:
                return self._originals[document]
            connection = self._case.file.reading(part_of(self._case, document))
            row = connection.execute(
                "SELECT original, file_key, size, kind FROM documents WHERE id = ?", (document,)
            ).fetchone()
            if row is None or row[0] is None or row[3] != "pdf":
                raise UserError("kind.not_read_yet", kind=row[3] if row else "")
            try:
                original = Original(self._case.path, row[0], row[1], row[2])
            except Damaged as error:
                raise UserError("original.changed") from error
            self._originals[document] = original
            return original
