"""Word documents (.docx): the text a reader sees, in order, cut at page breaks, and the files inside.

The text is walked here and not asked from a library, because those leave out tracked insertions, content controls and
text boxes, and evidence must not be left out. ECMA-376 part 1, section 17.
"""

from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Any

from judgedesk.domain.errors import UserError
from judgedesk.ingest.batches import Emit
from judgedesk.ingest.compound import MAGIC
from judgedesk.ingest.drawings import PRIVATE, chart_rows, symbol, unprivate
from judgedesk.ingest.embedded import Inside
from judgedesk.ingest.file import File, read_exactly
from judgedesk.ingest.package import Package, attribute, name_of
from judgedesk.ingest.properties import of_ooxml
from judgedesk.ingest.routing import handed_over
from judgedesk.ingest.writing import clean, linked, say_facts, understood, written

_BESIDE = ("footnotes", "endnotes", "comments", "header", "footer", "diagramData")
_SYMBOLS = {"tab": "\t", "cr": "\n", "noBreakHyphen": "-", "ptab": "\t"}
_SKIPPED = frozenset({"del", "moveFrom", "Fallback", "instrText", "pPr", "rPr", "tblPr", "sectPr", "delText"})
_FOLDERS = ("embeddings", "media")


def extract(file: File, unit: Mapping[str, Any], emit: Emit) -> None:
    """Emit ``opened``, ``facts``, pages from ``from_page`` on, parts, ``finished``.

    Notes, comments, headers, footers, diagrams and charts follow the body on pages of their own.

    Raises:
        UserError: ``file.empty``, ``docx.encrypted``, ``docx.damaged``, ``docx.too_big``, and what the reader of
            another kind raises when the file is one.
    """
    if not file.size:
        raise UserError("file.empty")
    if handed_over(file, unit, emit, "docx"):
        return
    if file.size >= len(MAGIC) and read_exactly(file, 0, len(MAGIC)) == MAGIC:
        raise UserError("docx.encrypted")
    document = _Document(Package(file, "docx"))
    emit("opened", {"pages": None, "encoding": ""})
    say_facts(emit, document.facts())
    inside = Inside(emit, unit, file.size)
    written(document.pieces(), unit, emit, inside.sending(lambda: document.send(inside)))


class _Document:
    """The parts of a package that hold text. Links to anything outside the package are not followed."""

    def __init__(self, package: Package) -> None:
        self._package = package
        main = package.main("word/document.xml")
        links = package.relations(main)
        kinds = {kind: [link for link in links if link.kind == kind and not link.external] for kind in _BESIDE}
        names = [main, *(link.target for kind in _BESIDE for link in kinds[kind])]
        self._roots = [(name, package.xml(name)) for name in names]
        self._authors = [
            attribute(comment, "author")
            for name, root in self._roots
            if any(link.target == name for link in kinds["comments"])
            for comment in root
        ]
        self._charts = [link.target for link in links if link.kind == "chart" and not link.external]
        # A chunk in another format is text of the document (17.17.2); it is read as a document of its own.
        self._chunks = tuple(link.target for link in links if link.kind == "aFChunk" and not link.external)

    def facts(self) -> dict[str, str]:
        facts = of_ooxml(self._package)
        removed = (element for _, root in self._roots for element in root.iter("{*}del", "{*}moveFrom"))
        deleted = sum(1 for element in removed if next(element.iter("{*}delText", "{*}t"), None) is not None)
        if deleted:
            facts["tracked_deletions_left_out"] = str(deleted)
        if self._authors:
            facts["comments_by"] = ", ".join(dict.fromkeys(self._authors))
        return facts

    def pieces(self) -> Iterator[str]:
        """The text of body and parts beside it, paragraph by paragraph, form feeds at page breaks."""
        with understood("docx.damaged"):
            for number, (name, root) in enumerate(self._roots):
                links = {link.identifier: link.target for link in self._package.relations(name) if link.external}
                if number == 0:
                    yield from _Walk(links, _Sections(root)).blocks(root)
                    continue
                texts = [piece for piece in _Walk(links, None).blocks(root) if piece.strip()]
                if texts:
                    yield "\f"
                    yield from texts
            for name in self._charts:
                yield "\f"
                yield from chart_rows(self._package.xml(name))

    def send(self, inside: Inside) -> None:
        inside.entries(self._package, _FOLDERS, self._chunks)


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
        kind = next((attribute(child, "val") for child in following if name_of(child) == "type"), "nextPage")
        return kind in ("nextPage", "oddPage", "evenPage")


