"""The individual assessment: what somebody stated of a person for the choice of measures, and of a charge.

Only whether a fact is stated is kept, never the questionnaire, which is no evidence.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from judgedesk.app import kept, law
from judgedesk.app.casefile import Case
from judgedesk.app.tagging import known_count
from judgedesk.domain.changes import Changes
from judgedesk.domain.errors import UserError
from judgedesk.domain.evidence import Count, Person
from judgedesk.domain.roles import Compartment
from judgedesk.law.measures import Measures
from judgedesk.law.openness import Charged, Subject, charged
from judgedesk.store import evidence

KIND = "assessments"
CHARGES = "charge_facts"
FILLED = ("motion", "heard_185")
"""Facts that follow from the register and are not stated by hand."""


@dataclass(frozen=True, slots=True)
class Assessment:
    """One person's. `facts` by name of what conditions ask; `wants` by measure; `skipped` is why no questionnaire."""

    person: str
    on: str
    by: str
    skipped: str
    wants: Mapping[str, bool]
    facts: Mapping[str, bool]
    note: str = ""


@dataclass(frozen=True, slots=True)
class ChargeFacts:
    """What is charged beside a count's offence (provisions applied together), and whether with violence or threat."""

    count: str
    also: tuple[str, ...] = ()
    violence: bool | None = None


@dataclass(slots=True)
class Known:
    """What was read once of a case: people, counts, assessments, facts of charges."""

    case: Case
    people: dict[str, Person] = field(default_factory=dict)
    stated: dict[str, Assessment] = field(default_factory=dict)
    facts: dict[str, ChargeFacts] = field(default_factory=dict)
    counts: list[Count] = field(default_factory=list)
    packs: Measures = field(default_factory=law.measures)
    _charged: dict[tuple[str, ...], list[Charged]] = field(default_factory=dict)
    _injured: dict[str, list[Count]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.people = {person.id: person for person in evidence.persons(self.case.file)}
        self.stated = {one.person: one for one in assessments(self.case)}
        self.facts = {one.count: one for one in charge_facts(self.case)}
        self.counts = evidence.counts(self.case.file.reading())
        for count in self.counts:
            for victim in dict.fromkeys(count.victims):
                self._injured.setdefault(victim, []).append(count)

    def subject(self, person: Person, register: Mapping[str, bool]) -> Subject:
        """The person as conditions see it; `register` holds what follows from the register of measures."""
        stated = self.stated.get(person.id)
        said = {**(stated.facts if stated else {}), **register, "assessed": stated is not None}
        hidden = person.protected and not self.case.file.holds(Compartment.SEALED)
        born = _day(person.born)
        age = "disputed" if person.age_disputed else "sealed" if hidden else "known" if born else "unknown"
        return Subject(person.roles, born, age, person.languages, said)  # type: ignore[arg-type]

    def charges(self, person: Person) -> list[Charged]:
        """What is charged where the person is injured; for others everything that is charged."""
        of = self._injured.get(person.id, self.counts)
        key = tuple(count.id for count in of)
        if key not in self._charged:
            self._charged[key] = self._of_counts(of)
        return self._charged[key]

    def _of_counts(self, of: Iterable[Count]) -> list[Charged]:
        packs, offences = self.packs, law.packs().offences
        said = {count.id: self.facts.get(count.id, ChargeFacts(count.id)) for count in of}
        return [
            charged(packs, offences, offence, count.period.dates(), said[count.id].violence)
            for count in of
            for offence in (count.offence, *said[count.id].also)
        ]


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None


def assessments(case: Case) -> list[Assessment]:
    """All of them, in the order recorded."""
    return [
        Assessment(
            str(raw["id"]), str(raw.get("on", "")), str(raw.get("by", "")), str(raw.get("skipped", "")),
            _truths(raw.get("wants")), _truths(raw.get("facts")), str(raw.get("note", "")),
        )
        for raw in kept.all_of(case, KIND)
    ]  # fmt: skip


def stateable() -> dict[str, dict[str, str]]:
    """Facts that can be stated of a person, by name, each with its words by language."""
    found: dict[str, dict[str, str]] = {}
    for condition in law.measures().conditions.values():
        if condition.said and condition.said not in FILLED:
            found.setdefault(condition.said, {"en": condition.label.en, "pl": condition.label.pl})
    return found


def assess(
    case: Case,
    person: str,
    on: str,
    by: str = "",
    *,
    facts: Mapping[str, bool | None] | None = None,
    wants: Mapping[str, bool] | None = None,
    skipped: str = "",
    note: str = "",
) -> Changes:
    """Record a person's assessment, or bring it up to date: facts and wishes are added to those there are.

    Args:
        case: open for writing.
        person: id.
        on: day of the assessment.
        by: who made it.
        facts: by name (see `stateable`); None takes a statement back.
        wants: whether the person wants a measure, by its id.
        skipped: why the questionnaire was left out.
        note: further words.

    Raises:
        UserError: ``person.unknown``, ``measure.bad_date``, ``assessment.unknown_fact``, ``law.unknown_measure``,
            ``measure.names_protected``, ``case.read_only``.
    """
    kept.person_of(case, person)
    kept.day_of(on)
    kept.check_words(case, (by, skipped, note))
    known = stateable()
    for name in facts or {}:
        if name not in known:
            raise UserError("assessment.unknown_fact", fact=name[:60], known=", ".join(known))
    for measure in wants or {}:
        law.measures().measure(measure)
    before = kept.one(case, KIND, person) or {}
    stated = {**_truths(before.get("facts")), **(facts or {})}
    record = {
        "id": person, "on": on, "by": by, "skipped": skipped, "note": note,
        "facts": {name: value for name, value in stated.items() if value is not None},
        "wants": {**_truths(before.get("wants")), **(wants or {})},
    }  # fmt: skip
    return kept.put(case, KIND, record, "assessment.set", {"person": person})


def charge_facts(case: Case) -> list[ChargeFacts]:
    """What is said of charges beside their offence."""
    return [
        ChargeFacts(str(raw["id"]), tuple(map(str, _each(raw.get("also")))), _truth(raw.get("violence")))
        for raw in kept.all_of(case, CHARGES)
    ]


def set_charge_facts(case: Case, count: str, also: Iterable[str] = (), violence: bool | None = None) -> Changes:
    """Say what else a count charges, by ids that packs of measures know, and whether violence or a threat.

    Raises:
        UserError: ``count.unknown``, ``assessment.unknown_offence``, ``case.read_only``.
    """
    known_count(case.file.reading(), count)
    wanted, known = list(dict.fromkeys(also)), law.measures().charges
    for offence in wanted:
        if offence not in known:
            raise UserError("assessment.unknown_offence", offence=offence[:60], known=", ".join(known))
    record = {"id": count, "also": wanted, "violence": violence}
    return kept.put(case, CHARGES, record, "charge_facts.set", {"count": count})


def _each(raw: Any) -> list[Any]:
    return raw if isinstance(raw, list) else []


def _truth(raw: Any) -> bool | None:
    return raw if isinstance(raw, bool) else None


def _truths(raw: Any) -> dict[str, bool]:
    """Only what is true or false: records of older programs may hold anything."""
    return {str(name): value for name, value in raw.items() if isinstance(value, bool)} if isinstance(raw, dict) else {}
