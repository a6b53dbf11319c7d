"""The search for a plan: one at once, then better ones, then proof, all within one budget of counted work.

Small dockets are solved exactly, number after number. Larger ones are mended by hand and by the solver in turns, and
the second number is measured against a bound of its own.
"""

from collections.abc import Callable, Mapping
from itertools import pairwise

from judgedesk.domain.hearings import ObjectiveValues, Proposal
from judgedesk.planning.bounds import Option, Strained
from judgedesk.planning.court import SHORTEST, Court
from judgedesk.planning.diary import Diary, Pieces
from judgedesk.planning.measures import MOVED, RAGGED, STRAIN, UNPLACED
from judgedesk.planning.mending import Mending, in_order
from judgedesk.planning.model import Model
from judgedesk.planning.placing import first_plan
from judgedesk.planning.proving import Proof, must_move
from judgedesk.planning.solving import Answer, ask, hint
from judgedesk.planning.wire import Progress

STEP_SECONDS = 3.5e-6
"""Seconds of this kind of machine in one step of placing by hand."""

_SMALL_OPENINGS = 1500
_SMALL_TESTIMONIES = 30
_ROUNDS = 24
_FREED = 14
_KEPT_TURNS = 4
_HEAT, _ORDERING_HEAT = 2.0, 3.0
_CYCLE, _LONGER, _MANY, _NEARLY = 2.5, 1.25, 100, 1.01
_GUIDING, _GUIDED_AGAIN, _SEARCHED = 0.4, 1.0, 0.5
_PROVING = 0.35
_TOLD_EVERY = 0.25
_POLISHED = 6
_TIDYING = 0.05


