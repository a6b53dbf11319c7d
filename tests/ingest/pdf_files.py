"""PDFs with comments, files inside, passwords and odd trees, written by hand."""

import io
import random
import zlib

import pypdfium2

from tests.ingest.files import pdf_objects

FONT = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"


def stream(entries, content):
    """A stream object."""
    return b"<<%s/Length %d>>stream\n%s\nendstream" % (entries, len(content), content)


def packed(content):
    """The same, deflated."""
    return stream(b"/Filter/FlateDecode", zlib.compress(content, 9))


def text(value):
    """A string object in UTF-16 with its mark, as programs write what people type."""
    return b"<%s>" % (b"\xfe\xff" + value.encode("utf-16-be")).hex().encode()


def annotated(*annotations, line=b"Printed words", page=b"", extra=(), catalog=b""):
    """One page of 500 by 500 points with a line of print and annotations; `extra` objects are 7, 8, 9 …"""
    content = b"BT /F1 12 Tf 50 400 Td (%s) Tj ET" % line if line else b""
    first = 7 + len(extra)
    references = b" ".join(b"%d 0 R" % (first + number) for number in range(len(annotations)))
    return pdf_objects(
        b"<</Type/Catalog/Pages 2 0 R%s>>" % catalog,
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 500 500]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>"
        b"/Annots[%s]%s>>" % (references, page),
        stream(b"", content),
        FONT,
        b"<<>>",
        *extra,
        *(b"<</Type/Annot%s>>" % entries for entries in annotations),
    )


def note(words, rect=(100, 100, 120, 120), subtype=b"Text", more=b""):
    """Entries of a comment."""
    corners = b" ".join(b"%d" % value for value in rect)
    return b"/Subtype/%s/Rect[%s]/Contents%s%s" % (subtype, corners, text(words), more)


def with_files(files, pages=("A page",)):
    """A PDF with embedded files, as a portfolio is."""
    from tests.ingest.files import pdf_of

    document = pypdfium2.PdfDocument(pdf_of(*pages))
    for name, content in files:
        document.new_attachment(name).set_data(content)
    out = io.BytesIO()
    document.save(out)
    document.close()
    return out.getvalue()


def many_pages(number):
    """A PDF with so many pages of the same words."""
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]/Contents 3 0 R/Resources<</Font<</F1 4 0 R>>>>>>"
    kids = b" ".join(b"%d 0 R" % (5 + index) for index in range(number))
    head = pdf_objects(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, number),
        stream(b"", b"BT /F1 12 Tf 20 50 Td (Same words) Tj ET"),
        FONT,
    )
    start = head.rindex(b"startxref") + len(b"startxref\n")
    old = int(head[start : head.index(b"\n", start)])
    added, places = [], []
    at = len(head) + 1
    for index in range(number):
        places.append(b"%010d 00000 n \n" % at)
        added.append(b"%d 0 obj\n%s\nendobj\n" % (5 + index, page))
        at += len(added[-1])
    table = b"xref\n5 %d\n%s" % (number, b"".join(places))
    trailer = b"trailer\n<</Root 1 0 R/Size %d/Prev %d>>\nstartxref\n%d\n%%%%EOF" % (5 + number, old, at)
    return b"".join([head, b"\n", *added, table, trailer])


def mutations(data, number, seed):
    """So many changed copies: bytes flipped, cut off, doubled; the same ones for the same seed."""
    chance = random.Random(seed)
    for _ in range(number):
        changed = bytearray(data)
        for _ in range(chance.randint(1, 12)):
            at = chance.randrange(len(changed))
            what = chance.randrange(4)
            if what == 0:
                changed[at] = chance.randrange(256)
            elif what == 1:
                changed[at] ^= 1 << chance.randrange(8)
            elif what == 2:
                changed[at : at + chance.randint(1, 8)] = b""
            else:
                changed[at:at] = changed[at : at + chance.randint(1, 16)]
            if not changed:
                break
        if chance.random() < 0.2 and changed:
            del changed[chance.randrange(len(changed)) :]
        yield bytes(changed)
