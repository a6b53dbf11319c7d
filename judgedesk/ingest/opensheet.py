"""OpenDocument spreadsheets (.ods), read row by row: what a sheet repeats a million times is not laid out.

OpenDocument 1.3 part 3, 9 and 19.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from judgedesk.domain.errors import UserError
from judgedesk.ingest.batches import Emit
from judgedesk.ingest.cells import Notices, Row, cell_text, column, number_text, put_comments, put_sheet
from judgedesk.ingest.embedded import Inside
from judgedesk.ingest.file import File
from judgedesk.ingest.opendocument import Walk, opened, send
from judgedesk.ingest.package import Package, attribute, check_entities, name_of
from judgedesk.ingest.properties import of_opendocument
from judgedesk.ingest.writing import Leaves, say_facts, understood

_MOST_ROWS, _MOST_COLUMNS = 1 << 20, 16_384
_MOST_REPEATED = 10_000  # rows with text that one row may stand for
_DURATION = re.compile(r"-?P(?:(\d+)D)?T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:[.,]\d+)?S)?")


def extract(file: File, unit: Mapping[str, Any], emit: Emit) -> None:
    """Emit ``opened``, ``facts``, pages of 200 rows, parts, ``finished``.

    Raises:
        UserError: ``office.damaged``, ``office.encrypted``, ``office.too_big``.
    """
    package = opened(file)
    book = _Book(package)
    emit("opened", {"pages": None, "encoding": ""})
    say_facts(emit, of_opendocument(package, package.xml_if_sound("meta.xml")))
    leaves, inside = Leaves(unit, emit), Inside(emit, unit, file.size)
    for name, rows in book.sheets():
        if not put_sheet(leaves, name, rows):
            book.notices.empty.append(name)
    put_comments(leaves, book.notices.comments)
    for name, text in book.shapes:
        leaves.add(f"{cell_text(name)}\n{text}")
    say_facts(emit, book.notices.facts())
    leaves.finish(inside.sending(lambda: send(package, inside)))


class _Book:
    """The sheets of a package; `notices` and `shapes` are complete when they have been read."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self.notices = Notices()
        self.shapes: list[tuple[str, str]] = []
        self._name, self._row, self._open = "", 0, 0
        if "content.xml" not in package:
            raise UserError("office.damaged")

    def sheets(self) -> Iterator[tuple[str, Iterator[Row]]]:
        """Each sheet's name and rows, to be read in this order."""
        events = self._events()
        hidden: set[str] = set()
        for event, element in events:
            name = name_of(element)
            if event == "end" and name == "style" and attribute(element, "family") == "table":
                if any(attribute(child, "display") == "false" for child in element):
                    hidden.add(attribute(element, "name"))
            elif event == "start" and name == "table":
                self._name, self._row, self._open = attribute(element, "name"), 0, 1
                if attribute(element, "style-name") in hidden:
                    self.notices.hidden.append(self._name)
                rows = self._rows(events)
                yield self._name, rows
                for _ in rows:  # what the caller left unread
                    pass

    def _events(self) -> Iterator[tuple[str, Any]]:
        from lxml import etree

        tags = ("{*}style", "{*}table", "{*}table-row", "{*}shapes")
        with understood("office.damaged"), self._package.stream("content.xml") as stream:
            first = True
            for event, element in etree.iterparse(
                stream, events=("start", "end"), tag=tags, resolve_entities=False, no_network=True, load_dtd=False,
                huge_tree=False, remove_comments=True, remove_pis=True,
            ):  # fmt: skip
                if first:
                    check_entities(element)
                    first = False
                yield event, element
                if event == "end" and name_of(element) != "style":
                    element.clear()
                    above = element.getparent()
                    while above is not None and len(above) > 1 and above[0] is not element:
                        del above[0]

    def _rows(self, events: Iterator[tuple[str, Any]]) -> Iterator[Row]:
        """Rows of the table that has begun, to its end. A table inside a cell is text of that cell."""
        within_row = 0
        for event, element in events:
            name = name_of(element)
            if name == "table":
                self._open += 1 if event == "start" else -1
                if not self._open:
                    return
            elif name == "shapes" and event == "end":
                text = "".join(line for line in Walk().blocks(element) if line.strip())
                if text:
                    self.shapes.append((self._name, text))
            elif name == "table-row":
                within_row += 1 if event == "start" else -1
                if event == "end" and not within_row:
                    yield from self._repeated(element)

    def _repeated(self, row: Any) -> Iterator[Row]:
        times = _times(attribute(row, "number-rows-repeated"))
        cells = self._cells(row)
        if cells:
            shown = min(times, _MOST_REPEATED, max(0, _MOST_ROWS - self._row))
            self.notices.repeated += times - shown
            for offset in range(1, shown + 1):
                yield self._row + offset, cells
        self._row += times

    def _cells(self, row: Any) -> list[str]:
        cells: list[str] = []
        at = 0
        for cell in row:
            if name_of(cell) not in ("table-cell", "covered-table-cell"):
                continue
            times = _times(attribute(cell, "number-columns-repeated"))
            walk = Walk()
            text = self._text(cell, walk)
            for note in cell.iter("{*}annotation"):
                author = " ".join("".join(name.itertext()) for name in note.iter("{*}creator"))
                said = " ".join(line.strip() for line in walk.comments())
                self.notices.comments.append((f"{self._name}!{column(at + 1)}{self._row + 1}", author, said))
            if text and at < _MOST_COLUMNS:
                cells += [""] * (at - len(cells))
                cells += [text] * min(times, _MOST_COLUMNS - at)
            at += times
        return cells

    def _text(self, cell: Any, walk: Walk) -> str:
        shown = " ".join(" ".join(line.split()) for line in walk.blocks(cell) if line.strip())
        kind = attribute(cell, "value-type")
        if kind in ("float", "currency", "percentage"):
            # Without its unit: a type of its own stands beside under the same local name in another namespace.
            return _number(attribute(cell, "value"), shown)
        if kind == "date":
            return cell_text(attribute(cell, "date-value").replace("T", " ").partition(".")[0])
        if kind == "time":
            return _clock(attribute(cell, "time-value"))
        if kind == "boolean":
            return "TRUE" if attribute(cell, "boolean-value") == "true" else "FALSE"
        if attribute(cell, "formula") and not kind and not shown:
            self.notices.without_value += 1
        return cell_text(shown or attribute(cell, "string-value"))


def _number(untrusted: str, shown: str) -> str:
    """The value; as shown where that is the same number filled up with noughts."""
    try:
        value = float(untrusted)
    except ValueError:
        return cell_text(shown)
    text = number_text(value)
    return shown if shown.isdecimal() and shown.lstrip("0") == text else text


def _clock(untrusted: str) -> str:
    match = _DURATION.fullmatch(untrusted)
    if match is None:
        return cell_text(untrusted)
    days, hours, minutes, seconds = (int((group or "0")[:9]) for group in match.groups())
    return f"{days * 24 + hours:02}:{minutes:02}:{seconds:02}"


def _times(untrusted: str) -> int:
    return min(max(1, int(untrusted)), _MOST_ROWS) if untrusted.isdecimal() and len(untrusted) < 10 else 1
