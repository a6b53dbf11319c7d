"""Folios of whole volumes worked out anew from what was read and what people set; only what changed is written.

Each compartment is numbered from what it may know: pages in `case.db` from that alone (of a sealed document its
placeholder shows the ends), sealed pages from everything. So all users come to the same folios, whatever keys they
hold.
"""

import time
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field

from judgedesk.app.casefile import Case
from judgedesk.app.reading import parts_with_documents
from judgedesk.domain.changes import Changes
from judgedesk.domain.documents import page_id, split_page_id
from judgedesk.domain.folio_runs import Leaf, Numbered, filed, number
from judgedesk.domain.folios import Folio, Read, noted, readings
from judgedesk.domain.roles import Compartment
from judgedesk.ingest.messages import WORD
from judgedesk.language.stamps import SeenWord, corner_reads
from judgedesk.store import folios as store
from judgedesk.store.folios import Filed, PageRow, ScannedPage

_ROWS = 400
_SECONDS = 0.1
_MOVES = 2000
_TOP = 0.2  # of the page's height: more than the corners, so that turning loses nothing
_OCR = "ocr"


@dataclass(slots=True)
class Paper:
    """A document of a volume with its pages; a placeholder of a sealed one has none, only `filed`."""

    filed: Filed
    part: Compartment
    rows: list[PageRow] = field(default_factory=list)

    def leaves(self, marks: dict[int, str]) -> list[Leaf]:
        """Its pages as the numbering takes them. Pages that are no sheets count only where somebody marked one."""
        if self.filed.sealed:
            return _ends(self.filed)
        if not any(row.paper or row.id in marks for row in self.rows):
            return []
        return [Leaf(row.id, readings(reading(row)), origin(row), marks.get(row.id), row.blank) for row in self.rows]

    def ends(self) -> tuple[int, int] | None:
        """The first and last number read for sure."""
        if self.filed.sealed:
            known = [Folio.parse(self.filed.first), Folio.parse(self.filed.last)]
        else:
            known = [read.folio for row in self.rows for read in readings(reading(row)) if read.sure]
        numbers = [folio.number for folio in known if folio is not None]
        return (numbers[0], numbers[-1]) if numbers else None


def reading(row: PageRow) -> str:
    """What was read on a page; an import that has not been settled yet has it in the folio itself."""
    return row.read or ("" if row.how else row.folio)


def origin(row: PageRow) -> str:
    """Where a reading came from: ``stamp``, the file's own text, or ``ocr``."""
    fresh = bool(row.folio) and not row.read and not row.how
    return _OCR if not fresh and (row.how == _OCR or (row.how != "stamp" and row.source == _OCR)) else "stamp"


def _ends(known: Filed) -> list[Leaf]:
    leaves = [Leaf(page_id(known.id, number)) for number in range(1, known.pages + 1)]
    for place, text in ((0, known.first), (-1, known.last)):
        folio = Folio.parse(text)
        if leaves and folio is not None:
            leaves[place] = Leaf(leaves[place].page, (Read(folio),))
    return leaves


# -- the papers of a volume -------------------------------------------------------------------------------------------


def papers(case: Case) -> list[Paper]:
    """All documents with pages and all placeholders, in file order; a sealed document both ways for who may see it."""
    found = []
    for part in parts_with_documents(case):
        found += [Paper(known, part) for known in store.filed(case.file.reading(part))]
    return sorted(found, key=lambda paper: (paper.filed.id, not paper.filed.sealed))


def seen(found: Iterable[Paper]) -> list[Paper]:
    """The papers without the placeholders of sealed documents that are there themselves."""
    known = list(found)
    open_ones = {paper.filed.id for paper in known if not paper.filed.sealed}
    return [paper for paper in known if not paper.filed.sealed or paper.filed.id not in open_ones]


def by_volume(found: Iterable[Paper], volumes: Collection[str] | None) -> list[list[Paper]]:
    """Papers of each volume together; a document without a volume stands alone."""
    groups: dict[tuple[str, int], list[Paper]] = {}
    for paper in found:
        label = paper.filed.volume
        if volumes is None or label in volumes:
            groups.setdefault((label, 0 if label else paper.filed.id), []).append(paper)
    return list(groups.values())


def fill(case: Case, group: Iterable[Paper]) -> None:
    """Read the folio columns of the papers' pages."""
    for paper in group:
        if not paper.filed.sealed:
            paper.rows = store.page_rows(case.file.reading(paper.part), paper.filed.id)


def in_order(group: Sequence[Paper]) -> list[Paper]:
    """The papers as they lie in the volume; their pages must have been read."""
    return [group[index] for index in filed([paper.ends() for paper in group])]


def all_marks(case: Case) -> dict[int, str]:
    """What people set, as far as the user may see."""
    found: dict[int, str] = {}
    for part in parts_with_documents(case):
        found |= store.marks(case.file.reading(part))
    return found


# -- settling ---------------------------------------------------------------------------------------------------------


def settle(case: Case, volumes: Collection[str] | None = None) -> Changes:
    """Work out the folios of some volumes (None: of all) and write those that changed, in short transactions.

    To be called when pages have arrived or were read by OCR, and after folio marks were changed, undone or redone. Safe
    to stop and run again.

    Raises:
        UserError: ``case.read_only``, ``disk.full`` and the like.
    """
    moved = carry_volumes(case)
    if volumes is not None and moved:
        volumes = {*volumes, *moved}
    _look_at_scans(case, volumes)
    return settle_papers(case, by_volume(papers(case), volumes))


