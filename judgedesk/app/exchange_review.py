"""What a package would bring, beside what is here: nothing is taken in by looking."""

import hashlib
import json
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from judgedesk.app import kept
from judgedesk.app.casefile import Case
from judgedesk.app.exchange_desks import in_words, known_as, other_key, same_name
from judgedesk.app.exchange_manifest import PARTY, Carried, Manifest, Row, read
from judgedesk.app.exchange_rows import ON_DOCUMENTS, Json, Known, by_hash, document_of, folio_page, known
from judgedesk.app.exchange_write import Left
from judgedesk.app.reading import parts_with_documents
from judgedesk.domain.documents import Document
from judgedesk.domain.errors import UserError
from judgedesk.domain.merge import KINDS, Key, Versions, differing, is_gone
from judgedesk.domain.roles import Compartment, Role
from judgedesk.store import documents as store
from judgedesk.store import sealing
from judgedesk.store.exchange import Package

PACKAGES: Final = "packages"
"""Kind of the records that say what came out of which package, from whom, on which day."""
SUBMISSIONS: Final = "submissions"
"""Kind of the records that hold the passages a party named: kept apart, never counted by the grid."""
_PIECE = 1 << 20

Progress = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True)
class Sender:
    """Who signed. Only `fingerprint` is certain, `words` are the same to be read out; `before`: what whoever has this
    key was called before, '' where it is new here.
    """

    name: str
    office: str
    role: str
    fingerprint: str
    words: str
    before: str


@dataclass(frozen=True, slots=True)
class Incoming:
    """A document of a package: ``new``, ``known`` (these bytes are here), ``inside`` another that comes, ``absent``
    (its bytes do not travel and are not here), ``withheld`` (sealed, and the user holds no key).
    """

    sha256: str
    name: str
    volume: str
    size: int
    pages: int
    sealed: bool
    state: str


@dataclass(frozen=True, slots=True)
class Line:
    """A record of a package. ``new``; ``same``; ``changed`` (there, and not here since the last exchange); ``gone``
    (deleted there, and not touched here); ``decided`` (somebody chose between its values, here or there);
    ``conflict``; ``submitted`` (a party's, kept apart); else a code: why it can't be taken in. `content`: what comes;
    of what goes, what is here.
    """

    kind: str
    id: str
    state: str
    author: str
    content: Json


@dataclass(frozen=True, slots=True)
class Conflict:
    """A record with more than one standing value, side by side. `fields`: name, what it is here, what it is in each of
    the others.
    """

    kind: str
    id: str
    mine: Json
    theirs: tuple[Json, ...]
    fields: tuple[tuple[str, object, tuple[object, ...]], ...]


@dataclass(frozen=True, slots=True)
class Review:
    """A package as a person sees it before taking it in. `of`: how many documents the sender has, of which these are
    some. `lacking`: files of the sender's list, which names these documents only, that are neither here nor come.
    `taken`: when it was taken in before, or ''.
    """

    package: str
    sha256: str
    made: str
    title: str
    kind: str
    label: str
    sender: Sender
    to: str
    identities: bool
    taken: str
    of: int
    documents: tuple[Incoming, ...]
    rows: tuple[Line, ...]
    conflicts: tuple[Conflict, ...]
    lacking: tuple[str, ...]
    warnings: tuple[Left, ...]


def review(
    case: Case, path: Path, passphrase: str = "", *, as_party: bool = False, progress: Progress | None = None,
    cancel: threading.Event | None = None,
) -> Review:  # fmt: skip
    """Read a whole package, check every byte of it, and say what it would bring; `as_party`: as one from a party,
    whatever it says of itself.

    Raises:
        UserError: ``exchange.…``; ``job.cancelled``.
    """
    with checked(case, path, passphrase, progress, cancel) as (package, manifest):
        return Plan(case, manifest, as_party).review(package.sha256())


@contextmanager
def checked(
    case: Case, path: Path, passphrase: str, progress: Progress | None, cancel: threading.Event | None
) -> Iterator[tuple[Package, Manifest]]:
    """A package every byte of which was authenticated and held against its manifest."""
    with Package(path, passphrase or case.file.unlocked.identity) as package:
        manifest = read(package)
        for number, one in enumerate(manifest.documents):
            if progress is not None:
                progress("checking", number, len(manifest.documents))
            if one.begin is not None:
                _check_bytes(package, one, one.begin, cancel)
        yield package, manifest


def _check_bytes(package: Package, one: Carried, begin: int, cancel: threading.Event | None) -> None:
    whole = hashlib.sha256()
    for at in range(0, one.size, _PIECE):
        whole.update(package.read(begin + at, min(_PIECE, one.size - at)))
        if cancel is not None and cancel.is_set():
            raise UserError("job.cancelled")
    if whole.hexdigest() != one.sha256:
        raise UserError("exchange.damaged")


