"""folios and split: what a clerk gets on the command line."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from cases import PASSPHRASE, store_document
from click.testing import CliRunner, Result

from judgedesk.app.casefile import Case
from judgedesk.cli.folios import VERBS, folios, split, volume

NOTE = "Gaj, dnia 3 maja 2024 r.\nNotatka urzędowa\nŚwiadek był na miejscu.\n"


@pytest.fixture
def desk(tmp_path: Path, new_case: Callable[..., Case]) -> Callable[..., Result]:
    """Runs a verb on a case with two volumes as its judge; `as_json` by default."""
    case = new_case(tmp_path)
    store_document(
        case, "one.pdf", NOTE, "more", "POSTANOWIENIE\no czym", "last", volume="III", folios=("1", "", "4", "")
    )
    store_document(case, "two.pdf", "a", "b", volume="IV", folios=("7", "8"))
    path = case.path
    case.close()
    key = tmp_path / "key"
    key.write_text(PASSPHRASE)

    def run(verb: Any, *arguments: str, as_json: bool = True) -> Result:
        more = ["--json"] if as_json else []
        who = ["--user", "judge", "--passphrase-file", str(key), "--language", "en"]
        return CliRunner().invoke(verb, [str(path), *arguments, *who, *more])

    return run


def test_the_verbs_are_there_for_the_command_line() -> None:
    assert {verb.name for verb in VERBS} == {"folios", "split", "volume"}


def test_folios_are_listed_by_volume_with_what_is_odd(desk: Callable[..., Result]) -> None:
    answer = desk(folios, "--settle")
    assert answer.exit_code == 0, answer.output
    content = json.loads(answer.stdout)
    assert content["form"] == "k." and list(content["volumes"]) == ["III", "IV"]
    assert [(line["page"], line["folio"], line["how"]) for line in content["volumes"]["III"]] == [
        (1, "1", "stamp"), (2, "", ""), (3, "4", "stamp"), (4, "", ""),
    ]  # fmt: skip
    assert [problem["text"] for problem in content["problems"]] == [
        "Page 2 of volume III: this page has no folio",
        "Page 3 of volume III: between k. 1 and k. 4 at least one folio is missing",
        "Page 4 of volume III: this page has no folio",
    ]
    assert content["withheld"] == []


def test_only_one_volume_or_only_what_is_odd(desk: Callable[..., Result]) -> None:
    content = json.loads(desk(folios, "--volume", "IV", "--problems").stdout)
    assert (content["problems"], "volumes" in content) == ([], False)
    assert list(json.loads(desk(folios, "--volume", "IV").stdout)["volumes"]) == ["IV"]
    answer = desk(folios, "--volume", "X")
    assert (answer.exit_code, json.loads(answer.stdout)["error"]["code"]) == (2, "volume.unknown")


def test_corrections_number_what_follows(desk: Callable[..., Result]) -> None:
    answer = desk(folios, "--correct", "one.pdf:2=2", "--correct", "one.pdf:4=5", "--volume", "III")
    assert [line["folio"] for line in json.loads(answer.stdout)["volumes"]["III"]] == ["1", "2", "4", "5"]
    [problem] = json.loads(desk(folios, "--problems").stdout)["problems"]
    assert (problem["first"], problem["last"], problem["missing"], problem["kind"]) == ("2", "4", 1, "gap")


def test_a_correction_alone_leaves_the_rest(desk: Callable[..., Result]) -> None:
    answer = desk(folios, "--correct", "one.pdf:3=3", "--alone", "--volume", "III")
    assert [line["folio"] for line in json.loads(answer.stdout)["volumes"]["III"]] == ["1", "2", "3", ""]


@pytest.mark.parametrize("given, code", [
    ("one.pdf", "folio.bad_place"), ("one.pdf:2", "folio.bad_place"), ("one.pdf:x=3", "folio.bad_place"),
    ("one.pdf:2=abc", "folio.bad"), ("one.pdf:9=1", "page.unknown"), ("none.pdf:1=1", "document.unknown"),
])  # fmt: skip
def test_a_correction_that_says_nothing_is_refused(desk: Callable[..., Result], given: str, code: str) -> None:
    answer = desk(folios, "--correct", given)
    assert (answer.exit_code, json.loads(answer.stdout)["error"]["code"]) == (2, code)


def test_the_form_of_citation_is_set_and_used(desk: Callable[..., Result]) -> None:
    assert json.loads(desk(folios, "--form", "fol.", "--settle").stdout)["form"] == "fol."
    content = json.loads(desk(folios, "--problems").stdout)
    assert (
        content["problems"][1]["text"]
        == "Page 3 of volume III: between fol. 1 and fol. 4 at least one folio is missing"
    )


def test_a_person_reads_lines(desk: Callable[..., Result]) -> None:
    answer = desk(folios, "--settle", as_json=False)
    assert "III             1  stamp    1:1  1" in answer.output
    assert "odd places: 3" in answer.output


def test_a_scan_is_split_and_parts_are_decided_on(desk: Callable[..., Result]) -> None:
    proposed = json.loads(desk(split, "one.pdf").stdout)["segments"]
    assert [(part["first"], part["last"], part["title"], part["state"]) for part in proposed] == [
        (1, 2, "Notatka urzędowa", "proposed"), (3, 4, "POSTANOWIENIE", "proposed"),
    ]  # fmt: skip
    decided = json.loads(desk(split, "one.pdf", "--accept", proposed[0]["id"], "--reject", proposed[1]["id"]).stdout)
    assert [(part["first"], part["last"], part["state"]) for part in decided["segments"]] == [(1, 4, "accepted")]
    assert (decided["name"], decided["withheld"]) == ("one.pdf", [])


def test_all_parts_are_accepted_at_once(desk: Callable[..., Result]) -> None:
    desk(split, "one.pdf")
    answer = desk(split, "one.pdf", "--accept", "all", as_json=False)
    assert answer.exit_code == 0
    assert answer.output.count("accepted") == 2 and "parts: 2" in answer.output


def test_a_part_that_is_not_there_is_refused(desk: Callable[..., Result]) -> None:
    answer = desk(split, "one.pdf", "--accept", "s-9-9")
    assert (answer.exit_code, json.loads(answer.stdout)["error"]["code"]) == (2, "segment.unknown")


def test_documents_get_another_volume_and_its_folios(desk: Callable[..., Result]) -> None:
    answer = desk(volume, "one.pdf", "two.pdf", "--to", "tom 2")
    assert answer.exit_code == 0, answer.output
    assert [(line["name"], line["volume"]) for line in json.loads(answer.stdout)["documents"]] == [
        ("one.pdf", "II"), ("two.pdf", "II"),
    ]  # fmt: skip
    content = json.loads(desk(folios).stdout)
    assert [line["folio"] for line in content["volumes"]["II"]] == ["1", "", "4", "", "7", "8"]
    assert "II" in desk(volume, "two.pdf", "--to", "II", as_json=False).stdout
    assert json.loads(desk(volume, "two.pdf", "--to", "").stdout)["documents"][0]["volume"] == ""
    refused = desk(volume, "two.pdf", "--to", "x" * 61)
    assert (refused.exit_code, json.loads(refused.stdout)["error"]["code"]) == (2, "volume.bad_label")
    assert desk(volume, "nobody.pdf", "--to", "II").exit_code == 2
