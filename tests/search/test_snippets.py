"""What a hit shows: the right words, whole, on one line, and marks that lie exactly on them."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st
from small_case import MIXED

from judgedesk.language.fold import index_text
from judgedesk.search.query import parse
from judgedesk.search.snippets import highlights, snippet
from judgedesk.search.tree import Or, Phrase, Prefix, Query, Term

LONG = (
    "Sąd Okręgowy w Krakowie\nII Wydział Karny, sygn. akt II K 345/23.\nOskarżony zatrzymał paszporty pokrzyw-\n"
    "dzonych i groził im; umowa o pracę nie zo-\nstała zawarta. Paszport okazano dnia 1.03.2022 r. w Łodzi."
)


def marked(text: str, question: str, width: int = 160) -> list[str]:
    found = snippet(text, parse(question), width)
    return [found.text[start:end] for start, end in found.spans]


def lit(text: str, question: str) -> list[str]:
    return [text[start:end] for start, end in highlights(text, parse(question))]


def test_words_beginnings_and_phrases_are_marked_whole() -> None:
    assert lit(LONG, "paszport*") == ["paszporty", "Paszport"]
    assert lit(LONG, "LODZI -krakowie") == ["Łodzi"]
    assert lit(LONG, '"umowa o prac*"') == ["umowa o pracę"]
    assert lit(LONG, "II K 345/23") == ["II K 345/23"]
    assert lit(LONG, "pokrzywdzonych") == ["pokrzyw-\ndzonych"]
    assert lit(LONG, '"umowa o" "o pracę" umowa') == ["umowa o pracę"]
    assert lit(LONG, "volume:I") == []


def test_a_decomposed_page_is_marked_with_its_accents() -> None:
    page = unicodedata.normalize("NFD", "Idę do sądu, dziecię.")
    assert [unicodedata.normalize("NFC", piece) for piece in lit(page, "dziecie ide")] == ["Idę", "dziecię"]


def test_the_snippet_is_one_line_cut_between_words_with_broken_words_whole() -> None:
    shown = snippet(LONG, parse("pokrzywdzonych"), 60)
    assert shown.text.startswith("… ")
    assert shown.text.endswith(" …")
    assert "paszporty pokrzywdzonych i" in shown.text
    assert "\n" not in shown.text
    assert marked(LONG, "pokrzywdzonych", 60) == ["pokrzywdzonych"]
    assert set(shown.text.strip("… ").split()) <= set(LONG.replace("-\n", "").split())


def test_the_snippet_shows_where_most_of_the_question_is_answered() -> None:
    page = "paszport " + "x " * 300 + "telefon i paszport leżały razem " + "y " * 300 + "telefon"
    assert marked(page, "telefon paszport") == ["telefon", "paszport"]


def test_a_page_without_hits_shows_its_beginning() -> None:
    assert snippet(LONG, parse("volume:I"), 40).text == "Sąd Okręgowy w Krakowie II Wydział Karny, …"
    assert snippet("", parse("volume:I")).text == ""
    assert snippet(" \n ", parse("a")).text == ""


def test_a_short_page_is_shown_whole() -> None:
    shown = snippet("  Ala ma\n\nkota.\n", parse("kota"))
    assert (shown.text, shown.spans) == ("Ala ma kota.", [(7, 11)])


def test_a_phrase_longer_than_the_snippet_is_still_marked() -> None:
    page = " ".join(f"word{n}" for n in range(60))
    question = '"' + " ".join(f"word{n}" for n in range(10, 40)) + '"'
    assert index_text(marked(page, question, 50)[0]).split() == [f"word{n}" for n in range(10, 40)]


PIECES = st.sampled_from([*MIXED, LONG, "-\n", "\ufffe", " ", "\n\n", "a", "Ą", "\u00ad", "\u0301", ".", "x" * 90])
LEAVES = st.sampled_from(
    [
        Term("a"),
        Term("paszport"),
        Term("umowy"),
        Prefix("p"),
        Prefix("zo"),
        Phrase(("umowa", "o")),
        Phrase(("ii", "k", "3"), True),
    ]
)


@given(st.lists(PIECES, max_size=12).map("".join), st.lists(LEAVES, min_size=1, max_size=4), st.integers(1, 300))
def test_every_mark_holds_what_was_asked(page: str, leaves: list[Term | Prefix | Phrase], width: int) -> None:
    query = Query(Or(tuple(leaves)))
    asked = [begins(leaf) for leaf in leaves]
    shown = snippet(page, query, width)
    whole = highlights(page, query)
    assert bool(shown.spans) == bool(whole)
    for text, spans in ((page, whole), (shown.text, shown.spans)):
        edge = 0
        for start, end in spans:
            assert edge <= start < end <= len(text)
            folded = f" {index_text(text[start:end])} "
            assert any(run in folded for run in asked)
            edge = end


def begins(leaf: Term | Prefix | Phrase) -> str:
    """What the folded words of a mark must hold."""
    if isinstance(leaf, Phrase):
        return f" {' '.join(leaf.words)}" + ("" if leaf.open_end else " ")
    return f" {leaf.word}" + ("" if isinstance(leaf, Prefix) else " ")
