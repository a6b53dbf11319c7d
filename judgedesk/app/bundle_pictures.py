"""Pictures inside office documents of a bundle: where each stands, whether it may be shown, and what is said instead.

A picture that was large enough to be filed is a document of the case. What holds for that holds for the picture here:
where it is sealed, hard to look at, or has parts blacked out, a note stands in its place; what OCR read on it is
searched before it goes in. A picture that the case does not know is shown where it is too small to have been filed.
"""

import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from judgedesk.app.casefile import Case
from judgedesk.app.reading import parts_with_documents
from judgedesk.domain.documents import Document, Page, page_id
from judgedesk.domain.errors import UserError
from judgedesk.ingest.embedded import LEAST_PIXELS
from judgedesk.ingest.seen_pictures import KINDS, MOST, TRADE, Seen, checked
from judgedesk.jobs.crew import Crew, Limits
from judgedesk.jobs.ranges import ByteSource
from judgedesk.store import documents as store

_LIMITS: Final = Limits(seconds=600, silence=120, memory_bytes=1 << 30)
_LEFT_OUT: Final = ("pictures_left_out", "drawings_left_out", "charts_left_out")
_WITHOUT_PLACE: Final = ("doc", "rtf", "sheet", "slides", "html")
APART, UNPLACED = "picture.apart", "picture.unplaced"


@dataclass(frozen=True, slots=True)
class Stands:
    """A picture on a page of text: after which of its characters, its size in points (0: unknown), JPEG or a code that
    says why not, and the texts that were read on it.
    """

    after: int
    wide: float
    high: float
    jpeg: bytes
    code: str
    texts: tuple[str, ...] = ()


def has_pictures(case: Case, document: Document, held: Sequence[int]) -> bool:
    """Whether there is anything to look for: a picture was found in it (`held`: documents found in it), or some were
    left out when it was filed.
    """
    if document.kind not in (*KINDS, *_WITHOUT_PLACE):
        return False
    if any(document.facts.get(name) for name in _LEFT_OUT):
        return True
    query = f"SELECT 1 FROM documents WHERE kind = 'image' AND id IN ({', '.join(map(str, held))}) LIMIT 1"
    return bool(held) and any(case.file.reading(part).execute(query).fetchone() for part in parts_with_documents(case))


def seen_in(document: Document, source: ByteSource, cancel: threading.Event) -> list[Seen] | None:
    """The pictures of a document, looked for in a confined child; None where its kind, or this file, tells no places.

    Raises:
        UserError: ``job.cancelled``.
    """
    if document.kind not in KINDS:
        return None
    found: list[Seen] = []

    def heard(message: Seen) -> None:
        if len(found) >= MOST:
            raise UserError("child.garbage")
        found.append(message)

    unit = {"do": "pictures", "kind": document.kind}
    try:
        with Crew[Seen](TRADE, checked, size=1, limits=_LIMITS) as crew:
            outcome = crew.run(unit, source, heard, cancel=cancel, again=lambda code: None)
    finally:
        close = getattr(source, "close", None)
        if close is not None:
            close()
    if outcome.state == "cancelled":
        raise UserError("job.cancelled")
    return None if outcome.state == "failed" else found


def placed(
    case: Case, pages: Sequence[Page], seen: Sequence[Seen], may: Callable[[Document], bool]
) -> Mapping[int, list[Stands]]:
    """Pictures by the number of the page on which they stand.

    Args:
        case: the case.
        pages: all pages of the document in order.
        seen: its pictures.
        may: whether a picture that is a document of the case may be shown.
    """
    found: dict[int, list[Stands]] = {}
    ends, letters = list[int](), 0
    for page in pages:
        letters += len("".join(page.text.split()))
        ends.append(letters)
    for one in seen:
        if one.page:
            page, at = pages[min(one.page, len(pages)) - 1], None
        else:
            number = next((index for index, end in enumerate(ends) if one.after <= end), len(pages) - 1)
            page, at = pages[number], one.after - (ends[number - 1] if number else 0)
        after = len(page.text) if at is None else _character(page.text, at)
        found.setdefault(page.number, []).append(_standing(case, one, after, may))
    return found


def _character(text: str, letters: int) -> int:
    """The end of the line in which so many letters are reached: a line is not broken for a picture."""
    seen = 0
    for at, letter in enumerate(text):
        if seen >= letters:
            end = text.find("\n", at)
            return len(text) if end < 0 else end
        seen += not letter.isspace()
    return len(text)


def _standing(case: Case, one: Seen, after: int, may: Callable[[Document], bool]) -> Stands:
    if one.code:
        return Stands(after, one.wide, one.high, b"", one.code)
    known = _document(case, one.sha256)
    if (known is None and one.least >= LEAST_PIXELS) or (known is not None and not may(known)):
        return Stands(after, one.wide, one.high, b"", APART)
    return Stands(after, one.wide, one.high, one.jpeg, "", _texts(case, known) if known is not None else ())


def _document(case: Case, sha256: str) -> Document | None:
    for part in parts_with_documents(case):
        connection = case.file.reading(part)
        known = store.with_hash(connection, sha256)
        if known is not None:
            return store.get(connection, known)
    return None


def _texts(case: Case, document: Document) -> tuple[str, ...]:
    for part in parts_with_documents(case):
        connection = case.file.reading(part)
        pages = store.pages_with_ids(connection, [page_id(document.id, 1)])
        if pages:
            return tuple(page.text for page in pages.values() if page.text.strip())
    return ()
