"""Tesseract through tesserocr: its instances kept open, a picture read into words, orientation and script told."""

import contextlib
import math
import time
import unicodedata
from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, Any, TypeAlias

from PIL import Image

from judgedesk.domain.errors import UserError
from judgedesk.ingest import tessdata
from judgedesk.ingest.messages import MAX_PAGE_CHARACTERS, WORD
from judgedesk.ingest.upright import Straight

if TYPE_CHECKING:
    from tesserocr import PyTessBaseAPI

_KEPT = 3  # instances; each holds some 30 MB a language
_MILLISECONDS, _MILLISECONDS_SPARSE = 40_000, 8_000
_LEAST_DPI, _MOST_DPI = 70, 2400  # what Tesseract believes
_SURE, _SCRIPT_SURE = 0.6, 1.0
_GAPS = 0.3  # of the lines


Box: TypeAlias = tuple[int, int, int, int]
"""x0, y0, x1, y1 in pixels of the picture that was read."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of print: words with their boxes and confidences (0 to 1), and whether it begins a paragraph."""

    words: tuple[tuple[str, Box, float], ...]
    opens: bool = False

    @property
    def sure(self) -> bool:
        """Whether it says something, on a place where nothing may have been written."""
        letters = sum(letter.isalnum() for word, _, _ in self.words for letter in word)
        return letters > 1 and sum(sure for _, _, sure in self.words) > _SURE * len(self.words)


