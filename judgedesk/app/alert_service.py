"""Alerts of service: what could not be served, and what nothing came back of before the day."""

from collections.abc import Iterator

from judgedesk.app.alert_scene import Alert, Scene, soon
from judgedesk.app.service import services
from judgedesk.app.wording import QT_TRANSLATE_NOOP

_EARLY = 7
"""Days before a hearing from which on a missing receipt is told. A practical value."""


def of_service(scene: Scene) -> Iterator[Alert]:
    """Alerts of papers for a day to come."""
    known = services(scene.case)
    again = {(one.person, one.day) for one in known if one.state not in ("failed", "excused")}
    for one in known:
        if one.day is None or one.day < scene.today:
            continue
        facts = {"person": scene.called(one.person), "day": scene.day(one.day), "sent": scene.day(one.sent)}
        if one.state == "failed" and (one.person, one.day) not in again:
            text = QT_TRANSLATE_NOOP("cli", "{person}: the summons for {day} could not be served. Serve it again.")
        elif one.open and soon(scene.today, one.day, _EARLY):
            text = QT_TRANSLATE_NOOP("cli", "{person}: nothing came back of the summons for {day}, sent on {sent}.")
        else:
            continue
        said = scene.say(text, **facts)
        yield Alert(f"service:{one.id}", "warn", "service", one.id, one.day.isoformat(), said)
