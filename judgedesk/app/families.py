"""Same and nearly same: families of documents, and two of them side by side."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from judgedesk.app.casefile import Case
from judgedesk.app.reading import connection_of, listed, part_of, parts_with_documents, resolve
from judgedesk.app.ties import Groups, near_in_length
from judgedesk.domain.documents import Document
from judgedesk.domain.errors import UserError
from judgedesk.language.differences import Comparison, Piece, Span, compare
from judgedesk.store import enrichment as store
from judgedesk.store.enrichment import Standing

__all__ = ["Comparison", "Family", "Member", "Piece", "Relation", "Span", "differences", "families", "family_of"]

_SAME_TEXT = 0.9999
_MOST_CHARACTERS = 6_000_000  # of one text: more than the words that are compared


class Relation(StrEnum):
    """What a member is to the document it is closest to."""

    EXACT = "exact"  # the same bytes
    SAME_TEXT = "same_text"  # other bytes, the same words
    NEARLY = "nearly"
    SCAN_OF = "scan_of"  # nearly the same, read by OCR, where the other has text of its own
    SCANNED_AS = "scanned_as"  # the reverse
    EXCERPT_OF = "excerpt_of"
    CONTAINS = "contains"


@dataclass(frozen=True, slots=True)
class Member:
    """A document of a family, or a further file with the bytes of one (`relation` exact, `name` as it was seen).

    `similarity` is what it shares with `closest`, 0 to 1 by letters; of an excerpt, how much of it stands there.
    """

    document: int
    name: str
    relation: Relation
    similarity: float
    closest: int
    pages: int
    sealed: bool


@dataclass(frozen=True, slots=True)
class Family:
    """Documents that are the same or nearly so, in file order; `id` is the first one's."""

    id: int
    members: tuple[Member, ...]


def families(case: Case) -> list[Family]:
    """All families, as far as enrichment has come; exact copies are known at once.

    Who holds the key to the sealed documents sees them among the others; who does not sees nothing of them.
    """
    known = {document.id: document for document in listed(case)}
    standings = [row for row in _standings(case) if row.document in known and row.closest in known]
    copies = _copies(case)
    groups = Groups(standings)
    rows = {row.document: row for row in sorted(standings, key=lambda row: row.similarity)}
    found: dict[int, set[int]] = {}
    for document in (*rows, *copies):
        if document in known:
            found.setdefault(groups.of(document), set()).update(groups.members(document))
    words = _words(case)
    made = []
    for family in sorted(found):
        members = []
        for document in sorted(found[family] & known.keys()):
            if document in rows:
                members.append(_member(case, known, rows[document], words))
            elif document in copies:
                members.append(_copied(known[document], known[document].name))
            members += [_copied(known[document], name) for name in copies.get(document, ())]
        made.append(Family(family, tuple(members)))
    return [family for family in made if len(family.members) > 1]


def family_of(case: Case, document: int) -> Family | None:
    """The family of a document; None when nothing is like it."""
    for family in families(case):
        if any(member.document == document for member in family.members):
            return family
    return None


def _standings(case: Case) -> list[Standing]:
    """The rows of all compartments open to the user: an open document may have one in each."""
    parts = parts_with_documents(case)
    return [row for part in parts for row in store.standings(case.file.reading(part)).values()]


def _copies(case: Case) -> Mapping[int, list[str]]:
    copies: dict[int, list[str]] = {}
    for part in parts_with_documents(case):
        for document, name in store.exact_copies(case.file.reading(part)):
            copies.setdefault(document, []).append(name)
    return copies


def _words(case: Case) -> dict[int, int]:
    words: dict[int, int] = {}
    for part in parts_with_documents(case):
        words |= store.words_of(case.file.reading(part))
    return words


def _copied(document: Document, name: str) -> Member:
    return Member(document.id, name, Relation.EXACT, 1.0, document.id, document.pages, document.sealed)


def _member(case: Case, known: Mapping[int, Document], row: Standing, words: dict[int, int]) -> Member:
    document, closest = known[row.document], known[row.closest]
    if not near_in_length(words, document.id, closest.id):
        shorter = words.get(document.id, 0) < words.get(closest.id, 0)
        relation = Relation.EXCERPT_OF if shorter else Relation.CONTAINS
    else:
        scanned, other = _is_scan(case, document), _is_scan(case, closest)
        relation = Relation.SAME_TEXT if row.similarity >= _SAME_TEXT else Relation.NEARLY
        if scanned != other:
            relation = Relation.SCAN_OF if scanned else Relation.SCANNED_AS
    return Member(
        document.id, document.name, relation, row.similarity, closest.id, document.pages, document.sealed
    )  # fmt: skip


def _is_scan(case: Case, document: Document) -> bool:
    """Whether OCR read most of its pages."""
    return 2 * store.scanned_pages(connection_of(case, document.id), document.id) > document.pages


def differences(case: Case, document_a: int | str, document_b: int | str) -> Comparison:
    """Two documents side by side by words; line ends, hyphenation and page cuts don't count.

    Takes some 2 s for 200,000 words each, so ask for it off the window's thread.

    Args:
        case: open.
        document_a: a stored name, a SHA-256 or an id.
        document_b: the same.

    Raises:
        UserError: ``document.unknown``, ``document.ambiguous``, ``keys.not_yours``; ``compare.no_text`` when one has
            no text yet, ``compare.same`` for a document with itself.
    """
    first, second = resolve(case, document_a), resolve(case, document_b)
    if first.id == second.id:
        raise UserError("compare.same", document=first.name)
    texts = []
    cut = False
    for document in (first, second):
        connection = case.file.reading(part_of(case, document.id))
        text = store.whole_text(connection, document.id, _MOST_CHARACTERS)
        if not any(page.strip() for page in text):
            raise UserError("compare.no_text", document=document.name)
        texts.append(text)
        cut = cut or len(text) < document.pages
    comparison = compare(*texts)
    return replace(comparison, cut=comparison.cut or cut)
