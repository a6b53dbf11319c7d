"""What a case knows that fills the fields of a request: words of the court, its next hearing, sums and numbers noted.

Shared by what fills the fields: `requests_fill`, `requests_hearing`, `requests_aimed`.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final, TypeAlias

from judgedesk.app import law, protection
from judgedesk.app import requests_words as words
from judgedesk.app.casefile import Case
from judgedesk.app.chronology import Line
from judgedesk.app.deadlines import HOME
from judgedesk.app.hearings import Book, Hearing
from judgedesk.app.office import office
from judgedesk.app.paper_words import day_said, file_number, period_said
from judgedesk.app.protected import HEARD
from judgedesk.app.requests_check import Reader
from judgedesk.app.requests_record import GAP, Request, Value, field_of, lines_of, requests
from judgedesk.domain.facts import FactKind
from judgedesk.language.candidates import candidates
from judgedesk.language.fuzzy_dates import said as dated
from judgedesk.law.instruments import Field, Instrument
from judgedesk.law.measures import Measure
from judgedesk.law.model import Text

Found: TypeAlias = tuple[Value, Text] | None
"""What a field could say and where it comes from; None where the case has nothing."""
STANDING: Final = ("applied_for", *protection.STANDING)
_MOST: Final = 12


@dataclass(frozen=True, slots=True)
class Noted:
    """A number or a sum that the case holds. `whose`: what the person is called, or ''; `where`: a folio cite."""

    kind: str
    value: str
    whose: str
    where: str


class Known:
    """One request with the case it is filled from."""

    def __init__(self, case: Case, request: Request, instrument: Instrument, today: date) -> None:
        self.case, self.request, self.instrument, self.today = case, request, instrument, today
        self.language = "pl" if request.source_language == "pl" else "en"
        self.reader = Reader(case, request, self.language, today)
        self.content = self.reader.content
        self.office = office()

    def say(self, text: Text, **facts: object) -> str:
        """A text in the language of the request, filled."""
        return self.content.say(text, **facts)

    # -- the court and the states ------------------------------------------------------------------------------------

    def court(self) -> str:
        """Name and division of the court, or a gap."""
        known = [self.office[name] for name in ("name", "division") if self.office.get(name)]
        return ", ".join(known) or GAP

    def file_number(self) -> str:
        """The file number in the title of the case, or a gap."""
        return file_number(self.case.title) or GAP

    def only(self, role: str) -> str:
        """What the one person of a role is called; '' where there is none, or more than one."""
        named = [one for one in self.content.people.values() if role in one.roles]
        return self.content.called(named[0].id) if len(named) == 1 else ""

    def home(self) -> str:
        """The court's own state."""
        states = law.states()
        return (states[HOME].name if HOME in states else words.HOME_NAME).in_language(self.language)

    def there(self) -> str:
        """The other state."""
        states, code = law.states(), self.request.state
        return states[code].name.in_language(self.language) if code in states else code

    # -- people ------------------------------------------------------------------------------------------------------

    def accused(self) -> tuple[str, ...]:
        """Ids of the accused of the counts."""
        return tuple(dict.fromkeys(who for count in self.content.counts for who in count.defendants))

    def concerned(self) -> tuple[str, ...]:
        """Ids of those whom it concerns, else of the accused."""
        return self.request.persons or self.accused()

    def called(self, people: tuple[str, ...]) -> str:
        """People in one line, or a gap."""
        return ", ".join(map(self.content.called, people)) or GAP

    def heard(self) -> list[str]:
        """Ids of those of the request who are injured or witnesses."""
        people = self.content.people
        return [one for one in self.request.persons if one in people and not set(HEARD).isdisjoint(people[one].roles)]

    def measures(self) -> Iterator[tuple[str, Measure]]:
        """Measures that stand or are applied for towards those who are heard: person and measure."""
        heard, known = self.heard(), law.measures().measures
        for record in protection.applied(self.case):
            if record.measure in known and record.person in heard and record.state in STANDING:
                yield record.person, known[record.measure]

    # -- time --------------------------------------------------------------------------------------------------------

    def hearing(self) -> Hearing | None:
        """The next hearing of those whom it concerns that is fixed, else None."""
        book = Book(self.case)
        wanted = set(self.request.persons)
        coming = [one for one in book.hearings if one.live and one.slot.day >= self.today]
        own = [
            one for one in coming if wanted & {book.person_of(one.slot.testimony), *book.others_of(one.slot.testimony)}
        ]
        return min(own, key=lambda one: (one.slot.day, one.slot.start), default=None)

    def next_day(self) -> date | None:
        """The next day of the trial: with a hearing, or a sitting."""
        book = Book(self.case)
        days = [one.slot.day for one in book.hearings if one.live]
        days += [day for one in book.sittings.values() if (day := day_of(str(one.get("date", "")))) is not None]
        return min((day for day in days if day >= self.today), default=None)

    def room(self, hearing: Hearing) -> str:
        """What the room of a hearing is called, or a gap."""
        return Book(self.case).room(hearing.slot.room) or GAP

    def period(self) -> str:
        """The days of the acts of the counts, or a gap."""
        spans = [count.period for count in self.content.counts]
        if not spans:
            return GAP
        return period_said(min(one.start for one in spans), max(one.end for one in spans), self.language)

    # -- what it goes to ---------------------------------------------------------------------------------------------

    def goes_to(self, text: Text = words.GOES_TO) -> str:
        """To which rows of which counts the answer goes, put into a text; '' where the request names no cell."""
        rows: dict[str, dict[str, None]] = {}
        for cell in self.request.cells:
            count = next((one for one in self.content.counts if one.id == cell.count), None)
            element = law.packs().elements.get(cell.element)
            if count is not None and element is not None:
                rows.setdefault(count.label, {})[within(element.label.in_language(self.language))] = None
        told = [self.say(words.OF_COUNT, label=label, elements="; ".join(some)) for label, some in rows.items()]
        return self.say(text, counts=", ".join(told)) if told else ""

    # -- numbers and sums --------------------------------------------------------------------------------------------

    def noted(self, *kinds: str) -> list[Noted]:
        """Numbers of some kinds (`language.candidates.KINDS`): of those concerned who are not protected, as recorded;
        then those in passages tagged to the counts and in facts of the chronology. Each once.
        """
        found: dict[str, Noted] = {}
        for one in (*self._of_people(), *self._in_passages(), *self._in_facts()):
            if one.kind in kinds and self.content.open(one.value) == one.value:
                found.setdefault(one.value.replace(" ", ""), one)
        return list(found.values())[:_MOST]

    def _of_people(self) -> Iterator[Noted]:
        for id in self.concerned():
            person = self.content.people.get(id)
            if person is None or person.protected:
                continue  # where a protected person can be reached is told by the confidential annex alone
            called, known = self.content.called(id), person.identity
            yield from (Noted("phone", one, called, "") for one in known.phones)
            yield from (Noted("email", one, called, "") for one in known.emails)
            for number in known.numbers:
                read = candidates(number.number)
                kind = read[0].kind if len(read) == 1 else number.kind.casefold()
                yield Noted(kind, number.number, called, "")

    def _in_passages(self) -> Iterator[Noted]:
        for passage in self.content.open_passages:
            for one in candidates(passage.tag.quote):
                yield Noted(one.kind, one.value, "", passage.cite)

    def _in_facts(self) -> Iterator[Noted]:
        for line in self.facts():
            for one in candidates(line.fact.text):
                yield Noted(one.kind, one.value, "", ", ".join(line.cites))

    def facts(self) -> list[Line]:
        """Facts of the chronology that concern the counts, undisputed and within the scope."""
        own = {count.id for count in self.content.counts}
        return [
            line
            for line in self.content.lines
            if (not line.counts or own & line.counts)
            and line.fact.kind is FactKind.FACT
            and not (line.fact.disputed or line.fact.outside_scope)
        ]

    def sums(self) -> list[str]:
        """Facts that name a sum, with day and cite; none where it can't be made sure that they name nobody."""
        found = []
        for line in self.facts():
            text = self.content.open(line.fact.text)
            if text and any(one.kind == "money" for one in candidates(text)):
                cites = f" ({', '.join(line.cites)})" if line.cites else ""
                found.append(f"{dated(line.fact.when, self.language)}: {text.rstrip('.')}{cites}.")
        return found[:_MOST]

    def listed(self, noted: list[Noted]) -> str:
        """Numbers a line each, with whose they are, or with the place where they stand and a gap for whose."""
        lines = []
        for one in noted:
            where = self.content.open(one.where) or GAP
            whose = self.say(words.OF_PERSON, person=one.whose) if one.whose else ""
            lines.append(f"{one.value} ({whose or self.say(words.STANDS, where=where, gap=GAP)})")
        return "\n".join(lines)

    # -- what was asked before ---------------------------------------------------------------------------------------

    def before(self, field: Field) -> Found:
        """What a person typed into the like field of the last earlier request to the same state for the same count."""
        for one in reversed(requests(self.case)):
            known = law.instruments().get(one.instrument)
            same = one.state == self.request.state and one.count == self.request.count and one.direction == "out"
            spoken = one.source_language == self.request.source_language
            if known is None or not same or not spoken or one.id == self.request.id:
                continue
            for other in known.fields.values():
                end = field.id.rpartition(".")[2]
                like = other.fill == field.fill and other.kind == field.kind and other.id.rpartition(".")[2] == end
                value = one.fields.get(other.id, "")
                typed = like and other.id not in one.sources and lines_of(value)
                if typed and not any(GAP in line for line in lines_of(value)):
                    return value, words.FROM["typed_before"]
        return None

    def typed(self, name: str) -> str:
        """What the request says in a field, named without the instrument's beginning."""
        field = field_of(self.instrument, name)
        return "\n".join(lines_of(self.request.fields.get(field.id, ""))) if field is not None else ""


def day_of(text: str) -> date | None:
    """A day ``YYYY-MM-DD`` at the beginning of a text, or None."""
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None


def shown(day: date, language: str) -> str:
    """A day as papers write it."""
    return day_said(day.isoformat(), language)


def within(label: str) -> str:
    """A title within a sentence: with a small letter, unless it begins with a number or an abbreviation."""
    return label[:1].lower() + label[1:] if label[1:2].islower() else label
