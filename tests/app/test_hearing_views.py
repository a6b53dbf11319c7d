"""Around a plan: what is suggested for a testimony, views by witness and element, coming and going, alerts."""

import json
from collections.abc import Callable
from datetime import date

import pytest
from cases import code_of, everything_in
from small_trial import ON, SITTINGS, TESTIMONY, accepted, id_of, of, prepare, record, sitting

from judgedesk.app import (
    hearings_changes,
    hearings_hints,
    hearings_plan,
    hearings_views,
    movements,
    protection,
    records,
    tagging,
)
from judgedesk.app.alerts import alerts
from judgedesk.app.casefile import Case
from judgedesk.app.hearings import Book, hearing, hearings
from judgedesk.app.hearings_docket import docket
from judgedesk.app.plan_words import Words
from judgedesk.domain.roles import Compartment


@pytest.fixture
def case(case_with_pages: Case) -> Case:
    return prepare(case_with_pages)


def test_measures_and_people_suggest_and_nothing_is_set_by_itself(case: Case) -> None:
    protection.add(case, "v2", "pl.m.185a", "2026-12-01", state="applied_for")
    record(case, "testimony", {"id": "w2", "person": "v2", "minutes": 60}, {"id": "w1", "person": "v1", "minutes": 90})
    found = hearings_hints.hints(case, today=ON)
    said = {(one.testimony, one.field, one.code) for one in found}
    assert said >= {
        ("w2", "once_only", "heard_once"), ("w2", "vulnerable", "special_hearing"), ("w1", "vulnerable", "protected"),
        ("w1", "apart", "no_contact"), ("w1", "resources", "speaks_other"), ("w2", "resources", "measure_asks"),
    }  # fmt: skip
    assert not of(docket(case), "w2").once_only
    for language in ("en", "pl"):
        words = Words(Book(case), language)
        assert all("{" not in words.hint(one) and words.hint(one) for one in found)
    hearings_hints.adopt(case, [one for one in found if one.testimony == "w2"])
    w2 = of(docket(case), "w2")
    assert w2.once_only and w2.vulnerable and {need.kind for need in w2.needs} == {"interpreter", "psychologist"}
    assert hearings_hints.hints(case, "w2", ON) == []
    tagging.undo(case)
    assert not of(docket(case), "w2").once_only


def test_who_is_free_on_no_day_stays_so_when_a_hint_is_taken(case: Case) -> None:
    record(case, "testimony", {"id": "w1", "person": "v1", "minutes": 90, "available": []})
    hearings_hints.adopt(case, hearings_hints.hints(case, "w1", ON))
    assert of(docket(case), "w1").available == ()


def test_minutes_are_more_through_an_interpreter_and_for_a_child(case: Case) -> None:
    assert hearings_hints.estimate(case, "w3", ON).minutes == 30
    assert hearings_hints.estimate(case, "w1", ON).interpreter == 15
    child = hearings_hints.estimate(case, "w2", ON)
    assert child.breaks == 10 and child.minutes == 55


def test_a_witness_goes_to_what_is_tagged_in_their_statement(case: Case) -> None:
    record(case, "persons", {"id": "n1", "name": "Jan Statement"})
    tag = {"id": "t1", "document": "statement.txt", "page": 1, "quote": "I was promised work in a hotel",
           "element": "pl.189a.means.3_deceit", "count": "c1", "defendant": "d1", "victim": "v1"}  # fmt: skip
    record(case, "tags", tag)
    with case.file.writing() as connection:
        connection.execute("UPDATE documents SET name = 'Statement of Jan Statement.txt' WHERE name = 'statement.txt'")
    assert hearings_hints.elements_of(case, "w3") == {"pl.189a.means.3_deceit": 1}
    assert hearings_hints.estimate(case, "w3", ON).plain == 35
    found = hearings_hints.suggested(case, "w3", ON)
    assert [(one.field, one.value) for one in found] == [("elements", ["pl.189a.means.3_deceit"]), ("minutes", 35)]
    assert all("{" not in Words(Book(case), "pl").hint(one) for one in found)
    hearings_hints.adopt(case, found)
    assert set(of(docket(case), "w3").elements) == {"pl.189a.act.2_transport", "pl.189a.means.3_deceit"}
    assert hearings_hints.suggested(case, "w3", ON) == []
    assert code_of(hearings_hints.elements_of, case, "w9") == "testimony.unknown"


