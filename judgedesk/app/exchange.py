"""Taking in what another desk sent: documents by the ordinary import, records as one act that undo takes back whole.

Documents stay when the rest is undone: an import is never undone, and what was received belongs to the file. What is in
conflict keeps both values, the one here in force, until a person chooses.
"""

import json
import threading
import uuid
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, BinaryIO, Final, cast

from judgedesk.app import exchange_desks, law, tagging
from judgedesk.app.arrivals import ImportReport
from judgedesk.app.casefile import Case
from judgedesk.app.exchange_apply import apply_records, may_go, put_rows
from judgedesk.app.exchange_manifest import Carried, Manifest, Row
from judgedesk.app.exchange_review import (
    PACKAGES,
    SUBMISSIONS,
    Conflict,
    Plan,
    Planned,
    Progress,
    checked,
    flips,
    side_by_side,
)
from judgedesk.app.exchange_rows import Json, Known, by_hash, folio_page, known
from judgedesk.app.exchange_versions import put_record
from judgedesk.app.exchange_write import Left
from judgedesk.app.folios import settle as settle_folios
from judgedesk.app.intake import import_sources
from judgedesk.app.reading import parts_with_documents
from judgedesk.app.sources import Source
from judgedesk.domain.changes import Changes
from judgedesk.domain.documents import split_page_id
from judgedesk.domain.errors import UserError
from judgedesk.domain.evidence import Count
from judgedesk.domain.merge import KINDS, Key, Versions, is_gone, ordered
from judgedesk.domain.roles import Compartment
from judgedesk.store import audit, evidence, rows
from judgedesk.store.database import Connection
from judgedesk.store.exchange import Inside, Package
from judgedesk.store.rows import Change

ACT, CHOSEN = "exchange.taken", "exchange.chosen"
MINE, THEIRS, BOTH = "mine", "theirs", "both"
_TO_CHOOSE: Final = ("conflict", "decided", "changed", "gone")
_BROUGHT: Final = ("new", *_TO_CHOOSE)


@dataclass(frozen=True, slots=True)
class Taken:
    """What came in: documents new to the case, records by kind, how many of them were deleted, how many wait for a
    choice, what could not come in.
    """

    package: str
    documents: int
    rows: Mapping[str, int]
    deleted: int
    submitted: int
    conflicts: tuple[Conflict, ...]
    left: tuple[Left, ...]
    failed: tuple[Mapping[str, Any], ...]


def take(
    case: Case,
    path: Path,
    passphrase: str = "",
    *,
    choose: Mapping[str, str] | None = None,
    leave: Collection[str] = (),
    as_party: bool = False,
    progress: Progress | None = None,
    cancel: threading.Event | None = None,
) -> Taken:
    """Take a package in, after every byte of it was checked.

    `choose` says for ``kind:id`` which value is to hold: ``mine``, ``theirs`` or ``both`` (none yet); `leave` names
    ``kind:id`` and ``documents:SHA-256`` that are not to come in; `as_party` as in `review`.

    Raises:
        UserError: ``exchange.…`` (``exchange.other_key`` from somebody known here by another key), ``case.read_only``,
            ``keys.not_yours``, ``person.names_protected``, ``disk.full``.
            Documents that came before stay; of the records nothing was taken in.
    """
    if not case.writable:
        raise UserError("case.read_only", path=str(case.path))
    with checked(case, path, passphrase, progress, cancel) as (package, manifest):
        exchange_desks.check(case, manifest.sender)
        wanted = dict(choose or {})
        _check_choices(manifest, wanted, leave)
        report, came = _documents(case, package, manifest, leave, progress, cancel)
    job = _Taking(case, manifest, wanted, leave, as_party)
    job.carry_out()
    exchange_desks.pin(case, manifest.sender)
    failed = tuple({"path": where, "code": code, "reason": reason} for where, code, reason in report.failed)
    return job.told(len(came), failed)


