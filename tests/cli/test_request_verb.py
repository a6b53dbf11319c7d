"""The verbs `instruments` and `request`: which instrument, a request from the draft to the answer."""

import json
from pathlib import Path
from typing import Any

import docx
import pytest
from calls import QUOTE, Desk

DECEIT = "pl.189a.means.3_deceit"
RECORDS: dict[str, Any] = {
    "format": "judgedesk-records/1",
    "persons": [
        {"id": "v1", "roles": ["victim", "witness"], "name": "Ann Willowby", "pseudonym": "P-1", "protected": True,
         "languages": ["vi"]},
        {"id": "d1", "roles": ["defendant"], "name": "Bogdan Example"},
    ],
    "counts": [{"id": "c1", "label": "I", "offence": "pl.189a.1", "from": "2022-03-01", "to": "2023-11-30",
                "defendants": ["d1"], "victims": ["v1"]}],
    "tags": [{"id": "t1", "document": "statement-v1.pdf", "page": 2, "quote": QUOTE, "element": DECEIT, "count": "c1"}],
    "requests": [{"id": "q1", "instrument": "eu.eio", "state": "RO", "fields": {"c.measures": "…"}}],
}  # fmt: skip
TYPED = {
    "c.questions": "What were you told?", "j.remedies": "None sought; the court informs.",
    "k.issuer": "Regional Court in Exampleton, II K 1/26", "k.certificate": "Exampleton; signs: the presiding judge",
}  # fmt: skip


@pytest.fixture
def asking(desk: Desk, tmp_path: Path) -> Desk:
    file = tmp_path / "records.json"
    file.write_text(json.dumps(RECORDS), encoding="utf-8")
    assert desk("record", file).status == 0
    return desk


def new(desk: Desk, *more: object, state: str = "RO") -> str:
    made = desk("request", "new", "--instrument", "eu.eio", "--state", state, "--need", "hear_witness",
                "--person", "P-1", "--cell", f"c1/d1/v1/{DECEIT}", *more)  # fmt: skip
    assert made.status == 0, made.err
    return str(made.json["id"])


def sendable(desk: Desk) -> str:
    made = new(desk, "--motion-by", "prosecutor")
    for field, value in TYPED.items():
        assert desk("request", "set", made, "--field", field, "--value", value).status == 0
    for warning in desk("request", "check", made).json["warnings"]:
        said = desk("request", "overrule", made, "--warning", warning["id"], "--reason", "translated by the court")
        assert said.status == 0
    return made


def test_instruments_are_told_with_reasons_channels_languages_and_clocks(asking: Desk) -> None:
    found = asking("instruments", "--need", "hear_witness", "--state", "RO", "--on", "2026-03-01").json
    first = found["instruments"][0]
    assert first["instrument"] == "eu.eio" and first["open"] is True and first["languages"] == ["ro"]
    assert first["channels"][0]["channel"] == "direct" and first["clocks"][0]["id"] == "eu.k.eio_receipt"
    denmark = asking("instruments", "--need", "hear_witness", "--state", "DK").json["instruments"]
    order = next(one for one in denmark if one["instrument"] == "eu.eio")
    assert order["open"] is False and order["why"]
    assert asking("instruments", "--need", "search", "--state", "XX").status == 2
    plain = asking.plain("instruments", asking.case, "--need", "serve", "--state", "RO", *asking.by("anna"))
    assert plain.status == 0 and "not open" in plain.out


def test_show_tells_what_is_mandatory_and_the_conditions_on_a_sealed_answer_too(asking: Desk) -> None:
    made = sendable(asking)
    fields = {one["id"]: one for part in asking("request", "show", made).json["sections"] for one in part["fields"]}
    assert fields["eio.c.measures"]["mandatory"] is True and not fields["eio.c.measures"]["missing"]
    assert False in {one["mandatory"] for one in fields.values()}
    assert asking("request", "sent", made, "--on", "2026-03-02").status == 0
    answer = asking("request", "received", made, "--document", "statement-v1.pdf", "--limits", "This case only.")
    assert answer.status == 0, answer.err
    assert asking("seal", "statement-v1.pdf").status == 0
    shown = asking("request", "show", made).json
    assert [one["text"] for one in shown["limits"]] == ["This case only."] and len(shown["documents"]) == 1


def test_the_contracts_small_record_is_checked(asking: Desk) -> None:
    found = asking("request", "check", "q1").json
    assert {"missing", "warnings", "refusal_grounds"} <= found.keys()
    missing = [one["field"] for one in found["missing"]]
    assert "eio.g.facts" in missing and "eio.c.measures" not in missing
    assert all(one["why"] for one in found["missing"])
    assert {"id", "text", "answered", "by"} <= found["refusal_grounds"][0].keys()
    assert {"id", "text"} <= found["warnings"][0].keys()


def test_a_new_request_is_filled_and_names_what_is_missing(asking: Desk) -> None:
    made = new(asking)
    shown = asking("request", "show", made).json
    fields = {one["id"]: one for section in shown["sections"] for one in section["fields"]}
    assert QUOTE in fields["eio.g.facts"]["value"] and fields["eio.g.facts"]["from"]
    assert fields["eio.e.persons"]["value"] == ["v1"] and "Willowby" not in json.dumps(shown)
    missing = [one["field"] for one in asking("request", "check", made).json["missing"]]
    assert missing == ["eio.c.questions", "eio.j.remedies", "eio.k.issuer", "eio.k.certificate"]


