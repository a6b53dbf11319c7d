"""The element grid: what is tagged where, and what applies to whom."""

from collections.abc import Callable
from typing import Any

import pytest
from cases import COUNT, DEFENDANT, VICTIM, code_of, file_of, store_document

from judgedesk.app import grid, law, records, tagging
from judgedesk.app.casefile import Case
from judgedesk.app.seals import seal_document
from judgedesk.domain.evidence import FindingState

ACT, MEANS, MENS = "pl.189a.act.recruitment", "pl.189a.means.3_deceit", "pl.189a.mens.direct_purpose"
PARENT, CHILD = "pl.189a.means.4_error_or_incapacity", "pl.189a.means.4a_mislead"


def tags(*given: tuple[str, str], **fields: Any) -> list[dict[str, Any]]:
    return [
        {"id": f"t{fields.get('victim', 'v1')}{number}{element}", "document": "statement.txt", "page": 1,
         "quote": "promised work in a hotel", "element": element, "count": "c1", "defendant": "d1", "victim": "v1",
         "stance": stance} | fields
        for number, (element, stance) in enumerate(given)
    ]  # fmt: skip


@pytest.fixture
def case(case_with_pages: Case) -> Case:
    people = [
        VICTIM,
        VICTIM | {"id": "v2", "born": "2010-01-01"},
        VICTIM | {"id": "v3", "age_disputed": True},
        DEFENDANT,
    ]
    count = COUNT | {"victims": ["v1", "v2", "v3"]}
    records.apply(case_with_pages, file_of(persons=people, counts=[count]))
    return case_with_pages


def elements(kind: str) -> list[str]:
    return [element.id for element in law.offence("pl.189a.1").elements if element.kind == kind]


def cell(case: Case, element: str, victim: str = "v1") -> grid.Cell:
    found = [one for one in grid.grid(case).cells if (one.element, one.victim) == (element, victim)]
    assert len(found) == 1
    return found[0]


def coverage(case: Case) -> dict[str, str]:
    return {row.victim: row.coverage for row in grid.grid(case).offences}


def test_stances_are_counted_apart(case: Case) -> None:
    given = tags((MEANS, "supports"), (MEANS, "supports"), (MEANS, "contradicts"), (MEANS, "context"))
    records.apply(case, file_of(tags=given))
    one = cell(case, MEANS)
    assert (one.count, one.defendant, one.kind, one.supports, one.contradicts, one.context, one.finding) == (
        "c1", "d1", "means", 2, 1, 1, None,
    )  # fmt: skip
    assert (cell(case, MEANS, "v2").supports, cell(case, ACT).supports) == (0, 0)


def test_a_passage_on_a_sub_alternative_is_one_on_its_parent(case: Case) -> None:
    records.apply(case, file_of(tags=tags((CHILD, "supports"), (CHILD, "contradicts"), (PARENT, "supports"))))
    assert (cell(case, PARENT).supports, cell(case, PARENT).contradicts) == (2, 1)
    assert (cell(case, CHILD).supports, cell(case, CHILD).contradicts) == (1, 1)
    assert [passage.tag.element for passage in grid.passages(case, "c1", "d1", "v1", PARENT)] == [CHILD, CHILD, PARENT]
    assert len(grid.passages(case, "c1", "d1", "v1", CHILD)) == 2


def test_cells_stand_in_the_order_of_victims_and_of_the_pack(case: Case) -> None:
    cells = grid.grid(case).cells
    assert [one.victim for one in cells] == sorted(one.victim for one in cells)
    order = [element.id for element in law.offence("pl.189a.1").elements]
    first = [order.index(one.element) for one in cells if one.victim == "v1"]
    assert first == sorted(first)
    assert set(grid.elements_of(case, "c1")[0].label) == {"en", "pl"}
    assert {row.id for row in grid.elements_of(case, "c1")} <= {one.element for one in cells}


def test_means_do_not_apply_to_a_child_and_hang_on_a_disputed_age(case: Case) -> None:
    assert (cell(case, MEANS, "v1").applies, cell(case, MEANS, "v2").applies) == (True, False)
    assert cell(case, MEANS, "v3").applies == "disputed"
    assert [cell(case, ACT, victim).applies for victim in ("v1", "v2", "v3")] == [True, True, True]


def test_coverage_speaks_of_passages_not_of_proof(case: Case) -> None:
    assert coverage(case) == {"v1": "open", "v2": "open", "v3": "open"}
    purpose = elements("purpose")[0]
    for victim in ("v1", "v2", "v3"):
        given = tags((ACT, "supports"), (purpose, "supports"), (MENS, "supports"), victim=victim)
        records.apply(case, file_of(tags=given))
    assert coverage(case) == {"v1": "open", "v2": "covered", "v3": "disputed"}
    row = next(one for one in grid.grid(case).offences if one.victim == "v1")
    assert set(row.open) == set(elements("means")) - {e.id for e in law.offence("pl.189a.1").elements if e.parent}
    tagging.set_finding(case, "c1", "d1", "v1", MEANS, FindingState.PROVED)
    assert coverage(case)["v1"] == "open"
    records.apply(case, file_of(tags=[tag | {"id": "against"} for tag in tags((MEANS, "contradicts"))]))
    assert coverage(case)["v1"] == "open"
    records.apply(case, file_of(tags=[tag | {"id": "for"} for tag in tags((CHILD, "supports"))]))
    assert coverage(case) == {"v1": "covered", "v2": "covered", "v3": "disputed"}


