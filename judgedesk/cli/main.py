"""The command line: all verbs under one name."""

import sys
from pathlib import Path
from typing import Any, Protocol

import click

from judgedesk import __version__
from judgedesk.app import demo as cases
from judgedesk.app import finding
from judgedesk.app import grid as grids
from judgedesk.app import law as packs
from judgedesk.app.casefile import Case, summary
from judgedesk.app.wording import QT_TRANSLATE_NOOP, ErrorText, said, translated
from judgedesk.cli.bundle import VERBS as BUNDLE
from judgedesk.cli.calendars import VERBS as CALENDARS
from judgedesk.cli.cases import VERBS as CASES
from judgedesk.cli.chronology import VERBS as CHRONOLOGY
from judgedesk.cli.common import (
    BUG,
    IN_PART,
    INTERRUPTED,
    NotADay,
    chosen_language,
    default_language,
    print_error,
    print_json,
    say,
    verb,
    worded,
)
from judgedesk.cli.counts import VERBS as COUNTS
from judgedesk.cli.coverage import VERBS as COVERAGE
from judgedesk.cli.coverage import coverage_said
from judgedesk.cli.detention import VERBS as DETENTION
from judgedesk.cli.diary import VERBS as DIARY
from judgedesk.cli.elements import VERBS as ELEMENTS
from judgedesk.cli.evidence import VERBS as EVIDENCE
from judgedesk.cli.evidence import Bar
from judgedesk.cli.exchange import VERBS as EXCHANGE
from judgedesk.cli.families import VERBS as FAMILIES
from judgedesk.cli.finding import VERBS as FINDING
from judgedesk.cli.folios import VERBS as FOLIOS
from judgedesk.cli.hearings import VERBS as HEARINGS
from judgedesk.cli.instruments import VERBS as INSTRUMENTS
from judgedesk.cli.intake import VERBS as INTAKE
from judgedesk.cli.languages import VERBS as LANGUAGES
from judgedesk.cli.ocr import VERBS as OCR
from judgedesk.cli.outlines import VERBS as OUTLINES
from judgedesk.cli.papers import VERBS as PAPERS
from judgedesk.cli.people import VERBS as PEOPLE
from judgedesk.cli.protection import VERBS as PROTECTION
from judgedesk.cli.recordings import VERBS as RECORDINGS
from judgedesk.cli.redaction import VERBS as REDACTION
from judgedesk.cli.requests import VERBS as REQUESTS
from judgedesk.cli.retention import VERBS as RETENTION
from judgedesk.cli.searching import VERBS as SEARCHING
from judgedesk.cli.sensitive import VERBS as SENSITIVE
from judgedesk.cli.service import VERBS as SERVICE
from judgedesk.cli.tables import VERBS as TABLES
from judgedesk.cli.trial import VERBS as TRIAL
from judgedesk.cli.writing_many import VERBS as WRITING_MANY
from judgedesk.domain.errors import UserError

QUESTION = "paszport"
"""What the demo looks for."""


class Window(Protocol):
    """The window as the command line sees it; `__main__` hands it down."""

    def run(self, case: Path | None, user: str, passphrase: str, language: str) -> int:
        """Show it until it is closed; returns an exit status."""

    def take_pictures(self, case: Case, folder: Path, language: str) -> list[Path]:
        """Save pictures of the views of a case."""


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="judgedesk")
def judgedesk() -> None:
    """An offline, encrypted evidence desk for trafficking trials. Without a verb the window opens."""


@judgedesk.command()
@click.argument("case", required=False, type=click.Path(path_type=Path))
@verb
@click.pass_obj
@worded
def desk(window: Window, case: Path | None, as_json: bool, language: str) -> None:
    """Open the window."""
    raise SystemExit(window.run(case, "", "", chosen_language(language)))


@judgedesk.command()
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


@judgedesk.command()
@click.argument("action", type=click.Choice(["list", "show"]), default="list")
@click.argument("identifier", required=False)
@verb
@worded
def law(action: str, identifier: str | None, as_json: bool, language: str) -> None:
    """Packs: offences, related offences, indicators, questions, measures, instruments, states; ids, dates, sources."""
    if action == "show":
        if not identifier:
            raise click.UsageError("give an id, or the code of a state, as `judgedesk law list` has them")
        print_json(packs.anything(identifier))
        return
    listed = law_list(language)
    if as_json:
        print_json(listed)
        return
    for lines in listed.values():
        for line in lines:
            named = f"{line['id']}  {line.get('provision', '')}  {line['title']}".replace("    ", "  ")
            click.echo(f"{named}  ({line['checked']})" if "checked" in line else named)


