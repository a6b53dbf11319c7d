"""What on a page may be a date, a person or an identifying number: candidates, each with its place.

Precision goes first: numbers with a check digit must pass it, numbers without one need a word that says what they are.
Nothing found here is a fact; it waits for a person to take it up. Every pattern is bounded, so that the time grows with
the length of the page whatever stands on it.
"""

import re
from collections.abc import Callable, Iterator
from functools import cache
from itertools import islice, pairwise

from judgedesk.language import dates, identifiers, names
from judgedesk.language.found import KINDS, Found, Taken, word_list

__all__ = ["KINDS", "MOST_A_PAGE", "candidates"]

MOST_A_PAGE = 500
"""Candidates kept of one page, in the order of the text; a ledger of thousands of sums is read as a table."""

_MOST_A_KIND = 300
_GAP = "[ \u00a0\u202f-]?"
_NUMBER_BEFORE, _CONTEXT = 28, 80

_SENTENCE_END = re.compile('[.!?;][)"”]?\\s+(?=[A-ZĄĆĘŁŃÓŚŹŻ][a-ząćęłńóśźż])')
_ANY_DIGIT = re.compile("[0-9]")
_LONG_NUMBER = re.compile(r"\d(?:[ \u00a0()./-]{0,2}\d){7}")
_EMAIL = re.compile(
    r"(?<![\w.+@-])[A-Za-z0-9][A-Za-z0-9._%+-]{0,63}@(?:[A-Za-z0-9-]{1,63}\.){1,5}[A-Za-z]{2,24}(?![\w@])"
)
_ACCOUNT = re.compile(rf"[A-Z](?<![A-Za-z0-9][A-Z])[A-Z]{_GAP}\d\d(?:{_GAP}[A-Z0-9]{{1,4}}){{3,9}}")
_POLISH_ACCOUNT = re.compile(rf"\d(?<![\w-]\d)\d(?:{_GAP}\d{{4}}){{6}}(?![\w-])")
_PESEL = re.compile(r"\d(?<![\w-]\d)\d{10}(?![\w-])")
_NIP = re.compile(r"\d(?<![\d-]\d)\d\d(?:\d{7}|-\d{3}-\d\d-\d\d|-\d\d-\d\d-\d{3}| \d{3} \d\d \d\d)(?![\w-])")
_NIP_BEFORE = re.compile(r"\b(?:NIP|VAT)[^\d\n]{0,24}$", re.IGNORECASE)
_REGON = re.compile(r"\d(?<![\d-]\d)\d{8}(?:\d{5})?(?![\w-])")
_REGON_BEFORE = re.compile(r"\bREGON[^\d\n]{0,24}$", re.IGNORECASE)
_ID_CARD = re.compile(r"[A-Z](?<![A-Za-z0-9][A-Z])[A-Z]{2} ?\d{6}(?![A-Za-z0-9])")
_ID_BEFORE = re.compile(r"dow[óo]d|\bdow\.|legitym|tożsamo|identity|\bID\b|seri[aęi]", re.IGNORECASE)
_PASSPORT = re.compile(r"[A-Z](?<![A-Za-z0-9][A-Z])[A-Z]? ?\d{6,8}(?![A-Za-z0-9])")
_PASSPORT_BEFORE = re.compile(r"paszpor|passport|pașaport|pasaport|паспорт|hộ chiếu", re.IGNORECASE)
_MRZ_LINE = re.compile(r"^[A-Z0-9<]{30}(?:[A-Z0-9<]{14})?(?=\r?$)", re.MULTILINE)
_MRZ_LENGTHS = {44: 2, 30: 3}
_PHONE = re.compile(r"[+0](?<![\w+./-][+0])(?:(?<=\+)|(?<!\d 0)0) ?[1-9](?:[ \u00a0()./-]{0,2}\d){7,14}(?![\d])")
_LOCAL_PHONE = re.compile(
    r"\d(?<![\w+-]\d)(?:\d?\d\)?[ -]\d{3}[ -]\d\d[ -]\d\d|\d\d[ \u00a0-]?\d{3}[ \u00a0-]?\d{3})(?![\w-])"
)
_PHONE_BEFORE = re.compile(
    r"(?:\btel|telefon|\bkom\.|komórk|abonent|phone|mobile|\bcell|sms|whatsapp|viber|messenger|signal|telegram)"
    r"[^\d\n]{0,30}$",
    re.IGNORECASE,
)
_PLATE = re.compile(
    r"[A-Z](?<![\w-][A-Z])(?:[A-Z]{1,2}[ -]?[0-9ACE-HJ-NP-Y]{4,5}|[A-Z]?[ -]?\d{2,4}[ -]?[A-Z]{2,3})(?![\w-])"
)
_PLATE_BEFORE = re.compile(
    r"rejestrac|\brej\.|tablic|pojazd|samoch|\bauto|\bbus|ciężar|licen[cs]e|registration|\bplates?\b|vehicle|"
    r"номер|înmatricul",
    re.IGNORECASE,
)
_SUM = "\\d(?<![\\w.,/-]\\d)(?:\\d{0,2}(?:[ .,'\u00a0\u202f]\\d{3}){1,4}|\\d{0,8})(?!\\d)"
_SUM_BEHIND = "\\d{1,3}(?:[ .,'\u00a0\u202f]\\d{3}){1,4}(?!\\d)|\\d{1,9}(?!\\d)"


