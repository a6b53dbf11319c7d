"""What only OCR can read: scans at several resolutions, pictures in every format, pages whose text layer is none.

Also the volumes whose folios are known, printed and scanned.
"""

import io
import random
from collections.abc import Sequence
from itertools import pairwise, product
from typing import Any

import numpy
import pillow_heif
from PIL import Image, ImageDraw, ImageFilter
from scan_files import font, image_file, printed, scan_pdf, spoilt
from truth_pdf import A4, joined, over_scan, text_pdf, wrong_letters
from truth_set import TruthSet, lines
from truth_text import paragraphs, title

A5 = (420.0, 595.0)
FACES = ("DejaVuSerif", "DejaVuSans")


def page(
    language: str, seed: object, dpi: int = 200, *, count: int = 5, spoil: bool = False, number: int = 0, **more: Any
) -> tuple[Image.Image, str]:
    """A printed page as a picture, and its text."""
    text = [title(language, seed), *paragraphs(language, seed, count, 2)]
    picture, shown = printed(text, dpi, face=FACES[number % 2], **more)
    assert " ".join(shown).split() == " ".join(text).split(), "the text does not fit the page"
    return (spoilt(picture, dpi, skew=(0.7, -0.9)[number % 2], seed=number) if spoil else picture), lines(shown)


def worn(picture: Image.Image, dpi: int, seed: int) -> Image.Image:
    """A copy of a copy, photographed askew: faded to one side, blurred, specked, squeezed hard."""
    noise = numpy.random.default_rng(seed)
    turned = picture.rotate((1.8, -2.2)[seed % 2], Image.Resampling.BICUBIC, fillcolor=255)
    soft = numpy.asarray(turned.filter(ImageFilter.GaussianBlur(1.1 * dpi / 200)), dtype=numpy.float32)
    fading = numpy.linspace(0.45, 0.75, soft.shape[1], dtype=numpy.float32)
    grey = 215 - (255 - soft) * fading - numpy.linspace(0, 40, soft.shape[0], dtype=numpy.float32)[:, None]
    grey += noise.normal(0, 16, soft.shape)
    specks = noise.random(soft.shape)
    grey[specks < 0.0008], grey[specks > 0.9992] = 30, 255
    out = io.BytesIO()
    Image.fromarray(numpy.clip(grey, 0, 255).astype(numpy.uint8)).save(out, "JPEG", quality=40)
    return Image.open(io.BytesIO(out.getvalue())).convert("L")


def build(truth: TruthSet, *, short: bool) -> None:
    """Everything that waits for OCR, and the volumes."""
    _resolutions(truth, short=short)
    _pictures(truth, short=short)
    _frames(truth, short=short)
    _layers(truth, short=short)
    _mixed(truth, short=short)
    if not short:
        _copies_of_copies(truth)
        _turned(truth)
        _volumes(truth)


def _resolutions(truth: TruthSet, *, short: bool) -> None:
    wanted = [(language, dpi, spoil) for language in ("pl", "en", "vi") for dpi in (300, 200, 150)
              for spoil in (False, True)]  # fmt: skip
    wanted += [(language, 200, spoil) for language in ("de", "ro", "uk") for spoil in (False, True)]
    if short:
        wanted = [("pl", 200, False), ("en", 200, True), ("vi", 200, False)]
    for language, dpi, spoil in wanted:
        made = [
            page(language, f"scan {dpi} {spoil} {number}", dpi, spoil=spoil, number=number, count=3 if short else 6)
            for number in range(1 if short else 2)
        ]
        data = scan_pdf(*(picture for picture, _ in made), dpi=dpi, quality=75 if spoil else None)
        truth.file(
            f"scans/{language} {dpi} {'degraded' if spoil else 'clean'}.pdf", data, "pdf, scanned", "pdf",
            pages=[text for _, text in made], scanned=[*range(1, len(made) + 1)], language=language, dpi=dpi,
            spoilt="degraded" if spoil else "clean",
        )  # fmt: skip


