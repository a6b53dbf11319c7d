"""OpenDocument texts (.odt) and what sheets and slides share with them: paragraphs, tables, notes, comments in order.

Tracked insertions are kept and deletions left out; headers and footers follow the text. OpenDocument 1.3 part 3.
"""

import io
import re
import zipfile
from collections.abc import Iterator, Mapping
from typing import Any

from judgedesk.domain.errors import UserError
from judgedesk.ingest.batches import Emit
from judgedesk.ingest.drawings import unprivate
from judgedesk.ingest.embedded import Inside
from judgedesk.ingest.file import File, read_exactly
from judgedesk.ingest.flatdocument import packaged
from judgedesk.ingest.package import ZIP, Package, attribute, name_of
from judgedesk.ingest.properties import of_opendocument
from judgedesk.ingest.routing import handed_over
from judgedesk.ingest.writing import clean, linked, say_facts, understood, written

_SPACE = re.compile(r" *[\t\r\n][ \t\r\n]*|  +")  # not the single spaces, which most are
_MOST_REPEATED = 1000  # spaces or cells that one element may stand for
_FOLDERS = ("Pictures", "Media", "media")
_DOCUMENTS = {"text": ".odt", "spreadsheet": ".ods", "presentation": ".odp", "graphics": ".odg"}
_DROPPED = frozenset({
    "tracked-changes", "forms", "scripts", "sequence-decls", "variable-decls", "user-field-decls", "desc", "title",
    "event-listeners", "shapes", "dde-connection-decls", "alphabetical-index-auto-mark-file", "binary-data",
    "index-title-template", "table-of-content-source", "bibliography-source", "settings", "notes",
})  # fmt: skip
_INLINE_DROPPED = _DROPPED | {"note-citation"}


def extract(file: File, unit: Mapping[str, Any], emit: Emit) -> None:
    """Emit ``opened``, ``facts``, pages from ``from_page`` on, parts, ``finished``.

    Raises:
        UserError: ``file.empty``, ``office.damaged``, ``office.encrypted``, ``office.too_big``, and what the reader of
            another kind raises when the file is one.
    """
    if not file.size:
        raise UserError("file.empty")
    if handed_over(file, unit, emit, "odt"):
        return
    package = opened(file)
    content, styles = package.xml("content.xml"), package.xml("styles.xml")
    if content is None:
        raise UserError("office.damaged")
    walk = Walk(page_breaks(content, styles), symbol_fonts(content))
    emit("opened", {"pages": None, "encoding": ""})
    say_facts(emit, of_opendocument(package, package.xml_if_sound("meta.xml")) | walk.facts(content))
    inside = Inside(emit, unit, file.size)

    def pieces() -> Iterator[str]:
        with understood("office.damaged"):
            for body in content.iter("{*}text"):
                if name_of(body.getparent()) == "body":
                    yield from walk.blocks(body)
            yield from walk.beside()
            yield from form_lines(content)
            yield from charts(package)
            yield from _heads(styles)

    written(pieces(), unit, emit, inside.sending(lambda: send(package, inside)))


def opened(file: File) -> Package:
    """The package, also of a flat document. Raises UserError ``office.encrypted`` where its manifest says so."""
    flat = read_exactly(file, 0, min(len(ZIP), file.size)) != ZIP
    package = Package(packaged(file) if flat else file)
    manifest = package.xml_if_sound("META-INF/manifest.xml")
    encrypted = manifest is not None and next(manifest.iter("{*}encryption-data"), None) is not None
    if encrypted or "encrypted-package" in package:
        raise UserError("office.encrypted")
    return package


def page_breaks(*roots: Any) -> frozenset[str]:
    """Names of the styles whose paragraphs begin on a new page, inherited or not (20.184, 19.502)."""
    parents: dict[str, str] = {}
    found = set()
    for style in (style for root in roots if root is not None for style in root.iter("{*}style")):
        name = attribute(style, "name")
        parents[name] = attribute(style, "parent-style-name")
        before = any(attribute(child, "break-before") == "page" for child in style)
        if before or attribute(style, "master-page-name"):
            found.add(name)
    inherited = {name for name, parent in parents.items() if parent in found}
    return frozenset(found | inherited)


