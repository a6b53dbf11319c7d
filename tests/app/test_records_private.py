"""A judge's worksheets and notes for reclassification go out and come back without loss, to their author only."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from cases import COUNT, DEFENDANT, VICTIM, code_of, file_of

from judgedesk.app import checklists, comparison, finding, law, records, tagging
from judgedesk.app.casefile import Case

QUESTION = "disc.1_recruitment_false"
TAG = {"id": "t1", "document": "statement.txt", "page": 1, "quote": "promised work", "element": "ilo.2",
       "count": "c1", "defendant": "d1", "victim": "v1"}  # fmt: skip
ANSWER = {"count": "c1", "defendant": "d1", "victim": "v1", "question": QUESTION, "answer": "yes", "note": "the advert",
          "tags": ["t1"]}  # fmt: skip
NOTE = {"id": "r1", "count": "c1", "defendant": "d1", "victim": "", "to": "pl.203", "reason": "prostitution took place",
        "same_act": True, "act": "", "warned": {"on": "2027-01-11", "folio": "t. V k. 12"}}  # fmt: skip


@pytest.fixture
def case(case_with_pages: Case) -> Case:
    records.apply(case_with_pages, file_of(persons=[VICTIM, DEFENDANT], counts=[COUNT]))
    return case_with_pages


def test_both_go_out_as_they_came_in(case: Case) -> None:
    report = records.apply(case, file_of(tags=[TAG], worksheets=[ANSWER], reclassifications=[NOTE]))
    assert report.added == 3
    out = records.dump(case)
    assert (out["worksheets"], out["reclassifications"]) == ([ANSWER], [NOTE])
    again = records.apply(case, out)
    assert (again.added, again.changed) == (0, 0)
    assert [one.reason for one in comparison.reclassifications(case)] == ["prostitution took place"]
    tagging.undo(case)
    assert records.dump(case)["worksheets"] == []


UNTESTED = {"person": "v1", "reason": "left the country", "efforts": "three summonses", "weight": "decisive",
            "questions_offered": True, "counsel_present": False,
            "corroboration": ["t1"], "note": "see folio 12"}  # fmt: skip


def test_notes_on_untested_testimony_go_out_as_they_came_in(case: Case, reopened: Callable[..., Case]) -> None:
    note = UNTESTED | {"counterbalances": list(law.measures().counterbalances)[:2]}
    assert records.apply(case, file_of(tags=[TAG], untested=[note])).added == 2
    assert records.dump(case)["untested"] == [note]
    again = records.apply(case, records.dump(case))
    assert (again.added, again.changed) == (0, 0)
    entry = checklists.untested(case)[0]
    assert (entry.questions_offered, entry.counsel_present, entry.recording_played) == (True, False, None)
    checklists.set_untested(case, replace(entry, note="changed"))
    assert records.dump(case)["untested"] == [note | {"note": "changed"}]
    assert records.apply(case, file_of(untested=[note])).changed == 1
    tagging.undo(case)
    assert records.dump(case)["untested"] == [note | {"note": "changed"}]
    clerk = reopened(case, "clerk")
    assert "untested" not in records.dump(clerk)
    assert code_of(records.apply, clerk, file_of(untested=[note])) == "keys.not_yours"


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"person": "v9"}, "person.unknown"),
        ({"person": "v1", "weight": "heavy"}, "records.invalid"),
        ({"person": "v1", "counterbalances": ["nothing"]}, "untested.bad"),
        ({"person": "v1", "corroboration": ["t9"]}, "tag.unknown"),
        ({"person": "v1", "surprise": 1}, "records.invalid"),
    ],
)
def test_a_wrong_note_on_untested_testimony_is_refused(case: Case, wrong: dict[str, Any], code: str) -> None:
    assert code_of(records.apply, case, file_of(untested=[wrong])) == code
    assert code_of(records.apply, case, file_of(untested=[{"person": "v1"}] * 2)) == "records.invalid"
    assert records.dump(case)["untested"] == []


def test_they_are_their_authors_alone(case: Case, reopened: Callable[..., Case]) -> None:
    records.apply(case, file_of(tags=[TAG], worksheets=[ANSWER], reclassifications=[NOTE]))
    clerk = reopened(case, "clerk")
    out = records.dump(clerk)
    assert "worksheets" not in out
    assert "reclassifications" not in out
    assert code_of(records.apply, clerk, file_of(worksheets=[ANSWER])) == "keys.not_yours"


@pytest.mark.parametrize(
    ("kind", "wrong", "code"),
    [
        ("worksheets", ANSWER | {"question": "disc.99"}, "worksheet.unknown_question"),
        ("worksheets", ANSWER | {"answer": "perhaps"}, "records.invalid"),
        ("worksheets", ANSWER | {"victim": "v9"}, "count.no_victim"),
        ("worksheets", ANSWER | {"count": "c9"}, "count.unknown"),
        ("worksheets", ANSWER | {"tags": ["t9"]}, "tag.unknown"),
        ("reclassifications", NOTE | {"to": "pl.nothing"}, "reclassification.unknown_target"),
        ("reclassifications", NOTE | {"defendant": "d9"}, "count.no_defendant"),
        ("reclassifications", NOTE | {"warned": {"on": "yesterday"}}, "records.invalid"),
    ],
)
def test_a_wrong_one_changes_nothing(case: Case, kind: str, wrong: dict[str, Any], code: str) -> None:
    assert code_of(records.apply, case, file_of(tags=[TAG], **{kind: [wrong]})) == code
    out = records.dump(case)
    assert (out["tags"], out["worksheets"], out["reclassifications"]) == ([], [], [])


def test_a_tick_is_found_by_its_indicator(case: Case) -> None:
    records.apply(case, file_of(tags=[TAG]))
    assert finding.search(case, "element:ilo.2").total == 1
    assert finding.search(case, "element:ilo.3").total == 0
