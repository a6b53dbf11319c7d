"""Excel's binary workbooks, .xls and .xlsb: cells through calamine, and a look at the records for what it leaves out.

calamine lays a sheet out as a full rectangle and gives errors as empty cells; so the records are walked first for the
corners, the errors, comments and pictures. Sources: MS-XLS 2.3 and 2.4, MS-XLSB 2.1.4 and 2.4.
"""

import io
import struct
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from judgedesk.domain.errors import UserError
from judgedesk.ingest.batches import Emit
from judgedesk.ingest.cells import Notices, Row, cell_text, column, put_comments, put_sheet, value_text
from judgedesk.ingest.compound import Compound
from judgedesk.ingest.embedded import Inside
from judgedesk.ingest.file import File
from judgedesk.ingest.package import Package
from judgedesk.ingest.properties import MACROS, of_compound, of_ooxml
from judgedesk.ingest.views import buffered
from judgedesk.ingest.writing import Leaves, clean, say_facts, understood

_MOST_CELLS = (1 << 16) * (1 << 8)  # as many as a sheet of .xls has; a rectangle of more fills the memory of a child
_MOST_ODD = 64  # sheets that don't begin where the workbook says; each takes a walk of its own
_FOLDERS = ("embeddings", "media")
_ERRORS = {0: "#NULL!", 7: "#DIV/0!", 15: "#VALUE!", 23: "#REF!", 29: "#NAME?", 36: "#NUM!", 42: "#N/A"}
_BOUND_SHEET, _FILE_PASS, _NOTE, _OBJ, _TEXT, _CONTINUE, _PICTURES, _BEGIN = (
    0x85,
    0x2F,
    0x1C,
    0x5D,
    0x1B6,
    0x3C,
    0xEB,
    0x809,
)
_CELLS = {0x203, 0x204, 0x27E, 0xFD, 0x205, 0x06, 0xBD, 0xD6}
_DIMENSIONS, _BOOL_ERROR, _FORMULA, _MANY_NUMBERS, _END = 0x200, 0x205, 0x06, 0xBD, 0x0A


@dataclass(slots=True)
class _Seen:
    """What the records of one sheet show: its corners (row, column from 0), errors by place, texts of shapes."""

    top: int = 1 << 30
    left: int = 1 << 30
    bottom: int = -1
    right: int = -1
    claimed: int = 0  # cells in the rectangle that the sheet says it has, for which calamine makes room
    errors: dict[tuple[int, int], str] = field(default_factory=dict)
    notes: list[tuple[int, int, int, str]] = field(default_factory=list)  # row, column, object, author
    texts: dict[int, str] = field(default_factory=dict)  # by object

    def cell(self, row: int, at: int, last: int = -1) -> None:
        self.top, self.bottom = min(self.top, row), max(self.bottom, row)
        self.left, self.right = min(self.left, at), max(self.right, at, last)

    def check(self) -> None:
        """Raises UserError ``sheet.too_wide``: a rectangle that could not be held."""
        seen = (self.bottom - self.top + 1) * (self.right - self.left + 1) if self.bottom >= 0 else 0
        cells = max(seen, self.claimed)
        if cells > _MOST_CELLS:
            raise UserError("sheet.too_wide", cells=cells, most=_MOST_CELLS)


def legacy_workbook(file: File, compound: Compound, unit: Mapping[str, Any], emit: Emit) -> None:
    """Read an .xls file. Raises UserError ``office.damaged``, ``office.encrypted``, ``sheet.too_wide``."""
    stream = compound.read("Workbook" if "Workbook" in compound else "Book")
    with understood("office.damaged"):
        seen, pictures = _legacy_seen(stream)
    facts = of_compound(compound)
    if "_VBA_PROJECT_CUR" in compound or "_VBA_PROJECT" in compound:
        facts |= MACROS
    inside = Inside(emit, unit, file.size)

    def end() -> None:
        inside.objects(compound, "")
        inside.blips(pictures)

    _read(file, seen, facts, unit, emit, inside.sending(end))


def binary_workbook(file: File, package: Package, unit: Mapping[str, Any], emit: Emit) -> None:
    """Read an .xlsb file. Raises UserError like `legacy_workbook`."""
    seen = _binary_seen(package)
    facts = of_ooxml(package)
    comments = sum(1 for name in package.entries if name.startswith("xl/comments") and name.endswith(".bin"))
    facts["comments_left_out"] = f"on {comments} sheets" if comments else ""
    inside = Inside(emit, unit, file.size)
    _read(file, seen, facts, unit, emit, inside.sending(lambda: inside.entries(package, _FOLDERS)))


