"""The coverage proof: what the grid rests on, what of it was opened, and what stands outside."""

import threading
from collections.abc import Callable
from typing import Any

import pytest
from cases import COUNT, DEFENDANT, VICTIM, code_of, file_of, store_document

from judgedesk.app import grid, groundwork, opened, records
from judgedesk.app.casefile import Case
from judgedesk.domain.documents import page_id

ACT, MEANS = "pl.189a.act.recruitment", "pl.189a.means.3_deceit"
PARENT, CHILD = "pl.189a.means.4_error_or_incapacity", "pl.189a.means.4a_mislead"
OTHERS = [
    {"id": "w1", "roles": ["witness"], "name": "Jan Testowy"},
    {"id": "w2", "roles": ["witness"], "name": "Nikt Nieznany"},
    {"id": "w3", "roles": ["witness"], "protected": True, "name": "Anna Skryta"},
]


def tags(*given: tuple[str, int, int, str]) -> list[dict[str, Any]]:
    """Of element, document and page, and quotation."""
    names = {1: "statement.txt", 2: "receipt.txt", 3: "letter.txt"}
    return [
        {"id": f"t{number}", "document": names[document], "page": page, "quote": quote, "element": element,
         "count": "c1", "defendant": "d1", "victim": "v1", "stance": "supports"}
        for number, (element, document, page, quote) in enumerate(given)
    ]  # fmt: skip


@pytest.fixture
def case(case_with_pages: Case) -> Case:
    store_document(case_with_pages, "letter.txt", "Widziano Jana Testowego przy bramie.", "Nothing here.", volume="II")
    people = [VICTIM, DEFENDANT, *OTHERS]
    given = tags(
        (MEANS, 1, 1, "promised work"), (MEANS, 1, 1, "in a hotel"), (MEANS, 1, 2, "Nobody was paid"),
        (CHILD, 2, 1, "tyres"), (PARENT, 1, 1, "passports"),
    )  # fmt: skip
    records.apply(case_with_pages, file_of(persons=people, counts=[COUNT], tags=given))
    return case_with_pages


def ground(case: Case, element: str, count: str | None = None) -> tuple[int, int, int]:
    return tuple(groundwork.groundwork(case, count).of("c1", "d1", "v1", element))


def test_a_cell_rests_on_its_folios_and_says_how_many_were_never_opened(case: Case) -> None:
    assert ground(case, MEANS) == (2, 2, 2)
    opened.note(case, 1, 1)
    assert ground(case, MEANS) == (2, 1, 1)
    assert ground(case, ACT) == (0, 0, 0)


def test_a_cell_rests_on_the_folios_of_its_sub_alternatives_too(case: Case) -> None:
    assert (ground(case, CHILD), ground(case, PARENT)) == ((1, 1, 1), (2, 2, 2))
    rests = groundwork.resting_on(case, "c1", "d1", "v1", PARENT)
    assert [(one.cite, one.opened_by) for one in rests] == [("t. I k. 1", ()), ("receipt.txt, 1", ())]


def test_what_others_opened_is_told_apart_from_what_i_did(case: Case, reopened: Callable[..., Case]) -> None:
    clerk = reopened(case, "clerk")
    opened.note(clerk, 1, 2)
    assert ground(clerk, MEANS) == (2, 1, 1)
    judge = reopened(clerk)
    assert ground(judge, MEANS) == (2, 2, 1)
    proof = groundwork.groundwork(judge)
    assert proof.unopened_by_me == (page_id(1, 1), page_id(1, 2), page_id(2, 1))
    assert proof.unopened == (page_id(1, 1), page_id(2, 1))


def test_pages_with_a_passage_that_nobody_opened_are_cited(case: Case) -> None:
    opened.note(case, 2, 1)
    proof = groundwork.groundwork(case)
    assert [(one.cite, one.page) for one in groundwork.cited(case, proof.unopened)] == [
        ("t. I k. 1", 1), ("t. I k. 1v", 2),
    ]  # fmt: skip
    [page] = groundwork.cited(case, [page_id(2, 1)])
    assert page.opened_by == ("judge",)


def test_documents_tied_to_no_cell_are_listed_with_what_was_opened_of_them(case: Case) -> None:
    opened.note(case, 3, 2)
    [one] = groundwork.groundwork(case).documents
    assert (one.name, one.volume, one.pages, one.opened_by_me, one.opened) == ("letter.txt", "II", 2, 1, 1)
    records.apply(case, file_of(tags=[tags((ACT, 3, 1, "przy bramie"))[0] | {"id": "last"}]))
    assert groundwork.groundwork(case).documents == ()


def test_one_count_or_all(case: Case) -> None:
    second = COUNT | {"id": "c2", "label": "II", "offence": "pl.189a.2"}
    records.apply(case, file_of(counts=[second]))
    assert ground(case, MEANS, "c1") == ground(case, MEANS)
    other = groundwork.groundwork(case, "c2")
    assert (dict(other.cells), len(other.documents), other.unopened) == ({}, 3, ())
    assert code_of(groundwork.groundwork, case, "c9") == "count.unknown"


def test_persons_named_in_the_file_and_in_no_count_are_found_in_all_forms_of_their_name(case: Case) -> None:
    found = groundwork.persons_in_no_count(case)
    assert [(one.person, one.label, one.roles, one.pages) for one in found] == [("w1", "Jan Testowy", ("witness",), 1)]
    records.apply(case, file_of(counts=[COUNT | {"victims": ["v1", "w1"]}]))
    assert groundwork.persons_in_no_count(case) == []


def test_a_person_whose_names_are_sealed_is_not_passed_over_in_silence(
    case: Case, reopened: Callable[..., Case]
) -> None:
    clerk = reopened(case, "clerk")
    assert [(one.person, one.pages) for one in groundwork.persons_in_no_count(clerk)] == [("w1", 1), ("w3", None)]


def test_looking_for_persons_can_be_stopped(case: Case) -> None:
    told: list[tuple[int, int]] = []
    groundwork.persons_in_no_count(case, progress=told.append)
    assert told == [(0, 3), (1, 3), (2, 3)]
    stop = threading.Event()
    stop.set()
    assert code_of(groundwork.persons_in_no_count, case, cancel=stop) == "job.cancelled"


def test_nothing_sealed_is_counted_for_who_has_no_key(case: Case, reopened: Callable[..., Case]) -> None:
    hidden = store_document(case, "shelter.txt", "by the river", "upstairs", sealed=True)
    sealed = tags((MEANS, 1, 1, "river"))[0] | {"id": "s", "document": "shelter.txt"}
    records.apply(case, file_of(tags=[sealed]))
    opened.note(case, hidden, 1)
    assert ground(case, MEANS) == (3, 2, 2)
    store_document(case, "attic.txt", "a key", sealed=True)
    assert [one.name for one in groundwork.groundwork(case).documents] == ["letter.txt", "attic.txt"]
    clerk = reopened(case, "clerk")
    proof = groundwork.groundwork(clerk)
    assert tuple(proof.of("c1", "d1", "v1", MEANS)) == (2, 2, 2)
    assert [one.name for one in proof.documents] == ["letter.txt"]
    assert proof.withheld == ("identities", "findings")
    assert groundwork.cited(clerk, [page_id(hidden, 1)]) == []


def test_the_proof_speaks_of_the_same_cells_as_the_grid(case: Case) -> None:
    proof = groundwork.groundwork(case)
    cells = {(one.count, one.defendant, one.victim, one.element) for one in grid.grid(case).cells if one.supports}
    assert {key for key, one in proof.cells.items() if one.folios} == cells
