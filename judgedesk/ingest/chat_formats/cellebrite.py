"""Reports of telephone extractions in XML, as Cellebrite's programs write them: chats, short messages, calls, contacts,
and every other model by its fields, so that nothing of the report is left out unseen.

The form: ``project/decodedData/modelType/model``, a model having ``field`` (with ``value``), ``modelField``,
``multiField`` and ``multiModelField``; the name space is http://pa.cellebrite.com/report/2.0.
"""

from collections.abc import Iterator
from typing import Any

from judgedesk.domain.errors import UserError
from judgedesk.ingest.chat_formats.talk import NEW_PAGE, Talk, shown_moment
from judgedesk.ingest.file import File
from judgedesk.ingest.records import Pulse
from judgedesk.ingest.views import buffered

_MESSAGES = frozenset({"InstantMessage", "SMS", "MMS", "Email", "Voicemail", "ChatActivity"})
_TIMES = ("TimeStamp", "Timestamp", "StartTime", "Date", "CreationTime")
_UNSAID = frozenset({"UserMapping", "Id", "Identifier", "ExtractionId"})
_DEVICE = ("DeviceInfoSelectedManufacturer", "DeviceInfoSelectedDeviceName", "DeviceInfoDetectedPhoneModel")
_MOST_META = 2_000


def report(file: File, talk: Talk, pulse: Pulse) -> Iterator[str]:
    """The report's models in the order of the file, chats each on pages of their own.

    Where the file ends too early or is damaged, `talk.problem` says so and what came before stands.

    Raises:
        UserError: ``chat.damaged`` when not even its beginning can be read.
    """
    from lxml import etree

    talk.facts["application"] = "Cellebrite report"
    events = etree.iterparse(
        buffered(file), events=("start", "end"), huge_tree=False, resolve_entities=False, no_network=True,
        load_dtd=False, remove_comments=True, remove_pis=True,
    )  # fmt: skip
    reading = _Report(talk)
    begun = False
    try:
        for event, element in events:
            pulse()
            begun = True
            yield from reading.begins(element) if event == "start" else reading.ends(element)
    except (UserError, MemoryError, GeneratorExit):
        raise
    except Exception as error:  # XMLSyntaxError, and what libxml2 says of bytes that are no text
        if not begun or (not talk.messages and not reading.models):
            raise UserError("chat.damaged") from error
        talk.problem = "chat.cut_off"
    yield from reading.end()


class _Report:
    """Takes the elements as they end and lets go of them, so that a report of any size fits."""

    def __init__(self, talk: Talk) -> None:
        self._talk = talk
        self._open: list[str] = []  # types of the models around
        self._type = ""
        self._headed = False
        self._meta: list[str] = []
        self._device: dict[str, str] = {}
        self._files = 0
        self.models = 0

    def begins(self, element: Any) -> Iterator[str]:
        """An element starts; its attributes are there, its content is not."""
        name = _local(element)
        if name == "model":
            self._open.append(element.get("type", ""))
            if len(self._open) == 1:
                yield from self._first_of_its_type(element.get("type", ""))

    def _first_of_its_type(self, kind: str) -> Iterator[str]:
        self.models += 1
        self._headed = False
        if self.models == 1:
            yield from self._about()
        if kind == "Chat" or kind != self._type:
            yield NEW_PAGE
            if kind != "Chat":
                yield kind + "\n"
        self._type = kind

    def _about(self) -> Iterator[str]:
        device = " ".join(dict.fromkeys(self._device[name] for name in _DEVICE if name in self._device))
        self._talk.facts["device"] = device
        yield from self._meta
        self._meta = []

    def ends(self, element: Any) -> Iterator[str]:
        """An element is complete."""
        name = _local(element)
        if name == "model":
            kind = self._open.pop() if self._open else ""
            if kind == "InstantMessage" and self._open == ["Chat"]:
                yield from self._heading(_outer(element, "Chat"))
                yield _message(element, self._talk)
                _let_go(element)
            elif not self._open:
                if kind == "Chat":
                    yield from self._heading(element)
                else:
                    yield _record(element, kind, self._talk)
                _let_go(element)
        elif not self._open and name == "file":
            self._files += 1
            _let_go(element)
        elif not self._open and name == "item" and len(self._meta) < _MOST_META:
            value = " ".join((element.text or "").split())
            self._device.setdefault(element.get("name", ""), value)
            if value:
                self._meta.append(f"{element.get('name', '')}: {value}\n")

    def _heading(self, chat: Any) -> Iterator[str]:
        """A chat's fields and participants, once, before its first message."""
        if self._headed or chat is None:
            return
        self._headed = True
        people = _people(chat, "Participants")
        for who in people:
            self._talk.took_part(who)
        fields = "; ".join(f"{name}: {value}" for name, value in _fields(chat) if name not in _UNSAID)
        yield f"Chat  {_deleted(chat)}{fields}\n" + (f"Participants: {'; '.join(people)}\n" if people else "")

    def end(self) -> Iterator[str]:
        """What is left to say."""
        if self._files:
            self._talk.facts["files_not_listed"] = str(self._files)
        yield from self._about() if not self.models else ()


