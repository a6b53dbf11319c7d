"""The list of what is in an archive: its lines, the names in it, and what is too much to be right."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from judgedesk.ingest.batches import Emit
from judgedesk.ingest.file import File, read_exactly
from judgedesk.ingest.records import Paged, one_line, records

MOST_BYTES = 16 << 30
"""What one archive may unpack to."""

MOST_ENTRIES = 300_000
"""Entries of an archive, folders and links with them."""

_LINES_A_PAGE = 60
_MOST_RATIO = 1000
_FREE_BYTES = 64 << 20
_NOTES = {
    "archive.encrypted": "not taken: locked with a password",
    "archive.method": "not taken: packed in a way that is not known here",
    "archive.overlapping": "not taken: shares its bytes with another entry",
    "archive.too_big": "not taken: would unpack to more than can be right",
    "archive.cut_off": "cut off",
    "archive.damaged": "damaged",
}
_DRIVE = re.compile(r"^[A-Za-z]:")
_CENTRAL = frozenset("ąćęłńóśźżĄĆĘŁŃÓŚŹŻ")
_LATIN = frozenset("áäčďéěíľĺňôöőřŕšťúůüűýžßâăîţşșțđÁÄČĎÉĚÍĽŇÔÖŐŘŠŤÚŮÜŰÝŽÂĂÎŢŞàèêëïçñÀÈÉÇÑ")
_LETTER, _RELATED, _SYMBOL, _IMPOSSIBLE = 3, 1, -4, -8


@dataclass(slots=True)
class Entry:
    """A line of the list.

    Attributes:
        name: path inside the archive.
        size: bytes unpacked; None where nobody says.
        date: as the archive has it, ``2024-03-12 14:05``; '' for none.
        problem: why it is not taken, an error code; '' when it is.
        note: anything else to say about it, such as where a link points to.
        is_file: whether it has a content of its own.
    """

    name: str
    size: int | None = None
    date: str = ""
    problem: str = ""
    note: str = ""
    is_file: bool = True

    def line(self) -> str:
        """Path, size, date and remark, parted by tabs."""
        note = self.note or _NOTES.get(self.problem, self.problem)
        columns = (
            one_line(self.name, 900),
            "" if self.size is None else str(self.size),
            self.date,
            one_line(note, 400),
        )
        return "\t".join(columns).rstrip("\t") + "\n"


def write_list(entries: Iterable[Entry], reason: str, unit: Mapping[str, Any], emit: Emit) -> int:
    """Emit the list as pages, `reason` on the first; returns how many pages."""
    pages = Paged(emit, unit)
    for text in records((entry.line() for entry in entries), _LINES_A_PAGE):
        pages.add(text, reason)
        reason = ""
    if not pages.number:
        pages.add("", reason)
    return pages.end()


def is_bomb(size: int, packed: int) -> bool:
    """Whether `size` bytes out of `packed` are more than any honest packing gives."""
    return size > MOST_BYTES or (size > _FREE_BYTES and size > packed * _MOST_RATIO)


def read_at(file: File, offset: int, length: int) -> bytes:
    """Up to `length` bytes from `offset`; fewer where the file ends."""
    return read_exactly(file, offset, max(0, min(length, file.size - offset))) if offset < file.size else b""


def inner_path(name: str) -> str:
    """A path inside an archive as a name: its folders stay, what would lead out of it goes."""
    name = _DRIVE.sub("", name.replace("\\", "/"))
    return "/".join(piece for piece in name.split("/") if piece not in ("", ".", "..")) or "_"


def readable(names: Sequence[bytes]) -> list[str]:
    """Names without a declared encoding, in the one in which all of them together read best."""
    try:
        return [name.decode("utf-8") for name in names]
    except UnicodeDecodeError:
        pass
    sample = b" ".join([name for name in names if not name.isascii()][:500])
    encodings = ("cp852", "cp1250", "cp866", "cp1251", "cp437", "koi8-u", "iso-8859-2")
    best = max(encodings, key=lambda encoding: _fit(sample.decode(encoding, errors="replace")))
    return [_utf8_or(name, best) for name in names]


def _utf8_or(name: bytes, encoding: str) -> str:
    try:
        return name.decode("utf-8")
    except UnicodeDecodeError:
        return name.decode(encoding, errors="replace")


def _fit(text: str) -> int:
    score = 0
    for before, letter, after in zip(" " + text, text, text[1:] + " ", strict=False):
        if letter <= "\x7f":
            continue
        if letter in _CENTRAL or letter in _LATIN:
            turned = letter.isupper() and before.islower()  # the wrong table swaps cases
            score += _SYMBOL if turned else _LETTER if letter in _CENTRAL else _RELATED
        elif "Ѐ" <= letter <= "ӿ":
            mixed = (before.isalpha() and before <= "\x7f") or (after.isalpha() and after <= "\x7f")
            turned = letter.isupper() and before.islower()
            score += _SYMBOL if mixed or turned else 2 * _RELATED
        else:
            score += _IMPOSSIBLE if letter == "\ufffd" or letter < "\xa0" else _SYMBOL
    return score