def test_after_which_day_the_means_have_been_gone_to(case: Case) -> None:
    accepted(case)
    lines = {line.kind: line for line in hearings_views.by_element(case)}
    days = sorted({one.slot.day for one in hearings(case)})
    means = lines["means"]
    day = hearing(case, id_of(case, "w1")).slot.day
    assert means.gone_to == (days.index(day) + 1, day) and means.finished == means.gone_to
    assert [row.testimony for row in means.rows if row.testimony] == [("w1",)] and means.nobody
    witnesses = hearings_views.by_witness(case)
    assert witnesses[0].called == "Bogdan Example" and all(not line.unplaced for line in witnesses)
    assert {line.called for line in witnesses} >= {"P-1", "P-2"}


def test_coming_and_going_is_sealed_and_never_near_the_accused(case: Case, reopened: Callable[..., Case]) -> None:
    record(case, "sittings", SITTINGS[1] | {"from": "13:00"}, sitting("s8", "2027-01-12", "r2") | {"to": "13:00"})
    accepted(case)
    one = hearing(case, id_of(case, "w1"))
    hearings_changes.move(case, one.id, date(2027, 1, 12), "13:00", "r1")
    planned = next(line for line in movements.separation(case, date(2027, 1, 12), "side door", "2nd floor")
                   if line.hearing == one.id)  # fmt: skip
    assert planned.arrives is not None and planned.leaves is not None and planned.meets == ()
    passages = [(13 * 60 + 15), (9 * 60 - 30)]
    assert all(abs(at - passage) >= 30 for at in (planned.arrives, planned.leaves) for passage in passages)
    assert planned.arrives <= 13 * 60 - 15 and planned.leaves >= 13 * 60 + 90
    movements.keep(case, [planned])
    assert [(line.entrance, line.waiting) for line in movements.movements(case)] == [("side door", "2nd floor")]
    assert "side door" not in everything_in(case.file.reading())
    assert "side door" in everything_in(case.file.reading(Compartment.SEALED))
    assert "movements" not in json.dumps(records.dump(case))
    beside = reopened(case, "clerk")
    if not beside.file.holds(Compartment.SEALED):
        assert code_of(movements.movements, beside) == "keys.not_yours"
        assert code_of(movements.separation, beside, date(2027, 1, 12)) == "keys.not_yours"


def test_alerts_of_hearings(case: Case) -> None:
    record(case, "testimony", *TESTIMONY[:3], TESTIMONY[3] | {"summons": "police"}, TESTIMONY[4])
    made = hearings_plan.propose(case, 2, today=date(2026, 12, 1))
    hearings_plan.accept(case, made.id)
    w3 = hearing(case, id_of(case, "w3"))
    told = {one.id: one for one in alerts(case, date(2027, 1, 8))}
    assert told[f"hearing:{w3.id}:ready"].level == "warn" and told[f"hearing:{w3.id}:summons"].level == "warn"
    assert not any(one.startswith("hearing:") for one in {one.id for one in alerts(case, date(2026, 12, 1))})
    hearings_changes.set_summoned(case, w3.id, "2026-12-20")
    told = {one.id: one for one in alerts(case, date(2027, 1, 8))}
    assert f"hearing:{w3.id}:summons" not in told
    hearings_changes.move(case, id_of(case, "w1"), date(2027, 1, 13), "10:00", "r2")
    found = [one for one in alerts(case, date(2027, 1, 8)) if one.kind == "plan"]
    assert any("apart" in one.id and "P-1" in one.text for one in found)
    assert not any("Wzorcow" in one.text for one in alerts(case, date(2027, 1, 8), "pl"))
