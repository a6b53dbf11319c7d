"""The grid as the window shows it: cells, totals, one column after an edit; versions; what findings amount to."""

import random
from collections import Counter
from collections.abc import Callable
from datetime import date
from itertools import pairwise
from typing import Any

import pytest
from cases import COUNT, DEFENDANT, VICTIM, code_of, file_of, store_document

from judgedesk.app import findings, grid, groundwork, law, records, tagging
from judgedesk.app.casefile import Case
from judgedesk.app.grid_law import versions_of
from judgedesk.app.tagging import NewTag
from judgedesk.domain.evidence import FindingState, Stance
from judgedesk.law.coverage import GRID_KINDS, SIDE_KINDS, not_asked

ACT, MEANS, MENS = "pl.189a.act.recruitment", "pl.189a.means.3_deceit", "pl.189a.mens.direct_purpose"
PARENT, CHILD = "pl.189a.means.4_error_or_incapacity", "pl.189a.means.4a_mislead"
CONSENT, AGG = "pl.189a.consent.irrelevant", "pl.189a.agg.cruelty"
LAW = law.offence("pl.189a.1")
DEFENDANTS, VICTIMS = ["d1", "d2"], ["v1", "v2", "v3"]


@pytest.fixture
def case(case_with_pages: Case) -> Case:
    people = [
        VICTIM,
        VICTIM | {"id": "v2", "pseudonym": "P-2", "born": "2010-01-01"},
        VICTIM | {"id": "v3", "pseudonym": "P-3", "age_disputed": True},
        DEFENDANT,
        DEFENDANT | {"id": "d2", "name": "Celina Example"},
    ]
    before = {"defendant": "d2", "victim": "v1", "from": "2022-01-01", "to": "2022-02-01"}
    count = COUNT | {"defendants": DEFENDANTS, "victims": VICTIMS, "periods": [before]}
    records.apply(case_with_pages, file_of(persons=people, counts=[count]))
    return case_with_pages


def tag(case: Case, element: str, stance: Stance = Stance.SUPPORTS, pair: tuple[str, str] = ("d1", "v1")) -> None:
    tagging.add_tag(case, NewTag(1, 1, 26, 34, element, "c1", *pair, stance))


def tagged_at_random(case: Case, number: int, *, sealed: int = 0) -> list[dict[str, Any]]:
    chosen = random.Random(7)
    given = [
        {
            "id": f"r{n}",
            "document": "sealed.txt" if n < sealed else "statement.txt",
            "page": 1,
            "quote": "promised",
            "element": chosen.choice(LAW.elements).id,
            "count": "c1",
            "defendant": chosen.choice(DEFENDANTS),
            "victim": chosen.choice(VICTIMS),
            "stance": chosen.choice(list(Stance)).value,
        }
        for n in range(number)
    ]
    records.apply(case, file_of(tags=given))
    return given


def found(sheet: grid.Sheet, element: str, pair: tuple[str, str] = ("d1", "v1")) -> grid.CellFigures:
    return sheet.cell(sheet.row_at[element], sheet.column_at[pair])


def above(element: str) -> list[str]:
    rows = {row.id: row.parent for row in LAW.elements}
    line = [element]
    while (parent := rows[line[-1]]) is not None:
        line.append(parent)
    return line


def test_every_cell_holds_its_passages_and_those_of_its_sub_alternatives(case: Case) -> None:
    store_document(case, "sealed.txt", "promised by the river", sealed=True)
    given = tagged_at_random(case, 300, sealed=60)
    sheet = grid.sheet(case, "c1")
    expected: Counter[tuple[str, str, str, str]] = Counter(
        (one["defendant"], one["victim"], row, one["stance"]) for one in given for row in above(one["element"])
    )
    assert [column.pair for column in sheet.columns] == [(d, v) for d in DEFENDANTS for v in VICTIMS]
    for column in sheet.columns:
        for row in sheet.rows:
            cell = found(sheet, row.id, column.pair)
            said = tuple(expected[(*column.pair, row.id, stance.value)] for stance in Stance)
            assert (cell.supports, cell.contradicts, cell.context) == said
            assert cell.passages == sum(said)
    assert {row.id for row in sheet.rows} >= {one["element"] for one in given}


