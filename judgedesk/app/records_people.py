"""Records of persons: from the file's words to a person and back, and what of them tells who somebody is."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any, TypeAlias

from judgedesk.app.casefile import Case
from judgedesk.app.protected import betrayed_by
from judgedesk.domain.errors import UserError
from judgedesk.domain.evidence import Person
from judgedesk.domain.people import (
    DETAIL_FIELDS,
    IDENTITY_FIELDS,
    NO_DETAILS,
    NO_IDENTITY,
    details_from,
    identity_from,
    to_json,
)
from judgedesk.domain.roles import Compartment

Json: TypeAlias = dict[str, Any]
IDENTIFYING = frozenset({"name", "aliases", "born", "address", *IDENTITY_FIELDS})
"""Fields of a record that lie in the sealed compartment where the person is protected."""
_EMPTY: Mapping[str, Any] = {
    "sex": "", "dialects": [], "community": "", "relations": [], "represents": [], "sworn": False,
    "qualification": "", "custody": None, "examinations": [], "presumption_ended": "", "merged": [],
    "names": [], "phones": [], "emails": [], "numbers": [], "addresses": [], "workplace": "",
    "custody_place": "", "births": [],
}  # fmt: skip


def person_of(record: Json, before: Person | None, where: str) -> Person:
    """A person as the record says; what it leaves out stays as it was.

    Raises:
        UserError: ``records.invalid`` with the field.
    """

    def given(name: str, otherwise: Any) -> Any:
        return record.get(name, getattr(before, name) if before is not None else otherwise)

    _check(record, where)
    details = {name: record[name] for name in DETAIL_FIELDS if name in record}
    identity = {name: record[name] for name in IDENTITY_FIELDS if name in record}
    return Person(
        id=record["id"],
        roles=tuple(given("roles", ())),
        pseudonym=given("pseudonym", ""),
        protected=given("protected", False),
        languages=tuple(given("languages", ())),
        needs=tuple(given("needs", ())),
        age_disputed=given("age_disputed", False),
        name=given("name", ""),
        aliases=tuple(given("aliases", ())),
        born=given("born", ""),
        address=given("address", ""),
        details=details_from(details, before.details if before is not None else NO_DETAILS),
        identity=identity_from(identity, before.identity if before is not None else NO_IDENTITY),
    )


def record_of(person: Person, *, with_identity: bool, empty: bool = False) -> Json:
    """A person as a record; with `empty` every field is there, so that nothing stays as it was."""
    out: Json = {"id": person.id, "roles": list(person.roles)}
    out |= {"pseudonym": person.pseudonym, "protected": person.protected, "age_disputed": person.age_disputed}
    out |= {"languages": list(person.languages), "needs": list(person.needs)}
    if with_identity:
        out |= {"name": person.name, "aliases": list(person.aliases), "born": person.born, "address": person.address}
    if empty:
        out |= {name: _EMPTY[name] for name in (*DETAIL_FIELDS, *(IDENTITY_FIELDS if with_identity else ()))}
    return out | to_json(person.details) | (to_json(person.identity) if with_identity else {})


def days_in(record: Json) -> Iterator[tuple[str, str]]:
    """Every day a record names, with the field it stands in."""
    yield "born", record.get("born", "")
    yield "presumption_ended", record.get("presumption_ended", "")
    for name, day in (record.get("custody") or {}).items():
        yield f"custody.{name}", day
    for place, one in enumerate(record.get("births", ())):
        yield f"births[{place}].born", one["born"]
    for place, one in enumerate(record.get("examinations", ())):
        for name in ("asked", "received", "of"):
            yield f"examinations[{place}].{name}", one.get(name, "")


def _check(record: Json, where: str) -> None:
    for name, day in days_in(record):
        try:
            date.fromisoformat(day or "2000-01-01")
        except ValueError as error:
            raise UserError(
                "records.invalid", field=f"{where}.{name}", reason=f"{day!r} is no day of the calendar"
            ) from error
    custody = record.get("custody") or {}
    if "since" in custody and custody.get("until") and custody["until"] < custody["since"]:
        raise UserError("records.invalid", field=f"{where}.custody.until", reason="ends before it begins")
    for place, one in enumerate(record.get("examinations", ())):
        low, high = one.get("youngest"), one.get("oldest")
        if low is not None and high is not None and high < low:
            raise UserError(
                "records.invalid", field=f"{where}.examinations[{place}].oldest", reason="is less than the youngest age"
            )


def check_ties(records: Sequence[Json], known: Mapping[str, Person]) -> None:
    """Refuse relations to somebody who is not in the case, or to oneself.

    Raises:
        UserError: ``records.invalid`` with the field.
    """
    for number, record in enumerate(records):
        for kind, name in (("relations", "to"), ("represents", "person")):
            for place, one in enumerate(record.get(kind, ())):
                if one[name] not in known or one[name] == record["id"]:
                    reason = "is the same person" if one[name] == record["id"] else "is nobody in the case"
                    raise UserError("records.invalid", field=f"persons[{number}].{kind}[{place}].{name}", reason=reason)


def check_open_words(case: Case, records: Sequence[Json], known: Mapping[str, Person]) -> None:
    """What is said openly of a person must not name one who is protected; asked where the names are known.

    Raises:
        UserError: ``person.names_protected`` with the field, the words and what to write instead.
    """
    texts: dict[str, str] = {}
    for number, record in enumerate(records):
        where = f"persons[{number}]"
        for name in ("community", "qualification", "pseudonym"):
            texts[f"{where}.{name}"] = record.get(name, "")
        texts[f"{where}.dialects"] = " ".join(record.get("dialects", ()))
        texts[f"{where}.needs"] = " ".join(record.get("needs", ()))
        for place, one in enumerate(record.get("relations", ())):
            texts[f"{where}.relations[{place}].what"] = one["what"]
        for place, one in enumerate(record.get("examinations", ())):
            texts[f"{where}.examinations[{place}].kind"] = one["kind"]
    said = {field: text for field, text in texts.items() if any(letter.isalpha() for letter in text)}
    if not said or not case.file.holds(Compartment.SEALED):
        return
    found = betrayed_by(known.values(), said.values())
    if found is not None:
        field = next((field for field, text in said.items() if found[0] in text), "persons")
        raise UserError("person.names_protected", field=field, quote=found[0], label=found[1])
