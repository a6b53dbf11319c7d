"""What somebody types to tag: ``@P-2 !deceit a see k. 14``. Persons, elements, stance, note; ``#t2 k14`` leads there.

``s ●`` means supports, ``a o ○ x`` against, ``c ◐`` context; it stands before the note. A note that begins with such a
letter follows a colon.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from judgedesk.domain.evidence import Stance
from judgedesk.language.fold import fold
from judgedesk.ui.shell.commands import fuzzy

_STANCES = {
    **dict.fromkeys("s●", Stance.SUPPORTS),
    **dict.fromkeys("aoxх○", Stance.CONTRADICTS),
    **dict.fromkeys("c◐", Stance.CONTEXT),
}
_BETWEEN = re.compile(r"[\s.,_/()-]+")
_TOKEN = re.compile(r"\S+")
_EXACT, _BEGINS, _WORD, _INSIDE, _SCATTERED = 100.0, 50.0, 40.0, 20.0, 5.0


@dataclass(frozen=True, slots=True)
class Named:
    """Something that can be named: its id, how it is written when completed, what a list says, and all its names, each
    as it is compared: whole, by its words, and how much it counts.
    """

    id: str
    written: str
    text: str
    note: str
    names: tuple[tuple[str, tuple[str, ...], float], ...]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Who and what can be named on the line; `@` and `!`."""

    victims: Sequence[Named] = ()
    defendants: Sequence[Named] = ()
    elements: Sequence[Named] = ()


@dataclass(frozen=True, slots=True)
class Meant:
    """What a line says. `unclear` are words that name nothing, or several things; then nothing is to be done."""

    victims: tuple[str, ...] = ()
    defendants: tuple[str, ...] = ()
    elements: tuple[str, ...] = ()
    stance: Stance | None = None
    note: str = ""
    folio: str = ""
    unclear: tuple[str, ...] = ()


def named(identifier: str, text: str, note: str, names: Iterable[str], long: Iterable[str] = ()) -> Named:
    """A thing by its names; the first is the one it is written by. `long` ones, such as labels, count half."""
    known = [*dict.fromkeys(name for name in names if name), identifier]
    weights = dict.fromkeys(long, 0.5) | dict.fromkeys([*known, _slug(known[0])], 1.0)
    compared = tuple((_flat(name), tuple(map(_flat, _BETWEEN.split(name))), one) for name, one in weights.items())
    return Named(identifier, _slug(known[0]), text, note, compared)


def _slug(name: str) -> str:
    """A name in one piece: ``Bogdan_Example``; a number that only counts is left out."""
    words = [word for word in re.split(r"[\s,;/]+", name) if word]
    return "_".join(words[1:] if len(words) > 1 and re.fullmatch(r"\d+[a-z]?", words[0]) else words)


@lru_cache(maxsize=4096)
def _flat(text: str) -> str:
    return "".join(sign for sign in fold(text) if sign.isalnum())


def score(wanted: str, one: Named) -> float:
    """How well typed letters name something: whole names before beginnings, before words inside, before scattered
    letters; 0 for not at all. Letters without their signs do.
    """
    flat = _flat(wanted)
    if not flat:
        return 1.0
    best = 0.0
    for whole, words, weight in one.names:
        if flat == whole:
            return _EXACT
        if whole.startswith(flat):
            best = max(best, weight * _BEGINS)
        elif any(word.startswith(flat) for word in words):
            best = max(best, weight * _WORD)
        elif flat in whole:
            best = max(best, weight * _INSIDE)
        elif best < _SCATTERED:
            best = max(best, min(_SCATTERED, fuzzy(flat, whole)))
    return best


def matching(wanted: str, things: Iterable[Named]) -> list[Named]:
    """What typed letters may name, the likeliest first."""
    scored = [(score(wanted, one), at, one) for at, one in enumerate(things)]
    return [one for found, _, one in sorted(scored, key=lambda entry: (-entry[0], entry[1])) if found > 0]


def the_one(wanted: str, things: Sequence[Named]) -> Named | None:
    """The one thing meant; None where there is none, or where another could be meant as well."""
    if not _flat(wanted):
        return None
    scored = sorted(((score(wanted, one), one) for one in things), key=lambda entry: -entry[0])
    if not scored or scored[0][0] <= _SCATTERED:
        return None
    return scored[0][1] if len(scored) == 1 or scored[1][0] < scored[0][0] else None


def token_at(line: str, place: int) -> tuple[int, int]:
    """Start and end of the word the caret stands in or behind; empty between words."""
    for word in _TOKEN.finditer(line):
        if word.start() < place <= word.end():
            return word.span()
    return place, place


def read(line: str, known: Vocabulary) -> Meant:
    """What a line says."""
    found: Mapping[str, list[str]] = {"victims": [], "defendants": [], "elements": [], "unclear": []}
    stance, at, folio = None, 0, ""
    while (word := _TOKEN.search(line, at)) is not None:
        token = word[0]
        if token[0] == "@":
            _name(token, {"victims": known.victims, "defendants": known.defendants}, found)
        elif token[0] == "!":
            _name(token, {"elements": known.elements}, found)
        elif token[0] == "#":
            folio, line = line[word.start() + 1 :].strip(), line[: word.start()]
        elif stance is None and token.lower() in _STANCES:
            stance = _STANCES[token.lower()]
        else:
            break
        at = word.end()
    note = line[at:].strip().removeprefix(":").strip()
    ids = {kind: tuple(dict.fromkeys(those)) for kind, those in found.items()}
    return Meant(ids["victims"], ids["defendants"], ids["elements"], stance, note, folio, ids["unclear"])


def _name(token: str, kinds: Mapping[str, Sequence[Named]], found: Mapping[str, list[str]]) -> None:
    """Adds whom or what a word names under its kind; a word that names nothing, or several things, is unclear."""
    one = the_one(token[1:], [thing for things in kinds.values() for thing in things])
    for kind, things in kinds.items():
        if one in things:
            found[kind].append(one.id if one else "")
            return
    found["unclear"].append(token)
