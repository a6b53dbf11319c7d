"""Verbs on what is done with questions: saved, batch, hits, similar, tagall."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click

from judgedesk.app import batch as batches
from judgedesk.app import hit_report, reading, saved, tag_all, terms
from judgedesk.app.batch_paper import write_batch
from judgedesk.app.casefile import Case
from judgedesk.app.similar_pages import similar_pages
from judgedesk.app.wording import QT_TRANSLATE_NOOP, said
from judgedesk.cli.common import IN_PART, opened, plain, print_json, released, say, served_only, unlocked, worded
from judgedesk.domain.documents import MAX_PAGES
from judgedesk.domain.errors import UserError
from judgedesk.domain.evidence import Stance

_OUT = click.Path(path_type=Path, dir_okay=False)
_ACTIONS = {"list": 0, "add": 2, "drop": 1, "rename": 2, "watch": 1, "unwatch": 1, "news": 0}


@contextmanager
def _bar() -> Iterator[Callable[[int, int], None] | None]:
    """Progress on standard error, on a terminal only."""
    if not sys.stderr.isatty():
        yield None
        return
    with click.progressbar(length=1, file=sys.stderr) as bar:

        def tell(done: int, of: int) -> None:
            bar.length = of
            bar.update(done - bar.pos)

        yield tell


def _problem(error: UserError | None, language: str) -> dict[str, str] | None:
    return None if error is None else {"code": error.code, "reason": said(error, language).why}


@click.command(
    name="saved",
    epilog="""\b
list                 {saved: [{id, name, query, options, watch, sealed, author, at}]}
add NAME QUERY       {id, name, sealed}   sealed: it names what only the sealed part may hold
drop NAME            {id, name}; so do watch NAME, unwatch NAME, rename NAME NEW
news                 {news: [{id, name, pages, documents: [{document, name, pages}], problem}]}
""",
)
@unlocked
@click.argument("action", type=click.Choice(list(_ACTIONS)), default="list")
@click.argument("words", nargs=-1, metavar="[NAME] [QUERY]")
@click.option("--watch", is_flag=True, help="With add: tell what new pages answer it.")
@click.option("--exact", is_flag=True, help="With add: no word forms.")
@click.option("--seen", is_flag=True, help="With news: remember that you have looked.")
@worded
def saved_(
    case: Path,
    user: str | None,
    passphrase_file: Path | None,
    action: str,
    words: tuple[str, ...],
    watch: bool,
    exact: bool,
    seen: bool,
    as_json: bool,
    language: str,
) -> None:
    """Questions kept under a name, and what is new to those that are watched."""
    if len(words) != _ACTIONS[action]:
        raise click.UsageError(f"saved {action} takes {_ACTIONS[action]} of NAME, QUERY")
    with opened(case, user, passphrase_file, write=seen or action not in ("list", "news")) as found:
        if action == "news":
            _news(found, language, seen=seen, as_json=as_json)
            return
        if action == "list":
            kept = saved.saved(found)
            if as_json:
                print_json({"saved": kept, "withheld": found.withheld})
                return
            for one in kept:
                click.echo(f"{'*' if one.watch else ' '} {one.name}\t{one.query}")
            return
        if action == "add":
            identifier, _ = saved.save(found, words[0], words[1], {"exact": True} if exact else {}, watch=watch)
            one = saved.saved_one(found, identifier)
        else:
            one = _changed(found, action, words)
    if as_json:
        print_json({"id": one.id, "name": one.name, "sealed": one.sealed})


def _changed(found: Case, action: str, words: tuple[str, ...]) -> saved.Saved:
    one = saved.saved_one(found, words[0])
    if action == "drop":
        saved.drop(found, one.id)
        return one
    if action == "rename":
        saved.rename(found, one.id, words[1])
    else:
        saved.set_watch(found, one.id, action == "watch")
    return saved.saved_one(found, one.id)


def _news(found: Case, language: str, *, seen: bool, as_json: bool) -> None:
    told = saved.news(found)
    if seen:
        for one in told:
            if one.problem is None:
                saved.seen(found, one.id, one.upto)
    if as_json:
        lines = [
            {"id": one.id, "name": one.name, "pages": one.pages, "documents": plain(one.documents),
             "problem": _problem(one.problem, language)}
            for one in told
        ]  # fmt: skip
        print_json({"news": lines, "withheld": found.withheld})
    else:
        for one in told:
            click.echo(f"{one.pages:6}  {one.name}" + (f"  {said(one.problem, language).line}" if one.problem else ""))
            for new in one.documents:
                click.echo(f"        {new.pages:6}  {new.name}")
    if any(one.problem is not None for one in told):
        raise SystemExit(IN_PART)


@click.command(
    epilog="""\b
{terms: [{line, text, pages, documents, problem}], documents: [{id, name, volume, sealed, pages}],
 persons: [{id, label, pages}], cells: [{term, document, pages}], person_cells: [{term, person, pages}]}
