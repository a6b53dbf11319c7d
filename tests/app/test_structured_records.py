"""Structured records: all or none, twice nothing, and never more than the user's keys allow."""

import copy
import json
from collections.abc import Callable
from typing import Any

import pytest
from cases import COUNT, DEFENDANT, VICTIM, code_of, file_of, rows_of, store_document

from judgedesk.app import audit as log
from judgedesk.app import casefile, grid, records, tagging
from judgedesk.app.casefile import Case
from judgedesk.domain.errors import UserError
from judgedesk.domain.roles import Compartment

DECEIT = "pl.189a.means.3_deceit"
TAG = {"id": "t1", "document": "statement.txt", "page": 1, "quote": "promised work in a hotel", "element": DECEIT,
       "count": "c1", "defendant": "d1", "victim": "v1", "stance": "supports", "note": "n"}  # fmt: skip
FINDING = {"count": "c1", "defendant": "d1", "victim": "v1", "element": DECEIT, "state": "contested", "reason": "r"}
PROTECTED = VICTIM | {
    "name": "Ann Example",
    "protected": True,
    "born": "2005-06-01",
    "address": "Willow St",
    "aliases": ["A"],
}
EVERYTHING = file_of(
    persons=[PROTECTED, DEFENDANT | {"languages": ["pl"], "needs": ["no_contact:v1"]}],
    counts=[COUNT],
    tags=[TAG, TAG | {"id": "t2", "page": 2, "quote": "Nobody was paid", "stance": "context"}],
    findings=[FINDING],
    events=[{"id": "e2", "when": "2022-03", "precision": "month", "text": "Journey"},
            {"id": "e1", "when": "2022-05-01", "text": "Arrival", "anything": {"else": [1, None]}}],
    measures=[{"id": "m1", "person": "v1", "measure": "pl.m.185a", "state": "applied_for", "on": "2024-01-10"}],
    rooms=[{"id": "r1", "name": "Blue room"}],
    requests=[{"id": "q1", "instrument": "eu.eio", "state": "RO", "fields": {"c.measures": "…"}}],
)  # fmt: skip


def report(case: Case, content: Any) -> tuple[int, int, int]:
    done = records.apply(case, content)
    return done.added, done.changed, done.unchanged


def state(case: Case) -> Any:
    tables = [rows_of(case.file.reading(part)) for part in case.file.parts]
    return copy.deepcopy(tables)


def refused(case: Case, content: Any) -> UserError:
    before = state(case)
    with pytest.raises(UserError) as error:
        records.apply(case, content)
    assert state(case) == before
    return error.value


@pytest.fixture
def case(case_with_pages: Case) -> Case:
    return case_with_pages


def test_a_file_applied_twice_changes_nothing(case: Case, reopened: Callable[..., Case]) -> None:
    assert report(case, EVERYTHING) == (11, 0, 0)
    before = state(case)
    assert report(case, EVERYTHING) == (0, 0, 11)
    assert state(case) == before
    case = reopened(case)
    assert report(case, EVERYTHING) == (0, 0, 11)
    assert casefile.check(case).ok


def test_what_is_dumped_goes_back_in_without_change(case: Case, reopened: Callable[..., Case]) -> None:
    records.apply(case, EVERYTHING)
    out = json.loads(json.dumps(records.dump(case)))
    records.check_form(out)
    assert report(case, out) == (0, 0, 11)
    for kind, given in EVERYTHING.items():
        if isinstance(given, list):
            assert [
                {k: v for k, v in one.items() if k in record} for one, record in zip(out[kind], given, strict=True)
            ] == given
    assert out["withheld"] == []


def test_what_is_dumped_fits_another_case(case: Case, tmp_path: Any, new_case: Callable[..., Case]) -> None:
    records.apply(case, EVERYTHING)
    out = records.dump(case)
    other = new_case(tmp_path, name="other.jdcase")
    for document in ("statement.txt", "receipt.txt"):
        texts = [
            page[1]
            for page in rows_of(case.file.reading())["pages"]
            if page[0] >> 20 == (1 if document[0] == "s" else 2)
        ]
        store_document(other, document, *texts)
    assert report(other, out) == (11, 0, 0)
    assert records.dump(other) == out
    assert grid.grid(other).cells == grid.grid(case).cells


