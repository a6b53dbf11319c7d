"""What was disclosed at the trial: documents, recordings and testimony, each with its day and the folio of the record.

As long as nothing is recorded the trial has not begun and nothing is said of any page. Afterwards whatever has no
record is still to be read. A record on a sealed document lies in the sealed part.
"""

import re
import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final, Literal, TypeAlias, get_args

from judgedesk.app import kept, reading
from judgedesk.app.casefile import Case
from judgedesk.app.paper_words import day_said
from judgedesk.app.wording import QT_TRANSLATE_NOOP, translated
from judgedesk.domain.changes import Changes
from judgedesk.domain.documents import split_page_id
from judgedesk.domain.errors import UserError
from judgedesk.domain.roles import Compartment
from judgedesk.law.trial_grounds import Ground, grounds

KIND: Final = "disclosures"
State: TypeAlias = Literal["to_read", "read", "deemed_read", "inadmissible"]
STATES: Final[tuple[State, ...]] = get_args(State)
OPEN: Final = ("to_read", "inadmissible")
"""States on which nothing may rest."""
PARTS: Final = (Compartment.CASE, Compartment.SEALED)
NAMES: Final[Mapping[State, str]] = {
    "to_read": QT_TRANSLATE_NOOP("cli", "to be read"),
    "read": QT_TRANSLATE_NOOP("cli", "read"),
    "deemed_read": QT_TRANSLATE_NOOP("cli", "deemed read"),
    "inadmissible": QT_TRANSLATE_NOOP("cli", "not admissible"),
}
_MOST: Final = 400


@dataclass(frozen=True, slots=True)
class Disclosure:
    """What was recorded of a document, of some of its pages, or of a testimony.

    Attributes:
        document: its id; 0 where it is about a testimony.
        testimony: id of a testimony; '' where it is about a document.
        pages: first and last page; None: all of it.
        on: day, ``YYYY-MM-DD``; '' for what is still to be read.
        folio: of the record of the trial; '' where nobody said.
        ground: id of a ground of `trial_grounds`; '' where none was given.
        by: the user who entered it.
    """

    id: str
    document: int = 0
    testimony: str = ""
    pages: tuple[int, int] | None = None
    state: State = "to_read"
    on: str = ""
    folio: str = ""
    ground: str = ""
    note: str = ""
    by: str = ""

    @property
    def open(self) -> bool:
        """Whether nothing may rest on it."""
        return self.state in OPEN


TO_READ: Final = Disclosure("")
"""What stands for everything that has no record."""


class Disclosures:
    """All that is recorded, read once."""

    def __init__(self, case: Case) -> None:
        self.all = disclosures(case)
        self._pages: dict[int, list[Disclosure]] = {}
        self._testimony: dict[str, Disclosure] = {}
        for one in self.all:
            if one.document:
                self._pages.setdefault(one.document, []).append(one)
            else:
                self._testimony[one.testimony] = one

    def __bool__(self) -> bool:
        """Whether the trial has begun: anything is recorded."""
        return bool(self.all)

    def of_page(self, document: int, page: int) -> Disclosure:
        """What holds for a page: what was recorded of it last goes before what was recorded of the whole document."""
        return self._chosen(document, lambda one: one.pages is not None and one.pages[0] <= page <= one.pages[1])

    def of_document(self, document: int) -> Disclosure:
        """What holds for a document as a whole."""
        return self._chosen(document, lambda one: False)

    def _chosen(self, document: int, about: Any) -> Disclosure:
        here = self._pages.get(document, ())
        whole = [one for one in here if one.pages is None]
        some = [one for one in here if about(one)]
        return [TO_READ, *whole, *some][-1]

    def parts_of(self, document: int) -> tuple[Disclosure, ...]:
        """What is recorded of some pages of a document only."""
        return tuple(one for one in self._pages.get(document, ()) if one.pages is not None)

    def of_testimony(self, testimony: str) -> Disclosure:
        """What holds for a testimony."""
        return self._testimony.get(testimony, TO_READ)


def disclosures(case: Case) -> list[Disclosure]:
    """All records that the user's keys open, in the order recorded, those of sealed documents last."""
    return [_from(raw) for part in PARTS for raw in kept.all_of(case, KIND, part)]


