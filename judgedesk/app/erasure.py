"""Erasing a person's data from the working copy. The court's file stays: its pages are not the desk's to change.

What the log remembers of the person loses its content, and the chain of events stays whole. Nothing here reaches older
backups: those the log knows of are named, so that somebody can deal with them.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, Final

from judgedesk.app import finding, protected
from judgedesk.app.casefile import Case
from judgedesk.domain.errors import UserError
from judgedesk.domain.evidence import Person
from judgedesk.domain.people import NO_IDENTITY, Details, to_json
from judgedesk.domain.roles import Compartment, Role
from judgedesk.drafting.guard import Matcher
from judgedesk.drafting.namebook import Protected, plain_book
from judgedesk.language.fold import words
from judgedesk.store import audit, evidence, rows
from judgedesk.store.database import Connection
from judgedesk.store.rows import all_rows

_ERASERS: Final = (Role.JUDGE, Role.PROSECUTOR)
_KEPT_EVENTS: Final = ("user.", "recovery.", "case.created", "person.erased", "backup.", "case.verified")
"""Whose payload holds keys and figures and never a person of the case."""
_SHORTEST_WORD: Final = 4
_SHORTEST: Final = 5
"""Letters of an address, number or the like by which a text is known to hold it."""


@dataclass(frozen=True, slots=True)
class Part:
    """A line of the report: what (``identity``, ``log``, ``questions`` …), how many, and for what stays the reason."""

    what: str
    number: int
    why: str = ""


@dataclass(frozen=True, slots=True)
class Erasure:
    """What was erased of a person, what stays and why, and the copies made before that still hold all of it."""

    person: str
    label: str
    erased: tuple[Part, ...]
    stays: tuple[Part, ...]
    backups: tuple[tuple[str, str], ...]
    """Each with when it was made (UTC) and where."""


def erase(case: Case, identifier: str) -> Erasure:
    """Erase who a person is; the record keeps their pseudonym. Can't be undone; doing it again finishes what a kill cut
    short.

    Raises:
        UserError: ``person.unknown``; ``erase.not_yours``; ``keys.not_yours`` without the identities' key;
            ``case.read_only``.
    """
    person = _person(case, identifier)
    known, label = _Known(person), _label(person)
    stays = _stays(case, person, known)
    # The sealed part first: what a kill leaves is then found by the row that still stands in the case.
    log = questions = 0
    for part in (Compartment.SEALED, Compartment.CHAMBERS, Compartment.CASE):
        if not case.file.holds(part):
            continue
        with case.file.writing(part) as connection:
            if part is Compartment.SEALED:
                connection.execute("DELETE FROM identities WHERE person = ?", (person.id,))
            if part is Compartment.CASE:
                _blank(connection, person, label)
            if part is not Compartment.CHAMBERS:
                questions += _drop_questions(connection, known)
            log += _forget(connection, person.id, known)
            case.file.record(connection, part, "person.erased", person.id, {})
    rows.forget_undone(case.file)
    _wipe(case)
    protected.refresh(case.file)
    return Erasure(person.id, label, _going(log, questions), tuple(stays), tuple(_backups(case)))


def what_would_go(case: Case, identifier: str) -> Erasure:
    """What `erase` would do, without doing it: what goes, what stays and why, which copies would still hold it.

    Raises:
        UserError: as `erase`.
    """
    person = _person(case, identifier)
    known = _Known(person)
    log = questions = 0
    for part in case.file.parts:
        connection = case.file.reading(part)
        log += len(_events_of(connection, person.id, known))
        if part is not Compartment.CHAMBERS:
            questions += len(_questions_of(connection, known))
    stays = tuple(_stays(case, person, known))
    return Erasure(person.id, _label(person), _going(log, questions), stays, tuple(_backups(case)))


def _person(case: Case, identifier: str) -> Person:
    """Whom the user may erase."""
    if not case.writable:
        raise UserError("case.read_only", path=str(case.path))
    if case.role not in _ERASERS:
        raise UserError("erase.not_yours", user=case.user)
    case.file.need(Compartment.SEALED)
    person = next((one for one in evidence.persons(case.file) if one.id == identifier), None)
    if person is None:
        raise UserError("person.unknown", person=identifier)
    return person


def _label(person: Person) -> str:
    return person.pseudonym or f"[{person.id}]"


def _going(log: int, questions: int) -> tuple[Part, ...]:
    counted = (("identity", 1), ("log", log), ("questions", questions))
    return tuple(Part(what, number) for what, number in counted if number)


class _Known:
    """By what a text is known to name a person."""

    def __init__(self, person: Person) -> None:
        told = list(_texts([person.address, to_json(person.identity)]))
        numbers = tuple(text for text in told if any(sign.isdigit() for sign in text))
        protected = Protected(person.called, (person.address,) if person.address else (), numbers)
        self._matcher = Matcher(plain_book([protected]))
        self._said = {text.casefold() for text in told if len(text) >= _SHORTEST}

    def named_in(self, text: str) -> bool:
        """Errs on the side of yes."""
        folded = text.casefold()
        return any(one in folded for one in self._said) or bool(self._matcher.find(text, named=True, every=True))


def _texts(content: Any) -> Iterator[str]:
    if isinstance(content, str):
        yield content
    elif isinstance(content, dict):
        for value in content.values():
            yield from _texts(value)
    elif isinstance(content, list | tuple):
        for value in content:
            yield from _texts(value)


def _blank(connection: Connection, person: Person, label: str) -> None:
    nobody = replace(
        person, pseudonym=label, name="", aliases=(), born="", address="", languages=(), needs=(),
        details=Details(merged=person.details.merged), identity=NO_IDENTITY,
    )  # fmt: skip
    before = rows.find(connection, "persons", {"id": person.id})
    row, _ = evidence.person_rows(nobody, before["position"] if before else 0)
    rows.put(connection, "persons", row)


def _questions_of(connection: Connection, known: _Known) -> list[str]:
    """Ids of saved questions that name the person."""
    return [
        row["id"]
        for row in all_rows(connection, "SELECT id, name, query, options FROM saved_searches")
        if known.named_in(" ".join((row["name"], row["query"], *_texts(json.loads(row["options"])))))
    ]


def _drop_questions(connection: Connection, known: _Known) -> int:
    going = _questions_of(connection, known)
    for identifier in going:
        connection.execute("DELETE FROM saved_searches WHERE id = ?", (identifier,))
        connection.execute("DELETE FROM watch_marks WHERE saved = ?", (identifier,))
    return len(going)


def _events_of(connection: Connection, person: str, known: _Known) -> list[tuple[str]]:
    """Ids of events whose content names the person or holds a record of theirs."""
    going = []
    query = "SELECT p.event, a.kind FROM audit_payloads p LEFT JOIN audit a ON a.id = p.event WHERE p.key IS NOT NULL"
    for event, kind in connection.execute(query).fetchall():
        if (kind or "").startswith(_KEPT_EVENTS):
            continue
        payload = audit.payload_of(connection, event) or {}
        theirs = any(_theirs(change, person) for change in payload.get("changes", ()))
        if theirs or known.named_in("\n".join(_texts(_opened(payload)))):
            going.append((event,))
    return going


def _forget(connection: Connection, person: str, known: _Known) -> int:
    """Take the content of such events; they can't be undone any more."""
    going = _events_of(connection, person, known)
    connection.executemany("UPDATE audit_payloads SET key = NULL WHERE event = ?", going)
    connection.executemany("DELETE FROM acts WHERE event = ?", going)
    return len(going)


