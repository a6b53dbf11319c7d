"""Pages of originals as parts of another PDF, in a child: what can be seen is carried over as it is, what acts is not.

A page becomes a form (PDF 32000-1, 8.10): its own operators, bytes unchanged, clipped to what the page showed. So
nothing in it can draw over what stands beside it, and no entry of its page or its document comes along: no script,
action, link, form field, embedded file or earlier state.
"""

import contextlib
import io
from collections.abc import Iterable
from typing import Any, Final, TypeAlias

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream, String
from PIL import Image, ImageOps, UnidentifiedImageError

from judgedesk.domain.errors import UserError

Matrix: TypeAlias = tuple[float, float, float, float, float, float]
Drawn: TypeAlias = tuple[Object, Matrix, float, float]
"""A form or picture, how it is placed with its lower left corner at 0, 0, and its width and height in points."""

_ACTING: Final = frozenset((
    "/A", "/AA", "/AF", "/AcroForm", "/Alternates", "/Annots", "/Collection", "/Dests", "/EF", "/EmbeddedFiles", "/JS",
    "/JavaScript", "/LastModified", "/Metadata", "/OPI", "/OpenAction", "/Outlines", "/Perms", "/PieceInfo", "/PZ",
    "/RF", "/Ref", "/RichMediaContent", "/StructParent", "/StructParents", "/StructTreeRoot", "/Threads", "/URI",
    "/Win", "/XFA",
))  # fmt: skip
"""Entries that act, or that tell more than the page shows."""
_OF_FILES: Final = ("/F", "/FFilter", "/FDecodeParms")
"""Of a stream: that its bytes lie in another file."""
_FREE: Final = frozenset((
    "/CharProcs", "/ColorSpace", "/Colorants", "/ExtGState", "/Font", "/Pattern", "/Procs", "/Properties", "/Shading",
    "/XObject",
))  # fmt: skip
"""Entries whose own entries have names that their author chose."""
_RESOURCES: Final = (
    "/ColorSpace",
    "/ExtGState",
    "/Font",
    "/Pattern",
    "/ProcSet",
    "/Properties",
    "/Shading",
    "/XObject",
)
_OF_CONTENT: Final = frozenset(("/Length", "/Filter", "/DecodeParms"))
_LONG_NAME: Final = 5
_TYPED: Final = ("/FreeText", "/Stamp")
_NO_COMMENTS: Final = ("", "/Link", "/Widget", "/Popup")
_LEAST_SIDE, _MOST_SIDE = 3.0, 14_400.0
_MOST_PIXELS = 100_000_000
_QUALITY = 88
_PICTURE_DPI = 150.0


def opened(data: Any, password: str, unseen: set[int] | None = None) -> Pdf:
    """A PDF to take pages from; what its annotations show is made part of its pages, and they are gone. `unseen` is
    told the pages, from 1, with comments whose words stand on no page.

    Raises:
        UserError: ``pdf.encrypted``, ``pdf.damaged``; a PDF without pages counts as damaged.
    """
    try:
        found = pikepdf.open(data, password=password, suppress_warnings=True)
        if not len(found.pages):
            raise UserError("pdf.damaged")
        if any("/Annots" in page.obj for page in found.pages):
            if unseen is not None:
                unseen.update(number for number, page in enumerate(found.pages, 1) if _says_unseen(page.obj))
            with contextlib.suppress(pikepdf.PdfError, pikepdf.ForeignObjectError, ValueError, TypeError, KeyError):
                found.flatten_annotations("all")
    except pikepdf.PasswordError as error:
        raise UserError("pdf.encrypted") from error
    except (pikepdf.PdfError, ValueError, TypeError, KeyError, AttributeError) as error:
        raise UserError("pdf.damaged") from error
    return found


def commented(data: Any, password: str) -> list[int]:
    """Pages of a PDF, from 1, with comments whose words stand on no page; none of a file that can't be opened."""
    try:
        with pikepdf.open(data, password=password, suppress_warnings=True) as found:
            return [number for number, page in enumerate(found.pages, 1) if _says_unseen(page.obj)]
    except (pikepdf.PdfError, ValueError, TypeError, KeyError, AttributeError):
        return []


