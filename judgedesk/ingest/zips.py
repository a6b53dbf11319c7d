"""ZIP archives (PKWARE APPNOTE 6.3): read by their directory, and where that is missing by the entries themselves."""

import re
import stat
import time
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from judgedesk.domain.errors import UserError
from judgedesk.ingest.batches import Emit
from judgedesk.ingest.file import File
from judgedesk.ingest.inventory import MOST_ENTRIES, Entry, inner_path, is_bomb, read_at, readable, write_list
from judgedesk.ingest.lines import blocks
from judgedesk.ingest.locks import OLD_HEADER, Aes, old, spellings
from judgedesk.ingest.parts import Parts
from judgedesk.ingest.records import Pulse, send_facts
from judgedesk.ingest.unpacking import METHODS, STORED, undone
from judgedesk.ingest.views import buffered
from judgedesk.ingest.writing import understood

_MOST_DIRECTORY = 128 << 20
_TRIED_BYTES, _TRIED_PACKED = 1 << 20, 1 << 16  # of an entry, to tell a password that only seems right
_UNLOCK_SECONDS = 300.0  # for all passwords on all entries together
_LOCAL = b"PK\3\4"
_END_BYTES = 22
_AES_METHOD, _AES_EXTRA, _UNICODE_EXTRA, _ZIP64_EXTRA = 99, 0x9901, 0x7075, 1
_LOCKED, _SIZES_FOLLOW, _STRONG, _UTF8 = 1, 8, 64, 0x800


@dataclass(slots=True)
class _Member:
    """An entry as the directory, or its own header, has it."""

    raw_name: bytes
    flags: int
    method: int
    offset: int  # of its local header
    packed: int
    size: int | None
    crc: int | None
    date: str
    extra: dict[int, bytes]
    mode: int = 0
    name: str = ""
    problem: str = ""
    link: bool = False

    @property
    def is_folder(self) -> bool:
        return self.raw_name.endswith((b"/", b"\\")) and not self.size


def extract(file: File, unit: Mapping[str, Any], emit: Emit) -> None:
    """See `archives.extract`. An archive that is cut off gives what can be had; its list carries the reason."""
    reason, comment = "", b""
    try:
        members, comment = _by_directory(file)
    except UserError as error:
        if error.code != "archive.damaged":
            raise
        members, reason = list(_by_headers(file, Pulse(emit))), "archive.salvaged"
    if reason and not members:
        raise UserError("archive.damaged")
    archive = _Archive(file, members, unit, Pulse(emit))
    taken = archive.files()
    facts = {
        "entries": str(len(members)), "files": str(len(taken)), "unpacked": str(sum(m.size or 0 for m in taken)),
        "not_taken": str(sum(bool(m.problem) for m in taken) or ""),
        "comment": readable([comment])[0] if comment else "",
    }  # fmt: skip
    send_facts(emit, facts)
    pages = write_list(map(_line, members), reason, unit, emit)
    parts = Parts(emit, unit, file.size)
    for member in taken:
        if member.problem:
            parts.broken(inner_path(member.name), member.problem)
        else:
            parts.send(inner_path(member.name), archive.content(member))
    emit("finished", {"pages": pages, "replaced": 0})


def _line(member: _Member) -> Entry:
    note = "a link, not followed" if member.link else ""
    return Entry(member.name, None if member.is_folder else member.size, member.date, member.problem, note)


def _by_directory(file: File) -> tuple[list[_Member], bytes]:
    """All entries of the directory, and the archive's comment."""
    if not _entries_said(file):
        return [], b""
    with understood("archive.damaged"), zipfile.ZipFile(buffered(file)) as archive:
        if len(archive.filelist) > MOST_ENTRIES:
            raise UserError("archive.too_many", most=MOST_ENTRIES)
        members = [
            _Member(
                _raw_name(info), info.flag_bits, info.compress_type, info.header_offset, info.compress_size,
                info.file_size, info.CRC, "{:04}-{:02}-{:02} {:02}:{:02}".format(*info.date_time),
                _extra(info.extra), info.external_attr >> 16,
            )
            for info in archive.filelist
        ]  # fmt: skip
        return members, archive.comment


def _raw_name(info: zipfile.ZipInfo) -> bytes:
    return info.orig_filename.encode("utf-8" if info.flag_bits & _UTF8 else "cp437", "replace")


def _entries_said(file: File) -> int:
    """How many entries the directory says it has, and that it is not too large to be taken into memory by a library
    (APPNOTE 4.3.14 and 4.3.16).
    """
    start = max(0, file.size - (1 << 16) - 22)
    tail = read_at(file, start, file.size - start)
    at = tail.rfind(b"PK\5\6")
    if at < 0 or len(tail) - at < _END_BYTES:
        raise UserError("archive.damaged")
    entries, size = int.from_bytes(tail[at + 10 : at + 12], "little"), int.from_bytes(tail[at + 12 : at + 16], "little")
    if tail[at - 20 : at - 16] == b"PK\6\7" and at >= 20:
        wide = read_at(file, int.from_bytes(tail[at - 12 : at - 4], "little"), 56)
        if wide.startswith(b"PK\6\6"):
            entries, size = int.from_bytes(wide[32:40], "little"), int.from_bytes(wide[40:48], "little")
    if size > _MOST_DIRECTORY or entries > MOST_ENTRIES:
        raise UserError("archive.too_many", most=MOST_ENTRIES)
    if not entries and start + at:
        raise UserError("archive.damaged")  # a directory that hides what stands before it
    return entries


