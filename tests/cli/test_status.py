"""Every exit status, each for a real cause; ``--json`` stays one document whatever happens."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from calls import ROOT, SPOKEN, Desk, in_a_process, pdf, surroundings

from judgedesk.app import casefile, finding
from judgedesk.cli.main import WHERE
from judgedesk.places import translations

SECRET = "Kowalczyk"


def refused(answer: Any, status: int, code: str) -> dict[str, Any]:
    """The error of an answer, checked: status, code, three sentences, the same on standard error."""
    assert answer.status == status, (answer.out, answer.err)
    error: dict[str, Any] = answer.error
    assert set(answer.json) == {"error"}
    assert error["code"] == code
    for name in ("what", "why", "next"):
        assert error[name].strip(), name
        assert "{" not in error[name]
        assert error[name] in answer.err
    return error


# -- 2: wrong usage or wrong input ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "arguments",
    [
        (), ("--nonsense",), ("a question", "--limit", "many"), ("a question", "--limit", "0"), ("one", "two"),
        ("a question", "--language", "xx"),
    ],
)  # fmt: skip
def test_wrong_usage(reading: Desk, arguments: tuple[str, ...]) -> None:
    answer = reading("search", *arguments)
    assert answer.status == 2
    assert answer.error["code"] == "cli.usage"
    assert answer.error["what"] in answer.err


def test_an_unknown_verb(reading: Desk) -> None:
    answer = reading.plain("serach", "x", "--json")
    assert (answer.status, answer.error["code"]) == (2, "cli.usage")
    assert "serach" in answer.err


@pytest.mark.parametrize(
    ("question", "position"), [('"no end', 0), ("(paszport", 0), ("paszport AND", 9), ("NOT paszport", 0), ("", 0)]
)
def test_a_question_that_is_not_clear_says_where(reading: Desk, question: str, position: int) -> None:
    error = refused(reading("search", question), 2, "query.bad")
    assert error["facts"]["position"] == position


def test_a_question_about_a_volume_that_is_not_there(reading: Desk) -> None:
    refused(reading("search", "volume:XL paszport"), 2, "query.bad")


def test_unknown_things_are_named(reading: Desk, tmp_path: Path) -> None:
    assert "nobody.pdf" in refused(reading("text", "nobody.pdf", 1), 2, "document.unknown")["what"]
    assert "9" in refused(reading("text", "statement-v1.pdf", 9), 2, "page.unknown")["what"]
    assert "V-7" in refused(reading("search", "x", "--person", "V-7"), 2, "person.unknown")["what"]
    assert "c9" in refused(reading("grid", "--count", "c9"), 2, "count.unknown")["what"]
    refused(reading("verify", case=tmp_path / "nowhere"), 2, "case.not_a_case")
    refused(reading.plain("law", "show", "pl.1.1", "--json"), 2, "law.unknown_element")


@pytest.mark.parametrize("page", ["0", "-1", "two", str((2 << 20) + 1), str(1 << 70)])
def test_a_number_that_no_page_can_have(reading: Desk, page: str) -> None:
    answer = reading("text", "statement-v1.pdf", "--", page)
    assert (answer.status, answer.error["code"]) == (2, "cli.usage")


def test_unknown_paths_are_named(desk: Desk, tmp_path: Path) -> None:
    error = refused(desk("import", tmp_path / "not there"), 2, "path.unknown")
    assert "not there" in error["what"]
    refused(desk("record", tmp_path / "no.json"), 2, "path.unknown")


def test_a_case_is_not_made_over_something(reading: Desk, tmp_path: Path) -> None:
    arguments = ("--title", "T", "--user", "anna", "--passphrase-file", reading.keys / "anna", "--json")
    refused(reading.plain("create", reading.case, "--role", "judge", *arguments), 2, "case.exists")
    refused(reading.plain("create", tmp_path / "new", "--role", "king", *arguments), 2, "users.bad_role")
    assert not (tmp_path / "new").exists()


def test_a_day_that_is_none(reading: Desk) -> None:
    for day in ("yesterday", "2024-02-30", "20240101"):
        answer = reading("audit", "--since", day)
        assert (answer.status, answer.error["code"]) == (2, "cli.usage")
        assert "--since" in answer.error["what"]


# -- 4: refused -------------------------------------------------------------------------------------------------------


def test_a_wrong_passphrase_or_name(reading: Desk, tmp_path: Path) -> None:
    wrong = tmp_path / "wrong"
    wrong.write_text("trzy sowy", encoding="utf-8")
    by = ("--passphrase-file", wrong, "--json")
    one = refused(reading.plain("ledger", reading.case, "--user", "anna", *by), 4, "keys.refused")
    other = refused(reading.plain("ledger", reading.case, "--user", "nobody", *by), 4, "keys.refused")
    assert [one[part] for part in ("what", "why", "next")] == [other[part] for part in ("what", "why", "next")]


def test_somebody_elses_passphrase(reading: Desk) -> None:
    by = ("--user", "anna", "--passphrase-file", reading.keys / "karol", "--json")
    refused(reading.plain("ledger", reading.case, *by), 4, "keys.refused")


def test_roles(desk: Desk, files: Path, tmp_path: Path) -> None:
    records = tmp_path / "r.json"
    records.write_text('{"format": "judgedesk-records/1"}', encoding="utf-8")
    refused(desk("import", files, user="rita"), 4, "keys.read_only")
    refused(desk("record", records, user="rita"), 4, "keys.read_only")
    refused(desk("seal", "letter.docx", user="karol"), 4, "keys.not_yours")
    refused(desk("import", files, "--sealed", user="karol"), 4, "keys.not_yours")
    refused(desk("users", "remove", "anna", user="karol"), 4, "keys.not_yours")


@pytest.fixture
def open_for_writing(desk: Desk) -> Iterator[casefile.Case]:
    """The case, open in a window all the while."""
    with casefile.open_case(desk.case, "anna", SPOKEN["anna"], write=True) as case:
        yield case


def test_beside_an_open_desk_reading_works_and_writing_is_refused(
    desk: Desk, open_for_writing: casefile.Case, files: Path, tmp_path: Path
) -> None:
    for verb in (("ledger",), ("search", "paszport"), ("text", "letter.docx", 1), ("dump",), ("grid",), ("audit",)):
        assert desk(*verb, user="karol").status == 0, verb
    assert desk("verify").status == 0
    assert desk("backup", tmp_path / "copy").status == 0
    error = refused(desk("import", files, user="karol"), 4, "case.locked")
    assert "anna" in error["why"]
    refused(desk("seal", "letter.docx"), 4, "case.locked")


# -- who speaks -------------------------------------------------------------------------------------------------------


def test_nobody_named_or_nothing_to_try(reading: Desk, tmp_path: Path) -> None:
    refused(reading.plain("ledger", reading.case, "--json"), 2, "cli.no_user")
    empty = tmp_path / "empty"
    empty.write_text("\n", encoding="utf-8")
    for file in (empty, tmp_path / "not there"):
        error = refused(
            reading.plain("ledger", reading.case, "--user", "anna", "--passphrase-file", file, "--json"),
            2, "cli.no_passphrase",
        )  # fmt: skip
        assert file.name in error["why"]
    assert in_a_process("ledger", reading.case, "--user", "anna", "--json").error["code"] == "cli.no_passphrase"


def test_the_environment_speaks_with_a_warning(reading: Desk) -> None:
    spoken = {"JUDGEDESK_USER": "anna", "JUDGEDESK_PASSPHRASE": SPOKEN["anna"]}
    answer = in_a_process("ledger", reading.case, "--json", **spoken)
    assert (answer.status, answer.json["totals"]["files"]) == (0, 9)
    assert "environment" in answer.err
    assert SPOKEN["anna"] not in answer.out + answer.err


def test_the_file_goes_before_the_environment(reading: Desk) -> None:
    answer = in_a_process("ledger", reading.case, *reading.by("anna"), "--json", JUDGEDESK_PASSPHRASE="wrong")
    assert (answer.status, answer.err) == (0, "")


def test_a_passphrase_is_no_argument(reading: Desk) -> None:
    answer = reading.plain("ledger", reading.case, "--user", "anna", "--passphrase", SPOKEN["anna"], "--json")
    assert answer.status == 2


# -- 5: damaged -------------------------------------------------------------------------------------------------------


def test_a_changed_original_is_found(desk: Desk) -> None:
    original = sorted(desk.case.glob("originals/??/*"))[0]
    content = bytearray(original.read_bytes())
    content[len(content) // 2] ^= 1
    original.write_bytes(content)
    names = {line["name"] for line in desk("ledger").json["files"]}
    for arguments, abouts in (((), names), (("--without-key",), {original.name})):
        answer = desk("verify", *arguments)
        assert (answer.status, answer.json["ok"]) == (5, False)
        [problem] = answer.json["problems"]
        assert problem["code"] == "original.changed"
        assert problem["about"] in abouts


def test_a_database_that_is_none(desk: Desk) -> None:
    (desk.case / "case.db").write_bytes(os.urandom(8192 * 8))
    refused(desk("ledger"), 5, "case.damaged")


def test_keys_that_were_edited(desk: Desk) -> None:
    keys = desk.case / "keys.json"
    keys.write_text(keys.read_text(encoding="utf-8")[:-20], encoding="utf-8")
    refused(desk("ledger"), 5, "case.keys_damaged")


def test_a_damaged_backup_is_not_restored(desk: Desk, tmp_path: Path) -> None:
    assert desk("backup", tmp_path / "copy").status == 0
    sorted((tmp_path / "copy").glob("originals/??/*"))[0].unlink()
    refused(desk.plain("restore", tmp_path / "copy", tmp_path / "back", "--json"), 5, "backup.damaged")
    assert not (tmp_path / "back").exists()


# -- 1: a bug ---------------------------------------------------------------------------------------------------------


def test_a_bug_is_told_without_a_word_of_the_case(reading: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        local = f"the text of {SECRET}"
        raise ValueError(local)

    monkeypatch.setattr(finding, "search", broken)
    answer = reading("search", SECRET)
    assert answer.status == 1
    assert answer.error["code"] == "cli.bug"
    assert SECRET not in answer.out + answer.err
    assert "ValueError" in answer.err
    assert "searching.py" in answer.err
    plain = reading.plain("search", reading.case, SECRET, *reading.by("anna"))
    assert (plain.status, plain.out) == (1, "")
    assert SECRET not in plain.err


# -- 130: interrupted -------------------------------------------------------------------------------------------------


@pytest.mark.skipif(os.name != "posix", reason="sends SIGINT")
@pytest.mark.parametrize("as_json", [True, False])
def test_an_interrupted_import_leaves_whole_documents(empty: Desk, tmp_path: Path, as_json: bool) -> None:
    files = tmp_path / "files"
    files.mkdir()
    for number in range(60):
        pdf(files / f"{number:02}.pdf", *(f"volume {number} page {page}\n" + "words\n" * 40 for page in range(60)))
    running = subprocess.Popen(
        [
            sys.executable, "-m", "judgedesk", "import", str(empty.case), str(files),
            *map(str, empty.by("anna")), *(["--json"] if as_json else []),
        ],
        cwd=ROOT, env=surroundings(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    until = time.monotonic() + 30
    while not list(empty.case.glob("originals/??/*")) and time.monotonic() < until:
        time.sleep(0.02)
    time.sleep(0.2)
    running.send_signal(signal.SIGINT)
    out, err = running.communicate(timeout=60)
    assert running.returncode == 130, err
    assert "Traceback" not in err
    assert "kept" in err
    if as_json:
        assert json.loads(out)["error"]["code"] == "job.cancelled"
    else:
        assert out == ""
    assert empty("verify").json["ok"]
    lines = empty("ledger").json["files"]
    assert len(lines) < 60
    assert all((line["pages"], line["text"]) == (60, 60) for line in lines)
    again = empty("import", files)
    assert (again.status, again.json["documents"]) == (0, 60 - len(lines))
    assert empty("ledger").json["totals"]["text"] == 3600


# -- languages --------------------------------------------------------------------------------------------------------


@pytest.mark.skipif(not translations("judgedesk_pl.ts").is_file(), reason="there is no Polish translation yet")
def test_errors_in_polish(reading: Desk, tmp_path: Path) -> None:
    wrong = tmp_path / "wrong"
    wrong.write_text("x", encoding="utf-8")
    told = {}
    for language in ("en", "pl"):
        by = ("--user", "anna", "--passphrase-file", wrong, "--language", language, "--json")
        told[language] = refused(reading.plain("ledger", reading.case, *by), 4, "keys.refused")
    assert all(told["en"][part] != told["pl"][part] for part in ("what", "why", "next"))
    assert set("ąćęłńóśźż") & set("".join(told["pl"][part] for part in ("what", "why", "next")))


@pytest.mark.skipif(not translations("judgedesk_pl.ts").is_file(), reason="there is no Polish translation yet")
def test_the_ledger_gives_its_reasons_in_polish(reading: Desk) -> None:
    english, polish = reading("ledger").json["files"], reading("ledger", "--language", "pl").json["files"]
    for one, other in zip(english, polish, strict=True):
        assert bool(one["reason"]) == bool(other["reason"])
        assert not one["reason"] or one["reason"] != other["reason"]


def test_every_verb_is_listed_where_it_stands_and_no_two_bear_one_name() -> None:
    """A later one would take the earlier one's place without a word; one that is not listed could not be called."""
    import importlib
    import pkgutil

    import judgedesk.cli as package

    modules = [importlib.import_module(f"judgedesk.cli.{one.name}") for one in pkgutil.iter_modules(package.__path__)]
    found = {module.__name__.rpartition(".")[2]: module.VERBS for module in modules if hasattr(module, "VERBS")}
    assert {module: tuple(verb.name for verb in verbs) for module, verbs in found.items()} == WHERE
    names = [verb.name for verbs in found.values() for verb in verbs]
    assert sorted(names) == sorted(set(names))
    assert "compare" in names


def test_the_verb_that_opens_the_window_loads_little() -> None:
    """Somebody waits for the window; everything else is loaded when it is asked for."""
    script = (
        "import sys; from judgedesk.cli.main import judgedesk; judgedesk.get_command(None, 'desk')\nprint(*sys.modules)"
    )
    loaded = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=ROOT).stdout
    assert {"judgedesk.cli.opening", "sqlite_utils"} <= set(loaded.split())
    assert not {"pandas", "judgedesk.app.grid", "judgedesk.app.finding", "judgedesk.app.demo"} & set(loaded.split())
