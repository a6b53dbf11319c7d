"""Which numbers are folios: the run through the volume decides, a person's word stands, nothing is made up."""

import random
import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from judgedesk.domain.documents import page_id
from judgedesk.domain.folio_runs import Leaf, filed, number
from judgedesk.domain.folios import (
    Folio,
    Placed,
    Read,
    cited,
    findings,
    noted,
    readings,
)


def volume(*pages: str | None, document: int = 1, origin: str = "stamp") -> list[Leaf]:
    """Leaves from words: ``12`` a stamp, ``12?`` a bare number, ``=12`` a person's word, ``=`` no folio by a person's
    word, ``_`` a blank page, None a page without anything.
    """
    found = []
    for place, page in enumerate(pages, 1):
        identifier = page_id(document, place)
        if page is None or page == "_":
            found.append(Leaf(identifier, blank=page == "_"))
        elif page.startswith("="):
            found.append(Leaf(identifier, hand=page[1:]))
        else:
            found.append(Leaf(identifier, readings(page), origin))
    return found


def folios(*pages: str | None, **named: object) -> list[str]:
    return [one.folio for one in number(volume(*pages, **named))]  # type: ignore[arg-type]


# -- what a folio is --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("text", ["1", "123", "123v", "123a", "123av", "999999q"])
def test_a_folio_is_written_as_it_was_read(text: str) -> None:
    assert str(Folio.parse(text)) == text


@pytest.mark.parametrize("text", ["", "0", "v", "12vv", "12va", "12z", "k. 12", "1234567", "-1", "12 v"])
def test_what_is_no_folio(text: str) -> None:
    assert Folio.parse(text) is None


def test_folios_sort_as_the_leaves_lie() -> None:
    written = ["9", "10", "10v", "10a", "10av", "10b", "11"]
    assert sorted(map(Folio.parse, reversed(written))) == [Folio.parse(text) for text in written]


def test_readings_are_kept_with_their_doubt() -> None:
    reads = (Read(Folio(12), sure=True), Read(Folio(3, 0, True), sure=False))
    assert noted(reads) == "12 3v?"
    assert readings("12 3v? nonsense ?") == reads


@pytest.mark.parametrize("form, said", [
    ("k.", "t. II k. 123v"), ("fol.", "vol. II fol. 123v"), ("Bl. d.A.", "Bd. II Bl. 123R d.A."),
    ("f.", "vol. II f. 123v"), ("str.", "sv. II str. 123v"), ("а.с.", "т. II а.с. 123 зв."), ("no such form",
    "t. II k. 123v"),
])  # fmt: skip
def test_a_folio_is_cited_in_the_courts_own_form(form: str, said: str) -> None:
    assert cited("II", "123v", form) == said


def test_without_a_volume_the_leaf_alone_is_cited() -> None:
    assert cited("", "123a") == "k. 123a"


# -- the run ----------------------------------------------------------------------------------------------------------


def test_a_misread_stamp_gives_way_to_the_run() -> None:
    assert folios("1", "2", "3", "9", "5", "6") == ["1", "2", "3", "4", "5", "6"]
    assert folios("811", "812", "313", "814", "81", "816") == [str(n) for n in range(811, 817)]


def test_where_every_back_is_scanned_the_page_between_two_fronts_is_a_back() -> None:
    assert folios("12", None, "13", None, "14") == ["12", "12v", "13", "13v", "14"]


def test_a_stamp_that_was_not_read_is_filled_in() -> None:
    assert folios("12", None, None, "15") == ["12", "13", "14", "15"]
    assert [one.how for one in number(volume("12", None, "14"))] == ["stamp", "between", "stamp"]


def test_what_could_be_numbered_in_two_ways_is_left_alone() -> None:
    assert folios("12", None, None, "14") == ["12", "", "", "14"]
    assert folios("12", None, None, None, "13") == ["12", "", "", "", "13"]
    assert folios("12", None, "15") == ["12", "", "15"]


def test_a_blank_page_is_a_back_and_settles_it() -> None:
    assert folios("12", "_", None, "14") == ["12", "12v", "13", "14"]
    assert folios("12", None, "_", "14") == ["12", "13", "13v", "14"]


