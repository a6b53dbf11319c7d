"""The register of disclosure, and what was not disclosed though something rests on it.

What findings rest on is known to who holds the key of chambers, and shown to nobody else.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from judgedesk.app import findings, kept, passages, reading
from judgedesk.app.casefile import Case
from judgedesk.app.disclosure import Disclosure, Disclosures
from judgedesk.app.grid import Passage, counts, persons
from judgedesk.domain.documents import DocumentState
from judgedesk.domain.evidence import FindingState, Stance
from judgedesk.domain.roles import Compartment

_RESTS: Final[Mapping[FindingState, tuple[Stance, ...]]] = {
    FindingState.PROVED: (Stance.SUPPORTS,),
    FindingState.NOT_PROVED: (Stance.CONTRADICTS,),
    FindingState.CONTESTED: (Stance.SUPPORTS, Stance.CONTRADICTS),
}
"""On passages of which stance a finding rests."""


@dataclass(frozen=True, slots=True)
class Line:
    """A document or a testimony in the register.

    Attributes:
        document: its id; 0 for a testimony.
        person: id of who is heard; '' for a document.
        name: of the document; what the person heard is called.
        kind: of the file; ``testimony``.
        pages: how many.
        tagged: passages tagged in it.
        state: how it stands as a whole.
        parts: what was recorded of some of its pages only.
    """

    document: int
    testimony: str
    person: str
    name: str
    volume: str
    kind: str
    pages: int
    tagged: int
    state: Disclosure
    parts: tuple[Disclosure, ...] = ()
    sealed: bool = False


@dataclass(frozen=True, slots=True)
class Resting:
    """A passage that is not disclosed, on which a finding rests. Of chambers."""

    passage: Passage
    count: str
    defendant: str
    victim: str
    element: str
    state: Disclosure


def register(case: Case) -> list[Line]:
    """All documents in file order, then all testimony; a sealed document only for who may see it."""
    known, tagged = Disclosures(case), _tagged(case)
    lines = [
        Line(one.id, "", "", one.name, one.volume, one.kind, one.pages, tagged[one.id], known.of_document(one.id),
             known.parts_of(one.id), one.sealed)
        for one in reading.listed(case) if one.state is DocumentState.READY
    ]  # fmt: skip
    called = {one.id: one.label for one in persons(case)}
    for raw in kept.all_of(case, "testimony"):
        who, identifier = str(raw.get("person", "")), str(raw["id"])
        state = known.of_testimony(identifier)
        lines.append(Line(0, identifier, who, called.get(who, identifier), "", "testimony", 0, 0, state))
    return lines


def _tagged(case: Case) -> Counter[int]:
    found: Counter[int] = Counter()
    for part in reading.parts_with_documents(case):
        query = "SELECT document, count(*) FROM tags GROUP BY document"
        found.update({row[0]: row[1] for row in case.file.reading(part).execute(query)})
    return found


def resting(case: Case) -> list[Resting]:
    """Passages not disclosed on which a finding rests, one's own or the panel's, in the order of the grid.

    Raises:
        UserError: ``keys.not_yours`` without the key of chambers.
    """
    case.file.need(Compartment.CHAMBERS)
    known = Disclosures(case)
    return list(_resting(case, known)) if known else []


def _resting(case: Case, known: Disclosures) -> Iterator[Resting]:
    found = findings.by_cell(case)
    for count in counts(case):
        cells = {cell: _RESTS.get(told.valid.state, ()) for cell, told in found.items()
                 if cell[0] == count.id and told.valid is not None}  # fmt: skip
        here = passages.of_count(case, count.id) if cells else {}
        for (_, defendant, victim, element), stances in cells.items():
            for one in here.get((defendant, victim, element), ()):
                state = known.of_page(one.tag.document, one.tag.page)
                if state.open and one.tag.stance in stances:
                    yield Resting(one, count.id, defendant, victim, element, state)
