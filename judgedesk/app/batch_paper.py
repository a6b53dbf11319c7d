"""The counts of a list of terms as a paper: a matrix for a sheet, a row a term for a document."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Final

from judgedesk.app.batch import Batch, BatchTerm
from judgedesk.app.casefile import Case
from judgedesk.app.document_names import DocumentNames
from judgedesk.app.hit_report import not_covered
from judgedesk.app.papers import release
from judgedesk.app.templates import table_file
from judgedesk.app.wording import QT_TRANSLATE_NOOP, said, translated
from judgedesk.domain.errors import UserError
from judgedesk.drafting.tables import Cell, Table

MOST_CELLS: Final = 2_000_000
"""Cells of a matrix, empty ones too, that one sheet may come to."""


def write_batch(case: Case, batch: Batch, path: Path, language: str = "en", override: str = "") -> int:
    """Write the counts: .xlsx and .csv as documents and persons by terms, .docx with a row a term. Returns the rows.

    Raises:
        UserError: ``batch.too_wide``, ``out.unknown_ending``, ``out.not_logged``, ``leak.found``,
            ``leak.cannot_check``, ``disk.unwritable``; nothing was written.
    """
    ending = path.suffix.lower()
    table = listing(case, batch, language) if ending == ".docx" else matrix(case, batch, language)
    table = DocumentNames(case).into_table(table)
    release(
        case,
        path,
        table_file(table, ending, "batch", language),
        what="batch",
        number=len(table.rows),
        override=override,
    )
    return len(table.rows)


def matrix(case: Case, batch: Batch, language: str) -> Table:
    """A column a term; rows: all pages, each person, each document, why a term could not be looked for.

    Raises:
        UserError: ``batch.too_wide``.
    """
    rows_of = 3 + len(batch.persons) + len(batch.documents)
    if rows_of * len(batch.terms) > MOST_CELLS:
        raise UserError("batch.too_wide", terms=len(batch.terms), documents=len(batch.documents))
    say = _saying(language)
    numbers = range(len(batch.terms))
    kind = {
        "all": say(QT_TRANSLATE_NOOP("cli", "all pages")),
        "documents": say(QT_TRANSLATE_NOOP("cli", "documents")),
        "person": say(QT_TRANSLATE_NOOP("cli", "person")),
        "document": say(QT_TRANSLATE_NOOP("cli", "document")),
        "refused": say(QT_TRANSLATE_NOOP("cli", "not looked for")),
        "missing": say(QT_TRANSLATE_NOOP("cli", "not covered")),
    }
    found = [term.problem is None for term in batch.terms]
    rows: list[tuple[Cell, ...]] = [
        (kind["all"], "", "", None, *(term.pages if term.problem is None else None for term in batch.terms)),
        (kind["documents"], "", "", None, *(term.documents if term.problem is None else None for term in batch.terms)),
    ]
    for person in batch.persons:
        counted = (batch.person_cells.get((number, person.id), 0) if found[number] else None for number in numbers)
        known = person.pages is not None
        rows.append((kind["person"], person.label, "", person.pages, *(one if known else None for one in counted)))
    for document in batch.documents:
        cells = (batch.cells.get((number, document.id)) for number in numbers)
        rows.append((kind["document"], document.name, document.volume, document.pages, *cells))
    if batch.not_understood:
        rows.append((kind["refused"], "", "", None, *(_why(term, language) or None for term in batch.terms)))
    nothing = [None] * len(batch.terms)
    rows += [(kind["missing"], line, "", None, *nothing) for line in not_covered(case, language)]
    columns = [
        say(QT_TRANSLATE_NOOP("cli", "Counted")), say(QT_TRANSLATE_NOOP("cli", "Name")),
        say(QT_TRANSLATE_NOOP("cli", "Volume")), say(QT_TRANSLATE_NOOP("cli", "Pages")),
        *(term.text for term in batch.terms),
    ]  # fmt: skip
    return Table(_title(language), _head(case, batch, language), columns, rows, notes=_notes(language))


def listing(case: Case, batch: Batch, language: str) -> Table:
    """A row a term: its line, pages, documents, whom its pages name, where it stands; what is not covered below."""
    say = _saying(language)
    persons: dict[int, list[str]] = {}
    labels = {person.id: person.label for person in batch.persons}
    for (number, person), counted in batch.person_cells.items():
        persons.setdefault(number, []).append(f"{labels[person]} ({counted})")
    places: dict[int, list[str]] = {}
    names = {document.id: document.name for document in batch.documents}
    for (number, document), counted in batch.cells.items():
        places.setdefault(number, []).append(f"{names.get(document, '')} ({counted})")
    rows: list[tuple[Cell, ...]] = [
        (
            term.line, term.text, *((term.pages, term.documents) if term.problem is None else (None, None)),
            "; ".join(persons.get(number, ())), "; ".join(places.get(number, ())) or _why(term, language),
        )
        for number, term in enumerate(batch.terms)
    ]  # fmt: skip
    columns = [
        say(QT_TRANSLATE_NOOP("cli", "Line")), say(QT_TRANSLATE_NOOP("cli", "Term")),
        say(QT_TRANSLATE_NOOP("cli", "Pages")), say(QT_TRANSLATE_NOOP("cli", "Documents")),
        say(QT_TRANSLATE_NOOP("cli", "Persons named there (pages)")), say(QT_TRANSLATE_NOOP("cli", "Found in (pages)")),
    ]  # fmt: skip
    after = [say(QT_TRANSLATE_NOOP("cli", "What this search does not cover")), *not_covered(case, language)]
    return Table(_title(language), _head(case, batch, language), columns, rows, after)


def _saying(language: str) -> Callable[[str], str]:
    return lambda text: translated(text, language, "cli")


def _title(language: str) -> str:
    return translated(QT_TRANSLATE_NOOP("cli", "Terms looked for"), language, "cli")


def _notes(language: str) -> str:
    return translated(QT_TRANSLATE_NOOP("cli", "About this list"), language, "cli")


def _head(case: Case, batch: Batch, language: str) -> list[str]:
    text = QT_TRANSLATE_NOOP("cli", "Terms: {number}, not looked for: {refused}")
    counted = translated(text, language, "cli").format(number=len(batch.terms), refused=len(batch.not_understood))
    when = translated(QT_TRANSLATE_NOOP("cli", "Date: {date}"), language, "cli").format(date=date.today().isoformat())
    return [case.title, when, counted]


def _why(term: BatchTerm, language: str) -> str:
    return said(term.problem, language).why if term.problem is not None else ""