def _copies_of_copies(truth: TruthSet) -> None:
    for language, dpi in product(("pl", "en", "vi"), (300, 200, 150)):
        made = [page(language, f"worn {dpi} {number}", dpi, number=number, count=6) for number in range(2)]
        pictures = [worn(picture, dpi, number) for number, (picture, _) in enumerate(made)]
        truth.file(
            f"scans/{language} {dpi} worn.pdf", scan_pdf(*pictures, dpi=dpi, quality=40), "pdf, worn scan", "pdf",
            pages=[text for _, text in made], scanned=[1, 2], language=language, dpi=dpi, spoilt="worn",
        )  # fmt: skip


def _pictures(truth: TruthSet, *, short: bool) -> None:
    forms: list[tuple[str, str, dict[str, Any]]] = [
        ("letter.jpg", "JPEG", {"quality": 85}), ("letter.png", "PNG", {}), ("letter.heic", "HEIF", {}),
        ("letter.webp", "WEBP", {"quality": 90}), ("letter.bmp", "BMP", {}), ("letter.gif", "GIF", {}),
        ("letter.tif", "TIFF", {"compression": "tiff_lzw"}), ("fax.tif", "TIFF", {"compression": "group4"}),
        ("letter.avif", "AVIF", {"quality": 90}),
        ("lossless.webp", "WEBP", {"lossless": True}), ("coarse.jpg", "JPEG", {"quality": 40}),
    ]  # fmt: skip
    pillow_heif.register_heif_opener()
    for number, (name, form, options) in enumerate(forms[:1] if short else forms):
        language = ("pl", "en", "vi", "de", "ro", "uk")[number % 6]
        picture, text = page(language, name, 200, count=3, size=A5, margin=40)
        if form in ("HEIF", "WEBP", "AVIF"):
            picture = picture.convert("RGB")
        if "group4" in options.values():
            picture = picture.convert("1", dither=Image.Dither.NONE)
        data = saved(picture, form, **options)
        truth.file(f"pictures/{name}", data, f"image, {name.rpartition('.')[2]}", "image", pages=[text], scanned=[1],
                   language=language)  # fmt: skip
    if short:
        return
    for number, orientation in enumerate((3, 6, 8)):
        picture, text = page("pl", f"turned {orientation}", 200, count=3, size=A5, margin=40)
        lying = picture.rotate({3: 180, 6: 90, 8: 270}[orientation], expand=True)
        exif = Image.Exif()
        exif[0x0112] = orientation
        data = saved(lying, "JPEG", quality=85, exif=exif)
        truth.file(f"pictures/held {number}.jpg", data, "image, jpg", "image", pages=[text], scanned=[1], language="pl")
    picture, text = page("en", "palette", 200, count=3, size=A5, margin=40)
    for name, changed in (("palette.png", picture.convert("P")), ("colour.tif", picture.convert("CMYK")),
                          ("deep.png", _deep(picture)), ("see-through.png", _transparent(picture))):  # fmt: skip
        form = "TIFF" if name.endswith("tif") else "PNG"
        truth.file(f"pictures/{name}", saved(changed, form), f"image, {name[-3:]}", "image", pages=[text], scanned=[1],
                   language="en", near="palette")  # fmt: skip
    picture, text = page("en", "wavelets", 200, count=1, size=A5, margin=40)
    truth.file("pictures/letter.jp2", saved(picture, "JPEG2000"), "image, jp2", "image", pages=[text], scanned=[1],
               language="en")  # fmt: skip
    noise = numpy.random.default_rng(3).normal(250, 1.5, (1654, 1170)).clip(0, 255).astype(numpy.uint8)
    for name, blank in (("white.png", Image.new("L", (1170, 1654), 255)), ("paper.png", Image.fromarray(noise))):
        truth.file(f"pictures/{name}", image_file(blank), "image, blank", "image", pages=[""], scanned=[1], blank=[1])


def saved(picture: Image.Image, form: str, **options: Any) -> bytes:
    """A picture as a file of 200 dots an inch."""
    out = io.BytesIO()
    picture.save(out, form, **({"dpi": (200, 200)} if form not in ("HEIF", "AVIF", "JPEG2000") else {}), **options)
    return out.getvalue()


def _deep(picture: Image.Image) -> Image.Image:
    return Image.fromarray(numpy.asarray(picture).astype(numpy.uint16) * 257)


def _transparent(picture: Image.Image) -> Image.Image:
    """Black letters on nothing."""
    nothing = Image.new("L", picture.size, 0)
    return Image.merge("LA", (nothing, picture.point(lambda value: 255 - value)))


