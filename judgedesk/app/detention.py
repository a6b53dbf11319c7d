"""Who is deprived of liberty, from which hour, until when, and whom a release or escape is told.

Hours are local time, ``YYYY-MM-DDTHH:MM``. Remand counts from the hour of arrest; an end that is given as a day alone
is taken to come at that hour of it.
"""

import uuid
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from typing import Any, Final, TypeAlias

from judgedesk.app import deadlines, kept, law
from judgedesk.app.casefile import Case
from judgedesk.domain.changes import Changes
from judgedesk.domain.days import is_hour_or_day
from judgedesk.domain.errors import UserError
from judgedesk.law.liberty import FACTS, Limit, NoticeRule, after_days, counted_days
from judgedesk.law.liberty import due as item_due
from judgedesk.store import evidence

Json: TypeAlias = dict[str, Any]
Wrong: TypeAlias = tuple[str, str, str]
"""A field of a record, why it cannot be so as a word, and in English."""
KIND: Final = "detentions"
KINDS: Final = ("stopped", "remand", "custody_for_transfer", "sentence")
HOW: Final = ("released", "escaped", "remanded", "transferred", "served")
STAGES: Final = ("investigation", "trial")
COURTS: Final = ("first_instance", "higher")
WISHES: Final = ("asked", "waived")
TOLD: Final = ("released", "escaped", "served")
"""Ends after which somebody is at large."""


@dataclass(frozen=True, slots=True)
class Extension:
    """An order that prolongs: `until` (day or hour), by which court, on which day."""

    until: str
    court: str
    on: str


@dataclass(frozen=True, slots=True)
class Notice:
    """What an injured party said of being told (``asked``, ``waived`` or '') on a day, and the hour it was told."""

    person: str
    wish: str = ""
    on: str = ""
    told: str = ""


@dataclass(frozen=True, slots=True)
class Detention:
    """One stretch without liberty.

    Attributes:
        start: the hour of arrest.
        until: the end of the first order, '' where none says it.
        ended: the hour it ended, '' while it lasts; `how` it did.
        facts: what was stated of somebody stopped (`liberty.FACTS`); `signs` ids of indicators that were seen.
        done: by item of the desk, the hour it was done.
    """

    id: str
    person: str
    start: str
    kind: str = "stopped"
    stage: str = "investigation"
    until: str = ""
    extensions: tuple[Extension, ...] = ()
    ended: str = ""
    how: str = ""
    facts: tuple[str, ...] = ()
    signs: tuple[str, ...] = ()
    done: Mapping[str, str] = field(default_factory=dict)
    notices: tuple[Notice, ...] = ()
    note: str = ""

    @property
    def since(self) -> datetime:
        """The hour of arrest."""
        return datetime.fromisoformat(self.start)

    def to_json(self) -> Json:
        """As its record; what is empty is left out."""
        made: Json = {
            "id": self.id, "person": self.person, "from": self.start, "kind": self.kind, "stage": self.stage,
            "until": self.until, "ended": self.ended, "how": self.how, "facts": list(self.facts),
            "signs": list(self.signs), "done": dict(self.done), "note": self.note,
            "extensions": [{"until": one.until, "court": one.court, "on": one.on} for one in self.extensions],
            "notices": [
                {name: value for name, value in (("person", one.person), ("wish", one.wish), ("on", one.on),
                                                 ("told", one.told)) if value}
                for one in self.notices
            ],
        }  # fmt: skip
        return {name: value for name, value in made.items() if value not in ("", [], {})}


def detention_of(raw: Mapping[str, Any]) -> Detention:
    """A detention of its record."""
    words = {name: str(raw.get(name) or "") for name in ("until", "ended", "how", "note")}
    return Detention(
        id=str(raw["id"]), person=str(raw["person"]), start=str(raw["from"]), kind=str(raw["kind"]),
        stage=str(raw.get("stage") or "investigation"),
        extensions=tuple(Extension(one["until"], one["court"], one["on"]) for one in raw.get("extensions", ())),
        facts=tuple(raw.get("facts", ())), signs=tuple(raw.get("signs", ())), done=dict(raw.get("done", {})),
        notices=tuple(Notice(**one) for one in raw.get("notices", ())), **words,
    )  # fmt: skip


