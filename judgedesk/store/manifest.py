"""`manifest.json`: a signed list of the ciphertext, so that a folder can be checked without every key.

It is written when a case that changed is closed. After a kill it is older than the databases: what it says of them is
then reported as not checked rather than as damage, since the two can't be told apart without the key.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from judgedesk.domain.roles import Compartment
from judgedesk.store import cipher, originals
from judgedesk.store.cipher import Identity
from judgedesk.store.database import FILE_NAMES, Connection
from judgedesk.store.files import replace_file

FILE_NAME = "manifest.json"
FORMAT = "judgedesk-manifest/1"


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a user signed: SHA-256 of each database, size and SHA-256 of each original, heads of the audit chains."""

    user: str
    databases: dict[str, str]
    originals: dict[str, tuple[int, str]]
    heads: dict[str, str]
    signed: bytes
    signature: bytes


def file_sha256(path: Path) -> str:
    """Hash of a file's bytes, hex."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def originals_in(connection: Connection) -> dict[str, tuple[int, str]]:
    """Stored name → size and SHA-256 of the ciphertext, as a compartment noted them when each original was written."""
    rows = connection.execute("SELECT original, size, cipher_sha256 FROM documents WHERE cipher_sha256 IS NOT NULL")
    return {row[0]: (originals.ciphertext_size(row[1]), row[2]) for row in rows}


def write(
    folder: Path,
    user: str,
    identity: Identity,
    heads: Mapping[Compartment, str],
    noted: Mapping[str, tuple[int, str]],
) -> None:
    """Sign the folder as it stands: originals as `noted` by the compartments, others as the former manifest has them.

    Nothing is hashed anew that somebody vouched for before: damage must show, not be signed for. Heads of compartments
    not given are carried on.
    """
    former = read(folder)
    known = {**(former.originals if former else {}), **noted}
    listed: dict[str, tuple[int, str]] = {}
    for path in sorted((folder / originals.FOLDER).glob("??/*")):
        listed[path.name] = known.get(path.name) or (path.stat().st_size, file_sha256(path))
    body = {
        "format": FORMAT,
        "user": user,
        "databases": {name: file_sha256(folder / name) for name in FILE_NAMES.values() if (folder / name).exists()},
        "originals": listed,
        "heads": {**(former.heads if former else {}), **{part.value: head for part, head in heads.items()}},
    }
    signed = json.dumps(body, sort_keys=True, separators=(",", ":"))
    whole = {"signature": cipher.to_text(identity.sign(signed.encode())), "signed": signed}
    replace_file(folder / FILE_NAME, json.dumps(whole).encode())


def read(folder: Path) -> Manifest | None:
    """The manifest as it stands, its signature not yet checked; None when there is none or it can't be read."""
    try:
        untrusted: dict[str, Any] = json.loads((folder / FILE_NAME).read_bytes())
        body = json.loads(untrusted["signed"])
        return Manifest(
            user=str(body["user"]),
            databases={str(name): str(value) for name, value in body["databases"].items()},
            originals={str(name): (int(size), str(value)) for name, (size, value) in body["originals"].items()},
            heads={str(name): str(value) for name, value in body["heads"].items()},
            signed=str(untrusted["signed"]).encode(),
            signature=cipher.from_text(untrusted["signature"]),
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError, cipher.WrongKey):
        return None
