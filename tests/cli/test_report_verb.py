"""``report``: every report as a file, as filtered; what is wrong is named and leaves no file."""

import csv
import json
from pathlib import Path
from typing import Any

import pytest
from calls import Desk

from judgedesk.app import reports

PERSONS: list[dict[str, Any]] = [
    {"id": "v1", "roles": ["victim"], "pseudonym": "P-1", "protected": True, "name": "Ewa Rozalska"},
    {"id": "n1", "roles": ["witness"], "name": "Karol Sąsiad"},
]
MEASURES = [
    {"id": "m1", "person": "v1", "measure": "pl.m.390_4", "state": "applied_for", "on": "2026-11-09", "by": "P-1"},
    {"id": "m2", "person": "v1", "measure": "pl.m.390_2", "state": "refused", "on": "2026-10-01", "by": "court"},
]


@pytest.fixture
def desk(empty: Desk, tmp_path: Path) -> Desk:
    file = tmp_path / "records.json"
    content = {"format": "judgedesk-records/1", "persons": PERSONS, "measures": MEASURES}
    file.write_text(json.dumps(content), encoding="utf-8")
    assert empty("record", file).status == 0
    return empty


def rows(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.reader(stream))[1:]


def test_every_report_is_written_in_every_ending(desk: Desk, tmp_path: Path) -> None:
    for report in reports.REPORTS:
        for ending in (".docx", ".xlsx", ".csv") if report in ("measures", "reasons") else (".xlsx",):
            out = tmp_path / f"{report}{ending}"
            answer = desk("report", report, "--out", out)
            assert (answer.status, answer.json["report"], answer.json["for"]) == (0, report, "served")
            assert out.stat().st_size


def test_options_narrow_what_is_written(desk: Desk, tmp_path: Path) -> None:
    out = tmp_path / "m.csv"
    for more, number in (
        ((), 2), (("--state", "refused"), 1), (("--open",), 1), (("--person", "P-1"), 2), (("--person", "n1"), 0),
        (("--from", "2026-11-01", "--to", "2026-11-30"), 1),
    ):  # fmt: skip
        answer = desk("report", "measures", "--out", out, *more)
        assert (answer.status, answer.json["rows"], len(rows(out))) == (0, number, number)


WRONG: list[tuple[tuple[str, ...], int, str]] = [
    (("measures", "--out", "x.pdf"), 2, "out.unknown_ending"),
    (("measures", "--out", "x.csv", "--count", "IX"), 2, "count.unknown"),
    (("measures", "--out", "x.csv", "--person", "nobody"), 2, "person.unknown"),
    (("measures", "--out", "x.csv", "--from", "2026-13-01"), 2, "measure.bad_date"),
    (("measures", "--out", "x.csv", "--state", "lost"), 2, "report.unknown_state"),
    (("ledger", "--out", "x.csv", "--count", "I"), 2, "report.no_filter"),
    (("measures", "--out", "gone/x.csv"), 2, "disk.unwritable"),
    (("measures", "--out", "Rozalska.csv"), 4, "leak.found"),
    (("measures", "--out", "x.csv", "--for", "public"), 0, ""),
]


def test_what_is_wrong_is_named_and_leaves_nothing(desk: Desk, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    for given, status, code in WRONG:
        where = given.index("--out") + 1
        answer = desk("report", *given[:where], folder / given[where], *given[where + 1 :])
        assert answer.status == status
        if code:
            assert answer.error["code"] == code
            assert not list(folder.iterdir())


def test_a_report_that_there_is_not_is_wrong_usage(desk: Desk, tmp_path: Path) -> None:
    answer = desk("report", "gird", "--out", tmp_path / "x.csv")
    assert answer.status == 2


def test_a_clerk_gets_no_reasons_and_no_identities(desk: Desk, tmp_path: Path) -> None:
    for given in (("reasons",), ("persons", "--for", "authority")):
        answer = desk("report", *given, "--out", tmp_path / "x.xlsx", user="karol")
        assert (answer.status, answer.error["code"]) == (4, "keys.not_yours")
    assert not (tmp_path / "x.xlsx").exists()
    assert desk("report", "persons", "--out", tmp_path / "p.csv", user="karol").status == 0
    assert [row[0] for row in rows(tmp_path / "p.csv")] == ["P-1", "Karol Sąsiad"]
