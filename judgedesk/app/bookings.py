"""Bookings from other calendars: when a room, a resource or a person is taken elsewhere, and never what for.

A calendar is read by a confined child, shown (`read`), and taken as one act (`take`). What came from the same source
for the same room, resource or person is replaced, so that a file may be read again whenever it was exported anew.
"""

import hashlib
import hmac
import threading
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any, Final, TypeAlias

from judgedesk.app import kept
from judgedesk.app.casefile import Case
from judgedesk.app.office import zone
from judgedesk.app.wording import QT_TRANSLATE_NOOP, translated
from judgedesk.domain.changes import Changes
from judgedesk.domain.errors import UserError
from judgedesk.domain.roles import Compartment
from judgedesk.ingest.bookings import MOST, TRADE, Block, Ended, Problem, Said, checked
from judgedesk.jobs.crew import Crew, Limits
from judgedesk.jobs.ranges import BytesSource

Json: TypeAlias = dict[str, Any]
KIND: Final = "bookings"
FILES: Final = (".ics", ".csv")
_MOST_BYTES: Final = 16 << 20
_LIMITS: Final = Limits(seconds=60, silence=40, memory_bytes=512 << 20)
_BACK, _AHEAD = timedelta(days=31), timedelta(days=731)
_SOURCE: Final = 120

_PROBLEMS: Final = {
    "bad_date": QT_TRANSLATE_NOOP("errors", "“{detail}” is no date; write 2026-03-29 or 29.03.2026."),
    "bad_time": QT_TRANSLATE_NOOP("errors", "“{detail}” is no time of day."),
    "bad_duration": QT_TRANSLATE_NOOP("errors", "How long it lasts is not understood: “{detail}”."),
    "bad_rule": QT_TRANSLATE_NOOP("errors", "The rule by which it repeats is not understood: “{detail}”."),
    "rule_too_fine": QT_TRANSLATE_NOOP("errors", "It repeats more often than daily: “{detail}”."),
    "unknown_zone": QT_TRANSLATE_NOOP("errors", "The time zone “{detail}” is not known."),
    "no_start": QT_TRANSLATE_NOOP("errors", "It has no beginning."),
    "ends_before": QT_TRANSLATE_NOOP("errors", "It ends before it begins: “{detail}”."),
    "no_length": QT_TRANSLATE_NOOP("errors", "It takes no time: “{detail}”."),
    "unknown_who": QT_TRANSLATE_NOOP("errors", "Nobody and nothing of this case is called “{detail}”."),
}


@dataclass(frozen=True, slots=True)
class Preview:
    """What a calendar would change.

    Attributes:
        source: the name under which its bookings are known: that of the file, unless another was given.
        by_event: whether `Problem.line` counts events (.ics) or lines (.csv).
        new: records that would be added; `gone` ids of those that would go; `same` how many stand already.
        problems: rows or events that are not understood.
        notes: how many were passed over: ``cancelled``, ``free``, ``before`` and ``after`` the time that is read,
            ``endless`` (repeated without end: read as far as `until`), ``floating`` (without a time zone: taken as
            local time), ``others`` (tasks and notes).
        since: first and last day (`until`) that are read.
    """

    source: str
    by_event: bool
    since: date
    until: date
    new: tuple[Json, ...] = ()
    gone: tuple[str, ...] = ()
    same: int = 0
    problems: tuple[Problem, ...] = ()
    notes: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SourceLine:
    """Bookings of one room, resource or person (`who`) from one source: how many, first and last day."""

    source: str
    who: str
    number: int
    first: str
    last: str


