"""What a question means: a small tree of frozen nodes, every word folded."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from judgedesk.domain.errors import UserError
from judgedesk.language.fold import index_text


@dataclass(frozen=True, slots=True)
class Term:
    """One word. `spelled` is what the user typed, `at` where in the question; neither takes part in comparison."""

    word: str
    spelled: str = field(default="", compare=False)
    at: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Prefix:
    """Words that begin so: ``paszport*``."""

    word: str
    spelled: str = field(default="", compare=False)
    at: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that follow one another; with `open_end` the last is only the beginning of a word."""

    words: tuple[str, ...]
    open_end: bool = False
    spelled: str = field(default="", compare=False)
    at: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class And:
    """All of the parts. At least one of them is no `Not`."""

    parts: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Or:
    """Any of the parts. None of them is a `Not`."""

    parts: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Not:
    """Leaves out what the part finds. Stands only inside an `And`."""

    part: "Node"
    at: int = field(default=0, compare=False)


Leaf: TypeAlias = Term | Prefix | Phrase
Node: TypeAlias = Leaf | And | Or | Not


@dataclass(frozen=True, slots=True)
class Field:
    """A condition on the document: ``volume``, ``kind`` or ``document`` and what it must be."""

    name: str
    value: str
    at: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Query:
    """A question: its tree (None when it only names documents) and its conditions on documents, all to be met."""

    root: Node | None
    fields: tuple[Field, ...] = ()
    text: str = field(default="", compare=False)


def wanted(node: Node | None) -> Iterator[Leaf]:
    """The leaves that a page may hold, in order: what stands under a `Not` is left out."""
    if isinstance(node, And | Or):
        for part in node.parts:
            yield from wanted(part)
    elif isinstance(node, Term | Prefix | Phrase):
        yield node


def and_any_of(query: Query, names: Sequence[str]) -> Query:
    """The question narrowed to pages that hold at least one of the names, each as a phrase.

    Raises:
        UserError: ``query.no_names`` when no name holds a letter or digit: the narrowing must never fall away unseen.
    """
    phrases = tuple(Phrase(tuple(folded), spelled=name) for name in names if (folded := index_text(name).split()))
    if not phrases:
        raise UserError("query.no_names")
    any_name: Node = phrases[0] if len(phrases) == 1 else Or(phrases)
    return replace(query, root=any_name if query.root is None else And((query.root, any_name)))


def written(query: Query) -> str:
    """The question as text that parses to the same tree. Every operator is spelled out."""
    pieces = [f'{condition.name}:"{condition.value}"' for condition in query.fields]
    if query.root is not None:
        pieces.insert(0, _written(query.root))
    return " AND ".join(pieces)


def _written(node: Node) -> str:
    if isinstance(node, Term):
        return node.word
    if isinstance(node, Prefix):
        return f"{node.word}*"
    if isinstance(node, Phrase):
        return f'"{" ".join(node.words)}{"*" if node.open_end else ""}"'
    if isinstance(node, Not):
        return f"NOT {_written(node.part)}"
    operator = " AND " if isinstance(node, And) else " OR "
    return f"({operator.join(_written(part) for part in node.parts)})"
