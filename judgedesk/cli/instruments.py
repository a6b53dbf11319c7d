"""The verb that says which instruments of legal assistance are open."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import click

from judgedesk.app import kept, law, requests
from judgedesk.app.wording import QT_TRANSLATE_NOOP, translated
from judgedesk.cli.common import day_option, opened, print_json, unlocked, worded
from judgedesk.law.choosing import Option
from judgedesk.law.instruments import NEEDS
from judgedesk.law.model import Text

Json = dict[str, Any]
_OPEN: Mapping[bool | None, str] = {
    True: QT_TRANSLATE_NOOP("cli", "open"),
    False: QT_TRANSLATE_NOOP("cli", "not open"),
    None: QT_TRANSLATE_NOOP("cli", "not known"),
}


@click.command(
    epilog="""\b
{need, state, on, instruments: [{instrument, title, basis, open: true|false|null, why, unknown, channels, languages,
languages_said, clocks, source, checked, verify}], state_note, withheld}; the open ones first
"""
)
@unlocked
@click.option("--need", required=True, type=click.Choice(NEEDS), help="What is needed.")
@click.option("--state", required=True, help="The other state, ISO 3166-1 alpha-2.")
@day_option("--on", "day", about="YYYY-MM-DD; else today.", absent=None)
@worded
def instruments(
    case: Path, user: str | None, passphrase_file: Path | None, need: str, state: str, day: str | None,
    as_json: bool, language: str,
) -> None:  # fmt: skip
    """Which instruments are open for a need towards a state on a day, with channels, languages, deadlines, reasons."""
    on = kept.day_of(day) if day else date.today()
    with opened(case, user, passphrase_file) as found:
        options = requests.open_instruments(found, need, state, on)
        known = law.states()[state]
        content: Json = {
            "need": need, "state": state, "on": on, "name": known.name.in_language(language),
            "instruments": [_option(one, language) for one in options],
            "state_note": known.note.in_language(language) if known.note else None, "withheld": found.withheld,
        }  # fmt: skip
    if as_json:
        print_json(content)
        return
    for one in content["instruments"]:
        click.echo(f"{translated(_OPEN[one['open']], language, 'cli'):10}  {one['instrument']:24}  {one['title']}")
        for line in (*one["why"], *(way["label"] for way in one["channels"] if one["open"] is not False)):
            click.echo(f"{'':12}{line}")


def _option(one: Option, language: str) -> Json:
    def words(text: Text) -> str:
        return text.in_language(language)

    instrument = one.instrument
    return {
        "instrument": instrument.id, "title": words(instrument.title), "basis": instrument.basis, "open": one.open,
        "why": [words(text) for text in one.why], "unknown": one.unknown, "informal": instrument.informal,
        "channels": [{"channel": way.channel, "label": words(way.label)} for way in one.ways],
        "languages": one.languages.languages if one.languages is not None else None,
        "languages_said": words(one.languages_said),
        "clocks": [
            {"id": clock.id, "what": words(clock.what), "n": clock.term.n, "unit": clock.term.unit,
             "after": clock.after, "source": clock.source}
            for clock in one.clocks
        ],
        "use_limits": words(instrument.use_limits) if instrument.use_limits else None,
        "source": instrument.source, "checked": instrument.checked, "verify": words(instrument.verify),
    }  # fmt: skip


VERBS = (instruments,)
