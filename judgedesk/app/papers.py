"""Papers that leave the case, and their way out, see `outgoing`."""

from judgedesk.app import ledger as ledgers
from judgedesk.app.casefile import Case
from judgedesk.app.outgoing import Recipient, release
from judgedesk.app.protected import pseudonyms_of
from judgedesk.app.wording import QT_TRANSLATE_NOOP, translated
from judgedesk.drafting.tables import Table

__all__ = ["Recipient", "ledger_table", "pseudonyms_of", "release"]


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
