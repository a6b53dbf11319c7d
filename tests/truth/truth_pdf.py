"""PDF files with known text: printed, locked, annotated, with files inside, with a text layer that is none."""

import io
import itertools
import re
import shutil
import subprocess
import zlib
from collections.abc import Iterable, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pypdfium2
from PIL import Image
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics, ttfonts
from reportlab.pdfgen.canvas import Canvas
from scan_files import font
from truth_set import TruthSet, lines
from truth_text import LANGUAGES, names, paragraphs, title

from tests.ingest.files import pdf_objects

A4 = (595, 842)
PASSWORD, OTHER = "zażółć-7", "nobody knows"
"""The password that the case is told, and one that it is not."""

ASCII_PASSWORD = "sowa 1863"


def registered(name: str) -> str:
    """The font, known to reportlab by its name."""
    if name not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(ttfonts.TTFont(name, font(name).path))
    return name


def broken(paragraph: str, face: str, size: float, across: float) -> Iterable[str]:
    """A paragraph in lines that fit."""
    line = ""
    for word in paragraph.split():
        longer = f"{line} {word}".strip()
        if line and pdfmetrics.stringWidth(longer, face, size) > across:
            yield line
            line = word
        else:
            line = longer
    yield line


def text_pdf(
    pages: Sequence[Sequence[str]],
    face: str = "DejaVuSerif",
    size: float = 11,
    *,
    columns: int = 1,
    turned: int = 0,
    paper: tuple[float, float] = A4,
    margin: float = 60,
    **options: Any,
) -> bytes:
    """Paragraphs printed on pages; a page of none is blank."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=paper, invariant=1, **options)
    face = face if face.startswith(("Helvetica", "Times", "Courier")) else registered(face)
    for page in pages:
        if turned:
            canvas.setPageRotation(turned)
        put_paragraphs(canvas, page, face, size, columns, paper, margin)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def put_paragraphs(
    canvas: Canvas, page: Sequence[str], face: str, size: float, columns: int, paper: tuple[float, float], margin: float
) -> None:
    across = (paper[0] - 2 * margin - 20 * (columns - 1)) / columns
    x, y = margin, paper[1] - margin
    canvas.setFont(face, size)
    for paragraph in page:
        for line in broken(paragraph, face, size, across):
            if y < margin:
                x, y = x + across + 20, paper[1] - margin
                assert x < paper[0] - margin, "the text does not fit the page"
            canvas.drawString(x, y, line)
            y -= 1.4 * size
        y -= 0.6 * size


def over_scan(
    pictures: Sequence[Image.Image], layers: Sequence[str], face: str = "Helvetica", *, stamp: bool = False
) -> bytes:
    """Scans with a text layer under them that nobody sees, as scanners with OCR write it; or with a stamp on top."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4, invariant=1)
    face = face if face == "Helvetica" else registered(face)
    for picture, layer in zip(pictures, layers, strict=True):
        canvas.drawImage(ImageReader(picture), 0, 0, *A4)
        text = canvas.beginText(60, 812 if stamp else 780)
        text.setFont(face, 9)
        text.setTextRenderMode(0 if stamp else 3)
        for line in layer.split("\n"):
            text.textLine(line)
        canvas.drawText(text)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


@contextmanager
def wrong_letters(change: Any) -> Any:
    """Fonts written meanwhile say of their letters what `change` makes of them; drawn they look as they should."""
    honest = ttfonts.makeToUnicodeCMap
    ttfonts.makeToUnicodeCMap = lambda name, subset: honest(name, [change(code) for code in subset])
    try:
        yield
    finally:
        ttfonts.makeToUnicodeCMap = honest


def joined(*files: bytes) -> bytes:
    """The pages of several PDFs in one."""
    document = pypdfium2.PdfDocument.new()
    for data in files:
        part = pypdfium2.PdfDocument(data)
        document.import_pages(part)
        part.close()
    return _saved(document)


def with_attachments(data: bytes, files: Iterable[tuple[str, bytes]]) -> bytes:
    """The same with files embedded."""
    document = pypdfium2.PdfDocument(data)
    for name, content in files:
        document.new_attachment(name).set_data(content)
    return _saved(document)


