"""The file of an exchange package: one stream of authenticated chunks, of which nothing can be read from outside.

Layout: 8 bytes of format; 4 bytes of length and a header in JSON that holds only how the package's key is wrapped;
chunks of 1 MiB under AES-256-GCM, each with 16 bytes of tag. The nonce of chunk i is 7 random bytes, i in 4 bytes, 1
where it is the last (STREAM, see `originals`), and every chunk is bound to the hash of what stands before the chunks.
Inside lie, one after the other: 8 bytes of length, the manifest, its Ed25519 signature (bound to the same hash, so that
nobody can send a signed manifest on under another key), and the bytes of the documents.
"""

import hashlib
import json
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BufferedReader, RawIOBase
from pathlib import Path
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from judgedesk.domain.errors import UserError
from judgedesk.store import cipher
from judgedesk.store.cipher import Cost, Identity, WrongKey
from judgedesk.store.files import replacing

FORMAT = b"JDEXCH1\n"
IDENTITY = "judgedesk-identity/1"
CHUNK = 1 << 20
MOST_MANIFEST = 64 << 20
"""Bytes."""
MOST_ITEMS = 8_000_000
"""Lists, objects and what stands in them: a bound on what reading a manifest takes of memory."""
_TAG = 16
_MOST_HEADER = 4096
_MOST_IDENTITY = 16 << 10
_MOST_MEMORY, _MOST_PASSES = 1 << 20, 64
_SIGNATURE = 64
_LENGTH = 8
_PURPOSE = b"judgedesk exchange manifest\n"


def fingerprint(exchange: bytes, signing: bytes) -> str:
    """What people compare over the telephone: 128 bits of a hash of both public keys, in groups of four."""
    digits = hashlib.sha256(b"judgedesk identity\n" + exchange + signing).hexdigest()[:32].upper()
    return " ".join(digits[at : at + 4] for at in range(0, 32, 4))


@dataclass(frozen=True, slots=True)
class Public:
    """Somebody's public keys, and who they say they are."""

    name: str
    office: str
    role: str
    exchange: bytes
    signing: bytes

    @property
    def fingerprint(self) -> str:
        """See `fingerprint`."""
        return fingerprint(self.exchange, self.signing)

    def to_json(self) -> dict[str, str]:
        """As in a file or manifest."""
        keys = {"exchange": cipher.to_text(self.exchange), "signing": cipher.to_text(self.signing)}
        return {"name": self.name, "office": self.office, "role": self.role, **keys}

    @classmethod
    def from_json(cls, untrusted: Any) -> "Public":
        """Read back; ValueError where it is none."""
        if not isinstance(untrusted, dict) or set(untrusted) != {"name", "office", "role", "exchange", "signing"}:
            raise ValueError("keys")
        words = [untrusted[name] for name in ("name", "office", "role")]
        if not all(isinstance(word, str) and len(word) <= 200 and (word.isprintable()) for word in words):
            raise ValueError("name")
        try:
            keys = [cipher.from_text(untrusted[name]) for name in ("exchange", "signing")]
        except WrongKey as error:
            raise ValueError("keys") from error
        if any(len(key) != cipher.KEY_BYTES for key in keys):
            raise ValueError("keys")
        return cls(*words, *keys)


def identity_file(public: Public, identity: Identity) -> bytes:
    """A public identity as a file, signed by itself: a changed letter shows."""
    body = {"format": IDENTITY, **public.to_json()}
    text = json.dumps(body, ensure_ascii=False, sort_keys=True).encode()
    return json.dumps({**body, "signature": cipher.to_text(identity.sign(text))}, ensure_ascii=False, indent=1).encode()


def read_identity(path: Path) -> Public:
    """The public identity in a file.

    Raises:
        UserError: ``exchange.bad_identity``.
    """
    try:
        with path.open("rb") as stream:
            raw = stream.read(_MOST_IDENTITY + 1)
        untrusted: dict[str, Any] = json.loads(raw if len(raw) <= _MOST_IDENTITY else b"{}")
        signature = cipher.from_text(untrusted.pop("signature"))
        text = json.dumps(untrusted, ensure_ascii=False, sort_keys=True).encode()
        if untrusted.pop("format") != IDENTITY:
            raise ValueError("format")
        public = Public.from_json(untrusted)
        if not cipher.signature_holds(public.signing, signature, text):
            raise ValueError("signature")
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError, WrongKey) as error:
        raise UserError("exchange.bad_identity", path=str(path)) from error
    return public


# -- how the package's key is wrapped --------------------------------------------------------------------------------


