"""Numbers with a check digit: the right ones pass, one wrong digit fails."""

import random
from datetime import date

import candidate_truth as truth
import pytest

from judgedesk.language import identifiers

CHOSEN = random.Random(3)


def one_digit_off(number: str) -> list[str]:
    """Every number that differs in one digit."""
    return [
        f"{number[:place]}{digit}{number[place + 1 :]}"
        for place, sign in enumerate(number)
        if sign.isdecimal()
        for digit in "0123456789"
        if digit != sign
    ]


def test_a_personal_number_tells_the_day_of_birth() -> None:
    assert identifiers.pesel_birth(truth.pesel(date(1994, 8, 19), 4321)) == date(1994, 8, 19)
    assert identifiers.pesel_birth(truth.pesel(date(2007, 2, 14), 17)) == date(2007, 2, 14)
    assert identifiers.pesel_birth("44051401359") == date(1944, 5, 14)


@pytest.mark.parametrize("number", ["", "4405140135", "44051401358", "44133201359", "4405140135a", "00000000000"])
def test_what_is_no_personal_number_has_no_birth(number: str) -> None:
    assert identifiers.pesel_birth(number) is None


def test_one_wrong_digit_spoils_every_number() -> None:
    pesel = truth.pesel(date(1988, 12, 24), 1234)
    assert not any(identifiers.pesel_birth(other) for other in one_digit_off(pesel))
    nip = truth.nip(CHOSEN)
    assert identifiers.is_nip(nip)
    assert not any(identifiers.is_nip(other) for other in one_digit_off(nip) if other[:3] != "000")
    account = truth.iban("PL", "109010140000071219812874")
    assert identifiers.is_iban(account, 28)
    assert not any(identifiers.is_iban(other, 28) for other in one_digit_off(account))
    card, book = truth.id_card(CHOSEN), truth.passport(CHOSEN)
    assert identifiers.is_polish_id_card(card) and identifiers.is_polish_passport(book)
    assert not any(identifiers.is_polish_id_card(other) for other in one_digit_off(card))


def test_known_numbers_of_the_registries_pass() -> None:
    assert identifiers.is_iban("PL61109010140000071219812874", 28)  # the example of the IBAN registry
    assert identifiers.is_iban("GB29NWBK60161331926819", 22)
    assert identifiers.is_iban("RO49AAAA1B31007593840000", 24)
    assert identifiers.is_polish_account("61109010140000071219812874")
    assert identifiers.is_polish_id_card("ABA300000")
    assert identifiers.is_regon("123456785")
    assert identifiers.is_regon("12345678512347")


def test_an_account_is_of_the_length_of_its_country_and_plain_letters() -> None:
    assert not identifiers.is_iban("PL6110901014000007121981287", 28)
    assert not identifiers.is_iban("PL61109010140000071219812874", None)
    assert not identifiers.is_iban("PL６1109010140000071219812874", 28)
    assert not identifiers.is_polish_account("0" * 26)


def test_a_machine_readable_zone_gives_state_and_number() -> None:
    # The specimen of ICAO 9303 part 4.
    lines = ["P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C36UTO7408122F1204159ZE184226B<<<<<10"]
    assert identifiers.mrz_document(lines) == ("UTO", "L898902C3", "passport")
    assert identifiers.mrz_name(lines[0][5:]) == "Anna Maria Eriksson"
    card = ["I<UTOD231458907<<<<<<<<<<<<<<<", "7408122F1204159UTO<<<<<<<<<<<6", "ERIKSSON<<ANNA<MARIA<<<<<<<<<<"]
    assert identifiers.mrz_document(card) == ("UTO", "D23145890", "id_card")
    assert identifiers.mrz_document([lines[0], lines[1].replace("L898902C36", "L898902C37")]) is None
    assert identifiers.mrz_document([lines[0]]) is None
