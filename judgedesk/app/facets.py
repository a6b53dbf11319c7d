"""What the answers to a question have in common: by volume, kind, language, layer, person, year, tagged or not.

Each value carries the condition that narrows the question to it, in the query language.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from judgedesk.app.casefile import Case
from judgedesk.app.meaning import meaning, names
from judgedesk.app.sources import volume_order
from judgedesk.domain.errors import UserError
from judgedesk.domain.evidence import Person
from judgedesk.domain.roles import Compartment
from judgedesk.search import engine
from judgedesk.search.facts import PageFacts, count_documents
from judgedesk.search.matching import match_expression
from judgedesk.search.pagesets import Pages, common, matched, selected
from judgedesk.search.tree import any_name
from judgedesk.search.widening import Widening
from judgedesk.store import evidence

FACETS = ("volume", "kind", "lang", "in", "tag", "person", "date")
"""Their names are those of the conditions."""


@dataclass(frozen=True, slots=True)
class Value:
    """One value: how many of the pages found have it, and the condition for it. `value` is the case's own word."""

    value: str
    pages: int
    condition: str


@dataclass(frozen=True, slots=True)
class Facets:
    """Values with at least one page by the name of their facet, in the order in which they are shown.

    A page is counted under each value it has: several years or persons, one language at most.
    """

    total: int
    values: Mapping[str, tuple[Value, ...]]


def facets(
    case: Case,
    query: str,
    *,
    widening: Widening | None = None,
    wait: bool = True,
    only: Iterable[str] = FACETS,
) -> Facets:
    """Facets of all answers to a question.

    Args:
        case: an open case.
        query: see `finding.search`.
        widening: see there.
        wait: see there.
        only: names of facets.

    Raises:
        UserError: as `finding.search` does.
    """
    meant = meaning(case, query, widening=widening, wait=wait)
    wanted = tuple(only)
    counted: dict[str, Counter[str]] = {name: Counter() for name in wanted}
    total = 0
    for part, asked in meant.parts.items():
        known = case.remembered(part)
        pages = engine.pages_found(case.file.reading(part), asked, remembered=known)
        total += len(pages)
        if len(pages):
            answers = _Answers(case, part, PageFacts(case.file.reading(part), known), pages)
            for name in wanted:
                counted[name].update(answers.counted(name))
    return Facets(total, {name: _shown(name, counted[name]) for name in wanted})


class _Answers:
    """The pages found in one compartment."""

    def __init__(self, case: Case, part: Compartment, facts: PageFacts, pages: Pages) -> None:
        self._case, self._facts, self._pages = case, facts, pages
        self._connection = case.file.reading(part)

    def counted(self, name: str) -> dict[str, int]:
        """How many pages each value of a facet has."""
        if name in ("volume", "kind"):
            return self._by_document(name)
        if name == "lang":
            return self._facts.languages().counted(self._pages)
        if name == "in":
            return self._facts.sources().counted(self._pages)
        if name == "tag":
            tags = selected(self._connection, "SELECT DISTINCT (document << 20) | page AS page FROM tags")
            tagged = len(common(tags, self._pages))
            return {"any": tagged, "none": len(self._pages) - tagged}
        if name == "person":
            return {person.id: self._naming(person) for person in evidence.persons(self._case.file)}
        return {year: len(common(pages, self._pages)) for year, pages in self._facts.years()}

    def _by_document(self, name: str) -> dict[str, int]:
        values = {document.id: getattr(document, name) for document in self._facts.whole_documents()}
        found: Counter[str] = Counter()
        for document, number in count_documents(self._pages).items():
            found[values.get(document, "")] += number
        return found

    def _naming(self, person: Person) -> int:
        try:
            expression = match_expression(any_name(names(person)))
        except UserError:
            return 0  # somebody of whom this user knows no name stands on no page
        return len(common(matched(self._connection, expression), self._pages))


def _shown(name: str, counted: Counter[str]) -> tuple[Value, ...]:
    """Volumes and years in their own order, everything else the most frequent first."""
    found = [(value, number) for value, number in counted.items() if number and value]
    if name == "volume":
        found.sort(key=lambda pair: volume_order(pair[0]))
    elif name == "date":
        found.sort()
    else:
        found.sort(key=lambda pair: (-pair[1], pair[0]))
    return tuple(Value(value, number, _condition(name, value)) for value, number in found)


def _condition(name: str, value: str) -> str:
    return f"{name}:{value}" if value.isalnum() else f'{name}:"{value}"'
