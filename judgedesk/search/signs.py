"""Signs of the query language: what opens, closes and ends, what a piece of a question is, and how one is refused."""

import re
import unicodedata
from dataclasses import dataclass
from typing import Final, Literal, NamedTuple, NoReturn, TypeAlias

from judgedesk.domain.errors import UserError
from judgedesk.search.tree import Field, Leaf

QUOTES: Final = '"„“”‟«»'
"""Marks that open a quotation."""

Kind: TypeAlias = Literal["atom", "(", ")", "AND", "OR", "NOT", "+"]

_PLAIN = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x2212: 0x2D, 0x2217: 0x2A}
# What closes a quotation, and what in it would open another: nobody could say which ends where.
_CLOSING = {"„": '”“‟"', "“": '”"', "”": '”"', "‟": '”"', "«": '»"', "»": '«»"'}
_NESTING = {"„": "„", "“": "“„", "”": "“„", "‟": "‟„", "«": "«", "»": ""}
_WORD_END = re.compile(rf"[\s(){QUOTES}]")
_BEHIND = re.compile(r"[.,;:!?…]*(?=[\s()]|$)")


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a question from character `at` to `end`, excluded; an ``atom`` carries what it means."""

    kind: Kind
    at: int
    end: int
    text: str
    meaning: Leaf | Field | None = None


Cut: TypeAlias = tuple[list[Token], int]
"""Tokens, and where the next may begin."""


class Line(NamedTuple):
    """A question as it was typed and with plain signs, character for character."""

    typed: str
    signs: str


def refuse(position: int, reason: str, text: str = "") -> NoReturn:
    """Refuse the question at a character (from 0). `reason` is a stable name, `text` the piece that is meant."""
    raise UserError("query.bad", position=position, reason=reason, text=text[:80])


def plain_signs(text: str) -> str:
    """The text with full-width signs and letters as plain ones; as long as before."""
    return text.translate(_PLAIN)


def is_seen(character: str) -> bool:
    """Whether a character is neither blank nor an invisible format character."""
    return not character.isspace() and unicodedata.category(character) != "Cf"


def closing_quote(signs: str, at: int) -> int:
    """Where the quotation that opens at a character closes, -1 where it doesn't. Straight quotes close straight ones.

    Raises:
        UserError: ``query.bad``, ``nested_quote``, at an opening mark inside typographic ones.
    """
    opening = signs[at]
    if opening == '"':
        return signs.find('"', at + 1)
    for place in range(at + 1, len(signs)):
        if signs[place] in _CLOSING[opening]:
            return place
        if signs[place] in _NESTING[opening]:
            refuse(place, "nested_quote", signs[place])
    return -1


def word_end(signs: str, at: int) -> int:
    """Where the word ends that begins at a character."""
    stop = _WORD_END.search(signs, at)
    return stop.start() if stop else len(signs)


def behind(signs: str, at: int) -> int:
    """Where the next thing may begin behind a closing mark: punctuation falls away, nothing else may touch the mark.

    Raises:
        UserError: ``query.bad``.
    """
    free = _BEHIND.match(signs, at)
    if not free:
        reason = {"*": "wildcard_place", "^": "boost_unsupported", "~": "near_distance"}.get(signs[at], "mark_touched")
        refuse(at, reason, signs[at])
    return free.end()
