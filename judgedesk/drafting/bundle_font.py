"""Fonts of a bundle: text as glyph codes with its width, and the font with no more than the shapes that were used.

A code is the number of the glyph in the font (PDF 32000-1, 9.7.4.2), or one above all glyphs where a glyph stands for
another letter too: every code means one letter. What a font has no shape for is set in a font without shapes whose
codes are UTF-16, as a hollow box that can be searched and copied.
"""

import struct
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import groupby
from pathlib import Path

from judgedesk.drafting.bundle_shaping import Font, Letter, Line, is_complex, shaped

_KEPT = (b"cvt ", b"fpgm", b"glyf", b"head", b"hhea", b"hmtx", b"loca", b"maxp", b"prep")
_ARGUMENTS_ARE_WORDS, _SCALE, _MORE, _TWO_SCALES, _MATRIX = 1, 8, 32, 64, 128
_SHAPELESS_WIDTH = 0.5
_CODES_AT_ONCE = 100
_MOST_CODES = 0x10000


@dataclass(frozen=True, slots=True)
class Run:
    """Codes of letters that one font has, as hex digits; `shapeless` where they are UTF-16 of no shape.

    Of a shaped text `codes` are the entries of an array for TJ (PDF 32000-1, 9.4.3), set `at` so many thousandths of
    the font size from where the text begins; `shapes` are operators of a path, in thousandths, that is filled.
    """

    codes: str
    shapeless: bool
    at: int = 0
    shapes: str = ""


