"""Runs of words that may be one thing: a name torn apart, a number in groups, a street with the number of a house.

Each yields (first word, last word, keys to look up).
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from judgedesk.drafting.namebook import LIKE_DIGITS, SHORTEST_IN_ONE, key_of_number, key_of_sound
from judgedesk.drafting.positions import Text
from judgedesk.language.fold import fold
from judgedesk.language.lookalikes import as_latin
from judgedesk.language.stems import SHORTEST, cuts

Window = tuple[int, int, list[str]]

_LINK = re.compile(
    r"[-‐‑‒–—−._@+*~·•]{1,2}|[|¦]|\s?[-‐‑–\ufffe\x02]\s?\n?\s*"
    r"|[-‐‑–_.]?[ \t]*[\r\n\x0b\x0c\u2028\u2029]{1,2}[ \t]*|['’]"
)
_SPACE = re.compile(r"[ \t\u00a0\u2000-\u200a\u202f\u3000]{1,4}")
_OF_NUMBER = re.compile(r"[\s\-‐‑–./()+,:\u00a0\u2009\u202f_*#|¦]{0,4}")
_AT = re.compile(
    r"[\w.+-]{1,64}\s*(?:@|[\[({]\s*(?:at|a|malpa|małpa)\s*[\])}]|\s(?:at|małpa)\s)\s*[\w-]{1,64}(?:\s*(?:\.|[\[({]\s*(?:dot|kropka)\s*[\])}]|\s(?:dot|kropka)\s)\s*\w{1,64}){1,3}"
)
_SAID = re.compile(r"[\[({]\s*(?:at|a|malpa|małpa|dot|kropka)\s*[\])}]|\s(?:at|małpa|dot|kropka)\s|\W|_")
_HOUSE = re.compile(r"\d{1,4}[a-z]?")
_MOST_IN_CHAIN: Final = 8
_MOST_TIED: Final = 5
_LONGEST: Final = 40
_LETTERS_APART: Final = 60


def torn(told: Text) -> Iterator[Window]:
    """Words that stand in pieces: hyphens, points or line ends within them, letters spread, words run together."""
    spans, folded, text = told.spans, told.folded, told.text
    singles = [at for at, word in enumerate(folded) if len(word) == 1]
    if len(singles) > 2:
        yield from _spread(told, singles)
    links = []
    for at, ((begin, start), (end, _)) in enumerate(pairwise(spans)):
        if end - start > 4:
            continue
        gap = text[start:end]
        if gap != " " and _LINK.fullmatch(gap):
            links.append(at)
        elif text[begin].isupper() and (gap == " " or _SPACE.fullmatch(gap)):
            first, second = folded[at], folded[at + 1]
            if 5 < len(first) + len(second) < 26 and (text[end].islower() or told.shouted(at) or len(first) == 1):
                yield at, at + 1, [key for key in _keys(first + second) if key[0] != "x"]
    yield from _chains(told, links)
    yield from _run_together(told)
    for match in _AT.finditer(text) if "@" in text or "at" in text or "pa" in text else ():
        yield from _addressed(told, *match.span())
    if told.turned:
        for at, word in enumerate(folded):
            yield at, at, _keys(word[::-1])


def _addressed(told: Text, start: int, end: int) -> Iterator[Window]:
    """An e-mail address in words or signs, whatever is tied to its begin or end."""
    inside = [at for at, span in enumerate(told.spans) if start <= span[0] and span[1] <= end]
    for first in inside[:-1][:_MOST_TIED]:
        for last in [at for at in inside if at > first][-_MOST_TIED:]:
            said = told.text[told.spans[first][0] : told.spans[last][1]]
            yield first, last, ["c:" + fold(_SAID.sub("", said)).replace(" ", "")]


def _keys(word: str) -> list[str]:
    """What words put together may be: a name in one, a form, a stem."""
    return [
        *([f"c:{word}"] if len(word) >= SHORTEST_IN_ONE else ()), f"x:{word}",
        *(f"t:{stem}" for stem, _ in cuts(word) if len(stem) > SHORTEST),
        *(f"x:{other}" for other in (as_latin(word) if not word.isascii() else ())),
    ]  # fmt: skip


def _chains(told: Text, links: list[int]) -> Iterator[Window]:
    """Windows of words that one sign each ties together."""
    folded = told.folded
    tied = set(links)
    for begin in links:
        joined = folded[begin]
        for last in range(begin + 1, min(begin + _MOST_IN_CHAIN, len(folded))):
            if last - 1 not in tied:
                break
            joined += told.tie(last - 1) + folded[last]
            if len(joined) > _LONGEST:
                break
            if last - begin < 3:
                if len(joined) > 3:
                    yield begin, last, _keys(joined)
            else:
                yield begin, last, [f"c:{joined}", f"x:{joined}"]


def _spread(told: Text, singles: list[int]) -> Iterator[Window]:
    """``N g u y e n``: letters one by one, any stretch of them."""
    run: list[int] = []
    for at in (*singles, -1):
        if run and (at != run[-1] + 1 or len(told.gap(run[-1])) > 3):
            if len(run) > 2:
                letters = "".join(told.folded[one] for one in run[:_LETTERS_APART])
                for first in range(len(letters) - 2):
                    for last in range(first + 3, min(len(letters), first + 26) + 1):
                        if last - first == 3 and (first or last < len(letters)):
                            continue
                        word = letters[first:last]
                        sound = [f"h:{key_of_sound(word)}"] if len(word) > SHORTEST else []
                        yield run[first], run[last - 1], [*_keys(word), *sound]
            run = []
        run.append(at)


def _run_together(told: Text) -> Iterator[Window]:
    """``OksanaSzewczenko``: a capital within a word begins another; of long words two names in one."""
    for at, word in enumerate(told.folded):
        if len(word) < 6:
            continue
        spelled = told.word(at)
        if not (spelled.islower() or spelled[1:].islower() or spelled.isupper()):
            pieces = [
                fold(spelled[start:end])
                for start, end in _stretches(
                    [0, *(i for i in range(1, len(spelled)) if _humps(spelled, i)), len(spelled)]
                )
            ]
            if 1 < len(pieces) < 9:
                for piece in pieces:
                    if len(piece) > 2:
                        yield at, at, [*_keys(piece), f"w:{piece}"]


def _stretches(cuts_at: list[int]) -> Iterator[tuple[int, int]]:
    yield from pairwise(cuts_at)


def _humps(spelled: str, at: int) -> bool:
    return spelled[at].isupper() and spelled[at - 1].islower()


def numbers(told: Text) -> Iterator[Window]:
    """Figures in groups, with the letters before them: phones, accounts, documents, dates."""
    folded, at = told.folded, 0
    while at < len(folded):
        if not _is_figures(folded[at]):
            at += 1
            continue
        last = at
        while last + 1 < len(folded) and last - at < 14 and _is_figures(folded[last + 1]):
            if not _OF_NUMBER.fullmatch(told.gap(last)):
                break
            last += 1
        begin = at
        if begin and len(folded[begin - 1]) <= 3 and folded[begin - 1].isalpha() and len(told.gap(begin - 1)) < 3:
            begin -= 1
        for first in range(begin, last + 1):
            for joined, end in _figures_from(told, first, last):
                yield first, end, _keys_of_number(joined)
        at = last + 1


def _figures_from(told: Text, first: int, last: int) -> Iterator[tuple[str, int]]:
    """What words of figures make together, each with the last of them; a bar between them is a 1, or parts them."""
    plain = tied = told.folded[first]
    for end in range(first, last + 1):
        if end > first:
            tied += told.tie(end - 1) + told.folded[end]
            plain += told.folded[end]
        if len(plain) > _LONGEST:
            break
        if len(plain) > 5:
            yield plain, end
        if tied != plain and len(tied) > 5:
            yield tied, end


def _keys_of_number(joined: str) -> list[str]:
    number = key_of_number(joined)
    keys = [f"n:{number}"]
    if len(number) > 9 and number[-9:].isdigit():
        keys.append(f"n:{number[-9:]}")
    return keys


def _is_figures(word: str) -> bool:
    """Whether a word is of figures, as OCR writes them too (``6OO``), perhaps with letters before or behind."""
    if word.isalpha():
        return len(word) > 1 and not word.strip(LIKE_DIGITS)
    if word.isdigit():
        return True
    number = sum(letter.isdigit() for letter in word)
    return number * 2 >= len(word) or key_of_number(word).isdigit() or 0 < len(word) - number <= 3


def addresses(told: Text) -> Iterator[Window]:
    """A word and the number of a house, at most three words apart."""
    folded = told.folded
    for at, house in enumerate(folded):
        if not house[0].isdigit() or not _HOUSE.fullmatch(house):
            continue
        for near in range(max(0, at - 3), min(len(folded), at + 4)):
            word = folded[near]
            if near == at or len(word) < SHORTEST - 1 or not word.isalpha():
                continue
            stems = dict.fromkeys(stem for stem, _ in cuts(word))
            sounds = dict.fromkeys(key_of_sound(stem) for stem in stems)
            yield min(near, at), max(near, at), [f"a:{stem} {house}" for stem in {**stems, **sounds}]
