"""Excel's XML of 2002 to 2004 (SpreadsheetML), in which banks and telephone companies still export.

Source: Microsoft's "XML Spreadsheet Reference" of 2001; elements Workbook, Worksheet, Table, Row, Cell, Data, Comment.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from judgedesk.domain.errors import UserError
from judgedesk.ingest.batches import Emit
from judgedesk.ingest.cells import Notices, Row, cell_text, column, number_text, put_comments, put_sheet
from judgedesk.ingest.file import File
from judgedesk.ingest.package import attribute, check_entities, name_of
from judgedesk.ingest.properties import iso
from judgedesk.ingest.views import buffered
from judgedesk.ingest.writing import Leaves, say_facts, understood

_MOST_BYTES = 1 << 30
_MOST_ROWS, _MOST_COLUMNS = 1 << 20, 16_384
_FACTS = {
    "Title": "title", "Author": "author", "LastAuthor": "last_modified_by", "Created": "created",
    "LastSaved": "modified", "Company": "company",
}  # fmt: skip


def extract(file: File, unit: Mapping[str, Any], emit: Emit) -> None:
    """Emit ``opened``, pages of 200 rows, ``facts``, ``finished``. Raises UserError ``office.damaged``."""
    if file.size > _MOST_BYTES:
        raise UserError("file.too_big", bytes=file.size, most=_MOST_BYTES)
    book = _Book(file)
    leaves = Leaves(unit, emit)
    said = False
    for name, rows in book.sheets():
        if not said:
            emit("opened", {"pages": None, "encoding": ""})
            said = True
        if not put_sheet(leaves, name, rows):
            book.notices.empty.append(name)
    if not said:
        raise UserError("office.damaged")
    put_comments(leaves, book.notices.comments)
    say_facts(emit, book.facts | book.notices.facts())
    leaves.finish()


class _Book:
    """The sheets of a file; `facts` and `notices` are complete when they have been read."""

    def __init__(self, file: File) -> None:
        self._file = file
        self.notices = Notices()
        self.facts: dict[str, str] = {}
        self._name = ""

    def sheets(self) -> Iterator[tuple[str, Iterator[Row]]]:
        """Each sheet's name and rows, to be read in this order."""
        events = self._events()
        for event, element in events:
            if event == "start" and name_of(element) == "Worksheet":
                self._name = attribute(element, "Name")
                rows = self._rows(events)
                yield self._name, rows
                for _ in rows:  # what the caller left unread
                    pass
            elif event == "end" and name_of(element) == "DocumentProperties":
                found = {_FACTS.get(name_of(child), ""): "".join(child.itertext()) for child in element}
                self.facts = {name: iso(value) for name, value in found.items() if name}

    def _events(self) -> Iterator[tuple[str, Any]]:
        from lxml import etree

        tags = ("{*}Worksheet", "{*}Row", "{*}DocumentProperties", "{*}WorksheetOptions")
        with understood("office.damaged"):
            first = True
            for event, element in etree.iterparse(
                buffered(self._file), events=("start", "end"), tag=tags, resolve_entities=False, no_network=True,
                load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True,
            ):  # fmt: skip
                if first:
                    check_entities(element)
                    first = False
                yield event, element
                if event == "end":
                    element.clear()
                    above = element.getparent()
                    while above is not None and len(above) > 1 and above[0] is not element:
                        del above[0]

    def _rows(self, events: Iterator[tuple[str, Any]]) -> Iterator[Row]:
        number = 0
        for event, element in events:
            name = name_of(element)
            if event == "start":
                continue
            if name == "Worksheet":
                return
            if name == "WorksheetOptions":
                visible = [child.text or "" for child in element if name_of(child) == "Visible"]
                if any("idden" in text for text in visible):
                    self.notices.hidden.append(self._name)
            elif name == "Row":
                number = _index(attribute(element, "Index"), number + 1, _MOST_ROWS)
                yield number, self._cells(element, number)

    def _cells(self, row: Any, number: int) -> list[str]:
        cells: list[str] = []
        for cell in row:
            if name_of(cell) != "Cell":
                continue
            at = _index(attribute(cell, "Index"), len(cells) + 1, _MOST_COLUMNS)
            text = ""
            for child in cell:
                if name_of(child) == "Data":
                    text = _value("".join(child.itertext()), attribute(child, "Type"))
                elif name_of(child) == "Comment":
                    place = f"{self._name}!{column(at)}{number}"
                    said = cell_text("".join(child.itertext()))
                    self.notices.comments.append((place, attribute(child, "Author"), said))
            cells += [""] * (at - 1 - len(cells))
            cells[at - 1 : at] = [text]
        return cells


def _value(text: str, kind: str) -> str:
    if kind == "Number":
        try:
            return number_text(float(text))
        except ValueError:
            return cell_text(text)
    if kind == "DateTime":
        return cell_text(iso(text.partition(".")[0]).replace("T", " ").removesuffix(" 00:00:00"))
    if kind == "Boolean":
        return "FALSE" if text.strip() == "0" else "TRUE"
    return cell_text(text)


def _index(untrusted: str, otherwise: int, most: int) -> int:
    return min(max(1, int(untrusted)), most) if untrusted.isdecimal() and len(untrusted) < 10 else otherwise
