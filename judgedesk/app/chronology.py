"""The chronology: facts with the passages they rest on, in order; entering, changing and scoping them."""

import json
import uuid
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, TypeAlias

from judgedesk.app.casefile import Case
from judgedesk.app.grid import Passage, Words
from judgedesk.app.law import charged
from judgedesk.app.passages import of_tags
from judgedesk.app.protected import betrayed_by
from judgedesk.app.reading import citation_form, cite, parts_with_documents
from judgedesk.domain.changes import Changes
from judgedesk.domain.documents import PAGE_BITS
from judgedesk.domain.errors import UserError
from judgedesk.domain.evidence import Count, Person, Tag
from judgedesk.domain.facts import Fact, FactKind, When, fact_of
from judgedesk.domain.roles import Compartment
from judgedesk.language.fuzzy_dates import read
from judgedesk.store import evidence, rows
from judgedesk.store.database import Connection
from judgedesk.store.rows import Change

KIND = "events"
_NAMED = 48
"""So many characters of a fact name its undo."""

Record: TypeAlias = dict[str, Any]


@dataclass(frozen=True, slots=True)
class NewFact:
    """A fact as somebody types it. `date` in English or Polish; `persons` are ids or what persons are called;
    `disputed_by` the same, or any words; `outside_scope` is the reason, empty within the scope.
    """

    date: str
    text: str
    persons: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    place: str = ""
    disputed: bool = False
    disputed_by: tuple[str, ...] = ()
    kind: FactKind = FactKind.FACT
    order: int | None = None
    outside_scope: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A fact with what it cites, as far as the user's keys open it. `counts` are those its passages are tagged to, or
    where it has none, those whose injured parties it names.
    """

    fact: Fact
    cites: tuple[str, ...]
    counts: frozenset[str]


@dataclass(frozen=True, slots=True)
class LawChange:
    """A day from which another penalty stands for the offence of a count."""

    day: date
    count: str
    provision: str
    text: Words


@dataclass(frozen=True, slots=True)
class Chronology:
    """Everything a view of the facts needs: `lines` in order, those outside the scope among them."""

    lines: Sequence[Line]
    persons: Mapping[str, Person]
    counts: Sequence[Count]
    law: Sequence[LawChange]

    def called(self, who: str) -> str:
        """What a person is called, words as they stand."""
        return self.persons[who].label if who in self.persons else who


def facts(case: Case) -> list[Fact]:
    """All facts in order, those outside the scope among them; `tags` are those that the user's keys open."""
    found = _stored(case)
    known = _tagged(case, {tag for fact in found for tag in fact.tags})
    return sorted((_visible(fact, known) for fact in found), key=lambda fact: fact.key)


def fact(case: Case, identifier: str) -> Fact:
    """One fact.

    Raises:
        UserError: ``fact.unknown``.
    """
    row = _row(case.file.reading(), identifier)
    found = fact_of(json.loads(row["body"]), row["position"])
    return _visible(found, _tagged(case, set(found.tags)))


def chronology(case: Case) -> Chronology:
    """Facts, people, dates of the act and changes of the law."""
    found = _stored(case)
    tagged = _tagged(case, {tag for fact in found for tag in fact.tags})
    cited, form = _cites(case, tagged), citation_form(case)
    counts = evidence.counts(case.file.reading())
    lines = []
    for one in sorted((_visible(fact, tagged) for fact in found), key=lambda fact: fact.key):
        cites = dict.fromkeys(cite(*cited[tag], form) for tag in one.tags if tag in cited)
        of = {tagged[tag].count for tag in one.tags}
        of = of or {count.id for count in counts if set(count.victims) & set(one.persons)}
        lines.append(Line(one, tuple(cites), frozenset(of)))
    people = {person.id: person for person in evidence.persons(case.file)}
    return Chronology(lines, people, counts, _law_changes(counts))


def find_passages(case: Case, words: str, limit: int = 12) -> list[Passage]:
    """Tagged passages whose quotation holds some words, or on a page with that folio, or in a document so called."""
    wanted = words.strip()
    if not wanted:
        return []
    marks = wanted.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    query = (
        "SELECT tags.id FROM tags JOIN documents ON documents.id = tags.document "
        "LEFT JOIN pages ON pages.id = (tags.document << :bits | tags.page) "
        "WHERE quote LIKE :inside ESCAPE '\\' OR documents.name LIKE :ahead ESCAPE '\\' OR pages.folio = :whole "
        "ORDER BY tags.document, tags.page, tags.start LIMIT :limit"
    )
    given = {
        "inside": f"%{marks}%",
        "ahead": f"{marks}%",
        "whole": wanted.split()[-1],
        "limit": limit,
        "bits": PAGE_BITS,
    }
    tags = [row[0] for part in parts_with_documents(case) for row in case.file.reading(part).execute(query, given)]
    return of_tags(case, tags[:limit])


