"""One question to the constraint solver: the same question with the same budget has the same answer."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from ortools.sat.python import cp_model

from judgedesk.planning.court import FULL_DAY, Opening, Piece
from judgedesk.planning.diary import Pieces
from judgedesk.planning.model import Model

Stop = Callable[[], bool]

UNIT_SECONDS = 1.0
"""Seconds of this kind of machine in one unit of the solver's deterministic time."""

WALL = 30.0
"""A clock ends a question that takes so many times what it may; nothing else in a plan goes by a clock."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of a question: `plan` is None where nothing was found; `bound` holds for what was asked."""

    plan: Mapping[int, Pieces] | None
    value: int
    bound: int
    proved: bool
    impossible: bool
    spent: float
    core: tuple[int, ...] = ()


class _Watch(cp_model.CpSolverSolutionCallback):
    def __init__(self, stop: Stop | None) -> None:
        super().__init__()
        self._stop = stop

    def on_solution_callback(self) -> None:
        if self._stop is not None and self._stop():
            self.stop_search()


def ask(
    model: Model,
    least: int | None,
    budget: float,
    seed: int = 0,
    stop: Stop | None = None,
    assumed: Sequence[int] = (),
    linear: int = 1,
) -> Answer:
    """The least value of a measure (None: any plan) within `budget` units of deterministic time."""
    cp = model.cp
    cp.clear_objective()  # type: ignore[no-untyped-call]
    if least is not None:
        cp.minimize(model.measures[least])
    cp.clear_assumptions()
    if assumed:
        cp.add_assumptions([model.hearings[index].placed for index in assumed])
    solver = cp_model.CpSolver()
    settings = solver.parameters
    settings.num_workers = 1
    settings.random_seed = seed % (1 << 31)
    settings.max_deterministic_time = max(budget, 1e-3)
    settings.max_time_in_seconds = max(20.0, budget * UNIT_SECONDS * WALL)
    settings.linearization_level = linear
    settings.symmetry_level = 0  # 9.15 fails now and then on the symmetries of parts
    status = solver.solve(cp, _Watch(stop))
    spent = solver.response_proto.deterministic_time
    found = status in (cp_model.OPTIMAL, cp_model.FEASIBLE)
    core: tuple[int, ...] = ()
    if status == cp_model.INFEASIBLE and assumed:
        by_variable = {model.hearings[index].placed.index: index for index in assumed}
        core = tuple(
            sorted(by_variable[v] for v in solver.sufficient_assumptions_for_infeasibility() if v in by_variable)
        )
    value = round(solver.objective_value) if found and least is not None else 0
    bound = -(-int(solver.best_objective_bound * 1000 - 1) // 1000) if least is not None and found else 0
    return Answer(
        read(model, solver) if found else None,
        value,
        value if status == cp_model.OPTIMAL else min(bound, value),
        status == cp_model.OPTIMAL,
        status == cp_model.INFEASIBLE,
        spent,
        core,
    )


def read(model: Model, solver: cp_model.CpSolver) -> dict[int, Pieces]:
    """Where the free testimonies stand in a solution, with what is pinned of them; the others are left out."""
    found: dict[int, Pieces] = {}
    for index, hearing in model.hearings.items():
        if not solver.boolean_value(hearing.placed):
            continue
        pieces = list(hearing.prefix)
        for part in hearing.parts:
            if not solver.boolean_value(part.present):
                continue
            opening = next(o for o, h in zip(hearing.openings, part.here, strict=True) if solver.boolean_value(h))
            start = solver.value(part.start) - opening.day * FULL_DAY
            whos = tuple(next(w for w, b in some.items() if solver.boolean_value(b)) for some in part.chosen)
            end = start + solver.value(part.size)
            pieces.append(Piece(opening.sitting, opening.day, opening.room, start, end, opening.opens, whos))
        found[index] = tuple(pieces)
    return found


def hint(model: Model, plan: Mapping[int, Pieces]) -> None:
    """Tell the solver a plan to begin with."""
    cp = model.cp
    cp.clear_hints()  # type: ignore[no-untyped-call]
    for index, hearing in model.hearings.items():
        pieces = plan.get(index, ())
        new = pieces[len(hearing.prefix) :]
        if hearing.parts or pieces:
            cp.add_hint(hearing.placed, bool(pieces))
        for number, part in enumerate(hearing.parts):
            piece = new[number] if number < len(new) else None
            if isinstance(part.size, cp_model.IntVar):
                cp.add_hint(part.present, piece is not None)
                cp.add_hint(part.size, piece.end - piece.start if piece else 0)
            cp.add_hint(part.start, piece.at if piece else 0)
            for opening, here in zip(hearing.openings, part.here, strict=True):
                cp.add_hint(here, piece is not None and _inside(piece, opening))
            for need, some in enumerate(part.chosen):
                for who, taken in some.items():
                    cp.add_hint(taken, piece is not None and piece.resources[need] == who)


def _inside(piece: Piece, opening: Opening) -> bool:
    return (
        (piece.sitting, piece.day) == (opening.sitting, opening.day)
        and opening.start <= piece.start
        and piece.end <= opening.end
    )
