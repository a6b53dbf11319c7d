"""Confrontations and identity parades: who may take part, who has to be there, and what the plan makes of them."""

from typing import Any

import pytest
from cases import code_of, file_of, rows_of
from small_trial import ON, accepted, id_of, prepare, record, sitting

from judgedesk.app import hearings_changes, hearings_entry, hearings_plan, protection, records, tagging
from judgedesk.app.alerts import alerts
from judgedesk.app.casefile import Case
from judgedesk.app.hearings import Book, hearing, hearings
from judgedesk.app.hearings_conflicts import Board, conflicts
from judgedesk.app.hearings_docket import docket
from judgedesk.app.plan_words import Words
from judgedesk.domain.errors import UserError


@pytest.fixture
def case(case_with_pages: Case) -> Case:
    return prepare(case_with_pages)


def act(case: Case, sitting_of: str = "s3", day: str = "2027-01-13", room: str = "r2", **more: Any) -> str:
    """A confrontation of the accused with a neighbour that was accepted; its hearing's id."""
    record(case, "testimony", {"id": "c1", "person": "n1", "others": ["d1"], "minutes": 30, "kind": "confrontation",
                               **more})  # fmt: skip
    record(case, "hearings", {"id": "hc", "testimony": "c1", "part": 1, "sitting": sitting_of, "room": room,
                              "date": day, "from": "14:00", "to": "14:30", "state": "confirmed"})  # fmt: skip
    return "hc"


def codes(case: Case) -> dict[str, str]:
    """Codes of acts, with how they are said."""
    book = Book(case)
    words = Words(book)
    return {one.code: words.conflict(one) for one in conflicts(case, ON) if one.code.startswith("act_")}


# -- persons -----------------------------------------------------------------------------------------------------


def test_bad_acts_are_refused_by_their_field_and_nothing_is_changed(case: Case) -> None:
    for change, field in (
        ({"kind": "confrontation"}, "testimony[0].others"),
        ({"kind": "confrontation", "others": ["n1"]}, "testimony[0].others"),
        ({"kind": "parade", "others": ["d1"], "group": 3}, "testimony[0].group"),
        ({"kind": "parade", "others": ["d1"], "group": 0}, "testimony[0].group"),
        ({"kind": "parade", "others": ["d1"], "unseen": "yes"}, "testimony[0].unseen"),
        ({"kind": "duel", "others": ["d1"]}, "testimony[0].kind"),
    ):
        one, before = {"id": "c1", "person": "n1", "minutes": 30, **change}, rows_of(case.file.reading())
        for work in (
            lambda one=one: records.apply(case, file_of(testimony=[one])),
            lambda one=one: hearings_entry.enter(case, "testimony", one),
        ):
            with pytest.raises(UserError) as refused:
                work()
            assert (refused.value.code, refused.value.facts["field"]) == ("records.invalid", field)
        assert rows_of(case.file.reading()) == before


@pytest.mark.parametrize("measure", ["pl.m.184_anon", "pl.m.185a", "pl.m.185c"])
def test_who_is_heard_once_or_in_secret_is_confronted_with_nobody(case: Case, measure: str) -> None:
    act(case, person="v1", others=["d1"], by_link=True)
    assert "act_barred" not in codes(case)
    protection.add(case, "v1", measure, "2026-11-01", state="applied_for")
    said = codes(case)["act_barred"]
    assert "P-1" in said and "KPK 172" in said and "Wzorcowa" not in said
    assert any(one.id.startswith("plan:act_barred") and one.level == "warn" for one in alerts(case, ON))


def test_a_hearing_under_390_4_alone_bars_no_confrontation_by_link(case: Case) -> None:
    protection.add(case, "v1", "pl.m.390_4", "2026-11-01", state="applied_for")
    record(case, "testimony", {"id": "w1", "person": "v1", "minutes": 90, "rooms": ["r1"]})
    act(case, "s2", "2027-01-12", "r1", person="v1", others=["d1"], by_link=True)
    assert "act_barred" not in codes(case) and "act_seen" not in codes(case)
    assert not [one for one in conflicts(case, ON) if one.code == "apart"]
    record(case, "testimony", {"id": "c1", "person": "v1", "others": ["d1"], "minutes": 30, "kind": "confrontation"})
    assert "act_seen" in codes(case)
    assert [one.about for one in conflicts(case, ON) if one.code == "apart"] == [("c1",)], "in one room they would meet"


def test_a_parade_behind_a_glass_and_who_is_heard_only_later(case: Case) -> None:
    act(case, person="v1", others=["d1"], kind="parade", group=4, unseen=True)
    assert codes(case).keys() <= {"act_lacks"}
    record(case, "testimony", {"id": "c1", "person": "n1", "others": ["n2"], "minutes": 30, "kind": "confrontation"})
    record(case, "hearings", {"id": "h4", "testimony": "w4", "part": 1, "sitting": "s4", "room": "r1",
                              "date": "2027-01-14", "from": "09:00", "to": "10:00", "state": "confirmed"})  # fmt: skip
    assert codes(case)["act_early"].count("Ewa Kadrowa") == 1
    polish = Words(Book(case), "pl")
    assert all("{" not in polish.conflict(one) for one in conflicts(case, ON))


# -- who has to be there -----------------------------------------------------------------------------------------


