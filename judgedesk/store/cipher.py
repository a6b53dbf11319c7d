"""The few operations on keys that the case file is built from. All primitives are those of `cryptography`."""

import hashlib
import hmac
import os
import time
import unicodedata
from base64 import b64decode, b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from cryptography.exceptions import InvalidSignature, InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM, AESSIV
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

KEY_BYTES = 32
_NONCE_BYTES = 12


class WrongKey(Exception):
    """The key does not open what it was tried on, or what it was tried on was changed."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What one guess at a passphrase costs (Argon2id, RFC 9106): memory in KiB, passes, lanes."""

    memory: int = 256 * 1024
    passes: int = 3
    lanes: int = 4

    @classmethod
    def tuned(cls, seconds: float = 0.5) -> "Cost":
        """The cost at which one guess takes about `seconds` on this machine, never below three passes."""
        trial = cls()
        began = time.perf_counter()
        stretch("measure", bytes(16), trial)
        once = time.perf_counter() - began
        return cls(passes=max(3, min(64, round(trial.passes * seconds / max(once, 1e-3)))))

    def to_json(self) -> dict[str, int]:
        """As kept in `keys.json`."""
        return {"memory": self.memory, "passes": self.passes, "lanes": self.lanes}

    @classmethod
    def from_json(cls, untrusted_cost: Mapping[str, int]) -> "Cost":
        """Read back within bounds, so that an edited file can neither weaken a guess to nothing nor eat the machine."""
        memory, passes, lanes = (untrusted_cost[name] for name in ("memory", "passes", "lanes"))
        if not all(type(figure) is int for figure in (memory, passes, lanes)):
            raise WrongKey
        if not (8 * 1024 <= memory <= 4 * 1024 * 1024 and 1 <= passes <= 256 and 1 <= lanes <= 16):
            raise WrongKey
        return cls(memory, passes, lanes)


def stretch(passphrase: str, salt: bytes, cost: Cost) -> bytes:
    """32-byte key behind a passphrase. Composed first (NFC): keyboards differ in how they write the same letter."""
    kdf = Argon2id(salt=salt, length=KEY_BYTES, iterations=cost.passes, lanes=cost.lanes, memory_cost=cost.memory)
    return kdf.derive(unicodedata.normalize("NFC", passphrase).encode("utf-8", "surrogatepass"))


def derive(key: bytes, purpose: str) -> bytes:
    """A key of its own for each purpose (HKDF-SHA256), so that no two uses share one."""
    return HKDF(SHA256(), KEY_BYTES, salt=None, info=f"judgedesk {purpose}".encode()).derive(key)


def lock_box(key: bytes, plain: bytes, label: str) -> bytes:
    """Nonce and AES-256-GCM ciphertext, bound to `label`."""
    nonce = os.urandom(_NONCE_BYTES)
    return nonce + AESGCM(key).encrypt(nonce, plain, label.encode())


def open_box(key: bytes, untrusted_box: bytes, label: str) -> bytes:
    """The plain bytes; `WrongKey` when key, bytes or label don't fit."""
    try:
        return AESGCM(key).decrypt(untrusted_box[:_NONCE_BYTES], untrusted_box[_NONCE_BYTES:], label.encode())
    except (InvalidTag, ValueError) as error:
        raise WrongKey from error


def lock_note(key: bytes, plain: bytes, label: str) -> str:
    """AES-256-SIV, bound to `label`, as text: the same words under the same label stay the same."""
    return to_text(AESSIV(_doubled(key)).encrypt(plain, [label.encode()]))


def open_note(key: bytes, untrusted_note: str, label: str) -> bytes:
    """The plain bytes; `WrongKey` when key, text or label don't fit."""
    try:
        return AESSIV(_doubled(key)).decrypt(from_text(untrusted_note), [label.encode()])
    except (InvalidTag, ValueError) as error:
        raise WrongKey from error


@lru_cache(maxsize=4)  # a judge's findings are thousands of notes under one key
def _doubled(key: bytes) -> bytes:
    return derive(key, "note sign") + derive(key, "note lock")


def forget() -> None:
    """Let go of the keys remembered here."""
    _doubled.cache_clear()


@dataclass(frozen=True, slots=True)
class Identity:
    """A user's own two private keys: one receives wrapped keys (X25519), one signs (Ed25519)."""

    exchange: bytes
    signing: bytes

    @classmethod
    def new(cls) -> "Identity":
        """Fresh keys."""
        return cls(X25519PrivateKey.generate().private_bytes_raw(), Ed25519PrivateKey.generate().private_bytes_raw())

    @property
    def exchange_public(self) -> bytes:
        """32 bytes to which others wrap keys."""
        return X25519PrivateKey.from_private_bytes(self.exchange).public_key().public_bytes_raw()

    @property
    def signing_public(self) -> bytes:
        """32 bytes by which others check signatures."""
        return Ed25519PrivateKey.from_private_bytes(self.signing).public_key().public_bytes_raw()

    def sign(self, message: bytes) -> bytes:
        """64-byte signature."""
        return Ed25519PrivateKey.from_private_bytes(self.signing).sign(message)


def signature_holds(public: bytes, signature: bytes, message: bytes) -> bool:
    """Whether the holder of `public` signed exactly this message."""
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, message)
    except (InvalidSignature, ValueError):
        return False
    return True


def wrap_for(public: bytes, key: bytes, label: str) -> bytes:
    """A key wrapped so that only the holder of the private half opens it (ephemeral X25519, HKDF, AES-GCM)."""
    ephemeral = X25519PrivateKey.generate()
    ephemeral_public = ephemeral.public_key().public_bytes_raw()
    shared = ephemeral.exchange(X25519PublicKey.from_public_bytes(public))
    wrapping = derive(shared + ephemeral_public + public, "wrap")
    return ephemeral_public + lock_box(wrapping, key, label)


def unwrap(identity: Identity, untrusted_wrapped: bytes, label: str) -> bytes:
    """The wrapped key; `WrongKey` when it was not wrapped for this identity under this label."""
    try:
        ephemeral = X25519PublicKey.from_public_bytes(untrusted_wrapped[:32])
        shared = X25519PrivateKey.from_private_bytes(identity.exchange).exchange(ephemeral)
    except ValueError as error:
        raise WrongKey from error
    wrapping = derive(shared + untrusted_wrapped[:32] + identity.exchange_public, "wrap")
    return open_box(wrapping, untrusted_wrapped[32:], label)


def keyed_hash(key: bytes, message: bytes) -> str:
    """HMAC-SHA256, hex."""
    return hmac.new(key, message, hashlib.sha256).hexdigest()


def same(left: str, right: str) -> bool:
    """Comparison in constant time."""
    return hmac.compare_digest(left, right)


def to_text(raw: bytes) -> str:
    """Bytes as they stand in JSON."""
    return b64encode(raw).decode("ascii")


def from_text(untrusted_text: str) -> bytes:
    """Bytes back from JSON; `WrongKey` when it is no base64."""
    try:
        return b64decode(untrusted_text, validate=True)
    except (ValueError, TypeError) as error:
        raise WrongKey from error
