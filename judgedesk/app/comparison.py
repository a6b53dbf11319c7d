"""Trafficking beside its neighbours, for one count, defendant and victim: a worksheet that decides nothing.

It says which rows they share, where the tags lie, which questions tell them apart and what the user answered.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from judgedesk.app import law, passages
from judgedesk.app.casefile import Case
from judgedesk.app.grid import Passage, PenaltyLine, Words
from judgedesk.app.grid_rows import maybe, words_of
from judgedesk.app.reading import parts_with_documents
from judgedesk.app.reclassification import (
    DutyLine,
    Reclassification,
    Warned,
    drop_reclassification,
    duty_line,
    note_reclassification,
    reclassifications,
)
from judgedesk.app.tagging import check_pair, known_count
from judgedesk.app.worksheets import ANSWERS, Answer, Answered, answer, answers
from judgedesk.domain.evidence import Count, Stance
from judgedesk.law.model import Days, Element, Offence, Text, overlaps
from judgedesk.law.related import Question, Related, RelatedRow, Speaks
from judgedesk.store.cell_counts import cell_counts

__all__ = [
    "ANSWERS",
    "Answer",
    "Comparison",
    "DutyLine",
    "ElementStand",
    "Neighbour",
    "NeighbourRow",
    "QuestionLine",
    "Reclassification",
    "SpeaksLine",
    "Warned",
    "answer",
    "compare",
    "drop_reclassification",
    "note_reclassification",
    "passages_of_row",
    "reclassifications",
]

Standing: TypeAlias = Literal["tagged", "shared", "own"]
PROSECUTED: Mapping[str, Text] = {
    "ex_officio": Text("Ex officio", "Z urzędu"),
    "on_motion": Text("On motion", "Na wniosek"),
    "mixed": Text("Ex officio or on motion, depending on the form", "Z urzędu albo na wniosek, zależnie od typu"),
}
UNCLEAR = Text("Speaks for neither.", "Nie przemawia za żadną kwalifikacją.")


@dataclass(frozen=True, slots=True)
class ElementStand:
    """An element of the offence charged: tags for, against and of context, sub-alternatives included."""

    id: str
    kind: str
    label: Words
    short: Words
    parent: str | None
    supports: int
    contradicts: int
    context: int
    neighbours: list[str]


@dataclass(frozen=True, slots=True)
class NeighbourRow:
    """A row of a neighbour.

    Attributes:
        elements: ids of the rows of the offence charged that share a concept with it.
        supports, contradicts, context: tags on these.
        standing: ``tagged``: some of these rows have tags; ``shared``: they have none; ``own``: the row shares
            nothing with the offence charged, so nothing in the case was looked for under it.
    """

    id: str
    label: Words
    elements: list[str]
    supports: int
    contradicts: int
    context: int
    standing: Standing


@dataclass(frozen=True, slots=True)
class Neighbour:
    """An offence to tell from the one charged, or to combine with it.

    Attributes:
        differs: what the evidence must show to tell the two apart.
        motion: when a motion of the injured party is needed: look for it in the file; None: never.
        penalties: in force at the act, and later ones, in words.
        answers_for: ids of the questions whose answer speaks for it.
    """

    id: str
    provision: str
    title: Words
    differs: Words
    rows: list[NeighbourRow]
    prosecuted: Words | None
    motion: Words | None
    limitation: Words | None
    penalties: list[PenaltyLine]
    answers_for: list[str]
    verify: Words
    source: str
    checked: str


@dataclass(frozen=True, slots=True)
class SpeaksLine:
    """What an answer speaks for: elements of the offence charged, and neighbours shown."""

    says: Words
    elements: list[str]
    related: list[str]


@dataclass(frozen=True, slots=True)
class QuestionLine:
    """A question with the user's own answer. `unseen` of its tags are gone or not open to the user."""

    id: str
    text: Words
    answer: Answer | None
    note: str
    passages: list[Passage]
    unseen: int
    yes: SpeaksLine
    no: SpeaksLine
    unclear: SpeaksLine

    @property
    def speaks(self) -> SpeaksLine | None:
        """What the user's answer speaks for; None without one."""
        return {"yes": self.yes, "no": self.no, "unclear": self.unclear}[self.answer] if self.answer else None


