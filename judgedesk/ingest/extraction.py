"""Reading a whole document although its reader may die: which page to go on with, and which page or part killed it."""

from collections.abc import Mapping
from typing import Any

from judgedesk.domain.documents import TextSource
from judgedesk.ingest.messages import Opened, Pages, PartBegins, PartEnds, ReadPage, Said

_GIVEN_UP = 20
_REASONS = {"child.too_slow": "page.too_slow", "child.too_big": "page.too_big"}


class Extraction:
    """The units that read one document, from the first to the one that gets past its worst page or part.

    Call `heard` with every message, give `again` to ``Crew.run``; afterwards `lost` holds pages, and `lost_parts` the
    numbers of parts, that could not be read without ending the child. They come in no message.

    Args:
        kind: of the document, and its `name`, which the reader may go by.
        from_page: and `from_part`: the first that are not stored yet.
        passwords: known in the case, to be tried.
    """

    def __init__(
        self, kind: str, from_page: int = 1, from_part: int = 0, name: str = "", passwords: tuple[str, ...] = ()
    ) -> None:
        self.kind = kind
        self.lost: list[ReadPage] = []
        self.lost_parts: list[int] = []
        self._name, self._passwords = name, passwords
        self._next, self._next_part = from_page, from_part
        self._opened = False
        self._one_by_one = False
        self._tried_to_open = 0
        self._in_parts = False
        self._stuck_at = -1

    @property
    def unit(self) -> Mapping[str, Any]:
        """The unit to run now."""
        one = {"batch": 1} if self._one_by_one else {}
        return {
            "do": "extract", "kind": self.kind, "name": self._name, "from_page": self._next,
            "from_part": self._next_part, "passwords": list(self._passwords), **one,
        }  # fmt: skip

    def heard(self, message: Said) -> None:
        """Take note of how far the reader has come."""
        if isinstance(message, Opened):
            self._opened = True
        elif isinstance(message, Pages) and message.pages:
            self._next = message.pages[-1].number + 1
        elif isinstance(message, PartBegins):
            self._in_parts = True
        elif isinstance(message, PartEnds):
            self._next_part = message.part + 1

    def again(self, code: str) -> Mapping[str, Any] | None:
        """What to do after the child was lost: try to open once more; then page by page; then without the page."""
        if code in ("child.garbage", "child.not_started"):
            return None
        if not self._opened:
            self._tried_to_open += 1
            return self.unit if self._tried_to_open == 1 else None
        if self._in_parts:
            return self._past_part()
        if self._one_by_one:
            reason = _REASONS.get(code, "page.damaged")
            self.lost.append(ReadPage(self._next, "", 0.0, 0.0, 0, TextSource.FAILED, "", reason))
            self._next += 1
            if len(self.lost) >= _GIVEN_UP:
                return None
        self._one_by_one = True
        self._opened = False
        self._tried_to_open = 0
        return self.unit

    def _past_part(self) -> Mapping[str, Any] | None:
        """Lost among the parts: the same once more, then without it."""
        if self._stuck_at == self._next_part:
            self.lost_parts.append(self._next_part)
            self._next_part += 1
            if len(self.lost_parts) >= _GIVEN_UP:
                return None
        self._stuck_at = self._next_part
        self._opened = False
        self._tried_to_open = 0
        return self.unit