def _by_headers(file: File, pulse: Pulse) -> Iterator[_Member]:
    """Entries found by their own headers, for an archive without its end (APPNOTE 4.3.7)."""
    at, count = 0, 0
    while (at := _find(file, _LOCAL, at, pulse)) >= 0 and count < MOST_ENTRIES:
        header = read_at(file, at, 30)
        name_length, extra_length = int.from_bytes(header[26:28], "little"), int.from_bytes(header[28:30], "little")
        rest = read_at(file, at + 30, name_length + extra_length)
        flags, method = int.from_bytes(header[6:8], "little"), int.from_bytes(header[8:10], "little")
        if len(header) < 30 or not rest[:name_length] or method > _AES_METHOD:
            at += 4
            continue
        member = _Member(rest[:name_length], flags, method, at, 0, None, None, "", _extra(rest[name_length:]))
        start = at + 30 + len(rest)
        if flags & _SIZES_FOLLOW:
            end = _find(file, b"PK", start, pulse, then=(b"\7\x08", b"\3\4", b"\1\2"))
            member.packed = (end if end >= 0 else file.size) - start
        else:
            member.crc = int.from_bytes(header[14:18], "little")
            member.packed, member.size = _sizes(header, member.extra)
        count += 1
        yield member
        at = start + member.packed


def _sizes(header: bytes, extra: dict[int, bytes]) -> tuple[int, int]:
    packed, size = int.from_bytes(header[18:22], "little"), int.from_bytes(header[22:26], "little")
    wide = extra.get(_ZIP64_EXTRA, b"")
    if size == packed == 0xFFFFFFFF and len(wide) >= 16:
        return int.from_bytes(wide[8:16], "little"), int.from_bytes(wide[:8], "little")
    return packed, size


def _find(file: File, mark: bytes, start: int, pulse: Pulse, then: tuple[bytes, ...] = ()) -> int:
    """Where `mark`, followed by one of `then`, stands next; -1 for nowhere."""
    pattern = re.compile(re.escape(mark) + (b"(?:" + b"|".join(map(re.escape, then)) + b")" if then else b""))
    at, kept = start, b""
    for block in blocks(file, min(start, file.size)):
        held = kept + block
        found = pattern.search(held)
        if found:
            return at + found.start()
        pulse()
        kept = held[-3:]
        at += len(held) - len(kept)
    return -1


def _extra(raw: bytes) -> dict[int, bytes]:
    """The extra fields by their number (APPNOTE 4.5.1)."""
    found: dict[int, bytes] = {}
    at = 0
    while at + 4 <= len(raw):
        number, length = int.from_bytes(raw[at : at + 2], "little"), int.from_bytes(raw[at + 2 : at + 4], "little")
        found.setdefault(number, raw[at + 4 : at + 4 + length])
        at += 4 + length
    return found


