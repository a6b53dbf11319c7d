"""Sheets in every form: the same cells must give the same lines, whatever the file claims about its size."""

import re
import struct
import time

import pytest

from tests.ingest.office_files import (
    SHEET,
    compound_of,
    open_of,
    png,
    rels,
    sample,
    told,
    with_parts,
    xlsb_of,
    xlsx_of,
)


def sheet(reader, data, **unit):
    return told(reader, data if isinstance(data, bytes) else data.encode(), "sheet", **unit)


def cell(place, value, kind="", style="", formula=""):
    kind = kind and f' t="{kind}"'
    style = style and f' s="{style}"'
    return f'<c r="{place}"{kind}{style}>{formula}<v>{value}</v></c>'


@pytest.mark.parametrize("name", ["book.xlsx", "book.xls", "book.ods"])
def test_a_workbook_of_an_office_program_is_read_whole(reader, name):
    found = sheet(reader, sample(name))
    first, hidden, comments = found.texts
    lines = first.splitlines()
    assert lines[0] == "Połączenia  A1:G6"
    assert lines[1] == "Numer\tData\tKwota"
    assert lines[2].split("\t")[:3] == ["+48 600 100 200", "2024-02-03", "1"] and lines[2].endswith("\t12345678901")
    assert lines[3:] == ["", "", "", "\tNguyễn Thị Hoa"]
    assert hidden == "Ukryty  A1:A1\ntajne Київ\n"
    assert comments == "Połączenia!C2\tJan\tuwaga do kwoty\n"
    assert found.facts["hidden_sheets"] == "Ukryty" and found.facts["empty_sheets"] == "Pusty"
    assert found.facts["comments_by"] == "Jan" and found.facts["title"] == "Billing"


FORMATS = (
    '<numFmts><numFmt numFmtId="200" formatCode="yyyy\\-mm\\-dd hh:mm"/><numFmt numFmtId="201" formatCode="[h]:mm"/>'
    '<numFmt numFmtId="202" formatCode="00000000000"/><numFmt numFmtId="203" formatCode="0.00&quot; days&quot;"/>'
    '<numFmt numFmtId="204" formatCode="[$-415]d mmmm yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/>'
    '<xf numFmtId="200"/><xf numFmtId="201"/><xf numFmtId="202"/><xf numFmtId="203"/><xf numFmtId="204"/>'
    '<xf numFmtId="21"/></cellXfs>'
)


def test_values_are_written_plainly(reader):
    row = "".join([
        cell("A1", "1.0"), cell("B1", "0.30000000000000004"), cell("C1", "1.5E-5"), cell("D1", "123456789012345678"),
        cell("E1", "1", "b"), cell("F1", "#N/A", "e"), cell("G1", "45325", style="1"),
        cell("H1", "45325.4375", style="2"),
        cell("I1", "1.5", style="3"), cell("J1", "2060112345", style="4"), cell("K1", "3.5", style="5"),
        cell("L1", "45325", style="6"), cell("M1", "0.75", style="7"), cell("N1", "2024-02-03T10:11:12", "d"),
        cell("O1", "0", "s"), cell("P1", "1", "s"), cell("Q1", "made", "str", formula="<f>A1</f>"), cell("R1", "-7.25"),
        cell("S1", "60", style="1"),
    ])  # fmt: skip
    strings = ["shared", "<r><t>ri</t></r><r><t>ch</t></r><rPh><t>no</t></rPh>"]
    found = sheet(reader, xlsx_of({"A": f'<row r="1">{row}</row>'}, strings, FORMATS))
    assert found.texts[0].splitlines()[1].split("\t") == [
        "1", "0.3", "0.000015", "123456789012346000", "TRUE", "#N/A", "2024-02-03", "2024-02-03 10:30:00", "36:00:00",
        "02060112345", "3.5", "2024-02-03", "18:00:00", "2024-02-03 10:11:12", "shared", "rich", "made", "-7.25",
        "1900-02-28",
    ]  # fmt: skip


