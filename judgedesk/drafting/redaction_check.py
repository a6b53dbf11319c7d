"""A blacked-out copy held against what had to go: read again by two engines, looked at, taken apart. For a child.

============================================================= ====================================
``check`` size; file: the copy, then what `payload` packed      ``page`` for each page, then ``whole``
============================================================= ====================================

A word that stood under a box may still stand elsewhere. So words are counted: of those removed, a page may hold as many
as were put on it, and none where a box is.
"""

import io
import json
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol, TypeAlias

from judgedesk.domain.errors import UserError
from judgedesk.drafting.pictured_pdf import PicturedPage, written
from judgedesk.drafting.redaction import Blacked, Mark, counted, paint, pixels, tokens
from judgedesk.language.fold import words as words_in

TRADE = "judgedesk.drafting.redaction_check:serve"
Emit: TypeAlias = Callable[..., None]

_PAGES = 100_000
_TOLD = 50
_EDGE, _LIGHTER, _SPECKS = 8, 70, 3  # pixels JPEG may blur, shades it may lighten, pixels it may lighten more
_HAIR = 0.5  # points
_LEAST_LETTERS = 4
_ENCODINGS = ("utf-8", "utf-16-be", "utf-16-le", "cp1250", "cp1251", "cp1258")
_KEYS = frozenset((
    "Type", "Pages", "Count", "Kids", "Parent", "MediaBox", "Rotate", "Contents", "Resources", "Font", "XObject", "F",
    "P", "Subtype", "BaseFont", "Encoding", "DescendantFonts", "ToUnicode", "CIDToGIDMap", "DW", "W", "CIDSystemInfo",
    "Registry", "Ordering", "Supplement", "FontDescriptor", "FontName", "Flags", "FontBBox", "ItalicAngle", "Ascent",
    "Descent", "CapHeight", "StemV", "FontFile2", "Filter", "Length", "Width", "Height", "BitsPerComponent",
    "ColorSpace", "Size", "Root",
))  # fmt: skip
"""All that a copy may say in its dictionaries: no /Info, /Metadata, /Annots, /Names, /Outlines, /AcroForm …"""


class File(Protocol):
    """What the parent serves."""

    def whole(self) -> bytes:
        """All bytes."""


@dataclass(frozen=True, slots=True)
class CheckedPage:
    """What was found on a page that had to go; empty where all is well. `uncovered`: a box isn't black."""

    page: int
    found: tuple[str, ...]
    uncovered: bool


@dataclass(frozen=True, slots=True)
class CheckedWhole:
    """What the file itself holds beside its pages: removed words, and entries that no copy has."""

    found: tuple[str, ...]
    strange: tuple[str, ...]


Checked: TypeAlias = CheckedPage | CheckedWhole


def payload(pages: Sequence[Blacked]) -> bytes:
    """What goes behind the copy to be checked."""
    removed = frozenset[str]().union(*(page.removed for page in pages))
    told: list[dict[str, Any]] = []
    kept = Counter[str]()
    for page in pages:
        here = counted([" ".join(word.text for word in page.page.words)])
        kept += here
        allowed = {word: number for word, number in here.items() if word in removed}
        boxes = [[*mark.box, mark.label] for mark in page.marks]
        told.append({"allowed": allowed, "boxes": boxes, "across": page.page.across, "down": page.page.down})
    gone = sorted(removed - kept.keys())
    return json.dumps({"removed": sorted(removed), "gone": gone, "pages": told}).encode()


def serve(unit: dict[str, Any], file: File | None, emit: Emit) -> None:
    """Check one copy.

    Raises:
        UserError: ``file.empty``; ``redaction.not_readable`` where one of the engines can't read it.
    """
    if file is None:
        raise UserError("file.empty")
    import pdfplumber
    from pdfminer.pdfexceptions import PDFException
    from pypdfium2 import PdfDocument, PdfiumError

    both, size = file.whole(), int(unit["size"])
    copy, asked = both[:size], json.loads(both[size:])
    removed = frozenset(asked["removed"])
    try:
        document = PdfDocument(copy)
        with pdfplumber.open(io.BytesIO(copy)) as second:
            if not len(document) == len(second.pages) == len(asked["pages"]):
                raise UserError("redaction.not_readable")
            for number, told in enumerate(asked["pages"], 1):
                first = _by_pdfium(document, number, told)
                page = second.pages[number - 1]
                found = _too_many(first.words, removed, told) | _too_many(_by_pdfminer(page), removed, told)
                found |= first.under | _under(page, told)
                page.close()
                emit("page", {"page": number, "found": sorted(found)[:_TOLD], "uncovered": first.uncovered})
        document.close()
        left, strange = _taken_apart(copy, frozenset(asked["gone"]))
    except (PdfiumError, PDFException) as error:
        raise UserError("redaction.not_readable") from error
    emit("whole", {"found": left, "strange": strange})