def test_a_finding_is_shown_in_its_own_cell(case: Case) -> None:
    tagging.set_finding(case, "c1", "d1", "v2", MEANS, FindingState.NOT_APPLICABLE)
    assert (cell(case, MEANS, "v1").finding, cell(case, MEANS, "v2").finding) == (None, "not_applicable")


def test_without_the_keys_the_grid_says_what_is_withheld(case: Case, reopened: Callable[..., Case]) -> None:
    records.apply(case, file_of(tags=tags((MEANS, "supports"))))
    tagging.set_finding(case, "c1", "d1", "v1", MEANS, FindingState.PROVED)
    store_document(case, "shelter.txt", "by the river", sealed=True)
    sealed = [tag | {"document": "shelter.txt", "quote": "river", "id": "s"} for tag in tags((MEANS, "supports"))]
    records.apply(case, file_of(tags=sealed))
    assert (cell(case, MEANS).supports, grid.grid(case).withheld) == (2, ())
    clerk = reopened(case, "clerk")
    assert grid.grid(clerk).withheld == ("identities", "findings")
    assert (cell(clerk, MEANS).supports, cell(clerk, MEANS).finding) == (1, None)
    assert len(grid.passages(clerk, "c1", "d1", "v1", MEANS)) == 1


def test_passages_stand_in_file_order_with_their_citation(case: Case, reopened: Callable[..., Case]) -> None:
    given = tags((MEANS, "supports"), (MEANS, "contradicts"), (MEANS, "context"))
    given[0] |= {"page": 2, "quote": "Nobody was paid"}
    given[1] |= {"document": "receipt.txt", "quote": "tyres"}
    records.apply(case, file_of(tags=given))
    found = grid.passages(case, "c1", "d1", "v1", MEANS)
    assert [(one.cite, one.page, one.tag.quote) for one in found] == [
        ("t. I k. 1", 1, "promised work in a hotel"),
        ("t. I k. 1v", 2, "Nobody was paid"),
        ("receipt.txt, 1", 1, "tyres"),
    ]
    seal_document(case.file, 1)
    judge = reopened(case)
    assert grid.passages(judge, "c1", "d1", "v1", MEANS) == found


def test_one_count_or_all(case: Case) -> None:
    second = COUNT | {"id": "c2", "label": "II", "offence": "pl.189a.2"}
    records.apply(case, file_of(counts=[second]))
    assert {one.count for one in grid.grid(case).cells} == {"c1", "c2"}
    assert {one.count for one in grid.grid(case, "c2").cells} == {"c2"}
    assert [row.offence for row in grid.grid(case).offences][-1] == "pl.189a.2"
    assert code_of(grid.grid, case, "c9") == "count.unknown"
    assert code_of(grid.grid_rows, case, "c9") == "count.unknown"


def test_rows_not_in_force_at_the_act_are_left_out_unless_tagged(case: Case) -> None:
    early = COUNT | {"id": "c0", "from": "2009-01-01", "to": "2009-12-31", "victims": ["v1"]}
    records.apply(case, file_of(counts=[early]))
    assert not [one for one in grid.grid(case, "c0").cells if one.element == MEANS]
    assert grid.grid(case, "c0").offences[0].coverage == "open"
    records.apply(case, file_of(tags=[tag | {"count": "c0"} for tag in tags((MEANS, "supports"))]))
    shown = [one for one in grid.grid(case, "c0").cells if one.element == MEANS]
    assert [(one.supports, one.applies) for one in shown] == [(1, False)]


def test_a_counts_rows_come_in_bands_with_their_headings(case: Case) -> None:
    bands = grid.grid_rows(case, "c1")
    assert [band.kind for band in bands][:2] == ["act", "means"]
    assert all(band.heading["en"] and band.heading["pl"] and band.elements for band in bands)
    sub = next(row for band in bands for row in band.elements if row.id == CHILD)
    assert sub.parent == PARENT and sub.term == "wprowadzenia w błąd"
    assert grid.warnings(case, "c1")
    cited, caution = grid.provision(case, "c1")
    assert "189a" in cited and caution["en"] and caution["pl"]


def test_penalties_of_the_act_and_later_ones_stand_side_by_side(case: Case) -> None:
    across = grid.penalties(case, "c1", "d1", "v1")
    assert [line.at_act for line in across] == [True, True]
    own = {"defendant": "d1", "victim": "v2", "from": "2022-03-01", "to": "2022-04-01"}
    records.apply(case, file_of(counts=[COUNT | {"victims": ["v1", "v2"], "periods": [own]}]))
    before = grid.penalties(case, "c1", "d1", "v2")
    assert [line.at_act for line in before] == [True, False]
    assert before[0].text["pl"] and before[0].valid_to is not None


def test_an_offence_that_no_pack_has_is_refused() -> None:
    assert code_of(law.offence, "xx.1") == "law.unknown_offence"