def candidates(text: str) -> list[Found]:
    """All candidates of a page in the order of the text; where several would overlap the surest kind stands."""
    taken = Taken(len(text))
    kept: list[Found] = []
    reach = 2 if _LONG_NUMBER.search(text) else 1 if _ANY_DIGIT.search(text) else 0
    for finder, needs in _FINDERS:
        if needs <= reach:
            kept += [found for found in islice(finder(text), _MOST_A_KIND) if taken.claim(found.start, found.end)]
    kept.sort()
    return kept[:MOST_A_PAGE]


def _context(text: str, pattern: re.Pattern[str], start: int, reach: int) -> bool:
    """Whether a word that tells what a number is stands before it, at most so far, in the same sentence."""
    first = max(0, start - reach)
    for end in _SENTENCE_END.finditer(text, first, start):
        first = end.end()
    return pattern.search(text, first, start) is not None


def _digits(text: str) -> str:
    return "".join(sign for sign in text if sign.isdecimal())


def _compact(text: str) -> str:
    return "".join(sign for sign in text if sign.isalnum())


def _emails(text: str) -> Iterator[Found]:
    if "@" in text:
        for match in _EMAIL.finditer(text):
            yield Found(match.start(), match.end(), "email", match[0].lower())


def _machine_readable(text: str) -> Iterator[Found]:
    """Numbers and names from the machine readable lines of passports and cards."""
    if "<<" not in text:
        return
    found = list(_MRZ_LINE.finditer(text))
    for at, first in enumerate(found):
        zone = found[at : at + _MRZ_LENGTHS[len(first[0])]]
        if len(zone) < 2 or any(after.start() - before.end() > 2 for before, after in pairwise(zone)):
            continue
        document = identifiers.mrz_document([line[0] for line in zone])
        if document is None:
            continue
        named = zone[0] if document[2] == "passport" else zone[2]
        name = identifiers.mrz_name(named[0][5:] if document[2] == "passport" else named[0])
        holder = zone[1] if document[2] == "passport" else zone[0]
        yield Found(holder.start(), holder.end(), document[2], document[1])
        if name:
            yield Found(named.start(), named.end(), "person", name)


def _accounts(text: str) -> Iterator[Found]:
    lengths = word_list("numbers")["iban"]
    for match in _ACCOUNT.finditer(text):
        length = lengths.get(match[0][:2])
        if length is None:
            continue
        end = _end_of(match[0], length)
        value = _compact(match[0][:end])
        if identifiers.is_iban(value, length):
            yield Found(match.start(), match.start() + end, "account", value)
    for match in _POLISH_ACCOUNT.finditer(text):
        value = _digits(match[0])
        if identifiers.is_polish_account(value):
            yield Found(match.start(), match.end(), "account", f"PL{value}")


def _end_of(text: str, signs: int) -> int:
    """Where so many letters and digits are full; a word behind the number does not belong to it."""
    for place, sign in enumerate(text):
        signs -= sign.isalnum()
        if not signs:
            return place + 1
    return len(text)


def _personal_numbers(text: str) -> Iterator[Found]:
    for match in _PESEL.finditer(text):
        if identifiers.pesel_birth(match[0]):
            yield Found(match.start(), match.end(), "pesel", match[0])


def _business_numbers(text: str) -> Iterator[Found]:
    for match in _NIP.finditer(text):
        value = _digits(match[0])
        grouped = "-" in match[0] or text[max(0, match.start() - 2) : match.start()] == "PL"
        if identifiers.is_nip(value) and (grouped or _context(text, _NIP_BEFORE, match.start(), _NUMBER_BEFORE)):
            yield Found(match.start(), match.end(), "nip", value)
    for match in _REGON.finditer(text):
        if identifiers.is_regon(match[0]) and _context(text, _REGON_BEFORE, match.start(), _NUMBER_BEFORE + 4):
            yield Found(match.start(), match.end(), "regon", match[0])


