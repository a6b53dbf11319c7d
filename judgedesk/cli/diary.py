"""The verb on the office diary: making it, showing it, linking and publishing cases, exchanging it between desks."""

import sys
from pathlib import Path
from typing import Any

import click

from judgedesk.app import diary as app
from judgedesk.app import diary_desk
from judgedesk.app.diary_desk import Diary
from judgedesk.app.wording import QT_TRANSLATE_NOOP, translated
from judgedesk.cli.common import IN_PART, opened, passphrase_from, print_json, say, verb, worded
from judgedesk.domain.errors import UserError

_FILE = click.Path(path_type=Path, dir_okay=False)


@click.command(
    epilog="""\b
create                  a new diary, a folder NAME.jddiary: {diary, user}
show                    what is taken: {blocks: [{kind, name, date, from, to, sheet}], clashes, users}
link CASE               the case publishes here from now on: {diary, case}
unlink CASE             it no longer does, and what it published goes: {case}
publish CASE            its accepted hearings now, as happens by itself with every act that writes the case:
                        {blocks, revision, left_out: [{id, why}], clashes}
exchange write F        all of it for another desk with a copy of this diary, signed and encrypted: {file, sheets}
exchange take F         merges what another desk wrote: {changed, sheets, clashes}
users [add|remove NAME] who opens it: {users}; removing changes the key, desks with copies need the folder anew
Sheets are numbered here only; what a case is called stands nowhere. Exit 3: published, but something was left out.
"""
)
@click.argument("diary", type=click.Path(path_type=Path))
@click.argument("action", type=click.Choice(["create", "show", "link", "unlink", "publish", "exchange", "users"]))
@click.argument("rest", nargs=-1)
@click.option("--user", envvar="JUDGEDESK_USER", help="Who opens the diary.")
@click.option("--passphrase-file", type=_FILE, help="Its first line is the passphrase.")
@click.option("--case-user", help="Who opens the case; else the same user.")
@click.option("--case-passphrase-file", type=_FILE, help="Its first line is the passphrase for the case.")
@click.option("--new-passphrase-file", type=_FILE, help="First line: the passphrase of a user who is added.")
@verb
@worded
def diary(
    diary: Path, action: str, rest: tuple[str, ...], user: str | None, passphrase_file: Path | None, as_json: bool,
    language: str, **given: Any,
) -> None:  # fmt: skip
    """The office diary: who and what is busy when, across cases, without saying for what."""
    who = (user, passphrase_file)
    own = (given["case_user"] or user, given["case_passphrase_file"] or passphrase_file)
    if action in ("link", "unlink", "publish"):
        content = _of_case(diary, action, Path(_one(rest, "a case")), who, own)
    elif action == "exchange":
        content = _exchange(_open(diary, *who), *_two(rest))
    elif action == "users":
        content = _users(_open(diary, *who), rest, given["new_passphrase_file"], language)
    else:
        if rest:
            raise click.UsageError(f"nothing comes after {action}")
        content = _created(diary, *who) if action == "create" else _shown(_open(diary, *who))
    if as_json:
        print_json(content)
    else:
        _tell(action, content, language)
    if content.get("left_out"):
        raise SystemExit(IN_PART)


def _one(rest: tuple[str, ...], what: str) -> str:
    if len(rest) != 1:
        raise click.UsageError(f"give {what}")
    return rest[0]


def _two(rest: tuple[str, ...]) -> tuple[str, Path]:
    if len(rest) != 2 or rest[0] not in ("write", "take"):
        raise click.UsageError("exchange: write FILE, or take FILE")
    return rest[0], Path(rest[1])


def _need(user: str | None) -> str:
    if not user:
        raise UserError("cli.no_user")
    return user


def _open(path: Path, user: str | None, file: Path | None) -> Diary:
    return diary_desk.opened(path, _need(user), passphrase_from(file))


