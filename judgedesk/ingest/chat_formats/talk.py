"""What all chats come to: lines of moment, writer and words, and who took part from when to when."""

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

NEW_PAGE = "\f"
"""Instead of a record: what follows begins a page."""

_MOST_NAMES = 5_000
_MOST_DEPTH = 6
_ISO = re.compile(r"(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d)?)(?:[.,]\d{1,9})? ?(Z|[+-]\d\d:?\d\d)?")
_BIDI = "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"
_EMPTY: tuple[Any, ...] = (None, "", False, [], {})


class Talk:
    """Writes messages down, and keeps account of them.

    Attributes:
        facts: what else there is to say of the file.
        problem: an error code where it could not be read to its end, or ''.
        messages: how many there are so far.
    """

    def __init__(self, application: str) -> None:
        self.facts: dict[str, str] = {"application": application}
        self.problem = ""
        self.messages = 0
        self._names: dict[str, int] = {}
        self._first = self._last = ""

    def said(self, when: str, who: str, text: str) -> str:
        """One message as a record: ``2022-03-12 14:05  Name: text``; without a name it is the program's own."""
        self.messages += 1
        self.took_part(who)
        if _ISO.match(when):
            self._first = min(self._first or when, when)
            self._last = max(self._last, when)
        return f"{when}  {who}: {text}\n" if who else f"{when}  {text}\n"

    def took_part(self, who: str) -> None:
        """A name that stands for a participant."""
        if who and (who in self._names or len(self._names) < _MOST_NAMES):
            self._names[who] = self._names.get(who, 0) + 1

    def all_facts(self) -> dict[str, str]:
        """application, participants (who wrote most comes first), first, last, messages and what else was said."""
        names = sorted(self._names, key=lambda name: -self._names[name])
        return {
            **self.facts, "participants": "; ".join(names), "first": self._first, "last": self._last,
            "messages": str(self.messages), "participants_in_all": str(len(names)) if len(names) > 30 else "",
        }  # fmt: skip


def shown_moment(written: str) -> str:
    """An ISO date as ``2022-03-12 14:05:33 +01:00``; anything else as it is written."""
    found = _ISO.match(written.strip())
    if found is None:
        return " ".join(written.split())[:100]
    return " ".join(piece for piece in found.groups() if piece)


def from_milliseconds(value: Any) -> str:
    """A moment in UTC out of milliseconds since 1970; '' for what is none."""
    try:
        return f"{datetime.fromtimestamp(int(value) / 1000, UTC):%Y-%m-%d %H:%M:%S}"
    except (TypeError, ValueError, OverflowError, OSError):
        return ""


def bare(name: str) -> str:
    """A name without the marks of writing direction around it."""
    return name.strip().strip(_BIDI).strip()


def flat(value: Any, depth: int = 0) -> str:
    """Any JSON value on a line: lists by commas, objects as name=value."""
    if isinstance(value, Mapping):
        if depth >= _MOST_DEPTH:
            return "…"
        inner = ((key, flat(part, depth + 1)) for key, part in value.items() if part not in _EMPTY)
        return ", ".join(f"{key}={text}" for key, text in inner)
    if isinstance(value, list):
        return "…" if depth >= _MOST_DEPTH else "; ".join(flat(part, depth + 1) for part in value)
    return " ".join(str(value).split())


def extras(message: Mapping[str, Any], said: frozenset[str]) -> str:
    """What a message holds besides what was said of it, in brackets: nothing is left out unseen."""
    return " ".join(
        f"[{key}: {flat(value)}]" for key, value in message.items() if key not in said and value not in _EMPTY
    )
