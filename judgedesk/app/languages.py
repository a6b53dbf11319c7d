"""Languages of the interface: two are whole, of four others the court's terms are known; the rest is said in English.

A sentence is never put together from two languages: a text is in the chosen language as a whole, or in English.
"""

import functools
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final
from xml.etree import ElementTree

from judgedesk.places import translations

WHOLE: Final = ("en", "pl")
"""Languages in which everything is said."""
TERMS: Final = ("de", "hr", "ro", "uk")
"""Languages of which ``i18n/terms.tsv`` has the court's terms."""
NAMES: Final[Mapping[str, str]] = MappingProxyType(
    {"en": "English", "pl": "Polski", "de": "Deutsch", "hr": "Hrvatski", "ro": "Română", "uk": "Українська"}
)
"""What each is called by those who speak it."""

_PLACES: Final = MappingProxyType({"errors": "message", "cli": "command line"})
_NONE: Final = "–"


@dataclass(frozen=True, slots=True)
class Fallen:
    """A text that is shown in English though another language is chosen; `place` is ``window``, ``message`` or
    ``command line``.
    """

    text: str
    place: str


@dataclass(frozen=True, slots=True)
class Extent:
    """How far a language goes: texts said in it, and those that fall back to English, in alphabetical order."""

    language: str
    said: int
    fallen: tuple[Fallen, ...]

    @property
    def texts(self) -> int:
        """How many texts the program has."""
        return self.said + len(self.fallen)


def prose(language: str) -> str:
    """The language whole sentences are in where `language` is chosen."""
    return language if language in WHOLE else "en"


def term(english: str, polish: str, language: str) -> str:
    """A term of the court in one of `TERMS`, with the capital of the English; '' where the table has none.

    The Polish tells apart what English says with one word (*order*: ``postanowienie`` or ``kolejność``).
    """
    bare, more = (english[:-1], english[-1]) if english.endswith(("…", ":")) else (english, "")
    found = _terms().get((bare.casefold(), polish.rstrip("…:").casefold()), {}).get(language, "")
    return (found[0].upper() + found[1:] if bare[:1].isupper() else found) + more if found else ""


def extent(language: str) -> Extent:
    """What of the program's texts is said in a language, and what falls back.

    One that is said in one place and falls back in another, where it means something else, counts as fallen.
    """
    every = _messages("pl")
    texts = _placed(every)
    if language in WHOLE:
        return Extent(language, len(texts), ())
    fallen = sorted(_placed(every - _messages(language)), key=lambda one: (one[1].casefold(), one))
    return Extent(language, len(texts) - len(fallen), tuple(Fallen(text, place) for place, text in fallen))


def _placed(messages: set[tuple[str, str]]) -> set[tuple[str, str]]:
    return {(_PLACES.get(context, "window"), text) for context, text in messages}


def _messages(language: str) -> set[tuple[str, str]]:
    """Context and English text of what a language has."""
    path = translations(f"judgedesk_{language}.ts")
    if not path.is_file():
        return set()
    return {
        (context.findtext("name", ""), message.findtext("source", ""))
        for context in ElementTree.parse(path).getroot().iter("context")
        for message in context.iter("message")
    }


@functools.cache
def _terms() -> Mapping[tuple[str, str], Mapping[str, str]]:
    """The table by English and Polish, without capitals."""
    path = translations("terms.tsv")
    if not path.is_file():
        return {}
    heading, *lines = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines())
    return {
        (line[0].casefold(), line[1].casefold()): {
            language: said for language, said in zip(heading[2:], line[2:], strict=True) if said != _NONE
        }
        for line in lines
    }
