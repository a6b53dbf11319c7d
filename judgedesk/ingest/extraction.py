"""Reading a whole document although its reader may die: which page to go on with, and which page killed it."""

from collections.abc import Mapping
from typing import Any

from judgedesk.domain.documents import TextSource
from judgedesk.ingest.messages import Opened, Pages, ReadPage, Said

_PAGES_GIVEN_UP = 20
_REASONS = {"child.too_slow": "page.too_slow", "child.too_big": "page.too_big"}


class Extraction:
    """The units that read one document, from the first to the one that gets past its worst page.

    Call `heard` with every message, give `again` to ``Crew.run``; afterwards `lost` holds pages that could not be read
    without ending the child. They come in no message.
    """

    def __init__(self, kind: str, from_page: int = 1) -> None:
        self.kind = kind
        self.lost: list[ReadPage] = []
        self._next = from_page
        self._opened = False
        self._one_by_one = False
        self._tried_to_open = 0

    @property
    def unit(self) -> Mapping[str, Any]:
        """The unit to run now."""
        one = {"batch": 1} if self._one_by_one else {}
        return {"do": "extract", "kind": self.kind, "from_page": self._next, **one}

    def heard(self, message: Said) -> None:
        """Take note of how far the reader has come."""
        if isinstance(message, Opened):
            self._opened = True
        elif isinstance(message, Pages) and message.pages:
            self._next = message.pages[-1].number + 1

    def again(self, code: str) -> Mapping[str, Any] | None:
        """What to do after the child was lost: try to open once more; then page by page; then without the page."""
        if code in ("child.garbage", "child.not_started"):
            return None
        if not self._opened:
            self._tried_to_open += 1
            return self.unit if self._tried_to_open == 1 else None
        if self._one_by_one:
            reason = _REASONS.get(code, "page.damaged")
            self.lost.append(ReadPage(self._next, "", 0.0, 0.0, 0, TextSource.FAILED, "", reason))
            self._next += 1
            if len(self.lost) >= _PAGES_GIVEN_UP:
                return None
        self._one_by_one = True
        self._opened = False
        self._tried_to_open = 0
        return self.unit
