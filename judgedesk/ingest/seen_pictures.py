"""Pictures inside office documents, each with its place in the document's text: .docx, .odt, .pptx and .odp.

======================================= ================================================================
``pictures`` kind, passwords              ``picture`` … (see `Seen`), at most `MOST`
======================================= ================================================================

A picture is found in the markup, and a sign is put there into the text before that is walked as it is when the
document is filed. What comes before the sign, white space set aside, says where the picture stands: pages are cut by
white space and so may be found again. Pictures are drawn anew, no finer than they are printed at 300 dots an inch.
"""

import hashlib
import io
import re
import warnings
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from judgedesk.domain.errors import UserError
from judgedesk.ingest import opendocument, slides, word
from judgedesk.ingest.batches import Emit
from judgedesk.ingest.file import File
from judgedesk.ingest.opendocument import Walk, opened
from judgedesk.ingest.package import Package, attribute, name_of
from judgedesk.ingest.writing import understood

TRADE: Final = "judgedesk.ingest.seen_pictures:serve"
KINDS: Final = ("docx", "odt", "slides")
MOST: Final = 500
_MOST_BYTES: Final = 48 << 20
_MOST_PIXELS: Final = 100_000_000
_DPI, _QUALITY = 300.0, 85
_SIGN = re.compile("\ufdd4(\\d{1,6})\ufdd5")
_LENGTH = re.compile(r"\s*(\d+(?:\.\d+)?)(pt|cm|mm|in|px|pc)?")
_POINTS: Final = {"pt": 1.0, "cm": 72 / 2.54, "mm": 7.2 / 2.54, "in": 72.0, "px": 0.75, "pc": 12.0, "": 0.75}
_EMU: Final = 12_700
_CODES: Final = ("", "picture.drawing", "picture.linked", "picture.damaged")


@dataclass(frozen=True, slots=True)
class Seen:
    """A picture. `page` is its slide, 0 in a text, where it stands after so many letters (`after`) that are no space.

    `wide` and `high` are points, 0 where unknown; `least` is its shorter side in pixels; `sha256` that of its file;
    `code` why it can't be drawn, '' where `jpeg` holds it.
    """

    page: int
    after: int
    wide: float
    high: float
    least: int
    sha256: str
    code: str
    jpeg: bytes


def checked(kind: str, untrusted: Mapping[str, object], blob: bytes) -> Seen:
    """The message, typed.

    Raises:
        ValueError: it is none.
    """
    try:
        numbers = [untrusted[name] for name in ("page", "after", "least")]
        sides = [untrusted[name] for name in ("wide", "high")]
        code, digest = untrusted["code"], untrusted["sha256"]
    except KeyError as error:
        raise ValueError(kind) from error
    whole = [one for one in numbers if type(one) is int and 0 <= one < 1 << 40]
    lengths = [float(one) for one in sides if isinstance(one, int | float) and 0 <= one < 20_000]
    if kind != "picture" or len(whole) != 3 or len(lengths) != 2 or code not in _CODES:
        raise ValueError(kind)
    if not isinstance(digest, str) or re.fullmatch("[0-9a-f]{64}|", digest) is None or bool(blob) == bool(code):
        raise ValueError(kind)
    return Seen(whole[0], whole[1], lengths[0], lengths[1], whole[2], digest, str(code), blob)


def prepare() -> None:
    """What has to be loaded before rights are given up."""
    from lxml import etree
    from PIL import Image

    Image.init()
    assert etree


def serve(unit: dict[str, Any], file: File | None, emit: Emit) -> None:
    """Do one unit.

    Raises:
        UserError: ``file.empty``, ``docx.…``, ``office.…``.
    """
    if file is None or not file.size:
        raise UserError("file.empty")
    package = opened(file) if unit["kind"] != "docx" else Package(file, "docx")
    with understood("office.damaged"):
        for number, one in enumerate(_found(unit["kind"], package)):
            if number >= MOST:
                break
            _send(package, one, emit)