def test_the_sheet_and_the_grid_say_the_same(case: Case) -> None:
    tagged_at_random(case, 120)
    tagging.set_finding(case, "c1", "d1", "v2", MEANS, FindingState.CONTESTED)
    sheet, whole = grid.sheet(case, "c1"), grid.grid(case, "c1")
    for cell in whole.cells:
        same = found(sheet, cell.element, (cell.defendant, cell.victim))
        numbers = (cell.supports, cell.contradicts, cell.context, cell.applies, cell.finding)
        assert (same.supports, same.contradicts, same.context, same.applies, same.finding) == numbers
    for row in whole.offences:
        column = sheet.columns[sheet.column_at[row.defendant, row.victim]]
        assert (column.coverage, list(column.open)) == (row.coverage, row.open)


def test_totals_count_every_passage_once(case: Case) -> None:
    given = tagged_at_random(case, 300)
    sheet = grid.sheet(case, "c1")
    kinds = {element.id: element.kind for element in LAW.elements}
    stances = Counter(one["stance"] for one in given)
    assert sheet.total() == tuple(stances[stance.value] for stance in Stance)
    assert sum(sheet.total(defendant).passages for defendant in DEFENDANTS) == len(given)
    assert sum(sheet.column_total(column).passages for column in range(6)) == len(given)
    for number, band in enumerate(sheet.bands):
        of_band = set(SIDE_KINDS) if band.kind == grid.BESIDE else {band.kind}
        inside = [one for one in given if kinds[one["element"]] in of_band]
        assert sheet.band_total(number).passages == len(inside)
        assert sheet.band_total(number, "d2").passages == sum(one["defendant"] == "d2" for one in inside)
        pair = ("d2", "v3")
        here = [one for one in inside if (one["defendant"], one["victim"]) == pair]
        assert sheet.band_total(number, column=sheet.column_at[pair]).passages == len(here)
    for row, element in enumerate(sheet.rows):
        cells = [found(sheet, element.id, column.pair).supports for column in sheet.columns]
        assert sheet.row_total(row).supports == sum(cells)
        assert sheet.row_total(row, "d2").supports == sum(cells[3:])


def test_the_last_band_stands_beside_the_elements_and_is_never_open(case: Case) -> None:
    sheet = grid.sheet(case, "c1")
    kinds = [band.kind for band in sheet.bands]
    assert kinds == [kind for kind in GRID_KINDS if kind in kinds] + [grid.BESIDE]
    assert {row.kind for row in sheet.bands[-1].elements} == set(SIDE_KINDS)
    side = {row.id for row in sheet.bands[-1].elements}
    assert all(not side & set(column.open) for column in sheet.columns)
    assert sheet.bands[-1].heading["en"] and sheet.bands[-1].heading["pl"]
    tag(case, CONSENT)
    assert found(grid.sheet(case, "c1"), CONSENT).supports == 1


def test_columns_say_whose_age_matters_and_which_dates_hold(case: Case) -> None:
    sheet = grid.sheet(case, "c1")
    columns = {column.pair: column for column in sheet.columns}
    assert [columns["d1", victim].child for victim in VICTIMS] == [False, True, None]
    assert [columns["d1", victim].disputed for victim in VICTIMS] == [False, False, True]
    assert [found(sheet, MEANS, ("d1", victim)).applies for victim in VICTIMS] == [True, False, "disputed"]
    assert columns["d2", "v1"].period.start == "2022-01-01"
    # What weighs in sentence since October 2023 was not in force at what d2 is accused of towards v1.
    assert (found(sheet, AGG).in_force, found(sheet, AGG, ("d2", "v1")).in_force) == (True, False)
    assert list(sheet.columns_of("d2")) == [3, 4, 5] and not sheet.columns_of("nobody")
    assert sheet.states() == {"open": 6}


def test_an_edit_needs_one_column_only(case: Case) -> None:
    tagged_at_random(case, 60)
    sheet = grid.sheet(case, "c1")
    tag(case, MEANS, Stance.CONTRADICTS, ("d2", "v3"))
    tagging.set_finding(case, "c1", "d2", "v3", MEANS, FindingState.NOT_PROVED)
    before = sheet.total("d2").contradicts
    shown = sheet.take(grid.cells_of(case, "c1", "d2", "v3"))
    fresh = grid.sheet(case, "c1")
    assert not shown
    assert sheet.columns == fresh.columns
    assert sheet.total("d2").contradicts == before + 1
    rows = range(len(sheet.rows))
    assert [sheet.row_total(row) for row in rows] == [fresh.row_total(row) for row in rows]
    assert [sheet.row_total(row, "d2") for row in rows] == [fresh.row_total(row, "d2") for row in rows]
    assert found(sheet, MEANS, ("d2", "v3")).finding == "not_proved"


