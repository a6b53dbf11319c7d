"""Keys on paper, custody, closing, archive, erasure and the log of what is sealed, as verbs."""

import json
from pathlib import Path

import pytest
from calls import SPOKEN, Desk

from judgedesk.app import casefile


@pytest.fixture
def filled(empty: Desk, tmp_path: Path) -> Desk:
    case, files = empty, tmp_path / "more"
    files.mkdir()
    (files / "statement.txt").write_text("I was promised work in a hotel.")
    (files / "shelter.txt").write_text("The shelter is in Willow Street.")
    assert case("import", files / "statement.txt").status == 0
    assert case("import", files / "shelter.txt", "--sealed").status == 0
    (tmp_path / "r.json").write_text(json.dumps({
        "format": "judgedesk-records/1",
        "persons": [{"id": "v1", "roles": ["victim"], "name": "Lidia Zwierciadlowska", "pseudonym": "P-1",
                     "protected": True}],
    }))  # fmt: skip
    assert case("record", tmp_path / "r.json").status == 0
    return case


def test_a_recovery_key_is_made_printed_and_used(filled: Desk, tmp_path: Path) -> None:
    made = filled("users", "recovery")
    letters = made.json["recovery"]["letters"]
    assert made.status == 0 and len(letters.split()) == 8
    assert list(filled("users", "list").json["recovery"]) == ["anna"]
    (tmp_path / "paper").write_text(letters.lower())
    (tmp_path / "fresh").write_text("a new one")
    done = filled.plain("users", filled.case, "recover", "--user", "karol", "--recovery-file", tmp_path / "paper",
                        "--new-passphrase-file", tmp_path / "fresh", "--json")  # fmt: skip
    assert (done.status, done.json) == (0, {"user": "karol", "recovered_by": "anna"})
    assert filled("ledger", user="karol").status == 4
    with casefile.open_case(filled.case, "karol", "a new one", write=False) as case:
        assert case.user == "karol"
    out = filled("users", "recovery", "--out", tmp_path / "key.txt")
    assert out.status == 0 and "anna" in (tmp_path / "key.txt").read_text(encoding="utf-8")
    again = filled.plain("users", filled.case, "recover", "--user", "karol", "--recovery-file", tmp_path / "paper",
                         "--new-passphrase-file", tmp_path / "fresh", "--json")  # fmt: skip
    assert again.error["code"] == "recovery.refused"  # a newer paper was made
    assert filled("users", "recovery", "--remove").json["recovery"] == {}
    assert SPOKEN["anna"] not in done.out + done.err


def test_wrong_passphrases_are_told_of(filled: Desk, tmp_path: Path) -> None:
    (tmp_path / "wrong").write_text("wrong")
    for _ in range(2):
        filled.plain("ledger", filled.case, "--user", "anna", "--passphrase-file", tmp_path / "wrong")
    assert "2" in filled("ledger").err
    assert filled("ledger").err == ""


def test_looking_at_a_sealed_page_is_logged_with_its_reason(filled: Desk) -> None:
    assert filled("text", "shelter.txt", 1, "--reason", "preparing the hearing").status == 0
    assert filled("text", "statement.txt", 1).status == 0
    events = [event for event in filled("audit").json["events"] if event["kind"] == "sealed.consulted"]
    assert [event["part"] for event in events] == ["sealed"]
    assert filled("dump").json["persons"][0]["name"] == "Lidia Zwierciadlowska"
    events = [event for event in filled("audit").json["events"] if event["kind"] == "sealed.consulted"]
    assert [event["about"] for event in events][1] == "v1"
    assert "sealed.consulted" not in filled("audit", user="karol").out


def test_words_of_a_sealed_page_among_the_hits_are_a_look_at_it(filled: Desk) -> None:
    def looked() -> list[str]:
        return [one["about"] for one in filled("audit").json["events"] if one["kind"] == "sealed.consulted"]

    assert filled("search", "hotel").json["total"] == 1
    assert looked() == [], "what is not sealed"
    assert filled("search", "willow").json["hits"][0]["name"] == "shelter.txt"
    assert looked() == ["2"]
    assert filled("search", "willow", user="karol").json["total"] == 0
    assert looked() == ["2"], "who sees nothing looks at nothing"


def test_beside_an_open_desk_it_is_said_that_it_is_not_logged(filled: Desk) -> None:
    with casefile.open_case(filled.case, "anna", SPOKEN["anna"]):
        shown = filled("text", "shelter.txt", 1)
    assert shown.status == 0 and shown.json["text"].startswith("The shelter") and "Not in the log" in shown.err


def test_custody_of_an_exhibit(filled: Desk, tmp_path: Path) -> None:
    told = filled("custody", "statement.txt").json
    assert told["unchanged"] and told["received"][0]["who"] == "anna" and told["sha256"] == told["sha256_now"]
    assert filled("report", "custody", "--out", tmp_path / "c.docx").status == 0
    assert filled("custody", "shelter.txt", user="karol").error["code"] == "document.unknown"


def test_closing_archiving_and_erasing(filled: Desk, tmp_path: Path) -> None:
    assert filled("close", "--final", "2026-13-01").error["code"] == "retention.bad_date"
    assert filled("close", "--final", "2026-03-01", "--until", "2036-03-01").json["closed"]["until"] == "2036-03-01"
    made = filled("archive", tmp_path / "archive")
    assert made.status == 0 and made.json["ok"]
    assert filled.plain("restore", made.json["copy"], tmp_path / "back.jdcase", "--json").json["ok"]
    assert filled("erase", "v1").error["code"] == "erase.not_confirmed"
    assert filled("erase", "v1", "--yes", user="karol").error["code"] == "erase.not_yours"
    report = filled("erase", "v1", "--yes").json
    assert report["label"] == "P-1" and report["backups"][0][1].endswith(".jdcase")
    assert "Zwierciadlowska" not in filled("dump").out
    assert filled("verify").json["ok"]


def test_a_printed_head_must_still_stand(filled: Desk) -> None:
    head = filled("audit").json["events"][-1]["hash"]
    assert filled("verify", "--head", head).status == 0
    lost = filled("verify", "--head", "0" * 64)
    assert lost.status == 5 and lost.json["problems"][0]["code"] == "audit.tail_cut"


def test_how_long_a_window_waits(filled: Desk) -> None:
    assert filled("users", "list").json["lock_minutes"] == 10
    assert filled("users", "lock", "--minutes", "0").json["lock_minutes"] == 0
    assert filled("users", "lock", "--minutes", "-1").error["code"] == "lock.bad_minutes"
