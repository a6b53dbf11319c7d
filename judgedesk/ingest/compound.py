"""Compound files (MS-CFB), in which Office 97-2003 and OLE keep their streams: read through olefile, and a storage of
one written out again as a file of its own.
"""

import io
import struct
from collections.abc import Iterator
from typing import Any

from judgedesk.domain.errors import UserError
from judgedesk.ingest.file import File
from judgedesk.ingest.views import buffered
from judgedesk.ingest.writing import understood

MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MOST_BYTES = 256 << 20  # one stream held in memory
_MOST_ENTRIES = 20_000
_STREAM, _STORAGES = 2, (1, 5)
_MOST_DEPTH = 16
_HEADER_BYTES = 512
_SECTOR, _MINI, _CUTOFF = 512, 64, 4096
_FREE, _END, _FAT_SECTOR, _NONE = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD, 0xFFFFFFFF

Path = tuple[str, ...]
Tree = dict[str, "bytes | Tree"]
"""Streams (bytes) and storages (a Tree each) by name."""


class Compound:
    """A compound file and its streams.

    Args:
        file: the file.
        code: the UserError for everything that is wrong with it.
    """

    def __init__(self, file: File | io.BytesIO, code: str) -> None:
        import olefile

        self._code = code
        with understood(code):
            raw = buffered(file)
            self._size = raw.seek(0, io.SEEK_END)
            raw.seek(0)
            _check_header(raw.read(_HEADER_BYTES), self._size)
            raw.seek(0)
            self.ole: Any = olefile.OleFileIO(raw)
            self._entries: dict[Path, Any] = dict(_walked(self.ole.root, (), 0))
        self._lower = {tuple(name.lower() for name in path): path for path in self._entries}

    def found(self, *path: str) -> Path | None:
        """A stream or storage by its path, upper and lower case set aside; None where there is none."""
        return self._lower.get(tuple(name.lower() for name in path))

    def __contains__(self, name: str) -> bool:
        return self.found(name) is not None

    def read(self, *path: str, most: int = _MOST_BYTES) -> bytes:
        """A stream as a whole.

        Raises:
            UserError: it is missing, ends too early (the file's code), or is larger than `most` (``file.too_big``).
        """
        found = self.found(*path)
        entry = self._entries.get(found) if found else None
        if entry is None or entry.entry_type != _STREAM or entry.size > self._size:
            raise UserError(self._code)
        if entry.size > most:
            raise UserError("file.too_big", bytes=entry.size, most=most)
        with understood(self._code):
            content = bytes(self.ole.openstream(list(found or ())).read())
        if len(content) < entry.size:
            raise UserError(self._code)
        return content

    def storages(self, *path: str) -> list[Path]:
        """The storages directly below a storage, in the order of the directory."""
        above = self.found(*path) or ()
        return [
            inner
            for inner, entry in self._entries.items()
            if inner[:-1] == above and entry.entry_type in _STORAGES and len(inner) == len(above) + 1
        ]

    def as_file(self, path: Path) -> bytes:
        """A storage with all below it as a compound file of its own. Raises UserError like `read`."""
        return compound_of(self._tree(path))

    def _tree(self, path: Path) -> Tree:
        tree: Tree = {}
        for inner, entry in self._entries.items():
            if inner[:-1] == path and len(inner) == len(path) + 1:
                tree[inner[-1]] = self.read(*inner) if entry.entry_type == _STREAM else self._tree(inner)
        return tree


def _check_header(header: bytes, size: int) -> None:
    """Raises ValueError or struct.error for sizes that olefile would believe (2.2)."""
    sector, mini = struct.unpack_from("<HH", header, 30)
    directories, tables, mini_tables, more_tables = struct.unpack_from("<II16xI4xI", header, 40)
    if (sector, mini) not in ((9, 6), (12, 6)) or max(directories, tables, mini_tables, more_tables) > size >> sector:
        raise ValueError("header")


def _walked(entry: Any, path: Path, depth: int) -> Iterator[tuple[Path, Any]]:
    """All entries below one, with their paths. Raises ValueError where there are too many or too deep."""
    if depth > _MOST_DEPTH or len(entry.kids) > _MOST_ENTRIES:
        raise ValueError("directory")
    for kid in entry.kids:
        yield (*path, kid.name), kid
        if kid.entry_type in _STORAGES:
            yield from _walked(kid, (*path, kid.name), depth + 1)


def compound_of(tree: Tree) -> bytes:
    """A compound file (version 3) that holds `tree`."""
    return _Writer(tree).content()


