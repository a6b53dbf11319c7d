"""Reports of people: who there is, and what vulnerable persons went and will go through."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, time

from judgedesk.app import grid, law, protection, questionings
from judgedesk.app.casefile import Case
from judgedesk.app.hearings import Book, Hearing, day, minutes, strings
from judgedesk.app.outgoing import Recipient
from judgedesk.app.paper_words import language_said
from judgedesk.app.people import people
from judgedesk.app.protection import Applied
from judgedesk.app.questionings import Questioning
from judgedesk.app.report_registers import MEASURE_STATES
from judgedesk.app.report_rows import (
    BY_COUNT,
    BY_OPEN,
    BY_PERIOD,
    BY_PERSON,
    BY_STATE,
    Report,
    Row,
    days_of,
    typed,
)
from judgedesk.app.wording import QT_TRANSLATE_NOOP, translated
from judgedesk.domain.evidence import Count, Person
from judgedesk.domain.hearings import BEFORE_FIXED
from judgedesk.drafting.cells import Cell

ROLES: Mapping[str, str] = {
    "victim": QT_TRANSLATE_NOOP("cli", "injured party"),
    "defendant": QT_TRANSLATE_NOOP("cli", "accused"),
    "witness": QT_TRANSLATE_NOOP("cli", "witness"),
    "counsel": QT_TRANSLATE_NOOP("cli", "counsel"),
    "guardian": QT_TRANSLATE_NOOP("cli", "guardian"),
    "interpreter": QT_TRANSLATE_NOOP("cli", "interpreter"),
    "psychologist": QT_TRANSLATE_NOOP("cli", "psychologist"),
    "expert": QT_TRANSLATE_NOOP("cli", "expert"),
}
EXPOSED: Mapping[str, str] = {
    "questioned": QT_TRANSLATE_NOOP("cli", "questioned"),
    "planned": QT_TRANSLATE_NOOP("cli", "to be heard"),
    "held": QT_TRANSLATE_NOOP("cli", "heard"),
    "failed": QT_TRANSLATE_NOOP("cli", "did not take place"),
    "none": QT_TRANSLATE_NOOP("cli", "nothing recorded"),
}


def _sayer(language: str) -> Callable[..., str]:
    return lambda text, **facts: translated(text, language, "cli").format(**facts)


def persons_report(case: Case, language: str, recipient: Recipient = Recipient.SERVED) -> Report:
    """A row a person, by what the person is called; true names for an authority, addresses in the annex alone."""
    say, counts = _sayer(language), grid.counts(case)
    yes = say(QT_TRANSLATE_NOOP("cli", "yes"))
    columns = [
        say(text)
        for text in (
            QT_TRANSLATE_NOOP("cli", "Person"), QT_TRANSLATE_NOOP("cli", "Roles"),
            QT_TRANSLATE_NOOP("cli", "Protected"), QT_TRANSLATE_NOOP("cli", "Age today"),
            QT_TRANSLATE_NOOP("cli", "Languages"), QT_TRANSLATE_NOOP("cli", "Accused under counts"),
            QT_TRANSLATE_NOOP("cli", "Injured under counts"), QT_TRANSLATE_NOOP("cli", "Passages"),
        )
    ]  # fmt: skip
    named = recipient in (Recipient.AUTHORITY, Recipient.ANNEX)
    if named:
        columns += [say(QT_TRANSLATE_NOOP("cli", "Name")), say(QT_TRANSLATE_NOOP("cli", "Born"))]
    if recipient is Recipient.ANNEX:
        columns.append(say(QT_TRANSLATE_NOOP("cli", "Address")))
    rows = []
    for line in people(case):
        one = line.person
        age = say(QT_TRANSLATE_NOOP("cli", "disputed")) if line.age.disputed else line.age.years
        cells: list[Cell] = [
            line.label, ", ".join(say(ROLES.get(role, role)) for role in one.roles), yes if one.protected else "",
            age, ", ".join(language_said(code, language) for code in one.languages),
            _labels(counts, [count for count in counts if one.id in count.defendants]),
            _labels(counts, [count for count in counts if one.id in count.victims]), line.tags,
        ]  # fmt: skip
        cells += [one.name, typed(one.born)] if named else []
        cells += [one.address] if recipient is Recipient.ANNEX else []
        rows.append(Row(cells, one.id, counts_of(counts, one.id), frozenset((one.id,)), states=frozenset(one.roles)))
    states = {role: say(text) for role, text in ROLES.items()}
    return Report(say(QT_TRANSLATE_NOOP("cli", "Persons")), [case.title], columns, rows,
                  by=frozenset((BY_COUNT, BY_PERSON, BY_STATE)), states=states)  # fmt: skip


def counts_of(counts: Iterable[Count], person: str) -> frozenset[str]:
    """Counts in which somebody is accused or injured."""
    return frozenset(one.id for one in counts if person in one.defendants or person in one.victims)


def _labels(counts: Sequence[Count], some: Sequence[Count]) -> str:
    return ", ".join(one.label for one in counts if one in some)


# -- exposure ----------------------------------------------------------------------------------------------------


def exposure_report(case: Case, language: str) -> Report:
    """A row for each questioning and hearing of somebody injured, protected or marked as vulnerable: when, by whom, how
    long, how long the person waits, who is in the building that day, under which measures. Open is what is to come.
    """
    say, book, counts = _sayer(language), Book(case), grid.counts(case)
    asked: dict[str, list[Questioning]] = {}
    for one in questionings.questionings(case):
        asked.setdefault(book.person(one.person), []).append(one)
    heard: dict[str, list[Hearing]] = {}
    for hearing in book.hearings:
        for person in (book.person_of(hearing.slot.testimony), *book.others_of(hearing.slot.testimony)):
            heard.setdefault(person, []).append(hearing)
    marked = {book.person_of(id) for id, record in book.testimony.items() if record.get("vulnerable") is True}
    measures = protection.by_person(protection.applied(case))
    rows: list[Row] = []
    totals: list[str] = []
    for who in book.people.values():
        if not ({"victim"} & set(who.roles) or who.protected or who.id in marked | asked.keys()):
            continue
        own = [*(_questioned(book, one, say) for one in asked.get(who.id, ())),
               *_heard(book, heard.get(who.id, ()), who.id, say)]  # fmt: skip
        own = own or [((), frozenset(("none",)), [None, None, say(EXPOSED["none"]), *[None] * 7])]
        under = _measures(measures.get(who.id, ()), language)
        for number, (days, told, cells) in enumerate(sorted(own, key=_when), 1):
            whole = [book.called(who.id), number, *cells, under]
            rows.append(Row(whole, who.id, counts_of(counts, who.id), frozenset((who.id,)), days, told,
                            "planned" in told))  # fmt: skip
        totals.append(_total(book, who, asked.get(who.id, ()), heard.get(who.id, ()), say))
    columns = [
        say(text)
        for text in (
            QT_TRANSLATE_NOOP("cli", "Person"), QT_TRANSLATE_NOOP("cli", "No."), QT_TRANSLATE_NOOP("cli", "Day"),
            QT_TRANSLATE_NOOP("cli", "From"), QT_TRANSLATE_NOOP("cli", "What"),
            QT_TRANSLATE_NOOP("cli", "Authority or room"), QT_TRANSLATE_NOOP("cli", "Who asks"),
            QT_TRANSLATE_NOOP("cli", "Recorded"), QT_TRANSLATE_NOOP("cli", "Why again"),
            QT_TRANSLATE_NOOP("cli", "Minutes"), QT_TRANSLATE_NOOP("cli", "Minutes of waiting"),
            QT_TRANSLATE_NOOP("cli", "In the building that day"), QT_TRANSLATE_NOOP("cli", "Measures"),
        )
    ]  # fmt: skip
    states = {state: say(text) for state, text in EXPOSED.items()}
    return Report(
        say(QT_TRANSLATE_NOOP("cli", "Exposure of vulnerable persons")), [case.title, *totals], columns, rows,
        by=frozenset((BY_COUNT, BY_PERSON, BY_PERIOD, BY_STATE, BY_OPEN)), states=states,
    )  # fmt: skip


_Entry = tuple[tuple[()] | tuple[date | None, date | None], frozenset[str], list[Cell]]


def _when(entry: _Entry) -> tuple[date, time]:
    on, at = entry[2][0], entry[2][1]
    return on if isinstance(on, date) else date.max, at if isinstance(at, time) else time.min


def _questioned(book: Book, one: Questioning, say: Callable[..., str]) -> _Entry:
    recorded = {True: QT_TRANSLATE_NOOP("cli", "yes"), False: QT_TRANSLATE_NOOP("cli", "no")}.get(one.recorded is True)
    said = say(recorded) if recorded and one.recorded is not None else say(QT_TRANSLATE_NOOP("cli", "not said"))
    cells: list[Cell] = [typed(one.on), None, say(EXPOSED["questioned"]), one.by, one.interviewer, said, one.why,
                         None, None, None]  # fmt: skip
    return days_of(one.on), frozenset(("questioned",)), cells


def _heard(book: Book, hearings: Iterable[Hearing], person: str, say: Callable[..., str]) -> Iterator[_Entry]:
    first: set[date] = set()
    for one in hearings:
        if one.state == "cancelled":
            continue
        state, slot = "planned" if one.live else one.state, one.slot
        waits = _waits(book, one) if slot.day not in first else None
        first.add(slot.day)
        began = one.actual.start if one.actual.start is not None else slot.start
        long = one.actual.minutes(slot.end) if one.actual.end is not None else slot.end - slot.start
        cells: list[Cell] = [
            slot.day, time(began // 60 % 24, began % 60), say(EXPOSED.get(state, state)), book.room(slot.room),
            None, None, None, long, waits, ", ".join(_present(book, one, person)),
        ]  # fmt: skip
        yield (slot.day, slot.day), frozenset((state,)), cells


def _waits(book: Book, one: Hearing) -> int | None:
    """Minutes from when the person has to be there to when it begins: from the start of the sitting, or, with an hour
    of one's own, from half an hour before. What is known of arrivals is sealed and not used.
    """
    fixed = book.testimony.get(one.slot.testimony, {}).get("fixed")
    begins = one.actual.start if one.actual.start is not None else one.slot.start
    if isinstance(fixed, dict) and day(fixed.get("date")) == one.slot.day and minutes(fixed.get("from")) is not None:
        return max(0, begins - one.slot.start + BEFORE_FIXED)
    opens = minutes(book.sittings.get(one.slot.sitting, {}).get("from"))
    return max(0, begins - opens) if opens is not None else None


def _present(book: Book, one: Hearing, person: str) -> list[str]:
    """Who is said to be there on that day, the accused who are heard among them."""
    on = one.slot.day.isoformat()
    there = [book.person(who) for sitting in book.sittings.values() if sitting.get("date") == on
             for who in strings(sitting.get("present"))]  # fmt: skip
    there += [book.person_of(other.slot.testimony) for other in book.hearings
              if other.slot.day == one.slot.day and other.state != "cancelled"]  # fmt: skip
    return [book.called(who) for who in dict.fromkeys(there) if who and who != person]


def _measures(records: Iterable[Applied], language: str) -> str:
    known = law.measures().measures
    lines = []
    for one in records:
        title = known[one.measure].title.in_language(language) if one.measure in known else one.measure
        state = translated(MEASURE_STATES.get(one.state, one.state), language, "cli")
        lines.append(f"{title} ({state})")
    return "\n".join(lines)


def _total(book: Book, person: Person, asked: Sequence[Questioning], heard: Iterable[Hearing],
           say: Callable[..., str]) -> str:  # fmt: skip
    held = [one for one in heard if one.state == "held"]
    planned = [one for one in heard if one.live]
    text = QT_TRANSLATE_NOOP(
        "cli", "{person}: questioned {times}, not recorded {unrecorded}, heard in court {held}, to be heard {planned},"
        " days {days}"
    )  # fmt: skip
    days = {one.on for one in asked} | {one.slot.day.isoformat() for one in (*held, *planned)}
    unrecorded = sum(one.recorded is not True for one in asked)
    return say(text, person=book.called(person.id), times=len(asked), unrecorded=unrecorded, held=len(held),
               planned=len(planned), days=len(days))  # fmt: skip
