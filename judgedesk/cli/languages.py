"""Languages: how far each goes, and what falls back to English."""

import click

from judgedesk.app import languages
from judgedesk.app.wording import QT_TRANSLATE_NOOP, translated
from judgedesk.cli.common import print_json, verb, worded


@click.command("languages")
@click.argument("code", required=False, type=click.Choice(list(languages.NAMES)))
@verb
@worded
def listed(code: str | None, as_json: bool, language: str) -> None:
    """Languages of the window and how far each goes; with a code, every text that falls back to English."""
    extents = [languages.extent(one) for one in ([code] if code else languages.NAMES)]
    if as_json:
        print_json([
            {
                "language": one.language, "name": languages.NAMES[one.language], "texts": one.texts, "said": one.said,
                "english": [{"text": text.text, "place": text.place} for text in one.fallen] if code else None,
            }
            for one in extents
        ])  # fmt: skip
        return
    whole = translated(QT_TRANSLATE_NOOP("cli", "{code}  {name}: complete"), language, "cli")
    part = translated(QT_TRANSLATE_NOOP("cli", "{code}  {name}: {said} of {texts} texts, the others in English"),
                      language, "cli")  # fmt: skip
    for one in extents:
        said = part if one.fallen else whole
        click.echo(said.format(code=one.language, name=languages.NAMES[one.language], said=one.said, texts=one.texts))
        if code:
            for text in one.fallen:
                click.echo(f"  {text.text}")


VERBS = (listed,)
