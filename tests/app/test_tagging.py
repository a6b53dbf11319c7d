"""Tags: tied to a passage, wherever that passage comes to stand."""

from collections.abc import Callable
from typing import Any

import pytest
from cases import COUNT, DEFENDANT, VICTIM, code_of, file_of, store_document

from judgedesk.app import records, tagging
from judgedesk.app.casefile import Case
from judgedesk.app.tagging import NewTag
from judgedesk.domain.documents import TextSource
from judgedesk.domain.evidence import FindingState, Stance
from judgedesk.store import documents
from judgedesk.store.documents import NewPage

DECEIT = "pl.189a.means.3_deceit"
QUOTE = "promised work in a hotel"


@pytest.fixture
def case(case_with_pages: Case) -> Case:
    """A case with a count of two victims."""
    people = [VICTIM, VICTIM | {"id": "v2", "pseudonym": "P-2"}, DEFENDANT]
    records.apply(case_with_pages, file_of(persons=people, counts=[COUNT | {"victims": ["v1", "v2"]}]))
    return case_with_pages


def tag(case: Case, **fields: Any) -> str:
    start = 26
    given = {"document": 1, "page": 1, "start": start, "end": start + len(QUOTE), "element": DECEIT, "count": "c1",
             "defendant": "d1", "victim": "v1"}  # fmt: skip
    return tagging.add_tag(case, NewTag(**(given | fields)))[0]


def read_anew(case: Case, text: str) -> None:
    with case.file.writing() as connection:
        documents.drop_pages(connection, 1)
        documents.add_pages(connection, 1, [NewPage(1, text, TextSource.OCR, "", 595, 842, 0)])


def test_a_tag_is_added_changed_and_removed(case: Case) -> None:
    one = tag(case)
    found = tagging.tags_on_page(case, 1, 1)[0]
    assert (found.id, found.quote, found.stance, found.author) == (one, QUOTE, Stance.SUPPORTS, "judge")
    tagging.change_tag(case, one, stance=Stance.CONTRADICTS, note="see p. 2", victim="v2")
    found = tagging.tags_on_page(case, 1, 1)[0]
    assert (found.stance, found.note, found.victim, found.quote) == (Stance.CONTRADICTS, "see p. 2", "v2", QUOTE)
    tagging.change_tag(case, one, start=35, end=39)
    assert tagging.tags_on_page(case, 1, 1)[0].quote == "work"
    tagging.remove_tag(case, one)
    assert tagging.tags_on_page(case, 1, 1) == []


def test_tags_of_a_page_stand_in_reading_order(case: Case) -> None:
    second, first, third = tag(case, start=30), tag(case, start=0, end=10), tag(case, start=30, end=90)
    assert [found.id for found in tagging.tags_on_page(case, 1, 1)] == [first, second, third]


@pytest.mark.parametrize("fields, code", [
    ({"document": 99}, "document.unknown"), ({"page": 9}, "page.unknown"), ({"count": "c9"}, "count.unknown"),
    ({"element": "pl.189a.none"}, "element.unknown"), ({"element": "eu.3611.act.recruitment"}, "element.unknown"),
    ({"defendant": "d9"}, "count.no_defendant"), ({"victim": "v9"}, "count.no_victim"),
    ({"start": 5, "end": 5}, "tag.empty"), ({"start": -3, "end": 5}, "tag.empty"), ({"start": 90}, "tag.empty"),
    ({"start": 0, "end": 100_000}, "tag.empty"), ({"start": 3, "end": 4}, "tag.empty"),
])  # fmt: skip
def test_a_tag_that_points_nowhere_is_refused(case: Case, fields: dict[str, Any], code: str) -> None:
    assert code_of(tag, case, **fields) == code
    assert tagging.tags_on_page(case, 1, 1) == []