class _Archive:
    """An archive's members, their names made readable, and what can be taken of each."""

    def __init__(self, file: File, members: list[_Member], unit: Mapping[str, Any], pulse: Pulse) -> None:
        self._file = file
        self._pulse = pulse
        self._unlocking_until = time.monotonic() + _UNLOCK_SECONDS
        self._members = members
        words = ["", *(word for word in unit.get("passwords", ()) if isinstance(word, str))]
        self._passwords = [spelling for word in dict.fromkeys(words) for spelling in spellings(word)]
        self._opened: dict[int, tuple[bytes, Any]] = {}
        _name(members)
        for member in members:
            member.link = stat.S_ISLNK(member.mode)
        self._find_overlaps()

    def files(self) -> list[_Member]:
        """What has a content of its own, problems found as far as they can be told beforehand."""
        found = [member for member in self._members if not member.is_folder and not member.link]
        for member in found:
            member.problem = member.problem or self._problem(member)
        return found

    def content(self, member: _Member) -> Iterator[bytes]:
        """A member unlocked, unpacked and checked. Raises UserError while it is read."""
        start = self._start(member)
        end = start + member.packed
        given, crc = 0, 0
        raw = self._raw(member, blocks(self._file, start, min(end, self._file.size)))
        for piece in undone(raw, self._method(member)):
            given += len(piece)
            if member.size is not None and given > member.size:
                raise UserError("archive.damaged")
            crc = zlib.crc32(piece, crc)
            yield piece
        for _ in raw:  # up to the tag at its end, which an unpacker doesn't need
            pass
        if member.size is not None and given < member.size:
            raise UserError("archive.cut_off" if end > self._file.size else "archive.damaged")
        if member.crc is not None and crc != member.crc and not self._sealed_by_tag(member):
            raise UserError("archive.damaged")

    def _start(self, member: _Member) -> int:
        """Where the content begins. Asked for one by one: in a large archive every header lies far from the last."""
        header = read_at(self._file, member.offset, 30)
        if not header.startswith(_LOCAL) or len(header) < 30:
            raise UserError("archive.damaged" if len(header) == 30 else "archive.cut_off")
        return member.offset + 30 + int.from_bytes(header[26:28], "little") + int.from_bytes(header[28:30], "little")

    def _find_overlaps(self) -> None:
        """Entries that share bytes are the work of those who want one small file to unpack to a huge one."""
        end = 0
        for member in sorted(self._members, key=lambda member: (member.offset, -member.packed)):
            if member.offset < end and not member.is_folder:
                member.problem = "archive.overlapping"
            end = max(end, member.offset + 30 + len(member.raw_name) + member.packed)

    def _problem(self, member: _Member) -> str:
        if member.flags & _STRONG or self._method(member) not in METHODS:
            return "archive.method"
        if is_bomb(member.size or 0, max(member.packed, 1)):
            return "archive.too_big"
        if member.flags & _LOCKED and not self._unlock(member):
            return "archive.encrypted"
        return ""

    def _method(self, member: _Member) -> int:
        aes = member.extra.get(_AES_EXTRA, b"")
        return int.from_bytes(aes[5:7], "little") if member.method == _AES_METHOD and len(aes) >= 7 else member.method

    def _sealed_by_tag(self, member: _Member) -> bool:
        """AE-2 stores no sum of the content; its tag was checked (APPNOTE 7.3.4)."""
        return member.method == _AES_METHOD and member.extra.get(_AES_EXTRA, b"")[:1] == b"\2"

    def _raw(self, member: _Member, raw: Iterator[bytes]) -> Iterator[bytes]:
        if not member.flags & _LOCKED:
            return raw
        password, keys = self._opened[member.offset]
        if member.method == _AES_METHOD:
            return self._aes(member).opened(raw, keys)
        return _behind(old(raw, password), OLD_HEADER)

    def _aes(self, member: _Member) -> Aes:
        extra = member.extra.get(_AES_EXTRA, b"")
        return Aes(extra[4] if len(extra) > 4 else 0, member.packed)

    def _unlock(self, member: _Member) -> bool:
        """Find the password; the one that opened another entry is tried first."""
        for password in self._passwords:
            self._pulse()
            if time.monotonic() > self._unlocking_until:
                break
            try:
                keys = self._keys(member, password)
            except UserError:
                return False
            if keys is None:
                continue
            self._opened[member.offset] = (password, keys)
            if self._reads_well(member):
                self._passwords.remove(password)
                self._passwords.insert(0, password)
                return True
        self._opened.pop(member.offset, None)
        return False

    def _keys(self, member: _Member, password: bytes) -> Any:
        """What opens the member by this password, or None where its check value says no."""
        if member.method == _AES_METHOD:
            aes = self._aes(member)
            return aes.keys(read_at(self._file, self._start(member), aes.salt_bytes + 2), password)
        head = b"".join(old(iter([read_at(self._file, self._start(member), OLD_HEADER)]), password))
        checks = {(member.crc or 0) >> 24, self._time_check(member)}
        return head if len(head) == OLD_HEADER and head[-1] in checks else None

    def _time_check(self, member: _Member) -> int:
        """Where the sizes follow the content, the check value is the time's upper byte (APPNOTE 6.1.6, in practice)."""
        return read_at(self._file, member.offset + 11, 1)[0] if member.flags & _SIZES_FOLLOW else -1

    def _reads_well(self, member: _Member) -> bool:
        """A single byte of check value lets one wrong password in 256 pass: the content must unpack, too."""
        if member.method == _AES_METHOD:
            return True
        given, most = 0, _TRIED_BYTES if self._method(member) == STORED else _TRIED_PACKED
        try:
            for piece in self.content(member):
                given += len(piece)
                if given > most:
                    break
        except UserError as error:
            return error.code == "archive.cut_off"
        return True


def _behind(raw: Iterator[bytes], length: int) -> Iterator[bytes]:
    for piece in raw:
        yield piece[length:]
        length = max(0, length - len(piece))


def _name(members: list[_Member]) -> None:
    """Names as their makers read them: UTF-8 where said so, else in what they all together read best (4.4.4, 4.6.9)."""
    undeclared = [member for member in members if not member.flags & _UTF8]
    for member, name in zip(undeclared, readable([member.raw_name for member in undeclared]), strict=True):
        member.name = name
    for member in members:
        if member.flags & _UTF8:
            member.name = member.raw_name.decode("utf-8", errors="replace")
        wide = member.extra.get(_UNICODE_EXTRA, b"")
        if len(wide) > 5 and int.from_bytes(wide[1:5], "little") == zlib.crc32(member.raw_name):
            member.name = wide[5:].decode("utf-8", errors="replace")
