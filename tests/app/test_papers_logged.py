"""Every paper that leaves the case leaves a line in its log: what and how much, never what stands in it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from cases import PASSPHRASE, VICTIM, code_of, everything_in, file_of, rows_of, store_document

from judgedesk.app import casefile, records, reports
from judgedesk.app.audit import events
from judgedesk.app.casefile import Case
from judgedesk.domain.roles import Compartment, Role
from judgedesk.store import audit
from judgedesk.store.cipher import Cost


@pytest.fixture
def case(tmp_path: Path, new_case: Callable[..., Case]) -> Case:
    made = new_case(tmp_path)
    store_document(made, "Kowalska statement.txt", "one", volume="I")
    store_document(made, "report.txt", "two", volume="I")
    return made


def written(case: Case) -> list[tuple[str, str, str]]:
    return [(event.part, event.kind, event.about) for event in events(case) if event.kind == "paper.written"]


def told(case: Case, part: Compartment) -> dict[str, object]:
    connection = case.file.reading(part)
    event = next(event for event in audit.events(connection, part, "") if event.kind == "paper.written")
    return audit.payload_of(connection, event.id) or {}


def test_a_paper_leaves_a_line_in_the_log_without_what_stands_in_it(case: Case, tmp_path: Path) -> None:
    rows = reports.write_report(case, "ledger", tmp_path / "Kowalska.csv")
    assert written(case) == [("case", "paper.written", "ledger"), ("sealed", "paper.written", "ledger")]
    facts = told(case, Compartment.SEALED)
    assert (facts["ending"], facts["number"], facts["bytes"]) == (
        ".csv",
        rows,
        (tmp_path / "Kowalska.csv").stat().st_size,
    )
    assert "Kowalska" not in repr(facts)


def test_how_much_was_written_with_the_sealed_key_is_not_told_in_the_open_part(
    case: Case, tmp_path: Path, cost: Cost, reopened: Callable[..., Case]
) -> None:
    reports.write_report(case, "ledger", tmp_path / "judge.csv")
    assert told(case, Compartment.CASE) == {}
    casefile.add_user(case, "clerk", Role.CLERK, PASSPHRASE, cost)
    clerk = reopened(case, user="clerk")
    rows = reports.write_report(clerk, "ledger", tmp_path / "clerk.csv")
    last = [event for event in events(clerk) if event.kind == "paper.written"][-1]
    assert (last.who, last.part) == ("clerk", "case")
    payload = audit.payload_of(clerk.file.reading(), last.id)
    assert payload is not None and payload["number"] == rows == 2


def test_what_was_refused_or_could_not_be_written_is_not_in_the_log(case: Case, tmp_path: Path) -> None:
    assert code_of(reports.write_report, case, "ledger", tmp_path / "no" / "ledger.csv") == "disk.unwritable"
    assert written(case) == []
    store_document(case, "letter.txt", "three", volume="papers of Kowalska")
    records.apply(case, file_of(persons=[{**VICTIM, "protected": True, "name": "Anna Kowalska"}]))
    before = rows_of(case.file.reading())["audit"]
    assert code_of(reports.write_report, case, "ledger", tmp_path / "ledger.csv") == "leak.found"
    assert rows_of(case.file.reading())["audit"] == before
    assert "ledger" not in everything_in(case.file.reading(Compartment.SEALED))


def test_from_a_case_open_for_reading_nothing_is_taken_out(case: Case, tmp_path: Path) -> None:
    path = case.path
    case.close()
    with casefile.open_case(path, "judge", PASSPHRASE, write=False) as read:
        assert code_of(reports.write_report, read, "ledger", tmp_path / "ledger.csv") == "out.not_logged"
    assert not (tmp_path / "ledger.csv").exists()
