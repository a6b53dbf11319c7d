"""Files for the readers' tests, made on the spot."""

import io
import zipfile

import docx
import pypdfium2
from pypdfium2 import raw as pdfium
from reportlab.pdfgen.canvas import Canvas


def pdf_of(*pages, size=(595, 842), font_size=12, **options):
    """A PDF whose pages hold (x, y, text) lines, y from the bottom; a string is one line near the top left."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=size, **options)
    for page in pages:
        for x, y, line in [(72, size[1] - 100, page)] if isinstance(page, str) else page:
            canvas.setFont("Helvetica", font_size)
            canvas.drawString(x, y, line)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def pdf_objects(*objects):
    """A PDF written by hand: the objects 1, 2, 3 …, of which the first is the catalog."""
    out, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    return out + b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<</Root 1 0 R/Size %d>>\nstartxref\n%d\n%%%%EOF" % (
        size, table, size, len(out),
    )  # fmt: skip


def turned(data, rotation, crop=None):
    """The same PDF with all pages rotated clockwise and cropped to (left, bottom, right, top)."""
    document = pypdfium2.PdfDocument(data)
    for page in document:
        page.set_rotation(rotation)
        if crop:
            page.set_cropbox(*crop)
    out = io.BytesIO()
    document.save(out)
    document.close()
    return out.getvalue()


def scanned(size=(595, 842)):
    """A PDF page with a picture and no text."""
    document = pypdfium2.PdfDocument.new()
    page = document.new_page(*size)
    rect = pdfium.FPDFPageObj_CreateNewRect(100, 100, 200, 200)
    pdfium.FPDFPageObj_SetFillColor(rect, 0, 0, 0, 255)
    pdfium.FPDFPath_SetDrawMode(rect, pdfium.FPDF_FILLMODE_ALTERNATE, False)
    pdfium.FPDFPage_InsertObject(page, rect)
    page.gen_content()
    out = io.BytesIO()
    document.save(out)
    document.close()
    return out.getvalue()


def saved(document):
    """Bytes of a python-docx document."""
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def docx_of(*paragraphs):
    """A Word document of plain paragraphs."""
    document = docx.Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    return saved(document)


def docx_with(document_xml, data=None):
    """A Word document whose main part is exactly these bytes."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data or docx_of("x"))) as old,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for entry in old.infolist():
            new.writestr(entry.filename, document_xml if entry.filename == "word/document.xml" else old.read(entry))
    return out.getvalue()
