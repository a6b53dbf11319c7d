"""Verbs on what a case leaves behind: custody of exhibits, closing, the archive, erasure."""

from pathlib import Path

import click

from judgedesk.app import custody as chain
from judgedesk.app import erasure, reading, retention
from judgedesk.app.custody import Custody
from judgedesk.app.wording import QT_TRANSLATE_NOOP, translated
from judgedesk.cli.common import DAMAGED, day_option, opened, print_json, say, shown, unlocked, worded
from judgedesk.domain.errors import UserError

_STAYS = {
    "court_file": QT_TRANSLATE_NOOP("cli", "the court's file is not changed here"),
    "pseudonym": QT_TRANSLATE_NOOP("cli", "they stand under the pseudonym"),
    "by_hand": QT_TRANSLATE_NOOP("cli", "they are somebody's own words: change them by hand"),
    "chain": QT_TRANSLATE_NOOP("cli", "who did what and when; its content is gone"),
}
_PARTS = {
    "identity": QT_TRANSLATE_NOOP("cli", "names, aliases, addresses, numbers"),
    "log": QT_TRANSLATE_NOOP("cli", "contents of events"),
    "questions": QT_TRANSLATE_NOOP("cli", "saved questions"),
    "pages": QT_TRANSLATE_NOOP("cli", "pages with a word of the name"),
    "notes": QT_TRANSLATE_NOOP("cli", "notes on tags that name the person"),
    "tags": QT_TRANSLATE_NOOP("cli", "tagged passages"),
    "counts": QT_TRANSLATE_NOOP("cli", "counts of the charge"),
    "records": QT_TRANSLATE_NOOP("cli", "records that name the person"),
    "events": QT_TRANSLATE_NOOP("cli", "chain of the log"),
}


@click.command()
@unlocked
@click.argument("document")
@click.option("--reason", default="", help="Why a sealed exhibit is looked at, for the log.")
@worded
def custody(
    case: Path, user: str | None, passphrase_file: Path | None, document: str, reason: str, as_json: bool, language: str
) -> None:
    """Chain of custody of an exhibit: how it came, what was done, and whether its bytes are those that came."""
    with shown(case, user, passphrase_file, reason, language) as found:
        told, withheld = chain.custody(found, reading.resolve(found, document)), found.withheld
    if as_json:
        print_json(chain.to_json(told) | {"withheld": withheld})
    else:
        _print_custody(told, language)
    if not told.unchanged:
        raise SystemExit(DAMAGED)


def _print_custody(told: Custody, language: str) -> None:
    click.echo(f"{told.name}  {told.sha256}")
    for seen in told.received:
        click.echo(f"  {seen.at}  {seen.who}  {seen.path}".rstrip())
    for container in told.containers:
        say(QT_TRANSLATE_NOOP("cli", "  found in {name}"), language, name=container)
    for step in told.steps:
        click.echo(f"  {step.at}  {step.who}  {step.what}  {step.detail}".rstrip())
    same = QT_TRANSLATE_NOOP("cli", "bytes are those received")
    differ = QT_TRANSLATE_NOOP("cli", "BYTES DIFFER FROM THOSE RECEIVED")
    say(same if told.unchanged else differ, language)


@click.command(name="close")
@unlocked
@click.option("--final", required=True, help="YYYY-MM-DD: since when the judgment is final.")
@day_option("--until", about="YYYY-MM-DD: until when the case is kept, where it is known.")
@worded
def close_(
    case: Path, user: str | None, passphrase_file: Path | None, final: str, until: str, as_json: bool, language: str
) -> None:
    """Note that the judgment is final and until when the case is kept. Nothing is deleted."""
    with opened(case, user, passphrase_file, write=True) as found:
        retention.close_case(found, final, until)
        known = retention.closed(found)
    if as_json:
        print_json({"closed": known})
        return
    say(QT_TRANSLATE_NOOP("cli", "closed; final since {final}, kept until {until}"), language, final=final,
        until=until or "?")  # fmt: skip


@click.command()
@unlocked
@click.argument("destination", type=click.Path(path_type=Path))
@worded
def archive(
    case: Path, user: str | None, passphrase_file: Path | None, destination: Path, as_json: bool, language: str
) -> None:
    """A verified copy for the archive, a list of what it holds, and the hash of every file."""
    with opened(case, user, passphrase_file, write=True) as found:
        made = retention.archive(found, destination, language)
    if as_json:
        print_json({
            "copy": made.copy, "contents": made.contents, "hashes": made.hashes, "documents": made.documents,
            "ok": made.report.ok, "problems": made.report.problems, "not_checked": made.report.not_checked,
        })  # fmt: skip
    else:
        for path in (made.copy, made.contents, made.hashes):
            click.echo(str(path))
    raise SystemExit(0 if made.report.ok else DAMAGED)


@click.command()
@unlocked
@click.argument("person")
@click.option("--yes", is_flag=True, help="It can't be undone.")
@click.option("--dry-run", is_flag=True, help="Only say what would go and what would stay.")
@worded
def erase(
    case: Path,
    user: str | None,
    passphrase_file: Path | None,
    person: str,
    yes: bool,
    dry_run: bool,
    as_json: bool,
    language: str,
) -> None:
    """Erase who a person is from the working copy; says what stays, why, and which backups still hold it."""
    if not yes and not dry_run:
        raise UserError("erase.not_confirmed")
    with opened(case, user, passphrase_file, write=True) as found:
        report = erasure.what_would_go(found, person) if dry_run else erasure.erase(found, person)
    if as_json:
        print_json(report)
        return

    def part(name: str) -> str:
        return translated(_PARTS[name], language, "cli")

    done, would = QT_TRANSLATE_NOOP("cli", "{label}: erased"), QT_TRANSLATE_NOOP("cli", "{label}: would be erased")
    say(would if dry_run else done, language, label=report.label)
    for one in report.erased:
        click.echo(f"  {part(one.what)}: {one.number}")
    say(QT_TRANSLATE_NOOP("cli", "stays:"), language)
    for one in report.stays:
        click.echo(f"  {part(one.what)}: {one.number}, {translated(_STAYS[one.why], language, 'cli')}")
    say(QT_TRANSLATE_NOOP("cli", "copies made before that still hold it:"), language)
    for at, path in report.backups:
        click.echo(f"  {at}  {path}")


VERBS = (custody, close_, archive, erase)
