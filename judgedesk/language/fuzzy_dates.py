"""Dates as people type and say them, in English and Polish: ``about May 2022``, ``od 12 do 14 marca 2022 r.``.

Both languages are understood whatever the language of the desk; a date between strokes has the day first.
"""

import re
from functools import cache

from judgedesk.domain.facts import BadDate, Precision, When, check
from judgedesk.language.fold import fold
from judgedesk.language.found import word_list

MONTHS = {
    "en": ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
           "November", "December"),
    "pl": ("styczeń", "luty", "marzec", "kwiecień", "maj", "czerwiec", "lipiec", "sierpień", "wrzesień",
           "październik", "listopad", "grudzień"),
}  # fmt: skip
"""Names of the months as they stand alone."""
_OF = ("stycznia", "lutego", "marca", "kwietnia", "maja", "czerwca", "lipca", "sierpnia", "września", "października",
       "listopada", "grudnia")  # fmt: skip
_BEFORE = ("styczniem", "lutym", "marcem", "kwietniem", "majem", "czerwcem", "lipcem", "sierpniem", "wrześniem",
           "październikiem", "listopadem", "grudniem")  # fmt: skip
_AFTER = ("styczniu", "lutym", "marcu", "kwietniu", "maju", "czerwcu", "lipcu", "sierpniu", "wrześniu",
          "październiku", "listopadzie", "grudniu")  # fmt: skip
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")

_LONGEST = 80
_WORDS = {
    Precision.ABOUT: r"(?:mniej wiecej )?(?:about|around|approximately|approx|circa|ca|c|okolo|kolo|ok|mniej wiecej)",
    Precision.BEFORE: r"(?:before|prior to|przed)",
    Precision.AFTER: r"(?:after|po)",
}
_LEADS = {precision: re.compile(rf"{words}\b\.? *(?:dniem |dniu |dnia )?") for precision, words in _WORDS.items()}
_RANGES = (
    re.compile(r"(?:from|since) (?P<a>.+) (?:to|until|till) (?P<b>.+)"),
    re.compile(r"between (?P<a>.+) and (?P<b>.+)"),
    re.compile(r"(?:od|ode) (?:dnia )?(?P<a>.+) do (?:dnia )?(?P<b>.+)"),
    re.compile(r"(?:po)?miedzy (?P<a>.+) a (?P<b>.+)"),
    re.compile(r"(?P<a>.+?) *[–—] *(?P<b>.+)"),
    re.compile(r"(?P<a>.+?) +- +(?P<b>.+)"),
    re.compile(r"(?P<a>\d{1,2})-(?P<b>\d{1,2}[ .].+)"),
    re.compile(r"(?P<a>[12]\d{3})-(?P<b>[12]\d{3})"),
    re.compile(r"(?P<a>[^\W\d]{3,})-(?P<b>[^\W\d]{3,} .+)"),
)
_FILLING = re.compile(
    r"^(?:on|in|at|of|the|dnia|dniu|w|we|roku?) |(?<=\d)(?:st|nd|rd|th)\b| of(?= )| ?\b(?:roku|rok|r\b\.?)$"
)
_DAY = re.compile(r"(?P<d>\d{1,2})[. ] ?(?P<m>[^\W\d]+)\.?(?:,? (?P<y>\d{4}))?")
_DAY_AFTER = re.compile(r"(?P<m>[^\W\d]+)\.? (?P<d>\d{1,2})(?:,? (?P<y>\d{4}))?")
_MONTH = re.compile(r"(?P<m>[^\W\d]+)\.?(?: (?P<y>\d{4}))?")
_FIGURES = (
    re.compile(r"(?P<y>\d{4})(?:-(?P<m>\d{1,2}))?(?:-(?P<d>\d{1,2}))?"),
    re.compile(r"(?:(?P<d>\d{1,2}) ?([./-]) ?)?(?P<m>\d{1,2}) ?[./-] ?(?P<y>\d{4})"),
    re.compile(r"(?P<d>\d{1,2})(?: ?\. ?(?P<m>\d{1,2}))?\.?"),
)

_Parts = tuple[int, int, int]
"""Year, month and day; 0 for what is not given."""


