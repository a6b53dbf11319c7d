"""Changes who can open a case, and ends itself at a step told: ``rotation_job.py FOLDER WHAT STEP``.

A step is a moment before or after a file is synced or put in its place, a compartment is encrypted anew, or a
transaction is committed. Ends with 0 when it was done before that many steps.
"""

import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from cases import CHEAP, PASSPHRASE

from judgedesk.app import casefile, recovery
from judgedesk.domain.roles import Role
from judgedesk.store import database, files

LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZABCD"


def work(folder: Path, what: str) -> None:
    """What is to be cut short."""
    if what == "recover":
        recovery.recover(folder, " ".join(PAPER[at : at + 4] for at in range(0, 32, 4)), "clerk", "new")
        return
    with casefile.open_case(folder, "judge", PASSPHRASE) as case:
        begin()
        if what == "remove":
            casefile.remove_user(case, "leaving")
        elif what == "add":
            casefile.add_user(case, "fresh", Role.PROSECUTOR, "p", CHEAP)
        elif what == "grant":
            casefile.grant_identities(case, "clerk")
        elif what == "revoke":
            casefile.revoke_identities(case, "clerk")
        elif what == "passphrase":
            casefile.change_passphrase(case, "new")
        elif what == "paper":
            recovery.keep(case, recovery.draw(case))


PAPER = LETTERS + recovery._check_of(LETTERS)
_left = [0]


def begin() -> None:
    """Steps are counted from here."""
    _left[0] = int(sys.argv[3])


def step() -> None:
    """Where the power may go."""
    _left[0] -= 1
    if not _left[0]:
        os.kill(os.getpid(), signal.SIGKILL)


def around(function: Callable[..., Any]) -> Callable[..., Any]:
    """Steps before and after."""

    def inner(*arguments: Any, **named: Any) -> Any:
        step()
        result = function(*arguments, **named)
        step()
        return result

    return inner


if __name__ == "__main__":
    files.replace_file.__globals__["sync_folder"] = around(files.sync_folder)
    Path.replace = around(Path.replace)  # type: ignore[method-assign]
    os.fsync = around(os.fsync)
    database.rekey = around(database.rekey)
    database.writing = around(database.writing)
    if sys.argv[2] == "recover":
        begin()
    work(Path(sys.argv[1]), sys.argv[2])
