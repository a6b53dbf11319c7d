"""Verbs on hearings: the plan of who is heard when, what was accepted, what is still to be arranged."""

from datetime import date
from pathlib import Path
from typing import Any

import click

from judgedesk.app import hearings as app
from judgedesk.app import hearings_plan, kept, readiness
from judgedesk.app.casefile import Case
from judgedesk.app.hearings import Book, Hearing, clock
from judgedesk.app.hearings_conflicts import Board, conflicts_of
from judgedesk.app.hearings_plan import Plan
from judgedesk.app.plan_words import Words
from judgedesk.app.wording import QT_TRANSLATE_NOOP, translated
from judgedesk.cli.common import IN_PART, day_option, opened, print_json, say, unlocked, worded
from judgedesk.domain.hearings import Slot

_STATES = {
    "tentative": QT_TRANSLATE_NOOP("cli", "tentative"),
    "confirmed": QT_TRANSLATE_NOOP("cli", "confirmed"),
    "ready": QT_TRANSLATE_NOOP("cli", "ready"),
    "held": QT_TRANSLATE_NOOP("cli", "held"),
    "failed": QT_TRANSLATE_NOOP("cli", "did not appear"),
    "cancelled": QT_TRANSLATE_NOOP("cli", "cancelled"),
    "open": QT_TRANSLATE_NOOP("cli", "to do"),
    "done": QT_TRANSLATE_NOOP("cli", "done"),
}


@click.command(
    epilog="""\b
{status, slots: [{witness, person, date, room, from, to, resources, testimony, part, sitting, tentative}],
 unplaced, reasons: [{about, code, text}], objective, bound, moved, plan, summary, withheld}
witness is the id of the testimony (as testimony is), person that of who is heard; resources follow the needs of the
testimony; unplaced are ids of testimonies; part counts from 1; tentative: its sitting is not confirmed yet.
status: optimal, feasible, infeasible. objective and bound: testimonies not placed; days and minutes of vulnerable
persons; inversions of the order by episode; sitting days; days of interpreters. Exit 3 where something is not placed.
"""
)
@unlocked
@click.option(
    "--seconds",
    type=click.FloatRange(0.1, hearings_plan.MOST_SECONDS),
    default=10.0,
    show_default=True,
    help="How long to search.",
)
@click.option("--accept", is_flag=True, help="Make it the hearings of the case.")
@click.option("--keep", is_flag=True, help="Move as few as possible from where they stand.")
@click.option("--seed", type=click.IntRange(0, 2**31 - 1), default=0, help="Another one may find another plan as good.")
@day_option("--on", "day", about="Summonses are sent from this day on: YYYY-MM-DD; else today.", absent=None)
@worded
def plan(
    case: Path, user: str | None, passphrase_file: Path | None, seconds: float, accept: bool, keep: bool, seed: int,
    day: str | None, as_json: bool, language: str,
) -> None:  # fmt: skip
    """Who is to be heard when: a proposal, kept to be compared and, with --accept, taken."""
    today = kept.day_of(day) if day else date.today()
    with opened(case, user, passphrase_file, write=True if accept else None) as found:
        made = hearings_plan.propose(found, seconds, keep, seed=seed, today=today)
        if accept:
            hearings_plan.accept(found, made.id)
        content = _plan(found, made, language)
    if as_json:
        print_json(content)
    else:
        click.echo(content["summary"])
        for slot in content["slots"]:
            click.echo(f"{slot['date']}  {slot['from']}–{slot['to']}  {slot['room']:12}  {slot['witness']}")
        for reason in content["reasons"]:
            if reason["about"] in content["unplaced"] or reason["code"].startswith("not_first"):
                click.echo(f"  {reason['text']}")
    if content["unplaced"]:
        raise SystemExit(IN_PART)


def _plan(case: Case, made: Plan, language: str) -> dict[str, Any]:
    book, proposal = Book(case), made.proposal
    words = Words(book, language)
    return {
        "status": proposal.status.value,
        "slots": [_slot(book, slot) for slot in proposal.slots],
        "unplaced": proposal.unplaced,
        "reasons": [{"about": one.about, "code": one.code, "text": words.reason(one)} for one in proposal.reasons],
        "objective": proposal.objective,
        "bound": proposal.bound,
        "moved": proposal.moved,
        "plan": made.id,
        "summary": words.summary(proposal),
        "withheld": case.withheld,
    }


def _slot(book: Book, slot: Slot) -> dict[str, Any]:
    return {
        "witness": slot.testimony, "person": book.person_of(slot.testimony), "date": slot.day.isoformat(),
        "room": slot.room, "from": clock(slot.start), "to": clock(slot.end), "resources": slot.resources,
        "testimony": slot.testimony, "part": slot.part, "sitting": slot.sitting,
        "tentative": app.state_in(book, slot) == "tentative",
    }  # fmt: skip


