"""Pictures as documents: a page a frame, what the camera says of them, and pixels for the viewer and for OCR.

How large a page is: the file's own resolution counts from 100 to 2,400 dots an inch where the page is at most 50 inches
long (72 and 96 are what programs write who don't know); else the picture is taken for a sheet of A4, its shorter side
at most as long as the sheet's. EXIF orientation is applied: a page is as it is displayed.
"""

import io
import math
from collections.abc import Callable, Mapping
from typing import Any, TypeVar, cast

from PIL import (
    AvifImagePlugin,  # noqa: F401 - imported, a format is known
    BmpImagePlugin,  # noqa: F401
    GifImagePlugin,  # noqa: F401
    Image,
    ImageFile,
    Jpeg2KImagePlugin,  # noqa: F401
    JpegImagePlugin,  # noqa: F401
    PngImagePlugin,  # noqa: F401
    TiffImagePlugin,
    UnidentifiedImageError,
    WebPImagePlugin,  # noqa: F401
    features,
)

from judgedesk.domain.documents import MAX_PAGES
from judgedesk.domain.errors import UserError
from judgedesk.ingest import exif, tiff
from judgedesk.ingest.batches import Emit, Pages
from judgedesk.ingest.file import WHOLE_BYTES, File, read_exactly
from judgedesk.ingest.messages import MAX_PICTURE_SIDE

_FORMATS = ("JPEG", "PNG", "TIFF", "WEBP", "BMP", "GIF", "AVIF", "JPEG2000")
_PAGED = frozenset(("TIFF", "HEIF"))  # of the others further frames are a film, or what the camera keeps beside
_MOST_WHOLE = 256 << 20
_MOST_DECODED = 320 << 20  # bytes of a frame in memory
_MOST_SIDE = 300_000
_PIXELS = 16_000_000
_A4 = (595.28, 841.89)
_LEAST_DPI, _MOST_DPI, _MOST_POINTS = 100, 2400, 50 * 72
_TURNED = frozenset((5, 6, 7, 8))  # EXIF orientations that lay a picture on its side
_ORIENTATION = 0x0112
_UPRIGHT = {
    2: Image.Transpose.FLIP_LEFT_RIGHT, 3: Image.Transpose.ROTATE_180, 4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE, 6: Image.Transpose.ROTATE_270, 7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}  # fmt: skip

_T = TypeVar("_T")

Image.MAX_IMAGE_PIXELS = None  # bounded here, by what a frame takes in memory
ImageFile.LOAD_TRUNCATED_IMAGES = True  # of a picture that breaks off, what there is


class _Apart(io.RawIOBase):
    """A view of a file with a position of its own, whose closing closes nothing else."""

    def __init__(self, file: File) -> None:
        super().__init__()
        self._file, self._position = file, 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def tell(self) -> int:
        return self._position

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        start = {io.SEEK_SET: 0, io.SEEK_CUR: self._position, io.SEEK_END: self._file.size}[whence]
        if start + offset < 0:
            raise ValueError("negative seek")
        self._position = start + offset
        return self._position

    def readinto(self, buffer: Any) -> int:
        self._file.seek(self._position)
        count = self._file.readinto(buffer) or 0
        self._position += count
        return count