def _header_for(key: bytes, prefix: bytes, lock: "Public | str", cost: Cost | None) -> bytes:
    label = f"exchange {prefix.hex()}"
    if isinstance(lock, Public):
        try:
            body = {"wrap": "key", "box": cipher.to_text(cipher.wrap_for(lock.exchange, key, label))}
        except ValueError as error:  # a point of low order
            raise UserError("exchange.bad_identity", path=lock.name) from error
    else:
        salt, price = os.urandom(16), cost or Cost()
        box = cipher.lock_box(cipher.stretch(lock, salt, price), key, label)
        body = {"wrap": "passphrase", "salt": cipher.to_text(salt), "box": cipher.to_text(box)}
        body = {**body, **{name: str(figure) for name, figure in price.to_json().items()}}
    return json.dumps({**body, "nonce": cipher.to_text(prefix)}).encode()


def _key_in(header: bytes, opener: "Identity | str") -> tuple[bytes, bytes]:
    """The package's key and the beginning of its nonces."""
    try:
        untrusted = json.loads(header)
        prefix = cipher.from_text(untrusted["nonce"])
        if len(prefix) != 7:
            raise ValueError("nonce")
        label, box = f"exchange {prefix.hex()}", cipher.from_text(untrusted["box"])
        wrapped = untrusted["wrap"]
    except (ValueError, KeyError, TypeError, RecursionError, WrongKey) as error:
        raise UserError("exchange.damaged") from error
    if wrapped not in ("key", "passphrase"):
        raise UserError("exchange.damaged")
    if (wrapped == "key") is isinstance(opener, str):
        raise UserError("exchange.other_lock", reason=wrapped)
    try:
        if isinstance(opener, Identity):
            return cipher.unwrap(opener, box, label), prefix
        cost = Cost.from_json({name: int(untrusted[name]) for name in ("memory", "passes", "lanes")})
        if cost.memory > _MOST_MEMORY or cost.passes > _MOST_PASSES:
            raise UserError("exchange.damaged")
        return cipher.open_box(cipher.stretch(opener, cipher.from_text(untrusted["salt"]), cost), box, label), prefix
    except (KeyError, TypeError, ValueError) as error:
        raise UserError("exchange.damaged") from error
    except WrongKey as error:
        raise UserError("exchange.not_for_you", reason=wrapped) from error


def _nonce(prefix: bytes, index: int, last: bool) -> bytes:
    return prefix + index.to_bytes(4, "big") + (b"\x01" if last else b"\x00")


def _signed(bound: bytes, manifest: bytes) -> bytes:
    return _PURPOSE + bound + hashlib.sha256(manifest).digest()


# -- writing ---------------------------------------------------------------------------------------------------------


@contextmanager
def written(
    path: Path, lock: "Public | str", identity: Identity, manifest: bytes, documents: Iterator[bytes],
    cost: Cost | None = None,
) -> Iterator[tuple[int, str, Callable[[], None]]]:  # fmt: skip
    """A package written beside `path`: its size, its SHA-256, and what puts it in its place; gone where that is not
    called. Of the documents one piece is in memory at a time.

    Args:
        path: where it is to lie.
        lock: for whom (their public keys), or a passphrase.
        identity: who signs.
        manifest: what is in it, JSON.
        documents: pieces of all documents, in the order of the manifest.
        cost: of a guess at the passphrase.

    Raises:
        UserError: ``disk.full``, ``disk.unwritable``, ``exchange.too_big``.
    """
    if len(manifest) > MOST_MANIFEST:
        raise UserError("exchange.too_big", megabytes=MOST_MANIFEST >> 20)
    key, prefix = os.urandom(cipher.KEY_BYTES), os.urandom(7)
    header = _header_for(key, prefix, lock, cost)
    head = FORMAT + len(header).to_bytes(4, "big") + header
    bound = hashlib.sha256(head).digest()
    with replacing(path) as (stream, finish):
        whole, box = hashlib.sha256(head), AESGCM(key)
        stream.write(head)
        waiting, index = bytearray(len(manifest).to_bytes(_LENGTH, "big") + manifest), 0
        waiting += identity.sign(_signed(bound, manifest))

        def seal(plain: bytes, *, last: bool) -> None:
            nonlocal index
            sealed = box.encrypt(_nonce(prefix, index, last), plain, bound)
            whole.update(sealed)
            stream.write(sealed)
            index += 1

        def drain() -> None:
            # A full chunk waits until more follows: only then it is known not to be the last.
            while len(waiting) > CHUNK:
                seal(bytes(waiting[:CHUNK]), last=False)
                del waiting[:CHUNK]

        drain()
        for piece in documents:
            waiting += piece
            drain()
        seal(bytes(waiting), last=True)
        yield stream.tell(), whole.hexdigest(), finish


# -- reading ---------------------------------------------------------------------------------------------------------


