"""How the readers of office files put text down: cleaned, cut into pages, with what comes after it."""

import contextlib
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from judgedesk.domain.documents import MAX_PAGES
from judgedesk.domain.errors import UserError
from judgedesk.ingest.batches import Emit, Pages
from judgedesk.ingest.messages import MAX_PAGE_CHARACTERS
from judgedesk.ingest.paging import cut

_CONTROLS: dict[int, str | None] = {
    code: None for code in (*range(32), *range(0x7F, 0xA0), 0xFFFE, 0xFFFF) if code not in (9, 10, 12)
}
_CONTROLS.update({0x0B: "\n", 0x0D: "\n", 0x85: "\n"})
_UNFIT = re.compile("[\0-\x08\x0b\x0d-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_MOST_FACTS, _NAME_LENGTH, _VALUE_LENGTH = 60, 40, 4000


@contextlib.contextmanager
def understood(code: str) -> Iterator[None]:
    """Whatever a parser says of broken input becomes the UserError `code`; lack of memory stays what it is."""
    try:
        yield
    except (UserError, MemoryError, GeneratorExit):
        raise
    except Exception as error:
        raise UserError(code) from error
    except BaseException as error:
        if type(error).__name__ != "PanicException":  # what a library written in Rust raises when it gives up
            raise
        raise UserError(code) from error


def clean(text: str) -> str:
    """Text that can be stored: control characters dropped, halves of surrogate pairs joined or replaced."""
    if not _UNFIT.search(text):
        return text
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return text.replace("\r\n", "\n").translate(_CONTROLS)


def line(text: str) -> str:
    """Cleaned and on one line, without space at its ends."""
    return " ".join(clean(text).split())


def linked(text: str, address: str) -> str:
    """A link's text with its address after it, where the text doesn't show it anyway."""
    address = line(address)
    shown = "".join(text.split()).lower().rstrip("/")
    bare = address.lower().removeprefix("mailto:").removeprefix("tel:").rstrip("/")
    if not bare or bare.startswith(("#", "javascript:", "data:")) or len(address) > 2000:
        return text
    if bare == shown or bare.partition("://")[2].removeprefix("www.") == shown.removeprefix("www."):
        return text
    return f"{text} <{address}>"


def say_facts(emit: Emit, facts: Mapping[str, str]) -> None:
    """Send what the file says of itself, as far as it says anything."""
    kept = {name[:_NAME_LENGTH]: line(value)[:_VALUE_LENGTH] for name, value in facts.items()}
    kept = {name: value for name, value in kept.items() if value}
    if kept:
        emit("facts", {"facts": dict(list(kept.items())[:_MOST_FACTS])})


def written(
    pieces: Iterable[str],
    unit: Mapping[str, Any],
    emit: Emit,
    before_end: Callable[[], None] | None = None,
    replaced: Callable[[], int] = int,
) -> None:
    """Emit the pages of a text cut by `paging.PAGE_RULE` from ``from_page`` on, then ``finished``.

    A text without a character makes one blank page: the document can be opened, and its parts have a parent.

    Args:
        pieces: the text; form feeds end pages.
        unit: the unit being served.
        emit: where to.
        before_end: called after the last page, to send the parts.
        replaced: tells at the end how many characters could not be decoded.
    """
    leaves = Leaves(unit, emit)
    for text in cut(pieces):
        leaves.add(text)
    leaves.finish(before_end, replaced)


class Leaves:
    """Pages whose ends are the file's own (slides, sheets), from ``from_page`` of the unit on."""

    def __init__(self, unit: Mapping[str, Any], emit: Emit) -> None:
        self._emit = emit
        self._pages = Pages(emit, int(unit.get("batch", 0)))
        self._first = int(unit.get("from_page", 1))
        self.number = 0

    def add(self, text: str) -> None:
        """One page more. Raises UserError ``file.too_many_pages``."""
        self.number += 1
        if self.number > MAX_PAGES:
            raise UserError("file.too_many_pages", most=MAX_PAGES)
        if self.number < self._first:
            return
        if len(text) > MAX_PAGE_CHARACTERS:
            self._pages.add(self.number, text[:MAX_PAGE_CHARACTERS], reason="page.too_long")
        elif text.strip():
            self._pages.add(self.number, text)
        else:
            self._pages.add(self.number, "", reason="page.blank")

    def fail(self, reason: str = "page.damaged") -> None:
        """A page that can't be read, in its place."""
        self.number += 1
        if self.number >= self._first:
            self._pages.add(self.number, "", source="failed", reason=reason)

    def finish(self, before_end: Callable[[], None] | None = None, replaced: Callable[[], int] = int) -> None:
        """Send what waits, let `before_end` send the parts, and end."""
        if not self.number:
            self.add("")
        self._pages.flush()
        if before_end is not None:
            before_end()
        self._emit("finished", {"pages": self.number, "replaced": replaced()})
