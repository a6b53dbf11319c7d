"""What a report is made of before it is narrowed: rows that say what they are about, and the filter held against them.

One filter serves the files, the print and the command line, so that each shows what the view shows.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from types import MappingProxyType
from typing import Final

from judgedesk.app import grid, kept
from judgedesk.app.casefile import Case
from judgedesk.app.paper_words import day_said
from judgedesk.app.wording import QT_TRANSLATE_NOOP, translated
from judgedesk.domain.errors import UserError
from judgedesk.drafting.cells import Cell, Table

BY_COUNT, BY_PERSON, BY_PERIOD, BY_STATE, BY_OPEN = "count", "person", "period", "state", "open"
NOBODY: Final[frozenset[str]] = frozenset()
NO_STATES: Final[Mapping[str, str]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Filter:
    """What of a report is wanted; empty: all of it.

    Attributes:
        count: id or label.
        person: id, pseudonym or name.
        first: first day, ``YYYY-MM-DD``; rows of several days count where one of them is within.
        last: last day, likewise.
        state: one of those of the report.
        open: only what is still open.
        only: ids of the rows that a view shows, in its order; None: all.
        said: how the view says what it shows.
    """

    count: str = ""
    person: str = ""
    first: str = ""
    last: str = ""
    state: str = ""
    open: bool = False
    only: tuple[str, ...] | None = None
    said: str = ""


EVERYTHING: Final = Filter()


@dataclass(frozen=True, slots=True)
class Row:
    """A row with what it is about. `days`: first and last, None where it is open on that side; () without a day."""

    cells: Sequence[Cell]
    id: str = ""
    counts: frozenset[str] = NOBODY
    persons: frozenset[str] = NOBODY
    days: tuple[()] | tuple[date | None, date | None] = ()
    states: frozenset[str] = NOBODY
    open: bool = False
    heading: bool = False


@dataclass(frozen=True, slots=True)
class Report:
    """A report as a whole. `by`: the filters it knows; `states`: its states, each with its word."""

    title: str
    before: Sequence[str]
    columns: Sequence[str]
    rows: Sequence[Row]
    after: Sequence[str] = ()
    by: frozenset[str] = NOBODY
    states: Mapping[str, str] = field(default_factory=dict)


def narrowed(case: Case, name: str, report: Report, wanted: Filter, language: str) -> Table:
    """The report as filtered, with a line that says how.

    Raises:
        UserError: ``count.unknown``, ``person.unknown``, ``report.bad_day``, ``report.bad_period``,
            ``report.unknown_state``, ``report.no_filter``.
    """
    asked = checked(case, name, wanted, report.by, report.states)
    rows = [row for row in report.rows if row.heading or _takes(row, asked)]
    if asked.only is not None:
        rows = _in_order(rows, asked.only)
    rows = [row for at, row in enumerate(rows) if not row.heading or at + 1 < len(rows)]
    number, whole = (sum(not row.heading for row in some) for some in (rows, report.rows))
    notes = translated(QT_TRANSLATE_NOOP("cli", "About this list"), language, "cli")
    before = [*report.before, _said(case, report, asked, number, whole, language)]
    return Table(report.title, before, report.columns, [row.cells for row in rows], report.after, notes)


def checked(case: Case, name: str, wanted: Filter, by: frozenset[str], states: Mapping[str, str] = NO_STATES) -> Filter:
    """With ids for what was named, and nothing that the report cannot be narrowed by.

    Raises:
        UserError: as `narrowed`.
    """
    given = {BY_COUNT: wanted.count, BY_PERSON: wanted.person, BY_PERIOD: wanted.first or wanted.last,
             BY_STATE: wanted.state, BY_OPEN: wanted.open}  # fmt: skip
    for kind, value in given.items():
        if value and kind not in by:
            raise UserError("report.no_filter", report=name, filter=kind, known=", ".join(sorted(by)) or "–")
    first, last = (_day(text) for text in (wanted.first, wanted.last))
    if first and last and last < first:
        raise UserError("report.bad_period", first=wanted.first, last=wanted.last)
    if wanted.state and wanted.state not in states:
        raise UserError("report.unknown_state", state=wanted.state[:60], known=", ".join(states) or "–")
    person = kept.person_of(case, wanted.person).id if wanted.person else ""
    return replace(wanted, count=count_of(case, wanted.count) if wanted.count else "", person=person)


def count_of(case: Case, named: str) -> str:
    """The id of a count by its id or label.

    Raises:
        UserError: ``count.unknown``.
    """
    known = grid.counts(case)
    found = [one.id for one in known if one.id == named] or [one.id for one in known if one.label == named]
    if not found:
        raise UserError("count.unknown", count=named[:60])
    return found[0]


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError as error:
        raise UserError("report.bad_day", given=text[:60]) from error


def _takes(row: Row, asked: Filter) -> bool:
    return (
        (not asked.count or asked.count in row.counts)
        and (not asked.person or asked.person in row.persons)
        and (not asked.state or asked.state in row.states)
        and (not asked.open or row.open)
        and _within(row, asked)
    )


def _within(row: Row, asked: Filter) -> bool:
    if not (asked.first or asked.last):
        return True
    if not row.days:
        return False
    begins, ends = row.days
    return not (asked.first and ends is not None and ends.isoformat() < asked.first) and not (
        asked.last and begins is not None and begins.isoformat() > asked.last
    )


def _in_order(rows: Iterable[Row], only: Sequence[str]) -> list[Row]:
    """As a view has them; its headings go, for they stand where the whole report has them."""
    found: dict[str, list[Row]] = {}
    for row in rows:
        if not row.heading:
            found.setdefault(row.id, []).append(row)
    return [row for one in dict.fromkeys(only) for row in found.get(one, ())]


def filter_said(case: Case, asked: Filter, states: Mapping[str, str], language: str) -> str:
    """A checked filter in words; '' for none."""

    def say(text: str, **facts: object) -> str:
        return translated(text, language, "cli").format(**facts)

    parts = [asked.said] if asked.said else []
    if asked.count:
        label = next(one.label for one in grid.counts(case) if one.id == asked.count)
        parts.append(say(QT_TRANSLATE_NOOP("cli", "count {label}"), label=label))
    if asked.person:
        parts.append(say(QT_TRANSLATE_NOOP("cli", "person {label}"), label=kept.person_of(case, asked.person).label))
    if asked.first:
        parts.append(say(QT_TRANSLATE_NOOP("cli", "from {day}"), day=day_said(asked.first, language)))
    if asked.last:
        parts.append(say(QT_TRANSLATE_NOOP("cli", "until {day}"), day=day_said(asked.last, language)))
    if asked.state:
        parts.append(say(QT_TRANSLATE_NOOP("cli", "state: {state}"), state=states[asked.state]))
    if asked.open:
        parts.append(say(QT_TRANSLATE_NOOP("cli", "only what is open")))
    return "; ".join(parts)


def _said(case: Case, report: Report, asked: Filter, number: int, whole: int, language: str) -> str:
    """What is shown and of how much."""
    what = filter_said(case, asked, report.states, language)
    if not what and number == whole:
        text = translated(QT_TRANSLATE_NOOP("cli", "Everything is listed: rows {number}."), language, "cli")
        return text.format(number=number)
    text = translated(QT_TRANSLATE_NOOP("cli", "Narrowed to: {what}. Rows {number} of {whole}."), language, "cli")
    return text.format(what=what or "–", number=number, whole=whole)


def moment(at: str) -> Cell:
    """A moment of the log (UTC) as a cell; as it stands where it is none."""
    try:
        found = datetime.fromisoformat(at)
    except ValueError:
        return at
    return found.astimezone(UTC).replace(tzinfo=None, microsecond=0) if found.tzinfo else found


def typed(text: str) -> Cell:
    """``YYYY-MM-DD`` as a day, ``YYYY-MM-DDTHH:MM`` as a moment, anything else as it stands."""
    try:
        return datetime.fromisoformat(text) if "T" in text else date.fromisoformat(text)
    except ValueError:
        return text


def days_of(*texts: str) -> tuple[()] | tuple[date | None, date | None]:
    """The first and the last of some days."""
    found = sorted(text[:10] for text in texts if isinstance(typed(text[:10]), date))
    return (date.fromisoformat(found[0]), date.fromisoformat(found[-1])) if found else ()


def day_of_log(at: str) -> tuple[()] | tuple[date | None, date | None]:
    """The day of a moment of the log, where the office is."""
    try:
        day = datetime.fromisoformat(at).astimezone().date()
    except ValueError:
        return ()
    return day, day