def _check_choices(manifest: Manifest, choose: Mapping[str, str], leave: Collection[str]) -> None:
    names = {f"{kind}:{identifier}" for kind, identifier in manifest.rows}
    for name, which in choose.items():
        if name not in names:
            raise UserError("exchange.bad_choice", field=name[:80], reason="is no record of the package")
        if which not in (MINE, THEIRS, BOTH):
            raise UserError("exchange.bad_choice", field=name[:80], reason=f"is none of {MINE}, {THEIRS}, {BOTH}")
    names |= {f"documents:{one.sha256}" for one in manifest.documents}
    if wrong := sorted(set(leave) - names):
        raise UserError("exchange.bad_choice", field=wrong[0][:80], reason="is nothing of the package")


def _documents(
    case: Case, package: Package, manifest: Manifest, leave: Collection[str], progress: Progress | None,
    cancel: threading.Event | None,
) -> tuple[ImportReport, list[str]]:  # fmt: skip
    """Have the new documents read as any import is; returns the hashes of those that are here now and were not."""
    plan = Plan(case, manifest)
    new = {one.sha256 for one in plan.incoming if one.state == "new" and f"documents:{one.sha256}" not in leave}
    report = ImportReport()
    for sealed in (False, True):
        sources = [
            _source(package, manifest, one)
            for one in manifest.documents
            if one.sha256 in new and one.sealed is sealed and one.begin is not None
        ]
        if sources:

            def tell(seen: Any, of: int = len(sources)) -> None:
                if progress is not None:
                    progress("reading", int(seen.files_done), of)

            report.add(import_sources(case, sources, sealed=sealed, progress=tell, cancel=cancel))
            if report.cancelled:
                raise UserError("job.cancelled")
    here = by_hash(case)
    return report, [one.sha256 for one in manifest.documents if one.sha256 in here and one.sha256 not in plan.documents]


def _source(package: Package, manifest: Manifest, one: Carried) -> Source:
    begin = one.begin or 0

    def opens() -> BinaryIO:
        return cast(BinaryIO, Inside(package, begin, one.size))

    # A path that is none: what the log and the ledger say of where the file was.
    return Source(Path(f"package {manifest.package}") / one.name, one.name, one.volume, one.size, opens=opens)


