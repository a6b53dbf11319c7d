"""The verb `service`: list, note, receipts, envelopes, lead times, a serving grant."""

import importlib
import json
import pkgutil
from pathlib import Path

import pytest
from calls import Desk, pdf

import judgedesk.cli

PERSONS = [
    {"id": "v1", "roles": ["victim"], "name": "Lidia Zwierciadlowska", "pseudonym": "P-1", "protected": True,
     "address": "ul. Zmyslona 7, 00-950 Warszawa"},
    {"id": "n1", "roles": ["witness"], "name": "Karol Sasiad", "address": "Polna 1, 30-001 Krakow"},
]  # fmt: skip


@pytest.fixture
def filled(empty: Desk, tmp_path: Path) -> Desk:
    """A case with two persons, and a paper sent to each."""
    (tmp_path / "r.json").write_text(json.dumps({"format": "judgedesk-records/1", "persons": PERSONS}))
    assert empty("record", tmp_path / "r.json").status == 0
    for who, reference in (("P-1", "RR 1111 2222"), ("n1", "RR 3333 4444")):
        sent = ("send", who, "--on", "2027-01-04", "--day", "2027-02-10", "--reference", reference)
        assert empty("service", *sent).status == 0
    return empty


def ids(desk: Desk) -> dict[str, str]:
    return {one["person"]: one["id"] for one in desk("service", "list").json["services"]}


def test_a_list_notes_and_costs(filled: Desk, tmp_path: Path) -> None:
    known = ids(filled)
    noted = filled("service", "note", known["v1"], "--state", "served", "--on", "2027-01-07", "--attendance",
                   "appeared", "--cost", "travel", "--claimed", "40", "--granted", "35.5")  # fmt: skip
    (one,) = [each for each in noted.json["services"] if each["person"] == "v1"]
    assert (one["called"], one["state"], one["on"], one["for"]) == ("P-1", "served", "2027-01-07", "2027-02-10")
    assert one["costs"] == [{"what": "travel", "claimed": "40.00", "granted": "35.50", "currency": "PLN"}]
    out = tmp_path / "list.csv"
    assert filled("service", "list", "--out", out).json["for"] == "served"
    assert "P-1" in out.read_text(encoding="utf-8") and "Zwierciadlowska" not in out.read_text(encoding="utf-8")
    wrong = filled("service", "note", known["v1"], "--state", "lost")
    assert (wrong.status, wrong.error["code"]) == (2, "service.bad")
    assert filled("service", "drop", known["v1"]).json["services"][0]["person"] == "n1"
    assert filled("service", "note", known["v1"], "--state", "served").error["code"] == "service.unknown"


def test_a_receipt_that_was_imported_is_proposed_and_confirmed(filled: Desk, tmp_path: Path) -> None:
    file = pdf(tmp_path / "zpo.pdf", "Potwierdzenie odbioru\nnr RR33334444\n2027-01-09")
    assert filled("import", file, "--ocr", "off").status == 0
    known = ids(filled)
    (found,) = filled("service", "match").json["proposals"]
    assert (found["service"], found["grounds"], found["on"]) == (known["n1"], ["reference"], "2027-01-09")
    done = filled("service", "match", known["n1"], "zpo.pdf").json["services"]
    assert [(one["receipt"], one["state"]) for one in done if one["person"] == "n1"] == [(found["document"], "served")]
    assert filled("service", "match").json["proposals"] == []


def test_envelopes_need_the_key_or_a_grant(filled: Desk, tmp_path: Path) -> None:
    known, out = ids(filled), tmp_path / "letters.docx"
    made = filled("service", "labels", "--out", out)
    assert made.json["number"] == 2 and made.json["for"] == "annex" and out.exists()
    out.unlink()
    assert filled("service", "labels", "--out", out, "--for", "served").status == 2
    assert filled("service", "labels", "--out", out, user="karol").error["code"] == "serving.none"
    granted = filled("service", "grant", "karol", known["v1"], "--until", "2099-01-01")
    assert granted.json["grants"][0]["services"] == [known["v1"]]
    shown = filled("service", "address", known["v1"], user="karol").json["addresses"]
    assert shown[0]["lines"] == ["ul. Zmyslona 7, 00-950 Warszawa"]
    assert filled("service", "address", known["n1"], user="karol").error["code"] == "serving.not_on_list"
    assert filled("service", "labels", "--out", out, user="karol").json["number"] == 1
    assert "Zwierciadlowska" not in filled("dump", user="karol").out
    assert filled("service", "revoke", "karol").json["grants"] == []
    assert filled("service", "address", known["v1"], user="karol").error["code"] == "serving.none"
    assert filled("verify").status == 0


def test_lead_times_are_the_courts_to_change_and_marked_practical(filled: Desk) -> None:
    leads = {one["method"]: one for one in filled("service", "leads").json["leads"]}
    assert leads["prison"]["practical"] and leads["prison"]["days"] == 10
    assert not leads["abroad_accused"]["practical"] and "1959" in leads["abroad_accused"]["source"]
    changed = {one["method"]: one["days"] for one in filled("service", "leads", "prison", "14").json["leads"]}
    assert changed["prison"] == 14
    assert filled("service", "leads", "prison", "soon").error["code"] == "hearing.bad_lead"
    spoken = filled.plain("service", filled.case, "list", *filled.by("anna"), "--language", "pl")
    assert spoken.status == 0 and "P-1" in spoken.out and "Zwierciadlowska" not in spoken.out


OWN_USE = {"users", "redact", "tables", "evidence-list", "reasons-form"}
"""A key on paper, a copy with a check of its own, tables and lists for who works on the case (all ``served``)."""


def test_every_verb_that_writes_a_paper_says_for_whom() -> None:
    verbs = [
        (name, {option for one in verb.params for option in one.opts})
        for module in pkgutil.iter_modules(judgedesk.cli.__path__)
        for verb in getattr(importlib.import_module(f"judgedesk.cli.{module.name}"), "VERBS", ())
        for name in [verb.name]
    ]
    assert {name for name, options in verbs if "--out" in options} >= {"write", "service", "calendar", "bundle"}
    lacking = {name for name, options in verbs if "--out" in options and "--for" not in options}
    assert lacking <= OWN_USE, "a paper without a recipient class"
