"""Reports by name: the ledger, the grid, the chronology, the reasons, the logs, the chain of custody."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Final

from judgedesk.app import audit, grid, law, reading, reasons
from judgedesk.app.casefile import Case
from judgedesk.app.chronology_paper import chronology_table
from judgedesk.app.custody_paper import custody_table
from judgedesk.app.papers import ledger_table, pseudonyms_of, release
from judgedesk.app.redaction import redaction_log
from judgedesk.app.wording import QT_TRANSLATE_NOOP, translated
from judgedesk.domain.errors import UserError
from judgedesk.domain.roles import Compartment
from judgedesk.drafting.tables import Table, written
from judgedesk.store.audit import now

_QUOTING: Final = ("chronology", "custody", "redactions")
"""Tables with quotations, notes or names of files, in which protected persons are called by their pseudonyms."""


def write_report(
    case: Case, report: str, path: Path, language: str = "en", count: str | None = None, override: str = ""
) -> int:
    """Write a report as the ending of `path` says: .docx, .xlsx or .csv; reasons as .docx. Returns its rows.

    Raises:
        UserError: ``out.unknown_report``, ``out.unknown_ending``; ``leak.found`` when it would name a protected
            person, ``leak.cannot_check`` when the user's keys can't tell; ``out.not_logged``; ``disk.unwritable``;
            ``count.unknown``; ``keys.not_yours`` for reasons without the key of chambers.
    """
    if report == "reasons":
        return reasons.write_reasons(case, path, language, count, override)
    if report not in _TABLES:
        raise UserError("out.unknown_report", report=report, known=", ".join(REPORTS))
    return _write(case, report, _TABLES[report](case, language), path, override)


def write_custody(case: Case, document: int, path: Path, language: str = "en", override: str = "") -> int:
    """Write the chain of custody of one exhibit; answers its rows.

    Raises:
        UserError: ``document.unknown``; as `write_report`.
    """
    reading.resolve(case, document)
    return _write(case, "custody", custody_table(case, language, document), path, override)


def _write(case: Case, report: str, table: Table, path: Path, override: str) -> int:
    if report in _QUOTING:
        names = pseudonyms_of(case)
        table = replace(table, before=names.put_into_all(table.before), rows=names.put_into_all(table.rows),
                        after=names.put_into_all(table.after))  # fmt: skip
    content = written(table, path.suffix.lower())
    release(case, path, content, what=report, number=len(table.rows), override=override)
    return len(table.rows)


def grid_table(case: Case, language: str) -> Table:
    """The element grid: a row for each element, accused and injured party. Nobody's findings are in it."""

    def say(text: str) -> str:
        return translated(text, language, "cli")

    counts = {count.id: count for count in grid.counts(case)}
    called = {person.id: person.label for person in grid.persons(case)}
    applies = {
        True: "",
        False: say(QT_TRANSLATE_NOOP("cli", "not needed")),
        "disputed": say(QT_TRANSLATE_NOOP("cli", "age disputed")),
    }
    rows = [
        (
            counts[cell.count].label, called.get(cell.defendant, cell.defendant), called.get(cell.victim, cell.victim),
            law.packs().element(cell.element).label.in_language(language), law.packs().element(cell.element).term,
            cell.supports, cell.contradicts, cell.context, applies[cell.applies],
        )
        for cell in grid.grid(case).cells
    ]  # fmt: skip
    columns = [
        say(text)
        for text in (
            QT_TRANSLATE_NOOP("cli", "Count"), QT_TRANSLATE_NOOP("cli", "Accused"),
            QT_TRANSLATE_NOOP("cli", "Injured party"), QT_TRANSLATE_NOOP("cli", "Element"),
            QT_TRANSLATE_NOOP("cli", "Words of the statute"), QT_TRANSLATE_NOOP("cli", "For"),
            QT_TRANSLATE_NOOP("cli", "Against"), QT_TRANSLATE_NOOP("cli", "Context"),
            QT_TRANSLATE_NOOP("cli", "Applies"),
        )
    ]  # fmt: skip
    caution = say(QT_TRANSLATE_NOOP("cli", "Numbers of tagged passages. They say nothing of proof."))
    return Table(say(QT_TRANSLATE_NOOP("cli", "Element grid")), [case.title, caution], columns, rows)


def audit_table(case: Case, language: str) -> Table:
    """The log, but for that of chambers."""

    def say(text: str) -> str:
        return translated(text, language, "cli")

    rows = [
        (event.at, event.who, event.kind, event.about, event.part, event.hash)
        for event in audit.events(case)
        if event.part != Compartment.CHAMBERS
    ]
    columns = [
        say(text)
        for text in (
            QT_TRANSLATE_NOOP("cli", "When"), QT_TRANSLATE_NOOP("cli", "Who"), QT_TRANSLATE_NOOP("cli", "What"),
            QT_TRANSLATE_NOOP("cli", "About"), QT_TRANSLATE_NOOP("cli", "Part"), QT_TRANSLATE_NOOP("cli", "Hash"),
        )
    ]  # fmt: skip
    return Table(say(QT_TRANSLATE_NOOP("cli", "Log")), [case.title], columns, rows)


def heads_table(case: Case, language: str) -> Table:
    """The newest event of each chain, to be kept on paper apart from the computer."""

    def say(text: str, **facts: object) -> str:
        return translated(text, language, "cli").format(**facts)

    rows = [(head.part, head.hash) for head in audit.heads(case)]
    before = [
        case.title,
        say(QT_TRANSLATE_NOOP("cli", "Read out on {at} by {user}"), at=now(), user=case.user),
        say(
            QT_TRANSLATE_NOOP(
                "cli",
                "As long as these hashes stand in the log, nothing before them was changed, removed or reordered.",
            )
        ),
    ]
    columns = [say(text) for text in (QT_TRANSLATE_NOOP("cli", "Part"), QT_TRANSLATE_NOOP("cli", "Hash"))]
    return Table(say(QT_TRANSLATE_NOOP("cli", "Newest events of the log")), before, columns, rows)


_TABLES: Final[dict[str, Callable[[Case, str], Table]]] = {
    "ledger": ledger_table,
    "grid": grid_table,
    "chronology": chronology_table,
    "audit": audit_table,
    "custody": custody_table,
    "heads": heads_table,
    "redactions": redaction_log,
}
REPORTS: Final = (*_TABLES, "reasons")
