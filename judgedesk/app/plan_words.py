"""Plans in words: why somebody stands where they do, what cannot hold together, what a plan is worth, whom to tell.

People by pseudonym, rooms and resources by name, days and hours as they are said. A code without a sentence of its own
is said by its name and what it holds, so that nothing is passed over in silence.
"""

import re
from collections.abc import Iterable
from datetime import date
from typing import Any, Final, TypeAlias

from judgedesk.app import law
from judgedesk.app.hearings import Book, clock, minutes, strings
from judgedesk.app.hearings_failed import Call
from judgedesk.app.hearings_hints import Hint
from judgedesk.app.paper_words import language_said
from judgedesk.app.plan_sentences import CALLS, CONFLICTS, HINTS, LACKS, REASONS, UNKNOWN, WISHES, Sentences
from judgedesk.app.readiness import KINDS
from judgedesk.app.wording import QT_TRANSLATE_NOOP, translated
from judgedesk.domain.facts import Precision, When
from judgedesk.domain.hearings import BEFORE_FIXED, Conflict, ObjectiveValues, Proposal, Reason, Slot, Status
from judgedesk.language.fuzzy_dates import said as said_day
from judgedesk.law.acts import acts

Facts: TypeAlias = Iterable[tuple[str, Any]]
_ISO: Final = re.compile(r"\d{4}-\d{2}-\d{2}")
_HOURS: Final = ("from", "to", "start", "end", "ends")
_TABLES: Final = ((("missing",), LACKS), (("kind", "equipment"), KINDS), (("wishes", "rule"), WISHES))
_ASKED: Final = re.compile(r"\{(\w+)\}")


