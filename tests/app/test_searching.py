"""Search over what the user's keys open."""

from collections.abc import Callable

import pytest
from cases import DEFENDANT, VICTIM, code_of, file_of, store_document

from judgedesk.app import finding, reading, records
from judgedesk.app.casefile import Case
from judgedesk.app.enrichment import enrich
from judgedesk.search import engine


@pytest.fixture
def case(case_with_pages: Case) -> Case:
    """Two open documents, two sealed ones, a protected and an open person."""
    store_document(
        case_with_pages,
        "shelter.txt",
        "The shelter keeps her passports.",
        "Ann Example slept.",
        volume="II",
        sealed=True,
    )
    store_document(
        case_with_pages, "letter.txt", "Ann wrote of the barn. Bogdan Example read it.", volume="S", sealed=True
    )
    person = VICTIM | {"name": "Ann Example", "aliases": ["Ania"], "protected": True}
    records.apply(case_with_pages, file_of(persons=[person, DEFENDANT, {"id": "w1"}]))
    return case_with_pages


def places(case: Case, query: str, **named: object) -> list[tuple[str, int]]:
    return [(hit.name, hit.page) for hit in finding.search(case, query, **named).hits]


def test_both_parts_answer_whoever_holds_both_keys(case: Case, reopened: Callable[..., Case]) -> None:
    assert set(places(case, "passports")) == {("statement.txt", 1), ("shelter.txt", 1)}
    assert (finding.search(case, "passports").total, finding.search(case, "passports").documents) == (2, 2)
    clerk = reopened(case, "clerk")
    assert places(clerk, "passports") == [("statement.txt", 1)]
    assert finding.search(clerk, "passports").total == 1


def test_a_hit_shows_where_the_words_stand(case: Case) -> None:
    result = finding.search(case, "hotel")
    hit = result.hits[0]
    assert (result.query, result.total, result.order, result.suggestion) == ("hotel", 1, "rank", None)
    assert (hit.name, hit.volume, hit.page, hit.folio, hit.cite) == ("statement.txt", "I", 1, "1", "t. I k. 1")
    assert [hit.snippet[start:end] for start, end in hit.spans] == ["hotel"]
    assert hit.score > 0
    assert finding.highlights(case, hit.document, 1, "hotel OR gate") == [(45, 50), (100, 104)]
    assert finding.highlights(case, hit.document, 9, "hotel") == []


def test_pages_of_hits_follow_one_another_without_gap_or_repeat(case: Case) -> None:
    whole = places(case, "the OR ann OR slept", limit=50)
    assert len(whole) == finding.search(case, "the OR ann OR slept").total == 6
    assert whole == places(case, "the OR ann OR slept", limit=50)
    for size in (1, 2, 4):
        parts = [places(case, "the OR ann OR slept", limit=size, offset=start) for start in range(0, 6, size)]
        assert [place for part in parts for place in part] == whole
    assert places(case, "the", limit=5, offset=50) == []


def test_hits_too_many_to_rank_come_in_file_order_over_both_parts(case: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "RANKED_AT_MOST", 2)
    query = "the OR ann OR slept"
    result = finding.search(case, query)
    assert result.order == "file"
    order = [(hit.document, hit.page) for hit in result.hits]
    assert order == sorted(order)
    for size in (1, 2):
        parts = [finding.search(case, query, limit=size, offset=start).hits for start in range(0, 6, size)]
        assert [(hit.document, hit.page) for part in parts for hit in part] == order


@pytest.mark.parametrize("named, found", [
    ({"volume": "I"}, 2), ({"volume": "II"}, 3), ({"volume": "S"}, 0), ({"kind": "text"}, 5), ({"kind": "pdf"}, 0),
    ({"volume": "I", "kind": "text"}, 2),
])  # fmt: skip
def test_a_filter_narrows(case: Case, named: dict[str, str], found: int) -> None:
    assert finding.search(case, "he OR slept OR receipt OR her OR promised", **named).total == found


@pytest.mark.parametrize("named", [{"volume": "XL"}, {"kind": "papyrus"}])
def test_a_filter_that_names_nothing_is_refused_rather_than_answered_by_silence(
    case: Case, named: dict[str, str]
) -> None:
    assert code_of(finding.search, case, "barn", **named) == "query.bad"


def test_a_volume_of_one_part_only_is_known(case: Case, reopened: Callable[..., Case]) -> None:
    assert places(case, "volume:S barn") == [("letter.txt", 1)]
    assert code_of(finding.search, case, "volume:XL barn") == "query.bad"
    clerk = reopened(case, "clerk")
    assert finding.search(clerk, "volume:S barn").total == 0
    assert code_of(finding.search, clerk, "document:letter barn") == "query.bad"


