"""Tables looked for in a document: page by page in a confined child, on scans among the words that OCR read; parts of
one table over several pages put together again, with a proposal of what each column is.
"""

import re
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Final

from judgedesk.app import consultation, notes_found
from judgedesk.app.casefile import Case
from judgedesk.app.reading import part_of
from judgedesk.app.table_scans import ScanReader
from judgedesk.app.word_boxes import WordBoxes
from judgedesk.domain.documents import Page, TextSource
from judgedesk.domain.errors import UserError
from judgedesk.domain.roles import Compartment
from judgedesk.ingest.aligned import Box, Grid, Row, around
from judgedesk.ingest.messages import TRADE, Grids, Said, checked
from judgedesk.jobs.crew import Crew, Limits
from judgedesk.language import amounts, columns
from judgedesk.store import documents as store
from judgedesk.store import layers
from judgedesk.store.originals import Damaged, Original
from judgedesk.store.tables import TableRow

MOST_ROWS: Final = 200_000
KINDS: Final = ("bank", "calls", "roster", "other")
_AT_ONCE: Final = 20
_LIMITS: Final = Limits(seconds=240, silence=25, memory_bytes=1 << 30)
_SHEET = re.compile(r".{0,200}  [A-Z]{1,4}\d{1,8}:[A-Z]{1,4}\d{1,8}")
_EDGE: Final = 6.0
_CAPTION: Final = 1_200

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading as printed and the role it has or that is proposed, see `language.columns.ROLES`."""

    heading: str
    role: str


@dataclass(frozen=True, slots=True)
class FoundTable:
    """A table of a document, before anybody confirmed it. `number` counts from 1.

    Attributes:
        kind: one of `KINDS`, proposed by the roles of the columns.
        caption: the words over its first part.
        columns: with the roles proposed.
        rows: all rows but headings.
        how: ``ruled``, ``aligned``, ``scan``, ``sheet``, ``notes``.
        sign: what parts off the fractions of sums, ``,`` or ``.``.
        edges: where columns begin and end on its first page, points from the left.
    """

    number: int
    kind: str
    caption: str
    columns: tuple[Column, ...]
    rows: tuple[TableRow, ...]
    how: str
    sign: str
    edges: tuple[float, ...] = ()

    @property
    def pages(self) -> tuple[int, int]:
        """First and last page."""
        return self.rows[0].page, self.rows[-1].page


@dataclass(frozen=True, slots=True)
class Search:
    """What was found in a document, and pages that could not be read, with an error code each."""

    tables: tuple[FoundTable, ...]
    unread: tuple[tuple[int, str], ...] = ()


@dataclass(slots=True)
class _Part:
    """A table on one page."""

    page: int
    how: str
    headings: tuple[str, ...]
    rows: list[Row]
    above: str
    edges: tuple[float, ...]


@dataclass(slots=True)
class _Whole:
    parts: list[_Part] = field(default_factory=list)
    headings: tuple[str, ...] = ()


def find(
    case: Case,
    document: int,
    pages: tuple[int, int] | None = None,
    progress: Progress | None = None,
    cancel: threading.Event | None = None,
    *,
    notes: bool = False,
) -> Search:
    """Look for tables on the pages of a document; blocks (some 60 ms a page, 1 s a scan), so for a worker thread.

    Args:
        case: it must be open.
        document: its id.
        pages: first and last page; all without it.
        progress: told pages done and pages in all.
        cancel: set it to stop: ``job.cancelled`` is raised.
        notes: read lines of notes with sums as rows, too, where no table stands.

    Raises:
        UserError: ``document.unknown``, ``keys.not_yours``, ``page.unknown``, ``table.no_pages`` for a document that
            has none, ``job.cancelled``, ``original.changed``.
    """
    part = part_of(case, document)
    connection = case.file.reading(part)
    known = store.get(connection, document)
    if known is None or not known.pages:
        raise UserError("table.no_pages", document=known.name if known else str(document))
    first, last = pages or (1, known.pages)
    if not 1 <= first <= last <= known.pages:
        raise UserError("page.unknown", document=known.name, page=last, pages=known.pages)
    if part is Compartment.SEALED:
        consultation.excerpts(case, [document])
    looking = _Looking(case, document, known.kind, part, progress, cancel or threading.Event())
    parts = looking.parts(first, last)
    if notes:
        parts += looking.notes(first, last, {one.page for one in parts})
    found = [_made(number, whole) for number, whole in enumerate(_wholes(parts), 1)]
    return Search(tuple(found), tuple(sorted(looking.unread)))


class _Looking:
    """One walk over the pages of a document."""

    def __init__(
        self, case: Case, document: int, kind: str, part: Compartment, progress: Progress | None,
        cancel: threading.Event,
    ) -> None:  # fmt: skip
        self._case, self._document, self._kind, self._part = case, document, kind, part
        self._progress, self._cancel = progress, cancel
        self._done = 0
        self.unread: list[tuple[int, str]] = []

    def parts(self, first: int, last: int) -> list[_Part]:
        """The tables of some pages, in order."""
        found: dict[int, list[_Part]] = {}
        printed: list[int] = []
        with ScanReader(self._case, self._document, self._part, self._cancel) as reader:
            for page in self._pages(first, last):
                scanned = self._scanned(page, reader)
                if scanned is not None:
                    found[page.number] = scanned
                    self._tell(last - first + 1)
                elif self._kind == "pdf":
                    printed.append(page.number)
                else:
                    found[page.number] = _of_text(page.number, page.text)
                    self._tell(last - first + 1)
        if printed:
            found |= self._printed(printed, last - first + 1)
        return [one for number in sorted(found) for one in found[number]]

    def notes(self, first: int, last: int, taken: set[int]) -> list[_Part]:
        """Lines with sums on pages without a table."""
        found = []
        for page in self._pages(first, last):
            lines = notes_found.lines(page.text) if page.number not in taken else []
            if lines:
                places = self._places(page)
                made = [Row(_place(places, line.start, line.end), line.cells) for line in lines]
                found.append(_Part(page.number, "notes", notes_found.HEADINGS, made, "", ()))
        return found

    def _places(self, page: Page) -> WordBoxes:
        connection = self._case.file.reading(self._part)
        read = next((one for one in layers.of_page(connection, page.id) if one.layer == layers.OCR), None)
        if read is None or not layers.shows_ocr(page.source, page.text, read):
            return WordBoxes("", b"", 0)
        return WordBoxes(read.text, read.words, read.rotation)

    def _pages(self, first: int, last: int) -> Iterator[Page]:
        connection = self._case.file.reading(self._part)
        for number in range(first, last + 1):
            if self._cancel.is_set():
                raise UserError("job.cancelled")
            page = store.page(connection, self._document, number)
            if page is not None:
                yield page

    def _scanned(self, page: Page, reader: ScanReader) -> list[_Part] | None:
        """Tables of a page that shows what OCR read; None where its own text stands."""
        connection = self._case.file.reading(self._part)
        read = next((one for one in layers.of_page(connection, page.id) if one.layer == layers.OCR), None)
        if read is None or not layers.shows_ocr(page.source, page.text, read):
            if page.source not in (TextSource.NONE, TextSource.FAILED):
                return None
            self.unread.append((page.number, "ocr.no_layer"))
            return []
        try:
            return [_part(page.number, "scan", grid) for grid in reader.grids(page.number, read)]
        except UserError as error:
            if error.code in ("original.changed", "job.cancelled"):
                raise
            self.unread.append((page.number, error.code))
            return []

    def _printed(self, pages: Sequence[int], total: int) -> dict[int, list[_Part]]:
        row = self._case.file.reading(self._part).execute(
            "SELECT original, file_key, size, password FROM documents WHERE id = ?", (self._document,)
        ).fetchone()  # fmt: skip
        found: dict[int, list[_Part]] = {}
        try:
            with (
                Crew(TRADE, checked, size=1, limits=_LIMITS) as crew,
                Original(self._case.path, row[0], row[1], row[2]) as original,
            ):
                for first, last in _runs(pages):
                    self._run(crew, original, [row[3]] if row[3] else [], first, last, found, total)
        except Damaged as error:
            raise UserError("original.changed") from error
        return found

    def _run(
        self, crew: Crew[Said], original: Original, passwords: list[str], first: int, last: int,
        found: dict[int, list[_Part]], total: int,
    ) -> None:  # fmt: skip
        """A run of pages; where a child is lost at one, that one is told and the rest is read."""
        at = first

        def heard(message: Said) -> None:
            nonlocal at
            if not isinstance(message, Grids) or message.page != at:
                raise UserError("child.garbage")
            at += 1
            self._tell(total)
            if message.reason:
                self.unread.append((message.page, message.reason))
            found[message.page] = [_part(message.page, grid.how, grid) for grid in message.grids]

        while at <= last:
            unit = {"do": "grids", "kind": "pdf", "first": at, "last": last, "passwords": passwords}
            outcome = crew.run(unit, original, heard, cancel=self._cancel, again=lambda _code: None)
            if outcome.state == "cancelled" or self._cancel.is_set():
                raise UserError("job.cancelled")
            if outcome.state == "failed" and at <= last:
                self.unread.append((at, outcome.code))
                at += 1
                self._tell(total)

    def _tell(self, total: int) -> None:
        self._done += 1
        if self._progress is not None:
            self._progress(self._done, total)


def _place(places: WordBoxes, start: int, end: int) -> Box:
    found = places.rectangles([(start, end)])[0]
    return around(found) if found else (0.0, 0.0, 0.0, 0.0)


def _runs(pages: Sequence[int]) -> Iterator[tuple[int, int]]:
    first = before = pages[0]
    for page in (*pages[1:], -1):
        if page != before + 1 or page - first >= _AT_ONCE:
            yield first, before
            first = page
        before = page


def _part(page: int, how: str, grid: Grid) -> _Part:
    rows = list(grid.rows[grid.head :])
    names = [row.cells for row in grid.rows[: grid.head]]
    width = max(len(row.cells) for row in grid.rows)
    headings = tuple(
        " ".join(dict.fromkeys(one[at] for one in names if at < len(one) and one[at])) for at in range(width)
    )
    return _Part(page, how, headings, rows, grid.above, grid.edges)


def _of_text(page: int, text: str) -> list[_Part]:
    """The cells of a sheet, which are parted by tabs."""
    lines = text.splitlines()
    named = bool(lines) and _SHEET.fullmatch(lines[0]) is not None
    cells = [tuple(line.split("\t")) for line in lines[named:]]
    full = [row for row in cells if sum(map(bool, row)) > 1]
    if len(full) < 2:
        return []
    width = min(60, max(map(len, full)))
    nowhere = (0.0, 0.0, 0.0, 0.0)
    start = next(at for at, row in enumerate(cells) if sum(map(bool, row)) > max(1, width // 2) or row is full[0])
    body = [Row(nowhere, (row + ("",) * width)[:width]) for row in cells[start:] if any(row)]
    headings = ("",) * width
    if not any(sign.isdecimal() for cell in body[0].cells for sign in cell):
        headings, body = body[0].cells, body[1:]
    above = "\n".join(" ".join(row) for row in cells[:start])
    return [_Part(page, "sheet", headings, body, above, ())] if body else []


def _wholes(parts: Iterable[_Part]) -> list[_Whole]:
    """Parts that go on with one another: the same headings wherever they stand in the document, or none and the same
    columns at the top of the next page.
    """
    found: list[_Whole] = []
    for part in parts:
        goes_on = next((whole for whole in reversed(found) if _goes_on(whole, part)), None)
        if goes_on is None:
            goes_on = _Whole(headings=part.headings)
            found.append(goes_on)
        goes_on.parts.append(_fitted(part, goes_on))
    return [whole for whole in found if any(part.rows for part in whole.parts)]


def _goes_on(whole: _Whole, part: _Part) -> bool:
    last = whole.parts[-1]
    if part.how == "notes" or last.how == "notes":
        return part.how == last.how
    if any(part.headings):
        one, other = _names(whole.headings), _names(part.headings)
        return one == other or _of_days(one, other)
    if len(part.headings) != len(whole.headings) or part.page != last.page + 1:
        return False
    if part.how == "sheet" and last.how == "sheet":
        return True
    return bool(part.edges) and all(
        abs(a - b) <= _EDGE for a, b in zip(part.edges[1:-1], last.edges[1:-1], strict=False)
    )


def _names(headings: Sequence[str]) -> tuple[str, ...]:
    return tuple("".join(heading.split()).casefold() for heading in headings)


def _of_days(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether headings differ only in days that a month has not."""
    days = {str(number) for number in range(1, 32)}
    plain, further = [name for name in one if name not in days], [name for name in other if name not in days]
    return plain == further and len(one) - len(plain) >= 20 and len(other) - len(further) >= 20


