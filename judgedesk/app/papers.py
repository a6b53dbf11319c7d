"""Papers that leave the case: each passes the leak guard before a byte of it is written, and is told in the log."""

import hashlib
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path

from judgedesk.app import ledger as ledgers
from judgedesk.app.casefile import Case
from judgedesk.app.reading import parts_with_documents
from judgedesk.app.wording import QT_TRANSLATE_NOOP, translated
from judgedesk.domain.errors import UserError
from judgedesk.domain.roles import Compartment
from judgedesk.drafting.guard import leaks
from judgedesk.drafting.pseudonyms import Pseudonyms
from judgedesk.drafting.tables import Table
from judgedesk.store import evidence
from judgedesk.store.files import replace_file


def pseudonyms_of(case: Case) -> Pseudonyms:
    """What protected persons are called in a paper; nothing is replaced for who does not hold their identities."""
    return Pseudonyms(_labels(case))


def _labels(case: Case) -> dict[str, str]:
    protected = [person for person in evidence.persons(case.file) if person.protected]
    return {name: person.label for person in protected for name in (person.name, *person.aliases) if name}


def release(
    case: Case,
    path: Path,
    content: bytes,
    texts: Sequence[str],
    *,
    what: str = "",
    number: int | None = None,
    part: Compartment | None = None,
) -> None:
    """Write a file that leaves the case, unless it would name a protected person; the log says that it was written.

    Args:
        case: whose protected persons must not be named; open for writing, for the log's sake.
        path: where to; an older file there is replaced.
        content: the file.
        texts: everything that can be read in it.
        what: what kind of paper it is, for the log: ``ledger``.
        number: how many rows or entries it has, for the log.
        part: where alone the log may tell of it; None: in every part that holds documents.

    Raises:
        UserError: ``out.not_logged`` where the case is open for reading only; ``leak.found``, ``leak.cannot_check``,
            ``disk.unwritable``; nothing was written.
    """
    if not case.writable:
        raise UserError("out.not_logged")
    protected = [person for person in evidence.persons(case.file) if person.protected]
    if protected and not case.file.holds(Compartment.SEALED):
        raise UserError("leak.cannot_check", number=len(protected))
    labels = _labels(case)
    found = leaks(texts, list(labels))
    if found:
        raise UserError("leak.found", label=labels[found[0].name], quote=found[0].quote, number=len(found))
    facts = {"ending": path.suffix.lower(), "number": number, "bytes": len(content),
             "sha256": hashlib.sha256(content).hexdigest()}  # fmt: skip
    parts = parts_with_documents(case) if part is None else [part]
    with ExitStack() as transactions:
        for told in parts:
            connection = transactions.enter_context(case.file.writing(told))
            # Who holds the sealed part's key may have counted what lies there: how much it is, is said there only.
            case.file.record(connection, told, "paper.written", what, facts if told is parts[-1] else {})
        try:
            replace_file(path, content)
        except OSError as error:
            raise UserError("disk.unwritable", path=str(path)) from error


def ledger_table(case: Case, language: str) -> Table:
    """The completeness ledger as an annex: totals first, a row a file, reasons in words."""

    def say(said: str, **facts: object) -> str:
        return translated(said, language, "cli").format(**facts)

    whole = ledgers.ledger(case, language=language)
    totals = whole.totals
    before = [
        case.title,
        say(
            QT_TRANSLATE_NOOP(
                "cli",
                "Files: {files} = {readable} readable + {pending_files} waiting + {failed_files} unreadable"
                " + {duplicates} duplicates + {sealed} sealed",
            ),
            files=totals.files, readable=totals.readable, pending_files=totals.pending_files,
            failed_files=totals.failed_files, duplicates=totals.duplicates, sealed=totals.sealed,
        ),
        say(
            QT_TRANSLATE_NOOP(
                "cli",
                "Pages: {pages} = {with_text} with text + {ocr} read by OCR + {pending} waiting"
                " + {failed} unreadable",
            ),
            pages=totals.pages, with_text=totals.text, ocr=totals.ocr, pending=totals.pending, failed=totals.failed,
        ),
    ]  # fmt: skip
    columns = [
        say(text)
        for text in (
            QT_TRANSLATE_NOOP("cli", "Volume"), QT_TRANSLATE_NOOP("cli", "File"), QT_TRANSLATE_NOOP("cli", "Found in"),
            QT_TRANSLATE_NOOP("cli", "Kind"), QT_TRANSLATE_NOOP("cli", "Pages"), QT_TRANSLATE_NOOP("cli", "Text"),
            QT_TRANSLATE_NOOP("cli", "OCR"), QT_TRANSLATE_NOOP("cli", "Languages"),
            QT_TRANSLATE_NOOP("cli", "Confidence"), QT_TRANSLATE_NOOP("cli", "Waiting"),
            QT_TRANSLATE_NOOP("cli", "Unreadable"), QT_TRANSLATE_NOOP("cli", "Blank"),
            QT_TRANSLATE_NOOP("cli", "Reason"), QT_TRANSLATE_NOOP("cli", "SHA-256"),
        )
    ]  # fmt: skip
    rows = [
        (
            line.volume, line.name, line.parent, line.kind, line.pages, line.text, line.ocr, line.ocr_lang,
            line.ocr_confidence, line.pending, line.failed, line.blank, line.reason, line.sha256,
        )
        for line in whole.files
    ]  # fmt: skip
    return Table(say(QT_TRANSLATE_NOOP("cli", "Completeness ledger")), before, columns, rows)
