"""What papers about an accepted hearing, a sitting or a day can name; ways and hours of arrival in sealed papers alone.

What is about a testimony can be about a hearing of it: then day, hour and room are those of that hearing.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, TypeAlias

from judgedesk.app import law, paper_content, protection
from judgedesk.app import paper_hearing_words as words
from judgedesk.app import paper_words as known_words
from judgedesk.app.casefile import Case
from judgedesk.app.hearings import Book, Hearing, clock, strings
from judgedesk.app.outgoing import Recipient
from judgedesk.app.paper_content import Subject
from judgedesk.app.paper_kinds import ABOUT, SEALED, PaperKind
from judgedesk.app.paper_parties import Parties
from judgedesk.app.paper_words import GAP, day_said, language_said
from judgedesk.app.rooms import place_said
from judgedesk.domain.errors import UserError
from judgedesk.law.model import Text

if TYPE_CHECKING:
    from judgedesk.app.movements import Movement

Json: TypeAlias = dict[str, Any]
HEARD = ("hearing", "sitting", "day")
"""Kinds of what is planned, beside the records of `ABOUT`."""
_OVER = ("cancelled", "failed")
_ALL = (*ABOUT, *HEARD)


@dataclass(frozen=True, slots=True)
class Planned(Subject):
    """Hearings on one `day` that a paper is about, in order; `sittings` in which they lie, by id."""

    day: str = ""
    hearings: tuple[Hearing, ...] = ()
    sittings: tuple[Json, ...] = ()


def find(case: Case, about: str, parties: Parties, kinds: Sequence[str] = _ALL) -> Subject | None:
    """The record that bears an id, of the first of these kinds that has one; a day may stand for all heard on it."""
    found = paper_content.find(case, about, parties, [kind for kind in kinds if kind in ABOUT])
    if found is not None:
        return found
    book = Book(case)
    one = next((one for one in book.hearings if one.id == about), None)
    if one is not None and not {"hearing", "testimony"}.isdisjoint(kinds):
        kind = "hearing" if "hearing" in kinds else "testimony"
        testimony = book.testimony.get(one.slot.testimony)
        return Planned(kind, about, _persons(book, [one]), testimony=testimony, day=one.slot.day.isoformat(),
                       hearings=(one,), sittings=_sittings(book, [one]))  # fmt: skip
    if "sitting" in kinds and about in book.sittings:
        sitting = book.sittings[about]
        heard = [one for one in book.hearings if one.slot.sitting == about and one.state not in _OVER]
        return Planned("sitting", about, _persons(book, heard), day=str(sitting["date"]), hearings=tuple(heard),
                       sittings=(sitting,))  # fmt: skip
    return _of_day(book, about) if "day" in kinds else None


def _of_day(book: Book, about: str) -> Planned | None:
    try:
        day = date.fromisoformat(about)
    except ValueError:
        return None
    heard = [one for one in book.hearings if one.slot.day == day and one.state not in _OVER]
    sittings = tuple(one for one in book.sittings.values() if one["date"] == about)
    touched = heard or sittings or any(one.slot.day == day for one in book.hearings)
    if not touched:
        return None
    return Planned("day", about, _persons(book, heard), day=about, hearings=tuple(heard), sittings=sittings)


def _persons(book: Book, heard: Iterable[Hearing]) -> tuple[str, ...]:
    found = (who for one in heard for who in (book.person_of(one.slot.testimony), *book.others_of(one.slot.testimony)))
    return tuple(dict.fromkeys(who for who in found if who in book.people))


def _sittings(book: Book, heard: Iterable[Hearing]) -> tuple[Json, ...]:
    return tuple(book.sittings[one.slot.sitting] for one in heard if one.slot.sitting in book.sittings)


def fits(kind: PaperKind, subject: Subject) -> bool:
    """Whether a paper can be about a record."""
    return subject.kind in kind.about or (subject.kind == "hearing" and "testimony" in kind.about)


def check(template: str, subject: Subject, recipient: Recipient) -> None:
    """Refuse sealed content for others than named staff, and papers that call people to what does not take place.

    Raises:
        UserError: ``paper.sealed_content``, ``paper.hearing_cancelled``.
    """
    if template in SEALED and recipient is not Recipient.AUTHORITY:
        raise UserError("paper.sealed_content", template=template)
    one = isinstance(subject, Planned) and subject.kind in ("hearing", "testimony")
    if one and template != "calls" and subject.hearings[0].state in _OVER:  # type: ignore[attr-defined]  # as `one` says
        raise UserError("paper.hearing_cancelled", template=template, about=subject.id[:60])


def never_named(case: Case, template: str) -> set[str]:
    """Ids of those whom a paper calls by pseudonym whoever receives it: what is carried about may be lost."""
    if template not in SEALED:
        return set()
    return {one.id for one in Book(case).people.values() if one.protected}


def content(
    case: Case, kind: PaperKind, subject: Subject, parties: Parties, language: str, recipient: Recipient,
    template: str = "",
) -> Json:  # fmt: skip
    """Everything a template may name: as `paper_content.content`, and what is known of hearings.

    Keys for what is planned: ``hearing`` and ``sitting`` (date, hour, until, room; ``sitting`` also confirmed,
    missing), ``slots`` (hour, until, room, called, word, part, needs, state), ``custody`` (called, place, hour,
    until), ``closed``, ``calls`` (called, what), and in sealed papers ``moves`` (called, hour, room, arrives, leaves,
    entrance, waiting, escort, note, apart (called, strength), meets) and ``passages`` of the accused (called, hour).
    """
    made = paper_content.content(case, kind, subject, parties, language, recipient)
    book = Book(case)
    if isinstance(subject, Planned):
        more = _Hearings(book, subject, parties, language, recipient)
        made |= more.all(template)
        if subject.kind in ("hearing", "testimony"):
            made["hearing"] |= more.one(subject.hearings[0])
            made |= more.booked(subject.hearings[0])
        if template == "notice_hearing":
            made |= more.notified(subject.persons)
    elif subject.testimony is not None:
        heard = [one for one in book.hearings if one.slot.testimony == subject.id and one.live]
        if len(heard) == 1:
            more = _Hearings(book, subject, parties, language, recipient)
            made["hearing"] |= more.one(heard[0])
            made |= more.booked(heard[0])
    return made


class _Hearings:
    """What is known of hearings, in the words of one paper."""

    def __init__(self, book: Book, subject: Subject, parties: Parties, language: str, recipient: Recipient) -> None:
        self._book, self._subject, self._parties = book, subject, parties
        self._language, self._recipient = language, recipient

    def all(self, template: str) -> Json:
        """What does not depend on one hearing alone."""
        subject = self._subject
        assert isinstance(subject, Planned)
        made = {
            "sitting": self._sitting(subject),
            "slots": [self._slot(one) for one in subject.hearings],
            "custody": self._custody(subject),
            "closed": self._closed(subject.persons),
            "calls": self._calls(subject.id) if template == "calls" else [],
            "moves": [],
            "passages": [],
        }
        return made | (self._sealed(subject) if template in SEALED else {})

    def one(self, hearing: Hearing) -> Json:
        """Day, hour, room of a hearing; the room is a gap where its place is told nobody."""
        slot = hearing.slot
        return {
            "date": day_said(slot.day.isoformat(), self._language), "hour": clock(slot.start),
            "until": clock(slot.end), "room": self._room(slot.room), "minutes": str(slot.end - slot.start),
            "resources": self._needs(hearing),
        }  # fmt: skip

    def booked(self, hearing: Hearing) -> Json:
        """Who is booked for a hearing: interpreter and psychologist, by name where the paper is for who may know."""
        found: dict[str, list[str]] = {"interpreter": [], "psychologist": []}
        for one in hearing.slot.resources:
            record = self._book.resources.get(one, {})
            if record.get("kind") in found and self._recipient is not Recipient.PUBLIC:
                found[str(record["kind"])].append(self._resource_called(record))
        return {kind: ", ".join(filter(None, called)) or GAP for kind, called in found.items()}

    def notified(self, persons: Sequence[str]) -> Json:
        """Who is notified of a hearing at the trial: those of a session, and the accused themselves."""
        parties = self._parties
        accused = parties.accused_in(parties.counts_of(persons))
        told = [*parties.entitled(persons, accused), *((one, self._as_accused(one)) for one in accused)]
        reached = [(one, said["capacity"]) for one, said in told if one]
        return {"notified": [said for _, said in told], "addresses": parties.addresses(dict(reached).items())}

    def _as_accused(self, identifier: str) -> Json:
        return {"called": self._parties.called(identifier), "capacity": self._parties.say(known_words.ACCUSED)}

    def _calls(self, about: str) -> list[Json]:
        from judgedesk.app.paper_hearing_calls import calls_said  # loads the planner, which other papers don't need

        return calls_said(self._book, about, self._parties, self._language, self._resource)

    def _room(self, identifier: str) -> str:
        return place_said(self._book.rooms.get(identifier, {})) or GAP

    def _resource(self, identifier: str) -> str:
        """Who or what is booked, by name where the paper is for who may know."""
        record = self._book.resources.get(identifier, {})
        called = self._resource_called(record) if self._recipient is not Recipient.PUBLIC else ""
        return called or self._kind(str(record.get("kind", "")), "") or GAP

    def _resource_called(self, record: Json) -> str:
        person = str(record.get("person") or "")
        return self._parties.called(self._book.person(person)) if person else str(record.get("name") or "")

    def _needs(self, hearing: Hearing) -> list[str]:
        """What is booked or asked for, without names: an interpreter and the language, the equipment of the room."""
        testimony = self._book.testimony.get(hearing.slot.testimony, {})
        asked = [one for one in testimony.get("resources", ()) if isinstance(one, dict)]
        found = [self._kind(str(one.get("kind", "")), str(one.get("language", ""))) for one in asked]
        found += [self._said(words.EQUIPMENT.get(one), one) for one in strings(testimony.get("equipment"))]
        return [one for one in dict.fromkeys(found) if one]

    def _kind(self, kind: str, language: str) -> str:
        said = self._said(known_words.RESOURCES.get(kind) or words.KINDS.get(kind), kind)
        return f"{said} ({language_said(language, self._language)})" if language else said

    def _said(self, text: Text | None, otherwise: str) -> str:
        return self._parties.say(text) if text is not None else otherwise

    def _sitting(self, subject: Planned) -> Json:
        """From the first hour to the last of all sittings the paper is about; of the hearings where there is none."""
        times = [(str(one["from"]), str(one["to"])) for one in subject.sittings]
        times = times or [(clock(one.slot.start), clock(one.slot.end)) for one in subject.hearings]
        rooms = [str(one["room"]) for one in subject.sittings] or [one.slot.room for one in subject.hearings]
        lacking = [item for one in subject.sittings for item in strings(one.get("missing"))]
        confirmed = all(one.get("confirmed", True) for one in subject.sittings) and not lacking
        return {
            "date": day_said(subject.day, self._language), "hour": min(times)[0] if times else GAP,
            "until": max(end for _, end in times) if times else GAP,
            "room": ", ".join(dict.fromkeys(self._room(one) for one in rooms)) or GAP, "confirmed": confirmed,
            "missing": [self._said(words.MISSING.get(one), one) for one in dict.fromkeys(lacking)],
        }  # fmt: skip

    def _slot(self, hearing: Hearing) -> Json:
        slot = hearing.slot
        person = self._book.person_of(slot.testimony)
        parts = sum(one.slot.testimony == slot.testimony for one in self._book.hearings if one.state not in _OVER)
        return self.one(hearing) | {
            "called": ", ".join(map(self._parties.called, _persons(self._book, [hearing]))) or GAP,
            "word": self._parties.word_for(person) if person in self._parties.people else "",
            "part": self._parties.say(words.PART, number=slot.part) if parts > 1 else "",
            "needs": ", ".join(self._needs(hearing)),
            "state": self._said(words.STATES.get(hearing.state), hearing.state),
        }  # fmt: skip

    def _custody(self, subject: Planned) -> list[Json]:
        """Accused who are brought from where they are held, for the sittings of the paper or to be heard themselves."""
        wanted = dict.fromkeys(
            [self._book.person(who) for one in subject.sittings for who in strings(one.get("present"))]
            + list(subject.persons)
        )
        if not any(one.get("present") for one in subject.sittings):
            wanted |= dict.fromkeys(self._parties.accused_in(self._parties.counts_of(subject.persons)))
        sitting = self._sitting(subject)
        found = []
        for one in wanted:
            person = self._book.people.get(one)
            if person is None or not self._parties.is_accused(one):
                continue
            custody, place = person.details.custody, person.identity.custody_place
            if place or (custody is not None and custody.on(subject.day)):
                called = self._parties.called(one)
                found.append({"called": called, "place": place or GAP, "hour": sitting["hour"],
                              "until": sitting["until"]})  # fmt: skip
        return found

    def _closed(self, persons: Sequence[str]) -> bool:
        """Whether a measure that excludes the public stands for anybody who is heard."""
        packs = law.measures().measures
        return any(
            self._book.person(one.person) in persons and one.state in protection.STANDING
            and (one.measure == "pl.m.360" or (one.measure in packs and bool(packs[one.measure].once_grounds)))
            for one in protection.applied(self._book.case)
        )  # fmt: skip

    # -- sealed ------------------------------------------------------------------------------------------------------

    def _sealed(self, subject: Planned) -> Json:
        from judgedesk.app import movements  # loads the planner, which other papers don't need
        from judgedesk.app.hearings_docket import docket_of

        day = date.fromisoformat(subject.day)
        about = {one.id: one for one in subject.hearings}
        planned = [one for one in movements.separation(self._book.case, day) if one.hearing in about]
        passages = movements.accused_passages(self._book, docket_of(self._book), day)
        return {
            "moves": [self._move(one, about[one.hearing]) for one in planned],
            "passages": [
                {"called": self._parties.called(one.person), "hour": clock(one.at)}
                for one in sorted(passages, key=lambda one: (one.at, one.person))
            ],
        }

    def _move(self, one: "Movement", hearing: Hearing) -> Json:
        said = {"arrives": one.arrives, "leaves": one.leaves}
        apart = self._book.testimony.get(hearing.slot.testimony, {}).get("apart", ())
        return self._slot(hearing) | {
            **{name: clock(minute) if minute is not None else GAP for name, minute in said.items()},
            "entrance": one.entrance or GAP, "waiting": one.waiting or GAP, "escort": one.escort or GAP,
            "note": one.shelter_note, "apart": [self._apart(entry) for entry in apart],
            "meets": ", ".join(map(self._parties.called, one.meets)),
        }  # fmt: skip

    def _apart(self, entry: Any) -> Json:
        who, strength = entry if isinstance(entry, list) else (entry, "building")
        called = self._parties.called(self._book.person(who))
        return {"called": called, "strength": self._said(words.STRENGTHS.get(strength), strength)}
