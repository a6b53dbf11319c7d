"""The verb on packages from one desk to another: exchange."""

import sys
from pathlib import Path
from typing import Any

import click

from judgedesk.app import exchange as app
from judgedesk.app import exchange_desks, exchange_review, exchange_submissions
from judgedesk.app.casefile import Case
from judgedesk.app.exchange_qdpx import export
from judgedesk.app.exchange_rows import WITH
from judgedesk.app.exchange_write import Choice, Left, Public, choice_of, identity, read_identity, write, write_identity
from judgedesk.app.outgoing import Recipient
from judgedesk.app.wording import QT_TRANSLATE_NOOP, said
from judgedesk.cli.common import IN_PART, opened, passphrase_from, plain, print_json, released, say, unlocked, worded
from judgedesk.cli.json_files import read_json
from judgedesk.domain.errors import UserError

_FILE = click.Path(path_type=Path, dir_okay=False)
_ACTIONS = ("identity", "write", "review", "take", "undo", "conflicts", "choose", "submissions", "convert", "qdpx",
            "desks", "forget-desk")  # fmt: skip


@click.command()
@unlocked
@click.argument("action", type=click.Choice(_ACTIONS))
@click.argument("names", nargs=-1)
@click.option("--out", type=_FILE, help="Where to: .pub, .jdx, .qdpx")
@click.option("--documents", multiple=True, help="Stored name, SHA-256 or id; once for each.")
@click.option("--volume", help="All documents of a volume.")
@click.option("--all", "everything", is_flag=True, help="All documents.")
@click.option("--with", "include", default="", help="Of " + ",".join(WITH) + "; all that may go without it.")
@click.option("--to", type=_FILE, help="The recipient's public identity.")
@click.option("--new-passphrase-file", type=_FILE, help="Instead of --to: its first line opens the package.")
@click.option("--package-passphrase-file", type=_FILE, help="Opens a package that was made with a passphrase.")
@click.option(
    "--kind",
    type=click.Choice(["party", "panel"]),
    help="From a party, or within a panel; with review and take: party, whatever the package says.",
)
@click.option("--label", default="", help="What the party is called.")
@click.option("--for", "recipient", type=click.Choice(["served", "authority"]), default="served")
@click.option("--identities", is_flag=True, help="Sealed documents, identities, addresses too; with --to only.")
@click.option("--without-originals", is_flag=True, help="The other side has the documents already.")
@click.option("--choose", "choices", type=_FILE, help='{"choose": {"tags:t1": "theirs"}, "leave": ["tags:t2"]}')
@released
@worded
def exchange(
    case: Path,
    user: str | None,
    passphrase_file: Path | None,
    action: str,
    names: tuple[str, ...],
    language: str,
    as_json: bool,
    **options: Any,
) -> None:
    r"""Signed, encrypted packages between desks: write, review, take in, undo; tags as a REFI-QDA project.

    \b
    identity --out F.pub                      your public identity in this case
    write --out F.jdx --kind K --to F.pub     chosen documents and records
    review F.jdx · take F.jdx · undo          what it brings; take it in; take that back
    conflicts · choose KIND:ID NUMBER         what waits for a choice; 0 is the value here
    submissions · convert PACKAGE TAG         what parties named; make one a tag of yours
    desks · forget-desk FINGERPRINT           whose keys are known here; take one off
    qdpx --out F.qdpx                         tags for programs of qualitative research
    """
    reads = action in ("conflicts", "submissions", "desks")
    with opened(case, user, passphrase_file, write=False if reads else None if action == "review" else True) as found:
        content = _DO[action](found, names, {**options, "language": language})
    if as_json:
        print_json(content)
    else:
        _print(content, language)
    if content.get("left") or content.get("failed"):
        raise SystemExit(IN_PART)


def _path(options: dict[str, Any]) -> Path:
    if options["out"] is None:
        raise click.UsageError("give --out")
    path: Path = options["out"]
    return path


