"""OpenDocument in one XML file (.fodt, .fods, .fodp): laid out as the package it stands for.

OpenDocument 1.3 part 3, 3.1.2.
"""

import base64
import binascii
import io
import zipfile
from typing import Any

from judgedesk.domain.errors import UserError
from judgedesk.ingest.file import File, read_exactly
from judgedesk.ingest.package import name_of, parsed
from judgedesk.ingest.writing import understood

MARK = b"urn:oasis:names:tc:opendocument:xmlns:office"
_MOST_BYTES = 48 << 20
_STAMP = (1980, 1, 1, 0, 0, 0)  # the same bytes each time the document is read


def packaged(file: File) -> io.BytesIO:
    """The package that a flat document stands for.

    Raises:
        UserError: ``office.damaged``, ``office.too_big``.
    """
    if file.size > _MOST_BYTES:
        raise UserError("office.too_big", bytes=file.size, most=_MOST_BYTES)
    with understood("office.damaged"):
        root = parsed(read_exactly(file, 0, file.size))
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as package:
            for number, picture in enumerate(list(root.iter("{*}binary-data")), 1):
                _put(package, f"Pictures/picture{number}{_ending(content := _bytes(picture))}", content)
                picture.getparent().remove(picture)
            for name, kinds in (("styles.xml", ("styles", "master-styles")), ("meta.xml", ("meta",))):
                _put(package, name, _part(root, kinds))
            _put(package, "content.xml", _whole(root))
    return out


def _put(package: zipfile.ZipFile, name: str, content: bytes) -> None:
    package.writestr(zipfile.ZipInfo(name, _STAMP), content)


def _bytes(element: Any) -> bytes:
    try:
        return base64.b64decode("".join(element.itertext()))
    except binascii.Error:
        return b""


def _ending(content: bytes) -> str:
    endings = {b"\x89PNG": ".png", b"\xff\xd8\xff": ".jpg", b"GIF8": ".gif"}
    return next((ending for mark, ending in endings.items() if content.startswith(mark)), ".bin")


def _part(root: Any, kinds: tuple[str, ...]) -> bytes:
    from lxml import etree

    part = etree.Element(root.tag, nsmap=root.nsmap)
    for child in [child for child in root if name_of(child) in kinds]:
        part.append(child)
    return _whole(part)


def _whole(root: Any) -> bytes:
    from lxml import etree

    content: bytes = etree.tostring(root, encoding="utf-8")
    return content
