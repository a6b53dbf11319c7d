"""Telling a damaged or vanished case, met in the middle of work, from a mistake of ours."""

from judgedesk.domain.errors import UserError
from judgedesk.store.database import DatabaseError
from judgedesk.store.originals import Damaged

_MEANT = (
    ("malformed", "case.damaged"),
    ("not a database", "case.damaged"),
    ("disk i/o", "disk.unwritable"),
    ("unable to open", "disk.unwritable"),
    ("disk is full", "disk.full"),
    ("interrupted", "job.cancelled"),
)


def refusal(error: Exception) -> UserError | None:
    """What the user is told of an exception that is nobody's bug; None where it is ours."""
    if isinstance(error, UserError):
        return error
    if isinstance(error, Damaged):
        return UserError("original.changed")
    if isinstance(error, DatabaseError):
        said = str(error).lower()
        for words, code in _MEANT:
            if words in said:
                return UserError(code, path="", part="case.db")
    return None
