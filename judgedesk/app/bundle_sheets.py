"""The sheets of a bundle, document by document: what goes in as it is, what in other form, what not and why."""

import threading
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any, Final, TypeAlias

from judgedesk.app import redaction, redaction_copy, sensitive
from judgedesk.app.bundle_choice import Chosen, inside
from judgedesk.app.bundle_pictures import UNPLACED, Stands, has_pictures, placed, seen_in
from judgedesk.app.bundle_spec import Spec
from judgedesk.app.casefile import Case
from judgedesk.app.document_names import DocumentNames
from judgedesk.app.outgoing import Recipient
from judgedesk.app.reading import citation_form, cite, part_of
from judgedesk.app.word_boxes import WordBoxes
from judgedesk.app.wording import QT_TRANSLATE_NOOP, said, translated
from judgedesk.domain.documents import Document, DocumentState, Page, TextSource, page_id
from judgedesk.domain.errors import UserError
from judgedesk.domain.roles import Compartment
from judgedesk.drafting.bundle_ink import invisible
from judgedesk.drafting.bundle_layout import Own, Sheets, Shown
from judgedesk.drafting.pictured_pdf import PlacedWord
from judgedesk.jobs.ranges import ByteSource, BytesSource
from judgedesk.store import documents as store
from judgedesk.store import layers
from judgedesk.store.originals import Damaged, Original

_WITH_SEALED: Final = (Recipient.AUTHORITY, Recipient.ANNEX)
SEALED, SENSITIVE, NO_PAGES, UNKNOWN = "bundle.sealed", "bundle.sensitive", "bundle.no_pages", "bundle.unknown_pages"
COMMENTS: Final = "bundle.comments"
ATTACHED: Final = "bundle.attached"
_MOST_NAMED: Final = 8

Progress = Callable[[str, int, int], None]
Box: TypeAlias = tuple[float, float, float, float]
"""Over the unit square, from below."""


@dataclass(slots=True)
class Sheet:
    """A page of the bundle. `own` where it was drawn here, else page `page` of source `source`.

    `texts` are what is stored of it and searched before it goes in; `words` operators of the words over a scan, and
    `boxed` tells where a stretch of the first text stands there. `bears`: the volume, folio and document's name.
    """

    document: int
    page: int
    left: str
    own: Own | None = None
    source: int = -1
    words: str = ""
    texts: tuple[str, ...] = ()
    bears: tuple[str, str, str] = ("", "", "")
    boxed: Callable[[int, int], list[Box]] | None = None


@dataclass(slots=True)
class Entry:
    """A document in the index, with its sheets; `at` is the bundle page it begins on, once that is known."""

    chosen: Chosen
    section: str
    sheets: list[Sheet]
    folios: str = ""
    at: int = 0


@dataclass(frozen=True, slots=True)
class Left:
    """What was asked for and is not in the bundle: pages as written (``1-3,7``, '' all), the code and words of why."""

    document: str
    pages: str
    code: str
    reason: str


@dataclass(slots=True)
class Source:
    """A file that pages are taken from."""

    kind: str
    size: int
    password: str
    opened: Callable[[], ByteSource]
    document: int = 0


