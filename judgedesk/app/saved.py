"""Questions kept under a name, and watches: what answers one now and could not be found when it was last looked at."""

import json
import threading
import uuid
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from judgedesk.app import seals
from judgedesk.app.asking import Asked, Options, asked, pages_of_those
from judgedesk.app.casefile import Case
from judgedesk.app.reading import parts_with_documents
from judgedesk.domain.changes import Changes
from judgedesk.domain.documents import split_page_id
from judgedesk.domain.errors import UserError
from judgedesk.domain.roles import Compartment
from judgedesk.drafting.guard import leaks
from judgedesk.language.fold import index_text
from judgedesk.search.tree import Field, Query, conditions
from judgedesk.store import audit, evidence, intents, rows
from judgedesk.store import documents as documents_of
from judgedesk.store import saved as store
from judgedesk.store.database import Connection
from judgedesk.store.rows import Change, Row
from judgedesk.store.saved import Saved

__all__ = ["NewPages", "Saved", "WatchNews"]

_LONGEST_NAME = 120
_TELLING = 4
"""Letters of a word by which a question may tell of a sealed page."""


@dataclass(frozen=True, slots=True)
class NewPages:
    """Pages of one document that answer a watch and could not be found before."""

    document: int
    name: str
    pages: int


@dataclass(frozen=True, slots=True)
class WatchNews:
    """What is new to a watch: `pages` in all, by document in file order.

    `problem` says why the question could not be put now. `upto` tells `seen` how far this was looked through.
    """

    id: str
    name: str
    pages: int
    documents: list[NewPages]
    problem: UserError | None = None
    upto: Mapping[str, int] = field(default_factory=dict)


# -- questions under a name ---------------------------------------------------------------------------------------


def save(
    case: Case, name: str, query: str, options: Options | None = None, *, watch: bool = False
) -> tuple[str, Changes]:
    """Keep a question under a name; returns its id. As a watch, all that can be found now counts as looked at.

    A question that names a protected person or a sealed document is kept in the sealed compartment, where only those
    who may know it find it; nobody else's names are taken by it.

    Raises:
        UserError: ``saved.no_name``, ``saved.name_taken``, ``query.bad``, ``case.read_only``.
    """
    name = _named(case, name)
    fresh = Saved(f"q-{uuid.uuid4().hex[:12]}", name, query, dict(options or {}), watch, False, case.user, audit.now())
    meant = asked(case, query, options)
    part = Compartment.SEALED if _betrays(case, fresh, meant) else Compartment.CASE

    def work(connection: Connection) -> list[Change | None]:
        position = rows.next_position(connection, store.TABLE)
        return [rows.put(connection, store.TABLE, store.row_of(fresh, position))]

    _look_from_here(case, fresh.id)
    rows.perform(case.file, part, "search.saved", fresh.id, {"name": name}, work)
    return fresh.id, Changes(frozenset({"searches"}), (fresh.id,))


def saved(case: Case) -> list[Saved]:
    """All questions kept that the user may see, in the order they were saved."""
    found = [
        one
        for part in parts_with_documents(case)
        for one in store.all_saved(case.file.reading(part), sealed=part is Compartment.SEALED)
    ]
    return sorted(found, key=lambda one: (one.at, one.id))


def saved_one(case: Case, named: str) -> Saved:
    """The question kept under an id or a name.

    Raises:
        UserError: ``saved.unknown``.
    """
    wanted = _folded(named)
    for one in saved(case):
        if named == one.id or wanted == _folded(one.name):
            return one
    raise UserError("saved.unknown", name=named[:80])


def rename(case: Case, identifier: str, name: str) -> Changes:
    """Keep a question under another name.

    Raises:
        UserError: ``saved.unknown``, ``saved.no_name``, ``saved.name_taken``, ``case.read_only``.
    """
    before = saved_one(case, identifier)
    return _changed(case, before, replace(before, name=_named(case, name, besides=before.id)), "search.renamed")


def set_watch(case: Case, identifier: str, watch: bool) -> Changes:
    """Have what comes from now on looked through for a question, or no longer.

    Raises:
        UserError: ``saved.unknown``, ``case.read_only``.
    """
    before = saved_one(case, identifier)
    if watch and not before.watch:
        _look_from_here(case, before.id)
    return _changed(case, before, replace(before, watch=watch), "search.watched" if watch else "search.unwatched")


