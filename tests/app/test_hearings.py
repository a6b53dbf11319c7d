"""Plans and hearings: from records to a docket, to a proposal, to hearings that are moved, held, and planned anew."""

from collections.abc import Callable
from datetime import date

import pytest
from cases import code_of, everything_in
from small_trial import ON, RESOURCES, SITTINGS, TESTIMONY, accepted, id_of, of, places, prepare, record, sitting

from judgedesk.app import (
    hearings_changes,
    hearings_failed,
    hearings_plan,
    hearings_running,
    protection,
    records,
    tagging,
)
from judgedesk.app.alerts import alerts
from judgedesk.app.casefile import Case
from judgedesk.app.hearings import Book, hearing, hearings
from judgedesk.app.hearings_conflicts import Board, conflicts
from judgedesk.app.hearings_docket import Moment, docket
from judgedesk.app.hearings_summons import lead_days, set_lead_days
from judgedesk.app.plan_words import Words
from judgedesk.domain.errors import UserError
from judgedesk.domain.hearings import Status, Strength, Window


@pytest.fixture
def case(case_with_pages: Case) -> Case:
    return prepare(case_with_pages)


# -- the docket --------------------------------------------------------------------------------------------------


def test_free_times_are_days_and_weeks_without_absences(case: Case) -> None:
    record(
        case, "resources",
        {"id": "i3", "kind": "interpreter", "available": [["2027-01-11", "09:00", "12:00"]], "weekly": [
            {"day": "mon", "from": "12:00", "to": "14:00"}, {"day": "wed", "from": "09:00", "to": "11:00"},
            {"day": "thu", "from": "09:00", "to": "11:00", "until": "2027-01-10"}],
         "away": [["2027-01-12", "2027-01-13"]]},
        {"id": "i4", "kind": "interpreter", "away": [["2027-01-12", "2027-01-13"]]},
        {"id": "i5", "kind": "interpreter", "available": []},
    )  # fmt: skip
    free = {one.id: one.available for one in docket(case).resources}
    assert free["i3"] == (Window(date(2027, 1, 11), 540, 840),), "two that touch are one; the absence takes Wednesday"
    assert {window.day.day for window in free["i4"] or ()} == {11, 14}, "else always"
    assert free["i5"] == () and free["i1"] is None


def test_a_booking_elsewhere_takes_a_person_and_the_resource_they_are(case: Case) -> None:
    record(case, "resources", {"id": "i3", "kind": "interpreter", "person": "n2"})
    record(case, "bookings", {"id": "b1", "who": "n2", "date": "2027-01-11", "from": "09:00", "to": "10:00"})
    assert [one.who for one in docket(case).busy] == ["n2", "i3"]


def test_the_register_keeps_people_further_apart_and_never_nearer(case: Case) -> None:
    protection.add(case, "v1", "pl.m.390_2", "2026-12-01", state="applied_for")  # apart by the room
    protection.add(case, "n1", "pl.m.185e", "2026-12-01", state="applied_for")
    found = docket(case)
    assert of(found, "w1").apart == (("d1", Strength.BUILDING),), "the testimony itself asks for more than the room"
    assert of(found, "w3").apart == (("d1", Strength.BUILDING),), "as its pack has it"
    assert of(found, "w4").apart == ()
    made, _ = protection.add(case, "v1", "pl.m.177_link", "2026-12-01", state="granted", apart="day")
    assert of(docket(case), "w1").apart == (("d1", Strength.DAY),)
    protection.move(case, made, "lapsed", "2026-12-02")
    assert of(docket(case), "w1").apart == (("d1", Strength.BUILDING),), "what lapsed keeps nobody apart"
    assert records.dump(case)["testimony"] == TESTIMONY, "nothing is written into the records"


