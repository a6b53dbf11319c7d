"""Pictures: every format a page, upright, of a sensible size, with what the camera wrote; nothing hostile passes."""

import io
import random
import struct

import numpy
import pillow_heif
import pytest
from PIL import Image, ImageDraw
from scan_files import image_file, page_text, printed

from judgedesk.ingest import images, tiff
from judgedesk.ingest.messages import Facts, Opened, Pages, Picture
from judgedesk.jobs import BytesSource

pillow_heif.register_heif_opener()
A4_AT_100 = (827, 1169)
FORMS = ("JPEG", "PNG", "TIFF", "WEBP", "BMP", "GIF", "AVIF", "HEIF", "JPEG2000")


class Bytes(io.BytesIO):
    """A file as readers get it."""

    def __init__(self, data):
        super().__init__(data)
        self.size = len(data)

    def whole(self):
        return self.getvalue()


@pytest.fixture(scope="module")
def page():
    """A page of print in colour."""
    picture, _ = printed(page_text("pol", 1, 3), 100)
    return picture.convert("RGB")


def marked(size=(60, 40)):
    """White, with a black mark in the top left corner."""
    picture = Image.new("RGB", size, "white")
    ImageDraw.Draw(picture).rectangle((0, 0, 14, 9), fill="black")
    return picture


def saved(picture, form, **options):
    out = io.BytesIO()
    picture.save(out, form, **options)
    return out.getvalue()


def read(reader, data, **more):
    """Pages, facts and the outcome's code."""
    said = []
    outcome = reader.crew.run({"do": "extract", "kind": "image", **more}, BytesSource(data), said.append)
    pages = [page for message in said if isinstance(message, Pages) for page in message.pages]
    facts = {key: value for message in said if isinstance(message, Facts) for key, value in message.facts.items()}
    opened = [message.pages for message in said if isinstance(message, Opened)]
    return pages, facts, outcome.code, opened