def _says_unseen(page: Object) -> bool:
    """Whether a page bears a comment whose words it does not show. Only what is typed on the page itself shows them,
    and only where its appearance is there; a link and a field of a form are no comments.
    """
    with contextlib.suppress(pikepdf.PdfError, ValueError, TypeError, KeyError, AttributeError):
        for one in page.get("/Annots", ()):
            kind = str(one.get("/Subtype", "")) if isinstance(one, Dictionary) else ""
            shown = kind in _TYPED and isinstance(one.get("/AP"), Dictionary) and "/N" in one.AP
            if kind in _NO_COMMENTS or shown or not isinstance(one, Dictionary):
                continue
            if any(str(one.get(key, "")).strip() for key in ("/Contents", "/RC")):
                return True
    return False


class Import:
    """What comes into a bundle, and what texts beside those of pages come with it."""

    def __init__(self, out: Pdf, dpi: int = 0) -> None:
        self._out, self._dpi = out, dpi
        self._seen: set[tuple[int, int]] = set()
        self._used: set[tuple[int, int]] = set()
        self._layers_known = False
        self.layers: dict[tuple[int, int], tuple[Object, bool]] = {}
        self.texts: dict[str, None] = {}

    def new_source(self) -> None:
        """The next page comes from another file."""
        self._used = set()
        self._layers_known = False

    def page(self, source: Pdf, number: int) -> Drawn:
        """A page as it is seen: turned as its file says.

        Raises:
            UserError: ``page.damaged``.
        """
        try:
            page = source.pages[number - 1]
            box, unit, turn = _box(page), _unit(page), _turn(page)
            form = self._form(source, page, box)
            made = self._out.copy_foreign(form)
            self._note_layers(source)
            self._cleaned(made)
            if self._dpi:
                _thinned(made, (box[2] - box[0]) * unit, (box[3] - box[1]) * unit, self._dpi)
        except (pikepdf.PdfError, pikepdf.ForeignObjectError, ValueError, TypeError, KeyError, AttributeError,
                IndexError, RuntimeError) as error:  # fmt: skip
            raise UserError("page.damaged") from error
        wide, high = (box[2] - box[0]) * unit, (box[3] - box[1]) * unit
        return made, _placed(box, unit, turn), *((high, wide) if turn in (90, 270) else (wide, high))

    def _form(self, source: Pdf, page: pikepdf.Page, box: tuple[float, float, float, float]) -> Object:
        content = page.obj.get("/Contents")
        resources: Any = page.resources
        single = content[0] if isinstance(content, Array) and len(content) == 1 else content
        if isinstance(single, Stream) and single.is_indirect and single.objgen not in self._used:
            self._used.add(single.objgen)
            form: Object = single
            for key in list(form.keys()):
                if key not in _OF_CONTENT:
                    del form[key]
        else:
            joined = _joined(content)
            form = source.make_indirect(Stream(source, joined))
        form.Type, form.Subtype = Name.XObject, Name.Form
        form.BBox = Array([*box])
        form.Resources = Dictionary(
            {key: resources[key] for key in _RESOURCES if isinstance(resources, Dictionary) and key in resources}
        )
        group = page.obj.get("/Group")
        if isinstance(group, Dictionary):
            form.Group = group
        return form

    def _note_layers(self, source: Pdf) -> None:
        """Layers of the file (PDF 32000-1, 8.11) and whether each is shown when it is opened, once for a file."""
        if self._layers_known:
            return
        self._layers_known = True
        told = source.Root.get("/OCProperties")
        usual = told.get("/D") if isinstance(told, Dictionary) else None
        if not isinstance(told, Dictionary) or not isinstance(told.get("/OCGs"), Array):
            return
        state = usual if isinstance(usual, Dictionary) else Dictionary()
        on, off = ({one.objgen for one in state.get(key, ()) if isinstance(one, Dictionary)} for key in ("/ON", "/OFF"))
        none_but = state.get("/BaseState") == Name.OFF
        for one in told.OCGs:
            if isinstance(one, Dictionary) and one.is_indirect and one.get("/Type") == Name.OCG:
                shown = one.objgen in on if none_but else one.objgen not in off
                made = self._out.copy_foreign(one)
                if "/Usage" in made:
                    del made["/Usage"]
                self._cleaned(made)
                self.layers[made.objgen] = made, shown

    def _cleaned(self, top: Object) -> None:
        """Take away all that acts below an object, and note the texts and long names that stay."""
        waiting: list[tuple[Object, bool]] = [(top, False)]
        while waiting:
            one, free = waiting.pop()
            if one.is_indirect:
                if one.objgen in self._seen:
                    continue
                self._seen.add(one.objgen)
            if isinstance(one, Array):
                waiting += [(entry, False) for entry in one if self._goes_on(entry)]
                continue
            if isinstance(one, Stream):
                for key in _OF_FILES:
                    if key in one:
                        del one[key]
                _plain_picture(one)
            for key in list(one.keys()):
                if key in _ACTING and not free:
                    del one[key]
                    continue
                if len(key) > _LONG_NAME + 1 and free:
                    self.texts[key[1:]] = None
                entry = one[key]
                if key == "/Name" and isinstance(entry, String) and one.get("/Type") == Name.OCG:
                    one[key] = String("-")
                elif self._goes_on(entry):
                    waiting.append((entry, key in _FREE and not free))

    def _goes_on(self, entry: Any) -> bool:
        if isinstance(entry, Dictionary | Stream | Array):
            return True
        if isinstance(entry, String):
            self.texts[str(entry)] = None
        elif isinstance(entry, Name) and len(str(entry)) > _LONG_NAME + 1:
            self.texts[str(entry)[1:]] = None
        return False

    def picture(self, data: bytes, frame: int) -> Drawn:
        """A frame of a picture file on a page of its own; a JPEG as it is, without what cameras write beside it.

        Raises:
            UserError: ``image.damaged``.
        """
        try:
            with Image.open(io.BytesIO(data)) as found:
                if found.width * found.height > _MOST_PIXELS:
                    raise UserError("page.too_big")
                if frame > 1:
                    found.seek(frame - 1)
                upright = ImageOps.exif_transpose(found)
                dpi = float(found.info.get("dpi", (0, 0))[0] or 0)
                as_it_is = (
                    found.format == "JPEG" and upright.size == found.size and not found.getexif().get(0x112, 1) > 1
                )
                as_it_is = as_it_is and found.mode in ("L", "RGB") and not self._dpi
                stream = _jpeg_stream(self._out, data, found) if as_it_is else _drawn(self._out, upright, found.format)
                wide, high = upright.size
        except (OSError, ValueError, SyntaxError, UnidentifiedImageError, EOFError, TypeError,
                Image.DecompressionBombError) as error:  # fmt: skip
            raise UserError("page.damaged") from error
        dpi = dpi if 50 <= dpi <= 1200 else _PICTURE_DPI
        scale = min(72 / dpi, 555 / wide, 780 / high)
        return stream, (wide * scale, 0, 0, high * scale, 0, 0), wide * scale, high * scale


