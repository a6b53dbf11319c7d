"""A question cut into words, phrases, brackets and operators. Whatever has no meaning here is refused at its character.

Whoosh's own taggers are not used for this: they accept unclosed quotes and brackets, lose ``a`` in ``a:b:c``, and
take dates, e-mail addresses, telephone and file numbers apart into loose words.

Full-width signs count as their plain forms. Inside quotation marks all but a closing star is text. A question mark at
the end of a word is refused, for it can close a sentence or stand for a letter; ``=kowalsk?`` says the letter.
"""

import re
import unicodedata
from typing import Final

from judgedesk.language.fold import fold, index_text, words
from judgedesk.search.conditions import condition
from judgedesk.search.signs import (
    QUOTES,
    Cut,
    Kind,
    Line,
    Token,
    behind,
    closing_quote,
    is_seen,
    plain_signs,
    refuse,
    word_end,
)
from judgedesk.search.tree import Field, Fuzzy, Leaf, Near, Phrase, Prefix, Term, Wild

__all__ = ["DEEPEST", "LONGEST", "Token", "refuse", "scan"]

LONGEST: Final = 4_000
"""Characters of a question. Longer ones are pasted by mistake."""

DEEPEST: Final = 20
"""Brackets inside brackets."""

FARTHEST: Final = 50
"""Words that may lie between those of ``"a b"~5``."""

NEAR_WORDS: Final = range(2, 7)
"""How many words ``"a b"~5`` may name."""

_OPERATORS: dict[str, Kind] = {"AND": "AND", "OR": "OR", "NOT": "NOT"}
_NEAR = re.compile(r"~(\d*)", re.ASCII)
# What is written with spaces yet is one thing: the number of a court's file, of an account, of a telephone, of a
# paragraph. A full stop or comma behind it is the sentence's.
_FILE_NUMBER = re.compile(r"(?:[IVXLC]{1,6}|\d{1,2})\s+[A-Z][A-Za-z]{0,4}\.?\s+\d{1,6}/\d{2,4}(?!\w)")
_ACCOUNT = re.compile(r"(?:[A-Z]{2} ?)?\d{2}(?: \d{4}){6}(?!\w)")
_TELEPHONE = re.compile(r"(?:\+\d{1,5}(?:[ -]\d{2,4}){2,5}+|\d{3}[ -]\d{3}[ -]\d{3})(?![\w/-])")
_PARAGRAPH = re.compile(r"§{1,2}\s+\w+(?![\w*?~])")
_SENTENCE = re.compile(r"[.,;:!…]+(?=[\s()]|$)")
_RANGE_ALONE = re.compile(r"[\[{][^\]}\[{]*\sTO\s[^\]}\[{]*[\]}]")
_NOT_OURS = (
    (re.compile(r"&&|\||!(?=\w)|^[<>]=?(?=\w)"), "operator_unknown"),
    (re.compile(r"\^(?=\d)"), "boost_unsupported"),
    (re.compile(r"^[\u2010-\u2015\ufe58\ufe63](?=\w)"), "dash_unclear"),
    (re.compile(r"^['‘’‚‛‹›](?=\w)"), "single_quote"),
    (re.compile(r"^\d[\d.-]*\.\.\d"), "range_without_field"),
)
_NEAR_WORD = re.compile(r"NEAR(?:/\d+)?")
_FUZZY = re.compile(r"([^~]+)~(\d*)[^\w~*?]*")
_MOST_STARS = 4


def scan(text: str) -> list[Token]:
    """Tokens of a question in order.

    Raises:
        UserError: ``query.bad`` with `position`, `reason` and `text`.
    """
    if len(text) > LONGEST:
        refuse(LONGEST, "too_long")
    for position, character in enumerate(text):
        if unicodedata.category(character) in {"Cc", "Cs"} and not character.isspace():
            refuse(position, "control_character")
    line = Line(text, plain_signs(text))
    tokens: list[Token] = []
    position = 0
    while position < len(text):
        if is_seen(text[position]):
            found, position = _next(line, position)
            tokens += found
        else:
            position += 1
    return tokens


def _next(line: Line, at: int) -> Cut:
    character = line.signs[at]
    if character in "()":
        return [Token("(" if character == "(" else ")", at, at + 1, character)], at + 1
    if character in QUOTES:
        return _phrase(line, at)
    if character == "=":
        return _exact(line, at)
    whole = _whole(line, at)
    if whole:
        return whole
    if character in "+-":
        if at + 1 == len(line.signs) or line.signs[at + 1].isspace():
            refuse(at, "operator_alone", character)
        return [Token("+" if character == "+" else "NOT", at, at + 1, character)], at + 1
    return _word(line, at)


