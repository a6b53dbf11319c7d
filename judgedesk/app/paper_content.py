"""What a template can name: court, file, persons as the recipient may know them, measure, hearing, charges."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, TypeAlias

from judgedesk.app import kept, law, protection
from judgedesk.app import paper_words as words
from judgedesk.app.casefile import Case
from judgedesk.app.office import office
from judgedesk.app.outgoing import Recipient
from judgedesk.app.paper_kinds import ABOUT, PaperKind
from judgedesk.app.paper_parties import BESIDE, Parties
from judgedesk.app.paper_words import GAP, day_said, file_number, language_said, period_said
from judgedesk.app.protection import Applied
from judgedesk.domain.evidence import Count
from judgedesk.domain.people import Capacity
from judgedesk.law.citing import cited
from judgedesk.law.measures import Measure
from judgedesk.law.model import Text

Json: TypeAlias = dict[str, Any]
_TIME: Final = re.compile(r"T(\d\d:\d\d)")


@dataclass(frozen=True, slots=True)
class Subject:
    """What a paper is about: the record (`kind` of `ABOUT`, id) and the persons concerned, by id."""

    kind: str
    id: str
    persons: tuple[str, ...]
    measure: Applied | None = None
    testimony: Json | None = None
    count: Count | None = None


def find(case: Case, about: str, parties: Parties, kinds: Sequence[str] = ABOUT) -> Subject | None:
    """The record that bears an id, of the first of these kinds that has one."""
    for kind in kinds:
        if kind == "measure":
            for applied in protection.applied(case):
                if applied.id == about:
                    return Subject(kind, about, (applied.person,), measure=applied)
        elif kind == "testimony":
            record = kept.one(case, "testimony", about)
            if record is not None:
                return Subject(kind, about, (str(record["person"]),), testimony=record)
        elif kind == "person" and about in parties.people:
            return Subject(kind, about, (about,))
        elif kind == "count":
            for count in parties.counts:
                if count.id == about:
                    return Subject(kind, about, count.victims, count=count)
    return None


def content(
    case: Case, kind: PaperKind, subject: Subject, parties: Parties, language: str, recipient: Recipient
) -> Json:
    """Everything a template may name; where the case has no data there is a gap."""
    return _Content(case, kind, subject, parties, language, recipient).all()


class _Content:
    """The content of one paper."""

    def __init__(
        self, case: Case, kind: PaperKind, subject: Subject, parties: Parties, language: str, recipient: Recipient
    ) -> None:
        self._case, self._kind, self._subject, self._parties = case, kind, subject, parties
        self._language, self._recipient = language, recipient
        own = [subject.count] if subject.count else parties.counts_of(subject.persons)
        self._counts = list(parties.counts) if kind.secret else own
        self._accused = parties.accused_in(self._counts)
        self._applied = subject.measure or self._registered()
        self._measure = self._law()

    def all(self) -> Json:
        parties, persons = self._parties, self._subject.persons
        entitled = parties.entitled(persons, self._accused)
        reached = [(one, parties.word_for(one)) for one in persons if one in parties.people]
        if self._kind.address and not self._kind.to_office:
            reached += [(one, told["capacity"]) for one, told in entitled if one]
        return {
            "gap": GAP,
            "court": _office(parties),
            "file_number": file_number(self._case.title) or GAP,
            "today": day_said(date.today().isoformat(), self._language),
            "recipient": self._recipient.value,
            "person": self._person(),
            "representatives": self._acting(*BESIDE),
            "proxy": self._acting(Capacity.PROXY) or GAP,
            "accused": [
                {"called": parties.called(one), "counsel": parties.called_for(one, Capacity.DEFENCE)}
                for one in self._accused
            ],
            "accused_list": ", ".join(map(parties.called, self._accused)) or GAP,
            "charge": "; ".join(map(self._charge, self._counts)) or GAP,
            "measure": self._measure_said(),
            "hearing": self._hearing(),
            "notified": [told for _, told in entitled],
            "addresses": parties.addresses(dict(reached).items()),
            "prosecutor": parties.only("prosecutor"),
            "presiding": parties.only("judge"),
            # No record ties the expert or the interpreter who is booked to a hearing: that is for the registry.
            "psychologist": GAP,
            "interpreter": GAP,
        }

    def _acting(self, *capacities: Capacity) -> str:
        found = (self._parties.called_for(one, *capacities) for one in self._subject.persons)
        return ", ".join(dict.fromkeys(one for one in found if one))

    def _person(self) -> Json:
        people = [self._parties.people[one] for one in self._subject.persons if one in self._parties.people]
        spoken = dict.fromkeys(code for person in people for code in person.languages)
        told = self._recipient is Recipient.AUTHORITY and len(people) == 1 and self._parties.named(people[0])
        return {
            "called": ", ".join(self._parties.called(person.id) for person in people) or GAP,
            "word": self._parties.word_for(people[0].id) if people else GAP,
            "languages": ", ".join(language_said(code, self._language) for code in spoken) or GAP,
            "born": day_said(people[0].born, self._language) if told else "",
        }

    def _charge(self, count: Count) -> str:
        offence = law.charged(count)
        return self._parties.say(
            words.COUNT,
            label=count.label,
            offence=offence.title.in_language(self._language),
            provision=offence.provision,
            period=period_said(count.period.start, count.period.end, self._language),
        )

    # -- the measure -------------------------------------------------------------------------------------------------

    def _registered(self) -> Applied | None:
        """The measure of the register the paper is for, where it is about somebody who has one that suits."""
        own = [one for one in protection.applied(self._case) if one.person in self._subject.persons]
        if self._kind.measures:
            own = [one for one in own if one.measure in self._kind.measures]
        else:
            once = {id for id, measure in law.measures().measures.items() if measure.once_grounds}
            own = [one for one in own if one.measure in once or one.hearing]
        standing = [one for one in own if one.state in (*protection.ACTIVE, *protection.STANDING)]
        fitting = standing or own
        return fitting[-1] if fitting else None

    def _law(self) -> Measure | None:
        known = law.measures().measures
        if self._applied is not None:
            return known.get(self._applied.measure)
        return known.get(self._kind.measures[0]) if len(self._kind.measures) == 1 else None

    def _measure_said(self) -> Json:
        applied, measure, said = self._applied, self._measure, self._parties.say
        presiding = measure is not None and measure.id in words.BY_PRESIDING
        facts = {"presiding": self._parties.only("judge"), "today": day_said(date.today().isoformat(), self._language)}
        events = applied.events() if applied is not None else {}
        motion = next((step for step in applied.history if step.state == "applied_for"), None) if applied else None
        return {
            "title": measure.title.in_language(self._language) if measure else GAP,
            "basis": cited(measure.basis, self._language) if measure else GAP,
            "decides": measure.decides.in_language(self._language) if measure else GAP,
            "verify": measure.verify.in_language(self._language) if measure else GAP,
            "book": self._lines([one.label for one in measure.book] if measure else []),
            "bars": self._lines([one.label for one in measure.bars] if measure else []),
            "clocks": self._lines([one.what for one in measure.clocks] if measure else []),
            "motion_on": self._day(events.get("motion", "")) or GAP,
            "motion_by": (applied.motion_by if applied else "") or (motion.by if motion else "") or GAP,
            "form": said(words.PRESIDING_ORDER if presiding else words.ORDER),
            "before": said(words.PRESIDING_BEFORE if presiding else words.COURT_BEFORE, **facts),
            "decided": said(words.PRESIDING_DECIDED if presiding else words.COURT_DECIDED),
            "signed": said(words.PRESIDING_SIGNED if presiding else words.COURT_SIGNED),
        }  # fmt: skip

    def _lines(self, texts: Sequence[Text]) -> list[str]:
        return [one.in_language(self._language) for one in texts] or [GAP]

    # -- the hearing -------------------------------------------------------------------------------------------------

    def _hearing(self) -> Json:
        """Day, hour and room, as far as a record fixes them; a sitting fixes no hour of anybody in it."""
        testimony = self._subject.testimony or self._only_testimony()
        at = self._applied.hearing if self._applied is not None else ""
        sitting = kept.one(self._case, "sittings", at) if at else None
        rooms = [str(sitting["room"])] if sitting is not None else [str(one) for one in testimony.get("rooms", ())]
        room = kept.one(self._case, "rooms", rooms[0]) if len(rooms) == 1 else None
        hour = _TIME.search(at) if sitting is None else None
        return {
            "date": self._day(str(sitting.get("date", "")) if sitting is not None else at[:10]) or GAP,
            "hour": hour.group(1) if hour else GAP,
            "room": str((room or {}).get("name") or GAP),
            "minutes": str(testimony.get("minutes", GAP)),
            "resources": [self._resource(one) for one in testimony.get("resources", ()) if isinstance(one, dict)],
        }

    def _resource(self, asked: Json) -> str:
        kind, spoken = str(asked.get("kind", "")), str(asked.get("language", ""))
        named = self._parties.say(words.RESOURCES[kind]) if kind in words.RESOURCES else kind
        return f"{named} ({language_said(spoken, self._language)})" if spoken else named

    def _only_testimony(self) -> Json:
        found = [one for one in kept.all_of(self._case, "testimony") if one.get("person") in self._subject.persons]
        return found[0] if len(found) == 1 else {}

    def _day(self, text: str) -> str:
        try:
            return day_said(date.fromisoformat(text[:10]).isoformat(), self._language) if text else ""
        except ValueError:
            return ""


def _office(parties: Parties) -> Json:
    """Name, division and place of the court. Raises UserError ``office.bad``."""
    said = office()
    gaps = {"name": parties.say(words.COURT), "division": parties.say(words.DIVISION), "place": GAP}
    return {name: said.get(name) or gap for name, gap in gaps.items()}
