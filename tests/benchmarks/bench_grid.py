"""The element grid at 60 injured parties, 12 defendants and 100,000 passages, and at ten times that: how cost grows.

Cases are made straight into the store: what is measured does not care how passages came. Times are of the processor,
those of an edit with all it writes; the limit they are held against is the bare SQL that counts passages.
"""

import random
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from bench_import import PASSPHRASE, USER
from table import head, line, percentile

from judgedesk.app import casefile, grid, groundwork, law, tagging
from judgedesk.app.casefile import Case
from judgedesk.app.tagging import NewTag
from judgedesk.domain.documents import DocumentState, TextSource
from judgedesk.domain.evidence import Count, Period
from judgedesk.domain.roles import Compartment, Role
from judgedesk.store import audit, evidence, rows, views
from judgedesk.store import documents as store
from judgedesk.store.casefile import SUFFIX
from judgedesk.store.documents import NewPage

OFFENCE = "pl.189a.1"
DEFENDANTS = tuple(f"d{number}" for number in range(1, 13))
VICTIMS = tuple(f"v{number}" for number in range(1, 61))
DOCUMENTS, PAGES = 100, 200
QUOTE = "we were promised work in a hotel, and our passports were taken at the gate"
BARE = 'SELECT defendant, victim, element, stance, count(*) FROM tags WHERE "count" = ? GROUP BY 1, 2, 3, 4'
_COLUMNS = (
    "id", "document", "page", "start", "end", "quote", "page_hash", "element", "count", "defendant", "victim", "stance",
    "note", "author", "at", "position", "place",
)  # fmt: skip


def made_case(folder: Path, tags: int, counts: int = 1) -> Case:
    """A case with so many passages on each of its counts; half of its pages were opened."""
    case = casefile.create_case(folder / f"grid-{tags}-{counts}{SUFFIX}", "II K 1/26", USER, Role.JUDGE, PASSPHRASE)
    with case.file.writing(urgent=False) as connection:
        for document in range(1, DOCUMENTS + 1):
            store.add(connection, {
                "id": document, "name": f"document {document:03}", "volume": f"{document // 25 + 1}", "kind": "text",
                "size": 1, "sha256": f"made {document}", "state": DocumentState.ARRIVING.value, "added": audit.now(),
            })  # fmt: skip
            pages = [
                NewPage(number, f"{QUOTE} ({document}, {number})", TextSource.TEXT, str(number), 595.0, 842.0, 0, "")
                for number in range(1, PAGES + 1)
            ]
            store.add_pages(connection, document, pages)
            store.finish(connection, document, DocumentState.READY)
        for number in range(1, counts + 1):
            rows.put(connection, "counts", evidence.count_row(_count(number), number))
        names = ", ".join(f'"{name}"' for name in _COLUMNS)
        marks = ", ".join("?" for _ in _COLUMNS)
        for number in range(1, counts + 1):
            connection.executemany(f"INSERT INTO tags ({names}) VALUES ({marks})", _tags(number, tags))
    with case.file.writing(Compartment.CHAMBERS) as connection:
        for page in range(0, DOCUMENTS * PAGES, 2):
            views.note(connection, (page // PAGES + 1) << 20 | page % PAGES + 1, USER)
    return case


def _count(number: int) -> Count:
    """Every fourth victim a child, every fifth of a disputed age."""
    ages = {victim: None if at % 5 == 0 else at % 4 == 0 for at, victim in enumerate(VICTIMS)}
    period = Period("2022-03-01", "2023-11-30")
    return Count(f"c{number}", str(number), OFFENCE, period, DEFENDANTS, VICTIMS, {}, ages)


def _tags(count: int, number: int) -> Iterator[tuple[object, ...]]:
    chosen = random.Random(count)
    elements = [element.id for element in law.offence(OFFENCE).elements]
    stances = ("supports",) * 6 + ("contradicts",) * 2 + ("context",) * 2
    for at in range(number):
        yield (
            f"t-{count}-{at:08x}", chosen.randint(1, DOCUMENTS), chosen.randint(1, PAGES), 0, len(QUOTE), QUOTE, "made",
            chosen.choice(elements), f"c{count}", chosen.choice(DEFENDANTS), chosen.choice(VICTIMS),
            chosen.choice(stances), "", USER, "2026-01-01T00:00:00Z", count * number + at, "",
        )  # fmt: skip


def cost(work: Callable[[], object], times: int = 7) -> float:
    """Milliseconds of the processor, the median."""
    taken = []
    for _ in range(times):
        began = time.process_time()
        work()
        taken.append((time.process_time() - began) * 1e3)
    return percentile(taken, 0.5)


def figures(case: Case, edits: int) -> dict[str, float]:
    """What is measured of one case, in milliseconds."""
    connection, pair = case.file.reading(), ("d5", "v17")
    began = time.process_time()
    whole = grid.sheet(case, "c1")
    first = (time.process_time() - began) * 1e3
    element = law.offence(OFFENCE).elements[0].id
    chosen = random.Random(1)
    added, clock, refreshed = [], [], []
    for _ in range(edits):
        here = chosen.choice(DEFENDANTS), chosen.choice(VICTIMS)
        began, at = time.process_time(), time.perf_counter()
        tagging.add_tag(case, NewTag(3, chosen.randint(1, PAGES), 0, len(QUOTE), element, "c1", *here))
        middle = time.process_time()
        whole.take(grid.cells_of(case, "c1", *here))
        clock.append((time.perf_counter() - at) * 1e3)
        added.append((time.process_time() - began) * 1e3)
        refreshed.append((time.process_time() - middle) * 1e3)
    return {
        "bare SQL, counted": cost(lambda: connection.execute(BARE, ("c1",)).fetchall()),
        "open, nothing read before": first,
        "open: the sheet of a count": cost(lambda: grid.sheet(case, "c1")),
        "the JSON grid of a count": cost(lambda: grid.grid(case, "c1"), 3),
        "edit: tag, column read again": percentile(added, 0.5),
        "edit, p95": percentile(added, 0.95),
        "edit, p95 by the clock": percentile(clock, 0.95),
        "of that the column": percentile(refreshed, 0.5),
        "versions of the law": cost(lambda: grid.versions(case, "c1", *pair)),
        "what findings amount to": cost(lambda: grid.standing(case, "c1", *pair)),
        "rows nothing is tagged for": cost(lambda: grid.untagged(case, "c1", *pair)),
        "coverage proof of a count": cost(lambda: groundwork.groundwork(case, "c1"), 3),
        "pages of one cell": cost(lambda: groundwork.resting_on(case, "c1", *pair, element)),
    }


def bench_grid(work: Path, *, short: bool) -> None:
    """One case as promised, one with ten times the passages, one with ten such counts."""
    tags, edits = (5_000, 20) if short else (100_000, 100)
    found = []
    for name, each, counts in (("once", tags, 1), ("ten times the passages", tags * 10, 1), ("ten counts", tags, 10)):
        began = time.perf_counter()
        with made_case(work, each, counts) as case:
            head(f"grid, {name}: {counts} × {each:,} passages (made in {time.perf_counter() - began:.0f} s)")
            found.append(figures(case, edits))
        for what, took in found[-1].items():
            against = f"{took / found[-1]['bare SQL, counted']:.1f} × bare SQL" if took > 20 else ""
            grown = f"{took / found[0][what]:.1f} × once" if len(found) > 1 else ""
            line(what, f"{took:.1f} ms", ", ".join(part for part in (grown, against) if part))
