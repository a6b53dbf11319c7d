"""What has to be arranged before a hearing: each thing open or done, when and by whom; ready when nothing is open.

It follows from the sitting, from what the testimony needs, and from the bookings, papers and deadlines of the measures
that the person has.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from types import MappingProxyType
from typing import Any, Final, Literal

from judgedesk.app import deadlines, kept, law, protection
from judgedesk.app.assessments import Known
from judgedesk.app.casefile import Case
from judgedesk.app.hearings import Book, Hearing, Json, act_lacks, hearing, state_in, strings
from judgedesk.app.hearings_changes import keep, live
from judgedesk.app.hearings_hints import foreign
from judgedesk.app.hearings_summons import lead_days, lead_of
from judgedesk.app.protection import Applied
from judgedesk.app.wording import QT_TRANSLATE_NOOP, translated
from judgedesk.domain.changes import Changes
from judgedesk.domain.errors import UserError
from judgedesk.law.citing import shown
from judgedesk.law.clocks import latest_before
from judgedesk.law.measures import Booking, Clock, Measure
from judgedesk.law.model import Text

UNDER_WAY: Final = ("applied_for", "granted", "arranged")
_SAID: Final = re.compile(r"(\d{4}-\d{2}-\d{2})(?: · ([^·]*))?(?: · (.*))?", re.DOTALL)
_ROOM: Final = ("friendly", "shelter")
"""Equipment that is the room itself: nothing is tested."""
_EARLY: Final[Mapping[str, int]] = MappingProxyType({"room": 14, "resource": 14, "equipment": 1})
"""Days before a hearing by which something is arranged; 7 for the rest. Practical values."""
_WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "sitting": QT_TRANSLATE_NOOP("cli", "the sitting is confirmed"),
        "sitting.panel": QT_TRANSLATE_NOOP("cli", "the panel is confirmed"),
        "sitting.lay_judges": QT_TRANSLATE_NOOP("cli", "the lay judges are confirmed"),
        "sitting.counsel": QT_TRANSLATE_NOOP("cli", "counsel is confirmed"),
        "sitting.prosecutor": QT_TRANSLATE_NOOP("cli", "the prosecutor is confirmed"),
        "sitting.transport": QT_TRANSLATE_NOOP("cli", "transport from custody is confirmed"),
        "sitting.room": QT_TRANSLATE_NOOP("cli", "the court room is confirmed"),
        "room": QT_TRANSLATE_NOOP("cli", "the room is booked with whom it belongs to: {room}"),
        "has": QT_TRANSLATE_NOOP("cli", "the room has what is needed ({equipment}): {room}"),
        "equipment": QT_TRANSLATE_NOOP("cli", "equipment tested: {equipment}"),
        "recording.spare": QT_TRANSLATE_NOOP("cli", "a spare recording set stands ready"),
        "resource": QT_TRANSLATE_NOOP("cli", "confirmed: {kind} {resource}"),
        "resource.none": QT_TRANSLATE_NOOP("cli", "booked: {kind}"),
        "order": QT_TRANSLATE_NOOP("cli", "the order is signed: {measure}"),
        "leaflet": QT_TRANSLATE_NOOP("cli", "the information on the hearing is served in time: {measure}"),
        "summons": QT_TRANSLATE_NOOP("cli", "the summons is sent"),
        "fallback": QT_TRANSLATE_NOOP("cli", "named: what is done if equipment or a person fails"),
    }
)
KINDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "interpreter": QT_TRANSLATE_NOOP("cli", "interpreter"),
        "psychologist": QT_TRANSLATE_NOOP("cli", "psychologist"),
        "aac_expert": QT_TRANSLATE_NOOP("cli", "expert in alternative communication"),
        "recording_set": QT_TRANSLATE_NOOP("cli", "recording set"),
        "transport": QT_TRANSLATE_NOOP("cli", "custody transport"),
        "support_person": QT_TRANSLATE_NOOP("cli", "support person"),
        "consul": QT_TRANSLATE_NOOP("cli", "consul"),
        "recording": QT_TRANSLATE_NOOP("cli", "recording"),
        "link": QT_TRANSLATE_NOOP("cli", "video link"),
        "friendly": QT_TRANSLATE_NOOP("cli", "adapted room"),
        "screen": QT_TRANSLATE_NOOP("cli", "screen"),
        "playback": QT_TRANSLATE_NOOP("cli", "playback"),
    }
)


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to be arranged.

    Attributes:
        id: the same as long as the thing is needed; `arrange` takes it.
        text: what is asked for, in words.
        state: ``open`` or ``done``, then with `day`, `by`, `note` as far as they were noted.
        due: by when.
        measure: id of the measure that asks for it, or empty.
        first: without it the hearing must not go ahead.
    """

    id: str
    text: str
    state: Literal["open", "done"]
    due: date | None
    day: str = ""
    by: str = ""
    note: str = ""
    measure: str = ""
    first: bool = False


