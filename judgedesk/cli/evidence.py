"""Verbs on what a case holds: import, ledger, text, record, dump, grid."""

import dataclasses
from pathlib import Path
from typing import Any

import click
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

from judgedesk.app import consultation, intake, ocr, reading, records
from judgedesk.app import grid as grids
from judgedesk.app import ledger as ledgers
from judgedesk.app.enrichment import enrich
from judgedesk.app.intake import ImportProgress, ImportReport
from judgedesk.app.ocr_queue import OcrStatus
from judgedesk.app.ocr_run import read_scans
from judgedesk.app.pictures import Reader
from judgedesk.app.wording import QT_TRANSLATE_NOOP, said
from judgedesk.cli.common import IN_PART, INTERRUPTED, opened, print_json, say, shown, unlocked, worded
from judgedesk.cli.coverage import grid_lines
from judgedesk.cli.json_files import read_json
from judgedesk.domain.documents import MAX_PAGES
from judgedesk.domain.errors import UserError

PATH = click.Path(path_type=Path)


class Bar:
    """Progress on standard error, on a terminal only."""

    def __init__(self) -> None:
        console = Console(stderr=True)
        self._bar = Progress(
            TextColumn("{task.description}"), BarColumn(), TextColumn("{task.fields[said]}"), TimeElapsedColumn(),
            console=console, disable=not console.is_terminal, transient=True,
        )  # fmt: skip
        self._task = self._bar.add_task("import", total=None, said="")

    def __enter__(self) -> "Bar":
        self._bar.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._bar.stop()

    def tell(self, now: ImportProgress) -> None:
        """Show how far an import is."""
        left = f", {now.seconds_left:.0f} s left" if now.seconds_left is not None else ""
        said = f"{now.files_done}/{now.files} files, {now.pages_done} pages{left}"
        self._bar.update(self._task, total=now.bytes, completed=now.bytes_done, said=said)

    def tell_ocr(self, now: OcrStatus) -> None:
        """Show how far OCR is."""
        left = f", {now.seconds_left:.0f} s left" if now.seconds_left is not None else ""
        done = now.done + now.failed
        text = f"{done}/{done + now.waiting} pages{left}"
        self._bar.update(self._task, description="ocr", total=done + now.waiting, completed=done, said=text)


@click.command(name="import")
@unlocked
@click.argument("paths", nargs=-1, required=True, type=PATH)
@click.option("--volume", help="Label of the volume; else the folder's name.")
@click.option("--sealed", is_flag=True, help="Into the sealed compartment.")
@click.option(
    "--ocr",
    "ocr_wanted",
    type=click.Choice(["auto", "off"]),
    default="auto",
    help="off: scans wait for `judgedesk ocr`.",
)
@click.option("--ocr-lang", help="Languages to try first on scans, such as pol+eng; each document's own is found.")
@click.option("--jobs", type=click.IntRange(1, 64), help="Readers at work.")
@worded
def import_(
    case: Path,
    user: str | None,
    passphrase_file: Path | None,
    paths: tuple[Path, ...],
    volume: str | None,
    sealed: bool,
    ocr_wanted: str,
    ocr_lang: str | None,
    jobs: int | None,
    as_json: bool,
    language: str,
) -> None:
    """Import files and folders. Safe to stop and run again: it goes on where it stopped, nothing twice."""
    if ocr_wanted == "auto" and ocr_lang:
        ocr.check_beginning(ocr_lang)
    problem = None
    with opened(case, user, passphrase_file, write=True) as found, Bar() as bar:
        report = intake.import_files(found, paths, volume=volume, sealed=sealed, jobs=jobs, progress=bar.tell)
        if ocr_wanted == "auto" and not report.cancelled:
            problem = read_scans(found, report, languages=ocr_lang, jobs=jobs, progress=bar.tell_ocr)
        if not report.cancelled:
            enrich(found, steps=("folios", "transcripts"))
    if problem is not None:
        click.echo(said(problem, language).line, err=True)
    print_import(report, language, as_json)
    if report.cancelled:
        raise SystemExit(INTERRUPTED)
    # Without an engine scans wait, as the ledger says; what stops an engine midway is another matter.
    if report.failed or (problem is not None and problem.code != "ocr.no_engine"):
        raise SystemExit(IN_PART)


def import_json(report: ImportReport) -> dict[str, Any]:
    """An import's report as the contract names it."""
    content = dataclasses.asdict(report)
    content["failed"] = [{"path": path, "code": code, "reason": reason} for path, code, reason in report.failed]
    return content


def print_import(report: ImportReport, language: str, as_json: bool) -> None:
    """An import's report on standard output."""
    if as_json:
        print_json(import_json(report))
        return
    text = QT_TRANSLATE_NOOP("cli", "documents: {documents}, pages: {pages}, seconds: {seconds:.1f}")
    say(text, language, documents=report.documents, pages=report.pages, seconds=report.seconds)
    text = QT_TRANSLATE_NOOP("cli", "  pages with text: {read}, waiting for OCR: {waiting}, unreadable: {failed}")
    say(text, language, read=report.pages_text, waiting=report.pages_pending_ocr, failed=report.pages_failed)
    if report.pages_ocr:
        say(QT_TRANSLATE_NOOP("cli", "  pages read by OCR: {pages}"), language, pages=report.pages_ocr)
    text = QT_TRANSLATE_NOOP("cli", "  duplicates: {duplicates}, files of a kind not read yet: {pending}")
    say(text, language, duplicates=report.duplicates, pending=report.pending)
    for path, _, reason in report.failed:
        click.echo(f"  {path}: {reason}")


