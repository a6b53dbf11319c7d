"""Wrong passphrases, counted beside the keys: whoever opens their slot next is told of them.

The file needs no key, since who guesses has none. Somebody who may write into the folder can edit it; that it says
nothing is no proof that nobody tried.
"""

import json
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from judgedesk.domain.errors import UserError
from judgedesk.store.files import replace_file

FILE_NAME = "attempts.json"
_MOST = 1_000_000


@dataclass(frozen=True, slots=True)
class Attempts:
    """How often a wrong passphrase was given for a user, and when last (UTC, ISO 8601)."""

    number: int
    last: str


def _read(folder: Path) -> dict[str, Attempts]:
    try:
        untrusted: Any = json.loads((folder / FILE_NAME).read_bytes())
        return {
            str(user)[:80]: Attempts(max(0, min(_MOST, int(entry["number"]))), str(entry["last"])[:40])
            for user, entry in untrusted.items()
        }
    except (OSError, ValueError, KeyError, TypeError, AttributeError, OverflowError, RecursionError):
        return {}


def _write(folder: Path, known: dict[str, Attempts]) -> None:
    said = {user: {"number": one.number, "last": one.last} for user, one in known.items()}
    # A medium that can't be written to must not keep anybody from opening the case.
    with suppress(UserError):
        replace_file(folder / FILE_NAME, json.dumps(said).encode())


def note(folder: Path, user: str, at: str) -> None:
    """Somebody gave a wrong passphrase for a user of the case."""
    known = _read(folder)
    before = known.get(user)
    _write(folder, {**known, user: Attempts((before.number if before else 0) + 1, at)})


def told(folder: Path, user: str) -> Attempts | None:
    """What was tried since this user opened the case last, which is forgotten by this; None where nothing was."""
    known = _read(folder)
    found = known.pop(user, None)
    if found is None or not found.number:
        return None
    _write(folder, known)
    return found
