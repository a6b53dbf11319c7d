"""Which protective measures are open to a person on a day, for which reasons, and what is open instead."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise
from typing import Literal, TypeAlias

from judgedesk.domain.evidence import years_between
from judgedesk.law.coverage import penalties_for
from judgedesk.law.expressions import AllOf, AnyOf, Constant, Expression, If, Leaf, NOf, Not, Truth, evaluate, leaves
from judgedesk.law.measures import Condition, Harm, Measure, Measures, OfCharge, Stage
from judgedesk.law.model import Offence, Text

State: TypeAlias = Literal["open", "not_open", "depends"]
AgeKnown: TypeAlias = Literal["known", "disputed", "unknown", "sealed"]
_STATES: dict[Truth, State] = {True: "open", False: "not_open", None: "depends"}
_ADULT = 18
PRESUMED = "presumed_minor"
"""Name of the fact that somebody of disputed age is taken for a minor."""

_AGE_UNKNOWN = Text("the date of birth is not recorded", "data urodzenia nie jest zapisana")
_AGE_SEALED = Text("the date of birth is sealed for you", "data urodzenia jest dla Ciebie zapieczętowana")
_AGE_DISPUTED = Text("the age is disputed", "wiek jest sporny")
_NOT_IN_FORCE = Text("not in force on that day", "nie obowiązuje w tym dniu")
_STAGE: Mapping[Stage, Text] = {
    "investigation": Text("belongs to the investigation", "dotyczy postępowania przygotowawczego"),
    "trial": Text("belongs to the trial", "dotyczy postępowania sądowego"),
}
PRESUMPTION = Text(
    "Until the doubt is removed, an injured party with good reason to be taken for a minor is treated as one "
    "(KPK art. 49b; Directive 2012/29 art. 24(2)).",
    "Dopóki wątpliwości nie usunięto, pokrzywdzonego, wobec którego jest uzasadnione przypuszczenie małoletności, "
    "traktuje się jak małoletniego (art. 49b KPK; art. 24 ust. 2 dyrektywy 2012/29).",
)
ASSESS_FIRST = Text(
    "First the individual assessment and the person's statement whether the measure is wanted (KPK art. 52a).",
    "Najpierw indywidualna ocena i oświadczenie osoby, czy chce zastosowania środka (art. 52a KPK).",
)


@dataclass(frozen=True, slots=True)
class Subject:
    """What is known of a person. `said` holds facts that somebody stated, by name."""

    roles: tuple[str, ...]
    born: date | None
    age: AgeKnown
    languages: tuple[str, ...]
    said: Mapping[str, bool]


@dataclass(frozen=True, slots=True)
class Charged:
    """One offence as the conditions see it; None: not known."""

    offence: str
    article: str | None
    chapter: str | None
    harms: Mapping[Harm, Truth]
    max_months: int | None
    intentional: Truth


@dataclass(frozen=True, slots=True)
class Reason:
    """A condition that decides, whether it holds, and the words for it."""

    condition: str
    truth: Truth
    text: Text


@dataclass(frozen=True, slots=True)
class Turn:
    """A birthday on which the answer changes: from that day it is `state`."""

    day: date
    age: int
    state: State


@dataclass(frozen=True, slots=True)
class Branch:
    """The answer if the person is between two ages, both included; None: no limit."""

    at_least: int | None
    at_most: int | None
    state: State


@dataclass(frozen=True, slots=True)
class Instead:
    """Another measure that may be open, and on what that still depends."""

    measure: Measure
    state: State
    depends_on: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """Whether a measure is open on a day.

    Attributes:
        reasons: the conditions that decide it: those that fail, those that are open, or all that hold.
        instead: where it is not open.
        turns: birthdays that change the answer.
        branches: where the age is disputed, the answer for every age that matters, the youngest first.
        presumption: said where the age is disputed.
        first: what has to be done before.
    """

    measure: Measure
    state: State
    reasons: tuple[Reason, ...]
    instead: tuple[Instead, ...]
    turns: tuple[Turn, ...]
    branches: tuple[Branch, ...]
    presumption: Text | None
    first: Text | None


def charged(
    measures: Measures,
    offences: Mapping[str, Offence],
    offence: str,
    period: tuple[date | None, date | None],
    violence: Truth = None,
) -> Charged:
    """An offence as conditions see it: what the packs of measures say of it, its highest penalty at the act.

    Args:
        measures: for where the offence stands and what it harms.
        offences: packs of offences, for penalties.
        offence: an id; of one that no pack of measures knows, nothing is known.
        period: first and last day of the act.
        violence: whether this charge is of an act with violence or an unlawful threat, where somebody said so.
    """
    known = measures.charges.get(offence)
    if known is None:
        return Charged(offence, None, None, {}, None, None)
    harms: dict[Harm, Truth] = dict(known.harms)
    if violence is not None and harms["violence"] is None:
        harms["violence"] = violence
    longest = known.max_months
    if longest is None and offence in offences:
        terms = [one.penalty for one in penalties_for(offences[offence], *period) if one.standing == "at_act"]
        longest = max((month for one in terms for month in (one.max_months or 0, *one.or_months)), default=0) or None
    return Charged(offence, known.article, known.chapter, harms, longest, known.intentional)


def open_to(
    measures: Measures, subject: Subject, charges: Sequence[Charged], stage: Stage | None, on: date
) -> list[Answer]:
    """What is open to somebody on a day, measure after measure in pack order.

    Args:
        measures: as loaded.
        subject: the person.
        charges: offences charged in what concerns the person.
        stage: of the proceedings; None: whichever.
        on: the day of the hearing, or on which the measure is to hold.
    """
    return [answer(measures, one, subject, charges, stage, on) for one in measures.measures.values()]


def answer(
    measures: Measures, measure: Measure, subject: Subject, charges: Sequence[Charged], stage: Stage | None, on: date
) -> Answer:
    """Whether one measure is open to somebody on a day; see `open_to`."""
    asked = _Asked(measures, measure, subject, charges, stage)
    state, reasons = asked.on(on)
    instead: tuple[Instead, ...] = ()
    if state != "open":
        others = (_Asked(measures, measures.measures[id], subject, charges, stage) for id in measure.instead)
        instead = tuple(found for other in others if (found := other.offered(on)) is not None)
    disputed = subject.age == "disputed" and bool(asked.lines)
    assess = set(measure.assess_first) & set(subject.roles) and not subject.said.get("assessed", False)
    return Answer(
        measure=measure,
        state=state,
        reasons=reasons,
        instead=instead,
        turns=tuple(asked.turns(on)),
        branches=tuple(asked.branches(on)) if disputed else (),
        presumption=PRESUMPTION if disputed and "victim" in subject.roles else None,
        first=ASSESS_FIRST if assess and state != "not_open" else None,
    )


@dataclass(frozen=True, slots=True)
class _Asked:
    """One measure asked of one person."""

    measures: Measures
    measure: Measure
    subject: Subject
    charges: Sequence[Charged]
    stage: Stage | None

    @property
    def lines(self) -> list[int]:
        """Ages at which a condition changes, from the lowest."""
        conditions = (self.measures.conditions[id] for id in leaves(self.measure.when or Constant(True)))
        return sorted({line for one in conditions if one.age for line in one.age if line is not None})

    def on(self, day: date) -> tuple[State, tuple[Reason, ...]]:
        """The answer on a day, with the conditions that decide it."""
        outside = self._outside(day)
        if outside is not None:
            return "not_open", (Reason("", False, outside),)
        when = self.measure.when or Constant(True)
        truths = {id: self._truth(self.measures.conditions[id], day) for id in leaves(when)}
        result = evaluate(when, truths.get)
        reasons = [self._reason(id, truths[id]) for id in dict.fromkeys(_deciding(when, result, truths))]
        if result is False and any(reason.truth is False for reason in reasons):
            reasons.sort(key=lambda reason: reason.truth is not False)
        return _STATES[result], tuple(reasons)

    def _outside(self, day: date) -> Text | None:
        one = self.measure
        if (one.valid_from and day < one.valid_from) or (one.valid_to and day > one.valid_to):
            return _NOT_IN_FORCE
        return _STAGE[one.stages[0]] if self.stage is not None and self.stage not in one.stages else None

    def offered(self, day: date) -> Instead | None:
        """The measure as one to be taken instead, unless it is not open either."""
        state, reasons = self.on(day)
        if state == "not_open":
            return None
        return Instead(self.measure, state, tuple(one.text for one in reasons if one.truth is None))

    def turns(self, on: date) -> Iterator[Turn]:
        """Birthdays that change the answer."""
        if self.subject.born is None or self.subject.age != "known":
            return
        for line in self.lines:
            day = birthday(self.subject.born, line)
            before, after = self.on(date.fromordinal(max(1, day.toordinal() - 1)))[0], self.on(day)[0]
            if before != after:
                yield Turn(day, line, after)

    def branches(self, on: date) -> Iterator[Branch]:
        """The answer for every age that matters."""
        edges: list[int | None] = [None, *self.lines, None]
        for first, end in pairwise(edges):
            # Somebody of that age, born on that day of the year, so that nothing else of the day changes.
            age = first if first is not None else (end or 1) - 1
            other = replace(self, subject=replace(self.subject, age="known", born=_born(on, age)))
            yield Branch(first, end - 1 if end is not None else None, other.on(on)[0])

    def _truth(self, asked: Condition, day: date) -> Truth:
        if asked.age is not None:
            return self._of_age(asked.age, day)
        if asked.roles:
            return bool(set(asked.roles) & set(self.subject.roles))
        if asked.without_language:
            known = self.subject.languages
            return asked.without_language not in known if known else None
        if asked.charge is not None:
            return _any(_of_charge(asked.charge, one) for one in self.charges)
        return self.subject.said.get(asked.said, asked.default)

    def _of_age(self, asked: tuple[int | None, int | None], day: date) -> Truth:
        below, at_least = asked
        if self.subject.age == "disputed" and self.subject.said.get(PRESUMED):
            # Taken for a minor; how young is still open.
            return True if below and below >= _ADULT else False if at_least and at_least >= _ADULT else None
        if self.subject.age != "known" or self.subject.born is None:
            return None
        years = years_between(self.subject.born, day)
        return (below is None or years < below) and (at_least is None or years >= at_least)

    def _reason(self, id: str, truth: Truth) -> Reason:
        asked = self.measures.conditions[id]
        if truth is False:
            return Reason(id, truth, asked.missing)
        if truth is None and asked.age is not None:
            why = {"sealed": _AGE_SEALED, "disputed": _AGE_DISPUTED}.get(self.subject.age, _AGE_UNKNOWN)
            text = Text(f"{asked.label.en}: {why.en}", f"{asked.label.pl}: {why.pl}")
            return Reason(id, truth, text)
        return Reason(id, truth, asked.label)


def birthday(born: date, years: int) -> date:
    """The day on which somebody reaches an age; one born on 29 February on 1 March in common years."""
    try:
        return born.replace(year=born.year + years)
    except ValueError:
        return date(born.year + years, 3, 1)


def _born(on: date, age: int) -> date:
    return date(on.year - age, 1, 1) if (on.month, on.day) == (2, 29) else on.replace(year=on.year - age)


def _any(values: Iterable[Truth]) -> Truth:
    """True where one is; open where none is and one is open, or where there is nothing to ask."""
    found = list(values)
    return True if True in found else None if None in found or not found else False


def _of_charge(asked: OfCharge, one: Charged) -> Truth:
    parts: list[Truth] = []
    if asked.chapters:
        parts.append(None if one.chapter is None else one.chapter in asked.chapters)
    if asked.articles:
        parts.append(None if one.article is None else one.article in asked.articles)
    if asked.harms:
        parts.append(_any(one.harms.get(harm) for harm in asked.harms))
    if asked.max_at_least is not None:
        parts.append(None if one.max_months is None else one.max_months >= asked.max_at_least)
    if asked.intentional is not None:
        parts.append(None if one.intentional is None else one.intentional is asked.intentional)
    return False if False in parts else None if None in parts else True


def _deciding(when: Expression, result: Truth, truths: Mapping[str, Truth]) -> Iterator[str]:
    """Conditions to which a result is due, in the order of the expression."""
    match when:
        case Leaf(id):
            yield id
        case Not(part):
            yield from _deciding(part, None if result is None else not result, truths)
        case AllOf(parts) | AnyOf(parts) | NOf(_, parts):
            for part in parts:
                if evaluate(part, truths.get) is result:
                    yield from _deciding(part, result, truths)
        case If(condition, then, other):
            for part in (condition, then, other):
                yield from _deciding(part, evaluate(part, truths.get), truths)
