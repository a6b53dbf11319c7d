"""Grounds of refusal gone through one by one: what in the request, or what a person said, answers each."""

import re
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Final, TypeAlias

from judgedesk.app import law
from judgedesk.app import requests_said as words
from judgedesk.app.paper_words import day_said
from judgedesk.app.requests_check import Ground, Reader
from judgedesk.app.requests_record import lines_of, requests
from judgedesk.app.requests_titles import NEEDS
from judgedesk.law.instruments import Field
from judgedesk.law.model import Offence

Rule: TypeAlias = Callable[[Reader], str]
"""What answers a ground; '' where nothing in the request does."""
_ALWAYS: Final = ("hear_witness", "video_hearing", "hear_accused", "documents", "subscriber_data", "information")
_MILDER: Final = ("information", "locate", "preserve", "subscriber_data", "documents")
_OFFICIALS: Final = ("eio.i.officials", "rog.presence")
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


def _there(reader: Reader) -> tuple[Offence, list[str]] | None:
    """The offence in the law of the other state, as far as a pack knows it in force at the acts, that has most in
    common with the counts, and those acts, means and purposes of the counts to which it has like ones.
    """
    best: tuple[Offence, list[str]] | None = None
    for known in law.packs().offences.values():
        if known.jurisdiction != reader.request.state:
            continue
        concepts = {one for element in known.elements for one in element.concepts}
        alike: list[str] = []
        for count in reader.content.counts:
            if known.in_force(count.period.dates()):
                alike += [
                    one.label.in_language(reader.language)
                    for one in reader.content.told_rows(count)
                    if concepts & set(one.concepts)
                ]
        if alike and (best is None or len(set(alike)) > len(best[1])):
            best = known, list(dict.fromkeys(alike))
    return best


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
    if (found := _there(reader)) is not None:
        return reader.say(words.BY_LIKE, provision=found[0].provision, rows="; ".join(found[1]))
    return reader.say(words.BY_PALERMO) if reader.truth("palermo") else ""


def _territory(reader: Reader) -> str:
    found = _there(reader) if _said(reader, "facts") else None
    return reader.say(words.BY_FACTS, provision=found[0].provision) if found is not None else ""


def _proportionality(reader: Reader) -> str:
    known = law.packs().elements
    named = [known[one.element].label.in_language(reader.language) for one in reader.request.cells
             if one.element in known]  # fmt: skip
    if not named or not _said(reader, "measures"):
        return ""
    return reader.say(words.BY_CELLS, elements="; ".join(dict.fromkeys(named)))


def _less_intrusive(reader: Reader) -> str:
    if reader.request.instrument == "eu.eio" and reader.request.need in _ALWAYS:
        return reader.say(words.BY_NEED)
    return _milder(reader)


def _milder(reader: Reader) -> str:
    """An earlier request to the same state that asked for something milder and was sent."""
    for one in requests(reader.case):
        sent = one.last("sent") if one.state == reader.request.state and one.id != reader.request.id else None
        if sent is not None and one.direction == "out" and one.need in _MILDER:
            title = NEEDS[one.need].in_language(reader.language)
            return reader.say(words.BY_MILDER, need=title, day=day_said(sent.on[:10], reader.language))
    return ""


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
    if _said(reader, "formalities", "protection"):
        return reader.say(words.BY_FORMALITIES)
    remedies = [one for one in _fields(reader, "remedies") if reader.says(one)]
    return reader.say(words.BY_FIELD, label=reader.label(remedies[0])) if remedies else ""


def _filled_in(*ends: str) -> Rule:
    """A ground answered by what the form says in fields whose ids end so."""

    def rule(reader: Reader) -> str:
        said = [one for one in reader.instrument.fields.values() if one.id.endswith(ends) and reader.says(one)]
        return reader.say(words.BY_FIELD, label=reader.label(said[0])) if said else ""

    return rule


def _sovereignty(reader: Reader) -> str:
    """Own officials acting there are what a state objects to first: none are asked for."""
    asked = [one for one in reader.instrument.fields.values() if one.id in _OFFICIALS and reader.says(one)]
    return "" if asked or reader.request.need == "interception" else reader.say(words.BY_NO_OFFICIALS)


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
        "sovereignty": _sovereignty,
        "in_absentia": _filled_in(".presence", ".boxes"),
        "third_rights": _filled_in(".third"),
        "transnational": _filled_in(".links", ".transnational"),
        "reciprocity": _filled_in(".reciprocity"),
    }
)
"""Rules that look at the request; every other ground is for a person to answer."""
