"""The offence packs of this installation and of this court."""

from pathlib import Path

from judgedesk.law.model import Offence, Packs
from judgedesk.law.packs import load_packs
from judgedesk.places import court, resources


def folders(kind: str) -> list[Path]:
    """Where packs of a kind lie: the program's, then the court's own, whose rows replace those of the same id."""
    own = court("law", kind)
    return [resources("law", kind), *([own] if own.is_dir() else [])]


def packs() -> Packs:
    """All packs, read once.

    Raises:
        UserError: ``law.bad_pack`` with file, line and reason.
    """
    return load_packs(folders("offences"))


def offence(identifier: str) -> Offence:
    """An offence by id; `law.unknown_offence` otherwise."""
    return packs().offence(identifier)
