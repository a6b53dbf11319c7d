"""Legacy Word (.doc, Word 97 to 2003): the text through the piece table, without any other program.

The body comes first; notes, headers, comments and text boxes follow on pages of their own. Tracked deletions are left
out. Sources: MS-DOC 2.4.1 (finding the text), 2.4.2 (paragraphs), 2.5.1 (FIB), 2.6 (single property modifiers).
"""

import re
import struct
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from judgedesk.domain.errors import UserError
from judgedesk.ingest.batches import Emit
from judgedesk.ingest.compound import MAGIC, Compound
from judgedesk.ingest.drawings import unprivate
from judgedesk.ingest.embedded import Inside
from judgedesk.ingest.file import File, read_exactly
from judgedesk.ingest.properties import MACROS, of_compound
from judgedesk.ingest.routing import handed_over
from judgedesk.ingest.wordproperties import ENDS_ROW, IN_TABLE, Properties, font_names, modifiers_of
from judgedesk.ingest.writing import clean, linked, say_facts, understood, written

_WORD_97 = 0x00C1
_MAGIC_WORD = 0xA5EC
_SECTIONS, _CHARACTERS, _PARAGRAPHS, _FONTS, _CLX = 6, 12, 13, 15, 33  # places in the table of offsets (2.5.6)
_LENGTHS = 0x4C  # where the lengths of the parts of the text stand (2.5.4)
_BREAK_KIND = 0x3009
_PIECE = 1 << 16  # characters handed on at once
_MOST_DEPTH = 64  # fields inside one another
_HYPERLINK = re.compile(r'\s*HYPERLINK\s+(?:\\[no]\s+)*"?([^"\s]+)"?', re.I)
_CHECK_BOX = re.compile(r"\s*FORMCHECKBOX\b", re.I)
_FIELD = re.compile("([\x13\x14\x15])")
_MARKS = re.compile("[\x07\x0b\x0c\r\uf020-\uf0ff]")
_ROW_END = "\x06"
_SIGNS = {**dict.fromkeys((0, 1, 2, 3, 4, 5, 8)), 0x0E: "\n", 0x1E: "-", 0x1F: "\xad"}


def extract(file: File, unit: Mapping[str, Any], emit: Emit) -> None:
    """Emit ``opened``, ``facts``, pages from ``from_page`` on, parts, ``finished``.

    Raises:
        UserError: ``file.empty``, ``doc.damaged``, ``doc.too_old``, ``doc.unknown``, ``office.encrypted``, and what the
            reader of another kind raises when the file is one.
    """
    if not file.size:
        raise UserError("file.empty")
    if handed_over(file, unit, emit, "doc"):
        return
    head = read_exactly(file, 0, min(8, file.size))
    if head != MAGIC:
        old = head[:2] in (b"\xdb\xa5", b"\x9b\xa5", b"\x31\xbe", b"\xfe7")  # Word for DOS and Windows before 6
        raise UserError("doc.too_old" if old else "doc.unknown")
    compound = Compound(file, "doc.damaged")
    document = _Document(compound)
    facts = of_compound(compound)
    if "Macros" in compound:
        facts |= MACROS
    emit("opened", {"pages": None, "encoding": ""})
    say_facts(emit, facts)
    inside = Inside(emit, unit, file.size)

    def end() -> None:
        say_facts(emit, document.facts())
        inside.objects(compound, "ObjectPool")
        for stream in ("Data", "WordDocument"):
            if stream in compound:
                inside.blips(compound.read(stream))

    written(document.pieces(), unit, emit, inside.sending(end))


@dataclass(frozen=True, slots=True)
class _Piece:
    """A run of the text: character positions [begin, end), where its bytes are, how many to a character."""

    begin: int
    end: int
    place: int
    width: int


