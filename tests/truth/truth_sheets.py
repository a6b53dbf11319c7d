"""Sheets and slides with known text, written by a library or by hand: Excel, PowerPoint, OpenDocument."""

import datetime
import io
import zipfile
from xml.sax.saxutils import escape

import xlsxwriter
from truth_set import TruthSet, lines
from truth_text import LANGUAGES, paragraphs, things, title

from tests.ingest.office_files import OPEN, P, box_of, chars, open_of, ppt_of, pptx_of, shape, xlsb_of


def build(truth: TruthSet, *, short: bool) -> None:
    """All of them."""
    for number, language in enumerate(LANGUAGES[:3] if short else LANGUAGES):
        _workbook(truth, language, number)
        _ods(truth, language, number)
        _pptx(truth, language, number)
        _odp(truth, language, number)
        if not short or number == 0:
            _ppt(truth, language, number)
            _xlsb(truth, language, number)
            _xml_sheet(truth, language, number)
            _flat(truth, language, number)


def open_package(kind: str, body: str, **parts: str) -> bytes:
    """An OpenDocument package as the standard asks for: its first entry, stored as it is, says what it is."""
    loose = open_of(kind, body, parts={name.replace("_", "."): part for name, part in parts.items()})
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(loose)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            how = zipfile.ZIP_STORED if entry.filename == "mimetype" else zipfile.ZIP_DEFLATED
            new.writestr(zipfile.ZipInfo(entry.filename, (2024, 3, 5, 8, 15, 0)), old.read(entry), how)
    return out.getvalue()


def _flat(truth: TruthSet, language: str, number: int) -> None:
    """A sheet and a slide in one XML file each."""
    cells, said = things(language, f"flat {number}", 12), paragraphs(language, f"flat {number}", 5, 2)
    rows = "".join(f"<table:table-row>{_cell(cell)}</table:table-row>" for cell in cells)
    table = f'<table:table table:name="Arkusz">{rows}</table:table>'
    data = flat_document("spreadsheet", table)
    truth.file(f"sheets/flat {language}.fods", data, "ods", "sheet", text=lines(["Arkusz", *cells]))
    boxes = "".join(
        f"<draw:frame><draw:text-box><text:p>{escape(text)}</text:p></draw:text-box></draw:frame>" for text in said
    )
    data = flat_document("presentation", f'<draw:page draw:name="s1">{boxes}</draw:page>')
    truth.file(f"slides/flat {language}.fodp", data, "odp", "slides", pages=[lines(said)])


def flat_document(kind: str, body: str) -> bytes:
    """An OpenDocument in one XML file."""
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document {OPEN} '
        'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" office:version="1.3" '
        f'office:mimetype="application/vnd.oasis.opendocument.{kind}"><office:body><office:{kind}>{body}'
        f"</office:{kind}></office:body></office:document>"
    ).encode()


# -- sheets -----------------------------------------------------------------------------------------------------------


def small_workbook(language: str, seed: str) -> tuple[bytes, str]:
    """A sheet of a few rows, and its text."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    sheet, cells = book.add_worksheet(), things(language, seed, 8)
    sheet.set_column(0, 1, 28)
    for place, cell in enumerate(cells):
        sheet.write(place // 2, place % 2, cell)
    book.close()
    return out.getvalue(), lines(cells)


def _workbook(truth: TruthSet, language: str, number: int) -> None:
    """Strings, numbers, dates, formulas, rich text, comments, a text box, a hidden sheet, a second sheet."""
    seed = f"xlsx {number}"
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True, "constant_memory": False})
    first, second, hidden = (book.add_worksheet(name) for name in (f"Wypłaty {number}", "Przejazdy", "Ukryte"))
    hidden.hide()
    cells, bold, day = things(language, seed, 40), book.add_format({"bold": True}), book.add_format(
        {"num_format": "dd.mm.yyyy"}
    )  # fmt: skip
    texts = []
    for row in range(30):
        date = datetime.date(2023, 1 + row % 12, 1 + row % 28)
        amount = 100.25 + 37 * row
        first.write_string(row, 0, cells[row])
        first.write_datetime(row, 1, datetime.datetime.combine(date, datetime.time()), day)
        first.write_number(row, 2, amount)
        first.write_formula(row, 3, f"=C{row + 1}*2", None, 2 * amount)
        texts += [cells[row], date.isoformat(), str(amount), str(2 * amount).removesuffix(".0")]
    comment, boxed = paragraphs(language, seed, 2, 1)
    first.write_comment("A1", comment, {"author": "Ewa Śliwka"})
    first.insert_textbox("G3", boxed)
    first.write_rich_string(31, 0, "przed ", bold, cells[30], " po")
    second.merge_range(0, 0, 0, 3, cells[31])
    second.write_url(2, 0, "https://adverts.example/7", string=cells[32])
    second.write_boolean(3, 0, True)
    hidden.write_string(4999, 6, cells[33])
    texts += [comment, boxed, "przed", cells[30], "po", cells[31], cells[32], "TRUE", cells[33]]
    texts += [f"Wypłaty {number}", "Przejazdy", "Ukryte"]
    book.close()
    truth.file(
        f"sheets/{language} {number}.xlsx", out.getvalue(), "xlsx", "sheet", text=lines(texts), language=language
    )


def _cell(value: str | float) -> str:
    if isinstance(value, str):
        return f'<table:table-cell office:value-type="string"><text:p>{escape(value)}</text:p></table:table-cell>'
    kind = f'office:value-type="float" office:value="{value}"'
    return f"<table:table-cell {kind}><text:p>{value}</text:p></table:table-cell>"


def _ods(truth: TruthSet, language: str, number: int) -> None:
    seed = f"ods {number}"
    cells, [remark] = things(language, seed, 60), paragraphs(language, seed, 1, 1)
    rows = "".join(
        f"<table:table-row>{_cell(cells[place])}{_cell(cells[place + 1])}{_cell(7.5 + place)}</table:table-row>"
        for place in range(0, 60, 2)
    )
    far = (
        '<table:table-row table:number-rows-repeated="4000"><table:table-cell table:number-columns-repeated="900"/>'
        '</table:table-row><table:table-row><table:table-cell office:value-type="date" office:date-value="2024-02-29">'
        f"<office:annotation><dc:creator>Ion Țap</dc:creator><text:p>{escape(remark)}</text:p></office:annotation>"
        "<text:p>29.02.24</text:p></table:table-cell></table:table-row>"
    )
    body = f'<table:table table:name="Lista {number}">{rows}{far}</table:table>'
    rowed = (f"{cells[place]} {cells[place + 1]} {7.5 + place}" for place in range(0, 60, 2))
    texts = [f"Lista {number}", *rowed, "2024-02-29", remark]
    truth.file(f"sheets/{language}.ods", open_package("spreadsheet", body), "ods", "sheet", text=lines(texts))


def _xlsb(truth: TruthSet, language: str, number: int) -> None:
    cells = things(language, f"xlsb {number}", 30)
    placed: list[tuple[int, int, str | float]] = [(place // 3, place % 3, cell) for place, cell in enumerate(cells)]
    placed += [(11 + place, 0, 12.5 * place) for place in range(1, 9)]
    texts = [*cells, *(str(12.5 * place).removesuffix(".0") for place in range(1, 9)), "Arkusz"]
    truth.file(f"sheets/{language}.xlsb", xlsb_of(placed), "xlsb", "sheet", text=lines(texts))


def _xml_sheet(truth: TruthSet, language: str, number: int) -> None:
    """Excel's XML of 2003, as banks export it."""
    cells = things(language, f"xml sheet {number}", 20)
    rows = "".join(
        f'<Row><Cell><Data ss:Type="String">{escape(cell)}</Data></Cell>'
        f'<Cell><Data ss:Type="Number">{1200 + place}.5</Data></Cell></Row>' for place, cell in enumerate(cells)
    )  # fmt: skip
    space = "urn:schemas-microsoft-com:office:spreadsheet"
    data = (
        '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n'
        f'<Workbook xmlns="{space}" xmlns:ss="{space}">'
        f'<Worksheet ss:Name="Konto"><Table>{rows}</Table></Worksheet></Workbook>'
    )
    texts = ["Konto", *(f"{cell} {1200 + place}.5" for place, cell in enumerate(cells))]
    truth.file(f"sheets/bank {language}.xls", data.encode(), "xls", "sheet", text=lines(texts))


