"""Words that papers of hearings need beside their templates."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from judgedesk.law.model import Text

STRENGTHS: Mapping[str, Text] = MappingProxyType(
    {
        "room": Text(en="never in one room", pl="nigdy w jednej sali"),
        "building": Text(
            en="never in the building in the same half-day", pl="nigdy w budynku w tej samej połowie dnia"
        ),
        "day": Text(en="never in the building on the same day", pl="nigdy w budynku tego samego dnia"),
    }
)
MISSING: Mapping[str, Text] = MappingProxyType(
    {
        "panel": Text(en="panel", pl="skład sądu"),
        "lay_judges": Text(en="lay judges", pl="ławnicy"),
        "counsel": Text(en="counsel", pl="obrońca lub pełnomocnik"),
        "prosecutor": Text(en="prosecutor", pl="prokurator"),
        "transport": Text(en="custody transport", pl="konwój"),
        "room": Text(en="room", pl="sala"),
    }
)
"""Whose promise a sitting still lacks."""
STATES: Mapping[str, Text] = MappingProxyType(
    {
        "tentative": Text(en="tentative", pl="wstępny"),
        "confirmed": Text(en="confirmed", pl="potwierdzony"),
        "ready": Text(en="ready", pl="przygotowany"),
        "held": Text(en="held", pl="odbył się"),
        "failed": Text(en="failed", pl="nie doszedł do skutku"),
        "cancelled": Text(en="cancelled", pl="odwołany"),
    }
)
EQUIPMENT: Mapping[str, Text] = MappingProxyType(
    {
        "recording": Text(en="recording of picture and sound", pl="rejestracja obrazu i dźwięku"),
        "link": Text(en="video link", pl="połączenie wideo"),
        "screen": Text(en="screen", pl="parawan"),
        "friendly": Text(en="adapted room", pl="przyjazny pokój"),
    }
)
PART: Final = Text(en="part {number}", pl="część {number}")
SUPPORT: Final = Text(en="support person", pl="osoba towarzysząca")
RECORDING_SET: Final = Text(en="recording set", pl="zestaw nagrywający")
TRANSPORT: Final = Text(en="custody transport", pl="konwój")
KINDS: Mapping[str, Text] = MappingProxyType(
    {"support": SUPPORT, "recording_set": RECORDING_SET, "recording": RECORDING_SET, "transport": TRANSPORT}
)
"""Resources by kind, where `paper_words.RESOURCES` has no word."""

MOVED: Final = Text(en="moved: {after} (was: {before})", pl="zmiana terminu: {after} (było: {before})")
NEW: Final = Text(en="new: {after}", pl="nowy termin: {after}")
CANCELLED: Final = Text(en="does not take place: {before}", pl="nie odbędzie się: {before}")
NOT_PLACED: Final = Text(en="has no date yet", pl="na razie bez terminu")
AT: Final = Text(en="{day}, {hour}, {room}", pl="{day}, godz. {hour}, {room}")
