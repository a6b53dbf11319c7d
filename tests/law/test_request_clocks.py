"""Deadlines of requests: each from its own event, over holidays, month ends and leap days, forwards and backwards."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from judgedesk.domain.errors import UserError
from judgedesk.law.clocks import Term
from judgedesk.law.holidays import load_holidays
from judgedesk.law.instruments import RequestClock, load_instruments
from judgedesk.law.model import Text
from judgedesk.law.request_clocks import calendar_for, clocks_of, due, side_of, steps, summons_by
from judgedesk.law.states import load_states
from judgedesk.places import resources

CALENDARS = load_holidays([resources("law", "holidays")])
STATES = load_states([resources("law", "states")])
NONE = calendar_for({}, "")
CLOCKS = {
    clock.id: clock for one in load_instruments([resources("law", "instruments")]).values() for clock in one.clocks
}


def day(text):
    return datetime.fromisoformat(text) if "T" in text else date.fromisoformat(text)


def test_no_clock_bears_the_id_of_another():
    everything = [
        clock.id for one in load_instruments([resources("law", "instruments")]).values() for clock in one.clocks
    ]
    assert sorted(everything) == sorted(CLOCKS)


@pytest.mark.parametrize(
    ("clock", "event", "start", "state", "end"),
    [
        # receipt within a week; it would end on Saturday, on Easter Monday, on Good Friday
        ("eu.k.eio_receipt", "received", "2026-11-04", "RO", "2026-11-11"),
        ("eu.k.eio_receipt", "received", "2026-11-07", "RO", "2026-11-16"),
        ("eu.k.eio_receipt", "received", "2026-03-30", "DE", "2026-04-07"),
        ("eu.k.eio_receipt", "received", "2026-04-03", "RO", "2026-04-14"),
        ("eu.k.eio_receipt", "received", "2026-12-18", "DE", "2026-12-28"),
        ("eu.k.eio_receipt", "received", "2026-12-18", None, "2026-12-25"),
        # 30 days over the end of a month and over a leap day
        ("eu.k.eio_recognition", "received", "2026-01-31", "DE", "2026-03-02"),
        ("eu.k.eio_recognition", "received", "2028-01-31", "DE", "2028-03-01"),
        ("eu.k.eio_recognition", "received", "2027-01-31", "DE", "2027-03-02"),
        # 90 days from the decision
        ("eu.k.eio_execution", "recognised", "2026-10-03", "PL", "2027-01-04"),
        ("eu.k.eio_execution", "recognised", "2027-12-01", "PL", "2028-02-29"),
        # hours really pass
        ("eu.k.eio_provisional", "received", "2026-03-28T12:00", "DE", "2026-03-29T13:00"),
        ("eu.k.eio_provisional", "received", "2026-10-24T12:00", "DE", "2026-10-25T11:00"),
        ("eu.k.epoc_emergency", "received", "2026-12-24T20:00", "IE", "2026-12-25T04:00"),
        ("eu.k.eic_answer", "received", "2026-05-01T09:30", "PL", "2026-05-05T09:30"),
        ("eu.k.frz_decision", "received", "2026-02-27T16:00", "RO", "2026-03-01T16:00"),
        ("eu.k.frz_execution", "recognised", "2028-02-28T08:00", "RO", "2028-03-01T08:00"),
        ("eu.k.epoc_data", "received", "2026-08-18", "DE", "2026-08-28"),
        ("eu.k.pr_ends", "received", "2026-12-31", None, "2027-03-01"),
        ("eu.k.pr_ends", "received", "2027-12-31", None, "2028-02-29"),
        ("eu.k.epoc_enforce", "escalated", "2026-04-01", "DE", "2026-04-10"),
        ("eu.k.cnf_decision", "received", "2026-11-22", "DE", "2027-01-06"),
        ("eu.k.frz_limit_reply", "informed", "2026-11-20", "PL", "2027-01-04"),
        # months end on the day that corresponds, or on the last
        ("coe.k.reminder", "received", "2026-11-30", None, "2027-02-28"),
        ("coe.k.reminder", "received", "2027-11-30", None, "2028-02-29"),
        ("coe.k.reminder", "received", "2027-11-29", None, "2028-02-29"),
        ("pl.k.rog_reminder", "received", "2026-08-31", None, "2027-02-28"),
        ("pl.k.jit_period", "signed", "2028-02-29", None, "2029-02-28"),
        # surrender and speciality
        ("eu.k.eaw_decision", "arrested", "2026-11-02", "NL", "2027-01-04"),
        ("eu.k.eaw_decision", "arrested", "2026-11-02", "FR", "2027-01-01"),
        ("eu.k.frz_decision", "received", "2026-03-28T00:00", "FR", "2026-03-30T01:00"),
        ("eu.k.frz_decision", "received", "2026-10-24T00:00", "IE", "2026-10-25T23:00"),
        ("eu.k.frz_decision", "received", "2026-10-24T00:00", "TR", "2026-10-26T00:00"),
        ("coe.k.ext_provisional_40", "arrested", "2028-02-01", None, "2028-03-12"),
        ("coe.k.safe_conduct", "no_longer_needed", "2026-12-17", "PL", "2027-01-04"),
        ("pl.k.safe_conduct", "no_longer_needed", "2026-12-17", "PL", "2026-12-28"),
    ],
)
def test_a_clock_ends(clock, event, start, state, end):
    assert CLOCKS[clock].after == event
    assert due(CLOCKS[clock], {event: day(start)}, calendar_for(CALENDARS, state or "")) == day(end)


def test_time_runs_from_receipt_and_not_from_sending():
    clock = CLOCKS["eu.k.eio_receipt"]
    assert due(clock, {"sent": date(2026, 11, 2)}, NONE) is None
    assert due(clock, {"sent": date(2026, 11, 2), "received": date(2026, 11, 16)}, NONE) == date(2026, 11, 23)
    execution = CLOCKS["eu.k.eio_execution"]
    assert due(execution, {"sent": date(2026, 11, 2), "received": date(2026, 11, 16)}, NONE) is None


@pytest.mark.parametrize(
    ("hearing", "state", "last", "known"),
    [
        ("2027-03-31", "ME", "2027-03-01", True),
        ("2028-03-30", "RS", "2028-02-29", True),
        ("2027-03-30", "RS", "2027-02-28", True),
        ("2027-01-15", "RS", "2026-12-16", True),
        ("2027-03-31", "RO", "2027-02-09", False),
        ("2028-04-19", "UA", "2028-02-29", False),
        ("2027-01-06", "CH", "2026-11-17", False),
    ],
)
def test_a_summons_is_counted_back_from_the_hearing(hearing, state, last, known):
    assert summons_by(day(hearing), STATES[state].summons_days) == (day(last), known)


def test_a_year_without_rules_is_refused_and_so_is_the_end_of_the_calendar():
    with pytest.raises(UserError) as refused:
        due(CLOCKS["eu.k.eio_receipt"], {"received": date(2005, 1, 3)}, CALENDARS["PL"])
    assert refused.value.code == "clock.no_year"
    with pytest.raises(UserError) as refused:
        due(CLOCKS["eu.k.eio_receipt"], {"received": date(9999, 12, 30)}, NONE)
    assert refused.value.code == "clock.too_long"


STARTS = st.dates(date(2024, 1, 1), date(2060, 12, 31))


@given(STARTS, st.sampled_from(sorted(CLOCKS)), st.sampled_from([None, *sorted(CALENDARS)]))
def test_no_clock_ends_before_it_began_nor_on_a_day_off(start, id, state):
    clock, calendar = CLOCKS[id], calendar_for(CALENDARS, state or "")
    end = due(clock, {clock.after: start}, calendar)
    last = end.date() if isinstance(end, datetime) else end
    assert last >= start
    if state is not None and clock.term.unit != "hours":
        assert not calendar.day_off(last)
        nominal = due(clock, {clock.after: start}, NONE)
        assert clock.term.unit == "working_days" or timedelta(0) <= last - nominal <= timedelta(6)


@given(STARTS, st.integers(1, 50))
def test_forwards_and_backwards_meet(hearing, days):
    last, known = summons_by(hearing, days)
    clock = RequestClock("x", Term(days, "days"), "received", "", "note", Text("a", "b"), None, "s", None)
    assert known and due(clock, {"received": last}, NONE) == hearing
    assert due(clock, {"received": last + timedelta(1)}, NONE) > hearing


# -- whose days off, and what can be done ------------------------------------------------------------------------

INSTRUMENTS = load_instruments([resources("law", "instruments")])


@pytest.mark.parametrize(
    ("clock", "side"),
    [
        ("eu.k.eio_receipt", "asked"),
        ("eu.k.eio_alternative", "asking"),  # informed, the issuing authority withdraws or supplements
        ("eu.k.eic_answer", "asked"),  # notified of an interception, the other state answers
        ("eu.k.epoc_refusal", "asked"),
        ("eu.k.epoc_expost", "asking"),
        ("eu.k.epoc_enforce", "asked"),
        ("eu.k.pr_ends", "asking"),
        ("eu.k.eib_provisional", "asked"),
        ("eu.k.eio_transfer", "asking"),  # whoever was transferred is with those who asked
        ("coe.k.ext_provisional", "asking"),
    ],
)
def test_it_is_known_which_side_has_to_act(clock, side):
    assert side_of(CLOCKS[clock]) == side


def test_a_request_from_abroad_runs_by_the_own_law_and_by_a_practical_time_where_nothing_else_does():
    def ids(id):
        return {one.id for one in clocks_of(INSTRUMENTS, INSTRUMENTS[id], incoming=True)}

    assert {"eu.k.eib_receipt", "eu.k.eib_recognition", "eu.k.eib_execution", "eu.k.eio_provisional"} <= ids("eu.eio")
    assert not {"eu.k.eio_receipt", "eu.k.eio_recognition", "eu.k.eio_execution"} & ids("eu.eio")
    assert "pl.k.reply_reminder" in ids("coe.spontaneous") and "pl.k.reply_reminder" not in ids("un.untoc18")
    for id in INSTRUMENTS:
        assert clocks_of(INSTRUMENTS, INSTRUMENTS[id], incoming=False) == INSTRUMENTS[id].clocks


def test_everything_that_can_run_out_has_something_that_can_be_done():
    day = date(2026, 3, 1)
    for instrument in INSTRUMENTS.values():
        for clock in instrument.clocks:
            asked = side_of(clock) == "asked"
            own = steps(clock, instrument, STATES["RO"], day, home=True)
            other = steps(clock, instrument, STATES["RO"], day, home=False)
            assert bool(own) == bool(clock.met_by), clock.id
            assert bool(other) == (bool(clock.met_by) and asked), clock.id
            assert all(
                one.label.en and one.label.pl and "{" not in one.label.en + one.label.pl for one in (*own, *other)
            )
    waiting = CLOCKS["un.k.reminder"]
    assert [one.to for one in steps(waiting, INSTRUMENTS["un.untoc18"], STATES["RS"], day, home=False)] == [
        "", "liaison", "central", "",
    ]  # fmt: skip


# -- every clock once more, reckoned on its own ------------------------------------------------------------------

FIXED = {
    "PL": "01-01 01-06 05-01 05-03 08-15 11-01 11-11 12-24 12-25 12-26",
    "RO": "01-01 01-02 01-06 01-07 01-24 05-01 06-01 08-15 11-30 12-01 12-25 12-26",
}
MOVABLE = {  # Easter: 28 March and 2 May 2027, 16 April 2028 in both churches
    "PL": "2027-03-28 2027-03-29 2027-05-16 2027-05-27 2028-04-16 2028-04-17 2028-06-04 2028-06-15",
    "RO": "2027-04-30 2027-05-02 2027-05-03 2027-06-20 2027-06-21 2028-04-14 2028-04-16 2028-04-17 2028-06-04"
    " 2028-06-05",
}


def off(iso, state):
    """Saturday, Sunday, or a holiday as the almanac has it."""
    return day(iso).isoweekday() > 5 or iso[5:] in FIXED[state].split() or iso in MOVABLE[state].split()


def tomorrow(iso):
    year, month, number = map(int, iso.split("-"))
    long = 31 - (month in (4, 6, 9, 11)) - (month == 2) * (2 if year % 4 == 0 else 3)
    return f"{year + (month == 12 and number == 31):04}-{month % 12 + 1 if number == long else month:02}-" + (
        "01" if number == long else f"{number + 1:02}"
    )


def reckoned(start, n, unit, state):
    """The end of a term that begins at noon, one day after the other; no clock is changed within its hours."""
    if unit == "hours":
        days, hour = divmod(12 + n, 24)
        for _ in range(days):
            start = tomorrow(start)
        return f"{start}T{hour:02}:00:00"
    if unit == "months":
        day_wanted, month = start[8:], (int(start[5:7]) - 1 + n) % 12 + 1
        for _ in range(n * 28):
            start = tomorrow(start)
        while not (int(start[5:7]) == month and (start[8:] == day_wanted or tomorrow(start)[8:] == "01")):
            start = tomorrow(start)
    while unit in ("days", "working_days") and n:
        start = tomorrow(start)
        n -= unit == "days" or not off(start, state)
    while off(start, state):
        start = tomorrow(start)
    return start


@pytest.mark.parametrize("state", ["PL", "RO"])
@pytest.mark.parametrize("start", ["2026-12-23", "2028-02-28"])
def test_every_clock_ends_when_an_almanac_says_so(start, state):
    assert {clock.term.unit for clock in CLOCKS.values()} == {"hours", "days", "working_days", "months"}
    for id, clock in CLOCKS.items():
        begun = day(f"{start}T12:00") if clock.term.unit == "hours" else day(start)
        end = due(clock, {clock.after: begun}, calendar_for(CALENDARS, state))
        assert end.isoformat() == reckoned(start, clock.term.n, clock.term.unit, state), id