class _Writer:
    """Lays streams, mini stream, directory and table out in sectors; MS-CFB 2.2 to 2.6."""

    def __init__(self, tree: Tree) -> None:
        self._entries: list[list[Any]] = []  # name, type, left, right, child, start, size
        self._sectors: list[bytes] = []
        self._fat: list[int] = []
        self._mini = bytearray()
        self._mini_fat: list[int] = []
        root = self._entry("Root Entry", 5)
        self._entries[root][4] = self._below(tree)
        self._entries[root][5:] = [self._chain(bytes(self._mini)), len(self._mini)]

    def _entry(self, name: str, kind: int) -> int:
        self._entries.append([name, kind, _NONE, _NONE, _NONE, 0, 0])
        return len(self._entries) - 1

    def _below(self, tree: Tree) -> int:
        """Entries of one storage, and the number of the one in the middle of their search tree."""
        numbers = []
        for name in sorted(tree, key=lambda name: (len(name), name.upper())):
            content = tree[name]
            number = self._entry(name, 2 if isinstance(content, bytes) else 1)
            if isinstance(content, bytes):
                self._entries[number][5:] = [self._placed(content), len(content)]
            else:
                self._entries[number][4] = self._below(content)
            numbers.append(number)
        return self._balanced(numbers)

    def _balanced(self, numbers: list[int]) -> int:
        if not numbers:
            return _NONE
        middle = len(numbers) // 2
        entry = self._entries[numbers[middle]]
        entry[2], entry[3] = self._balanced(numbers[:middle]), self._balanced(numbers[middle + 1 :])
        return numbers[middle]

    def _placed(self, content: bytes) -> int:
        if len(content) >= _CUTOFF:
            return self._chain(content)
        if not content:
            return _END
        start, count = len(self._mini_fat), -(-len(content) // _MINI)
        self._mini_fat += [*range(start + 1, start + count), _END]
        self._mini += content.ljust(count * _MINI, b"\0")
        return start

    def _chain(self, content: bytes) -> int:
        if not content:
            return _END
        start, count = len(self._fat), -(-len(content) // _SECTOR)
        self._fat += [*range(start + 1, start + count), _END]
        self._sectors += [content[at : at + _SECTOR].ljust(_SECTOR, b"\0") for at in range(0, len(content), _SECTOR)]
        return start

    def content(self) -> bytes:
        """The whole file."""
        mini_fat = b"".join(number.to_bytes(4, "little") for number in self._mini_fat)
        mini_count = -(-len(mini_fat) // _SECTOR)
        mini_start = self._chain(mini_fat.ljust(mini_count * _SECTOR, b"\xff"))
        directory = b"".join(_directory_entry(*entry) for entry in self._entries)
        directory_start = self._chain(directory.ljust(-(-len(directory) // _SECTOR) * _SECTOR, b"\0"))
        data = len(self._fat)
        fat_count = difat_count = 0
        while data + fat_count + difat_count > fat_count * 128:
            fat_count += 1
            difat_count = max(0, -(-(fat_count - 109) // 127))
        places = list(range(data, data + fat_count))
        fat = [*self._fat, *[_FAT_SECTOR] * fat_count, *[0xFFFFFFFC] * difat_count]
        fat += [_FREE] * (fat_count * 128 - len(fat))
        difat = places[109:]
        difat_start = data + fat_count if difat_count else _END
        header = MAGIC + bytes(16) + struct.pack("<HHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
        header += struct.pack("<IIIII", 0, fat_count, directory_start, 0, _CUTOFF)
        header += struct.pack("<IIII", mini_start, mini_count, difat_start, difat_count)
        header += struct.pack("<109I", *(places[:109] + [_FREE] * (109 - min(109, fat_count))))
        blocks = []
        for number in range(difat_count):
            mine = difat[number * 127 : number * 127 + 127]
            following = difat_start + number + 1 if number + 1 < difat_count else _END
            blocks.append(struct.pack("<128I", *mine, *[_FREE] * (127 - len(mine)), following))
        return b"".join([header, *self._sectors, struct.pack(f"<{len(fat)}I", *fat), *blocks])


def _directory_entry(name: str, kind: int, left: int, right: int, child: int, start: int, size: int) -> bytes:
    written = name[:31].encode("utf-16-le") + b"\0\0"
    black = 1
    head = struct.pack("<64sHBBIII", written, len(written), kind, black, left, right, child)
    return head + bytes(36) + struct.pack("<IQ", start if kind != 1 else 0, size)