def _saved(document: pypdfium2.PdfDocument) -> bytes:
    out = io.BytesIO()
    document.save(out)
    document.close()
    return out.getvalue()


def portfolio(files: Sequence[tuple[str, bytes]], cover: str) -> bytes:
    """A portfolio by hand: a cover page, and the files in its tree of names (PDF 32000-1, 7.11.4 and 12.3.5)."""
    content = b"BT /F1 12 Tf 60 700 Td (%s) Tj ET" % cover.encode("ascii")
    fixed = 6
    named, objects = b"", []
    for number, (name, data) in enumerate(files):
        packed = zlib.compress(data)
        stream = b"<</Type/EmbeddedFile/Filter/FlateDecode/Length %d>>stream\n%s\nendstream" % (len(packed), packed)
        spec = b"<</Type/Filespec/F %s/UF %s/EF<</F %d 0 R>>>>" % (
            string(name), string(name), fixed + 2 * number + 1,
        )  # fmt: skip
        objects += [stream, spec]
        named += b"%s %d 0 R " % (string(f"{number:04d}"), fixed + 2 * number + 2)
    return pdf_objects(
        b"<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles 6 0 R>>/Collection<</Type/Collection/View/D>>>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(content), content),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        b"<</Names[%s]>>" % named,
        *objects,
    )


def string(value: str) -> bytes:
    """A text string in UTF-16."""
    return b"<%s>" % (b"\xfe\xff" + value.encode("utf-16-be")).hex().encode()


