"""The register of measures follows the plan: for when somebody is heard is said in their measures, too."""

from collections.abc import Iterable
from typing import Any, Final, TypeAlias

from judgedesk.app import kept, law, protection
from judgedesk.app.hearings import Book, Hearing, clock, strings
from judgedesk.app.protection import Applied
from judgedesk.domain.hearings import Slot
from judgedesk.law.measures import Measure

Json: TypeAlias = dict[str, Any]
_UNDER_WAY: Final = ("applied_for", "granted", "arranged")


def following(book: Book, changed: Iterable[Hearing]) -> list[Json]:
    """Records of measures as they are to stand when hearings are changed: of those under way that are about a hearing,
    one that names none yet, or named the place before, names the new one; a hearing that is off is taken out.

    A second hearing of somebody to be heard once is never entered here: it asks for its ground.
    """
    now = {one.id: one for one in changed if one.slot.part == 1}
    before = {one.id: one for one in book.hearings}
    coming = [now.get(one.id, one) for one in book.hearings] + [one for id, one in now.items() if id not in before]
    packs, found = law.measures().measures, []
    for record in protection.applied(book.case):
        measure = packs.get(record.measure)
        if measure is None or record.state not in _UNDER_WAY or not _about_hearings(measure):
            continue
        person = book.person(record.person)
        own = [one for one in now.values() if person in _persons(book, one)]
        named = next((before[one.id] for one in own if one.id in before and _names(record, before[one.id].slot)), None)
        if not own or (record.hearing and named is None):
            continue
        live = sorted(
            (one for one in coming if one.live and person in _persons(book, one)),
            key=lambda one: (one.slot.day, one.slot.start),
        )
        moment = said(live[0].slot) if live else ""
        if moment != record.hearing and not (moment and _second(book, record, measure)):
            raw = kept.one(book.case, protection.KIND, record.id)
            found += [raw | {"hearing": moment}] if raw is not None else []
    return found


def said(slot: Slot) -> str:
    """The moment of a slot, as measures name it."""
    return f"{slot.day.isoformat()}T{clock(slot.start)}"


def _names(record: Applied, slot: Slot) -> bool:
    return record.hearing in (said(slot), slot.day.isoformat(), slot.sitting)


def _persons(book: Book, one: Hearing) -> set[str]:
    record = book.testimony.get(one.slot.testimony, {})
    return {book.person(record.get("person", "")), *(book.person(who) for who in strings(record.get("others")))}


def _about_hearings(measure: Measure) -> bool:
    """Whether a measure is about how somebody is heard: a deadline runs to the hearing, the room needs equipment, or
    somebody is kept away.
    """
    clocks = any("hearing" in (one.before, one.after) for one in measure.clocks)
    return clocks or bool(measure.apart) or any(one.equipment for one in measure.book)


def _second(book: Book, record: Applied, measure: Measure) -> bool:
    grounds = {ground.id for ground in measure.once_grounds}
    return bool(grounds) and record.ground not in grounds and protection.heard_before(book.case, record)
