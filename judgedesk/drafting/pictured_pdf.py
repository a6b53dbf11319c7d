"""A PDF of pictures with words lying invisibly over them (PDF 32000-1). Nothing is in it but these: no information on
author or time, no bookmarks, links, comments, forms, files, scripts or layers, no earlier state.

The same pages always make the same bytes. The words are set in a font without letters that this module makes
itself: each is one code of two bytes, and a table says which letter that is.
"""

import struct
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

Box = tuple[float, float, float, float]
"""x0, y0, x1, y1 in fractions of the page as displayed, y downwards."""

_BEFORE_PAGES = 8
_CODES_AT_ONCE = 100
_MOST_LETTERS = 65_000
"""Different letters a copy can hold; what is beyond them is read as a blank."""


@dataclass(frozen=True, slots=True)
class PlacedWord:
    """A word and where it lies on the page; `turn`: 90 where it reads downwards, 270 where upwards."""

    text: str
    box: Box
    turn: int = 0


@dataclass(frozen=True, slots=True)
class PicturedPage:
    """A page: `width` and `height` in points as displayed, its /Rotate, the picture packed by `coding` (a /Filter) from
    rows of so many `bits` a colour.
    """

    width: float
    height: float
    rotation: int
    across: int
    down: int
    grey: bool
    coding: str
    bits: int
    picture: bytes
    words: tuple[PlacedWord, ...]


def written(pages: Sequence[PicturedPage]) -> bytes:
    """The file."""
    letters = dict.fromkeys(letter for page in pages for word in page.words for letter in word.text)
    codes = {letter: code for code, letter in enumerate(list(letters)[:_MOST_LETTERS], 2)}
    objects = [*_before(codes, len(pages))]
    for number, page in enumerate(pages):
        objects += _page(page, _BEFORE_PAGES + 3 * number + 1, codes)
    out = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    return bytes(out)


def _before(codes: dict[str, int], pages: int) -> Iterable[bytes]:
    """Objects 1 to 8: catalog, pages; the font: itself, what it descends from, description, file, letters, shapes."""
    kids = b" ".join(b"%d 0 R" % (_BEFORE_PAGES + 3 * number + 1) for number in range(pages))
    yield b"<</Type/Catalog/Pages 2 0 R>>"
    yield b"<</Type/Pages/Count %d/Kids[%s]>>" % (pages, kids)
    yield (
        b"<</Type/Font/Subtype/Type0/BaseFont/NoShapes/Encoding/Identity-H"
        b"/DescendantFonts[4 0 R]/ToUnicode 7 0 R>>"
    )  # fmt: skip
    yield (
        b"<</Type/Font/Subtype/CIDFontType2/BaseFont/NoShapes/CIDToGIDMap 8 0 R/DW 500/W[1[50]]"
        b"/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor 5 0 R>>"
    )
    yield (
        b"<</Type/FontDescriptor/FontName/NoShapes/Flags 5/FontBBox[0 0 500 1000]/ItalicAngle 0/Ascent 1000"
        b"/Descent 0/CapHeight 1000/StemV 80/FontFile2 6 0 R>>"
    )
    yield _stream(b"", shapeless_font())
    yield _stream(b"", _letters(codes))
    yield _stream(b"", struct.pack(">H", 1) * (len(codes) + 2))


def _page(page: PicturedPage, number: int, codes: dict[str, int]) -> Iterable[bytes]:
    """Three objects: the page, its content, its picture."""
    size = (page.height, page.width) if page.rotation in (90, 270) else (page.width, page.height)
    turned = b"/Rotate %d" % page.rotation if page.rotation else b""
    yield (
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 %s]%s/Contents %d 0 R"
        b"/Resources<</Font<</F 3 0 R>>/XObject<</P %d 0 R>>>>>>"
        % (_numbers(*size), turned, number + 1, number + 2)
    )  # fmt: skip
    drawn = [b"q %s cm" % _turn(page), b"q %s cm /P Do Q" % _numbers(page.width, 0, 0, page.height, 0, 0)]
    drawn += [b"BT /F 1 Tf 3 Tr", *(_shown(word, page, codes) for word in page.words), b"ET Q"]
    yield _stream(b"", b"\n".join(drawn))
    colours = b"DeviceGray" if page.grey else b"DeviceRGB"
    entries = b"/Type/XObject/Subtype/Image/Width %d/Height %d/BitsPerComponent %d/ColorSpace/%s/Filter/%s"
    yield _raw_stream(entries % (page.across, page.down, page.bits, colours, page.coding.encode()), page.picture)


