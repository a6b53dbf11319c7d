"""The verb on counts: show them, join them, split one, set them in a sequence."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from judgedesk.app import grid, joining, law, parting
from judgedesk.app.casefile import Case
from judgedesk.app.joining import Preview
from judgedesk.app.parting import Part
from judgedesk.app.records_out import count_record
from judgedesk.app.wording import QT_TRANSLATE_NOOP
from judgedesk.cli.common import day_option, opened, print_json, say, unlocked, worded
from judgedesk.domain.evidence import Count


@click.command(
    epilog="""\b
show                        all counts, with what was joined to them
join KEEP OTHER...          OTHER become part of KEEP; --as continued for art. 12, else one act under art. 11 § 2
split COUNT --by WHAT       injured, accused, or days with --on DATE: the first day of the second part
sequence COUNT COUNT...     counts of one sequence: --name N; one or more with --name "": in none
--json: {counts: [as in records], gone: [ids], lines: [{kind, code, text, checked, facts}], done}
one undo in the window takes a step back
"""
)
@unlocked
@click.argument("action", type=click.Choice(["show", "join", "split", "sequence"]), default="show")
@click.argument("ids", metavar="[COUNT]...", nargs=-1)
@click.option("--as", "act", type=click.Choice(["one_act", "continued"]), default="one_act", help="How they are one.")
@click.option("--by", type=click.Choice(["injured", "accused", "days"]), default="injured", help="What divides it.")
@day_option("--on", "day", about="YYYY-MM-DD: first day of the second part.")
@click.option("--label", default="", help="What the joined count is called.")
@click.option("--name", default=None, help="Name of a sequence.")
@click.option("--preview", "only", is_flag=True, help="Only say what would change.")
@worded
def counts(
    case: Path, user: str | None, passphrase_file: Path | None, action: str, ids: tuple[str, ...], act: joining.As,
    by: str, day: str, label: str, name: str | None, only: bool, as_json: bool, language: str,
) -> None:  # fmt: skip
    """Counts of the charge: show, join, split, set in a sequence."""
    _check(action, ids, by, day, name)
    write = action != "show" and not only
    with opened(case, user, passphrase_file, write=write) as found:
        if action == "join":
            seen = joining.preview(found, ids[0], *ids[1:], act=act, label=label)
            if write:
                joining.join(found, ids[0], *ids[1:], act=act, label=label)
        elif action == "split":
            parts = _parts(found, ids[0], by, day)
            seen = parting.preview(found, ids[0], parts)
            if write:
                parting.split(found, ids[0], parts)
        else:
            if write:
                joining.set_sequence(found, ids, name or "")
            seen = Preview(tuple(one for one in grid.counts(found) if not ids or one.id in ids), (), ())
        withheld = found.withheld
    _tell(seen, withheld, done=write, as_json=as_json, language=language)


def _check(action: str, ids: Sequence[str], by: str, day: str, name: str | None) -> None:
    if action == "join" and len(ids) < 2:
        raise click.UsageError("give the id of the count that stays, then those that join it")
    if action == "split" and len(ids) != 1:
        raise click.UsageError("give the id of one count")
    if action == "split" and (by == "days") != bool(day):
        raise click.UsageError("--by days and --on go together")
    if action == "sequence" and (not ids or name is None):
        raise click.UsageError("give the ids of counts and --name")


def _parts(case: Case, count: str, by: str, day: str) -> list[Part]:
    if by == "days":
        return parting.by_day(case, count, day)
    return parting.by_victim(case, count) if by == "injured" else parting.by_defendant(case, count)


def _tell(seen: Preview, withheld: Sequence[str], *, done: bool, as_json: bool, language: str) -> None:
    if as_json:
        lines: list[dict[str, Any]] = [
            {"kind": one.kind, "code": one.code, "text": one.said(language), "checked": one.checked, "facts": one.facts}
            for one in seen.lines
        ]
        print_json({"counts": [count_record(one) for one in seen.counts], "gone": seen.gone, "lines": lines}
                   | {"done": done, "withheld": withheld})  # fmt: skip
        return
    for one in seen.counts:
        click.echo("  ".join(part for part in _count_line(one) if part))
    for line in seen.lines:
        click.echo(f"  {'!' if line.kind == 'warns' else ' '} {line.said(language)}")
    if seen.lines and not done:
        say(QT_TRANSLATE_NOOP("cli", "Nothing was changed."), language)


def _count_line(count: Count) -> tuple[str, ...]:
    people = f"{', '.join(count.defendants)} → {', '.join(count.victims)}"
    return (
        f"{count.id:5}", count.label, law.charged(count).provision, f"{count.period.start} – {count.period.end}",
        people, f"[{count.sequence}]" if count.sequence else "",
    )  # fmt: skip


VERBS = (counts,)
