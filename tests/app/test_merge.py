"""Two records become one: everything follows, nothing is lost, one undo brings it all back, and the sealed stays so."""

from collections.abc import Callable
from typing import Any

import pytest
from cases import COUNT, DEFENDANT, VICTIM, code_of, everything_in, file_of, rows_of, store_document

from judgedesk.app import casefile, checklists, findings, grid, merging, naming, people, records, tagging
from judgedesk.app.casefile import Case
from judgedesk.domain.errors import UserError
from judgedesk.domain.evidence import FindingState
from judgedesk.domain.roles import Compartment

DECEIT = "pl.189a.means.3_deceit"
CELL = {"count": "c1", "defendant": "d1", "element": DECEIT}
TAG = {"id": "t1", "document": "statement.txt", "page": 1, "quote": "promised work", "victim": "v1", **CELL}
TWICE = file_of(
    persons=[
        VICTIM | {"name": "Ann Willowby", "aliases": ["Anka"], "needs": ["no_contact:d1"], "sex": "f",
                  "born": "2000-01-01"},
        DEFENDANT | {"needs": ["no_contact:v9"]},
        {"id": "v9", "roles": ["victim", "expert"], "name": "Hanna Wilobi", "pseudonym": "P-9", "languages": ["uk"],
         "needs": ["no_contact:d1", "breaks:40"], "sex": "m", "born": "2001-01-01", "phones": ["700"],
         "relations": [{"to": "v1", "what": "same person?"}, {"to": "d1", "what": "aunt"}]},
        {"id": "k1", "roles": ["counsel"], "name": "Renata Proxy",
         "represents": [{"person": "v9", "capacity": "proxy"}]},
    ],
    counts=[COUNT | {"victims": ["v1", "v9"], "periods": [
        {"defendant": "d1", "victim": "v1", "from": "2022-05-01", "to": "2022-06-01"},
        {"defendant": "d1", "victim": "v9", "from": "2022-04-01", "to": "2022-05-15"}]}],
    tags=[TAG, TAG | {"id": "t2", "page": 2, "quote": "Nobody was paid", "victim": "v9", "stance": "contradicts"}],
    events=[{"id": "e1", "when": "2022-03", "text": "v9 is not changed in words", "persons": ["v1", "v9"],
             "disputed_by": ["v9", "somebody"]}],
    measures=[{"id": "v9", "person": "v9", "measure": "pl.m.185a", "state": "applied_for"}],
    sittings=[{"id": "s1", "room": "v9", "date": "2024-02-05", "from": "09:00", "to": "10:00", "present": ["v9"]}],
    testimony=[{"id": "z1", "person": "d1", "minutes": 60, "apart": [["v9", "room"], "v1"], "after": ["v9"]}],
    compelled_acts=[{"id": "n1", "victim": "v9", "act": "Begging"}],
)  # fmt: skip


@pytest.fixture
def case(case_with_pages: Case) -> Case:
    return case_with_pages


def protected(content: dict[str, Any]) -> dict[str, Any]:
    persons = [one | {"protected": True} if one["id"] in ("v1", "v9") else one for one in content["persons"]]
    persons[2] = persons[2] | {"relations": []}
    return content | {"persons": persons}


def standing(case: Case) -> dict[str, Any]:
    """All records as they are dumped."""
    return records.dump(case)


