"""Verbs on what is learnt of documents: enrich, families, compare, candidates."""

import dataclasses
from pathlib import Path
from typing import TYPE_CHECKING

import click
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

from judgedesk.app.wording import QT_TRANSLATE_NOOP, translated
from judgedesk.cli.common import IN_PART, INTERRUPTED, MOST, opened, print_json, say, unlocked, worded
from judgedesk.language.found import KINDS

if TYPE_CHECKING:
    from judgedesk.app.enrichment import EnrichmentProgress

_SAID = {
    "exact": QT_TRANSLATE_NOOP("cli", "the same file"),
    "same_text": QT_TRANSLATE_NOOP("cli", "the same text"),
    "nearly": QT_TRANSLATE_NOOP("cli", "nearly the same"),
    "scan_of": QT_TRANSLATE_NOOP("cli", "a scan of it"),
    "scanned_as": QT_TRANSLATE_NOOP("cli", "scanned as"),
    "excerpt_of": QT_TRANSLATE_NOOP("cli", "an excerpt of it"),
    "contains": QT_TRANSLATE_NOOP("cli", "holds it"),
}
_SIGNS = {"same": "=", "changed": "~", "only_a": "-", "only_b": "+"}
_SHOWN = 300


class Bar:
    """Progress on standard error, on a terminal only."""

    def __init__(self) -> None:
        console = Console(stderr=True)
        self._bar = Progress(
            TextColumn("{task.description}"), BarColumn(), TextColumn("{task.fields[said]}"), TimeElapsedColumn(),
            console=console, disable=not console.is_terminal, transient=True,
        )  # fmt: skip
        self._task = self._bar.add_task("enrich", total=None, said="")

    def __enter__(self) -> "Bar":
        self._bar.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._bar.stop()

    def tell(self, now: "EnrichmentProgress") -> None:
        """Show how far a step is."""
        said = f"{now.done}/{now.documents}, {now.pages}"
        self._bar.update(self._task, description=now.step, total=now.documents, completed=now.done, said=said)


@click.command()
@unlocked
@click.option("--step", "steps", multiple=True, help="Only this step; may be given several times.")
@click.option("--jobs", type=click.IntRange(1, 64), default=1, help="Readers at work.")
@worded
def enrich(
    case: Path,
    user: str | None,
    passphrase_file: Path | None,
    steps: tuple[str, ...],
    jobs: int,
    as_json: bool,
    language: str,
) -> None:
    """Find languages, candidates and families. Safe to stop and run again: it goes on where it stopped."""
    from judgedesk.app import enrichment

    with opened(case, user, passphrase_file, write=True) as found, Bar() as bar:
        report = enrichment.enrich(found, steps=steps or None, jobs=jobs, progress=bar.tell)
        withheld = found.withheld
    if as_json:
        content = dataclasses.asdict(report)
        names = ("document", "page", "code")
        content["failed"] = [dict(zip(names, entry, strict=True)) for entry in report.failed]
        print_json({**content, "withheld": withheld})
    else:
        text = QT_TRANSLATE_NOOP("cli", "documents: {documents}, pages: {pages}, pages a second: {rate:.0f}")
        say(text, language, documents=report.documents, pages=report.pages, rate=report.pages_per_second)
        text = QT_TRANSLATE_NOOP("cli", "candidates: {candidates}, families: {families}, seconds: {seconds:.1f}")
        found_all = sum(report.candidates.values())
        say(text, language, candidates=found_all, families=report.families, seconds=report.seconds["all"])
    if report.cancelled:
        raise SystemExit(INTERRUPTED)
    if report.failed:
        raise SystemExit(IN_PART)


@click.command()
@unlocked
@worded
def families(case: Path, user: str | None, passphrase_file: Path | None, as_json: bool, language: str) -> None:
    """Documents that are the same or nearly the same."""
    from judgedesk.app import families as kin

    with opened(case, user, passphrase_file) as found:
        listed = kin.families(found)
        withheld = found.withheld
    if as_json:
        print_json({"families": listed, "withheld": withheld})
        return
    names = {member.document: member.name for family in listed for member in reversed(family.members)}
    for family in listed:
        say(QT_TRANSLATE_NOOP("cli", "family {id}, files: {files}"), language, id=family.id, files=len(family.members))
        for member in family.members:
            said = translated(_SAID[member.relation], language, "cli")
            other = "" if member.closest == member.document else f": {names.get(member.closest, member.closest)}"
            click.echo(f"  {member.document:6} {member.similarity:5.0%}  {member.name}  ({said}{other})")


@click.command()
@unlocked
@click.argument("document_a")
@click.argument("document_b")
@click.option("--changes", is_flag=True, help="Without what is the same in both.")
@worded
def compare(
    case: Path,
    user: str | None,
    passphrase_file: Path | None,
    document_a: str,
    document_b: str,
    changes: bool,
    as_json: bool,
    language: str,
) -> None:
    """Two documents side by side, by words."""
    from judgedesk.app import families as kin

    with opened(case, user, passphrase_file) as found:
        comparison, withheld = kin.differences(found, document_a, document_b), found.withheld
    pieces = [piece for piece in comparison.pieces if not (changes and piece.kind == "same")]
    if as_json:
        content = {name: getattr(comparison, name) for name in ("similarity", "within_a", "within_b", "cut")}
        print_json({**content, "pieces": pieces, "withheld": withheld})
        return
    text = QT_TRANSLATE_NOOP("cli", "alike: {share:.1%}; of the first {first:.1%}, of the second {second:.1%}")
    say(text, language, share=comparison.similarity, first=comparison.within_a, second=comparison.within_b)
    for piece in pieces:
        page = piece.page_b if piece.kind == "only_b" else piece.page_a
        texts = [_shortened(text) for text in (piece.text_a, piece.text_b) if text]
        shown = texts[0] if piece.kind == "same" else "  ->  ".join(texts)
        click.echo(f"{_SIGNS[piece.kind]} {page:5}  {shown}")


def _shortened(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN // 2]} … {text[-_SHOWN // 2 :]}"


@click.command()
@unlocked
@click.option("--kind", type=click.Choice(KINDS), help="Only of this kind.")
@click.option("--contains", default="", help="Only values that hold this text.")
@click.option("--limit", type=click.IntRange(1, 100_000), default=50)
@click.option("--offset", type=click.IntRange(0, MOST), default=0)
@click.option("--by-value", is_flag=True, help="In the order of values; dates by time.")
@worded
def candidates(
    case: Path,
    user: str | None,
    passphrase_file: Path | None,
    kind: str | None,
    contains: str,
    limit: int,
    offset: int,
    by_value: bool,
    as_json: bool,
    language: str,
) -> None:
    """What may be dates, persons and numbers of persons, with their places. Nobody has confirmed any of it."""
    from judgedesk.app import candidates as listing

    with opened(case, user, passphrase_file) as found:
        listed = listing.found(found, kind, contains, limit=limit, offset=offset, by_value=by_value)
        kinds = listing.kinds(found)
        withheld = found.withheld
    if as_json:
        print_json({"total": listed.total, "kinds": kinds, "candidates": listed.candidates, "withheld": withheld})
        return
    say(QT_TRANSLATE_NOOP("cli", "values: {total}"), language, total=listed.total)
    for one in listed.candidates:
        cites = "; ".join(dict.fromkeys(place.cite for place in one.places[:5]))
        click.echo(f"{one.kind:9} {one.count:6}  {one.value}  [{cites}]")


VERBS = (enrich, families, compare, candidates)
