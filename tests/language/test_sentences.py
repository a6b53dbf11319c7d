"""The sentence around a passage."""

import pytest

from judgedesk.language.sentences import sentence


def around(text: str, words: str) -> str:
    start = text.index(words)
    first, last = sentence(text, start, start + len(words))
    assert first <= start and last >= start + len(words)
    return text[first:last]


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("He came. They took our passports at the gate. We left.", "passports", "They took our passports at the gate."),
        ("Zeznał: „Zabrali paszporty.” Potem wyszedł.", "paszporty", "Zeznał: „Zabrali paszporty.”"),
        ("Pan J. Kowalski, zam. ul. Leśna 5, zabrał paszport. Koniec.", "paszport",
         "Pan J. Kowalski, zam. ul. Leśna 5, zabrał paszport."),
        ("Czyn z art. 189a § 1 k.k. przyznał. Dalej.", "przyznał", "Czyn z art. 189a § 1 k.k. przyznał."),
        ("Dnia 3. maja był w domu. Spał.", "maja", "Dnia 3. maja był w domu."),
        ("Heading\n\nFirst line\nof a paragraph\n\nNext", "paragraph", "First line\nof a paragraph"),
        ("Who? Me! Him.", "Me", "Me!"),
        ("only these words", "these", "only these words"),
        ("One. Two begins here and ends. Three.", "here and ends. Three", "Two begins here and ends. Three."),
        ("", "", ""),
    ],
)  # fmt: skip
def test_a_passage_is_widened_to_its_sentence(text: str, words: str, expected: str) -> None:
    assert around(text, words) == expected


def test_a_page_without_full_stops_is_cut_between_words() -> None:
    text = "alpha " * 1000 + "PASSPORT" + " omega" * 1000
    found = around(text, "PASSPORT")
    assert 1000 < len(found) <= 1208 + 12
    assert set(found.split()) == {"alpha", "PASSPORT", "omega"}


def test_one_endless_word_gives_the_passage_alone() -> None:
    assert around("a" * 5000 + "PASS" + "b" * 5000, "PASS") == "PASS"
