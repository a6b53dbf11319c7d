"""Words that papers need beside their templates, in English and in Polish court style."""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from judgedesk.domain.facts import Precision, When
from judgedesk.domain.people import Capacity
from judgedesk.language.fuzzy_dates import said
from judgedesk.law.model import Text

GAP: Final = "[……]"
"""What stands where the case has no data, or where somebody has to write."""

_FILE_NUMBER: Final = re.compile(r"\b[IVXLC]{1,6} [A-Z][A-Za-z]{0,4} \d{1,5}/\d{2,4}\b")
COURT: Final = Text(en=f"Court {GAP}", pl=f"Sąd {GAP}")
DIVISION: Final = Text(en=f"Division {GAP}", pl=f"Wydział {GAP}")
INJURED: Final = Text(en="injured party", pl="osoba pokrzywdzona")
WITNESS: Final = Text(en="witness", pl="świadek")
ACCUSED: Final = Text(en="accused", pl="oskarżony")
SOMEBODY: Final = Text(en="person no. {number}", pl="osoba nr {number}")
PROSECUTOR: Final = Text(en="prosecutor", pl="prokurator")
COUNSEL_OF: Final = Text(en="counsel for the accused: {accused}", pl="obrońca oskarżonego: {accused}")
PROXY_OF: Final = Text(en="proxy of: {person}", pl="pełnomocnik osoby: {person}")
COUNT: Final = Text(
    en="count {label}: {offence} ({provision}), {period}", pl="zarzut {label} – {offence} ({provision}), {period}"
)
CAPACITIES: Mapping[Capacity, Text] = MappingProxyType(
    {
        Capacity.DEFENCE: Text(en="defence counsel", pl="obrońca"),
        Capacity.PROXY: Text(en="proxy", pl="pełnomocnik"),
        Capacity.STATUTORY: Text(en="statutory representative", pl="przedstawiciel ustawowy"),
        Capacity.GUARDIAN: Text(en="representative of the child", pl="reprezentant dziecka"),
        Capacity.TRUSTED: Text(en="adult chosen by the person", pl="osoba wskazana przez przesłuchiwanego"),
    }
)
PHONE: Final = Text(en="telephone: {value}", pl="telefon: {value}")
EMAIL: Final = Text(en="e-mail: {value}", pl="e-mail: {value}")
WORKPLACE: Final = Text(en="workplace: {value}", pl="miejsce pracy: {value}")
ADDRESS: Final = Text(en="address: {value}", pl="adres: {value}")

RESOURCES: Mapping[str, Text] = MappingProxyType(
    {
        "interpreter": Text(en="interpreter", pl="tłumacz"),
        "psychologist": Text(en="expert psychologist", pl="biegły psycholog"),
        "aac_expert": Text(en="expert in aided communication", pl="biegły w zakresie komunikacji wspomagającej"),
    }
)
"""What a hearing takes, by kind of resource."""

ORDER: Final = Text(en="ORDER", pl="POSTANOWIENIE")
COURT_BEFORE: Final = Text(
    en="The court composed of: {presiding}, on {today}", pl="Sąd w składzie: {presiding}, w dniu {today}"
)
COURT_DECIDED: Final = Text(en="orders:", pl="postanawia:")
COURT_SIGNED: Final = Text(en="Judge", pl="Sędzia")
PRESIDING_ORDER: Final = Text(en="PRESIDING JUDGE'S ORDER", pl="ZARZĄDZENIE")
PRESIDING_BEFORE: Final = Text(
    en="The presiding judge: {presiding}, on {today}", pl="Przewodniczący: {presiding}, w dniu {today}"
)
PRESIDING_DECIDED: Final = Text(en="orders:", pl="zarządza:")
PRESIDING_SIGNED: Final = Text(en="Presiding judge", pl="Przewodniczący")
BY_PRESIDING: Final = ("pl.m.350_353", "pl.m.357_5", "pl.m.390_2", "pl.m.390_3", "pl.m.390_4")
"""Measures that the presiding judge orders alone (zarządzenie)."""

LANGUAGES: Mapping[str, Text] = MappingProxyType(
    {
        code: Text(en=english, pl=polish)
        for code, english, polish in (
            ("ar", "Arabic", "arabski"), ("be", "Belarusian", "białoruski"), ("bg", "Bulgarian", "bułgarski"),
            ("bn", "Bengali", "bengalski"), ("cs", "Czech", "czeski"), ("de", "German", "niemiecki"),
            ("el", "Greek", "grecki"), ("en", "English", "angielski"), ("es", "Spanish", "hiszpański"),
            ("fa", "Persian", "perski"), ("fr", "French", "francuski"), ("hi", "Hindi", "hindi"),
            ("hr", "Croatian", "chorwacki"), ("hu", "Hungarian", "węgierski"), ("hy", "Armenian", "ormiański"),
            ("id", "Indonesian", "indonezyjski"), ("it", "Italian", "włoski"), ("ka", "Georgian", "gruziński"),
            ("ku", "Kurdish", "kurdyjski"), ("lt", "Lithuanian", "litewski"), ("lv", "Latvian", "łotewski"),
            ("mk", "Macedonian", "macedoński"), ("mn", "Mongolian", "mongolski"), ("ne", "Nepali", "nepalski"),
            ("nl", "Dutch", "niderlandzki"), ("pa", "Punjabi", "pendżabski"), ("pl", "Polish", "polski"),
            ("ps", "Pashto", "paszto"), ("pt", "Portuguese", "portugalski"), ("ro", "Romanian", "rumuński"),
            ("ru", "Russian", "rosyjski"), ("si", "Sinhala", "syngaleski"), ("sk", "Slovak", "słowacki"),
            ("so", "Somali", "somalijski"), ("sq", "Albanian", "albański"), ("sr", "Serbian", "serbski"),
            ("ta", "Tamil", "tamilski"), ("th", "Thai", "tajski"), ("ti", "Tigrinya", "tigrinia"),
            ("tl", "Tagalog", "tagalski"), ("tr", "Turkish", "turecki"), ("uk", "Ukrainian", "ukraiński"),
            ("ur", "Urdu", "urdu"), ("uz", "Uzbek", "uzbecki"), ("vi", "Vietnamese", "wietnamski"),
            ("yo", "Yoruba", "joruba"), ("zh", "Chinese", "chiński"),
        )
    }
)  # fmt: skip
"""Languages by ISO 639-1, as they follow “language:” and “język”."""


def file_number(title: str) -> str:
    """The file number in the title of a case, or ``''``."""
    found = _FILE_NUMBER.search(title)
    return found.group() if found else ""


def day_said(day: str, language: str) -> str:
    """A day ``YYYY-MM-DD`` as papers write it; '' for ''."""
    return said(When(day, Precision.DAY), language) if day else ""


def period_said(first: str, last: str, language: str) -> str:
    """Two days, both included."""
    return day_said(first, language) if first == last else said(When(first, Precision.RANGE, last), language)


def language_said(code: str, language: str) -> str:
    """A language by its ISO 639-1 code, which stands for one that has no name here."""
    return LANGUAGES[code].in_language(language) if code in LANGUAGES else code