@dataclass(frozen=True, slots=True)
class Planned:
    """A record of a package beside the one here. `value` is what will be in force."""

    key: Key
    state: str
    row: Row
    here: Known | None
    versions: Versions
    value: str
    part: Compartment


class Plan:
    """What a manifest comes to in a case as it is now."""

    def __init__(self, case: Case, manifest: Manifest, as_party: bool = False) -> None:
        self._case, self.manifest = case, manifest
        # What a package calls itself decides nothing: a prosecutor is a party to every desk but a prosecutor's.
        prosecutor = manifest.sender.role == Role.PROSECUTOR and case.role is not Role.PROSECUTOR
        self.kind = PARTY if as_party or prosecutor else manifest.kind
        self.documents: Mapping[str, Document] = by_hash(case)
        self._coming = {one.sha256: one for one in manifest.documents}
        kinds = {key[0] for key in manifest.rows}
        self._here = known(case, kinds)
        self._people = known(case, {"persons"}) if "identities" in kinds else {}
        self.incoming = tuple(self._document(one) for one in manifest.documents)
        self._state_of = {one.sha256: one.state for one in self.incoming}
        self.rows = [self._planned(key, row) for key, row in manifest.rows.items()]

    def _withheld(self, sha256: str) -> bool:
        if self._case.file.holds(Compartment.SEALED):
            return False
        return store.with_hash(self._case.file.reading(), sealing.mark(self._case.file, sha256)) is not None

    def _document(self, one: Carried) -> Incoming:
        state = "new"
        if one.sha256 in self.documents:
            state = "known"
        elif self._withheld(one.sha256) or (one.sealed and not self._case.file.holds(Compartment.SEALED)):
            state = "withheld"
        elif one.begin is None:
            state = "inside" if one.parent in self._coming else "absent"
        name = "" if state == "withheld" else one.name
        return Incoming(one.sha256, name, one.volume, one.size, one.pages, one.sealed, state)

    def _planned(self, key: Key, row: Row) -> Planned:
        here, part, problem = self._here.get(key), self._part(key), self._problem(key, row)
        versions = row.versions if here is None else here.versions.joined(row.versions)
        value = versions.in_force(row.value if here is None else here.value)
        if self.kind == PARTY and key[0] == "tags":
            problem = problem or ("exchange.not_of_party" if is_gone(row.value) else "submitted")
        state = problem or self._state(here, versions, value)
        return Planned(key, state, row, here, versions, value, here.part if here is not None else part)

    def _state(self, here: Known | None, versions: Versions, value: str) -> str:
        if versions.in_conflict:
            return "conflict"
        if here is None:
            return "same" if is_gone(value) else "new"
        if here.versions.in_conflict:
            return "decided"
        if here.value == value or here.versions.heads.keys() == versions.heads.keys():
            return "same"
        return "gone" if is_gone(value) else "new" if here.gone else "changed"

    def _part(self, key: Key) -> Compartment:
        row = self.manifest.rows[key]
        if key[0] == "table_identities":
            return Compartment.SEALED
        if key[0] in ON_DOCUMENTS:
            document = self.documents.get(document_of(key, row.value))
            coming = self._coming.get(document_of(key, row.value))
            sealed = document.sealed if document is not None else coming is not None and coming.sealed
            return Compartment.SEALED if sealed else Compartment.CASE
        if key[0] == "identities":
            protected = self._people.get(("persons", key[1]))
            theirs = self.manifest.rows.get(("persons", key[1]))
            told = protected.value if protected is not None else theirs.value if theirs is not None else "{}"
            return Compartment.SEALED if json.loads(told).get("protected", True) else Compartment.CASE
        return Compartment.CASE

    def _problem(self, key: Key, row: Row) -> str:
        if self._part(key) is Compartment.SEALED and not self._case.file.holds(Compartment.SEALED):
            return "exchange.withheld"
        if self.kind == PARTY and key[0] not in ("tags", "folios"):
            return "exchange.not_of_party"
        if key[0] not in ON_DOCUMENTS:
            return ""
        sha256 = document_of(key, row.value)
        state = self._state_of.get(sha256)
        if state == "withheld" or self._withheld(sha256):
            return "exchange.withheld"
        if sha256 not in self.documents and state not in ("new", "inside"):
            return "exchange.no_document"
        if sha256 in self.documents and not self._has_page(key, row):
            return "exchange.no_page"
        if key[0] == "folios" and self.kind == PARTY and state == "known":
            here = self._here.get(key)
            return "" if here is not None and here.value == row.value else "exchange.party_folio"
        return ""

    def _has_page(self, key: Key, row: Row) -> bool:
        if key[0] == "folios":
            return folio_page(key[1], self.documents) is not None
        said = json.loads(row.value)
        if is_gone(row.value):
            return True
        if key[0] != "tags":
            return int(said.get("last", 1)) <= self.documents[said["document"]].pages
        return int(said["page"]) <= self.documents[said["document"]].pages

    def review(self, sha256: str) -> Review:
        """For a person to look at."""
        manifest = self.manifest
        sender = manifest.sender
        before = [one for one in taken(self._case) if one["fingerprint"] == sender.fingerprint]
        again = next((one["taken"] for one in before if one["id"] == manifest.package), "")
        desk = known_as(self._case, sender.fingerprint)
        named = before[-1]["from"] if before else desk.name if desk is not None else ""
        told = Sender(
            sender.name, sender.office, sender.role, sender.fingerprint, in_words(sender.fingerprint), str(named)
        )
        rows = [Line(*one.key, one.state, one.row.author, _content(one)) for one in self.rows]
        lacking = [one["name"] for one in manifest.ledger if self._lacks(one["sha256"])]
        return Review(
            manifest.package, sha256, manifest.made, manifest.title, self.kind, manifest.label, told, manifest.to,
            manifest.identities, again, manifest.of, self.incoming, tuple(rows),
            tuple(side_by_side(one.key, one.versions, one.value) for one in self.rows if one.state == "conflict"),
            tuple(lacking), tuple(self._warnings(told)),
        )  # fmt: skip

    def _lacks(self, sha256: str) -> bool:
        return sha256 not in self.documents and self._state_of.get(sha256, "absent") == "absent"

    def _warnings(self, sender: Sender) -> Iterator[Left]:
        if other_key(self._case, self.manifest.sender) is not None:
            yield Left(sender.name, "exchange.other_key")
        elif same_name(self._case, self.manifest.sender) is not None:
            yield Left(sender.name, "exchange.same_name")
        elif not sender.before:
            yield Left(sender.fingerprint, "exchange.first_time")
        elif sender.before != sender.name:
            yield Left(sender.before, "exchange.other_name")
        for one in self.incoming:
            document = self.documents.get(one.sha256)
            if one.sealed and document is not None and not document.sealed:
                yield Left(one.name, "exchange.open_here")
        for row in self.rows:
            if row.key[0] == "persons" and row.state in ("conflict", "decided", "changed") and flips(row):
                yield Left(row.key[1], "exchange.protection")