def _fitted(part: _Part, whole: _Whole) -> _Part:
    """A part whose days are put under those of the whole; the whole grows where it lacks one."""
    if len(part.headings) == len(whole.headings):
        return part
    if len(part.headings) > len(whole.headings):
        before, whole.headings = whole.headings, part.headings
        for earlier in whole.parts:
            earlier.rows = _moved(earlier.rows, before, whole.headings)
        return part
    part.rows = _moved(part.rows, part.headings, whole.headings)
    return part


def _moved(rows: Iterable[Row], before: Sequence[str], after: Sequence[str]) -> list[Row]:
    places = [_names(before).index(name) if name in _names(before) else -1 for name in _names(after)]
    return [Row(row.box, tuple(row.cells[at] if 0 <= at < len(row.cells) else "" for at in places)) for row in rows]


def _made(number: int, whole: _Whole) -> FoundTable:
    width = len(whole.headings)
    rows: list[TableRow] = []
    for part in whole.parts:
        section = _section(part.above) if len(whole.parts) == 1 or part.above else ""
        rows += _typed_kinds(part, section, width)
    plain = [row.cells for row in rows if row.kind == "row"]
    stands = [[cells[at] for cells in islice(plain, 400)] for at in range(width)]
    numbers = [cell for column in stands for cell in column if re.search(r"\d[.,]\d{1,2}\D?$", cell)]
    sign = amounts.decimal_sign(one for one in numbers if not columns.day_of(one)) or ","
    roles = columns.roles_of(whole.headings, stands, sign)
    if whole.parts[0].how == "notes":
        roles = notes_found.ROLES
    made = tuple(Column(heading, role) for heading, role in zip(whole.headings, roles, strict=True))
    caption = whole.parts[0].above[-_CAPTION:]
    how, edges = whole.parts[0].how, whole.parts[0].edges
    return FoundTable(number, kind_of(roles, made), caption, made, tuple(rows[:MOST_ROWS]), how, sign, edges)