def _whole(line: Line, at: int) -> Cut | None:
    """The number of an account, a telephone, a court's file or a paragraph."""
    forms = (_ACCOUNT, _TELEPHONE, _FILE_NUMBER, _PARAGRAPH)
    found = next((found for form in forms if (found := form.match(line.signs, at))), None)
    if not found:
        return None
    if line.signs[found.end() : found.end() + 1] in ("*", "?", "~"):
        refuse(found.end(), "wildcard_place", found[0])
    typed = line.typed[at : found.end()]
    sentence = _SENTENCE.match(line.signs, found.end())
    behind_it = sentence.end() if sentence else found.end()
    return [Token("atom", at, found.end(), typed, _plain(typed, at))], behind_it


def _exact(line: Line, at: int) -> Cut:
    """``=paszport``. What stands behind the sign is a word, whatever else it could be."""
    following = line.signs[at + 1 : at + 2]
    if not following or following.isspace():
        refuse(at, "operator_alone", "=")
    if following in "=()-+":
        refuse(at, "exact_place", "=")
    if following in QUOTES:
        tokens, end = _phrase(line, at + 1)
    else:
        tokens, end = _whole(line, at + 1) or _word(line, at + 1, exact=True)
    meaning = tokens[0].meaning
    if meaning is None or isinstance(meaning, Near | Field):
        refuse(at, "exact_place", "=")
    return [Token("atom", at, tokens[0].end, line.typed[at : tokens[0].end], meaning)], end


# -- in quotation marks ---------------------------------------------------------------------------------------------


def _phrase(line: Line, at: int) -> Cut:
    close = closing_quote(line.signs, at)
    if close < 0:
        refuse(at, "unbalanced_quote", line.typed[at:])
    inside, signs = line.typed[at + 1 : close], line.signs[at + 1 : close]
    if not inside.strip():
        refuse(at, "empty_phrase", line.typed[at : close + 1])
    near = _NEAR.match(line.signs, close + 1)
    end = near.end() if near else close + 1
    open_end = _open_end(signs, at + 1, bool(near))
    folded = tuple(index_text(inside).split())
    if not folded:
        refuse(at, "no_letters", inside)
    meaning = _near(inside, at, near[1], close + 1) if near else Phrase(folded, open_end, inside, at)
    return [Token("atom", at, end, line.typed[at:end], meaning)], behind(line.signs, end)


def _open_end(signs: str, at: int, near: bool) -> bool:
    """Whether what stands in quotation marks ends in a star; another wildcard in it is refused."""
    odd = re.search(r"\*|\?(?=\w)|(?<=\w)~", signs)
    if not odd:
        return False
    if near:
        refuse(at + odd.start(), "wildcard_near", signs)
    if odd[0] != "*" or odd.end() != len(signs) or not _ends_in_word(signs[:-1]):
        refuse(at + odd.start(), "wildcard_in_phrase", signs)
    return True


def _near(inside: str, at: int, distance: str, sign: int) -> Near:
    """``"passport taken"~5``: at most so many other words between them, in any order."""
    found = words(inside)
    if not distance or len(distance) > 4 or int(distance) > FARTHEST:
        refuse(sign, "near_distance", distance)
    seen: set[str] = set()
    for number, word in enumerate(found, 1):
        if word.folded in seen:
            refuse(at + 1 + word.start, "near_twice", inside[word.start : word.end])
        if number not in NEAR_WORDS and number > 1:
            refuse(at + 1 + word.start, "near_many_words", inside[word.start : word.end])
        seen.add(word.folded)
    if len(found) not in NEAR_WORDS:
        refuse(at, "near_one_word", inside)
    return Near(tuple((word.folded,) for word in found), int(distance), inside, at)


# -- words ----------------------------------------------------------------------------------------------------------