class Search:
    """A search over one docket. `budget` is in units that take about a second each."""

    def __init__(
        self,
        court: Court,
        budget: float,
        seed: int,
        keep: bool,
        tell: Callable[[Progress], None] | None = None,
        stop: Callable[[], bool] | None = None,
    ) -> None:
        self.court, self.budget, self.seed, self.keep = court, budget, seed, keep
        self.tell, self.stop = tell, stop
        self.sequence = (UNPLACED, MOVED, 1, 2, 3, 4) if keep else (UNPLACED, STRAIN, 2, 3, 4, MOVED)
        self.asked = 0.0
        self.bound = [0] * 6
        self.diary = first_plan(court, keep)
        self.proved = False
        self.guide: dict[int, Option] = {}
        self.proposal: Callable[[], Proposal] | None = None
        self._told: tuple[int, ...] = ()
        self._bounded_for = len(court.testimony)
        self.proof = Proof(court)
        self.reached = 0
        self._strained: Strained | None = None
        self.kept_back = 0.0
        self._reported = 0.0

    @property
    def spent(self) -> float:
        """Units spent so far."""
        return self.asked + self.court.steps * STEP_SECONDS

    @property
    def left(self) -> float:
        """Units left, without those that are kept for proof."""
        return self.budget - self.kept_back - self.spent

    def over(self) -> bool:
        """Whether it is time to end."""
        return self.proved or self.left <= 0 or (self.stop is not None and self.stop())

    def run(self) -> None:
        """Search until it is proved that nothing is better, the budget is spent, or it is stopped."""
        self._bound_simply()
        self._report()
        if self._small():
            self.court.cutting_short()
            self._exactly(self.left)
        if not self.proved and not self.over():
            self._widely()
            if self.stop is None or not self.stop():
                self._prove()
        self._tidy()
        self._report()

    def _prove(self) -> None:
        """Bound every number, the numbers before it being as they are."""
        worth = self.diary.worth()
        for measure, least in self.proof.rest(worth, _PROVING * self.budget):
            self.bound[measure] = max(self.bound[measure], least)
            self._report()
            if self.stop is not None and self.stop():
                break
        self.proved = not self.keep and self.bounds() == worth[:5]

    def _tidy(self) -> None:
        """Parts cut short for nothing grow together again; no number gets worse. Costs a twentieth of the budget."""
        left = _TIDYING * self.budget
        mending = Mending(self.diary, self.seed, self.keep)
        for index in self._cut():
            if left <= 0 or (self.stop is not None and self.stop()):
                return
            if self._ragged(index):
                near = [i for i in mending.related[index] if self.diary.whole(i)]
                out = mending.movable if self._small() else [index, *near[: _FREED - 1]]
                left -= self._smooth(sorted({i for i in out if self.diary.whole(i)}), left)

    def _cut(self) -> list[int]:
        """Testimonies in several parts."""
        return sorted(i for i, pieces in self.diary.standing.items() if len(pieces) > 1 and self.diary.whole(i))

    def _ragged(self, index: int) -> bool:
        pieces = self.diary.standing[index][len(self.court.pinned.get(index, ())) :]
        short = any(piece.end - piece.start < SHORTEST for piece in pieces)
        return short or any((a.at + a.end - a.start, a.room) == (b.at, b.room) for a, b in pairwise(pieces))

    def _smooth(self, out: list[int], budget: float) -> float:
        """Place some anew, as whole as can be where the plan is worth the same; units spent."""
        diary, worth = self.diary, self.diary.worth()
        old = {index: diary.standing[index] for index in out}
        for index in old:
            diary.take(index)
        model = Model(self.court, diary, out, out)
        for measure in self.sequence:
            model.cp.add(model.measures[measure] <= worth[measure])
        hint(model, old)
        answer = ask(model, RAGGED, budget, self.seed, self.stop)
        for index, pieces in (answer.plan or old).items():
            diary.enter(index, pieces)
        if diary.worth() != worth:
            for index in old:
                diary.take(index)
            for index, pieces in old.items():
                diary.enter(index, pieces)
        self.asked += answer.spent
        return answer.spent

    def _small(self) -> bool:
        openings = sum(len(o) * p for o, p in zip(self.court.openings, self.court.parts, strict=True))
        return openings <= _SMALL_OPENINGS and len(self.court.testimony) <= _SMALL_TESTIMONIES

    def _bound_simply(self) -> None:
        court = self.court
        nowhere = [i for i in range(len(court.testimony)) if court.rest(i)[0] and not court.openings[i]]
        self.bound[UNPLACED] = len(nowhere)
        if self.keep:
            self.bound[MOVED] = sum(must_move(court, index) for index in court.previous if index not in nowhere)
            if self.diary.worth()[UNPLACED] > len(nowhere):
                self.bound[MOVED] = 0

    def _report(self) -> None:
        """Tell of the best plan so far: the plan itself where it is a better one."""
        if self.tell is None:
            return
        worth, best = self.diary.worth(), None
        if not self._told or in_order(worth, self.keep) < in_order(self._told, self.keep):
            self._told = worth
            best = self.proposal() if self.proposal is not None else None
        a, b, c, d, e, _ = self._told
        bound = self.bounds() if worth == self._told else self._bounds_of(self._told)
        self.tell(Progress((a, b, c, d, e), bound, min(1.0, self.spent / max(self.budget, 1e-9)), best))

    def _report_sometimes(self) -> None:
        if self.spent > self._reported + _TOLD_EVERY:
            self._reported = self.spent
            self._report()

    def bounds(self) -> ObjectiveValues:
        """Five numbers nothing can beat; one behind a number that is not proved is 0 unless it is known."""
        return self._bounds_of(self.diary.worth())

    def _bounds_of(self, worth: tuple[int, ...]) -> ObjectiveValues:
        a, b, c, d, e = (min(bound, value) for bound, value in zip(self.bound[:5], worth[:5], strict=True))
        return a, b, c, d, e

    def _exactly(self, budget: float) -> None:
        """Number after number, each proved before the next where the budget allows it."""
        end = self.spent + budget
        model = Model(self.court, Diary(self.court), range(len(self.court.testimony)))
        plan: Mapping[int, Pieces] = self._plan()
        proved = True
        for place, measure in enumerate(self.sequence):
            value = self._value(measure)
            if measure == UNPLACED and value == self.bound[UNPLACED]:
                self._hold(model, measure, value)
                continue
            if self.over() or self.spent >= end:
                proved = False
                break
            hint(model, plan)
            share = (end - self.spent) / (1 if proved else len(self.sequence) - place)
            answer = ask(model, measure, share, self.seed, self.stop)
            self.asked += answer.spent
            if answer.plan is not None:
                self._take(answer.plan)
                plan = self._plan()
            value = self._value(measure)
            if proved:
                self.bound[measure] = value if answer.proved else max(self.bound[measure], min(answer.bound, value))
            self._hold(model, measure, value)
            proved = proved and answer.proved
            self._report()
        self.proved = proved

    def _hold(self, model: Model, measure: int, value: int) -> None:
        if measure == UNPLACED and value == 0:
            for hearing in model.hearings.values():
                model.cp.add(hearing.placed == 1)
        else:
            model.cp.add(model.measures[measure] <= value)

    def _value(self, measure: int) -> int:
        return self.diary.worth()[measure]

    def _plan(self) -> dict[int, Pieces]:
        return {i: p for i, p in self.diary.standing.items() if self.diary.whole(i)}

    def _take(self, plan: Mapping[int, Pieces]) -> bool:
        """Take a plan over where it is no worse."""
        diary = Diary(self.court)
        for index, pieces in plan.items():
            diary.enter(index, pieces)
        if in_order(diary.worth(), self.keep) <= in_order(self.diary.worth(), self.keep):
            self.diary = diary
            return True
        return False

    def _widely(self) -> None:
        """Mend by hand and by the solver in turns; a larger budget goes the same way, and on."""
        if self.keep:
            self._keeping()
            return
        mending = Mending(self.diary, self.seed, self.keep)
        if mending.worth[0] > self.bound[UNPLACED]:
            mending.run(_ROUNDS * 2, self._ended)
        self._guided()
        lost = self.diary.worth()[UNPLACED]
        self._place_the_lost()
        if self._divisible_lost():
            self.court.cutting_short()
            self._place_the_lost()
        if lost and not self.diary.worth()[UNPLACED]:
            self._guided()
        mending = Mending(self.diary, self.seed, self.keep, self.guide)
        length = _CYCLE * max(1.0, len(self.court.testimony) / _MANY)
        guided = self._strained is not None and self._strained.work_guide < _GUIDING
        while mending.movable and not self.over():
            before = mending.best[:2]
            self.kept_back = _PROVING * self.budget if before[1] <= _NEARLY * self.reached else 0.0
            if mending.best[0] or mending.best[1] > self.reached:
                self._cycle(mending, length / 2, _HEAT)
            if not guided and not self.over() and mending.best[1] > self.reached:
                guided = True
                self._guided(_GUIDED_AGAIN)
                mending = Mending(self.diary, self.seed, self.keep, self.guide)
            if mending.best[:2] == before:
                mending.ordering = not mending.best[0]
                self._cycle(mending, length, _ORDERING_HEAT)
                mending.ordering = False
            length *= _LONGER
        mending.back()

    def _cycle(self, mending: Mending, length: float, heat: float) -> None:
        """From the best plan so far, hot at first and cold at last."""
        mending.back()
        begun, turn = self.spent, 0
        while not self.over() and self.spent < begun + length:
            mending.heat = heat * max(0.0, 0.9 - (self.spent - begun) / length)
            mending.run(_ROUNDS, self._ended)
            if turn % _POLISHED == _POLISHED - 1 and mending.best[0]:
                self._polish(mending, mending.chosen(_FREED))
            turn += 1
            self._report_sometimes()
            if mending.best[0] < self._bounded_for:
                self._bound_strain()
        mending.back()

    def _place_the_lost(self) -> None:
        """Whoever has no place yet, together with everybody who competes with them."""
        mending = Mending(self.diary, self.seed, self.keep)
        for index in [i for i in mending.movable if not self.diary.whole(i)]:
            for size in (25, 50):
                if not self.diary.whole(index) and not self._ended():
                    near = [i for i in mending.related[index] if self.diary.whole(i)]
                    close = sorted(near, key=lambda i: (-len(set(mending.related[i]) & set(near)), i))
                    self._polish(mending, [index, *close[:size]], _SEARCHED)

    def _divisible_lost(self) -> bool:
        """Whether somebody has no place who might have one if parts were shorter than usual."""
        return any(not self.diary.whole(i) and self.court.rest(i)[1] > 1 for i in range(len(self.court.testimony)))

    def _ended(self) -> bool:
        return self.left <= 0 or (self.stop is not None and self.stop())

    def _guided(self, budget: float = _GUIDING) -> None:
        """Bound day and waiting, and begin again from where the bound would have everybody."""
        strained = self._bound_strain()
        options = strained.guide(budget, self.seed)
        self.asked += strained.work_guide
        self.guide = options
        if options:
            guided = first_plan(self.court, guide=options)
            second = Mending(guided, self.seed, guide=options)
            second.run(_ROUNDS * 4, self._ended)
            if guided.worth()[0] > self.diary.worth()[0]:
                second.run(_ROUNDS * 4, self._ended)
            if guided.worth() < self.diary.worth():
                self.diary = guided
        self._report()

    def _bound_strain(self) -> Strained:
        lost, short = self.diary.worth()[UNPLACED], self.court.cut_short
        if self._strained is None or (self._strained.lost, self._strained.short) != (lost, short):
            self._bounded_for = lost
            self._strained = Strained(self.court, lost)
            self.reached = self._strained.solve()
            self.asked += self._strained.work
            before = self.proof.work
            self.bound[STRAIN] = max(self.bound[STRAIN], self.proof.strain(lost, self._strained))
            self.asked += self.proof.work - before
            self._report()
        return self._strained

    def _polish(self, mending: Mending, out: list[int], budget: float = 0.12) -> None:
        """Free some testimonies and let the solver place them at their best beside the others."""
        diary = self.diary
        out = sorted(set(out))
        old = {index: diary.standing[index] for index in out if diary.whole(index)}
        for index in old:
            diary.take(index)
        before = mending.worth
        hold = list(old) if len(old) == len(out) else []
        model = Model(self.court, diary, out, hold)
        answer = self._best_of(model, before, old, budget, mending.ordering)
        new = old if answer is None or answer.plan is None else answer.plan
        for index, pieces in new.items():
            diary.enter(index, pieces)
        if in_order(diary.worth(), self.keep) > before:
            for index in new:
                diary.take(index)
            for index, pieces in old.items():
                diary.enter(index, pieces)
        mending.worth = in_order(diary.worth(), self.keep)
        mending.note()

    def _best_of(
        self, model: Model, before: tuple[int, ...], old: Mapping[int, Pieces], budget: float, ordering: bool
    ) -> Answer | None:
        """The first number that may still get better, the earlier ones held where they are."""
        measures = self.sequence
        settled = (UNPLACED, STRAIN) if ordering else ()
        at = next((k for k, m in enumerate(measures) if m not in settled and before[k] > self.bound[m]), None)
        if at is None:
            return None
        if at == 0 and len(old) == len(model.hearings):
            at = next((k for k, m in enumerate(measures) if k and before[k] > self.bound[m]), None)
            if at is None:
                return None
        for k in range(at):
            model.cp.add(model.measures[measures[k]] <= before[k])
        hint(model, old)
        answer = ask(model, measures[at], budget, self.seed, self.stop)
        self.asked += answer.spent
        return answer

    def _keeping(self) -> None:
        """Change as little as can be: those who can't stay, who stands in the way of somebody, and nobody else."""
        self._place_the_lost()
        court = self.court
        mending = Mending(self.diary, self.seed, self.keep)
        mending.movable = [
            i for i in mending.movable if i not in court.previous or not self.diary.whole(i) or self.diary.moved(i)
        ]
        mending.run(_ROUNDS * 2, self._ended)
        mending.movable = [i for i in mending.movable if self.diary.whole(i)]
        for _ in range(_KEPT_TURNS):
            if self.over() or not mending.movable:
                break
            self._polish(mending, mending.movable[:_FREED])
