"""create, users, verify, backup, restore, seal, audit, law, doctor, demo."""

import json
from pathlib import Path

import pytest
from calls import SPOKEN, Desk, fresh_case, in_a_process, write_keys

from judgedesk.places import resources


def test_a_case_is_created_and_opens(tmp_path: Path, empty: Desk) -> None:
    case = tmp_path / "II K 7-26.jdcase"
    by = ("--user", "anna", "--passphrase-file", empty.keys / "anna")
    answer = empty.plain("create", case, "--title", "II K 7/26", *by, "--role", "prosecutor", "--json")
    assert (answer.status, answer.json) == (0, {"case": str(case), "user": "anna", "role": "prosecutor"})
    assert empty("users", "list", case=case).json["users"] == [
        {"name": "anna", "role": "prosecutor", "keys": ["case", "sealed", "chambers"]}
    ]
    assert empty("verify", case=case).json["ok"]


def test_the_first_line_of_a_passphrase_file_counts(tmp_path: Path, empty: Desk) -> None:
    file = tmp_path / "windows"
    file.write_bytes("zażółć gęślą\r\nsecond".encode())
    case = tmp_path / "new.jdcase"
    assert empty.plain(
        "create", case, "--title", "T", "--user", "ewa", "--role", "judge", "--passphrase-file", file
    ).status == 0  # fmt: skip
    spoken = {"JUDGEDESK_USER": "ewa", "JUDGEDESK_PASSPHRASE": "zażółć gęślą"}
    assert in_a_process("ledger", case, "--json", **spoken).status == 0


def test_users_come_change_their_passphrase_and_go(desk: Desk, tmp_path: Path) -> None:
    fresh, other = tmp_path / "fresh", tmp_path / "other"
    fresh.write_text("pierwsze hasło", encoding="utf-8")
    other.write_text("drugie hasło", encoding="utf-8")
    answer = desk("users", "add", "Ewa", "--role", "clerk", "--new-passphrase-file", fresh)
    assert answer.status == 0
    assert {"name": "Ewa", "role": "clerk", "keys": ["case"]} in answer.json["users"]

    def ledger(file: Path) -> int:
        return desk.plain("ledger", desk.case, "--user", "Ewa", "--passphrase-file", file, "--json").status

    assert ledger(fresh) == 0
    changed = desk.plain(
        "users", desk.case, "passphrase", "--new-passphrase-file", other, "--user", "Ewa", "--passphrase-file", fresh
    )
    assert changed.status == 0
    assert (ledger(fresh), ledger(other)) == (4, 0)
    removed = desk("users", "remove", "Ewa")
    assert [user["name"] for user in removed.json["users"]] == ["anna", "karol", "rita"]
    assert ledger(other) == 4
    assert desk("verify").json["ok"]
    assert desk("ledger", user="karol").status == 0


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("add", "karol", "--role", "clerk"), "users.exists"),
        (("add", "Ewa", "--role", "king"), "users.bad_role"),
        (("remove", "Ewa"), "users.unknown"),
        (("remove", "anna"), "users.yourself"),
        (("add",), "cli.usage"),
        (("add", "Ewa"), "cli.usage"),
        (("promote", "karol"), "cli.usage"),
    ],
)
def test_users_refused(desk: Desk, arguments: tuple[str, ...], code: str) -> None:
    passphrase = ("--new-passphrase-file", desk.keys / "rita")
    answer = desk("users", *arguments, *passphrase)
    assert (answer.status, answer.error["code"]) == (2, code)


def test_verify_counts_what_it_checked(reading: Desk) -> None:
    assert reading("verify").json == {"ok": True, "documents": 8, "pages": 6, "problems": [], "not_checked": []}
    assert reading("verify", "--without-key").json["ok"]


def test_a_backup_comes_back_whole(desk: Desk, tmp_path: Path) -> None:
    answer = desk("backup", tmp_path / "copy")
    assert (answer.status, answer.json["ok"]) == (0, True)
    assert desk("backup", tmp_path / "copy").status == 2  # never over another
    back = tmp_path / "back.jdcase"
    answer = desk.plain("restore", tmp_path / "copy", back, "--json")
    assert (answer.status, answer.json["ok"]) == (0, True)
    for verb in (("ledger",), ("search", "paszport"), ("dump",), ("grid",), ("users", "list")):
        assert desk(*verb, case=back).json == desk(*verb).json
    assert desk("verify", case=back).json["ok"]
    assert desk("import", tmp_path, case=back, user="karol").status in (0, 3)


def test_a_copy_never_lies_inside_what_it_is_a_copy_of(desk: Desk, tmp_path: Path) -> None:
    answer = desk("backup", desk.case / "copy")
    assert (answer.status, answer.error["code"]) == (2, "case.exists")
    assert desk("backup", tmp_path / "copy").status == 0
    answer = desk.plain("restore", tmp_path / "copy", tmp_path / "copy" / "back.jdcase", "--json")
    assert (answer.status, answer.error["code"]) == (2, "case.exists")
    assert not (desk.case / "copy").exists() and not (tmp_path / "copy" / "back.jdcase").exists()


def test_a_case_that_lost_its_keys_is_damaged(desk: Desk) -> None:
    assert desk("import", desk.keys).status == 0
    (desk.case / "keys.json").unlink()
    for arguments in (("verify",), ("verify", "--without-key"), ("search", "paszport"), ("ledger",)):
        answer = desk(*arguments)
        assert (answer.status, answer.error["code"]) == (5, "case.keys_damaged")