def _theirs(change: dict[str, Any], person: str) -> bool:
    row = change.get("after") or change.get("before") or {}
    return (change.get("table"), row.get("id" if change.get("table") == "persons" else "person")) in (
        ("persons", person), ("identities", person),
    )  # fmt: skip


def _opened(payload: Any) -> Any:
    """A payload with the JSON that rows hold as text read out, so that escaped letters are letters."""
    if isinstance(payload, dict):
        return {name: _opened(value) for name, value in payload.items()}
    if isinstance(payload, list):
        return [_opened(value) for value in payload]
    if isinstance(payload, str) and payload[:1] in ("[", "{"):
        try:
            return json.loads(payload)
        except (ValueError, RecursionError):
            return payload
    return payload


def _stays(case: Case, person: Person, known: _Known) -> list[Part]:
    """What names the person or speaks of them and is not the desk's to erase."""
    asked = " OR ".join(dict.fromkeys(one for name in person.called for one in _words(name)))
    pages = finding.count(case, asked) if asked else 0
    tags = notes = 0
    for part in (Compartment.CASE, Compartment.SEALED):
        connection = case.file.reading(part)
        query = "SELECT count(*) FROM tags WHERE victim = ? OR defendant = ?"
        tags += int(connection.execute(query, (person.id, person.id)).fetchone()[0])
        notes += sum(known.named_in(row[0]) for row in connection.execute("SELECT note FROM tags WHERE note <> ''"))
    bodies = case.file.reading().execute("SELECT body FROM records").fetchall()
    records = sum(known.named_in("\n".join(_texts(json.loads(row[0])))) for row in bodies)
    charged = sum(person.id in (*one.defendants, *one.victims) for one in evidence.counts(case.file.reading()))
    found = [
        Part("pages", pages, "court_file"), Part("tags", tags, "pseudonym"), Part("counts", charged, "pseudonym"),
        Part("notes", notes, "by_hand"), Part("records", records, "by_hand"), Part("events", 1, "chain"),
    ]  # fmt: skip
    return [part for part in found if part.number]


def _words(name: str) -> list[str]:
    """Words of a name that are looked for; shorter ones stand everywhere."""
    return [word.folded for word in words(name) if len(word.folded) >= _SHORTEST_WORD]


def _wipe(case: Case) -> None:
    """Nothing of what was erased stays in free pages or in the log of writes."""
    with case.file.gate.entered():
        for part in case.file.parts:
            connection = case.file.writer(part)
            connection.execute("VACUUM")
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _backups(case: Case) -> Iterator[tuple[str, str]]:
    connection = case.file.reading()
    for event in audit.events(connection, Compartment.CASE):
        if event.kind == "backup.made":
            payload = audit.payload_of(connection, event.id) or {}
            yield event.at, str(payload.get("path", event.about))