def drop(case: Case, identifier: str) -> Changes:
    """Keep a question no longer.

    Raises:
        UserError: ``saved.unknown``, ``case.read_only``.
    """
    before = saved_one(case, identifier)

    def work(connection: Connection) -> list[Change | None]:
        return [rows.drop(connection, store.TABLE, {"id": before.id})]

    rows.perform(case.file, _part(before), "search.dropped", before.id, {"name": before.name}, work)
    return Changes(frozenset({"searches"}), (before.id,))


def seal_betraying(case: Case) -> Changes:
    """Move questions that name a protected person or a sealed document into the sealed compartment.

    For when somebody became protected or a document was sealed after a question was saved. What the log and the undo of
    the open part remember of such a question goes with it.

    Raises:
        UserError: ``case.read_only``.
    """
    if not case.file.holds(Compartment.SEALED):
        return Changes()
    going = [one for one in saved(case) if not one.sealed and _betrays(case, one, _meant(case, one))]
    return _move(case, going) if going else Changes()


def _move(case: Case, going: Sequence[Saved]) -> Changes:
    """Questions from the open part into the sealed one, as they are to be there."""
    moved: list[tuple[str, Row]] = []
    about = ", ".join(one.id for one in going)
    facts: dict[str, str] = {}
    case.file.secret(Compartment.SEALED, "intents")
    with case.file.writing(Compartment.CASE) as connection:
        for one in going:
            change = rows.drop(connection, store.TABLE, {"id": one.id})
            if change is not None:
                moved.append((store.TABLE, store.row_of(one, change.row["position"])))
        intents.declare_rows(
            case.file, connection, Compartment.SEALED, "search.sealed", about, facts, moved, undoable=False
        )
        rows.forget(connection, store.TABLE, {one.id for one in going})
        case.file.record(connection, Compartment.CASE, "search.sealed", about, {})
    intents.carry_out(case.file, seals.STEPS)
    return Changes(frozenset({"searches"}), tuple(one.id for one in going))


def _changed(case: Case, before: Saved, after: Saved, kind: str) -> Changes:
    if not before.sealed and _betrays(case, after, _meant(case, after)):
        return _move(case, [after])

    def work(connection: Connection) -> list[Change | None]:
        row = rows.find(connection, store.TABLE, {"id": before.id})
        if row is None:
            raise UserError("saved.unknown", name=before.name)
        return [rows.put(connection, store.TABLE, store.row_of(after, row["position"]))]

    rows.perform(case.file, _part(before), kind, before.id, {"name": after.name}, work)
    return Changes(frozenset({"searches"}), (before.id,))


def _part(one: Saved) -> Compartment:
    return Compartment.SEALED if one.sealed else Compartment.CASE


def _folded(name: str) -> str:
    return index_text(name) or name.strip().casefold()


def _named(case: Case, name: str, besides: str = "") -> str:
    name = " ".join(name.split())
    if not name or len(name) > _LONGEST_NAME or not name.isprintable():
        raise UserError("saved.no_name", most=_LONGEST_NAME)
    if any(_folded(one.name) == _folded(name) for one in saved(case) if one.id != besides):
        raise UserError("saved.name_taken", name=name)
    return name


def _meant(case: Case, one: Saved) -> Asked:
    try:
        return asked(case, one.query, one.options)
    except UserError:
        return {}  # a condition of it is gone; its text still says what it says


def _betrays(case: Case, one: Saved, meant: Asked) -> bool:
    """Whether the text of a question tells what only the sealed compartment may hold. Errs on the side of hiding."""
    if not case.file.holds(Compartment.SEALED):
        return False
    texts = [one.name, one.query, json.dumps(one.options, ensure_ascii=False)]
    protected = [person for person in evidence.persons(case.file) if person.protected]
    if leaks(texts, [name for person in protected for name in person.called], every=True) or _only_sealed(case, texts):
        return True
    sealed = [
        index_text(row[0])
        for row in case.file.reading(Compartment.SEALED).execute("SELECT name FROM documents ORDER BY id")
    ]
    told = [f" {index_text(text)} " for text in texts]
    asked_for = [f" {index_text(value)}" for query in meant.values() for value in _documents_in(query)]
    return any(
        any(f" {name} " in text for text in told) or any(value in f" {name}" for value in asked_for) for name in sealed
    )