class _Taking:
    """The records of a package on their way into the case, when its documents are there."""

    def __init__(
        self, case: Case, manifest: Manifest, choose: Mapping[str, str], leave: Collection[str], as_party: bool
    ) -> None:
        self._case, self._manifest = case, manifest
        self._plan = Plan(case, manifest, as_party)
        self.left: list[Left] = []
        self._rows: list[Planned] = []
        self._going = {one.key for one in self._plan.rows if one.state in ("gone", "changed")} - {
            (kind, name) for kind, _, name in (each.partition(":") for each in leave)
        }
        self._submitted: list[Planned] = []
        for one in self._plan.rows:
            name = f"{one.key[0]}:{one.key[1]}"
            if name in leave:
                continue
            if one.state == "submitted":
                self._submitted.append(one)
            elif "." in one.state:
                self.left.append(Left(name, one.state))
            elif (chosen := self._chosen(one, choose.get(name, BOTH))) is not None:
                self._rows.append(chosen)

    def _chosen(self, one: Planned, which: str) -> Planned | None:
        """The row with what a person chose. Whether somebody is protected is decided among the people, by hand: it
        moves what is known of them from one part of the case to another, which nothing undoes.
        """
        here = one.here.value if one.here is not None else one.value
        if which != BOTH and one.here is not None and one.state in _TO_CHOOSE:
            value = here if which == MINE else one.row.value
            one = replace(one, state="decided", versions=one.versions.chosen(value), value=value)
        if one.value == here or one.here is None:
            pass
        elif one.key[0] == "persons" and flips(one):
            return self._kept(one, "exchange.protection")
        elif is_gone(one.value) and not may_go(self._case, one, self._going):
            return self._kept(one, "exchange.not_gone")
        if one.key[0] == "counts" and not is_gone(one.value) and not _known_offence(one.value):
            self.left.append(Left(f"counts:{one.key[1]}", "offence.unknown"))
            return None
        return one

    def _kept(self, one: Planned, code: str) -> Planned:
        """What is here stays in force beside what came, until a person saw to it."""
        assert one.here is not None
        self.left.append(Left(f"{one.key[0]}:{one.key[1]}", code))
        here = one.here
        versions = one.versions.beside(here.versions.holding(here.value), here.value)
        return replace(one, state="conflict", versions=versions, value=here.value)

    def carry_out(self) -> None:
        """One act, in as many parts of the case as it concerns; undo takes them back together."""
        facts = {"act": uuid.uuid4().hex, "cite": self._manifest.sender.name, "package": self._manifest.package}
        documents = self._plan.documents
        apply_records(self._case, self._rows, documents, ACT, self._manifest.package, facts)
        self._drop_tags_without_target()
        for part in parts_with_documents(self._case):
            mine = [one for one in self._rows if one.part is part]
            submitted = [one for one in self._submitted if one.part is part]
            if not (mine or submitted or part is Compartment.CASE):
                continue

            def work(
                connection: Connection, mine: Sequence[Planned] = mine, submitted: Sequence[Planned] = submitted
            ) -> list[Change | None]:
                made = put_rows(connection, mine, documents, self._author)
                made += self._submissions(connection, submitted)
                return [*made, self._package_record(connection, mine)]

            rows.perform(self._case.file, part, ACT, self._manifest.package, facts, work)
        settle_folios(self._case)

    def _author(self, one: Planned) -> str:
        """Whoever the sender says it was, and by which key that was said: names can be claimed."""
        groups = self._manifest.sender.fingerprint.split()
        return f"{(one.row.author or self._manifest.sender.name)[:120]} [{groups[0]} {groups[1]}]"

    def _drop_tags_without_target(self) -> None:
        counts = {count.id: count for count in evidence.counts(self._case.file.reading())}
        kept, checked_ = list[Planned](), dict[tuple[str, ...], str]()
        for one in self._rows:
            code = ""
            if one.key[0] == "tags" and not is_gone(one.value):
                said = json.loads(one.value)
                target = (said["count"], said["element"], said["defendant"], said["victim"])
                if target not in checked_:
                    checked_[target] = _problem_of(counts, *target)
                code = checked_[target]
            if code:
                self.left.append(Left(f"tags:{one.key[1]}", code))
            else:
                kept.append(one)
        self._rows = kept

    def _submissions(self, connection: Connection, submitted: Sequence[Planned]) -> list[Change | None]:
        """A record a document: it is sealed with it. What people made of it since stays."""
        sender, by_document = self._manifest.sender, dict[int, list[Json]]()
        for one in submitted:
            said: Json = json.loads(one.row.value)
            document = self._plan.documents[said["document"]].id
            by_document.setdefault(document, []).append(said | {"author": one.row.author, "at": one.row.at})
        made = []
        for document, tags in by_document.items():
            identifier = f"{self._manifest.package}:{document}"
            if rows.find(connection, "records", {"kind": SUBMISSIONS, "id": identifier}) is not None:
                continue
            record = {
                "id": identifier, "package": self._manifest.package, "document": document,
                "label": self._manifest.label, "from": sender.name, "office": sender.office,
                "fingerprint": sender.fingerprint, "made": self._manifest.made, "taken": audit.now(), "tags": tags,
            }  # fmt: skip
            made.append(put_record(connection, SUBMISSIONS, record))
        return made

    def _package_record(self, connection: Connection, mine: Sequence[Planned]) -> Change | None:
        sender = self._manifest.sender
        before = rows.find(connection, "records", {"kind": PACKAGES, "id": self._manifest.package})
        old = json.loads(before["body"]) if before is not None else {}
        brought = {kind: list(ids) for kind, ids in old.get("rows", {}).items()}
        there = {(kind, name) for kind, names in brought.items() for name in names}
        for one in mine:
            name = self._named(one)
            if one.state in _BROUGHT and (one.key[0], name) not in there:
                brought.setdefault(one.key[0], []).append(name)
        record = {
            "id": self._manifest.package, "from": sender.name, "office": sender.office, "kind": self._plan.kind,
            "fingerprint": sender.fingerprint, "made": self._manifest.made, "label": self._manifest.label,
            "taken": old.get("taken") or audit.now(), "by": old.get("by") or self._case.user, "rows": brought,
        }  # fmt: skip
        return put_record(connection, PACKAGES, record)

    def _named(self, one: Planned) -> str:
        """A record as the desk names it: a folio by document and page, for a hash would tell what is sealed later."""
        page = folio_page(one.key[1], self._plan.documents) if one.key[0] == "folios" else None
        return one.key[1] if page is None else "{}:{}".format(*split_page_id(page))

    def told(self, documents: int, failed: tuple[Mapping[str, Any], ...]) -> Taken:
        """For a person to read."""
        came = [one.key[0] for one in self._rows if one.state in _BROUGHT]
        deleted = sum(one.state != "same" and is_gone(one.value) for one in self._rows)
        waiting = tuple(
            side_by_side(one.key, one.versions, one.value) for one in self._rows if one.versions.in_conflict
        )
        counted = {kind: came.count(kind) for kind in KINDS if kind in came}
        package = self._manifest.package
        return Taken(package, documents, counted, deleted, len(self._submitted), waiting, tuple(self.left), failed)