@dataclass(slots=True)
class Maker:
    """Makes sheets. `lost` are pages of documents that turned out not to be readable, with a code each; `unseen` those
    with comments whose words no page shows.
    """

    case: Case
    spec: Spec
    language: str
    draw: Sheets
    cancel: threading.Event
    progress: Progress
    lost: Mapping[tuple[int, int], str] = field(default_factory=dict)
    unseen: Collection[tuple[int, int]] = ()
    sources: list[Source] = field(default_factory=list)
    left: list[Left] = field(default_factory=list)
    sealed: set[int] = field(default_factory=set)
    copies: dict[int, bytes] = field(default_factory=dict)
    pictures: dict[int, Mapping[int, list[Stands]]] = field(default_factory=dict)
    _veiled: dict[tuple[int, int], str] | None = None
    _boxed: set[int] | None = None
    _parents: Mapping[int, list[int]] | None = None
    _names: DocumentNames = field(init=False)

    def __post_init__(self) -> None:
        self._names = DocumentNames(self.case, self.spec.recipient)

    def entry(self, chosen: Chosen, section: str) -> Entry | None:
        """The sheets of a document; None where there is nothing to show, not even why."""
        document = chosen.document
        if document is None:
            self.leave(chosen.title, "", chosen.reason)
            return None
        if not self._admitted(chosen, document):
            return None
        if code := self._unready(chosen, document):
            return Entry(chosen, section, [self._instead(chosen, 0, code)])
        if not chosen.pages:
            return None
        connection = self.case.file.reading(part_of(self.case, document.id))
        known = store.pages_with_ids(connection, [page_id(document.id, one) for one in chosen.pages])
        pages = [known[page_id(document.id, one)] for one in chosen.pages if page_id(document.id, one) in known]
        sheets = self._sheets(chosen, document, pages)
        folios = [page.folio for page in pages if page.folio]
        shown = f"{folios[0]}–{folios[-1]}" if len(folios) > 1 and folios[0] != folios[-1] else "".join(folios[:1])
        if shown and document.volume:
            shown = f"{document.volume}: {shown}" if not document.volume.isdecimal() else f"{document.volume}/{shown}"
        return Entry(chosen, section, sheets, shown)

    def foresee(self, chosen: Chosen) -> bool:
        """Whether it would be an entry; notes what would be left out, as far as no file has to be opened for that."""
        document = chosen.document
        if document is None:
            self.leave(chosen.title, "", chosen.reason)
            return False
        if not self._admitted(chosen, document):
            return False
        if not self._unready(chosen, document) and (
            gone := [one for one in chosen.pages if self.is_veiled(one, document)]
        ):
            self.leave(chosen.title, spans(gone), SENSITIVE)
        return bool(chosen.pages) or not document.pages

    def _admitted(self, chosen: Chosen, document: Document) -> bool:
        """Whether it may go in by who it is for; pages that it does not have are noted."""
        if document.sealed or document.state is DocumentState.SEALED:
            if self.spec.recipient not in _WITH_SEALED or not self.case.file.holds(Compartment.SEALED):
                placeholder = store.get(self.case.file.reading(), document.id)
                self.leave(placeholder.name if placeholder else "", spans(chosen.pages), SEALED)
                return False
            self.sealed.add(document.id)
        if chosen.unknown:
            self.leave(chosen.title, chosen.unknown, UNKNOWN)
        if chosen.held:
            some = ", ".join(one.replace("\\", "/").rpartition("/")[2] for one in chosen.held[:_MOST_NAMED])
            more = f", … ({len(chosen.held)})" if len(chosen.held) > _MOST_NAMED else ""
            self.leave(f"{chosen.title}: {some}{more}", "", ATTACHED)
        return True

    def _unready(self, chosen: Chosen, document: Document) -> str:
        """Why none of its pages can be shown, noted; '' where they can."""
        if document.state is DocumentState.READY and document.pages:
            return ""
        code = document.reason or NO_PAGES
        self.leave(chosen.title, "", code)
        return code

    def _sheets(self, chosen: Chosen, document: Document, pages: Sequence[Page]) -> list[Sheet]:
        veiled = {page.number: SENSITIVE for page in pages if self.is_veiled(page.number, document)}
        source = -1
        if document.kind in layers.PICTURED:
            try:
                source = self._source(document)
            except UserError as error:
                if error.code == "job.cancelled":
                    raise
                self.leave(chosen.title, spans(page.number for page in pages), error.code)
                return [self._instead(chosen, page.number, error.code) for page in pages]
        found, gone = list[Sheet](), dict[str, list[int]]()
        pictures = self._pictures(chosen, document) if source < 0 else {}
        for page in pages:
            code = veiled.get(page.number) or self.lost.get((document.id, page.number), "")
            if code:
                gone.setdefault(code, []).append(page.number)
                found.append(self._instead(chosen, page.number, code))
            elif source >= 0:
                found.append(self._original(document, page, source))
            else:
                found += self._as_text(chosen, document, page, pictures.get(page.number, ()))
        for code, numbers in gone.items():
            self.leave(chosen.title, spans(numbers), code)
        commented = [one.page for one in found if one.own is None and (one.document, one.page) in self.unseen]
        if commented:
            self.leave(chosen.title, spans(commented), COMMENTS)
        return found

    def is_veiled(self, page: int, document: Document) -> bool:
        """Whether a page is hard to look at, and that was not asked for."""
        if self.spec.sensitive:
            return False
        if self._veiled is None:
            self._veiled = {(one.document, one.page): one.kind for one in sensitive.marked(self.case)}
        return (document.id, sensitive.WHOLE) in self._veiled or (document.id, page) in self._veiled

    def with_boxes(self) -> set[int]:
        """Documents that go in as their disclosure copies."""
        if self._boxed is None:
            self._boxed = {one.document for one in redaction.boxes(self.case)} if self.spec.redacted else set()
        return self._boxed

    def _source(self, document: Document) -> int:
        boxed = self.with_boxes()
        if document.id in boxed:
            if document.id not in self.copies:
                self.progress("copies", len(self.copies), len(boxed))
                self.copies[document.id] = redaction_copy.copied(self.case, document.id, None, self.cancel)
            content = self.copies[document.id]
            self.sources.append(Source("pdf", len(content), "", lambda: BytesSource(content), document.id))
        else:
            self.sources.append(self.stored(document))
        return len(self.sources) - 1

    def stored(self, document: Document) -> Source:
        """The original as it lies in the case."""
        connection = self.case.file.reading(part_of(self.case, document.id))
        query = "SELECT original, file_key, size, kind, password FROM documents WHERE id = ?"
        row = connection.execute(query, (document.id,)).fetchone()
        if row is None or row[0] is None:
            raise UserError(NO_PAGES)
        name, key, size, kind, password = row
        path = self.case.path

        def opened() -> ByteSource:
            try:
                return Original(path, name, key, size)
            except Damaged as error:
                raise UserError("original.changed") from error

        return Source(kind, size, password or "", opened, document.id)

    def _original(self, document: Document, page: Page, source: int) -> Sheet:
        sheet = Sheet(
            document.id, page.number, self._cited(document, page), source=source, bears=_bears(document, page)
        )
        if self._boxed and document.id in self._boxed:
            return sheet
        connection = self.case.file.reading(part_of(self.case, document.id))
        read = layers.of_page(connection, page.id) if page.source is not TextSource.TEXT else []
        sheet.texts = tuple(dict.fromkeys(text for text in (page.text, *(one.text for one in read)) if text.strip()))
        for one in read:
            if one.layer == layers.OCR and page.width > 0 and page.height > 0:
                known = WordBoxes(one.text, one.words, one.rotation)
                sheet.words = invisible(_placed(known, one.text, one.rotation, page.width, page.height))
                if sheet.texts and sheet.texts[0] == one.text:
                    sheet.boxed = partial(_boxes, known, page.width, page.height)
        return sheet

    def _as_text(self, chosen: Chosen, document: Document, page: Page, pictures: Sequence[Stands]) -> list[Sheet]:
        told = translated(QT_TRANSLATE_NOOP("cli", "Text of {name}, page {page} of {pages}"), self.language, "cli")
        under = told.format(name=self._names.shown(document.name), page=page.number, pages=document.pages)
        own = self.draw.pages_of(page.text, chosen.title, under, [self._shown(document, one) for one in pictures])
        texts = tuple(text for text in (page.text, *(text for one in pictures for text in one.texts)) if text.strip())
        return [
            Sheet(document.id, page.number, self._cited(document, page), one, texts=() if number else texts,
                  bears=_bears(document, page))
            for number, one in enumerate(own)
        ]  # fmt: skip

    def _shown(self, document: Document, one: Stands) -> Shown:
        if not one.jpeg:
            return Shown(
                one.after, one.wide, one.high, said=" ".join(self._why(one.code, self._names.shown(document.name), 0))
            )
        content = one.jpeg
        self.sources.append(Source("image", len(content), "", lambda: BytesSource(content), document.id))
        return Shown(one.after, one.wide, one.high, len(self.sources) - 1)

    def _pictures(self, chosen: Chosen, document: Document) -> Mapping[int, list[Stands]]:
        """Pictures of an office document by its pages; what can't be drawn is noted."""
        if document.id not in self.pictures:
            self.pictures[document.id] = self._looked_for(document)
        found = self.pictures[document.id]
        for code in dict.fromkeys(one.code for page in chosen.pages for one in found.get(page, ()) if one.code):
            pages = [page for page in chosen.pages if any(one.code == code for one in found.get(page, ()))]
            self.leave(chosen.title, spans(pages), code)
        return found

    def _looked_for(self, document: Document) -> Mapping[int, list[Stands]]:
        if self._parents is None:
            self._parents = inside(self.case)
        connection = self.case.file.reading(part_of(self.case, document.id))
        if not has_pictures(self.case, document, self._parents.get(document.id, ())):
            return {}
        pages = store.pages(connection, document.id)
        seen = seen_in(document, self.stored(document).opened(), self.cancel)
        if seen is None:
            return {pages[-1].number: [Stands(len(pages[-1].text), 0, 0, b"", UNPLACED)]} if pages else {}
        return placed(self.case, pages, seen, self._may_show) if pages else {}

    def _may_show(self, picture: Document) -> bool:
        sealed = picture.sealed or picture.state is DocumentState.SEALED
        if sealed and self.spec.recipient not in _WITH_SEALED:
            return False
        return picture.id not in self.with_boxes() and not self.is_veiled(1, picture)

    def _cited(self, document: Document, page: Page) -> str:
        name = self._names.shown(document.name)
        return cite(document.volume, page.folio, name, page.number, citation_form(self.case))

    def _instead(self, chosen: Chosen, page: int, code: str) -> Sheet:
        assert chosen.document is not None
        name = self._names.shown(chosen.document.name)
        told = translated(QT_TRANSLATE_NOOP("cli", "Not shown here: {name}, page {page}"), self.language, "cli")
        whole = translated(QT_TRANSLATE_NOOP("cli", "Not shown here: {name}"), self.language, "cli")
        head = told.format(name=chosen.title, page=page) if page else whole.format(name=chosen.title)
        own = self.draw.instead(head, self._why(code, name, page))
        return Sheet(chosen.document.id, page, name + (f", {page}" if page else ""), own)

    def gone(self, chosen: Chosen, page: int, code: str = NO_PAGES) -> Sheet:
        """A sheet in place of a page that an earlier version had."""
        return self._instead(chosen, page, code)

    def leave(self, name: str, pages: str, code: str) -> None:
        """Note what is not in the bundle."""
        self.left.append(Left(name, pages, code, " ".join(self._why(code, name, 0))))

    def _why(self, code: str, name: str, page: int) -> list[str]:
        """The sentences of an error, what and why; facts that are not known here are left out with their sentence."""
        facts: dict[str, Any] = {"document": name, "name": name, "file": name, "page": page or "", "path": name}
        told = said(UserError(code, **facts), self.language)
        return [text for text in (told.what, told.why) if "{" not in text]


