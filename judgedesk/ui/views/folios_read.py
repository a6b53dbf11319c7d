"""What the folio view asks of the app: a volume's pages with what is odd between them, and what a correction would do.

Called on worker threads.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from judgedesk.app import folios, reading
from judgedesk.app.casefile import Case
from judgedesk.app.folios import FolioProblem
from judgedesk.app.numbering import Paper, all_marks, by_volume, fill, numbered, papers, seen
from judgedesk.domain.documents import page_id
from judgedesk.domain.folios import Folio
from judgedesk.language.stamps import read_stamp


@dataclass(frozen=True, slots=True)
class Leaf:
    """A page in its volume: its number there, its document, and its folio as `folios.FolioLine` says."""

    number: int
    document: int
    name: str
    page: int
    read: str
    folio: str
    how: str
    blank: bool

    @property
    def id(self) -> int:
        """The page's id."""
        return page_id(self.document, self.page)


@dataclass(frozen=True, slots=True)
class Odd:
    """Something odd in the numbering, standing before the page where it shows."""

    problem: FolioProblem


Row: TypeAlias = Leaf | Odd


@dataclass(frozen=True, slots=True)
class Volume:
    """A volume as the view shows it. `label` is '' for the documents without one; `at` finds a page's row."""

    label: str
    form: str
    labels: Sequence[str]
    rows: Sequence[Row]
    at: Mapping[int, int]
    pages: int
    unnumbered: int
    odd: int


@dataclass(frozen=True, slots=True)
class Preview:
    """What a correction would make of the pages of a volume: new folios by page id, in the order of the volume.

    `folio` is the one given, as stored; None where what was typed is none. `stop` is the first page behind the run that
    keeps its folio; None where the run goes to the end.
    """

    row: int
    text: str
    folio: str | None
    changed: Mapping[int, str] = field(default_factory=dict)
    stop: int | None = None


def read_volume(case: Case, wanted: str | None, *, only_odd: bool) -> Volume | None:
    """A volume; the first where none is named, or the one named is gone. None where there are no pages at all.

    With `only_odd` pages stand only around what is odd.
    """
    labels = [*folios.volumes(case), *([""] if folios.loose(case) else [])]
    if not labels:
        return None
    label = wanted if wanted in labels else labels[0]
    names = {line.id: line.name for line in reading.documents(case)}
    leaves = [
        Leaf(number, line.document, names.get(line.document, ""), line.page, line.read, line.folio, line.how,
             line.blank)
        for number, line in enumerate(folios.volume(case, label), 1)
    ]  # fmt: skip
    problems = folios.problems(case, {label})
    rows = _rows(leaves, problems, only_odd)
    at = {row.id: place for place, row in enumerate(rows) if isinstance(row, Leaf)}
    bare = sum(not leaf.folio for leaf in leaves)
    return Volume(label, folios.form(case), labels, rows, at, len(leaves), bare, len(problems))


def _rows(leaves: Sequence[Leaf], problems: Sequence[FolioProblem], only_odd: bool) -> list[Row]:
    odd: dict[int, list[Odd]] = {}
    for problem in problems:
        odd.setdefault(page_id(problem.document, problem.page), []).append(Odd(problem))
    if only_odd:
        shown = {near for at, leaf in enumerate(leaves) if leaf.id in odd for near in range(at - 2, at + 3)}
        leaves = [leaf for at, leaf in enumerate(leaves) if at in shown]
    rows: list[Row] = []
    for leaf in leaves:
        rows += odd.get(leaf.id, ())
        rows.append(leaf)
    return rows


class Foresight:
    """Says what a correction would do. Keeps the papers of the volume, read with the first question."""

    def __init__(self, case: Case, volume: Volume) -> None:
        self._case, self._volume = case, volume
        self._groups: list[list[Paper]] = []
        self._marks: dict[int, str] = {}
        self._current: dict[int, str] = {}

    def preview(self, row: int, text: str) -> Preview:
        """What becomes of the run if the page in that row bore the folio that is typed; '' for none."""
        leaf, folio = self._volume.rows[row], parsed(text)
        if folio is None or not isinstance(leaf, Leaf):
            return Preview(row, text, None)
        self._read()
        group = next((one for one in self._groups if any(p.filed.id == leaf.document for p in one)), [])
        changed: dict[int, str] = {}
        stop = None
        for one in numbered(group, self._marks | {leaf.id: folio}):
            if one.page in self._current and one.folio != self._current[one.page]:
                changed[one.page] = one.folio
                stop = None
            elif changed and stop is None and one.folio:
                stop = one.page
        return Preview(row, text, folio, changed, stop)

    def _read(self) -> None:
        if self._groups:
            return
        groups = by_volume(seen(papers(self._case)), {self._volume.label})
        for group in groups:
            fill(self._case, group)
        self._current = {row.id: row.folio for group in groups for paper in group for row in paper.rows}
        self._marks = all_marks(self._case)
        self._groups = groups


def parsed(text: str) -> str | None:
    """A folio as people write it, as stored: ``412v`` for ``k. 412 v``; '' for nothing, None for what is none."""
    said = text.strip()
    if not said:
        return ""
    read = read_stamp(said) or read_stamp(f"k. {said}")
    return str(read.folio) if read else None


def next_to(folio: str, steps: int) -> str:
    """The front of the leaf that lies so many before or after; '' where there is none."""
    known = Folio.parse(folio)
    number = known.number + steps if known is not None else 0
    return str(Folio(number)) if number > 0 else ""