def read(
    case: Case,
    path: Path,
    who: str = "",
    source: str = "",
    today: date | None = None,
    stop: threading.Event | None = None,
) -> Preview:
    """What a calendar says, held against what is known; nothing is changed.

    Args:
        case: its rooms, resources and persons.
        path: an .ics or .csv file.
        who: id of a room or resource, or whoever of the case is called so; needed unless a table has a column for it.
        source: what the calendar is called; else the file's name.
        today: the day from which the time that is read is counted: a month back, two years ahead; every sitting too.
        stop: set to give up.

    Raises:
        UserError: ``case.read_only``, ``job.cancelled``, ``booking.unknown_ending``, ``booking.too_big``,
            ``booking.too_many``, ``booking.no_calendar``, ``booking.no_columns``,
            ``booking.unknown_who``, ``booking.whose``, ``booking.source_names``,
            ``path.unknown``, ``file.empty``, ``child.…``.
    """
    ending = path.suffix.lower()
    if not case.writable:
        raise UserError("case.read_only", path=str(case.path))
    if ending not in FILES:
        raise UserError("booking.unknown_ending", ending=path.suffix or "?", known=", ".join(FILES))
    named = " ".join((source or path.name).split())[:_SOURCE]
    _check_source(case, named)
    people = _People(case)
    owner = people.id_of(who) if who else ""
    if who and not owner:
        raise UserError("booking.unknown_who", who=who[:60])
    since, until = _bounds(case, today or date.today())
    unit = {"kind": ending[1:], "zone": zone().key, "since": since.isoformat(), "until": until.isoformat()}
    blocks, problems, notes = _heard(unit, _content(path), stop)
    if not owner and any(not block.who for block in blocks):
        raise UserError("booking.whose")
    secret = case.file.secret(Compartment.CASE, KIND)
    records: dict[str, Json] = {}
    for block in blocks:
        whose = people.id_of(block.who) if block.who else owner
        if whose:
            record = _record(block, whose, named, secret)
            records[record["id"]] = record
        else:
            problems.append(Problem(block.line, "unknown_who", block.who[:60]))
    found = Preview(named, ending == ".ics", since, until, tuple(records.values()), (), 0,
                    tuple(sorted(problems, key=lambda one: one.line)), notes)  # fmt: skip
    by_row = any(block.who for block in blocks) or not owner
    return _compared(case, found, None if by_row else owner)


def take(case: Case, preview: Preview, good_ones: bool = False) -> Changes:
    """Take what was read, as one act; with `good_ones` in spite of rows that were not understood.

    Raises:
        UserError: ``booking.bad_rows`` with the first; ``booking.outdated`` where bookings changed since it was read;
            ``case.read_only``.
    """
    if preview.problems and not good_ones:
        raise refusal(preview)
    there = {str(one["id"]) for one in kept.all_of(case, KIND)}
    if not there.issuperset(preview.gone) or not there.isdisjoint(one["id"] for one in preview.new):
        raise UserError("booking.outdated")
    if not preview.new and not preview.gone:
        return Changes(frozenset(), ())
    facts = {"source": preview.source, "number": str(len(preview.new)), "gone": str(len(preview.gone))}
    gone = [(KIND, one) for one in preview.gone]
    return kept.put_all(case, {KIND: preview.new}, "bookings.taken", preview.source, facts, gone=gone)


def refusal(preview: Preview, language: str = "en") -> UserError:
    """Why rows that are not understood stop the others."""
    first = preview.problems[0]
    reason = "event" if preview.by_event else "line"
    return UserError("booking.bad_rows", reason=reason, number=len(preview.problems), line=first.line,
                     problem=problem_said(first, language))  # fmt: skip


def problem_said(problem: Problem, language: str) -> str:
    """What is wrong with a row or an event, without its place."""
    return translated(_PROBLEMS[problem.code], language).format(detail=problem.detail)


def sources(case: Case) -> list[SourceLine]:
    """Where bookings came from, and whose they are."""
    found: dict[tuple[str, str], list[str]] = {}
    for one in kept.all_of(case, KIND):
        found.setdefault((str(one.get("source", "")), str(one["who"])), []).append(str(one["date"]))
    return [SourceLine(*key, len(days), min(days), max(days)) for key, days in sorted(found.items())]


def drop(case: Case, source: str) -> Changes:
    """Take away all bookings of a source, as one act. Raises UserError ``booking.unknown_source``."""
    gone = [(KIND, str(one["id"])) for one in kept.all_of(case, KIND) if one.get("source", "") == source]
    if not gone:
        raise UserError("booking.unknown_source", source=source[:60] or "–")
    return kept.put_all(case, {}, "bookings.dropped", source, {"source": source, "number": str(len(gone))}, gone=gone)