def test_a_summons_needs_its_time(case: Case) -> None:
    assert of(docket(case, ON), "w3").earliest is None, "nobody said how"
    record(case, "testimony", TESTIMONY[3] | {"summons": "abroad"}, TESTIMONY[0] | {"summons": "abroad"},
           TESTIMONY[4] | {"summons": "post", "lead_days": 3, "earliest": "2027-01-12"})  # fmt: skip
    found = docket(case, ON)
    assert [of(found, id).earliest for id in ("w3", "w0", "w4")] == [
        date(2027, 2, 13), date(2027, 2, 23), date(2027, 1, 12)
    ], "40 days abroad, 50 for an accused, or what is said"  # fmt: skip
    set_lead_days(case, "abroad", 60)
    assert lead_days(case)["abroad"] == 60 and of(docket(case, ON), "w3").earliest == date(2027, 3, 5)
    tagging.undo(case)
    assert lead_days(case)["abroad"] == 40
    assert code_of(set_lead_days, case, "pigeon", 3) == "hearing.bad_lead"


# -- plans -------------------------------------------------------------------------------------------------------


def test_a_plan_is_kept_and_accepted_and_undone_as_one(case: Case) -> None:
    made = hearings_plan.propose(case, 2, today=ON)
    assert made.proposal.status is Status.OPTIMAL and made.proposal.unplaced == ()
    assert made.proposal.objective[0] == 0 and hearings(case) == []
    assert [one.id for one in hearings_plan.plans(case)] == [made.id]
    hearings_plan.accept(case, made.id)
    assert {one.slot.testimony for one in hearings(case)} == {"w0", "w1", "w2", "w3", "w4"}
    assert {one.state for one in hearings(case)} == {"confirmed"} and hearings_plan.plan(case, made.id).accepted
    assert all(slot.room == "r1" for slot in made.proposal.slots if slot.testimony in ("w1", "w2"))
    tagging.undo(case)
    assert hearings(case) == [] and not hearings_plan.plan(case, made.id).accepted
    assert code_of(hearings_plan.accept, case, "p-none") == "plan.unknown"
    assert "Wzorcow" not in everything_in(case.file.reading())


def test_the_same_records_give_the_same_plan(case: Case) -> None:
    one, other = (hearings_plan.propose(case, 2, today=ON).proposal for _ in range(2))
    assert one == other


def test_a_plan_read_back_is_the_plan(case: Case) -> None:
    made = hearings_plan.propose(case, 2, today=ON)
    again = hearings_plan.plan(case, made.id).proposal
    assert (again.slots, again.objective, again.bound) == (
        made.proposal.slots, made.proposal.objective, made.proposal.bound
    )  # fmt: skip


def test_a_case_that_is_only_read_gets_its_plan_too(case: Case, reopened: Callable[..., Case]) -> None:
    again = reopened(case, write=False)
    made = hearings_plan.propose(again, 2, today=ON)
    assert made.id == "" and made.proposal.slots


def test_a_case_without_testimony_has_nothing_to_plan(case_with_pages: Case) -> None:
    found = hearings_plan.propose(case_with_pages, 1).proposal
    assert (found.status, found.slots, found.unplaced) == (Status.OPTIMAL, (), ())
    assert "no testimony" in Words(Book(case_with_pages)).summary(found)


def test_what_has_no_place_is_said_with_the_reason(case: Case) -> None:
    record(case, "testimony", TESTIMONY[1] | {"resources": [{"kind": "interpreter", "language": "vi"}]})
    found = hearings_plan.propose(case, 2, today=ON).proposal
    assert found.unplaced == ("w1",) and found.status in (Status.FEASIBLE, Status.OPTIMAL)
    for language in ("en", "pl"):
        words = Words(Book(case), language)
        said = [words.reason(one) for one in found.reasons if one.about == "w1"]
        assert said and "P-1" in said[0] and "{" not in said[0] and "Wzorcow" not in said[0]


def test_a_new_plan_leaves_what_is_summoned_and_counts_what_moves(case: Case) -> None:
    accepted(case)
    before = places(case)
    hearings_changes.set_summoned(case, id_of(case, "w3"), "2027-01-05")
    record(case, "resources", RESOURCES[1] | {"away": [["2027-01-12", "2027-01-12"]]})
    record(case, "testimony", TESTIMONY[3] | {"away": [[before["w3"][0], before["w3"][0]]]})
    made = accepted(case, keep=True)
    after = places(case)
    assert after["w3"] == before["w3"], "summoned, whatever came since"
    assert before["w2"][0] == "2027-01-12" and after["w2"][0] == "2027-01-14", "its interpreter is away"
    w2 = hearing(case, id_of(case, "w2"))
    assert w2.sequence == 1 and hearing(case, id_of(case, "w0")).sequence == 0
    assert made.proposal.moved == 1 and [one.accepted for one in hearings_plan.plans(case)] == [False, True]


