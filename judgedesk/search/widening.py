"""A question's words widened over one compartment's vocabulary: their forms, other scripts, misread letters, patterns.

Whatever may be meant is generated first, without looking; only what stands in the vocabulary is kept, and all of it is
told, so that the user sees what is looked for and can take any of it out.
"""

import unicodedata
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final, Literal, TypeAlias

from judgedesk.language.confusions import misread
from judgedesk.language.fold import fold, words
from judgedesk.language.polish_forms import is_ordinary
from judgedesk.language.transliteration import is_cyrillic, respelled
from judgedesk.search.matching import NEAR_AT_MOST
from judgedesk.search.scan import refuse
from judgedesk.search.tree import Condition, Forms, Fuzzy, Leaf, Near, Node, Query, Term, Wild, changed
from judgedesk.search.vocabulary import MOST, Vocabulary

FormsOf: TypeAlias = Callable[[Sequence[str], bool], Mapping[str, Sequence[tuple[str, str]]]]
"""Forms of some words, each with its language (ISO 639-1), whether they stand anywhere or not. The second argument says
that the words are names in another spelling than the user's, for which rules will do.
"""

Why: TypeAlias = Literal["word", "form", "script", "confusion", "pattern", "similar"]

_SPELLINGS: Final = 8
_SHORTEST_RESPELLED: Final = 5
_MOST_MISREAD: Final = 20_000
_CYRILLIC: Final = ("\u0400", "\u0530")


@dataclass(frozen=True, slots=True)
class Widening:
    """What a question's words are widened to. Words in `without`, folded, are not looked for."""

    forms: bool = True
    scripts: bool = True
    confusions: bool = False
    without: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Form:
    """A word that is looked for, folded, and one way it is written; `used` is False where it was taken out."""

    word: str
    spelled: str
    why: Why
    language: str = ""
    used: bool = True


@dataclass(frozen=True, slots=True)
class Expansion:
    """What one word of the question, at character `at`, came to: itself first, then by likelihood.

    `cut` counts the least likely ones that are not looked for because a ``"a b"~5`` would have too many combinations.
    """

    at: int
    spelled: str
    word: str
    forms: tuple[Form, ...]
    cut: int = 0

    @property
    def used(self) -> tuple[str, ...]:
        """The words that are looked for."""
        return tuple(form.word for form in self.forms if form.used)


def widened(
    query: Query, vocabulary: Vocabulary, widening: Widening, forms_of: FormsOf
) -> tuple[Query, list[Expansion]]:
    """The question with its words widened, and what each came to, in order.

    Exact words (``=word``), phrases and beginnings of words stay. Words under NOT are widened, too.

    Raises:
        UserError: ``query.bad``, ``too_many_words``: a pattern that more than `vocabulary.MOST` words match.
    """
    work = _Work(vocabulary, widening)
    changed(query.root, work.note)
    work.look_up(forms_of)
    return replace(query, root=changed(query.root, work.widen)), work.expansions


