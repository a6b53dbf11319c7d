"""Nearly the same: scans, drafts and excerpts find their original; forms, translations and strangers do not."""

import random
import time

import near_truth as truth
import pytest

from judgedesk.language.alignment import blocks, likeness
from judgedesk.language.differences import compare, count_words, wording
from judgedesk.language.similar import FEWEST_WORDS, Relation, candidates, judged, signature, together

TEXTS = truth.demo_texts()
LONG = TEXTS["akt-oskarzenia"]
OTHER = " ".join(TEXTS["zeznania-p1-2023-12-05"].split(" ")).split(" ")


def relation(a: str, b: str) -> Relation:
    """The verdict on two texts of one page."""
    return judged(wording([a]), wording([b])).relation


@pytest.mark.parametrize("rate", [0.01, 0.02, 0.03, 0.05])
def test_a_scan_is_nearly_its_original(rate: float) -> None:
    verdict = judged(wording([LONG]), wording([truth.scanned(LONG, rate, random.Random(1))]))
    assert verdict.relation is Relation.NEARLY
    assert verdict.similarity > 1 - 1.5 * rate


@pytest.mark.parametrize("share", [0.05, 0.1, 0.2])
def test_a_draft_is_nearly_the_final(share: float) -> None:
    draft = truth.drafted(LONG, share, random.Random(2), OTHER)
    assert relation(LONG, draft) is Relation.NEARLY


def test_an_excerpt_stands_within_the_whole() -> None:
    excerpt = truth.scanned(" ".join(LONG.split(" ")[300:700]), 0.02, random.Random(3))
    assert relation(excerpt, LONG) is Relation.A_WITHIN_B
    assert relation(LONG, excerpt) is Relation.B_WITHIN_A


def test_a_form_filled_in_for_another_person_is_not_nearly_the_same() -> None:
    chosen = random.Random(4)
    first, second = (truth.filled_in(truth.SUMMONS, chosen) for _ in range(2))
    verdict = judged(wording([first]), wording([second]))
    assert verdict.similarity > 0.85, "most of the words are the form's"
    assert verdict.relation is Relation.FORM
    assert relation(first, truth.scanned(first, 0.03, chosen)) is Relation.NEARLY


def test_a_translation_is_another_text() -> None:
    polish, english = TEXTS["zeznania-p1-2023-12-05"], TEXTS["statement-p1-working-translation"]
    assert relation(polish, english) is Relation.NONE
    assert candidates([signature([polish]), signature([english])], [0, 1]) == []


def test_where_pages_end_makes_no_difference() -> None:
    words = LONG.split(" ")
    pages = [" ".join(words[start : start + 300]) for start in range(0, len(words), 300)]
    hyphenated = LONG.replace("oskarżon", "oskar-\nżon")
    assert compare([LONG], pages).similarity == 1
    assert compare([LONG], [hyphenated]).similarity == 1
    strength = candidates([signature([LONG]), signature(pages)], [1])[0][2]
    assert strength == 1


def test_a_signature_can_be_put_together_from_its_parts() -> None:
    words = LONG.split(" ")
    half = len(words) // 2
    parts = [signature([" ".join(words[:half])]), signature([" ".join(words[half:])])]
    assert candidates([signature([LONG]), together(parts)], [1])[0][2] > 0.98
    assert together(parts[:1]) == parts[0]


def test_recall_and_precision_on_a_made_up_file() -> None:
    """Every version of a text is proposed and recognised; no form, no other text."""
    documents = truth.made(TEXTS, 12)
    texts = [wording([document.text]) for document in documents]
    pairs = candidates([signature([document.text]) for document in documents], range(len(documents)))
    expected = {
        pair for pair in truth.pairs_of(documents) if {documents[pair[0]].kind, documents[pair[1]].kind} & {"original"}
    }
    related = (Relation.NEARLY, Relation.A_WITHIN_B, Relation.B_WITHIN_A)
    found = {(i, j) for i, j, _ in pairs if judged(texts[i], texts[j]).relation in related}
    assert expected <= found
    assert found <= truth.pairs_of(documents)


def test_only_what_is_new_is_proposed_again() -> None:
    versions = [LONG, truth.scanned(LONG, 0.02, random.Random(5)), truth.drafted(LONG, 0.1, random.Random(6), OTHER)]
    signatures = [signature([text]) for text in (*versions, TEXTS["protokol-pip"])]
    assert {pair[:2] for pair in candidates(signatures, [2])} == {(0, 2), (1, 2)}
    assert candidates(signatures, []) == []
    assert {pair[:2] for pair in candidates(signatures, [0, 1, 2, 3], among=[1])} == {(0, 1), (1, 2)}


