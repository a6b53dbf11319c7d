"""The office diary as a case sees it: what of its hearings is published, and what other cases have taken already.

Only rooms, resources and those who sit or act by office are published, by name and hours. Whoever is heard, accused or
protected never is, nor is anything that names one of them or the file; each thing left out is told.
"""

import json
import os
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Any, Final, TypeAlias

from judgedesk.app import protected
from judgedesk.app.casefile import Case
from judgedesk.app.hearings import Book, clock, strings
from judgedesk.domain.changes import Changes
from judgedesk.domain.errors import UserError
from judgedesk.domain.hearings import Busy, Window
from judgedesk.domain.roles import Compartment
from judgedesk.drafting.guard import Matcher
from judgedesk.drafting.namebook import plain_book
from judgedesk.language.fold import fold
from judgedesk.store import audit, cipher
from judgedesk.store.cipher import Cost
from judgedesk.store.diary import BOX, Block, Diary, Sheet, Sheets

Json: TypeAlias = dict[str, Any]
ROOM: Final = "room"
BY_OFFICE: Final = ("judge", "lay_judge", "prosecutor", "counsel", "interpreter", "expert", "psychologist", "clerk",
                    "proxy", "guardian")  # fmt: skip
"""Roles of persons who are published where they act; everybody else's times are the case's own."""
NEVER: Final = frozenset((*protected.HEARD, "defendant", "accused", "suspect"))
_FILE_NUMBER: Final = re.compile(r"\b[IVXLC]{1,6}\s+[A-Z][A-Za-z]{0,4}\s+\d{1,5}\s*/\s*\d{2,4}\b")
_SHORT: Final = 4
_META: Final = "diary"
_SEEN: Final = "diary.seen"
_CHEAP: Final = Cost(memory=8 * 1024, passes=1, lanes=1)
"""A slot's passphrase is random: a guess need not be made dear."""
_LONGEST: Final = 200
_KIND: Final = re.compile(r"[a-z][a-z_]{0,39}")


@dataclass(frozen=True, slots=True)
class LeftOut:
    """What is not published: its id in the case, and why: ``named`` (it names somebody or the file), ``nameless``."""

    id: str
    why: str


@dataclass(frozen=True, slots=True)
class Clash:
    """Somebody or something booked twice: `own` where the case itself has one of the two."""

    kind: str
    name: str
    day: str
    start: str
    end: str
    own: bool = False


@dataclass(frozen=True, slots=True)
class Published:
    """What a publication came to."""

    blocks: int
    revision: int
    left_out: tuple[LeftOut, ...] = ()
    clashes: tuple[Clash, ...] = ()


@dataclass(frozen=True, slots=True)
class Link:
    """Where a case's diary lies and how it opens it."""

    path: Path
    id: str
    token: str
    user: str
    passphrase: str

    @property
    def name(self) -> str:
        """What it is called."""
        return self.path.stem


@dataclass(frozen=True, slots=True)
class Seen:
    """What the diary says: sheets of other cases, the own blocks, as of when; `trouble` why it is not from now."""

    others: tuple[Block, ...] = ()
    own: tuple[Block, ...] = ()
    at: str = ""
    trouble: UserError | None = None


# -- linking -----------------------------------------------------------------------------------------------------


def link(case: Case, diary: Diary) -> Changes:
    """Tie a case to a diary that is open; from then on it opens it by itself, with a slot of its own.

    Raises:
        UserError: ``case.read_only``, ``diary.linked_elsewhere``, ``diary.busy``, ``disk.…``.
    """
    if not case.writable:
        raise UserError("case.read_only", path=str(case.path))
    before = linked(case)
    if before is not None and before.id != diary.id:
        raise UserError("diary.linked_elsewhere", name=before.name)
    secret = case.file.secret(Compartment.CASE, "diary")
    token = cipher.keyed_hash(secret, diary.id.encode())[:32]
    # Each copy of a case and of a diary has a slot of its own: nothing is said by the name of one.
    user, passphrase = f"case-{os.urandom(6).hex()}", os.urandom(32).hex()
    diary.add_user(user, passphrase, _CHEAP)
    kept = {"path": str(diary.folder.resolve()), "id": diary.id, "token": token, "user": user, "passphrase": passphrase}
    with case.file.writing() as connection:
        connection.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (_META, json.dumps(kept)))
        case.file.record(connection, Compartment.CASE, "diary.linked", "", {"name": diary.folder.stem})
    return Changes(frozenset({"diary", "records"}), ())


