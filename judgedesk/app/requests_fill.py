"""What of a request follows from the case: a proposal per field, with where it comes from.

Nothing is made up. What the case does not say is a gap ``[……]``, which keeps the field from being complete; a field
for which the case has nothing at all is not proposed.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Final, TypeAlias

from judgedesk.app import kept, law, outlines, protection, reading
from judgedesk.app import requests_words as words
from judgedesk.app.casefile import Case
from judgedesk.app.deadlines import HOME
from judgedesk.app.hearings import hearings
from judgedesk.app.office import office
from judgedesk.app.paper_parties import ACCUSED_ROLES
from judgedesk.app.paper_words import day_said, language_said
from judgedesk.app.protected import HEARD
from judgedesk.app.requests_facts import THREE_YEARS, Content
from judgedesk.app.requests_record import GAP, Cell, Request, Value, lines_of, requests
from judgedesk.domain.documents import Document
from judgedesk.domain.errors import UserError
from judgedesk.law.citing import cited
from judgedesk.law.instruments import Field, Instrument
from judgedesk.law.model import Text

_FILE_NUMBER: Final = re.compile(r"\b[IVXLC]{1,6} [A-Z][A-Za-z]{0,4} \d{1,5}/\d{2,4}\b")
_TICKS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "hear_witness": ("hearing",), "hear_accused": ("hearing",), "video_hearing": ("video",),
        "phone_hearing": ("phone",), "search": ("search",), "documents": ("held",),
        "bank_data": ("accounts", "transactions"), "subscriber_data": ("subscriber",), "traffic_data": ("traffic",),
        "content_data": ("content",), "interception": ("interception",), "transfer_detained": ("transfer",),
        "information": ("database",), "locate": ("database",),
    }
)  # fmt: skip
"""How the options of a form end that a need ticks."""
_HEARING_NEEDS: Final = ("video_hearing", "phone_hearing", "serve", "summon_witness")
_STANDING: Final = ("applied_for", *protection.STANDING)
Found: TypeAlias = tuple[Value, Text] | None


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a field could say. `source`: where it comes from; `typed`: a person has written the field, which stays."""

    field: str
    value: Value
    source: Text
    typed: bool


def proposals(case: Case, request: Request, instrument: Instrument, today: date | None = None) -> tuple[Proposal, ...]:
    """Every field for which the case has something, in the order of the form.

    Raises:
        UserError: ``office.bad``, ``law.unknown_offence``.
    """
    filling = _Filling(case, request, instrument, today or date.today())
    found = []
    for field in instrument.fields.values():
        made = filling.of(field) if field.fill else None
        if made is not None and made[0] not in ("", ()):
            typed = is_set(request.fields.get(field.id)) and field.id not in request.sources
            found.append(Proposal(field.id, _as_kind(made[0], field), made[1], typed))
    return tuple(found)


def is_set(value: Value | None) -> bool:
    """Whether a field holds anything, gaps included."""
    return value is True or bool(lines_of(value))


def _as_kind(value: Value, field: Field) -> Value:
    if field.kind in ("persons", "ticks", "questions", "exhibits", "formalities") or isinstance(value, bool):
        return value
    return "\n".join(lines_of(value)) if isinstance(value, tuple) else value