def test_a_passage_on_a_row_not_in_force_brings_the_row(case: Case) -> None:
    early = COUNT | {"id": "c0", "from": "2022-01-01", "to": "2022-06-01", "defendants": ["d1"], "victims": ["v1"]}
    records.apply(case, file_of(counts=[early]))
    sheet = grid.sheet(case, "c0")
    assert AGG not in sheet.row_at
    tagging.add_tag(case, NewTag(1, 1, 26, 34, AGG, "c0", "d1", "v1"))
    assert sheet.take(grid.cells_of(case, "c0", "d1", "v1")) is True
    cell = found(sheet, AGG)
    assert (cell.supports, cell.in_force, cell.applies) == (1, False, False)


def test_the_figures_come_out_of_one_index_and_never_from_the_passages_themselves(case: Case) -> None:
    connection = case.file.reading()
    asked: list[str] = []
    connection.set_trace_callback(asked.append)
    grid.sheet(case, "c1")
    grid.cells_of(case, "c1", "d1", "v1")
    groundwork.groundwork(case, "c1")
    connection.set_trace_callback(None)
    plans = [connection.execute(f"EXPLAIN QUERY PLAN {query}").fetchall() for query in asked if "FROM tags" in query]
    assert len(plans) == 3
    for plan in plans:
        said = " ".join(row[3] for row in plan)
        assert "USING COVERING INDEX" in said and "TEMP B-TREE" not in said


def test_who_is_not_of_the_count_is_refused(case: Case) -> None:
    for ask in (grid.cells_of, grid.standing, grid.versions, grid.untagged):
        assert code_of(ask, case, "c9", "d1", "v1") == "count.unknown"
        assert code_of(ask, case, "c1", "v1", "v1") == "count.no_defendant"
        assert code_of(ask, case, "c1", "d1", "d1") == "count.no_victim"
    assert code_of(grid.sheet, case, "c9") == "count.unknown"


def test_the_ground_of_a_cell_has_three_steps_by_how_many_passages_it_holds() -> None:
    steps = [grid.heat(number) for number in range(200)]
    assert steps[0] == 0 and steps[1] == 1 and set(steps) == {0, 1, 2, 3}
    assert steps == sorted(steps)


# -- nothing tagged -----------------------------------------------------------------------------------------------


def test_rows_nothing_is_tagged_for_come_with_their_usual_means_of_proof(case: Case) -> None:
    tag(case, ACT)
    tag(case, MENS, Stance.CONTRADICTS)
    rows = {one.element.id: one for one in grid.untagged(case, "c1", "d1", "v1")}
    assert ACT not in rows and MEANS in rows
    assert (rows[MENS].contradicts, rows[MENS].context) == (1, 0)
    assert all(one.proof and one.proof["en"] and one.proof["pl"] for one in rows.values())
    assert [one.element.kind for one in grid.untagged(case, "c1", "d1", "v2")].count("means") == 0
    disputed = grid.untagged(case, "c1", "d1", "v3")
    assert {one.disputed for one in disputed if one.element.kind == "means"} == {True}
    assert {one.disputed for one in disputed if one.element.kind == "act"} == {False}


# -- what findings amount to --------------------------------------------------------------------------------------


def find(case: Case, victim: str, **states: FindingState) -> None:
    ids = {"act": ACT, "means": MEANS, "mens": MENS, "purpose": "pl.189a.purpose.begging", "sub": CHILD}
    for name, state in states.items():
        tagging.set_finding(case, "c1", "d1", victim, ids[name], state)


PROVED, NOT = FindingState.PROVED, FindingState.NOT_PROVED


def test_findings_on_rows_amount_to_the_offence_under_its_logic(case: Case) -> None:
    assert grid.standing(case, "c1", "d1", "v1").truth is None
    find(case, "v1", act=PROVED, purpose=PROVED, mens=PROVED)
    before = grid.standing(case, "c1", "d1", "v1")
    assert (before.truth, before.branches[0].consent) == (None, "open")
    assert MEANS in {row.id for row in before.branches[0].without}
    find(case, "v1", means=PROVED)
    after = grid.standing(case, "c1", "d1", "v1")
    assert (after.truth, after.branches[0].consent, after.disputed) == (True, "means", False)
    assert {MEANS, ACT, MENS}.isdisjoint(row.id for row in after.branches[0].without)
    find(case, "v1", mens=NOT)
    assert grid.standing(case, "c1", "d1", "v1").truth is False


