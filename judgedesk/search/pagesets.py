"""Sets of pages as sorted arrays of their ids: what a question comes to when the index alone can't answer it.

The database puts the ids into one JSON text; taken row by row they would cost ten times as much.
"""

from collections.abc import Sequence
from functools import reduce
from typing import Any, Protocol, TypeAlias

import numpy as np
import numpy.typing as npt

from judgedesk.domain.documents import PAGE_BITS
from judgedesk.search.matching import OF_DOCUMENTS, expression, of_words_only, over, parted
from judgedesk.search.tree import And, Field, Node, Not, Or, PageSet

Connection: TypeAlias = Any
"""An open `sqlcipher3` or `sqlite3` connection to a compartment's database."""

Pages: TypeAlias = npt.NDArray[np.int64]
"""Ids of pages, ascending, each once."""

NO_PAGES: Pages = np.empty(0, np.int64)


class Facts(Protocol):
    """What is known of the pages of a compartment beside their words."""

    def everything(self) -> Pages:
        """All pages."""

    def documents(self, condition: Field) -> Sequence[int]:
        """The documents that a condition on documents names."""

    def having(self, condition: Field) -> Pages:
        """The pages that meet a condition on pages."""


def selected(connection: Connection, sql: str, values: Sequence[Any] = ()) -> Pages:
    """The ids that a SELECT yields in its column ``page``."""
    row = connection.execute(f"SELECT json_group_array(page) FROM ({sql})", tuple(values)).fetchone()
    return listed(row[0])


def listed(numbers: str) -> Pages:
    """Ids in a JSON list of the database's own making."""
    if len(numbers) <= 2:
        return NO_PAGES
    pages = np.fromstring(numbers[1:-1], np.int64, sep=",")
    return pages if bool(np.all(pages[1:] > pages[:-1])) else np.unique(pages)


def matched(connection: Connection, expression_: str) -> Pages:
    """The pages that answer an expression of the index."""
    return selected(connection, "SELECT rowid AS page FROM page_index WHERE page_index MATCH ?", (expression_,))


def common(one: Pages, other: Pages) -> Pages:
    """Pages of both sets."""
    few, many = (one, other) if len(one) <= len(other) else (other, one)
    return few[_among(few, many)]


def without(one: Pages, other: Pages) -> Pages:
    """Pages of the first set that are not in the second."""
    return one[~_among(one, other)]


def together(one: Pages, other: Pages) -> Pages:
    """Pages of either set."""
    return np.union1d(one, other) if len(one) and len(other) else one if len(one) else other


def of_documents(pages: Pages, documents: Sequence[int]) -> Pages:
    """The pages of some documents."""
    wanted = np.unique(np.asarray(documents, np.int64))
    return pages[_among(pages >> PAGE_BITS, wanted)]


def _among(few: Pages, many: Pages) -> npt.NDArray[np.bool_]:
    if not len(many):
        return np.zeros(len(few), np.bool_)
    at = np.searchsorted(many, few)
    at[at == len(many)] = len(many) - 1
    found: npt.NDArray[np.bool_] = many[at] == few
    return found


def pages_of(connection: Connection, root: Node, facts: Facts) -> Pages:
    """All pages that answer a tree, widened and resolved."""
    if of_words_only(root):
        return matched(connection, over(expression(root)))
    if isinstance(root, And):
        return _all_of(connection, root, facts)
    if isinstance(root, Or):
        words = tuple(part for part in root.parts if of_words_only(part))
        others = [part for part in root.parts if part not in words]
        trees: list[Node] = [*([Or(words)] if words else []), *others]
        return reduce(together, (pages_of(connection, tree, facts) for tree in trees), NO_PAGES)
    if isinstance(root, Not):
        return without(facts.everything(), pages_of(connection, root.part, facts))
    if isinstance(root, PageSet):
        return np.unique(np.asarray(root.pages, np.int64))
    if isinstance(root, Field):
        if root.name in OF_DOCUMENTS:
            return of_documents(facts.everything(), facts.documents(root))
        return facts.having(root)
    raise AssertionError(root)


def _all_of(connection: Connection, root: And, facts: Facts) -> Pages:
    """First what is found, the words in one go; then what narrows it; then what is left out."""
    words, rest = parted(root)
    narrowing = [part for part in rest if isinstance(part, Field) and part.name in OF_DOCUMENTS]
    trees: list[Node] = [*([words] if words else []), *(part for part in rest if part not in narrowing)]
    found = [tree for tree in trees if not isinstance(tree, Not)]
    pages = pages_of(connection, found[0], facts) if found else facts.everything()
    for tree in found[1:]:
        pages = common(pages, pages_of(connection, tree, facts))
    for part in narrowing:
        pages = of_documents(pages, facts.documents(part))
    for left_out in (tree.part for tree in trees if isinstance(tree, Not)):
        pages = without(pages, pages_of(connection, left_out, facts))
    return pages
