"""The report of custody: a row for each thing that happened to each exhibit."""

from collections.abc import Iterator, Sequence

from judgedesk.app import custody, reading
from judgedesk.app.casefile import Case
from judgedesk.app.custody import Custody
from judgedesk.app.use_limits import UseLimit, by_document, mark, said
from judgedesk.app.wording import QT_TRANSLATE_NOOP, translated
from judgedesk.domain.documents import DocumentState
from judgedesk.domain.roles import Compartment
from judgedesk.drafting.tables import Cell, Table
from judgedesk.store import audit

_STEPS = {
    "bundle.made": QT_TRANSLATE_NOOP("cli", "put into a bundle"),
    "document.sealed": QT_TRANSLATE_NOOP("cli", "sealed"),
    "exhibit.checked": QT_TRANSLATE_NOOP("cli", "bytes compared with those received"),
    "folio.corrected": QT_TRANSLATE_NOOP("cli", "folio corrected by hand"),
    "folio.released": QT_TRANSLATE_NOOP("cli", "folio of the stamp counts again"),
    "ocr.again": QT_TRANSLATE_NOOP("cli", "put back for OCR"),
    "ocr.languages": QT_TRANSLATE_NOOP("cli", "languages of OCR set"),
    "ocr.pages": QT_TRANSLATE_NOOP("cli", "pages read by OCR"),
    "page.layer_shown": QT_TRANSLATE_NOOP("cli", "another text of a page shown"),
    "paper.written": QT_TRANSLATE_NOOP("cli", "written into a paper"),
    "redaction.written": QT_TRANSLATE_NOOP("cli", "redacted copy written"),
    "sealed.consulted": QT_TRANSLATE_NOOP("cli", "consulted"),
    "segments.accepted": QT_TRANSLATE_NOOP("cli", "parts of the volume accepted"),
    "segments.added": QT_TRANSLATE_NOOP("cli", "part of the volume marked"),
    "segments.described": QT_TRANSLATE_NOOP("cli", "part of the volume described"),
    "segments.moved": QT_TRANSLATE_NOOP("cli", "boundary of a part moved"),
    "segments.rejected": QT_TRANSLATE_NOOP("cli", "proposed parts rejected"),
    "volume.set": QT_TRANSLATE_NOOP("cli", "volume set"),
}


def custody_table(case: Case, language: str, only: int | None = None) -> Table:
    """Every exhibit, or one by its id, with how it came and what was done about it; a sealed one as its placeholder."""

    def say(text: str, **facts: object) -> str:
        return translated(text, language, "cli").format(**facts)

    listed = [one for one in reading.listed(case) if only in (None, one.id)]
    exhibits = [one for one in listed if one.state is not DocumentState.SEALED]
    hidden = len(listed) - len(exhibits)
    found = list(custody.everything(case, exhibits))
    same = sum(one.unchanged for one in found)
    heads = [
        f"{part.value}: {audit.head(case.file.reading(part))}"
        for part in case.file.parts
        if part != Compartment.CHAMBERS
    ]
    before = [
        case.title,
        say(QT_TRANSLATE_NOOP("cli", "Exhibits: {number}; bytes as received: {same}"), number=len(found), same=same),
        *([say(QT_TRANSLATE_NOOP("cli", "Sealed, not told here: {number}"), number=hidden)] if hidden else []),
        say(QT_TRANSLATE_NOOP("cli", "Newest event of the log: {heads}"), heads="; ".join(heads)),
    ]
    columns = [
        say(text)
        for text in (
            QT_TRANSLATE_NOOP("cli", "No."), QT_TRANSLATE_NOOP("cli", "Exhibit"), QT_TRANSLATE_NOOP("cli", "When"),
            QT_TRANSLATE_NOOP("cli", "Who"), QT_TRANSLATE_NOOP("cli", "What"), QT_TRANSLATE_NOOP("cli", "Detail"),
        )
    ]  # fmt: skip
    limits = by_document(case)
    rows = [
        row
        for number, one in enumerate(found, 1)
        for row in (*_rows(number, one, language), *_limits(number, one, limits.get(one.document, ()), language))
    ]
    return Table(say(QT_TRANSLATE_NOOP("cli", "Chain of custody")), before, columns, rows)


def _limits(number: int, one: Custody, limits: Sequence[UseLimit], language: str) -> Iterator[tuple[Cell, ...]]:
    """Conditions under which an exhibit came; of a sealed one only that there are some, and from where."""
    what = translated(QT_TRANSLATE_NOOP("cli", "use limit"), language, "cli")
    name = f"sealed {one.document}" if one.sealed else one.name
    for limit in limits:
        yield number, name, "", "", what, mark(limit, language) if one.sealed else said(limit, language)


def _rows(number: int, one: Custody, language: str) -> Iterator[tuple[Cell, ...]]:
    def say(text: str) -> str:
        return translated(text, language, "cli")

    name = f"sealed {one.document}" if one.sealed else one.name
    came = say(QT_TRANSLATE_NOOP("cli", "received"))
    again = say(QT_TRANSLATE_NOOP("cli", "received again, same bytes"))
    for seen in one.received:
        where = "" if one.sealed else " ← ".join(part for part in (seen.path, seen.container) if part)
        yield number, name, seen.at, seen.who, again if seen.duplicate else came, where
    yield number, name, "", "", "SHA-256", one.sha256
    for step in one.steps:
        yield number, name, step.at, step.who, say(_STEPS.get(step.what, step.what)), step.detail
    now = say(
        QT_TRANSLATE_NOOP("cli", "bytes are those received")
        if one.unchanged
        else QT_TRANSLATE_NOOP("cli", "BYTES DIFFER FROM THOSE RECEIVED")
    )
    yield number, name, audit.now(), "", now, one.sha256_now