def _word(line: Line, at: int, *, exact: bool = False) -> Cut:
    end = word_end(line.signs, at)
    word = line.signs[at:end]
    bare = word if word.isascii() else "".join(c for c in word if unicodedata.category(c) != "Cf")
    if bare in _OPERATORS and not exact:
        return [Token(_OPERATORS[bare], at, end, bare)], end
    conditioned = condition(line, at, bare)
    if conditioned:
        return conditioned
    if end < len(line.signs) and line.signs[end] in QUOTES:
        refuse(end, "mark_touched", line.signs[end])
    if _NEAR_WORD.fullmatch(word) and not exact:
        refuse(at, "near_word", word)
    for pattern, reason in _NOT_OURS:
        found = pattern.search(word)
        if found:
            refuse(at + found.start(), reason, found[0] if reason == "operator_unknown" else word)
    _check_brackets(line.signs, at, word)
    typed = line.typed[at:end]
    if "~" in word:
        meaning: Leaf = _fuzzy(typed, at, exact)
    elif "*" in word or "?" in word:
        meaning = _pattern(typed, at, exact)
    else:
        meaning = _plain(typed, at, exact)
    return [Token("atom", at, end, typed, meaning)], end


def _check_brackets(signs: str, at: int, word: str) -> None:
    """Only round brackets group. Others may stand about a word, ``[nieczytelne]``, or in it, in pairs."""
    opened: list[int] = []
    for place, character in enumerate(word, at):
        kind = unicodedata.category(character)
        if kind == "Ps" and character != "‚":
            opened.append(place)
        elif kind == "Pe":
            if not opened:
                refuse(place, "bracket_kind", character)
            opened.pop()
    if opened:
        reason = "range_without_field" if _RANGE_ALONE.match(signs, opened[0]) else "bracket_kind"
        refuse(opened[0], reason, signs[opened[0]])


def _plain(word: str, at: int, exact: bool = False) -> Term | Phrase:
    """A word; one that folds to several (``k.12``, ``a.b@c.pl``) is the phrase of them."""
    folded = tuple(index_text(word).split())
    if not folded:
        refuse(at, "no_letters", word)
    return Term(folded[0], exact, word, at) if len(folded) == 1 else Phrase(folded, False, word, at)


def _fuzzy(typed: str, at: int, exact: bool) -> Fuzzy:
    """``nguyen~``, ``nguyen~2``. Short words and numbers would be similar to half of the case."""
    word = plain_signs(typed)
    sign = at + word.index("~")
    if exact:
        refuse(sign, "exact_fuzzy", word)
    found = _FUZZY.fullmatch(word)
    folded = index_text(found[1]).split() if found else []
    if not found or len(folded) != 1 or not _ends_in_word(found[1]) or re.search(r"[*?]", found[1]):
        refuse(sign, "fuzzy_place", word)
    if found[2] not in {"", "1", "2"}:
        refuse(sign, "fuzzy_number", found[2])
    edits = int(found[2] or 1)
    if folded[0].isdecimal():
        refuse(sign, "fuzzy_digits", found[1])
    if len(folded[0]) < (3, 5)[edits - 1]:
        refuse(sign, ("fuzzy_short", "fuzzy_short_for_two")[edits - 1], found[1])
    return Fuzzy(folded[0], edits, typed[: len(found[1])], at)


def _pattern(typed: str, at: int, exact: bool) -> Prefix | Phrase | Wild:
    """A word with wildcards. A star that closes it makes it a beginning, of several words too (``k.12*``)."""
    word = plain_signs(typed)
    first = re.search(r"[*?]", word)
    if not first:
        raise AssertionError(word)
    if not index_text(word):
        refuse(at + first.start(), "wildcard_without_letters", word)
    doubled = word.find("**")
    if doubled >= 0:
        refuse(at + doubled + 1, "wildcard_place", word)
    pieces = "".join(piece if piece in ("*", "?") else fold(piece) for piece in re.split(r"([*?])", word)).split()
    if pieces[-1].endswith("?") and not exact:
        refuse(at + word.rindex("?"), "question_mark", word)
    pattern = pieces[-1]
    if word.count("*") == 1 and "?" not in word and len(pattern) > 1 and pattern.endswith("*"):
        spelled = typed[: first.start()]
        folded = tuple(index_text(spelled).split())
        return Prefix(folded[0], spelled, at) if len(folded) == 1 else Phrase(folded, True, spelled, at)
    if len(pieces) > 1:
        refuse(at + first.start(), "wildcard_place", word)
    if sum(letter not in "*?" for letter in pattern) < 2:
        refuse(at + first.start(), "pattern_short", word)
    if pattern.count("*") > _MOST_STARS:
        refuse(at + first.start(), "pattern_stars", word)
    return Wild(pattern, typed, at)


def _ends_in_word(text: str) -> bool:
    return not fold(text[-1:]).startswith(" ")