def test_who_has_no_place_any_more_stays_as_cancelled(case: Case) -> None:
    accepted(case)
    gone = id_of(case, "w2")
    record(case, "resources", RESOURCES[2] | {"available": []})
    accepted(case)
    assert (hearing(case, gone).state, hearing(case, gone).sequence) == ("cancelled", 1)
    record(case, "resources", RESOURCES[2])
    accepted(case)
    assert id_of(case, "w2") != gone, "those who were told of the old one are told of a new one"


def test_an_unconfirmed_sitting_makes_tentative_hearings(case: Case) -> None:
    record(case, "sittings", SITTINGS[0] | {"missing": ["transport"]})
    accepted(case)
    first = hearing(case, id_of(case, "w0"))
    assert (first.slot.sitting, first.state) == ("s1", "tentative")
    told = {one.code for one in conflicts(case, ON)}
    assert told == {"tentative"}
    with pytest.raises(UserError) as refused:
        hearings_changes.confirm(case, first.id)
    assert refused.value.code == "hearing.tentative" and refused.value.facts["missing"] == "transport"
    hearings_changes.confirm_sitting(case, "s1")
    confirmed = hearing(case, first.id)
    assert (confirmed.state, confirmed.sequence) == ("confirmed", 1) and conflicts(case, ON) == []
    hearings_changes.confirm_sitting(case, "s1", ["counsel"])
    assert hearing(case, first.id).state == "tentative"
    assert code_of(hearings_changes.confirm_sitting, case, "s1", ["lunch"]) == "sitting.bad_missing"


def test_two_plans_beside_each_other(case: Case) -> None:
    one = hearings_plan.propose(case, 2, today=ON)
    record(case, "testimony", TESTIMONY[3] | {"fixed": {"date": "2027-01-13", "from": "13:00"}})
    other = hearings_plan.propose(case, 2, today=ON)
    found = hearings_plan.compare(case, one.id, other.id)
    assert (found.before, found.after) == (one.proposal.objective, other.proposal.objective)
    moved = {line.testimony: line for line in found.moved}
    assert moved["w3"].after is not None and moved["w3"].after.start == 780


def test_pins_that_contradict_themselves_are_named_and_change_nothing(case: Case) -> None:
    accepted(case)
    day = date(2027, 1, 13)
    for testimony in ("w3", "w4"):
        hearings_changes.move(case, id_of(case, testimony), day, "10:00", "r2")
    before = hearings(case)
    made = hearings_plan.propose(case, 2, today=ON)
    assert made.proposal.status is Status.INFEASIBLE
    said = [Words(Book(case), "en").reason(one) for one in made.proposal.reasons]
    assert any("contradicts itself" in one and "Karol" in one and "Ewa" in one for one in said)
    assert code_of(hearings_plan.accept, case, made.id) == "plan.infeasible"
    assert code_of(hearings_failed.failed_to_appear, case, id_of(case, "w1"), "09:00") == "plan.infeasible"
    assert hearings(case) == before
    hearings_changes.release(case, id_of(case, "w4"))
    assert accepted(case).proposal.unplaced == ()


def test_what_was_heard_against_a_rule_makes_no_later_plan_impossible(case: Case) -> None:
    accepted(case)
    for testimony in ("w3", "w4"):
        one = id_of(case, testimony)
        hearings_changes.move(case, one, date(2027, 1, 13), "10:00", "r2")
        hearings_running.actual(case, one, "start", "10:00")
        hearings_running.actual(case, one, "end", "11:00")
    assert accepted(case).proposal.unplaced == ()
    assert {one.slot.testimony for one in hearings(case, ["held"])} == {"w3", "w4"}


# -- moving ------------------------------------------------------------------------------------------------------


