"""What the views of money and calls read on a worker thread, light enough to be shown as it is."""

import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from PySide6.QtGui import QImage

from judgedesk.app import (
    money,
    money_paper,
    pictures,
    reading,
    table_checks,
    table_owner,
    table_places,
    tables,
    tables_found,
)
from judgedesk.app.casefile import Case
from judgedesk.app.papers import pseudonyms_of
from judgedesk.app.parties import Party
from judgedesk.app.tables import Confirmed, TableRow
from judgedesk.app.tables_found import FoundTable, Search
from judgedesk.domain.errors import UserError
from judgedesk.drafting.pseudonyms import Pseudonyms
from judgedesk.store import evidence

MONEY, CALLS, SUMS = "money", "calls", "sums"
_BEHIND = 2_000
_SUMS = ("amount", "out", "in", "gross", "withheld", "owed", "hours", "duration")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the list: from one to another, or what a table says of a person (`what`)."""

    kind: str
    giver: str
    taker: str
    total: Decimal
    unit: str
    number: int
    first: str
    last: str
    months: Mapping[str, Decimal]
    table: str
    called: str
    rows: tuple[int, ...]
    what: str = ""
    also: int = 0
    by_hand: int = 0


@dataclass(frozen=True, slots=True)
class Scene:
    """All lines by kind, what of the tables disagrees with itself, and the persons of the case (id, label)."""

    lines: Mapping[str, Sequence[Line]]
    tables: int
    disagreements: int
    people: Sequence[tuple[str, str]] = ()


@dataclass(frozen=True, slots=True)
class Behind:
    """A row that a line rests on. `how`: who stands in it was set ``hand``, is ``known``, or '' as printed."""

    number: int
    document: int
    page: int
    cite: str
    day: str
    text: str
    sums: str
    how: str = ""


def read_scene(case: Case) -> Scene:
    """Money, calls and sums as lists."""
    found = money.between(case)
    called, names = money_paper.called, pseudonyms_of(case)
    kept = tables.listed(case)
    paid = [
        Line(
            MONEY,
            _shown(one.payer, names),
            _shown(one.payee, names),
            one.total,
            one.currency,
            one.number,
            one.first,
            one.last,
            dict(one.months),
            one.table.id,
            called(one.table),
            tuple(one.rows),
            by_hand=one.by_hand,
        )
        for one in found.flows
    ]
    spoke = [
        Line(
            CALLS,
            _shown(one.caller, names),
            _shown(one.callee, names),
            Decimal(one.number),
            "",
            one.number,
            one.first,
            one.last,
            {month: Decimal(number) for month, number in one.months.items()},
            one.table.id,
            called(one.table),
            tuple(one.rows),
            by_hand=one.by_hand,
        )
        for one in found.contacts
    ]
    sums = [
        Line(
            SUMS,
            one.label,
            "",
            one.total,
            one.currency,
            len(one.rows),
            min(filter(None, one.months), default=""),
            max(one.months, default=""),
            one.months,
            one.table.id,
            called(one.table),
            one.rows,
            one.what,
            one.also,
        )
        for one in money.sums(case)
    ]
    wrong = sum(len(table_checks.check(case, one.id).disagreements) for one in kept)
    people = [(person.id, person.label) for person in evidence.persons(case.file)]
    return Scene({MONEY: paid, CALLS: spoke, SUMS: sums}, len(kept), wrong, people)


def _shown(party: Party, names: Pseudonyms) -> str:
    """What a party is called; one as printed under pseudonyms where somebody protected is named in it."""
    return party.label if party.person else names.put_into(party.label)


def figure(case: Case) -> tuple[int, int]:
    """How many tables are kept, and how many of them disagree with themselves."""
    kept = tables.listed(case)
    return len(kept), sum(bool(table_checks.check(case, one.id).disagreements) for one in kept)


def read_behind(case: Case, line: Line) -> list[Behind]:
    """The rows that a line rests on."""
    one = tables.table(case, line.table)
    folios, wanted, names = tables.Folios(case), set(line.rows[:_BEHIND]), pseudonyms_of(case)
    sides = money.parties_of(case, line.table)
    found = [
        Behind(
            value.number,
            one.document,
            value.row.page,
            folios.of(one, value.row.page),
            value.day,
            value.text("title") or value.text("person") or value.text("number") or value.row.section,
            " · ".join(value.text(role) for role in _SUMS if value.text(role)),
            _how(sides.get(value.number, ())),
        )
        for value in tables.values(case, one)
        if value.number in wanted
    ]
    said = names.put_into_all([each.text for each in found])
    return [replace(each, text=text) for each, text in zip(found, said, strict=True)]


def _how(sides: Sequence[Party]) -> str:
    if any(one.by_hand for one in sides):
        return "hand"
    return "known" if any(one.person for one in sides) else ""


def place_of(case: Case, table: str, number: int) -> list[tuple[int, int]]:
    """Where a row stands in the text of its page; nothing where that cannot be told."""
    try:
        return table_places.spans(case, tables.table(case, table), number)
    except UserError:
        return []


@dataclass(frozen=True, slots=True)
class Offer:
    """A table to be confirmed: found just now, or kept."""

    document: int
    name: str
    title: str
    kind: str
    columns: Sequence[tuple[str, str]]
    rows: int
    first: int
    last: int
    owner: str
    currency: str
    samples: Sequence[Sequence[str]]
    box: tuple[float, float, float, float]
    found: FoundTable | None = None
    kept: str = ""
    wrong: Sequence[str] = ()


def read_kept(case: Case) -> list[Offer]:
    """The tables that are kept."""
    return [_kept(case, one) for one in tables.listed(case)]


def _kept(case: Case, one: Confirmed) -> Offer:
    printed = list(tables.printed_rows(case, one))
    done = table_checks.check(case, one.id)
    folios = tables.Folios(case)
    wrong = [
        f"{each.kind}|{each.number}|{folios.of(one, each.page)}|{each.printed}|{each.expected}|"
        f"{money_paper.runs(each.doubtful)}"
        for each in done.disagreements
    ]
    return Offer(
        one.document,
        reading.resolve(case, one.document).name,
        money_paper.called(one),
        one.kind,
        [(column.heading, column.role) for column in one.columns],
        one.rows,
        one.first,
        one.last,
        one.owner,
        one.currency,
        pseudonyms_of(case).put_into_all([list(row.cells) for row in printed[:3]]),
        _around(printed, one.first),
        kept=one.id,
        wrong=wrong,
    )


def look(
    case: Case, document: int, notes: bool, *, progress: Callable[[object], None], cancel: threading.Event
) -> tuple[list[Offer], Search]:
    """Looks for the tables of a document."""
    search = tables_found.find(case, document, None, lambda done, total: progress((done, total)), cancel, notes=notes)
    name, names = reading.resolve(case, document).name, pseudonyms_of(case)
    return [
        Offer(
            document,
            name,
            _titled(one.caption, name),
            one.kind,
            [(column.heading, column.role) for column in one.columns],
            len(one.rows),
            *one.pages,
            table_owner.owner_of(case, one),
            table_owner.currency_of(one),
            names.put_into_all([list(row.cells) for row in one.rows[:3]]),
            _around(one.rows, one.pages[0]),
            found=one,
        )
        for one in search.tables
    ], search


def _titled(caption: str, name: str) -> str:
    return next((line.strip()[:80] for line in caption.splitlines() if sum(map(str.isalpha, line)) > 8), name)


def _around(rows: Sequence[TableRow], page: int) -> tuple[float, float, float, float]:
    boxes = [row.box for row in rows if row.page == page and row.box[2] > row.box[0]]
    if not boxes:
        return 0.0, 0.0, 0.0, 0.0
    return (
        min(one[0] for one in boxes),
        min(one[1] for one in boxes),
        max(one[2] for one in boxes),
        max(one[3] for one in boxes),
    )


def readable(case: Case) -> list[tuple[int, str]]:
    """Documents with pages: id and name."""
    return [(one.id, one.name) for one in reading.documents(case) if one.pages and one.kind not in ("audio", "video")]


def page_picture(case: Case, document: int, page: int) -> tuple[QImage, float] | None:
    """A page as a picture and its pixels a point; None where it has none."""
    try:
        with pictures.Reader(case) as reader:
            made = reader.picture(document, page, 1.1)
    except UserError:
        return None
    image = QImage(made.pixels, made.width, made.height, made.stride, QImage.Format.Format_RGBX8888)
    return image.copy(), made.scale
