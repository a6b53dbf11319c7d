"""Mailboxes in one file (RFC 4155 and the older customs): a list of what is in it, and every message as a part.

Read in blocks, whatever the size. A mailbox of more messages than a container may have parts is passed on in slices,
mailboxes themselves, so that no message is left out.
"""

import re
from array import array
from collections.abc import Iterator, Mapping
from typing import Any

from judgedesk.domain.errors import UserError
from judgedesk.ingest.batches import Emit
from judgedesk.ingest.file import File, read_exactly
from judgedesk.ingest.lines import blocks
from judgedesk.ingest.mime import entity, line_starts, moment
from judgedesk.ingest.parts import Parts
from judgedesk.ingest.records import Paged, Pulse, one_line, records, send_facts

SLICE = 10_000
"""Messages in one slice of a mailbox that is too long for a part a message."""

_LINES_A_PAGE = 50
_SEPARATOR = re.compile(
    rb"From (?:[^\r\n]{0,300}\d\d:\d\d[^\r\n]{0,100}|- [^\r\n]{0,100}"
    rb"|[^\r\n]{0,100}(?:MAILER-DAEMON|\?\?\?@\?\?\?)[^\r\n]{0,200})\r?\n(?=>?From |[!-9;-~]{1,76}:)"
)
_SEPARATOR_BYTES = 600
_QUOTED = re.compile(rb"^>(>*From )", re.M)


def extract(file: File, unit: Mapping[str, Any], emit: Emit) -> None:
    """Emit ``opened``, facts (messages, first, last), a list of the messages as pages, the messages as parts,
    ``finished``.

    Raises:
        UserError: ``mail.no_messages``, ``file.too_many_pages``.
    """
    pulse = Pulse(emit)
    starts = _Starts(file, pulse)
    emit("opened", {"pages": None, "encoding": ""})
    pages = Paged(emit, unit)
    listing = _Listing(file, starts, pulse)
    for page in records(listing.lines(), _LINES_A_PAGE):
        pages.add(page)
    if not len(starts):
        raise UserError("mail.no_messages")
    count = pages.end()
    send_facts(emit, {"messages": str(len(starts)), "first": listing.first, "last": listing.last})
    parts = Parts(emit, unit, file.size)
    for name, pieces in _slices(file, starts) if len(starts) > 2 * SLICE else _messages(file, starts, listing):
        parts.send(name, pieces)
    emit("finished", {"pages": count, "replaced": 0})


class _Starts:
    """Where the messages begin and end: kept as numbers, for there may be millions."""

    def __init__(self, file: File, pulse: Pulse) -> None:
        self._file, self._pulse = file, pulse
        self._separators = array("Q")
        self._contents = array("Q")

    def __len__(self) -> int:
        return len(self._separators)

    def found(self) -> Iterator[int]:
        """Go through the file; yields a message's index once its end is known."""
        for at in line_starts(self._file, 0, self._file.size, b"From ", self._pulse):
            line = _SEPARATOR.match(read_exactly(self._file, at, min(_SEPARATOR_BYTES, self._file.size - at)))
            if line is None:
                continue
            self._separators.append(at)
            self._contents.append(at + line.end())
            if len(self) > 1:
                yield len(self) - 2
        if len(self):
            yield len(self) - 1

    def message(self, index: int) -> tuple[int, int]:
        """Where a message begins and ends, without the line before it and the empty one behind it."""
        begin, end = self._contents[index], self.end(index)
        tail = read_exactly(self._file, max(begin, end - 3), end - max(begin, end - 3))
        return begin, end - (2 if tail.endswith(b"\n\r\n") else 1 if tail.endswith(b"\n\n") else 0)

    def begin(self, index: int) -> int:
        """Where the line before a message begins."""
        return self._separators[index]

    def end(self, index: int) -> int:
        """Where the next one's line begins, or the file ends."""
        return self._separators[index + 1] if index + 1 < len(self) else self._file.size


class _Listing:
    """The list of a mailbox: number, date, sender and subject of every message."""

    def __init__(self, file: File, starts: _Starts, pulse: Pulse) -> None:
        self._file, self._starts, self._pulse = file, starts, pulse
        self.first = self.last = ""

    def lines(self) -> Iterator[str]:
        """One a message, in the order of the file."""
        for index in self._starts.found():
            fields = entity(self._file, *self._starts.message(index)).fields
            sent = moment(fields.raw("date"))
            if sent.endswith("Z"):
                self.first = min(self.first or sent, sent)
                self.last = max(self.last, sent)
            columns = (sent or fields.text("date"), fields.text("from"), fields.text("subject"))
            self._pulse()
            yield "\t".join([f"{index + 1:04d}", *(one_line(column, 300) for column in columns)]) + "\n"

    def subject(self, index: int) -> str:
        """A message's subject, for its name."""
        return entity(self._file, *self._starts.message(index)).fields.text("subject")


def _messages(file: File, starts: _Starts, listing: _Listing) -> Iterator[tuple[str, Iterator[bytes]]]:
    for index in range(len(starts)):
        name = f"{index + 1:04d} {one_line(listing.subject(index), 150)}".strip()
        yield name + ".eml", _unquoted(blocks(file, *starts.message(index)))


def _slices(file: File, starts: _Starts) -> Iterator[tuple[str, Iterator[bytes]]]:
    for first in range(0, len(starts), SLICE):
        last = min(len(starts), first + SLICE) - 1
        yield f"{first + 1:06d}-{last + 1:06d}.mbox", blocks(file, starts.begin(first), starts.end(last))


def _unquoted(pieces: Iterator[bytes]) -> Iterator[bytes]:
    """A message as it was before its lines that begin with ``From`` got a ``>``."""
    rest = b""
    for piece in pieces:
        held = rest + piece
        end = held.rfind(b"\n") + 1 or len(held)
        yield _QUOTED.sub(rb"\1", held[:end])
        rest = held[end:]
    yield _QUOTED.sub(rb"\1", rest)
