"""How old somebody is on a day, with every branch where that is disputed; details as JSON and back."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from judgedesk.domain.people import (
    NO_DETAILS,
    Birth,
    Details,
    Examination,
    Identity,
    Name,
    age_on,
    birthday,
    details_from,
    identity_from,
    to_json,
    years_between,
)

DAYS = st.dates(date(1930, 1, 1), date(2020, 12, 31))


def on(day: str, born: str = "", *, disputed: bool = False, details: Details = NO_DETAILS, births=()):
    return age_on(date.fromisoformat(day), born, disputed, details, births)


@given(DAYS, st.integers(0, 90))
def test_an_age_is_reached_on_the_birthday_and_not_the_day_before(born: date, years: int) -> None:
    reached = birthday(born, years)
    assert years_between(born, reached) == years
    if years:
        assert years_between(born, reached - timedelta(days=1)) == years - 1


@pytest.mark.parametrize(("day", "years", "below15", "below18"), [
    ("2022-02-13", 14, True, True), ("2022-02-14", 15, False, True), ("2025-02-13", 17, False, True),
    ("2025-02-14", 18, False, False),
])  # fmt: skip
def test_lines_of_the_law_are_crossed_on_a_day(day: str, years: int, below15: bool, below18: bool) -> None:
    age = on(day, "2007-02-14")
    assert (age.years, age.below(15), age.below(18)) == (years, below15, below18)
    assert not age.presumed_minor


def test_what_is_turned_before_a_hearing_is_told() -> None:
    age = on("2024-11-01", "2007-02-14")
    assert age.turning(date(2025, 3, 1)) == [(18, date(2025, 2, 14))]
    assert age.turning(date(2025, 2, 13)) == []
    assert on("2022-02-14", "2007-02-14").turning(date(2022, 12, 1)) == []


def test_nothing_is_known_without_a_day_of_birth() -> None:
    age = on("2024-01-01")
    assert age.years is None and age.below(18) is None and not age.branches and not age.presumed_minor


def test_a_disputed_age_keeps_every_branch_and_the_presumption() -> None:
    bones = Examination("hand bones", "2023-12-01", "2024-01-10", youngest=16.5, oldest=19)
    age = on("2024-01-10", "2003-10-05", disputed=True, details=Details(examinations=(bones,)),
             births=(Birth("2006-10-05", "birthday cake"),))  # fmt: skip
    assert [(one.source, one.youngest, one.oldest) for one in age.branches] == [
        ("born", 20, 20), ("stated", 17, 17), ("examined", 16, 19),
    ]  # fmt: skip
    assert age.years is None and age.below(18) is None and age.below(15) is False
    assert age.presumed_minor
    assert {line for line, _ in age.turning(date(2030, 1, 1))} == {18}


def test_an_examination_speaks_of_other_days_too() -> None:
    bones = Details(examinations=(Examination("teeth", received="2024-01-10", youngest=16.5, oldest=17.5),))
    assert [on(day, disputed=True, details=bones).below(18) for day in ("2024-01-10", "2024-08-01", "2025-08-01")] == [
        True, None, False,
    ]  # fmt: skip
    before = on("2022-06-01", disputed=True, details=bones).branches[0]
    assert (before.youngest, before.oldest) == (14, 15)


def test_the_presumption_holds_until_it_is_ended_or_ruled_out() -> None:
    ended = Details(presumption_ended="2024-05-01")
    assert on("2024-04-30", disputed=True, details=ended).presumed_minor
    assert not on("2024-05-01", disputed=True, details=ended).presumed_minor
    assert on("2024-05-01", disputed=True).presumed_minor
    adult = Details(examinations=(Examination("teeth", received="2024-01-10", youngest=18.5),))
    assert not on("2024-05-01", disputed=True, details=adult).presumed_minor
    assert on("2022-05-01", disputed=True, details=adult).presumed_minor


def test_what_was_asked_for_and_has_not_come_says_nothing() -> None:
    asked = Details(examinations=(Examination("psychologist", asked="2024-01-10"),))
    assert on("2024-05-01", disputed=True, details=asked).branches == ()


def test_details_go_through_json_and_back() -> None:
    content = {
        "sex": "f", "dialects": ["southern"], "community": "Hội", "relations": [{"to": "v2", "what": "sister"}],
        "represents": [{"person": "v3", "capacity": "guardian_ad_litem"}], "sworn": True, "qualification": "TP/1/20",
        "custody": {"since": "2024-01-01", "remand_until": "2024-04-01"},
        "examinations": [{"kind": "teeth", "asked": "2024-01-01", "youngest": 16.0}], "presumption_ended": "2024-05-05",
        "merged": [{"id": "v9", "pseudonym": "P-9"}],
    }  # fmt: skip
    assert to_json(details_from(content)) == content
    who = {
        "names": [{"text": "Сергій", "script": "Cyrl", "language": "uk"}], "phones": ["1"], "emails": ["a@b"],
        "numbers": [{"kind": "passport", "number": "X1"}], "addresses": ["there"], "workplace": "farm",
        "custody_place": "prison", "births": [{"born": "2006-01-01", "source": "card"}],
    }  # fmt: skip
    assert to_json(identity_from(who)) == who
    assert to_json(Details()) == to_json(Identity()) == {}
    kept = identity_from({"phones": []}, identity_from(who))
    assert kept.phones == () and kept.names == (Name("Сергій", "Cyrl", "uk"),)
    assert details_from({"custody": None}, details_from(content)).custody is None
