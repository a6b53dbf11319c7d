"""A clerk begins a case: what nobody's key opens is said before any work, with whom to add; then it runs."""

import json
from pathlib import Path

import pytest
from calls import SPOKEN, Desk, write_keys
from cases import CHEAP

from judgedesk.app import casefile
from judgedesk.domain.roles import Role

ADD = "judgedesk users CASE add NAME --role judge"


@pytest.fixture
def clerks(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Desk:
    with casefile.create_case(tmp_path / "own.jdcase", "II K 1/26", "karol", Role.CLERK, SPOKEN["karol"], CHEAP):
        pass
    return Desk(tmp_path / "own.jdcase", write_keys(tmp_path / "keys"), capsys)


def test_create_says_whom_to_add(clerks: Desk, tmp_path: Path) -> None:
    for role, said in (("clerk", ADD), ("reader", "A reader changes nothing")):
        made = clerks.plain("create", tmp_path / role, "--title", "II K 1/26", "--role", role, *clerks.by("karol"),
                            "--json")  # fmt: skip
        assert made.status == 0 and made.json["role"] == role and said in made.err


def test_a_clerks_own_case_names_what_it_lacks_and_runs_once_a_judge_is_added(clerks: Desk, tmp_path: Path) -> None:
    def record(**person: object) -> None:
        people = [{"id": "v1", "roles": ["victim"], "pseudonym": "P-1", "protected": True, **person}]
        (tmp_path / "p.json").write_text(json.dumps({"format": "judgedesk-records/1", "persons": people}), "utf-8")

    alert = clerks("alerts", user="karol").json["alerts"][0]
    assert alert["kind"] == "users" and ADD in alert["text"]
    record(name="Anna Wzorcowa")
    refused = clerks("record", tmp_path / "p.json", user="karol")
    assert refused.status == 4 and refused.error["code"] == "keys.not_yours"
    assert ADD in refused.error["next"] and refused.error["facts"]["reason"] == "nobody"
    record()
    assert clerks("record", tmp_path / "p.json", user="karol").status == 0
    out = tmp_path / "ledger.docx"
    stopped = clerks("report", "ledger", "--out", out, user="karol")
    assert stopped.status == 4 and ADD in stopped.error["next"] and not out.exists()
    added = clerks("users", "add", "anna", "--role", "judge", "--new-passphrase-file", clerks.keys / "anna",
                   user="karol")  # fmt: skip
    assert added.status == 0
    assert clerks("users", "list", user="anna").status == 0
    record(name="Anna Wzorcowa")
    assert clerks("record", tmp_path / "p.json", user="anna").status == 0
    assert clerks("report", "ledger", "--out", out, user="karol").status == 0 and out.exists()
    assert not any(one["kind"] == "users" for one in clerks("alerts", user="karol").json["alerts"])