def _one(names: tuple[str, ...], what: str, number: int = 1) -> tuple[str, ...]:
    if len(names) != number:
        raise click.UsageError(f"give {what}")
    return names


def _identity(case: Case, names: tuple[str, ...], options: dict[str, Any]) -> dict[str, Any]:
    path = _path(options)
    write_identity(case, path)
    own = identity(case)
    words = exchange_desks.in_words(own.fingerprint)
    return {"path": str(path), "name": own.name, "office": own.office, "fingerprint": own.fingerprint, "words": words}


def _write(case: Case, names: tuple[str, ...], options: dict[str, Any]) -> dict[str, Any]:
    if options["kind"] is None:
        raise click.UsageError("give --kind")
    if (options["to"] is None) == (options["new_passphrase_file"] is None):
        raise click.UsageError("give either --to or --new-passphrase-file")
    lock: Public | str = (
        read_identity(options["to"])
        if options["to"] is not None
        else passphrase_from(options["new_passphrase_file"], ask=None)
    )
    asked = [name.strip() for name in options["include"].split(",") if name.strip()]
    if unknown := [name for name in asked if name not in WITH]:
        raise click.UsageError(f"--with knows no “{unknown[0]}”; it knows {', '.join(WITH)}")
    choice = Choice(
        options["kind"], options["documents"], options["volume"], options["everything"],
        choice_of(asked, options["kind"]), options["label"], Recipient(options["recipient"]), options["identities"],
        not options["without_originals"],
    )  # fmt: skip
    made = write(case, _path(options), choice, lock, override=options["override"], progress=_progress)
    return {**plain(made), "left": _left(made.left, options["language"])}


def _review(case: Case, names: tuple[str, ...], options: dict[str, Any]) -> dict[str, Any]:
    path = Path(_one(names, "a package")[0])
    party = options["kind"] == "party"
    found = exchange_review.review(case, path, _opener(options), as_party=party, progress=_progress)
    return {**plain(found), "warnings": _left(found.warnings, options["language"])}


def _take(case: Case, names: tuple[str, ...], options: dict[str, Any]) -> dict[str, Any]:
    path = Path(_one(names, "a package")[0])
    chosen, leave = _choices(options["choices"])
    party = options["kind"] == "party"
    made = app.take(case, path, _opener(options), choose=chosen, leave=leave, as_party=party, progress=_progress)
    return {**plain(made), "left": _left(made.left, options["language"])}


def _undo(case: Case, names: tuple[str, ...], options: dict[str, Any]) -> dict[str, Any]:
    return {"undone": sorted(app.undo(case).kinds)}


def _conflicts(case: Case, names: tuple[str, ...], options: dict[str, Any]) -> dict[str, Any]:
    return {"conflicts": plain(app.conflicts(case))}


def _choose(case: Case, names: tuple[str, ...], options: dict[str, Any]) -> dict[str, Any]:
    name, number = _one(names, "KIND:ID and the number of a value", 2)
    kind, _, identifier = name.partition(":")
    if not number.isdecimal():
        raise click.UsageError("the number of a value is 0 for the one here, 1 for the first of the others")
    app.choose(case, kind, identifier, int(number[:6]))
    return {"chosen": name}


def _submissions(case: Case, names: tuple[str, ...], options: dict[str, Any]) -> dict[str, Any]:
    return {"submissions": plain(exchange_submissions.submissions(case))}


def _convert(case: Case, names: tuple[str, ...], options: dict[str, Any]) -> dict[str, Any]:
    package, tag = _one(names, "the package and the tag", 2)
    return {"tag": exchange_submissions.convert(case, package, tag)[0]}


def _desks(case: Case, names: tuple[str, ...], options: dict[str, Any]) -> dict[str, Any]:
    return {"desks": [{**plain(one), "words": one.words} for one in exchange_desks.desks(case)]}


def _forget_desk(case: Case, names: tuple[str, ...], options: dict[str, Any]) -> dict[str, Any]:
    if not names:
        raise click.UsageError("give the fingerprint of a known desk")
    return {"removed": exchange_desks.remove(case, " ".join(names)).ids[0]}


