"""Clocks of liberty: how long remand may last, what is to be decided after a stop, whom a release is told."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final, Literal, TypeAlias

from judgedesk.law.clocks import Term, ends
from judgedesk.law.expressions import At
from judgedesk.law.holidays import Calendar
from judgedesk.law.measures import Level
from judgedesk.law.model import Checked, Text
from judgedesk.law.pack_file import PackFile
from judgedesk.law.shelf import Ids, Stamps, read, stamps

Court: TypeAlias = Literal["first_instance", "higher"]
Stage: TypeAlias = Literal["investigation", "trial"]
FACTS: Final = ("foreign", "no_language", "age_doubt", "maybe_victim")
"""What can be stated of somebody who was stopped."""


@dataclass(frozen=True, slots=True)
class Limit:
    """After `days` in all only `beyond` may prolong. `first`: without an order that says more, remand ends then."""

    id: str
    days: int
    stage: Stage
    beyond: Court
    what: Text
    source: str
    checked: Checked
    first: bool = False
    motion_days: int = 0


@dataclass(frozen=True, slots=True)
class DeskItem:
    """What is to be done within hours of the stop (0: at once), or of another item (`after`), where `when` holds."""

    id: str
    hours: int
    level: Level
    what: Text
    source: str
    checked: Checked
    after: str = ""
    when: tuple[str, ...] = ()
    note: Text | None = None


@dataclass(frozen=True, slots=True)
class NoticeRule:
    """Who is told of the end of which detentions: ``unless_waived`` or ``on_request``; within hours, 0: at once."""

    id: str
    kinds: tuple[str, ...]
    told: Literal["unless_waived", "on_request"]
    hours: int
    what: Text
    source: str
    checked: Checked
    ahead_days: int = 0


@dataclass(frozen=True, slots=True)
class Liberty:
    """All packs, by id, in pack order; `verify` is the caution shown with them."""

    limits: Mapping[str, Limit]
    desk: Mapping[str, DeskItem]
    notices: Mapping[str, NoticeRule]
    verify: Text

    def of_stage(self, stage: str) -> list[Limit]:
        """Limits that hold in a stage, the shortest first."""
        return sorted((one for one in self.limits.values() if one.stage == stage), key=lambda one: one.days)

    def asked(self, facts: Sequence[str]) -> list[DeskItem]:
        """What the desk asks where these facts hold."""
        return [one for one in self.desk.values() if set(one.when) <= set(facts)]


def after_days(start: datetime, days: int, calendar: Calendar) -> datetime:
    """When days of a coercive measure are over: at the hour at which it began; it ends on a day off, too.

    Raises:
        UserError: ``clock.too_long``.
    """
    last = ends(start.date(), Term(days, "days"), calendar, moves=False)
    return datetime.combine(last, start.time())


def due(item: DeskItem, start: datetime, done: Mapping[str, datetime], calendar: Calendar,
        desk: Mapping[str, DeskItem]) -> datetime:  # fmt: skip
    """When an item is due: from the stop, or from when the item before it was done, else was due.

    Raises:
        UserError: ``clock.too_long``.
    """
    begin, before = start, desk.get(item.after)
    if before is not None:
        begin = done.get(before.id) or due(before, start, done, calendar, desk)
    last = ends(begin, Term(item.hours, "hours"), calendar)
    return last if isinstance(last, datetime) else datetime.combine(last, begin.time())


def counted_days(spans: Sequence[tuple[datetime, datetime]]) -> timedelta:
    """The time that spans cover together; what they share counts once."""
    total, reached = timedelta(), datetime.min
    for first, last in sorted(spans):
        if last > reached:
            total += last - max(first, reached)
            reached = last
    return total


def load_liberty(folders: Sequence[Path]) -> Liberty:
    """Packs of several folders; what a later folder says of an id replaces what an earlier one said.

    Raises:
        UserError: ``law.no_folder``, or ``law.bad_pack`` with `file`, `line`, `reason` and `reason_pl`.
    """
    return _load(stamps(folders))


@lru_cache(maxsize=4)
def _load(found: Stamps) -> Liberty:
    return read(found, "liberty.schema.json", _joined)


def _joined(folders: list[list[PackFile]]) -> Liberty:
    limits: dict[str, Limit] = {}
    desk: dict[str, DeskItem] = {}
    notices: dict[str, NoticeRule] = {}
    ids, verify = Ids(), Text("", "")
    for files in folders:
        ids.begin_folder()
        for file in files:
            verify = Text(**file.data["verify"])
            for key, known, make in (("limits", limits, Limit), ("desk", desk, DeskItem),
                                     ("notices", notices, NoticeRule)):  # fmt: skip
                for index, raw in enumerate(file.data.get(key, ())):
                    ids.claim(file, (key, index), raw["id"])
                    _put(known, raw["id"], make(**_plain(raw)))
    for item in desk.values():
        _check(ids, item, desk)
    return Liberty(MappingProxyType(limits), MappingProxyType(desk), MappingProxyType(notices), verify)


def _put(known: Any, id: str, made: Any) -> None:
    known[id] = made


def _plain(raw: Mapping[str, Any]) -> dict[str, Any]:
    """Texts and lists of a row as the dataclasses hold them."""
    made: dict[str, Any] = {}
    for name, value in raw.items():
        if isinstance(value, dict):
            made[name] = Text(**value)
        else:
            made[name] = tuple(value) if isinstance(value, list) else value
    return made


def _check(ids: Ids, item: DeskItem, desk: Mapping[str, DeskItem]) -> None:
    """An item runs from one that is there, and never in a ring."""
    seen, one = {item.id}, item
    while one.after:
        file, at = ids.places[one.id]
        place: At = (*at, "after")
        if one.after not in desk:
            file.refuse(place, f"unknown item {one.after}", f"nieznana pozycja {one.after}")
        if one.after in seen:
            file.refuse(place, "runs in a ring", "tworzy pętlę")
        seen.add(one.after)
        one = desk[one.after]
