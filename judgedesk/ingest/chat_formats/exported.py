"""Signal's and Facebook's exports in JSON: lists of messages as the programs keep them."""

from collections.abc import Iterator, Mapping
from typing import Any

from judgedesk.ingest.chat_formats.talk import Talk, extras, flat, from_milliseconds, shown_moment
from judgedesk.ingest.json_stream import JsonStream
from judgedesk.ingest.records import Pulse

_SIGNAL = frozenset({
    "id", "conversationId", "type", "sent_at", "received_at", "received_at_ms", "timestamp", "serverTimestamp", "body",
    "source", "sourceServiceId", "sourceUuid", "sourceDevice", "sender", "date", "serverGuid", "schemaVersion",
    "readStatus", "seenStatus", "unidentifiedDeliveryReceived", "hasAttachments", "hasVisualMediaAttachments",
    "hasFileAttachments", "attachments", "decrypted_at", "sendStateByConversationId", "bodyRanges",
})  # fmt: skip
_FACEBOOK = frozenset({"sender_name", "timestamp_ms", "content", "is_geoblocked_for_viewer", "type"})


def signal(stream: JsonStream, talk: Talk, pulse: Pulse) -> Iterator[str]:
    """A list of messages, or one after the other, as sigtop and signal-export write them."""
    talk.facts |= {"application": "Signal", "zone": "UTC"}
    if stream.peek() == "[":
        for _ in stream.elements():
            pulse()
            yield _signal_message(stream.value(), talk)
        return
    while stream.peek():
        pulse()
        yield _signal_message(stream.value(), talk)


def _signal_message(message: Any, talk: Talk) -> str:
    if not isinstance(message, Mapping):
        return flat(message) + "\n"
    written = message.get("date")
    when = (
        shown_moment(str(written)) if written else from_milliseconds(message.get("sent_at", message.get("timestamp")))
    )
    if written:
        talk.facts.pop("zone", None)
    kind = str(message.get("type") or "")
    who = flat(message.get("sender") or message.get("source") or message.get("sourceServiceId") or "")
    if not who and kind == "outgoing":
        who = "outgoing"
    body = message.get("body")
    event = f"[{kind}]" if kind not in ("", "incoming", "outgoing") else ""
    pieces = (
        event,
        body if isinstance(body, str) else "",
        *_files(message.get("attachments")),
        extras(message, _SIGNAL),
    )
    return talk.said(when, who, " ".join(piece for piece in pieces if piece))


def _files(attachments: Any) -> Iterator[str]:
    for attachment in attachments if isinstance(attachments, list) else []:
        if isinstance(attachment, Mapping):
            name = attachment.get("fileName") or attachment.get("name") or attachment.get("path") or "without a name"
            kind = attachment.get("contentType")
            yield f"[attachment: {flat(name)}{f', {flat(kind)}' if kind else ''}]"


def facebook(stream: JsonStream, talk: Talk, pulse: Pulse) -> Iterator[str]:
    """``message_1.json`` of Messenger or Instagram, the newest message first as it stands there."""
    talk.facts |= {"application": "Messenger or Instagram", "zone": "UTC"}
    for name in stream.members():
        if name == "messages" and stream.peek() == "[":
            for _ in stream.elements():
                pulse()
                yield _facebook_message(stream.value(), talk)
        else:
            value = stream.value()
            if value not in (None, "", [], {}):
                yield f"{name}: {_mended(flat(value))}\n"


def _facebook_message(message: Any, talk: Talk) -> str:
    if not isinstance(message, Mapping):
        return flat(message) + "\n"
    content = message.get("content")
    pieces = (content if isinstance(content, str) else "", extras(message, _FACEBOOK))
    text = _mended(" ".join(piece for piece in pieces if piece))
    return talk.said(
        from_milliseconds(message.get("timestamp_ms")), _mended(flat(message.get("sender_name", ""))), text
    )


def _mended(text: str) -> str:
    """These exports write the bytes of UTF-8 as if each were a letter."""
    try:
        return text.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return text
