"""The reader's trade, served in a confined child. What it is asked and what it emits:

======================================= ================================================================
``extract`` kind, name, from_page,       ``opened``, ``facts``, ``pages`` …, ``part`` ``part_bytes`` …
   from_part, batch                        ``part_end`` …, ``finished``
``count`` kind, name                     ``finished``
``waveform`` kind, per_second            ``waveform`` …
``sound`` kind, key, at, length, rate,   ``sound`` …, the last one holds the piece
   speed, channels
``picture`` page, scale, max_pixels      ``picture``
   or, of a film, kind, at, scale
``boxes`` page, spans                    ``boxes``
``words`` page                           ``words``
``characters`` page                      ``characters``
``tables`` page                          ``tables``
``grids`` first, last                    ``grids`` …
``outline``                              ``outline``
======================================= ================================================================

Units about a page may carry ``key``, any name of the document: with the same key twice running, it stays open, and
``kind`` where it is no PDF (pictures are looked at, too). Units may carry ``passwords``, a list to be tried.
Failures are UserErrors.
"""

import importlib
from collections.abc import Callable, Mapping
from typing import Any

from pypdfium2 import PdfDocument

from judgedesk.domain.errors import UserError
from judgedesk.ingest import boxes, pdf, pdf_count
from judgedesk.ingest.batches import Emit
from judgedesk.ingest.file import File

_PLACES: dict[str, Callable[[PdfDocument, Mapping[str, Any], Emit], None]] = {
    "boxes": boxes.boxes,
    "words": boxes.words,
    "characters": boxes.characters,
}
_READERS = {
    "docx": "word", "doc": "oldword", "odt": "opendocument", "rtf": "richtext", "sheet": "sheets", "slides": "slides",
    "html": "html", "text": "text", "markdown": "text", "mail": "mail", "mailbox": "mail", "chat": "chats",
    "calendar": "diaries", "contacts": "diaries", "archive": "archives", "image": "images", "audio": "recordings",
    "video": "recordings", "transcript": "transcripts",
}  # fmt: skip
"""The module that reads a kind; each has ``extract(file, unit, emit)`` and is loaded when first needed."""

_PLAYED = frozenset({"audio", "video"})

Extract = Callable[[File, Mapping[str, Any], Emit], None]


class _LastDocument:
    """The document last looked at, kept open: turning its pages must not fetch it again."""

    def __init__(self) -> None:
        self._key: object = None
        self._document: PdfDocument | None = None

    def opened(self, file: File, unit: Mapping[str, Any]) -> PdfDocument:
        key = unit.get("key")
        if self._document is not None and key is not None and key == self._key:
            return self._document
        self.close()
        document = pdf.opened(file, unit.get("passwords", ()))
        self._key, self._document = key, document
        return document

    def close(self) -> None:
        if self._document is not None:
            self._document.close()
        self._key = self._document = None


_shown = _LastDocument()
_measured = _LastDocument()  # apart, for reading the text of forms and stamps changes how a page looks


def serve(unit: dict[str, Any], file: File | None, emit: Emit) -> None:
    """Do one unit. Raises UserError with a code for everything that is wrong with the file."""
    if file is None:
        raise UserError("file.empty")
    do, kind = unit["do"], unit.get("kind", "pdf")
    if kind in _PLAYED and do == "sound":
        importlib.import_module("judgedesk.ingest.sound").sound(file, unit, emit)
        return
    if kind in _PLAYED and do in ("picture", "waveform"):
        getattr(importlib.import_module("judgedesk.ingest.playback"), do)(file, unit, emit)
        return
    if do == "picture":
        if kind == "image":
            importlib.import_module("judgedesk.ingest.images").picture(file, unit, emit)
        else:
            pdf.picture(_shown.opened(file, unit), unit, emit)
        return
    if do in _PLACES:
        _PLACES[do](_measured.opened(file, unit), unit, emit)
        return
    _shown.close()
    _measured.close()
    if do == "tables":
        pdf.tables(file, unit, emit)
    elif do == "grids":
        importlib.import_module("judgedesk.ingest.grids").pages(file, unit, emit)
    elif do == "outline":
        importlib.import_module("judgedesk.ingest.pdf_outline").outline(file, unit, emit)
    elif kind == "pdf":
        (pdf_count.count if do == "count" else pdf.extract)(file, unit, emit)
    else:
        reader(kind)(file, unit, _only_the_end(emit) if do == "count" else emit)


def reader(kind: str) -> Extract:
    """What reads a kind. Raises UserError ``kind.not_read_yet``."""
    if kind not in _READERS:
        raise UserError("kind.not_read_yet", kind=kind)
    extract: Extract = importlib.import_module(f"judgedesk.ingest.{_READERS[kind]}").extract
    return extract


def _only_the_end(emit: Emit) -> Emit:
    """To count the pages of a text is to cut them."""

    def counted(kind: str, fields: Mapping[str, object] | None = None, blob: bytes = b"") -> None:
        if kind == "finished":
            emit(kind, fields, blob)

    return counted
