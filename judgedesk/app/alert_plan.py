"""Alerts of the plan: breaks between sittings, people heard again, minors and disputed ages, shared interpreters."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from typing import Any

from judgedesk.app import protection
from judgedesk.app.alert_scene import Alert, Scene
from judgedesk.app.hearings_docket import apart_written
from judgedesk.app.wording import QT_TRANSLATE_NOOP
from judgedesk.domain.errors import UserError
from judgedesk.domain.evidence import years_between
from judgedesk.law.clocks import ends
from judgedesk.law.openness import PRESUMED
from judgedesk.store import evidence

BREAK = "pl.k.401_break"
_OF_AGE = 18


def of_plan(scene: Scene) -> Iterator[Alert]:
    """Alerts of sittings and planned testimony."""
    yield from _breaks(scene)
    for testimony in scene.testimony:
        person = scene.people.get(str(testimony.get("person", "")))
        if person is None or not {"victim", "witness"} & set(person.roles):
            continue
        yield from _heard_again(scene, testimony, person.id)
        yield from _disputed(scene, testimony, person.id)
        yield from _minor(scene, testimony, person.id)
    yield from _interpreters(scene)
    yield from _apart_from_nobody(scene)


def _breaks(scene: Scene) -> Iterator[Alert]:
    clock = scene.packs.clocks.get(BREAK)
    days = sorted({date.fromisoformat(one["date"]) for one in scene.sittings})
    for first, second in pairwise(days) if clock is not None else ():
        if second < scene.today or clock is None:
            continue
        try:
            due = ends(first, clock.term, scene.calendar, moves=clock.moves)
        except UserError:
            continue
        if second > due:
            text = QT_TRANSLATE_NOOP(
                "cli", "Between the sittings of {first} and {second} lie more than {n} days. {source}"
            )
            said = scene.say(
                text,
                first=scene.day(first),
                second=scene.day(second),
                n=clock.term.n,
                source=scene.written(clock.source),
            )
            yield Alert(f"break:{first}", clock.level, "break", str(second), due.isoformat(), said)


def _heard_again(scene: Scene, testimony: dict[str, Any], person: str) -> Iterator[Alert]:
    """Somebody to be heard once who was, and is planned again without a measure that gives the ground."""
    once = scene.packs.held_once
    own = [one for one in scene.records_of(person) if one.measure in once]
    held = any(one.state == "carried_out" for one in own) or any(one.measure in once for one in scene.held(person))
    # A record under way is asked for the ground itself.
    if held and not any(one.state in protection.ACTIVE for one in own):
        text = QT_TRANSLATE_NOOP(
            "cli",
            "{person} was heard, is to be heard once, and is planned again. Enter the measure with its ground.",
        )
        said = scene.say(text, person=scene.called(person))
        yield Alert(f"once:{testimony['id']}", "block", "once", str(testimony["id"]), None, said)
    times = len(scene.held(person))
    if times > 1 and testimony.get("vulnerable"):
        text = QT_TRANSLATE_NOOP("cli", "{person} has been questioned before (times: {times}).")
        said = scene.say(text, person=scene.called(person), times=times)
        yield Alert(f"again:{testimony['id']}", "note", "once", str(testimony["id"]), None, said)


def _disputed(scene: Scene, testimony: dict[str, Any], person: str) -> Iterator[Alert]:
    """A disputed age: an expert is heard before, or the presumption is noted."""
    stated = scene.known.stated.get(person)
    if not scene.people[person].age_disputed or (stated is not None and PRESUMED in stated.facts):
        return
    before = {str(id) for id in testimony.get("after") or ()}
    experts = {one.id for one in scene.people.values() if "expert" in one.roles}
    if not any(str(one["id"]) in before and one.get("person") in experts for one in scene.testimony):
        text = QT_TRANSLATE_NOOP(
            "cli",
            "{person}: the age is disputed. Hear the expert first, or note that a minor is presumed (KPK 49b).",
        )
        said = scene.say(text, person=scene.called(person))
        yield Alert(f"age:{testimony['id']}", "warn", "age", str(testimony["id"]), None, said)


def _minor(scene: Scene, testimony: dict[str, Any], person: str) -> Iterator[Alert]:
    """Somebody under 18 who is to be heard without any measure for it."""
    subject = scene.known.subject(scene.people[person], {})
    days = [date.fromisoformat(one["date"]) for one in scene.fitting(testimony)]
    if subject.born is None or subject.age != "known" or not days or years_between(subject.born, days[0]) >= _OF_AGE:
        return
    if any(one.state in protection.ACTIVE and one.measure in scene.packs.measures for one in scene.records_of(person)):
        return
    text = QT_TRANSLATE_NOOP("cli", "{person} is under 18 on {day} and to be heard, but no measure is entered.")
    said = scene.say(text, person=scene.called(person), day=scene.day(days[0]))
    yield Alert(f"minor:{testimony['id']}", "warn", "measure", str(testimony["id"]), days[0].isoformat(), said)


def _interpreters(scene: Scene) -> Iterator[Alert]:
    """The same interpreter for an accused and somebody injured."""
    of: dict[str, dict[str, set[str]]] = {}
    for one in scene.testimony:
        person = scene.people.get(str(one.get("person", "")))
        for part in one.get("resources") or ():
            if person is not None and isinstance(part, dict) and part.get("kind") == "interpreter" and part.get("id"):
                for role in {"defendant", "victim"} & set(person.roles):
                    of.setdefault(str(part["id"]), {}).setdefault(role, set()).add(person.id)
    for interpreter, roles in of.items():
        if len(roles) == 2:
            text = QT_TRANSLATE_NOOP("cli", "The interpreter {id} is booked for an accused and for {person}.")
            people = ", ".join(scene.called(who) for who in sorted(roles["victim"]))
            said = scene.say(text, id=interpreter, person=people)
            yield Alert(f"interpreter:{interpreter}", "warn", "presence", interpreter, None, said)


def _apart_from_nobody(scene: Scene) -> Iterator[Alert]:
    """A wish to be kept apart from an id that is nowhere else: a slip of the pen would undo the protection."""
    known = {*scene.people, *evidence.merged(scene.case.file.reading())}
    for one in (*scene.sittings, *scene.testimony):
        known |= {str(who) for key in ("present", "others") for who in one.get(key) or ()} | {str(one.get("person"))}
    for testimony in scene.testimony:
        for other in dict.fromkeys(who for who, _ in apart_written(testimony)):
            if other not in known:
                text = QT_TRANSLATE_NOOP(
                    "cli",
                    "{person} is to be kept apart from {other}, whom no record knows: nothing keeps them apart. "
                    "Correct the id, or record the person.",
                )
                said = scene.say(text, person=scene.called(str(testimony.get("person", ""))), other=other)
                yield Alert(f"apart:{testimony['id']}:{other}", "warn", "presence", str(testimony["id"]), None, said)
