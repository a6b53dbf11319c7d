"""Counts are joined and split: everything follows, nothing is lost, one undo brings it back."""

import json
from collections.abc import Iterator
from itertools import product
from typing import Any

import pytest
from cases import PASSPHRASE, code_of, file_of, store_document
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from judgedesk.app import casefile, findings, grid, joining, law, parting, records, tagging, worksheets
from judgedesk.app.casefile import Case
from judgedesk.app.parting import Part
from judgedesk.domain.evidence import FindingState
from judgedesk.domain.roles import Role
from judgedesk.store import evidence
from judgedesk.store.cipher import Cost

DECEIT, RECRUIT = "pl.189a.means.3_deceit", "pl.189a.act.recruitment"
PAIRS = (("d1", "v1"), ("d1", "v2"), ("d2", "v1"), ("d2", "v2"))


def count(id: str, label: str, **more: Any) -> dict[str, Any]:
    base = {"id": id, "label": label, "offence": "pl.189a.1", "from": "2022-01-01", "to": "2022-06-30",
            "defendants": ["d1"], "victims": ["v1"]}  # fmt: skip
    return base | more


def tag(id: str, count: str, defendant: str = "d1", victim: str = "v1", **more: Any) -> dict[str, Any]:
    base = {"id": id, "document": "statement.txt", "page": 1, "quote": "promised work", "element": DECEIT,
            "count": count, "defendant": defendant, "victim": victim}  # fmt: skip
    return base | more


PEOPLE = [
    {"id": "d1", "roles": ["defendant"], "name": "Jan Testowy"},
    {"id": "d2", "roles": ["defendant"], "name": "Adam Próbny"},
    {"id": "v1", "roles": ["victim", "witness"], "pseudonym": "P-1", "name": "Ann Willowby", "born": "2004-03-01"},
    {"id": "v2", "roles": ["victim"], "pseudonym": "P-2", "name": "Ioana Exemplu", "born": "1990-01-01"},
]
COUNTS = [
    count("c1", "I"),
    count("c2", "II", **{"from": "2022-05-01", "to": "2022-09-30", "victims": ["v1", "v2"]}),
    count("c3", "III", offence="pl.189a.2"),
    count("c4", "IV", defendants=["d1", "d2"], victims=["v1", "v2"], periods=[
        {"defendant": "d2", "victim": "v2", "from": "2022-04-01", "to": "2022-05-01"}]),
]  # fmt: skip
TAGS = [
    tag("t1", "c1"), tag("t2", "c2", victim="v2"), tag("t3", "c2", element=RECRUIT, stance="contradicts"),
    tag("t4", "c3", element="pl.189a.2.mens"), tag("t9", "c4", document="sealed.txt"),
    *(tag(f"t4{n}", "c4", *pair) for n, pair in enumerate(PAIRS)),
]  # fmt: skip
CELL = {"count": "c2", "defendant": "d1", "victim": "v2", "element": DECEIT}
REQUEST = {"id": "q1", "instrument": "eu.eio", "state": "RO", "count": "c2", "cells": [CELL],
           "limits": [{"text": "only for this case", "documents": []}]}  # fmt: skip
OUTLINE = {"id": "o1", "person": "v2", "questions": [
    {"id": "k1", "text": "Who wrote to you?", "targets": [{"count": "c2", "element": DECEIT},
                                                          {"count": "c4", "element": DECEIT}]}]}  # fmt: skip


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory, cost: Cost) -> Iterator[Case]:
    folder = tmp_path_factory.mktemp("joining") / "matter.jdcase"
    with casefile.create_case(folder, "matter", "judge", Role.JUDGE, PASSPHRASE, cost) as case:
        yield filled(case)


