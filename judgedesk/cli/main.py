"""The command line: all verbs under one name."""

import importlib
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from judgedesk import __version__
from judgedesk.app.wording import QT_TRANSLATE_NOOP, ErrorText, said, translated
from judgedesk.cli.common import BUG, INTERRUPTED, NotADay, default_language, print_error, say
from judgedesk.domain.errors import UserError

if TYPE_CHECKING:
    from judgedesk.cli.opening import Window

WHERE = {
    "bundle": ("bundle",),
    "calendars": ("calendar", "bookings"),
    "cases": ("create", "users", "verify", "backup", "restore", "seal", "audit"),
    "chronology": ("chronology",),
    "counts": ("counts",),
    "coverage": ("coverage",),
    "demo": ("demo",),
    "detention": ("detention",),
    "diary": ("diary",),
    "doctor": ("doctor",),
    "elements": ("neighbours", "indicators"),
    "evidence": ("import", "ledger", "text", "record", "dump", "grid"),
    "exchange": ("exchange",),
    "families": ("enrich", "families", "compare", "candidates"),
    "finding": ("saved", "batch", "hits", "similar", "tagall"),
    "folios": ("folios", "split", "volume"),
    "hearings": ("plan", "hearings", "ready"),
    "instruments": ("instruments",),
    "intake": ("retry", "passwords", "watch"),
    "languages": ("languages",),
    "law": ("law",),
    "ocr": ("ocr", "layers"),
    "opening": ("desk",),
    "outlines": ("outline", "contradictions"),
    "papers": ("report", "write", "templates"),
    "people": ("people", "person", "merge", "naming"),
    "protection": ("alerts", "measures"),
    "recordings": ("transcript",),
    "redaction": ("redact",),
    "requests": ("request",),
    "retention": ("custody", "close", "archive", "erase"),
    "searching": ("search",),
    "sensitive": ("sensitive",),
    "service": ("service",),
    "tables": ("tables",),
    "trial": ("disclosed", "motions", "evidence-list", "reasons-form"),
    "writing_many": ("write-many",),
}
"""The verbs of each module beside this one: a module is loaded when one of its verbs is called for."""


class Verbs(click.Group):
    """All verbs by name. Loading them all takes a second, loading one a third of it."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Their names in the order of the alphabet."""
        return sorted(name for names in WHERE.values() for name in names)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The verb of a name."""
        for module, names in WHERE.items():
            if cmd_name in names:
                verbs: tuple[click.Command, ...] = importlib.import_module(f"judgedesk.cli.{module}").VERBS
                return next(verb for verb in verbs if verb.name == cmd_name)
        return None


@click.group(cls=Verbs, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="judgedesk")
def judgedesk() -> None:
    """An offline, encrypted evidence desk for trafficking trials. Without a verb the window opens."""


def main(arguments: list[str], window: "Window") -> int:
    """Run one verb; returns the exit status. With ``--json`` a failure is one JSON document, too."""
    as_json = "--json" in arguments
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
