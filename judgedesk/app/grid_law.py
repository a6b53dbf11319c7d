"""The law behind a grid: its rows, penalties at the act and later, and the versions in force since, side by side."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from judgedesk.app.casefile import Case
from judgedesk.app.grid_columns import check_pair
from judgedesk.app.grid_rows import Band, ElementRow, Words, band_of, line_of, maybe, words_of
from judgedesk.app.law import charged
from judgedesk.app.tagging import known_count
from judgedesk.law.compiled import days_of_change
from judgedesk.law.coverage import not_asked, penalties_for, rows
from judgedesk.law.model import Days, Element, Offence, Penalty, overlaps


@dataclass(frozen=True, slots=True)
class PenaltyLine:
    """A penalty in force at the act, or a later one beside it; to be verified in the current text.

    `words` are those of the statute where a range in years does not say all of it.
    """

    text: Words
    words: Words | None
    valid_from: date | None
    valid_to: date | None
    at_act: bool
    checked: str


@dataclass(frozen=True, slots=True)
class StretchPenalty:
    """A penalty of one stretch of time; to be verified in the current text.

    Attributes:
        with_any: short names of the rows of which one must be found for it to stand; empty: it stands always.
        overlay: the special statute it comes from, where somebody switched that on.
        fresh: it did not stand in the stretch before.
    """

    id: str
    text: Words
    words: Words | None
    min_months: int | None
    max_months: int | None
    or_months: tuple[int, ...]
    with_any: tuple[Words, ...]
    overlay: str | None
    checked: str
    fresh: bool


@dataclass(frozen=True, slots=True)
class Version:
    """The offence in one stretch of time, from a day to a day, both included; None: no limit.

    Attributes:
        at_act: it was in force on some day of the act; else it came later.
        in_force: whether there was such an offence at all.
        rows: ids of the rows in force, in pack order.
        came, went: rows that differ from the stretch before; empty for the first.
        penalties: those of this stretch, in pack order.
        ended: penalties of the stretch before that stand no longer.
    """

    valid_from: date | None
    valid_to: date | None
    at_act: bool
    in_force: bool
    rows: tuple[str, ...]
    came: tuple[ElementRow, ...]
    went: tuple[ElementRow, ...]
    penalties: tuple[StretchPenalty, ...]
    ended: tuple[Words, ...]


def grid_rows(case: Case, count: str) -> list[Band]:
    """The rows of a count's grid, grouped as its offence groups them, in force during the count's period."""
    known = known_count(case.file.reading(), count)
    return [band_of(group) for group in rows(charged(known), known.period.dates())]


def elements_of(case: Case, count: str) -> list[ElementRow]:
    """The rows of a count's grid without their groups, in pack order."""
    return [element for band in grid_rows(case, count) for element in band.elements]


def warnings(case: Case, count: str) -> list[Words]:
    """Facts often looked for that the offence of a count does not need."""
    known = known_count(case.file.reading(), count)
    return [words_of(fact.label) for fact in charged(known).not_elements]


def provision(case: Case, count: str) -> tuple[str, Words]:
    """How the offence of a count is cited, and the caution to verify it."""
    law = charged(known_count(case.file.reading(), count))
    return law.provision, words_of(law.verify)


def penalties(case: Case, count: str, defendant: str, victim: str) -> list[PenaltyLine]:
    """Penalties in force at the act and later ones side by side."""
    known = known_count(case.file.reading(), count)
    start, end = known.period_of(defendant, victim).dates()
    return [
        PenaltyLine(
            text=words_of(entry.penalty.label),
            words=maybe(entry.penalty.words),
            valid_from=entry.penalty.valid_from,
            valid_to=entry.penalty.valid_to,
            at_act=entry.standing == "at_act",
            checked=entry.penalty.checked,
        )
        for entry in penalties_for(charged(known), start, end)
    ]


# -- versions ---------------------------------------------------------------------------------------------------


