"""Cells of a sheet as text, and rows of cells as pages; shared by all readers of sheets."""

import math
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from decimal import Decimal

from judgedesk.domain.errors import UserError
from judgedesk.ingest.writing import Leaves, clean

ROWS = 200
"""Rows on a page."""

_PAGE_CHARACTERS = 400_000  # a page ends early where rows are this long
_ONE_LINE = str.maketrans("\t\n\f", "   ")
_LEAP_BUG = 60  # the serial number of 29 February 1900, which never was
_LITERAL = re.compile(r'"[^"]*"|\\.|\[(?!h+\]|m+\]|s+\])[^\]]*\]|[_*].', re.I)
_DATE_FORMATS = {14: "d", 15: "d", 16: "d", 17: "d", 18: "t", 19: "t", 20: "t", 21: "t", 22: "dt", 45: "t", 46: "e",
                 47: "t", **dict.fromkeys((*range(27, 32), 36, *range(50, 59)), "d"), 32: "t", 33: "t", 34: "t",
                 35: "t"}  # fmt: skip

Row = tuple[int, Sequence[str]]
"""Number of a row from 1, and its cells from column A, as text."""


@dataclass(slots=True)
class Notices:
    """What the facts say about a workbook."""

    hidden: list[str] = field(default_factory=list)
    empty: list[str] = field(default_factory=list)
    without_value: int = 0
    repeated: int = 0
    comments: list[tuple[str, str, str]] = field(default_factory=list)  # place, author, text
    comments_lost: int = 0  # sheets whose comments can't be read

    def facts(self) -> dict[str, str]:
        """As facts."""
        return {
            "hidden_sheets": ", ".join(self.hidden),
            "empty_sheets": ", ".join(self.empty),
            "formulas_without_value": str(self.without_value or ""),
            "comments_left_out": f"on {self.comments_lost} sheets" if self.comments_lost else "",
            "repeated_rows_left_out": str(self.repeated or ""),
            "comments_by": ", ".join(dict.fromkeys(author for _, author, _ in self.comments if author)),
        }


def put_sheet(leaves: Leaves, name: str, rows: Iterable[Row]) -> bool:
    """Add a sheet's pages: a first line with the sheet and the range, then a line for each row, empty ones too.

    Returns:
        Whether any cell had text.

    Raises:
        UserError: what `rows` raises, after what came before it was added.
    """
    lines: list[str] = []
    first = width = characters = 0
    any_text = False

    def end_page() -> None:
        nonlocal lines, width, characters
        if lines:
            leaves.add(_page(name, first, width, lines))
        lines, width, characters = [], 0, 0

    for number, cells in _to_the_break(rows, end_page):
        line = "\t".join(cells).rstrip("\t ")
        if not line:
            continue
        any_text = True
        if (number - 1) // ROWS != (first - 1) // ROWS:
            end_page()
            first = (number - 1) // ROWS * ROWS + 1
        elif characters + len(line) > _PAGE_CHARACTERS:
            end_page()
            first = number
        if len(line) > _PAGE_CHARACTERS:
            for at in range(0, len(line), _PAGE_CHARACTERS):
                leaves.add(_page(name, number, len(cells), [line[at : at + _PAGE_CHARACTERS]]))
            first = number + 1
            continue
        lines += [""] * (number - first - len(lines))
        lines.append(line)
        width, characters = max(width, len(cells)), characters + len(line)
    end_page()
    return any_text


def _to_the_break(rows: Iterable[Row], end_page: Callable[[], None]) -> Iterator[Row]:
    """The rows; those before damage are put down before the error goes on."""
    try:
        yield from rows
    except UserError:
        end_page()
        raise


def _page(name: str, first: int, width: int, lines: list[str]) -> str:
    return f"{cell_text(name)}  A{first}:{column(width)}{first + len(lines) - 1}\n" + "\n".join(lines) + "\n"


def put_comments(leaves: Leaves, comments: Sequence[tuple[str, str, str]]) -> None:
    """Add the comments on pages of their own: place, author, text."""
    for at in range(0, len(comments), ROWS):
        leaves.add("".join("\t".join(map(cell_text, entry)) + "\n" for entry in comments[at : at + ROWS]))


def cell_text(text: str) -> str:
    """A cell's text on one line."""
    return text if text.isprintable() else clean(text).translate(_ONE_LINE).strip()


def column(number: int) -> str:
    """The letters of a column counted from 1."""
    letters = ""
    while number > 0:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters or "A"


def number_text(value: float) -> str:
    """A number to the 15 digits that spreadsheets keep, without a tail of noise and without an exponent if short."""
    if value == (whole := int(value) if math.isfinite(value) else 0) and abs(value) < 1e15:
        return str(whole)
    if not math.isfinite(value):
        return ""
    text = f"{value:.15g}"
    return format(Decimal(text), "f") if "e" in text and 1e-9 < abs(value) < 1e21 else text


def date_kind(identifier: int, code: str) -> str:
    """What a number format shows: ``d``, ``t``, ``dt``, ``e`` (elapsed time) or '' for no date. ECMA-376 18.8.30."""
    if not code:
        return _DATE_FORMATS.get(identifier, "")
    shown = _LITERAL.sub("", code.partition(";")[0]).lower()
    if "[" in shown:
        return "e"
    if "general" in shown or not re.search("[ymdhsgeb]", shown.replace("e+", "").replace("e-", "")):
        return ""
    with_time = re.search("[hs]", shown) is not None
    with_day = re.search("[ydgeb]", shown) is not None or not with_time
    return "d" * with_day + "t" * with_time


def padded(code: str) -> int:
    """How many digits a format of noughts only fills up to, as for PESEL or account numbers; 0 for any other format."""
    return len(code) if code and set(code) == {"0"} else 0


def serial_text(serial: float, kind: str, since_1904: bool = False) -> str:
    """A date or time kept as days since 1900 (or 1904) in ISO 8601, to the second; the number where it is none."""
    if not math.isfinite(serial) or not 0 <= serial < 2_958_466:
        return number_text(serial)
    seconds = round((serial % 1) * 86_400)
    if kind == "e":
        whole = round(serial * 86_400)
        return f"{whole // 3600:02}:{whole // 60 % 60:02}:{whole % 60:02}"
    if kind == "t" or (serial < 1 and not since_1904):
        return f"{seconds // 3600 % 24:02}:{seconds // 60 % 60:02}:{seconds % 60:02}"
    start = datetime(1904, 1, 1) if since_1904 else datetime(1899, 12, 30 if serial >= _LEAP_BUG else 31)
    moment = start + timedelta(days=int(serial), seconds=seconds)
    return value_text(moment) if "t" in kind or seconds else moment.date().isoformat()


def value_text(value: object) -> str:
    """A value as a library gives it, as text."""
    if isinstance(value, str):
        return cell_text(value)
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, int | float):
        return number_text(value)
    if isinstance(value, datetime):
        rounded = value + timedelta(microseconds=500_000) if value.year < 9999 else value
        return rounded.replace(microsecond=0, tzinfo=None).isoformat(sep=" ")
    if isinstance(value, timedelta):
        whole = round(value.total_seconds())
        return f"{whole // 3600:02}:{whole // 60 % 60:02}:{whole % 60:02}"
    return value.isoformat(timespec="seconds") if isinstance(value, time) else _day(value)


def _day(value: object) -> str:
    return value.isoformat() if isinstance(value, date) else ""