def test_a_sealed_document_is_gone_for_a_clerk(desk: Desk) -> None:
    answer = desk("seal", "letter.docx")
    assert (answer.status, answer.json["sealed"]) == (0, True)
    assert desk("search", "umowa").json["total"] == 1
    assert "Żółkiewski" in desk("text", "letter.docx", 1).json["text"]
    assert desk("verify").json["ok"]
    assert desk("seal", "letter.docx").status == 2
    hidden = desk("search", "umowa", user="karol")
    assert (hidden.json["total"], hidden.json["suggestion"]) == (0, None)
    assert desk("text", "letter.docx", 1, user="karol").status in (2, 4)
    lines = desk("ledger", user="karol").json["files"]
    assert "letter" not in json.dumps(lines)
    assert [line["state"] for line in lines].count("sealed") == 1
    assert "Older" in desk.plain("seal", "--help").out


def test_the_log_names_who_did_what(desk: Desk) -> None:
    desk("seal", "letter.docx")
    answer = desk("audit").json
    kinds = [(event["who"], event["kind"]) for event in answer["events"]]
    for expected in ("case.created", "user.added", "import.begun", "import.done", "document.sealed"):
        assert ("anna", expected) in kinds
    times = [event["at"] for event in answer["events"]]
    assert times == sorted(times)
    assert desk("audit", "--since", times[0][:10]).json["events"] == answer["events"]
    assert desk("audit", "--since", "2999-01-01").json["events"] == []


def test_the_law_with_ids_sources_and_dates(reading: Desk) -> None:
    offences = reading.plain("law", "--json").json["offences"]
    assert reading.plain("law", "list", "--json").json["offences"] == offences
    one = next(offence for offence in offences if offence["id"] == "pl.189a.1")
    assert "pl.189a.means.3_deceit" in one["elements"]
    assert one["jurisdiction"] == "PL"
    assert all(offence["source"] and offence["checked"] for offence in offences)
    assert reading.plain("law", "show", "pl.189a.1", "--json").json["id"] == "pl.189a.1"
    assert reading.plain("law", "show", "pl.189a.means.3_deceit", "--json").json["id"] == "pl.189a.means.3_deceit"
    english, polish = (reading.plain("law", "--language", language).out for language in ("en", "pl"))
    assert "Trafficking in human beings" in english
    assert "Handel ludźmi" in polish


def test_the_doctor_gives_a_remedy_for_every_lack(reading: Desk) -> None:
    answer = reading.plain("doctor", "--json")
    assert answer.status == 0
    assert {check["name"] for check in answer.json["checks"]} >= {"sqlcipher", "confinement: seccomp", "tesseract pol"}
    for check in answer.json["checks"]:
        assert bool(check["remedy"]) != check["ok"]
    assert answer.json["ok"] == all(check["ok"] for check in answer.json["checks"] if check["required"])


@pytest.mark.skipif(not resources("demo", "records.json").is_file(), reason="the demo's sources are not here")
def test_the_demo_is_built_by_the_ordinary_import(tmp_path: Path) -> None:
    answer = in_a_process("demo", "--no-window", "--dir", tmp_path)
    assert answer.status in (0, 3), answer.err
    content = answer.json
    assert set(content) >= {"case", "documents", "pages", "tags", "grid", "hits"}
    assert content["tags"] > 0
    assert content["hits"]
    assert content["grid"]["offences"]
    (tmp_path / "keys").mkdir()
    (tmp_path / "keys" / "demo").write_text("demo", encoding="utf-8")
    by = ("--user", "demo", "--passphrase-file", tmp_path / "keys" / "demo", "--json")
    assert in_a_process("verify", content["case"], *by).json["ok"]
    again = in_a_process("demo", "--no-window", "--dir", tmp_path)
    assert (again.status, again.json) == (answer.status, content)


def test_help_and_version(reading: Desk) -> None:
    assert reading.plain("--version").out.startswith("judgedesk, version ")
    verbs = reading.plain("--help").out
    for verb in ("create", "users", "import", "ledger", "search", "text", "record", "dump", "grid", "verify", "backup",
                 "restore", "seal", "audit", "law", "doctor", "demo", "desk"):  # fmt: skip
        assert f"\n  {verb} " in verbs
        assert reading.plain(verb, "--help").status == 0


def test_every_verb_answers_as_its_own_process(reading: Desk, tmp_path: Path) -> None:
    keys = write_keys(tmp_path / "keys")
    case = fresh_case(tmp_path)
    by = ("--user", "anna", "--passphrase-file", keys / "anna", "--json")
    (tmp_path / "files").mkdir()
    (tmp_path / "files" / "a.txt").write_text("jedno zdanie\n", encoding="utf-8")
    (tmp_path / "r.json").write_text('{"format": "judgedesk-records/1"}', encoding="utf-8")
    steps = [
        ("create", tmp_path / "new.jdcase", "--title", "T", "--role", "judge"),
        ("import", case, tmp_path / "files"), ("ledger", case),
        ("search", case, "zdanie"), ("text", case, "a.txt", 1), ("record", case, tmp_path / "r.json"), ("dump", case),
        ("grid", case), ("seal", case, "a.txt"), ("verify", case), ("audit", case), ("users", case, "list"),
        ("backup", case, tmp_path / "copy"),
    ]  # fmt: skip
    for step in steps:
        answer = in_a_process(*step, *by)
        assert (answer.status, answer.err) == (0, ""), step
        assert "error" not in answer.json
    for alone in (("restore", tmp_path / "copy", tmp_path / "back.jdcase"), ("law",), ("doctor",)):
        answer = in_a_process(*alone, "--json")
        assert (answer.status, answer.err) == (0, ""), alone
        assert answer.json
    assert SPOKEN["anna"] not in str(answer)
