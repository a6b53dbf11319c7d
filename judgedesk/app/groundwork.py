"""The coverage proof: which pages the grid rests on, which of them were opened, and what stands outside the grid.

It says what was read and tied, and never that anything is proved.
"""

import threading
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from itertools import product
from typing import NamedTuple, TypeAlias

from judgedesk.app import finding, opened
from judgedesk.app.casefile import Case
from judgedesk.app.grid_columns import upwards
from judgedesk.app.law import charged
from judgedesk.app.reading import citation_form, cite, listed, parts_with_documents
from judgedesk.app.tagging import known_count
from judgedesk.domain.documents import PAGE_BITS, DocumentState, split_page_id
from judgedesk.domain.errors import UserError
from judgedesk.domain.evidence import Count, Person
from judgedesk.search.tree import value_written
from judgedesk.store import documents as store
from judgedesk.store import evidence
from judgedesk.store.cell_counts import cell_pages, pages_of_cell

CellKey: TypeAlias = tuple[str, str, str, str]
"""Count, defendant, victim, element."""


class Ground(NamedTuple):
    """What one cell rests on: pages, each cited by its folio, those of sub-alternatives included; how many of them the
    user never opened; how many nobody opened, as far as the user may know.
    """

    folios: int
    unopened_by_me: int
    unopened: int


@dataclass(frozen=True, slots=True)
class UntiedDocument:
    """A document without a passage in any cell. `opened_by_me` and `opened` count its pages; one that could not be
    read has none.
    """

    document: int
    name: str
    volume: str
    kind: str
    pages: int
    opened_by_me: int
    opened: int


@dataclass(frozen=True, slots=True)
class CitedPage:
    """A page with its citation and who opened it."""

    document: int
    name: str
    page: int
    cite: str
    opened_by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NamedPerson:
    """Somebody of the case's list of persons who is in no count. `pages` name them; None where the user sees no name
    to look for.
    """

    person: str
    label: str
    roles: tuple[str, ...]
    pages: int | None


@dataclass(frozen=True, slots=True)
class Groundwork:
    """The proof for one count or all.

    Attributes:
        cells: of every cell with a passage.
        documents: tied to no cell, in file order.
        unopened: ids of pages that carry a passage of a cell and that nobody opened, in file order; see `cited`.
        unopened_by_me: the same of the user alone.
        withheld: what the user's keys don't open, and what is therefore not counted.
    """

    cells: Mapping[CellKey, Ground]
    documents: tuple[UntiedDocument, ...]
    unopened: tuple[int, ...]
    unopened_by_me: tuple[int, ...]
    withheld: tuple[str, ...]

    def of(self, count: str, defendant: str, victim: str, element: str) -> Ground:
        """One cell; nothing where it has no passage."""
        return self.cells.get((count, defendant, victim, element), _NOTHING)


_NOTHING = Ground(0, 0, 0)


def groundwork(case: Case, count: str | None = None) -> Groundwork:
    """The coverage proof of one count, or of all.

    Raises:
        UserError: ``count.unknown``.
    """
    counts = evidence.counts(case.file.reading()) if count is None else [known_count(case.file.reading(), count)]
    log = opened.everything(case)
    anybody = frozenset(log)
    mine = frozenset(page for page, who in log.items() if case.user in who)
    rests = {cell: pages for known in counts for cell, pages in _resting(case, known).items()}
    tied = frozenset[int]().union(*rests.values())
    return Groundwork(
        cells={cell: Ground(len(pages), len(pages - mine), len(pages - anybody)) for cell, pages in rests.items()},
        documents=_untied(case, {page >> PAGE_BITS for page in tied}, mine, anybody),
        unopened=tuple(sorted(tied - anybody)),
        unopened_by_me=tuple(sorted(tied - mine)),
        withheld=case.withheld,
    )


