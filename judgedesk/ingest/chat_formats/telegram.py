"""Telegram Desktop's exports: ``result.json`` of one chat or of an account, and ``messages.html``."""

from collections.abc import Iterator, Mapping
from typing import Any

from judgedesk.domain.errors import UserError
from judgedesk.ingest.chat_formats.talk import NEW_PAGE, Talk, extras, flat, shown_moment
from judgedesk.ingest.file import File
from judgedesk.ingest.json_stream import JsonStream
from judgedesk.ingest.records import Pulse
from judgedesk.ingest.writing import understood

_MOST_HTML = 32 << 20
_LISTS = frozenset({"chats", "left_chats"})
_SAID = frozenset({
    "id", "type", "date", "date_unixtime", "from", "from_id", "actor", "actor_id", "text", "text_entities", "action",
    "edited_unixtime", "thumbnail", "width", "height",
})  # fmt: skip


def from_json(stream: JsonStream, talk: Talk, pulse: Pulse) -> Iterator[str]:
    """One chat, or all that an account holds: chats each on pages of their own, the rest as it stands."""
    yield from _chat(stream, talk, pulse, outermost=True)


def _chat(stream: JsonStream, talk: Talk, pulse: Pulse, outermost: bool = False) -> Iterator[str]:
    heading: list[str] = []
    for name in stream.members():
        if name == "messages" and stream.peek() == "[":
            yield NEW_PAGE
            yield "  ".join(heading) + "\n"
            for _ in stream.elements():
                pulse()
                yield _message(stream.value(), talk)
        elif outermost and name in _LISTS and stream.peek() == "{":
            yield from _chats(stream, talk, pulse)
        else:
            value = stream.value()
            if isinstance(value, str | int) and not isinstance(value, bool):
                heading.append(flat(value))
            elif outermost and value:
                yield NEW_PAGE
                yield from _other(name, value)


def _chats(stream: JsonStream, talk: Talk, pulse: Pulse) -> Iterator[str]:
    for name in stream.members():
        if name == "list" and stream.peek() == "[":
            for _ in stream.elements():
                yield from _chat(stream, talk, pulse)
        else:
            stream.skip()


def _other(name: str, value: Any) -> Iterator[str]:
    """Contacts, sessions and whatever else an account's export holds."""
    yield name + "\n"
    entries = value.get("list", value) if isinstance(value, Mapping) else value
    if isinstance(entries, list):
        yield from (flat(entry) + "\n" for entry in entries)
    else:
        yield flat(entries) + "\n"


def _message(message: Any, talk: Talk) -> str:
    if not isinstance(message, Mapping):
        return flat(message) + "\n"
    who = flat(message.get("from") or message.get("actor") or message.get("from_id") or message.get("actor_id") or "")
    text = _text(message.get("text"))
    action = message.get("action")
    pieces = (f"[{flat(action)}]" if action else "", text, extras(message, _SAID))
    return talk.said(shown_moment(flat(message.get("date", ""))), who, " ".join(piece for piece in pieces if piece))


def _text(text: Any, depth: int = 0) -> str:
    """The words, which come in pieces where some are bold, links or names."""
    if isinstance(text, list):
        return "".join(_text(piece, depth + 1) for piece in text) if depth < 3 else flat(text)
    if isinstance(text, Mapping):
        words, address = str(text.get("text", "")), str(text.get("href", ""))
        return f"{words} <{address}>" if address and address not in words else words
    return str(text) if isinstance(text, str | int | float) else ""


def from_html(file: File, talk: Talk) -> Iterator[str]:
    """The messages of one ``messages.html``.

    Raises:
        UserError: ``file.too_big`` (Telegram itself begins a new file after a thousand messages), ``chat.damaged``.
    """
    if file.size > _MOST_HTML:
        raise UserError("file.too_big", bytes=file.size, most=_MOST_HTML)
    from lxml import etree

    with understood("chat.damaged"):
        parser = etree.HTMLParser(encoding="utf-8", no_network=True, huge_tree=True, remove_comments=True)
        root = etree.fromstring(file.whole(), parser)
        for line_break in root.iter("br"):
            line_break.tail = "\n" + (line_break.tail or "")
        title = next((_words(element) for element in root.iter("div") if "text bold" in element.get("class", "")), "")
        found = [element for element in root.iter("div") if "message" in element.get("class", "").split()]
    if title:
        yield title + "\n"
    who = ""
    for element in found:
        with understood("chat.damaged"):
            who, when, text = _html_message(element, who, talk)
        if "service" in element.get("class", "").split():
            yield talk.said(when, "", text) if when else text + "\n"
        else:
            yield talk.said(when, who, text)


def _html_message(element: Any, before: str, talk: Talk) -> tuple[str, str, str]:
    """Who, when and what. A message that follows one of the same person has no name of its own."""
    who, when, pieces = before, "", []
    bodies = [child for child in element if "body" in child.get("class", "").split()]
    for part in [part for body in bodies for part in (body if len(body) else [body])]:
        classes = part.get("class", "").split()
        if "date" in classes:
            when = _day_first(part.get("title", "") or _words(part), talk)
        elif "from_name" in classes:
            who = _words(part)
        else:
            pieces += [_words(part), *_addresses(part)]
    if not any(pieces):
        pieces = [_words(body) for body in bodies]
    return who, when, "\n".join(piece for piece in pieces if piece)


def _words(element: Any) -> str:
    lines = (" ".join(line.split()) for line in "".join(element.itertext()).split("\n"))
    return "\n".join(line for line in lines if line)


def _addresses(element: Any) -> list[str]:
    """Files and pages that a message refers to; they are named, never followed."""
    shown = _words(element)
    addresses = [link.get("href", "") for link in element.iter("a")]
    return [
        f"<{address[:2000]}>"
        for address in addresses
        if address and not address.startswith("#") and address not in shown
    ]


def _day_first(title: str, talk: Talk) -> str:
    """``12.03.2022 14:05:33 UTC+01:00`` as it is sorted; the zone goes into the facts."""
    date, _, rest = title.strip().partition(" ")
    clock, _, zone = rest.partition(" ")
    day = date.split(".")
    if len(day) != 3 or not all(piece.isdigit() for piece in day):
        return shown_moment(title)
    if zone:
        talk.facts.setdefault("zone", zone)
    return f"{day[2]}-{day[1]}-{day[0]} {clock}".strip()
