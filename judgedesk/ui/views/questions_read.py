"""What the place of questions asks of the app; every function is for a worker thread."""

import re
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Final

from judgedesk.app import asking, finding, meaning, reading, saved
from judgedesk.app.asking import Options
from judgedesk.app.batch import Batch, batch
from judgedesk.app.batch_paper import write_batch
from judgedesk.app.casefile import Case
from judgedesk.app.hit_report import Written, write_batch_hits, write_hits
from judgedesk.app.saved import Saved, WatchNews
from judgedesk.app.terms import terms_of
from judgedesk.domain.errors import UserError
from judgedesk.language.fold import index_text
from judgedesk.search.building import Row, Rows, rows_of, text_of
from judgedesk.search.query import parse
from judgedesk.search.tree import And, Not, Query

MOST_NEW: Final = 500
"""New pages that are listed of one question."""
_BEFORE = 28
_BLANKS = re.compile(r"\s+")

Progress = Callable[[Any], None]
Lines = Sequence[tuple[int, str]]


@dataclass(frozen=True, slots=True)
class InBox:
    """The question that stands in the box, or was asked last, and how it is widened."""

    text: str
    options: Options = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class NewPage:
    """A page that is new to a question, and its passage: what stands before, the words that answer, what follows."""

    document: int
    page: int
    cite: str
    name: str
    before: str
    words: str
    after: str


# -- questions kept -------------------------------------------------------------------------------------------------


def news(case: Case, *, progress: Progress, cancel: threading.Event) -> list[WatchNews]:
    """What is new to each question that is watched."""
    return saved.news(case, cancel=cancel)


def new_pages(case: Case, one: Saved) -> list[NewPage]:
    """The pages that are new to a question, in file order, as many as are listed.

    Raises:
        UserError: ``saved.unknown``, ``query.bad``.
    """
    identifiers = saved.new_pages(case, one.id)[:MOST_NEW]
    meant = asking.asked(case, one.query, one.options)
    found = []
    for passage in asking.passages(case, meant, identifiers):
        start, end = passage.spans[0] if passage.spans else (0, 0)
        begun = max(0, start - _BEFORE)
        before = passage.quote[begun:start]
        before = f"… {before.partition(' ')[2]}" if begun else before
        found.append(
            NewPage(
                passage.document, passage.page, passage.cite, passage.name,
                *(_BLANKS.sub(" ", text) for text in (before, passage.quote[start:end], passage.quote[end:])),
            )
        )  # fmt: skip
    return found


def words_on(case: Case, document: int, page: int, one: Saved) -> list[tuple[int, int]]:
    """Where a page answers a question, in code points of its text."""
    return finding.highlights(case, document, page, one.query, widening=asking.widening_of(one.options))


def question_of(one: Saved) -> str:
    """A question kept, with the person it must name as a condition of its own."""
    person = str(one.options.get("person") or "")
    return text_of(Rows((Row("text", one.query), Row("person", person)))) if person else one.query


# -- the builder ----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Counted:
    """How many pages a question finds; or why it finds none, and at which of its rows (-1 for none of them)."""

    text: str
    pages: int
    problem: UserError | None = None
    row: int = -1


def rows_for(text: str) -> Rows:
    """A question as rows; what is left out in its midst counts as well at its end, where rows have it.

    Raises:
        UserError: ``query.bad``.
    """
    query = parse(text)
    found = rows_of(query)
    if isinstance(query.root, And) and (found is None or [row.what for row in found.rows] == ["text"]):
        ordered = sorted(query.root.parts, key=lambda part: isinstance(part, Not))
        found = rows_of(Query(And(tuple(ordered)))) or found
    return found or Rows((Row("text", text),))


def counted(case: Case, text: str, rows: Sequence[Row]) -> Counted:
    """The live count of a question made of rows."""
    try:
        return Counted(text, finding.count(case, text, wait=False))
    except UserError as error:
        return _refused(case, text, rows, error)


def _refused(case: Case, text: str, rows: Sequence[Row], error: UserError) -> Counted:
    """At which row it went wrong: the first that is refused by itself."""
    for number, row in enumerate(rows):
        try:
            alone = text_of(Rows((replace(row, keep=True),)))
            if alone:
                meaning.meaning(case, alone, wait=False)
        except UserError as refused:
            if (refused.code, refused.facts.get("reason")) == (error.code, error.facts.get("reason")):
                return Counted(text, 0, refused, number)
    return Counted(text, 0, error)


# -- lists of terms -------------------------------------------------------------------------------------------------


def counted_terms(case: Case, lines: Lines, *, progress: Progress, cancel: threading.Event) -> Batch:
    """Looks for every term of a list; `progress` gets (done, in all)."""
    return batch(case, lines, progress=lambda done, total: progress((done, total)), cancel=cancel)


def question_of_cell(case: Case, term: str, document: int | None = None, person: str = "") -> str:
    """The question behind a cell: a term, in one document or with one person named.

    Raises:
        UserError: why the term could not be looked for.
    """
    found = terms_of(case, [(1, term)])[0]
    if found.meant is None:
        raise found.problem or UserError("query.bad", position=0, reason="empty", text=term)
    rows = [Row("text", next(iter(found.meant.values())).text)]
    if person:
        rows.append(Row("person", person))
    if document is not None:
        rows += _conditions(case, document)
    return text_of(Rows(tuple(rows))) if len(rows) > 1 else rows[0].value


def _conditions(case: Case, number: int) -> list[Row]:
    """The name of a document, and its volume where another bears the same name."""
    listed = reading.listed(case)
    one = next((document for document in listed if document.id == number), None)
    if one is None:
        return []
    wanted = f" {index_text(one.name)}"
    alike = [other for other in listed if wanted in f" {index_text(other.name)}"]
    rows = [Row("document", one.name)]
    return [*rows, Row("volume", one.volume)] if len(alike) > 1 and one.volume else rows


# -- papers ---------------------------------------------------------------------------------------------------------


def write_matrix(case: Case, found: Batch, path: Path, language: str, override: str = "", *, progress: Progress,
                 cancel: threading.Event) -> tuple[Path, int]:  # fmt: skip
    """Writes the counts of a list; answers where, and how many rows."""
    return path, write_batch(case, found, path, language, override)


def write_terms(case: Case, lines: Lines, path: Path, language: str, override: str = "", *, progress: Progress,
                cancel: threading.Event) -> tuple[Path, Written]:  # fmt: skip
    """Writes the passages of every term of a list; `progress` gets (done, in all)."""
    told = _telling(progress)
    return path, write_batch_hits(case, lines, path, language=language, progress=told, cancel=cancel, override=override)


def write_question(case: Case, asked: InBox, path: Path, language: str, override: str = "", *, progress: Progress,
                   cancel: threading.Event) -> tuple[Path, Written]:  # fmt: skip
    """Writes the passages that answer a question; `progress` gets (done, in all)."""
    told = _telling(progress)
    return path, write_hits(
        case,
        asked.text,
        path,
        language=language,
        options=asked.options,
        progress=told,
        cancel=cancel,
        override=override,
    )


def _telling(progress: Progress) -> Callable[[int, int], None]:
    return lambda done, total: progress((done, total))
