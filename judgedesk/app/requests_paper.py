"""A request as a .docx: all sections in their order, people as the recipient may know them, through the one door.

The instrument's own template is taken where there is one, else the generic one. A court's own template can name what
`context` gives.
"""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final, TypeAlias

from judgedesk.app import law, templates
from judgedesk.app.casefile import Case
from judgedesk.app.office import office
from judgedesk.app.outgoing import Recipient, release
from judgedesk.app.paper_parties import Parties
from judgedesk.app.paper_words import day_said, file_number, language_said
from judgedesk.app.requests_check import Reader, named_in_both
from judgedesk.app.requests_follow import note_written
from judgedesk.app.requests_form import check_whole, left_out, named
from judgedesk.app.requests_record import GAP, Request, Value, hash_of, lines_of, request_of
from judgedesk.app.requests_warn import untranslated
from judgedesk.app.writing import annex_path, secret_witnesses
from judgedesk.domain.errors import UserError
from judgedesk.domain.evidence import Person
from judgedesk.domain.people import NO_IDENTITY
from judgedesk.domain.roles import Compartment
from judgedesk.drafting.templated import filled
from judgedesk.law.citing import cited
from judgedesk.law.instruments import Field, Instrument, instrument_of
from judgedesk.law.model import Text

Json: TypeAlias = dict[str, Any]
GENERIC: Final = "request_generic"
ANNEX: Final = "request_annex"
_DRAFT: Final = Text("DRAFT – not complete, not to be sent", "PROJEKT – niekompletny, nie wysyłać")
_ANNEX: Final = Text(
    "Confidential annex: for the executing authority only, apart from the file, not open to the parties",
    "Załącznik poufny: wyłącznie dla organu wykonującego, odrębnie od akt, nieudostępniany stronom",
)
_LANGUAGES: Final = Text("Languages", "Języki")
_BORN: Final = Text("Date of birth", "Data urodzenia")
_SEX: Final = Text("Sex", "Płeć")
_SEXES: Mapping[str, Text] = MappingProxyType({"f": Text("female", "kobieta"), "m": Text("male", "mężczyzna")})
_WHEREABOUTS: Final = Text("Whereabouts", "Miejsce pobytu")
_IDENTITY: Final = Text("Further identity data", "Pozostałe dane osobowe")
_IN_FULL: Final = Text("in the copy for the executing authority", "w egzemplarzu dla organu wykonującego")
_NUMBERS: Mapping[str, Text] = MappingProxyType(
    {"passport": Text("Passport", "Paszport"), "id": Text("Identity card", "Dowód osobisty")}
)
_COMPETENT: Final = Text("the competent authority – {state}", "właściwy organ – {state}")
_APART: Final = Text("in the confidential annex", "w załączniku poufnym")
_OFFICE: Final = ("name", "division", "place", "address", "phone", "email")
_TICKED, _OPEN = "☒", "☐"


@dataclass(frozen=True, slots=True)
class Written:
    """A request that was written.

    Attributes:
        path: where it lies.
        sha256: of its bytes.
        annex: the confidential annex beside it; None where none belongs to it.
        withheld: ``identities`` where an annex belongs to it and the user does not hold the key for one.
    """

    path: Path
    sha256: str
    annex: Path | None = None
    withheld: tuple[str, ...] = ()


def write(
    case: Case, identifier: str, path: Path, language: str | None = None, recipient: str = "served", *,
    draft: bool = False, override: str = "",
) -> Written:  # fmt: skip
    """Write a request as a .docx; its confidential annex beside it where it concerns somebody protected.

    Args:
        case: open for writing.
        identifier: of the request.
        path: ends in ``.docx``.
        language: of its texts (ISO 639-1); None: that in which they were written. Labels are English or Polish.
        recipient: ``authority`` | ``served`` | ``annex`` | ``public``, see `outgoing.Recipient`.
        draft: write it though it is not complete; it says so, and the leak guard holds all the same.
        override: why it is written though it names somebody.

    Raises:
        UserError: ``request.unknown``; ``request.incomplete`` with the fields, ``request.not_translated`` likewise,
            neither for a draft; ``paper.unknown_recipient``; ``template.unknown``, ``template.bad``;
            ``out.unknown_ending``; as `outgoing.release`. Nothing was written.
    """
    if path.suffix.lower() != ".docx":
        raise UserError("out.unknown_ending", ending=path.suffix, known=".docx")
    whom = _recipient(recipient)
    request = request_of(case, identifier)
    of = language or request.source_language
    reader = Reader(case, request, _labels(of), date.today())
    if not draft and whom is not Recipient.ANNEX:
        _check_complete(reader, of)
    paper = rendered(case, request, of, whom, draft=draft)
    protected = any(one.protected for one in _concerned(reader))
    paired = whom in (Recipient.SERVED, Recipient.AUTHORITY) and not draft and protected
    holds = case.file.holds(Compartment.SEALED)
    beside = annex_path(path, _labels(of)) if paired and holds else None
    annex = rendered(case, request, of, Recipient.ANNEX) if beside is not None else b""
    release(case, path, paper, what="request", recipient=whom, override=override)
    if beside is not None:
        release(case, beside, annex, what="request", recipient=Recipient.ANNEX)
    sha256 = hashlib.sha256(paper).hexdigest()
    if not draft and not request.frozen and whom is not Recipient.ANNEX:
        note_written(case, request, sha256)
    return Written(path, sha256, beside, ("identities",) if paired and not holds else ())


