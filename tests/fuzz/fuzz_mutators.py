"""Damaged copies of sound files: to bytes, to the lengths that a format states, and inside what it packs."""

import contextlib
import io
import warnings
import zipfile
from collections.abc import Callable, Sequence
from random import Random

from tests.fuzz import fuzz_packed as packed
from tests.fuzz import fuzz_written as written
from tests.fuzz.fuzz_bytes import MOST_BYTES, damaged

Damage = Callable[[bytes, Sequence[bytes], Random], bytes]


def mutated(data: bytes, kin: Sequence[bytes], chance: Random) -> bytes:
    """A damaged copy of `data`; `kin` are sound files of the same format, of which pieces may be spliced in."""
    how = inside(data)
    if how is not None and chance.random() < 0.6:
        with contextlib.suppress(Exception):  # what an earlier act left can't always be taken apart
            return how(data, kin, chance)[:MOST_BYTES]
    return damaged(data, kin, chance)


def inside(data: bytes) -> Damage | None:
    """How to damage what this format packs; None where its bytes are all there is."""
    for start, how in _STARTS:
        if data.startswith(start):
            return how
    if data[257:262] == b"ustar":
        return packed.tar
    head = data[:300].lower()
    if b"\nfrom:" in b"\n" + head or b"\nmime-version:" in head or head.startswith(b"from "):
        return written.mail
    return written.markup if head.lstrip()[:1] == b"<" else None


def _zip(data: bytes, kin: Sequence[bytes], chance: Random) -> bytes:
    """Damage members and pack them again, so that what is read after unpacking is reached."""
    parts = _members(data)
    others = _members(chance.choice([one for one in kin if one.startswith(b"PK\3\4")] or [data]))
    names = [name for name, _ in parts]
    for _ in range(chance.choice((1, 1, 2, 4))):
        at, act = chance.randrange(len(parts)), chance.random()
        name, content = parts[at]
        if act < 0.7:
            parts[at] = name, _within(content, [other for _, other in others] or [content], chance)
        elif act < 0.78:
            parts[at] = name, chance.choice(others)[1] if others else b""
        elif act < 0.84 and len(parts) > 1:
            del parts[at]
        elif act < 0.9:
            parts.insert(at, (chance.choice(names), content))
        elif act < 0.95:
            parts[at] = damaged(name.encode(), [b"../x", b"con"], chance).decode("utf-8", "replace") or "x", content
        else:
            parts[at] = name, b""
    out = io.BytesIO()
    method = chance.choice((zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED))
    with zipfile.ZipFile(out, "w", method) as package, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # that a name comes twice
        for name, content in parts:
            package.writestr(zipfile.ZipInfo(name.replace("\0", "") or "x"), content, package.compression)
    made = out.getvalue()
    return made if chance.random() < 0.9 else damaged(made, kin, chance)


def _members(data: bytes) -> list[tuple[str, bytes]]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return [(entry.filename, package.read(entry)) for entry in package.infolist()]


def _within(content: bytes, kin: Sequence[bytes], chance: Random) -> bytes:
    how = inside(content)
    return how(content, kin, chance) if how is not None and chance.random() < 0.7 else damaged(content, kin, chance)


_STARTS: tuple[tuple[bytes, Damage], ...] = (
    (b"PK\3\4", _zip), (b"\xd0\xcf\x11\xe0", packed.compound), (b"%PDF", packed.pdf), (b"\x89PNG", packed.png),
    (b"\x1f\x8b", packed.gz), (b"BZh", packed.bz), (b"\xfd7zXZ", packed.xz), (b"7z\xbc\xaf", packed.seven),
    (b"OggS", packed.ogg), (b"{\\rtf", written.rtf), (b"{", written.json), (b"[{", written.json),
)  # fmt: skip