@dataclass(frozen=True, slots=True)
class Task:
    """What is to be arranged for a hearing, by when, for whom (`called`)."""

    hearing: Hearing
    item: Item
    due: date
    called: str


class Desk:
    """Works out what hearings need; reads the case once. Texts in `language`, ``en`` or ``pl``."""

    def __init__(self, case: Case, language: str = "en", book: Book | None = None) -> None:
        self.case, self.language, self.book = case, language, book or Book(case)
        self._packs, self._register = law.measures(), protection.applied(case)
        self._known, self._leads = Known(case), lead_days(case)
        self._set = {one.id: protection.hearing_day(case, one) for one in self._register}

    def items(self, one: Hearing) -> list[Item]:
        """Everything a hearing needs, in the order of work."""
        record = self.book.testimony.get(one.slot.testimony, {"id": one.slot.testimony})
        own = self._measures(one)
        found = [
            *self._sitting(one), *self._room(one, record, own), *self._resources(one, record),
            *self._orders(one, own), *self._bookings(one, record, own), *self._leaflets(one, own),
            *self._summons(one, record), *self._fallback(one, record, own),
        ]  # fmt: skip
        return list({item.id: item for item in found}.values())

    def open(self, one: Hearing) -> list[Item]:
        """What is still to be arranged."""
        return [item for item in self.items(one) if item.state == "open"]

    def _measures(self, one: Hearing) -> list[tuple[Applied, Measure]]:
        """Measures under way of who is heard, but for those that are set for another hearing of the same person."""
        who = {self.book.person_of(one.slot.testimony), *self.book.others_of(one.slot.testimony)}
        days = {other.slot.day for other in self.book.hearings if other.id != one.id and other.state != "cancelled"
                and self.book.person_of(other.slot.testimony) in who} - {one.slot.day}  # fmt: skip
        return [
            (record, self._packs.measures[record.measure])
            for record in self._register
            if self.book.person(record.person) in who and record.state in UNDER_WAY
            and record.measure in self._packs.measures and self._set[record.id] not in days
        ]  # fmt: skip

    # -- making items ------------------------------------------------------------------------------------------

    def _say(self, text: str, **facts: object) -> str:
        return translated(text, self.language, "cli").format(**facts)

    def _words(self, text: Text) -> str:
        return text.in_language(self.language)

    def _kind(self, kind: str) -> str:
        return translated(KINDS[kind], self.language, "cli") if kind in KINDS else kind

    def _item(
        self, one: Hearing, id: str, text: str, done: str | None = None, *, due: date | None = None,
        measure: str = "", first: bool = False,
    ) -> Item:  # fmt: skip
        """An item, done where it was noted for this hearing, or where the records say so (`done`: a day, or '')."""
        kind = id.partition(".")[0]
        by_then = due or one.slot.day - timedelta(_EARLY.get(kind, 7))
        noted = one.arranged.get(id)
        if noted is not None:
            match = _SAID.fullmatch(noted)
            day, by, note = (part or "" for part in match.groups()) if match else ("", "", noted)
            return Item(id, text, "done", by_then, day, by, note, measure, first)
        return Item(id, text, "open" if done is None else "done", by_then, done or "", measure=measure, first=first)

    def _sitting(self, one: Hearing) -> Iterator[Item]:
        sitting = self.book.sittings.get(one.slot.sitting, {"confirmed": False})
        lacks = list(dict.fromkeys((*strings(sitting.get("missing")), *act_lacks(self.book, one.slot))))
        for what in lacks:
            name = f"sitting.{what}"
            yield self._item(one, name, self._say(_WORDS.get(name, _WORDS["sitting"])), first=True)
        if not lacks:
            done = None if state_in(self.book, one.slot) == "tentative" else ""
            yield self._item(one, "sitting", self._say(_WORDS["sitting"]), done, first=True)

    def _room(self, one: Hearing, record: Json, own: list[tuple[Applied, Measure]]) -> Iterator[Item]:
        room = self.book.rooms.get(one.slot.room, {})
        called = self.book.room(one.slot.room)
        if room.get("own") is False or room.get("remote") is True:
            yield self._item(one, "room", self._say(_WORDS["room"], room=called), first=True)
        asked = dict.fromkeys(strings(record.get("equipment")), ("", True))
        for applied, measure in own:
            for booking in measure.book:
                if booking.equipment and booking.equipment not in asked:
                    asked[booking.equipment] = (applied.measure, booking in _firsts(measure))
        for equipment, (measure_id, first) in asked.items():
            named = self._kind(equipment)
            has = "" if equipment in strings(room.get("equipment")) else None
            text = self._say(_WORDS["has"], equipment=named, room=called)
            yield self._item(one, f"has.{equipment}", text, has, measure=measure_id, first=first)
            if equipment not in _ROOM:
                text = self._say(_WORDS["equipment"], equipment=named)
                yield self._item(one, f"equipment.{equipment}", text, measure=measure_id, first=first)
        if "recording" in asked:
            spare = any(self.book.resources.get(id, {}).get("spare") is True for id in one.slot.resources)
            yield self._item(one, "recording.spare", self._say(_WORDS["recording.spare"]), "" if spare else None)

    def _resources(self, one: Hearing, record: Json) -> Iterator[Item]:
        needs = [need for need in record.get("resources") or () if isinstance(need, dict)]
        kinds: dict[str, int] = {}
        for number, need in enumerate(needs):
            kind = str(need.get("kind"))
            kinds[kind] = kinds.get(kind, 0) + 1
            id = f"resource.{kind}" if kinds[kind] == 1 else f"resource.{kind}.{kinds[kind]}"
            booked = one.slot.resources[number] if number < len(one.slot.resources) else ""
            if not booked:
                yield self._item(one, id, self._say(_WORDS["resource.none"], kind=self._kind(kind)), first=True)
                continue
            done = "" if self.book.resources.get(booked, {}).get("confirmed") is True else None
            text = self._say(_WORDS["resource"], kind=self._kind(kind), resource=self.book.resource(booked))
            yield self._item(one, id, text, done, first=True)

    def _orders(self, one: Hearing, own: list[tuple[Applied, Measure]]) -> Iterator[Item]:
        for applied, measure in own:
            # What is nobody's decision, but holds by law, has no order.
            if measure.duty == "duty":
                continue
            signed = next((step.on for step in applied.history if step.state in ("granted", "arranged")), None)
            text = self._say(_WORDS["order"], measure=self._titled(measure))
            yield self._item(one, f"order.{applied.id}", text, signed, measure=applied.measure, first=True)

    def _titled(self, measure: Measure) -> str:
        return f"{shown(measure.basis, self.language)}, {self._words(measure.title)}"

    def _bookings(self, one: Hearing, record: Json, own: list[tuple[Applied, Measure]]) -> Iterator[Item]:
        needed = {str(need.get("kind")) for need in record.get("resources") or () if isinstance(need, dict)}
        for applied, measure in own:
            for booking in measure.book:
                if booking.equipment or booking.kind in needed or not self._asked(one, booking):
                    continue
                yield self._item(
                    one, f"book.{booking.id}", self._words(booking.label), applied.done.get(booking.id),
                    measure=applied.measure, first=booking in _firsts(measure),
                )  # fmt: skip

    def _asked(self, one: Hearing, booking: Booking) -> bool:
        """Whether a booking is for this person: an interpreter only for who speaks another language."""
        person = self.book.people.get(self.book.person_of(one.slot.testimony))
        return booking.kind != "interpreter" or (person is not None and bool(foreign(person)))

    def _leaflets(self, one: Hearing, own: list[tuple[Applied, Measure]]) -> Iterator[Item]:
        for applied, measure in own:
            for clock in (clock for clock in measure.clocks if clock.met_by == "leaflet"):
                if clock.unless and self._holds(applied, measure, clock.unless):
                    continue
                due = self._latest(one, clock)
                served = applied.done.get("leaflet")
                in_time = served if served is not None and (due is None or served <= due.isoformat()) else None
                text = self._say(_WORDS["leaflet"], measure=self._titled(measure))
                yield self._item(one, "leaflet", text, in_time, due=due, measure=applied.measure, first=True)

    def _latest(self, one: Hearing, clock: Clock) -> date | None:
        try:
            return latest_before(one.slot.day, clock.term, deadlines.calendar(), clear=clock.clear)
        except UserError:
            return None

    def _holds(self, applied: Applied, measure: Measure, fact: str) -> bool:
        person = self._known.people.get(self.book.person(applied.person))
        said: Any = protection.subject(self._known, self._register, measure, person).said if person else {}
        return bool(said.get(fact))

    def _summons(self, one: Hearing, record: Json) -> Iterator[Item]:
        if record.get("summons") == "none":
            return
        lead = lead_of(self.book, record, self._leads)
        due = one.slot.day - timedelta(lead if lead is not None else 7)
        yield self._item(one, "summons", self._say(_WORDS["summons"]), one.summoned or None, due=due, first=True)

    def _fallback(self, one: Hearing, record: Json, own: list[tuple[Applied, Measure]]) -> Iterator[Item]:
        delicate = any(booking.equipment for _, measure in own for booking in measure.book)
        if delicate or record.get("once_only") is True or record.get("equipment"):
            yield self._item(one, "fallback", self._say(_WORDS["fallback"]))


