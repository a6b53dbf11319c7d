"""The register of measures: steps in order, conditions with reasons, once-only hearings, assessments, checklists."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from cases import COUNT, DEFENDANT, code_of, everything_in, file_of

from judgedesk.app import assessments, checklists, deadlines, protection, questionings, records, tagging
from judgedesk.app.casefile import Case
from judgedesk.app.checklists import Untested
from judgedesk.app.questionings import Questioning
from judgedesk.domain.errors import UserError
from judgedesk.domain.roles import Compartment

CHILD = {"id": "v1", "roles": ["victim", "witness"], "pseudonym": "P-1", "protected": True, "name": "Oksana Wzorcowa",
         "born": "2012-01-20", "languages": ["uk"]}  # fmt: skip
ADULT = {"id": "v2", "roles": ["victim", "witness"], "pseudonym": "P-2", "born": "1990-05-01", "languages": ["pl"]}
TESTED = {"id": "v3", "roles": ["witness"], "pseudonym": "P-3", "age_disputed": True}
SITTING = {"id": "s1", "room": "r1", "date": "2027-01-19", "from": "09:00", "to": "15:00", "present": ["a1"]}
ON = "2026-11-09"


@pytest.fixture
def case(case_with_pages: Case) -> Case:
    content = file_of(
        persons=[CHILD, ADULT, TESTED, DEFENDANT], counts=[COUNT | {"victims": ["v1", "v2"]}], sittings=[SITTING]
    )
    records.apply(case_with_pages, content)
    return case_with_pages


def states(case: Case) -> list[str]:
    return [one.state for one in protection.applied(case)]


def opened(case: Case, person: str, day: str, **more: Any) -> dict[str, Any]:
    return {one.measure.id: one for one in protection.open_measures(case, person, date.fromisoformat(day), **more)}


def test_a_measure_goes_from_consideration_to_its_execution(case: Case) -> None:
    made, changes = protection.add(case, "v1", "pl.m.185a", ON, "the prosecutor", state="considered")
    assert changes.ids == (made,)
    for state, day in (("applied_for", "2026-11-10"), ("granted", "2026-11-12"), ("arranged", "2026-11-13")):
        protection.move(case, made, state, day, "the court", decided_by="the court in session")
    protection.move(case, made, "carried_out", "2026-11-20", hearing="2026-11-20")
    (one,) = protection.applied(case)
    assert [(step.state, step.on) for step in one.history] == [
        ("considered", ON), ("applied_for", "2026-11-10"), ("granted", "2026-11-12"), ("arranged", "2026-11-13"),
        ("carried_out", "2026-11-20"),
    ]  # fmt: skip
    assert one.events()["motion"] == "2026-11-10" and one.events()["decision"] == "2026-11-12"


@pytest.mark.parametrize(
    ("measure", "before", "after", "reason"),
    [
        ("pl.m.185a", (), "refused", "new"),
        ("pl.m.185a", ("considered",), "lapsed_", "considered"),
        ("pl.m.185a", ("applied_for",), "carried_out", "applied_for"),
        ("pl.m.185a", ("applied_for", "granted"), "applied_for", "granted"),
        ("pl.m.185a", ("applied_for", "refused"), "arranged", "refused"),
        ("pl.m.185a", ("applied_for", "granted", "arranged"), "granted", "arranged"),
        ("pl.m.185a", ("applied_for", "granted", "carried_out"), "lapsed", "carried_out"),
        ("pl.m.390_4", ("considered",), "granted", "considered"),
        ("pl.m.177_link", (), "carried_out", "new"),
    ],
)
def test_steps_out_of_order_are_refused(
    case: Case, measure: str, before: tuple[str, ...], after: str, reason: str
) -> None:
    def step(state: str) -> None:
        known = protection.applied(case)
        if known:
            protection.move(case, known[0].id, state, ON)
        else:
            protection.add(case, "v1", measure, ON, state=state)

    for state in before:
        step(state)
    with pytest.raises(UserError) as refused:
        step(after)
    assert (refused.value.code, refused.value.facts["reason"]) == ("measure.out_of_order", reason)
    assert states(case) == list(before[-1:])


def test_what_holds_by_law_needs_no_application(case: Case) -> None:
    protection.add(case, "v1", "pl.m.address", ON, state="carried_out")
    protection.add(case, "v1", "pl.m.interp", ON, state="arranged")
    assert states(case) == ["carried_out", "arranged"]
    assert code_of(protection.add, case, "v1", "pl.m.390_4", ON, state="granted") == "measure.out_of_order"


def test_a_step_cannot_lie_before_the_last(case: Case) -> None:
    made, _ = protection.add(case, "v2", "pl.m.390_4", ON, state="applied_for")
    assert code_of(protection.move, case, made, "granted", "2026-11-08") == "measure.back_in_time"
    assert code_of(protection.move, case, made, "granted", "soon") == "measure.bad_date"


def test_what_is_unknown_or_wrong_is_refused(case: Case) -> None:
    made, _ = protection.add(case, "v2", "pl.m.177_link", ON)
    assert code_of(protection.add, case, "v2", "pl.m.319", ON) == "law.unknown_measure"
    assert code_of(protection.add, case, "nobody", "pl.m.177_link", ON) == "person.unknown"
    assert code_of(protection.change, case, "m-none", note="x") == "measure.unknown"
    assert code_of(protection.change, case, made, hearing="next week") == "measure.bad_hearing"
    assert code_of(protection.change, case, made, apart="far") == "measure.bad_apart"
    assert code_of(protection.change, case, made, done={"leaflet": "yesterday"}) == "measure.bad_date"
    assert code_of(protection.remove, case, "m-none") == "measure.unknown"


def test_an_entry_never_names_a_protected_person(case: Case) -> None:
    made, _ = protection.add(case, "v1", "pl.m.177_link", ON)
    with pytest.raises(UserError) as refused:
        protection.change(case, made, note="Wniosek Oksany Wzorcowej")
    assert refused.value.code == "measure.names_protected" and refused.value.facts["label"] == "P-1"
    assert "Wzorcow" not in everything_in(case.file.reading())


def test_every_step_can_be_undone(case: Case) -> None:
    made, _ = protection.add(case, "v2", "pl.m.177_link", ON)
    protection.move(case, made, "granted", "2026-11-10")
    protection.change(case, made, hearing="s1", done={"pl.r.link": "2026-11-11"})
    tagging.undo(case)
    tagging.undo(case)
    assert states(case) == ["considered"]
    tagging.redo(case)
    assert states(case) == ["granted"] and protection.applied(case)[0].hearing == ""
    tagging.undo(case)
    tagging.undo(case)
    assert states(case) == []


def test_records_go_in_and_out_unchanged(case: Case) -> None:
    made, _ = protection.add(case, "v2", "pl.m.177_link", ON)
    protection.change(case, made, done={"pl.r.link": "2026-11-11"}, motion_by="P-2", ground="words")
    assessments.assess(case, "v2", ON, facts={"fear_accused": True}, wants={"pl.m.390_4": True})
    assessments.set_charge_facts(case, "c1", ["pl.197"], violence=True)
    questionings.add(case, Questioning("", "v2", "2023-12-05", "Border Guard"))
    checklists.set_duty(case, "v2", "un.d.respect", ON)
    deadlines.add(case, "pl.k.423_reasons", "2026-11-09")
    written = records.dump(case)
    report = records.apply(case, written)
    assert (report.added, report.changed) == (0, 0)
    for kind in ("measures", "assessments", "charge_facts", "questionings", "duties", "deadlines"):
        assert len(written[kind]) == 1, kind


def test_a_record_of_another_program_is_read_whatever_it_holds(case: Case) -> None:
    strange = {
        "id": "m9",
        "person": "gone",
        "measure": "x.m.none",
        "state": "granted",
        "true": "2024-01-01",
        "list": [1],
    }
    records.apply(case, file_of(measures=[strange]))
    (line,) = protection.register(case)
    assert line.measure is None and line.answer is None and line.record.on == ""
    assert line.following == ("arranged", "carried_out", "lapsed")


# -- conditions --------------------------------------------------------------------------------------------------


def test_conditions_are_asked_on_the_day_of_the_hearing(case: Case) -> None:
    assert opened(case, "v1", "2027-01-19")["pl.m.185a"].state == "open"
    assert opened(case, "v1", "2027-01-20")["pl.m.185a"].state == "depends"
    made, _ = protection.add(case, "v1", "pl.m.185a", ON, state="applied_for", hearing="s1")
    (line,) = protection.register(case, date(2028, 1, 1))
    assert line.answer is not None and line.answer.state == "open"
    protection.change(case, made, hearing="2027-01-20")
    assert protection.register(case)[0].answer.state == "depends"  # type: ignore[union-attr]


def test_the_home_law_comes_first(case: Case) -> None:
    jurisdictions = [one.measure.jurisdiction for one in protection.open_measures(case, "P-2", date(2027, 1, 11))]
    assert jurisdictions[0] == "PL" and jurisdictions.index("EU") > jurisdictions.count("PL") - 1


def test_the_register_and_the_assessment_decide_conditions(case: Case) -> None:
    assert opened(case, "v2", "2027-01-11")["pl.m.390_4"].state == "depends"
    assessments.assess(case, "v2", ON, "the court", facts={"fear_accused": True})
    assert opened(case, "v2", "2027-01-11")["pl.m.390_4"].state == "depends"
    protection.add(case, "v2", "pl.m.390_4", ON, state="applied_for")
    assert opened(case, "v2", "2027-01-11")["pl.m.390_4"].state == "open"
    assert opened(case, "v2", "2027-01-11")["pl.m.177_link"].first is None
    assessments.assess(case, "v2", ON, facts={"fear_accused": None})
    assert opened(case, "v2", "2027-01-11")["pl.m.390_4"].state == "depends"


def test_a_provision_charged_together_opens_185c(case: Case) -> None:
    assert opened(case, "v2", "2027-01-11")["pl.m.185c"].state == "not_open"
    assessments.set_charge_facts(case, "c1", ["pl.197"])
    assert opened(case, "v2", "2027-01-11")["pl.m.185c"].state == "open"
    assert code_of(assessments.set_charge_facts, case, "c1", ["pl.none"]) == "assessment.unknown_offence"
    assert code_of(assessments.set_charge_facts, case, "c9") == "count.unknown"


def test_only_known_facts_can_be_stated(case: Case) -> None:
    assert "fear_psyche" in assessments.stateable() and "motion" not in assessments.stateable()
    assert code_of(assessments.assess, case, "v2", ON, facts={"motion": True}) == "assessment.unknown_fact"
    assert code_of(assessments.assess, case, "v2", ON, wants={"pl.m.319": True}) == "law.unknown_measure"
    assert code_of(assessments.assess, case, "v2", "x") == "measure.bad_date"


def test_a_clerk_learns_no_age(case: Case, reopened: Callable[..., Case]) -> None:
    protection.add(case, "v1", "pl.m.171_minor", ON)
    clerk = reopened(case, "clerk")
    found = opened(clerk, "v1", "2027-01-11")
    assert found["pl.m.185a"].state == "depends" and found["pl.m.185a"].turns == ()
    assert "date(2012" not in repr(found) and "sealed" in found["pl.m.171_minor"].reasons[0].text.en


# -- heard once --------------------------------------------------------------------------------------------------


def test_a_second_hearing_asks_for_its_ground(case: Case) -> None:
    first, _ = protection.add(case, "v1", "pl.m.185a", "2024-01-10", state="applied_for")
    protection.move(case, first, "granted", "2024-01-11")
    protection.move(case, first, "carried_out", "2024-01-18", hearing="2024-01-18")
    again: Callable[..., Any] = protection.add
    with pytest.raises(UserError) as refused:
        again(case, "v1", "pl.m.185a", ON, state="applied_for", hearing="s1")
    assert refused.value.code == "measure.second_hearing" and "pl.g.new" in str(refused.value.facts["grounds"])
    second, _ = again(case, "v1", "pl.m.185a", ON, state="applied_for", hearing="s1", ground="pl.g.new")
    assert code_of(protection.change, case, second, ground="because") == "measure.second_hearing"
    assert protection.heard_before(case, protection.applied(case)[1])


def test_the_rule_of_one_hearing_is_not_that_of_390_4(case: Case) -> None:
    first, _ = protection.add(case, "v1", "pl.m.185a", "2024-01-10", state="applied_for", hearing="2024-01-18")
    protection.move(case, first, "granted", "2024-01-11")
    protection.move(case, first, "carried_out", "2024-01-18")
    protection.add(case, "v1", "pl.m.390_4", ON, state="applied_for", hearing="s1")
    assert len(states(case)) == 2


def test_questionings_are_counted_and_the_second_says_why(case: Case) -> None:
    questionings.add(case, Questioning("", "v1", "2023-12-05", "Border Guard", interviewer="officer A", recorded=False))
    again = Questioning("", "v1", "2024-01-18", "court", measure="pl.m.185a", recorded=True, interviewer="judge B")
    with pytest.raises(UserError) as refused:
        questionings.add(case, again)
    assert refused.value.code == "questioning.no_reason" and refused.value.facts["times"] == 1
    made, _ = questionings.add(case, Questioning(**{**as_dict(again), "why": "heard by the court for the first time"}))
    seen = questionings.exposure(case, "v1")
    assert (seen.times, seen.unrecorded, seen.interviewers) == (2, 1, ("officer A", "judge B"))
    # That hearing was the one that may not be repeated.
    assert code_of(protection.add, case, "v1", "pl.m.185a", ON, state="applied_for", hearing="s1") == (
        "measure.second_hearing"
    )
    questionings.remove(case, made)
    assert questionings.exposure(case, "v1").times == 1
    assert code_of(questionings.remove, case, made) == "questioning.unknown"


def as_dict(one: Questioning) -> dict[str, Any]:
    return {name: getattr(one, name) for name in Questioning.__slots__}


# -- checklists --------------------------------------------------------------------------------------------------


def test_duties_towards_every_injured_party(case: Case) -> None:
    assert all(not line.on for line in checklists.duties(case, "v1"))
    checklists.set_duty(case, "v1", "un.d.respect", ON, "seen to")
    checklists.set_duty(case, "v1", "un.d.separate", ON)
    ticked = {line.item.id: (line.on, line.by, line.note) for line in checklists.duties(case, "v1") if line.on}
    assert ticked == {"un.d.respect": (ON, "judge", "seen to"), "un.d.separate": (ON, "judge", "")}
    assert all(not line.on for line in checklists.duties(case, "v2"))
    checklists.set_duty(case, "v1", "un.d.respect", None)
    assert [line.item.id for line in checklists.duties(case, "v1") if line.on] == ["un.d.separate"]
    assert code_of(checklists.set_duty, case, "v1", "un.d.none", ON) == "duty.unknown"


def test_the_weight_of_untested_testimony_is_ones_own(case: Case, reopened: Callable[..., Case]) -> None:
    entry = Untested("v3", reason="went abroad", weight="decisive", counterbalances=("echr.u.recording",))
    checklists.set_untested(case, entry)
    assert checklists.untested(case) == [entry]
    assert "decisive" not in everything_in(case.file.reading(Compartment.CASE))
    assert code_of(checklists.set_untested, case, Untested("v3", weight="heavy")) == "untested.bad"
    assert code_of(checklists.set_untested, case, Untested("v3", counterbalances=("x",))) == "untested.bad"
    tagging.undo(case)
    assert checklists.untested(case) == []
    clerk = reopened(case, "clerk")
    assert checklists.untested(clerk) == []
    assert code_of(checklists.set_untested, clerk, entry) == "keys.not_yours"


def test_deadlines_are_counted_or_given(case: Case) -> None:
    made, _ = deadlines.add(case, "pl.k.423_reasons", "2026-11-07")
    stop, _ = deadlines.add(case, "pl.k.248_hand_over", "2026-11-20T18:00", person="d1")
    remand, _ = deadlines.add(case, "pl.k.263_remand", "2026-09-01", person="d1", due="2026-11-25")
    due = {one.id: str(deadlines.due(one)) for one in deadlines.deadlines(case)}
    assert due == {made: "2026-11-23", stop: "2026-11-22 18:00:00", remand: "2026-11-25"}
    deadlines.meet(case, made, "2026-11-20")
    assert deadlines.deadlines(case)[0].met == "2026-11-20"
    assert code_of(deadlines.add, case, "pl.k.185f_leaflet", "2026-11-07") == "deadline.unknown_clock"
    assert code_of(deadlines.add, case, "pl.k.423_reasons", "soon") == "measure.bad_date"
    assert code_of(deadlines.meet, case, "k-none", "2026-11-20") == "deadline.unknown"
    deadlines.remove(case, made)
    assert code_of(deadlines.remove, case, made) == "deadline.unknown"


def test_a_reader_changes_nothing(case: Case, reopened: Callable[..., Case]) -> None:
    read_only = reopened(case, "judge", write=False)
    assert code_of(protection.add, read_only, "v1", "pl.m.185a", ON) == "case.read_only"
    assert code_of(assessments.assess, read_only, "v1", ON) == "case.read_only"