def unlink(case: Case) -> Changes:
    """Let go of the diary, and take what was published there out of it where it can be reached.

    Raises:
        UserError: ``diary.not_linked``, ``case.read_only``.
    """
    known = _need(case)
    if not case.writable:
        raise UserError("case.read_only", path=str(case.path))
    try:
        _opened(case, known).publish(known.token, ())
    except UserError as error:
        if not error.code.startswith(("diary.", "keys.")):
            raise
    with case.file.writing() as connection:
        connection.execute("DELETE FROM meta WHERE key IN (?, ?)", (_META, _SEEN))
        case.file.record(connection, Compartment.CASE, "diary.unlinked", "", {"name": known.name})
    return Changes(frozenset({"diary", "records"}), ())


def linked(case: Case) -> Link | None:
    """The diary of a case; None where it has none."""
    raw = _meta(case, _META)
    return Link(Path(raw["path"]), raw["id"], raw["token"], raw["user"], raw["passphrase"]) if raw else None


def _need(case: Case) -> Link:
    known = linked(case)
    if known is None:
        raise UserError("diary.not_linked")
    return known


def _meta(case: Case, key: str) -> Json:
    row = case.file.reading().execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
    found: Json = json.loads(row[0]) if row is not None else {}
    return found


def _opened(case: Case, known: Link) -> Diary:
    """The diary of a case: where it was, else beside the case, as when both were copied."""
    places = [known.path, case.path.resolve().parent / known.path.name]
    folder = next((one for one in places if (one / BOX).is_file()), places[0])
    found = Diary.open(folder, known.user, known.passphrase)
    if found.id != known.id:
        raise UserError("diary.another", name=folder.name)
    return found


# -- publishing --------------------------------------------------------------------------------------------------


def publish(case: Case) -> Published:
    """Put the accepted hearings of a case into its diary, in place of those it published before.

    Raises:
        UserError: ``diary.not_linked``, ``diary.…``, ``case.read_only``, ``leak.cannot_check``.
    """
    known = _need(case)
    if not case.writable:
        raise UserError("case.read_only", path=str(case.path))
    blocks, left_out = own_blocks(Book(case))
    diary = _opened(case, known)
    sheet = diary.publish(known.token, blocks)
    return _published(case, known, diary, sheet, left_out)


def put(
    case: Case, known: Link, blocks: Iterable[Block], left_out: Sequence[LeftOut], patience: float
) -> Published | None:
    """As `publish`, of blocks worked out already; None, and nothing noted, where they stand there as they are."""
    diary, wanted = _opened(case, known), tuple(sorted(set(blocks)))
    before = diary.sheets().get(known.token)
    if (before.blocks if before is not None else ()) == wanted:
        return None
    return _published(case, known, diary, diary.publish(known.token, wanted, patience), left_out)


def _published(case: Case, known: Link, diary: Diary, sheet: Sheet, left_out: Sequence[LeftOut]) -> Published:
    sheets = diary.sheets()
    _remember(case, known, sheets)
    return Published(len(sheet.blocks), sheet.revision, tuple(left_out), tuple(clashes(sheets, known.token, True)))


def _remember(case: Case, known: Link, sheets: Sheets) -> None:
    """Keep what others have taken, for when the diary cannot be reached."""
    others = sorted({one for token, sheet in sheets.items() if token != known.token for one in sheet.blocks})
    content = {"at": audit.now(), "blocks": [[one.day, one.start, one.end, one.kind, one.name] for one in others]}
    with case.file.writing(urgent=False) as connection:
        connection.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (_SEEN, json.dumps(content)))
        case.file.record(connection, Compartment.CASE, "diary.published", "", {"name": known.name})


