"""A request as a .docx: all sections in their order, people as the recipient may know them, through the one door.

The instrument's own template is taken where there is one, else the generic one. A court's own template can name what
`context` gives.
"""

import hashlib
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final, TypeAlias

from judgedesk.app import paper_words, templates
from judgedesk.app.casefile import Case
from judgedesk.app.office import office
from judgedesk.app.outgoing import Recipient, release
from judgedesk.app.paper_parties import Parties
from judgedesk.app.paper_words import day_said, language_said
from judgedesk.app.requests_check import Reader
from judgedesk.app.requests_follow import note_written
from judgedesk.app.requests_record import GAP, Request, hash_of, lines_of, request_of
from judgedesk.app.requests_warn import untranslated
from judgedesk.app.writing import annex_path, secret_witnesses
from judgedesk.domain.errors import UserError
from judgedesk.domain.evidence import Person
from judgedesk.domain.roles import Compartment
from judgedesk.drafting.templated import filled
from judgedesk.law.instruments import Field
from judgedesk.law.model import Text

Json: TypeAlias = dict[str, Any]
GENERIC: Final = "request_generic"
_DRAFT: Final = Text("DRAFT – not complete, not to be sent", "PROJEKT – niekompletny, nie wysyłać")
_ANNEX: Final = Text(
    "Confidential annex: for the executing authority only, apart from the file, not open to the parties",
    "Załącznik poufny: wyłącznie dla organu wykonującego, odrębnie od akt, nieudostępniany stronom",
)
_LANGUAGES: Final = Text("languages: {value}", "języki: {value}")
_BORN: Final = Text("born: {value}", "data urodzenia: {value}")
_ID: Final = Text("{kind}: {value}", "{kind}: {value}")
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
    """Write a request as a .docx, for parties and others with its confidential annex beside it.

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
    paired = whom is Recipient.SERVED and not draft and protected
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
        raise UserError("request.incomplete", fields=", ".join(one.field for one in missing))
    if language != reader.request.source_language and (lacking := [one.id for one in untranslated(reader, language)]):
        raise UserError("request.not_translated", language=language[:20], fields=", ".join(lacking))


def rendered(case: Case, request: Request, language: str, recipient: Recipient, *, draft: bool = False) -> bytes:
    """A request as the bytes of a .docx, which have not left the case.

    Raises:
        UserError: ``template.unknown``, ``template.bad``; ``keys.not_yours`` for who may not know identities.
    """
    said = context(case, request, language, recipient, draft=draft)
    names = {one.name for one in templates.templates()}
    own = Reader(case, request, "en", date.today()).instrument.template
    name = own if own in names and recipient is not Recipient.ANNEX else GENERIC
    return filled(templates.template(name, _labels(language)).path, said)


def context(case: Case, request: Request, language: str, recipient: Recipient, *, draft: bool = False) -> Json:
    """What a template can name, as the recipient may know it.

    Keys: ``title``, ``basis``, ``draft`` ('' or that it is one), ``reference``, ``their_reference``, ``authority`` (to
    which it goes), ``court`` (lines of office.yaml), ``today``, ``gap``, ``verify``, ``sections`` (letter, label, rows
    (id, label, kind, lines)), ``fields`` (text by field id, dots as ``_``), ``ticked`` (by option id), ``people``
    (called, capacity, lines), ``annexes``.
    """
    if recipient in (Recipient.AUTHORITY, Recipient.ANNEX):
        case.file.need(Compartment.SEALED)
    reader = Reader(case, request, _labels(language), date.today())
    parties = Parties(case, _labels(language), recipient, secret_witnesses(case))
    page = _Page(reader, parties, language, recipient)
    sections = page.annex() if recipient is Recipient.ANNEX else page.sections()
    instrument, own = reader.instrument, office()
    said: Json = parties.replacing().put_into_all(
        {
            "title": instrument.title.in_language(_labels(language)), "basis": instrument.basis,
            "draft": _DRAFT.in_language(_labels(language)) if draft else "",
            "reference": request.reference or GAP, "their_reference": request.their_reference,
            "authority": request.authority or GAP,
            "court": {name: own.get(name) or GAP for name in _OFFICE},
            "today": day_said(date.today().isoformat(), _labels(language)), "gap": GAP,
            "verify": instrument.verify.in_language(_labels(language)), "sections": sections,
            "fields": {row["id"].replace(".", "_"): "\n".join(row["lines"]) for one in sections for row in one["rows"]},
            "ticked": {one: bool(chosen) for one, chosen in reader.ticks.items()},
            "people": [page.person(one) for one in _concerned(reader)],
            "annexes": [one.in_language(_labels(language)) for one in instrument.annexes],
        }
    )  # fmt: skip
    return said


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
                    {"id": person.id, "label": label, "kind": "persons", "lines": [told["called"], *told["lines"]]}
                )
        return [{"letter": "", "label": _ANNEX.in_language(_labels(self._language)), "rows": rows}]

    def _row(self, field: Field) -> Json:
        label = field.label.in_language(_labels(self._language))
        return {"id": field.id, "label": label, "kind": field.kind, "lines": self._lines(field)}

    def _lines(self, field: Field) -> list[str]:
        reader, value = self._reader, self._reader.value(field)
        if field.kind in ("ticks", "choice"):
            chosen = set(value) if isinstance(value, tuple) else {value}
            return [
                f"{_TICKED if one.id in chosen else _OPEN} {one.label.in_language(_labels(self._language))}"
                for one in field.options
            ]
        if field.kind == "persons" and isinstance(value, tuple):
            people = reader.content.people
            return [line for one in value if one in people for line in self._told(people[one])] or ["–"]
        told = reader.request.texts.get(field.id, {}).get(self._language)
        if told is not None and told.of == hash_of(value):
            return lines_of(told.text)
        if field.kind == "day" and isinstance(value, str) and value:
            return [day_said(value, _labels(self._language))]
        return lines_of(value) or ["–"]

    def _told(self, person: Person) -> list[str]:
        said = self.person(person)
        return ["; ".join([f"{said['called']} – {said['capacity']}", *said["lines"]])]

    def person(self, person: Person) -> Json:
        """Somebody as the recipient may know them."""
        parties, lines = self._parties, []
        if person.languages:
            spoken = ", ".join(language_said(one, _labels(self._language)) for one in person.languages)
            lines.append(parties.say(_LANGUAGES, value=spoken))
        if self._recipient in (Recipient.AUTHORITY, Recipient.ANNEX) and parties.named(person):
            if person.born:
                lines.append(parties.say(_BORN, value=day_said(person.born, _labels(self._language))))
            known = person.identity
            lines += [parties.say(_ID, kind=one.kind, value=one.number) for one in known.numbers]
        if self._recipient is Recipient.ANNEX:
            reached = parties.addresses([(person.id, parties.word_for(person.id))])
            lines += [line for one in reached for line in one["lines"]]
        elif self._recipient is Recipient.AUTHORITY and parties.named(person) and not person.protected:
            lines += [parties.say(paper_words.ADDRESS, value=person.address)] if person.address else []
        return {"called": parties.called(person.id), "capacity": parties.word_for(person.id), "lines": lines}


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