def _only_sealed(case: Case, texts: Sequence[str]) -> bool:
    """Whether a word of a question stands on sealed pages or in a protected address, and on no page that is open."""
    words = {word for text in texts for word in index_text(text).split() if len(word) >= _TELLING}
    sealed = case.file.reading(Compartment.SEALED)
    hidden = {word for row in sealed.execute("SELECT address FROM identities") for word in index_text(row[0]).split()}
    query, wanted = "SELECT folded FROM words WHERE folded IN (SELECT value FROM json_each(?))", json.dumps(list(words))
    hidden |= {row[0] for row in sealed.execute(query, (wanted,))}
    return bool(hidden & words - {row[0] for row in case.file.reading().execute(query, (wanted,))})


def _documents_in(query: Query) -> list[str]:
    return [one.value for one in conditions(query.root) if isinstance(one, Field) and one.name == "document"]


# -- watches --------------------------------------------------------------------------------------------------------


def news(case: Case, *, only: str = "", cancel: threading.Event | None = None) -> list[WatchNews]:
    """What is new to each watch, or to the one with an id, since the user last looked.

    New are pages of documents that came whole since, and pages whose text is another since, by OCR or by choice; one
    that answered before, too. What was tagged or numbered meanwhile makes no page new. Only new pages are looked
    through, however large the case is.

    Raises:
        UserError: ``job.cancelled``.
    """
    upto = {part: store.newest(case.file.reading(part)) for part in parts_with_documents(case)}
    looked = {part: store.marks(case.file.reading(part), case.user) for part in upto}
    fresh: dict[tuple[Compartment, int], list[int]] = {}
    names: dict[int, str] = {}
    found = []
    for one in saved(case):
        if not one.watch or (only and one.id != only):
            continue
        if cancel is not None and cancel.is_set():
            raise UserError("job.cancelled")
        new = {}
        for part, newest in upto.items():
            after = looked[part].get(one.id, 0)
            if (part, after) not in fresh:
                fresh[part, after] = store.pages_since(case.file.reading(part), after, newest)
            new[part] = fresh[part, after]
        told = {part.value: number for part, number in upto.items()}
        found.append(_news_of(case, one, new, names, told))
    return found


def new_pages(case: Case, identifier: str) -> list[int]:
    """Ids of the pages that are new to one watch, in file order: what `news` counts.

    Raises:
        UserError: ``saved.unknown``, ``query.bad``.
    """
    one = saved_one(case, identifier)
    new = {}
    for part in parts_with_documents(case):
        connection = case.file.reading(part)
        newest = store.newest(connection)
        new[part] = store.pages_since(connection, store.marks(connection, case.user).get(one.id, 0), newest)
    return pages_of_those(case, asked(case, one.query, one.options), new)


def seen(case: Case, identifier: str, upto: Mapping[str, int] | None = None) -> None:
    """Remember that the user has looked at a watch: up to what `WatchNews.upto` says, else up to now.

    What came between looking and this call stays new with `upto`.

    Raises:
        UserError: ``saved.unknown``, ``case.read_only``.
    """
    one = saved_one(case, identifier)
    for part in parts_with_documents(case):
        newest = store.newest(case.file.reading(part))
        with case.file.writing(part) as connection:
            store.set_mark(connection, one.id, case.user, min(newest, (upto or {}).get(part.value, newest)))


def _look_from_here(case: Case, identifier: str) -> None:
    """What can be found now is nothing new to anybody; where the user may not look, nothing is decided."""
    for part in parts_with_documents(case):
        with case.file.writing(part) as connection:
            store.set_mark(connection, identifier, store.EVERYBODY, store.newest(connection))


def _news_of(
    case: Case,
    one: Saved,
    new: Mapping[Compartment, list[int]],
    names: dict[int, str],
    upto: Mapping[str, int],
) -> WatchNews:
    if not any(new.values()):
        return WatchNews(one.id, one.name, 0, [], None, upto)
    try:
        found = pages_of_those(case, asked(case, one.query, one.options), new)
    except UserError as error:
        return WatchNews(one.id, one.name, 0, [], error, upto)
    counted = Counter(split_page_id(identifier)[0] for identifier in found)
    listed = [NewPages(number, _name_of(case, number, names), counted[number]) for number in sorted(counted)]
    return WatchNews(one.id, one.name, len(found), listed, None, upto)


def _name_of(case: Case, number: int, names: dict[int, str]) -> str:
    if number not in names:
        known = [documents_of.get(case.file.reading(part), number) for part in reversed(parts_with_documents(case))]
        names[number] = next((one.name for one in known if one is not None), "")
    return names[number]
