"""counts: shown, joined, split and set in a sequence on the command line."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from cases import COUNT, DEFENDANT, PASSPHRASE, VICTIM, file_of
from click.testing import CliRunner, Result

from judgedesk.app import records
from judgedesk.app.casefile import Case
from judgedesk.cli.counts import counts


@pytest.fixture
def run(tmp_path: Path, new_case: Callable[..., Case]) -> Callable[..., Result]:
    case = new_case(tmp_path)
    people = [VICTIM, VICTIM | {"id": "v2", "pseudonym": "P-2"}, DEFENDANT]
    records.apply(case, file_of(persons=people, counts=[COUNT, COUNT | {"id": "c2", "label": "II", "victims": ["v2"]}]))
    case.close()
    key = tmp_path / "key"
    key.write_text(PASSPHRASE)

    def told(*arguments: str) -> Result:
        return CliRunner().invoke(
            counts, [str(case.path), *arguments, "--user", "judge", "--passphrase-file", str(key)]
        )

    return told


def answer(result: Result) -> Any:
    return json.loads(result.stdout)


def test_counts_are_joined_after_a_look_and_split_again(run: Callable[..., Result]) -> None:
    seen = answer(run("join", "c1", "c2", "--as", "continued", "--preview", "--json"))
    assert (seen["done"], seen["gone"]) == (False, ["c2"])
    assert {"other_injured", "kk.12_1.personal"} <= {one["code"] for one in seen["lines"]}
    law = next(one for one in seen["lines"] if one["code"] == "kk.12_1")
    assert law["checked"] == "read" and "verify in the current text" in law["text"]
    assert len(answer(run("show", "--json"))["counts"]) == 2
    joined = answer(run("join", "c1", "c2", "--as", "continued", "--label", "I-II", "--json"))["counts"][0]
    assert (joined["label"], joined["continued"], joined["victims"]) == ("I-II", True, ["v1", "v2"])
    assert joined["was"] == [{"count": "c2"}]
    assert "art. 12 § 1" in run("show").output
    parts = answer(run("split", "c1", "--by", "injured", "--json"))["counts"]
    assert [(one["id"], one["victims"]) for one in parts] == [("c1", ["v1"]), ("c3", ["v2"])]
    both = answer(run("sequence", "c1", "c3", "--name", "A", "--json"))["counts"]
    assert [one["sequence"] for one in both] == ["A", "A"]


@pytest.mark.parametrize(
    ("arguments", "status"),
    [(("join", "c1"), 2), (("split", "c1", "--by", "days"), 2), (("split", "c1", "--on", "2022-05-01"), 2),
     (("sequence", "c1"), 2), (("join", "c1", "c9"), 2), (("split", "c1"), 2),
     (("split", "c1", "--by", "days", "--on", "20220501"), 2)],
)  # fmt: skip
def test_what_is_wrong_is_said_without_a_traceback(
    run: Callable[..., Result], arguments: tuple[str, ...], status: int
) -> None:
    told = run(*arguments)
    assert told.exit_code == status and "Traceback" not in told.output
