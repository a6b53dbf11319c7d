"""An exchange package on its way out: what is chosen, searched for protected persons, encrypted, signed, logged."""

import hashlib
import json
import threading
import uuid
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from judgedesk.app import consultation, exchange_desks, reading
from judgedesk.app.bundle_guard import Search
from judgedesk.app.casefile import Case
from judgedesk.app.document_names import DocumentNames
from judgedesk.app.exchange_manifest import FORMAT, PANEL, PARTY
from judgedesk.app.exchange_rows import WITH, Json, known, words_in
from judgedesk.app.exchange_versions import note_sent
from judgedesk.app.office import office
from judgedesk.app.outgoing import Found, Recipient, let_out, refuse, release
from judgedesk.app.protected import protected_people, refresh
from judgedesk.domain.documents import Document, DocumentState, TextSource, page_id
from judgedesk.domain.errors import UserError
from judgedesk.domain.merge import Key, canonical, ordered
from judgedesk.domain.roles import Compartment
from judgedesk.store import audit, exchange
from judgedesk.store import documents as store
from judgedesk.store.cipher import Cost
from judgedesk.store.exchange import Public, read_identity
from judgedesk.store.originals import Damaged, Original

__all__ = [
    "ALLOWED",
    "Choice",
    "Foreseen",
    "Left",
    "Public",
    "Written",
    "choice_of",
    "foresee",
    "identity",
    "read_identity",
    "write",
    "write_identity",
]

SUFFIX: Final = ".jdx"
ALLOWED: Final[Mapping[str, tuple[str, ...]]] = {PARTY: ("tags", "folios"), PANEL: tuple(WITH)}
"""What may go with a package of each kind."""
_FOR: Final = (Recipient.SERVED, Recipient.AUTHORITY)

Progress = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True)
class Choice:
    """What is to go, and for whom.

    Attributes:
        kind: ``party`` or ``panel``.
        documents: stored names, hashes or ids; with `volume` also a volume's; with `everything` all.
        include: which of `exchange_rows.WITH`.
        label: what the party is called.
        recipient: ``served`` or ``authority``.
        identities: sealed documents, identities and addresses too: for an authority whose key is known.
        originals: whether the bytes of documents travel; without them the other side must have them.
    """

    kind: str
    documents: tuple[str, ...] = ()
    volume: str | None = None
    everything: bool = False
    include: tuple[str, ...] = ()
    label: str = ""
    recipient: Recipient = Recipient.SERVED
    identities: bool = False
    originals: bool = True


@dataclass(frozen=True, slots=True)
class Left:
    """Something chosen that did not go, or did not come in, and the code of the reason."""

    what: str
    code: str


@dataclass(frozen=True, slots=True)
class Written:
    """A package that was written: how many documents of how many that might have gone, how many records of each kind
    (deletions among them), and what could not go.
    """

    path: Path
    package: str
    sha256: str
    bytes: int
    documents: int
    of: int
    rows: Mapping[str, int]
    to: str
    sender: str
    left: tuple[Left, ...]


def identity(case: Case) -> Public:
    """The user's own public keys, with the name of the office that this machine knows."""
    own = case.file.unlocked.identity
    name = " ".join(office().get("name", "").split())[:200]
    return Public(case.user, name, case.role.value, own.exchange_public, own.signing_public)


def write_identity(case: Case, path: Path) -> None:
    """Write the user's public identity, which anybody may have, to a file for others to send packages to.

    Raises:
        UserError: ``out.unknown_ending``, ``out.not_logged``, ``disk.unwritable``.
    """
    if path.suffix.lower() != ".pub":
        raise UserError("out.unknown_ending", ending=path.suffix.lower() or "?", known=".pub")
    content = exchange.identity_file(identity(case), case.file.unlocked.identity)
    release(case, path, content, what="identity", part=Compartment.CASE, searched=())


