"""Whom to call after somebody did not appear, as the log tells it, and who was told already."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Final

from judgedesk.app.casefile import Case
from judgedesk.app.hearings import KIND, Book, Hearing, hearing, hearing_of
from judgedesk.app.hearings_changes import keep
from judgedesk.app.record_changes import changes_of
from judgedesk.domain.changes import Changes
from judgedesk.domain.errors import UserError

if TYPE_CHECKING:
    from judgedesk.app.hearings_failed import Call

_TOLD: Final = "told."


@dataclass(frozen=True, slots=True)
class Telling:
    """Somebody to be told of a change of the plan.

    Attributes:
        id: `tell` takes it.
        hearing: id of the hearing with which it is noted; when that moves again, they have to be told anew.
        text: who, and what of, in words.
        told: the day on which they were told, and by whom; '' while they were not.
    """

    id: str
    hearing: str
    text: str
    told: str


def tellings(case: Case, on: date, language: str = "en") -> list[Telling]:
    """Everybody to be told since somebody did not appear on a day; empty where nobody failed to."""
    book = Book(case)
    failed = [one for one in book.hearings if one.slot.day == on and one.state == "failed"]
    return list(_tellings(book, failed, language)) if failed else []


def _tellings(book: Book, failed: list[Hearing], language: str) -> Iterator[Telling]:
    # These load the planner, which nothing else on the day needs.
    from judgedesk.app.hearings_failed import calls
    from judgedesk.app.plan_words import Words

    words = Words(book, language)
    everything = {one.id: one for one in book.hearings}
    log = changes_of(book.case, KIND, everything)
    acts = {change.number for one in failed for change in log[one.id] if (change.after or {}).get("state") == "failed"}
    before: list[Hearing] = []
    changed: dict[str, Hearing] = {}
    for identifier, changes in log.items():
        first = next((change for change in changes if change.number in acts), None)
        if first is None:
            continue
        changed[identifier] = everything[identifier]
        was = hearing_of(first.before) if first.before else None
        before += [was] if was is not None else []
    going = {one.slot.testimony for one in book.hearings if one.live}
    unplaced = {one.slot.testimony for one in changed.values()} - going
    for call in calls(book, before, changed.values(), unplaced):
        one = _kept_with(call, changed.values())
        if one is not None:
            name = f"{_TOLD}{call.kind}.{call.who}"
            yield Telling(name, one.id, words.call(call), one.arranged.get(name, ""))


def _kept_with(call: "Call", changed: Iterable[Hearing]) -> Hearing | None:
    own = [one for one in changed if one.slot.testimony == call.testimony]
    return next((one for one in own if call.after is not None and one.slot == call.after), own[0] if own else None)


def tell(case: Case, identifier: str, telling: str, on: str = "") -> Changes:
    """Note that somebody was told of a hearing, or take that back where it was noted.

    Raises:
        UserError: ``hearing.unknown``, ``hearing.no_item``, ``case.read_only``.
    """
    one = hearing(case, identifier)
    if not telling.startswith(_TOLD):
        raise UserError("hearing.no_item", hearing=identifier, item=telling[:60])
    said = f"{on or date.today().isoformat()} · {case.user}"
    left = {name: words for name, words in one.arranged.items() if name != telling}
    arranged = left if telling in one.arranged else {**left, telling: said}
    return keep(case, "hearing.arranged", replace(one, arranged=arranged))
