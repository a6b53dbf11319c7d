"""neighbours, indicators, law: the worksheet and the packs on the command line."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from calls import Desk
from cases import COUNT, DEFENDANT, PASSPHRASE, VICTIM, file_of, store_document
from click.testing import CliRunner, Result

from judgedesk.app import comparison, records
from judgedesk.app.casefile import Case
from judgedesk.cli.elements import indicators, neighbours

TEXT = "I was promised work in a hotel. They took our passports at the gate."
TAG = {"document": "statement.txt", "page": 1, "count": "c1", "defendant": "d1", "victim": "v1"}
TAGS = [
    TAG | {"id": "t1", "quote": "promised work in a hotel", "element": "pl.189a.means.3_deceit"},
    TAG | {"id": "t2", "quote": "took our passports", "element": "ilo.7", "stance": "contradicts"},
]


@pytest.fixture
def desk_of(tmp_path: Path, new_case: Callable[..., Case]) -> Callable[..., Result]:
    case = new_case(tmp_path)
    store_document(case, "statement.txt", TEXT, volume="I", folios=("1",))
    people = [VICTIM, VICTIM | {"id": "v2"}, DEFENDANT]
    records.apply(case, file_of(persons=people, counts=[COUNT | {"victims": ["v1", "v2"]}], tags=TAGS))
    comparison.answer(case, "c1", "d1", "v1", "disc.1_recruitment_false", "yes", "", ["t1"])
    case.close()
    key = tmp_path / "key"
    key.write_text(PASSPHRASE)

    def run(verb: Any, *arguments: str) -> Result:
        who = ["--user", "judge", "--passphrase-file", str(key)]
        return CliRunner().invoke(verb, [str(case.path), *arguments, *who])

    return run


def test_a_count_is_put_beside_its_neighbours(desk_of: Callable[..., Result]) -> None:
    told = json.loads(desk_of(neighbours, "--count", "c1", "--json").stdout)
    assert [(one["defendant"], one["victim"]) for one in told["comparisons"]] == [("d1", "v1"), ("d1", "v2")]
    first = told["comparisons"][0]
    fraud = next(one for one in first["neighbours"] if one["id"] == "pl.286")
    assert fraud["rows"][0]["supports"] == 1 and fraud["answers_for"] == ["disc.1_recruitment_false"]
    answered = first["questions"][0]
    assert (answered["answer"], answered["passages"][0]["cite"]) == ("yes", "t. I k. 1")
    assert first["duty"]["id"] == "pl.kpk.399"
    text = desk_of(neighbours, "--count", "c1", "--victim", "v1", "--language", "pl").stdout
    assert "Oszustwo" in text and "wniosek pokrzywdzonego" in text and "art. 399" in text
    assert text.count("d1 → v") == 1


def test_indicators_with_their_passages(desk_of: Callable[..., Result]) -> None:
    told = json.loads(desk_of(indicators, "--count", "c1", "--victim", "v1", "--json").stdout)
    (one,) = told["indicators"]
    found = {line["id"]: line for pack in one["packs"] for group in pack["groups"] for line in group["indicators"]}
    assert [passage["cite"] for passage in found["ilo.7"]["contradicts"]] == ["t. I k. 1"]
    assert found["ilo.7"]["supports"] == [] and found["ilo.7"]["suggests"]
    assert told["withheld"] == []
    text = desk_of(indicators, "--count", "c1", "--victim", "v1", "--language", "en").stdout
    assert "Retention of identity documents  +0 -1" in text
    assert "By the published rule not met: strong 0, medium 0, weak 0" in text
    assert "%" not in text


def test_what_is_not_there_is_refused(desk_of: Callable[..., Result]) -> None:
    assert desk_of(neighbours, "--count", "c9").exit_code == 2
    assert desk_of(indicators, "--count", "c1", "--victim", "v9").exit_code == 2
    assert "Traceback" not in desk_of(neighbours, "--count", "c1", "--defendant", "x").output


@pytest.mark.parametrize("identifier", ["pl.203", "gen.smuggling", "ilo.7", "disc.3_debt", "pl.kpk.399", "pl.189a.1"])
def test_law_shows_whatever_bears_an_id(reading: Desk, identifier: str) -> None:
    assert reading.plain("law", "show", identifier, "--json").json["id"] == identifier


def test_law_lists_related_offences_indicators_and_questions(reading: Desk) -> None:
    told = reading.plain("law", "list", "--json").json
    assert {"offences", "related", "indicators", "questions", "measures", "instruments", "states"} == set(told)
    assert "pl.286" in {one["id"] for one in told["related"]}
    assert len(told["questions"]) == 13
    text = reading.plain("law", "list", "--language", "pl").out
    assert "Zatrzymanie dokumentów tożsamości" in text and "Stręczycielstwo" in text
