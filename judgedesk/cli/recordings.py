"""The verb on transcripts of recordings: transcript."""

from pathlib import Path

import click

from judgedesk.app import reading, recordings, transcripts
from judgedesk.app.casefile import Case
from judgedesk.app.wording import QT_TRANSLATE_NOOP
from judgedesk.cli.common import opened, print_json, say, unlocked, worded


@click.command()
@unlocked
@click.argument("recording")
@click.argument("transcript", default="")
@click.option("--file", type=click.Path(path_type=Path), help="Import this file and attach it.")
@click.option("--attach", is_flag=True, help="Attach TRANSCRIPT; without this it is only looked at.")
@click.option("--detach", is_flag=True, help="Take the transcript from the recording.")
@worded
def transcript(
    case: Path,
    user: str | None,
    passphrase_file: Path | None,
    recording: str,
    transcript: str,
    file: Path | None,
    attach: bool,
    detach: bool,
    as_json: bool,
    language: str,
) -> None:
    """The transcript of a RECORDING: which it is, what a TRANSCRIPT would tell, and attaching it.

    RECORDING and TRANSCRIPT are names, numbers or SHA-256 of documents. Attaching can be undone.
    """
    if sum((bool(transcript), file is not None, detach)) > 1 or (attach and not (transcript or file)):
        raise click.UsageError("give one transcript, a file, or --detach")
    with opened(case, user, passphrase_file, write=attach or detach) as found:
        heard = reading.resolve(found, recording).id
        seen = _looked_at(found, heard, transcript, file)
        if detach:
            recordings.detach_transcript(found, heard)
        elif attach and file is not None:
            transcripts.attach_file(found, heard, file)
        elif attach:
            recordings.attach_transcript(found, heard, reading.resolve(found, transcript).id)
        link = recordings.transcript_of(found, heard)
        name = reading.page(found, link.transcript, 1).name if link is not None else ""
    if as_json:
        print_json({"recording": heard, "transcript": link.transcript if link else None, "name": name, "seen": seen})
        return
    if seen is not None:
        text = QT_TRANSLATE_NOOP(
            "cli", "{name}: lines with a time {lines}, after the end {beyond}, without a time {loose}"
        )
        without = seen.joined + seen.loose_count
        say(text, language, name=seen.name, lines=seen.lines, beyond=seen.beyond, loose=without)
    if name:
        say(QT_TRANSLATE_NOOP("cli", "Transcript: {name}"), language, name=name)
    else:
        say(QT_TRANSLATE_NOOP("cli", "The recording has no transcript."), language)


def _looked_at(case: Case, recording: int, named: str, file: Path | None) -> transcripts.Understood | None:
    recordings.check(case, recording)
    if file is not None:
        return transcripts.understand_file(case, recording, file)
    return transcripts.understand(case, recording, reading.resolve(case, named).id) if named else None


VERBS = (transcript,)
