"""A question means what it says, or is refused at the character where it stops meaning anything."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from small_case import empty_case

from judgedesk.domain.errors import UserError
from judgedesk.search.query import match_expression, parse
from judgedesk.search.tree import (
    And,
    Field,
    Node,
    Not,
    Or,
    Phrase,
    Prefix,
    Query,
    Term,
    and_any_of,
    wanted,
    written,
)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Sąd", Term("sad")),
        ("sąd okręgowy", And((Term("sad"), Term("okregowy")))),
        ("sąd -okręgowy", And((Term("sad"), Not(Term("okregowy"))))),
        ("+sąd \u2212okręgowy", And((Term("sad"), Not(Term("okregowy"))))),
        ("sąd NOT okręgowy", And((Term("sad"), Not(Term("okregowy"))))),
        ("NOT a b", And((Not(Term("a")), Term("b")))),
        ("a AND b OR c", Or((And((Term("a"), Term("b"))), Term("c")))),
        ("a (b OR c)", And((Term("a"), Or((Term("b"), Term("c")))))),
        ("a -(b c)", And((Term("a"), Not(And((Term("b"), Term("c"))))))),
        ("a (-b -c)", And((Term("a"), Not(Term("b")), Not(Term("c"))))),
        ("paszport*", Prefix("paszport")),
        ("paszport*,", Prefix("paszport")),
        ('"handel ludźmi"', Phrase(("handel", "ludzmi"))),
        ("„handel ludźmi”", Phrase(("handel", "ludzmi"))),
        ('"handel lu*"', Phrase(("handel", "lu"), open_end=True)),
        ('"sąd"', Phrase(("sad",))),
        ("II K 345/23", Phrase(("ii", "k", "345", "23"))),
        ("a.b@c.pl", Phrase(("a", "b", "c", "pl"))),
        ("2022-03-01", Phrase(("2022", "03", "01"))),
        ("k.12*", Phrase(("k", "12"), open_end=True)),
        ("+48 601 234 567", Phrase(("48", "601", "234", "567"))),
        ("+48601 234 567", Phrase(("48601", "234", "567"))),
        ("+22409*", Prefix("22409")),
        ("tel 601 234 567", And((Term("tel"), Phrase(("601", "234", "567"))))),
        ("12 3456 7890 1234 5678 9012 3456", Phrase(("12", "3456", "7890", "1234", "5678", "9012", "3456"))),
        ("12:30", Phrase(("12", "30"))),
        ("Oskarżony: Jan", And((Term("oskarzony"), Term("jan")))),
        ("Gdzie jest?", And((Term("gdzie"), Term("jest")))),
        ("[nieczytelne]", Term("nieczytelne")),
        ("and or not", And((Term("and"), Term("or"), Term("not")))),
        ("O'Brien", Phrase(("o", "brien"))),
        ("a😀", Term("a")),
        ("dif\ufffeferent", Term("different")),
    ],
)
def test_what_is_typed_is_what_is_meant(typed: str, meant: Node) -> None:
    assert parse(typed).root == meant


@pytest.mark.parametrize(
    ("typed", "reason", "position"),
    [
        ("", "empty", 0),
        (" \n\t ", "empty", 0),
        ("a:b:c", "unknown_field", 0),
        ("x http://a.pl", "unknown_field", 2),
        ("volume: II", "empty_field", 0),
        ("a (volume:II OR b)", "field_place", 3),
        ("a -volume:II", "field_place", 3),
        ("volume:II volume:I", "field_twice", 10),
        ("volume:I* a", "wildcard_in_field", 8),
        ("(a OR", "operator_without_right", 3),
        ("(a", "unbalanced_bracket", 0),
        ("a (b (c)", "unbalanced_bracket", 2),
        ("a) b", "unbalanced_bracket", 1),
        ("a ()", "empty_brackets", 2),
        ('a "unterminated', "unbalanced_quote", 2),
        ('volume:"II', "unbalanced_quote", 7),
        ('""', "empty_phrase", 0),
        ('a "..."', "no_letters", 2),
        ("a ...", "no_letters", 2),
        ("😀", "no_letters", 0),
        ("\u00ad", "no_letters", 0),
        ("OR", "operator_without_left", 0),
        ("AND a", "operator_without_left", 0),
        ("(OR a)", "operator_without_left", 1),
        ("a AND", "operator_without_right", 2),
        ("a OR AND b", "operator_without_right", 2),
        ("a NOT", "operator_without_right", 2),
        ("+-a", "operator_without_right", 0),
        ("NOT a", "only_not", 0),
        ("-a -b", "only_not", 0),
        ("volume:II -a", "only_not", 10),
        ("a OR NOT b", "not_in_or", 5),
        ("c AND (a OR -b)", "needs_brackets", 9),
        ("a NOT NOT b", "double_not", 6),
        ("a NOT (NOT b)", "double_not", 7),
        ("a b OR c", "needs_brackets", 4),
        ("a OR b -c", "needs_brackets", 2),
        ("x (+a OR b)", "needs_brackets", 6),
        ("+", "operator_alone", 0),
        ("a - b", "operator_alone", 2),
        ("*", "wildcard_without_letters", 0),
        ("*a", "leading_wildcard_unsupported", 0),
        ("x a*b", "inner_wildcard_unsupported", 3),
        ("a**", "wildcard_place", 2),
        ("a.*", "wildcard_place", 2),
        ("II K 345/23*", "wildcard_place", 11),
        ('"a b"*', "wildcard_place", 5),
        ('"a* b"', "wildcard_in_phrase", 2),
        ("s?d", "single_wildcard_unsupported", 1),
        ("x abc~2", "fuzzy_unsupported", 5),
        ('"a b"~3', "near_unsupported", 5),
        ("a NEAR b", "near_unsupported", 2),
        ("a^2", "boost_unsupported", 1),
        ("a && b", "operator_unknown", 2),
        ("!a", "operator_unknown", 0),
        ("[1 TO 5]", "range_unsupported", 0),
        ("a\0b", "control_character", 1),
        ("(" * 30 + "a" + ")" * 30, "too_deep", 20),
        ("a " * 50_000, "too_long", 4_000),
    ],
)
def test_what_means_nothing_is_refused_at_its_character(typed: str, reason: str, position: int) -> None:
    with pytest.raises(UserError) as refused:
        parse(typed)
    assert refused.value.code == "query.bad"
    assert (refused.value.facts["reason"], refused.value.facts["position"]) == (reason, position)


def test_conditions_on_documents_are_taken_out_of_the_tree() -> None:
    query = parse('tom:II paszport* dokument:"akta sprawy.pdf"')
    assert query.root == Prefix("paszport")
    assert query.fields == (Field("volume", "II"), Field("document", "akta sprawy.pdf"))
    assert parse("kind:wyrok").root is None


def test_what_the_user_typed_stays_beside_its_folded_form() -> None:
    typed = "w Łodzi nie -Warszawa"
    leaves = list(wanted(parse(typed).root))
    assert [leaf.spelled for leaf in leaves] == ["w", "Łodzi", "nie"]
    assert all(typed[leaf.at :].startswith(leaf.spelled) for leaf in leaves)


def test_names_narrow_a_question_and_never_fall_away_unseen() -> None:
    narrowed = and_any_of(parse("paszport"), ["Nguyễn Thị Hường", "P-1"])
    assert narrowed.root == And((Term("paszport"), Or((Phrase(("nguyen", "thi", "huong")), Phrase(("p", "1"))))))
    assert and_any_of(parse("volume:I"), ["Ewa"]).root == Phrase(("ewa",))
    with pytest.raises(UserError, match=r"query\.no_names"):
        and_any_of(parse("paszport"), ["", "—"])


WORDS = st.sampled_from(["sad", "okregowy", "and", "ii", "k", "345", "паспорт", "nguyen", "5½"])
LEAVES = st.one_of(
    WORDS.map(Term),
    WORDS.map(Prefix),
    st.builds(Phrase, st.lists(WORDS, min_size=1, max_size=3).map(tuple), st.booleans()),
)


def joined(kind: type[And] | type[Or], parts: list[Node]) -> Node:
    flat: list[Node] = []
    for part in parts:
        flat += part.parts if isinstance(part, kind) else [part]
    return kind(tuple(flat))


def grown(trees: st.SearchStrategy[Node]) -> st.SearchStrategy[Node]:
    several = st.lists(trees, min_size=2, max_size=3)
    without = st.builds(lambda part, wrong: joined(And, [part, Not(wrong)]), trees, trees)
    return st.one_of(several.map(lambda p: joined(And, p)), several.map(lambda p: joined(Or, p)), without)


@given(st.recursive(LEAVES, grown, max_leaves=8))
def test_a_tree_written_down_is_read_back_the_same(tree: Node) -> None:
    query = Query(tree, (Field("volume", "II a"),))
    assert parse(written(query)) == query


ODDITIES = st.sampled_from(
    [
        "AND",
        "OR",
        "NOT",
        "(",
        ")",
        '"',
        "„",
        "*",
        "+",
        "-",
        "~",
        ":",
        "volume:",
        " ",
        "a",
        "Łódź",
        "\0",
        "II K 3/23",
        "?",
    ]
)


@settings(max_examples=400)
@given(st.one_of(st.text(), st.lists(st.one_of(ODDITIES, st.text(max_size=3)), max_size=25).map("".join)))
def test_no_text_breaks_the_parser(typed: str) -> None:
    try:
        query = parse(typed)
    except UserError as error:
        assert error.code == "query.bad"
        assert 0 <= int(error.facts["position"] or 0) <= len(typed)
        return
    assert parse(written(query)) == query


@settings(max_examples=200)
@given(st.lists(st.one_of(ODDITIES, st.text(max_size=3)), max_size=15).map("".join))
def test_whatever_the_parser_accepts_the_index_accepts(typed: str) -> None:
    try:
        query = parse(typed)
    except UserError:
        return
    if query.root is not None:
        case = empty_case()
        match = match_expression(query.root)
        case.execute("SELECT count(*) FROM page_index WHERE page_index MATCH ?", (match,)).fetchone()
        case.close()
