"""Words found in one document, page after page: as they are typed, whatever the case, accents and line ends."""

import re
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from judgedesk.app import sensitive
from judgedesk.app.casefile import Case
from judgedesk.app.reading import connection_of
from judgedesk.domain.documents import page_id, split_page_id
from judgedesk.language.fold import words
from judgedesk.store.database import Connection

_AT_ONCE = 200
"""Pages read together."""
_AROUND = 40
_BLANK = re.compile(r"\s+")
MOST = 20_000
"""Places that are listed; a word that stands more often is asked in the search."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where it stands: code points [start, end) of a page's text; `before`, `words` and `after` in one line, '' where
    the page's words are veiled.
    """

    page: int
    start: int
    end: int
    before: str
    words: str
    after: str


def find_within(
    case: Case,
    document: int,
    asked: str,
    *,
    progress: Callable[[Sequence[Place]], None] | None = None,
    cancel: threading.Event | None = None,
) -> list[Place]:
    """All places of a document where the words asked for follow one another; the last may go on (``pass`` finds
    ``passport``). Without any word, the signs themselves. In order; `progress` gets them as they come.

    Raises:
        UserError: ``document.unknown``, ``keys.not_yours``.
    """
    wanted = [word.folded for word in words(asked)]
    connection, hidden = connection_of(case, document), sensitive.hides_words(case)
    found: list[Place] = []
    last = 0
    while (wanted or asked.strip()) and len(found) < MOST and not (cancel is not None and cancel.is_set()):
        texts = _texts(connection, document, last)
        if not texts:
            break
        fresh = [
            _place(page, text, span, hidden(document, page))
            for page, text in texts
            for span in (spans_of(text, wanted) if wanted else _signs(text, asked.strip()))
        ]
        found += fresh[: MOST - len(found)]
        last = texts[-1][0]
        if progress is not None and fresh:
            progress(list(found))
    return found


def _texts(connection: Connection, document: int, after: int) -> list[tuple[int, str]]:
    rows = connection.execute(
        "SELECT id, text FROM pages WHERE id > ? AND id < ? ORDER BY id LIMIT ?",
        (page_id(document, after), page_id(document + 1, 0), _AT_ONCE),
    )
    return [(split_page_id(row[0])[1], row[1]) for row in rows]


def spans_of(text: str, wanted: Sequence[str]) -> list[tuple[int, int]]:
    """Where folded words follow one another in a text; the last may go on."""
    there = list(words(text))
    folded, before = [word.folded for word in there], list(wanted[:-1])
    return [
        (there[at].start, there[at + len(before)].end)
        for at in range(len(there) - len(before))
        if folded[at + len(before)].startswith(wanted[-1]) and folded[at : at + len(before)] == before
    ]


def _signs(text: str, asked: str) -> list[tuple[int, int]]:
    return [match.span() for match in re.finditer(re.escape(asked), text)]


def _place(page: int, text: str, span: tuple[int, int], veiled: bool) -> Place:
    start, end = span
    if veiled:
        return Place(page, start, end, "", "", "")
    around = text[max(0, start - _AROUND) : start], text[start:end], text[end : end + _AROUND]
    return Place(page, start, end, *(_BLANK.sub(" ", part) for part in around))
