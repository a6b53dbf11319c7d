"""A name in two scripts, and what OCR makes of a word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from judgedesk.language.confusions import MOST as MOST_MISREAD
from judgedesk.language.confusions import misread
from judgedesk.language.fold import fold
from judgedesk.language.transliteration import MOST, is_cyrillic, respelled


@pytest.mark.parametrize("typed", ["Szewczenko", "Shevchenko", "Schewtschenko", "Ševčenko", "Шевченко"])
def test_one_name_is_found_however_it_is_spelled(typed: str) -> None:
    spellings = {fold(one) for one in (typed, *respelled(typed))}
    assert {"шевченко", "szewczenko", "shevchenko", "schewtschenko", "sevcenko"} <= spellings


@pytest.mark.parametrize(
    ("typed", "other"),
    [
        ("Kowalski", "Ковальський"),
        ("Ковальський", "kovalskyi"),
        ("Zelensky", "Зеленський"),
        ("Żytomyr", "Житомир"),
        ("Zhanna", "Жанна"),
        ("Юлія", "yuliia"),
        ("Julija", "Юлія"),
        ("Hryhorij", "Григорій"),
        ("Кравчук", "krawczuk"),
        ("Đurđa", "ђурђа"),
    ],
)
def test_a_name_is_written_in_the_other_script(typed: str, other: str) -> None:
    assert fold(other) in {fold(one) for one in respelled(typed)}


def test_a_misspelt_word_is_not_taken_for_another_language() -> None:
    assert "zimorodek" not in respelled("zimorodec")


@given(st.text(max_size=20))
def test_any_text_is_taken_and_its_spellings_are_bounded(text: str) -> None:
    found = respelled(text)
    assert len(found) <= MOST
    assert all(fold(one) != fold(text) for one in found)
    assert len(misread(fold(text))) <= MOST_MISREAD


def test_scripts_are_told_apart() -> None:
    assert is_cyrillic("Їжак")
    assert not is_cyrillic("Jeż")
    assert not is_cyrillic("601")


@pytest.mark.parametrize(
    ("right", "wrong"),
    [("paszportem", "paszportern"), ("okrągły", "0krag1y"), ("dom", "clorn"), ("wywieziona", "vvywicziona"),
     ("olszewski", "0lszew5ki"), ("bielik", "8ie1ik")],
)  # fmt: skip
def test_a_word_is_found_where_ocr_misread_two_places(right: str, wrong: str) -> None:
    assert wrong in misread(fold(right))
    assert fold(right) in misread(wrong)
