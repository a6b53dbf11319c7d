"""Tags as a project for programs of qualitative research (REFI-QDA): codes are the elements, sources the texts."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from judgedesk.app import law
from judgedesk.app.bundle_guard import Search
from judgedesk.app.casefile import Case
from judgedesk.app.document_names import DocumentNames
from judgedesk.app.outgoing import Recipient, release
from judgedesk.app.reading import listed
from judgedesk.app.tagging import anchored
from judgedesk.domain.documents import Document, Page
from judgedesk.domain.errors import UserError
from judgedesk.domain.evidence import Stance, Tag
from judgedesk.domain.roles import Compartment
from judgedesk.drafting.qdpx import Code, Selection, Source, project
from judgedesk.store import audit, evidence
from judgedesk.store import documents as store
from judgedesk.store.originals import Damaged, Original

_BETWEEN = "\n\n"
_MOST_LETTERS, _MOST_BYTES = 200_000_000, 256 << 20
_PDF = "pdf"


@dataclass(frozen=True, slots=True)
class Exported:
    """What a project holds. `left`: tags on parts of a page or of a recording without words, which no text shows, and
    those whose words stand no longer on their page.
    """

    path: Path
    sources: int
    codes: int
    selections: int
    left: tuple[str, ...]


def export(
    case: Case, path: Path, *, language: str = "en", recipient: Recipient = Recipient.SERVED, override: str = ""
) -> Exported:
    """Write the tags of the open part with the texts they stand in; it passes the leak guard like any paper.

    For an authority PDFs go as they are, with their text beside them. For anybody else only texts go: nobody can search
    all that may hide in a file.

    Raises:
        UserError: ``out.unknown_ending``, ``exchange.empty``, ``exchange.too_big``, ``original.changed``; as
            `outgoing.release`.
    """
    if path.suffix.lower() != ".qdpx":
        raise UserError("out.unknown_ending", ending=path.suffix.lower() or "?", known=".qdpx")
    tags: dict[int, list[Tag]] = {}
    for tag in evidence.tags(case.file.reading()):
        tags.setdefault(tag.document, []).append(tag)
    if not tags:
        raise UserError("exchange.empty")
    people = {person.id: person.pseudonym or (person.id if person.protected else person.name) or person.id
              for person in evidence.persons(case.file)}  # fmt: skip
    left: list[str] = []
    documents = [one for one in listed(case) if one.id in tags and not one.sealed]
    sources = [_source(case, one, tags[one.id], people, left, recipient) for one in documents]
    if recipient is Recipient.AUTHORITY:
        if sum(one.size for one in documents if one.kind == _PDF) > _MOST_BYTES:
            raise UserError("exchange.too_big", megabytes=_MOST_BYTES >> 20)
        sources = [
            replace(one, pdf=_bytes(case, document)) if document.kind == _PDF else one
            for one, document in zip(sources, documents, strict=True)
        ]
    if sum(len(one.text) for one in sources) > _MOST_LETTERS:
        raise UserError("exchange.too_big", megabytes=_MOST_LETTERS >> 20)
    codes = _codes({tag.element for some in tags.values() for tag in some}, case, language)
    content = project(case.title, "JudgeDesk", audit.now(), codes, sources)
    found = None
    if recipient is not Recipient.AUTHORITY:
        search = Search(case, recipient)
        found = search.names(_names(case, codes, sources))
        for one in sources:
            found += search.pages(
                (f"{one.name}, {page}", text) for page, text in enumerate(one.text.split(_BETWEEN), 1)
            )
    made = sum(len(one.selections) for one in sources)
    release(
        case, path, content, what="qdpx", number=made, part=Compartment.CASE, recipient=recipient, override=override,
        searched=found or (),
    )  # fmt: skip
    return Exported(path, len(sources), sum(_count(code) for code in codes), made, tuple(left))


def _names(case: Case, codes: tuple[Code, ...], sources: list[Source]) -> Iterator[str]:
    yield case.title
    for code in codes:
        yield from (one.name for one in (code, *code.codes))
    for source in sources:
        yield source.name
        for one in source.selections:
            yield from (one.name, one.said, one.author)


def _source(case: Case, document: Document, tags: list[Tag], people: dict[str, str], left: list[str],
            recipient: Recipient) -> Source:  # fmt: skip
    text, begins, pages = "", dict[int, int](), dict[int, Page]()
    for page in store.pages(case.file.reading(), document.id):
        text += _BETWEEN if text or begins else ""
        begins[page.number], pages[page.number] = len(text), page
        text += page.text
    found = []
    for tag in tags:
        page_here = pages.get(tag.page)
        at = anchored(tag, page_here.text) if page_here is not None else tag
        if page_here is None or not tag.quote or not 0 <= at.start < at.end <= len(page_here.text):
            left.append(tag.id)
            continue
        who = f"{people.get(tag.defendant, tag.defendant)} → {people.get(tag.victim, tag.victim)}"
        said = "\n".join(line for line in (f"{tag.count}: {who}", tag.note) if line)
        begin = begins[tag.page]
        found.append(Selection(tag.id, begin + at.start, begin + at.end, tag.quote[:80], said,
                               (tag.element, _stance(tag.stance)), tag.author, tag.at))  # fmt: skip
    found.sort(key=lambda one: (one.start, one.end, one.id))
    return Source(document.sha256, DocumentNames(case, recipient).shown(document.name), text, tuple(found))


def _bytes(case: Case, document: Document) -> bytes:
    query = "SELECT original, file_key, size FROM documents WHERE id = ?"
    name, key, size = case.file.reading().execute(query, (document.id,)).fetchone()
    try:
        with Original(case.path, name, key, size) as original:
            content = b"".join(original.chunks())
    except Damaged as error:
        raise UserError("original.changed") from error
    if hashlib.sha256(content).hexdigest() != document.sha256:
        raise UserError("original.changed")
    return content


def _stance(stance: Stance) -> str:
    return f"stance {stance.value}"


def _codes(used: set[str], case: Case, language: str) -> tuple[Code, ...]:
    """Elements under their offences, indicators under a heading, stances under another."""
    found, seen = [], set[str]()
    for name in dict.fromkeys(one for count in evidence.counts(case.file.reading()) for one in count.offences):
        offence = law.offence(name)
        here = [one for one in offence.elements if one.id in used - seen]
        seen |= {one.id for one in here}
        children = tuple(Code(one.id, one.label.in_language(language)) for one in here)
        found.append(Code(name, f"{offence.provision} {offence.title.in_language(language)}", children, False))
    known = law.indicators().indicators
    rest = [(one, known[one].label.in_language(language) if one in known else one) for one in sorted(used - seen)]
    if rest:
        found.append(Code("indicators", "indicators", tuple(Code(*one) for one in rest), False))
    stances = tuple(Code(_stance(one), one.value) for one in Stance)
    return (*found, Code("stance", "stance", stances, False))


def _count(code: Code) -> int:
    return 1 + sum(_count(one) for one in code.codes)