def read(text: str) -> When | None:
    """What a typed date means; None where it can't be understood, has no year, or no calendar has it."""
    if len(text) > _LONGEST:
        return None
    plain = _plain(text)
    for precision, lead in _LEADS.items():
        found = lead.match(plain)
        if found or (precision is Precision.ABOUT and plain.startswith("~")):
            return _checked(_one(plain[found.end() if found else 1 :].strip()), precision)
    single = _one(plain)
    if single is not None:
        return _checked(single, None)
    for form in _RANGES:
        match = form.fullmatch(plain)
        if match is not None and (both := _both(match["a"].strip(), match["b"].strip())) is not None:
            return both
    return None


def _plain(text: str) -> str:
    """Small letters without accents, signs kept, single blanks."""
    return " ".join("".join(fold(sign).strip() or sign if sign.isalpha() else sign for sign in text).lower().split())


def _one(text: str) -> _Parts | None:
    """One date, which may lack its year."""
    text = _FILLING.sub("", _FILLING.sub("", text)).strip(" ,")
    for form in _FIGURES:
        if found := form.fullmatch(text):
            known = found.groupdict()
            return int(known.get("y") or 0), int(known.get("m") or 0), int(known.get("d") or 0)
    for form in (_DAY, _DAY_AFTER, _MONTH):
        found = form.fullmatch(text)
        if found and (month := _months().get(found["m"], 0)):
            known = found.groupdict()
            return int(known.get("y") or 0), month, int(known.get("d") or 0)
    return None


def _both(first: str, last: str) -> When | None:
    """A range: what its beginning does not say, its end does."""
    begun, ended = _one(first), _one(last)
    if begun is None or ended is None:
        return None
    year, month, day = begun
    if not year:
        year, month = ended[0], month or (ended[1] if ended[2] else 0)
    return _checked((year, month, day), Precision.RANGE, ended)


def _checked(given: _Parts | None, precision: Precision | None, ended: _Parts | None = None) -> When | None:
    when, until = _text(given), _text(ended) if ended else ""
    if not when or (ended and not until):
        return None
    made = When(when, precision or (Precision.YEAR, Precision.MONTH, Precision.DAY)[when.count("-")], until)
    try:
        check(made)
    except BadDate:
        return None
    return made


def _text(given: _Parts | None) -> str:
    if given is None or not given[0] or (given[2] and not given[1]):
        return ""
    year, month, day = given
    return f"{year:04}" + (f"-{month:02}" if month else "") + (f"-{day:02}" if day else "")


@cache
def _months() -> dict[str, int]:
    """Names and short forms of months, folded, and Roman numbers."""
    known = {roman: number for number, roman in enumerate(_ROMAN, 1)}
    for language in ("en", "pl"):
        listed = word_list("months")["languages"][language]
        for key in ("months", "short"):
            for number, forms in enumerate(listed[key], 1):
                known |= {fold(form).strip(): number for form in forms}
    for number, form in enumerate(_BEFORE, 1):
        known[fold(form).strip()] = number
    return known


# -- said --------------------------------------------------------------------------------------------------------


def said(when: When, language: str) -> str:
    """The date in words; `read` understands them again. A date no calendar has is said as it stands."""
    if when.bounds == (None, None):
        return " – ".join(part for part in (when.when, when.until) if part)
    polish = language == "pl"
    if when.precision is Precision.RANGE and when.until:
        first, last = (_said(part, _OF if polish else None) for part in (when.when, when.until))
        return f"od {first} do {last}" if polish else f"from {first} to {last}"
    if not polish:
        lead = {Precision.ABOUT: "about ", Precision.BEFORE: "before ", Precision.AFTER: "after "}
        return lead.get(when.precision, "") + _said(when.when, None)
    lead = {Precision.ABOUT: "około ", Precision.BEFORE: "przed ", Precision.AFTER: "po "}
    names = {Precision.ABOUT: _OF, Precision.BEFORE: _BEFORE, Precision.AFTER: _AFTER}
    return lead.get(when.precision, "") + _said(when.when, names.get(when.precision, MONTHS["pl"]))


def _said(text: str, names: tuple[str, ...] | None) -> str:
    """One date; `names` are the Polish months in the case that is asked for, None says it in English."""
    year, *rest = text.split("-")
    if not rest:
        return year if names is None else f"{year} r."
    number = int(rest[0]) - 1
    if names is None:
        day = f"{int(rest[1])} " if len(rest) > 1 else ""
        return f"{day}{MONTHS['en'][number]} {year}"
    if len(rest) > 1:
        return f"{int(rest[1])} {_OF[number]} {year} r."
    return f"{names[number]} {year} r."