def _resting(case: Case, count: Count) -> dict[CellKey, set[int]]:
    """The pages of every cell of a count. Sets may be shared and are not to be changed."""
    above = upwards(charged(count))
    pairs = frozenset(product(count.defendants, count.victims))
    found: dict[CellKey, set[int]] = {}
    for part in parts_with_documents(case):
        for defendant, victim, element, pages in cell_pages(case.file.reading(part), count.id):
            if (defendant, victim) not in pairs:
                continue
            for row in above.get(element, ()):
                cell = count.id, defendant, victim, row
                known = found.get(cell)
                found[cell] = pages if known is None else known | pages
    return found


def _untied(
    case: Case, tied: Collection[int], mine: Iterable[int], anybody: Iterable[int]
) -> tuple[UntiedDocument, ...]:
    by_me = Counter(page >> PAGE_BITS for page in mine)
    by_anybody = Counter(page >> PAGE_BITS for page in anybody)
    return tuple(
        UntiedDocument(one.id, one.name, one.volume, one.kind, one.pages, by_me[one.id], by_anybody[one.id])
        for one in listed(case)
        if one.id not in tied and one.state not in (DocumentState.SEALED, DocumentState.ARRIVING)
    )


def cited(case: Case, pages: Collection[int]) -> list[CitedPage]:
    """Pages with their citations and who opened them, in file order; what the user's keys don't open is left out.

    Args:
        case: an open case.
        pages: page ids, some hundreds at most: their text is read, too.
    """
    who, form = opened.by(case, pages), citation_form(case)
    found: dict[int, CitedPage] = {}
    for part in parts_with_documents(case):
        connection = case.file.reading(part)
        for identifier, page in store.pages_with_ids(connection, list(pages)).items():
            number, _ = split_page_id(identifier)
            document = store.get(connection, number)
            if document is not None:
                where = cite(document.volume, page.folio, document.name, page.number, form)
                by = who.get(identifier, ())
                found[identifier] = CitedPage(number, document.name, page.number, where, by)
    return [found[identifier] for identifier in sorted(found)]


def resting_on(case: Case, count: str, defendant: str, victim: str, element: str) -> list[CitedPage]:
    """The pages one cell rests on, in file order.

    Raises:
        UserError: ``count.unknown``.
    """
    known = known_count(case.file.reading(), count)
    rows = [row for row, line in upwards(charged(known)).items() if element in line]
    pages: set[int] = set()
    for part in parts_with_documents(case):
        for row in rows:
            pages |= pages_of_cell(case.file.reading(part), (count, defendant, victim, row))
    return cited(case, pages)


def persons_in_no_count(
    case: Case,
    *,
    progress: Callable[[tuple[int, int]], None] | None = None,
    cancel: threading.Event | None = None,
) -> list[NamedPerson]:
    """Who stands in the case's list of persons and in no count, and is named in the file by a name of that list: with
    the forms of the name, as an ordinary search finds it. Nobody is recognised, nothing is guessed.

    Args:
        case: an open case.
        progress: told how many persons were looked for, and of how many.
        cancel: stops it.

    Raises:
        UserError: ``job.cancelled``.
    """
    counts = evidence.counts(case.file.reading())
    inside = {person for count in counts for person in (*count.defendants, *count.victims)}
    outside = [person for person in evidence.persons(case.file) if person.id not in inside]
    found = []
    for number, person in enumerate(outside):
        if cancel is not None and cancel.is_set():
            raise UserError("job.cancelled")
        if progress is not None:
            progress((number, len(outside)))
        pages = _naming(case, person)
        if pages != 0:
            found.append(NamedPerson(person.id, person.label, person.roles, pages))
    return found


def _naming(case: Case, person: Person) -> int | None:
    """How many pages name somebody; None where the user sees no name of theirs."""
    try:
        return finding.count(case, f"person:{value_written(person.id)}")
    except UserError as error:
        if error.code != "query.no_names":
            raise
        return None