class _Document:
    """One document. Raises UserError ``doc.damaged``, ``doc.too_old``, ``office.encrypted``."""

    def __init__(self, compound: Compound) -> None:
        self._main = compound.read("WordDocument")
        with understood("doc.damaged"):
            magic, version, flags = struct.unpack_from("<HH6xH", self._main)
        encrypted, in_second_table = 0x0100, 0x0200
        if magic != _MAGIC_WORD:
            raise UserError("doc.damaged")
        if version < _WORD_97:
            raise UserError("doc.too_old")
        if flags & encrypted:
            raise UserError("office.encrypted")
        table = compound.read("1Table" if flags & in_second_table else "0Table")
        data = compound.read("Data") if "Data" in compound else b""
        with understood("doc.damaged"):
            self._lengths = self._read_lengths()
            self._pieces = list(self._piece_table(self._part(table, _CLX)))
            self._starts = [piece.begin for piece in self._pieces]
        self._boxes = 0
        self._lost = False
        try:
            with understood("doc.damaged"):
                fonts = font_names(self._part(table, _FONTS))
                runs, paragraphs = self._part(table, _CHARACTERS), self._part(table, _PARAGRAPHS)
                self._properties = Properties(self._main, data, runs, paragraphs, fonts)
                self._flowing = set(self._flowing_sections(self._part(table, _SECTIONS)))
        except UserError:
            self._properties, self._flowing = Properties(self._main, data, b"", b"", []), set()
            self._lost = True

    def facts(self) -> dict[str, str]:
        """Complete when `pieces` has ended."""
        return {
            "tracked_deletions_left_out": str(self._properties.deletions or ""),
            "check_boxes_left_out": str(self._boxes or ""),
            "incomplete": "formatting lost; deleted text and the ends of table rows can't be told"
            if self._lost
            else "",
        }

    def pieces(self) -> Iterator[str]:
        """Body, footnotes, headers, comments, endnotes, text boxes. Raises UserError ``doc.damaged``."""
        with understood("doc.damaged"):
            at = 0
            for number, length in enumerate(self._lengths):
                fields = Fields()
                text = fields.shown(self._text(at, at + length)).translate(_SIGNS)
                at += length
                self._boxes += fields.boxes
                if number == 0:
                    yield from (clean(text[begin : begin + _PIECE]) for begin in range(0, len(text), _PIECE))
                elif text.strip():
                    yield "\f" + clean(re.sub("\n{2,}", "\n", text.replace("\f", "\n")).strip("\n")) + "\n"

    def _read_lengths(self) -> list[int]:
        """Characters of the body and of what follows it, in the order of their positions (2.4.1)."""
        lengths = list(struct.unpack_from("<8i", self._main, _LENGTHS))
        if any(length < 0 for length in lengths) or sum(lengths) > len(self._main):
            raise ValueError("lengths")
        return lengths

    def _part(self, table: bytes, number: int) -> bytes:
        """A structure of the table stream by its place in the table of offsets (2.5.1)."""
        (words,) = struct.unpack_from("<H", self._main, 32)
        (longs,) = struct.unpack_from("<H", self._main, 34 + 2 * words)
        offset, length = struct.unpack_from("<II", self._main, 34 + 2 * words + 2 + 4 * longs + 2 + 8 * number)
        part = table[offset : offset + length]
        if len(part) < length:
            raise ValueError("table")
        return part

    def _piece_table(self, clx: bytes) -> Iterator[_Piece]:
        at, properties, pieces = 0, 1, 2
        while clx[at] == properties:
            at += 3 + struct.unpack_from("<H", clx, at + 1)[0]
        if clx[at] != pieces:
            raise ValueError("clx")
        (length,) = struct.unpack_from("<I", clx, at + 1)
        count = (length - 4) // 12
        positions = struct.unpack_from(f"<{count + 1}I", clx, at + 5)
        narrow, descriptors = 0x40000000, at + 5 + 4 * (count + 1)
        for index, (begin, end) in enumerate(pairwise(positions)):
            (place,) = struct.unpack_from("<I", clx, descriptors + 8 * index + 2)
            width = 1 if place & narrow else 2
            start = (place & narrow - 1) // (3 - width)
            if begin > end or start + (end - begin) * width > len(self._main):
                raise ValueError("piece")
            yield _Piece(begin, end, start, width)

    def _flowing_sections(self, sections: bytes) -> Iterator[int]:
        """Where the marks of sections stand after which the next goes on on the same page (2.8.26, 2.6.4)."""
        count = (len(sections) - 4) // 16
        ends = struct.unpack_from(f"<{count + 1}I", sections) if count > 0 else ()
        for index in range(1, count):
            (at,) = struct.unpack_from("<I", sections, 4 * (count + 1) + 12 * index + 2)
            length = int.from_bytes(self._main[at : at + 2], "little") if at != 0xFFFFFFFF else 0
            kind = next((o[0] for c, o in modifiers_of(self._main[at + 2 : at + 2 + length]) if c == _BREAK_KIND), 2)
            if kind == 0:
                yield self._place(ends[index] - 1)

    def _place(self, position: int) -> int:
        """The offset of a character's bytes, -1 where no piece holds it."""
        index = bisect_right(self._starts, position) - 1
        piece = self._pieces[index] if index >= 0 else None
        if piece is None or position >= piece.end:
            return -1
        return piece.place + (position - piece.begin) * piece.width

    def _text(self, begin: int, end: int) -> str:
        """The characters in [begin, end), with fields and signs still in them."""
        texts = []
        for piece in self._pieces[max(0, bisect_right(self._starts, begin) - 1) :]:
            if piece.begin >= end:
                break
            first, last = max(begin, piece.begin), min(end, piece.end)
            if first < last:
                place = piece.place + (first - piece.begin) * piece.width
                texts.append(self._run(place, place + (last - first) * piece.width, piece.width))
        return "".join(texts)

    def _run(self, begin: int, end: int, width: int) -> str:
        """Bytes [begin, end) as text. Narrow characters are those of cp1252, whatever the language (2.9.73)."""
        out = []
        breaks = [place for place in self._properties.new_pages(begin, end) if place > begin]
        for first, last, sign in self._properties.cut(begin, end):
            if sign:
                out.append(sign)
                continue
            inner = [place for place in breaks if first < place < last and (place - first) % width == 0]
            for start, stop in pairwise((first, *inner, last)):
                out.append("\f" if start in breaks else "")
                content = self._main[start:stop]
                text = content.decode("cp1252", "replace") if width == 1 else content.decode("utf-16-le", "replace")
                out.append(self._laid_out(text, start, width))
        return "".join(out)

    def _laid_out(self, text: str, start: int, width: int) -> str:
        """Marks that depend on where they stand: ends of cells, rows, paragraphs in cells, pages and sections."""
        out: list[str] = []
        at = 0
        for match in _MARKS.finditer(text):
            before = text[at : match.start()]
            # A character beyond the first plane takes four bytes.
            start += len(before) * width if width == 1 else len(before.encode("utf-16-le"))
            out += [before, self._mark(match[0], start)]
            start += width
            at = match.end()
        return "".join([*out, text[at:]])

    def _mark(self, mark: str, place: int) -> str:
        if mark >= "\uf020":
            return unprivate(mark, self._properties.font(place))
        if mark == "\x0c":
            return "\n" if place in self._flowing else "\f"
        flags = self._properties.paragraph(place)
        if mark == "\x07":
            return _ROW_END if flags & ENDS_ROW else "\t"
        return " " if flags & IN_TABLE else "\n"


