"""Sheets: Excel in all its forms, OpenDocument, and separated values. A page holds up to 200 rows of one sheet.

The first line of a page names the sheet and the range; cells are parted by tabs, dates are ISO 8601, a formula gives
the value that was saved with it. Hidden sheets are read like all others.
"""

from collections.abc import Mapping
from typing import Any

from judgedesk.domain.errors import UserError
from judgedesk.ingest.batches import Emit
from judgedesk.ingest.cells import cell_text, put_comments, put_sheet
from judgedesk.ingest.compound import MAGIC, Compound
from judgedesk.ingest.embedded import Inside
from judgedesk.ingest.file import File, read_exactly
from judgedesk.ingest.flatdocument import MARK
from judgedesk.ingest.package import ZIP, Package
from judgedesk.ingest.routing import handed_over
from judgedesk.ingest.writing import Leaves, say_facts

_MOST_BYTES = 2 << 30
_FOLDERS = ("embeddings", "media")


def extract(file: File, unit: Mapping[str, Any], emit: Emit) -> None:
    """Emit ``opened``, ``facts``, pages from ``from_page`` on, parts, ``finished``.

    Comments and the text of shapes follow the sheets on pages of their own.

    Raises:
        UserError: ``file.empty``, ``file.too_big``, ``office.damaged``, ``office.encrypted``, ``office.too_big``,
            ``sheet.too_wide``, ``text.binary``, ``text.undecodable``, and what the reader of another kind raises.
    """
    if not file.size:
        raise UserError("file.empty")
    if handed_over(file, unit, emit, "sheet"):
        return
    head = read_exactly(file, 0, min(8192, file.size))
    if head.startswith(MAGIC):
        _legacy(file, unit, emit)
    elif head.startswith(ZIP):
        _package(file, unit, emit)
    elif MARK in head:
        from judgedesk.ingest.opensheet import extract as extract_flat

        extract_flat(file, unit, emit)
    elif b"urn:schemas-microsoft-com:office:spreadsheet" in head:
        from judgedesk.ingest.oldxml import extract as extract_xml

        extract_xml(file, unit, emit)
    else:
        from judgedesk.ingest.separated import extract as extract_separated

        extract_separated(file, unit, emit)


def _package(file: File, unit: Mapping[str, Any], emit: Emit) -> None:
    package = Package(file, most=_MOST_BYTES)
    if package.found("xl/workbook.bin"):
        from judgedesk.ingest.binarybook import binary_workbook

        binary_workbook(file, package, unit, emit)
    elif package.found("content.xml"):
        from judgedesk.ingest.opensheet import extract as extract_open

        extract_open(file, unit, emit)
    else:
        _workbook(file, package, unit, emit)


def _workbook(file: File, package: Package, unit: Mapping[str, Any], emit: Emit) -> None:
    from judgedesk.ingest.workbook import Workbook

    book = Workbook(package)
    emit("opened", {"pages": None, "encoding": ""})
    say_facts(emit, book.facts())
    leaves, inside = Leaves(unit, emit), Inside(emit, unit, file.size)
    sound = broken = 0
    for name, rows in book.sheets():
        try:
            if not put_sheet(leaves, name, rows):
                book.notices.empty.append(name)
            sound += 1
        except UserError as error:
            if error.code != "office.damaged":
                raise
            broken += 1
            leaves.fail()
    if broken and not sound:
        raise UserError("office.damaged")
    put_comments(leaves, book.notices.comments)
    for name, text in book.shapes():
        leaves.add(f"{cell_text(name)}\n{text}")
    say_facts(emit, book.notices.facts())
    leaves.finish(inside.sending(lambda: inside.entries(package, _FOLDERS)))


def _legacy(file: File, unit: Mapping[str, Any], emit: Emit) -> None:
    from judgedesk.ingest.binarybook import legacy_workbook

    legacy_workbook(file, Compound(file, "office.damaged"), unit, emit)