def filled(case: Case) -> Case:
    store_document(case, "statement.txt", "The witness states: I was promised work in a hotel.")
    store_document(case, "sealed.txt", "I was promised work beside the shelter", sealed=True)
    elements = {one.id for one in law.offence("pl.189a.2").elements}
    own = next(iter(sorted(elements - {one.id for one in law.offence("pl.189a.1").elements})))
    tags = [one | ({"element": own} if one["id"] == "t4" else {}) for one in TAGS]
    records.apply(case, file_of(persons=PEOPLE, counts=COUNTS, tags=tags, requests=[REQUEST], outlines=[OUTLINE],
                                charge_facts=[{"id": "c2", "violence": True, "also": ["pl.191"]}]))  # fmt: skip
    tagging.set_finding(case, "c1", "d1", "v1", DECEIT, FindingState.PROVED, "of one")
    tagging.set_finding(case, "c2", "d1", "v1", DECEIT, FindingState.CONTESTED, "of two")
    tagging.set_finding(case, "c2", "d1", "v2", DECEIT, FindingState.NOT_PROVED, "apart")
    tagging.set_finding(case, "c4", "d2", "v2", DECEIT, FindingState.PROVED, "in four")
    return case


@pytest.fixture
def case(whole: Case) -> Any:
    """The case, and afterwards as it was."""
    before = dumped(whole)
    yield whole
    while dumped(whole) != before:
        tagging.undo(whole)


def dumped(case: Case) -> str:
    return json.dumps(records.dump(case), sort_keys=True)


def of(case: Case, kind: str, id: str) -> Any:
    return next((one for one in records.dump(case)[kind] if one.get("id") == id), None)


def where_tags_are(case: Case) -> dict[str, str]:
    return {one["id"]: one["count"] for one in records.dump(case)["tags"]}


def codes(seen: joining.Preview, kind: str = "warns") -> list[str]:
    return [line.code for line in seen.lines if line.kind == kind]


def test_a_joined_count_has_everything_of_both(case: Case) -> None:
    seen = joining.preview(case, "c1", "c2", act="continued")
    before = dumped(case)
    joining.join(case, "c1", "c2", act="continued", label="I i II")
    assert dumped(case) != before
    joined = of(case, "counts", "c1")
    assert (joined["label"], joined["from"], joined["to"]) == ("I i II", "2022-01-01", "2022-09-30")
    assert joined["victims"] == ["v1", "v2"] and joined["continued"] is True
    assert [(one["victim"], one["from"]) for one in joined["periods"]] == [("v2", "2022-05-01")]
    assert of(case, "counts", "c2") is None
    assert {where_tags_are(case)[one] for one in ("t1", "t2", "t3")} == {"c1"}
    assert of(case, "requests", "q1")["count"] == "c1" and of(case, "requests", "q1")["cells"][0]["count"] == "c1"
    assert of(case, "outlines", "o1")["questions"][0]["targets"][0]["count"] == "c1"
    assert of(case, "charge_facts", "c1") == {"id": "c1", "violence": True, "also": ["pl.191"]}
    assert seen.gone == ("c2",) and "kk.12_1" in codes(seen, "law")
    assert {"other_injured", "dates_united", "two_findings", "limits"} <= set(codes(seen))
    assert all(line.said("pl") and line.said("en") for line in seen.lines)
    assert "w zw. z art. 12 § 1" in law.charged(grid.counts(case)[0]).provision


def test_one_act_under_two_provisions_has_the_rows_of_both_and_needs_both(case: Case) -> None:
    joining.join(case, "c1", "c3")
    known = grid.counts(case)[0]
    assert (known.offence, known.cumulative) == ("pl.189a.1", ("pl.189a.2",))
    assert "i art. 189a § 2" in law.charged(known).provision and "art. 11 § 2" in law.charged(known).provision
    shown = {cell.element for cell in grid.grid(case, "c1").cells}
    alone = {one.id for one in law.offence("pl.189a.2").elements}
    assert shown & alone and DECEIT in shown
    sheet = grid.sheet(case, "c1")
    rows = [row.id for row in sheet.rows]
    assert len(rows) == len(set(rows)) and any("– art. 189a § 2" in band.heading["pl"] for band in sheet.bands)
    assert grid.standing(case, "c1", "d1", "v1").truth is None
    with pytest.raises(AssertionError):
        code_of(tagging.check_target, known, next(iter(alone)), "d1", "v1")
    assert of(case, "counts", "c1")["cumulative"] == ["pl.189a.2"]


