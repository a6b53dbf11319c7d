"""Who has the case open for writing. The lock is the operating system's own and dies with its process."""

import errno
import json
import os
import platform
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import IO

from judgedesk.domain.errors import UserError

FILE_NAME = "lock"
_NETWORK_FILE_SYSTEMS = {"nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "fuse.sshfs", "ncpfs", "afs", "davfs", "ceph"}
_WRITE_PROTECTED = (errno.EROFS, errno.EACCES, errno.EPERM)
_LOOKS, _MOMENT = 2, 0.02
_BEYOND = 1 << 20  # the locked byte lies past the text, so that others can still read who holds it


def file_system_of(path: Path, mounts: Path = Path("/proc/mounts")) -> str:
    """Type of the file system a folder lies on, or an empty string where the platform does not say."""
    try:
        lines = mounts.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return ""
    best, kind = -1, ""
    whole = str(path.resolve())
    for line in lines:
        fields = line.split()
        if len(fields) < 3:
            continue
        point = fields[1].replace("\\040", " ")
        inside = whole == point or whole.startswith(point.rstrip("/") + "/")
        if inside and len(point) >= best:
            best, kind = len(point), fields[2]
    return kind


def refuse_network(folder: Path) -> None:
    """A write-ahead log on a network file system loses data: refuse, with what to do instead."""
    kind = file_system_of(folder)
    if kind in _NETWORK_FILE_SYSTEMS:
        raise UserError("case.network_drive", path=str(folder), kind=kind)


class WriteLock:
    """Held from opening for writing to closing."""

    def __init__(self, folder: Path, user: str, since: str) -> None:
        """Take the lock or say who has it.

        Raises:
            UserError: ``case.locked`` with `who`, `where` and `since`; ``case.network_drive``;
                ``case.write_protected``; ``disk.unwritable``.
        """
        refuse_network(folder)
        path = folder / FILE_NAME
        try:
            self._stream: IO[bytes] = path.open("r+b" if path.exists() else "w+b")
        except OSError as error:
            protected = error.errno in _WRITE_PROTECTED
            raise UserError("case.write_protected" if protected else "disk.unwritable", path=str(folder)) from error
        try:
            _taken(self._stream)
        except OSError as error:
            holder = _holder(self._stream)
            self._stream.close()
            raise UserError("case.locked", **holder) from error
        text = {"who": user, "where": platform.node(), "process": os.getpid(), "since": since}
        self._stream.seek(0)
        self._stream.truncate()
        self._stream.write(json.dumps(text).encode())
        self._stream.flush()

    def release(self) -> None:
        """Let others write."""
        with suppress(OSError):  # its drive may be gone: then the lock went with it
            if not self._stream.closed:
                self._stream.seek(0)
                self._stream.truncate()
        with suppress(OSError):
            self._stream.close()


def holder(folder: Path) -> dict[str, str] | None:
    """Who has the case open for writing: `who`, `where`, `since` (UTC, ISO 8601); None where nobody has."""
    try:
        stream = (folder / FILE_NAME).open("rb")
    except OSError:
        return None
    with stream:
        try:
            _share(stream)
        except OSError:
            return _holder(stream)
    return None


def _taken(stream: IO[bytes]) -> None:
    """Somebody who only looks who writes holds the lock for a moment: tried thrice."""
    for look in range(_LOOKS + 1):
        try:
            _lock(stream)
        except OSError:
            if look == _LOOKS:
                raise
            time.sleep(_MOMENT)
        else:
            return


def _holder(stream: IO[bytes]) -> dict[str, str]:
    try:
        stream.seek(0)
        untrusted = json.loads(stream.read(4096))
        return {name: _printable(str(untrusted[name])) for name in ("who", "where", "since")}
    except (ValueError, KeyError, TypeError, OSError, RecursionError):
        return {"who": "?", "where": "?", "since": "?"}


def _printable(untrusted_text: str) -> str:
    return "".join(c for c in untrusted_text if c.isprintable())[:80]


if sys.platform == "win32":
    import msvcrt

    def _lock(stream: IO[bytes]) -> None:
        stream.seek(_BEYOND)
        msvcrt.locking(stream.fileno(), msvcrt.LK_NBLCK, 1)

    _share = _lock

else:
    import fcntl

    def _lock(stream: IO[bytes]) -> None:
        fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _share(stream: IO[bytes]) -> None:
        fcntl.flock(stream, fcntl.LOCK_SH | fcntl.LOCK_NB)
