"""Requests on the command line with wrong input: one plain sentence that names what is wrong, and nothing changed."""

import json
from pathlib import Path
from typing import Any

import pytest
from calls import QUOTE, Desk

DECEIT = "pl.189a.means.3_deceit"
RECORDS: dict[str, Any] = {
    "format": "judgedesk-records/1",
    "persons": [
        {"id": "v1", "roles": ["victim", "witness"], "name": "Ann Willowby", "pseudonym": "P-1", "protected": True},
        {"id": "d1", "roles": ["defendant"], "name": "Bogdan Example"},
        {"id": "d2", "roles": ["defendant"], "name": "George Willowby"},
    ],
    "counts": [{"id": "c1", "label": "I", "offence": "pl.189a.1", "from": "2022-03-01", "to": "2023-11-30",
                "defendants": ["d1", "d2"], "victims": ["v1"]}],
    "tags": [{"id": "t1", "document": "statement-v1.pdf", "page": 2, "quote": QUOTE, "element": DECEIT, "count": "c1",
              "defendant": "d1", "victim": "v1"}],
    "requests": [
        {"id": "q1", "instrument": "eu.eio", "state": "RO", "need": "hear_witness", "fields": {"c.measures": "x"}},
        {"id": "q2", "instrument": "coe.mla1959.service", "state": "UA", "need": "serve", "fields": {}},
    ],
}  # fmt: skip
BEGUN = ("new", "--instrument", "eu.eio", "--state", "RO", "--need", "hear_witness")


@pytest.fixture
def asking(desk: Desk, tmp_path: Path) -> Desk:
    file = tmp_path / "records.json"
    file.write_text(json.dumps(RECORDS), encoding="utf-8")
    assert desk("record", file).status == 0
    return desk


WRONG = [
    (
        ("new", "--instrument", "eu.nothing", "--state", "RO", "--need", "search"),
        "law.unknown_instrument",
        "eu.nothing",
    ),
    (("new", "--instrument", "eu.eio", "--state", "XX", "--need", "search"), "law.unknown_state", "XX"),
    (("new", "--instrument", "eu.eio", "--state", "ro", "--need", "search"), "law.unknown_state", "ro"),
    ((*BEGUN, "--person", "P-9"), "person.unknown", "P-9"),
    ((*BEGUN, "--count", "c9"), "count.unknown", "c9"),
    ((*BEGUN, "--cell", "c1/d1/v1/pl.no.such"), "element.unknown", "pl.no.such"),
    ((*BEGUN, "--lang", "ro"), "request.own_language", "ro"),
    (("show", "q9"), "request.unknown", "q9"),
    (("set", "q1", "--field", "z.nothing", "--value", "x"), "request.unknown_field", "z.nothing"),
    (("set", "q1", "--field", "c.ticks", "--value", "c_dance"), "request.bad_option", "eio.c.ticks"),
    (
        ("set", "q1", "--field", "f.proceeding", "--value", "f_a", "--value", "f_b"),
        "request.bad_option",
        "f.proceeding",
    ),
    (("set", "q1", "--field", "e.persons", "--value", "P-9"), "request.bad_person", "eio.e.persons"),
    (("set", "q2", "--field", "srv.hearing", "--value", "25.01.2027"), "request.bad_day", "srv.hearing"),
    (("set", "q2", "--field", "srv.hearing", "--value", "2027-02-30"), "request.bad_day", "srv.hearing"),
    (("set", "q1", "--field", "c.measures", "--value", "x", "--lang", "english"), "request.bad_language", "english"),
    (("set", "q1", "--return-by", "soon"), "measure.bad_date", "soon"),
    (("set", "q1", "--fact", "weather=yes"), "request.unknown_fact", "weather"),
    (("set", "q1", "--field", "c.measures", "--value", "Hear Ann Willowby"), "measure.names_protected", "P-1"),
    (("overrule", "q1", "--warning", "motion"), "request.no_reason", ""),
    (("answer", "q1", "--ground", "nothing", "--reason", "x"), "request.unknown_ground", "nothing"),
    (("fill", "q1", "--field", "z.nothing"), "request.unknown_field", "z.nothing"),
    (("write", "q1", "--out", "order.pdf"), "out.unknown_ending", ".pdf"),
    (("sent", "q1", "--on", "2.03.2026"), "measure.bad_date", "2.03.2026"),
    (("received", "q1", "--on", "2026-03-10"), "request.not_sent", ""),
    (("event", "q1", "--kind", "danced"), "request.unknown_event", "danced"),
    (("supplement", "q1"), "request.not_sent", ""),
    (("plan", "q1"), "request.not_incoming", ""),
]