def test_a_means_found_in_a_sub_alternative_makes_consent_irrelevant(case: Case) -> None:
    find(case, "v1", sub=PROVED)
    [branch] = grid.standing(case, "c1", "d1", "v1").branches
    assert branch.consent == "means"
    assert PARENT not in {row.id for row in branch.without}


def test_of_a_child_no_means_is_asked_and_consent_never_matters(case: Case) -> None:
    find(case, "v2", act=PROVED, purpose=PROVED, mens=PROVED)
    [branch] = grid.standing(case, "c1", "d1", "v2").branches
    assert (branch.truth, branch.consent) == (True, "child")
    assert "means" not in {row.kind for row in branch.without}


def test_a_disputed_age_shows_both_branches(case: Case) -> None:
    find(case, "v3", act=PROVED, purpose=PROVED, mens=PROVED)
    whole = grid.standing(case, "c1", "d1", "v3")
    said = {branch.ages["child"]: (branch.truth, branch.consent) for branch in whole.branches}
    assert said == {False: (None, "open"), True: (True, "child")}
    assert (whole.truth, whole.disputed) == (None, True)
    find(case, "v3", means=PROVED)
    whole = grid.standing(case, "c1", "d1", "v3")
    assert (whole.truth, whole.disputed) == (True, False)


def test_the_panels_finding_stands_where_there_is_no_own(case: Case) -> None:
    findings.set_common(case, "c1", "d1", "v1", MENS, NOT)
    assert grid.standing(case, "c1", "d1", "v1").truth is False
    find(case, "v1", mens=PROVED)
    assert grid.standing(case, "c1", "d1", "v1").truth is None


def test_without_the_chambers_key_nothing_is_said_of_findings(case: Case, reopened: Callable[..., Case]) -> None:
    find(case, "v1", act=PROVED, means=PROVED)
    clerk = reopened(case, "clerk")
    assert code_of(grid.standing, clerk, "c1", "d1", "v1") == "keys.not_yours"
    assert all(not column.findings for column in grid.sheet(clerk, "c1").columns)
    assert not grid.cells_of(clerk, "c1", "d1", "v1").findings


# -- versions -----------------------------------------------------------------------------------------------------


def test_the_law_at_the_act_and_since_stands_side_by_side(case: Case) -> None:
    before = grid.versions(case, "c1", "d2", "v1")
    assert [one.at_act for one in before] == [True, False]
    first, later = before
    assert (first.valid_to, later.valid_from) == (date(2023, 9, 30), date(2023, 10, 1))
    assert AGG in {row.id for row in later.came} and not first.came and not later.went
    assert [one.max_months for one in first.penalties if not one.with_any][:1] == [180]
    assert all(one.fresh for one in later.penalties) and later.ended
    across = grid.versions(case, "c1", "d1", "v1")
    assert [one.at_act for one in across] == [True, True]


def test_a_special_statute_comes_only_when_it_is_switched_on(case: Case) -> None:
    plain = grid.versions(case, "c1", "d1", "v1")
    assert {one.overlay for version in plain for one in version.penalties} == {None}
    switched = grid.versions(case, "c1", "d1", "v1", overlays=["pl.ua2022"])
    assert "pl.ua2022" in {one.overlay for version in switched for one in version.penalties}
    assert code_of(grid.versions, case, "c1", "d1", "v1", overlays=["xx"]) == "law.unknown_overlay"


@pytest.mark.parametrize("offence", list(law.packs().offences))
def test_versions_of_every_offence_follow_each_other_without_a_gap(offence: str) -> None:
    one = law.offence(offence)
    act = (date(2005, 6, 1), date(2024, 6, 1))
    stretches = versions_of(one, act, [overlay.id for overlay in one.overlays])
    assert stretches and stretches[-1].valid_to is None
    assert all(stretch.valid_to is None or stretch.valid_to >= act[0] for stretch in stretches)
    for earlier, later in pairwise(stretches):
        assert later.valid_from is not None and earlier.valid_to is not None
        assert (later.valid_from - earlier.valid_to).days == 1
        assert later.came or later.went or later.ended or any(entry.fresh for entry in later.penalties)
    for stretch in stretches:
        gone = not_asked(one, (stretch.valid_from, stretch.valid_to))
        assert stretch.rows == tuple(element.id for element in one.elements if element.id not in gone)
        begins_late = stretch.valid_from is not None and stretch.valid_from > act[1]
        assert stretch.at_act is not begins_late
