"""Attaching a transcript to a recording: what may be one, and what is understood of it before anything is changed."""

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from judgedesk.app import recordings, stretches
from judgedesk.app.casefile import Case
from judgedesk.app.intake import import_files
from judgedesk.app.landing import ImportReport
from judgedesk.app.reading import part_of, parts_with_documents
from judgedesk.domain.changes import Changes
from judgedesk.domain.documents import DocumentState
from judgedesk.domain.errors import UserError
from judgedesk.domain.roles import Compartment
from judgedesk.ingest.kinds import SNIFF_BYTES, sniff
from judgedesk.ingest.messages import TRADE, Pages, Said, checked
from judgedesk.jobs.crew import Crew, Limits
from judgedesk.jobs.ranges import BytesSource
from judgedesk.store import documents as store

_MOST_BYTES: Final = 64 << 20
_SHOWN: Final = 5
_LIMITS = Limits(seconds=120, silence=60, memory_bytes=1 << 30)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A document that may be the transcript of a recording."""

    document: int
    name: str
    volume: str


@dataclass(frozen=True, slots=True)
class Understood:
    """What a transcript tells, before it is attached. Times are seconds.

    Attributes:
        name: of the document or file.
        lines: lines with a time.
        first: when the first begins.
        last: when the last begins.
        speakers: who speaks, in order of appearance.
        beyond: lines that begin after the recording's end.
        joined: lines without a time, put to the line above them.
        loose: lines before any time, the first few; they belong to no moment.
        loose_count: how many these are.
        sample: the first few lines.
    """

    name: str
    lines: int
    first: float
    last: float
    speakers: tuple[str, ...]
    beyond: int
    joined: int
    loose: tuple[str, ...]
    loose_count: int
    sample: tuple[stretches.Line, ...]


def candidates(case: Case, recording: int) -> list[Candidate]:
    """Documents whose kind a transcript can be, those with times of their own first, then by name.

    Of a recording that is not sealed no sealed document is offered: its words would get out of the seal.
    """
    own = part_of(case, recording)
    found: list[tuple[int, str, Candidate]] = []
    marks = ", ".join("?" * len(recordings.WRITTEN))
    query = f"SELECT id, kind, name, volume FROM documents WHERE state = 'ready' AND kind IN ({marks})"
    for part in parts_with_documents(case):
        if part in (own, Compartment.CASE):
            for document, kind, name, volume in case.file.reading(part).execute(query, recordings.WRITTEN):
                found.append((int(kind != "transcript"), name.casefold(), Candidate(document, name, volume or "")))
    return [candidate for *_, candidate in sorted(found, key=lambda one: (*one[:2], one[2].document))]


def understand(case: Case, recording: int, transcript: int) -> Understood:
    """What a document of the case tells as this recording's transcript. Changes nothing.

    Raises:
        UserError: ``transcript.not_one``, ``transcript.no_times``, ``transcript.sealed``, ``recording.not_one``, …
    """
    recordings.check(case, recording)
    part = part_of(case, transcript)
    known = store.get(case.file.reading(part), transcript)
    if known is None or known.kind not in recordings.WRITTEN or known.state is not DocumentState.READY:
        raise UserError("transcript.not_one", document=known.name if known else str(transcript))
    if part not in (Compartment.CASE, part_of(case, recording)):
        raise UserError("transcript.sealed", document=known.name)
    return _understood(case, recording, known.name, stretches.told(case, transcript))


def understand_file(case: Case, recording: int, path: Path) -> Understood:
    """The same of a file that is not in the case, read in a confined child. Nothing is imported.

    Raises:
        UserError: ``transcript.not_one``, ``transcript.no_times``, ``file.unreadable``, ``file.too_big``, …
    """
    recordings.check(case, recording)
    content, name = _content(path), path.name
    kind = sniff(content[:SNIFF_BYTES], name)
    if kind not in recordings.WRITTEN:
        raise UserError("transcript.not_one", document=name)
    texts: dict[int, str] = {}

    def hear(message: Said) -> None:
        if isinstance(message, Pages):
            texts.update((page.number, page.text) for page in message.pages)

    unit = {"do": "extract", "kind": kind, "name": name, "from_page": 1, "from_part": 1 << 30, "batch": 0}
    with Crew(TRADE, checked, size=1, limits=_LIMITS) as crew:
        outcome = crew.run(unit, BytesSource(content), hear)
    if outcome.state != "done":
        raise UserError(outcome.code or "child.died", **outcome.facts)
    told = stretches.parsed(0, sorted(texts.items()), typed=kind != "transcript")
    return _understood(case, recording, name, told)


def attach_file(case: Case, recording: int, path: Path) -> Changes:
    """Import a file and attach it. A file that lies in the case already is attached as it is.

    Taking it back takes the transcript from the recording; the file stays in the case, as every import does.

    Raises:
        UserError: as `understand_file`; nothing is imported then. ``case.read_only``, …
    """
    understand_file(case, recording, path)
    part = part_of(case, recording)
    digest = hashlib.sha256(_content(path)).hexdigest()
    known = store.with_hash(case.file.reading(part), digest)
    if known is None:
        report = import_files(case, [path], sealed=part is Compartment.SEALED, jobs=1)
        known = store.with_hash(case.file.reading(part), digest)
        if known is None:
            raise UserError("transcript.not_imported", document=path.name, why=_why(report))
    changes = recordings.attach_transcript(case, recording, known)
    return Changes(changes.kinds | {"documents"}, (*changes.ids, str(known)))


def _why(report: ImportReport) -> str:
    return report.failed[0][2] if report.failed else ""


def _content(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            if os.fstat(file.fileno()).st_size > _MOST_BYTES:
                raise UserError("file.too_big", bytes=os.fstat(file.fileno()).st_size, most=_MOST_BYTES)
            content = file.read(_MOST_BYTES + 1)
    except OSError as error:
        raise UserError("path.unknown", path=path.name) from error
    if not content:
        raise UserError("file.empty")
    return content


def _understood(case: Case, recording: int, name: str, told: stretches.Told) -> Understood:
    said = told.lines
    if not said:
        raise UserError("transcript.no_times", document=name)
    end = _length(case, recording)
    speakers = tuple(dict.fromkeys(line.speaker for line in said if line.speaker))
    beyond = sum(line.first >= end for line in said) if end else 0
    return Understood(
        name, len(said), said[0].first, said[-1].first, speakers, beyond, told.joined, tuple(told.loose[:_SHOWN]),
        len(told.loose), tuple(said[:_SHOWN]),
    )  # fmt: skip


def _length(case: Case, recording: int) -> float:
    """Seconds as the recording states them, 0 where it does not."""
    try:
        return float(recordings.facts(case, recording).get("duration", "0"))
    except ValueError:
        return 0.0