class Words:
    """Sentences about the plan of a case, in ``en`` or ``pl``."""

    def __init__(self, book: Book, language: str = "en") -> None:
        self.book, self.language = book, language

    def reason(self, one: Reason) -> str:
        """Why a testimony stands where it does, or stands nowhere."""
        return self._said(REASONS, one.code, [("about", one.about), *one.facts])

    def conflict(self, one: Conflict) -> str:
        """What cannot both hold."""
        facts = dict(one.facts)
        about = [("about", id) for id in one.about[:1]] + [("others", id) for id in one.about[1:]]
        code = "tentative_missing" if one.code == "tentative" and facts.get("missing") else one.code
        return self._said(CONFLICTS, code, [*about, ("all", ",".join(one.about)), *one.facts])

    def call(self, one: Call) -> str:
        """Who is to be told what."""
        who = self.book.called(one.who) if one.kind == "person" else self.resource(one.who)
        text = translated(CALLS[one.what], self.language, "cli")
        return text.format(who=who, about=self.book.named(one.testimony), before=self.place(one.before),
                           after=self.place(one.after))  # fmt: skip

    def hint(self, one: Hint) -> str:
        """What is suggested for a testimony, and why."""
        measure = law.measures().measures.get(one.measure)
        basis = f"{measure.basis}, {measure.title.in_language(self.language)}" if measure is not None else one.measure
        text = translated(HINTS[f"{one.field}.{one.code}"], self.language, "cli")
        return text.format(about=self.book.named(one.testimony), measure=basis, asked=self._asked(one))

    def _asked(self, one: Hint) -> str:
        """What is suggested, in words; of a list that grows, what comes to it."""
        if one.field == "elements":
            labels = {row.id: row.label for offence in law.packs().offences.values() for row in offence.elements}
            return "; ".join(labels[id].in_language(self.language) if id in labels else id for id in one.value)
        last = one.value[-1] if isinstance(one.value, list) and one.value else one.value
        given = str(last.get("kind", "") if isinstance(last, dict) else last[0] if isinstance(last, list) else last)
        return translated(KINDS[given], self.language, "cli") if given in KINDS else self.book.called(given)

    # -- summaries ---------------------------------------------------------------------------------------------

    def summary(self, found: Proposal) -> str:
        """A plan in one line: who is placed, days, waiting, how far from the best, moved."""
        if not (found.slots or found.unplaced):
            return self._say(QT_TRANSLATE_NOOP("cli", "nobody is to be heard: no testimony is recorded"))
        placed = len({slot.testimony for slot in found.slots} - set(found.unplaced))
        parts = [
            self._say(QT_TRANSLATE_NOOP("cli", "placed: {n} of {all}"), n=placed, all=placed + len(found.unplaced)),
            self._say(QT_TRANSLATE_NOOP("cli", "days: {n}"), n=len({slot.day for slot in found.slots})),
            self._say(QT_TRANSLATE_NOOP("cli", "vulnerable persons wait: {n} min"), n=self.waiting(found.slots)),
        ]
        if found.status is Status.INFEASIBLE:
            parts = [self._say(QT_TRANSLATE_NOOP("cli", "nothing can be placed"))]
        elif found.status is Status.OPTIMAL:
            parts.append(self._say(QT_TRANSLATE_NOOP("cli", "no plan can be better")))
        else:
            far = gap(found.objective, found.bound)
            parts.append(self._say(QT_TRANSLATE_NOOP("cli", "within {n} % of the best possible"), n=far))
        if found.moved:
            parts.append(self._say(QT_TRANSLATE_NOOP("cli", "moved since the last plan: {n}"), n=found.moved))
        return " · ".join(parts)

    def waiting(self, slots: Iterable[Slot]) -> int:
        """Minutes for which vulnerable persons wait between the start of the sitting and their own on each day."""
        first: dict[tuple[str, date], Slot] = {}
        for slot in sorted(slots, key=lambda slot: (slot.day, slot.start)):
            first.setdefault((slot.testimony, slot.day), slot)
        total = 0
        for (testimony, _), slot in first.items():
            record, sitting = self.book.testimony.get(testimony, {}), self.book.sittings.get(slot.sitting, {})
            if record.get("vulnerable") is True:
                opens = minutes(sitting.get("from"))
                fixed = isinstance(record.get("fixed"), dict) and record["fixed"].get("from")
                total += BEFORE_FIXED if fixed else slot.start - (opens if opens is not None else slot.start)
        return total

    # -- filling -----------------------------------------------------------------------------------------------

    def place(self, slot: Slot | None) -> str:
        """Where and when."""
        if slot is None:
            return ""
        return f"{self.day(slot.day)} {clock(slot.start)}–{clock(slot.end)}, {self.book.room(slot.room)}"

    def day(self, day: date) -> str:
        """A day in words."""
        return said_day(When(day.isoformat(), Precision.DAY), self.language)

    def resource(self, identifier: str) -> str:
        """What a resource is called; one without a name by its kind and languages."""
        called = self.book.resource(identifier)
        record = self.book.resources.get(identifier)
        if called != identifier or record is None:
            return called
        kind = str(record.get("kind") or "")
        named = translated(KINDS[kind], self.language, "cli") if kind in KINDS else kind
        spoken = (language_said(code, self.language) for code in strings(record.get("languages")))
        return " ".join((named, *spoken, f"({identifier})"))

    def _say(self, text: str, **facts: object) -> str:
        return translated(text, self.language, "cli").format(**facts)

    def _said(self, sentences: Sentences, code: str, facts: Facts) -> str:
        """A code in words: the first of its sentences for which everything is known."""
        found: dict[str, list[str]] = {}
        for name, value in facts:
            given = value.split(",") if isinstance(value, str) else [value]
            told = [self._value(name, one) for one in given]
            if name == "all" and len(set(told)) < len(told):  # somebody with several testimonies
                told = [f"{called} ({id})" for called, id in zip(told, given, strict=True)]
            found.setdefault(name, []).extend(one for one in told if one and one not in found.get(name, ()))
        filled = {name: ", ".join(values) for name, values in found.items() if values}
        for text in sentences.get(code, ()):
            if set(_ASKED.findall(text)) <= filled.keys():
                # A Polish day ends in a stop of its own.
                return translated(text, self.language, "cli").format(**filled).replace("..", ".")
        more = ", ".join(f"{name} {value}" for name, value in filled.items() if name not in ("about", "all"))
        return self._say(UNKNOWN, about=filled.get("about", ""), code=code.replace("_", " "), more=more or "–")

    def _value(self, name: str, value: Any) -> str:
        """A fact in words: a day, an hour, a person, a room, a resource, a wish, or as it is."""
        if isinstance(value, date):
            return self.day(value)
        if isinstance(value, int):
            return clock(value) if name in _HOURS else str(value)
        text = str(value)
        if _ISO.fullmatch(text):
            return self.day(date.fromisoformat(text))
        for names, table in _TABLES:
            if name in names and text in table:
                return translated(table[text], self.language, "cli")
        if name == "language":
            return language_said(text, self.language)
        if name in ("person", "from"):
            return self.book.called(text)
        if name == "act" and text in acts():
            return acts()[text].label.in_language(self.language)
        if name == "measure" and text in law.measures().measures:
            return law.measures().measures[text].title.in_language(self.language)
        if name == "room":
            return self.book.room(text)
        if name == "resource":
            return self.resource(text)
        return self.book.named(text) if name in ("about", "others", "other", "all") else text


def gap(objective: ObjectiveValues, bound: ObjectiveValues) -> int:
    """How far a plan may at most be from the best, in per cent of the first number that is not proved."""
    for reached, least in zip(objective, bound, strict=True):
        if reached != least:
            return -(-100 * (reached - least) // max(1, reached))
    return 0