@dataclass(slots=True)
class Face:
    """A TrueType font (OpenType 1.9: cmap, glyf, head, hmtx, loca) and which of its glyphs were used."""

    data: bytes
    tables: Mapping[bytes, bytes]
    glyphs: Mapping[int, int]
    unit: int
    advances: tuple[int, ...]
    used: dict[int, str] = field(default_factory=dict)
    more: dict[tuple[int, str, int], int] = field(default_factory=dict)

    def width(self, text: str) -> float:
        """Of a text, in parts of the font size."""
        if is_complex(text):
            return self._line(text).wide / self.unit
        return sum(self._width(letter) for letter in text)

    def _width(self, letter: str) -> float:
        glyph = self.glyphs.get(ord(letter), 0)
        return self._advance(glyph) / self.unit if glyph else _SHAPELESS_WIDTH * (1 + (ord(letter) > 0xFFFF))

    def _advance(self, glyph: int) -> int:
        return self.advances[min(glyph, len(self.advances) - 1)]

    def _line(self, text: str) -> Line:
        return shaped(_shaper(self.data, self), text, round(_SHAPELESS_WIDTH * self.unit))

    def _code(self, glyph: int, letter: str) -> int:
        """The code of a glyph where it stands for a letter; that of the glyph itself for its first."""
        if self.used.setdefault(glyph, letter) == letter:
            return glyph
        return self._another(glyph, letter, self._thousandths(self._advance(glyph)))

    def _another(self, glyph: int, letter: str, wide: int) -> int:
        """A code above all glyphs."""
        free = _short(self.tables[b"maxp"], 4) + len(self.more)
        return self.more.setdefault((glyph, letter, wide), free) if free < _MOST_CODES else glyph

    def _thousandths(self, units: int) -> int:
        return round(1000 * units / self.unit)

    def runs(self, text: str) -> list[Run]:
        """A text to be shown, in the order in which it is seen; its glyphs will be in the font."""
        return self._shaped(self._line(text)) if is_complex(text) else self._plain(text)

    def _shaped(self, line: Line) -> list[Run]:
        found = [Run("", False, 0, self._paths(line))] if line.shapes else []
        for lacking, group in groupby(line.letters, key=lambda one: one.lacking):
            some = list(group)
            start = self._thousandths(some[0].at)
            if lacking:
                found += [Run(_utf_16(one.letter), True, self._thousandths(one.at)) for one in some]
            else:
                found.append(Run(self._array(some, start), False, start))
        return found

    def _array(self, some: Sequence[Letter], at: int) -> str:
        """Letters at their places, as entries of an array: codes, and how far to go back between them."""
        parts = []
        for one in some:
            place, wide = self._thousandths(one.at), self._thousandths(one.wide)
            if place != at:
                parts.append(str(at - place))
            if one.glyph:
                code, wide = self._code(one.glyph, one.letter), self._thousandths(self._advance(one.glyph))
            else:
                code = self._another(0, one.letter, wide)
            parts.append(f"<{code:04X}>")
            at = place + wide
        return "".join(parts)

    def _paths(self, line: Line) -> str:
        font, parts = _shaper(self.data, self), list[str]()
        for glyph, right, up in line.shapes:
            for operator, points in font.outline(glyph):
                moved = (edge + (up if number % 2 else right) for number, edge in enumerate(points))
                parts += [*(str(round(1000 * edge / self.unit)) for edge in moved), operator]
        return " ".join(parts)

    def _plain(self, text: str) -> list[Run]:
        found: list[tuple[bool, list[str]]] = []
        for letter in text:
            glyph = self.glyphs.get(ord(letter), 0)
            code = f"{self._code(glyph, letter):04X}" if glyph else _utf_16(letter)
            if not found or found[-1][0] != (not glyph):
                found.append((not glyph, []))
            found[-1][1].append(code)
        return [Run("".join(codes), shapeless) for shapeless, codes in found]

    def widths(self) -> list[int]:
        """The codes that were used, each with its width in thousandths after it."""
        own = [n for glyph in sorted(self.used) for n in (glyph, self._thousandths(self._advance(glyph)))]
        return own + [n for (_, _, wide), code in self._others() for n in (code, wide)]

    def _others(self) -> list[tuple[tuple[int, str, int], int]]:
        return sorted(self.more.items(), key=lambda one: one[1])

    def others(self) -> list[list[int]]:
        """Codes above all glyphs, with the glyph that each shows."""
        return [[code, glyph or self.glyphs.get(32, 0)] for (glyph, _, _), code in self._others()]

    def box(self) -> list[int]:
        """Around every glyph, in thousandths."""
        return [round(1000 * edge / self.unit) for edge in struct.unpack_from(">4h", self.tables[b"head"], 36)]

    def vertical(self) -> tuple[int, int]:
        """How far letters reach above and below the line, in thousandths."""
        up, down = struct.unpack_from(">hh", self.tables[b"hhea"], 4)
        return round(1000 * up / self.unit), round(1000 * down / self.unit)

    def letters(self) -> bytes:
        """The /ToUnicode map of what was used."""
        told = [*sorted(self.used.items()), *((code, letter) for (_, letter, _), code in self._others())]
        entries = [f"<{code:04X}> <{letter.encode('utf-16-be', 'replace').hex()}>" for code, letter in told]
        return unicode_map(entries, "bfchar")

    def file(self) -> bytes:
        """The font with the shapes that were used; their numbers stay."""
        wanted = self._with_components({0, *self.used})
        long = struct.unpack_from(">h", self.tables[b"head"], 50)[0]
        places, glyf, out, at = _places(self.tables[b"loca"], long), self.tables[b"glyf"], bytearray(), []
        for glyph in range(len(places) - 1):
            at.append(len(out))
            if glyph in wanted:
                out += glyf[places[glyph] : places[glyph + 1]]
                out += bytes(-len(out) % 4)
        at.append(len(out))
        head = bytearray(self.tables[b"head"])
        struct.pack_into(">h", head, 50, 1)
        made = {**self.tables, b"glyf": bytes(out), b"loca": struct.pack(f">{len(at)}I", *at), b"head": bytes(head)}
        return _font_file({name: made[name] for name in _KEPT if name in made})

    def _with_components(self, glyphs: set[int]) -> set[int]:
        long = struct.unpack_from(">h", self.tables[b"head"], 50)[0]
        places, glyf = _places(self.tables[b"loca"], long), self.tables[b"glyf"]
        found, waiting = set(glyphs), list(glyphs)
        while waiting:
            one = waiting.pop()
            for part in _components(glyf[places[one] : places[one + 1]]):
                if part not in found:
                    found.add(part)
                    waiting.append(part)
        return found


