"""The words of one compartment's index: which of some there are, and which match a pattern or are nearly one.

The vocabulary is `words.folded`: every word of the index of at most `LONGEST_WORD` letters. Asking for words goes
straight to the table; patterns and similar words need all of them in memory (some 50 MB for 400,000).
"""

import json
import re
import threading
from bisect import bisect_left
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from typing import Any, Final

from rapidfuzz.distance import OSA

from judgedesk.search.engine import Connection

MOST: Final = 2_000
"""Words that one pattern may come to."""

_DROPPED: Final = "words dropped"  # as the store counts it
_FEW: Final = 5_000
_END: Final = "\U0010ffff"
_ANY = re.compile(r"[*?]+")


@dataclass(frozen=True, slots=True)
class _Loaded:
    """All words in order; `joined` holds each between line ends, word i from `starts[i]`."""

    words: list[str]
    joined: str
    starts: Any
    letters: Any
    last: int
    dropped: str


class Vocabulary:
    """The folded words of one compartment. Thread-safe; reads with the connection of the thread that asks.

    Args:
        reading: gives the calling thread's connection to the compartment.
    """

    def __init__(self, reading: Callable[[], Connection]) -> None:
        self._reading = reading
        self._guard = threading.Lock()
        self._loaded: _Loaded | None = None

    def holding(self, words: Collection[str]) -> set[str]:
        """Those of some folded words that the compartment holds."""
        return set(self.spellings(words))

    def spellings(self, words: Collection[str]) -> dict[str, list[str]]:
        """Of some folded words those that the compartment holds, each as it is written there (first met first)."""
        found: dict[str, list[str]] = {}
        sql = "SELECT folded, original FROM words WHERE folded IN (SELECT value FROM json_each(?)) ORDER BY id"
        for folded, original in self._reading().execute(sql, (json.dumps([*words]),)) if words else ():
            found.setdefault(folded, []).append(original)
        return found

    def has_between(self, low: str, high: str) -> bool:
        """Whether any word stands from `low` up to `high` (excluded), in the order of code points."""
        sql = "SELECT 1 FROM words WHERE folded >= ? AND folded < ? LIMIT 1"
        return self._reading().execute(sql, (low, high)).fetchone() is not None

    def load(self) -> None:
        """Read all words into memory, or what is new since; the methods below do it by themselves."""
        self._current()

    def __len__(self) -> int:
        return len(self._current().words)

    def starting(self, prefix: str) -> list[str]:
        """Words that begin so, in order."""
        low, high = _range(self._current().words, prefix)
        return self._current().words[low:high]

    def matching(self, pattern: str, most: int = MOST) -> list[str]:
        """Words of a pattern (``*`` any letters and digits, ``?`` exactly one), in order; at most `most` and one more,
        which says that there are too many.
        """
        loaded = self._current()
        whole = re.compile("".join(_piece(piece) for piece in re.split(r"([*?])", pattern)))
        found: list[str] = []
        for word in _candidates(loaded, pattern):
            if whole.fullmatch(word):
                found.append(word)
                if len(found) > most:
                    break
        return found

    def near(self, word: str, edits: int) -> list[str]:
        """Words at most so many edits away (optimal string alignment), the nearest first, itself among them."""
        import numpy

        loaded = self._current()
        # An edit changes at most two of the letters that a word holds at all: this leaves some hundred to compare.
        mine = _letters(f"\n{word}\n", numpy.array([1]))[0]
        lengths = numpy.diff(loaded.starts, append=len(loaded.joined)) - 1
        likely = numpy.bitwise_count(loaded.letters ^ mine) <= 2 * edits
        likely &= abs(lengths - len(word)) <= edits
        close = (
            (distance, loaded.words[at])
            for at in numpy.flatnonzero(likely)
            if (distance := OSA.distance(word, loaded.words[at], score_cutoff=edits)) <= edits
        )
        return [near for _, near in sorted(close)]

    def _current(self) -> _Loaded:
        with self._guard:
            self._loaded = _brought_up(self._loaded, self._reading())
            return self._loaded


def _piece(piece: str) -> str:
    return {"*": ".*", "?": "."}.get(piece, re.escape(piece))


def _range(words: list[str], prefix: str) -> tuple[int, int]:
    return bisect_left(words, prefix), bisect_left(words, prefix + _END)


def _candidates(loaded: _Loaded, pattern: str) -> Iterator[str]:
    """Words that hold what is fixed in a pattern at its beginning, or else its rarest piece."""
    pieces = _ANY.split(pattern)
    low, high = _range(loaded.words, pieces[0])
    fixed = [pieces[0] and f"\n{pieces[0]}", *pieces[1:-1], pieces[-1] and f"{pieces[-1]}\n"]
    counted = [(loaded.joined.count(piece), piece) for piece in fixed if piece and high - low > _FEW]
    if not counted or min(counted)[0] >= high - low:
        yield from loaded.words[low:high]
        return
    rarest = min(counted)[1]
    joined, at = loaded.joined, 0
    while (at := joined.find(rarest, at)) >= 0:
        inside = at + 1 if rarest[0] == "\n" else at
        end = joined.index("\n", inside)
        yield joined[joined.rindex("\n", 0, inside) + 1 : end]
        at = end


def _brought_up(known: _Loaded | None, connection: Connection) -> _Loaded:
    """The vocabulary as it is now: what is known with what came since, or all anew when words were dropped."""
    sql = "SELECT max(id), (SELECT value FROM meta WHERE key = ?) FROM words"
    last, dropped = connection.execute(sql, (_DROPPED,)).fetchone()
    last, dropped = last or 0, dropped or ""
    if known is not None and (known.last, known.dropped) == (last, dropped):
        return known
    if known is None or known.dropped != dropped:
        rows = connection.execute("SELECT DISTINCT folded FROM words WHERE id <= ? ORDER BY folded", (last,))
        return _loaded([row[0] for row in rows], last, dropped)
    rows = connection.execute("SELECT folded FROM words WHERE id > ? AND id <= ?", (known.last, last))
    fresh = {row[0] for row in rows}.difference(known.words)
    words = sorted([*known.words, *fresh])  # two runs in order: one pass
    return _loaded(words, last, dropped)


def _loaded(words: list[str], last: int, dropped: str) -> _Loaded:
    import numpy

    joined = "\n" + "".join(f"{word}\n" for word in words)
    points = numpy.frombuffer(joined.encode("utf-32-le"), dtype=numpy.uint32)
    starts = numpy.flatnonzero(points == ord("\n"))[:-1] + 1
    return _Loaded(words, joined, starts, _letters(joined, starts), last, dropped)


def _letters(joined: str, starts: Any) -> Any:
    """For each word which letters it holds, as bits of 64; rare letters share one."""
    import numpy

    if not len(starts):
        return numpy.zeros(0, dtype=numpy.uint64)
    points = numpy.frombuffer(joined.encode("utf-32-le"), dtype=numpy.uint32)
    bits = numpy.left_shift(numpy.uint64(1), (points & numpy.uint32(63)).astype(numpy.uint64))
    bits[points == ord("\n")] = 0
    return numpy.bitwise_or.reduceat(bits, starts)
