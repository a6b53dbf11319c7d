"""What the place of the chronology shows, worked out on a reader thread."""

from collections.abc import Sequence
from dataclasses import dataclass

from judgedesk.app.casefile import Case
from judgedesk.app.chronology import Chronology, Line, chronology
from judgedesk.ui.views.chronology_layout import Layout, Narrowing, Sizes, lay_out
from judgedesk.ui.views.chronology_paint import Strip, strips_of


@dataclass(frozen=True, slots=True)
class Apart:
    """In the table, the heading over the facts outside the scope."""

    number: int


@dataclass(frozen=True, slots=True)
class Shown:
    """The facts as narrowed, their picture, and the rows of their table."""

    whole: Chronology
    lines: Sequence[Line]
    layout: Layout
    strips: Sequence[Strip]
    rows: Sequence[Line | Apart]


def read(
    case: Case, known: Chronology | None, narrowing: Narrowing, scale: float, width: float, sizes: Sizes, zoom: float
) -> Shown:
    """Reads the facts, unless they are `known`, and lays them out.

    Args:
        case: whose facts.
        known: what was read before and still holds.
        narrowing: which are shown.
        scale: px a day, 0 to fit into `width`.
        width: px there are for the time.
        sizes: lengths of the picture.
        zoom: 1.0 at 100 %.
    """
    whole = known if known is not None else chronology(case)
    lines = narrowing.of(whole)
    layout = lay_out(lines, list(whole.persons), narrowing.person, scale, width, sizes)
    strips = strips_of(whole, layout.first, layout.days, layout.scale / zoom)
    apart = [line for line in lines if line.fact.outside_scope]
    rows: list[Line | Apart] = [line for line in lines if not line.fact.outside_scope]
    if apart:
        rows += [Apart(len(apart)), *apart]
    return Shown(whole, lines, layout, strips, rows)
