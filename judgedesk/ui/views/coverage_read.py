"""What was opened and what is tied to nothing: read on a reader thread and laid out as rows."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

from judgedesk.app import finding, groundwork
from judgedesk.app.casefile import Case
from judgedesk.app.groundwork import CellKey, CitedPage, Ground, Groundwork, NamedPerson, UntiedDocument
from judgedesk.domain.errors import UserError
from judgedesk.search.tree import value_written
from judgedesk.ui.views.comparison_read import names_of_rows
from judgedesk.ui.widgets.charges import Charges, read_charges

Kind: TypeAlias = Literal["cells", "documents", "persons", "pages"]
KINDS: tuple[Kind, ...] = ("cells", "documents", "persons", "pages")
MOST = 400
"""So many pages are listed at once."""


@dataclass(frozen=True, slots=True)
class CellLine:
    """A cell of the grid and the pages it rests on; `element` by language."""

    key: CellKey
    count: str
    defendant: str
    victim: str
    element: Mapping[str, str]
    ground: Ground


Line: TypeAlias = CellLine | UntiedDocument | NamedPerson | CitedPage


@dataclass(frozen=True, slots=True)
class Read:
    """Everything but the persons, who take a search each."""

    charges: Charges
    work: Groundwork
    cells: Sequence[CellLine]
    unopened: Sequence[CitedPage]
    """The first `MOST` of the tagged pages that nobody opened, as far as the user may know."""


def read_coverage(case: Case) -> Read:
    """Reads it."""
    charges, work, names = read_charges(case), groundwork.groundwork(case), names_of_rows()
    cells = [
        CellLine(
            key,
            charges.count_label(key[0]),
            charges.person_label(key[1]),
            charges.person_label(key[2]),
            names.get(key[3], {"en": key[3]}),
            ground,
        )
        for key, ground in work.cells.items()
    ]
    rank = {
        one: at
        for ids in (
            [count.id for count in charges.counts],
            *((*count.defendants, *count.victims) for count in charges.counts),
            charges.elements,
        )
        for at, one in enumerate(ids)
    }
    cells.sort(key=lambda one: [rank.get(part, 0) for part in one.key])
    return Read(charges, work, cells, groundwork.cited(case, work.unopened[:MOST]))


def narrowed(
    read: Read, persons: Sequence[NamedPerson], kind: Kind, typed: str, never_only: bool, language: str,
    ordered: Callable[[Sequence[Any]], Sequence[Any]],
) -> Sequence[Line]:  # fmt: skip
    """The lines of a kind that hold the typed words; with `never_only` those of which something was never opened."""
    of_kind: Mapping[Kind, Sequence[Line]] = {
        "cells": read.cells, "documents": read.work.documents, "persons": persons, "pages": read.unopened,
    }  # fmt: skip
    parts = typed.casefold().split()
    kept = [
        one
        for one in of_kind[kind]
        if (not never_only or never_opened(one)) and all(part in _text(one, language) for part in parts)
    ]
    return ordered(kept)


def never_opened(line: Line) -> bool:
    """Whether of what a line stands for something was opened by nobody, as far as the user may know."""
    if isinstance(line, CellLine):
        return line.ground.unopened > 0
    if isinstance(line, UntiedDocument):
        return line.opened < line.pages
    return not isinstance(line, CitedPage) or not line.opened_by


def _text(line: Line, language: str) -> str:
    if isinstance(line, CellLine):
        element = line.element.get(language) or line.element.get("en", "")
        return f"{line.count} {line.defendant} {line.victim} {element}".casefold()
    if isinstance(line, UntiedDocument):
        return f"{line.name} {line.volume}".casefold()
    if isinstance(line, NamedPerson):
        return f"{line.label} {' '.join(line.roles)}".casefold()
    return f"{line.cite} {line.name}".casefold()


def read_pages(case: Case, line: CellLine | NamedPerson) -> list[CitedPage]:
    """The pages a cell rests on, or that name a person; `MOST` at most."""
    if isinstance(line, CellLine):
        try:
            return groundwork.resting_on(case, *line.key)[:MOST]
        except UserError:
            return []
    if not line.pages:
        return []
    return groundwork.cited(case, finding.pages_found(case, f"person:{value_written(line.person)}")[:MOST])