term counts from 0; exit 3 when a line could not be looked for
"""
)
@unlocked
@click.argument("file", type=_OUT)
@click.option("--out", type=_OUT, help="Write the matrix: .xlsx, .csv, or .docx with a row a term.")
@click.option("--hits", type=_OUT, help="Write the passages of all terms: .docx, .xlsx or .csv.")
@click.option("--exact", is_flag=True, help="No word forms.")
@served_only
@released
@worded
def batch(
    case: Path,
    user: str | None,
    passphrase_file: Path | None,
    file: Path,
    out: Path | None,
    hits: Path | None,
    exact: bool,
    override: str,
    as_json: bool,
    language: str,
) -> None:
    """Many searches at once: the lines of a .txt or the first column of a sheet, up to 2,000.

    All words of a line, in any order; a line with quotation marks or operators is a question. Counts are pages.
    """
    options = {"exact": True} if exact else {}
    lines = terms.lines_in(file)
    with opened(case, user, passphrase_file, write=bool(out or hits)) as found, _bar() as tell:
        counted = batches.batch(found, lines, options=options, progress=tell)
        if out is not None:
            write_batch(found, counted, out, language, override)
        if hits is not None:
            hit_report.write_batch_hits(
                found, lines, hits, language=language, options=options, progress=tell, override=override
            )
        withheld = found.withheld
    if as_json:
        print_json({**_batch_json(counted, language), "withheld": withheld})
    else:
        for term in counted.terms:
            refused = "" if term.problem is None else f"  {said(term.problem, language).why}"
            click.echo(f"{term.pages:6} {term.documents:6}  {term.text}{refused}")
    if counted.not_understood:
        raise SystemExit(IN_PART)


def _batch_json(counted: batches.Batch, language: str) -> dict[str, Any]:
    return {
        "terms": [
            {"line": term.line, "text": term.text, "pages": term.pages, "documents": term.documents,
             "problem": _problem(term.problem, language)}
            for term in counted.terms
        ],
        "documents": counted.documents,
        "persons": counted.persons,
        "cells": [
            {"term": term, "document": document, "pages": pages}
            for (term, document), pages in sorted(counted.cells.items())
        ],
        "person_cells": [
            {"term": term, "person": person, "pages": pages}
            for (term, person), pages in sorted(counted.person_cells.items())
        ],
    }  # fmt: skip


@click.command(
    epilog="""\b
{pages, listed, not_understood, missing: [...]}
missing says what no search could reach; exit 3 when more pages answer than are listed (5,000)
"""
)
@unlocked
@click.argument("query")
@click.option("--out", type=_OUT, required=True, help="A .docx, .xlsx or .csv.")
@click.option("--exact", is_flag=True, help="No word forms.")
@served_only
@released
@worded
def hits(
    case: Path,
    user: str | None,
    passphrase_file: Path | None,
    query: str,
    out: Path,
    exact: bool,
    override: str,
    as_json: bool,
    language: str,
) -> None:
    """Write the passages that answer a question, with their citations, by document."""
    options = {"exact": True} if exact else {}
    with opened(case, user, passphrase_file, write=True) as found, _bar() as tell:
        done = hit_report.write_hits(
            found, query, out, language=language, options=options, progress=tell, override=override
        )
        withheld = found.withheld
    if as_json:
        print_json({**plain(done), "withheld": withheld})
    else:
        text = QT_TRANSLATE_NOOP("cli", "pages: {pages}, listed: {listed}")
        say(text, language, pages=done.pages, listed=done.listed)
        for line in done.missing:
            click.echo(f"  {line}")
    if done.listed < done.pages:
        raise SystemExit(IN_PART)


@click.command(
    epilog="""\b
{pages: [{document, name, page, cite, score, snippet, spans}]}   the most alike first
"""
)
@unlocked
@click.argument("document")
@click.argument("page", type=click.IntRange(1, MAX_PAGES))
@click.option("--limit", type=click.IntRange(1, 500), default=20)
@click.option("--duplicates", is_flag=True, help="Pages with the very same text, too.")
@worded
def similar(
    case: Path,
    user: str | None,
    passphrase_file: Path | None,
    document: str,
    page: int,
    limit: int,
    duplicates: bool,
    as_json: bool,
    language: str,
) -> None:
    """Pages that share most of the rare words of a page."""
    with opened(case, user, passphrase_file) as found:
        known = reading.resolve(found, document)
        alike = similar_pages(found, known.id, page, limit, duplicates=duplicates)
        withheld = found.withheld
    if as_json:
        print_json({"pages": alike, "withheld": withheld})
        return
    for one in alike:
        click.echo(f"{one.score:8.2f}  {one.cite}  {one.name}\n          {one.snippet}")


@click.command(
    epilog="""\b
{pages, passages: [{document, page, cite, start, end, quote}], tagged, bare, added: [id]}
tagged: pages whose passage bears this tag already; bare: pages on which the words can't be shown
"""
)
@unlocked
@click.argument("query")
@click.option("--element", required=True, help="Id of the element, as `law` prints it.")
@click.option("--count", "count_", required=True, help="Id of the count.")
@click.option("--defendant", required=True, help="Id of the person.")
@click.option("--victim", required=True, help="Id of the person.")
@click.option("--stance", type=click.Choice([stance.value for stance in Stance]), default="supports")
@click.option("--note", default="")
@click.option("--preview", is_flag=True, help="Only tell what would be tagged.")
@worded
def tagall(
    case: Path,
    user: str | None,
    passphrase_file: Path | None,
    query: str,
    element: str,
    count_: str,
    defendant: str,
    victim: str,
    stance: str,
    note: str,
    preview: bool,
    as_json: bool,
    language: str,
) -> None:
    """Tag the first passage of every page that answers, at most 500, as one act that one undo takes back."""
    target = tag_all.Target(element, count_, defendant, victim, Stance(stance), note)
    with opened(case, user, passphrase_file, write=not preview) as found:
        planned = tag_all.preview(found, query, target)
        added = [] if preview else tag_all.tag_all(found, query, target)[0]
        withheld = found.withheld
    if as_json:
        print_json({**plain(planned), "added": added, "withheld": withheld})
        return
    text = QT_TRANSLATE_NOOP(
        "cli", "pages: {pages}, passages: {passages}, tagged before: {tagged}, tagged now: {added}"
    )
    say(text, language, pages=planned.pages, passages=len(planned.passages), tagged=planned.tagged, added=len(added))


VERBS = (saved_, batch, hits, similar, tagall)
