"""Word forms of an open case: dictionaries in a child, compartments apart, recall and precision on a made truth."""

import threading
from collections.abc import Callable

import pytest
from cases import store_document
from inflection_truth import measured, store_sentences

from judgedesk.app import forms
from judgedesk.app.casefile import Case
from judgedesk.app.seals import seal_document
from judgedesk.domain.roles import Compartment
from judgedesk.ingest.word_forms import checked
from judgedesk.search.query import parse
from judgedesk.search.widening import Widening


def widened(case: Case, question: str, part: Compartment = Compartment.CASE, *, wait: bool = True) -> set[str]:
    _, expansions = forms.of(case).widened(part, parse(question), Widening(), wait=wait)
    return {word for expansion in expansions for word in expansion.used}


def test_other_languages_are_asked_when_the_case_has_them(case_with_pages: Case) -> None:
    document = store_document(case_with_pages, "m.txt", "martorului i se iau pașapoartele; the geese")
    assert widened(case_with_pages, "goose") == {"goose", "geese"}
    assert "martorului" not in widened(case_with_pages, "martor")
    with case_with_pages.file.writing() as connection:
        connection.execute("UPDATE pages SET language = 'ro' WHERE id >> 20 = ?", (document,))
    assert forms.of(case_with_pages).languages() == ("pl", "en", "ro")
    assert {"martorului", "pasapoartele"} <= widened(case_with_pages, "martor pasaport")
    assert forms.of(case_with_pages).lacking() == ()


def test_without_waiting_it_is_said_what_was_not_asked(case_with_pages: Case) -> None:
    store_document(case_with_pages, "m.txt", "the geese, Kowalskiego")
    words = forms.of(case_with_pages)
    assert widened(case_with_pages, "goose kowalski", wait=False) == {"goose", "kowalski", "kowalskiego"}
    assert words.lacking() == ("en",)
    words.start()
    words.start()
    assert widened(case_with_pages, "goose") == {"goose", "geese"}
    assert words.lacking() == ()
    assert widened(case_with_pages, "goose", wait=False) == {"goose", "geese"}


def test_many_threads_may_ask(case_with_pages: Case) -> None:
    store_document(case_with_pages, "m.txt", "the geese, Kowalskiego")
    found: list[set[str]] = []
    threads = [
        threading.Thread(target=lambda: found.append(widened(case_with_pages, "goose kowalski"))) for _ in range(6)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [{"goose", "geese", "kowalski", "kowalskiego"}] * 6


def test_a_sealed_word_is_in_nobody_elses_vocabulary(case_with_pages: Case, reopened: Callable[..., Case]) -> None:
    document = store_document(case_with_pages, "s.txt", "Zimorodkiewiczowi, Kowalskiego")
    store_document(case_with_pages, "o.txt", "Kowalskiej")
    before = widened(case_with_pages, "zimorodkiewicz")
    seal_document(case_with_pages.file, document)
    assert before == {"zimorodkiewicz", "zimorodkiewiczowi"}
    assert widened(case_with_pages, "zimorodkiewicz kowalski") == {"zimorodkiewicz", "kowalski", "kowalskiej"}
    assert widened(case_with_pages, "zimorodkiewicz", Compartment.SEALED) == before
    assert "zimorodkiewiczowi" not in forms.of(case_with_pages).vocabulary(Compartment.CASE).starting("")


def test_the_child_ends_with_the_case(case_with_pages: Case) -> None:
    words = forms.of(case_with_pages)
    assert forms.of(case_with_pages) is words
    words.start()
    case_with_pages.close()
    assert not any(
        thread.name in ("word forms", "watch judgedesk.ingest.word_forms:serve") for thread in threading.enumerate()
    )


@pytest.mark.parametrize(
    "blob",
    [b"[]", b"{", b'{"a": []}', b'{"a": {"xx": []}}', b'{"a": {"en": "b"}}', b'{"a": {"en": ["b c"]}}',
     b'{"a": {"en": [1]}}', b"\xff", b'{"a": {"en": ["' + b"b" * 41 + b'"]}}'],
)  # fmt: skip
def test_a_child_that_lies_is_not_believed(blob: bytes) -> None:
    with pytest.raises(ValueError):
        checked("forms", {}, blob)


@pytest.mark.parametrize(("language", "recall"), [("pl", 0.95), ("en", 0.95), ("ro", 0.95)])
def test_forms_are_found_on_the_made_truth(case_with_pages: Case, language: str, recall: float) -> None:
    store_sentences(case_with_pages, [language])
    figures = measured(case_with_pages, language, every=3)
    assert figures.recall >= recall, figures.missed
    assert figures.precision >= 0.85, figures.wrong


def test_no_child_starts_for_what_has_no_english_forms(case_with_pages: Case) -> None:
    store_document(case_with_pages, "m.txt", "świadkowie; the geese")
    for question in ("świadek", '=goose "the geese" gee* g?ese 601234', "geesse~1"):
        widened(case_with_pages, question)
        assert forms.of(case_with_pages).lacking() == ("en",), question
    assert widened(case_with_pages, "świadek") == {"swiadek", "swiadkowie"}
    assert widened(case_with_pages, "goose") == {"goose", "geese"}
    assert forms.of(case_with_pages).lacking() == ()
