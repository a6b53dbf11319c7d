"""What the register of measures and the tags suggest for a testimony: shown, and taken only by whoever decides so.

Besides: what a witness goes to by the tags of their statements, and how long they may take.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from judgedesk.app import law, people, protection
from judgedesk.app.casefile import Case
from judgedesk.app.hearings import Book, Json, day, strings
from judgedesk.app.hearings_docket import COUNTED, apart_written
from judgedesk.app.reading import parts_with_documents
from judgedesk.domain.changes import Changes
from judgedesk.domain.errors import UserError
from judgedesk.domain.evidence import Person
from judgedesk.domain.hearings import Strength
from judgedesk.domain.roles import Compartment
from judgedesk.store import evidence, rows
from judgedesk.store.database import Connection
from judgedesk.store.rows import Change

NO_CONTACT: Final = "no_contact:"
_PLAIN: Final = 30
_A_PASSAGE: Final = 5
_LONGEST: Final = 240
_HALF_MORE: Final = 3
_STRETCH: Final = 30
_BREAK: Final = 10
_ADULT: Final = 18


@dataclass(frozen=True, slots=True)
class Hint:
    """A change that is suggested for a testimony.

    Attributes:
        field: of the testimony's record; `value` is what would stand there then.
        code: why, see `plan_words`; `measure` is the id of the measure that asks for it, or empty.
    """

    testimony: str
    field: str
    value: Any
    code: str
    measure: str = ""


@dataclass(frozen=True, slots=True)
class Estimate:
    """Minutes that a testimony may take: `plain`, more through an interpreter, and breaks of a child."""

    plain: int
    interpreter: int
    breaks: int

    @property
    def minutes(self) -> int:
        """All of it."""
        return self.plain + self.interpreter + self.breaks


def hints(case: Case, testimony: str | None = None, today: date | None = None) -> list[Hint]:
    """What is suggested for a testimony, or for all of them, and does not stand there yet."""
    book = Book(case)
    asked = [one for id, one in book.testimony.items() if testimony in (None, id)]
    packs, register = law.measures().measures, protection.applied(case)
    found: list[Hint] = []
    for one in asked:
        person = book.person(one.get("person", ""))
        own = [
            (record.measure, packs[record.measure])
            for record in register
            if book.person(record.person) == person and record.state in COUNTED and record.measure in packs
        ]
        found += _of_measures(one, own)
        found += _of_person(one, book.people.get(person), case, today or date.today())
    return [hint for number, hint in enumerate(found) if not _said(hint, found[:number])]


def _said(hint: Hint, before: Sequence[Hint]) -> bool:
    return any((one.testimony, one.field, one.value) == (hint.testimony, hint.field, hint.value) for one in before)


def _of_measures(one: Json, own: Iterable[tuple[str, Any]]) -> Iterator[Hint]:
    id, equipment, needs = str(one["id"]), strings(one.get("equipment")), _kinds(one)
    for name, measure in own:
        if measure.once_grounds:
            if one.get("once_only") is not True:
                yield Hint(id, "once_only", True, "heard_once", name)
            if one.get("vulnerable") is not True:
                yield Hint(id, "vulnerable", True, "special_hearing", name)
        for booking in measure.book:
            if booking.equipment and booking.equipment not in equipment and not one.get("rooms"):
                yield Hint(id, "equipment", [*equipment, booking.equipment], "measure_asks", name)
            # An interpreter is needed by who does not speak the court's language, whatever the measure.
            missing = booking.kind and booking.kind not in needs and booking.kind != "interpreter"
            if missing and booking.id in measure.book_first:
                more = [*(one.get("resources") or ()), {"kind": booking.kind}]
                yield Hint(id, "resources", more, "measure_asks", name)


def _of_person(one: Json, person: Person | None, case: Case, today: date) -> Iterator[Hint]:
    if person is None:
        return
    id, written = str(one["id"]), {who for who, _ in apart_written(one)}
    if person.protected and {"victim", "witness"} & set(person.roles) and one.get("vulnerable") is not True:
        yield Hint(id, "vulnerable", True, "protected")
    if is_child(case, person, today) and one.get("vulnerable") is not True:
        yield Hint(id, "vulnerable", True, "child")
    for need in person.needs:
        who = need.removeprefix(NO_CONTACT)
        if need.startswith(NO_CONTACT) and who and who not in written:
            yield Hint(id, "apart", [*(one.get("apart") or ()), [who, Strength.BUILDING.value]], "no_contact")
    language = foreign(person)
    if language and "interpreter" not in _kinds(one):
        need_ = {"kind": "interpreter", "language": language}
        yield Hint(id, "resources", [*(one.get("resources") or ()), need_], "speaks_other")


def _kinds(one: Json) -> set[str]:
    return {str(need.get("kind")) for need in one.get("resources") or () if isinstance(need, dict)}


def foreign(person: Person, own: str = "pl") -> str:
    """The first language of somebody who does not speak the court's; '' where it is not needed or not known."""
    return "" if own in person.languages or not person.languages else person.languages[0]


def is_child(case: Case, person: Person, on: date) -> bool:
    """Whether somebody is, or is presumed to be, under 18 on a day, as far as the user's keys tell."""
    age = people.age_of(case, person, on)
    return age.presumed_minor or age.below(_ADULT) is True


