"""The query language: words, "phrases", AND OR NOT, ``-word``, ``+word``, brackets, ``paszport*``, ``volume:II``.

A blank means AND. AND binds closer than OR; where OR meets a blank, ``+`` or ``-`` in one bracket, people and programs
read it in different ways, so brackets are asked for. Every question either means what it says or is refused at the
character where it stops meaning anything.
"""

import warnings
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from judgedesk.search.scan import DEEPEST, Token, refuse, scan
from judgedesk.search.tree import And, Field, Node, Not, Or, Phrase, Prefix, Query, Term

__all__ = ["match_expression", "parse"]

_BEGINS = frozenset({"atom", "(", "NOT", "+"})
_OPERANDS = frozenset({"atom", "("})
_AFTER = {"AND": _BEGINS, "OR": _BEGINS, "NOT": _OPERANDS, "+": _OPERANDS}
_SIGNS = frozenset("+-\u2212")


def parse(text: str) -> Query:
    """The meaning of a question.

    Raises:
        UserError: ``query.bad`` with `position` (characters from 0), `reason` (a stable name) and `text`.
    """
    tokens = scan(text)
    if not tokens:
        refuse(0, "empty")
    atoms = [token for token in tokens if token.kind == "atom"]
    # Whoosh sees operators, brackets and the numbers of our atoms only: its grammar of precedence and grouping can
    # be trusted, its reading of what stands in between cannot.
    theirs = _structure().parse(_spelled_out(tokens), normalize=False)
    return _query(_tree(theirs, atoms, _nots(tokens)), text)


def match_expression(root: Node, columns: str = "body") -> str:
    """The tree as an FTS5 expression over index columns. Only folded words, each quoted, ever enter it."""
    return f"{{{columns}}} : ({_match(root)})"


@lru_cache(maxsize=1)
def _structure() -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # Whoosh 2.7.4 warns of its own source on newer Pythons
        from whoosh.qparser import GroupPlugin, OperatorsPlugin, QueryParser, WhitespacePlugin

    operators = OperatorsPlugin(And="AND", Or="OR", Not="NOT", AndNot=None, AndMaybe=None, Require=None)
    return QueryParser("body", None, plugins=[WhitespacePlugin(), GroupPlugin(), operators])


@dataclass(slots=True)
class _Bracket:
    """What was seen in one bracket: its opening, the first OR, the first AND that nobody wrote."""

    opened: Token | None
    either: Token | None = None
    implied: Token | None = None

    def close(self) -> None:
        if self.either and self.implied:
            refuse(self.either.at, "needs_brackets", self.either.text)


def _spelled_out(tokens: list[Token]) -> str:
    """The question with every operator written and each atom as its number; its form is checked on the way."""
    pieces: list[str] = []
    brackets = [_Bracket(None)]
    before: Token | None = None
    atoms = 0
    for token in tokens:
        _check_pair(before, token)
        bracket = brackets[-1]
        if token.kind in _BEGINS:
            follows = before is not None and before.kind in {"atom", ")"}
            if follows:
                pieces.append("AND")
            if follows or token.text in _SIGNS:
                bracket.implied = bracket.implied or token
        if token.kind == "OR":
            bracket.either = bracket.either or token
        elif token.kind == "(":
            if len(brackets) > DEEPEST:
                refuse(token.at, "too_deep", token.text)
            brackets.append(_Bracket(token))
        elif token.kind == ")":
            if bracket.opened is None:
                refuse(token.at, "unbalanced_bracket", token.text)
            brackets.pop().close()
        if token.kind != "+":
            pieces.append(str(atoms) if token.kind == "atom" else token.kind)
        atoms += token.kind == "atom"
        before = token
    _check_pair(before, None)
    opened = brackets[-1].opened
    if opened:
        refuse(opened.at, "unbalanced_bracket", opened.text)
    brackets[0].close()
    return " ".join(pieces)