def _problem_of(counts: Mapping[str, Count], count: str, element: str, defendant: str, victim: str) -> str:
    if count not in counts:
        return "count.unknown"
    try:
        tagging.check_target(counts[count], element, defendant, victim)
    except UserError as error:
        return error.code
    return ""


def _known_offence(value: str) -> bool:
    said = json.loads(value)
    try:
        for offence in (said["offence"], *said.get("cumulative", ())):
            if offence not in law.related().related:
                law.offence(offence)
    except UserError:
        return False
    return True


# -- afterwards ------------------------------------------------------------------------------------------------------


def state(case: Case, kinds: Collection[str] = KINDS) -> dict[Key, Versions]:
    """All that can be exchanged, as `domain.merge` compares it: what the user's keys open."""
    found = known(case, kinds)
    return {key: found[key].versions for key in ordered(found)}


def conflicts(case: Case) -> list[Conflict]:
    """Records between whose values nobody has chosen yet."""
    found = known(case, KINDS)
    waiting = [key for key in ordered(found) if found[key].versions.in_conflict]
    return [side_by_side(key, found[key].versions, found[key].value) for key in waiting]


def choose(case: Case, kind: str, identifier: str, number: int) -> Changes:
    """Decide a conflict: 0 for the value in force, else the number of one of the others. One act; undo brings it back.

    Raises:
        UserError: ``exchange.bad_choice``, ``exchange.protection``, ``case.read_only``, ``keys.not_yours``.
    """
    key = (kind, identifier)
    one: Known | None = known(case, {kind}).get(key) if kind in KINDS else None
    if one is None or not one.versions.in_conflict:
        raise UserError("exchange.bad_choice", field=f"{kind}:{identifier}"[:80], reason="is in no conflict")
    values = [one.value, *sorted(one.versions.standing - {one.value})]
    if not 0 <= number < len(values):
        raise UserError("exchange.bad_choice", field=str(number), reason="is none of its values")
    value = values[number]
    both = [json.loads(each) for each in (value, one.value) if not is_gone(each)]
    if kind == "persons" and len({bool(each.get("protected")) for each in both}) > 1:
        raise UserError("exchange.protection", person=identifier)
    row = Row(value, one.versions, one.author or case.user, one.at)
    planned = Planned(key, "decided", row, one, one.versions.chosen(value), value, one.part)
    if is_gone(value) and not one.gone and not may_go(case, planned):
        raise UserError("exchange.not_gone")
    facts = {"act": uuid.uuid4().hex, "cite": identifier}
    documents = by_hash(case)
    apply_records(case, [planned], documents, CHOSEN, identifier, facts)

    def work(connection: Connection) -> list[Change | None]:
        return put_rows(connection, [planned], documents, lambda given: given.row.author)

    rows.perform(case.file, one.part, CHOSEN, identifier, facts, work)
    settle_folios(case)
    return Changes(frozenset({"records", "tags", "persons", "counts", "documents"}), (identifier,))


def undo(case: Case) -> Changes:
    """Take back what was taken in last, as one step. Documents stay, as after any import.

    Raises:
        UserError: ``exchange.not_last`` where the user did something since; ``undo.changed_since``.
    """
    act = rows.next_undo(case.file)
    if act is None or act.kind != ACT:
        raise UserError("exchange.not_last")
    return tagging.undo(case)
