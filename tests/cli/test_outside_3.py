"""Files that a stranger wrote: what can't be taken is refused with its field, and nothing of it is taken."""

import json
from pathlib import Path
from typing import Any

import pytest
from calls import QUOTE, Answer, Desk

from judgedesk.app import doctor

HEAD = '{"format": "judgedesk-records/1", '
PERSONS = [{"id": "d1", "roles": ["defendant"], "name": "أحمد المتخيل"}, {"id": "v1", "roles": ["victim"], "name": "Х"}]
COUNT = {
    "id": "c1", "offence": "pl.189a.1", "from": "2022-03-01", "to": "2023-11-30", "defendants": ["d1"],
    "victims": ["v1"],
}  # fmt: skip
TAG = {
    "id": "t1", "document": "statement-v1.pdf", "page": 2, "quote": QUOTE, "element": "pl.189a.means.3_deceit",
    "count": "c1", "defendant": "d1", "victim": "v1",
}  # fmt: skip
FINDING = {"count": "c1", "defendant": "d1", "victim": "v1", "element": "pl.189a.means.3_deceit", "state": "proved"}


def of_text(desk: Desk, folder: Path, text: str) -> Answer:
    (folder / "r.json").write_text(text, encoding="utf-8")
    return desk("record", folder / "r.json")


def of_kinds(desk: Desk, folder: Path, **kinds: Any) -> Answer:
    return of_text(desk, folder, json.dumps({"format": "judgedesk-records/1", **kinds}))


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ('"rooms": [{"id": "a"}], "rooms": [{"id": "b"}]}', "“rooms”"),
        ('"rooms": [{"id": "a", "name": "x", "name": "y"}]}', "“name”"),
        ('"rooms": [{"id": "a", "width": NaN}]}', "NaN"),
    ],
)
def test_what_a_reader_of_json_would_lose_or_not_understand_is_refused(
    reading: Desk, tmp_path: Path, text: str, word: str
) -> None:
    found = of_text(reading, tmp_path, HEAD + text)
    assert (found.status, found.error["code"]) == (2, "records.unreadable")
    assert word in found.error["why"]


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ('"rooms": [{"id": "a", "width": 1e999}]}', "rooms[0].width"),
        ('"rooms": [{"id": "a", "width": ' + "9" * 300 + "}]}", "rooms[0].width"),
        ('"rooms": [{"id": "a", "plan": ' + "[" * 500 + "]" * 500 + "}]}", "rooms[0].plan[0]"),
        ('"rooms": [{"id": "a\\u0000b"}]}', "rooms[0].id"),
        ('"rooms": [{"id": "a", "name": "\\ud800"}]}', "rooms[0].name"),
        ('"sittings": [{"id": "s", "room": "r", "date": "2024-02-05", "from": "09:00", "to": "24:30"}]}',
         "sittings[0].to"),
        ('"sittings": [{"id": "s", "room": "r", "date": "2024-02-05", "from": "09:00\\n", "to": "10:00"}]}',
         "sittings[0].from"),
        ('"deadlines": [{"id": "d", "clock": "pl.k.263_remand", "from": "2023-02-29T10:00"}]}', "deadlines[0].from"),
        ('"testimony": [{"id": "w", "person": "v1", "minutes": 999999999}]}', "testimony[0].minutes"),
    ],
)  # fmt: skip
def test_values_that_no_record_can_have_are_refused_with_their_field(
    reading: Desk, tmp_path: Path, text: str, field: str
) -> None:
    found = of_text(reading, tmp_path, HEAD + text)
    assert found.status == 2 and found.error["facts"]["field"].startswith(field)
    assert reading("dump").json["rooms"] == []