def _firsts(measure: Measure) -> list[Booking]:
    return [booking for booking in measure.book if booking.id in measure.book_first]


# -- asking and noting -------------------------------------------------------------------------------------------


def readiness(case: Case, identifier: str, language: str = "en") -> list[Item]:
    """Everything a hearing needs. Raises UserError ``hearing.unknown``."""
    return Desk(case, language).items(hearing(case, identifier))


def arrange(case: Case, identifier: str, item: str, on: str = "", by: str = "", note: str = "") -> Changes:
    """Note that something was arranged, or in the `note` why it is not needed or how it is made up for.

    Args:
        case: open for writing.
        identifier: of the hearing.
        item: id of an item of this hearing.
        on: day; today.
        by: who arranged it; the user.
        note: words, such as the fallback itself; never a protected name.

    Raises:
        UserError: ``hearing.unknown``, ``hearing.over``, ``hearing.no_item``, ``measure.bad_date``,
            ``measure.names_protected``, ``case.read_only``.
    """
    one = live(case, identifier)
    if item not in {known.id for known in Desk(case).items(one)}:
        raise UserError("hearing.no_item", hearing=identifier, item=item[:60])
    day = kept.day_of(on or date.today().isoformat()).isoformat()
    who = (by.strip() or case.user).replace("·", " ")
    kept.check_words(case, (who, note))
    said = " · ".join((day, who, note.strip()) if note.strip() else (day, who))
    return keep(case, "hearing.arranged", replace(one, arranged={**one.arranged, item: said}))