def _joined(content: Any) -> bytes:
    pieces: Iterable[Any] = content if isinstance(content, Array) else [content]
    return b"\n".join(piece.read_bytes() for piece in pieces if isinstance(piece, Stream))


def _box(page: pikepdf.Page) -> tuple[float, float, float, float]:
    """What of a page is shown: its /CropBox as far as it lies in its /MediaBox."""
    whole = _sorted(page.mediabox)
    try:
        crop = _sorted(page.cropbox)
    except (ValueError, TypeError):
        crop = whole
    box = max(whole[0], crop[0]), max(whole[1], crop[1]), min(whole[2], crop[2]), min(whole[3], crop[3])
    if box[2] - box[0] < _LEAST_SIDE or box[3] - box[1] < _LEAST_SIDE:
        box = whole
    if not all(_LEAST_SIDE <= side <= _MOST_SIDE for side in (box[2] - box[0], box[3] - box[1])):
        raise ValueError("box")
    return box


def _sorted(box: Any) -> tuple[float, float, float, float]:
    x0, y0, x1, y1 = (float(edge) for edge in box)
    return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)


def _unit(page: pikepdf.Page) -> float:
    unit = float(page.obj.get("/UserUnit", 1))
    return unit if 0.01 <= unit <= 100 else 1.0


def _turn(page: pikepdf.Page) -> int:
    at: Any = page.obj
    for _ in range(50):
        if "/Rotate" in at:
            return int(at["/Rotate"]) % 360 // 90 * 90
        at = at.get("/Parent")
        if not isinstance(at, Dictionary):
            break
    return 0


def _placed(box: tuple[float, float, float, float], unit: float, turn: int) -> Matrix:
    x0, y0, x1, y1 = box
    if turn == 90:
        return 0, -unit, unit, 0, -y0 * unit, x1 * unit
    if turn == 180:
        return -unit, 0, 0, -unit, x1 * unit, y1 * unit
    if turn == 270:
        return 0, unit, -unit, 0, y1 * unit, -x0 * unit
    return unit, 0, 0, unit, -x0 * unit, -y0 * unit


# -- pictures ---------------------------------------------------------------------------------------------------------


