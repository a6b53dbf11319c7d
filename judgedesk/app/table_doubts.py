"""Cells of scanned tables that OCR was not sure of: what has to be looked at where a sum does not come out."""

from collections.abc import Collection, Sequence
from typing import Final

from judgedesk.app.casefile import Case
from judgedesk.app.tables import Confirmed, Value
from judgedesk.app.word_boxes import WordBoxes
from judgedesk.domain.documents import page_id
from judgedesk.store import layers

_SURE: Final = 0.8
_Word = tuple[float, float, str, float]


def doubtful(case: Case, one: Confirmed, found: Sequence[Value], roles: Collection[str]) -> set[tuple[int, str]]:
    """Rows and roles of cells in which a word was read with a confidence below .8, or that OCR of the whole page had
    not read so and that were read by themselves; nothing of a table that is no scan.
    """
    if one.how != "scan":
        return set()
    pages: dict[int, list[_Word]] = {}
    doubts: set[tuple[int, str]] = set()
    for value in found:
        page = value.row.page
        if page not in pages:
            pages[page] = _words(case, one, page)
        x0, y0, x1, y1 = value.row.box
        here = [(said, sure) for x, y, said, sure in pages[page] if x0 - 1 <= x <= x1 + 1 and y0 - 1 <= y <= y1 + 1]
        doubts |= {(value.number, role) for role in roles if (text := value.text(role)) and not _certain(text, here)}
    return doubts


def _certain(text: str, words: Sequence[tuple[str, float]]) -> bool:
    """Whether each word of a cell was read on its row, surely."""
    return all(any(said == piece and sure >= _SURE for said, sure in words) for piece in text.split())


def _words(case: Case, one: Confirmed, page: int) -> list[_Word]:
    """Words with the middle of their boxes and how sure OCR was of each."""
    of_page = layers.of_page(case.file.reading(one.part), page_id(one.document, page))
    read = next((layer for layer in of_page if layer.layer == layers.OCR), None)
    if read is None:
        return []
    boxes = WordBoxes(read.text, read.words, read.rotation)
    return [
        ((box[0] + box[2]) / 2, (box[1] + box[3]) / 2, read.text[start:end], sure)
        for (start, end, box), (_, _, sure) in zip(boxes.words(), boxes.confidences(), strict=True)
    ]
