"""One count becomes several: by injured party, by accused, or by the days of the act. The first part keeps its id."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import product
from typing import TypeAlias

from judgedesk.app import count_moves
from judgedesk.app.ages import said_of_ages, with_ages
from judgedesk.app.casefile import Case
from judgedesk.app.count_moves import Moves
from judgedesk.app.count_words import Line, law_lines, moved_lines
from judgedesk.app.joining import CHANGED, Preview
from judgedesk.app.reading import parts_with_documents
from judgedesk.app.tagging import known_count
from judgedesk.domain.changes import Changes
from judgedesk.domain.days import written_day
from judgedesk.domain.errors import UserError
from judgedesk.domain.evidence import Ages, Count, Formerly, Period, Person, Tag
from judgedesk.domain.roles import Compartment
from judgedesk.store import evidence

Pair: TypeAlias = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Part:
    """One of the counts that come out. `start` and `end` are days (both included), '' for those of the count; `tags`
    are ids of passages that go here though an earlier part has their persons, too.
    """

    defendants: tuple[str, ...]
    victims: tuple[str, ...]
    start: str = ""
    end: str = ""
    label: str = ""
    tags: tuple[str, ...] = ()


def by_victim(case: Case, count: str) -> list[Part]:
    """A part for each injured party.

    Raises:
        UserError: ``count.unknown``.
    """
    known = known_count(case.file.reading(), count)
    return [Part(known.defendants, (one,)) for one in known.victims]


def by_defendant(case: Case, count: str) -> list[Part]:
    """A part for each accused.

    Raises:
        UserError: ``count.unknown``.
    """
    known = known_count(case.file.reading(), count)
    return [Part((one,), known.victims) for one in known.defendants]


def by_day(case: Case, count: str, first: str) -> list[Part]:
    """What was before a day, and what was from that day on; who has no act in a part is not in it.

    Raises:
        UserError: ``count.unknown``; ``count.bad_day`` where it is no day within the act.
    """
    known = known_count(case.file.reading(), count)
    try:
        day = written_day(first)
    except ValueError as error:
        raise UserError("count.bad_day", day=first[:40], start=known.period.start, end=known.period.end) from error
    begins, ends = known.period.dates()
    if not begins < day <= ends:
        raise UserError("count.bad_day", day=first[:40], start=known.period.start, end=known.period.end)
    before, after = (begins, day - timedelta(days=1)), (day, ends)
    return [_within(known, *days) for days in (before, after)]


def _within(count: Count, start: date, end: date) -> Part:
    pairs = [pair for pair in product(count.defendants, count.victims) if _shared(count.period_of(*pair), start, end)]
    defendants = tuple(dict.fromkeys(who for who, _ in pairs))
    return Part(defendants, tuple(dict.fromkeys(whom for _, whom in pairs)), start.isoformat(), end.isoformat())


def _shared(period: Period, start: date, end: date) -> Period | None:
    """The days of a period within others; None where there are none."""
    first, last = period.dates()
    first, last = max(first, start), min(last, end)
    return Period(first.isoformat(), last.isoformat()) if first <= last else None


def preview(case: Case, count: str, parts: Sequence[Part]) -> Preview:
    """What splitting would change.

    Raises:
        UserError: as `split`.
    """
    return _planned(case, count, parts)[0]


def split(case: Case, count: str, parts: Sequence[Part]) -> Changes:
    """Make several counts out of one, as one act that can be undone.

    Raises:
        UserError: ``count.unknown``; ``count.split_one`` where there are not two parts; ``count.split_empty`` where a
            part has nobody; ``count.no_defendant``, ``count.no_victim``; ``count.split_leaves`` where somebody would be
            in no part; ``count.bad_day``; ``tag.unknown``; ``keys.not_yours``; ``case.read_only``.
    """
    if not case.writable:
        raise UserError("case.read_only", path=str(case.path))
    old = known_count(case.file.reading(), count).label
    seen, moves = _planned(case, count, parts)
    cite = f"{old} → {', '.join(one.label for one in seen.counts)}"
    count_moves.write(case, moves, "count.split", count, {"cite": cite})
    return Changes(CHANGED, tuple(one.id for one in seen.counts))


def _planned(case: Case, identifier: str, parts: Sequence[Part]) -> tuple[Preview, Moves]:
    count = known_count(case.file.reading(), identifier)
    _check(case, count, parts)
    count_moves.need_all_parts(case)
    ids = _ids(case, count, len(parts))
    home = _homes(parts)
    people = {person.id: person for person in evidence.persons(case.file)}
    fresh = [
        _part(case, count, part, id, place, [pair for pair, at in home.items() if at == place], people)
        for place, (part, id) in enumerate(zip(parts, ids, strict=True))
    ]
    moves = Moves()
    for one in fresh:
        count_moves.put_count(case, moves, one)
    chosen = {tag: id for part, id in zip(parts, ids, strict=True) for tag in part.tags}

    def where(_count: str, defendant: str, victim: str) -> str:
        """The first part that has them all; the first of all where nobody is named, or it can't be told."""
        fitting = {at for (who, whom), at in home.items() if defendant in ("", who) and victim in ("", whom, who)}
        return ids[min(fitting)] if len(fitting) == 1 or (fitting and defendant and victim) else ids[0]

    count_moves.move_tags(case, moves, [identifier], where, chosen)
    count_moves.move_records(case, moves, [identifier], where)
    count_moves.charge_facts_at(case, moves, [identifier], ids)
    labels = {one.id: one.label for one in fresh} | {identifier: count.label}
    names = labels | {ids[0]: count.label}
    lines = [*moved_lines(moves, names), *_notes(case, count, parts, fresh, home), *law_lines("split")]
    return Preview(tuple(fresh), (), tuple(lines)), moves


