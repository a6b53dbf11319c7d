"""The verb on disclosure copies: redact."""

import sys
from pathlib import Path
from typing import Any

import click

from judgedesk.app import reading
from judgedesk.app import redaction as app
from judgedesk.app.casefile import Case
from judgedesk.app.redaction_copy import CopyReport, write_copy
from judgedesk.app.redaction_suggest import suggest
from judgedesk.app.wording import QT_TRANSLATE_NOOP
from judgedesk.cli.common import opened, print_json, say, unlocked, worded
from judgedesk.domain.documents import MAX_PAGES

_ACTIONS = ("list", "add", "remove", "suggest", "write", "bases", "log")
_ON_DOCUMENT = frozenset(("add", "suggest", "write"))


class _BoxType(click.ParamType[tuple[float, ...]]):
    """Four numbers with commas between them."""

    name = "x0,y0,x1,y1"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> tuple[float, ...]:
        try:
            x0, y0, x1, y1 = (float(part) for part in str(value).split(","))
        except ValueError:
            self.fail(f"{value!r} is not four numbers like 0.1,0.2,0.5,0.25", param, ctx)
        return x0, y0, x1, y1


@click.command()
@unlocked
@click.argument("action", type=click.Choice(_ACTIONS), default="list")
@click.argument("named", required=False)
@click.option("--page", type=click.IntRange(1, MAX_PAGES), help="Of the box; suggest: only this page.")
@click.option("--box", type=_BoxType(), help="Parts of the page from 0 to 1: left, top, right, bottom.")
@click.option("--basis", help="Id of a legal basis; `bases` lists them.")
@click.option("--note", default="", help="For the log; the provision itself where the basis asks for it.")
@click.option("--over-folio", is_flag=True, help="The box is meant to cover the folio stamp.")
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), help="write: the copy, a .pdf.")
@worded
def redact(
    case: Path,
    user: str | None,
    passphrase_file: Path | None,
    action: str,
    named: str | None,
    page: int | None,
    box: tuple[float, float, float, float] | None,
    basis: str | None,
    note: str,
    over_folio: bool,
    out: Path | None,
    as_json: bool,
    language: str,
) -> None:
    """Disclosure copies: boxes with their legal basis, proposals for them, and the copy without what is under them.

    NAMED is a document (list, add, suggest, write) or the id of a box (remove).
    """
    if action in _ON_DOCUMENT and not named:
        raise click.UsageError("give a document")
    if action == "remove" and not named:
        raise click.UsageError("give the id of a box")
    if action == "add" and (page is None or box is None or not basis):
        raise click.UsageError("add needs --page, --box and --basis")
    if action == "write" and out is None:
        raise click.UsageError("write needs --out")
    with opened(case, user, passphrase_file, write=action in ("add", "remove", "write")) as found:
        document = reading.resolve(found, named).id if named and action != "remove" else None
        if action == "add" and document is not None and page is not None and box is not None and basis:
            identifier, _ = app.add(found, document, page, box, basis, note, over_folio=over_folio)
            told: Any = {"id": identifier}
        elif action == "remove" and named:
            app.remove(found, named)
            told = {"removed": named}
        elif action == "suggest" and document is not None:
            told = {"suggestions": suggest(found, document, None if page is None else [page])}
        elif action == "write" and document is not None and out is not None:
            told = write_copy(found, document, out, progress=_progress)
        else:
            told = _told(found, action, document, language)
    if as_json:
        print_json(told)
        return
    _print(action, told, out, language)


def _told(case: Case, action: str, document: int | None, language: str) -> Any:
    """What is listed."""
    if action == "log":
        return app.redaction_log(case, language)
    if action == "bases":
        return {"bases": [
            {"id": one.id, "code": one.code, "label": one.label.in_language(language), "provision": one.provision,
             "citation": one.citation, "source": one.source, "checked": one.checked}
            for one in app.bases().values()
        ]}  # fmt: skip
    return {"boxes": app.boxes(case, document), "withheld": case.withheld}


def _progress(stage: str, done: int, of: int) -> None:
    if sys.stderr.isatty():
        click.echo(f"\r{stage} {done}/{of} ", nl=done == of, err=True)


def _print(action: str, told: Any, out: Path | None, language: str) -> None:
    if isinstance(told, CopyReport):
        _print_copy(told, out, language)
    elif action == "log":
        for row in told.rows:
            click.echo("  ".join(str(cell) for cell in row if cell != ""))
        for line in told.after:
            click.echo(line)
    elif action == "bases":
        for one in told["bases"]:
            click.echo(f"{one['id']:10}  {one['code']:9} {one['label']}  {one['provision']}  ({one['checked']})")
    elif action == "list":
        for one in told["boxes"]:
            click.echo(f"{one.id}  {one.document}  {one.page}  {_corners(one.box)}  {one.basis}  {one.note}".rstrip())
    elif action == "suggest":
        for one in told["suggestions"]:
            click.echo(f"{one.page}  {_corners(one.box)}  {one.basis}  {one.person or one.kind}  {one.quote}")
    else:
        click.echo(next(iter(told.values())))


def _corners(box: tuple[float, ...]) -> str:
    return ",".join(f"{edge:.4f}" for edge in box)


def _print_copy(told: CopyReport, out: Path | None, language: str) -> None:
    text = QT_TRANSLATE_NOOP("cli", "{out}: {pages} pages, {boxes} boxes, {bytes} bytes, SHA-256 {copy}")
    say(text, language, out=out, pages=told.pages, boxes=sum(told.by_basis.values()), bytes=told.bytes, copy=told.copy)
    if told.hidden:
        text = QT_TRANSLATE_NOOP("cli", "Words that nobody could see and that were left behind: {hidden}")
        say(text, language, hidden=told.hidden)
    if told.without_text:
        text = QT_TRANSLATE_NOOP("cli", "Pages that can't be searched in the copy, the picture only: {pages}")
        say(text, language, pages=", ".join(map(str, told.without_text)))
    if told.elsewhere:
        text = QT_TRANSLATE_NOOP("cli", "Blacked out in one place, legible in another. Please look at these:")
        say(text, language)
        for word, pages in told.elsewhere.items():
            click.echo(f"  {word}: {', '.join(map(str, pages))}")


VERBS = (redact,)
