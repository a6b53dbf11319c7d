"""Whoever looks at what is sealed is in the sealed part's log: once an item and sitting, with the reason, or it is said
that it can't be.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from cases import DEFENDANT, VICTIM, everything_in, file_of, rows_of, store_document
from PIL import Image

from judgedesk.app import asking, consultation, finding, intake, pictures, reading, records
from judgedesk.app.casefile import Case
from judgedesk.domain.roles import Compartment
from judgedesk.store import audit

CASE, SEALED, CHAMBERS = Compartment


@pytest.fixture
def case(case_with_pages: Case) -> Case:
    store_document(case_with_pages, "shelter.txt", "The shelter is in Willow Street.", "And more.", sealed=True)
    records.apply(case_with_pages, file_of(persons=[VICTIM | {"name": "Ann Example", "protected": True}, DEFENDANT]))
    return case_with_pages


def logged(case: Case) -> list[dict[str, Any]]:
    connection = case.file.reading(SEALED)
    events = [event for event in audit.events(connection, SEALED) if event.kind == consultation.KIND]
    return [audit.payload_of(connection, event.id) or {} for event in events]


def test_a_sealed_page_is_logged_once_a_sitting(case: Case, reopened: Callable[..., Case]) -> None:
    for page in (1, 1, 2, 1):
        consultation.page(case, 3, page)
    assert case.sitting.waiting == 2
    assert consultation.log(case) == 0
    consultation.page(case, 3, 1)
    assert consultation.log(case) == 0
    assert logged(case) == [{"page": ["3:1", "3:2"], "reason": ""}]
    again = reopened(case)
    consultation.give_reason(again, " preparing\n the hearing ")
    consultation.page(again, 3, 1)
    consultation.identities(again, ["v1"])
    assert consultation.log(again) == 0
    assert logged(again)[1] == {"page": ["3:1"], "person": ["v1"], "reason": "preparing the hearing"}


def test_what_is_not_sealed_is_nobodys_business(case: Case) -> None:
    before = {part: rows_of(case.file.reading(part)) for part in Compartment}
    consultation.page(case, 1, 1)
    consultation.document(case, 2)
    assert consultation.log(case) == 0
    assert {part: rows_of(case.file.reading(part)) for part in Compartment} == before


def test_a_consultation_leaves_no_trace_outside_the_sealed_part(case: Case) -> None:
    case.file.secret(SEALED, "intents")
    before = {part: rows_of(case.file.reading(part)) for part in (CASE, CHAMBERS)}
    consultation.give_reason(case, "Zimorodek")
    consultation.page(case, 3, 1)
    consultation.identities(case, ["v1"])
    consultation.log(case)
    assert {part: rows_of(case.file.reading(part)) for part in (CASE, CHAMBERS)} == before
    assert "Zimorodek" in everything_in(case.file.reading(SEALED))


def test_a_case_open_for_reading_says_that_it_cannot_log(case: Case, reopened: Callable[..., Case]) -> None:
    reader = reopened(case, write=False)
    consultation.page(reader, 3, 1)
    consultation.identities(reader, ["v1"])
    assert consultation.log(reader) == 2
    assert logged(reader) == []


def test_without_the_key_there_is_nothing_to_log(case: Case, reopened: Callable[..., Case]) -> None:
    clerk = reopened(case, "clerk")
    consultation.identities(clerk, ["v1"])
    assert (clerk.sitting.waiting, consultation.log(clerk)) == (0, 0)


def test_what_could_not_be_written_waits(case: Case, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    consultation.page(case, 3, 1)
    with monkeypatch.context() as patch:
        patch.setattr(audit, "append", lambda *_: (_ for _ in ()).throw(RuntimeError("killed")))
        with pytest.raises(RuntimeError):
            consultation.log(case)
    assert case.sitting.waiting == 1
    assert consultation.log(case) == 0
    assert logged(case) == [{"page": ["3:1"], "reason": ""}]


def test_a_hit_a_passage_and_a_small_picture_of_a_sealed_page_count_once_a_document(case: Case) -> None:
    assert finding.search(case, "contract").total == 1, "what is not sealed"
    assert case.sitting.waiting == 0
    for _ in range(2):
        assert finding.search(case, "willow").hits[0].document == 3
        assert [one.document for one in asking.passages(case, asking.asked(case, "willow"), [3 << 20 | 1])] == [3]
    assert case.sitting.waiting == 1
    assert consultation.log(case) == 0
    assert logged(case) == [{"document": ["3"], "reason": ""}]


def test_counting_shows_nothing_and_is_no_consultation(case: Case) -> None:
    assert finding.count(case, "willow") == 1
    assert case.sitting.waiting == 0


def test_the_picture_of_a_sealed_page_is_a_consultation(case: Case, tmp_path: Path) -> None:
    Image.new("RGB", (64, 64), "white").save(tmp_path / "map.png")
    intake.import_files(case, [tmp_path / "map.png"], sealed=True)
    document = max(one.id for one in reading.listed(case))
    with pictures.Reader(case) as reader:
        reader.picture(document, 1, 0.5)
        reader.picture(document, 1, 1.0)
    assert consultation.log(case) == 0
    assert logged(case) == [{"document": [str(document)], "reason": ""}]
