"""Chats: messages of telephones and messengers as lines of moment, writer and words, a hundred to a page.

Which program wrote the file is told by its first characters; the forms stand in `chat_formats`.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from judgedesk.domain.errors import UserError
from judgedesk.ingest import text
from judgedesk.ingest.batches import Emit
from judgedesk.ingest.chat_formats import cellebrite, exported, telegram, written
from judgedesk.ingest.chat_formats.talk import Talk
from judgedesk.ingest.file import File, read_exactly
from judgedesk.ingest.json_stream import JsonStream
from judgedesk.ingest.lines import Lines, decoded
from judgedesk.ingest.records import Paged, Pulse, records, send_facts

_MESSAGES_A_PAGE = 100
_LOOKED_AT = 16 << 10
_ENDS_EARLY = "[…]"


def extract(file: File, unit: Mapping[str, Any], emit: Emit) -> None:
    """Emit ``opened``, pages from ``from_page`` on, facts, ``finished``.

    Facts: application, participants (most messages first), first, last, messages; zone, date_order, device where they
    matter. A file that ends too early keeps what it has; its last page carries the reason.

    Raises:
        UserError: ``file.empty``, ``chat.damaged``, ``chat.cut_off``, ``file.too_big``, ``file.too_many_pages``.
    """
    if not file.size:
        raise UserError("file.empty")
    emit("opened", {"pages": None, "encoding": ""})
    talk = Talk("")
    pages = Paged(emit, unit)
    entries = _entries(file, talk, Pulse(emit))
    first = next(entries, None)
    if first is None:  # no message in it: whatever it is, its words are kept
        text.extract(file, unit, lambda *said: None if said[0] == "opened" else emit(*said))
        return
    for page in records(_kept(first, entries, talk), _MESSAGES_A_PAGE):
        pages.add(page)
    if talk.problem:
        pages.add(_ENDS_EARLY, talk.problem)
    count = pages.end()
    send_facts(emit, talk.all_facts())
    emit("finished", {"pages": count, "replaced": 0})


def _kept(first: str, rest: Iterator[str], talk: Talk) -> Iterator[str]:
    """What was read before the file turned out to be damaged is not thrown away."""
    yield first
    try:
        yield from rest
    except UserError as error:
        if not error.code.startswith("chat.") or not talk.messages:
            raise
        talk.problem = error.code


def _entries(file: File, talk: Talk, pulse: Pulse) -> Iterator[str]:
    start = decoded(read_exactly(file, 0, min(_LOOKED_AT, file.size)))[0].lstrip("\ufeff \t\r\n\0")
    if start.startswith("<"):
        if "<html" in start.lower() or "<!doctype html" in start.lower():
            talk.facts["application"] = "Telegram"
            return telegram.from_html(file, talk)
        return cellebrite.report(file, talk, pulse)
    if start.startswith("{") or (start.startswith("[") and not _is_dated(start)):
        return _json(file, start, talk, pulse)
    lines = Lines(file)
    if start.startswith("Conversation: "):
        return written.blocks(lines, talk, pulse)
    return written.dated(lines, talk, pulse)


def _is_dated(start: str) -> bool:
    """A list in JSON and a date in brackets begin alike."""
    return start[1:2].isdigit() or start[1:2] in "\u200e\u200f"


def _json(file: File, start: str, talk: Talk, pulse: Pulse) -> Iterator[str]:
    stream = JsonStream(file)
    if '"sender_name"' in start or '"timestamp_ms"' in start:
        return exported.facebook(stream, talk, pulse)
    if start.startswith("[") or ('"messages"' not in start and '"chats"' not in start and '"about"' not in start):
        return exported.signal(stream, talk, pulse)
    talk.facts["application"] = "Telegram"
    return telegram.from_json(stream, talk, pulse)
