"""What the grid reads in a worker's thread: the sheet of a count, and what stands behind one of its cells."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from judgedesk.app import findings, grid, opened
from judgedesk.app.casefile import Case
from judgedesk.app.disclosure import notes
from judgedesk.app.findings import CellFindings
from judgedesk.app.grid import Column, Passage, Sheet, Standing
from judgedesk.app.grid_changes import changed_columns
from judgedesk.app.groundwork import groundwork
from judgedesk.domain.changes import Changes
from judgedesk.domain.documents import page_id, split_page_id
from judgedesk.domain.roles import Compartment

Unopened: TypeAlias = dict[tuple[str, str], dict[str, int]]


@dataclass(frozen=True, slots=True)
class Target:
    """A cell, by ids."""

    count: str
    defendant: str
    victim: str
    element: str

    @property
    def ids(self) -> tuple[str, str, str, str]:
        """Count, defendant, victim, element."""
        return self.count, self.defendant, self.victim, self.element


@dataclass(frozen=True, slots=True)
class Behind:
    """What stands behind a cell; `standing` is that of its defendant towards its victim, without chambers None."""

    target: Target
    passages: Sequence[Passage]
    findings: CellFindings
    standing: Standing | None
    unopened: frozenset[tuple[int, int]]
    disclosed: Mapping[tuple[int, int], str]


def read_behind(case: Case, target: Target, language: str = "en") -> Behind:
    """Reads it; how pages stand at the trial is said in a language."""
    passages = grid.passages(case, *target.ids)
    held = case.file.holds(Compartment.CHAMBERS)
    pages = {(passage.tag.document, passage.tag.page) for passage in passages}
    known = opened.by(case, [page_id(*page) for page in pages])
    return Behind(
        target,
        passages,
        findings.state_of(case, *target.ids),
        grid.standing(case, target.count, target.defendant, target.victim) if held else None,
        frozenset(page for page in pages if not known.get(page_id(*page))),
        {split_page_id(page): said for page, said in notes(case, [page_id(*one) for one in pages], language).items()},
    )


def read_unopened(case: Case, count: str) -> Unopened:
    """How many pages of each cell nobody opened, by defendant and victim, then row."""
    found: Unopened = {}
    for (_, defendant, victim, element), ground in groundwork(case, count).cells.items():
        if ground.unopened:
            found.setdefault((defendant, victim), {})[element] = ground.unopened
    return found


def read_changed(case: Case, count: str, changes: Changes) -> tuple[Column, ...] | Sheet:
    """The columns that changed, or the whole sheet where it can't be told which."""
    columns = changed_columns(case, count, changes)
    return grid.sheet(case, count) if columns is None else columns