def test_everything_points_to_the_one_kept(case: Case) -> None:
    records.apply(case, TWICE)
    merging.merge(case, "v1", "v9")
    out = standing(case)
    assert [one["id"] for one in out["persons"]] == ["v1", "d1", "k1"]
    kept = out["persons"][0]
    assert kept["aliases"] == ["Anka", "Hanna Wilobi"] and kept["roles"] == ["victim", "witness", "expert"]
    assert kept["needs"] == ["no_contact:d1", "breaks:40"] and kept["languages"] == ["uk"]
    assert kept["relations"] == [{"to": "d1", "what": "aunt"}] and kept["phones"] == ["700"]
    assert (kept["sex"], kept["born"], kept["births"]) == ("f", "2000-01-01", [{"born": "2001-01-01", "source": "P-9"}])
    assert kept["merged"] == [{"id": "v9", "pseudonym": "P-9"}]
    assert out["persons"][1]["needs"] == ["no_contact:v1"]
    assert out["persons"][2]["represents"] == [{"person": "v1", "capacity": "proxy"}]
    assert out["counts"][0]["victims"] == ["v1"]
    assert out["counts"][0]["periods"] == [
        {"defendant": "d1", "victim": "v1", "from": "2022-04-01", "to": "2022-06-01"}
    ]
    assert [tag["victim"] for tag in out["tags"]] == ["v1", "v1"]
    event = out["events"][0]
    assert (event["persons"], event["disputed_by"]) == (["v1"], ["v1", "somebody"])
    assert event["text"] == "v9 is not changed in words"
    assert (out["measures"][0]["id"], out["measures"][0]["person"]) == ("v9", "v1")
    assert (out["sittings"][0]["room"], out["sittings"][0]["present"]) == ("v9", ["v1"])
    assert out["testimony"][0]["apart"] == [["v1", "room"], "v1"] and out["testimony"][0]["after"] == ["v9"]
    assert out["compelled_acts"][0]["victim"] == "v1"
    cells = {(cell.victim, cell.supports, cell.contradicts) for cell in grid.grid(case).cells if cell.element == DECEIT}
    assert cells == {("v1", 1, 1)}
    records.check_form(out)
    assert records.apply(case, out).changed == 0
    assert casefile.check(case).ok


def test_one_undo_brings_everything_back(case: Case) -> None:
    records.apply(case, TWICE)
    before = standing(case)
    merging.merge(case, "v1", "v9")
    after = standing(case)
    label = tagging.undo_label(case)
    assert label is not None and (label.kind, label.facts["cite"]) == ("person.merged", "P-9 → P-1")
    tagging.undo(case)
    assert standing(case) == before
    tagging.redo(case)
    assert standing(case) == after


def test_the_other_may_be_kept_and_several_merged(case: Case) -> None:
    records.apply(case, TWICE)
    records.apply(case, file_of(persons=[{"id": "w5", "name": "A. Willowby", "dialects": ["southern"]}]))
    merging.merge(case, "v9", "v1", "w5")
    kept = people.known(case, "v9")
    assert kept.aliases == ("Ann Willowby", "Anka", "A. Willowby") and kept.details.dialects == ("southern",)
    assert [gone.id for gone in kept.details.merged] == ["v1", "w5"]
    assert people.known(case, "w5") == kept
    assert [one.person for one in naming.match(case, "P-1")] == ["v9"]


def test_a_preview_says_what_changes_and_changes_nothing(case: Case) -> None:
    records.apply(case, TWICE)
    before = rows_of(case.file.reading())
    shown = merging.preview(case, "v1", "v9")
    assert rows_of(case.file.reading()) == before
    assert (shown.label, shown.labels, shown.tags, shown.counts, shown.dates) == ("P-1", ("P-9",), 1, ("I",), ("I",))
    assert shown.names == ("Ann Willowby", "Anka", "Hanna Wilobi")
    assert shown.records == {"events": 1, "measures": 1, "sittings": 1, "testimony": 1, "compelled_acts": 1}
    assert shown.persons == ("Bogdan Example", "Renata Proxy")
    assert [(one.field, one.kept, one.dropped) for one in shown.left] == [("sex", "f", "m")]


def test_two_protected_persons_stay_sealed_and_are_undone_at_once(case: Case) -> None:
    document = store_document(case, "shelter.txt", "The shelter stands by the river.", sealed=True)
    content = protected(TWICE)
    records.apply(case, content)
    records.apply(case, file_of(tags=[TAG | {"id": "t9", "document": document, "victim": "v9", "quote": "the river"}]))
    before = standing(case)
    merging.merge(case, "v1", "v9")
    for _ in range(2):
        told = everything_in(case.file.reading())
        assert not [word for word in ("Willowby", "Wilobi", "Anka", "2000-01-01", "2001-01-01") if word in told]
        assert {tag["victim"] for tag in standing(case)["tags"]} == {"v1"} and len(standing(case)["tags"]) == 3
        assert [row[0] for row in rows_of(case.file.reading(Compartment.SEALED))["identities"]] == ["v1"]
        tagging.undo(case)
        assert standing(case) == before
        tagging.redo(case)
    assert people.known(case, "v1").aliases == ("Anka", "Hanna Wilobi")


