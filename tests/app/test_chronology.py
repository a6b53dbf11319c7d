"""The chronology: entering, changing, scoping and undoing facts, what each rests on, and the paper."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from cases import COUNT, DEFENDANT, code_of, everything_in, file_of, store_document

from judgedesk.app import chronology, records, tagging
from judgedesk.app.casefile import Case
from judgedesk.app.chronology import NewFact
from judgedesk.app.chronology_paper import chronology_table
from judgedesk.app.tagging import NewTag
from judgedesk.domain.errors import UserError
from judgedesk.domain.facts import FactKind
from judgedesk.drafting.tables import written

HIDDEN = {"id": "v1", "roles": ["victim"], "pseudonym": "P-1", "protected": True, "name": "Anna Zielonka"}
EVENTS = [
    {"id": "e1", "when": "2022-03", "precision": "month", "text": "Recruited", "persons": ["v1"], "tags": ["t1"]},
    {"id": "e2", "when": "2022-03-12", "precision": "day", "text": "Driven to the farm", "persons": ["v1", "d1"],
     "disputed": True, "disputed_by": ["d1", "the carrier"], "place": "Nowa Wola", "order": 2, "x-own": {"kept": 1}},
    {"id": "e3", "when": "2021", "until": "2022", "precision": "range", "text": "Ran a shop", "persons": ["d1"],
     "outside_scope": "long before the act", "kind": "assessment"},
]  # fmt: skip
TAG = {"id": "t1", "document": "statement.pdf", "page": 1, "quote": "promised work in a hotel",
       "element": "pl.189a.means.3_deceit", "count": "c1"}  # fmt: skip


@pytest.fixture
def case(case_with_pages: Case) -> Case:
    """A case with a protected victim, a count, a tag and three facts."""
    people, tag = [HIDDEN, DEFENDANT], dict(TAG)
    name = case_with_pages.file.reading().execute("SELECT name FROM documents ORDER BY id").fetchone()[0]
    records.apply(
        case_with_pages, file_of(persons=people, counts=[COUNT], tags=[tag | {"document": name}], events=EVENTS)
    )
    return case_with_pages


def ids(case: Case) -> list[str]:
    return [fact.id for fact in chronology.facts(case)]


def test_facts_stand_in_order_with_what_they_cite(case: Case) -> None:
    assert ids(case) == ["e3", "e1", "e2"]
    whole = chronology.chronology(case)
    by_id = {line.fact.id: line for line in whole.lines}
    assert len(by_id["e1"].cites) == 1
    assert by_id["e1"].counts == {"c1"}
    assert by_id["e2"].counts == {"c1"}  # by its injured party, since it has no passage
    assert by_id["e3"].counts == frozenset()
    assert whole.called("v1") == "P-1"


def test_a_fact_is_entered_as_it_is_typed(case: Case) -> None:
    new = NewFact("about May 2022", "  Asked for the passport ", ("P-1", "Bogdan Example"), ("t1",), place="farm",
                  disputed_by=("Bogdan Example", "a witness"), kind=FactKind.ASSESSMENT, order=3)  # fmt: skip
    identifier, changes = chronology.add(case, new)
    assert changes.kinds == {"records"}
    fact = chronology.fact(case, identifier)
    assert (fact.when.when, fact.when.precision, fact.text) == ("2022-05", "about", "Asked for the passport")
    assert (fact.persons, fact.tags, fact.disputed_by) == (("v1", "d1"), ("t1",), ("d1", "a witness"))
    assert fact.disputed
    assert (fact.place, fact.kind, fact.order) == ("farm", "assessment", 3)


@pytest.mark.parametrize("fields, code", [
    ({"date": "some day"}, "fact.bad_date"), ({"date": "12 May"}, "fact.bad_date"), ({"text": "  "}, "fact.no_text"),
    ({"persons": ("P-9",)}, "fact.person_unknown"), ({"tags": ("t9",)}, "fact.tag_unknown"),
    ({"text": "Anna Zielonka came"}, "fact.names_protected"), ({"place": "u Zielonki"}, "fact.names_protected"),
    ({"disputed_by": ("brat Zielonki",)}, "fact.names_protected"),
    ({"outside_scope": "Zielonka said so"}, "fact.names_protected"),
])  # fmt: skip
def test_what_can_not_stand_is_refused_and_nothing_changes(case: Case, fields: dict[str, Any], code: str) -> None:
    before = records.dump(case)
    assert code_of(chronology.add, case, NewFact(**({"date": "2022", "text": "Something"} | fields))) == code
    assert code_of(chronology.change, case, "e2", **fields) == code
    assert records.dump(case) == before


def test_an_unknown_fact_is_refused(case: Case) -> None:
    for work, more in ((chronology.remove, ()), (chronology.set_scope, ("why",)), (chronology.fact, ())):
        assert code_of(work, case, "e9", *more) == "fact.unknown"
    assert code_of(chronology.change, case, "e9", text="x") == "fact.unknown"
    assert code_of(chronology.set_scope, case, "e1", "  ") == "fact.no_reason"


def test_a_change_keeps_what_it_does_not_name(case: Case) -> None:
    chronology.change(case, "e2", text="Driven at night", date="from 12 March 2022 to 14 March 2022")
    body = next(event for event in records.dump(case)["events"] if event["id"] == "e2")
    assert body["x-own"] == {"kept": 1}
    assert (body["text"], body["when"], body["until"], body["precision"]) == (
        "Driven at night", "2022-03-12", "2022-03-14", "range",
    )  # fmt: skip
    assert body["disputed_by"] == ["d1", "the carrier"]
    chronology.change(case, "e2", date="12 March 2022", disputed=False, disputed_by=(), place="", order=None)
    body = next(event for event in records.dump(case)["events"] if event["id"] == "e2")
    assert not {"until", "disputed_by", "place", "order"} & body.keys()
    assert body["disputed"] is False


def test_every_act_is_undone_and_done_again(case: Case) -> None:
    before = records.dump(case)
    identifier, _ = chronology.add(case, NewFact("2022", "One more"))
    chronology.change(case, "e1", text="Another text")
    chronology.set_scope(case, "e2", "incidental")
    chronology.remove(case, identifier)
    assert tagging.undo_label(case).kind == "fact.removed"  # type: ignore[union-attr]
    assert tagging.undo_label(case).facts["cite"] == "One more"  # type: ignore[union-attr]
    after = records.dump(case)
    for _ in range(4):
        tagging.undo(case)
    assert records.dump(case) == before
    for _ in range(4):
        assert tagging.redo(case).kinds == {"records"}
    assert records.dump(case) == after


def test_scope_needs_a_reason_and_is_taken_back(case: Case) -> None:
    chronology.set_scope(case, "e1", "incidental to the charge")
    assert chronology.fact(case, "e1").outside_scope == "incidental to the charge"
    chronology.set_scope(case, "e1", None)
    assert chronology.fact(case, "e1").outside_scope == ""
    assert records.dump(case)["events"][0] == EVENTS[0]


def test_dump_and_record_lose_nothing(case: Case, tmp_path: Path, new_case: Callable[..., Case]) -> None:
    chronology.add(
        case, NewFact("przed majem 2022", "Tekst", persons=("v1",), disputed_by=("d1",), outside_scope="obok")
    )
    dumped = records.dump(case)
    assert dumped["events"][: len(EVENTS)] == EVENTS
    other = new_case(tmp_path, name="other.jdcase")
    records.apply(other, file_of(persons=dumped["persons"], events=dumped["events"]))
    assert records.dump(other)["events"] == dumped["events"]
    again = records.apply(case, json.loads(json.dumps({**file_of(), "events": dumped["events"]})))
    assert (again.added, again.changed) == (0, 0)


@pytest.mark.parametrize("event, field", [
    ({"when": "2022-03", "precision": "day"}, "events[0].when"), ({"when": "2022-02-30"}, "events[0].when"),
    ({"when": "spring 2022"}, "events[0].when"), ({"when": "2022", "until": "2021"}, "events[0].until"),
    ({"when": "2022", "kind": "rumour"}, "events[0].kind"), ({"when": "2022", "order": "first"}, "events[0].order"),
])  # fmt: skip
def test_a_records_file_with_a_bad_date_names_the_field(case: Case, event: dict[str, Any], field: str) -> None:
    before = records.dump(case)
    with pytest.raises(UserError) as refused:
        records.apply(case, file_of(events=[{"id": "e7", "text": "x", **event}]))
    assert (refused.value.code, refused.value.facts["field"]) == ("records.invalid", field)
    assert records.dump(case) == before


def test_who_lacks_the_key_sees_nothing_of_a_sealed_passage(case: Case, reopened: Callable[..., Case]) -> None:
    sealed = store_document(case, "secret.txt", "She lives by the river now.", sealed=True)
    tag, _ = tagging.add_tag(case, NewTag(sealed, 1, 0, 9, "pl.189a.means.3_deceit", "c1", "d1", "v1"))
    chronology.change(case, "e2", tags=(tag,))
    assert chronology.fact(case, "e2").tags == (tag,)
    clerk = reopened(case, "clerk")
    assert chronology.fact(clerk, "e2").tags == ()
    line = next(line for line in chronology.chronology(clerk).lines if line.fact.id == "e2")
    assert line.cites == ()
    chronology.change(clerk, "e2", text="Taken to the farm", tags=())
    assert "river" not in everything_in(clerk.file.reading())
    judge = reopened(clerk)
    assert chronology.fact(judge, "e2").tags == (tag,)  # who does not see a passage does not take it away


def test_passages_are_found_for_completion(case: Case) -> None:
    found = chronology.find_passages(case, "work in a HOTEL")
    assert [passage.tag.id for passage in found] == ["t1"]
    assert chronology.find_passages(case, "100%") == []
    assert chronology.find_passages(case, " ") == []


def test_changes_of_the_law_are_days_of_the_pack(case: Case) -> None:
    days = [change.day.isoformat() for change in chronology.chronology(case).law]
    assert "2023-10-01" in days
    assert days == sorted(days)


def test_the_paper_quotes_and_lists_apart(case: Case) -> None:
    table = chronology_table(case, "en")
    first, second, heading, apart = table.rows
    assert first[0] == "March 2022"
    assert first[2] == "P-1"
    assert "promised work in a hotel" in str(first[5])
    assert str(second[4]) == "Bogdan Example, the carrier"
    assert second[3] == "Nowa Wola"
    assert heading[1] == "Outside the scope"
    assert apart[1] == "Assessment: Ran a shop"
    assert apart[6] == "long before the act"
    assert "Zielonka" not in repr(table)
    for ending in (".docx", ".xlsx", ".csv"):
        assert written(table, ending)