def seen(reader, data, page=1, scale=1.0, **more):
    """What the viewer shows of a page, as an array of rows, columns, colours."""
    unit = {"do": "picture", "kind": "image", "page": page, "scale": scale, **more}
    found = reader.crew.ask(unit, BytesSource(data))
    assert isinstance(found, Picture)
    return numpy.frombuffer(found.pixels, numpy.uint8).reshape(found.height, found.stride // 4, 4)[:, : found.width, :3]


@pytest.mark.parametrize("form", FORMS)
def test_every_format_is_a_page_that_waits_for_ocr(reader, page, form):
    page = page.resize((400, 566)) if form == "HEIF" else page  # its encoder is slow
    pages, facts, code, _ = read(reader, saved(page, form))
    assert code == ""
    [only] = pages
    assert (only.source.value, only.text, only.reason) == ("none", "", "")
    assert (only.width, only.height) == pytest.approx((595.3, 841.9), abs=0.9)
    assert facts["format"] == form and facts["pixels"] == f"{page.width} x {page.height}"
    shown = seen(reader, saved(page, form))
    assert shown.shape[:2] == pytest.approx((842, 595), abs=2)
    assert shown.mean() > 200 and shown.min() < 120


def test_a_tiff_has_a_page_a_frame_and_reading_goes_on_at_any(reader):
    frames = [Image.new("1", (1654, 2339 + 10 * number), 1) for number in range(4)]
    data = image_file(*frames, form="TIFF", compression="group4")
    pages, facts, code, opened = read(reader, data)
    assert code == "" and opened == [4] and facts["frames"] == "4" and facts["dpi"] == "200"
    assert [page.number for page in pages] == [1, 2, 3, 4]
    assert pages[0].width == pytest.approx(595.44) and pages[3].height == pytest.approx((2339 + 30) * 72 / 200, abs=0.1)
    assert [page.number for page in read(reader, data, from_page=3)[0]] == [3, 4]


def test_of_an_animation_the_first_picture_is_shown_and_that_is_said(reader):
    frames = [Image.new("L", (50, 50), 50 * number) for number in range(5)]
    pages, facts, _, _ = read(reader, saved(frames[0], "GIF", save_all=True, append_images=frames[1:]))
    assert len(pages) == 1 and pages[0].reason == "image.first_frame" and facts["frames"] == "5"


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("form", ["JPEG", "PNG", "TIFF", "WEBP"])
def test_a_picture_is_shown_as_the_camera_was_held(reader, form, orientation):
    exif = Image.Exif()
    exif[0x0112] = orientation
    turned = {
        2: Image.Transpose.FLIP_LEFT_RIGHT, 3: Image.Transpose.ROTATE_180, 4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE, 6: Image.Transpose.ROTATE_90, 7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_270,
    }  # fmt: skip
    stored = marked().transpose(turned[orientation]) if orientation > 1 else marked()
    data = saved(stored, form, exif=exif)
    [page] = read(reader, data)[0]
    assert page.width > page.height
    shown = seen(reader, data)
    assert shown[5:30, 5:60].mean() < 90
    assert shown[-60:, -60:].min() > 200


def test_what_the_camera_wrote_is_told(reader):
    exif = Image.Exif()
    exif[0x010F], exif[0x0110], exif[0x0131] = "Acme", "Acme K2", "scan\x00tool"
    exif.get_ifd(0x8769).update({0x9003: "2023:11:27 14:03:22", 0x9011: "+01:00"})
    exif.get_ifd(0x8825).update({1: "N", 2: (52.0, 30.0, 36.0), 3: "W", 4: (21.0, 0.0, 0.0)})
    facts = read(reader, saved(marked(), "JPEG", exif=exif, dpi=(300, 300)))[1]
    assert facts["camera"] == "Acme K2" and facts["taken"] == "2023-11-27T14:03:22+01:00"
    assert facts["place"] == "52.510000, -21.000000" and facts["dpi"] == "300"
    assert facts["software"] == "scan tool"


@pytest.mark.parametrize(
    ("pixels", "dpi", "points"),
    [
        ((1654, 2339), 200, (595.4, 842.0)),
        ((2480, 3508), 300, (595.2, 841.9)),
        ((4032, 3024), 72, (841.9, 631.4)),  # a telephone's picture: 72 means nothing
        ((1920, 1080), 96, (1058.3, 595.3)),
        ((1080, 9000), 0, (595.3, 4960.7)),  # a long screenshot is as wide as a sheet
        ((30000, 30000), 100, (841.9, 841.9)),
    ],
)
def test_how_large_a_picture_is_on_paper(pixels, dpi, points):
    assert images.in_points(*pixels, dpi) == pytest.approx(points, abs=0.1)


def test_the_viewer_gets_the_scale_it_asks_for_and_never_too_much(reader, page):
    data = image_file(page, dpi=100)
    assert seen(reader, data, scale=2.0, key=1).shape[:2] == pytest.approx((1683, 1190), abs=2)
    assert seen(reader, data, scale=0.1, key=1).shape[:2] == pytest.approx((84, 59), abs=2)
    small = seen(reader, data, scale=50.0, max_pixels=10_000, key=1)
    assert small.shape[0] * small.shape[1] <= 10_000
    with pytest.raises(Exception, match=r"page\.missing"):
        seen(reader, data, page=2, key=1)


def test_another_document_under_another_key_is_another_picture(reader):
    dark, light = (saved(Image.new("RGB", (40, 40), colour), "PNG") for colour in ("black", "white"))
    assert seen(reader, dark, key="dark").max() == 0
    assert seen(reader, light, key="light").min() == 255


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16", "CMYK"])
def test_every_kind_of_pixel_is_shown(reader, mode):
    grey = Image.fromarray(numpy.tile(numpy.linspace(0, 255, 64, dtype=numpy.uint8), (64, 1)))
    if mode == "I;16":
        picture = Image.fromarray(numpy.asarray(grey).astype(numpy.uint16) * 257)
    elif mode == "CMYK":
        picture = grey.convert("RGB").convert("CMYK")
    else:
        picture = grey.convert("RGB").convert(mode)
    shown = seen(reader, saved(picture, "TIFF" if mode == "CMYK" else "PNG"), scale=0.1)
    assert shown[:, :8].mean() < 70 and shown[:, -8:].mean() > 185


def test_what_is_see_through_lies_on_white(reader):
    shown = seen(reader, saved(Image.new("RGBA", (20, 20), (0, 0, 0, 0)), "PNG"))
    assert shown.min() == 255


def test_a_picture_that_breaks_off_is_shown_as_far_as_it_goes_and_that_is_said(reader, page):
    data = saved(page, "JPEG")[:-20_000]
    [only], _, code, _ = read(reader, data)
    assert code == "" and only.reason == "image.incomplete"
    assert seen(reader, data)[:300].min() < 120


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "file.empty"),
        (b"\xff\xd8\xff\xe0nothing more", "image.unsupported"),
        (b"GIF89a", "image.unsupported"),
        (b"\0\0\0\x18ftypheic" + bytes(40), "image.unsupported"),
        (b"II*\0\x08\0\0\0\0\0\0\0\0\0", "image.unsupported"),
    ],
)
def test_what_is_no_picture_is_refused_with_a_reason(reader, data, code):
    assert read(reader, data)[2] in {code, "image.damaged"}


