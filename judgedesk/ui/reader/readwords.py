"""The words OCR read on a page, and those among them it is not sure of."""

from bisect import bisect_right
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from judgedesk.app.ocr import LOW
from judgedesk.ui.reader.charmap import word_span

Span = tuple[int, int]


class ReadWords:
    """Words by their place in the text shown.

    Args:
        words: start, end and confidence (0 to 1) of each, in the order of the text; empty for a text OCR did not read.
    """

    def __init__(self, words: Sequence[tuple[int, int, float]] = ()) -> None:
        self._words = sorted(words)
        self._starts = [word[0] for word in self._words]
        self.unsure: list[Span] = [(start, end) for start, end, sure in self._words if sure < LOW]
        """Words to be compared with the picture."""

    def span_at(self, text: str, place: int) -> Span | None:
        """The word around a place; None between words."""
        known = self._at(place)
        if known is not None:
            return known[:2]
        start, end = word_span(text, place)
        return (start, end) if text[start:end].strip() else None

    def doubt_at(self, place: int) -> float | None:
        """How sure OCR is of an uncertain word around a place; None where it is sure, or did not read it."""
        known = self._at(place)
        return known[2] if known is not None and known[2] < LOW else None

    def following(self, place: int) -> Span | None:
        """The next uncertain word, after the last the first."""
        return next((span for span in self.unsure if span[0] > place), self.unsure[0] if self.unsure else None)

    def before(self, place: int) -> Span | None:
        """The uncertain word before, before the first the last."""
        back = self.unsure[::-1]
        return next((span for span in back if span[0] < place), back[0] if back else None)

    def _at(self, place: int) -> tuple[int, int, float] | None:
        at = bisect_right(self._starts, place) - 1
        if at < 0:
            return None
        word = self._words[at]
        return word if word[0] <= place < word[1] else None


def doubt_said(sure: float) -> str:
    """How sure OCR is of a word, for the pointer and a screen reader."""
    said = QCoreApplication.translate("ReadWords", "OCR is {percent} % sure of this word")
    return said.format(percent=round(100 * sure))