def form(fields: Sequence[tuple[str, str]]) -> bytes:
    """A form whose fields are filled in."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4, invariant=1)
    for number, (label, value) in enumerate(fields):
        y = 760 - 50 * number
        canvas.setFont("Helvetica", 11)
        canvas.drawString(60, y, label)
        canvas.acroForm.textfield(name=f"f{number}", value=value, x=250, y=y - 8, width=300, height=24, fontSize=10)
    canvas.save()
    return out.getvalue()


# -- the files --------------------------------------------------------------------------------------------------------


def build(truth: TruthSet, *, short: bool) -> None:
    """All PDFs but the scans."""
    _printed(truth, LANGUAGES[:3] if short else LANGUAGES, 1 if short else 4)
    _laid_out(truth, short=short)
    _locked(truth, short=short)
    _with_files(truth, short=short)
    _filled_in(truth, short=short)
    if not short:
        _reworked(truth)


def _printed(truth: TruthSet, languages: Sequence[str], count: int) -> None:
    for language, number in itertools.product(languages, range(count)):
        pages = [
            [title(language, f"pdf {number} {page}"), *paragraphs(language, f"pdf {number} {page}", 4, 3)]
            for page in range(2 + number)
        ]
        face = ("DejaVuSerif", "DejaVuSans", "DejaVuSansMono", "DejaVuSerif-Bold")[number % 4]
        face = "DejaVuSans-Bold" if (face, language) == ("DejaVuSansMono", "vi") else face  # it lacks some letters
        data = text_pdf(pages, face, 9 if face == "DejaVuSansMono" else 10, pageCompression=number % 2)
        truth.file(
            f"pdf/{language} {number}.pdf", data, "pdf, printed", "pdf", pages=[lines(page) for page in pages],
            language=language,
        )  # fmt: skip


def _laid_out(truth: TruthSet, *, short: bool) -> None:
    """Pages turned, in columns, small, large; blank sheets between."""
    layouts: list[tuple[str, dict[str, Any]]] = [
        ("columns", {"columns": 2, "size": 9}), ("turned 90", {"turned": 90}), ("turned 180", {"turned": 180}),
        ("turned 270", {"turned": 270}), ("small print", {"size": 5}), ("large sheet", {"paper": (1684, 2384)}),
        ("sideways", {"paper": (842, 595)}), ("standard font", {"face": "Helvetica"}),
        ("standard serif", {"face": "Times-Roman"}), ("typewriter", {"face": "Courier", "size": 8}),
    ]  # fmt: skip
    for name, options in layouts[:2] if short else layouts:
        language = "en" if "face" in options else "pl"
        page = paragraphs(language, name, 4, 3)
        pages = [page, paragraphs(language, name + "2", 2, 3)]
        data = text_pdf(pages, **options)
        truth.file(f"pdf/layout {name}.pdf", data, "pdf, printed", "pdf", pages=[lines(page) for page in pages])
    for number in range(1 if short else 4):
        pages = [paragraphs("pl", f"blank {number}", 3, 2), [], paragraphs("de", f"blank {number}", 3, 2), []]
        pages = pages[number % 2 :] if number else pages
        blank = [place for place, page in enumerate(pages, 1) if not page]
        data = text_pdf(pages)
        texts = [lines(page) for page in pages]
        truth.file(f"pdf/blank sheets {number}.pdf", data, "pdf, blank pages", "pdf", pages=texts, blank=blank)


def _locked(truth: TruthSet, *, short: bool) -> None:
    locks: list[tuple[str, str, str, int]] = [  # name, user's password, owner's, strength
        ("40 bits", ASCII_PASSWORD, "other", 40), ("128 bits", ASCII_PASSWORD, "other", 128),
        ("owner only", "", ASCII_PASSWORD, 128), ("owner only 40", "", "other", 40), ("unknown", OTHER, OTHER, 128),
        ("unknown 40", OTHER, OTHER, 40),
    ]  # fmt: skip
    for name, user, owner, strength in locks[1:5:3] if short else locks:
        pages = [paragraphs("ro", f"locked {name} {page}", 3) for page in range(2)]
        data = text_pdf(pages, encrypt=StandardEncryption(user, owner, strength=strength))
        texts: dict[str, Any] = {"pages": [lines(page) for page in pages]}
        if user == OTHER:
            texts = {"state": "failed", "reason": "pdf.encrypted"}
        truth.file(f"pdf/locked {name}.pdf", data, "pdf, locked", "pdf", **texts)


def _with_files(truth: TruthSet, *, short: bool) -> None:
    for number in range(1 if short else 4):
        page = paragraphs("pl", f"attached {number}", 3)
        note = lines(paragraphs("vi", f"note {number}", 2))
        inner_page = paragraphs("en", f"inner {number}", 3)
        inner = text_pdf([inner_page], "DejaVuSans")
        files = [(f"notatka ąę {number}.txt", note.encode()), (f"inner {number}.pdf", inner)]
        data = with_attachments(text_pdf([page]), files)
        outer = truth.file(f"pdf/with files {number}.pdf", data, "pdf, with files", "pdf", pages=[lines(page)])
        truth.inside(outer, files[0][0], files[0][1], "inside a pdf", "text", text=note)
        truth.inside(outer, files[1][0], inner, "inside a pdf", "pdf", pages=[lines(inner_page)])
    for number in range(1 if short else 2):
        texts = [lines(paragraphs("uk", f"portfolio {number} {part}", 2)) for part in range(3)]
        files = [(f"лист {part}.txt", text.encode()) for part, text in enumerate(texts)]
        cover = f"Portfolio of the office number {number}"
        outer = truth.file(f"pdf/portfolio {number}.pdf", portfolio(files, cover), "pdf, portfolio", "pdf",
                           pages=[cover])  # fmt: skip
        for (name, content), text in zip(files, texts, strict=True):
            truth.inside(outer, name, content, "inside a pdf", "text", text=text)


def _filled_in(truth: TruthSet, *, short: bool) -> None:
    for number in range(1 if short else 3):
        labels = [f"Field {place} of form {number}:" for place in range(5)]
        values = [name.encode("ascii", "ignore").decode() for name in names("en", number, 5)]
        data = form(list(zip(labels, values, strict=True)))
        truth.file(f"pdf/form {number}.pdf", data, "pdf, form", "pdf", pages=[lines([*labels, *values])])
    kinds = [b"Text", b"FreeText", b"Highlight", b"Square", b"Stamp", b"Ink"]
    for number, subtype in enumerate(kinds[:2] if short else kinds):
        page, note = paragraphs("pl", f"noted {number}", 2), paragraphs("vi", f"noted {number}", 1, 1)[0]
        data = annotated(text_pdf([page], pageCompression=0), subtype, note, "Barbara Gęsior")
        truth.file(f"pdf/noted {number}.pdf", data, "pdf, annotations", "pdf", pages=[lines([*page, note])])


def annotated(data: bytes, subtype: bytes, note: str, author: str) -> bytes:
    """A PDF with a comment on its first page, added as readers do: at the end of the file (7.5.6)."""
    at = data.index(b"/Type /Page\n")
    start = list(re.finditer(rb"(\d+) 0 obj\n<<", data[:at]))[-1]
    page, entries = int(start[1]), data[start.end() : data.index(b">>\nendobj", at)]
    size = int(re.findall(rb"/Size (\d+)", data)[-1])
    root = re.findall(rb"/Root (\d+ \d+ R)", data)[-1]
    previous = int(re.findall(rb"startxref\s+(\d+)", data)[-1])
    where = b"100 500 300 560"
    extra = {
        b"FreeText": b"/DA(/Helv 10 Tf 0 g)", b"Highlight": b"/QuadPoints[100 560 300 560 100 500 300 500]",
        b"Ink": b"/InkList[[100 500 200 550]]",
    }.get(subtype, b"")  # fmt: skip
    objects = [
        (page, b"<<" + entries + b"/Annots [%d 0 R]>>" % size),
        (size, b"<</Type/Annot/Subtype/%s/Rect[%s]/Contents %s/T %s/M(D:20240305120000)%s>>"
               % (subtype, where, string(note), string(author), extra)),
    ]  # fmt: skip
    out, table = bytearray(data if data.endswith(b"\n") else data + b"\n"), b"xref\n"
    for number, content in objects:
        table += b"%d 1\n%010d 00000 n \n" % (number, len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(out)
    trailer = b"trailer\n<</Size %d/Root %s/Prev %d>>\nstartxref\n%d\n%%%%EOF\n" % (size + 1, root, previous, start)
    return bytes(out) + table + trailer


def _reworked(truth: TruthSet) -> None:
    """The same kind of pages as other programs write them, where these are at hand."""
    programs = {
        "qpdf, object streams": ["qpdf", "--object-streams=generate", "--linearize", "{a}", "{b}"],
        "qpdf, 256 bits": ["qpdf", "--encrypt", PASSWORD, "owner", "256", "--", "{a}", "{b}"],
        "qpdf, 256 bits unknown": ["qpdf", "--encrypt", OTHER, OTHER, "256", "--", "{a}", "{b}"],
        "ghostscript": ["gs", "-q", "-dBATCH", "-dNOPAUSE", "-sDEVICE=pdfwrite", "-sOutputFile={b}", "{a}"],
        "poppler": ["pdfunite", "{a}", "{a}", "{b}"],
    }
    for name, command in programs.items():
        if shutil.which(command[0]) is None:
            truth.missing[f"pdf by {name}"] = f"{command[0]} is not installed"
            continue
        for language in ("pl", "vi", "uk"):
            pages = [paragraphs(language, f"{name} {page}", 4) for page in range(2)]
            data = _through(command, text_pdf(pages, "DejaVuSans"), truth.folder.parent)
            texts = [lines(page) for page in pages] * (2 if name == "poppler" else 1)
            told: dict[str, Any] = {"pages": texts}
            if "unknown" in name:
                told = {"state": "failed", "reason": "pdf.encrypted"}
            form = "pdf, locked" if "256" in name else "pdf, rewritten"
            truth.file(f"pdf/{name} {language}.pdf", data, form, "pdf", either=name == "ghostscript", **told)


def _through(command: Sequence[str], data: bytes, work: Path) -> bytes:
    given, made = work / "given.pdf", work / "made.pdf"
    given.write_bytes(data)
    subprocess.run([part.format(a=given, b=made) for part in command], check=True, stdout=subprocess.DEVNULL)
    out = made.read_bytes()
    given.unlink()
    made.unlink()
    return out
