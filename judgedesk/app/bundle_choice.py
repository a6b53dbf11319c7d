"""Which documents go into a bundle, under which titles and in which order: as listed, or by the records of the case."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from judgedesk.app import statements
from judgedesk.app.bundle_spec import Asked, Section, Spec
from judgedesk.app.casefile import Case
from judgedesk.app.document_names import DocumentNames
from judgedesk.app.hearings import Book, hearings
from judgedesk.app.reading import parts_with_documents, resolve
from judgedesk.app.sources import natural, volume_order
from judgedesk.app.wording import QT_TRANSLATE_NOOP, translated
from judgedesk.domain.documents import Document
from judgedesk.domain.errors import UserError
from judgedesk.store import documents as store
from judgedesk.store import evidence

_HEARD: Final = ("victim", "witness", "informant", "expert", "defendant")
_DATED_NAME = re.compile(r"(\d{4}-\d{2}-\d{2})[ _-]+(.+)")


@dataclass(frozen=True, slots=True)
class Chosen:
    """A document of a bundle. `document` is None where there is none that is called so.

    `unknown`: pages that were asked for and that it does not have, as written (``6-9,12``). `level`: attached to the
    one above.
    """

    named: str
    document: Document | None
    pages: tuple[int, ...]
    title: str
    date: str
    level: int = 0
    reason: str = ""
    unknown: str = ""
    held: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """Documents under a title."""

    title: str
    documents: tuple[Chosen, ...]


def chosen(case: Case, spec: Spec, language: str) -> list[Part]:
    """What the specification asks for; what cannot be found is told as such."""
    sections: Sequence[Section] = spec.sections
    if spec.by:
        sections = _grouped(case, spec, language)
    found_in = inside(case)
    ranks = _ranks(case, spec, language)
    listed = {_key(case, one.document) for section in sections for one in section.documents}
    parts = []
    for section in sections:
        found = [
            entry
            for asked in section.documents
            for entry in _with_attached(case, asked, found_in, listed, spec.attachments)
        ]
        parts.append(Part(section.title, tuple(_ordered(case, found, spec.order, ranks))))
    return _as_shown(DocumentNames(case, spec.recipient), [part for part in parts if part.documents])


def _as_shown(names: DocumentNames, parts: Sequence[Part]) -> list[Part]:
    """Titles that are names of documents as the recipient may read them; titles that somebody gave stay."""
    return [replace(part, documents=tuple(_titled(one, names) for one in part.documents)) for part in parts]


def _titled(one: Chosen, names: DocumentNames) -> Chosen:
    if one.document is None:
        return one
    own = _called(one.document.name).endswith(one.title)
    return replace(one, title=names.shown(one.title) if own else one.title, held=tuple(map(names.shown, one.held)))


def _key(case: Case, named: str | int) -> int:
    try:
        return resolve(case, named).id
    except UserError:
        return 0


def inside(case: Case) -> Mapping[int, list[int]]:
    """Documents found inside others, by these; last the ones that the case had before, from elsewhere."""
    found: dict[int, list[int]] = {}
    for part in parts_with_documents(case):
        connection = case.file.reading(part)
        rows = connection.execute(
            "SELECT parent, id FROM documents WHERE parent IS NOT NULL AND state <> 'arriving' ORDER BY part, id"
        )
        again = [(parent, identifier) for _, identifier, parent in store.duplicates(connection) if parent is not None]
        for parent, identifier in [*rows, *again]:
            if identifier not in found.setdefault(parent, []):
                found[parent].append(identifier)
    return found


def _with_attached(
    case: Case, asked: Asked, inside: Mapping[int, list[int]], listed: set[int], follow: bool, level: int = 0
) -> Iterator[Chosen]:
    """A document and, where all its pages are asked for, what was found inside it, unless that is listed itself."""
    one = _one(case, asked, level)
    here = inside.get(one.document.id, ()) if one.document is not None else ()
    others = [child for child in here if child not in listed]
    if not others or (follow and asked.pages is None and level <= 8):
        yield one
        for child in others:
            yield from _with_attached(case, Asked(child), inside, listed, follow, level + 1)
        return
    known = [_one(case, Asked(child), level).document for child in others]
    yield replace(one, held=tuple(each.name for each in known if each is not None and not each.sealed))


def _one(case: Case, asked: Asked, level: int) -> Chosen:
    try:
        document = resolve(case, asked.document)
    except UserError as error:
        return Chosen(str(asked.document), None, (), asked.title or str(asked.document), asked.date, level, error.code)
    pages, unknown = _pages(asked, document.pages)
    title, date = asked.title or _called(document.name), asked.date or document.facts.get("sent", "")[:10]
    dated = _DATED_NAME.fullmatch(title)
    if dated is not None and not asked.title:
        title, date = dated[2], date or dated[1]
    return Chosen(document.name, document, pages, title, date, level, "", unknown)


def _pages(asked: Asked, number: int) -> tuple[tuple[int, ...], str]:
    if asked.pages is None:
        return tuple(range(1, number + 1)), ""
    found: dict[int, None] = {}
    unknown: dict[str, None] = {}
    for first, last in asked.pages:
        found |= dict.fromkeys(range(first, min(last or number, number) + 1))
        begin, end = max(first, number + 1), last or first
        if begin <= end:
            unknown[str(begin) if begin == end else f"{begin}-{end}"] = None
    return tuple(found), ",".join(unknown)


def _called(name: str) -> str:
    """A stored name as a title: without folder and ending."""
    plain = name.replace("\\", "/").rpartition("/")[2]
    stem, dot, ending = plain.rpartition(".")
    return stem if dot and stem and len(ending) <= 5 and ending.isalnum() else plain


# -- sections out of records ----------------------------------------------------------------------------------------


def _grouped(case: Case, spec: Spec, language: str) -> list[Section]:
    """Sections by witness, count or plan; of listed documents each keeps what was said of it."""
    wanted = {_key(case, one.document): one for section in spec.sections for one in section.documents}
    rest, made = dict(wanted), []
    for title, documents in _groups(case, spec.by, language):
        here = [wanted.get(one.id, Asked(one.id)) for one in documents if not wanted or one.id in wanted]
        for one in documents:
            rest.pop(one.id, None)
        if here:
            made.append(Section(title, tuple(here)))
    if rest:
        other = translated(QT_TRANSLATE_NOOP("cli", "Other documents"), language, "cli")
        made.append(Section(other, tuple(rest.values())))
    return made


def _groups(case: Case, by: str, language: str) -> Iterator[tuple[str, list[Document]]]:
    known: dict[int, Document] = {}
    for part in parts_with_documents(case):
        known |= {one.id: one for one in store.listed(case.file.reading(part))}
    if by == "count":
        yield from _by_count(case, known, language)
        return
    people = [one for one in evidence.persons(case.file) if not set(_HEARD).isdisjoint(one.roles)]
    papers = {one.id: _unlike(source.document for source in statements.sources(case, one)) for one in people}
    called = {one.id: one.pseudonym or (one.id if one.protected else one.label) for one in people}
    if by == "witness":
        for person, documents in papers.items():
            yield called[person], [known[one] for one in documents if one in known]
        return
    book = Book(case)
    plan = sorted((one.slot.day.isoformat(), one.slot.start, one.slot.testimony) for one in hearings(case)
                  if one.live or one.state == "held")  # fmt: skip
    seen: set[str] = set()
    for day, _, testimony in plan:
        person = book.person_of(testimony)
        if person in papers and person not in seen:
            seen.add(person)
            yield f"{day} · {called[person]}", [known[one] for one in papers[person] if one in known]


def _by_count(case: Case, known: Mapping[int, Document], language: str) -> Iterator[tuple[str, list[Document]]]:
    tagged: dict[str, set[int]] = {}
    for part in parts_with_documents(case):
        for count, document in case.file.reading(part).execute("SELECT DISTINCT count, document FROM tags"):
            tagged.setdefault(count, set()).add(document)
    said = translated(QT_TRANSLATE_NOOP("cli", "Count {label}"), language, "cli")
    for one in evidence.counts(case.file.reading()):
        found = [known[document] for document in sorted(tagged.get(one.id, ())) if document in known]
        yield said.format(label=one.label or one.id), found


def _unlike(documents: Iterable[int]) -> list[int]:
    return list(dict.fromkeys(documents))


# -- order ------------------------------------------------------------------------------------------------------------


def _ranks(case: Case, spec: Spec, language: str) -> Mapping[int, int]:
    """In which group by witness, count or plan a document comes first."""
    by = {"witness": "witness", "count": "count", "hearing": "plan"}.get(spec.order)
    found: dict[int, int] = {}
    for number, (_, documents) in enumerate(_groups(case, by, language) if by else ()):
        for one in documents:
            found.setdefault(one.id, number)
    return found


def _ordered(case: Case, found: Sequence[Chosen], order: str, ranks: Mapping[int, int]) -> list[Chosen]:
    """Documents in order, each with what is attached to it behind it."""
    if order == "as_listed":
        return list(found)
    families: list[list[Chosen]] = []
    for one in found:
        if one.level and families:
            families[-1].append(one)
        else:
            families.append([one])
    far = len(ranks) + 1

    def key(family: list[Chosen]) -> tuple[object, ...]:
        head = family[0]
        if order == "name":
            return (natural(head.title),)
        if order == "date":
            return (not head.date, head.date)
        if order == "folio":
            volume, folio = (head.document.volume, head.document.folio_first) if head.document else ("", "")
            return (not folio, natural(volume_order(volume)), natural(folio))
        return (ranks.get(head.document.id, far) if head.document else far,)

    return [one for family in sorted(families, key=key) for one in family]


def with_reason(one: Chosen, reason: str) -> Chosen:
    """The same, left out for a reason."""
    return replace(one, pages=(), reason=reason)


def unlike_before(one: Chosen, there: Collection[tuple[int, int]]) -> Chosen | None:
    """A document with the pages that are not `there` (document, page) already; None where all of it is."""
    if one.document is None or not there:
        return one
    known = one.document.id
    pages = tuple(page for page in one.pages if (known, page) not in there)
    if not pages and (one.pages or (known, 0) in there):
        return None
    return replace(one, pages=pages)
