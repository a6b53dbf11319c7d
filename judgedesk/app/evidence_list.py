"""The prosecutor's list of evidence (KPK 332–333): each item with what it is to prove, taken from the grid.

Nothing is made up: an item stands here because somebody tagged a passage of it to an element, or said of a testimony to
which elements it goes. Who is to be heard appears without an address.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final, TypeAlias

from judgedesk.app import grid, kept, law, paper_content, passages, reading
from judgedesk.app.casefile import Case
from judgedesk.app.outgoing import Recipient, release
from judgedesk.app.paper_content import Subject
from judgedesk.app.paper_kinds import ANNEX, OWN
from judgedesk.app.paper_parties import Parties
from judgedesk.app.paper_words import day_said
from judgedesk.app.templates import template
from judgedesk.app.wording import QT_TRANSLATE_NOOP, translated
from judgedesk.app.writing import secret_witnesses
from judgedesk.domain.errors import UserError
from judgedesk.domain.evidence import Count, Stance
from judgedesk.domain.roles import Compartment
from judgedesk.drafting.templated import filled

Json: TypeAlias = dict[str, Any]
Cell: TypeAlias = tuple[str, str, str, str]
TEMPLATE: Final = "evidence_list"
_THESIS: Final = QT_TRANSLATE_NOOP("cli", "count {count}, {accused}, {injured}: {elements}")


@dataclass(frozen=True, slots=True)
class Item:
    """One piece of evidence. `document` is its id, 0 for who is to be heard; then `person` is an id.

    Attributes:
        name: of the document; what the person is called.
        cites: the places of its passages, each once, in file order.
        theses: what it is to prove, a line a count, accused and injured party.
    """

    document: int
    person: str
    name: str
    cites: tuple[str, ...]
    theses: tuple[str, ...]


def items(case: Case, language: str = "en", count: str | None = None) -> list[Item]:
    """Persons to be heard in the order recorded, then documents in file order; of one count, or of all.

    Raises:
        UserError: ``count.unknown``.
    """
    parties = Parties(case, language, Recipient.SERVED, secret_witnesses(case))
    return _items(case, language, count, parties)


def _items(case: Case, language: str, count: str | None, parties: Parties) -> list[Item]:
    counts = {one.id: one for one in grid.counts(case) if count in (None, one.id)}
    if count is not None and not counts:
        raise UserError("count.unknown", count=count)
    cells: dict[int, dict[Cell, None]] = {}
    cites: dict[int, dict[str, None]] = {}
    for one in counts:
        for (defendant, victim, element), here in passages.of_count(case, one).items():
            for passage in here:
                if passage.tag.stance is Stance.SUPPORTS and _in_grid(element):
                    cells.setdefault(passage.tag.document, {})[one, defendant, victim, element] = None
                    cites.setdefault(passage.tag.document, {})[passage.cite] = None
    said = _Theses(counts, parties, language)
    found = _persons(case, said, parties)
    for document in reading.listed(case):
        if document.id in cells:
            theses = said.of(list(cells[document.id]))
            found.append(Item(document.id, "", document.name, tuple(cites[document.id]), theses))
    return found


def _in_grid(element: str) -> bool:
    known = law.packs().elements.get(element)
    return known is not None


def _persons(case: Case, said: "_Theses", parties: Parties) -> list[Item]:
    found: dict[str, dict[Cell, None]] = {}
    for raw in kept.all_of(case, "testimony"):
        person, wanted = str(raw.get("person", "")), set(raw.get("elements", ()))
        if person in parties.people and wanted:
            found.setdefault(person, {}).update(dict.fromkeys(said.cells_for(person, wanted)))
    return [Item(0, person, parties.called(person), (), said.of(list(cells))) for person, cells in found.items()]


class _Theses:
    """What cells of the grid are called in one paper."""

    def __init__(self, counts: Mapping[str, Count], parties: Parties, language: str) -> None:
        self._counts, self._parties, self._language = counts, parties, language

    def cells_for(self, person: str, elements: set[str]) -> list[Cell]:
        """Cells to which a testimony goes: of an injured party or accused those of theirs, of others all."""
        found = []
        for count in self._counts.values():
            known = [one.id for one in law.charged(count).elements if one.id in elements]
            for defendant in count.defendants:
                for victim in count.victims:
                    if person not in count.victims or person == victim:
                        found += [(count.id, defendant, victim, element) for element in known]
        return found

    def of(self, cells: Sequence[Cell]) -> tuple[str, ...]:
        """A line a count, accused and injured party."""
        lines: dict[tuple[str, str, str], list[str]] = {}
        for count, defendant, victim, element in cells:
            label = law.packs().element(element).label.in_language(self._language)
            lines.setdefault((count, defendant, victim), []).append(label)
        text = translated(_THESIS, self._language, "cli")
        return tuple(
            text.format(count=self._counts[count].label, accused=self._parties.called(defendant),
                        injured=self._parties.called(victim), elements="; ".join(dict.fromkeys(labels)))
            for (count, defendant, victim), labels in lines.items()
        )  # fmt: skip


def write_list(
    case: Case, path: Path, language: str = "en", count: str | None = None, recipient: Recipient = Recipient.SERVED,
    override: str = "",
) -> int:  # fmt: skip
    """Write the list as a .docx; answers its items. For the annex: the addresses of those to be heard, nothing else.

    Raises:
        UserError: ``evidence_list.empty``, ``count.unknown``, ``out.unknown_ending``, ``template.bad``, ``leak.found``,
            ``keys.not_yours`` for authority and annex without the key to identities; ``leak.cannot_check``,
            ``out.not_logged``, ``disk.unwritable``.
    """
    if recipient in (Recipient.AUTHORITY, Recipient.ANNEX):
        case.file.need(Compartment.SEALED)
    if path.suffix.lower() != ".docx":
        raise UserError("out.unknown_ending", ending=path.suffix, known=".docx")
    parties = Parties(case, language, recipient, secret_witnesses(case))
    found = _items(case, language, count, parties)
    if not found:
        raise UserError("evidence_list.empty")
    heard = tuple(one.person for one in found if one.person)
    made = paper_content.content(case, OWN, Subject("person", "", heard), parties, language, recipient)
    made |= {
        "persons": [_said(one) for one in found if one.person],
        "documents": [_said(one) for one in found if one.document],
        "on": day_said(date.today().isoformat(), language),
    }
    content = parties.replacing().put_into_all(made)
    name = ANNEX if recipient is Recipient.ANNEX else TEMPLATE
    release(case, path, filled(template(name, language).path, content), what=name, number=len(found),
            recipient=recipient, override=override)  # fmt: skip
    return len(found)


def _said(one: Item) -> Json:
    return {"name": one.name, "cites": "; ".join(one.cites), "theses": "\n".join(one.theses)}