def write(
    case: Case,
    path: Path,
    choice: Choice,
    lock: Public | str,
    *,
    override: str = "",
    cost: Cost | None = None,
    progress: Progress | None = None,
    cancel: threading.Event | None = None,
) -> Written:
    """Write what is chosen as a package for whoever holds the keys, or the passphrase, that `lock` is.

    Findings and notes of chambers never go. A paper for a party passes the leak guard.

    `progress` is told ``checking`` or ``writing``, done, of how many; `override` is why it goes out though it names
    somebody, as for any paper.

    Raises:
        UserError: ``exchange.…``; ``document.unknown``; ``out.not_logged``; ``keys.not_yours``; `LeakFound`;
            ``original.changed``; ``disk.full``; ``job.cancelled``. Nothing was written.
    """
    _check(case, path, choice, lock, override)
    refresh(case.file)
    job = _Outgoing(case, choice, progress or (lambda stage, done, of: None), cancel or threading.Event())
    manifest = job.manifest(lock)
    found: Sequence[Found] = ()
    if choice.recipient is Recipient.SERVED:
        if not override:
            job.refuse_unread()
        found = job.named(path, manifest)
        refuse(case, path, found, choice.recipient, override)
    own, raw = case.file.unlocked.identity, canonical(manifest).encode()
    with exchange.written(path, lock, own, raw, job.pieces(), cost) as (size, sha256, finish):
        to = lock.fingerprint if isinstance(lock, Public) else ""
        facts = {"ending": SUFFIX, "bytes": size, "sha256": sha256, "package": manifest["package"], "to": to,
                 "whom": manifest["to"], "kind": choice.kind, "recipient": choice.recipient.value,
                 "identities": choice.identities, "number": len(job.chosen)}  # fmt: skip
        parts = [Compartment.SEALED] if choice.identities else [Compartment.CASE]
        let_out(case, path, "exchange", facts, parts, found, override, finish)
    if choice.kind == PANEL:
        note_sent(case, job.rows)
    if isinstance(lock, Public):
        exchange_desks.pin(case, lock)
    if choice.identities:
        consultation.excerpts(case, [one.id for one in job.chosen if one.sealed])
        consultation.identities(case, [key[1] for key in job.rows if key[0] == "identities"])
    rows = dict(Counter(key[0] for key in ordered(job.rows)))
    own_print = identity(case).fingerprint
    return Written(
        path, manifest["package"], sha256, size, len(job.chosen), job.of, rows, to, own_print, tuple(job.left)
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Foreseen:
    """What would go: names of documents, of how many there are; records by kind; and what was chosen and would stay."""

    documents: tuple[str, ...]
    of: int
    rows: Mapping[str, int]
    left: tuple[Left, ...]


def foresee(case: Case, choice: Choice) -> Foreseen:
    """What `write` would send, before anything is searched or written.

    Raises:
        UserError: ``exchange.empty``, ``exchange.sealed``, ``document.unknown``, ``volume.unknown``.
    """
    job = _Outgoing(case, choice, lambda stage, done, of: None, threading.Event())
    rows = dict(Counter(key[0] for key in ordered(job.rows)))
    return Foreseen(tuple(one.name for one in job.chosen), job.of, rows, tuple(job.left))


def _check(case: Case, path: Path, choice: Choice, lock: Public | str, override: str) -> None:
    if path.suffix.lower() != SUFFIX:
        raise UserError("out.unknown_ending", ending=path.suffix.lower() or "?", known=SUFFIX)
    if choice.kind not in ALLOWED:
        raise UserError("exchange.invalid", field="kind", reason=f"is neither {PARTY} nor {PANEL}")
    extra = [name for name in choice.include if name not in ALLOWED[choice.kind]]
    if extra:
        raise UserError("exchange.not_with", what=extra[0], kind=choice.kind, known=", ".join(ALLOWED[choice.kind]))
    if choice.recipient not in _FOR:
        raise UserError("exchange.invalid", field="for", reason="is neither served nor authority")
    if choice.kind == PARTY and not choice.label.strip():
        raise UserError("exchange.no_label")
    if not case.writable:
        raise UserError("out.not_logged")
    if isinstance(lock, str) and not lock:
        raise UserError("keys.no_passphrase")
    if override or choice.recipient is Recipient.AUTHORITY:
        case.file.need(Compartment.SEALED)
    if isinstance(lock, Public):
        exchange_desks.check(case, lock)
    if choice.identities and (choice.recipient is not Recipient.AUTHORITY or isinstance(lock, str)):
        raise UserError("exchange.identities_need_key")


class _Outgoing:
    """A package being put together."""

    def __init__(self, case: Case, choice: Choice, progress: Progress, cancel: threading.Event) -> None:
        self._case, self._choice, self._progress, self._cancel = case, choice, progress, cancel
        self._names = DocumentNames(case, choice.recipient)
        self.left: list[Left] = []
        self.chosen = self._documents()
        self._ids = {one.id: one for one in self.chosen}
        kinds = [kind for name in choice.include for kind in WITH[name]]
        if not choice.identities:
            kinds = [kind for kind in kinds if kind not in ("identities", "table_identities")]
        found = known(case, kinds, {one.sha256 for one in self.chosen})
        # What a party deletes is its own affair.
        self.rows = found if choice.kind == PANEL else {key: one for key, one in found.items() if not one.gone}
        if not self.chosen and not self.rows:
            raise UserError("exchange.empty")

    def _documents(self) -> list[Document]:
        choice, every = self._choice, reading.listed(self._case)
        named = {reading.resolve(self._case, one).id for one in choice.documents}
        wanted = [
            one
            for one in every
            if choice.everything or one.id in named or (choice.volume is not None and one.volume == choice.volume)
        ]
        if choice.volume is not None and not any(one.volume == choice.volume for one in every):
            raise UserError("volume.unknown", volume=choice.volume)
        inside = {one for each in wanted for one in self._inside(each)}
        wanted = [one for one in every if one in wanted or one.id in inside]
        # Of what lies sealed nothing is told to anybody else, not even how much there is.
        self.of = sum(choice.identities or not (one.sealed or one.state is DocumentState.SEALED) for one in every)
        for one in wanted:
            if (one.sealed or one.state is DocumentState.SEALED) and not choice.identities:
                if one.id in named:
                    raise UserError("exchange.sealed", document=str(one.id))
                self.left.append(Left(str(one.id), "exchange.sealed"))
            elif not one.size:
                self.left.append(Left(one.name, "exchange.no_bytes"))
        gone = {one.what for one in self.left}
        return [one for one in wanted if str(one.id) not in gone and one.size]

    def _inside(self, document: Document) -> list[int]:
        if document.state is DocumentState.SEALED:
            return []
        return store.inside(reading.connection_of(self._case, document.id), document.id)

    def manifest(self, lock: Public | str) -> Json:
        """Everything but the bytes of the documents."""
        title = self._case.title
        return {
            "format": FORMAT, "package": uuid.uuid4().hex, "made": audit.now(), "title": title,
            "kind": self._choice.kind, "label": self._choice.label.strip()[:240],
            "from": identity(self._case).to_json(), "to": lock.name if isinstance(lock, Public) else "",
            "identities": self._choice.identities, "documents": [self._carried(one) for one in self.chosen],
            "of": self.of, "ledger": [_line(one, self._names.shown(one.name)) for one in self.chosen],
            "rows": [self._row(key) for key in ordered(self.rows)],
        }  # fmt: skip

    def _travels(self, one: Document) -> bool:
        """What lies in another document that goes comes out of that one again."""
        return self._choice.originals and (one.parent is None or one.parent not in self._ids)

    def _carried(self, one: Document) -> Json:
        parent = self._ids.get(one.parent) if one.parent is not None else None
        return {"sha256": one.sha256, "size": one.size, "name": _plain(self._names.shown(one.name)),
                "volume": one.volume, "pages": one.pages, "sealed": one.sealed, "bytes": self._travels(one),
                "parent": parent.sha256 if parent is not None else ""}  # fmt: skip

    def _row(self, key: Key) -> Json:
        one = self.rows[key]
        versions = one.versions
        held = versions.holding(one.value)
        names = [held, *sorted(versions.heads.keys() - {held})]
        return {"kind": key[0], "id": key[1],
                "heads": [{"version": name, "value": json.loads(versions.heads[name])} for name in names],
                "before": sorted(versions.before), "author": one.author, "at": one.at}  # fmt: skip

    def pieces(self) -> Iterator[bytes]:
        """The bytes of all documents that travel, each held against its hash."""
        for number, one in enumerate(self.chosen):
            self._progress("writing", number, len(self.chosen))
            if not self._travels(one):
                continue
            connection = reading.connection_of(self._case, one.id)
            query = "SELECT original, file_key, size FROM documents WHERE id = ?"
            name, key, size = connection.execute(query, (one.id,)).fetchone()
            whole = hashlib.sha256()
            try:
                with Original(self._case.path, name, key, size) as original:
                    for chunk in original.chunks():
                        whole.update(chunk)
                        yield chunk
                        if self._cancel.is_set():
                            raise UserError("job.cancelled")
            except Damaged as error:
                raise UserError("original.changed") from error
            if whole.hexdigest() != one.sha256:
                raise UserError("original.changed")
        self._progress("writing", len(self.chosen), len(self.chosen))

    # -- the leak guard -------------------------------------------------------------------------------------------

    def refuse_unread(self) -> None:
        """Nobody can say who is named where no text is known: refused where somebody is protected."""
        if not protected_people(self._case):
            return
        unread = [one.name for one in self.chosen if self._unread(one)]
        if unread:
            raise UserError("exchange.unread", number=len(unread), document=unread[0])

    def _unread(self, one: Document) -> bool:
        if one.state is not DocumentState.READY:
            return True
        query = "SELECT 1 FROM pages WHERE id > ? AND id < ? AND source IN (?, ?) LIMIT 1"
        waiting = (TextSource.NONE.value, TextSource.FAILED.value)
        connection = reading.connection_of(self._case, one.id)
        return connection.execute(query, (page_id(one.id, 0), page_id(one.id + 1, 0), *waiting)).fetchone() is not None

    def named(self, path: Path, manifest: Json) -> list[Found]:
        """Who is named: in the file's name, documents and what they say of themselves, all their texts, the records."""
        search, found = Search(self._case, self._choice.recipient), list[Found]()
        sender = manifest["from"]
        names = [path.stem, manifest["title"], manifest["label"], sender["name"], sender["office"]]
        for one in self.chosen:
            names += [self._names.shown(one.name), one.volume, *one.facts.values()]
        found += search.names(names)
        for number, one in enumerate(self.chosen):
            self._progress("checking", number, len(self.chosen))
            if self._cancel.is_set():
                raise UserError("job.cancelled")
            found += search.pages(self._texts(one))
        # The same words stand in many records: each text is searched once, under the first that has it.
        texts: dict[str, str] = {}
        for key, row in self.rows.items():
            for text in (row.author, *(text for value in row.versions.standing for text in words_in(value))):
                texts.setdefault(text, f"{key[0]} {key[1]}")
        lines = ((where, text) for text, where in texts.items() if any(letter.isalpha() for letter in text))
        found += search.pages(lines)
        return found

    def _texts(self, one: Document) -> Iterator[tuple[str, str]]:
        connection = reading.connection_of(self._case, one.id)
        bounds = page_id(one.id, 0), page_id(one.id + 1, 0)
        rows = connection.execute(
            "SELECT id, text FROM pages WHERE id > ? AND id < ?"
            " UNION SELECT page, text FROM page_layers WHERE page > ? AND page < ? ORDER BY 1",
            (*bounds, *bounds),
        )
        for page, text in rows:
            yield f"{one.name}, {page - page_id(one.id, 0)}", text


def _line(one: Document, name: str) -> Json:
    return {"name": name, "sha256": one.sha256, "kind": one.kind, "volume": one.volume, "pages": one.pages,
            "first": one.folio_first, "last": one.folio_last}  # fmt: skip


def _plain(name: str) -> str:
    """A stored name without what looks like a path on any system."""
    plain = "".join("_" if letter in "/\\:" else letter for letter in name)
    return plain if set(plain) - {".", " "} else "_"


def choice_of(include: Collection[str], kind: str) -> tuple[str, ...]:
    """What a kind of package holds unless something else is asked for."""
    return tuple(include) or ALLOWED.get(kind, ())