def _frames(truth: TruthSet, *, short: bool) -> None:
    for number in range(1 if short else 3):
        made = [page("pl", f"frame {number} {frame}", 150, count=2, size=A5, margin=40) for frame in range(2 + number)]
        pictures, texts = [picture for picture, _ in made], [text for _, text in made]
        blank = []
        if not short:
            pictures.insert(1, Image.new("L", pictures[0].size, 255))
            texts.insert(1, "")
            blank = [2]
        data = image_file(*pictures, form="TIFF", dpi=150, compression=("tiff_lzw", "tiff_deflate", "jpeg")[number])
        truth.file(f"pictures/fax {number}.tiff", data, "image, tiff of pages", "image", pages=texts,
                   scanned=[*range(1, len(texts) + 1)], blank=blank, language="pl")  # fmt: skip


def _layers(truth: TruthSet, *, short: bool) -> None:
    """Scans with a text layer: right, wrong or nonsense; and pages whose fonts lie about their letters."""
    kinds = ["mojibake", "right", "nonsense", "shifted", "signs", "right vi"]
    for kind in kinds[:2] if short else kinds:
        language = "vi" if kind == "right vi" else "pl"
        picture, text = page(language, f"layer {kind}", 200, count=3)
        right = kind.startswith("right")
        layer = {"mojibake": _mojibake, "nonsense": _nonsense, "shifted": _shifted, "signs": _signs}.get(kind, str)(
            text
        )
        data = over_scan([picture], [layer], "DejaVuSans" if right else "Helvetica")
        truth.file(
            f"scans/layer {kind}.pdf", data, "pdf, searchable scan" if right else "pdf, garbage layer", "pdf",
            pages=[text], scanned=[] if right else [1], language=language,
        )  # fmt: skip
    lies = [("shifted", lambda code: code + 3 if code > 32 else code), ("private", lambda code: 0xE000 + code % 256)]
    for name, change in [] if short else lies:
        for language in ("pl", "en"):
            pages = [paragraphs(language, f"lie {name}", 4, 3)]
            with wrong_letters(change):
                data = text_pdf(pages, "DejaVuSans")
            truth.file(f"scans/font {name} {language}.pdf", data, "pdf, garbage layer", "pdf", pages=[lines(pages[0])],
                       scanned=[1], language=language)  # fmt: skip
    picture, text = page("pl", "stamped scan", 200, count=4)
    if not short:
        stamp = "Wplynelo 12.03.2024 Sekretariat"
        data = over_scan([picture], [stamp], stamp=True)
        truth.file("scans/stamp on a scan.pdf", data, "pdf, stamped scan", "pdf", pages=[lines([stamp, text])],
                   scanned=[1], language="pl")  # fmt: skip


def _mojibake(text: str) -> str:
    return text.encode("utf-8").decode("cp1252", errors="replace").replace("\ufffd", "?")


def _nonsense(text: str) -> str:
    chance = random.Random(text)
    return "\n".join(
        " ".join("".join(chance.choice("xqjwkzvbfghXQJ7430") for _ in word) for word in line.split())
        for line in text.split("\n")
    )


def _shifted(text: str) -> str:
    """As a font that counts its glyphs from the blank: each letter is the one 29 places before it."""
    plain = text.encode("ascii", "ignore").decode()
    return "".join(chr(ord(sign) - 29) if sign > "@" else sign for sign in plain)


def _signs(text: str) -> str:
    """As a font whose letters lie where others have signs."""
    plain = text.encode("ascii", "ignore").decode()
    return "".join(chr((ord(sign) - 32 + 29) % 90 + 33) if sign > " " else sign for sign in plain)


def _mixed(truth: TruthSet, *, short: bool) -> None:
    for number in range(1 if short else 5):
        written = [paragraphs("pl", f"mixed {number} {place}", 3) for place in range(2)]
        picture, text = page("pl", f"mixed scan {number}", 200, count=3, spoil=number % 2 == 1)
        data = joined(text_pdf(written[:1]), scan_pdf(picture), text_pdf(written[1:]), text_pdf([[]]))
        truth.file(f"scans/mixed {number}.pdf", data, "pdf, mixed", "pdf",
                   pages=[lines(written[0]), text, lines(written[1]), ""], scanned=[2], blank=[4], language="pl",
                   )  # fmt: skip


