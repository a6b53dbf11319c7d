"""A paper of quotations: every passage that answers a question, or the terms of a list, as a court cites it."""

import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import Final

from judgedesk.app import ledger as ledgers
from judgedesk.app.asking import Asked, Options, Passage, asked, broken, looked_for, pages, passages
from judgedesk.app.casefile import Case
from judgedesk.app.document_names import DocumentNames
from judgedesk.app.papers import release
from judgedesk.app.terms import terms_of
from judgedesk.app.use_limits import Marks
from judgedesk.app.wording import QT_TRANSLATE_NOOP, said, translated
from judgedesk.domain.documents import PAGE_BITS
from judgedesk.domain.errors import UserError
from judgedesk.domain.roles import Compartment
from judgedesk.drafting.reports import Group, Quotation, Report, Section, report_docx
from judgedesk.drafting.tables import Cell, Table, written

MOST: Final = 5_000
"""Quotations in one paper."""

_EVERY = 50
_ENDINGS = (".docx", ".xlsx", ".csv")

Progress = Callable[[int, int], None]
"""Quotations done, quotations to come in all."""


@dataclass(frozen=True, slots=True)
class Written:
    """What a paper holds: `listed` of `pages` answering pages. `missing` says in words what no search could reach."""

    pages: int
    listed: int
    not_understood: int
    missing: list[str]


@dataclass(frozen=True, slots=True)
class _Answer:
    question: str
    pages: int
    documents: int
    broken: int
    passages: list[Passage]
    problem: UserError | None = None
    words: tuple[str, ...] = ()


def write_hits(
    case: Case,
    query: str,
    path: Path,
    *,
    language: str = "en",
    options: Options | None = None,
    most: int = MOST,
    progress: Progress | None = None,
    cancel: threading.Event | None = None,
    override: str = "",
) -> Written:
    """Write the passages that answer a question, by document in the order of the file: .docx, .xlsx or .csv.

    Raises:
        UserError: ``query.bad``, ``out.unknown_ending``, ``out.not_logged``, ``leak.found``, ``leak.cannot_check``,
            ``disk.unwritable``, ``job.cancelled``; nothing was written.
    """
    _check_ending(path)
    answers = _answers(case, [(query, asked(case, query, options), None)], most, progress, cancel)
    words = tuple(looked_for(case, query, options))
    return _write(case, path, [replace(answer, words=words) for answer in answers], [], language, override)


def write_batch_hits(
    case: Case,
    lines: Sequence[tuple[int, str]],
    path: Path,
    *,
    language: str = "en",
    options: Options | None = None,
    most: int = MOST,
    progress: Progress | None = None,
    cancel: threading.Event | None = None,
    override: str = "",
) -> Written:
    """The same for every term of a list (`terms.lines_of`), each once and under its own heading.

    Raises:
        UserError: ``batch.empty``, ``batch.too_many``, and as `write_hits` but for ``query.bad``: what means nothing
            is listed with the reason.
    """
    _check_ending(path)
    terms = {term.text: term for term in terms_of(case, lines, options)}
    told = [(term.text, term.meant, term.problem) for term in terms.values()]
    answers = _answers(case, told, most, progress, cancel)
    return _write(case, path, answers, [answer for answer in answers if answer.problem is not None], language, override)


def not_covered(case: Case, language: str) -> list[str]:
    """What no search of this user could reach, in words; never empty."""
    totals = ledgers.ledger(case, language=language).totals
    counted = (
        (totals.pending, QT_TRANSLATE_NOOP("cli", "Pages that wait for OCR: {number}")),
        (totals.failed, QT_TRANSLATE_NOOP("cli", "Pages that could not be read: {number}")),
        (totals.partial, QT_TRANSLATE_NOOP("cli", "Pages whose text is not all there: {number}")),
        (totals.pending_files, QT_TRANSLATE_NOOP("cli", "Files that wait to be read: {number}")),
        (totals.failed_files, QT_TRANSLATE_NOOP("cli", "Files that could not be read: {number}")),
    )
    found = [translated(text, language, "cli").format(number=number) for number, text in counted if number]
    if not case.file.holds(Compartment.SEALED):
        text = QT_TRANSLATE_NOOP("cli", "What is sealed, if anything is: the keys of {user} don't open it.")
        found.append(translated(text, language, "cli").format(user=case.user))
    nothing = QT_TRANSLATE_NOOP("cli", "Nothing: every page of every file could be searched.")
    return found or [translated(nothing, language, "cli")]


