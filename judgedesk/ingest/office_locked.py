"""Word, Excel and PowerPoint files of 2007 and later under a password (MS-OFFCRYPTO 2.3.4): standard and agile locks.

The package lies encrypted in a stream of a compound file. It is never unlocked as a whole: what is asked for is.
"""

import base64
import binascii
import hashlib
import io
import struct
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from judgedesk.domain.errors import UserError
from judgedesk.ingest.compound import Compound
from judgedesk.ingest.file import File
from judgedesk.ingest.package import attribute, name_of, parsed
from judgedesk.ingest.writing import understood

_CODE = "office.damaged"
_MOST_INFO = 1 << 20
_MOST_ROUNDS = 10_000_000  # what the format allows (2.3.4.10)
_TRIED_SECONDS = 300.0  # for all passwords together
_ROUNDS_AT_ONCE = 100_000
_STANDARD_ROUNDS = 50_000
_SEGMENT, _SIZE_BYTES, _BLOCK = 4096, 8, 16
_USUAL = "VelvetSweatshop"  # Excel locks with it what only is not to be changed
_HASHES = {"SHA1": "sha1", "SHA-1": "sha1", "SHA256": "sha256", "SHA384": "sha384", "SHA512": "sha512"}
_AES = {0x660E: 16, 0x660F: 24, 0x6610: 32}
_VERIFIER, _VERIFIER_HASH, _KEY = (
    bytes.fromhex("fea7d2763b4b9e79"), bytes.fromhex("d7aa0f6d3061344e"), bytes.fromhex("146e0be7abacd0d6"),
)  # fmt: skip

Pulse = Callable[[], object]
Turned = Callable[[int, bytes], bytes]
"""What is under the lock, by the number of its segment and its bytes there."""


class UnknownLockError(ValueError):
    """A way to lock that no password opens here."""


def unlocked(file: File, passwords: object, pulse: Pulse) -> "Unlocked":
    """The package under the lock, as a file.

    Args:
        file: the compound file.
        passwords: known in the case, to be tried.
        pulse: called while passwords are tried, so that nobody takes it for a standstill.

    Raises:
        UserError: ``office.locked`` where no password fits, ``office.encrypted`` where none could, ``office.damaged``,
            ``file.too_big``.
    """
    compound = Compound(file, _CODE)
    if "EncryptionInfo" not in compound:
        raise UserError("office.encrypted")
    try:
        lock = _lock(compound.read("EncryptionInfo", most=_MOST_INFO))
    except (UnknownLockError, ValueError, KeyError, struct.error, binascii.Error, SyntaxError) as error:
        raise UserError("office.encrypted") from error
    content = compound.read("EncryptedPackage")
    known = [word for word in passwords if isinstance(word, str)] if isinstance(passwords, list | tuple) else []
    until = time.monotonic() + _TRIED_SECONDS
    for password in dict.fromkeys((_USUAL, *known)):
        with understood(_CODE):
            turned = lock.opened(password, _Patience(pulse, until))
        if turned is not None:
            return Unlocked(content, turned)
    raise UserError("office.locked")


@dataclass(frozen=True, slots=True)
class _Patience:
    """Says now and then that work goes on, and ends it when it takes too long."""

    pulse: Pulse
    until: float

    def lasts(self) -> bool:
        self.pulse()
        return time.monotonic() < self.until


def _hashed(name: str, start: bytes, rounds: int, patience: _Patience) -> bytes | None:
    """A password's hash gone round (2.3.4.7, 2.3.4.11); None where time is over."""
    make = getattr(hashlib, name)
    now: bytes = make(start).digest()
    pack = struct.Struct("<I").pack
    for begin in range(0, rounds, _ROUNDS_AT_ONCE):
        if not patience.lasts():
            return None
        for number in range(begin, min(rounds, begin + _ROUNDS_AT_ONCE)):
            now = make(pack(number) + now).digest()
    return now


def _fitted(made: bytes, length: int) -> bytes:
    return made[:length].ljust(length, b"\x36")


def _cipher(key: bytes, initial: bytes | None, content: bytes) -> bytes:
    from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

    mode = modes.ECB() if initial is None else modes.CBC(initial)  # noqa: S305 - as the format has it
    if len(content) % _BLOCK:
        content = content[: -(len(content) % _BLOCK)]
    return Cipher(algorithms.AES(key), mode).decryptor().update(content)


# -- standard: AES in single blocks, SHA-1 (2.3.4.5 to 2.3.4.9) -------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Standard:
    key_bytes: int
    salt: bytes
    verifier: bytes
    verifier_hash: bytes

    def opened(self, password: str, patience: _Patience) -> Turned | None:
        start = self.salt + password.encode("utf-16-le", "replace")
        made = _hashed("sha1", start, _STANDARD_ROUNDS, patience)
        if made is None:
            return None
        last = hashlib.sha1(made + bytes(4)).digest()  # noqa: S324 - as the format has it
        halves = [
            hashlib.sha1(bytes(byte ^ pad for byte in last.ljust(64, b"\0"))).digest()  # noqa: S324
            for pad in (0x36, 0x5C)
        ]
        key = b"".join(halves)[: self.key_bytes]
        right = hashlib.sha1(_cipher(key, None, self.verifier)).digest()  # noqa: S324
        if _cipher(key, None, self.verifier_hash)[: len(right)] != right:
            return None
        return lambda _, content: _cipher(key, None, content)


