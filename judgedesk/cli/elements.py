"""Verbs on elements beside the grid: comparison with related offences, indicators."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

import click

from judgedesk.app import comparison
from judgedesk.app import indicators as ticks
from judgedesk.app.casefile import Case
from judgedesk.app.comparison import Comparison
from judgedesk.app.indicators import Overview
from judgedesk.app.tagging import known_count
from judgedesk.app.wording import QT_TRANSLATE_NOOP, translated
from judgedesk.cli.common import opened, plain, print_json, unlocked, worded

P = ParamSpec("P")
R = TypeVar("R")


def _of_count(function: Callable[P, R]) -> Callable[P, R]:
    count = click.option("--count", required=True, help="Id of the count.")
    defendant = click.option("--defendant", help="Id of the person; else all of the count.")
    victim = click.option("--victim", help="Id of the person; else all of the count.")
    return count(defendant(victim(function)))


def _pairs(case: Case, count: str, defendant: str | None, victim: str | None) -> Iterator[tuple[str, str]]:
    known = known_count(case.file.reading(), count)
    for accused in [defendant] if defendant else known.defendants:
        for injured in [victim] if victim else known.victims:
            yield accused, injured


@click.command(
    epilog="""\b
{comparisons: [{count, defendant, victim, offence, provision, elements, neighbours, questions, duty, ...}], withheld}
a worksheet: answers and notes are the user's own and shown only with the chambers key
"""
)
@unlocked
@_of_count
@worded
def neighbours(
    case: Path,
    user: str | None,
    passphrase_file: Path | None,
    count: str,
    defendant: str | None,
    victim: str | None,
    as_json: bool,
    language: str,
) -> None:
    """Put the offence of a count beside those it is taken for: shared rows, tags, questions, motions needed."""
    with opened(case, user, passphrase_file) as found:
        pairs = list(_pairs(found, count, defendant, victim))
        compared = [comparison.compare(found, count, accused, injured) for accused, injured in pairs]
        withheld = found.withheld
    if as_json:
        print_json({"comparisons": compared, "withheld": withheld})
        return
    for one in compared:
        click.echo("\n".join(_comparison_lines(one, language)))


def _comparison_lines(one: Comparison, language: str) -> Iterator[str]:
    def said(text: str, **facts: object) -> str:
        return translated(text, language, "cli").format(**facts)

    yield f"{one.defendant} → {one.victim}: {one.provision}"
    for neighbour in one.neighbours:
        yield f"  {neighbour.id}  {neighbour.provision}  {neighbour.title[language]}"
        for row in neighbour.rows:
            if row.standing == "own":
                text = QT_TRANSLATE_NOOP("cli", "not shared with the offence charged")
                yield f"    {row.label[language]}: {said(text)}"
            else:
                text = QT_TRANSLATE_NOOP("cli", "for {supports}, against {contradicts}, context {context}")
                counts = said(text, supports=row.supports, contradicts=row.contradicts, context=row.context)
                yield f"    {row.label[language]}: {counts}"
        if neighbour.motion is not None:
            yield f"    ! {neighbour.motion[language]}"
    for question in one.questions:
        speaks = question.speaks
        yield f"  {question.answer or '?':7}  {question.text[language]}"
        if speaks is not None:
            yield f"           {speaks.says[language]}"
    if one.duty is not None:
        yield f"  {one.duty.provision}: {one.duty.text[language]}"


@click.command(
    epilog="""\b
{indicators: [{count, defendant, victim, packs: [{id, title, rule, groups: [{id, rule, indicators}]}]}], withheld}
rule: what the published rule says, in numbers of indicators; never a score
"""
)
@unlocked
@_of_count
@click.option("--all", "everything", is_flag=True, help="Groups that suggest nothing for this offence, too.")
@worded
def indicators(
    case: Path,
    user: str | None,
    passphrase_file: Path | None,
    count: str,
    defendant: str | None,
    victim: str | None,
    everything: bool,
    as_json: bool,
    language: str,
) -> None:
    """Indicators with the passages ticked and the elements they suggest. A tick is a tag on an indicator's id."""
    with opened(case, user, passphrase_file) as found:
        pairs = list(_pairs(found, count, defendant, victim))
        seen = [ticks.overview(found, count, *pair, everything=everything) for pair in pairs]
        withheld = found.withheld
    if as_json:
        print_json({"indicators": [_overview_json(one) for one in seen], "withheld": withheld})
        return
    for one in seen:
        click.echo("\n".join(_overview_lines(one, language)))


def _overview_json(one: Overview) -> dict[str, Any]:
    content: dict[str, Any] = plain(one)
    del content["withheld"]
    return content


def _overview_lines(one: Overview, language: str) -> Iterator[str]:
    yield f"{one.defendant} → {one.victim}"
    for pack in one.packs:
        yield f"  {pack.title[language]}"
        for group in pack.groups:
            yield f"    {group.label[language]}"
            for reading in group.rule:
                yield f"      {reading.label[language]}: {reading.text[language]}"
            for line in group.indicators:
                if line.supports or line.contradicts or line.context:
                    numbers = f"+{len(line.supports)} -{len(line.contradicts)} ·{len(line.context)}"
                    hints = ", ".join(f"{hint.element} ({hint.tagged}/{hint.passages})" for hint in line.suggests)
                    yield f"      {line.id}  {line.label[language]}  {numbers}  {hints}".rstrip()


VERBS = (neighbours, indicators)
