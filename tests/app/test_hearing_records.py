"""Records of hearings coming in: what is refused, with the field and the reason, and what is taken as it is."""

import json
from typing import Any

import pytest
from cases import file_of

from judgedesk.app import records
from judgedesk.app.casefile import Case
from judgedesk.app.hearings_docket import docket
from judgedesk.domain.errors import UserError
from judgedesk.domain.hearings import Strength

EXAMPLE = """
{"format": "judgedesk-records/1",
 "rooms":     [{"id": "r1", "name": "Friendly room", "equipment": ["friendly", "recording", "link"]}],
 "resources": [{"id": "i1", "kind": "interpreter", "languages": ["vi"],
                "available": [["2024-02-05", "09:00", "15:00"]], "sex": "f"}],
 "sittings":  [{"id": "s1", "room": "r1", "date": "2024-02-05", "from": "09:00", "to": "15:00"}],
 "testimony": [{"id": "w1", "person": "v1", "minutes": 90, "max_minutes_a_day": 120, "rooms": ["r1"],
                "resources": [{"kind": "interpreter", "language": "vi"}, {"kind": "psychologist"}],
                "available": [["2024-02-05", "09:00", "15:00"]], "after": ["w0"], "apart": ["d1"],
                "same_day": ["w2"], "vulnerable": true, "once_only": true}]}
"""


def changed(**kinds: Any) -> dict[str, Any]:
    """The example with some kinds changed."""
    return json.loads(EXAMPLE) | kinds


def heard(**more: Any) -> dict[str, Any]:
    return {"id": "w1", "person": "v1", "minutes": 90, **more}


def sitting(**more: Any) -> dict[str, Any]:
    return {"id": "s1", "room": "r1", "date": "2024-02-05", "from": "09:00", "to": "15:00", **more}


def counted(case: Case) -> int:
    return int(case.file.reading().execute("SELECT count(*) FROM records").fetchone()[0])


def refused(case: Case, content: dict[str, Any]) -> tuple[str, str]:
    """Field and reason with which a file is refused; nothing of it may stay."""
    before = counted(case)
    with pytest.raises(UserError) as error:
        records.apply(case, content)
    assert error.value.code == "records.invalid" and counted(case) == before
    return str(error.value.facts["field"]), str(error.value.facts["reason"])


def test_the_documented_example_is_taken_word_for_word(case_with_pages: Case) -> None:
    content = json.loads(EXAMPLE)
    assert records.apply(case_with_pages, content).added == 4
    assert records.apply(case_with_pages, content).unchanged == 4
    dumped = records.dump(case_with_pages)
    assert all(dumped[kind] == content[kind] for kind in ("rooms", "resources", "sittings", "testimony"))
    (one,) = docket(case_with_pages).testimony
    assert one.after == ("w0",) and one.apart == (("d1", Strength.BUILDING),) and one.same_day == ("w2",)


