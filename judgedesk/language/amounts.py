"""Sums and lengths of time as tables print them, by the sign that parts off the fractions.

Known: ``1 234,56``, ``1.234,56``, ``1,234.56``, ``1'234.56``, ``(100,00)``, ``100,00-``, ``-100``, ``100,00 CR``, with
a currency before or after. Values are `Decimal`, exact to the last digit.
"""

import re
from collections.abc import Iterable
from decimal import Decimal
from typing import Final

CURRENCIES: Final = {
    "zł": "PLN", "zl": "PLN", "pln": "PLN", "€": "EUR", "eur": "EUR", "$": "USD", "usd": "USD", "£": "GBP",
    "gbp": "GBP", "chf": "CHF", "lei": "RON", "leu": "RON", "ron": "RON", "грн": "UAH", "₴": "UAH", "uah": "UAH",
    "czk": "CZK", "kč": "CZK", "huf": "HUF", "ft": "HUF", "vnd": "VND", "đ": "VND", "kn": "HRK", "hrk": "HRK",
}  # fmt: skip

_LONGEST = 40
_MINUS = "-\u2212\u2013\u2014"
_SPACE = " \u00a0\u202f\u2009"
_WORD = re.compile(r"[^\W\d_]+|[€$£₴]")
_DIGITS = re.compile(rf"\d[\d.,'’{_SPACE}]*")
_GROUPED = re.compile(rf"\d{{1,3}}(?:([.,'’{_SPACE}])\d{{3}})(?:\1\d{{3}})*")
_CLOCK = re.compile(r"(?:(\d{1,3})[:h]\s?)?(\d{1,3})[:m]\s?(\d{1,2})s?")
_SECONDS = re.compile(r"(\d{1,6})\s?(?:s|sek|sec|с)?\.?", re.IGNORECASE)
_MINUTES = re.compile(r"(\d{1,4})\s?(?:min|мин|хв)\.?(?:\s?(\d{1,2})\s?(?:s|sek|sec|с)?\.?)?", re.IGNORECASE)


def currency_in(text: str) -> str:
    """The currency that a text names (ISO 4217), or ''."""
    for word in _WORD.findall(text[:200]):
        if found := CURRENCIES.get(word.lower(), ""):
            return found
    return ""


def decimal_sign(texts: Iterable[str]) -> str:
    """What parts off the fractions in a column of sums: ``,`` or ``.``; '' where nothing tells."""
    votes = {",": 0, ".": 0}
    for text in texts:
        found = _DIGITS.search(text[:_LONGEST])
        number = found[0].rstrip(f".,'’{_SPACE}") if found else ""
        last = max(number.rfind(","), number.rfind("."))
        if last < 0:
            continue
        sign, behind = number[last], len(number) - last - 1
        if number.count(sign) > 1:
            votes[",."[sign == ","]] += 1
        elif behind != 3 or any(other in number[:last] for other in f"{_SPACE}'’{',.'[sign == ',']}"):
            votes[sign] += 2
    if not any(votes.values()):
        return ""
    return max(votes, key=lambda sign: votes[sign])


def amount(text: str, sign: str = ",") -> Decimal | None:
    """The sum that a cell holds and nothing else but a currency; None where it holds none.

    Args:
        text: the cell.
        sign: what parts off the fractions, see `decimal_sign`.
    """
    said = text.strip()
    if not said or len(said) > _LONGEST:
        return None
    negative = said.startswith("(") and said.endswith(")")
    said = said.strip("() ")
    words = [word.lower() for word in _WORD.findall(said)]
    if any(word not in CURRENCIES and word not in ("cr", "dr", "wn", "ma") for word in words) or len(words) > 2:
        return None
    negative = negative or bool({"dr", "wn"} & set(words))
    said = _WORD.sub("", said).strip(f" .{_SPACE}") if words else said
    if said[:1] in _MINUS and said[:1]:
        negative, said = True, said[1:].strip()
    elif said[-1:] in _MINUS and said[-1:]:
        negative, said = True, said[:-1].strip()
    said = said.removeprefix("+").strip()
    if not said or _DIGITS.fullmatch(said) is None:
        return None
    whole, parted, fraction = said.partition(sign) if said.count(sign) == 1 else (said, "", "")
    if parted and not (fraction.isdecimal() and len(fraction) <= 4):
        return None
    if not whole.isdecimal() and _GROUPED.fullmatch(whole) is None:
        return None
    digits = "".join(letter for letter in whole if letter.isdecimal())
    value = Decimal(f"{digits}.{fraction}" if parted else digits)
    return -value if negative else value


def seconds(text: str) -> int | None:
    """A length of time in seconds: ``6:42`` is minutes, ``1:06:42`` hours; a bare number seconds."""
    said = text.strip()
    if clock := _CLOCK.fullmatch(said):
        hours, minutes, rest = (int(part or 0) for part in clock.groups())
        return hours * 3600 + minutes * 60 + rest if rest < 60 else None
    if minutes_only := _MINUTES.fullmatch(said):
        return int(minutes_only[1]) * 60 + int(minutes_only[2] or 0)
    bare = _SECONDS.fullmatch(said)
    return int(bare[1]) if bare else None
