"""Numbers that carry their own check: whether they can be what they look like. Spaces and hyphens are gone already."""

from datetime import date
from itertools import cycle

_PESEL = (1, 3, 7, 9, 1, 3, 7, 9, 1, 3)
_NIP = (6, 5, 7, 2, 3, 4, 5, 6, 7)
_REGON_9 = (8, 9, 2, 3, 4, 5, 6, 7)
_REGON_14 = (2, 4, 8, 5, 0, 9, 7, 3, 6, 1, 2, 4, 8)
_ID_CARD = (7, 3, 1, 9, 7, 3, 1, 7, 3)
_PASSPORT = (7, 3, 9, 1, 7, 3, 1, 7, 3)
_CENTURIES = {0: 1900, 20: 2000}  # what PESEL adds to the month; nobody alive was born in the other centuries it knows


def _sum(digits: str, weights: tuple[int, ...]) -> int:
    return sum(int(digit) * weight for digit, weight in zip(digits, weights, strict=False))


def pesel_birth(number: str) -> date | None:
    """The day of birth in a Polish personal number (11 digits), None when the number can't be one.

    Act of 24 September 2010 on population records, art. 15: check digit over weights 1, 3, 7, 9.
    """
    if len(number) != 11 or not number.isdecimal() or (10 - _sum(number, _PESEL) % 10) % 10 != int(number[10]):
        return None
    month = int(number[2:4])
    for shift, century in _CENTURIES.items():
        if 1 <= month - shift <= 12:
            try:
                return date(century + int(number[:2]), month - shift, int(number[4:6]))
            except ValueError:
                return None
    return None


def is_nip(number: str) -> bool:
    """A Polish tax number: 10 digits, the last is the weighted sum modulo 11."""
    return (
        len(number) == 10 and number.isdecimal() and number[:3] != "000" and _sum(number, _NIP) % 11 == int(number[9])
    )


def is_regon(number: str) -> bool:
    """A Polish business number: 9 digits, or 14 of which the first 9 are one, too."""
    if not number.isdecimal() or len(number) not in (9, 14) or not number.strip("0"):
        return False
    if _sum(number, _REGON_9) % 11 % 10 != int(number[8]):
        return False
    return len(number) == 9 or _sum(number, _REGON_14) % 11 % 10 == int(number[13])


def is_iban(number: str, length: int | None) -> bool:
    """An international account number, ISO 13616: of its country's length, and 1 modulo 97."""
    if len(number) != length or not (number[:2].isalpha() and number[2:4].isdecimal() and number.isalnum()):
        return False
    if not number.isascii():
        return False
    return int("".join(str(int(letter, 36)) for letter in number[4:] + number[:4])) % 97 == 1


def is_polish_account(number: str) -> bool:
    """A Polish account number without its country: 26 digits."""
    return len(number) == 26 and number.isdecimal() and bool(number.strip("0")) and is_iban(f"PL{number}", 28)


def is_polish_id_card(number: str) -> bool:
    """A Polish identity card, ABC123456: the first digit checks the rest (weights 7, 3, 1, 9, 7, 3, 1, 7, 3)."""
    return len(number) == 9 and number[:3].isalpha() and number[3:].isdecimal() and _letters_sum(number, _ID_CARD) == 0


def is_polish_passport(number: str) -> bool:
    """A Polish passport, AB1234567: the first digit checks the rest (weights 7, 3, 9, 1, 7, 3, 1, 7, 3)."""
    return len(number) == 9 and number[:2].isalpha() and number[2:].isdecimal() and _letters_sum(number, _PASSPORT) == 0


def _letters_sum(number: str, weights: tuple[int, ...]) -> int:
    if not number.isascii():
        return -1
    return sum(int(sign, 36) * weight for sign, weight in zip(number, weights, strict=True)) % 10


def mrz_digit(field: str) -> int:
    """The check digit of a machine readable field: ICAO 9303 part 3, 4.9, weights 7, 3, 1, ``<`` counting 0."""
    values = (0 if sign == "<" else int(sign, 36) for sign in field)
    return sum(value * weight for value, weight in zip(values, cycle((7, 3, 1)), strict=False)) % 10


def mrz_document(lines: list[str]) -> tuple[str, str, str] | None:
    """State, number and kind (``passport``, ``id_card``) from the lines of a machine readable zone.

    Two lines of 44 (TD3) or three of 30 (TD1), ICAO 9303 parts 4 and 5. None unless number, birth and expiry agree
    with their check digits.
    """
    lengths = [len(line) for line in lines]
    if lengths == [44, 44]:
        kind, state, number, checks = "passport", lines[1][10:13], lines[1][:10], (lines[1][13:20], lines[1][21:28])
    elif lengths == [30, 30, 30]:
        kind, state, number, checks = "id_card", lines[0][2:5], lines[0][5:15], (lines[1][:7], lines[1][8:15])
    else:
        return None
    if not all(field[-1].isdecimal() and mrz_digit(field[:-1]) == int(field[-1]) for field in (number, *checks)):
        return None
    return state.strip("<"), number[:9].strip("<"), kind


def mrz_name(line: str) -> str:
    """Given names and family name from a field ``FAMILY<NAME<<GIVEN<NAMES``, in that order; "" where one is missing."""
    family, _, given = line.partition("<<")
    parts = [" ".join(part.replace("<", " ").split()).title() for part in (given, family)]
    return " ".join(parts) if all(parts) else ""