@pytest.mark.parametrize("fields, code", [
    ({"element": "x"}, "element.unknown"), ({"count": "x"}, "count.unknown"), ({"victim": "x"}, "count.no_victim"),
    ({"start": 60, "end": 50}, "tag.empty"), ({"start": -9}, "tag.empty"), ({"end": 99_999}, "tag.empty"),
])  # fmt: skip
def test_a_change_that_points_nowhere_is_refused(case: Case, fields: dict[str, Any], code: str) -> None:
    one = tag(case)
    assert code_of(tagging.change_tag, case, one, **fields) == code
    assert tagging.tags_on_page(case, 1, 1)[0].quote == QUOTE
    assert code_of(tagging.change_tag, case, "t-none", note="x") == "tag.unknown"
    assert code_of(tagging.remove_tag, case, "t-none") == "tag.unknown"


def test_a_tag_finds_its_passage_after_the_page_was_read_anew(case: Case) -> None:
    one = tag(case)
    text = "HEADING\nThe witness: I was prom-\nised   work\nin a hotel. Later: promised work in a hostel."
    read_anew(case, text)
    found = tagging.tags_on_page(case, 1, 1)[0]
    assert text[found.start : found.end] == "prom-\nised   work\nin a hotel"
    tagging.change_tag(case, one, note="still there")
    found = tagging.tags_on_page(case, 1, 1)[0]
    assert text[found.start : found.end] == "prom-\nised   work\nin a hotel"
    assert found.quote == QUOTE


def test_of_two_like_passages_the_nearer_is_taken(case: Case) -> None:
    tag(case)
    text = f"{QUOTE} {'x' * 200} {QUOTE} and {'y ' * 200} {QUOTE}"
    read_anew(case, text)
    assert tagging.tags_on_page(case, 1, 1)[0].start == 0


def test_a_passage_that_is_gone_keeps_its_quotation_and_its_note(case: Case) -> None:
    one = tag(case)
    read_anew(case, "Nothing of the kind.")
    tagging.change_tag(case, one, note="lost on the new scan")
    found = tagging.tags_on_page(case, 1, 1)[0]
    assert (found.start, found.end, found.quote, found.note) == (0, 0, QUOTE, "lost on the new scan")


def test_findings_are_set_changed_and_taken_back(case: Case) -> None:
    def mine() -> list[tuple[str, str, str]]:
        return [(one["victim"], one["state"], one["reason"]) for one in records.dump(case)["findings"]]

    tagging.set_finding(case, "c1", "d1", "v1", DECEIT, FindingState.CONTESTED, "p. 2")
    tagging.set_finding(case, "c1", "d1", "v2", DECEIT, FindingState.PROVED)
    tagging.set_finding(case, "c1", "d1", "v1", DECEIT, FindingState.PROVED, "p. 2 and 3")
    assert mine() == [("v1", "proved", "p. 2 and 3"), ("v2", "proved", "")]
    tagging.set_finding(case, "c1", "d1", "v1", DECEIT, None)
    assert mine() == [("v2", "proved", "")]
    assert tagging.undo(case).kinds == frozenset({"findings"})
    assert len(mine()) == 2
    assert code_of(tagging.set_finding, case, "c1", "d1", "v9", DECEIT, None) == "count.no_victim"
    assert code_of(tagging.set_finding, case, "c9", "d1", "v1", DECEIT, None) == "count.unknown"


def test_a_tag_on_a_sealed_document_lies_in_the_sealed_part(case: Case, reopened: Callable[..., Case]) -> None:
    sealed = store_document(case, "shelter.txt", "The shelter stands by the river.", sealed=True)
    one = tag(case, document=sealed, start=0, end=11)
    tagging.change_tag(case, one, note="hidden")
    assert case.file.reading().execute("SELECT count(*) FROM tags").fetchone()[0] == 0
    clerk = reopened(case, "clerk")
    assert code_of(tag, clerk, document=sealed, start=0, end=11) == "keys.not_yours"
    assert code_of(tagging.tags_on_page, clerk, sealed, 1) == "keys.not_yours"
    assert code_of(tagging.change_tag, clerk, one, note="x") == "tag.unknown"
