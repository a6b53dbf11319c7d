"""The scenes of what is worked out beside the grid."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from judgedesk.app import comparison, grid, passages
from judgedesk.domain.evidence import Tag
from judgedesk.ui.shell.desk import Desk
from judgedesk.ui.views.comparison import ComparisonView
from judgedesk.ui.views.coverage import CoverageView
from judgedesk.ui.views.indicators import IndicatorsView
from judgedesk.ui.views.indicators_read import ticked
from judgedesk.ui.widgets.pairbar import Pair

_Section = TypeVar("_Section", ComparisonView, IndicatorsView, CoverageView)
Steps = list[Callable[[], None]]

_ANSWERS = (("yes", "means"), ("yes", "means"), ("unclear", ""), ("yes", "purpose"), ("no", ""))
"""For the first questions: the answer, and the family of rows from which it takes its passages."""


_SHOWN = ("pl.191", "pl.203", "pl.218", "pl.286")


def section_scenes(desk: Desk) -> list[tuple[str, Steps]]:
    """The sections of the grid, each with something chosen."""
    return [
        ("count_joined", [lambda: desk.go("grid"), lambda: _joining(desk), lambda: _ticking(desk)]),
        ("count_split", [lambda: desk.grid.steps.begin(desk.grid.counts.count, "injured")]),
        ("comparison", [lambda: desk.grid.steps.ended.emit(), lambda: _answered(desk),
                        lambda: desk.go("comparison"), lambda: _fullest(desk), lambda: _beside(desk)]),
        ("questions_apart", [lambda: _asked(desk)]),
        ("indicators", [lambda: desk.go("indicators"), lambda: _indicated(desk), lambda: _ticked(desk)]),
        ("coverage", [lambda: desk.go("coverage")]),
        ("compelled", [lambda: desk.go("compelled")]),
    ]  # fmt: skip


def _joining(desk: Desk) -> None:
    desk.commands.run("grid.join_counts")


def _ticking(desk: Desk) -> None:
    """The other counts, to be joined with the first."""
    for tick in desk.grid.steps.ticks.values():
        tick.setChecked(True)


def _view(desk: Desk, kind: type[_Section]) -> _Section:
    return next(view for view in desk.findChildren(kind))


def _columns(desk: Desk) -> dict[Pair, Sequence[Tag]]:
    """What is tagged, by count, accused and injured party."""
    pairs = [Pair(one.id, accused, injured) for one in grid.counts(desk.case) for accused in one.defendants
             for injured in one.victims]  # fmt: skip
    return {pair: [found.tag for found in passages.of_column(desk.case, *pair.ids)] for pair in pairs}


def _best(desk: Desk) -> Pair | None:
    """The pair with most tags."""
    columns = _columns(desk)
    return max(columns, key=lambda pair: len(columns[pair]), default=None)


def _answered(desk: Desk) -> None:
    """Answers the first questions where none is answered, and notes a reclassification."""
    pair = _best(desk)
    if pair is None or not desk.case.writable or "findings" in desk.case.withheld:
        return
    whole, tags = comparison.compare(desk.case, *pair.ids), _columns(desk)[pair]
    if any(line.answer for line in whole.questions):
        return
    for line, (said, family) in zip(whole.questions, _ANSWERS, strict=False):
        given = [tag.id for tag in tags if family and f".{family}." in tag.element][:3]
        desk.bridge.write(comparison.answer, desk.case, *pair.ids, line.id, said, "", given)
    known = {one.id: one for one in whole.neighbours}
    if "pl.218" in known:
        warned = {"on": "2027-01-08", "folio": "t. VI k. 1188"}
        reason = known["pl.218"].differs["pl"]
        desk.bridge.write(comparison.note_reclassification, desk.case, *pair.ids, "pl.218", reason, warned)


def _fullest(desk: Desk) -> None:
    view = _view(desk, ComparisonView)
    view.pairs.aim(_best(desk))
    view.restore(view.state())


def _beside(desk: Desk) -> None:
    """A cell under a neighbour."""
    view = _view(desk, ComparisonView)
    view.offences.chosen.emit(_SHOWN)
    shared = next((at for at, row in enumerate(view.model.rows) for cell in getattr(row, "cells", ())[1:2] if cell), 1)
    view.table.choose(shared, 2)
    view.table.scrollToTop()


def _asked(desk: Desk) -> None:
    view = _view(desk, ComparisonView)
    view.list.choose_near(2)
    view.list.moved.emit()


def _indicated(desk: Desk) -> None:
    view = _view(desk, IndicatorsView)
    view.pairs.aim(_best(desk))
    view.restore(view.state())


def _ticked(desk: Desk) -> None:
    """The indicator with passages for and against, as many as there are."""
    view = _view(desk, IndicatorsView)
    lines = [(at, row) for at, row in enumerate(view.rows.rows) if hasattr(row, "contradicts")]
    best = max(
        lines, key=lambda one: (min(len(one[1].supports), len(one[1].contradicts)), ticked(one[1])), default=None
    )
    if best is not None:
        view.list.choose_row(best[0])
        view.list.scrollTo(view.list.currentIndex(), view.list.ScrollHint.PositionAtCenter)