def test_dates_since_1904(reader):
    data = xlsx_of({"A": f'<row r="1">{cell("A1", "1", style="1")}</row>'}, (), FORMATS, '<workbookPr date1904="1"/>')
    assert sheet(reader, data).texts == ["A  A1:A1\n1904-01-02\n"]


def test_a_formula_without_a_value_shows_nothing_and_is_counted(reader):
    row = '<row r="1"><c r="A1"><f>1+1</f></c><c r="B1"><f>2</f><v></v></c><c r="C1" t="str"><f>""</f><v></v></c></row>'
    found = sheet(reader, xlsx_of({"A": row + f'<row r="2">{cell("A2", "x", "str")}</row>'}))
    assert found.texts == ["A  A1:A2\n\nx\n"] and found.facts["formulas_without_value"] == "2"


def test_a_page_holds_two_hundred_rows_and_its_lines_keep_their_numbers(reader):
    rows = "".join(f'<row r="{n}">{cell(f"A{n}", n)}</row>' for n in (3, 200, 201, 399, 1001))
    found = sheet(reader, xlsx_of({"A": rows}))
    assert [text.partition("\n")[0] for text in found.texts] == ["A  A1:A200", "A  A201:A399", "A  A1001:A1001"]
    assert found.texts[0].split("\n")[3] == "3" and found.texts[1].split("\n")[199] == "399"
    again = sheet(reader, xlsx_of({"A": rows}), from_page=3)
    assert [page.number for page in again.pages] == [3]


def test_long_rows_make_pages_end_early(reader):
    text = "x" * 30_000
    rows = "".join(f'<row r="{n}">{"".join(cell(f"{c}{n}", text, "str") for c in "ABCDE")}</row>' for n in range(1, 11))
    found = sheet(reader, xlsx_of({"A": rows}))
    assert all(len(text) < 1_000_000 for text in found.texts) and sum(map(len, found.texts)) > 1_500_000
    assert [text.partition("\n")[0] for text in found.texts][1] == "A  A3:E4"


@pytest.mark.parametrize(
    "data",
    [
        xlsx_of({"A": '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>'}),
        xlsx_of({"A": '<row><c><v>1</v></c></row><row r="9999999"><c r="ZZZZ9"><v>2</v></c></row>'}),
        open_of("spreadsheet", '<table:table table:name="A"><table:table-row table:number-rows-repeated="1048570">'
                '<table:table-cell/></table:table-row><table:table-row><table:table-cell '
                'table:number-columns-repeated="16383"/><table:table-cell office:value-type="float" office:value="1"/>'
                "</table:table-row></table:table>"),
        open_of("spreadsheet", '<table:table table:name="A"><table:table-row table:number-rows-repeated="1048570">'
                '<table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="1000"/>'
                "</table:table-row></table:table>"),
        xlsb_of([(0, 0, 1.0), (1048575, 16383, 2.0)]),
        xlsb_of([(0, 0, 1.0)], claims=(0, 1048575, 0, 16383)),
    ],
)  # fmt: skip
def test_enormous_claims_take_no_time(reader, data):
    begin = time.monotonic()
    found = sheet(reader, data)
    assert time.monotonic() - begin < 10
    assert (found.code == "" and found.texts) or found.code == "sheet.too_wide"


def test_rows_that_repeat_for_ever_are_counted(reader):
    cell = '<table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell>'
    row = f'<table:table-row table:number-rows-repeated="50000">{cell}</table:table-row>'
    data = open_of("spreadsheet", f'<table:table table:name="A">{row}</table:table>')
    found = sheet(reader, data)
    assert len(found.pages) == 50 and found.facts["repeated_rows_left_out"] == "40000"


