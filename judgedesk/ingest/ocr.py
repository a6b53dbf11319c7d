"""The trade of reading scans, served in a confined child: a page in, its text, words and places out.

======================================================================================= ==============
``ocr`` kind (pdf, image), page, languages, dpi, passwords, find_language, key          ``recognised``
``cells`` the same, rotation, skew: cells of tables, see `seen_cells`; '' without one   ``recognised``
======================================================================================= ==============

A page is drawn, looked at (`upright`), straightened and read. What is not read well gets a second look: turned the way
Tesseract's own finder of orientation says, in the script it says, and at last cleaned and larger; the best counts.
Where rows of print are left over (`unread`), the page is restored and read once more; what is left over even then takes
the page's confidence below what counts as doubtful.
Text '' with confidence 1 is a blank page, with confidence 0 one with ink on it that nobody could read as text.
"""

import contextlib
import os
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

for _threads in ("OMP_THREAD_LIMIT", "OPENBLAS_NUM_THREADS"):  # a child a core, and none may be running yet
    os.environ.setdefault(_threads, "1")

from pypdfium2 import PdfDocument  # noqa: E402

from judgedesk.domain.errors import UserError  # noqa: E402
from judgedesk.ingest import images, pdf, rasters, seen_cells, tessdata, unread, upright  # noqa: E402
from judgedesk.ingest.batches import Emit  # noqa: E402
from judgedesk.ingest.file import File  # noqa: E402
from judgedesk.ingest.tesseract import NOTHING, Layout, Lie, Read, Tesseract  # noqa: E402
from judgedesk.language.identify import identify  # noqa: E402

_DPI, _CLOSER, _COARSEST = 200, 300, 75
_LEAST_DPI, _MOST_DPI = 72, 600
_DOUBTFUL = 0.75
_TOLD = 1.0  # Tesseract's confidence from which its orientation is believed
_SPECKS = 0.0005  # ink that, where no letter was read, is dust
_CANDIDATES, _TRIED = 3, 6
_SAMPLE, _CLEARLY = 4, 0.05  # lines to try languages on, and by how much one has to be surer
_SMALL_PRINT = 16  # pixels of height, letters with what reaches above or below
_MOST_IF_UNREAD = _DOUBTFUL - 0.01
_WELL, _CLEAN = 0.9, 1.0  # what a good scan is read with; shades of noise that a page drawn by a program has not
_LEGIBLE = 0.3
_A_LINE = 20  # as `Read.worth` has it: less is a photograph rather than a page

_engine = Tesseract()


def prepare() -> None:
    """Load what tells languages apart: unpacking it takes a temporary file, which a confined child can't make."""
    with contextlib.suppress(OSError):
        identify("Ten tekst nic nie znaczy, lecz jest dość długi.")


def serve(unit: dict[str, Any], file: File | None, emit: Emit) -> None:
    """Read one page.

    Raises:
        UserError: ``ocr.no_engine``, ``ocr.language_missing``, ``page.missing``, ``page.damaged``, ``page.too_slow``,
            and what opening the file raises.
    """
    if file is None:
        raise UserError("file.empty")
    if unit["do"] not in ("ocr", "cells"):
        raise UserError("kind.not_read_yet", kind=str(unit["do"])[:40])
    source = _last.opened(file, unit)
    try:
        page = _Page(unit, source)
        fields, words = page.recognised() if unit["do"] == "ocr" else page.in_cells(unit)
    except RuntimeError as error:  # Tesseract's only kind
        raise UserError("page.damaged", page=int(unit["page"])) from error
    emit("recognised", fields, words)


class _LastSource:
    """The document last read, kept open for its next page."""

    def __init__(self) -> None:
        self._key: object = None
        self._source: PdfDocument | images.Frames | None = None

    def opened(self, file: File, unit: Mapping[str, Any]) -> PdfDocument | images.Frames:
        key = unit.get("key")
        if self._source is None or key is None or key != self._key:
            if self._source is not None:
                self._source.close()
            self._source, self._key = None, key
            image = unit.get("kind", "pdf") == "image"
            self._source = images.Frames(file) if image else pdf.opened(file, unit.get("passwords", ()))
        return self._source


