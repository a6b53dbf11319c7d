"""Columns of the grid: one defendant towards one victim, with the figures of every row of the offence."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal, NamedTuple, TypeAlias

from judgedesk.app.casefile import Case
from judgedesk.app.findings import gathered
from judgedesk.app.law import charged
from judgedesk.app.reading import parts_with_documents
from judgedesk.app.tagging import known_count
from judgedesk.domain.errors import UserError
from judgedesk.domain.evidence import Below, Count, Finding, Period
from judgedesk.domain.roles import Compartment
from judgedesk.law.compiled import compiled
from judgedesk.law.coverage import SIDE_KINDS, Coverage
from judgedesk.law.model import Offence
from judgedesk.store import evidence
from judgedesk.store.cell_counts import CellCount, cell_counts

Applies: TypeAlias = bool | Literal["disputed"]
"""Whether a row is needed of this victim; ``disputed`` where that hangs on the age."""

_HEAT: Final = (1, 2, 4)
"""Passages from which a cell takes the next step of the ground it is painted on."""


def heat(passages: int) -> int:
    """The step of a cell's ground, 0 to 3, by how many passages it holds, whichever way they speak.

    It says where to look for passages. It says nothing of what they are worth.
    """
    return sum(passages >= least for least in _HEAT)


class Tally(NamedTuple):
    """Numbers of passages by the way they speak."""

    supports: int = 0
    contradicts: int = 0
    context: int = 0

    @property
    def passages(self) -> int:
        """All of them."""
        return self.supports + self.contradicts + self.context


class CellFigures(NamedTuple):
    """One cell: passages, those on sub-alternatives included; whether the row applies and was in force at the act of
    this column; the finding's state, the user's own or else the panel's, or None.
    """

    supports: int
    contradicts: int
    context: int
    applies: Applies
    in_force: bool
    finding: str | None

    @property
    def passages(self) -> int:
        """All passages of the cell."""
        return self.supports + self.contradicts + self.context

    @property
    def heat(self) -> int:
        """See `heat`."""
        return heat(self.passages)


@dataclass(frozen=True, slots=True)
class Column:
    """One defendant towards one victim. Arrays and sequences have a place for every row of the offence.

    Attributes:
        period: the dates of the act of this defendant towards this victim.
        facts: below which ages the victim was then; None where that is disputed. ``child`` is always there.
        coverage: ``covered | open | disputed``: where passages stand, never what is proved.
        open: needed rows without a supporting passage, in pack order, side kinds left out.
        supports, contradicts, context: passages, those on sub-alternatives included.
        applies, in_force: of each row.
        findings: state by place; empty for who does not hold chambers.
        tagged: places of rows that have a passage themselves, not through a sub-alternative.
        total: passages of the whole column, each counted once.
        stand: what `law.coverage` says of it.
    """

    defendant: str
    victim: str
    period: Period
    facts: Mapping[Below, bool | None]
    coverage: str
    open: tuple[str, ...]
    supports: Sequence[int]
    contradicts: Sequence[int]
    context: Sequence[int]
    applies: Sequence[Applies]
    in_force: Sequence[bool]
    findings: Mapping[int, str]
    tagged: frozenset[int]
    total: Tally
    stand: Coverage

    @property
    def pair(self) -> tuple[str, str]:
        """Defendant and victim."""
        return self.defendant, self.victim

    @property
    def child(self) -> bool | None:
        """Whether the victim was a child at the act; None: disputed."""
        return self.facts.get("child", False)

    @property
    def disputed(self) -> bool:
        """Whether some age of the victim is disputed."""
        return None in self.facts.values()

    def cell(self, place: int) -> CellFigures:
        """The cell at a place of `Sheet.places`."""
        return CellFigures(
            self.supports[place],
            self.contradicts[place],
            self.context[place],
            self.applies[place],
            self.in_force[place],
            self.findings.get(place),
        )


def upwards(law: Offence) -> dict[str, tuple[str, ...]]:
    """Every row of an offence with the rows above it, itself first: a passage on one is one on all of them."""
    found: dict[str, tuple[str, ...]] = {}
    for element in law.elements:  # sub-alternatives stand behind their parent
        found[element.id] = (element.id, *found.get(element.parent or "", ()))
    return found


class Filling:
    """Makes columns of one count: the offence worked out once, and where its rows stand in the arrays."""

    def __init__(self, count: Count) -> None:
        self.count = count
        self.law = compiled(charged(count))
        elements = self.law.offence.elements
        self._place = {element.id: place for place, element in enumerate(elements)}
        self._lines = {id: tuple(self._place[row] for row in line) for id, line in upwards(self.law.offence).items()}
        self._side = frozenset(element.id for element in elements if element.kind in SIDE_KINDS)
        self._applies: dict[int, tuple[Mapping[str, bool | None], tuple[Applies, ...]]] = {}

    def column(self, pair: tuple[str, str], tagged: Iterable[CellCount], findings: Mapping[str, str]) -> Column:
        """One column from what the database counted and the states of findings by element."""
        supports, contradicts, context = ([0] * len(self._place) for _ in range(3))
        pro = contra = about = 0
        own, supported = [], []
        for _, _, element, *numbers in tagged:
            line = self._lines.get(element)
            if line is None:  # an indicator's, or of an offence the count had before
                continue
            for place in line:
                supports[place] += numbers[0]
                contradicts[place] += numbers[1]
                context[place] += numbers[2]
            own.append(line[0])
            pro, contra, about = pro + numbers[0], contra + numbers[1], about + numbers[2]
            if numbers[0]:
                supported.append(element)
        period, facts = self.count.period_of(*pair), self.count.facts(*pair)
        dates = period.dates()
        stand = self.law.coverage(dates, facts, supported)
        return Column(
            *pair,
            period=period,
            facts=facts,
            coverage=stand.state,
            open=self._asked(stand.open),
            supports=supports,
            contradicts=contradicts,
            context=context,
            applies=self._applying(stand.applies),
            in_force=self.law.in_force(dates),
            findings={self._place[id]: state for id, state in findings.items() if id in self._place},
            tagged=frozenset(own),
            total=Tally(pro, contra, about),
            stand=stand,
        )

    def open_rows(self, pair: tuple[str, str], supported: Collection[str]) -> tuple[str, ...]:
        """`Column.open` alone, from the rows with a passage that supports them."""
        return self._asked(
            self.law.coverage(self.count.period_of(*pair).dates(), self.count.facts(*pair), supported).open
        )

    def _asked(self, open: tuple[str, ...]) -> tuple[str, ...]:
        return open if self._side.isdisjoint(open) else tuple(row for row in open if row not in self._side)

    def _applying(self, applies: Mapping[str, bool | None]) -> tuple[Applies, ...]:
        """By place. The same mapping comes for very many pairs."""
        known = self._applies.get(id(applies))
        if known is None:
            values = (applies[element.id] for element in self.law.offence.elements)
            known = self._applies[id(applies)] = applies, tuple("disputed" if it is None else it for it in values)
        return known[1]


def cells_of(case: Case, count: str, defendant: str, victim: str) -> Column:
    """One column of a sheet, read again after an edit; for `Sheet.take`.

    Raises:
        UserError: ``count.unknown``, ``count.no_defendant``, ``count.no_victim``.
    """
    known = known_count(case.file.reading(), count)
    check_pair(known, defendant, victim)
    pair = defendant, victim
    tagged = [
        numbers for part in parts_with_documents(case) for numbers in cell_counts(case.file.reading(part), count, pair)
    ]
    return Filling(known).column(pair, tagged, states_of(case, count, pair))


def check_pair(count: Count, defendant: str, victim: str) -> None:
    """Refuse who is not of the count."""
    if defendant not in count.defendants:
        raise UserError("count.no_defendant", person=defendant, count=count.label)
    if victim not in count.victims:
        raise UserError("count.no_victim", person=victim, count=count.label)


def states_of(case: Case, count: str, pair: tuple[str, str]) -> dict[str, str]:
    """States of one column's findings by element, the user's own, else the panel's; empty without the chambers key."""
    if not case.file.holds(Compartment.CHAMBERS):
        return {}
    said: dict[str, list[Finding]] = defaultdict(list)
    where = '"count" = ? AND defendant = ? AND victim = ?'
    for one in evidence.findings(case.file, where, (count, *pair)):
        said[one.element].append(one)
    known = {element: gathered(case, findings).valid for element, findings in said.items()}
    return {element: one.state.value for element, one in known.items() if one is not None}
