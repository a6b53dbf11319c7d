"""Alerts of what harms a person on the way: secrecy of an identity, who acts for a child, who meets whom, recording."""

import json
import re
from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from typing import Any, Final

from judgedesk.app import kept, protection
from judgedesk.app.alert_scene import Alert, Scene
from judgedesk.app.protection import Applied
from judgedesk.app.requests_called import called
from judgedesk.app.requests_record import requests
from judgedesk.app.wording import QT_TRANSLATE_NOOP
from judgedesk.domain.evidence import Person, years_between
from judgedesk.domain.people import Capacity
from judgedesk.law.measures import Level

Json = dict[str, Any]
_APART: Final = timedelta(minutes=30)
"""How far apart those who must not meet should come to the building."""
_NAMING: Final = "pl.x.naming"
_CONFRONTATION: Final = "pl.x.confrontation"
_SECRET_STATES: Final = ("applied_for", *protection.STANDING)
_UNDER_WAY: Final = ("applied_for", "granted", "arranged")
_MEDIA: Final = frozenset(("journalist", "media", "press"))
_PARENTS: Final = re.compile(
    r"\b(parent|mother|father|stepmother|stepfather|guardian|matka|ojciec|rodzic|macocha|ojczym|opiekun\w*)\b", re.I
)
_OF_AGE: Final = 18
_NO_CONTACT: Final = "no_contact:"
_RECORDER: Final = "recording"


def of_safety(scene: Scene) -> Iterator[Alert]:
    """Alerts of secrecy, representation, contact and recording."""
    yield from _secret_identities(scene)
    yield from _representation(scene)
    yield from _contact(scene)
    yield from _recording(scene)
    yield from _counsel_of_accused(scene)
    yield from _media(scene)


def _alert(
    scene: Scene, key: str, level: Level, kind: str, about: str, due: date | None, text: str, /, **facts: object
) -> Alert:
    return Alert(f"{kind}:{key}", level, kind, about, due.isoformat() if due else None, scene.say(text, **facts))


# -- identity kept secret (184) ----------------------------------------------------------------------------------


def _secret_identities(scene: Scene) -> Iterator[Alert]:
    secret, barred = set[str](), dict[str, str]()
    for record in scene.records:
        measure = scene.packs.measures.get(record.measure)
        bars = {bar.id for bar in measure.bars} if measure is not None and record.state in _SECRET_STATES else set()
        if _NAMING in bars:
            secret.add(record.person)
        if measure is not None and _CONFRONTATION in bars:
            barred.setdefault(record.person, scene.titled(measure))
    yield from _confrontations(scene, secret, barred)
    raw = {str(one["id"]): one | {"id": ""} for one in kept.all_of(scene.case, "requests")} if secret else {}
    for request in requests(scene.case) if secret else ():
        said = json.dumps(raw[request.id], ensure_ascii=False)
        for who in sorted(secret):
            if any(_told(name, said) for name in _designations(scene, who)):
                text = QT_TRANSLATE_NOOP(
                    "cli",
                    "{request} tells of {person}, whose identity is kept secret (KPK 184). "
                    "It must not leave so: take out what tells who it is.",
                )
                yield _alert(scene, f"{request.id}:{who}", "block", "export", request.id, None, text,
                             request=called(request, scene.language), person=scene.called(who))  # fmt: skip


def _confrontations(scene: Scene, secret: set[str], barred: dict[str, str]) -> Iterator[Alert]:
    """Confrontations of witnesses whose identity is secret, and of others whom a measure spares them, by its title."""
    for one in scene.testimony if barred else ():
        if one.get("kind") != "confrontation":
            continue
        with_others = {str(one.get("person", "")), *map(str, one.get("others") or ())}
        for who in sorted(with_others & barred.keys()):
            level: Level = "block" if who in secret else "warn"
            text = (
                QT_TRANSLATE_NOOP(
                    "cli",
                    "{person}: a confrontation is planned, but the identity is kept secret, so there must be none "
                    "(KPK 172, 184).",
                )
                if who in secret
                else QT_TRANSLATE_NOOP(
                    "cli",
                    "{person}: a confrontation is planned, but the person is under this measure, which excludes one: "
                    "{measure}.",
                )
            )
            yield _alert(scene, f"{one['id']}:{who}", level, "confrontation", str(one["id"]), None, text,
                         person=scene.called(who), measure=barred[who])  # fmt: skip