# -- slides -----------------------------------------------------------------------------------------------------------


def _pptx(truth: TruthSet, language: str, number: int) -> None:
    slides, parts, texts = [], {}, []
    for place in range(4):
        seed = f"pptx {number} {place}"
        head, body, note = (
            title(language, seed),
            paragraphs(language, seed, 2, 1),
            paragraphs(language, seed + "n", 1, 1),
        )
        cells = things(language, seed, 2)
        row = "".join(f"<a:tc><a:p><a:r><a:t>{escape(cell)}</a:t></a:r></a:p></a:tc>" for cell in cells)
        table = f"<p:graphicFrame><a:graphic><a:tbl><a:tr>{row}</a:tr></a:tbl></a:graphic></p:graphicFrame>"
        notes = f"ppt/notesSlides/notes{place + 1}.xml"
        parts[notes] = f"<p:notes {P}><p:cSld><p:spTree>{shape(*map(escape, note))}</p:spTree></p:cSld></p:notes>"
        links = [("n", "notesSlide", f"../notesSlides/notes{place + 1}.xml")]
        slides.append(
            (shape(escape(head)) + shape(*map(escape, body)) + table, 'show="0"' if place == 3 else "", links)
        )
        texts.append(lines([head, *body, *cells, *note]))
    data = pptx_of(*slides, order=[2, 1, 3, 4], parts=parts)
    texts[0], texts[1] = texts[1], texts[0]
    truth.file(f"slides/{language}.pptx", data, "pptx", "slides", pages=texts, language=language)


def _odp(truth: TruthSet, language: str, number: int) -> None:
    pages, texts = "", []
    for place in range(3):
        seed = f"odp {number} {place}"
        body, note = paragraphs(language, seed, 3, 1), paragraphs(language, seed + "n", 1, 1)[0]
        inner = "".join(
            f"<draw:frame><draw:text-box><text:p>{escape(text)}</text:p></draw:text-box></draw:frame>" for text in body
        )
        notes = (
            f"<presentation:notes><draw:frame><draw:text-box><text:p>{escape(note)}</text:p></draw:text-box></draw:frame>"
            "</presentation:notes>"
        )
        pages += f'<draw:page draw:name="s{place}">{inner}{notes}</draw:page>'
        texts.append(lines([*body, note]))
    truth.file(f"slides/{language}.odp", open_package("presentation", pages), "odp", "slides", pages=texts)


def _ppt(truth: TruthSet, language: str, number: int) -> None:
    slides, texts = [], []
    for place in range(3):
        seed = f"ppt {number} {place}"
        outline, body = paragraphs(language, seed, 2, 1), paragraphs(language, seed + "box", 1, 1)[0]
        note = paragraphs(language, seed + "n", 1, 1)[0]
        records = box_of(0x040C, box_of(0xF00D, chars(body)))
        slides.append((outline, records, note, place == 2))
        texts.append(lines([*outline, body, note]))
    truth.file(f"slides/old {language}.ppt", ppt_of(slides), "ppt", "slides", pages=texts)