def _check_complete(reader: Reader, language: str) -> None:
    missing = list(reader.missing())
    if missing:
        raise UserError("request.incomplete", **named_in_both([reader.instrument.fields[one.field] for one in missing]))
    if language != reader.request.source_language and (lacking := list(untranslated(reader, language))):
        raise UserError("request.not_translated", language=language[:20], **named_in_both(lacking))


def rendered(case: Case, request: Request, language: str, recipient: Recipient, *, draft: bool = False) -> bytes:
    """A request as the bytes of a .docx, which have not left the case.

    Raises:
        UserError: ``template.unknown``, ``template.bad``; ``keys.not_yours`` for who may not know identities.
    """
    said = context(case, request, language, recipient, draft=draft)
    if recipient is Recipient.ANNEX:
        return filled(templates.template(ANNEX, _labels(language)).path, said)
    instrument = instrument_of(law.instruments(), request.instrument)
    return filled(_template(instrument, _labels(language)), said)


def _template(instrument: Instrument, language: str) -> Path:
    """The template of an instrument; the generic one where it has none, or the program's lacks fields of the pack."""
    names = {(one.name, one.language) for one in templates.templates()}
    if (instrument.template, language) in names:
        found = templates.template(instrument.template, language)
        if found.own:
            check_whole(found.path, instrument, language)
        if found.own or not left_out(found.path, instrument):
            return found.path
    return templates.template(GENERIC, language).path


def context(case: Case, request: Request, language: str, recipient: Recipient, *, draft: bool = False) -> Json:
    """What a template can name, as the recipient may know it.

    Keys: ``title``, ``basis``, ``draft`` ('' or that it is one), ``reference``, ``their_reference``, ``authority`` (to
    which it goes), ``need``, ``to_authority`` (whether this copy may have full identities), ``court`` (lines of the
    office's file), ``today``, ``gap``, ``verify``, ``annexes``, ``people`` (called, capacity,
    rows), ``ticked`` (by option id), ``fields`` (text by field id, dots as ``_``).
    The form: ``sections`` (letter, label, rows) in their order, ``part`` the same by letter (``part.A.label``; numbers
    as ``part.s1``), ``form`` the rows by field id (``form.eio_a_states``). Each row has ``id``, ``label``, ``kind``,
    ``said`` (whether it is filled in), ``lines``, ``rows`` (label, value: lines as ``Telephone: …``), ``options``
    (id, mark, label, chosen), ``columns`` (left, right: options side by side) and ``people``.
    """
    if recipient in (Recipient.AUTHORITY, Recipient.ANNEX):
        case.file.need(Compartment.SEALED)
    reader = Reader(case, request, _labels(language), date.today())
    parties = Parties(case, _labels(language), recipient, secret_witnesses(case))
    page = _Page(reader, parties, language, recipient)
    instrument, own = reader.instrument, office()
    said: Json = parties.replacing().put_into_all(
        {
            "title": instrument.title.in_language(_labels(language)),
            "basis": cited(instrument.basis, _labels(language)),
            "draft": _DRAFT.in_language(_labels(language)) if draft else "",
            "reference": request.reference or file_number(case.title) or GAP,
            "their_reference": request.their_reference,
            "authority": request.authority or _addressed(reader, _labels(language)),
            "court": {name: own.get(name) or GAP for name in _OFFICE},
            "today": day_said(date.today().isoformat(), _labels(language)), "gap": GAP,
            "need": request.need, "to_authority": recipient is Recipient.AUTHORITY,
            "verify": instrument.verify.in_language(_labels(language)),
            "sections": page.annex() if recipient is Recipient.ANNEX else page.sections(),
            "ticked": {one: bool(chosen) for one, chosen in reader.ticks.items()},
            "people": [page.person(one) for one in _concerned(reader)],
            "annexes": [one.in_language(_labels(language)) for one in instrument.annexes],
        }
    )  # fmt: skip
    said["part"], said["form"] = named(said["sections"])
    said["fields"] = {name: "\n".join(row["lines"]) for name, row in said["form"].items()}
    return said


def _addressed(reader: Reader, language: str) -> str:
    """To whom a request goes whose authority nobody entered: whom the state names for it."""
    if reader.request.direction == "in" or reader.state is None:
        return GAP
    return _COMPETENT.in_language(language).format(state=reader.state.name.in_language(language))