def test_dragging_tells_the_conflict_before_and_pins_after(case: Case) -> None:
    accepted(case)
    one = hearing(case, id_of(case, "w1"))
    board = Board(Book(case), ON)
    told = board.moving(one.id, date(2027, 1, 11), 600, "r2")
    assert {"wrong_room", "apart"} <= {conflict.code for conflict in told}
    words = Words(board.book, "en")
    assert all("P-1" in words.conflict(conflict) for conflict in told)
    assert board.moving(one.id, date(2027, 1, 14), 600, "r1") == []
    assert places(case)["w1"] == (one.slot.day.isoformat(), "r1", one.slot.start), "looking moves nothing"
    hearings_changes.move(case, one.id, date(2027, 1, 14), "10:00", "r1")
    moved = hearing(case, one.id)
    assert moved.pinned and moved.sequence == 1 and moved.slot.sitting == "s4"
    accepted(case)
    assert places(case)["w1"] == ("2027-01-14", "r1", 600)
    tagging.undo(case)
    tagging.undo(case)
    tagging.undo(case)
    assert hearing(case, one.id) == one
    assert code_of(hearings_changes.move, case, one.id, date(2027, 1, 14), "23:30", "r1") == "hearing.bad_time"
    assert code_of(hearings_changes.move, case, "h-none", date(2027, 1, 14), "10:00", "r1") == "hearing.unknown"


def test_released_it_may_move_again(case: Case) -> None:
    accepted(case)
    one = id_of(case, "w4")
    hearings_changes.move(case, one, date(2027, 1, 14), "14:00", "r1")
    record(case, "testimony", TESTIMONY[4] | {"away": [["2027-01-14", "2027-01-14"]]})
    accepted(case)
    assert places(case)["w4"] == ("2027-01-14", "r1", 840), "pinned, whatever came since"
    hearings_changes.release(case, one)
    accepted(case)
    assert places(case)["w4"][0] != "2027-01-14"
    hearings_changes.pin(case, one)
    assert hearing(case, one).pinned
    hearings_changes.cancel(case, one)
    cancelled = hearing(case, one)
    assert (cancelled.state, cancelled.pinned) == ("cancelled", False) and cancelled.sequence >= 2
    assert code_of(hearings_changes.pin, case, one) == "hearing.over"


def test_booking_an_interpreter_shows_who_is_free(case: Case) -> None:
    accepted(case)
    w1 = hearing(case, id_of(case, "w1"))
    w2 = hearing(case, id_of(case, "w2"))
    hearings_changes.move(case, w2.id, w1.slot.day, "09:00" if w1.slot.start > 600 else "13:00", "r1")
    record(case, "bookings", {"id": "b1", "who": "i1", "date": w1.slot.day.isoformat(), "from": "09:00", "to": "15:00"})
    found = {one.resource.id: one.conflicts for one in hearings_changes.choices(case, w1.id, 0)}
    assert set(found) == {"i1", "i2"} and found["i1"] and not found["i2"]
    hearings_changes.book(case, w1.id, 0, "i2")
    assert hearing(case, w1.id).slot.resources == ("i2",)
    assert code_of(hearings_changes.book, case, w1.id, 1, "i2") == "hearing.no_need"
    assert code_of(hearings_changes.book, case, w1.id, 0, "i9") == "hearing.no_resource"


def test_what_a_court_has_to_think_of_is_told(case: Case) -> None:
    accepted(case)
    record(case, "sittings", sitting("s5", "2027-05-03", "r2"), sitting("s6", "2027-01-09", "r2"))
    hearings_changes.move(case, id_of(case, "w4"), date(2027, 5, 3), "10:00", "r2")
    hearings_changes.move(case, id_of(case, "w3"), date(2027, 1, 9), "10:00", "r2")
    record(case, "bookings", {"id": "b1", "who": "a1", "date": "2027-05-03", "from": "10:30", "to": "12:00"})
    told = {one.code: one for one in conflicts(case, ON)}
    assert {"holiday", "break_too_long", "accused_first", "present_elsewhere", "order"} <= set(told)
    assert told["accused_first"].about == ("w0", "w3")
    for language, part in (("en", "42"), ("pl", "42")):
        words = Words(Book(case), language)
        assert part in words.conflict(told["break_too_long"])
        assert all("{" not in words.conflict(one) for one in told.values())
    holidays = [dict(one.facts)["date"] for one in conflicts(case, ON) if one.code == "holiday"]
    assert holidays == [date(2027, 1, 9), date(2027, 5, 3)], "a Saturday, and 3 May"


# -- the day -----------------------------------------------------------------------------------------------------


