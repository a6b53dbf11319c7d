"""What can be read in office packages: Word and Excel files, and any other package of XML."""

import html
import re
import zipfile
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, Final

from judgedesk.drafting.story import Story, story, unreadable

Piece = tuple[str, str, str]

_REST: Final = """//text()[normalize-space() and not(ancestor::*[local-name()='p'] and (parent::*[local-name()='t']
    or parent::*[local-name()='delText'] or parent::*[local-name()='instrText']
    or parent::*[local-name()='delInstrText']))]"""
"""Texts that no paragraph has."""
_TEXTS: Final = frozenset(("t", "delText", "instrText", "delInstrText"))
_CODES: Final = frozenset(("instrText", "delInstrText"))
_BREAKS: Final = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "softHyphen": "", "ptab": "\t"}
_ATTRIBUTE = re.compile(r"=\s*(?:\"([^\"<]*)\"|'([^'<]*)')")
_TELLING = re.compile(r"[^\W\d_][\W_]{0,3}[^\W\d_]|\d[\W_\doilsbzgOILSBZG]{5}")
"""Two letters, or figures as OCR reads them: what may name somebody."""
_NAME_BEFORE = re.compile(r"[\w:.-]{1,80}\Z")
_OF_FORMAT: Final = ("http://schemas.", "urn:schemas", "http://www.w3.org/", "http://purl.org/")
_REMARK = re.compile(r"<!--(.*?)-->|<\?(.*?)\?>", re.DOTALL)
_LITERAL = re.compile('"((?:[^"]|"")*)"')
_HEADER_CODE = re.compile(r'&(?:"[^"]*"|\d+|[A-Za-z+\-])')
_PARTS: Final = (
    ("header", "header"), ("footer", "footer"), ("footnotes", "footnote"), ("endnotes", "footnote"),
    ("comment", "comment"), ("threadedcomment", "comment"), ("person", "comment"), ("docprops/", "property"),
    ("customxml/", "property"), ("glossary", "hidden"), ("settings", "property"), ("drawing", "box"),
)  # fmt: skip
_RELATIONS = re.compile(r'Target="([^"]*)"')


def xml_stories(name: str, content: bytes, inside: tuple[str, ...]) -> Iterator[Story]:
    """The stories of one XML part of a package: its paragraphs, other texts, then attributes and remarks."""
    root = parsed(content)
    kind = _kind(name)
    yield from story(_paragraphs(root, content, kind), inside=inside)
    rest = root.xpath(_REST)
    yield from story(((kind, "", _plain_header(one)) for one in rest), named=kind == "property", inside=inside)
    yield from attribute_story(name, content, inside)


def parsed(content: bytes) -> Any:
    """An XML part as a tree.

    Raises:
        UserError: ``leak.cannot_read``.
    """
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True, remove_pis=False)
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise unreadable("xml") from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise unreadable("dtd")  # entities could hide anything
    return root


def _kind(name: str) -> str:
    small = name.lower()
    return next((kind for part, kind in _PARTS if part in small.removeprefix("word/").removeprefix("xl/")), "text")


def attribute_story(name: str, content: bytes, inside: tuple[str, ...]) -> Iterator[Story]:
    """Values of attributes and XML's own remarks: alt text, authors, bookmarks, targets of links."""
    text = content.decode(_encoding(content), "replace")
    given = {_attribute(text, match) for match in _ATTRIBUTE.finditer(text)} - _of_empty_paper()
    values = {value for _, value in given}
    kind = "link" if name.endswith(".rels") else "description"
    told = sorted(value for value in values if _TELLING.search(value) and not value.startswith(_OF_FORMAT))
    remarks = [one or other for one, other in _REMARK.findall(text) if not other.startswith("xml ")]
    yield from story(((kind, "", percent_decoded(one)) for one in (*told, *map(html.unescape, remarks))), inside=inside)


def _attribute(text: str, match: re.Match[str]) -> tuple[str, str]:
    """The name of an attribute and what it says."""
    name = _NAME_BEFORE.search(text, max(0, match.start() - 80), match.start())
    return name[0].rpartition(":")[2] if name else "", html.unescape(match[1] or match[2] or "")


@cache
def _of_empty_paper() -> frozenset[tuple[str, str]]:
    """Attributes that an empty Word file has before anybody wrote anything: ids of styles, names of colours. Whatever
    a word among them looks like, there it names nobody.
    """
    import docx

    found: set[tuple[str, str]] = set()
    with zipfile.ZipFile(Path(docx.__file__).parent / "templates" / "default.docx") as package:
        for name in package.namelist():
            if name.endswith((".xml", ".rels")):
                text = package.read(name).decode("utf-8")
                found.update(_attribute(text, match) for match in _ATTRIBUTE.finditer(text))
    return frozenset(found)


