"""The verb search: pages that answer a question, what was looked for, what the answers have in common."""

import dataclasses
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

import click

from judgedesk.app import facets as facet
from judgedesk.app import finding
from judgedesk.app.finding import SearchResult
from judgedesk.app.meaning import EXACT
from judgedesk.app.wording import QT_TRANSLATE_NOOP
from judgedesk.cli.common import MOST, opened, print_json, say, unlocked, worded
from judgedesk.language.fold import index_text
from judgedesk.search.engine import Order
from judgedesk.search.widening import Widening

_ORDERS: Final[dict[str, Order]] = {"best": "rank", "file": "file"}
_SHOWN: Final = 20
"""Words also looked for that are listed to a person; JSON has all."""


@click.command(
    epilog="""\b
{query, total, documents, order, suggestion, broken, lacking, hits: [{document, name, volume, page, folio, cite,
 score, snippet, spans}], expansions: [{word, forms: [{word, spelled, why, language, used}]}], facets}
order: best or file; very many hits come in file order unless best is asked for. broken: further pages on which
a word stands only as half of one broken at a line end. lacking: languages whose word forms are missing.
"""
)
@unlocked
@click.argument("query")
@click.option("--limit", type=click.IntRange(1, 100_000), default=50)
@click.option("--offset", type=click.IntRange(0, MOST), default=0)
@click.option("--volume")
@click.option("--kind")
@click.option("--person")
@click.option(
    "--order", type=click.Choice(list(_ORDERS)), help="Best first, however many there are, or as in the file."
)
@click.option("--facets", is_flag=True, help="What the answers have in common: volumes, kinds, persons, years.")
@click.option("--ocr-mistakes", is_flag=True, help="Words as OCR may have misread them, too.")
@click.option("--without", multiple=True, metavar="WORD", help="A word form not to be looked for; repeatable.")
@click.option("--exact", is_flag=True, help="No word forms.")
@worded
def search(
    case: Path,
    user: str | None,
    passphrase_file: Path | None,
    query: str,
    limit: int,
    offset: int,
    volume: str | None,
    kind: str | None,
    person: str | None,
    order: str | None,
    facets: bool,
    ocr_mistakes: bool,
    without: Sequence[str],
    exact: bool,
    as_json: bool,
    language: str,
) -> None:
    """Pages that hold the words: phrases in quotes, AND OR NOT, brackets, begin*."""
    if exact and (ocr_mistakes or without):
        raise click.UsageError("--exact leaves nothing to --ocr-mistakes and --without")
    left_out = frozenset(word for one in without for word in index_text(one).split())
    widening = EXACT if exact else Widening(confusions=ocr_mistakes, without=left_out)
    with opened(case, user, passphrase_file) as found:
        result = finding.search(
            found, query, limit=limit, offset=offset, volume=volume, kind=kind, person=person, widening=widening,
            order=_ORDERS[order or "best"], patient=order == "best",
        )  # fmt: skip
        common = None
        if facets:
            common = facet.facets(found, query, volume=volume, kind=kind, person=person, widening=widening)
        withheld = found.withheld
    if as_json:
        print_json({**_json(result, common), "withheld": withheld})
    else:
        _print(result, common, language)


def _json(result: SearchResult, common: facet.Facets | None) -> dict[str, Any]:
    content = {**dataclasses.asdict(result), "order": _named(result)}
    return content if common is None else content | {"facets": common.values}


def _named(result: SearchResult) -> str:
    return next(name for name, order in _ORDERS.items() if order == result.order)


def _print(result: SearchResult, common: facet.Facets | None, language: str) -> None:
    text = QT_TRANSLATE_NOOP("cli", "pages: {total}, in documents: {documents}")
    say(text, language, total=result.total, documents=result.documents)
    if result.broken:
        text = QT_TRANSLATE_NOOP("cli", "further pages where a word is broken at a line end: {broken}")
        say(text, language, broken=result.broken)
    _print_words(result, language)
    if result.suggestion:
        say(QT_TRANSLATE_NOOP("cli", "Did you mean: {query}"), language, query=result.suggestion)
    for name, values in common.values.items() if common is not None else ():
        click.echo(f"  {name}: " + ", ".join(f"{value.value} ({value.pages})" for value in values))
    if result.total:
        ranked = QT_TRANSLATE_NOOP("cli", "order: the best first")
        say(ranked if result.order == "rank" else QT_TRANSLATE_NOOP("cli", "order: as in the file"), language)
    for hit in result.hits:
        click.echo(f"{hit.cite}  {hit.name}\n    {hit.snippet}")


def _print_words(result: SearchResult, language: str) -> None:
    """What was looked for besides what was typed, and what may be missing."""
    for expansion in result.expansions:
        words = [form.spelled for form in expansion.forms if form.used and form.why != "word"]
        shown = ", ".join(words[:_SHOWN]) + (", …" if len(words) > _SHOWN else "")
        if words:
            text = QT_TRANSLATE_NOOP("cli", "also looked for, for {word}: {words}")
            say(text, language, word=expansion.spelled, words=shown)
    if result.lacking:
        text = QT_TRANSLATE_NOOP("cli", "word forms could not be asked for in: {languages}")
        say(text, language, languages=", ".join(result.lacking))
    if result.not_learnt:
        text = QT_TRANSLATE_NOOP("cli", "documents not looked through for dates and languages yet: {number}")
        say(text, language, number=result.not_learnt)


VERBS = (search,)