def test_binary_workbooks_of_2007(reader):
    data = xlsb_of([(0, 0, "Zażółć"), (0, 2, 1.0), (1, 0, "#DIV/0!"), (2, 1, "Київ")])
    assert sheet(reader, data).texts == ["Arkusz  A1:C3\nZażółć\t\t1\n#DIV/0!\n\tКиїв\n"]
    late = xlsb_of([(3, 2, 5.0), (4, 2, "#DIV/0!"), (4, 4, 1.0)])
    assert sheet(reader, late).texts == ["Arkusz  A1:E5\n\n\n\n\t\t5\n\t\t#DIV/0!\t\t1\n"]


def test_hidden_sheets_comments_shapes_and_files_inside(reader):
    a = "http://schemas.openxmlformats.org/drawingml/2006/main"
    comments = (
        f'<comments {SHEET}><authors><author>Jan</author><author>tc=x</author></authors><commentList><comment ref="A1" '
        'authorId="0"><text><r><t>old </t></r><r><t>note</t></r></text></comment><comment ref="B1" authorId="1"><text>'
        "<t>[Threaded]</t></text></comment></commentList></comments>"
    )
    thread = '<threadedComment ref="B1" personId="p"><text>new note</text></threadedComment>'
    threaded = f'<ThreadedComments xmlns="urn:t">{thread}</ThreadedComments>'
    boxed = "<d:sp><d:txBody><a:p><a:r><a:t>in a box</a:t></a:r></a:p></d:txBody></d:sp>"
    drawing = f'<d:wsDr xmlns:d="urn:d" xmlns:a="{a}">{boxed}</d:wsDr>'
    data = xlsx_of(
        {
            "A": f'<row r="1">{cell("A1", "1")}</row>',
            "B": (f'<row r="1">{cell("A1", "2")}</row>', "veryHidden"),
            "C": "",
        },
        more_links=[("p", "person", "persons/person.xml"), ("x", "externalLink", "externalLinks/externalLink1.xml")],
        parts={
            "xl/worksheets/_rels/sheet1.xml.rels": rels(
                ("c", "comments", "../comments1.xml"), ("t", "threadedComment", "../threadedComments/t.xml"),
                ("d", "drawing", "../drawings/drawing1.xml"),
            ),
            "xl/comments1.xml": comments, "xl/threadedComments/t.xml": threaded, "xl/drawings/drawing1.xml": drawing,
            "xl/persons/person.xml": '<personList><person id="p" displayName="Ewa"/></personList>',
            "xl/externalLinks/externalLink1.xml": "<x/>", "xl/media/scan.png": png(300, 300),
            "xl/vbaProject.bin": b"never run",
        },
    )  # fmt: skip
    found = sheet(reader, data)
    assert found.texts == [
        "A  A1:A1\n1\n", "B  A1:A1\n2\n", "A!A1\tJan\told note\nA!B1\tEwa\tnew note\n", "A\nin a box\n",
    ]  # fmt: skip
    assert found.facts == {
        "hidden_sheets": "B", "empty_sheets": "C", "comments_by": "Jan, Ewa", "macros": "kept, never run",
        "references_not_followed": "1",
    }  # fmt: skip
    assert found.names == ["scan.png"]


def test_a_sheet_that_is_missing_is_named(reader):
    data = with_parts(
        xlsx_of({"A": f'<row r="1">{cell("A1", "1")}</row>'}),
        {"xl/workbook.xml": lambda old: old.replace(b"</sheets>", b'<sheet name="Gone" r:id="no"/></sheets>')},
    )
    found = sheet(reader, data)
    assert found.texts == ["A  A1:A1\n1\n"] and found.facts["sheets_missing"] == "Gone"


def test_a_damaged_sheet_does_not_take_the_others_with_it(reader):
    sound = f'<row r="1">{cell("A1", "1")}</row>'
    data = xlsx_of({"A": sound, "B": "<sheetData>" + sound + "<row>", "C": sound})
    found = sheet(reader, data)
    assert found.texts == ["A  A1:A1\n1\n", "B  A1:A1\n1\n", "", "C  A1:A1\n1\n"]
    assert [page.source for page in found.pages] == ["text", "text", "failed", "text"]
    assert found.pages[2].reason == "page.damaged"


