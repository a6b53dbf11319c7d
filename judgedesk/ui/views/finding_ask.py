"""What the place of finding asks of the app; every function is for a worker thread."""

import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import Any, Final

from judgedesk.app import finding, forms, grid, sensitive
from judgedesk.app.casefile import Case
from judgedesk.app.facets import Facets, facets
from judgedesk.app.finding import Hit, SearchResult
from judgedesk.app.meaning import EXACT
from judgedesk.app.reading import PageView
from judgedesk.app.similar_pages import SimilarPage, similar_pages
from judgedesk.domain.documents import PAGE_BITS, page_id
from judgedesk.search.engine import Order
from judgedesk.search.tree import Query as Tree
from judgedesk.search.tree import Term, written
from judgedesk.search.widening import Widening
from judgedesk.ui.reader.veiled import blanked

PAGE: Final = 50
"""Results asked for at a time."""
RANKED_PAGE: Final = 1_000
"""The same where ranking takes long: each part of the list is a ranking of its own."""
_MOST_GROUPED: Final = 20_000
_MOST_GROUPS: Final = 2_000
_ALIKE: Final = 40


@dataclass(frozen=True, slots=True)
class Question:
    """A question and how it is put; `patient` where ranking may take its time."""

    text: str
    order: Order = "rank"
    widening: Widening = field(default_factory=Widening)
    patient: bool = False

    @property
    def page(self) -> int:
        """Results asked for at a time."""
        return RANKED_PAGE if self.patient else PAGE


@dataclass(frozen=True, slots=True)
class Group:
    """The results in one document: `first` is the first of them, `hits` how many follow one another."""

    document: int
    first: int
    hits: int


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of a question. `place` is where the page that was in front stands among the results, None for nowhere.

    `groups` are given in the order of the file, as long as there are few enough to look through.
    """

    question: Question
    result: SearchResult
    groups: tuple[Group, ...] = ()
    place: int | None = None


def answer(case: Case, question: Question, front: tuple[int, int] | None = None) -> Answer:
    """The first results; `front` is the document and page now in front.

    Raises:
        UserError: as `finding.search` does.
    """
    result = more(case, question, 0)
    if result.order != "file" or not 0 < result.total <= _MOST_GROUPED:
        return Answer(question, result, (), _place(result.hits, front))
    pages = finding.pages_found(case, question.text, widening=question.widening, wait=False)
    groups, first = [], 0
    for document, inside in groupby(pages, key=lambda page: page >> PAGE_BITS):
        number = sum(1 for _ in inside)
        groups.append(Group(document, first, number))
        first += number
    wanted = page_id(*front) if front is not None else -1
    place = pages.index(wanted) if wanted in pages else None
    # Between two calls documents may have come: then there is a list without groups rather than a wrong one.
    fits = first == result.total and len(groups) <= _MOST_GROUPS
    return Answer(question, result, tuple(groups) if fits else (), place if fits else _place(result.hits, front))


def more(case: Case, question: Question, offset: int) -> SearchResult:
    """The results from one on; raises as `answer`."""
    result = finding.search(
        case, question.text, limit=question.page, offset=offset, widening=question.widening, wait=False,
        order=question.order, patient=question.patient, halves=False,
    )  # fmt: skip
    return replace(result, hits=_veiled(case, result.hits))


def _veiled(case: Case, hits: Sequence[Hit]) -> list[Hit]:
    """Hits without the words of pages on which they are veiled."""
    hidden = sensitive.hides_words(case)
    return [replace(hit, snippet=blanked(hit.snippet)) if hidden(hit.document, hit.page) else hit for hit in hits]


@dataclass(frozen=True, slots=True)
class Halves:
    """Further pages that hold the words of a question only as half of a broken word."""

    question: Question
    pages: int


def halves(case: Case, question: Question) -> Halves:
    """Counts them: it may take longer than all the rest. Raises as `answer`."""
    return Halves(question, finding.broken(case, question.text, widening=question.widening, wait=False))


@dataclass(frozen=True, slots=True)
class More:
    """Further results, from `offset` on."""

    question: Question
    offset: int
    result: SearchResult


def further(case: Case, question: Question, offset: int) -> More:
    """The results from one on, with what they belong to; raises as `answer`."""
    return More(question, offset, more(case, question, offset))


def _place(hits: Sequence[Hit], front: tuple[int, int] | None) -> int | None:
    return next((at for at, hit in enumerate(hits) if (hit.document, hit.page) == front), None)


def ranked(case: Case, question: Question, *, progress: Callable[[Any], None], cancel: threading.Event) -> Answer:
    """The answer ranked however long it takes; in the order of the file where it can't be ranked at all."""
    patient = replace(question, patient=True)
    return Answer(patient, more(case, patient, 0))


# -- while typing -----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Counted:
    """How many pages answer; forms in the languages of `lacking` may be missing."""

    pages: int
    lacking: tuple[str, ...]


def counted(case: Case, text: str, widening: Widening) -> Counted:
    """Counts for somebody who is still typing; raises as `finding.count`."""
    known = forms.of(case)
    known.start()
    lacking = known.lacking()
    return Counted(finding.count(case, text, widening=widening, wait=False), lacking)


def lacking(case: Case) -> tuple[str, ...]:
    """Languages whose forms can't be told yet; they are being loaded from now on."""
    known = forms.of(case)
    known.start()
    return known.lacking()


# -- beside the results -----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Narrowing:
    """Facets of a question; `persons` are the names that the user may see, by id."""

    question: Question
    facets: Facets
    persons: Mapping[str, str]


def narrowing(case: Case, question: Question) -> Narrowing:
    """Facets of all answers; raises as `answer`."""
    found = facets(case, question.text, widening=question.widening, wait=False)
    return Narrowing(question, found, persons(case))


def persons(case: Case) -> dict[str, str]:
    """What each person is called: the pseudonym where there is one."""
    return {person.id: person.label for person in grid.persons(case)}


def count_words(case: Case, words: Sequence[str]) -> dict[str, int]:
    """On how many pages each folded word stands, as it is."""
    return {word: finding.count(case, written(Tree(Term(word, exact=True))), widening=EXACT) for word in words}


@dataclass(frozen=True, slots=True)
class Placed:
    """A hit, and the exact words on its page that answer a question, in code points of its text."""

    hit: Hit
    question: Question
    spans: list[tuple[int, int]]


def placed(case: Case, hit: Hit, question: Question) -> Placed:
    """Where the words of a hit stand."""
    spans = finding.highlights(case, hit.document, hit.page, question.text, widening=question.widening)
    return Placed(hit, question, spans)


@dataclass(frozen=True, slots=True)
class Alike:
    """Pages like the one cited, the most alike first, to be listed instead of the answers to a question."""

    cite: str
    hits: Sequence[Hit]


def alike(case: Case, page: PageView) -> Alike:
    """Pages like one; raises as `similar_pages`."""
    found = [_as_hit(one) for one in similar_pages(case, page.document, page.number, limit=_ALIKE)]
    return Alike(page.cite, _veiled(case, found))


def _as_hit(one: SimilarPage) -> Hit:
    folio = "" if one.name in one.cite else one.cite
    return Hit(one.document, one.name, "", one.page, folio, one.cite, one.score, one.snippet, one.spans)
