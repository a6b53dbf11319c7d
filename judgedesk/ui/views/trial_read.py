"""What the place of the trial shows, worked out on a reader thread."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from judgedesk.app import evidence_list, motions, reading
from judgedesk.app.casefile import Case
from judgedesk.app.disclosure_list import Line, Resting, register, resting
from judgedesk.app.evidence_list import Item
from judgedesk.app.grid import persons
from judgedesk.app.motions import Motion
from judgedesk.domain.documents import DocumentState
from judgedesk.domain.evidence import Person
from judgedesk.domain.roles import Compartment


@dataclass(frozen=True, slots=True)
class Register:
    """Documents and testimony; `cited`: passages by document on which a finding rests and that are not disclosed,
    None for who does not hold chambers.
    """

    lines: Sequence[Line]
    cited: Mapping[int, Sequence[Resting]] | None


@dataclass(frozen=True, slots=True)
class Moved:
    """Motions, and the people and documents they can name."""

    motions: Sequence[Motion]
    people: Sequence[Person]
    documents: Mapping[int, str]

    def called(self, person: str) -> str:
        """What somebody is called."""
        return next((one.shown or one.label for one in self.people if one.id == person), person)


def read_register(case: Case) -> Register:
    """The register of what was disclosed."""
    cited: dict[int, list[Resting]] | None = {} if case.file.holds(Compartment.CHAMBERS) else None
    if cited is not None:
        for one in resting(case):
            cited.setdefault(one.passage.tag.document, []).append(one)
    return Register(register(case), cited)


def read_motions(case: Case) -> Moved:
    """The register of motions."""
    documents = {one.id: one.name for one in reading.listed(case) if one.state is DocumentState.READY}
    return Moved(motions.motions(case), persons(case), documents)


def read_list(case: Case, language: str) -> Sequence[Item]:
    """The list of evidence."""
    return evidence_list.items(case, language)


def figure(case: Case) -> tuple[int, int]:
    """Motions not decided; passages in findings that were not disclosed (0 without chambers)."""
    open_motions = sum(one.decision == "open" for one in motions.motions(case))
    return open_motions, len(resting(case)) if case.file.holds(Compartment.CHAMBERS) else 0


def in_worker(work: Any, case: Case, *given: Any, progress: Any = None, cancel: Any = None) -> Any:
    """A paper written by a job of the bridge, which can neither be stopped half way nor tell how far it is."""
    return work(case, *given)
