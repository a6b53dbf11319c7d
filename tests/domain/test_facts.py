"""Facts and their rough dates: bounds, one total order, and what people type in two languages."""

import itertools
from datetime import date
from random import Random

import pytest

from judgedesk.domain.facts import BadDate, Fact, Precision, When, check, fact_of, span, when_of
from judgedesk.language.fuzzy_dates import read, said


def when(text: str) -> When:
    found = read(text)
    assert found is not None, text
    return found


@pytest.mark.parametrize("typed, expected", [
    ("12 March 2022", ("2022-03-12", "day", "")), ("12.03.2022", ("2022-03-12", "day", "")),
    ("2022-03-12", ("2022-03-12", "day", "")), ("12/03/2022", ("2022-03-12", "day", "")),
    ("March 12, 2022", ("2022-03-12", "day", "")), ("dnia 12 marca 2022 r.", ("2022-03-12", "day", "")),
    ("12 III 2022", ("2022-03-12", "day", "")), ("III 2022", ("2022-03", "month", "")),
    ("w marcu 2022 roku", ("2022-03", "month", "")), ("03.2022", ("2022-03", "month", "")),
    ("2022", ("2022", "year", "")), ("w 2022 r.", ("2022", "year", "")),
    ("about May 2022", ("2022-05", "about", "")), ("około maja 2022", ("2022-05", "about", "")),
    ("okolo maja 2022", ("2022-05", "about", "")), ("ok. 12.05.2022", ("2022-05-12", "about", "")),
    ("before 12 March 2022", ("2022-03-12", "before", "")), ("przed majem 2022", ("2022-05", "before", "")),
    ("po 3 maja 2022 r.", ("2022-05-03", "after", "")), ("after 2022", ("2022", "after", "")),
    ("from 12 March 2022 to 3 May 2022", ("2022-03-12", "range", "2022-05-03")),
    ("od 12 do 14 marca 2022 r.", ("2022-03-12", "range", "2022-03-14")),
    ("12–14 March 2022", ("2022-03-12", "range", "2022-03-14")),
    ("od 30 grudnia 2021 do 2 stycznia 2022", ("2021-12-30", "range", "2022-01-02")),
    ("między marcem a majem 2022", ("2022-03", "range", "2022-05")), ("2021-2023", ("2021", "range", "2023")),
])  # fmt: skip
def test_a_typed_date_is_understood_in_both_languages(typed: str, expected: tuple[str, str, str]) -> None:
    found = when(typed)
    assert (found.when, found.precision, found.until) == expected


@pytest.mark.parametrize("typed", [
    "", "soon", "12 May", "30 lutego 2022", "2022-13", "31.12.22", "before",
    "about from 2021 to 2022", "from 5 May 2022 to 3 May 2022",
    "od 2023 do 2022", "12 12 12 2022", "0000", "x" * 5000, "9" * 300, "\0", "12 March 2022 at noon", "12 to May 2022",
])  # fmt: skip
def test_what_is_no_date_is_not_guessed_at(typed: str) -> None:
    assert read(typed) is None


@pytest.mark.parametrize("language", ["en", "pl"])
def test_what_is_said_is_understood_again(language: str) -> None:
    dates = ["1999", "2022", *(f"2022-{month:02}" for month in range(1, 13)), "2022-02-09", "2022-10-31"]
    made = [When(text, precision) for text in dates for precision in Precision if precision is not Precision.RANGE]
    made += [When(first, Precision.RANGE, last) for first, last in itertools.product(dates, dates)]
    told = 0
    for one in made:
        try:
            check(one)
        except BadDate:
            continue
        told += 1
        assert read(said(one, language)) == one, said(one, language)
    assert told > 150


def test_dates_are_said_as_people_say_them() -> None:
    assert said(When("2022-03-12", Precision.DAY), "pl") == "12 marca 2022 r."
    assert said(When("2022-05", Precision.BEFORE), "pl") == "przed majem 2022 r."
    assert said(When("2022-08", Precision.AFTER), "pl") == "po sierpniu 2022 r."
    assert said(When("2022-05", Precision.ABOUT), "en") == "about May 2022"
    assert said(When("2022-03-12", Precision.RANGE, "2022-05"), "en") == "from 12 March 2022 to May 2022"