class Package:
    """A package that was opened: its manifest was signed by `signing`, and stands in it word for word.

    Raises:
        UserError: ``exchange.not_a_package``, ``exchange.newer``, ``exchange.not_for_you``, ``exchange.other_lock``,
            ``exchange.damaged``; from any read of what was changed, ``exchange.damaged``.
    """

    def __init__(self, path: Path, opener: "Identity | str") -> None:
        self._kept: tuple[int, bytes] = (-1, b"")
        try:
            self._stream: BufferedReader = path.open("rb")
        except OSError as error:
            raise UserError("exchange.not_a_package", path=str(path)) from error
        try:
            self._open(path, opener)
        except OSError as error:
            self._stream.close()
            raise UserError("exchange.damaged") from error
        except BaseException:
            self._stream.close()
            raise

    def _open(self, path: Path, opener: "Identity | str") -> None:
        begin = self._stream.read(len(FORMAT) + 4)
        if len(begin) != len(FORMAT) + 4 or not begin.startswith(FORMAT):
            newer = begin[:6] == FORMAT[:6]
            raise UserError("exchange.newer" if newer else "exchange.not_a_package", path=str(path))
        length = int.from_bytes(begin[len(FORMAT) :], "big")
        header = self._stream.read(length) if length <= _MOST_HEADER else b""
        if len(header) != length or not header:
            raise UserError("exchange.damaged")
        key, self._prefix = _key_in(header, opener)
        self._box, self._bound = AESGCM(key), hashlib.sha256(begin + header).digest()
        self._base = len(begin) + length
        body = os.fstat(self._stream.fileno()).st_size - self._base
        chunks = -(-body // (CHUNK + _TAG))
        self._last, self.size = chunks - 1, body - _TAG * chunks
        if chunks < 1 or chunks >= 1 << 32 or self.size < _LENGTH + _SIGNATURE:
            raise UserError("exchange.damaged")
        long = int.from_bytes(self.read(0, _LENGTH), "big")
        if long > MOST_MANIFEST:
            raise UserError("exchange.too_big", megabytes=MOST_MANIFEST >> 20)
        self.begins = _LENGTH + long + _SIGNATURE
        self._manifest = self.read(_LENGTH, long)
        self._signature = self.read(_LENGTH + long, _SIGNATURE)
        if len(self._signature) != _SIGNATURE:
            raise UserError("exchange.damaged")

    def manifest(self) -> Any:
        """What the manifest says, as JSON; nothing of it has been checked but that it is not too much to be read."""
        if sum(self._manifest.count(sign) for sign in (b"{", b"[", b",")) > MOST_ITEMS:
            raise UserError("exchange.too_big", megabytes=MOST_MANIFEST >> 20)
        try:
            return json.loads(self._manifest)
        except (ValueError, RecursionError) as error:
            raise UserError("exchange.invalid", field="manifest", reason="is no JSON") from error

    def check_signature(self, signing: bytes) -> None:
        """``exchange.damaged`` unless the manifest was signed with this key for this package."""
        if not cipher.signature_holds(signing, self._signature, _signed(self._bound, self._manifest)):
            raise UserError("exchange.damaged")

    def read(self, offset: int, length: int) -> bytes:
        """Plain bytes of a range, cut at the end."""
        end, parts = min(offset + length, self.size), []
        while offset < end:
            index, within = divmod(offset, CHUNK)
            part = self._chunk(index)[within : within + end - offset]
            if not part:
                raise UserError("exchange.damaged")
            parts.append(part)
            offset += len(part)
        return b"".join(parts)

    def _chunk(self, index: int) -> bytes:
        if self._kept[0] != index:
            try:
                self._stream.seek(self._base + index * (CHUNK + _TAG))
                sealed = self._stream.read(CHUNK + _TAG)
                plain = self._box.decrypt(_nonce(self._prefix, index, index == self._last), sealed, self._bound)
            except (OSError, InvalidTag, ValueError) as error:
                raise UserError("exchange.damaged") from error
            self._kept = (index, plain)
        return self._kept[1]

    def sha256(self) -> str:
        """Of the whole file."""
        self._stream.seek(0)
        return hashlib.file_digest(self._stream, "sha256").hexdigest()

    def close(self) -> None:
        """Let go of the file."""
        self._stream.close()

    def __enter__(self) -> "Package":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


class Inside(RawIOBase):
    """A document inside a package, read as a file is."""

    def __init__(self, package: Package, begin: int, size: int) -> None:
        super().__init__()
        self._package, self._begin, self._size, self._at = package, begin, size, 0

    def readable(self) -> bool:
        """It is."""
        return True

    def seekable(self) -> bool:
        """It is."""
        return True

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        """To an offset from its beginning."""
        self._at = max(0, offset + {os.SEEK_SET: 0, os.SEEK_CUR: self._at, os.SEEK_END: self._size}[whence])
        return self._at

    def tell(self) -> int:
        """Where the next byte is read."""
        return self._at

    def readinto(self, buffer: Any) -> int:
        """The next bytes."""
        plain = self._package.read(self._begin + self._at, min(len(buffer), max(0, self._size - self._at)))
        buffer[: len(plain)] = plain
        self._at += len(plain)
        return len(plain)
