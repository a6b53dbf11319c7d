"""Did you mean: the nearest word that the case does hold, for a word that it doesn't."""

import json
import re
from typing import Final

from judgedesk.domain.errors import UserError
from judgedesk.language.fold import words
from judgedesk.search.engine import Connection, Filters, count
from judgedesk.search.query import match_expression, parse
from judgedesk.search.tree import Query, Term, wanted

_SHORTEST: Final = 3
_SHORTEST_FOR_TWO: Final = 6
_LATIN: Final = "abcdefghijklmnopqrstuvwxyz0123456789"
_CYRILLIC: Final = "абвгдежзиклмнопрстуфхцчшщъыьэюяєіј"


def suggestion(connection: Connection, query: Query, filters: Filters | None = None) -> str | None:
    """The question with each unknown word put right, where that finds at least one page; else None.

    For questions that found nothing. At most one wrong letter is put right in a word, two in words of six letters or
    more (their first letter taken as right); two swapped neighbours are one. Words in quotes stay as they are.
    """
    unknown = [leaf for leaf in wanted(query.root) if isinstance(leaf, Term) and not _frequency(connection, leaf.word)]
    text = query.text
    for leaf in reversed(unknown):
        nearest = _nearest(connection, leaf.word)
        if nearest is None:
            return None
        text = text[: leaf.at] + _spelled(connection, nearest) + text[leaf.at + len(leaf.spelled) :]
    if not unknown:
        return None
    try:
        better = parse(text)
        return text if count(connection, better, filters=filters) else None
    except UserError:
        return None


def _frequency(connection: Connection, word: str) -> int:
    row = connection.execute("SELECT doc FROM page_terms WHERE term = ?", (word,)).fetchone()
    return int(row[0]) if row else 0


def _nearest(connection: Connection, word: str) -> str | None:
    """The word of the vocabulary with the fewest differences; among equals the one on most pages."""
    if len(word) < _SHORTEST or len(word) > 40 or word.isdecimal():
        return None  # numbers are not misspelled: another number is another thing
    sql = "SELECT term FROM page_terms WHERE term IN (SELECT value FROM json_each(?)) ORDER BY doc DESC, term LIMIT 1"
    near = connection.execute(sql, (json.dumps(sorted(_one_edit(word))),)).fetchone()
    if near or len(word) < _SHORTEST_FOR_TWO:
        return str(near[0]) if near else None
    first = word[0]
    rows = connection.execute(
        "SELECT term, doc FROM page_terms WHERE term >= ? AND term < ? AND length(term) BETWEEN ? AND ?",
        (first, chr(ord(first) + 1), len(word) - 2, len(word) + 2),
    )
    letters = set(word)
    close = [
        (-doc, term) for term, doc in rows if len(letters.symmetric_difference(term)) <= 4 and _within_two(word, term)
    ]
    return min(close)[1] if close else None


def _one_edit(word: str) -> set[str]:
    """Every text one edit away: a letter less, more or other, two neighbours swapped."""
    alphabet = _LATIN if word.isascii() else _CYRILLIC if re.search("[\u0400-\u04ff]", word) else "".join(set(word))
    halves = [(word[:cut], word[cut:]) for cut in range(len(word) + 1)]
    less = {left + right[1:] for left, right in halves if right}
    swapped = {left + right[1] + right[0] + right[2:] for left, right in halves if len(right) > 1}
    other = {left + letter + right[1:] for left, right in halves if right for letter in alphabet}
    more = {left + letter + right for left, right in halves for letter in alphabet}
    return (less | swapped | other | more) - {word}


def _within_two(one: str, other: str) -> bool:
    """Whether at most two edits part the words (optimal string alignment)."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        earlier, before, row = before, row, [i]
        for j, facing in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != facing))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == facing:
                cost = min(cost, earlier[j - 2] + 1)
            row.append(cost)
        if min(row) > 2 and min(before) > 2:
            return False
    return row[-1] <= 2


def _spelled(connection: Connection, word: str) -> str:
    """The word as the first page that holds it writes it, in small letters; folded where no page does."""
    match = match_expression(Term(word))
    sql = "SELECT text FROM pages WHERE id = (SELECT rowid FROM page_index WHERE page_index MATCH ? LIMIT 1)"
    page = connection.execute(sql, (match,)).fetchone()
    text = page[0] if page else ""
    for found in words(text):
        if found.folded == word:
            original = text[found.start : found.end]
            return original.lower() if original.isalnum() else word
    return word
