"""How papers begin: headings, covers, letterheads, dates and printed numbers in the languages of a file."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from judgedesk.language.headings import Signs, date_in, signs, starts
from judgedesk.places import resources


@pytest.mark.parametrize("text, kind, title", [
    ("PROTOKÓŁ PRZESŁUCHANIA ŚWIADKA\nDnia 3 maja", "hearing_record", "PROTOKÓŁ PRZESŁUCHANIA ŚWIADKA"),
    ("Protokół\nprzesłuchania świadka", "hearing_record", "Protokół przesłuchania świadka"),
    ("P O S T A N O W I E N I E\no umorzeniu", "order", "POSTANOWIENIE o umorzeniu"),
    ("W Y R O K\nW IMIENIU RZECZYPOSPOLITEJ POLSKIEJ", "judgment", "WYROK W IMIENIU RZECZYPOSPOLITEJ POLSKIEJ"),
    ("k. 12\nKomenda Policji\nNotatka urzędowa", "note", "Notatka urzędowa"),
    ("Zawiadomienie o przestępstwie", "notice", "Zawiadomienie o przestępstwie"),
    ("PROTOKOL OGLEDZIN MIEJSCA", "inspection_record", "PROTOKOL OGLEDZIN MIEJSCA"),
    ("Opinia biegłego z zakresu psychologii", "opinion", "Opinia biegłego z zakresu psychologii"),
    ("Witness statement of P-1", "hearing_record", "Witness statement of P-1"),
    ("Zeugenvernehmung", "hearing_record", "Zeugenvernehmung"),
    ("Proces-verbal de audiere a martorului", "hearing_record", "Proces-verbal de audiere a martorului"),
    ("Zapisnik o ispitivanju svjedoka", "hearing_record", "Zapisnik o ispitivanju svjedoka"),
    ("ПРОТОКОЛ ДОПИТУ СВІДКА", "hearing_record", "ПРОТОКОЛ ДОПИТУ СВІДКА"),
    ("BIÊN BẢN GHI LỜI KHAI", "hearing_record", "BIÊN BẢN GHI LỜI KHAI"),
])  # fmt: skip
def test_headings_in_many_languages(text: str, kind: str, title: str) -> None:
    heading = signs(text).heading
    assert heading is not None and (heading.kind, heading.title) == (kind, title)


@pytest.mark.parametrize("text", [
    "protokół przesłuchania świadka odczytano", "Wyrok w tej sprawie nie zapadł.",
    "The order was served on the parties.",
    "Protokół przesłuchania ........ 12", "Nothing of the kind", "",
    "Na\n" * 20 + "WYROK",
])  # fmt: skip
def test_what_is_no_heading(text: str) -> None:
    assert signs(text).heading is None


@pytest.mark.parametrize("line, date", [
    ("Warszawa, dnia 3 maja 2024 r.", "2024-05-03"), ("12.05.2024", "2024-05-12"), ("z 2024-05-12", "2024-05-12"),
    ("3/5/2024", "2024-05-03"), ("May 3, 2024", "2024-05-03"), ("3 May 2024", "2024-05-03"), ("den 3. März 2024",
    "2024-03-03"),
    ("3 травня 2024 року", "2024-05-03"), ("3 mai 2024", "2024-05-03"), ("3. svibnja 2024.", "2024-05-03"),
    ("ngày 3 tháng 5 năm 2024", "2024-05-03"),
])  # fmt: skip
def test_dates(line: str, date: str) -> None:
    assert date_in(line)[0] == date


@pytest.mark.parametrize(
    "line", ["31.02.2024", "12.05.24", "1.2.3.2024", "3 maja", "2024", "12 34 5678", "99 May 2024"]
)
def test_what_is_no_date(line: str) -> None:
    assert date_in(line)[0] == ""


def test_a_line_of_place_and_date_dates_the_paper() -> None:
    assert (signs("Gaj, dnia 3 maja 2024 r.\nSzanowny Panie").date, signs("Gaj, dnia 3 maja 2024 r.").dated) == (
        "2024-05-03",
        True,
    )
    assert signs("м. Львів, 3 травня 2024 року").dated
    assert not signs("Notice of the hearing went out on 3 May 2024.").dated
    assert not signs("12.05.2024 przelew").dated


def test_printed_numbers_of_a_page() -> None:
    assert (signs("text\nStrona 2 z 5").page, signs("text\nStrona 2 z 5").last) == (2, 5)
    assert signs("text\n- 3 -").page == 3
    assert signs("Page 4\ntext").page == 4
    assert signs("text\n" * 900 + "\n– 7 –").page == 7
    assert signs("k. 12\ntext").page is None


def test_covers_and_letterheads() -> None:
    assert signs("AKTA SPRAWY\nII K 345/26").cover == "AKTA SPRAWY"
    assert signs("Prokuratura Rejonowa w Gaju\nSygn. akt").letterhead == "Prokuratura Rejonowa w Gaju"


# -- where papers begin -----------------------------------------------------------------------------------------------


def begun(*texts: str | None) -> list[int]:
    return [start.place for start in starts([None if text is None else signs(text) for text in texts])]


BODY = "\nŚwiadek zeznał, że pracował od rana do nocy.\n" * 5


def test_a_volume_falls_into_its_papers() -> None:
    assert begun(
        "AKTA SPRAWY\nII K 345/26",
        "Gaj, dnia 3 maja 2024 r.\nNotatka urzędowa" + BODY,
        BODY,
        None,
        "PROTOKÓŁ PRZESŁUCHANIA ŚWIADKA" + BODY + "- 1 -",
        BODY + "- 2 -",
        "Prokuratura Rejonowa\nGaj, dnia 4 maja 2024 r.\nSzanowni Państwo" + BODY,
    ) == [0, 1, 4, 6]


def test_a_record_with_its_heading_on_each_page_is_one() -> None:
    page = "Protokół przesłuchania świadka" + BODY
    assert begun(page, page, page) == [0]
    assert begun(page + "- 1 -", page + "- 2 -", page + "- 1 -") == [0, 2]


def test_a_page_with_a_later_number_does_not_begin_a_paper() -> None:
    assert begun(BODY, "POSTANOWIENIE" + BODY + "- 2 -") == [0]


def test_the_page_after_the_last_of_a_numbered_paper_needs_little_more() -> None:
    assert begun("Strona 1 z 2" + BODY, "Strona 2 z 2" + BODY, "Prokuratura w Gaju" + BODY) == [0, 2]


def test_a_volume_of_blank_pages_has_no_papers() -> None:
    assert begun(None, None) == [] and begun() == []


@given(st.text(max_size=300))
def test_no_text_is_too_odd(text: str) -> None:
    assert isinstance(signs(text), Signs)


def test_the_data_say_everything_the_reader_needs() -> None:
    data = yaml.safe_load(resources("intake", "headings.yaml").read_text("utf-8"))
    assert data["format"] == "judgedesk-headings/1"
    assert {"pl", "en", "de", "ro", "hr", "uk", "vi"} <= set(data["headings"]["hearing_record"])
    assert all(len(names) == 12 for names in data["months"].values())
