"""The same word is the same word however it was typed, scanned, decomposed or broken at a line end."""

import random
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from judgedesk.language.fold import (
    FOLDING,
    LONGEST_WORD,
    broken_parts,
    fold,
    index_text,
    line_breaks,
    original_words,
    spaced_text,
    vocabulary,
    words,
)

LINE_ENDS = st.sampled_from(
    ["-\n", "\u00ad\n", "\ufffe", "\x02", "- \r\n  ", "\u2010\n", "\n", " ", "\u00ad", "\u0301"]
)
TEXTS = st.lists(st.one_of(st.text(max_size=6), LINE_ENDS, st.sampled_from(["ło", "Dź", "한", "ệ", "½", "№"]))).map(
    "".join
)


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Łódź", "lodz"),
        ("ŻÓŁĆ", "zolc"),
        ("Đurđa", "durda"),
        ("Øre", "ore"),
        ("Straße", "strasse"),
        ("œuvre Æther", "oeuvre aether"),
        ("ﬁnał", "final"),
        ("İstanbul ılık", "istanbul ilik"),
        ("Ħal ŧ", "hal t"),
        ("Nguyễn Thị Hường", "nguyen thi huong"),
        ("Київ Йосип ёлка Ґрунт", "киів иосип елка грунт"),
        ("ɓarawo ƙasa", "barawo kasa"),
        ("٣٤", "34"),
        ("№123 Nike™ 5½ m²", "123 nike 5½ m2"),
        ("k_12/3", "k 12 3"),
        ("Ⅱ 𝐀bc", "ii abc"),
        ("किताब की", "किताब की"),
        ("a\u200db \u00adc\u00add", "ab cd"),
        ("", ""),
    ],
)
def test_a_word_folds_to_its_plain_letters(written: str, folded: str) -> None:
    assert index_text(written) == folded
    assert index_text(unicodedata.normalize("NFD", written)) == folded
    assert index_text(unicodedata.normalize("NFC", written)) == folded


@pytest.mark.parametrize("hyphen", ["-", "\u2010", "\u00ad", "\ufffe", "\x02"])
@pytest.mark.parametrize("line_end", ["\n", " \n", "\r\n", "\n   ", "\r"])
def test_a_word_broken_at_a_line_end_is_one_word_and_its_halves_are_kept(hyphen: str, line_end: str) -> None:
    page = f"o zaję{hyphen}{line_end}cie paszportu"
    assert index_text(page) == "o zajecie paszportu"
    assert broken_parts(page) == "zaje cie"
    decomposed = unicodedata.normalize("NFD", page)
    assert (index_text(decomposed), broken_parts(decomposed)) == (index_text(page), broken_parts(page))
    spanning = words(page)[1]
    assert page[spanning.start : spanning.end] == f"zaję{hyphen}{line_end}cie"


def test_what_is_no_broken_word_is_left_apart() -> None:
    assert index_text("non-\nPolish") == "non polish"
    assert index_text("lata 90-\nte") == "lata 90 te"
    assert index_text("tak -\nnie") == "tak nie"
    assert index_text("tak-\n\nnie") == "tak nie"
    assert index_text("biało-czerwony") == "bialo czerwony"
    assert index_text("two\ufffe2") == "two 2"
    assert broken_parts("nothing is bro-ken here") == ""


def test_a_word_broken_twice_is_one_word() -> None:
    page = "nie-\nwia-\nrygodny i za-\nwiły"
    assert index_text(page) == "niewiarygodny i zawily"
    assert broken_parts(page) == "nie wia rygodny ¶ za wily"
    assert len(line_breaks(page)) == 3


def test_pdf_text_marks_a_broken_word_without_any_line_end() -> None:
    assert index_text("the dif\ufffeferent") == "the different"
    assert broken_parts("the dif\ufffeferent") == "dif ferent"


@given(TEXTS)
def test_words_are_those_of_the_index_and_lie_where_they_say(text: str) -> None:
    found = words(text)
    assert [word.folded for word in found] == index_text(text).split()
    edge = 0
    for word in found:
        assert edge <= word.start < word.end <= len(text)
        assert index_text(text[word.start : word.end]) == word.folded
        edge = word.end


@given(TEXTS)
def test_folding_twice_changes_nothing_and_composition_does_not_matter(text: str) -> None:
    once = index_text(text)
    assert index_text(once) == once
    assert all(not c.isascii() or c.islower() or c.isdigit() or c == " " for c in once)
    for form in ("NFC", "NFD"):
        assert index_text(unicodedata.normalize(form, text)) == once


def test_every_code_point_folds_alike_composed_and_decomposed() -> None:
    for code in range(0x30000):
        character = chr(code)
        folded = fold(character)
        assert fold(folded) == folded, hex(code)
        assert folded == " " or " " not in folded, hex(code)
        if not 0xD800 <= code < 0xE000:
            assert fold(unicodedata.normalize("NFD", character)) == folded, hex(code)


def test_pages_of_any_script_fold_as_their_letters_do() -> None:
    """Pages are folded by another way than words, which learns letters as they come: whatever came before."""
    scripts = [
        "ąćęłńóśźż ß ﬁn „Straße”",
        "Київ, слідчий №",
        "nạn nhân Việt",
        "Αθήνα ὁδός",
        "漢字かな",
        "שלום",
        "नमस्ते",
        "½ ≤ 𝑥 😀",
    ]
    chosen = random.Random(7)
    for _ in range(60):
        page = "".join(chosen.choice(scripts) + chosen.choice(" -\n\u00ad") for _ in range(40))
        assert fold(page) == "".join(map(fold, page))
    for low in range(0x20, 0x30000, 200):
        page = "".join(map(chr, range(low, low + 200)))
        page = "".join(c for c in page if not "\u1100" <= fold(c)[:1] < "\u1200")  # parts of Hangul, which join
        assert fold(page) == "".join(map(fold, page)), hex(low)


@given(TEXTS)
def test_the_index_takes_a_page_with_its_gaps_for_the_same(text: str) -> None:
    assert spaced_text(text).split() == index_text(text).split()


@given(st.lists(TEXTS, max_size=4))
def test_the_vocabulary_of_several_pages_is_that_of_each_and_nothing_comes_twice(texts: list[str]) -> None:
    seen: set[str] = set()
    assert vocabulary(texts, seen) == set().union(*map(original_words, texts))
    assert vocabulary(texts, seen) == set()
    assert vocabulary([word for text in texts for word in original_words(text)], seen) == set()


def test_the_vocabulary_keeps_polish_spelling_and_folds_what_holds_digits() -> None:
    page = unicodedata.normalize("NFD", "Sąd sad k. 12 umo-\nwie Łodzi X1-ł2 tel.+48 601" + " " + "q" * 41)
    assert original_words(page) == {"Sąd", "sad", "k", "12", "umowie", "Łodzi", "x1", "l2", "tel", "48", "601"}


@given(TEXTS)
def test_the_vocabulary_holds_every_word_of_the_index_up_to_its_bound(text: str) -> None:
    assert {index_text(word) for word in original_words(text)} == {
        word for word in index_text(text).split() if len(word) <= LONGEST_WORD
    }


def test_the_folding_names_its_unicode_data() -> None:
    assert unicodedata.unidata_version in FOLDING
