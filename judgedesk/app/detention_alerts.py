"""Alerts of liberty, in hours: remand that ends, courts that may prolong, the desk after a stop, who is told."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

from judgedesk.app import detention, law
from judgedesk.app.alert_scene import Alert, Scene
from judgedesk.app.detention import Detention
from judgedesk.app.wording import QT_TRANSLATE_NOOP
from judgedesk.law.measures import Level

_SOON = timedelta(days=14)
_HOURS = timedelta(hours=96)
"""From so far on the time that is left is told in hours."""


def of_liberty(scene: Scene) -> Iterator[Alert]:
    """Alerts of everybody who is or was deprived of liberty."""
    everything = detention.detentions(scene.case)
    for one in everything:
        if not one.ended or scene.moment_now() < datetime.fromisoformat(one.ended):
            yield from _remand(scene, one, everything)
            yield from _desk(scene, one)
            yield from _signs(scene, one)
        yield from _beyond(scene, one, everything)
        yield from _told(scene, one)


def left(scene: Scene, due: datetime) -> str:
    """How much time is left, or since when it is over: in hours while they are few, else in days."""
    gap = abs(due - scene.moment_now())
    late = scene.moment_now() > due
    if gap < _HOURS:
        text = QT_TRANSLATE_NOOP("cli", "{n} h ago") if late else QT_TRANSLATE_NOOP("cli", "{n} h left")
        # An hour that is not whole is none of which one may be sure.
        return scene.say(text, n=int(gap.total_seconds() // 3600))
    text = QT_TRANSLATE_NOOP("cli", "{n} d ago") if late else QT_TRANSLATE_NOOP("cli", "{n} d left")
    return scene.say(text, n=gap.days)


def _alert(scene: Scene, one: Detention, rule: str, level: Level, due: datetime | None, text: str,
           **facts: Any) -> Alert:  # fmt: skip
    more = {"due": scene.moment(due), "left": left(scene, due)} if due is not None else {}
    said = scene.say(text, **({"person": scene.called(one.person)} | more | facts))
    return Alert(f"liberty:{one.id}:{rule}"[:200], level, "liberty", one.id,
                 due.isoformat(timespec="minutes") if due else None, said)  # fmt: skip


def _remand(scene: Scene, one: Detention, everything: list[Detention]) -> Iterator[Alert]:
    if one.kind == "stopped":
        return
    end, now = detention.expiry(one), scene.moment_now()
    if end is None:
        if one.kind == "remand":
            text = QT_TRANSLATE_NOOP("cli", "{person}: in remand, but no order says until when. Enter it.")
            yield _alert(scene, one, "no_end", "warn", None, text)
        return
    reached = detention.limits(one, everything)
    limit = next((limit for limit, moment in reached if moment >= end), reached[-1][0] if reached else None)
    source = scene.written(limit.source) if limit is not None else ""
    text = (
        QT_TRANSLATE_NOOP("cli", "{person}: the order to hold ended on {due} ({left}). {source}")
        if now >= end
        else QT_TRANSLATE_NOOP("cli", "{person}: the order to hold ends on {due} ({left}). {source}")
    )
    level: Level = "block" if now >= end else "warn" if end - now <= _SOON else "note"
    yield _alert(scene, one, "end", level, end, text, source=source)
    if limit is not None and limit.motion_days and now < end:
        by = end - timedelta(limit.motion_days)
        next_court = _court(scene, "higher" if any(end >= m and x.beyond == "higher" for x, m in reached) else
                            "first_instance")  # fmt: skip
        if by - _SOON <= now:
            text = (
                QT_TRANSLATE_NOOP("cli", "{person}: a motion to prolong was to come by {due} ({left}), to the {court}. "
                                  "{source}")
                if now > by
                else QT_TRANSLATE_NOOP("cli", "{person}: a motion to prolong is to come by {due} ({left}), to the "
                                       "{court}. {source}")
            )  # fmt: skip
            yield _alert(scene, one, "motion", "warn", by, text, source=source, court=next_court)


def _court(scene: Scene, court: str) -> str:
    if court == "higher":
        return scene.say(QT_TRANSLATE_NOOP("cli", "court of appeal"))
    return scene.say(QT_TRANSLATE_NOOP("cli", "court of first instance"))


def _beyond(scene: Scene, one: Detention, everything: list[Detention]) -> Iterator[Alert]:
    if one.ended:
        return
    for order, limit in detention.beyond(one, everything):
        text = QT_TRANSLATE_NOOP(
            "cli",
            "{person}: the order of {on} reaches beyond {limit}; only the court of appeal may go there. {source}",
        )
        yield _alert(scene, one, f"beyond:{order.until}:{limit.id}", "block", None, text,
                     on=scene.day(datetime.fromisoformat(order.on).date()), limit=scene.words(limit.what),
                     source=scene.written(limit.source))  # fmt: skip


def _desk(scene: Scene, one: Detention) -> Iterator[Alert]:
    packs, now = law.liberty(), scene.moment_now()
    for line in detention.desk(one):
        if line.done or now < one.since:
            continue
        item = packs.desk[line.id]
        late = now > line.due
        if not item.hours and not item.after:
            text = QT_TRANSLATE_NOOP("cli", "{person}, arrested {due}: {what}. At once; nothing is noted. {source}")
        elif late:
            text = QT_TRANSLATE_NOOP("cli", "{person}: {what}. Was due {due} ({left}); nothing is noted. {source}")
        else:
            text = QT_TRANSLATE_NOOP("cli", "{person}: {what}. Due {due} ({left}). {source}")
        level: Level = item.level if late else "warn" if item.level == "block" else "note"
        yield _alert(scene, one, line.id, level, line.due, text, what=scene.words(item.what),
                     source=scene.written(item.source))  # fmt: skip


def _signs(scene: Scene, one: Detention) -> Iterator[Alert]:
    """Signs of a victim that were seen, in words and never counted: what follows from them a person states."""
    known = law.indicators().indicators
    seen = "; ".join(scene.words(known[sign].label) for sign in one.signs if sign in known)
    if one.kind != "stopped" or not seen:
        return
    stated = "maybe_victim" in one.facts
    text = (
        QT_TRANSLATE_NOOP("cli", "{person}, signs of a victim seen: {signs}.")
        if stated
        else QT_TRANSLATE_NOOP(
            "cli", "{person}, signs of a victim seen: {signs}. State whether the person may be a victim."
        )
    )
    yield _alert(scene, one, "signs", "note" if stated else "warn", None, text, signs=seen)


def _told(scene: Scene, one: Detention) -> Iterator[Alert]:
    """Who is to be told of a release or an escape, when it came and when it is near."""
    now = scene.moment_now()
    if one.ended and now < datetime.fromisoformat(one.ended):
        return
    for each in detention.owed(one, detention.injured_by(scene.case, one.person), now):
        facts = {"injured": scene.called(each.person), "source": scene.written(each.rule.source)}
        if each.foreseen is not None:
            text = QT_TRANSLATE_NOOP(
                "cli",
                "{person} may be released on {due} ({left}). {injured} is to be told at once. {wish} {source}",
            )
            yield _alert(scene, one, f"told:{each.person}", "note", each.foreseen, text, wish=_wish(scene, each.wish),
                         **facts)  # fmt: skip
        elif not each.told:
            due = datetime.fromisoformat(one.ended) + timedelta(hours=each.rule.hours)
            text = (
                QT_TRANSLATE_NOOP("cli", "{person} escaped {due} ({left}). Tell {injured} at once. {source}")
                if one.how == "escaped"
                else QT_TRANSLATE_NOOP("cli", "{person} was released {due} ({left}). Tell {injured} at once. {source}")
            )
            yield _alert(scene, one, f"told:{each.person}", "block", due, text, **facts)


def _wish(scene: Scene, wish: str) -> str:
    if wish == "asked":
        return scene.say(QT_TRANSLATE_NOOP("cli", "The party asked to be told."))
    return scene.say(QT_TRANSLATE_NOOP("cli", "The party was not asked yet."))
