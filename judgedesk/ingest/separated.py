"""Separated values (.csv, .tsv): which encoding, which separator, then rows. Read in blocks, whatever the file's size.

RFC 4180, and what programs write in its place.
"""

import codecs
import csv
import io
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from typing import Any, Literal

from judgedesk.domain.errors import UserError
from judgedesk.ingest.batches import Emit
from judgedesk.ingest.cells import Row, cell_text, put_sheet
from judgedesk.ingest.encodings import guessed, marked, unmarked_utf16
from judgedesk.ingest.file import File, read_exactly
from judgedesk.ingest.writing import Leaves, say_facts

_BLOCK = 1 << 20
_MOST_BYTES = 1 << 30
_MOST_FIELD = 1 << 20  # characters; more is a quotation mark that never closes
_SEPARATORS = ";\t,|"
_SAMPLE_LINES = 100
_PRINTED = bytes(set(range(256)) - (set(range(32)) - set(b"\t\n\v\f\r\x1a\x1b")))


def extract(file: File, unit: Mapping[str, Any], emit: Emit) -> None:
    """Emit ``opened``, pages of 200 rows from ``from_page`` on, ``facts``, ``finished``.

    Raises:
        UserError: ``file.too_big``, ``text.binary``.
    """
    if file.size > _MOST_BYTES:
        raise UserError("file.too_big", bytes=file.size, most=_MOST_BYTES)
    encoding, start = _encoding(file)
    table = _Table(file, encoding, start)
    emit("opened", {"pages": None, "encoding": encoding})
    leaves = Leaves(unit, emit)
    put_sheet(leaves, PurePosixPath(str(unit.get("name", ""))).stem or "csv", table.rows())
    if table.unsplit:
        say_facts(emit, {"rows_not_split": str(table.unsplit)})
    leaves.finish(replaced=lambda: table.replaced)


class _Table:
    """The rows of a file. `replaced` and `unsplit` count characters and rows, complete when `rows` has ended."""

    def __init__(self, file: File, encoding: str, start: int) -> None:
        self._file, self._encoding, self._start = file, encoding, start
        self.replaced = self.unsplit = 0
        self._pending: list[str] = []

    def rows(self) -> Iterator[Row]:
        """Rows as they come; where a quotation mark never closes, its lines are given unsplit."""
        csv.field_size_limit(_MOST_FIELD)
        lines = self._lines()
        sample = [line for _, line in zip(range(_SAMPLE_LINES), lines, strict=False)]
        separator, declared = _separator(sample)
        source = self._noted(iter(sample[declared:]), lines)
        number = 0
        quoting: Literal[0, 3] = csv.QUOTE_MINIMAL
        while True:
            try:
                for cells in csv.reader(source, delimiter=separator, quoting=quoting):
                    self._pending.clear()
                    number += 1
                    yield number, [cell_text(cell) for cell in cells]
                return
            except csv.Error:
                for line in self._pending:
                    number += 1
                    self.unsplit += 1
                    yield number, [cell_text(line)]
                self._pending.clear()
                quoting = csv.QUOTE_NONE

    def _noted(self, *sources: Iterator[str]) -> Iterator[str]:
        for source in sources:
            for line in source:
                self._pending.append(line)
                yield line

    def _lines(self) -> Iterator[str]:
        decoder = io.IncrementalNewlineDecoder(codecs.getincrementaldecoder(self._encoding)("replace"), translate=True)
        rest = ""
        for at in range(self._start, self._file.size, _BLOCK):
            block = read_exactly(self._file, at, min(_BLOCK, self._file.size - at))
            rest += self._clean(decoder.decode(block))
            *lines, rest = rest.split("\n")
            yield from (f"{line}\n" for line in lines)
            while len(rest) > _MOST_FIELD:  # a line without an end
                yield f"{rest[:_MOST_FIELD]}\n"
                rest = rest[_MOST_FIELD:]
        rest += self._clean(decoder.decode(b"", final=True))
        if rest:
            yield rest

    def _clean(self, text: str) -> str:
        self.replaced += text.count("\ufffd")
        return text.replace("\0", "")


def _separator(lines: list[str]) -> tuple[str, int]:
    """The separator, and how many lines declare it (Excel's ``sep=;``).

    It is the one found most often the same number of times in a line, outside quotation marks.
    """
    if lines and lines[0].lower().startswith("sep=") and len(lines[0].rstrip("\n")) == 5:
        return lines[0][4], 1
    best, most = ",", 0.0
    outside = ["".join(line.split('"')[::2]) for line in lines if line.strip()]
    for separator in _SEPARATORS:
        counts = Counter(count for line in outside if (count := line.count(separator)))
        if counts:
            count, times = counts.most_common(1)[0]
            score = times / len(outside) + min(count, 20) / 100
            if score > most:
                best, most = separator, score
    return best, 0


def _encoding(file: File) -> tuple[str, int]:
    """The encoding, and where the text starts. Raises UserError ``text.binary``."""
    head = read_exactly(file, 0, min(_BLOCK, file.size))
    encoding, start = marked(head)
    if not encoding:
        encoding = unmarked_utf16(head)
    if encoding and encoding != "utf-8":
        return encoding, start
    if len(head.translate(None, _PRINTED)) > max(2, len(head) // 200):
        raise UserError("text.binary")
    decoder = codecs.getincrementaldecoder("utf-8")("strict")
    try:
        for at in range(start, file.size, _BLOCK):
            decoder.decode(read_exactly(file, at, min(_BLOCK, file.size - at)))
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return guessed(_about_first_high(file)), 0
    return "utf-8", start


def _about_first_high(file: File) -> bytes:
    for at in range(0, file.size, _BLOCK):
        block = read_exactly(file, at, min(_BLOCK, file.size - at))
        if not block.isascii():
            first = max(0, at + next(index for index, byte in enumerate(block) if byte > 0x7F) - 1024)
            return read_exactly(file, first, min(_BLOCK, file.size - first))
    return b""
