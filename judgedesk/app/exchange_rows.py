"""Records of a case as values that two desks can compare: no number of a document, author, time or place in a list.

A document is its SHA-256. Where somebody can be found, and of a protected person all that tells who they are, is a
value of its own (``identities``): a package without it then says nothing against a case that has it.
"""

import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from judgedesk.app import kept, records_tables, table_persons, tables
from judgedesk.app.casefile import Case
from judgedesk.app.reading import listed, parts_with_documents
from judgedesk.app.records_out import counts
from judgedesk.app.records_people import IDENTIFYING, record_of
from judgedesk.domain.documents import Document, DocumentState, page_id, split_page_id
from judgedesk.domain.evidence import Person, Tag
from judgedesk.domain.merge import Key, Versions, canonical, gone, is_gone, version
from judgedesk.domain.roles import Compartment
from judgedesk.store import evidence, folios

Json: TypeAlias = dict[str, Any]

WITH: Mapping[str, tuple[str, ...]] = {
    "tags": ("tags",), "people": ("persons", "identities", "counts"), "chronology": ("events",),
    "requests": ("requests",), "folios": ("folios",), "tables": ("tables", "table_persons", "table_identities"),
}  # fmt: skip
"""What can be asked for, and the kinds of records it is."""
OF_TABLES = ("tables", "table_persons", "table_identities")
"""Kept tables, persons set by hand in them, and of the protected who they are in rows of an open document."""
ON_DOCUMENTS = ("tags", "folios", *OF_TABLES)
"""Kinds of records that stand on one document."""
VERSIONS = "versions"
"""Kind of the records that keep which version of a record was last exchanged, what else it was given as value, and what
came before.
"""
_DELETED = ("persons", "counts", "tags", "events", "requests", "folios")
"""Kinds of which it can be said that a record was deleted. Where somebody can be found is taken off by hand."""
_FOUND = frozenset({"address", "addresses", "phones", "emails", "custody_place", "workplace"})
"""Where somebody can be found (KPK 148a)."""
_TAG = ("element", "count", "defendant", "victim", "note")


@dataclass(slots=True)
class Known:
    """A record of the case: what it is now, in which part, by whom and when it was made.

    Attributes:
        base: what was last exchanged of it; None where nothing was.
        held: the version that held here then.
    """

    value: str
    part: Compartment
    author: str = ""
    at: str = ""
    base: Versions | None = None
    held: str = ""

    @property
    def versions(self) -> Versions:
        """All that is known of it. What was done here since the last exchange comes after what was known then."""
        return Versions.first(self.value) if self.base is None else self.base.edited(self.held, self.value)

    @property
    def gone(self) -> bool:
        """Whether it was here once and was deleted."""
        return is_gone(self.value)


def by_hash(case: Case) -> dict[str, Document]:
    """Documents open to the user by SHA-256; placeholders of sealed ones by what stands for their hash."""
    return {document.sha256: document for document in listed(case)}


def hashes(case: Case) -> dict[int, str]:
    """SHA-256 by document; of what the user can read."""
    return {
        one.id: one.sha256 for one in listed(case) if one.state is not DocumentState.SEALED and len(one.sha256) == 64
    }


def tag_value(tag: Tag, sha256: str) -> str:
    """A tag as a value."""
    fields = {name: getattr(tag, name) for name in _TAG}
    return canonical({
        "id": tag.id, "document": sha256, "page": tag.page, "start": tag.start, "end": tag.end, "quote": tag.quote,
        "hash": tag.page_hash, "place": tag.place, "stance": tag.stance.value, **fields,
    })  # fmt: skip


def person_value(person: Person) -> str:
    """A person as a value: what may be told of them; of a protected one what lies open."""
    record = record_of(person, with_identity=not person.protected, empty=True)
    return canonical({name: value for name, value in record.items() if name not in _FOUND})


def identity_value(person: Person) -> str:
    """Where somebody can be found, and of a protected person all that tells who they are; '' where nothing is known."""
    record = record_of(person, with_identity=True, empty=True)
    names = IDENTIFYING if person.protected else _FOUND
    content = {name: value for name, value in record.items() if name in names}
    return canonical({"id": person.id} | content) if any(content.values()) else ""


def known(case: Case, kinds: Collection[str], documents: Collection[str] | None = None) -> dict[Key, Known]:
    """Records of some kinds, as far as the user's keys open them; tags and folios of some documents (by SHA-256), or of
    all.
    """
    out: dict[Key, Known] = {}
    people = evidence.persons(case.file) if {"persons", "identities"} & set(kinds) else []
    for person in people:
        if "persons" in kinds:
            out["persons", person.id] = Known(person_value(person), Compartment.CASE)
        if "identities" in kinds and (told := identity_value(person)):
            part = Compartment.SEALED if person.protected else Compartment.CASE
            out["identities", person.id] = Known(told, part)
    if "counts" in kinds:
        out |= {("counts", one["id"]): Known(canonical(one), Compartment.CASE) for one in counts(case)}
    numbers = hashes(case)
    for kind in ("events", "requests"):
        if kind in kinds:
            for record in kept.all_of(case, kind):
                out[kind, record["id"]] = Known(canonical(outward(record, numbers)), Compartment.CASE)
    wanted = {number: one for number, one in numbers.items() if documents is None or one in documents}
    for part in parts_with_documents(case):
        connection = case.file.reading(part)
        for tag in evidence.tags(connection) if "tags" in kinds else ():
            if tag.document in wanted:
                value = tag_value(tag, wanted[tag.document])
                out["tags", tag.id] = Known(value, part, tag.author, tag.at)
        for page, folio in folios.marks(connection).items() if "folios" in kinds else ():
            document, number = split_page_id(page)
            if document in wanted:
                identifier = f"{wanted[document]}:{number}"
                out["folios", identifier] = Known(canonical({"id": identifier, "folio": folio}), part)
    if set(OF_TABLES) & set(kinds):
        out |= {key: one for key, one in _tables(case, wanted) if key[0] in kinds}
    _with_versions(case, out, kinds, wanted)
    return out


