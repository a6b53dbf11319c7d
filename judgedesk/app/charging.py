"""Entering a charge by hand: a count with its accused and injured parties, by the ordinary records."""

import re
from dataclasses import dataclass
from typing import TypeAlias

from judgedesk.app import law, records
from judgedesk.app.casefile import Case
from judgedesk.domain.changes import Changes
from judgedesk.domain.errors import UserError
from judgedesk.store import evidence

_BORN = re.compile(r"(?P<label>.*?)\s*\((?P<born>\d{4}-\d{2}-\d{2})\)")


HOME = "pl."
"""Offences of the court's own law begin so."""

Titled: TypeAlias = tuple[str, dict[str, str]]
"""An offence's id and its short title by language."""


@dataclass(frozen=True, slots=True)
class Offered:
    """What a count can charge: the court's own law and what the case charges already; `others` once asked for."""

    first: tuple[Titled, ...] = ()
    others: tuple[Titled, ...] = ()


@dataclass(frozen=True, slots=True)
class NewCount:
    """A charge as somebody types it.

    `accused` are names. `injured` are pseudonyms such as ``P-1``; a date of birth may follow in brackets, ``P-2
    (2007-05-02)``, and then decides whether the person was a child at the act. Dates are ``YYYY-MM-DD``.
    """

    label: str
    offence: str
    start: str
    end: str
    accused: tuple[str, ...]
    injured: tuple[str, ...]


def offences(case: Case) -> Offered:
    """Offences that a count can charge, those of the case's counts first; foreign ones apart."""
    used = {one for count in evidence.counts(case.file.reading()) for one in count.offences}
    packs = law.packs().offences.values()
    known = sorted(packs, key=lambda one: (one.id not in used, not one.id.startswith(HOME), one.id))
    titled = [
        (one.id, {"en": f"{one.title.en}, {one.provision}", "pl": f"{one.title.pl}, {one.provision}"}) for one in known
    ]
    first = [one for one in titled if one[0] in used or one[0].startswith(HOME)]
    return Offered(tuple(first or titled), tuple(one for one in titled if first and one not in first))


def add_count(case: Case, new: NewCount) -> Changes:
    """Record a count; people it names who are not in the case yet come with it, injured parties as protected.

    Raises:
        UserError: ``count.incomplete``; ``records.invalid`` with the field; ``law.unknown_offence``; ``keys.not_yours``
            where a date of birth is given without the key to identities.
    """
    if not (new.label.strip() and new.accused and new.injured):
        raise UserError("count.incomplete")
    everybody = evidence.persons(case.file)
    known = {called.casefold(): person.id for person in everybody for called in (person.both, person.label)}
    taken = set(known.values())
    people: list[dict[str, object]] = []

    def number(prefix: str) -> str:
        free = next(f"{prefix}{n}" for n in range(1, len(taken) + 2) if f"{prefix}{n}" not in taken)
        taken.add(free)
        return free

    def person(typed: str, role: str) -> str:
        found = _BORN.fullmatch(typed.strip())
        label = found["label"] if found else typed.strip()
        if label.casefold() in known:
            return known[label.casefold()]
        record: dict[str, object] = {"id": number("v" if role == "victim" else "d"), "roles": [role]}
        record |= {"pseudonym": label, "protected": True} if role == "victim" else {"name": label}
        if found:
            record["born"] = found["born"]
        people.append(record)
        known[label.casefold()] = str(record["id"])
        return str(record["id"])

    accused = [person(name, "defendant") for name in new.accused]
    injured = [person(name, "victim") for name in new.injured]
    counts = {count.id for count in evidence.counts(case.file.reading())}
    identifier = next(f"c{n}" for n in range(1, len(counts) + 2) if f"c{n}" not in counts)
    count = {
        "id": identifier, "label": new.label.strip(), "offence": new.offence, "from": new.start.strip(),
        "to": new.end.strip(), "defendants": accused, "victims": injured,
    }  # fmt: skip
    records.apply(case, {"format": records.FORMAT, "persons": people, "counts": [count]})
    return Changes(frozenset({"persons", "counts"}), (identifier,))
