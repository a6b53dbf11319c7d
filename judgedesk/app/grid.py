"""The element grid: what is tagged for and against each element, per count, defendant and victim.

The window reads a count's `Sheet`; the command line and other programs read a `Grid`.
"""

from dataclasses import dataclass

from judgedesk.app.casefile import Case
from judgedesk.app.grid_columns import Applies, CellFigures, Column, Tally, cells_of, heat, upwards
from judgedesk.app.grid_law import (
    PenaltyLine,
    StretchPenalty,
    Version,
    elements_of,
    grid_rows,
    penalties,
    provision,
    versions,
    warnings,
)
from judgedesk.app.grid_rows import BESIDE, Band, ElementRow, Words
from judgedesk.app.grid_sheet import Sheet, sheet, sheet_of
from judgedesk.app.grid_standing import Branch, Standing, Untagged, standing, untagged
from judgedesk.app.law import charged
from judgedesk.app.reading import citation_form, cite, parts_with_documents
from judgedesk.app.tagging import anchored, known_count
from judgedesk.domain.documents import page_id
from judgedesk.domain.errors import UserError
from judgedesk.domain.evidence import Count, Person, Tag
from judgedesk.law.coverage import GRID_KINDS
from judgedesk.law.model import Offence
from judgedesk.store import documents as store
from judgedesk.store import evidence

__all__ = [
    "BESIDE", "Applies", "Band", "Branch", "Cell", "CellFigures", "Column", "ElementRow", "Grid", "Passage",
    "PenaltyLine", "Row", "Sheet", "Standing", "StretchPenalty", "Tally", "Untagged", "Version", "Words", "cells_of",
    "counts", "elements_of", "grid", "grid_rows", "heat", "passages", "penalties", "persons", "provision", "sheet",
    "standing", "untagged", "versions", "warnings",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Cell:
    """One element for one count, defendant and victim. `finding` is the user's own, else the panel's, or None."""

    count: str
    defendant: str
    victim: str
    element: str
    kind: str
    supports: int
    contradicts: int
    context: int
    finding: str | None
    applies: Applies


@dataclass(frozen=True, slots=True)
class Row:
    """Where passages stand for an offence towards one victim. `open` lists needed elements without a passage."""

    count: str
    defendant: str
    victim: str
    offence: str
    coverage: str
    open: list[str]


@dataclass(frozen=True, slots=True)
class Grid:
    """All cells, in the order of counts, defendants, victims and the pack."""

    cells: list[Cell]
    offences: list[Row]
    withheld: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """A tag with the place it cites."""

    tag: Tag
    cite: str
    name: str
    page: int
    folio: str


def counts(case: Case) -> list[Count]:
    """Counts in the order recorded."""
    return evidence.counts(case.file.reading())


def persons(case: Case) -> list[Person]:
    """Everybody of the case."""
    return evidence.persons(case.file)


def grid(case: Case, count: str | None = None) -> Grid:
    """The grid of one count, or of all.

    Raises:
        UserError: ``count.unknown``.
    """
    wanted = [known for known in counts(case) if count is None or known.id == count]
    if count is not None and not wanted:
        raise UserError("count.unknown", count=count)
    cells: list[Cell] = []
    lines: list[Row] = []
    for one in wanted:
        whole = sheet_of(case, one)
        for column in whole.columns:
            cells += _cells(whole, column)
            where = (one.id, *column.pair, one.offence)
            lines.append(Row(*where, column.stand.state, list(column.stand.open)))
    return Grid(cells, lines, case.withheld)


def _cells(whole: Sheet, column: Column) -> list[Cell]:
    """Rows in force at the act, and whatever is tagged all the same."""
    return [
        Cell(
            count=whole.count.id,
            defendant=column.defendant,
            victim=column.victim,
            element=element.id,
            kind=element.kind,
            supports=column.supports[place],
            contradicts=column.contradicts[place],
            context=column.context[place],
            finding=column.findings.get(place),
            applies=column.applies[place],
        )
        for place, element in enumerate(whole.law.elements)
        if place in column.tagged or (column.in_force[place] and element.kind in GRID_KINDS)
    ]


def passages(case: Case, count: str, defendant: str, victim: str, element: str) -> list[Passage]:
    """Every passage behind a cell, sub-alternatives included, in file order."""
    family = _family(charged(known_count(case.file.reading(), count)), element)
    marks = ", ".join("?" * len(family))
    found, form = [], citation_form(case)
    for part in parts_with_documents(case):
        connection = case.file.reading(part)
        tags = evidence.tags(
            connection,
            f'"count" = ? AND defendant = ? AND victim = ? AND element IN ({marks})',
            (count, defendant, victim, *family),
        )
        known = {identifier: store.get(connection, identifier) for identifier in {tag.document for tag in tags}}
        texts = store.pages_with_ids(connection, [page_id(tag.document, tag.page) for tag in tags]) if tags else {}
        for tag in tags:
            page, document = texts.get(page_id(tag.document, tag.page)), known.get(tag.document)
            if page is None or document is None:
                continue
            where = cite(document.volume, page.folio, document.name, tag.page, form)
            found.append(Passage(anchored(tag, page.text), where, document.name, tag.page, page.folio))
    return sorted(found, key=lambda passage: (passage.tag.document, passage.tag.page, passage.tag.start))


def _family(law: Offence, element: str) -> list[str]:
    """An element and its sub-alternatives."""
    return [row for row, line in upwards(law).items() if element in line] or [element]