def test_a_blank_page_where_a_leaf_may_be_missing_is_left_alone() -> None:
    assert folios("12", "_", "14") == ["12", "", "14"]


def test_in_a_volume_with_backs_a_missing_leaf_does_not_turn_a_back_into_a_front() -> None:
    pages = [page for n in (*range(1, 8), *range(9, 15)) for page in (str(n), None)]
    assert folios(*pages)[12:16] == ["7", "7v", "9", "9v"]


def test_where_some_backs_are_scanned_a_page_that_may_be_either_is_left_alone() -> None:
    assert folios("1", None, "2", "3", None, "4", "5", None, "7")[7] == ""
    assert folios("1", "2", "3", "4", "5", None, "7")[5] == "6"


def test_leaves_put_in_later_bear_letters() -> None:
    assert folios("12", "12a", None, "12c", "13") == ["12", "12a", "12b", "12c", "13"]


def test_pages_before_the_first_stamp_are_numbered_only_when_they_end_at_one() -> None:
    assert folios(None, None, "3", "4", "5", "6", "7")[:2] == ["1", "2"]
    assert folios(None, None, "4", "5", "6", "7", "8")[:2] == ["", ""]
    assert folios(None, None, "204", "205", "206", "207")[:2] == ["", ""]


def test_pages_after_the_last_stamp_are_not_made_up() -> None:
    assert folios("7", "8", "9", "10", None, None) == ["7", "8", "9", "10", "", ""]


def test_numbering_that_begins_anew_is_kept() -> None:
    assert folios("7", "8", "9", "1", "2", "3") == ["7", "8", "9", "1", "2", "3"]


def test_two_leaves_with_one_number_are_both_kept() -> None:
    assert folios("44", "45", "45", "46") == ["44", "45", "45", "46"]


# -- printed page numbers ---------------------------------------------------------------------------------------------


def test_printed_page_numbers_are_no_folios() -> None:
    assert folios(*(f"{n}?" for n in range(1, 15))) == [""] * 14
    first, second = volume("1?", "2?", "3?", "4?", "5?"), volume("1?", "2?", "3?", "4?", "5?", "6?", document=2)
    assert {one.folio for one in number([*first, *second])} == {""}


def test_bare_numbers_that_run_through_the_volume_are_folios() -> None:
    first, second = volume("1?", "2?", "3?", "4?"), volume("5?", "6?", "7?", document=2)
    third = volume("8?", "9?", document=3)
    assert [one.folio for one in number([*first, *second, *third])] == [str(n) for n in range(1, 10)]
    assert folios("412?", "413?", "414?", "415?", "416?") == ["412", "413", "414", "415", "416"]


def test_bare_numbers_may_begin_anew_in_a_volume_that_they_run_through() -> None:
    first, second = volume(*(f"{n}?" for n in range(201, 230))), volume(*(f"{n}?" for n in range(230, 240)), document=2)
    third, fourth = volume(*(f"{n}?" for n in range(1, 30)), document=3), volume("30?", "31?", document=4)
    found = [one.folio for one in number([*first, *second, *third, *fourth])]
    assert found == [*map(str, range(201, 240)), *map(str, range(1, 32))]


def test_long_printed_documents_are_no_runs_of_folios() -> None:
    found = number(
        [leaf for document in (1, 2, 3) for leaf in volume(*(f"{n}?" for n in range(1, 60)), document=document)]
    )
    assert {one.folio for one in found} == {""}


def test_a_printed_number_beside_the_stamps_does_not_count() -> None:
    assert folios("44", "45", "1?", "2?", "48", "3?", "50") == [str(n) for n in range(44, 51)]


def test_a_stamp_that_lost_its_letter_is_believed_when_it_fits() -> None:
    assert folios("44", "45?", "46") == ["44", "45", "46"]


def test_of_two_readings_of_one_stamp_the_fitting_one_is_taken() -> None:
    assert folios("125", "12b 126", "127") == ["125", "126", "127"]
    assert folios("12", "12a", "12b 126", "13") == ["12", "12a", "12b", "13"]


