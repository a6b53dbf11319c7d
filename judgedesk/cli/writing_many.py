"""The verb that writes one paper for many records."""

from pathlib import Path

import click

from judgedesk.app import templates, writing_many
from judgedesk.app.outgoing import Recipient
from judgedesk.app.wording import QT_TRANSLATE_NOOP, said
from judgedesk.cli.common import IN_PART, opened, print_json, say, unlocked, worded


@click.command(name="write-many")
@unlocked
@click.argument("template")
@click.option("--about", "abouts", required=True, multiple=True, help="Ids, or a day or sitting for all its hearings.")
@click.option("--out", required=True, type=click.Path(path_type=Path, file_okay=False), help="A folder.")
@click.option("--lang", type=click.Choice(templates.LANGUAGES), help="Language of the papers; else the program's.")
@click.option(
    "--for", "recipient", type=click.Choice([one.value for one in Recipient]), default=Recipient.SERVED.value,
    help="Who receives them: an authority (identities), parties and others, the address annex, the public.",
)  # fmt: skip
@worded
def write_many(
    case: Path,
    user: str | None,
    passphrase_file: Path | None,
    template: str,
    abouts: tuple[str, ...],
    out: Path,
    lang: str | None,
    recipient: str,
    as_json: bool,
    language: str,
) -> None:
    """The same paper for many: the summonses of a day; each passes the leak guard, and the log says so."""
    with opened(case, user, passphrase_file, write=True) as found:
        lot = writing_many.write_many(found, template, abouts, out, lang or language, recipient)
    done = [one for one in lot.papers if one.written is not None]
    failed = [one for one in lot.papers if one.error is not None]
    if as_json:
        print_json(
            {"template": template, "for": recipient,
             "written": [{"about": one.about, "out": one.written.path, "annex": one.written.annex,
                          "gaps": one.written.gaps, "withheld": one.written.withheld}
                         for one in done if one.written],
             "failed": [{"about": one.about, "code": one.error.code, "reason": said(one.error, language).what}
                        for one in failed if one.error]}
        )  # fmt: skip
    else:
        for one in done:
            if one.written is not None:
                click.echo(str(one.written.path))
        say(QT_TRANSLATE_NOOP("cli", "written: {number}"), language, number=len(done))
    for one in failed:
        if one.error is not None:
            text = QT_TRANSLATE_NOOP("cli", "not written, {about}: {reason}")
            say(text, language, err=True, about=one.about, reason=said(one.error, language).what)
    if not lot.whole:
        raise SystemExit(IN_PART)


VERBS = (write_many,)