def _too_many(text: str, removed: frozenset[str], told: Mapping[str, Any]) -> set[str]:
    here = counted([text])
    return {word for word in here if word in removed and here[word] > told["allowed"].get(word, 0)}


@dataclass(frozen=True, slots=True)
class _First:
    words: str
    under: set[str]
    uncovered: bool


def _by_pdfium(document: Any, number: int, told: Mapping[str, Any]) -> _First:
    page = document[number - 1]
    textpage = page.get_textpage()
    try:
        text = str(textpage.get_text_range(errors="replace")).replace("\ufffe", "- ")
        if not told["boxes"]:
            return _First(text, set(), False)
        width, height = page.get_size()
        left, bottom, right, top = page.get_bbox()
        under = set[str]()
        for x0, y0, x1, y1, _ in told["boxes"]:
            corners = [
                _turned(x, y, page.get_rotation(), left, bottom, right, top)
                for x, y in ((x0 * width + _HAIR, y0 * height + _HAIR), (x1 * width - _HAIR, y1 * height - _HAIR))
            ]
            across, down = sorted(x for x, _ in corners), sorted(y for _, y in corners)
            within = textpage.get_text_bounded(across[0], down[0], across[1], down[1])
            under |= _strange(within.replace("\ufffe", "- "), told)
        return _First(text, under, _uncovered(page, told))
    finally:
        textpage.close()
        page.close()


def _turned(
    x: float, y: float, rotation: int, left: float, bottom: float, right: float, top: float
) -> tuple[float, float]:
    """A point of the page as displayed (y downwards) on its own axes."""
    if rotation == 90:
        return left + y, bottom + x
    if rotation == 180:
        return right - x, bottom + y
    if rotation == 270:
        return right - y, top - x
    return left + x, top - y


def _strange(within: str, told: Mapping[str, Any]) -> set[str]:
    """What stands in a box and is no reason, nor a piece of one: where boxes overlap so do their reasons."""
    letters = {letter for box in told["boxes"] for token in tokens([box[4]]) for letter in token}
    return {token for token in tokens([within]) if not letters.issuperset(token)}


def _uncovered(page: Any, told: Mapping[str, Any]) -> bool:
    """Whether a box shows anything lighter than the black and the reasons that were to be painted there."""
    from PIL import Image, ImageChops, ImageFilter

    bitmap = page.render(scale=told["across"] / page.get_size()[0], grayscale=True, may_draw_forms=False)
    shown = bitmap.to_pil().convert("L")
    bitmap.close()
    marks = [Mark((box[0], box[1], box[2], box[3]), box[4]) for box in told["boxes"]]
    wanted = Image.new("L", shown.size, 0)
    paint(wanted, (*page.get_size(), 0), marks)
    lighter = ImageChops.subtract(shown, wanted.filter(ImageFilter.MaxFilter(5)))
    for mark in marks:
        x0, y0, x1, y1 = pixels(mark.box, shown.width, shown.height)
        inner = (x0 + _EDGE, y0 + _EDGE, x1 + 1 - _EDGE, y1 + 1 - _EDGE)
        room = inner[0] < inner[2] and inner[1] < inner[3]
        if room and sum(lighter.crop(inner).histogram()[_LIGHTER + 1 :]) > _SPECKS:
            return True
    return False


def _by_pdfminer(page: Any) -> str:
    return "".join(str(letter["text"]) for letter in page.chars).replace("\xa0", " ")


