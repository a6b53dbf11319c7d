"""Persons of rows set by hand: of single rows, or of all rows of a table with the same account, number or words.

What somebody set goes before what is recognised. A record that names a protected person lies in the sealed part, as it
would tell who they are to whoever reads the document; where one lies there, it goes before an open one.
"""

import hashlib
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, TypeAlias

from judgedesk.app import kept, tables
from judgedesk.app.casefile import Case
from judgedesk.app.parties import Parties, Party, number_in, short
from judgedesk.app.tables import Confirmed
from judgedesk.domain.changes import Changes
from judgedesk.domain.errors import UserError
from judgedesk.domain.roles import Compartment
from judgedesk.language.columns import said
from judgedesk.store import evidence

Json: TypeAlias = dict[str, Any]
KIND: Final = "table_persons"
SIDES: Final = ("from", "to")
"""Who pays or calls; who is paid or called."""
NOBODY: Final = "-"
"""Said of somebody who is no person of the case, whatever is recognised."""
PARTS: Final = (Compartment.CASE, Compartment.SEALED)
_MOST_ROWS: Final = 5_000


@dataclass(slots=True)
class Hands:
    """What was set in one table: person (an id, or `NOBODY`) by row and side, and by what the same account is."""

    rows: dict[tuple[int, str], str] = field(default_factory=dict)
    same: dict[str, str] = field(default_factory=dict)


class Sides:
    """Finds the persons of one table's rows: as set by hand, else as recognised."""

    def __init__(self, parties: Parties, hands: Hands | None) -> None:
        self._parties, self._hands = parties, hands or Hands()

    def of(self, text: str) -> Party:
        """Whom a cell means."""
        person = self._hands.same.get(alike(text)) if self._hands.same else None
        return self._party(person, text) or self._parties.of(text)

    def sided(self, number: int, giver: Party, taker: Party) -> tuple[Party, Party]:
        """Both sides of a row, as set for this row alone."""
        if not self._hands.rows:
            return giver, taker
        given, taken = (self._hands.rows.get((number, side)) for side in SIDES)
        return self._party(given, giver.printed) or giver, self._party(taken, taker.printed) or taker

    def _party(self, person: str | None, text: str) -> Party | None:
        """None where nobody was set, or somebody whom the user's keys don't know."""
        if person is None:
            return None
        if person == NOBODY:
            return Party("", short(text), printed=text, by_hand=True)
        label = self._parties.labels.get(person)
        return Party(person, label, printed=text, by_hand=True) if label is not None else None


def alike(text: str) -> str:
    """By what two cells are the same account, number or words."""
    return number_in(text) or said(short(text))


def all_of(case: Case) -> dict[str, Hands]:
    """What was set by hand, by table."""
    found: dict[str, Hands] = {}
    merged: dict[str, str] = {
        str(gone.id): person.id for person in evidence.persons(case.file) for gone in person.details.merged
    }
    for part in PARTS:  # the sealed part last: it goes before
        for record in kept.all_of(case, KIND, part):
            hands = found.setdefault(record["table"], Hands())
            person = merged.get(record["person"]) or str(record["person"])
            if "same" in record:
                hands.same[record["same"]] = person
            else:
                hands.rows[record["row"], record["side"]] = person
    return found


