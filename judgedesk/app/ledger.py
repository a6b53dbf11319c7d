"""The completeness ledger: every file that came, what was expected of it and what there is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from judgedesk.app import reading
from judgedesk.app.casefile import Case
from judgedesk.app.sources import shown_inside
from judgedesk.app.use_limits import by_document
from judgedesk.app.use_limits import said as limit_said
from judgedesk.app.wording import said
from judgedesk.domain.documents import Document, DocumentState
from judgedesk.domain.errors import UserError
from judgedesk.domain.roles import Compartment
from judgedesk.store import documents as store
from judgedesk.store import parts
from judgedesk.store.tallies import PageTally, page_tallies


@dataclass(frozen=True, slots=True)
class LedgerLine:
    """One file of the ledger: what was expected of it and what there is.

    `text`, `ocr`, `pending` and `failed` count pages and add up to `pages`; a file without pages counts as one
    pending or failed file by its `state`. `blank` pages are counted among those, they hold nothing to read; so are
    `partial` ones, whose text is not all there is: the body of a mail is encrypted, an export breaks off.
    `ocr_confidence` (0 to 1) is the mean over pages read by OCR. `parent` is the file it was found in, `duplicate_of`
    the one with the same bytes; `limits` are conditions on the use of what came from abroad.
    """

    name: str
    sha256: str
    kind: str
    pages: int
    text: int
    ocr: int
    ocr_lang: str
    ocr_confidence: float | None
    pending: int
    failed: int
    reason: str
    parent: str
    volume: str
    document: int | None
    state: str
    blank: int = 0
    partial: int = 0
    duplicate_of: str = ""
    limits: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LedgerTotals:
    """Sums over the ledger. `files` = readable + pending_files + failed_files + duplicates + sealed, and
    `pages` = text + ocr + pending + failed, but for the pages of documents sealed to the user; `blank` ones among them.
    """

    files: int
    readable: int
    pending_files: int
    failed_files: int
    duplicates: int
    sealed: int
    pages: int
    text: int
    ocr: int
    pending: int
    failed: int
    blank: int = 0
    partial: int = 0
    inside: int = 0


@dataclass(frozen=True, slots=True)
class Ledger:
    """Every file that came, in file order, duplicates last."""

    files: list[LedgerLine]
    totals: LedgerTotals


def ledger(case: Case, *, incomplete: bool = False, language: str = "en") -> Ledger:
    """The completeness ledger; totals are those of the whole case even when only incomplete files are listed."""
    lines: list[LedgerLine] = []
    listed = reading.listed(case)
    names = {document.id: document.name for document in listed}
    counted = {part: page_tallies(case.file.reading(part)) for part in reading.parts_with_documents(case)}
    begun = _begun(case, names, language)
    for document in listed:
        if document.id in begun and document.state is DocumentState.SEALED:
            continue
        part = Compartment.SEALED if document.sealed else Compartment.CASE
        lines.append(_line(document, counted[part].get(document.id, PageTally()), names, language))
    limits = by_document(case)
    if limits:
        lines = [replace(line, limits=tuple(limit_said(one, language) for one in limits.get(line.document or 0, ())))
                 for line in lines]  # fmt: skip
    lines += begun.values()
    lines += _duplicates(case, listed, language)
    totals = _totals(lines)
    if incomplete:
        lines = [line for line in lines if is_incomplete(line)]
    return Ledger(lines, totals)


def is_incomplete(line: LedgerLine) -> bool:
    """Whether something of a file can't be found by search, as far as anybody can tell."""
    return bool(line.pending or line.failed or line.partial or line.state in ("pending", "failed"))


