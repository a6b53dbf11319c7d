"""Many searches at once: on how many pages each term of a list stands, in all, per document and per person."""

import threading
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from judgedesk.app import reading
from judgedesk.app.asking import Options, asked, pages
from judgedesk.app.casefile import Case
from judgedesk.app.terms import Term, terms_of
from judgedesk.domain.documents import PAGE_BITS
from judgedesk.domain.errors import UserError
from judgedesk.search.tree import value_written
from judgedesk.store import evidence

Progress = Callable[[int, int], None]
"""Terms done, terms in all."""


@dataclass(frozen=True, slots=True)
class BatchTerm:
    """A line of the list and what it came to; `problem` says why it could not be looked for, and then nothing else."""

    line: int
    text: str
    pages: int
    documents: int
    problem: UserError | None = None


@dataclass(frozen=True, slots=True)
class BatchDocument:
    """A document that answers at least one term; `pages` of it answer any."""

    id: int
    name: str
    volume: str
    sealed: bool
    pages: int


@dataclass(frozen=True, slots=True)
class BatchPerson:
    """A person of the case; `pages` name them, as far as the user may know their names, None where no name is known."""

    id: str
    label: str
    pages: int | None


@dataclass(frozen=True, slots=True)
class Batch:
    """Counts of pages, and only where there are any.

    Args:
        terms: every line of the list, in order.
        documents: those that answer, in file order.
        persons: everybody of the case, in the order recorded.
        cells: pages by number of the term in `terms` (from 0) and document.
        person_cells: pages that hold the term and name the person, by number of the term and person.
    """

    terms: list[BatchTerm]
    documents: list[BatchDocument]
    persons: list[BatchPerson]
    cells: Mapping[tuple[int, int], int]
    person_cells: Mapping[tuple[int, str], int]

    @property
    def not_understood(self) -> list[BatchTerm]:
        """Lines that could not be looked for."""
        return [term for term in self.terms if term.problem is not None]


def batch(
    case: Case,
    lines: Sequence[tuple[int, str]],
    *,
    options: Options | None = None,
    progress: Progress | None = None,
    cancel: threading.Event | None = None,
) -> Batch:
    """Look for every term of a list.

    Args:
        case: an open case.
        lines: from `terms.lines_of` or `terms.lines_in`.
        options: how terms are widened.
        progress: told after every term.
        cancel: ends the work between two terms.

    Raises:
        UserError: ``batch.empty``, ``batch.too_many``, ``job.cancelled``.
    """
    terms = terms_of(case, lines, options)
    naming, persons = _people(case, options, cancel)
    done: dict[str, tuple[BatchTerm, Counter[int], Counter[str]]] = {}
    found: list[BatchTerm] = []
    cells: dict[tuple[int, int], int] = {}
    person_cells: dict[tuple[int, str], int] = {}
    answering: set[int] = set()
    for number, term in enumerate(terms):
        _stop_if(cancel)
        if term.text not in done:
            counted, answers = _looked_for(case, term, naming)
            answering.update(answers)
            done[term.text] = counted
        told, per_document, per_person = done[term.text]
        found.append(BatchTerm(term.line, term.text, told.pages, told.documents, told.problem))
        cells.update({(number, document): pages_ for document, pages_ in per_document.items()})
        person_cells.update({(number, person): pages_ for person, pages_ in per_person.items()})
        if progress is not None:
            progress(number + 1, len(terms))
    return Batch(found, _documents(case, answering), persons, cells, person_cells)


def _looked_for(
    case: Case, term: Term, naming: Mapping[int, tuple[str, ...]]
) -> tuple[tuple[BatchTerm, Counter[int], Counter[str]], list[int]]:
    """One term's counts, and the pages they were made of."""
    answers = pages(case, term.meant) if term.meant is not None else []
    per_document = Counter([page >> PAGE_BITS for page in answers])
    per_person = Counter([person for page in answers if page in naming for person in naming[page]])
    return (
        BatchTerm(term.line, term.text, len(answers), len(per_document), term.problem),
        per_document,
        per_person,
    ), answers


def _people(
    case: Case, options: Options | None, cancel: threading.Event | None
) -> tuple[dict[int, tuple[str, ...]], list[BatchPerson]]:
    """Whom each page names, and how many pages name whom: the pages that the condition on a person finds."""
    told = {name: value for name, value in (options or {}).items() if name != "person"}
    naming: dict[int, tuple[str, ...]] = {}
    persons = []
    for person in evidence.persons(case.file):
        _stop_if(cancel)
        try:
            meant = asked(case, f"person:{value_written(person.id)}", told)
        except UserError as error:
            if error.code != "query.no_names":
                raise
            persons.append(BatchPerson(person.id, person.label, None))
            continue
        named = pages(case, meant)
        for page in named:
            naming[page] = (*naming.get(page, ()), person.id)
        persons.append(BatchPerson(person.id, person.label, len(named)))
    return naming, persons


def _documents(case: Case, answering: set[int]) -> list[BatchDocument]:
    counted = Counter([page >> PAGE_BITS for page in answering])
    return [
        BatchDocument(one.id, one.name, one.volume, one.sealed, counted[one.id])
        for one in reading.listed(case)
        if one.id in counted
    ]


def _stop_if(cancel: threading.Event | None) -> None:
    if cancel is not None and cancel.is_set():
        raise UserError("job.cancelled")