def test_a_clerk_is_given_what_is_open_and_told_what_is_not(case: Case, reopened: Callable[..., Case]) -> None:
    records.apply(case, EVERYTHING)
    clerk = reopened(case, "clerk")
    out = records.dump(clerk)
    assert out["withheld"] == ["identities", "findings"]
    assert "findings" not in out
    assert not {"name", "born", "address", "aliases"} & set(out["persons"][0])
    assert out["persons"][0]["pseudonym"] == "P-1"
    assert out["persons"][1]["name"] == DEFENDANT["name"]
    assert not any(word in json.dumps(out) for word in ("Ann", "Willow", "2005-06-01", "contested"))
    before = state(clerk)
    assert report(clerk, out) == (0, 0, 10)
    assert state(clerk) == before


def test_changes_are_counted_and_what_is_left_out_stays(case: Case) -> None:
    records.apply(case, EVERYTHING)
    assert report(case, file_of(persons=[{"id": "v1", "needs": ["water"]}])) == (0, 1, 0)
    person = grid.persons(case)[0]
    assert (person.name, person.needs, person.roles) == ("Ann Example", ("water",), ("victim", "witness"))
    assert report(case, file_of(persons=[{"id": "v1", "address": "Elm St"}])) == (0, 1, 0)
    assert report(case, file_of(persons=[{"id": "v1", "address": "Oak St", "pseudonym": "P-9"}])) == (0, 1, 0)
    assert (grid.persons(case)[0].address, grid.persons(case)[0].pseudonym) == ("Oak St", "P-9")
    content = file_of(tags=[TAG | {"note": "m"}, TAG | {"id": "t9"}], findings=[FINDING | {"state": "proved"}])
    assert report(case, content) == (1, 2, 0)
    assert [tag["id"] for tag in records.dump(case)["tags"]] == ["t1", "t2", "t9"]
    assert report(case, file_of(events=[{"id": "e1", "when": "2022-05-02", "text": "Arrival"}])) == (0, 1, 0)
    assert [event["id"] for event in records.dump(case)["events"]] == ["e2", "e1"]


def test_a_changed_record_keeps_who_first_made_it(case: Case, reopened: Callable[..., Case]) -> None:
    records.apply(case, EVERYTHING)
    clerk = reopened(case, "clerk")
    records.apply(clerk, file_of(tags=[TAG | {"note": "by the clerk"}]))
    tag = tagging.tags_on_page(clerk, 1, 1)[0]
    assert (tag.author, tag.note) == ("judge", "by the clerk")


def test_a_bad_quote_in_the_last_tag_leaves_nothing_of_the_file(case: Case) -> None:
    bad = file_of(**{k: v for k, v in EVERYTHING.items() if k not in ("format", "tags")},
                  tags=[TAG, TAG | {"id": "t2", "quote": "promised work in a palace"}])  # fmt: skip
    error = refused(case, bad)
    assert error.code == "tag.not_on_page"
    assert error.facts["field"] == "tags[1].quote"
    assert "promised work in a hotel" in str(error.facts["nearest"])
    assert (error.facts["document"], error.facts["page"], error.facts["tag"]) == ("statement.txt", 1, "t2")
    assert case.file.reading().execute("SELECT count(*) FROM intents").fetchone()[0] == 0


@pytest.mark.parametrize("change, code, field", [
    ({"format": "judgedesk-records/2"}, "records.invalid", "format"),
    ({"people": []}, "records.invalid", "people"),
    ({"persons": [{"name": "x"}]}, "records.invalid", "persons[0].id"),
    ({"persons": [{"id": "a", "born": "2020-02-30"}]}, "records.invalid", "persons[0].born"),
    ({"persons": [{"id": "a", "born": "soon"}]}, "records.invalid", "persons[0].born"),
    ({"persons": [{"id": "a"}, {"id": "a"}]}, "records.invalid", "persons[1].id"),
    ({"persons": [{"id": "a", "colour": 1}]}, "records.invalid", "persons[0].colour"),
    ({"counts": [COUNT | {"from": "2024-01-01"}]}, "records.invalid", "counts[0].to"),
    ({"counts": [COUNT | {"to": "2023-02-29"}]}, "records.invalid", "counts[0].to"),
    ({"counts": [COUNT | {"periods": [{"defendant": "d1", "victim": "v1", "from": "2023-05-02", "to": "2023-05-01"}]}]},
     "records.invalid", "counts[0].periods[0].to"),
    ({"counts": [COUNT | {"offence": "pl.999"}]}, "law.unknown_offence", None),
    ({"tags": [TAG | {"stance": "proves"}]}, "records.invalid", "tags[0].stance"),
    ({"tags": [TAG | {"page": 0}]}, "records.invalid", "tags[0].page"),
    ({"tags": [TAG | {"page": 7}]}, "page.unknown", None),
    ({"tags": [TAG | {"document": "nowhere.pdf"}]}, "document.unknown", None),
    ({"tags": [TAG | {"count": "c9"}]}, "count.unknown", None),
    ({"tags": [TAG | {"element": "pl.189a.nothing"}]}, "element.unknown", None),
    ({"tags": [TAG | {"victim": "v9"}]}, "count.no_victim", None),
    ({"tags": [TAG | {"defendant": "v1"}]}, "count.no_defendant", None),
    ({"findings": [FINDING | {"state": "guilty"}]}, "records.invalid", "findings[0].state"),
    ({"findings": [FINDING | {"count": "c9"}]}, "count.unknown", None),
    ({"measures": [{"id": "m", "person": "v1", "measure": "x", "state": "maybe"}]},
     "records.invalid", "measures[0].state"),
    ({"sittings": [{"id": "s", "room": "r1", "date": "2024-02-31", "from": "09:00", "to": "10:00"}]},
     "records.invalid", "sittings[0].date"),
])  # fmt: skip
def test_a_wrong_record_is_refused_whole_and_named(
    case: Case, change: dict[str, Any], code: str, field: str | None
) -> None:
    records.apply(case, file_of(persons=[VICTIM, DEFENDANT], counts=[COUNT]))
    error = refused(case, file_of(rooms=[{"id": "r1"}]) | change)
    assert error.code == code
    if field is not None:
        assert error.facts["field"] == field
        assert error.facts["reason"]