@pytest.mark.parametrize(
    ("kinds", "field", "told"),
    [
        ({"sittings": [sitting(to="08:00")]}, "sittings[0].to", "before it starts"),
        ({"sittings": [sitting(to="09:00")]}, "sittings[0].to", "before it starts"),
        ({"sittings": [sitting(to="24:30")]}, "sittings[0].to", "24:30"),
        ({"sittings": [sitting(date="2024-02-31")]}, "sittings[0].date", "2024-02-31"),
        ({"sittings": [sitting(), sitting(id="s2", room="r9")]}, "sittings[1].room", "r9"),
        ({"testimony": [heard(rooms=["r1", "r9"])]}, "testimony[0].rooms[1]", "r9"),
        ({"testimony": [heard(fixed={"date": "2024-02-05", "room": "r9"})]}, "testimony[0].fixed.room", "r9"),
        ({"testimony": [heard(fixed={"date": "2024-02-30"})]}, "testimony[0].fixed.date", "2024-02-30"),
        ({"testimony": [heard(resources=[{"kind": "interpreter"}, {"kind": "interpreter", "id": "i9"}])]},
         "testimony[0].resources[1].id", "i9"),
        ({"testimony": [heard(available=[["2024-02-05", "12:00", "11:00"]])]},
         "testimony[0].available[0][2]", "11:00"),
        ({"testimony": [heard(available=[["2024-02-30", "12:00", "13:00"]])]},
         "testimony[0].available[0][0]", "2024-02-30"),
        ({"rooms": [{"id": "r1", "available": [["2024-02-05", "10:00", "10:00"]]}]},
         "rooms[0].available[0][2]", "10:00"),
        ({"resources": [{"id": "i1", "kind": "interpreter", "weekly": [
            {"day": "mon", "from": "12:00", "to": "09:00"}]}]},
         "resources[0].weekly[0].to", "09:00"),
        ({"resources": [{"id": "i1", "kind": "interpreter", "weekly": [
            {"day": "mon", "from": "09:00", "to": "12:00", "since": "2024-03-01", "until": "2024-02-01"}]}]},
         "resources[0].weekly[0].until", "2024-02-01"),
        ({"testimony": [heard(away=[["2024-02-09", "2024-02-01"]])]}, "testimony[0].away[0][1]", "2024-02-01"),
        ({"testimony": [heard(after=["w0", "w1"])]}, "testimony[0].after[1]", "after itself"),
        ({"testimony": [heard(apart=["d1", ["v1", "room"]])]}, "testimony[0].apart[1]", "v1"),
        ({"testimony": [heard(after=["w2"]), heard(id="w2", after=["w3"]), heard(id="w3", after=["w1"])]},
         "testimony[0].after", "w1 → w2 → w3 → w1"),
        ({"bookings": [{"id": "b1", "who": "i1", "date": "2024-02-05", "from": "12:00", "to": "11:00"}]},
         "bookings[0].to", "11:00"),
        ({"hearings": [{"id": "h1", "testimony": "w1", "date": "2024-02-05", "from": "12:00", "to": "11:00"}]},
         "hearings[0].to", "11:00"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_named_and_nothing_changes(
    case_with_pages: Case, kinds: dict[str, Any], field: str, told: str
) -> None:
    where, reason = refused(case_with_pages, changed(**kinds))
    assert where == field and told in reason


def test_an_order_that_goes_round_over_file_and_case_is_refused(case_with_pages: Case) -> None:
    records.apply(case_with_pages, file_of(testimony=[heard(after=["w2"]), heard(id="w4")]))
    where, reason = refused(case_with_pages, file_of(testimony=[heard(id="w4"), heard(id="w2", after=["w1"])]))
    assert where == "testimony[1].after" and "w2 → w1 → w2" in reason
    # Told otherwise in the same file, the round is open again.
    fine = file_of(testimony=[heard(after=[]), heard(id="w2", after=["w1"])])
    assert records.apply(case_with_pages, fine).added == 1


def test_a_room_and_a_resource_may_be_those_of_the_case(case_with_pages: Case) -> None:
    records.apply(case_with_pages, json.loads(EXAMPLE))
    more = file_of(
        sittings=[sitting(id="s2", date="2024-02-06")],
        testimony=[heard(id="w5", rooms=["r1"], resources=[{"kind": "interpreter", "id": "i1"}])],
    )
    assert records.apply(case_with_pages, more).added == 2
    assert refused(case_with_pages, file_of(sittings=[sitting(id="s3", room="r2")]))[0] == "sittings[0].room"


def test_persons_and_testimonies_nobody_knows_yet_are_taken(case_with_pages: Case) -> None:
    one = heard(person="nobody", after=["later"], same_day=["later"], apart=["stranger", ["other", "day"]])
    assert records.apply(case_with_pages, changed(testimony=[one], sittings=[sitting(present=["stranger"])])).added == 4