def _check(case: Case, count: Count, parts: Sequence[Part]) -> None:
    if len(parts) < 2:
        raise UserError("count.split_one", count=count.label)
    for part in parts:
        if not (part.defendants and part.victims):
            raise UserError("count.split_empty", count=count.label)
        for who in part.defendants:
            if who not in count.defendants:
                raise UserError("count.no_defendant", person=who[:60], count=count.label)
        for whom in part.victims:
            if whom not in count.victims:
                raise UserError("count.no_victim", person=whom[:60], count=count.label)
        _days(count, part)
    charged = {pair for part in parts for pair in product(part.defendants, part.victims)}
    if left := [pair for pair in product(count.defendants, count.victims) if pair not in charged]:
        labels = {person.id: person.label for person in evidence.persons(case.file)}
        said = "; ".join(" → ".join(labels.get(one, one) for one in pair) for pair in left[:10])
        raise UserError("count.split_leaves", count=count.label, pairs=said)
    if tags := {tag for part in parts for tag in part.tags}:
        known = {one.id for one in _tags(case, count.id)}
        if unknown := sorted(tags - known):
            raise UserError("tag.unknown", tag=unknown[0][:60])


def _tags(case: Case, count: str) -> Iterable[Tag]:
    for part in parts_with_documents(case):
        yield from evidence.tags(case.file.reading(part), '"count" = ?', (count,))


def _days(count: Count, part: Part) -> tuple[date, date]:
    """The days of a part; ``count.bad_day`` where they are none."""
    try:
        start, end = written_day(part.start or count.period.start), written_day(part.end or count.period.end)
    except ValueError as error:
        given = f"{part.start} – {part.end}"[:60]
        raise UserError("count.bad_day", day=given, start=count.period.start, end=count.period.end) from error
    if start > end:
        raise UserError("count.bad_day", day=f"{part.start} – {part.end}", start=count.period.start,
                        end=count.period.end)  # fmt: skip
    return start, end


