"""Whether a note states a fact or an assessment (directive 2016/680, art. 7): a mark a person gives, never a guess.

In fields the mark is the note's first sign and a blank: ``= came by bus``, ``? seems afraid``. In records it lies
beside the words as `note_kind`.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, Final


class NoteKind(StrEnum):
    """What a note is."""

    FACT = "fact"
    ASSESSMENT = "assessment"


MARKS: Final = {NoteKind.FACT: "=", NoteKind.ASSESSMENT: "?"}
_KINDS: Final = {mark: kind for kind, mark in MARKS.items()}


def read(note: str) -> tuple[NoteKind | None, str]:
    """The kind of a note as typed, and its words; None: not marked."""
    kind = _KINDS.get(note[:1]) if note[1:2] == " " else None
    return (kind, note[2:].strip()) if kind is not None and note[2:].strip() else (None, note)


def written(kind: NoteKind | str | None, words: str) -> str:
    """A note as a field holds it."""
    return f"{MARKS[NoteKind(kind)]} {words}" if kind and words else words


def marked(note: str, kind: NoteKind | None) -> str:
    """The note with another mark, or with none."""
    return written(kind, read(note)[1])


def of_record(record: Mapping[str, Any]) -> str:
    """The note of a record as a field holds it; '' where it has none."""
    kind, words = record.get("note_kind"), str(record.get("note") or "")
    return written(kind, words) if kind in set(NoteKind) else words


def for_record(record: Mapping[str, Any]) -> dict[str, Any]:
    """A record whose note may begin with a mark, with the mark beside the words."""
    note = record.get("note")
    kind, words = read(note) if isinstance(note, str) else (None, note)
    return {**record, "note": words, "note_kind": kind.value} if kind is not None else dict(record)