@dataclass(frozen=True, slots=True)
class Comparison:
    """The worksheet. Answers and reclassifications are the user's own; without the chambers key there are none.

    `reading` says how the answers are read together; `duty` and `other_act` what the parties are owed before the same
    act is classed otherwise, or another act is tried.
    """

    count: str
    defendant: str
    victim: str
    offence: str
    provision: str
    title: Words
    elements: list[ElementStand]
    neighbours: list[Neighbour]
    questions: list[QuestionLine]
    reading: list[Words]
    duty: DutyLine | None
    other_act: DutyLine | None
    reclassifications: list[Reclassification]
    withheld: tuple[str, ...]


def compare(case: Case, count: str, defendant: str, victim: str) -> Comparison:
    """The offence of a count beside those it is taken for.

    Raises:
        UserError: ``count.unknown``, ``count.no_defendant``, ``count.no_victim``.
    """
    known = known_count(case.file.reading(), count)
    check_pair(known, defendant, victim)
    charged, packs = law.offence(known.offence), law.related()
    period = known.period_of(defendant, victim).dates()
    tagged = _Tagged(charged, period, _counts(case, known, defendant, victim))
    given = answers(case, count, defendant, victim)
    beside = packs.beside(charged.id)
    questions = [
        _question(case, question, given.get(question.id), tagged, {one.id for one in beside})
        for question in packs.questions.values()
    ]
    neighbours = [_neighbour(one, tagged, period, questions) for one in beside]
    return Comparison(
        count=count,
        defendant=defendant,
        victim=victim,
        offence=charged.id,
        provision=charged.provision,
        title=words_of(charged.title),
        elements=[_element(element, tagged, neighbours) for element in tagged.rows],
        neighbours=neighbours,
        questions=questions,
        reading=[words_of(text) for text in packs.readings.values()],
        duty=duty_line(packs.duty(charged.id, same_act=True)),
        other_act=duty_line(packs.duty(charged.id, same_act=False)),
        reclassifications=[
            note
            for note in reclassifications(case, count)
            if note.defendant in ("", defendant) and note.victim in ("", victim)
        ],
        withheld=case.withheld,
    )


def passages_of_row(case: Case, count: str, defendant: str, victim: str, row: str) -> list[Passage]:
    """The passages behind a row of a neighbour: those tagged to elements that share a concept with it, in file order.

    Raises:
        UserError: ``count.unknown``, ``law.unknown_related_row``.
    """
    known = known_count(case.file.reading(), count)
    wanted = law.related().row(row)
    tagged = _Tagged(law.offence(known.offence), known.period_of(defendant, victim).dates(), {})
    elements = tagged.family(tagged.sharing(wanted.concepts))
    return [one for one in passages.of_column(case, count, defendant, victim) if one.tag.element in elements]


Stances: TypeAlias = Counter[Stance]


def _counts(case: Case, count: Count, defendant: str, victim: str) -> dict[str, Stances]:
    """Tags of one column by element and stance."""
    found: dict[str, Stances] = {}
    for part in parts_with_documents(case):
        for *_, element, supports, contradicts, context in cell_counts(
            case.file.reading(part), count.id, (defendant, victim)
        ):
            numbers = {Stance.SUPPORTS: supports, Stance.CONTRADICTS: contradicts, Stance.CONTEXT: context}
            found.setdefault(element, Counter()).update(numbers)
    return found


