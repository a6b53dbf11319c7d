"""Who looked at what of the sealed part: an event of its own log, once an item and sitting, with the reason given.

This is not the reading log (`app.opened`), which serves one's own work: it is kept for those who protect the persons.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Final

from judgedesk.app.casefile import Case
from judgedesk.app.reading import part_of
from judgedesk.app.sitting import DOCUMENT, KINDS, PAGE, PERSON
from judgedesk.domain.roles import Compartment
from judgedesk.store.evidence import TRUE_NAMES

KIND: Final = "sealed.consulted"
NAMES: Final = "sealed.names_shown"
_LONGEST_REASON = 500


def page(case: Case, document: int, number: int) -> None:
    """A page is shown; one that is not sealed is nobody's business.

    Raises:
        UserError: ``document.unknown``, ``keys.not_yours``.
    """
    if part_of(case, document) is Compartment.SEALED:
        case.sitting.look((PAGE, f"{document}:{number}"))


def document(case: Case, identifier: int) -> None:
    """What is known of a document is shown.

    Raises:
        UserError: ``document.unknown``, ``keys.not_yours``.
    """
    if part_of(case, identifier) is Compartment.SEALED:
        case.sitting.look((DOCUMENT, str(identifier)))


def excerpts(case: Case, documents: Iterable[int]) -> None:
    """Words or pictures of these sealed documents are shown: of hits, passages, small pictures of pages."""
    case.sitting.look(*((DOCUMENT, str(one)) for one in documents))


def identities(case: Case, persons: Iterable[str]) -> None:
    """Names, addresses or the like of protected persons are shown. Who holds no key to them sees none."""
    if case.file.holds(Compartment.SEALED):
        case.sitting.look(*((PERSON, person) for person in persons))


def give_reason(case: Case, reason: str) -> None:
    """Why the user looks at sealed items from now on."""
    case.sitting.reason = " ".join(reason.split())[:_LONGEST_REASON]


def switch_names(case: Case, on: bool) -> None:
    """Lists call the protected by their names from now on, or no longer, for who holds the key to them.

    Raises:
        UserError: ``keys.not_yours``.
    """
    case.file.need(Compartment.SEALED)
    case.sitting.names = on


@contextmanager
def as_switched(case: Case) -> Iterator[None]:
    """What is read meanwhile is for the user's eyes: with true names where they are switched on."""
    before = TRUE_NAMES.set(case.sitting.names)
    try:
        yield
    finally:
        TRUE_NAMES.reset(before)


def log_names(case: Case) -> bool:
    """Note in the sealed part's log that true names were switched on, and why; False where it cannot be written.

    Raises:
        UserError: ``disk.full`` and the like.
    """
    if not case.writable:
        return False
    with case.file.writing(Compartment.SEALED, urgent=False, aside=True) as connection:
        case.file.record(connection, Compartment.SEALED, NAMES, "", {"reason": case.sitting.reason})
    return True


def log(case: Case) -> int:
    """Write what waits into the sealed part's log as one event. Slow: call it from a worker thread.

    Returns:
        How many items could not be logged, since the case is open for reading only: it has to be said.

    Raises:
        UserError: ``disk.full`` and the like; what waits goes on waiting.
    """
    if not case.sitting.waiting:
        return 0
    if not case.writable:
        return case.sitting.waiting
    items = case.sitting.take()
    seen = {kind: [name for one, name in items if one == kind] for kind in KINDS}
    payload = {kind: names for kind, names in seen.items() if names} | {"reason": case.sitting.reason}
    about = items[0][1] if len(items) == 1 else ""
    try:
        with case.file.writing(Compartment.SEALED, urgent=False, aside=True) as connection:
            case.file.record(connection, Compartment.SEALED, KIND, about, payload)
    except BaseException:
        case.sitting.give_back(items)
        raise
    return 0
