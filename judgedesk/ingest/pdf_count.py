"""How much there is to read in a PDF, told before its turn: pages, and letters as a few pages let expect."""

from collections.abc import Mapping
from typing import Any

from pypdfium2 import PdfDocument, PdfiumError

from judgedesk.ingest import pdf
from judgedesk.ingest.batches import Emit
from judgedesk.ingest.file import File

_SAMPLED = 3
_ONE_IN = 40  # so many pages pay for one that is read twice


def count(file: File, unit: Mapping[str, Any], emit: Emit) -> None:
    """Emit ``opened`` with the number of pages, ``sampled`` where there are enough to look at some, ``finished``."""
    document = pdf.opened(file, unit.get("passwords", ()))
    try:
        pages = len(document)
        emit("opened", {"pages": pages, "encoding": ""})
        looked_at = min(_SAMPLED, pages // _ONE_IN)
        if looked_at:
            chosen = [pages * (2 * number + 1) // (2 * looked_at) for number in range(looked_at)]
            mean = sum(_characters(document, index) for index in chosen) // looked_at
            emit("sampled", {"characters": mean})
        emit("finished", {"pages": pages, "replaced": 0})
    finally:
        document.close()


def _characters(document: PdfDocument, index: int) -> int:
    try:
        page = document[index]
        textpage = page.get_textpage()
        number = int(textpage.count_chars())
        textpage.close()
        page.close()
    except PdfiumError:
        return 0
    return max(0, number)