class _People:
    """Whose bookings there can be."""

    def __init__(self, case: Case) -> None:
        self._case = case
        self._things = {
            str(one["id"]): str(one.get("name", "")) for kind in ("rooms", "resources")
            for one in kept.all_of(case, kind)
        }  # fmt: skip
        self._known: dict[str, str] = {}

    def id_of(self, called: str) -> str:
        """Id of a room or resource (by id or name) or a person; '' where nobody or more than one is called so."""
        if called not in self._known:
            self._known[called] = self._found(called)
        return self._known[called]

    def _found(self, called: str) -> str:
        if called in self._things:
            return called
        named = [one for one, name in self._things.items() if name and name.casefold() == called.casefold()]
        if len(named) == 1:
            return named[0]
        try:
            return kept.person_of(self._case, called).id
        except UserError:
            return ""


def _check_source(case: Case, named: str) -> None:
    try:
        kept.check_words(case, [named.replace("_", " ")])
    except UserError as error:
        raise UserError("booking.source_names") from error


def _bounds(case: Case, today: date) -> tuple[date, date]:
    days = [date.fromisoformat(str(one["date"])) for one in kept.all_of(case, "sittings")]
    return min([today, *days]) - _BACK, max([today, *days]) + _AHEAD


def _content(path: Path) -> bytes:
    try:
        with path.open("rb") as stream:
            content = stream.read(_MOST_BYTES + 1)
    except OSError as error:
        raise UserError("path.unknown", path=str(path)) from error
    if len(content) > _MOST_BYTES:
        raise UserError("booking.too_big", name=path.name, most=_MOST_BYTES >> 20)
    return content


def _heard(
    unit: Json, content: bytes, stop: threading.Event | None
) -> tuple[list[Block], list[Problem], dict[str, int]]:
    blocks: list[Block] = []
    problems: list[Problem] = []
    notes: dict[str, int] = {}

    def heard(message: Said) -> None:
        if isinstance(message, Ended):
            notes.update(message.notes)
            return
        for one in message:
            if isinstance(one, Block):
                blocks.append(one)
            else:
                problems.append(one)
        if len(blocks) > MOST:
            raise UserError("child.garbage")

    with Crew(TRADE, checked, size=1, limits=_LIMITS) as crew:
        outcome = crew.run(unit, BytesSource(content), heard, cancel=stop, again=lambda _: None)
    if outcome.state == "cancelled":
        raise UserError("job.cancelled")
    if outcome.state != "done":
        raise UserError(outcome.code or "child.died", **dict(outcome.facts))
    return blocks, problems, notes


def _record(block: Block, who: str, source: str, secret: bytes) -> Json:
    """A busy block. A calendar's UID may be a name or an address: only its keyed hash is kept."""
    uid = hmac.new(secret, block.uid.encode(), hashlib.sha256).hexdigest()[:24] if block.uid else ""
    start, end = (f"{minute // 60:02}:{minute % 60:02}" for minute in (block.start, block.end))
    told = "\0".join((source, who, uid, block.day.isoformat(), start, end))
    identifier = f"b-{hmac.new(secret, told.encode(), hashlib.sha256).hexdigest()[:24]}"
    return {"id": identifier, "who": who, "date": block.day.isoformat(), "from": start, "to": end, "source": source,
            "uid": uid}  # fmt: skip


def _compared(case: Case, found: Preview, owner: str | None) -> Preview:
    """Held against what came from that source before: for the `owner` alone, or for everybody a table speaks of."""
    there = [one for one in kept.all_of(case, KIND) if one.get("source", "") == found.source]
    before = {str(one["id"]): str(one["date"]) for one in there if owner is None or one["who"] == owner}
    now = {str(one["id"]) for one in found.new}
    new = tuple(one for one in found.new if one["id"] not in before)
    # Days before those that are read stay as they were: the calendar was not asked about them.
    first = found.since.isoformat()
    gone = tuple(one for one, day in before.items() if one not in now and day >= first)
    return replace(found, new=new, gone=gone, same=len(found.new) - len(new))
