"""`verify`: whether every byte of a case is as it was committed, as far as the user's keys reach."""

import threading
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

from judgedesk.domain.roles import Compartment
from judgedesk.store import audit, cipher, database, manifest, originals, users
from judgedesk.store.casefile import CaseFile
from judgedesk.store.database import FILE_NAMES, Connection
from judgedesk.store.keys import KeyFile
from judgedesk.store.originals import Damaged, Original
from judgedesk.store.rows import Row, all_rows


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong: a stable code, what it concerns, and a detail of the check that found it."""

    code: str
    about: str
    detail: str = ""


@dataclass(slots=True)
class Report:
    """What was checked. `not_checked` names what the user's keys don't open and the manifest can't vouch for."""

    documents: int = 0
    pages: int = 0
    problems: list[Problem] = field(default_factory=list)
    not_checked: list[str] = field(default_factory=list)

    @property
    def ok(self) -> bool:
        """Whether nothing wrong was found."""
        return not self.problems


Signers: TypeAlias = Mapping[str, Collection[bytes]]
IndexCheck = Callable[[Connection], list[str]]
Progress = Callable[[int, int], None]


def verify(
    case: CaseFile,
    index_check: IndexCheck,
    progress: Progress | None = None,
    cancel: threading.Event | None = None,
) -> Report:
    """Check every compartment the user holds and, by the signed manifest, the ciphertext of the others.

    Args:
        case: an open case.
        index_check: what is wrong with a compartment's full-text index; `search` knows.
        progress: called with originals checked so far and in all.
        cancel: set to stop early; what was left is then `not_checked`.
    """
    report = Report()
    signers: Signers = {}
    with _damage_noted(Compartment.CASE, report):
        signers = case.signers()
        _check_slots(case, report)
    vouched = _check_manifest(case, signers, report)
    waiting: list[tuple[Compartment, Row]] = []
    for part in case.parts:
        with _damage_noted(part, report):
            known_head = vouched.heads.get(part.value) if vouched else None
            _check_database(case.reading(part), part, signers, known_head, report)
            if part is not Compartment.CHAMBERS:
                waiting += _check_documents(case.reading(part), part, index_check, report)
    _check_originals(case, waiting, report, progress, cancel)
    report.documents = len(waiting)
    _check_closed(case.folder, set(Compartment) - set(case.parts), vouched, case, waiting, report)
    return report


@contextmanager
def _damage_noted(part: Compartment, report: Report) -> Iterator[None]:
    """A database that can't be read any further is a line of the report."""
    try:
        yield
    except database.DatabaseError as error:
        known = {problem.about for problem in report.problems if problem.code == "database.damaged"}
        if FILE_NAMES[part] not in known:
            report.problems.append(Problem("database.damaged", FILE_NAMES[part], str(error)))


def _check_database(
    connection: Connection, part: Compartment, signers: Signers, known_head: str | None, report: Report
) -> None:
    found = database.problems_of(connection)
    report.problems += [Problem("database.damaged", FILE_NAMES[part], detail) for detail in found]
    chain = audit.problems(connection, part, signers, known_head)
    report.problems += [Problem(f"audit.{what}", event or part.value) for event, what in chain]


def _check_documents(
    connection: Connection, part: Compartment, index_check: IndexCheck, report: Report
) -> list[tuple[Compartment, Row]]:
    """Index and pages; returns the documents whose originals are to be read."""
    _check_index(connection, part, index_check, report)
    report.problems += _check_pages(connection)
    report.pages += int(connection.execute("SELECT count(*) FROM pages").fetchone()[0])
    return [(part, row) for row in _documents(connection)]


def verify_ciphertext(folder: Path) -> Report:
    """Check a folder without any key: the signed manifest against the files.

    Raises:
        UserError: ``case.not_a_case``, ``case.keys_damaged``.
    """
    report = Report()
    keys = KeyFile.read(folder)
    vouched = manifest.read(folder)
    slot = keys.slots.get(vouched.user) if vouched else None
    if vouched is None:
        gone = not (folder / manifest.FILE_NAME).exists()
        report.problems.append(Problem("manifest.missing" if gone else "manifest.changed", manifest.FILE_NAME))
        return report
    if slot is None:
        report.not_checked.append(manifest.FILE_NAME)
        return report
    if not cipher.signature_holds(slot.signing_public, vouched.signature, vouched.signed):
        report.problems.append(Problem("manifest.changed", manifest.FILE_NAME))
        return report
    for name, (size, sha256) in vouched.originals.items():
        report.problems += _compare(originals.place_of(folder, name), size, sha256)
    report.documents = len(vouched.originals)
    for name, sha256 in vouched.databases.items():
        path = folder / name
        if not path.exists():
            report.problems.append(Problem("database.missing", name))
        elif manifest.file_sha256(path) != sha256:
            report.not_checked.append(name)
    return report


def _check_index(connection: Connection, part: Compartment, index_check: IndexCheck, report: Report) -> None:
    """The index's own check is worded as a write, though it writes nothing."""
    connection.execute("PRAGMA query_only = OFF")
    try:
        report.problems += [Problem("index.differs", FILE_NAMES[part], text) for text in index_check(connection)]
    except database.OperationalError:
        report.not_checked.append(f"{FILE_NAMES[part]}: index")
    finally:
        connection.execute("PRAGMA query_only = ON")


