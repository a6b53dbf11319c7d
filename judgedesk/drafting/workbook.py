"""A table as an .xlsx workbook, row after row: what is written is compressed at once and never held as a whole.

Parts and names are those of ECMA-376 part 1, 18. Text lies in the sheet itself (``t="inlineStr"``), so that no list of
all texts is kept; nothing of it is ever a formula, a link or a number.
"""

import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time
from typing import IO, Final

from judgedesk.drafting.cells import Cell, Table, said, sayable
from judgedesk.drafting.columns import WIDEST, widths
from judgedesk.drafting.scrubbing import PROGRAM

_LONGEST: Final = 32_000
"""Letters of a cell; the format allows 32,767."""
_EPOCH: Final = date(1899, 12, 30)
_FIRST_DAY: Final = date(1900, 3, 1)
"""The format counts a 29 February 1900; earlier days are written as text."""
_TEXT, _HEAD, _DAY, _MOMENT, _HOUR = range(1, 6)
_MAIN: Final = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
_KIND: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_HEADER: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_STYLES: Final = (
    f'{_HEADER}<styleSheet xmlns="{_MAIN}"><numFmts count="3"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/>'
    '<numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/>'
    '<numFmt numFmtId="166" formatCode="hh:mm"/></numFmts>'
    '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>'
    '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>'
    '</fills><borders count="2"><border/><border><left/><right/><top/><bottom style="thin"/></border></borders>'
    '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="6"><xf/>'
    + "".join(
        f'<xf numFmtId="{form}" fontId="{font}" borderId="{border}" applyNumberFormat="1" applyAlignment="1">'
        '<alignment vertical="top" wrapText="1"/></xf>'
        for form, font, border in ((0, 0, 0), (0, 1, 1), (164, 0, 0), (165, 0, 0), (166, 0, 0))
    )
    + '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
)
_NOT_IN_A_NAME = re.compile(r"[\[\]:*?/\\']")


