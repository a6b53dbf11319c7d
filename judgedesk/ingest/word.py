"""Word documents (.docx): the text a reader sees, in order, cut at page breaks.

python-docx opens the package; the text is walked here, because ``Paragraph.text`` leaves out tracked insertions,
content controls and text boxes, and evidence must not be left out. ECMA-376 part 1, section 17.
"""

import io
import zipfile
from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import IO, Any, cast

from judgedesk.domain.errors import UserError
from judgedesk.ingest.batches import Emit
from judgedesk.ingest.file import File
from judgedesk.ingest.text import paged

_MOST_BYTES = 256 << 20  # unpacked
_MOST_XML_BYTES = 64 << 20  # one part
_MOST_PARTS = 10_000
_MOST_RATIO = 1000
_FREE_BYTES = 8 << 20  # below this no ratio is suspicious
_OLE = b"\xd0\xcf\x11\xe0"
_BESIDE = ("/footnotes", "/endnotes", "/comments", "/header", "/footer")
_SYMBOLS = {"tab": "\t", "cr": "\n", "noBreakHyphen": "-", "ptab": "\t"}
_SKIPPED = frozenset({"del", "moveFrom", "Fallback", "instrText", "pPr", "rPr", "tblPr", "sectPr", "delText"})


def extract(file: File, unit: Mapping[str, Any], emit: Emit) -> None:
    """Emit ``opened``, pages from ``from_page`` on, ``finished``.

    Notes, comments, headers and footers follow the body on a page of their own.

    Raises:
        UserError: ``file.empty``, ``docx.encrypted``, ``docx.damaged``, ``docx.too_big``.
    """
    pieces = _pieces(file)
    first = next(pieces, "")
    emit("opened", {"pages": None, "encoding": ""})
    paged(_chain(first, pieces), unit, emit)


def _chain(first: str, rest: Iterator[str]) -> Iterator[str]:
    yield first
    yield from rest


def _pieces(file: File) -> Iterator[str]:
    """The text of body and parts beside it, paragraph by paragraph, form feeds at page breaks."""
    if not file.size:
        raise UserError("file.empty")
    source = io.BufferedReader(cast(io.RawIOBase, file))
    _check_package(source)
    body, beside = _parts(source)
    yield from _blocks(body, _Sections(body))
    for root in beside:
        texts = [piece for piece in _blocks(root, None) if piece.strip()]
        if texts:
            yield "\f"
            yield from texts


def _check_package(source: IO[bytes]) -> None:
    """Refuse what would unpack to more than a document ever is, before anything is unpacked."""
    if source.read(4) == _OLE:
        raise UserError("docx.encrypted")
    source.seek(0)
    try:
        with zipfile.ZipFile(source) as package:
            entries = package.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, EOFError, OSError) as error:
        raise UserError("docx.damaged") from error
    if any(entry.flag_bits & 1 for entry in entries):
        raise UserError("docx.encrypted")
    unpacked = sum(entry.file_size for entry in entries)
    packed = sum(entry.compress_size for entry in entries)
    longest = max((entry.file_size for entry in entries if entry.filename.endswith((".xml", ".rels"))), default=0)
    bomb = unpacked > _FREE_BYTES and unpacked > packed * _MOST_RATIO
    if len(entries) > _MOST_PARTS or unpacked > _MOST_BYTES or longest > _MOST_XML_BYTES or bomb:
        raise UserError("docx.too_big", bytes=unpacked, most=_MOST_BYTES)
    source.seek(0)


def _parts(source: IO[bytes]) -> tuple[Any, list[Any]]:
    """Roots of the main part and of the parts beside it. Links to anything outside the package are not followed."""
    from docx.opc.package import OpcPackage
    from docx.oxml.parser import parse_xml

    def root(part: Any) -> Any:
        return parse_xml(part.blob)

    def inner(rels: Any) -> list[Any]:
        return [relation for relation in rels.values() if not relation.is_external]

    try:
        package = OpcPackage.open(source)
        main = next(r.target_part for r in inner(package.rels) if r.reltype.endswith("/officeDocument"))
        beside = [r.target_part for ending in _BESIDE for r in inner(main.rels) if r.reltype.endswith(ending)]
        return root(main), [root(part) for part in beside]
    except (MemoryError, RecursionError):
        raise
    except Exception as error:  # lxml, zipfile and python-docx raise a dozen kinds for a broken package
        raise UserError("docx.damaged") from error


class _Sections:
    """Where a section's end is a page's end: the section that follows says so (ECMA-376 part 1, 17.6.22)."""

    def __init__(self, root: Any) -> None:
        self._all = list(root.iter("{*}sectPr"))
        self._following = dict(pairwise(self._all))

    def page_ends_after(self, section: Any) -> bool:
        """Whether what follows `section` begins on a new page."""
        following = self._following.get(section)
        if following is None:
            return False
        kind = next((_attribute(child, "val") for child in following if _name(child) == "type"), "nextPage")
        return kind in ("nextPage", "oddPage", "evenPage")


def _blocks(element: Any, sections: _Sections | None) -> Iterator[str]:
    """Paragraphs and table rows below `element`, each ending with a line end."""
    for child in element:
        name = _name(child)
        if name == "p":
            yield from _paragraph(child, sections)
        elif name == "tr":
            yield _row(child)
        elif name not in _SKIPPED:
            yield from _blocks(child, sections)


def _paragraph(paragraph: Any, sections: _Sections | None) -> Iterator[str]:
    properties = next((child for child in paragraph if _name(child) == "pPr"), None)
    if properties is not None and any(_name(child) == "pageBreakBefore" and _on(child) for child in properties):
        yield "\f"
    boxes: list[Any] = []
    yield "".join(_inline(paragraph, boxes)) + "\n"
    for box in boxes:
        yield from _blocks(box, sections)
    if sections is not None and properties is not None:
        ends = [child for child in properties if _name(child) == "sectPr"]
        if any(sections.page_ends_after(end) for end in ends):
            yield "\f"


def _inline(element: Any, boxes: list[Any]) -> Iterator[str]:
    for child in element:
        name = _name(child)
        if name == "t":
            yield (child.text or "").replace("\f", " ").replace("\0", "")
        elif name == "br":
            yield "\f" if _attribute(child, "type") == "page" else "\n"
        elif name in _SYMBOLS:
            yield _SYMBOLS[name]
        elif name == "txbxContent":
            boxes.append(child)
        elif name not in _SKIPPED:
            yield from _inline(child, boxes)


def _row(row: Any) -> str:
    """Cells parted by tabs, paragraphs of a cell by spaces: a row is a line."""
    cells = [
        " ".join(piece.strip() for piece in _blocks(cell, None) if piece.strip())
        for cell in row.iter("{*}tc")
        if _row_of(cell) is row
    ]
    return "\t".join(cells) + "\n"


def _row_of(cell: Any) -> Any:
    parent = cell.getparent()
    while parent is not None and _name(parent) != "tr":
        parent = parent.getparent()
    return parent


def _name(element: Any) -> str:
    """Local name: the strict and the transitional flavour differ in the namespace only. '' for comments."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def _attribute(element: Any, name: str) -> str:
    return next((value for key, value in element.attrib.items() if key.rpartition("}")[2] == name), "")


def _on(element: Any) -> bool:
    return _attribute(element, "val") not in ("0", "false", "off")