def _standard(info: bytes) -> _Standard:
    flags, header = struct.unpack_from("<II", info, 4)
    algorithm, _, bits = struct.unpack_from("<III", info, 20)
    at = 12 + header
    salt_bytes = struct.unpack_from("<I", info, at)[0]
    verifier = info[at + 20 : at + 36]
    verifier_hash = info[at + 40 : at + 72]
    if not flags & 0x20 or algorithm not in _AES or salt_bytes != _BLOCK or len(verifier_hash) != 32:
        raise UnknownLockError
    key_bytes = _AES[algorithm]
    if bits not in (0, 8 * key_bytes):
        raise UnknownLockError
    return _Standard(key_bytes, info[at + 4 : at + 20], verifier, verifier_hash)


# -- agile: AES in chains, a key of its own for each segment (2.3.4.10 to 2.3.4.15) ----------------------------------


@dataclass(frozen=True, slots=True)
class _Way:
    """How something is hashed and locked: `keyData`, or the `encryptedKey` of a password."""

    salt: bytes
    key_bytes: int
    hash: str

    def initial(self, block: bytes = b"") -> bytes:
        return _fitted(hashlib.new(self.hash, self.salt + block).digest() if block else self.salt, _BLOCK)


@dataclass(frozen=True, slots=True)
class _Agile:
    data: _Way
    own: _Way
    rounds: int
    verifier: bytes
    verifier_hash: bytes
    key: bytes

    def opened(self, password: str, patience: _Patience) -> Turned | None:
        start = self.own.salt + password.encode("utf-16-le", "replace")
        made = _hashed(self.own.hash, start, self.rounds, patience)
        if made is None:
            return None

        def part(block: bytes, locked: bytes) -> bytes:
            key = _fitted(hashlib.new(self.own.hash, made + block).digest(), self.own.key_bytes)
            return _cipher(key, self.own.initial(), locked)

        said = part(_VERIFIER, self.verifier)[: len(self.own.salt)]
        right = hashlib.new(self.own.hash, said).digest()
        if part(_VERIFIER_HASH, self.verifier_hash)[: len(right)] != right:
            return None
        key = part(_KEY, self.key)[: self.data.key_bytes]
        if len(key) != self.data.key_bytes:
            raise UserError(_CODE)
        return lambda number, content: _cipher(key, self.data.initial(struct.pack("<I", number)), content)


def _agile(info: bytes) -> _Agile:
    root = parsed(info[8:])
    data = next(element for element in root if name_of(element) == "keyData")
    own = next(element for element in root.iter() if name_of(element) == "encryptedKey")
    rounds = int(attribute(own, "spinCount"))
    if not 0 <= rounds <= _MOST_ROUNDS:
        raise UnknownLockError
    locked = [_bytes(own, f"encrypted{name}") for name in ("VerifierHashInput", "VerifierHashValue", "KeyValue")]
    return _Agile(_way(data), _way(own), rounds, *locked)


def _way(element: Any) -> _Way:
    said = attribute(element, "cipherAlgorithm"), attribute(element, "cipherChaining"), attribute(element, "blockSize")
    bits = int(attribute(element, "keyBits"))
    if said != ("AES", "ChainingModeCBC", str(_BLOCK)) or bits not in (128, 192, 256):
        raise UnknownLockError
    return _Way(_bytes(element, "saltValue"), bits // 8, _HASHES[attribute(element, "hashAlgorithm").upper()])


def _bytes(element: Any, name: str) -> bytes:
    return base64.b64decode(attribute(element, name), validate=True)


def _lock(info: bytes) -> _Standard | _Agile:
    major, minor = struct.unpack_from("<HH", info)
    if (major, minor) == (4, 4):
        try:
            return _agile(info)
        except StopIteration as error:
            raise UnknownLockError from error
    if major in (2, 3, 4) and minor == 2:
        return _standard(info)
    raise UnknownLockError


# -- what is under it --------------------------------------------------------------------------------------------------


class Unlocked(io.RawIOBase):
    """The package as a file; only the segments asked for are unlocked."""

    def __init__(self, content: bytes, turned: Turned) -> None:
        super().__init__()
        if len(content) < _SIZE_BYTES:
            raise UserError(_CODE)
        self._content, self._turned, self._at = memoryview(content)[_SIZE_BYTES:], turned, 0
        self.size: int = struct.unpack_from("<Q", content)[0]
        if self.size > len(self._content):
            raise UserError(_CODE)

    def whole(self) -> bytes:
        """All bytes."""
        return self._between(0, self.size)

    def readable(self) -> bool:
        """It is."""
        return True

    def seekable(self) -> bool:
        """It is."""
        return True

    def tell(self) -> int:
        """The position."""
        return self._at

    def seek(self, offset: int, whence: int = io.SEEK_SET, /) -> int:
        """Move."""
        self._at = max(0, {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self.size}[whence] + offset)
        return self._at

    def readinto(self, buffer: Any, /) -> int:
        """Fill a buffer from here."""
        found = self._between(self._at, min(self.size, self._at + len(buffer)))
        buffer[: len(found)] = found
        self._at += len(found)
        return len(found)

    def _between(self, start: int, end: int) -> bytes:
        first, last = start // _SEGMENT, -(-end // _SEGMENT)
        pieces = [
            self._turned(number, bytes(self._content[number * _SEGMENT : (number + 1) * _SEGMENT]))
            for number in range(first, last)
        ]
        return b"".join(pieces)[start - first * _SEGMENT : end - first * _SEGMENT] if start < end else b""
