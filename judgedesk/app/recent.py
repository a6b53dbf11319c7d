"""Cases that were opened on this account, as far as the user wants them kept: by default nothing is.

What is kept are paths of case folders, in plain text among the settings of the account: a folder's name may tell what
the case is called, and the user is told so before it is kept.
"""

import json
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from judgedesk.domain.errors import UserError
from judgedesk.places import settings

MOST = 8
_FILE = "recent.json"


def kept() -> bool:
    """Whether opened cases are kept."""
    return _place().is_file()


def recent() -> list[Path]:
    """Folders of cases that are still there, opened last first; none where nothing is kept."""
    return [path for path in _read() if path.is_dir()]


def keep(wanted: bool) -> None:
    """Begin to keep them, or forget all at once.

    Raises:
        UserError: ``settings.unwritable``.
    """
    if wanted and not kept():
        _write([])
    elif not wanted:
        try:
            _place().unlink(missing_ok=True)
        except OSError as error:
            raise UserError("settings.unwritable", path=str(_place())) from error


def opened(path: Path) -> None:
    """A case was opened; noted only where the user wants it. Where it can't be written, nothing is noted."""
    if kept():
        whole = path.absolute()
        with suppress(UserError):
            _write([whole, *(one for one in _read() if one != whole)][:MOST])


def forget(path: Path) -> None:
    """Leave out one of them.

    Raises:
        UserError: ``settings.unwritable``.
    """
    if kept():
        _write([one for one in _read() if one != path])


def _place() -> Path:
    return settings(_FILE)


def _read() -> list[Path]:
    try:
        untrusted_kept = json.loads(_place().read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return []
    if not isinstance(untrusted_kept, list):
        return []
    return [Path(one) for one in untrusted_kept if isinstance(one, str) and Path(one).is_absolute()][:MOST]


def _write(paths: Sequence[Path]) -> None:
    place = _place()
    fresh = place.with_name(f"{place.name}.new")
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        fresh.write_text(json.dumps([str(path) for path in paths]), encoding="utf-8")
        fresh.chmod(0o600)
        fresh.replace(place)
    except OSError as error:
        raise UserError("settings.unwritable", path=str(place)) from error