def of_rows(
    case: Case, table: str, numbers: Collection[int], side: str, person: str, texts: Mapping[int, str] | None = None
) -> Changes:
    """Say who stands on one side of some rows, as one undoable act.

    Args:
        case: open for writing.
        table: a kept table.
        numbers: of its rows.
        side: one of `SIDES`.
        person: id, pseudonym or name; `NOBODY`; '' takes back what was said.
        texts: what stands there, by row: then it holds for all rows in which the same stands, on whichever side.

    Raises:
        UserError: ``table.unknown``, ``table.bad_side``, ``table.no_row``, ``person.unknown``, ``case.read_only``,
            ``keys.not_yours`` for a protected person without the key to identities.
    """
    one = tables.table(case, table)
    if side not in SIDES:
        raise UserError("table.bad_side", side=side[:20], known=", ".join(SIDES))
    wrong = [number for number in numbers if not 1 <= number <= one.rows]
    if wrong or not 1 <= len(numbers) <= _MOST_ROWS:
        raise UserError("table.no_row", row=min(wrong, default=0), rows=one.rows, most=_MOST_ROWS)
    identifier, part = _person(case, person)
    at = [_row_id(table, number, side) for number in numbers]
    places: list[Json] = [{"row": number, "side": side} for number in numbers]
    if texts is not None:
        keys = sorted({key for number in numbers if (key := alike(texts.get(number, "")))})
        if not keys:
            raise UserError("table.no_words", row=min(numbers))
        places = [{"same": key} for key in keys]
    records = [record(table, one.document, place, identifier) for place in places]
    return _keep(case, one, records, [*at, *(each["id"] for each in records)], part)


def _person(case: Case, person: str) -> tuple[str, Compartment]:
    if person in ("", NOBODY):
        return person, Compartment.CASE
    found = kept.person_of(case, person)
    return found.id, Compartment.SEALED if found.protected else Compartment.CASE


def _row_id(table: str, number: int, side: str) -> str:
    return f"{table}:{number}:{side}"


def record(table: str, document: int, place: Mapping[str, Any], person: str) -> Json:
    """A record as it is kept; `place` is a row and side, or what stands in all its rows."""
    if "same" in place:
        name = f"{table}:{hashlib.sha256(str(place['same']).encode()).hexdigest()[:16]}"
    else:
        name = _row_id(table, int(place["row"]), str(place["side"]))
    return {"id": name, "table": table, "document": document, "person": person} | dict(place)


def _keep(case: Case, one: Confirmed, records: Sequence[Json], replaced: Collection[str], part: Compartment) -> Changes:
    """Write records into the part in which they belong; those under the same names go. A record that lies in the sealed
    part stays there.
    """
    lie = {
        each["id"]: where for where in PARTS for each in kept.all_of(case, KIND, where) if each["id"] in set(replaced)
    }
    sealed = one.part is Compartment.SEALED or part is Compartment.SEALED or Compartment.SEALED in lie.values()
    target = Compartment.SEALED if sealed else Compartment.CASE
    keep = [each for each in records if each["person"]]
    facts = {"document": str(one.document), "rows": str(len(records))}
    gone = [
        (KIND, name) for name, where in lie.items() if where is target and name not in {each["id"] for each in keep}
    ]
    changes = kept.put_all(case, {KIND: keep}, "table.person_set", one.id, facts, target, gone)
    if target is Compartment.SEALED and (
        open_ones := [(KIND, name) for name, where in lie.items() if where is not target]
    ):
        kept.put_all(case, {}, "table.person_set", one.id, facts, Compartment.CASE, open_ones)
    return Changes(tables.CHANGED | changes.kinds, (one.id,))


def numbers_of(given: str) -> list[int]:
    """Rows of ``3,5-9``.

    Raises:
        UserError: ``table.no_row``.
    """
    found: list[int] = []
    for piece in given.split(","):
        match = re.fullmatch(r"\s*(\d{1,6})(?:\s*[-–]\s*(\d{1,6}))?\s*", piece)
        last = int(match[2] or match[1]) if match else 0
        if match is None or not 1 <= int(match[1]) <= last or last - int(match[1]) > _MOST_ROWS:
            raise UserError("table.no_row", row=piece.strip()[:20], rows="?", most=_MOST_ROWS)
        found += range(int(match[1]), last + 1)
    return sorted(set(found))


def records_of(case: Case, table: str) -> Iterator[tuple[Compartment, Json]]:
    """What was set in a table, with the part it lies in."""
    for part in PARTS:
        for one in kept.all_of(case, KIND, part):
            if one["table"] == table:
                yield part, one