class Frames:
    """The frames of one image file, read when needed.

    Raises:
        UserError: ``file.empty``, ``file.too_big``, ``image.damaged``, ``image.unsupported``, from every method.
    """

    def __init__(self, file: File) -> None:
        if not file.size:
            raise UserError("file.empty")
        self._file = file
        self._bytes = file.whole() if file.size <= WHOLE_BYTES else None
        self._image = _guarded(self._opened)
        self.form = self._image.format or ""
        self.frames, self.broken = _guarded(self._count)
        self.pages = self.frames if self.form in _PAGED else 1

    def close(self) -> None:
        """Let go of the bytes."""
        self._image.close()

    def size(self, number: int) -> tuple[int, int, float]:
        """Width, height and dots an inch of page `number`, as displayed; 0 dots where the file says nothing."""
        return _guarded(lambda: self._size(number))

    def facts(self) -> dict[str, str]:
        """What the file says of itself, in words."""
        width, height, dpi = self.size(1)
        found = {"format": "JPEG" if self.form == "MPO" else self.form, "pixels": f"{width} x {height}"}
        if dpi:
            found["dpi"] = f"{dpi:.0f}"
        if self.frames > 1:
            found["frames"] = str(self.frames)
        return {**found, **exif.facts(self._image)}

    def decoded(self, number: int, mode: str, longest: float) -> Image.Image:
        """Page `number` upright by EXIF, in grey (``L``) or colour (``RGB``).

        It comes as large as it is, or smaller where that is cheaper and its longer side keeps `longest` pixels.

        Raises:
            UserError: besides the class's own: ``image.too_big``, ``page.missing``.
        """
        return _guarded(lambda: self._decoded(number, mode, longest))

    def _at(self, number: int) -> Image.Image:
        if not 1 <= number <= self.pages:
            raise UserError("page.missing", page=number, pages=self.pages)
        self._image.seek(number - 1)
        return self._image

    def _size(self, number: int) -> tuple[int, int, float]:
        image = self._at(number)
        width, height = image.size
        least = 64 if self.form in ("JPEG", "MPO") else 1  # they can be decoded at an eighth of their size
        sides = 0 < width <= _MOST_SIDE and 0 < height <= _MOST_SIDE
        if not sides or width * height * self._bytes_a_pixel(image.mode) > least * _MOST_DECODED:
            raise UserError("image.too_big", width=width, height=height)
        dpi = exif.dots(image)
        if self._on_its_side(image):
            width, height = height, width
        return width, height, dpi

    def _on_its_side(self, image: Image.Image) -> bool:
        """TIFF's own plug-in and HEIF's apply the orientation themselves."""
        return self.form not in _PAGED and exif.whole(image).get(_ORIENTATION) in _TURNED

    def _decoded(self, number: int, mode: str, longest: float) -> Image.Image:
        width, height, _ = self._size(number)
        if self.form in _PAGED:
            image = self._at(number)
            if isinstance(image, TiffImagePlugin.TiffImageFile) and self._bytes is None:
                image = Image.open(io.BytesIO(tiff.alone(self._file, image)), formats=["TIFF"])
        else:  # a fresh one: the one kept must neither hold pixels nor have been asked for smaller
            image = self._opened()
        if self.form in ("JPEG", "MPO"):
            share = min(1.0, longest / max(width, height))
            image.draft(mode, (math.ceil(image.width * share), math.ceil(image.height * share)))
        if image.width * image.height * self._bytes_a_pixel(image.mode) > _MOST_DECODED:
            raise UserError("image.too_big", width=width, height=height)
        image.load()
        picture = plain(image, mode)
        if self.form in _PAGED:
            return image.copy() if picture is image else picture
        turn = _UPRIGHT.get(exif.whole(image).get(_ORIENTATION, 1))
        return picture if turn is None else picture.transpose(turn)

    def _bytes_a_pixel(self, mode: str) -> int:
        """What decoding takes; OpenJPEG keeps four bytes a channel, and these pictures are allowed twice as much."""
        grey = mode in ("1", "L", "P")
        return (2 if grey else 6) if self.form == "JPEG2000" else 1 if grey else 4

    def _opened(self) -> Image.Image:
        source: Any = io.BufferedReader(_Apart(self._file)) if self._bytes is None else io.BytesIO(self._bytes)
        head = source.read(64)
        source.seek(0)
        heif = head[4:8] == b"ftyp" and b"avif" not in head and b"avis" not in head
        if heif:
            import pillow_heif

            pillow_heif.options.DECODE_THREADS = 1
            pillow_heif.register_heif_opener()
        if (head[4:8] == b"ftyp" or head[8:12] == b"WEBP") and self._file.size > _MOST_WHOLE:  # read as a whole
            raise UserError("file.too_big", bytes=self._file.size, most=_MOST_WHOLE)
        image = Image.open(source, formats=("HEIF",) if heif else _FORMATS)
        if image.format == "JPEG2000" and not features.check("jpg_2000"):
            raise UserError("image.unsupported")
        return image

    def _count(self) -> tuple[int, bool]:
        """How many frames there are, the one at which the chain breaks included, and whether it breaks."""
        if self.form != "TIFF":
            return int(getattr(self._image, "n_frames", 1)), False
        frames = 1
        while True:
            try:
                self._image.seek(frames)
            except EOFError:
                return frames, False
            except (MemoryError, RecursionError, UserError):
                raise
            except Exception:
                return frames + 1, True
            frames += 1
            if frames > MAX_PAGES:
                raise UserError("file.too_many_pages", most=MAX_PAGES)


def extract(file: File, unit: Mapping[str, Any], emit: Emit) -> None:
    """Emit ``opened``, ``facts``, a page a frame from ``from_page`` on, ``finished``.

    The pages have source ``none``: their text waits for OCR. Of a film, an animation for one, the first frame is the
    page and its reason ``image.first_frame`` says so; what was cut off on its way has ``image.incomplete``.

    Raises:
        UserError: ``file.empty``, ``file.too_big``, ``file.too_many_pages``, ``image.damaged``, ``image.too_big``,
            ``image.unsupported``.
    """
    source = Frames(file)
    try:
        emit("opened", {"pages": source.pages, "encoding": ""})
        emit("facts", {"facts": source.facts()})
        pages = Pages(emit, int(unit.get("batch", 0)))
        reason = "image.first_frame" if source.frames > source.pages and source.form != "MPO" else ""
        if source.form in ("JPEG", "MPO", "PNG") and not _ends_well(file, source.form):
            reason = "image.incomplete"
        for number in range(int(unit.get("from_page", 1)), source.pages + 1):
            try:
                width, height = in_points(*source.size(number))
                pages.add(number, "", width, height, source="none", reason=reason)
            except UserError as error:
                if source.pages == 1:
                    raise
                pages.add(number, "", source="failed", reason=error.code)
        pages.flush()
        emit("finished", {"pages": source.pages, "replaced": 0})
    finally:
        source.close()


