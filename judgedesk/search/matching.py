"""Words as expressions of the full-text index, and documents as bounds of page ids.

Only folded words, each quoted, ever enter an expression.
"""

import json
from collections.abc import Sequence
from itertools import product
from typing import Any, Final

from judgedesk.domain.documents import MAX_PAGES, PAGE_BITS
from judgedesk.search.scan import refuse
from judgedesk.search.tree import And, Field, Forms, Near, Node, Not, Or, PageSet, Phrase, Prefix, Term

NEAR_AT_MOST: Final = 400
"""Combinations of word forms that one ``"a b"~5`` may come to."""

OF_DOCUMENTS: Final = frozenset({"volume", "kind", "document"})
OF_PAGES: Final = frozenset({"folio", "date", "lang", "in"})

_NEVER = '"\u00b6\u00b6"'  # no folded word holds this sign
_MOST_RUNS = 8


def match_expression(root: Node, columns: str = "body") -> str:
    """A tree of words as an FTS5 expression over index columns."""
    return over(expression(root), columns)


def over(match: str, columns: str = "body") -> str:
    """An expression, asked of some columns of the index."""
    return f"{{{columns}}} : ({match})"


def expression(node: Node) -> str:
    """A tree of words in the language of the index."""
    if isinstance(node, Term):
        return f'"{node.word}"'
    if isinstance(node, Forms):
        return _any_of(node.words)
    if isinstance(node, Prefix):
        return f'"{node.word}" *'
    if isinstance(node, Phrase):
        return f'"{" ".join(node.words)}"{" *" if node.open_end else ""}'
    if isinstance(node, Near):
        return _near(node)
    if isinstance(node, Or):
        return f"({' OR '.join(expression(part) for part in node.parts)})"
    if isinstance(node, And):
        all_of = " AND ".join(expression(part) for part in node.parts if not isinstance(part, Not))
        none_of = " OR ".join(expression(part.part) for part in node.parts if isinstance(part, Not))
        return f"(({all_of}) NOT ({none_of}))" if none_of else f"({all_of})"
    raise AssertionError(node)


def _any_of(words: Sequence[str]) -> str:
    return f"({' OR '.join(chr(34) + word + chr(34) for word in words)})" if words else _NEVER


def _near(node: Near) -> str:
    number = 1
    for part in node.parts:
        number *= len(part)
    if number > NEAR_AT_MOST:
        refuse(node.at, "near_too_many", node.spelled)
    groups = [" ".join(f'"{word}"' for word in dict.fromkeys(words)) for words in product(*node.parts)]
    return f"({' OR '.join(f'NEAR({group}, {node.distance})' for group in groups)})" if groups else _NEVER


def of_words_only(node: Node) -> bool:
    """Whether the index alone can answer a part of a question; a `Not` only beside something to be found."""
    if isinstance(node, And):
        found = any(not isinstance(part, Not) for part in node.parts)
        return found and all(of_words_only(part.part if isinstance(part, Not) else part) for part in node.parts)
    if isinstance(node, Or):
        return all(map(of_words_only, node.parts))
    return not isinstance(node, Field | PageSet | Not)


def parted(root: Node) -> tuple[Node | None, list[Node]]:
    """What of a question can be asked in one expression, words to be left out with it, and the rest of it.

    None where nothing can. All of it together is what the question asks for.
    """
    parts = root.parts if isinstance(root, And) else (root,)
    words = [part for part in parts if of_words_only(part.part if isinstance(part, Not) else part)]
    if all(isinstance(part, Not) for part in words):
        return None, list(parts)
    return words[0] if len(words) == 1 else And(tuple(words)), [part for part in parts if part not in words]


def within(documents: Sequence[int]) -> tuple[str, tuple[Any, ...]]:
    """SQL, with its values, for being a page of some documents; ``{page}`` stands for the expression for its id.

    Few runs of ids are bounds, which the index can skip by.
    """
    runs: list[list[int]] = []
    for document in sorted(documents):
        if runs and document == runs[-1][1] + 1:
            runs[-1][1] = document
        else:
            runs.append([document, document])
    if not runs:
        return "0", ()
    if len(runs) > _MOST_RUNS:
        return f"({{page}} >> {PAGE_BITS}) IN (SELECT value FROM json_each(?))", (json.dumps(sorted(documents)),)
    sql = " OR ".join(["{page} BETWEEN ? AND ?"] * len(runs))
    bounds = ((first << PAGE_BITS, last << PAGE_BITS | MAX_PAGES) for first, last in runs)
    return f"({sql})" if len(runs) > 1 else sql, tuple(edge for pair in bounds for edge in pair)
