"""Files inside office documents, sent on as parts: embedded documents, recordings and pictures that may be scans.

OLE objects are unwrapped to the file inside (MS-OLEDS 2.3.6 for packages); nothing is ever run. Small pictures,
drawings (EMF, WMF, SVG), formulas and charts without a document of their own are counted, and `left_out` says so.
"""

import io
import re
import struct
import warnings
import zlib
from collections.abc import Callable, Mapping
from pathlib import PurePosixPath
from typing import Any

from judgedesk.domain.errors import UserError
from judgedesk.ingest.batches import Emit
from judgedesk.ingest.compound import MAGIC, Compound, Path
from judgedesk.ingest.package import ZIP, Package
from judgedesk.ingest.parts import Parts
from judgedesk.ingest.properties import in_code_page
from judgedesk.ingest.writing import say_facts

LEAST_PIXELS = 200
"""Pictures narrower or lower than this are ornaments, not scans."""

_MOST_BYTES = 96 << 20  # looked into; above, a file is sent on as it is
_DRAWINGS = (".emf", ".wmf", ".emz", ".wmz", ".svg", ".svgz", ".svm", ".pict", ".pct", ".wdp")
_FORMATS = {
    "WordDocument": ".doc", "Workbook": ".xls", "Book": ".xls", "PowerPoint Document": ".ppt",
    "VisioDocument": ".vsd", "__properties_version1.0": ".msg", "EncryptedPackage": ".docx",
}  # fmt: skip
_ENDINGS = ((b"%PDF-", ".pdf"), (b"{\\rtf", ".rtf"), (b"\xff\xd8\xff", ".jpg"), (b"\x89PNG", ".png"), (MAGIC, ".ole"))
_ZIPPED = ((b"word/", ".docx"), (b"xl/", ".xlsx"), (b"ppt/", ".pptx"), (b"opendocument.text", ".odt"),
           (b"opendocument.spreadsheet", ".ods"), (b"opendocument.presentation", ".odp"))  # fmt: skip
_OFFICE_ART = re.compile(b"[\\x1d\\x1e\\x1f\\x29\\x2a]\xf0(....)", re.S)  # of JPEG, PNG, DIB, TIFF, CMYK
_PICTURES = {
    b"\xff\xd8\xff": "jpg", b"\x89PNG\r\n": "png", b"II*\0": "tif", b"MM\0*": "tif", b"\x28\0\0\0": "bmp",
}  # fmt: skip
_METAFILES = re.compile(b"[\x40\x50]\x3d\x1a\xf0|[\x60\x70]\x21\x1b\xf0|[\x20\x30]\x54\x1c\xf0")
"""Headers of the records of EMF, WMF and PICT."""


