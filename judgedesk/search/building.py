"""A question as rows that are edited with menus, and what is being typed at a cursor.

A row keeps or leaves out what it describes. Rows are joined by all or any; rows that leave out always take away from
the whole. What fits no row, brackets in brackets above all, is one row of kind ``text`` with its source verbatim.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal

from judgedesk.domain.errors import UserError
from judgedesk.language.fold import index_text
from judgedesk.search.query import parse
from judgedesk.search.scan import Token, refuse, scan
from judgedesk.search.signs import QUOTES, closing_quote, is_seen, plain_signs, word_end
from judgedesk.search.tree import (
    LEAVES,
    And,
    Field,
    Fuzzy,
    Near,
    Node,
    Or,
    Phrase,
    Prefix,
    Query,
    Term,
    Wild,
    value_written,
    written,
)
from judgedesk.search.values import FIELDS, NAMES

KINDS: Final = ("words", "phrase", "near", "begins", "pattern", "similar", "exact", "text", *NAMES)
"""What a row can be: words, all of which a page holds; the leaves of the language; a text; a condition."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a question.

    `value` is what stands in its box, `others` further values of a condition, any of which will do. `number` is the
    distance of ``near`` or the letters of ``similar``. A range has `low` and `high`, "" where it is open, and no value.
    """

    what: str
    value: str = ""
    keep: bool = True
    number: int | None = None
    low: str | None = None
    high: str | None = None
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rows:
    """Lines of a question, kept ones joined by any or by all."""

    rows: tuple[Row, ...]
    any: bool = False


# -- rows of a question ---------------------------------------------------------------------------------------------


def rows_of(query: Query) -> Rows | None:
    """A question as rows; None for one that no text says, such as one resolved against a case."""
    for text in (query.text, written(query)):
        try:
            if not text or parse(text).root != query.root:
                continue
            rows = _rows(text)
            if parse(text_of(rows)).root == query.root:
                return rows
            whole = Rows((Row("text", text.strip()),))
            if parse(text_of(whole)).root == query.root:
                return whole
        except UserError:
            continue
    return None


@dataclass(frozen=True, slots=True)
class _Part:
    """Tokens of one operand without its NOT or +, and the character at which it begins with that."""

    tokens: list[Token]
    keep: bool
    at: int

    def source(self, text: str) -> str:
        return text[self.tokens[0].at : self.tokens[-1].end]

    @property
    def bracketed(self) -> bool:
        return self.tokens[0].kind == "("

    def inside(self) -> list[Token]:
        return self.tokens[1:-1]


def _rows(text: str) -> Rows:
    tokens = scan(text)
    alternatives = _alternatives(tokens)
    while len(alternatives) == 1 and len(alternatives[0]) == 1 and _plain_bracket(alternatives[0][0]):
        tokens = alternatives[0][0].inside()
        alternatives = _alternatives(tokens)
    if len(alternatives) > 1:
        return Rows(tuple(_alternative(parts, text) for parts in alternatives), any=True)
    parts = alternatives[0]
    kept = [part for part in parts if part.keep]
    if len(parts) > 1 and len(kept) == 1 and _plain_bracket(kept[0]):
        inner = _alternatives(kept[0].inside())
        if len(inner) > 1:
            without = [_row(part, text) for part in parts if not part.keep]
            return Rows((*(_alternative(one, text) for one in inner), *without), any=True)
    return Rows(tuple(_merged(parts, text)))


def _alternatives(tokens: Sequence[Token]) -> list[list[_Part]]:
    """Operands between the ORs outside all brackets."""
    found: list[list[_Part]] = [[]]
    depth, keep, at = 0, True, -1
    for token in tokens:
        if not depth and token.kind == "OR":
            found.append([])
        elif not depth and token.kind in {"AND", "+", "NOT"}:
            keep, at = token.kind != "NOT", token.at
        elif depth:
            found[-1][-1].tokens.append(token)
            depth += (token.kind == "(") - (token.kind == ")")
        else:
            found[-1].append(_Part([token], keep, token.at if keep else at))
            depth, keep = int(token.kind == "("), True
    return found


def _plain_bracket(part: _Part) -> bool:
    """Whether it is a kept pair of brackets and no list of values (``volume:(I OR II)``)."""
    return part.keep and part.bracketed and part.tokens[0].text == "("


def _alternative(parts: list[_Part], text: str) -> Row:
    if len(parts) == 1:
        return _row(parts[0], text)
    rows = _merged(parts, text)
    if len(rows) == 1:
        return rows[0]
    return Row("text", text[parts[0].at : parts[-1].tokens[-1].end])


def _merged(parts: Sequence[_Part], text: str) -> list[Row]:
    """Rows of operands; words that follow one another with only blanks between are one row."""
    rows: list[Row] = []
    end = -1
    for part in parts:
        row = _row(part, text)
        before = rows[-1] if rows else None
        if before and before.what == row.what == "words" and before.keep and row.keep:
            between = text[end : part.tokens[0].at]
            if between.isspace():
                rows[-1] = replace(before, value=before.value + between + row.value)
                end = part.tokens[-1].end
                continue
        rows.append(row)
        end = part.tokens[-1].end
    return rows


def _row(part: _Part, text: str) -> Row:
    source = part.source(text)
    node = part.tokens[0].meaning if len(part.tokens) == 1 else parse(source).root
    found = _row_of(node, source) if node is not None else None
    if found is None:
        found = Row("text", source[1:-1].strip() if part.bracketed and part.tokens[0].text == "(" else source)
    return replace(found, keep=part.keep)


def _row_of(node: Node, source: str) -> Row | None:
    """A leaf, a condition or alternatives of one condition as a row; else None."""
    if isinstance(node, Term):
        return Row("exact", node.spelled) if node.exact else Row("words", source)
    if isinstance(node, Prefix):
        return Row("begins", node.spelled)
    if isinstance(node, Wild):
        return Row("pattern", node.spelled)
    if isinstance(node, Fuzzy):
        return Row("similar", node.spelled, number=node.edits)
    if isinstance(node, Near):
        return Row("near", node.spelled, number=node.distance)
    if isinstance(node, Phrase):
        spelled = node.spelled.removesuffix("*")
        return Row("phrase", f"{spelled}*" if node.open_end else spelled)
    if isinstance(node, Field):
        return Row(node.name, node.value, low=node.low, high=node.high)
    if isinstance(node, Or):
        fields = [part for part in node.parts if isinstance(part, Field) and part.low is None]
        if len(fields) == len(node.parts) and len({field.name for field in fields}) == 1:
            return Row(fields[0].name, fields[0].value, others=tuple(field.value for field in fields[1:]))
    return None


# -- the text of rows -----------------------------------------------------------------------------------------------


def text_of(rows: Rows) -> str:
    """The question that rows make; rows with nothing in them say nothing.

    Raises:
        UserError: ``query.bad`` with `position` in the text of the row that can't be read, and `row`, from 0.
    """
    filled = [(number, row) for number, row in enumerate(rows.rows) if _is_filled(row)]
    single = len(filled) == 1
    kept: list[str] = []
    without: list[str] = []
    for number, row in filled:
        try:
            (kept if row.keep else without).append(_operand(row, all_of=row.keep and not rows.any, single=single))
        except UserError as error:
            raise UserError(error.code, **{**error.facts, "row": number}) from error
    if rows.any and len(kept) > 1:
        kept = [f"({' OR '.join(kept)})"] if without else [" OR ".join(kept)]
        return " ".join([*kept, *(f"-{piece}" for piece in without)])
    blank = " ".join([*kept, *(f"-{piece}" for piece in without)])
    spelled = " AND ".join([*kept, *(f"NOT {piece}" for piece in without)])
    return blank if _root(blank) == _root(spelled) else spelled


def _is_filled(row: Row) -> bool:
    return bool(row.value.strip() or row.low is not None or row.high is not None)


def _root(text: str) -> Node | None:
    """None for what can't be read, such as a question that only leaves out: it is the reader's to say so."""
    try:
        return parse(text).root
    except UserError:
        return None


def _operand(row: Row, *, all_of: bool, single: bool) -> str:
    """A row as one operand: nothing in its box can reach beyond it. Brackets only where they change something."""
    if row.what in NAMES:
        text = _condition(row)
        parse(text)
        return text
    value = row.value.strip()
    if row.what in {"words", "text"}:
        root = parse(value).root
        if single and row.keep:
            return value
        flat = isinstance(root, LEAVES) or (all_of and isinstance(root, And))
        return value if flat and all(token.kind == "atom" for token in scan(value)) else f"({value})"
    text = _leaf(row, value)
    if not isinstance(parse(text).root, LEAVES):
        refuse(0, "row_parts", value)
    return text


def _leaf(row: Row, value: str) -> str:
    """Text of a row that is one leaf. Quotation marks mean nothing in a phrase, so they can't end it either."""
    if row.what in {"phrase", "near"}:
        inside = "".join(" " if character in QUOTES + "＂" else character for character in value)
        return f'"{inside.strip()}"' + (f"~{row.number}" if row.what == "near" else "")
    if row.what == "begins":
        return f"{value.rstrip('*')}*"
    if row.what == "similar":
        return f"{value.partition('~')[0]}~{row.number or 1}"
    sure = row.what == "exact" or re.search(r"[?？]\W*$", value)
    return f"={value.lstrip('=')}" if sure else value