def _designations(scene: Scene, who: str) -> Iterator[str]:
    person = scene.people.get(who)
    yield who
    if person is not None:
        yield from (one for one in (person.pseudonym, person.name, *person.aliases) if one)


def _told(name: str, said: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", said, re.I) is not None


# -- who acts for a child ----------------------------------------------------------------------------------------


Acting = list[tuple[Person, Capacity]]
"""Who acts for somebody, each as what."""


def _representation(scene: Scene) -> Iterator[Alert]:
    accused, acting, parents = scene.everybody_accused(), dict[str, Acting](), dict[str, list[Person]]()
    for one in scene.people.values():
        for tie in one.details.represents:
            acting.setdefault(tie.person, []).append((one, tie.capacity))
        of = [relation.to for relation in one.details.relations if _PARENTS.search(relation.what)]
        of += [tie.person for tie in one.details.represents if tie.capacity is Capacity.STATUTORY]
        for child in dict.fromkeys(of):
            parents.setdefault(child, []).append(one)
    for person in scene.people.values():
        if {"victim", "witness"} & set(person.roles):
            yield from _representatives(scene, person, acting.get(person.id, []), accused)
            if _is_minor(scene, person):
                yield from _of_parents(scene, person, acting.get(person.id, []), parents.get(person.id, []), accused)


def _representatives(scene: Scene, person: Person, acting: Acting, accused: set[str]) -> Iterator[Alert]:
    for one, capacity in acting:
        if one.id not in accused or capacity not in (Capacity.STATUTORY, Capacity.GUARDIAN, Capacity.TRUSTED):
            continue
        text = (
            QT_TRANSLATE_NOOP("cli", "{person}: the chosen adult, {other}, is accused. Somebody else has to be chosen.")
            if capacity is Capacity.TRUSTED
            else QT_TRANSLATE_NOOP(
                "cli",
                "{person}: {other} is accused and cannot represent the person. Ask the guardianship court for a "
                "guardian ad litem (KPK 51 § 2–2a).",
            )
        )
        yield _alert(scene, f"{person.id}:{one.id}", "block", "representative", person.id, None, text,
                     person=scene.called(person.id), other=scene.called(one.id))  # fmt: skip


def _of_parents(
    scene: Scene, person: Person, acting: Acting, parents: list[Person], accused: set[str]
) -> Iterator[Alert]:
    """Parents of a child who may stand against it, where nobody else was appointed."""
    if any(capacity is Capacity.GUARDIAN and one.id not in accused for one, capacity in acting):
        return
    told = {one.id for one, _ in acting if one.id in accused}
    for parent in parents:
        witness = parent.id not in accused
        if parent.id in told or (witness and "witness" not in parent.roles):
            continue
        text = (
            QT_TRANSLATE_NOOP(
                "cli",
                "{person}: {other}, a parent, is a witness. Check whether this parent can represent the child, else "
                "ask the guardianship court for a guardian ad litem (KPK 51 § 2–2a).",
            )
            if witness
            else QT_TRANSLATE_NOOP(
                "cli",
                "{person}: {other}, a parent, is accused, and no guardian ad litem is noted. "
                "Ask the guardianship court for one (KPK 51 § 2–2a).",
            )
        )
        yield _alert(scene, f"{person.id}:{parent.id}", "warn", "representative", person.id, None, text,
                     person=scene.called(person.id), other=scene.called(parent.id))  # fmt: skip


def _is_minor(scene: Scene, person: Person) -> bool:
    """Under 18, or of disputed age, on the day; whose age is not known to the user is not said to be."""
    subject = scene.known.subject(person, {})
    if subject.age == "disputed":
        return True
    return subject.age == "known" and subject.born is not None and years_between(subject.born, scene.today) < _OF_AGE


# -- who meets whom ----------------------------------------------------------------------------------------------


def _contact(scene: Scene) -> Iterator[Alert]:
    """Somebody who must not meet an accused, and who comes to the building when the accused does. No hour is told."""
    for testimony in scene.testimony:
        person = scene.people.get(str(testimony.get("person", "")))
        shunned = _shunned(scene, testimony, person) if person is not None else set()
        if person is None or not shunned:
            continue
        for day, at in _hours(scene, testimony):
            if day < scene.today:
                continue
            near = {
                str(who)
                for sitting in scene.sittings
                if sitting["date"] == day.isoformat() and _close(str(sitting.get("from", "")), at)
                for who in sitting.get("present") or ()
            }
            if met := sorted(near & shunned):
                text = QT_TRANSLATE_NOOP(
                    "cli",
                    "{person} and {accused} come to the building at about the same time on {day}, though they must "
                    "not meet. Give them hours at least 30 minutes apart, another entrance and another waiting room.",
                )
                yield _alert(
                    scene, f"{testimony['id']}:{day}", "warn", "waiting", str(testimony["id"]), day, text,
                    person=scene.called(person.id), accused=", ".join(map(scene.called, met)), day=scene.day(day),
                )  # fmt: skip


def _shunned(scene: Scene, testimony: Json, person: Person) -> set[str]:
    """Whom somebody must not meet: by need, by the testimony, by a measure whose waiting room is not booked."""
    found = {need.removeprefix(_NO_CONTACT) for need in person.needs if need.startswith(_NO_CONTACT)}
    found |= {str(one[0] if isinstance(one, list) else one) for one in testimony.get("apart") or () if one}
    for record in scene.records_of(person.id):
        measure = scene.packs.measures.get(record.measure)
        if measure is None or record.state not in _UNDER_WAY or not (record.apart or measure.apart):
            continue
        found |= scene.accused_of(person.id)
    booked = any("pl.r.waiting" in record.done for record in scene.records_of(person.id))
    return set() if booked else found


def _hours(scene: Scene, testimony: Json) -> Iterator[tuple[date, datetime]]:
    """When somebody is to be there, as far as the hour is set: by a fixed time, a slot of the plan, or the measure."""
    fixed = testimony.get("fixed")
    said = [(fixed.get("date"), fixed.get("from"))] if isinstance(fixed, dict) else []
    said += [(one.get("date"), one.get("from")) for one in scene.slots.get(str(testimony["id"]), ())]
    moments = [f"{day}T{hour}" for day, hour in said if day and hour]
    own = (one for one in scene.records_of(str(testimony["person"])) if one.state in _UNDER_WAY)
    moments += [one.hearing for one in own if "T" in one.hearing]
    for moment in dict.fromkeys(moments):
        try:
            at = datetime.fromisoformat(moment)
        except ValueError:
            continue
        yield at.date(), at


def _close(begins: str, at: datetime) -> bool:
    """Whether an hour is so near to another that who comes for both meets on the way."""
    try:
        other = datetime.fromisoformat(f"{at:%Y-%m-%d}T{begins}")
    except ValueError:
        return True
    return abs(other - at) < _APART


# -- recording (147 § 2a) ----------------------------------------------------------------------------------------


def _recording(scene: Scene) -> Iterator[Alert]:
    """A hearing that has to be recorded: a room for it, and a second recorder."""
    spare = any(one.get("kind") in ("recorder", "recording") for one in kept.all_of(scene.case, "resources"))
    for record in scene.records:
        measure = scene.packs.measures.get(record.measure)
        asked = measure is not None and "pl.r.recording" in measure.book_first and record.state in _UNDER_WAY
        if measure is None or not asked or "pl.r.recording" in record.done:
            continue
        facts = {"person": scene.called(record.person), "measure": scene.titled(measure)}
        days = scene.hearing_days(record)
        if scene.rooms and not any(_recorders(room) for room in scene.rooms.values()):
            text = QT_TRANSLATE_NOOP(
                "cli", "{person}: {measure} has to be recorded, but no room has a device for it (KPK 147 § 2a)."
            )
            yield _alert(scene, f"{record.id}:room", "block", "recording", record.id, _first(days), text, **facts)
            continue
        used = [scene.rooms.get(str(one.get("room"))) for one in scene.planned(record)]
        recorders = [_recorders(room) for room in used if room is not None]
        second = spare or "pl.r.backup_recorder" in record.done
        if any(recorders) and min(recorders) < 2 and not second:
            text = QT_TRANSLATE_NOOP(
                "cli",
                "{person}: {measure} has to be recorded, and there is one recorder only. Book a second one: if the "
                "recording fails, the person would have to be heard again.",
            )
            yield _alert(scene, f"{record.id}:spare", "warn", "recording", record.id, _first(days), text, **facts)


def _recorders(room: Json) -> int:
    return sum(str(one).startswith(_RECORDER) for one in room.get("equipment") or ())


def _first(days: Iterable[date]) -> date | None:
    return min(days, default=None)


# -- who has to be there, and who must not -----------------------------------------------------------------------


def _counsel_of_accused(scene: Scene) -> Iterator[Alert]:
    """Somebody is heard once, and an accused has no counsel who could ask."""
    defended = {
        tie.person for one in scene.people.values() for tie in one.details.represents
        if tie.capacity is Capacity.DEFENCE
    }  # fmt: skip
    # Counsel of whom nobody noted for whom they act may act for anybody.
    if any("counsel" in one.roles and not one.details.represents for one in scene.people.values()):
        return
    for record in scene.records:
        measure = scene.packs.measures.get(record.measure)
        if measure is None or not measure.once_grounds or record.state not in _UNDER_WAY:
            continue
        alone = sorted(scene.accused_of(record.person) - defended)
        if alone and not any(one.id.endswith(".counsel") and one.id in record.done for one in measure.book):
            text = QT_TRANSLATE_NOOP(
                "cli",
                "{person} is to be heard once, and {accused} has no counsel. Appoint one: "
                "only then can the defence ask.",
            )
            due, called = _first(scene.hearing_days(record)), ", ".join(map(scene.called, alone))
            yield _alert(scene, f"{record.id}:none", "warn", "counsel", record.id, due, text,
                         person=scene.called(record.person), accused=called)  # fmt: skip


def _media(scene: Scene) -> Iterator[Alert]:
    """Journalists at a sitting that is closed, or that they leave while somebody is heard."""
    media = {one.id for one in scene.people.values() if _MEDIA & set(one.roles)}
    for record in scene.records if media else ():
        if record.state not in ("granted", "arranged") or not _bars_media(scene, record):
            continue
        for sitting in scene.planned(record):
            day = date.fromisoformat(sitting["date"])
            if day >= scene.today and scene.meets(sitting, media, "room"):
                text = QT_TRANSLATE_NOOP(
                    "cli",
                    "{person}: on {day} the public is excluded, but journalists are listed as present.",
                )
                key = f"{record.id}:{sitting['id']}"
                yield _alert(scene, key, "warn", "media", record.id, day, text, person=scene.called(record.person),
                             day=scene.day(day))  # fmt: skip


def _bars_media(scene: Scene, record: Applied) -> bool:
    measure = scene.packs.measures.get(record.measure)
    return measure is not None and (measure.id == "pl.m.357_5" or any(bar.id == "pl.x.media" for bar in measure.bars))