class Inside:
    """Sends the files inside one document, and counts what it leaves out.

    Args:
        emit: where to.
        unit: the unit being served; a unit that only counts pages gets no parts.
        packed: bytes of the document.
    """

    def __init__(self, emit: Emit, unit: Mapping[str, Any], packed: int) -> None:
        self._emit = emit
        self._parts = None if unit.get("do") == "count" else Parts(emit, unit, max(packed, 1))
        self.small = self.drawings = self.formulas = self.charts = 0

    def file(self, name: str, content: bytes) -> None:
        """A file that stands in the document as it is."""
        if self._parts is not None:
            self._parts.send(name, content)

    def broken(self, name: str, problem: str = "part.damaged") -> None:
        """A file that can't be had."""
        if self._parts is not None:
            self._parts.broken(name, problem)

    def picture(self, name: str, content: bytes) -> None:
        """A picture, when it is large enough to be a scan."""
        content = _with_file_header(content)
        size, drawing = _measured(content)
        if drawing or name.lower().endswith(_DRAWINGS):
            self.drawings += 1
        elif size is not None and min(size) < LEAST_PIXELS:
            self.small += 1
        else:
            self.file(name, content)

    def entry(self, package: Package, name: str) -> None:
        """An entry of a package: a picture, an OLE object, or a file as it is."""
        if self._parts is None:
            return
        base = PurePosixPath(name).name
        if package.entries[name].file_size > _MOST_BYTES:
            self._parts.send(base, package.pieces(name))
            return
        try:
            content = b"".join(package.pieces(name))
        except UserError:
            self.broken(base)
            return
        if content.startswith(MAGIC):
            self.ole(base, content)
        elif base.lower().endswith(_DRAWINGS) or _measured(content) != (None, False):
            self.picture(base, content)
        else:
            self.file(base, content)

    def entries(self, package: Package, folders: tuple[str, ...], also: tuple[str, ...] = ()) -> None:
        """All entries in folders of these names, and the entries named besides, in the order of the package."""
        for name in package.entries:
            within = any(folder in name.split("/")[:-1] for folder in folders) and not name.endswith((".rels", ".vml"))
            if within or name in also:
                self.entry(package, name)

    def ole(self, name: str, content: bytes) -> None:
        """An OLE object stored as a compound file."""
        try:
            compound = Compound(io.BytesIO(content), "part.damaged")
            if not self.storage(compound, (), name, content):
                self.file(name, content)
        except UserError:
            self.file(name, content)

    def storage(self, compound: Compound, path: Path, name: str, whole: bytes = b"") -> bool:
        """An OLE object stored in a storage of a compound file, or as `whole`. False where it is of no known form."""
        stem = PurePosixPath(name).stem
        if compound.found(*path, "\x01Ole10Native"):
            self.native(name, compound.read(*path, "\x01Ole10Native", most=_MOST_BYTES)[4:])
        elif compound.found(*path, "Package"):
            content = compound.read(*path, "Package", most=_MOST_BYTES)
            self.file(stem + _ending(content), content)
        elif compound.found(*path, "CONTENTS"):
            content = compound.read(*path, "CONTENTS", most=_MOST_BYTES)
            self.file(stem + _ending(content), content)
        elif ending := next((ending for stream, ending in _FORMATS.items() if compound.found(*path, stream)), ""):
            # A document keeps its bytes where it has any of its own; out of a storage it has to be put together.
            self.file(stem + ending, whole or compound.as_file(path))
        elif compound.found(*path, "Equation Native"):
            self.formulas += 1
        else:
            return False
        return True

    def objects(self, compound: Compound, *pools: str) -> None:
        """All objects in the storages `pools` of a legacy document; '' is the root itself."""
        for pool in pools:
            for path in compound.storages(*filter(None, [pool])):
                name = f"{path[-1].lstrip('_')}.bin"
                if (not pool and not path[-1].startswith("MBD")) or path[-1] in pools:
                    continue
                try:
                    if not self.storage(compound, path, name):
                        self.file(name, compound.as_file(path))
                except UserError as error:
                    self.broken(name, error.code)

    def native(self, name: str, content: bytes) -> None:
        """Ole10Native data without its length: label, path, command, then the file; else the data as they are."""
        unwrapped = _package(content)
        if unwrapped is None:
            self.file(PurePosixPath(name).stem + _ending(content), content)
        else:
            self.file(*unwrapped)

    def old_object(self, name: str, content: bytes) -> None:
        """An OLE 1 object (MS-OLEDS 2.2.5): header, class name, and the data in the form of that class."""
        try:
            kind, length = struct.unpack_from("<4xII", content)
            at = 12 + length
            for _ in range(2):  # topic and item
                at += 4 + struct.unpack_from("<I", content, at)[0]
            (size,) = struct.unpack_from("<I", content, at)
        except struct.error:
            self.broken(f"{name}.bin")
            return
        data, embedded = content[at + 4 : at + 4 + size], 2
        if kind != embedded or len(data) != size:
            self.broken(f"{name}.bin")
        elif content[12 : 12 + length].rstrip(b"\0") == b"Package":
            self.native(f"{name}.bin", data)
        elif data.startswith(MAGIC):
            self.ole(f"{name}.bin", data)
        else:
            self.file(name + _ending(data), data)

    def blips(self, content: bytes) -> None:
        """Pictures in Office Art records (MS-ODRAW 2.2.23), found by their headers wherever they stand."""
        self.drawings += len(_METAFILES.findall(content))
        at, number = 0, 0
        while match := _OFFICE_ART.search(content, at):
            at = match.start() + 1
            (length,) = struct.unpack("<I", match[1])
            start = match.end()
            for head in (17, 33):  # one or two identifiers of 16 bytes, and a tag
                ending = next((e for m, e in _PICTURES.items() if content.startswith(m, start + head)), "")
                if ending and head < length <= len(content) - start:
                    number += 1
                    self.picture(f"picture{number}.{ending}", content[start + head : start + length])
                    at = start + length
                    break

    def left_out(self) -> dict[str, str]:
        """Facts about what was not sent."""
        counts = {
            "pictures_left_out": (self.small, f" smaller than {LEAST_PIXELS}×{LEAST_PIXELS} pixels"),
            "drawings_left_out": (self.drawings, " (EMF, WMF, SVG)"),
            "formulas_left_out": (self.formulas, ""),
            "charts_left_out": (self.charts, ""),
        }
        return {fact: f"{count}{what}" for fact, (count, what) in counts.items() if count}

    def sending(self, *acts: Callable[[], None]) -> Callable[[], None]:
        """To be called after the last page: does `acts`, then says what was left out."""

        def sent() -> None:
            if self._parts is not None:
                for act in acts:
                    act()
                say_facts(self._emit, self.left_out())

        return sent


