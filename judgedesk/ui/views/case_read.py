"""What the place of the case reads off the window's thread."""

import threading
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from judgedesk.app import audit, casefile, custody, reading, recovery, reports, retention
from judgedesk.app.audit import Head
from judgedesk.app.casefile import Case, Report
from judgedesk.app.custody import Custody
from judgedesk.app.erasure import Erasure, what_would_go
from judgedesk.app.grid import persons
from judgedesk.app.retention import Archived, Closed
from judgedesk.domain.documents import Document, DocumentState
from judgedesk.domain.roles import Compartment, Role, compartments_of, may_administer


class UserLine(NamedTuple):
    """Somebody who opens the case. `keys` are compartments, `last` when the log last knew of them, `paper` when their
    recovery key was made; both UTC or ''.
    """

    name: str
    role: Role
    keys: tuple[str, ...]
    last: str
    paper: str
    me: bool
    granted: bool
    """Holds the key to identities by a judge's grant."""
    may_go: bool
    """Whether the user at the desk can take them out."""
    may_grant: bool


class UsersRead(NamedTuple):
    """Who opens the case, and which roles the user at the desk can give."""

    users: tuple[UserLine, ...]
    roles: tuple[Role, ...]


def read_users(case: Case) -> UsersRead:
    """Called on a reader thread, as all here."""
    papers, last = recovery.made(case), audit.last_acts(case)
    rules, judge = case.writable and may_administer(case.role), case.role is Role.JUDGE
    held = {part.value for part in case.file.parts}
    lines = [
        UserLine(
            one.name, one.role, one.keys, last.get(one.name, ""), papers.get(one.name, ""), one.name == case.user,
            granted=Compartment.SEALED.value in one.keys and Compartment.SEALED not in compartments_of(one.role),
            may_go=rules and one.name != case.user and set(one.keys) <= held,
            may_grant=rules and judge and one.role is Role.CLERK,
        )
        for one in casefile.users(case)
    ]  # fmt: skip
    return UsersRead(tuple(lines), tuple(casefile.roles_open_to(case)) if case.writable else ())


class Exhibit(NamedTuple):
    """A document as an exhibit; a sealed one whose key is not held has no name."""

    id: int
    name: str
    volume: str
    kind: str
    sealed: bool


class CustodyRead(NamedTuple):
    """The exhibits, and the newest event of each chain."""

    exhibits: tuple[Exhibit, ...]
    heads: tuple[Head, ...]


def read_custody(case: Case) -> CustodyRead:
    """The list of exhibits."""
    listed = reading.listed(case)
    exhibits = [Exhibit(one.id, one.name, one.volume, one.kind, _sealed(one)) for one in listed]
    return CustodyRead(tuple(exhibits), tuple(audit.heads(case)))


def _sealed(document: Document) -> bool:
    return document.state is DocumentState.SEALED


def check_exhibit(case: Case, document: int, *, progress: Callable[[Any], None], cancel: threading.Event) -> Custody:
    """Its chain of custody; its bytes are read and hashed."""
    return custody.custody(case, reading.resolve(case, document))


def check_case(case: Case, *, progress: Callable[[Any], None], cancel: threading.Event) -> Report | None:
    """Everything the user's keys reach; None where it was stopped."""
    report = casefile.check(case, lambda done, total: progress((done, total)), cancel)
    return None if cancel.is_set() else report


def write_custody(case: Case, document: int, path: Path, language: str, *, progress: Callable[[Any], None],
                  cancel: threading.Event) -> Path:  # fmt: skip
    """The chain of custody of one exhibit as a paper."""
    reports.write_custody(case, document, path, language)
    return path


class Erasable(NamedTuple):
    """A person whose data could be erased, by the label they go by."""

    id: str
    label: str


class ClosingRead(NamedTuple):
    """Whether the case is closed, what the clock says today, and who could be erased."""

    closed: Closed | None
    alerts: tuple[str, ...]
    persons: tuple[Erasable, ...]


def read_closing(case: Case, language: str) -> ClosingRead:
    """How far the end of the case is."""
    said = tuple(alert.text for alert in retention.alerts(case, date.today(), language))
    return ClosingRead(retention.closed(case), said, tuple(Erasable(one.id, one.label) for one in persons(case)))


def read_erasure(case: Case, person: str) -> Erasure:
    """What would go, what would stay."""
    return what_would_go(case, person)


def archive(case: Case, folder: Path, language: str, *, progress: Callable[[Any], None],
            cancel: threading.Event) -> Archived:  # fmt: skip
    """A copy for the archive in a new folder inside the chosen one."""
    place = folder / f"{case.path.stem}-archive"
    return retention.archive(case, place, language, lambda done, total: progress((done, total)))
