"""Where the pages of a document stand one below the other: by known sizes, before any of them is read."""

from array import array
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QSizeF

GAP = 16.0
"""Between two pages, points."""


class Strip:
    """Pages from `first` on. Lengths are points; heights count from the top of the first page."""

    def __init__(self, sizes: Sequence[tuple[float, float]], first: int = 1) -> None:
        self.first = first
        self._wide = array("d", (size[0] for size in sizes))
        self._high = array("d", (size[1] for size in sizes))
        self._measure()

    def _measure(self) -> None:
        self._tops = array("d")
        at = 0.0
        for high in self._high:
            self._tops.append(at)
            at += high + GAP
        self.height = max(0.0, at - GAP)
        """Of all pages together."""
        self.widest = max(self._wide, default=0.0)
        usual = Counter(round(wide, 1) for wide in self._wide).most_common(1)
        self.usual = usual[0][0] if usual else 0.0
        """The width most pages have: what is fitted to the view, so that no page in between changes the zoom."""

    @property
    def last(self) -> int:
        """Number of the last page."""
        return self.first + len(self._high) - 1

    def holds(self, number: int) -> bool:
        """Whether a page is one of them."""
        return self.first <= number <= self.last

    def top(self, number: int) -> float:
        """Where a page begins."""
        return self._tops[number - self.first]

    def size(self, number: int) -> QSizeF:
        """Of a page."""
        return QSizeF(self._wide[number - self.first], self._high[number - self.first])

    def at(self, height: float) -> int:
        """The page at a height; a gap belongs to the page above it."""
        return self.first + max(0, bisect_right(self._tops, height) - 1)

    def between(self, upper: float, lower: float) -> range:
        """The pages that are seen between two heights."""
        return range(self.at(upper), min(self.last, self.at(lower)) + 1)

    def resize(self, number: int, size: QSizeF) -> float:
        """A page turned out to have another size; answers by how much all that follow move down."""
        at = number - self.first
        by = size.height() - self._high[at]
        if abs(by) > 0.01 or abs(size.width() - self._wide[at]) > 0.01:
            self._wide[at], self._high[at] = size.width(), size.height()
            self._measure()
        return by
