"""A page as it is fetched for the reader, and when it has to be laid anew."""

from typing import TypeAlias

from judgedesk.ui.reader.source import Loaded, PageSource, Span

Fetched: TypeAlias = tuple[Loaded, list[tuple[float, float]] | None]
"""A page, and the sizes of all pages of its document where they were wanted."""


def same(one: Loaded, other: Loaded | None) -> bool:
    """Whether both are the same page."""
    return other is not None and (one.page.document, one.page.number) == (other.page.document, other.page.number)


def looks(loaded: Loaded) -> object:
    """What a page has to be laid anew for when it changes."""
    return loaded.page.hash, loaded.page.source, loaded.mark, loaded.way


def fetch(
    source: PageSource, document: int, number: int, found: list[Span] | None, query: str, wants_sizes: bool
) -> Fetched:
    """A page, and where it is wanted the sizes of all; called on a reader thread."""
    return source.load(document, number, found, query), source.sizes(document) if wants_sizes else None