def _check_ending(path: Path) -> None:
    if path.suffix.lower() not in _ENDINGS:
        raise UserError("out.unknown_ending", ending=path.suffix or "?", known=", ".join(_ENDINGS))


def _answers(
    case: Case,
    questions: Sequence[tuple[str, Asked | None, UserError | None]],
    most: int,
    progress: Progress | None,
    cancel: threading.Event | None,
) -> list[_Answer]:
    """Each question with its passages, as many as there is room for."""
    found: list[tuple[str, Asked, list[int], UserError | None]] = []
    for question, meant, problem in questions:
        _stop_if(cancel)
        found.append((question, meant or {}, pages(case, meant) if meant else [], problem))
    total = min(most, sum(len(identifiers) for _, _, identifiers, _ in found))
    answers, done = [], 0
    for question, meant, identifiers, problem in found:
        quoted = []
        for passage in passages(case, meant, identifiers[: most - done]):
            quoted.append(passage)
            if len(quoted) % _EVERY == 0:
                _stop_if(cancel)
                if progress is not None:
                    progress(done + len(quoted), total)
        done += len(quoted)
        documents = len({identifier >> PAGE_BITS for identifier in identifiers})
        more = broken(case, meant) if meant else 0
        answers.append(_Answer(question, len(identifiers), documents, more, quoted, problem))
    if progress is not None:
        progress(done, total)
    return answers


def _stop_if(cancel: threading.Event | None) -> None:
    if cancel is not None and cancel.is_set():
        raise UserError("job.cancelled")


def _write(
    case: Case, path: Path, answers: list[_Answer], refused: list[_Answer], language: str, override: str
) -> Written:
    words, names = _Words(language), DocumentNames(case)
    answers = [replace(one, passages=[_shown(hit, names) for hit in one.passages]) for one in answers]
    total, listed = sum(answer.pages for answer in answers), sum(len(answer.passages) for answer in answers)
    missing: list[str] = names.into_all(not_covered(case, language))
    for answer in refused:
        assert answer.problem is not None
        missing.append(words.refused(answer.question, said(answer.problem, language).why))
    limits = Marks(case, language)
    beside = {one.document: limits.beside(one.document) for answer in answers for one in answer.passages}
    before = [case.title, *words.head(answers, total, listed), *limits.heads()]
    if path.suffix.lower() == ".docx":
        sections = [_section(one, len(answers) > 1, words, beside) for one in answers if one.problem is None]
        report = Report(words.title, before, words.missing, missing, sections)
        content = report_docx(report)
    else:
        table = _table(answers, before, missing, words, as_rows=path.suffix.lower() == ".csv")
        if any(beside.values()):
            table = _with_limits(table, answers, beside, limits.column)
        content = written(table, path.suffix.lower())
    release(case, path, content, what="hits", number=listed, override=override)
    return Written(total, listed, len(refused), missing)


def _shown(passage: Passage, names: DocumentNames) -> Passage:
    name = names.shown(passage.name)
    cite = passage.cite if passage.folio else passage.cite.replace(passage.name, name, 1)
    return replace(passage, name=name, cite=cite)


