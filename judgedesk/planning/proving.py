"""What no plan of a large docket can beat, number after number, as far as a budget goes."""

from collections.abc import Iterator

from judgedesk.planning.bounds import Strained
from judgedesk.planning.court import Court
from judgedesk.planning.measures import DAYS, INTERPRETERS, INVERTED, STRAIN, UNPLACED
from judgedesk.planning.outline import Outline


class Proof:
    """Bounds of the numbers of a docket, each holding where the numbers before it are as they are in a plan.

    A part may be as short as a minute here, whatever the search does: what is said holds of every plan there is.
    """

    def __init__(self, court: Court) -> None:
        self.court = court
        if not court.cut_short and any(court.rest(i)[1] > 1 for i in range(len(court.testimony))):
            self.court = Court(court.docket)
            self.court.cutting_short()
        self.strained: Strained | None = None
        self.work = 0.0

    def strain(self, lost: int) -> int:
        """The least of day and waiting of vulnerable persons, where so many have no place."""
        if self.strained is None or self.strained.lost != lost:
            self.strained = Strained(self.court, lost)
            self.strained.solve()
            self.work += self.strained.work
        return self.strained.bound

    def rest(self, worth: tuple[int, ...], budget: float) -> Iterator[tuple[int, int]]:
        """Bounds of all those numbers, as they are found, for a plan of that worth."""
        end = self.work + budget
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

    def _outline(self, worth: tuple[int, ...]) -> Outline:
        return Outline(self.court, worth[UNPLACED], self.strained, worth[STRAIN])