def adopt(case: Case, chosen: Sequence[Hint]) -> Changes:
    """Take what was suggested, as one act; of two about one field both are taken.

    Raises:
        UserError: ``testimony.unknown``, ``case.read_only``.
    """
    known, changed = Book(case).testimony, dict[str, Json]()
    for hint in chosen:
        if hint.testimony not in known:
            raise UserError("testimony.unknown", testimony=hint.testimony[:60])
        record = changed.setdefault(hint.testimony, dict(known[hint.testimony]))
        before = record.get(hint.field)
        if isinstance(before, list) and isinstance(hint.value, list):
            record[hint.field] = [*before, *(one for one in hint.value if one not in before)]
        else:
            record[hint.field] = hint.value
    return write_testimony(case, list(changed.values()), "testimony.adopted")


def write_testimony(case: Case, records: Sequence[Json], act: str) -> Changes:
    """Write records of testimony as one act. An empty list stays: who is free on no day is not always free."""

    def work(connection: Connection) -> list[Change | None]:
        made: list[Change | None] = []
        for record in records:
            before = rows.find(connection, "records", {"kind": "testimony", "id": record["id"]})
            position = before["position"] if before is not None else rows.next_position(connection, "records")
            body = json.dumps(record, ensure_ascii=False)
            made.append(rows.put(connection, "records", {"kind": "testimony", "id": record["id"], "body": body,
                                                         "position": position}))  # fmt: skip
        return made

    ids = tuple(str(record["id"]) for record in records)
    rows.perform(case.file, Compartment.CASE, act, ",".join(ids[:20]), {"testimony": str(len(ids))}, work)
    return Changes(frozenset({"records"}), ids)


# -- by the tags -------------------------------------------------------------------------------------------------


def elements_of(case: Case, testimony: str) -> dict[str, int]:
    """What a witness goes to: elements tagged in statements of theirs, with the number of passages, most first.

    Raises:
        UserError: ``testimony.unknown``.
    """
    book = Book(case)
    if testimony not in book.testimony:
        raise UserError("testimony.unknown", testimony=testimony[:60])
    person = book.person_of(testimony)
    return _elements(case, person) if person in book.people else {}


def _elements(case: Case, person: str) -> dict[str, int]:
    page = people.person(case, person)
    known = {element.id for offence in law.packs().offences.values() for element in offence.elements}
    stretches = _stretches(case, page.statements)
    found: dict[str, int] = {}
    for part in parts_with_documents(case):
        for tag in evidence.tags(case.file.reading(part)):
            inside = any(first <= tag.page <= last for first, last in stretches.get(tag.document, ()))
            if tag.element in known and inside:
                found[tag.element] = found.get(tag.element, 0) + 1
    return dict(sorted(found.items(), key=lambda one: (-one[1], one[0])))


def _stretches(case: Case, statements: Iterable[people.Statement]) -> Mapping[int, list[tuple[int, int]]]:
    """Pages of statements: a whole document, or of one within it up to where the next begins."""
    found: dict[int, list[tuple[int, int]]] = {}
    for one in statements:
        last = 1 << 30
        if one.title:
            query = "SELECT min(first) FROM segments WHERE document = ? AND first > ? AND state <> 'rejected'"
            for part in parts_with_documents(case):
                row = case.file.reading(part).execute(query, (one.document, one.page)).fetchone()
                last = min(last, row[0] - 1) if row is not None and row[0] is not None else last
        found.setdefault(one.document, []).append((one.page, last))
    return found


def suggested(case: Case, testimony: str, today: date | None = None) -> list[Hint]:
    """What the tags suggest and does not stand in a testimony: the elements it goes to, and its minutes.

    Raises:
        UserError: ``testimony.unknown``.
    """
    found, record = elements_of(case, testimony), Book(case).testimony[testimony]
    fresh = [element for element in found if element not in strings(record.get("elements"))]
    hints = [Hint(testimony, "elements", fresh, "tagged")] if fresh else []
    expected = estimate(case, testimony, today).minutes
    if found and expected != record.get("minutes"):
        hints.append(Hint(testimony, "minutes", expected, "estimated"))
    return hints


def estimate(case: Case, testimony: str, today: date | None = None) -> Estimate:
    """How long a witness may take, by the passages of their statements that are tagged; a rule of thumb.

    Half as much again through an interpreter; for a child ten minutes of break after each half hour.

    Raises:
        UserError: ``testimony.unknown``.
    """
    passages = sum(elements_of(case, testimony).values())
    book = Book(case)
    record, person = book.testimony[testimony], book.people.get(book.person_of(testimony))
    plain = min(_LONGEST, _PLAIN + _A_PASSAGE * passages)
    by_interpreter = "interpreter" in _kinds(record) or (person is not None and bool(foreign(person)))
    more = -(-plain * _HALF_MORE // 2 // 5) * 5 - plain if by_interpreter else 0
    child = person is not None and is_child(case, person, today or day(record.get("earliest")) or date.today())
    return Estimate(plain, more, (plain + more - 1) // _STRETCH * _BREAK if child else 0)
