"""Writing a small file so that a kill or a power cut leaves the old one or the new one, never half of one."""

import errno
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from judgedesk.domain.errors import UserError


def refused(error: OSError, path: Path) -> UserError:
    """What a file system's refusal to write is called: ``disk.full`` or ``disk.unwritable``."""
    return UserError("disk.full" if error.errno == errno.ENOSPC else "disk.unwritable", path=str(path))


def sync_folder(folder: Path) -> None:
    """Make renames in a folder durable. Windows has no such call and needs none."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def replace_file(path: Path, content: bytes) -> None:
    """Put `content` in place of `path` in one step.

    Raises:
        UserError: ``disk.full``, ``disk.unwritable``; the old file then stands as it did.
    """
    fresh = path.with_name(path.name + ".new")
    try:
        with fresh.open("wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        fresh.replace(path)
        sync_folder(path.parent)
    except OSError as error:
        with suppress(OSError):  # nor can anything be removed from a medium that can't be written to
            fresh.unlink(missing_ok=True)
        raise refused(error, path.parent) from error


@contextmanager
def replacing(path: Path) -> Iterator[tuple[BinaryIO, Callable[[], None]]]:
    """A large file that is written piece by piece: a stream beside `path`, and what puts it there, synced. Where that
    is not called, nothing stays behind and an older file stands as it did.

    Raises:
        UserError: ``disk.full``, ``disk.unwritable``.
    """
    fresh = path.with_name(path.name + ".new")
    try:
        with fresh.open("wb") as stream:

            def finish() -> None:
                stream.flush()
                os.fsync(stream.fileno())
                stream.close()
                fresh.replace(path)
                sync_folder(path.parent)

            yield stream, finish
    except OSError as error:
        raise refused(error, path.parent) from error
    finally:
        with suppress(OSError):
            fresh.unlink(missing_ok=True)