def in_points(width: int, height: int, dpi: float) -> tuple[float, float]:
    """How large a picture of so many pixels is on paper; see the module's own words."""
    if _LEAST_DPI <= dpi <= _MOST_DPI and max(width, height) * 72 / dpi <= _MOST_POINTS:
        scale = 72 / dpi
    else:
        scale = max(_A4[0] / min(width, height), _A4[1] / max(width, height))
    return round(width * scale, 2), round(height * scale, 2)


class _Shown:
    """The file and the page last looked at, kept decoded: another size of it must not be decoded anew."""

    def __init__(self) -> None:
        self._key: object = None
        self._file: Frames | None = None
        self._page = 0
        self._picture: Image.Image | None = None

    def page(self, file: File, unit: Mapping[str, Any]) -> tuple[Image.Image, int, int, float]:
        """The picture of a unit's page, and its true width, height and dots."""
        number, key = int(unit["page"]), unit.get("key")
        if self._file is None or key is None or key != self._key:
            self.close()
            self._file, self._key = Frames(file), key
        width, height, dpi = self._file.size(number)
        if self._picture is None or self._page != number:
            self._picture = None  # before the next one is decoded
            picture = self._file.decoded(number, "RGB", 2 * math.sqrt(_PIXELS))
            picture.thumbnail((MAX_PICTURE_SIDE, MAX_PICTURE_SIDE), Image.Resampling.BOX)
            self._picture, self._page = picture, number
        return self._picture, width, height, dpi

    def close(self) -> None:
        if self._file is not None:
            self._file.close()
        self._file = self._picture = None
        self._page, self._key = 0, None


_shown = _Shown()


def picture(file: File, unit: Mapping[str, Any], emit: Emit) -> None:
    """Emit ``picture``: the page at ``scale`` pixels a point, or smaller where that exceeds ``max_pixels``.

    Raises:
        UserError: see `Frames`.
    """
    found, *true = _shown.page(file, unit)
    across, down = in_points(*cast(tuple[int, int, float], tuple(true)))
    most = max(1, min(int(unit.get("max_pixels", _PIXELS)), _PIXELS))
    scale = min(max(float(unit.get("scale", 1.0)), 0.01), math.sqrt(most / (across * down)))
    scale = min(scale, (MAX_PICTURE_SIDE - 1) / max(across, down))
    width, height = max(1, math.floor(across * scale)), max(1, math.floor(down * scale))
    small = found.resize((width, height), Image.Resampling.BILINEAR, reducing_gap=2.0)
    pixels = small.tobytes("raw", "RGBX")
    emit("picture", {"width": width, "height": height, "stride": 4 * width, "scale": scale}, pixels)


def plain(image: Image.Image, mode: str) -> Image.Image:
    """Any picture in grey (``L``) or colour (``RGB``): what is see-through lies on white, deep grey is stretched."""
    if image.mode == mode:
        return image
    if image.mode in ("I", "F") or image.mode.startswith("I;16"):
        low, high = cast(tuple[float, float], image.getextrema())
        reach = (high - low) or 1
        if not (math.isfinite(low) and math.isfinite(high)):
            raise UserError("image.damaged")
        bottom = 0 if low >= 0 and high > 255 else low
        reach = (high - bottom) or 1
        deep = image if image.mode == "F" else image.convert("I").convert("F")
        image = deep.point(lambda value: value * (255 / reach) - bottom * 255 / reach).convert("L")
    elif image.mode in ("RGBA", "LA", "PA", "La", "RGBa") or "transparency" in image.info:
        see_through = image.convert("RGBA")
        paper = Image.new("RGB", image.size, "white")
        paper.paste(see_through, mask=see_through.getchannel("A"))
        image = paper
    elif image.mode not in ("1", "L", "RGB"):
        image = image.convert("RGB")
    return image if image.mode == mode else image.convert(mode)


def _ends_well(file: File, form: str) -> bool:
    """Whether the end of the picture is there; a file cut off on its way has none."""
    tail = min(file.size, 1 << 20)
    return (b"IEND" if form == "PNG" else b"\xff\xd9") in read_exactly(file, file.size - tail, tail)


def _guarded(work: Callable[[], _T]) -> _T:
    """Do it; whatever the decoder trips over means that the file is damaged."""
    try:
        return work()
    except (UserError, MemoryError):
        raise
    except UnidentifiedImageError as error:
        raise UserError("image.unsupported") from error
    except Exception as error:
        raise UserError("image.damaged") from error
