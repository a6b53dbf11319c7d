"""Which texts inside PDF pages are none: broken ones go to OCR, and no sound one does, whatever its language."""

import io
import os
from pathlib import Path

import pypdfium2
import pytest
from files import pdf_of
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas
from scan_files import TEXTS, page_text, printed

from judgedesk.ingest import layers

A4 = (595, 842)
SOUND = {
    "Chinese": "东北电气发展股份有限公司第一季度报告全文,公司负责人保证季度报告中财务报表的真实、准确、完整。" * 8,
    "Japanese": "インストーラの使い方について、次の章で説明します。各コンポーネントは順番に実行されます。" * 8,
    "Greek": "Η μάρτυρας κατέθεσε ότι της υποσχέθηκαν δουλειά σε ξενοδοχείο και δωρεάν διαμονή. " * 8,
    "Arabic": "وعد الشاهد بالعمل في فندق مع سكن مجاني ثم أخذت منه وثائقه عند الوصول إلى المزرعة. " * 8,
    "Hebrew": "העדה סיפרה כי הובטחה לה עבודה במלון ומגורים ללא תשלום, ועם הגעתה נלקח ממנה הדרכון. " * 8,
    "French": "L'été dernier, la prévenue a été hébergée à Besançon; «après», dit-elle, où étaient mes bagages? " * 6,
    "Spanish": "¿Qué le prometieron? ¡Nada! Señaló que el año pasado trabajó sin contrato ni día libre. " * 6,
    "Catalan": "La col·lecció de l'intel·ligent paral·lel és al·lucinant i il·lusiona els col·legues. " * 6,
    "hex dump": "\n".join(
        f"{at:08x}  " + " ".join(f"{(at * 37 + n * 91) % 256:02x}" for n in range(16)) for at in range(60)
    ),
    "numbers": "\n".join(f"{n}  {n * 137 % 9973},{n % 100:02d}  {n * 31 % 877}  {n * 7919}  {n}%" for n in range(60)),
    "price list": "\n".join(f"Śruba M{n} x {n * 5} .......... {n * 3},{n + 10} zł/szt. (VAT 23%)" for n in range(40)),
    "source code": Path(layers.__file__).read_text(encoding="utf-8"),
    "plates and numbers": "\n".join(f"WX {n}4K{n % 7}  PESEL {n * 7:011d}  tel. +48 600-{n:03d}" for n in range(50)),
    "contents": "\n".join(f"{n}.{m} Rozdział {'. ' * 40} {n * m}" for n in range(1, 8) for m in range(1, 6)),
    "footnotes and units": "12 m² działki¹, 30 m³ drewna², 5 µm, ½ etatu, 45°C, §18 ust.³ — „dom”¹² i «sad»³. " * 10,
    "capitals": "PROKURATURA REJONOWA W ŻARNOWIE. POSTANOWIENIE O PRZEDSTAWIENIU ZARZUTÓW. PO I DS. 118.2023. " * 5,
    "one line": "k. 15",
}  # fmt: skip


def shifted(text, by):
    """A font that counts its letters from another start."""
    return "".join(chr(ord(letter) + by) if ord(letter) + by > 0 and ord(letter) < 256 else letter for letter in text)


def misread(text, true, taken_for):
    """Bytes of one character set taken for another."""
    return text.encode(true, "ignore").decode(taken_for, "replace")


POLISH, ENGLISH, RUSSIAN = (" ".join(page_text(language, 3)) for language in ("pol", "eng", "rus"))
BROKEN = {
    "letters shifted": shifted(ENGLISH, -29),
    "letters shifted, Polish": shifted(POLISH, -29),
    "cp1250 as cp1252": misread(POLISH, "cp1250", "cp1252"),
    "iso-8859-2 as latin-1": misread(POLISH, "iso-8859-2", "latin-1"),
    "utf-8 as cp1252": misread(POLISH, "utf-8", "cp1252"),
    "utf-8 as latin-1": misread(POLISH, "utf-8", "latin-1"),
    "cp1251 as cp1252": misread(RUSSIAN, "cp1251", "cp1252"),
    "koi8-r as latin-1": misread(RUSSIAN, "koi8-r", "latin-1"),
    "private use": "".join(chr(0xF000 + ord(letter)) if letter != " " else letter for letter in POLISH),
    "replaced": "".join("\ufffd" if at % 3 == 0 else letter for at, letter in enumerate(POLISH)),
    "control characters": "".join(chr(ord(letter) % 29 + 1) if letter.isalpha() else letter for letter in ENGLISH),
    "cid": "".join(f"(cid:{ord(letter)})" for letter in POLISH[:300]),
    "signs": "".join(chr(33 + ord(letter) % 15) if letter != " " else letter for letter in POLISH),
    "parted accents": POLISH.replace("ą", " ˛a").replace("ę", " ˛e").replace("ś", "´s").replace("ż", "˙z"),
}


def is_garbage(text):
    return layers.suspicious(text) and layers.is_garbage(text)