def _section(above: str) -> str:
    """The line right above a part, where it is short: the month of a roster, the name of an account."""
    lines = [line.strip() for line in above.splitlines() if line.strip()]
    return lines[-1][:80] if lines and len(lines[-1]) <= 60 and not lines[-1].endswith(".") else ""


def _typed_kinds(part: _Part, section: str, width: int) -> Iterator[TableRow]:
    """Rows with what they are; a row with one cell of words parts the table."""
    headings = _names(part.headings)
    for row in part.rows:
        cells = (row.cells + ("",) * width)[:width]
        filled = [cell for cell in cells if cell]
        if not filled or _names(cells) == headings:
            continue
        kind = columns.row_kind(cells)
        if len(filled) == 1 and width > 2 and kind == "row" and not any(sign.isdecimal() for sign in filled[0][:1]):
            section = filled[0][:80]
            continue
        box = (row.box[0], row.box[1], row.box[2], row.box[3])
        yield TableRow(part.page, box, kind, section, cells)


def kind_of(roles: Sequence[str], made: Sequence[Column] = ()) -> str:
    """What kind of table has such columns."""
    has = set(roles)
    days = sum(column.heading.strip().isdecimal() for column in made)
    if "balance" in has or ("date" in has and has & {"out", "in"} and not has & {"to", "person"}):
        return "bank"
    if "duration" in has or (has >= {"date", "number"} and "direction" in has):
        return "calls"
    if "person" in has and (has & {"hours", "days", "present", "gross", "amount", "withheld", "until"} or days >= 20):
        return "roster"
    return "bank" if has >= {"date", "amount"} and not has & {"to", "from", "person"} else "other"
