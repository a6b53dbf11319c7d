"""What is offered of a page: everything that passes its check, nothing that does not, whatever stands there."""

import gc
import time
from collections import Counter

import candidate_truth as truth
import pytest

from judgedesk.language.candidates import MOST_A_PAGE, candidates
from judgedesk.language.found import KINDS


def found(text: str, kind: str) -> list[tuple[str, str]]:
    """Quotations and values of one kind."""
    return [(text[one.start : one.end], one.value) for one in candidates(text) if one.kind == kind]


def test_a_made_up_file_gives_what_was_put_in_and_nothing_else() -> None:
    """Right and wrong numbers side by side, each kind some fifty times."""
    right: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    missed: Counter[str] = Counter()
    for text, lines in truth.pages(250):
        expected = Counter((line.kind, line.value) for line in lines if line.value)
        expected += Counter(("person", "Olena Bondar") for line in lines if "<<" in line.text)
        got = Counter((one.kind, one.value) for one in candidates(text))
        for key in expected | got:
            right[key[0]] += min(expected[key], got[key])
            wrong[key[0]] += max(0, got[key] - expected[key])
            missed[key[0]] += max(0, expected[key] - got[key])
    assert set(right) == set(KINDS)
    for kind in KINDS:
        assert right[kind] / (right[kind] + wrong[kind]) >= 0.99, f"{kind}: {wrong[kind]} wrong"
        assert right[kind] / (right[kind] + missed[kind]) >= 0.99, f"{kind}: {missed[kind]} missed"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("akt oskarżenia przeciwko Zenonowi Bargiełowi i Jolancie Kępce", ["Zenon Bargieł", "Jolanta Kępka"]),
        ("1. ZENONA BARGIEŁA, syna Ryszarda", ["Zenon Bargieł"]),
        ("przewieziona przez Marka Sobótkę", ["Marek Sobótka"]),
        ("zeznania Stefanii Gołąbek oraz Tomasza Gołąbka", ["Stefania Gołąbek", "Tomasz Gołąbek"]),
        ("na wniosek Katarzyny Wiśniewskiej", ["Katarzyna Wiśniewska"]),
        ("Barbara Łoś-Michalik, inspektor", ["Barbara Łoś-Michalik"]),
        ("w tym Serhijowi Tymczence", ["Serhij Tymczenko"]),
        ("stosując wobec Trần Văn Đứca", ["Trần Văn Đức"]),
        ("świadek Ioana Mihaela DRĂGULESCU", ["Ioana Mihaela Drăgulescu"]),
        ("Допитано: Шевченко, Олена Іванівна Шевченко", ["Олена Іванівна Шевченко"]),
        ("SSR Alicja Domaradzka", ["Alicja Domaradzka"]),
        ("Mr. Popescu and Mrs Jane Doe", ["Popescu", "Jane Doe"]),
        ("oskarżonego Bargieła przy tym nie było", ["Bargieł"]),
    ],
)
def test_a_name_is_found_in_every_case_and_order(text: str, names: list[str]) -> None:
    assert [value for _, value in found(text, "person")] == names


@pytest.mark.parametrize(
    "text",
    [
        "ul. Jana Matejki 5", "Szkoła im. Marii Konopnickiej", "Sąd Okręgowy w Rudawcu", "Pani Sędzio, Wysoki Sądzie",
        "Straż Graniczna", "kościół św. Anny", "obywatelka Ukrainy", "w obecności podejrzanej. Zawiadomienie wysłano",
        "Róża kwitła w ogrodzie", "PROTOKÓŁ PRZESŁUCHANIA ŚWIADKA", "Art. 189a Kodeksu karnego",
    ],
)  # fmt: skip
def test_what_is_no_person_is_not_offered(text: str) -> None:
    assert found(text, "person") == []


def test_an_account_is_the_same_however_it_is_written() -> None:
    whole = "PL61109010140000071219812874"
    for text in (
        f"IBAN {whole}", "nr 61 1090 1014 0000 0712 1981 2874", "61109010140000071219812874",
        "PL61 1090 1014 0000 0712 1981 2874 KWOTA 500", "PL-61-1090-1014-0000-0712-1981-2874",
    ):  # fmt: skip
        assert [value for _, value in found(text, "account")] == [whole], text


def test_a_sum_has_one_form() -> None:
    for text, value in {
        "1 200,50 zł": "1200.50 PLN", "1.200,50 PLN": "1200.50 PLN", "500 euro": "500.00 EUR", "$1,000": "1000.00 USD",
        "2,5 tys. zł": "2500.00 PLN", "USD 200": "200.00 USD", "trzy razy po 300 zł": "300.00 PLN",
        "12,- zł": "12.00 PLN",
    }.items():  # fmt: skip
        assert [one for _, one in found(text, "money")] == [value], text


def test_a_number_needs_the_word_that_says_what_it_is() -> None:
    assert found("tel. 601 234 567", "phone") == [("601 234 567", "+48601234567")]
    assert found("partia 601 234 567", "phone") == []
    assert found("Bus miał tablice WA 12345.", "plate") == [("WA 12345", "WA12345")]
    assert found("Regał WA 12345.", "plate") == []
    assert found("paszport wietnamski C1234567", "passport") == [("C1234567", "C1234567")]
    assert found("kod C1234567", "passport") == []
    assert found("Oddał paszport. Kod C1234567 nadano później.", "passport") == []


def test_overlapping_candidates_give_way_to_the_surest() -> None:
    text = "Przelew 61 1090 1014 0000 0712 1981 2874 z tel. i 12.03.2022"
    assert [one.kind for one in candidates(text)] == ["account", "date"]


def test_a_page_of_nothing_but_sums_is_bounded_and_in_order() -> None:
    listed = candidates("\n".join(f"{number} zł, dnia 12.03.2022, Jan Kowalski" for number in range(1, 3000)))
    assert len(listed) == MOST_A_PAGE
    assert listed == sorted(listed)


HOSTILE = [
    "a", "1", ".", "a.", "1.", "1 ", "a@", "@", "A1", "A1 ", "+1", "+48 ", "12 345 ", "1 zł ", "<", "A<<", "Jan ",
    "pan Jan ", "PL12 3456 ", "tel. 1", "rej. WA 12345 ", "12.03.2022 ", "12 marca ", "\n", "KOWALSKI ", "Nguyễn ",
    "Jan van ", "godz. 9.10 - ", "$1", "1-", "ustawy z dnia ", "ą", "a\u0301", "漢", "Jan-", "2022 ", "maj 1 ",
    "w 2022 r. ", "0", "00", "(1) ", "1/1/", "A A ", "\ud7a3", "PESEL 1", "12345678901 ",
]  # fmt: skip


@pytest.mark.no_cover
@pytest.mark.parametrize("piece", HOSTILE)
def test_four_times_the_text_takes_about_four_times_as_long(piece: str) -> None:
    candidates("Jan Kowalski, 12 marca 2022 r.")

    def taken(length: int) -> float:
        text = (piece * (length // len(piece) + 1))[:length]
        gc.disable()  # what it makes is gone through again and again else, the more of it the longer
        try:
            began = time.process_time()
            candidates(text)
            return time.process_time() - began
        finally:
            gc.enable()

    # A pattern that goes back over what it has read would take sixteen times as long every time, and not end on a
    # hostile page; what else the machine does falls on one try or the other.
    assert any(taken(1_000_000) < 8 * taken(250_000) + 0.2 for _ in range(5))
