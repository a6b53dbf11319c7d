"""Properties of Outlook's that have no fixed number: which number an appointment's start has in this file
(MS-OXMSG 2.2.3, MS-OXPROPS 2).
"""

import struct

from judgedesk.domain.errors import UserError
from judgedesk.ingest.compound import Compound

_STORAGE = "__nameid_version1.0"
_SETS = {"appointment": 0x00062002, "task": 0x00062003, "contact": 0x00062004, "journal": 0x0006200A}
_REST_OF_SET = bytes.fromhex("00000000c000000000000046")
_WANTED = {
    "Start": ("appointment", 0x820D), "End": ("appointment", 0x820E), "Location": ("appointment", 0x8208),
    "Repeats": ("appointment", 0x8232), "All attendees": ("appointment", 0x8238), "Task start": ("task", 0x8104),
    "Task due": ("task", 0x8105), "E-mail": ("contact", 0x8083), "E-mail 2": ("contact", 0x8093),
    "E-mail 3": ("contact", 0x80A3), "Chat address": ("contact", 0x8062), "Journal start": ("journal", 0x8706),
    "Journal end": ("journal", 0x8708),
}  # fmt: skip
_FIRST_SET, _FIRST_NUMBER = 3, 0x8000


def named(compound: Compound) -> dict[str, int]:
    """Numbers of the known properties by the label they get; those that this file has."""
    try:
        sets = compound.read(_STORAGE, "__substg1.0_00020102")
        entries = compound.read(_STORAGE, "__substg1.0_00030102")
    except UserError:
        return {}
    known = {sets[at : at + 16]: at // 16 + _FIRST_SET for at in range(0, len(sets) - 15, 16)}
    numbers: dict[tuple[int, int], int] = {}
    for name, kind, place in struct.iter_unpack("<IHH", entries[: len(entries) & ~7]):
        if not kind & 1:  # a number, not a string
            numbers.setdefault((kind >> 1, name), _FIRST_NUMBER + place)
    found = {}
    for label, (group, identifier) in _WANTED.items():
        index = known.get(struct.pack("<I", _SETS[group]) + _REST_OF_SET)
        if index is not None and (index, identifier) in numbers:
            found[label] = numbers[index, identifier]
    return found