def test_findings_are_read_at_the_count_kept_and_can_be_changed_there(case: Case) -> None:
    joining.join(case, "c1", "c2")
    kept = findings.state_of(case, "c1", "d1", "v1", DECEIT).own
    moved = findings.state_of(case, "c1", "d1", "v2", DECEIT).own
    assert kept is not None and kept.reason == "of one"
    assert moved is not None and (moved.state, moved.reason, moved.count) == (FindingState.NOT_PROVED, "apart", "c1")
    assert [one["count"] for one in records.dump(case)["findings"] if one["reason"] == "of two"] == ["c2"]
    again = records.apply(case, records.dump(case))
    assert (again.added, again.changed) == (0, 0)
    tagging.set_finding(case, "c1", "d1", "v2", DECEIT, FindingState.PROVED)
    own = findings.state_of(case, "c1", "d1", "v2", DECEIT).own
    assert own is not None and (own.state, own.reason) == (FindingState.PROVED, "apart")
    tagging.set_finding(case, "c1", "d1", "v2", DECEIT, None)
    assert findings.state_of(case, "c1", "d1", "v2", DECEIT).own is None


def test_answers_in_chambers_follow_their_count(case: Case) -> None:
    question = next(iter(law.related().questions))
    worksheets.answer(case, "c2", "d1", "v2", question, "yes", "so it seems")
    joining.join(case, "c1", "c2")
    assert worksheets.answers(case, "c1", "d1", "v2")[question].note == "so it seems"
    parting.split(case, "c1", parting.by_victim(case, "c1"))
    new = next(one for one in grid.counts(case) if one.victims == ("v2",) and one.id not in ("c3", "c4"))
    assert worksheets.answers(case, new.id, "d1", "v2")[question].note == "so it seems"
    found = findings.state_of(case, new.id, "d1", "v2", DECEIT).own
    assert found is not None and found.reason == "apart"


def test_a_count_is_split_by_injured_party_and_by_accused(case: Case) -> None:
    parting.split(case, "c4", parting.by_victim(case, "c4"))
    first, second = [one for one in grid.counts(case) if one.label.startswith("IV")]
    assert (first.id, first.label, first.victims, second.label, second.victims) == (
        "c4", "IV.1", ("v1",), "IV.2", ("v2",))  # fmt: skip
    tags = where_tags_are(case)
    assert [tags[one] for one in ("t40", "t41", "t42", "t43", "t9")] == ["c4", second.id, "c4", second.id, "c4"]
    assert second.period_of("d2", "v2").start == "2022-04-01"
    assert of(case, "outlines", "o1")["questions"][0]["targets"][1]["count"] == second.id
    assert findings.state_of(case, second.id, "d2", "v2", DECEIT).own is not None
    parting.split(case, second.id, parting.by_defendant(case, second.id))
    assert len(grid.counts(case)) == 6


def test_a_count_is_split_by_days_and_who_has_no_act_then_is_in_one_part_only(case: Case) -> None:
    parts = parting.by_day(case, "c4", "2022-05-15")
    seen = parting.preview(case, "c4", parts)
    assert "stay" in codes(seen) and "kk.85" in codes(seen, "law")
    parting.split(case, "c4", [parts[0], Part(**{**vars_of(parts[1]), "tags": ("t40",)})])
    first, second = [one for one in grid.counts(case) if one.label.startswith("IV")]
    assert (first.period.end, second.period.start) == ("2022-05-14", "2022-05-15")
    assert first.period_of("d2", "v2").end == "2022-05-01"
    tags = where_tags_are(case)
    assert (tags["t40"], tags["t41"]) == (second.id, "c4")


def vars_of(part: Part) -> dict[str, Any]:
    return {name: getattr(part, name) for name in Part.__slots__}