def _tables(case: Case, wanted: Mapping[int, str]) -> Iterator[tuple[Key, Known]]:
    """Kept tables of some documents, and persons set by hand in them."""
    for one in (one for one in tables.listed(case) if one.document in wanted):
        sha256 = wanted[one.document]
        yield ("tables", one.id), Known(canonical(records_tables.record_of(case, one, sha256)), one.part)
        for part, each in table_persons.records_of(case, one.id):
            kind = "table_persons" if part is one.part else "table_identities"
            yield (kind, each["id"]), Known(canonical(each | {"document": sha256}), part)


def _with_versions(case: Case, out: dict[Key, Known], kinds: Collection[str], documents: Mapping[int, str]) -> None:
    for part in parts_with_documents(case):
        for record in kept.all_of(case, VERSIONS, part):
            key = (record["of"], record["about"])
            if key[0] not in kinds or "held" not in record:
                continue
            if key not in out:
                on = documents.get(record.get("document", 0), "")
                if key[0] not in _DELETED or (key[0] in ("tags", "folios") and not on):
                    continue
                out[key] = Known(gone_value(key, on), part)
            one, held = out[key], record["held"]
            # What holds here is not kept a second time: while it is as it was, it is the text of its version.
            untouched = version(one.value) == record["digest"]
            one.value = _with_away(one.value, record.get("away", []))
            others = record.get("others", {})
            one.base = Versions({**others, held: one.value if untouched else ""}, frozenset(record.get("before", ())))
            one.held = held


def _with_away(value: str, away: Iterable[tuple[int, str]]) -> str:
    """A record that also names the documents that are not here: nobody here saw them, so nobody took them off it."""
    whole = json.loads(value)
    if not away or is_gone(value):
        return value
    named = list(whole.get("documents", ()))
    for place, sha256 in away:
        named[place:place] = [] if sha256 in named else [sha256]
    return canonical({**whole, "documents": named})


def gone_value(key: Key, sha256: str) -> str:
    """What is said of a record that was deleted; of a tag also on which document it stood."""
    return gone(key[1], document=sha256) if key[0] == "tags" else gone(key[1])


def versions_record(key: Key, versions: Versions, now: str, documents: Mapping[str, Document]) -> Json:
    """What is to be kept of a record beside what it is now. Of a tag or folio it says on which document, with which it
    is sealed.
    """
    sha256, held, whole = document_of(key, now), versions.holding(now), json.loads(now)
    here = _mapped(whole, lambda one: one if one in documents else None)
    if here.get("documents") == []:
        del here["documents"]
    away = [(place, one) for place, one in enumerate(whole.get("documents", ())) if one not in documents]
    on = {"document": documents[sha256].id} if sha256 in documents else {}
    return on | {
        "id": f"{key[0]}:{key[1]}", "of": key[0], "about": key[1], "held": held, "digest": version(canonical(here)),
        "others": {name: value for name, value in versions.heads.items() if name != held},
        "before": sorted(versions.before), "away": away,
    }  # fmt: skip


def outward(record: Any, numbers: Mapping[int, str]) -> Any:
    """A record whose lists of documents hold hashes instead of numbers; those the user can't read are left out."""
    return _mapped(record, lambda one: numbers.get(one) if isinstance(one, int) else None)


def inward(record: Any, documents: Mapping[str, Document]) -> Any:
    """The reverse; a document that is not here is left out."""
    return _mapped(record, lambda one: documents[one].id if one in documents else None)


def _mapped(value: Any, each: Any) -> Any:
    if isinstance(value, list):
        return [_mapped(one, each) for one in value]
    if isinstance(value, dict):
        return {
            name: [new for old in one if (new := each(old)) is not None]
            if name == "documents" and isinstance(one, list)
            else _mapped(one, each)
            for name, one in value.items()
        }
    return value


_MARKS = frozenset({"document", "hash", "element", "count", "defendant", "victim", "stance", "place"})
"""Fields of a tag that nobody writes words into."""


def words_in(value: str) -> Iterable[str]:
    """Every text of a value, for those who look for names in it."""
    whole = json.loads(value)
    if "hash" in whole:
        whole = {name: one for name, one in whole.items() if name not in _MARKS}
    found, waiting = [], [whole]
    while waiting:
        one = waiting.pop()
        if isinstance(one, str):
            found.append(one)
        elif isinstance(one, dict):
            waiting += [*one.values(), *one]
        elif isinstance(one, list):
            waiting += one
    return found


def document_of(key: Key, value: str) -> str:
    """The SHA-256 of the document that a tag, folio or table stands on; '' for other records."""
    if key[0] == "folios":
        return key[1].rpartition(":")[0]
    return str(json.loads(value)["document"]) if key[0] in ON_DOCUMENTS else ""


def folio_page(identifier: str, documents: Mapping[str, Document]) -> int | None:
    """The page a folio's id names; None where its document is not here, or has no such page."""
    sha256, _, number = identifier.rpartition(":")
    document = documents.get(sha256)
    if document is None or not number.isdecimal() or not 1 <= int(number) <= document.pages:
        return None
    return page_id(document.id, int(number))