def test_pages_that_name_a_person_by_any_name_the_user_may_see(case: Case, reopened: Callable[..., Case]) -> None:
    for name in ("v1", "P-1", "ann example", "Ania"):
        assert places(case, "slept", person=name) == [("shelter.txt", 2)], name
    assert places(case, "wrote OR read", person="Bogdan Example") == [("letter.txt", 1)]
    assert code_of(finding.search, case, "slept", person="nobody") == "person.unknown"
    assert code_of(finding.search, case, "slept", person="w1") == "query.no_names"
    clerk = reopened(case, "clerk")
    assert code_of(finding.search, clerk, "slept", person="Ann Example") == "person.unknown"
    assert finding.names_of(clerk, "p-1") == ["P-1"]
    assert finding.search(clerk, "slept", person="P-1").total == 0


def test_a_misspelled_word_is_put_right_where_that_finds_something(case: Case) -> None:
    assert finding.search(case, "pasports").suggestion == "passports"
    assert finding.search(case, "trailor").suggestion == "trailer"
    assert finding.search(case, "trailor", volume="I").suggestion is None
    assert finding.search(case, "xyzzyx").suggestion is None


def test_a_question_without_sense_is_refused_with_its_place(case: Case) -> None:
    assert code_of(finding.search, case, '"half a phrase') == "query.bad"


# -- reading ----------------------------------------------------------------------------------------------------


def test_a_page_is_shown_with_its_citation(case: Case) -> None:
    view = reading.page(case, 1, 2)
    assert (view.name, view.number, view.pages, view.folio, view.cite) == ("statement.txt", 2, 2, "1v", "t. I k. 1v")
    assert (view.volume, view.kind, view.source, view.width, view.height) == ("I", "text", "text", 595, 842)
    assert reading.page(case, 2, 1).cite == "receipt.txt, 1"
    assert code_of(reading.page, case, 1, 3) == "page.unknown"
    assert code_of(reading.page, case, 99, 1) == "document.unknown"
    for number in (0, -1, 1 << 20, (1 << 20) + 1, (3 << 20) + 1, 10**30):
        assert code_of(reading.page, case, 1, number) == "page.unknown"


def test_a_document_is_named_by_name_hash_or_number(case: Case) -> None:
    document = reading.resolve(case, "statement.txt")
    assert reading.resolve(case, document.sha256) == reading.resolve(case, document.sha256.upper()) == document
    assert reading.resolve(case, 1) == reading.resolve(case, "1") == document
    assert code_of(reading.resolve, case, "no.txt") == "document.unknown"
    assert code_of(reading.resolve, case, "9" * 30) == "document.unknown"


def test_what_is_still_arriving_is_nowhere(case: Case) -> None:
    with case.file.writing() as connection:
        connection.execute("UPDATE documents SET state = 'arriving' WHERE id = 1")
    assert code_of(reading.resolve, case, "statement.txt") == "document.unknown"
    assert code_of(reading.page, case, 1, 1) == "document.unknown"
    assert "statement.txt" not in [document.name for document in reading.listed(case)]
    assert finding.search(case, "hotel").total == 0


def test_lists_are_narrowed_and_in_the_order_the_papers_lie(case: Case) -> None:
    assert [line.name for line in reading.documents(case, contains="LETTER")] == ["letter.txt"]
    assert {line.name for line in reading.documents(case, contains="ii")} == {"receipt.txt", "shelter.txt"}
    store_document(case, "later.txt", "a", volume="X", folios=("9",))
    store_document(case, "before.txt", "b", volume="IX", folios=("100",))
    store_document(case, "first.txt", "x", volume="IX", folios=("12v",))
    names = [line.name for line in reading.documents(case) if line.volume in ("I", "IX", "X")]
    assert names == ["statement.txt", "first.txt", "before.txt", "later.txt"]


def test_the_nearest_passage_to_a_quote_that_is_not_there() -> None:
    text = "One two three. " * 30 + "They took our passports at the gate of the farm. " + "Four five six. " * 30
    assert "passports at the gate" in reading.nearest(text, "took the passports at this gate")
    assert reading.nearest("", "anything") == ""
    assert reading.nearest("short", "anything") == "short"


def test_a_question_about_what_nobody_looked_for_yet_says_so(case: Case) -> None:
    assert finding.search(case, "barn").not_learnt == 0
    before = finding.search(case, "barn OR date:2022")
    assert before.not_learnt > 0
    enrich(case, steps=("languages", "candidates"))
    assert finding.search(case, "barn OR date:2022").not_learnt == 0
    assert finding.search(case, "NOT lang:pl").not_learnt == 0
