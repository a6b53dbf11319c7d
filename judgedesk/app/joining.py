"""Several counts become one: one act under several provisions, or a continued act. A person decides; the law is shown.

Findings are not rewritten, for nobody can rewrite another's: they are read at the count kept (`Count.was`).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import product
from typing import Literal, TypeAlias

from judgedesk.app import count_moves, kept
from judgedesk.app.ages import with_ages
from judgedesk.app.casefile import Case
from judgedesk.app.count_moves import Moves
from judgedesk.app.count_words import Line, law_lines, moved_lines
from judgedesk.app.requests_record import KIND as REQUESTS
from judgedesk.app.tagging import known_count
from judgedesk.domain.changes import Changes
from judgedesk.domain.errors import UserError
from judgedesk.domain.evidence import Ages, Below, Count, Formerly, Period
from judgedesk.domain.roles import Compartment
from judgedesk.law.concurrence import When, personal
from judgedesk.store import evidence

As: TypeAlias = Literal["one_act", "continued"]
CHANGED = frozenset({"counts", "tags", "findings", "records"})
"""What views read anew after counts were joined or split."""


@dataclass(frozen=True, slots=True)
class Preview:
    """What a step would come to: the counts as they would be, and in words what moves, what clashes, what the law
    says of it.
    """

    counts: tuple[Count, ...]
    gone: tuple[str, ...]
    lines: tuple[Line, ...]


def preview(case: Case, keep: str, *others: str, act: As = "one_act", label: str = "") -> Preview:
    """What joining would change.

    Raises:
        UserError: as `join`.
    """
    return _planned(case, keep, others, act, label)[0]


def join(case: Case, keep: str, *others: str, act: As = "one_act", label: str = "") -> Changes:
    """Make `others` part of the count `keep`, as one act that can be undone.

    With `act` as one act under several provisions or as one continued act; `label` is what the count is called then,
    '' leaves that of `keep`.

    Raises:
        UserError: ``count.unknown``; ``count.join_one`` where there are not two; ``count.both_sides`` where somebody
            would be accused and injured; ``keys.not_yours`` where the case has sealed documents; ``case.read_only``.
    """
    if not case.writable:
        raise UserError("case.read_only", path=str(case.path))
    seen, moves = _planned(case, keep, others, act, label)
    labels = [one.label for one in evidence.counts(case.file.reading()) if one.id in seen.gone]
    count_moves.write(case, moves, "count.joined", keep, {"cite": f"{', '.join(labels)} → {seen.counts[0].label}"})
    return Changes(CHANGED, (keep, *seen.gone))


def set_sequence(case: Case, counts: Sequence[str], name: str) -> Changes:
    """Say that counts form one sequence of offences, by a name of it; '' takes that back. Nothing is counted by it.

    Raises:
        UserError: ``count.unknown``, ``count.sequence_one``, ``case.read_only``.
    """
    if not case.writable:
        raise UserError("case.read_only", path=str(case.path))
    chosen = [known_count(case.file.reading(), one) for one in dict.fromkeys(counts)]
    said = " ".join(name.split())[:40]
    if not chosen or (said and len(chosen) < 2):
        raise UserError("count.sequence_one")
    moves = Moves()
    for one in chosen:
        count_moves.put_count(case, moves, replace(one, sequence=said))
    cite = ", ".join(one.label for one in chosen)
    count_moves.write(case, moves, "count.sequence", ",".join(one.id for one in chosen), {"cite": cite})
    return Changes(frozenset({"counts"}), tuple(one.id for one in chosen))


def sequence_preview() -> Preview:
    """What the law says of a sequence; nothing moves."""
    return Preview((), (), tuple(law_lines("sequence")))


def _planned(case: Case, keep: str, others: Sequence[str], act: As, label: str) -> tuple[Preview, Moves]:
    gone = tuple(one for one in dict.fromkeys(others) if one != keep)
    if not gone:
        raise UserError("count.join_one", count=known_count(case.file.reading(), keep).label)
    joined = [known_count(case.file.reading(), one) for one in (keep, *gone)]
    count_moves.need_all_parts(case)
    fresh = _joined(case, joined, act, label)
    moves = Moves()
    count_moves.put_count(case, moves, fresh)
    moves.drops += [("counts", {"id": one}) for one in gone]
    count_moves.move_tags(case, moves, gone, lambda *_: keep, {})
    count_moves.move_records(case, moves, gone, lambda *_: keep)
    united = count_moves.charge_facts_at(case, moves, (keep, *gone), (keep,))
    names = {one.id: one.label for one in evidence.counts(case.file.reading())} | {keep: fresh.label}
    lines = [*moved_lines(moves, names), *_clashes(case, joined, fresh, act)]
    if not united:
        lines.append(Line("warns", "violence"))
    return Preview((fresh,), gone, (*lines, *_law(joined, act))), moves


def _joined(case: Case, joined: Sequence[Count], act: As, label: str) -> Count:
    kept_one = joined[0]
    defendants = tuple(dict.fromkeys(who for one in joined for who in one.defendants))
    victims = tuple(dict.fromkeys(who for one in joined for who in one.victims))
    people = {person.id: person for person in evidence.persons(case.file)}
    for who in set(defendants) & set(victims):
        raise UserError("count.both_sides", person=people[who].label if who in people else who)
    period = _span([one.period for one in joined])
    offences = dict.fromkeys(offence for one in joined for offence in one.offences)
    was = [place for one in joined for place in (*one.was, Formerly(one.id)) if place.count != kept_one.id]
    whole = {place.count for place in was if not place.defendant}
    fresh = replace(
        kept_one,
        label=" ".join(label.split())[:60] or kept_one.label,
        period=period,
        defendants=defendants,
        victims=victims,
        periods=_periods(joined, period, defendants, victims),
        cumulative=tuple(one for one in offences if one != kept_one.offence),
        continued=act == "continued" or any(one.continued for one in joined),
        sequence=next((one.sequence for one in joined if one.sequence), ""),
        was=tuple(dict.fromkeys(one for one in was if not one.defendant or one.count not in whole)),
    )
    return with_ages(case, fresh, people, _with_ages_of(fresh, joined))


def _span(periods: Sequence[Period]) -> Period:
    return Period(min(one.start for one in periods), max(one.end for one in periods))


def _periods(
    joined: Sequence[Count], whole: Period, defendants: Sequence[str], victims: Sequence[str]
) -> dict[tuple[str, str], Period]:
    """Dates by pair: from the earliest beginning to the latest end of the counts that charge it."""
    found = {}
    for pair in product(defendants, victims):
        charged = [one.period_of(*pair) for one in joined if _charges(one, pair)]
        if charged and (span := _span(charged)) != whole:
            found[pair] = span
    return found


def _charges(count: Count, pair: tuple[str, str]) -> bool:
    return pair[0] in count.defendants and pair[1] in count.victims


def _with_ages_of(fresh: Count, joined: Sequence[Count]) -> Count:
    """The count with what those joined say of ages: it stands for those whose births are hidden here. Who was a child
    under one of them was a child at the beginning of it all.
    """

    def united(of: Sequence[Ages]) -> Ages:
        victims: dict[str, bool | None] = {}
        pairs: dict[tuple[str, str], bool | None] = {}
        for ages in of:
            for who, below in ages.victims.items():
                victims[who] = _either(victims.get(who, False), below)
            for pair, below in ages.pairs.items():
                pairs[pair] = _either(pairs.get(pair, False), below)
        return Ages(victims, pairs)

    child = united([Ages(one.children, one.pairs) for one in joined])
    named: dict[Below, Ages] = {
        name: united([one.ages[name] for one in joined if name in one.ages]) for one in joined for name in one.ages
    }
    return replace(fresh, children=child.victims, pairs=child.pairs, ages=named)


def _either(one: bool | None, other: bool | None) -> bool | None:
    return True if True in (one, other) else None if None in (one, other) else False


def _clashes(case: Case, joined: Sequence[Count], fresh: Count, act: As) -> list[Line]:
    labels = {person.id: person.label for person in evidence.persons(case.file)}
    called = labels.get

    def pair_said(pair: tuple[str, str]) -> str:
        return " → ".join(called(one, one) or one for one in pair)

    pairs = list(product(fresh.defendants, fresh.victims))
    new = [pair for pair in pairs if not any(_charges(one, pair) for one in joined)]
    dates = [pair for pair in pairs if len({one.period_of(*pair) for one in joined if _charges(one, pair)}) > 1]
    lines = []
    if new:
        lines.append(Line("warns", "new_pairs", {"pairs": "; ".join(map(pair_said, new))}))
    if dates:
        lines.append(Line("warns", "dates_united", {"pairs": "; ".join(map(pair_said, dates))}))
    if (number := _twice(case, joined)) > 0:
        lines.append(Line("warns", "two_findings", {"number": str(number), "count": fresh.label}))
    if act == "continued" and _others_injured(joined):
        lines.append(Line("warns", "other_injured"))
    ids = {one.id for one in joined}
    if any(one.get("count") in ids and one.get("limits") for one in kept.all_of(case, REQUESTS)):
        lines.append(Line("warns", "limits"))
    return lines


def _others_injured(joined: Sequence[Count]) -> bool:
    """Whether injured parties differ though a personal good is harmed."""
    harmed = [set(one.victims) for one in joined if any(map(personal, one.offences))]
    return len(harmed) > 1 and len(set().union(*harmed)) > 1


def _twice(case: Case, joined: Sequence[Count]) -> int:
    """Cells for which the user has a finding in more than one of the counts; 0 for who does not hold chambers."""
    if not case.file.holds(Compartment.CHAMBERS):
        return 0
    ids, seen = {one.id for one in joined}, dict[tuple[str, ...], set[str]]()
    for one in evidence.findings(case.file):
        if one.count in ids and one.author in ("", case.user):
            seen.setdefault((one.defendant, one.victim, one.element, one.author), set()).add(one.count)
    return sum(len(counts) > 1 for counts in seen.values())


def _law(joined: Sequence[Count], act: As) -> list[Line]:
    steps: Mapping[As, When] = {"one_act": "one_act", "continued": "continued"}
    wanted: list[When] = [steps[act]]
    if act == "continued" and len({one for count in joined for one in count.offences}) > 1:
        wanted.append("one_act")
    if act == "continued" and _others_injured(joined):
        wanted.append("other_injured")
    return law_lines(*wanted)
