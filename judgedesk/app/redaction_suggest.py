"""Where boxes may be wanted: names, addresses and numbers of protected persons there. Proposals, never boxes."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

from judgedesk.app.casefile import Case
from judgedesk.app.pictures import Reader
from judgedesk.app.redaction import Box, Redaction, boxes, redactable
from judgedesk.domain.evidence import Person
from judgedesk.domain.roles import Compartment
from judgedesk.drafting.guard import Matcher
from judgedesk.drafting.namebook import Protected, plain_book
from judgedesk.language.candidates import candidates
from judgedesk.store import documents as store
from judgedesk.store import evidence

ADDRESS, IDENTITY = "kpk.148a", "kpk.184"
_CONTACTS = frozenset(("phone", "email", "pesel"))
Span: TypeAlias = tuple[int, int, str, str, str]

_BESIDE = 1.0  # points
_COVERED = 0.8


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A place where a box may be wanted. `kind`: ``name``, ``data`` (address, number), ``contact`` (a phone, e-mail or
    PESEL of whomever); `person` is what lists call the person, '' where nobody is known; `basis` the one to begin with.
    """

    page: int
    box: Box
    basis: str
    quote: str
    kind: str
    person: str = ""


def suggest(case: Case, document: int, pages: Sequence[int] | None = None) -> list[Suggestion]:
    """Places to look at, in reading order, one a line of print; those under a box already are left out.

    Who does not hold the identities gets only what looks like a phone, an e-mail or a PESEL.

    Raises:
        UserError: ``redaction.sealed``, ``redaction.no_pages``, ``document.unknown``; the reader's.
    """
    known = redactable(case, document)
    finder = _Finder(case)
    wanted = range(1, known.pages + 1) if pages is None else pages
    found: list[Suggestion] = []
    with Reader(case) as reader:
        for number in wanted:
            page = store.page(case.file.reading(), document, number)
            if page is None or not (page.width and page.height):
                continue
            spans = finder.spans(page.text)
            if not spans:
                continue
            lines = reader.rectangles(document, number, [span[:2] for span in spans])
            for (start, end, kind, basis, person), places in zip(spans, lines, strict=True):
                for place in places:
                    box = _box(place, page.width, page.height)
                    found.append(Suggestion(number, box, basis, page.text[start:end], kind, person))
    return uncovered(found, boxes(case, document))


def uncovered(found: Sequence[Suggestion], there: Sequence[Redaction]) -> list[Suggestion]:
    """Those over which no box lies."""
    return [one for one in found if not any(other.page == one.page and _within(one.box, other.box) for other in there)]


class _Finder:
    """Where protected persons are named in a text: the leak guard's own search, with every word of a name."""

    def __init__(self, case: Case) -> None:
        holds = case.file.holds(Compartment.SEALED)
        self._people = [one for one in evidence.persons(case.file) if one.protected] if holds else []
        names = [Protected(names=one.called) for one in self._people]
        data = [
            Protected(addresses=_addresses(one), numbers=_numbers(one)) for one in self._people
        ]  # fmt: skip
        self._names, self._data = Matcher(plain_book(names)), Matcher(plain_book(data))

    def spans(self, text: str) -> list[Span]:
        """Start, end, kind, basis and person, in the order of the text; where two overlap the first kind stands."""
        found = [(hit.start, hit.end, "name", IDENTITY, self._people[hit.person].label)
                 for hit in self._names.find(text, every=True)]  # fmt: skip
        found += [(hit.start, hit.end, "data", ADDRESS, self._people[hit.person].label)
                  for hit in self._data.find(text, every=True)]  # fmt: skip
        found += [(one.start, one.end, "contact", ADDRESS, "") for one in candidates(text) if one.kind in _CONTACTS]
        kept: list[Span] = []
        for span in found:
            if not any(span[0] < other[1] and other[0] < span[1] for other in kept):
                kept.append(span)
        return _joined(sorted(kept), text)


def _joined(spans: Sequence[Span], text: str) -> list[Span]:
    """Words of one person that follow one another as one: a box between them would only tell how many there are."""
    found: list[Span] = []
    for span in spans:
        if found and found[-1][2:] == span[2:] and not text[found[-1][1] : span[0]].strip():
            found[-1] = (found[-1][0], *span[1:])
        else:
            found.append(span)
    return found


def _addresses(person: Person) -> tuple[str, ...]:
    known = person.identity
    return tuple(filter(None, (person.address, *known.addresses, known.workplace, known.custody_place)))


def _numbers(person: Person) -> tuple[str, ...]:
    known = person.identity
    return (*known.phones, *known.emails, *(one.number for one in known.numbers))


def _box(place: tuple[float, float, float, float], width: float, height: float) -> Box:
    x0, y0, x1, y1 = place
    return (
        max(0.0, (x0 - _BESIDE) / width), max(0.0, (y0 - _BESIDE) / height),
        min(1.0, (x1 + _BESIDE) / width), min(1.0, (y1 + _BESIDE) / height),
    )  # fmt: skip


def _within(box: Box, other: Box) -> bool:
    across, down = min(box[2], other[2]) - max(box[0], other[0]), min(box[3], other[3]) - max(box[1], other[1])
    area = (box[2] - box[0]) * (box[3] - box[1])
    return across > 0 and down > 0 and across * down >= _COVERED * area
