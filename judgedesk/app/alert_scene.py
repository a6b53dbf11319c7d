"""What alerts are worked out from, read once: people, measures, sittings, testimony, rooms, and the words for it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from judgedesk.app import deadlines, kept, protection, questionings
from judgedesk.app.assessments import Known
from judgedesk.app.casefile import Case
from judgedesk.app.protection import Applied
from judgedesk.app.wording import translated
from judgedesk.domain.errors import UserError
from judgedesk.domain.facts import Precision, When
from judgedesk.language.fuzzy_dates import said
from judgedesk.language.stops import one_stop
from judgedesk.law.citing import shown
from judgedesk.law.measures import Apart, Level, Measure
from judgedesk.law.model import Text
from judgedesk.law.openness import Answer

Json = dict[str, Any]
_OVER = ("held", "failed", "cancelled")
ACCUSED_ROLES = frozenset(("defendant", "accused", "suspect"))
NOON = time(13, 0)
"""Where a day is halved."""


@dataclass(frozen=True, slots=True)
class Alert:
    """One thing that needs somebody.

    Attributes:
        id: the same as long as the thing stands.
        level: ``block`` must not go on so, ``warn`` should be seen to, ``note`` is coming.
        about: id of the record it is about.
        due: day, or moment, in ISO 8601; None where there is none.
        text: one or two sentences, people by pseudonym.
    """

    id: str
    level: Level
    kind: str
    about: str
    due: str | None
    text: str


class Scene:
    """A case as alerts see it at a moment."""

    def __init__(self, case: Case, now: date | datetime, language: str) -> None:
        self.case, self.now, self.language = case, now, language
        self.today = now.date() if isinstance(now, datetime) else now
        self.calendar = deadlines.calendar()
        self.known = Known(case)
        self.packs = self.known.packs
        self.people = self.known.people
        self.records = protection.applied(case)
        self.questionings = questionings.questionings(case)
        self.counts = self.known.counts
        self.sittings = _dated(kept.all_of(case, "sittings"))
        self.rooms = {str(one["id"]): one for one in kept.all_of(case, "rooms")}
        self.testimony = kept.all_of(case, "testimony")
        self._days = {str(one["id"]): str(one["date"]) for one in self.sittings}
        self._records = protection.by_person(self.records)
        self._held: dict[str, list[questionings.Questioning]] = {}
        for held in self.questionings:
            self._held.setdefault(held.person, []).append(held)
        self._testimony: dict[str, list[Json]] = {}
        for testimony in self.testimony:
            self._testimony.setdefault(str(testimony.get("person", "")), []).append(testimony)
        self._accused: dict[str, set[str]] = {}
        for count in self.counts:
            for victim in count.victims:
                self._accused.setdefault(victim, set()).update(count.defendants)
        self.slots: dict[str, list[Json]] = {}
        for slot in kept.all_of(case, "hearings"):
            if slot.get("state") not in _OVER:
                self.slots.setdefault(str(slot.get("testimony", "")), []).append(slot)

    def everybody_accused(self) -> set[str]:
        """Ids of all who are accused, by their role or in a count."""
        by_role = {one.id for one in self.people.values() if not ACCUSED_ROLES.isdisjoint(one.roles)}
        return by_role.union(*self._accused.values())

    def records_of(self, person: str) -> list[Applied]:
        """The measures of somebody."""
        return self._records.get(person, [])

    def held(self, person: str) -> list[questionings.Questioning]:
        """The questionings of somebody."""
        return self._held.get(person, [])

    def heard_before(self, record: protection.Applied) -> bool:
        """Whether the person of a record was heard once-only already."""
        own, held = self.records_of(record.person), self.held(record.person)
        return protection.heard_before(self.case, record, own, held, self.packs)

    # -- words -------------------------------------------------------------------------------------------------

    def say(self, text: str, **facts: object) -> str:
        """A text of the program in the user's language, filled."""
        return one_stop(translated(text, self.language, "cli").format(**facts).strip())

    def words(self, text: Text) -> str:
        """A text of a pack in the user's language."""
        return text.in_language(self.language)

    def day(self, day: date) -> str:
        """A day in words."""
        return said(When(day.isoformat(), Precision.DAY), self.language)

    def moment(self, moment: date | datetime) -> str:
        """A day, or a moment, in words."""
        if not isinstance(moment, datetime):
            return self.day(moment)
        return f"{self.day(moment.date())} {moment:%H:%M}"

    def called(self, person: str) -> str:
        """What somebody is called in an alert: never by a name that is to be protected."""
        known = self.people.get(person)
        if known is None:
            return person
        return known.shown or known.pseudonym or (known.id if known.protected else known.label)

    def titled(self, measure: Measure) -> str:
        """A measure by its basis and title."""
        return f"{self.written(measure.basis)}, {self.words(measure.title)}"

    def written(self, basis: str) -> str:
        """Where something is written, as the user's courts cite it."""
        return shown(basis, self.language)

    # -- time --------------------------------------------------------------------------------------------------

    def past(self, due: date | datetime) -> bool:
        """Whether a day is over, or a moment gone; asked for a whole day, a moment of that day is still to come."""
        if isinstance(due, datetime):
            return self.now > due if isinstance(self.now, datetime) else self.today > due.date()
        return self.today > due

    def moment_now(self) -> datetime:
        """The moment of the scene; asked for a whole day, the beginning of that day."""
        return self.now if isinstance(self.now, datetime) else datetime.combine(self.now, time())

    # -- the plan ----------------------------------------------------------------------------------------------

    def testimony_of(self, person: str) -> list[Json]:
        """Planned testimony of somebody."""
        return self._testimony.get(person, [])

    def planned(self, record: Applied) -> list[Json]:
        """Sittings in which a measure's hearing may take place: the one that is set, else those that fit."""
        if record.hearing:
            return [one for one in self.sittings if record.hearing[:10] in (one["id"], one["date"]) or
                    record.hearing == one["id"]]  # fmt: skip
        return [sitting for one in self.testimony_of(record.person) for sitting in self.fitting(one)]

    def fitting(self, testimony: Json) -> list[Json]:
        """Sittings on a day and in a room that a testimony allows."""
        days = {str(window[0]) for window in _lists(testimony.get("available")) if window}
        rooms = testimony.get("rooms")
        return [
            sitting
            for sitting in self.sittings
            if sitting["date"] in days and (not isinstance(rooms, list) or sitting.get("room") in rooms)
        ]

    def hearing_day(self, record: Applied) -> date | None:
        """The day of the hearing that is set; None where none is."""
        return protection.hearing_day(self.case, record, self._days)

    def hearing_days(self, record: Applied) -> list[date]:
        """Days to which a measure has to hold: the hearing that is set, else those on which it may be."""
        day = self.hearing_day(record)
        if day is not None:
            return [day]
        found = {date.fromisoformat(sitting["date"]) for sitting in self.planned(record)}
        return sorted(one for one in found if one >= self.today)

    def accused_of(self, person: str) -> set[str]:
        """Who is accused of what was done to somebody; else everybody who is accused."""
        return self._accused.get(person) or {one.id for one in self.people.values() if "defendant" in one.roles}

    def meets(self, sitting: Json, people: set[str], apart: Apart) -> set[str]:
        """Which of some people are nearer than `apart` during a sitting."""
        near = [one for one in self.sittings if _near(one, sitting, apart)]
        return {who for one in near for who in _strings(one.get("present")) if who in people}

    def answer(self, record: Applied, day: date) -> Answer | None:
        """Whether a record's measure is open on a day; None where its person or measure is not known."""
        measure, person = self.packs.measures.get(record.measure), self.people.get(record.person)
        if measure is None or person is None:
            return None
        return protection.stands(self.known, self.records_of(person.id), measure, person, day)


