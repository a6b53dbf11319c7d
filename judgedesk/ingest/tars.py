"""Tar archives, plain or squeezed (IEEE 1003.1, GNU), and single files squeezed by gzip, bzip2, xz or Zstandard.

A squeezed archive has no directory: it is read through twice, once for the list and once for the files.
"""

import io
import tarfile
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import IO, Any, cast

from judgedesk.domain.errors import UserError
from judgedesk.ingest.batches import Emit
from judgedesk.ingest.file import File, read_exactly
from judgedesk.ingest.inventory import MOST_ENTRIES, Entry, inner_path, is_bomb, readable, write_list
from judgedesk.ingest.parts import Parts
from judgedesk.ingest.records import send_facts
from judgedesk.ingest.unpacking import GZIP, PIECE, Unsqueezed, squeezing

_BLOCK = 512
_MOST_HEADER = 1 << 20  # of a name or a list of attributes that stands before an entry
_LOOKS_PAST_THE_END = 1000
_LONG_HEADERS = (
    tarfile.GNUTYPE_LONGNAME, tarfile.GNUTYPE_LONGLINK, tarfile.XHDTYPE, tarfile.XGLTYPE, tarfile.SOLARIS_XHDTYPE,
)  # fmt: skip
_ENDINGS = {".gz": "", ".tgz": ".tar", ".bz2": "", ".tbz2": ".tar", ".xz": "", ".txz": ".tar", ".zst": ""}
_NAME_FLAG, _EXTRA_FLAG = 8, 4


def extract(file: File, unit: Mapping[str, Any], emit: Emit) -> None:
    """See `archives.extract`. What is cut off gives what can be had; its list carries the reason."""
    stream = Unsqueezed(file, emit)
    first = _read(stream, _BLOCK)
    if not first and stream.problem:
        raise UserError("archive.damaged")
    if _is_tar(first):
        _tar(file, unit, emit)
    elif squeezing(file):
        _single(file, unit, emit)
    else:
        raise UserError("archive.damaged")


def _read(stream: Unsqueezed, length: int) -> bytes:
    return io.BufferedReader(stream).read(length)


def _is_tar(block: bytes) -> bool:
    if len(block) < _BLOCK:
        return False
    if not block.strip(b"\0"):
        return True  # an empty archive
    try:
        tarfile.TarInfo.frombuf(block, "utf-8", "surrogateescape")
    except tarfile.HeaderError:
        return False
    return True


class _Header(tarfile.TarInfo):
    """An entry whose long names and attributes are bounded before they are read."""

    def _proc_member(self, archive: tarfile.TarFile) -> Any:
        if self.type in _LONG_HEADERS and self.size > _MOST_HEADER:
            raise tarfile.SubsequentHeaderError("header")  # type: ignore[attr-defined]  # it has this since 3.0
        return super()._proc_member(archive)  # type: ignore[misc]  # the hook for subclasses, unknown to typeshed


class _Forwards(Unsqueezed):
    """For tarfile, which looks for what lies behind an entry's stated size piece by piece, past the end as well: a size
    of exabytes would keep it looking for years.
    """

    _looks_past_the_end = 0

    def readinto(self, buffer: Any) -> int:
        """See `Unsqueezed`. Raises EOFError when it goes on being asked after the end."""
        count = super().readinto(buffer)
        self._looks_past_the_end = 0 if count else self._looks_past_the_end + 1
        if self._looks_past_the_end > _LOOKS_PAST_THE_END:
            raise EOFError
        return count


class _Reading:
    """One run through an archive.

    Attributes:
        problem: why it ended early, an error code; '' when it did not.
    """

    def __init__(self, file: File, emit: Emit) -> None:
        self._stream = _Forwards(file, emit)
        self.problem = ""

    def __iter__(self) -> Iterator[tuple[tarfile.TarFile, tarfile.TarInfo]]:
        """The entries, each to be read before the next is asked for."""
        try:
            with tarfile.open(
                fileobj=cast(IO[bytes], self._stream), mode="r|", bufsize=PIECE, tarinfo=_Header,
                encoding="utf-8", errors="surrogateescape",
            ) as archive:  # fmt: skip
                for count, info in enumerate(archive):
                    if count >= MOST_ENTRIES:
                        raise UserError("archive.too_many", most=MOST_ENTRIES)
                    archive.members = []  # type: ignore[attr-defined]  # or every header would stay in memory
                    yield archive, info
        except (UserError, MemoryError, GeneratorExit):
            raise
        except Exception:  # tarfile lets its helpers' errors through: ValueError, OverflowError, RecursionError …
            self.problem = self._stream.problem or "archive.damaged"
        else:
            self.problem = self._stream.problem


