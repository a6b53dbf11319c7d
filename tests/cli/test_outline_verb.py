"""The verbs `outline` and `contradictions`: lists, questions with prompts, the paper, statements side by side."""

import json
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from calls import QUOTE, SPOKEN, Desk

from judgedesk.app import casefile, outlines
from judgedesk.app.casefile import Case
from judgedesk.app.outline_records import Question, Target

DECEIT = "pl.189a.means.3_deceit"
RECORDS = {
    "format": "judgedesk-records/1",
    "persons": [
        {"id": "v1", "roles": ["victim", "witness"], "name": "Ann Willowby", "pseudonym": "P-1", "protected": True,
         "languages": ["vi"]},
        {"id": "d1", "roles": ["defendant"], "name": "Bogdan Example"},
    ],
    "counts": [{"id": "c1", "label": "I", "offence": "pl.189a.1", "from": "2022-03-01", "to": "2023-11-30",
                "defendants": ["d1"], "victims": ["v1"]}],
    "tags": [
        {"id": "t1", "document": "statement-v1.pdf", "page": 2, "quote": QUOTE, "element": DECEIT, "count": "c1"},
        {"id": "t2", "document": "statement-v1.pdf", "page": 2, "quote": "He never paid us", "element": DECEIT,
         "count": "c1", "stance": "context"},
    ],
    "questionings": [{"id": "b1", "person": "v1", "on": "2023-02-03", "tags": ["t1"]}],
}  # fmt: skip


@pytest.fixture
def asked(desk: Desk, tmp_path: Path) -> Desk:
    """An outline for P-1 with two questions, the judge's own with one."""
    file = tmp_path / "records.json"
    file.write_text(json.dumps(RECORDS), encoding="utf-8")
    assert desk("record", file).status == 0

    def begin(case: Case, mine: bool, *questions: Question) -> None:
        made, _ = outlines.begin(case, "v1", mine=mine)
        for one in questions:
            outlines.add_question(case, made, one)

    _as_anna(desk, lambda case: begin(
        case, False, Question("What were you told?", translation="Ông bà được nói gì?", translated="What was said?",
                              targets=(Target("c1", DECEIT),), tags=("t1",)), Question("Didn't he lie?")))  # fmt: skip
    _as_anna(desk, lambda case: begin(case, True, Question("Only for me?")))
    return desk


def _as_anna(desk: Desk, work: Callable[[Case], None]) -> None:
    with casefile.open_case(desk.case, "anna", SPOKEN["anna"]) as case:
        work(case)


def test_outlines_are_listed_and_those_of_the_judge_are_hers(asked: Desk) -> None:
    listed = asked("outline", "list").json
    assert [(one["called"], one["mine"], one["questions"], one["open"]) for one in listed["outlines"]] == [
        ("P-1", False, 2, 2), ("P-1", True, 1, 1),
    ]  # fmt: skip
    clerks = asked("outline", "list", user="karol").json
    assert [one["mine"] for one in clerks["outlines"]] == [False] and clerks["withheld"]
    assert asked("outline", "show", "P-1", "--mine", user="karol").error["code"] == "outline.none"


def test_questions_are_shown_with_what_stands_beside_them(asked: Desk) -> None:
    shown = asked("outline", "show", "P-1").json
    first, second = shown["questions"]
    assert first["stale"] is True and first["targets"] == [{"count": "c1", "element": DECEIT}]
    assert [one["tag"] for one in first["passages"]] == ["t1"] and first["prompts"] == []
    assert {one["basis"] for one in second["prompts"]} == {"KPK 171 § 4", "KPK 171 § 6"}
    said = asked.plain("outline", asked.case, "show", "v1", *asked.by("anna"), "--language", "en")
    assert "What were you told?" in said.out and "KPK 171 § 4" in said.out and "Willowby" not in said.out


def test_the_paper_is_written_and_told_in_the_log(asked: Desk, tmp_path: Path) -> None:
    out = tmp_path / "questions.docx"
    answer = asked("outline", "write", "P-1", "--out", out)
    assert (answer.status, answer.json["questions"]) == (0, 2)
    cells = [cell.text for cell in docx.Document(str(out)).tables[0].rows[1].cells]
    assert cells[1] == "What were you told?" and cells[2].startswith("Ông bà được nói gì?")
    assert "paper.written" in [event["kind"] for event in asked("audit").json["events"]]
    assert asked("outline", "write", "P-1", "--out", tmp_path / "x.odt").error["code"] == "out.unknown_ending"


def test_bad_calls_are_said_in_words(asked: Desk) -> None:
    assert asked("outline", "show", "P-9").error["code"] == "person.unknown"
    assert asked("outline", "show", "d1").error["code"] == "outline.none"
    assert asked.plain("outline", asked.case, "show", *asked.by("anna")).status == 2
    assert asked.plain("outline", asked.case, "write", "P-1", *asked.by("anna")).status == 2


def test_statements_side_by_side_and_a_marked_pair(asked: Desk) -> None:
    shown = asked("contradictions", "P-1").json
    assert [(one["name"], one["date"]) for one in shown["statements"]] == [("statement-v1.pdf", "2023-02-03")]
    (topic,) = shown["topics"]
    assert (topic["id"], topic["speaking"]) == ("means.deception", 1)
    assert [one["tag"] for one in topic["said"][0]["passages"]] == ["t1", "t2"]
    marked = asked("contradictions", "P-1", "--mark", "explained", "--tag", "t1", "--tag", "t2", "--note", "later").json
    (one,) = marked["marked"]
    assert (one["mark"], one["note"], one["tags"]) == ("explained", "later", ["t1", "t2"])
    assert asked("contradictions", "P-1", "--unmark", one["id"]).json["marked"] == []
    assert asked("contradictions", "P-1", "--mark", "explained", "--tag", "t1").error["code"] == (
        "contradiction.not_a_pair"
    )
    said = asked.plain("contradictions", asked.case, "v1", *asked.by("anna"), "--language", "pl")
    assert said.status == 0 and "He never paid us" in said.out