def test_a_hearing_runs_pauses_and_ends(case: Case) -> None:
    accepted(case)
    one = id_of(case, "w0")
    day = hearing(case, one).slot.day
    for event, at in (("start", "09:10"), ("pause", "10:00"), ("resume", "10:20")):
        hearings_running.actual(case, one, event, at)
    (line, *_) = hearings_running.running(case, day, 630)
    assert (line.phase, line.heard, line.remains, line.late) == ("going", 60, 60, 10)
    assert code_of(hearings_running.actual, case, one, "start", "10:30") == "hearing.out_of_order"
    assert code_of(hearings_running.actual, case, one, "end", "10:10") == "hearing.out_of_order"
    assert code_of(hearings_running.actual, case, one, "end", "late") == "hearing.bad_time"
    assert code_of(hearings_running.actual, case, one, "sleep", "10:30") == "hearing.bad_event"
    hearings_running.actual(case, one, "end", "11:00", note="exhibit 3 shown")
    done = hearing(case, one)
    assert done.state == "held" and done.actual.minutes(0) == 90 and done.actual.outcome == "complete"
    assert code_of(hearings_running.actual, case, one, "pause", "11:10") == "hearing.over"
    record(case, "sittings", *(one | {"date": "2027-02-0" + one["id"][1]} for one in SITTINGS))
    accepted(case)
    assert hearing(case, one).slot.day == day, "what was held stays where it was"
    assert all(place[0].startswith("2027-02") for place in places(case).values())


def test_what_is_to_be_continued_is_planned_again(case: Case) -> None:
    accepted(case)
    one = id_of(case, "w2")
    place = hearing(case, one).slot
    hearings_running.actual(case, one, "start", "09:00" if place.start == 540 else "10:30")
    end = place.start + 30
    hearings_running.actual(case, one, "end", f"{end // 60:02}:{end % 60:02}", outcome="continued")
    accepted(case)
    again = hearing(case, id_of(case, "w2"))
    assert (again.slot.end - again.slot.start, again.state) == (30, "confirmed") and again.id != one
    assert (again.slot.day, again.slot.start) >= (place.day, end)
    assert hearing(case, one).state == "held"


def test_who_does_not_appear_is_planned_anew_with_the_calls_to_make(case: Case) -> None:
    record(case, "sittings", sitting("s7", "2027-01-18", "r1", ("a1",)))
    accepted(case)
    before, w1 = places(case), hearing(case, id_of(case, "w1"))
    hearings_changes.set_summoned(case, id_of(case, "w4"), "2027-01-05")
    found = hearings_failed.failed_to_appear(case, w1.id, "10:00")
    assert hearing(case, w1.id).state == "failed" and found.plan.accepted
    after = places(case)
    assert after["w1"][0] > w1.slot.day.isoformat(), "not on the same day again"
    assert after["w0"] == before["w0"] and after["w4"] == before["w4"]
    told = {call.who: call.what for call in found.calls if call.testimony == "w1"}
    assert told["v1"] == "new" and told[hearing(case, id_of(case, "w1")).slot.resources[0]] == "new"
    for language in ("en", "pl"):
        said = [Words(Book(case), language).call(call) for call in found.calls]
        assert any("P-1" in one for one in said) and not any("Wzorcow" in one or "{" in one for one in said)
    tagging.undo(case)
    assert hearing(case, w1.id) == w1 and places(case) == before, "one act"


def test_who_fails_and_has_no_other_day_is_told(case: Case) -> None:
    accepted(case)
    hearings_changes.move(case, id_of(case, "w3"), date(2027, 1, 14), "14:00", "r1")
    late = hearing(case, id_of(case, "w3"))
    found = hearings_failed.failed_to_appear(case, late.id, "14:30")
    assert late.slot.testimony in found.plan.proposal.unplaced
    assert [call.what for call in found.calls if call.kind == "person"] == ["not_placed"]
    told = {one.id: one for one in alerts(case, ON)}
    assert told[f"hearing:{late.id}:failed"].level == "warn"


def test_nothing_new_is_put_before_now(case: Case) -> None:
    found = docket(case, ON, Moment(date(2027, 1, 12), 600))
    windows = of(found, "w3").available or ()
    assert {window.day.day for window in windows} == {12, 13, 14} and windows[0].start == 600