def _documents(text: str) -> Iterator[Found]:
    """Identity cards and passports: Polish ones by their check digit, foreign ones by the word before them."""
    for match in _ID_CARD.finditer(text):
        value = match[0].replace(" ", "")
        if identifiers.is_polish_id_card(value) and _context(text, _ID_BEFORE, match.start(), _CONTEXT):
            yield Found(match.start(), match.end(), "id_card", value)
    for match in _PASSPORT.finditer(text):
        value = match[0].replace(" ", "")
        if not _context(text, _PASSPORT_BEFORE, match.start(), _CONTEXT):
            continue
        polish = value[:2].isalpha() and len(value) == 9
        if not polish or identifiers.is_polish_passport(value):
            yield Found(match.start(), match.end(), "passport", value)


def _phones(text: str) -> Iterator[Found]:
    for match in _PHONE.finditer(text):
        number = _digits(match[0])
        number = number[2:] if match[0].startswith("00") else number
        if _callable(number):
            yield Found(match.start(), match.end(), "phone", f"+{number}")
    for match in _LOCAL_PHONE.finditer(text):
        number = _digits(match[0])[-9:]
        if number[0] != "0" and len(number) == 9 and _context(text, _PHONE_BEFORE, match.start(), 40):
            yield Found(match.start(), match.end(), "phone", f"+48{number}")


def _callable(number: str) -> bool:
    """Whether a number begins with a country's calling code and has a length it can have there."""
    numbers = word_list("numbers")
    for size in (3, 2, 1):
        code = int(number[:size])
        if code in numbers["calling_codes"]:
            lengths = numbers["calling_lengths"].get(code, range(7, 13))
            return len(number) - size in ([lengths] if isinstance(lengths, int) else lengths)
    return False


def _plates(text: str) -> Iterator[Found]:
    first = word_list("numbers")["plate_letters"]
    for match in _PLATE.finditer(text):
        value = _compact(match[0])
        digits = sum(sign.isdecimal() for sign in value)
        foreign = value[-2:].isalpha()
        if digits >= 2 and (value[0] in first or foreign) and _context(text, _PLATE_BEFORE, match.start(), 45):
            yield Found(match.start(), match.end(), "plate", value)


@cache
def _money_patterns() -> tuple[re.Pattern[str], re.Pattern[str], dict[str, str], dict[str, str], dict[str, int]]:
    """Sum before currency, currency before sum, and what the words mean."""
    listed = word_list("numbers")
    codes = {word: code for code, entry in listed["currencies"].items() for word in entry["words"]}
    prefixes = {word: code for code, entry in listed["currencies"].items() for word in entry["prefix"]}
    words, before, times = (
        "|".join(re.escape(word) for word in sorted(some, key=lambda word: (-len(word), word)))
        for some in (codes, prefixes, listed["multipliers"])
    )
    cents = r"(?:[.,](?P<c>\d\d?|-)(?!\d))?"
    gap = "[ \u00a0\u202f]?"
    return (
        re.compile(rf"(?P<n>{_SUM}){cents}{gap}(?:(?P<t>{times})\.?{gap})?(?P<w>{words})(?!\w)"),
        re.compile(rf"(?<![\w$€£])(?P<w>{before}){gap}(?P<n>{_SUM_BEHIND}){cents}(?!\w|[.,]\d)"),
        codes,
        prefixes,
        listed["multipliers"],
    )


def _money(text: str) -> Iterator[Found]:
    behind, ahead, codes, prefixes, times = _money_patterns()
    for match in behind.finditer(text):
        value = _amount(match["n"], match["c"], times.get(match["t"] or "", 1))
        if value:
            yield Found(match.start(), match.end(), "money", f"{value} {codes[match['w']]}")
    if not any(word in text for word in prefixes):
        return
    for match in ahead.finditer(text):
        value = _amount(match["n"], match["c"], 1)
        if value:
            yield Found(match.start(), match.end(), "money", f"{value} {prefixes[match['w']]}")


def _amount(whole: str, part: str | None, times: int) -> str:
    """``1 200`` and ``5`` as ``1200.50``, ``2`` and ``5`` thousand as ``2500.00``; "" for nothing."""
    cents = int((part if part and part.isdecimal() else "0").ljust(2, "0"))
    total = (int(_digits(whole)) * 100 + cents) * times
    return f"{total // 100}.{total % 100:02}" if total else ""


_FINDERS: tuple[tuple[Callable[[str], Iterator[Found]], int], ...] = (
    (_emails, 0),
    (_machine_readable, 1),
    (_accounts, 2),
    (_personal_numbers, 2),
    (_business_numbers, 2),
    (_documents, 1),
    (_phones, 2),
    (_money, 1),
    (dates.dates, 1),
    (dates.times, 1),
    (_plates, 1),
    (names.persons, 0),
)
"""In order of sureness. On a page without digits only those with 0 look, those with 2 where eight digits follow."""
