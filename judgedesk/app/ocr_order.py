"""Which page OCR reads next: what was opened last, then the order of the file. Asked anew of the store each time."""

import threading
from collections.abc import Collection, Sequence

from judgedesk.app.casefile import Case
from judgedesk.app.ocr_pages import Place
from judgedesk.app.reading import part_of, parts_with_documents
from judgedesk.domain.documents import page_id, split_page_id
from judgedesk.domain.errors import UserError
from judgedesk.domain.roles import Compartment
from judgedesk.store import layers

_REMEMBERED = 20


class Order:
    """The order of one queue. `first` may be called from any thread, `next` from one at a time.

    Args:
        case: whose pages.
        documents: only these, one after the other; None for all.
    """

    def __init__(self, case: Case, documents: Sequence[int] | None) -> None:
        self._case = case
        self._all = documents is None
        self._guard = threading.Lock()
        self._opened = [(document, 1) for document in documents or ()]
        self._left_out: set[int] = set()
        self._reached: dict[Compartment, int] = {}

    def first(self, document: int, page: int) -> None:
        """What is read before all else from now on."""
        with self._guard:
            others = [entry for entry in self._opened if entry[0] != document]
            if self._all or len(others) < len(self._opened):
                kept = others[: _REMEMBERED - 1] if self._all else others
                self._opened = [(document, page), *kept]

    def leave_out(self, document: int) -> None:
        """Pass over a document that can't be read now."""
        with self._guard:
            self._left_out.add(document)

    def leave_nothing_out(self) -> None:
        """Try again what was passed over."""
        with self._guard:
            self._left_out.clear()

    def next(self, in_hand: Collection[int]) -> Place | None:
        """The next page that waits and that nobody has in hand."""
        with self._guard:
            opened, left_out = list(self._opened), set(self._left_out)
        taken = set(in_hand)
        for document, page in opened:
            place = None if document in left_out else self._in_document(document, page, taken)
            if place is not None:
                return place
            with self._guard:
                if (document, page) in self._opened and not any(split_page_id(one)[0] == document for one in taken):
                    self._opened.remove((document, page))
        return self._in_file_order(taken, left_out) if self._all else None

    def _in_document(self, document: int, page: int, taken: set[int]) -> Place | None:
        try:
            part = part_of(self._case, document)
        except UserError:
            return None
        connection = self._case.file.reading(part)
        start, end = page_id(document, page), page_id(document + 1, 0)
        found = layers.waiting(connection, above=start - 1, below=end, without=taken)
        found = found or layers.waiting(connection, above=page_id(document, 0), below=start, without=taken)
        return Place(part, found[0]) if found else None

    def _in_file_order(self, taken: set[int], left_out: set[int]) -> Place | None:
        found = [
            Place(part, page)
            for part in parts_with_documents(self._case)
            if (page := self._in_part(part, taken, left_out)) is not None
        ]
        place = min(found, key=lambda one: one.page, default=None)
        if place is not None:
            self._reached[place.part] = place.page
        return place

    def _in_part(self, part: Compartment, taken: set[int], left_out: set[int]) -> int | None:
        """From where it was on, for passing over what can't be read yet takes time; then from the beginning."""
        for above in dict.fromkeys((self._reached.get(part, 0), 0)):
            page = above
            while found := layers.waiting(self._case.file.reading(part), above=page, without=taken):
                document = split_page_id(found[0])[0]
                if document not in left_out:
                    return found[0]
                page = page_id(document + 1, 0)
        return None
