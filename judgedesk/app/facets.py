"""What the answers to a question have in common: by volume, kind, language, layer, person, year, tagged or not.

Each value carries the condition that narrows the question to it, in the query language.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from judgedesk.app.casefile import Case
from judgedesk.app.meaning import Meant, meaning
from judgedesk.app.sources import natural, volume_order
from judgedesk.domain.documents import PAGE_BITS, TextSource
from judgedesk.domain.errors import UserError
from judgedesk.domain.roles import Compartment
from judgedesk.search import engine
from judgedesk.search.engine import Filters
from judgedesk.search.facts import PageFacts, comparable, count_documents
from judgedesk.search.pagesets import Pages, common, selected
from judgedesk.search.tree import Query, value_written
from judgedesk.search.widening import Widening
from judgedesk.store import evidence

FACETS = ("volume", "kind", "lang", "in", "tag", "person", "date")
"""Their names are those of the conditions."""


@dataclass(frozen=True, slots=True)
class Value:
    """One value: how many of the pages found have it, and the condition that narrows the question to them.

    `value` is the case's own word; of volumes and kinds that a condition does not tell apart, the first.
    """

    value: str
    pages: int
    condition: str


@dataclass(frozen=True, slots=True)
class Facets:
    """Values with at least one page by the name of their facet, in the order in which they are shown.

    A page is counted under each value it has: several years or persons, one language at most, none where it is not
    known or where it has no text.
    """

    total: int
    values: Mapping[str, tuple[Value, ...]]


def facets(
    case: Case,
    query: str,
    *,
    volume: str | None = None,
    kind: str | None = None,
    person: str | None = None,
    widening: Widening | None = None,
    wait: bool = True,
    only: Iterable[str] = FACETS,
) -> Facets:
    """Facets of all answers to a question.

    Args:
        case: an open case.
        query: see `finding.search`.
        volume: see there.
        kind: see there.
        person: see there.
        widening: see there.
        wait: see there.
        only: names of facets.

    Raises:
        UserError: as `finding.search` does.
    """
    meant = meaning(case, query, person=person, widening=widening, wait=wait)
    filters = Filters(volumes=(volume,) if volume else (), kinds=(kind,) if kind else ())
    wanted = tuple(only)
    naming = _naming(case, widening, wait) if "person" in wanted else {}
    counted: dict[str, Counter[str]] = {name: Counter() for name in wanted}
    total = 0
    for part, asked in meant.parts.items():
        pages = engine.pages_found(case.file.reading(part), asked, filters=filters, remembered=case.remembered(part))
        total += len(pages)
        if len(pages):
            answers = _Answers(case, part, pages, naming)
            for name in wanted:
                counted[name].update(answers.counted(name))
    return Facets(total, {name: _shown(name, counted[name]) for name in wanted})


def _naming(case: Case, widening: Widening | None, wait: bool) -> dict[str, Meant]:
    """What the condition on each person means; not on those of whom the user knows no name."""
    found = {}
    for person in evidence.persons(case.file):
        try:
            found[person.id] = meaning(case, _condition("person", person.id), widening=widening, wait=wait)
        except UserError as error:
            if error.code != "query.no_names":
                raise
    return found


class _Answers:
    """The pages found in one compartment."""

    def __init__(self, case: Case, part: Compartment, pages: Pages, naming: Mapping[str, Meant]) -> None:
        self._part, self._pages, self._naming = part, pages, naming
        self._connection, self._remembered = case.file.reading(part), case.remembered(part)
        self._facts = PageFacts(self._connection, self._remembered)

    def counted(self, name: str) -> dict[str, int]:
        """How many pages each value of a facet has."""
        if name in ("volume", "kind"):
            return self._by_document(name)
        if name == "lang":
            return self._facts.languages().counted(self._pages)
        if name == "in":
            sources = self._facts.sources().counted(self._pages)
            return {source: number for source, number in sources.items() if source != TextSource.NONE}
        if name == "tag":
            tags = selected(self._connection, f"SELECT DISTINCT (document << {PAGE_BITS}) | page AS page FROM tags")
            tagged = len(common(tags, self._pages))
            return {"any": tagged, "none": len(self._pages) - tagged}
        if name == "person":
            return {person: self._of(meant.parts[self._part]) for person, meant in self._naming.items()}
        if name == "date":
            return {year: len(common(pages, self._pages)) for year, pages in self._facts.years()}
        raise ValueError(name)

    def _of(self, query: Query) -> int:
        named = engine.pages_found(self._connection, query, remembered=self._remembered)
        return len(common(named, self._pages))

    def _by_document(self, name: str) -> dict[str, int]:
        values = {document.id: getattr(document, name) for document in self._facts.whole_documents()}
        found: Counter[str] = Counter()
        for document, number in count_documents(self._pages).items():
            found[values.get(document, "")] += number
        return found


def _shown(name: str, counted: Counter[str]) -> tuple[Value, ...]:
    """Volumes and years in their own order, everything else the most frequent first."""
    found = [(value, number) for value, number in counted.items() if number and value]
    if name in ("volume", "kind"):
        found = _told_apart(found)
    if name == "volume":
        found.sort(key=lambda pair: natural(volume_order(pair[0])))
    elif name == "date":
        found.sort()
    else:
        found.sort(key=lambda pair: (-pair[1], pair[0]))
    return tuple(Value(value, number, _condition(name, value)) for value, number in found)


def _told_apart(counted: Iterable[tuple[str, int]]) -> list[tuple[str, int]]:
    """Values that one condition names as one."""
    together: dict[str, tuple[str, int]] = {}
    for value, number in sorted(counted):
        spelled, before = together.get(comparable(value), (value, 0))
        together[comparable(value)] = (spelled, before + number)
    return list(together.values())


def _condition(name: str, value: str) -> str:
    return f"{name}:{value_written(value)}"