class Fields:
    """Fields in a text: their results are shown, their instructions are not (2.4.4, 2.8.25)."""

    def __init__(self) -> None:
        self.boxes = 0
        self._open: list[tuple[list[str], list[str]]] = []  # instruction and result of each
        self._in_result: list[bool] = []

    def shown(self, text: str) -> str:
        """The text as a reader sees it, addresses of links after them; `boxes` counts check boxes not shown."""
        out: list[str] = []
        for piece in _FIELD.split(text):
            if piece == "\x13" and len(self._open) < _MOST_DEPTH:
                self._open.append(([], []))
                self._in_result.append(False)
            elif piece == "\x14" and self._open:
                self._in_result[-1] = True
            elif piece == "\x15" and self._open:
                self._here(out, self._closed())
            elif piece not in ("\x13", "\x14", "\x15"):
                self._here(out, piece)
        for instruction, result in self._open:  # never closed: better too much than too little
            out += [*instruction, *result]
        return re.sub(f"\t?{_ROW_END}", "\n", "".join(out))

    def _here(self, out: list[str], text: str) -> None:
        (self._open[-1][self._in_result[-1]] if self._open else out).append(text)

    def _closed(self) -> str:
        instruction, result = ("".join(texts) for texts in self._open.pop())
        self._in_result.pop()
        if _CHECK_BOX.match(instruction):
            state = instruction[-1] if instruction[-1] in "☒☐" else ""
            self.boxes += not state
            return state + result
        address = _HYPERLINK.match(instruction)
        return linked(result, address[1]) if address and result.strip() else result
