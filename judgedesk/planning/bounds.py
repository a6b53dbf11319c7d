"""What no plan can beat in day and waiting of vulnerable persons, and where it is nearly reached.

A relaxation easier than the plan: vulnerable persons alone, every start and length rounded down to a grid, which keeps
whatever was possible possible; of a testimony in several parts only the beginning of the first counts. Its linear
relaxation is solved over few columns at a time (column generation), the rest priced by its duals.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from math import ceil, gcd

from ortools.linear_solver.python import model_builder
from ortools.sat.python import cp_model

from judgedesk.domain.hearings import BEFORE_FIXED
from judgedesk.planning.court import FULL_DAY, Court, Opening
from judgedesk.planning.diary import Diary, strain
from judgedesk.planning.placing import order
from judgedesk.planning.remaining import free, remaining

_GRIDS = (60, 45, 30, 20, 15, 10)
_COARSE = 5
_AT_FIRST = 25
_ROUNDS = 30
_MOST_OPTIONS = 400_000
_SLACK = 1e-6

Pool = tuple[int, ...]
Row = tuple[Pool, int, int]
Prices = tuple[float, dict[int, float], dict[Row, float]]


@dataclass(frozen=True, slots=True)
class Option:
    """A start in an opening, what it costs, and what it takes: rows are (pool, day, cell of the grid)."""

    cost: int
    opening: Opening
    start: int
    takes: Mapping[Row, int]


class Strained:
    """Vulnerable persons alone. `lost`: how many testimonies may stay without a place."""

    def __init__(self, court: Court, lost: int) -> None:
        self.court, self.diary, self.lost, self.short = court, Diary(court), lost, court.cut_short
        self.grid = _grid(court)
        self.fixed = 0
        self.free: list[int] = []
        for index, one in enumerate(court.testimony):
            if one.vulnerable and not court.rest(index)[0]:
                self.fixed += strain(court, index, court.pinned[index])
            elif one.vulnerable and index not in court.pinned:
                self.free.append(index)
        pools = {pool for index in self.free for pool in self._pools(index)}
        self.wider = {pool: [w for w in sorted(pools) if set(pool) <= set(w)] for pool in pools}
        self.capacity: dict[Row, int] = {}
        self.heads = _heads(court) if not lost else {}
        self.options = {index: self._options(index) for index in self.free}
        self.chosen: dict[int, list[Option]] = {i: options[:_AT_FIRST] for i, options in self.options.items()}
        self.bound = self.fixed
        self.work = self.work_guide = 0.0
        self.prices: Prices | None = None

    def _pools(self, index: int) -> list[Pool]:
        court = self.court
        rooms = sorted({opening.room for opening in court.openings[index]})
        return [(room,) for room in rooms] + self._served(index)

    def _served(self, index: int) -> list[Pool]:
        court = self.court
        return [(who,) for who in court.persons[index]] + [tuple(sorted(some)) for some in court.candidates[index]]

    def _options(self, index: int) -> list[Option]:
        court, grid, minutes = self.court, self.grid, self.court.shortest(index)
        served, found = self._served(index), []
        fixed = court.testimony[index].fixed
        at_once = fixed is not None and fixed.start is not None
        for opening in remaining(court, self.diary, index):
            first = court.day_index[opening.day]
            start = opening.start - opening.start % grid
            while start <= opening.end - minutes:
                at = max(start, opening.start)
                if opening.day * FULL_DAY + at < self.heads.get(index, 0):
                    start += grid
                    continue
                takes = self._follows(index, opening.day)
                for pool in ((opening.room,), *served):
                    for wider in self.wider[pool]:
                        takes.update((wider, opening.day, start // grid + cell) for cell in range(minutes // grid))
                cost = first + (BEFORE_FIXED if at_once else at - opening.opens)
                found.append(Option(cost, opening, at, takes))
                start += grid
        found.sort(key=lambda option: (option.cost, option.opening.day, option.start, option.opening.sitting))
        return found

    def _follows(self, index: int, day: int) -> Counter[Row]:
        """By every day on which a follower has begun, whom it follows has begun too."""
        takes: Counter[Row] = Counter()
        if not self.lost:
            for other in self.court.after[index]:
                if other in self.free:
                    takes.update({((-1, index, other), d, 0): 1 for d in range(day, len(self.court.days))})
            for other in self.court.before[index]:
                if other in self.free:
                    takes.update({((-1, other, index), d, 0): -1 for d in range(day, len(self.court.days))})
        return takes

    def able(self, row: Row) -> int:
        """How many of a pool there are in a cell of the grid."""
        if row not in self.capacity:
            pool, day, cell = row
            if pool[0] == -1:
                return 0
            start, end = cell * self.grid, (cell + 1) * self.grid
            alone = len(pool) == 1
            self.capacity[row] = (
                1
                if alone
                else sum(any(a < end and start < b for a, b in free(self.court, self.diary, who, day)) for who in pool)
            )
        return self.capacity[row]

    def solve(self) -> int:
        """The bound: the linear relaxation, rounded up."""
        if sum(map(len, self.options.values())) > _MOST_OPTIONS or not self.free:
            return self.fixed
        self.work = 2.5e-5 * sum(map(len, self.options.values()))
        waiting = {index: options[_AT_FIRST:] for index, options in self.options.items()}
        for _ in range(_ROUNDS):
            answer = self._linear()
            if answer is None:
                break
            value, of_one, of_row = answer
            self.work += 5e-5 * sum(map(len, self.chosen.values()))
            added = 0
            for index, options in waiting.items():
                price = of_one[index]
                cheap = [
                    option
                    for option in options
                    if option.cost < price
                    and option.cost - price - sum(k * of_row.get(r, 0.0) for r, k in option.takes.items()) < -_SLACK
                ]
                if cheap:
                    taken = set(map(id, cheap))
                    waiting[index] = [option for option in options if id(option) not in taken]
                    self.chosen[index] += cheap
                    added += len(cheap)
            if not added:
                self.bound = self.fixed + ceil(value - 1e-4)
                self.prices = answer
                break
        return self.bound

    def _linear(self) -> Prices | None:
        """Value and duals over the columns chosen so far; None where the solver fails."""
        model = model_builder.Model()  # type: ignore[no-untyped-call]
        dear = 10 * (len(self.court.days) + 1440)
        rows: dict[Row, list[model_builder.LinearExprT]] = defaultdict(list)
        costs, lost, ones = [], [], {}
        for index in self.free:
            left_out, nowhere = model.new_num_var(0, 1, ""), model.new_num_var(0, 1, "")
            lost.append(left_out)
            costs.append(dear * nowhere)
            terms = [left_out, nowhere]
            for option in self.chosen[index]:
                weight = model.new_num_var(0, float("inf"), "")
                terms.append(weight)
                costs.append(option.cost * weight)
                for row, count in option.takes.items():
                    rows[row].append(count * weight)
            ones[index] = model.add(sum(terms) == 1)
        held = {
            row: model.add(sum(terms) <= self.able(row)) for row, terms in rows.items() if len(terms) > self.able(row)
        }
        model.add(sum(lost) <= self.lost)
        model.minimize(sum(costs))
        solver = model_builder.Solver("glop")
        if solver.solve(model) != model_builder.SolveStatus.OPTIMAL:
            return None
        duals = {row: float(solver.dual_value(constraint)) for row, constraint in held.items()}
        return float(solver.objective_value), {i: float(solver.dual_value(c)) for i, c in ones.items()}, duals

    def dearer(self) -> tuple[float, dict[int, dict[int, float]]] | None:
        """The least, and for each person and day by how much a plan in which they begin there costs more at least.

        With any prices of rows that are not negative, the costs of a plan are at least the prices of all rows and
        persons, and what each beginning costs beyond its own prices: that holds whatever the prices are.
        """
        if self.prices is None or self.lost:
            return None
        _, of_one, of_row = self.prices
        price = {row: min(0.0, by) for row, by in of_row.items()}
        least = self.fixed + sum(of_one.values()) + sum(by * self.able(row) for row, by in price.items())
        found: dict[int, dict[int, float]] = {}
        for index, options in self.options.items():
            by_day = found[index] = {}
            for option in options:
                more = option.cost - of_one[index] - sum(k * price.get(r, 0.0) for r, k in option.takes.items())
                day = option.opening.day
                by_day[day] = min(more, by_day.get(day, more))
            cheapest = min(0.0, min(by_day.values(), default=0.0))
            least += cheapest
            for day in by_day:
                by_day[day] -= cheapest
        return least, found

    def guide(self, budget: float, seed: int) -> dict[int, Option]:
        """Whole options that cost little: where vulnerable persons could be put first."""
        cp = cp_model.CpModel()
        rows: dict[Row, list[cp_model.LinearExprT]] = defaultdict(list)
        costs: list[cp_model.LinearExprT] = []
        here: dict[int, list[cp_model.IntVar]] = {}
        dear = 10 * (len(self.court.days) + 1440)
        for index in self.free:
            nowhere = cp.new_bool_var("")
            costs.append(dear * nowhere)
            here[index] = []
            for option in self.chosen[index]:
                chosen = cp.new_bool_var("")
                here[index].append(chosen)
                costs.append(option.cost * chosen)
                for row, count in option.takes.items():
                    rows[row].append(count * chosen)
            cp.add_exactly_one(nowhere, *here[index])
        for row, terms in rows.items():
            if len(terms) > self.able(row):
                cp.add(sum(terms) <= self.able(row))
        cp.minimize(sum(costs))
        solver = cp_model.CpSolver()
        solver.parameters.num_workers = 1
        solver.parameters.random_seed = seed % (1 << 31)
        solver.parameters.max_deterministic_time = budget
        solver.parameters.linearization_level = 2
        solver.parameters.symmetry_level = 0
        status = solver.solve(cp)
        self.work_guide = solver.response_proto.deterministic_time
        if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
            return {}
        return {
            index: option
            for index in self.free
            for option, chosen in zip(self.chosen[index], here[index], strict=True)
            if solver.boolean_value(chosen)
        }


def _heads(court: Court) -> dict[int, int]:
    """Before which minute nobody can begin, if everybody is placed: those they follow come first."""
    heads: dict[int, int] = {}
    for index in order(court):
        for other in court.after[index]:
            starts = [o.day * FULL_DAY + o.start for o in court.openings[other]]
            first = max([min(starts, default=0), heads.get(other, 0)])
            heads[index] = max(heads.get(index, 0), first + court.rest(other)[0] if starts else 0)
    return heads


def _grid(court: Court) -> int:
    """The widest grid on which all lengths of those in one part lie, else a narrow one."""
    vulnerable = [i for i, one in enumerate(court.testimony) if one.vulnerable]
    lengths = [
        court.shortest(i) for i in vulnerable if court.rest(i)[0] and (court.parts[i] == 1 or not court.cut_short)
    ]
    common = gcd(*lengths) if lengths else _GRIDS[2]
    return next((grid for grid in _GRIDS if common % grid == 0), _COARSE)
