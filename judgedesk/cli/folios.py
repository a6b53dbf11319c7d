"""Verbs on how the file is numbered and of what papers it consists: folios, split, volume."""

from pathlib import Path
from typing import Any

import click

from judgedesk.app import folios as app
from judgedesk.app import reading, splitting
from judgedesk.app.casefile import Case
from judgedesk.app.wording import QT_TRANSLATE_NOOP
from judgedesk.cli.common import opened, plain, print_json, say, unlocked, worded
from judgedesk.domain.errors import UserError
from judgedesk.domain.folios import FORMS


@click.command()
@unlocked
@click.option("--volume", help="Only this volume.")
@click.option("--problems", "only_problems", is_flag=True, help="Only gaps, repeats, steps back, pages without folio.")
@click.option("--correct", "corrections", multiple=True, metavar="DOCUMENT:PAGE=FOLIO", help="Set a folio.")
@click.option("--alone", is_flag=True, help="With --correct: the pages that follow keep what they have.")
@click.option("--settle", is_flag=True, help="Work out all folios anew first, as the desk does after an import.")
@click.option("--form", type=click.Choice(list(FORMS)), help="How folios are cited.")
@worded
def folios(
    case: Path,
    user: str | None,
    passphrase_file: Path | None,
    volume: str | None,
    only_problems: bool,
    corrections: tuple[str, ...],
    alone: bool,
    settle: bool,
    form: str | None,
    as_json: bool,
    language: str,
) -> None:
    """The folios of the file as read, worked out and corrected, and what is odd in them."""
    wanted = [_correction(given) for given in corrections]
    write = bool(wanted or settle or form)
    with opened(case, user, passphrase_file, write=write) as found:
        if form:
            app.set_form(found, form)
        places = [(reading.resolve(found, document).id, page, folio) for document, page, folio in wanted]
        if places or settle:  # a correction continues what is known
            app.settle(found)
        for document, page, folio in places:
            app.correct(found, document, page, folio, following=not alone)
        content = _numbering(found, volume, language, only_problems=only_problems)
    if as_json:
        print_json(content)
        return
    for label, lines in content.get("volumes", {}).items():
        for line in lines:
            click.echo(f"{label:8} {line.folio:>8}  {line.how:7}  {line.document}:{line.page}  {line.read}".rstrip())
    for problem in content["problems"]:
        click.echo(problem["text"])
    say(QT_TRANSLATE_NOOP("cli", "odd places: {number}"), language, number=len(content["problems"]))


def _numbering(found: Case, volume: str | None, language: str, *, only_problems: bool) -> dict[str, Any]:
    """What the verb prints: form, pages by volume, problems."""
    form = app.form(found)
    labels = [volume] if volume is not None else [*app.volumes(found), *([""] if app.loose(found) else [])]
    content: dict[str, Any] = {"form": form}
    if volume is not None or not only_problems:
        listed = {label: app.volume(found, label) for label in labels}  # refuses a volume that isn't there
        if not only_problems:
            content["volumes"] = listed
    odd = app.problems(found, None if volume is None else {volume})
    content["problems"] = [plain(problem) | {"text": app.told(problem, form, language)} for problem in odd]
    content["withheld"] = found.withheld
    return content


def _correction(given: str) -> tuple[str, int, str]:
    place, equals, folio = given.rpartition("=")
    document, colon, page = place.rpartition(":")
    if not (equals and colon and document and page.isdecimal() and len(page) < 8):
        raise UserError("folio.bad_place", given=given[:120])
    return document, int(page), folio


@click.command()
@unlocked
@click.argument("document")
@click.option("--accept", "accepted", multiple=True, metavar="all|ID", help="Accept a part; all that are proposed.")
@click.option("--reject", "rejected", multiple=True, metavar="ID", help="Reject a part.")
@worded
def split(
    case: Path,
    user: str | None,
    passphrase_file: Path | None,
    document: str,
    accepted: tuple[str, ...],
    rejected: tuple[str, ...],
    as_json: bool,
    language: str,
) -> None:
    """The papers a scanned volume consists of: proposed anew, unless some are accepted or rejected."""
    with opened(case, user, passphrase_file, write=True) as found:
        known = reading.resolve(found, document)
        if rejected:
            splitting.reject(found, known.id, rejected)
        if accepted:
            splitting.accept(found, known.id, None if "all" in accepted else accepted)
        if not (accepted or rejected):
            splitting.propose(found, known.id)
        parts = splitting.segments(found, known.id)
        withheld = found.withheld
    if as_json:
        print_json({"document": known.id, "name": known.name, "segments": parts, "withheld": withheld})
        return
    for part in parts:
        reasons = ", ".join(part.reasons)
        click.echo(
            f"{part.id:16} {part.first:5}–{part.last:<5} {part.state:9} {part.date:10}  {part.title}  ({reasons})"
        )
    say(QT_TRANSLATE_NOOP("cli", "parts: {number}"), language, number=len(parts))


@click.command()
@unlocked
@click.argument("documents", nargs=-1, required=True)
@click.option("--to", "label", required=True, help="Label of the volume, such as III; empty to take them out.")
@worded
def volume(
    case: Path,
    user: str | None,
    passphrase_file: Path | None,
    documents: tuple[str, ...],
    label: str,
    as_json: bool,
    language: str,
) -> None:
    """Put documents, with what was found inside them, into a volume; the folios are worked out anew."""
    with opened(case, user, passphrase_file, write=True) as found:
        wanted = [reading.resolve(found, document).id for document in documents]
        moved = {int(document) for document in app.set_volume(found, wanted, label).ids}
        lines = [line for line in reading.documents(found) if line.id in moved]
        withheld = found.withheld
    if as_json:
        names = ("id", "name", "volume", "folio_first", "folio_last")
        print_json({"documents": [{name: getattr(line, name) for name in names} for line in lines],
                    "withheld": withheld})  # fmt: skip
        return
    for line in lines:
        click.echo(f"{line.volume:8} {'–'.join(filter(None, (line.folio_first, line.folio_last))):>10}  {line.name}")


VERBS = (folios, split, volume)
