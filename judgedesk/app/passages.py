"""Tagged passages with the places they cite."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any, TypeAlias

from judgedesk.app.casefile import Case
from judgedesk.app.grid import Passage
from judgedesk.app.reading import citation_form, cite, parts_with_documents
from judgedesk.app.tagging import anchored
from judgedesk.domain.documents import page_id
from judgedesk.domain.evidence import Tag
from judgedesk.domain.roles import Compartment
from judgedesk.store import documents as store
from judgedesk.store import evidence

_MOST_AT_ONCE = 500
CellKey: TypeAlias = tuple[str, str, str]
"""Defendant, victim, element."""


def of_column(case: Case, count: str, defendant: str, victim: str) -> list[Passage]:
    """Everything tagged for a count, a defendant and a victim, indicators included, in file order."""
    where = '"count" = ? AND defendant = ? AND victim = ?'
    return _gathered(case, where, (count, defendant, victim))


def of_count(case: Case, count: str) -> Mapping[CellKey, list[Passage]]:
    """Everything tagged for a count by defendant, victim and element, each in file order."""
    found: dict[CellKey, list[Passage]] = defaultdict(list)
    for passage in _gathered(case, '"count" = ?', (count,)):
        found[passage.tag.defendant, passage.tag.victim, passage.tag.element].append(passage)
    return found


def of_tags(case: Case, tag_ids: Iterable[str]) -> list[Passage]:
    """The passages of some tags in file order; without those that are gone or not open to this user."""
    wanted, found = sorted(set(tag_ids)), []
    for start in range(0, len(wanted), _MOST_AT_ONCE):
        some = wanted[start : start + _MOST_AT_ONCE]
        found += _gathered(case, f"id IN ({', '.join('?' * len(some))})", tuple(some))
    return sorted(found, key=_in_file)


def same_place(one: Tag, other: Tag) -> bool:
    """Whether two tags stand on the same passage, wholly or in part."""
    if (one.document, one.page) != (other.document, other.page):
        return False
    if one.place and one.place == other.place:
        return True
    return max(one.start, other.start) < min(one.end, other.end)


def _gathered(case: Case, where: str, values: tuple[Any, ...]) -> list[Passage]:
    found = [passage for part in parts_with_documents(case) for passage in _of_part(case, part, where, values)]
    return sorted(found, key=_in_file)


def _of_part(case: Case, part: Compartment, where: str, values: tuple[Any, ...]) -> list[Passage]:
    connection, form = case.file.reading(part), citation_form(case)
    tags = evidence.tags(connection, where, values)
    if not tags:
        return []
    documents = {number: store.get(connection, number) for number in {tag.document for tag in tags}}
    pages = store.pages_with_ids(connection, [page_id(tag.document, tag.page) for tag in tags])
    found = []
    for tag in tags:
        document, page = documents[tag.document], pages.get(page_id(tag.document, tag.page))
        if document is None or page is None:
            continue
        where_to = cite(document.volume, page.folio, document.name, tag.page, form)
        found.append(Passage(anchored(tag, page.text), where_to, document.name, tag.page, page.folio))
    return found


def _in_file(passage: Passage) -> tuple[int, int, int, str]:
    tag = passage.tag
    return tag.document, tag.page, tag.start, tag.id
