"""Imported files, kept once and chunk-encrypted: AES-256-GCM, 1 MiB a chunk, the last chunk marked in its nonce.

Layout: 8 bytes of format, 7 random bytes of nonce, then chunks of ciphertext with a 16-byte tag each. Nonce of chunk
i = the 7 bytes, i in 4 bytes, 1 where it is the last (the STREAM construction of Hoang, Reyhanitabar, Rogaway and
Vizár, 2015): a chunk moved, dropped or cut off at the end no longer opens.
"""

import hashlib
import os
import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from judgedesk.domain.errors import UserError
from judgedesk.store import cipher
from judgedesk.store.files import sync_folder
from judgedesk.store.keys import gone

FORMAT = b"JDORIG1\n"
CHUNK = 1 << 20
_TAG = 16
_HEAD = len(FORMAT) + 7
_SYNCS = 8  # at once: the file system then writes its journal once for several of them
FOLDER = "originals"


class Damaged(Exception):
    """An original's ciphertext is missing, cut or changed."""


@dataclass(frozen=True, slots=True)
class Stored:
    """A file just written beside the originals, neither in its place nor synced."""

    temporary: Path
    sha256: str
    size: int
    key: bytes
    ciphertext_sha256: str
    head: bytes


def _nonce(prefix: bytes, index: int, last: bool) -> bytes:
    return prefix + index.to_bytes(4, "big") + (b"\x01" if last else b"\x00")


class Encryption:
    """A file being written encrypted, under a fresh key, into `folder/originals/*.tmp`.

    Raises:
        OSError: from any call, when the disk is full; call `discard` then.
    """

    def __init__(self, folder: Path) -> None:
        place = folder / FOLDER
        place.mkdir(exist_ok=True)
        self._temporary = place / f"{os.urandom(16).hex()}.tmp"
        self._key, self._prefix = os.urandom(cipher.KEY_BYTES), os.urandom(7)
        self._box, self._plain_hash, self._cipher_hash = AESGCM(self._key), hashlib.sha256(), hashlib.sha256()
        self._size, self._index, self._head = 0, 0, b""
        self._waiting = bytearray()
        self._target = self._temporary.open("xb")
        self._put(FORMAT + self._prefix)

    def write(self, plain: bytes) -> None:
        """The next bytes of the file."""
        self._waiting += plain
        # A full chunk waits until more follows: only then it is known not to be the last.
        while len(self._waiting) > CHUNK:
            self._seal(bytes(self._waiting[:CHUNK]), last=False)
            del self._waiting[:CHUNK]

    def finish(self) -> Stored:
        """Write what is left, and say what was written."""
        self._seal(bytes(self._waiting), last=True)
        self._target.close()
        plain, ciphertext = self._plain_hash.hexdigest(), self._cipher_hash.hexdigest()
        return Stored(self._temporary, plain, self._size, self._key, ciphertext, self._head)

    def discard(self) -> None:
        """Let nothing stay behind."""
        self._target.close()
        self._temporary.unlink(missing_ok=True)

    def _seal(self, plain: bytes, *, last: bool) -> None:
        self._head = self._head or plain[:65536]
        self._size += len(plain)
        self._plain_hash.update(plain)
        self._put(self._box.encrypt(_nonce(self._prefix, self._index, last), plain, FORMAT))
        self._index += 1

    def _put(self, ciphertext: bytes) -> None:
        self._cipher_hash.update(ciphertext)
        self._target.write(ciphertext)


def encrypt(source: BinaryIO, folder: Path) -> Stored:
    """Read `source` once: hash it and write it encrypted under a fresh key into `folder/originals/*.tmp`.

    Raises:
        OSError: the disk is full or the source can't be read; nothing stays behind.
    """
    target = Encryption(folder)
    try:
        while piece := source.read(CHUNK):
            target.write(piece)
        return target.finish()
    except BaseException:
        target.discard()
        raise


def place_of(folder: Path, name: str) -> Path:
    """Where the original of that stored name lies."""
    return folder / FOLDER / name[:2] / name


def settle(stored: Stored, folder: Path, name: str, *, durable: bool = True) -> Path:
    """Rename a written file into its place. It is durable when this returns, or once `sync` was called with it."""
    path = place_of(folder, name)
    path.parent.mkdir(exist_ok=True)
    stored.temporary.replace(path)
    if durable:
        sync([path])
    return path


def sync(paths: Sequence[Path]) -> None:
    """Make files and their names durable."""
    folders = {path.parent for path in paths}
    with ThreadPoolExecutor(_SYNCS) as pool:
        for _ in (*pool.map(_sync_file, paths), *pool.map(sync_folder, folders)):
            pass  # what a thread raised comes out here


def _sync_file(path: Path) -> None:
    handle = os.open(path, os.O_RDWR | getattr(os, "O_BINARY", 0))
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


class Original:
    """Random access to a stored original. Safe to read from several threads.

    Raises:
        Damaged: from any read that meets a missing, cut or changed chunk.
        UserError: ``case.gone`` when nothing of the case can be reached.
    """

    def __init__(self, folder: Path, name: str, key: bytes, size: int) -> None:
        self.size = size
        self._path = place_of(folder, name)
        self._box = AESGCM(key)
        self._guard = threading.Lock()
        self._kept: tuple[int, bytes] = (-1, b"")
        try:
            self._stream = self._path.open("rb")
            head = self._stream.read(_HEAD)
            whole = os.fstat(self._stream.fileno()).st_size
        except OSError as error:
            raise self._lost(folder) from error
        if len(head) != _HEAD or not head.startswith(FORMAT) or whole != ciphertext_size(size):
            self._stream.close()
            raise Damaged(name)
        self._prefix = head[len(FORMAT) :]
        self._last = max(0, (size - 1) // CHUNK)

    def _lost(self, folder: Path) -> Exception:
        """With the whole case out of reach nothing can be said of this one file of it."""
        return UserError("case.gone", path=str(folder)) if gone(folder) else Damaged(self._path.name)

    def _chunk(self, index: int) -> bytes:
        with self._guard:
            if self._kept[0] == index:
                return self._kept[1]
            try:
                self._stream.seek(_HEAD + index * (CHUNK + _TAG))
                sealed = self._stream.read(CHUNK + _TAG)
            except OSError as error:
                raise self._lost(self._path.parents[2]) from error
            try:
                plain = self._box.decrypt(_nonce(self._prefix, index, index == self._last), sealed, FORMAT)
            except InvalidTag as error:
                raise Damaged(self._path.name) from error
            self._kept = (index, plain)
            return plain

    def read(self, offset: int, length: int) -> bytes:
        """Plain bytes of a range, cut at the end of the file."""
        end = min(offset + length, self.size)
        parts = []
        while offset < end:
            index, within = divmod(offset, CHUNK)
            part = self._chunk(index)[within : within + end - offset]
            parts.append(part)
            offset += len(part)
        return b"".join(parts)

    def chunks(self) -> Iterator[bytes]:
        """The whole file, chunk by chunk; every tag is checked."""
        for index in range(self._last + 1):
            yield self._chunk(index)

    def close(self) -> None:
        """Let go of the file."""
        self._stream.close()

    def __enter__(self) -> "Original":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def ciphertext_size(size: int) -> int:
    """Bytes on disk of an original of `size` bytes."""
    return _HEAD + size + _TAG * max(1, -(-size // CHUNK))


def sha256_of(original: Original) -> str:
    """Hash of the plain bytes, hex, reading all of them."""
    whole = hashlib.sha256()
    for chunk in original.chunks():
        whole.update(chunk)
    return whole.hexdigest()
