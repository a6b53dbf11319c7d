"""Conditions on evidence from abroad: they follow every page of what came, and of what was found inside it.

Who holds no key to the sealed documents sees no condition on them.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from judgedesk.app import grid, law, reading
from judgedesk.app.casefile import Case
from judgedesk.app.paper_words import day_said
from judgedesk.app.requests_record import Direction, Limit, Request, requests
from judgedesk.app.wording import QT_TRANSLATE_NOOP, translated
from judgedesk.domain.documents import split_page_id
from judgedesk.domain.evidence import Count
from judgedesk.law.model import Text
from judgedesk.store import documents as store


@dataclass(frozen=True, slots=True)
class UseLimit:
    """A condition under which documents came.

    Attributes:
        request: id of the request under which they came.
        state: from which, ISO 3166-1 alpha-2.
        reference: the request's own, else the other authority's, else its id.
        text: the condition in its own words; '' where only originals have to go back.
        until: its last day, ``YYYY-MM-DD``; '' where it has no end.
        return_by: the day by which originals go back, ``YYYY-MM-DD``; '' where none do, or they went.
        counts: those for which the documents were asked; none: the whole case.
        offences: ids of the offences for which they were asked; none: not recorded.
        direction: ``in`` for what came with a request from abroad: it serves that request, and no count of this case.
    """

    request: str
    state: str
    instrument: str
    title: Text
    reference: str
    text: str
    until: str
    return_by: str
    counts: tuple[str, ...]
    offences: tuple[str, ...]
    direction: Direction

    def covers(self, count: Count, on: date | None = None) -> bool:
        """Whether a use for a count on a day (today) is one for which the documents were asked."""
        if not self.text or (self.until and (on or date.today()).isoformat() > self.until):
            return True
        if self.direction == "in":
            return False
        asked = not self.counts or count.id in self.counts
        return asked and (not self.offences or set(count.offences) <= set(self.offences))


def by_document(case: Case) -> Mapping[int, tuple[UseLimit, ...]]:
    """Every document that came under a condition, those found inside one with it, each with all its conditions."""
    came = [
        (_limit(request, limit), _with_inside(case, limit.documents))
        for request in requests(case)
        for limit in (*request.limits, *request.sealed_limits, *_only_to_return(request))
    ]
    under = {document for _, documents in came for document in documents}
    again = _found_again(case) if under else {}
    found: dict[int, tuple[UseLimit, ...]] = {}
    for said, documents in came:
        twice = [one for document in documents for one in again.get(document, ()) if one in under]
        for document in dict.fromkeys((*documents, *twice)):
            if said not in found.get(document, ()):
                found[document] = (*found.get(document, ()), said)
    return found


def flags(case: Case, document: int) -> tuple[UseLimit, ...]:
    """Conditions on one document: each of its pages stands under them."""
    return by_document(case).get(document, ())


def flags_of_pages(case: Case, pages: Iterable[int]) -> Mapping[int, tuple[UseLimit, ...]]:
    """Those of `pages` (ids, see `page_id`) that stand under a condition, in their order."""
    found = by_document(case)
    return {page: found[split_page_id(page)[0]] for page in pages if split_page_id(page)[0] in found}


def limit_notes(
    case: Case, pages: Iterable[int], language: str = "en", count: str | None = None
) -> Mapping[int, tuple[str, ...]]:
    """Sentences to be printed beside pages: every condition in full, and where a use for `count` is not covered.

    Args:
        case: open.
        pages: ids of pages, see `page_id`.
        language: ``en`` or ``pl``.
        count: id of the count for which they are used; None: not for a certain one.

    Returns:
        By page, in the order given; only pages that stand under a condition.
    """
    marks = Marks(case, language)
    return {
        page: tuple(
            sentence
            for one in marks.of_page(page)
            for sentence in (marks.sentence(one), marks.warning(one, count))
            if sentence
        )
        for page in dict.fromkeys(pages)
        if marks.of_page(page)
    }


def outside(case: Case, pages: Iterable[int], count: str) -> tuple[tuple[int, UseLimit], ...]:
    """Pages, each with the condition that a use for a count would go beyond."""
    known = {one.id: one for one in grid.counts(case)}.get(count)
    flagged = flags_of_pages(case, pages) if known is not None else {}
    return tuple((page, one) for page, here in flagged.items() for one in here if known and not one.covers(known))


def said(limit: UseLimit, language: str = "en") -> str:
    """One condition in words."""

    def say(text: str, **facts: object) -> str:
        return translated(text, language, "cli").format(**facts)

    head = mark(limit, language) + (f": {limit.text}" if limit.text else ".")
    parts = [head]
    if limit.until:
        parts.append(say(QT_TRANSLATE_NOOP("cli", "Until {day}."), day=day_said(limit.until, language)))
    if limit.return_by:
        day = day_said(limit.return_by, language)
        parts.append(say(QT_TRANSLATE_NOOP("cli", "Originals go back by {day}."), day=day))
    return " ".join(parts)


def mark(limit: UseLimit, language: str = "en") -> str:
    """One condition in short, where its wording stands elsewhere in the same paper."""
    text = translated(QT_TRANSLATE_NOOP("cli", "Use limit ({state}, {reference})"), language, "cli")
    return text.format(state=limit.state, reference=limit.reference)


class Marks:
    """Conditions as a paper shows them: short beside what it cites, in full once at its head."""

    def __init__(self, case: Case, language: str) -> None:
        self._language = language
        self._found = by_document(case)
        self._counts = {one.id: one for one in grid.counts(case)} if self._found else {}
        self._used: dict[UseLimit, None] = {}

    def __bool__(self) -> bool:
        """Whether anything in the case stands under a condition."""
        return bool(self._found)

    def of_page(self, page: int) -> tuple[UseLimit, ...]:
        """Conditions on a page, by its id."""
        return self._found.get(split_page_id(page)[0], ())

    def beside(self, document: int, count: str | None = None) -> str:
        """What stands beside a citation of a document: nothing where it is free."""
        return self.beside_all((document,), count)

    def beside_all(self, documents: Iterable[int], count: str | None = None) -> str:
        """The same of several documents, each condition once."""
        lines: dict[str, None] = {}
        for one in dict.fromkeys(limit for document in documents for limit in self._found.get(document, ())):
            self._used[one] = None
            lines[" – ".join(part for part in (mark(one, self._language), self.warning(one, count)) if part)] = None
        return "\n".join(lines)

    def in_full_once(self, document: int, count: str | None = None) -> str:
        """The same as `beside`, but each condition in full where it is shown for the first time."""
        parts = [
            part
            for one in self._found.get(document, ())
            for part in (self._shown_once(one), self.warning(one, count))
            if part
        ]
        return " ".join(parts)

    def _shown_once(self, limit: UseLimit) -> str:
        shown = mark(limit, self._language) if limit in self._used else self.sentence(limit)
        self._used[limit] = None
        return shown

    def sentence(self, limit: UseLimit) -> str:
        """A condition in full."""
        return said(limit, self._language)

    def warning(self, limit: UseLimit, count: str | None) -> str:
        """That a use for a count is not covered; '' where it is."""
        known = self._counts.get(count or "")
        if known is None or limit.covers(known):
            return ""
        text = QT_TRANSLATE_NOOP(
            "cli", "OUTSIDE THE LIMIT: not asked for under count {count}; ask {state} for consent."
        )
        return translated(text, self._language, "cli").format(count=known.label, state=limit.state)

    def heads(self) -> list[str]:
        """Every condition that was shown beside something so far, in full."""
        return [self.sentence(one) for one in self._used]

    @property
    def column(self) -> str:
        """The heading of a column for them."""
        return translated(QT_TRANSLATE_NOOP("cli", "Use limits"), self._language, "cli")


def _limit(request: Request, limit: Limit) -> UseLimit:
    known = law.instruments().get(request.instrument)
    title = known.title if known is not None else Text(request.instrument, request.instrument)
    counts = (
        (request.count,) if request.count else tuple(dict.fromkeys(one.count for one in request.cells if one.count))
    )
    return UseLimit(
        request.id, request.state, request.instrument, title,
        request.reference or request.their_reference or request.id, limit.text, limit.until, _to_return(request),
        counts if request.direction == "out" else (), limit.offences,
        request.direction,
    )  # fmt: skip


def _to_return(request: Request) -> str:
    return "" if request.last("returned") is not None else request.return_by


def _only_to_return(request: Request) -> list[Limit]:
    """Documents without a condition but that the originals go back."""
    under = {document for one in (*request.limits, *request.sealed_limits) for document in one.documents}
    free = tuple(one for one in (*request.documents, *request.sealed_documents) if one not in under)
    return [Limit("", free)] if free and _to_return(request) else []


def _with_inside(case: Case, documents: Iterable[int]) -> list[int]:
    """Documents and what was found inside them, as far as the user may see."""
    found = dict.fromkeys(documents)
    for part in reading.parts_with_documents(case):
        connection = case.file.reading(part)
        for document in tuple(found):
            found |= dict.fromkeys(store.inside(connection, document))
    return list(found)


def _found_again(case: Case) -> Mapping[int, list[int]]:
    """By container the documents that were found inside it once more: each is kept once, where it came first. One that
    came first without a condition was the court's before, and stays so.
    """
    found: dict[int, list[int]] = {}
    for part in reading.parts_with_documents(case):
        for _, document, parent in store.duplicates(case.file.reading(part)):
            if parent is not None:
                found.setdefault(parent, []).append(document)
    return found


def offences_now(case: Case, request: Request) -> tuple[str, ...]:
    """The offences of the counts for which a request asks, as they stand now."""
    named = {request.count} if request.count else {one.count for one in request.cells if one.count}
    return tuple(
        dict.fromkeys(offence for one in grid.counts(case) if not named or one.id in named for offence in one.offences)
    )
