"""The skeleton of reasons: what was found, on what, and what is left unaddressed; nobody protected is named in it."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import pytest
from cases import COUNT, DEFENDANT, VICTIM, code_of, file_of, rows_of, store_document

from judgedesk.app import compelled, findings, reasons, records, tagging, templates
from judgedesk.app.audit import events
from judgedesk.app.casefile import Case
from judgedesk.domain.evidence import FindingState
from judgedesk.domain.roles import Compartment

DECEIT, ACT, CONSENT = "pl.189a.means.3_deceit", "pl.189a.act.recruitment", "pl.189a.consent.irrelevant"


def tag(identifier: str, element: str, quote: str, stance: str = "supports", **more: Any) -> dict[str, Any]:
    return {"id": identifier, "document": "statement.txt", "page": 1, "quote": quote, "element": element,
            "count": "c1", "defendant": "d1", "victim": "v1", "stance": stance} | more  # fmt: skip


@pytest.fixture
def case(case_with_pages: Case) -> Case:
    victim = VICTIM | {"protected": True, "name": "Ewa Rozalska", "born": "1990-01-01"}
    store_document(case_with_pages, "letter.txt", "Rozalskiej nikt nie zmuszał, mówi Ewa Rozalska.", volume="I")
    tags = [
        tag("t1", DECEIT, "promised work in a hotel"),
        tag("t2", DECEIT, "with a contract", "contradicts"),
        tag("t3", ACT, "The witness states"),
        tag("t4", CONSENT, "Rozalskiej nikt nie zmuszał, mówi Ewa Rozalska", document="letter.txt"),
    ]
    events_ = [
        {"id": "e1", "when": "2022-03", "precision": "month", "text": "The journey", "persons": ["v1"], "tags": ["t1"]},
        {"id": "e2", "when": "2019", "precision": "year", "text": "A wedding", "outside_scope": "long before"},
    ]
    records.apply(case_with_pages, file_of(persons=[victim, DEFENDANT], counts=[COUNT], tags=tags, events=events_))
    return case_with_pages


def row(content: dict[str, Any], term: str) -> dict[str, Any]:
    rows = [one for group in content["counts"][0]["cells"][0]["groups"] for one in group["rows"]]
    return next(one for one in rows if one["term"] == term)


def quotes(passages: list[dict[str, Any]]) -> list[str]:
    return [one["quote"] for one in passages]


def test_what_speaks_against_a_finding_is_listed_as_not_accepted(case: Case) -> None:
    cell = ("c1", "d1", "v1", DECEIT)
    tagging.set_finding(case, *cell, FindingState.PROVED, "the advertisement")
    here = row(reasons.skeleton(case), "podstępu")
    assert (here["finding"], here["reason"]) == ("proved", "the advertisement")
    assert quotes(here["supports"]) == ["promised work in a hotel"]
    assert quotes(here["not_accepted"]) == ["with a contract"]
    tagging.set_finding(case, *cell, FindingState.NOT_PROVED)
    assert quotes(row(reasons.skeleton(case), "podstępu")["not_accepted"]) == ["promised work in a hotel"]
    tagging.set_finding(case, *cell, FindingState.CONTESTED)
    assert row(reasons.skeleton(case), "podstępu")["not_accepted"] == []


def test_passages_on_elements_without_a_finding_are_not_addressed(case: Case) -> None:
    tagging.set_finding(case, "c1", "d1", "v1", DECEIT, FindingState.PROVED)
    cell = reasons.skeleton(case)["counts"][0]["cells"][0]
    assert cell["not_addressed"] == ["t. I k. 1"]
    tagging.set_finding(case, "c1", "d1", "v1", ACT, FindingState.PROVED)
    assert reasons.skeleton(case)["counts"][0]["cells"][0]["not_addressed"] == []


def test_the_panels_finding_stands_where_one_has_none_of_ones_own(case: Case) -> None:
    findings.set_common(case, "c1", "d1", "v1", DECEIT, FindingState.PROVED, "together")
    here = row(reasons.skeleton(case), "podstępu")
    assert (here["finding"], here["by_panel"], here["reason"]) == ("proved", True, "together")


def test_consent_stands_apart_from_the_elements(case: Case) -> None:
    cell = reasons.skeleton(case)["counts"][0]["cells"][0]
    assert quotes(cell["consent"]) == ["Rozalskiej nikt nie zmuszał, mówi Ewa Rozalska"]
    assert CONSENT not in str(cell["groups"])


def test_penalties_at_the_act_and_later_ones(case: Case) -> None:
    penalties = reasons.skeleton(case, "pl")["counts"][0]["cells"][0]["penalties"]
    assert [one["from"] for one in penalties["at_act"]] == ["08.09.2010", "01.10.2023"]
    assert penalties["later"] == []


@pytest.mark.parametrize(("language", "finding"), [("en", "Finding: proved"), ("pl", "Ustalenie: udowodnione")])
def test_the_paper_says_it_and_names_nobody_protected(case: Case, tmp_path: Path, language: str, finding: str) -> None:
    tagging.set_finding(case, "c1", "d1", "v1", DECEIT, FindingState.PROVED, "Rozalska said so")
    compelled.add(case, compelled.CompelledAct("", "v1", "begged in the market", tags=("t1",)))
    path = tmp_path / "reasons.docx"
    assert reasons.write_reasons(case, path, language) == 2
    text = "\n".join(paragraph.text for paragraph in docx.Document(str(path)).paragraphs)
    assert finding in text
    assert "promised work in a hotel" in text
    assert "[P-1] said so" in text
    assert "begged in the market" in text
    assert "{{" not in text
    assert "{%" not in text
    with zipfile.ZipFile(path) as package:
        assert not any(b"Rozalsk" in package.read(name) for name in package.namelist())


def test_only_chambers_know_that_reasons_are_drafted(case: Case, tmp_path: Path) -> None:
    before = [(event.kind, event.part) for event in events(case) if event.part != "chambers"]
    shown = rows_of(case.file.reading(Compartment.CASE))
    reasons.write_reasons(case, tmp_path / "reasons.docx")
    assert [(event.kind, event.part) for event in events(case) if event.part != "chambers"] == before
    assert rows_of(case.file.reading(Compartment.CASE)) == shown
    assert [event.kind for event in events(case) if event.part == "chambers"] == ["paper.written"]


def test_a_clerk_writes_no_reasons(case: Case, tmp_path: Path, reopened: Callable[..., Case]) -> None:
    clerk = reopened(case, "clerk")
    assert code_of(reasons.write_reasons, clerk, tmp_path / "reasons.docx") == "keys.not_yours"
    assert code_of(reasons.skeleton, clerk) == "keys.not_yours"
    assert not (tmp_path / "reasons.docx").exists()


def own_template(monkeypatch: pytest.MonkeyPatch, folder: Path, *paragraphs: str) -> Path:
    monkeypatch.setenv("JUDGEDESK_COURT", str(folder))
    path = templates.copy_to_court("reasons", "en")
    document = docx.Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    document.save(str(path))
    return path


def test_a_courts_own_template_is_used(case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    own_template(monkeypatch, tmp_path / "court", "Our court, {{ title }}: {{ counts | length }}")
    reasons.write_reasons(case, tmp_path / "reasons.docx")
    assert [one.text for one in docx.Document(str(tmp_path / "reasons.docx")).paragraphs] == ["Our court, II K 1/26: 1"]
    assert code_of(templates.copy_to_court, "reasons", "en") == "template.is_own"
    assert [one.own for one in templates.templates() if one.name == "reasons"] == [True, False]


@pytest.mark.parametrize("tag", ["{{ nothing }}", "{% for x %}", "{{ title.__class__.__mro__ }}", "{{ 1 / 0 }}"])
def test_a_template_with_a_wrong_tag_is_refused(
    case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, tag: str
) -> None:
    own_template(monkeypatch, tmp_path / "court", tag)
    assert code_of(reasons.write_reasons, case, tmp_path / "reasons.docx") == "template.bad"
    assert not (tmp_path / "reasons.docx").exists()


@pytest.mark.parametrize("content", [b"", b"no zip", b"PK\x03\x04 cut off"])
def test_a_template_that_is_no_word_file_is_refused(
    case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: bytes
) -> None:
    own_template(monkeypatch, tmp_path / "court").write_bytes(content)
    assert code_of(reasons.write_reasons, case, tmp_path / "reasons.docx") == "template.bad"


def test_a_zip_that_is_no_word_file_is_refused(case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    empty = io.BytesIO()
    zipfile.ZipFile(empty, "w").close()
    own_template(monkeypatch, tmp_path / "court").write_bytes(empty.getvalue())
    assert code_of(reasons.write_reasons, case, tmp_path / "reasons.docx") == "template.bad"


def test_what_was_compelled_is_recorded_changed_and_undone(case: Case) -> None:
    identifier, _ = compelled.add(case, compelled.CompelledAct("", "v1", " begged ", tags=("t1", "t1")))
    assert compelled.acts(case) == [compelled.CompelledAct(identifier, "v1", "begged", tags=("t1",))]
    compelled.change(case, identifier, decision="left unprosecuted")
    assert compelled.acts(case)[0].decision == "left unprosecuted"
    assert quotes([{"quote": one.tag.quote} for one in compelled.passages(case, compelled.acts(case)[0])]) == [
        "promised work in a hotel"
    ]
    compelled.remove(case, identifier)
    assert compelled.acts(case) == []
    tagging.undo(case)
    tagging.undo(case)
    assert [one.decision for one in compelled.acts(case)] == [""]
    dumped = records.dump(case)
    assert [one["act"] for one in dumped["compelled_acts"]] == ["begged"]
    assert records.apply(case, dumped).changed == 0


@pytest.mark.parametrize(
    ("act", "code"),
    [
        (compelled.CompelledAct("", "v1", "  "), "compelled.incomplete"),
        (compelled.CompelledAct("", "v7", "begged"), "person.unknown"),
        (compelled.CompelledAct("", "v1", "begged", tags=("t9",)), "tag.unknown"),
    ],
)
def test_an_entry_that_says_nothing_or_names_nobody_is_refused(
    case: Case, act: compelled.CompelledAct, code: str
) -> None:
    assert code_of(compelled.add, case, act) == code
    assert code_of(compelled.change, case, "n-none", act="begged") == "compelled.unknown"
    assert code_of(compelled.remove, case, "n-none") == "compelled.unknown"
    assert compelled.acts(case) == []