def notes(case: Case, pages: Iterable[int], language: str = "en") -> Mapping[int, str]:
    """How each page stands: ``read 11 January 2027, record, folio 512``; by ids as `page_id` makes them, in their
    order. Empty as long as nothing is recorded.
    """
    known = Disclosures(case)
    if not known:
        return {}
    return {page: said(known.of_page(*split_page_id(page)), language) for page in dict.fromkeys(pages)}


def said(one: Disclosure, language: str = "en") -> str:
    """One state in words, with day, folio and provision."""
    parts = [translated(NAMES[one.state], language, "cli")]
    if one.on and one.state != "to_read":
        parts[0] += f" {day_said(one.on, language)}"
    if one.folio:
        parts.append(
            translated(QT_TRANSLATE_NOOP("cli", "record, folio {folio}"), language, "cli").format(folio=bare(one.folio))
        )
    if one.ground and one.state != "to_read":
        parts.append(ground_said(one, language))
    return ", ".join(part for part in parts if part)


def bare(folio: str) -> str:
    """A folio without the sign before it: ``512`` of ``k. 512``."""
    return re.sub(r"^k\.\s*", "", folio.strip())


def ground_said(one: Disclosure, language: str = "en") -> str:
    """The provision; where it says too little, its label or the note."""
    known = grounds(one.state).get(one.ground)
    if known is None:
        return one.ground
    return known.provision or one.note or known.label.in_language(language)


class Said:
    """How pages stand, as a paper shows it beside what it cites; false as long as nothing is recorded."""

    def __init__(self, case: Case, language: str) -> None:
        self._known, self._language = Disclosures(case), language

    def __bool__(self) -> bool:
        return bool(self._known)

    def beside(self, document: int, page: int) -> str:
        """What stands beside a citation; a warning where nothing may rest on it."""
        if not self._known:
            return ""
        one = self._known.of_page(document, page)
        words = said(one, self._language)
        if not one.open:
            return words
        text = QT_TRANSLATE_NOOP("cli", "NOT DISCLOSED: {state}")
        return translated(text, self._language, "cli").format(state=words)

    def beside_all(self, pages: Iterable[tuple[int, int]]) -> str:
        """The same of several pages, each sentence once."""
        return "\n".join(dict.fromkeys(self.beside(*page) for page in pages)) if self._known else ""

    @property
    def column(self) -> str:
        """The heading of a column for it."""
        return translated(QT_TRANSLATE_NOOP("cli", "Disclosed at trial"), self._language, "cli")


# -- recording ----------------------------------------------------------------------------------------------------


def record(
    case: Case, state: str, document: str | int = "", testimony: str = "", pages: tuple[int, int] | None = None,
    on: str = "", folio: str | None = None, ground: str = "", note: str = "",
) -> tuple[str, Changes]:  # fmt: skip
    """Record how a document, some of its pages, or a testimony stands; what was recorded of the same is changed.
    `folio` None: as it was. Answers the record's id.

    Raises:
        UserError: ``disclosure.nothing`` unless exactly one of both is named; ``disclosure.bad_state``,
            ``disclosure.bad_ground``, ``disclosure.no_ground``, ``disclosure.no_note``, ``disclosure.bad_pages``;
            ``document.unknown``, ``testimony.unknown``, ``measure.bad_date``, ``measure.names_protected``,
            ``keys.not_yours``, ``case.read_only``.
    """
    if (document == "") == (testimony == ""):
        raise UserError("disclosure.nothing")
    number = reading.resolve(case, document).id if document != "" else 0
    if testimony:
        known_testimony(case, testimony)
    day = kept.day_of(on).isoformat() if on else date.today().isoformat()
    fresh = Disclosure("", number, testimony, pages, checked_state(state), "" if state == "to_read" else day,
                       bare(folio or ""), ground, note.strip(), case.user)  # fmt: skip
    before = next((one for one in disclosures(case) if _same(one, fresh)), None)
    if before is not None and folio is None:
        fresh = replace(fresh, folio=before.folio)
    fresh = replace(fresh, id=before.id if before is not None else f"x-{uuid.uuid4().hex[:12]}")
    part = check(case, fresh)
    facts = {"state": fresh.state, "document": str(number)} if number else {"state": fresh.state}
    if part is Compartment.CASE:
        kept.check_words(case, (fresh.folio, fresh.note))
    return fresh.id, kept.put(case, KIND, record_of(fresh), f"disclosure.{fresh.state}", facts, part)


