"""What people wrote into the open part of a case and names somebody protected: found, and forgotten by the log.

What is typed is refused at once (`kept.check_words`); files of records, and what was written before somebody was
protected, may hold it. Pages are another matter, see `naming.unsealed_pages_naming`: evidence, which can be sealed.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from judgedesk.app.casefile import Case
from judgedesk.app.protected import identifiers
from judgedesk.domain.errors import UserError
from judgedesk.domain.evidence import Person
from judgedesk.domain.roles import Compartment
from judgedesk.drafting.guard import Matcher
from judgedesk.drafting.namebook import plain_book
from judgedesk.store import audit, evidence
from judgedesk.store.database import Connection

Json: TypeAlias = dict[str, Any]
_WRITTEN = (
    ("tags", "id", ("note",)),
    ("counts", "id", ("label",)),
    ("documents", "id", ("name", "volume", "facts")),
    ("persons", "id", ("name", "aliases", "address", "needs", "pseudonym", "more")),
)
"""Columns of the open part, beside whole records, into which people write."""


@dataclass(frozen=True, slots=True)
class NamingEntry:
    """An entry that lies open and names protected persons: its kind, its id, what each person is called."""

    kind: str
    id: str
    persons: tuple[str, ...]


def entries_naming(case: Case) -> list[NamingEntry]:
    """All entries of the open part that name somebody protected, in the order recorded.

    Raises:
        UserError: ``keys.not_yours``.
    """
    case.file.need(Compartment.SEALED)
    protected = [person for person in evidence.persons(case.file) if person.protected]
    if not protected:
        return []
    matcher, found = _matcher(protected), []
    for kind, identifier, text in _written(case.file.reading()):
        named = dict.fromkeys(protected[hit.person].label for hit in matcher.find(text))
        if named:
            found.append(NamingEntry(kind, identifier, tuple(named)))
    return found


def forget_in_log(case: Case) -> int:
    """Erase from the open log what it remembers of entries by which somebody protected is named: their content goes,
    and with it undo of these acts; that they took place, when and by whom stays. Returns how many.

    Raises:
        UserError: ``keys.not_yours``, ``case.read_only``, ``disk.full``.
    """
    case.file.need(Compartment.SEALED)
    if not case.writable:
        raise UserError("case.read_only", path=str(case.path))
    protected = [person for person in evidence.persons(case.file) if person.protected]
    if not protected:
        return 0
    matcher, number = _matcher(protected), 0
    with case.file.writing(Compartment.CASE) as connection:
        for (event,) in connection.execute("SELECT event FROM audit_payloads WHERE key IS NOT NULL").fetchall():
            if matcher.find("\n".join(_strings(audit.payload_of(connection, event)))):
                connection.execute("UPDATE audit_payloads SET key = NULL WHERE event = ?", (event,))
                connection.execute("DELETE FROM acts WHERE event = ?", (event,))
                number += 1
    return number


def _matcher(protected: Sequence[Person]) -> Matcher:
    return Matcher(plain_book(map(identifiers, protected)))


def _written(connection: Connection) -> Iterator[tuple[str, str, str]]:
    """Kind, id and text of everything that people wrote."""
    query = "SELECT kind, id, body FROM records ORDER BY position, id"
    for kind, identifier, body in connection.execute(query):
        yield kind, identifier, "\n".join(_strings(json.loads(body)))
    for table, key, columns in _WRITTEN:
        for identifier, *texts in connection.execute(f"SELECT {key}, {', '.join(columns)} FROM {table}"):
            yield table, str(identifier), "\n".join(_strings(list(map(_plain, texts))))


def _plain(text: str | None) -> Any:
    """A column that holds JSON as what it holds."""
    if text and text[0] in "[{":
        try:
            return json.loads(text)
        except ValueError:
            return text
    return text


def _strings(content: Any) -> Iterator[str]:
    if isinstance(content, str):
        inside = _plain(content)
        if inside is not content and not isinstance(inside, str):
            yield from _strings(inside)
        else:
            yield content
    elif isinstance(content, Mapping):
        for value in content.values():
            yield from _strings(value)
    elif isinstance(content, list | tuple):
        for value in content:
            yield from _strings(value)
