"""Recordings: what they say of themselves, how loud they are, and the transcript that goes with each.

A transcript that bears the recording's name and lies beside it goes with it. A person can name another, or none, and
take that back; this lies in ``meta``, in the sealed compartment as soon as one of the two documents is sealed.
"""

import json
import re
import threading
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TypeAlias

from judgedesk.app.casefile import Case
from judgedesk.app.reading import part_of, parts_with_documents
from judgedesk.domain.changes import Changes
from judgedesk.domain.documents import DocumentState, page_id
from judgedesk.domain.errors import UserError
from judgedesk.domain.roles import Compartment
from judgedesk.ingest.messages import TRADE, Picture, Said, Waveform, checked
from judgedesk.jobs.crew import Crew, Limits
from judgedesk.store import documents as store
from judgedesk.store import rows
from judgedesk.store.database import Connection
from judgedesk.store.originals import Damaged, Original

__all__ = ["Link", "Picture", "Waveform"]

KINDS = ("audio", "video")
NO_TRANSCRIPT = "recording.no_transcript"

WRITTEN = ("transcript", "docx", "odt", "rtf", "doc", "text", "markdown", "html", "pdf")
"""Kinds a transcript may be of; of several with the recording's name the first here is taken."""

_LIMITS = Limits(seconds=3600, silence=45, memory_bytes=1 << 30)
_LANGUAGE = re.compile(r"(.+)\.[a-z]{2,3}(?:[-_][a-z]{2,4})?")
_KEY = "transcript "

_Place: TypeAlias = tuple[str, str]
"""A folder and the name of a file in it without its ending, folded."""


@dataclass(frozen=True, slots=True)
class Link:
    """A recording and its transcript; `by_hand` where a person said so, else they have the same name."""

    recording: int
    transcript: int
    by_hand: bool


@dataclass(frozen=True, slots=True)
class _File:
    """A document where it was seen: its compartment, and the names by which it may belong to another."""

    document: int
    part: Compartment
    kind: str
    name: str
    pages: int
    folder: str


def facts(case: Case, document: int) -> Mapping[str, str]:
    """What the file says of itself: ``duration`` in seconds, ``container``, ``audio``, ``video``, ``created`` and tags.

    Raises:
        UserError: ``document.unknown``, ``keys.not_yours``.
    """
    row = (
        case.file.reading(part_of(case, document))
        .execute("SELECT facts FROM documents WHERE id = ?", (document,))
        .fetchone()
    )
    found: dict[str, str] = json.loads(row[0]) if row else {}
    return found


def waveform(
    case: Case,
    document: int,
    *,
    per_second: float = 50.0,
    heard: Callable[[Waveform], None] | None = None,
    cancel: threading.Event | None = None,
) -> Waveform:
    """How loud a recording is over time, computed now (an hour of sound takes some seconds).

    Args:
        case: the open case.
        document: a recording.
        per_second: pairs asked for, 1 to 100; very long recordings have fewer.
        heard: called with what there is so far, some times on the way.
        cancel: set to stop.

    Raises:
        UserError: ``recording.not_one``, ``recording.no_sound``, ``recording.damaged``, ``job.cancelled``,
            ``original.changed``, …
    """
    pieces: list[Waveform] = []

    def joined() -> Waveform:
        last = pieces[-1]
        return Waveform(last.rate, last.seconds, b"".join(piece.peaks for piece in pieces))

    def hear(message: Said) -> None:
        if not isinstance(message, Waveform):
            raise UserError("child.garbage")
        pieces.append(message)
        if heard is not None:
            heard(joined())

    _ask(case, document, {"do": "waveform", "per_second": per_second}, hear, pieces.clear, cancel)
    if not pieces:
        raise UserError("child.garbage")
    return joined()


def poster(case: Case, document: int, *, scale: float = 1.0, at: float | None = None) -> Picture:
    """A picture of a film, upright: at second `at`, or one that shows something; `scale` 1 is as many pixels as it has.

    Raises:
        UserError: ``recording.not_one``, ``recording.no_picture``, ``recording.damaged``, ``original.changed``, …
    """
    seen: list[Picture] = []

    def hear(message: Said) -> None:
        if not isinstance(message, Picture):
            raise UserError("child.garbage")
        seen.append(message)

    unit = {"do": "picture", "page": 1, "scale": scale, **({} if at is None else {"at": at})}
    _ask(case, document, unit, hear, seen.clear, None)
    if not seen:
        raise UserError("child.garbage")
    return seen[-1]


def _ask(
    case: Case,
    document: int,
    asked: Mapping[str, object],
    hear: Callable[[Said], None],
    forget: Callable[[], None],
    cancel: threading.Event | None,
) -> None:
    """Have a child do something with a recording; after a loss it is asked once more and `forget` called before."""
    row = recording_row(case, document)
    unit = {**asked, "kind": row["kind"]}
    losses: list[str] = []

    def again(code: str) -> Mapping[str, object] | None:
        losses.append(code)
        forget()
        return unit if losses in (["child.died"], ["child.too_big"]) else None

    crew: Crew[Said] = Crew(TRADE, checked, size=1, limits=_LIMITS)
    try:
        with crew, Original(case.path, row["original"], row["file_key"], row["size"]) as original:
            outcome = crew.run(unit, original, hear, cancel=cancel, again=again)
    except Damaged as error:
        raise UserError("original.changed") from error
    if outcome.state == "cancelled":
        raise UserError("job.cancelled")
    if outcome.state == "failed":
        raise UserError(outcome.code, **outcome.facts)


