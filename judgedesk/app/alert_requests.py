"""Alerts of requests to other states: deadlines from each event, what to do when one ran out, originals to return."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from judgedesk.app.alert_scene import Alert, Scene, soon
from judgedesk.app.deadlines import moment
from judgedesk.app.requests_clocks import RunningClock, clocks_of
from judgedesk.app.requests_record import Request, requests
from judgedesk.app.wording import QT_TRANSLATE_NOOP
from judgedesk.law.measures import Level

_RETURN = 14
"""Days before originals have to go back."""


def of_requests(scene: Scene) -> Iterator[Alert]:
    """Alerts of every request that was sent, or came."""
    for request in requests(scene.case):
        for clock in clocks_of(request, scene.now):
            if clock.due and not clock.met:
                yield from _clock(scene, request, clock)
        yield from _originals(scene, request)


def _clock(scene: Scene, request: Request, clock: RunningClock) -> Iterator[Alert]:
    due = moment(clock.due)
    if due is None or (scene.past(due) and not clock.met_by):
        return  # a time in which others may act is over when it is over
    facts: dict[str, Any] = {
        "state": request.state, "reference": request.reference or request.their_reference or request.id,
        "what": scene.words(clock.what), "due": scene.moment(due), "source": scene.written(clock.source),
    }  # fmt: skip
    level: Level = "note"
    if scene.past(due):
        text = QT_TRANSLATE_NOOP("cli", "Request {reference} ({state}): {what}: was due {due}. {follows} {source}")
        facts["follows"] = scene.words(clock.follows) if clock.follows is not None else ""
        level = "block" if clock.level == "block" else "warn" if clock.level == "warn" else "note"
    elif clock.reminder:
        text = QT_TRANSLATE_NOOP(
            "cli", "Request {reference} ({state}): {what}: due {due}; {share} % of the time has passed. {source}"
        )
        facts["share"] = int(clock.share * 100)
        level = "warn" if clock.reminder >= 0.8 and clock.level != "note" else "note"
    else:
        text = QT_TRANSLATE_NOOP("cli", "Request {reference} ({state}): {what}: due {due}. {source}")
    said = " ".join(scene.say(text, **facts).split())
    yield Alert(f"request:{request.id}:{clock.id}:{clock.start}", level, "request", request.id, clock.due, said)


def _originals(scene: Scene, request: Request) -> Iterator[Alert]:
    day = moment(request.return_by)
    if day is None or request.last("returned") is not None:
        return
    due = date(day.year, day.month, day.day)
    if scene.today <= due and not soon(scene.today, due, _RETURN):
        return
    text = QT_TRANSLATE_NOOP("cli", "Request {reference} ({state}): originals go back by {due}.")
    reference = request.reference or request.their_reference or request.id
    said = scene.say(text, reference=reference, state=request.state, due=scene.day(due))
    level: Level = "warn" if scene.today > due else "note"
    yield Alert(f"request:{request.id}:return", level, "request", request.id, due.isoformat(), said)
