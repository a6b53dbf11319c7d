"""disclosed, motions, evidence-list, reasons-form: what a clerk in court types, and what is refused."""

import json
from pathlib import Path
from typing import Any

import docx
import pytest
from calls import QUOTE, Desk

DECEIT = "pl.189a.means.3_deceit"
FILE = {
    "format": "judgedesk-records/1",
    "persons": [{"id": "v1", "roles": ["victim"], "pseudonym": "P-1"},
                {"id": "d1", "roles": ["defendant"], "name": "B. X"}],
    "counts": [{"id": "c1", "label": "I", "offence": "pl.189a.1", "from": "2022-03-01", "to": "2023-11-30",
                "defendants": ["d1"], "victims": ["v1"]}],
    "tags": [{"id": "t1", "document": "statement-v1.pdf", "page": 2, "quote": QUOTE, "element": DECEIT, "count": "c1"}],
    "testimony": [{"id": "w1", "person": "v1", "minutes": 60, "elements": [DECEIT]}],
}  # fmt: skip


@pytest.fixture
def court(desk: Desk, tmp_path: Path) -> Desk:
    file = tmp_path / "records.json"
    file.write_text(json.dumps(FILE), encoding="utf-8")
    assert desk("record", file).status == 0
    return desk


def lines(desk: Desk, user: str = "karol") -> dict[str, Any]:
    return {line["name"]: line for line in desk("disclosed", "list", user=user).json["disclosed"]}


def test_a_clerk_enters_what_was_read_and_takes_it_back(court: Desk) -> None:
    answer = court("disclosed", "read", "copy.txt", "--on", "2027-01-11", "--folio", "512", user="karol")
    assert (answer.status, answer.json["disclosure"]["said"]) == (0, "read 11 January 2027, record, folio 512")
    court("disclosed", "deemed", "letter.docx", "--on", "2027-01-12", "--ground", "kpk.394_2", user="karol")
    court("disclosed", "inadmissible", "letter.docx", "--pages", "1", "--ground", "kpk.174", user="karol")
    court("disclosed", "read", "w1", "--testimony", "--on", "2027-01-11", user="karol")
    found = lines(court)
    assert {name: line["state"] for name, line in found.items() if line["on"]} == {
        "copy.txt": "read", "letter.docx": "deemed_read", "P-1": "read",
    }  # fmt: skip
    assert [part["ground"] for part in found["letter.docx"]["parts"]] == ["kpk.174"]
    assert court("disclosed", "undo", "copy.txt", user="karol").status == 0
    assert lines(court)["copy.txt"]["state"] == "to_read"


@pytest.mark.parametrize(
    ("words", "status", "code"),
    [
        (("disclosed", "read", "nothing.pdf"), 2, "document.unknown"),
        (("disclosed", "inadmissible", "notatka.txt"), 2, "disclosure.no_ground"),
        (("disclosed", "inadmissible", "notatka.txt", "--ground", "kpk.999"), 2, "disclosure.bad_ground"),
        (("disclosed", "read", "notatka.txt", "--on", "yesterday"), 2, "measure.bad_date"),
        (("disclosed", "read", "notatka.txt", "--pages", "3-1"), 2, "disclosure.bad_pages"),
        (("disclosed", "undo", "notatka.txt"), 2, "disclosure.unknown"),
        (("disclosed", "cited"), 4, "keys.not_yours"),
        (("motions", "add", "--who", "court", "--thesis", " "), 2, "motion.no_thesis"),
        (("motions", "add", "--thesis", "t"), 2, "motion.unknown_who"),
        (("motions", "refused", "m9", "--ground", "kpk.170_1_1"), 2, "motion.unknown"),
        (("evidence-list", "--count", "c9"), 2, "count.unknown"),
        (("reasons-form", "--out", "form.docx"), 4, "keys.not_yours"),
    ],
)
def test_what_cannot_be_is_named_and_nothing_changed(
    court: Desk, words: tuple[str, ...], status: int, code: str
) -> None:
    before = court("dump", user="karol").out
    verb, *rest = words
    answer = court(verb, *rest, user="karol")
    assert (answer.status, answer.error["code"]) == (status, code)
    assert "Traceback" not in answer.err
    assert court("dump", user="karol").out == before