def detentions(case: Case) -> list[Detention]:
    """All of them: those that last first, then by the hour of arrest."""
    found = [detention_of(raw) for raw in kept.all_of(case, KIND)]
    return sorted(found, key=lambda one: (bool(one.ended), one.start, one.id))


def detention(case: Case, identifier: str) -> Detention:
    """One of them; ``detention.unknown`` where there is none."""
    raw = kept.one(case, KIND, identifier)
    if raw is None:
        raise UserError("detention.unknown", detention=identifier[:60])
    return detention_of(raw)


# -- clocks ------------------------------------------------------------------------------------------------------


def expiry(one: Detention) -> datetime | None:
    """When it ends by itself: as the last order says, else as the statute; None where neither says anything."""
    last = one.extensions[-1].until if one.extensions else one.until
    if last:
        return hour_of(last, one.since)
    if one.kind != "remand":
        return None
    first = next((limit for limit in law.liberty().of_stage(one.stage) if limit.first), None)
    return after_days(one.since, first.days, deadlines.calendar()) if first is not None else None


def hour_of(text: str, since: datetime) -> datetime:
    """A moment as written; a day alone stands for the hour of arrest on it."""
    found = datetime.fromisoformat(text)
    return found if "T" in text else datetime.combine(found.date(), since.time())


def limits(one: Detention, everything: Iterable[Detention]) -> list[tuple[Limit, datetime]]:
    """The limits of a remand with the moment each is reached; what the person was deprived of before counts."""
    if one.kind != "remand":
        return []
    earlier = [
        (other.since, min(datetime.fromisoformat(other.ended), one.since))
        for other in everything
        if other.person == one.person and other.id != one.id and other.ended and other.since < one.since
        and other.kind in ("stopped", "remand")
    ]  # fmt: skip
    before = counted_days(earlier)
    calendar = deadlines.calendar()
    return [
        (limit, after_days(one.since, limit.days, calendar) - before) for limit in law.liberty().of_stage(one.stage)
    ]


def beyond(one: Detention, everything: Iterable[Detention]) -> list[tuple[Extension, Limit]]:
    """Orders that reach over a limit beyond which another court alone may go."""
    reached = limits(one, everything)
    return [
        (order, limit)
        for order in one.extensions
        for limit, moment in reached
        if hour_of(order.until, one.since) > moment and limit.beyond == "higher" and order.court != "higher"
    ]


@dataclass(frozen=True, slots=True)
class DeskLine:
    """One thing of the desk: by its id in the pack, when it is due, when it was done ('' while it was not)."""

    id: str
    due: datetime
    done: str = ""

    def late(self, now: datetime) -> bool:
        """Whether it was not done in time, so far."""
        return not self.done and now > self.due


def desk(one: Detention) -> list[DeskLine]:
    """What is to be done for somebody stopped, what is due first before the rest."""
    if one.kind != "stopped":
        return []
    packs, calendar = law.liberty(), deadlines.calendar()
    done = {id: datetime.fromisoformat(at) for id, at in one.done.items()}
    found = [
        DeskLine(item.id, item_due(item, one.since, done, calendar, packs.desk), one.done.get(item.id, ""))
        for item in packs.asked(one.facts)
    ]
    return sorted(found, key=lambda line: line.due)


# -- who is told -------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Owed:
    """Somebody to be told of the end of a detention; `told` '' while nobody did, `foreseen` the end to come."""

    rule: NoticeRule
    person: str
    wish: str
    told: str
    foreseen: datetime | None = None


def injured_by(case: Case, person: str) -> list[str]:
    """Ids of those a person is accused of having injured, in the order of the counts."""
    counts = evidence.counts(case.file.reading())
    return list(dict.fromkeys(who for count in counts if person in count.defendants for who in count.victims))


def owed(one: Detention, injured: Sequence[str], now: datetime) -> list[Owed]:
    """Who is to be told: of an end that came, or that is near."""
    said = {notice.person: notice for notice in one.notices}
    found = []
    for rule in law.liberty().notices.values():
        if one.kind not in rule.kinds:
            continue
        end = None if one.ended else expiry(one)
        near = end is not None and now >= end - timedelta(rule.ahead_days)
        if not (near or (one.ended and one.how in TOLD)):
            continue
        for person in injured:
            notice = said.get(person, Notice(person))
            if notice.wish == "waived" or (rule.told == "on_request" and notice.wish != "asked"):
                continue
            found.append(Owed(rule, person, notice.wish, notice.told, end))
    return found


