"""7z archives, read through py7zr: its parsing of the directory and its decoders, driven here one file after another,
so that no file has to fit into memory and nothing is unpacked that nobody takes.
"""

import zlib
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from typing import IO, Any

from judgedesk.domain.errors import UserError
from judgedesk.ingest.batches import Emit
from judgedesk.ingest.file import File
from judgedesk.ingest.inventory import MOST_ENTRIES, Entry, inner_path, is_bomb, write_list
from judgedesk.ingest.parts import Parts
from judgedesk.ingest.records import Pulse, send_facts
from judgedesk.ingest.unpacking import PIECE
from judgedesk.ingest.views import buffered
from judgedesk.ingest.writing import understood

_MOST_MEMORY = 256 << 20  # of a decoder: above, the child would break down
_MOST_HEADER = 64 << 20
_TRIED_BYTES = 8 << 20
_LZMA, _LZMA2, _PPMD = b"\3\1\1", b"\x21", b"\3\4\1"
_EPOCH = datetime(1601, 1, 1, tzinfo=UTC)


def extract(file: File, unit: Mapping[str, Any], emit: Emit) -> None:
    """See `archives.extract`. Raises UserError ``archive.encrypted`` when even the names are locked."""
    archive, locked = _opened(file, unit, Pulse(emit))
    files = list(archive.files) if getattr(archive, "files", None) is not None else []
    if len(files) > MOST_ENTRIES:
        raise UserError("archive.too_many", most=MOST_ENTRIES)
    with understood("archive.damaged"):
        entries = [_entry(entry, file.size, locked) for entry in files]
    _mark_behind_bombs(entries, files)
    facts = {
        "entries": str(len(entries)), "files": str(sum(e.is_file for e in entries)),
        "unpacked": str(sum(e.size or 0 for e in entries if e.is_file)),
        "not_taken": str(sum(bool(e.problem) for e in entries) or ""),
    }  # fmt: skip
    send_facts(emit, facts)
    pages = write_list(entries, "", unit, emit)
    stream = _Stream(archive, files, Pulse(emit))
    parts = Parts(emit, unit, file.size)
    for entry, packed in zip(entries, files, strict=True):
        if entry.is_file and entry.problem:
            parts.broken(inner_path(entry.name), entry.problem)
        elif entry.is_file:
            parts.send(inner_path(entry.name), stream.content(packed))
    emit("finished", {"pages": pages, "replaced": 0})


def _opened(file: File, unit: Mapping[str, Any], pulse: Pulse) -> tuple[Any, bool]:
    """The archive by the first password that fits, and whether its contents stay locked."""
    from py7zr import SevenZipFile
    from py7zr.exceptions import PasswordRequired

    _check_header(file)
    _refuse_ppmd()
    with understood("archive.damaged"):
        try:
            archive = SevenZipFile(_source(file))
        except PasswordRequired:
            archive = None
        if archive is not None and not archive.needs_password():
            return archive, False
    for word in dict.fromkeys(word for word in unit.get("passwords", ()) if isinstance(word, str)):
        pulse()
        try:
            with understood("archive.encrypted"):
                opened = SevenZipFile(_source(file), password=word)
                _check_password(opened)
                opened.reset()
                return opened, False
        except UserError:
            continue
    if archive is None:
        raise UserError("archive.encrypted")
    return archive, True


def _source(file: File) -> IO[bytes]:
    return buffered(file)


def _check_header(file: File) -> None:
    """py7zr takes the directory into memory: how long that is, stands in the first 32 bytes (7zFormat.txt)."""
    file.seek(0)
    head = file.read(32) or b""
    if len(head) < 32:
        raise UserError("archive.damaged")
    start, size = int.from_bytes(head[12:20], "little"), int.from_bytes(head[20:28], "little")
    if 32 + start + size > file.size:
        raise UserError("archive.cut_off")
    if size > _MOST_HEADER:
        raise UserError("archive.too_many", most=MOST_ENTRIES)


def _refuse_ppmd() -> None:
    """Take the decoder of PPMd away: on damaged data pyppmd 1.3 writes where it must not, and the child reads on."""
    from py7zr import FILTER_PPMD, compressor

    compressor.algorithm_class_map[FILTER_PPMD] = (compressor.PpmdCompressor, _refused)


def _refused(*_: object) -> None:
    from py7zr.exceptions import UnsupportedCompressionMethodError

    raise UnsupportedCompressionMethodError(b"", "PPMd")


def _check_password(archive: Any) -> None:
    """A wrong password shows only in what comes out: the sum of the first file must be right."""
    files = list(archive.files)
    given = 0
    for entry in [entry for entry in files if not entry.emptystream][:1]:
        for piece in _Stream(archive, files, None).content(entry):
            given += len(piece)
            if given > _TRIED_BYTES:
                return


def _mark_behind_bombs(entries: list[Entry], files: list[Any]) -> None:
    """What lies in one packed stream behind a file that is not unpacked can't be reached."""
    closed: set[int] = set()
    for entry, packed in zip(entries, files, strict=True):
        if id(packed.folder) in closed and packed.folder is not None:
            entry.problem = entry.problem or "archive.too_big"
        elif entry.problem == "archive.too_big":
            closed.add(id(packed.folder))


