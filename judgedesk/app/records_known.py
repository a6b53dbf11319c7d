"""What records of custody, service and bookings in a file name, held against the case; and words that hold nothing but
words. Testimony may name who is not known yet: a list of witnesses often comes first.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from typing import Any, Final, TypeAlias

from judgedesk.app import kept, reading
from judgedesk.app.casefile import Case
from judgedesk.domain.errors import UserError
from judgedesk.store import evidence

Json: TypeAlias = dict[str, Any]
_CONTROL: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_AS_READ: Final = ("tags", "tables")
"""Kinds that quote a page, and say it as it was read."""


def check_plain(untrusted: Mapping[str, Any]) -> None:
    """Refuse control characters: no form can show them, and a paper that holds one does not open.

    Raises:
        UserError: ``records.invalid`` with the field.
    """
    for kind, given in untrusted.items():
        for where, text in () if kind in _AS_READ else words(given, kind):
            if _CONTROL.search(text):
                _refuse(where, "holds a control character")


def check_known(case: Case, untrusted: Mapping[str, Any]) -> None:
    """Whoever and whatever is named is known, as soon as the file or the case records any of that kind.

    Raises:
        UserError: ``records.invalid`` with the field; ``document.unknown`` with it for a receipt.
    """
    if not any(untrusted.get(kind) for kind in _NAMING):
        return
    people = {one.id for one in evidence.persons(case.file)} | _ids(untrusted, "persons")
    busy = people | _all(case, untrusted, "rooms") | _all(case, untrusted, "resources")
    for kind, named in _NAMING.items():
        for number, record in enumerate(untrusted.get(kind, [])):
            for field, one in named(record):
                known, what = (busy, "nothing") if field == "who" else (people, "nobody")
                _known(one, known, f"{kind}[{number}].{field}", what)
    for number, record in enumerate(untrusted.get("services", [])):
        if "receipt" in record:
            _receipt(case, record["receipt"], f"services[{number}].receipt")


def _of_detention(record: Json) -> Iterator[tuple[str, str]]:
    yield "person", record["person"]
    for place, one in enumerate(record.get("notices", [])):
        yield f"notices[{place}].person", one["person"]


def _of_service(record: Json) -> Iterator[tuple[str, str]]:
    yield "person", record["person"]


def _of_booking(record: Json) -> Iterator[tuple[str, str]]:
    yield "who", record["who"]


_NAMING: Final = {"detentions": _of_detention, "services": _of_service, "bookings": _of_booking}


def _known(one: str, known: Collection[str], where: str, what: str) -> None:
    if known and one not in known:
        _refuse(where, f"{what} is called {one[:60]}")


def _receipt(case: Case, document: int, where: str) -> None:
    try:
        reading.part_of(case, document)
    except UserError as error:
        raise UserError(error.code, **{**error.facts, "field": where}) from error


def _all(case: Case, untrusted: Mapping[str, Any], kind: str) -> set[str]:
    return _ids(untrusted, kind) | {str(one["id"]) for one in kept.all_of(case, kind)}


def _ids(untrusted: Mapping[str, Any], kind: str) -> set[str]:
    return {str(one["id"]) for one in untrusted.get(kind, [])}


def words(given: Any, where: str) -> Iterator[tuple[str, str]]:
    """Every text of a record with the place where it stands."""
    if isinstance(given, str):
        yield where, given
    elif isinstance(given, list):
        for place, one in enumerate(given):
            yield from words(one, f"{where}[{place}]")
    elif isinstance(given, dict):
        for name, one in given.items():
            yield from words(one, f"{where}.{name}")


def _refuse(where: str, reason: str) -> None:
    raise UserError("records.invalid", field=where, reason=reason)
