"""Signing what goes to courts, and telling without a network whether it came as it was sent.

A folder of packages gets `SHA256SUMS` and `SHA256SUMS.sig` (Ed25519). Besides `verify` here, any machine with OpenSSL
can check it: `openssl pkeyutl -verify -rawin -pubin -inkey judgedesk.pub -in SHA256SUMS -sigfile SHA256SUMS.sig`, then
`sha256sum -c SHA256SUMS`.
"""

from __future__ import annotations

import hashlib
import subprocess
from pathlib import Path

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

ROOT = Path(__file__).resolve().parents[1]
SUMS, SIGNATURE, PUBLIC = "SHA256SUMS", "SHA256SUMS.sig", "judgedesk.pub"


def sums(folder: Path) -> str:
    """A line for every file below `folder`, as `sha256sum` writes it, in order of names."""
    own = {folder / name for name in (SUMS, SIGNATURE, PUBLIC)}
    files = sorted(path for path in folder.rglob("*") if path.is_file() and path not in own)
    return "".join(f"{_digest(path)}  {path.relative_to(folder).as_posix()}\n" for path in files)


def sign(folder: Path, key: Path) -> Path:
    """Write the sums and their signature; a key that is not there is made, readable by its owner alone."""
    if not key.exists():
        made = Ed25519PrivateKey.generate().private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
        key.touch(mode=0o600)
        key.write_bytes(made)
    private = serialization.load_pem_private_key(key.read_bytes(), None)
    if not isinstance(private, Ed25519PrivateKey):
        raise SystemExit(f"{key.name} is no Ed25519 key.")
    listed = sums(folder).encode()
    (folder / SUMS).write_bytes(listed)
    (folder / SIGNATURE).write_bytes(private.sign(listed))
    public = private.public_key().public_bytes(
        serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
    )
    (folder / PUBLIC).write_bytes(public)
    return folder / SUMS


def verify(folder: Path, public: Path) -> list[str]:
    """What is wrong with a signed folder, a sentence each; empty when it is as it was signed.

    `public` has to come by another way than the folder does: a key beside the packages proves nothing.
    """
    try:
        listed, signature = (folder / SUMS).read_bytes(), (folder / SIGNATURE).read_bytes()
    except OSError as error:
        return [f"{error.filename} cannot be read: the folder is not signed."]
    key = serialization.load_pem_public_key(public.read_bytes())
    if not isinstance(key, Ed25519PublicKey):
        return [f"{public.name} is no Ed25519 key."]
    try:
        key.verify(signature, listed)
    except InvalidSignature:
        return ["The signature does not fit the list of sums: do not install this."]
    wanted = dict(line.split("  ", 1)[::-1] for line in listed.decode().splitlines())
    found = dict(line.split("  ", 1)[::-1] for line in sums(folder).splitlines())
    changed = [f"{name} was changed." for name in sorted(wanted.keys() & found.keys()) if wanted[name] != found[name]]
    gone = [f"{name} is missing." for name in sorted(wanted.keys() - found.keys())]
    added = [f"{name} does not belong to it." for name in sorted(found.keys() - wanted.keys())]
    return changed + gone + added


def last_change() -> str:
    """The time of the commit that is packed, in seconds, so that packing it again gives the same bytes."""
    told = subprocess.run(["git", "log", "-1", "--format=%ct"], cwd=ROOT, capture_output=True, text=True, check=False)
    return told.stdout.strip() or "0"


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
