"""What a request says of the facts and of the law: per count in the order act, means, purpose, with folio cites.

A request lies open to everybody who opens the case, so nothing of a sealed document gets into it, and quotations call
protected persons by pseudonym; one in which that can't be made sure is left out.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from functools import cached_property
from typing import Final

from judgedesk.app import law, passages, reading
from judgedesk.app import requests_words as words
from judgedesk.app.casefile import Case
from judgedesk.app.chronology import Line, chronology
from judgedesk.app.document_names import DocumentNames
from judgedesk.app.grid import Passage
from judgedesk.app.paper_words import period_said
from judgedesk.app.protected import Watch, pseudonyms_of, watches
from judgedesk.app.requests_record import GAP, Request
from judgedesk.domain.errors import UserError
from judgedesk.domain.evidence import Count, Person, Stance
from judgedesk.domain.facts import FactKind, Precision, When
from judgedesk.drafting.guard import Matcher
from judgedesk.drafting.namebook import Protected, plain_book
from judgedesk.language.fuzzy_dates import said
from judgedesk.language.stops import one_stop
from judgedesk.law.citing import provided
from judgedesk.law.model import Element, Offence, Penalty, Text, overlaps
from judgedesk.store import evidence

PARTS: Final = ("act", "means", "purpose")
_QUOTED: Final = 240
"""Most characters of a passage that are quoted."""
_A_ROW: Final = 2
_EVENTS: Final = 12
THREE_YEARS: Final = 36


class Content:
    """The open part of a case as a request may tell it."""

    def __init__(self, case: Case, request: Request, language: str) -> None:
        self.case, self.request, self.language = case, request, language
        self.people = {one.id: one for one in evidence.persons(case.file)}
        everything = evidence.counts(case.file.reading())
        own = [one for one in everything if not request.count or one.id == request.count]
        self.counts: Sequence[Count] = own or everything
        self._pseudonyms = pseudonyms_of(case)
        self._watches = _watches(case)
        self._names = DocumentNames(case)
        self._rows: dict[str, dict[str, list[Passage]]] = {}

    def say(self, text: Text, **facts: object) -> str:
        """A text in the language of the request, filled."""
        return one_stop(text.in_language(self.language).format(**facts))

    def quoted(self, text: str) -> str:
        """Words of a passage in the quotation marks of the language."""
        return f"„{text}”" if self.language == "pl" else f"“{text}”"

    def called(self, identifier: str) -> str:
        """What a request calls somebody: never a protected person by name, whatever the window shows."""
        if identifier not in self.people:
            return GAP
        known = called(self.people[identifier])
        if not self._names_protected(known):
            return known
        standing = self.say(words.ACCUSED_BY_ID, id=identifier)  # whose name would tell a protected person's
        return GAP if self._names_protected(standing) else standing

    def open(self, text: str) -> str:
        """The text with pseudonyms; '' where it would still name somebody, or nobody can tell. A name that a protected
        person shares with another becomes a gap: nobody can tell here who of them is meant.
        """
        if self._watches is None:
            return ""
        if self._namesakes is not None:
            for hit in reversed(self._namesakes.find(text)):
                if self._names_protected(text[hit.start : hit.end]):
                    text = f"{text[: hit.start]}{GAP}{text[hit.end :]}"
        veiled = self._pseudonyms.put_into(text)
        return "" if self._names_protected(veiled) else veiled

    def place(self, cite: str) -> str:
        """A place of the file as the paper may cite it: what in a document's own name names somebody becomes …"""
        return self.open(self._names.into(cite))

    def without_names(self, text: str) -> str:
        """The text with a gap for whatever would still name a protected person, as a name that somebody shares."""
        for watch in self._watches or ():
            for hit in reversed(watch.matcher.find(text)):
                text = f"{text[: hit.start]}{GAP}{text[hit.end :]}"
        return text

    def _names_protected(self, text: str) -> bool:
        return any(watch.matcher.find(text) for watch in self._watches or ())

    @cached_property
    def _namesakes(self) -> Matcher | None:
        others = [Protected(names=one.called) for one in self.people.values() if not one.protected]
        found = [one for one in others if any(map(self._names_protected, one.names))]
        return Matcher(plain_book(found)) if found else None

    @cached_property
    def lines(self) -> Sequence[Line]:
        """The chronology, read once."""
        return chronology(self.case).lines

    @cached_property
    def open_passages(self) -> Sequence[Passage]:
        """Supporting passages of the counts and of those whom the request concerns, without those of sealed documents,
        in the order of the counts.
        """
        return [one for count in self.counts for some in self._by_row(count).values() for one in some]

    # -- facts -----------------------------------------------------------------------------------------------------

    def facts(self) -> str:
        """Every count of the request in its own paragraph."""
        return "\n\n".join(map(self._of_count, self.counts))

    def _of_count(self, count: Count) -> str:
        offence = law.charged(count)
        lines = [
            self.say(
                words.COUNT, label=count.label, title=offence.title.in_language(self.language),
                provision=provided(offence.provision, self.language),
                period=period_said(count.period.start, count.period.end, self.language),
                accused=", ".join(map(self.called, count.defendants)) or GAP,
                victims=", ".join(map(self.called, count.victims)) or GAP,
            )
        ]  # fmt: skip
        by_row = self._by_row(count)
        for part in PARTS:
            rows = [line for element in offence.elements if element.kind == part for line in self._row(element, by_row)]
            lines += [f"{self.say(words.PARTS[part])} {' '.join(rows)}"] if rows else []
        if len(lines) == 1:
            lines.append(self.say(words.NO_PASSAGES, gap=GAP))
        events = self._events(count)
        return "\n".join([*lines, *([f"{self.say(words.CHRONOLOGY)} {' '.join(events)}"] if events else [])])

    def _by_row(self, count: Count) -> dict[str, list[Passage]]:
        sealed = {one.id for one in reading.listed(self.case) if one.sealed}
        if count.id in self._rows:
            return self._rows[count.id]
        found = self._rows.setdefault(count.id, {})
        for (_, victim, element), some in passages.of_count(self.case, count.id).items():
            if self.request.persons and victim not in self._concerned(count):
                continue
            open_to_all = [one for one in some if one.tag.document not in sealed]
            found.setdefault(element, []).extend(one for one in open_to_all if one.tag.stance is Stance.SUPPORTS)
        return found

    def _concerned(self, count: Count) -> set[str]:
        """Injured parties of whom the facts are told: those of the request, else all of the count."""
        return set(self.request.persons) & set(count.victims) or set(count.victims)

    def _row(self, element: Element, by_row: dict[str, list[Passage]]) -> Iterable[str]:
        quoted: dict[str, str] = {}
        for one in by_row.get(element.id, ()):
            if text := self.open(_short(one.tag.quote)):
                where = self.say(words.TOWARDS, victim=self.called(one.tag.victim))
                quoted.setdefault(text, f"{self.quoted(text)} ({where}; {self.place(one.cite) or GAP})")
        if by_row.get(element.id):
            some = list(quoted.values())[:_A_ROW]
            more = len(quoted) - len(some)
            some += [self.say(words.MORE_PASSAGES, number=more)] if more else []
            yield f"{element.label.in_language(self.language)}: {'; '.join(some) or GAP}."

    def _events(self, count: Count) -> list[str]:
        """What happened, in order: of this count, or of none but with a source, and before its period was over."""
        told = []
        for line in self.lines:
            if not (count.id in line.counts or (not line.counts and line.cites)):
                continue
            begun = line.fact.when.bounds[0]
            if begun is not None and count.period.end and begun.isoformat() > count.period.end:
                continue
            if line.fact.outside_scope or line.fact.kind is not FactKind.FACT or line.fact.disputed:
                continue
            if text := self.open(line.fact.text):
                cites = f" ({self.place(', '.join(line.cites)) or GAP})" if line.cites else ""
                when = said(line.fact.when, self.language)
                told.append(f"{when[:1].upper()}{when[1:]}: {text.rstrip('.')}{cites}.")
        more = len(told) - _EVENTS
        return [*told[:_EVENTS], *([self.say(words.MORE_EVENTS, number=more)] if more > 0 else [])]

    def told_rows(self, count: Count) -> list[Element]:
        """Acts, means and purposes of a count for which the request tells passages, in the order of the law."""
        by_row = self._by_row(count)
        rows = law.charged(count).elements
        return [one for part in PARTS for one in rows if one.kind == part and by_row.get(one.id)]

    # -- law -------------------------------------------------------------------------------------------------------

    def provisions(self) -> str:
        """The provisions as in force at the act, with their words and the penalties."""
        return "\n".join(line for count in self.counts for line in self._provision(count))

    def _provision(self, count: Count) -> Iterable[str]:
        offence, period = law.charged(count), count.period.dates()
        yield self.say(
            words.IN_FORCE, provision=provided(offence.provision, self.language),
            title=offence.title.in_language(self.language),
            period=period_said(count.period.start, count.period.end, self.language),
        )  # fmt: skip
        rows = [one for one in offence.elements if one.kind in (*PARTS, "consent", "victim") and one.in_force(period)]
        told = []
        for part in (*PARTS, "victim", "consent"):
            terms = [one.term for one in rows if one.term and one.parent is None and one.kind == part]
            head = f"{self.say(words.PARTS[part]).rstrip('.')}: " if part in PARTS else ""
            told += [f"{head}{'; '.join(dict.fromkeys(terms))}."] if terms else []
        if told:
            yield self.say(words.DEFINED, terms=" ".join(told))
        if penalties := penalties_of(offence, period):
            yield self.say(words.PENALTY, penalty="; ".join(self._in_time(penalties)))

    def sentence(self) -> str:
        """The penalties threatened for the counts, each once."""
        found = (penalties_of(law.charged(count), count.period.dates()) for count in self.counts)
        return "; ".join(dict.fromkeys(told for some in found for told in self._in_time(some)))

    def _in_time(self, penalties: Sequence[Penalty]) -> Iterable[str]:
        """Penalties; of those that follow each other each with the acts to which it belongs."""
        for one in penalties:
            penalty = one.label.in_language(self.language)
            if len(penalties) > 1 and one.valid_from is not None and one is not penalties[0]:
                penalty = self.say(words.PENALTY_FROM, penalty=penalty, day=self._day(one.valid_from))
            elif len(penalties) > 1 and one.valid_to is not None:
                penalty = self.say(words.PENALTY_UNTIL, penalty=penalty, day=self._day(one.valid_to))
            yield penalty

    def _day(self, day: date) -> str:
        return said(When(day.isoformat(), Precision.DAY), self.language)

    def max_months(self) -> int | None:
        """The highest penalty among the counts, in months; None where no pack says one."""
        found = [
            one.max_months for count in self.counts for one in penalties_of(law.charged(count), count.period.dates())
        ]
        return max((months for months in found if months is not None), default=None)


def penalties_of(offence: Offence, period: tuple[date, date]) -> list[Penalty]:
    """Penalties that stand without a special statute or an aggravating row on some day of a period.

    Of two that follow each other within it both are told: which one is milder is for the court.
    """
    known = [one for one in offence.penalties if one.overlay is None and not one.with_any]
    return [one for one in known if overlaps(one.valid_from, one.valid_to, period)]


def _watches(case: Case) -> list[Watch] | None:
    """What finds protected names; None where they can't be recognised, and nothing may be quoted."""
    try:
        return watches(case, False)
    except UserError:
        return None


def called(person: Person) -> str:
    """What an open record calls somebody."""
    return person.pseudonym or (person.id if person.protected else person.name or person.id)


def _short(quote: str) -> str:
    plain = " ".join(quote.split()).strip('„”“"«»')
    return plain if len(plain) <= _QUOTED else plain[:_QUOTED].rpartition(" ")[0] + " …"