def own_blocks(book: Book) -> tuple[list[Block], list[LeftOut]]:
    """What of a case may be published, and what is left out and why.

    Raises:
        UserError: ``leak.cannot_check`` where the names of the protected are neither known nor hashed.
    """
    allowed = _Names(book)
    found: set[Block] = set()
    for one in book.hearings:
        slot = one.slot
        if not one.live:
            continue
        called = [allowed.room(slot.room), *(allowed.resource(id) for id in slot.resources)]
        found.update(_block(slot.day, slot.start, slot.end, *name) for name in called if name)
        sitting = book.sittings.get(slot.sitting)
        if sitting is not None:
            for who in strings(sitting.get("present")):
                name = allowed.person(book.person(who))
                # The panel is there for the whole sitting, whoever is heard.
                hours = (_minute(sitting["from"]), _minute(sitting["to"]))
                if name:
                    found.add(_block(slot.day, *hours, *name))
    return sorted(found), [LeftOut(id, why) for id, why in sorted(allowed.left_out.items())]


def _block(day: date, start: int, end: int, kind: str, name: str) -> Block:
    return Block(day.isoformat(), start, end, kind, name)


def _minute(text: str) -> int:
    hour, _, minute = str(text).partition(":")
    return int(hour) * 60 + int(minute)


@dataclass(slots=True)
class _Names:
    """What things and people are called in the diary; None for what must not stand there."""

    book: Book
    left_out: dict[str, str] = field(default_factory=dict)
    _betrays: Callable[[str], bool] = field(init=False)
    _known: dict[str, tuple[str, str] | None] = field(default_factory=dict)

    def __post_init__(self) -> None:
        case = self.book.case
        matchers = [one.matcher for one in protected.watches(case, everybody=False)]
        others = [one for one in self.book.people.values() if not one.protected and NEVER & set(one.roles)]
        matchers.append(Matcher(plain_book(protected.identifiers(one) for one in others)))
        title = fold(case.title)

        def betrays(name: str) -> bool:
            of_the_file = _FILE_NUMBER.search(name) or (len(title) > _SHORT and title in fold(name))
            return bool(of_the_file) or any(matcher.find(name, named=True) for matcher in matchers)

        self._betrays = betrays

    def room(self, id: str) -> tuple[str, str] | None:
        return self._once(id, lambda: self._clean(id, ROOM, str(self.book.rooms.get(id, {}).get("name") or "")))

    def resource(self, id: str) -> tuple[str, str] | None:
        record = self.book.resources.get(id, {})
        person = self.book.person(record.get("person", "")) if record.get("person") else ""
        kind = str(record.get("kind") or "")
        if person:
            return self.person(person, kind)
        return self._once(id, lambda: self._clean(id, kind, str(record.get("name") or "")))

    def person(self, id: str, kind: str = "") -> tuple[str, str] | None:
        """Somebody who acts by office; nobody who is heard, accused or protected, whatever else they are."""
        known = self.book.people.get(id)
        if known is None or known.protected or NEVER & set(known.roles) or not set(BY_OFFICE) & set(known.roles):
            return None
        role = kind or next(role for role in BY_OFFICE if role in known.roles)
        return self._once(id, lambda: self._clean(id, role, known.name or ""))

    def _once(self, id: str, work: Callable[[], tuple[str, str] | None]) -> tuple[str, str] | None:
        if id not in self._known:
            self._known[id] = work()
        return self._known[id]

    def _clean(self, id: str, kind: str, name: str) -> tuple[str, str] | None:
        plain = " ".join(name.split())[:_LONGEST]
        if not plain:
            self.left_out[id] = "nameless"
        elif self._betrays(plain):
            self.left_out[id] = "named"
        else:
            return (kind if _KIND.fullmatch(kind) else "resource"), plain
        return None


# -- what others have taken ----------------------------------------------------------------------------------------


