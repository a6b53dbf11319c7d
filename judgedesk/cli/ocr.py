"""Verbs on scans: read what waits, look at both texts of a page and choose the one that counts."""

import dataclasses
from pathlib import Path
from typing import Any

import click

from judgedesk.app import ocr, reading
from judgedesk.app.casefile import Case
from judgedesk.app.ocr_run import OcrReport, read_waiting
from judgedesk.app.wording import QT_TRANSLATE_NOOP, said
from judgedesk.cli.common import IN_PART, INTERRUPTED, opened, print_json, say, unlocked, worded
from judgedesk.cli.evidence import Bar
from judgedesk.domain.documents import MAX_PAGES


@click.command(name="ocr")
@unlocked
@click.option("--document", help="Only this one: its stored name, SHA-256 or number.")
@click.option("--languages", help="With --document: what it is written in; else what to try first. Such as pol+eng.")
@click.option("--again", is_flag=True, help="Also pages that OCR has read, or given up, before.")
@click.option("--failed", is_flag=True, help="Also pages that could not be read before.")
@click.option("--jobs", type=click.IntRange(1, 64), help="Pages read at a time.")
@worded
def ocr_(
    case: Path,
    user: str | None,
    passphrase_file: Path | None,
    document: str | None,
    languages: str | None,
    again: bool,
    failed: bool,
    jobs: int | None,
    as_json: bool,
    language: str,
) -> None:
    """Read the scans that wait. Safe to stop and run again: it goes on where it stopped, nothing twice."""
    if languages:
        ocr.check_beginning(languages)
    with opened(case, user, passphrase_file, write=True) as found, Bar() as bar:
        only = None if document is None else reading.resolve(found, document).id
        _put_back(found, only, languages, again, failed)
        report = read_waiting(
            found, documents=None if only is None else [only], languages=languages, jobs=jobs, progress=bar.tell_ocr
        )
        withheld = found.withheld
    problem = None if report.problem is None else said(report.problem, language)
    if as_json:
        content = {name: getattr(report, name) for name in _TOLD}
        told = None
        if report.problem is not None and problem is not None:
            told = {"code": report.problem.code, **dataclasses.asdict(problem)}
        print_json({**content, "problem": told, "withheld": withheld})
    else:
        _print(report, language)
    if problem is not None:
        click.echo(problem.line, err=True)
    if report.cancelled:
        raise SystemExit(INTERRUPTED)
    if report.problem is not None or report.pages_failed or report.pages_pending_ocr:
        raise SystemExit(IN_PART)


_TOLD = ("pages_ocr", "pages_pending_ocr", "pages_failed", "seconds", "low_confidence")


def _put_back(case: Case, document: int | None, languages: str | None, again: bool, failed: bool) -> None:
    if again or failed:
        ocr.read_again(case, document, failed_only=not again)
    by = ocr.engine()
    if document is not None and languages and by.languages:
        ocr.set_languages(case, document, languages, by=by)


def _print(report: OcrReport, language: str) -> None:
    text = QT_TRANSLATE_NOOP(
        "cli", "pages read by OCR: {read}, waiting: {waiting}, unreadable: {failed}, seconds: {seconds:.1f}"
    )
    say(
        text,
        language,
        read=report.pages_ocr,
        waiting=report.pages_pending_ocr,
        failed=report.pages_failed,
        seconds=report.seconds,
    )
    if report.low_confidence:
        say(QT_TRANSLATE_NOOP("cli", "pages to be looked at, for OCR is not sure of them:"), language)
    for line in report.low_confidence:
        click.echo(f"  {line.confidence:.2f}  {line.cite}  {line.language}".rstrip())


@click.command()
@unlocked
@click.argument("document")
@click.argument("page", type=click.IntRange(1, MAX_PAGES))
@click.argument("show", required=False, type=click.Choice(["text", "ocr"]))
@worded
def layers(
    case: Path,
    user: str | None,
    passphrase_file: Path | None,
    document: str,
    page: int,
    show: str | None,
    as_json: bool,
    language: str,
) -> None:
    """Both texts of a page, the file's own and OCR's; name one and it is shown and found from now on."""
    with opened(case, user, passphrase_file, write=show is not None) as found:
        known = reading.resolve(found, document)
        if show is not None:
            ocr.show_layer(found, known.id, page, show)
        texts = ocr.layers(found, known.id, page)
    if as_json:
        content: dict[str, Any] = {"document": known.id, "name": known.name, "page": page, "layers": texts}
        print_json(content)
        return
    for one in texts:
        sure = "" if one.confidence is None else f"  {one.confidence:.2f}"
        click.echo(f"{'*' if one.shown else ' '} {one.layer}{sure}  {one.language}".rstrip())
        click.echo(one.text)


VERBS = (ocr_, layers)