@pytest.mark.parametrize(
    "content", [None, [], "text", 3, {}, {"format": None}, {"format": "judgedesk-records/1", "tags": {}}]
)
def test_what_is_no_records_file_is_refused(case: Case, content: Any) -> None:
    assert refused(case, content).code == "records.invalid"


def test_a_single_defendant_and_victim_need_not_be_named(case: Case) -> None:
    short = {name: value for name, value in TAG.items() if name not in ("defendant", "victim", "stance", "note")}
    records.apply(case, file_of(counts=[COUNT], tags=[short]))
    tag = tagging.tags_on_page(case, 1, 1)[0]
    assert (tag.defendant, tag.victim, tag.stance) == ("d1", "v1", "supports")
    several = COUNT | {"victims": ["v1", "v2"]}
    assert refused(case, file_of(counts=[several], tags=[short | {"id": "t2"}])).code == "count.no_victim"


def test_a_document_may_be_given_by_number_or_hash(case: Case) -> None:
    sha256 = case.file.reading().execute("SELECT sha256 FROM documents WHERE id = 1").fetchone()[0]
    for document in (1, "1", sha256, "statement.txt"):
        report(case, file_of(counts=[COUNT], tags=[TAG | {"document": document}]))
    assert len(tagging.tags_on_page(case, 1, 1)) == 1


def test_white_space_and_hyphens_of_a_quote_do_not_count(case: Case) -> None:
    records.apply(case, file_of(counts=[COUNT], tags=[TAG | {"quote": "with a con-\ntract. They   took"}]))
    assert tagging.tags_on_page(case, 1, 1)[0].quote == "with a contract.\nThey took"


def test_of_several_passages_the_one_at_the_start_given_is_tagged(case: Case) -> None:
    document = store_document(case, "twice.txt", "He hit me. " * 5)
    records.apply(case, file_of(counts=[COUNT], tags=[TAG | {"document": document, "quote": "He hit me", "start": 23}]))
    assert tagging.tags_on_page(case, document, 1)[0].start == 22


def test_tags_on_sealed_documents_and_findings_need_their_keys(case: Case, reopened: Callable[..., Case]) -> None:
    store_document(case, "shelter.txt", "The shelter stands by the river.", sealed=True)
    records.apply(case, file_of(counts=[COUNT]))
    sealed = file_of(tags=[TAG | {"document": "shelter.txt", "quote": "by the river"}])
    clerk = reopened(case, "clerk")
    assert refused(clerk, sealed).code == "document.unknown"
    assert refused(clerk, file_of(tags=[TAG | {"document": 3, "quote": "by the river"}])).code == "keys.not_yours"
    assert refused(clerk, file_of(findings=[FINDING], rooms=[{"id": "r1"}])).code == "keys.not_yours"
    assert refused(clerk, file_of(persons=[PROTECTED])).code == "keys.not_yours"
    judge = reopened(clerk)
    records.apply(judge, sealed)
    assert judge.file.reading().execute("SELECT count(*) FROM tags").fetchone()[0] == 0
    assert len(tagging.tags_on_page(judge, 3, 1)) == 1