def _qdpx(case: Case, names: tuple[str, ...], options: dict[str, Any]) -> dict[str, Any]:
    path, recipient = _path(options), Recipient(options["recipient"])
    made = export(case, path, language=options["language"], recipient=recipient, override=options["override"])
    return dict(plain(made))


_DO = {
    "identity": _identity, "write": _write, "review": _review, "take": _take, "undo": _undo, "conflicts": _conflicts,
    "choose": _choose, "submissions": _submissions, "convert": _convert, "qdpx": _qdpx,
    "desks": _desks, "forget-desk": _forget_desk,
}  # fmt: skip


def _opener(options: dict[str, Any]) -> str:
    path = options["package_passphrase_file"]
    return "" if path is None else passphrase_from(path, ask=None)


def _choices(path: Path | None) -> tuple[dict[str, str], list[str]]:
    if path is None:
        return {}, []
    try:
        read = read_json(path)
        chosen, leave = read.get("choose", {}), read.get("leave", [])
        if not all(isinstance(one, str) for one in (*chosen, *chosen.values(), *leave)) or isinstance(leave, str):
            raise ValueError("no words")
    except (OSError, ValueError, AttributeError, TypeError, RecursionError) as error:
        raise UserError("exchange.no_choices", path=str(path)) from error
    return chosen, leave


def _left(left: tuple[Left, ...], language: str) -> list[dict[str, str]]:
    return [{"what": one.what, "code": one.code, "reason": said(UserError(one.code), language).what} for one in left]


def _progress(stage: str, done: int, of: int) -> None:
    if sys.stderr.isatty():
        click.echo(f"\r{stage} {done}/{of} ", nl=done == of, err=True)


def _print(content: dict[str, Any], language: str) -> None:
    """For somebody who reads it on a terminal: who sent it, what is new, both values of what is in conflict."""
    if (sender := content.get("sender")) and isinstance(sender, dict):
        text = QT_TRANSLATE_NOOP("cli", "From: {name}, {office}. Fingerprint: {fingerprint} ({words})")
        say(text, language, **sender)
    if content.get("of") is not None and content.get("documents") is not None:
        documents = content["documents"]
        number = documents if isinstance(documents, int) else len(documents)
        text = QT_TRANSLATE_NOOP("cli", "Documents: {number} of {of} of the sender's case; its list names these only.")
        say(text, language, number=number, of=content["of"])
    listed = {name: content[name] for name in ("documents", "rows") if isinstance(content.get(name), list)}
    for one in listed.get("documents", ()):
        click.echo(f"  {one['state']:<9} {one['name']}  {one['sha256'][:16]}")
    states: dict[str, int] = {}
    for one in listed.get("rows", ()):
        states[f"{one['kind']} {one['state']}"] = states.get(f"{one['kind']} {one['state']}", 0) + 1
    for name, number in states.items():
        click.echo(f"  {name}: {number}")
    for one in content.get("conflicts", ()):
        say(QT_TRANSLATE_NOOP("cli", "Both values are kept: {kind}:{id}"), language, kind=one["kind"], id=one["id"])
        for field, mine, theirs in one["fields"]:
            click.echo(f"    {field}: {mine!r} | {' | '.join(map(repr, theirs))}")
    for one in (*content.get("warnings", ()), *content.get("left", ())):
        click.echo(f"  {one['what']}: {one['reason']}" if isinstance(one, dict) else f"  {one}", err=True)
    for one in content.get("desks", ()):
        click.echo(f"  {one['name']}, {one['office']}  {one['fingerprint']}  ({one['words']})  {one['at'][:10]}")
    for one in content.get("submissions", ()):
        click.echo(f"  {one['submission']} {one['tag']['id']}  {one['label']}: {one['tag']['quote'][:80]}")
    for name, value in content.items():
        if isinstance(value, str | int) and value != "":
            click.echo(f"{name}: {value}")


VERBS = (exchange,)
