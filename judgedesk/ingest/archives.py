"""Archives: a list of all that is in them as pages, and every file as a part. What each format needs stands in `zips`,
`tars` (also single files squeezed by gzip, bzip2, xz or Zstandard) and `sevenzips`; the others are kept unopened.

Nothing is unpacked to a disk, links are named and never followed, and paths are only names.
"""

import re
from collections.abc import Mapping
from typing import Any

from judgedesk.domain.errors import UserError
from judgedesk.ingest import sevenzips, tars, zips
from judgedesk.ingest.batches import Emit
from judgedesk.ingest.file import File, read_exactly
from judgedesk.ingest.inventory import read_at

_FORMATS = (
    (b"Rar!\x1a\x07", "RAR"), (b"MSCF", "CAB"), (b"\x04\x22\x4d\x18", "LZ4"), (b"\x1f\x9d", "Z"), (b"LZIP", "LZIP"),
    (b"!<arch>", "AR"), (b"xar!", "XAR"),
)  # fmt: skip


def extract(file: File, unit: Mapping[str, Any], emit: Emit) -> None:
    """Emit ``opened``, facts, the list as pages, the files as parts, ``finished``.

    Raises:
        UserError: ``file.empty``, ``archive.not_supported``, ``archive.damaged``, ``archive.encrypted``,
            ``archive.too_big``, ``archive.too_many``.
    """
    if not file.size:
        raise UserError("file.empty")
    head = read_exactly(file, 0, min(1024, file.size))
    known = next((name for start, name in _FORMATS if head.startswith(start)), "")
    if known or re.match(rb"..-l[hz][0-7ds]-", head, re.S) or read_at(file, 32769, 5) == b"CD001":
        raise UserError("archive.not_supported", format=known or ("LHA" if head[2:4] == b"-l" else "ISO 9660"))
    emit("opened", {"pages": None, "encoding": ""})
    if head.startswith(b"PK"):
        zips.extract(file, unit, emit)
    elif head.startswith(b"7z\xbc\xaf\x27\x1c"):
        sevenzips.extract(file, unit, emit)
    else:
        tars.extract(file, unit, emit)