def _ids(case: Case, count: Count, number: int) -> list[str]:
    """The count's own id, then free ones: none that a count has, or had before it was joined."""
    known = evidence.counts(case.file.reading())
    taken = {one.id for one in known} | {place.count for one in known for place in one.was}
    free = (f"c{n}" for n in range(1, len(taken) + number + 1) if f"c{n}" not in taken)
    return [count.id, *(next(free) for _ in range(number - 1))]


def _homes(parts: Sequence[Part]) -> dict[Pair, int]:
    """The part at which what stands between an accused and an injured party stays: the first that has both."""
    found: dict[Pair, int] = {}
    for place, part in enumerate(parts):
        for pair in product(part.defendants, part.victims):
            found.setdefault(pair, place)
    return found


def _part(
    case: Case, count: Count, part: Part, id: str, place: int, home: Sequence[Pair], people: Mapping[str, Person]
) -> Count:  # fmt: skip
    start, end = _days(count, part)
    pairs = list(product(part.defendants, part.victims))
    whole = Period(start.isoformat(), end.isoformat())
    days = {pair: _shared(count.period_of(*pair), start, end) for pair in pairs}
    inside = set(home)
    if place == 0:
        was = tuple(one for one in count.was if not one.defendant or (one.defendant, one.victim) in inside)
    else:
        general = (count.id, *(one.count for one in count.was if not one.defendant))
        moved = [one for one in count.was if (one.defendant, one.victim) in inside]
        was = tuple(dict.fromkeys([*(Formerly(of, *pair) for of in general for pair in home), *moved]))
    fresh = replace(
        count,
        id=id,
        label=" ".join(part.label.split())[:60] or f"{count.label}.{place + 1}",
        period=whole,
        defendants=part.defendants,
        victims=part.victims,
        periods={pair: period for pair, period in days.items() if period is not None and period != whole},
        was=was,
    )
    return with_ages(case, fresh, people, _same_ages(count, fresh))


def _same_ages(count: Count, fresh: Count) -> Count | None:
    """What the count said of those whose days are the same in the part: it stands where births are hidden here."""
    pairs = list(product(fresh.defendants, fresh.victims))
    if any(fresh.period_of(*pair).start != count.period_of(*pair).start for pair in pairs):
        return None

    def of(ages: Ages) -> Ages:
        victims = {who: below for who, below in ages.victims.items() if who in fresh.victims}
        return Ages(victims, {pair: below for pair, below in ages.pairs.items() if pair in pairs})

    child = of(Ages(count.children, count.pairs))
    ages = {name: of(known) for name, known in count.ages.items()}
    return replace(fresh, children=child.victims, pairs=child.pairs, ages=ages)


def _notes(
    case: Case, count: Count, parts: Sequence[Part], fresh: Sequence[Count], home: Mapping[Pair, int]
) -> list[Line]:
    """What stays with the first part though others have the same persons."""
    shared = {
        pair
        for place, part in enumerate(parts)
        for pair in product(part.defendants, part.victims)
        if home[pair] != place
    }
    lines = []
    chosen = {tag for part in parts for tag in part.tags}
    if stay := sum((one.defendant, one.victim) in shared for one in _tags(case, count.id) if one.id not in chosen):
        lines.append(Line("warns", "stay", {"number": str(stay)}))
    if case.file.holds(Compartment.CHAMBERS):
        own = [one for one in evidence.findings(case.file) if one.count == count.id and one.author in ("", case.user)]
        if number := sum((one.defendant, one.victim) in shared for one in own):
            lines.append(Line("warns", "findings_stay", {"number": str(number)}))
    hidden = not case.file.holds(Compartment.SEALED) and any(
        said_of_ages(one) != said_of_ages(_same_ages(count, one) or one) or _same_ages(count, one) is None
        for one in fresh
    )
    return [*lines, Line("warns", "ages")] if hidden else lines