def seen(case: Case) -> Seen:
    """What stands in the diary of a case now; what was seen last where it cannot be read."""
    known = linked(case)
    if known is None:
        return Seen()
    try:
        sheets = _opened(case, known).sheets()
    except UserError as error:
        last = _meta(case, _SEEN)
        blocks = (Block(day, start, end, kind, name) for day, start, end, kind, name in last.get("blocks", ()))
        return Seen(tuple(blocks), at=str(last.get("at", "")), trouble=error)
    others = tuple(one for token, sheet in sheets.items() if token != known.token for one in sheet.blocks)
    own = sheets[known.token].blocks if known.token in sheets else ()
    return Seen(others, own, audit.now())


def busy(book: Book) -> list[Busy]:
    """Busy times of other cases, of rooms, resources and persons of this one; none where no diary is linked."""
    if linked(book.case) is None:
        return []
    ids = _ids(book)
    found = []
    for one in seen(book.case).others:
        window = Window(date.fromisoformat(one.day), one.start, one.end)
        found += [Busy(id, window) for id in ids.get(_key(one), ())]
    return list(dict.fromkeys(found))


def _key(one: Block) -> tuple[bool, str]:
    """By what a block is known again: a room by its name, everything else by its own, whatever kind it is."""
    return one.kind == ROOM, fold(one.name)


def _ids(book: Book) -> Mapping[tuple[bool, str], Sequence[str]]:
    found: dict[tuple[bool, str], list[str]] = {}

    def note(room: bool, name: str, id: str) -> None:
        if name:
            found.setdefault((room, fold(" ".join(name.split()))), []).append(id)

    for id, one in book.rooms.items():
        note(True, str(one.get("name") or ""), id)
    by_person: dict[str, list[str]] = {}
    for id, one in book.resources.items():
        if one.get("person"):
            by_person.setdefault(book.person(one["person"]), []).append(id)
        else:
            note(False, str(one.get("name") or ""), id)
    for person in book.people.values():
        if not person.protected and set(BY_OFFICE) & set(person.roles):
            for id in (person.id, *by_person.get(person.id, ())):
                note(False, person.name or "", id)
    return found


def clashes(sheets: Sheets, token: str = "", own_only: bool = False) -> list[Clash]:
    """What is booked twice by different cases, by day and hour; with `own_only` only what touches one's own."""
    by_key: dict[tuple[tuple[bool, str], str], list[tuple[Block, str]]] = {}
    for whose, sheet in sheets.items():
        for one in sheet.blocks:
            by_key.setdefault((_key(one), one.day), []).append((one, whose))
    found: dict[tuple[str, ...], Clash] = {}
    for blocks in by_key.values():
        blocks.sort()
        for at, (one, whose) in enumerate(blocks):
            for other, of in blocks[at + 1 :]:
                if other.start >= one.end:
                    break
                own = token in (whose, of)
                if whose != of and (own or not own_only):
                    hours = clock(other.start), clock(min(one.end, other.end))
                    made = Clash(one.kind, one.name, one.day, *hours, own=own)
                    found[(one.day, hours[0], one.kind, fold(one.name), hours[1])] = made
    return [found[key] for key in sorted(found)]


def met(there: Seen) -> set[Block]:
    """Blocks of this case and of others that take the same at the same time."""
    by_key: dict[tuple[tuple[bool, str], str], list[Block]] = {}
    for one in there.others:
        by_key.setdefault((_key(one), one.day), []).append(one)
    pairs = [(own, one) for own in there.own for one in by_key.get((_key(own), own.day), ())]
    return {one for pair in pairs for one in pair if pair[0].start < pair[1].end and pair[1].start < pair[0].end}


def outdated(case: Case, now: datetime) -> bool | None:
    """Whether what is published is not what was accepted, from that day on; None where that cannot be told.

    Raises:
        UserError: ``leak.cannot_check``.
    """
    there = seen(case)
    if linked(case) is None or there.trouble is not None:
        return None
    wanted, _ = own_blocks(Book(case))
    return _from(wanted, now) != _from(there.own, now)


def _from(blocks: Iterable[Block], now: datetime) -> set[Block]:
    return {one for one in blocks if one.day >= now.date().isoformat()}
