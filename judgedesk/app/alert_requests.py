"""Alerts of requests to and from other states: deadlines from each event, what to do when one ran out, originals."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from judgedesk.app.alert_scene import Alert, Scene, soon
from judgedesk.app.deadlines import moment
from judgedesk.app.requests_called import called
from judgedesk.app.requests_clocks import RunningClock, clocks_of
from judgedesk.app.requests_record import Request, requests
from judgedesk.app.requests_summons import summons_due
from judgedesk.app.wording import QT_TRANSLATE_NOOP
from judgedesk.law.measures import Level

_RETURN = 14
"""Days before originals have to go back, and before a summons has to be there."""


def of_requests(scene: Scene) -> Iterator[Alert]:
    """Alerts of every request that was sent, or came; of drafts those that come too late for a hearing."""
    for request in requests(scene.case):
        for clock in clocks_of(request, scene.now):
            if clock.due and not clock.met:
                yield from _clock(scene, request, clock)
            elif not clock.due:
                yield _uncounted(scene, request, clock)
        yield from _summons(scene, request)
        yield from _originals(scene, request)


def _facts(scene: Scene, request: Request) -> dict[str, Any]:
    return {"request": called(request, scene.language)}


def _clock(scene: Scene, request: Request, clock: RunningClock) -> Iterator[Alert]:
    due = moment(clock.due)
    if due is None or (scene.past(due) and not clock.met_by):
        return  # a time in which others may act is over when it is over
    facts = _facts(scene, request) | {
        "what": scene.words(clock.what), "due": scene.moment(due), "source": scene.written(clock.source),
    }  # fmt: skip
    level: Level = "note"
    if scene.past(due):
        text = QT_TRANSLATE_NOOP("cli", "{request}: {what}: was due {due}. {follows} {next} {source}")
        facts["follows"] = scene.words(clock.follows) if clock.follows is not None else ""
        facts["next"] = _next(scene, clock)
        level = "block" if clock.level == "block" else "warn" if clock.level == "warn" else "note"
    elif clock.reminder:
        text = QT_TRANSLATE_NOOP("cli", "{request}: {what}: due {due}; {share} % of the time has passed. {source}")
        facts["share"] = int(clock.share * 100)
        level = "warn" if clock.reminder >= 0.8 and clock.level != "note" else "note"
    else:
        text = QT_TRANSLATE_NOOP("cli", "{request}: {what}: due {due}. {source}")
    said = " ".join(scene.say(text, **facts).split())
    if not clock.known:
        said += " " + scene.say(
            QT_TRANSLATE_NOOP("cli", "The days off of {state} are not known: counted without them."),
            state=clock.calendar,
        )
    yield Alert(f"request:{request.id}:{clock.id}:{clock.start}", level, "request", request.id, clock.due, said)


def _next(scene: Scene, clock: RunningClock) -> str:
    """What to do now, and what after it; what was done already is not said again."""
    left = [scene.words(one.label) for one in clock.acts if not one.done]
    if not left:
        return ""
    text = QT_TRANSLATE_NOOP("cli", "Next: {acts}.")
    return scene.say(text, acts="; ".join(one[:1].lower() + one[1:] for one in left))


def _uncounted(scene: Scene, request: Request, clock: RunningClock) -> Alert:
    text = QT_TRANSLATE_NOOP("cli", "{request}: {what}: can't be counted from {start}. Check that day. {source}")
    facts = _facts(scene, request) | {"what": scene.words(clock.what), "start": clock.start}
    said = scene.say(text, source=scene.written(clock.source), **facts)
    return Alert(f"request:{request.id}:{clock.id}:{clock.start}", "warn", "request", request.id, None, said)


def _summons(scene: Scene, request: Request) -> Iterator[Alert]:
    found = summons_due(scene.case, request, scene.now)
    if found is None:
        return
    due, what = found
    late = scene.today > due
    text = (
        QT_TRANSLATE_NOOP("cli", "{request}: {what}: was due {due}.")
        if late
        else QT_TRANSLATE_NOOP("cli", "{request}: {what}: by {due}.")
    )
    said = scene.say(text, what=scene.words(what), due=scene.day(due), **_facts(scene, request))
    level: Level = "warn" if late or soon(scene.today, due, _RETURN) else "note"
    yield Alert(f"request:{request.id}:summons", level, "request", request.id, due.isoformat(), said)


def _originals(scene: Scene, request: Request) -> Iterator[Alert]:
    day = moment(request.return_by)
    if day is None or request.last("returned") is not None:
        return
    due = date(day.year, day.month, day.day)
    if scene.today <= due and not soon(scene.today, due, _RETURN):
        return
    text = (
        QT_TRANSLATE_NOOP("cli", "{request}: originals are to come back by {due}.")
        if request.direction == "in"
        else QT_TRANSLATE_NOOP("cli", "{request}: originals go back by {due}.")
    )
    said = scene.say(text, due=scene.day(due), **_facts(scene, request))
    level: Level = "warn" if scene.today > due else "note"
    yield Alert(f"request:{request.id}:return", level, "request", request.id, due.isoformat(), said)