class _Filling:
    """What fills one request."""

    def __init__(self, case: Case, request: Request, instrument: Instrument, today: date) -> None:
        self.case, self.request, self.instrument, self.today = case, request, instrument, today
        self.language = "pl" if request.source_language == "pl" else "en"
        self.content = Content(case, request, self.language)
        self.office = office()
        self._by_name: dict[str, Callable[[Field], Found]] = {
            "states": self._states, "authority": self._authority, "facts": self._facts,
            "provisions": self._provisions, "list_offence": self._list, "persons": self._persons,
            "measures": self._measures, "measure_ticks": self._ticks, "questions": self._questions,
            "exhibits": self._exhibits, "formalities": self._formalities, "protection": self._formalities,
            "urgency": self._urgency, "earlier": self._earlier, "proceeding": self._proceeding,
            "video": self._video, "remedies": self._remedies, "signature": self._signature,
            "deadline": self._deadline, "sentence": self._sentence, "safe_conduct": self._safe_conduct,
        }  # fmt: skip

    def of(self, field: Field) -> Found:
        """What the case has for a field; None where it has nothing."""
        fill = self._by_name.get(field.fill)
        return fill(field) if fill is not None else None

    # -- authorities -------------------------------------------------------------------------------------------------

    def _court(self) -> str:
        known = [self.office[name] for name in ("name", "division") if self.office.get(name)]
        return ", ".join(known) or GAP

    def _file_number(self) -> str:
        found = _FILE_NUMBER.search(self.case.title)
        return found.group() if found else GAP

    def _judge(self) -> str:
        named = [one for one in self.content.people.values() if "judge" in one.roles]
        return self.content.called(named[0].id) if len(named) == 1 else ""

    def _states(self, field: Field) -> Found:
        known = law.states()
        home = known[HOME].name if HOME in known else words.HOME_NAME
        other = known[self.request.state].name.in_language(self.language) if self.request.state in known else ""
        said = self.content.say(
            words.REPLY_STATES if self.instrument.id == "pl.reply" else words.STATES,
            home=home.in_language(self.language), home_code=HOME, other=other or self.request.state,
            other_code=self.request.state,
        )  # fmt: skip
        return said, words.FROM["states"]

    def _authority(self, field: Field) -> Found:
        say, known = self.content.say, self.office
        if ".l." in field.id or not known.get("name"):
            return None  # a validating authority is another one than the court
        lines = [say(text, value=known[name]) for name, text in words.AUTHORITY_LINES.items() if known.get(name)]
        lines.append(say(words.FILE_NUMBER, value=self._file_number()))
        if judge := self._judge():
            lines.append(say(words.REPRESENTED, value=judge))
        return "\n".join(lines), words.FROM["authority"]

    def _signature(self, field: Field) -> Found:
        judge = self._judge()
        if not judge:
            return None
        place = self.office.get("place") or GAP
        return self.content.say(words.SIGNED, place=place, who=judge), words.FROM["authority"]

    def _remedies(self, field: Field) -> Found:
        text = words.REMEDIES_EIO if self.instrument.id == "eu.eio" else words.REMEDIES
        return self.content.say(text, court=self._court(), gap=GAP), words.FROM["law"]

    def _proceeding(self, field: Field) -> Found:
        if field.options:
            chosen = [one.id for one in field.options if one.id.endswith(("_a", "_proceedings"))]
            return (chosen[0], words.FROM["need"]) if len(chosen) == 1 else None
        said = self.content.say(words.PROCEEDING, court=self._court(), number=self._file_number())
        return said, words.FROM["authority"]

    # -- what is asked, of whom --------------------------------------------------------------------------------------

    def _persons(self, field: Field) -> Found:
        return (self.request.persons, words.FROM["persons"]) if self.request.persons else None

    def _measures(self, field: Field) -> Found:
        text = words.NEEDS.get(self.request.need)
        if text is None:
            return None
        say, persons = self.content.say, self.request.persons
        if "{persons}" in text.en and persons:
            lines = [say(text, persons=self.content.called(one)) for one in persons]
        else:
            lines = [say(text, persons=GAP, gap=GAP)]
        goes = " ".join(map(self._goes_to, self.request.cells))
        questions = say(words.QUESTIONS_ATTACHED) if self._questions(field) is not None else ""
        said = [" ".join(part for part in (f"{line}.", goes, questions) if part) for line in lines]
        numbered = [f"{number}. {line}" for number, line in enumerate(said, 1)]
        return "\n".join(numbered), words.FROM["need"]

    def _goes_to(self, cell: Cell) -> str:
        count = next((one for one in self.content.counts if one.id == cell.count), None)
        element = law.packs().elements.get(cell.element)
        if count is None or element is None:
            return ""
        return self.content.say(words.GOES_TO, label=count.label, element=element.label.in_language(self.language))

    def _ticks(self, field: Field) -> Found:
        ends = _TICKS.get(self.request.need, ())
        chosen = [one.id for one in field.options if any(one.id.endswith(f"_{end}") for end in ends)]
        if not chosen and self.request.need in ("traffic_data", "content_data"):
            chosen = [one.id for one in field.options if one.id.endswith("_search")]
        return (tuple(chosen), words.FROM["need"]) if chosen else None

    def _questions(self, field: Field) -> Found:
        asked: list[str] = []
        for person in self.request.persons:
            known = outlines.of_person(self.case, person, mine=False)
            asked += [one.text for one in known.questions if one.state == "open"] if known is not None else []
        fresh = [text for text in asked if text not in self._asked_before()]
        return (tuple(fresh), words.FROM["questions"]) if fresh else None

    def _asked_before(self) -> set[str]:
        """Questions of the request that this one supplements: a supplement asks only the new."""
        if not self.request.supplements:
            return set()
        before = next((one for one in requests(self.case) if one.id == self.request.supplements), None)
        return {line for value in before.fields.values() for line in lines_of(value)} if before is not None else set()

    def _exhibits(self, field: Field) -> Found:
        if field.id.endswith(".documents"):
            return None  # what is to be served is chosen by a person
        form = reading.citation_form(self.case)
        sealed = {one.id for one in reading.listed(self.case) if one.sealed}
        cites: dict[str, None] = {}
        for person in self.request.persons:
            known = outlines.of_person(self.case, person, mine=False)
            for one in (shown for asked in known.questions for shown in asked.exhibits) if known is not None else ():
                document = _resolved(self.case, one.document)
                if document is not None and document.id not in sealed:
                    folio = reading.page(self.case, document.id, one.page).folio
                    cites.setdefault(reading.cite(document.volume, folio, document.name, one.page, form))
        open_cites = [text for text in map(self.content.open, cites) if text]
        return (tuple(open_cites), words.FROM["exhibits"]) if open_cites else None

    def _formalities(self, field: Field) -> Found:
        say, content = self.content.say, self.content
        heard = [one for one in self.request.persons if self._is_heard(one)]
        lines = []
        for record in protection.applied(self.case):
            measure = law.measures().measures.get(record.measure)
            if measure is None or record.person not in heard or record.state not in _STANDING:
                continue
            basis, title = cited(measure.basis, self.language), measure.title.in_language(self.language)
            parts = [say(words.MEASURE, person=content.called(record.person), title=title, basis=basis)]
            if measure.book:
                parts.append(say(words.WITH, book=_joined(self.language, [one.label for one in measure.book])))
            if measure.bars:
                parts.append(say(words.NOT_ALLOWED, bars=_joined(self.language, [one.label for one in measure.bars])))
            lines.append(" ".join(parts))
        if heard:
            lines.append(say(words.ADDRESS_RULE, persons=", ".join(map(content.called, heard))))
        for one in heard:
            person = content.people[one]
            others = [need.partition(":")[2] for need in person.needs if need.startswith("no_contact:")]
            lines += [say(words.NO_CONTACT, person=content.called(one), other=content.called(who)) for who in others]
            if person.languages:
                spoken = language_said(person.languages[0], self.language)
                lines.append(say(words.INTERPRETER, person=content.called(one), language=spoken))
        return (tuple(lines), words.FROM["formalities"]) if lines else None

    def _is_heard(self, identifier: str) -> bool:
        person = self.content.people.get(identifier)
        return person is not None and not set(HEARD).isdisjoint(person.roles)

    # -- facts and law -----------------------------------------------------------------------------------------------

    def _facts(self, field: Field) -> Found:
        return (self.content.facts(), words.FROM["facts"]) if self.content.counts else None

    def _provisions(self, field: Field) -> Found:
        return (self.content.provisions(), words.FROM["provisions"]) if self.content.counts else None

    def _list(self, field: Field) -> Found:
        months = self.content.max_months()
        chosen = [one.id for one in field.options if one.id.endswith(("_trafficking", "_three"))]
        if months is None or months < THREE_YEARS or not chosen:
            return None
        return tuple(chosen), words.FROM["penalty"]

    def _sentence(self, field: Field) -> Found:
        if not field.id.endswith((".maximum", ".penalty")) or not self.content.counts:
            return None
        return self.content.sentence(), words.FROM["penalty"]

    # -- time --------------------------------------------------------------------------------------------------------

    def _next_hearing(self) -> date | None:
        days = [one.slot.day for one in hearings(self.case) if one.live]
        days += [
            day for one in kept.all_of(self.case, "sittings") if (day := _day(str(one.get("date", "")))) is not None
        ]
        return min((day for day in days if day >= self.today), default=None)

    def _urgency(self, field: Field) -> Found:
        if field.options:
            return None
        say, lines = self.content.say, []
        if day := self._next_hearing():
            lines.append(say(words.NEXT_HEARING, day=day_said(day.isoformat(), self.language)))
        accused = [who for count in self.content.counts for who in count.defendants]
        for one in dict.fromkeys(accused):
            custody = self.content.people[one].details.custody if one in self.content.people else None
            if custody is None or (custody.until and custody.until < self.today.isoformat()):
                continue
            text = words.REMAND if custody.remand_until else words.IN_CUSTODY
            day_text = day_said(custody.remand_until, self.language) if _day(custody.remand_until) else ""
            lines.append(say(text, person=self.content.called(one), day=day_text or custody.remand_until))
        return (" ".join(lines), words.FROM["urgency"]) if lines else None

    def _deadline(self, field: Field) -> Found:
        if self.request.need not in _HEARING_NEEDS or not field.id.endswith((".hearing", ".when")):
            return None
        day = self._next_hearing()
        if day is None:
            return None
        said = day.isoformat() if field.kind == "day" else f"{day_said(day.isoformat(), self.language)}, {GAP}"
        return said, words.FROM["urgency"]

    def _video(self, field: Field) -> Found:
        if self.request.need not in ("video_hearing", "phone_hearing"):
            return None
        contact = ", ".join(self.office[name] for name in ("phone", "email") if self.office.get(name)) or GAP
        standing = [one for one in protection.applied(self.case) if one.person in self.request.persons]
        known = [law.measures().measures.get(one.measure) for one in standing if one.state in _STANDING]
        said = ", ".join(dict.fromkeys(cited(one.basis, self.language) for one in known if one is not None))
        text = words.VIDEO_MEASURE if said else words.VIDEO
        return self.content.say(text, court=self._court(), contact=contact, measures=said, gap=GAP), words.FROM[
            "formalities"
        ]

    def _safe_conduct(self, field: Field) -> Found:
        limits = self.instrument.use_limits
        return (limits.in_language(self.language), words.FROM["pack"]) if limits is not None else None

    def _earlier(self, field: Field) -> Found:
        lines = []
        for one in requests(self.case):
            sent = one.last("sent")
            same = one.instrument == self.request.instrument or one.id == self.request.supplements
            if sent is None or one.id == self.request.id or one.direction != "out" or not same:
                continue
            known = law.instruments().get(one.instrument)
            lines.append(
                self.content.say(
                    words.EARLIER, title=known.title.in_language(self.language) if known else one.instrument,
                    day=day_said(sent.on[:10], self.language) if _day(sent.on) else sent.on, state=one.state,
                    reference=one.reference or one.their_reference or GAP,
                )
            )  # fmt: skip
        return ("\n".join(lines), words.FROM["earlier"]) if lines else None


def suspects(case: Case, request: Request) -> list[str]:
    """Ids of those of the request who are accused."""
    content = Content(case, request, "en")
    accused = {who for count in content.counts for who in count.defendants}
    return [
        one
        for one in request.persons
        if one in accused or (one in content.people and not ACCUSED_ROLES.isdisjoint(content.people[one].roles))
    ]


def _joined(language: str, texts: list[Text]) -> str:
    return "; ".join(one.in_language(language) for one in texts)


def _resolved(case: Case, named: int | str) -> Document | None:
    try:
        return reading.resolve(case, named)
    except UserError:
        return None


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None