# -- acts --------------------------------------------------------------------------------------------------------


def enter(case: Case, new: Detention) -> tuple[str, Changes]:
    """Record that somebody was deprived of liberty; the id is given here.

    Raises:
        UserError: ``detention.bad`` with `field`; ``person.unknown``, ``measure.names_protected``, ``case.read_only``.
    """
    who = kept.person_of(case, new.person).id
    made = replace(new, id=f"l-{uuid.uuid4().hex[:12]}", person=who)
    return made.id, _put(case, made, "detention.entered")


def extend(case: Case, identifier: str, order: Extension) -> Changes:
    """Note an order that prolongs. Raises UserError ``detention.unknown``, ``detention.bad``, ``case.read_only``."""
    one = detention(case, identifier)
    return _put(case, replace(one, extensions=(*one.extensions, order)), "detention.extended")


def end(case: Case, identifier: str, at: str, how: str) -> Changes:
    """Note the hour at which it ended and how; '' for both takes that back. Raises as `extend`."""
    return _put(case, replace(detention(case, identifier), ended=at, how=how), "detention.ended")


def mark(case: Case, identifier: str, item: str, at: str) -> Changes:
    """Note the hour at which something of the desk was done; '' takes it back. Raises as `extend`."""
    one = detention(case, identifier)
    done = {id: hour for id, hour in one.done.items() if id != item} | ({item: at} if at else {})
    return _put(case, replace(one, done=done), "detention.marked", item=item)


def state(case: Case, identifier: str, facts: Iterable[str], signs: Iterable[str] | None = None) -> Changes:
    """State what is so of somebody stopped, and which signs of a victim were seen. Raises as `extend`."""
    one = detention(case, identifier)
    seen = one.signs if signs is None else tuple(dict.fromkeys(signs))
    return _put(case, replace(one, facts=tuple(dict.fromkeys(facts)), signs=seen), "detention.stated")


def sign(case: Case, identifier: str, indicator: str, seen: bool) -> Changes:
    """Note that one sign of a victim was seen, or take that back; they are never counted. Raises as `extend`."""
    one = detention(case, identifier)
    others = tuple(known for known in one.signs if known != indicator)
    return _put(case, replace(one, signs=(*others, indicator) if seen else others), "detention.stated", sign=indicator)


def wish(case: Case, identifier: str, person: str, said: str, on: str = "") -> Changes:
    """Note whether an injured party wants to be told: ``asked``, ``waived``, or '' for nothing said."""
    return _notice(case, identifier, person, wish=said, on=on if said else "")


def told(case: Case, identifier: str, person: str, at: str) -> Changes:
    """Note the hour at which an injured party was told of the end; '' takes it back. Raises as `extend`."""
    return _notice(case, identifier, person, told=at)


def remove(case: Case, identifier: str) -> Changes:
    """Take a detention away; ``detention.unknown`` where there is none."""
    unknown = UserError("detention.unknown", detention=identifier[:60])
    return kept.drop(case, KIND, identifier, "detention.removed", unknown)


def _notice(case: Case, identifier: str, person: str, **said: str) -> Changes:
    one, who = detention(case, identifier), kept.person_of(case, person).id
    notices = {notice.person: notice for notice in one.notices}
    notices[who] = replace(notices.get(who, Notice(who)), **said)
    return _put(case, replace(one, notices=tuple(notices.values())), "detention.notice", person=who)


def _put(case: Case, one: Detention, act: str, **facts: str) -> Changes:
    wrong = problem(one.to_json())
    if wrong is not None:
        raise UserError("detention.bad", field=wrong[0], reason=wrong[1], detail=wrong[2])
    kept.check_words(case, (one.note,))
    return kept.put(case, KIND, one.to_json(), act, facts)


# -- what a record must not say ----------------------------------------------------------------------------------


