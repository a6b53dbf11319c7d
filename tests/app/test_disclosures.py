"""Disclosed at trial: entered, undone, shown beside what is cited; a finding on what was not read warns."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from cases import COUNT, DEFENDANT, VICTIM, code_of, everything_in, file_of, store_document

from judgedesk.app import alerts, disclosure, disclosure_list, reasons, records, reports, seals, tagging
from judgedesk.app import audit as log
from judgedesk.app.casefile import Case
from judgedesk.domain.documents import page_id
from judgedesk.domain.errors import UserError
from judgedesk.domain.evidence import FindingState
from judgedesk.domain.roles import Compartment

DECEIT = "pl.189a.means.3_deceit"


@pytest.fixture
def case(case_with_pages: Case) -> Case:
    tags = [
        {"id": "t1", "document": "statement.txt", "page": 1, "quote": "promised work in a hotel", "element": DECEIT,
         "count": "c1", "defendant": "d1", "victim": "v1"},
        {"id": "t2", "document": "statement.txt", "page": 2, "quote": "slept in a barn", "element": DECEIT,
         "count": "c1", "defendant": "d1", "victim": "v1", "stance": "contradicts"},
    ]  # fmt: skip
    victim = VICTIM | {"protected": True, "name": "Ewa Rozalska"}
    fact = {"id": "e1", "when": "2022-03", "precision": "month", "text": "The journey", "tags": ["t1"]}
    records.apply(case_with_pages, file_of(
        persons=[victim, DEFENDANT], counts=[COUNT], tags=tags, events=[fact],
        testimony=[{"id": "w1", "person": "v1", "minutes": 60}],
    ))  # fmt: skip
    return case_with_pages


def stands(case: Case, page: int = 1) -> str:
    return disclosure.notes(case, [page_id(1, page)]).get(page_id(1, page), "")


def test_nothing_is_said_before_the_trial_has_begun_then_everything_else_is_still_to_be_read(case: Case) -> None:
    assert stands(case) == ""
    disclosure.record(case, "read", "receipt.txt", on="2027-01-11", folio="k. 512")
    assert stands(case) == "to be read"
    disclosure.record(case, "read", "statement.txt", on="2027-01-12", folio="514")
    assert stands(case) == "read 12 January 2027, record, folio 514"
    tagging.undo(case)
    assert stands(case) == "to be read"


def test_pages_go_before_the_whole_and_a_folio_given_later_keeps_the_rest(case: Case) -> None:
    disclosure.record(case, "read", "statement.txt", on="2027-01-11")
    disclosure.record(case, "inadmissible", "statement.txt", pages=(2, 2), ground="kpk.171_7")
    disclosure.record(case, "read", "statement.txt", on="2027-01-11", folio="512")
    assert len(disclosure.disclosures(case)) == 2
    assert stands(case).endswith("folio 512")
    assert "171 § 5 i 7" in stands(case, 2)
    disclosure.remove(case, disclosure.of(case, "statement.txt", pages=(2, 2)).id)
    assert stands(case, 2) == stands(case)


def test_a_testimony_is_marked_and_stands_in_the_register(case: Case) -> None:
    disclosure.record(case, "read", testimony="w1", on="2027-01-11", folio="511")
    (line,) = [one for one in disclosure_list.register(case) if one.testimony]
    assert (line.name, line.state.state, line.state.folio) == ("P-1", "read", "511")


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ({"state": "seen", "document": "receipt.txt"}, "disclosure.bad_state"),
        ({"state": "read"}, "disclosure.nothing"),
        ({"state": "read", "document": "nothing.txt"}, "document.unknown"),
        ({"state": "read", "testimony": "w9"}, "testimony.unknown"),
        ({"state": "inadmissible", "document": "receipt.txt"}, "disclosure.no_ground"),
        ({"state": "inadmissible", "document": "receipt.txt", "ground": "kpk.170_1_1"}, "disclosure.bad_ground"),
        ({"state": "inadmissible", "document": "receipt.txt", "ground": "other"}, "disclosure.no_note"),
        ({"state": "read", "document": "receipt.txt", "pages": (1, 9)}, "disclosure.bad_pages"),
        ({"state": "read", "document": "receipt.txt", "on": "2027-02-30"}, "measure.bad_date"),
        ({"state": "read", "document": "receipt.txt", "note": "x" * 500}, "disclosure.too_long"),
        ({"state": "read", "document": "receipt.txt", "note": "as Rozalska said"}, "measure.names_protected"),
    ],
)
def test_what_is_wrong_is_named_and_nothing_changed(case: Case, given: dict[str, Any], code: str) -> None:
    before = records.dump(case)
    assert code_of(disclosure.record, case, **given) == code
    assert records.dump(case) == before


@pytest.mark.parametrize(
    ("record", "field"),
    [
        ({"state": "read", "on": "2027-01-11"}, "disclosures[0].document"),
        ({"document": "receipt.txt", "testimony": "w1", "state": "to_read"}, "disclosures[0].document"),
        ({"document": "receipt.txt", "state": "read"}, "disclosures[0].on"),
        ({"document": "receipt.txt", "state": "heard"}, "disclosures[0].state"),
        ({"document": "receipt.txt", "state": "to_read", "pages": [2, 9]}, "disclosures[0].pages"),
        ({"document": "none.txt", "state": "to_read"}, "disclosures[0].document"),
        ({"testimony": "w7", "state": "to_read"}, "disclosures[0].testimony"),
        ({"testimony": "w1", "pages": [1, 1], "state": "to_read"}, "disclosures[0].pages"),
        ({"document": "receipt.txt", "state": "inadmissible", "ground": "kpk.1"}, "disclosures[0].ground"),
        ({"document": "receipt.txt", "state": "to_read", "folio": "Rozalska"}, "disclosures[0].folio"),
    ],
)
def test_a_wrong_record_is_refused_with_its_field_and_nothing_is_written(
    case: Case, record: dict[str, Any], field: str
) -> None:
    before = records.dump(case)
    with pytest.raises(UserError) as refused:
        records.apply(case, file_of(persons=[{"id": "n9", "name": "Nowa Osoba"}], disclosures=[{"id": "x"} | record]))
    assert refused.value.facts["field"] == field
    assert records.dump(case) == before


def test_records_come_and_go_by_the_names_of_documents_and_twice_changes_nothing(case: Case) -> None:
    given = [
        {"id": "x1", "document": "receipt.txt", "state": "read", "on": "2027-01-11", "folio": "512"},
        {"id": "x2", "testimony": "w1", "state": "to_read"},
    ]
    assert records.apply(case, file_of(disclosures=given)).added == 2
    dumped = records.dump(case)
    assert dumped["disclosures"] == given
    assert records.apply(case, dumped).changed == records.apply(case, dumped).added == 0


def test_what_concerns_a_sealed_document_lies_in_the_sealed_part(case: Case, reopened: Callable[..., Case]) -> None:
    sealed = store_document(case, "hidden.txt", "Sealed words.", sealed=True)
    disclosure.record(case, "inadmissible", sealed, ground="kpk.186", note="refused to testify later")
    assert "refused to testify later" not in everything_in(case.file.reading(Compartment.CASE))
    assert [one.document for one in disclosure.disclosures(case)] == [sealed]
    clerk = reopened(case, "clerk")
    assert disclosure.disclosures(clerk) == []
    assert sealed not in {one.document for one in disclosure_list.register(clerk)}
    assert code_of(disclosure.record, clerk, "read", sealed, on="2027-01-11") == "keys.not_yours"


def test_sealing_a_document_takes_its_record_along(case: Case) -> None:
    disclosure.record(case, "read", "receipt.txt", on="2027-01-11", folio="512", note="read in part only")
    seals.seal_document(case.file, 2)
    assert "read in part only" not in everything_in(case.file.reading(Compartment.CASE))
    assert [one.note for one in disclosure.disclosures(case)] == ["read in part only"]


def test_papers_show_it_and_warn_where_it_was_not_read(case: Case, tmp_path: Path) -> None:
    disclosure.record(case, "read", "statement.txt", pages=(1, 1), on="2027-01-12", folio="514")
    tagging.set_finding(case, "c1", "d1", "v1", DECEIT, FindingState.PROVED)
    groups = reasons.skeleton(case)["counts"][0]["cells"][0]["groups"]
    (row,) = [row for group in groups for row in group["rows"] if row["finding"]]
    assert row["supports"][0]["note"] == "read 12 January 2027, record, folio 514"
    assert row["contradicts"][0]["note"] == "NOT DISCLOSED: to be read"
    for report, said in (("grid", "NOT DISCLOSED"), ("chronology", "folio 514"), ("disclosed", "514")):
        reports.write_report(case, report, tmp_path / f"{report}.csv")
        assert said in (tmp_path / f"{report}.csv").read_text(encoding="utf-8-sig")


def test_a_finding_on_what_was_not_read_warns_those_who_hold_chambers_and_nobody_else(
    case: Case, tmp_path: Path, reopened: Callable[..., Case]
) -> None:
    disclosure.record(case, "read", "receipt.txt", on="2027-01-11")
    told = [event.hash for event in log.events(case) if event.part != "chambers"]
    tagging.set_finding(case, "c1", "d1", "v1", DECEIT, FindingState.PROVED)
    (alert,) = [one for one in alerts.alerts(case) if one.kind == "undisclosed"]
    assert (alert.level, alert.about) == ("warn", "t1")
    assert "t. I k. 1" in alert.text
    reports.write_report(case, "undisclosed", tmp_path / "open.csv")
    assert "promised work" in (tmp_path / "open.csv").read_text(encoding="utf-8-sig")
    assert [event.hash for event in log.events(case) if event.part != "chambers"] == told
    disclosure.record(case, "deemed_read", "statement.txt", on="2027-01-12", ground="kpk.405")
    assert [one for one in alerts.alerts(case) if one.kind == "undisclosed"] == []
    disclosure.record(case, "to_read", "statement.txt")
    clerk = reopened(case, "clerk")
    assert [one for one in alerts.alerts(clerk) if one.kind == "undisclosed"] == []
    assert code_of(disclosure_list.resting, clerk) == "keys.not_yours"
    assert code_of(reports.write_report, clerk, "undisclosed", tmp_path / "no.csv") == "keys.not_yours"