@dataclass(slots=True)
class _Place:
    target: str
    wide: float
    high: float
    external: bool = False
    page: int = 0
    after: int = 0


def _found(kind: str, package: Package) -> list[_Place]:
    if kind == "docx":
        return _in_word(package)
    if package.found("content.xml"):
        return _in_slides_open(package) if kind == "slides" else _in_text(package)
    return _in_slides(package)


def _in_order(pieces: Iterator[str], places: list[_Place]) -> list[_Place]:
    """The places in the order in which their signs come, with what stands before each."""
    after, found = 0, list[_Place]()
    left = dict(enumerate(places))
    for piece in pieces:
        at = 0
        for match in _SIGN.finditer(piece):
            after += _letters(piece[at : match.start()])
            one = left.pop(int(match[1]), None)
            if one is not None:
                one.after = after
                found.append(one)
            at = match.end()
        after += _letters(piece[at:])
    for one in left.values():  # where the walk does not come, such as in a field's code
        one.after = after
        found.append(one)
    return found


def _letters(text: str) -> int:
    return len("".join(text.split()))


def _sign(number: int) -> str:
    return f"\ufdd4{number}\ufdd5"


# -- Word -------------------------------------------------------------------------------------------------------------


def _in_word(package: Package) -> list[_Place]:
    document = word._Document(package)
    places: list[_Place] = []
    for name, root in document._roots:
        links = {link.identifier: link for link in package.relations(name)}
        for one in list(root.iter("{*}drawing", "{*}pict", "{*}object")):
            if any(
                name_of(above) in ("Fallback", "del", "moveFrom", "drawing", "pict") for above in one.iterancestors()
            ):
                continue
            for place in _of_drawing(one, links):
                sign = one.makeelement("t", {}, None)
                sign.text = _sign(len(places))
                one.addprevious(sign)
                places.append(place)
    return _in_order(document.pieces(), places)


def _of_drawing(drawing: Any, links: Mapping[str, Any]) -> Iterator[_Place]:
    """Pictures of a drawing (ECMA-376 part 1, 20.1.8.13) or of what came before those (part 4, 19.1.2.11)."""
    extent = next(drawing.iter("{*}extent", "{*}ext"), None)
    wide, high = (_emu(extent, name) for name in ("cx", "cy"))
    for blip in drawing.iter("{*}blip"):
        link = links.get(attribute(blip, "embed") or attribute(blip, "link"))
        yield _Place(link.target if link else "", wide, high, link is None or link.external)
    for old in drawing.iter("{*}imagedata"):
        link = links.get(attribute(old, "id"))
        style = attribute(old.getparent(), "style") if old.getparent() is not None else ""
        told = dict(part.split(":", 1) for part in style.replace(" ", "").split(";") if ":" in part)
        sides = _length(told.get("width", "")), _length(told.get("height", ""))
        yield _Place(link.target if link else "", *sides, link is None or link.external)


def _emu(element: Any, name: str) -> float:
    told = attribute(element, name) if element is not None else ""
    return min(int(told) / _EMU, 10_000.0) if told.isdecimal() and len(told) < 12 else 0.0


def _length(told: str) -> float:
    match = _LENGTH.match(told)
    return min(float(match[1]) * _POINTS[match[2] or ""], 10_000.0) if match else 0.0


# -- OpenDocument -----------------------------------------------------------------------------------------------------


def _in_text(package: Package) -> list[_Place]:
    content, styles = package.xml("content.xml"), package.xml("styles.xml")
    places: list[_Place] = []
    for frame, place in list(_frames(content)):
        if name_of(frame.getparent()) in ("p", "h", "span", "a"):
            frame.tail = _sign(len(places)) + (frame.tail or "")
        else:
            sign = frame.makeelement("p", {}, None)
            sign.text = _sign(len(places))
            frame.insert(0, sign)
        places.append(place)
    walk = Walk(opendocument.page_breaks(content, styles), opendocument.symbol_fonts(content))
    bodies = [body for body in content.iter("{*}text") if name_of(body.getparent()) == "body"]
    return _in_order((piece for body in bodies for piece in (*walk.blocks(body), *walk.beside())), places)


