"""What no plan of a large docket can beat, number after number, as far as a budget goes."""

from collections.abc import Iterator
from functools import cached_property

from judgedesk.planning.bounds import Strained
from judgedesk.planning.court import Court
from judgedesk.planning.measures import DAYS, INTERPRETERS, INVERTED, STRAIN, UNPLACED
from judgedesk.planning.outline import Outline

_A_START, _APART = 2.5e-5, 15
"""Units that a possible beginning costs, and how many minutes they are apart, as a rule."""


class Proof:
    """Bounds of the numbers of a docket, each holding where the numbers before it are as they are in a plan.

    A part may be as short as a minute here, whatever the search does: what is said holds of every plan there is.
    """

    def __init__(self, court: Court) -> None:
        self._given = court
        self.strained: Strained | None = None
        self.work = 0.0

    @cached_property
    def undivided(self) -> bool:
        """Whether nobody may be heard in several parts."""
        return all(self._given.rest(i)[1] <= 1 for i in range(len(self._given.testimony)))

    @cached_property
    def court(self) -> Court:
        """The docket with parts as short as they may be."""
        if self._given.cut_short or self.undivided:
            return self._given
        court = Court(self._given.docket)
        court.cutting_short()
        return court

    def strain(self, lost: int, known: Strained | None = None) -> int:
        """The least of day and waiting of vulnerable persons, where so many have no place.

        `known`: solved for a search, and good here too where it made parts no longer than they must be.
        """
        if self.strained is None or self.strained.lost != lost:
            if known is not None and known.lost == lost and (known.short or self.undivided):
                self.strained = known
                return known.bound
            self.strained = Strained(self.court, lost)
            self.strained.solve()
            self.work += self.strained.work
        return self.strained.bound

    def rest(self, worth: tuple[int, ...], budget: float) -> Iterator[tuple[int, int]]:
        """Bounds of all those numbers, as they are found, for a plan of that worth."""
        end = self.work + budget
        if self.strained is None and self._dear() > budget:
            return
        yield STRAIN, self.strain(worth[UNPLACED])
        if worth[DAYS] or worth[INTERPRETERS]:
            outline = self._outline(worth)
            if outline.able(end - self.work):
                yield DAYS, outline.days()
                yield INTERPRETERS, outline.interpreters(worth[DAYS])
            self.work += outline.work
        if worth[INVERTED]:
            outline = self._outline(worth)
            for least in outline.inversions(end - self.work):
                yield INVERTED, least
            self.work += outline.work

    def _dear(self) -> float:
        """What the bound of day and waiting costs, roughly."""
        openings = (o for i, one in enumerate(self.court.testimony) if one.vulnerable for o in self.court.openings[i])
        return _A_START * sum((o.end - o.start) // _APART + 1 for o in openings)

    def _outline(self, worth: tuple[int, ...]) -> Outline:
        return Outline(self.court, worth[UNPLACED], self.strained, worth[STRAIN])


def must_move(court: Court, index: int) -> bool:
    """Whether where a testimony stood before is no place for it any more."""
    pieces = court.previous[index]
    return (
        not all(
            any(
                (o.day, o.room) == (old.day, old.room) and o.start <= old.start and old.end <= o.end
                for o in court.openings[index]
            )
            for old in pieces
        )
        or sum(p.end - p.start for p in pieces) != court.minutes[index]
    )
