"""Conditions in a question: ``volume:II``, ``volume:(I OR II)``, ``folio:[100 TO 200]``, ``date:2022-03``.

A value in straight quotation marks may hold every other sign, and ``""`` for one of them.
"""

import re

from judgedesk.language.fold import index_text
from judgedesk.search.signs import (
    QUOTES,
    Cut,
    Line,
    Token,
    behind,
    closing_quote,
    is_seen,
    plain_signs,
    refuse,
    word_end,
)
from judgedesk.search.tree import Field
from judgedesk.search.values import CHECKED, FIELDS, ORDERED, bound, canonical, in_order

_FIELD = re.compile(r"([^\W\d_]+):")
_OPERATOR = re.compile(r"(OR|AND|NOT)(?=[\s()]|$)")
_RANGE = re.compile(r'\[\s*("[^"]*"|[^\s\]]+)\s+(?:TO|DO)\s+("[^"]*"|[^\s\]]+)\s*\]', re.IGNORECASE)
_COMMA = re.compile(r"[,;]+$")
_SENTENCE = re.compile(r"[,;!:]+$|(?<!\.)\.$")
_DOUBLED = re.compile('(["＂])["＂]')
_STRAIGHT = re.compile(r'"((?:[^"]|"")*+)"')


def condition(line: Line, at: int, bare: str) -> Cut | None:
    """``volume:II``, ``volume:(I OR II)``; None for a word that only ends in a colon (``Oskarżony:``)."""
    named = _FIELD.match(bare)
    if not named:
        return None
    start = line.signs.index(":", at) + 1
    following = line.signs[start : start + 1]
    field = FIELDS.get(index_text(named[1]))
    if field is None:
        if index_text(bare[named.end() :]) or (following and following in QUOTES + "([{"):
            refuse(at, "unknown_field", named[1])
        return None
    if not following or following.isspace() or following == ")":
        refuse(at, "empty_field", named[1])
    if following == "(":
        return _listed(line, at, start, field)
    token, end = _value(line, start, field, at)
    return [token], end


def _listed(line: Line, at: int, opened: int, field: str) -> Cut:
    """``volume:(I OR II)`` as the tokens of ``(volume:I OR volume:II)``."""
    signs = line.signs
    tokens = [Token("(", at, opened + 1, line.typed[at : opened + 1])]
    place = opened + 1
    while True:
        if place == len(signs):
            refuse(opened, "unbalanced_bracket", "(")
        operator = _OPERATOR.match(signs, place)
        if not is_seen(signs[place]):
            place += 1
        elif signs[place] == ")":
            tokens.append(Token(")", place, place + 1, ")"))
            return tokens, place + 1
        elif operator and operator[1] == "OR":
            tokens.append(Token("OR", place, operator.end(), "OR"))
            place = operator.end()
        elif operator or signs[place] in "(+-" or tokens[-1].kind == "atom":
            refuse(place, "value_list", field)
        else:
            token, place = _value(line, place, field, place)
            tokens.append(token)


def _value(line: Line, at: int, field: str, begun: int) -> tuple[Token, int]:
    """The value at a character, of a condition that began at another."""
    signs, typed = line.signs, line.typed
    character = signs[at]
    if character in "[{":
        return _range(line, at, field, begun)
    if character in QUOTES:
        end, value = _quoted(line, at)
        after = behind(signs, end)
    else:
        end = after = word_end(signs, at)
        raw = (_SENTENCE if field in CHECKED else _COMMA).sub("", signs[at:end])
        value = typed[at : at + len(raw)]
        _check_value(signs, at, end, field)
        if field in ORDERED and ".." in raw:
            low, _, high = raw.partition("..")
            meant = _ranged(field, (low or "*", at), (high or "*", at + len(low) + 2), begun)
            return Token("atom", begun, end, typed[begun:end], meant), end
    if not any(is_seen(character) for character in value):
        refuse(begun, "empty_field", field)
    found = canonical(field, plain_signs(value) if field in ORDERED else value)
    if found is None:
        refuse(at, f"bad_{field}", value)
    return Token("atom", begun, end, typed[begun:end], Field(field, found, at=begun)), after


def _quoted(line: Line, at: int) -> tuple[int, str]:
    """Where a value in quotation marks ends, and the value. Straight ones may hold all others, and ``""`` for one."""
    if line.signs[at] != '"':
        close = closing_quote(line.signs, at)
        if close < 0:
            refuse(at, "unbalanced_quote", line.typed[at:])
        return close + 1, line.typed[at + 1 : close]
    found = _STRAIGHT.match(line.signs, at)
    if not found:
        refuse(at, "unbalanced_quote", line.typed[at:])
    return found.end(), _DOUBLED.sub(r"\1", line.typed[at + 1 : found.end() - 1])


def _check_value(signs: str, at: int, end: int, field: str) -> None:
    """Refuse what a bare value can't mean: signs before it, wildcards, a range of what has no order."""
    value = signs[at:end]
    wild = re.search(r"[*?~]", value)
    if wild:
        refuse(at + wild.start(), "wildcard_in_field", value)
    if re.match(r"[-+=<>!]", value):
        refuse(at, "value_sign", value)
    if field not in ORDERED and re.search(r"\w\.\.+\w", value):
        refuse(at, "range_without_order", field)
    if end < len(signs) and signs[end] in QUOTES:
        refuse(end, "mark_touched", signs[end])


def _range(line: Line, at: int, field: str, begun: int) -> tuple[Token, int]:
    """``[100 TO 200]``, both ends included; ``*`` for an open one, ``DO`` for ``TO``."""
    if field not in ORDERED:
        refuse(at, "range_without_order", field)
    found = _RANGE.match(line.signs, at)
    if not found:
        refuse(at, "bad_range", line.signs[at])
    low, high = ((found[group].strip('"'), found.start(group)) for group in (1, 2))
    meant = _ranged(field, low, high, begun)
    end = found.end()
    return Token("atom", begun, end, line.typed[begun:end], meant), behind(line.signs, end)


def _ranged(field: str, low: tuple[str, int], high: tuple[str, int], begun: int) -> Field:
    """A range of two values as typed, each with its character."""
    first, last = bound(field, low[0]), bound(field, high[0])
    if first is None or last is None:
        wrong, at = low if first is None else high
        refuse(at, "bad_folio_end" if field == "folio" else "bad_date", wrong)
    if not in_order(field, first, last):
        refuse(low[1], "range_reversed", f"{low[0]} > {high[0]}")
    return Field(field, "", first, last, begun)