@click.command()
@unlocked
@click.option("--incomplete", is_flag=True, help="Only what is not complete.")
@worded
def ledger(
    case: Path, user: str | None, passphrase_file: Path | None, incomplete: bool, as_json: bool, language: str
) -> None:
    """The completeness ledger: every file and what there is of it."""
    with opened(case, user, passphrase_file) as found:
        whole = ledgers.ledger(found, incomplete=incomplete, language=language)
        withheld = found.withheld
    if as_json:
        print_json({"files": whole.files, "totals": whole.totals, "withheld": withheld})
        return
    for line in whole.files:
        click.echo(f"{line.state:9} {line.pages:6} {line.text:6} {line.pending:6}  {line.name}  {line.reason}".rstrip())
    totals = whole.totals
    text = QT_TRANSLATE_NOOP("cli", "files: {files}, pages: {pages}, with text: {read}, waiting: {waiting}")
    say(text, language, files=totals.files, pages=totals.pages, read=totals.text, waiting=totals.pending)


@click.command()
@unlocked
@click.argument("document")
@click.argument("page", type=click.IntRange(1, MAX_PAGES))
@click.option("--tables", is_flag=True, help="Tables found on the page, too.")
@click.option("--layer", type=click.Choice(["text", "ocr"]), help="The file's own text, or what OCR read.")
@click.option("--reason", default="", help="Why a sealed page is looked at, for the log.")
@worded
def text(
    case: Path,
    user: str | None,
    passphrase_file: Path | None,
    document: str,
    page: int,
    tables: bool,
    layer: str | None,
    reason: str,
    as_json: bool,
    language: str,
) -> None:
    """One page's text and where its words stand."""
    with shown(case, user, passphrase_file, reason, language) as found:
        known = reading.resolve(found, document)
        view = reading.page(found, known.id, page) if not layer else ocr.page_in(found, known.id, page, layer)
        consultation.page(found, known.id, page)
        content: dict[str, Any] = dataclasses.asdict(view) | {"words": []}
        if known.kind in ("pdf", "image") and (as_json or tables):
            with Reader(found) as reader:
                content["words"] = _words(reader, view.text, known.id, page, layer or "")
                if tables and known.kind == "pdf":
                    content["tables"] = reader.tables(known.id, page)
    if as_json:
        print_json(content)
        return
    click.echo(view.text)
    for table in content.get("tables", ()):
        for row in table:
            click.echo("\t".join(cell or "" for cell in row))


def _words(reader: Reader, text: str, document: int, page: int, layer: str) -> list[dict[str, Any]]:
    """Words with their boxes; those of OCR with its confidence."""
    sure = {start: confidence for start, _, confidence in reader.confidences(document, page, layer)}
    return [
        {"text": text[start:end], "start": start, "end": end, "box": box}
        | ({"confidence": round(sure[start], 3)} if start in sure else {})
        for start, end, box in reader.words(document, page, layer)
    ]


@click.command()
@unlocked
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@worded
def record(
    case: Path, user: str | None, passphrase_file: Path | None, file: Path, as_json: bool, language: str
) -> None:
    """Apply structured records from a file, all or none."""
    try:
        untrusted = read_json(file)
    except OSError as error:
        raise UserError("path.unknown", path=str(file)) from error
    except (ValueError, RecursionError) as error:
        raise UserError("records.unreadable", reason=f"{error}.") from error
    with opened(case, user, passphrase_file, write=True) as found:
        report = records.apply(found, untrusted)
    if as_json:
        print_json(report)
    else:
        text = QT_TRANSLATE_NOOP("cli", "added: {added}, changed: {changed}, as it was: {unchanged}")
        say(text, language, added=report.added, changed=report.changed, unchanged=report.unchanged)


@click.command()
@unlocked
@click.option("--reason", default="", help="Why identities are looked at, for the log.")
@worded
def dump(case: Path, user: str | None, passphrase_file: Path | None, reason: str, as_json: bool, language: str) -> None:
    """All records in the format that `record` takes."""
    with shown(case, user, passphrase_file, reason, language) as found:
        consultation.identities(found, [person.id for person in grids.persons(found) if person.protected])
        print_json(records.dump(found))


@click.command()
@unlocked
@click.option("--count", help="Only this count.")
@worded
def grid(
    case: Path, user: str | None, passphrase_file: Path | None, count: str | None, as_json: bool, language: str
) -> None:
    """The element grid: passages for and against each element, per count, defendant and victim."""
    with opened(case, user, passphrase_file) as found:
        whole = grids.grid(found, count)
        labels, role = {person.id: person.label for person in grids.persons(found)}, found.role
    if as_json:
        print_json(whole)
        return
    for line in grid_lines(whole, labels, role, language):
        click.echo(line)


VERBS = (import_, ledger, text, record, dump, grid)