def check(case: Case, document: int) -> None:
    """Refuse what is no recording: ``recording.not_one``, ``document.unknown``, ``keys.not_yours``."""
    recording_row(case, document)


def recording_row(case: Case, document: int) -> rows.Row:
    """A recording's name, kind, original, file_key and size.

    Raises:
        UserError: ``recording.not_one``, ``document.unknown``, ``keys.not_yours``.
    """
    connection = case.file.reading(part_of(case, document))
    query = "SELECT name, kind, original, file_key, size FROM documents WHERE id = ?"
    row = rows.all_rows(connection, query, [document])[0]
    if row["kind"] not in KINDS or row["original"] is None:
        raise UserError("recording.not_one", document=row["name"])
    return row


# -- transcripts ------------------------------------------------------------------------------------------------------


def links(case: Case) -> dict[int, Link]:
    """Every recording that has a transcript, by its id; only documents whose compartment is open to the user."""
    files = _files(case)
    recordings = {file.document: file for file in files if file.kind in KINDS}
    written = {file.document: file for file in files if file.kind in WRITTEN}
    found = _by_name(files)
    for recording, transcript in _by_hand(case).items():
        found.pop(recording, None)
        if recording in recordings and transcript in written:
            found[recording] = Link(recording, transcript, by_hand=True)
    return found


def transcript_of(case: Case, recording: int) -> Link | None:
    """The transcript that goes with a recording."""
    return links(case).get(recording)


def recordings_of(case: Case, transcript: int) -> list[Link]:
    """The recordings a transcript goes with, in file order."""
    return [link for _, link in sorted(links(case).items()) if link.transcript == transcript]


def without_transcript(case: Case) -> list[int]:
    """Recordings that have no transcript, neither a file nor subtitles of their own; in file order."""
    linked = links(case)
    alone = {file.document for file in _files(case) if file.kind in KINDS and file.pages <= 1}
    return sorted(alone - linked.keys())


def attach_transcript(case: Case, recording: int, transcript: int) -> Changes:
    """Say which document is the transcript of a recording.

    Raises:
        UserError: ``recording.not_one``, ``transcript.not_one``, ``document.unknown``, ``keys.not_yours``,
            ``case.read_only``.
    """
    heard = recording_row(case, recording)
    read = store.get(case.file.reading(part_of(case, transcript)), transcript)
    if read is None or read.kind not in WRITTEN or read.state is not DocumentState.READY:
        raise UserError("transcript.not_one", document=read.name if read else str(transcript))
    parts = {part_of(case, recording), part_of(case, transcript)}
    told = {"recording": str(heard["name"]), "transcript": read.name}
    return _say(case, parts, "transcript.attached", recording, transcript, told)


def detach_transcript(case: Case, recording: int) -> Changes:
    """Say that a recording has no transcript, also where one bears its name.

    Raises:
        UserError: ``recording.not_one``, ``document.unknown``, ``keys.not_yours``, ``case.read_only``.
    """
    heard = recording_row(case, recording)
    link = transcript_of(case, recording)
    parts = {part_of(case, recording)} | ({part_of(case, link.transcript)} if link else set())
    return _say(case, parts, "transcript.detached", recording, None, {"recording": str(heard["name"])})


def _say(
    case: Case, parts: set[Compartment], kind: str, recording: int, transcript: int | None, told: Mapping[str, str]
) -> Changes:
    part = Compartment.SEALED if Compartment.SEALED in parts else Compartment.CASE
    row = {"key": f"{_KEY}{recording}", "value": json.dumps(transcript)}
    rows.perform(case.file, part, kind, str(recording), told, lambda connection: [rows.put(connection, "meta", row)])
    link_transcripts(case)
    return Changes(frozenset({"documents", "records"}), (str(recording),))


def link_transcripts(case: Case) -> Changes:
    """Bring the pages of recordings into line with the transcripts there are: the reason they show, and where a
    person's word is kept. To be run after an import, after sealing, and after an undo; a second run changes nothing.

    Raises:
        UserError: ``case.read_only``.
    """
    _move_sealed(case)
    linked, files = links(case), {file.document: file for file in _files(case)}
    changed: list[int] = []
    for part in parts_with_documents(case):
        wanted: dict[int, str] = {}
        for file in files.values():
            if file.part is part and file.kind in KINDS and file.pages == 1:
                link = linked.get(file.document)
                # What lies sealed must not show in the part that everybody reads.
                seen = link is not None and (part is Compartment.SEALED or files[link.transcript].part is part)
                wanted[file.document] = "" if seen else NO_TRANSCRIPT
        changed += _set_reasons(case, part, wanted)
    return Changes(frozenset({"documents"}), tuple(map(str, changed))) if changed else Changes()


