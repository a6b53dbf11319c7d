"""What the view of compelled acts reads on a reader thread."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from judgedesk.app import compelled, passages
from judgedesk.app.casefile import Case
from judgedesk.app.compelled import CompelledAct
from judgedesk.app.grid import Passage
from judgedesk.app.grid import Words as Names
from judgedesk.domain.evidence import Person
from judgedesk.ui.views.comparison_read import names_of_rows
from judgedesk.ui.widgets.charges import Charges, family_of, read_charges


@dataclass(frozen=True, slots=True)
class Read:
    """The acts, the persons by id, and the injured parties in the order of the counts."""

    acts: Sequence[CompelledAct]
    charges: Charges
    victims: Sequence[Person]

    def label(self, person: str) -> str:
        """What a person is called."""
        return self.charges.person_label(person)


def read_acts(case: Case) -> Read:
    """Reads them; injured parties of no count come last."""
    charges = read_charges(case)
    ids = dict.fromkeys(victim for count in charges.counts for victim in count.victims)
    ids |= dict.fromkeys(person.id for person in charges.persons.values() if "victim" in person.roles)
    return Read(compelled.acts(case), charges, [charges.persons[one] for one in ids if one in charges.persons])


def read_passages(case: Case, act: CompelledAct) -> tuple[str, list[Passage]]:
    """The passages an act is tied to, with its id."""
    return act.id, compelled.passages(case, act)


def read_offered(case: Case, victim: str, tags: Sequence[str]) -> tuple[str, list[Passage], Mapping[str, Names]]:
    """Everything tagged for an injured party in any count, those on means first, with what an act is tied to already;
    and what rows of the law are called.
    """
    charges = read_charges(case)
    found: dict[str, Passage] = {}
    for count in charges.counts:
        if victim in count.victims:
            for defendant in count.defendants:
                found |= {one.tag.id: one for one in passages.of_column(case, count.id, defendant, victim)}
    found |= {one.tag.id: one for one in passages.of_tags(case, tags)}
    kinds: Mapping[str, str] = {row.id: family_of(row.kind) for row in charges.elements.values()}
    return victim, sorted(found.values(), key=lambda one: kinds.get(one.tag.element) != "means"), names_of_rows()
