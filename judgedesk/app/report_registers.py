"""Reports of registers: requests in both directions, measures, conditions on evidence from abroad, the plan."""

from collections.abc import Callable, Mapping
from datetime import time

from judgedesk.app import grid, law, protection, reading
from judgedesk.app.casefile import Case
from judgedesk.app.hearings import Book
from judgedesk.app.note_words import note_said
from judgedesk.app.protection import ACTIVE, hearing_day, sitting_days
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
from judgedesk.app.requests_clocks import RegisterLine, register
from judgedesk.app.requests_titles import NEEDS
from judgedesk.app.use_limits import by_document
from judgedesk.app.wording import QT_TRANSLATE_NOOP, translated
from judgedesk.domain.documents import DocumentState
from judgedesk.drafting.cells import Cell
from judgedesk.law.citing import shown

STAGES: Mapping[str, str] = {
    "draft": QT_TRANSLATE_NOOP("cli", "draft"),
    "sent": QT_TRANSLATE_NOOP("cli", "sent"),
    "received": QT_TRANSLATE_NOOP("cli", "received"),
    "acknowledged": QT_TRANSLATE_NOOP("cli", "receipt confirmed"),
    "recognised": QT_TRANSLATE_NOOP("cli", "recognised"),
    "partly_executed": QT_TRANSLATE_NOOP("cli", "executed in part"),
    "executed": QT_TRANSLATE_NOOP("cli", "executed"),
    "served": QT_TRANSLATE_NOOP("cli", "served"),
    "refused": QT_TRANSLATE_NOOP("cli", "refused"),
    "withdrawn": QT_TRANSLATE_NOOP("cli", "withdrawn"),
}
_OVER = ("refused", "executed", "withdrawn", "served")
MEASURE_STATES: Mapping[str, str] = {
    "considered": QT_TRANSLATE_NOOP("cli", "considered"),
    "applied_for": QT_TRANSLATE_NOOP("cli", "applied for"),
    "granted": QT_TRANSLATE_NOOP("cli", "granted"),
    "refused": QT_TRANSLATE_NOOP("cli", "refused"),
    "arranged": QT_TRANSLATE_NOOP("cli", "arranged"),
    "carried_out": QT_TRANSLATE_NOOP("cli", "carried out"),
    "lapsed": QT_TRANSLATE_NOOP("cli", "lapsed"),
}
_HEARINGS: Mapping[str, str] = {
    "tentative": QT_TRANSLATE_NOOP("cli", "tentative"),
    "confirmed": QT_TRANSLATE_NOOP("cli", "confirmed"),
    "ready": QT_TRANSLATE_NOOP("cli", "ready"),
    "held": QT_TRANSLATE_NOOP("cli", "heard"),
    "failed": QT_TRANSLATE_NOOP("cli", "did not take place"),
    "cancelled": QT_TRANSLATE_NOOP("cli", "cancelled"),
}


def _sayer(language: str) -> Callable[..., str]:
    return lambda text, **facts: translated(text, language, "cli").format(**facts)


def _states(words: Mapping[str, str], say: Callable[..., str]) -> dict[str, str]:
    return {state: say(text) for state, text in words.items()}


# -- requests ----------------------------------------------------------------------------------------------------


def requests_report(case: Case, language: str) -> Report:
    """A row a request, in the order of the register: to whom, under what, how far, and what ends next."""
    say, lines = _sayer(language), register(case)
    called = {person.id: person.label for person in grid.persons(case)}
    labels = {count.id: count.label for count in grid.counts(case)}
    names = {code: state.name.in_language(language) for code, state in law.states().items()}
    rows = [_request(line, called, labels, names, language) for line in lines]
    columns = [
        say(text)
        for text in (
            QT_TRANSLATE_NOOP("cli", "Direction"), QT_TRANSLATE_NOOP("cli", "Other state"),
            QT_TRANSLATE_NOOP("cli", "Wanted"), QT_TRANSLATE_NOOP("cli", "Instrument"),
            QT_TRANSLATE_NOOP("cli", "Reference"), QT_TRANSLATE_NOOP("cli", "Their reference"),
            QT_TRANSLATE_NOOP("cli", "Stage"), QT_TRANSLATE_NOOP("cli", "Since"), QT_TRANSLATE_NOOP("cli", "Days"),
            QT_TRANSLATE_NOOP("cli", "Ends next"), QT_TRANSLATE_NOOP("cli", "On"), QT_TRANSLATE_NOOP("cli", "Late"),
            QT_TRANSLATE_NOOP("cli", "Count"), QT_TRANSLATE_NOOP("cli", "Persons"),
            QT_TRANSLATE_NOOP("cli", "Documents"),
        )
    ]  # fmt: skip
    here = sorted({line.request.state for line in lines})
    states = _states(STAGES, say) | {code: names.get(code, code) for code in here}
    return Report(say(QT_TRANSLATE_NOOP("cli", "Register of requests")), [case.title], columns, rows,
                  by=frozenset((BY_COUNT, BY_PERSON, BY_PERIOD, BY_STATE, BY_OPEN)), states=states)  # fmt: skip


