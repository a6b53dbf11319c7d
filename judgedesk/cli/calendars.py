"""Verbs of calendars: hearings for other programs, and bookings from other calendars."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from judgedesk.app.outgoing import Recipient
from judgedesk.app.templates import LANGUAGES
from judgedesk.app.wording import QT_TRANSLATE_NOOP
from judgedesk.cli.common import IN_PART, opened, print_json, say, unlocked, worded

if TYPE_CHECKING:
    from judgedesk.app.bookings import Preview

# What these verbs stand on takes a while to load: no other verb waits for it.
_NOTES = {
    "cancelled": QT_TRANSLATE_NOOP("cli", "passed over, cancelled: {number}"),
    "free": QT_TRANSLATE_NOOP("cli", "passed over, take no time: {number}"),
    "others": QT_TRANSLATE_NOOP("cli", "passed over, tasks and notes: {number}"),
    "before": QT_TRANSLATE_NOOP("cli", "passed over, before {since}: {number}"),
    "after": QT_TRANSLATE_NOOP("cli", "passed over, after {until}: {number}"),
    "endless": QT_TRANSLATE_NOOP("cli", "repeated without end, read until {until}: {number}"),
    "floating": QT_TRANSLATE_NOOP("cli", "without a time zone, taken as local time: {number}"),
}


@click.command()
@unlocked
@click.option("--out", required=True, type=click.Path(path_type=Path, dir_okay=False), help=".ics")
@click.option("--lang", type=click.Choice(LANGUAGES), help="Language of the calendar; else that of the program.")
@click.option(
    "--for", "recipient", type=click.Choice([one.value for one in Recipient]), default=Recipient.SERVED.value,
    help="Who receives it; the public is told no pseudonyms either.",
)  # fmt: skip
@click.option("--cancel", metavar="HEARING", default="", help="Only this cancelled hearing, to be taken out.")
@worded
def calendar(
    case: Path,
    user: str | None,
    passphrase_file: Path | None,
    out: Path,
    lang: str | None,
    recipient: str,
    cancel: str,
    as_json: bool,
    language: str,
) -> None:
    """Hearings as a calendar (.ics), pseudonyms only; it passes the leak guard, and the log says so."""
    from judgedesk.app import calendars

    with opened(case, user, passphrase_file, write=True) as found:
        number = calendars.write_calendar(found, out, lang or language, recipient, cancel)
    if as_json:
        print_json({"out": str(out), "events": number, "for": recipient, "method": "CANCEL" if cancel else "PUBLISH"})
        return
    say(QT_TRANSLATE_NOOP("cli", "{path}: events: {number}"), language, path=out, number=number)


@click.command()
@unlocked
@click.argument("action", type=click.Choice(["import", "list", "drop"]))
@click.argument("what", required=False, metavar="[FILE|SOURCE]")
@click.option("--who", default="", help="Whose calendar it is: id of a room, a resource or a person.")
@click.option("--source", default="", help="What the calendar is called; else the name of the file.")
@click.option("--take-good", is_flag=True, help="Take what is understood, though not everything is.")
@click.option("--dry-run", is_flag=True, help="Only say what would change.")
@worded
def bookings(
    case: Path,
    user: str | None,
    passphrase_file: Path | None,
    action: str,
    what: str | None,
    who: str,
    source: str,
    take_good: bool,
    dry_run: bool,
    as_json: bool,
    language: str,
) -> None:
    """When rooms, resources and people are taken elsewhere: read from .ics or .csv, without what for."""
    from judgedesk.app import bookings as booked

    if action != "list" and not what:
        raise click.UsageError("give a file" if action == "import" else "give the source")
    with opened(case, user, passphrase_file, write=action != "list") as found:
        if action == "import":
            preview = booked.read(found, Path(str(what)), who, source)
            if preview.problems and not take_good:
                _tell_problems(preview, language)
                if not dry_run:
                    raise booked.refusal(preview, language)
            if not dry_run:
                booked.take(found, preview, take_good)
            _tell(preview, as_json, dry_run, language)
            if preview.problems:
                raise SystemExit(IN_PART)
            return
        if action == "drop":
            dropped = booked.drop(found, str(what))
            if as_json:
                print_json({"source": what, "dropped": len(dropped.ids)})
                return
            say(QT_TRANSLATE_NOOP("cli", "dropped: {number}"), language, number=len(dropped.ids))
            return
        lines, withheld = booked.sources(found), found.withheld
    if as_json:
        print_json({"sources": lines, "withheld": withheld})
        return
    for line in lines:
        click.echo(f"{line.source}  {line.who}  {line.number}  {line.first} – {line.last}")


def _tell(preview: "Preview", as_json: bool, dry_run: bool, language: str) -> None:
    from judgedesk.app import bookings as booked

    if as_json:
        problems = [
            {"line": one.line, "code": one.code, "text": booked.problem_said(one, language)} for one in preview.problems
        ]
        print_json(
            {"source": preview.source, "since": preview.since, "until": preview.until, "added": len(preview.new),
             "dropped": len(preview.gone), "unchanged": preview.same, "notes": preview.notes, "not_taken": problems,
             "taken": not dry_run}
        )  # fmt: skip
        return
    text = QT_TRANSLATE_NOOP("cli", "added: {added}, dropped: {dropped}, as they were: {same}")
    say(text, language, added=len(preview.new), dropped=len(preview.gone), same=preview.same)
    for name, number in preview.notes.items():
        say(_NOTES[name], language, number=number, since=preview.since, until=preview.until)
    _tell_problems(preview, language)


def _tell_problems(preview: "Preview", language: str) -> None:
    from judgedesk.app import bookings as booked

    text = QT_TRANSLATE_NOOP("cli", "line {line}: {problem}")
    if preview.by_event:
        text = QT_TRANSLATE_NOOP("cli", "event no. {line}: {problem}")
    for one in preview.problems:
        say(text, language, err=True, line=one.line, problem=booked.problem_said(one, language))


VERBS = (calendar, bookings)
