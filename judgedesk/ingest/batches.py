"""Pages on their way to the parent: many to a frame, yet never long unsaid."""

import time
from collections.abc import Mapping
from typing import Any, Protocol

_PAGES, _CHARACTERS, _SECONDS = 64, 256 << 10, 0.5


class Emit(Protocol):
    """How a reader speaks to the parent; blocks while the parent is busy."""

    def __call__(self, kind: str, fields: Mapping[str, object] | None = None, blob: bytes = b"") -> None:
        """Send one message."""


class Pages:
    """Collects pages; sends 64, or 256 Ki characters, or what half a second brought.

    Args:
        emit: where to.
        most: pages to a message instead of 64; 1 tells the parent exactly how far the reader came.
    """

    def __init__(self, emit: Emit, most: int = 0) -> None:
        self._emit = emit
        self._most = most or _PAGES
        self._waiting: list[dict[str, Any]] = []
        self._characters = 0
        self._since = time.monotonic()

    def add(
        self,
        number: int,
        text: str,
        width: float = 0.0,
        height: float = 0.0,
        rotation: int = 0,
        source: str = "text",
        folio: str = "",
        reason: str = "",
    ) -> None:
        """One page more."""
        page = {"number": number, "text": text, "width": width, "height": height, "rotation": rotation}
        self._waiting.append({**page, "source": source, "folio": folio, "reason": reason})
        self._characters += len(text)
        full = len(self._waiting) >= self._most or self._characters >= _CHARACTERS
        if full or time.monotonic() - self._since >= _SECONDS:
            self.flush()

    def flush(self) -> None:
        """Send what waits."""
        if self._waiting:
            self._emit("pages", {"pages": self._waiting})
        self._waiting = []
        self._characters = 0
        self._since = time.monotonic()
