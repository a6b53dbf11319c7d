"""Where words stand on a page of a PDF, as links of a bundle. In a child."""

from collections.abc import Iterator, Sequence
from typing import Any

from pypdfium2 import PdfDocument, PdfiumError

_MOST: int = 4000


class Words:
    """The texts of one file. A file that pdfium does not open has none."""

    def __init__(self, source: int, data: bytes, password: str) -> None:
        self.source = source
        try:
            self._document: Any = PdfDocument(data, password=password or None)
        except PdfiumError:
            self._document = None

    def links(self, number: int, cited: Sequence[Sequence[Any]], matrix: Sequence[float]) -> list[Sequence[float]]:
        """Links of a page, each as x0, y0, x1, y1 and number.

        Args:
            number: of the page, from 1.
            cited: words, how many times they stand before the place that is meant, and where it leads.
            matrix: from the page to where it is placed (PDF 32000-1, 8.3.3).
        """
        try:
            page = self._document[number - 1]
            text = page.get_textpage()
            found: list[Sequence[float]] = [
                (*_moved(box, matrix), lead)
                for words, before, lead in cited[:_MOST]
                for box in _boxes(text, str(words), int(before))
            ]
            text.close()
            page.close()
        except (PdfiumError, TypeError, IndexError, ValueError):
            return []
        return found


def _boxes(text: Any, words: str, before: int) -> Iterator[tuple[float, float, float, float]]:
    search = text.search(words, match_case=True)
    for _ in range(before):
        if search.get_next() is None:
            return
    place = search.get_next()
    if place is not None:
        for at in range(text.count_rects(*place)):
            yield text.get_rect(at)


def _moved(box: Sequence[float], matrix: Sequence[float]) -> tuple[float, float, float, float]:
    a, b, c, d, e, f = matrix
    corners = [(a * x + c * y + e, b * x + d * y + f) for x in (box[0], box[2]) for y in (box[1], box[3])]
    across, up = zip(*corners, strict=True)
    return min(across), min(up), max(across), max(up)
