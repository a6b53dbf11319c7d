"""Verbs on what came in: another try, passwords of protected files, watched folders, the ledger on paper."""

from pathlib import Path

import click

from judgedesk.app import intake, watching
from judgedesk.app.ocr_run import read_scans
from judgedesk.app.wording import QT_TRANSLATE_NOOP, said
from judgedesk.cli.common import IN_PART, INTERRUPTED, opened, passphrase_from, print_json, say, unlocked, worded
from judgedesk.cli.evidence import Bar, print_import
from judgedesk.domain.errors import UserError

PATH = click.Path(path_type=Path)


@click.command()
@unlocked
@click.argument("documents", nargs=-1)
@click.option("--jobs", type=click.IntRange(1, 64), help="Readers at work.")
@worded
def retry(
    case: Path,
    user: str | None,
    passphrase_file: Path | None,
    documents: tuple[str, ...],
    jobs: int | None,
    as_json: bool,
    language: str,
) -> None:
    """Read once more what failed or waits: all of it, or the documents named."""
    with opened(case, user, passphrase_file, write=True) as found, Bar() as bar:
        report = intake.retry(found, list(documents) or None, jobs=jobs, progress=bar.tell)
        problem = None if report.cancelled else read_scans(found, report, jobs=jobs, progress=bar.tell_ocr)
    if problem is not None:
        click.echo(said(problem, language).line, err=True)
    print_import(report, language, as_json)
    if report.cancelled:
        raise SystemExit(INTERRUPTED)
    if report.failed:
        raise SystemExit(IN_PART)


@click.command()
@unlocked
@click.argument("action", type=click.Choice(["count", "add"]))
@click.option("--file", "source", type=PATH, help="A text file, one password a line.")
@worded
def passwords(
    case: Path,
    user: str | None,
    passphrase_file: Path | None,
    action: str,
    source: Path | None,
    as_json: bool,
    language: str,
) -> None:
    """Passwords to be tried on protected files; kept in the encrypted case, never shown."""
    with opened(case, user, passphrase_file, write=action == "add") as found:
        if action == "add":
            intake.add_passwords(found, _lines(source))
        number = len(intake.known_passwords(found))
    if as_json:
        print_json({"passwords": number})
        return
    say(QT_TRANSLATE_NOOP("cli", "passwords known: {number}"), language, number=number)


def _lines(source: Path | None) -> list[str]:
    if source is None:
        return [passphrase_from(None, ask="Password")]
    try:
        return source.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise UserError("path.unknown", path=str(source)) from error


@click.command()
@unlocked
@click.argument("action", type=click.Choice(["offered", "list", "add", "remove"]), default="offered")
@click.argument("folder", required=False, type=PATH)
@click.option("--volume", default="", help="Label of the volume its files go into.")
@worded
def watch(
    case: Path,
    user: str | None,
    passphrase_file: Path | None,
    action: str,
    folder: Path | None,
    volume: str,
    as_json: bool,
    language: str,
) -> None:
    """Watched folders, and the new and changed files in them. Nothing is taken: import what you choose."""
    if action in ("add", "remove") and folder is None:
        raise click.UsageError("name the folder")
    with opened(case, user, passphrase_file, write=action in ("add", "remove")) as found:
        if action == "add" and folder is not None:
            watching.watch(found, folder, volume)
        elif action == "remove" and folder is not None:
            watching.unwatch(found, folder)
        folders = watching.watched(found)
        files = watching.offered(found) if action == "offered" else []
    if as_json:
        print_json({"folders": folders, "offered": files})
        return
    if action == "offered":
        for file in files:
            click.echo(f"{file.why:8} {file.path}")
        return
    for one in folders:
        click.echo(f"{one.path}  {one.volume}".rstrip())


VERBS = (retry, passwords, watch)
