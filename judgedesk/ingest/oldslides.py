"""Legacy PowerPoint (.ppt): slides by the directory of persistent objects, each with its own text, notes and comments.

Source: MS-PPT 2.1.2 (finding the objects), 2.3.3 and 2.4 (records), 2.9 (text).
"""

import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from judgedesk.domain.errors import UserError
from judgedesk.ingest.batches import Emit
from judgedesk.ingest.compound import MAGIC, Compound
from judgedesk.ingest.embedded import Inside, inflated
from judgedesk.ingest.file import File
from judgedesk.ingest.properties import MACROS, of_compound
from judgedesk.ingest.writing import Leaves, clean, say_facts, understood

_MOST_RECORDS, _MOST_DEPTH, _MOST_SLIDES = 2_000_000, 40, 20_000
_CHARS, _BYTES, _OUTLINE_REF, _STRING, _TEXT_HEADER = 0x0FA0, 0x0FA8, 0x0F9E, 0x0FBA, 0x0F9F
_DOCUMENT, _SLIDE_LIST, _SLIDE_PERSIST, _SLIDE_ATOM, _SLIDE_INFO = 0x03E8, 0x0FF0, 0x03F3, 0x03EF, 0x03F9
_USER_EDIT, _DIRECTORY, _OLE_OBJECT, _COMMENT, _FOOTERS = 0x0FF5, 0x1772, 0x1011, 0x2EE0, 0x0FD9
_BINARY_TAG, _NOTES_LIST, _FONTS, _MACROS = 0x138B, 2, 0x07D5, 0x03FF
_ENCRYPTED_TOKEN = 0xF3D1C4DF
_HIDDEN = 0x04


@dataclass(frozen=True, slots=True)
class _Record:
    kind: int
    instance: int
    begin: int
    end: int
    container: bool


@dataclass(slots=True)
class _Slide:
    """One slide: where its container is, its texts in the outline, the identifier of its notes."""

    place: int
    outline: list[str]
    identifier: int


def extract(file: File, compound: Compound, unit: Mapping[str, Any], emit: Emit) -> None:
    """Emit ``opened``, ``facts``, a page a slide, parts, ``finished``.

    Where the directory is broken, all text stands on one page in the order of the file, and a fact says so.

    Raises:
        UserError: ``office.damaged``, ``office.encrypted``.
    """
    stream = compound.read("PowerPoint Document")
    user = compound.read("Current User") if "Current User" in compound else b""
    encrypted = len(user) >= 16 and struct.unpack_from("<I", user, 12)[0] == _ENCRYPTED_TOKEN
    if encrypted or "EncryptedSummary" in compound:
        raise UserError("office.encrypted")
    facts = of_compound(compound)
    show = _Show(stream)
    texts: list[str] = []
    try:
        with understood("office.damaged"):
            texts = show.slides(struct.unpack_from("<I", user, 16)[0])
    except UserError:
        texts = []
    if not texts:
        with understood("office.damaged"):
            texts = ["".join(show.all_text())]
        facts["slides"] = "order and ends not known; all text on one page"
    facts["hidden_slides"] = ", ".join(map(str, show.hidden))
    if show.macros:
        facts |= MACROS
    emit("opened", {"pages": None, "encoding": ""})
    say_facts(emit, facts)
    leaves, inside = Leaves(unit, emit), Inside(emit, unit, file.size)
    for text in texts:
        leaves.add(text)

    def end() -> None:
        show.send_objects(inside)
        if "Pictures" in compound:
            inside.blips(compound.read("Pictures"))

    leaves.finish(inside.sending(end))


