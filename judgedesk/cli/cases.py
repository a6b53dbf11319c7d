"""Verbs on the case as a whole: create, users, verify, backup, restore, seal, audit."""

from pathlib import Path
from typing import Any

import click

from judgedesk.app import audit as log
from judgedesk.app import casefile, reading, saved, seals
from judgedesk.app.wording import QT_TRANSLATE_NOOP
from judgedesk.cli.common import DAMAGED, opened, passphrase_from, print_json, say, unlocked, verb, worded
from judgedesk.cli.users import role_named, users
from judgedesk.domain.days import written_day
from judgedesk.domain.roles import Compartment, compartments_of, may_administer

PATH = click.Path(path_type=Path)


@click.command()
@click.argument("case", type=PATH)
@click.option("--title", required=True, help="File number or name of the case.")
@click.option("--user", required=True, envvar="JUDGEDESK_USER", help="Your name.")
@click.option("--role", required=True, help="judge, prosecutor, clerk or reader.")
@click.option("--passphrase-file", type=click.Path(path_type=Path, dir_okay=False))
@verb
@worded
def create(
    case: Path, title: str, user: str, role: str, passphrase_file: Path | None, as_json: bool, language: str
) -> None:
    """Create a case."""
    passphrase = passphrase_from(passphrase_file, ask="New passphrase")
    with casefile.create_case(case, title, user, role_named(role), passphrase) as made:
        found = {"case": str(made.path), "user": made.user, "role": made.role.value}
    if not may_administer(made.role):
        say(
            QT_TRANSLATE_NOOP(
                "cli",
                "A reader changes nothing, so nothing can come into this case and nobody can be added to it. Make the "
                "case as a judge, a prosecutor or a clerk.",
            ),
            language,
            err=True,
        )
    elif Compartment.SEALED not in compartments_of(made.role):
        say(
            QT_TRANSLATE_NOOP(
                "cli",
                "Nobody of this case holds the key to identities yet. Add a judge or a prosecutor before protected "
                "persons are entered: judgedesk users CASE add NAME --role judge.",
            ),
            language,
            err=True,
        )
    print_json(found) if as_json else click.echo(f"{found['case']}: {found['user']} ({found['role']})")


@click.command()
@unlocked
@click.option("--without-key", is_flag=True, help="Check the ciphertext only, by the signed manifest.")
@click.option("--head", help="Hash of an event, as printed on a paper: it must still stand in the log.")
@worded
def verify(
    case: Path,
    user: str | None,
    passphrase_file: Path | None,
    without_key: bool,
    head: str | None,
    as_json: bool,
    language: str,
) -> None:
    """Check that nothing was lost or changed."""
    if without_key:
        report = casefile.check_ciphertext(casefile.existing(case))
    else:
        with opened(case, user, passphrase_file) as found:
            report = casefile.check(found)
            if head and not log.stands(found, head):
                report.problems.append(casefile.Problem("audit.tail_cut", head[:64]))
    _tell(report, language, as_json)
    raise SystemExit(0 if report.ok else DAMAGED)


def _tell(report: casefile.Report, language: str, as_json: bool, **more: Any) -> None:
    content = {
        "ok": report.ok, "documents": report.documents, "pages": report.pages, "problems": report.problems,
        "not_checked": report.not_checked, **more,
    }  # fmt: skip
    if as_json:
        print_json(content)
        return
    sound = QT_TRANSLATE_NOOP("cli", "sound; documents: {documents}, pages: {pages}")
    damaged = QT_TRANSLATE_NOOP("cli", "DAMAGED; documents: {documents}, pages: {pages}")
    say(sound if report.ok else damaged, language, documents=report.documents, pages=report.pages)
    for problem in report.problems:
        click.echo(f"  {problem.code}: {problem.about} {problem.detail}".rstrip())
    for name in report.not_checked:
        say(QT_TRANSLATE_NOOP("cli", "  not checked: {name}"), language, name=name)


@click.command()
@unlocked
@click.argument("destination", type=PATH)
@worded
def backup(
    case: Path, user: str | None, passphrase_file: Path | None, destination: Path, as_json: bool, language: str
) -> None:
    """Make a verified copy, still encrypted, while the case is open."""
    with opened(case, user, passphrase_file, write=None) as found:
        report = casefile.backup(found, destination)
    _tell(report, language, as_json, backup=str(destination))
    raise SystemExit(0 if report.ok else DAMAGED)


@click.command()
@click.argument("source", type=PATH)
@click.argument("case", type=PATH)
@verb
@worded
def restore(source: Path, case: Path, as_json: bool, language: str) -> None:
    """Bring a backup back as a working case."""
    _tell(casefile.restore(source, case), language, as_json, case=str(case))


@click.command()
@unlocked
@click.argument("document")
@worded
def seal(
    case: Path, user: str | None, passphrase_file: Path | None, document: str, as_json: bool, language: str
) -> None:
    """Move a document into the sealed compartment. Older backups still hold it."""
    with opened(case, user, passphrase_file, write=True) as found:
        known = reading.resolve(found, document)
        seals.seal_document(found.file, known.id)
        saved.seal_betraying(found)
    if as_json:
        print_json({"document": known.id, "sealed": True})
    else:
        text = QT_TRANSLATE_NOOP("cli", "{name}: sealed. Backups made before today still hold it.")
        say(text, language, name=known.name)


@click.command()
@unlocked
@click.option("--since", help="YYYY-MM-DD")
@worded
def audit(
    case: Path, user: str | None, passphrase_file: Path | None, since: str | None, as_json: bool, language: str
) -> None:
    """The log of acts."""
    if since is not None and not _is_day(since):
        raise click.BadParameter("give YYYY-MM-DD", param_hint="--since")
    with opened(case, user, passphrase_file) as found:
        events = log.events(found, since)
        withheld = found.withheld
    if as_json:
        print_json({"events": events, "withheld": withheld})
        return
    for event in events:
        click.echo(f"{event.at}  {event.who}  {event.kind}  {event.about}")


def _is_day(text: str) -> bool:
    try:
        written_day(text)
    except ValueError:
        return False
    return True


VERBS = (create, users, verify, backup, restore, seal, audit)
