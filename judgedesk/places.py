"""Where the program's own files lie: beside the package in a wheel, at the top of the tree in a checkout."""

import os
import sys
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_DATA = _PACKAGE / "_data" if (_PACKAGE / "_data").is_dir() else _PACKAGE.parent


def resources(*parts: str) -> Path:
    """Path below `resources/`; it may not exist."""
    return _DATA.joinpath("resources", *parts)


def translations(*parts: str) -> Path:
    """Path below `i18n/`; it may not exist."""
    return _DATA.joinpath("i18n", *parts)


def court(*parts: str) -> Path:
    """Path below the court's own folder, whose packs and templates go before the program's; it may not exist.

    `JUDGEDESK_COURT` names it; else it is `court` in the folder where programs keep their settings.
    """
    named = os.environ.get("JUDGEDESK_COURT")
    return (Path(named) if named else _settings() / "court").joinpath(*parts)


def settings(*parts: str) -> Path:
    """Path below the folder where programs keep the settings of this account; it may not exist."""
    return _settings().joinpath(*parts)


def _settings() -> Path:
    if sys.platform == "win32":
        return Path(os.environ.get("APPDATA") or Path.home() / "AppData" / "Roaming") / "JudgeDesk"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "JudgeDesk"
    return Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config") / "judgedesk"