def _read(
    file: File,
    seen: list[_Seen],
    facts: dict[str, str],
    unit: Mapping[str, Any],
    emit: Emit,
    before_end: Callable[[], None],
) -> None:
    import python_calamine

    for sheet in seen:
        sheet.check()
    with understood("office.damaged"):
        try:
            book = python_calamine.CalamineWorkbook.from_filelike(buffered(file))
        except python_calamine.PasswordError as error:
            raise UserError("office.encrypted") from error
        sheets = [(str(meta.name), str(meta.typ), str(meta.visible)) for meta in book.sheets_metadata]
    notices, leaves = Notices(), Leaves(unit, emit)
    emit("opened", {"pages": None, "encoding": ""})
    if any("MacroSheet" in kind for _, kind, _ in sheets):
        facts |= MACROS
    say_facts(emit, facts)
    shapes: list[tuple[str, str]] = []
    for index, (name, kind, visible) in enumerate(sheets):
        look = seen[index] if index < len(seen) else _Seen()
        if not visible.endswith(".Visible"):
            notices.hidden.append(name)
        if "ChartSheet" in kind or "Vba" in kind:
            continue
        if not put_sheet(leaves, name, _rows(book, index, look.errors)):
            notices.empty.append(name)
        objects = set()
        for row, at, number, author in look.notes:
            notices.comments.append((f"{name}!{column(at + 1)}{row + 1}", author, look.texts.get(number, "")))
            objects.add(number)
        shapes += [(name, text) for number, text in look.texts.items() if number not in objects and text.strip()]
    put_comments(leaves, notices.comments)
    for name, text in shapes:
        leaves.add(f"{cell_text(name)}\n{clean(text)}\n")
    say_facts(emit, notices.facts())
    leaves.finish(before_end)


def _rows(book: Any, index: int, errors: Mapping[tuple[int, int], str]) -> Iterator[Row]:
    with understood("office.damaged"):
        sheet = book.get_sheet_by_index(index)
        _, first_column = sheet.start or (0, 0)
        left: dict[int, list[tuple[int, str]]] = {}
        for (row, at), text in errors.items():
            left.setdefault(row, []).append((at, text))
        for number, values in enumerate(sheet.iter_rows()):  # from the first row on, but from the first column in use
            cells = [""] * first_column + [value_text(value) if value != "" else "" for value in values]
            for at, text in left.get(number, ()):
                cells += [""] * (at + 1 - len(cells))
                cells[at] = text
            yield number + 1, cells


def _legacy_seen(stream: bytes) -> tuple[list[_Seen], bytes]:
    """What each sheet's records show, in the workbook's order, and the bytes that hold the pictures.

    Raises UserError ``office.encrypted``, and ``office.damaged`` for too many sheets that are not where they should be.
    """
    places: list[int] = []
    sheets: dict[int, _Seen] = {}
    current, pictures, at, number, depth = _Seen(), bytearray(), 0, 0, 0
    before, in_text = 0, False
    while at + 4 <= len(stream):
        kind, length = struct.unpack_from("<HH", stream, at)
        data = stream[at + 4 : at + 4 + length]
        if kind == _FILE_PASS:
            raise UserError("office.encrypted")
        if kind == _BEGIN:
            depth += 1
            if depth == 1:
                current = sheets[at] = _Seen()
        elif kind == _END:
            depth -= 1
        elif kind == _BOUND_SHEET and len(data) >= 4:
            places.append(struct.unpack_from("<I", data)[0])
        elif kind == _DIMENSIONS:
            current.claimed = max(current.claimed, _claimed(data))
        elif kind in _CELLS and depth == 1 and len(data) >= 6:
            _legacy_cell(current, kind, data)
        elif kind == _NOTE and len(data) > 8:
            row, col, _, identifier = struct.unpack_from("<4H", data)
            current.notes.append((row, col, identifier, _string(data[8:])))
        elif kind == _OBJ and len(data) >= 8:
            (number,) = struct.unpack_from("<H", data, 6)
        elif kind == _CONTINUE and in_text and before == _TEXT:
            current.texts[number] = data[1:].decode("utf-16-le" if data[:1] == b"\1" else "cp1252", "replace")
        elif kind == _PICTURES or (kind == _CONTINUE and before == _PICTURES):
            pictures += data
        in_text = kind == _TEXT
        before = before if kind == _CONTINUE else kind
        at += 4 + length
    odd = set(places) - sheets.keys()
    if len(odd) > _MOST_ODD:
        raise UserError("office.damaged")
    sheets |= {place: _odd_sheet(stream, place) for place in odd}
    return [sheets[place] for place in places], bytes(pictures)