@pytest.mark.parametrize("typed, earliest, latest", [
    ("12 March 2022", date(2022, 3, 12), date(2022, 3, 12)), ("February 2024", date(2024, 2, 1), date(2024, 2, 29)),
    ("2022", date(2022, 1, 1), date(2022, 12, 31)), ("before 12 March 2022", None, date(2022, 3, 11)),
    ("before 2022", None, date(2021, 12, 31)), ("after March 2022", date(2022, 4, 1), None),
    ("about 12 May 2022", date(2022, 5, 5), date(2022, 5, 19)), ("about May 2022", date(2022, 3, 31), date(2022, 7, 1)),
    ("from 5 March 2022 to May 2022", date(2022, 3, 5), date(2022, 5, 31)),
])  # fmt: skip
def test_bounds_say_how_much_is_known(typed: str, earliest: date | None, latest: date | None) -> None:
    assert when(typed).bounds == (earliest, latest)


def test_the_ends_of_the_calendar_hold() -> None:
    assert When("9999-12-31", Precision.AFTER).bounds == (date.max, None)
    assert When("0001-01-01", Precision.BEFORE).bounds == (None, date.min)
    assert When("0001", Precision.ABOUT).bounds[0] == date.min


def test_a_date_no_calendar_has_is_last_and_said_as_it_stands() -> None:
    odd = When("spring 2022", Precision.DAY)
    assert odd.bounds == (None, None)
    assert said(odd, "pl") == "spring 2022"
    assert odd.key > When("9999-12-31", Precision.DAY).key


def test_the_order_is_total_and_does_not_depend_on_how_facts_came() -> None:
    told = ["before 12 March 2022", "12 March 2022", "from 12 March 2022 to 14 March 2022", "after 11 March 2022",
            "13 March 2022", "March 2022", "2022", "about 20 March 2022", "May 2021"]  # fmt: skip
    facts = [Fact(f"e{at}", when(text), text, position=at) for at, text in enumerate(told)]
    expected = ["May 2021", "2022", "March 2022", "before 12 March 2022", "12 March 2022",
                "from 12 March 2022 to 14 March 2022", "after 11 March 2022", "13 March 2022",
                "about 20 March 2022"]  # fmt: skip
    for seed in range(20):
        Random(seed).shuffle(facts)
        assert [fact.text for fact in sorted(facts, key=lambda fact: fact.key)] == expected


def test_within_a_day_the_given_order_holds_then_the_place_in_the_file() -> None:
    day = when("12 March 2022")
    facts = [Fact("a", day, "a", position=1), Fact("b", day, "b", order=2, position=2),
             Fact("c", day, "c", order=1, position=3), Fact("d", day, "d", position=4)]  # fmt: skip
    assert [fact.id for fact in sorted(facts, key=lambda fact: fact.key)] == ["c", "b", "a", "d"]


@pytest.mark.parametrize("record, field", [
    ({"when": "2022-03", "precision": "day"}, "when"), ({"when": "2022-03-12", "precision": "month"}, "when"),
    ({"when": "2022-03", "precision": "year"}, "when"), ({"when": "2022-02-30"}, "when"),
    ({"when": "12.3.2022"}, "when"),
    ({"when": "2022-05", "precision": "range", "until": "2022-03"}, "until"),
    ({"when": "2022", "until": "spring"}, "until"),
    ({"when": "2022-05", "precision": "about", "until": "2022-06"}, "until"),
])  # fmt: skip
def test_a_date_that_does_not_go_with_its_precision_is_refused(record: dict[str, str], field: str) -> None:
    with pytest.raises(BadDate) as refused:
        check(when_of(record))
    assert refused.value.field == field


def test_without_a_precision_the_form_of_the_date_says_it() -> None:
    assert [when_of({"when": text}).precision for text in ("2022", "2022-03", "2022-03-12", "2022-03/2022-05")] == [
        Precision.YEAR, Precision.MONTH, Precision.DAY, Precision.RANGE,
    ]  # fmt: skip
    assert when_of({"when": "2022-03-12/2022-03-14", "precision": "range"}).bounds == (
        date(2022, 3, 12),
        date(2022, 3, 14),
    )


def test_what_an_older_record_holds_beside_never_breaks_a_fact() -> None:
    odd = {"id": "e", "when": "2022", "text": "x", "kind": 7, "order": "first", "disputed_by": "him", "place": None}
    found = fact_of(odd, 3)
    assert (found.kind, found.order, found.disputed_by, found.place, found.position) == ("fact", None, (), "", 3)


def test_a_span_is_what_is_named() -> None:
    assert span("2024-02") == (date(2024, 2, 1), date(2024, 2, 29))
    with pytest.raises(ValueError, match="no day"):
        span("2023-02-29")
