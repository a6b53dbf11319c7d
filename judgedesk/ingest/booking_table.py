"""Bookings in a table: the columns date, from, to, and perhaps who, found by their names in English or Polish."""

import csv
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from judgedesk.domain.errors import UserError
from judgedesk.ingest.recurrence import BadEvent
from judgedesk.language.fold import fold

_NAMES: Final[Mapping[str, tuple[str, ...]]] = {
    "date": ("date", "day", "data", "dzien"),
    "from": ("from", "start", "od", "od godziny", "godzina od", "poczatek"),
    "to": ("to", "end", "until", "do", "do godziny", "godzina do", "koniec"),
    "who": ("who", "kto", "osoba", "sala", "room", "resource"),
}
_POLISH: Final = {"date": "data", "from": "od", "to": "do"}
_ISO: Final = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_DOTTED: Final = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})(?: ?r\.?)?")
_TIME: Final = re.compile(r"(\d{1,2})[:.](\d\d)(?::\d\d)?")
_MOST_ROWS: Final = 100_000
_DAY: Final = 24 * 60


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row: its number in the file, and what stands in its columns."""

    number: int
    day: str
    start: str
    end: str
    who: str

    def times(self) -> tuple[date, int, int]:
        """Day, and from when to when in minutes since midnight; the whole day where neither is given.

        Raises:
            BadEvent: ``bad_date``, ``bad_time``, ``ends_before``.
        """
        day = _date(self.day)
        if not self.start and not self.end:
            return day, 0, _DAY
        start, end = _minutes(self.start), _minutes(self.end)
        if end <= start:
            raise BadEvent("ends_before", f"{self.start}–{self.end}")
        return day, start, end


def rows(lines: Iterable[str]) -> Iterator[TableRow]:
    """The rows under the header; empty ones are passed over.

    Raises:
        UserError: ``booking.no_columns`` with the first that is missing; ``booking.too_many``.
    """
    csv.field_size_limit(1 << 16)
    source = _Counted(lines)
    head = next((line for line in source if line.strip() and not line.lower().startswith("sep=")), "")
    sign = max(";,\t", key=head.count)
    places = _places(next(csv.reader([head], delimiter=sign), []))
    try:
        for cells in csv.reader(source, delimiter=sign):
            if source.number > _MOST_ROWS:
                raise UserError("booking.too_many", most=_MOST_ROWS)
            if any(cell.strip() for cell in cells):
                found = {name: cells[at].strip() if at < len(cells) else "" for name, at in places.items()}
                yield TableRow(source.number, found["date"], found["from"], found["to"], found.get("who", ""))
    except csv.Error as error:
        raise UserError("file.unreadable") from error


class _Counted:
    """Lines, and the number of the last one given."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._lines = iter(lines)
        self.number = 0

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = next(self._lines)
        self.number += 1
        return line


def _places(header: Sequence[str]) -> dict[str, int]:
    known = [fold(cell.strip()).strip() for cell in header]
    found = {name: at for name, names in _NAMES.items() for at, cell in enumerate(known) if cell in names}
    for name in ("date", "from", "to"):
        if name not in found:
            raise UserError("booking.no_columns", missing=f"{name} / {_POLISH[name]}")
    return found


def _date(text: str) -> date:
    iso, dotted = _ISO.fullmatch(text), _DOTTED.fullmatch(text)
    try:
        if iso is not None:
            return date(int(iso[1]), int(iso[2]), int(iso[3]))
        if dotted is not None:
            return date(int(dotted[3]), int(dotted[2]), int(dotted[1]))
    except ValueError as error:
        raise BadEvent("bad_date", text) from error
    raise BadEvent("bad_date", text)


def _minutes(text: str) -> int:
    found = _TIME.fullmatch(text)
    if found is None or int(found[2]) > 59 or int(found[1]) * 60 + int(found[2]) > _DAY:
        raise BadEvent("bad_time", text)
    return int(found[1]) * 60 + int(found[2])
