"""What a column of a table holds, by its heading and by what stands in it; and which rows are totals."""

import re
from collections.abc import Callable, Sequence
from functools import cache
from typing import Final

from judgedesk.language import amounts
from judgedesk.language.dates import dates
from judgedesk.language.fold import fold
from judgedesk.language.found import word_list

ROLES: Final = (
    "date", "time", "until", "from", "to", "amount", "out", "in", "currency", "balance", "title", "number", "duration",
    "direction", "person", "present", "hours", "days", "gross", "withheld", "owed", "ordinal", "",
)  # fmt: skip
"""What a column may be; '' for one that says nothing of these."""

SUMS: Final = ("amount", "out", "in", "gross", "withheld", "owed")
_TIME = re.compile(r"\d{1,2}[:.]\d\d(?:[:.]\d\d)?")
_NUMBER = re.compile(r"\+?[\d ()/-]{7,40}|[A-Z]{2}\d\d[A-Z0-9 ]{11,40}")
_DAY = re.compile(r"\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})|\d{4}-\d\d-\d\d")
_SIGNS = re.compile(r"[^\w#№]+")
_MOST = 300


def said(text: str) -> str:
    """Words in one form: folded, single spaces, no signs."""
    return _SIGNS.sub(" ", fold(text)).strip()


@cache
def _lists() -> dict[str, tuple[str, ...]]:
    found = word_list("columns")
    roles: dict[str, tuple[str, ...]] = {role: tuple(map(_told, words)) for role, words in found["roles"].items()}
    return roles


@cache
def _others(name: str) -> frozenset[str]:
    return frozenset(map(_told, word_list("columns")[name]))


def _told(word: object) -> str:
    return said(str(word))


def role_of_heading(heading: str) -> str:
    """The role that a heading names, or ''."""
    bare = heading.strip(" .")
    if bare in ("Σ", "∑", "№", "#"):
        return "hours" if bare in ("Σ", "∑") else "ordinal"
    whole = said(heading)
    if not whole:
        return ""
    for role, words in _lists().items():
        if whole in words:
            return role
    parts = set(whole.split())
    for role, words in _lists().items():
        if role != "ordinal" and any(word in parts for word in words if " " not in word and len(word) > 2):
            return role
    return ""


def roles_of(headings: Sequence[str], columns: Sequence[Sequence[str]], sign: str) -> tuple[str, ...]:
    """A role for each column: by its heading, and where that tells nothing or what stands there can't be that, by the
    values; one role stands once, but for sums and days of a month.
    """
    found: list[str] = []
    for heading, cells in zip(headings, columns, strict=True):
        values = [cell for cell in cells[:_MOST] if cell]
        role = role_of_heading(heading)
        if role and not _can_be(role, values, sign):
            role = {"number": "ordinal", "ordinal": "number", "time": "hours"}.get(role, "")
            role = role if role and _can_be(role, values, sign) else ""
        role = role or ("" if heading.strip().isdecimal() and len(heading.strip()) < 3 else _by_values(values, sign))
        found.append(role if role not in found or role in ("withheld", "present") else "")
    return tuple(found)


def _share(values: Sequence[str], fits: Callable[[str], object]) -> float:
    return sum(bool(fits(value)) for value in values) / max(1, len(values))


def _can_be(role: str, values: Sequence[str], sign: str) -> bool:
    if not values:
        return True
    if role in SUMS or role == "balance":
        return _share(values, lambda text: amounts.amount(text, sign) is not None) >= 0.5
    tests: dict[str, tuple[Callable[[str], object], float]] = {
        "date": (day_of, 0.5),
        "time": (_TIME.search, 0.5),
        "until": (_TIME.search, 0.5),
        "duration": (lambda text: amounts.seconds(text) is not None, 0.5),
        "ordinal": (lambda text: text.rstrip(".").isdecimal() and len(text) < 7, 0.5),
        "number": (_NUMBER.fullmatch, 0.4),
        "hours": (lambda text: amounts.amount(text, sign) is not None or amounts.seconds(text) is not None, 0.4),
        "days": (lambda text: amounts.amount(text, sign) is not None, 0.4),
    }
    if role not in tests:
        return True
    fits, least = tests[role]
    return _share(values, fits) >= least


def _by_values(values: Sequence[str], sign: str) -> str:
    if len(values) < 2:
        return ""
    if _share(values, day_of) >= 0.8:
        return "date"
    if _share(values, lambda text: _TIME.fullmatch(text) and len(text) > 4 and int(text[:2].rstrip(":.")) < 24) >= 0.9:
        return "time"
    with_fraction = _share(values, lambda text: sign in text and amounts.amount(text, sign) is not None)
    if with_fraction >= 0.8:
        return "amount"
    if _share(values, lambda text: _NUMBER.fullmatch(text) and sum(map(str.isdecimal, text)) >= 7) >= 0.8:
        return "number"
    return ""


def day_of(text: str, first: bool = True) -> str:
    """The day that a cell begins with (``2022-03-12``), or ''. Where day and month could be either, the day comes
    first.
    """
    short = text[:40].strip()
    number = _DAY.match(short)
    if number is not None and re.fullmatch(r"\d{1,2}[./-]\d{1,2}[./-]\d{2}", number[0]):
        short = f"dnia {short}"
    found = min(dates(short), key=lambda one: one.start, default=None)
    if found is None or found.start > 5:
        return ""
    value = found.value.split("|")[0]
    return value if re.fullmatch(r"\d{4}-\d\d-\d\d", value) else ""


def month_in(text: str) -> str:
    """A month that a heading names, ``2022-03``, or ''."""
    for found in sorted(dates(text[-200:]), key=lambda one: -one.start):
        if re.match(r"\d{4}-\d\d", found.value):
            return found.value[:7]
    return ""


def row_kind(cells: Sequence[str]) -> str:
    """``total``, ``carried``, ``opening`` or ``closing`` by the words in a row, else ``row``."""
    for cell in cells[:4]:
        words = said(cell)
        if not words or len(words) > 60:
            continue
        for name in ("opening", "closing", "carried"):
            if any(words == one or words.startswith(one + " ") for one in _others(name)):
                return name
        if any(words == one or words.startswith(one + " ") for one in _others("totals")):
            return "total"
    return "row"


def opening_in(text: str, sign: str) -> str:
    """The opening balance that the words over a table name, as printed, or ''."""
    lines = re.sub(r"\s+", " ", text)
    folded = fold(lines)
    for words in _others("opening"):
        at = folded.find(words)
        if at < 0:
            continue
        found = re.match(r"[^\d-]{0,12}(-?\d[\d .,'\u00a0]*)", lines[at + len(words) :])
        if found:
            return found[1].strip(" .,")
    return ""


def direction(text: str) -> str:
    """``out``, ``in`` or '' of a call, seen from the number whose record it is."""
    words = said(text)
    parts = set(words.split())
    for name, way in (("outgoing", "out"), ("incoming", "in")):
        if words in _others(name) or parts & _others(name):
            return way
    return ""