def _encoding(content: bytes) -> str:
    return "utf-16" if content[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8"


def percent_decoded(text: str) -> str:
    """``jan%20nowak`` and what it stands for."""
    if not re.search("%[0-9A-Fa-f]{2}", text):
        return text
    plain = re.sub(
        "(?:%[0-9A-Fa-f]{2})+", lambda run: bytes.fromhex(run[0].replace("%", "")).decode("utf-8", "replace"), text
    )
    return f"{text}\n{plain}"


def _plain_header(text: str) -> str:
    return _HEADER_CODE.sub(" ", text) if "&" in text else text


# -- paragraphs --------------------------------------------------------------------------------------------------------


def _paragraphs(root: Any, content: bytes, kind: str) -> Iterator[Piece]:
    nested = set(root.xpath("//*[local-name()='p'][.//*[local-name()='p']]"))
    changed = any(
        mark in content for mark in (b":del ", b":ins ", b":del>", b":ins>", b"vanish", b"moveFrom", b"moveTo")
    )
    for number, paragraph in enumerate(root.iter("{*}p"), 1):
        runs = list(_runs(paragraph, paragraph in nested))
        if not runs:
            continue
        name = _number_of_comment(paragraph) if kind == "comment" else str(number) if kind == "text" else ""
        told = "box" if kind == "text" and _in_box(paragraph, nested) else kind
        shown = [element for element, text in runs if text and element is not None]
        codes = "".join(text for element, text in runs if element is not None and _local(element) in _CODES)
        plain = "".join(text for element, text in runs if element is None or _local(element) not in _CODES)
        yield told, name, plain
        if codes:
            yield "field", name, percent_decoded(codes)
        if changed:
            yield from _versions(runs, name, told, plain, shown)


def _runs(paragraph: Any, has_inner: bool) -> Iterator[tuple[Any, str]]:
    for element in paragraph.iter():
        if not isinstance(element.tag, str):
            continue
        local = element.tag.rpartition("}")[2]
        if local in _TEXTS:
            if element.text and not (has_inner and _owner(element) is not paragraph):
                yield element, element.text
        elif local in _BREAKS:
            yield None, _BREAKS[local]


def _local(element: Any) -> str:
    return str(element.tag).rpartition("}")[2]


def _owner(element: Any) -> Any:
    return next(element.iterancestors("{*}p"), None)


def _in_box(paragraph: Any, nested: set[Any]) -> bool:
    return bool(nested) and any(True for _ in paragraph.iterancestors("{*}txbxContent"))


def _number_of_comment(paragraph: Any) -> str:
    comment = next(paragraph.iterancestors("{*}comment"), None)
    found = [] if comment is None else [value for key, value in comment.attrib.items() if key.endswith("}id")]
    return found[0] if found else ""


def _versions(runs: Iterable[tuple[Any, str]], name: str, kind: str, plain: str, shown: list[Any]) -> Iterator[Piece]:
    """A paragraph as it is after the changes marked in it, as it was before them, and as it shows."""
    final, former, seen, gone, hidden = [], [], [], [], []
    for element, text in runs:
        above = {_local(one) for one in element.iterancestors()} if element is not None else set()
        deleted = bool(above & {"del", "moveFrom"})
        inserted = bool(above & {"ins", "moveTo"})
        run = next(element.iterancestors("{*}r"), None) if element is not None else None
        veiled = run is not None and run.find("{*}rPr/{*}vanish") is not None
        final += [] if deleted else [text]
        former += [] if inserted else [text]
        seen += [] if deleted or veiled else [text]
        gone += [text] if deleted else []
        hidden += [text] if veiled else []
    said = {plain}
    for told, pieces in (("deleted", gone), ("hidden", hidden), (kind, final), (kind, former), (kind, seen)):
        text = "".join(pieces)
        if text and text not in said:
            said.add(text)
            yield told, name, text


# -- sheets ------------------------------------------------------------------------------------------------------------


def shared_strings(content: bytes) -> list[str]:
    """The texts of a workbook that cells point to, in order."""
    return ["".join(one.itertext("{*}t")) for one in parsed(content).iter("{*}si")]


def sheet_stories(name: str, content: bytes, strings: list[str], inside: tuple[str, ...]) -> Iterator[Story]:
    """Cells of a sheet row by row, formulas with the texts that they put together; headers, links and the rest."""
    root = parsed(content)
    yield from story(_cells(root, name, strings), inside=inside)
    rest = root.xpath("//text()[normalize-space() and not(ancestor::*[local-name()='sheetData'])]")
    yield from story((("header", name, _plain_header(one)) for one in rest), inside=inside)
    for row in root.iter("{*}sheetData"):
        row.clear()
    from lxml import etree

    yield from attribute_story(name, etree.tostring(root), inside)


def _cells(root: Any, name: str, strings: list[str]) -> Iterator[Piece]:
    for cell in root.iter("{*}c"):
        where = f"{name}!{cell.get('r', '')}"
        value = cell.findtext("{*}v") or ""
        if cell.get("t") == "s" and value.isdecimal() and int(value) < len(strings):
            value = strings[int(value)]
        yield "cell", where, value
        inline = cell.find("{*}is")
        if inline is not None:
            yield "cell", where, "".join(inline.itertext("{*}t"))
        formula = cell.findtext("{*}f")
        if formula:
            literals = [one.replace('""', '"') for one in _LITERAL.findall(formula)]
            yield "formula", where, formula
            yield "formula", where, "".join(literals)


def sheet_names(workbook: bytes, relations: bytes | None) -> dict[str, str]:
    """The name of each sheet's part: ``xl/worksheets/sheet1.xml`` to ``Ledger``."""
    targets = {}
    if relations:
        for one in parsed(relations).iter("{*}Relationship"):
            target = one.get("Target", "").lstrip("/")
            targets[one.get("Id")] = target if target.startswith("xl/") else f"xl/{target}"
    found = {}
    for sheet in parsed(workbook).iter("{*}sheet"):
        by = next((value for key, value in sheet.attrib.items() if key.endswith("}id")), "")
        found[targets.get(by, "")] = sheet.get("name", "")
    return found
