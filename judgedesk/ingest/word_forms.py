"""A third trade for confined children: forms of words, by simplemma's dictionaries turned round.

They say which basic form a form belongs to; here they are grouped by it, so that all forms of a word can be told. A
dictionary takes some tenths of a second (German, Russian: 3 s) and 10 to 60 MB when it is first asked. A unit names
``languages`` and has the words as its source, a list in JSON; it emits ``forms``, whose blob says the same way for each
word and language what was found: {word: {language: [forms]}}.
"""

import json
import os
from array import array
from collections.abc import Mapping
from functools import cache
from typing import Any, Final

from judgedesk.domain.errors import UserError
from judgedesk.ingest.batches import Emit
from judgedesk.ingest.file import File
from judgedesk.language.fold import LONGEST_WORD, fold

TRADE = "judgedesk.ingest.word_forms:serve"

DICTIONARIES: Final[Mapping[str, str]] = {
    "en": "en", "de": "de", "ro": "ro", "hr": "hbs", "sr": "hbs", "bs": "hbs", "uk": "uk", "ru": "ru", "bg": "bg",
    "mk": "mk", "cs": "cs", "sk": "sk", "sl": "sl", "hu": "hu", "lt": "lt", "lv": "lv", "es": "es", "it": "it",
    "fr": "fr", "pt": "pt", "nl": "nl", "sq": "sq",
}  # fmt: skip
"""Languages whose forms are known, with the dictionary of each. Polish has a better one: `language.polish_forms`."""

MOST_WORDS: Final = 2_000
MOST_FORMS: Final = 400
"""Words of one unit, and forms of one of them in one language."""

_MOST_BYTES: Final = 16 << 20


def prepare() -> None:
    """Before confinement: libraries must start no threads. Dictionaries lie with the packages, which stay readable."""
    os.environ["OPENBLAS_NUM_THREADS"] = "1"
    import numpy  # noqa: F401
    import simplemma.strategies.dictionaries  # noqa: F401


def serve(unit: dict[str, Any], file: File | None, emit: Emit) -> None:
    """Do one unit."""
    if file is None:
        raise UserError("file.empty")
    languages = {DICTIONARIES[language]: language for language in unit["languages"]}
    dictionaries = {language: _dictionary(name) for name, language in languages.items()}
    found = {
        word: {language: forms for language, one in dictionaries.items() if (forms := one.forms(word))}
        for word in json.loads(file.whole())
    }
    blob = json.dumps({word: forms for word, forms in found.items() if forms}, ensure_ascii=False).encode()
    emit("forms", {}, blob)


def checked(kind: str, untrusted: Mapping[str, object], blob: bytes) -> dict[str, dict[str, list[str]]]:
    """The message, typed: forms by word and language.

    Raises:
        ValueError: it is of the wrong type or beyond its bound.
    """
    if kind != "forms" or len(blob) > _MOST_BYTES:
        raise ValueError("kind")
    told = json.loads(blob)
    if not isinstance(told, dict) or len(told) > MOST_WORDS:
        raise ValueError("forms")
    for by_language in told.values():
        if not isinstance(by_language, dict) or not by_language.keys() <= DICTIONARIES.keys():
            raise ValueError("language")
        for forms in by_language.values():
            if not isinstance(forms, list) or len(forms) > MOST_FORMS or not all(map(_is_form, forms)):
                raise ValueError("form")
    return told


def _is_form(untrusted: object) -> bool:
    return isinstance(untrusted, str) and untrusted.isalpha() and len(untrusted) <= LONGEST_WORD


@cache
def _dictionary(name: str) -> "_Dictionary":
    from simplemma.strategies.dictionaries import DefaultDictionaryFactory

    return _Dictionary(DefaultDictionaryFactory(cache_max_size=1).get_dictionary(name))


class _Dictionary:
    """All words by their basic form: a line each, and for every folded word the lines in which it stands."""

    def __init__(self, basic_forms: Mapping[str, str]) -> None:
        import numpy

        groups: dict[str, list[str]] = {}
        for form, basic in basic_forms.items():
            if form.isalpha() and len(form) <= LONGEST_WORD:
                groups.setdefault(basic, []).append(form)
        lines = []
        words, places = array("q"), array("i")
        for place, (basic, forms) in enumerate(groups.items()):
            line = " ".join(forms if basic in forms or not basic.isalpha() else [basic, *forms])
            folded = set(fold(line).split())
            words.extend(map(hash, folded))
            places.extend([place] * len(folded))
            lines.append(line.encode())
        self._text = b"\n".join(lines)
        self._ends = numpy.cumsum(numpy.fromiter(map(len, lines), dtype=numpy.int64, count=len(lines)) + 1)
        keys = numpy.frombuffer(words, dtype=numpy.int64)
        order = numpy.argsort(keys, kind="stable")
        self._words = keys[order]
        self._places = numpy.frombuffer(places, dtype=numpy.int32)[order]

    def forms(self, word: str) -> list[str]:
        """Every word that shares a basic form with one. A word without marks stands for all that differ by marks."""
        small = word.lower()
        folded = fold(small)
        found: dict[str, None] = {}
        low, high = self._words.searchsorted(hash(folded), "left"), self._words.searchsorted(hash(folded), "right")
        for place in self._places[low:high]:
            begin = self._ends[place - 1] if place else 0
            line = self._text[begin : self._ends[place] - 1].decode().split()
            if any((fold(one) if small == folded else one.lower()) == small for one in line):
                found |= dict.fromkeys(line)
        return list(found)[:MOST_FORMS]
