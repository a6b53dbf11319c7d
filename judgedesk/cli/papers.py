"""Verbs that write papers: reports, papers about a record, and the templates they are made from."""

import dataclasses
from pathlib import Path
from typing import Any

import click

from judgedesk.app import paper_kinds, paper_words, reports, templates, writing
from judgedesk.app.outgoing import Recipient
from judgedesk.app.wording import QT_TRANSLATE_NOOP
from judgedesk.cli.common import IN_PART, day_option, opened, print_json, released, say, unlocked, verb, worded

_FOR = click.option(
    "--for", "recipient", type=click.Choice([one.value for one in Recipient]), default=Recipient.SERVED.value,
    help="Who receives it: an authority (identities), parties and others, the address annex, the public.",
)  # fmt: skip
_LANG = click.option(
    "--lang", type=click.Choice(templates.LANGUAGES), help="Language of the paper; else that of the program."
)


@click.command()
@unlocked
@click.argument("report", type=click.Choice(reports.REPORTS))
@click.option("--out", required=True, type=click.Path(path_type=Path, dir_okay=False), help=".docx, .xlsx or .csv")
@click.option("--count", default="", help="Only this count, by id or label.")
@click.option("--person", default="", help="Only what is about this person, by id, pseudonym or name.")
@day_option("--from", "first", about="Only from this day: YYYY-MM-DD.")
@day_option("--to", "last", about="Only until this day: YYYY-MM-DD.")
@click.option("--state", default="", help="Only in this state; a wrong one is answered with those there are.")
@click.option("--open", "open_", is_flag=True, help="Only what is open.")
@click.option("--bundle", default="", metavar="ID", help="Reasons as .docx: citations name pages of this bundle too.")
@_LANG
@_FOR
@released
@worded
def report(
    case: Path,
    user: str | None,
    passphrase_file: Path | None,
    report: str,
    out: Path,
    count: str,
    person: str,
    first: str,
    last: str,
    state: str,
    open_: bool,
    bundle: str,
    lang: str | None,
    recipient: str,
    override: str,
    as_json: bool,
    language: str,
) -> None:
    """A report as a file, as filtered; it passes the leak guard, and the log says that it was written."""
    wanted = reports.Filter(count, person, first, last, state, open_)
    with opened(case, user, passphrase_file, write=True) as found:
        rows = reports.write_report(
            found, report, out, lang or language, override=override, filters=wanted, recipient=Recipient(recipient),
            bundle=bundle,
        )  # fmt: skip
    if as_json:
        print_json({"report": report, "out": str(out), "rows": rows, "for": recipient})
        return
    click.echo(str(out))


@click.command()
@unlocked
@click.argument("template")
@click.option("--about", required=True, help="Id of a measure, testimony, person, count, hearing or sitting; or a day.")
@click.option("--out", required=True, type=click.Path(path_type=Path, dir_okay=False), help=".docx")
@_LANG
@_FOR
@worded
def write(
    case: Path,
    user: str | None,
    passphrase_file: Path | None,
    template: str,
    about: str,
    out: Path,
    lang: str | None,
    recipient: str,
    as_json: bool,
    language: str,
) -> None:
    """A paper about a record, from a template; it passes the leak guard, and the log says that it was written."""
    with opened(case, user, passphrase_file, write=True) as found:
        made = writing.write(found, template, about, out, lang or language, recipient)
    if as_json:
        print_json(
            {"template": template, "about": about, "for": recipient, "out": str(made.path), "annex": made.annex,
             "gaps": made.gaps, "withheld": made.withheld}
        )  # fmt: skip
    else:
        _tell(made, language)
    if made.withheld:
        raise SystemExit(IN_PART)


def _tell(made: writing.Written, language: str) -> None:
    for path in (made.path, made.annex):
        if path is not None:
            click.echo(str(path))
    if made.withheld:
        text = QT_TRANSLATE_NOOP("cli", "The address annex was not written: it takes the key to identities.")
        say(text, language, err=True)
    if made.gaps:
        say(QT_TRANSLATE_NOOP("cli", "To be filled in ({number}):"), language, number=len(made.gaps))
    for gap in made.gaps:
        click.echo(f"  {gap} {paper_words.GAP}")


@click.command(name="templates")
@click.argument("action", type=click.Choice(["list", "copy"]), default="list")
@click.argument("name", required=False)
@click.option("--lang", type=click.Choice(templates.LANGUAGES), help="Language of the template.")
@verb
@worded
def templates_(action: str, name: str | None, lang: str | None, as_json: bool, language: str) -> None:
    """Templates of papers: which there are, and a copy of one for the court to edit."""
    if action == "copy":
        if not name:
            raise click.UsageError("give the name of a template")
        copied = templates.copy_to_court(name, lang or language)
        if as_json:
            print_json({"template": name, "path": str(copied)})
            return
        say(QT_TRANSLATE_NOOP("cli", "{path}: papers are made from this copy now."), language, path=copied)
        return
    known = [(one, _meant(one.name)) for one in templates.templates()]
    if as_json:
        print_json({"templates": [dataclasses.asdict(one) | meant for one, meant in known]})
        return
    for one, meant in known:
        click.echo(f"{one.name}  {one.language}  {', '.join(meant['about'])}  {one.path}")


def _meant(name: str) -> dict[str, Any]:
    """For which records a template is; reports are about the whole case."""
    if name in paper_kinds.REPORTS or name.startswith(paper_kinds.OF_REPORT):
        return {"about": ("case",), "measures": (), "annex": False}
    kind = paper_kinds.kind_of(name)
    if name.startswith(paper_kinds.ABROAD) and name not in paper_kinds.KINDS:
        return {"about": ("request",), "measures": (), "annex": False}
    return {"about": kind.about, "measures": kind.measures, "annex": kind.address}


VERBS = (report, write, templates_)
