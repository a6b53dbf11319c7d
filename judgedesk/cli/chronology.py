"""The verb on facts: chronology."""

from pathlib import Path
from typing import Any

import click

from judgedesk.app import chronology as app
from judgedesk.app.chronology_paper import disputed_said
from judgedesk.app.wording import QT_TRANSLATE_NOOP, translated
from judgedesk.cli.common import opened, print_json, say, unlocked, worded
from judgedesk.domain.facts import FactKind
from judgedesk.language.fuzzy_dates import said


@click.command()
@unlocked
@click.option("--outside", is_flag=True, help="Also facts outside the scope, listed apart with the reason.")
@worded
def chronology(
    case: Path, user: str | None, passphrase_file: Path | None, outside: bool, as_json: bool, language: str
) -> None:
    """The facts in order, with the passages they rest on."""
    with opened(case, user, passphrase_file) as found:
        whole = app.chronology(found)
        withheld = found.withheld
    within = [line for line in whole.lines if not line.fact.outside_scope]
    apart = [line for line in whole.lines if line.fact.outside_scope]
    if as_json:
        content: dict[str, Any] = {"facts": [_plain(line, language) for line in within]}
        if outside:
            content["outside"] = [_plain(line, language) for line in apart]
        print_json(content | {"withheld": withheld})
        return
    for line in within:
        click.echo(_told(line, whole, language))
    if outside and apart:
        say(QT_TRANSLATE_NOOP("cli", "Outside the scope"), language)
        for line in apart:
            click.echo(f"{_told(line, whole, language)}  ({line.fact.outside_scope})")
    text = QT_TRANSLATE_NOOP("cli", "Facts: {within}, outside the scope: {apart}")
    say(text, language, within=len(within), apart=len(apart))


def _plain(line: app.Line, language: str) -> dict[str, Any]:
    """A fact as the records have it, with the date in words, its bounds, and what it cites."""
    fact = line.fact
    earliest, latest = fact.when.bounds
    return {
        "id": fact.id, "when": fact.when.when, "precision": fact.when.precision, "until": fact.when.until,
        "said": said(fact.when, language), "earliest": earliest, "latest": latest, "order": fact.order,
        "text": fact.text, "kind": fact.kind, "persons": fact.persons, "place": fact.place, "tags": fact.tags,
        "cites": line.cites, "counts": sorted(line.counts), "disputed": fact.disputed,
        "disputed_by": fact.disputed_by, "outside_scope": fact.outside_scope,
    }  # fmt: skip


def _told(line: app.Line, whole: app.Chronology, language: str) -> str:
    fact = line.fact
    parts = [f"{said(fact.when, language):32}", fact.text]
    if fact.kind is FactKind.ASSESSMENT:
        parts[1] = translated(QT_TRANSLATE_NOOP("cli", "Assessment: {text}"), language, "cli").format(text=fact.text)
    parts.append(", ".join(whole.called(who) for who in fact.persons))
    disputed = disputed_said(line, whole, language)
    if fact.disputed_by:
        disputed = translated(QT_TRANSLATE_NOOP("cli", "disputed by {by}"), language, "cli").format(by=disputed)
    parts.append(disputed)
    parts.append("; ".join(line.cites))
    return "  ".join(part for part in parts if part)


VERBS = (chronology,)