def test_a_reader_applies_nothing(case: Case, reopened: Callable[..., Case]) -> None:
    reader = reopened(case, write=False)
    assert code_of(records.apply, reader, EVERYTHING) == "case.read_only"


def test_an_applied_file_is_one_act_of_its_compartment(case: Case) -> None:
    before = len(log.events(case))
    records.apply(case, file_of(counts=[COUNT], tags=[TAG]))
    assert [event.kind for event in log.events(case)[before:]] == ["records.applied"]
    tagging.undo(case)
    assert records.dump(case)["counts"] == [] and records.dump(case)["tags"] == []
    tagging.redo(case)
    assert len(records.dump(case)["tags"]) == 1


# -- children ---------------------------------------------------------------------------------------------------


def children(case: Case) -> list[tuple[str, str, bool | None]]:
    return [(d, v, count.child(d, v)) for count in grid.counts(case) for d in count.defendants for v in count.victims]


@pytest.mark.parametrize("person, child", [
    ({"born": "2005-06-01"}, True), ({"born": "2004-03-01"}, False), ({"born": "2004-03-02"}, True), ({}, False),
    ({"born": "1990-01-01", "age_disputed": True}, None), ({"age_disputed": True}, None), ({"born": ""}, False),
])  # fmt: skip
@pytest.mark.parametrize("protected", [True, False])
def test_who_was_a_child_is_asked_of_the_date_of_birth(
    case: Case, person: dict[str, Any], child: bool | None, protected: bool
) -> None:
    records.apply(case, file_of(persons=[VICTIM | person | {"protected": protected}], counts=[COUNT]))
    assert children(case) == [("d1", "v1", child)]


def test_a_date_of_birth_that_comes_later_changes_the_counts(case: Case) -> None:
    records.apply(case, file_of(persons=[VICTIM], counts=[COUNT]))
    assert children(case) == [("d1", "v1", False)]
    records.apply(case, file_of(persons=[{"id": "v1", "born": "2006-01-01"}]))
    assert children(case) == [("d1", "v1", True)]
    records.apply(case, file_of(persons=[{"id": "v1", "age_disputed": True}]))
    assert children(case) == [("d1", "v1", None)]


def test_each_defendant_answers_for_the_age_at_their_own_act(case: Case) -> None:
    later = {"defendant": "d2", "victim": "v1", "from": "2023-07-01", "to": "2023-08-01"}
    count = COUNT | {"defendants": ["d1", "d2"], "periods": [later]}
    records.apply(case, file_of(persons=[VICTIM | {"born": "2005-06-01"}], counts=[count]))
    assert children(case) == [("d1", "v1", True), ("d2", "v1", False)]
    assert records.dump(case)["counts"][0]["periods"] == [later]
    assert report(case, file_of(counts=[count])) == (0, 0, 1)
    applies = {(cell.defendant, cell.element): cell.applies for cell in grid.grid(case).cells}
    assert applies["d1", DECEIT] != applies["d2", DECEIT]


def test_a_clerk_keeps_ages_that_only_a_judge_may_see(case: Case, reopened: Callable[..., Case]) -> None:
    records.apply(case, file_of(persons=[PROTECTED], counts=[COUNT]))
    clerk = reopened(case, "clerk")
    assert report(clerk, file_of(counts=[COUNT])) == (0, 0, 1)
    assert report(clerk, file_of(counts=[COUNT | {"label": "Ia"}])) == (0, 1, 0)
    assert children(clerk) == [("d1", "v1", True)]
    # With other dates a clerk can't know: both branches are shown until a key holder writes.
    records.apply(clerk, file_of(counts=[COUNT | {"from": "2023-07-01"}]))
    assert children(clerk) == [("d1", "v1", None)]
    judge = reopened(clerk)
    records.apply(judge, file_of(rooms=[{"id": "r1"}]))
    assert children(judge) == [("d1", "v1", False)]
    clerk = reopened(judge, "clerk")
    own = {"defendant": "d1", "victim": "v1", "from": "2022-07-01", "to": "2022-08-01"}
    records.apply(clerk, file_of(counts=[COUNT | {"from": "2023-07-01", "periods": [own]}]))
    assert children(clerk) == [("d1", "v1", None)]


def test_a_person_keeps_their_place_in_the_sealed_part(case: Case) -> None:
    records.apply(case, file_of(persons=[PROTECTED]))
    row = rows_of(case.file.reading())["persons"][0]
    assert "Ann Example" not in row and "2005-06-01" not in row
    sealed = rows_of(case.file.reading(Compartment.SEALED))["identities"]
    assert sealed == [("v1", "Ann Example", '["A"]', "2005-06-01", "Willow St", "{}")]
