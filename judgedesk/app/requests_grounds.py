"""Grounds of refusal gone through one by one: what in the request, or what a person said, answers each."""

import re
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Final, TypeAlias

from judgedesk.app import law
from judgedesk.app import requests_said as words
from judgedesk.app.requests_check import Ground, Reader
from judgedesk.app.requests_record import lines_of
from judgedesk.law.instruments import Field
from judgedesk.law.model import Offence

Rule: TypeAlias = Callable[[Reader], str]
"""What answers a ground; '' where nothing in the request does."""
_ALWAYS: Final = ("hear_witness", "video_hearing", "hear_accused", "documents", "subscriber_data", "information")
_THREATS: Final = re.compile(
    r"\b(?:fine[ds]?\b(?! art)|penalt(?:y|ies) for|coercion|arrested if|kar[aąęy] porządkow\w+|przymus\w*|"
    r"grzywn\w+|doprowadzen\w+)",
    re.IGNORECASE,
)


def grounds(reader: Reader, incomplete: bool) -> Iterator[Ground]:
    """Every ground of the instrument that can be raised for this need, in the order of the pack."""
    for one in reader.instrument.grounds:
        if reader.request.need in one.not_for:
            continue
        said = reader.request.answers.get(one.id, "")
        if said:
            by = reader.say(words.BY_PERSON, said=said)
        elif one.check == "complete":
            by = "" if incomplete else reader.say(words.BY_COMPLETE)
        else:
            rule = _RULES.get(one.check)
            by = rule(reader) if rule is not None else ""
        label = one.label.in_language(reader.language)
        yield Ground(one.id, label, one.mandatory, bool(by), by or one.answers.in_language(reader.language))


def _fields(reader: Reader, *fills: str) -> list[Field]:
    return [one for one in reader.instrument.fields.values() if one.fill in fills]


def _said(reader: Reader, *fills: str) -> bool:
    return any(reader.says(one) for one in _fields(reader, *fills))


def _there(reader: Reader) -> Offence | None:
    """An offence of trafficking in the law of the other state, where a pack knows it."""
    known = (one for one in law.packs().offences.values() if one.jurisdiction == reader.request.state)
    return next(known, None)


def _list_offence(reader: Reader) -> str:
    ticked = any(one.endswith("_trafficking") and chosen for one, chosen in reader.ticks.items())
    if not ticked or reader.facts["max_3_years"] is not True:
        return ""
    return reader.say(words.BY_LIST, penalty=reader.penalty())


def _dual_criminality(reader: Reader) -> str:
    if listed := _list_offence(reader):
        return listed
    if not _said(reader, "facts"):
        return ""
    offence = _there(reader)
    if offence is not None:
        return reader.say(words.BY_FACTS, provision=offence.provision)
    return reader.say(words.BY_PALERMO) if reader.truth("palermo") else ""


def _territory(reader: Reader) -> str:
    offence = _there(reader)
    return reader.say(words.BY_FACTS, provision=offence.provision) if offence and _said(reader, "facts") else ""


def _proportionality(reader: Reader) -> str:
    known = law.packs().elements
    named = [known[one.element].label.in_language(reader.language) for one in reader.request.cells
             if one.element in known]  # fmt: skip
    if not named or not _said(reader, "measures"):
        return ""
    return reader.say(words.BY_CELLS, elements="; ".join(dict.fromkeys(named)))


def _less_intrusive(reader: Reader) -> str:
    always = reader.request.instrument == "eu.eio" and reader.request.need in _ALWAYS
    return reader.say(words.BY_NEED) if always else ""


def _proceedings(reader: Reader) -> str:
    chosen = [line for one in _fields(reader, "proceeding") for line in lines_of(reader.value(one))]
    return reader.say(words.BY_PROCEEDING) if any(one.endswith(("_a", "_proceedings")) for one in chosen) else ""


def _video_consent(reader: Reader) -> str:
    return reader.say(words.BY_NO_SUSPECT) if reader.facts["suspect"] is False else ""


def _threshold(reader: Reader) -> str:
    penalty = reader.penalty()
    return reader.say(words.BY_PENALTY, penalty=penalty) if penalty and _said(reader, "provisions", "sentence") else ""


def _political(reader: Reader) -> str:
    return reader.say(words.BY_OFFENCE) if reader.content.counts else ""


def _rights(reader: Reader) -> str:
    return reader.say(words.BY_FORMALITIES) if _said(reader, "formalities") else ""


def _no_coercion(reader: Reader) -> str:
    """Whether the summons threatens with anything, the statutory instruction on safe conduct aside."""
    lines = [
        line
        for one in reader.instrument.fields.values()
        if one.fill not in ("safe_conduct", "provisions")
        for line in lines_of(reader.value(one))
    ]
    return "" if not lines or _THREATS.search("\n".join(lines)) else reader.say(words.BY_NO_THREAT)


_RULES: Mapping[str, Rule] = MappingProxyType(
    {
        "list_offence": _list_offence,
        "dual_criminality": _dual_criminality,
        "territoriality": _territory,
        "proportionality": _proportionality,
        "less_intrusive": _less_intrusive,
        "criminal_proceedings": _proceedings,
        "video_consent": _video_consent,
        "penalty_threshold": _threshold,
        "political": _political,
        "human_rights": _rights,
        "no_coercion": _no_coercion,
    }
)
"""Rules that look at the request; every other ground is for a person to answer."""
