"""Which document is meant: by name, number or SHA-256; a name that is another's number is never guessed at."""

from collections.abc import Callable
from pathlib import Path

import pytest
from cases import code_of, store_document

from judgedesk.app import intake, reading
from judgedesk.app.casefile import Case
from judgedesk.domain.errors import UserError


@pytest.fixture
def case(tmp_path: Path, new_case: Callable[..., Case]) -> Case:
    made = new_case(tmp_path)
    store_document(made, "letter.txt", "one", volume="I")  # document 1
    store_document(made, "1", "two", volume="I")  # document 2
    store_document(made, "77", "three", volume="I")  # document 3
    return made


def test_a_number_given_as_such_is_a_number(case: Case) -> None:
    assert reading.resolve(case, 1).name == "letter.txt"
    assert code_of(reading.resolve, case, 77) == "document.unknown"


def test_a_word_that_is_one_documents_name_and_anothers_number_is_refused_with_a_way_out(case: Case) -> None:
    with pytest.raises(UserError) as refused:
        reading.resolve(case, "1")
    assert refused.value.code == "document.ambiguous"
    told = str(refused.value.facts["names"])
    for name, number in (("letter.txt", 1), ("1", 2)):
        sha = reading.resolve(case, number).sha256
        assert f"{name} ({number}; {sha})" in told
        assert reading.resolve(case, sha).id == number
    assert code_of(intake.retry, case, ["1"]) == "document.ambiguous"


def test_where_only_one_is_meant_it_is_found(case: Case) -> None:
    assert reading.resolve(case, "2").id == 2
    assert reading.resolve(case, "77").id == 3
    assert reading.resolve(case, "letter.txt").id == 1
    assert code_of(reading.resolve, case, "99") == "document.unknown"
