"""Who paid whom and who called whom, out of confirmed tables: entries, flows a month, sums for an injured party."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Final

from judgedesk.app import table_persons, tables
from judgedesk.app.casefile import Case
from judgedesk.app.parties import NOBODY, Parties, Party
from judgedesk.app.table_persons import Sides
from judgedesk.app.tables import Confirmed, Value
from judgedesk.domain.changes import Changes
from judgedesk.domain.errors import UserError
from judgedesk.store import evidence

PAID, GROSS, WITHHELD, OWED = "paid", "gross", "withheld", "owed"
WHAT: Final = (PAID, GROSS, WITHHELD, OWED)
"""What a sum says: paid out; due before deductions; kept back; owed as a debt."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A sum in a row of a table: from whom to whom (of a debt: by whom to whom), always positive."""

    table: Confirmed
    number: int
    page: int
    day: str
    payer: Party
    payee: Party
    amount: Decimal
    currency: str
    what: str
    text: str


@dataclass(frozen=True, slots=True)
class Call:
    """A call or message in a row of a table."""

    table: Confirmed
    number: int
    page: int
    day: str
    time: str
    caller: Party
    callee: Party
    seconds: int | None


@dataclass(slots=True)
class Flow:
    """All sums of one currency from one to another in one table: in all, by month (``2022-03``, '' where no day is
    known). Sums of different tables are never added up: the same payment may stand in both. `by_hand`: of how many
    rows somebody said who it is.
    """

    table: Confirmed
    payer: Party
    payee: Party
    currency: str
    total: Decimal = Decimal(0)
    number: int = 0
    by_hand: int = 0
    months: dict[str, Decimal] = field(default_factory=lambda: defaultdict(Decimal))
    first: str = ""
    last: str = ""
    rows: list[int] = field(default_factory=list)


@dataclass(slots=True)
class Contact:
    """All calls from one to another in one table: how many, how long, how many a month."""

    table: Confirmed
    caller: Party
    callee: Party
    number: int = 0
    by_hand: int = 0
    seconds: int = 0
    months: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    first: str = ""
    last: str = ""
    rows: list[int] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class PersonSum:
    """What one table says of one person: the sum and the rows it rests on.

    Attributes:
        what: see `WHAT`; also ``paid_by`` (this person paid somebody) and ``hours``.
        total: in all; of a debt what was stated last.
        rows: their numbers.
        months: the same by month (``2022-03``, '' where no day is known); nothing of a debt, which is a state.
        also: how many of the rows may stand in another table, too: same person, sum and month. Sums of different
            tables are never added up.
    """

    person: str
    label: str
    table: Confirmed
    what: str
    currency: str
    total: Decimal
    rows: tuple[int, ...]
    pages: tuple[int, ...]
    also: int = 0
    months: Mapping[str, Decimal] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Between:
    """The money and the calls between parties, largest first."""

    flows: tuple[Flow, ...]
    contacts: tuple[Contact, ...]


def entries(case: Case, only: Collection[str] = ()) -> Iterator[Entry]:
    """All sums in confirmed tables (or those named), table after table."""
    parties, hands = Parties(case), table_persons.all_of(case)
    for one in tables.listed(case):
        if one.kind != "calls" and (not only or one.id in only):
            sides = Sides(parties, hands.get(one.id))
            owner = sides.of(one.owner) if one.owner else NOBODY
            for value in tables.values(case, one):
                if value.row.kind == "row":
                    yield from _entries(one, value, owner, sides)


def _entries(one: Confirmed, value: Value, owner: Party, sides: Sides) -> Iterator[Entry]:
    text = value.text("title") or value.text("person") or value.text("to") or value.text("from")
    payer, payee, fixed = _parties(value, owner, sides)
    for role, amount in value.sums.items():
        if role not in ("amount", "out", "in", *WHAT[1:]) or not amount:
            continue
        what = role if role in WHAT else PAID
        giver, taker = payer, payee
        if what == OWED:
            pass
        elif not fixed and one.kind == "bank" and (role == "out" or (role == "amount" and amount < 0)):
            giver, taker = owner, payee
        elif not fixed and one.kind == "bank":
            giver, taker = payee, owner
        elif role == "amount" and amount < 0:
            giver, taker = payee, payer
        giver, taker = sides.sided(value.number, giver, taker)
        if what == OWED:
            giver, taker = taker, giver
        yield Entry(
            one, value.number, value.row.page, value.day, giver, taker, abs(amount), value.currency, what, text
        )  # fmt: skip


