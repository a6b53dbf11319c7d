"""Verbs that write papers: reports, and the templates they are made from."""

from pathlib import Path

import click

from judgedesk.app import reports, templates
from judgedesk.app.wording import QT_TRANSLATE_NOOP
from judgedesk.cli.common import opened, print_json, released, say, unlocked, verb, worded


@click.command()
@unlocked
@click.argument("report", type=click.Choice(reports.REPORTS))
@click.option("--out", required=True, type=click.Path(path_type=Path, dir_okay=False), help=".docx, .xlsx or .csv")
@click.option("--count", help="Reasons: only this count.")
@click.option("--lang", type=click.Choice(templates.LANGUAGES), help="Language of the paper; else that of the program.")
@released
@worded
def report(
    case: Path,
    user: str | None,
    passphrase_file: Path | None,
    report: str,
    out: Path,
    count: str | None,
    lang: str | None,
    override: str,
    as_json: bool,
    language: str,
) -> None:
    """A report as a file; it passes the leak guard, and the log says that it was written."""
    with opened(case, user, passphrase_file, write=True) as found:
        rows = reports.write_report(found, report, out, lang or language, count, override)
    if as_json:
        print_json({"report": report, "out": str(out), "rows": rows})
        return
    click.echo(str(out))


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
    known = templates.templates()
    if as_json:
        print_json({"templates": known})
        return
    for one in known:
        click.echo(f"{one.name}  {one.language}  {one.path}")


VERBS = (report, templates_)