# -- entering ----------------------------------------------------------------------------------------------------


def add(case: Case, new: NewFact) -> tuple[str, Changes]:
    """Enter a fact; returns its id.

    Raises:
        UserError: ``fact.bad_date``, ``fact.no_text``, ``fact.person_unknown``, ``fact.tag_unknown``,
            ``fact.names_protected``, ``case.read_only``.
    """
    identifier = f"e-{uuid.uuid4().hex[:12]}"
    given = _given(case, {name: getattr(new, name) for name in NewFact.__slots__}, ())
    record = {"id": identifier, **_kept(given)}
    _perform(case, "fact.added", identifier, record)
    return identifier, Changes(frozenset({"records"}), (identifier,))


def change(case: Case, identifier: str, **fields: Any) -> Changes:
    """Change some fields of a fact, named and given as in `NewFact`; the others stay.

    Raises:
        UserError: ``fact.unknown``, ``fact.bad_date``, ``fact.person_unknown``, …
    """
    before = json.loads(_row(case.file.reading(), identifier)["body"])
    given = _given(case, fields, tuple(before.get("tags", ())))
    record = _kept(before | given)
    _perform(case, "fact.changed", identifier, record)
    return Changes(frozenset({"records"}), (identifier,))


def remove(case: Case, identifier: str) -> Changes:
    """Take a fact away.

    Raises:
        UserError: ``fact.unknown``, ``case.read_only``.
    """
    row = _row(case.file.reading(), identifier)
    named = {"cite": _short(json.loads(row["body"])["text"])}
    rows.perform(case.file, Compartment.CASE, "fact.removed", identifier, named,
                 lambda connection: [rows.drop(connection, "records", row)])  # fmt: skip
    return Changes(frozenset({"records"}), (identifier,))


def set_scope(case: Case, identifier: str, reason: str | None) -> Changes:
    """Put a fact outside the scope for a reason, or (with None) within it again.

    Raises:
        UserError: ``fact.unknown``, ``fact.no_reason``, ``fact.names_protected``, ``case.read_only``.
    """
    if reason is not None and not reason.strip():
        raise UserError("fact.no_reason")
    before = json.loads(_row(case.file.reading(), identifier)["body"])
    given = _given(case, {"outside_scope": reason or ""}, ())
    record = _kept(before | given)
    _perform(case, "fact.scoped", identifier, record)
    return Changes(frozenset({"records"}), (identifier,))


def date_of(text: str) -> When:
    """What a typed date means.

    Raises:
        UserError: ``fact.bad_date``.
    """
    when = read(text)
    if when is None:
        raise UserError("fact.bad_date", given=text.strip()[:60])
    return when


def _perform(case: Case, kind: str, identifier: str, record: Record) -> None:
    def work(connection: Connection) -> list[Change | None]:
        before = rows.find(connection, "records", {"kind": KIND, "id": identifier})
        if before is None and kind != "fact.added":
            raise UserError("fact.unknown", fact=identifier)
        position = before["position"] if before else rows.next_position(connection, "records")
        body = json.dumps(record, ensure_ascii=False)
        return [rows.put(connection, "records", {"kind": KIND, "id": identifier, "body": body, "position": position})]

    rows.perform(case.file, Compartment.CASE, kind, identifier, {"cite": _short(record["text"])}, work)


def _given(case: Case, fields: Mapping[str, Any], had: tuple[str, ...]) -> Record:
    """Typed fields as those of a record; None for what is to be left out of it."""
    unknown = fields.keys() - set(NewFact.__slots__)
    if unknown:
        raise TypeError(f"no field of a fact: {', '.join(sorted(unknown))}")
    people = evidence.persons(case.file)
    _guard(case, people, fields)
    turn: dict[str, Callable[[Any], Record]] = {
        "date": lambda value: _dated(date_of(value)),
        "text": lambda value: {"text": _worded(value)},
        "persons": lambda value: {"persons": [_person(people, name) for name in _each(value)]},
        "tags": lambda value: {"tags": _cited(case, value, had)},
        "place": lambda value: {"place": value.strip() or None},
        "disputed": lambda value: {"disputed": bool(value)},
        "disputed_by": lambda value: {"disputed_by": [_named(people, name) or name for name in _each(value)] or None},
        "kind": lambda value: {"kind": FactKind(value).value if value != FactKind.FACT else None},
        "order": lambda value: {"order": value},
        "outside_scope": lambda value: {"outside_scope": value.strip() or None},
    }
    record: Record = {}
    for name in NewFact.__slots__:
        if name in fields:
            record |= turn[name](fields[name])
    if record.get("disputed_by"):
        record["disputed"] = True
    return record


