"""OCR as a person meets it: which program and languages there are, both texts of a page, what is to be read again.

What waits is read by `app.ocr_queue`.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from judgedesk.app import reading
from judgedesk.app.casefile import Case
from judgedesk.app.reading import PageView, citation_form, cite, part_of, parts_with_documents
from judgedesk.domain.changes import Changes
from judgedesk.domain.documents import Document, DocumentState, Page, TextSource, page_id, split_page_id
from judgedesk.domain.errors import UserError
from judgedesk.domain.roles import Compartment
from judgedesk.store import documents as store
from judgedesk.store import layers as stored
from judgedesk.store import rows
from judgedesk.store.database import Connection
from judgedesk.store.rows import Change

TRADE = "judgedesk.ingest.ocr:serve"
USUAL = ("pol", "eng")
"""Languages a scan is tried in first, as far as they are installed."""

LOW = 0.75
"""Below this confidence a page is listed for somebody to look at."""


@dataclass(frozen=True, slots=True)
class Engine:
    """Who reads: the trade of a confined child, the languages it knows by tesseract's codes, and its name."""

    trade: str
    languages: tuple[str, ...]
    name: str


@dataclass(frozen=True, slots=True)
class LayerView:
    """One text of a page: ``text``, the file's own, or ``ocr``. `shown` is the one that is found and cited.

    `confidence` (0 to 1), `language` (ISO 639-1) and `engine` are OCR's; None and '' for the file's own text.
    """

    layer: str
    text: str
    language: str
    confidence: float | None
    engine: str
    at: str
    shown: bool


@dataclass(frozen=True, slots=True)
class LowConfidence:
    """A page of whose text OCR is not sure; with confidence 0 one that isn't blank and has no letters it could read."""

    document: int
    name: str
    page: int
    volume: str
    folio: str
    cite: str
    confidence: float
    language: str


def engine() -> Engine:
    """Tesseract as this machine has it; without languages where it is not installed."""
    from judgedesk.ingest import tessdata

    codes = tuple(tessdata.installed())
    return Engine(TRADE, codes, _version() if codes else "")


def _version() -> str:
    import tesserocr

    return str(tesserocr.tesseract_version()).split("\n", 1)[0]


# -- languages --------------------------------------------------------------------------------------------------------


def checked_languages(languages: str, by: Engine) -> tuple[str, ...]:
    """Codes of ``vie+eng``, each once, all installed.

    Raises:
        UserError: ``ocr.no_engine``; ``ocr.language_missing`` names those installed.
    """
    if not by.languages:
        raise UserError("ocr.no_engine")
    codes = tuple(dict.fromkeys(code.strip() for code in languages.split("+")))
    for code in codes:
        if code not in by.languages:
            told = "".join(letter for letter in code if letter.isprintable())[:40]
            raise UserError("ocr.language_missing", language=told, installed=installed_names(by))
    return codes


def installed_names(by: Engine) -> str:
    """The languages that can be read, for a message."""
    return ", ".join(by.languages)[:500]


def check_beginning(languages: str) -> None:
    """Refuse, before anything is begun, languages that this machine can't read; where it can read none nothing is wrong
    with them.

    Raises:
        UserError: ``ocr.language_missing``.
    """
    by = engine()
    if by.languages:
        checked_languages(languages, by)


def usual_languages(by: Engine) -> tuple[str, ...]:
    """What to begin with where nobody has said anything."""
    return tuple(code for code in USUAL if code in by.languages) or by.languages[:1]