@pytest.mark.parametrize(
    ("kind", "record", "field"),
    [
        ("tags", TAG | {"element": "pl.none"}, "tags[1].element"),
        ("tags", TAG | {"count": "c9"}, "tags[1].count"),
        ("tags", TAG | {"victim": "v9"}, "tags[1].victim"),
        ("tags", TAG | {"document": "none.pdf"}, "tags[1].document"),
        ("tags", TAG | {"page": 99}, "tags[1].page"),
        ("findings", FINDING | {"defendant": "d9"}, "findings[1].defendant"),
    ],
)
def test_what_a_record_points_at_and_is_not_there_is_named_by_its_field(
    reading: Desk, tmp_path: Path, kind: str, record: dict[str, Any], field: str
) -> None:
    first = TAG if kind == "tags" else FINDING
    found = of_kinds(reading, tmp_path, persons=PERSONS, counts=[COUNT], **{kind: [first, record | {"id": "t2"}]
                     if kind == "tags" else [first, record]})  # fmt: skip
    assert (found.status, found.error["facts"]["field"]) == (2, field)
    assert field in found.err
    assert reading("dump").json["persons"] == []


def test_ids_may_be_long_and_in_any_script(empty: Desk, tmp_path: Path) -> None:
    names = ["ж" * 200, "phòng xử án số 1", "غرفة", "a/b:c d"]
    assert of_kinds(empty, tmp_path, rooms=[{"id": name} for name in names]).json["added"] == 4
    assert [one["id"] for one in empty("dump").json["rooms"]] == names


@pytest.mark.parametrize("mark", ["utf-8-sig", "utf-16"])
def test_other_ways_of_writing_unicode_are_read(empty: Desk, tmp_path: Path, mark: str) -> None:
    text = HEAD + '\r\n"rooms": [{"id": "sala", "name": "Žółta"}]}\r\n'
    (tmp_path / "r.json").write_bytes(text.encode(mark))
    assert empty("record", tmp_path / "r.json").status == 0
    assert empty("dump").json["rooms"] == [{"id": "sala", "name": "Žółta"}]


def test_a_page_of_answers_far_behind_the_last_is_refused_as_usage(reading: Desk) -> None:
    for verb in (("search", "paszport"), ("candidates",)):
        found = reading(*verb, "--offset", 10**30)
        assert (found.status, found.error["code"]) == (2, "cli.usage")
        assert reading(*verb, "--offset", 10**6).status == 0


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="there is no device without an end")
def test_a_passphrase_file_without_an_end_is_none(reading: Desk) -> None:
    found = reading.plain("ledger", reading.case, "--user", "anna", "--passphrase-file", "/dev/zero", "--json")
    assert (found.status, found.error["code"]) == (2, "cli.no_passphrase")


def test_only_what_stops_the_work_makes_the_doctor_say_no(reading: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def examined(*, required: bool) -> Any:
        lack = doctor.Check("loudspeakers", False, "", "hearing recordings", "Plug them in.", required)
        monkeypatch.setattr(doctor, "examine", lambda language: [lack])
        return reading.plain("doctor", "--json").json

    assert examined(required=False)["ok"] is True
    assert examined(required=True)["ok"] is False
    assert reading.plain("doctor").out.startswith("LACK  loudspeakers")


def test_loudspeakers_and_further_languages_are_not_required() -> None:
    required = {check.name for check in doctor.examine() if check.required}
    assert {"sqlcipher", "tesseract", "tesseract pol", "font"} <= required
    assert not {"loudspeakers", "portaudio", "tesseract vie", "JPEG 2000"} & required


def test_days_from_which_nothing_can_be_counted_are_refused(reading: Desk) -> None:
    for verb in (
        ("alerts", "--on", "0001-01-01"), ("alerts", "--on", "9999-12-31"), ("plan", "--on", "9999-12-31"),
        ("measures", "open", "v1", "--on", "0001-01-01"),
    ):  # fmt: skip
        found = reading(*verb)
        assert (found.status, found.error["code"]) == (2, "measure.bad_date"), verb


def test_a_person_is_found_by_pseudonym_and_what_is_withheld_is_named(desk: Desk, tmp_path: Path) -> None:
    person = {"id": "v1", "roles": ["victim"], "name": "Оксана Вигадана", "pseudonym": "P-1", "protected": True}
    assert of_kinds(desk, tmp_path, persons=[person], counts=[COUNT]).status == 0
    assert desk("person", "P-1").json["person"]["id"] == "v1"
    assert desk("counts").json["withheld"] == [] == desk("sensitive", "list").json["withheld"]
    for verb in (("counts",), ("sensitive", "list"), ("person", "P-1")):
        found = desk(*verb, user="karol")
        assert found.json["withheld"] == ["identities", "findings"] and "Вигадана" not in found.out
