"""The verb on the coverage proof, and how coverage is said: a court and a prosecution have different words for it."""

from collections.abc import Iterator, Mapping
from itertools import groupby, product
from operator import attrgetter
from pathlib import Path
from typing import Final

import click

from judgedesk.app import groundwork as app
from judgedesk.app import law
from judgedesk.app.casefile import Case
from judgedesk.app.grid import Grid, Row, counts, persons
from judgedesk.app.wording import QT_TRANSLATE_NOOP, translated
from judgedesk.cli.common import opened, print_json, say, unlocked, worded
from judgedesk.domain.roles import Role

_COURT: Final = {
    "covered": QT_TRANSLATE_NOOP("cli", "each needed row has a passage"),
    "open": QT_TRANSLATE_NOOP("cli", "nothing tagged for: {rows}"),
    "disputed": QT_TRANSLATE_NOOP("cli", "the age is disputed; if an adult, nothing tagged for: {rows}"),
}
_PROSECUTION: Final = {
    "covered": QT_TRANSLATE_NOOP("cli", "sufficient"),
    "open": QT_TRANSLATE_NOOP("cli", "open: {rows}"),
    "disputed": QT_TRANSLATE_NOOP("cli", "the age is disputed; if an adult, open: {rows}"),
}
_NOT_THEN: Final = QT_TRANSLATE_NOOP("cli", "at the dates of the act the provision does not apply")
_BY_AGE: Final = QT_TRANSLATE_NOOP("cli", "it depends on the disputed age")
_SHOWN: Final = 200
"""Pages listed one by one for a reader; JSON has them all."""


def coverage_said(row: Row, role: Role, language: str) -> str:
    """Where passages stand, in the words of a role. Of proof nothing is said."""
    if row.coverage != "covered" and not row.open:
        return translated(_BY_AGE if row.coverage == "disputed" else _NOT_THEN, language, "cli")
    words = _PROSECUTION if role is Role.PROSECUTOR else _COURT
    names = ", ".join(law.packs().element(element).short.in_language(language) for element in row.open)
    return translated(words[row.coverage], language, "cli").format(rows=names)


def grid_lines(whole: Grid, labels: Mapping[str, str], role: Role, language: str) -> Iterator[str]:
    """The grid for somebody who reads it on a terminal: cells with a passage under each defendant and victim."""
    pair = attrgetter("count", "defendant", "victim")
    cells = {key: list(found) for key, found in groupby(whole.cells, pair)}
    for row in whole.offences:
        who = f"{labels.get(row.defendant, row.defendant)} → {labels.get(row.victim, row.victim)}"
        yield f"{row.count}  {who}  {row.offence}: {coverage_said(row, role, language)}"
        for cell in cells.get(pair(row), ()):
            if cell.supports or cell.contradicts or cell.context:
                yield f"    ● {cell.supports}  ○ {cell.contradicts}  ◐ {cell.context}  {cell.element}"


@click.command(
    epilog="""\b
--json  {cells: [{count, defendant, victim, element, folios, unopened_by_me, unopened}], documents: [{document, name,
        volume, kind, pages, opened_by_me, opened}], pages: [{document, name, page, cite, opened_by}],
        persons: [{person, label, roles, pages}], withheld}
""",
)
@unlocked
@click.option("--count", help="Only this count.")
@worded
def coverage(
    case: Path, user: str | None, passphrase_file: Path | None, count: str | None, as_json: bool, language: str
) -> None:
    """Pages the grid rests on and which of them nobody opened; what is tied to no cell; who is in no count."""
    with opened(case, user, passphrase_file) as found:
        proof = app.groundwork(found, count)
        people = app.persons_in_no_count(found)
        pages = app.cited(found, proof.unopened if as_json else proof.unopened[:_SHOWN])
        if as_json:
            cells = [
                dict(zip(("count", "defendant", "victim", "element"), key, strict=True)) | ground._asdict()
                for key, ground in proof.cells.items()
            ]
            print_json(
                {"cells": cells, "documents": proof.documents, "pages": pages, "persons": people}
                | {"withheld": proof.withheld}
            )
            return
        _tell_cells(found, proof, language)
    _tell_documents(proof, language)
    _tell_pages(proof, pages, language)
    _tell_persons(people, language)


def _tell_cells(case: Case, proof: app.Groundwork, language: str) -> None:
    labels = {person.id: person.label for person in persons(case)}
    rests = QT_TRANSLATE_NOOP("cli", "folios: {folios}, never opened: {unopened}, not by you: {unopened_by_me}")
    for count in counts(case):
        rows = law.charged(count).elements
        for defendant, victim in product(count.defendants, count.victims):
            told = [(row, proof.of(count.id, defendant, victim, row.id)) for row in rows]
            if any(ground.folios for _, ground in told):
                click.echo(f"{count.label}  {labels.get(defendant, defendant)} → {labels.get(victim, victim)}")
            for row, ground in told:
                if ground.folios:
                    said = translated(rests, language, "cli").format(**ground._asdict())
                    click.echo(f"    {row.short.in_language(language):26}  {said}")


def _tell_documents(proof: app.Groundwork, language: str) -> None:
    say(QT_TRANSLATE_NOOP("cli", "Documents tied to no cell: {number}"), language, number=len(proof.documents))
    text = QT_TRANSLATE_NOOP("cli", "pages: {pages}, opened: {opened}, by you: {opened_by_me}")
    for one in proof.documents:
        told = translated(text, language, "cli").format(
            pages=one.pages, opened=one.opened, opened_by_me=one.opened_by_me
        )
        click.echo(f"    {one.name}  {told}")


def _tell_pages(proof: app.Groundwork, pages: list[app.CitedPage], language: str) -> None:
    text = QT_TRANSLATE_NOOP("cli", "Pages with a passage that nobody opened: {number}")
    say(text, language, number=len(proof.unopened))
    for page in pages:
        click.echo(f"    {page.cite}")
    if len(proof.unopened) > len(pages):
        more = len(proof.unopened) - len(pages)
        say(QT_TRANSLATE_NOOP("cli", "    further pages, listed with --json: {more}"), language, more=more)


def _tell_persons(people: list[app.NamedPerson], language: str) -> None:
    say(QT_TRANSLATE_NOOP("cli", "Persons of the list who are named in the file and in no count:"), language)
    text = QT_TRANSLATE_NOOP("cli", "pages: {pages}")
    for person in people:
        told = translated(QT_TRANSLATE_NOOP("cli", "no name to look for"), language, "cli")
        if person.pages is not None:
            told = translated(text, language, "cli").format(pages=person.pages)
        click.echo(f"    {person.label}  {told}")


VERBS = (coverage,)