@dataclass(frozen=True)
class Read:
    """What was read off a picture; `complete` is False where time ran out."""

    lines: tuple[Line, ...]
    complete: bool = True

    @cached_property
    def text(self) -> str:
        """Lines one below the other, a blank line between paragraphs, a blank between words."""
        return self._composed[0]

    @cached_property
    def words(self) -> tuple[tuple[int, int, Box, float], ...]:
        """For each word the code points [start, end) of `text`, its box and its confidence."""
        return self._composed[1]

    @cached_property
    def confidence(self) -> float:
        """The words' mean, by length; 0 without words."""
        length = sum(end - start for start, end, _, _ in self.words)
        return sum(sure * (end - start) for start, end, _, sure in self.words) / length if length else 0.0

    @cached_property
    def worth(self) -> float:
        """How much was read how surely: letters and digits, each as much as its word's confidence above one half."""
        words = (entry for line in self.lines for entry in line.words)
        return sum((sure - 0.5) * sum(letter.isalnum() for letter in word) for word, _, sure in words)

    @cached_property
    def height(self) -> float:
        """The median height of the words' boxes in pixels; infinite without words."""
        heights = sorted(box[3] - box[1] for line in self.lines for _, box, _ in line.words)
        return float(heights[len(heights) // 2]) if heights else math.inf

    @cached_property
    def letters(self) -> float:
        """How many letters were read, each as much as its word's confidence."""
        return self.confidence * sum(end - start for start, end, _, _ in self.words)

    @property
    def in_columns(self) -> bool:
        """Whether wide gaps stand in many of the lines, as where columns were read across."""
        wide = 2.5 * self.height
        gaps = [any(after[1][0] - before[1][2] > wide for before, after in pairwise(line.words)) for line in self.lines]
        return sum(gaps) > _GAPS * len(gaps)

    def densest(self, count: int) -> Box | None:
        """Around so many lines on end, those with the most letters; None without words."""
        if not self.lines:
            return None
        letters = [sum(len(word) for word, _, _ in line.words) for line in self.lines]
        sums = [sum(letters[at : at + count]) for at in range(max(1, len(letters) - count + 1))]
        start = sums.index(max(sums))
        boxes = [box for line in self.lines[start : start + count] for _, box, _ in line.words]
        x0, y0, x1, y1 = zip(*boxes, strict=True)
        around = math.ceil(self.height / 2)
        return max(0, min(x0) - around), max(0, min(y0) - around), max(x1) + around, max(y1) + around

    def packed(self, straight: Straight, across: float, down: float) -> bytes:
        """The words as `messages.Recognised` wants them; a pixel before straightening is `across` by `down` points."""
        out = bytearray()
        for start, end, box, sure in self.words:
            x0, y0, x1, y1 = straight.origin(box)
            out += WORD.pack(start, end, x0 * across, y0 * down, x1 * across, y1 * down, sure)
        return bytes(out)

    @cached_property
    def _composed(self) -> tuple[str, tuple[tuple[int, int, Box, float], ...]]:
        pieces: list[str] = []
        words: list[tuple[int, int, Box, float]] = []
        at = 0
        for line in self.lines:
            gap = "" if not pieces else "\n\n" if line.opens else "\n"
            for word, box, sure in line.words:
                start = at + len(gap)
                at = start + len(word)
                if at > MAX_PAGE_CHARACTERS:
                    return "".join(pieces), tuple(words)
                pieces += (gap, word)
                words.append((start, at, box, sure))
                gap = " "
        return "".join(pieces), tuple(words)


NOTHING = Read(())


@dataclass(frozen=True, slots=True)
class Lie:
    """How a page lies: by how many degrees clockwise it has to be turned, how sure that is, and its script or ''."""

    turn: int
    sure: float
    script: str


class Layout(Enum):
    """What Tesseract is to expect, by its own names: a page, lines below one another, one line, words scattered."""

    PAGE = "AUTO"
    BLOCK = "SINGLE_BLOCK"
    LINE = "SINGLE_LINE"
    SPARSE = "SPARSE_TEXT"


class Tesseract:
    """The engine of this process.

    Raises:
        UserError: ``ocr.no_engine``, ``ocr.language_missing``, from every method.
    """

    def __init__(self) -> None:
        self._open: OrderedDict[str, PyTessBaseAPI] = OrderedDict()
        self._there = tessdata.installed()
        self._tells_orientation = tessdata.has_orientation()

    def read(self, grey: Image.Image, dpi: float, languages: tuple[str, ...], layout: Layout = Layout.PAGE) -> Read:
        """What stands on a grey picture, upright and straight."""
        api = self._with_languages(languages)
        import tesserocr

        api.SetPageSegMode(getattr(tesserocr.PSM, layout.value))
        _show(api, grey, dpi)
        limit = _MILLISECONDS_SPARSE if layout is Layout.SPARSE else _MILLISECONDS
        began = time.monotonic()
        try:
            done = bool(api.Recognize(limit))
            lines = tuple(_lines(api.GetIterator()))
        finally:
            api.Clear()
        return Read(lines, done or time.monotonic() - began < limit / 1000)

    def lie(self, grey: Image.Image, dpi: float) -> Lie | None:
        """How the page lies; None where too few letters tell it or the file for it is not installed."""
        if not self._tells_orientation:
            return None
        api = self._kept(tessdata.ORIENTATION)
        _show(api, grey, dpi)
        found: dict[str, Any] | None = None
        with contextlib.suppress(RuntimeError):  # too few letters
            found = api.DetectOrientationScript()
        api.Clear()
        if not found:
            return None
        script = str(found["script_name"]) if float(found["script_conf"]) >= _SCRIPT_SURE else ""
        return Lie((360 - int(found["orient_deg"])) % 360, float(found["orient_conf"]), script)

    def _with_languages(self, languages: tuple[str, ...]) -> "PyTessBaseAPI":
        if not self._there:
            raise UserError("ocr.no_engine")
        for language in languages:
            if language not in self._there:
                raise self._missing(language)
        return self._kept("+".join(languages or ("eng" if "eng" in self._there else self._there[0],)))

    def _missing(self, language: str) -> UserError:
        return UserError("ocr.language_missing", language=language[:40], installed=", ".join(self._there)[:500])

    def _kept(self, name: str) -> "PyTessBaseAPI":
        """The instance for some languages, opened when first needed; the one longest not used is given up."""
        if name in self._open:
            self._open.move_to_end(name)
            return self._open[name]
        try:
            import tesserocr
        except ImportError as error:
            raise UserError("ocr.no_engine") from error
        folder = tessdata.tessdata()
        if folder is None:
            raise UserError("ocr.no_engine")
        while len(self._open) >= _KEPT:
            self._open.popitem(last=False)[1].End()
        orientation = name == tessdata.ORIENTATION
        try:
            api = tesserocr.PyTessBaseAPI(
                path=str(folder),
                lang=name,
                psm=tesserocr.PSM.OSD_ONLY,
                oem=tesserocr.OEM.TESSERACT_ONLY if orientation else tesserocr.OEM.LSTM_ONLY,
            )
        except RuntimeError as error:  # a language file is damaged
            raise self._missing(name) from error
        # tesserocr sends messages to /dev/null, which a confined child can't open for writing: a crash in 5.5.
        api.SetVariable("debug_file", "")
        self._open[name] = api
        return api


def _show(api: "PyTessBaseAPI", grey: Image.Image, dpi: float) -> None:
    api.SetImageBytes(grey.tobytes(), grey.width, grey.height, 1, grey.width)
    api.SetSourceResolution(round(min(max(dpi, _LEAST_DPI), _MOST_DPI)))


def _lines(found: Any) -> Iterator[Line]:
    """The lines of a result in the order they are read in."""
    if found is None:
        return
    import tesserocr

    word, line, paragraph = tesserocr.RIL.WORD, tesserocr.RIL.TEXTLINE, tesserocr.RIL.PARA
    words: list[tuple[str, Box, float]] = []
    opens = False
    for entry in tesserocr.iterate_level(found, word):
        if entry.IsAtBeginningOf(line):
            if words:
                yield Line(tuple(words), opens)
                words, opens = [], False
            opens = opens or entry.IsAtBeginningOf(paragraph)
        written, box = "", entry.BoundingBox(word)
        with contextlib.suppress(RuntimeError):  # a word without text
            written = _clean(entry.GetUTF8Text(word))
        if written and box is not None:
            words.append((written, box, min(max(float(entry.Confidence(word)) / 100, 0.0), 1.0)))
    if words:
        yield Line(tuple(words), opens)


def _clean(written: str) -> str:
    """A word as it is stored: composed letters, nothing that can't be printed, no blanks around it."""
    composed = unicodedata.normalize("NFC", written)
    return "".join(letter for letter in composed if letter.isprintable() or letter in "\u200c\u200d").strip()