def versions(
    case: Case, count: str, defendant: str, victim: str, *, overlays: Collection[str] = ()
) -> tuple[Version, ...]:
    """The law at the act of one defendant towards one victim, and as it was changed since, in the order of time.

    An act that lasts over a change of the law has several versions `at_act`. Days on which nothing changed that is
    shown here begin no version.

    Args:
        case: an open case.
        count: id of a count.
        defendant: of whose act,
        victim: towards whom.
        overlays: ids of special statutes that somebody switched on.

    Raises:
        UserError: ``count.unknown``, ``count.no_defendant``, ``count.no_victim``, ``law.unknown_overlay``.
    """
    known = known_count(case.file.reading(), count)
    check_pair(known, defendant, victim)
    return versions_of(charged(known), known.period_of(defendant, victim).dates(), overlays)


def versions_of(law: Offence, act: tuple[date, date], overlays: Collection[str] = ()) -> tuple[Version, ...]:
    """The same of an offence and the days of an act."""
    chosen = [entry.penalty for entry in penalties_for(law, None, None, overlays)]
    found: list[Version] = []
    before: _Stretch | None = None
    for stretch in _stretches(law, chosen, act[0]):
        found.append(_version(law, stretch, before, at_act=overlaps(*stretch.days, act)))
        before = stretch
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Days on which the same rows and penalties stand."""

    days: Days
    rows: tuple[Element, ...]
    penalties: tuple[Penalty, ...]


def _stretches(law: Offence, penalties: Sequence[Penalty], first: date) -> list[_Stretch]:
    """From the one that holds a day onwards."""
    found: list[_Stretch] = []
    days = sorted({*days_of_change(law), *(day for penalty in penalties for day in _changes(penalty))})
    for begins, following in zip((None, *days), (*days, None), strict=True):
        ends = following - timedelta(days=1) if following is not None else None
        gone = not_asked(law, (begins, ends))
        here = _Stretch(
            (begins, ends),
            tuple(element for element in law.elements if element.id not in gone),
            tuple(one for one in penalties if overlaps(one.valid_from, one.valid_to, (begins, ends))),
        )
        if found and (found[-1].rows, found[-1].penalties) == (here.rows, here.penalties):
            found[-1] = _Stretch((found[-1].days[0], ends), here.rows, here.penalties)
        else:
            found.append(here)
    return [one for one in found if one.days[1] is None or one.days[1] >= first]


def _changes(penalty: Penalty) -> list[date]:
    found = [penalty.valid_from] if penalty.valid_from is not None else []
    if penalty.valid_to is not None and penalty.valid_to < date.max:
        found.append(penalty.valid_to + timedelta(days=1))
    return found


def _version(law: Offence, stretch: _Stretch, before: _Stretch | None, *, at_act: bool) -> Version:
    earlier = before if before is not None else stretch
    return Version(
        valid_from=stretch.days[0],
        valid_to=stretch.days[1],
        at_act=at_act,
        in_force=law.in_force(stretch.days),
        rows=tuple(element.id for element in stretch.rows),
        came=tuple(line_of(element) for element in stretch.rows if element not in earlier.rows),
        went=tuple(line_of(element) for element in earlier.rows if element not in stretch.rows),
        penalties=tuple(_penalty(law, one, fresh=one not in earlier.penalties) for one in stretch.penalties),
        ended=tuple(words_of(one.label) for one in earlier.penalties if one not in stretch.penalties),
    )


def _penalty(law: Offence, penalty: Penalty, *, fresh: bool) -> StretchPenalty:
    named = {element.id: words_of(element.short) for element in law.elements}
    return StretchPenalty(
        id=penalty.id,
        text=words_of(penalty.label),
        words=maybe(penalty.words),
        min_months=penalty.min_months,
        max_months=penalty.max_months,
        or_months=penalty.or_months,
        with_any=tuple(named[row] for row in penalty.with_any if row in named),
        overlay=penalty.overlay,
        checked=penalty.checked,
        fresh=fresh,
    )
