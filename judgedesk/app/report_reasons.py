"""The skeleton of reasons as rows: a passage a row, and an element without one where something was found of it."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

from judgedesk.app import grid, reasons
from judgedesk.app.casefile import Case
from judgedesk.app.report_rows import BY_COUNT, BY_OPEN, BY_PERSON, Report, Row
from judgedesk.app.wording import QT_TRANSLATE_NOOP, translated
from judgedesk.domain.evidence import Count, Stance
from judgedesk.drafting.cells import Cell

_STANCES = {
    Stance.SUPPORTS.value: QT_TRANSLATE_NOOP("cli", "supports"),
    Stance.CONTRADICTS.value: QT_TRANSLATE_NOOP("cli", "against"),
    Stance.CONTEXT.value: QT_TRANSLATE_NOOP("cli", "context"),
}


def reasons_report(case: Case, language: str) -> Report:
    """Count, accused, injured party, element, finding and its reason, then the passage: stance, folio, words, note.
    Open is an element without a finding.

    Raises:
        UserError: ``keys.not_yours`` without the key of chambers.
    """

    def say(text: str, **facts: object) -> str:
        return translated(text, language, "cli").format(**facts)

    whole = reasons.skeleton(case, language)
    rows: list[Row] = []
    for count, content in zip(grid.counts(case), whole["counts"], strict=True):
        rows += _of_count(count, content, say)
    columns = [
        say(text)
        for text in (
            QT_TRANSLATE_NOOP("cli", "Count"), QT_TRANSLATE_NOOP("cli", "Accused"),
            QT_TRANSLATE_NOOP("cli", "Injured party"), QT_TRANSLATE_NOOP("cli", "Element"),
            QT_TRANSLATE_NOOP("cli", "Words of the statute"), QT_TRANSLATE_NOOP("cli", "Finding"),
            QT_TRANSLATE_NOOP("cli", "Reason"), QT_TRANSLATE_NOOP("cli", "Stance"),
            QT_TRANSLATE_NOOP("cli", "Citation"), QT_TRANSLATE_NOOP("cli", "Passage"),
            QT_TRANSLATE_NOOP("cli", "Accepted"), QT_TRANSLATE_NOOP("cli", "Note"),
        )
    ]  # fmt: skip
    before = [
        case.title,
        say(QT_TRANSLATE_NOOP("cli", "Findings of {user} and of the panel, as recorded on {day}."), user=case.user,
            day=date.today().isoformat()),
    ]  # fmt: skip
    return Report(say(QT_TRANSLATE_NOOP("cli", "Reasons: table of passages")), before, columns, rows,
                  by=frozenset((BY_COUNT, BY_PERSON, BY_OPEN)))  # fmt: skip


def _of_count(count: Count, content: dict[str, Any], say: Callable[..., str]) -> Iterator[Row]:
    pairs = [(defendant, victim) for defendant in count.defendants for victim in count.victims]
    for pair, cell in zip(pairs, content["cells"], strict=True):
        head: list[Cell] = [content["label"], cell["defendant"], cell["victim"]]
        for group in cell["groups"]:
            for row in group["rows"]:
                found: list[Cell] = [row["element"], row["term"], row["finding"], row["reason"]]
                for passage in _passages(row, say):
                    yield Row([*head, *found, *passage], "\x00".join((count.id, *pair)), frozenset((count.id,)),
                              frozenset(pair), open=not row["finding"])  # fmt: skip


def _passages(row: dict[str, Any], say: Callable[..., str]) -> Iterator[list[Cell]]:
    """The passages of an element, each with whether the finding accepts it; one empty line where there is none."""
    refused = {(one["cite"], one["quote"]) for one in row["not_accepted"]}
    none = True
    for stance, text in _STANCES.items():
        for one in row[stance]:
            none = False
            accepted = ""
            if row["finding"] and stance != Stance.CONTEXT.value:
                no = (one["cite"], one["quote"]) in refused
                accepted = say(QT_TRANSLATE_NOOP("cli", "no") if no else QT_TRANSLATE_NOOP("cli", "yes"))
            yield [say(text), one["cite"], one["quote"], accepted, one["note"]]
    if none:
        yield ["", "", "", "", ""]
