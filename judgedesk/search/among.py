"""A question put to some pages only: what those cost that are new, not what the whole case costs."""

from collections.abc import Sequence

import numpy as np

from judgedesk.search.facts import PageFacts, Remembered
from judgedesk.search.matching import expression, over, parted
from judgedesk.search.pagesets import NO_PAGES, Connection, Pages, common, pages_of, selected
from judgedesk.search.tree import And, Field, PageSet, Query


def pages_among(
    connection: Connection, query: Query, wanted: Sequence[int], remembered: Remembered | None = None
) -> Pages:
    """Those of some pages that answer a question.

    Args:
        connection: of the compartment.
        query: from `parse`, widened and resolved.
        wanted: ids of pages of whole documents, ascending.
        remembered: see `PageFacts`.
    """
    if not wanted:
        return NO_PAGES
    pages = np.asarray(wanted, np.int64)
    words, rest = parted(query.root)
    if words is not None:
        # Bounds on the row let the index skip whatever stands before and after.
        sql = "SELECT rowid AS page FROM page_index WHERE page_index MATCH ? AND rowid BETWEEN ? AND ?"
        pages = common(pages, selected(connection, sql, (over(expression(words)), wanted[0], wanted[-1])))
    if rest and len(pages):
        among = PageSet(tuple(pages.tolist()), Field("page", ""))
        pages = pages_of(connection, And((among, *rest)), PageFacts(connection, remembered))
    return pages