def law_list(language: str) -> dict[str, list[dict[str, Any]]]:
    """Everything in the packs by id: offences, related offences, indicators, questions."""
    return {
        "offences": [
            {
                "id": offence.id, "provision": offence.provision, "title": offence.title.in_language(language),
                "jurisdiction": offence.jurisdiction, "valid_from": offence.valid_from, "valid_to": offence.valid_to,
                "source": offence.source, "checked": offence.checked,
                "elements": [element.id for element in offence.elements],
            }
            for offence in packs.packs().offences.values()
        ],
        "related": [
            {
                "id": one.id, "provision": one.provision, "title": one.title.in_language(language),
                "jurisdiction": one.jurisdiction, "to": one.to, "source": one.source, "checked": one.checked,
            }
            for one in packs.related().related.values()
        ],
        "indicators": [
            {
                "id": one.id, "title": one.label.in_language(language), "group": one.group, "suggests": one.suggests,
                "source": one.source, "checked": one.checked,
            }
            for one in packs.indicators().indicators.values()
        ],
        "questions": [
            {"id": one.id, "title": one.text.in_language(language)} for one in packs.related().questions.values()
        ],
        "measures": [
            {
                "id": one.id, "provision": one.basis, "title": one.title.in_language(language),
                "jurisdiction": one.jurisdiction, "source": one.source, "checked": one.checked,
            }
            for one in packs.measures().measures.values()
        ],
        "instruments": [
            {
                "id": one.id, "provision": one.basis, "title": one.title.in_language(language),
                "needs": [need for need, serves in one.needs.items() if serves],
                "valid_from": one.valid_from, "valid_to": one.valid_to,
                "source": one.source, "checked": one.checked,
            }
            for one in packs.instruments().values()
        ],
        "states": [
            {
                "id": one.code, "title": one.name.in_language(language),
                "bonds": {name: bond.bound for name, bond in one.bonds.items()},
                "source": one.source, "checked": one.checked,
            }
            for one in packs.states().values()
        ],
    }  # fmt: skip


@judgedesk.command()
@verb
@worded
def doctor(as_json: bool, language: str) -> None:
    """What this machine lacks, each with its remedy."""
    from judgedesk.app.doctor import examine

    checks = examine(language)
    if as_json:
        print_json({"ok": all(check.ok for check in checks if check.required), "checks": checks})
        return
    for check in checks:
        state = "ok  " if check.ok else "LACK" if check.required else "lack"
        click.echo(f"{state}  {check.name}: {check.found or check.needed}  {check.remedy}".rstrip())


def main(arguments: list[str], window: Window) -> int:
    """Run one verb; returns the exit status. With ``--json`` a failure is one JSON document, too."""
    as_json = "--json" in arguments
    for command in (
        *BUNDLE,
        *CALENDARS,
        *CASES,
        *EVIDENCE,
        *EXCHANGE,
        *INTAKE,
        *OCR,
        *SEARCHING,
        *RECORDINGS,
        *SENSITIVE,
        *TABLES,
        *SERVICE,
        *FOLIOS,
        *FAMILIES,
        *FINDING,
        *HEARINGS,
        *CHRONOLOGY,
        *COUNTS,
        *COVERAGE,
        *ELEMENTS,
        *PAPERS,
        *TRIAL,
        *WRITING_MANY,
        *PEOPLE,
        *OUTLINES,
        *INSTRUMENTS,
        *LANGUAGES,
        *REQUESTS,
        *PROTECTION,
        *DETENTION,
        *DIARY,
        *RETENTION,
        *REDACTION,
    ):
        judgedesk.add_command(command)
    try:
        judgedesk.main(arguments, prog_name="judgedesk", standalone_mode=False, obj=window)
    except (click.exceptions.Abort, KeyboardInterrupt):
        return report_interruption(as_json)
    except click.ClickException as error:
        error.show(sys.stderr)
        if as_json:
            code, facts = (error.told.code, error.told.facts) if isinstance(error, NotADay) else ("cli.usage", {})
            print_error(code, ErrorText(error.format_message(), "", "judgedesk --help"), facts)
        return error.exit_code
    except SystemExit as leaving:
        return leaving.code if isinstance(leaving.code, int) else BUG
    except Exception as error:
        return report_bug(error, as_json)
    return 0


def report_interruption(as_json: bool) -> int:
    """Told to stop by a signal."""
    if as_json:
        print_error("job.cancelled", said(UserError("job.cancelled"), default_language()), {})
    text = QT_TRANSLATE_NOOP("cli", "Interrupted. What was complete is kept; run the same again to go on.")
    say(text, default_language(), err=True)
    return INTERRUPTED


def report_bug(error: Exception, as_json: bool = False) -> int:
    """A mistake of ours, told without any text of the case: kinds and places only."""
    import traceback

    places = [
        f"{Path(frame.filename).name}:{frame.lineno} {frame.name}"
        for frame in traceback.extract_tb(error.__traceback__)
    ][-12:]
    language = default_language()
    text = QT_TRANSLATE_NOOP("cli", "This is a mistake in JudgeDesk, not yours. Nothing committed is lost.")
    what = translated(text, language, "cli")
    text = QT_TRANSLATE_NOOP("cli", "Please report these lines; they hold no text of the case:")
    report = translated(text, language, "cli")
    kind = f"{type(error).__name__} in judgedesk {__version__}"
    if as_json:
        print_error("cli.bug", ErrorText(what, kind, report), {"places": "; ".join(places)})
    click.echo(f"{what}\n{report}\n  {kind}", err=True)
    for place in places:
        click.echo(f"  {place}", err=True)
    return BUG