def test_incomplete_is_refused_with_its_fields_and_a_draft_is_written(asking: Desk, tmp_path: Path) -> None:
    out = tmp_path / "order.docx"
    refused = asking("request", "write", "q1", "--out", out)
    assert refused.status == 2 and "eio.g.facts" in refused.error["facts"]["fields"] and not out.exists()
    written = asking("request", "write", "q1", "--out", out, "--draft")
    assert written.status == 0 and written.json["draft"] is True
    assert any("DRAFT" in one.text for one in docx.Document(str(out)).paragraphs)


def test_a_complete_request_is_written_with_its_annex_sent_and_followed(asking: Desk, tmp_path: Path) -> None:
    made, out = sendable(asking), tmp_path / "order.docx"
    assert asking("request", "check", made).json["ready"] is True
    written = asking("request", "write", made, "--out", out)
    assert written.status == 0 and Path(written.json["annex"]).exists()
    paper = docx.Document(str(out))
    cells = [cell.text for table in paper.tables for row in table.rows for cell in row.cells]
    text = "\n".join([*(one.text for one in paper.paragraphs), *cells])
    assert "P-1" in text and "Willowby" not in text
    sent = asking("request", "sent", made, "--on", "2026-03-02", "--reference", "II Kop 4/26").json
    assert sent["stage"] == "sent" and sent["versions"][0]["sha256"] == written.json["sha256"]
    there = asking("request", "received", made, "--on", "2026-03-10", "--reference", "77/II/2026").json
    assert [one["id"] for one in there["clocks"]][:2] == ["eu.k.eio_receipt", "eu.k.eio_recognition"]
    assert there["clocks"][0]["due"] == "2026-03-17"
    assert asking("request", "event", made, "--kind", "recognised", "--on", "2026-03-20").status == 0
    back = asking("request", "received", made, "--documents", "notatka.txt", "--on", "2026-06-01").json
    assert back["stage"] == "executed" and len(back["documents"]) == 1
    assert back["cells"] == [{"count": "c1", "defendant": "d1", "victim": "v1", "element": DECEIT}]
    assert "art. 19" in back["limits"][0]["text"]
    assert asking("request", "set", made, "--field", "c.measures", "--value", "else").error["code"] == "request.sent"
    second = asking("request", "supplement", made)
    assert second.status == 0 and second.json["id"] != made
    listed = {one["id"]: one for one in asking("request", "list").json["requests"]}
    assert listed[made]["stage"] == "executed" and listed[second.json["id"]]["supplements"] == made
    assert {"q1", made, second.json["id"]} == set(listed)


def test_a_warning_stops_sending_until_it_is_set_aside(asking: Desk) -> None:
    made = sendable(asking)
    assert asking("request", "set", made, "--motion-by", "").status == 0
    stopped = asking("request", "sent", made)
    assert stopped.status == 2 and stopped.error["code"] == "request.warned"
    assert "motion" in stopped.error["facts"]["warnings"]


def test_names_are_refused_and_identities_need_their_key(asking: Desk, tmp_path: Path) -> None:
    named = asking("request", "set", "q1", "--field", "c.measures", "--value", "Hear Ann Willowby")
    assert named.status == 2 and named.error["code"] == "measure.names_protected"
    out = tmp_path / "order.docx"
    refused = asking("request", "write", "q1", "--out", out, "--draft", "--for", "authority", user="karol")
    assert refused.status == 4 and not out.exists()
    assert asking("request", "write", "q1", "--out", out, "--draft", "--for", "authority").status == 0


def test_a_request_from_abroad_is_entered_planned_and_acknowledged(asking: Desk) -> None:
    came = asking("request", "came", "--instrument", "eu.eio", "--state", "DE", "--need", "hear_witness",
                  "--on", "2026-04-01", "--their-reference", "12 Js 3/26").json  # fmt: skip
    assert "eio.g.facts" in came["missing"]
    steps = asking("request", "plan", came["id"]).json["steps"]
    assert steps[0]["id"] == "receipt" and steps[0]["due"] == "2026-04-08"
    receipt = asking("request", "receipt", came["id"]).json
    assert "eib.a.reference" in [one["field"] for one in receipt["filled"]]
    assert [one["direction"] for one in asking("request", "list", "--direction", "in").json["requests"]] == ["in"]


def test_alerts_name_what_is_due(asking: Desk) -> None:
    made = sendable(asking)
    asking("request", "sent", made, "--on", "2026-03-02", "--reference", "II Kop 4/26")
    asking("request", "received", made, "--on", "2026-03-10")
    found = [one for one in asking("alerts", "--on", "2026-03-20").json["alerts"] if one["kind"] == "request"]
    assert {one["about"] for one in found} == {made}
    assert any("was due" in one["text"] and one["level"] == "warn" for one in found)


def test_for_people_it_is_said_in_lines(asking: Desk) -> None:
    said = asking.plain("request", asking.case, "check", "q1", *asking.by("anna"))
    assert said.status == 0 and "missing: eio.g.facts" in said.out and "warning " in said.out
    assert "q1" in asking.plain("request", asking.case, "list", *asking.by("anna")).out
    assert asking("request", "check", "none").error["code"] == "request.unknown"
    assert asking("request", "new").status == 2
