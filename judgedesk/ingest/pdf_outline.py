"""Bookmarks of a PDF (ISO 32000-1, 12.3.3)."""

import re
from collections.abc import Mapping
from itertools import islice
from typing import Any

from pypdfium2 import PdfiumError

from judgedesk.ingest import pdf
from judgedesk.ingest.batches import Emit
from judgedesk.ingest.file import File
from judgedesk.ingest.messages import MAX_BOOKMARKS, MAX_TITLE

_DEEPEST = 12
_UNSEEN = re.compile(r"[\0-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]+")


def outline(file: File, unit: Mapping[str, Any], emit: Emit) -> None:
    """Emit ``outline``: level, title and page of each bookmark; a page that can't be told is 0.

    Raises:
        UserError: as `pdf.opened`.
    """
    document = pdf.opened(file, unit.get("passwords", ()))
    try:
        entries = []
        for mark in islice(document.get_toc(max_depth=_DEEPEST), MAX_BOOKMARKS):
            try:
                title = _UNSEEN.sub(" ", mark.get_title()).strip()[:MAX_TITLE]
                dest = mark.get_dest()
                index = dest.get_index() if dest is not None else None
            except (PdfiumError, UnicodeDecodeError, ValueError):
                title, index = "", None
            known = index is not None and 0 <= index < len(document)
            if title:
                entries.append([mark.level, title, index + 1 if known and index is not None else 0])
        emit("outline", {"entries": entries})
    finally:
        document.close()
