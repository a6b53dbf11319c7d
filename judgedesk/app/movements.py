"""Coming and going of those who are protected: times, entrances, escorts and waiting rooms, apart from the accused.

All of it lies in the sealed compartment: only who holds its key reads or writes any of it, and it is on no board and
in no ordinary paper.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final

from judgedesk.app import kept, law, protection
from judgedesk.app.casefile import Case
from judgedesk.app.hearings import Book, Hearing, clock, hearing, minutes
from judgedesk.app.hearings_docket import docket_of
from judgedesk.app.readiness import UNDER_WAY
from judgedesk.domain.changes import Changes
from judgedesk.domain.hearings import Docket
from judgedesk.domain.roles import Compartment

KIND: Final = "movements"
GAP: Final = 30
"""Minutes that lie at least between the coming or going of somebody protected and that of an accused."""
_EARLY: Final = 20
_EARLIEST: Final = 90
_SOON: Final = 5
_ACCUSED_EARLY: Final = 30
_ACCUSED_AFTER: Final = 15


@dataclass(frozen=True, slots=True)
class Movement:
    """How somebody protected comes to a hearing and leaves; minutes since midnight, None where no time was found.

    Attributes:
        hearing: its id.
        person: id of who is protected.
        meets: ids of accused who come or go within `GAP` minutes of a time that could not be put elsewhere.
    """

    hearing: str
    person: str
    arrives: int | None
    leaves: int | None
    entrance: str = ""
    escort: str = ""
    waiting: str = ""
    shelter_note: str = ""
    meets: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Passage:
    """An accused (`person`) who comes or goes at a minute of the day."""

    person: str
    at: int


def movements(case: Case, day: date | None = None) -> list[Movement]:
    """What is kept, of a day or of all.

    Raises:
        UserError: ``keys.not_yours``.
    """
    case.file.need(Compartment.SEALED)
    book = Book(case)
    days = {one.id: one for one in book.hearings}
    found = []
    for raw in kept.all_of(case, KIND, Compartment.SEALED):
        one = days.get(str(raw["id"]))
        if one is not None and day in (None, one.slot.day):
            found.append(_movement(raw, book.person_of(one.slot.testimony)))
    return found


def _movement(raw: dict[str, Any], person: str) -> Movement:
    entrance, escort, waiting, note = (
        str(raw.get(name) or "") for name in ("entrance", "escort", "waiting", "shelter_note")
    )
    arrives, leaves = minutes(raw.get("arrives")), minutes(raw.get("leaves"))
    return Movement(str(raw["id"]), person, arrives, leaves, entrance, escort, waiting, note)


def keep(case: Case, planned: Sequence[Movement]) -> Changes:
    """Keep how protected persons come and go, as one act in the sealed compartment.

    Raises:
        UserError: ``hearing.unknown``, ``keys.not_yours``, ``case.read_only``.
    """
    case.file.need(Compartment.SEALED)
    records = []
    for one in planned:
        hearing(case, one.hearing)
        records.append(
            {
                "id": one.hearing, "arrives": clock(one.arrives) if one.arrives is not None else None,
                "leaves": clock(one.leaves) if one.leaves is not None else None, "entrance": one.entrance,
                "escort": one.escort, "waiting": one.waiting, "shelter_note": one.shelter_note,
            }
        )  # fmt: skip
    about = planned[0].hearing if len(planned) == 1 else ""
    return kept.put_all(case, {KIND: records}, "movements.kept", about, {}, Compartment.SEALED)


def separation(case: Case, day: date, entrance: str = "", waiting: str = "") -> list[Movement]:
    """Times at which those who are protected come and leave on a day, never near those of an accused.

    What is kept already stays; `entrance` and `waiting` stand where nothing is kept. A hearing for which no such time
    exists says so in `meets`: then the day has to be planned otherwise.

    Raises:
        UserError: ``keys.not_yours``.
    """
    case.file.need(Compartment.SEALED)
    book = Book(case)
    known = {one.hearing: one for one in movements(case, day)}
    passages = accused_passages(book, docket_of(book), day)
    found: list[Movement] = []
    for one in (one for one in book.hearings if one.live and one.slot.day == day):
        person = book.person_of(one.slot.testimony)
        if is_shielded(book, person):
            before = known.get(one.id, Movement(one.id, person, None, None, entrance, "", waiting))
            found.append(_planned(before, one, passages))
    return found


def is_shielded(book: Book, person: str) -> bool:
    """Whether somebody is protected, or kept apart from an accused by a measure."""
    known = book.people.get(person)
    if known is None or "defendant" in known.roles:
        return False
    packs = law.measures().measures
    return known.protected or any(
        book.person(one.person) == person and one.state in UNDER_WAY
        and (one.apart or (one.measure in packs and packs[one.measure].apart))
        for one in protection.applied(book.case)
    )  # fmt: skip


def accused_passages(book: Book, docket: Docket, day: date) -> list[Passage]:
    """When the accused come and go: half an hour before their first sitting of a day, a quarter after their last; the
    same around a hearing of their own.
    """
    accused = {one.id for one in book.people.values() if "defendant" in one.roles}
    spans: dict[str, list[tuple[int, int]]] = {}
    for sitting in docket.sittings:
        for who in sitting.present & accused if sitting.day == day else ():
            spans.setdefault(who, []).append((sitting.start, sitting.end))
    for one in (one for one in book.hearings if one.live and one.slot.day == day):
        for who in {book.person_of(one.slot.testimony), *book.others_of(one.slot.testimony)} & accused:
            spans.setdefault(who, []).append((one.slot.start, one.slot.end))
    found = []
    for who in sorted(spans):
        for start, end in _joined(spans[who]):
            found += [Passage(who, max(0, start - _ACCUSED_EARLY)), Passage(who, end + _ACCUSED_AFTER)]
    return found


def _joined(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Stretches that lie closer than somebody would leave and come again, as one."""
    found: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if found and start - found[-1][1] <= 2 * GAP:
            found[-1] = found[-1][0], max(found[-1][1], end)
        else:
            found.append((start, end))
    return found


def _planned(before: Movement, one: Hearing, passages: Sequence[Passage]) -> Movement:
    arrives, leaves = before.arrives, before.leaves
    wanted = one.slot.start - _EARLY
    before_it = range(max(0, one.slot.start - _EARLIEST), one.slot.start - _SOON + 1, 5)
    coming = sorted(before_it, key=lambda at: (abs(at - wanted), at))
    going = range(one.slot.end, min(24 * 60, one.slot.end + _EARLIEST) + 1, 5)
    if arrives is None:
        arrives = next((at for at in coming if not _near(at, passages)), None)
    if leaves is None:
        leaves = next((at for at in going if not _near(at, passages)), None)
    met = dict.fromkeys(
        who
        for at, instead in ((arrives, wanted), (leaves, one.slot.end))
        for who in _near(at if at is not None else instead, passages)
    )
    return replace(before, arrives=arrives, leaves=leaves, meets=tuple(met))


def _near(at: int, passages: Iterable[Passage]) -> list[str]:
    return [one.person for one in passages if abs(one.at - at) < GAP]
