"""What a question means: a small tree of frozen nodes, every word folded."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from judgedesk.domain.errors import UserError
from judgedesk.language.fold import index_text

_SHORTEST_OF_A_NAME = 3
_MOST_OF_A_NAME = 4


@dataclass(frozen=True, slots=True)
class Term:
    """One word, ``paszport``; with `exact` (``=paszport``) only as it stands, in no other form.

    `spelled` is what the user typed, `at` where in the question; neither takes part in comparison.
    """

    word: str
    exact: bool = False
    spelled: str = field(default="", compare=False)
    at: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Prefix:
    """Words that begin so: ``paszport*``."""

    word: str
    spelled: str = field(default="", compare=False)
    at: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Wild:
    """Words of a pattern, folded: ``*`` any letters and digits, ``?`` exactly one: ``*port``, ``p?szport``."""

    pattern: str
    spelled: str = field(default="", compare=False)
    at: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Fuzzy:
    """Words at most so many edits away (1 or 2; two swapped neighbours are one): ``nguyen~1``."""

    word: str
    edits: int
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
class Near:
    """Different words in any order with at most `distance` words between the first and the last: ``"a b"~5``.

    The others among them are counted. Each part lists the words that will do at its place: the parser names one.
    """

    parts: tuple[tuple[str, ...], ...]
    distance: int
    spelled: str = field(default="", compare=False)
    at: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Forms:
    """Any of some words of the case's vocabulary: what `of`, a leaf of the question, was widened to; may be none."""

    words: tuple[str, ...]
    of: "Term | Wild | Fuzzy"


@dataclass(frozen=True, slots=True)
class Field:
    """A condition on the page or its document: ``volume:III``, or a range, ``folio:[100 TO 200]``.

    A range has `low` and `high`, both included, "" where it is open; else both are None and `value` says what is meant.
    """

    name: str
    value: str
    low: str | None = None
    high: str | None = None
    at: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class PageSet:
    """Some pages of one compartment, by id: what a condition came to that only the case can answer (tags, say)."""

    pages: tuple[int, ...]
    of: Field


@dataclass(frozen=True, slots=True)
class And:
    """All of the parts."""

    parts: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Or:
    """Any of the parts. None of them is a `Not`."""

    parts: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Not:
    """Leaves out what the part finds. Stands inside an `And`, or alone before a condition (``NOT volume:II``)."""

    part: "Node"
    at: int = field(default=0, compare=False)


Leaf: TypeAlias = Term | Prefix | Wild | Fuzzy | Phrase | Near | Forms
Condition: TypeAlias = Field | PageSet
Node: TypeAlias = Leaf | Condition | And | Or | Not

LEAVES = (Term, Prefix, Wild, Fuzzy, Phrase, Near, Forms)

_QUOTE = re.compile('["＂]')
_PLAIN_VALUE = re.compile(r"\w+(?:[./@-]\w+)*")


@dataclass(frozen=True, slots=True)
class Query:
    """A question and the text it was made from."""

    root: Node
    text: str = field(default="", compare=False)


def wanted(node: Node) -> Iterator[Leaf]:
    """The leaves that a page may hold, in order: what stands under a `Not` is left out."""
    if isinstance(node, And | Or):
        for part in node.parts:
            yield from wanted(part)
    elif isinstance(node, LEAVES):
        yield node


def conditions(node: Node) -> Iterator[Condition]:
    """Every condition in the tree, those under a `Not` too."""
    if isinstance(node, And | Or):
        for part in node.parts:
            yield from conditions(part)
    elif isinstance(node, Not):
        yield from conditions(node.part)
    elif isinstance(node, Field | PageSet):
        yield node


def has_words(node: Node) -> bool:
    """Whether the tree asks for any words, be it to leave them out."""
    if isinstance(node, And | Or):
        return any(has_words(part) for part in node.parts)
    return has_words(node.part) if isinstance(node, Not) else isinstance(node, LEAVES)


def changed(node: Node, change: Callable[[Leaf | Condition], Node]) -> Node:
    """The tree with every leaf and condition put through `change`."""
    if isinstance(node, And):
        return And(tuple(changed(part, change) for part in node.parts))
    if isinstance(node, Or):
        return Or(tuple(changed(part, change) for part in node.parts))
    if isinstance(node, Not):
        return replace(node, part=changed(node.part, change))
    return change(node)


def any_name(names: Sequence[str]) -> Node:
    """Pages that hold at least one of the names: its words side by side in any order, one other among them at most.

    Raises:
        UserError: ``query.no_names`` when no name holds a letter or digit: the narrowing must never fall away unseen.
    """
    found = tuple(_name(tuple(folded), name) for name in names if (folded := index_text(name).split()))
    if not found:
        raise UserError("query.no_names")
    return found[0] if len(found) == 1 else Or(found)


def _name(words: tuple[str, ...], spelled: str) -> Node:
    """A name, to be widened to its forms; what is short, as in ``P-1``, stands as it is."""
    if any(len(word) < _SHORTEST_OF_A_NAME or not word.isalpha() for word in words):
        return Phrase(words, spelled=spelled)
    if len(words) == 1:
        return Term(words[0], spelled=spelled)
    if len(set(words)) < len(words) or len(words) > _MOST_OF_A_NAME:
        return Phrase(words, spelled=spelled)
    return Near(tuple((word,) for word in words), 1, spelled=spelled)


def value_written(value: str) -> str:
    """A value as it is typed behind a field's colon: in quotation marks where it needs them, a quote in it doubled."""
    if _PLAIN_VALUE.fullmatch(value):
        return value
    doubled = _QUOTE.sub(r"\g<0>\g<0>", value)
    return f'"{doubled}"'


def written(query: Query) -> str:
    """The question as text that parses to the same tree. Every operator is spelled out, no bracket needless.

    It can be longer than what was typed, and so longer than a question may be.
    """
    return _written(query.root)


def _written(node: Node) -> str:
    if isinstance(node, Not):
        return f"NOT {_bracketed(node.part, And, Or)}"
    if isinstance(node, And):
        return " AND ".join(_bracketed(part, Or) for part in node.parts)
    if isinstance(node, Or):
        return " OR ".join(_written(part) for part in node.parts)
    if isinstance(node, Forms | PageSet):
        return _written(node.of)
    if isinstance(node, Field):
        if node.low is None or node.high is None:
            return f"{node.name}:{value_written(node.value)}"
        return f"{node.name}:[{node.low or '*'} TO {node.high or '*'}]"
    return _leaf_written(node)


def _bracketed(node: Node, *kinds: type) -> str:
    return f"({_written(node)})" if isinstance(node, kinds) else _written(node)


def _leaf_written(leaf: Term | Prefix | Wild | Fuzzy | Phrase | Near) -> str:
    if isinstance(leaf, Term):
        return f"={leaf.word}" if leaf.exact else leaf.word
    if isinstance(leaf, Prefix):
        return f"{leaf.word}*"
    if isinstance(leaf, Wild):
        # At a word's end a question mark could close a sentence.
        return f"={leaf.pattern}" if leaf.pattern.endswith("?") else leaf.pattern
    if isinstance(leaf, Fuzzy):
        return f"{leaf.word}~{leaf.edits}"
    if isinstance(leaf, Near):
        return f'"{" ".join(words[0] for words in leaf.parts)}"~{leaf.distance}'
    return f'"{" ".join(leaf.words)}{"*" if leaf.open_end else ""}"'
