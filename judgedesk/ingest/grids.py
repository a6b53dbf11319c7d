"""Tables on pages of a PDF, ruled or not: pdfplumber's words and lines, read in the confined child."""

import io
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final, cast

from judgedesk.domain.errors import UserError
from judgedesk.ingest.aligned import (
    MOST_COLUMNS,
    MOST_ROWS,
    MOST_WORDS,
    Box,
    Grid,
    Row,
    Rule,
    Word,
    around,
    em_of,
    grids,
    is_run,
)
from judgedesk.ingest.batches import Emit
from judgedesk.ingest.file import WHOLE_BYTES, File
from judgedesk.ingest.pdf import unlocked
from judgedesk.ingest.pdf_text import stored

MOST_TABLES: Final = 200
MOST_CELL: Final = 2_000
_MOST_CROSSINGS: Final = 3_000_000
_MOST_EDGES: Final = 20_000
_ABOVE: Final = 1_200


def pages(file: File, unit: Mapping[str, Any], emit: Emit) -> None:
    """Emit ``grids`` for each page from ``first`` to ``last``; a page that can't be parsed has a ``reason``."""
    import pdfplumber

    first, last = int(unit["first"]), int(unit["last"])
    passwords = unit.get("passwords", ())
    document, which = unlocked(file, passwords)
    number = len(document)
    document.close()
    if not 1 <= first <= last <= number:
        raise UserError("page.missing", page=first, pages=number)
    password = None if which is None else passwords[which]
    source = io.BytesIO(file.whole()) if file.size <= WHOLE_BYTES else file
    wanted = list(range(first, last + 1))
    try:
        with pdfplumber.open(cast(io.BytesIO, source), pages=wanted, password=password) as readable:
            for page in readable.pages:
                emit("grids", _page(page))
                page.close()
    except (MemoryError, RecursionError, UserError):
        raise
    except Exception as error:  # pdfminer raises whatever its parser trips over
        raise UserError("page.damaged", page=first) from error


def _page(page: Any) -> dict[str, Any]:
    try:
        found, reason = _found(page), ""
    except (MemoryError, RecursionError):
        raise
    except UserError as error:
        found, reason = [], error.code
    except Exception:  # as above: the page is told, the rest is read
        found, reason = [], "page.damaged"
    return {"page": page.page_number, "reason": reason, "grids": [told(grid) for grid in found[:MOST_TABLES]]}


def told(grid: Grid) -> dict[str, Any]:
    """A grid as a message has it."""
    return {
        "how": grid.how, "head": grid.head, "edges": [round(at, 1) for at in grid.edges], "above": grid.above,
        "rows": [
            [*(round(side, 1) for side in row.box), [cell[:MOST_CELL] for cell in row.cells]] for row in grid.rows
        ],
    }  # fmt: skip


def _found(page: Any) -> list[Grid]:
    left, top = page.bbox[0], page.bbox[1]
    said = page.extract_words(x_tolerance_ratio=0.15, y_tolerance=2, keep_blank_chars=False)
    if len(said) > MOST_WORDS:
        raise UserError("table.page_too_full")
    words = [Word(one["x0"] - left, one["top"] - top, one["x1"] - left, one["bottom"] - top, stored(one["text"]))
             for one in said if one["x1"] > one["x0"] and one["bottom"] > one["top"]]  # fmt: skip
    edges = page.edges
    upright = [Rule(one["x0"] - left, one["top"] - top, one["bottom"] - top)
               for one in edges if one["orientation"] == "v"]  # fmt: skip
    lying = [Rule(one["top"] - top, one["x0"] - left, one["x1"] - left) for one in edges if one["orientation"] == "h"]
    if len(edges) > _MOST_EDGES or len(upright) * len(lying) > _MOST_CROSSINGS:
        raise UserError("table.page_too_full")
    em = em_of(words, tight=False)
    upright, lying = joined(upright), joined(lying)
    found = _ruled(page, words, em, upright, lying, left, top)
    inside = [grid.box for grid in found]
    free = [word for word in words if not any(_within(word, box) for box in inside)]
    found += grids(free, em, upright, lying)
    return with_above(sorted(found, key=lambda one: (one.box[1], one.box[0])), words)


def _within(word: Word, box: Box) -> bool:
    return box[0] - 1 <= (word.x0 + word.x1) / 2 <= box[2] + 1 and box[1] - 1 <= (word.y0 + word.y1) / 2 <= box[3] + 1


def joined(rules: Iterable[Rule]) -> list[Rule]:
    """Lines drawn in pieces, as one."""
    found: list[Rule] = []
    for rule in sorted(rules, key=lambda one: (round(one.at), one.start)):
        if found and abs(found[-1].at - rule.at) <= 1.2 and rule.start <= found[-1].end + 3:
            found[-1] = Rule(found[-1].at, min(found[-1].start, rule.start), max(found[-1].end, rule.end))
        else:
            found.append(rule)
    return found


