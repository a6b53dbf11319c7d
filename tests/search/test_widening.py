"""A question's words widened over the vocabulary: what is added, what is said of it, what the user takes out."""

from collections.abc import Mapping, Sequence
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from small_case import MIXED, add_document, empty_case

from judgedesk.domain.errors import UserError
from judgedesk.language.endings import declined
from judgedesk.language.fold import index_text
from judgedesk.language.polish_forms import polish_forms
from judgedesk.language.transliteration import is_cyrillic
from judgedesk.search.matching import NEAR_AT_MOST, match_expression
from judgedesk.search.query import parse
from judgedesk.search.tree import Forms, Fuzzy, Near, Phrase, Prefix, Query, Term, Wild, wanted
from judgedesk.search.vocabulary import Vocabulary
from judgedesk.search.widening import Expansion, Widening, widened

TEXT = (
    "Anna Kowalska i Jan Kowalski; Kowalskiego, Kowalskiej. Handlu ludźmi, świadka Wrzeszczyka, paszportu, paszporty. "
    "Łodzi sądu sadu sądem Sąd. Szewczence Шевченка Ševčenka. paszportern pasz0ort Nguyenowi 0lszewski Olszewskiego"
)


def forms_of(words: Sequence[str], names: bool) -> Mapping[str, Sequence[tuple[str, str]]]:
    return {
        word: [(form, "uk") for form in declined(word.lower(), "uk")]
        if is_cyrillic(word)
        else [(form, "pl") for form in polish_forms(word)]
        for word in words
    }


@pytest.fixture
def vocabulary() -> Any:
    case = empty_case()
    add_document(case, [TEXT, *MIXED])
    yield Vocabulary(lambda: case)
    case.close()


def asked(vocabulary: Vocabulary, question: str, **widening: Any) -> tuple[Query, list[Expansion]]:
    return widened(parse(question), vocabulary, Widening(**widening), forms_of)


def words(vocabulary: Vocabulary, question: str, **widening: Any) -> set[str]:
    return {word for expansion in asked(vocabulary, question, **widening)[1] for word in expansion.used}


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("Kowalski", "kowalska kowalski kowalskiego kowalskiej"),
        ("Kowalskiej", "kowalska kowalski kowalskiego kowalskiej"),
        ("handel", "handel handlu"),
        ("świadek", "swiadek swiadka"),
        ("wrzeszczyk", "wrzeszczyk wrzeszczyka"),
        ("lodz", "lodz lodzi"),
        ("sąd", "sad sadem sadu sady"),
        ("Nguyễn", "nguyen nguyenowi"),
        ("Shevchenko", "shevchenko szewczence шевченка sevcenka шевченко"),
        ("Шевченко", "шевченко шевченка szewczence sevcenka"),
        ("601234567", "601234567"),
    ],
)
def test_a_word_is_found_in_its_forms(vocabulary: Vocabulary, question: str, found: str) -> None:
    assert words(vocabulary, question) == set(found.split())


def test_only_what_was_asked_for_is_added(vocabulary: Vocabulary) -> None:
    assert words(vocabulary, "Шевченко", scripts=False) == {"шевченко", "шевченка"}
    assert words(vocabulary, "kowalski", forms=False) == {"kowalski"}
    query, expansions = asked(vocabulary, "kowalski", forms=False, scripts=False)
    assert (query.root, expansions) == (Term("kowalski"), [])
    assert "paszportern" in words(vocabulary, "paszport", confusions=True)
    assert "0lszewski" in words(vocabulary, "Olszewski", confusions=True)
    assert "paszportern" not in words(vocabulary, "paszport")


def test_exact_words_phrases_and_beginnings_stay(vocabulary: Vocabulary) -> None:
    query, expansions = asked(vocabulary, '=kowalski AND "jan kowalski" AND pasz*')
    assert expansions == []
    assert [type(leaf) for leaf in wanted(query.root)] == [Term, Phrase, Prefix]


def test_the_user_sees_where_each_word_comes_from_and_takes_some_out(vocabulary: Vocabulary) -> None:
    _, (expansion,) = asked(vocabulary, "  Shevchenko", without=frozenset({"szewczence", "shevchenko"}))
    assert (expansion.at, expansion.spelled, expansion.word) == (2, "Shevchenko", "shevchenko")
    told = {form.word: (form.spelled, form.why, form.language, form.used) for form in expansion.forms}
    assert told["shevchenko"] == ("Shevchenko", "word", "", False)
    assert told["szewczence"] == ("Szewczence", "script", "pl", False)
    assert told["шевченка"] == ("Шевченка", "script", "uk", True)
    assert "szewczence" not in expansion.used


