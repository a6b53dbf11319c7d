"""Where the program's own files lie: beside the package in a wheel, at the top of the tree in a checkout."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_DATA = _PACKAGE / "_data" if (_PACKAGE / "_data").is_dir() else _PACKAGE.parent


def resources(*parts: str) -> Path:
    """Path below `resources/`; it may not exist."""
    return _DATA.joinpath("resources", *parts)


def translations(*parts: str) -> Path:
    """Path below `i18n/`; it may not exist."""
    return _DATA.joinpath("i18n", *parts)