def _check_pair(before: Token | None, token: Token | None) -> None:
    """Refuse two neighbours that cannot stand together; None is the start or the end of the question."""
    if token is not None and token.kind in {"AND", "OR"} and (before is None or before.kind == "("):
        refuse(token.at, "operator_without_left", token.text)
    if before is None:
        return
    if token is not None and token.kind == ")" and before.kind == "(":
        refuse(before.at, "empty_brackets", "()")
    if token is not None and token.kind == "NOT" and before.kind == "NOT":
        refuse(token.at, "double_not", token.text)
    if before.kind in _AFTER and (token is None or token.kind not in _AFTER[before.kind]):
        refuse(before.at, "operator_without_right", before.text)


def _nots(tokens: list[Token]) -> list[list[int]]:
    """For each atom the characters of the NOTs that begin with it, outermost first."""
    found: list[list[int]] = []
    waiting: list[int] = []
    for token in tokens:
        if token.kind == "NOT":
            waiting.append(token.at)
        elif token.kind == "atom":
            found.append(waiting)
            waiting = []
    return found


def _tree(theirs: Any, atoms: list[Token], nots: list[list[int]]) -> Node | Field:
    """Whoosh's tree as ours: atoms for their numbers, And in And and Or in Or made flat."""
    kind = type(theirs).__name__
    if kind == "Term":
        meaning = atoms[int(theirs.text)].meaning
        if meaning is None:
            raise AssertionError(theirs)
        return meaning
    if kind == "Not":
        at = nots[_first_atom(theirs)].pop(0)
        return Not(_tree(theirs.query, atoms, nots), at)  # type: ignore[arg-type]  # _check refuses a Field here
    flat = And if kind == "And" else Or
    parts: list[Any] = []
    for part in theirs.subqueries:
        node = _tree(part, atoms, nots)
        parts += node.parts if isinstance(node, flat) else [node]
    return parts[0] if len(parts) == 1 else flat(tuple(parts))


def _first_atom(theirs: Any) -> int:
    while type(theirs).__name__ != "Term":
        theirs = theirs.query if type(theirs).__name__ == "Not" else theirs.subqueries[0]
    return int(theirs.text)


def _query(whole: Node | Field, text: str) -> Query:
    """Conditions on documents taken out of the tree; what is left must look for something."""
    parts = whole.parts if isinstance(whole, And) else (whole,)
    fields = tuple(part for part in parts if isinstance(part, Field))
    for number, condition in enumerate(fields):
        if condition.name in {earlier.name for earlier in fields[:number]}:
            refuse(condition.at, "field_twice", condition.name)
    rest = tuple(part for part in parts if not isinstance(part, Field))
    if not rest:
        return Query(None, fields, text)
    root = rest[0] if len(rest) == 1 else And(rest)
    if isinstance(root, Not):
        refuse(root.at, "only_not", "NOT")
    _check(root)
    return Query(root, fields, text)


def _check(node: Node | Field) -> None:
    """Refuse what the index cannot answer: a NOT with nothing to take from, a condition inside brackets."""
    if isinstance(node, Field):
        refuse(node.at, "field_place", node.name)
    if isinstance(node, Not):
        if isinstance(node.part, Not):
            refuse(node.part.at, "double_not", "NOT")
        _check(node.part)
    elif isinstance(node, And | Or):
        refused = [part for part in node.parts if isinstance(part, Not)]
        if isinstance(node, Or) and refused:
            refuse(refused[0].at, "not_in_or", "NOT")
        if len(refused) == len(node.parts):
            refuse(refused[0].at, "only_not", "NOT")
        for part in node.parts:
            _check(part)


def _match(node: Node) -> str:
    if isinstance(node, Term):
        return f'"{node.word}"'
    if isinstance(node, Prefix):
        return f'"{node.word}" *'
    if isinstance(node, Phrase):
        return f'"{" ".join(node.words)}"{" *" if node.open_end else ""}'
    if isinstance(node, Or):
        return f"({' OR '.join(_match(part) for part in node.parts)})"
    if isinstance(node, And):
        all_of = " AND ".join(_match(part) for part in node.parts if not isinstance(part, Not))
        none_of = " OR ".join(_match(part.part) for part in node.parts if isinstance(part, Not))
        return f"(({all_of}) NOT ({none_of}))" if none_of else f"({all_of})"
    raise AssertionError(node)  # a Not outside an And: `_check` refused it