def _ruled(
    page: Any, words: Sequence[Word], em: float, upright: Sequence[Rule], lying: Sequence[Rule], left: float, top: float
) -> list[Grid]:
    found: list[Grid] = []
    for table in page.find_tables({"vertical_strategy": "lines", "horizontal_strategy": "lines"}):
        rows = [[cell and (cell[0] - left, cell[1] - top, cell[2] - left, cell[3] - top) for cell in row.cells]
                for row in table.rows]  # fmt: skip
        if len(rows) < 2 or not 2 <= max(map(len, rows)) <= MOST_COLUMNS:
            continue
        grid = _cells(rows, words)
        tall = max(row.box[3] - row.box[1] for row in grid.rows)
        if _is_frame(grid, em) and tall > 4 * em:
            box = grid.box
            inner = grids([word for word in words if _within(word, box)], em, upright, lying)
            if inner:
                found += inner
                continue
        filled = [row for row in grid.rows if any(row.cells)]
        if sum(len([cell for cell in row.cells if cell]) > 1 for row in filled) >= 2:
            found.append(grid)
    return found


def _is_frame(grid: Grid, em: float) -> bool:
    """Whether a few cells hold what are many rows: lines stand only round the head and the whole."""
    deep = [row for row in grid.rows if row.box[3] - row.box[1] > 4 * em and sum(map(bool, row.cells)) > 1]
    return bool(deep) and len(grid.rows) <= 4


def _cells(rows: Sequence[Sequence[Box | None]], words: Sequence[Word]) -> Grid:
    """Words into the cells in which their middle stands."""
    width = max(map(len, rows))
    boxes = [around([cell for cell in row if cell]) for row in rows]
    tops = [box[1] for box in boxes]
    said: list[list[list[Word]]] = [[[] for _ in range(width)] for _ in rows]
    for word in words:
        x, y = (word.x0 + word.x1) / 2, (word.y0 + word.y1) / 2
        line = bisect_right(tops, y) - 1
        for at in range(line, max(line - 4, -1), -1):  # a cell may reach down over rows
            column = next((one for one, cell in enumerate(rows[at])
                           if cell and cell[0] <= x < cell[2] and cell[1] <= y < cell[3]), None)  # fmt: skip
            if column is not None:
                said[at][column].append(word)
                break
    made = [Row(box, tuple(_text(cell) for cell in row)) for box, row in zip(boxes, said, strict=True)]
    made = [row for row in made if any(row.cells)][:MOST_ROWS] or made[:1]
    starts = sorted({round(cell[0], 1) for row in rows for cell in row if cell})
    edges = (*starts, round(max(box[2] for box in boxes), 1))
    return Grid("ruled", tuple(made), _head(made), edges)


def _text(words: Sequence[Word]) -> str:
    lines: list[list[Word]] = []
    for word in sorted(words, key=lambda one: (one.y0 + one.y1, one.x0)):
        middle = (word.y0 + word.y1) / 2
        if lines and middle - (lines[-1][0].y0 + lines[-1][0].y1) / 2 <= 0.5 * (word.y1 - word.y0):
            lines[-1].append(word)
        else:
            lines.append([word])
    return " ".join(word.text for line in lines for word in sorted(line, key=lambda one: one.x0))


def _head(rows: Sequence[Row]) -> int:
    """How many rows at the top are headings: those without a digit, before one that has some."""
    for at, row in enumerate(rows[:4]):
        if is_run(row.cells):
            return at + 1
        several = sum(bool(cell) for cell in row.cells) > 1
        if several and any(sign.isdecimal() for cell in row.cells for sign in cell):
            return at
    return 1 if len(rows) > 1 else 0


def with_above(found: Sequence[Grid], words: Sequence[Word]) -> list[Grid]:
    """Grids with the words that stand over each, below the one before."""
    done: list[Grid] = []
    floor = 0.0
    for grid in found:
        top, bottom = grid.box[1], grid.box[3]
        over = [word for word in words if floor <= (word.y0 + word.y1) / 2 < top]
        text = _lines(over)[-_ABOVE:]
        done.append(Grid(grid.how, grid.rows, grid.head, grid.edges, text))
        floor = max(floor, bottom)
    return done


def _lines(words: Sequence[Word]) -> str:
    lines: list[list[Word]] = []
    for word in sorted(words, key=lambda one: (one.y0 + one.y1, one.x0)):
        middle = (word.y0 + word.y1) / 2
        if lines and middle - (lines[-1][0].y0 + lines[-1][0].y1) / 2 <= 0.5 * (word.y1 - word.y0):
            lines[-1].append(word)
        else:
            lines.append([word])
    return "\n".join(" ".join(one.text for one in sorted(line, key=lambda one: one.x0)) for line in lines)