def test_a_form_sent_to_a_thousand_is_not_half_a_million_pairs() -> None:
    signatures = [signature([truth.filled_in(truth.SUMMONS, random.Random(number))]) for number in range(300)]
    assert len(candidates(signatures, range(300))) <= 300 * 10


def test_texts_without_letters_are_like_nothing() -> None:
    empty = signature([""])
    assert candidates([empty, empty, signature(["12 34"])], [0, 1, 2]) == []
    assert relation("", "") is Relation.NONE
    assert count_words("Jeden, dwa; trzy — 本人 4") == 6
    assert FEWEST_WORDS == 20


def test_differences_are_told_by_words_with_their_places() -> None:
    a = ["Paszport wziął szef\nprzy bramie.", "Potem pojechali-\nśmy na halę."]
    b = ["Paszport wziął kierowca przy bramie. Potem pojechaliśmy wieczorem na halę."]
    comparison = compare(a, b)
    kinds = [(piece.kind, piece.text_a, piece.text_b) for piece in comparison.pieces]
    assert kinds == [
        ("same", "Paszport wziął", "Paszport wziął"),
        ("changed", "szef", "kierowca"),
        ("same", "przy bramie. Potem pojechali- śmy", "przy bramie. Potem pojechaliśmy"),
        ("only_b", "", "wieczorem"),
        ("same", "na halę", "na halę"),
    ]
    across = comparison.pieces[2]
    assert [(span.page, a[span.page - 1][span.start : span.end]) for span in across.spans_a] == [
        (1, "przy bramie."), (2, "Potem pojechali-\nśmy"),
    ]  # fmt: skip
    assert comparison.pieces[3].page_a == 2
    assert comparison.pieces[3].spans_a == ()
    assert not comparison.cut


def test_a_misread_word_is_told_from_another_word_and_a_number_is_never_alike() -> None:
    pieces = compare(["Podpisał umowę dnia 12 marca 2022"], ["Podpisał umowq dnia 12 marca 2023"]).pieces
    changed = [(piece.text_a, piece.text_b, piece.alike) for piece in pieces if piece.kind == "changed"]
    assert changed == [("umowę", "umowq", True), ("2022", "2023", False)]
    assert [piece.alike for piece in compare(["w 2022 roku"], ["w 2O22 roku"]).pieces] == [True, True, True]


def test_every_place_of_both_texts_is_in_one_piece() -> None:
    draft = truth.drafted(LONG, 0.2, random.Random(8), OTHER)
    pieces = compare([LONG], [draft]).pieces
    for spans, text in (([p.spans_a for p in pieces], LONG), ([p.spans_b for p in pieces], draft)):
        places = [place for piece in spans for span in piece for place in range(span.start, span.end)]
        assert places == sorted(set(places))
        assert not set("".join(text[place] for place in set(range(len(text))) - set(places))) & set("abcdefghijklm")


@pytest.mark.no_cover
def test_two_texts_of_two_hundred_thousand_words_take_seconds() -> None:
    chosen = random.Random(9)
    words = " ".join(TEXTS.values()).split()
    long = [chosen.choice(words) for _ in range(200_000)]
    other = [word if chosen.random() > 0.1 else chosen.choice(words) for word in long]
    began = time.process_time()
    comparison = compare([" ".join(long)], [" ".join(other)])
    assert time.process_time() - began < 6, "2 s on an idle machine"
    assert 0.85 < comparison.similarity < 0.97


@pytest.mark.no_cover
@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("a b " * 40_000, "b a " * 40_000),
        (" ".join(str(n // 2) for n in range(80_000)), " ".join(str((n + 1) // 2) for n in range(80_000))),
        (" ".join(str(n) for n in range(80_000)), " ".join(str(-n) for n in range(80_000, 0, -1))),
        (" ".join(str(n * n % 17) for n in range(80_000)), " ".join(str(n * n % 19) for n in range(80_000))),
        (
            " ".join(f"a{n} b{n} c{n} w{n}" for n in range(20_000)),
            " ".join(f"x{n} y{n} z{n} w{n}" for n in range(20_000)),
        ),
        ("漢" * 100_000, "漢字" * 50_000),
        ("x" * 500_000, "x" * 499_999),
    ],
)
def test_texts_made_to_be_slow_are_not(a: str, b: str) -> None:
    began = time.process_time()
    compare([a], [b])
    assert time.process_time() - began < 6


def test_likeness_counts_letters_in_order() -> None:
    assert likeness("umowa", "umowa") == 1
    assert likeness("kot", "") == 0
    assert likeness("umowa", "umowq") == pytest.approx(0.8)
    assert blocks(["a", "b", "c"], ["a", "x", "c"]) == [(0, 0, 1), (2, 2, 1)]
    assert blocks([], ["a"]) == []