def settle_papers(case: Case, groups: Iterable[Sequence[Paper]]) -> Changes:
    """Settle some volumes; each is given with all its papers, placeholders too."""
    marks, changed = all_marks(case), set()
    for group in groups:
        fill(case, group)
        hidden = [paper for paper in group if paper.part is Compartment.SEALED]
        if hidden:
            changed |= _write(case, Compartment.SEALED, seen(group), marks)
            _show_ends(case, group, hidden)
        outside = [paper for paper in group if paper.part is Compartment.CASE]
        changed |= _write(case, Compartment.CASE, outside, marks)
    return Changes(frozenset({"documents"}), tuple(map(str, sorted(changed)))) if changed else Changes()


def numbered(group: Sequence[Paper], marks: dict[int, str]) -> list[Numbered]:
    """Folios of the papers of a volume, in the order in which they lie."""
    leaves = [leaf for paper in in_order(group) for leaf in paper.leaves(marks)]
    return number(leaves, named=bool(group and group[0].filed.volume))


def _write(case: Case, part: Compartment, group: Sequence[Paper], marks: dict[int, str]) -> set[int]:
    rows = {row.id: row for paper in group if paper.part is part for row in paper.rows}
    if not rows:
        return set()
    settled = dict.fromkeys(rows, ("", ""))
    settled |= {one.page: (one.folio, one.how) for one in numbered(group, marks)}
    fresh: list[PageRow] = []
    for page, row in rows.items():
        folio, how = settled[page]
        if (row.folio, row.how, row.read) != (folio, how, reading(row)):
            row.read, row.folio, row.how = reading(row), folio, how
            fresh.append(row)
    _in_batches(case, part, fresh)
    return {split_page_id(row.id)[0] for row in fresh}


def _in_batches(case: Case, part: Compartment, rows: Sequence[PageRow]) -> None:
    """Transactions of a tenth of a second or so: what the user does meanwhile is not kept waiting."""
    at, most = 0, _ROWS
    while at < len(rows):
        began = time.monotonic()
        with case.file.writing(part, urgent=False) as connection:
            store.write(connection, rows[at : at + most])
        at += most
        most = max(_ROWS // 8, min(8 * _ROWS, int(most * _SECONDS / max(time.monotonic() - began, _SECONDS / 4))))


def _show_ends(case: Case, group: Sequence[Paper], hidden: Iterable[Paper]) -> None:
    """Placeholders follow the folios of their documents."""
    placeholders = {paper.filed.id: paper for paper in group if paper.filed.sealed}
    for paper in hidden:
        folios = [row.folio for row in paper.rows if row.folio]
        ends = (folios[0], folios[-1]) if folios else ("", "")
        shown = placeholders.get(paper.filed.id)
        if shown is None or ends == (shown.filed.first, shown.filed.last):
            continue
        with case.file.writing(Compartment.CASE, urgent=False) as connection:
            store.set_ends(connection, paper.filed.id, *ends)
        known = shown.filed
        shown.filed = Filed(known.id, known.name, known.volume, known.pages, known.sealed, *ends)


# -- scans ------------------------------------------------------------------------------------------------------------


def _look_at_scans(case: Case, volumes: Collection[str] | None) -> None:
    """Read the corners of pages that OCR has read since they were last looked at."""
    for part in parts_with_documents(case):
        connection = case.file.reading(part)
        waiting = store.scan_states(connection)
        for known in store.filed(connection) if waiting else ():
            if known.id not in waiting or known.sealed or (volumes is not None and known.volume not in volumes):
                continue
            rows = {row.id: row for row in store.page_rows(connection, known.id)}
            fresh = [row for page in store.scanned_pages(connection, known.id) if (row := _seen(page, rows[page.page]))]
            _in_batches(case, part, fresh)
            with case.file.writing(part, urgent=False) as writer:
                store.set_scan_state(writer, known.id, waiting[known.id])


def _seen(page: ScannedPage, row: PageRow) -> PageRow | None:
    """The page's row with what its corners say; None where that changes nothing. A stamp of the file's own stays."""
    before = reading(row)
    own = origin(row) == "stamp"
    if before and own and all(read.sure for read in readings(before)):
        return None
    reads = noted(corner_reads(_words(page), page.width, page.height, page.rotation))
    if reads == before or (not reads and own):
        return None
    row.read, row.how = reads, _OCR
    return row


def _words(page: ScannedPage) -> list[SeenWord]:
    """The words at the upper edge of the page as it stands upright."""
    found = []
    across, down = page.width * (1 - _TOP), page.height * (1 - _TOP)
    for start, end, x0, y0, x1, y1, confidence in WORD.iter_unpack(
        page.words[: len(page.words) // WORD.size * WORD.size]
    ):
        upper = {90: x0 < page.width - across, 180: y1 > down, 270: x1 > across}.get(
            page.rotation, y0 < page.height - down
        )
        if upper:
            found.append(SeenWord(page.text[start:end], x0, y0, x1, y1, confidence))
    return found


# -- volumes ----------------------------------------------------------------------------------------------------------


def carry_volumes(case: Case) -> set[str]:
    """Put documents into the volumes people gave them, where an undo or a kill left them elsewhere; their placeholders
    follow. Returns the volumes concerned, left and entered.
    """
    touched: set[str] = set()
    for part in parts_with_documents(case):
        given = store.given_volumes(case.file.reading(part))
        if not given:
            continue
        for target in dict.fromkeys((part, Compartment.CASE)):
            lying = store.lying(case.file.reading(target), sealed=part is not target)
            moves = [(one, volume) for one, volume in given.items() if lying.get(one, volume) != volume]
            for at in range(0, len(moves), _MOVES):
                with case.file.writing(target, urgent=False) as connection:
                    store.move(connection, moves[at : at + _MOVES])
            touched |= {label for one, volume in moves for label in (volume, lying[one])}
    return touched