def _request(
    line: RegisterLine, called: Mapping[str, str], labels: Mapping[str, str], names: Mapping[str, str], language: str
) -> Row:
    say, one, next_ = _sayer(language), line.request, line.next
    ours = QT_TRANSLATE_NOOP("cli", "to another state")
    direction = say(ours if one.direction == "out" else QT_TRANSLATE_NOOP("cli", "from another state"))
    counts = list(dict.fromkeys(count for count in (one.count, *(cell.count for cell in one.cells)) if count))
    begun = [event.on for event in one.events if event.kind in ("sent", "received")]
    since = (begun or [one.created])[0]
    late = next_ is not None and next_.late
    cells: list[Cell] = [
        direction, names.get(one.state, one.state), NEEDS[one.need].in_language(language) if one.need in NEEDS else "",
        line.title.in_language(language), one.reference, one.their_reference,
        say(STAGES.get(line.stage, line.stage)), typed(since[:10]), line.age,
        next_.what.in_language(language) if next_ is not None else "", typed(next_.due) if next_ is not None else None,
        say(QT_TRANSLATE_NOOP("cli", "yes")) if late else "", ", ".join(labels.get(id, id) for id in counts),
        ", ".join(called.get(id, id) for id in one.persons), len(one.documents) + len(one.sealed_documents),
    ]  # fmt: skip
    days = days_of(since, *(event.on for event in one.events))
    about = frozenset((*one.persons, *(id for cell in one.cells for id in (cell.defendant, cell.victim) if id)))
    return Row(cells, one.id, frozenset(counts), about, days, frozenset((line.stage, one.state)),
               line.stage not in _OVER)  # fmt: skip


# -- measures ----------------------------------------------------------------------------------------------------


def measures_report(case: Case, language: str) -> Report:
    """A row a measure of the register, with its basis, its state and every step with its day."""
    say, days, counts = _sayer(language), sitting_days(case), grid.counts(case)
    called = {person.id: person.label for person in grid.persons(case)}
    rows = []
    for line in protection.register(case):
        one, measure = line.record, line.measure
        steps = "\n".join(" ".join(part for part in (step.on, say(MEASURE_STATES.get(step.state, step.state)), step.by)
                                   if part) for step in one.history)  # fmt: skip
        cells: list[Cell] = [
            called.get(one.person, one.person), measure.title.in_language(language) if measure else one.measure,
            shown(measure.basis, language) if measure else "", say(MEASURE_STATES.get(one.state, one.state)),
            typed(one.on), one.by, one.motion_by, one.decided_by, hearing_day(case, one, days), steps, one.ground,
            note_said(one.note, language),
        ]  # fmt: skip
        of = frozenset(count.id for count in counts if one.person in (*count.victims, *count.defendants))
        rows.append(Row(cells, one.id, of, frozenset((one.person,)), days_of(*(step.on for step in one.history)),
                        frozenset((one.state,)), one.state in ACTIVE))  # fmt: skip
    columns = [
        say(text)
        for text in (
            QT_TRANSLATE_NOOP("cli", "Person"), QT_TRANSLATE_NOOP("cli", "Measure"), QT_TRANSLATE_NOOP("cli", "Basis"),
            QT_TRANSLATE_NOOP("cli", "State of the measure"), QT_TRANSLATE_NOOP("cli", "Since"),
            QT_TRANSLATE_NOOP("cli", "By"), QT_TRANSLATE_NOOP("cli", "On the motion of"),
            QT_TRANSLATE_NOOP("cli", "Decided by"), QT_TRANSLATE_NOOP("cli", "Hearing"),
            QT_TRANSLATE_NOOP("cli", "Steps"), QT_TRANSLATE_NOOP("cli", "Ground"), QT_TRANSLATE_NOOP("cli", "Note"),
        )
    ]  # fmt: skip
    return Report(say(QT_TRANSLATE_NOOP("cli", "Register of measures")), [case.title], columns, rows,
                  by=frozenset((BY_COUNT, BY_PERSON, BY_PERIOD, BY_STATE, BY_OPEN)),
                  states=_states(MEASURE_STATES, say))  # fmt: skip


