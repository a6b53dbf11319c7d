"""Alerts of the trial: findings that rest on what was not disclosed. Of chambers: for nobody else there are none."""

from collections.abc import Iterator

from judgedesk.app.alert_scene import Alert, Scene
from judgedesk.app.disclosure import said
from judgedesk.app.disclosure_list import resting
from judgedesk.app.wording import QT_TRANSLATE_NOOP
from judgedesk.domain.roles import Compartment


def of_trial(scene: Scene) -> Iterator[Alert]:
    """An alert for each passage, whatever number of findings rest on it."""
    if not scene.case.file.holds(Compartment.CHAMBERS):
        return
    text = QT_TRANSLATE_NOOP("cli", "{cite}: a finding rests on it, and it stands as: {state}.")
    for one in resting(scene.case):
        tag = one.passage.tag
        said_of = scene.say(text, cite=one.passage.cite, state=said(one.state, scene.language))
        yield Alert(f"undisclosed:{tag.document}:{tag.page}", "warn", "undisclosed", tag.id, None, said_of)
