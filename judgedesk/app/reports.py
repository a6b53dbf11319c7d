"""Reports by name: as files in three endings, and for print; each as filtered, through the one door."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Final

from judgedesk.app import outgoing, reading, reasons
from judgedesk.app.casefile import Case
from judgedesk.app.document_names import DocumentNames
from judgedesk.app.papers import names_for, release
from judgedesk.app.report_case import (
    audit_report,
    chronology_report,
    custody_report,
    grid_report,
    heads_report,
    ledger_report,
    redactions_report,
)
from judgedesk.app.report_people import exposure_report, persons_report
from judgedesk.app.report_reasons import reasons_report
from judgedesk.app.report_registers import limits_report, measures_report, plan_report, requests_report
from judgedesk.app.report_rows import EVERYTHING, Filter, Report, narrowed
from judgedesk.app.report_trial import disclosed_report, motions_report, undisclosed_report
from judgedesk.app.templates import table_file
from judgedesk.domain.errors import UserError
from judgedesk.domain.roles import Compartment
from judgedesk.drafting.cells import Table, said
from judgedesk.drafting.scrubbing import scrubbed_pdf
from judgedesk.drafting.tables import ENDINGS

__all__ = ["REPORTS", "Filter", "allow_printing", "report_table", "write_custody", "write_report"]

Recipient = outgoing.Recipient
REASONS: Final = "reasons"
UNDISCLOSED: Final = "undisclosed"
_OF_CHAMBERS: Final = (REASONS, UNDISCLOSED)
_PERSONS: Final = "persons"
_AS_THEY_STAND: Final = ("ledger", "grid", "audit", "heads")
"""Tables without quotations and notes: nobody's name is replaced in them but in names of documents."""
_BUILDERS: Final[dict[str, Callable[[Case, str], Report]]] = {
    "ledger": ledger_report,
    "grid": grid_report,
    "chronology": chronology_report,
    "audit": audit_report,
    "custody": custody_report,
    "heads": heads_report,
    "redactions": redactions_report,
    _PERSONS: persons_report,
    "exposure": exposure_report,
    "requests": requests_report,
    "measures": measures_report,
    "plan": plan_report,
    "limits": limits_report,
    "disclosed": disclosed_report,
    UNDISCLOSED: undisclosed_report,
    "motions": motions_report,
    REASONS: reasons_report,
}
REPORTS: Final = tuple(_BUILDERS)


def write_report(
    case: Case,
    report: str,
    path: Path,
    language: str = "en",
    count: str | None = None,
    override: str = "",
    *,
    filters: Filter = EVERYTHING,
    recipient: Recipient = Recipient.SERVED,
    bundle: str = "",
) -> int:
    """Write a report as the ending of `path` says: .docx, .xlsx or .csv. Returns its rows.

    Args:
        case: open for writing, for the log's sake.
        report: one of `REPORTS`.
        path: where to; an older file there is replaced.
        language: of the paper.
        count: the same as in `filters`.
        override: see `outgoing.release`.
        filters: what of it; the paper says so.
        recipient: for whom it is: what people are called follows from it.
        bundle: one whose pages the citations of reasons as .docx name too.

    Raises:
        UserError: ``out.unknown_report``, ``out.unknown_ending``; as `report_rows.narrowed`; ``report.too_long``,
            ``template.bad``; ``keys.not_yours`` for reasons without the key of chambers, and for identities; as
            `outgoing.release`.
    """
    ending, wanted = path.suffix.lower(), replace(filters, count=count) if count else filters
    _known(report)
    if ending not in ENDINGS:
        raise UserError("out.unknown_ending", ending=ending or "?", known=", ".join(ENDINGS))
    if report == REASONS and ending == ".docx":
        return reasons.write_reasons(case, path, language, wanted, override, recipient, bundle)
    if bundle:
        raise UserError("report.no_bundle", report=report)
    table = report_table(case, report, language, wanted, recipient)
    return _release(case, report, table, path, language, override, recipient)


def write_custody(case: Case, document: int, path: Path, language: str = "en", override: str = "") -> int:
    """Write the chain of custody of one exhibit; answers its rows.

    Raises:
        UserError: ``document.unknown``; as `write_report`.
    """
    reading.resolve(case, document)
    table = narrowed(case, "custody", custody_report(case, language, document), EVERYTHING, language)
    table = _called(case, "custody", table, Recipient.SERVED)
    return _release(case, "custody", table, path, language, override, Recipient.SERVED)


def report_table(
    case: Case, report: str, language: str = "en", filters: Filter = EVERYTHING,
    recipient: Recipient = Recipient.SERVED,
) -> Table:  # fmt: skip
    """A report as filtered, people called as its recipient may know them: what is written and what is printed.

    Raises:
        UserError: ``out.unknown_report``; as `report_rows.narrowed`; ``keys.not_yours``.
    """
    _known(report)
    if recipient in (Recipient.AUTHORITY, Recipient.ANNEX):
        case.file.need(Compartment.SEALED)
    made = persons_report(case, language, recipient) if report == _PERSONS else _BUILDERS[report](case, language)
    return _called(case, report, narrowed(case, report, made, filters, language), recipient)


def allow_printing(case: Case, report: str, table: Table) -> None:
    """Let a report go to a printer: searched as a file would be, told in the log.

    Raises:
        UserError: as `outgoing.allow_printing`.
    """
    lines = [table.title, *table.before, "\t".join(table.columns)]
    lines += ["\t".join(map(said, row)) for row in table.rows]
    outgoing.allow_printing(case, "\n".join([*lines, *table.after]), report, _told(report))


def release_printed(case: Case, report: str, table: Table, path: Path, content: bytes, override: str = "") -> None:
    """Write a report that was laid out as pages (.pdf).

    Raises:
        UserError: as `outgoing.release`.
    """
    content = scrubbed_pdf(content)
    release(case, path, content, what=report, number=len(table.rows), part=_told(report), override=override)


def _known(report: str) -> None:
    if report not in _BUILDERS:
        raise UserError("out.unknown_report", report=report[:60], known=", ".join(REPORTS))


def _release(
    case: Case, report: str, table: Table, path: Path, language: str, override: str, recipient: Recipient
) -> int:
    content = table_file(table, path.suffix.lower(), report, language)
    release(case, path, content, what=report, number=len(table.rows), part=_told(report), recipient=recipient,
            override=override)  # fmt: skip
    return len(table.rows)


def _told(report: str) -> Compartment | None:
    """In which log alone it is told; None: wherever there are documents."""
    return Compartment.CHAMBERS if report in _OF_CHAMBERS else None


def _called(case: Case, report: str, table: Table, recipient: Recipient) -> Table:
    """With pseudonyms where somebody must not be named: everybody, before the public."""
    if recipient is not Recipient.PUBLIC and report in _AS_THEY_STAND:
        return DocumentNames(case, recipient).into_table(table)
    put = names_for(case, recipient).put_into_all
    return replace(table, before=put(table.before), rows=[put(list(row)) for row in table.rows], after=put(table.after))
