"""What of a request follows from the case: a proposal per field, with where it comes from.

Nothing is made up. What the case does not say is a gap ``[……]``, which keeps the field from being complete; a field
for which the case has nothing at all is not proposed.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType
from typing import Final

from judgedesk.app import law, outlines, reading, requests_aimed, requests_hearing
from judgedesk.app import requests_words as words
from judgedesk.app.casefile import Case
from judgedesk.app.deadlines import HOME
from judgedesk.app.paper_words import day_said, language_said
from judgedesk.app.requests_facts import THREE_YEARS
from judgedesk.app.requests_known import Found, Known, day_of, shown
from judgedesk.app.requests_record import GAP, Request, Value, lines_of, requests
from judgedesk.domain.documents import Document
from judgedesk.domain.errors import UserError
from judgedesk.domain.roles import Role
from judgedesk.law.expressions import evaluate
from judgedesk.law.instruments import Field, Instrument
from judgedesk.law.model import Text

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
_LINE_BY_LINE: Final = ("account", "identifiers", "property", "authority", "earlier", "protection")
_DATA: Final = ("subscriber_data", "traffic_data", "content_data", "preserve")
_BY_ID: Final = ("persons", "ticks", "choice")
_LISTS: Final = ("persons", "ticks", "questions", "exhibits", "formalities")
_SHARED: Mapping[str, Callable[[Known, Field], Found]] = MappingProxyType(
    {
        "formalities": requests_hearing.formalities, "protection": requests_hearing.protection,
        "video": requests_hearing.video, "deadline": requests_hearing.deadline,
        "safe_conduct": requests_hearing.safe_conduct, "costs": requests_hearing.costs,
        "account": requests_aimed.account, "identifiers": requests_aimed.identifiers, "bank": requests_aimed.bank,
        "amount": requests_aimed.amount, "property": requests_aimed.property_, "order": requests_aimed.order,
        "warrant": requests_aimed.warrant, "addressee": requests_aimed.addressee, "team": requests_aimed.team,
        "custodian": requests_aimed.before, "sentence": requests_aimed.restitution,
    }
)  # fmt: skip
"""What a field is filled from that more than one form asks for."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a field could say. `source`: where it comes from; `typed`: a person has written the field, which stays."""

    field: str
    value: Value
    source: Text
    typed: bool


def proposals(case: Case, request: Request, instrument: Instrument, today: date | None = None) -> tuple[Proposal, ...]:
    """Every field for which the case has something, in the order of the form; no proposal names a protected person.

    Raises:
        UserError: ``office.bad``, ``law.unknown_offence``.
    """
    on = today or date.today()
    chosen = [one for one in instrument.fields.values() if one.kind in ("ticks", "choice")]
    first = _proposed(Known(case, request, instrument, on), chosen)
    ticked = {one.field: one.value for one in first if not one.typed}
    rest = [one for one in instrument.fields.values() if one not in chosen]
    known = Known(case, replace(request, fields={**request.fields, **ticked}), instrument, on)
    found = {one.field: one for one in (*first, *_proposed(known, rest, request))}
    return tuple(found[id] for id in instrument.fields if id in found)


def _proposed(known: Known, fields: Iterable[Field], written: Request | None = None) -> list[Proposal]:
    request, filling, found = written or known.request, _Filling(known), []
    for field in fields:
        due = evaluate(field.mandatory, known.reader.truth) if field.mandatory is not None else None
        made = filling.of(field) if due is not False else None
        if made is None:
            continue
        value = _as_kind(made[0], field)
        value = value if field.kind in _BY_ID else _left(known, field, value, gaps=due is True)
        if is_set(value):
            typed = is_set(request.fields.get(field.id)) and field.id not in request.sources
            found.append(Proposal(field.id, value, made[1], typed))
    return found


def is_set(value: Value | None) -> bool:
    """Whether a field holds anything, gaps included."""
    return value is True or bool(lines_of(value))


