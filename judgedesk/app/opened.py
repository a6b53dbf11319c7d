"""Which pages were opened, by whom: the reading log behind the coverage proof.

What somebody with the chambers key reads is chambers data. What others read lies where the page lies.
"""

from collections.abc import Collection

from judgedesk.app.casefile import Case
from judgedesk.app.reading import part_of
from judgedesk.domain.documents import page_id
from judgedesk.domain.roles import Compartment
from judgedesk.store import views


def note(case: Case, document: int, page: int) -> None:
    """The user has a page before their eyes. No act to be undone and no event of the audit; nothing in a case that is
    open for reading only.

    Raises:
        UserError: ``document.unknown``, ``keys.not_yours``, ``disk.full``, …
    """
    if not case.writable:
        return
    lies_in = part_of(case, document)
    part = Compartment.CHAMBERS if case.file.holds(Compartment.CHAMBERS) else lies_in
    with case.file.writing(part, urgent=False, aside=True) as connection:
        views.note(connection, page_id(document, page), case.user)


def by(case: Case, pages: Collection[int]) -> dict[int, tuple[str, ...]]:
    """Who opened each of some pages, as far as the user may know; a page nobody opened is left out.

    Args:
        case: an open case.
        pages: page ids.
    """
    return _together(case, pages)


def everything(case: Case) -> dict[int, tuple[str, ...]]:
    """The same of all pages that were ever opened."""
    return _together(case, None)


def ever(case: Case) -> set[int]:
    """Ids of all pages that were ever opened, as far as the user may know."""
    found: set[int] = set()
    for part in case.file.parts:
        found |= views.pages(case.file.reading(part))
    return found


def _together(case: Case, pages: Collection[int] | None) -> dict[int, tuple[str, ...]]:
    found: dict[int, tuple[str, ...]] = {}
    for part in case.file.parts:
        for page, who in views.views(case.file.reading(part), pages):
            known = found.get(page, ())
            found[page] = known if who in known else (*known, who)
    return found
