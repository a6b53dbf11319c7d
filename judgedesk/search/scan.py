"""A question cut into words, phrases, brackets and operators. Whatever has no meaning here is refused at its character.

Whoosh's own taggers are not used for this: they accept unclosed quotes and brackets, lose ``a`` in ``a:b:c``, and
take dates, e-mail addresses, telephone and file numbers apart into loose words.
"""

import re
import unicodedata
from dataclasses import dataclass
from typing import Final, Literal, NoReturn, TypeAlias

from judgedesk.domain.errors import UserError
from judgedesk.language.fold import fold, index_text
from judgedesk.search.tree import Field, Leaf, Phrase, Prefix, Term

LONGEST: Final = 4_000
"""Characters of a question. Longer ones are pasted by mistake."""

DEEPEST: Final = 20
"""Brackets inside brackets."""

FIELDS: Final = {
    "volume": "volume", "kind": "kind", "document": "document",
    "tom": "volume", "rodzaj": "kind", "dokument": "document",
}  # fmt: skip
"""Names of conditions on documents, in English and Polish."""

Kind: TypeAlias = Literal["atom", "(", ")", "AND", "OR", "NOT", "+"]

_QUOTES = '"„“”‟«»＂'
_MINUS = "-\u2212"
_OPERATORS: dict[str, Kind] = {"AND": "AND", "OR": "OR", "NOT": "NOT"}
_WORD_END = re.compile(rf"[\s(){_QUOTES}]")
# What is written with spaces yet is one thing: the number of a court's file, of an account, of a telephone.
_FILE_NUMBER = re.compile(r"(?:[IVXLC]{1,6}|\d{1,2})\s+[A-Z][A-Za-z]{0,4}\.?\s+\d{1,6}/\d{2,4}(?!\w)")
_ACCOUNT = re.compile(r"(?:[A-Z]{2} ?)?\d{2}(?: \d{4}){6}(?!\w)")
_TELEPHONE = re.compile(r"(?:\+\d{1,5}(?:[ -]\d{2,4}){2,5}+|\d{3}[ -]\d{3}[ -]\d{3})(?![\w/-])")
_FIELD = re.compile(r"([^\W\d_]+):(.*)", re.DOTALL)
_RANGE = re.compile(r"[\[{][^\]}]*\sTO\s[^\[{]*[\]}]")
_NOT_OURS = (
    (re.compile(r"NEAR(?:/\d+)?$"), "near_unsupported"),
    (re.compile(r"&&|\|\||!(?=\w)"), "operator_unknown"),
    (re.compile(r"(?<=\w)~"), "fuzzy_unsupported"),
    (re.compile(r"(?<=\w)\^(?=\d)"), "boost_unsupported"),
    (re.compile(r"\?(?=\w)"), "single_wildcard_unsupported"),
)


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a question at character `at`; an ``atom`` carries what it means."""

    kind: Kind
    at: int
    text: str
    meaning: Leaf | Field | None = None


def refuse(position: int, reason: str, text: str = "") -> NoReturn:
    """Refuse the question at a character (from 0). `reason` is a stable name, `text` the piece that is meant."""
    raise UserError("query.bad", position=position, reason=reason, text=text[:80])


def scan(text: str) -> list[Token]:
    """Tokens of a question in order.

    Raises:
        UserError: ``query.bad`` with `position`, `reason` and `text`.
    """
    if len(text) > LONGEST:
        refuse(LONGEST, "too_long")
    for position, character in enumerate(text):
        if unicodedata.category(character) == "Cc" and not character.isspace():
            refuse(position, "control_character")
    tokens: list[Token] = []
    position = 0
    while position < len(text):
        if text[position].isspace():
            position += 1
            continue
        token, position = _next(text, position)
        tokens.append(token)
    return tokens


def _next(text: str, at: int) -> tuple[Token, int]:
    """The token at a character, and where it ends."""
    character = text[at]
    if character == "(":
        return Token("(", at, character), at + 1
    if character == ")":
        return Token(")", at, character), at + 1
    if character in _QUOTES:
        return _phrase(text, at)
    whole = _ACCOUNT.match(text, at) or _TELEPHONE.match(text, at) or _FILE_NUMBER.match(text, at)
    if whole:
        if text[whole.end() : whole.end() + 1] == "*":
            refuse(whole.end(), "wildcard_place", whole[0])
        return Token("atom", at, whole[0], _plain(whole[0], at)), whole.end()
    if character == "+" or character in _MINUS:
        if at + 1 == len(text) or text[at + 1].isspace():
            refuse(at, "operator_alone", character)
        return Token("+" if character == "+" else "NOT", at, character), at + 1
    return _word(text, at)


def _phrase(text: str, at: int) -> tuple[Token, int]:
    end = next((i for i in range(at + 1, len(text)) if text[i] in _QUOTES), -1)
    if end < 0:
        refuse(at, "unbalanced_quote", text[at:])
    inside = text[at + 1 : end]
    if not inside.strip():
        refuse(at, "empty_phrase", text[at : end + 1])
    if end + 1 < len(text) and text[end + 1] in "~^*":
        refuse(
            end + 1,
            {"~": "near_unsupported", "^": "boost_unsupported"}.get(text[end + 1], "wildcard_place"),
            text[end + 1],
        )
    star = inside.find("*")
    open_end = star >= 0
    if open_end and (star != len(inside) - 1 or not _ends_in_word(inside[:star])):
        refuse(at + 1 + star, "wildcard_in_phrase", inside)
    folded = tuple(index_text(inside).split())
    if not folded:
        refuse(at, "no_letters", inside)
    return Token("atom", at, text[at : end + 1], Phrase(folded, open_end, inside, at)), end + 1


def _word(text: str, at: int) -> tuple[Token, int]:
    if _RANGE.match(text, at):
        refuse(at, "range_unsupported", text[at:])
    stop = _WORD_END.search(text, at)
    end = stop.start() if stop else len(text)
    word = text[at:end]
    if word in _OPERATORS:
        return Token(_OPERATORS[word], at, word), end
    named = _FIELD.match(word)
    if named:
        condition = _condition(text, at, end, named)
        if condition:
            return condition
    for pattern, reason in _NOT_OURS:
        found = pattern.search(word)
        if found:
            refuse(at + found.start(), reason, word)
    return Token("atom", at, word, _starred(word, at) if "*" in word else _plain(word, at)), end


def _condition(text: str, at: int, end: int, named: re.Match[str]) -> tuple[Token, int] | None:
    """``volume:II`` or ``document:"a b.pdf"``; None for a word that only ends in a colon (``Oskarżony:``)."""
    name, value = FIELDS.get(named[1].lower()), named[2]
    quoted = not value and end < len(text) and text[end] in _QUOTES
    if name is None:
        if quoted or index_text(value) or text[end : end + 1] == "(":
            refuse(at, "unknown_field", named[1])
        return None
    if quoted:
        start = end
        end = next((i for i in range(start + 1, len(text)) if text[i] in _QUOTES), -1)
        if end < 0:
            refuse(start, "unbalanced_quote", text[start:])
        value = text[start + 1 : end]
        end += 1
    elif "*" in value:
        refuse(at + len(named[1]) + 1 + value.index("*"), "wildcard_in_field", value)
    if not value.strip():
        refuse(at, "empty_field", named[1])
    return Token("atom", at, text[at:end], Field(name, value.strip(), at)), end


def _starred(word: str, at: int) -> Prefix | Phrase:
    """A word with a star: only one star, and only behind the last letter or digit."""
    star = word.index("*")
    if not index_text(word):
        refuse(at + star, "wildcard_without_letters", word)
    if not index_text(word[:star]):
        refuse(at + star, "leading_wildcard_unsupported", word)
    if index_text(word[star:]):
        refuse(at + star, "inner_wildcard_unsupported", word)
    if word.count("*") > 1 or not _ends_in_word(word[:star]):
        refuse(at + word.rindex("*"), "wildcard_place", word)
    folded = tuple(index_text(word[:star]).split())
    return Prefix(folded[0], word[:star], at) if len(folded) == 1 else Phrase(folded, True, word[:star], at)


def _plain(word: str, at: int) -> Term | Phrase:
    """A word; one that folds to several (``k.12``, ``a.b@c.pl``) is the phrase of them."""
    folded = tuple(index_text(word).split())
    if not folded:
        refuse(at, "no_letters", word)
    return Term(folded[0], word, at) if len(folded) == 1 else Phrase(folded, False, word, at)


def _ends_in_word(text: str) -> bool:
    return not fold(text[-1:]).startswith(" ")
