"""Papers that leave the case, and their way out, see `outgoing`."""

from judgedesk.app import ledger as ledgers
from judgedesk.app.casefile import Case
from judgedesk.app.document_names import DocumentNames
from judgedesk.app.outgoing import Recipient, release
from judgedesk.app.protected import identifiers, pseudonyms_of
from judgedesk.app.wording import QT_TRANSLATE_NOOP, translated
from judgedesk.drafting.pseudonyms import Pseudonyms
from judgedesk.drafting.tables import Cell, Table
from judgedesk.store import evidence

__all__ = ["Recipient", "ledger_table", "names_for", "pseudonyms_of", "release"]


def names_for(case: Case, recipient: Recipient) -> Pseudonyms:
    """What people are called in a paper for a recipient: by their names for an authority and in the annex, the
    protected by pseudonyms for who is served, everybody so before the public; who has none, by a number.
    """
    if recipient in (Recipient.AUTHORITY, Recipient.ANNEX):
        return Pseudonyms({})
    if recipient is not Recipient.PUBLIC:
        return pseudonyms_of(case, DocumentNames(case).into)
    people = evidence.persons(case.file)
    return Pseudonyms.of({one.pseudonym or f"{at}": identifiers(one) for at, one in enumerate(people, 1)},
                         DocumentNames(case, recipient).into)  # fmt: skip


def ledger_table(case: Case, language: str, known: ledgers.Ledger | None = None) -> Table:
    """The completeness ledger as an annex: totals first, a row a file, reasons in words."""

    def say(said: str, **facts: object) -> str:
        return translated(said, language, "cli").format(**facts)

    whole = known or ledgers.ledger(case, language=language)
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
    rows: list[tuple[Cell, ...]] = [
        (
            line.volume, line.name, line.parent, line.kind, line.pages, line.text, line.ocr, line.ocr_lang,
            line.ocr_confidence, line.pending, line.failed, line.blank, line.reason, line.sha256,
        )
        for line in whole.files
    ]  # fmt: skip
    if any(line.limits for line in whole.files):
        columns = [*columns, say(QT_TRANSLATE_NOOP("cli", "Use limits"))]
        rows = [(*row, "\n".join(line.limits)) for row, line in zip(rows, whole.files, strict=True)]
    return Table(say(QT_TRANSLATE_NOOP("cli", "Completeness ledger")), before, columns, rows)
