"""What the outlines of questions show, read on a reader thread."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from judgedesk.app import grid, outline_aids, outlines, passages
from judgedesk.app.casefile import Case
from judgedesk.app.grid import Passage
from judgedesk.app.outline_aids import Offered, Raising, Shown
from judgedesk.app.outline_records import Outline, Question, Target
from judgedesk.app.reading import listed
from judgedesk.domain.evidence import Person
from judgedesk.ui.widgets.charges import Charges, family_of, read_charges

_HEARD = ("victim", "witness", "defendant", "expert", "informant")
_RECORDINGS = ("audio", "video")


class Where(NamedTuple):
    """What Alt+← comes back to."""

    outline: str
    question: str


@dataclass(frozen=True, slots=True)
class Outlined:
    """All outlines, whom there can be one for, what questions can go to, and recordings by id.

    `warned` are prompts on hearing somebody at all, by person.
    """

    outlines: Sequence[Outline]
    people: Sequence[Person]
    charges: Charges
    recordings: Mapping[int, str]
    warned: Mapping[str, Sequence[Raising]] = field(default_factory=dict)

    def label(self, person: str) -> str:
        """What somebody is called."""
        return self.charges.person_label(person)

    def person(self, identifier: str) -> Person | None:
        """Somebody by id."""
        return next((one for one in self.people if one.id == identifier), None)

    def following(self, shown: Outline) -> Outline | None:
        """The next outline of the same kind for somebody else, round the end; None without one."""
        known = [one for one in self.outlines if one.mine is shown.mine]
        at = known.index(shown)
        return next((one for one in (*known[at + 1 :], *known[:at]) if one.person != shown.person), None)

    def family(self, question: Question) -> str:
        """The hue of the first element a question goes to; '' where it goes to none."""
        rows = [self.charges.row(target.element) for target in question.targets]
        return next((family_of(row.kind) for row in rows if row is not None), "")


def read_outlines(case: Case) -> Outlined:
    """Reads them."""
    found = outlines.outlines(case)
    people = [one for one in grid.persons(case) if set(one.roles) & set(_HEARD)]
    recordings = {one.id: one.name for one in listed(case) if one.kind in _RECORDINGS}
    warned = {one.person: outline_aids.of_hearing(case, one.person) for one in found}
    return Outlined(found, people, read_charges(case), recordings, warned)


@dataclass(frozen=True, slots=True)
class Beside:
    """What stands beside one question: prompts, passages put there, further ones on its elements, pages to show."""

    question: str
    raised: Sequence[Raising] = ()
    put: Sequence[Passage] = ()
    further: Sequence[Passage] = ()
    shown: Sequence[Shown] = ()


def read_beside(case: Case, person: str, question: Question, everything: bool) -> Beside:
    """Reads it; with `everything` also passages that are not on the question's elements."""
    put = passages.of_tags(case, question.tags)
    there = {one.tag.id for one in put}
    further = [
        one
        for one in outline_aids.beside(case, person, None if everything else question.targets)
        if one.tag.id not in there
    ]
    raised = outline_aids.raised(case, person, question)
    return Beside(question.id, raised, put, further, outline_aids.shown(case, question.exhibits))


def read_offered(case: Case, person: str, language: str) -> list[Offered]:
    """Questions to begin with that the person is not asked yet."""
    asked = {one.text for outline in outlines.outlines(case) if outline.person == person for one in outline.questions}
    return [one for one in outline_aids.starters(case, person, language) if one.text not in asked]


def target_said(charges: Charges, target: Target, of: str) -> str:
    """``I · Deceit``; `of` is the element's short name."""
    return f"{charges.count_label(target.count)} · {of or target.element}"