def _dated(when: When) -> Record:
    return {"when": when.when, "precision": when.precision.value, "until": when.until or None}


def _worded(text: str) -> str:
    if not text.strip():
        raise UserError("fact.no_text")
    return text.strip()


def _each(names: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(name.strip() for name in names if name.strip()))


def _named(people: Sequence[Person], name: str) -> str:
    """The person of that id, or whom alone the words call; nothing where nobody or more than one is."""
    if any(person.id == name for person in people):
        return name
    called = [person.id for person in people if person.answers_to(name)]
    return called[0] if len(called) == 1 else ""


def _person(people: Sequence[Person], name: str) -> str:
    found = _named(people, name)
    if not found:
        raise UserError("fact.person_unknown", person=name[:60])
    return found


def _cited(case: Case, wanted: Iterable[str], had: tuple[str, ...]) -> list[str]:
    """Tags that a fact is to rest on; those it rests on already and the user can't see stay."""
    given = list(dict.fromkeys(wanted))
    known = _tagged(case, {*given, *had})
    for tag in given:
        if tag not in known and tag not in had:
            raise UserError("fact.tag_unknown", tag=tag[:60])
    return given + [tag for tag in had if tag not in known and tag not in given]


def _guard(case: Case, people: Sequence[Person], fields: Mapping[str, Any]) -> None:
    """A fact lies open to everybody who opens the case: the name of a protected person does not go into it."""
    if not case.file.holds(Compartment.SEALED):
        return
    texts = [str(fields.get(name) or "") for name in ("text", "place", "outside_scope")]
    texts += [name for name in _each(fields.get("disputed_by") or ()) if not _named(people, name)]
    found = betrayed_by(people, texts)
    if found is not None:
        raise UserError("fact.names_protected", quote=found[0], label=found[1])


# -- reading -----------------------------------------------------------------------------------------------------


def _stored(case: Case) -> list[Fact]:
    found = case.file.reading().execute("SELECT body, position FROM records WHERE kind = ?", (KIND,))
    return [fact_of(json.loads(body), position) for body, position in found]


def _row(connection: Connection, identifier: str) -> rows.Row:
    row = rows.find(connection, "records", {"kind": KIND, "id": identifier})
    if row is None:
        raise UserError("fact.unknown", fact=identifier[:60])
    return row


def _short(text: str) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= _NAMED else plain[: _NAMED - 1].rstrip() + "…"


def _kept(record: Record) -> Record:
    return {name: value for name, value in record.items() if value is not None}


def _visible(fact: Fact, tagged: Mapping[str, Tag]) -> Fact:
    return replace(fact, tags=tuple(tag for tag in fact.tags if tag in tagged))


def _tags_of(connection: Connection, tags: Iterable[str]) -> list[Tag]:
    wanted = json.dumps(list(tags))
    return evidence.tags(connection, "id IN (SELECT value FROM json_each(?))", (wanted,))


def _tagged(case: Case, tags: Iterable[str]) -> dict[str, Tag]:
    """Those of some tags that the user's keys open, by id."""
    wanted = set(tags)
    if not wanted:
        return {}
    return {tag.id: tag for part in parts_with_documents(case) for tag in _tags_of(case.file.reading(part), wanted)}


def _cites(case: Case, tagged: Mapping[str, Tag]) -> dict[str, tuple[str, str, str, int]]:
    """What `cite` asks of each tag: volume, folio, name of the document, page."""
    query = (
        "SELECT tags.id, documents.volume, coalesce(pages.folio, ''), documents.name, tags.page FROM tags "
        "JOIN documents ON documents.id = tags.document LEFT JOIN pages ON pages.id = (tags.document << ? | tags.page) "
        "WHERE tags.id IN (SELECT value FROM json_each(?))"
    )
    found = {}
    for part in parts_with_documents(case) if tagged else ():
        for tag, *place in case.file.reading(part).execute(query, (PAGE_BITS, json.dumps(list(tagged)))):
            found[tag] = tuple(place)
    return found


def _law_changes(counts: Sequence[Count]) -> list[LawChange]:
    """Days from which another penalty stands for an offence that is charged, once for each offence."""
    found: dict[tuple[str, date], LawChange] = {}
    for count in counts:
        law = charged(count)
        for penalty in law.penalties:
            if penalty.valid_from is not None and penalty.overlay is None:
                text = {"en": penalty.label.en, "pl": penalty.label.pl}
                found.setdefault(
                    (law.id, penalty.valid_from), LawChange(penalty.valid_from, count.id, law.provision, text)
                )
    return sorted(found.values(), key=lambda change: (change.day, change.provision))
