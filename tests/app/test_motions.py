"""Motions for evidence, the order refusing one, the list of evidence and the statutory form of reasons."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import pytest
from cases import COUNT, DEFENDANT, VICTIM, code_of, everything_in, file_of, store_document

from judgedesk.app import evidence_list, motions, motions_paper, reasons_form, records, tagging, templates
from judgedesk.app.audit import events
from judgedesk.app.casefile import Case
from judgedesk.app.motions import Motion
from judgedesk.domain.errors import UserError
from judgedesk.domain.evidence import FindingState
from judgedesk.domain.roles import Compartment
from judgedesk.law.trial_grounds import cautions, grounds

DECEIT, ACT = "pl.189a.means.3_deceit", "pl.189a.act.recruitment"


@pytest.fixture
def case(case_with_pages: Case) -> Case:
    def tag(identifier: str, quote: str, element: str = DECEIT, stance: str = "supports") -> dict[str, Any]:
        return {"id": identifier, "document": "statement.txt", "page": 1, "quote": quote, "element": element,
                "count": "c1", "defendant": "d1", "victim": "v1", "stance": stance}  # fmt: skip

    victim = VICTIM | {"protected": True, "name": "Ewa Rozalska"}
    records.apply(case_with_pages, file_of(
        persons=[victim, DEFENDANT], counts=[COUNT],
        tags=[tag("t1", "promised work in a hotel"), tag("t2", "with a contract", stance="contradicts"),
              tag("t3", "The witness states", ACT)],
        testimony=[{"id": "w1", "person": "v1", "minutes": 60, "elements": [DECEIT]}],
    ))  # fmt: skip
    return case_with_pages


def entered(case: Case, **more: Any) -> str:
    given = {"who": "defence", "thesis": "that work was promised", "filed": "2027-01-05", "folio": "400"} | more
    return motions.put_down(case, Motion("", **given))[0]


def words_of(path: Path) -> str:
    paper = docx.Document(str(path))
    cells = [cell.text for table in paper.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(paragraph.text for paragraph in paper.paragraphs), *cells])


def test_a_motion_is_entered_decided_and_taken_back_act_by_act(case: Case) -> None:
    one = entered(case, kind="witness", persons=("v1",), documents=(2,))
    motions.decide(case, one, "refused", ["kpk.170_1_5"], "2027-01-12", "too late")
    known = motions.motion(case, one)
    assert (known.decision, known.grounds, known.decided, known.note) == (
        "refused", ("kpk.170_1_5",), "2027-01-12", "too late",
    )  # fmt: skip
    assert [caution.id for caution in known.cautions] == ["kpk.170_1a"]
    motions.decide(case, one, "granted", (), "2027-01-13")
    assert motions.motion(case, one).grounds == ()
    tagging.undo(case)
    tagging.undo(case)
    assert motions.motion(case, one).decision == "open"
    motions.remove(case, one)
    assert motions.motions(case) == []


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"thesis": "  "}, "motion.no_thesis"),
        ({"who": "nobody"}, "motion.unknown_who"),
        ({"kind": "magic"}, "motion.bad_kind"),
        ({"persons": ("v9",)}, "person.unknown"),
        ({"documents": (99,)}, "document.unknown"),
        ({"filed": "2027-13-01"}, "measure.bad_date"),
        ({"thesis": "x" * 5000}, "motion.too_long"),
        ({"thesis": "that Rozalska lied"}, "measure.names_protected"),
        ({"decision": "refused"}, "motion.no_ground"),
        ({"decision": "refused", "grounds": ("kpk.171_7",)}, "motion.bad_ground"),
        ({"decision": "granted", "grounds": ("kpk.170_1_1",)}, "motion.ground_without_refusal"),
        ({"decision": "granted", "decided": "2027-01-01"}, "motion.before_filed"),
    ],
)
def test_a_wrong_motion_is_named_and_nothing_changed(case: Case, more: dict[str, Any], code: str) -> None:
    before = records.dump(case)
    assert code_of(entered, case, **more) == code
    assert records.dump(case) == before


@pytest.mark.parametrize(
    ("record", "field"),
    [
        ({"who": "court"}, "motions[0].thesis"),
        ({"who": "stranger", "thesis": "t"}, "motions[0].who"),
        ({"who": "court", "thesis": "t", "documents": ["none.txt"]}, "motions[0].documents[0]"),
        ({"who": "court", "thesis": "t", "decision": "refused"}, "motions[0].grounds"),
        ({"who": "court", "thesis": "t", "filed": "2027-02-30"}, "motions[0].filed"),
        ({"who": "court", "thesis": "about Rozalska"}, "motions[0].thesis"),
    ],
)
def test_a_wrong_record_names_its_field_and_writes_nothing(case: Case, record: dict[str, Any], field: str) -> None:
    before = records.dump(case)
    with pytest.raises(UserError) as refused:
        records.apply(case, file_of(motions=[{"id": "m1"} | record]))
    assert refused.value.facts["field"] == field
    assert records.dump(case) == before


def test_records_of_motions_come_back_as_they_were_given(case: Case) -> None:
    given = [{"id": "m1", "who": "v1", "thesis": "t", "kind": "document", "documents": ["receipt.txt"],
              "filed": "2027-01-05", "decision": "refused", "grounds": ["kpk.170_1_2"],
              "decided": "2027-01-06"}]  # fmt: skip
    records.apply(case, file_of(motions=given))
    assert records.dump(case)["motions"] == given
    again = records.apply(case, records.dump(case))
    assert again.changed == again.added == 0


def test_a_motion_on_a_sealed_document_is_seen_by_nobody_without_the_key(
    case: Case, reopened: Callable[..., Case]
) -> None:
    sealed = store_document(case, "hidden.txt", "Sealed words.", sealed=True)
    entered(case, thesis="that the hidden flat was rented", documents=(sealed,))
    assert "hidden flat" not in everything_in(case.file.reading(Compartment.CASE))
    assert motions.motions(reopened(case, "clerk")) == []


def test_grounds_are_data_with_their_provision_in_both_languages() -> None:
    assert [ground.provision for ground in grounds("refused").values()] == [
        f"art. 170 § 1 pkt {number} k.p.k." for number in range(1, 7)
    ]
    for kind in ("inadmissible", "read", "deemed_read", "refused"):
        for ground in grounds(kind).values():
            assert ground.label.en != ground.label.pl
            assert ground.checked
            assert ground.provision or ground.note
    assert all(set(caution.grounds) <= set(grounds("refused")) for caution in cautions())


@pytest.mark.parametrize(("language", "said"), [("en", "plainly aims at prolonging"), ("pl", "w sposób oczywisty")])
def test_the_order_names_thesis_evidence_and_ground_and_nobody_protected(
    case: Case, tmp_path: Path, language: str, said: str
) -> None:
    one = entered(case, kind="witness", persons=("v1",))
    path = tmp_path / "order.docx"
    assert code_of(motions_paper.write_order, case, one, path, language) == "motion.not_refused"
    assert not path.exists()
    motions.decide(case, one, "refused", ["kpk.170_1_5"], "2027-01-12")
    motions_paper.write_order(case, one, path, language)
    text = words_of(path)
    for words in (said, "that work was promised", "art. 170 § 1 pkt 5 k.p.k.", "P-1", "170 § 1a", "400"):
        assert words in text
    assert "Rozalsk" not in text
    assert "{" not in text


def test_the_list_of_evidence_says_what_each_item_is_to_prove(case: Case, tmp_path: Path) -> None:
    person, document = evidence_list.items(case, "en")
    assert (person.person, person.name, person.cites) == ("v1", "P-1", ())
    assert person.theses == ("count I, Bogdan Example, P-1: Point 3: deceit",)
    assert (document.name, document.cites) == ("statement.txt", ("t. I k. 1",))
    assert document.theses == ("count I, Bogdan Example, P-1: Recruitment; Point 3: deceit",)
    for language, heading in (("en", "LIST OF EVIDENCE"), ("pl", "WYKAZ DOWODÓW")):
        assert evidence_list.write_list(case, tmp_path / "list.docx", language) == 2
        text = words_of(tmp_path / "list.docx")
        assert heading in text
        assert "statement.txt" in text
        assert "Rozalsk" not in text
        assert "{" not in text


def test_what_only_speaks_against_is_not_offered_as_evidence_for_it(case: Case) -> None:
    tagging.remove_tag(case, "t1")
    document = evidence_list.items(case, "en")[-1]
    assert document.theses == ("count I, Bogdan Example, P-1: Recruitment",)
    assert code_of(evidence_list.items, case, "en", "c9") == "count.unknown"


def test_the_statutory_form_has_facts_evidence_and_folios_and_what_was_not_accepted(case: Case, tmp_path: Path) -> None:
    tagging.set_finding(case, "c1", "d1", "v1", DECEIT, FindingState.PROVED, "He promised work that was not there.")
    tagging.set_finding(case, "c1", "d1", "v1", ACT, FindingState.NOT_PROVED, "Nobody saw it.")
    content = reasons_form.form(case, "en")
    (proved,), (unproved,) = content["proved"], content["not_proved"]
    assert (proved["number"], proved["fact"]) == ("1.1.1", "He promised work that was not there.")
    assert [(one["name"], one["cite"]) for one in proved["evidence"]] == [("statement.txt", "t. I k. 1")]
    assert unproved["fact"] == "Nobody saw it."
    assert [(one["number"], one["quote"]) for one in content["not_accepted"]] == [
        ("1.1.1", "with a contract"), ("1.2.1", "The witness states"),
    ]  # fmt: skip
    told = [event.hash for event in events(case) if event.part != "chambers"]
    for language, heading in (("en", "1.1. Facts held proved"), ("pl", "Dowody nieuwzględnione")):
        assert reasons_form.write_form(case, tmp_path / "form.docx", language) == 2
        text = words_of(tmp_path / "form.docx")
        assert heading in text
        assert "with a contract" in text
        assert "99a" in text
        assert "{" not in text
    assert [event.hash for event in events(case) if event.part != "chambers"] == told


def test_a_clerk_writes_no_form_of_reasons(case: Case, tmp_path: Path, reopened: Callable[..., Case]) -> None:
    clerk = reopened(case, "clerk")
    assert code_of(reasons_form.write_form, clerk, tmp_path / "form.docx") == "keys.not_yours"
    assert not (tmp_path / "form.docx").exists()


def test_the_templates_are_there_in_both_languages() -> None:
    known = {(one.name, one.language) for one in templates.templates()}
    for name in ("evidence_list", "evidence_refused", "reasons_form"):
        assert {(name, "en"), (name, "pl")} <= known