def _parties(value: Value, owner: Party, sides: Sides) -> tuple[Party, Party, bool]:
    """Who stands on either side, and whether columns say which side it is."""
    giver, taker = value.text("from"), value.text("to")
    if giver and taker:
        return sides.of(giver), sides.of(taker), True
    if giver or taker:
        return (sides.of(giver), owner, True) if giver else (owner, sides.of(taker), True)
    for role in ("person", "number", "title"):
        if text := value.text(role):
            other = sides.of(text)
            if not other.person and role != "title" and value.text("title"):
                named = sides.of(value.text("title"))
                other = named if named.person else other
            return owner, other, False
    return owner, NOBODY, False


def calls(case: Case, only: Collection[str] = ()) -> Iterator[Call]:
    """All calls in confirmed tables."""
    parties, hands = Parties(case), table_persons.all_of(case)
    for one in tables.listed(case):
        if one.kind == "calls" and (not only or one.id in only):
            sides = Sides(parties, hands.get(one.id))
            owner = sides.of(one.owner) if one.owner else NOBODY
            for value in tables.values(case, one):
                if value.row.kind == "row":
                    yield _call(one, value, owner, sides)


def _call(one: Confirmed, value: Value, owner: Party, sides: Sides) -> Call:
    from judgedesk.language.columns import direction

    giver, taker = value.text("from"), value.text("to")
    number = value.text("number") or value.text("person") or taker or giver
    if giver and taker:
        caller, callee = sides.of(giver), sides.of(taker)
    else:
        other = sides.of(number) if number else NOBODY
        inward = direction(value.text("direction")) == "in" or (giver and not taker)
        caller, callee = (other, owner) if inward else (owner, other)
    caller, callee = sides.sided(value.number, caller, callee)
    return Call(
        one, value.number, value.row.page, value.day, value.text("time"), caller, callee, value.seconds
    )  # fmt: skip


def parties_of(case: Case, identifier: str) -> dict[int, tuple[Party, Party]]:
    """Who pays or calls, and who is paid or called, by row of a table; rows without a sum or call are left out."""
    found: dict[int, tuple[Party, Party]] = {}
    for one in entries(case, [identifier]):
        sides = (one.payee, one.payer) if one.what == OWED else (one.payer, one.payee)
        found.setdefault(one.number, sides)
    return found | {call.number: (call.caller, call.callee) for call in calls(case, [identifier])}


def set_person(
    case: Case, table: str, numbers: Collection[int], side: str, person: str, *, alike: bool = False
) -> Changes:
    """Say who stands on one side of some rows, or with `alike` of all rows in which the same account, number or words
    stand, as one undoable act; '' takes it back, `table_persons.NOBODY` is nobody of the case.

    Raises:
        UserError: as `table_persons.of_rows`.
    """
    texts = None
    if alike and side in table_persons.SIDES:
        at = table_persons.SIDES.index(side)
        texts = {number: sides[at].printed for number, sides in parties_of(case, table).items()}
    return table_persons.of_rows(case, table, numbers, side, person, texts)


def between(case: Case, person: str = "", only: Collection[str] = ()) -> Between:
    """Money and calls between parties, put together; of one person (an id) where given.

    Raises:
        UserError: ``person.unknown``.
    """
    if person and person not in {one.id for one in evidence.persons(case.file)}:
        raise UserError("person.unknown", person=person[:60])
    flows: dict[tuple[str, ...], Flow] = {}
    for one in entries(case, only):
        if one.what == PAID and person in ("", one.payer.person, one.payee.person):
            _add(flows, one)
    contacts: dict[tuple[str, ...], Contact] = {}
    for call in calls(case, only):
        if person in ("", call.caller.person, call.callee.person):
            _count(contacts, call)
    return Between(
        tuple(sorted(flows.values(), key=lambda flow: (-flow.total, flow.payer.key, flow.payee.key))),
        tuple(sorted(contacts.values(), key=lambda one: (-one.number, one.caller.key, one.callee.key))),
    )


def _add(flows: dict[tuple[str, ...], Flow], one: Entry) -> None:
    key = one.table.id, one.payer.key, one.payee.key, one.currency
    flow = flows.get(key)
    if flow is None:
        flow = flows[key] = Flow(one.table, one.payer, one.payee, one.currency)
    flow.total += one.amount
    flow.number += 1
    flow.by_hand += one.payer.by_hand or one.payee.by_hand
    flow.months[one.day[:7]] += one.amount
    flow.rows.append(one.number)
    flow.first, flow.last = _span(flow.first, flow.last, one.day)


