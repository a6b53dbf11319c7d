"""The vocabulary in memory gives exactly the words that looking at each of them gives."""

import random
import re
import time
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rapidfuzz.distance import OSA
from small_case import MIXED, add_document, empty_case

from judgedesk.language.fold import LONGEST_WORD, index_text
from judgedesk.search.vocabulary import Vocabulary
from judgedesk.store import documents, layers

LETTERS = "aąbcłóż1шї𝔸"
WORDS = st.lists(st.text(LETTERS, min_size=1, max_size=7), max_size=30)


def vocabulary_of(words: list[str]) -> tuple[Any, Vocabulary]:
    case = empty_case()
    documents.add_words(case, [" ".join(words)], set())
    return case, Vocabulary(lambda: case)


@settings(max_examples=150, deadline=None)
@given(WORDS, st.text(LETTERS + "*?", min_size=1, max_size=5))
def test_a_pattern_finds_what_a_scan_finds(words: list[str], typed: str) -> None:
    pattern = "".join(c if c in "*?" else index_text(c) for c in typed)
    case, vocabulary = vocabulary_of(words)
    whole = re.compile("".join({"*": ".*", "?": "."}.get(c, re.escape(c)) for c in pattern))
    held = {index_text(word) for word in words}
    assert vocabulary.matching(pattern) == sorted(word for word in held if whole.fullmatch(word))
    assert vocabulary.starting(pattern[:2]) == sorted(word for word in held if word.startswith(pattern[:2]))
    case.close()


@settings(max_examples=100, deadline=None)
@given(WORDS, st.text(LETTERS, min_size=1, max_size=6), st.sampled_from([1, 2]))
def test_similar_words_are_all_there(words: list[str], typed: str, edits: int) -> None:
    word = index_text(typed)
    case, vocabulary = vocabulary_of(words)
    held = {index_text(one) for one in words}
    near = vocabulary.near(word, edits)
    assert set(near) == {one for one in held if OSA.distance(word, one) <= edits}
    assert [OSA.distance(word, one) for one in near] == sorted(OSA.distance(word, one) for one in near)
    case.close()


def test_it_is_every_word_of_the_index() -> None:
    case = empty_case()
    add_document(case, [*MIXED, "x" * (LONGEST_WORD + 1)])
    terms = {row[0] for row in case.execute("SELECT term FROM page_terms WHERE doc > 0")}
    parts = {word for text in MIXED for word in ("pass", "port", "pokrzyw", "dzonych", "traf", "biało") if word in text}
    held = set(Vocabulary(lambda: case).starting(""))
    body = {word for text in MIXED for word in index_text(text).split()}
    assert held == body
    assert body <= terms <= body | {index_text(part) for part in parts} | {"x" * 41, "¶"} | terms - body
    assert Vocabulary(lambda: case).holding(["601234567", "123v", "nic"]) == {"601234567", "123v"}
    case.close()


def test_what_comes_later_is_found_and_what_goes_is_gone() -> None:
    case, vocabulary = vocabulary_of(["paszport", "Sąd"])
    assert vocabulary.starting("") == ["paszport", "sad"]
    documents.add_words(case, ["sad umowa"], set())
    assert vocabulary.starting("") == ["paszport", "sad", "umowa"]
    assert vocabulary.spellings(["sad"]) == {"sad": ["Sąd", "sad"]}
    layers.forget_words(case, ["umowa", "Sąd"])
    assert vocabulary.starting("") == ["paszport", "sad"]
    layers.forget_words(case, ["sad"])
    documents.add_words(case, ["zeznanie"], set())
    assert vocabulary.starting("") == ["paszport", "zeznanie"]
    case.close()


def test_a_pattern_of_too_many_words_stops_early() -> None:
    case, vocabulary = vocabulary_of([f"a{number}" for number in range(50)])
    assert len(vocabulary.matching("a*", most=20)) == 21
    assert len(vocabulary.matching("*1*", most=10)) == 11
    case.close()


def test_an_empty_vocabulary_answers() -> None:
    case, vocabulary = vocabulary_of([])
    assert (vocabulary.matching("*a*"), vocabulary.near("ala", 2), vocabulary.starting(""), len(vocabulary)) == (
        [], [], [], 0,
    )  # fmt: skip
    case.close()


@pytest.mark.slow
def test_four_hundred_thousand_words_answer_at_once() -> None:
    chosen = random.Random(1)
    made = {"".join(chosen.choices("aioezrwncytkpmdsulbgjhf", range(23, 0, -1), k=8)) for _ in range(420_000)}
    case = empty_case()
    rows = [(word, word) for word in sorted(made)]
    case.executemany("INSERT INTO words (original, folded) VALUES (?, ?)", rows)
    vocabulary = Vocabulary(lambda: case)
    began = time.process_time()
    vocabulary.load()
    assert time.process_time() - began < 1.2
    for work in (lambda: vocabulary.near("paszport", 2), lambda: vocabulary.matching("*szport"),
                 lambda: vocabulary.matching("pa*rt"), lambda: vocabulary.starting("pasz")):  # fmt: skip
        began = time.process_time()
        work()
        assert time.process_time() - began < 0.04
    case.close()
