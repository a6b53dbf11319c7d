"""What the view of exchange reads and does on a worker thread, light enough to be shown as it is."""

import threading
from collections import Counter
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

from judgedesk.app import exchange, exchange_desks, exchange_submissions
from judgedesk.app.casefile import Case
from judgedesk.app.exchange_review import Conflict, Incoming, Review, review
from judgedesk.app.exchange_submissions import Submitted
from judgedesk.app.exchange_write import (
    Choice,
    Foreseen,
    Public,
    Written,
    foresee,
    identity,
    read_identity,
    write,
    write_identity,
)
from judgedesk.app.papers import pseudonyms_of
from judgedesk.app.reading import listed
from judgedesk.domain.changes import Changes
from judgedesk.domain.errors import UserError
from judgedesk.drafting.pseudonyms import Pseudonyms

_ALL = Changes(frozenset({"documents", "records", "tags", "persons", "counts", "events"}))
_TITLES: Final = {"tags": "quote", "events": "text", "counts": "label"}
DOCUMENT, RECORDS, GONE, CONFLICT, SUBMITTED, DESK = "document", "records", "gone", "conflict", "submitted", "desk"


@dataclass(frozen=True, slots=True)
class Item:
    """A line of what came, waits or is known: a document, records of a kind in one state, one that is deleted there, a
    conflict, a party's passage, a desk.
    """

    kind: str
    name: str
    state: str
    number: int = 1
    key: str = ""
    conflict: Conflict | None = None
    submitted: Submitted | None = None
    passage: Mapping[str, Any] | None = None
    desk: exchange_desks.Desk | None = None


@dataclass(frozen=True, slots=True)
class Office:
    """The user's own public identity, and the volumes of the case."""

    own: Public
    volumes: tuple[str, ...]


def about(case: Case) -> Office:
    """For the form of a package."""
    volumes = dict.fromkeys(one.volume for one in listed(case) if one.volume)
    return Office(identity(case), tuple(volumes))


def ahead(case: Case, choice: Choice) -> Foreseen:
    """What would go and what stay."""
    return foresee(case, choice)


def key_of(path: Path) -> Public:
    """A recipient's public identity."""
    return read_identity(path)


def keep_key(case: Case, path: Path) -> Path:
    """Write the user's own public identity."""
    write_identity(case, path)
    return path


def send(
    case: Case, path: Path, choice: Choice, lock: Public | str, override: str, *,
    progress: Callable[[tuple[str, int, int]], None], cancel: threading.Event,
) -> Written:  # fmt: skip
    """Write a package; progress as (stage, done, of)."""
    return write(case, path, choice, lock, override=override, cancel=cancel,
                 progress=lambda stage, done, of: progress((stage, done, of)))  # fmt: skip


def look(
    case: Case, path: Path, passphrase: str, as_party: bool, *, progress: Callable[[tuple[str, int, int]], None],
    cancel: threading.Event,
) -> tuple[Review, list[Item]]:  # fmt: skip
    """A package as it would come in, and its lines."""
    found = review(case, path, passphrase, as_party=as_party, cancel=cancel,
                   progress=lambda stage, done, of: progress((stage, done, of)))  # fmt: skip
    return found, items_of(case, found)


def take(
    case: Case, path: Path, passphrase: str, choose: Mapping[str, str], leave: Collection[str], as_party: bool, *,
    progress: Callable[[tuple[str, int, int]], None], cancel: threading.Event,
) -> tuple[exchange.Taken, Changes]:  # fmt: skip
    """Take a package in."""
    made = exchange.take(case, path, passphrase, choose=choose, leave=leave, as_party=as_party, cancel=cancel,
                         progress=lambda stage, done, of: progress((stage, done, of)))  # fmt: skip
    return made, _ALL


def take_back(case: Case) -> Changes:
    """Take back what was taken in last."""
    return exchange.undo(case)


def decide(case: Case, conflict: Conflict, number: int) -> Changes:
    """Choose among the values of a record: 0 is the one in force here."""
    return exchange.choose(case, conflict.kind, conflict.id, number)


def convert(case: Case, one: Submitted) -> tuple[str, Changes]:
    """A party's passage becomes a tag of the user's own."""
    return exchange_submissions.convert(case, one.submission, str(one.tag["id"]))


def known_desks(case: Case) -> list[Item]:
    """Desks whose keys are known here."""
    return [
        Item(DESK, " · ".join(part for part in (one.name, one.office) if part), "known", key=one.fingerprint, desk=one)
        for one in exchange_desks.desks(case)
    ]


def forget_desk(case: Case, fingerprint: str) -> Changes:
    """Take one of them off."""
    return exchange_desks.remove(case, fingerprint)


def waiting_number(case: Case) -> int:
    """How many records have two values between which nobody chose."""
    return len(exchange.conflicts(case))


def waiting(case: Case) -> list[Item]:
    """What waits for a person: records with two values, and passages of parties. Protected people by pseudonym."""
    names = pseudonyms_of(case)
    found = [_conflict(one, names) for one in exchange.conflicts(case)]
    for each in exchange_submissions.submissions(case):
        state = "converted" if each.made else "submitted"
        found.append(replace(_passage(each.tag, names), state=state, submitted=each))
    return found


def items_of(case: Case, found: Review) -> list[Item]:
    """A review as lines: what needs a choice first, then what is deleted there, each by itself, then documents, then
    records by kind and state, then passages. Protected people by pseudonym.
    """
    names = pseudonyms_of(case)
    made = [_conflict(one, names) for one in found.conflicts]
    made += [
        Item(GONE, _called(names, one.kind, one.id, one.content), one.kind, key=f"{one.kind}:{one.id}",
             passage=names.put_into_all(dict(one.content)))
        for one in found.rows if one.state == "gone"
    ]  # fmt: skip
    made += [replace(one, name=names.put_into(one.name)) for one in map(_document, found.documents)]
    told = Counter((one.kind, one.state) for one in found.rows if one.state not in ("conflict", "submitted", "gone"))
    made += [Item(RECORDS, kind, state, number) for (kind, state), number in told.items()]
    made += [_passage(one.content, names) for one in found.rows if one.state == "submitted"]
    return made


def _conflict(one: Conflict, names: Pseudonyms) -> Item:
    """Called by what it says, where that names nobody: a passage, a fact, a count."""
    said = next(each for each in (one.mine, *one.theirs) if not each.get("gone"))
    shown = replace(one, fields=tuple(names.put_into_all(list(one.fields))))
    name = _called(names, one.kind, one.id, said)
    return Item(CONFLICT, name, one.kind, key=f"{one.kind}:{one.id}", conflict=shown)


def _called(names: Pseudonyms, kind: str, identifier: str, content: Mapping[str, Any]) -> str:
    title = str(content.get(_TITLES.get(kind, ""), "") or content.get("folio") or identifier)
    return " ".join(names.put_into(title).split())[:200]


def _passage(tag: Mapping[str, Any], names: Pseudonyms) -> Item:
    shown: Mapping[str, Any] = names.put_into_all(dict(tag))
    return Item(SUBMITTED, str(shown.get("quote", ""))[:200], "submitted", passage=shown)


def _document(one: Incoming) -> Item:
    return Item(DOCUMENT, one.name, one.state, one.pages, key=f"documents:{one.sha256}")


def stopped(error: UserError) -> bool:
    """Whether the user stopped it."""
    return error.code == "job.cancelled"