def _condition(row: Row) -> str:
    if row.low is not None or row.high is not None:
        low, high = (value_written(end.strip()) if end and end.strip() else "*" for end in (row.low, row.high))
        return f"{row.what}:[{low} TO {high}]"
    values = [value_written(value) for value in (row.value, *row.others) if value.strip()]
    listed = [f'"{value}"' if value in {"AND", "OR", "NOT"} else value for value in values]
    return f"{row.what}:({' OR '.join(listed)})" if len(listed) > 1 else f"{row.what}:{values[0]}"


# -- what is being typed --------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Completion:
    """What stands at a cursor: a word, a quotation, a value of the condition `field`, or nothing.

    `typed` is what of it stands before the cursor, without quotation marks. An offer replaces the characters from
    `start` to `end` (excluded); a value is put there by `judgedesk.search.tree.value_written`.
    """

    kind: Literal["word", "quote", "field", "nothing"]
    typed: str
    start: int
    end: int
    field: str = ""


_NAMED = re.compile(r"[+\-=]*([^\W\d_]+):")
_SIGNS = re.compile(r"[+\-=]*")
_IN_LIST = re.compile(r'"(?:[^"]|"")*+"?|[^\s()\[\]"]+')
_JOINING = frozenset({"OR", "TO", "DO"})


