"""The two locks of ZIP: the old cipher (PKWARE APPNOTE 6.1) and AES as WinZip does it (APPNOTE 7.2, AE-1 and AE-2)."""

import hashlib
import hmac
import zlib
from collections.abc import Iterator

from judgedesk.domain.errors import UserError

OLD_HEADER = 12
"""Bytes before the content of an entry under the old cipher."""

_TAG = 10
_ROUNDS = 1000
_KEY_BYTES = {1: 16, 2: 24, 3: 32}
_TABLE = [zlib.crc32(bytes((byte,)), 0xFFFFFFFF) ^ 0xFFFFFFFF for byte in range(256)]


def spellings(password: str) -> list[bytes]:
    """A password as programs of several countries would have written it."""
    found = []
    for encoding in ("utf-8", "cp1250", "cp852", "cp1251"):
        try:
            found.append(password.encode(encoding))
        except UnicodeEncodeError:
            continue
    return list(dict.fromkeys(found))


def old(raw: Iterator[bytes], password: bytes) -> Iterator[bytes]:
    """Content under the old cipher, its header of 12 bytes still before it."""
    key0, key1, key2 = 0x12345678, 0x23456789, 0x34567890
    table = _TABLE

    def turned(byte: int) -> None:
        nonlocal key0, key1, key2
        key0 = key0 >> 8 ^ table[(key0 ^ byte) & 0xFF]
        key1 = ((key1 + (key0 & 0xFF)) * 134775813 + 1) & 0xFFFFFFFF
        key2 = key2 >> 8 ^ table[(key2 ^ key1 >> 24) & 0xFF]

    for byte in password:
        turned(byte)
    for piece in raw:
        out = bytearray(len(piece))
        for at, byte in enumerate(piece):
            mask = key2 | 2
            byte ^= (mask * (mask ^ 1) >> 8) & 0xFF
            turned(byte)
            out[at] = byte
        yield bytes(out)


class Aes:
    """An entry locked by AES.

    Args:
        strength: 1, 2 or 3, for keys of 128, 192 or 256 bits.
        packed: length of what is stored, with salt, check value and tag.
    """

    def __init__(self, strength: int, packed: int) -> None:
        if strength not in _KEY_BYTES:
            raise UserError("archive.method")
        self._key_bytes = _KEY_BYTES[strength]
        self.salt_bytes = self._key_bytes // 2
        self._content = packed - self.salt_bytes - 2 - _TAG

    def keys(self, head: bytes, password: bytes) -> tuple[bytes, bytes] | None:
        """Key and authentication key, when the two bytes of check value agree; `head` is salt and check value."""
        length = 2 * self._key_bytes + 2
        made = hashlib.pbkdf2_hmac("sha1", password, head[: self.salt_bytes], _ROUNDS, length)
        if made[-2:] != head[self.salt_bytes : self.salt_bytes + 2]:
            return None
        return made[: self._key_bytes], made[self._key_bytes : -2]

    def opened(self, raw: Iterator[bytes], keys: tuple[bytes, bytes]) -> Iterator[bytes]:
        """The content. Raises UserError ``archive.damaged`` when its tag is wrong, ``archive.cut_off``."""
        import numpy as np
        from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

        cipher = Cipher(algorithms.AES(keys[0]), modes.ECB()).encryptor()  # noqa: S305 - counter mode made by hand below
        tag = hmac.new(keys[1], digestmod="sha1")
        held, number, left, skip = b"", 1, self._content, self.salt_bytes + 2
        for piece in raw:
            held += piece[skip:]
            skip = max(0, skip - len(piece))
            whole = min(left, len(held))
            whole -= 0 if whole == left else whole % 16
            if not whole:
                continue
            locked, held, left = held[:whole], held[whole:], left - whole
            tag.update(locked)
            count = -(-whole // 16)
            counters = np.zeros((count, 2), "<u8")  # the counter is little endian, unlike every library's
            counters[:, 0] = np.arange(number, number + count, dtype="<u8")
            number += count
            stream = np.frombuffer(cipher.update(counters.tobytes())[:whole], np.uint8)
            yield (np.frombuffer(locked, np.uint8) ^ stream).tobytes()
        if left or len(held) < _TAG:
            raise UserError("archive.cut_off")
        if not hmac.compare_digest(tag.digest()[:_TAG], held[:_TAG]):
            raise UserError("archive.damaged")