def symbol_fonts(root: Any) -> dict[str, str]:
    """Fonts by the names of the automatic styles that ask for one (16.2, 20.269)."""
    found = {}
    for style in root.iter("{*}style"):
        font = next((attribute(child, "font-name") for child in style if name_of(child) == "text-properties"), "")
        if font:
            found[attribute(style, "name")] = font
    return found


class Walk:
    """The text of a document or of one page of it; notes and comments are set aside for `beside`.

    Args:
        breaks: styles whose paragraphs begin a page.
        fonts: fonts by the styles that ask for them, for symbols.
    """

    def __init__(self, breaks: frozenset[str] = frozenset(), fonts: Mapping[str, str] | None = None) -> None:
        self._breaks, self._fonts = breaks, fonts or {}
        self._notes: list[Any] = []
        self._comments: list[Any] = []

    def facts(self, root: Any) -> dict[str, str]:
        """Deletions left out and who commented."""
        deleted = sum(1 for _ in root.iter("{*}deletion"))
        authors = ["".join(name.itertext()) for note in root.iter("{*}annotation") for name in note.iter("{*}creator")]
        facts = {"tracked_deletions_left_out": str(deleted)} if deleted else {}
        return facts | {"comments_by": ", ".join(dict.fromkeys(authors))}

    def blocks(self, element: Any) -> Iterator[str]:
        """Paragraphs and table rows below `element`, each ending with a line end."""
        for child in element:
            name = name_of(child)
            if name in ("p", "h"):
                yield from self._paragraph(child)
            elif name == "table-row":
                yield self.row(child)
            elif name == "soft-page-break":
                yield "\f"
            elif name == "annotation":
                self._comments.append(child)
            elif name not in _DROPPED or "chart:" in child.tag:  # a chart's title is shown, a picture's is not
                yield from self.blocks(child)

    def beside(self) -> Iterator[str]:
        """Notes, then comments, on pages of their own."""
        for aside in (self._notes, self._comments):
            while aside:
                elements = list(aside)
                aside.clear()
                texts = [text for element in elements for text in self.blocks(element) if text.strip()]
                if texts:
                    yield "\f"
                    yield from texts

    def comments(self) -> Iterator[str]:
        """The comments set aside so far."""
        elements, self._comments = self._comments, []
        for element in elements:
            yield from (text for text in self.blocks(element) if text.strip())

    def text(self, element: Any) -> str:
        """A paragraph's text without what is anchored in it."""
        return self._inline_text(element, [])

    def _inline_text(self, element: Any, boxes: list[Any]) -> str:
        text = _SPACE.sub(" ", "".join(self._inline(element, boxes))).strip(" ")
        return clean(text.translate(_REAL_SPACES) if _SIGNS.search(text) else text)

    def _paragraph(self, paragraph: Any) -> Iterator[str]:
        if attribute(paragraph, "style-name") in self._breaks:
            yield "\f"
        boxes: list[Any] = []
        yield self._inline_text(paragraph, boxes) + "\n"
        for box in boxes:
            yield from self.blocks(box)

    def _inline(self, element: Any, boxes: list[Any]) -> Iterator[str]:
        """Text with the spaces that are meant set as signs, for all other runs of space count as one."""
        yield element.text or ""
        for child in element:
            name = name_of(child)
            if name == "s":
                yield _SPACE_SIGN * _count(attribute(child, "c"))
            elif name == "tab":
                yield _TAB_SIGN
            elif name == "line-break":
                yield _LINE_SIGN
            elif name == "soft-page-break":
                yield _PAGE_SIGN
            elif name == "note":
                self._notes.extend(child.iter("{*}note-body"))
            elif name == "annotation":
                self._comments.append(child)
            elif name in ("frame", "custom-shape", "rect", "g", "text-box", "ellipse", "line"):
                boxes.append(child)
            elif name == "a":
                inner = "".join(self._inline(child, boxes))
                yield linked(inner, attribute(child, "href")) if inner.strip() else inner
            elif name == "fieldmark" and attribute(child, "type").endswith(".FORMCHECKBOX"):
                yield "☒" if any(attribute(inner, "value") == "true" for inner in child) else "☐"
            elif name == "span" and (font := self._fonts.get(attribute(child, "style-name"))):
                yield unprivate("".join(self._inline(child, boxes)), font)
            elif name and name not in _INLINE_DROPPED:
                yield from self._inline(child, boxes)
            yield child.tail or ""

    def row(self, row: Any) -> str:
        """Cells parted by tabs, paragraphs of a cell by spaces: a row is a line."""
        cells = []
        for cell in row:
            if name_of(cell) in ("table-cell", "covered-table-cell"):
                text = " ".join(" ".join(piece.split()) for piece in self.blocks(cell) if piece.strip())
                cells += [text] * min(_count(attribute(cell, "number-columns-repeated")), _MOST_REPEATED)
        return "\t".join(cells).rstrip("\t") + "\n"