def huge_png(width, height):
    """A few bytes that say they are a picture of that size."""
    import zlib

    def chunk(kind, content):
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + header + chunk(b"IDAT", zlib.compress(bytes(1000))) + chunk(b"IEND", b"")


def test_a_picture_that_would_not_fit_into_memory_is_refused(reader):
    for sides in ((200_000, 200_000), (2_000_000_000, 1), (30_000, 30_000)):
        pages, _, code, _ = read(reader, huge_png(*sides))
        assert code == "image.too_big" and not pages
    with pytest.raises(Exception, match=r"image\.too_big"):
        seen(reader, huge_png(40_000, 40_000))


@pytest.mark.parametrize("compression", [None, "tiff_lzw", "tiff_adobe_deflate", "jpeg", "group4", "tiff_lzw 16 bit"])
def test_a_frame_taken_out_of_a_large_tiff_is_that_frame(compression):
    grain = numpy.random.default_rng(5)
    frames = [grain.integers(0, 255, (90, 70)).astype(numpy.uint8) for _ in range(3)]
    pictures = [Image.fromarray(frame) for frame in frames]
    if compression == "group4":
        pictures = [picture.convert("1") for picture in pictures]
    elif compression == "tiff_lzw 16 bit":
        pictures, compression = [Image.fromarray(frame.astype(numpy.uint16) * 257) for frame in frames], "tiff_lzw"
    out = io.BytesIO()
    pictures[0].save(out, "TIFF", compression=compression, save_all=True, append_images=pictures[1:])
    whole = Image.open(io.BytesIO(out.getvalue()))
    for number in (2, 0, 1):
        whole.seek(number)
        alone = Image.open(io.BytesIO(tiff.alone(Bytes(out.getvalue()), whole)))
        assert alone.n_frames == 1
        assert numpy.array_equal(numpy.asarray(alone), numpy.asarray(whole))


def test_a_tiff_larger_than_memory_allows_is_read_frame_by_frame(reader):
    grain = numpy.random.default_rng(6).integers(0, 255, (2400, 1700, 3)).astype(numpy.uint8)
    grain[100:200, 100:200] = 0
    pictures = [Image.fromarray(numpy.roll(grain, 300 * number, 0)) for number in range(3)]
    data = image_file(*pictures, form="TIFF", compression="tiff_adobe_deflate")
    assert len(data) > images.WHOLE_BYTES
    assert len(read(reader, data)[0]) == 3
    dark = [numpy.argmin(seen(reader, data, page=page, key="big")[:, 37:70].mean(axis=(1, 2))) for page in (1, 2, 3)]
    assert dark[1] - dark[0] == pytest.approx(108, abs=30) and dark[2] - dark[1] == pytest.approx(108, abs=30)


def test_damaged_pictures_end_no_reader(reader, page):
    chance, small = random.Random(11), page.resize((80, 110))
    sound = [saved(small, form) for form in FORMS]
    ends = set()
    for _ in range(150):
        data = bytearray(chance.choice(sound))
        for _ in range(chance.randint(1, 4)):
            data[chance.randrange(min(len(data), chance.choice((40, 400, len(data)))))] = chance.randrange(256)
        unit = {"do": chance.choice(("extract", "picture")), "kind": "image", "page": 1}
        ends.add(reader.crew.run(unit, BytesSource(bytes(data)), lambda _: None).code)
    assert ends <= {"", "image.damaged", "image.unsupported", "image.too_big"}