# Separated values


@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
def test_separators_are_found(reader, separator):
    lines = [
        separator.join(cells) for cells in (("Data", "Kwota", "Opis"), ("2024-02-03", "1.5", "a b"), ("x", "", "z"))
    ]
    found = sheet(reader, "\r\n".join(lines), name="folder/billing.csv")
    assert found.texts == ["billing  A1:C3\nData\tKwota\tOpis\n2024-02-03\t1.5\ta b\nx\t\tz\n"]


def test_quotes_commas_in_numbers_and_lines_in_cells(reader):
    found = sheet(reader, 'a;b;c\n"1;5";"x ""y""";"two\nlines"\n1,5;2,5;3,5\n', name="x.csv")
    assert found.texts == ['x  A1:C3\na\tb\tc\n1;5\tx "y"\ttwo lines\n1,5\t2,5\t3,5\n']
    assert sheet(reader, "sep=|\na|b;c\n", name="x.csv").texts == ["x  A1:B1\na\tb;c\n"]


@pytest.mark.parametrize("encoding", ["cp1250", "iso-8859-2", "utf-8-sig", "utf-16", "utf-8"])
def test_encodings_of_separated_values(reader, encoding):
    text = "Imię;Świadek\nZażółć;gęślą jaźń, łódź\n"
    found = sheet(reader, text.encode(encoding), name="x.csv")
    assert found.texts == ["x  A1:B2\nImię\tŚwiadek\nZażółć\tgęślą jaźń, łódź\n"]


def test_a_quotation_mark_that_never_closes_loses_nothing(reader):
    lines = [f"row {n};value {n};" + "x" * 400 for n in range(4000)]
    lines[10] = 'row 10;"value 10;' + "x" * 400
    found = sheet(reader, "\n".join(lines), name="x.csv")
    whole = "".join(found.texts)
    assert {int(n) for n in re.findall(r"\brow (\d+)", whole)} == set(range(4000))
    assert {int(n) for n in re.findall(r"\bvalue (\d+)", whole)} == set(range(4000))
    assert int(found.facts["rows_not_split"]) > 100


def test_endless_lines_and_binary_files(reader):
    found = sheet(reader, "x" * 3_000_000, name="x.csv")
    assert sum(text.count("x") for text in found.texts) >= 3_000_000
    assert not any(page.reason for page in found.pages)
    assert sheet(reader, bytes(range(256)) * 20, name="x.csv").code == "text.binary"


# Excel's XML of 2003, and legacy workbooks


def test_workbooks_in_the_xml_of_2003(reader):
    office = "urn:schemas-microsoft-com:office"
    data = (
        f'<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="{office}:spreadsheet" '
        f'xmlns:ss="{office}:spreadsheet"><DocumentProperties xmlns="{office}:office">'
        '<Author>Bank</Author></DocumentProperties><Worksheet ss:Name="Wyciąg"><Table>'
        '<Row><Cell><Data ss:Type="String">Data</Data></Cell><Cell ss:Index="3"><Data ss:Type="Number">1.50</Data>'
        '<Comment ss:Author="Jan"><Data>note</Data></Comment></Cell></Row>'
        '<Row ss:Index="4"><Cell><Data ss:Type="DateTime">2024-02-03T00:00:00.000</Data></Cell></Row></Table>'
        "<WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet></Workbook>"
    )
    found = sheet(reader, data, name="wyciag.xls")
    assert found.texts == ["Wyciąg  A1:C4\nData\t\t1.5\n\n\n2024-02-03\n", "Wyciąg!C1\tJan\tnote\n"]
    assert found.facts == {"author": "Bank", "hidden_sheets": "Wyciąg", "comments_by": "Jan"}


