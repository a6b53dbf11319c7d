"""Tags as a REFI-QDA project (.qdpx 1.5, https://www.qdasoftware.org): codes, sources as plain text, coded passages.

Every guid follows from what it names, so that the same tags make the same project.
"""

import io
import uuid
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final
from xml.etree.ElementTree import Element, SubElement, tostring

NAMESPACE: Final = "urn:QDA-XML:project:1.0"
_SPACE: Final = uuid.UUID("6b7a3c52-6f0c-5d0e-9a0b-2f4f3f0f6c11")
_DATE: Final = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class Code:
    """A code in its place in the tree. One that is a heading only is not `codable`."""

    id: str
    name: str
    codes: tuple["Code", ...] = ()
    codable: bool = True


@dataclass(frozen=True, slots=True)
class Selection:
    """A passage: code points of the source's text, `end` excluded; codes by id."""

    id: str
    start: int
    end: int
    name: str
    said: str
    codes: tuple[str, ...]
    author: str
    at: str


@dataclass(frozen=True, slots=True)
class Source:
    """A document as plain text. With `pdf`, its bytes, it is a source of that kind, which the text represents."""

    id: str
    name: str
    text: str
    selections: tuple[Selection, ...]
    pdf: bytes = b""


def guid(kind: str, identifier: str) -> str:
    """The guid of something of a project."""
    return str(uuid.uuid5(_SPACE, f"{kind} {identifier}")).upper()


def project(name: str, origin: str, at: str, codes: Sequence[Code], sources: Sequence[Source]) -> bytes:
    """The whole project: ``project.qde``, and a text file, or a PDF with one, for each source. `at`: UTC, ISO 8601."""
    root = Element(
        "Project", {"xmlns": NAMESPACE, "name": _plain(name), "origin": origin, "creationDateTime": _time(at)}
    )
    users = sorted({one.author for source in sources for one in source.selections})
    if users:
        place = SubElement(root, "Users")
        for user in users:
            SubElement(place, "User", {"guid": guid("user", user), "name": _plain(user)})
    if codes:
        place = SubElement(SubElement(root, "CodeBook"), "Codes")
        for code in codes:
            _code(place, code)
    files: dict[str, bytes] = {}
    if sources:
        place = SubElement(root, "Sources")
        for source in sources:
            files |= _source(place, source)
    return _zipped({"project.qde": tostring(root, encoding="utf-8", xml_declaration=True), **files})


def _code(place: Element, code: Code) -> None:
    codable = "true" if code.codable else "false"
    element = SubElement(
        place, "Code", {"guid": guid("code", code.id), "name": _plain(code.name), "isCodable": codable}
    )
    for child in code.codes:
        _code(element, child)


def _source(place: Element, source: Source) -> dict[str, bytes]:
    """The element, and the files it names: ``internal://X`` lies in the project as ``sources/X``."""
    own, files = guid("source", source.id), dict[str, bytes]()
    kind, of = "TextSource", own
    if source.pdf:
        files[f"{own}.pdf"] = source.pdf
        named = {"guid": own, "name": _plain(source.name), "path": f"internal://{own}.pdf"}
        place = SubElement(place, "PDFSource", named)
        kind, of = "Representation", guid("representation", source.id)
    files[f"{of}.txt"] = _plain(source.text, True).encode()
    text = SubElement(place, kind, {"guid": of, "name": _plain(source.name), "plainTextPath": f"internal://{of}.txt"})
    for one in source.selections:
        _selection(text, one)
    return {f"sources/{name}": content for name, content in files.items()}


def _selection(place: Element, one: Selection) -> None:
    made = {"creatingUser": guid("user", one.author)} | ({"creationDateTime": _time(one.at)} if one.at else {})
    where = {"startPosition": str(one.start), "endPosition": str(one.end)}
    names = {"guid": guid("selection", one.id), "name": _plain(one.name)}
    passage = SubElement(place, "PlainTextSelection", {**names, **where, **made})
    if one.said:
        SubElement(passage, "Description").text = _plain(one.said, True)
    for code in one.codes:
        coding = SubElement(passage, "Coding", {"guid": guid("coding", f"{one.id} {code}"), **made})
        SubElement(coding, "CodeRef", {"targetGUID": guid("code", code)})


def _plain(text: str, lines: bool = False) -> str:
    """What XML may hold; one character for one, so that places stay true."""
    kept = "\n\t" if lines else ""
    return "".join(
        letter if letter in kept or (letter >= " " and not "\ud800" <= letter <= "\udfff" and letter < "\ufffe")
        or letter > "\uffff" else " "
        for letter in text
    )  # fmt: skip


def _time(at: str) -> str:
    return f"{at[:19]}Z"


def _zipped(files: Mapping[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name, content in files.items():
            target.writestr(zipfile.ZipInfo(name, _DATE), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()