def _count(contacts: dict[tuple[str, ...], Contact], call: Call) -> None:
    key = call.table.id, call.caller.key, call.callee.key
    contact = contacts.get(key)
    if contact is None:
        contact = contacts[key] = Contact(call.table, call.caller, call.callee)
    contact.number += 1
    contact.by_hand += call.caller.by_hand or call.callee.by_hand
    contact.seconds += call.seconds or 0
    contact.months[call.day[:7]] += 1
    contact.rows.append(call.number)
    contact.first, contact.last = _span(contact.first, contact.last, call.day)


def _span(first: str, last: str, day: str) -> tuple[str, str]:
    if not day:
        return first, last
    return min(first or day, day), max(last or day, day)


def sums(case: Case, persons: Collection[str] = ()) -> list[PersonSum]:
    """What each table says of each injured party (or of the persons named): sums with the rows they rest on.

    Raises:
        UserError: ``person.unknown``.
    """
    people = evidence.persons(case.file)
    if missing := set(persons) - {one.id for one in people}:
        raise UserError("person.unknown", person=min(missing)[:60])
    wanted = {one.id: one.label for one in people if (one.id in persons if persons else "victim" in one.roles)}
    found: dict[tuple[str, str, str, str], list[Entry]] = defaultdict(list)
    for one in entries(case):
        if one.payee.person in wanted and one.what != OWED:
            found[one.payee.person, one.table.id, one.what, one.currency].append(one)
        if one.payer.person in wanted and one.what in (PAID, OWED):
            what = OWED if one.what == OWED else "paid_by"
            found[one.payer.person, one.table.id, what, one.currency].append(one)
    places: dict[tuple[str, str, Decimal, str], set[str]] = defaultdict(set)
    for (person, identifier, what, _), rows in found.items():
        for one in rows:
            places[person, what, one.amount, one.day[:7]].add(identifier)
    made = [
        _sum(person, wanted[person], what, currency, rows,
             sum(len(places[person, what, one.amount, one.day[:7]]) > 1 for one in rows))
        for (person, _, what, currency), rows in found.items()
    ]  # fmt: skip
    made += _hours(case, wanted)
    order = {person: number for number, person in enumerate(wanted)}
    return sorted(made, key=lambda one: (order[one.person], one.what, one.table.document, one.table.id, one.currency))


def _sum(person: str, label: str, what: str, currency: str, rows: list[Entry], also: int) -> PersonSum:
    total = rows[-1].amount if what == OWED else sum((one.amount for one in rows), Decimal(0))
    if what == OWED and any(one.day for one in rows):
        total = max(rows, key=lambda one: (one.day, one.number)).amount
    numbers, pages = tuple(one.number for one in rows), tuple(sorted({one.page for one in rows}))
    months = {} if what == OWED else _by_month((one.day, one.amount) for one in rows)
    return PersonSum(person, label, rows[0].table, what, currency, total, numbers, pages, also, months)


def _by_month(sums_of: Iterable[tuple[str, Decimal]]) -> dict[str, Decimal]:
    found: dict[str, Decimal] = defaultdict(Decimal)
    for day, amount in sums_of:
        found[day[:7]] += amount
    return dict(found)


def _hours(case: Case, wanted: dict[str, str]) -> list[PersonSum]:
    """Hours worked, as rosters and gates have them."""
    parties, hands = Parties(case), table_persons.all_of(case)
    found: dict[tuple[str, str], list[Value]] = defaultdict(list)
    known = {one.id: one for one in tables.listed(case) if one.at("hours") >= 0 and one.at("person") >= 0}
    for one in known.values():
        sides = Sides(parties, hands.get(one.id))
        for value in tables.values(case, one):
            if value.row.kind != "row":
                continue
            person = sides.sided(value.number, NOBODY, sides.of(value.text("person")))[1].person
            if person in wanted and "hours" in value.sums:
                found[person, one.id].append(value)
    return [
        PersonSum(
            person, wanted[person], known[identifier], "hours", "",
            sum((one.sums["hours"] for one in rows), Decimal(0)), tuple(one.number for one in rows),
            tuple(sorted({one.row.page for one in rows})),
            months=_by_month((one.day, one.sums["hours"]) for one in rows),
        )
        for (person, identifier), rows in found.items()
    ]  # fmt: skip
