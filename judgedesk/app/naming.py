"""Who is meant by a name: Polish endings, Vietnamese with or without marks and in any order, Cyrillic and Latin.

And the pages that name a protected person though they lie open.
"""

import threading
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from judgedesk.app import forms
from judgedesk.app.casefile import Case
from judgedesk.app.reading import citation_form, cite
from judgedesk.domain.documents import split_page_id
from judgedesk.domain.errors import UserError
from judgedesk.domain.evidence import Person
from judgedesk.domain.roles import Compartment
from judgedesk.language.endings import declined
from judgedesk.language.fold import fold, words
from judgedesk.language.polish_forms import polish_forms
from judgedesk.language.transliteration import is_cyrillic, respelled
from judgedesk.search import engine
from judgedesk.search.tree import Query, any_name
from judgedesk.search.widening import Widening
from judgedesk.store import documents as store
from judgedesk.store import evidence

How: TypeAlias = Literal["name", "form", "script", "beginning"]
"""As typed; in another case; in another script or spelling; only the beginning was typed."""

_ORDER: Final[tuple[How, ...]] = ("name", "form", "script", "beginning")
_MOST_FORMS: Final = 24
_SHORTEST_RESPELLED: Final = 4
_SHORTEST_BEGINNING: Final = 2
_CYRILLIC: Final = ("uk", "ru")
_FIRST_PAGES: Final = 5


@dataclass(frozen=True, slots=True)
class Match:
    """A person who may be meant, and how near what was typed is to a name."""

    person: str
    how: How


@dataclass(frozen=True, slots=True)
class NamedPage:
    """A page, and how to cite it."""

    page: int
    cite: str


@dataclass(frozen=True, slots=True)
class NamingDocument:
    """A document outside the sealed part with pages that name protected persons: each by id and number of pages."""

    document: int
    name: str
    pages: int
    persons: Mapping[str, int]
    first: tuple[NamedPage, ...]


def match(case: Case, name: str) -> list[Match]:
    """Persons who may be called so, the likeliest first, else in the order recorded; all words must be theirs.

    Names of the protected are asked only where the user's keys open them.
    """
    return matches(evidence.persons(case.file), name)


def matches(people: Sequence[Person], name: str) -> list[Match]:
    """The same among persons at hand."""
    asked = [_variants(name[word.start : word.end]) for word in words(name)]
    if not asked:
        return []
    found = []
    for person in people:
        known = _words_of(person)
        nearness = [_nearness(variants, known) for variants in asked]
        if None not in nearness:
            worst = max(_ORDER.index(how) for how in nearness if how is not None)
            found.append(Match(person.id, _ORDER[worst]))
    return sorted(found, key=lambda one: _ORDER.index(one.how))


def _words_of(person: Person) -> set[str]:
    names = (*person.called, person.pseudonym, person.id, *(one.pseudonym for one in person.details.merged))
    return {word.folded for name in names for word in words(name)}


def _variants(typed: str) -> dict[str, How]:
    """All that a word may be, folded."""
    small = typed.lower()
    found: dict[str, How] = {fold(small): "name"}
    bases = [small]
    if is_cyrillic(small):
        bases += sorted({form for language in _CYRILLIC for form in declined(small, language)})
    elif small.isalpha() and len(small) > 2:
        bases += sorted(polish_forms(typed) | declined(small, "pl"), key=len)
    for form in bases:
        found.setdefault(fold(form), "form")
    if len(small) >= _SHORTEST_RESPELLED:
        for form in bases[:_MOST_FORMS]:
            for other in respelled(form):
                found.setdefault(fold(other), "script")
    return found


def _nearness(variants: Mapping[str, How], known: set[str]) -> How | None:
    near = [how for word, how in variants.items() if word in known]
    if near:
        return min(near, key=_ORDER.index)
    typed = next(iter(variants))
    begun = len(typed) >= _SHORTEST_BEGINNING or typed.isdigit()
    return "beginning" if begun and any(word.startswith(typed) for word in known) else None


def unsealed_pages_naming(
    case: Case,
    *,
    progress: Callable[[tuple[int, int]], None] | None = None,
    cancel: threading.Event | None = None,
) -> list[NamingDocument]:
    """Documents outside the sealed part that name a protected person, those with most such pages first.

    A page is counted where the ordinary search finds a whole name of the person on it, in any form of its words.

    Args:
        case: open.
        progress: told (persons done, persons).
        cancel: set, it ends the search.

    Raises:
        UserError: ``keys.not_yours``; ``job.cancelled``.
    """
    case.file.need(Compartment.SEALED)
    protected = [person for person in evidence.persons(case.file) if person.protected and person.called]
    pages: dict[int, set[int]] = defaultdict(set)
    of_person: dict[int, dict[str, int]] = defaultdict(dict)
    for done, person in enumerate(protected):
        if cancel is not None and cancel.is_set():
            raise UserError("job.cancelled")
        for document, numbers in _pages_naming(case, person).items():
            pages[document] |= numbers
            of_person[document][person.id] = len(numbers)
        if progress is not None:
            progress((done + 1, len(protected)))
    connection, form = case.file.reading(), citation_form(case)
    found = []
    for document, numbers in pages.items():
        known = store.get(connection, document)
        if known is None:
            continue
        first = []
        for number in sorted(numbers)[:_FIRST_PAGES]:
            page = store.page(connection, document, number)
            folio = page.folio if page is not None else ""
            first.append(NamedPage(number, cite(known.volume, folio, known.name, number, form)))
        found.append(NamingDocument(document, known.name, len(numbers), dict(of_person[document]), tuple(first)))
    return sorted(found, key=lambda one: (-one.pages, one.document))


def _pages_naming(case: Case, person: Person) -> dict[int, set[int]]:
    """Pages of the open part by document."""
    try:
        asked = Query(any_name(_telling(person.called)), "")
    except UserError as error:
        if error.code != "query.no_names":
            raise
        return {}
    part = Compartment.CASE
    query, _ = forms.of(case).widened(part, asked, Widening())
    found: dict[int, set[int]] = defaultdict(set)
    for page in engine.pages_found(case.file.reading(part), query, remembered=case.remembered(part)).tolist():
        document, number = split_page_id(page)
        found[document].add(number)
    return found


def _telling(names: Iterable[str]) -> list[str]:
    """Names that tell somebody: a letter or two, as in ``H.``, stand on every page."""
    return [name for name in names if any(len(word.folded) > 2 for word in words(name))]