def test_what_is_wrong_is_named_and_nothing_is_changed(asking: Desk) -> None:
    before = asking("dump").json["requests"]
    for arguments, code, named in WRONG:
        answer = asking("request", *arguments)
        assert answer.status == 2, (arguments, answer.out)
        assert answer.error["code"] == code, (arguments, answer.error)
        said = json.dumps(answer.error, ensure_ascii=False)
        assert named in said and "Traceback" not in answer.err and "{" not in str(answer.error.get("what", "")), said
    assert asking("dump").json["requests"] == before


def test_what_is_not_given_or_not_offered_is_wrong_usage(asking: Desk) -> None:
    for arguments, named in (
        (("new", "--instrument", "eu.eio", "--state", "RO"), "--need"),
        (("new", "--state", "RO", "--need", "search"), "--instrument"),
        ((*BEGUN[:-1], "dance"), "dance"),
        ((*BEGUN, "--cell", "c1/d1"), "c1/d1"),
        (("set", "q1"), "--field"),
        (("set", "q1", "--field", "c.measures", "--value", "y", "--return-by", "soon"), "one act at a time"),
        (("set", "q1", "--fact", "emergency=maybe"), "emergency=maybe"),
        (("write", "q1"), "--out"),
        (("check",), "id"),
    ):
        answer = asking("request", *arguments)
        assert answer.status == 2 and named in answer.out + answer.err, (arguments, answer)
    assert asking("request", "show", "q1").json["fields"] == {"eio.c.measures": "x"}


def test_a_request_that_names_somebody_in_its_motion_is_not_begun(asking: Desk) -> None:
    before = asking("dump").json["requests"]
    assert asking("request", *BEGUN, "--motion-by", "Ann Willowby").error["code"] == "measure.names_protected"
    assert asking("dump").json["requests"] == before


def test_a_mandatory_field_is_never_set_aside_and_a_warning_only_with_a_reason(asking: Desk) -> None:
    for name in ("missing:eio.g.facts", "eio.g.facts"):
        refused = asking("request", "overrule", "q1", "--warning", name, "--reason", "never mind")
        assert refused.status == 2 and refused.error["code"] == "request.unknown_warning"
    assert "eio.g.facts" in [one["field"] for one in asking("request", "check", "q1").json["missing"]]
    refused = asking("request", "sent", "q1")
    assert refused.status == 2 and refused.error["code"] == "request.incomplete"


def test_an_accused_who_shares_a_surname_with_a_protected_person_stops_nothing(asking: Desk) -> None:
    made = asking("request", *BEGUN, "--person", "P-1", "--cell", f"c1/d1/v1/{DECEIT}")
    assert made.status == 0, made.out
    shown = asking("request", "show", made.json["id"])
    assert "Willowby" not in shown.out and "person d2" in shown.out


def test_the_check_tells_who_signs_and_speaks_in_words(asking: Desk) -> None:
    found = asking("request", "check", "q1").json
    assert found["signatures"] and found["signatures"][0].startswith("K: ")
    asked = next(one["why"] for one in found["missing"] if one["field"] == "eio.c.questions")
    assert "hearing a witness" in asked and "hear_witness" not in asked
