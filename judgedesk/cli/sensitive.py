"""The verb on what is hard to look at: sensitive."""

from pathlib import Path
from typing import Any

import click

from judgedesk.app import breaks, reading
from judgedesk.app import sensitive as app
from judgedesk.app.casefile import Case
from judgedesk.app.wording import QT_TRANSLATE_NOOP, translated
from judgedesk.cli.common import opened, print_json, say, unlocked, worded
from judgedesk.domain.documents import MAX_PAGES

_KINDS = {
    "violence": QT_TRANSLATE_NOOP("cli", "violence"),
    "intimate": QT_TRANSLATE_NOOP("cli", "intimate"),
    "child": QT_TRANSLATE_NOOP("cli", "child"),
    "other": QT_TRANSLATE_NOOP("cli", "other"),
}


@click.command()
@unlocked
@click.argument("action", type=click.Choice(["list", "mark", "unmark", "break"]), default="list")
@click.argument("documents", nargs=-1)
@click.option(
    "--page", "pages", type=click.IntRange(1, MAX_PAGES), multiple=True, help="Only this page; several times."
)
@click.option("--kind", default="other", show_default=True, help=f"One of {', '.join(app.KINDS)}.")
@click.option("--text", is_flag=True, help="mark: veil the words as well, not only the picture.")
@click.option("--import", "batch", is_flag=True, help="With everything that came by the same import.")
@click.option("--minutes", type=int, help="break: ask after so many minutes of marked material, 0 for never.")
@worded
def sensitive(
    case: Path,
    user: str | None,
    passphrase_file: Path | None,
    action: str,
    documents: tuple[str, ...],
    pages: tuple[int, ...],
    kind: str,
    text: bool,
    batch: bool,
    minutes: int | None,
    as_json: bool,
    language: str,
) -> None:
    """What is hard to look at: marked, it opens veiled until somebody wants to see it. The evidence is not changed.

    DOCUMENTS are names, numbers or SHA-256; a whole document goes with what was found inside it.
    """
    changes = action in ("mark", "unmark")
    if changes and not documents:
        raise click.UsageError("give a document")
    if pages and (len(documents) != 1 or batch):
        raise click.UsageError("--page goes with one document")
    with opened(case, user, passphrase_file, write=changes or minutes is not None) as found:
        if action == "break":
            said = breaks.reminder(found) if minutes is None else breaks.set_minutes(found, minutes)
            _tell_break(said.minutes, as_json, language)
            return
        chosen = [reading.resolve(found, named).id for named in documents]
        if batch:
            chosen = list(dict.fromkeys(one for document in chosen for one in app.imported_with(found, document)))
        if action == "mark":
            _mark(found, chosen, pages, kind, text=text)
        elif action == "unmark":
            _unmark(found, chosen, pages)
        listed, withheld = _listed(found, chosen), found.withheld
    if as_json:
        print_json({"marks": listed, "withheld": withheld})
        return
    for line in listed:
        named = translated(_KINDS.get(line["kind"], line["kind"]), language, "cli")
        where = QT_TRANSLATE_NOOP("cli", "page {page}") if line["page"] else QT_TRANSLATE_NOOP("cli", "whole document")
        parts = [line["document"], translated(where, language, "cli").format(page=line["page"]), named]
        parts += [translated(QT_TRANSLATE_NOOP("cli", "text too"), language, "cli")] if line["text"] else []
        click.echo("  ".join([*parts, line["by"], line["at"]]))
    if not listed:
        say(QT_TRANSLATE_NOOP("cli", "Nothing is marked as sensitive."), language)


def _mark(case: Case, documents: list[int], pages: tuple[int, ...], kind: str, *, text: bool) -> None:
    if pages:
        app.mark_pages(case, documents[0], pages, kind, text=text)
    else:
        app.mark_all(case, documents, kind, text=text)


def _unmark(case: Case, documents: list[int], pages: tuple[int, ...]) -> None:
    if len(documents) == 1 and not pages and not app.marked(case, documents[0]):
        app.unmark(case, documents[0], None)  # says that there is nothing
    for page in pages:
        app.unmark(case, documents[0], page)
    if not pages:
        app.unmark_all(case, documents)


def _listed(case: Case, documents: list[int]) -> list[dict[str, Any]]:
    names = {one.id: one.name for one in reading.listed(case)}
    return [
        {"id": one.document, "document": names.get(one.document, str(one.document)), "page": one.page,
         "kind": one.kind, "text": one.text, "by": one.by, "at": one.at}
        for one in app.marked(case)
        if not documents or one.document in documents
    ]  # fmt: skip


def _tell_break(minutes: int, as_json: bool, language: str) -> None:
    if as_json:
        print_json({"minutes": minutes})
    elif minutes:
        say(QT_TRANSLATE_NOOP("cli", "A break is suggested after {n} minutes of marked material."), language, n=minutes)
    else:
        say(QT_TRANSLATE_NOOP("cli", "No break is suggested."), language)


VERBS = (sensitive,)