class _Tagged:
    """The rows of the offence charged that were in force, and what is tagged to them."""

    def __init__(self, charged: Offence, period: Days, tags: Mapping[str, Stances]) -> None:
        self.rows = [row for row in charged.elements if row.in_force(period)]
        self._tags = tags
        self._inside: dict[str, list[str]] = {}
        for row in charged.elements:
            self._inside.setdefault(row.parent or "", []).append(row.id)

    def sharing(self, concepts: Iterable[str]) -> list[str]:
        """Ids of the rows that share a concept, in pack order."""
        wanted = set(concepts)
        return [row.id for row in self.rows if wanted.intersection(row.concepts)]

    def family(self, elements: Collection[str]) -> set[str]:
        """These rows and their sub-alternatives."""
        return {*elements, *(inside for element in elements for inside in self._inside.get(element, ()))}

    def on(self, elements: Collection[str]) -> Stances:
        """Tags on these rows, each counted once."""
        return sum((self._tags.get(one, Counter()) for one in self.family(elements)), Counter())


def _element(element: Element, tagged: _Tagged, neighbours: Iterable[Neighbour]) -> ElementStand:
    stances = tagged.on([element.id])
    return ElementStand(
        id=element.id,
        kind=element.kind,
        label=words_of(element.label),
        short=words_of(element.short),
        parent=element.parent,
        supports=stances[Stance.SUPPORTS],
        contradicts=stances[Stance.CONTRADICTS],
        context=stances[Stance.CONTEXT],
        neighbours=[one.id for one in neighbours if any(element.id in row.elements for row in one.rows)],
    )


def _row(row: RelatedRow, tagged: _Tagged) -> NeighbourRow:
    elements = tagged.sharing(row.concepts)
    stances = tagged.on(elements)
    standing: Standing = "tagged" if stances.total() else "shared" if elements else "own"
    return NeighbourRow(
        id=row.id,
        label=words_of(row.label),
        elements=elements,
        supports=stances[Stance.SUPPORTS],
        contradicts=stances[Stance.CONTRADICTS],
        context=stances[Stance.CONTEXT],
        standing=standing,
    )


def _neighbour(one: Related, tagged: _Tagged, period: Days, questions: Iterable[QuestionLine]) -> Neighbour:
    return Neighbour(
        id=one.id,
        provision=one.provision,
        title=words_of(one.title),
        differs=words_of(one.differs),
        rows=[_row(row, tagged) for row in one.rows],
        prosecuted=words_of(PROSECUTED[one.prosecuted]) if one.prosecuted else None,
        motion=maybe(one.motion),
        limitation=maybe(one.limitation),
        penalties=_penalties(one, period),
        answers_for=[line.id for line in questions if line.speaks and one.id in line.speaks.related],
        verify=words_of(one.verify),
        source=one.source,
        checked=one.checked,
    )


def _penalties(one: Related, period: Days) -> list[PenaltyLine]:
    """Those in force at the act and later ones; what ended before it is left out."""
    first = period[0]
    return [
        PenaltyLine(
            text=words_of(penalty.words),
            words=None,
            valid_from=penalty.valid_from,
            valid_to=penalty.valid_to,
            at_act=overlaps(penalty.valid_from, penalty.valid_to, period),
            checked=one.checked,
        )
        for penalty in one.penalties
        if penalty.valid_to is None or first is None or penalty.valid_to >= first
    ]


def _question(
    case: Case, question: Question, given: Answered | None, tagged: _Tagged, shown: Collection[str]
) -> QuestionLine:
    found = passages.of_tags(case, given.tags) if given else []
    return QuestionLine(
        id=question.id,
        text=words_of(question.text),
        answer=given.answer if given else None,
        note=given.note if given else "",
        passages=found,
        unseen=len(given.tags) - len(found) if given else 0,
        yes=_speaks(question.yes, tagged, shown),
        no=_speaks(question.no, tagged, shown),
        unclear=SpeaksLine(words_of(UNCLEAR), [], []),
    )


def _speaks(said: Speaks, tagged: _Tagged, shown: Collection[str]) -> SpeaksLine:
    related = [one for one in said.related if one in shown]
    return SpeaksLine(words_of(said.says), tagged.sharing(said.concepts), related)