def _tar(file: File, unit: Mapping[str, Any], emit: Emit) -> None:
    reading = _Reading(file, emit)
    entries = [_entry(info, file.size) for _, info in reading]
    _name(entries)
    problem = reading.problem
    if not entries and problem:
        raise UserError(problem)
    files = [entry for entry in entries if entry.is_file]
    facts = {
        "entries": str(len(entries)), "files": str(len(files)), "unpacked": str(sum(e.size or 0 for e in files)),
        "not_taken": str(sum(bool(e.problem) for e in files) or ""),
    }  # fmt: skip
    send_facts(emit, facts)
    pages = write_list(entries, problem and "archive.salvaged", unit, emit)
    _send_files(file, files, unit, emit)
    emit("finished", {"pages": pages, "replaced": 0})


def _send_files(file: File, files: list[Entry], unit: Mapping[str, Any], emit: Emit) -> None:
    parts = Parts(emit, unit, file.size)
    waiting = iter(files)
    for archive, info in _Reading(file, emit):
        if not info.isreg():
            continue
        entry = next(waiting, None)
        if entry is None:
            return
        if entry.problem:
            parts.broken(inner_path(entry.name), entry.problem)
        else:
            parts.send(inner_path(entry.name), _content(archive, info))
    for entry in waiting:
        parts.broken(inner_path(entry.name), "archive.cut_off")


def _content(archive: tarfile.TarFile, info: tarfile.TarInfo) -> Iterator[bytes]:
    try:
        if info.issparse():
            source = archive.extractfile(info)
            while source is not None and (piece := source.read(PIECE)):
                yield piece
            return
        # Not by `extractfile`, which gives nothing of a file that is cut off.
        stream = cast(IO[bytes], archive.fileobj)
        stream.seek(info.offset_data)
        left = info.size
        while left and (piece := stream.read(min(left, PIECE))):
            left -= len(piece)
            yield piece
    except (UserError, MemoryError, GeneratorExit):
        raise
    except Exception as error:
        raise UserError("archive.cut_off") from error
    if left:
        raise UserError("archive.cut_off")


def _entry(info: tarfile.TarInfo, packed: int) -> Entry:
    note = ""
    if info.issym():
        note = f"a link to {info.linkname}, not followed"
    elif info.islnk():
        note = f"the same file as {info.linkname}"
    elif not info.isreg() and not info.isdir():
        note = "a device or a pipe, not a file"
    size = info.size if info.isreg() else None
    problem = "archive.too_big" if info.isreg() and is_bomb(info.size, packed) else ""
    return Entry(info.name + ("/" if info.isdir() else ""), size, _date(info.mtime), problem, note, info.isreg())


def _date(seconds: float) -> str:
    try:
        return f"{datetime.fromtimestamp(seconds, UTC):%Y-%m-%d %H:%M}" if seconds else ""
    except (ValueError, OverflowError, OSError):
        return ""


def _name(entries: list[Entry]) -> None:
    """Names that are no UTF-8 are taken to be in what they read best in, all together."""
    odd = [entry for entry in entries if any("\udc80" <= letter <= "\udcff" for letter in entry.name)]
    for entry, name in zip(odd, readable([e.name.encode("utf-8", "surrogateescape") for e in odd]), strict=True):
        entry.name = name


def _single(file: File, unit: Mapping[str, Any], emit: Emit) -> None:
    """One squeezed file: its name is in its head (RFC 1952 2.3) or what is left of the archive's."""
    head = read_exactly(file, 0, min(2048, file.size))
    name, date = _name_of(str(unit.get("name", ""))), ""
    if head.startswith(GZIP):
        date = _date(int.from_bytes(head[4:8], "little"))
        if len(head) > 12 and head[3] & _NAME_FLAG:
            start = 12 + int.from_bytes(head[10:12], "little") if head[3] & _EXTRA_FLAG else 10
            stored = head[start:].partition(b"\0")[0]
            name = readable([stored])[0] if stored else name
    pages = write_list([Entry(name, None, date)], "", unit, emit)
    Parts(emit, unit, file.size).send(inner_path(name), _unsqueezed(file, emit))
    emit("finished", {"pages": pages, "replaced": 0})


def _name_of(name: str) -> str:
    for ending, left in _ENDINGS.items():
        if name.lower().endswith(ending) and len(name) > len(ending):
            return name[: -len(ending)] + left
    return name + ".unpacked" if name else "content"


def _unsqueezed(file: File, emit: Emit) -> Iterator[bytes]:
    stream = Unsqueezed(file, emit)
    buffer = bytearray(PIECE)
    while count := stream.readinto(buffer):
        yield bytes(memoryview(buffer)[:count])
    if stream.problem:
        raise UserError(stream.problem)