# -- a person's word --------------------------------------------------------------------------------------------------


def test_one_mark_numbers_what_follows_up_to_the_next_stamp() -> None:
    assert folios("=5", None, None, "9", "10") == ["5", "6", "7", "9", "10"]
    assert folios("=5", None, None, None) == ["5", "6", "7", "8"]


def test_a_blank_page_after_a_mark_is_a_back() -> None:
    assert folios("=5", "_", None) == ["5", "5v", "6"]


def test_two_marks_show_that_backs_are_scanned() -> None:
    assert folios("=1", "=1v", None, None, None) == ["1", "1v", "2", "2v", "3"]


def test_a_page_said_to_bear_no_folio_is_stepped_over_and_ends_an_open_run() -> None:
    assert folios("12", "=", "13") == ["12", "", "13"]
    assert folios("=5", None, "=", None) == ["5", "6", "", ""]


def test_a_mark_against_the_stamps_stands_and_the_stamps_stand() -> None:
    assert folios("10", "11", "=90", "13", "14", "15") == ["10", "11", "90", "13", "14", "15"]


# -- properties -------------------------------------------------------------------------------------------------------

_folio = st.builds(Folio, st.integers(1, 60), st.sampled_from([0, 0, 0, 1, 2]), st.booleans())
_read = st.builds(Read, _folio, st.booleans())
_leaf = st.builds(
    lambda reads, origin, hand, blank: (tuple(reads), origin, hand, blank),
    st.lists(_read, max_size=2),
    st.sampled_from(["stamp", "ocr"]),
    st.one_of(st.none(), st.none(), st.none(), st.just(""), _folio.map(str)),
    st.booleans(),
)