def _bears(document: Document, page: Page) -> tuple[str, str, str]:
    return document.volume, page.folio, document.name


def _boxes(known: WordBoxes, wide: float, high: float, start: int, end: int) -> list[Box]:
    """Where the words of a stretch stand on a scan."""
    return [
        (x0 / wide, 1 - y1 / high, x1 / wide, 1 - y0 / high)
        for first, last, (x0, y0, x1, y1) in known.words()
        if first < end and last > start
    ]


def _placed(known: WordBoxes, text: str, rotation: int, wide: float, high: float) -> Iterable[PlacedWord]:
    turn = {90: 270, 270: 90}.get(rotation, 0)
    for start, end, (x0, y0, x1, y1) in known.words():
        word = text[start:end].strip()
        if word and x1 > x0 and y1 > y0 and 0 <= x0 < 1.5 * wide and 0 <= y0 < 1.5 * high:
            yield PlacedWord(word, (x0 / wide, y0 / high, x1 / wide, y1 / high), turn)


def spans(pages: Iterable[int]) -> str:
    """Numbers of pages as written: ``1-3,7``."""
    found: list[list[int]] = []
    for page in sorted(set(pages)):
        if found and found[-1][1] == page - 1:
            found[-1][1] = page
        else:
            found.append([page, page])
    return ",".join(str(first) if first == last else f"{first}-{last}" for first, last in found)