def _under(page: Any, told: Mapping[str, Any]) -> set[str]:
    """What the second engine reads in the boxes: letters whose middle lies there."""
    found = set[str]()
    wide, high = float(page.width), float(page.height)
    for x0, y0, x1, y1, _ in told["boxes"]:
        within = "".join(
            str(letter["text"])
            for letter in page.chars
            if x0 < (letter["x0"] + letter["x1"]) / 2 / wide < x1
            and y0 < (letter["top"] + letter["bottom"]) / 2 / high < y1
        )
        found |= _strange(within, told)
    return found


# -- taken apart ------------------------------------------------------------------------------------------------------


def _taken_apart(copy: bytes, gone: frozenset[str]) -> tuple[list[str], list[str]]:
    """Removed words in any stream or string of the file, and entries that a copy doesn't have."""
    wanted = {word for word in gone if len(word) >= _LEAST_LETTERS and not word.isdecimal()}
    wanted -= _said_by(copy_of_nothing())
    strange, found = set[str](), set[str]()
    for kind, value in _contents(copy):
        if kind == "key" and value.decode("latin-1") not in _KEYS:
            strange.add(value.decode("latin-1")[:40])
        elif kind != "key":
            found |= _words_of(value) & wanted
    if copy.count(b"startxref") != 1 or copy.count(b"%%EOF") != 1:
        strange.add("startxref")
    return sorted(found)[:_TOLD], sorted(strange)[:_TOLD]


def copy_of_nothing() -> bytes:
    """A copy of one page without a word: what stands in it stands in every copy."""
    return written([PicturedPage(10, 10, 0, 1, 1, True, "FlateDecode", 8, b"x\x9cc\x00\x00\x00\x01\x00\x01", ())])


def _said_by(copy: bytes) -> set[str]:
    return {word for kind, value in _contents(copy) if kind != "key" for word in _words_of(value)}


def _words_of(content: bytes) -> set[str]:
    """Everything in some bytes that is a word in one of the usual encodings."""
    found = set[str]()
    for encoding in _ENCODINGS:
        for shift in (0, 1) if encoding.startswith("utf-16") else (0,):
            found |= {word.folded for word in words_in(content[shift:].decode(encoding, "replace"))}
    return found


def _contents(copy: bytes) -> Iterator[tuple[str, bytes]]:
    """Keys and strings of all objects, and all streams unpacked; of pictures their entries only."""
    from pdfminer.pdfdocument import PDFDocument
    from pdfminer.pdfparser import PDFParser
    from pdfminer.pdftypes import PDFStream

    document = PDFDocument(PDFParser(io.BytesIO(copy)))
    for table in document.xrefs:
        yield from _strings(table.get_trailer())
        for identifier in table.get_objids():
            found = document.getobj(identifier)
            if isinstance(found, PDFStream):
                yield from _strings(found.attrs)
                if str(found.attrs.get("Subtype")) != "/'Image'":
                    yield "stream", found.get_data()
            else:
                yield from _strings(found)


def _strings(value: Any) -> Iterator[tuple[str, bytes]]:
    if isinstance(value, dict):
        for key, within in value.items():
            yield "key", str(key).encode("latin-1", "replace")
            yield from _strings(within)
    elif isinstance(value, list | tuple):
        for within in value:
            yield from _strings(within)
    elif isinstance(value, bytes):
        yield "string", value


def checked(kind: str, untrusted: Mapping[str, object], blob: bytes) -> Checked:
    """The message, typed.

    Raises:
        ValueError: it is none.
    """
    try:
        if kind == "page":
            number, uncovered = untrusted["page"], untrusted["uncovered"]
            if type(number) is not int or not 0 < number <= _PAGES or type(uncovered) is not bool:
                raise ValueError(kind)
            return CheckedPage(number, _texts(untrusted["found"]), uncovered)
        if kind == "whole":
            return CheckedWhole(_texts(untrusted["found"]), _texts(untrusted["strange"]))
    except KeyError as error:
        raise ValueError(kind) from error
    raise ValueError("kind")


def _texts(untrusted: object) -> tuple[str, ...]:
    if not isinstance(untrusted, list) or len(untrusted) > _TOLD:
        raise ValueError("texts")
    if not all(isinstance(text, str) and len(text) <= 1000 for text in untrusted):
        raise ValueError("text")
    return tuple(untrusted)