def _content(row: Planned) -> Json:
    """What a line shows; nothing of what belongs into a part whose key the user does not hold."""
    if row.state == "exchange.withheld":
        return {}
    content: Json = json.loads(row.here.value if row.state == "gone" and row.here is not None else row.row.value)
    return content


def flips(row: Planned) -> bool:
    """Whether somebody is protected here and not there, or there and not here."""
    if row.here is None:
        return False
    values = [json.loads(value) for value in (*row.versions.standing, row.here.value) if not is_gone(value)]
    return len({bool(value.get("protected")) for value in values}) > 1


def side_by_side(key: Key, versions: Versions, here: str) -> Conflict:
    """The standing values of a record, the one in force first."""
    mine = json.loads(here)
    theirs = tuple(json.loads(value) for value in sorted(versions.standing - {here}))
    names = sorted({name for other in theirs for name in differing(mine, other)})
    if any("gone" in one for one in (mine, *theirs)):
        # What is gone differs in all: shown is that it is gone, and what would be lost with it.
        names = ["gone", *(name for name in _FIRST if name in names), *(name for name in names if name not in _OTHERS)]
    fields = tuple((name, mine.get(name), tuple(other.get(name) for other in theirs)) for name in names)
    return Conflict(key[0], key[1], mine, theirs, fields)


_FIRST: Final = ("quote", "text", "name", "note")
_OTHERS: Final = frozenset({"gone", "document", "hash", "place", "start", "end", *_FIRST})


def taken(case: Case) -> list[Json]:
    """What was taken in out of packages, in the order taken: a record a package, of all parts open to the user."""
    found: dict[str, Json] = {}
    for part in parts_with_documents(case):
        for one in kept.all_of(case, PACKAGES, part):
            rows = found.get(one["id"], {}).get("rows", {})
            both = {kind: [*rows.get(kind, []), *one.get("rows", {}).get(kind, [])] for kind in KINDS}
            found[one["id"]] = one | {"rows": {kind: ids for kind, ids in both.items() if ids}}
    return sorted(found.values(), key=lambda one: str(one["taken"]))


def origins(case: Case, kind: str, identifier: str) -> list[Json]:
    """Out of which packages a record came: from whom, when it was made and taken in."""
    return [one for one in taken(case) if identifier in one["rows"].get(kind, ())]
