"""Addresses for those who serve papers: from who holds the key to identities, or from a serving grant.

A grant lets one named clerk read name and address of the persons of some services, until a day, one after the other,
each view in the log before it is shown. It is a list of its own (`store.serving`): the clerk holds no key to identities
and learns nothing of anybody else, nor phone, e-mail, numbers or day of birth of these. Nobody whose identity is kept
secret (KPK 184) is ever on it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from judgedesk.app import consultation
from judgedesk.app import service as services
from judgedesk.app.casefile import Case, users
from judgedesk.app.service import Service
from judgedesk.app.writing import secret_witnesses
from judgedesk.domain.changes import Changes
from judgedesk.domain.errors import UserError
from judgedesk.domain.evidence import Person
from judgedesk.domain.roles import Compartment, Role
from judgedesk.store import audit, evidence
from judgedesk.store import serving as store
from judgedesk.store.serving import Given

__all__ = ["Address", "Given"]

VIEWED = "serving.viewed"


@dataclass(frozen=True, slots=True)
class Address:
    """To whom a paper goes and where; `called` is what everybody may call the person."""

    service: str
    person: str
    called: str
    name: str
    lines: tuple[str, ...]


def grant(case: Case, user: str, wanted: Sequence[str], until: date) -> Changes:
    """Let a clerk read the addresses of some services until a day (included). A new grant replaces the older one.

    Raises:
        UserError: ``grant.not_yours`` unless a judge or prosecutor does it; ``keys.not_yours`` without the key to
            identities; ``users.unknown``; ``grant.not_clerk``; ``service.unknown``; ``service.bad`` for a day that is
            over, or without services; ``serving.secret`` where somebody's identity is kept secret; ``case.read_only``.
    """
    _may_grant(case)
    if any(one.name == user and one.role is not Role.CLERK for one in users(case)):
        raise UserError("grant.not_clerk", user=user)
    if until < store.today(case.file):
        raise UserError("service.bad", field="until", given=until.isoformat(), why="the day is over")
    if not wanted:
        raise UserError("service.bad", field="services", given="–", why="at least one")
    chosen = [services.service(case, one) for one in dict.fromkeys(wanted)]
    content = {one.service: _json(one) for one in _addresses(case, chosen)}
    made = Given(user, tuple(content), until.isoformat(), case.user, audit.now())
    store.give(case.file, made, content)
    return Changes(frozenset({"users"}), (user,))


def revoke(case: Case, user: str) -> Changes:
    """Take a serving grant back: the list is deleted. Raises UserError ``serving.none``, ``grant.not_yours``."""
    _may_grant(case)
    store.take_back(case.file, user)
    return Changes(frozenset({"users"}), (user,))


def grants(case: Case) -> list[Given]:
    """All grants: for whom, of what, until when. What is in them is told nobody here."""
    return store.given(case.file)


def own(case: Case) -> Given | None:
    """The user's own grant, while it lasts."""
    return next(
        (one for one in grants(case) if one.user == case.user and one.until >= store.today(case.file).isoformat()), None
    )


def may_see(case: Case, identifier: str) -> bool:
    """Whether the user could be shown where a paper goes: by the key to identities, or by a grant."""
    if case.file.holds(Compartment.SEALED):
        return True
    granted = own(case)
    return granted is not None and identifier in granted.services


def addresses(case: Case, wanted: Iterable[str]) -> list[Address]:
    """Where papers go, each told in the log first.

    Raises:
        UserError: ``serving.none`` without key and grant; ``serving.over`` for a grant whose day is past;
            ``serving.not_on_list``; ``serving.not_opened``; ``serving.secret``; ``service.unknown``;
            ``out.not_logged`` where the case is open for reading only and the view could not be logged.
    """
    chosen = list(dict.fromkeys(wanted))
    if case.file.holds(Compartment.SEALED):
        found = _addresses(case, [services.service(case, one) for one in chosen])
        consultation.identities(case, (one.person for one in found))
        return found
    if not case.writable:
        raise UserError("out.not_logged")
    granted = next((one for one in grants(case) if one.user == case.user), None)
    if granted is None:
        raise UserError("serving.none", user=case.user)
    if granted.until < store.today(case.file).isoformat():
        raise UserError("serving.over", until=granted.until)
    outside = [one for one in chosen if one not in granted.services]
    if outside:
        raise UserError("serving.not_on_list", service=outside[0][:60])
    with case.file.writing(Compartment.CASE) as connection:
        for one in chosen:
            case.file.record(connection, Compartment.CASE, VIEWED, one, {})
    content = store.content(case.file)
    return [_of(one, content[one]) for one in chosen]


def _may_grant(case: Case) -> None:
    if not case.writable:
        raise UserError("case.read_only", path=str(case.path))
    if case.role not in (Role.JUDGE, Role.PROSECUTOR):
        raise UserError("grant.not_yours", user=case.user)
    case.file.need(Compartment.SEALED)


def _addresses(case: Case, chosen: Sequence[Service]) -> list[Address]:
    people = {one.id: one for one in evidence.persons(case.file)}
    merged = evidence.merged(case.file.reading())
    secret = {merged.get(one, one) for one in secret_witnesses(case)}
    found = []
    for one in chosen:
        who = merged.get(one.person, one.person)
        if who not in people:
            raise UserError("person.unknown", person=one.person[:60])
        if who in secret:
            raise UserError("serving.secret", person=people[who].label)
        found.append(_address(one.id, people[who]))
    return found


def _address(identifier: str, person: Person) -> Address:
    lines = tuple(dict.fromkeys(one for one in (person.address, *person.identity.addresses) if one))
    custody = person.identity.custody_place
    where = (custody,) if person.details.custody is not None and custody else lines[:1]
    return Address(identifier, person.id, person.pseudonym or person.label, person.name, where)


def _json(one: Address) -> dict[str, Any]:
    return {"person": one.person, "called": one.called, "name": one.name, "lines": list(one.lines)}


def _of(identifier: str, raw: dict[str, Any]) -> Address:
    lines = tuple(map(str, raw["lines"]))
    return Address(identifier, str(raw["person"]), str(raw["called"]), str(raw["name"]), lines)
