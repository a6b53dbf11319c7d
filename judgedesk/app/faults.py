"""Telling a damaged or vanished case, met in the middle of work, from a mistake of ours."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from judgedesk.domain.errors import UserError
from judgedesk.store.database import DatabaseError
from judgedesk.store.keys import gone
from judgedesk.store.originals import Damaged

_MEANT = (
    ("malformed", "case.damaged"),
    ("not a database", "case.damaged"),
    ("disk i/o", "disk.unwritable"),
    ("unable to open", "disk.unwritable"),
    ("disk is full", "disk.full"),
    ("interrupted", "job.cancelled"),
)


_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_DRIVE = (errno.EIO, errno.ENODEV, errno.ENXIO, errno.ENOTCONN, errno.EROFS, getattr(errno, "ESTALE", errno.EIO))
_OF_A_DRIVE = ("case.damaged", "case.not_a_case", "disk.unwritable", "original.changed")
_NO_PLACE = (errno.ENAMETOOLONG, errno.ELOOP)


@contextmanager
def reachable(folder: Path) -> Iterator[None]:
    """Work on an open case. When its drive goes meanwhile, that is what is said, whichever way it showed.

    Raises:
        UserError: ``case.gone``.
    """
    try:
        yield
    except (OSError, UserError, DatabaseError, Damaged) as error:
        if not gone(folder):
            raise
        raise UserError("case.gone", path=str(folder)) from error


def explained(folder: Path, refused: UserError) -> UserError:
    """A refusal met in the work on an open case: ``case.gone`` where its drive is what is missing."""
    if refused.code in _OF_A_DRIVE and gone(folder):
        return UserError("case.gone", path=str(folder))
    return refused


def refusal(error: Exception) -> UserError | None:
    """What the user is told of an exception that is nobody's bug; None where it is ours."""
    if isinstance(error, UserError):
        return error
    if isinstance(error, UnicodeEncodeError) and "surrogates" in error.reason:
        return UserError("text.no_letters")  # bytes of a terminal or of a file that stand for nothing
    if isinstance(error, Damaged):
        return UserError("original.changed")
    if isinstance(error, OSError) and error.errno in _NO_PLACE:
        return UserError("path.unknown", path=str(error.filename)[:300])
    if isinstance(error, OSError) and error.errno in _FULL + _DRIVE:
        return UserError("disk.full" if error.errno in _FULL else "disk.unwritable")
    if isinstance(error, DatabaseError):
        said = str(error).lower()
        for words, code in _MEANT:
            if words in said:
                return UserError(code, path="", part="case.db")
    return None
