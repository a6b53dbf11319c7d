"""Which columns of a grid a change concerns, so that an edit reads one of them again and not all."""

import json

from judgedesk.app.casefile import Case
from judgedesk.app.grid_columns import Column, cells_of
from judgedesk.app.reading import parts_with_documents
from judgedesk.domain.changes import Changes
from judgedesk.domain.errors import UserError
from judgedesk.store import evidence

_FEW = 8
"""Of more changed records the whole grid is read again."""


def changed_columns(case: Case, count: str, changes: Changes) -> tuple[Column, ...] | None:
    """The columns of a count in which changed tags and findings stand now, read again; None where that can't be told.

    Where a tag stood before, and one that is gone, nobody can tell: the whole grid says it.
    """
    if not changes.ids or len(changes.ids) > _FEW or changes.kinds - {"tags", "findings"}:
        return None
    pairs: set[tuple[str, str]] = set()
    tags: list[str] = []
    for identifier in changes.ids:
        cell = _cell(identifier)
        if cell is None:
            tags.append(identifier)
        elif cell[0] == count:
            pairs.add((cell[1], cell[2]))
    wanted, marks = tuple(tags), ", ".join("?" * len(tags))
    for part in parts_with_documents(case) if wanted else ():
        for tag in evidence.tags(case.file.reading(part), f"id IN ({marks})", wanted):
            tags.remove(tag.id)
            if tag.count == count:
                pairs.add((tag.defendant, tag.victim))
    if tags:
        return None
    try:
        return tuple(cells_of(case, count, *pair) for pair in sorted(pairs))
    except UserError:
        return None


def _cell(identifier: str) -> list[str] | None:
    """Count, defendant, victim, element and author out of a finding's id; None for another record's."""
    try:
        cell = json.loads(identifier)
    except ValueError:
        return None
    return cell if isinstance(cell, list) and len(cell) == 5 else None