def set_languages(case: Case, document: int, languages: str, *, by: Engine | None = None) -> Changes:
    """Say in which languages a document is to be read (``vie+eng``; '' to have them found). Pages that OCR read in
    others are read again; until then they keep their text. Tags stay.

    Raises:
        UserError: ``ocr.language_missing``, ``ocr.no_engine``, ``ocr.no_pictures``, ``document.unknown``,
            ``case.read_only``.
    """
    by = by or engine()
    wanted = "+".join(checked_languages(languages, by)) if languages else ""
    part, _ = _pictured(case, document)
    with case.file.writing(part) as connection:
        before = connection.execute("SELECT languages FROM documents WHERE id = ?", (document,)).fetchone()[0]
        connection.execute("UPDATE documents SET languages = ? WHERE id = ?", (wanted, document))
        read = stored.engines_of(connection, document)
        again = stored.put_back(connection, [page for page in read if languages_in(read[page]) != wanted])
        payload = {"before": before, "languages": wanted, "pages": len(again)}
        case.file.record(connection, part, "ocr.languages", str(document), payload)
    return Changes(frozenset({"documents"}), (str(document),))


def engine_text(name: str, languages: str, dpi: int) -> str:
    """How the store says by what a page was read."""
    return f"{name}; {languages}; {dpi} dpi"


def languages_in(engine_said: str) -> str:
    """The languages named in an `engine_text`; '' where it is none."""
    pieces = engine_said.split("; ")
    return pieces[1] if len(pieces) == 3 else ""


def _pictured(case: Case, document: int) -> tuple[Compartment, Document]:
    part = part_of(case, document)
    known = store.get(case.file.reading(part), document)
    if known is None:
        raise UserError("document.unknown", document=str(document))
    if known.kind not in stored.PICTURED or known.state is not DocumentState.READY:
        raise UserError("ocr.no_pictures", document=known.name, kind=known.kind)
    return part, known


# -- both texts -------------------------------------------------------------------------------------------------------


def layers(case: Case, document: int, page: int) -> list[LayerView]:
    """The texts of a page, the file's own first, to be seen side by side; empty while it waits for its first.

    Raises:
        UserError: ``document.unknown``, ``page.unknown``, ``keys.not_yours``.
    """
    part = part_of(case, document)
    connection = case.file.reading(part)
    shown = _page(case, part, document, page)
    return [
        LayerView(
            layer=one.layer,
            text=one.text,
            language=one.language,
            confidence=one.confidence,
            engine=one.engine,
            at=one.at,
            shown=_shows(shown, one),
        )
        for one in stored.of_page(connection, page_id(document, page))
    ]


def _page(case: Case, part: Compartment, document: int, page: int) -> Page:
    connection = case.file.reading(part)
    found, known = store.page(connection, document, page), store.get(connection, document)
    if known is None:
        raise UserError("document.unknown", document=str(document))
    if found is None:
        raise UserError("page.unknown", document=known.name, page=page, pages=known.pages)
    return found


def _shows(page: Page, one: stored.Layer) -> bool:
    if one.layer == stored.OCR:
        return stored.shows_ocr(page.source, page.text, one)
    return page.source is TextSource.TEXT or (
        page.source is TextSource.NONE and bool(page.text) and one.text == page.text
    )


def page_in(case: Case, document: int, page: int, layer: str) -> PageView:
    """A page as it would be shown by one of its texts.

    Raises:
        UserError: ``ocr.no_layer``, and as `reading.page`.
    """
    shown = reading.page(case, document, page)
    for one in layers(case, document, page):
        if one.layer == layer:
            return replace(
                shown,
                text=one.text,
                hash=store.page_hash(one.text),
                source=layer,
                language=one.language,
                confidence=one.confidence,
                reason="",
            )
    raise UserError("ocr.no_layer", page=page, layer=layer)


