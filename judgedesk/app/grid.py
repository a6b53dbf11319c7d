"""The element grid: what is tagged for and against each element, per count, defendant and victim."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias

from judgedesk.app.casefile import Case
from judgedesk.app.findings import by_cell
from judgedesk.app.law import offence
from judgedesk.app.reading import citation_form, cite, parts_with_documents
from judgedesk.app.tagging import anchored, known_count
from judgedesk.domain.documents import page_id
from judgedesk.domain.errors import UserError
from judgedesk.domain.evidence import Count, Person, Stance, Tag
from judgedesk.law.coverage import coverage, penalties_for, rows
from judgedesk.law.model import Element, Offence
from judgedesk.store import documents as store
from judgedesk.store import evidence

Words: TypeAlias = dict[str, str]
"""A text by language: ``en`` and ``pl``."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One element for one count, defendant and victim. `finding` is the user's own or None."""

    count: str
    defendant: str
    victim: str
    element: str
    kind: str
    supports: int
    contradicts: int
    context: int
    finding: str | None
    applies: bool | Literal["disputed"]


@dataclass(frozen=True, slots=True)
class Row:
    """Where passages stand for an offence towards one victim. `open` lists needed elements without a passage."""

    count: str
    defendant: str
    victim: str
    offence: str
    coverage: str
    open: list[str]


@dataclass(frozen=True, slots=True)
class Grid:
    """All cells, in the order of counts, defendants, victims and the pack."""

    cells: list[Cell]
    offences: list[Row]
    withheld: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ElementRow:
    """An element as a row of the grid."""

    id: str
    kind: str
    label: Words
    short: Words
    term: str
    parent: str | None
    source: str
    checked: str


@dataclass(frozen=True, slots=True)
class Band:
    """Rows of one kind under a heading."""

    kind: str
    heading: Words
    rule: Words | None
    proof: Words | None
    elements: list[ElementRow]


@dataclass(frozen=True, slots=True)
class PenaltyLine:
    """A penalty in force at the act, or a later one beside it; to be verified in the current text.

    `words` are those of the statute where a range in years does not say all of it.
    """

    text: Words
    words: Words | None
    valid_from: date | None
    valid_to: date | None
    at_act: bool
    checked: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A tag with the place it cites."""

    tag: Tag
    cite: str
    name: str
    page: int
    folio: str


def counts(case: Case) -> list[Count]:
    """Counts in the order recorded."""
    return evidence.counts(case.file.reading())


def persons(case: Case) -> list[Person]:
    """Everybody of the case."""
    return evidence.persons(case.file)


def grid(case: Case, count: str | None = None) -> Grid:
    """The grid of one count, or of all.

    Raises:
        UserError: ``count.unknown``.
    """
    wanted = [known for known in counts(case) if count is None or known.id == count]
    if count is not None and not wanted:
        raise UserError("count.unknown", count=count)
    tagged: dict[tuple[str, str, str], dict[str, dict[str, int]]] = defaultdict(lambda: defaultdict(dict))
    for part in parts_with_documents(case):
        for of, defendant, victim, element, stance, number in evidence.tag_counts(case.file.reading(part), count):
            known = tagged[of, defendant, victim][element]
            known[stance] = known.get(stance, 0) + number
    findings = {
        cell: found.valid.state.value for cell, found in by_cell(case, count).items() if found.valid is not None
    }
    cells: list[Cell] = []
    lines: list[Row] = []
    for known_one in wanted:
        for defendant in known_one.defendants:
            for victim in known_one.victims:
                here = tagged[known_one.id, defendant, victim]
                _fill(known_one, defendant, victim, here, findings, cells, lines)
    return Grid(cells, lines, case.withheld)


def _fill(
    count: Count,
    defendant: str,
    victim: str,
    tagged: dict[str, dict[str, int]],
    findings: dict[tuple[str, str, str, str], str],
    cells: list[Cell],
    lines: list[Row],
) -> None:
    law = offence(count.offence)
    period = count.period_of(defendant, victim).dates()
    supported = {element for element, stances in tagged.items() if stances.get(Stance.SUPPORTS)}
    stand = coverage(law, period, count.facts(defendant, victim), supported)
    shown = {element.id for group in rows(law, period) for element in group.elements} | set(tagged)
    for element in law.elements:
        if element.id not in shown:
            continue
        own = [tagged.get(identifier, {}) for identifier in _family(law, element.id)]
        applies = stand.applies.get(element.id)
        cells.append(
            Cell(
                count=count.id,
                defendant=defendant,
                victim=victim,
                element=element.id,
                kind=element.kind,
                supports=sum(stances.get(Stance.SUPPORTS, 0) for stances in own),
                contradicts=sum(stances.get(Stance.CONTRADICTS, 0) for stances in own),
                context=sum(stances.get(Stance.CONTEXT, 0) for stances in own),
                finding=findings.get((count.id, defendant, victim, element.id)),
                applies="disputed" if applies is None else applies,
            )
        )
    lines.append(Row(count.id, defendant, victim, count.offence, stand.state, list(stand.open)))


def _family(law: Offence, element: str) -> list[str]:
    """An element and its sub-alternatives: a passage on one of them is one on it."""
    return [element, *(row.id for row in law.elements if row.parent == element)]


def _line(element: Element) -> ElementRow:
    return ElementRow(
        id=element.id,
        kind=element.kind,
        label={"en": element.label.en, "pl": element.label.pl},
        short={"en": element.short.en, "pl": element.short.pl},
        term=element.term,
        parent=element.parent,
        source=element.source,
        checked=element.checked,
    )


def grid_rows(case: Case, count: str) -> list[Band]:
    """The rows of a count's grid, grouped as its offence groups them, in force during the count's period."""
    known = known_count(case.file.reading(), count)
    return [
        Band(
            kind=group.kind,
            heading={"en": group.heading.en, "pl": group.heading.pl},
            rule={"en": group.rule.en, "pl": group.rule.pl} if group.rule else None,
            proof={"en": group.proof.en, "pl": group.proof.pl} if group.proof else None,
            elements=[_line(element) for element in group.elements],
        )
        for group in rows(offence(known.offence), known.period.dates())
    ]


def elements_of(case: Case, count: str) -> list[ElementRow]:
    """The rows of a count's grid without their groups, in pack order."""
    return [element for band in grid_rows(case, count) for element in band.elements]


