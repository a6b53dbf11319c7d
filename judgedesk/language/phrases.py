"""Phrases looked for in sentences: words in all their forms, beginnings of words, alternatives, gaps."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final, NamedTuple

from judgedesk.language.fold import fold, words
from judgedesk.language.polish_forms import polish_forms

GAP: Final = "…"
_MOST_BETWEEN = 4
_SENTENCE_ENDS: Final = re.compile(r"[.?!;:\n]")


class Said(NamedTuple):
    """A text as folded words: where each stands in the text, and in which sentence."""

    folded: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]
    sentences: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Word:
    """One word of a phrase: exactly one of some words, or any that begins so."""

    exact: frozenset[str]
    beginnings: tuple[str, ...]

    def fits(self, folded: str) -> bool:
        return folded in self.exact or folded.startswith(self.beginnings)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase ready to be looked for; None in `words` stands for up to four words of any kind."""

    words: tuple[_Word | None, ...]
    begins: bool
    ends: bool

    def find(self, said: Said) -> tuple[int, int] | None:
        """Where it first stands in a text, in code points (end excluded); None where it does not."""
        for first in range(len(said.folded)):
            if self.begins and first and said.sentences[first - 1] == said.sentences[first]:
                continue
            last = self._after(said, first, 0)
            if last is not None:
                return said.spans[first][0], said.spans[last - 1][1]
        return None

    def _after(self, said: Said, at: int, part: int) -> int | None:
        """The word after the phrase's rest, looked for from a word on."""
        if part == len(self.words):
            ended = at == len(said.folded) or said.sentences[at] != said.sentences[at - 1]
            return at if ended or not self.ends else None
        wanted = self.words[part]
        if wanted is None:
            rests = (self._after(said, later, part + 1) for later in range(at, at + _MOST_BETWEEN + 1))
            return next((rest for rest in rests if rest is not None), None)
        if at >= len(said.folded) or (part and said.sentences[at] != said.sentences[at - 1]):
            return None
        return self._after(said, at + 1, part + 1) if wanted.fits(said.folded[at]) else None


def said(text: str) -> Said:
    """A text to look in."""
    found = words(text)
    sentences, number, end = [], 0, 0
    for word in found:
        number += bool(_SENTENCE_ENDS.search(text, end, word.start))
        sentences.append(number)
        end = word.end
    return Said(tuple(word.folded for word in found), tuple((word.start, word.end) for word in found), tuple(sentences))


@cache
def phrase(written: str, language: str) -> Phrase:
    """A phrase as written, ready to be looked for.

    ``~word`` stands for all forms of a word, ``word*`` for all that begins so, ``a|b`` for one of several, ``…`` for up
    to four words; ``^`` begins and ``$`` ends a sentence. `language` is that of the forms.
    """
    begins, ends = written.startswith("^"), written.endswith("$")
    parts: list[_Word | None] = []
    for token in written.removeprefix("^").removesuffix("$").split():
        parts += [None] if token == GAP else _words(token, language)
    return Phrase(tuple(parts), begins, ends)


def _words(token: str, language: str) -> Sequence[_Word]:
    exact: set[str] = set()
    beginnings: list[str] = []
    for one in token.split("|"):
        if one.endswith("*"):
            beginnings.append(fold(one[:-1]))
        elif one.startswith("~"):
            exact |= _forms(one[1:], language)
        else:
            exact.add(fold(one))
    return [_Word(frozenset(exact), tuple(beginnings))]


def _forms(word: str, language: str) -> set[str]:
    """A word and its forms, folded: of Polish those of the dictionary, of English the regular ones."""
    if language == "pl":
        return {fold(word), *(fold(form) for form in polish_forms(word))}
    stem = word.removesuffix("e")
    plural = f"{word[:-1]}ies" if word.endswith("y") else f"{word}s"
    return {fold(form) for form in (word, plural, f"{stem}es", f"{stem}ed", f"{stem}ing")}