def built(parts: list[tuple[tuple[Read, ...], str, str | None, bool]]) -> list[Leaf]:
    return [Leaf(page_id(1 + place // 9, 1 + place % 9), *part) for place, part in enumerate(parts)]


@given(st.lists(_leaf, max_size=40), st.booleans())
def test_what_a_person_set_always_stands(
    parts: list[tuple[tuple[Read, ...], str, str | None, bool]], named: bool
) -> None:
    leaves = built(parts)
    result = number(leaves, named=named)
    assert [one.page for one in result] == [leaf.page for leaf in leaves]
    for leaf, one in zip(leaves, result, strict=True):
        if leaf.hand is not None:
            assert (one.folio, one.how) == (leaf.hand, "hand")
        elif one.how in ("stamp", "ocr"):
            assert one.folio in {str(read.folio) for read in leaf.reads} and one.how == leaf.origin
        else:
            assert one.how == ("between" if one.folio else "")


@given(st.lists(_leaf, max_size=40))
def test_what_is_filled_in_rises_and_never_reaches_the_next_folio(
    parts: list[tuple[tuple[Read, ...], str, str | None, bool]],
) -> None:
    known = [(Folio.parse(one.folio), one.how) for one in number(built(parts)) if one.folio]
    for (a, _), (b, how) in pairwise(known):
        assert a is not None and b is not None
        if how == "between":
            assert a < b
    for (a, how), (b, after) in pairwise(known):
        if how == "between" and after != "between" and "hand" not in {how for _, how in known}:
            assert a is not None and b is not None and a < b


def ways(a: Folio, b: Folio, pages: int) -> list[list[Folio]]:
    """Every numbering of the pages between two folios in which no leaf is missing."""
    if b < a:
        return []
    found = []

    def go(last: Folio, left: int, so_far: list[Folio]) -> None:
        following = [last.next_leaf()] if last.verso else [last.back(), last.next_leaf()]
        if not left:
            if b in following:
                found.append(so_far)
            return
        for folio in following:
            if folio < b:
                go(folio, left - 1, [*so_far, folio])

    go(a, pages, [])
    return found


@settings(max_examples=400)
@given(st.integers(1, 9), st.booleans(), st.integers(1, 14), st.booleans(), st.integers(1, 7))
def test_nothing_is_made_up_where_several_numberings_are_possible(
    first: int, first_back: bool, last: int, last_back: bool, pages: int
) -> None:
    a, b = Folio(first, 0, first_back), Folio(last, 0, last_back)
    filled = [Folio.parse(text) for text in folios(str(a), *[None] * pages, str(b))[1:-1]]
    possible = ways(a, b, pages)
    if len(possible) == 1:
        assert filled == possible[0]
    else:
        assert filled == [None] * pages


@given(
    st.lists(st.tuples(st.sampled_from([1, 1, 1, 1, 2, 4]), st.booleans()), min_size=1, max_size=60),
    st.integers(0, 900),
)
def test_a_volume_whose_stamps_are_all_read_is_taken_as_it_is(steps: list[tuple[int, bool]], start: int) -> None:
    true: list[str] = []
    at = start
    for step, back in steps:
        at += step
        true += [str(at), f"{at}v"] if back else [str(at)]
    assert folios(*true) == true


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 10_000), st.floats(0.0, 0.25))
def test_misread_and_unread_stamps_lead_to_no_wrong_folio_in_a_plain_run(seed: int, wrong: float) -> None:
    chance = random.Random(seed)
    pages: list[str | None] = []
    for true in range(100, 220):
        roll = chance.random()
        pages.append(None if roll < wrong else str(chance.randint(1, 9999)) if roll < 2 * wrong else str(true))
    found = folios(*pages, origin="ocr")
    good = sum(folio == str(true) for folio, true in zip(found, range(100, 220), strict=True))
    bad = sum(folio not in ("", str(true)) for folio, true in zip(found, range(100, 220), strict=True))
    assert bad <= 2 and good >= 100


def test_a_hundred_thousand_pages_are_numbered_at_once() -> None:
    chance = random.Random(7)
    leaves = [
        Leaf(page_id(1, n), (Read(Folio(chance.randint(1, 99_999) if chance.random() < 0.1 else n)),))
        for n in range(1, 100_001)
    ]
    began = time.process_time()
    found = number(leaves)
    assert time.process_time() - began < 3.0  # a third of a second on an idle core
    assert sum(one.folio == str(n) for n, one in enumerate(found, 1)) > 99_000
    assert number(leaves) == found


# -- findings and order -----------------------------------------------------------------------------------------------


def told(*texts: str) -> list[tuple[str, int, str, str, int, bool]]:
    placed = [Placed("" if text in ("", "_") else text, text == "_") for text in texts]
    return [(f.kind, f.index, f.first, f.last, f.missing, f.exact) for f in findings(placed)]


def test_gaps_repeats_steps_back_and_bare_pages_are_told() -> None:
    assert told("811", "813") == [("gap", 1, "811", "813", 1, True)]
    assert told("811", "811v", "815") == [("gap", 2, "811v", "815", 3, True)]
    assert told("1", "", "4") == [("none", 1, "1", "4", 1, True), ("gap", 2, "1", "4", 1, False)]
    assert told("5", "5") == [("repeat", 1, "5", "5", 0, True)]
    assert told("5", "4") == [("back", 1, "5", "4", 0, True)]
    assert told("5", "", "", "6") == [("none", 1, "5", "6", 2, True)]


def test_a_sound_volume_has_nothing_odd() -> None:
    assert told("1", "1v", "2", "_", "3", "3a", "3av", "4") == []


def test_a_missing_leaf_with_a_letter_is_a_gap() -> None:
    assert told("12", "12b") == [("gap", 1, "12", "12b", 1, True)]


def test_inside_a_sealed_document_nothing_is_missed() -> None:
    placed = [Placed("1"), Placed("2"), Placed("", apart=True), Placed("9", apart=True), Placed("11")]
    assert [(f.kind, f.first, f.last) for f in findings(placed)] == [("gap", "9", "11")]


def test_documents_imported_out_of_order_are_put_in_order_by_their_folios() -> None:
    assert filed([(101, 200), (1, 100)]) == [1, 0]
    assert filed([(101, 200), None, (1, 100)]) == [2, 0, 1]


def test_documents_in_order_stay_as_they_came() -> None:
    assert filed([(1, 10), None, (11, 20), (1, 5)]) == [0, 1, 2, 3]
    assert filed([]) == []
