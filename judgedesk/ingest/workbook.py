"""Excel workbooks in XML (.xlsx, .xlsm), read row by row: a sheet is never held as a whole, whatever size it claims.

A dense library would fill memory for two cells in opposite corners, and can't tell a formula without a value from an
empty cell. ECMA-376 part 1, section 18.
"""

import functools
from collections.abc import Iterator
from typing import Any

from judgedesk.domain.errors import UserError
from judgedesk.ingest.cells import (
    Notices,
    Row,
    cell_text,
    date_kind,
    number_text,
    padded,
    serial_text,
)
from judgedesk.ingest.drawings import Shapes
from judgedesk.ingest.package import Package, Relation, attribute, check_entities, name_of
from judgedesk.ingest.properties import MACROS, of_ooxml
from judgedesk.ingest.writing import understood

_MOST_COLUMNS, _MOST_ROWS = 16_384, 1 << 20
_MACRO_SHEETS = ("xlMacrosheet", "xlIntlMacrosheet")


class Workbook:
    """One workbook.

    Raises:
        UserError: ``office.damaged``.
    """

    def __init__(self, package: Package) -> None:
        self._package = package
        main = package.main("xl/workbook.xml")
        root = package.xml(main)
        self._links = package.relations(main)
        parts = {link.identifier: link for link in self._links if not link.external}
        sheets = [(sheet, parts.get(_relation(sheet))) for sheet in root.iter("{*}sheet")]
        self._sheets = [(attribute(sheet, "name"), link) for sheet, link in sheets if link is not None]
        self.notices = Notices()
        self.notices.hidden = [attribute(sheet, "name") for sheet, _ in sheets if "idden" in attribute(sheet, "state")]
        self._lost = [attribute(sheet, "name") for sheet, link in sheets if link is None]
        self._since_1904 = any(attribute(view, "date1904") in ("1", "true") for view in root.iter("{*}workbookPr"))
        self._strings = list(self._shared(self._of_kind("sharedStrings")))
        self._kinds, self._pads = self._formats()

    def facts(self) -> dict[str, str]:
        """What is known before the cells are read."""
        kinds = [link.kind for link in self._links]
        facts = of_ooxml(self._package) | {
            "references_not_followed": str(kinds.count("externalLink") or ""),
            "pivot_caches_left_out": str(kinds.count("pivotCacheDefinition") or ""),
            "charts_left_out": str(sum(1 for name in self._package.entries if "/charts/chart" in name) or ""),
            "sheets_missing": ", ".join(self._lost),
        }
        return facts | (MACROS if any(link.kind in _MACRO_SHEETS for _, link in self._sheets) else {})

    def sheets(self) -> Iterator[tuple[str, Iterator[Row]]]:
        """Each sheet's name and rows, in the workbook's order; comments are gathered on the way."""
        persons = self._persons()
        for name, link in self._sheets:
            if link.kind == "chartsheet":
                continue
            yield name, self._rows(link.target)
            try:
                found = list(self._comments(link.target, persons))
            except UserError:
                self.notices.comments_lost += 1
            else:
                self.notices.comments += [(f"{name}!{place}", author, text) for place, author, text in found]

    def shapes(self) -> Iterator[tuple[str, str]]:
        """Sheets with text in shapes, and that text."""
        for name, link in self._sheets:
            for drawing in self._package.relations(link.target):
                if drawing.kind == "drawing" and not drawing.external:
                    links = {inner.identifier: inner.target for inner in self._package.relations(drawing.target)}
                    root = self._package.xml(drawing.target)
                    with understood("office.damaged"):
                        text = "".join(line for line in Shapes(links).lines(root) if line.strip())
                    if text:
                        yield name, text

    def _of_kind(self, kind: str) -> list[Relation]:
        return [link for link in self._links if link.kind == kind and not link.external]

    def _shared(self, links: list[Relation]) -> Iterator[str]:
        for link in links:
            for item in self._elements(link.target, "si"):
                yield cell_text(_rich(item))

    def _formats(self) -> tuple[list[str], list[int]]:
        """For each cell format, which date it shows and how many digits it fills up to."""
        links = self._of_kind("styles")
        root = self._package.xml_if_sound(links[0].target) if links else None
        if root is None:
            return [], []
        codes = {attribute(code, "numFmtId"): attribute(code, "formatCode") for code in root.iter("{*}numFmt")}
        kinds, pads = [], []
        for group in root.iter("{*}cellXfs"):
            for entry in group:
                identifier = attribute(entry, "numFmtId")
                number, code = int(identifier) if identifier.isdecimal() else 0, codes.get(identifier, "")
                kinds.append(date_kind(number, code))
                pads.append(padded(code))
        return kinds, pads

    def _elements(self, part: str, name: str) -> Iterator[Any]:
        """Elements of a part, one by one as they are read, and then forgotten."""
        from lxml import etree

        with understood("office.damaged"), self._package.stream(part) as stream:
            events = etree.iterparse(
                stream, tag=f"{{*}}{name}", resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False,
                remove_comments=True, remove_pis=True,
            )  # fmt: skip
            first = True
            for _, element in events:
                if first:
                    check_entities(element)
                    first = False
                yield element
                element.clear()
                above = element.getparent()
                while above is not None and above[0] is not element:
                    del above[0]

    def _rows(self, part: str) -> Iterator[Row]:
        number = 0
        for row in self._elements(part, "row"):
            said = row.get("r", "")
            number = int(said) if said.isdecimal() and len(said) < 8 else number + 1
            if number > _MOST_ROWS:
                return
            yield number, self._cells(row)

    def _cells(self, row: Any) -> list[str]:
        cells: list[str] = []
        # Whole names of the elements, for taking a name apart a million times takes as long as the reading itself.
        tags = tuple(row.tag.removesuffix("row") + name for name in ("c", "v", "f", "is"))
        cell_tag = tags[0]
        for cell in row:
            if cell.tag != cell_tag:
                continue
            at = _column(cell.get("r", "").rstrip("0123456789")) or len(cells) + 1
            text = self._cell(cell, tags)
            if not text or at > _MOST_COLUMNS:
                continue
            if at <= len(cells):
                cells[at - 1] = text
            else:
                cells += [""] * (at - 1 - len(cells))
                cells.append(text)
        return cells

    def _cell(self, cell: Any, tags: tuple[str, ...]) -> str:
        value: str | None = None
        kind, formula = cell.get("t", "n"), False
        _, value_tag, formula_tag, inline_tag = tags
        for child in cell:
            tag = child.tag
            if tag == value_tag:
                value = child.text
            elif tag == formula_tag:
                formula = True
            elif tag == inline_tag:
                return cell_text(_rich(child))
        if value is None or not value.strip():
            self.notices.without_value += formula and kind != "str"
            return ""
        if kind == "s":
            return self._strings[int(value)] if value.isdecimal() and int(value) < len(self._strings) else ""
        if kind == "b":
            return "FALSE" if value.strip() in ("0", "false") else "TRUE"
        if kind in ("str", "e"):
            return cell_text(value)
        if kind == "d":
            return cell_text(value.replace("T", " ").removesuffix("Z"))
        return self._number(value, cell.get("s", "0"))

    def _number(self, untrusted: str, style: str) -> str:
        try:
            value, index = float(untrusted), int(style)
        except ValueError:
            return cell_text(untrusted)
        if 0 <= index < len(self._kinds):
            if self._kinds[index]:
                return serial_text(value, self._kinds[index], self._since_1904)
            return number_text(value).zfill(self._pads[index])
        return number_text(value)

    def _persons(self) -> dict[str, str]:
        found = {}
        for link in self._of_kind("person"):
            root = self._package.xml_if_sound(link.target)
            for person in () if root is None else root:
                found[attribute(person, "id")] = attribute(person, "displayName")
        return found

    def _comments(self, part: str, persons: dict[str, str]) -> Iterator[tuple[str, str, str]]:
        """Place, author, text. A comment in a thread also stands as an old one, with a note for old programs."""
        for link in self._package.relations(part):
            if link.external or link.kind not in ("comments", "threadedComment"):
                continue
            root = self._package.xml(link.target)
            with understood("office.damaged"):
                if link.kind == "threadedComment":
                    for comment in root:
                        author = persons.get(attribute(comment, "personId"), "")
                        text = "".join(piece.text or "" for piece in comment if name_of(piece) == "text")
                        yield attribute(comment, "ref"), author, text
                    continue
                authors = ["".join(author.itertext()) for author in root.iter("{*}author")]
                for comment in root.iter("{*}comment"):
                    index = attribute(comment, "authorId")
                    author = authors[int(index)] if index.isdecimal() and int(index) < len(authors) else ""
                    if not author.startswith("tc="):
                        yield attribute(comment, "ref"), author, "".join(map(_rich, comment.iter("{*}text")))


def _relation(sheet: Any) -> str:
    """The id of a link, which has a namespace, unlike other ids."""
    return next((value for key, value in sheet.attrib.items() if key.endswith("}id")), "")


def _rich(element: Any) -> str:
    """Text in runs, without the reading aids of East Asian scripts."""
    if len(element) == 1 and element[0].tag.endswith("}t"):
        return element[0].text or ""
    texts = []
    for child in element:
        name = name_of(child)
        if name == "t":
            texts.append(child.text or "")
        elif name == "r":
            texts.extend(part.text or "" for part in child if name_of(part) == "t")
    return "".join(texts)


@functools.lru_cache(maxsize=1024)
def _column(letters: str) -> int:
    """A column from 1 by its letters; 0 where there are none, beyond all columns where they make no sense."""
    number = 0
    for letter in letters.upper()[:4]:
        number = number * 26 + (ord(letter) - 64 if "A" <= letter <= "Z" else 0)
    return number
