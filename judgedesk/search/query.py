"""The query language.

| typed | found |
|---|---|
| ``paszport zabrany`` | pages with both words; a blank is AND |
| ``a OR b``, ``a NOT b``, ``a -b``, ``+a``, ``( )`` | AND binds closer than OR |
| ``"handel ludźmi"``, ``"handel lu*"`` | words that follow one another |
| ``"passport taken"~5`` | two to six words in any order, at most so many others among them |
| ``=paszport`` | this word and no other form of it |
| ``paszport*``, ``*port``, ``pasz*rt``, ``p?szport`` | ``*`` any letters and digits, ``?`` one |
| ``nguyen~``, ``nguyen~2`` | words one or two letters away |
| ``volume:II``, ``tom:(I OR II)``, ``folio:[100 TO 200]``, ``date:2022-03`` | conditions (`values.NAMES`) |

Where OR meets a blank, ``+`` or ``-`` in one bracket, people and programs read it in different ways, so brackets are
asked for. Every question either means what it says or is refused at the character where it stops meaning anything.
"""

import warnings
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from judgedesk.search.scan import DEEPEST, Token, refuse, scan
from judgedesk.search.tree import And, Field, Node, Not, Or, Query, has_words
from judgedesk.search.values import ONE_OF

_BEGINS = frozenset({"atom", "(", "NOT", "+"})
_OPERANDS = frozenset({"atom", "("})
_AFTER = {"AND": _BEGINS, "OR": _BEGINS, "NOT": _OPERANDS, "+": _OPERANDS}
_SIGNS = frozenset("+-")
_WHOOSH = {"AND": "&", "OR": "|", "NOT": "!"}
_FIRST_ATOM = 0xE000
"""Whoosh looks at every character many times, so it is shown one for each atom and operator."""


def parse(text: str) -> Query:
    """The meaning of a question.

    Raises:
        UserError: ``query.bad`` with `position` (characters from 0), `reason` (a stable name) and `text`.
    """
    tokens = scan(text)
    if not tokens:
        refuse(0, "empty")
    atoms = [token for token in tokens if token.kind == "atom"]
    # Whoosh sees operators, brackets and a sign for each of our atoms only: its grammar of precedence and grouping can
    # be trusted, its reading of what stands in between cannot.
    theirs = _structure().parse(_spelled_out(tokens), normalize=False)
    return _query(_tree(theirs, atoms, _nots(tokens)), text)


@lru_cache(maxsize=1)
def _structure() -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # Whoosh 2.7.4 warns of its own source on newer Pythons
        from whoosh.qparser import GroupPlugin, OperatorsPlugin, QueryParser

    operators = OperatorsPlugin(And="&", Or=r"\|", Not="!", AndNot=None, AndMaybe=None, Require=None)
    return QueryParser("body", None, plugins=[GroupPlugin(), operators])


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
    """The question as Whoosh is shown it, every operator written; its form is checked on the way."""
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
                pieces.append("&")
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
        if token.kind == "atom":
            pieces.append(chr(_FIRST_ATOM + atoms))
            atoms += 1
        elif token.kind != "+":
            pieces.append(_WHOOSH.get(token.kind, token.kind))
        before = token
    _check_pair(before, None)
    opened = brackets[-1].opened
    if opened:
        refuse(opened.at, "unbalanced_bracket", opened.text)
    brackets[0].close()
    return "".join(pieces)


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


def _tree(theirs: Any, atoms: list[Token], nots: list[list[int]]) -> Node:
    """Whoosh's tree as ours: atoms for their signs, And in And and Or in Or made flat."""
    kind = type(theirs).__name__
    if kind == "Term":
        meaning = atoms[_number(theirs)].meaning
        if meaning is None:
            raise AssertionError(theirs)
        return meaning
    if kind == "Not":
        at = nots[_first_atom(theirs)].pop(0)
        return Not(_tree(theirs.query, atoms, nots), at)
    flat = And if kind == "And" else Or
    parts: list[Any] = []
    for part in theirs.subqueries:
        node = _tree(part, atoms, nots)
        parts += node.parts if isinstance(node, flat) else [node]
    return parts[0] if len(parts) == 1 else flat(tuple(parts))


def _first_atom(theirs: Any) -> int:
    while type(theirs).__name__ != "Term":
        theirs = theirs.query if type(theirs).__name__ == "Not" else theirs.subqueries[0]
    return _number(theirs)


def _number(theirs: Any) -> int:
    return ord(theirs.text) - _FIRST_ATOM


def _query(whole: Node, text: str) -> Query:
    """The whole question, once it is sure that it looks for something."""
    _check(whole)
    if isinstance(whole, Not) and has_words(whole):
        refuse(whole.at, "only_not", "NOT")
    return Query(whole, text)


def _check(node: Node) -> None:
    """Refuse what means nothing: NOT before NOT, a NOT among alternatives, words to leave out and none to find."""
    if isinstance(node, Not):
        if isinstance(node.part, Not):
            refuse(node.part.at, "double_not", "NOT")
        _check(node.part)
    elif isinstance(node, And | Or):
        refused = [part for part in node.parts if isinstance(part, Not)]
        if isinstance(node, Or) and refused:
            refuse(refused[0].at, "not_in_or", "NOT")
        if len(refused) == len(node.parts):
            worded = [part for part in refused if has_words(part)]
            if worded:
                refuse(worded[0].at, "only_not", "NOT")
        for part in node.parts:
            _check(part)
        if isinstance(node, And):
            _check_conditions(node)


def _check_conditions(node: And) -> None:
    """Refuse two values where a page has one: nothing could be found. Ranges may overlap."""
    named: set[str] = set()
    for part in node.parts:
        if isinstance(part, Field) and part.low is None and part.name in ONE_OF:
            if part.name in named:
                refuse(part.at, "field_twice", part.name)
            named.add(part.name)