def _near(one: Json, sitting: Json, apart: Apart) -> bool:
    if one["date"] != sitting["date"]:
        return False
    if apart == "day" or one["id"] == sitting["id"]:
        return True
    if apart == "room":
        return bool(one.get("room") == sitting.get("room") and set(_halves(one)) & set(_halves(sitting)))
    return bool(set(_halves(one)) & set(_halves(sitting)))


def _halves(sitting: Mapping[str, Any]) -> Iterator[int]:
    """Halves of the day that a sitting takes: 0 before, 1 after one o'clock."""
    try:
        first, last = (time.fromisoformat(str(sitting.get(name, ""))) for name in ("from", "to"))
    except ValueError:
        yield from (0, 1)
        return
    if first < NOON:
        yield 0
    if last > NOON or last == time(0):
        yield 1


def _dated(raw: list[Json]) -> list[Json]:
    """Sittings that have a day, by day."""
    found = []
    for one in raw:
        try:
            date.fromisoformat(str(one.get("date", "")))
        except ValueError:
            continue
        found.append(one)
    return sorted(found, key=lambda one: (one["date"], str(one.get("from", "")), str(one["id"])))


def _lists(raw: Any) -> list[list[Any]]:
    return [one for one in raw if isinstance(one, list)] if isinstance(raw, list) else []


def _strings(raw: Any) -> list[str]:
    return [str(one) for one in raw] if isinstance(raw, list) else []


def soon(today: date, day: date, days: int) -> bool:
    """Whether a day is today or comes within some days."""
    return today <= day <= today + timedelta(days)


def counted(work: Any, *arguments: Any, **named: Any) -> Any:
    """A deadline as counted; None where it cannot be, as before the first year of a calendar."""
    try:
        return work(*arguments, **named)
    except UserError:
        return None