def show_layer(case: Case, document: int, page: int, layer: str) -> Changes:
    """Show and find a page by the file's own text (``text``) or by OCR's (``ocr``). Both are kept: an undo or the other
    call takes it back, and tags stand again where they stood.

    Raises:
        UserError: ``ocr.no_layer``, ``document.unknown``, ``page.unknown``, ``keys.not_yours``, ``case.read_only``.
    """
    part = part_of(case, document)
    shown, known = _page(case, part, document, page), store.get(case.file.reading(part), document)
    volume, name = (known.volume, known.name) if known else ("", "")
    here = page_id(document, page)

    def work(connection: Connection) -> list[Change | None]:
        before = stored.shown(connection, here)
        if not stored.show(connection, here, layer, set()):
            raise UserError("ocr.no_layer", page=page, layer=layer[:20] if layer.isprintable() else "")
        after = stored.shown(connection, here)
        if before == after:
            return []
        choice = {"key": stored.choice_key(here), "value": json.dumps({"before": before, "after": after})}
        return [rows.put(connection, "meta", choice)]

    facts = {"cite": cite(volume, shown.folio, name, page, citation_form(case)), "layer": layer}
    rows.perform(case.file, part, "page.layer_shown", f"{document}:{page}", facts, work)
    return Changes(frozenset({"documents", "tags"}), (str(document),))


def follow(case: Case, changes: Iterable[Change]) -> None:
    """After an undo or redo: show pages by the text that was or is chosen for them."""
    for change in changes:
        page = stored.chosen_page(change.row["key"]) if change.table == "meta" else None
        if page is not None:
            choice = json.loads(change.row["value"])
            with case.file.writing(part_of(case, split_page_id(page)[0])) as connection:
                stored.show_again(connection, page, choice["before" if change.after is None else "after"], set())


# -- reading again ----------------------------------------------------------------------------------------------------


def read_again(
    case: Case, document: int | None = None, pages: Sequence[int] | None = None, *, failed_only: bool = False
) -> Changes:
    """Have pages wait for OCR once more; until they are read they keep the text they have.

    Args:
        case: open for writing.
        document: whose pages; None for the whole case.
        pages: which of them, also such as have a text of their own; None for all that OCR read or could not read.
        failed_only: only those that could not be read.

    Raises:
        UserError: ``ocr.no_pictures``, ``page.unknown``, ``document.unknown``, ``case.read_only``.
    """
    if document is None:
        for part in parts_with_documents(case):
            _put_back(case, part, None, None, failed_only)
        return Changes(frozenset({"documents"}))
    part, known = _pictured(case, document)
    for number in pages or ():
        if not 1 <= number <= known.pages:
            raise UserError("page.unknown", document=known.name, page=number, pages=known.pages)
    _put_back(case, part, document, pages, failed_only)
    return Changes(frozenset({"documents"}), (str(document),))


def _put_back(
    case: Case, part: Compartment, document: int | None, pages: Sequence[int] | None, failed_only: bool
) -> None:
    sources = [TextSource.FAILED] if failed_only else [TextSource.FAILED, TextSource.OCR]
    with case.file.writing(part) as connection:
        if document is not None and pages is not None:
            wanted = [page_id(document, number) for number in pages]
        else:
            wanted = stored.pages_from(connection, sources, document)
        again = stored.put_back(connection, wanted)
        if again:
            case.file.record(connection, part, "ocr.again", str(document or ""), {"pages": len(again)})


# -- what to look at --------------------------------------------------------------------------------------------------


def low_confidence(case: Case, below: float = LOW, documents: Sequence[int] | None = None) -> list[LowConfidence]:
    """Pages whose OCR is less sure than `below` (0 to 1), in file order; of some documents or of all."""
    found, form = [], citation_form(case)
    for part in parts_with_documents(case):
        connection = case.file.reading(part)
        known: dict[int, Document | None] = {}
        for identifier, folio, confidence, language in stored.below(connection, below):
            document, page = split_page_id(identifier)
            if document not in known:
                known[document] = store.get(connection, document)
            one = known[document]
            if one is not None and one.state is DocumentState.READY and (documents is None or document in documents):
                where = cite(one.volume, folio, one.name, page, form)
                found.append(LowConfidence(document, one.name, page, one.volume, folio, where, confidence, language))
    return sorted(found, key=lambda line: (line.document, line.page))
