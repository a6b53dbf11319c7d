"""Where a row of a table stands in the text of its page, so that the reader can mark it there."""

from judgedesk.app import reading
from judgedesk.app.casefile import Case
from judgedesk.app.pictures import Reader, Rectangle
from judgedesk.app.tables import Confirmed, TableRow, printed_rows
from judgedesk.domain.errors import UserError
from judgedesk.store.layers import PICTURED

Span = tuple[int, int]
_BETWEEN = 3
"""Blanks and stops between two words of a row that are marked as one."""


def spans(case: Case, one: Confirmed, number: int) -> list[Span]:
    """The places of a row (from 1) in the text of its page: of a PDF or scan the words in its box, of a sheet its line;
    nothing where the text shown is another by now. Blocks for some 10 ms, so for a worker thread.

    Raises:
        UserError: ``page.unknown``, ``original.changed``.
    """
    rows = list(printed_rows(case, one))
    if not 1 <= number <= len(rows):
        return []
    row = rows[number - 1]
    page = reading.page(case, one.document, row.page)
    if page.kind in PICTURED and row.box[2] > row.box[0]:
        with Reader(case) as reader:
            try:
                words = reader.words(one.document, row.page)
            except UserError as error:
                if error.code == "original.changed":
                    raise
                return []
        return _joined([(start, end) for start, end, box in words if _inside(box, row.box)], page.text)
    before = [each.cells for each in rows[: number - 1] if each.page == row.page]
    return _line(page.text, row, sum(_same(cells, row.cells) for cells in before))


def _inside(word: Rectangle, box: Rectangle) -> bool:
    x, y = (word[0] + word[2]) / 2, (word[1] + word[3]) / 2
    return box[0] - 1 <= x <= box[2] + 1 and box[1] - 1 <= y <= box[3] + 1


def _joined(words: list[Span], text: str) -> list[Span]:
    found: list[Span] = []
    for start, end in sorted(words):
        between = text[found[-1][1] : start] if found else "\n"
        if len(between) <= _BETWEEN and not any(sign.isalnum() or sign == "\n" for sign in between):
            found[-1] = found[-1][0], end
        else:
            found.append((start, end))
    return found


def _line(text: str, row: TableRow, before: int) -> list[Span]:
    """The line with these cells of which so many stand before it."""
    at = 0
    for line in text.splitlines(keepends=True):
        bare = line.rstrip("\r\n")
        if _same(bare.split("\t"), row.cells):
            if not before:
                return [(at, at + len(bare))]
            before -= 1
        at += len(line)
    return []


def _same(one: "list[str] | tuple[str, ...]", other: tuple[str, ...]) -> bool:
    """Whether two rows have the same cells; those at the end may be missing, or be cut off where a table is wide."""
    full, rest = [cell for cell in one[: len(other)] if cell], [cell for cell in other if cell]
    return full == rest