def _turned(truth: TruthSet) -> None:
    for number, (name, turn) in enumerate((("on its side", 90), ("upside down", 180), ("other side", 270))):
        picture, text = page("pl", name, 200, count=4, spoil=number == 1)
        data = scan_pdf(picture.rotate(turn, expand=True))
        truth.file(f"scans/{name}.pdf", data, "pdf, scanned turned", "pdf", pages=[text], scanned=[1], language="pl")
    picture, text = page("de", "crooked", 200, count=4)
    data = scan_pdf(picture.rotate(3.5, Image.Resampling.BICUBIC, fillcolor=255))
    truth.file("scans/crooked.pdf", data, "pdf, scanned turned", "pdf", pages=[text], scanned=[1], language="de")
    sheets = [Image.new("L", (1654, 2339), 255), page("pl", "behind a blank", 200, count=4)]
    assert isinstance(sheets[1], tuple)
    data = scan_pdf(sheets[0], sheets[1][0])
    truth.file("scans/blank and written.pdf", data, "pdf, scanned turned", "pdf", pages=["", sheets[1][1]],
               scanned=[1, 2], blank=[1], language="pl")  # fmt: skip


# -- volumes ----------------------------------------------------------------------------------------------------------


def _volumes(truth: TruthSet) -> None:
    _volume(truth, "tom III", "III", [10, 14, 8], 201, gaps={17: 2}, unstamped={5, 6, 23}, scan=False)
    _volume(truth, "tom VII", "VII", [12, 12], 1, gaps={}, unstamped={9}, backs=True, scan=False)
    _volume(truth, "tom IV", "IV", [5, 5], 412, gaps={6: 1}, unstamped={3}, scan=True)
    _volume(truth, "tom V", "V", [6], 88, gaps={}, unstamped=set(), scan=True, spoil=True)


def _volume(
    truth: TruthSet, folder: str, label: str, sizes: Sequence[int], first: int, *, gaps: dict[int, int],
    unstamped: set[int], scan: bool, spoil: bool = False, backs: bool = False,
) -> None:  # fmt: skip
    """Files of a volume; `gaps` are pages before which so many folios are missing."""
    folios, number = [], first - 1
    for place in range(sum(sizes)):
        back = backs and place % 2 == 1
        number += 0 if back else 1 + gaps.get(place, 0)
        folios.append(f"{number}{'v' if back else ''}")
    edges = [0, *(sum(sizes[: n + 1]) for n in range(len(sizes)))]
    for part, (begin, end) in enumerate(pairwise(edges)):
        pages, texts, pictures = [], [], []
        for place in range(begin, end):
            stamp = "" if place in unstamped or folios[place].endswith("v") else f"k. {folios[place]}"
            body = paragraphs("pl", f"{folder} {place}", 2, 2)
            pages.append((stamp, body))
            if scan:
                picture, shown = printed(body, 200)
                _stamp(picture, stamp)
                pictures.append(spoilt(picture, 200, seed=place) if spoil else picture)
                body = shown
            texts.append(lines([*([stamp] if stamp else []), *body]))
        data = scan_pdf(*pictures, quality=75 if spoil else None) if scan else _stamped_pdf(pages)
        truth.file(
            f"{folder}/akta {part + 1}.pdf", data, "pdf, scanned volume" if scan else "pdf, volume", "pdf",
            pages=texts, scanned=[*range(1, end - begin + 1)] if scan else [], language="pl", volume=label,
            folios=folios[begin:end],
        )  # fmt: skip


def _stamp(picture: Image.Image, stamp: str) -> None:
    letters = font("DejaVuSans", 42)
    pen = ImageDraw.Draw(picture)
    pen.text((picture.width - 110 - letters.getlength(stamp), 50), stamp, fill=40, font=letters)


def _stamped_pdf(pages: Sequence[tuple[str, Sequence[str]]]) -> bytes:
    from reportlab.pdfgen.canvas import Canvas
    from truth_pdf import put_paragraphs, registered

    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4, invariant=1)
    for stamp, body in pages:
        canvas.setFont("Helvetica-Bold", 13)
        canvas.drawRightString(560, 810, stamp)
        put_paragraphs(canvas, body, registered("DejaVuSerif"), 10, 1, A4, 60)
        canvas.showPage()
    canvas.save()
    return out.getvalue()
