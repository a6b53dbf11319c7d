"""``calendar`` and ``bookings``: hearings out, busy times in, as somebody types them."""

import json
from pathlib import Path
from typing import Any

import pytest
from calls import Desk

RECORDS: dict[str, Any] = {
    "format": "judgedesk-records/1",
    "persons": [
        {"id": "v1", "roles": ["victim"], "pseudonym": "P-1", "protected": True, "name": "Ewa Rozalska"},
        {"id": "w7", "roles": ["witness"], "name": "Tomasz Świadkowski"},
    ],
    "rooms": [{"id": "r1", "name": "Sala 104"}],
    "resources": [{"id": "i1", "kind": "interpreter", "name": "tłumacz wietnamski"}],
    "sittings": [{"id": "s1", "room": "r1", "date": "2026-11-30", "from": "09:00", "to": "15:00"}],
    "testimony": [{"id": "t1", "person": "v1", "minutes": 60}, {"id": "t2", "person": "w7", "minutes": 60}],
}
HEARINGS = [
    {"id": "h1", "testimony": "t1", "part": 1, "sitting": "s1", "room": "r1", "date": "2026-11-30", "from": "09:00",
     "to": "10:00", "state": "confirmed", "sequence": 2},
    {"id": "h2", "testimony": "t2", "part": 1, "sitting": "s1", "room": "r1", "date": "2026-11-30", "from": "10:00",
     "to": "11:00", "state": "cancelled", "sequence": 1},
]  # fmt: skip
TABLE = "data;od;do\n2026-12-01;09:00;12:00\n2.12.2026;08.30;09.15\n"


@pytest.fixture
def planned(empty: Desk, tmp_path: Path) -> Desk:
    record(empty, tmp_path, RECORDS)
    return empty


def record(desk: Desk, folder: Path, content: dict[str, Any]) -> None:
    file = folder / "records.json"
    file.write_text(json.dumps(content), encoding="utf-8")
    assert desk("record", file).status == 0


def test_sittings_go_out_before_anything_is_accepted_and_hearings_after(planned: Desk, tmp_path: Path) -> None:
    out = tmp_path / "sittings.ics"
    answer = planned("calendar", "--out", out, "--lang", "pl")
    assert (answer.status, answer.json["events"], answer.json["method"]) == (0, 1, "PUBLISH")
    assert "rozprawa\\, Sala 104" in out.read_text("utf-8")
    record(planned, tmp_path, {"format": "judgedesk-records/1", "hearings": HEARINGS})
    answer = planned("calendar", "--out", out, "--lang", "en")
    assert answer.json["events"] == 2
    text = out.read_text("utf-8")
    assert "P-1\\, hearing\\, Sala 104" in text
    assert "wiadkowsk" not in text, "nobody is named, protected or not"
    assert "STATUS:CANCELLED" in text


def test_one_cancelled_hearing_is_taken_out_and_no_other(planned: Desk, tmp_path: Path) -> None:
    record(planned, tmp_path, {"format": "judgedesk-records/1", "hearings": HEARINGS})
    out = tmp_path / "gone.ics"
    assert planned("calendar", "--out", out, "--cancel", "h2").json["method"] == "CANCEL"
    assert "METHOD:CANCEL" in out.read_text("utf-8")
    answer = planned("calendar", "--out", out, "--cancel", "h1")
    assert (answer.status, answer.error["code"]) == (2, "calendar.not_cancelled")
    assert planned("calendar", "--out", out, "--cancel", "h9").error["code"] == "calendar.unknown_hearing"


def test_wrong_wishes_are_refused(empty: Desk, tmp_path: Path) -> None:
    assert empty("calendar", "--out", tmp_path / "a.ics").error["code"] == "calendar.empty"
    assert empty("calendar", "--out", tmp_path / "a.txt").error["code"] == "out.unknown_ending"
    assert empty("bookings", "import").status == 2
    assert empty("bookings", "drop", "x").error["code"] == "booking.unknown_source"


def test_bookings_are_read_listed_and_dropped(planned: Desk, tmp_path: Path) -> None:
    table = tmp_path / "sala.csv"
    table.write_text(TABLE, encoding="utf-8")
    answer = planned("bookings", "import", table, "--who", "r1", "--dry-run")
    assert (answer.json["added"], answer.json["taken"]) == (2, False)
    assert planned("bookings", "list").json["sources"] == []
    assert planned("bookings", "import", table, "--who", "r1").json["added"] == 2
    again = planned("bookings", "import", table, "--who", "r1").json
    assert (again["added"], again["dropped"], again["unchanged"]) == (0, 0, 2)
    (line,) = planned("bookings", "list").json["sources"]
    assert line == {"source": "sala.csv", "who": "r1", "number": 2, "first": "2026-12-01", "last": "2026-12-02"}
    assert planned("bookings", "drop", "sala.csv").json["dropped"] == 2


def test_bad_rows_are_named_and_stop_the_others_unless_told(planned: Desk, tmp_path: Path) -> None:
    table = tmp_path / "sala.csv"
    table.write_text(TABLE + "2026-12-03;12:00;11:00\n31.02.2026;09:00;10:00\n", encoding="utf-8")
    answer = planned("bookings", "import", table, "--who", "r1")
    assert (answer.status, answer.error["code"]) == (2, "booking.bad_rows")
    assert "line 4: It ends before it begins: “12:00–11:00”." in answer.err
    assert "line 5: “31.02.2026” is no date" in answer.err
    assert planned("bookings", "list").json["sources"] == []
    answer = planned("bookings", "import", table, "--who", "r1", "--take-good")
    assert (answer.status, answer.json["added"]) == (3, 2)
    assert [one["line"] for one in answer.json["not_taken"]] == [4, 5]


def test_for_people_it_says_what_changed(planned: Desk, tmp_path: Path) -> None:
    table = tmp_path / "sala.csv"
    table.write_text(TABLE, encoding="utf-8")
    said = planned.plain("bookings", planned.case, "import", table, "--who", "r1", *planned.by("anna")).out
    assert "added: 2, dropped: 0, as they were: 0" in said
    said = planned.plain("bookings", planned.case, "list", *planned.by("anna")).out
    assert "sala.csv  r1  2  2026-12-01 – 2026-12-02" in said