def _local(element: Any) -> str:
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def _outer(element: Any, kind: str) -> Any:
    parent = element.getparent()
    while parent is not None and not (_local(parent) == "model" and parent.get("type") == kind):
        parent = parent.getparent()
    return parent


def _let_go(element: Any) -> None:
    parent = element.getparent()
    element.clear(keep_tail=False)
    if parent is not None:
        while parent[0] is not element:
            del parent[0]


def _fields(model: Any) -> Iterator[tuple[str, str]]:
    """Names and values of a model's own fields; those with several values joined."""
    for child in model:
        if _local(child) in ("field", "multiField"):
            values = ["".join(value.itertext()).strip() for value in child if _local(value) == "value"]
            if any(values):
                yield child.get("name", ""), "; ".join(value for value in values if value)


def _models(model: Any, name: str = "") -> Iterator[tuple[str, Any]]:
    """The models inside one, with the name of the field in which they stand."""
    for child in model:
        if _local(child) in ("modelField", "multiModelField") and name in ("", child.get("name", "")):
            for inner in child:
                if _local(inner) == "model":
                    yield child.get("name", ""), inner


def _people(model: Any, *names: str) -> list[str]:
    return [who for name in names for _, party in _models(model, name) if (who := _party(party))]


def _party(party: Any) -> str:
    """A person as ``Name <number>``."""
    fields = dict(_fields(party))
    name, number = fields.get("Name", ""), fields.get("Identifier", "")
    return f"{name} <{number}>" if name and number and name != number else name or number


def _deleted(model: Any) -> str:
    state = model.get("deleted_state", "")
    return f"[{state}] " if state not in ("", "Intact") else ""


def _message(model: Any, talk: Talk) -> str:
    fields = dict(_fields(model))
    time = next((name for name in _TIMES if fields.get(name)), "")
    when = shown_moment(fields.pop(time)) if time else ""
    parties = list(_models(model, "Parties"))
    senders = _people(model, "From") or [_party(p) for _, p in parties if dict(_fields(p)).get("Role") == "From"]
    others = _people(model, "To") + [_party(p) for _, p in parties if dict(_fields(p)).get("Role") != "From"]
    words = [fields.pop(name) for name in ("Subject", "Body") if fields.get(name)]
    files = [f"[attachment: {_name(attachment)}]" for _, attachment in _models(model, "Attachments")]
    said = ("From", "To", "Parties", "Attachments")
    rest = [f"[{name}: {value}]" for name, value in fields.items() if name not in _UNSAID]
    rest += [f"[{name}: {_inside(inner)}]" for name, inner in _models(model) if name not in said]
    who = "; ".join(senders) + (f" → {'; '.join(filter(None, others))}" if any(others) else "")
    talk_line = talk.said(when, who.strip(), _deleted(model) + " ".join([*words, *files, *rest]))
    for other in (*senders, *others):
        talk.took_part(other)
    return talk_line


def _name(attachment: Any) -> str:
    fields = dict(_fields(attachment))
    return fields.get("Filename") or fields.get("Title") or fields.get("URL") or "without a name"


def _record(model: Any, kind: str, talk: Talk) -> str:
    """A model outside a chat: messages and calls by their time, everything else by its fields."""
    if kind in _MESSAGES:
        return _message(model, talk)
    fields = dict(_fields(model))
    time = next((name for name in _TIMES if fields.get(name)), "")
    when = shown_moment(fields.pop(time)) + "  " if time else ""
    people = [f"{dict(_fields(p)).get('Role', '')} {_party(p)}".strip() for _, p in _models(model, "Parties")]
    pieces = [f"{name}: {value}" for name, value in fields.items() if name not in _UNSAID]
    pieces += [f"{name}: {_inside(inner)}" for name, inner in _models(model) if name != "Parties"]
    return f"{when}{_deleted(model)}{'; '.join([*people, *pieces])}\n"


def _inside(model: Any, depth: int = 0) -> str:
    """A model within another on one line: a number with its category, an address, a position."""
    fields = dict(_fields(model))
    if "Value" in fields:
        label = " ".join(fields.pop(name) for name in ("Category", "Domain") if fields.get(name))
        return f"{label} {fields['Value']}".strip()
    inner = [f"{name}: {_inside(part, depth + 1)}" for name, part in _models(model)] if depth < 6 else []
    return ", ".join([*(f"{name} {value}" for name, value in fields.items() if name not in _UNSAID), *inner])
