"""What a question means in this case: persons for their names, elements for their passages, words for their forms."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Final

from judgedesk.app import forms, law
from judgedesk.app.casefile import Case
from judgedesk.app.reading import parts_with_documents
from judgedesk.domain.documents import page_id
from judgedesk.domain.errors import UserError
from judgedesk.domain.evidence import Person, Stance
from judgedesk.domain.roles import Compartment
from judgedesk.language.fold import index_text
from judgedesk.search.engine import refuse_unknown
from judgedesk.search.facts import PageFacts
from judgedesk.search.query import parse
from judgedesk.search.scan import refuse
from judgedesk.search.tree import (
    And,
    Condition,
    Field,
    Forms,
    Leaf,
    Node,
    Not,
    PageSet,
    Query,
    any_name,
    changed,
    conditions,
)
from judgedesk.search.widening import Expansion, Widening
from judgedesk.store import enrichment, evidence, saved
from judgedesk.store.database import Connection

_DEEPEST: Final = 5
_LEARNT: Final = {"date": "candidates", "lang": "languages"}
EXACT: Final = Widening(forms=False, scripts=False)
"""Words only as they stand."""


@dataclass(frozen=True, slots=True)
class Meant:
    """A question as it was asked, what it means in each compartment open to the user, and what its words came to.

    `lacking` names languages of the case whose dictionaries could not be asked, or are not loaded yet: forms may be
    missing. `not_learnt` counts documents whose dates or languages, asked for here, nobody has looked for yet.
    """

    asked: Query
    parts: Mapping[Compartment, Query]
    expansions: tuple[Expansion, ...]
    lacking: tuple[str, ...]
    not_learnt: int = 0


def meaning(
    case: Case, text: str, *, person: str | None = None, widening: Widening | None = None, wait: bool = True
) -> Meant:
    """What a question means.

    Args:
        case: an open case.
        text: in the query language.
        person: only pages that name this person (id, pseudonym or name, as far as the user's keys reach).
        widening: what words are widened to; their forms and other scripts without it.
        wait: for dictionaries that are not loaded yet.

    Raises:
        UserError: ``query.bad`` with `position`, `reason` and `text`; ``person.unknown``; ``query.no_names``.
    """
    asked = parse(text)
    root = asked.root
    if person is not None:
        root = And((*(root.parts if isinstance(root, And) else (root,)), any_name(names_of(case, person))))
    root = _for_all_parts(case, root, ())
    parts = parts_with_documents(case)
    refuse_unknown([PageFacts(case.file.reading(part), case.remembered(part)) for part in parts], Query(root, text))
    elements, words = _Elements(), forms.of(case)
    meant: dict[Compartment, Query] = {}
    expansions: list[Expansion] = []
    for part in parts:
        query = Query(changed(root, _in_part(case.file.reading(part), elements)), text)
        meant[part], told = words.widened(part, query, widening or Widening(), wait=wait)
        expansions = _together(expansions, told)
    lacking: tuple[str, ...] = ()
    if expansions and (widening or Widening()).forms:
        lacking = words.failed() if wait else words.lacking()
    return Meant(asked, meant, tuple(expansions), lacking, not_learnt(case, conditions(root)))


def not_learnt(case: Case, asked: Iterable[Condition]) -> int:
    """How many documents may fail to meet conditions only because enrichment has not come to them."""
    steps = {_LEARNT[one.name] for one in asked if isinstance(one, Field) and one.name in _LEARNT}
    return max(
        (
            sum(enrichment.not_learnt(case.file.reading(part), step) for part in parts_with_documents(case))
            for step in steps
        ),
        default=0,
    )


def _together(one: list[Expansion], other: list[Expansion]) -> list[Expansion]:
    """What the same words came to in two compartments."""
    if not one:
        return other
    return [
        replace(mine, forms=tuple({form.word: form for form in (*theirs.forms, *mine.forms)}.values()))
        for mine, theirs in zip(one, other, strict=True)
    ]


def names_of(case: Case, named: str) -> list[str]:
    """Every name that the user may see of whoever is meant by an id, else by a name or pseudonym: of all called so.

    Raises:
        UserError: ``person.unknown``, ``query.no_names``.
    """
    persons = evidence.persons(case.file)
    wanted = _comparable(named)
    meant = [person for person in persons if named in (person.id, *(one.id for one in person.details.merged))] or [
        person
        for person in persons
        if wanted in {_comparable(label) for label in (person.id, *_names(person), *_once(person)) if label.strip()}
    ]
    if not meant:
        raise UserError("person.unknown", person=named)
    found = list(dict.fromkeys(name for person in meant for name in (*_names(person), *filter(None, _once(person)))))
    if not found:
        raise UserError("query.no_names")
    return found


def _names(person: Person) -> list[str]:
    return [name for name in (*person.called, person.pseudonym) if name.strip()]


def _once(person: Person) -> list[str]:
    """Pseudonyms of records that became part of this one."""
    return [one.pseudonym for one in person.details.merged]


def _comparable(name: str) -> str:
    return index_text(name) or name.strip().casefold()


def _for_all_parts(case: Case, root: Node, within: tuple[str, ...]) -> Node:
    """Persons and saved questions put in the place of their names; `within` are the saved ones this stands in."""

    def replaced(node: Leaf | Condition) -> Node:
        if isinstance(node, Field) and node.name == "person":
            return _standing_at(node.at, _naming(case, node.value, node.at))
        if isinstance(node, Field) and node.name == "saved":
            return _standing_at(node.at, _kept(case, node, within))
        return node

    return changed(root, replaced)


def _standing_at(at: int, tree: Node) -> Node:
    """What was put in the place of a name: whatever is said of it is said of where the name stands."""

    def moved(node: Leaf | Condition) -> Node:
        return node if isinstance(node, Forms | PageSet) else replace(node, at=at)

    return changed(tree, moved)


def _naming(case: Case, person: str, at: int) -> Node:
    try:
        return any_name(names_of(case, person))
    except UserError as error:
        if error.code != "person.unknown":
            raise
        refuse(at, "no_such_person", person)


def _kept(case: Case, node: Field, within: tuple[str, ...]) -> Node:
    """What a saved question asks, of the person it was narrowed to; its words are widened as those around it."""
    name = _comparable(node.value)
    if name in within or len(within) >= _DEEPEST:
        refuse(node.at, "saved_in_itself", node.value)
    kept = _saved(case).get(name)
    if kept is None:
        refuse(node.at, "no_such_saved", node.value)
    try:
        root = _for_all_parts(case, parse(kept.query).root, (*within, name))
    except UserError as error:
        if error.code != "query.bad":
            raise
        refuse(node.at, str(error.facts["reason"]), str(error.facts["text"]))
    person = kept.options.get("person")
    return And((root, _naming(case, str(person), node.at))) if person else root


def _saved(case: Case) -> dict[str, saved.Saved]:
    """The saved questions open to the user, by their folded names."""
    found = {}
    for part in parts_with_documents(case):
        for one in saved.all_saved(case.file.reading(part), sealed=part is Compartment.SEALED):
            found[_comparable(one.name)] = one
    return found


class _Elements:
    """Elements of the packs by what somebody may call them."""

    def __init__(self) -> None:
        self._known: dict[str, set[str]] | None = None

    def called(self, name: str) -> set[str]:
        """Ids of the elements meant by an id, its last part, a kind (``means``) or words of a label."""
        if self._known is None:
            self._known = {}
            named = [
                (element, (element.id, element.id.rpartition(".")[2], element.kind, element.label.en, element.label.pl))
                for offence in law.packs().offences.values()
                for element in offence.elements
            ]
            for element, labels in named:
                for label in labels:
                    self._known.setdefault(index_text(label), set()).add(element.id)
            for indicator in law.indicators().indicators.values():
                for label in (indicator.id, indicator.label.en, indicator.label.pl):
                    self._known.setdefault(index_text(label), set()).add(indicator.id)
        wanted = index_text(name)
        exact = self._known.get(wanted)
        if exact is not None or not wanted:
            return exact or set()
        return {one for label, ids in self._known.items() if f" {wanted}" in f" {label}" for one in ids}


def _in_part(connection: Connection, elements: _Elements) -> Callable[[Leaf | Condition], Node]:
    """What stands for conditions on tags in one compartment."""

    def replaced(node: Leaf | Condition) -> Node:
        if not isinstance(node, Field):
            return node
        if node.name == "element":
            ids = elements.called(node.value)
            if not ids:
                refuse(node.at, "no_such_element", node.value)
            return PageSet(_tagged(connection, elements=ids), node)
        if node.name == "tag":
            if node.value == "none":
                return Not(PageSet(_tagged(connection), node), node.at)
            stance = None if node.value == "any" else Stance(node.value)
            return PageSet(_tagged(connection, stance=stance), node)
        return node

    return replaced


def _tagged(
    connection: Connection, *, elements: Collection[str] | None = None, stance: Stance | None = None
) -> tuple[int, ...]:
    """Pages with a tag."""
    tags = evidence.tags(connection)
    return tuple(
        sorted(
            {
                page_id(tag.document, tag.page)
                for tag in tags
                if (elements is None or tag.element in elements) and (stance is None or tag.stance is stance)
            }
        )
    )
