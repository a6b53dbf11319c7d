"""The verb users: key slots, passphrases, keys on paper, and when the window locks itself."""

from pathlib import Path

import click

from judgedesk.app import casefile, locking, recovery
from judgedesk.app.casefile import Case
from judgedesk.app.wording import QT_TRANSLATE_NOOP
from judgedesk.cli.common import opened, passphrase_from, print_json, say, unlocked, worded
from judgedesk.domain.errors import UserError
from judgedesk.domain.roles import Role

_FILE = click.Path(path_type=Path, dir_okay=False)
_ACTIONS = ("list", "add", "remove", "grant", "revoke", "passphrase", "recovery", "recover", "lock")
_LONGEST_PAPER = 10_000


def role_named(text: str) -> Role:
    """A role by name; ``users.bad_role`` otherwise."""
    try:
        return Role(text)
    except ValueError as error:
        raise UserError("users.bad_role", role=text) from error


@click.command(
    epilog="""\b
grant NAME --identities   a clerk holds the key to identities until `revoke NAME --identities`
recovery            makes a key to be printed, with --out F.docx or .txt or on standard output; --remove takes it back
recover             --recovery-file F --user NAME: a new passphrase for NAME by such a key
lock --minutes N    your window locks itself after N minutes without input; 0: never
"""
)
@unlocked
@click.argument("action", type=click.Choice(_ACTIONS))
@click.argument("name", required=False)
@click.option("--role", help="judge, lay_judge, prosecutor, clerk or reader.")
@click.option("--identities", is_flag=True, help="With grant and revoke: the key to identities.")
@click.option("--new-passphrase-file", type=_FILE)
@click.option("--recovery-file", type=_FILE, help="A text file with the letters of a recovery key.")
@click.option("--out", type=_FILE, help="Where to write a recovery key: .docx or .txt.")
@click.option("--remove", "taken_back", is_flag=True, help="With recovery: the key opens nothing any more.")
@click.option("--minutes", type=int, help="With lock: how many.")
@worded
def users(
    case: Path,
    user: str | None,
    passphrase_file: Path | None,
    action: str,
    name: str | None,
    role: str | None,
    identities: bool,
    new_passphrase_file: Path | None,
    recovery_file: Path | None,
    out: Path | None,
    taken_back: bool,
    minutes: int | None,
    as_json: bool,
    language: str,
) -> None:
    """Who can open the case: list, add NAME, remove NAME, grant NAME, revoke NAME, passphrase, recovery, lock …"""
    if action in ("add", "remove", "grant", "revoke") and not name:
        raise click.UsageError("NAME is missing")
    if action in ("grant", "revoke") and not identities:
        raise click.UsageError("--identities is missing")
    if action == "add" and not role:
        raise click.UsageError("--role is missing")
    if action == "recover":
        _recover(case, user, recovery_file, new_passphrase_file, as_json, language)
        return
    with opened(case, user, passphrase_file, write=action != "list") as found:
        if action == "recovery" and not taken_back:
            _recovery(found, out, as_json, language)
            return
        if action == "recovery":
            recovery.remove(found, name or found.user)
        elif action == "add":
            fresh = passphrase_from(new_passphrase_file, ask="Passphrase of the new user")
            casefile.add_user(found, str(name), role_named(str(role)), fresh)
        elif action == "remove":
            casefile.remove_user(found, str(name))
        elif action == "grant":
            casefile.grant_identities(found, str(name))
        elif action == "revoke":
            casefile.revoke_identities(found, str(name))
        elif action == "passphrase":
            casefile.change_passphrase(found, passphrase_from(new_passphrase_file, ask="New passphrase"))
        elif action == "lock" and minutes is not None:
            locking.set_minutes(found, minutes)
        _list(found, as_json, language)


def _list(found: Case, as_json: bool, language: str) -> None:
    known, papers, minutes = casefile.users(found), recovery.made(found), locking.minutes(found)
    if as_json:
        print_json({"users": known, "recovery": papers, "lock_minutes": minutes})
        return
    for one in known:
        click.echo(f"{one.name}\t{one.role.value}\t{', '.join(one.keys)}")
    for maker, made in papers.items():
        say(QT_TRANSLATE_NOOP("cli", "recovery key on paper: {user}, made {made}"), language, user=maker, made=made)


def _recovery(found: Case, out: Path | None, as_json: bool, language: str) -> None:
    """The paper first: one that opens nothing yet harms less than a key that nobody has."""
    paper = recovery.draw(found)
    if out is not None:
        recovery.write(found, paper, out, language)
    recovery.keep(found, paper)
    if as_json:
        said = {"out": str(out)} if out is not None else {"letters": " ".join(paper.groups)}
        print_json({"user": paper.user, "recovery": said})
    elif out is not None:
        click.echo(str(out))
    else:
        click.echo(recovery.text(paper, language))


def _recover(
    case: Path, user: str | None, paper: Path | None, new_passphrase: Path | None, as_json: bool, language: str
) -> None:
    if not user:
        raise UserError("cli.no_user")
    if paper is None:
        raise click.UsageError("--recovery-file is missing")
    try:
        with paper.open(encoding="utf-8") as stream:
            typed = stream.read(_LONGEST_PAPER)
    except (OSError, UnicodeDecodeError) as error:
        raise UserError("path.unknown", path=str(paper)) from error
    maker = recovery.recover(case, typed, user, passphrase_from(new_passphrase, ask="New passphrase"))
    if as_json:
        print_json({"user": user, "recovered_by": maker})
        return
    say(QT_TRANSLATE_NOOP("cli", "{user}: new passphrase set by the recovery key of {maker}."), language,
        user=user, maker=maker)  # fmt: skip