def _compare(path: Path, size: int, sha256: str) -> list[Problem]:
    if not path.exists():
        return [Problem("original.missing", path.name)]
    if path.stat().st_size != size or manifest.file_sha256(path) != sha256:
        return [Problem("original.changed", path.name)]
    return []


def _check_manifest(case: CaseFile, signers: Signers, report: Report) -> manifest.Manifest | None:
    vouched = manifest.read(case.folder)
    if vouched is None:
        gone = not (case.folder / manifest.FILE_NAME).exists()
        report.problems.append(Problem("manifest.missing" if gone else "manifest.changed", manifest.FILE_NAME))
        return None
    given = signers.get(vouched.user, ())
    if not any(cipher.signature_holds(public, vouched.signature, vouched.signed) for public in given):
        report.problems.append(Problem("manifest.changed", manifest.FILE_NAME))
        return None
    return vouched


def _check_slots(case: CaseFile, report: Report) -> None:
    """Slots and keys on paper that are not as the log says: exchanged, put back, or unknown to it."""
    connection = case.reading()
    signing: dict[str, object] = {}
    locked: dict[tuple[str, bool], object] = {}
    granted: set[str] = set()
    for event in audit.events(connection, Compartment.CASE):
        if event.kind in users.GRANTS:
            (granted.add if event.kind == users.GRANTS[0] else granted.discard)(event.about)
        if not event.kind.startswith(("user.", "recovery.")):
            continue
        payload = audit.payload_of(connection, event.id) or {}
        if event.kind in users.GIVEN:
            signing[event.about] = payload.get("signing")
        if event.kind in (*users.GIVEN, "user.removed", "recovery.removed"):
            locked.pop((event.about, True), None)  # fresh keys make an older paper void
        if event.kind == "user.removed":
            signing.pop(event.about, None)
            granted.discard(event.about)
        if "slot" in payload:
            locked[event.about, event.kind == "recovery.made"] = payload["slot"]
    for user, slot in case.keys.slots.items():
        # Events of older programs don't say which locked keys a slot holds.
        known = locked.get((user, False), users.locked_hash(slot.private))
        if signing.get(user) != cipher.to_text(slot.signing_public) or known != users.locked_hash(slot.private):
            report.problems.append(Problem("keys.changed", user))
        if user not in granted and users.beyond_role(case.keys, user):
            report.problems.append(Problem("keys.changed", user, "identities"))
    for user, paper in case.keys.recoveries.items():
        if locked.get((user, True)) != users.locked_hash(paper.private):
            report.problems.append(Problem("keys.changed", user, "recovery"))


def _documents(connection: Connection) -> list[Row]:
    return all_rows(connection, "SELECT * FROM documents WHERE state NOT IN ('arriving', 'sealed') ORDER BY id")


def _check_pages(connection: Connection) -> list[Problem]:
    rows = connection.execute(
        "SELECT d.name, d.pages, "
        "(SELECT count(*) FROM pages p WHERE p.id > d.id << 20 AND p.id < (d.id + 1) << 20) AS n "
        "FROM documents d WHERE d.state = 'ready' AND d.pages <> n"
    )
    return [Problem("pages.missing", row[0], f"{row[2]}/{row[1]}") for row in rows]


def _check_originals(
    case: CaseFile,
    waiting: list[tuple[Compartment, Row]],
    report: Report,
    progress: Progress | None,
    cancel: threading.Event | None,
) -> None:
    for done, (_, row) in enumerate(waiting):
        if cancel is not None and cancel.is_set():
            report.not_checked.append(f"{len(waiting) - done} originals")
            return
        if progress is not None:
            progress(done, len(waiting))
        if row["original"] is None:
            continue
        try:
            with Original(case.folder, row["original"], row["file_key"], row["size"]) as original:
                if originals.sha256_of(original) != row["sha256"]:
                    report.problems.append(Problem("original.changed", row["name"]))
        except Damaged:
            present = originals.place_of(case.folder, row["original"]).exists()
            report.problems.append(Problem("original.changed" if present else "original.missing", row["name"]))


def _check_closed(
    folder: Path,
    closed: set[Compartment],
    vouched: manifest.Manifest | None,
    case: CaseFile,
    waiting: list[tuple[Compartment, Row]],
    report: Report,
) -> None:
    """What the user's keys don't open, by its ciphertext."""
    for part in sorted(closed):
        path, name = folder / FILE_NAMES[part], FILE_NAMES[part]
        if not any(case.keys.wrapped[part]):
            continue
        if not path.exists():
            report.problems.append(Problem("database.missing", name))
        elif vouched is None or vouched.databases.get(name) != manifest.file_sha256(path):
            report.not_checked.append(name)
    if vouched is None:
        return
    mine = {row["original"] for _, row in waiting}
    others = {name: entry for name, entry in vouched.originals.items() if name not in mine}
    if Compartment.SEALED in closed:
        for name, (size, sha256) in others.items():
            report.problems += _compare(originals.place_of(folder, name), size, sha256)
