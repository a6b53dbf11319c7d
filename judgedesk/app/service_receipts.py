"""Receipts found among the documents of the case and matched to what was sent: proposals, which a person confirms.

A receipt is known by its words. It is matched by the number of the letter; without one by the person together with the
day for which they were called, or on which it was sent. Sealed documents are looked at for who holds their key alone.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final, Literal, TypeAlias

from judgedesk.app import asking, consultation
from judgedesk.app.casefile import Case
from judgedesk.app.protected import identifiers
from judgedesk.app.reading import citation_form, cite, parts_with_documents
from judgedesk.app.service import SERVED, Service, note, service, services
from judgedesk.domain.changes import Changes
from judgedesk.domain.documents import Page, split_page_id
from judgedesk.domain.errors import UserError
from judgedesk.domain.evidence import Person
from judgedesk.drafting.guard import Matcher
from judgedesk.drafting.namebook import plain_book
from judgedesk.language.dates import dates
from judgedesk.language.fold import fold, words
from judgedesk.law.serving import receipt_words
from judgedesk.store import documents as store
from judgedesk.store import evidence

Ground: TypeAlias = Literal["reference", "person", "sent", "day"]
MOST_PAGES: Final = 2000
_SHORTEST_REFERENCE: Final = 4


@dataclass(frozen=True, slots=True)
class Proposal:
    """A document that may be the receipt of a paper.

    Attributes:
        service: id of what was sent.
        document: id, with the page and how to cite it.
        grounds: by what they fit: number of the letter, person, day of sending, day for which somebody is called.
        on: the last day on the receipt that can be that of service, or None.
    """

    service: str
    document: int
    page: int
    cite: str
    grounds: tuple[Ground, ...]
    on: date | None


def proposals(case: Case) -> list[Proposal]:
    """Receipts for papers of which none is noted, those that fit best first; nothing is changed.

    A page that bears the number of a letter is proposed for that letter alone.
    """
    waiting = [one for one in services(case) if one.receipt is None]
    if not waiting:
        return []
    taken = {one.receipt for one in services(case) if one.receipt is not None}
    matched = _Matched(evidence.persons(case.file), waiting)
    form, found = citation_form(case), list[Proposal]()
    sealed: set[int] = set()
    for identifier, page, name, volume, is_sealed in _receipts(case):
        document, number = split_page_id(identifier)
        if document in taken:
            continue
        said = cite(volume, page.folio, name, number, form)
        fitting = matched.of(page.text)
        found += [Proposal(one.id, document, number, said, grounds, on) for one, grounds, on in fitting]
        if fitting and is_sealed:
            sealed.add(document)
    consultation.excerpts(case, sealed)
    return sorted(found, key=lambda one: ("reference" not in one.grounds, -len(one.grounds), one.document, one.page))


def confirm(case: Case, identifier: str, document: int, on: date | None = None, state: str = "served") -> Changes:
    """A document is the receipt of a paper, which was served (or not) on a day; as one act.

    Raises:
        UserError: ``service.unknown``, ``document.unknown``, ``service.receipt_taken``; ``service.bad`` for a day
            before it was sent, or where no day is said or proposed; ``case.read_only``.
    """
    one = service(case, identifier)
    proposed = next((p.on for p in proposals(case) if (p.service, p.document) == (one.id, document)), None)
    came = on or proposed or one.on
    if came is None:
        raise UserError("service.bad", field="on", given="–", why="the receipt tells no day: give one")
    return note(case, identifier, state=state, on=came.isoformat(), receipt=document)


def unmatch(case: Case, identifier: str) -> Changes:
    """That document is not the receipt after all; what was noted of the service itself stays.

    Raises:
        UserError: ``service.unknown``, ``case.read_only``.
    """
    from judgedesk.app import kept
    from judgedesk.app.service import KIND

    one = replace(service(case, identifier), receipt=None)
    return kept.put(case, KIND, one.to_json(), "service.noted", {"person": one.person, "state": one.state})


def missing(known: Iterable[Service]) -> list[Service]:
    """Papers served of which no receipt is noted."""
    return [one for one in known if one.state in SERVED and one.receipt is None]


def _receipts(case: Case) -> list[tuple[int, Page, str, str, bool]]:
    """Pages on which the words of a receipt stand, with their documents."""
    query = " OR ".join(f'"{one}"' for one in receipt_words())
    pages = asking.pages(case, asking.asked(case, query))[:MOST_PAGES]
    found: dict[int, tuple[int, Page, str, str, bool]] = {}
    for part in parts_with_documents(case):
        connection = case.file.reading(part)
        for identifier, page in store.pages_with_ids(connection, pages).items():
            document = store.get(connection, split_page_id(identifier)[0])
            if document is not None:
                found[identifier] = (identifier, page, document.name, document.volume, part.value == "sealed")
    return [found[one] for one in sorted(found)]


class _Matched:
    """What a page can be the receipt of."""

    def __init__(self, people: Sequence[Person], waiting: Sequence[Service]) -> None:
        self._people, self._waiting = list(people), waiting
        known = [replace(identifiers(one), addresses=(), numbers=(), born="") for one in self._people]
        self._matcher = Matcher(plain_book(known))
        self._labels = {
            one.id: {_plain(said) for said in (one.pseudonym, one.label) if len(said) > 1} for one in self._people
        }

    def of(self, text: str) -> list[tuple[Service, tuple[Ground, ...], date | None]]:
        """Papers that fit, each with its grounds and the day of service."""
        tokens = _joined(text)
        by_number = [one for one in self._waiting if _numbered(one, tokens)]
        persons = self._named(text)
        days = {day for found in dates(text) if (day := _day(str(found.value))) is not None}
        made = []
        for one in by_number or self._waiting:
            grounds = self._grounds(one, one in by_number, persons, days)
            if "reference" in grounds or ("person" in grounds and len(grounds) > 1):
                made.append((one, grounds, _served(one, days)))
        return made

    def _named(self, text: str) -> set[str]:
        found = {self._people[hit.person].id for hit in self._matcher.find(text)}
        plain = f" {_plain(text)} "
        return found | {who for who, labels in self._labels.items() if any(f" {one} " in plain for one in labels)}

    def _grounds(self, one: Service, numbered: bool, persons: set[str], days: set[date]) -> tuple[Ground, ...]:
        found: list[Ground] = ["reference"] if numbered else []
        found += ["person"] if one.person in persons else []
        found += ["sent"] if one.sent in days else []
        found += ["day"] if one.day in days else []
        return tuple(found)


def _plain(text: str) -> str:
    """Folded words, a space between."""
    return " ".join(fold(text[word.start : word.end]) for word in words(text))


def _joined(text: str) -> str:
    """Letters and digits alone, so that a number is found however it is spaced."""
    return "".join(letter for letter in text.casefold() if letter.isalnum() or letter == "\n")


def _numbered(one: Service, tokens: str) -> bool:
    number = _joined(one.reference).replace("\n", "")
    return len(number) >= _SHORTEST_REFERENCE and number in tokens


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _served(one: Service, days: Iterable[date]) -> date | None:
    """The last day on the receipt from its sending on, that is not the day for which somebody is called."""
    return max((day for day in days if day >= one.sent and (one.day is None or day < one.day)), default=None)


def by_service(found: Iterable[Proposal]) -> dict[str, list[Proposal]]:
    """Proposals of each paper."""
    grouped: dict[str, list[Proposal]] = defaultdict(list)
    for one in found:
        grouped[one.service].append(one)
    return dict(grouped)