class _Words:
    """What stands in the paper besides quotations, in one language."""

    def __init__(self, language: str) -> None:
        self._language = language
        self.title = self._say(QT_TRANSLATE_NOOP("cli", "Passages found"))
        self.missing = self._say(QT_TRANSLATE_NOOP("cli", "What this search does not cover"))
        self.notes = self._say(QT_TRANSLATE_NOOP("cli", "About this list"))
        self.columns = [
            self._say(text)
            for text in (
                QT_TRANSLATE_NOOP("cli", "Question"), QT_TRANSLATE_NOOP("cli", "Volume"),
                QT_TRANSLATE_NOOP("cli", "Document"), QT_TRANSLATE_NOOP("cli", "Citation"),
                QT_TRANSLATE_NOOP("cli", "Page"), QT_TRANSLATE_NOOP("cli", "Passage"),
            )
        ]  # fmt: skip

    def _say(self, text: str, **facts: object) -> str:
        return translated(text, self._language, "cli").format(**facts)

    def head(self, answers: list[_Answer], total: int, listed: int) -> list[str]:
        """What was asked, when, and what it came to."""
        lines = [self._say(QT_TRANSLATE_NOOP("cli", "Date: {date}"), date=date.today().isoformat())]
        if len(answers) == 1:
            lines.append(self._say(QT_TRANSLATE_NOOP("cli", "Question: {question}"), question=answers[0].question))
            if answers[0].words:
                text = QT_TRANSLATE_NOOP("cli", "Words looked for: {words}")
                lines.append(self._say(text, words=", ".join(answers[0].words)))
            lines += self.of(answers[0])
        else:
            lines.append(self._say(QT_TRANSLATE_NOOP("cli", "Terms of the list: {number}"), number=len(answers)))
            lines.append(self._say(QT_TRANSLATE_NOOP("cli", "Pages found for all terms: {number}"), number=total))
            lines += self._left_out(listed, total)
        return [*lines, self._say(QT_TRANSLATE_NOOP("cli", "Order: as the pages lie in the file."))]

    def of(self, answer: _Answer) -> list[str]:
        """What one question came to."""
        text = QT_TRANSLATE_NOOP("cli", "Pages: {pages}, in documents: {documents}")
        lines = [self._say(text, pages=answer.pages, documents=answer.documents)]
        if answer.broken:
            text = QT_TRANSLATE_NOOP("cli", "further pages where a word is broken at a line end: {broken}")
            lines.append(self._say(text, broken=answer.broken))
        return [*lines, *self._left_out(len(answer.passages), answer.pages)]

    def _left_out(self, listed: int, total: int) -> list[str]:
        text = QT_TRANSLATE_NOOP("cli", "Listed here are the first {listed}; {left} further pages are left out.")
        return [self._say(text, listed=listed, left=total - listed)] if listed < total else []

    def document(self, passage: Passage) -> str:
        """A document's heading."""
        name = passage.name
        if passage.volume:
            text = QT_TRANSLATE_NOOP("cli", "{name} (volume {volume})")
            name = self._say(text, name=name, volume=passage.volume)
        return self._say(QT_TRANSLATE_NOOP("cli", "{name} – sealed"), name=name) if passage.sealed else name

    def where(self, passage: Passage) -> str:
        """Citation and page; the name of a document that has no folios says both."""
        if not passage.folio:
            return passage.cite
        return self._say(QT_TRANSLATE_NOOP("cli", "{cite}, page {page}"), cite=passage.cite, page=passage.page)

    def refused(self, question: str, why: str) -> str:
        """A line that could not be looked for."""
        return self._say(QT_TRANSLATE_NOOP("cli", "Not looked for: {question} – {why}"), question=question, why=why)


def _section(answer: _Answer, headed: bool, words: _Words, beside: Mapping[int, str]) -> Section:
    groups = [
        Group(
            _headed(words.document(inside[0]), beside.get(inside[0].document, "")),
            [Quotation(words.where(one), one.quote, one.spans) for one in inside],
        )
        for inside in (list(group) for _, group in groupby(answer.passages, key=lambda one: one.document))
    ]
    return Section(answer.question if headed else "", words.of(answer) if headed else (), groups)


def _headed(document: str, limits: str) -> str:
    return f"{document} – {'; '.join(limits.splitlines())}" if limits else document


def _with_limits(table: Table, answers: list[_Answer], beside: Mapping[int, str], column: str) -> Table:
    """The same with a column of conditions, which whole lines of text among the rows leave empty."""
    said: list[Cell] = [beside.get(one.document, "") for answer in answers for one in answer.passages]
    said += [None] * (len(table.rows) - len(said))
    rows = [(*row, limit) for row, limit in zip(table.rows, said, strict=True)]
    return replace(table, columns=[*table.columns, column], rows=rows)


def _table(answers: list[_Answer], before: list[str], missing: list[str], words: _Words, *, as_rows: bool) -> Table:
    rows: list[tuple[Cell, ...]] = [
        (answer.question, one.volume, words.document(one), one.cite, one.page, one.quote)
        for answer in answers
        for one in answer.passages
    ]
    after = [words.missing, *missing]
    if as_rows:  # a .csv has no place beside its rows
        rows += [(line, None, None, None, None, None) for line in (*before, *after)]
    return Table(words.title, before, words.columns, rows, after, notes=words.notes)
