"""The end of a case: closing it, how long it is kept, and the copy for the archive.

How long is a matter of the office's own plan of files: the day is given by whoever closes the case, and no law is
guessed here.
"""

import json
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any, Final

from judgedesk.app import casefile, papers
from judgedesk.app import ledger as ledgers
from judgedesk.app.casefile import Case, Report
from judgedesk.app.outgoing import Recipient, release
from judgedesk.app.wording import QT_TRANSLATE_NOOP, translated
from judgedesk.domain.changes import Changes
from judgedesk.domain.days import written_day
from judgedesk.domain.errors import UserError
from judgedesk.domain.roles import Compartment, Role
from judgedesk.drafting.tables import Table, written
from judgedesk.store import audit, database, manifest, originals, rows
from judgedesk.store.casefile import SUFFIX
from judgedesk.store.files import replace_file
from judgedesk.store.keys import FILE_NAME as KEYS

_KEY: Final = "closed"
_SOON: Final = timedelta(days=90)
_CLOSERS: Final = (Role.JUDGE, Role.PROSECUTOR)
CONTENTS, HASHES, COPY = "contents.csv", "SHA256SUMS", "case"
"""Names in an archive; the copy is not named after the case folder, which may bear somebody's name."""


@dataclass(frozen=True, slots=True)
class Closed:
    """When the judgment became final, until when the case is kept ('' while nobody said), who closed it and when."""

    final: str
    until: str
    by: str
    at: str


@dataclass(frozen=True, slots=True)
class RetentionAlert:
    """As `judgedesk alerts` names it. `level`: ``note``, ``warning``; `due` is a day or ''."""

    id: str
    level: str
    kind: str
    about: str
    due: str
    text: str


@dataclass(frozen=True, slots=True)
class Archived:
    """What was written for the archive."""

    copy: Path
    contents: Path
    hashes: Path
    documents: int
    report: Report


def _day(text: str, field: str) -> date:
    try:
        return written_day(text)
    except ValueError as error:
        raise UserError("retention.bad_date", field=field, given=text[:40]) from error


def close_case(case: Case, final: str, until: str = "") -> Changes:
    """Note that the judgment is final since a day and, where the office's plan says, until when the case is kept.

    The case stays readable and writable; it is an act that can be undone.

    Raises:
        UserError: ``retention.bad_date``, ``retention.too_early``, ``retention.not_yours``, ``case.read_only``.
    """
    if case.role not in _CLOSERS:
        raise UserError("retention.not_yours", user=case.user)
    since = _day(final, "final")
    if until and _day(until, "until") <= since:
        raise UserError("retention.too_early", final=final, until=until)
    row = {"key": _KEY, "value": json.dumps(asdict(Closed(final, until, case.user, audit.now())))}
    facts = {"final": final, "until": until}
    rows.perform(case.file, Compartment.CASE, "case.closed", "", facts, lambda it: [rows.put(it, "meta", row)])
    return Changes(frozenset({"case", "alerts"}), ())


def closed(case: Case) -> Closed | None:
    """Whether the case was closed; None while it is not."""
    row = case.file.reading().execute("SELECT value FROM meta WHERE key = ?", (_KEY,)).fetchone()
    return Closed(**json.loads(row[0])) if row is not None else None


def alerts(case: Case, on: date, language: str = "en") -> list[RetentionAlert]:
    """What the retention clock asks for on a day; nothing while the case is open."""
    found = closed(case)
    if found is None:
        return []
    if not found.until:
        text = QT_TRANSLATE_NOOP("cli", "Final since {final}: enter until when the case is kept.")
        level = "note"
    elif on >= date.fromisoformat(found.until):
        text = QT_TRANSLATE_NOOP("cli", "Kept until {until}: archive it, then decide what is erased.")
        level = "warning"
    elif on >= date.fromisoformat(found.until) - _SOON:
        text, level = QT_TRANSLATE_NOOP("cli", "The case is kept until {until}."), "note"
    else:
        return []
    said = translated(text, language, "cli").format(final=found.final, until=found.until)
    return [RetentionAlert("retention", level, "retention", "", found.until, said)]


# -- the archive --------------------------------------------------------------------------------------------------


def archive(
    case: Case, destination: Path, language: str = "en", progress: Callable[[int, int], None] | None = None
) -> Archived:
    """A verified copy, still encrypted, with a plain list of what it holds and the hash of each of its files.

    The copy is a backup like any other. The list passes the leak guard before anything is written; sealed documents
    stand in it as placeholders.

    Raises:
        UserError: ``case.exists`` where the place is not empty; ``case.read_only``; as `outgoing.release` and `backup`.
    """
    if not case.writable:
        raise UserError("case.read_only", path=str(case.path))
    if destination.exists() and (not destination.is_dir() or any(destination.iterdir())):
        raise UserError("case.exists", path=str(destination))
    if destination.resolve().is_relative_to(case.path.resolve()):
        raise UserError("case.exists", path=str(case.path))
    try:
        destination.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UserError("disk.unwritable", path=str(destination)) from error
    table = _contents(case, language)
    contents, hashes = destination / CONTENTS, destination / HASHES
    release(case, contents, written(table, ".csv"), what="archive", number=len(table.rows))
    copy = destination / (COPY + SUFFIX)
    report = casefile.backup(case, copy, progress)
    lines = [f"{manifest.file_sha256(path)}  {path.relative_to(destination).as_posix()}" for path in _files(copy)]
    replace_file(hashes, ("\n".join([*lines, f"{manifest.file_sha256(contents)}  {CONTENTS}"]) + "\n").encode())
    return Archived(copy, contents, hashes, report.documents, report)


def _files(copy: Path) -> Iterator[Path]:
    yield copy / KEYS
    yield copy / manifest.FILE_NAME
    yield from (copy / name for name in database.FILE_NAMES.values() if (copy / name).exists())
    yield from sorted((copy / originals.FOLDER).glob("??/*"))


def _contents(case: Case, language: str) -> Table:
    """Every file of the case; protected persons under their pseudonyms, sealed documents as placeholders."""

    def say(text: str) -> str:
        return translated(text, language, "cli")

    names = papers.names_for(case, Recipient.SERVED)
    sealed = _sealed(case)
    listed: list[tuple[Any, ...]] = []
    for line in ledgers.ledger(case, language=language).files:
        if line.document in sealed or line.state == "sealed":
            listed.append((line.volume, f"sealed {line.document}", "", "sealed", line.pages, ""))
        else:
            listed.append(
                (
                    line.volume,
                    names.put_into(line.name),
                    names.put_into(line.parent),
                    line.kind,
                    line.pages,
                    line.sha256,
                )
            )
    columns = [
        say(text)
        for text in (
            QT_TRANSLATE_NOOP("cli", "Volume"), QT_TRANSLATE_NOOP("cli", "File"), QT_TRANSLATE_NOOP("cli", "Found in"),
            QT_TRANSLATE_NOOP("cli", "Kind"), QT_TRANSLATE_NOOP("cli", "Pages"), QT_TRANSLATE_NOOP("cli", "SHA-256"),
        )
    ]  # fmt: skip
    return Table(say(QT_TRANSLATE_NOOP("cli", "Contents of the archive")), [case.title], columns, listed)


def _sealed(case: Case) -> set[int]:
    query = "SELECT id FROM documents WHERE state = 'sealed'"
    return {row[0] for row in case.file.reading().execute(query)}
