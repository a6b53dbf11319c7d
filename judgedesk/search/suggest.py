"""Did you mean: the nearest word that the case does hold, for a word that it doesn't."""

import json
from collections.abc import Callable, Collection
from typing import Final

from rapidfuzz.distance import OSA

from judgedesk.domain.errors import UserError
from judgedesk.language.fold import LONGEST_WORD, words
from judgedesk.search.engine import Connection, Filters, count
from judgedesk.search.matching import match_expression
from judgedesk.search.query import parse
from judgedesk.search.tree import Forms, Leaf, Query, Term, wanted
from judgedesk.search.vocabulary import Vocabulary

_SHORTEST: Final = 3
_SHORTEST_FOR_TWO: Final = 6


def suggestion(
    connection: Connection,
    query: Query,
    filters: Filters | None = None,
    *,
    vocabulary: Vocabulary | None = None,
    widen: Callable[[Query], Query] | None = None,
) -> str | None:
    """The question with each unknown word put right, where that finds at least one page; else None.

    For questions that found nothing. At most one wrong letter is put right in a word, two in words of six letters or
    more; two swapped neighbours are one. Words in quotes stay as they are.

    Args:
        connection: of the compartment.
        query: as parsed, or widened: then a word is unknown when the compartment holds none of its forms.
        filters: as in the search.
        vocabulary: of the same compartment; read anew without it.
        widen: how the question that is put right would be widened.
    """
    asked = [(term, forms) for leaf in wanted(query.root) if (term := _term(leaf)) for forms in [_forms(leaf)]]
    counts = _frequencies(connection, {word for _, forms in asked for word in forms})
    unknown = [term for term, forms in asked if not any(counts.get(word) for word in forms)]
    text = query.text
    for term in sorted(unknown, key=lambda term: -term.at):
        nearest = _nearest(connection, term.word, vocabulary or Vocabulary(lambda: connection))
        if nearest is None or text[term.at : term.at + len(term.spelled)] != term.spelled:
            return None
        text = text[: term.at] + _spelled(connection, nearest) + text[term.at + len(term.spelled) :]
    if not unknown:
        return None
    try:
        better = parse(text)
        return text if count(connection, widen(better) if widen else better, filters=filters) else None
    except UserError:
        return None


def _term(leaf: Leaf) -> Term | None:
    asked = leaf.of if isinstance(leaf, Forms) else leaf
    return asked if isinstance(asked, Term) else None


def _forms(leaf: Leaf) -> tuple[str, ...]:
    return leaf.words if isinstance(leaf, Forms) else (leaf.word,) if isinstance(leaf, Term) else ()


def _frequencies(connection: Connection, folded: Collection[str]) -> dict[str, int]:
    """On how many pages each word stands; words on none are left out."""
    sql = "SELECT term, doc FROM page_terms WHERE term IN (SELECT value FROM json_each(?))"
    return {row[0]: int(row[1]) for row in connection.execute(sql, (json.dumps([*folded]),))}


def _nearest(connection: Connection, word: str, vocabulary: Vocabulary) -> str | None:
    """The word of the vocabulary with the fewest differences; among equals the one on most pages."""
    if not _SHORTEST <= len(word) <= LONGEST_WORD or word.isdecimal():
        return None  # numbers are not misspelled: another number is another thing
    for edits in (1, 2) if len(word) >= _SHORTEST_FOR_TWO else (1,):
        near = [one for one in vocabulary.near(word, edits) if OSA.distance(word, one) == edits]
        counts = _frequencies(connection, near)
        if counts:
            return min(counts, key=lambda one: (-counts[one], one))
    return None


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
