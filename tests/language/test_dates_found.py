"""Dates and times as they stand in Polish, English and other texts."""

import pytest

from judgedesk.language.dates import dates, times


def found(text: str) -> list[tuple[str, str]]:
    """What stands there and what it means."""
    return [(text[one.start : one.end], one.value) for one in sorted(dates(text))]


@pytest.mark.parametrize(
    ("text", "quote", "value"),
    [
        ("dnia 12 marca 2022 r. przybyła", "12 marca 2022", "2022-03-12"),
        ("z dnia 12.03.2022", "12.03.2022", "2022-03-12"),
        ("data: 1. 12. 2022 r.", "1. 12. 2022", "2022-12-01"),
        ("wpis 12 III 2022", "12 III 2022", "2022-03-12"),
        ("w dniu 5 maja 2022", "5 maja 2022", "2022-05-05"),
        ("w marcu 2022 r.", "marcu 2022", "2022-03"),
        ("dnia 12.03.22 r. wrócił", "12.03.22", "2022-03-12"),
        ("ur. 12.03.75 w Łodzi", "12.03.75", "1975-03-12"),
        ("10 sierpnia\n2023 r.", "10 sierpnia\n2023", "2023-08-10"),
        ("12 marca wieczorem", "12 marca", "--03-12"),
        ("12–14 marca 2022 r.", "12–14 marca 2022", "2022-03-12/2022-03-14"),
        ("od 12 do 14 marca 2022", "12 do 14 marca 2022", "2022-03-12/2022-03-14"),
        ("jesienią 2021 r. odeszło", "2021 r.", "2021"),
        ("on 12 March 2022 we", "12 March 2022", "2022-03-12"),
        ("on March 12, 2022, we", "March 12, 2022", "2022-03-12"),
        ("the 22nd of May, 2021", "22nd of May, 2021", "2021-05-22"),
        ("In August 2022 I was told", "August 2022", "2022-08"),
        ("2022-03-12T10:00", "2022-03-12", "2022-03-12"),
        ("12 березня 2022 року", "12 березня 2022", "2022-03-12"),
        ("la 12 martie 2022", "12 martie 2022", "2022-03-12"),
        ("am 12. März 2022", "12. März 2022", "2022-03-12"),
        ("ngày 12 tháng 3 năm 2022", "ngày 12 tháng 3 năm 2022", "2022-03-12"),
        ("29 lutego 2024 r.", "29 lutego 2024", "2024-02-29"),
    ],
)
def test_a_date_is_found_as_it_is_written(text: str, quote: str, value: str) -> None:
    assert found(text) == [(quote, value)]


def test_a_date_that_reads_two_ways_keeps_both_readings() -> None:
    assert found("03/04/2022") == [("03/04/2022", "2022-04-03|2022-03-04")]
    assert found("13/04/2022") == [("13/04/2022", "2022-04-13")]
    assert found("04/13/2022") == [("04/13/2022", "2022-04-13")]


@pytest.mark.parametrize(
    "text",
    [
        "31.02.2022", "31 kwietnia 2022", "29 lutego 2023 r.", "00.00.2022", "99/99/9999", "32 maja 2022",
        "wersja 1.2.2022.3", "adres 192.168.10.12", "Section 6.3.10.", "12.03.22 w tabeli", "you may 2022 times",
        "Dz. U. z 2022 r. poz. 1138", "ustawy z dnia 6 czerwca 1997 r.", "strona 2022", "sygn. II K 12/2022",
    ],
)  # fmt: skip
def test_what_no_calendar_has_and_what_is_no_date_is_not_offered(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("godz. 9.10 – 15.40, z przerwami", ["09:10", "15:40"]),
        ("o godz. 8 rano", ["08:00"]),
        ("2022-03-13 02:25 H:", ["02:25"]),
        ("at 6:30 pm", ["18:30"]),
        ("12.15 a.m.", ["00:15"]),
        ("skala 1:50, dział 9.30, kwota 14.50", []),
        ("godz. 25.10", []),
    ],
)
def test_a_time_needs_a_word_or_its_own_form(text: str, values: list[str]) -> None:
    assert [one.value for one in times(text)] == values
