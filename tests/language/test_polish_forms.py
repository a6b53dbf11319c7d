"""Forms of Polish words and names, of names that no dictionary knows, and of names in other languages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from judgedesk.language.endings import declined
from judgedesk.language.paradigms import PARADIGMS
from judgedesk.language.polish_forms import is_ordinary, polish_forms


def small(word: str) -> set[str]:
    return {form.lower() for form in polish_forms(word)}


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        ("handel", "handlu handlowi handlem"),
        ("świadek", "świadka świadkowi świadkiem świadkowie świadków"),
        ("zabrać", "zabrał zabrała zabraliśmy zabrałem zabrano zabrany zabierze"),
        ("Kowalski", "kowalskiego kowalskiej kowalska kowalscy kowalskich"),
        ("Kowalska", "kowalski kowalskiego kowalskiej kowalscy"),
        ("Zdzitowieckiej", "zdzitowiecki zdzitowiecka zdzitowieccy"),
        ("Maj", "maja majowi majem majów"),
        ("Wrzeszczyk", "wrzeszczyka wrzeszczykowi wrzeszczykiem wrzeszczyków"),
        ("Wrzeszczykiem", "wrzeszczyk wrzeszczyka wrzeszczykowi"),
        ("Kępka", "kępki kępce kępkę kępką"),
        ("Gołąbek", "gołąbka gołąbkowi gołąbkiem"),
        ("Nguyễn", "nguyễna nguyễnowi nguyễnem nguyễnie"),
        ("nguyen", "nguyena nguyenowi nguyenem"),
        ("Shevchenko", "shevchenki shevchence shevchenkę shevchenką"),
        ("Popescu", "popescu popescowi"),
        ("lodz", "łódź łodzi łodzią"),
    ],
)
def test_a_word_has_its_forms(word: str, forms: str) -> None:
    assert set(forms.split()) <= small(word)


def test_marks_say_which_word_is_meant() -> None:
    assert "sądem" in small("sąd")
    assert "sadem" not in small("sąd")
    assert {"sądem", "sadem"} <= small("sad")


def test_the_opposite_and_abbreviations_are_no_forms() -> None:
    assert not any(form.startswith("nie") for form in polish_forms("zmuszać"))
    assert "św" not in polish_forms("świadek")


def test_a_letter_is_not_a_list() -> None:
    assert "listu" in small("list")
    assert "listą" not in small("list")
    assert "listą" in small("lista")


def test_names_are_not_ordinary_words() -> None:
    assert is_ordinary("umowa")
    assert not is_ordinary("kowalski")
    assert not is_ordinary("wrzeszczyk")


@pytest.mark.parametrize(
    ("language", "word", "forms"),
    [
        ("uk", "шевченко", "шевченка шевченку шевченкові шевченком"),
        ("uk", "сокіл", "сокола соколу"),
        ("ru", "петров", "петрова петровой петровым петровых"),
        ("hr", "babić", "babića babiću babićem"),
        ("hr", "zagorski", "zagorskog zagorskom zagorska zagorskoj"),
        ("ro", "popescu", "popescul popescului popestilor"),
        ("de", "hofbauer", "hofbauers hofbauern"),
        ("en", "wetherby", "wetherbys wetherbies"),
    ],
)
def test_names_are_declined_in_other_languages(language: str, word: str, forms: str) -> None:
    assert set(forms.split()) <= declined(word, language)


@given(st.text(max_size=12), st.sampled_from(["pl", *PARADIGMS, "xx"]))
def test_any_text_is_taken(text: str, language: str) -> None:
    assert len(declined(text.lower(), language)) < 5_000
    assert len(polish_forms(text)) < 5_000
