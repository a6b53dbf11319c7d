"""Alerts of accepted hearings: not ready, conflicts, summonses not sent in time, somebody who failed to appear."""

from collections.abc import Iterator
from datetime import timedelta

from judgedesk.app.alert_scene import Alert, Scene, soon
from judgedesk.app.hearings import Book, Hearing
from judgedesk.app.hearings_conflicts import WARNINGS, Board, conflicts_of
from judgedesk.app.hearings_summons import lead_days, lead_of
from judgedesk.app.plan_words import Words
from judgedesk.app.readiness import Desk
from judgedesk.app.wording import QT_TRANSLATE_NOOP
from judgedesk.law.measures import Level

_READY = 7
"""Days before a hearing from which on what is open is told."""
_TOLD_ELSEWHERE = ("break_too_long",)
"""Conflicts that the sittings are told of already."""


def of_hearings(scene: Scene) -> Iterator[Alert]:
    """Alerts of hearings that were accepted; none where there are none."""
    book = Book(scene.case)
    if not book.hearings:
        return
    yield from _not_ready(scene, book)
    yield from _summonses(scene, book)
    yield from _failed(scene, book)
    yield from _conflicts(scene, book)


def _coming(scene: Scene, book: Book) -> list[Hearing]:
    return [one for one in book.hearings if one.live and one.slot.day >= scene.today]


def _not_ready(scene: Scene, book: Book) -> Iterator[Alert]:
    desk = Desk(scene.case, scene.language, book)
    for one in _coming(scene, book):
        if not soon(scene.today, one.slot.day, _READY):
            continue
        left = desk.open(one)
        if not left:
            continue
        facts = {"person": book.named(one.slot.testimony), "day": scene.day(one.slot.day), "n": len(left)}
        text = QT_TRANSLATE_NOOP("cli", "{person}: the hearing on {day} is not ready. Open: {n} ({first}).")
        said = scene.say(text, first=left[0].text, **facts)
        level: Level = "warn" if any(item.first for item in left) else "note"
        yield Alert(f"hearing:{one.id}:ready", level, "hearing", one.id, one.slot.day.isoformat(), said)


def _summonses(scene: Scene, book: Book) -> Iterator[Alert]:
    leads = lead_days(scene.case)
    for one in _coming(scene, book):
        lead = lead_of(book, book.testimony.get(one.slot.testimony, {}), leads)
        if one.summoned or not lead or one.slot.part > 1:
            continue
        due = one.slot.day - timedelta(lead)
        facts = {"person": book.named(one.slot.testimony), "day": scene.day(one.slot.day), "due": scene.day(due)}
        if scene.past(due):
            text = QT_TRANSLATE_NOOP(
                "cli",
                "{person}: the summons to the hearing on {day} was to be sent by {due}, and is not noted as sent.",
            )
            yield Alert(
                f"hearing:{one.id}:summons", "warn", "summons", one.id, due.isoformat(), scene.say(text, **facts)
            )
        elif soon(scene.today, due, _READY):
            text = QT_TRANSLATE_NOOP("cli", "{person}: send the summons to the hearing on {day} by {due}.")
            yield Alert(
                f"hearing:{one.id}:summons", "note", "summons", one.id, due.isoformat(), scene.say(text, **facts)
            )


def _failed(scene: Scene, book: Book) -> Iterator[Alert]:
    """Who failed to appear and has no other place since."""
    again = {one.slot.testimony for one in book.hearings if one.live or one.state == "held"}
    for one in book.hearings:
        if one.state == "failed" and one.slot.testimony not in again and one.slot.testimony in book.testimony:
            text = QT_TRANSLATE_NOOP("cli", "{person} did not appear on {day} and is not planned again.")
            said = scene.say(text, person=book.named(one.slot.testimony), day=scene.day(one.slot.day))
            yield Alert(f"hearing:{one.id}:failed", "warn", "hearing", one.id, None, said)


def _conflicts(scene: Scene, book: Book) -> Iterator[Alert]:
    words, board = Words(book, scene.language), Board(book, scene.today)
    coming = {one.slot.testimony for one in _coming(scene, book)}
    for one in conflicts_of(board):
        if one.code in _TOLD_ELSEWHERE or not coming & set(one.about):
            continue
        days = [hearing.slot.day for hearing in _coming(scene, book) if hearing.slot.testimony in one.about]
        grave: Level = "note" if one.code in WARNINGS else "warn"
        about = "+".join((*one.about, *(str(value) for _, value in one.facts)))
        yield Alert(
            f"plan:{one.code}:{about}"[:200], grave, "plan", one.about[0], min(days).isoformat(), words.conflict(one)
        )  # fmt: skip
