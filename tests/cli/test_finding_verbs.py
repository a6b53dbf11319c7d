"""saved, batch, hits, similar, tagall: what a court gets on the command line."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from cases import COUNT, DEFENDANT, PASSPHRASE, VICTIM, file_of, store_document
from click.testing import CliRunner, Result

from judgedesk.app import records
from judgedesk.app.casefile import Case, open_case
from judgedesk.cli.finding import VERBS, batch, hits, saved_, similar, tagall

TEXT = "They took our passports at the gate of the warehouse."


@pytest.fixture
def place(tmp_path: Path, new_case: Callable[..., Case]) -> Path:
    case = new_case(tmp_path)
    records.apply(case, file_of(persons=[DEFENDANT, VICTIM], counts=[COUNT]))
    store_document(case, "statement.txt", TEXT, "Nobody was paid.", volume="I", folios=("1", "2"))
    store_document(case, "letter.txt", "The warehouse gate was shut, Bogdan Example said.")
    case.close()
    return case.path


@pytest.fixture
def desk(place: Path, tmp_path: Path) -> Callable[..., Result]:
    key = tmp_path / "key"
    key.write_text(PASSPHRASE)

    def run(verb: Any, *arguments: object, as_json: bool = True) -> Result:
        who = ["--user", "judge", "--passphrase-file", str(key), "--language", "en"]
        return CliRunner().invoke(verb, [str(place), *map(str, arguments), *who, *(["--json"] if as_json else [])])

    return run


def test_the_verbs_are_there_for_the_command_line() -> None:
    assert {verb.name for verb in VERBS} == {"saved", "batch", "hits", "similar", "tagall"}


def test_a_question_is_kept_watched_and_dropped(desk: Callable[..., Result], place: Path) -> None:
    added = json.loads(desk(saved_, "add", "Passports", "passports", "--watch").stdout)
    assert set(added) == {"id", "name", "sealed"} and added["name"] == "Passports"
    assert desk(saved_, "add", "PASSPORTS", "gate").exit_code == 2
    with open_case(place, "judge", PASSPHRASE) as case:
        store_document(case, "new.txt", "Two passports.")
    (line,) = json.loads(desk(saved_, "news").stdout)["news"]
    assert (line["name"], line["pages"], line["problem"]) == ("Passports", 1, None)
    assert line["documents"] == [{"document": 3, "name": "new.txt", "pages": 1}]
    assert "1  Passports" in desk(saved_, "news", "--seen", as_json=False).stdout
    assert json.loads(desk(saved_, "news").stdout)["news"][0]["pages"] == 0
    assert desk(saved_, "rename", "passports", "Papers").exit_code == 0
    assert desk(saved_, "unwatch", "papers").exit_code == 0
    (one,) = json.loads(desk(saved_).stdout)["saved"]
    assert (one["name"], one["query"], one["watch"], one["author"]) == ("Papers", "passports", False, "judge")
    assert desk(saved_, "drop", "papers").exit_code == 0
    assert json.loads(desk(saved_, "list").stdout) == {"saved": [], "withheld": []}
    refused = desk(saved_, "drop", "papers")
    assert refused.exit_code == 2 and json.loads(refused.stdout)["error"]["code"] == "saved.unknown"
    assert desk(saved_, "add", "only a name").exit_code == 2


def test_a_watch_that_can_not_be_asked_is_said(desk: Callable[..., Result], place: Path) -> None:
    desk(saved_, "add", "volume one", "volume:I passports", "--watch")
    with open_case(place, "judge", PASSPHRASE) as case:
        store_document(case, "new.txt", "Two passports.", volume="II")
        with case.file.writing() as connection:
            connection.execute("UPDATE documents SET volume = 'IX'")
    answer = desk(saved_, "news")
    assert answer.exit_code == 3
    assert json.loads(answer.stdout)["news"][0]["problem"]["code"] == "query.bad"


def test_a_list_is_counted_and_written(desk: Callable[..., Result], tmp_path: Path) -> None:
    (tmp_path / "list.txt").write_text('warehouse gate\nnobody paid\n"open\n', "utf-8")
    answer = desk(batch, tmp_path / "list.txt", "--out", tmp_path / "m.xlsx", "--hits", tmp_path / "h.docx")
    assert answer.exit_code == 3, answer.output
    content = json.loads(answer.stdout)
    assert [(term["line"], term["pages"], term["documents"]) for term in content["terms"]] == [
        (1, 2, 2), (2, 1, 1), (3, 0, 0),
    ]  # fmt: skip
    assert content["terms"][2]["problem"]["code"] == "query.bad" and content["terms"][0]["problem"] is None
    assert content["cells"] == [
        {"term": 0, "document": 1, "pages": 1}, {"term": 0, "document": 2, "pages": 1},
        {"term": 1, "document": 1, "pages": 1},
    ]  # fmt: skip
    assert content["person_cells"] == [{"term": 0, "person": "d1", "pages": 1}]
    assert [person["pages"] for person in content["persons"]] == [1, 0]
    assert (tmp_path / "m.xlsx").stat().st_size > 1000 and (tmp_path / "h.docx").stat().st_size > 1000
    assert desk(batch, tmp_path / "none.txt").exit_code == 2
    (tmp_path / "empty.txt").write_text("\n\n")
    empty = desk(batch, tmp_path / "empty.txt")
    assert empty.exit_code == 2 and json.loads(empty.stdout)["error"]["code"] == "batch.empty"


def test_passages_are_written_and_a_protected_name_refuses_it(
    desk: Callable[..., Result], place: Path, tmp_path: Path
) -> None:
    answer = desk(hits, "passports", "--out", tmp_path / "hits.docx")
    assert answer.exit_code == 0, answer.output
    content = json.loads(answer.stdout)
    assert (content["pages"], content["listed"], content["not_understood"]) == (1, 1, 0)
    assert content["missing"] == ["Nothing: every page of every file could be searched."]
    with open_case(place, "judge", PASSPHRASE) as case:
        records.apply(case, file_of(persons=[{**VICTIM, "protected": True, "name": "Zofia Gate"}]))
    refused = desk(hits, "passports", "--out", tmp_path / "again.docx")
    assert refused.exit_code == 4 and json.loads(refused.stdout)["error"]["code"] == "leak.found"
    assert not (tmp_path / "again.docx").exists()


def test_similar_pages_are_listed(desk: Callable[..., Result]) -> None:
    content = json.loads(desk(similar, "statement.txt", 1).stdout)
    assert [(one["name"], one["page"], one["cite"]) for one in content["pages"]] == [("letter.txt", 1, "letter.txt, 1")]
    assert desk(similar, "statement.txt", 9).exit_code == 2


def test_all_answers_are_tagged_after_a_look(desk: Callable[..., Result], place: Path) -> None:
    target = ("--element", "pl.189a.means.3_deceit", "--count", "c1", "--defendant", "d1", "--victim", "v1")
    shown = json.loads(desk(tagall, "warehouse", *target, "--preview").stdout)
    assert shown["pages"] == 2 and shown["added"] == [] and shown["passages"][0]["quote"] == TEXT
    done = json.loads(desk(tagall, "warehouse", *target).stdout)
    assert len(done["added"]) == 2
    with open_case(place, "judge", PASSPHRASE) as case:
        assert case.file.reading().execute("SELECT count(*) FROM tags").fetchone()[0] == 2
    assert desk(tagall, "warehouse", *target).exit_code == 2