def test_legacy_workbooks_with_a_password_or_a_false_claim(reader):
    def biff(*records):
        return b"".join(struct.pack("<HH", kind, len(content)) + content for kind, content in records)

    begin = struct.pack("<HHHHII", 0x600, 5, 0, 0, 0, 6)
    locked = compound_of({"Workbook": biff((0x809, begin), (0x2F, bytes(54)), (0x0A, b""))})
    assert sheet(reader, locked).code == "office.encrypted"
    bound = struct.pack("<IBBBB", 0, 0, 0, 1, 0) + b"A"
    place = len(biff((0x809, begin), (0x85, bound), (0x0A, b"")))
    bound = struct.pack("<IBBBB", place, 0, 0, 1, 0) + b"A"
    sheet_begin = struct.pack("<HHHHII", 0x600, 0x10, 0, 0, 0, 6)
    number = (0x203, struct.pack("<HHHd", 1, 1, 0, 5.0))

    def claiming(*corners):
        claim = (0x200, struct.pack("<IIHHH", *corners, 0))
        stream = biff((0x809, begin), (0x85, bound), (0x0A, b""), (0x809, sheet_begin), claim, number, (0x0A, b""))
        return sheet(reader, compound_of({"Workbook": stream}))

    assert claiming(0, 0xFFFFFFFF, 0, 0xFFFF).code == "sheet.too_wide"
    assert claiming(3, 2, 0, 2).code == "sheet.too_wide"
    for sound in ((0, 2, 0, 2), (0, 65_536, 0, 256), (0, 0, 0, 0)):
        assert claiming(*sound).texts == ["A  A1:B2\n\n\t5\n"]


def test_a_web_page_or_a_letter_named_as_a_sheet_is_read_as_what_it_is(reader):
    assert sheet(reader, "<html><table><tr><td>a<td>b</table>").texts == ["a\tb\n"]
    assert sheet(reader, r"{\rtf1 KPP 12}").texts == ["KPP 12"]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "file.empty"),
        (xlsx_of({"A": "<row>"}), "office.damaged"),
        (xlsx_of({"A": '<row r="1"><c r="A1"><v>1</v></c></row>'})[:-200], "office.damaged"),
        (sample("book.xls")[:3000], "office.damaged"),
        (compound_of({"EncryptedPackage": b"x" * 5000, "EncryptionInfo": b"x"}), "office.encrypted"),
        (open_of("spreadsheet", "", manifest="<manifest:encryption-data/>"), "office.encrypted"),
    ],
)
def test_what_is_no_readable_sheet_has_a_code(reader, data, code):
    assert sheet(reader, data).code == code


def test_values_of_open_sheets(reader):
    cells = "".join(
        f"<table:table-cell {attributes}>{text and f'<text:p>{text}</text:p>'}</table:table-cell>"
        for attributes, text in (
            ('office:value-type="float" office:value="1.0"', "1,00"),
            ('office:value-type="float" office:value="2060112345"', "02060112345"),
            ('office:value-type="percentage" office:value="0.5"', "50%"),
            ('office:value-type="date" office:date-value="2024-02-03T10:11:12.5"', "3 II 2024"),
            ('office:value-type="time" office:time-value="PT26H15M00S"', "26:15"),
            ('office:value-type="boolean" office:boolean-value="false"', "FAŁSZ"),
            ('table:formula="of:=1"', ""),
            ('office:value-type="string" office:string-value="attribute"', ""),
        )
    )
    style = (
        '<style:style style:name="H" style:family="table"><style:table-properties table:display="false"/></style:style>'
    )
    table = f'<table:table table:name="A" table:style-name="H"><table:table-row>{cells}</table:table-row></table:table>'
    found = sheet(reader, open_of("spreadsheet", table, style))
    assert found.texts == ["A  A1:H1\n1\t02060112345\t0.5\t2024-02-03 10:11:12\t26:15:00\tFALSE\t\tattribute\n"]
    assert found.facts == {"hidden_sheets": "A", "formulas_without_value": "1"}
