"""Conditions in the text of a question: which stand there, and the text with one more or one less."""

from collections.abc import Sequence
from dataclasses import dataclass

from judgedesk.domain.errors import UserError
from judgedesk.search.query import parse
from judgedesk.search.scan import Token, scan
from judgedesk.search.tree import Field, Or
from judgedesk.search.values import ONE_OF


@dataclass(frozen=True, slots=True)
class Standing:
    """A condition that holds for the whole question: `fields` are its values, any of which will do.

    It stands from character `start` to `end`, excluded.
    """

    name: str
    fields: tuple[Field, ...]
    start: int
    end: int

    def has(self, value: str) -> bool:
        """Whether it asks for this value and no other."""
        return len(self.fields) == 1 and self.fields[0].low is None and self.fields[0].value == value


def standing(question: str) -> list[Standing]:
    """The conditions that can be taken out of a question without changing the rest of it.

    None where the question is refused, or where OR joins its parts; what stands after NOT is part of the question.
    """
    try:
        tokens = scan(question)
    except UserError:
        return []
    found: list[Standing] = []
    at = 0
    while at < len(tokens):
        end = _end(tokens, at)
        if tokens[at].kind == "OR":
            return []
        fields = [token.meaning for token in tokens[at:end] if isinstance(token.meaning, Field)]
        plain = len(fields) == sum(token.kind == "atom" for token in tokens[at:end])
        negated = at > 0 and tokens[at - 1].kind == "NOT"
        if fields and plain and not negated and len({field.name for field in fields}) == 1:
            first, last = _with_joint(tokens, at, end)
            found.append(Standing(fields[0].name, tuple(fields), first, last))
        at = end
    return found


def narrowed(question: str, condition: str) -> str:
    """The question with one more condition; it takes the place of another of which a page meets one value only."""
    question = question.strip()
    try:
        (added,) = standing(condition)
        if added.name in ONE_OF:
            for one in standing(question):
                if one.name == added.name:
                    return narrowed(widened(question, one), condition)
        if isinstance(parse(question).root, Or):
            question = f"({question})"
    except (UserError, ValueError):
        pass  # what is wrong with the question is said when it is asked
    return f"{question} {condition}".strip()


def widened(question: str, one: Standing) -> str:
    """The question without one of the conditions in it."""
    return f"{question[: one.start].rstrip()} {question[one.end :].lstrip()}".strip()


def same_words(one: str, other: str) -> bool:
    """Whether two questions differ in their conditions at most."""
    return _bare(one) == _bare(other)


def _bare(question: str) -> str:
    while found := standing(question):
        question = widened(question, found[-1])
    question = " ".join(question.split())
    return _bare(question[1:-1]) if _is_bracketed(question) else question


def _is_bracketed(question: str) -> bool:
    try:
        tokens = scan(question)
    except UserError:
        return False
    return bool(tokens) and tokens[0].kind == "(" and tokens[0].text == "(" and _end(tokens, 0) == len(tokens)


def _end(tokens: Sequence[Token], at: int) -> int:
    """Behind the piece that begins at a token: the token itself, or all of a bracket."""
    depth = 0
    for place in range(at, len(tokens)):
        depth += (tokens[place].kind == "(") - (tokens[place].kind == ")")
        if depth <= 0:
            return place + 1
    return len(tokens)


def _with_joint(tokens: Sequence[Token], at: int, end: int) -> tuple[int, int]:
    """Where a piece begins and ends together with the AND or + that joins it to the rest."""
    if at and tokens[at - 1].kind in ("AND", "+"):
        return tokens[at - 1].at, tokens[end - 1].end
    if end < len(tokens) and tokens[end].kind == "AND":
        return tokens[at].at, tokens[end].end
    return tokens[at].at, tokens[end - 1].end