class _Page:
    """The sections of one paper."""

    def __init__(self, reader: Reader, parties: Parties, language: str, recipient: Recipient) -> None:
        self._reader, self._parties, self._language, self._recipient = reader, parties, language, recipient

    def sections(self) -> list[Json]:
        """All sections of the form in their order, those that stay empty too."""
        return [
            {
                "letter": section.id,
                "label": section.label.in_language(_labels(self._language)),
                "rows": [self._row(one) for one in section.fields],
            }
            for section in self._reader.instrument.sections
        ]

    def annex(self) -> list[Json]:
        """Who those are whom the paper calls by pseudonym, and where they can be reached."""
        rows = []
        for person in _concerned(self._reader):
            if person.protected:
                told = self.person(person)
                label = f"{person.pseudonym or person.id} – {told['capacity']}"
                rows.append(
                    {"id": person.id, "label": label, "kind": "persons", "lines": told["lines"], "people": [told],
                     "options": []}
                )  # fmt: skip
        return [{"letter": "", "label": _ANNEX.in_language(_labels(self._language)), "rows": rows}]

    def _row(self, field: Field) -> Json:
        value = self._reader.value(field)
        chosen = value if isinstance(value, tuple) else (value,)
        options = [
            {"id": one.id, "mark": _TICKED if one.id in chosen else _OPEN, "chosen": one.id in chosen,
             "label": one.label.in_language(_labels(self._language))}
            for one in field.options
        ]  # fmt: skip
        known = self._reader.content.people
        listed = field.kind == "persons" and isinstance(value, tuple)
        people = [self.person(known[one]) for one in chosen if listed and one in known]
        if field.options:
            lines = [f"{one['mark']} {one['label']}" for one in options]
        elif listed:
            lines = ["; ".join([f"{one['called']} – {one['capacity']}", *one["lines"]]) for one in people] or ["–"]
        else:
            lines = self._lines(field, value)
        label = field.label.in_language(_labels(self._language))
        return {
            "id": field.id, "label": label, "kind": field.kind, "lines": lines, "options": options, "people": people
        }  # fmt: skip

    def _lines(self, field: Field, value: Value) -> list[str]:
        told = self._reader.request.texts.get(field.id, {}).get(self._language)
        if told is not None and told.of == hash_of(value):
            return lines_of(told.text)
        if field.kind == "day" and isinstance(value, str) and value:
            return [day_said(value, _labels(self._language))]
        return lines_of(value) or ["–"]

    def person(self, person: Person) -> Json:
        """Somebody as the recipient may know them: ``called``, ``capacity``, ``rows`` (label, value), ``lines``."""
        told = [(self._parties.say(label), value) for label, value in self._told(person) if value]
        return {
            "called": self._called(person), "capacity": self._parties.word_for(person.id),
            "rows": [{"label": f"{label}:", "value": value} for label, value in told],
            "lines": [f"{label}: {value}" for label, value in told],
        }  # fmt: skip

    def _called(self, person: Person) -> str:
        """By name where the copy may have it, with the pseudonym by which its texts speak of the person."""
        called = self._parties.called(person.id)
        spoken_of = person.pseudonym if self._recipient is not Recipient.PUBLIC else ""
        return f"{called} ({spoken_of})" if spoken_of and spoken_of not in called else called

    def _told(self, person: Person) -> Iterator[tuple[Text, str]]:
        parties, own = self._parties, _labels(self._language)
        full = self._recipient in (Recipient.AUTHORITY, Recipient.ANNEX) and parties.named(person)
        if full:
            yield _BORN, day_said(person.born, own)
            for one in person.identity.numbers:
                yield _NUMBERS.get(one.kind.casefold(), Text(one.kind, one.kind)), one.number
        if person.details.sex in _SEXES and full:
            yield _SEX, parties.say(_SEXES[person.details.sex])
        yield _LANGUAGES, ", ".join(language_said(one, own) for one in person.languages)
        if self._recipient is Recipient.ANNEX:
            for reached in parties.addresses([(person.id, parties.word_for(person.id))]):
                yield _WHEREABOUTS, "; ".join(reached["lines"])
        elif person.protected:
            yield _WHEREABOUTS, parties.say(_APART)
        elif full:
            yield _WHEREABOUTS, person.address
        elif self._recipient is Recipient.SERVED and (person.born or person.address or person.identity != NO_IDENTITY):
            yield _IDENTITY, parties.say(_IN_FULL)


def _concerned(reader: Reader) -> list[Person]:
    """Everybody whom the request names, in its order."""
    fields = [one for one in reader.instrument.fields.values() if one.kind == "persons"]
    named = [one for field in fields if isinstance(value := reader.value(field), tuple) for one in value]
    people = reader.content.people
    return [people[one] for one in dict.fromkeys((*reader.request.persons, *named)) if one in people]


def _labels(language: str) -> str:
    """The language of labels: forms stand in the packs in English and Polish."""
    return "pl" if language == "pl" else "en"


def _recipient(name: str) -> Recipient:
    try:
        return Recipient(name)
    except ValueError as error:
        raise UserError("paper.unknown_recipient", given=name[:40], known=", ".join(Recipient)) from error