def remove(case: Case, identifier: str) -> Changes:
    """Take a record away; ``disclosure.unknown`` where there is none."""
    for part in PARTS:
        if any(raw["id"] == identifier for raw in kept.all_of(case, KIND, part)):
            return kept.put_all(case, {}, "disclosure.removed", identifier, {}, part, gone=[(KIND, identifier)])
    raise UserError("disclosure.unknown", id=identifier[:60])


def of(case: Case, document: str | int = "", testimony: str = "", pages: tuple[int, int] | None = None) -> Disclosure:
    """The record of exactly that document, those pages or that testimony.

    Raises:
        UserError: ``document.unknown``, ``disclosure.unknown`` where nothing is recorded of it.
    """
    number = reading.resolve(case, document).id if document != "" else 0
    wanted = Disclosure("", number, testimony, pages)
    found = next((one for one in disclosures(case) if _same(one, wanted)), None)
    if found is None:
        raise UserError("disclosure.unknown", id=str(document or testimony)[:60])
    return found


def check(case: Case, one: Disclosure) -> Compartment:
    """Hold a record against the case; answers the part in which it lies.

    Raises:
        UserError: ``disclosure.…`` as `record`, ``keys.not_yours`` for a sealed document without its key.
    """
    known: Mapping[str, Ground] = grounds(one.state)
    if one.ground and one.ground not in known:
        raise UserError("disclosure.bad_ground", given=one.ground[:60], known=", ".join(known) or "–")
    if one.state == "inadmissible" and not one.ground:
        raise UserError("disclosure.no_ground", known=", ".join(known))
    if one.ground and known[one.ground].note and not one.note:
        raise UserError("disclosure.no_note", given=one.ground)
    if len(one.note) > _MOST or len(one.folio) > _MOST:
        raise UserError("disclosure.too_long", most=_MOST)
    if not one.document:
        return Compartment.CASE
    part = reading.part_of(case, one.document)
    if one.pages is not None:
        number = reading.resolve(case, one.document).pages
        if not 1 <= one.pages[0] <= one.pages[1] <= number:
            first, last = one.pages
            raise UserError("disclosure.bad_pages", first=first, last=last, pages=number)
    return part


def checked_state(state: str) -> State:
    """One of `STATES`; ``disclosure.bad_state`` otherwise."""
    found = next((one for one in STATES if one == state), None)
    if found is None:
        raise UserError("disclosure.bad_state", given=state[:40], known=", ".join(STATES))
    return found


def known_testimony(case: Case, identifier: str) -> None:
    """``testimony.unknown`` unless there is a testimony of that id."""
    if kept.one(case, "testimony", identifier) is None:
        raise UserError("testimony.unknown", testimony=identifier[:60])


def record_of(one: Disclosure) -> dict[str, Any]:
    """As it is kept, and as records are dumped."""
    full = {
        "id": one.id, "document": one.document, "testimony": one.testimony,
        "pages": list(one.pages) if one.pages is not None else None, "state": one.state, "on": one.on,
        "folio": one.folio, "ground": one.ground, "note": one.note, "by": one.by,
    }  # fmt: skip
    return {name: value for name, value in full.items() if value not in (None, "", 0)}


def from_record(raw: Mapping[str, Any], document: int) -> Disclosure:
    """A record of a file, of good form, whose document has this id."""
    pages = raw.get("pages")
    words = {name: str(raw.get(name, "")) for name in ("testimony", "on", "folio", "ground", "note", "by")}
    span = (int(pages[0]), int(pages[1])) if pages else None
    return Disclosure(str(raw["id"]), document, pages=span, state=checked_state(str(raw["state"])), **words)


def _from(raw: Mapping[str, Any]) -> Disclosure:
    return from_record(raw, int(raw.get("document", 0)))


def _same(one: Disclosure, other: Disclosure) -> bool:
    return (one.document, one.testimony, one.pages) == (other.document, other.testimony, other.pages)