def warnings(case: Case, count: str) -> list[Words]:
    """Facts often looked for that the offence of a count does not need."""
    known = known_count(case.file.reading(), count)
    return [{"en": fact.label.en, "pl": fact.label.pl} for fact in offence(known.offence).not_elements]


def provision(case: Case, count: str) -> tuple[str, Words]:
    """How the offence of a count is cited, and the caution to verify it."""
    law = offence(known_count(case.file.reading(), count).offence)
    return law.provision, {"en": law.verify.en, "pl": law.verify.pl}


def penalties(case: Case, count: str, defendant: str, victim: str) -> list[PenaltyLine]:
    """Penalties in force at the act and later ones side by side."""
    known = known_count(case.file.reading(), count)
    start, end = known.period_of(defendant, victim).dates()
    found = []
    for entry in penalties_for(offence(known.offence), start, end):
        label, words = entry.penalty.label, entry.penalty.words
        found.append(
            PenaltyLine(
                text={"en": label.en, "pl": label.pl},
                words={"en": words.en, "pl": words.pl} if words else None,
                valid_from=entry.penalty.valid_from,
                valid_to=entry.penalty.valid_to,
                at_act=entry.standing == "at_act",
                checked=entry.penalty.checked,
            )
        )
    return found


def passages(case: Case, count: str, defendant: str, victim: str, element: str) -> list[Passage]:
    """Every passage behind a cell, sub-alternatives included, in file order."""
    law = offence(known_count(case.file.reading(), count).offence)
    family = _family(law, element)
    marks = ", ".join("?" * len(family))
    found, form = [], citation_form(case)
    for part in parts_with_documents(case):
        connection = case.file.reading(part)
        tags = evidence.tags(
            connection,
            f'"count" = ? AND defendant = ? AND victim = ? AND element IN ({marks})',
            (count, defendant, victim, *family),
        )
        known = {identifier: store.get(connection, identifier) for identifier in {tag.document for tag in tags}}
        texts = store.pages_with_ids(connection, [page_id(tag.document, tag.page) for tag in tags]) if tags else {}
        for tag in tags:
            page, document = texts.get(page_id(tag.document, tag.page)), known.get(tag.document)
            if page is None or document is None:
                continue
            where = cite(document.volume, page.folio, document.name, tag.page, form)
            found.append(Passage(anchored(tag, page.text), where, document.name, tag.page, page.folio))
    return sorted(found, key=lambda passage: (passage.tag.document, passage.tag.page, passage.tag.start))
