"""Deadlines: days off by rule, terms that move, hours that really pass; known days, and what must always hold."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from judgedesk.domain.errors import UserError
from judgedesk.law.clocks import Term, ends, latest_before, next_open, working_days
from judgedesk.law.holidays import eastern_easter, load_holidays, western_easter
from judgedesk.law.pack_file import PackFile
from judgedesk.places import resources

OWN = resources("law", "holidays")
CALENDARS = load_holidays([OWN])
PL = CALENDARS["PL"]
DAYS = st.dates(date(2024, 1, 1), date(2060, 12, 31))


def test_our_own_files_fit_the_schema():
    for path in OWN.glob("*.yaml"):
        PackFile(path, "holidays.schema.json").check()


@pytest.mark.parametrize(
    ("year", "western", "eastern"),
    [(2011, "2011-04-24", "2011-04-24"), (2019, "2019-04-21", "2019-04-28"), (2024, "2024-03-31", "2024-05-05"),
     (2025, "2025-04-20", "2025-04-20"), (2026, "2026-04-05", "2026-04-12"), (2027, "2027-03-28", "2027-05-02"),
     (2038, "2038-04-25", "2038-04-25"), (1981, "1981-04-19", "1981-04-26"), (1954, "1954-04-18", "1954-04-25")],
)  # fmt: skip
def test_easter(year, western, eastern):
    assert western_easter(year).isoformat() == western
    assert eastern_easter(year).isoformat() == eastern


@given(st.integers(1900, 2099))
def test_easter_is_a_sunday_in_its_season(year):
    for day, first, last in ((western_easter(year), (3, 22), (4, 25)), (eastern_easter(year), (4, 4), (5, 8))):
        assert day.weekday() == 6 and first <= (day.month, day.day) <= last


def test_polish_holidays_of_two_years():
    assert [day.isoformat() for day in PL.holidays(2024)] == [
        "2024-01-01", "2024-01-06", "2024-03-31", "2024-04-01", "2024-05-01", "2024-05-03", "2024-05-19", "2024-05-30",
        "2024-08-15", "2024-11-01", "2024-11-11", "2024-12-25", "2024-12-26",
    ]  # fmt: skip
    assert date(2025, 12, 24) in PL.holidays(2025)
    assert PL.day_off(date(2025, 6, 19)) and PL.day_off(date(2025, 6, 8))


@pytest.mark.parametrize(
    ("state", "day", "off"),
    [("RO", "2026-04-10", True), ("RO", "2026-04-13", True), ("DE", "2026-10-03", True), ("DE", "2026-04-03", True),
     ("NL", "2026-04-27", True), ("HR", "2026-06-04", True), ("HR", "2026-05-30", True), ("PL", "2026-04-03", False),
     ("NL", "2026-11-11", False)],
)  # fmt: skip
def test_other_states(state, day, off):
    assert CALENDARS[state].day_off(date.fromisoformat(day)) is off


def test_a_state_that_is_not_certain_is_not_there():
    assert "UA" not in CALENDARS


def test_a_year_before_the_rules_is_refused():
    with pytest.raises(UserError) as refused:
        PL.holidays(2010)
    assert refused.value.code == "clock.no_year"


@pytest.mark.parametrize(
    ("start", "n", "unit", "end", "why"),
    [("2026-11-09", 14, "days", "2026-11-23", "123 § 1: the first day is not counted"),
     ("2026-11-07", 14, "days", "2026-11-23", "123 § 3: a Saturday moves to Monday"),
     ("2026-12-10", 14, "days", "2026-12-28", "24 December is off since 2025, and a weekend follows Christmas"),
     ("2024-12-10", 14, "days", "2024-12-24", "24 December was none in 2024"),
     ("2026-04-27", 4, "days", "2026-05-04", "1 May a Friday, 2 May a Saturday, 3 May a Sunday"),
     ("2027-01-31", 1, "months", "2027-03-01", "123 § 2: the last day of February, 28th, is a Sunday"),
     ("2026-02-02", 3, "weeks", "2026-02-23", "123 § 2: the same day of the week"),
     ("2024-02-29", 1, "years", "2025-02-28", "123 § 2: no such day"),
     ("2026-12-23", 3, "working_days", "2026-12-30", "working days leave out 24 to 27 December")],
)  # fmt: skip
def test_a_term_ends(start, n, unit, end, why):
    assert ends(date.fromisoformat(start), Term(n, unit), PL).isoformat() == end, why


def test_a_coercive_measure_ends_on_a_day_off():
    assert ends(date(2026, 11, 7), Term(14, "days"), PL, moves=False) == date(2026, 11, 21)


@pytest.mark.parametrize(
    ("start", "hours", "end"),
    [("2026-11-20T18:00", 24, "2026-11-21T18:00"), ("2026-12-24T08:30", 96, "2026-12-28T08:30"),
     ("2026-03-28T20:00", 24, "2026-03-29T21:00"), ("2026-10-24T20:00", 24, "2026-10-25T19:00"),
     ("2026-10-24T20:00", 48, "2026-10-26T19:00"), ("2026-07-01T00:00", 8, "2026-07-01T08:00")],
)  # fmt: skip
def test_hours_run_through_days_off_and_really_pass(start, hours, end):
    assert ends(datetime.fromisoformat(start), Term(hours, "hours"), PL) == datetime.fromisoformat(end)


def test_hours_from_a_day_run_from_its_beginning():
    assert ends(date(2026, 11, 20), Term(24, "hours"), PL) == datetime(2026, 11, 21)


def test_what_has_to_lie_before():
    hearing = date(2027, 1, 11)
    assert latest_before(hearing, Term(3, "days"), PL, clear=True) == date(2027, 1, 7), (
        "185f § 2: three days pass between"
    )
    assert latest_before(hearing, Term(7, "days"), PL, clear=True) == date(2027, 1, 3), "353 § 1"
    assert latest_before(hearing, Term(3, "days"), PL) == date(2027, 1, 8)
    assert latest_before(hearing, Term(2, "working_days"), PL) == date(2027, 1, 7)


@given(DAYS, st.integers(0, 400))
def test_no_term_ends_on_a_day_off_or_too_early(start, n):
    for unit in ("days", "weeks", "months", "working_days"):
        end = ends(start, Term(n, unit), PL)
        assert end >= start and (n == 0 or not PL.day_off(end))
    assert ends(start, Term(n, "days"), PL) - start - timedelta(n) <= timedelta(6), "never moved far"


@given(DAYS, st.integers(0, 200))
def test_a_longer_term_never_ends_earlier(start, n):
    for unit in ("hours", "days", "weeks", "months", "working_days"):
        assert ends(start, Term(n, unit), PL) <= ends(start, Term(n + 1, unit), PL)


@given(DAYS, st.integers(0, 60))
def test_working_days_are_counted_back_by_their_number(start, n):
    assert working_days(start, ends(start, Term(n, "working_days"), PL), PL) == n


@given(DAYS, st.integers(0, 60))
def test_the_latest_day_leaves_the_whole_term(event, n):
    day = latest_before(event, Term(n, "days"), PL, clear=True)
    assert (event - day).days - 1 == n
    assert latest_before(event, Term(n, "days"), PL) == day + timedelta(1)


@given(st.datetimes(datetime(2024, 1, 1), datetime(2050, 1, 1)), st.integers(0, 200), st.integers(0, 200))
def test_hours_add_up_to_within_the_repeated_hour(start, first, second):
    once = ends(start, Term(first + second, "hours"), PL)
    twice = ends(ends(start, Term(first, "hours"), PL), Term(second, "hours"), PL)
    assert abs(once - twice) <= timedelta(hours=1)
    assert abs(once - start - timedelta(hours=first + second)) <= timedelta(hours=1)


@given(DAYS)
def test_the_next_open_day_is_near(day):
    found = next_open(day, PL)
    assert not PL.day_off(found) and timedelta(0) <= found - day <= timedelta(6)


@pytest.mark.parametrize("term", [Term(-1, "days"), Term(10**9, "days"), Term(10**6, "hours"), Term(5000, "years")])
def test_a_term_that_is_none_is_refused(term):
    with pytest.raises(UserError) as refused:
        ends(date(2026, 1, 1), term, PL)
    assert refused.value.code in ("clock.too_long", "clock.no_year")
    with pytest.raises(UserError):
        latest_before(date(2026, 1, 1), Term(3, "months"), PL)


def test_a_bad_calendar_is_refused(tmp_path):
    text = (OWN / "europe.yaml").read_text(encoding="utf-8").replace('on: "05-03"', 'on: "02-31"', 1)
    (tmp_path / "x.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(UserError) as refused:
        load_holidays([tmp_path])
    assert refused.value.code == "law.bad_pack" and refused.value.facts["line"]
