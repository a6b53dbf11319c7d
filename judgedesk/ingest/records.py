"""What readers of mail, archives, chats and diaries have in common: pages of records, facts, a sign of life."""

import re
import time
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from judgedesk.domain.documents import MAX_PAGES
from judgedesk.domain.errors import UserError
from judgedesk.ingest.batches import Emit, Pages
from judgedesk.ingest.paging import cut

MOST_FACT = 4000
"""Code points of a fact; what is longer ends with ' …'."""

_MOST_RECORDS_PAGE = 12_000  # code points after which a page of records ends, however few they are
_PULSE_SECONDS = 5.0
_UNSENDABLE = re.compile("[\0\ud800-\udfff]")
_UNSEEN = re.compile("[\0-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def clean(text: str) -> str:
    """Text that can be stored: line ends are LF, lone surrogates U+FFFD, NUL goes."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _UNSENDABLE.sub(lambda found: "" if found[0] == "\0" else "\ufffd", text)


def one_line(text: str, most: int = 1000) -> str:
    """A name or a subject for a list: one line, without letters that turn or hide what follows."""
    line = _UNSEEN.sub("\ufffd", " ".join(text[: 4 * most].split()))
    return line if len(line) <= most else line[: most - 1] + "…"


def send_facts(emit: Emit, facts: Mapping[str, str]) -> None:
    """Say those facts that have a value, each within its bound."""
    said = {}
    for name, value in facts.items():
        text = clean(value).strip()
        if text:
            said[name] = text if len(text) <= MOST_FACT else text[: MOST_FACT - 2].rstrip() + " …"
    if said:
        emit("facts", {"facts": said})


class Paged:
    """Pages of one document on their way: numbered from 1, those before ``from_page`` counted and not sent.

    Raises (all methods): UserError ``file.too_many_pages``.
    """

    def __init__(self, emit: Emit, unit: Mapping[str, Any]) -> None:
        self._pages = Pages(emit, int(unit.get("batch", 0)))
        self._first = int(unit.get("from_page", 1))
        self.number = 0

    def add(self, text: str, reason: str = "") -> None:
        """One page; without any letter it is a blank one."""
        self.number += 1
        if self.number > MAX_PAGES:
            raise UserError("file.too_many_pages", most=MAX_PAGES)
        if self.number < self._first:
            return
        text = clean(text)
        if text.strip():
            self._pages.add(self.number, text, reason=reason)
        else:
            self._pages.add(self.number, "", reason=reason or "page.blank")

    def running(self, pieces: Iterable[str], reason: str = "") -> None:
        """A text without pages of its own, cut by `paging.PAGE_RULE`; `reason` goes on the first page."""
        for page in cut(clean(piece) for piece in pieces):
            self.add(page, reason)
            reason = ""

    def end(self) -> int:
        """Send what waits; a document has one page at least. Returns the number of pages."""
        if not self.number:
            self.add("")
        self._pages.flush()
        return self.number


def records(entries: Iterable[str], most: int) -> Iterator[str]:
    """Pages of whole records (each ends with a line end): `most` to a page, fewer when they are long.

    A form feed instead of a record ends the page.
    """
    waiting: list[str] = []
    length = 0
    for entry in entries:
        if waiting and (len(waiting) >= most or length + len(entry) > _MOST_RECORDS_PAGE or entry == "\f"):
            yield "".join(waiting)
            waiting, length = [], 0
        if entry == "\f":
            continue
        if len(entry) > _MOST_RECORDS_PAGE:
            yield from cut([entry])
        else:
            waiting.append(entry)
            length += len(entry)
    if waiting:
        yield "".join(waiting)


class Pulse:
    """Says every few seconds that the reader is alive while nothing is ready to be sent."""

    def __init__(self, emit: Emit) -> None:
        self._emit = emit
        self._last = time.monotonic()

    def __call__(self) -> None:
        """Once round a long loop."""
        now = time.monotonic()
        if now - self._last > _PULSE_SECONDS:
            self._last = now
            self._emit("facts", {"facts": {}})
