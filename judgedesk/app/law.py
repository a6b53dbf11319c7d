"""The offence packs of this installation and of this court."""

from collections.abc import Sequence
from pathlib import Path

from judgedesk.law.model import Offence, Packs
from judgedesk.law.packs import load_packs
from judgedesk.places import resources

_own: list[Path] = []


def use_folders(folders: Sequence[Path]) -> None:
    """A court's own pack folders, read after the program's; set once at start."""
    _own[:] = folders


def packs() -> Packs:
    """All packs, read once.

    Raises:
        UserError: ``law.bad_pack`` with file, line and reason.
    """
    return load_packs([resources("law", "offences"), *_own])


def offence(identifier: str) -> Offence:
    """An offence by id; `law.unknown_offence` otherwise."""
    return packs().offence(identifier)