@pytest.mark.parametrize(("keep", "others", "code"), [
    ("v1", ("v1",), "merge.same"), ("v1", (), "merge.same"), ("v1", ("zz",), "person.unknown"),
    ("zz", ("v1",), "person.unknown"), ("v1", ("d1",), "merge.both_sides"), ("d1", ("v9", "k1"), "merge.both_sides"),
])  # fmt: skip
def test_what_can_not_be_merged_is_refused(case: Case, keep: str, others: tuple[str, ...], code: str) -> None:
    records.apply(case, TWICE)
    before = standing(case)
    assert code_of(merging.preview, case, keep, *others) == code_of(merging.merge, case, keep, *others) == code
    assert standing(case) == before


def test_a_protected_and_an_open_person_stay_apart(case: Case, reopened: Callable[..., Case]) -> None:
    content = protected(TWICE)
    content["persons"][2] |= {"protected": False}
    records.apply(case, content)
    with pytest.raises(UserError) as error:
        merging.merge(case, "v1", "v9")
    assert (error.value.code, error.value.facts["person"]) == ("merge.one_protected", "P-9")
    records.apply(case, file_of(persons=[{"id": "v9", "protected": True}]))
    clerk = reopened(case, "clerk")
    assert code_of(merging.merge, clerk, "v1", "v9") == "keys.not_yours"
    judge = reopened(clerk)
    merging.merge(judge, "v1", "v9")


def test_protection_that_comes_later_erases_what_the_merge_remembers(case: Case) -> None:
    records.apply(case, TWICE)
    merging.merge(case, "v1", "v9")
    records.apply(case, file_of(persons=[{"id": "v1", "protected": True}]))
    told = everything_in(case.file.reading())
    assert not [word for word in ("Willowby", "Wilobi", "Anka") if word in told]


def test_a_clerk_merges_where_nothing_is_sealed_and_findings_follow(case: Case, reopened: Callable[..., Case]) -> None:
    records.apply(case, TWICE)
    for victim in ("v1", "v9"):
        tagging.set_finding(case, "c1", "d1", victim, DECEIT, FindingState.PROVED, f"of {victim}")
    tagging.set_finding(case, "c1", "d1", "v9", "pl.189a.act.transport", FindingState.CONTESTED, "of v9 alone")
    checklists.set_duty(case, "v9", next(line.item.id for line in checklists.duties(case, "v9")), "2024-01-01")
    clerk = reopened(case, "clerk")
    merging.merge(clerk, "v1", "v9")
    judge = reopened(clerk)
    state = findings.state_of(judge, "c1", "d1", "v1", DECEIT)
    assert state.own is not None and state.own.reason == "of v1"
    alone = findings.state_of(judge, "c1", "d1", "v1", "pl.189a.act.transport").own
    assert alone is not None and alone.reason == "of v9 alone"
    assert {one["victim"] for one in standing(judge)["findings"]} == {"v1"}
    assert any(line.on for line in checklists.duties(judge, "v1"))
    clerk = reopened(judge, "clerk")
    tagging.undo(clerk)
    judge = reopened(clerk)
    assert findings.state_of(judge, "c1", "d1", "v9", DECEIT).own.reason == "of v9"  # type: ignore[union-attr]


def test_a_case_with_sealed_documents_is_merged_by_key_holders(case: Case, reopened: Callable[..., Case]) -> None:
    store_document(case, "shelter.txt", "The shelter stands by the river.", sealed=True)
    records.apply(case, TWICE)
    clerk = reopened(case, "clerk")
    assert code_of(merging.merge, clerk, "v1", "v9") == "keys.not_yours"


def test_ages_that_only_a_judge_may_see_outlast_a_clerks_merge(case: Case, reopened: Callable[..., Case]) -> None:
    hidden = {"id": "v5", "roles": ["victim"], "pseudonym": "P-5", "protected": True, "born": "2006-01-01"}
    content = TWICE | {"persons": [*TWICE["persons"], hidden],
                       "counts": [COUNT | {"victims": ["v1", "v9", "v5"]}]}  # fmt: skip
    records.apply(case, content)
    clerk = reopened(case, "clerk")
    merging.merge(clerk, "v1", "v9")
    count = grid.counts(clerk)[0]
    assert count.victims == ("v1", "v5") and count.child("d1", "v5") is True