def test_an_act_is_tentative_until_panel_counsel_and_transport_are_there(case: Case) -> None:
    records.apply(
        case,
        file_of(persons=[
            {"id": "d1", "roles": ["defendant"], "name": "Daniel Testowy", "custody": {"since": "2026-06-01"}},
            {"id": "a1", "roles": ["counsel"], "name": "Michał Przykładny",
             "represents": [{"person": "d1", "capacity": "defence"}]},
        ], resources=[{"id": "t1", "kind": "transport", "name": "van"}],
           sittings=[sitting("s3", "2027-01-13", present=("d1",))]),
    )  # fmt: skip
    id = act(case, resources=[{"kind": "transport"}])

    def state() -> str:
        board = Board(Book(case), ON)
        slot = board.slot(hearing(case, id).slot, hearing(case, id).slot.day, 14 * 60, "r2")
        from judgedesk.app.hearings import state_in

        return state_in(board.book, slot)

    assert state() == "tentative", "nobody said that the panel and the lay judges come"
    hearings_changes.confirm_sitting(case, "s3", [])
    assert state() == "tentative"
    said = codes(case)["act_lacks"]
    assert "counsel" in said and "transport" in said
    record(case, "sittings", sitting("s3", "2027-01-13", present=("d1", "a1"), confirmed=True))
    hearings_changes.book(case, id, 0, "t1")
    assert "act_lacks" not in codes(case) and state() == "confirmed"
    hearings_changes.confirm_sitting(case, "s3", ["lay_judges"])
    assert hearing(case, id).state == "tentative"
    assert code_of(hearings_changes.confirm, case, id) == "hearing.tentative"


def test_an_accused_heard_later_by_order_of_the_court_is_no_warning(case: Case) -> None:
    for id, testimony, hour in (("h1", "w3", "09:00"), ("h2", "w0", "11:00")):
        place = {"sitting": "s1", "room": "r2", "date": "2027-01-11", "from": hour, "to": f"{hour[:2]}:59"}
        record(case, "hearings", {"id": id, "testimony": testimony, "part": 1, "state": "confirmed", **place})
    assert "accused_first" in {one.code for one in conflicts(case, ON)}
    record(case, "testimony", {"id": "w0", "person": "d1", "minutes": 59, "later_by_order": True})
    assert "accused_first" not in {one.code for one in conflicts(case, ON)}


def test_a_day_of_a_confrontation_is_a_day_of_the_trial_for_the_break(case: Case) -> None:
    record(case, "sittings", sitting("s9", "2027-03-30"))
    record(case, "hearings", {"id": "h1", "testimony": "w3", "part": 1, "sitting": "s1", "room": "r2",
                              "date": "2027-01-11", "from": "09:00", "to": "10:00", "state": "confirmed"})  # fmt: skip
    act(case, "s9", "2027-03-30")
    assert "break_too_long" in {one.code for one in conflicts(case, ON)}


# -- the plan ----------------------------------------------------------------------------------------------------


def test_the_plan_places_an_act_where_all_its_persons_can_come_or_says_who_must_not_meet(case: Case) -> None:
    record(case, "testimony",
           {"id": "c1", "person": "n1", "others": ["n2"], "minutes": 30, "kind": "confrontation", "after": ["w4"]},
           {"id": "c2", "person": "v2", "others": ["d1"], "minutes": 30, "kind": "confrontation", "by_link": True},
           {"id": "c3", "person": "v1", "others": ["n2"], "minutes": 30, "kind": "parade", "unseen": True,
            "apart": [["n2", "room"]], "rooms": ["r1"]})  # fmt: skip
    record(case, "bookings", {"id": "b1", "who": "n2", "date": "2027-01-11", "from": "09:00", "to": "15:00"})
    assert {one.id: one.unmet for one in docket(case).testimony if one.id in ("c1", "c2", "c3")} == {
        "c1": False, "c2": True, "c3": True}  # fmt: skip
    made = hearings_plan.propose(case, 3.0, today=ON)
    at = {slot.testimony: slot for slot in made.proposal.slots}
    assert at["c1"].day.isoformat() > "2027-01-11", "the other one has a booking"
    assert "c3" in at, "behind a glass they may take part"
    assert made.proposal.unplaced == ("c2",), "not to be there on one day, which no link changes"
    words = Words(Book(case))
    why = next(words.reason(one) for one in made.proposal.reasons if one.about == "c2")
    assert "P-2" in why


# -- measures ----------------------------------------------------------------------------------------------------


def test_accepting_a_plan_names_the_hearing_in_the_measures_and_undo_takes_it_back(case: Case) -> None:
    mine, _ = protection.add(case, "v2", "pl.m.185a", "2026-11-01", state="applied_for")
    address, _ = protection.add(case, "v2", "pl.m.address", "2026-11-01", state="applied_for")
    accepted(case)
    known = {one.id: one.hearing for one in protection.applied(case)}
    slot = hearing(case, id_of(case, "w2")).slot
    assert known[mine] == f"{slot.day.isoformat()}T{slot.start // 60:02}:{slot.start % 60:02}"
    assert known[address] == "", "where somebody lives has no hearing"
    tagging.undo(case)
    assert {one.hearing for one in protection.applied(case)} == {""} and not hearings(case)
    tagging.redo(case)
    other = next(day for day in ("2027-01-12", "2027-01-14") if day != slot.day.isoformat())
    from datetime import date

    hearings_changes.move(case, id_of(case, "w2"), date.fromisoformat(other), "13:30", "r1")
    assert {one.id: one.hearing for one in protection.applied(case)}[mine] == f"{other}T13:30"
    protection.change(case, mine, hearing="2027-01-20T10:00", ground="pl.g.new")
    hearings_changes.move(case, id_of(case, "w2"), slot.day, "09:00", "r1")
    assert {one.id: one.hearing for one in protection.applied(case)}[mine] == "2027-01-20T10:00", "said otherwise"