def test_a_motion_from_its_entry_to_the_order_that_refuses_it(court: Desk, tmp_path: Path) -> None:
    added = court("motions", "add", "--who", "defence", "--thesis", "that work was promised", "--kind", "document",
                  "--document", "notatka.txt", "--on", "2027-01-05").json["motion"]  # fmt: skip
    refused = court("motions", "refused", added["id"], "--ground", "kpk.170_1_6", "--on", "2027-01-12").json["motion"]
    assert (refused["decision"], refused["grounds"]) == ("refused", ["kpk.170_1_6"])
    assert refused["cautions"]
    out = tmp_path / "order.docx"
    assert court("motions", "order", added["id"], "--out", out, "--lang", "pl").status == 0
    assert out.stat().st_size > 5000
    assert [one["id"] for one in court("motions", "list", user="karol").json["motions"]] == [added["id"]]
    assert court("motions", "change", added["id"], "--folio", "401").json["motion"]["folio"] == "401"
    assert court("motions", "remove", added["id"]).status == 0
    assert court("motions", "list").json["motions"] == []


def test_the_list_of_evidence_and_the_form_of_reasons(court: Desk, tmp_path: Path) -> None:
    answer = court("evidence-list", "--out", tmp_path / "list.docx", user="karol")
    assert answer.status == 0
    assert [(one["name"], bool(one["theses"])) for one in answer.json["items"]] == [
        ("P-1", True), ("statement-v1.pdf", True),
    ]  # fmt: skip
    form = court("reasons-form", "--out", tmp_path / "form.docx", "--lang", "pl")
    assert (form.status, form.json["facts"]) == (0, 0)
    assert (tmp_path / "form.docx").exists()


def words_in(path: Path) -> str:
    paper = docx.Document(str(path))
    cells = [cell.text for table in paper.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(paragraph.text for paragraph in paper.paragraphs), *cells])


def test_both_papers_go_to_whom_they_are_for(court: Desk, tmp_path: Path) -> None:
    for verb in ("evidence-list", "reasons-form"):
        for recipient in ("served", "authority", "annex", "public"):
            out = tmp_path / f"{verb}-{recipient}.docx"
            answer = court(verb, "--out", out, "--for", recipient)
            assert (answer.status, answer.json["for"]) == (0, recipient), answer.err
            assert ("ADDRESS ANNEX" in words_in(out)) is (recipient == "annex")
        assert court(verb, "--out", tmp_path / "n.docx", "--for", "everybody").status == 2
    refused = court("evidence-list", "--out", tmp_path / "a.docx", "--for", "authority", user="karol")
    assert (refused.status, refused.error["code"]) == (4, "keys.not_yours")
    assert "B. X" in words_in(tmp_path / "evidence-list-served.docx")
    assert "B. X" not in words_in(tmp_path / "evidence-list-public.docx")


@pytest.mark.parametrize("day", ["20240229", "2024-W09-4", "2024-060", "29.02.2024", ""])
@pytest.mark.parametrize(
    "words",
    [
        ("disclosed", "read", "statement-v1.pdf", "--on"),
        ("motions", "add", "--who", "court", "--thesis", "t", "--on"),
        ("service", "send", "v1", "--day"),
        ("service", "grant", "karol", "s1", "--until"),
        ("detention", "wish", "--id", "l1", "--on"),
        ("plan", "--on"),
        ("hearings", "--week"),
        ("report", "audit", "--out", "a.csv", "--from"),
    ],
)
def test_a_day_is_written_one_way_and_the_option_is_named(court: Desk, words: tuple[str, ...], day: str) -> None:
    verb, *rest = words
    answer = court(verb, *rest, day)
    assert answer.status == 2
    assert (answer.error["code"], answer.error["facts"]["field"]) == ("measure.bad_date", words[-1])