def _turn(page: PicturedPage) -> bytes:
    """From the page as displayed, y upwards, to its own axes."""
    if page.rotation == 90:
        return _numbers(0, 1, -1, 0, page.height, 0)
    if page.rotation == 180:
        return _numbers(-1, 0, 0, -1, page.width, page.height)
    if page.rotation == 270:
        return _numbers(0, -1, 1, 0, 0, page.width)
    return b"1 0 0 1 0 0"


def _shown(word: PlacedWord, page: PicturedPage, codes: dict[str, int]) -> bytes:
    """A word, each letter as wide as its share of the box, and after it a blank too narrow to reach the next."""
    x0, x1 = word.box[0] * page.width, word.box[2] * page.width
    y0, y1 = (1 - word.box[3]) * page.height, (1 - word.box[1]) * page.height
    letter = ((y1 - y0) if word.turn else (x1 - x0)) / (0.5 * len(word.text))
    if word.turn == 90:
        place = _numbers(0, -letter, x1 - x0, 0, x0, y1)
    elif word.turn == 270:
        place = _numbers(0, letter, x0 - x1, 0, x1, y0)
    else:
        place = _numbers(letter, 0, 0, y1 - y0, x0, y0)
    return b"%s Tm <%s0001> Tj" % (place, b"".join(b"%04X" % codes.get(letter, 1) for letter in word.text))


def _numbers(*values: float) -> bytes:
    return b" ".join((f"{value:.3f}".rstrip("0").rstrip(".") or "0").encode() for value in values)


def _stream(entries: bytes, content: bytes) -> bytes:
    return _raw_stream(entries + b"/Filter/FlateDecode", zlib.compress(content, 6))


def _raw_stream(entries: bytes, content: bytes) -> bytes:
    return b"<<%s/Length %d>>\nstream\n%s\nendstream" % (entries, len(content), content)


def _letters(codes: dict[str, int]) -> bytes:
    """ToUnicode (9.10.3): which letter a code is; 1 is the blank."""
    entries = [b"<0001> <0020>"]
    entries += [b"<%04X> <%s>" % (code, letter.encode("utf-16-be").hex().encode()) for letter, code in codes.items()]
    parts = [entries[at : at + _CODES_AT_ONCE] for at in range(0, len(entries), _CODES_AT_ONCE)]
    said = b"".join(b"%d beginbfchar\n%s\nendbfchar\n" % (len(part), b"\n".join(part)) for part in parts)
    return (
        b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
        b"/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
        b"/CMapName /Adobe-Identity-UCS def /CMapType 2 def\n"
        b"1 begincodespacerange <0000> <FFFF> endcodespacerange\n" + said + b"endcmap end end"
    )


def shapeless_font() -> bytes:
    """TrueType with one shape for every letter, a rectangle, so that each takes room (OpenType 1.9: head, hhea,
    hmtx, maxp, loca, glyf, cmap).
    """
    corners = (0, 500, 0, -500), (0, 0, 1000, 0)
    shape = struct.pack(">hhhhhHH4B", 1, 0, 0, 500, 1000, 3, 0, 1, 1, 1, 1)
    shape += b"".join(struct.pack(">4h", *steps) for steps in corners)
    tables = {
        b"cmap": struct.pack(">HHHHIHHHHH", 0, 1, 3, 1, 12, 6, 10, 0, 32, 0),
        b"glyf": shape,
        b"head": struct.pack(
            ">IIIIHHQQhhhhHHhhh", 0x00010000, 0x00010000, 0, 0x5F0F3CF5, 0, 1000, 0, 0, 0, 0, 500, 1000, 0, 8, 2, 1, 0
        ),
        b"hhea": struct.pack(">IhhhHhhhhhhhhhhhH", 0x00010000, 1000, 0, 0, 500, *[0] * 11, 1),
        b"hmtx": struct.pack(">Hhh", 500, 0, 0),
        b"loca": struct.pack(">III", 0, 0, len(shape)),
        b"maxp": struct.pack(">IH13H", 0x00010000, 2, 4, 1, *[0] * 11),
    }
    head = struct.pack(">IHHHH", 0x00010000, len(tables), 64, 2, 48)
    at, entries, body = 12 + 16 * len(tables), b"", b""
    for name, content in sorted(tables.items()):
        entries += struct.pack(">4sIII", name, 0, at + len(body), len(content))
        body += content + bytes(-len(content) % 4)
    return head + entries + body