def _line(document: Document, tally: PageTally, names: dict[int, str], language: str) -> LedgerLine:
    reason = reading.reason_of(document)
    return LedgerLine(
        name=document.name,
        sha256="" if document.state is DocumentState.SEALED else document.sha256,
        kind=document.kind,
        pages=document.pages,
        text=tally.text,
        ocr=tally.ocr,
        ocr_lang=tally.ocr_languages,
        ocr_confidence=tally.ocr_confidence,
        pending=tally.none,
        failed=tally.failed,
        reason=said(reason, language).line if reason else _page_reasons(tally, language),
        parent=names.get(document.parent, "") if document.parent is not None else "",
        volume=document.volume,
        document=document.id,
        state=document.state.value,
        blank=tally.blank,
        partial=tally.partial,
    )


def _page_reasons(tally: PageTally, language: str) -> str:
    """Why pages of a readable file gave no text, and what others lack, each once."""
    said_of_pages = [said(UserError(code), language).why for code in tally.reasons]
    said_of_pages += [said(UserError(code), language).what for code in tally.lacks]
    return " ".join(dict.fromkeys(said_of_pages))


def _begun(case: Case, names: Mapping[int, str], language: str) -> dict[int | tuple[int, int], LedgerLine]:
    """Files whose bytes are in the case and whose reading a stop or a kill cut short, by document, or container and
    number where there is none yet: the next import goes on with them.
    """
    found: dict[int | tuple[int, int], LedgerLine] = {}
    for part in reading.parts_with_documents(case):
        connection = case.file.reading(part)
        for one in store.interrupted(connection):
            found[one.id] = _pending(
                store.INTERRUPTED, language, name=one.name, sha256=one.sha256, kind=one.kind, volume=one.volume
            )
        for part_of in parts.waiting(connection):
            place = part_of.document if part_of.document is not None else (part_of.parent, part_of.part)
            found[place] = _pending(
                "part.waiting", language, name=shown_inside(part_of.name), sha256=part_of.sha256,
                kind=part_of.kind or "unknown", parent=names.get(part_of.parent, ""),
            )  # fmt: skip
    return found


def _pending(
    code: str, language: str, *, name: str, sha256: str, kind: str, parent: str = "", volume: str = ""
) -> LedgerLine:
    return LedgerLine(
        name=name, sha256=sha256, kind=kind, pages=0, text=0, ocr=0, ocr_lang="", ocr_confidence=None, pending=0,
        failed=0, reason=said(UserError(code), language).line, parent=parent, volume=volume, document=None,
        state="pending",
    )  # fmt: skip


def _duplicates(case: Case, listed: Sequence[Document], language: str) -> list[LedgerLine]:
    found = []
    names = {document.id: document.name for document in listed}
    hashes = {document.id: document.sha256 for document in listed if document.state is not DocumentState.SEALED}
    for part in reading.parts_with_documents(case):
        connection = case.file.reading(part)
        for name, document, parent in store.duplicates(connection):
            reason = said(UserError("file.duplicate", of=names.get(document, "")), language).line
            found.append(
                LedgerLine(
                    name=name, sha256=hashes.get(document, ""), kind="duplicate", pages=0, text=0, ocr=0,
                    ocr_lang="", ocr_confidence=None, pending=0, failed=0, reason=reason,
                    parent=names.get(parent, "") if parent is not None else "", volume="", document=document,
                    state="duplicate", duplicate_of=names.get(document, ""),
                )
            )  # fmt: skip
    return found


def _totals(lines: list[LedgerLine]) -> LedgerTotals:
    states = [line.state for line in lines]
    return LedgerTotals(
        files=len(lines),
        readable=states.count("ready"),
        pending_files=states.count("pending"),
        failed_files=states.count("failed"),
        duplicates=states.count("duplicate"),
        sealed=states.count("sealed"),
        pages=sum(line.pages for line in lines),
        text=sum(line.text for line in lines),
        ocr=sum(line.ocr for line in lines),
        pending=sum(line.pending for line in lines),
        failed=sum(line.failed for line in lines),
        blank=sum(line.blank for line in lines),
        partial=sum(line.partial for line in lines),
        inside=sum(bool(line.parent) for line in lines),
    )