def face(path: Path) -> Face:
    """A font from a file of the program's own."""
    data, tables, glyphs, unit, advances = _read(path)
    return Face(data, tables, glyphs, unit, advances)


_shapers: dict[int, Font] = {}
"""By the bytes of the file, which are read once."""


def _shaper(data: bytes, one: Face) -> Font:
    if id(data) not in _shapers:
        _shapers[id(data)] = Font(data, one.glyphs)
    return _shapers[id(data)]


def _utf_16(letter: str) -> str:
    return letter.encode("utf-16-be", "replace").hex().upper()


def unicode_map(entries: list[str], kind: str) -> bytes:
    """A ToUnicode map (9.10.3) of entries of a kind, ``bfchar`` or ``bfrange``."""
    parts = [entries[at : at + _CODES_AT_ONCE] for at in range(0, len(entries), _CODES_AT_ONCE)]
    said = "".join(f"{len(part)} begin{kind}\n{chr(10).join(part)}\nend{kind}\n" for part in parts)
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
        "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
        "/CMapName /Adobe-Identity-UCS def /CMapType 2 def\n"
        f"1 begincodespacerange <0000> <FFFF> endcodespacerange\n{said}endcmap end end"
    ).encode()


@lru_cache(maxsize=4)
def _read(path: Path) -> tuple[bytes, Mapping[bytes, bytes], Mapping[int, int], int, tuple[int, ...]]:
    data = path.read_bytes()
    tables = {
        name: data[start : start + length]
        for name, _, start, length in struct.iter_unpack(">4sIII", data[12 : 12 + 16 * _short(data, 4)])
    }
    number = _short(tables[b"hhea"], 34)
    advances = struct.unpack_from(">" + "Hh" * number, tables[b"hmtx"])[::2]
    return data, tables, dict(_letters_in(tables[b"cmap"])), _short(tables[b"head"], 18), advances


def _short(data: bytes, at: int) -> int:
    found: int = struct.unpack_from(">H", data, at)[0]
    return found


def _letters_in(cmap: bytes) -> Iterator[tuple[int, int]]:
    """Code points and glyphs, from the table of format 12."""
    for at in range(4, 4 + 8 * _short(cmap, 2), 8):
        start = struct.unpack_from(">I", cmap, at + 4)[0]
        if _short(cmap, start) == 12:
            groups = struct.unpack_from(">I", cmap, start + 12)[0]
            for first, last, glyph in struct.iter_unpack(">III", cmap[start + 16 : start + 16 + 12 * groups]):
                yield from zip(range(first, last + 1), range(glyph, glyph + last - first + 1), strict=True)
            return


def _places(loca: bytes, long: int) -> tuple[int, ...]:
    if long:
        return tuple(one[0] for one in struct.iter_unpack(">I", loca))
    return tuple(2 * half for half in struct.unpack(f">{len(loca) // 2}H", loca))


def _components(glyph: bytes) -> Iterator[int]:
    """Glyphs that a composite glyph is made of."""
    if len(glyph) < 10 or struct.unpack_from(">h", glyph)[0] >= 0:
        return
    at, flags = 10, _MORE
    while flags & _MORE:
        flags, part = struct.unpack_from(">HH", glyph, at)
        yield part
        at += 8 if flags & _ARGUMENTS_ARE_WORDS else 6
        at += 2 if flags & _SCALE else 4 if flags & _TWO_SCALES else 8 if flags & _MATRIX else 0


def _font_file(tables: Mapping[bytes, bytes]) -> bytes:
    number = len(tables)
    power = number.bit_length() - 1
    head = struct.pack(">IHHHH", 0x00010000, number, 16 << power, power, 16 * number - (16 << power))
    at, entries, body = 12 + 16 * number, b"", b""
    for name, content in sorted(tables.items()):
        entries += struct.pack(">4sIII", name, _sum(content), at + len(body), len(content))
        body += content + bytes(-len(content) % 4)
    return head + entries + body


def _sum(content: bytes) -> int:
    padded = content + bytes(-len(content) % 4)
    return sum(int(one) for (one,) in struct.iter_unpack(">I", padded)) & 0xFFFFFFFF
