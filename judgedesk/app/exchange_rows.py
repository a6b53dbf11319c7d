"""Records of a case as values that two desks can compare: no number of a document, author, time or place in a list.

A document is its SHA-256. Where somebody can be found, and of a protected person all that tells who they are, is a
value of its own (``identities``): a package without it then says nothing against a case that has it.
"""

import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from judgedesk.app import kept
from judgedesk.app.casefile import Case
from judgedesk.app.reading import listed, parts_with_documents
from judgedesk.app.records_out import counts
from judgedesk.app.records_people import IDENTIFYING, record_of
from judgedesk.domain.documents import Document, DocumentState, page_id, split_page_id
from judgedesk.domain.evidence import Person, Tag
from judgedesk.domain.merge import Key, Versions, canonical
from judgedesk.domain.roles import Compartment
from judgedesk.store import evidence, folios

Json: TypeAlias = dict[str, Any]

WITH: Mapping[str, tuple[str, ...]] = {
    "tags": ("tags",), "people": ("persons", "identities", "counts"), "chronology": ("events",),
    "requests": ("requests",), "folios": ("folios",),
}  # fmt: skip
"""What can be asked for, and the kinds of records it is."""
VERSIONS = "versions"
"""Kind of the records that keep what else a record was given as value, and what was chosen against."""
_FOUND = frozenset({"address", "addresses", "phones", "emails", "custody_place", "workplace"})
"""Where somebody can be found (KPK 148a)."""
_TAG = ("element", "count", "defendant", "victim", "note")


@dataclass(slots=True)
class Known:
    """A record of the case: what it is now, what else is known of it, in which part, by whom and when it was made."""

    value: str
    part: Compartment
    author: str = ""
    at: str = ""
    more: Versions = field(default_factory=lambda: Versions(frozenset()))

    @property
    def versions(self) -> Versions:
        """All that is known of it. What it is now was not chosen against, whoever once did."""
        return Versions(self.more.values | {self.value}, self.more.rejected - {self.value})


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
    _with_versions(case, out)
    return out


def _with_versions(case: Case, out: dict[Key, Known]) -> None:
    for part in parts_with_documents(case):
        for record in kept.all_of(case, VERSIONS, part):
            key = (record["of"], record["about"])
            if key in out:
                out[key].more = Versions(frozenset(record["values"]), frozenset(record.get("rejected", ())))


def versions_record(key: Key, versions: Versions, now: str, documents: Mapping[str, Document]) -> Json | None:
    """What is to be kept of a record beside what it is now; None where nothing is. Of a tag or folio it says on which
    document, with which it is sealed.
    """
    if versions.values == {now} and not versions.rejected:
        return None
    sha256 = document_of(key, now)
    on = {"document": documents[sha256].id} if sha256 in documents else {}
    return on | {
        "id": f"{key[0]}:{key[1]}", "of": key[0], "about": key[1],
        "values": sorted(versions.values), "rejected": sorted(versions.rejected),
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
    """The SHA-256 of the document that a tag or folio stands on; '' for other records."""
    if key[0] == "folios":
        return key[1].rpartition(":")[0]
    return str(json.loads(value)["document"]) if key[0] == "tags" else ""


def folio_page(identifier: str, documents: Mapping[str, Document]) -> int | None:
    """The page a folio's id names; None where its document is not here, or has no such page."""
    sha256, _, number = identifier.rpartition(":")
    document = documents.get(sha256)
    if document is None or not number.isdecimal() or not 1 <= int(number) <= document.pages:
        return None
    return page_id(document.id, int(number))
