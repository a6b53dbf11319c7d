"""What Word 97-2003 says about runs of characters and about paragraphs, as far as the text depends on it.

Positions are offsets of bytes in the stream ``WordDocument``. Sources: MS-DOC 2.8.5 and 2.8.6 (bin tables), 2.9.33 and
2.9.174 (formatted disk pages), 2.6.1 and 2.6.2 (the modifiers).
"""

import struct
from bisect import bisect_right
from collections.abc import Iterator

from judgedesk.ingest.drawings import symbol

_PAGE = 512
_DELETED, _SYMBOL, _HAS_DATA, _PLACE, _FONT = 0x0800, 0x6A09, 0x0806, 0x6A03, 0x4A4F
_IN_TABLE, _ENDS_ROW, _NEW_PAGE, _ELSEWHERE = 0x2416, 0x2417, 0x2407, 0x6646
_TABLE_DEFINITION, _TABS = 0xD608, 0xC615
_OPERANDS = {0: 1, 1: 1, 2: 2, 3: 4, 4: 2, 5: 2, 7: 3}

IN_TABLE, ENDS_ROW, NEW_PAGE = 1, 2, 4
"""Properties of a paragraph, to be added up."""


class Properties:
    """Exceptions to plain text, by where their bytes are.

    Args:
        main: the stream ``WordDocument``.
        data: the stream ``Data``, '' where there is none.
        characters: the bin table of runs of characters.
        paragraphs: the bin table of paragraphs.
        fonts: names of the fonts, for symbols.

    Raises:
        struct.error, IndexError: the tables point outside the streams.
    """

    def __init__(self, main: bytes, data: bytes, characters: bytes, paragraphs: bytes, fonts: list[str]) -> None:
        self._main, self._data = main, data
        self._set_in: list[tuple[int, int, str]] = []  # begin, end, font
        self._exceptions: list[tuple[int, int, str]] = []  # begin, end, what stands there instead
        self.deletions = 0
        for begin, end, content in self._runs(characters):
            self._run(begin, end, content, fonts)
        self._begins = [begin for begin, _, _ in self._exceptions]
        found = sorted((begin, end, self._paragraph(content)) for begin, end, content in self._stretches(paragraphs))
        self._paragraphs = found
        self._paragraph_begins = [begin for begin, _, _ in found]

    def cut(self, begin: int, end: int) -> Iterator[tuple[int, int, str]]:
        """Bytes [begin, end) in order: stretches of text (third ''), and what replaces one (second equals first).

        What was deleted is left out.
        """
        at = begin
        index = max(0, bisect_right(self._begins, begin) - 1)
        for first, last, sign in self._exceptions[index : bisect_right(self._begins, end)]:
            if last <= at or first >= end:
                continue
            if first > at:
                yield at, first, ""
            if sign:
                yield first, first, sign
            at = max(at, min(last, end))
        if at < end:
            yield at, end, ""

    def paragraph(self, place: int) -> int:
        """Properties of the paragraph in which a byte stands."""
        index = bisect_right(self._paragraph_begins, place) - 1
        if index < 0 or place >= self._paragraphs[index][1]:
            return 0
        return self._paragraphs[index][2]

    def font(self, place: int) -> str:
        """The font a byte is set in, '' where only the style says."""
        index = bisect_right(self._set_in, (place, 1 << 32, "")) - 1
        return self._set_in[index][2] if index >= 0 and place < self._set_in[index][1] else ""

    def new_pages(self, begin: int, end: int) -> Iterator[int]:
        """Where in [begin, end) paragraphs begin that ask for a page of their own."""
        first = bisect_right(self._paragraph_begins, begin - 1)
        for start, _, flags in self._paragraphs[first : bisect_right(self._paragraph_begins, end - 1)]:
            if flags & NEW_PAGE:
                yield start

    def _run(self, begin: int, end: int, content: bytes, fonts: list[str]) -> None:
        found = dict(modifiers_of(content))
        if _FONT in found and (number := int.from_bytes(found[_FONT], "little")) < len(fonts):
            self._set_in.append((begin, end, fonts[number]))
        if found.get(_DELETED, b"\0")[0]:
            touching = self._exceptions and self._exceptions[-1][1:] == (begin, "")
            self.deletions += not touching
            self._exceptions.append((begin, end, ""))
        elif _SYMBOL in found:
            font, sign = struct.unpack("<HH", found[_SYMBOL])
            name = fonts[font] if font < len(fonts) else ""
            self._exceptions.append((begin, end, symbol(f"{sign:x}", name) or "\ufffd"))
        elif found.get(_HAS_DATA, b"\0")[0] and _PLACE in found:
            box = self._check_box(*struct.unpack("<I", found[_PLACE]))
            if box:
                self._exceptions.append((begin, end, box))

    def _check_box(self, at: int) -> str:
        """The state of a form's check box; '' for any other field (2.9.192, 2.9.78)."""
        header, check_box, as_default = 0x44, 1, 25
        at += header
        if self._data[at : at + 4] != b"\xff\xff\xff\xff":
            return ""
        bits, name_length = struct.unpack_from("<H4xH", self._data, at + 4)
        if bits & 3 != check_box:
            return ""
        state = bits >> 2 & 0x1F
        if state == as_default:
            (state,) = struct.unpack_from("<H", self._data, at + 12 + 2 * name_length + 2)
        return "☒" if state else "☐"

    def _paragraph(self, content: bytes, deeper: bool = True) -> int:
        flags = 0
        for code, operand in modifiers_of(content):
            if code == _ELSEWHERE and deeper:
                (at,) = struct.unpack("<I", operand)
                length = int.from_bytes(self._data[at : at + 2], "little")
                flags |= self._paragraph(self._data[at + 2 : at + 2 + length], deeper=False)
            elif operand[:1] > b"\0":
                flags |= {_IN_TABLE: IN_TABLE, _ENDS_ROW: ENDS_ROW, _NEW_PAGE: NEW_PAGE}.get(code, 0)
        return flags

    def _pages(self, table: bytes) -> Iterator[bytes]:
        """The formatted disk pages a bin table names, each once."""
        count = (len(table) - 4) // 8
        for number in dict.fromkeys(struct.unpack_from(f"<{count}I", table, 4 * (count + 1)) if count > 0 else ()):
            at = (number & 0x3FFFFF) * _PAGE
            page = self._main[at : at + _PAGE]
            if len(page) < _PAGE:
                raise IndexError("page")
            yield page

    def _runs(self, table: bytes) -> Iterator[tuple[int, int, bytes]]:
        for page in self._pages(table):
            count = page[-1]
            places = struct.unpack_from(f"<{count + 1}I", page)
            for index in range(count):
                at = 2 * page[4 * (count + 1) + index]
                if at:
                    yield places[index], places[index + 1], page[at + 1 : at + 1 + page[at]]

    def _stretches(self, table: bytes) -> Iterator[tuple[int, int, bytes]]:
        for page in self._pages(table):
            count = page[-1]
            places = struct.unpack_from(f"<{count + 1}I", page)
            for index in range(count):
                at = 2 * page[4 * (count + 1) + 13 * index]
                if not at:
                    continue
                style_bytes = 2
                if page[at]:
                    begin, end = at + 1, at + 2 * page[at]
                else:
                    begin, end = at + 2, at + 2 + 2 * page[at + 1]
                yield places[index], places[index + 1], page[begin + style_bytes : end]


def modifiers_of(content: bytes) -> Iterator[tuple[int, bytes]]:
    """Single property modifiers: code and operand (2.6); what does not fit ends them."""
    at = 0
    while at + 3 <= len(content):
        (code,) = struct.unpack_from("<H", content, at)
        at += 2
        length = _OPERANDS.get(code >> 13, 0)
        if not length:  # said by the operand itself
            if code == _TABLE_DEFINITION:
                length = 1 + int.from_bytes(content[at : at + 2], "little")
            elif code == _TABS and content[at] == 255:
                return
            else:
                length = 1 + content[at]
        operand = content[at : at + length]
        if len(operand) < length:
            return
        yield code, operand
        at += length


def font_names(table: bytes) -> list[str]:
    """Names in a font table (2.9.286, 2.9.78)."""
    names = []
    at = 4
    while at < len(table):
        length = table[at] + 1
        names.append(table[at + 40 : at + length].decode("utf-16-le", "replace").partition("\0")[0])
        at += length
    return names
