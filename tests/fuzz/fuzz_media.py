"""Small sound pictures and recordings, the seeds of damaged ones."""

import io
from collections.abc import Callable

import numpy
import pillow_heif
from PIL import Image, ImageDraw

from tests.ingest.recording_files import AUDIO, film, has_encoder, moov_first, sound
from tests.ingest.scan_files import page_text, printed

Made = tuple[bytes, ...]


def _drawn(size: tuple[int, int] = (64, 40)) -> Image.Image:
    picture = Image.new("RGB", size, "white")
    ImageDraw.Draw(picture).text((3, 3), "II K 12/24", fill="black")
    return picture


def _saved(form: str, **options: object) -> bytes:
    out = io.BytesIO()
    _drawn().save(out, form, **options)
    return out.getvalue()


def jpeg() -> Made:
    exif = Image.Exif()
    exif[0x0112], exif[0x010F], exif[0x0132] = 6, "Camera", "2024:03:05 14:22:00"
    exif.get_ifd(0x8825).update({1: "N", 2: (51.0, 46.0, 10.5), 3: "E", 4: (19.0, 27.0, 1.0)})
    return _saved("JPEG"), _saved("JPEG", exif=exif, dpi=(200, 200)), _saved("JPEG", progressive=True)


def png() -> Made:
    out = io.BytesIO()
    _drawn().convert("P").save(out, "PNG", dpi=(96, 96))
    return _saved("PNG"), out.getvalue()


def tiff() -> Made:
    several = {"save_all": True, "append_images": [_drawn(), _drawn((30, 20))]}
    out = io.BytesIO()
    _drawn().convert("1").save(out, "TIFF", compression="group4")
    forms = ("raw", "tiff_lzw", "packbits", "jpeg", "tiff_adobe_deflate")
    return (*(_saved("TIFF", compression=form, **several) for form in forms), out.getvalue())


def modern() -> Made:
    pillow_heif.register_heif_opener()
    return _saved("AVIF"), _saved("HEIF")


def simple() -> Made:
    moving = {"save_all": True, "append_images": [_drawn().rotate(90)]}
    return _saved("BMP"), _saved("GIF"), _saved("GIF", **moving), _saved("JPEG2000")


def webp() -> Made:
    return _saved("WEBP"), _saved("WEBP", lossless=True)


def pages_to_read() -> Made:
    made = []
    for language, form in (("pol", "PNG"), ("eng", "JPEG"), ("eng", "TIFF")):
        picture, _ = printed(page_text(language, 1, 2, 2), 100, size=(260, 120), margin=15)
        noise = numpy.random.default_rng(1).normal(0, 6, (picture.height, picture.width))
        grey = Image.fromarray(numpy.clip(numpy.asarray(picture) + noise, 0, 255).astype(numpy.uint8))
        out = io.BytesIO()
        grey.save(out, form, dpi=(100, 100))
        made.append(out.getvalue())
    return tuple(made)


def recording(container: str) -> Callable[[], Made]:
    def make() -> Made:
        if not has_encoder(AUDIO[container][0]):
            return ()
        tags = {"title": "Call", "artist": "Anna Nowak"}
        return sound(container, 0.4), sound(container, 0.2, metadata=tags)

    return make


FILMS = (
    ("mp4", "libx264", "aac"), ("matroska", "libx264", "aac"), ("webm", "libvpx", "libopus"), ("mov", "mpeg4", "aac"),
    ("avi", "mpeg4", "libmp3lame"), ("mpegts", "mpeg2video", "mp2"), ("asf", "wmv2", "libmp3lame"),
    ("flv", "flv", "aac"), ("3gp", "h263", "aac"),
)  # fmt: skip


def filmed(container: str, codec: str, audio: str) -> Callable[[], Made]:
    def make() -> Made:
        if not (has_encoder(codec) and has_encoder(audio)):
            return ()
        size = (176, 144) if codec == "h263" else (64, 48)
        made = film(container, 0.5, size=size, codec=codec, audio=audio, metadata={"title": "Room 4"})
        if container == "matroska":
            return made, film(container, 0.5, subtitles=[(0.1, 0.3, "Where are the passports?")])
        return (made, moov_first(made)) if container == "mp4" else (made,)

    return make