_SPACE_SIGN, _TAB_SIGN, _LINE_SIGN, _PAGE_SIGN = "\ufdd0", "\ufdd1", "\ufdd2", "\ufdd3"  # never characters of a text
_SIGNS = re.compile(f"[{_SPACE_SIGN}-{_PAGE_SIGN}]")
_REAL_SPACES = str.maketrans({_SPACE_SIGN: " ", _TAB_SIGN: "\t", _LINE_SIGN: "\n", _PAGE_SIGN: "\f"})


def _count(untrusted: str) -> int:
    """How often something stands: at least once, at most `_MOST_REPEATED`."""
    return min(int(untrusted), _MOST_REPEATED) if untrusted.isdecimal() and len(untrusted) < 10 else 1


def form_lines(root: Any) -> Iterator[str]:
    """What is filled into the controls of a form (13.5)."""
    lines = []
    for forms in root.iter("{*}forms"):
        for control in forms.iter():
            values = [attribute(control, name) for name in ("label", "current-value", "value", "current-state")]
            if any(values):
                lines.append(clean(" ".join(filter(None, values))) + "\n")
    if lines:
        yield "\f"
        yield from lines


def charts(package: Package) -> Iterator[str]:
    """Titles and figures of the charts inside, a page each."""
    for folder, kind in _objects(package):
        if "chart" in kind:
            root = package.xml_if_sound(f"{folder}content.xml")
            if root is not None:
                yield "\f"
                yield from (text for text in Walk().blocks(root) if text.strip())


def send(package: Package, inside: Inside) -> None:
    """Pictures, recordings, and documents inside the document."""
    inside.entries(package, _FOLDERS)
    folders = _objects(package)
    for folder, kind in folders:
        ending = next((ending for word, ending in _DOCUMENTS.items() if f"opendocument.{word}" in kind), "")
        if ending:
            name = folder.strip("/").replace("/", " ") + ending
            try:
                inside.file(name, _package_of(package, folder, kind))
            except UserError as error:
                inside.broken(name, error.code)
        elif "formula" in kind:
            inside.formulas += 1
        elif "chart" not in kind:
            inside.charts += 1
    for name in package.entries:
        if name.startswith("Object ") and "/" not in name:
            inside.entry(package, name)


def _objects(package: Package) -> list[tuple[str, str]]:
    """Folders that hold a document of their own, with its media type."""
    manifest = package.xml_if_sound("META-INF/manifest.xml")
    found = []
    for entry in () if manifest is None else manifest:
        path, kind = attribute(entry, "full-path").removeprefix("./"), attribute(entry, "media-type")
        if path.endswith("/") and path != "/" and "opendocument" in kind and f"{path}content.xml" in package:
            found.append((path, kind))
    return found


def _package_of(package: Package, folder: str, kind: str) -> bytes:
    """An object's folder as a package of its own. Raises UserError ``office.too_big``."""
    names = [name for name in package.entries if name.startswith(folder)]
    if sum(package.entries[name].file_size for name in names) > 64 << 20:
        raise UserError("office.too_big", bytes=package.packed, most=64 << 20)
    out = io.BytesIO()
    stamp = (1980, 1, 1, 0, 0, 0)  # the same bytes each time the document is read
    with zipfile.ZipFile(out, "w") as whole:
        whole.writestr(zipfile.ZipInfo("mimetype", stamp), kind)
        for name in names:
            whole.writestr(
                zipfile.ZipInfo(name.removeprefix(folder), stamp), package.read(name), zipfile.ZIP_DEFLATED, 6
            )
    return out.getvalue()


def _heads(styles: Any) -> Iterator[str]:
    """Headers and footers, each once."""
    if styles is None:
        return
    seen: set[str] = set()
    for page in styles.iter("{*}master-page"):
        for head in page:
            if name_of(head).startswith(("header", "footer")):
                text = "".join(piece for piece in Walk().blocks(head) if piece.strip())
                if text and text not in seen:
                    seen.add(text)
                    yield "\f" + text