def _plain_picture(stream: Stream) -> None:
    """Take what cameras and programs write beside the pixels out of a JPEG."""
    found = stream.get("/Filter")
    only = found[0] if isinstance(found, Array) and len(found) == 1 else found
    if only != Name.DCTDecode:
        return
    raw = stream.read_raw_bytes()
    bare = without_notes(raw)
    if len(bare) < len(raw):
        stream.write(bare, filter=Name.DCTDecode, decode_parms=None)


def without_notes(jpeg: bytes) -> bytes:
    """A JPEG (ITU T.81, B.1) without comments and application data, but for what its colours need (JFIF, Adobe)."""
    if jpeg[:2] != b"\xff\xd8":
        return jpeg
    kept, at = [b"\xff\xd8"], 2
    while at + 4 <= len(jpeg) and jpeg[at] == 0xFF:
        marker = jpeg[at + 1]
        if marker == 0xDA or marker == 0xFF or 0xD0 <= marker <= 0xD9:
            break
        end = at + 2 + int.from_bytes(jpeg[at + 2 : at + 4], "big")
        profile = jpeg[at + 4 : at + 15] == b"ICC_PROFILE"
        if not (marker == 0xFE or 0xE1 <= marker <= 0xEF) or marker == 0xEE or (marker == 0xE2 and profile):
            kept.append(jpeg[at:end])
        at = end
    last = jpeg.rfind(b"\xff\xd9")
    kept.append(jpeg[at : last + 2] if last >= at else jpeg[at:])
    return b"".join(kept)


def _image(out: Pdf, data: bytes, size: tuple[int, int], grey: bool, bits: int, coding: Name | None) -> Stream:
    stream = Stream(out, data)
    stream.Type, stream.Subtype = Name.XObject, Name.Image
    stream.Width, stream.Height, stream.BitsPerComponent = size[0], size[1], bits
    stream.ColorSpace = Name.DeviceGray if grey else Name.DeviceRGB
    if coding is not None:
        stream.Filter = coding
    return stream


def _jpeg_stream(out: Pdf, data: bytes, found: Image.Image) -> Stream:
    return _image(out, without_notes(data), found.size, found.mode == "L", 8, Name.DCTDecode)


def _drawn(out: Pdf, found: Image.Image, coding: str | None) -> Stream:
    """A picture of another kind: black and white as bits, from a JPEG as JPEG, else as JPEG where that is smaller."""
    if found.mode == "1":
        return _image(out, found.tobytes(), found.size, True, 1, None)
    if found.mode in ("RGBA", "LA", "PA") or "transparency" in found.info:
        layer = found.convert("RGBA")
        found = Image.alpha_composite(Image.new("RGBA", layer.size, "white"), layer)
    grey = found.mode in ("L", "I;16", "I", "F")
    plain = found.convert("L" if grey else "RGB")
    packed = io.BytesIO()
    plain.save(packed, "JPEG", quality=_QUALITY)
    return _image(out, packed.getvalue(), plain.size, grey, 8, Name.DCTDecode)


def _thinned(form: Object, wide: float, high: float, dpi: int) -> None:
    """Grey and coloured pictures of a page that are finer than so many dots an inch made as fine as that."""
    resources = form.get("/Resources")
    pictures = resources.get("/XObject") if isinstance(resources, Dictionary) else None
    for one in list(pictures.values()) if isinstance(pictures, Dictionary) else ():
        if not isinstance(one, Stream) or one.get("/Subtype") != Name.Image or "/Decode" in one:
            continue
        across, down = int(one.get("/Width", 0)), int(one.get("/Height", 0))
        share = max(min(wide, high) / 72 * dpi / max(1, min(across, down)),
                    max(wide, high) / 72 * dpi / max(1, max(across, down)))  # fmt: skip
        if share > 0.95 or across * down > _MOST_PIXELS or int(one.get("/BitsPerComponent", 0)) != 8:
            continue
        with contextlib.suppress(pikepdf.PdfError, OSError, ValueError, NotImplementedError, TypeError, KeyError):
            found = pikepdf.PdfImage(one).as_pil_image()
            if found.mode not in ("L", "RGB"):
                continue
            small = found.resize((max(1, round(across * share)), max(1, round(down * share))), Image.Resampling.LANCZOS)
            packed = io.BytesIO()
            small.save(packed, "JPEG", quality=_QUALITY)
            if packed.tell() < len(one.read_raw_bytes()):
                one.write(packed.getvalue(), filter=Name.DCTDecode, decode_parms=None)
                one.Width, one.Height = small.size
                one.ColorSpace = Name.DeviceGray if found.mode == "L" else Name.DeviceRGB