def _set_reasons(case: Case, part: Compartment, wanted: Mapping[int, str]) -> list[int]:
    connection = case.file.reading(part)
    query = "SELECT reason FROM pages WHERE id = ?"
    stale = []
    for document, reason in wanted.items():
        row = connection.execute(query, (page_id(document, 1),)).fetchone()
        if row is not None and row[0] in ("", NO_TRANSCRIPT) and row[0] != reason:
            stale.append(document)
    if stale:
        with case.file.writing(part, urgent=False) as writer:
            writer.executemany(
                "UPDATE pages SET reason = ? WHERE id = ?",
                [(wanted[document], page_id(document, 1)) for document in stale],
            )
    return stale


def _move_sealed(case: Case) -> None:
    """What a person said about a document that was sealed since leaves `case.db` and its log."""
    said = _kept(case.file.reading())
    ready = {row[0] for row in case.file.reading().execute("SELECT id FROM documents WHERE state <> 'sealed'")}
    gone = {key: value for key, value in said.items() if {key, value} - {None} - ready}
    if not gone or not case.file.holds(Compartment.SEALED):
        return
    with case.file.writing(Compartment.SEALED, urgent=False) as connection:
        for recording, transcript in gone.items():
            row = {"key": f"{_KEY}{recording}", "value": json.dumps(transcript)}
            rows.put(connection, "meta", row)
    keys = {f"{_KEY}{recording}" for recording in gone}
    with case.file.writing(Compartment.CASE, urgent=False) as connection:
        for key in keys:
            connection.execute("DELETE FROM meta WHERE key = ?", (key,))
        for event in rows.events_on(connection, lambda change: change.table == "meta" and change.row["key"] in keys):
            connection.execute("UPDATE audit_payloads SET key = NULL WHERE event = ?", (event,))
            connection.execute("DELETE FROM acts WHERE event = ?", (event,))


def _kept(connection: Connection) -> dict[int, int | None]:
    found = connection.execute("SELECT key, value FROM meta WHERE key >= ? AND key < ?", (_KEY, f"{_KEY}:"))
    return {int(key.removeprefix(_KEY)): json.loads(value) for key, value in found}


def _by_hand(case: Case) -> dict[int, int | None]:
    """A person's word; the sealed compartment's last."""
    found: dict[int, int | None] = {}
    for part in parts_with_documents(case):
        found |= _kept(case.file.reading(part))
    return found


# -- names ------------------------------------------------------------------------------------------------------------


def _files(case: Case) -> list[_File]:
    """Recordings and what may be a transcript, once for every place they were seen at."""
    kinds = (*KINDS, *WRITTEN)
    marks = ", ".join("?" * len(kinds))
    found = []
    for part in parts_with_documents(case):
        query = (
            "SELECT d.id, d.kind, d.name, d.volume, d.pages, d.parent, p.name, s.path, s.name FROM documents d "
            "LEFT JOIN parts p ON p.parent = d.parent AND p.part = d.part "
            "LEFT JOIN sightings s ON s.document = d.id AND s.parent IS NULL AND d.parent IS NULL "
            f"WHERE d.state = 'ready' AND d.kind IN ({marks}) ORDER BY d.id, s.id"
        )
        for document, kind, name, volume, pages, parent, inside, path, seen in case.file.reading(part).execute(
            query, kinds
        ):
            where = PurePosixPath((inside or name if parent is not None else path or name).replace("\\", "/"))
            outer = f"in {parent}" if parent is not None else "" if path else volume
            shown = where.name if parent is not None else seen or name
            found.append(_File(document, part, kind, shown, pages, f"{outer}\n{where.parent}"))
    return found


def _by_name(files: list[_File]) -> dict[int, Link]:
    wanted: dict[_Place, list[int]] = {}
    for file in files:
        if file.kind in KINDS:
            for stem in {_stem(file.name), _folded(file.name)}:
                wanted.setdefault((file.folder, stem), []).append(file.document)
    best: dict[int, tuple[int, int, int]] = {}
    for file in files:
        if file.kind not in WRITTEN:
            continue
        for rank, stem in enumerate(_stems(file.name)):
            for recording in wanted.get((file.folder, stem), ()):
                worth = (rank, WRITTEN.index(file.kind), file.document)
                best[recording] = min(best.get(recording, worth), worth)
    return {recording: Link(recording, worth[2], by_hand=False) for recording, worth in sorted(best.items())}


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold().strip()


def _stem(name: str) -> str:
    return PurePosixPath(_folded(name)).stem.strip()


def _stems(name: str) -> list[str]:
    """Names of recordings that a transcript may be of: ``call 3``; without a language, ``call 3.pl``, as well."""
    stem = _stem(name)
    language = _LANGUAGE.fullmatch(stem)
    return [stem, language[1]] if language else [stem]
