"""What the desk of a case needs takes a second to load: it is loaded by a worker, never by the window's thread."""

import importlib
import threading
from pathlib import Path
from typing import TYPE_CHECKING

from judgedesk.domain.errors import UserError

if TYPE_CHECKING:
    from judgedesk.app.casefile import Case
    from judgedesk.domain.roles import Role

_WANTED = ("judgedesk.app.casefile", "judgedesk.ui.shell.desk", "judgedesk.store.migrations")


def begin() -> threading.Thread:
    """Loads it while the user is still typing."""
    thread = threading.Thread(target=load, name="warm", daemon=True)
    thread.start()
    return thread


def load() -> None:
    """Loads it, once."""
    for name in _WANTED:
        importlib.import_module(name)
    from judgedesk.app.wording import translated

    translated("", "pl")  # the catalogue of its sentences is read with the first of them


def open_and_warm(path: Path, user: str, passphrase: str, *, write: bool = True) -> "Case":
    """Opens a case, as `judgedesk.app.casefile.open_case`, for reading where the user is a reader; what shows it is
    then loaded, too.
    """
    from judgedesk.app import recent
    from judgedesk.app.casefile import open_case

    try:
        case = open_case(path, user, passphrase, write=write)
    except UserError as refused:
        if refused.code != "keys.read_only":
            raise
        case = open_case(path, user, passphrase, write=False)
    recent.opened(case.path)
    load()
    return case


def create_and_warm(path: Path, title: str, user: str, role: "Role", passphrase: str) -> "Case":
    """Makes a case, as `judgedesk.app.casefile.create_case`; likewise."""
    from judgedesk.app import recent
    from judgedesk.app.casefile import create_case

    case = create_case(path, title, user, role, passphrase)
    recent.opened(case.path)
    load()
    return case


def names_in(path: Path) -> list[str]:
    """Who can open a case, as `judgedesk.app.casefile.users_of`; the ending of its folder may be left out."""
    from judgedesk.app.casefile import existing, users_of

    return users_of(existing(path))
