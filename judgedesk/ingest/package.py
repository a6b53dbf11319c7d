"""Zip packages of XML parts, as Word, Excel, PowerPoint and OpenDocument files are: checked before anything unpacks.

ECMA-376 part 2 (Open Packaging Conventions) and OpenDocument 1.3 part 2.
"""

import io
import posixpath
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import IO, Any
from urllib.parse import unquote

from judgedesk.domain.errors import UserError
from judgedesk.ingest.file import File
from judgedesk.ingest.views import buffered
from judgedesk.ingest.writing import understood

ZIP = b"PK\x03\x04"
_MOST_BYTES = 256 << 20  # of XML, unpacked; what is sent on as a part of its own is bounded there
_MOST_XML_BYTES = 64 << 20  # one part held in memory
_MOST_PARTS = 10_000
_MOST_RATIO = 1000
_FREE_BYTES = 8 << 20  # below this no ratio is suspicious
_PIECE_BYTES = 1 << 20
_NEVER_XML = ("embeddings", "media", "Pictures")  # folders of what is copied and never held


@dataclass(frozen=True, slots=True)
class Relation:
    """One link from a part: its id, the last segment of its type, and the part it names, or an outside address."""

    identifier: str
    kind: str
    target: str
    external: bool


def name_of(element: Any) -> str:
    """Local name: the strict and the transitional flavour differ in the namespace only. '' for entities."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(element: Any, name: str) -> str:
    """The value of an attribute by its local name, '' where there is none."""
    return next((str(value) for key, value in element.attrib.items() if key.rpartition("}")[2] == name), "")


def parsed(content: bytes) -> Any:
    """The root of an XML document. No entity is expanded, no DTD and nothing outside is read.

    Raises:
        lxml.etree.XMLSyntaxError, ValueError: broken XML, or a document type that declares entities.
    """
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    root = etree.fromstring(content, parser)
    check_entities(root)
    return root


def check_entities(root: Any) -> None:
    """Raises ValueError where a document declares entities: no office program does, so they were put there."""
    doctype = root.getroottree().docinfo.internalDTD
    if doctype is not None and next(iter(doctype.iterentities()), None) is not None:
        raise ValueError("entities")


class Package:
    """A zip package, its entries checked against what a document ever is.

    Args:
        file: the document.
        family: first word of the error codes, ``docx`` or ``office``.
        most: bytes that all XML may come to, unpacked.

    Raises:
        UserError: ``<family>.damaged``, ``<family>.encrypted``, ``<family>.too_big``.
    """

    def __init__(self, file: File | io.BytesIO, family: str = "office", most: int = _MOST_BYTES) -> None:
        self.family, self._most = family, most
        self._relations: dict[str, list[Relation]] = {}
        with understood(f"{family}.damaged"):
            self._zip = zipfile.ZipFile(buffered(file))
            self.entries: Mapping[str, zipfile.ZipInfo] = {
                entry.filename.lstrip("/"): entry for entry in self._zip.infolist() if not entry.is_dir()
            }
        self._lower = {name.lower(): name for name in self.entries}
        self._check()

    def _check(self) -> None:
        entries = self.entries.values()
        if any(entry.flag_bits & 1 for entry in entries):
            raise UserError(f"{self.family}.encrypted")
        held = [entry for name, entry in self.entries.items() if not self._copied(name)]
        unpacked, packed = sum(entry.file_size for entry in held), sum(entry.compress_size for entry in held)
        bomb = unpacked > _FREE_BYTES and unpacked > packed * _MOST_RATIO
        if len(self.entries) > _MOST_PARTS or unpacked > self._most or bomb:
            raise UserError(f"{self.family}.too_big", bytes=unpacked, most=self._most)

    @staticmethod
    def _copied(name: str) -> bool:
        folders = name.split("/")[:-1]
        return any(folder in folders for folder in _NEVER_XML) and not name.endswith((".xml", ".rels"))

    def __contains__(self, name: str) -> bool:
        return name in self.entries

    @cached_property
    def packed(self) -> int:
        """Bytes of all entries as packed."""
        return sum(entry.compress_size for entry in self.entries.values())

    def found(self, name: str) -> str:
        """The name as it stands in the package, upper and lower case set aside; '' where there is no such part."""
        return name if name in self.entries else self._lower.get(name.lower(), "")

    def stream(self, name: str) -> IO[bytes]:
        """A part to be read once, from its beginning. KeyError where it is missing; zipfile's errors while reading."""
        return self._zip.open(self.entries[name])

    def read(self, name: str, most: int = _MOST_XML_BYTES) -> bytes:
        """A part as a whole. Raises UserError ``<family>.too_big`` above `most` bytes, ``<family>.damaged``."""
        if self.entries[name].file_size > most:
            raise UserError(f"{self.family}.too_big", bytes=self.entries[name].file_size, most=most)
        with understood(f"{self.family}.damaged"), self.stream(name) as stream:
            return stream.read()

    def pieces(self, name: str) -> Iterator[bytes]:
        """A part in pieces of a MiB. Raises UserError ``part.damaged`` where it can't be unpacked."""
        with understood("part.damaged"), self.stream(name) as stream:
            while piece := stream.read(_PIECE_BYTES):
                yield piece

    def xml(self, name: str) -> Any:
        """The root of a part, None where the package has no such part. Raises UserError like `read`."""
        name = self.found(name)
        if not name:
            return None
        content = self.read(name)
        with understood(f"{self.family}.damaged"):
            return parsed(content)

    def xml_if_sound(self, name: str) -> Any:
        """The same for a part whose loss would not make the text incomplete: None where it is broken."""
        try:
            return self.xml(name)
        except UserError:
            return None

    def relations(self, part: str = "") -> list[Relation]:
        """The links of a part (of the package itself for ''), in order; those that name no part left out."""
        if part not in self._relations:
            self._relations[part] = self._read_relations(part)
        return self._relations[part]

    def _read_relations(self, part: str) -> list[Relation]:
        folder, _, base = part.rpartition("/")
        root = self.xml_if_sound(posixpath.join(folder, "_rels", f"{base}.rels"))
        found: list[Relation] = []
        for link in () if root is None else root:
            target, kind = attribute(link, "Target"), attribute(link, "Type").rpartition("/")[2]
            external = attribute(link, "TargetMode").lower() == "external"
            if not external:
                target = self.found(_inside(folder, target))
            if target:
                found.append(Relation(attribute(link, "Id"), kind, target, external))
        return found

    def main(self, usual: str) -> str:
        """The name of the main part; `usual` where no link says.

        Raises:
            UserError: ``<family>.damaged`` when there is none.
        """
        named = [link.target for link in self.relations() if link.kind == "officeDocument" and not link.external]
        found = named[0] if named else self.found(usual)
        if not found:
            raise UserError(f"{self.family}.damaged")
        return found


def _inside(folder: str, target: str) -> str:
    """A part's name from a link's target. What climbs out of the package names no part."""
    path = unquote(target.partition("#")[0]).replace("\\", "/")
    return posixpath.normpath(path if path.startswith("/") else posixpath.join("/", folder, path)).lstrip("/")
