"""Values that were exchanged as rows of the case: by the rules of all records, within one act."""

import json
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

from judgedesk.app import kept, records, records_requests, records_tables, table_persons
from judgedesk.app.casefile import Case
from judgedesk.app.exchange_review import Planned
from judgedesk.app.exchange_rows import OF_TABLES, VERSIONS, Json, folio_page, inward
from judgedesk.app.exchange_versions import put_record, put_versions
from judgedesk.app.merging import KEYED_BY_PERSON, names_person
from judgedesk.app.reading import parts_with_documents
from judgedesk.domain.documents import Document
from judgedesk.domain.evidence import Stance, Tag
from judgedesk.domain.merge import Key, is_gone
from judgedesk.store import audit, evidence, rows
from judgedesk.store import tables as store
from judgedesk.store.database import Connection
from judgedesk.store.rows import Change

_BY_RECORD = ("persons", "identities", "counts", "events", "requests")
_OF_EXCHANGE = (VERSIONS, "packages", "submissions", "desks")


def apply_records(
    case: Case, planned: Sequence[Planned], documents: Mapping[str, Document], act: str, about: str,
    facts: Mapping[str, str],
) -> None:  # fmt: skip
    """Persons, counts, facts and requests that are not yet what they are to be, by the rules of all records."""
    file: dict[str, dict[str, Json]] = {}
    for one in planned:
        if one.key[0] in _BY_RECORD and not is_gone(one.value) and (one.here is None or one.here.value != one.value):
            kind = "persons" if one.key[0] == "identities" else one.key[0]
            record = inward(json.loads(one.value), documents)
            if kind == "requests":
                theirs = one.state not in ("conflict", "decided")
                record = records_requests.joined(kept.one(case, kind, one.key[1]), record, theirs=theirs)
            file.setdefault(kind, {}).setdefault(one.key[1], {}).update(record)
    if file:
        given = {kind: list(found.values()) for kind, found in file.items()}
        records.apply(case, {"format": records.FORMAT, **given}, act, about, facts)


def may_go(case: Case, one: Planned, going: Collection[Key] = ()) -> bool:
    """Whether a package may delete a record: no other has to point to it but those that go with it. Whom nobody may
    name is taken away by hand, as are counts and requests.
    """
    if one.key[0] in ("tags", "events", "folios"):
        return True
    if one.key[0] != "persons" or one.here is None or json.loads(one.here.value).get("protected"):
        return False
    return not any(names_person(row, one.key[1]) for row in _pointing(case, {*going, one.key}))


def _pointing(case: Case, going: Collection[Key]) -> Iterator[Json]:
    """What could name somebody: all of the case but what goes or becomes what the sender has."""
    for part in parts_with_documents(case):
        connection = case.file.reading(part)
        for tag in evidence.tags(connection):
            if ("tags", tag.id) not in going:
                yield {"persons": [tag.defendant, tag.victim]}
        for kind, identifier, body in connection.execute("SELECT kind, id, body FROM records"):
            if kind not in _OF_EXCHANGE and (kind, identifier) not in going:
                yield {"person": identifier if kind in KEYED_BY_PERSON else "", "body": json.loads(body)}
    for count in evidence.counts(case.file.reading()):
        if ("counts", count.id) not in going:
            yield {"persons": [*count.defendants, *count.victims]}
    for person in evidence.persons(case.file):
        if ("persons", person.id) not in going:
            ties = (*(tie.to for tie in person.details.relations), *(tie.person for tie in person.details.represents))
            yield {"persons": [*ties, *(need.rpartition(":")[2] for need in person.needs)]}


def put_rows(
    connection: Connection, planned: Sequence[Planned], documents: Mapping[str, Document],
    author: Callable[[Planned], str],
) -> list[Change | None]:  # fmt: skip
    """Tags and folios, what is deleted, and of every record what else is known of it."""
    made: list[Change | None] = []
    position = rows.next_position(connection, "tags")
    for one in planned:
        if one.here is None or one.here.value != one.value:
            if is_gone(one.value):
                made.append(_drop(connection, one.key, documents))
            elif one.key[0] == "tags":
                made.append(_put_tag(connection, one, documents, author(one), position))
                position += 1
            elif one.key[0] == "folios" and (page := folio_page(one.key[1], documents)) is not None:
                row = {"page": page, "folio": json.loads(one.value)["folio"], "at": audit.now()}
                made.append(rows.put(connection, "folio_marks", row))
            elif one.key[0] in OF_TABLES:
                made += _put_table(connection, one, documents)
        made.append(put_versions(connection, one.key, one.versions, one.value, documents))
    return made


def _put_table(connection: Connection, one: Planned, documents: Mapping[str, Document]) -> Sequence[Change | None]:
    """A table with its rows, or who stands in some of them."""
    said = json.loads(one.value)
    document = documents[said["document"]].id
    if one.key[0] != "tables":
        return [put_record(connection, table_persons.KIND, said | {"document": document})]
    return store.write(
        connection, document, said["id"], records_tables.body_of(said), records_tables.printed(said)
    )  # fmt: skip


def _drop(connection: Connection, key: Key, documents: Mapping[str, Document]) -> Change | None:
    if key[0] == "folios":
        page = folio_page(key[1], documents)
        return None if page is None else rows.drop(connection, "folio_marks", {"page": page})
    if key[0] == "events":
        return rows.drop(connection, "records", {"kind": "events", "id": key[1]})
    return rows.drop(connection, key[0], {"id": key[1]})


def _put_tag(
    connection: Connection, one: Planned, documents: Mapping[str, Document], author: str, position: int
) -> Change | None:
    said = json.loads(one.value)
    before = rows.find(connection, "tags", {"id": said["id"]})
    tag = Tag(
        document=documents[said["document"]].id, page_hash=said["hash"], stance=Stance(said["stance"]),
        author=author, at=one.row.at or audit.now(),
        **{name: said[name] for name in ("id", "page", "start", "end", "quote", "element", "count", "defendant",
                                         "victim", "note", "place")},
    )  # fmt: skip
    return rows.put(connection, "tags", evidence.tag_row(tag, before["position"] if before else position))