def _frames(root: Any) -> Iterator[tuple[Any, _Place]]:
    """Frames with the picture each shows: of several forms of one picture, the first."""
    for frame in root.iter("{*}frame"):
        image = next((child for child in frame if name_of(child) == "image"), None)
        is_object = any(name_of(child) in ("object", "object-ole") for child in frame)
        if image is None or is_object:
            continue
        target = attribute(image, "href").removeprefix("./")
        sides = _length(attribute(frame, "width")), _length(attribute(frame, "height"))
        yield frame, _Place(target, *sides, "://" in target or target.startswith(("/", "../")))


def _in_slides_open(package: Package) -> list[_Place]:
    content = package.xml("content.xml")
    found = []
    pages = [page for page in content.iter("{*}page") if name_of(page.getparent()) == "presentation"]
    for number, page in enumerate(pages, 1):
        for frame, place in _frames(page):
            if not any(name_of(above) == "notes" for above in frame.iterancestors()):
                place.page = number
                found.append(place)
    return found


def _in_slides(package: Package) -> list[_Place]:
    found = []
    for number, slide in enumerate(slides._Show(package).slides, 1):
        root = package.xml_if_sound(slide)
        links = {link.identifier: link for link in package.relations(slide)}
        for one in () if root is None else root.iter("{*}pic"):
            for place in _of_drawing(one, links):
                place.page = number
                found.append(place)
    return found


# -- pixels -----------------------------------------------------------------------------------------------------------


def _send(package: Package, one: _Place, emit: Emit) -> None:
    told: dict[str, object] = {"page": one.page, "after": one.after, "wide": one.wide, "high": one.high, "least": 0,
                               "sha256": "", "code": ""}  # fmt: skip
    name = "" if one.external else package.found(one.target)
    content = b""
    if not name:
        told["code"] = "picture.linked"
    else:
        try:
            content = package.read(name, _MOST_BYTES)
            told["sha256"] = hashlib.sha256(content).hexdigest()
            content, told["least"] = _drawn(content, one)
        except UserError as error:
            told["code"], content = error.code if error.code in _CODES else "picture.damaged", b""
    emit("picture", told, content)


def _drawn(content: bytes, one: _Place) -> tuple[bytes, int]:
    """As JPEG, no finer than it is printed; and its shorter side as it was."""
    from PIL import Image, ImageOps

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(io.BytesIO(content)) as found:
                if found.format in ("WMF", "EMF"):
                    raise UserError("picture.drawing")
                if found.width * found.height > _MOST_PIXELS:
                    raise UserError("picture.damaged")
                least = min(found.size)
                share = _DPI / 72 * max((one.wide or 480) / found.width, (one.high or 700) / found.height)
                if share < 1 and found.format == "JPEG":
                    found.draft("RGB", (round(found.width * share), round(found.height * share)))
                plain: Image.Image = ImageOps.exif_transpose(found)
                layer = plain.convert("RGBA")
                plain = Image.alpha_composite(Image.new("RGBA", layer.size, "white"), layer).convert("RGB")
                share = _DPI / 72 * max((one.wide or 480) / plain.width, (one.high or 700) / plain.height)
                if share < 0.95:
                    size = max(1, round(plain.width * share)), max(1, round(plain.height * share))
                    plain = plain.resize(size, Image.Resampling.LANCZOS)
                out = io.BytesIO()
                plain.save(out, "JPEG", quality=_QUALITY)
                return out.getvalue(), least
    except (UserError, MemoryError):
        raise
    except Exception as error:  # every format's plugin has its own way to say that this is none of its pictures
        vector = content[:4] == b"\xd7\xcd\xc6\x9a" or content[40:44] == b" EMF" or b"<svg" in content[:4096]
        raise UserError("picture.drawing" if vector else "picture.damaged") from error