def check_records(untrusted: Mapping[str, Any]) -> None:
    """Hold detentions of a file, of good form, against the calendar and themselves.

    Raises:
        UserError: ``records.invalid`` with the field and what is wrong with it.
    """
    for number, record in enumerate(untrusted.get(KIND, [])):
        wrong = problem(record)
        if wrong is not None:
            raise UserError("records.invalid", field=f"{KIND}[{number}].{wrong[0]}", reason=wrong[2])


def problem(raw: Mapping[str, Any]) -> Wrong | None:
    """The first field of a record that cannot be so; None where all is well."""
    for name, text in _moments(raw):
        if (
            deadlines.moment(text) is None
            or not is_hour_or_day(text)
            or ("T" not in text and name in ("from", "ended"))
        ):
            return (
                name,
                "moment",
                f"{text[:40]} is no {'hour of a day' if name in ('from', 'ended') else 'day or hour'}",
            )
    if raw.get("kind") not in KINDS:
        return "kind", "list", "is none of: " + ", ".join(KINDS)
    if raw.get("ended") and raw.get("how") not in HOW:
        return "how", "how", "it is not said how it ended: " + ", ".join(HOW)
    if raw.get("how") and not raw.get("ended"):
        return "ended", "ended", "it is said how it ended, but not when"
    return _words(raw) or _order(raw) or _unknown(raw)


def _words(raw: Mapping[str, Any]) -> Wrong | None:
    said: list[tuple[str, str, Sequence[str]]] = [("stage", raw.get("stage", "trial"), STAGES)]
    said += [(f"facts[{number}]", one, FACTS) for number, one in enumerate(raw.get("facts", ()))]
    said += [
        (f"extensions[{number}].court", one["court"], COURTS) for number, one in enumerate(raw.get("extensions", ()))
    ]
    said += [(f"notices[{number}].wish", one["wish"], WISHES) for number, one in enumerate(raw.get("notices", ()))
             if "wish" in one]  # fmt: skip
    return next(
        ((name, "list", "is none of: " + ", ".join(known)) for name, word, known in said if word not in known), None
    )


def _moments(raw: Mapping[str, Any]) -> list[tuple[str, str]]:
    found = [("from", str(raw.get("from", "")))]
    found += [(name, str(raw[name])) for name in ("until", "ended") if raw.get(name)]
    for number, one in enumerate(raw.get("extensions", ())):
        found += [(f"extensions[{number}].{name}", str(one[name])) for name in ("until", "on")]
    found += [(f"done.{name}", str(at)) for name, at in raw.get("done", {}).items()]
    for number, one in enumerate(raw.get("notices", ())):
        found += [(f"notices[{number}].{name}", str(one[name])) for name in ("on", "told") if one.get(name)]
    return found


def _order(raw: Mapping[str, Any]) -> Wrong | None:
    since = datetime.fromisoformat(str(raw["from"]))
    last = since
    orders = [("until", raw["until"])] if raw.get("until") else []
    orders += [(f"extensions[{number}].until", one["until"]) for number, one in enumerate(raw.get("extensions", ()))]
    for name, text in orders:
        moment = hour_of(str(text), since)
        if moment <= last:
            return name, "order", f"{text} is not after {last.isoformat(timespec='minutes')}"
        last = moment
    for number, one in enumerate(raw.get("extensions", ())):
        if date.fromisoformat(one["on"]) < since.date():
            return f"extensions[{number}].on", "early", f"{one['on']} is before the arrest"
    later = [("ended", raw["ended"])] if raw.get("ended") else []
    later += [(f"done.{name}", at) for name, at in raw.get("done", {}).items()]
    for name, text in later:
        if datetime.fromisoformat(str(text)) < since:
            return name, "early", f"{text} is before the arrest"
    return None


def _unknown(raw: Mapping[str, Any]) -> Wrong | None:
    known = law.liberty().desk
    signs = law.indicators().indicators if raw.get("signs") else {}
    for item in raw.get("done", {}):
        if item not in known:
            return f"done.{item}", "pack", "no pack knows it"
    for number, sign in enumerate(raw.get("signs", ())):
        if sign not in signs:
            return f"signs[{number}]", "pack", f"no pack knows the indicator {str(sign)[:60]}"
    return None
