"""The office diary itself, without a case: making and opening it, showing it, exchanging it with another desk."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from judgedesk.app import diary as of_cases
from judgedesk.app.diary import Clash
from judgedesk.app.hearings import clock
from judgedesk.store import diary as store
from judgedesk.store.cipher import Cost
from judgedesk.store.diary import Diary
from judgedesk.store.files import replace_file

__all__ = ["SUFFIX", "Diary", "create", "opened", "shown", "take_from", "write_to"]

SUFFIX: Final = store.SUFFIX


@dataclass(frozen=True, slots=True)
class Taken:
    """A busy time; `sheet` numbers the cases, of which nothing else is known."""

    kind: str
    name: str
    date: str
    start: str
    end: str
    sheet: int


@dataclass(frozen=True, slots=True)
class Exchanged:
    """What an exchange came to: sheets changed here, sheets in all, and what is booked twice now."""

    changed: int
    sheets: int
    clashes: tuple[Clash, ...] = ()


def create(folder: Path, user: str, passphrase: str, cost: Cost | None = None) -> Diary:
    """A new diary with one user; as `store.diary.Diary.create`."""
    return Diary.create(folder, user, passphrase, cost)


def opened(folder: Path, user: str, passphrase: str) -> Diary:
    """A diary, unlocked; as `store.diary.Diary.open`."""
    return Diary.open(folder, user, passphrase)


def shown(found: Diary) -> tuple[list[Taken], list[Clash]]:
    """All busy times by day and hour, and what is booked twice."""
    sheets = found.sheets()
    blocks = sorted((one, number) for number, sheet in enumerate(sheets.values(), 1) for one in sheet.blocks)
    taken = [Taken(one.kind, one.name, one.day, clock(one.start), clock(one.end), number) for one, number in blocks]
    return taken, of_cases.clashes(sheets)


def write_to(found: Diary, path: Path) -> Exchanged:
    """Write all of it for another desk; raises as `Diary.packed`, ``disk.…``."""
    replace_file(path, found.packed())
    return Exchanged(0, len(found.sheets()))


def take_from(found: Diary, path: Path) -> Exchanged:
    """Merge what another desk wrote; raises as `Diary.unpacked` and `Diary.take`."""
    changed = found.take(found.unpacked(path))
    sheets = found.sheets()
    return Exchanged(changed, len(sheets), tuple(of_cases.clashes(sheets)))