@dataclass(slots=True)
class _Work:
    """One question on its way: what is asked, and what each word may be (folded word to form), by what was typed."""

    vocabulary: Vocabulary
    widening: Widening
    asked: dict[str, dict[str, Form]] = field(default_factory=dict)
    expansions: list[Expansion] = field(default_factory=list)

    def note(self, leaf: Leaf | Condition) -> Node:
        """Remember the words of a leaf that will be widened."""
        if isinstance(leaf, Term) and not leaf.exact:
            self.asked[_typed(leaf)] = {}
        elif isinstance(leaf, Near):
            self.asked |= {typed: {} for typed in _typed_near(leaf)}
        return leaf

    def look_up(self, forms_of: FormsOf) -> None:
        """Find for each word asked what the vocabulary holds of all it may be: one look for all."""
        meant = {typed: self._meant(typed) for typed in self.asked}
        told: dict[str, Sequence[tuple[str, str]]] = {}
        for respelled_ones in (True, False) if self.widening.forms else ():
            mine = {
                one: None
                for all_of in meant.values()
                for one, why in all_of.items()
                if (why == "script") == respelled_ones
            }
            told |= forms_of(list(mine), respelled_ones) if mine else {}
        for typed, readings in meant.items():
            self.asked[typed] = _candidates(typed, readings, told, self.widening.confusions)
        held = self.vocabulary.spellings({word for found in self.asked.values() for word in found})
        for typed, found in self.asked.items():
            self.asked[typed] = {
                word: form if form.why == "word" else replace(form, spelled=_as_held(form.spelled, held[word]))
                for word, form in found.items()
                if form.why == "word" or word in held
            }

    def _meant(self, typed: str) -> dict[str, Why]:
        """What may be meant by a word: itself, what is spelled so but for marks, the same in another script."""
        meant: dict[str, Why] = {typed: "form"}
        if not typed.isalpha():
            return meant
        small = typed.lower()
        if fold(small) == small:
            spelled = self.vocabulary.spellings([small]).get(small, [])
            meant |= {one: "form" for one in dict.fromkeys(map(str.lower, spelled[:_SPELLINGS])) if one != small}
        if self.widening.scripts and len(small) > 2 and not is_ordinary(small):
            cyrillic = self.vocabulary.has_between(*_CYRILLIC)
            # Another Latin spelling of a short word is most likely another word: Hoa is not Goa.
            short = len(small) < _SHORTEST_RESPELLED
            meant |= {one: "script" for one in respelled(typed) if (cyrillic if is_cyrillic(one) else not short)}
        return meant

    def widen(self, leaf: Leaf | Condition) -> Node:
        """The leaf as what it came to; words stay as they are where nothing is to be added or taken out."""
        if isinstance(leaf, Term | Near) and self.widening == Widening(forms=False, scripts=False):
            return leaf
        if isinstance(leaf, Term) and not leaf.exact:
            return Forms(self._told(leaf.at, leaf.spelled or leaf.word, leaf.word, self.asked[_typed(leaf)]), leaf)
        if isinstance(leaf, Wild):
            found = self.vocabulary.matching(leaf.pattern)
            return Forms(self._listed(leaf, leaf.pattern, "pattern", found), leaf)
        if isinstance(leaf, Fuzzy):
            found = self.vocabulary.near(leaf.word, leaf.edits)
            return Forms(self._listed(leaf, leaf.word, "similar", found), leaf)
        return self._near(leaf) if isinstance(leaf, Near) else leaf

    def _told(self, at: int, spelled: str, word: str, found: Mapping[str, Form]) -> tuple[str, ...]:
        forms = tuple(replace(form, used=form.word not in self.widening.without) for form in found.values())
        self.expansions.append(Expansion(at, spelled, word, forms))
        return self.expansions[-1].used

    def _listed(self, leaf: Wild | Fuzzy, word: str, why: Why, found: Sequence[str]) -> tuple[str, ...]:
        if len(found) > MOST:
            refuse(leaf.at, "too_many_words", leaf.spelled or word)
        held = self.vocabulary.spellings(found)
        forms = {one: Form(one, held.get(one, [one])[0], why) for one in found}
        return self._told(leaf.at, leaf.spelled or word, word, forms)

    def _near(self, near: Near) -> Near:
        begun = len(self.expansions)
        for part, typed in zip(near.parts, _typed_near(near), strict=True):
            self._told(near.at, typed, part[0], self.asked[typed])
        while _product(mine := self.expansions[begun:]) > NEAR_AT_MOST:
            longest = max(range(len(mine)), key=lambda place: len(mine[place].used))
            self.expansions[begun + longest] = _one_less(mine[longest])
        return replace(near, parts=tuple(one.used for one in mine))


def _product(expansions: Iterable[Expansion]) -> int:
    number = 1
    for expansion in expansions:
        number *= len(expansion.used)
    return number


def _one_less(expansion: Expansion) -> Expansion:
    """Without the least likely word."""
    last = max(place for place, form in enumerate(expansion.forms) if form.used)
    forms = [*expansion.forms]
    forms[last] = replace(forms[last], used=False)
    return replace(expansion, forms=tuple(forms), cut=expansion.cut + 1)


def _as_held(generated: str, held: Sequence[str]) -> str:
    """The spelling in the vocabulary that is meant: sądu rather than sadu."""
    return min(held, key=lambda one: one.lower() != generated.lower())


def _typed(term: Term) -> str:
    """The word in the user's spelling, composed, without what stood around it."""
    text = unicodedata.normalize("NFC", term.spelled)
    found = words(text)
    return text[found[0].start : found[0].end] if len(found) == 1 and found[0].folded == term.word else term.word


def _typed_near(near: Near) -> list[str]:
    text = unicodedata.normalize("NFC", near.spelled)
    spelled = {one.folded: text[one.start : one.end] for one in reversed(words(text))}
    return [spelled.get(part[0], part[0]) for part in near.parts]


def _candidates(
    typed: str, meant: Mapping[str, Why], told: Mapping[str, Sequence[tuple[str, str]]], confusions: bool
) -> dict[str, Form]:
    """All that a word may be, folded, the likeliest first: itself, its forms, other scripts, misread ones."""
    word = fold(typed)
    found = {word: Form(word, typed, "word")}
    for reading, why in sorted(meant.items(), key=lambda entry: entry[1]):
        for form, language in ((reading, ""), *told.get(reading, ())):
            folded = fold(form)
            found.setdefault(folded, Form(folded, form, why, language))
    if confusions:
        _add_misread(found, [one.word for one in found.values()])
    return found


def _add_misread(found: dict[str, Form], right: Collection[str]) -> None:
    for word in right:
        if len(found) > _MOST_MISREAD:
            return
        for other in misread(word):
            found.setdefault(other, Form(other, other, "confusion"))
