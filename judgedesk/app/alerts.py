"""Everything that needs somebody: deadlines, conditions that change, what is not booked, what must not be, files.

An alert says what stands against the law or the plan; whoever reads it decides. People appear by pseudonym only, and
what a user's keys don't open plays no part.
"""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any

from judgedesk.app import deadlines, detention, retention
from judgedesk.app.alert_hearings import of_hearings
from judgedesk.app.alert_measures import of_measures
from judgedesk.app.alert_plan import of_plan
from judgedesk.app.alert_requests import of_requests
from judgedesk.app.alert_safety import of_safety
from judgedesk.app.alert_scene import Alert, Scene
from judgedesk.app.alert_service import of_service
from judgedesk.app.alert_trial import of_trial
from judgedesk.app.casefile import Case, holders
from judgedesk.app.detention_alerts import of_liberty
from judgedesk.app.diary_alerts import of_diary
from judgedesk.app.ledger import ledger
from judgedesk.app.wording import QT_TRANSLATE_NOOP
from judgedesk.domain.roles import Compartment

__all__ = ["Alert", "alerts"]

_LEVELS = ("block", "warn", "note")
_REMAND = "pl.k.263_remand"
_SOON = timedelta(days=14)
"""The prosecutor's motion to prolong remand comes so long before its end (KPK 263 § 6)."""


def alerts(case: Case, now: date | datetime | None = None, language: str = "en") -> list[Alert]:
    """All alerts as of a moment, the gravest first, then by when they fall due.

    Args:
        case: open.
        now: a day, or a moment; else this one.
        language: of the texts, ``en`` or ``pl``.

    Raises:
        UserError: ``law.bad_pack``.
    """
    scene = Scene(case, now if now is not None else datetime.now(), language)
    found = [
        *of_measures(scene),
        *of_plan(scene),
        *of_hearings(scene),
        *of_service(scene),
        *of_safety(scene),
        *of_requests(scene),
        *of_trial(scene),
        *_deadlines(scene),
        *_remand(scene),
        *of_liberty(scene),
        *of_diary(scene),
        *_files(scene),
        *_retention(scene),
        *_keys(scene),
    ]
    unique = {alert.id: alert for alert in found}
    return sorted(unique.values(), key=lambda one: (_LEVELS.index(one.level), one.due or "9", one.kind, one.id))


def _deadlines(scene: Scene) -> Iterator[Alert]:
    for one in deadlines.deadlines(scene.case):
        clock, due = scene.packs.clocks.get(one.clock), deadlines.due(one)
        if one.met or clock is None or due is None:
            continue
        facts: dict[str, Any] = {"what": scene.words(clock.what), "due": scene.moment(due)}
        about = scene.called(one.person) if one.person else ""
        late = scene.past(due)
        text = (
            QT_TRANSLATE_NOOP("cli", "{what}: was due {due}. {source}")
            if late
            else QT_TRANSLATE_NOOP("cli", "{what}: due {due}. {source}")
        )
        said = scene.say(text, source=scene.written(clock.source), **facts)
        said = f"{about}: {said}" if about else said
        # A period in which others may act is over when it is over.
        if not (late and not clock.met_by):
            yield Alert(
                f"deadline:{one.id}", clock.level if late else "note", "deadline", one.id, due.isoformat(), said
            )


def _remand(scene: Scene) -> Iterator[Alert]:
    """Ends of remand orders, person by person, where neither a deadline nor a remand is noted for it."""
    noted = {one.person for one in deadlines.deadlines(scene.case) if one.clock == _REMAND and not one.met}
    noted |= {one.person for one in detention.detentions(scene.case) if one.kind == "remand"}
    clock = scene.packs.clocks.get(_REMAND)
    for one in scene.people.values():
        custody = one.details.custody
        if clock is None or custody is None or not custody.remand_until or one.id in noted:
            continue
        if custody.until and date.fromisoformat(custody.until) <= scene.today:
            continue
        due = date.fromisoformat(custody.remand_until)
        late = scene.past(due)
        text = (
            QT_TRANSLATE_NOOP("cli", "{person}: the remand order ended on {due}. {source}")
            if late
            else QT_TRANSLATE_NOOP("cli", "{person}: the remand order ends on {due}. {source}")
        )
        said = scene.say(text, person=scene.called(one.id), due=scene.day(due), source=scene.written(clock.source))
        level = clock.level if late else "warn" if due - scene.today <= _SOON else "note"
        yield Alert(f"remand:{one.id}", level, "deadline", one.id, due.isoformat(), said)


def _retention(scene: Scene) -> Iterator[Alert]:
    for one in retention.alerts(scene.case, scene.today, scene.language):
        yield Alert(
            one.id, "warn" if one.level == "warning" else "note", one.kind, one.about, one.due or None, one.text
        )


def _keys(scene: Scene) -> Iterator[Alert]:
    """A case that nobody can run in full: no user holds the key to identities, and only somebody new can."""
    if holders(scene.case, Compartment.SEALED):
        return
    text = QT_TRANSLATE_NOOP(
        "cli",
        "Nobody of this case holds the key to identities: no protected name and no sealed document can be entered, and "
        "papers about protected persons can't be checked. Add a judge or a prosecutor: Users and keys in the place of "
        "the case, or judgedesk users CASE add NAME --role judge.",
    )
    yield Alert("users:identities", "warn", "users", "users", None, scene.say(text))


def _which(files: int, pages: int) -> int:
    """0 where both are to be told, 1 for files alone, 2 for pages alone."""
    return 0 if files and pages else 1 if files else 2


def _files(scene: Scene) -> Iterator[Alert]:
    totals = ledger(scene.case).totals
    if totals.failed_files or totals.failed:
        texts = (
            QT_TRANSLATE_NOOP("cli", "Not everything could be read: files {files}, pages {pages}. See the ledger."),
            QT_TRANSLATE_NOOP("cli", "Files that could not be read: {files}. See the ledger."),
            QT_TRANSLATE_NOOP("cli", "Pages that could not be read: {pages}. See the ledger."),
        )
        text = texts[_which(totals.failed_files, totals.failed)]
        said = scene.say(text, files=totals.failed_files, pages=totals.failed)
        yield Alert("files:failed", "warn", "files", "ledger", None, said)
    if totals.pending or totals.pending_files:
        texts = (
            QT_TRANSLATE_NOOP("cli", "Still to be read: files {files}, pages {pages}. Search does not find them yet."),
            QT_TRANSLATE_NOOP("cli", "Files still to be read: {files}. Search does not find them yet."),
            QT_TRANSLATE_NOOP("cli", "Pages still to be read: {pages}. Search does not find them yet."),
        )
        text = texts[_which(totals.pending_files, totals.pending)]
        said = scene.say(text, files=totals.pending_files, pages=totals.pending)
        yield Alert("files:pending", "warn" if totals.pending_files else "note", "files", "ledger", None, said)
