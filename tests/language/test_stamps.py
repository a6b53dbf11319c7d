"""Folio stamps, volumes and citations as courts of several countries write them, and as OCR misreads them."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from judgedesk.domain.folios import FORMS, Folio, cited
from judgedesk.language.stamps import (
    MAY_HOLD_STAMP,
    SeenWord,
    citation,
    corner_reads,
    read_stamp,
    roman,
    volume_in,
    volume_number,
)

WIDE, HIGH = 595.0, 842.0


@pytest.mark.parametrize("line, folio", [
    ("k. 123", "123"), ("k.123v", "123v"), ("K. 7", "7"), ("karta 12", "12"), ("Karta 12 verso", "12v"), ("k. 12 r",
    "12"),
    ("k. 123a", "123a"), ("k. 123av", "123av"), ("k.\u00a0123", "123"), ("fol. 12", "12"), ("Fol. 12 v.", "12v"),
    ("Bl. 45", "45"), ("Bl. 45 R", "45v"), ("Bl. 45R d.A.", "45v"), ("Blatt 3", "3"), ("f. 12 v.", "12v"),
    ("filă 12 verso", "12v"), ("а.с. 15", "15"), ("а.с. 15 зв.", "15v"), ("арк. 3", "3"), ("л.д. 8 об.", "8v"),
    ("list 12", "12"), ("  k. 0123  ", "123"),
])  # fmt: skip
def test_a_stamp_with_its_abbreviation_is_sure(line: str, folio: str) -> None:
    read = read_stamp(line)
    assert read is not None and (str(read.folio), read.sure) == (folio, True)
    assert MAY_HOLD_STAMP.search(f"heading\n{line}\nbody")


@pytest.mark.parametrize(
    "line, folio", [("7", "7"), ("123v", "123v"), ("123a", "123a"), ("str. 7", "7"), ("2024", "2024")]
)
def test_a_bare_number_may_be_a_folio(line: str, folio: str) -> None:
    read = read_stamp(line)
    assert read is not None and (str(read.folio), read.sure) == (folio, False)


@pytest.mark.parametrize("line", [
    "", "k.", "k. 12 and more", "s. 4", "- 3 -", "1 2", "k. 0", "0", "12.05.2024", "k. 1234567", "strona 3 z 7",
    "§ 12", "12%",
    "as said on k. 12",
])  # fmt: skip
def test_what_is_no_stamp(line: str) -> None:
    assert read_stamp(line) is None


# -- what OCR saw -----------------------------------------------------------------------------------------------------


def at(text: str, x: float = 500, y: float = 20, **named: float) -> list[SeenWord]:
    """Words on one line from a place on."""
    words = []
    for word in text.split():
        words.append(SeenWord(word, x, y, x + 6 * len(word), y + 12, **named))
        x += 6 * len(word) + 5
    return words


def seen(*words: SeenWord, wide: float = WIDE, high: float = HIGH, rotation: int = 0) -> list[str]:
    return [f"{read.folio}{'' if read.sure else '?'}" for read in corner_reads(words, wide, high, rotation)]


@pytest.mark.parametrize("text, folio", [
    ("k. 123", "123"), ("k, l23", "123"), ("K. 12O", "120"), ("h. 45", "45"), ("lc. 7", "7"), ("k.12v", "12v"),
    ("k. 12y", "12v"),
    ("k 12", "12"), ("fol. I2", "12"), ("foI. 12", "12"), ("k. 1 23", "123"), ("f, 12", "12"), ("a.c. 15", "15"),
    ("B1. 45", "45"),
    ("BI. 45 R", "45v"), ("k. 4S", "45"), ("k. 123.", "123"), ("k. 123 |", "123"),
])  # fmt: skip
def test_a_stamp_is_recognised_through_the_mistakes_of_ocr(text: str, folio: str) -> None:
    assert seen(*at(text)) == [folio]


def test_a_letter_that_could_be_a_digit_leaves_both_open() -> None:
    assert seen(*at("k. 12b")) == ["12b", "126"]
    assert seen(*at("k. 12g")) == ["12g", "129"]


def test_a_stamp_is_found_beside_a_letterhead_and_above_a_date() -> None:
    page = [*at("Prokuratura Rejonowa", x=60), *at("k. 88"), *at("Gaj, 12.05.2024", x=430, y=60)]
    assert seen(*page) == ["88"]


def test_numbers_at_the_foot_and_in_the_text_are_no_stamps() -> None:
    page = [*at("k. 12", y=815), *at("3", x=295, y=815), *at("zob. k. 5", x=400, y=400)]
    assert seen(*page) == []


def test_a_bare_number_counts_only_alone_in_the_corner() -> None:
    assert seen(*at("123", x=540)) == ["123?"]
    assert seen(*at("123", x=540), *at("Sąd", x=60)) == ["123?"]
    assert seen(*at("Załącznik nr 123", x=440)) == []
    assert seen(*at("123", x=300)) == []
    assert seen(*at("123", x=540, confidence=0.1)) == []
    assert seen(*at("Oslo", x=540)) == []


def test_the_stamp_is_taken_before_a_printed_number() -> None:
    assert seen(*at("k. 88"), *at("3", x=560, y=60)) == ["88"]


def test_a_back_may_be_stamped_in_the_left_corner() -> None:
    assert seen(*at("k. 12v", x=30)) == ["12v"]
    assert seen(*at("12", x=30)) == []


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_the_corner_is_that_of_the_page_stood_upright(rotation: int) -> None:
    x, y = 520.0, 30.0  # upright
    box = {
        0: (x, y, x + 40, y + 12),
        90: (y, WIDE - x - 40, y + 12, WIDE - x),
        180: (WIDE - x - 40, HIGH - y - 12, WIDE - x, HIGH - y),
        270: (HIGH - y - 12, x, HIGH - y, x + 40),
    }[rotation]
    wide, high = (WIDE, HIGH) if rotation in (0, 180) else (HIGH, WIDE)
    assert seen(SeenWord("k.123", *box), wide=wide, high=high, rotation=rotation) == ["123"]


def test_a_page_of_no_size_or_a_list_of_folios_says_nothing() -> None:
    assert seen(*at("k. 12"), wide=0) == []
    assert seen(*at("k. 12"), *at("k. 13", y=40), *at("k. 14", y=60)) == []


@given(st.lists(st.tuples(st.text(max_size=12), *[st.floats(-1e6, 1e6)] * 4, st.floats(0, 1)), max_size=30))
def test_no_page_of_words_is_too_odd(words: list[tuple[str, float, float, float, float, float]]) -> None:
    for rotation in (0, 90, 180, 270):
        assert len(corner_reads([SeenWord(*word) for word in words], WIDE, HIGH, rotation)) <= 2


# -- volumes ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name, volume", [
    ("tom III.pdf", "III"), ("t3_akta.pdf", "III"), ("II K 345-26 t.2.pdf", "II"), ("Vol. 4", "IV"),
    ("akta_t03.pdf", "III"),
    ("Bd. II.pdf", "II"), ("Акти том 2.pdf", "II"), ("vol_iv_scan.pdf", "IV"), ("VOLUM 12.pdf", "XII"),
    ("svezak 2.pdf", "II"),
    ("archive/t7/scan.pdf", "VII"), ("Tom_10.pdf", "X"), ("T. IX.pdf", "IX"),
])  # fmt: skip
def test_a_volume_in_a_name(name: str, volume: str) -> None:
    assert volume_in(name) == volume


@pytest.mark.parametrize("name", [
    "statement.pdf", "cat3.pdf", "T-34.pdf", "tomek 3.pdf", "report t.pdf", "tom 2 i tom 3.pdf", "I.pdf",
    "tom IIII.pdf",
    "tom 0.pdf", "II K 345-26.pdf", "atom 3x.pdf", "",
])  # fmt: skip
def test_a_name_without_a_volume(name: str) -> None:
    assert volume_in(name) is None


@pytest.mark.parametrize("cover", [
    "AKTA SPRAWY\nII K 345/26\nTom II\n", "AKTA SPRAWY II K 345/26 Tom II\nSąd Okręgowy", "TOM II\n200 kart",
    "Strafakte\nBand 2\n12 Js 3/24", "КРИМІНАЛЬНА СПРАВА\nтом 2",
])  # fmt: skip
def test_a_volume_on_a_cover(cover: str) -> None:
    assert volume_in(cover) == "II"


def test_a_volume_that_is_only_cited_is_none() -> None:
    assert volume_in("Protokół\nzob. tom III, k. 5 i dalej, a nadto to, co powiedział świadek\n") is None
    assert volume_in("Tom II\n" + "słowo " * 400) is None


@pytest.mark.parametrize(
    "number, numeral", [(1, "I"), (4, "IV"), (9, "IX"), (14, "XIV"), (49, "XLIX"), (399, "CCCXCIX")]
)
def test_roman_numerals(number: int, numeral: str) -> None:
    assert roman(number) == numeral
    assert volume_number(numeral.lower()) == volume_number(str(number)) == number


@pytest.mark.parametrize("numeral", ["", "0", "IIII", "VX", "abc", "MM"])
def test_what_is_no_numeral(numeral: str) -> None:
    assert volume_number(numeral) is None


# -- citations --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("asked, volume, folio", [
    ("t3 k412v", "III", "412v"), ("t. III k. 412v", "III", "412v"), ("tom 3, karta 412", "III", "412"), ("k. 412v",
    "", "412v"),
    ("412v", "", "412v"), ("k412", "", "412"), ("vol 3 fol 412v", "III", "412v"), ("Bd. III Bl. 412 R d.A.", "III",
    "412v"),
    ("т. 3 а.с. 15 зв.", "III", "15v"), ("III 412", "III", "412"), ("3/412", "III", "412"), ("12a", "", "12a"),
])  # fmt: skip
def test_a_folio_is_asked_for_as_people_write(asked: str, volume: str, folio: str) -> None:
    found = citation(asked)
    assert found is not None and (found.volume, str(found.folio)) == (volume, folio)


@pytest.mark.parametrize("asked", ["", "passport", "t3", "k. x", "t. III", "k. 0", "12 angry men", "1" * 500])
def test_what_asks_for_no_folio(asked: str) -> None:
    assert citation(asked) is None


def test_every_citation_the_desk_writes_it_understands() -> None:
    chance = random.Random(5)
    for form in FORMS:
        for _ in range(50):
            volume, folio = chance.randint(1, 40), Folio(chance.randint(1, 9999), 0, chance.random() < 0.5)
            found = citation(cited(roman(volume), str(folio), form))
            assert found is not None and (found.volume, found.folio) == (roman(volume), folio), form
