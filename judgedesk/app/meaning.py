"""What a question means in this case: persons for their names, elements for their passages, words for their forms."""

from collections.abc import Callable, Collection, Mapping
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
from judgedesk.search.tree import And, Condition, Field, Leaf, Node, Not, PageSet, Query, any_name, changed
from judgedesk.search.widening import Expansion, Widening
from judgedesk.store import evidence, saved
from judgedesk.store.database import Connection

_DEEPEST: Final = 5
EXACT: Final = Widening(forms=False, scripts=False)
"""Words only as they stand."""


@dataclass(frozen=True, slots=True)
class Meant:
    """A question as it was asked, what it means in each compartment open to the user, and what its words came to.

    `lacking` names languages of the case whose dictionaries could not be asked, or are not loaded yet: forms may be
    missing.
    """

    asked: Query
    parts: Mapping[Compartment, Query]
    expansions: tuple[Expansion, ...]
    lacking: tuple[str, ...]


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
    return Meant(asked, meant, tuple(expansions), lacking)


def _together(one: list[Expansion], other: list[Expansion]) -> list[Expansion]:
    """What the same words came to in two compartments."""
    if not one:
        return other
    return [
        replace(mine, forms=tuple({form.word: form for form in (*theirs.forms, *mine.forms)}.values()))
        for mine, theirs in zip(one, other, strict=True)
    ]


def names_of(case: Case, named: str) -> list[str]:
    """Every name of a person that the user may see.

    Raises:
        UserError: ``person.unknown``, ``query.no_names``.
    """
    wanted = named.casefold()
    for person in evidence.persons(case.file):
        labels = {label.casefold() for label in (person.id, person.pseudonym, person.name, *person.aliases) if label}
        if wanted in labels:
            return names(person)
    raise UserError("person.unknown", person=named)


def names(person: Person) -> list[str]:
    """The names of a person that the user may see: at least one.

    Raises:
        UserError: ``query.no_names``.
    """
    found = [name for name in (person.name, *person.aliases, person.pseudonym) if name.strip()]
    if not found:
        raise UserError("query.no_names")
    return found


def _for_all_parts(case: Case, root: Node, within: tuple[str, ...]) -> Node:
    """Persons and saved questions put in the place of their names; `within` are the saved ones this stands in."""

    def replaced(node: Leaf | Condition) -> Node:
        if isinstance(node, Field) and node.name == "person":
            try:
                return any_name(names_of(case, node.value))
            except UserError as error:
                if error.code != "person.unknown":
                    raise
                refuse(node.at, "no_such_person", node.value)
        if isinstance(node, Field) and node.name == "saved":
            name = index_text(node.value) or node.value
            if name in within or len(within) >= _DEEPEST:
                refuse(node.at, "saved_in_itself", node.value)
            kept = _saved(case).get(name)
            if kept is None:
                refuse(node.at, "no_such_saved", node.value)
            return _for_all_parts(case, parse(kept.query).root, (*within, name))
        return node

    return changed(root, replaced)


def _saved(case: Case) -> dict[str, saved.Saved]:
    """The saved questions open to the user, by their folded names."""
    found = {}
    for part in parts_with_documents(case):
        for one in saved.all_saved(case.file.reading(part), sealed=part is Compartment.SEALED):
            found[index_text(one.name) or one.name] = one
    return found


class _Elements:
    """Elements of the packs by what somebody may call them."""

    def __init__(self) -> None:
        self._known: dict[str, set[str]] | None = None

    def called(self, name: str) -> set[str]:
        """Ids of the elements meant by an id, its last part, a kind (``means``) or words of a label."""
        if self._known is None:
            self._known = {}
            for offence in law.packs().offences.values():
                for element in offence.elements:
                    labels = (
                        element.id,
                        element.id.rpartition(".")[2],
                        element.kind,
                        element.label.en,
                        element.label.pl,
                    )
                    for label in labels:
                        self._known.setdefault(index_text(label), set()).add(element.id)
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
