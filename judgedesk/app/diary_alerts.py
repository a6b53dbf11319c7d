"""Alerts of the office diary: not reachable, not what was accepted.

What is booked twice is told as a conflict of the plan, in each of the cases.
"""

from collections.abc import Iterator

from judgedesk.app import diary
from judgedesk.app.alert_scene import Alert, Scene
from judgedesk.app.wording import QT_TRANSLATE_NOOP
from judgedesk.domain.errors import UserError


def of_diary(scene: Scene) -> Iterator[Alert]:
    """Alerts of the diary that a case is linked to; none where it is linked to none."""
    known = diary.linked(scene.case)
    if known is None:
        return
    there = diary.seen(scene.case)
    if there.trouble is not None:
        text = (
            QT_TRANSLATE_NOOP("cli", "The diary {name} cannot be read; what other cases booked is as of {at}.")
            if there.at
            else QT_TRANSLATE_NOOP("cli", "The diary {name} cannot be read; what other cases booked is not known.")
        )
        yield Alert("diary:unread", "warn", "diary", "diary", None, scene.say(text, name=known.name, at=there.at[:16]))
        return
    try:
        late = diary.outdated(scene.case, scene.moment_now())
    except UserError:
        late = None
    if late:
        text = QT_TRANSLATE_NOOP(
            "cli", "Accepted hearings are not in the diary {name} as they stand now. Publish them there."
        )
        yield Alert("diary:outdated", "warn", "diary", "diary", None, scene.say(text, name=known.name))
