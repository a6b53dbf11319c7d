"""Tagging all answers of a question at once: the passage found on each page, as one act that one undo takes back."""

import threading
import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from judgedesk.app.asking import AT_ONCE, Asked, Options, asked, pages
from judgedesk.app.casefile import Case
from judgedesk.app.reading import citation_form, cite
from judgedesk.app.tagging import check_target, known_count
from judgedesk.domain.changes import Changes
from judgedesk.domain.documents import Page
from judgedesk.domain.errors import UserError
from judgedesk.domain.evidence import Stance, Tag
from judgedesk.domain.roles import Compartment
from judgedesk.language.sentences import sentence
from judgedesk.search import snippets
from judgedesk.search.tree import has_words
from judgedesk.store import audit, evidence, rows
from judgedesk.store import documents as store
from judgedesk.store.database import Connection
from judgedesk.store.rows import Change

MOST: Final = 500
"""Passages that one act may tag: more than somebody can look through are no choice any more."""


@dataclass(frozen=True, slots=True)
class Target:
    """What passages are tied to."""

    element: str
    count: str
    defendant: str
    victim: str
    stance: Stance = Stance.SUPPORTS
    note: str = ""


@dataclass(frozen=True, slots=True)
class Passage:
    """What would be tagged on a page: `start` and `end` (excluded) are code points of its text."""

    document: int
    page: int
    cite: str
    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True)
class Preview:
    """What tagging all would do. `pages` answer the question; `passages` would be tagged; `tagged` already are, to the
    same; on `bare` ones the words asked for can't be shown, so that there is nothing to tag.
    """

    pages: int
    passages: list[Passage]
    tagged: int
    bare: int


def preview(case: Case, query: str, target: Target, *, options: Options | None = None) -> Preview:
    """What `tag_all` would tag: on each page the sentence around the first place that answers.

    Raises:
        UserError: ``query.bad``, ``tagall.no_words`` for a question without words, ``tagall.too_many``,
            ``count.unknown``, ``element.unknown``, ``count.no_defendant``, ``count.no_victim``.
    """
    check_target(known_count(case.file.reading(), target.count), target.element, target.defendant, target.victim)
    number, planned = _plan(case, query, target, options)
    passages = [passage for plan in planned.values() for passage in plan.passages]
    return Preview(
        number,
        sorted(passages, key=lambda one: (one.document, one.page)),
        sum(plan.tagged for plan in planned.values()),
        sum(plan.bare for plan in planned.values()),
    )


def tag_all(
    case: Case,
    query: str,
    target: Target,
    *,
    options: Options | None = None,
    cancel: threading.Event | None = None,
) -> tuple[list[str], Changes]:
    """Tag the passages of `preview` as one act; returns the ids of the tags.

    Passages of sealed documents are tagged in their own compartment, by the same act.

    Raises:
        UserError: as `preview`; ``tagall.nothing``, ``case.read_only``, ``job.cancelled``.
    """
    check_target(known_count(case.file.reading(), target.count), target.element, target.defendant, target.victim)
    _, planned = _plan(case, query, target, options)
    if cancel is not None and cancel.is_set():
        raise UserError("job.cancelled")
    if not any(plan.passages for plan in planned.values()):
        raise UserError("tagall.nothing")
    act = f"a-{uuid.uuid4().hex[:12]}"
    made: list[str] = []
    for part, plan in planned.items():
        if plan.passages:
            # The number told is that of this compartment: the open part says nothing of the sealed one.
            facts = {"element": target.element, "number": str(len(plan.passages)), "act": act}
            changes = rows.perform(case.file, part, "tags.added", act, facts, _Tagging(case.user, plan, target))
            made += [str(change.row["id"]) for change in changes]
    return made, Changes(frozenset({"tags"}), tuple(made))


@dataclass(slots=True)
class _Plan:
    passages: list[Passage]
    tagged: int = 0
    bare: int = 0


@dataclass(frozen=True, slots=True)
class _Tagging:
    """Writes the tags of one compartment within the caller's transaction."""

    author: str
    plan: _Plan
    target: Target

    def __call__(self, connection: Connection) -> list[Change | None]:
        position = rows.next_position(connection, "tags")
        changes: list[Change | None] = []
        for number, passage in enumerate(self.plan.passages):
            page = store.page(connection, passage.document, passage.page)
            if page is None or page.text[passage.start : passage.end] != passage.quote:
                raise UserError("tagall.changed")  # read anew since it was looked at: then none is tagged
            changes.append(rows.put(connection, "tags", evidence.tag_row(self._tag(page, passage), position + number)))
        return changes

    def _tag(self, page: Page, passage: Passage) -> Tag:
        target = self.target
        return Tag(
            id=f"t-{uuid.uuid4().hex[:12]}",
            document=passage.document,
            page=passage.page,
            start=passage.start,
            end=passage.end,
            quote=passage.quote,
            page_hash=store.page_hash(page.text),
            element=target.element,
            count=target.count,
            defendant=target.defendant,
            victim=target.victim,
            stance=target.stance,
            note=target.note,
            author=self.author,
            at=audit.now(),
        )


def _plan(case: Case, query: str, target: Target, options: Options | None) -> tuple[int, Mapping[Compartment, _Plan]]:
    """How many pages answer, and what there is to tag in each compartment."""
    meant = asked(case, query, options)
    if not any(has_words(one.root) for one in meant.values()):
        raise UserError("tagall.no_words")
    found = pages(case, meant)
    if len(found) > MOST:
        raise UserError("tagall.too_many", pages=len(found), most=MOST)
    return len(found), {part: _plan_of(case, part, meant, found, target) for part in meant}


def _plan_of(case: Case, part: Compartment, meant: Asked, found: list[int], target: Target) -> _Plan:
    connection = case.file.reading(part)
    plan, form = _Plan([]), citation_form(case)
    known: dict[int, tuple[str, str]] = {}
    for start in range(0, len(found), AT_ONCE):
        texts = store.pages_with_ids(connection, found[start : start + AT_ONCE])
        for identifier in sorted(texts):
            page = texts[identifier]
            places = snippets.highlights(page.text, meant[part])
            if not places:
                plan.bare += 1
                continue
            if page.document not in known:
                document = store.get(connection, page.document)
                known[page.document] = (document.volume, document.name) if document else ("", "")
            first, last = sentence(page.text, *places[0])
            volume, name = known[page.document]
            passage = Passage(
                page.document, page.number, cite(volume, page.folio, name, page.number, form), first, last,
                page.text[first:last],
            )  # fmt: skip
            if _is_tagged(connection, passage, target):
                plan.tagged += 1
            else:
                plan.passages.append(passage)
    return plan


def _is_tagged(connection: Connection, passage: Passage, target: Target) -> bool:
    where = (
        'document = ? AND page = ? AND quote = ? AND element = ? AND "count" = ? AND defendant = ? AND victim = ?'
        " AND stance = ?"
    )
    values = (
        passage.document, passage.page, passage.quote, target.element, target.count, target.defendant, target.victim,
        target.stance.value,
    )  # fmt: skip
    return bool(evidence.tags(connection, where, values))