class _Walk:
    """The text of one part.

    Args:
        links: outside addresses by the ids of their links.
        sections: the body's sections; None beside the body, where no section ends a page.
    """

    def __init__(self, links: Mapping[str, str], sections: _Sections | None) -> None:
        self._links, self._sections = links, sections

    def blocks(self, element: Any) -> Iterator[str]:
        """Paragraphs and table rows below `element`, each ending with a line end."""
        for child in element:
            name = name_of(child)
            if name == "p":
                yield from self._paragraph(child)
            elif name == "tr":
                yield self._row(child)
            elif name not in _SKIPPED:
                yield from self.blocks(child)

    def _paragraph(self, paragraph: Any) -> Iterator[str]:
        properties = next((child for child in paragraph if name_of(child) == "pPr"), None)
        if properties is not None and any(name_of(child) == "pageBreakBefore" and _on(child) for child in properties):
            yield "\f"
        boxes: list[Any] = []
        yield clean("".join(self._inline(paragraph, boxes))) + "\n"
        for box in boxes:
            yield from self.blocks(box)
        if self._sections is not None and properties is not None:
            ends = [child for child in properties if name_of(child) == "sectPr"]
            if any(self._sections.page_ends_after(end) for end in ends):
                yield "\f"

    def _inline(self, element: Any, boxes: list[Any]) -> Iterator[str]:
        for child in element:
            name = name_of(child)
            if name == "t":
                text = child.text or ""
                yield (unprivate(text, _font(element)) if PRIVATE.search(text) else text).replace("\f", " ")
            elif name == "br":
                yield "\f" if attribute(child, "type") == "page" else "\n"
            elif name in _SYMBOLS:
                yield _SYMBOLS[name]
            elif name == "sym":
                yield symbol(attribute(child, "char"), attribute(child, "font"))
            elif name == "checkBox":
                yield "☒" if _ticked(child) else "☐"
            elif name == "txbxContent":
                boxes.append(child)
            elif name == "hyperlink":
                text = "".join(self._inline(child, boxes))
                yield linked(text, self._links.get(attribute(child, "id"), ""))
            elif name not in _SKIPPED:
                yield from self._inline(child, boxes)

    def _row(self, row: Any) -> str:
        """Cells parted by tabs, paragraphs of a cell by spaces: a row is a line."""
        inner = _Walk(self._links, None)
        cells = [
            " ".join(" ".join(piece.split()) for piece in inner.blocks(cell) if piece.strip())
            for cell in row.iter("{*}tc")
            if _row_of(cell) is row
        ]
        return "\t".join(cells) + "\n"


def _font(run: Any) -> str:
    """The font a run asks for, '' where it has none of its own."""
    fonts = next(run.iter("{*}rFonts"), None)
    return "" if fonts is None else attribute(fonts, "ascii") or attribute(fonts, "hAnsi")


def _row_of(cell: Any) -> Any:
    parent = cell.getparent()
    while parent is not None and name_of(parent) != "tr":
        parent = parent.getparent()
    return parent


def _ticked(box: Any) -> bool:
    """Whether a check box of a form is ticked: as filled in, else as it stood first (17.16.7)."""
    states = {name_of(child): _on(child) for child in box}
    return states.get("checked", states.get("default", False))


def _on(element: Any) -> bool:
    return attribute(element, "val") not in ("0", "false", "off")
