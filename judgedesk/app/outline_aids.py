"""What stands beside a question: prompts, earlier statements, pages to show, and questions to begin with."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias

from judgedesk.app import grid, kept, law, passages, people, protected, protection, questionings, reading
from judgedesk.app.casefile import Case
from judgedesk.app.grid import Passage
from judgedesk.app.outline_records import Exhibit, Question, Target
from judgedesk.app.prompts import raised as raised_by_words
from judgedesk.app.protection import Applied
from judgedesk.app.statements import statements, topic_of
from judgedesk.domain.documents import DocumentState, page_id
from judgedesk.domain.errors import UserError
from judgedesk.domain.evidence import Count, Person
from judgedesk.law.questions import Prompt
from judgedesk.store import documents as store

Why: TypeAlias = Literal["open", "contested"]
_CHILD = 15
"""KPK 185a: hearings of those who are younger follow other rules."""
_MOST = 500
"""Passages tagged to a person that are offered at most, of each compartment."""


@dataclass(frozen=True, slots=True)
class Raising:
    """A prompt beside a question: the words that raised it ('' where none did), whom they name.

    `unchecked`: this user's keys cannot tell whether somebody is named.
    """

    prompt: Prompt
    quote: str = ""
    named: str = ""
    unchecked: bool = False


@dataclass(frozen=True, slots=True)
class Shown:
    """A page to be shown, with the place it cites; `sealed`: this user sees only that there is one."""

    exhibit: Exhibit
    document: int
    cite: str
    sealed: bool


@dataclass(frozen=True, slots=True)
class Offered:
    """A question to begin with, in the court's language and, where there is one, in the witness's.

    `why` is ``open`` where nothing is tagged for an element that is needed, ``contested`` where passages speak for
    and against it.
    """

    id: str
    text: str
    translation: str
    targets: tuple[Target, ...]
    why: Why


def raised(case: Case, person: str, question: Question, on: date | None = None) -> list[Raising]:
    """Prompts on a question to somebody on a day (today). None of them keeps anybody from asking it.

    Raises:
        UserError: ``person.unknown``, ``law.bad_pack``.
    """
    who, packs = kept.person_of(case, person), law.questions()
    found: dict[str, Raising] = {}
    for text in (question.text, question.translation):
        for one in raised_by_words(packs, text):
            found.setdefault(one.prompt.id, Raising(one.prompt, text[one.start : one.end]))
    found = {id: one for id, one in found.items() if not one.prompt.below or _maybe_below(case, who, one, on)}
    if question.text.strip() and not question.targets:
        found |= {one.id: Raising(one) for one in packs.seen("no_element")}
    for prompt in packs.seen("names_protected"):
        if (named := _naming(case, prompt, question)) is not None:
            found[prompt.id] = named
    return list(found.values())


def _maybe_below(case: Case, who: Person, one: Raising, on: date | None) -> bool:
    age = people.age_of(case, who, on or date.today())
    return bool(age.branches) and one.prompt.below is not None and age.below(one.prompt.below) is not False


def _naming(case: Case, prompt: Prompt, question: Question) -> Raising | None:
    try:
        watches = protected.watches(case, everybody=False)
    except UserError as error:
        if error.code != "leak.cannot_check":
            raise
        return Raising(prompt, unchecked=True)
    for text in (question.text, question.translation):
        for watch in watches:
            for hit in watch.matcher.find(text):
                if watch.labels:
                    return Raising(prompt, text[hit.start : hit.end], watch.labels[hit.person])
                return Raising(prompt)
    return None


def of_hearing(case: Case, person: str) -> list[Raising]:
    """Prompts on hearing somebody at all: heard once-only already."""
    once = next((one.id for one in law.measures().measures.values() if one.once_grounds), None)
    held = questionings.questionings(case, person)
    if once is None or not protection.heard_before(case, Applied("", person, once, "", "", ""), held=held):
        return []
    return [Raising(one) for one in law.questions().seen("heard_once")]


def beside(case: Case, person: str, targets: Sequence[Target] | None) -> list[Passage]:
    """What the person stated on the topics of some elements, the earliest statement first; with None everything the
    person stated, and then whatever else is tagged to the person.
    """
    wanted = {topic_of(target.element) for target in targets or ()}
    found = statements(case, kept.person_of(case, person))
    said = [one for topic in found.topics if targets is None or topic.id in wanted for at in topic.said for one in at]
    if targets is None:
        there = {one.tag.id for one in said}
        said += [one for one in passages.of_tags(case, _tagged_to(case, found.person)) if one.tag.id not in there]
    return said


def _tagged_to(case: Case, person: str) -> list[str]:
    query = "SELECT id FROM tags WHERE victim = ? OR defendant = ? ORDER BY position LIMIT ?"
    parts = reading.parts_with_documents(case)
    return [row[0] for part in parts for row in case.file.reading(part).execute(query, (person, person, _MOST))]


def shown(case: Case, exhibits: Sequence[Exhibit]) -> list[Shown]:
    """Pages to be shown, with folio; one that is gone is left out."""
    found, form = [], reading.citation_form(case)
    for exhibit in exhibits:
        try:
            document = reading.resolve(case, exhibit.document)
        except UserError:
            found.append(Shown(exhibit, 0, "", sealed=False))
            continue
        if document.state is DocumentState.SEALED:
            found.append(Shown(exhibit, document.id, "", sealed=True))
            continue
        there = reading.connection_of(case, document.id)
        page = store.pages_with_ids(there, [page_id(document.id, exhibit.page)])
        folio = next((one.folio for one in page.values()), "")
        where = reading.cite(document.volume, folio, document.name, exhibit.page, form)
        found.append(Shown(exhibit, document.id, where, sealed=False))
    return found


def starters(case: Case, person: str, language: str, on: date | None = None) -> list[Offered]:
    """Neutral questions to begin with, on what is open or contested in the counts that concern somebody.

    Of a witness who is of no count, every count concerns them. Somebody who may be below 15 on the day (today) is
    asked in the form for a child, and not what has none.

    Raises:
        UserError: ``person.unknown``, ``law.bad_pack``.
    """
    who = kept.person_of(case, person)
    age = people.age_of(case, who, on or date.today())
    child = bool(age.branches) and age.below(_CHILD) is not False
    theirs = who.languages[0] if who.languages else ""
    also = theirs if theirs in ("en", "pl") and theirs != language else ""
    packs, elements = law.questions(), law.packs().elements
    known_as: dict[str, str] = {}
    targets: dict[str, dict[Target, Why]] = {}
    for target, why in _wanting(case, who):
        known = elements.get(target.element)
        for one in packs.starting(known.concepts if known is not None else ()):
            if one.child is not None or not child:
                id = known_as.setdefault(one.words(language, child=child), one.id)
                targets.setdefault(id, {}).setdefault(target, why)
    return [
        Offered(
            id,
            packs.starters[id].words(language, child=child),
            packs.starters[id].words(also, child=child) if also else "",
            tuple(where),
            "open" if "open" in where.values() else "contested",
        )
        for id, where in targets.items()
    ]


def _wanting(case: Case, who: Person) -> list[tuple[Target, Why]]:
    """Elements open or contested as to somebody, in the order of the packs."""
    found: dict[Target, Why] = {}
    for count in _concerning(case, who):
        whole = grid.grid(case, count.id)
        apart = who.id in (*count.defendants, *count.victims)
        lines = [row for row in whole.offences if not apart or who.id in (row.defendant, row.victim)]
        wanted = {(row.defendant, row.victim): set(row.open) for row in lines}
        for cell in whole.cells:
            open_here = wanted.get((cell.defendant, cell.victim))
            if open_here is None:
                continue
            target = Target(count.id, cell.element)
            if cell.element in open_here:
                found[target] = "open"
            elif cell.supports and cell.contradicts:
                found.setdefault(target, "contested")
    return list(found.items())


def _concerning(case: Case, who: Person) -> list[Count]:
    counts = grid.counts(case)
    theirs = [one for one in counts if who.id in (*one.defendants, *one.victims)]
    return theirs or counts
