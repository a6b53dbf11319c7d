"""Conditions in the text of a question: one more, one less, the words stay."""

import pytest

from judgedesk.search.query import parse
from judgedesk.ui.views.finding_conditions import narrowed, same_words, standing, widened


@pytest.mark.parametrize(
    ("question", "condition", "after"),
    [
        ("paszport", "volume:II", "paszport volume:II"),
        ("paszport OR dowód", "volume:II", "(paszport OR dowód) volume:II"),
        ("paszport volume:I", "volume:II", "paszport volume:II"),
        ("paszport volume:(I OR II) lang:pl", "volume:II", "paszport lang:pl volume:II"),
        ("paszport person:p1", "person:p2", "paszport person:p1 person:p2"),
        ("paszport date:2022", "date:2023", "paszport date:2022 date:2023"),
        ("paszport NOT volume:I", "volume:II", "paszport NOT volume:I volume:II"),
        ("", "kind:pdf", "kind:pdf"),
    ],
)
def test_a_condition_is_added_so_that_the_question_keeps_its_meaning(question, condition, after):
    assert narrowed(question, condition) == after
    parse(after)


@pytest.mark.parametrize("wrong", ["paszport AND", '"paszport', "(a", "a b OR c"])
def test_a_question_that_is_refused_is_still_refused_with_a_condition(wrong):
    assert narrowed(wrong, "volume:II") == f"{wrong} volume:II"
    assert standing(wrong) == []


@pytest.mark.parametrize(
    ("question", "after"),
    [
        ("paszport volume:II", "paszport"),
        ("volume:II paszport", "paszport"),
        ("paszport AND volume:II AND dowód", "paszport AND dowód"),
        ("volume:II AND paszport", "paszport"),
        ("paszport +volume:II", "paszport"),
        ("paszport volume:(I OR II)", "paszport"),
        ("paszport folio:[10 TO 20]", "paszport"),
        ('paszport document:"a b.pdf" dowód', "paszport dowód"),
    ],
)
def test_a_condition_is_taken_out_with_what_joins_it(question, after):
    (one,) = standing(question)
    assert widened(question, one) == after
    parse(after)


@pytest.mark.parametrize("question", ["paszport NOT volume:I", "paszport -volume:I", "paszport OR volume:I",
                                      "paszport (dowód volume:I)", "paszport"])  # fmt: skip
def test_what_is_not_a_condition_of_the_whole_question_is_no_chip(question):
    assert standing(question) == []


def test_questions_with_the_same_words_are_told_from_others():
    assert same_words("paszport", "paszport volume:II tag:none")
    assert same_words("(paszport OR dowód) volume:II", "paszport OR dowód")
    assert not same_words("paszport", "paszporty")
    assert not same_words("paszport dowód", "paszport volume:II")