def test_a_sequence_is_a_relation_between_counts_and_shown(case: Case) -> None:
    joining.set_sequence(case, ["c1", "c2"], " ciąg 1 ")
    assert [one.sequence for one in grid.counts(case)] == ["ciąg 1", "ciąg 1", "", ""]
    assert code_of(joining.set_sequence, case, ["c1"], "alone") == "count.sequence_one"


def test_wrong_steps_are_refused_in_words(case: Case) -> None:
    assert code_of(joining.join, case, "c1", "c1") == "count.join_one"
    assert code_of(joining.join, case, "c1", "c99") == "count.unknown"
    assert code_of(joining.preview, case, "x\x00", "c1") == "count.unknown"
    assert code_of(parting.split, case, "c1", parting.by_victim(case, "c1")) == "count.split_one"
    assert code_of(parting.by_day, case, "c1", "2022-13-01") == "count.bad_day"
    assert code_of(parting.by_day, case, "c1", "2019-01-01") == "count.bad_day"
    assert code_of(parting.split, case, "c4", [Part(("d1",), ("v1",)), Part(("d2",), ("v2",))]) == "count.split_leaves"
    assert code_of(parting.split, case, "c4", [Part((), ("v1",)), Part(("d2",), ("v2",))]) == "count.split_empty"
    assert code_of(parting.split, case, "c4", [Part(("v1",), ("v1",)), Part(("d2",), ("v2",))]) == "count.no_defendant"
    whole = [Part(("d1", "d2"), ("v1", "v2")), Part(("d1",), ("v1",), tags=("t1",))]
    assert code_of(parting.split, case, "c4", whole) == "tag.unknown"
    bad = count("c8", "VIII", cumulative=["no.such"])
    assert code_of(records.apply, case, file_of(counts=[bad])) == "law.unknown_offence"
    wrong = count("c8", "VIII", was=[{"count": "c1", "defendant": "d1"}])
    assert code_of(records.apply, case, file_of(counts=[wrong])) == "records.invalid"


def test_who_would_be_on_both_sides_keeps_counts_apart(case: Case) -> None:
    records.apply(case, file_of(counts=[count("c8", "VIII", defendants=["d2"], victims=["d1"])]))
    assert code_of(joining.join, case, "c1", "c8") == "count.both_sides"


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_any_step_is_undone_to_the_byte_and_no_passage_is_lost(whole: Case, data: st.DataObject) -> None:
    before, tags = dumped(whole), set(where_tags_are(whole))
    # Drawn before anything is done: a draw may end the example, and the next one begins with the same case.
    drawn = data.draw(st.lists(st.tuples(st.lists(st.integers(0, 11), min_size=3, max_size=3), st.integers(0, 2),
                                         st.booleans()), min_size=1, max_size=3))  # fmt: skip
    for places, more, first in drawn:
        ids = [one.id for one in grid.counts(whole)]
        chosen = list(dict.fromkeys(ids[place % len(ids)] for place in places[: 1 + more]))
        if len(chosen) > 1:
            joining.join(whole, *chosen, act="one_act" if first else "continued")
        else:
            known = next(one for one in grid.counts(whole) if one.id == chosen[0])
            parts = (parting.by_victim if first else parting.by_defendant)(whole, chosen[0])
            if len(parts) < 2:
                parts = [Part(known.defendants, known.victims), Part(known.defendants, known.victims)]
            parting.split(whole, chosen[0], parts)
        where = where_tags_are(whole)
        assert set(where) == tags
        known_pairs = {one.id: set(product(one.defendants, one.victims)) for one in grid.counts(whole)}
        for one in records.dump(whole)["tags"]:
            assert (one["defendant"], one["victim"]) in known_pairs[one["count"]]
        assert len(evidence.findings(whole.file)) == 4
        assert {one.count for one in evidence.findings(whole.file)} <= set(known_pairs)
    for _ in drawn:
        tagging.undo(whole)
    assert dumped(whole) == before