def not_arranged(case: Case, identifier: str, item: str) -> Changes:
    """Take a note back; a hearing that was ready is so no longer. Raises UserError as `arrange`."""
    one = live(case, identifier)
    if item not in one.arranged:
        raise UserError("hearing.no_item", hearing=identifier, item=item[:60])
    left = {name: said for name, said in one.arranged.items() if name != item}
    state = "confirmed" if one.state == "ready" else one.state
    return keep(case, "hearing.arranged", replace(one, arranged=left, state=state))


def ready(case: Case, identifier: str, language: str = "en") -> Changes:
    """Mark a hearing ready.

    Raises:
        UserError: ``hearing.not_ready`` with everything that is open, ``hearing.unknown``, ``hearing.over``,
            ``case.read_only``.
    """
    one, desk = live(case, identifier), Desk(case, language)
    left = desk.open(one)
    if left:
        person, reasons = desk.book.named(one.slot.testimony), "; ".join(item.text for item in left)
        raise UserError("hearing.not_ready", hearing=identifier, person=person, number=len(left), reasons=reasons)
    return keep(case, "hearing.ready", replace(one, state="ready"))


def week(case: Case, day: date, language: str = "en") -> list[Task]:
    """What is to be arranged in the week of a day: what falls due by its end, late things too, the earliest first.

    Things of hearings within the week are told whenever they are due.
    """
    desk = Desk(case, language)
    first = day - timedelta(day.weekday())
    last = first + timedelta(6)
    found = [
        Task(one, item, item.due or one.slot.day, desk.book.named(one.slot.testimony))
        for one in desk.book.hearings
        if one.live and one.slot.day >= first
        for item in desk.open(one)
        if (item.due or one.slot.day) <= last or one.slot.day <= last
    ]
    return sorted(found, key=lambda task: (task.due, task.hearing.slot.day, task.hearing.slot.start, task.item.id))
