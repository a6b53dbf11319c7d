"""Office files locked by the specification (MS-OFFCRYPTO 2.3.4), written without anything of the reader's."""

import base64
import hashlib
import os
import struct

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from judgedesk.ingest.compound import compound_of

SPACE = "http://schemas.microsoft.com/office/2006"


def _padded(content: bytes) -> bytes:
    return content + bytes(-len(content) % 16)


def _cbc(key: bytes, initial: bytes, content: bytes) -> bytes:
    locker = Cipher(algorithms.AES(key), modes.CBC(initial)).encryptor()
    return locker.update(_padded(content)) + locker.finalize()


def _ecb(key: bytes, content: bytes) -> bytes:
    locker = Cipher(algorithms.AES(key), modes.ECB()).encryptor()
    return locker.update(_padded(content)) + locker.finalize()


def agile(package: bytes, password: str, rounds: int = 1000, hash_name: str = "sha512", bits: int = 256) -> bytes:
    """As Office 2010 and later lock: AES in chains, a hash gone round."""
    salt, own_salt, secret = os.urandom(16), os.urandom(16), os.urandom(bits // 8)

    def hashed(content: bytes) -> bytes:
        return hashlib.new(hash_name, content).digest()

    gone = hashed(own_salt + password.encode("utf-16-le"))
    for number in range(rounds):
        gone = hashed(number.to_bytes(4, "little") + gone)

    def part(block: str, content: bytes) -> str:
        key = hashed(gone + bytes.fromhex(block))
        key = key[: bits // 8] + b"\x36" * (bits // 8 - len(key))
        return base64.b64encode(_cbc(key, own_salt, content)).decode()

    said = os.urandom(16)
    body = b"".join(
        _cbc(secret, hashed(salt + (at // 4096).to_bytes(4, "little"))[:16], package[at : at + 4096])
        for at in range(0, len(package), 4096)
    )
    common = (
        f'saltSize="16" blockSize="16" keyBits="{bits}" hashSize="{len(hashed(b""))}" cipherAlgorithm="AES" '
        f'cipherChaining="ChainingModeCBC" hashAlgorithm="{hash_name.upper()}"'
    )
    xml = (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><encryption xmlns="{SPACE}/encryption" '
        f'xmlns:p="{SPACE}/keyEncryptor/password"><keyData {common} saltValue="{base64.b64encode(salt).decode()}"/>'
        f'<keyEncryptors><keyEncryptor uri="{SPACE}/keyEncryptor/password"><p:encryptedKey spinCount="{rounds}" '
        f'{common} saltValue="{base64.b64encode(own_salt).decode()}" '
        f'encryptedVerifierHashInput="{part("fea7d2763b4b9e79", said)}" '
        f'encryptedVerifierHashValue="{part("d7aa0f6d3061344e", hashed(said))}" '
        f'encryptedKeyValue="{part("146e0be7abacd0d6", secret)}"/></keyEncryptor></keyEncryptors></encryption>'
    )
    return compound_of({
        "EncryptionInfo": struct.pack("<HHI", 4, 4, 0x40) + xml.encode(),
        "EncryptedPackage": struct.pack("<Q", len(package)) + body,
    })  # fmt: skip


def standard(package: bytes, password: str, bits: int = 128) -> bytes:
    """As Office 2007 locks: AES in single blocks, SHA-1."""
    salt, said = os.urandom(16), os.urandom(16)
    gone = hashlib.sha1(salt + password.encode("utf-16-le")).digest()
    for number in range(50_000):
        gone = hashlib.sha1(struct.pack("<I", number) + gone).digest()
    gone = hashlib.sha1(gone + struct.pack("<I", 0)).digest()
    inner, outer = bytearray(b"\x36" * 64), bytearray(b"\x5c" * 64)
    for at, byte in enumerate(gone):
        inner[at] ^= byte
        outer[at] ^= byte
    key = (hashlib.sha1(inner).digest() + hashlib.sha1(outer).digest())[: bits // 8]
    name = "Microsoft Enhanced RSA and AES Cryptographic Provider\0".encode("utf-16-le")
    algorithm = {128: 0x660E, 192: 0x660F, 256: 0x6610}[bits]
    header = struct.pack("<IIIIIIII", 0x24, 0, algorithm, 0x8004, bits, 0x18, 0, 0) + name
    verifier = struct.pack("<I", 16) + salt + _ecb(key, said) + struct.pack("<I", 20)
    verifier += _ecb(key, hashlib.sha1(said).digest())
    return compound_of({
        "EncryptionInfo": struct.pack("<HHII", 4, 2, 0x24, len(header)) + header + verifier,
        "EncryptedPackage": struct.pack("<Q", len(package)) + _ecb(key, package),
    })  # fmt: skip
