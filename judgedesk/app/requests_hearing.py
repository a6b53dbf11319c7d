"""How somebody is to be heard abroad: the formalities of domestic law from the measures of the person, the link, the
instruction, what is paid.
"""

import re

from judgedesk.app import law
from judgedesk.app import requests_words as words
from judgedesk.app.paper_words import language_said
from judgedesk.app.requests_check import BY_LINK, HEARINGS
from judgedesk.app.requests_known import Found, Known, shown
from judgedesk.app.requests_record import GAP
from judgedesk.law.citing import cited
from judgedesk.law.instruments import Field
from judgedesk.law.model import Text

_HEARD = (*HEARINGS, "transfer_detained", "joint_team")
"""Needs for which it matters how somebody is heard."""
_ROOM = re.compile(r"^(?:sala|room)\s+(?=\d)", re.IGNORECASE)
"""What a room is called before its number: the sentence says it."""
_SUMMONS = "coe.summons"
"""The instrument whose pack says what safe conduct is."""


def formalities(known: Known, field: Field) -> Found:
    """What the field asks of how the hearing is held; the rest of it where the field asks for all."""
    end = field.id.rpartition(".")[2]
    if end == "action":
        return None  # what is to follow the freezing is for the court to say
    lines: list[str] = []
    if end in ("formalities", "procedure", "protection"):
        lines += [*_measures(known), *_addresses(known), *_apart(known)]
    if end == "interpreter" or (end in ("formalities", "procedure") and known.request.need in _HEARD):
        lines += _interpreters(known)
    if known.request.need in HEARINGS and known.request.need != "summon_witness":
        if end in ("formalities", "procedure", "instruction", "oath"):
            lines += _instruction(known)
        if end in ("formalities", "procedure", "instruction", "record"):
            lines.append(known.say(words.RECORD))
    if known.request.need not in HEARINGS and end in ("formalities", "procedure"):
        lines.append(known.say(words.CONFIDENTIAL))
    return (tuple(lines), words.FROM["formalities"]) if lines else None


def protection(known: Known, field: Field) -> Found:
    """Measures that stand, addresses, nobody met; that the request and what comes of it are kept confidential."""
    lines = [*_measures(known), *_addresses(known), *_apart(known)]
    if field.id.endswith(".confidentiality"):
        lines = []
    if field.id.startswith("rep."):
        return (tuple(lines), words.FROM["formalities"]) if lines else None
    source = words.FROM["formalities"] if lines else words.FROM["law"]
    return (*lines, known.say(words.CONFIDENTIAL)), source


def _measures(known: Known) -> list[str]:
    """Measures that bear on how somebody is heard: none where nobody is."""
    lines: list[str] = []
    if known.request.need not in _HEARD:
        return lines
    for person, measure in known.measures():
        title, basis = measure.title.in_language(known.language), cited(measure.basis, known.language)
        parts = [known.say(words.MEASURE, person=known.content.called(person), title=title, basis=basis)]
        if measure.book:
            parts.append(known.say(words.WITH, book=_joined(known, [one.label for one in measure.book])))
        if measure.bars:
            parts.append(known.say(words.NOT_ALLOWED, bars=_joined(known, [one.label for one in measure.bars])))
        lines.append(" ".join(parts))
    return lines


def _addresses(known: Known) -> list[str]:
    heard = known.heard()
    return [known.say(words.ADDRESS_RULE, persons=", ".join(map(known.content.called, heard)))] if heard else []


def _apart(known: Known) -> list[str]:
    content, lines = known.content, []
    for one in known.heard():
        others = [need.partition(":")[2] for need in content.people[one].needs if need.startswith("no_contact:")]
        lines += [known.say(words.NO_CONTACT, person=content.called(one), other=content.called(who)) for who in others]
    return lines


def _interpreters(known: Known) -> list[str]:
    content, lines = known.content, []
    for one in known.request.persons:
        person = content.people.get(one)
        if person is not None and person.languages:
            spoken = language_said(person.languages[0], known.language)
            lines.append(known.say(words.INTERPRETER, person=content.called(one), language=spoken))
    return lines


def _instruction(known: Known) -> list[str]:
    accused = set(known.accused())
    of_accused = [one for one in known.request.persons if one in accused]
    texts = [words.INSTRUCT_ACCUSED] if of_accused else []
    texts += [words.INSTRUCT_WITNESS] if len(of_accused) < len(known.request.persons) else []
    return [known.say(text) for text in texts]


def video(known: Known, field: Field) -> Found:
    """Reasons, consent and technical contact of a hearing by link, each where the field asks for it."""
    if known.request.need not in BY_LINK:
        return None
    end = field.id.rpartition(".")[2]
    said = ", ".join(dict.fromkeys(cited(one.basis, known.language) for _, one in known.measures()))
    reasons = known.say(words.REASON_MEASURE, measures=said) if said else known.say(words.REASON, gap=GAP)
    if end == "reason":
        return reasons, words.FROM["formalities"]
    if end == "consent":
        accused = set(known.accused())
        asked = tuple(one for one in known.request.persons if one in accused)
        return (
            (known.say(words.CONSENT, persons=known.called(asked), gap=GAP), words.FROM["persons"]) if asked else None
        )
    contact = ", ".join(known.office[name] for name in ("phone", "email") if known.office.get(name)) or GAP
    link = known.say(words.LINK, court=known.court(), contact=contact)
    if end == "technical":
        address = known.office.get("video") or GAP
        return f"{link} {known.say(words.LINK_ADDRESS, address=address)}", words.FROM["authority"]
    return f"{link} {reasons}", words.FROM["formalities"]


def deadline(known: Known, field: Field) -> Found:
    """Day and hour of the hearing of those whom it concerns, else the next day of the trial; the days of the acts
    where a range of data is asked for.
    """
    end = field.id.rpartition(".")[2]
    if end == "range":
        period = known.period()
        return (period, words.FROM["period"]) if period != GAP else None
    if end not in ("hearing", "when", "deadline"):
        return None
    hearing = known.hearing()
    day = hearing.slot.day if hearing is not None else known.next_day()
    if day is None:
        return None
    if field.kind == "day":
        return day.isoformat(), words.FROM["urgency"]
    if hearing is None:
        return f"{shown(day, known.language)}, {GAP}", words.FROM["urgency"]
    slot = hearing.slot
    hours = f"{slot.start // 60:02}:{slot.start % 60:02}–{slot.end // 60:02}:{slot.end % 60:02}"
    text = words.AT_BOTH if end == "when" else words.AT
    room = _ROOM.sub("", known.room(hearing))
    facts = {"day": shown(day, known.language), "hours": hours, "room": room, "court": known.court()}
    return known.say(text, home=known.home(), there=known.there(), gap=GAP, **facts), words.FROM["urgency"]


def safe_conduct(known: Known, field: Field) -> Found:
    """What safe conduct the summons promises, where somebody is summoned."""
    summons = law.instruments().get(_SUMMONS)
    if known.request.need != "summon_witness" or summons is None or summons.use_limits is None:
        return None
    return summons.use_limits.in_language(known.language), words.FROM["pack"]


def costs(known: Known, field: Field) -> Found:
    """Who bears the costs, as the conventions provide."""
    text = words.COSTS_SUMMONS if known.instrument.id == _SUMMONS else words.COSTS_LINK
    return known.say(text), words.FROM["law"]


def _joined(known: Known, texts: list[Text]) -> str:
    return "; ".join(one.in_language(known.language) for one in texts)