@click.command(
    epilog="""\b
{hearings: [{id, testimony, person, part, sitting, date, room, from, to, resources, state, pinned, summoned, sequence,
             open}], conflicts: [{code, about, text}], withheld}; open: how many things are to be arranged
--week DAY: {week: [{due, hearing, item, called, date, text}], withheld}
"""
)
@unlocked
@day_option("--week", "day", about="What is to be arranged in the week of this day: YYYY-MM-DD.", absent=None)
@worded
def hearings(
    case: Path, user: str | None, passphrase_file: Path | None, day: str | None, as_json: bool, language: str
) -> None:
    """The hearings that were accepted, with what cannot hold together; or what a week asks for."""
    on = kept.day_of(day) if day else None
    with opened(case, user, passphrase_file) as found:
        content = _week(found, on, language) if on is not None else _hearings(found, language)
        content["withheld"] = found.withheld
        book = Book(found)
    if as_json:
        print_json(content)
        return
    if on is not None:
        for task in content["week"]:
            click.echo(f"{task['due']}  {task['called']}: {task['text']}")
    else:
        for one in content["hearings"]:
            state = translated(_STATES[one["state"]], language, "cli") if one["state"] in _STATES else one["state"]
            called, room = book.named(one["testimony"]), book.room(one["room"])
            click.echo(f"{one['date']}  {one['from']}–{one['to']}  {room}  {called}  {state}  {one['id']}")
        for text in dict.fromkeys(conflict["text"] for conflict in content["conflicts"]):
            click.echo(f"  {text}")
    if not content.get("week") and not content.get("hearings"):
        say(QT_TRANSLATE_NOOP("cli", "Nothing."), language)


def _hearings(case: Case, language: str) -> dict[str, Any]:
    book = Book(case)
    words, desk = Words(book, language), readiness.Desk(case, language, book)
    return {
        "hearings": [_hearing(book, desk, one) for one in book.hearings],
        "conflicts": [
            {"code": one.code, "about": one.about, "text": words.conflict(one)} for one in conflicts_of(Board(book))
        ],
    }


def _hearing(book: Book, desk: readiness.Desk, one: Hearing) -> dict[str, Any]:
    slot = {name: value for name, value in _slot(book, one.slot).items() if name not in ("witness", "tentative")}
    return {
        "id": one.id, **slot, "state": one.state, "pinned": one.pinned, "summoned": one.summoned,
        "sequence": one.sequence, "open": len(desk.open(one)) if one.live else 0,
    }  # fmt: skip


def _week(case: Case, day: date, language: str) -> dict[str, Any]:
    return {
        "week": [
            {"due": task.due.isoformat(), "hearing": task.hearing.id, "item": task.item.id, "called": task.called,
             "date": task.hearing.slot.day.isoformat(), "text": task.item.text}
            for task in readiness.week(case, day, language)
        ]
    }  # fmt: skip


@click.command(
    epilog="""\b
{hearing, state, items: [{id, text, state, due, day, by, note, measure, first}], withheld}
Exit 2 with what is open where the hearing cannot be marked. --list only shows; --done notes that an item is arranged.
"""
)
@unlocked
@click.argument("hearing")
@click.option("--list", "only_list", is_flag=True, help="Only show what is asked for.")
@click.option("--done", "item", help="Id of an item that was arranged.")
@day_option("--on", "day", about="Day on which it was arranged: YYYY-MM-DD; else today.")
@click.option("--by", default="", help="Who arranged it.")
@click.option("--note", default="", help="Words: the fallback, or why it is not needed.")
@worded
def ready(
    hearing: str, case: Path, user: str | None, passphrase_file: Path | None, only_list: bool, item: str | None,
    day: str, by: str, note: str, as_json: bool, language: str,
) -> None:  # fmt: skip
    """Mark a hearing ready: refused while something is to be arranged, with what that is."""
    with opened(case, user, passphrase_file, write=not only_list) as found:
        if item:
            readiness.arrange(found, hearing, item, day, by, note)
        elif not only_list:
            readiness.ready(found, hearing, language)
        items = readiness.readiness(found, hearing, language)
        content = {
            "hearing": hearing, "state": app.hearing(found, hearing).state, "items": items, "withheld": found.withheld,
        }  # fmt: skip
    if as_json:
        print_json(content)
        return
    for one in items:
        click.echo(f"{translated(_STATES[one.state], language, 'cli'):8}  {one.due or '':10}  {one.id}  {one.text}")


VERBS = (plan, hearings, ready)
