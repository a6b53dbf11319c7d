"""The verb that builds the demo case."""

import sys
from pathlib import Path
from typing import Any

import click

from judgedesk.app import demo as cases
from judgedesk.app import finding
from judgedesk.app import grid as grids
from judgedesk.app.casefile import Case, summary
from judgedesk.app.wording import QT_TRANSLATE_NOOP, translated
from judgedesk.cli.common import IN_PART, chosen_language, print_json, say, verb, worded
from judgedesk.cli.coverage import coverage_said
from judgedesk.cli.evidence import Bar
from judgedesk.cli.opening import Window

QUESTION = "paszport"
"""What the demo looks for."""


@click.command()
@click.option("--dir", "folder", type=click.Path(path_type=Path), help="Where the demo case is to lie.")
@click.option("--no-window", is_flag=True, help="Build it and print what it holds.")
@click.option("--pictures", type=click.Path(path_type=Path), help="Save pictures of the views in this folder.")
@verb
@click.pass_obj
@worded
def demo(
    window: Window, folder: Path | None, no_window: bool, pictures: Path | None, as_json: bool, language: str
) -> None:
    """Build the demo case by the ordinary import and open it (user demo, passphrase demo)."""
    with Bar() as bar:
        case, report = cases.build(folder, bar.tell)
    with case:
        content = demo_content(case)
        if pictures is not None:
            content["pictures"] = window.take_pictures(case, pictures, chosen_language(language))
        lines = demo_lines(case, content, language)
    text = QT_TRANSLATE_NOOP("cli", "{case}: user {user}, passphrase {passphrase}")
    say(text, language, err=True, case=case.path, user=cases.USER, passphrase=cases.PASSPHRASE)
    if no_window or as_json:
        if as_json or not sys.stdout.isatty():
            print_json(content)
        else:
            click.echo("\n".join(lines))
        raise SystemExit(IN_PART if report.failed else 0)
    raise SystemExit(window.run(case.path, cases.USER, cases.PASSPHRASE, chosen_language(language)))


def demo_content(case: Case) -> dict[str, Any]:
    """What the demo case holds, in the words of the contract."""
    known = summary(case)
    return {
        "case": str(case.path),
        "documents": known.documents,
        "pages": known.pages,
        "tags": known.tags,
        "grid": grids.grid(case),
        "hits": finding.search(case, QUESTION).hits,
    }


def demo_lines(case: Case, content: dict[str, Any], language: str) -> list[str]:
    """The same for somebody who reads it on a terminal."""
    text = QT_TRANSLATE_NOOP("cli", "documents: {documents}, pages: {pages}, tags: {tags}")
    lines = [translated(text, language, "cli").format(**content)]
    text = QT_TRANSLATE_NOOP("cli", "pages that hold “{question}”: {number}")
    lines.append(translated(text, language, "cli").format(question=QUESTION, number=len(content["hits"])))
    people = {person.id: person.label for person in grids.persons(case)}
    counts = {count.id: count.label for count in grids.counts(case)}
    for row in content["grid"].offences:
        who = f"{people.get(row.defendant, row.defendant)} → {people.get(row.victim, row.victim)}"
        lines.append(f"  {counts[row.count]}  {who}: {coverage_said(row, case.role, language)}")
    return [*lines, *(f"  {path}" for path in content.get("pictures", ()))]


VERBS = (demo,)