def _measured(content: bytes) -> tuple[tuple[int, int] | None, bool]:
    """Width and height in pixels, None where it is no picture known here; and whether it is a drawing."""
    from PIL import Image

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(io.BytesIO(content)) as image:
                return image.size, image.format in ("WMF", "EMF")
    except Image.DecompressionBombError:
        return (LEAST_PIXELS, LEAST_PIXELS), False
    except MemoryError:
        raise
    except Exception:  # every format's plugin has its own way to say that this is none of its pictures
        return None, False


def _with_file_header(content: bytes) -> bytes:
    """A bitmap as it stands in memory with the header that it has in a file; anything else as it is."""
    if not content.startswith(b"\x28\0\0\0") or len(content) < 40:
        return content
    bits, packing, colours = struct.unpack_from("<14xHI12xI", content)
    palette = 4 * min(colours or (1 << bits if bits <= 8 else 0), 1 << 16)
    start = 14 + 40 + palette + (12 if packing == 3 else 0)
    return b"BM" + struct.pack("<IHHI", 14 + len(content), 0, 0, start) + content


def _package(content: bytes) -> tuple[str, bytes] | None:
    """Name and bytes of the file in an OLE package, None where it is built otherwise. MS-OLEDS leaves the layout
    open; it is flags, label, file name, two numbers, temporary path with its length, length, bytes.
    """
    try:
        label, _, rest = content[2:].partition(b"\0")
        path, _, rest = rest.partition(b"\0")
        _, kind, length = struct.unpack_from("<HHI", rest)
        if content[:2] != b"\x02\0" or kind != 3 or length > 4096:
            return None
        (size,) = struct.unpack_from("<I", rest, 8 + length)
        file = rest[12 + length : 12 + length + size]
    except struct.error:
        return None
    if len(file) != size:
        return None
    name = re.split(r"[\\/]", in_code_page(label or path, 1250))[-1]
    return name or "package", file


def _ending(content: bytes) -> str:
    """An ending that suits a file without a name."""
    if content.startswith(ZIP):
        return next((ending for mark, ending in _ZIPPED if mark in content[:65_536]), ".zip")
    return next((ending for mark, ending in _ENDINGS if content.startswith(mark)), ".bin")


def inflated(content: bytes, most: int = _MOST_BYTES) -> bytes:
    """Zlib data unpacked to `most` bytes. Raises UserError ``part.damaged``."""
    decompressor = zlib.decompressobj()
    try:
        plain = decompressor.decompress(content, most)
    except zlib.error as error:
        raise UserError("part.damaged") from error
    if decompressor.unconsumed_tail:
        raise UserError("part.damaged")
    return plain