@pytest.mark.parametrize("name", SOUND)
def test_what_reads_like_no_prose_is_still_text(name):
    assert not is_garbage(SOUND[name])


@pytest.mark.parametrize("language", TEXTS)
def test_statements_are_text_in_every_language(language):
    text = "\n".join(page_text(language, 5, 8, 5))
    assert not is_garbage(text) and not layers.is_nonsense(text)


@pytest.mark.parametrize("name", BROKEN)
def test_broken_texts_are_found(name):
    assert is_garbage(BROKEN[name])


def test_a_broken_text_is_found_on_a_page_and_kept(reader):
    data = pdf_of([(50, 800 - 14 * n, shifted(ENGLISH, 3)[n * 80 : n * 80 + 80]) for n in range(20)], font_size=9)
    [page] = reader.extract(data)[1]
    assert (page.source.value, page.reason) == ("none", "page.text_garbage")
    assert len(page.text) > 1000


def scanned_page(text=(), *, hidden=False, under=False, picture=None, size=A4):
    """A scan with lines of text (x, y, text) upon it, unseen, or under it."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=size)
    picture = picture or printed(page_text("pol", 2), 60)[0]

    def write():
        for x, y, line in text:
            block = canvas.beginText(x, y)
            block.setFont("Helvetica", 9)
            block.setTextRenderMode(3 if hidden else 0)
            block.textOut(line)
            canvas.drawText(block)

    if under:
        write()
    canvas.drawImage(ImageReader(picture), 0, 0, *size)
    if not under:
        write()
    canvas.save()
    return out.getvalue()


def layer(data):
    """How the first page's text is judged."""
    document = pypdfium2.PdfDocument(data)
    page = document[0]
    textpage = page.get_textpage()
    return layers.judged(textpage.get_text_range(), page, textpage)


def lines(text, wide=90):
    return [(50, 790 - 12 * at, text[at * wide : (at + 1) * wide]) for at in range(len(text) // wide + 1)]


TYPED = " ".join(page_text("eng", 9))
UPSIDE_DOWN = (
    "10} 8uniaM sem aiagT ou1s8aroaI s1u9Ui Inq 10ad aW01q 10 IaIsi8a1 aU1 qIM pa1edS 1a1si8a1 uaaI8 aUI Siaq aI0m "
    "paIaAau saM 12Ui Iea1 Jo1 sIauI0 10 1qap aU1 1oJ IamSue pInoM IJaI oqm auoAue 1euI piEs pasn22e aUI T pa1nUo2 "
) * 4


def test_a_good_text_layer_behind_a_scan_is_text():
    assert layer(scanned_page(lines(TYPED), hidden=True)) == ("text", "")
    assert layer(scanned_page(lines(TYPED), under=True)) == ("text", "")


def test_a_text_layer_that_another_program_read_upside_down_is_read_again():
    assert layer(scanned_page(lines(UPSIDE_DOWN), hidden=True)) == ("none", "page.text_garbage")
    assert layer(pdf_of(lines(UPSIDE_DOWN), font_size=9)) == ("text", "")  # what is seen so is so


def test_a_stamp_on_a_scan_is_not_all_that_stands_on_the_page():
    stamp = [(480, 815, "k. 412"), (40, 20, "Podpisano elektronicznie 12.11.2023, strona 3 z 40")]
    colour = printed(page_text("pol", 2), 60)[0].convert("RGB")
    assert layer(scanned_page(stamp, picture=colour)) == ("none", "page.text_partial")
    assert layer(scanned_page(stamp)) == ("none", "page.text_partial")


def test_a_form_filled_in_on_a_grey_scan_is_read_too():
    filled = [(100, 500, "Nowicka Ewa"), (100, 400, "12.05.1990"), (100, 300, "Wrzosowa 7, Modrzewina")]
    assert layer(scanned_page(filled)) == ("none", "page.text_partial")
    slide = Image.new("RGB", (400, 560), "navy")
    assert layer(scanned_page(filled, picture=slide)) == ("text", "")


def test_a_picture_that_is_a_part_of_the_page_changes_nothing():
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4)
    canvas.drawImage(ImageReader(Image.new("L", (60, 60))), 100, 100, 200, 200)
    canvas.drawString(100, 700, "Oględziny: fotografia nr 1.")
    canvas.save()
    assert layer(out.getvalue()) == ("text", "")


@pytest.mark.skipif("JUDGEDESK_CORPUS" not in os.environ, reason="JUDGEDESK_CORPUS names no folder with PDF files")
def test_hardly_a_real_page_is_called_broken():
    folder = Path(os.environ["JUDGEDESK_CORPUS"])
    files = sorted((folder / "pdf" if (folder / "pdf").is_dir() else folder).glob("*.pdf"))[:60]
    broken = pages = 0
    for path in files:
        document = pypdfium2.PdfDocument(path)
        for number in range(0, len(document), 7):
            text = document[number].get_textpage().get_text_range()
            pages += 1
            broken += is_garbage(text)
        document.close()
    assert pages and broken <= 0.01 * pages