_last = _LastSource()


@dataclass(frozen=True)
class _Attempt:
    """A page read in one way."""

    raster: rasters.Raster
    straight: upright.Straight
    turn: int
    skew: float
    languages: tuple[str, ...]
    read: Read
    layout: Layout = Layout.PAGE

    def better(self, other: "_Attempt | None") -> "_Attempt":
        """Which of the two was read better."""
        return other if other is not None and other.read.worth > self.read.worth else self

    @property
    def doubtful(self) -> bool:
        """Whether another look may be worth its time."""
        return self.read.confidence < _DOUBTFUL

    @cached_property
    def unread(self) -> unread.Unread:
        """What was left out."""
        return unread.unread(self.straight.grey, [box for line in self.read.lines for _, box, _ in line.words])

    @property
    def confidence(self) -> float:
        """How sure the page is: of what was read, and less for each row that was not."""
        sure = self.read.confidence
        return min(sure * (1 - self.unread.share), _MOST_IF_UNREAD) if self.unread else sure


class _Page:
    """One page being read."""

    def __init__(self, unit: Mapping[str, Any], source: PdfDocument | images.Frames) -> None:
        self._source = source
        self._number = int(unit["page"])
        self._dpi = min(max(float(unit.get("dpi", _DPI)), _LEAST_DPI), _MOST_DPI)
        self._languages = tuple(str(code) for code in unit.get("languages", ()))
        self._find_language = bool(unit.get("find_language", False))
        self._lie: Lie | None = None
        self._asked = False
        self._guess: _Attempt | None = None

    def recognised(self) -> tuple[dict[str, object], bytes]:
        """The message."""
        raster = self._raster(self._dpi)
        look = upright.look(raster.grey)
        if look.static or (look.blank and not self._hidden(raster, look)):
            return self._message(raster, "", 1.0 if look.blank else 0.0, self._languages, 0, 0.0), b""
        best = self._first(raster, look)
        worn = bool(best.unread) or (look.grain > _CLEAN and best.read.confidence < _WELL)
        if worn:
            best = self._restored(best, raster, look)
        if best.doubtful:
            best = self._turned(best, look)
        if self._find_language:
            best = self._in_its_language(best)
        if best.doubtful and not worn and self._readable(best.languages):
            best = self._restored(best, raster, look)
        if best.doubtful and self._readable(best.languages):
            best = best.better(self._closer(best, look))
        elif best.read.height < _SMALL_PRINT and best.raster.finest > 1.2 * best.raster.dpi:
            best = best.better(self._finer(best, look))
        best = self._or_guessed(best)
        read = best.read
        if not any(letter.isalnum() for letter in read.text):
            sure = 1.0 if look.ink < _SPECKS and not best.unread else 0.0
            return self._message(raster, "", sure, best.languages, 0, 0.0), b""
        points = best.raster.width / best.raster.grey.width, best.raster.height / best.raster.grey.height
        return (
            self._message(raster, read.text, best.confidence, best.languages, best.turn, best.skew),
            read.packed(best.straight, *points),
        )

    def in_cells(self, unit: Mapping[str, Any]) -> tuple[dict[str, object], bytes]:
        """The message for a page whose lie is known, read as a table."""
        turn, skew = int(unit.get("rotation", 0)) % 360, min(max(float(unit.get("skew", 0.0)), -10.0), 10.0)
        raster = self._raster(self._dpi)
        straight = upright.straightened(raster.grey, turn if turn in (90, 180, 270) else 0, skew)
        read = seen_cells.read(_engine, straight.grey, raster.dpi, self._languages)
        points = raster.width / raster.grey.width, raster.height / raster.grey.height
        sure = read.confidence if read.lines else 1.0
        return self._message(raster, read.text, sure, self._languages, turn, skew), read.packed(straight, *points)

    def _message(
        self, raster: rasters.Raster, text: str, confidence: float, languages: tuple[str, ...], turn: int, skew: float
    ) -> dict[str, object]:
        return {
            "page": self._number, "text": text, "languages": "+".join(languages),
            "language": _language(text)[0] if confidence >= _DOUBTFUL else "", "confidence": round(confidence, 4),
            "rotation": turn, "skew": skew, "width": round(raster.width, 2), "height": round(raster.height, 2),
        }  # fmt: skip

    # -- ways to read ---------------------------------------------------------------------------------------------

    def _raster(self, dpi: float) -> rasters.Raster:
        if isinstance(self._source, images.Frames):
            return rasters.of_image(self._source, self._number, dpi)
        return rasters.of_pdf(self._source, self._number, dpi)

    def _first(self, raster: rasters.Raster, look: upright.Look) -> _Attempt:
        """As it lies, or as it seems to lie."""
        if look.dark or look.uneven or look.grainy:
            raster = replace(raster, grey=upright.cleaned(raster.grey, dark=look.dark, soft=look.grainy))
        turn = 0
        if look.on_its_side or look.on_its_head:
            told = self._told(raster)
            turn = told.turn if told is not None else 0
        return self._attempt(raster, turn, look, self._languages)

    def _hidden(self, raster: rasters.Raster, look: upright.Look) -> bool:
        """Whether rows of print stand on a page on which noise hides all ink."""
        return look.grainy and bool(unread.unread(upright.restored(raster.grey, dark=look.dark, coarse=True), ()))

    def _attempt(self, raster: rasters.Raster, turn: int, look: upright.Look, languages: tuple[str, ...]) -> _Attempt:
        skew = look.skew if (turn in (90, 270)) == look.on_its_side else 0.0
        straight = upright.straightened(raster.grey, turn, skew)
        read = _engine.read(straight.grey, raster.dpi, languages)
        if not read.complete and raster.dpi >= 2 * _COARSEST:
            raster = replace(raster, grey=raster.grey.reduce(2), dpi=raster.dpi / 2)
            straight = upright.straightened(raster.grey, turn, skew)
            read = _engine.read(straight.grey, raster.dpi, languages)
        if not read.complete:
            raise UserError("page.too_slow", page=self._number)
        return _Attempt(raster, straight, turn, skew, languages, read)

    def _turned(self, best: _Attempt, look: upright.Look) -> _Attempt:
        """Badly read: turned otherwise, it may read better."""
        told = self._told(best.raster)
        turns = {90, 270} if look.on_its_side else {180}
        if told is not None:
            turns = {told.turn}
        for turn in turns - {best.turn}:
            best = best.better(self._attempt(best.raster, turn, look, best.languages))
        return best

    def _restored(self, best: _Attempt, drawn: rasters.Raster, look: upright.Look) -> _Attempt:
        """Rows were left out, or it was read badly: without its specks, grain and stains more may be read."""
        for coarse in (False, True):
            raster = replace(drawn, grey=upright.restored(drawn.grey, dark=look.dark, coarse=coarse))
            again = upright.look(raster.grey)
            attempt = self._attempt(raster, best.turn, again if again.skew else look, best.languages)
            best = best.better(attempt)
            if best.unread:  # a layout was seen in it that leaves rows out
                read = _engine.read(attempt.straight.grey, raster.dpi, best.languages, Layout.BLOCK)
                if read.complete and not read.in_columns:
                    attempt = replace(attempt, read=read, layout=Layout.BLOCK)
                    best = best.better(attempt)
            if not best.doubtful and not best.unread:
                return best
            if self._guess is None or attempt.read.letters > self._guess.read.letters:
                self._guess = attempt
        return best

    def _or_guessed(self, best: _Attempt) -> _Attempt:
        """Where next to nothing is read of many rows, guesses are more than that, and seen to be guesses."""
        guess = self._guess
        if guess is None or not best.unread or guess.read.confidence < _LEGIBLE:
            return best
        return guess if best.read.worth < _A_LINE and guess.read.letters > 2 * best.read.letters else best

    def _finer(self, best: _Attempt, look: upright.Look) -> _Attempt:
        """Small print, of which lines are lost without anything looking doubtful."""
        raster = self._raster(max(_CLOSER, self._dpi))
        if look.dark or look.uneven or look.grainy:
            raster = replace(raster, grey=upright.cleaned(raster.grey, dark=look.dark, soft=look.grainy))
        return self._attempt(raster, best.turn, look, best.languages)

    def _closer(self, best: _Attempt, look: upright.Look) -> _Attempt | None:
        """Badly read still: cleaned, and larger where that helps."""
        drawn = self._raster(max(_CLOSER, self._dpi))
        raster = replace(drawn, grey=upright.cleaned(drawn.grey, dark=look.dark, soft=True))
        closer = self._attempt(raster, best.turn, look, best.languages)
        if max(best.read.worth, closer.read.worth) > _A_LINE:
            return closer
        sharp = upright.cleaned(drawn.grey, dark=look.dark, soft=look.grainy)
        straight = upright.straightened(sharp, best.turn, 0.0)
        scattered = _engine.read(straight.grey, raster.dpi, best.languages, Layout.SPARSE)
        words = Read(tuple(line for line in scattered.lines if line.sure), scattered.complete)
        return closer.better(replace(closer, straight=straight, skew=0.0, read=words))

    # -- orientation and language ---------------------------------------------------------------------------------

    def _told(self, raster: rasters.Raster) -> Lie | None:
        """What Tesseract's own finder says, asked once; None where it is not sure."""
        if not self._asked:
            self._asked = True
            self._lie = _engine.lie(raster.grey, raster.dpi)
        return self._lie if self._lie is not None and self._lie.sure >= _TOLD else None

    def _readable(self, languages: tuple[str, ...]) -> bool:
        """Whether the page's script is one of the languages': in another it can't be read at any size."""
        script = self._lie.script if self._lie is not None else ""
        known = {tessdata.LANGUAGES[code].script for code in languages if code in tessdata.LANGUAGES}
        return not tessdata.with_script(script, tessdata.LANGUAGES) or not known or script in known

    def _in_its_language(self, best: _Attempt) -> _Attempt:
        """Read again in the language that the text seems to be in, when that is installed and another."""
        there = tessdata.installed()
        if best.doubtful and not self._readable(best.languages) and self._lie is not None:
            others = tuple(tessdata.with_script(self._lie.script, there)[:_CANDIDATES])
            if others:
                best = best.better(self._again(best, others))
        language, sure = _language(best.read.text)
        if (best.doubtful or best.unread) and not sure and self._readable(best.languages):
            return self._in_a_likelier_language(best, there)
        codes = [code for code in there if code in tessdata.LANGUAGES and tessdata.LANGUAGES[code].iso == language]
        if not sure or not codes or codes[0] in self._languages or best.languages == (codes[0],):
            return best
        again = self._again(best, (codes[0],))
        return again if again.read.worth >= 0.97 * best.read.worth else best

    def _in_a_likelier_language(self, best: _Attempt, there: list[str]) -> _Attempt:
        """Read again in the language in which some lines of it are read most surely, if that is another."""
        sample = best.read.densest(_SAMPLE)
        script = {tessdata.LANGUAGES[code].script for code in best.languages if code in tessdata.LANGUAGES}
        others = [code for one in script for code in tessdata.with_script(one, there) if code not in best.languages]
        if sample is None or not others:
            return best
        x0, y0, x1, y1 = sample
        grey = best.straight.grey
        piece = grey.crop((x0, y0, min(x1, grey.width), min(y1, grey.height)))
        sure = {
            codes: _engine.read(piece, best.raster.dpi, codes, Layout.BLOCK).confidence
            for codes in (best.languages, *((code,) for code in others[:_TRIED]))
        }
        likelier = max(sure, key=sure.__getitem__)
        if sure[likelier] < sure[best.languages] + _CLEARLY:
            return best
        return best.better(self._again(best, likelier))

    def _again(self, best: _Attempt, languages: tuple[str, ...]) -> _Attempt:
        read = _engine.read(best.straight.grey, best.raster.dpi, languages, best.layout)
        return replace(best, languages=languages, read=read if read.complete else NOTHING)


def _language(text: str) -> tuple[str, bool]:
    """ISO 639-1 of a text and whether that is sure; '' where it is too short, or where the model did not load."""
    with contextlib.suppress(OSError):
        return identify(text)
    return "", False
