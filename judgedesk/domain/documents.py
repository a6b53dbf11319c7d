"""Documents and pages of the file, and the number under which a page is stored."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from judgedesk.domain.folios import DEFAULT_FORM, cited

PAGE_BITS = 20
"""A page's id is ``document << PAGE_BITS | page``: file order is id order, and no look-up joins the two."""

MAX_PAGES = (1 << PAGE_BITS) - 1


class DocumentState(StrEnum):
    """How far a document has come. Only `READY` ones are searched."""

    ARRIVING = "arriving"
    READY = "ready"
    PENDING = "pending"
    FAILED = "failed"
    SEALED = "sealed"


class TextSource(StrEnum):
    """Where a page's text came from."""

    TEXT = "text"
    OCR = "ocr"
    NONE = "none"
    FAILED = "failed"


def page_id(document: int, number: int) -> int:
    """Id of page `number` (from 1) of a document."""
    return document << PAGE_BITS | number


def split_page_id(identifier: int) -> tuple[int, int]:
    """Document id and page number (from 1) behind a page id."""
    return identifier >> PAGE_BITS, identifier & MAX_PAGES


@dataclass(frozen=True, slots=True)
class Document:
    """One imported file. `name` is unique in the case; `sha256` is that of the source's bytes, hex.

    `parent` is the document it was found in, `part` its number there; `facts` are what the file says of itself;
    `languages` are those its scans are read in (``pol+eng``), '' while nobody said and nothing was found.
    """

    id: int
    name: str
    volume: str
    kind: str
    sha256: str
    size: int
    state: DocumentState
    pages: int
    sealed: bool
    reason: str
    reason_facts: str
    folio_first: str
    folio_last: str
    added: str
    parent: int | None = None
    part: int = 0
    facts: Mapping[str, str] = field(default_factory=dict)
    languages: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """One page's stored text. `width` and `height` are points, 0 where the page has no fixed size."""

    document: int
    number: int
    text: str
    source: TextSource
    folio: str
    width: float
    height: float
    rotation: int

    @property
    def id(self) -> int:
        """Id under which the page is stored and indexed."""
        return page_id(self.document, self.number)


@dataclass(frozen=True, slots=True)
class Locator:
    """A place in the file: what people cite and where it is found."""

    document: int
    name: str
    page: int
    volume: str
    folio: str

    def cite(self, form: str = DEFAULT_FORM) -> str:
        """The court's own citation where a folio is known (``t. II k. 123v``), else name and page."""
        return cited(self.volume, self.folio, form) if self.folio else f"{self.name}, {self.page}"