def position_help(text: str, cursor: int) -> Completion:
    """What is being typed, in a question that need not be finished.

    Args:
        text: the question so far.
        cursor: before which character, 0 to ``len(text)``.
    """
    signs = plain_signs(text)
    at = 0
    while at < cursor:
        if not is_seen(signs[at]) or signs[at] in "()":
            at += 1
            continue
        named = _NAMED.match(signs, at)
        field = FIELDS.get(index_text(named[1])) if named else None
        if named and field:
            if cursor < named.end():
                break
            end = _value_end(signs, named.end())
            if cursor <= end:
                return _in_value(text, signs, (named.end(), end), cursor, field)
        elif signs[at] in QUOTES:
            close = _closed(signs, at)
            end = min(close + 1, len(signs))
            if cursor <= close:
                return Completion("quote", text[at + 1 : cursor], at + 1, close)
        else:
            end = max(word_end(signs, at), at + 1)
        if cursor <= end:
            break
        at = end
    return _at_word(text, signs, at, cursor)


def _at_word(text: str, signs: str, at: int, cursor: int) -> Completion:
    sign = _SIGNS.match(signs, at)
    start = sign.end() if sign else at
    end = word_end(signs, start)
    if at < cursor and start < cursor <= end:
        return Completion("word", text[start:cursor], start, end)
    return Completion("nothing", "", cursor, cursor)


def _closed(signs: str, at: int) -> int:
    """Where a quotation closes, the end of the text where it doesn't."""
    try:
        close = closing_quote(signs, at)
    except UserError:
        close = -1
    return close if close >= 0 else len(signs)


def _value_end(signs: str, at: int) -> int:
    """Where the value, the list of values or the range ends that begins at a character."""
    opening = signs[at : at + 1]
    if opening and opening in "([":
        place = at + 1
        while place < len(signs) and signs[place] not in ")]":
            piece = _IN_LIST.match(signs, place)
            place = piece.end() if piece else place + 1
        return min(place + 1, len(signs))
    if opening == '"':
        piece = _IN_LIST.match(signs, at)
        return piece.end() if piece else len(signs)
    return min(_closed(signs, at) + 1, len(signs)) if opening and opening in QUOTES else word_end(signs, at)


def _in_value(text: str, signs: str, span: tuple[int, int], cursor: int, field: str) -> Completion:
    """The value at the cursor, one of several in a list or range."""
    start, end = span
    if signs[start : start + 1] in ("(", "["):
        for piece in _IN_LIST.finditer(signs, start + 1, end):
            if piece.start() <= cursor <= piece.end() and piece[0].upper() not in _JOINING:
                start, end = piece.span()
                break
        else:
            if cursor == start or (cursor == end and signs[end - 1] in ")]"):
                return Completion("nothing", "", cursor, cursor)
            start = end = cursor
    typed = text[start:cursor]
    if typed[:1] and signs[start] in QUOTES:
        closed = cursor == end and len(typed) > 1 and signs[start + 1 : end].endswith(tuple(QUOTES))
        typed = typed[1 : -1 if closed else None].replace('""', '"')
    return Completion("field", typed, start, end, field)