def workbook(table: Table) -> bytes:
    """The table on a sheet with a frozen head and a filter; title and lines on a second one, if it has a name."""
    target, today = io.BytesIO(), date.today()
    sheets = ["Sheet1", *([_sheet_name(table.notes)] if table.notes else [])]
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as book:

        def opened(name: str) -> IO[bytes]:
            info = zipfile.ZipInfo(name, (today.year, today.month, today.day, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            return book.open(info, "w")

        for name, content in _package(table, sheets, today):
            with opened(name) as part:
                part.write(content.encode())
        with opened("xl/worksheets/sheet1.xml") as part:
            for piece in _sheet(table):
                part.write(piece.encode())
        if table.notes:
            with opened("xl/worksheets/sheet2.xml") as part:
                part.write(_notes((table.title, *table.before, *table.after)).encode())
    return target.getvalue()


def _sheet(table: Table) -> Iterator[str]:
    """The sheet in pieces of some rows each."""
    last = f"{_letters(max(0, len(table.columns) - 1))}{len(table.rows) + 1}"
    yield f'{_HEADER}<worksheet xmlns="{_MAIN}"><dimension ref="A1:{last}"/><sheetViews><sheetView workbookViewId="0">'
    yield '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
    yield f"<cols>{''.join(_column(at, width) for at, width in enumerate(widths(table), 1))}</cols><sheetData>"
    yield _row(1, table.columns, _HEAD)
    letters = [_letters(column) for column in range(len(table.columns))]
    for number, row in enumerate(table.rows, 2):
        yield _row(number, row, _TEXT, letters)
    yield f'</sheetData><autoFilter ref="A1:{last}"/><pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" '
    yield 'header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>'


def _row(number: int, cells: Sequence[Cell], style: int, letters: Sequence[str] = ()) -> str:
    places = letters or [_letters(column) for column in range(len(cells))]
    inside = "".join(_cell(f"{at}{number}", cell, style) for at, cell in zip(places, cells, strict=True))
    return f'<row r="{number}">{inside}</row>'


def _cell(at: str, cell: Cell, style: int) -> str:
    if cell is None or cell == "":
        return ""
    if isinstance(cell, bool | str):
        text = _escaped(sayable(str(cell)[:_LONGEST]))
        return f'<c r="{at}" s="{style}" t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>'
    if isinstance(cell, int | float):
        return f'<c r="{at}" s="{style}"><v>{cell!r}</v></c>'
    if isinstance(cell, time):
        return f'<c r="{at}" s="{_HOUR}"><v>{_share(cell)!r}</v></c>'
    day = cell.date() if isinstance(cell, datetime) else cell
    if day < _FIRST_DAY:
        return _cell(at, said(cell), style)
    whole = (day - _EPOCH).days
    if isinstance(cell, datetime):
        return f'<c r="{at}" s="{_MOMENT}"><v>{whole + _share(cell.time())!r}</v></c>'
    return f'<c r="{at}" s="{_DAY}"><v>{whole}</v></c>'


def _share(hour: time) -> float:
    """How much of the day has passed."""
    return (hour.hour * 3600 + hour.minute * 60 + hour.second) / 86_400


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _letters(column: int) -> str:
    """``A`` for 0, ``AA`` for 26."""
    letters = ""
    while column >= 0:
        letters, column = chr(65 + column % 26) + letters, column // 26 - 1
    return letters


def _column(at: int, width: int) -> str:
    return f'<col min="{at}" max="{at}" width="{width}" style="{_TEXT}" customWidth="1"/>'


def _notes(lines: Sequence[str]) -> str:
    rows = "".join(_row(number, [line], _TEXT) for number, line in enumerate(lines, 1))
    columns = f"<cols>{_column(1, 2 * WIDEST)}</cols>"
    return f'{_HEADER}<worksheet xmlns="{_MAIN}">{columns}<sheetData>{rows}</sheetData></worksheet>'


def _sheet_name(text: str) -> str:
    """What a sheet may be called (18.2.19)."""
    return _NOT_IN_A_NAME.sub(" ", sayable(text)).strip()[:31].strip() or "2"


def _package(table: Table, sheets: Sequence[str], today: date) -> Iterator[tuple[str, str]]:
    """The parts beside the sheets; they say nothing of who made the file and when within the day."""
    numbers = range(1, len(sheets) + 1)
    kinds = "".join(
        f'<Override PartName="/xl/worksheets/sheet{one}.xml" ContentType="{_KIND}.worksheet+xml"/>' for one in numbers
    )
    yield (
        "[Content_Types].xml",
        (
            f'{_HEADER}<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/xl/workbook.xml" ContentType="{_KIND}.sheet.main+xml"/>{kinds}'
            f'<Override PartName="/xl/styles.xml" ContentType="{_KIND}.styles+xml"/>'
            '<Override PartName="/docProps/core.xml"'
            ' ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
            '<Override PartName="/docProps/app.xml" '
            'ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/></Types>'
        ),
    )
    yield (
        "_rels/.rels",
        (
            f'{_HEADER}<Relationships xmlns="{_PACKAGE}/relationships">'
            f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/>'
            f'<Relationship Id="rId2" Type="{_PACKAGE}/relationships/metadata/core-properties" '
            'Target="docProps/core.xml"/>'
            f'<Relationship Id="rId3" Type="{_OFFICE}/extended-properties" Target="docProps/app.xml"/></Relationships>'
        ),
    )
    yield "docProps/app.xml", PROGRAM.decode()
    yield (
        "docProps/core.xml",
        (
            f'{_HEADER}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
            'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
            f'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>{_escaped(sayable(table.title))}</dc:title>'
            "<dc:creator></dc:creator>"
            f'<dcterms:created xsi:type="dcterms:W3CDTF">{today.isoformat()}T00:00:00Z</dcterms:created>'
            "</cp:coreProperties>"
        ),
    )
    named = "".join(
        f'<sheet name="{_escaped(name).replace(chr(34), "&quot;")}" sheetId="{one}" r:id="rId{one}"/>'
        for one, name in zip(numbers, sheets, strict=True)
    )
    yield (
        "xl/workbook.xml",
        (
            f'{_HEADER}<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>{named}</sheets><definedNames>'
            f'<definedName name="_xlnm.Print_Titles" localSheetId="0">{sheets[0]}!$1:$1</definedName>'
            "</definedNames></workbook>"
        ),
    )
    related = "".join(
        f'<Relationship Id="rId{one}" Type="{_OFFICE}/worksheet" Target="worksheets/sheet{one}.xml"/>'
        for one in numbers
    )
    yield (
        "xl/_rels/workbook.xml.rels",
        (
            f'{_HEADER}<Relationships xmlns="{_PACKAGE}/relationships">{related}'
            f'<Relationship Id="rId9" Type="{_OFFICE}/styles" Target="styles.xml"/></Relationships>'
        ),
    )
    yield "xl/styles.xml", _STYLES
