"""Nobody leaves a count by a file of records while passages stand there for them."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from cases import store_document

from judgedesk.app import records
from judgedesk.app.casefile import Case
from judgedesk.domain.errors import UserError

COUNT = {"id": "c1", "label": "I", "offence": "pl.189a.1", "from": "2022-03-01", "to": "2023-11-30",
         "defendants": ["d1", "d2"], "victims": ["v1"]}  # fmt: skip
TAG = {"id": "t1", "document": "statement.txt", "page": 1, "quote": "promised work in a hotel", "count": "c1",
       "element": "pl.189a.means.3_deceit", "defendant": "d2", "victim": "v1", "stance": "supports"}  # fmt: skip


def given(**kinds: Any) -> dict[str, Any]:
    return {"format": records.FORMAT, **kinds}


@pytest.fixture
def case(new_case: Callable[..., Case], tmp_path: Path) -> Case:
    made = new_case(tmp_path)
    store_document(made, "statement.txt", "I was promised work in a hotel.")
    people = [{"id": one, "roles": ["defendant"], "name": one} for one in ("d1", "d2")]
    people.append({"id": "v1", "roles": ["victim"], "name": "v1"})
    records.apply(made, given(persons=people, counts=[COUNT], tags=[TAG]))
    return made


def test_an_accused_with_passages_stays_and_the_file_is_refused_whole(case: Case) -> None:
    before = records.dump(case)
    with pytest.raises(UserError) as refused:
        records.apply(case, given(counts=[COUNT | {"label": "Ia", "defendants": ["d1"]}]))
    assert refused.value.code == "records.invalid"
    assert refused.value.facts["field"] == "counts[0].defendants"
    assert "d2" in str(refused.value.facts["reason"])
    assert records.dump(case) == before


def test_who_goes_with_their_passages_goes(case: Case, new_case: Callable[..., Case], tmp_path: Path) -> None:
    told = records.apply(case, given(counts=[COUNT | {"defendants": ["d1"]}], tags=[TAG | {"defendant": "d1"}]))
    assert told.changed == 2
    again = new_case(tmp_path, name="again.jdcase")
    store_document(again, "statement.txt", "I was promised work in a hotel.")
    records.apply(again, records.dump(case))
    assert records.dump(again)["tags"] == records.dump(case)["tags"]