# -- conditions --------------------------------------------------------------------------------------------------


def limits_report(case: Case, language: str) -> Report:
    """A row for each document and each condition under which it came; a sealed one as its placeholder."""
    say, counts = _sayer(language), grid.counts(case)
    names = {one.id: f"sealed {one.id}" if one.sealed or one.state is DocumentState.SEALED else one.name
             for one in reading.listed(case)}  # fmt: skip
    states = {code: state.name.in_language(language) for code, state in law.states().items()}
    rows, seen = [], set()
    for document, limits in by_document(case).items():
        for limit in limits:
            beyond = [one.label for one in counts if not limit.covers(one)]
            cells: list[Cell] = [
                names.get(document, str(document)), states.get(limit.state, limit.state),
                limit.title.in_language(language), limit.reference, limit.text, typed(limit.until),
                typed(limit.return_by), ", ".join(one.label for one in counts if one.id in limit.counts),
                ", ".join(beyond),
            ]  # fmt: skip
            seen.add(limit.state)
            rows.append(Row(cells, str(document), frozenset(one.id for one in counts if one.label in beyond),
                            days=days_of(limit.until, limit.return_by), states=frozenset((limit.state,)),
                            open=bool(beyond or limit.return_by)))  # fmt: skip
    columns = [
        say(text)
        for text in (
            QT_TRANSLATE_NOOP("cli", "Document"), QT_TRANSLATE_NOOP("cli", "From state"),
            QT_TRANSLATE_NOOP("cli", "Instrument"), QT_TRANSLATE_NOOP("cli", "Reference"),
            QT_TRANSLATE_NOOP("cli", "Condition"), QT_TRANSLATE_NOOP("cli", "Until"),
            QT_TRANSLATE_NOOP("cli", "Originals back by"), QT_TRANSLATE_NOOP("cli", "Asked for under counts"),
            QT_TRANSLATE_NOOP("cli", "Not asked for under counts"),
        )
    ]  # fmt: skip
    return Report(say(QT_TRANSLATE_NOOP("cli", "Use limits")), [case.title], columns, rows,
                  by=frozenset((BY_COUNT, BY_PERIOD, BY_STATE, BY_OPEN)),
                  states={code: states.get(code, code) for code in sorted(seen)})  # fmt: skip


# -- plan --------------------------------------------------------------------------------------------------------


def plan_report(case: Case, language: str) -> Report:
    """A row for each accepted hearing: who, when, where. Who comes when and by which door is in none of its words."""
    say, book = _sayer(language), Book(case)
    rows = []
    for one in book.hearings:
        slot, record = one.slot, book.testimony.get(one.slot.testimony, {})
        persons = [book.person_of(slot.testimony), *book.others_of(slot.testimony)]
        parts = record.get("parts")
        cells: list[Cell] = [
            slot.day, time(slot.start // 60 % 24, slot.start % 60), time(slot.end // 60 % 24, slot.end % 60),
            slot.end - slot.start, book.room(slot.room),
            ", ".join(book.called(who) for who in persons if who) or slot.testimony,
            f"{slot.part}/{parts}" if isinstance(parts, int) and parts > 1 else "",
            ", ".join(map(book.resource, slot.resources)), say(_HEARINGS.get(one.state, one.state)),
        ]  # fmt: skip
        rows.append(Row(cells, one.id, persons=frozenset(filter(None, persons)), days=(slot.day, slot.day),
                        states=frozenset((one.state,)), open=one.live))  # fmt: skip
    columns = [
        say(text)
        for text in (
            QT_TRANSLATE_NOOP("cli", "Day"), QT_TRANSLATE_NOOP("cli", "From (hour)"),
            QT_TRANSLATE_NOOP("cli", "To (hour)"), QT_TRANSLATE_NOOP("cli", "Minutes"),
            QT_TRANSLATE_NOOP("cli", "Room"), QT_TRANSLATE_NOOP("cli", "Who is heard"),
            QT_TRANSLATE_NOOP("cli", "Part of"), QT_TRANSLATE_NOOP("cli", "With"),
            QT_TRANSLATE_NOOP("cli", "State of the hearing"),
        )
    ]  # fmt: skip
    return Report(say(QT_TRANSLATE_NOOP("cli", "Plan of hearings")), [case.title], columns, rows,
                  by=frozenset((BY_PERSON, BY_PERIOD, BY_STATE, BY_OPEN)), states=_states(_HEARINGS, say))  # fmt: skip
