"""What the view of open measures reads on a reader thread."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from judgedesk.app import assessments, grid, law, protection
from judgedesk.app.assessments import Assessment, ChargeFacts
from judgedesk.app.casefile import Case
from judgedesk.app.protection import Applied
from judgedesk.domain.evidence import Person
from judgedesk.law.expressions import leaves
from judgedesk.law.measures import Stage
from judgedesk.law.openness import Answer
from judgedesk.ui.views.protection_read import concerned

ORDER = ("open", "depends", "not_open")


@dataclass(frozen=True, slots=True)
class Open:
    """Every measure for one person on a day, those open first.

    Attributes:
        people: whom one can choose.
        person: None where there is nobody.
        records: what is entered for the person already, by measure.
        assessment: None where none is noted.
        facts: what can be stated in one, by name, with its words by language.
        heard: ids of measures of whose kind the person was heard once-only already.
    """

    day: date
    people: Sequence[Person]
    person: Person | None
    answers: Sequence[Answer]
    records: Mapping[str, Sequence[Applied]]
    assessment: Assessment | None
    facts: Mapping[str, Mapping[str, str]]
    heard: frozenset[str]
    charges: Mapping[str, tuple[str, ChargeFacts]]
    """What is charged towards the person, by count: its label, and what was said of it."""
    asked: Mapping[str, frozenset[str]]
    """Names of the facts that a measure asks for, by measure."""

    def number(self, state: str) -> int:
        """How many measures are so."""
        return sum(one.state == state for one in self.answers)


def read_open(case: Case, person: str, day: date, stage: Stage | None) -> Open:
    """Asks every measure of a person; of the first concerned where the person is not known."""
    people = [one for one in grid.persons(case) if concerned(one)]
    who = next((one for one in people if one.id == person), people[0] if people else None)
    if who is None:
        return Open(day, people, None, (), {}, None, {}, frozenset(), {}, {})
    answers = sorted(protection.open_measures(case, who.id, day, stage), key=lambda one: ORDER.index(one.state))
    records: dict[str, list[Applied]] = {}
    own = [one for one in protection.applied(case) if one.person == who.id]
    for record in own:
        records.setdefault(record.measure, []).append(record)
    stated = next((one for one in assessments.assessments(case) if one.person == who.id), None)
    heard = frozenset(
        one.measure.id for one in answers if one.measure.once_grounds
        and protection.heard_before(case, Applied("", who.id, one.measure.id, "", "", ""), own)
    )  # fmt: skip
    known = {one.count: one for one in assessments.charge_facts(case)}
    charges = {
        one.id: (one.label, known.get(one.id, ChargeFacts(one.id)))
        for one in grid.counts(case)
        if who.id in one.victims
    }
    conditions = law.measures().conditions
    asked = {
        one.measure.id: frozenset(conditions[id].said for id in leaves(one.measure.when)) for one in answers
        if one.measure.when is not None
    }  # fmt: skip
    return Open(day, people, who, answers, records, stated, assessments.stateable(), heard, charges, asked)
