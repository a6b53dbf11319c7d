"""Chats exported as plain text: WhatsApp in the many date forms of its users' languages, Signal's exports.

WhatsApp writes dates as the telephone does, so ``03/04/22`` is a day in March or in April. The whole file decides: by
a number above twelve, else by the reading under which the messages come in order.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from judgedesk.ingest.chat_formats.talk import Talk, bare
from judgedesk.ingest.lines import Lines
from judgedesk.ingest.mime import moment
from judgedesk.ingest.records import Pulse

_MARKS = r"[\f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]{0,8}"
_DATED = re.compile(
    _MARKS + r"(?P<open>\[)?(?P<a>\d{1,4})(?P<sign>[./-]) ?(?P<b>\d{1,2})[./-] ?(?P<c>\d{1,4})\.?"
    r"[^\d\]\n]{1,12}(?P<hour>\d{1,2})[:.](?P<minute>\d\d)(?:[:.](?P<second>\d\d))?(?P<half>[^\d\]\n:–-]{0,16})"
    r"(?(open)\]|(?<=\s)[-–])\s(?P<rest>.*)",
    re.S,
)
_SHORT = re.compile(
    r"\f?(?P<open>)(?P<a>\d{4})(?P<sign>-)(?P<b>\d\d)-(?P<c>\d\d) (?P<hour>\d\d):(?P<minute>\d\d)(?P<second>)(?P<half>)"
    r" (?P<rest>[^\n:]{1,200}: .*)",
    re.S,
)
_FORENOON = frozenset({"am", "πμ", "sa", "de", "dop", "vorm", "ص", "上午", "오전", "午前"})
_AFTERNOON = frozenset({"pm", "μμ", "ch", "du", "odp", "nachm", "م", "下午", "오후", "午後"})
_SENDER = re.compile(r"([^\n]{1,200}?):(?:\s|\Z)")
_TRIED_LINES = 400
_FIELD = re.compile(r"(From|Type|Sent|Received|Attachment|Reaction|Edited): (.*)")
_MOST_RECORD = 1 << 20


def dated(lines: Lines, talk: Talk, pulse: Pulse) -> Iterator[str]:
    """The messages of WhatsApp's text, and of Signal's one-line texts. Lines before the first stand as they are."""
    form = _form(lines)
    order = _Order()
    signal = True
    for line in lines:
        pulse()
        found = form.match(line)
        if found:
            order.see(found)
            signal = signal and found["sign"] == "-" and len(found["a"]) == 4
    if not order.seen:
        return
    order.decide()
    talk.facts |= {"application": "Signal" if signal else "WhatsApp", "date_order": order.said}
    held: list[str] = []
    head: tuple[str, str] | None = None
    length = 0
    for line in lines:
        found = form.match(line)
        if found is None and length < _MOST_RECORD:
            held.append(line)
            length += len(line) + 1
            continue
        if held:
            yield _record(talk, head, held)
        when = order.moment(found) if found else ""
        head, held, length = (when, "") if found else None, [found["rest"] if found else line], len(line)
    if held and any(line.strip() for line in held):
        yield _record(talk, head, held)


def _form(lines: Lines) -> re.Pattern[str]:
    """Which of the two forms the file has, by its first lines."""
    count = {_DATED: 0, _SHORT: 0}
    for number, line in enumerate(lines):
        for form in count:
            count[form] += form.match(line) is not None
        if number > _TRIED_LINES:
            break
    return _SHORT if count[_SHORT] > count[_DATED] else _DATED


def _record(talk: Talk, head: tuple[str, str] | None, held: list[str]) -> str:
    text = "\n".join(held)
    if head is None:
        return text + "\n"
    sender = _SENDER.match(text)
    # Without a colon it is what the program says itself: who joined, that a key has changed.
    who = bare(sender[1]) if sender else ""
    return talk.said(head[0], who, text[sender.end() :].rstrip("\n") if sender and who else text.rstrip("\n"))


@dataclass(slots=True)
class _Reading:
    """One way to read a date, and how it fares."""

    name: str
    possible: bool = True
    backwards: int = 0
    last: tuple[int, ...] = ()

    def see(self, key: tuple[int, ...], month: int, day: int) -> None:
        self.possible = self.possible and 1 <= month <= 12 and 1 <= day <= 31
        self.backwards += key < self.last
        self.last = key


class _Order:
    """Whether the day or the month comes first; with the year in front it is the month that follows."""

    def __init__(self) -> None:
        self._day_first = _Reading("day, month, year")
        self._month_first = _Reading("month, day, year")
        self._slashes = self._halves = self._years_first = 0
        self._chosen = self._day_first
        self.seen = 0
        self.said = ""

    def see(self, found: re.Match[str]) -> None:
        """One dated line."""
        self.seen += 1
        if len(found["a"]) == 4:
            self._years_first += 1
            return
        one, two, year = int(found["a"]), int(found["b"]), _year(found["c"])
        clock = (int(found["hour"]), int(found["minute"]))
        self._day_first.see((year, two, one, *clock), two, one)
        self._month_first.see((year, one, two, *clock), one, two)
        self._slashes += found["sign"] == "/"
        self._halves += _half(found) != 0

    def decide(self) -> None:
        """Choose, and say how sure that is."""
        day, month = self._day_first, self._month_first
        if self._years_first and not day.last:
            self.said = "year, month, day"
        elif day.possible != month.possible:
            self._chosen = day if day.possible else month
            self.said = f"{self._chosen.name} (certain)"
        elif day.backwards != month.backwards:
            self._chosen = min(day, month, key=lambda reading: reading.backwards)
            self.said = f"{self._chosen.name} (by the order of the messages)"
        else:
            self._chosen = month if self._slashes and self._halves else day
            self.said = f"{self._chosen.name} (assumed)"

    def moment(self, found: re.Match[str]) -> str:
        """The date of a line; as it is written where there is no such day."""
        one, two, three = found["a"], found["b"], found["c"]
        if len(one) == 4:
            year, month, day = int(one), int(two), int(three)
        elif self._chosen is self._month_first:
            year, month, day = _year(three), int(one), int(two)
        else:
            year, month, day = _year(three), int(two), int(one)
        half, hour = _half(found), int(found["hour"])
        if half:
            hour = hour % 12 + (12 if half > 0 else 0)
        try:
            when = datetime(year, month, day, hour, int(found["minute"]), int(found["second"] or 0))
        except ValueError:
            return found[0][: found.start("rest")].strip(" []-–")
        return f"{when:%Y-%m-%d %H:%M:%S}" if found["second"] else f"{when:%Y-%m-%d %H:%M}"


def _year(written: str) -> int:
    return int(written) + (2000 if len(written) < 4 else 0)


def _half(found: re.Match[str]) -> int:
    """-1 in the forenoon, 1 in the afternoon, 0 where the day has 24 hours."""
    word = "".join(letter for letter in found["half"].lower() if letter.isalpha())
    return -1 if word in _FORENOON else 1 if word in _AFTERNOON else 0


def blocks(lines: Lines, talk: Talk, pulse: Pulse) -> Iterator[str]:
    """The messages of Signal's long text form: fields, an empty line, the words."""
    talk.facts["application"] = "Signal"
    fields: list[tuple[str, str]] = []
    body: list[str] = []
    in_head, before, perhaps = True, "", ""
    for line in lines:
        pulse()
        begins = line.startswith("Type: ") and (bool(perhaps) or (not in_head and not before.strip()))
        if perhaps and not begins:
            body.append(perhaps)  # words that only look like a sender
        if begins and fields:
            yield _block(talk, fields, body)
        if begins:
            fields, body, in_head = [("From", perhaps.removeprefix("From: "))] if perhaps else [], [], True
        perhaps, before_this, before = "", before, line
        field = _FIELD.fullmatch(line)
        if in_head and field is not None:
            fields.append((field[1], field[2]))
        elif in_head and not fields:
            if line.strip():
                yield line + "\n"
        elif in_head and not line.strip():
            in_head = False
        elif not in_head and line.startswith("From: ") and not before_this.strip():
            perhaps = line
        else:
            in_head = False
            body.append(line)
    if fields:
        yield _block(talk, fields, [*body, perhaps] if perhaps else body)


def _block(talk: Talk, fields: list[tuple[str, str]], body: list[str]) -> str:
    said = dict(fields)
    sent = said.get("Sent", "")
    when = moment(sent).replace("T", " ").replace("Z", " UTC") or sent
    kind = said.get("Type", "")
    more = [f"[{name}: {value}]" for name, value in fields if name in ("Attachment", "Reaction", "Edited")]
    if kind not in ("", "incoming", "outgoing"):
        more.insert(0, f"[{kind}]")
    text = "\n".join(body).strip("\n")
    return talk.said(when, said.get("From", ""), " ".join(piece for piece in (text, *more) if piece))