def _entry(entry: Any, packed: int, locked: bool) -> Entry:
    is_file = not entry.is_directory and not entry.is_symlink and not entry.is_junction and not entry.is_socket
    note = "a link, not followed" if entry.is_symlink or entry.is_junction else ""
    size = int(entry.uncompressed or 0) if is_file else None
    problem = ""
    if is_file and size and entry.folder is not None:
        problem = _problem(entry.folder, size, packed, locked)
    name = str(entry.filename).encode("utf-8", "replace").decode("utf-8")
    return Entry(name + ("/" if entry.is_directory else ""), size, _date(entry.lastwritetime), problem, note, is_file)


def _problem(folder: Any, size: int, packed: int, locked: bool) -> str:
    from py7zr.compressor import SupportedMethods

    if is_bomb(size, packed):
        return "archive.too_big"
    if any(coder.get("method") == _PPMD or _memory(coder) > _MOST_MEMORY for coder in folder.coders):
        return "archive.method"
    return "archive.encrypted" if locked and SupportedMethods.needs_password(folder.coders) else ""


def _memory(coder: Mapping[str, Any]) -> int:
    """What a decoder would take, from its properties (7zFormat.txt, Methods.txt)."""
    method, properties = coder.get("method"), coder.get("properties") or b""
    if method == _LZMA and len(properties) >= 5:
        return int.from_bytes(properties[1:5], "little")
    if method == _LZMA2 and properties:
        return (2 | (properties[0] & 1)) << (properties[0] // 2 + 11) if properties[0] <= 40 else 1 << 40
    return 0


def _date(ticks: Any) -> str:
    try:
        return f"{_EPOCH + timedelta(microseconds=int(ticks) // 10):%Y-%m-%d %H:%M}" if ticks else ""
    except (OverflowError, ValueError, TypeError):
        return ""


class _Stream:
    """The packed streams, read forwards. Files that nobody takes are unpacked only if one behind them is wanted."""

    def __init__(self, archive: Any, files: list[Any], pulse: Pulse | None) -> None:
        self._archive, self._pulse = archive, pulse
        self._source: Any = archive.fp
        self._within: dict[int, list[Any]] = {}  # files by the number of their packed stream
        self._places: dict[int, tuple[int, int]] = {}  # a file's stream, and its place there
        streams = getattr(archive.header, "main_streams", None)
        numbers = {id(folder): n for n, folder in enumerate(streams.unpackinfo.folders)} if streams is not None else {}
        for entry in files:
            if not entry.emptystream and id(entry.folder) in numbers:
                mates = self._within.setdefault(numbers[id(entry.folder)], [])
                self._places[entry.id] = (numbers[id(entry.folder)], len(mates))
                mates.append(entry)
        self._at = (-1, 0)  # stream, and the place of the file that comes next
        self._broken = ""

    def content(self, entry: Any) -> Iterator[bytes]:
        """A file's bytes, its sum checked. Raises UserError while it is read."""
        if entry.emptystream:
            return
        if entry.id not in self._places:
            raise UserError("archive.damaged")
        number, wanted = self._places[entry.id]
        if number != self._at[0] or wanted < self._at[1]:
            self._begin(number)
        while not self._broken and self._at[1] < wanted:
            for _ in self._one(self._within[number][self._at[1]]):
                if self._pulse is not None:
                    self._pulse()
        if self._broken:
            raise UserError(self._broken)
        yield from self._one(entry)

    def _begin(self, number: int) -> None:
        self._at, self._broken = (number, 0), ""
        with understood("archive.damaged"):
            streams = self._archive.header.main_streams
            streams.unpackinfo.folders[number].decompressor = None
            self._source.seek(self._archive.afterheader + streams.packinfo.packpositions[number])

    def _one(self, entry: Any) -> Iterator[bytes]:
        self._at = (self._at[0], self._at[1] + 1)
        left, crc = int(entry.uncompressed or 0), 0
        decoder = self._decoder(entry)
        while left > 0:
            piece = self._piece(decoder, min(left, PIECE))
            left -= len(piece)
            crc = zlib.crc32(piece, crc)
            yield piece
        if entry.crc32 is not None and crc != entry.crc32:
            self._broken = "archive.damaged"
            raise UserError("archive.damaged")

    def _decoder(self, entry: Any) -> Any:
        from py7zr.exceptions import PasswordRequired, UnsupportedCompressionMethodError

        try:
            with understood("archive.damaged"):
                try:
                    return entry.folder.get_decompressor(entry.compressed)
                except PasswordRequired as error:
                    raise UserError("archive.encrypted") from error
                except UnsupportedCompressionMethodError as error:
                    raise UserError("archive.method") from error
        except UserError as error:
            self._broken = error.code
            raise

    def _piece(self, decoder: Any, most: int) -> bytes:
        before = self._source.tell()
        try:
            with understood("archive.damaged"):
                piece = bytes(decoder.decompress(self._source, most))
                if not piece and self._source.tell() == before:
                    raise UserError("archive.cut_off")
        except UserError as error:
            self._broken = error.code
            raise
        return piece
