"""The verb on bundles for trial: bundle."""

import sys
from pathlib import Path
from typing import Any

import click

from judgedesk.app import bundles as app
from judgedesk.app.outgoing import LeakFound, Recipient
from judgedesk.app.wording import QT_TRANSLATE_NOOP, said
from judgedesk.cli.common import IN_PART, REFUSED, opened, plain, print_json, released, say, unlocked, worded
from judgedesk.cli.json_files import read_json
from judgedesk.domain.errors import UserError


@click.command()
@unlocked
@click.option(
    "--spec", required=True, type=click.Path(path_type=Path, dir_okay=False), help="What it is to hold; .json"
)
@click.option("--out", required=True, type=click.Path(path_type=Path, dir_okay=False), help=".pdf")
@click.option(
    "--for", "recipient", type=click.Choice([one.value for one in Recipient]),
    help="Whom it is for; goes before what the specification says.",
)  # fmt: skip
@released
@worded
def bundle(
    case: Path,
    user: str | None,
    passphrase_file: Path | None,
    spec: Path,
    out: Path,
    recipient: str | None,
    override: str,
    as_json: bool,
    language: str,
) -> None:
    """Chosen documents as one PDF with index, bookmarks, links and stamps; it passes the leak guard.

    Page numbers of the PDF are those of the bundle. The fields of the specification are described in
    resources/bundle.schema.json; the least is {"documents": ["statement.pdf"]}.
    """
    asked = app.read_spec(_read(spec, recipient))
    with opened(case, user, passphrase_file, write=True) as found:
        try:
            made = app.build(found, asked, out, language=language, override=override, progress=_progress)
        except LeakFound as error:
            _refused(error, language, as_json)
    if as_json:
        print_json(_told(made))
    else:
        _print(made, language)
    if made.left:
        raise SystemExit(IN_PART)


def _read(spec: Path, recipient: str | None) -> Any:
    try:
        found = read_json(spec)
    except OSError as error:
        raise UserError("bundle.no_spec", path=str(spec)) from error
    except (ValueError, RecursionError) as error:
        raise UserError("bundle.bad_spec", field="the file", reason=f"no JSON: {error}"[:300]) from error
    if recipient:
        found = {"documents": found} if isinstance(found, list) else found
        if isinstance(found, dict):
            found = {**found, "for": recipient}
    return found


def _progress(stage: str, done: int, of: int) -> None:
    if sys.stderr.isatty():
        click.echo(f"\r{stage} {done}/{of} ", nl=done == of, err=True)


def _told(made: app.Made) -> dict[str, Any]:
    found: dict[str, Any] = {
        "path": str(made.path), "pages": made.pages, "sha256": made.sha256, "version": made.version, "id": made.id,
        "sections": [{"title": title, "page": page} for title, page in made.sections],
        "documents": [
            {"document": one.chosen.document.id if one.chosen.document else None, "name": one.chosen.named,
             "title": one.chosen.title, "from": one.at, "to": one.at + len(one.sheets) - 1}
            for one in made.entries
        ],
        "citations": made.citations,
        "left_out": [
            {"document": one.document, "pages": one.pages, "reason": one.reason, "code": one.code} for one in made.left
        ],
    }  # fmt: skip
    return found | ({"ignored": list(made.ignored)} if made.ignored else {})


def _print(made: app.Made, language: str) -> None:
    text = QT_TRANSLATE_NOOP("cli", "{out}: {pages} pages, version {version} ({id}), SHA-256 {sha256}")
    say(text, language, out=made.path, pages=made.pages, version=made.version, id=made.id, sha256=made.sha256)
    if made.left:
        say(QT_TRANSLATE_NOOP("cli", "Not in this bundle, and why"), language, err=True)
    for one in made.left:
        click.echo(f"  {one.document} {one.pages}: {one.reason}".replace(" :", ":"), err=True)
    if made.ignored:
        text = QT_TRANSLATE_NOOP("cli", "Fields of the specification that are not known and were not used: {fields}")
        say(text, language, err=True, fields=", ".join(made.ignored))


def _refused(error: LeakFound, language: str, as_json: bool) -> None:
    """Say where it would name somebody; pages are those of the bundle."""
    text = said(error, language)
    places = [{"page": one.place.name or one.place.kind, "label": one.label, "quote": one.quote} for one in error.found]
    if as_json:
        told = {"code": error.code, "what": text.what, "why": text.why, "next": text.next, "facts": plain(error.facts)}
        print_json({"error": told, "places": places[:500]})
    click.echo(f"{text.what}\n{text.why}\n{text.next}", err=True)
    for one in places[:50]:
        click.echo(f"  {one['page']}  {one['label']}  {one['quote']}".rstrip(), err=True)
    raise SystemExit(REFUSED)


VERBS = (bundle,)