def test_with_every_form_taken_out_nothing_is_found_and_it_is_said(vocabulary: Vocabulary) -> None:
    everything = frozenset(words(vocabulary, "handel"))
    query, (expansion,) = asked(vocabulary, "handel", without=everything)
    assert isinstance(query.root, Forms)
    assert query.root.words == expansion.used == ()
    query, _ = asked(vocabulary, "handel", forms=False, scripts=False, without=frozenset({"handel"}))
    assert query.root == Forms((), Term("handel"))


def test_the_spelling_that_is_meant_is_shown(vocabulary: Vocabulary) -> None:
    _, (expansion,) = asked(vocabulary, "sąd")
    assert {form.spelled for form in expansion.forms} == {"sąd", "sądu", "sądem", "sądy"}


def test_patterns_and_similar_words_become_words(vocabulary: Vocabulary) -> None:
    for leaf, found, why in (
        (Wild("*szewsk?ego", "*szewsk?ego", 0), {"olszewskiego"}, "pattern"),
        (Wild("qq*q", "qq*q", 0), set(), "pattern"),
        (Fuzzy("paszporty", 1, "paszporty~1", 0), {"paszporty", "paszportu"}, "similar"),
    ):
        query, (expansion,) = widened(Query(leaf), vocabulary, Widening(), forms_of)
        assert isinstance(query.root, Forms)
        assert set(query.root.words) >= found if why == "similar" else set(query.root.words) == found
        assert {form.why for form in expansion.forms} <= {why}
        assert match_expression(query.root)


def test_a_pattern_of_too_many_words_is_refused_at_its_character() -> None:
    case = empty_case()
    add_document(case, [" ".join(f"wa{number}" for number in range(2_100))])
    with pytest.raises(UserError) as refused:
        widened(Query(Wild("w?*", "w?*", 7)), Vocabulary(lambda: case), Widening(), forms_of)
    assert (refused.value.code, refused.value.facts["reason"], refused.value.facts["position"]) == (
        "query.bad", "too_many_words", 7,
    )  # fmt: skip
    case.close()


def test_words_near_one_another_are_widened_within_a_bound() -> None:
    case = empty_case()
    forms = " ".join(sorted(polish_forms("zabrać")))
    add_document(case, [forms, "paszport paszportu paszportem paszporty paszportów paszportami umowa umowy umowę"])
    vocabulary = Vocabulary(lambda: case)
    query = Query(Near((("zabrac",), ("paszport",), ("umowa",)), 5, "zabrać paszport umowa", 3))
    answer, expansions = widened(query, vocabulary, Widening(), forms_of)
    assert isinstance(answer.root, Near)
    number = 1
    for part, expansion in zip(answer.root.parts, expansions, strict=True):
        assert part == expansion.used
        number *= len(part)
    assert 1 < number <= NEAR_AT_MOST
    assert expansions[0].cut > 0
    assert [part[0] for part in answer.root.parts] == ["zabrac", "paszport", "umowa"]
    assert sum(not form.used for form in expansions[0].forms) == expansions[0].cut
    assert match_expression(answer.root)
    case.close()


def test_words_to_be_left_out_are_left_out_in_every_form(vocabulary: Vocabulary) -> None:
    assert words(vocabulary, "anna NOT świadek") == {"anna", "swiadek", "swiadka"}


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from([*TEXT.split(), "Нет", "xxyyzz", "k12", "ß", "ﬁnał"]), min_size=1, max_size=4))
def test_every_question_keeps_its_words_and_adds_only_words_of_the_case(typed: list[str]) -> None:
    case = empty_case()
    add_document(case, [TEXT])
    vocabulary = Vocabulary(lambda: case)
    try:
        query = parse(" ".join(typed))
    except UserError:
        return
    answer, expansions = widened(query, vocabulary, Widening(confusions=True), forms_of)
    held = set(index_text(TEXT).split())
    for leaf in wanted(answer.root):
        if isinstance(leaf, Forms):
            assert isinstance(leaf.of, Term)
            assert leaf.words[0] == leaf.of.word
            assert set(leaf.words[1:]) <= held
            assert len(set(leaf.words)) == len(leaf.words)
    assert len(expansions) == sum(isinstance(leaf, Forms) for leaf in wanted(answer.root))
    case.close()