def _claimed(data: bytes) -> int:
    """Cells in the rectangle of a Dimensions record, of Excel 97 or of the one before (MS-XLS 2.4.90)."""
    if len(data) < 10:
        return 0
    top, bottom, left, right = struct.unpack_from("<IIHH" if len(data) >= 12 else "<4H", data)
    # Corners in the wrong order make an enormous unsigned difference, and calamine takes room for it.
    return int((bottom - top) % (1 << 32) * ((right - left) % (1 << 16))) if bottom and right else 0


def _odd_sheet(stream: bytes, place: int) -> _Seen:
    """A sheet that is said to begin where none does: calamine begins there all the same."""
    seen, at = _Seen(), place
    while at + 4 <= len(stream):
        kind, length = struct.unpack_from("<HH", stream, at)
        if kind == _DIMENSIONS:
            seen.claimed = max(seen.claimed, _claimed(stream[at + 4 : at + 4 + length]))
        elif kind in _CELLS and length >= 6 and at + 4 + length <= len(stream):
            _legacy_cell(seen, kind, stream[at + 4 : at + 4 + length])
        elif kind == _END:
            break
        at += 4 + length
    return seen


def _legacy_cell(seen: _Seen, kind: int, data: bytes) -> None:
    row, at = struct.unpack_from("<HH", data)
    seen.cell(row, at, at + (len(data) - 6) // 6 - 1 if kind == _MANY_NUMBERS else -1)
    if kind == _BOOL_ERROR and data[7:8] == b"\1":
        seen.errors[row, at] = _ERRORS.get(data[6], "#ERR!")
    elif kind == _FORMULA and data[12:14] == b"\xff\xff" and data[6] == 2:
        seen.errors[row, at] = _ERRORS.get(data[8], "#ERR!")


def _string(data: bytes) -> str:
    """An XLUnicodeString (MS-XLS 2.5.294)."""
    length, wide = struct.unpack_from("<HB", data)
    text = data[3 : 3 + length * (1 + (wide & 1))]
    return text.decode("utf-16-le" if wide & 1 else "cp1252", "replace")


def _binary_seen(package: Package) -> list[_Seen]:
    """What each sheet's records show, in the workbook's order."""
    sheet_of_bundle = 156
    with understood("office.damaged"):
        main = package.main("xl/workbook.bin")
        links = {link.identifier: link.target for link in package.relations(main) if not link.external}
        seen = []
        for kind, data in _records(io.BytesIO(package.read(main))):
            if kind == sheet_of_bundle:
                (length,) = struct.unpack_from("<I", data, 8)
                identifier = data[12 : 12 + 2 * length].decode("utf-16-le", "replace")
                if identifier not in links:  # calamine might find it all the same, and nobody had looked at its corners
                    raise UserError("office.damaged")
                target = links[identifier]
                seen.append(_binary_sheet(package, target) if "worksheets/" in target else _Seen())
        return seen


def _binary_sheet(package: Package, part: str) -> _Seen:
    row_header, cells, errors = 0, range(1, 12), (3, 11)
    seen, row = _Seen(), 0
    with package.stream(part) as stream:
        for kind, data in _records(io.BufferedReader(stream, 1 << 16)):
            if kind == row_header:
                (row,) = struct.unpack_from("<I", data)
            elif kind in cells:
                (at,) = struct.unpack_from("<I", data)
                seen.cell(row, at)
                if kind in errors:
                    seen.errors[row, at] = _ERRORS.get(data[8], "#ERR!")
    return seen


def _records(stream: Any) -> Iterator[tuple[int, bytes]]:
    """Records of a binary part (MS-XLSB 2.1.4): type and length in seven bits a byte."""
    while first := stream.read(1):
        kind = first[0]
        if kind & 0x80:
            kind = kind & 0x7F | (stream.read(1)[0] & 0x7F) << 7
        length = 0
        for shift in (0, 7, 14, 21):
            (byte,) = stream.read(1)
            length |= (byte & 0x7F) << shift
            if not byte & 0x80:
                break
        data = stream.read(length)
        if len(data) < length:
            raise EOFError("record")
        yield kind, data
