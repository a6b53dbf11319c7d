"""What holds for every question: it is read or refused at a character, and says the same when written down again."""

import time
from contextlib import suppress

import pytest
from hypothesis import given, settings
from question_trees import TEXTS, TREES
from small_case import empty_case

from judgedesk.domain.errors import UserError
from judgedesk.search.matching import match_expression
from judgedesk.search.query import parse
from judgedesk.search.scan import LONGEST
from judgedesk.search.tree import And, Field, Fuzzy, Node, Not, Or, Query, Wild, wanted, written


@settings(max_examples=500, deadline=None)
@given(TREES)
def test_a_tree_written_down_is_read_back_the_same(tree: Node) -> None:
    query = Query(tree)
    assert parse(written(query)) == query


@settings(max_examples=800, deadline=None)
@given(TEXTS)
def test_no_text_breaks_the_parser(typed: str) -> None:
    try:
        query = parse(typed)
    except UserError as error:
        assert error.code == "query.bad"
        assert 0 <= int(error.facts["position"] or 0) <= len(typed)
        return
    assert query.text == typed
    assert parse(written(query)) == query


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_whatever_words_the_parser_accepts_the_index_accepts(typed: str) -> None:
    try:
        root = parse(typed).root
    except UserError:
        return
    pending: list[Node] = [root]
    while pending:
        node = pending.pop()
        if isinstance(node, Field | Wild | Fuzzy) or (isinstance(node, And) and not list(wanted(node))):
            return  # the case answers these
        pending += node.parts if isinstance(node, And | Or) else [node.part] if isinstance(node, Not) else []
    case = empty_case()
    case.execute("SELECT count(*) FROM page_index WHERE page_index MATCH ?", (match_expression(root),)).fetchone()
    case.close()


def test_brackets_as_deep_as_allowed_can_be_written_down() -> None:
    typed = "a" + "".join(f" AND b{n} OR (c{n} AND (d OR e{n}" for n in range(10)) + ")" * 20
    query = parse(typed)
    assert parse(written(query)) == query


@pytest.mark.parametrize(
    "piece",
    ["a ", "a b* -c ", '"a b" ', "-(b c) a ", "a AND b OR ", "12 ", "IVX ", "p?szport ", "nguyen~ ", "+48 601 ", "[a] ",
     "volume:I OR ", "folio:[1 TO 5] OR ", '"aa b"~5 ', "„", '"', "[", "(", "ж", "1", "*", "?", "~", ":", "k:", "\xad"],
)  # fmt: skip
def test_four_times_the_question_takes_about_four_times_as_long(piece: str) -> None:
    def taken(length: int) -> float:
        typed = (piece * length)[: length // len(piece) * len(piece) - len(" OR ")] + " a"
        begun = time.process_time()
        for _ in range(3):
            with suppress(UserError):
                parse(typed)
        return time.process_time() - begun

    # One that goes back over what it has read would take sixteen times as long every time.
    assert any(taken(LONGEST) < 8 * taken(LONGEST // 4) + 0.02 for _ in range(3))
