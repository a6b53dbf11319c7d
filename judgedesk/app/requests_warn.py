"""Contradictions and risks of a request: dates, states, persons, instrument, translations, names, conditions."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from judgedesk.app import law, protection, reading
from judgedesk.app import requests_said as words
from judgedesk.app.deadlines import HOME
from judgedesk.app.outgoing import named_in
from judgedesk.app.paper_words import day_said, language_said, period_said
from judgedesk.app.requests_check import BY_LINK, HEARINGS, Reader, Warned
from judgedesk.app.requests_record import Value, hash_of, lines_of, texts_in
from judgedesk.app.requests_returned import limited
from judgedesk.domain.errors import UserError
from judgedesk.domain.roles import Role
from judgedesk.language.dates import dates
from judgedesk.law.choosing import choose
from judgedesk.law.clocks import ends
from judgedesk.law.instruments import Field
from judgedesk.law.model import Text
from judgedesk.law.states import ASK

KINDS: Final = frozenset(
    (
        "consent.unsaid", "count.future", "count.unknown", "date.future", "date.outside", "date.past", "field.as_known",
        "field.may", "field.option", "field.unknown", "formalities.empty", "hearing.soon", "informal",
        "instrument.not_open", "instrument.unsure", "language.unknown", "language.untranslated", "limits",
        "limits.outside", "motion", "names", "names.unchecked", "need.missing", "person.accused", "person.left_out",
        "person.not_accused", "person.not_detained", "person.unknown", "state.differs", "state.own", "state.unknown",
        "summons.late", "text.differs", "text.stale",
    )
)  # fmt: skip
"""What ids of warnings begin with, up to the colon."""
_HEARING_FILLS: Final = ("deadline", "urgency")
_TRANSLATED: Final = ("text", "line", "facts", "provisions", "questions", "formalities", "exhibits")
_LINK_TICKS: Final = ("c_video", "c_phone")
_CONSENT: Final = re.compile(r"\b(?:consent|zgod(?:a|y|ę|ą|zie)\b|zgadza)", re.IGNORECASE)
_NUMBER: Final = re.compile(r"\d+")
_DATE: Final = re.compile(r"\b(\d{4})-(\d\d)-(\d\d)\b|\b(\d{1,2})\.(\d{1,2})\.(\d{4})\b")


def warnings(reader: Reader) -> Iterator[Warned]:
    """All of them; the ids stay the same as long as the thing stands."""
    for work in (_instrument, _form, _persons, _consent, _counts, _dates, _states):
        yield from work(reader)
    for work in (_protection, _conditions, _languages):
        yield from work(reader)


def _one(reader: Reader, id: str, text: Text, **facts: object) -> Warned:
    return Warned(id, reader.say(text, **facts))


def _instrument(reader: Reader) -> Iterator[Warned]:
    request, instrument = reader.request, reader.instrument
    if request.direction == "out" and request.state == HOME:
        yield _one(reader, "state.own", words.OWN_STATE)
    if reader.state is None:
        yield _one(reader, "state.unknown", words.UNKNOWN_STATE, state=request.state)
    if not request.need:
        yield _one(reader, "need.missing", words.NO_NEED)
    if reader.state is not None and not instrument.incoming and request.direction == "out":
        need = request.need or next(iter(instrument.needs), "")
        found = choose({instrument.id: instrument}, reader.state, need, reader.today, reader.facts)
        if found and found[0].open is False:
            why = " ".join(one.in_language(reader.language) for one in found[0].why)
            yield _one(reader, "instrument.not_open", words.NOT_OPEN, why=why)
        elif found and found[0].open is None:
            yield _one(
                reader, "instrument.unsure", words.MAYBE_OPEN, unknown=", ".join(map(reader.named, found[0].unknown))
            )
    if instrument.informal:
        yield _one(reader, "informal", words.INFORMAL)
    if reader.case.role is Role.JUDGE and request.direction == "out" and not request.motion_by:
        yield _one(reader, "motion", words.NO_MOTION)


def _form(reader: Reader) -> Iterator[Warned]:
    for name in reader.request.unknown:
        yield _one(reader, f"field.unknown:{name}", words.NOT_OF_FORM, field=name[:60])
    for field in reader.instrument.fields.values():
        value = reader.value(field)
        unknown = reader.unknown_of(field)
        if unknown and not reader.says(field):
            named = ", ".join(map(reader.named, unknown))
            yield _one(reader, f"field.may:{field.id}", words.MAY_BE, label=reader.label(field), unknown=named)
        if field.as_known and not reader.says(field) and field.kind in ("persons", "formalities"):
            yield _one(reader, f"field.as_known:{field.id}", words.AS_KNOWN, label=reader.label(field))
        if field.options and not isinstance(value, bool):
            known = {one.id for one in field.options}
            given = value.split(",") if isinstance(value, str) else value
            wrong = [one.strip() for one in given if one.strip() and one.strip() not in known]
            if wrong:
                facts = {"label": reader.label(field), "given": ", ".join(wrong)[:60]}
                yield _one(reader, f"field.option:{field.id}", words.BAD_OPTION, **facts)


def _persons(reader: Reader) -> Iterator[Warned]:
    request, people = reader.request, reader.content.people
    named: set[str] = set()
    fields = [one for one in reader.instrument.fields.values() if one.kind == "persons"]
    for field in fields:
        value = reader.value(field)
        named |= set(value) if isinstance(value, tuple) else set()
    for one in dict.fromkeys((*request.persons, *sorted(named))):
        if one not in people:
            yield _one(reader, f"person.unknown:{one}", words.NOT_OF_CASE, person=one[:60])
    for one in request.persons:
        if one not in people:
            continue
        called = reader.content.called(one)
        if fields and named and one not in named:
            yield _one(reader, f"person.left_out:{one}", words.NOT_IN_PERSONS, person=called)
        accused = any(one in count.defendants for count in reader.content.counts)
        if request.need in ("hear_witness", "summon_witness") and accused:
            yield _one(reader, f"person.accused:{one}", words.ACCUSED_AS_WITNESS, person=called)
        if request.need == "hear_accused" and not accused:
            yield _one(reader, f"person.not_accused:{one}", words.NOT_ACCUSED, person=called)
        custody = people[one].details.custody
        held = (custody is not None and custody.on(reader.today.isoformat())) or request.facts.get("detained")
        if request.need == "transfer_detained" and not held:
            yield _one(reader, f"person.not_detained:{one}", words.NOT_DETAINED, person=called)


def _counts(reader: Reader) -> Iterator[Warned]:
    request = reader.request
    if request.count and request.count not in {one.id for one in reader.content.counts}:
        yield _one(reader, "count.unknown", words.OTHER_COUNT, count=request.count[:60])
    for one in reader.content.counts:
        first, _ = one.period.dates()
        if first > reader.today:
            facts = {"count": one.label, "day": day_said(first.isoformat(), reader.language)}
            yield _one(reader, f"count.future:{one.id}", words.COUNT_TO_COME, **facts)


def _consent(reader: Reader) -> Iterator[Warned]:
    """An accused heard from afar where the instrument lets the other state refuse without consent. A field for the
    consent alone is mandatory, so what lacks it is stopped already.
    """
    request, fields = reader.request, reader.instrument.fields.values()
    by_link = request.need in BY_LINK or any(reader.ticks.get(one) for one in _LINK_TICKS)
    grounds = [one.id for one in reader.instrument.grounds if one.check == "video_consent"]
    if not by_link or not grounds or reader.facts["suspect"] is not True:
        return
    if any(one.id.endswith(".consent") for one in fields) or any(request.answers.get(one) for one in grounds):
        return
    if not any(_CONSENT.search(line) for one in fields if one.fill == "video" for line in lines_of(reader.value(one))):
        yield _one(reader, "consent.unsaid", words.NO_CONSENT)


def days_in(value: Value) -> list[date]:
    """Whole days that a text names, each once."""
    found: dict[date, None] = {}
    for line in lines_of(value):
        for one in dates(line):
            try:
                found.setdefault(date.fromisoformat(one.value.partition("|")[0].partition("/")[0]))
            except ValueError:
                continue
    return list(found)


def _dates(reader: Reader) -> Iterator[Warned]:
    hearing: date | None = None
    for field in reader.instrument.fields.values():
        days = days_in(reader.value(field))
        if field.fill in _HEARING_FILLS or field.kind == "day":
            for day in days:
                if day < reader.today and field.fill in _HEARING_FILLS and not field.id.endswith(".range"):
                    yield _day(reader, f"date.past:{field.id}", words.PAST, field, day)
            coming = [day for day in days if day >= reader.today]
            hearing = min(coming if hearing is None else [*coming, hearing], default=None)
        elif field.kind == "facts" or field.fill == "facts":
            for day in days:
                if day > reader.today:
                    yield _day(reader, f"date.future:{field.id}", words.FUTURE, field, day)
            yield from _period(reader, field, days)
    if hearing is not None:
        yield from _late(reader, hearing)


def _day(reader: Reader, id: str, text: Text, field: Field, day: date) -> Warned:
    return _one(reader, id, text, label=reader.label(field), day=day_said(day.isoformat(), reader.language))


def _period(reader: Reader, field: Field, days: list[date]) -> Iterator[Warned]:
    for count in reader.content.counts if days and reader.request.count else ():
        first, last = count.period.dates()
        if not any(first <= day <= last for day in days):
            said = period_said(count.period.start, count.period.end, reader.language)
            facts = {"label": reader.label(field), "count": count.label, "period": said}
            yield _one(reader, f"date.outside:{field.id}", words.OUTSIDE, **facts)


def _late(reader: Reader, hearing: date) -> Iterator[Warned]:
    """A hearing before a summons can arrive in time, or before the answer is due at the latest."""
    request, state = reader.request, reader.state
    left, day = (hearing - reader.today).days, day_said(hearing.isoformat(), reader.language)
    summons = request.need in ("serve", "summon_witness") and reader.facts["suspect"] is True
    if summons and state is not None and state.summons_days is not None and left < state.summons_days:
        facts = {"state": state.name.in_language(reader.language), "days": state.summons_days, "left": left}
        yield _one(reader, "summons.late", words.LATE_SUMMONS, day=day, **facts)
    if request.versions:
        return
    due = reader.today
    try:
        for clock in reader.instrument.clocks:
            if clock.met_by in ("recognised", "executed") and clock.when is None and clock.term.unit != "hours":
                due = ends(due, clock.term, law.holidays()[HOME])
    except UserError:
        return
    if reader.today + timedelta(1) < due and hearing < due:
        said = day_said(date(due.year, due.month, due.day).isoformat(), reader.language)
        yield _one(reader, "hearing.soon", words.SOON, day=day, due=said)


def _states(reader: Reader) -> Iterator[Warned]:
    for field in reader.instrument.fields.values():
        lines = lines_of(reader.value(field))
        if field.kind != "state" or not lines or reader.request.direction == "in":
            continue
        text = " ".join(lines)
        names = [reader.state.name.en, reader.state.name.pl] if reader.state is not None else []
        if re.search(rf"\b{re.escape(reader.request.state)}\b", text) or any(one in text for one in names):
            continue
        facts = {"label": reader.label(field), "state": reader.request.state}
        yield _one(reader, f"state.differs:{field.id}", words.OTHER_STATES, **facts)


def _protection(reader: Reader) -> Iterator[Warned]:
    standing = [one for one in protection.applied(reader.case) if one.state in protection.STANDING]
    concerned = dict.fromkeys(one.person for one in standing if one.person in reader.request.persons)
    fields = [one for one in reader.instrument.fields.values() if one.fill in ("formalities", "protection")]
    if (
        concerned
        and fields
        and reader.request.need in HEARINGS
        and not any(lines_of(reader.value(one)) for one in fields)
    ):
        persons = ", ".join(map(reader.content.called, concerned))
        yield _one(reader, "formalities.empty", words.NO_FORMALITIES, persons=persons)
    try:
        found = named_in(reader.case, "request.txt", "\n".join(texts_in(reader.request)).encode())
    except UserError:
        yield _one(reader, "names.unchecked", words.CANT_CHECK)
        return
    if found:
        yield _one(reader, "names", words.NAMES, places=len(found))


def _conditions(reader: Reader) -> Iterator[Warned]:
    """Exhibits that came from abroad under a condition, named by their file or by the folios of passages in them."""
    under = limited(reader.case)
    if not under:
        return
    cited = " ".join(
        line
        for field in reader.instrument.fields.values()
        if field.kind in ("exhibits", "facts")
        for line in lines_of(reader.value(field))
    )
    cites: dict[int, set[str]] = {}
    for passage in reader.content.open_passages:
        cites.setdefault(passage.tag.document, set()).add(passage.cite)
    for document in reading.listed(reader.case):
        if document.id not in under or document.sealed:
            continue
        if any(_named(text, cited) for text in {document.name, *cites.get(document.id, ())}):
            for number, limit in enumerate(under[document.id]):
                if not limit.text:
                    continue
                facts = {"document": document.name, "limit": limit.text}
                yield _one(reader, f"limits:{document.id}:{number}", words.LIMITED, **facts)
                beyond = ", ".join(one.label for one in reader.content.counts if not limit.covers(one, reader.today))
                if beyond:
                    facts = {"document": document.name, "counts": beyond, "state": limit.state}
                    yield _one(reader, f"limits.outside:{document.id}:{number}", words.OUTSIDE_LIMIT, **facts)


def _named(text: str, cited: str) -> bool:
    """Whether a text names something as a whole: folio 13 is not folio 131."""
    return bool(text) and re.search(rf"(?<!\w){re.escape(text)}(?!\w)", cited) is not None


# -- translations ------------------------------------------------------------------------------------------------


def _languages(reader: Reader) -> Iterator[Warned]:
    request = reader.request
    if request.direction == "out":
        yield from _accepted(reader)
    for name, by in request.texts.items():
        field = reader.instrument.fields.get(name)
        source = request.fields.get(name, "")
        if field is None:
            continue
        for code, told in by.items():
            facts = {"label": reader.label(field), "language": language_said(code, reader.language)}
            if told.of != hash_of(source):
                yield _one(reader, f"text.stale:{name}:{code}", words.STALE, **facts)
            lacking = not_carried(source, told.text, _names(reader))
            if lacking:
                what = ", ".join(lacking[:8])
                yield _one(reader, f"text.differs:{name}:{code}", words.NOT_CARRIED, what=what, **facts)


def _accepted(reader: Reader) -> Iterator[Warned]:
    request = reader.request
    accepted = reader.state.accepts(request.instrument) if reader.state is not None else None
    if accepted is None or accepted.languages is None:
        yield Warned("language.unknown", f"{reader.say(words.UNKNOWN_LANGUAGE)} ({reader.say(ASK)})")
        return
    if request.source_language in accepted.languages:
        return
    open_by_language = {code: list(untranslated(reader, code)) for code in accepted.languages}
    if open_by_language and all(open_by_language.values()):
        fewest = min(open_by_language.values(), key=len)
        languages = ", ".join(language_said(code, reader.language) for code in accepted.languages)
        labels = "; ".join(map(reader.label, fewest))
        yield _one(reader, "language.untranslated", words.UNTRANSLATED, languages=languages, fields=labels)


def untranslated(reader: Reader, language: str) -> Iterator[Field]:
    """Fields with a text that has to be translated and is not, or no longer."""
    for field in reader.instrument.fields.values():
        value = reader.value(field)
        if field.kind not in _TRANSLATED or not lines_of(value):
            continue
        told = reader.request.texts.get(field.id, {}).get(language)
        if told is None or told.of != hash_of(value):
            yield field


def _names(reader: Reader) -> list[str]:
    return [name for one in reader.content.people.values() if len(name := reader.content.called(one.id)) > 1]


def not_carried(source: Value, translation: str, names: list[str]) -> list[str]:
    """Numbers, dates and names of a text that its translation lacks, in their order.

    Of a date in figures day and year have to be there: the month may be written out.
    """
    text = "\n".join(lines_of(source))
    there = [one.lstrip("0") or "0" for one in _NUMBER.findall(translation)]
    lacking: list[str] = []

    def need(shown: str, parts: list[str]) -> None:
        plain = [one.lstrip("0") or "0" for one in parts]
        if all(one in there for one in plain):
            for one in plain:
                there.remove(one) if one in there else None
        else:
            lacking.append(shown)

    for found in _DATE.finditer(text):
        groups = found.groups()
        need(found.group(), [groups[2], groups[0]] if groups[0] else [groups[3], groups[5]])
        month = (groups[1] or groups[4]).lstrip("0")
        if re.search(r"\d[.\-/]0?" + re.escape(month) + r"[.\-/]\d", translation) and month in there:
            there.remove(month)
    for found in _NUMBER.finditer(_DATE.sub(" ", text)):
        need(found.group(), [found.group()])
    folded = translation.casefold()
    lacking += [name for name in names if name.casefold() in text.casefold() and name.casefold() not in folded]
    return list(dict.fromkeys(lacking))
