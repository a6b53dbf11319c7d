"""Confrontations and identity parades: what cannot hold by the pack of acts (`law.acts`), and what to think of.

Codes: ``act_barred`` (a measure of somebody rules the act out), ``act_persons``, ``act_group``, ``act_early`` (somebody
was not heard before), ``act_seen`` (somebody protected stands face to face with an accused), ``act_lacks``.
"""

from collections.abc import Iterator
from typing import Final

from judgedesk.app import protection
from judgedesk.app.hearings import Book, Hearing, Json, act_lacks
from judgedesk.app.hearings_docket import COUNTED
from judgedesk.domain.hearings import Conflict, Slot
from judgedesk.law.acts import Act, acts, standing

WARNINGS: Final = ("act_early", "act_seen", "act_lacks")
"""Codes that stand in nobody's way."""


def of_acts(book: Book) -> Iterator[Conflict]:
    """Conflicts of acts that are to come, in their order."""
    known = acts()
    measures = [one for one in protection.applied(book.case) if one.state in COUNTED]
    barred = {(book.person(one.person), one.measure) for one in measures}
    for hearing in book.hearings:
        record = book.testimony.get(hearing.slot.testimony, {})
        act = known.get(str(record.get("kind")))
        if act is not None and hearing.live:
            yield from _of(book, act, record, hearing, barred)


def _of(book: Book, act: Act, record: Json, one: Hearing, barred: set[tuple[str, str]]) -> Iterator[Conflict]:
    about, persons = (one.slot.testimony,), persons_of(book, one.slot)
    facts: tuple[tuple[str, str | int], ...]
    for person in persons:
        for measure in sorted(measure for who, measure in barred if who == person and measure in act.barred):
            facts = (("person", person), ("act", act.id), ("measure", measure), ("source", act.source))
            yield Conflict("act_barred", about, facts)
    if len(persons) < act.least:
        facts = (("act", act.id), ("n", len(persons)), ("least", act.least), ("source", act.source))
        yield Conflict("act_persons", about, facts)
    group = standing(record.get("group"))
    if act.group and group is not None and group < act.group:
        facts = (("act", act.id), ("n", group), ("least", act.group), ("source", act.source))
        yield Conflict("act_group", about, facts)
    if act.heard:
        for person in persons:
            if not _heard_before(book, person, one.slot):
                yield Conflict("act_early", about, (("person", person), ("act", act.id), ("source", act.source)))
    yield from _face_to_face(book, act, record, persons, about)
    if lacks := act_lacks(book, one.slot):
        yield Conflict("act_lacks", about, (("act", act.id), ("missing", ",".join(lacks)), ("date", one.slot.day)))


def persons_of(book: Book, slot: Slot) -> list[str]:
    """Everybody who takes part."""
    return list(dict.fromkeys((book.person_of(slot.testimony), *book.others_of(slot.testimony))))


def _heard_before(book: Book, person: str, slot: Slot) -> bool:
    """Whether a testimony of somebody ends before; who is not to be heard at this trial was heard before it."""
    own = [
        one.slot
        for one in book.hearings
        if (one.live or one.state == "held")
        and book.person_of(one.slot.testimony) == person
        and book.testimony.get(one.slot.testimony, {}).get("kind", "testimony") == "testimony"
    ]
    return not own or any((each.day, each.end) <= (slot.day, slot.start) for each in own)


def _face_to_face(book: Book, act: Act, record: Json, persons: list[str], about: tuple[str, ...]) -> Iterator[Conflict]:
    if record.get("by_link") is True or record.get("unseen") is True:
        return
    known = [book.people[one] for one in persons if one in book.people]
    accused = next((one for one in known if "defendant" in one.roles), None)
    for one in known:
        if one.protected and accused is not None and one.id != accused.id:
            yield Conflict("act_seen", about, (("person", one.id), ("from", accused.id), ("act", act.id)))