class _Show:
    """The stream of records of a presentation."""

    def __init__(self, stream: bytes) -> None:
        self._stream = stream
        self._read = self._characters = 0
        self.hidden: list[int] = []
        self.macros = False

    def slides(self, edit: int) -> list[str]:
        """The text of each slide. Raises whatever a broken directory leads to.

        Args:
            edit: offset of the last edit, from the stream ``Current User``.
        """
        places, document = self._directory(edit)
        found, notes = [], {}
        for record in self._inside(self._record(places[document])):
            if record.kind == _SLIDE_LIST and record.instance == 0:
                found = list(self._listed(record, places))
            elif record.kind == _SLIDE_LIST and record.instance == _NOTES_LIST:
                notes = {slide.identifier: slide.place for slide in self._listed(record, places)}
            elif record.kind == _MACROS:
                self.macros = True
        return ["".join(self._slide(number, slide, notes)) for number, slide in enumerate(found[:_MOST_SLIDES], 1)]

    def _directory(self, edit: int) -> tuple[dict[int, int], int]:
        """Offsets of the persistent objects, the newest first, and which is the document (2.3.4, 2.3.5)."""
        places: dict[int, int] = {}
        document, seen = -1, set()
        while edit and edit not in seen:
            seen.add(edit)
            record = self._record(edit)
            if record.kind != _USER_EDIT:
                raise ValueError("edit")
            before, directory, main = struct.unpack_from("<III", self._stream, record.begin + 8)
            document = main if document < 0 else document
            entries = self._record(directory)
            at = entries.begin
            while at + 4 <= entries.end and entries.kind == _DIRECTORY:
                (head,) = struct.unpack_from("<I", self._stream, at)
                first, count = head & 0xFFFFF, head >> 20
                at += 4
                for index, place in enumerate(struct.unpack_from(f"<{count}I", self._stream, at)):
                    places.setdefault(first + index, place)
                at += 4 * count
            edit = before
        return places, document

    def _listed(self, record: _Record, places: Mapping[int, int]) -> Iterator[_Slide]:
        """Slides in their order, with the texts that the outline keeps for them (2.4.14.3)."""
        slide: _Slide | None = None
        for inner in self._inside(record):
            if inner.kind == _SLIDE_PERSIST:
                if slide is not None:
                    yield slide
                reference, identifier = struct.unpack_from("<I8xI", self._stream, inner.begin)
                slide = _Slide(places[reference], [], identifier)
            elif slide is not None and inner.kind == _TEXT_HEADER:
                slide.outline.append("")
            elif slide is not None and slide.outline and inner.kind in (_CHARS, _BYTES):
                slide.outline[-1] = self._text(inner)
        if slide is not None:
            yield slide

    def _slide(self, number: int, slide: _Slide, notes: Mapping[int, int]) -> Iterator[str]:
        used: set[int] = set()
        comments: list[str] = []
        footers: list[str] = []
        notes_identifier = 0
        container = self._record(slide.place)
        texts = []
        for record in self._walk(container, 0):
            if record.kind == _SLIDE_ATOM:
                (notes_identifier,) = struct.unpack_from("<I", self._stream, record.begin + 16)
            elif record.kind == _SLIDE_INFO and self._stream[record.begin + 10] & _HIDDEN:
                self.hidden.append(number)
            elif record.kind == _OUTLINE_REF:
                (index,) = struct.unpack_from("<I", self._stream, record.begin)
                if index < len(slide.outline):
                    used.add(index)
                    texts.append(slide.outline[index])
            elif record.kind in (_CHARS, _BYTES):
                texts.append(self._text(record))
            elif record.kind == _FOOTERS:
                footers += [self._text(inner) for inner in self._inside(record) if inner.kind == _STRING]
            elif record.kind == _COMMENT:
                strings = {inner.instance: self._text(inner) for inner in self._inside(record)}
                comments.append(": ".join(filter(None, (strings.get(0, ""), strings.get(1, "")))))
        yield from _lines([text for index, text in enumerate(slide.outline) if index not in used] + texts + footers)
        if notes_identifier in notes:
            lines = list(
                _lines([self._text(r) for r in self._walk(self._record(notes[notes_identifier]), 0) if _is_text(r)])
            )
            yield from ["\n", *lines] if lines else []
        lines = list(_lines(comments))
        yield from ["\n", *lines] if lines else []

    def all_text(self) -> Iterator[str]:
        """All text in the order of the file."""
        whole = _Record(0, 0, 0, len(self._stream), True)
        self._read = self._characters = 0
        yield from _lines([self._text(record) for record in self._walk(whole, 0) if _is_text(record)])

    def send_objects(self, inside: Inside) -> None:
        """Embedded objects (2.10.34), packed or not."""
        number, at = 0, 0
        while at + 8 <= len(self._stream):
            head, kind, length = struct.unpack_from("<HHI", self._stream, at)
            data = self._stream[at + 8 : at + 8 + length]
            at += 8 + length
            if kind != _OLE_OBJECT:
                continue
            number += 1
            name = f"object{number}.bin"
            try:
                content = inflated(data[4:]) if head >> 4 == 1 else data
            except UserError as error:
                inside.broken(name, error.code)
                continue
            if content.startswith(MAGIC):
                inside.ole(name, content)
            else:
                inside.file(name, content)

    def _record(self, at: int) -> _Record:
        head, kind, length = struct.unpack_from("<HHI", self._stream, at)
        if at + 8 + length > len(self._stream):
            raise EOFError("record")
        return _Record(kind, head >> 4, at + 8, at + 8 + length, head & 0xF == 0xF)

    def _inside(self, record: _Record) -> Iterator[_Record]:
        at = record.begin
        while at + 8 <= record.end:
            self._read += 1
            if self._read > _MOST_RECORDS:
                raise ValueError("records")
            inner = self._record(at)
            yield inner
            at = inner.end

    def _walk(self, record: _Record, depth: int) -> Iterator[_Record]:
        """All records below one. Tags of programs hold records, too, though they are no containers."""
        for inner in self._inside(record):
            yield inner
            holds = inner.container or inner.kind == _BINARY_TAG
            if holds and inner.kind not in (_COMMENT, _FONTS) and depth < _MOST_DEPTH:
                yield from self._walk(inner, depth + 1)

    def _text(self, record: _Record) -> str:
        content = self._stream[record.begin : record.end]
        self._characters += len(content)
        if self._characters > 4 * len(self._stream):  # slides that all point to the same text
            raise ValueError("text")
        return content.decode("latin-1" if record.kind == _BYTES else "utf-16-le", "replace")


def _is_text(record: _Record) -> bool:
    return record.kind in (_CHARS, _BYTES)


def _lines(texts: list[str]) -> Iterator[str]:
    for text in texts:
        lines = clean(text.replace("\v", "\n").replace("\f", " ")).strip("\n")
        if lines.strip():
            yield lines + "\n"
