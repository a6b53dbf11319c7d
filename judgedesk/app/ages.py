"""Who was a child at the act, and below the other ages at which a law draws a line: asked of dates of birth."""

from collections.abc import Mapping
from dataclasses import replace

from judgedesk.app.casefile import Case
from judgedesk.domain.evidence import ADULTHOOD, AGE_LINES, Ages, Count, Person, child_at
from judgedesk.domain.roles import Compartment


def said_of_ages(count: Count) -> tuple[object, ...]:
    """All that a count says of its victims' ages, to be compared."""
    return count.children, count.pairs, count.ages


def with_ages(case: Case, count: Count, people: Mapping[str, Person], before: Count | None) -> Count:
    """The count with who was a child at the act: asked of dates of birth where the user may see them."""
    dates = (count.period, count.periods)
    kept = before if before is not None and (before.period, before.periods) == dates else None
    hidden = not case.file.holds(Compartment.SEALED)
    child = Ages(kept.children, kept.pairs) if kept is not None else None
    children = _below(count, ADULTHOOD, people, child, hidden=hidden)
    # A count an older program wrote, whose offence asks for no other age, stays as it is.
    as_it_was = before is not None and not before.ages and before.offence == count.offence
    ages = {
        name: _below(count, years, people, kept.ages.get(name) if kept is not None else None, hidden=hidden)
        for name, years in AGE_LINES.items()
        if not as_it_was
    }
    return replace(count, children=children.victims, pairs=children.pairs, ages=ages)


def _below(count: Count, years: int, people: Mapping[str, Person], kept: Ages | None, *, hidden: bool) -> Ages:
    """Which victims were below an age. For the protected `kept` stands while births are hidden."""
    victims: dict[str, bool | None] = {}
    pairs: dict[tuple[str, str], bool | None] = {}
    for victim in count.victims:
        person = people.get(victim)
        if person is not None and person.protected and hidden:
            known = kept is not None and kept.knows(victim)
            victims[victim] = kept.victims[victim] if kept is not None and known else None
            if kept is not None and known:
                pairs |= {pair: below for pair, below in kept.pairs.items() if pair[1] == victim}
            continue
        if person is None:
            victims[victim] = False
            continue
        found = {
            (defendant, victim): child_at(person.born, count.period_of(defendant, victim), person.age_disputed, years)
            for defendant in count.defendants
        }
        answers = set(found.values()) or {child_at(person.born, count.period, person.age_disputed, years)}
        victims[victim] = None if None in answers else True in answers
        if len(answers) > 1:
            pairs |= found
    return Ages(victims, pairs)