def _as_kind(value: Value, field: Field) -> Value:
    if field.kind in _LISTS or isinstance(value, bool):
        if field.kind in _BY_ID or isinstance(value, tuple | bool):
            return value
        return tuple(lines_of(value))
    return "\n".join(lines_of(value)) if isinstance(value, tuple) else value


def _left(known: Known, field: Field, value: Value, *, gaps: bool) -> Value:
    """What may stand: names become gaps; only a field that has to be filled in is given gaps."""
    if isinstance(value, bool):
        return value
    lines = value.split("\n") if isinstance(value, str) else value
    hidden = [known.content.without_names(line) for line in lines]
    if not gaps and isinstance(value, str) and field.fill not in _LINE_BY_LINE and any(GAP in one for one in hidden):
        return ""
    hidden = [line for line in hidden if gaps or GAP not in line]
    return "\n".join(hidden) if isinstance(value, str) else tuple(hidden)


class _Filling:
    """What fills one request, by the name that a field of the packs gives."""

    def __init__(self, known: Known) -> None:
        self.known, self.request, self.instrument = known, known.request, known.instrument
        self.content, self.office, self.language = known.content, known.office, known.language
        self._own: Mapping[str, Callable[[Field], Found]] = {
            "states": self._states, "authority": self._authority, "facts": self._facts,
            "provisions": self._provisions, "list_offence": self._list, "persons": self._persons,
            "measures": self._measures, "measure_ticks": self._ticks, "questions": self._questions,
            "exhibits": self._exhibits, "urgency": self._urgency, "earlier": self._earlier,
            "proceeding": self._proceeding, "remedies": self._remedies, "signature": self._signature,
        }  # fmt: skip

    def of(self, field: Field) -> Found:
        """What the case has for a field; None where it has nothing."""
        if field.fill in self._own:
            return self._own[field.fill](field)
        fill = _SHARED.get(field.fill)
        return fill(self.known, field) if fill is not None else None

    # -- authorities -------------------------------------------------------------------------------------------------

    def _signer(self) -> str:
        return self.known.only("prosecutor" if self.known.case.role is Role.PROSECUTOR else "judge")

    def _states(self, field: Field) -> Found:
        text = words.STATES_BY_LABEL.get(field.label.en.partition(" ")[0], words.STATES)
        text = words.REPLY_STATES if self.instrument.id == "pl.reply" else text
        home, other = self.known.home(), self.known.there()
        said = self.content.say(text, home=home, home_code=HOME, other=other, other_code=self.request.state)
        return said, words.FROM["states"]

    def _authority(self, field: Field) -> Found:
        say, known = self.content.say, self.office
        if not known.get("name"):
            return None
        codes = [one.strip() for one in str(known.get("languages", "")).split(",")]
        spoken = ", ".join(language_said(one, self.known.language) for one in codes)
        told = {**known, "languages": spoken}
        lines = [say(text, value=told[name]) for name, text in words.AUTHORITY_LINES.items() if told.get(name)]
        lines.append(say(words.FILE_NUMBER, value=self.known.file_number()))
        if signer := self._signer():
            lines.append(say(words.REPRESENTED, value=signer))
        if field.id.endswith(".transfer"):
            lines.append(say(words.FORMAT, gap=GAP))
        return "\n".join(lines), words.FROM["authority"]

    def _signature(self, field: Field) -> Found:
        signer = self._signer()
        if not signer:
            return None
        place = self.office.get("place") or GAP
        return self.content.say(words.SIGNED, place=place, who=signer), words.FROM["authority"]

    def _remedies(self, field: Field) -> Found:
        text = words.REMEDIES_EIO if self.instrument.id == "eu.eio" else words.REMEDIES
        text = words.RIGHTS_NOTE if field.id.endswith(".rights_note") else text
        return self.content.say(text, court=self.known.court(), gap=GAP), words.FROM["law"]

    def _proceeding(self, field: Field) -> Found:
        if field.options:
            chosen = [one.id for one in field.options if one.id.endswith(("_a", "_proceedings"))]
            return (chosen[0], words.FROM["need"]) if len(chosen) == 1 else None
        text = words.INVESTIGATION if self.known.case.role is Role.PROSECUTOR else words.PROCEEDING
        said = self.content.say(text, court=self.known.court(), number=self.known.file_number())
        return said, words.FROM["authority"]

    # -- what is asked, of whom --------------------------------------------------------------------------------------

    def _persons(self, field: Field) -> Found:
        return (self.request.persons, words.FROM["persons"]) if self.request.persons else None

    def _measures(self, field: Field) -> Found:
        if field.id.endswith((".necessity", ".relation", ".purpose", ".reasons")):
            return requests_aimed.necessity(self.known, field)
        text = words.NEEDS.get(self.request.need)
        if text is None:
            return None
        say, persons = self.content.say, self.request.persons
        if "{persons}" in text.en and persons:
            lines = [say(text, persons=self.content.called(one)) for one in persons]
        else:
            lines = [say(text, persons=GAP, gap=self._of_which())]
        goes = self.known.goes_to()
        questions = say(words.QUESTIONS_ATTACHED) if self._encloses_questions(field) else ""
        said = [" ".join(part for part in (f"{line}.", goes, questions) if part) for line in lines]
        numbered = [f"{number}. {line}" for number, line in enumerate(said, 1)]
        return "\n".join(numbered), words.FROM["need"]

    def _encloses_questions(self, field: Field) -> bool:
        own = [one for one in self.instrument.fields.values() if one.fill == "questions"]
        truth = self.known.reader.truth
        due = any(one.mandatory is None or evaluate(one.mandatory, truth) is not False for one in own)
        return due and self._questions(field) is not None

    def _of_which(self) -> str:
        """Of which telephone or e-mail data are asked for, as far as the case holds them, else a gap."""
        noted = self.known.noted("phone", "email") if self.request.need in _DATA else []
        return "; ".join(self.known.listed(noted).splitlines()) or GAP

    def _ticks(self, field: Field) -> Found:
        ends = _TICKS.get(self.request.need, ())
        chosen = [one.id for one in field.options if any(one.id.endswith(f"_{end}") for end in ends)]
        if not chosen and self.request.need in ("traffic_data", "content_data"):
            chosen = [one.id for one in field.options if one.id.endswith("_search")]
        return (tuple(chosen), words.FROM["need"]) if chosen else None

    def _questions(self, field: Field) -> Found:
        asked: list[str] = []
        for person in self.request.persons:
            known = outlines.of_person(self.known.case, person, mine=False)
            asked += [one.text for one in known.questions if one.state == "open"] if known is not None else []
        fresh = [text for text in asked if text not in self._asked_before()]
        return (tuple(fresh), words.FROM["questions"]) if fresh else None

    def _asked_before(self) -> set[str]:
        """What the requests say that this one supplements: a supplement asks and encloses only the new."""
        everything = {one.id: one for one in requests(self.known.case)} if self.request.supplements else {}
        found: set[str] = set()
        wanted = self.request.supplements
        while wanted in everything:
            before = everything.pop(wanted)
            found |= {line for value in before.fields.values() for line in lines_of(value)}
            wanted = before.supplements
        return found

    def _exhibits(self, field: Field) -> Found:
        """What is shown to those who are heard, then the passages of the cells: file and folio of each page once."""
        if field.id.endswith(".documents"):
            return None  # what is to be served is chosen by a person
        cites = dict.fromkeys((*self._shown(), *self._tagged()))
        before = self._asked_before()
        listed = [text for one in cites if (text := self.content.place(one)) and text not in before]
        return (tuple(listed), words.FROM["exhibits"]) if listed else None

    def _shown(self) -> Iterator[str]:
        case = self.known.case
        for person in self.request.persons:
            known = outlines.of_person(case, person, mine=False)
            for one in (put for asked in known.questions for put in asked.exhibits) if known is not None else ():
                document = _resolved(case, one.document)
                if document is not None and not document.sealed:
                    folio = reading.page(case, document.id, one.page).folio
                    yield self._place(document.volume, folio, document.name, one.page)

    def _tagged(self) -> Iterator[str]:
        cells = {(one.count, one.victim, one.element) for one in self.request.cells}
        documents = {one.id: one for one in reading.listed(self.known.case)}
        for passage in self.content.open_passages:
            tag = passage.tag
            if (tag.count, tag.victim, tag.element) in cells and tag.document in documents:
                yield self._place(documents[tag.document].volume, passage.folio, passage.name, passage.page)

    def _place(self, volume: str, folio: str, name: str, page: int) -> str:
        cite = reading.cite(volume, folio, name, page, reading.citation_form(self.known.case))
        return cite if name in cite else f"{cite} – {name}"

    # -- facts and law -----------------------------------------------------------------------------------------------

    def _facts(self, field: Field) -> Found:
        if field.id.endswith((".links", ".transnational")):
            return requests_aimed.links(self.known, field)
        if field.id.endswith(".other") and self._listed():
            return None  # there the form asks only for what is not on the list
        return (self.content.facts(), words.FROM["facts"]) if self.content.counts else None

    def _provisions(self, field: Field) -> Found:
        return (self.content.provisions(), words.FROM["provisions"]) if self.content.counts else None

    def _listed(self) -> bool:
        months = self.content.max_months()
        return months is not None and months >= THREE_YEARS

    def _list(self, field: Field) -> Found:
        chosen = [one.id for one in field.options if one.id.endswith(("_trafficking", "_three"))]
        return (tuple(chosen), words.FROM["penalty"]) if chosen and self._listed() else None

    # -- time --------------------------------------------------------------------------------------------------------

    def _urgency(self, field: Field) -> Found:
        emergency = self.request.facts.get("emergency")
        if field.options:
            ends = {True: "_eight", False: "_ten"}.get(emergency) if emergency is not None else None
            chosen = [one.id for one in field.options if ends is not None and one.id.endswith(ends)]
            return (chosen[0], words.FROM["stated"]) if chosen else None
        if field.id.endswith(".necessity"):
            return requests_aimed.necessity(self.known, field)
        say, lines = self.content.say, []
        if day := self.known.next_day():
            lines.append(say(words.NEXT_HEARING, day=shown(day, self.language)))
        for one in self.known.accused():
            custody = self.content.people[one].details.custody if one in self.content.people else None
            if custody is None or not custody.on(self.known.today.isoformat()):
                continue
            text = words.REMAND if custody.remand_until else words.IN_CUSTODY
            day_text = day_said(custody.remand_until, self.language) if day_of(custody.remand_until) else ""
            lines.append(say(text, person=self.content.called(one), day=day_text or custody.remand_until))
        return (" ".join(lines), words.FROM["urgency"]) if lines else None

    def _earlier(self, field: Field) -> Found:
        lines = []
        for one in requests(self.known.case):
            sent = one.last("sent")
            same = one.instrument == self.request.instrument or one.id == self.request.supplements
            if sent is None or one.id == self.request.id or one.direction != "out" or not same:
                continue
            known = law.instruments().get(one.instrument)
            lines.append(
                self.content.say(
                    words.EARLIER, title=known.title.in_language(self.language) if known else one.instrument,
                    day=day_said(sent.on[:10], self.language) if day_of(sent.on) else sent.on, state=one.state,
                    reference=one.reference or one.their_reference or GAP,
                )
            )  # fmt: skip
        return ("\n".join(lines), words.FROM["earlier"]) if lines else None


def _resolved(case: Case, named: int | str) -> Document | None:
    try:
        return reading.resolve(case, named)
    except UserError:
        return None