def _created(path: Path, user: str | None, file: Path | None) -> dict[str, Any]:
    made = diary_desk.create(path, _need(user), passphrase_from(file))
    return {"diary": str(path), "user": made.user}


def _shown(found: Diary) -> dict[str, Any]:
    taken, clashes = diary_desk.shown(found)
    blocks = [
        {"kind": one.kind, "name": one.name, "date": one.date, "from": one.start, "to": one.end, "sheet": one.sheet}
        for one in taken
    ]
    return {"blocks": blocks, "clashes": clashes, "users": found.users}


def _of_case(
    path: Path, action: str, case: Path, who: tuple[str | None, Path | None], own: tuple[str | None, Path | None]
) -> dict[str, Any]:
    if action == "link":
        office = _open(path, *who)
        with opened(case, *own, write=True) as found:
            app.link(found, office)
        return {"diary": str(path), "case": str(case)}
    with opened(case, *own, write=True) as found:
        known = app.linked(found)
        if known is None:
            raise UserError("diary.not_linked")
        if known.path.name != path.resolve().name:
            raise UserError("diary.linked_elsewhere", name=known.name)
        if action == "unlink":
            app.unlink(found)
            return {"case": str(case)}
        made = app.publish(found)
        return {name: getattr(made, name) for name in ("blocks", "revision", "left_out", "clashes")}


def _exchange(found: Diary, way: str, path: Path) -> dict[str, Any]:
    if way == "write":
        return {"file": str(path), "sheets": diary_desk.write_to(found, path).sheets}
    made = diary_desk.take_from(found, path)
    return {"changed": made.changed, "sheets": made.sheets, "clashes": made.clashes}


def _users(found: Diary, rest: tuple[str, ...], file: Path | None, language: str) -> dict[str, Any]:
    if rest and (len(rest) != 2 or rest[0] not in ("add", "remove")):
        raise click.UsageError("users, users add NAME, or users remove NAME")
    if rest and rest[0] == "add":
        found.add_user(rest[1], passphrase_from(file, ask="New passphrase"))
    elif rest:
        _say_before_removing(rest[1], language)
        found.remove_user(rest[1])
    return {"users": found.users}


def _say_before_removing(name: str, language: str) -> None:
    """What it means that somebody is removed; on a terminal it is asked whether to go on."""
    text = QT_TRANSLATE_NOOP(
        "cli",
        "{name} will no longer open this diary, and it goes on under another key. Everybody else opens it as before, "
        "and linked cases go on by themselves. A desk with a copy of its own opens no exchange from now on, nor can "
        "its exchanges be taken here: take what it wrote before this, and give it this folder anew afterwards. What "
        "{name} has seen or copied already stays known.",
    )
    say(text, language, err=True, name=name)
    if sys.stdin.isatty():
        click.confirm(translated(QT_TRANSLATE_NOOP("cli", "Go on?"), language, "cli"), abort=True, err=True)


def _tell(action: str, content: dict[str, Any], language: str) -> None:
    for one in content.get("blocks", ()) if action == "show" else ():
        click.echo(f"{one['date']}  {one['from']}–{one['to']}  {one['kind']:12}  {one['name']}")
    if action == "users":
        click.echo("\n".join(content["users"]))
    for one in content.get("left_out", ()):
        text = (
            QT_TRANSLATE_NOOP("cli", "Left out: {id} names somebody of the case or the file.")
            if one.why == "named"
            else QT_TRANSLATE_NOOP("cli", "Left out: {id} has no name.")
        )
        say(text, language, id=one.id)
    for one in content.get("clashes", ()):
        text = QT_TRANSLATE_NOOP("cli", "Booked twice: {name}, {day} {start}–{end}.")
        say(text, language, name=one.name, day=one.day, start=one.start, end=one.end)
    if action in ("create", "link", "unlink", "publish", "exchange"):
        say(QT_TRANSLATE_NOOP("cli", "Done."), language)


VERBS = (diary,)
