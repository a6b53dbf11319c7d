"""Names and values of conditions: what ``rodzaj:``, ``lang:polski`` or ``date:14.03.2022`` come to."""

import re
from datetime import date
from typing import Final

from judgedesk.language.fold import index_text
from judgedesk.language.identify import LANGUAGES
from judgedesk.language.stamps import read_stamp

NAMES: Final = {
    "volume": "tom", "kind": "rodzaj", "document": "dokument", "person": "osoba", "folio": "karta k", "date": "data",
    "lang": "język language", "element": "znamię", "tag": "oznaczenie", "in": "w", "saved": "zapisane",
}  # fmt: skip
"""Conditions and what else they are called."""

FIELDS: Final = {
    index_text(name): field for field, others in NAMES.items() for name in (field, *others.split())
}  # fmt: skip
"""Folded names of conditions, English and Polish."""

ORDERED: Final = frozenset({"folio", "date"})
"""Conditions that take a range."""

CHECKED: Final = frozenset({"folio", "date", "lang", "in", "tag"})
"""Conditions whose values follow a form; the others name what the case holds."""

ONE_OF: Final = frozenset({"volume", "kind", "folio", "lang", "in"})
"""Conditions of which a page meets one value only: two of them would find nothing."""

EARLIEST, LATEST = 1850, 2100
"""Years of the dates that are found in texts."""

_CHOICES = {
    "in": {"text": "text tekst", "ocr": "ocr skan scan"},
    "tag": {
        "any": "any dowolne jakiekolwiek", "none": "none brak żadne", "supports": "supports za popiera potwierdza",
        "contradicts": "contradicts against przeciw przeczy", "context": "context kontekst",
    },
    "lang": {
        "pl": "polish polski", "en": "english angielski", "de": "german niemiecki", "fr": "french francuski",
        "es": "spanish hiszpański", "it": "italian włoski", "pt": "portuguese portugalski",
        "nl": "dutch niderlandzki holenderski", "cs": "czech czeski", "sk": "slovak słowacki",
        "sl": "slovene slovenian słoweński", "hr": "croatian chorwacki", "sr": "serbian serbski",
        "mk": "macedonian macedoński", "bg": "bulgarian bułgarski", "ro": "romanian rumuński",
        "hu": "hungarian węgierski", "uk": "ukrainian ukraiński", "ru": "russian rosyjski",
        "be": "belarusian białoruski", "lt": "lithuanian litewski", "lv": "latvian łotewski",
        "et": "estonian estoński", "fi": "finnish fiński", "sv": "swedish szwedzki", "da": "danish duński",
        "no": "norwegian norweski", "el": "greek grecki", "sq": "albanian albański", "tr": "turkish turecki",
        "ca": "catalan kataloński", "is": "icelandic islandzki", "ga": "irish irlandzki", "mt": "maltese maltański",
        "vi": "vietnamese wietnamski", "zh": "chinese chiński", "ja": "japanese japoński", "ko": "korean koreański",
        "th": "thai tajski", "ar": "arabic arabski", "fa": "persian perski", "he": "hebrew hebrajski",
        "hi": "hindi hindi", "bn": "bengali bengalski", "ur": "urdu urdu", "hy": "armenian ormiański armeński",
        "ka": "georgian gruziński", "az": "azerbaijani azerski azerbejdżański",
    },
}  # fmt: skip
_MEANT = {
    field: {index_text(word): value for value, words in choices.items() for word in words.split()}
    for field, choices in _CHOICES.items()
}
_MEANT["lang"] |= {code: code for code in LANGUAGES}

_ISO_DATE = re.compile(r"(?P<y>\d{4})(?:-(?P<m>\d{1,2})(?:-(?P<d>\d{1,2}))?)?", re.ASCII)
_POLISH_DATE = re.compile(r"(?:(?P<d>\d{1,2})\.)?(?P<m>\d{1,2})\.(?P<y>\d{4})(?: ?r\.?)?", re.ASCII)


def choices(field: str) -> tuple[str, ...]:
    """The values that a condition takes where they are few and known; else none."""
    return tuple(_CHOICES.get(field, ()))


def canonical(field: str, value: str) -> str | None:
    """A value as it stands in the tree: dates ISO, folios as stored, languages ISO 639-1; None for what is none."""
    value = value.strip()
    if field == "folio":
        read = read_stamp(value)
        return str(read.folio) if read else None
    if field == "date":
        return _date(value)
    if field in _MEANT:
        return _MEANT[field].get(index_text(value))
    return value or None


def bound(field: str, value: str) -> str | None:
    """An end of a range, "" for ``*``; None for what is none. Folios in a range are whole leaves, plain numbers."""
    if value.strip() == "*":
        return ""
    found = canonical(field, value)
    return None if field == "folio" and found is not None and not found.isdecimal() else found


def in_order(field: str, low: str, high: str) -> bool:
    """Whether a range runs upwards. A year or month as its end takes in its last day."""
    if not low or not high:
        return True
    return int(low) <= int(high) if field == "folio" else low <= f"{high}~"


def _date(value: str) -> str | None:
    found = _ISO_DATE.fullmatch(value) or _POLISH_DATE.fullmatch(value)
    if not found or not EARLIEST <= int(found["y"]) <= LATEST:
        return None
    try:
        day = date(int(found["y"]), int(found["m"] or 1), int(found["d"] or 1))
    except ValueError:
        return None
    return day.isoformat()[: 10 if found["d"] else 7 if found["m"] else 4]
